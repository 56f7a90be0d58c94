/** A repeated `apply` has the spec of the first attempt, which a later change may have replaced since. */
import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { finding } from '../domain/findings.ts'
import type { Finding, Spec } from '../domain/model.ts'
import { ApiError } from '../errors.ts'
import { readContents } from '../github/contents.ts'
import { workspaceOf } from './context.ts'
import type { Session } from './session.ts'

/**
 * Why a re-run of an apply must not go on: a spec file on the run's branch is no longer the one in the workspace. null
 * when it may, and when GitHub cannot be asked, with a warning. Rejects for bugs only.
 */
export async function outdatedSpec(spec: Spec, session: Session): Promise<Finding | null> {
  const { inputs, event, env, log } = session
  const isRepeated = Number(env.GITHUB_RUN_ATTEMPT) > 1 || event.afterRerun
  if (inputs.mode !== 'apply' || !isRepeated) return null
  const unknown = (why: string) => {
    log.warning(`Whether the spec of this re-run is still current could not be checked: ${why}`)
    return null
  }
  // Of a pull request the merge of its branch, as the first attempt had it.
  const ref = event.branch ?? (event.ref.startsWith('refs/pull/') ? event.ref : null)
  if (ref === null) return unknown('the run is of no branch')
  try {
    const client = await session.github.connect()
    if (client === null) return unknown('there is no github-token')
    const root = workspaceOf(env)
    const differing = await Promise.all(
      spec.files.map(async (file) => {
        const path = await pathInRepository(root, file)
        const [there, here] = [await readContents(client, path, ref), await readFile(join(root, file))]
        return there !== null && lines(there) === lines(here) ? [] : [file]
      }),
    )
    return differing.flat().length === 0 ? null : outdated(differing.flat(), ref)
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    return unknown(error.message)
  }
}

/** The path in the repository, which may have been checked out into a folder of the workspace. */
async function pathInRepository(root: string, file: string): Promise<string> {
  const parts = file.split('/')
  for (let n = parts.length - 1; n > 0; n -= 1) {
    const found = await stat(join(root, ...parts.slice(0, n), '.git')).catch(() => null)
    if (found) return parts.slice(n).join('/')
  }
  return file
}

/** git may change line ends at checkout. */
function lines(file: Buffer): string {
  return file.toString('utf8').replaceAll('\r\n', '\n')
}

function outdated(files: readonly string[], ref: string): Finding {
  const [what, is] = files.length === 1 ? ['file', 'is'] : ['files', 'are']
  return finding(
    'outdated-spec',
    `This is a re-run, and on ${ref} the spec ${what} ${files.join(', ')} ${is} not the one of this run any more. ` +
      'Nothing was changed, since this could undo what was merged later. Start a new run on the branch instead.',
    null,
  )
}

/** The run as the runner's environment describes it. */
import { createHash } from 'node:crypto'
import { realpathSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { isAbsolute, relative, resolve } from 'node:path'
import type { RunContext } from '../domain/model.ts'
import { InputError } from '../errors.ts'
import type { GitHubEvent } from '../github/event.ts'
import type { Inputs } from '../settings/inputs.ts'
import type { Redact } from '../settings/secrets.ts'
import { fileToWrite, isInside } from './workspace-file.ts'

/** Folder of the repository's checkout. */
export function workspaceOf(env: NodeJS.ProcessEnv): string {
  const path = resolve(env.GITHUB_WORKSPACE || process.cwd())
  try {
    return realpathSync(path)
  } catch {
    return path
  }
}

/**
 * Address of the spec's JSON Schema, for editors: in the action's own repository on github.com, at the version that
 * runs. null for an action that was not taken from there.
 */
export function schemaUrlOf(env: NodeJS.ProcessEnv): string | null {
  const home = homeOf(env)
  return home && `https://raw.githubusercontent.com/${home.repository}/${home.ref}/schema/peering.schema.json`
}

/** Where the action's own documents are, likewise. */
function docsUrlOf(env: NodeJS.ProcessEnv): string | null {
  const home = homeOf(env)
  return home && `https://github.com/${home.repository}/blob/${home.ref}/docs`
}

function homeOf(env: NodeJS.ProcessEnv): { repository: string; ref: string } | null {
  const {
    GITHUB_SERVER_URL: server,
    GITHUB_ACTION_REPOSITORY: repository = '',
    GITHUB_ACTION_REF: ref = '',
  } = env
  const plain = /^[\w./-]+$/
  if (server !== 'https://github.com' || !plain.test(repository) || !plain.test(ref)) return null
  return { repository, ref }
}

/**
 * Absolute path of the plan file, and what is wrong with the one that was asked for; then it is the usual one.
 *
 * @param inputs null: not readable.
 */
export async function planFileOf(
  inputs: Pick<Inputs, 'planFile' | 'spec'> | null,
  env: NodeJS.ProcessEnv,
): Promise<{ file: string; problems: readonly string[] }> {
  const usual = resolve(env.RUNNER_TEMP || tmpdir(), 'peering-plan.json')
  if (!inputs?.planFile) return { file: usual, problems: [] }
  const { planFile: asked, spec } = inputs
  const refused = (problem: string) => ({ file: usual, problems: [problem] })
  const root = workspaceOf(env)
  // The workspace may be named by a way with symlinks, too.
  const given = resolve(env.GITHUB_WORKSPACE || process.cwd())
  if (/\.ya?ml$/i.test(asked) || spec.some((line) => resolve(given, line) === resolve(given, asked)))
    return refused(`plan-file: found ${JSON.stringify(asked)}; it may be a spec, so name another file`)
  const file = isAbsolute(asked) && isInside(given, asked) ? relative(given, asked) : asked
  if (isAbsolute(file) && !isInside(root, file)) return { file, problems: [] }
  try {
    return { file: await fileToWrite('plan-file', root, file), problems: [] }
  } catch (error) {
    if (!(error instanceof InputError)) throw error
    return refused(error.message)
  }
}

/** What the reports say about the run itself, without secrets. URLs come from the environment, so GHES works too. */
export function runContext(
  env: NodeJS.ProcessEnv,
  event: GitHubEvent,
  inputs: Inputs | null,
  specFiles: readonly string[],
  now: number,
  redact: Redact,
): RunContext {
  const serverUrl = (env.GITHUB_SERVER_URL || 'https://github.com').replace(/\/+$/, '')
  const runId = env.GITHUB_RUN_ID ?? ''
  const key = commentKeyOf(inputs)
  const runAttempt = Number(env.GITHUB_RUN_ATTEMPT) || 1
  const path = runId === '' ? '' : `/actions/runs/${runId}${runAttempt > 1 ? `/attempts/${runAttempt}` : ''}`
  return {
    repository: event.repository,
    serverUrl,
    runId,
    runAttempt,
    runUrl: `${serverUrl}/${event.repository}${path}`,
    sha: event.headSha,
    specFiles: specFiles.map(redact),
    commentKey: createHash('sha256').update(key).digest('hex').slice(0, 32),
    shownKey: redact(key),
    warnings: [],
    part: partOf(inputs).map(({ input, value }) => ({ input, value: redact(value) })),
    docsUrl: docsUrlOf(env),
    now,
  }
}

function partOf(inputs: Inputs | null): RunContext['part'] {
  if (!inputs || inputs.mode === 'export') return []
  const { shard, only } = inputs
  return [
    ...(shard ? [{ input: 'shard', value: `${shard.index}/${shard.count}` } as const] : []),
    ...(only === null ? [] : [{ input: 'only', value: only } as const]),
  ]
}

/** The input, or the spec paths and the shard. */
function commentKeyOf(inputs: Inputs | null): string {
  if (!inputs) return ''
  const shard = inputs.shard ? ` ${inputs.shard.index}/${inputs.shard.count}` : ''
  return inputs.commentKey ?? `${inputs.spec.join(',')}${shard}`
}

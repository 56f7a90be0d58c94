/** Whether a plan of a pull request lacks what its base branch has by now. */
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { type GitHubClient, orDebug } from '../github/client.ts'
import type { GitHubEvent } from '../github/event.ts'
import { isBehind } from '../github/pulls.ts'
import { workspaceOf } from '../run/context.ts'

/**
 * The base branch that has commits which the planned spec lacks; null when there are none, or when nobody knows.
 *
 * A merge commit, which GitHub checks out for `pull_request` by itself, has them all. Only a checkout of the branch's
 * own last commit may lack some.
 */
export async function baseAhead(
  client: GitHubClient,
  { pullRequest }: GitHubEvent,
  env: NodeJS.ProcessEnv,
): Promise<string | null> {
  const headSha = pullRequest?.headSha ?? null
  // Set for events of pull requests.
  const baseRef = env.GITHUB_BASE_REF || null
  if (headSha === null || baseRef === null || (await checkedOut(env)) !== headSha) return null
  return (await orDebug(client, isBehind(client, baseRef, headSha))) ? baseRef : null
}

/** The commit in the workspace, when git has no branch for it, as after `actions/checkout` of a commit. */
async function checkedOut(env: NodeJS.ProcessEnv): Promise<string | null> {
  const head = await readFile(join(workspaceOf(env), '.git', 'HEAD'), 'utf8').catch(() => '')
  return /^[0-9a-f]{40,64}$/.exec(head.trim())?.[0] ?? null
}

/** Pull requests: as events and GitHub itself describe them, and which ones brought commits in. */
import * as z from 'zod/mini'
import { type Known, type PullFacts, UNKNOWN } from '../domain/trust.ts'
import { nullOn } from '../errors.ts'
import type { GitHubClient } from './client.ts'

export interface PullRequest {
  readonly number: number
  /** Last commit of its branch; null: not known. */
  readonly headSha: string | null
  readonly baseRef: string | null
  /** The head is not in this repository, or in one that is gone. */
  readonly fork: Known<boolean>
  readonly state: PullFacts['state']
  readonly mergeCommitSha: string | null
  readonly author: string | null
}

const PERMISSION = 'pull-requests: read'

const text = z.nullish(z.string())
const repo = z.nullish(z.object({ full_name: text }))

/** A pull request on the wire, in events and answers. Lenient: GHES versions differ. */
export const pullSchema = z.object({
  number: z.int().check(z.positive()),
  state: text,
  merged: z.nullish(z.boolean()),
  merged_at: text,
  merge_commit_sha: text,
  updated_at: text,
  user: z.nullish(z.object({ login: text })),
  head: z.nullish(z.object({ sha: text, repo })),
  base: z.nullish(z.object({ ref: text, repo })),
})

type Pull = z.infer<typeof pullSchema>

/**
 * The pull requests of this repository that a commit belongs to; none while GitHub has not indexed a merge, and for a
 * commit that it does not know (yet, or any more after a forced push). Rejects with ApiError.
 * https://docs.github.com/rest/commits/commits#list-pull-requests-associated-with-a-commit
 */
export async function pullsOfCommit(client: GitHubClient, sha: string): Promise<PullRequest[]> {
  const operation = `find the pull request of commit ${sha.slice(0, 7)}`
  const pages = client.list({ operation, schema: pullSchema, permission: PERMISSION }, ({ paginate, rest }) =>
    paginate.iterator(rest.repos.listPullRequestsAssociatedWithCommit, { ...client.paged, commit_sha: sha }),
  )
  const pulls = (await nullOn(422, Array.fromAsync(pages))) ?? []
  return pulls
    .flat()
    .filter(({ base }) => sameName(base?.repo?.full_name ?? client.repository, client.repository))
    .map((pull) => toPull(pull, client.repository))
}

/**
 * Did the merge of this pull request bring in one of these commits, given that GitHub lists it for them? Yes when the
 * merge made one of them, or when it went into the branch that they are on. One that was merged into another branch
 * is no review of this one.
 *
 * @param branch null: a tag, where only the commit that the merge made counts.
 */
export function broughtIn(
  { state, mergeCommitSha, baseRef }: PullRequest,
  commits: readonly string[],
  branch: string | null,
): boolean {
  if (state !== 'merged') return false
  return commits.includes(mergeCommitSha ?? '') || (branch !== null && baseRef === branch)
}

/**
 * A pull request as it is now; null when there is none of that number. Rejects with ApiError.
 * https://docs.github.com/rest/pulls/pulls#get-a-pull-request
 */
export async function getPull(client: GitHubClient, number: number): Promise<PullRequest | null> {
  const call = { operation: `read pull request #${number}`, schema: pullSchema, permission: PERMISSION }
  const asked = client.ask(call, ({ rest }) => rest.pulls.get({ ...client.repo, pull_number: number }))
  const pull = await nullOn(404, asked)
  return pull && toPull(pull, client.repository)
}

const comparison = z.object({ behind_by: z.number() })

/**
 * Whether a branch has commits that a commit of a pull request lacks. Rejects with ApiError.
 * https://docs.github.com/rest/commits/commits#compare-two-commits
 */
export async function isBehind(client: GitHubClient, branch: string, sha: string): Promise<boolean> {
  const call = {
    operation: `compare ${branch} with commit ${sha.slice(0, 7)}`,
    schema: comparison,
    permission: 'contents: read',
  }
  const { behind_by: behindBy } = await client.ask(call, ({ rest }) =>
    rest.repos.compareCommitsWithBasehead({ ...client.repo, basehead: `${branch}...${sha}`, per_page: 1 }),
  )
  return behindBy > 0
}

/** @param repository `owner/repo` of the workflow. */
export function toPull(pull: Pull, repository: string): PullRequest {
  const headRepo = pull.head?.repo
  return {
    number: pull.number,
    headSha: pull.head?.sha ?? null,
    baseRef: pull.base?.ref ?? null,
    // null: the fork was deleted.
    fork: headRepo === undefined ? UNKNOWN : !sameName(headRepo?.full_name, repository),
    state: stateOf(pull),
    mergeCommitSha: pull.merge_commit_sha ?? null,
    author: pull.user?.login ?? null,
  }
}

/** One of which nothing is known but its number. */
export function unknownPull(number: number, author: string | null = null): PullRequest {
  return {
    number,
    headSha: null,
    baseRef: null,
    fork: UNKNOWN,
    state: UNKNOWN,
    mergeCommitSha: null,
    author,
  }
}

function stateOf({ merged, merged_at, state }: Pull): PullRequest['state'] {
  if (merged === true || merged_at) return 'merged'
  // Lists have no `merged`, and some events neither.
  if (merged !== false && merged_at === undefined) return UNKNOWN
  return state === 'open' ? 'open' : 'closed'
}

/** GitHub's names do not differ in case only. A name that is missing is like no other. */
export function sameName(a: string | null | undefined, b: string | undefined): boolean {
  return Boolean(a) && a?.toLowerCase() === b?.toLowerCase()
}

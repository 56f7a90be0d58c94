/** Pull requests: which one brought a commit in, and what is the last commit of one. */
import * as z from 'zod/mini'
import { ApiError } from '../../errors.ts'
import { type GitHubClient, PER_PAGE } from './client.ts'

export interface PullRequest {
  readonly number: number
  readonly headSha: string | null
  readonly headRepo: string | null
  readonly baseRef: string | null
  /** The head is not in this repository, or in one that is gone. */
  readonly fork: boolean
  readonly merged: boolean
  readonly mergeCommitSha: string | null
  readonly author: string | null
}

const PERMISSION = 'pull-requests: read'

const text = z.nullish(z.string())
const repo = z.nullish(z.object({ full_name: text }))
const pullSchema = z.object({
  number: z.int().check(z.positive()),
  merged: z.nullish(z.boolean()),
  merged_at: text,
  merge_commit_sha: text,
  user: z.nullish(z.object({ login: text })),
  head: z.nullish(z.object({ sha: text, repo })),
  base: z.nullish(z.object({ ref: text, repo })),
})

type Pull = z.infer<typeof pullSchema>

/**
 * The merged pull request that brought this commit in, by a merge, a squash or a rebase; null when there is
 * none. First choice: the one whose merge made exactly this commit; then one that was merged into `branch`,
 * the last merged first. One that was merged into another branch is no review of this one and does not count;
 * `branch` null (a tag) takes any. Rejects with ApiError.
 * https://docs.github.com/rest/commits/commits#list-pull-requests-associated-with-a-commit
 */
export async function findMergedPull(
  client: GitHubClient,
  sha: string,
  branch: string | null,
): Promise<PullRequest | null> {
  const listing = {
    operation: `find the pull request of commit ${sha.slice(0, 7)}`,
    item: pullSchema,
    permission: PERMISSION,
  }
  const pulls = await client.list(listing, ({ paginate, rest }) =>
    paginate.iterator(rest.repos.listPullRequestsAssociatedWithCommit, {
      ...client.repo,
      commit_sha: sha,
      per_page: PER_PAGE,
    }),
  )
  const merged = pulls.filter(
    (pull) => isMerged(pull) && sameName(pull.base?.repo?.full_name ?? client.repository, client.repository),
  )
  const made = merged.find((pull) => pull.merge_commit_sha === sha)
  if (made) return toPull(made, client.repository)
  const here = merged
    .filter(({ base }) => branch === null || base?.ref == null || base.ref === branch)
    .sort((a, b) => (b.merged_at ?? '').localeCompare(a.merged_at ?? ''))[0]
  return here ? toPull(here, client.repository) : null
}

/**
 * A pull request as it is now; null when there is none of that number. Rejects with ApiError.
 * https://docs.github.com/rest/pulls/pulls#get-a-pull-request
 */
export async function getPull(client: GitHubClient, number: number): Promise<PullRequest | null> {
  try {
    const call = { operation: `read pull request #${number}`, schema: pullSchema, permission: PERMISSION }
    const pull = await client.ask(call, ({ rest }) => rest.pulls.get({ ...client.repo, pull_number: number }))
    return toPull(pull, client.repository)
  } catch (error) {
    if (error instanceof ApiError && error.status === 404) return null
    throw error
  }
}

function isMerged({ merged, merged_at }: Pull): boolean {
  return merged === true || Boolean(merged_at)
}

function toPull(pull: Pull, repository: string): PullRequest {
  const headRepo = pull.head?.repo?.full_name ?? null
  return {
    number: pull.number,
    headSha: pull.head?.sha ?? null,
    headRepo,
    baseRef: pull.base?.ref ?? null,
    fork: headRepo === null || !sameName(headRepo, repository),
    merged: isMerged(pull),
    mergeCommitSha: pull.merge_commit_sha ?? null,
    author: pull.user?.login ?? null,
  }
}

function sameName(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}

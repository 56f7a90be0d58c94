/** A pull request in the words of the action, and what follows from it. Pure. */
import { type Known, type PullFacts, UNKNOWN } from '../domain/trust.ts'
import type { PullPayload } from './payload.ts'

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

/** @param repository `owner/repo` of the workflow. */
export function toPull(pull: PullPayload, repository: string): PullRequest {
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
  return toPull({ number, user: { login: author } }, '')
}

function stateOf({ merged, merged_at, state }: PullPayload): PullRequest['state'] {
  if (merged === true || merged_at) return 'merged'
  // Lists have no `merged`, and some events neither.
  if (merged !== false && merged_at === undefined) return UNKNOWN
  return state === 'open' ? 'open' : 'closed'
}

/** GitHub's names do not differ in case only. A name that is missing is like no other. */
export function sameName(a: string | null | undefined, b: string | undefined): boolean {
  return Boolean(a) && a?.toLowerCase() === b?.toLowerCase()
}

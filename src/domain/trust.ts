/**
 * Whose spec is this, and what may be done for it? Pure; decided before any cloud is asked. `docs/threat-model.md`
 * prints these rules as tables (`node scripts/render-trust.ts`).
 *
 * A fork's `pull_request` holds credentials only where an administrator chose to send secrets to forks (private
 * repositories, people of the organization): that choice is respected for reading. `pull_request_target`,
 * `issue_comment` and `workflow_run` hold them by default, which nobody chose: there a stranger's spec reaches no
 * cloud, whatever is allowed. A merge queue holds what people with write access put into it.
 */
import type { Mode } from './model.ts'

/** What could not be learnt. Each rule takes it for the unsafe case. */
export const UNKNOWN = 'unknown'
export type Known<Fact> = Fact | typeof UNKNOWN

export interface TrustFacts {
  /** `GITHUB_EVENT_NAME`. */
  readonly eventName: string
  /** On `workflow_run`: the event of the run before this one. null on other events. */
  readonly cause: Known<string> | null
  /** The code is from another repository. */
  readonly fork: Known<boolean>
  /** A pull request that Dependabot opened or pushed to: GitHub gives it no secrets. */
  readonly dependabot: boolean
  readonly mode: Mode
  readonly allowApplyOnPullRequest: boolean
  /** Names of the inputs that are needed for the accounts of this spec and have no value. */
  readonly missingCredentials: readonly string[]
}

export type TrustDecision =
  | { readonly kind: 'run' }
  /** Nothing is done at all; exit 1. */
  | { readonly kind: 'refuse'; readonly message: string }
  /** The spec is validated, no cloud is asked; `untrusted-event` is an error: exit 1. */
  | { readonly kind: 'offline'; readonly message: string }
  /** The spec is validated, no cloud is asked; a notice, outcome `skipped`, exit 0 when the spec is valid. */
  | { readonly kind: 'offline-skip'; readonly message: string }

/** What may be done. Messages are plain text on one line and say what to do. Never throws. */
export function decideTrust(facts: TrustFacts): TrustDecision {
  const { eventName, cause, dependabot, mode, missingCredentials } = facts
  const fork = facts.fork !== false
  if (mode === 'apply' && isProposal(eventName, cause) && !facts.allowApplyOnPullRequest)
    return { kind: 'refuse', message: refusal(facts) }
  // Before the untrusted case: without credentials nothing could be sent anyway, and nobody has to act.
  if ((fork || dependabot) && missingCredentials.length > 0) return { kind: 'offline-skip', message: SKIPPED }
  if (fork && HOLDS_SECRETS_FOR_FORKS.has(eventName)) return { kind: 'offline', message: untrusted(facts) }
  return { kind: 'run' }
}

const HOLDS_SECRETS_FOR_FORKS: ReadonlySet<string> = new Set([
  'pull_request_target',
  'issue_comment',
  'workflow_run',
])

/** Whether the run is about a change that is proposed, or that anybody's comment could start: no merge stands behind it. */
export function isProposal(eventName: string, cause: TrustFacts['cause']): boolean {
  const event = eventName === 'workflow_run' ? (cause ?? UNKNOWN) : eventName
  return event.startsWith('pull_request') || PROPOSALS.has(event)
}

/** A chain of `workflow_run` does not tell how it began. */
const PROPOSALS: ReadonlySet<string> = new Set(['merge_group', 'issue_comment', 'workflow_run', UNKNOWN])

function refusal({ eventName, cause }: TrustFacts): string {
  const after =
    cause === null ? '' : cause === UNKNOWN ? ' of a run that is not known' : ` of a run on ${cause}`
  return (
    `mode "apply" is refused on the event ${eventName}${after}: what it checks out need not be what was merged. ` +
    'Apply on push to the default branch and use mode "plan" here, ' +
    'or set allow-apply-on-pull-request: true when you really mean to apply that.'
  )
}

const SKIPPED =
  'Neither cloud was asked, since GitHub gives no secrets to pull requests from forks or by Dependabot; the spec is ' +
  'only validated. The plan is made when somebody with write access pushes the branch, or after the merge.'

function untrusted({ eventName, fork }: TrustFacts): string {
  const why =
    fork === UNKNOWN
      ? 'it could not be learnt whether the spec comes from a fork. Give the job a github-token with pull-requests: read, or use'
      : 'the spec comes from a fork. Use'
  return (
    `Nothing was sent to a cloud, and the spec is only validated: on ${eventName} this run holds secrets, ` +
    `and ${why} the event pull_request for pull requests of forks.`
  )
}

export interface PullFacts {
  readonly state: Known<'merged' | 'open' | 'closed'>
  /** Its merge brought in the commit of this run, or on `push` one of the pushed ones. */
  readonly broughtIn: Known<boolean>
  /** The commit of this run is its last head. */
  readonly isHead: Known<boolean>
}

/**
 * Whether a review before a merge into `baseRef` (null: not known) counts for a run on `branch` (null: of a tag). What is in
 * the default branch is promoted to others; who may merge into a branch of their own reviews nothing else by that.
 */
export function isReviewFor(
  baseRef: string | null,
  { branch, defaultBranch }: { readonly branch: string | null; readonly defaultBranch: string | null },
): boolean {
  return baseRef === null || branch === null || baseRef === branch || baseRef === defaultBranch
}

/** Why the review of a pull request says nothing about this run; `counts`: it does. */
export type PullStanding = 'counts' | 'not-merged' | 'not-brought-in' | 'not-its-head' | 'not-known'

/** Whether a pull request's review counts under `reviewed-plan: require`. Never throws. */
export function standingOf(pull: PullFacts, allowApplyOnPullRequest: boolean): PullStanding {
  switch (pull.state) {
    case 'merged':
      if (pull.broughtIn === true || (allowApplyOnPullRequest && pull.isHead === true)) return 'counts'
      return pull.broughtIn === false ? 'not-brought-in' : 'not-known'
    case 'open':
      if (!allowApplyOnPullRequest) return 'not-merged'
      return pull.isHead === true ? 'counts' : pull.isHead === false ? 'not-its-head' : 'not-known'
    case 'closed':
      return 'not-merged'
    case UNKNOWN:
      return 'not-known'
  }
}

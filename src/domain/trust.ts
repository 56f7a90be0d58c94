/**
 * Whose spec is this, and what may be done for it? Pure; decided before any cloud is asked.
 *
 * | event | whose code | plan, check, export | apply |
 * |---|---|---|---|
 * | `push`, `schedule`, `issue_comment` and so on | the repository's | run | run |
 * | `pull_request`, `pull_request_review*`, own branch | a colleague's | run | refused unless allowed |
 * | the same, of a fork or Dependabot, no credentials | a stranger's | offline, skipped | as above |
 * | the same, of a fork, with credentials | a stranger's | run | refused unless allowed |
 * | `pull_request_target`, own branch | a colleague's | run | refused unless allowed |
 * | `pull_request_target`, `workflow_run`, of a fork | a stranger's | offline, error | offline, error |
 *
 * A fork's `pull_request` holds credentials only where an administrator chose to send secrets to forks
 * (private repositories, people of the organization): that choice is respected for reading.
 * `pull_request_target` and `workflow_run` hold them by default, which nobody chose: there a stranger's spec
 * reaches no cloud, whatever is allowed.
 */
import type { Mode } from './model.ts'

export interface TrustFacts {
  /** `GITHUB_EVENT_NAME`. */
  readonly eventName: string
  /**
   * The pull request, or the run that triggered this one, comes from another repository, or that cannot be
   * told.
   */
  readonly fork: boolean
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
  | { readonly kind: 'offline'; readonly reason: 'untrusted-event'; readonly message: string }
  /** The spec is validated, no cloud is asked; a notice, outcome `skipped`, exit 0 when the spec is valid. */
  | { readonly kind: 'offline-skip'; readonly message: string }

/** What may be done. Messages are plain text on one line and say what to do. Never throws. */
export function decideTrust(facts: TrustFacts): TrustDecision {
  const { eventName, fork, dependabot, mode, missingCredentials } = facts
  if (mode === 'apply' && eventName.startsWith('pull_request') && !facts.allowApplyOnPullRequest) {
    return { kind: 'refuse', message: refusal(eventName) }
  }
  // Before the untrusted case: without credentials nothing could be sent anyway, and nobody has to act.
  if ((fork || dependabot) && missingCredentials.length > 0) {
    return { kind: 'offline-skip', message: skipped(fork) }
  }
  if (fork && runsWithSecretsForForks(eventName)) {
    return { kind: 'offline', reason: 'untrusted-event', message: untrusted(eventName) }
  }
  return { kind: 'run' }
}

function runsWithSecretsForForks(eventName: string): boolean {
  return eventName === 'pull_request_target' || eventName === 'workflow_run'
}

function refusal(eventName: string): string {
  return (
    `mode "apply" is refused on the event ${eventName}: the change is not merged yet. ` +
    'Apply on push to the default branch and use mode "plan" here, ' +
    'or set allow-apply-on-pull-request: true when you really mean to apply before the merge.'
  )
}

function skipped(fork: boolean): string {
  const who = fork ? 'a pull request from a fork' : 'a pull request by Dependabot'
  return (
    `Neither cloud was asked, since GitHub gives no secrets to ${who}; the spec is only validated. ` +
    'The plan is made when somebody with write access pushes the branch, or after the merge.'
  )
}

function untrusted(eventName: string): string {
  return (
    `Nothing was sent to a cloud, and the spec is only validated: on ${eventName} this run holds secrets, ` +
    'and the spec comes from a fork, or it cannot be told where from. Use the event pull_request for ' +
    'pull requests of forks.'
  )
}

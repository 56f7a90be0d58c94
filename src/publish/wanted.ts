/** Which reports a run makes on GitHub. Pure. */

import { isProposal } from '../domain/trust.ts'
import type { GitHubEvent } from '../github/event.ts'
import type { Inputs } from '../settings/inputs.ts'

/**
 * A comment, if there is a pull request: after an apply GitHub itself must be asked for it. The drift issue of a check.
 *
 * @param inputs null: not readable; then nothing is posted.
 */
export function wantedReports(
  inputs: Pick<Inputs, 'mode' | 'comment' | 'prNumber' | 'driftIssue'> | null,
  event: Pick<GitHubEvent, 'pullRequest' | 'name' | 'cause'>,
): { readonly comment: boolean; readonly issue: boolean } {
  if (!inputs) return { comment: false, issue: false }
  const { mode, comment, prNumber, driftIssue } = inputs
  // A scheduled repair is nobody's pull request.
  const mayBeFound = mustSearch(inputs, event) && event.name !== 'schedule'
  const mayHavePull = prNumber !== null || event.pullRequest !== null || mayBeFound
  return {
    comment: comment !== 'never' && mode !== 'export' && mayHavePull,
    issue: driftIssue && mode === 'check',
  }
}

/** Whether an `apply` has to ask GitHub for the pull requests of its commits: no input or event names one. */
export function mustSearch(
  { mode, prNumber }: Pick<Inputs, 'mode' | 'prNumber'>,
  event: Pick<GitHubEvent, 'name' | 'cause'>,
): boolean {
  return mode === 'apply' && prNumber === null && !isProposal(event.name, event.cause)
}

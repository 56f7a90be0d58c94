/** Which reports a run makes on GitHub. Pure. */
import type { GitHubEvent } from '../adapters/github/event.ts'
import type { Inputs } from '../inputs.ts'

export interface WantedReports {
  /** A comment, if there is a pull request: after an apply on a push GitHub itself must be asked. */
  readonly comment: boolean
  readonly issue: boolean
}

/** @param inputs null: not readable; then nothing is posted. */
export function wantedReports(
  inputs: Pick<Inputs, 'mode' | 'comment' | 'prNumber' | 'driftIssue'> | null,
  { pullRequest, kind }: Pick<GitHubEvent, 'pullRequest' | 'kind'>,
): WantedReports {
  if (!inputs) return { comment: false, issue: false }
  const { mode, comment, prNumber, driftIssue } = inputs
  const mayHavePull = prNumber !== null || pullRequest !== null || (mode === 'apply' && kind === 'push')
  return {
    comment: comment !== 'never' && mode !== 'export' && mayHavePull,
    issue: driftIssue && mode === 'check',
  }
}

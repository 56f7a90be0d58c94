/** The pull-request comment, the drift issue and the reviewed plan of one run, on GitHub. */
import { createGitHub, type GitHubClient } from '../adapters/github/client.ts'
import { type CommentResult, findOwnComment, syncComment } from '../adapters/github/comment.ts'
import type { GitHubEvent } from '../adapters/github/event.ts'
import { type DriftIssueResult, syncDriftIssue } from '../adapters/github/issue.ts'
import { findMergedPull, getPull } from '../adapters/github/pulls.ts'
import type { RunContext, RunReport } from '../domain/model.ts'
import { judgeReview, type ReviewVerdict, sign } from '../domain/review.ts'
import type { Inputs } from '../inputs.ts'
import { renderComment } from '../report/comment.ts'
import { sameMeaning } from '../report/footer.ts'
import { renderDriftChange, renderDriftClosed, renderDriftIssue } from '../report/issue.ts'
import { isMarkerOf, type Marker, parseMarker, type Reviewed } from '../report/marker.ts'
import type { Redact } from '../secrets.ts'
import { type Session, USER_AGENT } from '../session.ts'

interface PullRequestRef {
  readonly number: number
  /** Last commit of its branch; null when it cannot be found out. */
  readonly headSha: string | null
}

const ISSUE_LABEL = 'peering-drift'

/** A client, or null without a token or repository: then nothing is posted. */
export async function connectGitHub({
  inputs,
  event,
  env,
  ...tools
}: Omit<Session, 'github'>): Promise<GitHubClient | null> {
  if (inputs.githubToken === null || !event.repository.includes('/')) return null
  return createGitHub({
    ...tools,
    token: inputs.githubToken,
    apiUrl: env.GITHUB_API_URL || 'https://api.github.com',
    repository: event.repository,
    requestTimeoutMs: inputs.requestTimeoutMs,
    userAgent: USER_AGENT,
  })
}

/**
 * The pull request this run is about: the input, the event's, or after an apply the one that brought the commit
 * in. null: none. Rejects with ApiError.
 */
export async function pullRequestOf(
  client: GitHubClient,
  inputs: Inputs,
  event: GitHubEvent,
): Promise<PullRequestRef | null> {
  const { pullRequest } = event
  if (inputs.prNumber !== null) {
    const headSha = pullRequest?.number === inputs.prNumber ? pullRequest.headSha : null
    return { number: inputs.prNumber, headSha }
  }
  if (pullRequest) return { number: pullRequest.number, headSha: pullRequest.headSha }
  if (inputs.mode !== 'apply' || event.kind !== 'push') return null
  const merged = await findMergedPull(client, event.sha, event.branch)
  return merged && { number: merged.number, headSha: merged.headSha }
}

/** Creates or updates the comment of this run's key. GitHub's failures are in the result, never thrown. */
export async function postComment(
  client: GitHubClient,
  pr: PullRequestRef,
  report: RunReport,
  items: string,
  context: RunContext,
  inputs: Inputs,
  redact: Redact,
): Promise<CommentResult> {
  const isReview = report.mode === 'plan' || report.mode === 'check'
  const planned = isReview && report.failure === null ? reviewOf(pr, items, report, context, inputs) : null
  return syncComment(client, {
    pr: pr.number,
    mode: inputs.comment === 'always' ? 'always' : 'auto',
    worthCreating: isWorthSaying(report),
    run: { id: context.runId, attempt: context.runAttempt },
    matches: matcher('comment', context),
    render: (present) => {
      // What an apply writes keeps what was reviewed, and is no review itself.
      const kept = present === null ? null : (parseMarker(present)?.reviewed ?? null)
      return redact(renderComment(report, context, { reviewed: report.mode === 'apply' ? kept : planned }))
    },
    // A plan with changes counts as a review for one commit only, so the commit must be current there.
    sameMeaning: (before, after) =>
      sameMeaning(before, after, { trackHead: planned !== null && items !== '' }),
  })
}

function reviewOf(
  pr: PullRequestRef,
  items: string,
  { digest }: RunReport,
  context: RunContext,
  { reviewKey }: Inputs,
): Reviewed {
  const head = pr.headSha ?? context.sha
  const payload = { commentKey: context.commentKey, pr: pr.number, head, digest, items }
  return { digest, items, head, signature: reviewKey === null ? null : sign(payload, reviewKey) }
}

function matcher(kind: Marker['kind'], context: RunContext) {
  return (body: string) => {
    const marker = parseMarker(body)
    if (!marker || !isMarkerOf(marker, kind, context.commentKey)) return null
    return { run: { id: marker.runId, attempt: marker.runAttempt } }
  }
}

function isWorthSaying(report: RunReport): boolean {
  if (report.outcome === 'skipped') return false
  if (report.outcome !== 'in-sync') return true
  const findings = [...report.findings, ...report.peerings.flatMap((peering) => peering.findings)]
  return findings.some(({ severity }) => severity !== 'notice')
}

/** Whether the plan may be applied under `reviewed-plan: require`. Rejects with ApiError. */
export async function judgeReviewedPlan(
  client: GitHubClient,
  items: readonly string[],
  context: RunContext,
  inputs: Inputs,
  event: GitHubEvent,
): Promise<ReviewVerdict> {
  const pr = await pullRequestOf(client, inputs, event)
  const comment = pr && (await findOwnComment(client, pr.number, matcher('comment', context)))
  const head = pr && (pr.headSha ?? (await getPull(client, pr.number))?.headSha ?? null)
  return judgeReview({
    reviewed: comment ? (parseMarker(comment.body)?.reviewed ?? null) : null,
    planItems: items,
    pr: pr?.number ?? null,
    expectedHead: head,
    commentKey: context.commentKey,
    reviewKey: inputs.reviewKey,
  })
}

/** Opens, updates or closes the drift issue. GitHub's failures are in the result, never thrown. */
export async function postDriftIssue(
  client: GitHubClient,
  report: RunReport,
  context: RunContext,
  redact: Redact,
): Promise<DriftIssueResult> {
  const { title, body } = renderDriftIssue(report, context)
  return syncDriftIssue(client, {
    drift: report.drift,
    // What is blocked is not drift, and not well either.
    mayClose: report.counts.blocked === 0,
    title: redact(title),
    body: redact(body),
    matches: matcher('drift', context),
    sameMeaning: (before, after) => sameMeaning(before, after),
    driftChanged: (before) => renderDriftChange(report, context, before) !== null,
    run: { id: context.runId, attempt: context.runAttempt },
    label: ISSUE_LABEL,
    comments: {
      changed: (before) => redact(renderDriftChange(report, context, before) ?? 'The drift changed.'),
      reopened: 'There is drift again; the description above is current.',
      closed: redact(renderDriftClosed(report, context)),
    },
  })
}

/** The pull-request comment, the drift issue and the reviewed plan of one run, on GitHub. */

import type { RunContext, RunReport } from '../domain/model.ts'
import {
  isSigned,
  judgeReview,
  type PullReview,
  type Reviewed,
  type ReviewedPlan,
  type ReviewPlace,
  sign,
  type Unreviewed,
  visibleText,
} from '../domain/review.ts'
import { UNKNOWN } from '../domain/trust.ts'
import { type GitHubClient, orDebug } from '../github/client.ts'
import { findOwnComment, syncComment } from '../github/comment.ts'
import { syncDriftIssue } from '../github/issue.ts'
import type { Matcher, PostResult } from '../github/posted.ts'
import type { PullRequest } from '../github/pull.ts'
import { getPull } from '../github/pulls.ts'
import { renderComment } from '../report/comment.ts'
import { sameMeaning } from '../report/footer.ts'
import { renderDriftChange, renderDriftClosed, renderDriftIssue } from '../report/issue.ts'
import { type Marker, parseMarker, renderMarker } from '../report/marker.ts'
import type { Result, Session } from '../run/session.ts'
import type { Inputs } from '../settings/inputs.ts'
import type { ReviewPull, RunPulls } from './run-pulls.ts'

/** What the comment of one run is made of. */
export type CommentWork = Result & Pick<Session, 'event' | 'inputs'> & { readonly context: RunContext }

/** Creates or updates the comment of this run's key. GitHub's failures are in the result, never thrown. */
export async function postComment(
  client: GitHubClient,
  pull: PullRequest,
  work: CommentWork,
): Promise<PostResult> {
  const { report, context, inputs } = work
  const { reviewKey } = inputs
  const place = { ...context, pr: pull.number }
  const isSignedWell = (body: string) => {
    const shown = shownIn(body)
    return reviewKey !== null && shown !== null && isSigned(place, shown, reviewKey)
  }
  const now = pull.state === 'merged' ? pull : await asItIs(client, pull, work)
  const planned = plannedReview(now, work)
  return syncComment(client, {
    pr: pull.number,
    mayCreate: inputs.comment === 'always' || isWorthSaying(report),
    run: context,
    matches: matcher('comment', context),
    keep: (present) => whyKept(shownIn(present), now, planned, work),
    instead: `What it found is in its job summary: ${context.runUrl}`,
    render: (present) => {
      if (report.mode !== 'apply') return rendered(planned, reviewKey, place, work)
      // What an apply writes keeps what was reviewed, and is no review itself. It is signed anew only when it was signed
      // well, or we would sign what somebody else wrote.
      if (present === null) return rendered(null, null, place, work)
      return rendered(shownIn(present), isSignedWell(present) ? reviewKey : null, place, work)
    },
    sameMeaning: (before, after) =>
      // A plan with changes counts as a review for one commit only, so the commit must be current there.
      sameMeaning(before, after, { trackHead: planned !== null && planned.items !== '' }) &&
      (planned === null || reviewKey === null || isSignedWell(before)),
  })
}

/** An event is believed for so long: it takes about as long to start a run. */
const FRESH_MS = 20_000

/**
 * The pull request as it is now: a run may have begun before the merge and end after it, and its plan is no review then.
 * Where GitHub does not tell, what the event of a first attempt says is believed.
 */
async function asItIs(
  client: GitHubClient,
  pull: PullRequest,
  { context, event, items }: CommentWork,
): Promise<PullRequest> {
  const isTold = context.runAttempt === 1 && pull.headSha !== null
  const isFresh = context.now - (event.toldAt ?? context.now) <= FRESH_MS
  if (isTold && (isFresh || items === '')) return { ...pull, state: 'open' }
  const now = await orDebug(client, getPull(client, pull.number))
  if (now?.state === 'merged' || (now && now.state !== UNKNOWN && !isTold)) return now
  return { ...pull, state: isTold ? 'open' : UNKNOWN }
}

/**
 * The plan that this run puts up for review; null when it made none, and when nobody can have seen it before the merge.
 * It counts only when its commit is the pull request's last one.
 */
function plannedReview({ state }: PullRequest, { report, items, event }: CommentWork): Reviewed | null {
  const isPlan = report.mode === 'plan' || report.mode === 'check'
  if (!isPlan || report.failure !== null || report.outcome === 'skipped') return null
  if (state === 'merged' || state === UNKNOWN) return null
  return { digest: report.digest, items, head: event.headSha, signature: null }
}

/** What our comment shows to reviewers; null for one without a plan. */
function shownIn(body: string): ReviewedPlan | null {
  const reviewed = parseMarker(body)?.reviewed ?? null
  return reviewed && { ...reviewed, text: visibleText(body) }
}

/** As long as a signature, so that the comment fits with it. */
const UNSIGNED = '-'.repeat(43)

/** @param key null: it is not signed. */
function rendered(
  reviewed: Reviewed | null,
  key: string | null,
  place: ReviewPlace,
  { report, context }: CommentWork,
): string {
  if (reviewed === null || key === null) return renderComment(report, context, { reviewed })
  const body = renderComment(report, context, { reviewed: { ...reviewed, signature: UNSIGNED } })
  const marker = parseMarker(body)
  const shown = shownIn(body)
  if (marker === null || shown === null) return body
  const signed = renderMarker({ ...marker, reviewed: { ...shown, signature: sign(place, shown, key) } })
  return `${signed}${body.slice(body.indexOf('\n'))}`
}

/**
 * Why the present comment must stay: it shows a plan that is up for review, and this run has none to take its place.
 * null when it may be replaced. What is not known counts as a reason.
 */
function whyKept(
  shown: ReviewedPlan | null,
  { number, headSha, state }: PullRequest,
  planned: Reviewed | null,
  { report, event, inputs }: CommentWork,
): string | null {
  const isApply = report.mode === 'apply'
  const comment = `The comment on pull request #${number}`
  if (shown === null) return null
  if (isApply && inputs.reviewedPlan === 'require' && inputs.reviewKey === null && shown.signature !== null)
    return `${comment} holds a signed plan, which this run cannot sign anew without review-key, so it left the comment alone`
  if (isApply && state === 'merged') return null
  const isUpForReview = headSha === null || headSha === shown.head
  if (!isUpForReview) return null
  const isOfLastCommit = headSha === event.headSha
  const isPlanMade = isApply ? report.failure === null || report.peerings.length > 0 : planned !== null
  // A plan of the same commit that failed before the merge says that the earlier one cannot be relied on.
  const isPlanLost = !isApply && report.outcome === 'failed' && state !== 'merged' && state !== UNKNOWN
  if (isOfLastCommit && (isPlanMade || isPlanLost)) return null
  return state === 'merged'
    ? `${comment} shows the plan as it was before the merge, so this run left it alone`
    : `${comment} shows a plan that is up for review, and this run has none for that commit, so it left the comment alone`
}

function matcher(kind: Marker['kind'], context: RunContext): Matcher {
  return (body: string) => {
    const marker = parseMarker(body)
    return marker?.kind === kind && marker.key === context.commentKey ? marker : null
  }
}

function isWorthSaying(report: RunReport): boolean {
  if (report.outcome === 'skipped') return false
  if (report.outcome !== 'in-sync') return true
  const findings = [...report.findings, ...report.peerings.flatMap((peering) => peering.findings)]
  return findings.some(({ severity }) => severity !== 'notice')
}

/** Why the plan may not be applied under `reviewed-plan: require`; null: it may. Rejects with ApiError. */
export async function judgeReviewedPlan(
  client: GitHubClient,
  pulls: RunPulls,
  planItems: readonly string[],
  context: RunContext,
  { reviewKey }: Inputs,
): Promise<Unreviewed | null> {
  const judge = (reviews: readonly PullReview[]) => judgeReview({ ...context, reviews, planItems, reviewKey })
  const shownOn = new Map<number, ReturnType<typeof reviewedOn>>()
  const reviewOn = async (pull: ReviewPull): Promise<PullReview> => {
    const shown = shownOn.get(pull.pr) ?? reviewedOn(client, pull.pr, context)
    shownOn.set(pull.pr, shown)
    return { ...pull, ...(await shown) }
  }
  let verdict = judge([])
  for await (const found of pulls.forReview()) {
    verdict = judge(await Promise.all(found.map(reviewOn)))
    if (verdict === null) break
  }
  return verdict
}

async function reviewedOn(client: GitHubClient, pr: number, context: RunContext) {
  const { comment, foreign } = await findOwnComment(client, pr, matcher('comment', context))
  return { reviewed: comment && shownIn(comment.body), foreign }
}

/** Opens, updates or closes the drift issue. GitHub's failures are in the result, never thrown. */
export async function postDriftIssue(
  client: GitHubClient,
  report: RunReport,
  context: RunContext,
): Promise<PostResult> {
  const { title, body } = renderDriftIssue(report, context)
  return syncDriftIssue(client, {
    drift: report.drift,
    // What is blocked is not drift, and not well either.
    mayClose: report.counts.blocked === 0,
    title,
    body,
    matches: matcher('drift', context),
    sameMeaning,
    run: context,
    comments: {
      changed: (before) => renderDriftChange(report, context, before),
      reopened: 'There is drift again; the description above is current.',
      closed: renderDriftClosed(report, context),
    },
  })
}

/**
 * The reviewed plan: what a pull request's comment showed, and whether a later plan asks for more than that. Pure.
 * Of each wanted change a comment holds the hash of its canonical value (`Change.value`): the first 96 bits of SHA-256,
 * so that 1,000 changes take 16 KB. The digest is a hash of these hashes, so it can be checked from them alone.
 */
import { createHmac, hash, timingSafeEqual } from 'node:crypto'
import type { PullStanding } from './trust.ts'

/** 16 characters of base64url for one canonical value. */
export function itemHash(value: string): string {
  return hash('sha256', value, 'buffer').subarray(0, 12).toString('base64url')
}

/** Sorted hashes of all values, joined. A value that occurs twice is there twice. */
export function encodeItems(values: readonly string[]): string {
  return values.map(itemHash).sort().join('')
}

/** The hashes in encoded items; null when the text is not made of 16-character hashes. */
export function decodeItems(items: string): string[] | null {
  return /^(?:[\w-]{16})*$/.test(items) ? (items.match(/.{16}/g) ?? []) : null
}

/** `sha256:<64 hex>` of a plan, from its encoded items. */
export function digestOfItems(items: string): string {
  return `sha256:${hash('sha256', items)}`
}

/** What our own comment showed for review. */
export interface Reviewed {
  /** `sha256:<64 hex>` of the plan. */
  readonly digest: string
  /** The planned changes as `encodeItems` writes them. */
  readonly items: string
  /** Commit the plan was made for. */
  readonly head: string
  /** HMAC over all this, or null when there is no key. */
  readonly signature: string | null
}

export interface ReviewedPlan extends Reviewed {
  /** What people see: `visibleText` of the comment. */
  readonly text: string
}

/** Where it was shown. Signed, too: two pull requests may share a head commit but no base, several repositories one key. */
export interface ReviewPlace {
  /** `owner/repo`. */
  readonly repository: string
  readonly commentKey: string
  readonly pr: number
}

/** What people see of a comment: all but its first line, the marker. Without what GitHub changes: `\r` and last blanks. */
export function visibleText(body: string): string {
  const lines = body.replaceAll(/\r\n?/g, '\n')
  const end = lines.indexOf('\n')
  return end < 0 ? '' : lines.slice(end + 1).trimEnd()
}

/** HMAC-SHA-256 in base64url: 43 characters. */
export function sign({ repository, commentKey, pr }: ReviewPlace, shown: ReviewedPlan, key: string): string {
  const { head, digest, items, text } = shown
  const place = ['aiven-upcloud-peering review 3', repository.toLowerCase(), commentKey, pr]
  const signed = JSON.stringify([...place, head, digest, items, text])
  return createHmac('sha256', key).update(signed, 'utf8').digest('base64url')
}

/** Whether what is shown carries our signature. Compares in constant time. */
export function isSigned(place: ReviewPlace, shown: ReviewedPlan, key: string): boolean {
  const expected = Buffer.from(sign(place, shown, key), 'utf8')
  const given = Buffer.from(shown.signature ?? '', 'utf8')
  return expected.length === given.length && timingSafeEqual(expected, given)
}

export interface PullReview {
  readonly pr: number
  readonly standing: PullStanding
  /** Its last commit; null when it could not be learnt. */
  readonly head: string | null
  /** null: no comment of ours, or none with a plan in it. */
  readonly reviewed: ReviewedPlan | null
  /** Why a comment with our marker is not ours, as a clause; null when there is none of others. */
  readonly foreign: string | null
}

export interface ReviewQuestion extends Omit<ReviewPlace, 'pr'> {
  /** Of all pull requests that this run is about. */
  readonly reviews: readonly PullReview[]
  /** Canonical values of the changes that apply is about to make. */
  readonly planItems: readonly string[]
  /** `review-key`; null: plans are not signed. */
  readonly reviewKey: string | null
}

/** Why a plan may not be applied. */
export interface Unreviewed {
  /** One line of plain text: why, and what to do. */
  readonly reason: string
  /** Indices into `planItems` of the changes that were not shown; empty when no review counts at all. */
  readonly newItems: readonly number[]
}

/**
 * Why this plan may not be applied; null: it may, since each of its changes was shown in a review that counts. The
 * reviews of several pull requests count together, as a merge queue lands several at once. Changes are counted: what
 * was shown once and is wanted twice is one new change. An empty plan needs no review.
 */
export function judgeReview(question: ReviewQuestion): Unreviewed | null {
  const { reviews, planItems } = question
  if (planItems.length === 0) return null
  if (reviews.length === 0) return { reason: NO_PULL, newItems: [] }
  const judged = reviews.map((review) => ({ ...review, flaw: flawOf(review, question) }))
  const flaws = judged.flatMap(({ flaw }) => flaw ?? [])
  const counting = judged.filter(({ flaw }) => flaw === null)
  if (counting.length === 0) return { reason: flaws.join(' '), newItems: [] }

  const left = shownBy(counting)
  const newItems: number[] = []
  for (const [index, value] of planItems.entries()) {
    const hash = itemHash(value)
    const count = left.get(hash) ?? 0
    if (count === 0) newItems.push(index)
    else left.set(hash, count - 1)
  }
  if (newItems.length === 0) return null
  const many = newItems.length === 1 ? 'One change was' : `${newItems.length} changes were`
  const where = counting.map(({ pr }) => `#${pr}`).join(', ')
  const pulls = counting.length === 1 ? 'pull request' : 'pull requests'
  const reason = `${many} not in the plan that was reviewed in ${pulls} ${where}. ${[AGAIN, ...flaws].join(' ')}`
  return { reason, newItems }
}

/** How often each hash was shown: where several pull requests showed one, as often as the one that showed it most. */
function shownBy(reviews: readonly PullReview[]): Map<string, number> {
  const shown = new Map<string, number>()
  for (const { reviewed } of reviews) {
    const here = Map.groupBy(decodeItems(reviewed?.items ?? '') ?? [], (hash) => hash)
    for (const [hash, { length }] of here) shown.set(hash, Math.max(length, shown.get(hash) ?? 0))
  }
  return shown
}

const NO_PULL =
  'GitHub knows no merged pull request that brought in this commit, so nobody reviewed it. ' +
  'GitHub may learn of a merge late: then run the job again. ' +
  'Otherwise bring the change in through a pull request that shows its plan.'
const PLAN_FIRST =
  'Let a run in mode "plan" on the event pull_request comment on it before the merge, with the same spec, ' +
  'comment-key and github-token.'
const AGAIN = 'Open a new pull request, so that the present plan is shown and reviewed, and merge that.'

const STANDINGS: Record<Exclude<PullStanding, 'counts'>, (pr: number) => string> = {
  'not-merged': (pr) => `Pull request #${pr} is not merged. Apply after the merge, on push.`,
  'not-brought-in': (pr) =>
    `The merge of pull request #${pr} did not bring in the commit of this run. Apply on the push of that merge.`,
  'not-its-head': (pr) =>
    `The commit of this run is not the last one of pull request #${pr}. Let its last commit be planned and applied.`,
  'not-known': (pr) =>
    `Whether pull request #${pr} brought in the commit of this run could not be learnt. Run the job again.`,
}

/** Why the comment does not count as a review, and what to do; null when it does. */
function flawOf(review: PullReview, { repository, commentKey, reviewKey }: ReviewQuestion): string | null {
  const { pr, standing, reviewed, head, foreign } = review
  if (standing !== 'counts') return STANDINGS[standing](pr)
  if (reviewed === null) {
    const but = foreign === null ? '' : `, but ${foreign}`
    return `Pull request #${pr} has no comment of this action with a plan${but}. ${PLAN_FIRST}`
  }
  const theirs = `The plan in the comment of pull request #${pr}`
  if (reviewKey === null && reviewed.signature !== null)
    return `${theirs} is signed, but review-key is empty here. Give the key that it was signed with; the secret may be named wrongly.`
  if (reviewKey !== null) {
    if (reviewed.signature === null)
      return `${theirs} is not signed. Set review-key for the plan too. ${AGAIN}`
    if (!isSigned({ repository, commentKey, pr }, reviewed, reviewKey))
      return `${theirs} or its text was altered, or it was signed with another key. Use the same review-key for plan and apply, and look into who edited the comment. ${AGAIN}`
  }
  if (digestOfItems(reviewed.items) !== reviewed.digest)
    return `${theirs} does not match its own digest: it was edited. ${AGAIN}`
  if (head === null)
    return `The last commit of pull request #${pr} could not be found out. Run the job again.`
  if (reviewed.head.toLowerCase() !== head.toLowerCase())
    return `${theirs} was made for commit ${short(reviewed.head)}, but the last one of the pull request is ${short(head)}. ${AGAIN}`
  return null
}

/** Enough of a commit to find it; what is in a comment is not trusted to be one. */
function short(sha: string): string {
  return /^[0-9a-f]{7,64}$/i.test(sha) ? sha.slice(0, 7) : '(unreadable)'
}

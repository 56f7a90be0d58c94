/**
 * The reviewed plan: what a pull request's comment showed, in a form that fits into a comment, and whether a
 * later plan asks for more than that. Pure.
 *
 * Each wanted change has a canonical value (`Change.value` with its resolved ids). Its hash is the first 96
 * bits of SHA-256 in base64url: 16 characters, so that 1,000 changes take 16 KB. The items of a plan are
 * these hashes, sorted and joined without a separator; the plan's digest is SHA-256 over that text. So a
 * digest can be checked from the items alone, and both say nothing about wording, time or order.
 */
import { createHash, createHmac, hash, timingSafeEqual } from 'node:crypto'

const HASH_LENGTH = 16

/** 16 characters of base64url for one canonical value. */
export function itemHash(value: string): string {
  return hash('sha256', value, 'buffer').subarray(0, 12).toString('base64url')
}

/**
 * Sorted hashes of all values, joined. Empty text for no values. A value that occurs twice is there twice.
 */
export function encodeItems(values: readonly string[]): string {
  return values.map(itemHash).sort(byCodeUnit).join('')
}

/** The hashes in encoded items; null when the text is not made of 16-character hashes. */
export function decodeItems(items: string): string[] | null {
  if (items.length % HASH_LENGTH !== 0 || /[^A-Za-z0-9_-]/.test(items)) return null
  return Array.from({ length: items.length / HASH_LENGTH }, (_, i) =>
    items.slice(i * HASH_LENGTH, (i + 1) * HASH_LENGTH),
  )
}

/** `sha256:<64 hex>` of a plan's canonical values, in whatever order they come. */
export function digestOf(values: readonly string[]): string {
  return digestOfItems(encodeItems(values))
}

/** The same from encoded items. */
export function digestOfItems(items: string): string {
  return `sha256:${createHash('sha256').update(items, 'utf8').digest('hex')}`
}

/** What a signature covers. The pull request is part of it: two may share one head commit but not a base. */
export interface ReviewPayload {
  readonly commentKey: string
  readonly pr: number
  /** Head commit of the pull request the plan was made for. */
  readonly head: string
  readonly digest: string
  readonly items: string
}

/** HMAC-SHA-256 of the payload in base64url: 43 characters. */
export function sign(payload: ReviewPayload, key: string): string {
  const text = JSON.stringify([
    'aiven-upcloud-peering review 1',
    payload.commentKey,
    payload.pr,
    payload.head,
    payload.digest,
    payload.items,
  ])
  return createHmac('sha256', key).update(text, 'utf8').digest('base64url')
}

/**
 * True when the signature was made with this key over this payload; takes the same time wherever they differ.
 */
export function verify(payload: ReviewPayload, signature: string, key: string): boolean {
  const expected = Buffer.from(sign(payload, key), 'utf8')
  const given = Buffer.from(signature, 'utf8')
  return expected.length === given.length && timingSafeEqual(expected, given)
}

/** The hidden part of our own comment that says what was shown to the reviewers. */
export interface ReviewedPlan {
  readonly head: string
  readonly digest: string
  readonly items: string
  readonly signature: string | null
}

export interface ReviewQuestion {
  /** null: no comment of ours, or none with a plan in it. */
  readonly reviewed: ReviewedPlan | null
  /** Canonical values of the changes that apply is about to make. */
  readonly planItems: readonly string[]
  /** The pull request, null when the commit belongs to none. */
  readonly pr: number | null
  /** The pull request's last head commit; null when it could not be found out. */
  readonly expectedHead: string | null
  readonly commentKey: string
  /** `review-key`; null: plans are not signed. */
  readonly reviewKey: string | null
}

export type ReviewVerdict =
  | {
      readonly ok: true
      /** Whether a change with this canonical value was shown: what an apply may do when things change under it. */
      readonly approves: (value: string) => boolean
    }
  | {
      readonly ok: false
      /** One line of plain text: why, and what to do. */
      readonly reason: string
      /**
       * Indices into `planItems` of the changes that were not shown; empty when the review itself does not
       * count.
       */
      readonly newItems: readonly number[]
    }

/**
 * May this plan be applied? Yes when each of its changes was shown: equal to what was reviewed, or less.
 * Changes are counted: what was shown once and is wanted twice is one new change. An empty plan needs no
 * review to go on, but then nothing more is approved.
 */
export function judgeReview(question: ReviewQuestion): ReviewVerdict {
  const verdict = judgeItems(question)
  return verdict.ok || question.planItems.length > 0 ? verdict : NOTHING_APPROVED
}

/** Nothing was reviewed, and nothing is to be done. */
export const NOTHING_APPROVED: ReviewVerdict = { ok: true, approves: () => false }

function judgeItems(question: ReviewQuestion): ReviewVerdict {
  const { reviewed, planItems } = question
  if (question.pr === null)
    return no('This commit belongs to no merged pull request, so nobody reviewed it', MERGE)
  if (reviewed === null) {
    return no(`Pull request #${question.pr} has no comment of this action with a plan`, PLAN_FIRST)
  }
  const flaw = flawOf(reviewed, question.pr, question)
  if (flaw !== null) return flaw

  const shown = new Set(decodeItems(reviewed.items))
  const left = new Map<string, number>()
  for (const hash of decodeItems(reviewed.items) ?? []) left.set(hash, (left.get(hash) ?? 0) + 1)
  const newItems: number[] = []
  for (const [index, value] of planItems.entries()) {
    const hash = itemHash(value)
    const count = left.get(hash) ?? 0
    if (count === 0) newItems.push(index)
    else left.set(hash, count - 1)
  }
  if (newItems.length === 0) return { ok: true, approves: (value) => shown.has(itemHash(value)) }
  const many = newItems.length === 1 ? 'One change was' : `${newItems.length} changes were`
  return {
    ok: false,
    reason: `${many} not in the plan that was reviewed in pull request #${question.pr}. ${AGAIN}`,
    newItems,
  }
}

const PLAN_FIRST =
  'Let a run in mode "plan" on the event pull_request comment on it before the merge, with the same spec, ' +
  'comment-key and github-token.'
const MERGE = 'Bring the change in through a pull request that shows its plan.'
const AGAIN = 'Open a new pull request, so that the present plan is shown and reviewed, and merge that.'

function no(why: string, what: string): ReviewVerdict {
  return { ok: false, reason: `${why}. ${what}`, newItems: [] }
}

/** Why the comment does not count as a review; null when it does. */
function flawOf(reviewed: ReviewedPlan, pr: number, question: ReviewQuestion): ReviewVerdict | null {
  const { commentKey, expectedHead, reviewKey } = question
  const { head, digest, items, signature } = reviewed
  if (reviewKey !== null) {
    if (signature === null) {
      return no(
        `The plan in the comment of pull request #${pr} is not signed`,
        `Set review-key for the plan too. ${AGAIN}`,
      )
    }
    if (!verify({ commentKey, pr, head, digest, items }, signature, reviewKey)) {
      return no(
        `The plan in the comment of pull request #${pr} was altered or signed with another key`,
        `Use the same review-key for plan and apply, and look into who edited the comment. ${AGAIN}`,
      )
    }
  }
  const hashes = decodeItems(items)
  if (hashes === null || digestOfItems(hashes.sort(byCodeUnit).join('')) !== digest) {
    return no(
      `The plan in the comment of pull request #${pr} does not match its own digest: it was edited`,
      AGAIN,
    )
  }
  if (expectedHead === null) {
    return no(`The last commit of pull request #${pr} could not be found out`, 'Run the job again.')
  }
  if (head.toLowerCase() !== expectedHead.toLowerCase()) {
    return no(
      `The plan in the comment of pull request #${pr} was made for commit ${short(head)}, ` +
        `but the last one of the pull request is ${short(expectedHead)}`,
      AGAIN,
    )
  }
  return null
}

/** Enough of a commit to find it; what is in a comment is not trusted to be one. */
function short(sha: string): string {
  return /^[0-9a-f]{7,64}$/i.test(sha) ? sha.slice(0, 7) : '(unreadable)'
}

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

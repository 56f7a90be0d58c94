import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  decodeItems,
  digestOf,
  digestOfItems,
  encodeItems,
  itemHash,
  judgeReview,
  type ReviewedPlan,
  type ReviewQuestion,
  sign,
  verify,
} from '../../src/domain/review.ts'

const HEAD = 'a'.repeat(40)
const OTHER = 'b'.repeat(40)
const KEY = 'a long secret'

function reviewedOf(values: string[], more: Partial<ReviewedPlan> = {}): ReviewedPlan {
  return { head: HEAD, digest: digestOf(values), items: encodeItems(values), signature: null, ...more }
}

function judge(reviewed: ReviewedPlan | null, planItems: string[], more: Partial<ReviewQuestion> = {}) {
  return judgeReview({
    reviewed,
    planItems,
    pr: 7,
    expectedHead: HEAD,
    commentKey: 'peering.yml',
    reviewKey: null,
    ...more,
  })
}

function signed(
  plan: ReviewedPlan,
  more: { commentKey?: string; pr?: number; key?: string } = {},
): ReviewedPlan {
  const { head, digest, items } = plan
  const payload = { commentKey: more.commentKey ?? 'peering.yml', pr: more.pr ?? 7, head, digest, items }
  return { ...plan, signature: sign(payload, more.key ?? KEY) }
}

describe('items and digest', () => {
  it('are what they are described to be', () => {
    const hash = createHash('sha256').update('x').digest().subarray(0, 12).toString('base64url')
    expect(itemHash('x')).toBe(hash)
    expect(hash).toHaveLength(16)
    expect(encodeItems(['x'])).toBe(hash)
    expect(digestOf(['x'])).toBe(`sha256:${createHash('sha256').update(hash).digest('hex')}`)
    expect(encodeItems([])).toBe('')
    expect(digestOf([])).toMatch(/^sha256:[0-9a-f]{64}$/)
  })

  it('do not depend on the order and can be read back', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), (values) => {
        expect(encodeItems(values.toReversed())).toBe(encodeItems(values))
        expect(decodeItems(encodeItems(values))).toEqual(values.map(itemHash).sort())
        expect(digestOfItems(encodeItems(values))).toBe(digestOf(values.toReversed()))
      }),
    )
  })

  it('a thousand changes take 16 KB', () => {
    expect(encodeItems(Array.from({ length: 1000 }, (_, i) => `change ${i}`))).toHaveLength(16_000)
  })

  it.each(['abc', 'x'.repeat(15), `${'x'.repeat(15)}!`, `${'x'.repeat(15)}\n`])(
    '%j is no list of items',
    (text) => {
      expect(decodeItems(text)).toBeNull()
    },
  )
})

describe('what was reviewed', () => {
  it('passes when it is equal or more, whatever the order', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { minLength: 1 }), fc.array(fc.boolean()), (values, keep) => {
        const less = values.filter((_, i) => keep[i] ?? true).toReversed()
        expect(judge(reviewedOf(values), less)).toMatchObject({ ok: true })
      }),
    )
  })

  it('names only what is new', () => {
    const verdict = judge(reviewedOf(['a', 'b']), ['c', 'a', 'd', 'b'])
    expect(verdict).toMatchObject({ ok: false, newItems: [0, 2] })
    expect(verdict).toMatchObject({ reason: expect.stringContaining('2 changes were not in the plan') })
    expect(judge(reviewedOf(['a']), ['a', 'x'])).toMatchObject({
      reason: expect.stringContaining('One change was'),
    })
  })

  it('counts: once shown is not twice allowed', () => {
    expect(judge(reviewedOf(['a']), ['a', 'a'])).toMatchObject({ ok: false, newItems: [1] })
    expect(judge(reviewedOf(['a', 'a']), ['a', 'a'])).toMatchObject({ ok: true })
  })

  it('nothing to do needs no review', () => {
    expect(judge(null, [])).toMatchObject({ ok: true })
    expect(judge(null, [], { pr: null, expectedHead: null, reviewKey: KEY })).toMatchObject({ ok: true })
  })

  it.each<[string, ReviewedPlan | null, Partial<ReviewQuestion>, string]>([
    ['no pull request', null, { pr: null }, 'belongs to no merged pull request'],
    ['no comment', null, {}, 'has no comment of this action'],
    ['another head', reviewedOf(['a']), { expectedHead: OTHER }, 'was made for commit aaaaaaa'],
    ['an unknown head', reviewedOf(['a']), { expectedHead: null }, 'could not be found out'],
    ['another digest', reviewedOf(['a'], { digest: digestOf(['b']) }), {}, 'does not match its own digest'],
    ['added items', reviewedOf([], { items: encodeItems(['a']) }), {}, 'does not match its own digest'],
    ['broken items', reviewedOf(['a'], { items: 'half' }), {}, 'does not match its own digest'],
    ['no signature', reviewedOf(['a']), { reviewKey: KEY }, 'is not signed'],
    ['a bad signature', reviewedOf(['a'], { signature: 'x' }), { reviewKey: KEY }, 'was altered'],
    ['another key', signed(reviewedOf(['a']), { key: 'k' }), { reviewKey: KEY }, 'was altered'],
    ['another comment', signed(reviewedOf(['a']), { commentKey: 'b' }), { reviewKey: KEY }, 'was altered'],
    ['another pull request', signed(reviewedOf(['a']), { pr: 8 }), { reviewKey: KEY }, 'was altered'],
  ])('is refused: %s', (_, reviewed, more, reason) => {
    const verdict = judge(reviewed, ['a'], more)
    expect(verdict).toMatchObject({ ok: false, newItems: [], reason: expect.stringContaining(reason) })
    if (!verdict.ok) expect(verdict.reason).toMatch(/^[A-Z][^\n]+\. [A-Z].+\.$/)
  })

  it('does not repeat what a stranger wrote where a commit should be', () => {
    const verdict = judge(reviewedOf(['a'], { head: '<img src=x>' }), ['a'])
    expect(JSON.stringify(verdict)).not.toContain('img')
  })
})

describe('a signature', () => {
  it('lets what it covers pass', () => {
    expect(judge(signed(reviewedOf(['a', 'b'])), ['b'], { reviewKey: KEY })).toMatchObject({ ok: true })
    // Without a key nobody looks at it.
    expect(judge(signed(reviewedOf(['a']), { key: 'other' }), ['a'])).toMatchObject({ ok: true })
  })

  it('does not survive a change of anything', () => {
    const payload = { commentKey: 'k', pr: 7, head: HEAD, digest: digestOf(['a']), items: encodeItems(['a']) }
    const signature = sign(payload, KEY)
    expect(signature).toMatch(/^[A-Za-z0-9_-]{43}$/)
    expect(verify(payload, signature, KEY)).toBe(true)
    for (const change of [{ commentKey: 'l' }, { pr: 8 }, { head: OTHER }, { digest: 'x' }, { items: '' }]) {
      expect(verify({ ...payload, ...change }, signature, KEY)).toBe(false)
    }
    expect(verify(payload, signature, `${KEY} `)).toBe(false)
    expect(verify(payload, '', KEY)).toBe(false)
    expect(verify(payload, 'é'.repeat(43), KEY)).toBe(false)
  })
})

import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  decodeItems,
  digestOfItems,
  encodeItems,
  isSigned,
  itemHash,
  judgeReview,
  type PullReview,
  type ReviewedPlan,
  type ReviewQuestion,
  sign,
  visibleText,
} from '../../src/domain/review.ts'

const HEAD = 'a'.repeat(40)
const OTHER = 'b'.repeat(40)
const KEY = 'a long secret'

const digestOf = (values: string[]) => digestOfItems(encodeItems(values))

function reviewedOf(values: string[], more: Partial<ReviewedPlan> = {}): ReviewedPlan {
  const plan = { head: HEAD, digest: digestOf(values), items: encodeItems(values), text: 'what people see' }
  return { ...plan, signature: null, ...more }
}

function reviewOf(reviewed: ReviewedPlan | null, more: Partial<PullReview> = {}): PullReview {
  return { pr: 7, standing: 'counts', head: HEAD, foreign: null, reviewed, ...more }
}

function judge(
  reviewed: ReviewedPlan | null,
  planItems: string[],
  more: Partial<PullReview & ReviewQuestion> = {},
) {
  const { reviews = [reviewOf(reviewed, more)], reviewKey = null } = more
  return judgeReview({ reviews, planItems, repository: 'acme/infra', commentKey: 'peering.yml', reviewKey })
}

function signed(
  plan: ReviewedPlan,
  more: { repository?: string; commentKey?: string; pr?: number; key?: string } = {},
): ReviewedPlan {
  const { repository = 'acme/infra', commentKey = 'peering.yml', pr = 7 } = more
  return { ...plan, signature: sign({ repository, commentKey, pr }, plan, more.key ?? KEY) }
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
        expect(judge(reviewedOf(values), less)).toBeNull()
      }),
    )
  })

  it('names only what is new', () => {
    const verdict = judge(reviewedOf(['a', 'b']), ['c', 'a', 'd', 'b'])
    expect(verdict).toMatchObject({ newItems: [0, 2] })
    expect(verdict).toMatchObject({ reason: expect.stringContaining('2 changes were not in the plan') })
    expect(judge(reviewedOf(['a']), ['a', 'x'])).toMatchObject({
      reason: expect.stringContaining('One change was'),
    })
  })

  it('counts: once shown is not twice allowed', () => {
    expect(judge(reviewedOf(['a']), ['a', 'a'])).toMatchObject({ newItems: [1] })
    expect(judge(reviewedOf(['a', 'a']), ['a', 'a'])).toBeNull()
  })

  it('nothing to do needs no review', () => {
    expect(judge(null, [])).toBeNull()
    expect(judge(null, [], { reviews: [], reviewKey: KEY })).toBeNull()
  })

  it.each<[string, ReviewedPlan | null, Partial<PullReview & ReviewQuestion>, string]>([
    ['no pull request', null, { reviews: [] }, 'knows no merged pull request'],
    ['an open one', reviewedOf(['a']), { standing: 'not-merged' }, 'is not merged'],
    ['another merge', reviewedOf(['a']), { standing: 'not-brought-in' }, 'did not bring in the commit'],
    ['an earlier commit', reviewedOf(['a']), { standing: 'not-its-head' }, 'is not the last one of'],
    ['nobody knows', reviewedOf(['a']), { standing: 'not-known' }, 'could not be learnt'],
    ['no comment', null, {}, 'has no comment of this action'],
    ['a comment of others', null, { foreign: 'there is one by x' }, 'with a plan, but there is one by x'],
    ['another head', reviewedOf(['a']), { head: OTHER }, 'was made for commit aaaaaaa'],
    ['an unknown head', reviewedOf(['a']), { head: null }, 'could not be found out'],
    ['another digest', reviewedOf(['a'], { digest: digestOf(['b']) }), {}, 'does not match its own digest'],
    ['added items', reviewedOf([], { items: encodeItems(['a']) }), {}, 'does not match its own digest'],
    ['broken items', reviewedOf(['a'], { items: 'half' }), {}, 'does not match its own digest'],
    ['no signature', reviewedOf(['a']), { reviewKey: KEY }, 'is not signed'],
    ['a bad signature', reviewedOf(['a'], { signature: 'x' }), { reviewKey: KEY }, 'was altered'],
    ['no key', signed(reviewedOf(['a'])), {}, 'review-key is empty here'],
    ['another key', signed(reviewedOf(['a']), { key: 'k' }), { reviewKey: KEY }, 'was altered'],
    ['another text', { ...signed(reviewedOf(['a'])), text: 'x' }, { reviewKey: KEY }, 'was altered'],
    [
      'another repository',
      signed(reviewedOf(['a']), { repository: 'acme/other' }),
      { reviewKey: KEY },
      'was altered',
    ],
    ['another comment', signed(reviewedOf(['a']), { commentKey: 'b' }), { reviewKey: KEY }, 'was altered'],
    ['another pull request', signed(reviewedOf(['a']), { pr: 8 }), { reviewKey: KEY }, 'was altered'],
  ])('is refused: %s', (_, reviewed, more, reason) => {
    const verdict = judge(reviewed, ['a'], more)
    expect(verdict).toMatchObject({ newItems: [], reason: expect.stringContaining(reason) })
    expect(verdict?.reason).toMatch(/^[A-Z][^\n]+\. [A-Z].+\.$/)
  })

  it('counts together over several pull requests, each for what it showed', () => {
    const seven = reviewOf(reviewedOf(['a', 'b']))
    const eight = reviewOf(reviewedOf(['b', 'c'], { head: OTHER }), { pr: 8, head: OTHER })
    const both = (items: string[], reviews = [seven, eight]) => judge(null, items, { reviews })
    expect(both(['a', 'b', 'c'])).toBeNull()
    // What two showed once each was not shown twice.
    expect(both(['b', 'b'])).toMatchObject({ newItems: [1] })
    expect(both(['a', 'd'])).toMatchObject({ newItems: [1], reason: expect.stringContaining('#7, #8') })
    const flawed = both(['a', 'c'], [seven, { ...eight, standing: 'not-merged' }])
    expect(flawed).toMatchObject({ newItems: [1], reason: expect.stringContaining('#8 is not merged') })
    expect(both(['a'], [seven, { ...eight, standing: 'not-merged' }])).toBeNull()
  })

  it('does not repeat what a stranger wrote where a commit should be', () => {
    const verdict = judge(reviewedOf(['a'], { head: '<img src=x>' }), ['a'])
    expect(JSON.stringify(verdict)).not.toContain('img')
  })
})

describe('a signature', () => {
  it('lets what it covers pass', () => {
    expect(judge(signed(reviewedOf(['a', 'b'])), ['b'], { reviewKey: KEY })).toBeNull()
  })

  it('does not survive a change of anything', () => {
    const place = { repository: 'acme/infra', commentKey: 'k', pr: 7 }
    const signature = sign(place, reviewedOf(['a']), KEY)
    const shown = reviewedOf(['a'], { signature })
    expect(signature).toMatch(/^[A-Za-z0-9_-]{43}$/)
    expect(isSigned(place, shown, KEY)).toBe(true)
    for (const change of [
      { repository: 'acme/infra2' },
      { commentKey: 'l' },
      { pr: 8 },
      { head: OTHER },
      { digest: 'x' },
      { items: '' },
      { text: '' },
    ]) {
      expect(isSigned({ ...place, ...change }, { ...shown, ...change }, KEY)).toBe(false)
    }
    expect(isSigned(place, shown, `${KEY} `)).toBe(false)
    for (const other of [null, '', 'é'.repeat(43)])
      expect(isSigned(place, { ...shown, signature: other }, KEY)).toBe(false)
  })
  it('covers what people see, whatever GitHub does to line ends', () => {
    const body = '<!-- marker -->\n\n### one\n\n  two  \n'
    expect(visibleText(body)).toBe('\n### one\n\n  two')
    expect(visibleText(body.replaceAll('\n', '\r\n'))).toBe(visibleText(body))
    expect(visibleText(`${body}\n\n`)).toBe(visibleText(body))
    expect(visibleText('<!-- marker -->')).toBe('')
    expect(visibleText(body.replace('two', 'three'))).not.toBe(visibleText(body))
  })
})

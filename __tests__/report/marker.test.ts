import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  ITEM_LENGTH,
  MAX_ITEMS_LENGTH,
  type Marker,
  parseMarker,
  renderMarker,
} from '../../src/report/marker.ts'
import { hostileText } from './arbitrary.ts'
import { REVIEWED } from './fixtures.ts'

const MARKER: Marker = {
  kind: 'comment',
  key: 'peering.yml',
  runId: '17482930112',
  runAttempt: 2,
  sha: '4f0c2d9b7a6e5d4c3b2a19080706050403020100',
  reviewed: REVIEWED,
  drifted: '',
}

const item = fc
  .uint8Array({ minLength: 12, maxLength: 12 })
  .map((bytes) => Buffer.from(bytes).toString('base64url'))
const items = fc.array(item, { maxLength: 20 }).map((all) => all.join(''))
const text = hostileText.map((one) => one.toWellFormed())

const anyMarker: fc.Arbitrary<Marker> = fc
  .record({
    kind: fc.constantFrom(...(['comment', 'drift'] as const)),
    key: text,
    runId: text,
    runAttempt: fc.integer({ min: 1, max: 999 }),
    sha: text,
    reviewed: fc.option(fc.record({ digest: text, items, head: text, signature: fc.option(text) })),
    drifted: items,
  })
  .filter(({ key }) => key.length <= 300)
  .map((marker) => (marker.kind === 'drift' ? marker : { ...marker, drifted: '' }))

describe('a marker', () => {
  it('is one hidden line', () => {
    expect(renderMarker(MARKER)).toBe(
      '<!-- aiven-upcloud-peering v=1 key=peering.yml run=17482930112 attempt=2 sha=4f0c2d9b7a6e5d4c3b2a19080706050403020100 ' +
        `plan=${REVIEWED.digest} head=4f0c2d9b7a6e5d4c3b2a19080706050403020100 items=Zm9vYmFyYmF6cXV4AbC.dEf_gHi.jKl_ -->`,
    )
  })

  it('comes back as it was', () => {
    fc.assert(
      fc.property(
        anyMarker,
        fc.constantFrom('', '\n', '\r\n### Verdict', '\n\ntext --> more'),
        (marker, rest) => {
          const line = renderMarker(marker)
          expect(line).not.toMatch(/[\r\n]/)
          expect(line.slice(4, -3)).not.toMatch(/--|[<>]/)
          expect(parseMarker(line + rest)).toEqual(marker)
        },
      ),
    )
  })

  it('tells a plan without changes from no plan', () => {
    const empty = { ...REVIEWED, items: '' }
    expect(parseMarker(renderMarker({ ...MARKER, reviewed: empty }))?.reviewed).toEqual(empty)
    expect(parseMarker(renderMarker({ ...MARKER, reviewed: null }))?.reviewed).toBeNull()
  })

  it('carries 2,000 reviewed changes, and none when there are too many for a comment', () => {
    const many = { ...REVIEWED, items: 'Ab-_'.repeat(4 * 2000) }
    const line = renderMarker({ ...MARKER, reviewed: many })
    expect(line.length).toBeLessThan(32_600)
    expect(parseMarker(line)?.reviewed).toEqual(many)
    const tooMany = { ...REVIEWED, items: 'A'.repeat(MAX_ITEMS_LENGTH + ITEM_LENGTH) }
    expect(parseMarker(renderMarker({ ...MARKER, reviewed: tooMany }))?.reviewed).toBeNull()
  })
})

describe('parseMarker', () => {
  const good = renderMarker(MARKER)

  it.each([
    ['', 'nothing'],
    ['## A comment', 'somebody else'],
    [` ${good}`, 'not at the start'],
    [`text\n${good}`, 'not in the first line'],
    [`${good} trailing`, 'more in the line'],
    [good.replace('v=1', 'v=2'), 'another version'],
    [good.replace('run=17482930112 ', ''), 'a missing field'],
    [good.replace('key=', 'key=a key='), 'a doubled field'],
    [good.replace(/items=\S/, 'items='), 'an item cut short'],
    [good.replace('key=', 'key=%zz'), 'bad encoding'],
    [good.replace('key=', 'key=%ff'), 'bytes that are no UTF-8'],
    [good.replace('attempt=2', 'attempt=-2'), 'a negative number'],
    [good.replace(' items=', ' drifted= items='), 'fields of another kind'],
    [good.replace('peering v', 'peering-drift v'), 'a drift marker without its field'],
    [`<!-- aiven-upcloud-peering ${'x'.repeat(70_000)} -->`, 'a very long line'],
  ])('is null for %#: %2$s', (body) => {
    expect(parseMarker(body)).toBeNull()
  })

  it('never throws, and reads whatever it accepts the same way again', () => {
    const mutated = fc
      .tuple(fc.nat(good.length), fc.nat(12), hostileText)
      .map(([from, length, put]) => good.slice(0, from) + put + good.slice(from + length))
    fc.assert(
      fc.property(fc.oneof(mutated, hostileText), (body) => {
        const marker = parseMarker(body)
        if (marker !== null) expect(parseMarker(renderMarker(marker))).toEqual(marker)
      }),
      { numRuns: 2000 },
    )
  })
})

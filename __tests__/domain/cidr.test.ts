import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  cidrContains,
  cidrsOverlap,
  isCidr,
  maskCidr,
  type OwnedRange,
  overlappingPairs,
} from '../../src/domain/preflight/cidr.ts'

/** The naive model: first and last address as numbers. */
interface Model {
  readonly bits: 32 | 128
  readonly address: bigint
  readonly prefix: number
}

function first({ bits, address, prefix }: Model): bigint {
  const host = BigInt(bits - prefix)
  return (address >> host) << host
}

function last(model: Model): bigint {
  return first(model) + (1n << BigInt(model.bits - model.prefix)) - 1n
}

function ipv4(address: bigint): string {
  return [24n, 16n, 8n, 0n].map((shift) => (address >> shift) & 255n).join('.')
}

function ipv6(address: bigint): string {
  const groups = Array.from({ length: 8 }, (_, i) => (address >> BigInt(112 - 16 * i)) & 0xffffn)
  return groups.map((group) => group.toString(16)).join(':')
}

function textOf({ bits, address, prefix }: Model): string {
  return `${bits === 32 ? ipv4(address) : ipv6(address)}/${prefix}`
}

const overlapModel = (a: Model, b: Model) => a.bits === b.bits && first(a) <= last(b) && first(b) <= last(a)

/** Ranges with host bits; addresses from a small part of the space, so that many meet. */
const rangeOf = (bits: 32 | 128) =>
  fc
    .record({
      high: fc.bigInt({ min: 0n, max: 3n }),
      low: fc.bigInt({ min: 0n, max: (1n << 18n) - 1n }),
      prefix: fc.oneof(fc.integer({ min: bits - 18, max: bits }), fc.integer({ min: 0, max: bits })),
    })
    .map(({ high, low, prefix }): Model => {
      const address = (high << BigInt(bits - 2)) | low
      return { bits, address, prefix }
    })
const range = fc.oneof(rangeOf(32), rangeOf(128))

describe('against a naive model', () => {
  it('contains', () => {
    fc.assert(
      fc.property(range, range, (a, b) => {
        const inside = a.bits === b.bits && first(a) <= first(b) && last(b) <= last(a)
        expect(cidrContains(textOf(a), textOf(b))).toBe(inside)
      }),
      { numRuns: 3000 },
    )
  })

  it('overlaps, whichever comes first', () => {
    fc.assert(
      fc.property(range, range, (a, b) => {
        expect(cidrsOverlap(textOf(a), textOf(b))).toBe(overlapModel(a, b))
        expect(cidrsOverlap(textOf(b), textOf(a))).toBe(overlapModel(a, b))
      }),
      { numRuns: 3000 },
    )
  })

  it('masks host bits, and masking again changes nothing', () => {
    fc.assert(
      fc.property(range, (model) => {
        const masked = maskCidr(textOf(model))
        expect(maskCidr(textOf({ ...model, address: first(model) }))).toBe(masked)
        expect(maskCidr(masked)).toBe(masked)
        if (model.bits === 32) expect(masked).toBe(textOf({ ...model, address: first(model) }))
      }),
      { numRuns: 1000 },
    )
  })

  it('neighbours touch and do not overlap', () => {
    fc.assert(
      fc.property(range, (model) => {
        const next = last(model) + 1n
        fc.pre(next < 1n << BigInt(model.bits))
        expect(cidrsOverlap(textOf(model), textOf({ ...model, address: next }))).toBe(false)
        expect(cidrsOverlap(textOf(model), textOf({ ...model, address: last(model) }))).toBe(true)
      }),
    )
  })
})

describe('texts', () => {
  it.each([
    ['10.77.8.0/22', '10.77.8.0/22'],
    ['10.77.11.255/22', '10.77.8.0/22'],
    ['192.168.86.1/24', '192.168.86.0/24'],
    ['10.9.0.7/32', '10.9.0.7/32'],
    ['255.255.255.255/0', '0.0.0.0/0'],
    ['2001:DB8:0:0:0:0:0:1/64', '2001:db8::/64'],
    ['::1/128', '::1/128'],
    // No CIDR: left as it is, for the cloud's odd values are shown, not guessed at.
    ['', ''],
    ['10.77.8.0', '10.77.8.0'],
    ['nonsense', 'nonsense'],
  ])('%s is masked to %s', (text, masked) => {
    expect(maskCidr(text)).toBe(masked)
  })

  it.each([
    '10.0.0.0',
    '10.0.0.0/',
    '10.0.0.0/33',
    '10.0.0.0/-1',
    '10.0.0.0/8 ',
    ' 10.0.0.0/8',
    '10.0.0/8',
    '10.0.0.256/8',
    '0x0a.0.0.0/8',
    '167772160/8',
    '10.0.0.0/8/8',
    '::/129',
    '::1',
    ':::/8',
    '10.0.0.0/255.0.0.0',
    'de-fra/8',
    '',
  ])('%j is no CIDR and overlaps nothing', (text) => {
    expect(isCidr(text)).toBe(false)
    expect(cidrsOverlap(text, '0.0.0.0/0')).toBe(false)
    expect(cidrsOverlap(text, text)).toBe(false)
    expect([
      ...overlappingPairs(
        [
          { cidr: text, owner: 1 },
          { cidr: text, owner: 2 },
        ],
        Object.is,
      ),
    ]).toEqual([])
  })

  it('IPv4 and IPv6 never meet', () => {
    expect(cidrsOverlap('0.0.0.0/0', '::/0')).toBe(false)
    expect(cidrsOverlap('10.0.0.0/8', '::ffff:10.0.0.0/104')).toBe(false)
  })
})

describe('overlapping pairs', () => {
  const owned = fc.array(fc.record({ model: range, owner: fc.integer({ min: 0, max: 4 }) }), {
    maxLength: 25,
  })
  const asRanges = (list: readonly { model: Model; owner: number }[]) =>
    list.map(({ model, owner }, index) => ({ cidr: textOf(model), owner, index }))
  const sameOwner = (a: number, b: number) => a === b

  it('are true overlaps of different owners', () => {
    fc.assert(
      fc.property(owned, (list) => {
        for (const [a, b] of overlappingPairs<number>(asRanges(list), sameOwner)) {
          expect(a.owner).not.toBe(b.owner)
          expect(cidrsOverlap(a.cidr, b.cidr)).toBe(true)
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('leave no range out that overlaps another owner, and grow no faster than the ranges', () => {
    fc.assert(
      fc.property(owned, (list) => {
        const ranges = asRanges(list)
        const found: [OwnedRange<number>, OwnedRange<number>][] = [...overlappingPairs(ranges, sameOwner)]
        const inPair = new Set(found.flat())
        for (const [i, { model, owner }] of list.entries()) {
          const meets = list.some((other) => other.owner !== owner && overlapModel(other.model, model))
          const one = ranges[i]
          expect(one && inPair.has(one)).toBe(meets)
        }
        expect(found.length).toBeLessThanOrEqual(2 * list.length)
      }),
      { numRuns: 2000 },
    )
  })

  it('the order of the ranges makes no difference to who is named', () => {
    fc.assert(
      fc.property(owned, (list) => {
        const names = (ranges: readonly OwnedRange<number>[]) =>
          [...overlappingPairs(ranges, sameOwner)].flat().map(({ cidr, owner }) => `${owner} ${cidr}`)
        const ranges = asRanges(list)
        expect(new Set(names(ranges.toReversed()))).toEqual(new Set(names(ranges)))
      }),
    )
  })
})

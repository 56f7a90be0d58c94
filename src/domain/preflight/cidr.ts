/** CIDR questions, answered with ipaddr.js: host bits masked, IPv4 and IPv6 apart, touching is not overlapping. */
import ipaddr from 'ipaddr.js'

/** Whether the text is an IPv4 or IPv6 CIDR in the usual notation (four decimal parts for IPv4). */
export function isCidr(text: string): boolean {
  return parse(text) !== null
}

/** The longest text that is one: an IPv6 address that ends in an IPv4 one, and a prefix. */
const LONGEST = 49

// Family by family: the library's own parseCIDR throws and catches for every IPv4 text, which is slow.
function parse(text: string): readonly [ipaddr.IPv4 | ipaddr.IPv6, number] | null {
  // The library's time grows with the square of the length.
  if (text.length > LONGEST) return null
  if (ipaddr.IPv4.isValidCIDRFourPartDecimal(text)) return ipaddr.IPv4.parseCIDR(text)
  return ipaddr.IPv6.isValidCIDR(text) ? ipaddr.IPv6.parseCIDR(text) : null
}

/** The CIDR with its host bits cleared, in canonical spelling; the text itself when it is no CIDR. */
export function maskCidr(text: string): string {
  const range = parseRange(text)
  return range ? `${ipaddr.fromByteArray([...range.bytes]).toString()}/${range.prefix}` : text
}

/** Whether every address of `inner` is in `outer`. False when either is no CIDR or the families differ. */
export function cidrContains(outer: string, inner: string): boolean {
  const a = parseRange(outer)
  const b = parseRange(inner)
  return a !== null && b !== null && covers(a, b)
}

/** Whether the two ranges share an address. False when either is no CIDR or the families differ. */
export function cidrsOverlap(one: string, other: string): boolean {
  const a = parseRange(one)
  const b = parseRange(other)
  return a !== null && b !== null && (covers(a, b) || covers(b, a))
}

interface Range {
  /** Of the first address, host bits cleared. */
  readonly bytes: readonly number[]
  readonly prefix: number
}

/** Ranges read so far: a plan asks for the same few again and again. */
const known = new Map<string, Range | null>()

function parseRange(text: string): Range | null {
  if (text.length > LONGEST) return null
  const before = known.get(text)
  if (before !== undefined) return before
  const range = readRange(text)
  known.set(text, range)
  return range
}

function readRange(text: string): Range | null {
  const parsed = parse(text)
  if (!parsed) return null
  const [address, prefix] = parsed
  return { bytes: address.toByteArray().map((byte, i) => byte & maskByte(prefix, i)), prefix }
}

/** The i-th byte of the mask with that many leading ones. */
function maskByte(prefix: number, i: number): number {
  const ones = Math.min(8, Math.max(0, prefix - 8 * i))
  return (0xff << (8 - ones)) & 0xff
}

function covers(outer: Range, inner: Range): boolean {
  return (
    outer.bytes.length === inner.bytes.length &&
    outer.prefix <= inner.prefix &&
    inner.bytes.every((byte, i) => (byte & maskByte(outer.prefix, i)) === outer.bytes[i])
  )
}

/** A range with whatever it belongs to. */
export interface OwnedRange<Owner> {
  readonly cidr: string
  readonly owner: Owner
}

/** A range that the walk is inside of. */
interface Open<Owner> {
  readonly range: OwnedRange<Owner>
  readonly parsed: Range
  /** The next larger one around it. */
  readonly outer: Open<Owner> | null
  /** The nearest one around it that has another owner. */
  readonly foreign: Open<Owner> | null
  paired: boolean
}

/**
 * Overlapping ranges of different owners: each range that overlaps another owner's is in at least one pair.
 *
 * CIDRs are nested or disjoint, so after sorting by start the ranges that are still open are exactly those that
 * contain the next one. Its partner is the nearest of another owner, and further out those that have none yet.
 * O(n log n), with fewer than two pairs a range. Texts that are no CIDR are passed over.
 *
 * @param sameOwner an equivalence.
 */
export function* overlappingPairs<Owner>(
  ranges: readonly OwnedRange<Owner>[],
  sameOwner: (a: Owner, b: Owner) => boolean,
): Generator<[OwnedRange<Owner>, OwnedRange<Owner>]> {
  const sorted = ranges
    .flatMap((range) => {
      const parsed = parseRange(range.cidr)
      return parsed ? [{ range, parsed, key: sortKey(parsed) }] : []
    })
    .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
  let open: Open<Owner> | null = null
  for (const { range, parsed } of sorted) {
    const foreignFrom = (one: Open<Owner> | null) =>
      one && sameOwner(one.range.owner, range.owner) ? one.foreign : one
    while (open && !covers(open.parsed, parsed)) open = open.outer
    const foreign = foreignFrom(open)
    for (let one = foreign; one && (one === foreign || !one.paired); one = foreignFrom(one.outer)) {
      one.paired = true
      yield [one.range, range]
    }
    open = { range, parsed, outer: open, foreign, paired: foreign !== null }
  }
}

function sortKey({ bytes, prefix }: Range): string {
  const hex = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('')
  return `${bytes.length}:${hex}:${String(prefix).padStart(3, '0')}`
}

/** CIDR questions, answered with ipaddr.js: host bits masked, IPv4 and IPv6 apart, touching is not overlapping. */
import ipaddr from 'ipaddr.js'

interface Range {
  /** Host bits cleared. */
  readonly first: ipaddr.IPv4 | ipaddr.IPv6
  readonly prefix: number
  /** Sorts by family, then by start, a larger range before those within it. */
  readonly key: string
}

/** The longest text that is one: an IPv6 address that ends in an IPv4 one, and a prefix. */
const LONGEST = 49

/** Ranges read so far: a plan asks for the same few again and again. */
const known = new Map<string, Range>()

function parse(text: string): Range | null {
  const before = known.get(text)
  if (before) return before
  // The library's time grows with the square of the length.
  if (text.length > LONGEST) return null
  // Family by family: the library's own parseCIDR throws and catches for every IPv4 text, which is slow.
  const isIpv4 = ipaddr.IPv4.isValidCIDRFourPartDecimal(text)
  if (!isIpv4 && !ipaddr.IPv6.isValidCIDR(text)) return null
  const family = isIpv4 ? ipaddr.IPv4 : ipaddr.IPv6
  const first = family.networkAddressFromCIDR(text)
  const prefix = Number(text.split('/')[1])
  const range = { first, prefix, key: sortKey(first, prefix) }
  known.set(text, range)
  return range
}

/** Whether the text is an IPv4 or IPv6 CIDR in the usual notation (four decimal parts for IPv4). */
export function isCidr(text: string): boolean {
  return parse(text) !== null
}

/** The CIDR with its host bits cleared, in canonical spelling; the text itself when it is no CIDR. */
export function maskCidr(text: string): string {
  const range = parse(text)
  return range ? `${range.first.toString()}/${range.prefix}` : text
}

/** Whether every address of `inner` is in `outer`. False when either is no CIDR or the families differ. */
export function cidrContains(outer: string, inner: string): boolean {
  const a = parse(outer)
  const b = parse(inner)
  return a !== null && b !== null && covers(a, b)
}

/** Whether the two ranges share an address: CIDRs are nested or disjoint. */
export function cidrsOverlap(one: string, other: string): boolean {
  return cidrContains(one, other) || cidrContains(other, one)
}

/** Whether all ranges of the outer one's family are in it, and there is one. Those of the other family are passed over. */
export function containsAll(outer: string, ranges: readonly string[]): boolean {
  const isIpv6 = (cidr: string) => cidr.includes(':')
  const same = ranges.filter((cidr) => isIpv6(cidr) === isIpv6(outer))
  return same.length > 0 && same.every((cidr) => cidrContains(outer, cidr))
}

function covers(outer: Range, inner: Range): boolean {
  const isFamily = outer.first.kind() === inner.first.kind()
  return isFamily && outer.prefix <= inner.prefix && inner.first.match(outer.first, outer.prefix)
}

export interface OwnedRange<Owner> {
  readonly cidr: string
  readonly owner: Owner
}

/** A range that the walk is inside of. */
interface Open<Owner> extends Range {
  readonly range: OwnedRange<Owner>
  /** The next larger one around it. */
  readonly outer: Open<Owner> | null
  /** The nearest one around it that has another owner. */
  readonly foreign: Open<Owner> | null
  paired: boolean
}

/**
 * Overlapping ranges of different owners: each range that overlaps another owner's is in at least one pair.
 * CIDRs are nested or disjoint, so after sorting by start the ranges that are still open are exactly those that
 * contain the next one. Its partner is the nearest of another owner, and further out those that have none yet.
 * O(n log n), with fewer than two pairs a range. Texts that are no CIDR are passed over. `sameOwner` is an equivalence.
 */
export function* overlappingPairs<Owner>(
  ranges: readonly OwnedRange<Owner>[],
  sameOwner: (a: Owner, b: Owner) => boolean,
): Generator<[OwnedRange<Owner>, OwnedRange<Owner>]> {
  const sorted = ranges
    .flatMap((range) => {
      const parsed = parse(range.cidr)
      return parsed ? [{ range, parsed }] : []
    })
    .sort(({ parsed: a }, { parsed: b }) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0))
  let open: Open<Owner> | null = null
  for (const { range, parsed } of sorted) {
    const foreignFrom = (one: Open<Owner> | null) =>
      one && sameOwner(one.range.owner, range.owner) ? one.foreign : one
    while (open && !covers(open, parsed)) open = open.outer
    const foreign = foreignFrom(open)
    for (let one = foreign; one && (one === foreign || !one.paired); one = foreignFrom(one.outer)) {
      one.paired = true
      yield [one.range, range]
    }
    open = { ...parsed, range, outer: open, foreign, paired: foreign !== null }
  }
}

function sortKey(first: Range['first'], prefix: number): string {
  const hex = first.toByteArray().map((byte) => byte.toString(16).padStart(2, '0'))
  return `${first.kind()} ${hex.join('')} ${String(prefix).padStart(3, '0')}`
}

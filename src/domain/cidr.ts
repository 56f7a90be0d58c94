/** CIDR questions, answered with ipaddr.js: host bits masked, IPv4 and IPv6 apart, touching is not overlapping. */
import ipaddr from 'ipaddr.js'

/** Whether the text is an IPv4 or IPv6 CIDR in the usual notation (four decimal parts for IPv4). */
export function isCidr(text: string): boolean {
  return ipaddr.IPv4.isValidCIDRFourPartDecimal(text) || ipaddr.IPv6.isValidCIDR(text)
}

/** The CIDR with its host bits cleared, in canonical spelling; the text itself when it is no CIDR. */
export function maskCidr(text: string): string {
  if (!isCidr(text)) return text
  const [address, prefix] = ipaddr.parseCIDR(text)
  const network =
    address.kind() === 'ipv4'
      ? ipaddr.IPv4.networkAddressFromCIDR(text)
      : ipaddr.IPv6.networkAddressFromCIDR(text)
  return `${network.toString()}/${prefix}`
}

/** Whether every address of `inner` is in `outer`. False when either is no CIDR or the families differ. */
export function cidrContains(outer: string, inner: string): boolean {
  const a = parseRange(outer)
  const b = parseRange(inner)
  return a !== null && b !== null && covers(a, b)
}

/** Whether the two ranges share an address. False when either is no CIDR or the families differ. */
export function cidrsOverlap(one: string, other: string): boolean {
  return cidrContains(one, other) || cidrContains(other, one)
}

interface Range {
  readonly bytes: readonly number[]
  readonly prefix: number
}

function parseRange(text: string): Range | null {
  if (!isCidr(text)) return null
  const [address, prefix] = ipaddr.parseCIDR(maskCidr(text))
  return { bytes: address.toByteArray(), prefix }
}

function covers(outer: Range, inner: Range): boolean {
  if (outer.bytes.length !== inner.bytes.length || outer.prefix > inner.prefix) return false
  const whole = outer.prefix >> 3
  for (let i = 0; i < whole; i++) if (outer.bytes[i] !== inner.bytes[i]) return false
  const rest = outer.prefix & 7
  if (rest === 0) return true
  const mask = (0xff << (8 - rest)) & 0xff
  return ((outer.bytes[whole] ?? 0) & mask) === ((inner.bytes[whole] ?? 0) & mask)
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

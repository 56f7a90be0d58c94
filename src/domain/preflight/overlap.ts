/** Overlapping ranges over the whole graph of peerings: all that meet in one VPC or in one network. */
import { finding } from '../findings.ts'
import type { Finding, Position } from '../model.ts'
import { overlappingPairs } from './cidr.ts'

/** One side's ranges that meet others at a hub: a VPC or a network. */
export interface Attachment<Peering> {
  /** Who brings the ranges: the same text for all of one owner. */
  readonly owner: string
  /** For people: `network app-net of peering orders`. */
  readonly text: string
  /** Line in the spec, when it has one. */
  readonly at: Position | null
  /** The peering that is to be built or switched on; null: none is, and only such are blocked. */
  readonly building: Peering | null
  readonly cidrs: readonly string[]
}

/** A few partners say enough; the rest shows when these are solved. */
const MAX_PER_PEERING = 3

/** Findings by the peering that they block. Linear in the number of attachments but for sorting. */
export function overlapFindings<Peering>(
  hubs: Iterable<readonly Attachment<Peering>[]>,
): ReadonlyMap<Peering, readonly Finding[]> {
  const found = new Map<Peering, Finding[]>()
  for (const hub of hubs) {
    if (!hub.some(({ building }) => building !== null)) continue
    const ranges = hub.flatMap((owner) => owner.cidrs.map((cidr) => ({ cidr, owner })))
    for (const [one, other] of overlappingPairs(ranges, (a, b) => a.owner === b.owner))
      for (const [mine, theirs] of [
        [one, other],
        [other, one],
      ] as const) {
        const { building, text, at } = mine.owner
        if (building === null) continue
        const known = found.get(building) ?? []
        if (known.length >= MAX_PER_PEERING) continue
        const place = placeText(theirs.owner.at, at)
        const message = `${mine.cidr} of ${text} overlaps ${theirs.cidr} of ${theirs.owner.text}${place}. Ranges that meet in one VPC or network must not overlap: change or remove one of the two`
        found.set(building, [...known, finding('cidr-overlap', message, at)])
      }
  }
  return found
}

function placeText(place: Position | null, from: Position | null): string {
  if (!place) return ''
  return place.file === from?.file ? `, line ${place.line}` : `, ${place.file}:${place.line}`
}

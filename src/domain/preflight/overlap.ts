/** Overlapping ranges over the whole graph of peerings: all that meet in one VPC or in one network. */
import { finding } from '../findings.ts'
import type { Finding, Position } from '../model.ts'
import { overlappingPairs } from './cidr.ts'

/** One side's ranges that meet others at a hub. */
export interface Attachment<Peering> {
  /** Id of the VPC or network. */
  readonly hub: string
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

/** Each peering that is blocked with its findings, a few at most. Linear in the number of attachments but for sorting. */
export function overlapFindings<Peering>(attached: readonly Attachment<Peering>[]): [Peering, Finding][] {
  const hubs = [...Map.groupBy(attached, ({ hub }) => hub).values()]
  const found = hubs.filter((hub) => hub.some(({ building }) => building !== null)).flatMap(blockedAt)
  const byPeering = Map.groupBy(found, ([peering]) => peering)
  return [...byPeering.values()].flatMap((some) => some.slice(0, MAX_PER_PEERING))
}

function blockedAt<Peering>(hub: readonly Attachment<Peering>[]): [Peering, Finding][] {
  const ranges = hub.flatMap((owner) => owner.cidrs.map((cidr) => ({ cidr, owner })))
  const pairs = [...overlappingPairs(ranges, (a, b) => a.owner === b.owner)]
  const bothWays = pairs.flatMap(([one, other]) => [
    { mine: one, theirs: other },
    { mine: other, theirs: one },
  ])
  return bothWays.flatMap(({ mine, theirs }): [Peering, Finding][] => {
    const { building, text, at } = mine.owner
    if (building === null) return []
    const message = `${mine.cidr} of ${text} overlaps ${theirs.cidr} of ${theirs.owner.text}${placeText(theirs.owner.at, at)}. Ranges that meet in one VPC or network must not overlap: change or remove one of the two`
    return [[building, finding('cidr-overlap', message, at)]]
  })
}

function placeText(place: Position | null, from: Position | null): string {
  if (!place) return ''
  return place.file === from?.file ? `, line ${place.line}` : `, ${place.file}:${place.line}`
}

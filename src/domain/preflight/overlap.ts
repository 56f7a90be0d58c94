/** Overlapping ranges over the whole graph of peerings: all that meet in one VPC or in one network. */

import { finding } from '../findings.ts'
import type { Finding, Position } from '../model.ts'
import { cidrContains, type OwnedRange, overlappingPairs } from './cidr.ts'

/** One side's range that meets others at a hub: a VPC or a network. */
export interface Attachment {
  /** Who brings the range: the same text for all ranges of one owner. */
  readonly owner: string
  /** For people: `network app-net of peering orders`. */
  readonly text: string
  /** Line in the spec, when it has one. */
  readonly at: Position | null
  /** It is to be built or switched on; only such are blocked. Index into the plan. */
  readonly building: number | null
  readonly cidrs: readonly string[]
}

/** A few partners say enough; the rest shows when these are solved. */
const MAX_PER_PEERING = 3

/** Findings by index of the peering that they block. */
export type OverlapFindings = ReadonlyMap<number, readonly Finding[]>

/** Checks every hub. Linear in the number of attachments but for sorting. */
export function overlapFindings(hubs: Iterable<readonly Attachment[]>): OverlapFindings {
  const found = new Map<number, Finding[]>()
  const add = (index: number, one: Finding) => {
    const list = found.get(index)
    if (!list) found.set(index, [one])
    else if (list.length < MAX_PER_PEERING) list.push(one)
  }
  for (const hub of hubs) {
    if (!hub.some((attachment) => attachment.building !== null)) continue
    const ranges = hub.flatMap((owner) =>
      owner.cidrs.map((cidr): OwnedRange<Attachment> => ({ cidr, owner })),
    )
    for (const [one, other] of overlappingPairs(ranges, (a, b) => a.owner === b.owner)) {
      if (one.owner.building !== null) add(one.owner.building, overlap(one, other))
      if (other.owner.building !== null) add(other.owner.building, overlap(other, one))
    }
  }
  return found
}

function overlap(mine: OwnedRange<Attachment>, theirs: OwnedRange<Attachment>): Finding {
  const place = theirs.owner.at
  const where = !place
    ? ''
    : place.file === mine.owner.at?.file
      ? `, line ${place.line}`
      : `, ${place.file}:${place.line}`
  return finding(
    'cidr-overlap',
    `${mine.cidr} of ${mine.owner.text} overlaps ${theirs.cidr} of ${theirs.owner.text}${where}. Ranges that meet in one VPC or network must not overlap: change or remove one of the two`,
    mine.owner.at,
  )
}

/** Whether one of the routes covers the whole range; only presence is evidence (api-facts B7). */
export function routeCovers(routes: readonly string[], cidr: string): boolean {
  return routes.some((route) => cidrContains(route, cidr))
}

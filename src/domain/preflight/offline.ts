/** What can be checked of a spec without asking a cloud: zones and ranges that the spec itself names. */
import { findingsAt, type Remark } from '../findings.ts'
import type { Finding, SpecEntry } from '../model.ts'
import { type Attachment, overlapFindings } from './overlap.ts'
import { notOnUpcloud, zoneDoubt } from './preflight.ts'
import { isUpcloudCloud } from './zones.ts'

/** Findings of all entries, those of each in the order of the spec. */
export function offlineFindings(entries: readonly SpecEntry[]): Finding[] {
  const building = entries.filter(({ desired }) => desired !== 'absent')
  return [
    ...building.flatMap((entry) => findingsAt(entry.at, [placeRemark(entry)])),
    ...overlapFindings(building.map(attachment)).map(([, one]) => one),
  ]
}

function placeRemark({ aiven: { vpc }, upcloud: { network }, allowZoneMismatch }: SpecEntry): Remark | null {
  if (vpc.kind !== 'cloud-cidr') return null
  if (!isUpcloudCloud(vpc.cloud)) return notOnUpcloud('The VPC', vpc.cloud)
  if (network.kind !== 'name-zone' || allowZoneMismatch) return null
  const doubt = zoneDoubt(vpc.cloud, 'the network', network.zone, null)
  // What only a cloud can tell is no finding yet.
  return doubt?.[0] === 'zone-mismatch' ? doubt : null
}

/** The range of its VPC, as the entry attaches it to its network. */
function attachment(entry: SpecEntry, index: number): Attachment<SpecEntry> {
  const { name, aiven, upcloud, at } = entry
  return {
    hub: JSON.stringify([upcloud.account, upcloud.network]),
    owner: `entry ${index}`,
    text: `the VPC of peering ${JSON.stringify(name)}`,
    at,
    building: entry,
    cidrs: aiven.vpc.kind === 'cloud-cidr' ? [aiven.vpc.cidr] : [],
  }
}

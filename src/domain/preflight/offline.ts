/** What can be checked of a spec without asking a cloud: zones and ranges that the spec itself names. */
import { finding } from '../findings.ts'
import type { Finding, SpecEntry } from '../model.ts'
import { type Attachment, overlapFindings } from './overlap.ts'
import { isUpcloudCloud, zoneRelation } from './zones.ts'

/** Findings of all entries, those of each in the order of the spec. */
export function offlineFindings(entries: readonly SpecEntry[]): Finding[] {
  const building = entries.filter(({ desired }) => desired !== 'absent')
  return [
    ...building.flatMap(cloudFindings),
    ...[...overlapFindings(hubsOfNetworks(building)).values()].flat(),
  ]
}

function cloudFindings(entry: SpecEntry): Finding[] {
  const { vpc } = entry.aiven
  const { network } = entry.upcloud
  if (vpc.kind !== 'cloud-cidr') return []
  if (!isUpcloudCloud(vpc.cloud))
    return [
      finding(
        'vpc-not-upcloud',
        `The VPC is on ${vpc.cloud}. Only VPCs on an upcloud- cloud can be peered with UpCloud: choose one there`,
        entry.at,
      ),
    ]
  if (network.kind !== 'name-zone' || entry.allowZoneMismatch) return []
  if (zoneRelation(vpc.cloud, network.zone, null) !== 'different') return []
  return [
    finding(
      'zone-mismatch',
      `The VPC is in ${vpc.cloud} and the network in zone ${network.zone}. Aiven peers its VPCs within one zone only. Use a VPC or network in the same zone, or set \`allow_zone_mismatch: true\` if Aiven told you otherwise`,
      entry.at,
    ),
  ]
}

/** For each network the ranges of the VPCs that entries attach to it. */
function hubsOfNetworks(entries: readonly SpecEntry[]): Attachment[][] {
  const hubs = Map.groupBy(
    entries.map((entry, index) => ({ entry, index })),
    ({ entry }) => JSON.stringify([entry.upcloud.account, entry.upcloud.network]),
  )
  return [...hubs.values()].map((hub) =>
    hub.map(({ entry, index }) => ({
      owner: `entry ${index}`,
      text: `the VPC of peering ${JSON.stringify(entry.name)}`,
      at: entry.at,
      building: index,
      cidrs: entry.aiven.vpc.kind === 'cloud-cidr' ? [entry.aiven.vpc.cidr] : [],
    })),
  )
}

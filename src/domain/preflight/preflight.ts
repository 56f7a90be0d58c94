/** The documented conditions of a peering, checked before anything is built (api-facts A8, B3, C). */

import { finding } from '../findings.ts'
import type { AivenVpc, Finding, SpecEntry, UpcloudNetwork, Zone } from '../model.ts'
import { otherProviderOf } from '../recognise/tables.ts'
import { cidrsOverlap } from './cidr.ts'
import { isUpcloudCloud, zoneRelation } from './zones.ts'

export interface Site {
  readonly vpc: AivenVpc
  readonly network: UpcloudNetwork
  /** UpCloud's zone list; null: not read. */
  readonly zones: readonly Zone[] | null
}

/** What must hold for a side to be built or switched on. Overlap with other peerings is `overlap.ts`. */
export function preflight(entry: SpecEntry, { vpc, network, zones }: Site): Finding[] {
  return [
    ...vpcFindings(entry, vpc),
    ...networkFindings(entry, network),
    ...zoneFindings(entry, vpc, network, zones),
    ...ownOverlap(entry, vpc, network),
  ]
}

/** What must hold for the VPC. */
function vpcFindings(entry: SpecEntry, vpc: AivenVpc): Finding[] {
  const otherProvider = otherProviderOf(vpc)
  const findings: Finding[] = []
  if (vpc.state !== 'ACTIVE')
    findings.push(
      finding(
        'vpc-not-active',
        vpc.state === 'APPROVED'
          ? `VPC ${vpc.id} is still being built (APPROVED). Run again when Aiven shows it as ACTIVE`
          : `VPC ${vpc.id} is ${vpc.state}, not ACTIVE. Choose another VPC or create one`,
        entry.at,
      ),
    )
  if (!isUpcloudCloud(vpc.cloud))
    findings.push(
      finding(
        'vpc-not-upcloud',
        `VPC ${vpc.id} is on ${vpc.cloud}. Only VPCs on an upcloud- cloud can be peered with UpCloud: create one there`,
        entry.at,
      ),
    )
  if (otherProvider !== null)
    findings.push(
      finding(
        'vpc-not-upcloud',
        `VPC ${vpc.id} is already peered with another provider (account ${otherProvider}). Aiven allows one provider per VPC: use another VPC`,
        entry.at,
      ),
    )
  return findings
}

function networkFindings(entry: SpecEntry, network: UpcloudNetwork): Finding[] {
  const name = networkText(network)
  if (network.type !== 'private')
    return [
      finding(
        'network-not-private',
        `${name} is of type ${network.type}. Only private networks can be peered: choose or create a private SDN network`,
        entry.at,
      ),
    ]
  if (network.router === null)
    return [
      finding(
        'no-router',
        `${name} has no router, and UpCloud peers only networks that have one. Attach a router in the UpCloud Control Panel, or with \`upctl network modify ${network.uuid} --router ROUTER\`. A router that joins other networks connects them, too`,
        entry.at,
      ),
    ]
  return []
}

function zoneFindings(
  entry: SpecEntry,
  vpc: AivenVpc,
  network: UpcloudNetwork,
  zones: readonly Zone[] | null,
): Finding[] {
  if (!isUpcloudCloud(vpc.cloud)) return []
  const relation = zoneRelation(vpc.cloud, network.zone, zones)
  if (relation === 'same' || entry.allowZoneMismatch) return []
  if (relation === 'ambiguous')
    return [
      finding(
        'zone-ambiguous',
        `Nothing shows whether ${vpc.cloud} is in zone ${network.zone}: ${vpc.cloud} may have several data centres, or the zone is not in UpCloud's public list. Aiven peers its VPCs within one zone only, so check that the peering becomes active`,
        entry.at,
      ),
    ]
  return [
    finding(
      'zone-mismatch',
      `The VPC is in ${vpc.cloud} and ${networkText(network)} in zone ${network.zone}. Aiven peers its VPCs within one zone only. Use a VPC or network in the same zone, or set \`allow_zone_mismatch: true\` if Aiven told you otherwise`,
      entry.at,
    ),
  ]
}

function ownOverlap(entry: SpecEntry, vpc: AivenVpc, network: UpcloudNetwork): Finding[] {
  if (network.subnets.length === 0)
    return [
      finding(
        'cidr-overlap',
        `UpCloud shows no address range for ${networkText(network)}, so it cannot be told whether it overlaps the VPC's ${vpc.cidr}. Look at the network in UpCloud and run again`,
        entry.at,
      ),
    ]
  const subnet = network.subnets.find(({ cidr }) => cidrsOverlap(cidr, vpc.cidr))
  if (!subnet) return []
  return [
    finding(
      'cidr-overlap',
      `The VPC's range ${vpc.cidr} overlaps ${subnet.cidr} of ${networkText(network)}. Peered ranges must not overlap: use another network or VPC`,
      entry.at,
    ),
  ]
}

/** For people: `SDN network app-net (03aa…)`. */
export function networkText(network: Pick<UpcloudNetwork, 'name' | 'uuid'>): string {
  return `SDN network ${network.name ? `${network.name} (${network.uuid})` : network.uuid}`
}

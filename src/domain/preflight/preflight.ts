/** The documented conditions of a peering, checked before anything is built (api-facts A8, B3, C). */
import { findingsAt, type Remark } from '../findings.ts'
import type { AivenVpc, Finding, SpecEntry, UpcloudNetwork, Zone } from '../model.ts'
import { otherProviderOf } from '../recognise/tables.ts'
import { cidrsOverlap } from './cidr.ts'
import { isUpcloudCloud, zoneRelation } from './zones.ts'

/** What keeps a side from being built or switched on; `overlap.ts` sees other peerings. `zones`: UpCloud's; null: not read. */
export function preflight(
  { at, allowZoneMismatch }: SpecEntry,
  vpc: AivenVpc,
  network: UpcloudNetwork,
  zones: readonly Zone[] | null,
): Finding[] {
  const isOnUpcloud = isUpcloudCloud(vpc.cloud)
  const isZoneAsked = isOnUpcloud && !allowZoneMismatch
  return findingsAt(at, [
    vpcState(vpc),
    isOnUpcloud ? null : notOnUpcloud(`VPC ${vpc.id}`, vpc.cloud),
    otherProvider(vpc),
    notPeerable(network),
    isZoneAsked ? zoneDoubt(vpc.cloud, networkText(network), network.zone, zones) : null,
    ownOverlap(vpc, network),
  ])
}

function vpcState({ id, state }: AivenVpc): Remark | null {
  if (state === 'ACTIVE') return null
  const cure =
    state === 'APPROVED' ? 'It is still being built: run again later' : 'Choose another VPC or create one'
  return ['vpc-not-active', `VPC ${id} is ${state}, not ACTIVE. ${cure}`]
}

/** `vpc`: for people. */
export function notOnUpcloud(vpc: string, cloud: string): Remark {
  const text = `${vpc} is on ${cloud}. Only VPCs on an upcloud- cloud can be peered with UpCloud: create one there`
  return ['vpc-not-upcloud', text]
}

function otherProvider(vpc: AivenVpc): Remark | null {
  const account = otherProviderOf(vpc)
  if (account === null) return null
  const text = `VPC ${vpc.id} is already peered with another provider (account ${account}). Aiven allows one provider per VPC: use another VPC`
  return ['vpc-not-upcloud', text]
}

function notPeerable(network: UpcloudNetwork): Remark | null {
  const { uuid, type, router } = network
  const name = networkText(network)
  if (type !== 'private') {
    const text = `${name} is of type ${type}. Only private networks can be peered: choose or create a private SDN network`
    return ['network-not-private', text]
  }
  if (router !== null) return null
  const text = `${name} has no router, and UpCloud peers only networks that have one. Attach a router in the UpCloud Control Panel, or with \`upctl network modify ${uuid} --router ROUTER\`. A router that joins other networks connects them, too`
  return ['no-router', text]
}

/** A zone that may not be the one of a VPC on UpCloud. `network`: for people. `zones`: UpCloud's list; null: not read. */
export function zoneDoubt(
  cloud: string,
  network: string,
  zone: string,
  zones: readonly Zone[] | null,
): Remark | null {
  const relation = zoneRelation(cloud, zone, zones)
  if (relation === 'same') return null
  if (relation === 'ambiguous') {
    const text = `Nothing shows whether ${cloud} is in zone ${zone}: ${cloud} may have several data centres, or the zone is not in UpCloud's public list. Aiven peers its VPCs within one zone only, so check that the peering becomes active`
    return ['zone-ambiguous', text]
  }
  const text = `The VPC is in ${cloud} and ${network} in zone ${zone}. Aiven peers its VPCs within one zone only. Use a VPC or network in the same zone, or set \`allow_zone_mismatch: true\` if Aiven told you otherwise`
  return ['zone-mismatch', text]
}

function ownOverlap({ cidr: range }: AivenVpc, network: UpcloudNetwork): Remark | null {
  const { subnets } = network
  const name = networkText(network)
  if (subnets.length === 0) {
    const text = `UpCloud shows no address range for ${name}, so it cannot be told whether it overlaps the VPC's ${range}. Look at the network in UpCloud and run again`
    return ['cidr-overlap', text]
  }
  const subnet = subnets.find(({ cidr }) => cidrsOverlap(cidr, range))
  if (!subnet) return null
  const text = `The VPC's range ${range} overlaps ${subnet.cidr} of ${name}. Peered ranges must not overlap: use another network or VPC`
  return ['cidr-overlap', text]
}

/** For people: `SDN network app-net (03aa…)`. */
export function networkText({ name, uuid }: Pick<UpcloudNetwork, 'name' | 'uuid'>): string {
  return `SDN network ${name ? `${name} (${uuid})` : uuid}`
}

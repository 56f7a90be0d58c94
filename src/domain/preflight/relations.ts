/** Who meets whom: the ranges that come together in each VPC, network and router. */

import { type Draft, pairKey } from '../draft.ts'
import { finding } from '../findings.ts'
import type { Finding, UpcloudNetwork } from '../model.ts'
import type { NetworkIndex } from '../recognise/index-ends.ts'
import { candidatesOf } from '../recognise/pair.ts'
import type { PeeringIndex } from '../recognise/peering-index.ts'
import { halvesOf } from '../recognise/tables.ts'
import { type OwnedRange, overlappingPairs } from './cidr.ts'
import type { Attachment } from './overlap.ts'
import { networkText } from './preflight.ts'

/**
 * The hubs of the graph: for each VPC the networks attached to it, for each network the ranges peered to it,
 * whether by an entry or otherwise. `building` is the draft's index.
 */
export function hubs(
  drafts: readonly Draft[],
  networks: NetworkIndex,
  peerings: PeeringIndex,
): Attachment[][] {
  const byVpc = new Map<string, Attachment[]>()
  const byNetwork = new Map<string, Attachment[]>()
  const entered = new Set<string>()
  for (const [index, draft] of drafts.entries()) {
    const { entry, resolved, pair } = draft
    if (!pair || !isThere(draft)) continue
    const { vpc, network } = resolved
    const common = { at: entry.at, building: draft.building ? index : null }
    entered.add(pairKey(pair.target.aiven.vpc, pair.target.upcloud.network))
    for (const peering of [pair.view.peering, ...candidatesOf(pair.view)])
      if (peering) entered.add(peering.uuid)
    if (network)
      push(byVpc, pair.target.aiven.vpc, {
        ...common,
        owner: `network ${network.uuid}`,
        text: `${networkText(network)} of peering ${JSON.stringify(entry.name)}`,
        cidrs: cidrsOf(network),
      })
    if (vpc)
      push(byNetwork, pair.target.upcloud.network, {
        ...common,
        owner: `vpc ${vpc.id}`,
        text: `VPC ${vpc.id} of peering ${JSON.stringify(entry.name)}`,
        cidrs: [vpc.cidr],
      })
  }
  addExistingConnections(drafts, networks, entered, byVpc)
  addExistingPeerings(drafts, peerings, entered, byNetwork)
  return [...byVpc.values(), ...byNetwork.values()]
}

function isThere({ building, pair }: Draft): boolean {
  return building || pair?.view.connection != null || pair?.view.peering != null
}

function cidrsOf(network: UpcloudNetwork): string[] {
  return network.subnets.map(({ cidr }) => cidr)
}

function push(map: Map<string, Attachment[]>, key: string, attachment: Attachment): void {
  const list = map.get(key)
  if (list) list.push(attachment)
  else map.set(key, [attachment])
}

function addExistingConnections(
  drafts: readonly Draft[],
  networks: NetworkIndex,
  entered: ReadonlySet<string>,
  byVpc: Map<string, Attachment[]>,
): void {
  const seen = new Set<string>()
  for (const { resolved } of drafts) {
    const { vpc } = resolved
    if (!vpc || seen.has(vpc.id)) continue
    seen.add(vpc.id)
    for (const { peerCloudAccount, peerVpc, state } of vpc.connections) {
      if (peerCloudAccount !== 'upcloud' || state === 'DELETED' || entered.has(pairKey(vpc.id, peerVpc)))
        continue
      const network = networks.anywhere(peerVpc)
      if (!network) continue
      push(byVpc, vpc.id, {
        owner: `network ${peerVpc}`,
        text: `${networkText(network)}, peered with this VPC outside the spec`,
        at: null,
        building: null,
        cidrs: cidrsOf(network),
      })
    }
  }
}

function addExistingPeerings(
  drafts: readonly Draft[],
  peerings: PeeringIndex,
  entered: ReadonlySet<string>,
  byNetwork: Map<string, Attachment[]>,
): void {
  const seen = new Set<string>()
  for (const { resolved } of drafts) {
    const { networkUuid } = resolved
    if (!networkUuid || seen.has(networkUuid)) continue
    seen.add(networkUuid)
    for (const { uuid, name, state, peer } of halvesOf(peerings.all, networkUuid).all) {
      // The ranges of a network that is gone are free again.
      if (entered.has(uuid) || state === 'deleted-peer-network') continue
      push(byNetwork, networkUuid, {
        owner: `peering ${uuid}`,
        text: `the peer of network peering ${JSON.stringify(name)} (${uuid}), outside the spec`,
        at: null,
        building: null,
        cidrs: peer.cidrs,
      })
    }
  }
}

type RouterMember =
  | { readonly kind: 'network'; readonly network: UpcloudNetwork }
  | { readonly kind: 'vpc'; readonly index: number }

/**
 * Warnings for drafts whose VPC range overlaps another network on the same router, by the draft's index.
 * At most one an entry.
 */
export function routerOverlaps(
  drafts: readonly Draft[],
  networks: NetworkIndex,
): ReadonlyMap<number, Finding> {
  const found = new Map<number, Finding>()
  for (const members of routerMembers(drafts, networks).values())
    for (const [one, other] of overlappingPairs(members, (a, b) => a.kind === b.kind)) {
      const vpc = one.owner.kind === 'vpc' ? one : other
      const neighbour = one.owner.kind === 'vpc' ? other : one
      if (vpc.owner.kind !== 'vpc' || neighbour.owner.kind !== 'network') continue
      const draft = drafts[vpc.owner.index]
      const { network } = neighbour.owner
      if (!draft || network.uuid === draft.resolved.networkUuid || found.has(vpc.owner.index)) continue
      found.set(
        vpc.owner.index,
        finding(
          'transitive-overlap',
          `${networkText(network)} is on the same UpCloud router, and its range ${neighbour.cidr} overlaps the VPC's ${vpc.cidr}. Traffic may go to the wrong one of the two: use another range or router`,
          draft.entry.at,
        ),
      )
    }
  return found
}

function routerMembers(
  drafts: readonly Draft[],
  networks: NetworkIndex,
): Map<string, OwnedRange<RouterMember>[]> {
  const members = new Map<string, OwnedRange<RouterMember>[]>()
  const accounts = new Set<string>()
  for (const [index, { building, entry, resolved }] of drafts.entries()) {
    if (!building || !resolved.vpc || !resolved.network?.router) continue
    const key = `${entry.upcloud.account}|${resolved.network.router}`
    const range = { cidr: resolved.vpc.cidr, owner: { kind: 'vpc', index } } as const
    const list = members.get(key)
    if (list) list.push(range)
    else members.set(key, [range])
    accounts.add(entry.upcloud.account)
  }
  for (const account of accounts)
    for (const network of networks.all(account)) {
      if (network.router === null || network.type !== 'private') continue
      members
        .get(`${account}|${network.router}`)
        ?.push(...cidrsOf(network).map((cidr) => ({ cidr, owner: { kind: 'network', network } as const })))
    }
  return members
}

/** Who meets whom: the ranges that come together in each VPC, network and router. */
import { type Draft, pairKey } from '../draft.ts'
import { finding } from '../findings.ts'
import { accountsIn, networksOf, type Observed } from '../model/observed.ts'
import type { Finding, UpcloudNetwork, UpcloudPeering } from '../model.ts'
import { halvesIn } from '../recognise/pair.ts'
import { halvesOf, networkAnywhere, upcloudConnections } from '../recognise/tables.ts'
import { type OwnedRange, overlappingPairs } from './cidr.ts'
import type { Attachment } from './overlap.ts'
import { networkText } from './preflight.ts'

type Attached = Attachment<Draft>

/** At each VPC the networks attached to it, at each network the ranges peered to it, by an entry or otherwise. */
export function attachments(
  drafts: readonly Draft[],
  observed: Observed,
  peerings: readonly UpcloudPeering[],
): Attached[] {
  const there = drafts.filter(
    ({ building, pair }) => building || pair?.view.connection != null || pair?.view.peering != null,
  )
  const entered = new Set(
    there.flatMap(({ pair }) =>
      pair ? [pairKey(pair.target.aiven.vpc, pair.target.upcloud.network), ...halvesIn(pair.view)] : [],
    ),
  )
  const vpcs = new Map(drafts.flatMap(({ vpc }) => (vpc ? [[vpc.id, vpc.connections] as const] : [])))
  const networks = new Set(drafts.flatMap(({ networkUuid }) => networkUuid ?? []))
  return [
    ...there.flatMap(networkOf),
    ...there.flatMap(vpcOf),
    ...[...vpcs].flatMap(([hub, connections]) =>
      upcloudConnections(connections)
        .filter(({ peerVpc }) => !entered.has(pairKey(hub, peerVpc)))
        .flatMap(({ peerVpc }) => networkAnywhere(observed, peerVpc) ?? [])
        .map((network) => outsideNetwork(hub, network)),
    ),
    ...[...networks].flatMap((hub) =>
      halvesOf(peerings, hub)
        // The ranges of a network that is gone are free again.
        .filter(({ uuid, state }) => !entered.has(uuid) && state !== 'deleted-peer-network')
        .map((peering) => outsidePeer(hub, peering)),
    ),
  ]
}

function networkOf(draft: Draft): Attached[] {
  const { network, vpcId } = draft
  if (!network || vpcId === null) return []
  return [attachedBy(draft, vpcId, `network ${network.uuid}`, networkText(network), cidrsOf(network))]
}

function vpcOf(draft: Draft): Attached[] {
  const { vpc, networkUuid } = draft
  if (!vpc || networkUuid === null) return []
  return [attachedBy(draft, networkUuid, `vpc ${vpc.id}`, `VPC ${vpc.id}`, [vpc.cidr])]
}

function attachedBy(draft: Draft, hub: string, owner: string, what: string, cidrs: string[]): Attached {
  const { entry, building } = draft
  const text = `${what} of peering ${JSON.stringify(entry.name)}`
  return { hub, owner, text, at: entry.at, building: building ? draft : null, cidrs }
}

function outsideNetwork(hub: string, network: UpcloudNetwork): Attached {
  const text = `${networkText(network)}, peered with this VPC outside the spec`
  return { hub, owner: `network ${network.uuid}`, text, at: null, building: null, cidrs: cidrsOf(network) }
}

function outsidePeer(hub: string, { uuid, name, peer }: UpcloudPeering): Attached {
  const text = `the peer of network peering ${JSON.stringify(name)} (${uuid}), outside the spec`
  return { hub, owner: `peering ${uuid}`, text, at: null, building: null, cidrs: peer.cidrs }
}

function cidrsOf({ subnets }: UpcloudNetwork): string[] {
  return subnets.map(({ cidr }) => cidr)
}

/** Warnings for drafts whose VPC range overlaps another network on the same router. At most one an entry. */
export function routerOverlaps(drafts: readonly Draft[], observed: Observed): ReadonlyMap<Draft, Finding> {
  const found = new Map<Draft, Finding>()
  const isSameKind = (a: OnRouter, b: OnRouter) => (a.draft === null) === (b.draft === null)
  for (const ranges of rangesByRouter(drafts, observed).values())
    for (const [one, other] of overlappingPairs(ranges, isSameKind)) {
      const [vpc, neighbour] = one.owner.draft ? [one, other] : [other, one]
      const { draft } = vpc.owner
      const { network } = neighbour.owner
      if (!draft || network.uuid === draft.networkUuid || found.has(draft)) continue
      const text = `${networkText(network)} is on the same UpCloud router, and its range ${neighbour.cidr} overlaps the VPC's ${vpc.cidr}. Traffic may go to the wrong one of the two: use another range or router`
      found.set(draft, finding('transitive-overlap', text, draft.entry.at))
    }
  return found
}

/** A network on a router, or with a draft the VPC that it peers with that network. */
interface OnRouter {
  readonly network: UpcloudNetwork
  readonly draft: Draft | null
}

function rangesByRouter(drafts: readonly Draft[], observed: Observed) {
  type Reached = OwnedRange<OnRouter> & { readonly router: string }
  const vpcs = drafts.flatMap((draft): Reached[] => {
    const { vpc, network, entry } = draft
    if (!draft.building || !vpc || !network?.router) return []
    const router = `${entry.upcloud.account}|${network.router}`
    return [{ router, cidr: vpc.cidr, owner: { network, draft } }]
  })
  const routers = new Set(vpcs.map(({ router }) => router))
  const neighbours = accountsIn(observed).flatMap((account) =>
    networksOf(observed, account).flatMap((network): Reached[] => {
      const router = `${account}|${network.router}`
      if (network.type !== 'private' || !routers.has(router)) return []
      return cidrsOf(network).map((cidr) => ({ router, cidr, owner: { network, draft: null } }))
    }),
  )
  return Map.groupBy([...vpcs, ...neighbours], ({ router }) => router)
}

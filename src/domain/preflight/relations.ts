/** Who meets whom: the ranges that come together in each VPC, network and router. */
import { type Draft, pairKey } from '../draft.ts'
import { finding } from '../findings.ts'
import { grouped } from '../grouped.ts'
import { accountsIn, networksOf, type Observed } from '../model/observed.ts'
import type { Finding, UpcloudNetwork, UpcloudPeering } from '../model.ts'
import { halvesIn } from '../recognise/pair.ts'
import { halvesOf, networkAnywhere, upcloudConnections } from '../recognise/tables.ts'
import { type OwnedRange, overlappingPairs } from './cidr.ts'
import type { Attachment } from './overlap.ts'
import { networkText } from './preflight.ts'

/** An attachment, and the id of the VPC or network where its ranges meet others. */
interface Attached extends Attachment<Draft> {
  readonly hub: string
}

const OUTSIDE = { at: null, building: null } as const

/** For each VPC the networks attached to it, for each network the ranges peered to it, by an entry or otherwise. */
export function hubs(
  drafts: readonly Draft[],
  observed: Observed,
  peerings: readonly UpcloudPeering[],
): Attached[][] {
  const there = drafts.filter(isThere)
  const entered = new Set(
    there.flatMap(({ pair }) =>
      pair ? [pairKey(pair.target.aiven.vpc, pair.target.upcloud.network), ...halvesIn(pair.view)] : [],
    ),
  )
  const attached = [
    ...there.flatMap(networkOf),
    ...outsideNetworks(drafts, observed, entered),
    ...there.flatMap(vpcOf),
    ...outsidePeers(drafts, peerings, entered),
  ]
  return [...Map.groupBy(attached, ({ hub }) => hub).values()]
}

function isThere({ building, pair }: Draft): boolean {
  return building || pair?.view.connection != null || pair?.view.peering != null
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

function cidrsOf({ subnets }: UpcloudNetwork): string[] {
  return subnets.map(({ cidr }) => cidr)
}

function outsideNetworks(
  drafts: readonly Draft[],
  observed: Observed,
  entered: ReadonlySet<string>,
): Attached[] {
  const vpcs = new Map(drafts.flatMap(({ vpc }) => (vpc ? [[vpc.id, vpc] as const] : [])))
  return [...vpcs.values()].flatMap(({ id, connections }) =>
    upcloudConnections(connections)
      .filter(({ peerVpc }) => !entered.has(pairKey(id, peerVpc)))
      .flatMap(({ peerVpc }) => networkAnywhere(observed, peerVpc) ?? [])
      .map((network) => ({
        hub: id,
        owner: `network ${network.uuid}`,
        text: `${networkText(network)}, peered with this VPC outside the spec`,
        ...OUTSIDE,
        cidrs: cidrsOf(network),
      })),
  )
}

function outsidePeers(
  drafts: readonly Draft[],
  peerings: readonly UpcloudPeering[],
  entered: ReadonlySet<string>,
): Attached[] {
  const networks = new Set(drafts.flatMap(({ networkUuid }) => networkUuid ?? []))
  return [...networks].flatMap((hub) =>
    halvesOf(peerings, hub)
      // The ranges of a network that is gone are free again.
      .filter(({ uuid, state }) => !entered.has(uuid) && state !== 'deleted-peer-network')
      .map(({ uuid, name, peer }) => ({
        hub,
        owner: `peering ${uuid}`,
        text: `the peer of network peering ${JSON.stringify(name)} (${uuid}), outside the spec`,
        ...OUTSIDE,
        cidrs: peer.cidrs,
      })),
  )
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
  type Reached = readonly [router: string, OwnedRange<OnRouter>]
  const vpcs = drafts.flatMap((draft): Reached[] => {
    const { vpc, network } = draft
    if (!draft.building || !vpc || !network?.router) return []
    const router = `${draft.entry.upcloud.account}|${network.router}`
    return [[router, { cidr: vpc.cidr, owner: { network, draft } }]]
  })
  const routers = new Set(vpcs.map(([router]) => router))
  const neighbours = accountsIn(observed).flatMap((account) =>
    networksOf(observed, account)
      .filter(({ type, router }) => type === 'private' && routers.has(`${account}|${router}`))
      .flatMap((network) => {
        const owner = { network, draft: null }
        return cidrsOf(network).map((cidr): Reached => [`${account}|${network.router}`, { cidr, owner }])
      }),
  )
  return grouped([...vpcs, ...neighbours])
}

/** Peerings on the spec's VPCs and networks that no entry asks for. */

import { type Decision, decide } from '../decide/decide.ts'
import { ownershipDoubt } from '../decide/judge.ts'
import { type Draft, othersOf, pairKey } from '../draft.ts'
import { type ReadVpc, scopeText } from '../model/observed.ts'
import type { AivenVpc, UpcloudNetwork, UpcloudPeering } from '../model.ts'
import type { AivenNetworks } from '../recognise/aiven-networks.ts'
import type { Claims } from '../recognise/claims.ts'
import type { NetworkIndex } from '../recognise/index-ends.ts'
import { AIVEN_VPC_KEY, labelOf, markedLabels, PEERING_SPEC_KEY } from '../recognise/labels.ts'
import { candidatesOf, type PairView, type Target, viewPair } from '../recognise/pair.ts'
import type { PeeringIndex } from '../recognise/peering-index.ts'
import { halvesOf } from '../recognise/tables.ts'

/** A pair of which both sides were looked at. */
export interface UnmanagedPair {
  readonly kind: 'pair'
  readonly target: Target
  readonly view: PairView
  readonly decision: Decision
  readonly vpc: AivenVpc
  /** The UpCloud end; null: no account sees it. */
  readonly network: UpcloudNetwork | null
  /** It carries this spec's own label, and no other pair has the same UpCloud half. */
  readonly own: boolean
}

/** An UpCloud peering whose Aiven side was not looked at. */
export interface LoosePeering {
  readonly kind: 'loose'
  readonly peering: UpcloudPeering
  readonly network: UpcloudNetwork | null
  /** It carries this spec's own label. */
  readonly own: boolean
  /** It is labelled as a half of this entry's pair, whose real half is another peering; null: it is not. */
  readonly secondOf: string | null
}

export type Unmanaged = UnmanagedPair | LoosePeering

export interface UnmanagedContext {
  readonly networks: NetworkIndex
  readonly peerings: PeeringIndex
  readonly ownSpecs: ReadonlySet<string>
  readonly isOurs: (uuid: string) => boolean
  readonly aivenNetworks: AivenNetworks
  /** Of entries that are left out or unclear: what may be theirs is never unmanaged. */
  readonly claims: Claims
  /** VPCs that labels of loose peerings name, as far as they were found. */
  readonly labelledVpcs: readonly ReadVpc[]
}

/** Every pair without an entry, those on VPCs first, each once, in order of their ids. */
export function findUnmanaged(drafts: readonly Draft[], context: UnmanagedContext): Unmanaged[] {
  const wanted = wantedPairs(drafts)
  const taken = new Set(drafts.flatMap(({ pair }) => (pair ? halvesIn(pair.view) : [])))
  const recognised = new Set(drafts.flatMap(({ pair }) => pair?.view.peering?.uuid ?? []))
  const named = new Set(drafts.flatMap(({ resolved }) => resolved.vpc?.id ?? []))
  const networks = new Set(drafts.flatMap(({ resolved }) => resolved.networkUuid ?? []))
  const pairs = vpcsOf(drafts, context).flatMap((read) =>
    networksOf(read.vpc, context)
      // Of a VPC that only a label names, what is on the spec's networks.
      .filter((network) => named.has(read.vpc.id) || networks.has(network))
      .filter((network) => !wanted.has(pairKey(read.vpc.id, network)))
      .map((network) => unmanagedPair(read, network, recognised, context))
      .filter(({ view }) => view.connection !== null || halvesIn(view).length > 0)
      .filter(
        ({ vpc, target, view }) => !context.claims.mayHavePair(vpc, target.upcloud.network, view.peering),
      ),
  )
  const found = withSharedHalves(pairs, new Set([...taken, ...drafts.flatMap(writtenHalf)]))
  for (const { view } of found) for (const uuid of halvesIn(view)) taken.add(uuid)
  const loose = [...networks].sort().flatMap((network) =>
    halvesOf(context.peerings.all, network)
      // A peering between two of the accounts' own networks has nothing to do with Aiven.
      .all.filter(({ uuid, peer }) => !taken.has(uuid) && !context.networks.has(peer.uuid))
      .filter((peering) => !context.claims.mayHavePeering(peering))
      .map((peering) => loosePeering(peering, wanted, context)),
  )
  return [...found, ...loose]
}

/** VPCs, by the label of an own loose peering, that were not read: without them only one half is seen. */
export function unreadVpcs(found: readonly Unmanaged[]): string[] {
  return found.flatMap((one) =>
    one.kind === 'loose' && one.own && one.secondOf === null
      ? (labelOf(one.peering, AIVEN_VPC_KEY)?.match(UUID)?.[0] ?? [])
      : [],
  )
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** Name of the entry by its pair's key. */
function wantedPairs(drafts: readonly Draft[]): Map<string, string> {
  const wanted = new Map<string, string>()
  for (const { entry, resolved } of drafts)
    if (resolved.vpcId !== null && resolved.networkUuid !== null)
      wanted.set(pairKey(resolved.vpcId, resolved.networkUuid), entry.name)
  return wanted
}

/** The VPCs that entries or labels name, each once. */
function vpcsOf(drafts: readonly Draft[], { labelledVpcs }: UnmanagedContext): ReadVpc[] {
  const named = drafts.flatMap(({ entry, resolved: { vpc } }): ReadVpc[] =>
    vpc ? [{ account: entry.aiven.account, scope: entry.aiven.scope, vpc }] : [],
  )
  const all = [...named, ...labelledVpcs].sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))
  return [...new Map(all.toReversed().map((read) => [read.vpc.id, read])).values()].reverse()
}

function sortKey({ vpc, account, scope }: ReadVpc): string {
  return `${vpc.id} ${account} ${scopeText(scope)}`
}

function networksOf(vpc: AivenVpc, { peerings }: UnmanagedContext): string[] {
  const connected = vpc.connections
    .filter(({ peerCloudAccount, state }) => peerCloudAccount === 'upcloud' && state !== 'DELETED')
    .map(({ peerVpc }) => peerVpc)
  return [...new Set([...connected, ...peerings.networksOf(vpc.id)])].sort()
}

/** UUIDs of the peerings that are or could be the pair's. */
function halvesIn(view: PairView): string[] {
  return (view.peering ? [view.peering] : candidatesOf(view)).map(({ uuid }) => uuid)
}

/** The peering that an entry's `network_uuid` names, although its label names another VPC: which is right, a person must say. */
function writtenHalf({ pair }: Draft): string[] {
  const verdict = pair?.view.verdict
  const isDisputed = verdict?.kind === 'mismatch' && verdict.contradiction.by === 'other-label'
  return isDisputed ? [verdict.contradiction.peering.uuid] : []
}

/** @param recognised UUIDs of the halves that entries have: none of them is another pair's. */
function unmanagedPair(
  read: ReadVpc,
  uuid: string,
  recognised: ReadonlySet<string>,
  context: UnmanagedContext,
): UnmanagedPair {
  const { peerings, networks } = context
  const look = (target: Target) => {
    const view = viewPair(target, read.vpc, peerings.all)
    return view.peering && recognised.has(view.peering.uuid) ? withoutHalf(view) : view
  }
  const first = look(removalTarget(read, uuid, null, context))
  const target = removalTarget(read, uuid, first.peering, context)
  const view = look(target)
  return {
    kind: 'pair',
    target,
    view,
    decision: decide(view.state),
    vpc: read.vpc,
    network: networks.anywhere(uuid),
    // A guess proves no owner.
    own: view.verdict.kind === 'proven' && ownershipDoubt(target, view) === null,
  }
}

function withoutHalf(view: PairView): PairView {
  const state = { ...view.state, upcloud: null }
  const nothing = { peering: null, networkUuid: view.shownUuid, ownedBy: null, unowned: false } as const
  return { ...view, ...nothing, verdict: { kind: 'none' }, state }
}

/** A half that an entry or a second pair has, too, belongs to none of them for sure. */
function withSharedHalves(pairs: readonly UnmanagedPair[], taken: ReadonlySet<string>): UnmanagedPair[] {
  const counts = new Map<string, number>()
  for (const { view } of pairs)
    for (const uuid of halvesIn(view)) counts.set(uuid, (counts.get(uuid) ?? 0) + 1)
  const isShared = (uuid: string) => taken.has(uuid) || (counts.get(uuid) ?? 0) > 1
  return pairs.map((pair) => (halvesIn(pair.view).some(isShared) ? { ...pair, own: false } : pair))
}

/** @param half its labels stay, and it gets those by which it is recognised. */
function removalTarget(
  { account, scope, vpc }: ReadVpc,
  network: string,
  half: UpcloudPeering | null,
  { peerings, networks, ownSpecs, isOurs, aivenNetworks, claims }: UnmanagedContext,
): Target {
  return {
    name: half?.name || `unnamed (network ${networks.anywhere(network)?.name || network})`,
    desired: 'absent',
    aiven: { account, scope, vpc: vpc.id, networkUuid: null },
    upcloud: {
      account: (half && peerings.accountOf(half.uuid)) ?? 'default',
      network,
      labels: half ? markedLabels(half.labels, vpc.id) : [],
      hasRouter: true,
    },
    ownSpecs,
    onlyIfOwn: true,
    isOurs,
    others: othersOf(vpc.id, { aivenNetworks, claims }),
  }
}

function loosePeering(
  peering: UpcloudPeering,
  wanted: ReadonlyMap<string, string>,
  { networks, ownSpecs }: UnmanagedContext,
): LoosePeering {
  const vpc = labelOf(peering, AIVEN_VPC_KEY)
  return {
    kind: 'loose',
    peering,
    network: networks.anywhere(peering.network.uuid),
    own: ownSpecs.has(labelOf(peering, PEERING_SPEC_KEY) ?? ''),
    secondOf: (vpc !== null && wanted.get(pairKey(vpc, peering.network.uuid))) || null,
  }
}

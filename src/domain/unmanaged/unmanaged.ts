/** Peerings on the spec's VPCs and networks that no entry asks for. */

import { type Decision, decide } from '../decide/decide.ts'
import { ownershipDoubt } from '../decide/judge.ts'
import { type Draft, type PlanContext, pairKey } from '../draft.ts'
import { type ReadVpc, scopeText } from '../model/observed.ts'
import type { AivenVpc, UpcloudNetwork, UpcloudPeering } from '../model.ts'
import { AIVEN_VPC_KEY, isOfSpec, labelOf, labelValue, markedLabels } from '../recognise/labels.ts'
import { halvesIn, type PairView, type Target, viewPair } from '../recognise/pair.ts'
import { accountOf, halvesOf, labelledFor, networkAnywhere, upcloudConnections } from '../recognise/tables.ts'

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

/** Every pair without an entry, those on VPCs first, each once, in order of their ids. */
export function findUnmanaged(drafts: readonly Draft[], context: PlanContext): Unmanaged[] {
  const { observed, peerings, others } = context
  const wanted = wantedPairs(drafts)
  const taken = new Set(drafts.flatMap(({ pair }) => (pair ? halvesIn(pair.view) : [])))
  const recognised = new Set(drafts.flatMap(({ pair }) => pair?.view.peering?.uuid ?? []))
  const named = new Set(drafts.flatMap(({ resolved }) => resolved.vpc?.id ?? []))
  const networks = new Set(drafts.flatMap(({ resolved }) => resolved.networkUuid ?? []))
  const pairs = vpcsOf(drafts, observed.details.vpcs).flatMap((read) =>
    networksOf(read.vpc, peerings)
      // Of a VPC that only a label names, what is on the spec's networks.
      .filter((network) => named.has(read.vpc.id) || networks.has(network))
      .filter((network) => !wanted.has(pairKey(read.vpc.id, network)))
      .map((network) => unmanagedPair(read, network, recognised, context))
      .filter(({ view }) => view.connection !== null || halvesIn(view).length > 0)
      // What may be that of an entry which is left out or unclear is never unmanaged.
      .filter(({ vpc, target, view }) => !others.mayHavePair(vpc, target.upcloud.network, view.peering)),
  )
  const found = withSharedHalves(pairs, new Set([...taken, ...drafts.flatMap(writtenHalf)]))
  for (const { view } of found) for (const uuid of halvesIn(view)) taken.add(uuid)
  const loose = [...networks].sort().flatMap((network) =>
    halvesOf(peerings, network)
      .filter(({ uuid }) => !taken.has(uuid))
      // A peering between two of the accounts' own networks has nothing to do with Aiven.
      .filter(({ peer }) => !networkAnywhere(observed, peer.uuid))
      .filter((peering) => !others.mayHavePeering(peering))
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

/**
 * The VPCs that entries or labels name, each once.
 *
 * @param labelled those that labels of loose peerings name, as far as they were found.
 */
function vpcsOf(drafts: readonly Draft[], labelled: readonly ReadVpc[]): ReadVpc[] {
  const named = drafts.flatMap(({ entry, resolved: { vpc } }): ReadVpc[] =>
    vpc ? [{ account: entry.aiven.account, vpc }] : [],
  )
  const all = [...named, ...labelled].sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1))
  return [...new Map(all.toReversed().map((read) => [read.vpc.id, read])).values()].reverse()
}

function sortKey({ vpc, account }: ReadVpc): string {
  return `${vpc.id} ${account} ${scopeText(vpc.scope)}`
}

function networksOf({ id, connections }: AivenVpc, peerings: readonly UpcloudPeering[]): string[] {
  const connected = upcloudConnections(connections).map(({ peerVpc }) => peerVpc)
  const labelled = labelledFor(peerings, labelValue(id)).map(({ network }) => network.uuid)
  return [...new Set([...connected, ...labelled])].sort()
}

/** The peering that an entry's `network_uuid` names, although its label names another VPC: which is right, a person must say. */
function writtenHalf({ pair }: Draft): string[] {
  const verdict = pair?.view.verdict
  const isDisputed = verdict?.kind === 'mismatch' && verdict.contradiction.by === 'other-label'
  return isDisputed ? [verdict.contradiction.peering.uuid] : []
}

/** @param recognised UUIDs of the halves that entries have: none of them is another pair's. */
function unmanagedPair(
  { account, vpc }: ReadVpc,
  uuid: string,
  recognised: ReadonlySet<string>,
  { observed, peerings, ownSpecs, others }: PlanContext,
): UnmanagedPair {
  const network = networkAnywhere(observed, uuid)
  const pair: Target = {
    name: `unnamed (network ${network?.name || uuid})`,
    desired: 'absent',
    aiven: { account, scope: vpc.scope, vpc: vpc.id, networkUuid: null },
    upcloud: { account: 'default', network: uuid, labels: [], hasRouter: true },
    ownSpecs,
    onlyIfOwn: true,
    others,
  }
  const seen = viewPair(pair, vpc, peerings)
  const view = seen.peering && recognised.has(seen.peering.uuid) ? withoutHalf(seen) : seen
  const half = view.peering
  const target: Target = half
    ? {
        ...pair,
        name: half.name || pair.name,
        upcloud: {
          ...pair.upcloud,
          account: accountOf(half.uuid, observed) ?? 'default',
          // Its labels stay, and it gets those by which it is recognised.
          labels: markedLabels(half.labels, vpc.id),
        },
      }
    : pair
  // A guess proves no owner.
  const own = view.verdict.kind === 'proven' && ownershipDoubt(target, view) === null
  return { kind: 'pair', target, view, decision: decide(view.state), vpc, network, own }
}

function withoutHalf(view: PairView): PairView {
  const state = { ...view.state, upcloud: null }
  const nothing = { peering: null, networkUuid: view.shownUuid, ownedBy: null, unowned: false } as const
  return { ...view, ...nothing, verdict: { kind: 'none' }, state }
}

/** A half that an entry or a second pair has, too, belongs to none of them for sure. */
function withSharedHalves(pairs: readonly UnmanagedPair[], taken: ReadonlySet<string>): UnmanagedPair[] {
  const all = Map.groupBy(
    pairs.flatMap(({ view }) => halvesIn(view)),
    (uuid) => uuid,
  )
  const isShared = (uuid: string) => taken.has(uuid) || (all.get(uuid)?.length ?? 0) > 1
  return pairs.map((pair) => (halvesIn(pair.view).some(isShared) ? { ...pair, own: false } : pair))
}

function loosePeering(
  peering: UpcloudPeering,
  wanted: ReadonlyMap<string, string>,
  { observed, ownSpecs }: PlanContext,
): LoosePeering {
  const vpc = labelOf(peering, AIVEN_VPC_KEY)
  return {
    kind: 'loose',
    peering,
    network: networkAnywhere(observed, peering.network.uuid),
    own: isOfSpec(peering, ownSpecs),
    secondOf: (vpc !== null && wanted.get(pairKey(vpc, peering.network.uuid))) || null,
  }
}

/** Peerings on the spec's VPCs and networks that no entry asks for. */
import { decide } from '../decide/decide.ts'
import { ownershipDoubt } from '../decide/judge.ts'
import { type Draft, type Pair, type PlanContext, pairKey } from '../draft.ts'
import { type Observed, type ReadVpc, scopeText } from '../model/observed.ts'
import type { AivenVpc, UpcloudPeering } from '../model.ts'
import { AIVEN_VPC_KEY, isOfSpec, labelOf, labelValue, markedLabels } from '../recognise/labels.ts'
import { halvesIn, type PairView, viewPair } from '../recognise/pair.ts'
import type { Ends } from '../recognise/resolve.ts'
import { accountOf, halvesOf, labelledFor, networkAnywhere, upcloudConnections } from '../recognise/tables.ts'
import type { Target } from '../recognise/target.ts'

/** A peering that no entry asks for. */
export interface Unmanaged extends Ends {
  /** That of the UpCloud half, or one that says which network it is. */
  readonly name: string
  /** The UpCloud half; null: there is none, or it is not clear which. */
  readonly peering: UpcloudPeering | null
  /** null: Aiven's side was not looked at. */
  readonly pair: Pair | null
  /** It carries this spec's own label, and no other pair has the same UpCloud half. */
  readonly own: boolean
  /** The entry as whose half it is labelled, although another peering is that half; null: none. */
  readonly secondOf: string | null
}

/** Every peering without an entry, those on VPCs first, each once, in order of their ids. */
export function findUnmanaged(drafts: readonly Draft[], context: PlanContext): Unmanaged[] {
  const { observed, peerings, ownSpecs, others } = context
  /** Name of the entry by its pair's key. */
  const wanted = new Map<string, string>()
  for (const { entry, vpcId, networkUuid } of drafts)
    if (vpcId !== null && networkUuid !== null) wanted.set(pairKey(vpcId, networkUuid), entry.name)
  const recognised = new Set(drafts.flatMap(({ pair }) => pair?.view.peering?.uuid ?? []))
  const named = new Set(drafts.flatMap(({ vpc }) => vpc?.id ?? []))
  const networks = new Set(drafts.flatMap(({ networkUuid }) => networkUuid ?? []))
  const pairs = vpcsOf(drafts, observed.details.vpcs).flatMap((read) =>
    networksOf(read.vpc, peerings)
      // Of a VPC that only a label names, what is on the spec's networks.
      .filter((uuid) => named.has(read.vpc.id) || networks.has(uuid))
      .filter((uuid) => !wanted.has(pairKey(read.vpc.id, uuid)))
      .map((uuid) => ({ vpc: read.vpc, uuid, pair: pairOf(read, uuid, recognised, context) }))
      .filter(({ pair: { view } }) => view.connection !== null || halvesIn(view).length > 0)
      // What may be that of an entry which is left out or unclear is never unmanaged.
      .filter(({ vpc, uuid, pair }) => !others.mayHave(vpc, uuid, pair.view.peering)),
  )
  const halves = [...drafts, ...pairs].flatMap(({ pair }) => (pair ? halvesIn(pair.view) : []))
  const claims = Map.groupBy([...halves, ...drafts.flatMap(writtenHalf)], (uuid) => uuid)
  const taken = new Set(halves)
  const found = pairs.map(({ vpc, uuid, pair }): Unmanaged => {
    const { target, view } = pair
    // A guess proves no owner, and a half that an entry or a second pair has, too, belongs to none of them for sure.
    const isAlone = halvesIn(view).every((half) => claims.get(half)?.length === 1)
    return {
      name: target.name,
      vpcId: vpc.id,
      vpc,
      networkUuid: uuid,
      network: networkAnywhere(observed, uuid),
      peering: view.peering,
      pair,
      own: isAlone && view.verdict.kind === 'proven' && ownershipDoubt(target, view) === null,
      secondOf: null,
    }
  })
  const loose = [...networks].sort().flatMap((uuid) =>
    halvesOf(peerings, uuid)
      .filter((peering) => !taken.has(peering.uuid))
      // A peering between two of the accounts' own networks has nothing to do with Aiven.
      .filter(({ peer }) => !networkAnywhere(observed, peer.uuid))
      .filter((peering) => !others.mayHave(null, uuid, peering))
      .map((peering): Unmanaged => {
        const vpcId = labelOf(peering, AIVEN_VPC_KEY)
        return {
          name: nameOf(peering, uuid, observed),
          vpcId,
          vpc: null,
          networkUuid: uuid,
          network: networkAnywhere(observed, uuid),
          peering,
          pair: null,
          own: isOfSpec(peering, ownSpecs),
          secondOf: (vpcId !== null && wanted.get(pairKey(vpcId, uuid))) || null,
        }
      }),
  )
  return [...found, ...loose]
}

/** VPCs, by the label of an own half, that were not read: without them only that half is seen. */
export function unreadVpcs(found: readonly Unmanaged[]): string[] {
  return found.flatMap(({ pair, own, secondOf, vpcId }) =>
    !pair && own && secondOf === null ? (vpcId?.match(UUID)?.[0] ?? []) : [],
  )
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

/** The VPCs that entries or labels name, each once. */
function vpcsOf(drafts: readonly Draft[], labelled: readonly ReadVpc[]): ReadVpc[] {
  const named = drafts.flatMap(({ entry: { aiven }, vpc }) => (vpc ? [{ account: aiven.account, vpc }] : []))
  const keyOf = ({ vpc, account }: ReadVpc) => `${vpc.id} ${account} ${scopeText(vpc.scope)}`
  // Thousands of entries name the same few.
  const read = new Map([...named, ...labelled].map((one) => [keyOf(one), one]))
  const all = [...read].sort(([a], [b]) => (a < b ? 1 : -1)).map(([, one]) => one)
  return [...new Map(all.map((one) => [one.vpc.id, one])).values()].reverse()
}

function networksOf({ id, connections }: AivenVpc, peerings: readonly UpcloudPeering[]): string[] {
  const connected = upcloudConnections(connections).map(({ peerVpc }) => peerVpc)
  const labelled = labelledFor(peerings, labelValue(id)).map(({ network }) => network.uuid)
  return [...new Set([...connected, ...labelled])].sort()
}

/** The peering that an entry's `network_uuid` names, although its label names another VPC: which is right, a person must say. */
function writtenHalf({ pair }: Draft): string[] {
  const verdict = pair?.view.verdict
  return verdict?.kind === 'mismatch' && verdict.disputed !== undefined ? [verdict.disputed] : []
}

/** @param recognised UUIDs of the halves that entries have: none of them is another pair's. */
function pairOf(
  { account: aivenAccount, vpc }: ReadVpc,
  network: string,
  recognised: ReadonlySet<string>,
  { observed, peerings, ownSpecs, others }: PlanContext,
): Pair {
  const unlabelled: Target = {
    name: '',
    desired: 'absent',
    aiven: { account: aivenAccount, scope: vpc.scope, vpc: vpc.id, networkUuid: null },
    upcloud: { account: 'default', network, labels: [], hasRouter: true },
    ownSpecs,
    onlyIfOwn: true,
    others,
  }
  const seen = viewPair(unlabelled, vpc, peerings)
  const view = seen.peering && recognised.has(seen.peering.uuid) ? withoutHalf(seen) : seen
  const half = view.peering
  const account = (half && accountOf(half.uuid, observed)) ?? 'default'
  // Its labels stay, and it gets those by which it is recognised.
  const labels = half ? markedLabels(half.labels, vpc.id) : []
  const upcloud = { ...unlabelled.upcloud, account, labels }
  const target = { ...unlabelled, name: nameOf(half, network, observed), upcloud }
  return { target, view, decision: decide(view.state) }
}

function withoutHalf(view: PairView): PairView {
  const state = { ...view.state, upcloud: null }
  return { ...view, verdict: { kind: 'none' }, peering: null, networkUuid: view.shownUuid, state }
}

function nameOf(half: UpcloudPeering | null, network: string, observed: Observed): string {
  return half?.name || `unnamed (network ${networkAnywhere(observed, network)?.name || network})`
}

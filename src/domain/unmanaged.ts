/** Peerings on the spec's VPCs and networks that no entry asks for. */

import { Claims } from './claims.ts'
import { type Decision, decide } from './decide.ts'
import { type Draft, pairKey } from './draft.ts'
import type { NetworkIndex } from './index-ends.ts'
import type { PeeringIndex } from './index-peerings.ts'
import { ownershipDoubt } from './judge.ts'
import { AIVEN_VPC_KEY, labelOf } from './labels.ts'
import type { AivenScope, AivenVpc, SpecEntry, UpcloudNetwork, UpcloudPeering } from './model.ts'
import { type PairView, type Target, viewPair } from './pair.ts'

export interface Unmanaged {
  readonly name: string
  readonly target: Target
  readonly view: PairView
  readonly decision: Decision
  /** null: the peering's VPC is not one of the spec's; only its UpCloud side is known. */
  readonly vpc: AivenVpc | null
  /** The UpCloud end; null: no account sees it. */
  readonly network: UpcloudNetwork | null
  /** It carries this spec's own label. */
  readonly own: boolean
  /** An entry that is left out or unclear may name its VPC: a run that reads that one sees both sides. */
  readonly unread: boolean
  /** It is labelled as a half of this entry's pair, whose real half is another peering; null: it is not. */
  readonly secondOf: string | null
}

export interface UnmanagedContext {
  readonly networks: NetworkIndex
  readonly peerings: PeeringIndex
  readonly ownSpecs: ReadonlySet<string>
  /** Entries that `only` or `shard` leave out: what is theirs is never unmanaged. */
  readonly leftOut: readonly SpecEntry[]
}

/** Every pair without an entry, those on VPCs first, each once. */
export function findUnmanaged(drafts: readonly Draft[], context: UnmanagedContext): Unmanaged[] {
  // An entry whose ends are not clear today may still be the one that a pair belongs to.
  const unclear = drafts.filter(({ pair }) => pair === null).map(({ entry }) => entry)
  const claims = new Claims([...context.leftOut, ...unclear], context.networks)
  const wanted = wantedPairs(drafts)
  const seen = new Set(wanted.keys())
  const taken = new Set(drafts.flatMap(({ pair }) => (pair ? peeringsOf(pair.view) : [])))
  const { vpcs, networks } = hubsOf(drafts)
  const found: Unmanaged[] = []
  for (const hub of vpcs)
    for (const network of [...connectedNetworks(hub.vpc), ...context.peerings.networksOf(hub.vpc.id)]) {
      const key = pairKey(hub.vpc.id, network)
      if (seen.has(key)) continue
      seen.add(key)
      const one = seenFrom(hub, network, context)
      if (claims.mayHavePair(hub.vpc, network, one.view.peering)) continue
      for (const uuid of peeringsOf(one.view)) taken.add(uuid)
      found.push(one)
    }
  for (const hub of networks)
    for (const peering of context.peerings.ofNetwork(hub.account, hub.network)) {
      // A peering between two of the accounts' own networks has nothing to do with Aiven.
      const isOther = taken.has(peering.uuid) || context.networks.has(peering.peer.uuid)
      if (isOther || claims.mayHavePeering(peering, hub.network)) continue
      found.push({
        ...loosePeering(peering, hub, context),
        unread: claims.mayNameVpcOf(peering),
        secondOf: labelledFor(peering, wanted),
      })
    }
  return found
}

/** Name of the entry by its pair's key. */
function wantedPairs(drafts: readonly Draft[]): Map<string, string> {
  const wanted = new Map<string, string>()
  for (const { entry, resolved } of drafts)
    if (resolved.vpcId !== null && resolved.networkUuid !== null)
      wanted.set(pairKey(resolved.vpcId, resolved.networkUuid), entry.name)
  return wanted
}

function labelledFor(peering: UpcloudPeering, wanted: ReadonlyMap<string, string>): string | null {
  const vpc = labelOf(peering, AIVEN_VPC_KEY)
  return (vpc !== null && wanted.get(pairKey(vpc, peering.network.uuid))) || null
}

function connectedNetworks(vpc: AivenVpc): string[] {
  return vpc.connections
    .filter(({ peerCloudAccount, state }) => peerCloudAccount === 'upcloud' && state !== 'DELETED')
    .map(({ peerVpc }) => peerVpc)
}

/** UUIDs of the peerings that are or could be the pair's. */
function peeringsOf({ peering, candidates }: PairView): string[] {
  return (peering ? [peering] : candidates).map(({ uuid }) => uuid)
}

interface VpcHub {
  readonly vpc: AivenVpc
  readonly account: string
  readonly scope: AivenScope
  readonly upcloudAccounts: readonly string[]
}

interface NetworkHub {
  readonly account: string
  readonly network: string
  readonly scope: AivenScope
  readonly aivenAccount: string
}

/** The VPCs and networks that entries name, each once. */
function hubsOf(drafts: readonly Draft[]): { vpcs: VpcHub[]; networks: NetworkHub[] } {
  const vpcs = new Map<string, VpcHub & { upcloudAccounts: string[] }>()
  const networks = new Map<string, NetworkHub>()
  for (const { entry, resolved } of drafts) {
    const { account, scope } = entry.aiven
    const upcloudAccount = entry.upcloud.account
    if (resolved.vpc) {
      const known = vpcs.get(resolved.vpc.id)
      if (!known)
        vpcs.set(resolved.vpc.id, { vpc: resolved.vpc, account, scope, upcloudAccounts: [upcloudAccount] })
      else if (!known.upcloudAccounts.includes(upcloudAccount)) known.upcloudAccounts.push(upcloudAccount)
    }
    if (resolved.networkUuid && !networks.has(resolved.networkUuid))
      networks.set(resolved.networkUuid, {
        account: upcloudAccount,
        network: resolved.networkUuid,
        scope,
        aivenAccount: account,
      })
  }
  return { vpcs: [...vpcs.values()], networks: [...networks.values()] }
}

/** The view from the first UpCloud account that sees a peering, else from the first of the VPC's entries. */
function seenFrom(hub: VpcHub, network: string, context: UnmanagedContext): Unmanaged {
  const seeing = context.peerings.accountsWith(network)
  const [first = 'default', ...others] = new Set([...hub.upcloudAccounts, ...seeing])
  const from = (account: string) =>
    unmanagedPair(hub.vpc, { account: hub.account, scope: hub.scope }, { account, network }, context)
  const view = from(first)
  if (view.view.peering) return view
  return others.map(from).find((one) => one.view.peering !== null) ?? view
}

function unmanagedPair(
  vpc: AivenVpc,
  aiven: { account: string; scope: AivenScope },
  upcloud: { account: string; network: string },
  context: UnmanagedContext,
): Unmanaged {
  const target = removalTarget({ ...aiven, vpc: vpc.id, known: true }, upcloud, context)
  return unmanaged(target, context.peerings.view(target, vpc), { vpc, ...context })
}

function unmanaged(
  target: Target,
  view: PairView,
  { vpc, networks }: UnmanagedContext & { readonly vpc: AivenVpc | null },
): Unmanaged {
  const network = networks.anywhere(target.upcloud.network)
  return {
    name: view.peering?.name || `unnamed (network ${network?.name || target.upcloud.network})`,
    target: { ...target, recognised: view.recognised },
    view,
    decision: decide(view.state),
    vpc,
    network,
    own: ownershipDoubt(target, view) === null,
    unread: false,
    secondOf: null,
  }
}

function loosePeering(
  peering: UpcloudPeering,
  { account, scope, aivenAccount }: Omit<NetworkHub, 'network'>,
  context: UnmanagedContext,
): Unmanaged {
  const target = removalTarget(
    { account: aivenAccount, scope, vpc: labelOf(peering, AIVEN_VPC_KEY) ?? '', known: false },
    { account, network: peering.network.uuid },
    context,
  )
  const recognised = { uuid: peering.uuid, proven: true }
  return unmanaged(target, viewPair({ ...target, recognised }, null, [peering]), {
    vpc: null,
    ...context,
  })
}

function removalTarget(
  aiven: Omit<Target['aiven'], 'networkUuid'>,
  upcloud: { account: string; network: string },
  { ownSpecs, networks }: UnmanagedContext,
): Target {
  return {
    name: '',
    desired: 'absent',
    aiven: { ...aiven, networkUuid: null },
    upcloud: { ...upcloud, labels: [], ownNetworks: networks },
    ownSpecs,
    onlyIfOwn: true,
    recognised: null,
  }
}

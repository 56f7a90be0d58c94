/** Recognising the two halves of one peering among everything both clouds show. Pure; used by plan and apply. */
import { cidrContains } from './cidr.ts'
import type { PairState } from './decide.ts'
import { AIVEN_VPC_KEY, labelOf, labelValue, PEERING_SPEC_KEY, sameLabels } from './labels.ts'
import type { AivenConnection, AivenScope, AivenVpc, Desired, Label, UpcloudPeering } from './model.ts'
import { aivenNetworkUuid } from './network-uuid.ts'

/** One pair to bring to its wanted state, with everything the decisions about it need. */
export interface Target {
  readonly name: string
  readonly desired: Desired
  readonly aiven: {
    readonly account: string
    readonly scope: AivenScope
    readonly vpc: string
    /** From the spec; wins over what the API shows. */
    readonly networkUuid: string | null
    /** false: only the UpCloud side is known, and Aiven's is neither read nor written. */
    readonly known: boolean
  }
  readonly upcloud: {
    readonly account: string
    readonly network: string
    readonly labels: readonly Label[]
    /** Networks that the accounts themselves have: a peering to one of them does not lead to Aiven. */
    readonly ownNetworks?: Pick<ReadonlySet<string>, 'has'>
  }
  /** `peering-spec` label values that count as this spec's own. */
  readonly ownSpecs: ReadonlySet<string>
  /** Not in the spec: only a peering that carries our own label may be touched. */
  readonly onlyIfOwn: boolean
  /** The UpCloud half as it was recognised before: its marks may vanish together with Aiven's side. null: not yet. */
  readonly recognised: Recognised | null
}

/** An UpCloud peering that was found to be a pair's half. */
export interface Recognised {
  readonly uuid: string
  /** By Aiven's network UUID or its label; false: only by its range, so a UUID that shows later may refute it. */
  readonly proven: boolean
}

export interface PairView {
  readonly connection: AivenConnection | null
  readonly peering: UpcloudPeering | null
  /** How the peering was recognised, for later looks; null: it was not. */
  readonly recognised: Recognised | null
  /** More than one UpCloud peering could be this one; then `peering` is null. */
  readonly candidates: readonly UpcloudPeering[]
  /** Aiven's own network: from the spec, from Aiven, or recovered from UpCloud; null when unknown. */
  readonly networkUuid: string | null
  /** The `peering-spec` label of somebody else's peering. */
  readonly ownedBy: string | null
  /** It exists without an owner. */
  readonly unowned: boolean
  readonly state: PairState
}

/** A VPC as far as one of its pairs has to do with it. */
export interface SeenVpc {
  /** Masked CIDR. */
  readonly cidr: string
  /** The connection to a network; one that is being deleted only when there is no other. */
  connectionTo(network: string): AivenConnection | null
  /** Whether any connection, whatever its state, leads to the network. */
  hasPeer(network: string): boolean
}

/**
 * The pair as both clouds show it.
 *
 * @param vpc null: the VPC is gone.
 * @param peerings UpCloud peerings whose local network is the target's; others are passed over.
 */
export function viewPair(
  target: Target,
  vpc: AivenVpc | null,
  peerings: readonly UpcloudPeering[],
): PairView {
  const seen = vpc && {
    cidr: vpc.cidr,
    connectionTo: (network: string) => liveConnection(vpc, network),
    hasPeer: (network: string) => vpc.connections.some(({ peerVpc }) => peerVpc === network),
  }
  return viewThrough(target, seen, peerings)
}

/** The same for a VPC of which it is cheap to ask about a connection. */
export function viewThrough(
  target: Target,
  vpc: SeenVpc | null,
  peerings: readonly UpcloudPeering[],
): PairView {
  const connection = vpc?.connectionTo(target.upcloud.network) ?? null
  const shown = shownNetworkUuid(target, vpc)
  const { peering, candidates } = recognise(target, vpc, peerings, shown)
  const recognised = peering && { uuid: peering.uuid, proven: isProven(peering, target, shown) }
  const owner = peering ? labelOf(peering, PEERING_SPEC_KEY) : null
  const leadsTo = peering?.peer.uuid || null
  return {
    connection,
    peering,
    recognised,
    candidates,
    networkUuid: shown ?? recoveredUuid(peering),
    ownedBy: owner !== null && !target.ownSpecs.has(owner) ? owner : null,
    unowned: peering !== null && owner === null,
    state: {
      desired: target.desired,
      aiven: connection?.state ?? null,
      upcloud: peering && {
        state: peering.state,
        configuredStatus: peering.configuredStatus,
        stale: shown !== null && leadsTo !== null && leadsTo !== shown,
        peerUnknown: shown !== null && leadsTo === null,
        misnamed: peering.name !== target.name,
        mislabelled: !sameLabels(peering.labels, target.upcloud.labels),
      },
    },
  }
}

/** For people: what each cloud shows, `Aiven ACTIVE, UpCloud none`. */
export function statesText({ connection, peering }: Pick<PairView, 'connection' | 'peering'>): string {
  return `Aiven ${connection?.state ?? 'none'}, UpCloud ${peering?.state ?? 'none'}`
}

/** The connection to a network; one that is being deleted only when there is no other. */
export function liveConnection(vpc: AivenVpc | null, network: string): AivenConnection | null {
  return liveOf((vpc?.connections ?? []).filter(({ peerVpc }) => peerVpc === network))
}

/** The same among connections to one network. */
export function liveOf(connections: readonly AivenConnection[]): AivenConnection | null {
  const all = connections.filter(
    ({ peerCloudAccount, state }) => peerCloudAccount === 'upcloud' && state !== 'DELETED',
  )
  return all.find(({ state }) => state !== 'DELETING') ?? all[0] ?? null
}

/**
 * Aiven's own network as the spec says or the pair's connection shows; null when neither does. Networks of ours, this
 * one or others that the VPC is peered with, are not Aiven's, wherever they are mentioned.
 */
export function shownNetworkUuid({ aiven, upcloud }: Target, vpc: SeenVpc | null): string | null {
  const connection = vpc?.connectionTo(upcloud.network)
  if (aiven.networkUuid !== null || !vpc || !connection) return aiven.networkUuid
  const organization = aiven.scope.kind === 'organization' ? aiven.scope.organization : null
  return aivenNetworkUuid(
    connection.stateInfo,
    [connection.peerVpc, aiven.vpc, connection.connectionId, organization],
    (uuid) => vpc.hasPeer(uuid) || upcloud.ownNetworks?.has(uuid) === true,
  )
}

/** api-facts D6: a peering that UpCloud knows names Aiven's network, unless it says that network is gone. */
function recoveredUuid(peering: UpcloudPeering | null): string | null {
  return peering && peering.state !== 'deleted-peer-network' ? peering.peer.uuid || null : null
}

interface Recognition {
  readonly peering: UpcloudPeering | null
  readonly candidates: readonly UpcloudPeering[]
}

/**
 * As it was recognised before, else by Aiven's network UUID, else by the `aiven-vpc` label, else by the peer's
 * range inside the VPC's.
 */
function recognise(
  target: Target,
  vpc: SeenVpc | null,
  peerings: readonly UpcloudPeering[],
  known: string | null,
): Recognition {
  const local = peerings.filter((peering) => peering.network.uuid === target.upcloud.network)
  const label = labelValue(target.aiven.vpc)
  const before = target.recognised
  const isSame = (peering: UpcloudPeering) =>
    peering.uuid === before?.uuid && (before.proven || known === null || peering.peer.uuid === known)
  // Without Aiven's side it is about that one peering: what else carries the same label is the half of another pair.
  if (!target.aiven.known) return { peering: local.find(isSame) ?? null, candidates: [] }
  const rules: ((peering: UpcloudPeering) => boolean)[] = [
    isSame,
    (peering) => known !== null && peering.peer.uuid === known,
    (peering) => labelOf(peering, AIVEN_VPC_KEY) === label,
    // With the UUID known, a peering to another network is another peering, whatever its range.
    (peering) =>
      known === null &&
      // Without a connection nothing of this VPC is peered with the network, so a near range proves nothing.
      vpc !== null &&
      vpc.connectionTo(target.upcloud.network) !== null &&
      labelOf(peering, AIVEN_VPC_KEY) === null &&
      !target.upcloud.ownNetworks?.has(peering.peer.uuid) &&
      isInside(peering, vpc.cidr),
  ]
  for (const rule of rules) {
    const found = local.filter(rule)
    if (found.length > 1) return { peering: null, candidates: found }
    if (found[0]) return { peering: found[0], candidates: [] }
  }
  return { peering: null, candidates: [] }
}

function isProven(peering: UpcloudPeering, target: Target, known: string | null): boolean {
  const before = target.recognised
  return (
    peering.peer.uuid === known ||
    labelOf(peering, AIVEN_VPC_KEY) === labelValue(target.aiven.vpc) ||
    (before?.uuid === peering.uuid && before.proven)
  )
}

function isInside({ peer }: UpcloudPeering, range: string): boolean {
  return peer.cidrs.length > 0 && peer.cidrs.every((cidr) => cidrContains(range, cidr))
}

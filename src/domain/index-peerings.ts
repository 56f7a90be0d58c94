/** Lookup tables over both clouds' peerings, so that plans of thousands stay linear. */
import { AIVEN_VPC_KEY, labelOf, labelValue, PEERING_SPEC_KEY } from './labels.ts'
import type { AivenConnection, AivenVpc, UpcloudPeering } from './model.ts'
import type { UpcloudView } from './observed.ts'
import { liveOf, type PairView, type SeenVpc, shownNetworkUuid, type Target, viewThrough } from './pair.ts'

const NONE: readonly UpcloudPeering[] = []

/** Peerings of one network that are looked through one by one. */
const FEW = 8

export class PeeringIndex {
  readonly #byNetwork = new Map<string, Map<string, UpcloudPeering[]>>()
  readonly #crowded = new Map<readonly UpcloudPeering[], CrowdedNetwork>()
  readonly #vpcs = new Map<AivenVpc, IndexedVpc>()
  readonly #ownByName = new Map<string, UpcloudPeering[]>()
  readonly #networksByVpc = new Map<string, Set<string>>()

  /** @param ownSpecs `peering-spec` label values that count as this spec's own. */
  constructor(views: ReadonlyMap<string, UpcloudView>, ownSpecs: ReadonlySet<string>) {
    const seen = new Set<string>()
    for (const [account, { peerings }] of views) {
      const all = peerings.ok ? peerings.value : []
      this.#byNetwork.set(
        account,
        Map.groupBy(all, (peering) => peering.network.uuid),
      )
      for (const peering of all) {
        this.#noteVpc(peering)
        const owner = labelOf(peering, PEERING_SPEC_KEY)
        if (owner === null || !ownSpecs.has(owner) || seen.has(peering.uuid)) continue
        seen.add(peering.uuid)
        const named = this.#ownByName.get(peering.name)
        if (named) named.push(peering)
        else this.#ownByName.set(peering.name, [peering])
      }
    }
  }

  /** The pair as both clouds show it: `viewPair`, given no more than it can make use of. */
  view(target: Target, vpc: AivenVpc | null): PairView {
    const seen = vpc && this.seen(vpc)
    return viewThrough(target, seen, this.#candidates(target, seen))
  }

  /** Peerings whose local network is this one. */
  ofNetwork(account: string, network: string): readonly UpcloudPeering[] {
    return this.#byNetwork.get(account)?.get(network) ?? NONE
  }

  /** UpCloud accounts that show a peering of the network. */
  accountsWith(network: string): string[] {
    return [...this.#byNetwork].flatMap(([account, byNetwork]) => (byNetwork.has(network) ? [account] : []))
  }

  /** Networks with a peering that says by label that it belongs to the VPC, whether or not Aiven still has its side. */
  networksOf(vpc: string): Iterable<string> {
    return this.#networksByVpc.get(labelValue(vpc)) ?? []
  }

  #noteVpc(peering: UpcloudPeering): void {
    const vpc = labelOf(peering, AIVEN_VPC_KEY)
    if (vpc === null) return
    const known = this.#networksByVpc.get(vpc)
    if (known) known.add(peering.network.uuid)
    else this.#networksByVpc.set(vpc, new Set([peering.network.uuid]))
  }

  /** Our own peerings of that name, wherever they are. */
  ownNamed(name: string): readonly UpcloudPeering[] {
    return this.#ownByName.get(name) ?? NONE
  }

  /** The VPC with its connections by network. */
  seen(vpc: AivenVpc): IndexedVpc {
    const seen = this.#vpcs.get(vpc) ?? new IndexedVpc(vpc)
    this.#vpcs.set(vpc, seen)
    return seen
  }

  #candidates(target: Target, vpc: SeenVpc | null): readonly UpcloudPeering[] {
    const { account, network } = target.upcloud
    const all = this.ofNetwork(account, network)
    if (all.length <= FEW) return all
    const tables = this.#crowded.get(all) ?? new CrowdedNetwork(all)
    this.#crowded.set(all, tables)
    const uuid = shownNetworkUuid(target, vpc)
    return tables.candidates(uuid, labelValue(target.aiven.vpc))
  }
}

/** A VPC that may have thousands of connections. */
class IndexedVpc implements SeenVpc {
  readonly cidr: string
  /** Account of a connection to another provider than UpCloud; null: there is none. */
  readonly otherProvider: string | null
  readonly #byNetwork: ReadonlyMap<string, readonly AivenConnection[]>

  constructor({ cidr, connections }: AivenVpc) {
    this.cidr = cidr
    this.#byNetwork = Map.groupBy(connections, ({ peerVpc }) => peerVpc)
    this.otherProvider =
      connections.find(({ peerCloudAccount, state }) => peerCloudAccount !== 'upcloud' && state !== 'DELETED')
        ?.peerCloudAccount ?? null
  }

  connectionTo(network: string): AivenConnection | null {
    return liveOf(this.#byNetwork.get(network) ?? [])
  }

  hasPeer(network: string): boolean {
    return this.#byNetwork.has(network)
  }
}

/** The peerings of a network that has many. */
class CrowdedNetwork {
  readonly #byPeer: ReadonlyMap<string, readonly UpcloudPeering[]>
  readonly #byVpc: ReadonlyMap<string | null, readonly UpcloudPeering[]>

  constructor(peerings: readonly UpcloudPeering[]) {
    this.#byPeer = Map.groupBy(peerings, ({ peer }) => peer.uuid)
    this.#byVpc = Map.groupBy(peerings, (peering) => labelOf(peering, AIVEN_VPC_KEY))
  }

  /** Those that lead to the network, carry the VPC's label, or, when neither tells, none at all. */
  candidates(uuid: string | null, vpc: string): readonly UpcloudPeering[] {
    const known = uuid === null ? NONE : (this.#byPeer.get(uuid) ?? NONE)
    if (known.length > 0) return known
    const labelled = this.#byVpc.get(vpc) ?? NONE
    return labelled.length > 0 ? labelled : (this.#byVpc.get(null) ?? NONE)
  }
}

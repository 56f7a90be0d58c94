/** Who else may have a peering: other VPCs, and entries that the run does not look at. In doubt it is theirs. */

import { aivenClass } from '../decide/states.ts'
import { networksOf, type Observed, ownThings, peeringsIn, scopeText, vpcsIn } from '../model/observed.ts'
import type { AivenConnection, AivenVpc, SpecEntry, UpcloudPeering } from '../model.ts'
import { containsAll } from '../preflight/cidr.ts'
import { AIVEN_VPC_KEY, labelOf, labelValue } from './labels.ts'
import { shownNetworkUuid } from './network-uuid.ts'
import { matchingNetworks } from './resolve.ts'
import { leadingTo } from './tables.ts'

interface Showing {
  readonly vpc: AivenVpc
  readonly connection: AivenConnection
  /** Aiven's network, as the connection shows it; null: it shows none. */
  readonly network: string | null
}

interface Claim {
  readonly entry: SpecEntry
  /** UpCloud's network; null: the entry's own account does not show one of that name now, so it may be any. */
  readonly network: string | null
}

export class Others {
  readonly #things: ReadonlySet<string>
  readonly #peerings: readonly UpcloudPeering[]
  readonly #showings: ReadonlyMap<string | null, readonly Showing[]>
  /** By UpCloud network: ACTIVE connections that show no network, so that only a range tells which half is theirs. */
  readonly #silent: ReadonlyMap<string, readonly Showing[]>
  readonly #entries: readonly SpecEntry[]
  readonly #claims: ReadonlyMap<string | null, readonly Claim[]>

  /** @param entries those that this run leaves out or cannot resolve. */
  constructor(observed: Observed, entries: readonly SpecEntry[]) {
    this.#things = ownThings(observed)
    this.#peerings = peeringsIn(observed)
    const showings = vpcsIn(observed).flatMap((vpc) =>
      vpc.connections.map((connection): Showing => {
        return { vpc, connection, network: shownNetworkUuid(connection, (uuid) => this.isOurs(uuid)) }
      }),
    )
    this.#showings = Map.groupBy(showings, ({ network }) => network)
    this.#silent = Map.groupBy(
      showings.filter(({ network, connection }) => network === null && isActive(connection)),
      ({ connection }) => connection.peerVpc,
    )
    this.#entries = entries
    const claims = entries.flatMap((entry) =>
      networksMeant(entry, observed).map((network): Claim => ({ entry, network })),
    )
    this.#claims = Map.groupBy(claims, ({ network }) => network)
  }

  /** Whether a UUID is that of one of our own things: a network, a router, a server, a peering, a VPC. */
  isOurs(uuid: string): boolean {
    return this.#things.has(uuid)
  }

  /** Whether Aiven shows the network for another VPC, and not for this one. */
  isShownForOther(network: string, vpc: string): boolean {
    const shown = this.#showings.get(network) ?? []
    return shown.length > 0 && shown.every((one) => one.vpc.id !== vpc)
  }

  /** Whether Aiven or a label says that the peering leads to another VPC's network, and none of it that it is this one's. */
  isKnownForOther({ peer }: UpcloudPeering, vpc: string): boolean {
    if (this.isShownForOther(peer.uuid, vpc)) return true
    const leading = peer.uuid === '' ? [] : leadingTo(this.#peerings, peer.uuid)
    const labels = leading.map((one) => labelOf(one, AIVEN_VPC_KEY)).filter((label) => label !== null)
    return labels.length > 0 && !labels.includes(labelValue(vpc))
  }

  /** Whether the peering lies in the range of another VPC, whose connection to its network shows nothing better. */
  mayHaveByRange({ network, peer }: UpcloudPeering, vpc: string): boolean {
    const silent = this.#silent.get(network.uuid) ?? []
    return silent.some((one) => one.vpc.id !== vpc && containsAll(one.vpc.cidr, peer.cidrs))
  }

  /** Whether one of the entries names just this VPC and network. */
  namesPair(vpc: AivenVpc, network: string): boolean {
    return this.#claimsOf(network).some(({ entry }) => isNamedBy(entry, vpc))
  }

  /** Whether one of the entries on the peering's network may mean it, by the VPC that its label names. */
  mayMean(peering: UpcloudPeering): boolean {
    return this.#claimsOf(peering.network.uuid).some(({ entry }) => isMaybeNamedBy(entry, peering))
  }

  /** Whether a pair may be that of one of the entries. */
  mayHavePair(vpc: AivenVpc, network: string, peering: UpcloudPeering | null): boolean {
    const claims = [...this.#claimsOf(network), ...this.#claimsOf(null)]
    return (peering !== null && this.#isNamed(peering)) || claims.some(({ entry }) => isNamedBy(entry, vpc))
  }

  /** The same of a peering whose VPC is not known. */
  mayHavePeering(peering: UpcloudPeering): boolean {
    const claims = this.#claimsOf(null)
    return (
      this.#isNamed(peering) ||
      this.mayMean(peering) ||
      claims.some(({ entry }) => isMaybeNamedBy(entry, peering))
    )
  }

  /** One of an entry's name may be its own, although the entry names other ends today; one that leads where it says, too. */
  #isNamed({ name, peer }: UpcloudPeering): boolean {
    return this.#entries.some((entry) => entry.name === name || entry.aiven.networkUuid === peer.uuid)
  }

  #claimsOf(network: string | null): readonly Claim[] {
    return this.#claims.get(network) ?? []
  }
}

function isActive({ peerCloudAccount, state }: AivenConnection): boolean {
  return peerCloudAccount === 'upcloud' && aivenClass(state) === 'active'
}

function networksMeant({ upcloud }: SpecEntry, observed: Observed): (string | null)[] {
  if (upcloud.network.kind === 'id') return [upcloud.network.id]
  const seen = matchingNetworks(upcloud.network, networksOf(observed, upcloud.account))
  return seen.length > 0 ? seen.map(({ uuid }) => uuid) : [null]
}

/** A range means one VPC within its project or organization only. */
function isNamedBy({ aiven }: SpecEntry, { id, cloud, cidr, scope }: AivenVpc): boolean {
  if (aiven.vpc.kind === 'id') return aiven.vpc.id === id
  const isThere = aiven.vpc.cloud === cloud && aiven.vpc.cidr === cidr
  return isThere && scopeText(aiven.scope) === scopeText(scope)
}

/** Whether a peering with this `aiven-vpc` label, or without one, may be of the VPC that the entry names. */
function isMaybeNamedBy({ aiven: { vpc } }: SpecEntry, peering: UpcloudPeering): boolean {
  const label = labelOf(peering, AIVEN_VPC_KEY)
  return vpc.kind === 'cloud-cidr' || label === null || vpc.id === label
}

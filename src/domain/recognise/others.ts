/** Who else may have a peering: other VPCs, and entries that the run does not look at. In doubt it is theirs. */
import { aivenClass } from '../decide/states.ts'
import { grouped } from '../grouped.ts'
import { networksOf, type Observed, ownThings, peeringsIn, scopeText, vpcsIn } from '../model/observed.ts'
import type { AivenVpc, SpecEntry, UpcloudPeering } from '../model.ts'
import { containsAll } from '../preflight/cidr.ts'
import { AIVEN_VPC_KEY, labelOf, labelValue } from './labels.ts'
import { shownNetworkUuid } from './network-uuid.ts'
import { matchingNetworks } from './resolve.ts'
import { leadingTo } from './tables.ts'

export class Others {
  readonly #things: ReadonlySet<string>
  readonly #peerings: readonly UpcloudPeering[]
  /** By network of Aiven's own: the VPCs for which Aiven shows it. */
  readonly #shown: ReadonlyMap<string | null, readonly AivenVpc[]>
  /** By UpCloud network: VPCs whose ACTIVE connection shows no network, so that only a range tells which half is theirs. */
  readonly #silent: ReadonlyMap<string, readonly AivenVpc[]>
  readonly #entries: readonly SpecEntry[]
  /** By UpCloud network; null: entries whose own account does not show one of that name now, so it may be any. */
  readonly #claims: ReadonlyMap<string | null, readonly SpecEntry[]>

  /** @param entries those that this run leaves out or cannot resolve. */
  constructor(observed: Observed, entries: readonly SpecEntry[]) {
    this.#things = ownThings(observed)
    this.#peerings = peeringsIn(observed)
    const connections = vpcsIn(observed).flatMap((vpc) => vpc.connections.map((one) => ({ ...one, vpc })))
    const seen = connections.map((one) => ({ ...one, shown: shownNetworkUuid(one, (id) => this.isOurs(id)) }))
    const silent = seen.filter(
      (one) => one.shown === null && one.peerCloudAccount === 'upcloud' && aivenClass(one.state) === 'active',
    )
    this.#shown = grouped(seen.map(({ shown, vpc }) => [shown, vpc]))
    this.#silent = grouped(silent.map(({ peerVpc, vpc }) => [peerVpc, vpc]))
    this.#entries = entries
    this.#claims = grouped(
      entries.flatMap((entry) => networksMeant(entry, observed).map((network) => [network, entry] as const)),
    )
  }

  /** Whether a UUID is that of one of our own things: a network, a router, a server, a peering, a VPC. */
  isOurs(uuid: string): boolean {
    return this.#things.has(uuid)
  }

  /** Whether Aiven shows the network for another VPC, and not for this one. */
  isShownForOther(network: string, vpc: string): boolean {
    const shown = this.#shown.get(network) ?? []
    return shown.length > 0 && shown.every(({ id }) => id !== vpc)
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
    return silent.some(({ id, cidr }) => id !== vpc && containsAll(cidr, peer.cidrs))
  }

  /** Whether one of the entries names just this VPC and network. */
  namesPair(vpc: AivenVpc, network: string): boolean {
    return this.#claimsOf(network).some((entry) => isNamedBy(entry, vpc))
  }

  /** Whether one of the entries on the peering's network may mean it, by the VPC that its label names. */
  mayMean(peering: UpcloudPeering): boolean {
    return this.#claimsOf(peering.network.uuid).some((entry) => isMaybeNamedBy(entry, peering))
  }

  /** Whether a peering may be that of one of the entries. Without a VPC only the label of the UpCloud half can tell. */
  mayHave(vpc: AivenVpc | null, network: string, half: UpcloudPeering | null): boolean {
    const claims = [...this.#claimsOf(network), ...this.#claimsOf(null)]
    const isMeant = (entry: SpecEntry) =>
      vpc ? isNamedBy(entry, vpc) : half !== null && isMaybeNamedBy(entry, half)
    return (half !== null && this.#isNamed(half)) || claims.some(isMeant)
  }

  /** One of an entry's name may be its own, although the entry names other ends today; one that leads where it says, too. */
  #isNamed({ name, peer }: UpcloudPeering): boolean {
    return this.#entries.some((entry) => entry.name === name || entry.aiven.networkUuid === peer.uuid)
  }

  #claimsOf(network: string | null): readonly SpecEntry[] {
    return this.#claims.get(network) ?? []
  }
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

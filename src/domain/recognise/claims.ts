/** What entries may mean that this run does not look at, or cannot resolve. In doubt it is theirs. */

import type { AivenScope, AivenVpc, SpecEntry, UpcloudPeering } from '../model.ts'
import type { NetworkIndex } from './index-ends.ts'
import { AIVEN_VPC_KEY, labelOf } from './labels.ts'

export class Claims {
  readonly #names: ReadonlySet<string>
  /** What the entries say of Aiven's networks: `aiven.network_uuid`. */
  readonly #aivenNetworks: ReadonlySet<string>
  /** By network. A name that is not seen in the entry's own account is that of a network which is gone or unread. */
  readonly #byUuid = new Map<string, ClaimedVpcs>()
  /** Of entries that name a network which is not seen now: it may be any. */
  readonly #anywhere = new ClaimedVpcs()

  constructor(entries: readonly SpecEntry[], networks: NetworkIndex) {
    this.#names = new Set(entries.map(({ name }) => name))
    this.#aivenNetworks = new Set(entries.flatMap(({ aiven }) => aiven.networkUuid ?? []))
    for (const { aiven, upcloud } of entries) {
      const { network, account } = upcloud
      const seen =
        network.kind === 'id'
          ? [network.id]
          : networks.byName(account, network.name, network.zone).map(({ uuid }) => uuid)
      for (const uuid of seen) claimed(this.#byUuid, uuid).add(aiven)
      if (seen.length === 0) this.#anywhere.add(aiven)
    }
  }

  /** Whether an entry names just this VPC and network. */
  namesPair(vpc: AivenVpc, network: string): boolean {
    return this.#byUuid.get(network)?.has(vpc) === true
  }

  /** Whether an entry on the peering's network may mean it, by the VPC that its label names. */
  mayMean(peering: UpcloudPeering): boolean {
    return this.#byUuid.get(peering.network.uuid)?.mayHave(labelOf(peering, AIVEN_VPC_KEY)) === true
  }

  mayHavePair(vpc: AivenVpc, network: string, peering: UpcloudPeering | null): boolean {
    return (
      (peering !== null && this.#isNamed(peering)) || this.namesPair(vpc, network) || this.#anywhere.has(vpc)
    )
  }

  mayHavePeering(peering: UpcloudPeering): boolean {
    return (
      this.#isNamed(peering) ||
      this.mayMean(peering) ||
      this.#anywhere.mayHave(labelOf(peering, AIVEN_VPC_KEY))
    )
  }

  /** One of an entry's name may be its own, although the entry names other ends today; one that leads where it says, too. */
  #isNamed({ name, peer }: UpcloudPeering): boolean {
    return this.#names.has(name) || this.#aivenNetworks.has(peer.uuid)
  }
}

function claimed(all: Map<string, ClaimedVpcs>, key: string): ClaimedVpcs {
  const vpcs = all.get(key) ?? new ClaimedVpcs()
  all.set(key, vpcs)
  return vpcs
}

/** The VPCs that entries name, as they name them. */
class ClaimedVpcs {
  readonly #ids = new Set<string>()
  readonly #ranges = new Set<string>()

  add({ vpc, scope }: SpecEntry['aiven']): void {
    if (vpc.kind === 'id') this.#ids.add(vpc.id)
    else this.#ranges.add(rangeKey(scope, vpc))
  }

  has(vpc: AivenVpc): boolean {
    return this.#ids.has(vpc.id) || this.#ranges.has(rangeKey(vpc.scope, vpc))
  }

  /** Whether a peering with this `aiven-vpc` label may be of one of them; null: it has none. */
  mayHave(label: string | null): boolean {
    return this.#ranges.size > 0 || (label === null ? this.#ids.size > 0 : this.#ids.has(label))
  }
}

/** A range means one VPC within its project or organization only. */
function rangeKey(
  scope: AivenScope,
  { cloud, cidr }: { readonly cloud: string; readonly cidr: string },
): string {
  return JSON.stringify([scope, cloud, cidr])
}

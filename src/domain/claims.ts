/** What entries may mean that this run does not look at, or cannot resolve. In doubt it is theirs. */
import { type NetworkIndex, nameKey } from './index-ends.ts'
import { AIVEN_VPC_KEY, labelOf } from './labels.ts'
import type { AivenScope, AivenVpc, SpecEntry, UpcloudNetwork, UpcloudPeering } from './model.ts'

export class Claims {
  readonly #networks: NetworkIndex
  readonly #names: ReadonlySet<string>
  readonly #byUuid = new Map<string, ClaimedVpcs>()
  /** Of entries that name a network which is not seen now. */
  readonly #byName = new Map<string, ClaimedVpcs>()
  readonly #anywhere = new ClaimedVpcs()

  constructor(entries: readonly SpecEntry[], networks: NetworkIndex) {
    this.#networks = networks
    this.#names = new Set(entries.map(({ name }) => name))
    for (const { aiven, upcloud } of entries) {
      const { network, account } = upcloud
      if (network.kind === 'id') claimed(this.#byUuid, network.id).add(aiven)
      else {
        const seen = networks.byName(account, network.name, network.zone)
        for (const { uuid } of seen) claimed(this.#byUuid, uuid).add(aiven)
        if (seen.length > 0) continue
        this.#anywhere.add(aiven)
        claimed(this.#byName, nameKey(network.name, network.zone)).add(aiven)
      }
    }
  }

  /** Whether an entry names just this VPC and network. */
  namesPair(vpc: AivenVpc, network: UpcloudNetwork): boolean {
    return this.#on(network.uuid).some((vpcs) => vpcs.has(vpc))
  }

  /** Whether an entry names this network. */
  namesNetwork(uuid: string): boolean {
    return this.#on(uuid).length > 0
  }

  /** A peering of an entry's name may be its own, although the entry names other ends today. */
  mayHavePair(vpc: AivenVpc, network: string, peering: UpcloudPeering | null): boolean {
    return (
      (peering !== null && this.#names.has(peering.name)) ||
      [this.#anywhere, ...this.#on(network)].some((vpcs) => vpcs.has(vpc))
    )
  }

  mayHavePeering(peering: UpcloudPeering, network: string): boolean {
    const vpc = labelOf(peering, AIVEN_VPC_KEY)
    return (
      this.#names.has(peering.name) ||
      [this.#anywhere, ...this.#on(network)].some((vpcs) => vpcs.mayHave(vpc))
    )
  }

  #on(uuid: string): ClaimedVpcs[] {
    const network = this.#networks.anywhere(uuid)
    const named = network && this.#byName.get(nameKey(network.name, network.zone))
    return [this.#byUuid.get(uuid), named].filter((vpcs) => vpcs != null)
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

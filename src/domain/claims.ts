/** What entries may mean that this run did not or could not resolve: it is nobody's to remove. */
import { type NetworkIndex, nameKey } from './index-ends.ts'
import { AIVEN_VPC_KEY, labelOf } from './labels.ts'
import type { AivenVpc, SpecEntry, UpcloudPeering, VpcSelector } from './model.ts'

/** What entries may claim; in doubt they do. */
export class Claims {
  readonly #networks: NetworkIndex
  readonly #names: ReadonlySet<string>
  readonly #byUuid = new Map<string, ClaimedVpcs>()
  readonly #byName = new Map<string, ClaimedVpcs>()
  /** Of entries whose network is not known now: it may be any. */
  readonly #anywhere = new ClaimedVpcs()
  readonly #all = new ClaimedVpcs()

  constructor(entries: readonly SpecEntry[], networks: NetworkIndex) {
    this.#networks = networks
    this.#names = new Set(entries.map(({ name }) => name))
    for (const { aiven, upcloud } of entries) {
      this.#all.add(aiven.vpc)
      const { network, account } = upcloud
      if (network.kind === 'id') claimed(this.#byUuid, network.id).add(aiven.vpc)
      else if (networks.byName(account, network.name, network.zone).length === 0)
        this.#anywhere.add(aiven.vpc)
      else claimed(this.#byName, nameKey(network.name, network.zone)).add(aiven.vpc)
    }
  }

  /** A peering of an entry's name may be its own, although the entry names other ends today. */
  mayHavePair(vpc: AivenVpc, network: string, peering: UpcloudPeering | null): boolean {
    return (
      (peering !== null && this.#names.has(peering.name)) || this.#of(network).some((vpcs) => vpcs.has(vpc))
    )
  }

  mayHavePeering(peering: UpcloudPeering, network: string): boolean {
    const vpc = labelOf(peering, AIVEN_VPC_KEY)
    return this.#names.has(peering.name) || this.#of(network).some((vpcs) => vpcs.mayHave(vpc))
  }

  /** Whether one of the entries may name the peering's VPC, with whatever network. */
  mayNameVpcOf(peering: UpcloudPeering): boolean {
    return this.#all.mayHave(labelOf(peering, AIVEN_VPC_KEY))
  }

  #of(uuid: string): ClaimedVpcs[] {
    const network = this.#networks.anywhere(uuid)
    const named = network && this.#byName.get(nameKey(network.name, network.zone))
    return [this.#anywhere, this.#byUuid.get(uuid), named].filter((vpcs) => vpcs != null)
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

  add(vpc: VpcSelector): void {
    if (vpc.kind === 'id') this.#ids.add(vpc.id)
    else this.#ranges.add(`${vpc.cloud} ${vpc.cidr}`)
  }

  has({ id, cloud, cidr }: AivenVpc): boolean {
    return this.#ids.has(id) || this.#ranges.has(`${cloud} ${cidr}`)
  }

  /** Whether a peering with this `aiven-vpc` label may be of one of them; null: it has none. */
  mayHave(label: string | null): boolean {
    return this.#ranges.size > 0 || (label === null ? this.#ids.size > 0 : this.#ids.has(label))
  }
}

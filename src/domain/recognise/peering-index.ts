/** The UpCloud peerings of all accounts together, each once, in an order that no spec decides. */

import type { UpcloudView } from '../model/observed.ts'
import type { UpcloudPeering } from '../model.ts'
import { AIVEN_VPC_KEY, labelOf, labelValue, PEERING_SPEC_KEY } from './labels.ts'
import { halvesOf } from './tables.ts'

export class PeeringIndex {
  /** Every peering that some account shows. */
  readonly all: readonly UpcloudPeering[]
  readonly #accounts = new Map<string, string>()
  readonly #ownByName: ReadonlyMap<string, readonly UpcloudPeering[]>
  readonly #networksByVpc = new Map<string, Set<string>>()

  /** @param ownSpecs `peering-spec` label values that count as this spec's own. */
  constructor(views: ReadonlyMap<string, UpcloudView>, ownSpecs: ReadonlySet<string>) {
    const all: UpcloudPeering[] = []
    for (const [account, { peerings }] of [...views].sort(([a], [b]) => (a < b ? -1 : 1)))
      for (const peering of peerings.ok ? peerings.value : []) {
        if (this.#accounts.has(peering.uuid)) continue
        this.#accounts.set(peering.uuid, account)
        all.push(peering)
      }
    this.all = all.sort((a, b) => (a.uuid < b.uuid ? -1 : 1))
    for (const peering of all) this.#noteVpc(peering)
    const own = all.filter((peering) => ownSpecs.has(labelOf(peering, PEERING_SPEC_KEY) ?? ''))
    this.#ownByName = Map.groupBy(own, ({ name }) => name)
  }

  /** An account that shows the peering; null: none does. */
  accountOf(uuid: string): string | null {
    return this.#accounts.get(uuid) ?? null
  }

  /** Networks with a peering that says by label that it belongs to the VPC, whether or not Aiven still has its side. */
  networksOf(vpc: string): Iterable<string> {
    return this.#networksByVpc.get(labelValue(vpc)) ?? []
  }

  /** A peering of the network that carries the VPC's label, whichever account shows it; null: there is none. */
  halfOf(vpc: string, network: string): UpcloudPeering | null {
    return halvesOf(this.all, network).labelled(labelValue(vpc))[0] ?? null
  }

  /** Our own peerings of that name, wherever they are. */
  ownNamed(name: string): readonly UpcloudPeering[] {
    return this.#ownByName.get(name) ?? []
  }

  #noteVpc(peering: UpcloudPeering): void {
    const vpc = labelOf(peering, AIVEN_VPC_KEY)
    if (vpc === null) return
    const known = this.#networksByVpc.get(vpc)
    if (known) known.add(peering.network.uuid)
    else this.#networksByVpc.set(vpc, new Set([peering.network.uuid]))
  }
}

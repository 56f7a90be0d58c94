/** Lookup tables over UpCloud peerings, so that plans of thousands stay linear. */
import { labelOf, PEERING_SPEC_KEY } from './labels.ts'
import type { UpcloudPeering } from './model.ts'
import type { UpcloudView } from './observed.ts'

const NONE: readonly UpcloudPeering[] = []

export class PeeringIndex {
  readonly #byNetwork = new Map<string, Map<string, UpcloudPeering[]>>()
  readonly #ownByName = new Map<string, UpcloudPeering[]>()

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
        const owner = labelOf(peering, PEERING_SPEC_KEY)
        if (owner === null || !ownSpecs.has(owner) || seen.has(peering.uuid)) continue
        seen.add(peering.uuid)
        const named = this.#ownByName.get(peering.name)
        if (named) named.push(peering)
        else this.#ownByName.set(peering.name, [peering])
      }
    }
  }

  /** Peerings whose local network is this one. */
  ofNetwork(account: string, network: string): readonly UpcloudPeering[] {
    return this.#byNetwork.get(account)?.get(network) ?? NONE
  }

  /** Our own peerings of that name, wherever they are. */
  ownNamed(name: string): readonly UpcloudPeering[] {
    return this.#ownByName.get(name) ?? NONE
  }
}

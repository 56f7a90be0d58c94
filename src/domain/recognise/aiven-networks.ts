/** Which VPC each of Aiven's networks belongs to, as far as anything that was read shows it. */

import { type Observed, ownThings } from '../model/observed.ts'
import type { AivenVpc, UpcloudPeering } from '../model.ts'
import { AIVEN_VPC_KEY, labelOf, labelValue } from './labels.ts'
import { shownNetworkUuid } from './network-uuid.ts'

export class AivenNetworks {
  /** By network: `aiven-vpc` label values of the VPCs whose connections show it. */
  readonly #shown = new Map<string, Set<string>>()
  /** The same by labels of the UpCloud peerings that lead to it. */
  readonly #labelled = new Map<string, Set<string>>()

  constructor(observed: Observed) {
    const things = ownThings(observed)
    for (const vpc of vpcsIn(observed))
      for (const connection of vpc.connections)
        note(
          this.#shown,
          shownNetworkUuid(connection, (uuid) => things.has(uuid)),
          labelValue(vpc.id),
        )
    for (const peering of peeringsIn(observed))
      note(this.#labelled, peering.peer.uuid || null, labelOf(peering, AIVEN_VPC_KEY))
  }

  /** Whether Aiven shows the network for another VPC, and not for this one. */
  isShownForOther(network: string, vpc: string): boolean {
    return isOther(this.#shown.get(network), vpc)
  }

  /** Whether Aiven or a label says that the network is another VPC's, and none that it is this one's. */
  isKnownForOther(network: string, vpc: string): boolean {
    return this.isShownForOther(network, vpc) || isOther(this.#labelled.get(network), vpc)
  }
}

function isOther(vpcs: ReadonlySet<string> | undefined, vpc: string): boolean {
  return vpcs !== undefined && !vpcs.has(labelValue(vpc))
}

function note(all: Map<string, Set<string>>, network: string | null, vpc: string | null): void {
  if (network === null || vpc === null) return
  const known = all.get(network)
  if (known) known.add(vpc)
  else all.set(network, new Set([vpc]))
}

function vpcsIn({ aiven, details }: Observed): AivenVpc[] {
  const read = [...aiven.values()].flatMap(({ vpcs }) => [...vpcs.values()])
  return [
    ...read.flatMap((one) => (one.ok && one.value ? [one.value] : [])),
    ...details.vpcs.map(({ vpc }) => vpc),
  ]
}

function peeringsIn({ upcloud }: Observed): UpcloudPeering[] {
  return [...upcloud.values()].flatMap(({ peerings }) => (peerings.ok ? peerings.value : []))
}

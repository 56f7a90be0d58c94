/** Which VPC each of Aiven's networks belongs to, as far as anything that was read shows it. */

import { aivenClass } from '../decide/states.ts'
import { type Observed, ownThings } from '../model/observed.ts'
import type { AivenConnection, AivenVpc, UpcloudPeering } from '../model.ts'
import { AIVEN_VPC_KEY, labelOf, labelValue } from './labels.ts'
import { shownNetworkUuid } from './network-uuid.ts'
import { isInside } from './recognise.ts'

export class AivenNetworks {
  /** By network: `aiven-vpc` label values of the VPCs whose connections show it. */
  readonly #shown = new Map<string, Set<string>>()
  /** The same by labels of the UpCloud peerings that lead to it. */
  readonly #labelled = new Map<string, Set<string>>()
  /** By UpCloud network: VPCs whose ACTIVE connection to it shows no network, so that only a range tells which half is theirs. */
  readonly #unshown = new Map<string, AivenVpc[]>()
  readonly #byRange = new WeakMap<UpcloudPeering, readonly AivenVpc[]>()

  constructor(observed: Observed) {
    const things = ownThings(observed)
    for (const vpc of vpcsIn(observed))
      for (const connection of vpc.connections) {
        const shown = shownNetworkUuid(connection, (uuid) => things.has(uuid))
        note(this.#shown, shown, labelValue(vpc.id))
        if (shown === null && isActive(connection)) push(this.#unshown, connection.peerVpc, vpc)
      }
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

  /** Whether the peering lies in the range of another VPC, whose connection to its network shows nothing better. */
  mayHaveByRange(peering: UpcloudPeering, vpc: string): boolean {
    const known = this.#byRange.get(peering) ?? this.#nearTo(peering)
    this.#byRange.set(peering, known)
    return known.some(({ id }) => id !== vpc)
  }

  #nearTo(peering: UpcloudPeering): readonly AivenVpc[] {
    return (this.#unshown.get(peering.network.uuid) ?? []).filter(({ cidr }) => isInside(peering, cidr))
  }
}

function isOther(vpcs: ReadonlySet<string> | undefined, vpc: string): boolean {
  return vpcs !== undefined && !vpcs.has(labelValue(vpc))
}

function isActive({ peerCloudAccount, state }: AivenConnection): boolean {
  return peerCloudAccount === 'upcloud' && aivenClass(state) === 'active'
}

function push(all: Map<string, AivenVpc[]>, network: string, vpc: AivenVpc): void {
  const known = all.get(network)
  if (known) known.push(vpc)
  else all.set(network, [vpc])
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

/** Lookup tables over what the clouds answered, made once for each answer, so that plans of thousands stay linear. */

import type { AivenConnection, AivenVpc, UpcloudPeering } from '../model.ts'
import { AIVEN_VPC_KEY, labelOf } from './labels.ts'

/** The UpCloud peerings of one network. */
export interface Halves {
  readonly all: readonly UpcloudPeering[]
  has(uuid: string): boolean
  /** Those whose peer network is this one. */
  leadingTo(network: string): readonly UpcloudPeering[]
  /** Those with this value of the label `aiven-vpc`; null: those without the label. */
  labelled(vpc: string | null): readonly UpcloudPeering[]
}

const NONE: readonly UpcloudPeering[] = []
const NO_HALVES: Halves = { all: NONE, has: () => false, leadingTo: () => NONE, labelled: () => NONE }

const halvesByList = new WeakMap<readonly UpcloudPeering[], ReadonlyMap<string, Halves>>()

/** Peerings of the list whose local network is this one. */
export function halvesOf(list: readonly UpcloudPeering[], network: string): Halves {
  const known = halvesByList.get(list) ?? tablesOf(list)
  halvesByList.set(list, known)
  return known.get(network) ?? NO_HALVES
}

function tablesOf(list: readonly UpcloudPeering[]): ReadonlyMap<string, Halves> {
  const byNetwork = Map.groupBy(list, (peering) => peering.network.uuid)
  return new Map([...byNetwork].map(([network, all]) => [network, new NetworkHalves(all)]))
}

class NetworkHalves implements Halves {
  readonly all: readonly UpcloudPeering[]
  readonly #uuids: ReadonlySet<string>
  readonly #byPeer: ReadonlyMap<string, readonly UpcloudPeering[]>
  readonly #byVpc: ReadonlyMap<string | null, readonly UpcloudPeering[]>

  constructor(all: readonly UpcloudPeering[]) {
    this.all = all
    this.#uuids = new Set(all.map(({ uuid }) => uuid))
    this.#byPeer = Map.groupBy(all, ({ peer }) => peer.uuid)
    this.#byVpc = Map.groupBy(all, (peering) => labelOf(peering, AIVEN_VPC_KEY))
  }

  has(uuid: string): boolean {
    return this.#uuids.has(uuid)
  }

  leadingTo(network: string): readonly UpcloudPeering[] {
    return this.#byPeer.get(network) ?? NONE
  }

  labelled(vpc: string | null): readonly UpcloudPeering[] {
    return this.#byVpc.get(vpc) ?? NONE
  }
}

const connectionsByVpc = new WeakMap<AivenVpc, ReadonlyMap<string, readonly AivenConnection[]>>()

/** The VPC's connections to a network, in every state, to whatever provider. */
export function connectionsTo(vpc: AivenVpc, network: string): readonly AivenConnection[] {
  const known = connectionsByVpc.get(vpc) ?? Map.groupBy(vpc.connections, ({ peerVpc }) => peerVpc)
  connectionsByVpc.set(vpc, known)
  return known.get(network) ?? []
}

/** The connection to an UpCloud network; one that is being deleted only when there is no other. */
export function liveConnection(vpc: AivenVpc | null, network: string): AivenConnection | null {
  const all = (vpc ? connectionsTo(vpc, network) : []).filter(
    ({ peerCloudAccount, state }) => peerCloudAccount === 'upcloud' && state !== 'DELETED',
  )
  return all.find(({ state }) => state !== 'DELETING') ?? all[0] ?? null
}

const otherProviders = new WeakMap<AivenVpc, string | null>()

/** Account of a connection to another provider than UpCloud; null: there is none. */
export function otherProviderOf(vpc: AivenVpc): string | null {
  const known = otherProviders.get(vpc)
  if (known !== undefined) return known
  const other = vpc.connections.find(
    ({ peerCloudAccount, state }) => peerCloudAccount !== 'upcloud' && state !== 'DELETED',
  )
  const account = other?.peerCloudAccount ?? null
  otherProviders.set(vpc, account)
  return account
}

/** What is asked again and again of lists that the clouds answered: each list is gone through once, so plans of thousands stay linear. */
import { accountsIn, networksOf, type Observed, peeringsOf } from '../model/observed.ts'
import type { AivenConnection, AivenVpc, UpcloudNetwork, UpcloudPeering } from '../model.ts'
import { AIVEN_VPC_KEY, labelOf } from './labels.ts'

/** A function that finds the members of a list with a key, in their order. */
function lookup<T, Key>(keyOf: (one: T) => Key): (list: readonly T[], key: Key) => readonly T[] {
  const tables = new WeakMap<readonly T[], ReadonlyMap<Key, readonly T[]>>()
  const none: readonly T[] = []
  return (list, key) => {
    const table = tables.get(list) ?? Map.groupBy(list, keyOf)
    tables.set(list, table)
    return table.get(key) ?? none
  }
}

/** Peerings by their local network. */
export const halvesOf = lookup(({ network }: UpcloudPeering) => network.uuid)
/** Peerings by their peer network. */
export const leadingTo = lookup(({ peer }: UpcloudPeering) => peer.uuid)
/** Peerings by their label `aiven-vpc`; null: those without it. */
export const labelledFor = lookup((peering: UpcloudPeering) => labelOf(peering, AIVEN_VPC_KEY))

export const peeringsNamed = lookup(({ name }: UpcloudPeering) => name)
export const peeringsWithUuid = lookup(({ uuid }: UpcloudPeering) => uuid)
export const networksNamed = lookup(({ name }: UpcloudNetwork) => name)
export const networksWithUuid = lookup(({ uuid }: UpcloudNetwork) => uuid)
export const vpcsWithRange = lookup(({ cidr }: AivenVpc) => cidr)

/** The first account that shows the peering; null: none does. */
export function accountOf(uuid: string, observed: Observed): string | null {
  const shows = (account: string) => peeringsWithUuid(peeringsOf(observed, account), uuid).length > 0
  return accountsIn(observed).find(shows) ?? null
}

/** The network as one of the accounts sees it; null: none does. */
export function networkAnywhere(observed: Observed, uuid: string): UpcloudNetwork | null {
  const seen = accountsIn(observed).map((account) => networksWithUuid(networksOf(observed, account), uuid))
  return seen.flat()[0] ?? null
}

/** A VPC's connections by the network that they lead to, in every state, to whatever provider. */
export const connectionsTo = lookup(({ peerVpc }: AivenConnection) => peerVpc)

const isToUpcloud = ({ peerCloudAccount }: AivenConnection) => peerCloudAccount === 'upcloud'
const connectionsByProvider = lookup(isToUpcloud)

/** Connections to UpCloud networks, those that are gone aside. */
export function upcloudConnections(connections: readonly AivenConnection[]): AivenConnection[] {
  return connections.filter((one) => isToUpcloud(one) && one.state !== 'DELETED')
}

/** The connection to an UpCloud network; one that is being deleted only when there is no other. */
export function liveConnection(vpc: AivenVpc | null, network: string): AivenConnection | null {
  const all = upcloudConnections(connectionsTo(vpc?.connections ?? [], network))
  return all.find(({ state }) => state !== 'DELETING') ?? all[0] ?? null
}

/** Account of a connection to another provider than UpCloud; null: there is none. */
export function otherProviderOf({ connections }: AivenVpc): string | null {
  const others = connectionsByProvider(connections, false)
  return others.find(({ state }) => state !== 'DELETED')?.peerCloudAccount ?? null
}

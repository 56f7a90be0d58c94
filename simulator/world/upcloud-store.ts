import type { Network, Peering, Router, Server, UpcloudAccount, Zone } from './model.ts'

function pairKey(local: string, peer: string): string {
  return `${local.toLowerCase()}>${peer.toLowerCase()}`
}

function addTo<V>(index: Map<string, Set<V>>, key: string, value: V): void {
  const found = index.get(key)
  if (found) found.add(value)
  else index.set(key, new Set([value]))
}

/** UpCloud's resources, with the indexes that keep a list of thousands quick. */
export class UpcloudStore {
  readonly accounts = new Map<string, UpcloudAccount>()
  readonly zones = new Map<string, Zone>()
  readonly routers = new Map<string, Router>()
  readonly networks = new Map<string, Network>()
  readonly servers = new Map<string, Server>()
  readonly peerings = new Map<string, Peering>()
  readonly #byPair = new Map<string, Peering>()
  readonly #byLocal = new Map<string, Set<Peering>>()
  readonly #byPeer = new Map<string, Set<Peering>>()
  readonly #serversOn = new Map<string, Set<Server>>()

  /** The network of that UUID, in any letter case. */
  network(uuid: string): Network | undefined {
    return this.networks.get(uuid.toLowerCase())
  }

  /** Adds a half to the world and to the indexes. */
  addPeering(peering: Peering): Peering {
    this.peerings.set(peering.uuid, peering)
    this.#byPair.set(pairKey(peering.local, peering.peer), peering)
    addTo(this.#byLocal, peering.local.toLowerCase(), peering)
    addTo(this.#byPeer, peering.peer.toLowerCase(), peering)
    return peering
  }

  /** Removes a half. */
  removePeering(peering: Peering): void {
    this.peerings.delete(peering.uuid)
    const key = pairKey(peering.local, peering.peer)
    if (this.#byPair.get(key) === peering) this.#byPair.delete(key)
    this.#byLocal.get(peering.local.toLowerCase())?.delete(peering)
    this.#byPeer.get(peering.peer.toLowerCase())?.delete(peering)
  }

  /** The half from one network to the other. */
  peeringBetween(local: string, peer: string): Peering | undefined {
    return this.#byPair.get(pairKey(local, peer))
  }

  /** Halves that start at a network. */
  peeringsFrom(network: string): Iterable<Peering> {
    return this.#byLocal.get(network.toLowerCase()) ?? []
  }

  /** Halves that point at a network. */
  peeringsTo(network: string): Iterable<Peering> {
    return this.#byPeer.get(network.toLowerCase()) ?? []
  }

  /** Adds a server and attaches it to its networks. */
  addServer(server: Server): Server {
    this.servers.set(server.uuid, server)
    for (const link of server.interfaces) addTo(this.#serversOn, link.network.toLowerCase(), server)
    return server
  }

  /** Removes a server. */
  removeServer(server: Server): void {
    this.servers.delete(server.uuid)
    for (const link of server.interfaces) this.#serversOn.get(link.network.toLowerCase())?.delete(server)
  }

  /** Servers with an interface in a network. */
  serversOn(network: string): Server[] {
    return [...(this.#serversOn.get(network.toLowerCase()) ?? [])]
  }
}

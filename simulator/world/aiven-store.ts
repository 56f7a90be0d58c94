import type { AivenToken, Connection, Vpc } from './model.ts'

/** Aiven's resources. */
export class AivenStore {
  readonly tokens = new Map<string, AivenToken>()
  readonly projects = new Set<string>()
  readonly organizations = new Set<string>()
  readonly vpcs = new Map<string, Vpc>()
  readonly connections = new Map<string, Connection>()
  readonly #byVpc = new Map<string, Set<Connection>>()
  readonly #byPeer = new Map<string, Set<Connection>>()

  /** Adds a connection to the world and to the indexes. */
  addConnection(connection: Connection): Connection {
    this.connections.set(connection.id, connection)
    for (const [index, key] of this.#keys(connection)) {
      const found = index.get(key)
      if (found) found.add(connection)
      else index.set(key, new Set([connection]))
    }
    return connection
  }

  /** Forgets a connection. */
  removeConnection(connection: Connection): void {
    this.connections.delete(connection.id)
    for (const [index, key] of this.#keys(connection)) index.get(key)?.delete(connection)
  }

  /** Connections of a VPC, oldest first. */
  connectionsOf(vpcId: string): Connection[] {
    return [...(this.#byVpc.get(vpcId) ?? [])]
  }

  /** Connections to an UpCloud network, whichever VPC they belong to. */
  connectionsTo(network: string): Connection[] {
    return [...(this.#byPeer.get(network.toLowerCase()) ?? [])]
  }

  #keys(connection: Connection): [Map<string, Set<Connection>>, string][] {
    return [
      [this.#byVpc, connection.vpcId],
      [this.#byPeer, connection.peerVpc.toLowerCase()],
    ]
  }
}

/** What is the case at this moment: states move by time alone, and are computed when somebody asks. */
import { settleConnection } from './aiven-machine.ts'
import type { Connection, Peering } from './model.ts'
import type { Things } from './things.ts'
import { upcloudState } from './upcloud-state.ts'

/** The state that Aiven shows for a connection; `absent` when it has gone. */
export function aivenStateNow(things: Things, connection: Connection): string {
  settleConnection(things, connection, things.now())
  if (!things.aiven.connections.has(connection.id)) return 'absent'
  return connection.forced?.state ?? connection.state
}

/** The state that UpCloud shows for a half; `absent` when it has gone. */
export function upcloudStateNow(things: Things, peering: Peering): string {
  if (!things.upcloud.peerings.has(peering.uuid)) return 'absent'
  settleNetwork(things, peering.local)
  settleNetwork(things, peering.peer)
  return upcloudState(things, peering, things.now())
}

/** Lets Aiven catch up on every connection to a network. */
export function settleNetwork(things: Things, uuid: string): void {
  for (const connection of things.aiven.connectionsTo(uuid))
    settleConnection(things, connection, things.now())
}

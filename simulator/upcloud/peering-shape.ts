import type { JsonObject } from '../types.ts'
import type { Network, Peering } from '../world/model.ts'
import type { World } from '../world/world.ts'
import { labelsShape } from './labels.ts'

/** A time as UpCloud's newer fields write it. */
function isoTime(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19)}Z`
}

function end(uuid: string, network: Network | undefined): JsonObject {
  if (!network) return { uuid }
  const ranges = network.ipNetworks.map(({ address, family }) => ({ address, family }))
  return { ip_networks: { ip_network: ranges }, uuid }
}

/** How one half of a peering is shown. */
export function peeringShape(world: World, peering: Peering): JsonObject {
  const { peeringLabels, peeringTimestamps } = world.options
  const state = world.upcloudState(peering)
  // The other side's ranges are nobody's business until it has agreed.
  const agreed = world.upcloud.peeringBetween(peering.peer, peering.local) !== undefined
  const times = {
    created_at: isoTime(peering.createdAt),
    updated_at: peering.updatedAt === null ? null : isoTime(peering.updatedAt),
  }
  return {
    configured_status: peering.configured,
    labels: peeringLabels ? labelsShape(world, peering.labels) : undefined,
    name: peering.name,
    network: end(peering.local, world.upcloud.network(peering.local)),
    peer_network: end(peering.peer, agreed ? world.upcloud.network(peering.peer) : undefined),
    state,
    uuid: peering.uuid,
    ...(peeringTimestamps ? times : {}),
  }
}

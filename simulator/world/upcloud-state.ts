import { overlaps } from './cidr.ts'
import type { Network, Peering } from './model.ts'
import type { Things } from './things.ts'

/** Whether two networks share an address. */
function networksOverlap(a: Network, b: Network): boolean {
  return a.ipNetworks.some((left) => b.ipNetworks.some((right) => overlaps(left.address, right.address)))
}

function pairState(world: Things, peering: Peering, peer: Network): string {
  const local = world.upcloud.network(peering.local)
  if (!local?.router) return 'missing-local-router'
  const reverse = world.upcloud.peeringBetween(peering.peer, peering.local)
  if (!reverse) {
    return peering.lostPeer ? world.options.upcloudAfterAivenDelete : 'pending-peer'
  }
  if (reverse.configured === 'disabled') return 'peer-disabled'
  if (!peer.router) return 'missing-peer-router'
  return networksOverlap(local, peer) ? 'conflict-subnet' : 'active'
}

/**
 * The state that UpCloud shows for one half at a moment; the first rule that holds wins. Aiven's side must have
 * been settled up to that moment.
 */
export function upcloudState(world: Things, peering: Peering, at: number): string {
  if (peering.forced?.sticky) return peering.forced.state
  if (at < peering.changedAt + world.options.upcloudProvisioningMs) return 'provisioning'
  if (peering.configured === 'disabled') return 'disabled'
  if (peering.forced) return peering.forced.state
  const peer = world.upcloud.network(peering.peer)
  const terminal = peering.lostPeer && world.options.upcloudAfterAivenDelete === 'deleted-peer-network'
  if (!peer || terminal) return 'deleted-peer-network'
  return pairState(world, peering, peer)
}

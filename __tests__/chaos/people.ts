/** What people and fate do to both clouds in between. */
import type { Connection, Network, Peering, Vpc, World } from '../../simulator/index.ts'
import type { Deed } from './scenario.ts'
import { halvesOf, liveConnections, OTHER_SPEC, type Stage, type Staged } from './stage.ts'

const ROUTER = '04000000-0000-4000-8000-0000000000aa'

/** Does one thing to an entry's peering; what there is nothing to do it to is left undone. */
export function perform(deed: Deed, stage: Stage, one: Staged): void {
  const { world } = stage.simulator
  const [connection] = liveConnections(stage, one)
  // A stranger's half with copied labels is nobody's to change in the entry's name.
  const [half] = halvesOf(stage, one).filter(({ peer }) => stage.networksOf.get(one.vpc.id)?.has(peer))
  const areThere = world.aiven.vpcs.has(one.vpc.id) && world.upcloud.network(one.network.uuid) !== undefined
  if (connection) performOnConnection(deed, world, connection)
  if (half) performOnHalf(deed, world, half, connection?.halves ?? [])
  if (areThere)
    performOnEnds(deed, world, one, { connected: connection !== undefined, halved: half !== undefined })
}

function performOnConnection(deed: Deed, world: World, connection: Connection): void {
  switch (deed) {
    case 'remove-aiven':
      world.removeConnection(connection)
      return
    case 'aiven-fails':
      world.forceAiven(connection, 'ERROR')
      return
    case 'aiven-fails-but-keeps-half':
      world.forceAiven(connection, 'ERROR', { half: 'keep' })
      return
    case 'aiven-unknown-state':
      world.forceAiven(connection, 'RESHUFFLING')
      return
    case 'aiven-recovers':
      if (connection.forced) world.forceAiven(connection, null)
      return
    default:
      return
  }
}

function performOnHalf(deed: Deed, world: World, half: Peering, aivens: readonly string[]): void {
  switch (deed) {
    case 'remove-upcloud':
      world.removeUpcloudPeering(half)
      return
    case 'disable':
      world.configureUpcloud(half, 'disabled')
      return
    case 'enable':
      world.configureUpcloud(half, 'active')
      return
    case 'rename':
      half.name = 'renamed by hand'
      return
    case 'change-labels':
      half.labels = [...half.labels.filter(({ key }) => key !== 'env'), { key: 'env', value: 'by-hand' }]
      return
    case 'strip-labels':
      half.labels = []
      return
    case 'hand-to-another-spec':
      half.labels = [
        ...half.labels.filter(({ key }) => key !== 'peering-spec'),
        { key: 'peering-spec', value: OTHER_SPEC },
      ]
      return
    case 'upcloud-fails':
      world.forceUpcloud(half, 'error')
      return
    case 'upcloud-recovers':
      world.forceUpcloud(half, null)
      return
    case 'aiven-pauses':
      for (const uuid of aivens) {
        const theirs = world.upcloud.peerings.get(uuid)
        if (theirs) world.configureUpcloud(theirs, 'disabled')
      }
      return
    default:
      return
  }
}

function performOnEnds(
  deed: Deed,
  world: World,
  { vpc, network }: Staged,
  { connected, halved }: { connected: boolean; halved: boolean },
): void {
  switch (deed) {
    case 'make-aiven':
    case 'make-upcloud':
    case 'make-both':
      if (deed !== 'make-upcloud' && !connected)
        world.addConnection({ vpc, peerVpc: network, state: 'APPROVED' })
      if (deed !== 'make-aiven' && !halved)
        world.addUpcloudPeering({
          local: network,
          peer: vpc.networks[0] ?? '',
          name: 'by hand',
          at: world.now(),
        })
      return
    case 'add-stranger':
      addStranger(world, vpc, network)
      return
    case 'detach-router':
      world.setRouter(network, null)
      return
    case 'attach-router':
      world.setRouter(network, ROUTER)
      return
    case 'remove-network':
      world.removeNetwork(network)
      return
    case 'remove-vpc':
      world.removeVpc(vpc)
      return
    default:
      return
  }
}

/** A peering that somebody needs, on the entry's own ends but none of its business. */
function addStranger(world: World, vpc: Vpc, network: Network): void {
  const at = world.now()
  world.connect({ vpc, network: world.addNetwork({ name: 'stranger' }), name: 'a stranger', at })
  world.connect({ vpc: world.addVpc({ cloud: vpc.cloud }), network, name: 'another stranger', at })
}

import { overlaps } from './cidr.ts'
import { AIVEN_ACCOUNT, type Connection, type Peering, type Vpc } from './model.ts'
import type { Things } from './things.ts'
import { upcloudState } from './upcloud-state.ts'

/** UpCloud zones behind an Aiven cloud; `upcloud-fi-hel` stands for two data centres. */
export function zonesOfCloud(cloud: string): string[] {
  if (!cloud.startsWith('upcloud-')) return []
  const name = cloud.slice('upcloud-'.length)
  if (name === 'fi-hel') return ['fi-hel1', 'fi-hel2']
  return [/\d$/.test(name) ? name : `${name}1`]
}

function specificationProblem(world: Things, connection: Connection, vpc: Vpc): string | null {
  const network = world.upcloud.network(connection.peerVpc)
  if (!network) return `Peer network ${connection.peerVpc} does not exist or cannot be accessed`
  if (network.type !== 'private') return `Peer network ${connection.peerVpc} is not a private network`
  if (network.ipNetworks.some((range) => overlaps(range.address, vpc.cidr))) {
    return `Peer network ${connection.peerVpc} overlaps with the VPC's range ${vpc.cidr}`
  }
  const zones = zonesOfCloud(vpc.cloud)
  if (world.options.aivenZoneMismatch === 'invalid' && !zones.includes(network.zone)) {
    return `Peer network ${connection.peerVpc} is not in the VPC's zone`
  }
  return null
}

/** The customer's halves that answer this connection. */
function customerHalves(world: Things, connection: Connection): Peering[] {
  return connection.networks.flatMap(
    (network) => world.upcloud.peeringBetween(connection.peerVpc, network) ?? [],
  )
}

/** Makes Aiven's halves, one for each network behind the VPC. */
export function addHalves(world: Things, connection: Connection, at: number): void {
  for (const network of connection.networks) {
    const half = world.upcloud.peeringBetween(network, connection.peerVpc)
    if (half) continue
    const made = world.upcloud.addPeering({
      uuid: world.ids.uuid('peering'),
      account: AIVEN_ACCOUNT,
      name: `aiven-${connection.vpcId}`,
      local: network,
      peer: connection.peerVpc,
      configured: 'active',
      labels: [],
      createdAt: at,
      updatedAt: null,
      changedAt: at,
      forced: null,
      lostPeer: false,
    })
    connection.halves.push(made.uuid)
  }
  if (world.options.upcloudAfterAivenDelete === 'deleted-peer-network') return
  for (const peering of customerHalves(world, connection)) peering.lostPeer = false
}

/** Removes Aiven's halves; the customer's halves remember that they had a counterpart. */
export function removeHalves(world: Things, connection: Connection): void {
  for (const uuid of connection.halves) {
    const half = world.upcloud.peerings.get(uuid)
    if (half) world.upcloud.removePeering(half)
    for (const peering of customerHalves(world, connection)) peering.lostPeer = true
  }
  connection.halves = []
}

function become(connection: Connection, state: string, at: number): void {
  connection.state = state
  connection.updatedAt = at
}

/** Aiven looks at the customer's side, as its poller and the refresh call do. */
function look(world: Things, connection: Connection, at: number): void {
  connection.lastLookAt = at
  const halves = customerHalves(world, connection)
  if (connection.state === 'PENDING_PEER') {
    if (halves.some((half) => upcloudState(world, half, at) === 'active')) become(connection, 'ACTIVE', at)
    return
  }
  if (connection.state !== 'ACTIVE') return
  if (halves.length === 0) {
    become(connection, 'DELETED_BY_PEER', at)
    removeHalves(world, connection)
    return
  }
  const paused = halves.every((half) => half.configured === 'disabled')
  if (paused && world.options.aivenWhenPeerDisabled === 'PENDING_PEER') become(connection, 'PENDING_PEER', at)
}

function build(world: Things, connection: Connection): void {
  const at = connection.builtAt
  const vpc = world.aiven.vpcs.get(connection.vpcId)
  connection.problem = vpc ? specificationProblem(world, connection, vpc) : 'The VPC does not exist'
  become(connection, connection.problem === null ? 'PENDING_PEER' : 'INVALID_SPECIFICATION', at)
  if (connection.problem !== null) return
  addHalves(world, connection, at)
  look(world, connection, at)
}

function settleDeletion(world: Things, connection: Connection, since: number, now: number): void {
  const end = since + world.options.aivenDeleteMs
  if (now < end) return
  if (connection.state !== 'DELETED') become(connection, 'DELETED', end)
  if (now >= end + world.options.aivenDeletedShownMs) world.aiven.removeConnection(connection)
}

/** Brings one connection up to a moment: everything that time and the poller would have done by then. */
export function settleConnection(world: Things, connection: Connection, now: number): void {
  if (connection.deletingSince !== null) {
    settleDeletion(world, connection, connection.deletingSince, now)
    return
  }
  // A state that a test imposed stays until the test or a deletion ends it.
  if (connection.forced) return
  if (connection.state === 'APPROVED' && now >= connection.builtAt) build(world, connection)
  if (connection.state !== 'PENDING_PEER' && connection.state !== 'ACTIVE') return
  const due = connection.refreshDueAt
  if (due !== null && due <= now) {
    connection.refreshDueAt = null
    if (due >= connection.lastLookAt) look(world, connection, due)
  }
  const period = world.options.aivenPollMs
  const passed = now - connection.lastLookAt
  if (period === 0) look(world, connection, now)
  else if (passed >= period) look(world, connection, connection.lastLookAt + passed - (passed % period))
}

/** Starts the deletion of a connection; its traffic stops at once. */
export function deleteConnection(world: Things, connection: Connection, now: number): void {
  if (connection.deletingSince !== null || connection.forced?.sticky) return
  connection.forced = null
  connection.deletingSince = now
  connection.refreshDueAt = null
  become(connection, 'DELETING', now)
  removeHalves(world, connection)
}

/** Brings a VPC and its connections up to a moment; a deleted VPC vanishes with all it had. */
export function settleVpc(world: Things, vpc: Vpc, now: number): void {
  for (const connection of world.aiven.connectionsOf(vpc.id)) settleConnection(world, connection, now)
  if (vpc.deletingSince === null || now < vpc.deletingSince + world.options.aivenDeleteMs) return
  const networks = new Set(vpc.networks)
  for (const connection of world.aiven.connectionsOf(vpc.id)) {
    for (const network of connection.networks) networks.add(network)
    removeHalves(world, connection)
    world.aiven.removeConnection(connection)
  }
  for (const network of networks) world.upcloud.networks.delete(network)
  world.aiven.vpcs.delete(vpc.id)
}

/** The VPC's state at a moment. */
export function vpcState(vpc: Vpc, now: number): string {
  if (vpc.deletingSince !== null) return 'DELETING'
  return vpc.forcedState ?? (now < vpc.activeAt ? 'APPROVED' : 'ACTIVE')
}

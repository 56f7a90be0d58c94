import { addHalves, removeHalves, settleConnection } from './aiven-machine.ts'
import { addAivenNetwork } from './builders.ts'
import type { Connection, Network, Peering, Vpc } from './model.ts'
import { settleNetwork } from './now.ts'
import {
  type AddConnection,
  type AddUpcloudPeering,
  type Connect,
  type Connected,
  type Force,
  toLabels,
} from './recipes.ts'
import type { Things } from './things.ts'

/** States in which Aiven has given up its side. */
const FAILED = new Set(['INVALID_SPECIFICATION', 'REJECTED_BY_PEER', 'DELETED_BY_PEER', 'ERROR'])
/** States in which Aiven's side exists. */
const BUILT = new Set(['PENDING_PEER', 'ACTIVE'])

const HOUR = 3_600_000

function vpcOf(world: Things, vpc: Vpc | string): Vpc {
  const found = typeof vpc === 'string' ? world.aiven.vpcs.get(vpc) : vpc
  if (!found) throw new Error(`There is no VPC ${String(vpc)}`)
  return found
}

function uuidOf(network: Network | string): string {
  return typeof network === 'string' ? network : network.uuid
}

/** The networks that a new connection joins: the VPC's, or after a deletion new ones where so configured. */
function networksFor(world: Things, vpc: Vpc, peerVpc: string): string[] {
  const again = vpc.formerPeers.has(peerVpc.toLowerCase())
  vpc.formerPeers.add(peerVpc.toLowerCase())
  if (!again || world.options.networkOnRecreate === 'reuse') return [...vpc.networks]
  const inUse = new Set(world.aiven.connectionsOf(vpc.id).flatMap((connection) => connection.networks))
  vpc.networks = vpc.networks.map((uuid) => {
    const old = world.upcloud.network(uuid)
    if (!old) return uuid
    if (!inUse.has(uuid)) world.upcloud.networks.delete(uuid)
    return addAivenNetwork(world, old.ipNetworks[0]?.address ?? vpc.cidr, old.zone).uuid
  })
  return [...vpc.networks]
}

/** A connection that was just asked for: `APPROVED`. */
export function newConnection(world: Things, vpc: Vpc, peerVpc: string, cidrs: string[]): Connection {
  const now = world.now()
  return world.aiven.addConnection({
    id: world.ids.uuid('connection'),
    vpcId: vpc.id,
    peerCloudAccount: 'upcloud',
    peerVpc,
    state: 'APPROVED',
    createdAt: now,
    updatedAt: now,
    builtAt: now + world.options.aivenBuildMs,
    listedAt: now + world.options.aivenListedAfterMs,
    lastLookAt: now,
    refreshDueAt: null,
    deletingSince: null,
    forced: null,
    warnings: [],
    problem: null,
    networks: networksFor(world, vpc, peerVpc),
    halves: [],
    userPeerNetworkCidrs: cidrs,
  })
}

/** Makes Aiven's side of a peering in the wanted state. */
export function buildConnection(world: Things, recipe: AddConnection): Connection {
  const vpc = vpcOf(world, recipe.vpc)
  const state = recipe.state ?? 'PENDING_PEER'
  const at = recipe.at ?? world.now()
  const connection = newConnection(world, vpc, uuidOf(recipe.peerVpc), [])
  if (recipe.id !== undefined) {
    world.aiven.removeConnection(connection)
    connection.id = recipe.id
    world.aiven.addConnection(connection)
  }
  connection.createdAt = at
  connection.updatedAt = at
  connection.listedAt = at
  connection.builtAt = at + world.options.aivenBuildMs
  if (state === 'APPROVED') return connection
  connection.builtAt = at
  connection.state = BUILT.has(state) ? state : 'PENDING_PEER'
  connection.lastLookAt = world.now()
  if (!FAILED.has(state)) addHalves(world, connection, at)
  if (!BUILT.has(state)) imposeAivenState(world, connection, state, {})
  return connection
}

/** Makes a customer's half of an UpCloud peering. */
export function buildPeering(world: Things, recipe: AddUpcloudPeering): Peering {
  const local = uuidOf(recipe.local)
  settleNetwork(world, local)
  const at = recipe.at ?? world.now() - HOUR
  const state = recipe.state
  return world.upcloud.addPeering({
    uuid: recipe.uuid ?? world.ids.uuid('peering'),
    account: recipe.account ?? world.upcloud.network(local)?.account ?? world.defaultAccount,
    name: recipe.name ?? 'made by hand',
    local,
    peer: uuidOf(recipe.peer),
    configured: recipe.configured ?? 'active',
    labels: toLabels(recipe.labels),
    createdAt: at,
    updatedAt: null,
    changedAt: at,
    forced: state === undefined ? null : { state, sticky: false },
    lostPeer: false,
  })
}

/** Makes both sides of a peering, as if they had been there for an hour. */
export function buildPair(world: Things, recipe: Connect): Connected {
  const vpc = vpcOf(world, recipe.vpc)
  const at = recipe.at ?? world.now() - HOUR
  const peer = vpc.networks[0]
  if (peer === undefined) throw new Error(`The VPC ${vpc.id} is not in an UpCloud cloud`)
  const { network, name, labels, configured } = recipe
  const peering = buildPeering(world, {
    local: network,
    peer,
    at,
    ...(name === undefined ? {} : { name }),
    ...(labels === undefined ? {} : { labels }),
    ...(configured === undefined ? {} : { configured }),
  })
  return { connection: buildConnection(world, { vpc, peerVpc: network, state: 'ACTIVE', at }), peering }
}

/** Imposes a state on Aiven's side; see `Things.forceAiven`. */
export function imposeAivenState(
  world: Things,
  connection: Connection,
  state: string | null,
  how: Force,
): void {
  settleConnection(world, connection, world.now())
  if (how.warnings) connection.warnings = how.warnings
  if (state === null) {
    connection.forced = null
    connection.lastLookAt = world.now()
    if (BUILT.has(connection.state)) addHalves(world, connection, world.now())
    return
  }
  connection.forced = { state, sticky: how.sticky ?? false }
  connection.updatedAt = world.now()
  if ((how.half ?? (FAILED.has(state) ? 'remove' : 'keep')) === 'remove') removeHalves(world, connection)
}

/** Imposes a state on a customer's half; see `Things.forceUpcloud`. */
export function imposeUpcloudState(peering: Peering, state: string | null, how: Force): void {
  peering.forced = state === null ? null : { state, sticky: how.sticky ?? false }
}

import { z } from 'zod'
import { jsonBody } from '../routes.ts'
import type { CloudResponse, JsonObject } from '../types.ts'
import { deleteConnection } from '../world/aiven-machine.ts'
import { parseCidr } from '../world/cidr.ts'
import type { Connection, Vpc } from '../world/model.ts'
import { newConnection } from '../world/peering-builders.ts'
import { failure, json } from './answers.ts'
import { type AivenCall, findConnection } from './call.ts'
import { connectionShape, vpcShape } from './shapes.ts'

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i

const absent = z.null().optional()

const createBody = z.object({
  peer_cloud_account: z.literal('upcloud', { error: 'peer_cloud_account must be "upcloud"' }),
  peer_vpc: z.string().regex(UUID, { error: 'peer_vpc must be a valid UpCloud network UUID' }),
  peer_region: absent,
  peer_resource_group: absent,
  peer_azure_app_id: absent,
  peer_azure_tenant_id: absent,
  user_peer_network_cidrs: z.array(z.string()).nullish(),
})

const cidrsBody = z.object({
  add: z.array(z.object({ cidr: z.string(), peer_vpc: z.string().optional() })).optional(),
  delete: z.array(z.string()).optional(),
})

function shape(call: AivenCall, vpc: Vpc, connection: Connection, post = false): JsonObject {
  const where = vpc.owner.kind === 'organization' ? 'organization' : post ? 'project-post' : 'project'
  return connectionShape(call.world, connection, where)
}

function refusal(call: AivenCall, vpc: Vpc): CloudResponse | null {
  const state = call.world.vpcState(vpc)
  if (state !== 'ACTIVE') return failure(409, `VPC ${vpc.id} is in state ${state}, not ACTIVE`)
  if (!vpc.cloud.startsWith('upcloud-')) {
    return failure(400, `peer_cloud_account is not valid for the cloud ${vpc.cloud}`)
  }
  if (vpc.owner.kind === 'organization' && call.world.options.organizationRefusesUpcloud) {
    return failure(400, 'VPC peering with UpCloud is not supported for organization VPCs')
  }
  return null
}

/** Creates a connection. Asking twice is no error: the connection that is there stays one entity. */
export function createPeering(call: AivenCall, vpc: Vpc): CloudResponse {
  const body = createBody.safeParse(jsonBody(call.request))
  const refused = refusal(call, vpc)
  if (refused) return refused
  if (!body.success)
    return failure(400, body.error.issues[0]?.message ?? 'Invalid request', 'invalid_request')
  const peer = body.data.peer_vpc
  const old = findConnection(call, vpc, (each) => each.peerVpc.toLowerCase() === peer.toLowerCase())
  const goes = old !== null && old.deletingSince !== null
  if (old && !goes) return json(200, shape(call, vpc, old, true))
  if (goes && old.state === 'DELETING' && call.world.options.aivenCreateWhileDeleting === 'conflict') {
    return failure(409, `VPC peering connection to ${peer} is in state DELETING`)
  }
  if (call.world.options.aivenCreateWhileBuilding === 'conflict') {
    const building = findConnection(call, vpc, (each) => call.world.aivenState(each) === 'APPROVED')
    if (building) return failure(409, `VPC ${vpc.id} has a peering connection in state APPROVED`)
  }
  const cidrs = body.data.user_peer_network_cidrs ?? []
  const made = newConnection(call.world, vpc, peer, cidrs)
  return json(200, shape(call, vpc, made, true))
}

/** Deletes the connection that fits; 404 when there is none. */
export function deletePeering(
  call: AivenCall,
  vpc: Vpc,
  fits: (connection: Connection) => boolean,
): CloudResponse {
  const connection = findConnection(call, vpc, fits)
  if (!connection || connection.state === 'DELETED') {
    return failure(404, 'VPC peering connection does not exist')
  }
  deleteConnection(call.world, connection, call.world.now())
  return json(200, shape(call, vpc, connection))
}

/** Starts a look at the peers' side of all connections. */
export function refreshPeerings(call: AivenCall, vpc: Vpc): CloudResponse {
  for (const connection of call.world.connectionsOf(vpc)) {
    connection.refreshDueAt ??= call.world.now() + call.world.options.aivenRefreshMs
  }
  // With no delay the answer itself shows what was found.
  return json(200, vpcShape(call.world, vpc, true))
}

/** Changes the CIDRs of connections; UpCloud peerings have none, but the call exists. */
export function updateCidrs(call: AivenCall, vpc: Vpc, only?: string): CloudResponse {
  const body = cidrsBody.safeParse(jsonBody(call.request))
  if (!body.success || body.data.add?.some(({ cidr }) => parseCidr(cidr) === null)) {
    return failure(400, 'Invalid user peer network CIDRs', 'invalid_request')
  }
  const { add = [], delete: gone = [] } = body.data
  for (const connection of call.world.connectionsOf(vpc)) {
    if (only !== undefined && connection.id !== only) continue
    const kept = connection.userPeerNetworkCidrs.filter((cidr) => !gone.includes(cidr))
    // In projects each CIDR names its peer; in organizations the path names the connection.
    const own = add.filter(({ peer_vpc: peer }) => peer === undefined || peer === connection.peerVpc)
    connection.userPeerNetworkCidrs = [...new Set([...kept, ...own.map(({ cidr }) => cidr)])]
  }
  return json(200, vpcShape(call.world, vpc, true))
}

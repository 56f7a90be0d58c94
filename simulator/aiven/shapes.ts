import type { JsonObject } from '../types.ts'
import type { Connection, Vpc } from '../world/model.ts'
import type { World } from '../world/world.ts'
import { isoTime } from './answers.ts'

const NETWORK_NOTE = 'Waiting for the peering to be created from the peer side'

function pendingInfo(world: World, connection: Connection): JsonObject {
  const { stateInfoKey, stateInfoPlace, stateInfoType, stateInfoExtraUuids, stateInfoEchoes } = world.options
  const uuids = connection.networks
  const value = uuids.length === 1 ? (uuids[0] ?? null) : uuids
  const message = stateInfoPlace === 'message' ? `${NETWORK_NOTE}: ${uuids.join(', ')}` : NETWORK_NOTE
  const info: JsonObject = { message, type: stateInfoType }
  if (stateInfoPlace === 'key') info[stateInfoKey] = value
  if (stateInfoPlace === 'nested') info.details = { networks: [{ [stateInfoKey]: value, attempt: 1 }] }
  if (stateInfoExtraUuids.length > 0) info.related_ids = [...stateInfoExtraUuids]
  if (stateInfoEchoes) {
    info.peer_vpc = connection.peerVpc
    info.project_vpc_id = connection.vpcId
    info.peering_connection_id = connection.id
  }
  return info
}

const FAILURES: Record<string, [type: string, message: string]> = {
  INVALID_SPECIFICATION: ['invalid-specification', 'The peering could not be set up as specified'],
  REJECTED_BY_PEER: ['rejected-by-peer', 'The peer rejected the peering'],
  DELETED_BY_PEER: ['deleted-by-peer', 'The peering was deleted from the peer side'],
  ERROR: ['error', 'Setting up the peering failed'],
}

function baseInfo(world: World, connection: Connection, state: string): JsonObject | null {
  if (state === 'PENDING_PEER') {
    const known = world.now() >= connection.updatedAt + world.options.stateInfoAfterMs
    return known ? pendingInfo(world, connection) : {}
  }
  if (state === 'ACTIVE') return world.options.stateInfoInActive ? pendingInfo(world, connection) : null
  const failed = FAILURES[state]
  if (!failed) return null
  return { message: connection.problem ?? failed[1], type: failed[0] }
}

function stateInfo(world: World, connection: Connection, state: string): JsonObject | null {
  const info = baseInfo(world, connection, state)
  if (connection.warnings.length === 0) return info
  const warnings = connection.warnings.map(({ type, message }) => ({ message, type }))
  return { ...(info ?? { message: 'Peering is active', type: 'active' }), warnings }
}

/** How a connection is shown; the answer to POST lacks two fields in projects. */
export function connectionShape(
  world: World,
  connection: Connection,
  where: 'project' | 'organization' | 'project-post',
): JsonObject {
  const state = connection.forced?.state ?? connection.state
  const idShown = where === 'organization' ? 'present' : world.options.projectConnectionId
  const id = idShown === 'present' ? connection.id : idShown === 'null' ? null : undefined
  const shape: JsonObject = {
    create_time: isoTime(connection.createdAt),
    peer_azure_app_id: null,
    peer_azure_tenant_id: null,
    peer_cloud_account: connection.peerCloudAccount,
    peer_region: null,
    peer_resource_group: null,
    peer_vpc: connection.peerVpc,
    peering_connection_id: id,
    state,
    state_info: stateInfo(world, connection, state),
    update_time: isoTime(connection.updatedAt),
    user_peer_network_cidrs: connection.userPeerNetworkCidrs,
    vpc_peering_connection_type: 'upcloud-vpc-peering',
  }
  if (where !== 'project-post') return shape
  return { ...shape, peer_region: undefined, peering_connection_id: undefined }
}

/** How a project is shown, with the fields that `avn project details` wants. */
export function projectShape(name: string): JsonObject {
  return {
    account_id: null,
    billing_address: '',
    billing_currency: 'EUR',
    billing_extra_text: null,
    card_info: null,
    country_code: 'DE',
    default_cloud: 'upcloud-de-fra',
    project_name: name,
    vat_id: '',
  }
}

/** How a VPC is shown; lists have no connections. */
export function vpcShape(world: World, vpc: Vpc, connections: boolean): JsonObject {
  const state = world.vpcState(vpc)
  const times = { create_time: isoTime(vpc.createdAt), update_time: isoTime(vpc.updatedAt) }
  const where = vpc.owner.kind
  const shared: JsonObject = {
    ...times,
    pending_build_only_peering_connections: vpc.pendingBuild,
    state: state === 'absent' ? 'DELETED' : state,
    peering_connections: connections
      ? world
          .connectionsOf(vpc)
          .filter(({ listedAt }) => world.now() >= listedAt)
          .map((connection) => connectionShape(world, connection, where))
      : undefined,
  }
  if (where === 'project') {
    return { cloud_name: vpc.cloud, network_cidr: vpc.cidr, project_vpc_id: vpc.id, ...shared }
  }
  return {
    clouds: [{ cloud_name: vpc.cloud, network_cidr: vpc.cidr }],
    display_name: vpc.displayName,
    organization_id: vpc.owner.name,
    organization_vpc_id: vpc.id,
    ...shared,
  }
}

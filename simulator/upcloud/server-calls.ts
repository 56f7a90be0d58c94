import type { CloudResponse, Json, JsonObject } from '../types.ts'
import type { Server, ServerInterface } from '../world/model.ts'
import { failure, json } from './answers.ts'
import { meetsLabelFilters, type UpcloudCall } from './call.ts'
import { labelList } from './labels.ts'

/** Stands in every server's details, as a plain-text secret does in reality: it must never be printed. */
export const SERVER_PASSWORD_CANARY = 'canary-remote-access-password'

function interfaceShape(link: ServerInterface): Json {
  const address = {
    address: link.address,
    dhcp_provided: 'yes',
    family: 'IPv4',
    floating: 'no',
    release_policy: 'release',
  }
  return {
    bootable: 'no',
    index: link.index,
    ip_addresses: { ip_address: [address] },
    mac: link.mac,
    network: link.network,
    source_ip_filtering: 'yes',
    type: link.type,
  }
}

function interfaces(server: Server): Json {
  return { interfaces: { interface: server.interfaces.map(interfaceShape) } }
}

function rowShape(server: Server): JsonObject {
  return {
    core_number: '1',
    created: Math.floor(server.createdAt / 1000),
    host: 7_653_311_107,
    hostname: server.hostname,
    labels: { label: labelList(server.labels) },
    license: 0,
    memory_amount: '1024',
    plan: '1xCPU-1GB',
    plan_ipv4_bytes: '0',
    plan_ipv6_bytes: '0',
    server_group: null,
    simple_backup: 'no',
    state: server.state,
    tags: { tag: [] },
    title: server.title,
    uuid: server.uuid,
    zone: server.zone,
  }
}

function detailShape(server: Server): JsonObject {
  // Private addresses are not in this list.
  const outer = server.interfaces.filter((link) => link.type !== 'private')
  const addresses = outer.map(({ type, address }) => ({ access: type, address, family: 'IPv4' }))
  return {
    ...rowShape(server),
    boot_order: 'disk',
    devices: { device: [] },
    firewall: 'off',
    ip_addresses: { ip_address: addresses },
    metadata: 'no',
    networking: interfaces(server),
    nic_model: 'virtio',
    remote_access_enabled: 'no',
    remote_access_password: SERVER_PASSWORD_CANARY,
    remote_access_type: 'vnc',
    storage_devices: { storage_device: [] },
    timezone: 'UTC',
    video_model: 'vga',
  }
}

function whole(text: string | null, fallback: number): number {
  return text !== null && /^\d+$/.test(text) ? Number(text) : fallback
}

/** Servers of this account; without `limit` only 25. */
export function listServers(call: UpcloudCall): CloudResponse {
  const limit = whole(call.query.get('limit'), 25)
  if (limit > 100) return failure(400, 'REQUEST_INVALID', 'The limit must not be above 100.')
  const offset = whole(call.query.get('offset'), 0)
  const own = [...call.world.upcloud.servers.values()].filter(
    (server) => server.account === call.account.id && meetsLabelFilters(call.query, server.labels),
  )
  const answer = json(200, { servers: { server: own.slice(offset, offset + limit).map(rowShape) } })
  return { ...answer, headers: { ...answer.headers, 'upcloud-total-count': String(own.length) } }
}

/** Runs on the server of that UUID, or answers 404. */
export function withServer(
  call: UpcloudCall,
  uuid: string,
  run: (server: Server) => CloudResponse,
): CloudResponse {
  const server = call.world.upcloud.servers.get(uuid.toLowerCase())
  if (server?.account === call.account.id) return run(server)
  return failure(404, 'SERVER_NOT_FOUND', `The server ${uuid} does not exist.`)
}

/** One server with everything, the password too. */
export function getServer(_call: UpcloudCall, server: Server): CloudResponse {
  return json(200, { server: detailShape(server) })
}

/** One server's interfaces. */
export function getServerNetworking(_call: UpcloudCall, server: Server): CloudResponse {
  return json(200, { networking: interfaces(server) })
}

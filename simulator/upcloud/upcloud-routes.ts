import { type Route, routeTable } from '../routes.ts'
import type { CloudResponse, JsonObject } from '../types.ts'
import { failure, json } from './answers.ts'
import type { UpcloudCall } from './call.ts'
import {
  createNetwork,
  deleteNetwork,
  getNetwork,
  listNetworks,
  modifyNetwork,
  withNetwork,
} from './network-calls.ts'
import {
  createPeering,
  deletePeering,
  getPeering,
  listPeerings,
  modifyPeering,
  withPeering,
} from './peering-calls.ts'
import {
  createRouter,
  deleteRouter,
  getRouter,
  listRouters,
  modifyRouter,
  withRouter,
} from './router-calls.ts'
import { getServer, getServerNetworking, listServers, withServer } from './server-calls.ts'

function listZones({ world }: UpcloudCall): CloudResponse {
  const rows = [...world.upcloud.zones.values()].map(
    (zone): JsonObject => ({
      description: zone.description,
      id: zone.id,
      parent_zone: zone.parentZone ?? undefined,
      public: zone.public ? 'yes' : 'no',
    }),
  )
  return json(200, { zones: { zone: rows } })
}

function getAccount({ world, account }: UpcloudCall): CloudResponse {
  const limits = {
    cores: 200,
    detached_floating_ips: 10,
    load_balancers: 50,
    managed_object_storages: 20,
    memory: 1_048_576,
    network_peerings: world.options.peeringQuota,
    networks: 100,
    ntp_excess_gib: 20_000,
    public_ipv4: 100,
    public_ipv6: 100,
    storage_hdd: 10_240,
    storage_maxiops: 10_240,
    storage_ssd: 10_240,
  }
  return json(200, { account: { credits: 10_000, resource_limits: limits, username: account.username } })
}

/** What is known of a user; people's data is left empty. */
function getAccountDetails({ account }: UpcloudCall, username: string): CloudResponse {
  if (username !== account.username) {
    return failure(404, 'ACCOUNT_NOT_FOUND', `The account ${username} does not exist.`)
  }
  const lists = {
    campaigns: { campaign: [] },
    roles: { role: ['technical'] },
    ip_filters: { ip_filter: [] },
    network_access: { network: [] },
    server_access: { server: [] },
    storage_access: { storage: [] },
    tag_access: { tag: [] },
  }
  return json(200, {
    account: {
      allow_api: 'yes',
      allow_gui: 'no',
      company: '',
      country: 'DEU',
      currency: 'EUR',
      email: 'simulator@example.com',
      first_name: '',
      language: 'en',
      last_name: '',
      main_account: account.username,
      phone: '',
      simple_backup: 'no',
      timezone: 'UTC',
      type: 'main',
      username: account.username,
      vat_number: '',
      ...lists,
    },
  })
}

/** An endpoint on one thing that may not exist. */
function on<T>(
  method: string,
  pattern: string,
  find: (call: UpcloudCall, uuid: string, run: (found: T) => CloudResponse) => CloudResponse,
  run: (call: UpcloudCall, found: T) => CloudResponse,
): Route<UpcloudCall> {
  return { method, pattern, run: (call, uuid: string) => find(call, uuid, (found) => run(call, found)) }
}

const NETWORK = '/1.3/network'
const PEERING = '/1.3/network-peering'
const ROUTER = '/1.3/router'
const SERVER = '/1.3/server'

/** Finds the endpoint of a request. */
export const findUpcloudRoute = routeTable<UpcloudCall>([
  { method: 'GET', pattern: '/1.3/account', run: getAccount },
  { method: 'GET', pattern: '/1.3/account/details/:username', run: getAccountDetails },
  { method: 'GET', pattern: '/1.3/zone', run: listZones },
  { method: 'GET', pattern: NETWORK, run: listNetworks },
  { method: 'POST', pattern: NETWORK, run: createNetwork },
  on('GET', `${NETWORK}/:uuid`, withNetwork, getNetwork),
  on('PUT', `${NETWORK}/:uuid`, withNetwork, modifyNetwork),
  on('DELETE', `${NETWORK}/:uuid`, withNetwork, deleteNetwork),
  { method: 'GET', pattern: PEERING, run: listPeerings },
  { method: 'POST', pattern: PEERING, run: createPeering },
  on('GET', `${PEERING}/:uuid`, withPeering, getPeering),
  on('PATCH', `${PEERING}/:uuid`, withPeering, modifyPeering),
  on('DELETE', `${PEERING}/:uuid`, withPeering, deletePeering),
  { method: 'GET', pattern: ROUTER, run: listRouters },
  { method: 'POST', pattern: ROUTER, run: createRouter },
  on('GET', `${ROUTER}/:uuid`, withRouter, getRouter),
  on('PATCH', `${ROUTER}/:uuid`, withRouter, modifyRouter),
  on('DELETE', `${ROUTER}/:uuid`, withRouter, deleteRouter),
  { method: 'GET', pattern: SERVER, run: listServers },
  on('GET', `${SERVER}/:uuid`, withServer, getServer),
  on('GET', `${SERVER}/:uuid/networking`, withServer, getServerNetworking),
])

import { z } from 'zod'
import { jsonBody } from '../routes.ts'
import type { CloudResponse } from '../types.ts'
import { parseCidr } from '../world/cidr.ts'
import { type Network, PLATFORM_ACCOUNT } from '../world/model.ts'
import { failure, json, noContent } from './answers.ts'
import { meetsLabelFilters, type UpcloudCall, visibleNetwork } from './call.ts'
import { rangesBody, setRange } from './ip-network-body.ts'
import { labelProblem, labelsBody, replaceLabels, sentLabels } from './labels.ts'
import { networkShape } from './network-shape.ts'

const createBody = z.object({
  network: z.object({
    name: z.string(),
    zone: z.string(),
    router: z.string().nullish(),
    labels: labelsBody.optional(),
    ip_networks: rangesBody,
  }),
})
const modifyBody = z.object({
  network: z.object({
    name: z.string().optional(),
    router: z.string().nullish(),
    labels: labelsBody.optional(),
    ip_networks: rangesBody.optional(),
  }),
})

/** Networks of this account, and the public and utility ones. */
export function listNetworks(call: UpcloudCall): CloudResponse {
  const zone = call.query.get('zone')
  const rows = []
  for (const network of call.world.upcloud.networks.values()) {
    if (network.account !== call.account.id && network.account !== PLATFORM_ACCOUNT) continue
    if (zone !== null && network.zone !== zone) continue
    if (meetsLabelFilters(call.query, network.labels)) rows.push(networkShape(call.world, network, true))
  }
  return json(200, { networks: { network: rows } })
}

/** Runs on the network of that UUID, or answers 404. */
export function withNetwork(
  call: UpcloudCall,
  uuid: string,
  run: (network: Network) => CloudResponse,
): CloudResponse {
  const network = visibleNetwork(call, uuid)
  if (!network) return failure(404, 'NETWORK_NOT_FOUND', `The network ${uuid} does not exist.`)
  if (call.request.method !== 'GET' && network.account !== call.account.id) {
    return failure(403, 'NETWORK_FORBIDDEN', `The network ${uuid} cannot be changed.`)
  }
  return run(network)
}

/** One network. */
export function getNetwork(call: UpcloudCall, network: Network): CloudResponse {
  return json(200, { network: networkShape(call.world, network, true) })
}

/** Why a network of this zone cannot be attached to a router. */
function routerProblem(
  call: UpcloudCall,
  router: string | null | undefined,
  zone: string,
): CloudResponse | null {
  if (router === null || router === undefined || router === '') return null
  const { upcloud, options } = call.world
  if (upcloud.routers.get(router)?.account !== call.account.id) {
    return failure(404, 'ROUTER_NOT_FOUND', `The router ${router} does not exist.`)
  }
  if (!options.upcloudRouterInOneZone) return null
  const attached = [...upcloud.networks.values()].filter((network) => network.router === router)
  if (attached.every((network) => network.zone === zone)) return null
  const message = `The router ${router} joins networks of another zone than ${zone}.`
  return failure(409, 'NETWORK_ROUTER_ZONE_CONFLICT', message)
}

/** Creates a private network. */
export function createNetwork(call: UpcloudCall): CloudResponse {
  const body = createBody.safeParse(jsonBody(call.request))
  if (!body.success) return failure(400, 'REQUEST_INVALID', 'The network is not valid.')
  const { name, zone, router, ip_networks: given } = body.data.network
  const labels = sentLabels(call, body.data.network.labels ?? [])
  const first = given[0]
  if (!call.world.upcloud.zones.has(zone)) return failure(404, 'ZONE_NOT_FOUND', `No zone ${zone}.`)
  const refused = labelProblem(labels) ?? routerProblem(call, router, zone)
  if (refused) return refused
  if (first?.address === undefined || parseCidr(first.address) === null) {
    return failure(400, 'NETWORK_INVALID', 'The network needs one IPv4 range.')
  }
  const network = call.world.addNetwork({
    account: call.account.id,
    name,
    zone,
    labels,
    router: router || null,
    cidr: first.address,
  })
  for (const [index, range] of network.ipNetworks.entries()) setRange(range, given[index] ?? {})
  return json(201, { network: networkShape(call.world, network, false) })
}

/** Changes only the keys that are given; a router that is null or empty is detached. */
export function modifyNetwork(call: UpcloudCall, network: Network): CloudResponse {
  const body = modifyBody.safeParse(jsonBody(call.request))
  if (!body.success) return failure(400, 'REQUEST_INVALID', 'The network is not valid.')
  const { name, router, ip_networks: given = [] } = body.data.network
  const labels = body.data.network.labels && sentLabels(call, body.data.network.labels)
  const refused = labelProblem(labels ?? []) ?? routerProblem(call, router, network.zone)
  if (refused) return refused
  if (given.some(({ address }) => address !== undefined && parseCidr(address) === null)) {
    return failure(400, 'NETWORK_INVALID', 'The network needs one IPv4 range.')
  }
  if (name !== undefined) network.name = name
  if (labels !== undefined) network.labels = replaceLabels(network.labels, labels)
  if (router !== undefined) call.world.setRouter(network, router || null)
  for (const [index, range] of network.ipNetworks.entries()) setRange(range, given[index] ?? {})
  return json(200, { network: networkShape(call.world, network, false) })
}

/** Deletes a network without servers. */
export function deleteNetwork(call: UpcloudCall, network: Network): CloudResponse {
  if (call.world.upcloud.serversOn(network.uuid).length > 0) {
    return failure(409, 'NETWORK_NOT_EMPTY', `The network ${network.uuid} has servers.`)
  }
  call.world.removeNetwork(network)
  return noContent()
}

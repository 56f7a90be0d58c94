import { z } from 'zod'
import { jsonBody } from '../routes.ts'
import type { CloudResponse } from '../types.ts'
import { type Network, type Peering, regionOf } from '../world/model.ts'
import { failure, json, noContent } from './answers.ts'
import { meetsLabelFilters, peerableNetwork, type UpcloudCall, visibleNetwork } from './call.ts'
import { labelProblem, labelsBody, replaceLabels, sentLabels } from './labels.ts'
import { peeringShape } from './peering-shape.ts'

const end = z.object({ uuid: z.string() })
const status = z.enum(['active', 'disabled'])
const createBody = z.strictObject({
  name: z.string(),
  network: end,
  peer_network: end,
  configured_status: status.optional(),
  labels: labelsBody.optional(),
})
const modifyBody = z.strictObject({
  name: z.string().optional(),
  configured_status: status.optional(),
  labels: labelsBody.optional(),
})
const wrapper = z.object({ network_peering: z.unknown() })

/** The peering of a request body; the specification shows it bare, the clients wrap it. */
function unwrap(call: UpcloudCall): unknown {
  const body = jsonBody(call.request)
  const wrapped = wrapper.safeParse(body)
  return wrapped.success ? wrapped.data.network_peering : body
}

function invalid(error: z.ZodError): CloudResponse {
  const issue = error.issues[0]
  if (issue?.code === 'unrecognized_keys') {
    return failure(400, 'UNKNOWN_ATTRIBUTE', `The attribute '${issue.keys[0]}' is not known.`)
  }
  return failure(400, 'REQUEST_INVALID', `Invalid request: ${issue?.path.join('.')}: ${issue?.message}`)
}

function nameProblem(name: string | undefined): CloudResponse | null {
  if (name === undefined || (name.length >= 1 && name.length <= 255)) return null
  return failure(400, 'NAME_INVALID', 'The name must have from 1 to 255 characters.')
}

function single(call: UpcloudCall, code: number, peering: Peering): CloudResponse {
  const shape = peeringShape(call.world, peering)
  return json(code, call.world.options.peeringWrapped ? { network_peering: shape } : shape)
}

function readable(call: UpcloudCall, peering: Peering): boolean {
  if (peering.account === call.account.id) return true
  return (
    call.world.options.listForeignHalves &&
    call.world.upcloud.network(peering.peer)?.account === call.account.id
  )
}

function* candidates(call: UpcloudCall): Iterable<Peering> {
  const { upcloud, options } = call.world
  const local = call.query.get('network_uuid_local')
  if (options.ignorePeeringFilters || local === null) yield* upcloud.peerings.values()
  else yield* upcloud.peeringsFrom(local)
}

function meetsFilters(call: UpcloudCall, peering: Peering): boolean {
  if (call.world.options.ignorePeeringFilters) return true
  const uuid = call.query.get('uuid')
  const peer = call.query.get('network_uuid_peer')
  if (uuid !== null && uuid.toLowerCase() !== peering.uuid) return false
  if (peer !== null && peer.toLowerCase() !== peering.peer.toLowerCase()) return false
  return meetsLabelFilters(call.query, peering.labels)
}

/** Halves of this account. */
export function listPeerings(call: UpcloudCall): CloudResponse {
  const found: Peering[] = []
  const { options } = call.world
  for (const peering of candidates(call)) {
    if (call.world.now() < peering.createdAt + options.upcloudListedAfterMs) continue
    if (readable(call, peering) && meetsFilters(call, peering)) found.push(peering)
  }
  const shapes = found.map((peering) => peeringShape(call.world, peering))
  return json(200, { network_peerings: { network_peering: shapes } })
}

/** Runs on the half of that UUID, or answers 404. */
export function withPeering(
  call: UpcloudCall,
  uuid: string,
  run: (peering: Peering) => CloudResponse,
): CloudResponse {
  const peering = call.world.upcloud.peerings.get(uuid.toLowerCase())
  if (peering && readable(call, peering)) return run(peering)
  return failure(404, 'PEERING_NOT_FOUND', `The network peering ${uuid} does not exist.`)
}

/** One half. */
export function getPeering(call: UpcloudCall, peering: Peering): CloudResponse {
  return single(call, 200, peering)
}

function localProblem(local: Network | undefined, uuid: string): CloudResponse | null {
  if (!local) return failure(404, 'NETWORK_NOT_FOUND', `The network ${uuid} does not exist.`)
  if (local.type !== 'private') {
    return failure(400, 'NETWORK_INVALID', `The network ${uuid} is not a private network.`)
  }
  if (local.router === null) {
    return failure(409, 'LOCAL_NETWORK_NO_ROUTER', `The network ${uuid} is not attached to a router.`)
  }
  return null
}

/** How far apart two networks may be. */
function reachProblem(call: UpcloudCall, local: Network, peer: Network): CloudResponse | null {
  const reach = call.world.options.upcloudPeeringReach
  const place = ({ zone }: Network): string => (reach === 'zone' ? zone : regionOf(zone))
  if (reach === 'anywhere' || place(local) === place(peer)) return null
  const message = `Peering between the zones ${local.zone} and ${peer.zone} is not supported.`
  return failure(409, 'INTERZONE_PEERING_NOT_SUPPORTED', message)
}

/** A network that is being worked on may take no other change meanwhile. */
function busyProblem(call: UpcloudCall, local: string, self?: Peering): CloudResponse | null {
  const { world } = call
  if (world.options.upcloudWriteWhileNetworkProvisions === 'allowed') return null
  for (const other of world.upcloud.peeringsFrom(local)) {
    if (other === self || world.upcloudState(other) !== 'provisioning') continue
    return failure(409, 'PEERING_CONFLICT', `The network ${local} has a network peering in provisioning.`)
  }
  return null
}

function quotaProblem(call: UpcloudCall): CloudResponse | null {
  const { options, upcloud } = call.world
  if (!options.enforcePeeringQuota) return null
  let count = 0
  for (const { account } of upcloud.peerings.values()) if (account === call.account.id) count += 1
  if (count < options.peeringQuota) return null
  return failure(409, 'RESOURCE_LIMIT_REACHED', 'The number of network peerings is limited.')
}

/** Creates a half. */
export function createPeering(call: UpcloudCall): CloudResponse {
  const body = createBody.safeParse(unwrap(call))
  if (!body.success) return invalid(body.error)
  const { name, network, peer_network: peerNetwork, configured_status: configured } = body.data
  const labels = sentLabels(call, body.data.labels ?? [])
  const refused = nameProblem(name) ?? labelProblem(labels)
  if (refused) return refused
  const { world } = call
  const local = visibleNetwork(call, network.uuid)
  const unfit = localProblem(local, network.uuid)
  if (unfit || !local) return unfit ?? failure(404, 'NETWORK_NOT_FOUND', 'No network.')
  world.settleNetwork(local.uuid)
  const peer = peerableNetwork(call, local.uuid, peerNetwork.uuid)
  if (!peer) {
    return failure(404, 'PEER_NETWORK_NOT_FOUND', `The peer network ${peerNetwork.uuid} does not exist.`)
  }
  if (world.upcloud.peeringBetween(local.uuid, peer.uuid)) {
    return failure(409, 'PEERING_CONFLICT', 'A network peering between these networks already exists.')
  }
  const hindered = reachProblem(call, local, peer) ?? busyProblem(call, local.uuid) ?? quotaProblem(call)
  if (hindered) return hindered
  const made = world.addUpcloudPeering({
    local,
    peer,
    name,
    labels,
    account: call.account.id,
    at: world.now(),
    ...(configured === undefined ? {} : { configured }),
  })
  return single(call, 201, made)
}

function own(call: UpcloudCall, peering: Peering): CloudResponse | null {
  if (peering.account === call.account.id) return null
  return failure(403, 'ACTION_FORBIDDEN', 'The action is not allowed for this network peering.')
}

/** Changes a half's name, labels or configured status. */
export function modifyPeering(call: UpcloudCall, peering: Peering): CloudResponse {
  const body = modifyBody.safeParse(unwrap(call))
  if (!body.success) return invalid(body.error)
  const { name, configured_status: configured } = body.data
  const labels = body.data.labels && sentLabels(call, body.data.labels)
  const refused =
    own(call, peering) ??
    nameProblem(name) ??
    labelProblem(labels ?? []) ??
    busyProblem(call, peering.local, peering)
  if (refused) return refused
  const { world } = call
  const busy = world.upcloudState(peering) === 'provisioning'
  if (busy && world.options.upcloudPatchWhileProvisioning === 'conflict') {
    return failure(409, 'PEERING_CONFLICT', 'The network peering is being provisioned.')
  }
  const switched = configured !== undefined && configured !== peering.configured
  const since = peering.changedAt
  if (configured !== undefined) world.configureUpcloud(peering, configured)
  if (!switched && world.options.upcloudProvisionOn === 'status-change') peering.changedAt = since
  else peering.changedAt = world.now()
  if (name !== undefined) peering.name = name
  if (labels !== undefined) peering.labels = replaceLabels(peering.labels, labels)
  peering.updatedAt = world.now()
  return single(call, 200, peering)
}

/** Deletes a half, which must be disabled. */
export function deletePeering(call: UpcloudCall, peering: Peering): CloudResponse {
  const refused = own(call, peering) ?? busyProblem(call, peering.local, peering)
  if (refused) return refused
  if (call.world.upcloudState(peering) !== 'disabled') {
    const code = call.world.options.peeringNotDisabledStatus
    return failure(code, 'PEERING_NOT_DISABLED', 'The network peering must be disabled before it is deleted.')
  }
  call.world.removeUpcloudPeering(peering)
  return noContent()
}

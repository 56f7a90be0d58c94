import { z } from 'zod'
import { jsonBody } from '../routes.ts'
import type { CloudResponse, JsonObject } from '../types.ts'
import { PLATFORM_ACCOUNT, type Router, type StaticRoute } from '../world/model.ts'
import type { World } from '../world/world.ts'
import { failure, json, noContent } from './answers.ts'
import { meetsLabelFilters, type UpcloudCall } from './call.ts'
import { labelProblem, labelsBody, labelsShape, replaceLabels, sentLabels } from './labels.ts'

const staticRoute = z.object({ name: z.string().optional(), nexthop: z.string(), route: z.string() })
const fields = z.object({
  name: z.string().min(1).max(255).optional(),
  labels: labelsBody.optional(),
  static_routes: z.array(staticRoute).optional(),
})
const bodySchema = z.object({ router: fields })

type GivenRoute = z.output<typeof staticRoute>

/** A route without a name is named by its place in the list, as UpCloud's Terraform provider expects it. */
function namedRoutes(routes: GivenRoute[]): StaticRoute[] {
  return routes.map(({ name, nexthop, route }, index) => ({
    name: name || `static-route-${index}`,
    nexthop,
    route,
  }))
}

function shape(world: World, router: Router, networks: string[]): JsonObject {
  return {
    attached_network_gateways: [],
    attached_networks: { network: networks.map((uuid) => ({ uuid })) },
    labels: labelsShape(world, router.labels),
    name: router.name,
    static_routes: router.staticRoutes.map((route) => ({ ...route, type: 'user' })),
    type: router.type,
    uuid: router.uuid,
  }
}

/** Attached networks of all routers at once: looking per router would make the list quadratic. */
function attachments(call: UpcloudCall): Map<string, string[]> {
  const found = new Map<string, string[]>()
  for (const { uuid, router } of call.world.upcloud.networks.values()) {
    if (router === null) continue
    const list = found.get(router)
    if (list) list.push(uuid)
    else found.set(router, [uuid])
  }
  return found
}

function one(call: UpcloudCall, status: number, router: Router): CloudResponse {
  const networks = attachments(call).get(router.uuid) ?? []
  // The order differs between the list and the details.
  return json(status, { router: shape(call.world, router, networks.toReversed()) })
}

/** Routers of this account and the service routers. */
export function listRouters(call: UpcloudCall): CloudResponse {
  const attached = attachments(call)
  const rows = []
  for (const router of call.world.upcloud.routers.values()) {
    if (router.account !== call.account.id && router.account !== PLATFORM_ACCOUNT) continue
    if (!meetsLabelFilters(call.query, router.labels)) continue
    rows.push(shape(call.world, router, attached.get(router.uuid) ?? []))
  }
  return json(200, { routers: { router: rows } })
}

/** Runs on the router of that UUID, or answers 404. */
export function withRouter(
  call: UpcloudCall,
  uuid: string,
  run: (router: Router) => CloudResponse,
): CloudResponse {
  const router = call.world.upcloud.routers.get(uuid.toLowerCase())
  const readable = router?.account === PLATFORM_ACCOUNT && call.request.method === 'GET'
  if (router && (readable || router.account === call.account.id)) return run(router)
  return failure(404, 'ROUTER_NOT_FOUND', `The router ${uuid} does not exist.`)
}

/** One router. */
export function getRouter(call: UpcloudCall, router: Router): CloudResponse {
  return one(call, 200, router)
}

/** Creates a router. */
export function createRouter(call: UpcloudCall): CloudResponse {
  const body = bodySchema.safeParse(jsonBody(call.request))
  const name = body.data?.router.name
  if (!body.success || name === undefined) return failure(400, 'REQUEST_INVALID', 'The router is not valid.')
  const labels = sentLabels(call, body.data.router.labels ?? [])
  const staticRoutes = namedRoutes(body.data.router.static_routes ?? [])
  const refused = labelProblem(labels)
  if (refused) return refused
  const { world, account } = call
  const uuid = world.ids.uuid('router')
  const router: Router = { uuid, account: account.id, name, type: 'normal', labels, staticRoutes }
  world.upcloud.routers.set(uuid, router)
  return one(call, 201, router)
}

/** Changes only the keys that are given. */
export function modifyRouter(call: UpcloudCall, router: Router): CloudResponse {
  const body = bodySchema.safeParse(jsonBody(call.request))
  if (!body.success) return failure(400, 'REQUEST_INVALID', 'The router is not valid.')
  const { name, static_routes: routes } = body.data.router
  const labels = body.data.router.labels && sentLabels(call, body.data.router.labels)
  const refused = labelProblem(labels ?? [])
  if (refused) return refused
  if (name !== undefined) router.name = name
  if (labels !== undefined) router.labels = replaceLabels(router.labels, labels)
  if (routes !== undefined) router.staticRoutes = namedRoutes(routes)
  return one(call, 200, router)
}

/** Deletes a router to which nothing is attached. */
export function deleteRouter(call: UpcloudCall, router: Router): CloudResponse {
  if (attachments(call).has(router.uuid)) {
    return failure(409, 'ROUTER_ATTACHED', `The router ${router.uuid} is attached to networks.`)
  }
  call.world.upcloud.routers.delete(router.uuid)
  return noContent()
}

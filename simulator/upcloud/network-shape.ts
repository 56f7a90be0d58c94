import type { Json, JsonObject } from '../types.ts'
import { maskCidr } from '../world/cidr.ts'
import type { IpNetwork, Network } from '../world/model.ts'
import type { World } from '../world/world.ts'
import { labelsShape } from './labels.ts'

function yes(value: boolean): 'yes' | 'no' {
  return value ? 'yes' : 'no'
}

/** The list, or nothing at all when it is empty. */
function unlessEmpty(list: Json[]): Json[] | undefined {
  return list.length === 0 ? undefined : list
}

/** A route that a network has, with where it comes from. */
interface EffectiveRoute extends JsonObject {
  route: string
  source: string
  type: 'user' | 'service'
}

/** Routes that people set on a network's router. */
function staticRoutes(world: World, network: Network): EffectiveRoute[] {
  const routes = world.upcloud.routers.get(network.router ?? '')?.staticRoutes ?? []
  return routes.map(({ route, nexthop }) => ({ nexthop, route, source: 'static-route', type: 'user' }))
}

/** Routes that active peerings bring to a network. */
function peerRoutes(world: World, network: Network): EffectiveRoute[] {
  if (!world.options.peeringRoutes || network.type !== 'private') return []
  const routes: EffectiveRoute[] = []
  for (const peering of world.upcloud.peeringsFrom(network.uuid)) {
    if (world.upcloudState(peering) !== 'active') continue
    const peer = world.upcloud.network(peering.peer)
    for (const { address } of peer?.ipNetworks ?? []) {
      routes.push({ route: maskCidr(address), source: 'network-peering', type: 'service' })
    }
  }
  return routes
}

/** Routes that DHCP hands out: those of peerings in any case, others when it is set up to. */
function handedOutBy(range: IpNetwork, routes: EffectiveRoute[]): EffectiveRoute[] {
  if (!range.dhcp || range.family !== 'IPv4') return []
  const { enabled, excludeBySource, filterByDestination, filterByRouteType } = range.autoPopulation
  const passes = (filter: string[], value: string): boolean => filter.length === 0 || filter.includes(value)
  return routes.filter(
    ({ route, source, type }) =>
      source === 'network-peering' ||
      (enabled &&
        !excludeBySource.includes(source) &&
        passes(filterByDestination, route) &&
        passes(filterByRouteType, type)),
  )
}

function autoPopulationShape({ autoPopulation }: IpNetwork): JsonObject {
  const { enabled, excludeBySource, filterByDestination, filterByRouteType } = autoPopulation
  return {
    enabled: yes(enabled),
    exclude_by_source: unlessEmpty(excludeBySource),
    filter_by_destination: unlessEmpty(filterByDestination),
    filter_by_route_type: unlessEmpty(filterByRouteType),
  }
}

function ipNetworkShape(range: IpNetwork, routes: EffectiveRoute[]): JsonObject {
  return {
    address: range.address,
    dhcp: yes(range.dhcp),
    dhcp_default_route: yes(range.dhcpDefaultRoute),
    dhcp_dns: unlessEmpty(range.dhcpDns),
    dhcp_effective_routes: handedOutBy(range, routes).map(({ route }) => ({
      auto_populated: 'yes',
      nexthop: range.gateway,
      route,
    })),
    dhcp_routes: unlessEmpty(range.dhcpRoutes),
    dhcp_routes_configuration: { effective_routes_auto_population: autoPopulationShape(range) },
    family: range.family,
    gateway: range.gateway,
  }
}

function peeringRows(world: World, network: Network): Json {
  const peering = world.peeringsOf(network).map((each) => ({
    name: each.name,
    state: world.upcloudState(each),
    uuid: each.uuid,
  }))
  return { peering }
}

/** How a network is shown. Answers to POST and PUT never have `servers`. */
export function networkShape(world: World, network: Network, withServers: boolean): JsonObject {
  const routes = [...staticRoutes(world, network), ...peerRoutes(world, network)]
  const servers = withServers ? world.upcloud.serversOn(network.uuid) : []
  const rows = servers.map(({ title, uuid }) => ({ title, uuid }))
  return {
    effective_routes: routes,
    ip_networks: { ip_network: network.ipNetworks.map((range) => ipNetworkShape(range, routes)) },
    labels: labelsShape(world, network.labels),
    name: network.name,
    peerings: world.options.networkPeerings ? peeringRows(world, network) : undefined,
    router: network.router ?? undefined,
    servers: rows.length === 0 ? undefined : { server: rows },
    type: network.type,
    uuid: network.uuid,
    zone: network.zone,
  }
}

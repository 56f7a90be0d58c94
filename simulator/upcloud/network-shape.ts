import type { Json, JsonObject } from '../types.ts'
import { maskCidr } from '../world/cidr.ts'
import type { IpNetwork, Network } from '../world/model.ts'
import type { World } from '../world/world.ts'
import { labelList } from './peering-shape.ts'

function yes(value: boolean): 'yes' | 'no' {
  return value ? 'yes' : 'no'
}

/** The list, or nothing at all when it is empty. */
function unlessEmpty(list: Json[]): Json[] | undefined {
  return list.length === 0 ? undefined : list
}

/** CIDRs that active peerings bring to a network. */
function peerRoutes(world: World, network: Network): string[] {
  if (!world.options.peeringRoutes || network.type !== 'private') return []
  const routes: string[] = []
  for (const peering of world.upcloud.peeringsFrom(network.uuid)) {
    if (world.upcloudState(peering) !== 'active') continue
    const peer = world.upcloud.network(peering.peer)
    for (const range of peer?.ipNetworks ?? []) routes.push(maskCidr(range.address))
  }
  return routes
}

function ipNetworkShape(range: IpNetwork, routes: string[]): JsonObject {
  const handedOut = range.dhcp && range.family === 'IPv4' ? routes : []
  return {
    address: range.address,
    dhcp: yes(range.dhcp),
    dhcp_default_route: yes(range.dhcpDefaultRoute),
    dhcp_dns: unlessEmpty(range.dhcpDns),
    dhcp_effective_routes: handedOut.map((route) => ({
      auto_populated: 'yes',
      nexthop: range.gateway,
      route,
    })),
    dhcp_routes: unlessEmpty(range.dhcpRoutes),
    dhcp_routes_configuration: { effective_routes_auto_population: { enabled: yes(range.autoPopulation) } },
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
  const routes = peerRoutes(world, network)
  const servers = withServers ? world.upcloud.serversOn(network.uuid) : []
  const rows = servers.map(({ title, uuid }) => ({ title, uuid }))
  return {
    effective_routes: routes.map((route) => ({ route, source: 'network-peering', type: 'service' })),
    ip_networks: { ip_network: network.ipNetworks.map((range) => ipNetworkShape(range, routes)) },
    labels: labelList(network.labels),
    name: network.name,
    peerings: world.options.networkPeerings ? peeringRows(world, network) : undefined,
    router: network.router ?? undefined,
    servers: rows.length === 0 ? undefined : { server: rows },
    type: network.type,
    uuid: network.uuid,
    zone: network.zone,
  }
}

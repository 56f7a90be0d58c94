/** What people must know or do around a peering that works or will: leases, routes, DHCP. */
import { finding } from './findings.ts'
import type { Finding, LeaseRenewal, SpecEntry, UpcloudNetwork, UpcloudServer } from './model.ts'
import { routeCovers } from './overlap.ts'
import { networkText } from './preflight.ts'

/** How many server names a message lists. */
const LISTED = 5

/** `dhcp-off` for every subnet without DHCP, with the static route to add. */
export function dhcpFindings(entry: SpecEntry, network: UpcloudNetwork, vpcCidr: string): Finding[] {
  return network.subnets
    .filter(({ dhcp }) => dhcp === false)
    .map(({ cidr, gateway }) =>
      finding(
        'dhcp-off',
        `DHCP is off for ${cidr} of ${networkText(network)}, so servers never learn the route. Add a static route on each: ip route add ${vpcCidr} via ${gateway ?? 'the gateway of the network'}`,
        entry.at,
      ),
    )
}

/** Whether a route to the VPC is seen on an active peering's network; null: nothing can be said. */
export function routeSeen(network: UpcloudNetwork, vpcCidr: string): boolean | null {
  if (network.routes === null) return null
  if (routeCovers(network.routes, vpcCidr)) return true
  return network.subnets.some(({ dhcp }) => dhcp === false) ? null : false
}

/** A careful word about a route that is not shown: UpCloud may route without showing it (api-facts B7). */
export function routeMissing(entry: SpecEntry, network: UpcloudNetwork, vpcCidr: string): Finding {
  return finding(
    'route-missing',
    `The peering is active, but ${networkText(network)} shows no route to ${vpcCidr}. This proves nothing by itself; if servers cannot reach the VPC, renew their DHCP lease and look at the network's routes`,
    entry.at,
  )
}

/** Interfaces on the network of servers that were made before `activeAt` (ms; null: not active yet). */
export function leaseRenewals(
  network: UpcloudNetwork,
  servers: ReadonlyMap<string, UpcloudServer>,
  activeAt: number | null,
): LeaseRenewal[] {
  return network.servers.flatMap(({ uuid, title }) => {
    const server = servers.get(uuid)
    if (!server || isNewer(server, activeAt)) return []
    return server.interfaces
      .filter((one) => one.network === network.uuid)
      .map(({ index, mac, addresses }) => ({ server: server.title || title, uuid, index, mac, addresses }))
  })
}

function isNewer(server: UpcloudServer | undefined, activeAt: number | null): boolean {
  return activeAt !== null && server?.createdAt != null && server.createdAt > activeAt
}

/** One notice for all servers of a network that must renew their lease; none when there are none. */
export function leaseFinding(
  entry: SpecEntry,
  network: UpcloudNetwork,
  servers: ReadonlyMap<string, UpcloudServer>,
  activeAt: number | null,
): Finding[] {
  const old = network.servers.filter(({ uuid }) => !isNewer(servers.get(uuid), activeAt))
  const withDhcp = network.subnets.some(({ dhcp }) => dhcp !== false)
  if (old.length === 0 || !withDhcp) return []
  const names = old.slice(0, LISTED).map(({ title, uuid }) => title || uuid)
  const more = old.length > LISTED ? ` and ${old.length - LISTED} more` : ''
  return [
    finding(
      'lease-renewal',
      `${old.length === 1 ? 'A server' : `${old.length} servers`} on ${networkText(network)} must renew the DHCP lease, or reboot, to learn the route of the peering: ${names.join(', ')}${more}. The address drops for a moment while it renews`,
      entry.at,
    ),
  ]
}

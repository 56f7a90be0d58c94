/** What people must know or do around a peering that works or will: leases, routes, DHCP. */
import { finding } from './findings.ts'
import type { Finding, LeaseRenewal, SpecEntry, UpcloudNetwork, UpcloudServer } from './model.ts'
import { routeCovers } from './preflight/overlap.ts'
import { networkText } from './preflight/preflight.ts'

/** How many server names a message lists. */
const LISTED = 5

/** `dhcp-off` for every subnet without DHCP of the VPC's IP family, with the static route to add. */
export function dhcpFindings(entry: SpecEntry, network: UpcloudNetwork, vpcCidr: string): Finding[] {
  const isV6 = (range: string) => range.includes(':')
  return network.subnets
    .filter(({ dhcp, cidr }) => dhcp === false && isV6(cidr) === isV6(vpcCidr))
    .map(({ cidr, gateway }) =>
      finding(
        'dhcp-off',
        `DHCP is off for ${cidr} of ${networkText(network)}, so its servers never learn the route. Add it on each server: \`ip route add ${vpcCidr} via ${gateway ?? 'GATEWAY'}\`${gateway === null ? " with the network's gateway" : ''}`,
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
    `The peering is active, but ${networkText(network)} shows no route to ${vpcCidr}. UpCloud may route without showing it. If servers cannot reach the VPC, renew their DHCP lease, then check the network's routes`,
    entry.at,
  )
}

/**
 * The servers of a network whose lease predates the peering, as the network's own list names them, each with its
 * interface there. None where no subnet has DHCP.
 *
 * @param servers details by UUID; a server without any is listed all the same, its interface unknown.
 * @param activeAt milliseconds since the epoch; null: the peering is not active yet. Servers made later know the route.
 */
export function leaseRenewals(
  network: UpcloudNetwork,
  servers: ReadonlyMap<string, UpcloudServer>,
  activeAt: number | null,
): LeaseRenewal[] {
  if (!network.subnets.some(({ dhcp }) => dhcp !== false)) return []
  return network.servers.flatMap(({ uuid, title }): LeaseRenewal[] => {
    const details = servers.get(uuid)
    if (isNewer(details, activeAt)) return []
    const own = (details?.interfaces ?? []).filter((one) => one.network === network.uuid)
    const server = details?.title || title
    if (own.length === 0) return [{ server, uuid, interface: null }]
    return own.map(({ index, mac, addresses }) => ({ server, uuid, interface: { index, mac, addresses } }))
  })
}

function isNewer(server: UpcloudServer | undefined, activeAt: number | null): boolean {
  return activeAt !== null && server?.createdAt != null && server.createdAt > activeAt
}

/** One notice for all servers of a network that must renew their lease; none when there are none. */
export function leaseFinding(
  entry: SpecEntry,
  network: UpcloudNetwork,
  leases: readonly LeaseRenewal[],
): Finding[] {
  const old = [...new Map(leases.map((one) => [one.uuid, one.server || one.uuid])).values()]
  if (old.length === 0) return []
  const more = old.length > LISTED ? ` and ${old.length - LISTED} more` : ''
  const who = old.length === 1 ? '1 server' : `${old.length} servers`
  return [
    finding(
      'lease-renewal',
      `Renew the DHCP lease on ${who} of ${networkText(network)}, or reboot ${old.length === 1 ? 'it' : 'them'}: ${old.slice(0, LISTED).join(', ')}${more}. Until then ${old.length === 1 ? 'it has' : 'they have'} no route to the VPC. The address drops for a moment while the lease is renewed`,
      entry.at,
    ),
  ]
}

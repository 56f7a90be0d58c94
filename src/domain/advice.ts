/** What people must know or do around a peering that works or will: leases, routes, DHCP. */
import { listed, type Remark } from './findings.ts'
import type { LeaseRenewal, UpcloudNetwork, UpcloudServer } from './model.ts'
import { cidrContains } from './preflight/cidr.ts'
import { networkText } from './preflight/preflight.ts'

/** `dhcp-off` for every subnet without DHCP of the VPC's IP family, with the static route to add. */
export function dhcpRemarks(network: UpcloudNetwork, vpcCidr: string): Remark[] {
  const isV6 = (range: string) => range.includes(':')
  return network.subnets
    .filter(({ dhcp, cidr }) => dhcp === false && isV6(cidr) === isV6(vpcCidr))
    .map(({ cidr, gateway }) => {
      const via = gateway === null ? "GATEWAY` with the network's gateway" : `${gateway}\``
      const text = `DHCP is off for ${cidr} of ${networkText(network)}, so its servers never learn the route. Add it on each server: \`ip route add ${vpcCidr} via ${via}`
      return ['dhcp-off', text]
    })
}

/** Whether a route to the VPC is seen on an active peering's network (api-facts B7); null: nothing can be said. */
export function routeSeen({ routes, subnets }: UpcloudNetwork, vpcCidr: string): boolean | null {
  if (routes === null) return null
  if (routes.some((route) => cidrContains(route, vpcCidr))) return true
  return subnets.some(({ dhcp }) => dhcp === false) ? null : false
}

/** A careful word about a route that is not shown: UpCloud may route without showing it (api-facts B7). */
export function routeMissing(network: UpcloudNetwork, vpcCidr: string): Remark {
  const text = `The peering is active, but ${networkText(network)} shows no route to ${vpcCidr}. UpCloud may route without showing it. If servers cannot reach the VPC, renew their DHCP lease, then check the network's routes`
  return ['route-missing', text]
}

/**
 * The servers of a network whose lease predates the peering, each with its interface there; none where no subnet has DHCP.
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
    if (activeAt !== null && details?.createdAt != null && details.createdAt > activeAt) return []
    const own = (details?.interfaces ?? []).filter((one) => one.network === network.uuid)
    const server = details?.title || title
    if (own.length === 0) return [{ server, uuid, interface: null }]
    return own.map(({ index, mac, addresses }) => ({ server, uuid, interface: { index, mac, addresses } }))
  })
}

/** One notice for all servers of a network that must renew their lease; null when there are none. */
export function leaseRemark(network: UpcloudNetwork, leases: readonly LeaseRenewal[]): Remark | null {
  const old = [...new Map(leases.map((one) => [one.uuid, one.server || one.uuid])).values()]
  if (old.length === 0) return null
  const names = listed(old, (name) => name)
  const [who, them, have] =
    old.length === 1 ? ['1 server', 'it', 'it has'] : [`${old.length} servers`, 'them', 'they have']
  const text = `Renew the DHCP lease on ${who} of ${networkText(network)}, or reboot ${them}: ${names}. Until then ${have} no route to the VPC. The address drops for a moment while the lease is renewed`
  return ['lease-renewal', text]
}

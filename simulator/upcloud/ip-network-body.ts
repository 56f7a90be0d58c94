import { z } from 'zod'
import type { IpNetwork } from '../world/model.ts'

const yesNo = z.enum(['yes', 'no'])
const texts = z.array(z.string())

const autoPopulation = z.object({
  enabled: yesNo.optional(),
  exclude_by_source: texts.optional(),
  filter_by_destination: texts.optional(),
  filter_by_route_type: texts.optional(),
})

const range = z.looseObject({
  address: z.string().optional(),
  gateway: z.string().optional(),
  dhcp: yesNo.optional(),
  dhcp_default_route: yesNo.optional(),
  dhcp_dns: texts.optional(),
  dhcp_routes: texts.optional(),
  dhcp_routes_configuration: z
    .object({ effective_routes_auto_population: autoPopulation.optional() })
    .optional(),
})

/** The ranges of a network in a request. The clients differ: a list, a wrapped list, or one wrapped range. */
export const rangesBody = z.union([
  z.array(range),
  z.object({ ip_network: z.array(range) }).transform((wrapped) => wrapped.ip_network),
  z.object({ ip_network: range }).transform((wrapped) => [wrapped.ip_network]),
])

/** One range in a request. */
export type RangeBody = z.output<typeof range>

function flag(given: 'yes' | 'no' | undefined, old: boolean): boolean {
  return given === undefined ? old : given === 'yes'
}

/** Gives a network's range what a request says. What it leaves out stays, and an empty list clears (api-facts B7). */
export function setRange(old: IpNetwork, given: RangeBody): void {
  const wanted = given.dhcp_routes_configuration?.effective_routes_auto_population ?? {}
  const { autoPopulation: former } = old
  Object.assign(old, {
    address: given.address ?? old.address,
    gateway: given.gateway ?? old.gateway,
    dhcp: flag(given.dhcp, old.dhcp),
    dhcpDefaultRoute: flag(given.dhcp_default_route, old.dhcpDefaultRoute),
    dhcpDns: given.dhcp_dns ?? old.dhcpDns,
    dhcpRoutes: given.dhcp_routes ?? old.dhcpRoutes,
    autoPopulation: {
      enabled: flag(wanted.enabled, former.enabled),
      excludeBySource: wanted.exclude_by_source ?? former.excludeBySource,
      filterByDestination: wanted.filter_by_destination ?? former.filterByDestination,
      filterByRouteType: wanted.filter_by_route_type ?? former.filterByRouteType,
    },
  } satisfies Partial<IpNetwork>)
}

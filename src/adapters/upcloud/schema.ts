/**
 * UpCloud's wire shapes, read leniently: double wrappers, keys that vanish when empty, "yes"/"no", numbers as
 * texts, peerings wrapped or not (api-facts B2–B8, E). Of servers only what a lease needs is parsed: their
 * bodies hold passwords.
 */
import * as z from 'zod/mini'
import { maskCidr } from '../../domain/cidr.ts'
import type { Label, UpcloudNetwork, UpcloudPeering, UpcloudServer, Zone } from '../../domain/model.ts'
import { parseTime } from '../time.ts'

const text = z.catch(z.nullish(z.string()), null)

/** A list that may be missing, null, or hold something else. */
function list<Item extends z.ZodMiniType>(item: Item) {
  return z.catch(z.nullish(z.array(item)), null)
}

const label = z.object({ key: z.string(), value: text })

const endIpNetworks = z.catch(z.nullish(z.object({ ip_network: list(z.object({ address: text })) })), null)
const end = z.object({ uuid: z.string(), ip_networks: endIpNetworks })

const peering = z.object({
  uuid: z.string(),
  name: text,
  configured_status: text,
  state: text,
  network: end,
  peer_network: z.catch(z.nullish(end), null),
  labels: list(label),
  created_at: text,
  updated_at: text,
})

export const peeringList = z.object({ network_peerings: z.object({ network_peering: z.array(peering) }) })

/** A single answer comes wrapped or not (api-facts B3). */
export const singlePeering = z.union([
  z.pipe(
    z.object({ network_peering: peering }),
    z.transform(({ network_peering }: { network_peering: z.output<typeof peering> }) => network_peering),
  ),
  peering,
])

/** A peering in the words of the domain. */
export function fromPeering(raw: z.output<typeof peering>): UpcloudPeering {
  return {
    uuid: raw.uuid,
    name: raw.name ?? '',
    configuredStatus: raw.configured_status ?? '',
    state: raw.state ?? '',
    network: fromEnd(raw.network),
    peer: raw.peer_network ? fromEnd(raw.peer_network) : { uuid: '', cidrs: [] },
    labels: fromLabels(raw.labels),
    changedAt: parseTime(raw.updated_at) ?? parseTime(raw.created_at),
  }
}

function fromEnd(raw: z.output<typeof end>): UpcloudPeering['network'] {
  const cidrs = (raw.ip_networks?.ip_network ?? []).flatMap(({ address }) =>
    address ? [maskCidr(address)] : [],
  )
  return { uuid: raw.uuid.toLowerCase(), cidrs }
}

function fromLabels(
  raw: readonly { key: string; value?: string | null | undefined }[] | null | undefined,
): Label[] {
  return (raw ?? []).map(({ key, value }) => ({ key, value: value ?? '' }))
}

const route = z.object({ route: text })

const ipNetwork = z.object({
  address: text,
  gateway: text,
  dhcp: text,
  dhcp_routes: list(z.string()),
  dhcp_effective_routes: list(route),
})

const network = z.object({
  uuid: z.string(),
  name: text,
  type: text,
  zone: text,
  router: text,
  ip_networks: z.catch(z.nullish(z.object({ ip_network: list(ipNetwork) })), null),
  servers: z.catch(z.nullish(z.object({ server: list(z.object({ uuid: z.string(), title: text })) })), null),
  effective_routes: list(route),
})

export const networkList = z.object({ networks: z.object({ network: z.array(network) }) })
export const singleNetwork = z.object({ network })

/** A network in the words of the domain. */
export function fromNetwork(raw: z.output<typeof network>): UpcloudNetwork {
  const subnets = raw.ip_networks?.ip_network ?? []
  const routeLists = [raw.effective_routes, ...subnets.map((subnet) => subnet.dhcp_effective_routes)]
  const shown = routeLists.filter((routes) => routes != null)
  return {
    uuid: raw.uuid.toLowerCase(),
    name: raw.name ?? '',
    type: raw.type ?? '',
    zone: raw.zone ?? '',
    router: raw.router || null,
    subnets: subnets.map((subnet) => ({
      cidr: maskCidr(subnet.address ?? ''),
      gateway: subnet.gateway || null,
      dhcp: subnet.dhcp === 'yes' ? true : subnet.dhcp === 'no' ? false : null,
      dhcpRoutes: subnet.dhcp_routes ?? [],
    })),
    servers: (raw.servers?.server ?? []).map(({ uuid, title }) => ({ uuid, title: title ?? '' })),
    routes: shown.length > 0 ? shown.flat().flatMap((one) => (one.route ? [maskCidr(one.route)] : [])) : null,
  }
}

const zone = z.object({ id: z.string(), public: text, parent_zone: text })
export const zoneList = z.object({ zones: z.object({ zone: z.array(zone) }) })

/** A zone in the words of the domain. */
export function fromZone(raw: z.output<typeof zone>): Zone {
  return { id: raw.id, public: raw.public === 'yes', parent: raw.parent_zone || null }
}

export const accountLimits = z.object({
  account: z.object({
    resource_limits: z.catch(
      z.nullish(z.object({ network_peerings: z.catch(z.nullish(z.coerce.number()), null) })),
      null,
    ),
  }),
})

const serverInterface = z.object({
  index: z.catch(z.coerce.number(), 0),
  mac: text,
  network: text,
  ip_addresses: z.catch(z.nullish(z.object({ ip_address: list(z.object({ address: text })) })), null),
})

export const singleServer = z.object({
  server: z.object({
    uuid: z.string(),
    title: text,
    created: z.catch(z.nullish(z.coerce.number()), null),
    networking: z.catch(
      z.nullish(
        z.object({ interfaces: z.catch(z.nullish(z.object({ interface: list(serverInterface) })), null) }),
      ),
      null,
    ),
  }),
})

/** What is kept of a server; `created` is in Unix seconds on the wire. */
export function fromServer({ server }: z.output<typeof singleServer>): UpcloudServer {
  return {
    uuid: server.uuid,
    title: server.title ?? '',
    createdAt: server.created ? server.created * 1000 : null,
    interfaces: (server.networking?.interfaces?.interface ?? []).map((one) => ({
      index: one.index,
      mac: one.mac ?? '',
      network: (one.network ?? '').toLowerCase(),
      addresses: (one.ip_addresses?.ip_address ?? []).flatMap(({ address }) => (address ? [address] : [])),
    })),
  }
}

const legacyError = z.object({
  error: z.object({ error_code: text, code: text, error_message: text, message: text }),
})
const problem = z.object({
  type: text,
  title: z.string(),
  invalid_params: list(z.object({ name: text, reason: text })),
  correlation_id: text,
})

/** Message and code of the three error formats, told apart by shape (api-facts B2). */
export function decodeUpcloudError(body: unknown): { message: string; code: string | null } | null {
  const legacy = z.safeParse(legacyError, body)
  if (legacy.success) {
    const { error_code, code, error_message, message } = legacy.data.error
    const name = error_code ?? code ?? null
    const said = error_message ?? message ?? ''
    return { message: [name, said].filter(Boolean).join(': '), code: name }
  }
  const parsed = z.safeParse(problem, body)
  if (!parsed.success) return null
  const { type, title, invalid_params, correlation_id } = parsed.data
  const code = problemCode(type)
  const params = (invalid_params ?? []).map(({ name, reason }) => `${name ?? '?'}: ${reason ?? ''}`)
  const details = [...params, ...(correlation_id ? [`correlation id ${correlation_id}`] : [])]
  return {
    message:
      [code, title].filter(Boolean).join(': ') + (details.length > 0 ? ` (${details.join('; ')})` : ''),
    code,
  }
}

function problemCode(type: string | null | undefined): string | null {
  if (!type) return null
  const hash = type.indexOf('#')
  return hash < 0 ? type : type.slice(hash + 1).replace('ERROR_', '')
}

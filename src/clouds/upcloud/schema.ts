/**
 * UpCloud's wire shapes (api-facts B2–B8, E): double wrappers, keys that vanish when empty, "yes"/"no", numbers as
 * texts, peerings wrapped or not. Unknown keys pass and a state may be anything, but what says which peerings there
 * are, whose, and with which ranges must be readable. Of servers only what a lease needs is parsed: their
 * bodies hold passwords.
 */
import * as z from 'zod/mini'
import type { Label, UpcloudNetwork, UpcloudPeering, UpcloudServer, Zone } from '../../domain/model.ts'
import { maskCidr } from '../../domain/preflight/cidr.ts'
import type { DecodedError } from '../../http/answer.ts'
import { listOf, mapped, objectOf, text, time } from '../../http/lenient.ts'

/** What makes two ranges overlap, or a peering ours, must be readable; missing it may be (B3). */
const ranges = z.nullish(z.object({ ip_network: z.nullish(z.array(z.object({ address: z.string() }))) }))
const end = mapped(z.object({ uuid: z.string(), ip_networks: ranges }), ({ uuid, ip_networks }) => ({
  uuid: uuid.toLowerCase(),
  cidrs: (ip_networks?.ip_network ?? []).map(({ address }) => maskCidr(address)),
}))

/** A value that cannot be read counts as empty: as `peering-spec` that is an owner, and not us. */
const label = z.object({ key: z.string(), value: text })
/** A malformed label leaves the others as they are. But what is no list must not pass for "without an owner". */
const labelList = z.array(z.catch(z.nullable(label), null))
/** A plain list, or one inside `label` as servers have it: UpCloud's specification and its recordings differ for networks and routers (B6). */
const labels = mapped(z.nullish(z.union([labelList, z.object({ label: labelList })])), (raw): Label[] =>
  (Array.isArray(raw) ? raw : (raw?.label ?? [])).filter((one) => one !== null),
)

const wirePeering = z.object({
  uuid: z.string(),
  // At worst it is renamed to the name that the spec says.
  name: text,
  // The state tells as much, and without one nothing is changed.
  configured_status: text,
  state: text,
  network: end,
  // Gone with the network that it led to; otherwise nothing is changed while it cannot be told (api-facts F19).
  peer_network: z.nullish(end),
  labels,
  // Without times nothing is ever called stuck.
  created_at: time,
  updated_at: time,
})
type WirePeering = z.output<typeof wirePeering>

const peering = mapped(wirePeering, (raw): UpcloudPeering => {
  const { uuid, name, configured_status, state, network, peer_network, labels } = raw
  return {
    ...{ uuid, name, state, network, labels },
    configuredStatus: configured_status,
    peer: peer_network ?? { uuid: '', cidrs: [] },
    changedAt: raw.updated_at ?? raw.created_at ?? null,
    ...wasChanged(raw),
  }
})

/** `updated_at` is null until the first change, and may be absent; what cannot be read says nothing (B3). */
function wasChanged({ created_at, updated_at }: WirePeering): { wasChanged?: boolean } {
  if (typeof updated_at === 'number') return { wasChanged: true }
  return updated_at === null && typeof created_at === 'number' ? { wasChanged: false } : {}
}

export const peeringList = mapped(
  z.object({ network_peerings: z.object({ network_peering: z.array(peering) }) }),
  (raw) => raw.network_peerings.network_peering,
)

const wrapped = z.object({ network_peering: z.unknown() })

/** A single answer comes wrapped or not (api-facts B3). */
const unwrapped = z.transform((body: unknown) => {
  const outer = z.safeParse(wrapped, body)
  return outer.success ? outer.data.network_peering : body
})

export const singlePeering = z.pipe(unwrapped, peering)

/** What the answer to a POST says for sure (api-facts F19). */
export const madePeering = z.pipe(unwrapped, z.object({ uuid: z.string() }))

const routes = listOf(z.object({ route: text }))

/** Gateway, DHCP and routes are for advice only. */
const ipNetwork = z.object({
  // A network without a range is not built on.
  address: text,
  gateway: text,
  dhcp: text,
  dhcp_effective_routes: routes,
})

const wireNetwork = z.object({
  uuid: z.string(),
  // Without a type or a router nothing is built, without a zone the plan warns, without a name no selector fits.
  name: text,
  type: text,
  zone: text,
  router: text,
  ip_networks: z.nullish(z.object({ ip_network: z.nullish(z.array(ipNetwork)) })),
  // For advice only.
  servers: objectOf({ server: listOf(z.object({ uuid: z.string(), title: text })) }),
  effective_routes: routes,
})

const network = mapped(wireNetwork, (raw): UpcloudNetwork => {
  const { name, type, zone } = raw
  const subnets = raw.ip_networks?.ip_network ?? []
  const routeLists = [raw.effective_routes, ...subnets.map((subnet) => subnet.dhcp_effective_routes)]
  const shown = routeLists.filter((one) => one !== null)
  return {
    ...{ name, type, zone },
    uuid: raw.uuid.toLowerCase(),
    router: raw.router || null,
    // A part of the ranges is no base for a decision.
    subnets: subnets.every(({ address }) => address)
      ? subnets.map(({ address, gateway, dhcp }) => ({
          cidr: maskCidr(address),
          gateway: gateway || null,
          dhcp: dhcp === 'yes' ? true : dhcp === 'no' ? false : null,
        }))
      : [],
    servers: raw.servers?.server ?? [],
    routes: shown.length > 0 ? shown.flat().flatMap(({ route }) => (route ? [maskCidr(route)] : [])) : null,
  }
})

export const networkList = mapped(
  z.object({ networks: z.object({ network: z.array(network) }) }),
  (raw) => raw.networks.network,
)
export const singleNetwork = mapped(z.object({ network }), (raw) => raw.network)

/** Only the id decides; the rest makes "the same zone" certain or not. */
const zone = mapped(
  z.object({ id: z.string(), public: text, parent_zone: text }),
  (raw): Zone => ({ id: raw.id, public: raw.public === 'yes', parent: raw.parent_zone || null }),
)
export const zoneList = mapped(
  z.object({ zones: z.object({ zone: z.array(zone) }) }),
  (raw) => raw.zones.zone,
)

/** A number or its text; anything else, like -1 or an empty text, is no limit. */
const limit = z.union([
  z.number().check(z.int(), z.nonnegative()),
  z.pipe(z.string().check(z.regex(/^\d+$/)), z.coerce.number()),
])

/** Without a limit none is checked, and UpCloud itself refuses what is too much. */
export const accountLimits = mapped(
  z.object({
    account: z.object({
      resource_limits: objectOf({ network_peerings: z.catch(z.nullable(limit), null) }),
    }),
  }),
  (raw) => raw.account.resource_limits?.network_peerings ?? null,
)

const serverInterface = mapped(
  z.object({
    index: z.catch(z.coerce.number(), 0),
    mac: text,
    network: text,
    ip_addresses: objectOf({ ip_address: listOf(z.object({ address: text })) }),
  }),
  ({ index, mac, network, ip_addresses }) => ({
    ...{ index, mac },
    network: network.toLowerCase(),
    addresses: (ip_addresses?.ip_address ?? []).map(({ address }) => address).filter((one) => one !== ''),
  }),
)

/** For advice on leases only; `created` is in Unix seconds on the wire. */
export const singleServer = mapped(
  z.object({
    server: z.object({
      uuid: z.string(),
      title: text,
      created: z.catch(z.nullish(z.coerce.number()), null),
      networking: objectOf({ interfaces: objectOf({ interface: listOf(serverInterface) }) }),
    }),
  }),
  ({ server: { uuid, title, created, networking } }): UpcloudServer => ({
    ...{ uuid, title },
    createdAt: created ? created * 1000 : null,
    interfaces: networking?.interfaces?.interface ?? [],
  }),
)

/** Errors in words: what cannot be read of them is not said. */
const legacyError = z.object({
  error: z.object({ error_code: text, code: text, error_message: text, message: text }),
})
const problem = z.object({
  type: text,
  title: z.string(),
  invalid_params: listOf(z.object({ name: text, reason: text })),
  correlation_id: text,
})

/** Message and code of the three error formats, told apart by shape (api-facts B2). */
export function decodeUpcloudError(body: unknown): DecodedError | null {
  const legacy = z.safeParse(legacyError, body)
  if (legacy.success) {
    const { error_code, code, error_message, message } = legacy.data.error
    const name = error_code || code
    return { message: [name, error_message || message].filter(Boolean).join(': '), code: name || null }
  }
  const parsed = z.safeParse(problem, body)
  if (!parsed.success) return null
  const { type, title, invalid_params, correlation_id } = parsed.data
  const code = problemCode(type)
  const params = (invalid_params ?? []).map(({ name, reason }) => `${name || '?'}: ${reason}`)
  const details = [...params, ...(correlation_id ? [`correlation id ${correlation_id}`] : [])]
  return {
    message:
      [code, title].filter(Boolean).join(': ') + (details.length > 0 ? ` (${details.join('; ')})` : ''),
    code,
  }
}

function problemCode(type: string): string | null {
  const hash = type.indexOf('#')
  return (hash < 0 ? type : type.slice(hash + 1).replace('ERROR_', '')) || null
}

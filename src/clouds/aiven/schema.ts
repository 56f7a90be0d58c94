/**
 * Aiven's wire shapes (api-facts A2–A6). Unknown keys pass and a state may be anything, but what says which VPC and
 * which connections there are must be readable: a connection that is overlooked would be made a second time.
 */
import * as z from 'zod/mini'
import type { AivenConnection, AivenScope, AivenVpc } from '../../domain/model.ts'
import { maskCidr } from '../../domain/preflight/cidr.ts'
import type { DecodedError } from '../../http/answer.ts'
import { listOf, mapped, text, time } from '../../http/lenient.ts'

const name = z.string().check(z.minLength(1))

/** For messages and a warning only; whatever else `state_info` holds is passed on as it is (A6). */
const stateInfo = z.catch(
  z.object({ message: text, warnings: listOf(z.object({ type: text, message: text })) }),
  { message: '', warnings: null },
)

const connection = mapped(
  z.object({
    peer_cloud_account: name,
    peer_vpc: name,
    // Without one it is in an unknown state, which forbids every change.
    state: text,
    // Needed to delete an organization's connection, and missing in a project's (A4).
    peering_connection_id: text,
    state_info: z.optional(z.unknown()),
    // Without times nothing is ever called stuck.
    create_time: time,
    update_time: time,
  }),
  (raw): AivenConnection => {
    const { message, warnings } = z.parse(stateInfo, raw.state_info)
    return {
      peerCloudAccount: raw.peer_cloud_account,
      peerVpc: raw.peer_vpc.toLowerCase(),
      state: raw.state,
      connectionId: raw.peering_connection_id || null,
      stateInfo: raw.state_info ?? null,
      message: message || null,
      warnings: warnings ?? [],
      changedAt: raw.update_time ?? raw.create_time ?? null,
    }
  },
)
const connections = z.array(connection)

/** Without a state it is not `ACTIVE`, and nothing is built on it. */
const state = text
const place = { cloud_name: z.string(), network_cidr: z.string() }

export const listedProjectVpc = z.object({ project_vpc_id: name, state, ...place })
export const listedOrganizationVpc = z.object({
  organization_vpc_id: name,
  state,
  clouds: z.array(z.object(place)),
})

/** Only the answer for one VPC has its connections (A2, A3). */
export const projectVpc = z.extend(listedProjectVpc, { peering_connections: connections })
export const organizationVpc = z.extend(listedOrganizationVpc, { peering_connections: connections })

type Listed = z.output<typeof listedProjectVpc> | z.output<typeof listedOrganizationVpc>

/**
 * A VPC in the words of the domain; null for one of an organization that spans several clouds, which nothing else
 * supports either (api-facts A3).
 */
export function fromVpc(
  scope: AivenScope,
  vpc: Listed & { readonly peering_connections?: AivenConnection[] },
): AivenVpc | null {
  const id = 'clouds' in vpc ? vpc.organization_vpc_id : vpc.project_vpc_id
  const [cloud, ...more] = 'clouds' in vpc ? vpc.clouds : [vpc]
  if (!cloud || more.length > 0) return null
  return {
    scope,
    id: id.toLowerCase(),
    cloud: cloud.cloud_name,
    cidr: maskCidr(cloud.network_cidr),
    state: vpc.state,
    connections: vpc.peering_connections ?? [],
  }
}

/** Errors in words: what cannot be read of them is not said. */
const errorBody = z.object({
  message: text,
  errors: z.optional(z.unknown()),
  error: z.optional(z.unknown()),
})

/** A text, or an object. */
const errorItem = z.catch(
  z.union([
    mapped(z.string(), (message) => ({ message, error_code: '' })),
    z.object({ message: text, error_code: text }),
  ]),
  { message: '', error_code: '' },
)

/** Message and code of an error body; `errors` may be missing, a text, or a list of texts or objects (A1). */
export function decodeAivenError(body: unknown): DecodedError | null {
  const parsed = z.safeParse(errorBody, body)
  if (!parsed.success) return null
  const { message, errors } = parsed.data
  const items = [errors].flat().map((item: unknown) => z.parse(errorItem, item))
  const more = items.map((item) => item.message).filter((said) => !message.includes(said))
  const all = [message, ...more].filter((said) => said !== '').join('; ')
  const code = items.find(({ error_code }) => error_code !== '')?.error_code ?? null
  return all === '' ? null : { message: all, code }
}

/** Official clients take a good status with a truthy `error` or a non-empty `errors` list as a failure (A1). */
export function aivenBodyFailure(body: unknown): DecodedError | null {
  const parsed = z.safeParse(errorBody, body)
  if (!parsed.success) return null
  const { errors, error } = parsed.data
  if (!error && !(Array.isArray(errors) && errors.length > 0)) return null
  const message = typeof error === 'string' ? error : 'a failure without explanation'
  return decodeAivenError(body) ?? { message, code: null }
}

/** Aiven's wire shapes, read leniently: unknown keys pass, nulls and missing keys have defaults (api-facts A2–A6). */
import * as z from 'zod/mini'
import { maskCidr } from '../../domain/cidr.ts'
import type { AivenConnection, AivenScope, AivenVpc } from '../../domain/model.ts'
import { parseTime } from '../time.ts'

const text = z.catch(z.nullish(z.string()), null)

const warning = z.object({ type: text, message: text })

const connection = z.object({
  peer_cloud_account: text,
  peer_vpc: text,
  state: text,
  peering_connection_id: text,
  state_info: z.optional(z.unknown()),
  create_time: text,
  update_time: text,
})

const vpcFields = {
  state: text,
  peering_connections: z.catch(z.nullish(z.array(connection)), null),
}

export const projectVpc = z.object({
  ...vpcFields,
  project_vpc_id: z.string(),
  cloud_name: text,
  network_cidr: text,
})

export const organizationVpc = z.object({
  ...vpcFields,
  organization_vpc_id: z.string(),
  clouds: z.catch(z.nullish(z.array(z.object({ cloud_name: text, network_cidr: text }))), null),
})

export const projectVpcList = z.object({ vpcs: z.array(projectVpc) })
export const organizationVpcList = z.object({ vpcs: z.array(organizationVpc) })

/** A project VPC in the words of the domain. */
export function fromProjectVpc(scope: AivenScope, vpc: z.output<typeof projectVpc>): AivenVpc {
  return {
    scope,
    id: vpc.project_vpc_id.toLowerCase(),
    cloud: vpc.cloud_name ?? '',
    cidr: maskCidr(vpc.network_cidr ?? ''),
    state: vpc.state ?? '',
    connections: (vpc.peering_connections ?? []).map(fromConnection),
  }
}

/** An organization VPC; null when it spans several clouds, which nothing else supports either (api-facts A3). */
export function fromOrganizationVpc(
  scope: AivenScope,
  vpc: z.output<typeof organizationVpc>,
): AivenVpc | null {
  const [cloud, ...more] = vpc.clouds ?? []
  if (!cloud || more.length > 0) return null
  return {
    scope,
    id: vpc.organization_vpc_id.toLowerCase(),
    cloud: cloud.cloud_name ?? '',
    cidr: maskCidr(cloud.network_cidr ?? ''),
    state: vpc.state ?? '',
    connections: (vpc.peering_connections ?? []).map(fromConnection),
  }
}

function fromConnection(raw: z.output<typeof connection>): AivenConnection {
  const info = z.safeParse(
    z.object({ message: text, warnings: z.catch(z.nullish(z.array(warning)), null) }),
    raw.state_info,
  )
  return {
    peerCloudAccount: raw.peer_cloud_account ?? '',
    peerVpc: (raw.peer_vpc ?? '').toLowerCase(),
    state: raw.state ?? '',
    connectionId: raw.peering_connection_id || null,
    stateInfo: raw.state_info ?? null,
    message: info.success ? (info.data.message ?? null) : null,
    warnings: (info.success ? (info.data.warnings ?? []) : []).map((one) => ({
      type: one.type ?? '',
      message: one.message ?? '',
    })),
    changedAt: parseTime(raw.update_time) ?? parseTime(raw.create_time),
  }
}

const errorBody = z.object({
  message: text,
  errors: z.optional(z.unknown()),
  error: z.optional(z.unknown()),
})

const errorItem = z.object({ message: text, error_code: text })

/** Message and code of an error body; `errors` may be missing, a text, or a list of texts or objects (A1). */
export function decodeAivenError(body: unknown): { message: string; code: string | null } | null {
  const parsed = z.safeParse(errorBody, body)
  if (!parsed.success) return null
  const { message, errors } = parsed.data
  const items = (
    Array.isArray(errors) ? errors : errors === undefined || errors === null ? [] : [errors]
  ).map((item: unknown) => {
    if (typeof item === 'string') return { message: item, code: null }
    const one = z.safeParse(errorItem, item)
    return {
      message: (one.success && one.data.message) || '',
      code: (one.success && one.data.error_code) || null,
    }
  })
  const main = message ?? ''
  const more = items.map((item) => item.message).filter((said) => said !== '' && !main.includes(said))
  const all = [main, ...more].filter((said) => said !== '').join('; ')
  return all === '' ? null : { message: all, code: items.find((item) => item.code)?.code ?? null }
}

/** Official clients take a good status with a truthy `error` or a non-empty `errors` list as a failure (A1). */
export function aivenBodyFailure(body: unknown): { message: string; code: string | null } | null {
  const parsed = z.safeParse(errorBody, body)
  if (!parsed.success) return null
  const { errors, error, message } = parsed.data
  const failed = (Array.isArray(errors) && errors.length > 0) || Boolean(error)
  if (!failed) return null
  const text = typeof error === 'string' ? error : message
  return decodeAivenError(body) ?? { message: text || 'a failure without explanation', code: null }
}

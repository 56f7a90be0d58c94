/** Requests read as what they mean, by the paths that the two APIs document. */
import * as z from 'zod'
import type { HttpRequest } from '../../src/http/transport.ts'
import type { Kind } from './scenario.ts'

/** What one request asks for. */
export type Meaning =
  | { readonly does: 'read-vpc'; readonly vpc: string }
  | { readonly does: 'read-peerings' }
  | { readonly does: 'read' }
  | { readonly does: 'refresh'; readonly vpc: string }
  | { readonly does: 'aiven-post'; readonly vpc: string; readonly network: string }
  /** By the peer's network in projects, by the connection's id in organizations. */
  | { readonly does: 'aiven-delete'; readonly vpc: string; readonly which: string }
  | { readonly does: 'upcloud-post'; readonly network: string; readonly peer: string }
  | {
      readonly does: 'upcloud-patch'
      readonly peering: string
      readonly configured: string | null
    }
  | { readonly does: 'upcloud-delete'; readonly peering: string }

export type Cloud = 'aiven' | 'upcloud'

const VPC = /\/vpcs?\/([^/]+)(\/.*)?$/
const LAST = /([^/]+)$/

const aivenBody = z.object({ peer_vpc: z.string() })
const end = z.object({ uuid: z.string() })
const upcloudPost = z.object({ network_peering: z.object({ network: end, peer_network: end }) })
const upcloudPatch = z.object({ network_peering: z.object({ configured_status: z.string().optional() }) })

/** Takes a request apart. Anything that is not expected of this action throws: it would be a surprise. */
export function meaningOf(cloud: Cloud, { method, url, body }: HttpRequest): Meaning {
  const { pathname } = new URL(url)
  if (cloud === 'aiven') return aivenMeaning(method, pathname, body)
  const last = LAST.exec(pathname)?.[1] ?? ''
  if (method === 'GET')
    return pathname.endsWith('/network-peering') ? { does: 'read-peerings' } : { does: 'read' }
  if (method === 'POST') {
    const { network_peering: made } = upcloudPost.parse(JSON.parse(body ?? ''))
    return { does: 'upcloud-post', network: made.network.uuid, peer: made.peer_network.uuid }
  }
  if (method === 'PATCH') {
    const { network_peering: changed } = upcloudPatch.parse(JSON.parse(body ?? ''))
    return { does: 'upcloud-patch', peering: last, configured: changed.configured_status ?? null }
  }
  if (method === 'DELETE') return { does: 'upcloud-delete', peering: last }
  throw new Error(`an unexpected request: ${method} ${pathname}`)
}

function aivenMeaning(method: string, pathname: string, body: string | null): Meaning {
  const [, vpc, rest = ''] = VPC.exec(pathname) ?? []
  if (method === 'GET') return vpc && rest === '' ? { does: 'read-vpc', vpc } : { does: 'read' }
  if (vpc && method === 'POST' && rest.endsWith('/refresh')) return { does: 'refresh', vpc }
  if (vpc && method === 'POST' && rest === '/peering-connections')
    return { does: 'aiven-post', vpc, network: aivenBody.parse(JSON.parse(body ?? '')).peer_vpc }
  if (vpc && method === 'DELETE') return { does: 'aiven-delete', vpc, which: LAST.exec(pathname)?.[1] ?? '' }
  throw new Error(`an unexpected request: ${method} ${pathname}`)
}

/** Whether it is meant to change something. */
export function isMutation({ does }: Meaning): boolean {
  return !does.startsWith('read') && does !== 'refresh'
}

/** Whether a request is of a kind that an incident waits for. */
export function isOfKind(kind: Kind, cloud: Cloud, { does }: Meaning): boolean {
  switch (kind) {
    case 'any':
      return true
    case 'read-aiven':
    case 'read-upcloud':
      return does.startsWith('read') && kind === `read-${cloud}`
    case 'write':
      return !does.startsWith('read')
    case 'aiven-refresh':
      return does === 'refresh'
    default:
      return does === kind
  }
}

import type { Call } from '../routes.ts'
import type { CloudResponse, JsonObject } from '../types.ts'
import type { World } from '../world/world.ts'
import { forbidden, json } from './answers.ts'
import type { Access } from './options.ts'

/** A request that was let in; `origin` starts all links. */
export interface GithubCall extends Call {
  world: World
  origin: string
  /** Whose token it came with. */
  login: string
}

const RANK: Record<Access, number> = { none: 0, read: 1, write: 2 }

/** 403 unless one of the permissions is enough. */
export function requires(
  call: GithubCall,
  wanted: 'read' | 'write',
  ...names: ('issues' | 'pull-requests' | 'contents')[]
): CloudResponse | null {
  const { githubPermissions } = call.world.options
  return names.some((name) => RANK[githubPermissions[name]] >= RANK[wanted]) ? null : forbidden()
}

/** A login as GitHub shows it. */
export function userShape(login: string): JsonObject {
  return {
    id: [...login].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7) % 1e9,
    login,
    type: login.endsWith('[bot]') ? 'Bot' : 'User',
  }
}

function whole(text: string | null, fallback: number): number {
  return text !== null && /^[1-9]\d*$/.test(text) ? Number(text) : fallback
}

function link(call: GithubCall, page: number, rel: string): string {
  const query = new URLSearchParams(call.query)
  query.set('page', String(page))
  return `<${call.origin}${call.world.options.githubBasePath}${call.path}?${query.toString()}>; rel="${rel}"`
}

/** One page of a list, with the `Link` header that leads to the others; at most 100 a page. */
export function page<T>(call: GithubCall, rows: T[], shape: (row: T) => JsonObject): CloudResponse {
  const size = Math.min(100, whole(call.query.get('per_page'), 30))
  const number = whole(call.query.get('page'), 1)
  const last = Math.max(1, Math.ceil(rows.length / size))
  const links: string[] = []
  if (number > 1) links.push(link(call, number - 1, 'prev'))
  if (number < last) links.push(link(call, number + 1, 'next'), link(call, last, 'last'))
  if (number > 1) links.push(link(call, 1, 'first'))
  const start = (number - 1) * size
  const headers: Record<string, string> = links.length > 0 ? { link: links.join(', ') } : {}
  return json(200, rows.slice(start, start + size).map(shape), headers)
}

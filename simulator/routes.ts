import type { CloudRequest, CloudResponse } from './types.ts'

/** A request with its URL taken apart. */
export interface Call {
  request: CloudRequest
  path: string
  query: URLSearchParams
}

/**
 * One endpoint. Parts of the pattern that start with `:` become arguments, decoded; a last part `*` becomes one with
 * all that is left of the path.
 */
export interface Route<C extends Call> {
  method: string
  pattern: string
  run: (call: C, ...args: string[]) => CloudResponse
}

/** What the table says about a request. */
export type Match =
  | { kind: 'found'; run: () => CloudResponse }
  | { kind: 'wrong-method' }
  | { kind: 'unknown' }

/** Splits a request line; trailing slashes do not count. */
export function parseCall(request: CloudRequest): Call {
  const mark = request.url.indexOf('?')
  const path = mark < 0 ? request.url : request.url.slice(0, mark)
  const query = new URLSearchParams(mark < 0 ? '' : request.url.slice(mark + 1))
  return { request, path: path.replace(/\/+$/, ''), query }
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

function argumentsOf(pattern: string[], parts: string[]): string[] | null {
  const found: string[] = []
  for (const [index, expected] of pattern.entries()) {
    const part = parts[index] ?? ''
    if (expected === '*') found.push(parts.slice(index).map(decode).join('/'))
    else if (expected.startsWith(':')) found.push(decode(part))
    else if (expected !== part) return null
  }
  return found
}

/** Makes a look-up over a table of endpoints. */
export function routeTable<C extends Call>(routes: Route<C>[]): (call: C) => Match {
  const compiled = routes.map((route) => ({ route, parts: route.pattern.split('/') }))
  return (call) => {
    const parts = call.path.split('/')
    let wrongMethod = false
    for (const { route, parts: pattern } of compiled) {
      const fits = pattern.at(-1) === '*' ? parts.length >= pattern.length : parts.length === pattern.length
      if (!fits) continue
      const args = argumentsOf(pattern, parts)
      if (args === null) continue
      if (route.method === call.request.method) return { kind: 'found', run: () => route.run(call, ...args) }
      wrongMethod = true
    }
    return { kind: wrongMethod ? 'wrong-method' : 'unknown' }
  }
}

/** A request body as JSON; undefined when it is not JSON. */
export function jsonBody(request: CloudRequest): unknown {
  if (request.body === '') return {}
  try {
    return JSON.parse(request.body)
  } catch {
    return undefined
  }
}

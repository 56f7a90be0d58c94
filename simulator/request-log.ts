import { jsonBody, parseCall } from './routes.ts'
import type { CloudRequest, Outcome, Service } from './types.ts'

/** One request as it was sent, and how it ended. */
export interface LoggedRequest {
  service: Service
  method: string
  path: string
  query: Record<string, string[]>
  headers: Record<string, string>
  /** Parsed when it is JSON, else the text; null when empty. */
  body: unknown
  /** Null when the client got no answer. */
  status: number | null
  /** Whether the service itself saw the request; false when a fault answered in its place. */
  processed: boolean
  /** Milliseconds, by the simulator's clock. */
  at: number
}

/** Narrows a list of requests. */
export interface RequestFilter {
  service?: Service
  method?: string
  path?: RegExp | string
  status?: number
}

/** Requests that can change something have these methods. */
const WRITES = new Set(['POST', 'PUT', 'PATCH', 'DELETE'])
/** Asks Aiven to look again; it changes nothing that a user has made. */
const REFRESH = /\/(?:actions\/)?refresh$/
/** GitHub takes questions as POST, too. */
const QUESTION = /\/graphql$/

function fits(request: LoggedRequest, filter: RequestFilter): boolean {
  const { service, method, path, status } = filter
  if (service !== undefined && service !== request.service) return false
  if (method !== undefined && method !== request.method) return false
  if (status !== undefined && status !== request.status) return false
  if (path === undefined) return true
  return typeof path === 'string' ? request.path === path : path.test(request.path)
}

function queryOf(params: URLSearchParams): Record<string, string[]> {
  return Object.fromEntries([...params.keys()].map((key) => [key, params.getAll(key)]))
}

/** All requests of all services, in the order in which they were carried out. */
export class RequestLog {
  readonly entries: LoggedRequest[] = []

  /** Adds a request with its end. */
  record(service: Service, request: CloudRequest, outcome: Outcome, at: number): LoggedRequest {
    const { path, query } = parseCall(request)
    const entry = {
      service,
      method: request.method,
      path,
      query: queryOf(query),
      headers: request.headers,
      body: request.body === '' ? null : (jsonBody(request) ?? request.body),
      status: outcome.kind === 'response' ? outcome.response.status : null,
      processed: outcome.processed,
      at,
    }
    this.entries.push(entry)
    return entry
  }

  /** Requests that fit a filter. */
  filter(filter: RequestFilter = {}): LoggedRequest[] {
    return this.entries.filter((request) => fits(request, filter))
  }

  /** How many requests fit a filter. */
  count(filter: RequestFilter = {}): number {
    return this.filter(filter).length
  }

  /** POST, PUT, PATCH and DELETE requests, Aiven's refresh among them. */
  writes(service?: Service): LoggedRequest[] {
    return this.filter(service === undefined ? {} : { service }).filter(({ method }) => WRITES.has(method))
  }

  /** Writes that are meant to change something: without Aiven's refresh and GitHub's GraphQL queries. */
  mutations(service?: Service): LoggedRequest[] {
    return this.writes(service).filter(({ service: to, path }) => {
      const harmless = to === 'aiven' ? REFRESH : to === 'github' ? QUESTION : null
      return !harmless?.test(path)
    })
  }

  /** Writes to the two clouds, without GitHub and without Aiven's refresh. */
  cloudMutations(): LoggedRequest[] {
    return this.mutations().filter(({ service }) => service !== 'github')
  }

  /** Forgets everything so far. */
  clear(): void {
    this.entries.length = 0
  }
}

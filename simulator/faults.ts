import { parseCall } from './routes.ts'
import type { CloudRequest, CloudResponse, Handle, Outcome, Service } from './types.ts'

/** Which requests a fault meets. */
export type FaultMatch = ((request: CloudRequest) => boolean) | { method?: string; path?: RegExp }

/** What goes wrong. `processed` carries the request out before its answer is spoilt. */
export type FaultKind =
  | { kind: 'status'; status: number; headers?: Record<string, string>; body?: string; processed?: boolean }
  /** The connection dies before the service has seen the request. */
  | { kind: 'reset-before' }
  /** The request is carried out, then the connection dies. */
  | { kind: 'reset-after' }
  /** No answer, ever. */
  | { kind: 'hang'; processed?: boolean }
  | { kind: 'slow'; ms: number }
  /** 200 with a body that is not what was asked for. `truncated` cuts the real answer in two. */
  | { kind: 'garbage'; body: 'html' | 'truncated' | 'empty' | 'wrong-type'; processed?: boolean }
  | { kind: 'redirect'; to: string; status?: number }

/** A fault, when it applies, and how often. */
export type Fault = FaultKind & {
  service?: Service
  match?: FaultMatch
  /** How many requests it meets; default: all. */
  times?: number
  /** How many matching requests pass before it starts. */
  after?: number
}

/** A fault that was added. */
export interface ActiveFault {
  /** How many requests it has met. */
  readonly hits: number
  remove(): void
}

function meets(match: FaultMatch | undefined, request: CloudRequest): boolean {
  if (match === undefined) return true
  if (typeof match === 'function') return match(request)
  const methodFits = match.method === undefined || match.method === request.method
  return methodFits && (match.path === undefined || match.path.test(parseCall(request).path))
}

function answer(response: CloudResponse, processed = true, delayMs = 0): Outcome {
  return { kind: 'response', response, processed, delayMs }
}

function garbage(
  fault: Extract<FaultKind, { kind: 'garbage' }>,
  request: CloudRequest,
  handle: Handle,
): Outcome {
  const headers = { 'content-type': 'application/json' }
  if (fault.body === 'truncated') {
    const real = handle(request)
    return answer({ ...real, body: real.body.slice(0, Math.floor(real.body.length / 2)) })
  }
  const processed = fault.processed ?? false
  if (processed) handle(request)
  if (fault.body === 'html') {
    const body = '<!DOCTYPE html><html><body><h1>Service temporarily unavailable</h1></body></html>'
    return answer({ status: 200, headers: { 'content-type': 'text/html' }, body }, processed)
  }
  return answer({ status: 200, headers, body: fault.body === 'empty' ? '' : '[1, "two", null]' }, processed)
}

function play(fault: FaultKind, request: CloudRequest, handle: Handle): Outcome {
  switch (fault.kind) {
    case 'status':
      if (fault.processed) handle(request)
      return answer(
        {
          status: fault.status,
          headers: fault.headers ?? { 'content-type': 'text/plain' },
          body: fault.body ?? '',
        },
        fault.processed ?? false,
      )
    case 'reset-before':
      return { kind: 'reset', processed: false }
    case 'reset-after':
      handle(request)
      return { kind: 'reset', processed: true }
    case 'hang':
      if (fault.processed) handle(request)
      return { kind: 'hang', processed: fault.processed ?? false }
    case 'slow':
      return answer(handle(request), true, fault.ms)
    case 'garbage':
      return garbage(fault, request, handle)
    case 'redirect':
      return answer({ status: fault.status ?? 302, headers: { location: fault.to }, body: '' }, false)
  }
}

/** The faults that are in force; the first one that matches a request is played. */
export class Faults {
  #active: { fault: Fault; seen: number; hits: number }[] = []

  /** Adds a fault. */
  add(fault: Fault): ActiveFault {
    const entry = { fault, seen: 0, hits: 0 }
    this.#active.push(entry)
    return {
      get hits() {
        return entry.hits
      },
      remove: () => {
        this.#active = this.#active.filter((other) => other !== entry)
      },
    }
  }

  /** Ends all faults. */
  clear(): void {
    this.#active = []
  }

  /** The fault that meets this request, counted as met. */
  take(service: Service, request: CloudRequest): FaultKind | null {
    for (const entry of this.#active) {
      const { fault } = entry
      if (fault.service !== undefined && fault.service !== service) continue
      if (entry.hits >= (fault.times ?? Number.POSITIVE_INFINITY) || !meets(fault.match, request)) continue
      entry.seen += 1
      if (entry.seen <= (fault.after ?? 0)) continue
      entry.hits += 1
      return fault
    }
    return null
  }

  /** Puts the faults in front of a service. */
  withFaults(service: Service, handle: Handle): (request: CloudRequest) => Outcome {
    return (request) => {
      const fault = this.take(service, request)
      return fault ? play(fault, request, handle) : answer(handle(request))
    }
  }
}

/** Errors that people act on. Anything else that is thrown is a bug and is reported as one. */
import type { Finding } from './domain/model.ts'

export type Service = 'aiven' | 'upcloud' | 'github'

const SERVICE_NAMES: Record<Service, string> = { aiven: 'Aiven', upcloud: 'UpCloud', github: 'GitHub' }

export interface ApiFailure {
  readonly service: Service
  /** What was tried, as an infinitive: "read VPC 6f1c… of project acme-prod". */
  readonly operation: string
  /** HTTP status; null when no usable answer came. */
  readonly status: number | null
  /** The API's own error code, e.g. `PEERING_CONFLICT`; null when it gave none. */
  readonly code?: string | null
  /** What came back, in the API's words or ours. */
  readonly detail: string
  /** What to do about it. */
  readonly hint?: string | null
  readonly cause?: unknown
  /** It was to change something: whoever wants it again must look first whether it happened. */
  readonly isWrite?: boolean
  /** The request may have been carried out although no good answer came. */
  readonly mayHaveHappened?: boolean
  /** Trying again later may help: a fault of the moment, not of the request. */
  readonly transient?: boolean
  /** It counts as no attempt: it never left, or a limit of requests refused it and named a wait. */
  readonly noAttempt?: boolean
}

/** A call that failed for good. Message: what was tried, what came back, what to do. */
export class ApiError extends Error {
  readonly service: Service
  readonly operation: string
  readonly status: number | null
  readonly code: string | null
  readonly detail: string
  readonly hint: string | null
  readonly isWrite: boolean
  readonly transient: boolean
  readonly mayHaveHappened: boolean
  /** It counts as no attempt: it never left, or a limit of requests refused it and named a wait. */
  readonly noAttempt: boolean

  constructor(failure: ApiFailure) {
    super(composeMessage(failure), failure.cause === undefined ? undefined : { cause: failure.cause })
    this.name = 'ApiError'
    this.service = failure.service
    this.operation = failure.operation
    this.status = failure.status
    this.code = failure.code ?? null
    this.detail = failure.detail
    this.hint = failure.hint ?? null
    this.isWrite = failure.isWrite ?? false
    this.transient = failure.transient ?? false
    this.mayHaveHappened = failure.mayHaveHappened ?? false
    this.noAttempt = failure.noAttempt ?? false
  }

  /** 401 and 403: a person must change a token or a permission; repeating is useless. */
  get notAuthorized(): boolean {
    return this.status === 401 || this.status === 403
  }
}

function composeMessage({ service, operation, status, detail, hint }: ApiFailure): string {
  const came = status === null ? detail : `HTTP ${status}${detail ? `, ${detail}` : ''}`
  const sentence = `${SERVICE_NAMES[service]}: could not ${operation}: ${came}`
  return hint ? `${sentence.replace(/\.$/, '')}. ${hint}` : sentence
}

/** null where the API answers with that status. Rejects as the call does. */
export async function nullOn<T>(status: number, call: Promise<T>): Promise<T | null> {
  try {
    return await call
  } catch (error) {
    if (error instanceof ApiError && error.status === status) return null
    throw error
  }
}

/** Everything that is wrong with the spec, all found in one run. */
export class SpecError extends Error {
  readonly findings: readonly Finding[]

  constructor(findings: readonly Finding[]) {
    super(`The spec has ${findings.length} ${findings.length === 1 ? 'mistake' : 'mistakes'}`)
    this.name = 'SpecError'
    this.findings = findings
  }
}

/** An input that is missing or wrong. The message names the input, the value and what is allowed. */
export class InputError extends Error {
  override readonly name = 'InputError'
}

/** One line of text for any thrown value. */
export function messageOf(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).replaceAll(/\s*[\r\n]+\s*/g, ' ')
}

/** What one answer of an API means: good, or a failure in words. Pure. */
import * as z from 'zod/mini'
import type { ApiFailure } from '../errors.ts'
import type { Redact } from '../settings/secrets.ts'
import { cut, excerpt, isHtml, notJson, oneLine } from './excerpt.ts'
import type { HttpResponse } from './transport.ts'

/** What an error body says. */
export interface DecodedError {
  readonly message: string
  readonly code: string | null
}

/** How one API's answers are read. */
export interface AnswerFormat {
  /** Reads the API's own error format; null when the body is not one. */
  readonly decodeError: (body: unknown) => DecodedError | null
  /** A failure hidden in a body with a good status; null when there is none. */
  readonly bodyFailure?: (body: unknown) => DecodedError | null
  /** A limit of requests that was told by another status than 429. */
  readonly isLimit?: (response: HttpResponse) => boolean
  /** What to do about a status that repeating does not help against, such as a 401 or 403. */
  readonly hintFor: (status: number, isWrite: boolean, detail: string) => string | null
  readonly redact: Redact
}

/** A failure before it is said what was tried. */
export interface Failure extends Omit<ApiFailure, 'service' | 'operation' | 'isWrite'> {
  /** A limit of requests refused it: nothing was begun. */
  readonly limited?: boolean
}

export type Judged<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: Failure }

/** A good answer as it came, and its body as JSON: `undefined` when it is none. */
export interface Body {
  readonly response: HttpResponse
  readonly json: unknown
}

/** Judges by the status, and by what a body with a good status says against it. */
export function judge(response: HttpResponse, isWrite: boolean, format: AnswerFormat): Judged<Body> {
  const { status, headers } = response
  const json = parseJson(response.body)
  if (status >= 200 && status < 300) {
    const hidden = format.bodyFailure?.(json) ?? null
    if (!hidden) return { ok: true, value: { response, json } }
    const detail = short(hidden.message, format.redact)
    return failed({ status, detail, code: hidden.code, mayHaveHappened: isWrite })
  }
  if (status >= 300 && status < 400)
    return failed({
      status,
      detail: `a redirect to ${originOf(headers.location)}`,
      hint: 'Redirects to another place are not followed, so that credentials stay with the configured origin. Correct the API URL',
    })
  const decoded = format.decodeError(json)
  const detail = decoded
    ? short(decoded.message, format.redact)
    : describe(response.body, json, format.redact)
  const limited = status === 429 || (format.isLimit?.(response) ?? false)
  const transient = limited || isTransient(status)
  return failed({
    status,
    detail,
    code: decoded?.code ?? null,
    transient,
    limited,
    mayHaveHappened: isWrite && transient && !limited,
    hint: transient ? 'Run again later' : format.hintFor(status, isWrite, detail),
  })
}

/**
 * 408 and 501 are repeated by Aiven's own client, the rest by both clouds' (api-facts A1, B2). A status below 200 is
 * no answer to what was asked.
 */
function isTransient(status: number): boolean {
  return status === 408 || status >= 500 || status < 200
}

/** Checks the shape of a good answer. */
export function parseBody<Output>(
  { response, json }: Body,
  isWrite: boolean,
  schema: z.ZodMiniType<Output>,
): Judged<Output> {
  const parsed = z.safeParse(schema, json)
  if (parsed.success && json !== undefined) return { ok: true, value: parsed.data }
  const detail = json === undefined ? notJson(response.body) : otherShape(parsed.error)
  return failed({
    status: null,
    detail,
    hint: 'Check that the API URL and any proxy lead to the API; if so, this action must be updated',
    // A proxy's page or a truncated body may be gone a second later.
    transient: true,
    mayHaveHappened: isWrite,
  })
}

/** An answer that the schema does not know, in words. */
export function otherShape(error: z.core.$ZodError | undefined): string {
  const place = error?.issues[0]?.path.map(String).join('.') ?? ''
  return `an answer of another shape than documented${place ? ` (at ${cut(place, EXCERPT)})` : ''}`
}

function failed(failure: Failure): { ok: false; failure: Failure } {
  return { ok: false, failure }
}

const EXCERPT = 200
/** An API's own words are shown up to this many characters. */
const LONGEST_DETAIL = 1000

function short(message: string, redact: Redact): string {
  return cut(oneLine(redact(message)), LONGEST_DETAIL)
}

/** A body that is not the API's own error format. */
function describe(text: string, json: unknown, redact: Redact): string {
  // JSON is written anew: the server may have escaped characters of a secret.
  const words = excerpt(json === undefined ? text : JSON.stringify(json), EXCERPT, redact)
  if (!isHtml(text)) return words || 'no explanation'
  return `an HTML page, probably of a proxy${words ? ` (${words})` : ''}`
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

function originOf(location: string | undefined): string {
  return location && URL.canParse(location) ? new URL(location).origin : 'another address'
}

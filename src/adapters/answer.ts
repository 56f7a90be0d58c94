/** What one answer of an API means: good, or a failure in words. Pure. */
import * as z from 'zod/mini'
import type { ApiFailure } from '../errors.ts'
import type { Redact } from '../secrets.ts'
import { excerpt, isHtml, notJson } from './excerpt.ts'
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
  /** What to do about a 401 or 403. */
  readonly authorizationHint: (status: 401 | 403, write: boolean) => string
  readonly redact: Redact
}

/** A failure before it is said what was tried. */
export type Failure = Omit<ApiFailure, 'service' | 'operation'>

export type Judged<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly failure: Failure }

/** A body as it came, and as JSON: `undefined` when it is none. */
export interface Body {
  readonly text: string
  readonly json: unknown
}

/** Judges by the status, and by what a body with a good status says against it. */
export function judge(response: HttpResponse, write: boolean, format: AnswerFormat): Judged<Body> {
  const { status, headers, body: text } = response
  const body: Body = { text, json: parseJson(text) }
  if (status >= 200 && status < 300) {
    const hidden = format.bodyFailure?.(body.json) ?? null
    if (!hidden) return { ok: true, value: body }
    return failed({
      status,
      detail: hidden.message,
      code: hidden.code,
      transient: false,
      mayHaveHappened: write,
    })
  }
  const decoded = format.decodeError(body.json)
  const said = {
    status,
    detail: decoded?.message ?? describe(body, format.redact),
    code: decoded?.code ?? null,
  }
  if (status === 401 || status === 403)
    return failed({ ...said, hint: format.authorizationHint(status, write) })
  if (status >= 300 && status < 400)
    return failed({
      status,
      detail: `a redirect to ${originOf(headers.location)}`,
      hint: 'Redirects are not followed, so that credentials stay with the configured origin. Correct the API URL input',
    })
  const transient = isTransient(status)
  return failed({
    ...said,
    transient,
    // What is refused for its rate alone was not begun.
    mayHaveHappened: write && transient && status !== 429,
    hint: transient ? 'Run again later' : null,
  })
}

/** 408 and 501 are repeated by Aiven's own client, the rest by both clouds' (api-facts A1, B2). */
export function isTransient(status: number): boolean {
  return status === 408 || status === 429 || status >= 500
}

/** Checks the shape of a good answer. */
export function parseBody<Output>(body: Body, write: boolean, schema: z.ZodMiniType<Output>): Judged<Output> {
  const parsed = z.safeParse(schema, body.json)
  if (parsed.success) return { ok: true, value: parsed.data }
  const place = parsed.error.issues[0]?.path.map(String).join('.') ?? ''
  const otherShape = `an answer of another shape than documented${place ? ` (at ${place})` : ''}`
  return failed({
    status: null,
    detail: body.json === undefined ? notJson(body.text) : otherShape,
    hint: 'Check that the API URL and any proxy lead to the API; if so, this action must be updated',
    // A proxy's page or a truncated body may be gone a second later.
    transient: true,
    mayHaveHappened: write,
  })
}

function failed(failure: Failure): { ok: false; failure: Failure } {
  return { ok: false, failure }
}

const EXCERPT = 200

/** A body that is not the API's own error format. */
function describe({ text, json }: Body, redact: Redact): string {
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

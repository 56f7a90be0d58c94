/** What one answer of an API means: good, or a failure in words. Pure. */
import * as z from 'zod/mini'
import type { ApiFailure } from '../errors.ts'
import type { Redact } from '../settings/secrets.ts'
import { notJson, otherShape, wordsOf } from './excerpt.ts'
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

/** A good answer as it came, and what its body says. */
export interface Answer<Output> {
  readonly response: HttpResponse
  readonly value: Output
}

/** Judges by the status, by what a body with a good status says against it, and by its shape. */
export function judge<Output>(
  response: HttpResponse,
  isWrite: boolean,
  schema: z.ZodMiniType<Output>,
  format: AnswerFormat,
): Answer<Output> | Failure {
  const { status, headers, body } = response
  const json = parseJson(body)
  if (status >= 200 && status < 300) {
    const hidden = format.bodyFailure?.(json) ?? null
    if (hidden) return { status, detail: hidden.message, code: hidden.code, mayHaveHappened: isWrite }
    return parseGood(response, json, isWrite, schema)
  }
  if (status >= 300 && status < 400)
    return {
      status,
      detail: `a redirect to ${URL.parse(headers.location ?? '')?.origin ?? 'another address'}`,
      hint: 'Redirects to another origin, and more than three in a row, are not followed, so that credentials stay where they belong. Correct the API URL',
    }
  const { message: detail, code } = format.decodeError(json) ?? {
    message: wordsOf(body, json, format.redact),
    code: null,
  }
  const limited = status === 429 || (format.isLimit?.(response) ?? false)
  const transient = limited || isTransient(status)
  const hint = transient ? 'Run again later' : format.hintFor(status, isWrite, detail)
  return { status, detail, code, hint, transient, limited, mayHaveHappened: isWrite && transient && !limited }
}

/** Checks the shape of a good answer. That to a write may be empty, which is null to the schema. */
function parseGood<Output>(
  response: HttpResponse,
  json: unknown,
  isWrite: boolean,
  schema: z.ZodMiniType<Output>,
): Answer<Output> | Failure {
  const { body } = response
  const isJson = json !== undefined || (isWrite && body.trim() === '')
  const parsed = z.safeParse(schema, json ?? null)
  if (isJson && parsed.success) return { response, value: parsed.data }
  return {
    status: null,
    detail: isJson ? otherShape(parsed.error) : notJson(body),
    hint: 'Check that the API URL and any proxy lead to the API; if so, this action must be updated',
    // A proxy's page or a truncated body may be gone a second later.
    transient: true,
    mayHaveHappened: isWrite,
  }
}

/**
 * 408 and 501 are repeated by Aiven's own client, the rest by both clouds' (api-facts A1, B2). A status below 200 is
 * no answer to what was asked.
 */
function isTransient(status: number): boolean {
  return status === 408 || status >= 500 || status < 200
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

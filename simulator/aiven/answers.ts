import type { CloudResponse, Json } from '../types.ts'

/** An answer with a body. */
export function json(status: number, body: Json): CloudResponse {
  return { status, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) }
}

/** An error as Aiven phrases it: the message stands twice. */
export function failure(status: number, message: string, code?: string): CloudResponse {
  const errors = [{ message, status, ...(code === undefined ? {} : { error_code: code }) }]
  return json(status, { errors, message })
}

/** Aiven's times have no fractions of a second. */
export function isoTime(at: number): string {
  return `${new Date(at).toISOString().slice(0, 19)}Z`
}

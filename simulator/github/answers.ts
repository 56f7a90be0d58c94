import type { CloudResponse, Json } from '../types.ts'

const DOCUMENTATION = 'https://docs.github.com/rest'

/** An answer with a body. */
export function json(status: number, body: Json, headers: Record<string, string> = {}): CloudResponse {
  const all = {
    'content-type': 'application/json; charset=utf-8',
    'x-github-media-type': 'github.v3',
    ...headers,
  }
  return { status, headers: all, body: JSON.stringify(body) }
}

/** An error as GitHub phrases it; the status is a string there. */
export function failure(status: number, message: string, errors?: Json[]): CloudResponse {
  return json(status, { documentation_url: DOCUMENTATION, errors, message, status: String(status) })
}

/** 404, also for what the token may not see. */
export function notFound(): CloudResponse {
  return failure(404, 'Not Found')
}

/** 403 for a missing permission. */
export function forbidden(): CloudResponse {
  return failure(403, 'Resource not accessible by integration')
}

/** 422. */
export function invalid(error: Json): CloudResponse {
  return failure(422, 'Validation Failed', [error])
}

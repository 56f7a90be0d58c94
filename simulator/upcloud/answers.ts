import type { CloudResponse, Json } from '../types.ts'
import { pretty } from './pretty.ts'

const COMMON = { server: 'Apache', 'strict-transport-security': 'max-age=63072000' }

/** An answer with a body. */
export function json(status: number, body: Json): CloudResponse {
  const headers = { ...COMMON, 'content-type': 'application/json; charset=UTF-8' }
  return { status, headers, body: pretty(body) }
}

/** 204. */
export function noContent(): CloudResponse {
  return { status: 204, headers: { ...COMMON }, body: '' }
}

/** An error in the form of the older services. */
export function failure(status: number, code: string, message: string): CloudResponse {
  return json(status, { error: { error_code: code, error_message: message } })
}

/** An error in the form of the newer services. */
export function problem(status: number, code: string, message: string): CloudResponse {
  const correlation = '01HXSIMULATOR0000000000000'
  const body = {
    correlation_id: correlation,
    status,
    title: message,
    type: `https://developers.upcloud.com/1.3/errors#ERROR_${code}`,
  }
  const headers = { ...COMMON, 'content-type': 'application/problem+json', 'upcloud-cid': correlation }
  return { status, headers, body: JSON.stringify(body) }
}

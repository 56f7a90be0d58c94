/** What went wrong with one request to GitHub, and how to say it. */
import * as z from 'zod/mini'
import { ApiError, messageOf } from '../../errors.ts'
import type { Redact } from '../../secrets.ts'
import { cut, isHtml, oneLine } from '../excerpt.ts'
import type { GitHubCall } from './client.ts'
import { namedWait } from './patience.ts'

export interface Failure {
  /**
   * `not-sent`: no connection; `lost`: no answer, the request may have been carried out; `server`: 5xx;
   * `garbled`: an answer that is not JSON; `unexpected`: JSON of another shape; `rate-limit`: not carried
   * out, later; `tls`: no trust; `refused`: any other status.
   */
  readonly reason:
    | 'not-sent'
    | 'lost'
    | 'server'
    | 'garbled'
    | 'unexpected'
    | 'rate-limit'
    | 'tls'
    | 'refused'
  readonly status: number | null
  readonly detail: string
  /** Milliseconds the server asked to wait. */
  readonly wait: number | null
  readonly cause: unknown
}

/**
 * Octokit's RequestError has `response` only when an answer came; without one its status 500 means nothing.
 */
const requestError = z.object({
  status: z.number(),
  response: z.object({
    headers: z.catch(z.record(z.string(), z.unknown()), {}),
    data: z.optional(z.unknown()),
  }),
})

const errorBody = z.object({ message: z.string() })

/** An answer that sends us elsewhere than to the API's own origin, or in circles. */
export class ForeignRedirect extends Error {
  readonly status: number

  constructor(status: number) {
    super('the server redirects to another place, which is not followed')
    this.status = status
  }
}

/** Sorts out whatever Octokit or fetch threw. `now` in milliseconds since the epoch. Never throws. */
export function failureOf(error: unknown, now: number, redact: Redact): Failure {
  if (error instanceof ForeignRedirect) {
    return { reason: 'refused', status: error.status, detail: error.message, wait: null, cause: error }
  }
  const answered = requestError.safeParse(error)
  if (!answered.success) return networkFailure(error, redact)
  const { status, response } = answered.data
  const headers = Object.fromEntries(Object.entries(response.headers).map(([k, v]) => [k, String(v)]))
  const message = messageIn(response.data)
  const detail = short(message ?? 'without an explanation', redact)
  const wait = namedWait(headers, now)
  const limited = status === 429 || (status === 403 && isRateLimit(headers, message))
  if (limited) return { reason: 'rate-limit', status, detail, wait, cause: error }
  // 501 is how a server says that it does not have this call: waiting does not help.
  const later = (status >= 500 && status !== 501) || status === 408
  return { reason: later ? 'server' : 'refused', status, detail, wait, cause: error }
}

/** GitHub's `message`, or plain text; of HTML only that it is some. */
function messageIn(data: unknown): string | null {
  if (typeof data !== 'string') return errorBody.safeParse(data).data?.message ?? null
  const text = data.trim()
  if (isHtml(text)) return 'an HTML page, probably of a proxy'
  return text === '' || /^[<{[]/.test(text) ? null : text
}

/** https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api#rate-limit-errors */
function isRateLimit(headers: Readonly<Record<string, string>>, message: string | null): boolean {
  return (
    headers['retry-after'] !== undefined ||
    headers['x-ratelimit-remaining'] === '0' ||
    /\brate limit\b/i.test(message ?? '')
  )
}

const NOT_SENT = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'UND_ERR_CONNECT_TIMEOUT',
])

function networkFailure(error: unknown, redact: Redact): Failure {
  const chain = causes(error)
  const code = chain.map(codeOf).find((found) => found !== null) ?? null
  const timedOut = chain.some((cause) => cause instanceof Error && cause.name === 'TimeoutError')
  const last = chain.findLast((cause) => cause instanceof Error && cause.message !== '') ?? error
  const said = short(messageOf(last), redact)
  const detail = timedOut ? 'no answer in time' : code && !said.includes(code) ? `${said} (${code})` : said
  const base = { status: null, wait: null, cause: error, detail }
  if (code && NOT_SENT.has(code)) return { ...base, reason: 'not-sent' }
  if (code && /CERT|SELF_SIGNED|ERR_TLS|ERR_SSL|UNABLE_TO/.test(code)) return { ...base, reason: 'tls' }
  return { ...base, reason: 'lost' }
}

function causes(error: unknown): unknown[] {
  const chain: unknown[] = []
  for (let at = error; at != null && chain.length < 5; at = at instanceof Error ? at.cause : null)
    chain.push(at)
  return chain
}

function codeOf(error: unknown): string | null {
  return z.object({ code: z.string() }).safeParse(error).data?.code ?? null
}

/** A write without a good answer: it may have been carried out. Look again before repeating it. */
export class UncertainWrite extends ApiError {}

/** The error for a call that failed for good; for a write whose fate is unknown an UncertainWrite. */
export function toApiError(call: GitHubCall<unknown>, failure: Failure): ApiError {
  const { reason, status, detail, cause } = failure
  const noAnswer = reason === 'lost' || reason === 'server' || reason === 'garbled'
  const said = {
    service: 'github',
    operation: call.operation,
    status,
    detail,
    hint: hintOf(call, failure),
    cause,
    transient: noAnswer || reason === 'not-sent' || reason === 'rate-limit',
  } as const
  const uncertain = call.method !== 'GET' && (noAnswer || reason === 'unexpected')
  return uncertain ? new UncertainWrite(said) : new ApiError(said)
}

function hintOf({ permission }: GitHubCall<unknown>, { reason, status, detail }: Failure): string | null {
  if (reason === 'tls') return 'Name the CA file of your GitHub server in NODE_EXTRA_CA_CERTS.'
  if (reason === 'rate-limit') return 'Run the job again later.'
  if (status === 401) return 'The github-token is not valid or has expired.'
  if (/\b(locked|disabled|archived)\b/i.test(detail)) return null
  if ((status === 403 || status === 404) && permission) {
    // GitHub says 404 also for what a token may not see.
    const who = status === 404 ? 'Check that it exists in this repository; if it does, the' : 'The'
    return (
      `${who} github-token needs the permission "${permission}" (add it to "permissions" of the ` +
      'job); for pull requests of forks and of Dependabot GitHub gives read-only tokens only.'
    )
  }
  return null
}

const LONGEST = 300

/** GitHub's words, or a proxy's: one short line. */
function short(text: string, redact: Redact): string {
  return cut(oneLine(redact(text)), LONGEST)
}

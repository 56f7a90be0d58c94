/**
 * GitHub's REST API through Octokit, which also brings the runner's proxy settings. Adds what Octokit leaves
 * out: timeouts, bounded repetition, checked replies, errors that say what to do. Octokit is loaded on first
 * use, because it takes longer to load than everything else.
 */
import type * as z from 'zod/mini'
import { ApiError } from '../../errors.ts'
import type { Clock, Log } from '../../ports.ts'
import type { Redact } from '../../secrets.ts'
import { notJson } from '../excerpt.ts'
import { type Failure, failureOf, toApiError, UncertainWrite } from './failure.ts'
import { loadOctokit, type Send } from './octokit.ts'
import { Patience } from './patience.ts'

export interface GitHubOptions {
  readonly token: string
  /** `GITHUB_API_URL`, e.g. `https://api.github.com` or `https://ghes.example/api/v3`. */
  readonly apiUrl: string
  /** `owner/repo`. */
  readonly repository: string
  /** One attempt, in milliseconds. */
  readonly timeoutMs: number
  readonly clock: Clock
  readonly log: Log
  readonly redact: Redact
  readonly userAgent?: string
  /** Ends waiting and requests; calls then reject with its reason. */
  readonly signal?: AbortSignal
}

export interface GitHubCall<T> {
  /** For errors, as an infinitive: "list the comments of pull request #7". */
  readonly operation: string
  readonly method: 'GET' | 'POST' | 'PATCH' | 'DELETE'
  /** From the API's root, encoded, with its query: `/repos/acme/infra/issues/7/comments?per_page=100`. */
  readonly path: string
  readonly body?: Readonly<Record<string, unknown>>
  readonly schema: z.ZodMiniType<T>
  /** Named in the hint of a 403 or 404, e.g. `pull-requests: write`. */
  readonly permission?: string
  /** Default: MAX_ATTEMPTS of backoff.ts. */
  readonly attempts?: number
}

export interface GitHubReply<T> {
  readonly data: T
  /** The `Link` header. */
  readonly link: string | null
}

export type TokenKind = 'user' | 'installation' | 'unknown'

export interface GitHubClient {
  /** `/repos/owner/name`, encoded. */
  readonly repoPath: string
  readonly repository: string
  readonly apiUrl: string
  readonly tokenKind: TokenKind
  readonly clock: Clock
  readonly log: Log
  readonly signal: AbortSignal | undefined
  /**
   * One call. Reads are repeated on network errors, timeouts, 5xx, unreadable bodies and rate limits; writes
   * only when it is certain that GitHub did not carry them out. Rejects with ApiError; for a write without a
   * good answer with UncertainWrite, so that the caller looks again before repeating it.
   */
  call<T>(call: GitHubCall<T>): Promise<GitHubReply<T>>
}

/** A client for one repository. Rejects with ApiError when there is no token. */
export async function createGitHub(options: GitHubOptions): Promise<GitHubClient> {
  const { clock, log, signal, token } = options
  if (token === '') {
    throw new ApiError({
      service: 'github',
      operation: 'log in',
      status: null,
      detail: 'the input github-token is empty',
      hint: 'Leave it out to use the token of the job, or pass one that is not empty.',
    })
  }
  const apiUrl = options.apiUrl.replace(/\/+$/, '')
  const send = await loadOctokit({ ...options, apiUrl })
  return {
    repository: options.repository,
    repoPath: `/repos/${options.repository.split('/').map(encodeURIComponent).join('/')}`,
    apiUrl,
    tokenKind: tokenKindOf(token),
    clock,
    log,
    signal,
    call: (call) => callWithPatience(send, call, options),
  }
}

async function callWithPatience<T>(
  send: Send,
  call: GitHubCall<T>,
  { clock, log, redact, signal }: GitHubOptions,
): Promise<GitHubReply<T>> {
  const patience = new Patience(clock, call.attempts)
  for (;;) {
    const failure = await attempt(send, call, clock, redact)
    if (!('reason' in failure)) return failure
    signal?.throwIfAborted()
    const pause = mayRepeat(failure, call.method) ? patience.next(failure.wait) : null
    if (pause === null) throw toApiError(call, failure)
    log.debug(`GitHub: could not ${call.operation} (${failure.detail}); again in ${pause} ms`)
    await clock.sleep(pause, signal)
  }
}

async function attempt<T>(
  send: Send,
  call: GitHubCall<T>,
  clock: Clock,
  redact: Redact,
): Promise<GitHubReply<T> | Failure> {
  try {
    const { status, data, headers } = await send(call.method, call.path, call.body)
    const parsed = call.schema.safeParse(data)
    if (parsed.success) return { data: parsed.data, link: headers.link ?? null }
    // Text where JSON should be comes from something in between and may pass; other JSON stays what it is.
    if (typeof data === 'string')
      return { reason: 'garbled', status, detail: notJson(data), wait: null, cause: parsed.error }
    const where = parsed.error.issues[0]?.path.join('.')
    const detail = `the answer is not what GitHub documents${where ? ` (${where})` : ''}`
    return { reason: 'unexpected', status, detail, wait: null, cause: parsed.error }
  } catch (error) {
    return failureOf(error, clock.now(), redact)
  }
}

function mayRepeat(failure: Failure, method: string): boolean {
  switch (failure.reason) {
    case 'not-sent':
    case 'rate-limit':
      return true
    case 'lost':
    case 'server':
    case 'garbled':
      return method === 'GET'
    case 'refused':
    case 'unexpected':
    case 'tls':
      return false
  }
}

/** https://github.blog/2021-04-05-behind-githubs-new-authentication-token-formats/ */
function tokenKindOf(token: string): TokenKind {
  if (/^(ghp_|gho_|ghu_|github_pat_)/.test(token)) return 'user'
  return token.startsWith('ghs_') ? 'installation' : 'unknown'
}

/**
 * Runs `step` until it ends without doubt. `step` reads, decides and writes; when the answer to a write is
 * lost it runs again from its reading, so that nothing is written twice. Rejects with what `step` rejected
 * with.
 */
export async function untilCertain<T>(client: GitHubClient, step: () => Promise<T>): Promise<T> {
  const patience = new Patience(client.clock)
  for (;;) {
    try {
      return await step()
    } catch (error) {
      if (!(error instanceof UncertainWrite)) throw error
      const pause = patience.next(null)
      if (pause === null) throw error
      client.log.debug(`${error.message}; looking again in ${pause} ms`)
      await client.clock.sleep(pause, client.signal)
    }
  }
}

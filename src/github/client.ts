/**
 * GitHub's REST API through Octokit, as its users know it, over the transport, retries and error words of all APIs.
 * Octokit is loaded on first use, because it takes longer to load than everything else.
 */
import * as z from 'zod/mini'
import { ApiError, messageOf } from '../errors.ts'
import { backoffMs, MAX_ATTEMPTS } from '../http/backoff.ts'
import { otherShape } from '../http/excerpt.ts'
import { HostGate } from '../http/gate.ts'
import { RestApi, type RestOptions } from '../http/rest.ts'
import { type HttpResponse, httpTransport } from '../http/transport.ts'
import type { Clock, Log } from '../ports.ts'
import type { Redact } from '../settings/secrets.ts'

export type Octokit = ReturnType<typeof import('@actions/github').getOctokit>

export interface GitHubOptions {
  readonly token: string
  /** `GITHUB_API_URL`, e.g. `https://api.github.com` or `https://ghes.example/api/v3`. */
  readonly apiUrl: string
  /** `owner/repo`. */
  readonly repository: string
  /** One attempt. */
  readonly requestTimeoutMs: number
  readonly userAgent: string
  readonly clock: Clock
  readonly log: Log
  readonly redact: Redact
}

/** What a call is for, in errors, and what it is answered with. */
export interface Call<T> {
  /** As an infinitive: "list the comments of pull request #7". */
  readonly operation: string
  /** Named in the hint of a 403 or 404, e.g. `pull-requests: write`. */
  readonly permission?: string
  readonly schema: z.ZodMiniType<T>
}

export type GitHubClient = Awaited<ReturnType<typeof createGitHub>>

const MOST_PAGES = 50
const CONCURRENCY = 8

/** How long a limit of requests is waited for: a comment is not worth more. */
const LONGEST_LIMIT_MS = 60_000

/** A client for one repository. Sends nothing by itself. */
export async function createGitHub(options: GitHubOptions) {
  const { token, repository, requestTimeoutMs, clock, log, redact, userAgent } = options
  const { getOctokit } = await importGitHub()
  const baseUrl = options.apiUrl.replace(/\/+$/, '')
  const transport = httpTransport(userAgent)
  const api = {
    ...{ transport, clock, log, redact, requestTimeoutMs, isLimit, decodeError },
    service: 'github',
    baseUrl: new URL(baseUrl).origin,
    headers: {},
    longestLimitMs: LONGEST_LIMIT_MS,
    gate: new HostGate(CONCURRENCY, requestTimeoutMs),
  } as const satisfies Partial<RestOptions>
  // Octokit itself would write to stderr what GitHub calls deprecated.
  const say = (message: string) => log.debug(message)
  const quiet = { debug: say, info: say, warn: say, error: say }
  const octokitFor = ({ operation, permission }: Call<unknown>): Octokit => {
    const rest = new RestApi({ ...api, hintFor: (status, _, detail) => hintFor(status, detail, permission) })
    const request = { fetch: fetchOver(rest, operation), log: quiet }
    return getOctokit(token, { baseUrl, userAgent, log: quiet, request })
  }
  const asApiError = ({ operation }: Call<unknown>, error: unknown) => {
    // Octokit puts what its `fetch` threw into an error of its own.
    const cause = error instanceof Error && error.cause instanceof ApiError ? error.cause : error
    if (cause instanceof ApiError) return cause
    const detail = error instanceof z.core.$ZodError ? otherShape(error) : messageOf(error)
    return new ApiError({ service: 'github', operation, status: null, detail: redact(detail), cause })
  }
  const [owner = '', repo = ''] = repository.split('/')
  return {
    /** `owner/repo`. */
    repository,
    /** What most of Octokit's methods want. */
    repo: { owner, repo },
    /** What its lists want: pages of GitHub's most. */
    paged: { owner, repo, per_page: 100 },
    tokenKind: tokenKindOf(token),
    clock,
    log,
    /**
     * One call: `ask({ operation, permission, schema }, (github) => github.rest.pulls.get({ … }))`. What changes
     * nothing is repeated on faults of the moment, a write is sent once: see RestApi, and `untilCertain` below. Rejects
     * with ApiError, also when the answer is of another shape than `schema`.
     */
    ask: async <T>(
      call: Call<T>,
      send: (github: Octokit) => Promise<{ readonly data: unknown }>,
    ): Promise<T> => {
      try {
        const { data } = await send(octokitFor(call))
        return z.parse(call.schema, data)
      } catch (error) {
        throw asApiError(call, error)
      }
    },
    /**
     * A list page by page, 50 pages at the most: `send` gives `github.paginate.iterator(…)`. An item that does not fit
     * `schema` is left out: one odd comment must not hide the others. Rejects with ApiError.
     */
    list: async function* <T>(
      call: Call<T>,
      send: (github: Octokit) => AsyncIterable<{ readonly data: unknown }>,
    ): AsyncGenerator<T[]> {
      let read = 0
      try {
        for await (const { data } of send(octokitFor(call))) {
          const entries = z.parse(z.array(z.catch(z.nullable(call.schema), null)), data)
          const items = entries.filter((one) => one !== null)
          if (items.length < entries.length)
            log.debug(`GitHub: could not read every entry to ${call.operation}; some are left out`)
          yield items
          if (++read >= MOST_PAGES) return
        }
      } catch (error) {
        throw asApiError(call, error)
      }
    },
    /** Drops every connection. */
    close: () => transport.close(),
  }
}

/**
 * While it is loaded, `@actions/github` parses the event file, and throws when that is not JSON. A broken event file
 * must not cost the comment.
 */
async function importGitHub(): Promise<typeof import('@actions/github')> {
  const { GITHUB_EVENT_PATH: path } = process.env
  delete process.env.GITHUB_EVENT_PATH
  try {
    return await import('@actions/github')
  } finally {
    if (path !== undefined) process.env.GITHUB_EVENT_PATH = path
  }
}

/**
 * A `fetch` for Octokit. It rejects with ApiError for every answer that is no good one, so Octokit never judges any.
 * Whatever host a URL names, as links to further pages may on GHES, the request goes to the API's own origin.
 */
function fetchOver(api: RestApi, operation: string) {
  return async (
    url: string,
    request: Readonly<{ method: string; headers: Record<string, string>; body?: string }>,
  ) => {
    const asked = new URL(url)
    // GraphQL is used for questions only.
    const isQuestion = request.method === 'GET' || asked.pathname.endsWith('/graphql')
    const call = { ...request, path: `${asked.pathname}${asked.search}`, operation }
    const { response, value } = isQuestion
      ? await api.repeat(call, z.unknown())
      : await api.once(call, z.unknown())
    // Octokit wants no more of a Response; the real class would have to be loaded first.
    return {
      url,
      status: response.status,
      headers: new Map(
        Object.entries({
          ...nextPage(asked, value),
          ...response.headers,
          'content-type': 'application/json',
        }),
      ),
      text: async () => response.body,
    }
  }
}

/** A full page may have another behind it, also where somebody in between drops GitHub's `Link` header. */
function nextPage(asked: URL, json: unknown): Record<string, string> {
  const { searchParams } = asked
  if (!Array.isArray(json) || json.length === 0 || String(json.length) !== searchParams.get('per_page'))
    return {}
  const next = new URL(asked)
  next.searchParams.set('page', String(Number(searchParams.get('page') ?? 1) + 1))
  return { link: `<${next}>; rel="next"` }
}

const errorBody = z.object({ message: z.string() })

function decodeError(body: unknown): { message: string; code: null } | null {
  const parsed = z.safeParse(errorBody, body)
  return parsed.success ? { message: parsed.data.message, code: null } : null
}

/** https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api#rate-limit-errors */
function isLimit({ status, headers, body }: HttpResponse): boolean {
  return (
    status === 403 &&
    (headers['retry-after'] !== undefined ||
      headers['x-ratelimit-remaining'] === '0' ||
      /\brate limit\b/i.test(body))
  )
}

function hintFor(status: number, detail: string, permission: string | undefined): string | null {
  if (status === 401) return 'The github-token is not valid or has expired.'
  if (!permission || (status !== 403 && status !== 404)) return null
  if (/\b(locked|disabled|archived)\b/i.test(detail)) return null
  // GitHub says 404 also for what a token may not see.
  const who = status === 404 ? 'Check that it exists in this repository; if it does, the' : 'The'
  return (
    `${who} github-token needs the permission "${permission}" (add it to "permissions" of the ` +
    'job); for pull requests of forks and of Dependabot GitHub gives read-only tokens only.'
  )
}

/** What may fail without consequences: null then, with a debug line. */
export async function orDebug<T>({ log }: GitHubClient, step: Promise<T>): Promise<T | null> {
  try {
    return await step
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    log.debug(error.message)
    return null
  }
}

/** https://github.blog/2021-04-05-behind-githubs-new-authentication-token-formats/ */
function tokenKindOf(token: string): 'user' | 'installation' | 'unknown' {
  if (/^(ghp_|gho_|ghu_|github_pat_)/.test(token)) return 'user'
  return token.startsWith('ghs_') ? 'installation' : 'unknown'
}

/**
 * Runs `step` until it ends without doubt. `step` reads, decides and writes; when a write got no good answer it runs
 * again from its reading, so that nothing is written twice: 4 more attempts, 15 s of pauses at the most, and a minute
 * under a limit of requests. Rejects with what `step` rejected with.
 */
export async function untilCertain<T>(
  { clock, log }: GitHubClient,
  step: (isAgain: boolean) => Promise<T>,
): Promise<T> {
  const startedAt = clock.now()
  for (let attempt = 1; ; attempt++) {
    try {
      return await step(attempt > 1)
    } catch (error) {
      if (!(error instanceof ApiError && error.isWrite && error.transient)) throw error
      const isLimited = error.noAttempt && clock.now() - startedAt >= LONGEST_LIMIT_MS
      if (isLimited || attempt >= MAX_ATTEMPTS) throw error
      const pause = backoffMs(attempt, clock.random())
      log.debug(`${error.message}; looking again in ${pause} ms`)
      await clock.sleep(pause)
    }
  }
}

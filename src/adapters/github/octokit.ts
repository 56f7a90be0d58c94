/** Octokit, loaded late and kept to one small function. */
import * as z from 'zod/mini'
import type { Log } from '../../ports.ts'
import { ForeignRedirect } from './failure.ts'

export interface Answer {
  readonly status: number
  readonly data: unknown
  readonly headers: Readonly<Record<string, string>>
}

/**
 * One HTTP attempt. `path` starts at the API's root. Rejects with whatever Octokit throws for status ≥ 400
 * and network.
 */
export type Send = (method: string, path: string, body?: Readonly<Record<string, unknown>>) => Promise<Answer>

export interface OctokitOptions {
  readonly token: string
  /** Without a slash at its end. */
  readonly apiUrl: string
  readonly timeoutMs: number
  readonly log: Log
  readonly userAgent?: string
  readonly signal?: AbortSignal
}

const MOST_REDIRECTS = 3
const answerSchema = z.object({
  status: z.number(),
  data: z.optional(z.unknown()),
  headers: z.catch(z.record(z.string(), z.unknown()), {}),
})

/** Loads Octokit and gives the function that sends. GitHub's answers to renamed repositories are followed. */
export async function loadOctokit(options: OctokitOptions): Promise<Send> {
  const { getOctokit } = await importGitHub(options.apiUrl)
  const say = (message: string): void => options.log.debug(message)
  const log = { debug: say, info: say, warn: say, error: say }
  const octokit = getOctokit(options.token, {
    baseUrl: options.apiUrl,
    userAgent: options.userAgent ?? 'aiven-upcloud-peering',
    log,
  })
  return async (method, path, body) => {
    let url = `${options.apiUrl}${path}`
    for (let hop = 0; ; hop += 1) {
      const reply: unknown = await octokit.request({
        method,
        url,
        ...(body ? { data: body } : {}),
        // Redirects are followed here, so that the token and the body never leave the API's origin.
        request: { redirect: 'manual', log, signal: attemptSignal(options) },
      })
      const answer = toAnswer(reply)
      const next = redirectOf(answer, url)
      if (next === null) return answer
      if (hop >= MOST_REDIRECTS || new URL(next).origin !== new URL(url).origin) {
        throw new ForeignRedirect(answer.status)
      }
      url = next
    }
  }
}

type GitHubPackage = typeof import('@actions/github')
let loaded: Promise<GitHubPackage> | null = null

/**
 * While it is loaded, `@actions/github` parses the event file, which throws when that is not JSON, and
 * chooses the proxy by `GITHUB_API_URL`. A broken event file must not cost the comment, and the proxy has to
 * be that of the URL which is really asked.
 */
async function importGitHub(apiUrl: string): Promise<GitHubPackage> {
  if (loaded === null) {
    const { GITHUB_EVENT_PATH, GITHUB_API_URL } = process.env
    delete process.env.GITHUB_EVENT_PATH
    process.env.GITHUB_API_URL = apiUrl
    loaded = import('@actions/github').finally(() => {
      restore('GITHUB_EVENT_PATH', GITHUB_EVENT_PATH)
      restore('GITHUB_API_URL', GITHUB_API_URL)
    })
  }
  return loaded
}

function restore(name: string, value: string | undefined): void {
  if (value === undefined) delete process.env[name]
  else process.env[name] = value
}

function attemptSignal({ timeoutMs, signal }: OctokitOptions): AbortSignal {
  const timeout = AbortSignal.timeout(timeoutMs)
  return signal ? AbortSignal.any([timeout, signal]) : timeout
}

function toAnswer(reply: unknown): Answer {
  const { status, data, headers } = answerSchema.parse(reply)
  return {
    status,
    // Octokit leaves JSON without a content type as text.
    data: typeof data === 'string' ? parsedOr(data) : data,
    headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
  }
}

function parsedOr(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return text
  }
}

function redirectOf({ status, headers }: Answer, from: string): string | null {
  const location = [301, 302, 307, 308].includes(status) ? headers.location : undefined
  return location ? new URL(location, from).href : null
}

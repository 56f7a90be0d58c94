/**
 * A small GitHub on node:http for the adapter's own tests: only what it calls, with faults at chosen
 * requests.
 */
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { createGitHub, type GitHubClient, type GitHubOptions } from '../../src/github/client.ts'
import type { Clock, Log } from '../../src/ports.ts'

export interface StoredComment {
  readonly id: number
  readonly issue: number
  readonly login: string | null
  body: string
}

export interface StoredIssue {
  readonly number: number
  readonly login: string
  title: string
  body: string
  state: string
  labels: string[]
  readonly pull: boolean
}

export interface Seen {
  readonly method: string
  readonly path: string
  readonly authorization: string | undefined
  readonly body: unknown
}

/**
 * `before`: instead of handling; `after`: handled, answer replaced. `drop` cuts the connection, `hang` never
 * answers.
 */
export interface Fault {
  readonly when: (request: Seen) => boolean
  readonly at: 'before' | 'after'
  readonly answer:
    | 'drop'
    | 'hang'
    | { readonly status: number; readonly body: string; readonly headers?: Record<string, string> }
  times: number
  /** Runs when the fault strikes. */
  readonly meanwhile?: () => void
}

interface Reply {
  readonly status: number
  readonly data?: unknown
  readonly headers?: Record<string, string>
}

export class GitHubServer {
  readonly comments: StoredComment[] = []
  readonly issues: StoredIssue[] = []
  readonly labels: string[] = []
  readonly requests: Seen[] = []
  readonly faults: Fault[] = []
  /** Further answers by `METHOD /path`, looked at first. */
  readonly extra = new Map<string, () => Reply>()
  /** Who the token belongs to. */
  login = 'github-actions[bot]'
  links = true
  url = ''
  #next = 1000
  #server: Server

  constructor() {
    this.#server = createServer((request, response) => void this.#serve(request, response))
  }

  async start(): Promise<this> {
    await new Promise<void>((done) => this.#server.listen(0, '127.0.0.1', done))
    const address = this.#server.address() as AddressInfo
    this.url = `http://127.0.0.1:${address.port}`
    return this
  }

  async stop(): Promise<void> {
    this.#server.closeAllConnections()
    await new Promise((done) => this.#server.close(done))
  }

  addComment(login: string | null, body: string, issue = 7): StoredComment {
    const comment = { id: this.#id(), issue, login, body }
    this.comments.push(comment)
    return comment
  }

  addIssue(login: string, body: string, state = 'open', pull = false): StoredIssue {
    const issue = { number: this.#id(), login, title: 't', body, state, labels: [], pull }
    this.issues.push(issue)
    return issue
  }

  count(method: string): number {
    return this.requests.filter((request) => request.method === method).length
  }

  /** The methods of what was to change something, from the request of that position on. */
  writes(since: number): string[] {
    const isWrite = ({ method, path }: Seen) => method !== 'GET' && !path.endsWith('/graphql')
    return this.requests
      .slice(since)
      .filter(isWrite)
      .map(({ method }) => method)
  }

  #id(): number {
    this.#next += 1
    return this.#next
  }

  async #serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    let text = ''
    for await (const chunk of request) text += String(chunk)
    const seen = {
      method: request.method ?? '',
      path: request.url ?? '',
      authorization: request.headers.authorization,
      body: text ? (JSON.parse(text) as unknown) : null,
    }
    this.requests.push(seen)
    const fault = this.faults.find(({ when, times }) => times > 0 && when(seen))
    if (fault) fault.times -= 1
    const reply = fault?.at === 'before' ? null : this.#handle(seen)
    fault?.meanwhile?.()
    if (fault?.answer === 'drop') return void request.socket.destroy()
    if (fault?.answer === 'hang') return
    if (fault) {
      const { status, headers, body } = fault.answer
      response.writeHead(status, { 'content-type': 'application/json', ...headers })
      return void response.end(body)
    }
    const { status, data, headers } = reply ?? { status: 500 }
    response.writeHead(status, { 'content-type': 'application/json', ...headers })
    response.end(status === 204 ? undefined : JSON.stringify(data ?? { message: 'Not Found' }))
  }

  #handle({ method, path, body }: Seen): Reply {
    const url = new URL(path, this.url)
    const extra = this.extra.get(`${method} ${url.pathname}`)
    if (extra) return extra()
    const given = (body ?? {}) as {
      body?: string
      title?: string
      state?: string
      labels?: string[]
      name?: string
    }
    const [, , , , kind, second, third] = url.pathname.split('/')
    if (kind === 'labels' && method === 'POST') {
      if (this.labels.includes(given.name ?? ''))
        return { status: 422, data: { message: 'Validation Failed' } }
      this.labels.push(given.name ?? '')
      return { status: 201, data: { name: given.name } }
    }
    if (kind !== 'issues') return { status: 404 }
    if (second === 'comments') return this.#comment(method, Number(third), given.body)
    if (third === 'comments') return this.#commentsOf(method, Number(second), url, given.body)
    if (second === undefined) return this.#issues(method, url, given)
    const issue = this.issues.find(({ number }) => number === Number(second))
    if (!issue || method !== 'PATCH') return { status: 404 }
    Object.assign(issue, Object.fromEntries(Object.entries(given).filter(([key]) => key in issue)))
    return { status: 200, data: this.#issueJson(issue) }
  }

  #comment(method: string, id: number, body: string | undefined): Reply {
    const index = this.comments.findIndex((comment) => comment.id === id)
    const comment = this.comments[index]
    if (!comment) return { status: 404 }
    if (method === 'DELETE') {
      this.comments.splice(index, 1)
      return { status: 204 }
    }
    comment.body = body ?? ''
    return { status: 200, data: this.#commentJson(comment) }
  }

  #commentsOf(method: string, issue: number, url: URL, body: string | undefined): Reply {
    if (method === 'POST') {
      return { status: 201, data: this.#commentJson(this.addComment(this.login, body ?? '', issue)) }
    }
    const all = this.comments.filter((comment) => comment.issue === issue).map((c) => this.#commentJson(c))
    return this.#page(all, url)
  }

  #issues(method: string, url: URL, given: { title?: string; body?: string; labels?: string[] }): Reply {
    if (method === 'POST') {
      const issue = this.addIssue(this.login, given.body ?? '')
      issue.title = given.title ?? ''
      issue.labels = given.labels ?? []
      return { status: 201, data: this.#issueJson(issue) }
    }
    const creator = url.searchParams.get('creator')
    const all = this.issues.filter(({ login }) => creator === null || login === creator).toReversed()
    return this.#page(
      all.map((issue) => this.#issueJson(issue)),
      url,
    )
  }

  #page(all: unknown[], url: URL): Reply {
    const size = Number(url.searchParams.get('per_page') ?? 30)
    const page = Number(url.searchParams.get('page') ?? 1)
    const next = new URL(url)
    next.searchParams.set('page', String(page + 1))
    const more = this.links && all.length > page * size
    const headers: Record<string, string> = more
      ? { link: `<${next}>; rel="next", <${next}>; rel="last"` }
      : {}
    return { status: 200, data: all.slice((page - 1) * size, page * size), headers }
  }

  #commentJson({ id, login, body }: StoredComment): unknown {
    const html_url = `https://github.example/acme/infra/pull/7#issuecomment-${id}`
    return { id, body, html_url, user: login === null ? null : { login, type: 'User' } }
  }

  #issueJson({ number, login, pull, ...rest }: StoredIssue): unknown {
    const html_url = `https://github.example/acme/infra/issues/${number}`
    return { number, html_url, user: { login }, ...rest, ...(pull ? { pull_request: {} } : {}) }
  }
}

/** Time that costs nothing: sleeping is noted and over at once. */
export class FastClock implements Clock {
  readonly sleeps: number[] = []
  #now = Date.parse('2026-11-20T10:00:00Z')
  now(): number {
    return this.#now
  }
  sleep(ms: number): Promise<void> {
    this.sleeps.push(ms)
    this.#now += ms
    return Promise.resolve()
  }
  random(): number {
    return 0.5
  }
}

export class ListLog implements Log {
  readonly lines: string[] = []
  debug(message: string): void {
    this.lines.push(message)
  }
  info(message: string): void {
    this.lines.push(message)
  }
  warning(message: string): void {
    this.lines.push(message)
  }
}

/** A client of that server whose pauses cost nothing. */
export function clientOf(server: GitHubServer, options: Partial<GitHubOptions> = {}): Promise<GitHubClient> {
  return createGitHub({
    token: 'ghs_test',
    apiUrl: server.url,
    repository: 'acme/infra',
    userAgent: 'test/1',
    requestTimeoutMs: 2000,
    clock: new FastClock(),
    log: new ListLog(),
    redact: (text) => text,
    ...options,
  })
}

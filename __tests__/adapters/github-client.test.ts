import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { z } from 'zod'
import { createGitHub, type GitHubCall } from '../../src/adapters/github/client.ts'
import { UncertainWrite } from '../../src/adapters/github/failure.ts'
import { ApiError } from '../../src/errors.ts'
import { clientOf, FastClock, type Fault, GitHubServer, ListLog } from './github-server.ts'

// Octokit's package reads this file once, when it is loaded: so it has to be broken from the start.
const brokenEvent = join(mkdtempSync(join(tmpdir(), 'event-')), 'event.json')
writeFileSync(brokenEvent, '{"half')
process.env.GITHUB_EVENT_PATH = brokenEvent

let server: GitHubServer
beforeEach(async () => {
  server = await new GitHubServer().start()
})
afterEach(() => server.stop())

const read: GitHubCall<{ ok: boolean }> = {
  operation: 'read a thing',
  method: 'GET',
  path: '/thing',
  schema: z.object({ ok: z.boolean() }),
  permission: 'things: read',
}
const write: GitHubCall<{ ok: boolean }> = {
  ...read,
  operation: 'write a thing',
  method: 'POST',
  body: { a: 1 },
}

function answer(data: unknown = { ok: true }): void {
  server.extra.set('GET /thing', () => ({ status: 200, data }))
  server.extra.set('POST /thing', () => ({ status: 201, data }))
}

function fault(with_: Partial<Fault> & Pick<Fault, 'answer'>): void {
  server.faults.push({ when: () => true, at: 'before', times: 1, ...with_ })
}

async function errorOf(promise: Promise<unknown>): Promise<ApiError> {
  const error = await promise.then(
    () => null,
    (thrown: unknown) => thrown,
  )
  if (!(error instanceof ApiError)) throw new Error('expected an ApiError', { cause: error })
  return error
}

describe('reads', () => {
  it('sends the token to the configured API', async () => {
    answer()
    const client = await clientOf(server)
    expect((await client.call(read)).data).toEqual({ ok: true })
    expect(server.requests[0]?.authorization).toBe('token ghs_test')
  })

  it.each([
    ['a dropped connection', 'drop'],
    ['a hanging server', 'hang'],
    ['HTTP 502', { status: 502, body: '<html>Bad gateway</html>', headers: { 'content-type': 'text/html' } }],
    ['HTML with status 200', { status: 200, body: '<html>', headers: { 'content-type': 'text/html' } }],
    ['half a body', { status: 200, body: '{"ok": tr' }],
    ['an empty body', { status: 200, body: '' }],
    ['HTTP 429', { status: 429, body: '{"message":"slow down"}' }],
  ] as const)('are repeated after %s', async (_, what) => {
    answer()
    fault({ answer: what, times: 2 })
    const clock = new FastClock()
    const client = await clientOf(server, { clock, timeoutMs: 300 })
    expect((await client.call(read)).data).toEqual({ ok: true })
    expect(clock.sleeps).toEqual([500, 1000])
  })

  it('give up after five attempts and at most 15 s of pauses', async () => {
    fault({ answer: { status: 503, body: '{"message":"no server is available"}' }, times: 99 })
    const clock = new FastClock()
    const client = await clientOf(server, { clock })
    const error = await errorOf(client.call(read))
    expect(error.message).toBe('GitHub: could not read a thing: HTTP 503, no server is available')
    expect(server.requests).toHaveLength(5)
    expect(clock.sleeps.reduce((a, b) => a + b)).toBeLessThanOrEqual(15_000)
  })

  it.each([
    ['Retry-After', 429, { 'retry-after': '28' }, 28_000],
    ['Retry-After as a date', 429, { 'retry-after': 'Fri, 20 Nov 2026 10:00:12 GMT' }, 12_000],
    [
      'x-ratelimit-reset',
      403,
      {
        'x-ratelimit-remaining': '0',
        'x-ratelimit-reset': String(Date.parse('2026-11-20T10:00:40Z') / 1000),
      },
      40_000,
    ],
  ])('obey %s', async (_, status, headers, pause) => {
    answer()
    fault({ answer: { status, body: '{"message":"API rate limit exceeded"}', headers } })
    const clock = new FastClock()
    await (await clientOf(server, { clock })).call(read)
    expect(clock.sleeps).toEqual([pause])
  })

  it('do not wait for an hour', async () => {
    fault({ answer: { status: 403, body: '{"message":"rate limit"}', headers: { 'retry-after': '3600' } } })
    const clock = new FastClock()
    const error = await errorOf((await clientOf(server, { clock })).call(read))
    expect(error.message).toContain('Run the job again later.')
    expect(clock.sleeps).toEqual([])
  })

  it.each([401, 403, 404, 422, 501])('are not repeated after HTTP %d', async (status) => {
    fault({ answer: { status, body: '{"message":"no"}' }, times: 9 })
    await errorOf((await clientOf(server)).call(read))
    expect(server.requests).toHaveLength(1)
  })

  it('say what is wrong with an answer of another shape, once', async () => {
    answer({ ok: 'yes' })
    const error = await errorOf((await clientOf(server)).call(read))
    expect(error.message).toBe(
      'GitHub: could not read a thing: HTTP 200, the answer is not what GitHub documents (ok)',
    )
    expect(server.requests).toHaveLength(1)
  })

  it('name the permission', async () => {
    fault({ answer: { status: 403, body: '{"message":"Resource not accessible by integration"}' } })
    const error = await errorOf((await clientOf(server)).call(read))
    expect(error.message).toContain('Resource not accessible by integration')
    expect(error.message).toContain('"things: read"')
  })

  it('say after a 404 that it may not exist, or not for this token', async () => {
    fault({ answer: { status: 404, body: '{"message":"Not Found"}' } })
    const error = await errorOf((await clientOf(server)).call(read))
    expect(error.message).toContain(
      'HTTP 404, Not Found. Check that it exists in this repository; if it does, the github-token needs the permission "things: read"',
    )
  })

  it.each([
    [200, 'HTTP 200, an HTML page where JSON should be, probably of a proxy'],
    [502, 'HTTP 502, an HTML page, probably of a proxy'],
  ])("call a proxy's page by its name: HTTP %d", async (status, said) => {
    const headers = { 'content-type': 'text/html' }
    fault({ answer: { status, body: '<!DOCTYPE html><title>Bad gateway</title>', headers }, times: 9 })
    const error = await errorOf((await clientOf(server)).call(read))
    expect(error.message).toBe(`GitHub: could not read a thing: ${said}`)
  })

  it('keep a secret out of their errors also where the message is cut', async () => {
    const message = `${'x'.repeat(290)}secret-token`
    fault({ answer: { status: 422, body: JSON.stringify({ message }) } })
    const redact = (text: string) => text.replaceAll('secret-token', '***')
    const error = await errorOf((await clientOf(server, { redact })).call(read))
    expect(error.message).toContain('x***')
    expect(error.message).not.toContain('secret')
  })

  it('end with the signal', async () => {
    answer()
    fault({ answer: 'hang' })
    const signal = AbortSignal.timeout(50)
    const client = await clientOf(server, { signal })
    const thrown = await client.call(read).catch((error: unknown) => error)
    expect(thrown).toBe(signal.reason)
  })
})

describe('writes', () => {
  it.each(['drop', 'hang', { status: 502, body: '' }, { status: 201, body: '<html>' }] as const)(
    'without a good answer are not repeated: %j',
    async (what) => {
      fault({ answer: what, times: 9 })
      const error = await errorOf((await clientOf(server, { timeoutMs: 300 })).call(write))
      expect(error).toBeInstanceOf(UncertainWrite)
      expect(server.requests).toHaveLength(1)
    },
  )

  it('that were held back by a rate limit are repeated', async () => {
    answer()
    fault({ answer: { status: 429, body: '{"message":"slow"}', headers: { 'retry-after': '3' } } })
    expect((await (await clientOf(server)).call(write)).data).toEqual({ ok: true })
    expect(server.requests.map(({ body }) => body)).toEqual([{ a: 1 }, { a: 1 }])
  })

  it('that never reached a server are repeated and then no doubt', async () => {
    const client = await clientOf(server)
    await server.stop()
    const error = await errorOf(client.call(write))
    expect(error).not.toBeInstanceOf(UncertainWrite)
    expect(error.message).toContain('ECONNREFUSED')
    server = await new GitHubServer().start()
  })
})

describe('redirects', () => {
  it('within the API are followed with the method, as for a renamed repository', async () => {
    server.extra.set('POST /new', () => ({ status: 201, data: { ok: true } }))
    fault({ answer: { status: 307, body: '{}', headers: { location: '/new' } } })
    expect((await (await clientOf(server)).call(write)).data).toEqual({ ok: true })
    expect(server.requests[1]).toMatchObject({ method: 'POST', path: '/new', body: { a: 1 } })
  })

  it('to another origin are not followed', async () => {
    const other = await new GitHubServer().start()
    fault({ answer: { status: 307, body: '{}', headers: { location: `${other.url}/new` } }, times: 9 })
    const error = await errorOf((await clientOf(server)).call(read))
    expect(error.message).toContain('redirects to another place')
    expect(other.requests).toEqual([])
    expect(server.requests).toHaveLength(1)
    await other.stop()
  })
})

describe('the client', () => {
  it('needs a token', async () => {
    const error = await errorOf(clientOf(server, { token: '' }))
    expect(error.message).toContain('github-token is empty')
  })

  it('works below a path, as on GitHub Enterprise Server', async () => {
    server.extra.set('GET /api/v3/thing', () => ({ status: 200, data: { ok: true } }))
    const client = await createGitHub({
      token: 't',
      apiUrl: `${server.url}/api/v3/`,
      repository: 'a/b',
      timeoutMs: 500,
      clock: new FastClock(),
      log: new ListLog(),
      redact: (text) => text,
    })
    expect((await client.call(read)).data).toEqual({ ok: true })
  })

  it('does not mind the broken event file, and leaves the variable as it was', async () => {
    answer()
    await (await clientOf(server)).call(read)
    expect(process.env.GITHUB_EVENT_PATH).toBe(brokenEvent)
  })

  it('writes the token nowhere', async () => {
    const log = new ListLog()
    fault({ answer: { status: 500, body: '{"message":"boom"}' }, times: 9 })
    const error = await errorOf((await clientOf(server, { log, token: 'ghs_canary' })).call(read))
    expect(`${error.message}${log.lines.join()}`).not.toContain('canary')
  })
})

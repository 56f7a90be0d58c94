import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { z } from 'zod'
import { ApiError } from '../../src/errors.ts'
import { createGitHub, type GitHubClient, untilCertain } from '../../src/github/client.ts'
import { clientOf, FastClock, type Fault, GitHubServer, ListLog } from './server.ts'

let server: GitHubServer
beforeEach(async () => {
  server = await new GitHubServer().start()
})
afterEach(() => server.stop())

const thing = { schema: z.object({ ok: z.boolean() }), permission: 'things: read' }

function read(client: GitHubClient): Promise<{ ok: boolean }> {
  return client.ask({ ...thing, operation: 'read a thing' }, (github) => github.request('GET /thing'))
}

function write(client: GitHubClient): Promise<{ ok: boolean }> {
  const call = { ...thing, operation: 'write a thing' }
  return client.ask(call, (github) => github.request('POST /thing', { a: 1 }))
}

function answer(data: unknown = { ok: true }): void {
  server.extra.set('GET /thing', () => ({ status: 200, data }))
  server.extra.set('POST /thing', () => ({ status: 201, data }))
}

function fault(with_: Partial<Fault> & Pick<Fault, 'answer'>): void {
  server.faults.push({ when: () => true, at: 'before', times: 1, ...with_ })
}

function slept({ sleeps }: FastClock): number {
  return sleeps.reduce((a, b) => a + b, 0)
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
    expect(await read(client)).toEqual({ ok: true })
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
    const client = await clientOf(server, { clock, requestTimeoutMs: 300 })
    expect(await read(client)).toEqual({ ok: true })
    expect(clock.sleeps).toEqual([500, 1000])
  })

  it('give up after five attempts and at most 15 s of pauses', async () => {
    fault({ answer: { status: 503, body: '{"message":"no server is available"}' }, times: 99 })
    const clock = new FastClock()
    const client = await clientOf(server, { clock })
    const error = await errorOf(read(client))
    expect(error.message).toBe(
      'GitHub: could not read a thing: HTTP 503, no server is available. Run again later',
    )
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
    await read(await clientOf(server, { clock }))
    expect(slept(clock)).toBe(pause)
  })

  it('do not wait for an hour, but for a minute', async () => {
    const headers = { 'retry-after': '3600' }
    fault({ answer: { status: 403, body: '{"message":"rate limit"}', headers }, times: 9 })
    const clock = new FastClock()
    const error = await errorOf(read(await clientOf(server, { clock })))
    expect(error.message).toContain('Run again later')
    expect([server.requests.length, slept(clock)]).toEqual([2, 60_000])
  })

  it.each([401, 403, 404, 422])('are not repeated after HTTP %d', async (status) => {
    fault({ answer: { status, body: '{"message":"no"}' }, times: 9 })
    await errorOf(read(await clientOf(server)))
    expect(server.requests).toHaveLength(1)
  })

  it('say what is wrong with an answer of another shape, once', async () => {
    answer({ ok: 'yes' })
    const error = await errorOf(read(await clientOf(server)))
    expect(error.message).toBe(
      'GitHub: could not read a thing: an answer of another shape than documented (at ok)',
    )
    expect(server.requests).toHaveLength(1)
  })

  it('name the permission', async () => {
    fault({ answer: { status: 403, body: '{"message":"Resource not accessible by integration"}' } })
    const error = await errorOf(read(await clientOf(server)))
    expect(error.message).toContain('Resource not accessible by integration')
    expect(error.message).toContain('"things: read"')
  })

  it('say after a 404 that it may not exist, or not for this token', async () => {
    fault({ answer: { status: 404, body: '{"message":"Not Found"}' } })
    const error = await errorOf(read(await clientOf(server)))
    expect(error.message).toContain(
      'HTTP 404, Not Found. Check that it exists in this repository; if it does, the github-token needs the permission "things: read"',
    )
  })

  it.each([
    [200, 'an HTML page where JSON should be, probably of a proxy. Check that the API URL'],
    [502, 'HTTP 502, an HTML page, probably of a proxy (Bad gateway)'],
  ])("call a proxy's page by its name: HTTP %d", async (status, said) => {
    const headers = { 'content-type': 'text/html' }
    fault({ answer: { status, body: '<!DOCTYPE html><title>Bad gateway</title>', headers }, times: 9 })
    const error = await errorOf(read(await clientOf(server)))
    expect(error.message).toContain(`GitHub: could not read a thing: ${said}`)
  })

  it('keep a secret out of their errors also where the message is cut', async () => {
    const message = `${'x'.repeat(990)}secret-token`
    fault({ answer: { status: 422, body: JSON.stringify({ message }) } })
    const redact = (text: string) => text.replaceAll('secret-token', '***')
    const error = await errorOf(read(await clientOf(server, { redact })))
    expect(error.message).toContain('x***')
    expect(error.message).not.toContain('secret')
  })
})

it('what GitHub calls deprecated is a debug line, and none on stderr', async () => {
  const headers = { deprecation: '@1752537600', sunset: 'Sat, 01 Jan 2028 00:00:00 GMT' }
  fault({ answer: { status: 200, body: '{"ok":true}', headers } })
  const said = vi.spyOn(console, 'warn').mockImplementation(() => {})
  const log = new ListLog()
  await read(await clientOf(server, { log }))
  expect(said).not.toHaveBeenCalled()
  expect(log.lines.join()).toContain('deprecated')
  said.mockRestore()
})

describe('writes', () => {
  it.each(['drop', 'hang', { status: 502, body: '' }, { status: 201, body: '<html>' }] as const)(
    'without a good answer are not repeated: %j',
    async (what) => {
      fault({ answer: what, times: 9 })
      const error = await errorOf(write(await clientOf(server, { requestTimeoutMs: 300 })))
      expect([error.isWrite, error.transient, error.mayHaveHappened]).toEqual([true, true, true])
      expect(server.requests).toHaveLength(1)
    },
  )

  it.each([
    ['a rate limit with a named wait', { status: 429, body: '{}', headers: { 'retry-after': '3' } }],
    ['a lost answer', 'drop'],
    ['HTTP 503', { status: 503, body: '{}' }],
  ] as const)('are repeated after another look: %s', async (_, what) => {
    answer()
    const client = await clientOf(server)
    fault({ answer: what, when: ({ method }) => method === 'POST' })
    let looks = 0
    const step = async () => {
      looks += 1
      await read(client)
      return write(client)
    }
    expect(await untilCertain(client, step)).toEqual({ ok: true })
    expect([looks, server.count('GET'), server.count('POST')]).toEqual([2, 2, 2])
  })

  it('are given up after a minute under a limit of requests', async () => {
    answer()
    const headers = { 'retry-after': '3600' }
    const isPost = ({ method }: { method: string }) => method === 'POST'
    fault({ answer: { status: 429, body: '{}', headers }, when: isPost, times: 99 })
    const clock = new FastClock()
    const client = await clientOf(server, { clock })
    await errorOf(
      untilCertain(client, async () => {
        await read(client)
        return write(client)
      }),
    )
    expect([server.count('POST'), slept(clock)]).toEqual([2, 60_000])
  })

  it('are given up after five looks and 15 s of pauses', async () => {
    fault({ answer: { status: 503, body: '{}' }, times: 99 })
    const clock = new FastClock()
    const client = await clientOf(server, { clock })
    await errorOf(untilCertain(client, () => write(client)))
    expect(server.requests).toHaveLength(5)
    expect(slept(clock)).toBeLessThanOrEqual(15_000)
  })

  it('that never reached a server have not happened', async () => {
    const client = await clientOf(server)
    await server.stop()
    const error = await errorOf(write(client))
    expect([error.transient, error.mayHaveHappened]).toEqual([true, false])
    expect(error.message).toContain('ECONNREFUSED')
    server = await new GitHubServer().start()
  })
})

describe('redirects', () => {
  it('within the API are followed with the method, as for a renamed repository', async () => {
    server.extra.set('POST /new', () => ({ status: 201, data: { ok: true } }))
    fault({ answer: { status: 307, body: '{}', headers: { location: '/new' } } })
    expect(await write(await clientOf(server))).toEqual({ ok: true })
    expect(server.requests[1]).toMatchObject({ method: 'POST', path: '/new', body: { a: 1 } })
  })

  it('to another origin are not followed', async () => {
    const other = await new GitHubServer().start()
    fault({ answer: { status: 307, body: '{}', headers: { location: `${other.url}/new` } }, times: 9 })
    const error = await errorOf(read(await clientOf(server)))
    expect(error.message).toContain(`a redirect to ${other.url}. Redirects to another origin`)
    expect(other.requests).toEqual([])
    expect(server.requests).toHaveLength(1)
    await other.stop()
  })
})

describe('the client', () => {
  it('works below a path, as on GitHub Enterprise Server', async () => {
    server.extra.set('GET /api/v3/thing', () => ({ status: 200, data: { ok: true } }))
    const client = await createGitHub({
      token: 't',
      apiUrl: `${server.url}/api/v3/`,
      repository: 'a/b',
      requestTimeoutMs: 500,
      userAgent: 'test/1',
      clock: new FastClock(),
      log: new ListLog(),
      redact: (text) => text,
    })
    expect(await read(client)).toEqual({ ok: true })
  })

  it('writes the token nowhere', async () => {
    const log = new ListLog()
    fault({ answer: { status: 500, body: '{"message":"boom"}' }, times: 9 })
    const error = await errorOf(read(await clientOf(server, { log, token: 'ghs_canary' })))
    expect(`${error.message}${log.lines.join()}`).not.toContain('canary')
  })
})

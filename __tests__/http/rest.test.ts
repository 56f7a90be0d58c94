import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import * as z from 'zod/mini'
import { ApiError } from '../../src/errors.ts'
import { HostGate } from '../../src/http/gate.ts'
import { RestApi } from '../../src/http/rest.ts'
import { httpTransport, type Transport } from '../../src/http/transport.ts'
import type { Clock } from '../../src/ports.ts'

/** Sleeping takes no time and is written down; the time of day moves by what was slept. */
class FastClock implements Clock {
  readonly slept: number[] = []
  #now = 1_000_000

  now(): number {
    return this.#now
  }

  async sleep(ms: number): Promise<void> {
    this.slept.push(ms)
    this.#now += ms
  }

  random(): number {
    return 0.999
  }
}

type Answer = (request: IncomingMessage, response: ServerResponse) => void

const servers: Server[] = []
const transports: Transport[] = []

afterEach(async () => {
  for (const transport of transports.splice(0)) transport.close()
  for (const server of servers.splice(0)) {
    server.closeAllConnections()
    await new Promise((resolve) => server.close(resolve))
  }
})

/** A server that gives these answers in turn, the last one for ever. */
async function serve(...answers: Answer[]) {
  const requests: { method: string; url: string; authorization: string | undefined; socket: unknown }[] = []
  const server = createServer((request, response) => {
    requests.push({
      method: request.method ?? '',
      url: request.url ?? '',
      authorization: request.headers.authorization,
      socket: request.socket,
    })
    request.resume()
    request.on('end', () => answers[Math.min(requests.length, answers.length) - 1]?.(request, response))
  })
  servers.push(server)
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return { url: `http://127.0.0.1:${port}`, requests }
}

function api(baseUrl: string, { concurrency = 4, timeoutMs = 5000 } = {}) {
  const clock = new FastClock()
  const transport = httpTransport('test/1')
  transports.push(transport)
  const client = new RestApi({
    service: 'aiven',
    baseUrl,
    headers: { authorization: 'Bearer secret-token' },
    transport,
    gate: new HostGate(concurrency, 60_000),
    clock,
    log: { debug: () => {}, info: () => {}, warning: () => {} },
    redact: (text) => text.replaceAll('secret-token', '***'),
    requestTimeoutMs: timeoutMs,
    decodeError: (body) => {
      const parsed = z.safeParse(z.object({ message: z.string() }), body)
      return parsed.success ? { message: parsed.data.message, code: null } : null
    },
    hintFor: (status, isWrite) => (status === 400 ? null : `hint ${status} ${isWrite ? 'write' : 'read'}`),
  })
  const read = () => client.read('/thing', 'read the thing', z.object({ value: z.number() }))
  const write = () => client.write({ method: 'POST', path: '/thing', operation: 'make the thing', body: {} })
  return { clock, read, write }
}

const json =
  (status: number, body: unknown, headers: Record<string, string> = {}): Answer =>
  (_, response) => {
    response.writeHead(status, { 'content-type': 'application/json', ...headers })
    response.end(JSON.stringify(body))
  }
const text =
  (status: number, body: string): Answer =>
  (_, response) => {
    response.writeHead(status, { 'content-type': 'text/html' })
    response.end(body)
  }
const reset: Answer = (request) => request.socket.destroy()
const truncated: Answer = (_, response) => {
  response.writeHead(200, { 'content-length': '100' })
  response.write('{"value":')
  setTimeout(() => response.destroy(), 5)
}
const never: Answer = () => {}
const good = json(200, { value: 1 })

async function errorOf(promise: Promise<unknown>): Promise<ApiError> {
  const error = await promise.then(
    () => null,
    (reason: unknown) => reason,
  )
  if (!(error instanceof ApiError)) throw new Error(`expected an ApiError, got ${String(error)}`)
  return error
}

describe('reads', () => {
  it.each([
    ['a reset', reset],
    ['a 500', json(500, { message: 'oops' })],
    ['a 503 with HTML', text(503, '<html><body>Bad <b>day</b></body></html>')],
    ['a 429', json(429, { message: 'slow down' })],
    ['a truncated body', truncated],
    ['HTML where JSON should be', text(200, '<html>login</html>')],
    ['an empty body', text(200, '')],
    ['a wrong shape', json(200, { value: 'text' })],
  ])('get over %s', async (_, fault) => {
    const { url, requests } = await serve(fault, fault, good)
    const { read } = api(url)
    expect(await read()).toEqual({ value: 1 })
    expect(requests).toHaveLength(3)
  })

  it('end after five attempts, with pauses that double from one second to 15 in all', async () => {
    const { url, requests } = await serve(json(500, { message: 'oops' }))
    const { read, clock } = api(url)
    const error = await errorOf(read())
    expect(requests).toHaveLength(5)
    expect(clock.slept).toEqual([999, 1998, 3996, 7992])
    expect(error.message).toBe('Aiven: could not read the thing: HTTP 500, oops. Run again later')
  })

  it('give null for a 404', async () => {
    const { url } = await serve(json(404, { message: 'no' }))
    expect(await api(url).read()).toBeNull()
  })

  it.each([401, 403] as const)('are not repeated after a %i, and say what to do', async (status) => {
    const { url, requests } = await serve(json(status, { message: 'go away' }))
    const error = await errorOf(api(url).read())
    expect(requests).toHaveLength(1)
    expect(error.notAuthorized).toBe(true)
    expect(error.message).toContain(`HTTP ${status}, go away. hint ${status} read`)
  })

  it('are not repeated after a 400', async () => {
    const { url, requests } = await serve(json(400, { message: 'bad' }))
    await errorOf(api(url).read())
    expect(requests).toHaveLength(1)
  })

  it('end when no answer comes in time, each attempt anew', async () => {
    const { url, requests } = await serve(never)
    const error = await errorOf(api(url, { timeoutMs: 30 }).read())
    expect(requests).toHaveLength(5)
    expect(error.message).toContain('no complete answer within 30 ms')
  })

  it('recover when one attempt hangs', async () => {
    const { url } = await serve(never, good)
    expect(await api(url, { timeoutMs: 50 }).read()).toEqual({ value: 1 })
  })
})

describe('waits that the server names', () => {
  it.each([
    ['Retry-After in seconds', json(429, { message: 'x' }, { 'retry-after': '7' }), 7000],
    ["Aiven's text", json(429, { message: 'Rate limit 120 exceeded - try again in 28s' }), 28_000],
    ['more than a minute', json(503, { message: 'x' }, { 'retry-after': '3600' }), 60_000],
  ])('%s', async (_, fault, wait) => {
    const { url } = await serve(fault, good)
    const { read, clock } = api(url)
    await read()
    // The pause and what is left of the named wait.
    expect(clock.slept.reduce((sum, ms) => sum + ms, 0)).toBe(wait)
  })

  it('Retry-After as a date', async () => {
    const date = new Date(1_000_000 + 9_000).toUTCString()
    const { url } = await serve(json(503, { message: 'x' }, { 'retry-after': date }), good)
    const { read, clock } = api(url)
    await read()
    expect(clock.slept.reduce((sum, ms) => sum + ms, 0)).toBe(9_000)
  })

  it('are no failed attempts of a read, however often they come', async () => {
    const limited = json(429, { message: 'x' }, { 'retry-after': '20' })
    const { url, requests } = await serve(...Array.from({ length: 12 }, () => limited), good)
    expect(await api(url).read()).toEqual({ value: 1 })
    expect(requests).toHaveLength(13)
  })

  it('end a read that never gets its turn, after a quarter of an hour', async () => {
    const { url } = await serve(json(429, { message: 'slow down' }, { 'retry-after': '60' }))
    const { read, clock } = api(url)
    const startedAt = clock.now()
    expect((await errorOf(read())).message).toContain('HTTP 429, slow down')
    expect(clock.now() - startedAt).toBeGreaterThanOrEqual(15 * 60_000)
    expect(clock.now() - startedAt).toBeLessThan(17 * 60_000)
  })

  it('count from the first refusal: time in the queue behind other reads is none of them', async () => {
    const limited = json(429, { message: 'x' }, { 'retry-after': '5' })
    const slow: Answer = async (...exchange) => {
      await clock.sleep(20 * 60_000)
      good(...exchange)
    }
    const { url, requests } = await serve(slow, limited, good)
    const { read, clock } = api(url, { concurrency: 1 })
    expect(await Promise.all([read(), read()])).toEqual([{ value: 1 }, { value: 1 }])
    expect(requests).toHaveLength(3)
  })

  it('hold for every request to the host', async () => {
    const { url } = await serve(json(429, { message: 'x' }, { 'retry-after': '5' }), good)
    const { read, clock } = api(url, { concurrency: 1 })
    await Promise.all([read(), read()])
    expect(clock.now()).toBeGreaterThanOrEqual(1_005_000)
    expect(clock.slept.filter((ms) => ms > 1000)).not.toHaveLength(0)
  })
})

describe('writes', () => {
  it.each([
    ['a reset', reset],
    ['a 500', json(500, { message: 'oops' })],
    ['a 429', json(429, { message: 'x' })],
  ])('are sent once, and %s says that another look may help', async (_, fault) => {
    const { url, requests } = await serve(fault)
    const error = await errorOf(api(url).write())
    expect(requests).toHaveLength(1)
    expect([error.transient, error.noAttempt]).toEqual([true, false])
  })

  it('are not sent during a pause the server asked for, and say so', async () => {
    const { url, requests } = await serve(json(429, { message: 'x' }, { 'retry-after': '5' }), good)
    const { write, clock } = api(url)
    const refused = await errorOf(write())
    const held = await errorOf(write())
    expect(requests).toHaveLength(1)
    expect([refused.noAttempt, refused.transient]).toEqual([true, true])
    expect([held.noAttempt, held.transient, held.mayHaveHappened]).toEqual([true, true, false])
    expect(held.message).toBe('Aiven: could not make the thing: not sent, since the API asked for a pause')
    await clock.sleep(5000)
    await write()
    expect(requests).toHaveLength(2)
  })

  it.each([
    ['an object', json(201, { anything: true }), { anything: true }],
    ['nothing', text(204, ''), null],
  ])('take %s for a good answer, and give it back', async (_, answer, expected) => {
    const { url } = await serve(answer)
    expect(await api(url).write()).toEqual(expected)
  })

  it("do not believe a proxy's page, good status or not", async () => {
    const { url, requests } = await serve(text(201, '<html>fine</html>'))
    const error = await errorOf(api(url).write())
    expect([requests.length, error.transient, error.mayHaveHappened]).toEqual([1, true, true])
  })

  it('say so when an error has no body', async () => {
    const { url } = await serve(text(400, ''))
    expect((await errorOf(api(url).write())).message).toBe(
      'Aiven: could not make the thing: HTTP 400, no explanation',
    )
  })

  it('name the permission to write after a 403', async () => {
    const { url } = await serve(json(403, { message: 'no' }))
    expect((await errorOf(api(url).write())).message).toContain('hint 403 write')
  })
})

describe('the connection', () => {
  it('is kept and used again', async () => {
    const { url, requests } = await serve(good)
    const { read } = api(url)
    await read()
    await read()
    expect(new Set(requests.map(({ socket }) => socket)).size).toBe(1)
  })

  it('has at most as many requests in flight as allowed', async () => {
    let inFlight = 0
    let most = 0
    const { url } = await serve((_, response) => {
      inFlight++
      most = Math.max(most, inFlight)
      setTimeout(() => {
        inFlight--
        response.end('{"value":1}')
      }, 5)
    })
    const { read } = api(url, { concurrency: 3 })
    await Promise.all(Array.from({ length: 12 }, read))
    expect(most).toBe(3)
  })

  it('never follows a redirect, so no credentials leave the origin', async () => {
    const other = await serve(good)
    const { url, requests } = await serve((_, response) => {
      response.writeHead(302, { location: `${other.url}/steal?q=1` })
      response.end()
    })
    const error = await errorOf(api(url).read())
    expect(other.requests).toHaveLength(0)
    expect(requests[0]?.authorization).toBe('Bearer secret-token')
    expect(error.message).toContain(`a redirect to ${other.url}`)
    expect(error.message).not.toContain('steal')
  })

  it('says when a name cannot be resolved or nobody listens', async () => {
    const closed = await serve(good)
    const server = servers.pop()
    await new Promise((resolve) => server?.close(resolve))
    const error = await errorOf(api(closed.url).read())
    expect(error.message).toContain('ECONNREFUSED')
    expect(error.message).toContain('Check that the runner reaches 127.0.0.1')
  })
})

describe('what came instead of JSON', () => {
  it.each([
    [
      'a page',
      text(200, '\n<!DOCTYPE html><html>login</html>'),
      'an HTML page where JSON should be, probably of a proxy',
    ],
    ['nothing', text(200, ' '), 'an empty answer where JSON should be'],
    ['half of it', text(200, '{"value":'), 'an answer that is not JSON'],
    [
      'a page with an error',
      text(407, '<html><h1>Log in</h1></html>'),
      'HTTP 407, an HTML page, probably of a proxy (Log in)',
    ],
    ['an empty page', text(407, '<html></html>'), 'HTTP 407, an HTML page, probably of a proxy'],
    ['words', text(400, 'go <b>away</b>'), 'HTTP 400, go away'],
  ])('%s is called by its name', async (_, answer, said) => {
    const { url } = await serve(answer)
    expect((await errorOf(api(url).read())).message).toContain(`could not read the thing: ${said}`)
  })
})

describe('secrets that an API echoes', () => {
  it.each([
    ['in a message', json(400, { message: 'header was Bearer secret-token' })],
    ['in text', text(400, 'header was Bearer secret-token')],
    ['where an excerpt ends', text(400, `${'x'.repeat(193)}secret-token`)],
    ['where the excerpt of a page ends', text(400, `<html>${'x'.repeat(170)} secret-token</html>`)],
    ['in JSON that is escaped', text(400, '{"oops":"\\u0073ecret-token"}')],
  ])('stay out of its errors: %s', async (_, answer) => {
    const { url } = await serve(answer)
    const { message } = await errorOf(api(url).read())
    expect(message).toContain('***')
    expect(message).not.toContain('secret')
  })
})

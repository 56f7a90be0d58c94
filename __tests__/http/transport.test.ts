import { createServer as createHttpServer } from 'node:http'
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import { afterEach, describe, expect, it, vi } from 'vitest'
import { httpTransport, type Transport, TransportError } from '../../src/http/transport.ts'

const open: { server: Server; transport: Transport }[] = []

afterEach(async () => {
  for (const { server, transport } of open.splice(0)) {
    transport.close()
    await new Promise((resolve) => server.close(resolve))
  }
})

/** Something that listens, and a transport for it. */
async function listening(server: Server, onFirst?: () => void) {
  const transport = httpTransport('test/1', onFirst)
  open.push({ server, transport })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/thing`
  const post = (timeoutMs: number) =>
    transport.send({ method: 'POST', url, headers: {}, body: '{"a":1}', timeoutMs })
  return { post, transport }
}

/** What a server saw of its first connection. */
function firstConnection(server: Server): Promise<{ socket: Socket; closed: Promise<void> }> {
  return new Promise((resolve) =>
    server.once('connection', (socket: Socket) => {
      socket.on('error', () => {}).resume()
      resolve({ socket, closed: new Promise((done) => socket.once('close', () => done())) })
    }),
  )
}

describe('when the time is up', () => {
  it('cuts off a request that got no answer at all', async () => {
    const server = createServer()
    const { post } = await listening(server)
    const connection = firstConnection(server)
    await expect(post(50)).rejects.toThrow(new TransportError('no complete answer within 50 ms'))
    await (await connection).closed
  })

  it('cuts off an answer that began and does not end', async () => {
    const server = createHttpServer((_, response) => {
      response.writeHead(200, { 'content-length': '100' })
      response.write('{"value":')
    })
    const { post } = await listening(server)
    const connection = firstConnection(server)
    await expect(post(50)).rejects.toThrow(new TransportError('no complete answer within 50 ms'))
    await (await connection).closed
  })

  it('uses no connection again that was cut off', async () => {
    let asked = 0
    const server = createHttpServer((_, response) => {
      asked += 1
      if (asked > 1) response.end('{}')
    })
    const { post } = await listening(server)
    await expect(post(50)).rejects.toThrow(TransportError)
    expect(await post(5000)).toMatchObject({ status: 200, body: '{}' })
  })
})

describe('answers that are none', () => {
  it.each(['', 'Connection: Upgrade\r\nUpgrade: websocket\r\n'])('101 is told: %j', async (headers) => {
    const server = createServer((socket) => {
      socket.on('error', () => {})
      socket.once('data', () => socket.write(`HTTP/1.1 101 Switching Protocols\r\n${headers}\r\n`))
    })
    const { post } = await listening(server)
    const connection = firstConnection(server)
    expect(await post(5000)).toMatchObject({ status: 101, body: '' })
    await (await connection).closed
  })

  it.each([
    ['a connection that is closed without a word', ''],
    ['half a head', 'HTTP/1.1 200 O'],
    ['what is no HTTP', 'SSH-2.0-OpenSSH_9.6\r\n'],
  ])('%s is an error', async (_, text) => {
    const server = createServer((socket) => {
      socket.on('error', () => {})
      socket.once('data', () => socket.end(text))
    })
    const { post } = await listening(server)
    await expect(post(5000)).rejects.toThrow()
  })

  it('of a long error text only the beginning is read', async () => {
    let sent = 0
    const server = createHttpServer((_, response) => {
      response.writeHead(500)
      const more = (): void => {
        while (!response.destroyed && response.write('e'.repeat(64 * 1024))) sent += 64 * 1024
      }
      response.on('drain', more)
      more()
    })
    const { post } = await listening(server)
    const connection = firstConnection(server)
    const { status, body } = await post(20_000)
    expect([status, body]).toEqual([500, 'e'.repeat(48 * 1024)])
    await (await connection).closed
    expect(sent).toBeLessThan(64 * 1024 * 1024)
  })

  it('that break off are told with their status', async () => {
    const server = createServer((socket) => {
      socket.on('error', () => {})
      socket.once('data', () => socket.end('HTTP/1.1 400 Bad Request\r\nContent-Length: 99\r\n\r\n{"mess'))
    })
    const { post } = await listening(server)
    await expect(post(5000)).rejects.toThrow('the answer, HTTP 400, broke off')
  })
})

describe('redirects', () => {
  it.each([301, 302, 307, 308])('within the origin are followed with method and body: %d', async (status) => {
    const seen: string[] = []
    const server = createHttpServer((request, response) => {
      let body = ''
      request.on('data', (chunk) => {
        body += String(chunk)
      })
      request.on('end', () => {
        seen.push(`${request.method} ${request.url} ${body}`)
        if (request.url === '/there') response.end('{}')
        else response.writeHead(status, { location: '/there' }).end()
      })
    })
    const { post } = await listening(server)
    expect(await post(5000)).toMatchObject({ status: 200, body: '{}' })
    expect(seen).toEqual(['POST /thing {"a":1}', 'POST /there {"a":1}'])
  })

  it('in a circle end', async () => {
    let asked = 0
    const server = createHttpServer((_, response) => {
      asked += 1
      response.writeHead(302, { location: '/thing' }).end()
    })
    const { post } = await listening(server)
    expect(await post(5000)).toMatchObject({ status: 302 })
    expect(asked).toBe(4)
  })

  it.each(['http://other.example/', 'https://127.0.0.1/', '//127.0.0.1:9/', 'http://'])(
    'to %s are given back',
    async (location) => {
      const server = createHttpServer((_, response) => response.writeHead(302, { location }).end())
      const { post } = await listening(server)
      expect(await post(5000)).toMatchObject({ status: 302, headers: { location } })
    },
  )
})

describe('when it is closed', () => {
  it('cuts off what is in the air, and sends nothing more', async () => {
    const server = createServer()
    const { post, transport } = await listening(server)
    const connection = firstConnection(server)
    const posted = post(60_000)
    const { closed } = await connection
    transport.close()
    await expect(posted).rejects.toThrow('cut off, since the run ends')
    await closed
    await expect(post(60_000)).rejects.toThrow('not sent, since the run ends')
  })
})

describe('a proxy', () => {
  afterEach(() => {
    vi.unstubAllEnvs()
  })

  /** A transport behind a proxy that does this with each CONNECT. */
  async function behind(onConnect: (socket: Socket) => void) {
    const asked: string[] = []
    const server = createHttpServer()
    server.on('connect', (request, socket: Socket) => {
      asked.push(`${request.url} ${request.headers['proxy-authorization'] ?? ''}`)
      socket.on('error', () => {})
      onConnect(socket)
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const { port } = server.address() as AddressInfo
    vi.stubEnv('HTTPS_PROXY', `someone:p%40ss@127.0.0.1:${port}`)
    vi.stubEnv('NO_PROXY', 'never.example')
    const transport = httpTransport('test/1')
    open.push({ server, transport })
    const request = { method: 'GET', url: 'https://api.example/thing', headers: {}, body: null }
    return { transport, asked, get: (timeoutMs: number) => transport.send({ ...request, timeoutMs }) }
  }

  it.each([
    ['that refuses', 'HTTP/1.1 407 Proxy Authentication Required\r\n\r\n', 'answered HTTP 407'],
    ['that closes the connection', '', 'gave no connection: socket hang up'],
  ])('%s is named, and asked once', async (_, text, said) => {
    const { get, asked } = await behind((socket) => void socket.end(text))
    await expect(get(5000)).rejects.toThrow(new RegExp(`^the proxy 127\\.0\\.0\\.1:\\d+ ${said}$`))
    expect(asked).toEqual([`api.example:443 Basic ${Buffer.from('someone:p@ss').toString('base64')}`])
  })

  it('of one scheme is none of the other, in the same run', async () => {
    const { transport, asked } = await behind((socket) => void socket.end())
    const server = createHttpServer((_, response) => void response.end('{}'))
    await new Promise<void>((resolve) => server.listen(0, '0.0.0.0', resolve))
    open.push({ server, transport })
    const { port } = server.address() as AddressInfo
    const get = (url: string) =>
      transport.send({ method: 'GET', url, headers: {}, body: null, timeoutMs: 5000 })
    const [plain, first, other] = await Promise.allSettled([
      get(`http://0.0.0.0:${port}/`),
      get('https://api.example/'),
      get('https://other.example:8443/'),
    ])
    expect([plain.status, first.status, other.status]).toEqual(['fulfilled', 'rejected', 'rejected'])
    expect(asked.map((line) => line.split(' ')[0]).sort()).toEqual(['api.example:443', 'other.example:8443'])
  })

  it('that never answers costs the time of one request, and is left at the end', async () => {
    let closed: Promise<unknown> = Promise.resolve()
    const { get, transport } = await behind((socket) => {
      closed = new Promise((resolve) => socket.resume().once('end', () => resolve(socket.end())))
    })
    await expect(get(1000)).rejects.toThrow(/^the proxy 127\.0\.0\.1:\d+ gave no connection: no answer$/)
    transport.close()
    await closed
  })
})

it('sends method, body, its length and its own name', async () => {
  const server = createHttpServer((request, response) => {
    const { 'user-agent': agent, 'content-length': length } = request.headers
    let body = ''
    request.on('data', (chunk) => {
      body += String(chunk)
    })
    request.on('end', () => response.end(JSON.stringify({ method: request.method, agent, length, body })))
  })
  const { post } = await listening(server)
  const { body } = await post(5000)
  expect(JSON.parse(body)).toEqual({ method: 'POST', agent: 'test/1', length: '7', body: '{"a":1}' })
})

it('says once that the first request has left', async () => {
  let told = 0
  const { post } = await listening(
    createHttpServer((_, response) => void response.end('{}')),
    () => told++,
  )
  await Promise.all([post(1000), post(1000)])
  await post(1000)
  expect(told).toBe(1)
})

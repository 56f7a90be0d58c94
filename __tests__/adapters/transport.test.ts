import { createServer as createHttpServer } from 'node:http'
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import { afterEach, describe, expect, it } from 'vitest'
import { httpTransport, type Transport, TransportError } from '../../src/adapters/transport.ts'

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
  return { post }
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

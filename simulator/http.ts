import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { CloudRequest, Outcome } from './types.ts'

/** A service behind a socket. */
export interface Listener {
  url: string
  close(): Promise<void>
}

async function readRequest(message: IncomingMessage): Promise<CloudRequest> {
  const chunks: Buffer[] = []
  for await (const chunk of message) chunks.push(Buffer.from(chunk))
  const headers: Record<string, string> = {}
  for (const [name, value] of Object.entries(message.headers)) {
    if (value !== undefined) headers[name] = Array.isArray(value) ? value.join(', ') : value
  }
  const body = Buffer.concat(chunks).toString('utf8')
  return { method: message.method ?? 'GET', url: message.url ?? '/', headers, body }
}

function send(outcome: Outcome, response: ServerResponse): void {
  if (outcome.kind === 'hang') return
  if (outcome.kind === 'reset') {
    response.socket?.resetAndDestroy()
    return
  }
  const { status, headers, body } = outcome.response
  const bytes = Buffer.from(body, 'utf8')
  const length = status === 204 ? {} : { 'content-length': String(bytes.length) }
  response.writeHead(status, { ...headers, ...length })
  response.end(status === 204 ? undefined : bytes)
}

function wait(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms).unref())
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, '127.0.0.1', () => {
      const address = server.address()
      resolve(typeof address === 'object' && address ? address.port : port)
    })
  })
}

/** Puts a service behind HTTP on the loopback interface. Port 0 takes any free one. */
export async function serve(
  handle: (request: CloudRequest) => Outcome,
  options: { port?: number; latencyMs: () => number },
): Promise<Listener> {
  const answer = async (message: IncomingMessage, response: ServerResponse): Promise<void> => {
    const request = await readRequest(message)
    const outcome = handle(request)
    const delay = options.latencyMs() + (outcome.kind === 'response' ? outcome.delayMs : 0)
    if (delay > 0) await wait(delay)
    send(outcome, response)
  }
  const server = createServer({ keepAliveTimeout: 60_000 }, (message, response) => {
    answer(message, response).catch((error: unknown) => {
      // A client that went away is no fault of ours; anything else is a bug that a test must see.
      if (message.destroyed && !message.complete) return
      response.writeHead(599, { 'content-type': 'text/plain' })
      response.end(`simulator: ${error instanceof Error ? error.stack : String(error)}`)
    })
  })
  const port = await listen(server, options.port ?? 0)
  return {
    url: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

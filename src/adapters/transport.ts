/** One HTTP exchange over `@actions/http-client`: proxies, keep-alive, a hard time limit, a bounded body. */
import { HttpClient } from '@actions/http-client'

export interface HttpRequest {
  readonly method: string
  readonly url: string
  readonly headers: Readonly<Record<string, string>>
  readonly body: string | null
  readonly timeoutMs: number
}

export interface HttpResponse {
  readonly status: number
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>
  readonly body: string
}

export interface Transport {
  /** Rejects when no complete answer came: with the network's error, or a TransportError. */
  send(request: HttpRequest): Promise<HttpResponse>
  /** Drops every connection; nothing is sent afterwards. */
  close(): void
}

/** No usable answer, told in words that belong into a message. */
export class TransportError extends Error {
  constructor(message: string, cause?: unknown) {
    super(message, cause === undefined ? undefined : { cause })
    this.name = 'TransportError'
  }
}

/** The largest answer that is read, in bytes. */
const MAX_BODY_BYTES = 64 * 1024 * 1024

/** The transport every client uses. `HTTPS_PROXY` and `NO_PROXY` are honoured, redirects never followed. */
export function httpTransport(userAgent: string): Transport {
  // Concurrency is bounded above; the socket timeout is only a net below the per-attempt limit.
  const client = new HttpClient(userAgent, [], {
    keepAlive: true,
    allowRedirects: false,
    allowRetries: false,
    maxSockets: 64,
  })
  return {
    send: (request) => send(client, request),
    close: () => client.dispose(),
  }
}

async function send(client: HttpClient, request: HttpRequest): Promise<HttpResponse> {
  const limit = AbortSignal.timeout(request.timeoutMs)
  let stop: (() => void) | null = null
  const outOfTime = new Promise<never>((_, reject) => {
    limit.addEventListener('abort', () => {
      stop?.()
      reject(new TransportError(`no complete answer within ${request.timeoutMs} ms`))
    })
  })
  const exchange = async (): Promise<HttpResponse> => {
    const { message } = await client.request(request.method, request.url, request.body, {
      ...request.headers,
    })
    stop = () => message.destroy()
    if (limit.aborted) stop()
    const chunks: Buffer[] = []
    let size = 0
    for await (const chunk of message) {
      const bytes = Buffer.from(chunk)
      size += bytes.length
      if (size > MAX_BODY_BYTES) {
        message.destroy()
        throw new TransportError(`the answer is larger than ${MAX_BODY_BYTES} bytes`)
      }
      chunks.push(bytes)
    }
    if (!message.complete) throw new TransportError('the answer broke off')
    const headers = Object.entries(message.headers).map(([name, value]) => [name, String(value)] as const)
    return {
      status: message.statusCode ?? 0,
      headers: Object.fromEntries(headers),
      body: Buffer.concat(chunks).toString('utf8'),
    }
  }
  const attempt = exchange()
  // When the time is up first, what the exchange says later is of no interest.
  attempt.catch(() => undefined)
  return Promise.race([attempt, outOfTime])
}

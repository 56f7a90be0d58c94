/** One HTTP exchange: a hard time limit, a bounded body. */
import http, { type IncomingMessage, type RequestOptions } from 'node:http'
import https from 'node:https'
import { agentsFor } from './agents.ts'

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
  /**
   * Rejects when no complete answer came: with the network's error, or a TransportError. A request whose time is up
   * is cut off, so that it cannot arrive later.
   */
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

/**
 * The transport every client uses. `HTTPS_PROXY` and `NO_PROXY` are honoured, redirects never followed.
 *
 * @param onFirst called once, when the first request has left.
 */
export function httpTransport(userAgent: string, onFirst: () => void = () => {}): Transport {
  const agents = agentsFor(process.env)
  let hasSent = false
  const onSent = () => {
    if (hasSent) return
    hasSent = true
    onFirst()
  }
  const send = async (request: HttpRequest): Promise<HttpResponse> => {
    const limit = AbortSignal.timeout(request.timeoutMs)
    const outOfTime = new Promise<never>((_, reject) => {
      limit.addEventListener('abort', () =>
        reject(new TransportError(`no complete answer within ${request.timeoutMs} ms`)),
      )
    })
    const exchange = exchangeOf(request, limit)
    // When the time is up first, what the exchange says later is of no interest.
    exchange.catch(() => undefined)
    return Promise.race([exchange, outOfTime])
  }
  const exchangeOf = async ({ method, url, headers, body }: HttpRequest, signal: AbortSignal) => {
    const agent = await agents.of(url)
    const options = { method, headers: { ...headers, 'user-agent': userAgent }, agent, signal }
    return readWhole(await answerTo(new URL(url), options, body, onSent))
  }
  return { send, close: () => agents.close() }
}

/** Sends, and resolves with the head of the answer. The signal also ends what is still to be sent or read. */
function answerTo(
  url: URL,
  options: RequestOptions,
  body: string | null,
  onSent: () => void,
): Promise<IncomingMessage> {
  const { request } = url.protocol === 'https:' ? https : http
  return new Promise((resolve, reject) => {
    const sent = request(url, options, resolve)
    sent.on('error', reject)
    sent.on('finish', onSent)
    sent.end(body ?? undefined)
  })
}

async function readWhole(message: IncomingMessage): Promise<HttpResponse> {
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

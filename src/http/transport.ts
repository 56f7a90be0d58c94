/** One HTTP exchange with any of the APIs: a hard time limit, bounded bodies, redirects within the origin only. */
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
  /** What is no good answer is cut: see MAX_ERROR_BYTES. */
  readonly body: string
}

export interface Transport {
  /**
   * Rejects when no complete answer came: with the network's error, or a TransportError. A request whose time is up
   * is cut off, so that it cannot arrive later. A redirect to another origin is given back as it is.
   */
  send(request: HttpRequest): Promise<HttpResponse>
  /** Drops every connection; nothing is sent afterwards. */
  close(): void
}

/** No usable answer, told in words that belong into a message. */
export class TransportError extends Error {
  override readonly name = 'TransportError'
}

/** The largest answer that is read, in bytes. */
const MAX_BODY_BYTES = 64 * 1024 * 1024
/** Of an answer that is no good one only the beginning is read: nobody is shown more. */
const MAX_ERROR_BYTES = 64 * 1024
/** What is left out at the end of a cut text: half of a secret is none to `redact`, and no header is longer. */
const CUT_BYTES = 16 * 1024

const MOST_REDIRECTS = 3

/**
 * The transport every client uses. `HTTPS_PROXY` and `NO_PROXY` are honoured.
 *
 * @param onFirst called once, when the first request has left.
 */
export function httpTransport(userAgent: string, onFirst: () => void = () => {}): Transport {
  const closing = new AbortController()
  const agentOf = agentsFor(process.env, closing.signal)
  let hasSent = false
  const onSent = () => {
    if (!hasSent) onFirst()
    hasSent = true
  }

  const exchange = async (
    request: HttpRequest,
    url: URL,
    signal: AbortSignal,
    hops = 0,
  ): Promise<HttpResponse> => {
    const { method, headers, body, timeoutMs } = request
    const options: RequestOptions = {
      method,
      headers: { 'user-agent': userAgent, ...headers },
      agent: agentOf(url),
      timeout: timeoutMs,
      signal,
    }
    const response = await readWhole(await answerTo(url, options, body, onSent))
    const next = redirectOf(response, url)
    // With the method and the body, as GitHub wants it for a renamed repository.
    if (next?.origin === url.origin && hops < MOST_REDIRECTS) return exchange(request, next, signal, hops + 1)
    return response
  }

  return {
    send: async (request) => {
      if (closing.signal.aborted) throw new TransportError('not sent, since the run ends')
      const late = new AbortController()
      // A timer that keeps the process alive: whatever becomes of the socket, there is an answer.
      const limit = setTimeout(
        () => late.abort(new TransportError(`no complete answer within ${request.timeoutMs} ms`)),
        request.timeoutMs,
      )
      const signal = AbortSignal.any([closing.signal, late.signal])
      const stopped = new Promise<never>((_, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason))
      })
      try {
        return await Promise.race([exchange(request, new URL(request.url), signal), stopped])
      } finally {
        clearTimeout(limit)
      }
    },
    close: () => closing.abort(new TransportError('cut off, since the run ends')),
  }
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
    // Without a listener such an answer would be none at all.
    sent.on('upgrade', (message, socket) => {
      socket.on('error', () => {}).destroy()
      resolve(message)
    })
    sent.on('close', () => reject(new TransportError('the connection was closed')))
    sent.on('finish', onSent)
    sent.end(body ?? undefined)
  })
}

async function readWhole(message: IncomingMessage): Promise<HttpResponse> {
  const status = message.statusCode ?? 0
  const isGood = status >= 200 && status < 300
  const headers = Object.entries(message.headers).map(([name, value]) => [name, String(value)] as const)
  const answer = (body: string) => ({ status, headers: Object.fromEntries(headers), body })
  if (status < 200) {
    message.destroy()
    return answer('')
  }
  const chunks: Buffer[] = []
  let size = 0
  try {
    for await (const chunk of message) {
      const bytes = Buffer.from(chunk)
      size += bytes.length
      chunks.push(bytes)
      if (!isGood && size > MAX_ERROR_BYTES)
        return answer(Buffer.concat(chunks).toString('utf8', 0, MAX_ERROR_BYTES - CUT_BYTES))
      if (size > MAX_BODY_BYTES) break
    }
  } catch (cause) {
    // A status without its text says too little: a 404 of a proxy is none of the API.
    throw new TransportError(`the answer, HTTP ${status}, broke off`, { cause })
  }
  if (size > MAX_BODY_BYTES) throw new TransportError(`more than ${MAX_BODY_BYTES} bytes came`)
  if (!message.complete) throw new TransportError(`the answer, HTTP ${status}, broke off`)
  return answer(Buffer.concat(chunks).toString('utf8'))
}

function redirectOf({ status, headers: { location } }: HttpResponse, from: URL): URL | null {
  if (![301, 302, 307, 308].includes(status) || location === undefined) return null
  return URL.parse(location, from.href)
}

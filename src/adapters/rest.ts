/** One REST API as the clients use it: bounded concurrency, retries for reads, named waits, errors with words. */
import pLimit from 'p-limit'
import * as z from 'zod/mini'
import { ApiError, type Service } from '../errors.ts'
import type { Clock, Log } from '../ports.ts'
import type { Redact } from '../secrets.ts'
import { backoffMs, MAX_ATTEMPTS, namedWaitMs } from './backoff.ts'
import { isHopeless, networkHint, networkText, wasNeverSent } from './network-errors.ts'
import type { HttpResponse, Transport } from './transport.ts'

/** What an error body says. */
export interface DecodedError {
  readonly message: string
  readonly code: string | null
}

export interface RestOptions {
  readonly service: Service
  /** Without a trailing slash. */
  readonly baseUrl: string
  /** Value of the Authorization header. */
  readonly authorization: string
  readonly transport: Transport
  readonly gate: HostGate
  readonly clock: Clock
  readonly log: Log
  readonly redact: Redact
  readonly requestTimeoutMs: number
  /** Reads the API's own error format; null when the body is not one. */
  readonly decodeError: (body: unknown) => DecodedError | null
  /** A failure hidden in a body with a good status; null when there is none. */
  readonly bodyFailure?: (body: unknown) => DecodedError | null
  /** What to do about a 401 or 403. */
  readonly authorizationHint: (status: 401 | 403, write: boolean) => string
}

export interface Call {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
  /** Starts with `/`; parts from outside are percent-encoded by the caller. */
  readonly path: string
  /** What is tried, as an infinitive: `read VPC …`. */
  readonly operation: string
  readonly body?: unknown
}

/** Requests in flight to one host, and the time before which none may start because the host said so. */
export class HostGate {
  readonly #limit: ReturnType<typeof pLimit>
  #closedUntil = 0

  constructor(concurrency: number) {
    this.#limit = pLimit(concurrency)
  }

  /**
   * Runs one exchange when there is room and the host wants requests.
   *
   * @throws HostClosed when the host wants none yet and `mayWait` is false.
   */
  async pass<T>(clock: Clock, mayWait: boolean, exchange: () => Promise<T>): Promise<T> {
    return this.#limit(async () => {
      for (let wait = this.#wait(clock); wait > 0; wait = this.#wait(clock)) {
        if (!mayWait) throw new HostClosed()
        await clock.sleep(wait)
      }
      return exchange()
    })
  }

  /** No request starts for `ms` from now. */
  close(clock: Clock, ms: number): void {
    this.#closedUntil = Math.max(this.#closedUntil, clock.now() + ms)
  }

  #wait(clock: Clock): number {
    return this.#closedUntil - clock.now()
  }
}

/** The host asked for a pause that is not over. */
class HostClosed extends Error {
  constructor() {
    super('not sent, since the API asked for a pause')
    this.name = 'HostClosed'
  }
}

/** Every answer of either API that is not empty. */
const anyObject = z.record(z.string(), z.unknown())

type Answer =
  | { readonly ok: true; readonly body: unknown; readonly text: string }
  | { readonly ok: false; readonly error: ApiError }

export class RestApi {
  readonly #options: RestOptions

  constructor(options: RestOptions) {
    this.#options = options
  }

  /**
   * Reads and parses. Repeated on faults of the moment: 4 more attempts, 15 s of pauses at the most, longer
   * where the server names a wait.
   *
   * @returns null for a 404.
   * @throws ApiError when it fails for good or the answer has another shape.
   */
  async read<Output>(
    call: Omit<Call, 'method' | 'body'>,
    schema: z.ZodMiniType<Output>,
  ): Promise<Output | null> {
    const request: Call = { ...call, method: 'GET' }
    for (let attempt = 1; ; attempt++) {
      const answer = await this.#attempt(request)
      const outcome = answer.ok ? this.#parse(request, answer.body, schema) : answer
      if (outcome.ok) return outcome.value
      const { error } = outcome
      if (error.status === 404) return null
      if (!error.transient || attempt >= MAX_ATTEMPTS) throw error
      const pause = backoffMs(attempt, this.#options.clock.random())
      this.#options.log.debug(`${error.message} (attempt ${attempt} of ${MAX_ATTEMPTS}; next in ${pause} ms)`)
      await this.#options.clock.sleep(pause)
    }
  }

  /**
   * Writes once. Never repeated here: whoever wants it again must look first whether it happened. What the
   * answer holds is not used, since both clouds leave out fields there; but it must be one of the API's, which
   * are objects or empty, and not some proxy's page.
   *
   * @throws ApiError; `transient` when looking and trying again may help; `notSent` when the API had asked for a
   *   pause that is not over, so that nothing was tried.
   */
  async write(call: Call): Promise<void> {
    const answer = await this.#attempt(call)
    if (!answer.ok) throw answer.error
    if (answer.text.trim() === '') return
    const parsed = this.#parse(call, answer.body, anyObject)
    if (!parsed.ok) throw parsed.error
  }

  async #attempt(call: Call): Promise<Answer> {
    const { gate, clock, transport, baseUrl, requestTimeoutMs } = this.#options
    // What a write rests on was looked at just before; after a pause it would be out of date.
    const mayWait = call.method === 'GET'
    try {
      return await gate.pass(clock, mayWait, async () => {
        const response = await transport.send({
          method: call.method,
          url: `${baseUrl}${call.path}`,
          headers: this.#headers(),
          body: call.body === undefined ? null : JSON.stringify(call.body),
          timeoutMs: requestTimeoutMs,
        })
        // Before the next in line may pass: the answer may close the gate.
        return this.#judge(call, response)
      })
    } catch (cause) {
      if (cause instanceof HostClosed)
        return {
          ok: false,
          error: this.#error(call, { status: null, detail: cause.message, transient: true, notSent: true }),
        }
      return {
        ok: false,
        error: this.#error(call, {
          status: null,
          detail: `no answer (${networkText(cause)})`,
          hint: networkHint(cause, baseUrl),
          transient: !isHopeless(cause),
          mayHaveHappened: call.method !== 'GET' && !wasNeverSent(cause),
          cause,
        }),
      }
    }
  }

  #headers(): Record<string, string> {
    return {
      accept: 'application/json',
      'content-type': 'application/json',
      authorization: this.#options.authorization,
    }
  }

  #judge(call: Call, response: HttpResponse): Answer {
    const { status, body } = response
    const parsed = parseJson(body)
    if (status >= 200 && status < 300) {
      const hidden = this.#options.bodyFailure?.(parsed) ?? null
      if (!hidden) return { ok: true, body: parsed, text: body }
      return {
        ok: false,
        error: this.#error(call, { status, detail: hidden.message, code: hidden.code, transient: false }),
      }
    }
    const decoded = this.#options.decodeError(parsed)
    const detail = decoded?.message ?? (excerpt(body) || 'no explanation')
    this.#noteNamedWait(response, detail)
    if (status === 401 || status === 403)
      return {
        ok: false,
        error: this.#error(call, {
          status,
          detail,
          code: decoded?.code ?? null,
          hint: this.#options.authorizationHint(status, call.method !== 'GET'),
        }),
      }
    if (status >= 300 && status < 400)
      return {
        ok: false,
        error: this.#error(call, {
          status,
          detail: `a redirect to ${originOf(response.headers.location)}`,
          hint: 'Redirects are not followed, so that credentials stay with the configured origin. Correct the API URL input',
        }),
      }
    return {
      ok: false,
      error: this.#error(call, {
        status,
        detail,
        code: decoded?.code ?? null,
        transient: isTransient(status),
        // What is refused for its rate alone was not begun.
        mayHaveHappened: call.method !== 'GET' && isTransient(status) && status !== 429,
        hint: isTransient(status) ? 'Run again later' : null,
      }),
    }
  }

  /** A wait the server names holds for every request to this host, not just this one. */
  #noteNamedWait({ status, headers }: HttpResponse, detail: string): void {
    if (!isTransient(status)) return
    const { gate, clock } = this.#options
    const wait = namedWaitMs(headers['retry-after'] ?? null, detail, clock.now())
    if (wait !== null) gate.close(clock, wait)
  }

  #parse<Output>(
    call: Call,
    body: unknown,
    schema: z.ZodMiniType<Output>,
  ): { ok: true; value: Output } | { ok: false; error: ApiError } {
    const parsed = z.safeParse(schema, body)
    if (parsed.success) return { ok: true, value: parsed.data }
    const place = parsed.error.issues[0]?.path.map(String).join('.') ?? ''
    const detail =
      body === undefined
        ? 'an answer that is not JSON'
        : `an answer of another shape than documented${place ? ` (at ${place})` : ''}`
    return {
      ok: false,
      error: this.#error(call, {
        status: null,
        detail,
        hint: 'Check that the API URL and any proxy lead to the API; if so, this action must be updated',
        // A proxy's page or a truncated body may be gone a second later.
        transient: true,
        mayHaveHappened: call.method !== 'GET',
      }),
    }
  }

  #error(
    { operation }: Call,
    failure: Omit<ConstructorParameters<typeof ApiError>[0], 'service' | 'operation'>,
  ): ApiError {
    const { service, redact } = this.#options
    return new ApiError({
      ...failure,
      service,
      operation,
      detail: redact(oneLine(failure.detail)),
    })
  }
}

/** 408 and 501 are repeated by Aiven's own client, the rest by both clouds' (api-facts A1, B2). */
function isTransient(status: number): boolean {
  return status === 408 || status === 429 || status >= 500
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return undefined
  }
}

const EXCERPT = 200

function excerpt(body: string): string {
  const text = oneLine(body.replaceAll(/<[^>]{0,500}>/g, ' '))
  return text.length > EXCERPT ? `${text.slice(0, EXCERPT)}…` : text
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}

function originOf(location: string | undefined): string {
  return location && URL.canParse(location) ? new URL(location).origin : 'another address'
}

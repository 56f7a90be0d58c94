/** One REST API as the clients use it: bounded concurrency, retries for reads, named waits, errors with words. */
import * as z from 'zod/mini'
import { ApiError, type Service } from '../errors.ts'
import type { Clock, Log } from '../ports.ts'
import {
  type AnswerFormat,
  type Body,
  type Failure,
  isTransient,
  type Judged,
  judge,
  parseBody,
} from './answer.ts'
import { backoffMs, MAX_ATTEMPTS, namedWaitMs } from './backoff.ts'
import { oneLine } from './excerpt.ts'
import { HeldBack, type HostGate } from './gate.ts'
import { isHopeless, networkHint, networkText, wasNeverSent } from './network-errors.ts'
import type { HttpResponse, Transport } from './transport.ts'

export interface RestOptions extends AnswerFormat {
  readonly service: Service
  /** Without a trailing slash. */
  readonly baseUrl: string
  /** Value of the Authorization header. */
  readonly authorization: string
  readonly transport: Transport
  readonly gate: HostGate
  readonly clock: Clock
  readonly log: Log
  readonly requestTimeoutMs: number
}

export interface Call {
  readonly method: 'GET' | 'POST' | 'PATCH' | 'PUT' | 'DELETE'
  /** Starts with `/`; parts from outside are percent-encoded by the caller. */
  readonly path: string
  /** What is tried, as an infinitive: `read VPC …`. */
  readonly operation: string
  readonly body?: unknown
}

/** How long a read waits, in all, for its turn under a limit of requests. */
const LONGEST_LIMITED_MS = 15 * 60_000

/** Every answer of either API that is not empty. */
const anyObject = z.record(z.string(), z.unknown())

export class RestApi {
  readonly #options: RestOptions

  constructor(options: RestOptions) {
    this.#options = options
  }

  /**
   * Reads and parses. Repeated on faults of the moment: 4 more attempts, 15 s of pauses at the most. A limit of
   * requests that comes with a named wait is no fault: it is waited out, for a quarter of an hour at the most.
   *
   * @returns null for a 404.
   * @throws ApiError when it fails for good or the answer has another shape.
   */
  async read<Output>(
    call: Omit<Call, 'method' | 'body'>,
    schema: z.ZodMiniType<Output>,
  ): Promise<Output | null> {
    const request: Call = { ...call, method: 'GET' }
    const { clock, log } = this.#options
    const startedAt = clock.now()
    for (let attempt = 1; ; attempt++) {
      const answer = await this.#attempt(request)
      const outcome = answer.ok ? parseBody(answer.value, false, schema) : answer
      if (outcome.ok) return outcome.value
      const error = this.#error(request, outcome.failure)
      if (error.status === 404) return null
      // Waiting for one's turn is no attempt.
      if (this.#isLimited(error) && clock.now() - startedAt < LONGEST_LIMITED_MS) attempt--
      if (!error.transient || attempt >= MAX_ATTEMPTS) throw error
      const pause = backoffMs(Math.max(attempt, 1), clock.random())
      log.debug(`${error.message} (${MAX_ATTEMPTS - attempt} attempts left; next in ${pause} ms)`)
      await clock.sleep(pause)
    }
  }

  /**
   * Writes once. Never repeated here: whoever wants it again must look first whether it happened. What the
   * answer holds is not used, since both clouds leave out fields there; but it must be one of the API's, which
   * are objects or empty, and not some proxy's page.
   *
   * @throws ApiError; `transient` when looking and trying again may help; `noAttempt` when it would have had
   *   to wait, for a pause that the API asked for or behind other requests, or was refused with such a pause.
   */
  async write(call: Call): Promise<void> {
    const answer = await this.#attempt(call)
    if (answer.ok && answer.value.text.trim() === '') return
    const outcome = answer.ok ? parseBody(answer.value, true, anyObject) : answer
    if (outcome.ok) return
    const noAttempt = outcome.failure.noAttempt === true || this.#isLimited(outcome.failure)
    throw this.#error(call, { ...outcome.failure, noAttempt })
  }

  async #attempt(call: Call): Promise<Judged<Body>> {
    const { gate, clock, transport, baseUrl, requestTimeoutMs } = this.#options
    const write = call.method !== 'GET'
    try {
      return await gate.pass(clock, write, async () => {
        const response = await transport.send({
          method: call.method,
          url: `${baseUrl}${call.path}`,
          headers: this.#headers(),
          body: call.body === undefined ? null : JSON.stringify(call.body),
          timeoutMs: requestTimeoutMs,
        })
        const judged = judge(response, write, this.#options)
        // Before the next in line may pass.
        if (!judged.ok) this.#obeyNamedWait(response, judged.failure.detail)
        return judged
      })
    } catch (cause) {
      return {
        ok: false,
        failure: cause instanceof HeldBack ? held(cause) : unanswered(cause, write, baseUrl),
      }
    }
  }

  /** A limit of requests refused it, and named a wait that is not over. */
  #isLimited({ status }: { readonly status: number | null }): boolean {
    const { gate, clock } = this.#options
    return status === 429 && gate.isClosed(clock)
  }

  #headers(): Record<string, string> {
    return {
      accept: 'application/json',
      'content-type': 'application/json',
      authorization: this.#options.authorization,
    }
  }

  /** A wait the server names holds for every request to this host, not just this one. */
  #obeyNamedWait({ status, headers }: HttpResponse, detail: string): void {
    if (!isTransient(status)) return
    const { gate, clock } = this.#options
    const wait = namedWaitMs(headers['retry-after'] ?? null, detail, clock.now())
    if (wait !== null) gate.close(clock, wait)
  }

  #error({ operation }: Call, failure: Failure): ApiError {
    const { service, redact } = this.#options
    return new ApiError({ ...failure, service, operation, detail: oneLine(redact(failure.detail)) })
  }
}

/** The request never left: see `ApiFailure.noAttempt`. */
function held({ message }: HeldBack): Failure {
  return { status: null, detail: message, transient: true, noAttempt: true }
}

function unanswered(cause: unknown, write: boolean, baseUrl: string): Failure {
  return {
    status: null,
    detail: `no answer (${networkText(cause)})`,
    hint: networkHint(cause, baseUrl),
    transient: !isHopeless(cause),
    mayHaveHappened: write && !wasNeverSent(cause),
    cause,
  }
}

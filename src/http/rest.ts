/** One REST API as the clients use it: bounded concurrency, retries for reads, named waits, errors with words. */
import * as z from 'zod/mini'
import { ApiError, nullOn, type Service } from '../errors.ts'
import type { Clock, Log } from '../ports.ts'
import { type Answer, type AnswerFormat, judge } from './answer.ts'
import { backoffMs, MAX_ATTEMPTS, namedWaitMs } from './backoff.ts'
import { inMessage } from './excerpt.ts'
import { HeldBack, type HostGate } from './gate.ts'
import { noAnswer } from './network-errors.ts'
import type { Transport } from './transport.ts'

/** What a client of any API is given. */
export interface RestTools {
  /** Without a trailing slash. */
  readonly baseUrl: string
  readonly transport: Transport
  readonly gate: HostGate
  readonly clock: Clock
  readonly log: Log
  readonly redact: AnswerFormat['redact']
  readonly requestTimeoutMs: number
}

export interface RestOptions extends RestTools, AnswerFormat {
  readonly service: Service
  /** Names in lower case; among them Authorization, unless calls bring their own. */
  readonly headers: Readonly<Record<string, string>>
  /** How long the pauses that a limit of requests asks of one read may be in all; default: 15 minutes. */
  readonly longestLimitMs?: number
}

export interface Call {
  readonly method: string
  /** Starts with `/`; parts from outside are percent-encoded by the caller. */
  readonly path: string
  /** What is tried, as an infinitive: `read VPC …`. */
  readonly operation: string
  /** Sent as JSON; a text is JSON already. */
  readonly body?: unknown
  /** Beside those of the API. */
  readonly headers?: Readonly<Record<string, string>>
}

const LONGEST_LIMIT_MS = 15 * 60_000

/** Every answer of either cloud to a write: one of its objects, or empty, and not some proxy's page. */
const anyObject = z.nullable(z.record(z.string(), z.unknown()))

export class RestApi {
  readonly #options: RestOptions

  constructor(options: RestOptions) {
    this.#options = options
  }

  /**
   * Reads and parses, repeated like every read: see `repeat`.
   *
   * @returns null for a 404.
   * @throws ApiError when it fails for good or the answer has another shape.
   */
  async read<Output>(path: string, operation: string, schema: z.ZodMiniType<Output>): Promise<Output | null> {
    const answer = await nullOn(404, this.repeat({ method: 'GET', path, operation }, schema))
    return answer?.value ?? null
  }

  /**
   * The same for a list: one that is not there is an error, since an empty answer would look like "nothing exists".
   *
   * @param hint what to do then.
   */
  async list<Output>(
    path: string,
    operation: string,
    schema: z.ZodMiniType<Output>,
    hint: string,
  ): Promise<Output> {
    const found = await this.read(path, operation, schema)
    if (found !== null) return found
    const { service } = this.#options
    throw new ApiError({ service, operation, status: 404, detail: 'not found', hint })
  }

  /** Deletes once. Rejects as `once` does, but not where there is nothing. */
  async remove(path: string, operation: string): Promise<void> {
    await nullOn(404, this.write({ method: 'DELETE', path, operation }))
  }

  /**
   * Sends what changes nothing, again on faults of the moment: 4 more attempts, 15 s of pauses at the most. A limit of
   * requests that comes with a named wait is no fault: it is waited out, for `longestLimitMs` at the most.
   *
   * @throws ApiError when it fails for good.
   */
  async repeat<Output>(call: Call, schema: z.ZodMiniType<Output>): Promise<Answer<Output>> {
    const { clock, gate, log, longestLimitMs = LONGEST_LIMIT_MS } = this.#options
    // Time in the queue behind other reads does not count: under a limit that may be most of it.
    let limitedMs = 0
    for (let attempt = 1; ; attempt++) {
      const outcome = await this.#attempt(call, false, schema)
      if (!(outcome instanceof ApiError)) return outcome
      // Waiting for one's turn is no attempt.
      if (outcome.noAttempt) attempt--
      const isOver = outcome.noAttempt ? limitedMs >= longestLimitMs : attempt >= MAX_ATTEMPTS
      if (!outcome.transient || isOver) throw outcome
      const pause = backoffMs(Math.max(attempt, 1), clock.random())
      if (outcome.noAttempt) limitedMs += Math.max(pause, gate.pauseMs(clock))
      log.debug(`${outcome.message} (${MAX_ATTEMPTS - attempt} attempts left; next in ${pause} ms)`)
      await clock.sleep(pause)
    }
  }

  /**
   * Writes once, to a cloud.
   *
   * @returns the answer's body; null when it is empty.
   * @throws ApiError as `once` does.
   */
  async write(call: Call): Promise<Record<string, unknown> | null> {
    const { value } = await this.once(call, anyObject)
    return value
  }

  /**
   * Sends once. Never repeated here: whoever wants it again must look first whether it happened.
   *
   * @throws ApiError; `transient` when looking and trying again may help; `noAttempt` when it would have had
   *   to wait, for a pause that the API asked for or behind other requests, or was refused with such a pause.
   */
  async once<Output>(call: Call, schema: z.ZodMiniType<Output>): Promise<Answer<Output>> {
    const outcome = await this.#attempt(call, true, schema)
    if (outcome instanceof ApiError) throw outcome
    return outcome
  }

  async #attempt<Output>(
    call: Call,
    isWrite: boolean,
    schema: z.ZodMiniType<Output>,
  ): Promise<Answer<Output> | ApiError> {
    const { gate, clock, transport, baseUrl, requestTimeoutMs, headers, service, redact } = this.#options
    const exchange = async () => {
      const response = await transport.send({
        method: call.method,
        url: `${baseUrl}${call.path}`,
        headers: {
          accept: 'application/json',
          'content-type': 'application/json',
          ...headers,
          ...call.headers,
        },
        body: textOf(call.body),
        timeoutMs: requestTimeoutMs,
      })
      const judged = judge(response, isWrite, schema, this.#options)
      if ('value' in judged || !judged.transient || judged.status === null) return judged
      // A wait that the server names holds for every request to this host, before the next in line may pass.
      gate.close(clock, namedWaitMs(response.headers, judged.detail, clock.now()) ?? 0)
      return { ...judged, noAttempt: judged.limited === true && gate.pauseMs(clock) > 0 }
    }
    const outcome = await gate
      .pass(clock, isWrite, exchange)
      .catch((cause: unknown) =>
        cause instanceof HeldBack
          ? { status: null, detail: cause.message, transient: true, noAttempt: true }
          : noAnswer(cause, isWrite, baseUrl),
      )
    if ('value' in outcome) return outcome
    const { operation } = call
    return new ApiError({
      ...outcome,
      service,
      operation,
      isWrite,
      detail: inMessage(outcome.detail, redact),
    })
  }
}

function textOf(body: unknown): string | null {
  return body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body)
}

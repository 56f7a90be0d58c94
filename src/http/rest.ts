/** One REST API as the clients use it: bounded concurrency, retries for reads, named waits, errors with words. */
import * as z from 'zod/mini'
import { ApiError, nullOn, type Service } from '../errors.ts'
import type { Clock, Log } from '../ports.ts'
import { type AnswerFormat, type Body, type Failure, type Judged, judge, parseBody } from './answer.ts'
import { backoffMs, MAX_ATTEMPTS, namedWaitMs } from './backoff.ts'
import { oneLine } from './excerpt.ts'
import { HeldBack, type HostGate } from './gate.ts'
import { isHopeless, networkHint, networkText, wasNeverSent } from './network-errors.ts'
import type { Transport } from './transport.ts'

export interface RestOptions extends AnswerFormat {
  readonly service: Service
  /** Without a trailing slash. */
  readonly baseUrl: string
  /** Names in lower case; among them Authorization, unless calls bring their own. */
  readonly headers: Readonly<Record<string, string>>
  readonly transport: Transport
  readonly gate: HostGate
  readonly clock: Clock
  readonly log: Log
  readonly requestTimeoutMs: number
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

/** Every answer of either cloud that is not empty. */
const anyObject = z.record(z.string(), z.unknown())

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
  read<Output>(path: string, operation: string, schema: z.ZodMiniType<Output>): Promise<Output | null> {
    const call = { method: 'GET', path, operation }
    return nullOn(
      404,
      this.repeat(call, (body) => parseBody(body, false, schema)),
    )
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
  async repeat<Output>(call: Call, parse: (body: Body) => Judged<Output>): Promise<Output> {
    const { clock, gate, log, longestLimitMs = LONGEST_LIMIT_MS } = this.#options
    // Time in the queue behind other reads does not count: under a limit that may be most of it.
    let limitedMs = 0
    for (let attempt = 1; ; attempt++) {
      const outcome = await this.#attempt(call, false, parse)
      if (outcome.ok) return outcome.value
      const error = this.#error(call, false, outcome.failure)
      // Waiting for one's turn is no attempt.
      const isWaiting = this.#isLimited(outcome.failure)
      if (isWaiting) attempt--
      const isOver = isWaiting ? limitedMs >= longestLimitMs : attempt >= MAX_ATTEMPTS
      if (!error.transient || isOver) throw error
      const pause = backoffMs(Math.max(attempt, 1), clock.random())
      if (isWaiting) limitedMs += Math.max(pause, gate.pauseMs(clock))
      log.debug(`${error.message} (${MAX_ATTEMPTS - attempt} attempts left; next in ${pause} ms)`)
      await clock.sleep(pause)
    }
  }

  /**
   * Writes once. The answer must be one of the API's, which are objects or empty, and not some proxy's page.
   *
   * @returns the answer's body; null when it is empty.
   * @throws ApiError as `once` does.
   */
  write(call: Call): Promise<Record<string, unknown> | null> {
    return this.once<Record<string, unknown> | null>(call, (answer) =>
      isEmpty(answer) ? { ok: true, value: null } : parseBody(answer, true, anyObject),
    )
  }

  /**
   * Sends once. Never repeated here: whoever wants it again must look first whether it happened.
   *
   * @throws ApiError; `transient` when looking and trying again may help; `noAttempt` when it would have had
   *   to wait, for a pause that the API asked for or behind other requests, or was refused with such a pause.
   */
  async once<Output>(call: Call, parse: (body: Body) => Judged<Output>): Promise<Output> {
    const outcome = await this.#attempt(call, true, parse)
    if (outcome.ok) return outcome.value
    const noAttempt = outcome.failure.noAttempt === true || this.#isLimited(outcome.failure)
    throw this.#error(call, true, { ...outcome.failure, noAttempt })
  }

  async #attempt<Output>(
    call: Call,
    isWrite: boolean,
    parse: (body: Body) => Judged<Output>,
  ): Promise<Judged<Output>> {
    const { gate, clock, transport, baseUrl, requestTimeoutMs, headers } = this.#options
    try {
      return await gate.pass(clock, isWrite, async () => {
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
        const judged = judge(response, isWrite, this.#options)
        if (judged.ok) return parse(judged.value)
        const { transient, detail } = judged.failure
        // A wait that the server names holds for every request to this host, before the next in line may pass.
        const wait = transient ? namedWaitMs(response.headers, detail, clock.now()) : null
        if (wait !== null) gate.close(clock, wait)
        return judged
      })
    } catch (cause) {
      const failure = cause instanceof HeldBack ? held(cause) : unanswered(cause, isWrite, baseUrl)
      return { ok: false, failure }
    }
  }

  /** A limit of requests refused it, and named a wait that is not over. */
  #isLimited({ limited }: Failure): boolean {
    const { gate, clock } = this.#options
    return limited === true && gate.pauseMs(clock) > 0
  }

  #error({ operation }: Call, isWrite: boolean, failure: Failure): ApiError {
    const { service, redact } = this.#options
    return new ApiError({ ...failure, service, operation, isWrite, detail: oneLine(redact(failure.detail)) })
  }
}

function textOf(body: unknown): string | null {
  return body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body)
}

/** A good answer without a body. */
export function isEmpty({ response }: Body): boolean {
  return response.body.trim() === ''
}

/** The request never left: see `ApiFailure.noAttempt`. */
function held({ message }: HeldBack): Failure {
  return { status: null, detail: message, transient: true, noAttempt: true }
}

function unanswered(cause: unknown, isWrite: boolean, baseUrl: string): Failure {
  return {
    status: null,
    detail: `no answer (${networkText(cause)})`,
    hint: networkHint(cause, baseUrl),
    transient: !isHopeless(cause),
    mayHaveHappened: isWrite && !wasNeverSent(cause),
    cause,
  }
}

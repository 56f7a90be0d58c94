/**
 * Brings one pair to its wanted state: look, decide, take one step, look again.
 *
 * The deciding is the plan's own (`decide`), on fresh reads each time, because one side's removal may change
 * the other and people may act in between. A write is never repeated without a look that shows it did not
 * happen, and what vanishes under our hands is not made again: somebody meant it.
 */

import type { PairBound } from '../domain/decide/bound.ts'
import { formatDuration } from '../domain/duration.ts'
import type { Finding } from '../domain/model.ts'
import type { PairView, Target } from '../domain/recognise/pair.ts'
import { ApiError, messageOf } from '../errors.ts'
import { backoffMs, MAX_ATTEMPTS } from '../http/backoff.ts'
import { type Clock, type Clouds, portOf } from '../ports.ts'
import { conflict, explained, GiveUp, meaningOf } from './give-up.ts'
import { type Look, PairWatch, SHOW_MS } from './look.ts'
import type { Locks, Ticker } from './pace.ts'
import type { Progress } from './progress.ts'
import { type FreshReads, LONGEST_AGE_MS } from './reads.ts'
import { exists, type PairRecord } from './record.ts'
import { type RefreshPace, wantsRefresh } from './refresh.ts'
import { refuseUncovered } from './refuse.ts'
import type { Write } from './steps.ts'
import { unlessStopped } from './stop.ts'

export interface ConvergeContext {
  readonly clouds: Clouds
  readonly clock: Clock
  readonly reads: FreshReads
  readonly ticker: Ticker
  readonly locks: Locks
  readonly refreshes: RefreshPace
  readonly wait: boolean
  readonly waitTimeoutMs: number
  /** Aborted when the run must end: no new write starts. */
  readonly stop: AbortSignal
}

export interface PairOutcome {
  readonly changed: boolean
  /** null: the pair is as wanted, or as far as was asked for without waiting. */
  readonly error: string | null
  /** Errors with a code that came up on the way. */
  readonly findings: readonly Finding[]
  /** The pair as it was seen last; null when it was never seen. */
  readonly last: PairView | null
}

/** How long a cancelled run waits for the answer to a write that was sent already. */
const LAST_WORD_MS = 1500

/** A write whose turn comes later than this after the look that asked for it looks again. */
const FRESH_MS = 2000

/** A pair to converge. */
export interface Pair {
  readonly target: Target
  /** null: the plan changes nothing of it. */
  readonly bound: PairBound | null
  readonly record: PairRecord
}

/** Converges one pair; never rejects. */
export async function converge(
  pair: Pair,
  context: ConvergeContext,
  progress: Progress,
): Promise<PairOutcome> {
  const run = new PairRun(pair, context, progress)
  try {
    await run.toTheEnd()
    return run.outcome(null, [])
  } catch (error) {
    return run.outcome(messageOf(error), error instanceof GiveUp ? error.findings : [])
  }
}

class PairRun {
  readonly #target: Target
  readonly #bound: PairBound | null
  readonly #record: PairRecord
  readonly #context: ConvergeContext
  readonly #progress: Progress
  readonly #deadline: number
  readonly #watch: PairWatch
  #failedWrites = 0
  /** When a peering first was in the way of the one to be made, in ms since the epoch. */
  #conflictSince: number | null = null

  constructor({ target, bound, record }: Pair, context: ConvergeContext, progress: Progress) {
    this.#target = target
    this.#bound = bound
    this.#record = record
    this.#context = context
    this.#progress = progress
    this.#deadline = context.clock.now() + context.waitTimeoutMs
    this.#watch = new PairWatch(target, record, context, progress, () => this.#isOutOfTime())
  }

  outcome(error: string | null, findings: readonly Finding[]): PairOutcome {
    return { changed: this.#record.changed, error, findings, last: this.#watch.last }
  }

  async toTheEnd(): Promise<void> {
    const { locks, ticker, wait } = this.#context
    for (;;) {
      const look = await this.#watch.look()
      this.#progress.states(look.view)
      if (look.decision.status === 'in-sync' && look.isSure) return
      const { write } = look
      if (write) {
        const isSent = await locks.alone(write.lock, () => this.#writeIfStillDue(write))
        // What is new takes its time to show.
        if (isSent && write.kind === 'creation' && wait && !this.#isOutOfTime()) await ticker.next()
        continue
      }
      if (!wait && look.isSure && this.#isAsked(look)) return
      await this.#waitForNextLook(look)
    }
  }

  /** Nothing is left to send: without waiting that is enough. */
  #isAsked({ view, decision: { steps } }: Look): boolean {
    // Switched off by this run, and not yet on again: the next step waits for the state.
    if (this.#target.desired === 'active' && view.peering?.configuredStatus === 'disabled') return false
    return steps.every(
      ({ side, action }) =>
        side === 'upcloud' &&
        (action === 'create'
          ? !exists(side, view) && this.#record.hasMade(side)
          : action === 'enable' && view.peering?.configuredStatus === 'active'),
    )
  }

  /** Under the lock: writes if the latest answers, or new ones where they are old, ask for the same. False: it did not. */
  async #writeIfStillDue(planned: Write): Promise<boolean> {
    const { clock, stop, clouds, ticker } = this.#context
    const known = this.#watch.glance()
    const look = clock.now() - known.at <= FRESH_MS ? known : await this.#watch.look()
    const { view, write } = look
    if (write?.text !== planned.text) return false
    if (clock.now() - look.at > LONGEST_AGE_MS) {
      // One answer is much older than the other: that is no picture to act on.
      if (this.#isOutOfTime()) throw this.#notFinished(view)
      return false
    }
    refuseUncovered(write, view, this.#record, this.#bound)
    stop.throwIfAborted()
    this.#progress.step(write.text)
    let made: string | null
    try {
      made = await unlessStopped(write.send(clouds), stop, LAST_WORD_MS)
    } catch (error) {
      if (stop.aborted) throw this.#cutOff(write, error)
      await this.#afterFailedWrite(write, error)
      return false
    }
    this.#failedWrites = 0
    this.#record.accepted(write, clock.now(), made)
    ticker.sent()
    return true
  }

  /** The answer to a write did not come before the run had to end. */
  #cutOff(write: Write, error: unknown): Error {
    this.#record.mayHaveHappened(write)
    return new GiveUp(
      `${messageOf(error)} while ${write.text}: it may or may not have happened. The next run looks and goes on from there`,
    )
  }

  /** Decides whether another look and try may help; throws when it may not. */
  async #afterFailedWrite(write: Write, error: unknown): Promise<void> {
    if (!(error instanceof ApiError)) throw error
    if (error.mayHaveHappened) this.#record.mayHaveHappened(write)
    const meaning = meaningOf(error, this.#target)
    if (meaning === 'final' || this.#isOutOfTime()) throw explained(error, this.#target)
    this.#progress.failed(error.message)
    // The next look waits for the end of the pause.
    if (error.noAttempt) return
    const { clock, ticker, stop } = this.#context
    if (meaning === 'soon') {
      this.#conflictSince ??= clock.now()
      if (clock.now() - this.#conflictSince > SHOW_MS) throw conflict(error, this.#target)
    }
    if (meaning !== 'again') return ticker.next()
    this.#failedWrites++
    if (this.#failedWrites >= MAX_ATTEMPTS) throw error
    await clock.sleep(backoffMs(this.#failedWrites, clock.random()), stop)
  }

  #isOutOfTime(): boolean {
    return this.#context.clock.now() >= this.#deadline
  }

  async #waitForNextLook(look: Look): Promise<void> {
    if (this.#isOutOfTime()) throw this.#notFinished(look.view)
    const hurry = wantsRefresh(this.#target, look.view, look.decision)
    await Promise.all([this.#context.ticker.next(), hurry ? this.#refresh() : null])
  }

  #notFinished({ connection, peering }: PairView): GiveUp {
    const states = `Aiven ${connection?.state ?? 'has none'}, UpCloud ${peering?.state ?? 'has none'}`
    return new GiveUp(
      `Not finished after ${formatDuration(this.#context.waitTimeoutMs)}: ${states}. Run again to go on, or set a longer wait-timeout`,
    )
  }

  /** Hurries Aiven; whether it worked shows at the next look, so a failure is of no interest. */
  async #refresh(): Promise<void> {
    const { clouds, locks, refreshes, ticker } = this.#context
    const { account, scope, vpc } = this.#target.aiven
    if (!refreshes.due(vpc)) return
    try {
      await locks.alone(`vpc ${vpc}`, () => portOf(clouds.aiven, account).refreshPeerings(scope, vpc))
      ticker.sent()
    } catch (error) {
      this.#progress.debug(`refresh: ${messageOf(error)}`)
    }
  }
}

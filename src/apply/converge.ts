/**
 * Brings one pair to its wanted state: look, decide, take one step, look again.
 *
 * The deciding is the plan's own (`decide`), on fresh reads each time, because one side's removal may change
 * the other and people may act in between. A write is never repeated without a look that shows it did not
 * happen, and what vanishes under our hands is not made again: somebody meant it.
 */
import { backoffMs, MAX_ATTEMPTS } from '../adapters/backoff.ts'
import { formatDuration } from '../domain/duration.ts'
import type { Finding, Side } from '../domain/model.ts'
import type { PairView, Target } from '../domain/pair.ts'
import { ApiError, messageOf } from '../errors.ts'
import { type Clock, type Clouds, portOf } from '../ports.ts'
import { endsByItself, GiveUp, isWorthAnotherLook } from './give-up.ts'
import { type Look, PairWatch } from './look.ts'
import type { Locks, Ticker } from './pace.ts'
import type { Progress } from './progress.ts'
import { type FreshReads, LONGEST_AGE_MS } from './reads.ts'
import { PairRecord } from './record.ts'
import { type RefreshPace, wantsRefresh } from './refresh.ts'
import { refuseUnreviewed } from './refuse.ts'
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
  /** Whether a change with this canonical value may be made: it was reviewed, or needs no review. */
  readonly approves: (value: string) => boolean
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

/**
 * Converges one pair; never rejects.
 *
 * @param planned sides that the plan saw.
 */
export async function converge(
  target: Target,
  planned: readonly Side[],
  context: ConvergeContext,
  progress: Progress,
): Promise<PairOutcome> {
  const run = new PairRun(new PairRecord(target, planned), context, progress)
  try {
    await run.toTheEnd()
    return run.outcome(null, [])
  } catch (error) {
    return run.outcome(messageOf(error), error instanceof GiveUp ? error.findings : [])
  }
}

class PairRun {
  readonly #record: PairRecord
  readonly #context: ConvergeContext
  readonly #progress: Progress
  readonly #deadline: number
  readonly #watch: PairWatch
  #failedWrites = 0
  #accepted: string | null = null

  constructor(record: PairRecord, context: ConvergeContext, progress: Progress) {
    this.#record = record
    this.#context = context
    this.#progress = progress
    this.#deadline = context.clock.now() + context.waitTimeoutMs
    this.#watch = new PairWatch(record, context, progress, () => this.#isOutOfTime())
  }

  outcome(error: string | null, findings: readonly Finding[]): PairOutcome {
    return { changed: this.#record.changed, error, findings, last: this.#watch.last }
  }

  async toTheEnd(): Promise<void> {
    const { locks, ticker, wait, stop } = this.#context
    for (;;) {
      const look = await this.#watch.look()
      this.#progress.states(look.view)
      if (look.decision.status === 'in-sync') return
      const { write } = look
      if (write && !this.#isEcho(write)) {
        const isSent = await locks.alone(write.lock, () => this.#writeIfStillDue(write))
        // What is new takes its time to show.
        if (isSent && write.action === 'create' && wait && !this.#isOutOfTime()) await ticker.next(stop)
        continue
      }
      if (look.decision.steps.length === 0 && !wait) return
      await this.#waitForNextLook(look)
    }
  }

  /** A write that was accepted but does not show yet: it is given a tick before it is sent again. */
  #isEcho({ text }: Write): boolean {
    if (this.#accepted !== text) return false
    this.#accepted = null
    return true
  }

  /** Under the lock: writes if the latest answers, or new ones where they are old, ask for the same. False: it did not. */
  async #writeIfStillDue(planned: Write): Promise<boolean> {
    const { clock, stop, clouds, approves } = this.#context
    const known = this.#watch.glance()
    const look = clock.now() - known.at <= FRESH_MS ? known : await this.#watch.look()
    const { view, write } = look
    if (write?.text !== planned.text) return false
    if (clock.now() - look.at > LONGEST_AGE_MS) {
      // One answer is much older than the other: that is no picture to act on.
      if (this.#isOutOfTime()) throw this.#notFinished(view)
      return false
    }
    refuseUnreviewed(write, view, this.#record, approves)
    stop.throwIfAborted()
    this.#progress.step(write.text)
    try {
      await unlessStopped(write.send(clouds), stop, LAST_WORD_MS)
    } catch (error) {
      if (stop.aborted) throw this.#cutOff(write, error)
      await this.#afterFailedWrite(write, error)
      return false
    }
    this.#failedWrites = 0
    this.#accepted = write.text
    this.#record.accepted(write)
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
    if (!isWorthAnotherLook(error) || this.#isOutOfTime()) throw error
    this.#progress.debug(`${error.message}; looking again`)
    // The next look waits for the end of the pause.
    if (error.noAttempt) return
    this.#failedWrites++
    const isLast = this.#failedWrites >= MAX_ATTEMPTS
    if (isLast && !endsByItself(error, this.#record.target)) throw error
    const { clock, ticker, stop } = this.#context
    const attempt = Math.min(this.#failedWrites, MAX_ATTEMPTS)
    if (error.transient) await clock.sleep(backoffMs(attempt, clock.random()), stop)
    else await ticker.next(stop)
  }

  #isOutOfTime(): boolean {
    return this.#context.clock.now() >= this.#deadline
  }

  async #waitForNextLook(look: Look): Promise<void> {
    if (this.#isOutOfTime()) throw this.#notFinished(look.view)
    const hurry = wantsRefresh(this.#record.target, look.view, look.decision)
    await Promise.all([this.#context.ticker.next(this.#context.stop), hurry ? this.#refresh() : null])
  }

  #notFinished({ connection, peering }: PairView): GiveUp {
    const states = `Aiven ${connection?.state ?? 'has none'}, UpCloud ${peering?.state ?? 'has none'}`
    return new GiveUp(
      `Not finished after ${formatDuration(this.#context.waitTimeoutMs)}: ${states}. Run again to go on, or set a longer wait-timeout`,
    )
  }

  /** Hurries Aiven; whether it worked shows at the next look, so a failure is of no interest. */
  async #refresh(): Promise<void> {
    const { account, scope, vpc } = this.#record.target.aiven
    if (!this.#context.refreshes.due(vpc)) return
    try {
      await this.#context.locks.alone(`vpc ${vpc}`, () =>
        portOf(this.#context.clouds.aiven, account).refreshPeerings(scope, vpc),
      )
    } catch (error) {
      this.#progress.debug(`refresh: ${messageOf(error)}`)
    }
  }
}

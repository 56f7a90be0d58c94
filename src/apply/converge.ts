/**
 * Brings one pair to its wanted state: look, decide, take one step, look again.
 *
 * The deciding is the plan's own (`decide`), on fresh reads each time, because one side's removal may change
 * the other and people may act in between. A write is never repeated without a look that shows it did not
 * happen, and what vanishes under our hands is not made again: somebody meant it.
 */
import { backoffMs, MAX_ATTEMPTS } from '../adapters/backoff.ts'
import { type Decision, decide } from '../domain/decide.ts'
import { formatDuration } from '../domain/duration.ts'
import { objections } from '../domain/judge.ts'
import type { Finding, Side } from '../domain/model.ts'
import { stateInfoKeys } from '../domain/network-uuid.ts'
import { type PairView, type Target, viewPair } from '../domain/pair.ts'
import { ApiError, messageOf } from '../errors.ts'
import { type Clock, type Clouds, portOf } from '../ports.ts'
import { endsByItself, GiveUp, isWorthAnotherLook } from './give-up.ts'
import type { Locks, Ticker } from './pace.ts'
import type { Progress } from './progress.ts'
import { type FreshReads, LONGEST_AGE_MS } from './reads.ts'
import { exists, PairRecord } from './record.ts'
import { type RefreshPace, wantsRefresh } from './refresh.ts'
import { refuseForeign, refuseSurprises, refuseUnreviewed, sideName } from './refuse.ts'
import { dueWrite, type Write } from './steps.ts'
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

/** What one look showed. */
interface Look {
  readonly view: PairView
  readonly decision: Decision
  /** The write that is due now; null when there is none, or something must come first. */
  readonly write: Write | null
  /** When the older of its answers came, in ms since the epoch. */
  readonly at: number
}

/** How long a cancelled run waits for the answer to a write that was sent already. */
const LAST_WORD_MS = 1500

/** Looks that Aiven gets to show its network's UUID after it reached PENDING_PEER, and a new side to show at all. */
const LOOKS = 3

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
  #last: PairView | null = null
  #failedWrites = 0
  #accepted: string | null = null
  #looksForUuid = 0
  #looksForMade = 0

  constructor(record: PairRecord, context: ConvergeContext, progress: Progress) {
    this.#record = record
    this.#context = context
    this.#progress = progress
    this.#deadline = context.clock.now() + context.waitTimeoutMs
  }

  outcome(error: string | null, findings: readonly Finding[]): PairOutcome {
    return { changed: this.#record.changed, error, findings, last: this.#last }
  }

  async toTheEnd(): Promise<void> {
    const { locks, ticker, wait, stop } = this.#context
    for (;;) {
      const look = await this.#look()
      this.#progress.states(look.view)
      if (look.decision.status === 'in-sync') return
      const { write } = look
      if (write && !this.#isEcho(write)) {
        const isSent = await locks.alone(write.lock, () => this.#writeIfStillDue(look, write))
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

  /** Fresh reads of both sides, recognised and decided; gives up where nothing may be done. */
  async #look(): Promise<Look> {
    const { stop, reads, wait } = this.#context
    stop.throwIfAborted()
    const { target } = this.#record
    const { vpc, peerings, at } = await unlessStopped(reads.pair(target), stop)
    if (!vpc && target.aiven.known && target.desired !== 'absent')
      throw new GiveUp(`VPC ${target.aiven.vpc} is gone: somebody removed it while this run worked on it`)
    const view = this.#record.looked(viewPair(target, vpc, peerings))
    this.#last = view
    const decision = decide(view.state)
    const due = dueWrite(this.#record.target, view, decision, wait)
    this.#record.settleOpen(view, due)
    this.#objectTo(view, decision)
    // A side is never made twice.
    const isRepeated = due?.action === 'create' && this.#record.hasMade(due.side)
    return { view, decision, write: isRepeated ? null : due, at }
  }

  #objectTo(view: PairView, decision: Decision): void {
    const { target } = this.#record
    refuseForeign(view, this.#record)
    const errors = objections(target, view, decision, null)
    const [first] = errors
    if (first?.code === 'aiven-network-unknown' && this.#mayStillShowUuid()) return
    if (first?.code === 'aiven-network-unknown')
      this.#progress.debug(
        `state_info has the keys: ${stateInfoKeys(view.connection?.stateInfo).join(', ') || 'none'}`,
      )
    if (first) throw new GiveUp(first.message, errors)
    refuseSurprises(view, decision, this.#record)
    this.#countLooksForMade(view, decision)
  }

  /** What we made may show late, but not forever. */
  #countLooksForMade(view: PairView, { steps }: Decision): void {
    const missing = steps.find(
      ({ side, action }) => action === 'create' && !exists(side, view) && this.#record.hasMade(side),
    )
    if (missing && ++this.#looksForMade > LOOKS)
      throw new GiveUp(
        `The ${sideName(missing.side)} side does not show although the request to make it was accepted. Run again; it is made anew if it is still missing`,
      )
  }

  /** Aiven needs a moment; after a removal as long as it takes it to notice. */
  #mayStillShowUuid(): boolean {
    this.#looksForUuid++
    return this.#record.removedUpcloud ? !this.#isOutOfTime() : this.#looksForUuid < LOOKS
  }

  /** Under the lock: writes if the look is still fresh, or a new one asks for the same. False: it did not. */
  async #writeIfStillDue(before: Look, planned: Write): Promise<boolean> {
    const { clock, stop, clouds, approves } = this.#context
    const look = clock.now() - before.at <= FRESH_MS ? before : await this.#look()
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
    this.#record.sending(write, view)
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
    if (error.notSent) return
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

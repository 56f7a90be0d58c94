/**
 * Brings one pair to its wanted state: look, decide as the plan does, take one step, look again, since one side's
 * removal may change the other and people may act in between. A write is never repeated without a look that shows it
 * did not happen, and what vanishes under our hands is not made again: somebody meant it.
 */
import { formatDuration } from '../domain/duration.ts'
import type { Finding, Result } from '../domain/model.ts'
import { type PairView, statesText } from '../domain/recognise/pair.ts'
import { ApiError, messageOf } from '../errors.ts'
import { backoffMs, MAX_ATTEMPTS } from '../http/backoff.ts'
import { conflict, explained, GiveUp, meaningOf, refuseUncovered } from './give-up.ts'
import { type Look, look, SHOW_MS } from './look.ts'
import { isOutOfTime, type Pair } from './pair.ts'
import { LONGEST_AGE_MS } from './reads.ts'
import { refresh, wantsRefresh } from './refresh.ts'
import { lockOf, type Write } from './steps.ts'
import { unlessStopped } from './stop.ts'

export interface Applied {
  readonly result: Result
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

/** Converges one pair; never rejects. */
export async function converge(pair: Pair): Promise<Applied> {
  try {
    await new PairRun(pair).toTheEnd()
    const { changed, last } = pair.record
    return { result: changed ? 'applied' : 'unchanged', changed, error: null, findings: [], last }
  } catch (error) {
    const { changed, last } = pair.record
    const result = pair.run.stop.aborted && !changed ? 'skipped' : 'failed'
    const findings = error instanceof GiveUp ? error.findings : []
    return { result, changed, error: messageOf(error), findings, last }
  }
}

class PairRun {
  readonly #pair: Pair
  #failedWrites = 0
  /** When a peering first was in the way of the one to be made, in ms since the epoch. */
  #conflictSince: number | null = null

  constructor(pair: Pair) {
    this.#pair = pair
  }

  async toTheEnd(): Promise<void> {
    const { target, progress, run } = this.#pair
    for (;;) {
      const now = await look(this.#pair)
      progress.states(now.view)
      if (now.decision.status === 'in-sync' && now.isSure) return
      const { write } = now
      if (write) {
        const isSent = await run.locks.alone(lockOf(target, write.side), () => this.#writeIfStillDue(write))
        // What is new takes its time to show.
        if (isSent && write.kind === 'creation' && run.wait && !isOutOfTime(this.#pair))
          await run.ticker.next()
        continue
      }
      if (!run.wait && now.isSure && this.#isAsked(now)) return
      if (isOutOfTime(this.#pair)) throw this.#notFinished(now.view)
      const hurry = wantsRefresh(target, now.view, now.decision)
      await Promise.all([run.ticker.next(), hurry ? refresh(this.#pair) : null])
    }
  }

  /** Nothing is left to send: without waiting that is enough. */
  #isAsked({ view: { peering }, decision: { steps } }: Look): boolean {
    const { target, record } = this.#pair
    // Switched off by this run, and not yet on again: the next step waits for the state.
    if (target.desired === 'active' && peering?.configuredStatus === 'disabled') return false
    return steps.every(
      ({ side, action }) =>
        side === 'upcloud' &&
        (action === 'create'
          ? !peering && record.hasMade(side)
          : action === 'enable' && peering?.configuredStatus === 'active'),
    )
  }

  /** Under the lock: writes if the latest answers, or new ones where they are old, ask for the same. False: it did not. */
  async #writeIfStillDue(planned: Write): Promise<boolean> {
    const { record, progress, run } = this.#pair
    const { clock, stop } = run
    const { view, write, at } = await look(this.#pair, FRESH_MS)
    if (write?.text !== planned.text) return false
    if (clock.now() - at > LONGEST_AGE_MS) {
      // One answer is much older than the other: that is no picture to act on.
      if (isOutOfTime(this.#pair)) throw this.#notFinished(view)
      return false
    }
    refuseUncovered(write, view, this.#pair)
    stop.throwIfAborted()
    progress.step(write.text)
    try {
      const made = await unlessStopped(write.send(run.clouds), stop, LAST_WORD_MS)
      record.sent(write, clock.now(), made)
    } catch (error) {
      await this.#afterFailedWrite(write, error)
      return false
    }
    this.#failedWrites = 0
    run.ticker.sent()
    return true
  }

  /** Decides whether another look and try may help; throws when it may not. */
  async #afterFailedWrite(write: Write, error: unknown): Promise<void> {
    const { target, record, progress, run } = this.#pair
    const { clock, ticker, stop } = run
    if (stop.aborted) {
      record.sent(write, null)
      throw new GiveUp(
        `${messageOf(error)} while ${write.text}: it may or may not have happened. The next run looks and goes on from there`,
      )
    }
    if (!(error instanceof ApiError)) throw error
    if (error.mayHaveHappened) record.sent(write, null)
    const meaning = meaningOf(error, target)
    if (meaning === 'final' || isOutOfTime(this.#pair)) throw explained(error, target)
    progress.failed(error.message)
    // The next look waits for the end of the pause.
    if (error.noAttempt) return
    if (meaning === 'soon') {
      this.#conflictSince ??= clock.now()
      if (clock.now() - this.#conflictSince > SHOW_MS) throw conflict(error, target)
    }
    if (meaning !== 'again') return ticker.next()
    this.#failedWrites++
    if (this.#failedWrites >= MAX_ATTEMPTS) throw error
    await clock.sleep(backoffMs(this.#failedWrites, clock.random()), stop)
  }

  #notFinished(view: PairView): GiveUp {
    return new GiveUp(
      `Not finished after ${formatDuration(this.#pair.run.waitTimeoutMs)}: ${statesText(view)}. Run again to go on, or set a longer wait-timeout`,
    )
  }
}

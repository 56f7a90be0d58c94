/** One look at a pair: fresh reads of both sides, recognised and decided, or the reason to give the pair up. */
import { type Decision, decide } from '../domain/decide/decide.ts'
import { objections } from '../domain/decide/judge.ts'
import { stateInfoKeys } from '../domain/recognise/network-uuid.ts'
import { type PairView, type Target, viewPair } from '../domain/recognise/pair.ts'
import { GiveUp } from './give-up.ts'
import type { Progress } from './progress.ts'
import type { FreshReads, PairReading } from './reads.ts'
import type { PairRecord } from './record.ts'
import { refuseRemovalOfNew, refuseUnplanned, sideName, vanished } from './refuse.ts'
import { dueWrite, type Write } from './steps.ts'
import { unlessStopped } from './stop.ts'

/** What one look showed. */
export interface Look {
  readonly view: PairView
  readonly decision: Decision
  /** The write that is due now; null when there is none, or something must come first. */
  readonly write: Write | null
  /** false: a side that is to go does not show, for the first time. One answer is no proof that it is gone. */
  readonly isSure: boolean
  /** When the older of its answers came, in ms since the epoch. */
  readonly at: number
}

export interface LookContext {
  readonly reads: FreshReads
  readonly wait: boolean
  readonly waitTimeoutMs: number
  readonly stop: AbortSignal
}

/** Within this time a cloud shows a modification, and that what vanished is gone (contract: a minute). */
export const SHOW_MS = 60_000

export class PairWatch {
  readonly #target: Target
  readonly #record: PairRecord
  readonly #context: LookContext
  readonly #progress: Progress
  readonly #isOutOfTime: () => boolean
  #last: PairView | null = null

  constructor(
    target: Target,
    record: PairRecord,
    context: LookContext,
    progress: Progress,
    isOutOfTime: () => boolean,
  ) {
    this.#target = target
    this.#record = record
    this.#context = context
    this.#progress = progress
    this.#isOutOfTime = isOutOfTime
  }

  /** The pair as it was seen last; null when it was never seen. */
  get last(): PairView | null {
    return this.#last
  }

  /**
   * Reads both sides anew.
   *
   * @throws GiveUp where nothing may be done, ApiError when a side cannot be read.
   */
  async look(): Promise<Look> {
    const { stop, reads } = this.#context
    stop.throwIfAborted()
    return this.#judge(await unlessStopped(reads.pair(this.#target), stop))
  }

  /**
   * The same by the latest answers, whoever asked for them: what another pair's look showed counts too.
   *
   * @throws GiveUp where nothing may be done.
   */
  glance(): Look {
    return this.#judge(this.#context.reads.latest(this.#target))
  }

  #judge({ vpc, peerings, at }: PairReading): Look {
    const target = this.#target
    const record = this.#record
    // Aiven answers the same when a VPC is gone and when the token may no longer see it: no proof for a removal.
    const mustBeThere = target.desired !== 'absent' || record.hasSeen('aiven')
    if (!vpc && mustBeThere)
      throw new GiveUp(
        `Aiven does not show VPC ${target.aiven.vpc} any more: it was removed while this run worked on it, or the token lost access. Run again`,
      )
    const view = record.looked(viewPair(target, vpc, peerings, record.memory), at)
    this.#last = view
    const decision = decide(view.state)
    this.#objectTo(view, decision)
    const isSure = !this.#isToGoAndHidden(at)
    const due =
      this.#isWaitingToShow(view, decision, at) || !isSure
        ? null
        : dueWrite(target, view, decision, this.#context.wait)
    return { view, decision, write: due && this.#isRepeated(due) ? null : due, isSure, at }
  }

  #isToGoAndHidden(at: number): boolean {
    if (this.#target.desired !== 'absent' || this.#isOutOfTime()) return false
    return this.#record.isFirstWithout('aiven', at) || this.#record.isFirstWithout('upcloud', at)
  }

  /** Nothing is sent twice: a side that was made shows late, and a change that showed may not do so in an old answer. */
  #isRepeated(due: Write): boolean {
    if (due.kind === 'creation') return this.#record.hasMade(due.side)
    const isSent = this.#record.hasModified(due)
    if (isSent && this.#isOutOfTime())
      throw new GiveUp(
        `${due.text}: this was done in this run and does not hold. It is not sent again. Look at the peering in UpCloud, and run again if it is still wanted`,
      )
    return isSent
  }

  #objectTo(view: PairView, decision: Decision): void {
    const errors = objections(this.#target, view, decision, null, () => !this.#isOutOfTime())
    const [first] = errors
    if (first?.code === 'aiven-network-unknown')
      this.#progress.debug(
        `state_info has the keys: ${stateInfoKeys(view.connection?.stateInfo).join(', ') || 'none'}`,
      )
    if (first) throw new GiveUp(first.message, errors)
    refuseRemovalOfNew(view, decision, this.#record)
    refuseUnplanned(view, this.#record)
  }

  get #patienceMs(): number {
    return Math.min(SHOW_MS, this.#context.waitTimeoutMs)
  }

  /** What was written, and what vanished, may show late. Until it does nothing is written. */
  #isWaitingToShow(view: PairView, decision: Decision, at: number): boolean {
    const { open } = this.#record
    if (open) {
      const { write, since } = open
      if (write.sent && (at - since > this.#patienceMs || this.#isOutOfTime()))
        throw new GiveUp(
          `UpCloud accepted a change that does not show. Sent: ${write.sent.text}. Shown: ${write.sent.shows(view)}. It is not sent again`,
        )
      return true
    }
    const side = vanished(view, decision, this.#record)
    if (side === null) return false
    if (this.#record.missingMs(side, at) > this.#patienceMs)
      throw new GiveUp(
        `The ${sideName(side)} side does not show any more, and this run did not remove it. Run again if it is still wanted`,
      )
    return true
  }
}

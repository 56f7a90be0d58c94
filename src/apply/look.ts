/** One look at a pair: fresh reads of both sides, recognised and decided, or the reason to give the pair up. */
import { type Decision, decide } from '../domain/decide.ts'
import { objections } from '../domain/judge.ts'
import { stateInfoKeys } from '../domain/network-uuid.ts'
import { type PairView, viewPair } from '../domain/pair.ts'
import { GiveUp } from './give-up.ts'
import type { Progress } from './progress.ts'
import type { FreshReads, PairReading } from './reads.ts'
import { exists, type PairRecord } from './record.ts'
import { refuseSurprises, sideName } from './refuse.ts'
import { dueWrite, type Write } from './steps.ts'
import { unlessStopped } from './stop.ts'

/** What one look showed. */
export interface Look {
  readonly view: PairView
  readonly decision: Decision
  /** The write that is due now; null when there is none, or something must come first. */
  readonly write: Write | null
  /** When the older of its answers came, in ms since the epoch. */
  readonly at: number
}

export interface LookContext {
  readonly reads: FreshReads
  readonly wait: boolean
  readonly stop: AbortSignal
}

/** Looks that Aiven gets to show its network's UUID after it reached PENDING_PEER, and a new side to show at all. */
const LOOKS = 3

export class PairWatch {
  readonly #record: PairRecord
  readonly #context: LookContext
  readonly #progress: Progress
  readonly #isOutOfTime: () => boolean
  #last: PairView | null = null
  #looksForUuid = 0
  #looksForMade = 0

  constructor(record: PairRecord, context: LookContext, progress: Progress, isOutOfTime: () => boolean) {
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
    const { target } = this.#record
    return this.#judge(await unlessStopped(reads.pair(target), stop))
  }

  /**
   * The same by the latest answers, whoever asked for them: what another pair's look showed counts too.
   *
   * @throws GiveUp where nothing may be done.
   */
  glance(): Look {
    return this.#judge(this.#context.reads.latest(this.#record.target))
  }

  #judge({ vpc, peerings, at }: PairReading): Look {
    const { wait } = this.#context
    const { target } = this.#record
    // Aiven answers the same when a VPC is gone and when the token may no longer see it: no proof for a removal.
    const mustBeThere = target.desired !== 'absent' || this.#record.hasSeen('aiven')
    if (!vpc && target.aiven.known && mustBeThere)
      throw new GiveUp(
        `Aiven does not show VPC ${target.aiven.vpc} any more: it was removed while this run worked on it, or the token lost access. Run again`,
      )
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
}

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
import { labelOf, PEERING_SPEC_KEY } from '../domain/labels.ts'
import type { Finding, Side } from '../domain/model.ts'
import { stateInfoKeys } from '../domain/network-uuid.ts'
import { type PairView, type Target, viewPair } from '../domain/pair.ts'
import { ApiError, messageOf } from '../errors.ts'
import { type Clock, type Clouds, portOf } from '../ports.ts'
import type { Locks, RefreshPace, Ticker } from './pace.ts'
import type { Progress } from './progress.ts'
import type { FreshReads } from './reads.ts'
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
  /** Aborted when the run must end: no new write starts. */
  readonly stop: AbortSignal
}

export interface PairOutcome {
  readonly changed: boolean
  /** null: the pair is as wanted, or as far as was asked for without waiting. */
  readonly error: string | null
  /** Errors with a code that came up on the way. */
  readonly findings: readonly Finding[]
}

/** Why a pair is given up; the message is for people. */
class GiveUp extends Error {
  readonly findings: readonly Finding[]
  constructor(message: string, findings: readonly Finding[] = []) {
    super(message)
    this.findings = findings
  }
}

/** How long a cancelled run waits for the answer to a write that was sent already. */
const LAST_WORD_MS = 1500

/** Looks that Aiven gets to show its network's UUID after it reached PENDING_PEER, and a new side to show at all. */
const LOOKS = 3

/** A look before a write that takes longer than this is taken again. */
const LONGEST_LOOK_MS = 10_000

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
  const run = new PairRun(target, planned, context, progress)
  try {
    await run.toTheEnd()
    return { changed: run.changed, error: null, findings: [] }
  } catch (error) {
    return {
      changed: run.changed,
      error: messageOf(error),
      findings: error instanceof GiveUp ? error.findings : [],
    }
  }
}

class PairRun {
  #changed = false
  readonly #target: Target
  readonly #context: ConvergeContext
  readonly #progress: Progress
  readonly #deadline: number
  /** Sides that were seen in this run, unless we removed them ourselves. */
  readonly #seen: Set<Side>
  /** Sides that we made, whether or not they show already. */
  readonly #made = new Set<Side>()
  /** UpCloud peerings that we began to remove: whatever their state becomes, they go. */
  readonly #removing = new Set<string>()
  #failedWrites = 0
  /** Writes that no look has shown yet, by text: their answers were lost, or what they do shows late. */
  readonly #open = new Map<string, Write>()
  #accepted: string | null = null
  #looksForUuid = 0
  #looksForMade = 0
  #removedUpcloud = false

  constructor(target: Target, planned: readonly Side[], context: ConvergeContext, progress: Progress) {
    this.#target = target
    this.#seen = new Set(planned)
    this.#context = context
    this.#progress = progress
    this.#deadline = context.clock.now() + context.waitTimeoutMs
  }

  /** Something was changed, or a request to do so was lost and may have been carried out. */
  get changed(): boolean {
    return this.#changed || this.#open.size > 0
  }

  async toTheEnd(): Promise<void> {
    for (;;) {
      const { view, decision } = await this.#look()
      this.#progress.states(view)
      if (decision.status === 'in-sync') return
      const write = this.#dueWrite(view, decision)
      if (write && !this.#isEcho(write)) {
        await this.#context.locks.alone(write.lock, () => this.#writeIfStillDue(write))
        continue
      }
      if (decision.steps.length === 0 && !this.#context.wait) return
      await this.#waitForNextLook(view, decision)
    }
  }

  /** The write that is due now; a side is never made twice. */
  #dueWrite(view: PairView, decision: Decision): Write | null {
    const write = dueWrite(this.#target, view, decision, this.#context.wait)
    return write?.action === 'create' && this.#made.has(write.side) ? null : write
  }

  /** A write that was accepted but does not show yet: it is given a tick before it is sent again. */
  #isEcho({ text }: Write): boolean {
    if (this.#accepted !== text) return false
    this.#accepted = null
    return true
  }

  /** Fresh reads of both sides, recognised and decided; gives up where nothing may be done. */
  async #look(): Promise<{ view: PairView; decision: Decision }> {
    this.#context.stop.throwIfAborted()
    const [vpc, peerings] = await unlessStopped(this.#context.reads.pair(this.#target), this.#context.stop)
    if (!vpc && this.#target.aiven.known && this.#target.desired !== 'absent')
      throw new GiveUp(
        `VPC ${this.#target.aiven.vpc} is gone: somebody removed it while this run worked on it`,
      )
    const seen = viewPair(this.#target, vpc, peerings)
    const view = this.#withRemovals(seen)
    const decision = decide(view.state)
    this.#settleOpenWrites(view, decision)
    this.#note(view)
    this.#objectTo(view, decision)
    return { view, decision }
  }

  /** A peering that we began to remove is switched off by us; that must not look like a pause to be ended. */
  #withRemovals(view: PairView): PairView {
    const { upcloud } = view.state
    if (!view.peering || !upcloud || !this.#removing.has(view.peering.uuid)) return view
    return { ...view, state: { ...view.state, upcloud: { ...upcloud, stale: true } } }
  }

  #note(view: PairView): void {
    if (view.connection && view.connection.state !== 'DELETING') this.#seen.add('aiven')
    if (view.peering && !this.#removing.has(view.peering.uuid)) this.#seen.add('upcloud')
  }

  /** A write has happened when the fresh look no longer asks for it; else it may still show later. */
  #settleOpenWrites(view: PairView, decision: Decision): void {
    const due = dueWrite(this.#target, view, decision, this.#context.wait)
    for (const write of this.#open.values()) {
      const happened = write.action === 'create' ? this.#exists(write.side, view) : due?.text !== write.text
      if (!happened) continue
      this.#open.delete(write.text)
      this.#noteWritten(write)
    }
  }

  #objectTo(view: PairView, decision: Decision): void {
    const { peering } = view
    const owner = peering ? labelOf(peering, PEERING_SPEC_KEY) : null
    if (this.#target.onlyIfOwn && peering && (owner === null || !this.#target.ownSpecs.has(owner)))
      throw new GiveUp('It no longer carries the label of this spec, so it is left alone')
    const errors = objections(this.#target, view, decision, null)
    const [first] = errors
    if (first?.code === 'aiven-network-unknown' && this.#mayStillShowUuid()) return
    if (first?.code === 'aiven-network-unknown')
      this.#progress.debug(
        `state_info has the keys: ${stateInfoKeys(view.connection?.stateInfo).join(', ') || 'none'}`,
      )
    if (first) throw new GiveUp(first.message, errors)
    for (const step of decision.steps) {
      if (step.action === 'create' && !this.#exists(step.side, view)) this.#objectToRemaking(step.side)
      if (step.action === 'delete' && this.#target.desired !== 'absent')
        this.#objectToRemoval(step.side, view)
    }
  }

  /** What is not there although it was is not made again: somebody meant it. What we made may show late. */
  #objectToRemaking(side: Side): void {
    if (this.#seen.has(side))
      throw new GiveUp(
        `The ${sideName(side)} side was removed by somebody else while this run worked on it. Run again if it is still wanted`,
      )
    if (this.#made.has(side) && ++this.#looksForMade > LOOKS)
      throw new GiveUp(
        `The ${sideName(side)} side does not show although the request to make it was accepted. Run again; it is made anew if it is still missing`,
      )
  }

  /** Aiven needs a moment; after a removal as long as it takes it to notice. */
  #mayStillShowUuid(): boolean {
    this.#looksForUuid++
    return this.#removedUpcloud ? !this.#isOutOfTime() : this.#looksForUuid < LOOKS
  }

  #exists(side: Side, view: PairView): boolean {
    return side === 'aiven' ? view.connection !== null : view.peering !== null
  }

  /** What failed although we just made it would fail again; what joins a network of the past did not fail. */
  #objectToRemoval(side: Side, view: PairView): void {
    if (!this.#made.has(side) || (side === 'upcloud' && view.state.upcloud?.stale)) return
    const state = side === 'aiven' ? view.connection?.state : view.peering?.state
    const said = side === 'aiven' ? view.connection?.message : null
    throw new GiveUp(
      `The new ${sideName(side)} side ended as ${state ?? 'nothing'}${said ? `: ${said}` : ''}. Remove the cause and run again; it will then be made anew`,
    )
  }

  /** Looks once more under the lock, and writes if the same write is still due. */
  async #writeIfStillDue(planned: Write): Promise<void> {
    const startedAt = this.#context.clock.now()
    const { view, decision } = await this.#look()
    if (this.#context.clock.now() - startedAt > LONGEST_LOOK_MS) {
      // One answer may be much older than the other: that is no picture to act on.
      if (this.#isOutOfTime()) throw this.#notFinished(view)
      return
    }
    const write = this.#dueWrite(view, decision)
    if (write?.text !== planned.text) return
    this.#context.stop.throwIfAborted()
    this.#progress.step(write.text)
    if (write.side === 'upcloud' && write.action === 'delete' && view.peering)
      this.#removing.add(view.peering.uuid)
    try {
      await unlessStopped(write.send(this.#context.clouds), this.#context.stop, LAST_WORD_MS)
    } catch (error) {
      if (this.#context.stop.aborted) throw this.#cutOff(write, error)
      await this.#afterFailedWrite(write, error)
      return
    }
    this.#failedWrites = 0
    this.#accepted = write.text
    this.#open.set(write.text, write)
    this.#noteWritten(write)
  }

  /** The answer to a write did not come before the run had to end. */
  #cutOff(write: Write, error: unknown): Error {
    this.#changed = true
    return new GiveUp(
      `${messageOf(error)} while ${write.text}: it may or may not have happened. The next run looks and goes on from there`,
    )
  }

  #noteWritten({ side, action }: Write): void {
    this.#changed = true
    if (action === 'create') this.#made.add(side)
    if (action === 'delete') {
      this.#seen.delete(side)
      this.#made.delete(side)
      if (side === 'upcloud') this.#removedUpcloud = true
    }
  }

  /** Decides whether another look and try may help; throws when it may not. */
  async #afterFailedWrite(write: Write, error: unknown): Promise<void> {
    if (!(error instanceof ApiError)) throw error
    if (error.mayHaveHappened) this.#open.set(write.text, write)
    if (!isWorthAnotherLook(error)) throw error
    this.#failedWrites++
    if (this.#failedWrites >= MAX_ATTEMPTS && !this.#endsByItself(error)) throw error
    if (this.#isOutOfTime()) throw error
    this.#progress.debug(`${error.message}; looking again`)
    if (error.transient) {
      await this.#sleep(backoffMs(this.#failedWrites, this.#context.clock.random()))
    } else await this.#context.ticker.next(this.#context.stop)
  }

  /**
   * Aiven refuses for a while after a VPC was made (api-facts A2). UpCloud may need time to see a network that
   * Aiven itself named (D1); one that a person wrote into the spec may as well be wrong.
   */
  #endsByItself({ status, code, detail }: ApiError): boolean {
    if (code === 'PEER_NETWORK_NOT_FOUND') return this.#target.aiven.networkUuid === null
    return status === 409 && /not ACTIVE|state APPROVED/i.test(detail)
  }

  #sleep(ms: number): Promise<void> {
    return this.#context.clock.sleep(ms, this.#context.stop)
  }

  #isOutOfTime(): boolean {
    return this.#context.clock.now() >= this.#deadline
  }

  async #waitForNextLook(view: PairView, decision: Decision): Promise<void> {
    if (this.#isOutOfTime()) throw this.#notFinished(view)
    if (wantsRefresh(this.#target, view, decision)) await this.#refresh()
    await this.#context.ticker.next(this.#context.stop)
  }

  #notFinished({ connection, peering }: PairView): GiveUp {
    const states = `Aiven ${connection?.state ?? 'has none'}, UpCloud ${peering?.state ?? 'has none'}`
    return new GiveUp(
      `Not finished after ${formatDuration(this.#context.waitTimeoutMs)}: ${states}. Run again to go on, or set a longer wait-timeout`,
    )
  }

  /** Hurries Aiven; whether it worked shows at the next look, so a failure is of no interest. */
  async #refresh(): Promise<void> {
    const { account, scope, vpc } = this.#target.aiven
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

function sideName(side: Side): string {
  return side === 'aiven' ? 'Aiven' : 'UpCloud'
}

/** Codes that another try cannot change; everything else that is a conflict or a matter of time can. */
const HOPELESS = new Set(['LOCAL_NETWORK_NO_ROUTER', 'NETWORK_NOT_FOUND', 'PEERING_ACCOUNT_INVALID'])

function isWorthAnotherLook({ status, code, transient }: ApiError): boolean {
  if (code !== null && HOPELESS.has(code)) return false
  return (
    transient ||
    status === 409 ||
    code === 'PEERING_NOT_DISABLED' ||
    code === 'PEERING_NOT_FOUND' ||
    code === 'PEER_NETWORK_NOT_FOUND' ||
    code === 'PEERING_CONFLICT'
  )
}

/** A refresh helps when UpCloud's half is settled and Aiven may not have noticed. */
function wantsRefresh(target: Target, { connection, peering }: PairView, decision: Decision): boolean {
  if (target.desired !== 'active' || !connection) return false
  // Its own peering is gone, and Aiven has not noticed.
  if (!peering && connection.state === 'ACTIVE') return true
  if (decision.steps.length > 0) return false
  return peering?.state === 'active' || peering?.state === 'pending-peer'
}

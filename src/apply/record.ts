/** What a run knows of one pair beyond its last look: what the plan knew, what it saw, and what it sent. */
import { type AivenClass, aivenClass } from '../domain/decide/states.ts'
import type { Side } from '../domain/model.ts'
import type { Planned } from '../domain/plan.ts'
import type { PairView } from '../domain/recognise/pair.ts'
import type { PlanMemory } from '../domain/recognise/target.ts'
import { isShown, type Write } from './steps.ts'

interface Sent {
  readonly write: Write
  /** When it was accepted, in ms since the epoch; null: the answer was lost. */
  readonly acceptedAt: number | null
  /** UUID of the UpCloud peering that it made, where UpCloud said so. */
  readonly made: string | null
  /** What the side of Aiven was like then. */
  readonly aiven: AivenClass
  /** A look showed that it happened. */
  isShown: boolean
}

export class PairRecord {
  /** What recognises the pair's half in this run, as far as the plan knew it. */
  readonly #planned: Pick<PlanMemory, 'peering' | 'isGuess' | 'saw'>
  /** In order. Until one shows, or its answer was lost, no other is sent. */
  readonly #sent: Sent[] = []
  /** The pair as it was seen last; null when it was never seen. */
  last: PairView | null = null
  #networkUuid: string | null
  /** Since when what the plan guessed does not hold, in ms since the epoch; null: it does. */
  #lostSince: number | null = null
  /** Sides that were seen, unless we removed them ourselves. */
  readonly #seen: Set<Side>
  /** When a side that was seen did not show any more, in ms since the epoch. */
  readonly #missing = new Map<Side, number>()
  /** Aiven's side was seen without its UpCloud half: still built, or waiting for it. */
  #wasOpen: boolean

  /** @param saw whether the plan saw an UpCloud peering with this UUID, recognised or not. */
  constructor({ row, isGuess }: Pick<Planned, 'row' | 'isGuess'>, saw: PlanMemory['saw']) {
    const { peering } = row.upcloud
    const aiven = aivenClass(row.aiven.state)
    this.#planned = { peering, isGuess, saw }
    // What a half says of another connection says nothing of the next, and a guessed one says nothing for sure.
    const isKnown = (aiven === 'pending' || aiven === 'active') && !isGuess
    this.#networkUuid = isKnown ? row.aiven.networkUuid : null
    this.#seen = new Set(peering === null ? [] : ['upcloud'])
    if (aiven !== 'absent' && aiven !== 'deleting') this.#seen.add('aiven')
    this.#wasOpen = isOpen(row.aiven.state)
  }

  get memory(): PlanMemory {
    return {
      ...this.#planned,
      isGuess: this.#isGuess,
      removed: (uuid) =>
        this.#sent.some(
          ({ write, isShown }) => write.kind === 'removal' && write.peering === uuid && isShown,
        ),
      networkUuid: this.#networkUuid,
    }
  }

  /** Once our label was accepted, the half is the one that we took. */
  get #isGuess(): boolean {
    const { peering, isGuess } = this.#planned
    return (
      isGuess &&
      !this.#sent.some(
        ({ write, acceptedAt }) =>
          acceptedAt !== null && write.peering === peering && write.actions.includes('relabel'),
      )
    )
  }

  /** Something was changed, or a request to do so was lost and may have been carried out. */
  get changed(): boolean {
    return this.#sent.length > 0
  }

  /** The accepted write that does not show yet; null: there is none. */
  get open(): { readonly write: Write; readonly acceptedAt: number } | null {
    const last = this.#sent.at(-1)
    if (!last || last.isShown || last.acceptedAt === null) return null
    return { write: last.write, acceptedAt: last.acceptedAt }
  }

  hasSeen(side: Side): boolean {
    return this.#seen.has(side)
  }

  /**
   * Whether this run made the side that is there, or that shows soon. What was made for an old Aiven side may fail with
   * it: that is our doing, and no reason to give up.
   */
  hasMade(side: Side): boolean {
    const last = this.#sent.findLast(
      ({ write, acceptedAt, isShown }) =>
        (acceptedAt !== null || isShown) &&
        ((write.side === side && write.kind !== 'modification') || isAivenRemoval(write)),
    )
    return last?.write.kind === 'creation'
  }

  hasMadeUuid(uuid: string): boolean {
    return this.#sent.some(({ made }) => made === uuid)
  }

  hasModified({ text }: Write): boolean {
    return this.#sent.some(
      ({ write, acceptedAt }) => acceptedAt !== null && write.kind === 'modification' && write.text === text,
    )
  }

  /** Aiven's side joined a half that is none of this run's making, nor one that was seen and does not show just now. */
  isJoinedByOther({ connection }: PairView): boolean {
    const askedForHalf = this.#sent.some(({ write }) => write.side === 'upcloud' && write.kind === 'creation')
    return connection?.state === 'ACTIVE' && this.#wasOpen && !askedForHalf && !this.#seen.has('upcloud')
  }

  /** For how long a side that was seen has not shown, in ms; null: it shows, or it is gone by our doing. */
  missingMs(side: Side, now: number): number | null {
    const since = this.#missing.get(side)
    return since === undefined || !this.#seen.has(side) ? null : now - since
  }

  /** For how long what the plan guessed has not held, in ms. */
  lostMs(now: number): number {
    return now - (this.#lostSince ?? now)
  }

  /** Takes in a look at `now` (ms since the epoch), and returns the pair as the decisions should see it. */
  looked(seen: PairView, now: number): PairView {
    const view = this.#withOwnDoing(seen)
    const { connection, peering } = view
    this.last = view
    this.#lostSince = view.verdict.kind === 'lost' ? (this.#lostSince ?? now) : null
    this.#note('aiven', connection !== null && connection.state !== 'DELETING', now)
    this.#note('upcloud', peering !== null && !this.#isRemoving(peering.uuid), now)
    if (isOpen(connection?.state ?? null)) this.#wasOpen = true
    this.#rememberNetwork(view)
    const sent = this.#sent.at(-1)
    if (sent && !sent.isShown && (isShown(sent.write, view) || isReplaced(sent, view))) {
      sent.isShown = true
      this.#happened(sent.write)
    }
    return view
  }

  /**
   * A write was accepted, or the answer to it was lost.
   *
   * @param acceptedAt in ms since the epoch; null: the answer was lost.
   * @param made UUID of the UpCloud peering that it made, where UpCloud said so.
   */
  sent(write: Write, acceptedAt: number | null, made: string | null = null): void {
    const aiven = aivenClass(this.last?.connection?.state ?? null)
    this.#sent.push({ write, acceptedAt, made, aiven, isShown: false })
    if (write.side === 'upcloud' && write.removes) this.#seen.delete('upcloud')
    if (acceptedAt !== null) this.#happened(write)
  }

  #happened(write: Write): void {
    if (write.kind === 'creation' && write.side === 'aiven') this.#wasOpen = true
    if (write.kind === 'removal') this.#seen.delete(write.side)
    if (!isAivenRemoval(write)) return
    this.#networkUuid = null
    this.#wasOpen = false
  }

  /** This run began to remove the peering: whatever its state becomes, it goes. */
  #isRemoving(uuid: string): boolean {
    return this.#sent.some(({ write }) => write.removes && write.peering === uuid)
  }

  get #touchedAiven(): boolean {
    return this.#sent.some(({ write }) => write.side === 'aiven')
  }

  #note(side: Side, shows: boolean, now: number): void {
    if (shows) this.#seen.add(side)
    if (shows || !this.#seen.has(side)) this.#missing.delete(side)
    else if (!this.#missing.has(side)) this.#missing.set(side, now)
  }

  /** What a half says of Aiven's network is about the connection that it was made for, and about none that we made. */
  #rememberNetwork({ connection, shownUuid, networkUuid }: PairView): void {
    const now = aivenClass(connection?.state ?? null)
    if (now !== 'pending' && now !== 'active') return
    const isTold = !this.#touchedAiven && !this.#isGuess
    this.#networkUuid = (isTold ? networkUuid : shownUuid) ?? this.#networkUuid
  }

  /** What this run did to the pair must not look like somebody's doing. */
  #withOwnDoing(view: PairView): PairView {
    const { upcloud } = view.state
    if (!view.peering || !upcloud) return view
    // Without Aiven's side, which we took away or are making, UpCloud may call the half whatever it likes.
    const isOrphan = this.#touchedAiven && view.connection?.state !== 'ACTIVE'
    const state = isOrphan && PEER_IS_MISSING.has(upcloud.state) ? 'pending-peer' : upcloud.state
    // It came back to life: what carries traffic is not removed.
    const isAlive = state === 'active' && upcloud.configuredStatus !== 'disabled'
    // A half that we switched off to remove it must not look like a pause to be ended.
    const going = this.#isRemoving(view.peering.uuid) && !isAlive
    return { ...view, state: { ...view.state, upcloud: { ...upcloud, state, going } } }
  }
}

/** UpCloud's states of a half whose other side is not there (api-facts F9). */
const PEER_IS_MISSING = new Set(['peer-disabled', 'missing-peer-router'])

function isOpen(aivenState: string | null): boolean {
  const now = aivenClass(aivenState)
  return now === 'building' || now === 'pending'
}

/** Instead of the failed side that was removed Aiven shows a sound one: somebody has made it anew. */
function isReplaced({ write, aiven }: Sent, { connection }: PairView): boolean {
  const now = aivenClass(connection?.state ?? null)
  return (
    isAivenRemoval(write) && aiven === 'failed' && (now === 'active' || isOpen(connection?.state ?? null))
  )
}

function isAivenRemoval({ side, kind }: Write): boolean {
  return side === 'aiven' && kind === 'removal'
}

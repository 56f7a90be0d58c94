/** What a run knows of one pair beyond its last look: what the plan knew, what it saw, made and removed, what it waits for. */

import { aivenClass } from '../domain/decide/states.ts'
import type { Side } from '../domain/model.ts'
import type { PairView } from '../domain/recognise/pair.ts'
import type { PlanMemory } from '../domain/recognise/recognise.ts'
import type { Write } from './steps.ts'

/** An accepted write that no look has shown yet. */
export interface OpenWrite {
  readonly write: Write
  /** When it was accepted, in ms since the epoch. */
  readonly since: number
}

export class PairRecord {
  #changed = false
  #networkUuid: string | null
  #open: OpenWrite | null = null
  /** A write whose answer was lost. */
  #lost: Write | null = null
  readonly #recognised: string | null
  readonly #saw: (uuid: string) => boolean
  /** Sides that were seen, unless we removed them ourselves. */
  readonly #seen: Set<Side>
  /** When a side that was seen did not show any more, in ms since the epoch. */
  readonly #missing = new Map<Side, number>()
  /** Sides that we made, whether or not they show already. */
  readonly #made = new Set<Side>()
  /** Aiven's side was seen without its UpCloud half: still built, or waiting for it. */
  #wasOpen: boolean
  /** UUIDs of UpCloud peerings that we made for sure. */
  readonly #madeUuids = new Set<string>()
  /** This run asked for the removal or the making of Aiven's side, whatever became of it. */
  #touchedAiven = false
  /** This run sent a request to make the UpCloud half, whatever became of it. */
  #askedForHalf = false
  /** UpCloud peerings that we began to remove: whatever their state becomes, they go. */
  readonly #removing = new Set<string>()
  /** UpCloud peerings that we removed, as a look showed. */
  readonly #removed = new Set<string>()
  /** Changes of the UpCloud side that were accepted, by text. */
  readonly #modified = new Set<string>()

  /**
   * @param planned what the plan recognised: the UpCloud peering, Aiven's network, the sides that it saw, and Aiven's state.
   * @param saw whether the plan saw an UpCloud peering with this UUID, recognised or not.
   */
  constructor(
    planned: {
      readonly peering: string | null
      readonly networkUuid: string | null
      readonly sides: readonly Side[]
      readonly aivenState: string | null
    },
    saw: (uuid: string) => boolean,
  ) {
    this.#recognised = planned.peering
    this.#networkUuid = planned.networkUuid
    this.#seen = new Set(planned.sides)
    this.#wasOpen = isOpen(planned.aivenState)
    this.#saw = saw
  }

  /** What recognises the pair's half in this run. */
  get memory(): PlanMemory {
    return {
      peering: this.#recognised,
      saw: this.#saw,
      removed: (uuid) => this.#removed.has(uuid),
      networkUuid: this.#networkUuid,
    }
  }

  /** Something was changed, or a request to do so was lost and may have been carried out. */
  get changed(): boolean {
    return this.#changed
  }

  /** The accepted write that does not show yet; null: there is none. */
  get open(): OpenWrite | null {
    return this.#open
  }

  hasSeen(side: Side): boolean {
    return this.#seen.has(side)
  }

  hasMade(side: Side): boolean {
    return this.#made.has(side)
  }

  /** Whether UpCloud told this run that it made the peering. */
  hasMadeUuid(uuid: string): boolean {
    return this.#madeUuids.has(uuid)
  }

  /** Aiven's side joined a half that is none of this run's making, nor one that was seen and does not show just now. */
  isJoinedByOther({ connection }: PairView): boolean {
    const hasHalf = this.#askedForHalf || this.#seen.has('upcloud')
    return connection?.state === 'ACTIVE' && this.#wasOpen && !hasHalf
  }

  /** Whether this change was accepted before in this run. */
  hasModified({ text }: Write): boolean {
    return this.#modified.has(text)
  }

  /** For how long a side that was seen has not shown, in ms; 0: it shows. */
  missingMs(side: Side, now: number): number {
    return now - (this.#missing.get(side) ?? now)
  }

  /** Whether the look at `now` is the first one without a side that was seen. */
  isFirstWithout(side: Side, now: number): boolean {
    return this.#seen.has(side) && this.#missing.get(side) === now
  }

  /** Takes in a look at `now` (ms since the epoch), and returns the pair as the decisions should see it. */
  looked(seen: PairView, now: number): PairView {
    const view = this.#withOwnDoing(seen)
    const { connection, peering } = view
    this.#note('aiven', connection !== null && connection.state !== 'DELETING', now)
    this.#note('upcloud', peering !== null && !this.#removing.has(peering.uuid), now)
    if (isOpen(connection?.state ?? null)) this.#wasOpen = true
    this.#rememberNetwork(view)
    if (this.#open?.write.isShown(view)) this.#shown(this.#open.write)
    if (this.#lost?.isShown(view)) this.#shown(this.#lost)
    return view
  }

  /** What a half says of Aiven's network is about the connection that it was made for, and about none that we made. */
  #rememberNetwork({ connection, shownUuid, networkUuid }: PairView): void {
    const now = aivenClass(connection?.state ?? null)
    if (now !== 'pending' && now !== 'active') return
    this.#networkUuid = (this.#touchedAiven ? shownUuid : networkUuid) ?? this.#networkUuid
  }

  #shown(write: Write): void {
    this.#written(write)
    this.#open = null
    this.#lost = null
    if (write.kind === 'removal' && write.peering !== null) this.#removed.add(write.peering)
  }

  #note(side: Side, shows: boolean, now: number): void {
    if (shows) this.#seen.add(side)
    if (shows || !this.#seen.has(side)) this.#missing.delete(side)
    else if (!this.#missing.has(side)) this.#missing.set(side, now)
  }

  /** What this run did to the pair, which must not look like somebody's doing. */
  #withOwnDoing(view: PairView): PairView {
    const { upcloud } = view.state
    // Without Aiven's side, which we took away or are making, UpCloud may call the half whatever it likes.
    const isOrphan = this.#touchedAiven && view.connection?.state !== 'ACTIVE'
    if (upcloud && isOrphan && PEER_IS_MISSING.has(upcloud.state))
      return this.#withRemovals({
        ...view,
        state: { ...view.state, upcloud: { ...upcloud, state: 'pending-peer' } },
      })
    return this.#withRemovals(view)
  }

  /** A peering that we began to remove is switched off by us; that must not look like a pause to be ended. */
  #withRemovals(view: PairView): PairView {
    const { upcloud } = view.state
    if (!view.peering || !upcloud || !this.#removing.has(view.peering.uuid)) return view
    // It came back to life: what carries traffic is not removed.
    if (upcloud.state === 'active' && upcloud.configuredStatus !== 'disabled') return view
    return { ...view, state: { ...view.state, upcloud: { ...upcloud, going: true } } }
  }

  /**
   * A write was accepted at `now` (ms since the epoch).
   *
   * @param made UUID of the UpCloud peering that it made, where UpCloud said so.
   */
  accepted(write: Write, now: number, made: string | null): void {
    this.mayHaveHappened(write)
    this.#lost = null
    this.#open = { write, since: now }
    if (made !== null) this.#madeUuids.add(made)
    if (write.kind === 'modification') this.#modified.add(write.text)
    this.#written(write)
  }

  /** The answer to a write was lost. */
  mayHaveHappened(write: Write): void {
    this.#changed = true
    this.#lost = write
    if (write.side === 'aiven') this.#touchedAiven = true
    if (write.side === 'upcloud' && write.kind === 'creation') this.#askedForHalf = true
    if (write.side !== 'upcloud' || write.action !== 'delete' || write.peering === null) return
    this.#removing.add(write.peering)
    this.#seen.delete('upcloud')
  }

  #written({ side, kind }: Write): void {
    if (kind === 'creation') this.#made.add(side)
    if (kind === 'creation' && side === 'aiven') this.#wasOpen = true
    if (kind !== 'removal') return
    this.#seen.delete(side)
    this.#made.delete(side)
    if (side === 'upcloud') return
    // What was made for the old side may fail with it: that is our doing, and no reason to give up.
    this.#made.delete('upcloud')
    this.#networkUuid = null
    this.#wasOpen = false
  }
}

/** UpCloud's states of a half whose other side is not there (api-facts F9). */
const PEER_IS_MISSING = new Set(['peer-disabled', 'missing-peer-router'])

function isOpen(aivenState: string | null): boolean {
  const now = aivenClass(aivenState)
  return now === 'building' || now === 'pending'
}

/** Whether a side shows. */
export function exists(side: Side, { connection, peering }: PairView): boolean {
  return side === 'aiven' ? connection !== null : peering !== null
}

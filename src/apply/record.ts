/** What a run knows of one pair beyond its last look: what it saw, made and removed, and what it asked for. */
import type { Side } from '../domain/model.ts'
import type { PairView, Target } from '../domain/pair.ts'
import type { Write } from './steps.ts'

export class PairRecord {
  #changed = false
  #target: Target
  #removedUpcloud = false
  /** Sides that were seen, unless we removed them ourselves. */
  readonly #seen: Set<Side>
  /** Sides that we made, whether or not they show already. */
  readonly #made = new Set<Side>()
  /** UpCloud peerings that we began to remove: whatever their state becomes, they go. */
  readonly #removing = new Set<string>()
  /** Writes that no look has shown yet, by text: their answers were lost, or what they do shows late. */
  readonly #open = new Map<string, Write>()

  /** @param planned sides that the plan saw. */
  constructor(target: Target, planned: readonly Side[]) {
    this.#target = target
    this.#seen = new Set(planned)
  }

  /** The target, with the UpCloud peering that was recognised last: its other marks may vanish with Aiven's side. */
  get target(): Target {
    return this.#target
  }

  /** Something was changed, or a request to do so was lost and may have been carried out. */
  get changed(): boolean {
    return this.#changed || this.#open.size > 0
  }

  get removedUpcloud(): boolean {
    return this.#removedUpcloud
  }

  hasSeen(side: Side): boolean {
    return this.#seen.has(side)
  }

  hasMade(side: Side): boolean {
    return this.#made.has(side)
  }

  /** Takes in a look, and returns the pair as the decisions should see it. */
  looked(seen: PairView): PairView {
    const view = this.#withRemovals(seen)
    const { connection, peering } = view
    if (connection && connection.state !== 'DELETING') this.#seen.add('aiven')
    if (!peering) return view
    this.#target = { ...this.#target, recognised: view.recognised }
    if (!this.#removing.has(peering.uuid)) this.#seen.add('upcloud')
    return view
  }

  /** A peering that we began to remove is switched off by us; that must not look like a pause to be ended. */
  #withRemovals(view: PairView): PairView {
    const { upcloud } = view.state
    if (!view.peering || !upcloud || !this.#removing.has(view.peering.uuid)) return view
    return { ...view, state: { ...view.state, upcloud: { ...upcloud, stale: true } } }
  }

  /** A write has happened when the fresh look no longer asks for it; else it may still show later. */
  settleOpen(view: PairView, due: Write | null): void {
    for (const write of this.#open.values()) {
      const happened = write.action === 'create' ? exists(write.side, view) : due?.text !== write.text
      if (!happened) continue
      this.#open.delete(write.text)
      this.#noteWritten(write)
    }
  }

  /** A write was accepted; it may show late. */
  accepted(write: Write): void {
    this.mayHaveHappened(write)
    this.#noteWritten(write)
  }

  /** The answer to a write was lost. */
  mayHaveHappened(write: Write): void {
    this.#open.set(write.text, write)
    const peering = this.#target.recognised
    if (write.side === 'upcloud' && write.action === 'delete' && peering) this.#removing.add(peering.uuid)
  }

  #noteWritten({ side, action }: Write): void {
    this.#changed = true
    if (action === 'create') this.#made.add(side)
    if (action !== 'delete') return
    this.#seen.delete(side)
    this.#made.delete(side)
    if (side === 'upcloud') this.#removedUpcloud = true
    else {
      // The half that we made for the old side may fail with it: that is our doing, and no reason to give up.
      this.#made.delete('upcloud')
      this.#keepRecognised()
    }
  }

  /** With Aiven's side removed by us, a new network there says nothing about the half that the old one had. */
  #keepRecognised(): void {
    const { recognised } = this.#target
    if (recognised) this.#target = { ...this.#target, recognised: { ...recognised, proven: true } }
  }
}

/** Whether a side shows. */
export function exists(side: Side, { connection, peering }: PairView): boolean {
  return side === 'aiven' ? connection !== null : peering !== null
}

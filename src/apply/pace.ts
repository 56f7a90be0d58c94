/** When to look again and who may write: shared ticks, locks per VPC and network. */
import pLimit from 'p-limit'
import type { Clock } from '../ports.ts'

/** The longest tick, as a multiple of the poll interval. */
const SLOWEST = 4

/** The share of the time waited so far that a tick may take. */
const SHARE = 0.05

/** Ticks that everybody waits for together, slower the longer the wait lasts. */
export class Ticker {
  readonly #clock: Clock
  readonly #intervalMs: number
  readonly #startedAt: number
  #next: Promise<void> | null = null

  constructor(clock: Clock, intervalMs: number) {
    this.#clock = clock
    this.#intervalMs = intervalMs
    this.#startedAt = clock.now()
  }

  /** Resolves at the next tick; rejects when the signal aborts. */
  next(signal: AbortSignal): Promise<void> {
    this.#next ??= this.#clock.sleep(this.#length(), signal).finally(() => {
      this.#next = null
    })
    return this.#next
  }

  #length(): number {
    const waited = this.#clock.now() - this.#startedAt
    return Math.min(Math.max(this.#intervalMs, waited * SHARE), this.#intervalMs * SLOWEST)
  }
}

/** One writer at a time for each key; different keys run side by side. */
export class Locks {
  readonly #all = new Map<string, ReturnType<typeof pLimit>>()

  /** Runs `work` alone among all with the same key. */
  alone<T>(key: string, work: () => Promise<T>): Promise<T> {
    const known = this.#all.get(key)
    const lock = known ?? pLimit(1)
    if (!known) this.#all.set(key, lock)
    return lock(work)
  }
}

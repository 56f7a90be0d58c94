/** When to look again and who may write: shared ticks, locks per VPC and network. */
import pLimit from 'p-limit'
import type { Clock } from '../ports.ts'

/** The first look comes after this long, each next one after twice as long, up to the poll interval. */
const FIRST_MS = 1000

/** Ticks that everybody waits for together. The first ones after something was written come sooner. */
export class Ticker {
  readonly #clock: Clock
  readonly #intervalMs: number
  #pauseMs = FIRST_MS
  #next: Promise<void> | null = null

  constructor(clock: Clock, intervalMs: number) {
    this.#clock = clock
    this.#intervalMs = intervalMs
  }

  /** Something was written, which may show soon. */
  restart(): void {
    this.#pauseMs = FIRST_MS
  }

  /** Resolves at the next tick; rejects when the signal aborts. */
  next(signal: AbortSignal): Promise<void> {
    if (this.#next !== null) return this.#next
    const pauseMs = Math.min(this.#pauseMs, this.#intervalMs)
    this.#pauseMs = pauseMs * 2
    this.#next = this.#clock.sleep(pauseMs, signal).finally(() => {
      this.#next = null
    })
    return this.#next
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

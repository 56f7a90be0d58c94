/** When to look again and who may write: shared ticks, locks per VPC and network. */
import pLimit from 'p-limit'
import type { Clock } from '../ports.ts'

/** The first look comes after this long, each next one after twice as long, up to the poll interval. */
const FIRST_MS = 1000

/** Ticks that everybody waits for together. The first ones after something was sent come sooner. */
export class Ticker {
  readonly #clock: Clock
  readonly #intervalMs: number
  #pauseMs = FIRST_MS
  #next: Promise<void> | null = null
  /** When the next tick is, in ms since the epoch. */
  #at = 0
  #sooner = new AbortController()

  constructor(clock: Clock, intervalMs: number) {
    this.#clock = clock
    this.#intervalMs = intervalMs
  }

  /** Something was sent, which may show soon. A tick that others wait for already comes as soon, and counts as the first. */
  restart(): void {
    this.#pauseMs = FIRST_MS
    if (this.#next === null) return
    const at = this.#clock.now() + this.#takePause()
    if (at >= this.#at) return
    this.#at = at
    this.#sooner.abort()
  }

  /** Resolves at the next tick; rejects when the signal aborts. */
  next(signal: AbortSignal): Promise<void> {
    if (this.#next !== null) return this.#next
    this.#at = this.#clock.now() + this.#takePause()
    this.#next = this.#untilThen(signal).finally(() => {
      this.#next = null
    })
    return this.#next
  }

  /** The pause before the next tick; the one after it is twice as long. */
  #takePause(): number {
    const pauseMs = Math.min(this.#pauseMs, this.#intervalMs)
    this.#pauseMs = pauseMs * 2
    return pauseMs
  }

  async #untilThen(signal: AbortSignal): Promise<void> {
    for (;;) {
      const sooner = new AbortController()
      this.#sooner = sooner
      try {
        return await this.#clock.sleep(
          Math.max(0, this.#at - this.#clock.now()),
          AbortSignal.any([signal, sooner.signal]),
        )
      } catch (error) {
        if (signal.aborted || !sooner.signal.aborted) throw error
      }
    }
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

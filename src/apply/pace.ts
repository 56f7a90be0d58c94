/** When to look again and who may write: shared ticks, locks per VPC and network. */
import pLimit from 'p-limit'
import type { Clock } from '../ports.ts'

/** Looks come 1, 2, 4, 6 and 9 s after something was sent: as long again as the last one took, later half as long. */
const FIRST_MS = 1000
const DOUBLING_UNTIL_MS = 2000

/** Ticks that everybody waits for together: soon after something was sent, then rarer, up to the poll interval. */
export class Ticker {
  readonly #clock: Clock
  readonly #intervalMs: number
  readonly #stop: AbortSignal
  /** When something was sent last, in ms since the epoch. */
  #sentAt: number
  /** When the next tick is, or the last one was, in ms since the epoch. */
  #at = 0
  #next: Promise<void> | null = null
  #sooner = new AbortController()

  constructor(clock: Clock, intervalMs: number, stop: AbortSignal) {
    this.#clock = clock
    this.#intervalMs = intervalMs
    this.#stop = stop
    this.#sentAt = clock.now()
  }

  /** Something was sent, which may show soon: a tick that others wait for already comes as soon. */
  sent(): void {
    this.#sentAt = this.#clock.now()
    const soon = this.#sentAt + this.#pauseMs(0)
    if (soon >= this.#at) return
    this.#at = soon
    this.#sooner.abort()
  }

  /** Resolves at the next tick; rejects when the run must end. */
  next(): Promise<void> {
    this.#next ??= this.#tick().finally(() => {
      this.#next = null
    })
    return this.#next
  }

  /** How long to wait when the last look came so long after what was sent. */
  #pauseMs(sinceSentMs: number): number {
    const pause = Math.min(sinceSentMs, Math.max(DOUBLING_UNTIL_MS, sinceSentMs / 2))
    return Math.min(Math.max(FIRST_MS, pause), this.#intervalMs)
  }

  async #tick(): Promise<void> {
    this.#at = this.#clock.now() + this.#pauseMs(this.#at - this.#sentAt)
    for (;;) {
      const leftMs = this.#at - this.#clock.now()
      if (leftMs <= 0) return
      this.#sooner = new AbortController()
      const signal = AbortSignal.any([this.#stop, this.#sooner.signal])
      await this.#clock.sleep(leftMs, signal).catch(() => this.#stop.throwIfAborted())
    }
  }
}

/** One writer at a time for each key; different keys run side by side. */
export class Locks {
  readonly #all = new Map<string, ReturnType<typeof pLimit>>()

  alone<T>(key: string, work: () => Promise<T>): Promise<T> {
    const known = this.#all.get(key)
    const lock = known ?? pLimit(1)
    if (!known) this.#all.set(key, lock)
    return lock(work)
  }
}

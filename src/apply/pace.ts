/** When to look again and who may write: shared ticks, locks per VPC and network, one refresh a minute. */
import pLimit from 'p-limit'
import type { Clock } from '../ports.ts'

/** Aiven is asked for a refresh of a VPC at most this often (api-facts D1). */
const REFRESH_EVERY_MS = 60_000

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

/** Says whether a VPC's refresh is due, and notes that it was asked for. */
export class RefreshPace {
  readonly #clock: Clock
  readonly #last = new Map<string, number>()

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** True at most once a minute for each VPC. */
  due(vpc: string): boolean {
    const now = this.#clock.now()
    const last = this.#last.get(vpc)
    if (last !== undefined && now - last < REFRESH_EVERY_MS) return false
    this.#last.set(vpc, now)
    return true
  }
}

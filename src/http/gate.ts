/** The door to one host: how many requests may be in flight, who goes first, and from when on it wants any. */
import type { Clock } from '../ports.ts'

/** Requests in flight to one host, and the time before which none may start because the host said so. */
export class HostGate {
  #free: number
  #closedUntil = 0
  readonly #patienceMs: number
  /** Who waits for a slot. A write goes first: what it rests on was looked at just before. */
  readonly #writes: (() => void)[] = []
  readonly #reads: (() => void)[] = []

  /**
   * @param patienceMs how long a write may stand in the queue. At least as long as an exchange may take: the first in
   *   the queue then always gets its turn, and none is held back for ever by slow answers alone.
   */
  constructor(concurrency: number, patienceMs: number) {
    this.#free = concurrency
    this.#patienceMs = patienceMs
  }

  /**
   * Runs one exchange when there is room and the host wants requests. A read waits out a pause, without taking
   * anybody's room; a write does not, and stands in the queue for `patienceMs` at the most: what it rests on would be
   * out of date.
   *
   * @throws HeldBack when it is a write that would have to wait longer.
   */
  async pass<T>(clock: Clock, isWrite: boolean, exchange: () => Promise<T>): Promise<T> {
    const since = clock.now()
    for (;;) {
      for (let wait = this.pauseMs(clock); wait > 0; wait = this.pauseMs(clock)) {
        if (isWrite) throw new HeldBack('not sent, since the API asked for a pause')
        await clock.sleep(wait)
      }
      await this.#enter(isWrite)
      try {
        if (isWrite && clock.now() - since > this.#patienceMs)
          throw new HeldBack('not sent, since other requests took too long')
        // It may have closed while this one stood in the queue.
        if (this.pauseMs(clock) === 0) return await exchange()
      } finally {
        this.#leave()
      }
    }
  }

  /** No request starts for `ms` from now. */
  close(clock: Clock, ms: number): void {
    this.#closedUntil = Math.max(this.#closedUntil, clock.now() + ms)
  }

  /** How long a pause that the host named still lasts, in ms; 0: there is none. */
  pauseMs(clock: Clock): number {
    return Math.max(0, this.#closedUntil - clock.now())
  }

  async #enter(isWrite: boolean): Promise<void> {
    if (this.#free > 0) this.#free--
    else
      await new Promise<void>((resolve) => {
        ;(isWrite ? this.#writes : this.#reads).push(resolve)
      })
  }

  /** Hands the slot on. */
  #leave(): void {
    const next = this.#writes.shift() ?? this.#reads.shift()
    if (next) next()
    else this.#free++
  }
}

/** The request was not sent, for it would have had to wait. */
export class HeldBack extends Error {
  override readonly name = 'HeldBack'
}

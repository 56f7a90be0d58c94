/** The door to one host: how many requests may be in flight, and from when on it wants any. */
import pLimit from 'p-limit'
import type { Clock } from '../ports.ts'

/** Requests in flight to one host, and the time before which none may start because the host said so. */
export class HostGate {
  readonly #limit: ReturnType<typeof pLimit>
  #closedUntil = 0

  constructor(concurrency: number) {
    this.#limit = pLimit(concurrency)
  }

  /**
   * Runs one exchange when there is room and the host wants requests.
   *
   * @throws HostClosed when the host wants none yet and `mayWait` is false.
   */
  async pass<T>(clock: Clock, mayWait: boolean, exchange: () => Promise<T>): Promise<T> {
    return this.#limit(async () => {
      for (let wait = this.#wait(clock); wait > 0; wait = this.#wait(clock)) {
        if (!mayWait) throw new HostClosed()
        await clock.sleep(wait)
      }
      return exchange()
    })
  }

  /** No request starts for `ms` from now. */
  close(clock: Clock, ms: number): void {
    this.#closedUntil = Math.max(this.#closedUntil, clock.now() + ms)
  }

  /** Whether the host named a pause that is not over. */
  isClosed(clock: Clock): boolean {
    return this.#wait(clock) > 0
  }

  #wait(clock: Clock): number {
    return this.#closedUntil - clock.now()
  }
}

/** The host asked for a pause that is not over. */
export class HostClosed extends Error {
  constructor() {
    super('not sent, since the API asked for a pause')
    this.name = 'HostClosed'
  }
}

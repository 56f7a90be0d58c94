/** How long to wait before a call is repeated, and when to stop. One object per call. */
import type { Clock } from '../../ports.ts'
import { backoffMs, MAX_ATTEMPTS, MAX_NAMED_WAIT_MS } from '../backoff.ts'

export class Patience {
  readonly #clock: Clock
  readonly #attempts: number
  #made = 1
  #named = 0

  constructor(clock: Clock, attempts = MAX_ATTEMPTS) {
    this.#clock = clock
    this.#attempts = attempts
  }

  /**
   * Milliseconds to wait before the next attempt; null: give up. A wait that the server names is obeyed, 60 s
   * in all: nobody should wait for an hour for a comment.
   */
  next(named: number | null): number | null {
    if (this.#made >= this.#attempts) return null
    const own = backoffMs(this.#made, this.#clock.random())
    this.#made += 1
    if (named === null || named <= own) return own
    this.#named += named
    return this.#named > MAX_NAMED_WAIT_MS ? null : named
  }
}

/**
 * Milliseconds that an answer asks to wait: `Retry-After` (seconds or a date), or the time to
 * `x-ratelimit-reset` (epoch seconds) when nothing remains. null: it names no time.
 * https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api
 */
export function namedWait(headers: Readonly<Record<string, string>>, now: number): number | null {
  const after = headers['retry-after']?.trim()
  if (after) {
    const ms = /^\d{1,9}$/.test(after) ? Number(after) * 1000 : Date.parse(after) - now
    if (Number.isFinite(ms)) return Math.max(0, ms)
  }
  const reset = headers['x-ratelimit-reset']
  if (headers['x-ratelimit-remaining'] === '0' && reset && /^\d{1,12}$/.test(reset)) {
    return Math.max(0, Number(reset) * 1000 - now)
  }
  return null
}

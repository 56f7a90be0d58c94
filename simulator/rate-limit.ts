/** Counts requests in fixed windows, as the services' own limits do. */
export class RateLimit {
  #start = Number.NEGATIVE_INFINITY
  #count = 0

  /** Seconds to wait when the limit is passed, else null. */
  hit(now: number, limit: number | null, windowMs: number): number | null {
    if (limit === null) return null
    if (now - this.#start >= windowMs) {
      this.#start = now
      this.#count = 0
    }
    this.#count += 1
    return this.#count > limit ? Math.max(1, Math.ceil((this.#start + windowMs - now) / 1000)) : null
  }
}

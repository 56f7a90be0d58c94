/** How long to wait before another attempt. Pure. */

/** Attempts in all for one request. */
export const MAX_ATTEMPTS = 5
/** The first pause is at most this long; each next one may be twice as long: 1 + 2 + 4 + 8 = 15 s in all. */
const FIRST_PAUSE_MS = 1000
/** A wait that the server names is obeyed up to this. */
const MAX_NAMED_WAIT_MS = 60_000

/**
 * Full jitter: anything from nothing to the doubling bound.
 *
 * @param attempt 1 after the first failure.
 * @param random 0 ≤ n < 1.
 */
export function backoffMs(attempt: number, random: number): number {
  return Math.floor(random * FIRST_PAUSE_MS * 2 ** (attempt - 1))
}

/**
 * The wait a server names, in ms from `now`, at most 60 s; null when it names none.
 *
 * `Retry-After` in seconds or as a date; without it Aiven's "try again in 28s" (api-facts A1), or GitHub's
 * `x-ratelimit-reset` in seconds of the epoch while nothing remains
 * (https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api).
 *
 * @param headers names in lower case.
 */
export function namedWaitMs(
  headers: Readonly<Record<string, string>>,
  text: string,
  now: number,
): number | null {
  const wait =
    headerWait(headers['retry-after']?.trim() ?? '', now) ?? textWait(text) ?? resetWait(headers, now)
  return wait === null ? null : Math.min(Math.max(0, wait), MAX_NAMED_WAIT_MS)
}

function headerWait(value: string, now: number): number | null {
  if (/^\d{1,9}(\.\d{1,9})?$/.test(value)) return Math.ceil(Number(value) * 1000)
  const date = Date.parse(value)
  return Number.isNaN(date) ? null : date - now
}

function textWait(text: string): number | null {
  const seconds = /try again in (\d{1,6})\s?s/i.exec(text)?.[1]
  return seconds === undefined ? null : Number(seconds) * 1000
}

function resetWait(headers: Readonly<Record<string, string>>, now: number): number | null {
  const reset = headers['x-ratelimit-reset'] ?? ''
  if (headers['x-ratelimit-remaining'] !== '0' || !/^\d{1,12}$/.test(reset)) return null
  return Number(reset) * 1000 - now
}

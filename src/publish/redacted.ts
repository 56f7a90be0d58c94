/** What is reported, without secrets. Pure. */
import type { Redact } from '../settings/secrets.ts'

/** Under these keys stand words of our own, which the renderers switch over, and hashes: never a secret. */
const FRAME: ReadonlySet<string> = new Set([
  ...['mode', 'outcome', 'status', 'desired', 'side', 'action', 'result', 'code', 'severity'],
  ...['digest', 'kind', 'input'],
])

/**
 * Plain data with `***` for every secret in its texts; keys and words of our own stay. Made before anything is
 * rendered: a secret that was cut, escaped or written as entities is none any more to `redact`, and one that is a
 * common word would break what is rendered.
 */
export function withoutSecrets<T>(data: T, redact: Redact): T {
  // JSON writes a secret in one of the forms that `redact` knows: where it finds none, no text holds one.
  const whole = JSON.stringify(data)
  if (redact(whole) === whole) return data
  const clean = (key: string, value: unknown) =>
    typeof value === 'string' && !FRAME.has(key) ? redact(value) : value
  return JSON.parse(whole, clean)
}

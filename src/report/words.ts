/** Numbers, lists and times in words, the same in every report. Plain text without anything from outside. */

/** `1 peering`, `2,000 peerings`. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${number(n)} ${n === 1 ? one : many}`
}

/** Digits of a whole number with a comma between thousands. Not by Intl: its data takes 10 ms to load. */
export function number(n: number): string {
  return String(n).replaceAll(/\B(?=(\d{3})+$)/g, ',')
}

/** `a`, `a and b`, `a, b and c`. */
export function list(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}

/** The first `most` parts, then how many more there are: `a`, `b`, `3 more`. */
export function first(most: number, parts: readonly string[]): string[] {
  const more = parts.length - most
  return more > 0 ? [...parts.slice(0, most), `${number(more)} more`] : [...parts]
}

/** How long something has lasted, in words that stay the same for an hour or a day: `5 hours`, `30 days`. */
export function elapsed(milliseconds: number): string {
  const hours = Math.floor(milliseconds / 3_600_000)
  if (hours < 1) return 'less than an hour'
  return hours < 48 ? count(hours, 'hour') : count(Math.floor(hours / 24), 'day')
}

/** `2026-11-23 03:40 UTC`. */
export function utc(milliseconds: number): string {
  const date = new Date(milliseconds)
  return Number.isNaN(date.getTime())
    ? 'unknown time'
    : `${date.toISOString().slice(0, 16).replace('T', ' ')} UTC`
}

/** With a capital letter first. */
export function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

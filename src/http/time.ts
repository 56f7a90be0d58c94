/** Times as the clouds send them. */

/** Milliseconds since the epoch of an ISO 8601 or RFC 3339 text; null when there is none or it is not one. */
export function parseTime(text: string | null | undefined): number | null {
  if (!text) return null
  const time = Date.parse(text)
  return Number.isNaN(time) ? null : time
}

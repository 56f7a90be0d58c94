/** Durations as people write them in inputs: `500ms`, `30s`, `20m`, `1h`. */

const UNITS: Readonly<Record<string, number>> = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 }

/** Milliseconds, or null when the text is not one whole number with one of the four units. */
export function parseDuration(text: string): number | null {
  const match = /^(\d{1,9})(ms|s|m|h)$/.exec(text.trim())
  const unit = UNITS[match?.[2] ?? '']
  return match && unit ? Number(match[1]) * unit : null
}

/** Short text for people: `850ms`, `12s`, `3m 05s`, `20m`, `1h 02m`. */
export function formatDuration(ms: number): string {
  if (ms < 1000) return `${Math.max(0, Math.round(ms))}ms`
  const seconds = Math.round(ms / 1000)
  if (seconds < 60) return `${seconds}s`
  const minutes = Math.floor(seconds / 60)
  if (minutes < 60) return inParts(minutes, 'm', seconds % 60, 's')
  return inParts(Math.floor(minutes / 60), 'h', minutes % 60, 'm')
}

function inParts(whole: number, unit: string, rest: number, smaller: string): string {
  return rest === 0 ? `${whole}${unit}` : `${whole}${unit} ${String(rest).padStart(2, '0')}${smaller}`
}

/** A report without secrets. Pure. */
import {
  ACTIONS,
  DESIRED_STATES,
  ERROR_CODES,
  MODES,
  NOTICE_CODES,
  OUTCOMES,
  RESULTS,
  type RunReport,
  STATUSES,
  WARNING_CODES,
} from '../domain/model.ts'
import type { Redact } from '../secrets.ts'

/** Our own words stay, also when they are part of somebody's password: the renderers switch over them. */
const OURS: ReadonlySet<string> = new Set([
  ...[...MODES, ...OUTCOMES, ...STATUSES, ...DESIRED_STATES, ...ACTIONS, ...RESULTS],
  ...[...ERROR_CODES, ...WARNING_CODES, ...NOTICE_CODES],
  ...['error', 'warning', 'notice', 'aiven', 'upcloud', 'project', 'organization'],
])

/**
 * The report with `***` for every secret. Made before anything is rendered: a secret that was cut, escaped or
 * written as entities is none any more to `redact`.
 */
export function withoutSecrets(report: RunReport, redact: Redact): RunReport {
  // JSON writes a secret in one of the forms that `redact` knows: where it finds none, no text holds one.
  const whole = JSON.stringify(report)
  if (redact(whole) === whole) return report
  return mapTexts(report, (text) => (OURS.has(text) ? text : redact(text)))
}

/** Plain data with every text in it changed. */
function mapTexts<T>(data: T, change: (text: string) => string): T
function mapTexts(data: unknown, change: (text: string) => string): unknown {
  if (typeof data === 'string') return change(data)
  if (Array.isArray(data)) return data.map((one) => mapTexts(one, change))
  if (typeof data !== 'object' || data === null) return data
  return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, mapTexts(value, change)]))
}

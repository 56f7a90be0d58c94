/** Making findings, and their order of importance. */
import { ERROR_CODES, type Finding, type FindingCode, type SpecEntry, WARNING_CODES } from './model.ts'

const ERRORS: ReadonlySet<string> = new Set(ERROR_CODES)
const WARNINGS: ReadonlySet<string> = new Set(WARNING_CODES)

/** The severity that belongs to a code. */
export function severityOf(code: FindingCode): Finding['severity'] {
  return ERRORS.has(code) ? 'error' : WARNINGS.has(code) ? 'warning' : 'notice'
}

/** A finding of that code; `message` is plain text that says what is wrong and what to do. */
export function finding(code: FindingCode, message: string, at: Finding['at']): Finding {
  return { code, severity: severityOf(code), message, at }
}

/** What a person should know, before it is said where: the code and the message of a finding. */
export type Remark = readonly [FindingCode, string]

/** The findings of remarks about one place; null is none. */
export function findingsAt(at: Finding['at'], remarks: readonly (Remark | null)[]): Finding[] {
  return remarks.flatMap((remark) => (remark ? [finding(...remark, at)] : []))
}

/** The findings an entry did not silence; errors cannot be silenced. */
export function audible(findings: readonly Finding[], entry: SpecEntry): Finding[] {
  return findings.filter((one) => one.severity === 'error' || !entry.silence.includes(one.code))
}

/** Whether one of the findings forbids any change. */
export function hasError(findings: readonly Finding[]): boolean {
  return findings.some((one) => one.severity === 'error')
}

/** Codes that say an API could not be read; they make a run `failed` rather than `blocked`. */
export function isReadFailure(code: FindingCode): boolean {
  return code === 'not-authorized' || code === 'api-error'
}

const LISTED = 5

/** The first few in words, and how many more there are. */
export function listed<T>(candidates: readonly T[], textOf: (candidate: T) => string): string {
  const more = candidates.length > LISTED ? ` and ${candidates.length - LISTED} more` : ''
  return `${candidates.slice(0, LISTED).map(textOf).join(', ')}${more}`
}

/** What a person should know: codes, severities, and where in a spec it is about. */
export const ERROR_CODES = [
  'spec-invalid',
  'vpc-not-found',
  'vpc-not-active',
  'vpc-not-upcloud',
  'network-not-found',
  'network-not-private',
  'no-router',
  'zone-mismatch',
  'cidr-overlap',
  'aiven-network-unknown',
  'aiven-network-mismatch',
  'ambiguous-peering',
  'owned-elsewhere',
  'max-deletes',
  'quota',
  'peer-disabled',
  'missing-peer-router',
  'unknown-state',
  'not-authorized',
  'api-error',
  'plan-changed',
  'outdated-spec',
  'untrusted-event',
] as const
export const WARNING_CODES = [
  'zone-ambiguous',
  'retargeted',
  'dhcp-off',
  'route-missing',
  'stuck',
  'unmanaged',
  'upcloud-peering-in-error',
  'transitive-overlap',
] as const
export const NOTICE_CODES = ['lease-renewal', 'adopted', 'waiting'] as const

export type FindingCode = (typeof ERROR_CODES | typeof WARNING_CODES | typeof NOTICE_CODES)[number]
export type Severity = 'error' | 'warning' | 'notice'

/** A place in a spec file. `file` is relative to the workspace with `/`; line and column count from 1. */
export interface Position {
  readonly file: string
  readonly line: number
  readonly column: number
}

/** One thing a person should know. `message` says what is wrong and what to do, in plain text on one line. */
export interface Finding {
  readonly code: FindingCode
  readonly severity: Severity
  readonly message: string
  readonly at: Position | null
}

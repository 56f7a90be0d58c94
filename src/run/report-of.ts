/** What a run found → the one report that everything shown is rendered from. Pure. */
import { finding } from '../domain/findings.ts'
import type { Finding, Mode, Outcome, PeeringPlan, RunReport } from '../domain/model.ts'
import { countStatuses, hasDrift, outcomeOf } from '../domain/outcome.ts'
import type { UnmanagedPolicy } from '../domain/plan.ts'
import { digestOfItems } from '../domain/review.ts'

export interface Found {
  readonly mode: Mode
  readonly peerings: readonly PeeringPlan[]
  /** The planned changes as `encodeItems` writes them. */
  readonly items: string
  readonly changed: boolean
  readonly findings: readonly Finding[]
  readonly unmanaged: UnmanagedPolicy
  /** Why the run ended early; null when it did not. */
  readonly failure: string | null
}

/** The report of a run that got as far as a plan. */
export function reportOf(found: Found): RunReport {
  const { mode, peerings, items, changed, findings, failure } = found
  return {
    mode,
    outcome: failure === null ? outcomeOf(found, found.unmanaged) : 'failed',
    drift: hasDrift(peerings),
    changed,
    digest: digestOfItems(items),
    counts: countStatuses(peerings),
    findings,
    peerings,
    failure,
    exported: null,
  }
}

/** The report of a run that ended before there was a plan. */
export function earlyReport(
  mode: Mode,
  outcome: Outcome,
  findings: readonly Finding[],
  failure: string | null,
): RunReport {
  const nothing = { peerings: [], items: '', changed: false, unmanaged: 'ignore' } as const
  return { ...reportOf({ ...nothing, mode, findings, failure }), outcome }
}

/** A `plan-changed` refusal: why, and the changes that nobody reviewed. */
export function refusal(reason: string, newChanges: readonly string[]): Finding {
  const listed = newChanges.length > 0 ? ` Not reviewed: ${newChanges.join('; ')}.` : ''
  return finding('plan-changed', `${reason}${listed} Nothing was changed.`, null)
}

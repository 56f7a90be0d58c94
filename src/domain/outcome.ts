/** Rows → counts, outcome, drift and exit code. Pure. */
import { isReadFailure } from './findings.ts'
import {
  type Counts,
  type Mode,
  type Outcome,
  type PeeringPlan,
  type RunReport,
  STATUSES,
  type Status,
} from './model.ts'
import type { UnmanagedPolicy } from './plan.ts'

/** How many peerings have each status. */
export function countStatuses(peerings: readonly PeeringPlan[]): Counts {
  const countOf = (status: Status) => peerings.filter((one) => one.status === status).length
  return Object.fromEntries(STATUSES.map((status) => [status, countOf(status)])) as Counts
}

/** `failed` > `blocked` > `applied` > `pending` > `in-sync`. */
export function outcomeOf(
  { peerings, findings, changed }: Pick<RunReport, 'peerings' | 'findings' | 'changed'>,
  unmanaged: UnmanagedPolicy,
): Outcome {
  const all = [...findings, ...peerings.flatMap((peering) => peering.findings)]
  const failed =
    findings.some(({ severity }) => severity === 'error') ||
    all.some(({ code }) => isReadFailure(code)) ||
    peerings.some(({ result }) => result === 'failed') ||
    (unmanaged === 'fail' && peerings.some(({ status }) => status === 'unmanaged'))
  if (failed) return 'failed'
  if (peerings.some(({ status }) => status === 'blocked')) return 'blocked'
  if (changed) return 'applied'
  return peerings.some(({ pending }) => pending) ? 'pending' : 'in-sync'
}

/** Whether the clouds differ from the spec; what is blocked or unmanaged alone does not count. */
export function hasDrift(peerings: readonly PeeringPlan[]): boolean {
  return peerings.some(({ drifted }) => drifted)
}

/** Exit code 1 for a failed or blocked run, and for drift found by a `check` that is to fail on it. */
export function exitCode(mode: Mode, outcome: Outcome, drift: boolean, failOnDrift: boolean): 0 | 1 {
  if (outcome === 'failed' || outcome === 'blocked') return 1
  return mode === 'check' && drift && failOnDrift ? 1 : 0
}

/** How things stand after an apply: the planned rows with their results, over a plan of what is there now. Pure. */
import { decide } from '../domain/decide/decide.ts'
import type { Finding, PeeringPlan } from '../domain/model.ts'
import type { Planned } from '../domain/plan.ts'
import { sideStates } from '../domain/rows.ts'
import type { Applied } from './converge.ts'

/** Findings that only a plan before the apply can have, and that stay true for its report. */
const ABOUT_THE_CHANGE: ReadonlySet<string> = new Set([
  'lease-renewal',
  'adopted',
  'zone-ambiguous',
  'transitive-overlap',
])

/**
 * The rows to report. The status stays what was planned; states and ids are what they are now.
 *
 * @param after a plan made from the freshest reads, for the same spec; its rows for entries come in the same order.
 */
export function settle(
  planned: readonly Planned[],
  applied: readonly Applied[],
  after: readonly Planned[],
): PeeringPlan[] {
  const entriesAfter = new Map(after.flatMap(({ entry, row }) => (entry ? [[entry.name, row] as const] : [])))
  return planned.map(({ row, entry }, index) => {
    const one = applied[index]
    if (!one) return row
    const now = entry ? entriesAfter.get(entry.name) : undefined
    return entry && now ? settleEntry(row, one, now, entry.at) : settleUnmanaged(row, one)
  })
}

function settleEntry(
  before: PeeringPlan,
  { result, error, findings, last }: Applied,
  now: PeeringPlan,
  at: Finding['at'],
): PeeringPlan {
  const kept = before.findings.filter(({ code }) => ABOUT_THE_CHANGE.has(code))
  const raised = findings.map((one) => ({ ...one, at }))
  // It was as wanted, or made so, and a person must act on it now: that is no good end.
  const isNowhere = now.aiven.state === null && now.upcloud.peering === null
  const isGone = before.status === 'delete' && result !== 'failed' && isNowhere
  const lost = result !== 'failed' && !isGone && before.status !== 'blocked' && now.status === 'blocked'
  const whyLost = lost ? now.findings.find(({ severity }) => severity === 'error') : undefined
  const done = (result === 'applied' || result === 'unchanged') && !lost
  const isForgotten = result === 'failed' && now.upcloud.peering === null && last?.peering
  return {
    ...before,
    aiven: now.aiven,
    // Half-way through, the run may know a half that a new plan has no mark left to recognise by.
    upcloud: isForgotten ? { ...now.upcloud, ...sideStates(last).upcloud } : now.upcloud,
    findings:
      before.status === 'blocked'
        ? before.findings
        : unique([
            ...kept,
            ...raised,
            ...now.findings.filter(({ severity }) => !isGone || severity !== 'error'),
          ]),
    routeConfirmed: now.routeConfirmed,
    stuck: now.stuck,
    drifted: done ? now.drifted : before.drifted || before.status === 'waiting',
    pending: done ? now.pending : before.pending,
    result: lost ? 'failed' : result,
    error: error ?? whyLost?.message ?? null,
  }
}

/** What is left is told from the last look, never from what was asked for. */
function settleUnmanaged(before: PeeringPlan, { result, error, last }: Applied): PeeringPlan {
  if (!last) return { ...before, result, error }
  const seen = sideStates(last)
  const { status } = decide(last.state)
  const isOpen = before.drifted && status !== 'in-sync'
  return {
    ...before,
    aiven: { ...before.aiven, ...seen.aiven },
    upcloud: { ...before.upcloud, ...seen.upcloud },
    drifted: isOpen && status !== 'waiting',
    pending: isOpen,
    result,
    error,
  }
}

/** Each code and message once, the first one kept. */
function unique(findings: readonly Finding[]): Finding[] {
  const same = Map.groupBy(findings, ({ code, message }) => `${code} ${message}`)
  return [...same.values()].flatMap(([first]) => first ?? [])
}

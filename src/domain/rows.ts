/** Drafts → rows of the plan. */
import { dhcpFindings, leaseFinding, leaseRenewals, routeMissing, routeSeen } from './advice.ts'
import { changeOf } from './decide/changes.ts'
import type { Draft } from './draft.ts'
import { formatDuration } from './duration.ts'
import { audible, finding, hasError } from './findings.ts'
import type { Observed } from './model/observed.ts'
import type { Finding, PeeringPlan, Side, SpecEntry, Status } from './model.ts'
import { type PairView, statesText } from './recognise/pair.ts'

export interface RowContext {
  /** Milliseconds since the epoch. */
  readonly now: number
  readonly waitTimeoutMs: number
  readonly observed: Observed
}

/** What only an apply knows. */
export const BEFORE_APPLY = { result: null, error: null } as const

/** The row of an entry, with every finding of it that it did not silence. */
export function entryRow(draft: Draft, findings: readonly Finding[], context: RowContext): PeeringPlan {
  const { entry, pair } = draft
  const blocked = hasError(findings) || pair === null
  const status: Status = blocked ? 'blocked' : pair.decision.status
  const changes = blocked ? [] : pair.decision.steps.map((step) => changeOf(step, pair.target, pair.view))
  const stuck = status === 'waiting' && pair !== null && isStuck(pair.view, pair.decision.waitingFor, context)
  const advice = blocked ? NO_ADVICE : adviceOf(draft, context)
  const waiting = status === 'waiting' && pair ? [waitingFinding(entry, pair.view, stuck, context)] : []
  return {
    name: entry.name,
    at: entry.at,
    status,
    desired: entry.desired,
    changes,
    ...sides(draft),
    findings: audible([...findings.filter(isTrueOf(blocked)), ...waiting, ...advice.findings], entry),
    leases: advice.leases,
    routeConfirmed: advice.routeConfirmed,
    stuck,
    drifted: isDrift(status, stuck),
    pending: status === 'waiting' || isDrift(status, stuck),
    ...BEFORE_APPLY,
  }
}

/** Of what is blocked nothing is adopted. */
function isTrueOf(blocked: boolean): (finding: Finding) => boolean {
  return ({ code }) => !blocked || code !== 'adopted'
}

/** Whether a status alone means that the clouds differ from the spec. */
function isDrift(status: Status, stuck: boolean): boolean {
  return (
    status === 'create' ||
    status === 'update' ||
    status === 'repair' ||
    status === 'delete' ||
    (status === 'waiting' && stuck)
  )
}

function sides({ entry, resolved, pair }: Draft): Pick<PeeringPlan, 'aiven' | 'upcloud'> {
  const { vpc, network } = resolved
  return {
    aiven: {
      scope: entry.aiven.scope,
      vpc: resolved.vpcId,
      cloud: vpc?.cloud ?? null,
      cidr: vpc?.cidr ?? null,
      state: pair?.view.connection?.state ?? null,
      changedAt: pair?.view.connection?.changedAt ?? null,
      networkUuid: pair?.view.networkUuid ?? entry.aiven.networkUuid,
    },
    upcloud: {
      network: resolved.networkUuid,
      networkName: network?.name || null,
      zone: network?.zone ?? null,
      cidrs: network?.subnets.map(({ cidr }) => cidr) ?? [],
      peering: pair?.view.peering?.uuid ?? null,
      state: pair?.view.peering?.state ?? null,
      changedAt: pair?.view.peering?.changedAt ?? null,
    },
  }
}

/**
 * A waiting side is stuck when its cloud says that its last change is older than the timeout, and nothing
 * happened on the other side since.
 */
function isStuck(view: PairView, waitingFor: readonly Side[], { now, waitTimeoutMs }: RowContext): boolean {
  const changedAt = { aiven: view.connection?.changedAt ?? null, upcloud: view.peering?.changedAt ?? null }
  const isOld = (at: number | null) => at !== null && now - at > waitTimeoutMs
  const known = [changedAt.aiven, changedAt.upcloud].filter((at) => at !== null)
  return waitingFor.some((side) => isOld(changedAt[side])) && known.every(isOld)
}

function waitingFinding(entry: SpecEntry, view: PairView, stuck: boolean, context: RowContext): Finding {
  const states = statesText(view)
  const built = entry.desired === 'absent' ? 'removed' : 'built'
  return stuck
    ? finding(
        'stuck',
        `Nothing has changed for longer than ${formatDuration(context.waitTimeoutMs)} (${states}). Look at both consoles, or ask Aiven or UpCloud support what holds it up`,
        entry.at,
      )
    : finding(
        'waiting',
        `One side is still being ${built} (${states}). There is nothing to do but wait`,
        entry.at,
      )
}

interface Advice {
  readonly findings: readonly Finding[]
  readonly leases: PeeringPlan['leases']
  readonly routeConfirmed: boolean
}

const NO_ADVICE: Advice = { findings: [], leases: [], routeConfirmed: false }

function adviceOf({ entry, resolved, pair, building }: Draft, { observed, now }: RowContext): Advice {
  const { vpc, network } = resolved
  if (!vpc || !network || !pair || entry.desired !== 'active') return NO_ADVICE
  const active = pair.view.peering?.state === 'active'
  const route = active ? routeSeen(network, vpc.cidr) : null
  const fresh = building || pair.decision.status === 'waiting'
  const { servers } = observed.details
  const activeAt = active ? (pair.view.peering?.changedAt ?? now) : null
  const leases = fresh ? leaseRenewals(network, servers, activeAt) : []
  return {
    findings: [
      ...dhcpFindings(entry, network, vpc.cidr),
      ...(route === false ? [routeMissing(entry, network, vpc.cidr)] : []),
      ...(fresh ? leaseFinding(entry, network, leases) : []),
    ],
    leases,
    routeConfirmed: route === true,
  }
}

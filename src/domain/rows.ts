/** Drafts → rows of the plan. */
import { dhcpRemarks, leaseRemark, leaseRenewals, routeMissing, routeSeen } from './advice.ts'
import { changeOf } from './decide/changes.ts'
import type { Draft, Pair, PlanContext } from './draft.ts'
import { formatDuration } from './duration.ts'
import { audible, findingsAt, hasError, type Remark } from './findings.ts'
import type { AivenScope, Finding, PeeringPlan, Status } from './model.ts'
import { type PairView, statesText } from './recognise/pair.ts'
import type { Ends } from './recognise/resolve.ts'

/** A row of which nothing is changed, waited for or advised. */
export const NOTHING_TO_DO = {
  changes: [],
  leases: [],
  routeConfirmed: false,
  stuck: false,
  drifted: false,
  pending: false,
  result: null,
  error: null,
} as const

/** The row of an entry, with every finding of it that it did not silence. */
export function entryRow(draft: Draft, findings: readonly Finding[], context: PlanContext): PeeringPlan {
  const { entry, pair } = draft
  const { name, at, desired } = entry
  const view = pair?.view ?? { connection: null, peering: null, networkUuid: entry.aiven.networkUuid }
  const row = { ...NOTHING_TO_DO, name, at, desired, ...sides(entry.aiven.scope, draft, view) }
  if (!pair || hasError(findings)) {
    // Of what is blocked nothing is adopted.
    const told = findings.filter(({ code }) => code !== 'adopted')
    return { ...row, status: 'blocked', findings: audible(told, entry) }
  }
  const { status, steps } = pair.decision
  const waiting = status === 'waiting' ? waitingRemark(pair, context) : null
  const stuck = waiting?.[0] === 'stuck'
  const { remarks, ...advice } = adviceOf(draft, pair, context)
  const drifted = DRIFT.has(status) || stuck
  return {
    ...row,
    ...advice,
    status,
    changes: steps.map((step) => changeOf(step, pair.target, pair.view)),
    findings: audible([...findings, ...findingsAt(at, [waiting, ...remarks])], entry),
    stuck,
    drifted,
    pending: drifted || waiting !== null,
  }
}

/** Statuses that alone mean that the clouds differ from the spec. */
const DRIFT: ReadonlySet<Status> = new Set<Status>(['create', 'update', 'repair', 'delete'])

/** What a row says of both sides. Where no account shows the network, the peering says its ranges. */
export function sides(
  scope: AivenScope | null,
  ends: Ends,
  { connection, peering, networkUuid }: Pick<PairView, 'connection' | 'peering' | 'networkUuid'>,
): Pick<PeeringPlan, 'aiven' | 'upcloud'> {
  const { vpc, network } = ends
  const states = sideStates({ connection, peering })
  return {
    aiven: {
      scope,
      vpc: ends.vpcId,
      cloud: vpc?.cloud ?? null,
      cidr: vpc?.cidr ?? null,
      networkUuid,
      ...states.aiven,
    },
    upcloud: {
      network: ends.networkUuid,
      networkName: network?.name || null,
      zone: network?.zone ?? null,
      cidrs: network?.subnets.map(({ cidr }) => cidr) ?? peering?.network.cidrs ?? [],
      ...states.upcloud,
    },
  }
}

/** What changes of both sides while they are built and removed. */
export function sideStates({ connection, peering }: Pick<PairView, 'connection' | 'peering'>) {
  return {
    aiven: { state: connection?.state ?? null, changedAt: connection?.changedAt ?? null },
    upcloud: {
      peering: peering?.uuid ?? null,
      state: peering?.state ?? null,
      changedAt: peering?.changedAt ?? null,
    },
  }
}

/** A waiting side is stuck when its last change is older than the timeout and nothing happened on the other side since. */
function waitingRemark({ target, view, decision }: Pair, { now, waitTimeoutMs }: PlanContext): Remark {
  const changedAt = { aiven: view.connection?.changedAt ?? null, upcloud: view.peering?.changedAt ?? null }
  const isOld = (at: number | null) => at !== null && now - at > waitTimeoutMs
  const isFresh = Object.values(changedAt).some((at) => at !== null && !isOld(at))
  const states = statesText(view)
  if (isFresh || !decision.waitingFor.some((side) => isOld(changedAt[side]))) {
    const built = target.desired === 'absent' ? 'removed' : 'built'
    return ['waiting', `One side is still being ${built} (${states}). There is nothing to do but wait`]
  }
  const text = `Nothing has changed for longer than ${formatDuration(waitTimeoutMs)} (${states}). Look at both consoles, or ask Aiven or UpCloud support what holds it up`
  return ['stuck', text]
}

function adviceOf(draft: Draft, { view: { peering }, decision }: Pair, { observed, now }: PlanContext) {
  const { entry, vpc, network, building } = draft
  if (!vpc || !network || entry.desired !== 'active')
    return { remarks: [], leases: [], routeConfirmed: false }
  const active = peering?.state === 'active'
  const route = active ? routeSeen(network, vpc.cidr) : null
  const fresh = building || decision.status === 'waiting'
  const activeAt = active ? (peering.changedAt ?? now) : null
  const leases = fresh ? leaseRenewals(network, observed.details.servers, activeAt) : []
  const missing = route === false ? routeMissing(network, vpc.cidr) : null
  const remarks = [...dhcpRemarks(network, vpc.cidr), missing, leaseRemark(network, leases)]
  return { remarks, leases, routeConfirmed: route === true }
}

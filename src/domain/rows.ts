/** Drafts → rows of the plan. */
import { dhcpRemarks, leaseRemark, leaseRenewals, routeMissing, routeSeen } from './advice.ts'
import { changeOf } from './decide/changes.ts'
import type { Draft, PlanContext } from './draft.ts'
import { formatDuration } from './duration.ts'
import { audible, findingsAt, hasError, type Remark } from './findings.ts'
import type { AivenScope, Finding, PeeringPlan, Side, SpecEntry, Status } from './model.ts'
import { type PairView, statesText } from './recognise/pair.ts'
import type { Ends } from './recognise/resolve.ts'

/** What only an apply knows. */
export const BEFORE_APPLY = { result: null, error: null } as const

const NOTHING_SEEN = { connection: null, peering: null } as const

/** The row of an entry, with every finding of it that it did not silence. */
export function entryRow(draft: Draft, findings: readonly Finding[], context: PlanContext): PeeringPlan {
  const { entry, resolved, pair } = draft
  const blocked = hasError(findings) || pair === null
  const view = pair?.view ?? { ...NOTHING_SEEN, networkUuid: entry.aiven.networkUuid }
  const status: Status = blocked ? 'blocked' : pair.decision.status
  const changes = blocked ? [] : pair.decision.steps.map((step) => changeOf(step, pair.target, pair.view))
  const stuck = status === 'waiting' && pair !== null && isStuck(pair.view, pair.decision.waitingFor, context)
  const advice = blocked ? NO_ADVICE : adviceOf(draft, context)
  const waiting = status === 'waiting' && pair ? [waitingRemark(entry, pair.view, stuck, context)] : []
  // Of what is blocked nothing is adopted.
  const own = findings.filter(({ code }) => !blocked || code !== 'adopted')
  return {
    name: entry.name,
    at: entry.at,
    status,
    desired: entry.desired,
    changes,
    ...sides(entry.aiven.scope, resolved, view),
    findings: audible([...own, ...findingsAt(entry.at, [...waiting, ...advice.remarks])], entry),
    leases: advice.leases,
    routeConfirmed: advice.routeConfirmed,
    stuck,
    drifted: DRIFT.has(status) || stuck,
    pending: DRIFT.has(status) || status === 'waiting',
    ...BEFORE_APPLY,
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
  const { vpcId, vpc, network } = ends
  return {
    aiven: {
      scope,
      vpc: vpcId,
      cloud: vpc?.cloud ?? null,
      cidr: vpc?.cidr ?? null,
      state: connection?.state ?? null,
      changedAt: connection?.changedAt ?? null,
      networkUuid,
    },
    upcloud: {
      network: ends.networkUuid,
      networkName: network?.name || null,
      zone: network?.zone ?? null,
      cidrs: network?.subnets.map(({ cidr }) => cidr) ?? peering?.network.cidrs ?? [],
      peering: peering?.uuid ?? null,
      state: peering?.state ?? null,
      changedAt: peering?.changedAt ?? null,
    },
  }
}

/**
 * A waiting side is stuck when its cloud says that its last change is older than the timeout, and nothing
 * happened on the other side since.
 */
function isStuck(view: PairView, waitingFor: readonly Side[], { now, waitTimeoutMs }: PlanContext): boolean {
  const changedAt = { aiven: view.connection?.changedAt ?? null, upcloud: view.peering?.changedAt ?? null }
  const isOld = (at: number | null) => at !== null && now - at > waitTimeoutMs
  const known = [changedAt.aiven, changedAt.upcloud].filter((at) => at !== null)
  return waitingFor.some((side) => isOld(changedAt[side])) && known.every(isOld)
}

function waitingRemark(
  { desired }: SpecEntry,
  view: PairView,
  stuck: boolean,
  { waitTimeoutMs }: PlanContext,
): Remark {
  const states = statesText(view)
  const built = desired === 'absent' ? 'removed' : 'built'
  if (!stuck)
    return ['waiting', `One side is still being ${built} (${states}). There is nothing to do but wait`]
  const text = `Nothing has changed for longer than ${formatDuration(waitTimeoutMs)} (${states}). Look at both consoles, or ask Aiven or UpCloud support what holds it up`
  return ['stuck', text]
}

interface Advice {
  readonly remarks: readonly (Remark | null)[]
  readonly leases: PeeringPlan['leases']
  readonly routeConfirmed: boolean
}

const NO_ADVICE: Advice = { remarks: [], leases: [], routeConfirmed: false }

function adviceOf({ entry, resolved, pair, building }: Draft, { observed, now }: PlanContext): Advice {
  const { vpc, network } = resolved
  if (!vpc || !network || !pair || entry.desired !== 'active') return NO_ADVICE
  const { peering } = pair.view
  const active = peering?.state === 'active'
  const route = active ? routeSeen(network, vpc.cidr) : null
  const fresh = building || pair.decision.status === 'waiting'
  const activeAt = active ? (peering.changedAt ?? now) : null
  const leases = fresh ? leaseRenewals(network, observed.details.servers, activeAt) : []
  return {
    remarks: [
      ...dhcpRemarks(network, vpc.cidr),
      route === false ? routeMissing(network, vpc.cidr) : null,
      leaseRemark(network, leases),
    ],
    leases,
    routeConfirmed: route === true,
  }
}

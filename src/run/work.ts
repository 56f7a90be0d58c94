/** The online part of a run: observe, plan, and in `apply` carry out. */
import { applyPlan } from '../apply/apply.ts'
import type { ApplyOptions } from '../apply/pair.ts'
import { settle } from '../apply/settle.ts'
import { unlessStopped } from '../apply/stop.ts'
import { accountsOf, connect } from '../clouds/connect.ts'
import { observe, observeDetails } from '../clouds/observe.ts'
import { cloudTransport } from '../clouds/transport.ts'
import { finding } from '../domain/findings.ts'
import { aivenKey, type Observed, ownThings } from '../domain/model/observed.ts'
import { type PeeringPlan, SIDE_NAMES, type Spec } from '../domain/model.ts'
import { buildPlan, type Plan, type PlanOptions } from '../domain/plan.ts'
import { stateInfoKeys } from '../domain/recognise/network-uuid.ts'
import { liveConnection } from '../domain/recognise/tables.ts'
import { encodeItems, type Unreviewed } from '../domain/review.ts'
import { chooser } from '../domain/select.ts'
import { ApiError, messageOf } from '../errors.ts'
import type { RunLog } from '../log.ts'
import { type Clock, type Clouds, type Log, portOf } from '../ports.ts'
import { judgeReviewedPlan } from '../publish/github-reports.ts'
import { runContext } from './context.ts'
import { type Found, refusal, reportOf } from './report-of.ts'
import type { Result, Session } from './session.ts'

export interface Planning {
  readonly plan: Plan
  readonly observed: Observed
  readonly options: PlanOptions
}

/**
 * Plans, and in `apply` carries out. Rejects for bugs only.
 *
 * @param onFirst called once, when the first request has left.
 */
export async function runOnline(spec: Spec, session: Session, onFirst: () => void): Promise<Result> {
  const transport = await cloudTransport(session, onFirst)
  const soFar: SoFar = { found: null, wrote: false }
  const clouds = connect(accountsOf(spec.entries), session.inputs, {
    ...session,
    transport: {
      ...transport,
      send: (request) => {
        if (request.method !== 'GET') soFar.wrote = true
        return transport.send(request)
      },
    },
  })
  try {
    return await planAndApply(spec, clouds, session, soFar)
  } catch (error) {
    if (soFar.found === null || !soFar.wrote) throw error
    session.log.debug(error instanceof Error ? (error.stack ?? error.message) : String(error))
    return cutShort(soFar.found, error)
  } finally {
    await transport.close()
  }
}

/** What is known when something is thrown. */
interface SoFar {
  found: Found | null
  /** A request that changes something was sent. */
  wrote: boolean
}

/** The report of an apply that a bug ended after it had begun: what was planned, and that clouds were changed. */
function cutShort(found: Found, error: unknown): Result {
  const failure = `${messageOf(error)}. Changes had been sent to a cloud before that: run again to see how things stand, and to finish`
  const peerings = found.peerings.map((row) =>
    row.changes.length > 0 ? { ...row, result: 'failed' as const, error: failure } : notDone(row),
  )
  return resultOf({ ...found, peerings, changed: true, failure })
}

function resultOf(found: Found): Result {
  return { report: reportOf(found), items: found.items }
}

async function planAndApply(spec: Spec, clouds: Clouds, session: Session, soFar: SoFar): Promise<Result> {
  const { inputs, stop, log } = session
  const planning = await unlessStopped(makePlan(spec, planOptions(session), { clouds, log }), stop)
  noteUnknownNetworks(planning, log)
  const items = itemsOf(planning.plan)
  const found: Found = {
    mode: inputs.mode,
    items: encodeItems(items),
    unmanaged: inputs.unmanaged,
    changed: false,
    findings: [],
    failure: null,
    peerings: planning.plan.peerings.map(({ row }) => row),
  }
  soFar.found = found
  if (inputs.mode !== 'apply') return resultOf(found)
  const strict = inputs.reviewedPlan === 'require'
  const review = strict ? await unlessStopped(reviewOf(items, session), stop) : null
  if (review) {
    const refused = refusal(review.reason, unreviewed(planning.plan, review.newItems))
    const peerings = found.peerings.map(notDone)
    return resultOf({ ...found, peerings, findings: [refused], failure: refused.message })
  }
  const { stopped, ...done } = await carryOut(spec, planning, { ...inputs, strict }, { ...session, clouds })
  const failure = stop.aborted
    ? `${messageOf(stop.reason)}. What was begun is listed; run again to finish it`
    : null
  const findings = stopped.map((message) => finding('plan-changed', message, null))
  return resultOf({ ...found, ...done, findings, failure })
}

function planOptions({ inputs, event, clock }: Session): PlanOptions {
  return {
    repository: event.repository,
    takeOverFrom: inputs.takeOverFrom,
    unmanaged: inputs.unmanaged,
    maxDeletes: inputs.maxDeletes,
    waitTimeoutMs: inputs.waitTimeoutMs,
    now: clock.now(),
    chosen: chooser(inputs),
  }
}

/** A row of an apply that was refused before it began: nothing was made, so nobody has a lease to renew. */
function notDone(row: PeeringPlan): PeeringPlan {
  const isSettled = row.status === 'in-sync' || row.status === 'unmanaged'
  const findings = row.findings.filter(({ code }) => code !== 'lease-renewal')
  return { ...row, findings, leases: [], result: isSettled ? 'unchanged' : 'skipped' }
}

/** Why the plan may not be applied; null: it may. Rejects for bugs only. */
async function reviewOf(items: readonly string[], session: Session): Promise<Unreviewed | null> {
  const { inputs, event, env, clock, redact, github, pulls } = session
  if (items.length === 0) return null
  const context = runContext(env, event, inputs, inputs.spec, clock.now(), redact)
  try {
    const client = await github.connect()
    if (client) return await judgeReviewedPlan(client, pulls, items, context, inputs)
    return unreadable('The reviewed plan cannot be read without github-token.')
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    return unreadable(`The reviewed plan could not be read: ${error.message}.`)
  }
}

function unreadable(reason: string): Unreviewed {
  return { reason, newItems: [] }
}

/** The changes at these positions, for people. */
function unreviewed({ peerings }: Plan, positions: readonly number[]): string[] {
  const changes = peerings.flatMap(({ row }) => row.changes.map((change) => ({ row, change })))
  return positions
    .map((index) => changes[index])
    .filter((one) => one !== undefined)
    .map(
      ({ row, change }) =>
        `${change.action} the ${SIDE_NAMES[change.side]} side of ${JSON.stringify(row.name)}`,
    )
}

/** Reads both clouds and plans; looks closer where the plan asks for it. Rejects for bugs only. */
export async function makePlan(
  spec: Spec,
  options: PlanOptions,
  { clouds, log }: { clouds: Clouds; log: Log },
): Promise<Planning> {
  const chosen = spec.entries.filter(options.chosen)
  const leftOut = spec.entries.filter((entry) => !options.chosen(entry))
  const first = await observe(chosen, leftOut, clouds, log)
  const draft = buildPlan(spec, first, options)
  if (Object.values(draft.needs).every(({ size }) => size === 0))
    return { plan: draft, observed: first, options }
  const details = await observeDetails(draft.needs, chosen, clouds, log)
  const quotas = new Map([...first.details.quotas, ...details.quotas])
  const observed = { ...first, details: { ...details, quotas } }
  return { plan: buildPlan(spec, observed, options), observed, options }
}

/** The key names of `state_info`, never its values, where Aiven's network could not be found: for a bug report. */
function noteUnknownNetworks({ plan, observed }: Planning, log: Log): void {
  for (const { row, target } of plan.peerings) {
    if (!target || !row.findings.some(({ code }) => code === 'aiven-network-unknown')) continue
    const { account, scope, vpc } = target.aiven
    const read = observed.aiven.get(aivenKey(account, scope))?.vpcs.get(vpc)
    const connection = read?.ok ? liveConnection(read.value, target.upcloud.network) : null
    const keys = stateInfoKeys(connection?.stateInfo).join(', ') || 'none'
    log.debug(`${row.name}: state_info has the keys: ${keys}`)
  }
}

/** The canonical values of all changes of a plan. */
export function itemsOf({ peerings }: Plan): string[] {
  return peerings.flatMap(({ row }) => row.changes.map(({ value }) => value))
}

interface CarryTools {
  readonly clouds: Clouds
  readonly clock: Clock
  readonly log: RunLog
  /** Aborted when the run must end early. */
  readonly stop: AbortSignal
}

/** Carries a plan out and says how things stand afterwards. */
export async function carryOut(
  spec: Spec,
  { plan, observed, options }: Planning,
  settings: Omit<ApplyOptions, 'stop'>,
  tools: CarryTools,
): Promise<{ peerings: readonly PeeringPlan[]; changed: boolean; stopped: readonly string[] }> {
  const things = ownThings(observed)
  const applied = await applyPlan(plan.peerings, (uuid) => things.has(uuid.toLowerCase()), tools, {
    ...settings,
    stop: tools.stop,
  })
  const seen = applied.reads.refreshed(observed)
  const now = applied.changed ? await withFreshNetworks(seen, plan, tools) : seen
  const after = buildPlan(spec, now, {
    ...options,
    now: tools.clock.now(),
    maxDeletes: Number.POSITIVE_INFINITY,
  })
  noteUnknownNetworks({ plan: after, observed: now, options }, tools.log)
  return {
    peerings: settle(plan.peerings, applied.peerings, after.peerings),
    changed: applied.changed,
    stopped: applied.stopped,
  }
}

/** One list per account shows the routes that came with the new peerings. What cannot be read stays as it was. */
async function withFreshNetworks(
  observed: Observed,
  plan: Plan,
  { clouds, stop }: CarryTools,
): Promise<Observed> {
  if (stop.aborted) return observed
  const changed = new Set(
    plan.peerings.flatMap(({ row, target }) =>
      target && row.desired === 'active' && row.changes.length > 0 ? [target.upcloud.account] : [],
    ),
  )
  const upcloud = new Map(observed.upcloud)
  await Promise.all(
    [...changed].map(async (account) => {
      const view = upcloud.get(account)
      const networks = await unlessStopped(portOf(clouds.upcloud, account).listNetworks(), stop).catch(
        () => null,
      )
      if (view && networks) upcloud.set(account, { ...view, networks: { ok: true, value: networks } })
    }),
  )
  return { ...observed, upcloud }
}

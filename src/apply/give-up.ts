/** Why a pair is given up: a refusal of its cloud, or what happened under the hands of the apply. */
import type { Decision } from '../domain/decide/decide.ts'
import { finding } from '../domain/findings.ts'
import { type Finding, SIDE_NAMES } from '../domain/model.ts'
import { type PairView, statesText } from '../domain/recognise/pair.ts'
import type { Target } from '../domain/recognise/target.ts'
import type { ApiError } from '../errors.ts'
import type { Pair } from './pair.ts'
import type { PairRecord } from './record.ts'
import type { Write } from './steps.ts'

/** A pair that nothing more can be done about in this run; the message is for people. */
export class GiveUp extends Error {
  readonly findings: readonly Finding[]

  constructor(message: string, findings: readonly Finding[] = []) {
    super(message)
    this.findings = findings
  }
}

/** Refusals that neither time nor another try can change, whatever their status (api-facts B5). */
const FINAL: ReadonlySet<string | null> = new Set([
  'LOCAL_NETWORK_NO_ROUTER',
  'NETWORK_NOT_FOUND',
  'PEERING_ACCOUNT_INVALID',
])

const TOO_FAR: ReadonlySet<string | null> = new Set([
  'INTERZONE_PEERING_NOT_SUPPORTED',
  'NETWORK_ROUTER_ZONE_CONFLICT',
  'ZONE_MISMATCH',
])

/**
 * What a failed write means: `final`; `later`: refused while something is in progress, which ends by itself, so
 * that the write is due again until the time is up; `soon`: what is in the way must show within a minute; `again`: a fault of
 * the moment, worth a few more tries.
 */
export function meaningOf(error: ApiError, target: Target): 'final' | 'later' | 'soon' | 'again' {
  const { status, code, transient } = error
  if (code === 'PEERING_CONFLICT') return 'soon'
  if (FINAL.has(code) || TOO_FAR.has(code)) return 'final'
  // UpCloud may need time to see a network that Aiven itself named (D1); one that a person wrote may as well be wrong.
  if (code === 'PEER_NETWORK_NOT_FOUND' || code === 'RESOURCE_NOT_FOUND')
    return target.aiven.networkUuid === null ? 'later' : 'again'
  if (status === 409 || status === 423 || status === 429) return 'later'
  if (code === 'PEERING_NOT_DISABLED' || code === 'PEERING_NOT_FOUND') return 'later'
  return transient ? 'again' : 'final'
}

/** The error for people: a peering is in the way that this account does not see, or that the plan did not recognise. */
export function conflict(error: ApiError, { upcloud }: Target): GiveUp {
  return new GiveUp(
    `${error.message}. It does not show as this entry's own. Another account may own it: look at the peerings of network ${upcloud.network} there`,
  )
}

/** The error for people: a refusal that preflight has a finding for is explained like it. */
export function explained(error: ApiError, { aiven, upcloud }: Target): Error {
  if (!TOO_FAR.has(error.code)) return error
  const message = `${error.message}. UpCloud does not peer the zone of network ${upcloud.network} with that of VPC ${aiven.vpc}. Use a VPC or network in the same zone`
  return new GiveUp(message, [finding('zone-mismatch', message, null)])
}

/** @throws GiveUp where what this run just made has failed: made again it would fail again. */
export function refuseRemovalOfNew(view: PairView, { steps }: Decision, record: PairRecord): void {
  for (const { side, action } of steps) {
    if (action !== 'delete' || view.state.desired === 'absent' || !record.hasMade(side)) continue
    // What joins a network of the past did not fail.
    if (side === 'upcloud' && (view.state.upcloud?.stale || view.state.upcloud?.going)) continue
    const state = side === 'aiven' ? view.connection?.state : view.peering?.state
    const said = side === 'aiven' ? view.connection?.message : null
    throw new GiveUp(
      `The new ${SIDE_NAMES[side]} side ended as ${state ?? 'nothing'}${said ? `: ${said}` : ''}. Remove the cause and run again: it is then made anew`,
    )
  }
}

/**
 * @throws GiveUp with `plan-changed` where a half of the pair turns up that the plan did not recognise: it is proven
 *   now, or Aiven's side joins it, since nothing else makes that side ACTIVE before this run made its half.
 */
export function refuseUnplanned(view: PairView, record: PairRecord): void {
  const { verdict, state } = view
  if (verdict.kind === 'unplanned')
    throw changed(
      `UpCloud peering ${verdict.peering.uuid} turned out to be the UpCloud side after the plan was made. Nothing more is done. Run again: a new plan takes it in`,
    )
  if (verdict.kind === 'none' && state.desired !== 'absent' && record.isJoinedByOther(view))
    throw changed(
      "Aiven's side became ACTIVE before this run made the UpCloud side: an UpCloud peering that the plan did not recognise joins it. Run again: a new plan takes it in",
    )
}

/** The error for people: the plan took a half by its range alone, and the clouds do not show any more what that takes. */
export function lostGuess(uuid: string, aiven: string | null): GiveUp {
  return changed(
    `The plan recognised UpCloud peering ${uuid} by its range alone. That counts only while Aiven's side is ACTIVE, shows no network UUID, and no other peering fits. This is no longer so (Aiven's side now: ${aiven ?? 'none'}). Nothing was changed. Run again, or write aiven.network_uuid in the entry`,
  )
}

function changed(message: string): GiveUp {
  return new GiveUp(message, [finding('plan-changed', message, null)])
}

/** @throws GiveUp with `plan-changed` for a write that the plan does not cover. What this run made may be changed. */
export function refuseUncovered(
  { side, peering, actions }: Write,
  view: PairView,
  { record, bound }: Pair,
): void {
  if (peering !== null && record.hasMadeUuid(peering)) return
  const isPlanned = peering === null || peering === bound?.peering
  if (bound && isPlanned && actions.every((action) => bound.allows(side, action))) return
  throw changed(
    `Things changed after the plan was made (now ${statesText(view)}). To go on takes a change that is not in the plan: ${actions.join(' and ')} on ${SIDE_NAMES[side]}. It was not made. Make a new plan, have it reviewed where reviews are required, and apply that`,
  )
}

/** What an apply must not do although the plan's rules would: because of what happened under its hands. Pure. */
import type { Decision } from '../domain/decide/decide.ts'
import { finding } from '../domain/findings.ts'
import { SIDE_NAMES } from '../domain/model.ts'
import { type PairView, statesText } from '../domain/recognise/pair.ts'
import { GiveUp } from './give-up.ts'
import type { Pair } from './pair.ts'
import type { PairRecord } from './record.ts'
import type { Write } from './steps.ts'

/**
 * Refuses to remove what failed although this run just made it, since it would fail again.
 *
 * @throws GiveUp
 */
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
 * Refuses to go on where a half of the pair turns up that the plan did not recognise: it is proven now, or Aiven's side
 * joins it, since nothing else makes that side ACTIVE before this run made its half.
 *
 * @throws GiveUp with `plan-changed`
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

function changed(message: string): GiveUp {
  return new GiveUp(message, [finding('plan-changed', message, null)])
}

/**
 * Refuses a write that the plan does not cover. A half that this run itself made may be changed.
 *
 * @throws GiveUp with `plan-changed`
 */
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

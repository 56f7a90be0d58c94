/** What an apply must not do although the plan's rules would: because of what happened under its hands. Pure. */
import { changeOf } from '../domain/changes.ts'
import type { Decision } from '../domain/decide.ts'
import { finding } from '../domain/findings.ts'
import type { Side } from '../domain/model.ts'
import type { PairView } from '../domain/pair.ts'
import { GiveUp } from './give-up.ts'
import { exists, type PairRecord } from './record.ts'
import type { Write } from './steps.ts'

/**
 * Refuses what people did not mean: making again what vanished although we did not remove it, and removing what
 * failed although we just made it, since it would fail again.
 *
 * @throws GiveUp
 */
export function refuseSurprises(view: PairView, { steps }: Decision, record: PairRecord): void {
  for (const { side, action } of steps) {
    if (action === 'create' && !exists(side, view) && record.hasSeen(side))
      throw new GiveUp(
        `The ${sideName(side)} side was removed by somebody else while this run worked on it. Run again if it is still wanted`,
      )
    if (action === 'delete' && record.target.desired !== 'absent') refuseRemovalOfNew(side, view, record)
  }
}

/** What joins a network of the past did not fail. */
function refuseRemovalOfNew(side: Side, view: PairView, record: PairRecord): void {
  if (!record.hasMade(side) || (side === 'upcloud' && view.state.upcloud?.stale)) return
  const state = side === 'aiven' ? view.connection?.state : view.peering?.state
  const said = side === 'aiven' ? view.connection?.message : null
  throw new GiveUp(
    `The new ${sideName(side)} side ended as ${state ?? 'nothing'}${said ? `: ${said}` : ''}. Remove the cause and run again; it will then be made anew`,
  )
}

/**
 * Refuses a write that nobody reviewed. What this run itself made under a reviewed change may be completed.
 *
 * @param approves whether a change with this canonical value was reviewed.
 * @throws GiveUp with `plan-changed`
 */
export function refuseUnreviewed(
  write: Write,
  view: PairView,
  record: PairRecord,
  approves: (value: string) => boolean,
): void {
  for (const step of write.steps) {
    const completes = step.action !== 'delete' && record.hasMade(step.side)
    if (completes || approves(changeOf(step, record.target, view).value)) continue
    const states = `Aiven ${view.connection?.state ?? 'none'}, UpCloud ${view.peering?.state ?? 'none'}`
    const message = `Things changed after the plan was made (now ${states}): it would take a change that nobody reviewed, ${step.action} ${sideName(step.side)} side. It was not made; open a new pull request that shows the present plan`
    throw new GiveUp(message, [finding('plan-changed', message, null)])
  }
}

/** The side's name for people. */
export function sideName(side: Side): string {
  return side === 'aiven' ? 'Aiven' : 'UpCloud'
}

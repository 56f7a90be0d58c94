/** One look at a pair: fresh reads of both sides, recognised and decided, or the reason to give the pair up. */
import { type Decision, decide } from '../domain/decide/decide.ts'
import { objections } from '../domain/decide/judge.ts'
import { SIDE_NAMES } from '../domain/model.ts'
import { type PairView, viewPair } from '../domain/recognise/pair.ts'
import { GiveUp, lostGuess, refuseRemovalOfNew, refuseUnplanned } from './give-up.ts'
import { isOutOfTime, type Pair } from './pair.ts'
import { dueWrite, propertiesText, type Write } from './steps.ts'
import { unlessStopped } from './stop.ts'

export interface Look {
  readonly view: PairView
  readonly decision: Decision
  /** The write that is due now; null when there is none, or something must come first. */
  readonly write: Write | null
  /** false: a side that is to go does not show, for the first time. One answer is no proof that it is gone. */
  readonly isSure: boolean
  /** When the older of its answers came, in ms since the epoch. */
  readonly at: number
}

/** Within this time a cloud shows a modification, and that what vanished is gone (contract: a minute). */
export const SHOW_MS = 60_000

/**
 * Looks at both sides.
 *
 * @param maxAgeMs the latest answers do, whoever asked for them, where they are no older; 0: both sides are read anew.
 * @throws GiveUp where nothing may be done, ApiError when a side cannot be read.
 */
export async function look(pair: Pair, maxAgeMs = 0): Promise<Look> {
  const { target, record, run } = pair
  run.stop.throwIfAborted()
  const { vpc, peerings, at } = await unlessStopped(run.reads.pair(target, maxAgeMs), run.stop)
  // Aiven answers the same when a VPC is gone and when the token may no longer see it: no proof for a removal.
  const mustBeThere = target.desired !== 'absent' || record.hasSeen('aiven')
  if (!vpc && mustBeThere)
    throw new GiveUp(
      `Aiven does not show VPC ${target.aiven.vpc} any more: it was removed while this run worked on it, or the token lost access. Run again`,
    )
  const view = record.looked(viewPair(target, vpc, peerings, record.memory), at)
  const decision = decide(view.state)
  const isLost = isGuessLost(pair, view, at)
  if (!isLost) objectTo(pair, view, decision)
  const isHidden = record.missingMs('aiven', at) === 0 || record.missingMs('upcloud', at) === 0
  const isSure = !isLost && (target.desired !== 'absent' || !isHidden || isOutOfTime(pair))
  const mayWrite = isSure && !isWaitingToShow(pair, view, decision, at)
  const due = mayWrite ? dueWrite(target, view, decision, run.wait) : null
  return { view, decision, write: due && isRepeated(pair, due) ? null : due, isSure, at }
}

function objectTo(pair: Pair, view: PairView, decision: Decision): void {
  const errors = objections(pair.target, view, decision, null, () => !isOutOfTime(pair))
  if (errors[0]) throw new GiveUp(errors[0].message, errors)
  refuseRemovalOfNew(view, decision, pair.record)
  refuseUnplanned(view, pair.record)
}

/** Whether the half that the plan guessed is not recognised now. It may be again when the clouds show the same as then. */
function isGuessLost(pair: Pair, { verdict, state }: PairView, at: number): boolean {
  if (verdict.kind !== 'lost') return false
  if (pair.record.lostMs(at) > patienceMs(pair) || isOutOfTime(pair))
    throw lostGuess(verdict.uuid, state.aiven)
  return true
}

function patienceMs({ run }: Pair): number {
  return Math.min(SHOW_MS, run.waitTimeoutMs)
}

/** What was written, and what vanished, may show late. Until it does nothing is written. */
function isWaitingToShow(pair: Pair, view: PairView, { steps }: Decision, at: number): boolean {
  const { record } = pair
  const { open } = record
  if (open) {
    const { change } = open.write
    if (change && (at - open.acceptedAt > patienceMs(pair) || isOutOfTime(pair)))
      throw new GiveUp(
        `UpCloud accepted a change that does not show. Sent: ${propertiesText(change, change)}. Shown: ${view.peering ? propertiesText(change, view.peering) : 'nothing'}. It is not sent again`,
      )
    return true
  }
  // A side that is to be made although the run saw it and did not remove it.
  const isGone = { aiven: view.connection === null, upcloud: view.peering === null }
  const vanished = steps.find(
    ({ side, action }) => action === 'create' && isGone[side] && record.hasSeen(side),
  )
  if (!vanished) return false
  if ((record.missingMs(vanished.side, at) ?? 0) > patienceMs(pair))
    throw new GiveUp(
      `The ${SIDE_NAMES[vanished.side]} side does not show any more, and this run did not remove it. Run again if it is still wanted`,
    )
  return true
}

/** Nothing is sent twice: a side that was made shows late, and a change that showed may not do so in an old answer. */
function isRepeated(pair: Pair, due: Write): boolean {
  if (due.kind === 'creation') return pair.record.hasMade(due.side)
  const isSent = pair.record.hasModified(due)
  if (isSent && isOutOfTime(pair))
    throw new GiveUp(
      `${due.text}: this was done in this run and does not hold. It is not sent again. Look at the peering in UpCloud, and run again if it is still wanted`,
    )
  return isSent
}

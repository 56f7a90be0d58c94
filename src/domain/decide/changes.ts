/** Steps → changes: with words for people and the canonical value that the digest covers. */
import type { Action, Change } from '../model.ts'
import { canonicalLabels, labelChanges } from '../recognise/labels.ts'
import type { PairView } from '../recognise/pair.ts'
import type { Target } from '../recognise/target.ts'
import type { Step } from './decide.ts'

/** The change a step makes to a pair. */
export function changeOf(step: Step, target: Target, view: PairView): Change {
  const change = { ...step, detail: null, value: canonicalValue(step, target, view) }
  const { labels, name } = view.peering ?? { labels: [], name: '' }
  if (step.action === 'rename')
    return { ...change, detail: `${JSON.stringify(name)} → ${JSON.stringify(target.name)}` }
  if (step.action === 'relabel') return { ...change, labels: labelChanges(labels, target.upcloud.labels) }
  if (step.action === 'create' && step.side === 'upcloud' && target.desired === 'disabled')
    return { ...change, detail: 'disabled from the start' }
  return change
}

/**
 * The meaning of a change: resolved ids and desired values only. Neither wording nor live values, and not
 * Aiven's network UUID, which may be known at one time and not at another.
 */
function canonicalValue({ side, action }: Step, target: Target, { peering }: PairView): string {
  const { name, desired, aiven, upcloud } = target
  const labels = () => canonicalLabels(upcloud.labels)
  const ofUpcloud: Record<Action, () => unknown[]> = {
    create: () => [name, desired, labels()],
    delete: () => [peering?.uuid ?? null, desired],
    enable: () => [desired],
    disable: () => [desired],
    rename: () => [name],
    relabel: () => [labels()],
  }
  // A side that goes for good is not one that is made again: a review of one is none of the other.
  const ofAiven = action === 'delete' ? [desired] : []
  const values = side === 'aiven' ? ofAiven : ofUpcloud[action]()
  return JSON.stringify([side, action, aiven.vpc, upcloud.network, ...values])
}

/** Steps → changes: with words for people and the canonical value that the digest covers. */
import type { Change } from '../model.ts'
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
  const pair = [side, action, target.aiven.vpc, target.upcloud.network]
  return JSON.stringify([...pair, ...desiredValues()])

  function desiredValues(): unknown[] {
    // A side that goes for good is not one that is made again: a review of one is none of the other.
    if (side === 'aiven') return action === 'delete' ? [target.desired] : []
    switch (action) {
      case 'create':
        return [target.name, target.desired, canonicalLabels(target.upcloud.labels)]
      case 'rename':
        return [target.name]
      case 'relabel':
        return [canonicalLabels(target.upcloud.labels)]
      case 'delete':
        return [peering?.uuid ?? null, target.desired]
      case 'enable':
      case 'disable':
        return [target.desired]
    }
  }
}

/** Steps → changes: with words for people and the canonical value that the digest covers. */

import type { Change } from '../model.ts'
import { canonicalLabels, labelChanges, labelDifference } from '../recognise/labels.ts'
import type { PairView, Target } from '../recognise/pair.ts'
import type { Step } from './decide.ts'

/** The change a step makes to a pair. */
export function changeOf(step: Step, target: Target, view: PairView): Change {
  return {
    ...step,
    detail: detailOf(step, target, view),
    ...(step.action === 'relabel'
      ? { labels: labelChanges(view.peering?.labels ?? [], target.upcloud.labels) }
      : {}),
    value: canonicalValue(step, target, view),
  }
}

function detailOf({ side, action }: Step, target: Target, { peering }: PairView): string | null {
  if (side === 'aiven') return null
  switch (action) {
    case 'rename':
      return `${JSON.stringify(peering?.name ?? '')} → ${JSON.stringify(target.name)}`
    case 'relabel':
      return labelDifference(peering?.labels ?? [], target.upcloud.labels)
    case 'create':
      return target.desired === 'disabled' ? 'disabled from the start' : null
    default:
      return null
  }
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

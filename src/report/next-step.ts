/** What an apply will do about a peering that a check finds different, in a few words. */
import type { PeeringPlan, Side } from '../domain/model.ts'
import { isAdopted, SIDE_NAMES } from './words.ts'

/** Plain text, e.g. `apply creates it`; null where nothing is to be done. */
export function nextStep(peering: PeeringPlan): string | null {
  switch (peering.status) {
    case 'create':
      return 'apply creates it'
    case 'repair':
      return repairStep(peering)
    case 'delete':
      return 'apply deletes it'
    case 'update':
      return updateStep(peering)
    case 'waiting':
      return peering.stuck
        ? 'apply cannot fix this: look at both consoles, or ask Aiven or UpCloud support'
        : 'wait: nothing else is to be done'
    case 'blocked':
      return 'apply cannot fix this: see "What to fix"'
    case 'unmanaged':
    case 'in-sync':
      return null
  }
}

/** A side that was made again and fails again is a matter for its cloud. */
function repairStep({ changes }: PeeringPlan): string {
  const removed = new Set(changes.filter(({ action }) => action === 'delete').map(({ side }) => side))
  if (removed.size === 0) return 'apply disables it and enables it again'
  const sides = [...removed].map((side: Side) => SIDE_NAMES[side]).join(' and ')
  return `apply makes it again; if it breaks again, ask ${sides} support`
}

function updateStep(peering: PeeringPlan): string {
  const actions = new Set(peering.changes.map(({ action }) => action))
  if (actions.has('enable')) return 'apply enables it'
  if (actions.has('disable')) return 'apply disables it'
  const both = actions.has('rename') && actions.has('relabel')
  return `apply ${isAdopted(peering) ? 'adopts it and ' : ''}sets its ${both ? 'name and labels' : actions.has('rename') ? 'name' : 'labels'}`
}

/** What happens to a peering, happened, or is wrong, and what an apply does about it, in a few plain words. */
import { type Action, type Mode, type PeeringPlan, SIDE_NAMES, type Side } from '../domain/model.ts'
import { interrupts, isAdopted, isUnread, stopVerb } from './traits.ts'
import { list } from './words.ts'

/** Changes of one kind as they are planned, as they were done, and as a check finds them to be needed. */
const UPDATES: Record<Action, { plan: string; done: string; drift: string }> = {
  enable: { plan: 'enable on UpCloud', done: 'enabled on UpCloud', drift: 'disabled on UpCloud' },
  disable: {
    plan: 'disable on UpCloud',
    done: 'disabled on UpCloud',
    drift: 'should be disabled, is enabled on UpCloud',
  },
  rename: { plan: 'rename', done: 'renamed', drift: 'name' },
  relabel: { plan: 'change labels', done: 'labels changed', drift: 'labels' },
  create: { plan: 'create', done: 'created', drift: 'a side is missing' },
  delete: { plan: 'delete', done: 'deleted', drift: 'a side is left over' },
}

/** `create on both sides`, `missing on Aiven`, `failed`. */
export function whatHappens(peering: PeeringPlan, mode: Mode): string {
  const { result, status } = peering
  if (result === 'failed') return 'failed'
  if (status === 'blocked') return isUnread(peering) ? 'could not be read' : 'blocked'
  if (status === 'in-sync') return peering.desired === 'absent' ? 'gone' : 'in place'
  if (status === 'unmanaged') return 'exists without an entry'
  if (status === 'waiting') return waitWords(peering)
  if (result === 'applied') return doneWords(peering)
  if (result === 'unchanged') return 'not changed'
  if (mode === 'check') return driftWords(peering)
  return mode === 'apply' ? `not done: ${changeWords(peering)}` : changeWords(peering)
}

function waitWords(peering: PeeringPlan): string {
  const { result, stuck, pending, desired } = peering
  const isGoing = desired === 'absent'
  if (result === 'skipped') return 'not waited for'
  if (result === null && stuck) return `${isGoing ? 'deletion' : 'creation'} stuck`
  const isOver = result === 'applied' || (result === 'unchanged' && !pending)
  return isOver ? `now ${isGoing ? 'removed' : 'in place'}` : `still being ${isGoing ? 'removed' : 'built'}`
}

/** The changes of a row, whether they are planned, done or needed: `create on both sides`. */
export function changeWords(peering: PeeringPlan): string {
  const { status } = peering
  if (status === 'create' || status === 'delete') return `${status}${on(sidesOf(peering, status))}`
  if (status !== 'repair') return updateWords(peering, 'plan')
  const { broken, missing } = repairSides(peering)
  if (broken.size === 0) return 'repair: disable and enable again on UpCloud'
  return `repair: remove and create again${on(broken)}${missing.size > 0 ? `, create${on(missing)}` : ''}`
}

function doneWords(peering: PeeringPlan): string {
  const { status } = peering
  if (status === 'repair') {
    const { broken } = repairSides(peering)
    return broken.size === 0 ? 'repaired' : `repaired: removed and created again${on(broken)}`
  }
  if (status !== 'create' && status !== 'delete') return updateWords(peering, 'done')
  // That it was on both sides need not be said.
  const sides = sidesOf(peering, status)
  return `${UPDATES[status].done}${sides.size === 1 ? on(sides) : ''}`
}

function driftWords(peering: PeeringPlan): string {
  const { status, changes } = peering
  if (status === 'create') return `missing${on(sidesOf(peering, 'create'))}`
  if (status === 'delete') return `should be deleted, still exists${on(sidesOf(peering, 'delete'))}`
  if (status === 'repair') {
    const { broken, missing } = repairSides(peering)
    return `broken${on(broken)}${missing.size > 0 ? `, missing${on(missing)}` : ''}`
  }
  const isSwitched = changes.every(({ action }) => action === 'enable' || action === 'disable')
  return `${isSwitched ? '' : 'differs: '}${updateWords(peering, 'drift')}`
}

function updateWords(peering: PeeringPlan, tense: 'plan' | 'done' | 'drift'): string {
  const adopted = { plan: ['adopt'], done: ['adopted'], drift: [] }
  const words = peering.changes.map(({ action }) => UPDATES[action][tense])
  return list([...(isAdopted(peering) ? adopted[tense] : []), ...new Set(words)])
}

/** A repair removes what is broken and makes it again; what is only missing it makes. */
function repairSides(peering: PeeringPlan): { broken: Set<Side>; missing: Set<Side> } {
  const broken = sidesOf(peering, 'delete')
  const made = [...sidesOf(peering, 'create')]
  return { broken, missing: new Set(made.filter((side) => !broken.has(side))) }
}

function sidesOf({ changes }: PeeringPlan, wanted: Action): Set<Side> {
  return new Set(changes.filter(({ action }) => action === wanted).map(({ side }) => side))
}

function on(sides: ReadonlySet<Side>): string {
  if (sides.size === 2) return ' on both sides'
  return [...sides].map((side) => ` on ${SIDE_NAMES[side]}`).join('')
}

/** What an apply will do about what a check finds, e.g. `apply creates it`; null where nothing is to be done. */
export function nextStep(peering: PeeringPlan): string | null {
  const actions = new Set(peering.changes.map(({ action }) => action))
  switch (peering.status) {
    case 'create':
      return 'apply creates it'
    case 'delete':
      return 'apply deletes it'
    case 'repair': {
      if (!actions.has('delete')) return 'apply disables it and enables it again'
      // A side that was made again and fails again is a matter for its cloud.
      const clouds = Array.from(repairSides(peering).broken, (side) => SIDE_NAMES[side])
      return `apply makes it again; if it breaks again, ask ${list(clouds)} support`
    }
    case 'update': {
      if (actions.has('enable')) return 'apply enables it'
      if (actions.has('disable')) return 'apply disables it'
      const set = (['rename', 'relabel'] as const).filter((action) => actions.has(action))
      const names = list(set.map((action) => UPDATES[action].drift))
      return `apply ${isAdopted(peering) ? 'adopts it and ' : ''}sets its ${names}`
    }
    case 'waiting':
      return peering.stuck
        ? 'apply cannot fix this: look at both consoles, or ask Aiven or UpCloud support'
        : 'wait: nothing else is to be done'
    case 'blocked':
      return 'apply cannot fix this: see "What to fix"'
    default:
      return null
  }
}

/** What happens or is wrong, in a check what an apply does about it, and that it stops traffic. */
export function inOneLine(peering: PeeringPlan, mode: Mode): string {
  const what = whatHappens(peering, mode)
  const step = mode === 'check' ? nextStep(peering) : null
  const stops = interrupts(peering) && peering.result === null
  const traffic = stops ? `${mode === 'check' ? ' and' : ','} ${stopVerb([peering]).now} traffic` : ''
  return `${what}${step === null ? '' : `; ${step}`}${traffic}`
}

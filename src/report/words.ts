/** The words for numbers, statuses and changes, the same in every report. Plain text without anything from outside. */
import type { Action, Mode, PeeringPlan, Side, Status } from '../domain/model.ts'

/** `1 peering`, `2,000 peerings`. */
export function count(n: number, one: string, many = `${one}s`): string {
  return `${number(n)} ${n === 1 ? one : many}`
}

/** Digits with a comma between thousands. */
export function number(n: number): string {
  return String(n).replaceAll(/\B(?=(?:\d{3})+$)/g, ',')
}

/** `a`, `a and b`, `a, b and c`. */
export function list(parts: readonly string[]): string {
  return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`
}

export function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

const SIDE_NAMES: Record<Side, string> = { aiven: 'Aiven', upcloud: 'UpCloud' }

/** What a row is about, most urgent first; tables and lists keep this order. */
export const KINDS = [
  'failed',
  'blocked',
  'delete',
  'repair',
  'update',
  'create',
  'waiting',
  'unmanaged',
  'in-sync',
] as const
export type Kind = (typeof KINDS)[number]

/** A row's status, or `failed` when its changes were tried and did not work. */
export function kindOf(peering: PeeringPlan): Kind {
  return peering.result === 'failed' ? 'failed' : peering.status
}

/** Whether traffic that flows now would stop. */
export function interrupts(peering: PeeringPlan): boolean {
  return peering.changes.some((change) => change.interrupts)
}

const DONE: Record<Status, string> = {
  create: 'created',
  update: 'updated',
  repair: 'repaired',
  delete: 'deleted',
  waiting: 'finished',
  blocked: 'blocked',
  unmanaged: 'not in the spec',
  'in-sync': 'in place',
}

/** `created`, `repaired` …: a status as what was, or will be, done. */
export function doneWord(status: Status): string {
  return DONE[status]
}

/** What happens, happened or is wrong, in a few words: `create on both sides`, `missing on Aiven`, `failed`. */
export function whatHappens(peering: PeeringPlan, mode: Mode): string {
  if (peering.result !== null) return resultWords(peering)
  if (peering.status === 'blocked') return 'blocked'
  if (peering.status === 'in-sync') return inPlace(peering)
  if (peering.status === 'waiting')
    return `${peering.stuck ? 'stuck while' : 'still'} being ${finished(peering)}`
  if (peering.status === 'unmanaged') return 'exists, but is not in the spec'
  const words = (mode === 'check' ? driftWords(peering) : planWords(peering)).trimEnd()
  return mode === 'apply' ? `not done: ${words}` : words
}

/** What a side that is waited for will be. */
export function finished({ desired }: PeeringPlan): 'built' | 'removed' {
  return desired === 'absent' ? 'removed' : 'built'
}

/** One that is rightly absent is not "in place". */
function inPlace({ desired }: PeeringPlan): string {
  return desired === 'absent' ? 'gone' : 'in place'
}

function waitedFor({ desired }: PeeringPlan): string {
  return desired === 'absent' ? 'now removed' : 'now in place'
}

function resultWords(peering: PeeringPlan): string {
  const { result, status } = peering
  switch (result) {
    case 'applied':
      if (status === 'waiting') return waitedFor(peering)
      return status === 'update' ? updatedWords(peering) : doneWord(status)
    case 'failed':
      return 'failed'
    case 'skipped':
      if (status === 'blocked') return 'blocked'
      return peering.changes.length > 0 ? `not done: ${planWords(peering).trimEnd()}` : 'not waited for'
    default:
      // A wait that ended well changed nothing itself.
      if (status === 'waiting')
        return peering.pending ? `still being ${finished(peering)}` : waitedFor(peering)
      return status === 'in-sync' ? inPlace(peering) : 'not changed'
  }
}

function driftWords(peering: PeeringPlan): string {
  const where = sidesOf(peering, 'create')
  switch (peering.status) {
    case 'create':
      return `missing ${where}`
    case 'repair':
      return brokenWords(peering)
    case 'delete':
      return `still exists ${sidesOf(peering, 'delete')}`
    default:
      return `differs: ${differences(peering)}`
  }
}

/** A side that is only to be made is missing; one that is removed first is broken. */
function brokenWords(peering: PeeringPlan): string {
  const { changes } = peering
  const broken = changes.filter(({ action }) => action === 'delete').map(({ side }) => side)
  const missing = changes.filter(({ action, side }) => action === 'create' && !broken.includes(side))
  const words = `broken ${sidesOf(peering, 'delete')}`
  return missing.length > 0 ? `${words}, missing ${sidesOf({ changes: missing }, 'create')}` : words
}

function planWords(peering: PeeringPlan): string {
  switch (peering.status) {
    case 'create':
      return `create ${sidesOf(peering, 'create')}`
    case 'repair':
      return `repair: remove and make again ${sidesOf(peering, 'delete')}`
    case 'delete':
      return `delete ${sidesOf(peering, 'delete')}`
    default:
      return updateWords(peering)
  }
}

function sidesOf({ changes }: Pick<PeeringPlan, 'changes'>, action: Action): string {
  const sides = new Set(changes.filter((change) => change.action === action).map((change) => change.side))
  if (sides.size === 2) return 'on both sides'
  const [side] = sides
  return side === undefined ? '' : `on ${SIDE_NAMES[side]}`
}

const UPDATES: Record<Action, string> = {
  enable: 'switch on',
  disable: 'switch off',
  rename: 'rename',
  relabel: 'change labels',
  create: 'create',
  delete: 'delete',
}

const UPDATED: Record<Action, string> = {
  enable: 'switched on',
  disable: 'switched off',
  rename: 'renamed',
  relabel: 'labels changed',
  create: 'created',
  delete: 'deleted',
}

const DIFFERENCES: Record<Action, string> = {
  enable: 'it is switched off',
  disable: 'it is switched on',
  rename: 'name',
  relabel: 'labels',
  create: 'a side is missing',
  delete: 'a side is left over',
}

function differences({ changes }: PeeringPlan): string {
  return list([...new Set(changes.map(({ action }) => DIFFERENCES[action]))]) || 'not as the spec says'
}

function updatedWords({ changes }: PeeringPlan): string {
  return list([...new Set(changes.map(({ action }) => UPDATED[action]))]) || 'updated'
}

function updateWords({ changes }: PeeringPlan): string {
  return list([...new Set(changes.map(({ action }) => UPDATES[action]))]) || 'update'
}

/** The words for numbers, statuses and changes, the same in every report. Plain text without anything from outside. */

import { isReadFailure } from '../domain/findings.ts'
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

/** How long something has lasted, in words that stay the same for an hour or a day: `5 hours`, `30 days`. */
export function elapsed(milliseconds: number): string {
  const hours = Math.floor(milliseconds / 3_600_000)
  if (hours < 1) return 'less than an hour'
  return hours < 48 ? count(hours, 'hour') : count(Math.floor(hours / 24), 'day')
}

/** `2026-11-23 03:40 UTC`. */
export function utc(milliseconds: number): string {
  const date = new Date(milliseconds)
  return Number.isNaN(date.getTime())
    ? 'unknown time'
    : `${date.toISOString().slice(0, 16).replace('T', ' ')} UTC`
}

export function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

export const SIDE_NAMES: Record<Side, string> = { aiven: 'Aiven', upcloud: 'UpCloud' }

/** What a row is about, most urgent first; tables and lists keep this order. */
const KINDS = [
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
type Kind = (typeof KINDS)[number]

/** A row's status, or `failed` when its changes were tried and did not work. */
export function kindOf(peering: PeeringPlan): Kind {
  return peering.result === 'failed' ? 'failed' : peering.status
}

/** In a check: where nothing flows comes first. */
const DRIFT_KINDS: readonly Kind[] = [
  'failed',
  'blocked',
  'repair',
  'create',
  'waiting',
  'update',
  'delete',
  'unmanaged',
  'in-sync',
]

/** Peerings in order of urgency, otherwise in the order of the spec. */
export function byUrgency(peerings: readonly PeeringPlan[], mode: Mode): readonly PeeringPlan[] {
  const rank = (one: PeeringPlan) =>
    mode === 'check'
      ? DRIFT_KINDS.indexOf(kindOf(one)) + (isSilent(one) ? 0 : DRIFT_KINDS.length)
      : KINDS.indexOf(kindOf(one))
  return peerings
    .map((one) => [rank(one), one] as const)
    .sort(([a], [b]) => a - b)
    .map(([, one]) => one)
}

/** Nothing is known of it but that a cloud could not be read. */
export function isUnread({ status, findings }: PeeringPlan): boolean {
  const errors = findings.filter(({ severity }) => severity === 'error')
  return status === 'blocked' && errors.length > 0 && errors.every(({ code }) => isReadFailure(code))
}

/** Whether traffic that flows now would stop. */
export function interrupts(peering: PeeringPlan): boolean {
  return peering.changes.some((change) => change.interrupts)
}

/** What becomes of traffic that stops: a repair brings it back, all else is for good. */
export function stopVerb(peerings: readonly PeeringPlan[]): { now: string; past: string } {
  return peerings.every(({ status }) => status === 'repair')
    ? { now: 'interrupts', past: 'interrupted' }
    : { now: 'cuts', past: 'cut' }
}

/** Whether both sides say that traffic flows, as they were seen last. */
export function flows({ aiven, upcloud }: PeeringPlan): boolean {
  return aiven.state === 'ACTIVE' && upcloud.state === 'active'
}

/** Whether it should carry traffic and does not, as far as it was seen. */
export function isSilent(peering: PeeringPlan): boolean {
  return peering.desired === 'active' && peering.upcloud.state !== 'active' && !isUnread(peering)
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

/** What happens, happened or is wrong, in a few words: `create on both sides`, `missing on Aiven`, `failed`. */
export function whatHappens(peering: PeeringPlan, mode: Mode): string {
  if (peering.result !== null) return resultWords(peering)
  if (peering.status === 'blocked') return isUnread(peering) ? 'could not be read' : 'blocked'
  if (peering.status === 'in-sync') return inPlace(peering)
  if (peering.status === 'waiting')
    return peering.stuck
      ? `${peering.desired === 'absent' ? 'deletion' : 'creation'} stuck`
      : `still being ${finished(peering)}`
  if (peering.status === 'unmanaged') return 'exists without an entry'
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

/** The changes of a row, whether they are planned, done or needed: `create on both sides`. */
export function changeWords(peering: PeeringPlan): string {
  return planWords(peering).trimEnd()
}

/** What the plan of an apply said about a row that it did not do; null where the result says as much. */
export function plannedWords(peering: PeeringPlan): string | null {
  const { result, status, changes } = peering
  if (result !== 'failed' && result !== 'unchanged') return null
  return status === 'waiting' || changes.length === 0 ? null : changeWords(peering)
}

function resultWords(peering: PeeringPlan): string {
  const { result, status } = peering
  switch (result) {
    case 'applied':
      return doneWords(peering)
    case 'failed':
      return 'failed'
    case 'skipped':
      if (status === 'blocked') return isUnread(peering) ? 'could not be read' : 'blocked'
      return peering.changes.length > 0 ? `not done: ${planWords(peering).trimEnd()}` : 'not waited for'
    default:
      // A wait that ended well changed nothing itself.
      if (status === 'waiting')
        return peering.pending ? `still being ${finished(peering)}` : waitedFor(peering)
      return status === 'in-sync' ? inPlace(peering) : 'not changed'
  }
}

/** What an apply did. Both sides need not be said. */
function doneWords(peering: PeeringPlan): string {
  const { status } = peering
  const where = (action: Action) => {
    const sides = sidesOf(peering, action)
    return sides === 'on both sides' ? '' : ` ${sides}`
  }
  switch (status) {
    case 'waiting':
      return waitedFor(peering)
    case 'update':
      return updatedWords(peering)
    case 'create':
    case 'delete':
      return `${DONE[status]}${where(status)}`.trimEnd()
    case 'repair': {
      const removed = sidesOf(peering, 'delete')
      return removed === '' ? DONE[status] : `${DONE[status]}: removed and created again ${removed}`
    }
    default:
      return DONE[status]
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
      return `should be deleted, still exists ${sidesOf(peering, 'delete')}`
    default:
      return isSwitched(peering) ? differences(peering) : `differs: ${differences(peering)}`
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
      return repairWords(peering)
    case 'delete':
      return `delete ${sidesOf(peering, 'delete')}`
    default:
      return updateWords(peering)
  }
}

/** A side is removed and made again; the other may only be made, or be switched off and on. */
function repairWords(peering: PeeringPlan): string {
  const removed = sidesOf(peering, 'delete')
  if (removed === '') return `repair: ${updateWords(peering)}`
  const gone = new Set(peering.changes.filter(({ action }) => action === 'delete').map(({ side }) => side))
  const made = peering.changes.filter(({ action, side }) => action === 'create' && !gone.has(side))
  const also = made.length > 0 ? `, create ${sidesOf({ changes: made }, 'create')}` : ''
  return `repair: remove and create again ${removed}${also}`
}

function sidesOf({ changes }: Pick<PeeringPlan, 'changes'>, action: Action): string {
  const sides = new Set(changes.filter((change) => change.action === action).map((change) => change.side))
  if (sides.size === 2) return 'on both sides'
  const [side] = sides
  return side === undefined ? '' : `on ${SIDE_NAMES[side]}`
}

const UPDATES: Record<Action, string> = {
  enable: 'enable on UpCloud',
  disable: 'disable on UpCloud',
  rename: 'rename',
  relabel: 'change labels',
  create: 'create',
  delete: 'delete',
}

const UPDATED: Record<Action, string> = {
  enable: 'enabled on UpCloud',
  disable: 'disabled on UpCloud',
  rename: 'renamed',
  relabel: 'labels changed',
  create: 'created',
  delete: 'deleted',
}

const DIFFERENCES: Record<Action, string> = {
  enable: 'disabled on UpCloud',
  disable: 'should be disabled, is enabled on UpCloud',
  rename: 'name',
  relabel: 'labels',
  create: 'a side is missing',
  delete: 'a side is left over',
}

/** Nothing differs but that it is on or off. */
function isSwitched({ changes }: PeeringPlan): boolean {
  return changes.every(({ action }) => action === 'enable' || action === 'disable')
}

function differences({ changes }: PeeringPlan): string {
  return list([...new Set(changes.map(({ action }) => DIFFERENCES[action]))]) || 'not as the spec says'
}

function updatedWords(peering: PeeringPlan): string {
  const words = [...new Set(peering.changes.map(({ action }) => UPDATED[action]))]
  return list(isAdopted(peering) ? ['adopted', ...words] : words) || 'updated'
}

function updateWords(peering: PeeringPlan): string {
  const actions = new Set(peering.changes.map(({ action }) => action))
  if (actions.has('disable') && actions.has('enable')) return 'disable and enable again on UpCloud'
  const words = [...actions].map((action) => UPDATES[action])
  return list(isAdopted(peering) ? ['adopt', ...words] : words) || 'update'
}

/** It was made by hand, or by something else, and becomes the entry's own. */
export function isAdopted({ findings }: PeeringPlan): boolean {
  return findings.some(({ code }) => code === 'adopted')
}

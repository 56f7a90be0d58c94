/** What a report asks of its peerings: how urgent one is, whether traffic flows or would stop. */
import { isReadFailure } from '../domain/findings.ts'
import type { Mode, PeeringPlan, RunReport, Status } from '../domain/model.ts'

type Kind = Status | 'failed'

/** Most urgent first; tables and lists keep this order. */
const KINDS: readonly Kind[] = [
  'failed',
  'blocked',
  'delete',
  'repair',
  'update',
  'create',
  'waiting',
  'unmanaged',
  'in-sync',
]

/** In a check: what an apply restores before what it removes. */
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

/** A row's status, or `failed` when its changes were tried and did not work. */
export function kindOf({ result, status }: PeeringPlan): Kind {
  return result === 'failed' ? 'failed' : status
}

/** Peerings in order of urgency, otherwise in the order of the spec; in a check, where nothing flows comes first. */
export function byUrgency(peerings: readonly PeeringPlan[], mode: Mode): readonly PeeringPlan[] {
  if (mode !== 'check') return inOrder(peerings, KINDS)
  const isLoud = (one: PeeringPlan) => !isSilent(one)
  return [
    ...inOrder(peerings.filter(isSilent), DRIFT_KINDS),
    ...inOrder(peerings.filter(isLoud), DRIFT_KINDS),
  ]
}

function inOrder(peerings: readonly PeeringPlan[], order: readonly Kind[]): readonly PeeringPlan[] {
  const groups = Map.groupBy(peerings, kindOf)
  return order.flatMap((kind) => groups.get(kind) ?? [])
}

/** Peerings worth a row, most urgent first. */
export function rowsOf({ peerings, mode }: RunReport): readonly PeeringPlan[] {
  const isShown = (one: PeeringPlan) =>
    kindOf(one) !== 'in-sync' && (one.status !== 'unmanaged' || one.findings.length > 0)
  return byUrgency(peerings.filter(isShown), mode)
}

/** The spec has mistakes, so no cloud was asked; they are looked for in all of it, whatever the part. */
export function isMistaken({ findings }: RunReport): boolean {
  return findings.some(({ code }) => code === 'spec-invalid')
}

/** Why the run ended early, one by one; none where it did not, or where a finding says so. */
export function reasonsOf(report: RunReport): readonly string[] {
  const { failure, problems = [], findings } = report
  const isTold = isMistaken(report) || findings.some(({ message }) => message === failure)
  if (failure === null || isTold) return []
  return problems.length > 0 ? problems : [failure]
}

/** Nothing is known of it but that a cloud could not be read. */
export function isUnread({ status, findings }: PeeringPlan): boolean {
  const errors = findings.filter(({ severity }) => severity === 'error')
  return status === 'blocked' && errors.length > 0 && errors.every(({ code }) => isReadFailure(code))
}

/** Whether traffic that flows now would stop. */
export function interrupts({ changes }: PeeringPlan): boolean {
  return changes.some((change) => change.interrupts)
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

/** It was made by hand, or by something else, and becomes the entry's own. */
export function isAdopted({ findings }: PeeringPlan): boolean {
  return findings.some(({ code }) => code === 'adopted')
}

/** Codes of what blocks it or went wrong, each once. */
export function errorCodes({ findings }: PeeringPlan): string[] {
  return [...new Set(findings.filter(({ severity }) => severity === 'error').map(({ code }) => code))]
}

/** Of how many servers the DHCP lease must be renewed. */
export function serversOf(peerings: readonly PeeringPlan[]): number {
  return new Set(peerings.flatMap(({ leases }) => leases.map(({ uuid }) => uuid))).size
}

/** The two ends of a peering in words. */
import { AIVEN_STATES, UPCLOUD_STATES } from '../domain/decide/states.ts'
import { isReadFailure } from '../domain/findings.ts'
import type { FindingCode, PeeringPlan, Side } from '../domain/model.ts'
import { code, label } from './escape.ts'
import { first } from './words.ts'

const LISTED_CIDRS = 8

/** Project or organization id; null when not even that is known. */
export function scopeName({ scope }: PeeringPlan['aiven']): string | null {
  if (scope === null) return null
  return scope.kind === 'project' ? scope.project : scope.organization
}

/** Markdown: `10.77.8.0/22 in acme-prod`. */
export function aivenEnd(peering: PeeringPlan): string {
  const { aiven } = peering
  const range = aiven.cidr === null ? `VPC ${idOf(aiven.vpc, peering, 'aiven')}` : code(aiven.cidr)
  return placed(range, [scopeName(aiven)])
}

/** Markdown: `10.9.0.0/24 in app-net, de-fra1`. */
export function upcloudEnd(peering: PeeringPlan): string {
  const { network, networkName, zone, cidrs } = peering.upcloud
  const range = cidrs.length === 0 ? `network ${idOf(network, peering, 'upcloud')}` : cidrList(cidrs)
  return placed(range, [networkName, zone])
}

function idOf(id: string | null, peering: PeeringPlan, side: Side): string {
  return id === null ? whyMissing(peering, side) : code(id)
}

function placed(range: string, places: readonly (string | null)[]): string {
  const known = places.filter((one) => one !== null).map(label)
  return known.length === 0 ? range : `${range} in ${known.join(', ')}`
}

/** Markdown: both ranges, `?` for one that is not known. */
export function rangesOf(peering: PeeringPlan): string {
  return `Aiven ${aivenRange(peering)} ↔ UpCloud ${cidrList(peering.upcloud.cidrs, 2)}`
}

/** Markdown: the VPC's range; `?` when it is not known. */
export function aivenRange({ aiven }: PeeringPlan): string {
  return aiven.cidr === null ? '?' : code(aiven.cidr)
}

/** Markdown: CIDRs, bounded; `?` when there are none. */
export function cidrList(cidrs: readonly string[], listed = LISTED_CIDRS): string {
  return (
    first(
      listed,
      cidrs.map((cidr) => code(cidr)),
    ).join(', ') || '?'
  )
}

/** The state of a side, not escaped: `none` where there is no peering, `not read` where it was not or could not be asked. */
export function stateOf(peering: PeeringPlan, side: Side): string {
  const isAsked = !couldNotRead(peering) && (side === 'upcloud' || peering.aiven.scope !== null)
  return peering[side].state ?? (isAsked ? 'none' : 'not read')
}

function couldNotRead({ findings }: PeeringPlan): boolean {
  return findings.some(({ code: one }) => isReadFailure(one))
}

/** Why the VPC or network of a row has no id: nothing fits, several do, or its cloud could not be asked. */
export function whyMissing(peering: PeeringPlan, side: Side): string {
  // A peering without an entry whose VPC is none of the spec's: its Aiven side was not asked for.
  if (side === 'aiven' && peering.aiven.scope === null) return 'not read'
  const has = (wanted: FindingCode) => peering.findings.some(({ code: one }) => one === wanted)
  if (has(side === 'aiven' ? 'vpc-not-found' : 'network-not-found')) return 'not found'
  if (couldNotRead(peering)) return 'could not be read'
  return has('ambiguous-peering') ? 'not clear' : 'not found'
}

const STATES: ReadonlySet<string> = new Set([...AIVEN_STATES, ...UPCLOUD_STATES])

/** Markdown: a state in words that wrap on a phone: `DELETED_BY_PEER` is `deleted by peer`. */
export function stateWords(state: string | null): string {
  if (state === null) return 'no peering'
  return STATES.has(state) ? state.toLowerCase().replaceAll(/[_-]/g, ' ') : code(state)
}

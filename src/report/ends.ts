/** The two ends of a peering in words. */

import { AIVEN_STATES, UPCLOUD_STATES } from '../domain/decide/states.ts'
import { isReadFailure } from '../domain/findings.ts'
import type { FindingCode, PeeringPlan, Side } from '../domain/model.ts'
import { code, label } from './escape.ts'

const LISTED_CIDRS = 8

/** Project or organization id; null when not even that is known. */
export function scopeName({ scope }: PeeringPlan['aiven']): string | null {
  if (scope === null) return null
  return scope.kind === 'project' ? scope.project : scope.organization
}

/** The first of a network's CIDRs, and how many more there are. */
export function firstCidrs(
  cidrs: readonly string[],
  listed = LISTED_CIDRS,
): { shown: readonly string[]; more: number } {
  return { shown: cidrs.slice(0, listed), more: Math.max(0, cidrs.length - listed) }
}

/** Markdown: `10.77.8.0/22 in acme-prod`. */
export function aivenEnd(peering: PeeringPlan): string {
  const { aiven } = peering
  const scope = scopeName(aiven)
  const range =
    aiven.cidr === null ? `VPC ${idOf(aiven.vpc) ?? whyMissing(peering, 'aiven')}` : code(aiven.cidr)
  return scope === null ? range : `${range} in ${label(scope)}`
}

/** Markdown: `10.9.0.0/24 in app-net, de-fra1`. */
export function upcloudEnd(peering: PeeringPlan): string {
  const { network, networkName, zone } = peering.upcloud
  const place = [networkName, zone].filter((one) => one !== null).map((one) => label(one))
  const range =
    peering.upcloud.cidrs.length === 0
      ? `network ${idOf(network) ?? whyMissing(peering, 'upcloud')}`
      : cidrList(peering)
  return place.length === 0 ? range : `${range} in ${place.join(', ')}`
}

/** Markdown: the network's CIDRs, bounded; `?` when none is known. */
export function cidrList({ upcloud }: Pick<PeeringPlan, 'upcloud'>, listed = LISTED_CIDRS): string {
  if (upcloud.cidrs.length === 0) return '?'
  const { shown, more } = firstCidrs(upcloud.cidrs, listed)
  return `${shown.map((cidr) => code(cidr)).join(', ')}${more > 0 ? ` and ${more} more` : ''}`
}

function idOf(id: string | null): string | null {
  return id === null ? null : code(id)
}

/** Whether a cloud could not be asked about the peering: then a state that is not known may be any. */
export function couldNotRead({ findings }: Pick<PeeringPlan, 'findings'>): boolean {
  return findings.some(({ code: one }) => isReadFailure(one))
}

/** A peering without an entry whose VPC is none of the spec's: its Aiven side was not asked for. */
export function isAivenUnread({ aiven }: Pick<PeeringPlan, 'aiven'>): boolean {
  return aiven.scope === null
}

/** Why the VPC or network of a row has no id: nothing fits, several do, or its cloud could not be asked. */
export function whyMissing(peering: PeeringPlan, side: Side): string {
  const { findings } = peering
  if (side === 'aiven' && isAivenUnread(peering)) return 'not read'
  const has = (wanted: FindingCode) => findings.some(({ code: one }) => one === wanted)
  if (has(side === 'aiven' ? 'vpc-not-found' : 'network-not-found')) return 'not found'
  if (couldNotRead({ findings })) return 'could not be read'
  return has('ambiguous-peering') ? 'not clear' : 'not found'
}

const STATES: ReadonlySet<string> = new Set([...AIVEN_STATES, ...UPCLOUD_STATES])

/** Markdown: a state in words that wrap on a phone: `DELETED_BY_PEER` is `deleted by peer`. */
export function stateWords(state: string | null): string {
  if (state === null) return 'no peering'
  return STATES.has(state) ? state.toLowerCase().replaceAll(/[_-]/g, ' ') : code(state)
}

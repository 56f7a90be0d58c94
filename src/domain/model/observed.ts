/** What was read of both clouds, failures included: a read that failed is a fact too. */
import type { AivenVpc, UpcloudNetwork, UpcloudPeering, UpcloudServer, Zone } from './cloud.ts'
import type { AivenScope, SpecEntry } from './spec.ts'

export type Read<T> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly code: 'not-authorized' | 'api-error'; readonly message: string }

/** One Aiven project or organization, seen with one account's credentials. */
export interface AivenView {
  /** Only read when an entry selects a VPC by cloud and CIDR; a value of null is a 404. */
  readonly list: Read<readonly AivenVpc[] | null> | null
  /** By VPC id; a value of null is a 404. */
  readonly vpcs: ReadonlyMap<string, Read<AivenVpc | null>>
}

export interface UpcloudView {
  readonly networks: Read<readonly UpcloudNetwork[]>
  readonly peerings: Read<readonly UpcloudPeering[]>
}

/** Read only where something is to be built. */
export interface Details {
  /** By account. */
  readonly zones: ReadonlyMap<string, readonly Zone[]>
  /** Most peerings the account may have, by account; null: it was asked for in vain. */
  readonly quotas: ReadonlyMap<string, number | null>
  /** By server UUID. */
  readonly servers: ReadonlyMap<string, UpcloudServer>
  /** VPCs that no entry names and the labels of own peerings do, where one of the spec's projects has them. */
  readonly vpcs: readonly ReadVpc[]
}

/** A VPC and by what credentials it was read. */
export interface ReadVpc {
  readonly account: string
  readonly vpc: AivenVpc
}

export interface Observed {
  readonly aiven: ReadonlyMap<string, AivenView>
  readonly upcloud: ReadonlyMap<string, UpcloudView>
  readonly details: Details
}

export const NO_DETAILS: Details = { zones: new Map(), quotas: new Map(), servers: new Map(), vpcs: [] }

/** The peerings that an UpCloud account shows; none where they could not be read. */
export function peeringsOf({ upcloud }: Observed, account: string): readonly UpcloudPeering[] {
  return listOf(upcloud.get(account)?.peerings)
}

/** The networks that an UpCloud account shows; none where they could not be read. */
export function networksOf({ upcloud }: Observed, account: string): readonly UpcloudNetwork[] {
  return listOf(upcloud.get(account)?.networks)
}

function listOf<T>(read: Read<readonly T[]> | undefined): readonly T[] {
  return read?.ok ? read.value : []
}

/** The peerings of all accounts, each once, in an order that no spec decides. */
export function peeringsIn(observed: Observed): UpcloudPeering[] {
  const all = accountsIn(observed).flatMap((account) => peeringsOf(observed, account))
  const known = new Map(all.toReversed().map((peering) => [peering.uuid, peering]))
  return [...known.values()].sort((a, b) => (a.uuid < b.uuid ? -1 : 1))
}

/** UpCloud accounts, in an order that no spec decides. */
export function accountsIn({ upcloud }: Observed): string[] {
  return [...upcloud.keys()].sort()
}

/** Every VPC that was read. */
export function vpcsIn({ aiven, details }: Observed): AivenVpc[] {
  const read = [...aiven.values()].flatMap(({ vpcs }) => [...vpcs.values()])
  const named = read.flatMap((one) => (one.ok && one.value ? [one.value] : []))
  return [...named, ...details.vpcs.map(({ vpc }) => vpc)]
}

/** UUIDs of our own things, as far as they were seen: Aiven's network is none of them. */
export function ownThings({ aiven, upcloud }: Observed): ReadonlySet<string> {
  const ids = [...aiven.values()].flatMap(({ vpcs }) => [...vpcs.keys()])
  for (const { networks, peerings } of upcloud.values()) {
    for (const { uuid, router, servers } of listOf(networks))
      ids.push(uuid, router ?? uuid, ...servers.map((server) => server.uuid))
    ids.push(...listOf(peerings).map(({ uuid }) => uuid))
  }
  return new Set(ids.map((id) => id.toLowerCase()))
}

/** Key of an AivenView: an account's credentials and the project or organization. */
export function aivenKey(account: string, scope: AivenScope): string {
  return JSON.stringify([account, scopeText(scope)])
}

/** For people: `project acme-prod`. */
export function scopeText(scope: AivenScope): string {
  return `${scope.kind} ${scope.kind === 'project' ? scope.project : scope.organization}`
}

/** For people: `project acme-prod (account default)`. */
export function placeText({ scope, account }: Pick<SpecEntry['aiven'], 'scope' | 'account'>): string {
  return `${scopeText(scope)} (account ${account})`
}

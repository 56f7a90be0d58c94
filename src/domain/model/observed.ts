/** What was read of both clouds, failures included: a read that failed is a fact too. */
import type {
  AivenScope,
  AivenVpc,
  UpcloudNetwork,
  UpcloudPeering,
  UpcloudServer,
  VpcSelector,
  Zone,
} from '../model.ts'

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

/** What one UpCloud account can see. */
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
  readonly scope: AivenScope
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
  const read = upcloud.get(account)?.peerings
  return read?.ok ? read.value : NO_PEERINGS
}

const NO_PEERINGS: readonly UpcloudPeering[] = []

/** UUIDs of our own things, as far as they were seen: Aiven's network is none of them. */
export function ownThings({ aiven, upcloud }: Observed): ReadonlySet<string> {
  const own = new Set<string>()
  for (const { vpcs } of aiven.values()) for (const id of vpcs.keys()) own.add(id)
  for (const { networks, peerings } of upcloud.values()) {
    for (const { uuid, router, servers } of networks.ok ? networks.value : []) {
      own.add(uuid)
      if (router) own.add(router.toLowerCase())
      for (const server of servers) own.add(server.uuid.toLowerCase())
    }
    for (const { uuid } of peerings.ok ? peerings.value : []) own.add(uuid.toLowerCase())
  }
  return own
}

/** Key of an AivenView: an account's credentials and the project or organization. */
export function aivenKey(account: string, scope: AivenScope): string {
  return JSON.stringify([account, scope.kind, scopeName(scope)])
}

/** The project's name or the organization's id. */
function scopeName(scope: AivenScope): string {
  return scope.kind === 'project' ? scope.project : scope.organization
}

/** For people: `project acme-prod`. */
export function scopeText(scope: AivenScope): string {
  return `${scope.kind} ${scopeName(scope)}`
}

/** For people: `project acme-prod (account default)`. */
export function placeText({
  scope,
  account,
}: {
  readonly scope: AivenScope
  readonly account: string
}): string {
  return `${scopeText(scope)} (account ${account})`
}

/** VPCs of a list that a selector by cloud and CIDR means; those being deleted never count. */
export function matchingVpcs(
  selector: Extract<VpcSelector, { kind: 'cloud-cidr' }>,
  vpcs: readonly AivenVpc[],
): AivenVpc[] {
  return vpcs.filter(
    (vpc) =>
      vpc.cloud === selector.cloud &&
      vpc.cidr === selector.cidr &&
      vpc.state !== 'DELETING' &&
      vpc.state !== 'DELETED',
  )
}

/** What was read of both clouds, failures included: a read that failed is a fact too. */
import type {
  AivenScope,
  AivenVpc,
  UpcloudNetwork,
  UpcloudPeering,
  UpcloudServer,
  VpcSelector,
  Zone,
} from './model.ts'

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
}

export interface Observed {
  readonly aiven: ReadonlyMap<string, AivenView>
  readonly upcloud: ReadonlyMap<string, UpcloudView>
  readonly details: Details
}

export const NO_DETAILS: Details = { zones: new Map(), quotas: new Map(), servers: new Map() }

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

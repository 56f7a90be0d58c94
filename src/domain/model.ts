/**
 * The words of this project as types: what a spec asks for, what both clouds show, what a plan says.
 * Pure data; every other room of the house speaks in these.
 */

export const DESIRED_STATES = ['active', 'disabled', 'absent'] as const
export type Desired = (typeof DESIRED_STATES)[number]

export const MODES = ['plan', 'check', 'apply', 'export'] as const
export type Mode = (typeof MODES)[number]

export const STATUSES = [
  'in-sync',
  'create',
  'update',
  'repair',
  'delete',
  'waiting',
  'blocked',
  'unmanaged',
] as const
export type Status = (typeof STATUSES)[number]

export const OUTCOMES = ['in-sync', 'pending', 'applied', 'blocked', 'failed', 'skipped'] as const
export type Outcome = (typeof OUTCOMES)[number]

export const ERROR_CODES = [
  'spec-invalid',
  'vpc-not-found',
  'vpc-not-active',
  'vpc-not-upcloud',
  'network-not-found',
  'network-not-private',
  'no-router',
  'zone-mismatch',
  'cidr-overlap',
  'aiven-network-unknown',
  'ambiguous-peering',
  'owned-elsewhere',
  'max-deletes',
  'quota',
  'peer-disabled',
  'missing-peer-router',
  'unknown-state',
  'not-authorized',
  'api-error',
  'plan-changed',
  'untrusted-event',
] as const
export const WARNING_CODES = [
  'zone-ambiguous',
  'retargeted',
  'dhcp-off',
  'route-missing',
  'stuck',
  'unmanaged',
  'upcloud-peering-in-error',
  'transitive-overlap',
] as const
export const NOTICE_CODES = ['lease-renewal', 'adopted', 'waiting'] as const

export type ErrorCode = (typeof ERROR_CODES)[number]
export type WarningCode = (typeof WARNING_CODES)[number]
export type NoticeCode = (typeof NOTICE_CODES)[number]
export type FindingCode = ErrorCode | WarningCode | NoticeCode
export type Severity = 'error' | 'warning' | 'notice'

/** A place in a spec file. `file` is relative to the workspace with `/`; line and column count from 1. */
export interface Position {
  readonly file: string
  readonly line: number
  readonly column: number
}

/** One thing a person should know. `message` says what is wrong and what to do, in plain text on one line. */
export interface Finding {
  readonly code: FindingCode
  readonly severity: Severity
  readonly message: string
  readonly at: Position | null
}

/** Where an Aiven VPC lives. */
export type AivenScope =
  | { readonly kind: 'project'; readonly project: string }
  | { readonly kind: 'organization'; readonly organization: string }

export type VpcSelector =
  | { readonly kind: 'id'; readonly id: string }
  | { readonly kind: 'cloud-cidr'; readonly cloud: string; readonly cidr: string }

export type NetworkSelector =
  | { readonly kind: 'id'; readonly id: string }
  | { readonly kind: 'name-zone'; readonly name: string; readonly zone: string }

/** One entry of the spec, complete: defaults merged, UUIDs in lower case, CIDRs masked. */
export interface SpecEntry {
  readonly name: string
  readonly desired: Desired
  readonly aiven: {
    readonly account: string
    readonly scope: AivenScope
    readonly vpc: VpcSelector
    readonly networkUuid: string | null
  }
  readonly upcloud: {
    readonly account: string
    readonly network: NetworkSelector
    /** The user's labels, in the order written. */
    readonly labels: Readonly<Record<string, string>>
  }
  readonly allowZoneMismatch: boolean
  readonly silence: readonly FindingCode[]
  /** Where the entry starts. */
  readonly at: Position
}

export interface Spec {
  readonly files: readonly string[]
  readonly entries: readonly SpecEntry[]
}

/** An Aiven peering connection (api-facts: the peering connection object). */
export interface AivenConnection {
  readonly peerCloudAccount: string
  /** Lower case when it is a UUID. */
  readonly peerVpc: string
  readonly state: string
  /** Always there for organization VPCs, often missing for project VPCs. */
  readonly connectionId: string | null
  /** Raw JSON of `state_info`; its keys differ between clouds and over time. */
  readonly stateInfo: unknown
  readonly message: string | null
  readonly warnings: readonly { readonly type: string; readonly message: string }[]
  /** Milliseconds since the epoch of the last change, when Aiven says. */
  readonly changedAt: number | null
}

export interface AivenVpc {
  readonly scope: AivenScope
  readonly id: string
  readonly cloud: string
  /** Masked CIDR. */
  readonly cidr: string
  readonly state: string
  /** Empty in answers of the list call. */
  readonly connections: readonly AivenConnection[]
}

export interface UpcloudSubnet {
  /** Masked CIDR. */
  readonly cidr: string
  readonly gateway: string | null
  /** null: the API did not say. */
  readonly dhcp: boolean | null
  readonly dhcpRoutes: readonly string[]
}

export interface UpcloudNetwork {
  readonly uuid: string
  readonly name: string
  readonly type: string
  readonly zone: string
  readonly router: string | null
  readonly subnets: readonly UpcloudSubnet[]
  readonly servers: readonly { readonly uuid: string; readonly title: string }[]
  /** Masked CIDRs of `effective_routes` and `dhcp_effective_routes`; null when the API showed neither key. */
  readonly routes: readonly string[] | null
}

export interface UpcloudPeering {
  readonly uuid: string
  readonly name: string
  readonly configuredStatus: string
  readonly state: string
  readonly network: { readonly uuid: string; readonly cidrs: readonly string[] }
  /** `cidrs` is empty until both sides have defined the peering. */
  readonly peer: { readonly uuid: string; readonly cidrs: readonly string[] }
  readonly labels: readonly Label[]
  /** Milliseconds since the epoch of the last change, when UpCloud says. */
  readonly changedAt: number | null
}

export interface Label {
  readonly key: string
  readonly value: string
}

export interface Zone {
  readonly id: string
  readonly public: boolean
  readonly parent: string | null
}

/** What is kept of a server: enough to say which interface needs a new lease, nothing secret. */
export interface UpcloudServer {
  readonly uuid: string
  readonly title: string
  /** Milliseconds since the epoch. */
  readonly createdAt: number | null
  readonly interfaces: readonly {
    readonly index: number
    readonly mac: string
    readonly network: string
    readonly addresses: readonly string[]
  }[]
}

export type Side = 'aiven' | 'upcloud'
export const ACTIONS = ['create', 'delete', 'enable', 'disable', 'rename', 'relabel'] as const
export type Action = (typeof ACTIONS)[number]

/** One wanted write on one side. */
export interface Change {
  readonly side: Side
  readonly action: Action
  /** Traffic that flows now would stop. */
  readonly interrupts: boolean
  /** For people: what becomes what, e.g. the old and new name. Plain text from outside, escape before showing. */
  readonly detail: string | null
  /** Canonical value the digest covers: the desired values of the change, never wording or live values. */
  readonly value: string
}

export const RESULTS = ['applied', 'failed', 'skipped', 'unchanged'] as const
export type Result = (typeof RESULTS)[number]

/** A server whose DHCP lease predates the peering. */
export interface LeaseRenewal {
  readonly server: string
  readonly uuid: string
  readonly index: number
  readonly mac: string
  readonly addresses: readonly string[]
}

/** One row of the plan: a peering of the spec, or one that exists without an entry (`unmanaged`). */
export interface PeeringPlan {
  readonly name: string
  readonly status: Status
  /** null: not in the spec. */
  readonly desired: Desired | null
  readonly changes: readonly Change[]
  readonly aiven: {
    readonly scope: AivenScope | null
    readonly vpc: string | null
    readonly cloud: string | null
    readonly cidr: string | null
    readonly state: string | null
    readonly networkUuid: string | null
  }
  readonly upcloud: {
    readonly network: string | null
    readonly networkName: string | null
    readonly zone: string | null
    readonly cidrs: readonly string[]
    readonly peering: string | null
    readonly state: string | null
  }
  readonly findings: readonly Finding[]
  readonly leases: readonly LeaseRenewal[]
  /** A DHCP or router route that covers the VPC was seen (api-facts B7: only presence is evidence). */
  readonly routeConfirmed: boolean
  /** `waiting` for longer than `wait-timeout`. */
  readonly stuck: boolean
  /** After `apply` only. */
  readonly result: Result | null
  readonly error: string | null
  /** Different from the spec; after `apply`: still different. */
  readonly drifted: boolean
  /** Something is to be changed or waited for; after `apply`: still is. */
  readonly pending: boolean
}

export type Counts = Readonly<Record<Status, number>>

/** Everything the reports are rendered from. */
export interface RunReport {
  readonly mode: Mode
  readonly outcome: Outcome
  readonly drift: boolean
  readonly changed: boolean
  readonly digest: string
  readonly counts: Counts
  /** Findings of no single entry: spec errors, a refused event, a whole API that fails, a changed plan. */
  readonly findings: readonly Finding[]
  readonly peerings: readonly PeeringPlan[]
  /** Set when the run ended early: one sentence, plain text. */
  readonly failure: string | null
  readonly exported: string | null
}

/** The run as GitHub knows it; for footers and for telling newer from older. */
export interface RunContext {
  readonly repository: string
  readonly serverUrl: string
  readonly runId: string
  readonly runAttempt: number
  readonly runUrl: string
  /** Commit whose spec was read. */
  readonly sha: string
  readonly specFiles: readonly string[]
  readonly commentKey: string
  /** Milliseconds since the epoch. */
  readonly now: number
}

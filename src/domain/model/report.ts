/** What a plan says of each peering, and a run of all of them. */
import type { UpcloudServer } from './cloud.ts'
import type { Finding, Position } from './finding.ts'
import type { AivenScope, Desired } from './spec.ts'

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

export type Side = 'aiven' | 'upcloud'
export const SIDE_NAMES: Readonly<Record<Side, string>> = { aiven: 'Aiven', upcloud: 'UpCloud' }

export const ACTIONS = ['create', 'delete', 'enable', 'disable', 'rename', 'relabel'] as const
export type Action = (typeof ACTIONS)[number]

/** What relabelling does to the labels of a peering. Text from outside, escape before showing. */
export interface LabelChanges {
  /** `key=value` of those that go, because the spec does not name their keys; sorted. */
  readonly removed: readonly string[]
  readonly changed: readonly { readonly key: string; readonly from: string; readonly to: string }[]
  /** `key=value` of the user's own that come; sorted. */
  readonly added: readonly string[]
  /** How many come of those by which the action knows its peerings. */
  readonly marks: number
}

export interface Change {
  readonly side: Side
  readonly action: Action
  /** Traffic that flows now would stop. */
  readonly interrupts: boolean
  /** For people: what becomes what, e.g. the old and new name. Plain text from outside, escape before showing. */
  readonly detail: string | null
  /** `relabel` only. */
  readonly labels?: LabelChanges
  /** Canonical value the digest covers: the desired values of the change, never wording or live values. */
  readonly value: string
}

export const RESULTS = ['applied', 'failed', 'skipped', 'unchanged'] as const
export type Result = (typeof RESULTS)[number]

/** A server whose DHCP lease predates the peering, with its interface on the peered network. */
export interface LeaseRenewal {
  readonly server: string
  readonly uuid: string
  /** null: its details could not be read, or were not asked for, so only the network's own list names it. */
  readonly interface: Omit<UpcloudServer['interfaces'][number], 'network'> | null
}

/** One row of the plan: a peering of the spec, or one that exists without an entry (`unmanaged`). */
export interface PeeringPlan {
  readonly name: string
  /** Where its entry starts; null: it has none. */
  readonly at: Position | null
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
    /** Milliseconds since the epoch of the last change, when the cloud says; likewise below. */
    readonly changedAt: number | null
    readonly networkUuid: string | null
  }
  readonly upcloud: {
    readonly network: string | null
    readonly networkName: string | null
    readonly zone: string | null
    readonly cidrs: readonly string[]
    readonly peering: string | null
    readonly state: string | null
    readonly changedAt: number | null
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
  /** What is wrong, one by one, where `failure` is the sum of several things. */
  readonly problems?: readonly string[]
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
  /** What keeps the comments and issues of several jobs apart: a hash, which no secret changes and which shows none. */
  readonly commentKey: string
  /** The key that it was made of, for people. */
  readonly shownKey: string
  /** What the run warns of beside its findings, as far as it was known when the report was made. */
  readonly warnings: readonly string[]
  /** Address of the folder with the action's own documents; null when it is not known. */
  readonly docsUrl: string | null
  /** Which part of the spec the run worked on, as the inputs say it; empty for all of it. */
  readonly part: readonly { readonly input: 'only' | 'shard'; readonly value: string }[]
  /** The pull request's base branch, when it has commits that the planned spec lacks. */
  readonly baseAhead?: string | null
  /** Milliseconds since the epoch. */
  readonly now: number
}

/** What a spec asks for. */
import type { FindingCode, Position } from './finding.ts'

export const DESIRED_STATES = ['active', 'disabled', 'absent'] as const
export type Desired = (typeof DESIRED_STATES)[number]

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

/**
 * The states both clouds know, and what each means for a plan (api-facts A5, B4). Adding one is a line here, and
 * docs/architecture.md tells the rest.
 */
import type { ErrorCode } from '../model.ts'

export type AivenClass = 'absent' | 'deleting' | 'building' | 'pending' | 'active' | 'failed' | 'unknown'

const AIVEN = {
  APPROVED: 'building',
  APPROVED_PEER_REQUESTED: 'building',
  PENDING_PEER: 'pending',
  ACTIVE: 'active',
  INVALID_SPECIFICATION: 'failed',
  REJECTED_BY_PEER: 'failed',
  DELETED_BY_PEER: 'failed',
  ERROR: 'failed',
  DELETING: 'deleting',
  DELETED: 'absent',
} as const satisfies Record<string, AivenClass>

export type UpcloudClass =
  | 'absent'
  | 'provisioning'
  | 'active'
  | 'pending'
  | 'disabled'
  | 'failed'
  | 'needs-person'
  | 'unknown'

const UPCLOUD = {
  provisioning: 'provisioning',
  active: 'active',
  'pending-peer': 'pending',
  disabled: 'disabled',
  'peer-disabled': 'needs-person',
  'conflict-subnet': 'needs-person',
  'missing-local-router': 'needs-person',
  'missing-peer-router': 'needs-person',
  'deleted-peer-network': 'failed',
  error: 'failed',
} as const satisfies Record<string, UpcloudClass>

type ForAPerson = {
  [State in keyof typeof UPCLOUD]: (typeof UPCLOUD)[State] extends 'needs-person' ? State : never
}[keyof typeof UPCLOUD]

/** The finding of each state that only a person can end. */
const FOR_A_PERSON = {
  'peer-disabled': 'peer-disabled',
  'conflict-subnet': 'cidr-overlap',
  'missing-local-router': 'no-router',
  'missing-peer-router': 'missing-peer-router',
} as const satisfies Record<ForAPerson, ErrorCode>

export type PersonCode = (typeof FOR_A_PERSON)[ForAPerson]

export const AIVEN_STATES = Object.keys(AIVEN)
export const UPCLOUD_STATES = Object.keys(UPCLOUD)

const AIVEN_CLASSES: ReadonlyMap<string, AivenClass> = new Map(Object.entries(AIVEN))
const UPCLOUD_CLASSES: ReadonlyMap<string, UpcloudClass> = new Map(Object.entries(UPCLOUD))
const PERSON_CODES: ReadonlyMap<string, PersonCode> = new Map(Object.entries(FOR_A_PERSON))

/** What an Aiven connection's state means; null: there is no connection. */
export function aivenClass(state: string | null): AivenClass {
  return state === null ? 'absent' : (AIVEN_CLASSES.get(state) ?? 'unknown')
}

/** What an UpCloud peering's state means; null: there is no peering. */
export function upcloudClass(state: string | null): UpcloudClass {
  return state === null ? 'absent' : (UPCLOUD_CLASSES.get(state) ?? 'unknown')
}

/** The finding of an UpCloud state that only a person can end; null for every other state. */
export function personCode(state: string): PersonCode | null {
  return PERSON_CODES.get(state) ?? null
}

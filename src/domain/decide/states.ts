/** The states both clouds know (api-facts A5, B4). How to add one: docs/architecture.md. */
import type { ErrorCode } from '../model.ts'

export type AivenClass = 'absent' | 'deleting' | 'building' | 'pending' | 'active' | 'failed' | 'unknown'

export type UpcloudClass =
  | 'absent'
  | 'provisioning'
  | 'active'
  | 'pending'
  | 'disabled'
  | 'failed'
  | 'needs-person'
  | 'unknown'

/** The finding of each UpCloud state that only a person can end. */
const FOR_A_PERSON = {
  'peer-disabled': 'peer-disabled',
  'conflict-subnet': 'cidr-overlap',
  'missing-local-router': 'no-router',
  'missing-peer-router': 'missing-peer-router',
} as const satisfies Record<string, ErrorCode>

export type PersonCode = (typeof FOR_A_PERSON)[keyof typeof FOR_A_PERSON]

const PERSON_CODES: ReadonlyMap<string, PersonCode> = new Map(Object.entries(FOR_A_PERSON))

const AIVEN: ReadonlyMap<string, AivenClass> = new Map([
  ['APPROVED', 'building'],
  ['APPROVED_PEER_REQUESTED', 'building'],
  ['PENDING_PEER', 'pending'],
  ['ACTIVE', 'active'],
  ['INVALID_SPECIFICATION', 'failed'],
  ['REJECTED_BY_PEER', 'failed'],
  ['DELETED_BY_PEER', 'failed'],
  ['ERROR', 'failed'],
  ['DELETING', 'deleting'],
  ['DELETED', 'absent'],
])

const UPCLOUD: ReadonlyMap<string, UpcloudClass> = new Map([
  ['provisioning', 'provisioning'],
  ['active', 'active'],
  ['pending-peer', 'pending'],
  ['disabled', 'disabled'],
  ...[...PERSON_CODES.keys()].map((state) => [state, 'needs-person'] as const),
  ['deleted-peer-network', 'failed'],
  ['error', 'failed'],
])

export const AIVEN_STATES = [...AIVEN.keys()]
export const UPCLOUD_STATES = [...UPCLOUD.keys()]

/** What an Aiven connection's state means; null: there is no connection. */
export function aivenClass(state: string | null): AivenClass {
  return state === null ? 'absent' : (AIVEN.get(state) ?? 'unknown')
}

/** What an UpCloud peering's state means; null: there is no peering. */
export function upcloudClass(state: string | null): UpcloudClass {
  return state === null ? 'absent' : (UPCLOUD.get(state) ?? 'unknown')
}

/** The finding of an UpCloud state that only a person can end; null for every other state. */
export function personCode(state: string): PersonCode | null {
  return PERSON_CODES.get(state) ?? null
}

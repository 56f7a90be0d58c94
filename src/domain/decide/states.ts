/** The states both clouds know (api-facts A5, B4). How to add one: docs/architecture.md. */
export type AivenClass = 'absent' | 'deleting' | 'building' | 'pending' | 'active' | 'failed' | 'unknown'

/** `between`: no state that a spec can ask for, nor one that failed. */
type UpcloudClass = 'active' | 'disabled' | 'between' | 'failed' | 'unknown'

export type PersonCode = 'peer-disabled' | 'cidr-overlap' | 'no-router' | 'missing-peer-router'

/** The finding of each UpCloud state that only a person can end. */
const FOR_A_PERSON: ReadonlyMap<string, PersonCode> = new Map([
  ['peer-disabled', 'peer-disabled'],
  ['conflict-subnet', 'cidr-overlap'],
  ['missing-local-router', 'no-router'],
  ['missing-peer-router', 'missing-peer-router'],
])

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
  ['provisioning', 'between'],
  ['active', 'active'],
  ['pending-peer', 'between'],
  ['disabled', 'disabled'],
  ...[...FOR_A_PERSON.keys()].map((state) => [state, 'between'] as const),
  ['deleted-peer-network', 'failed'],
  ['error', 'failed'],
])

export const AIVEN_STATES = [...AIVEN.keys()]
export const UPCLOUD_STATES = [...UPCLOUD.keys()]

/** What an Aiven connection's state means; null: there is no connection. */
export function aivenClass(state: string | null): AivenClass {
  return state === null ? 'absent' : (AIVEN.get(state) ?? 'unknown')
}

/** What an UpCloud peering's state means. */
export function upcloudClass(state: string): UpcloudClass {
  return UPCLOUD.get(state) ?? 'unknown'
}

/** The finding of an UpCloud state that only a person can end; null for every other state. */
export function personCode(state: string): PersonCode | null {
  return FOR_A_PERSON.get(state) ?? null
}

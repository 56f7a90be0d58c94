/** The states both clouds know, sorted by what they mean for a plan (api-facts A5, B4). */

export const AIVEN_STATES = [
  'APPROVED',
  'APPROVED_PEER_REQUESTED',
  'PENDING_PEER',
  'ACTIVE',
  'INVALID_SPECIFICATION',
  'REJECTED_BY_PEER',
  'DELETED_BY_PEER',
  'ERROR',
  'DELETING',
  'DELETED',
] as const

export const UPCLOUD_STATES = [
  'provisioning',
  'active',
  'pending-peer',
  'disabled',
  'peer-disabled',
  'conflict-subnet',
  'missing-local-router',
  'missing-peer-router',
  'deleted-peer-network',
  'error',
] as const

export type AivenClass = 'absent' | 'deleting' | 'building' | 'pending' | 'active' | 'failed' | 'unknown'

/** What an Aiven connection's state means; null: there is no connection. */
export function aivenClass(state: string | null): AivenClass {
  switch (state) {
    case null:
    case 'DELETED':
      return 'absent'
    case 'DELETING':
      return 'deleting'
    case 'APPROVED':
    case 'APPROVED_PEER_REQUESTED':
      return 'building'
    case 'PENDING_PEER':
      return 'pending'
    case 'ACTIVE':
      return 'active'
    case 'INVALID_SPECIFICATION':
    case 'REJECTED_BY_PEER':
    case 'DELETED_BY_PEER':
    case 'ERROR':
      return 'failed'
    default:
      return 'unknown'
  }
}

export type UpcloudClass =
  | 'absent'
  | 'provisioning'
  | 'active'
  | 'pending'
  | 'disabled'
  | 'failed'
  | 'needs-person'
  | 'unknown'

/** What an UpCloud peering's state means; null: there is no peering. */
export function upcloudClass(state: string | null): UpcloudClass {
  switch (state) {
    case null:
      return 'absent'
    case 'provisioning':
    case 'active':
    case 'disabled':
      return state
    case 'pending-peer':
      return 'pending'
    case 'deleted-peer-network':
    case 'error':
      return 'failed'
    case 'peer-disabled':
    case 'conflict-subnet':
    case 'missing-local-router':
    case 'missing-peer-router':
      return 'needs-person'
    default:
      return 'unknown'
  }
}

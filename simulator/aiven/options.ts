/** What is configurable about Aiven. */
export interface AivenOptions {
  /** The token that sees every project and organization; more can be added to the world. */
  aivenToken: string
  /** How long a new VPC stays `APPROVED`. */
  aivenVpcBuildMs: number
  /** How long a new peering connection stays `APPROVED`. */
  aivenBuildMs: number
  /** How often Aiven itself looks at the UpCloud side; `Infinity`: only when refreshed. */
  aivenPollMs: number
  /** How long after a refresh call Aiven has looked. */
  aivenRefreshMs: number
  /** How long a deleted connection stays `DELETING`. */
  aivenDeleteMs: number
  /** How long it is then shown as `DELETED` before it vanishes. */
  aivenDeletedShownMs: number
  /** The key in `state_info` that holds Aiven's network UUID. The real name is not known: this is a guess. */
  stateInfoKey: string
  /** Where in `state_info` the UUID stands: under the key, in the message, in a nested object, or nowhere. */
  stateInfoPlace: 'key' | 'message' | 'nested' | 'none'
  /** Whether `state_info` survives in `ACTIVE`; the safest assumption is that it does not. */
  stateInfoInActive: boolean
  /** Further UUIDs in `state_info` that are not Aiven's network. */
  stateInfoExtraUuids: string[]
  /** Also repeat the ids the caller knows (peer VPC, VPC, connection) in `state_info`. */
  stateInfoEchoes: boolean
  /** `type` in `state_info` while waiting for the peer. A guess. */
  stateInfoType: string
  /** Whether the project VPC shows `peering_connection_id`. */
  projectConnectionId: 'absent' | 'null' | 'present'
  /** What a new connection to a peer that was connected before gets: the VPC's network, or a new one. */
  networkOnRecreate: 'reuse' | 'new'
  /** What Aiven shows while the UpCloud side is disabled. */
  aivenWhenPeerDisabled: 'ACTIVE' | 'PENDING_PEER'
  /** What creating a connection answers while the former one is still being deleted. */
  aivenCreateWhileDeleting: 'conflict' | 'new'
  /** Whether networks outside the VPC's zone end as `INVALID_SPECIFICATION`. */
  aivenZoneMismatch: 'allowed' | 'invalid'
  /** What creating a connection answers while another one of the same VPC is still `APPROVED`. */
  aivenCreateWhileBuilding: 'allowed' | 'conflict'
  /** How long a VPC's answers do not show a connection that was just created. */
  aivenListedAfterMs: number
  /** How long after a connection became `PENDING_PEER` its `state_info` is still `{}`. */
  stateInfoAfterMs: number
  /** How many reads of VPCs after each accepted write still answer what they answered before it. */
  aivenStaleReads: number
  /** Which path form organization VPCs answer on; the other form is a 404. */
  organizationPathForm: 'vpc' | 'vpcs' | 'both'
  /** Organization VPCs refuse UpCloud with a 400. */
  organizationRefusesUpcloud: boolean
  /** Requests per window and host before 429; null: no limit. */
  aivenRateLimit: number | null
  /** Length of that window. */
  aivenRateWindowMs: number
  /** Whether the 429 also has a `Retry-After` header. */
  aivenRetryAfterHeader: boolean
}

/** Defaults for Aiven. */
export function aivenDefaults(): AivenOptions {
  return {
    aivenToken: 'aiven-simulator-token',
    aivenVpcBuildMs: 20,
    aivenBuildMs: 20,
    aivenPollMs: 200,
    aivenRefreshMs: 0,
    aivenDeleteMs: 20,
    aivenDeletedShownMs: 0,
    stateInfoKey: 'upcloud_network_id',
    stateInfoPlace: 'key',
    stateInfoInActive: false,
    stateInfoExtraUuids: [],
    stateInfoEchoes: false,
    stateInfoType: 'upcloud-peering-waiting-for-peer',
    projectConnectionId: 'absent',
    networkOnRecreate: 'reuse',
    aivenWhenPeerDisabled: 'ACTIVE',
    aivenCreateWhileDeleting: 'conflict',
    aivenZoneMismatch: 'allowed',
    aivenCreateWhileBuilding: 'allowed',
    aivenListedAfterMs: 0,
    stateInfoAfterMs: 0,
    aivenStaleReads: 0,
    organizationPathForm: 'vpc',
    organizationRefusesUpcloud: false,
    aivenRateLimit: null,
    aivenRateWindowMs: 60_000,
    aivenRetryAfterHeader: false,
  }
}

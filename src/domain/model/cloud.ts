/** What both clouds show. */
import type { AivenScope } from './spec.ts'

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

export interface UpcloudNetwork {
  readonly uuid: string
  readonly name: string
  readonly type: string
  readonly zone: string
  readonly router: string | null
  readonly subnets: readonly {
    /** Masked CIDR. */
    readonly cidr: string
    readonly gateway: string | null
    /** null: the API did not say. */
    readonly dhcp: boolean | null
  }[]
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
  /** Whether it was ever changed since it was made, when UpCloud says (api-facts B3, `updated_at`). */
  readonly wasChanged?: boolean
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

/** What the core needs from outside. Adapters, the simulator's in-process form and tests provide these. */
import type {
  AivenConnection,
  AivenScope,
  AivenVpc,
  Label,
  UpcloudNetwork,
  UpcloudPeering,
  UpcloudServer,
  Zone,
} from './domain/model.ts'

/** Every method rejects with ApiError when the API fails for good. */
export interface AivenPort {
  /** VPCs of a project or organization, without their connections. */
  listVpcs(scope: AivenScope): Promise<AivenVpc[]>
  /** null: 404, which covers a wrong project or organization, a wrong VPC id and a missing membership. */
  getVpc(scope: AivenScope, vpc: string): Promise<AivenVpc | null>
  createPeering(scope: AivenScope, vpc: string, network: string): Promise<void>
  /** Resolves also when it is gone already. */
  deletePeering(scope: AivenScope, vpc: string, connection: AivenConnection): Promise<void>
  /** Asks Aiven to look at the peer's side again; asynchronous there. */
  refreshPeerings(scope: AivenScope, vpc: string): Promise<void>
}

export interface NewUpcloudPeering {
  readonly name: string
  readonly network: string
  readonly peerNetwork: string
  readonly configuredStatus: 'active' | 'disabled'
  readonly labels: readonly Label[]
}

export interface UpcloudModification {
  readonly name?: string
  readonly configuredStatus?: 'active' | 'disabled'
  readonly labels?: readonly Label[]
}

export interface UpcloudPort {
  listNetworks(): Promise<UpcloudNetwork[]>
  getNetwork(uuid: string): Promise<UpcloudNetwork | null>
  listPeerings(): Promise<UpcloudPeering[]>
  getPeering(uuid: string): Promise<UpcloudPeering | null>
  /** Resolves to the new peering's UUID; null when the answer does not say. */
  createPeering(peering: NewUpcloudPeering): Promise<string | null>
  modifyPeering(uuid: string, change: UpcloudModification): Promise<void>
  /** Resolves also when it is gone already. */
  deletePeering(uuid: string): Promise<void>
  listZones(): Promise<Zone[]>
  /** `resource_limits.network_peerings` of the account; null when the API does not say. */
  peeringQuota(): Promise<number | null>
  getServer(uuid: string): Promise<UpcloudServer | null>
}

export interface Clock {
  /** Milliseconds since the epoch. */
  now(): number
  /** Resolves after `ms`; rejects with the signal's reason when it aborts first. */
  sleep(ms: number, signal?: AbortSignal): Promise<void>
  /** 0 ≤ n < 1, for jitter. */
  random(): number
}

export interface Log {
  debug(message: string): void
  info(message: string): void
  warning(message: string): void
}

/** The ports of every account in use, by name. */
export interface Clouds {
  readonly aiven: ReadonlyMap<string, AivenPort>
  readonly upcloud: ReadonlyMap<string, UpcloudPort>
}

/** The port of an account. An unknown name is a bug: accounts are checked with the spec. */
export function portOf<Port>(ports: ReadonlyMap<string, Port>, account: string): Port {
  const port = ports.get(account)
  if (!port) throw new Error(`no client for the account ${JSON.stringify(account)}`)
  return port
}

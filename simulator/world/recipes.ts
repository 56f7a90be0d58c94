import type { Connection, Label, Network, Peering, Vpc, Warning } from './model.ts'

/** How to make a VPC; everything has a default. */
export interface AddVpc {
  project?: string
  /** Makes an organization VPC instead. */
  organization?: string
  id?: string
  cloud?: string
  cidr?: string
  displayName?: string
  /** Shown instead of the computed state, for ever. */
  state?: string
  /** How long it stays `APPROVED`; by default it is active at once. */
  buildMs?: number
  /** Two networks split the range, as `upcloud-fi-hel` may. */
  networks?: 1 | 2
  /** UUIDs of Aiven's networks, instead of made ones. */
  networkUuids?: string[]
}

/** How to make a token for Aiven. */
export interface AddAivenToken {
  token: string
  readOnly?: boolean
  /** Projects and organizations that it may use; by default all. */
  owners?: string[]
}

/** How to make an UpCloud account. */
export interface AddUpcloudAccount {
  id: string
  token: string
  username?: string
  password?: string
  readOnly?: boolean
}

/** How to make a zone. */
export interface AddZone {
  id: string
  description?: string
  public?: boolean
  /** Set for a private cloud's zone. */
  parentZone?: string
}

/** How to make an UpCloud network. */
export interface AddNetwork {
  account?: string
  uuid?: string
  name?: string
  zone?: string
  /** May carry host bits; it is shown as given. */
  cidr?: string
  /** Further ranges, which the real service has never been seen to have. */
  moreCidrs?: string[]
  type?: 'private' | 'public' | 'utility'
  /** True (default): a router of its own; a UUID: that router, made when missing; null or false: none. */
  router?: boolean | string | null
  dhcp?: boolean
  dhcpDns?: string[]
  dhcpRoutes?: string[]
  gateway?: string
  labels?: Label[]
  /** How many servers to attach. */
  servers?: number
}

/** How to make a server in a network. */
export interface AddServer {
  network: Network | string
  account?: string
  uuid?: string
  title?: string
  hostname?: string
  state?: string
  /** Milliseconds; default: a day ago. */
  createdAt?: number
  labels?: Label[]
}

/** How to make a connection at Aiven, without the UpCloud side. */
export interface AddConnection {
  vpc: Vpc | string
  peerVpc: Network | string
  id?: string
  /**
   * Default `PENDING_PEER`. `APPROVED`, `PENDING_PEER` and `ACTIVE` go on as time passes: `ACTIVE` without a
   * customer's half becomes `DELETED_BY_PEER` at the next poll. Any other state is imposed, as by `forceAiven`.
   */
  state?: string
  at?: number
}

/** How to make a customer's half of an UpCloud peering by hand. */
export interface AddUpcloudPeering {
  local: Network | string
  peer: Network | string
  account?: string
  uuid?: string
  name?: string
  labels?: Label[] | Record<string, string>
  configured?: 'active' | 'disabled'
  /** Imposes a state. */
  state?: string
  at?: number
}

/** How to make a complete peering. */
export interface Connect {
  vpc: Vpc | string
  network: Network | string
  name?: string
  labels?: Label[] | Record<string, string>
  configured?: 'active' | 'disabled'
  /** When both sides were made; default: an hour ago. */
  at?: number
}

/** Both sides of a complete peering. */
export interface Connected {
  connection: Connection
  peering: Peering
}

/** How to impose a state. */
export interface Force {
  /** Survives DELETE or disabling. */
  sticky?: boolean
  /** Aiven only: what happens to its half; default: the failed states lose it. */
  half?: 'keep' | 'remove'
  warnings?: Warning[]
}

/** Labels from either form. */
export function toLabels(labels: Label[] | Record<string, string> | undefined): Label[] {
  if (labels === undefined) return []
  if (Array.isArray(labels)) return labels.map((label) => ({ ...label }))
  return Object.entries(labels).map(([key, value]) => ({ key, value }))
}

/** The account that owns the networks that Aiven runs; no customer can log in to it. */
export const AIVEN_ACCOUNT = '#aiven'
/** The account that owns UpCloud's public and utility networks; everybody sees them. */
export const PLATFORM_ACCOUNT = '#upcloud'

/** A project or an organization. */
export type Owner = { kind: 'project'; name: string } | { kind: 'organization'; name: string }

/** Who may call Aiven, and what for. */
export interface AivenToken {
  token: string
  readOnly: boolean
  /** Projects and organizations that the token may use; null: all. Others answer 403. */
  owners: string[] | null
}

/** An Aiven VPC with the UpCloud networks behind it. */
export interface Vpc {
  id: string
  owner: Owner
  cloud: string
  cidr: string
  displayName: string | null
  createdAt: number
  updatedAt: number
  activeAt: number
  deletingSince: number | null
  /** Shown instead of the computed state. */
  forcedState: string | null
  pendingBuild: string | null
  /** UUIDs of the networks in Aiven's own UpCloud account. */
  networks: string[]
  /** Peers that were connected at any time, lower case. */
  formerPeers: Set<string>
}

/** A warning inside `state_info`. */
export interface Warning {
  type: string
  message: string
}

/** A state that a test imposes. */
export interface ForcedState {
  state: string
  /** Survives DELETE (Aiven) and disabling (UpCloud), as a thing that is stuck would. */
  sticky: boolean
}

/** An Aiven peering connection. `state` is what the state machine has reached. */
export interface Connection {
  id: string
  vpcId: string
  peerCloudAccount: string
  peerVpc: string
  state: string
  createdAt: number
  updatedAt: number
  builtAt: number
  /** From when on the VPC shows it. */
  listedAt: number
  lastLookAt: number
  refreshDueAt: number | null
  deletingSince: number | null
  forced: ForcedState | null
  warnings: Warning[]
  /** Why it became `INVALID_SPECIFICATION`. */
  problem: string | null
  /** Aiven's networks that this connection joins. */
  networks: string[]
  /** UUIDs of Aiven's halves of the UpCloud peerings. */
  halves: string[]
  userPeerNetworkCidrs: string[]
}

/** A key and a value on an UpCloud resource. */
export interface Label {
  key: string
  value: string
}

/** An UpCloud customer. */
export interface UpcloudAccount {
  id: string
  token: string
  username: string
  password: string
  readOnly: boolean
}

/** An UpCloud zone. */
export interface Zone {
  id: string
  description: string
  public: boolean
  parentZone: string | null
}

/** Which zones are near each other: all of Europe is one region. */
export function regionOf(zone: string): string {
  const country = zone.slice(0, 2)
  return ['us', 'sg', 'au'].includes(country) ? country : 'europe'
}

/** A route that a person set on a router. */
export interface StaticRoute {
  name: string
  nexthop: string
  route: string
}

/** An UpCloud router. */
export interface Router {
  uuid: string
  account: string
  name: string
  type: 'normal' | 'service'
  labels: Label[]
  staticRoutes: StaticRoute[]
}

/** One range of an UpCloud network, as it is shown: `address` may carry host bits. */
export interface IpNetwork {
  address: string
  family: 'IPv4' | 'IPv6'
  gateway: string
  dhcp: boolean
  dhcpDefaultRoute: boolean
  dhcpDns: string[]
  dhcpRoutes: string[]
  autoPopulation: AutoPopulation
}

/** Which of the network's effective routes DHCP hands out; a filter that is empty does not apply. */
export interface AutoPopulation {
  enabled: boolean
  excludeBySource: string[]
  filterByDestination: string[]
  filterByRouteType: string[]
}

/** An UpCloud SDN network. */
export interface Network {
  uuid: string
  account: string
  name: string
  zone: string
  type: 'private' | 'public' | 'utility'
  router: string | null
  labels: Label[]
  ipNetworks: IpNetwork[]
}

/** One interface of a server. */
export interface ServerInterface {
  index: number
  type: 'private' | 'public' | 'utility'
  network: string
  mac: string
  address: string
}

/** An UpCloud server. */
export interface Server {
  uuid: string
  account: string
  title: string
  hostname: string
  zone: string
  state: string
  createdAt: number
  labels: Label[]
  interfaces: ServerInterface[]
}

/** One half of an UpCloud peering: each side has its own object. */
export interface Peering {
  uuid: string
  account: string
  name: string
  local: string
  peer: string
  configured: 'active' | 'disabled'
  labels: Label[]
  createdAt: number
  updatedAt: number | null
  /** Start of the current `provisioning`. */
  changedAt: number
  forced: ForcedState | null
  /** Aiven had its half and removed it. */
  lostPeer: boolean
}

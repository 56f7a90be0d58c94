/** What is configurable about UpCloud. */
export interface UpcloudOptions {
  /** Credentials of the default account; more accounts can be added to the world. */
  upcloudToken: string
  upcloudUsername: string
  upcloudPassword: string
  /** How long a peering stays `provisioning` after a change. */
  upcloudProvisioningMs: number
  /** Which PATCH makes a peering `provisioning` again. */
  upcloudProvisionOn: 'any-change' | 'status-change'
  /** What a peering shows after Aiven deleted its side. `deleted-peer-network` is terminal. */
  upcloudAfterAivenDelete: 'pending-peer' | 'deleted-peer-network' | 'peer-disabled'
  /** How long after Aiven built its side its network is still unknown to UpCloud. */
  upcloudPeerVisibleMs: number
  /** PATCH while `provisioning`. */
  upcloudPatchWhileProvisioning: 'allowed' | 'conflict'
  /** POST, PATCH and DELETE while another half of the same local network is `provisioning`. */
  upcloudWriteWhileNetworkProvisions: 'allowed' | 'conflict'
  /** How long the list of peerings does not show a half that was just created; asking by its UUID does. */
  upcloudListedAfterMs: number
  /** How many lists of peerings after each accepted write still answer what they answered before it. */
  upcloudStaleLists: number
  /** Takes blanks off both ends of the values of labels that are sent. */
  upcloudTrimsLabels: boolean
  /** Shows labels of peerings, networks and routers as `{"label": […]}`, as servers have them, in place of an array. */
  labelsWrapped: boolean
  /**
   * Which networks may be peered. `region`: both in Europe, in the USA, in Singapore or in Australia; `zone`: both in
   * one zone. Others are refused with a 409 `INTERZONE_PEERING_NOT_SUPPORTED`.
   */
  upcloudPeeringReach: 'anywhere' | 'region' | 'zone'
  /** Refuses a router that would join networks of two zones, with a 409 `NETWORK_ROUTER_ZONE_CONFLICT`. */
  upcloudRouterInOneZone: boolean
  /** HTTP status of `PEERING_NOT_DISABLED`, which no document states. */
  peeringNotDisabledStatus: number
  /** Whether single peerings come inside `network_peering`, or bare as in the preview specification. */
  peeringWrapped: boolean
  /** Whether peerings show `created_at` and `updated_at`. */
  peeringTimestamps: boolean
  /** Whether peerings show `labels`. */
  peeringLabels: boolean
  /** Answer lists as if no filter had been given. */
  ignorePeeringFilters: boolean
  /** List also the other accounts' halves whose peer is a network of this account. */
  listForeignHalves: boolean
  /** Put the peer's CIDR into `effective_routes` and `dhcp_effective_routes` while a peering is active. */
  peeringRoutes: boolean
  /** Show `peerings` in networks, which only the preview specification has. */
  networkPeerings: boolean
  /** Number of public and utility networks per zone in the list, with their service routers. */
  platformNetworks: boolean
  /** `resource_limits.network_peerings` of the account. */
  peeringQuota: number
  /** Refuse peerings above the quota; the code is not documented, so this is off. */
  enforcePeeringQuota: boolean
  /** Which calls answer errors as `application/problem+json` rather than the legacy form. */
  problemJson: 'none' | 'account' | 'all'
  /** Whether a 404 in that form has the code `RESOURCE_NOT_FOUND` whatever it is about, as in all recordings of it. */
  problemResourceNotFound: boolean
  /** Requests per window before 429; null: no limit. */
  upcloudRateLimit: number | null
  /** Length of that window; the 429 carries `Retry-After`. */
  upcloudRateWindowMs: number
}

/** Defaults for UpCloud. */
export function upcloudDefaults(): UpcloudOptions {
  return {
    upcloudToken: 'ucat_simulator',
    upcloudUsername: 'simulator',
    upcloudPassword: 'simulator-password',
    upcloudProvisioningMs: 20,
    upcloudProvisionOn: 'any-change',
    upcloudAfterAivenDelete: 'pending-peer',
    upcloudPeerVisibleMs: 0,
    upcloudPatchWhileProvisioning: 'allowed',
    upcloudWriteWhileNetworkProvisions: 'allowed',
    upcloudListedAfterMs: 0,
    upcloudStaleLists: 0,
    upcloudTrimsLabels: false,
    labelsWrapped: false,
    upcloudPeeringReach: 'anywhere',
    upcloudRouterInOneZone: false,
    peeringNotDisabledStatus: 409,
    peeringWrapped: true,
    peeringTimestamps: true,
    peeringLabels: true,
    ignorePeeringFilters: false,
    listForeignHalves: false,
    peeringRoutes: true,
    networkPeerings: false,
    platformNetworks: true,
    peeringQuota: 100,
    enforcePeeringQuota: false,
    problemJson: 'account',
    problemResourceNotFound: false,
    upcloudRateLimit: null,
    upcloudRateWindowMs: 60_000,
  }
}

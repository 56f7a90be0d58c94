/**
 * The closed vocabularies of both APIs: the only values that a recording of shapes may show (api-facts A4, A5, B4, B5,
 * B7, C).
 */
import { AIVEN_STATES, UPCLOUD_STATES } from '../domain/decide/states.ts'

/** The words that a key can have for a value. */
export interface Vocabulary {
  readonly known: ReadonlySet<string>
  /** How a word that is not known may look to be shown all the same; null: it is hidden. */
  readonly open: RegExp | null
}

/** Words of capitals or small letters, a few of them: no name of a thing looks like it by accident only. */
const STATE = /^(?:[A-Z]{2,20}(?:_[A-Z]{1,20}){0,4}|[a-z]{2,20}(?:-[a-z]{1,20}){0,4})$/
const TYPE = /^[a-z]{2,20}(?:[-_][a-z]{1,20}){0,7}$/
const CODE = /^(?:[A-Z]{1,20}(?:_[A-Z]{1,20}){0,6}|[a-z]{2,20}(?:_[a-z]{1,20}){0,6})$/
const CLOUD = /^upcloud-[a-z]{2}-[a-z]{3}[1-9]?$/

const words = (text: string): ReadonlySet<string> => new Set(text.split(/\s+/))

const SERVER_STATES = ['started', 'stopped', 'maintenance', 'pending_delete']

/** UpCloud's public zones in mid 2026. A private cloud's zone may carry its owner's name, and is hidden. */
const ZONES =
  words(`au-syd1 de-fra1 dk-cph1 es-mad1 fi-hel1 fi-hel2 nl-ams1 no-svg1 pl-waw1 se-sto1 sg-sin1 uk-lon1
us-chi1 us-nyc1 us-sjo1`)

const CLOUDS =
  words(`upcloud-au-syd upcloud-de-fra upcloud-dk-cph upcloud-es-mad upcloud-fi-hel upcloud-fi-hel1
upcloud-fi-hel2 upcloud-nl-ams upcloud-no-svg upcloud-pl-waw upcloud-se-sto upcloud-sg-sin upcloud-uk-lon
upcloud-us-chi upcloud-us-nyc upcloud-us-sjo`)

const TYPES = words(`private public utility normal service user upcloud-vpc-peering aws-vpc-peering-connection
aws-tgw-vpc-attachment azure-vnet-peering google-vpc-peering do-vpc-peering aws-vpc-peering-connection-active
aws-accept-peering-connection-request overlapping-peer-vpc-ip-ranges upcloud-peering-in-error`)

const CODES = words(`LOCAL_NETWORK_NO_ROUTER NETWORK_NOT_FOUND PEER_NETWORK_NOT_FOUND PEERING_CONFLICT
PEERING_ACCOUNT_INVALID PEERING_NOT_FOUND PEERING_NOT_DISABLED INTERZONE_PEERING_NOT_SUPPORTED
NETWORK_ROUTER_ZONE_CONFLICT NETWORK_FORBIDDEN NETWORK_INVALID NETWORK_NOT_EMPTY NAME_INVALID ZONE_MISMATCH ZONE_NOT_FOUND
INVALID_LABEL_KEY INVALID_LABEL_VALUE DUPLICATE_LABEL_KEYS UNKNOWN_ATTRIBUTE REQUEST_INVALID INVALID_REQUEST VALIDATION_ERROR
AUTHENTICATION_FAILED ACTION_FORBIDDEN ACCOUNT_FORBIDDEN METHOD_NOT_ALLOWED NOT_FOUND SERVICE_ERROR RESOURCE_NOT_FOUND
ROUTER_ATTACHED ROUTER_NOT_FOUND SERVER_NOT_FOUND SERVER_INVALID TOO_MANY_REQUESTS
account_not_found not_authorized invalid_request`)

const CLOSED = (known: ReadonlySet<string>): Vocabulary => ({ known, open: null })

/** By the key whose value it is. */
export const VOCABULARIES: ReadonlyMap<string, Vocabulary> = new Map<string, Vocabulary>([
  ['state', { known: new Set([...AIVEN_STATES, ...UPCLOUD_STATES, ...SERVER_STATES]), open: STATE }],
  ['configured_status', { known: words('active disabled'), open: STATE }],
  ['type', { known: new Set([...TYPES, ...CODES]), open: TYPE }],
  ['vpc_peering_connection_type', { known: TYPES, open: TYPE }],
  ['source', { known: words('router-connected-networks static-route'), open: TYPE }],
  ['error_code', { known: CODES, open: CODE }],
  ['code', { known: CODES, open: CODE }],
  ['cloud_name', { known: CLOUDS, open: CLOUD }],
  ['zone', CLOSED(ZONES)],
  ['parent_zone', CLOSED(ZONES)],
  ['id', CLOSED(ZONES)],
  ['family', CLOSED(words('IPv4 IPv6'))],
  ['access', CLOSED(words('public utility private'))],
  ['peer_cloud_account', CLOSED(words('upcloud'))],
  ['account', CLOSED(words('upcloud'))],
  ['content-type', CLOSED(words('application/json application/problem+json text/html text/plain'))],
])

/** A public zone that is not known yet may be shown, too. */
export const NEW_ZONE = /^[a-z]{2}-[a-z]{3}[1-9]$/

/** A code inside the address that `type` is in an error of UpCloud's newer services (api-facts B2). */
export const PROBLEM_TYPE = /#ERROR_([A-Z]{1,20}(?:_[A-Z]{1,20}){0,6})$/

/**
 * Keys that are always shown: those of a recording, and the documented ones of networks, peerings and errors. Others are
 * shown only when no name of a thing is in them.
 */
export const KNOWN_KEYS =
  words(`access account account_id add address answer attached_network_gateways attached_networks cidr cloud_description
cloud_name clouds code configured_status content-type create_time created created_at default_cloud delete description
details dhcp dhcp_default_route dhcp_dns dhcp_effective_routes dhcp_provided dhcp_routes dhcp_routes_configuration
display_name effective_routes effective_routes_auto_population enabled error error_code error_message errors
exclude_by_source family filter_by_destination filter_by_route_type gateway hostname id interface interfaces
invalid_params ip_address ip_addresses ip_network ip_networks key label labels message name network network_cidr
network_features network_peering network_peerings network_uuid_local network_uuid_peer networking networks nexthop
organization_id organization_vpc_id parent_network parent_zone path peer_cloud_account peer_network peer_region
peer_vpc peering peering_connection_id peering_connections peerings pending_build_only_peering_connections plan
project project_name project_vpc_id projects provider provider_description public reason release_policy request
resource_limits retry-after route router routers server servers services source source_ip_filtering source_resource_id
state state_info static_routes status title type update_time updated_at user_peer_network_cidrs uuid value
vpc_peering_connection_type vpcs warnings zone zones`)

/** Words of the field. A name made of nothing else tells nothing about anybody, so it hides no unknown word. */
export const FIELD_WORDS =
  words(`a account active aiven and api approved at cloud connection customer database default for
from has id in info is ip main my net network networks of on own peer peering peerings private project prod public region
route router service state status test the to type upcloud user uuid vpc waiting with`)

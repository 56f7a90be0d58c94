export const id = 607;
export const ids = [607];
export const modules = {

/***/ 2607:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  attach: () => (/* binding */ attach)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/run/workspace-file.js
var workspace_file = __webpack_require__(1975);
// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: ./lib/domain/preflight/cidr.js
var cidr = __webpack_require__(9652);
// EXTERNAL MODULE: ./lib/domain/decide/states.js
var states = __webpack_require__(6735);
;// CONCATENATED MODULE: ./lib/shapes/words.js

const STATE = /^(?:[A-Z]{2,20}(?:_[A-Z]{1,20}){0,4}|[a-z]{2,20}(?:-[a-z]{1,20}){0,4})$/;
const TYPE = /^[a-z]{2,20}(?:[-_][a-z]{1,20}){0,7}$/;
const CODE = /^(?:[A-Z]{1,20}(?:_[A-Z]{1,20}){0,6}|[a-z]{2,20}(?:_[a-z]{1,20}){0,6})$/;
const CLOUD = /^upcloud-[a-z]{2}-[a-z]{3}[1-9]?$/;
const words = (text) => new Set(text.split(/\s+/));
const SERVER_STATES = ['started', 'stopped', 'maintenance', 'pending_delete'];
const ZONES = words(`au-syd1 de-fra1 dk-cph1 es-mad1 fi-hel1 fi-hel2 nl-ams1 no-svg1 pl-waw1 se-sto1 sg-sin1 uk-lon1
us-chi1 us-nyc1 us-sjo1`);
const CLOUDS = words(`upcloud-au-syd upcloud-de-fra upcloud-dk-cph upcloud-es-mad upcloud-fi-hel upcloud-fi-hel1
upcloud-fi-hel2 upcloud-nl-ams upcloud-no-svg upcloud-pl-waw upcloud-se-sto upcloud-sg-sin upcloud-uk-lon
upcloud-us-chi upcloud-us-nyc upcloud-us-sjo`);
const TYPES = words(`private public utility normal service user upcloud-vpc-peering aws-vpc-peering-connection
aws-tgw-vpc-attachment azure-vnet-peering google-vpc-peering do-vpc-peering aws-vpc-peering-connection-active
aws-accept-peering-connection-request overlapping-peer-vpc-ip-ranges upcloud-peering-in-error`);
const CODES = words(`LOCAL_NETWORK_NO_ROUTER NETWORK_NOT_FOUND PEER_NETWORK_NOT_FOUND PEERING_CONFLICT
PEERING_ACCOUNT_INVALID PEERING_NOT_FOUND PEERING_NOT_DISABLED INTERZONE_PEERING_NOT_SUPPORTED
NETWORK_ROUTER_ZONE_CONFLICT NETWORK_FORBIDDEN NETWORK_INVALID NETWORK_NOT_EMPTY NAME_INVALID ZONE_MISMATCH ZONE_NOT_FOUND
INVALID_LABEL_KEY INVALID_LABEL_VALUE DUPLICATE_LABEL_KEYS UNKNOWN_ATTRIBUTE REQUEST_INVALID INVALID_REQUEST VALIDATION_ERROR
AUTHENTICATION_FAILED ACTION_FORBIDDEN ACCOUNT_FORBIDDEN METHOD_NOT_ALLOWED NOT_FOUND SERVICE_ERROR RESOURCE_NOT_FOUND
ROUTER_ATTACHED ROUTER_NOT_FOUND SERVER_NOT_FOUND SERVER_INVALID TOO_MANY_REQUESTS
account_not_found not_authorized invalid_request`);
const CLOSED = (known) => ({ known, open: null });
const VOCABULARIES = new Map([
    ['state', { known: new Set([...states/* AIVEN_STATES */.Np, ...states/* UPCLOUD_STATES */.E9, ...SERVER_STATES]), open: STATE }],
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
]);
const NEW_ZONE = /^[a-z]{2}-[a-z]{3}[1-9]$/;
const PROBLEM_TYPE = /#ERROR_([A-Z]{1,20}(?:_[A-Z]{1,20}){0,6})$/;
const KNOWN_KEYS = words(`access account account_id add address answer attached_network_gateways attached_networks cidr cloud_description
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
vpc_peering_connection_type vpcs warnings zone zones`);
const FIELD_WORDS = words(`a account active aiven and api approved at cloud connection customer database default for
from has id in info is ip main my net network networks of on own peer peering peerings private project prod public region
route router service state status test the to type upcloud user uuid vpc waiting with`);

;// CONCATENATED MODULE: ./lib/shapes/placeholders.js



const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;
const WHOLE_UUID = new RegExp(`^${UUID.source}$`, 'i');
const MAC = /^[0-9a-f]{2}(?::[0-9a-f]{2}){5}$/i;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)$/;
const KINDS = new Set(['00', '03', '04', '0f']);
const SHORTEST = 4;
class Placeholders {
    #marks = new Map();
    #counts = new Map();
    #texts = new Set();
    markOf(value) {
        if (WHOLE_UUID.test(value))
            return `<${this.#uuid(value)}>`;
        if (TIME.test(value))
            return '<time>';
        if (/^\d+$/.test(value))
            return '<digits>';
        if ((0,cidr/* isCidr */.JR)(value))
            return `<${this.#mark('cidr', value)}>`;
        if ((0,external_node_net_.isIP)(value) !== 0 || MAC.test(value))
            return `<${this.#mark('address', value)}>`;
        const inside = [...new Set(value.match(UUID) ?? [])].map((uuid) => this.#uuid(uuid));
        this.#texts.add(value.toLowerCase());
        return `<${[this.#mark('text', value), ...inside.map((uuid) => `has ${uuid}`)].join(', ')}>`;
    }
    showable(text) {
        const lower = text.toLowerCase();
        const tells = (hidden) => lower === hidden || (hidden.length >= SHORTEST && lower.includes(hidden) && !isFieldWords(hidden));
        return !text.startsWith('<') && this.#texts.values().some(tells) ? this.markOf(text) : text;
    }
    #uuid(value) {
        const lower = value.toLowerCase();
        const kind = lower.slice(0, 2);
        return this.#mark('uuid', lower) + (KINDS.has(kind) ? ` ${kind}…` : '');
    }
    #mark(kind, value) {
        const key = `${kind} ${value}`;
        const known = this.#marks.get(key);
        if (known !== undefined)
            return known;
        const number = (this.#counts.get(kind) ?? 0) + 1;
        this.#counts.set(kind, number);
        const mark = `${kind}-${number}`;
        this.#marks.set(key, mark);
        return mark;
    }
}
function isFieldWords(text) {
    return text.split(/[-_]/).every((part) => FIELD_WORDS.has(part));
}

;// CONCATENATED MODULE: ./lib/shapes/route.js
const WORDS = new Map([
    ['project', 'project'],
    ['organization', 'organization'],
    ['vpcs', 'vpc'],
    ['vpc', 'vpc'],
    ['peering-connections', 'connection'],
    ['peering-connection', 'connection'],
    ['peer-accounts', 'account'],
    ['peer-vpcs', 'network'],
    ['network', 'network'],
    ['network-peering', 'peering'],
    ['router', 'router'],
    ['server', 'server'],
    ...'v1 1.3 account actions clouds networking refresh user-peer-network-cidrs vpc-clouds zone'
        .split(' ')
        .map((word) => [word, '']),
]);
const NO_CONNECTION = new Set(['actions', 'refresh', 'peer-accounts']);
function routeOf(path) {
    const values = [];
    let follows = '';
    const parts = path.split('/').map((part) => {
        const next = WORDS.get(part);
        const isWord = follows === '' || (follows === 'connection' && NO_CONNECTION.has(part));
        if (part === '' || (isWord && next !== undefined)) {
            follows = next ?? follows;
            return part;
        }
        const name = follows || 'other';
        follows = '';
        values.push([name, decodeURIComponent(part)]);
        return `{${name}}`;
    });
    return { template: parts.join('/'), values };
}

;// CONCATENATED MODULE: ./lib/shapes/shape.js

const MAX_DEPTH = 20;
const MORE = 8;
function shapeOf(value, hidden, key = '', depth = 0) {
    if (value === null || typeof value === 'boolean')
        return value;
    if (typeof value === 'number')
        return key === 'status' && isStatus(value) ? value : '<number>';
    if (typeof value === 'string')
        return textShape(value, key, hidden);
    if (typeof value !== 'object' || depth > MAX_DEPTH)
        return '<deeper>';
    if (Array.isArray(value))
        return value.map((item) => shapeOf(item, hidden, key, depth + 1));
    const isPublic = 'public' in value && value.public === 'yes';
    return Object.fromEntries(Object.entries(value).map(([name, inner]) => isPublic && name === 'id' && typeof inner === 'string' && NEW_ZONE.test(inner)
        ? [name, inner]
        : [keyOf(name, hidden), shapeOf(inner, hidden, name, depth + 1)]));
}
function isStatus(value) {
    return Number.isInteger(value) && value >= 100 && value < 600;
}
const PLAIN = new Set(['', 'yes', 'no']);
function textShape(value, key, hidden) {
    const vocabulary = VOCABULARIES.get(key);
    if (PLAIN.has(value) || vocabulary?.known.has(value) || vocabulary?.open?.test(value))
        return value;
    const code = key === 'type' ? PROBLEM_TYPE.exec(value)?.[1] : undefined;
    return code ?? hidden.markOf(value);
}
const KEY = /^[A-Za-z][A-Za-z0-9]*(?:[-_][A-Za-z0-9]+)*$/;
function keyOf(key, hidden) {
    if (KNOWN_KEYS.has(key))
        return key;
    const isWord = key.length <= 48 && KEY.test(key) && !/\d{4}|[0-9a-f]{8}/i.test(key);
    return isWord ? key : hidden.markOf(key);
}
const ENDS = new Set(['state_info', 'peer_vpc']);
function marksOfEnds(shape, inside = false) {
    if (typeof shape === 'string')
        return inside ? uuidsIn(shape) : [];
    if (typeof shape !== 'object' || shape === null)
        return [];
    return Object.entries(shape).flatMap(([key, value]) => marksOfEnds(value, inside || ENDS.has(key)));
}
function uuidsIn(text) {
    return text.match(/uuid-\d+/g) ?? [];
}
function show(shape, showing) {
    const { hidden } = showing;
    return Object.fromEntries(Object.entries(shape).map(([key, value]) => [
        KNOWN_KEYS.has(key) ? key : hidden.showable(key),
        showValue(value, key, showing),
    ]));
}
function showValue(shape, key, showing) {
    if (typeof shape === 'string')
        return PLAIN.has(shape) || VOCABULARIES.get(key)?.known.has(shape)
            ? shape
            : showing.hidden.showable(shape);
    if (typeof shape !== 'object' || shape === null)
        return shape;
    return isList(shape) ? showList(shape, key, showing) : show(shape, showing);
}
function isList(shape) {
    return Array.isArray(shape);
}
function showList(items, key, showing) {
    const seen = new Set();
    let more = 0;
    const shown = items
        .map((item) => showValue(item, key, showing))
        .filter((item) => {
        const text = JSON.stringify(item);
        const structure = structureOf(text);
        const isNew = !seen.has(structure);
        seen.add(structure);
        return isNew || (uuidsIn(text).some((uuid) => showing.wanted.has(uuid)) && more++ < MORE);
    });
    const rest = shown.length < items.length ? `, ${shown.length} shown` : '';
    return [`<${items.length} ${items.length === 1 ? 'item' : 'items'}${rest}>`, ...shown];
}
function structureOf(text) {
    return text
        .replaceAll(/-\d+/g, '')
        .replaceAll(/<\d+ items?[^>]*>/g, '<items>')
        .replaceAll(/"(id|zone|parent_zone|cloud_name|family)":"[^"]*"/g, '$1');
}

;// CONCATENATED MODULE: ./lib/shapes/recorder.js




const ABOUT = 'Which keys, types and states Aiven and UpCloud answered with. What stands in <> takes the place of a value, and the same mark is the same value. No name, id, address, label or token is in here. seconds: since the first call.';
const MAX_ENTRIES = 400;
const MAX_BODY = 8 * 1024 * 1024;
const AS_JSON = {
    collectionStyle: 'flow',
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'QUOTE_DOUBLE',
    doubleQuotedAsJSON: true,
    aliasDuplicateObjects: false,
    lineWidth: 130,
};
class ShapeRecorder {
    #hidden = new Placeholders();
    #entries = [];
    #last = new Map();
    #begun = null;
    #left = 0;
    add({ method, path, body, answer, at }) {
        this.#begun ??= at;
        const second = Math.round((at - this.#begun) / 1000);
        const { template, values } = routeOf(path);
        const call = `${method} ${template}`;
        const asked = values.length > 0 && { path: this.#shape(Object.fromEntries(values)) };
        const parts = {
            ...asked,
            ...(body !== null && { request: this.#body(body) }),
            status: answer?.status ?? null,
            ...(answer && this.#headers(answer.headers)),
            answer: answer ? this.#body(answer.body) : '<no answer>',
        };
        if (method !== 'GET' && !path.endsWith('/refresh'))
            this.#last.clear();
        const looks = JSON.stringify(parts);
        const same = JSON.stringify([call, asked]);
        const known = this.#last.get(same);
        if (known?.looks === looks) {
            known.times += 1;
            known.last = second;
        }
        else if (this.#entries.length < MAX_ENTRIES) {
            const entry = { call, parts, looks, first: second, last: second, times: 1 };
            this.#entries.push(entry);
            this.#last.set(same, entry);
        }
        else
            this.#left += 1;
    }
    #shape(value) {
        return shapeOf(value, this.#hidden);
    }
    #body(text) {
        if (text.trim() === '')
            return '<empty>';
        if (text.length > MAX_BODY)
            return '<too large>';
        try {
            return this.#shape(JSON.parse(text));
        }
        catch {
            return '<not JSON>';
        }
    }
    #headers(headers) {
        const type = headers['content-type']?.split(';')[0]?.trim().toLowerCase() ?? '';
        return {
            'content-type': shapeOf(type, this.#hidden, 'content-type'),
            ...(headers['retry-after'] !== undefined && { 'retry-after': '<given>' }),
        };
    }
    render() {
        const wanted = new Set(this.#entries.flatMap(({ parts }) => marksOfEnds(parts)));
        const calls = this.#entries.map(({ call, parts, first, last, times }) => ({
            call,
            times,
            seconds: first === last ? [first] : [first, last],
            ...show(parts, { hidden: this.#hidden, wanted }),
        }));
        return (0,dist/* stringify */.As)({ about: ABOUT, version: 1, left_out: this.#left, calls }, AS_JSON);
    }
}

;// CONCATENATED MODULE: ./lib/shapes/attach.js




const FILE = 'peering-api-shapes.json';
function attach(transport, session) {
    const { inputs, planFile, clock, log, redact } = session;
    const recorder = new ShapeRecorder();
    const bases = [inputs.aivenApiUrl, inputs.upcloudApiUrl];
    const add = ({ method, url, body }, answer, at) => {
        try {
            const base = bases.find((one) => url.startsWith(one)) ?? new URL(url).origin;
            recorder.add({ method, path: url.slice(base.length), body, answer, at });
        }
        catch (error) {
            log.debug(`The shape of an answer could not be recorded: ${(0,errors/* messageOf */.bD)(error)}`);
        }
    };
    return {
        send: async (request) => {
            const at = clock.now();
            try {
                const response = await transport.send(request);
                add(request, response, at);
                return response;
            }
            catch (error) {
                add(request, null, at);
                throw error;
            }
        },
        close: async () => {
            transport.close();
            const path = (0,external_node_path_.join)((0,external_node_path_.dirname)(planFile), FILE);
            try {
                await (0,workspace_file/* writeInWorkspace */.A9)(path, redact(recorder.render()));
                log.info(`The structure of what the clouds answered, without any value of yours, is in ${path}`);
            }
            catch (error) {
                log.warning(`The structure of the answers could not be written to ${path}: ${(0,errors/* messageOf */.bD)(error)}`);
            }
        },
    };
}


/***/ })

};

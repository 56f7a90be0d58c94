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
// EXTERNAL MODULE: external "node:net"
var external_node_net_ = __webpack_require__(7030);
// EXTERNAL MODULE: ./lib/domain/decide/states.js
var states = __webpack_require__(6735);
;// CONCATENATED MODULE: ./lib/shapes/words.js
/**
 * The closed vocabularies of both APIs: the only values that a recording of shapes may show (api-facts A4, A5, B4, B5,
 * B7, C).
 */

/** Words of capitals or small letters, a few of them: no name of a thing looks like it by accident only. */
const STATE = /^(?:[A-Z]{2,20}(?:_[A-Z]{1,20}){0,4}|[a-z]{2,20}(?:-[a-z]{1,20}){0,4})$/;
const TYPE = /^[a-z]{2,20}(?:[-_][a-z]{1,20}){0,7}$/;
const CODE = /^(?:[A-Z]{1,20}(?:_[A-Z]{1,20}){0,6}|[a-z]{2,20}(?:_[a-z]{1,20}){0,6})$/;
const CLOUD = /^upcloud-[a-z]{2}-[a-z]{3}[1-9]?$/;
const words = (text) => new Set(text.split(/\s+/));
const SERVER_STATES = ['started', 'stopped', 'maintenance', 'pending_delete'];
/** UpCloud's public zones in mid 2026. A private cloud's zone may carry its owner's name, and is hidden. */
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
const CLOSED = (text) => ({ known: words(text), open: null });
const ZONE = { known: ZONES, open: null };
/** By the key whose value it is. */
const VOCABULARIES = new Map([
    ['state', { known: new Set([...states/* AIVEN_STATES */.Np, ...states/* UPCLOUD_STATES */.E9, ...SERVER_STATES]), open: STATE }],
    ['configured_status', { known: words('active disabled'), open: STATE }],
    ['type', { known: TYPES, open: TYPE }],
    ['vpc_peering_connection_type', { known: TYPES, open: TYPE }],
    ['source', { known: words('router-connected-networks static-route'), open: TYPE }],
    ['error_code', { known: CODES, open: CODE }],
    ['code', { known: CODES, open: CODE }],
    ['cloud_name', { known: CLOUDS, open: CLOUD }],
    ['zone', ZONE],
    ['parent_zone', ZONE],
    ['family', CLOSED('IPv4 IPv6')],
    ['access', CLOSED('public utility private')],
    ['peer_cloud_account', CLOSED('upcloud')],
    ['account', CLOSED('upcloud')],
]);
/** A public zone that is not known yet may be shown, too. */
const NEW_ZONE = /^[a-z]{2}-[a-z]{3}[1-9]$/;
const KNOWN_ZONES = ZONES;
/** A code inside the address that `type` is in an error of UpCloud's newer services (api-facts B2). */
const PROBLEM_TYPE = /#ERROR_([A-Z][A-Z_]{2,60})$/;
const KNOWN_CODES = CODES;
const CODE_WORD = CODE;
/** Keys of the documented requests and answers. Others are shown only when no name of a thing is in them. */
const KNOWN_KEYS = words(`account access account_id add address allow_api allow_gui attached_network_gateways
attached_networks auth auto_populated billing_address billing_currency billing_extra_text bootable boot_order card_info
cidr cloud_description cloud_name clouds code configured_status core_number cores correlation_id country_code create_time
created created_at credits default_cloud delete description detached_floating_ips details devices device dhcp dhcp_bootfile_url
dhcp_default_route dhcp_dns dhcp_effective_routes dhcp_provided dhcp_routes dhcp_routes_configuration display_name
effective_routes effective_routes_auto_population enabled error error_code error_message errors exclude_by_source family
filter_by_destination filter_by_route_type firewall floating gateway geo_latitude geo_longitude geo_region gpus grt_export host
hostname id index interface interfaces invalid_params ip_address ip_addresses ip_network ip_networks key label labels license
load_balancers mac managed_object_storages memory memory_amount message metadata name network network_cidr network_features
network_peering network_peerings network_uuid_local network_uuid_peer networking networks nexthop nic_model ntp_excess_gib
organization_id organization_vpc_id parent_network parent_zone peer_azure_app_id peer_azure_tenant_id peer_cloud_account
peer_network peer_region peer_resource_group peer_vpc peering peering_connection_id peering_connections peerings
pending_build_only_peering_connections plan plan_ipv4_bytes plan_ipv6_bytes project project_name project_vpc_id projects
provider provider_description public public_ipv4 public_ipv6 reason release_policy remote_access_enabled
remote_access_password remote_access_type resource_limits route router routers server server_group servers services
simple_backup source source_ip_filtering source_resource_id state state_info static_routes status storage storage_devices
storage_device storage_hdd storage_maxiops storage_ssd tag tags timezone title type update_time updated_at user
user_peer_network_cidrs username uuid value vat_id video_model vpc_peering_connection_type vpcs warnings zone zones`);
/** Words of the field. A name made of nothing else tells nothing about anybody, so it hides no unknown word. */
const FIELD_WORDS = words(`a account active aiven and api approved at cloud connection customer database default for
from has id in info is ip main my net network networks of on own peer peering peerings private project prod public region
route router service state status test the to type upcloud user uuid vpc waiting with`);

;// CONCATENATED MODULE: ./lib/shapes/placeholders.js
/** Marks in the place of values: the same mark wherever the same value stands. */


const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi;
const WHOLE_UUID = new RegExp(`^${UUID.source}$`, 'i');
const MAC = /^[0-9a-f]{2}(?::[0-9a-f]{2}){5}$/i;
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)$/;
/** UpCloud's UUIDs start with the kind of the thing: server, network, router, peering (api-facts B7). */
const KINDS = new Set(['00', '03', '04', '0f']);
/** Shorter texts stand in many words by accident. */
const SHORTEST = 4;
/** What was hidden in one recording. */
class Placeholders {
    #marks = new Map();
    #counts = new Map();
    /** Hidden texts in lower case that must not show through an unknown word. */
    #texts = new Set();
    /** The mark for a text, such as `<uuid-1 03…>`, `<cidr-2>`, `<time>` or `<text-3, has uuid-1>`. */
    markOf(value) {
        if (WHOLE_UUID.test(value))
            return `<${this.#uuid(value)}>`;
        if (TIME.test(value))
            return '<time>';
        if (/^\d+$/.test(value))
            return '<digits>';
        if (isCidr(value))
            return `<${this.#mark('cidr', value)}>`;
        if ((0,external_node_net_.isIP)(value) !== 0 || MAC.test(value))
            return `<${this.#mark('address', value)}>`;
        const inside = [...new Set(value.match(UUID) ?? [])].map((uuid) => this.#uuid(uuid));
        this.#texts.add(value.toLowerCase());
        return `<${[this.#mark('text', value), ...inside.map((uuid) => `has ${uuid}`)].join(', ')}>`;
    }
    /** Whether a word that is not known would show a hidden text, or a part of one that is long enough to tell. */
    wouldShow(word) {
        const lower = word.toLowerCase();
        for (const text of this.#texts) {
            if (lower === text)
                return true;
            if (text.length >= SHORTEST && lower.includes(text) && !isFieldWords(text))
                return true;
        }
        return false;
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
function isCidr(value) {
    const mark = value.indexOf('/');
    return mark > 0 && (0,external_node_net_.isIP)(value.slice(0, mark)) !== 0 && /^\d{1,3}$/.test(value.slice(mark + 1));
}

;// CONCATENATED MODULE: ./lib/shapes/route.js
/** Which call a request is: its path with names for the parts that are somebody's. Pure. */
/** Parts of the documented paths, by what follows them: a named part, or nothing of anybody's. */
const PARTS = new Map([
    ['v1', null],
    ['project', 'project'],
    ['organization', 'organization'],
    ['vpcs', 'vpc'],
    ['vpc', 'vpc'],
    ['peering-connections', 'connection'],
    ['peering-connection', 'connection'],
    ['peer-accounts', 'account'],
    ['peer-vpcs', 'network'],
    ['user-peer-network-cidrs', null],
    ['actions', null],
    ['refresh', null],
    ['clouds', null],
    ['vpc-clouds', null],
    ['1.3', null],
    ['account', null],
    ['network', 'network'],
    ['network-peering', 'peering'],
    ['router', 'router'],
    ['server', 'server'],
    ['networking', null],
    ['zone', null],
]);
/** What stands after `peering-connections` in place of a connection. */
const NO_CONNECTION = new Set(['actions', 'refresh', 'peer-accounts']);
/** @param path of the URL, without what stands before it in the configured API URL. */
function routeOf(path) {
    const values = [];
    let follows = null;
    const parts = path
        .split('/')
        .filter((part) => part !== '')
        .map((part) => {
        const next = PARTS.get(part);
        const isPart = follows === null || (follows === 'connection' && NO_CONNECTION.has(part));
        if (isPart && next !== undefined) {
            follows = next;
            return part;
        }
        const name = follows ?? 'other';
        follows = null;
        values.push([name, decoded(part)]);
        return `{${name}}`;
    });
    return { template: `/${parts.join('/')}`, values };
}
function decoded(part) {
    try {
        return decodeURIComponent(part);
    }
    catch {
        return part;
    }
}

;// CONCATENATED MODULE: ./lib/shapes/shape.js

const MAX_DEPTH = 20;
/** Of longer lists only the length is kept beyond this many items. */
const MAX_ITEMS = 5_000;
/** How many items of one structure a list shows beside the first, because they have a UUID of `marksOfEnds`. */
const MORE = 8;
const mark = (text) => ({ kind: 'mark', text });
/** The shape of a parsed body; every value is hidden in `hidden`, or a word. */
function shapeOf(value, hidden) {
    return shape(value, '', hidden, 0);
}
function shape(value, key, hidden, depth) {
    if (value === null || typeof value === 'boolean')
        return { kind: 'plain', value };
    if (typeof value === 'number')
        return numberShape(value, key);
    if (typeof value === 'string')
        return textShape(value, key, hidden);
    if (typeof value !== 'object' || depth > MAX_DEPTH)
        return mark('<deeper>');
    if (Array.isArray(value)) {
        const items = value.slice(0, MAX_ITEMS).map((item) => shape(item, key, hidden, depth + 1));
        return { kind: 'list', length: value.length, items };
    }
    const isNewZone = 'public' in value && value.public === 'yes';
    return {
        kind: 'object',
        entries: Object.entries(value).map(([name, inner]) => {
            if (isNewZone && name === 'id' && typeof inner === 'string' && NEW_ZONE.test(inner))
                return [name, { kind: 'word', text: inner, known: KNOWN_ZONES.has(inner) }];
            return [keyOf(name, hidden), shape(inner, name, hidden, depth + 1)];
        }),
    };
}
/** HTTP statuses are a closed vocabulary, other numbers are not. */
function numberShape(value, key) {
    const isStatus = key === 'status' && Number.isInteger(value) && value >= 100 && value < 600;
    return isStatus ? { kind: 'plain', value } : mark('<number>');
}
function textShape(value, key, hidden) {
    if (value === '' || value === 'yes' || value === 'no')
        return mark(value);
    const vocabulary = VOCABULARIES.get(key);
    if (vocabulary?.known.has(value))
        return { kind: 'word', text: value, known: true };
    if (vocabulary?.open?.test(value))
        return { kind: 'word', text: value, known: false };
    const code = key === 'type' ? PROBLEM_TYPE.exec(value)?.[1] : undefined;
    if (code !== undefined && CODE_WORD.test(code))
        return { kind: 'word', text: code, known: KNOWN_CODES.has(code) };
    return mark(hidden.markOf(value));
}
/** Keys of an API are words. What looks like an id, an address or a sentence is somebody's value. */
const KEY = /^[A-Za-z][A-Za-z0-9]*(?:[-_][A-Za-z0-9]+)*$/;
function keyOf(key, hidden) {
    if (KNOWN_KEYS.has(key))
        return key;
    const isWord = key.length <= 48 && KEY.test(key) && !/\d{4}|[0-9a-f]{8}/i.test(key);
    return isWord ? key : hidden.markOf(key);
}
/** What else holds a UUID that stands under one of these keys is what one wants to know. */
const ENDS = new Set(['state_info', 'peer_vpc']);
/** Marks of the UUIDs that say which networks are joined. */
function marksOfEnds(shape, inside = false) {
    if (shape.kind === 'mark')
        return inside ? (shape.text.match(/uuid-\d+/g) ?? []) : [];
    if (shape.kind === 'list')
        return shape.items.flatMap((item) => marksOfEnds(item, inside));
    if (shape.kind !== 'object')
        return [];
    return shape.entries.flatMap(([key, value]) => marksOfEnds(value, inside || ENDS.has(key)));
}
/** Long lists that say little: of their items only those are shown that tell something new. */
const ONCE = new Set(['network', 'zone', 'server', 'router', 'clouds', 'vpcs']);
/** A shape as JSON. A list starts with how many items it has, and shows few items of the same structure. */
function show(shape, showing, key = '') {
    const { hidden } = showing;
    switch (shape.kind) {
        case 'plain':
            return shape.value;
        case 'mark':
            return shape.text;
        case 'word':
            return shape.known || !hidden.wouldShow(shape.text) ? shape.text : hidden.markOf(shape.text);
        case 'object':
            return Object.fromEntries(shape.entries.map(([name, value]) => [shownKey(name, hidden), show(value, showing, name)]));
        case 'list':
            return showList(shape, showing, key);
    }
}
function shownKey(key, hidden) {
    return KNOWN_KEYS.has(key) || key.startsWith('<') || !hidden.wouldShow(key) ? key : hidden.markOf(key);
}
function showList({ items, length }, showing, key) {
    const shown = [];
    const seen = ONCE.has(key) ? showing.seen : new Set();
    let more = 0;
    for (const item of items) {
        const one = show(item, showing);
        const text = JSON.stringify(one);
        const news = ONCE.has(key) ? factsOf(one, key) : [structureOf(text)];
        const isWanted = (text.match(/uuid-\d+/g) ?? []).some((uuid) => showing.wanted.has(uuid));
        if (news.some((fact) => !seen.has(fact)))
            shown.push(one);
        else if (isWanted && more < MORE) {
            more += 1;
            shown.push(one);
        }
        for (const fact of news)
            seen.add(fact);
    }
    const rest = shown.length < length ? `, ${shown.length} shown` : '';
    return [`<${length} ${length === 1 ? 'item' : 'items'}${rest}>`, ...shown];
}
/** Places are no news. */
const PLACES = new Set(['zone', 'parent_zone', 'cloud_name', 'family']);
/** What an item has to tell: which keys there are, of which type, and which words. */
function factsOf(value, place) {
    if (value === null || typeof value === 'boolean')
        return [`${place} ${value}`];
    if (typeof value === 'number')
        return [`${place} number`];
    if (typeof value === 'string') {
        const key = place.slice(place.lastIndexOf('.') + 1);
        const isWord = VOCABULARIES.has(key) && !PLACES.has(key) && !value.startsWith('<');
        return [`${place} ${isWord ? value : 'text'}`];
    }
    if (isShownList(value))
        return value.slice(1).flatMap((item) => factsOf(item, `${place}[]`));
    return Object.entries(value).flatMap(([key, inner]) => factsOf(inner, `${place}.${key}`));
}
/** Two items are alike when only their values, places and numbers of items differ. */
function structureOf(text) {
    return text
        .replaceAll(/-\d+/g, '')
        .replaceAll(/<\d+ items?[^>]*>/g, '<items>')
        .replaceAll(/"(zone|parent_zone|cloud_name|family)":"[^"]*"/g, '$1');
}
/** Whether JSON is a list: TypeScript does not narrow read-only ones by itself. */
function isShownList(value) {
    return Array.isArray(value);
}

;// CONCATENATED MODULE: ./lib/shapes/recorder.js
/** Collects the shapes of all calls of a run, and writes them as a text that people read before they share it. */



/** Everything that a reader must know stands in the file itself. */
const ABOUT = 'Which keys, types and states Aiven and UpCloud answered with. What stands in <> takes the place of a value, and the same mark is the same value. No name, id, address, label or token is in here. seconds: since the first call.';
/** Answers beyond this many are only counted. */
const MAX_ENTRIES = 400;
const MAX_BODY = 8 * 1024 * 1024;
const CONTENT_TYPES = new Set([
    'application/json',
    'application/problem+json',
    'text/html',
    'text/plain',
]);
/** A recording of one run. */
class ShapeRecorder {
    #hidden = new Placeholders();
    #entries = [];
    /** The last entry of each call since the last write, with everything that it shows. */
    #last = new Map();
    #begun = null;
    #left = 0;
    /**
     * Adds one exchange. While a call is answered alike, it is kept once, with how often it took place; what was seen
     * before a write and after it stays apart.
     */
    add({ method, path, body, answer, at }) {
        this.#begun ??= at;
        const second = Math.round((at - this.#begun) / 1000);
        const [plain = '', query = ''] = path.split('?', 2);
        const { template, values } = routeOf(plain);
        const parts = {
            call: `${method} ${template}`,
            path: shapeOf(Object.fromEntries(values), this.#hidden),
            query: query === '' ? null : shapeOf(Object.fromEntries(new URLSearchParams(query)), this.#hidden),
            request: body === null ? null : this.#body(body),
            status: answer?.status ?? null,
            contentType: answer ? contentTypeOf(answer.headers) : null,
            retryAfter: answer?.headers['retry-after'] !== undefined,
            answer: answer ? this.#body(answer.body) : { kind: 'mark', text: '<no answer>' },
        };
        if (method !== 'GET' && !plain.endsWith('/refresh'))
            this.#last.clear();
        const looks = JSON.stringify(parts);
        const same = JSON.stringify([parts.call, parts.path, parts.query]);
        const known = this.#last.get(same);
        if (known?.looks === looks) {
            known.entry.times += 1;
            known.entry.last = second;
        }
        else if (this.#entries.length < MAX_ENTRIES) {
            const entry = { ...parts, first: second, last: second, times: 1 };
            this.#entries.push(entry);
            this.#last.set(same, { entry, looks });
        }
        else
            this.#left += 1;
    }
    #body(text) {
        if (text.trim() === '')
            return { kind: 'mark', text: '<empty>' };
        if (text.length > MAX_BODY)
            return { kind: 'mark', text: '<too large>' };
        try {
            return shapeOf(JSON.parse(text), this.#hidden);
        }
        catch {
            return { kind: 'mark', text: '<not JSON>' };
        }
    }
    /** The recording as JSON: one small object or list to a line, so that it reads like the answers themselves. */
    render() {
        const entries = this.#entries;
        const wanted = new Set(entries.flatMap(({ request, answer }) => [
            ...(request ? marksOfEnds(request) : []),
            ...marksOfEnds(answer),
        ]));
        const seen = new Map();
        const calls = entries.map((entry) => {
            const { call, path, query, request, status, contentType, retryAfter, answer, first, last } = entry;
            const before = seen.get(call) ?? new Set();
            seen.set(call, before);
            const shown = (shape) => show(shape, { hidden: this.#hidden, wanted, seen: before });
            return {
                call,
                ...(path.kind === 'object' && path.entries.length > 0 && { path: shown(path) }),
                ...(query && { query: shown(query) }),
                status,
                ...(contentType !== null && { 'content-type': contentType }),
                ...(retryAfter && { 'retry-after': '<given>' }),
                times: entry.times,
                seconds: first === last ? [first] : [first, last],
                ...(request && { request: shown(request) }),
                answer: shown(answer),
            };
        });
        const left = this.#left === 0 ? {} : { left_out: this.#left };
        return `${print({ about: ABOUT, version: 1, ...left, calls }, '')}\n`;
    }
}
/** Told only when it is another one than JSON's. */
function contentTypeOf(headers) {
    const type = (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
    if (type === 'application/json' || type === '')
        return null;
    return CONTENT_TYPES.has(type) ? type : '<other>';
}
const WIDTH = 130;
/** JSON with one small object or list to a line. */
function print(value, indent) {
    const line = printLine(value);
    if (typeof value !== 'object' || value === null || indent.length + line.length <= WIDTH)
        return line;
    const inner = `${indent}  `;
    const [open, close, parts] = partsOf(value, (item) => print(item, inner));
    return `${open}\n${parts.map((part) => inner + part).join(',\n')}\n${indent}${close}`;
}
function printLine(value) {
    if (typeof value !== 'object' || value === null)
        return JSON.stringify(value);
    const [open, close, parts] = partsOf(value, printLine);
    if (parts.length === 0)
        return open + close;
    return open === '{' ? `{ ${parts.join(', ')} }` : `[${parts.join(', ')}]`;
}
function partsOf(value, text) {
    if (isShownList(value))
        return ['[', ']', value.map(text)];
    const parts = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${text(item)}`);
    return ['{', '}', parts];
}

;// CONCATENATED MODULE: ./lib/shapes/attach.js
/** Records the shapes of everything that goes through a transport, and leaves them in a file beside the plan. */




const FILE = 'peering-api-shapes.json';
/** Neither a call nor the run ever fails because of the recording. */
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
        transport: {
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
            close: () => transport.close(),
        },
        finish: async () => {
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

export const id = 506;
export const ids = [506];
export const modules = {

/***/ 3929:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s1: () => (/* binding */ accountsOf),
  MY: () => (/* binding */ accountsOfExport),
  Ng: () => (/* binding */ connect),
  rl: () => (/* binding */ connectAccounts),
  nm: () => (/* binding */ missingCredentials)
});

// EXTERNAL MODULE: ./lib/http/gate.js
var gate = __webpack_require__(3101);
// EXTERNAL MODULE: ./lib/domain/model/observed.js
var observed = __webpack_require__(4520);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/http/rest.js + 1 modules
var rest = __webpack_require__(6718);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 3 modules
var mini_schemas = __webpack_require__(3619);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js + 1 modules
var api = __webpack_require__(3305);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/parse.js + 1 modules
var parse = __webpack_require__(3945);
// EXTERNAL MODULE: ./lib/domain/preflight/cidr.js
var cidr = __webpack_require__(9652);
;// CONCATENATED MODULE: ./lib/http/lenient.js
/**
 * Parts of an answer without which we can do. Whatever decides that something exists, is ours or is in the way has
 * no place here: such a part must be read, or the whole answer counts as unreadable.
 */

/** A text; null when it is missing or not one. */
const lenient_text = mini_schemas/* catch */.MfU(mini_schemas/* nullish */.cl6(mini_schemas/* string */.YjP()), null);
/** A list; what cannot be read in it is passed over, and null when it is missing or not one. */
function listOf(item) {
    return mini_schemas/* pipe */.FsL(mini_schemas/* catch */.MfU(mini_schemas/* nullish */.cl6(mini_schemas/* array */.YOg(mini_schemas/* catch */.MfU(mini_schemas/* nullable */.mee(item), null))), null), mini_schemas/* transform */.pdi((items) => items == null ? null : items.filter((one) => one !== null)));
}
/** An object; null when it is missing or of another shape. */
function objectOf(shape) {
    return mini_schemas/* catch */.MfU(mini_schemas/* nullish */.cl6(mini_schemas/* object */.Ikc(shape)), null);
}

;// CONCATENATED MODULE: ./lib/http/time.js
/** Times as the clouds send them. */
/** Milliseconds since the epoch of an ISO 8601 or RFC 3339 text; null when there is none or it is not one. */
function parseTime(text) {
    if (!text)
        return null;
    const time = Date.parse(text);
    return Number.isNaN(time) ? null : time;
}

;// CONCATENATED MODULE: ./lib/clouds/aiven/schema.js
/**
 * Aiven's wire shapes (api-facts A2–A6). Unknown keys pass and a state may be anything, but what says which VPC and
 * which connections there are must be readable: a connection that is overlooked would be made a second time.
 */




const schema_name = mini_schemas/* string */.YjP().check(api/* _minLength */.m9(1));
const connection = mini_schemas/* object */.Ikc({
    peer_cloud_account: schema_name,
    peer_vpc: schema_name,
    // Without one it is in an unknown state, which forbids every change.
    state: lenient_text,
    // Needed to delete an organization's connection, and missing in a project's (A4).
    peering_connection_id: lenient_text,
    state_info: mini_schemas/* optional */.lqM(mini_schemas/* unknown */.L5J()),
    // Without times nothing is ever called stuck.
    create_time: lenient_text,
    update_time: lenient_text,
});
const connections = mini_schemas/* array */.YOg(connection);
/** Without a state it is not `ACTIVE`, and nothing is built on it. */
const state = lenient_text;
const place = { cloud_name: mini_schemas/* string */.YjP(), network_cidr: mini_schemas/* string */.YjP() };
const listedProjectVpc = mini_schemas/* object */.Ikc({ project_vpc_id: schema_name, state, ...place });
const listedOrganizationVpc = mini_schemas/* object */.Ikc({ organization_vpc_id: schema_name, state, clouds: mini_schemas/* array */.YOg(mini_schemas/* object */.Ikc(place)) });
/** Only the answer for one VPC has its connections (A2, A3). */
const projectVpc = mini_schemas/* extend */.X$i(listedProjectVpc, { peering_connections: connections });
const organizationVpc = mini_schemas/* extend */.X$i(listedOrganizationVpc, { peering_connections: connections });
const projectVpcList = mini_schemas/* object */.Ikc({ vpcs: mini_schemas/* array */.YOg(listedProjectVpc) });
const organizationVpcList = mini_schemas/* object */.Ikc({ vpcs: mini_schemas/* array */.YOg(listedOrganizationVpc) });
/** A project VPC in the words of the domain. */
function fromProjectVpc(scope, vpc) {
    return {
        scope,
        id: vpc.project_vpc_id.toLowerCase(),
        cloud: vpc.cloud_name,
        cidr: (0,cidr/* maskCidr */.Zr)(vpc.network_cidr),
        state: vpc.state ?? '',
        connections: (vpc.peering_connections ?? []).map(fromConnection),
    };
}
/** An organization VPC; null when it spans several clouds, which nothing else supports either (api-facts A3). */
function fromOrganizationVpc(scope, vpc) {
    const [cloud, ...more] = vpc.clouds;
    if (!cloud || more.length > 0)
        return null;
    return {
        scope,
        id: vpc.organization_vpc_id.toLowerCase(),
        cloud: cloud.cloud_name,
        cidr: (0,cidr/* maskCidr */.Zr)(cloud.network_cidr),
        state: vpc.state ?? '',
        connections: (vpc.peering_connections ?? []).map(fromConnection),
    };
}
/** For messages and a warning only; whatever else `state_info` holds is passed on as it is (A6). */
const stateInfo = mini_schemas/* object */.Ikc({ message: lenient_text, warnings: listOf(mini_schemas/* object */.Ikc({ type: lenient_text, message: lenient_text })) });
function fromConnection(raw) {
    const info = parse/* safeParse */.xL(stateInfo, raw.state_info);
    return {
        peerCloudAccount: raw.peer_cloud_account,
        peerVpc: raw.peer_vpc.toLowerCase(),
        state: raw.state ?? '',
        connectionId: raw.peering_connection_id || null,
        stateInfo: raw.state_info ?? null,
        message: info.success ? (info.data.message ?? null) : null,
        warnings: (info.success ? (info.data.warnings ?? []) : []).map((one) => ({
            type: one.type ?? '',
            message: one.message ?? '',
        })),
        changedAt: parseTime(raw.update_time) ?? parseTime(raw.create_time),
    };
}
/** Errors in words: what cannot be read of them is not said. */
const errorBody = mini_schemas/* object */.Ikc({
    message: lenient_text,
    errors: mini_schemas/* optional */.lqM(mini_schemas/* unknown */.L5J()),
    error: mini_schemas/* optional */.lqM(mini_schemas/* unknown */.L5J()),
});
const errorItem = mini_schemas/* object */.Ikc({ message: lenient_text, error_code: lenient_text });
/** Message and code of an error body; `errors` may be missing, a text, or a list of texts or objects (A1). */
function decodeAivenError(body) {
    const parsed = parse/* safeParse */.xL(errorBody, body);
    if (!parsed.success)
        return null;
    const { message, errors } = parsed.data;
    const items = (Array.isArray(errors) ? errors : errors === undefined || errors === null ? [] : [errors]).map((item) => {
        if (typeof item === 'string')
            return { message: item, code: null };
        const one = parse/* safeParse */.xL(errorItem, item);
        return {
            message: (one.success && one.data.message) || '',
            code: (one.success && one.data.error_code) || null,
        };
    });
    const main = message ?? '';
    const more = items.map((item) => item.message).filter((said) => said !== '' && !main.includes(said));
    const all = [main, ...more].filter((said) => said !== '').join('; ');
    return all === '' ? null : { message: all, code: items.find((item) => item.code)?.code ?? null };
}
/** Official clients take a good status with a truthy `error` or a non-empty `errors` list as a failure (A1). */
function aivenBodyFailure(body) {
    const parsed = parse/* safeParse */.xL(errorBody, body);
    if (!parsed.success)
        return null;
    const { errors, error, message } = parsed.data;
    const failed = (Array.isArray(errors) && errors.length > 0) || Boolean(error);
    if (!failed)
        return null;
    const text = typeof error === 'string' ? error : message;
    return decodeAivenError(body) ?? { message: text || 'a failure without explanation', code: null };
}

;// CONCATENATED MODULE: ./lib/clouds/aiven/client.js
/** Aiven's API: one method per endpoint the action uses (api-facts A2–A4). */




/** Organization VPC paths exist in a newer (`vpc`) and an older (`vpcs`) form; only a GET may find out which. */
const ORGANIZATION_FORMS = ['vpc', 'vpcs'];
const LIMITED = 'Aiven lists UpCloud for organization VPCs as limited availability; ask Aiven whether it is enabled for your organization, or use a project VPC';
/** Aiven with one account's token. */
class AivenClient {
    #api;
    #form = null;
    constructor({ token, credential, ...options }) {
        this.#api = new rest/* RestApi */.R({
            ...options,
            service: 'aiven',
            headers: { authorization: `Bearer ${token}` },
            decodeError: decodeAivenError,
            bodyFailure: aivenBodyFailure,
            hintFor: (status, isWrite) => {
                if (status === 401)
                    return `The token was not accepted: check ${credential}, it may be wrong or expired`;
                const right = `networking:${isWrite ? 'write' : 'read'}`;
                if (status !== 403)
                    return null;
                return `The token of ${credential} lacks a permission: it needs project:${right} (for organization VPCs organization:${right})`;
            },
        });
    }
    async listVpcs(scope) {
        const call = { path: `${scopePath(scope)}/vpcs`, operation: `list the VPCs of ${(0,observed/* scopeText */.Cm)(scope)}` };
        const vpcs = scope.kind === 'project'
            ? (await this.#api.read(call, projectVpcList))?.vpcs.map((vpc) => fromProjectVpc(scope, vpc))
            : (await this.#api.read(call, organizationVpcList))?.vpcs.map((vpc) => fromOrganizationVpc(scope, vpc));
        if (!vpcs)
            throw new errors/* ApiError */.hD({
                service: 'aiven',
                operation: call.operation,
                status: 404,
                detail: 'not found',
                hint: `Check the ${scope.kind}, and that the token's owner is a member`,
            });
        return vpcs.filter((vpc) => vpc !== null);
    }
    async getVpc(scope, vpc) {
        const operation = `read VPC ${vpc} of ${(0,observed/* scopeText */.Cm)(scope)}`;
        if (scope.kind === 'project') {
            const found = await this.#api.read({ path: `${scopePath(scope)}/vpcs/${encodeURIComponent(vpc)}`, operation }, projectVpc);
            return found && fromProjectVpc(scope, found);
        }
        return this.#getOrganizationVpc(scope, vpc, operation);
    }
    async #getOrganizationVpc(scope, vpc, operation) {
        const forms = this.#form ? [this.#form] : ORGANIZATION_FORMS;
        for (const form of forms) {
            const path = `${scopePath(scope)}/${form}/${encodeURIComponent(vpc)}`;
            const found = await this.#api.read({ path, operation }, organizationVpc).catch(noSuchMethod);
            if (!found)
                continue;
            this.#form = form;
            const one = fromOrganizationVpc(scope, found);
            if (one)
                return one;
            throw new errors/* ApiError */.hD({
                service: 'aiven',
                operation,
                status: null,
                detail: 'the VPC spans several clouds or none',
                hint: 'Only organization VPCs in exactly one cloud are supported',
            });
        }
        return null;
    }
    async createPeering(scope, vpc, network) {
        const operation = `create the peering of VPC ${vpc} with UpCloud network ${network}`;
        const body = { peer_cloud_account: 'upcloud', peer_vpc: network };
        const path = `${this.#vpcPath(scope, vpc)}/peering-connections`;
        try {
            await this.#api.write({ method: 'POST', path, operation, body });
        }
        catch (error) {
            const refused = error instanceof errors/* ApiError */.hD && !error.transient && error.status !== 409;
            if (scope.kind === 'organization' && refused && !error.notAuthorized)
                throw new errors/* ApiError */.hD({ ...withoutHint(error), hint: LIMITED, cause: error });
            throw error;
        }
    }
    async deletePeering(scope, vpc, connection) {
        const operation = `delete the peering of VPC ${vpc} with UpCloud network ${connection.peerVpc}`;
        try {
            await this.#api.write({
                method: 'DELETE',
                path: this.#connectionPath(scope, vpc, connection, operation),
                operation,
            });
        }
        catch (error) {
            if (error instanceof errors/* ApiError */.hD && error.status === 404)
                return;
            throw error;
        }
    }
    async refreshPeerings(scope, vpc) {
        // Only known in the older form for organizations (api-facts A3).
        const path = scope.kind === 'project'
            ? `${this.#vpcPath(scope, vpc)}/peering-connections/refresh`
            : `${scopePath(scope)}/vpcs/${encodeURIComponent(vpc)}/peering-connections/actions/refresh`;
        await this.#api.write({ method: 'POST', path, operation: `refresh the peerings of VPC ${vpc}` });
    }
    #vpcPath(scope, vpc) {
        const form = scope.kind === 'project' ? 'vpcs' : (this.#form ?? 'vpc');
        return `${scopePath(scope)}/${form}/${encodeURIComponent(vpc)}`;
    }
    #connectionPath(scope, vpc, connection, operation) {
        const base = this.#vpcPath(scope, vpc);
        if (scope.kind === 'project')
            return `${base}/peering-connections/peer-accounts/upcloud/peer-vpcs/${encodeURIComponent(connection.peerVpc)}`;
        if (!connection.connectionId)
            throw new errors/* ApiError */.hD({
                service: 'aiven',
                operation,
                status: null,
                detail: 'the connection has no peering_connection_id',
                hint: 'Delete it in the Aiven Console',
            });
        const part = this.#form === 'vpcs' ? 'peering-connections' : 'peering-connection';
        return `${base}/${part}/${encodeURIComponent(connection.connectionId)}`;
    }
}
function scopePath(scope) {
    return scope.kind === 'project'
        ? `/v1/project/${encodeURIComponent(scope.project)}`
        : `/v1/organization/${encodeURIComponent(scope.organization)}`;
}
/** 405 on a GET means the other path form, like a 404. */
function noSuchMethod(error) {
    if (error instanceof errors/* ApiError */.hD && error.status === 405)
        return null;
    throw error;
}
function withoutHint(error) {
    const { service, operation, status, code, detail } = error;
    return { service, operation, status, code, detail };
}

;// CONCATENATED MODULE: ./node_modules/zod/v4/mini/coerce.js


// @__NO_SIDE_EFFECTS__
function string(params) {
    return core._coercedString(schemas.ZodMiniString, params);
}
// @__NO_SIDE_EFFECTS__
function number(params) {
    return api/* _coercedNumber */.qG(mini_schemas/* ZodMiniNumber */.Axp, params);
}
// @__NO_SIDE_EFFECTS__
function coerce_boolean(params) {
    return core._coercedBoolean(schemas.ZodMiniBoolean, params);
}
// @__NO_SIDE_EFFECTS__
function bigint(params) {
    return core._coercedBigint(schemas.ZodMiniBigInt, params);
}
// @__NO_SIDE_EFFECTS__
function date(params) {
    return core._coercedDate(schemas.ZodMiniDate, params);
}

;// CONCATENATED MODULE: ./lib/clouds/upcloud/schema.js
/**
 * UpCloud's wire shapes (api-facts B2–B8, E): double wrappers, keys that vanish when empty, "yes"/"no", numbers as
 * texts, peerings wrapped or not. Unknown keys pass and a state may be anything, but what says which peerings there
 * are, whose, and with which ranges must be readable. Of servers only what a lease needs is parsed: their
 * bodies hold passwords.
 */




/** What makes two ranges overlap, or a peering ours, must be readable; missing it may be (B3). */
const ranges = mini_schemas/* nullish */.cl6(mini_schemas/* object */.Ikc({ ip_network: mini_schemas/* nullish */.cl6(mini_schemas/* array */.YOg(mini_schemas/* object */.Ikc({ address: mini_schemas/* string */.YjP() }))) }));
const end = mini_schemas/* object */.Ikc({ uuid: mini_schemas/* string */.YjP(), ip_networks: ranges });
/** A value that cannot be read counts as empty: as `peering-spec` that is an owner, and not us. */
const label = mini_schemas/* object */.Ikc({ key: mini_schemas/* string */.YjP(), value: lenient_text });
/** A malformed label leaves the others as they are. But what is no list must not pass for "without an owner". */
const labelList = mini_schemas/* array */.YOg(mini_schemas/* catch */.MfU(mini_schemas/* nullable */.mee(label), null));
/** A plain list, or one inside `label` as servers have it: UpCloud's specification and its recordings differ for networks and routers (B6). */
const labels = mini_schemas/* nullish */.cl6(mini_schemas/* union */.KCZ([labelList, mini_schemas/* object */.Ikc({ label: labelList })]));
const peering = mini_schemas/* object */.Ikc({
    uuid: mini_schemas/* string */.YjP(),
    // At worst it is renamed to the name that the spec says.
    name: lenient_text,
    // The state tells as much, and without one nothing is changed.
    configured_status: lenient_text,
    state: lenient_text,
    network: end,
    // Gone with the network that it led to; otherwise nothing is changed while it cannot be told (api-facts F19).
    peer_network: mini_schemas/* nullish */.cl6(end),
    labels,
    // Without times nothing is ever called stuck.
    created_at: lenient_text,
    updated_at: lenient_text,
});
const peeringList = mini_schemas/* object */.Ikc({ network_peerings: mini_schemas/* object */.Ikc({ network_peering: mini_schemas/* array */.YOg(peering) }) });
const wrapped = mini_schemas/* object */.Ikc({ network_peering: mini_schemas/* unknown */.L5J() });
/** A single answer comes wrapped or not (api-facts B3). */
const unwrapped = mini_schemas/* transform */.pdi((body) => {
    const outer = parse/* safeParse */.xL(wrapped, body);
    return outer.success ? outer.data.network_peering : body;
});
const singlePeering = mini_schemas/* pipe */.FsL(unwrapped, peering);
/** What the answer to a POST says for sure (api-facts F19). */
const madePeering = mini_schemas/* pipe */.FsL(unwrapped, mini_schemas/* object */.Ikc({ uuid: mini_schemas/* string */.YjP() }));
/** A peering in the words of the domain. */
function fromPeering(raw) {
    return {
        uuid: raw.uuid,
        name: raw.name ?? '',
        configuredStatus: raw.configured_status ?? '',
        state: raw.state ?? '',
        network: fromEnd(raw.network),
        peer: raw.peer_network ? fromEnd(raw.peer_network) : { uuid: '', cidrs: [] },
        labels: fromLabels(raw.labels),
        changedAt: parseTime(raw.updated_at) ?? parseTime(raw.created_at),
        ...wasChanged(raw),
    };
}
/** `updated_at` is null until the first change, and may be absent; what cannot be read says nothing (B3). */
function wasChanged({ created_at, updated_at }) {
    if (parseTime(updated_at) !== null)
        return { wasChanged: true };
    return updated_at === null && parseTime(created_at) !== null ? { wasChanged: false } : {};
}
function fromEnd(raw) {
    const cidrs = (raw.ip_networks?.ip_network ?? []).map(({ address }) => (0,cidr/* maskCidr */.Zr)(address));
    return { uuid: raw.uuid.toLowerCase(), cidrs };
}
function fromLabels(raw) {
    const list = Array.isArray(raw) ? raw : (raw?.label ?? []);
    return list.flatMap((one) => (one ? [{ key: one.key, value: one.value ?? '' }] : []));
}
const route = mini_schemas/* object */.Ikc({ route: lenient_text });
/** Gateway, DHCP and routes are for advice only. */
const ipNetwork = mini_schemas/* object */.Ikc({
    // A network without a range is not built on.
    address: lenient_text,
    gateway: lenient_text,
    dhcp: lenient_text,
    dhcp_routes: listOf(mini_schemas/* string */.YjP()),
    dhcp_effective_routes: listOf(route),
});
const network = mini_schemas/* object */.Ikc({
    uuid: mini_schemas/* string */.YjP(),
    // Without a type or a router nothing is built, without a zone the plan warns, without a name no selector fits.
    name: lenient_text,
    type: lenient_text,
    zone: lenient_text,
    router: lenient_text,
    ip_networks: mini_schemas/* nullish */.cl6(mini_schemas/* object */.Ikc({ ip_network: mini_schemas/* nullish */.cl6(mini_schemas/* array */.YOg(ipNetwork)) })),
    // For advice only.
    servers: objectOf({ server: listOf(mini_schemas/* object */.Ikc({ uuid: mini_schemas/* string */.YjP(), title: lenient_text })) }),
    effective_routes: listOf(route),
});
const networkList = mini_schemas/* object */.Ikc({ networks: mini_schemas/* object */.Ikc({ network: mini_schemas/* array */.YOg(network) }) });
const singleNetwork = mini_schemas/* object */.Ikc({ network });
/** A network in the words of the domain. */
function fromNetwork(raw) {
    const subnets = raw.ip_networks?.ip_network ?? [];
    const routeLists = [raw.effective_routes, ...subnets.map((subnet) => subnet.dhcp_effective_routes)];
    const shown = routeLists.filter((routes) => routes != null);
    return {
        uuid: raw.uuid.toLowerCase(),
        name: raw.name ?? '',
        type: raw.type ?? '',
        zone: raw.zone ?? '',
        router: raw.router || null,
        // A part of the ranges is no base for a decision.
        subnets: subnets.every(({ address }) => address)
            ? subnets.map((subnet) => ({
                cidr: (0,cidr/* maskCidr */.Zr)(subnet.address ?? ''),
                gateway: subnet.gateway || null,
                dhcp: subnet.dhcp === 'yes' ? true : subnet.dhcp === 'no' ? false : null,
                dhcpRoutes: subnet.dhcp_routes ?? [],
            }))
            : [],
        servers: (raw.servers?.server ?? []).map(({ uuid, title }) => ({ uuid, title: title ?? '' })),
        routes: shown.length > 0 ? shown.flat().flatMap((one) => (one.route ? [(0,cidr/* maskCidr */.Zr)(one.route)] : [])) : null,
    };
}
/** Only the id decides; the rest makes "the same zone" certain or not. */
const zone = mini_schemas/* object */.Ikc({ id: mini_schemas/* string */.YjP(), public: lenient_text, parent_zone: lenient_text });
const zoneList = mini_schemas/* object */.Ikc({ zones: mini_schemas/* object */.Ikc({ zone: mini_schemas/* array */.YOg(zone) }) });
/** A zone in the words of the domain. */
function fromZone(raw) {
    return { id: raw.id, public: raw.public === 'yes', parent: raw.parent_zone || null };
}
/** A number or its text; anything else, like -1 or an empty text, is no limit. */
const limit = mini_schemas/* union */.KCZ([
    mini_schemas/* number */.aig().check(mini_schemas/* int */.Whr(), api/* _nonnegative */.UI()),
    mini_schemas/* pipe */.FsL(mini_schemas/* string */.YjP().check(api/* _regex */.Fk(/^\d+$/)), number()),
]);
/** Without a limit none is checked, and UpCloud itself refuses what is too much. */
const accountLimits = mini_schemas/* object */.Ikc({
    account: mini_schemas/* object */.Ikc({
        resource_limits: objectOf({ network_peerings: mini_schemas/* catch */.MfU(mini_schemas/* nullable */.mee(limit), null) }),
    }),
});
const serverInterface = mini_schemas/* object */.Ikc({
    index: mini_schemas/* catch */.MfU(number(), 0),
    mac: lenient_text,
    network: lenient_text,
    ip_addresses: objectOf({ ip_address: listOf(mini_schemas/* object */.Ikc({ address: lenient_text })) }),
});
/** For advice on leases only. */
const singleServer = mini_schemas/* object */.Ikc({
    server: mini_schemas/* object */.Ikc({
        uuid: mini_schemas/* string */.YjP(),
        title: lenient_text,
        created: mini_schemas/* catch */.MfU(mini_schemas/* nullish */.cl6(number()), null),
        networking: objectOf({ interfaces: objectOf({ interface: listOf(serverInterface) }) }),
    }),
});
/** What is kept of a server; `created` is in Unix seconds on the wire. */
function fromServer({ server }) {
    return {
        uuid: server.uuid,
        title: server.title ?? '',
        createdAt: server.created ? server.created * 1000 : null,
        interfaces: (server.networking?.interfaces?.interface ?? []).map((one) => ({
            index: one.index,
            mac: one.mac ?? '',
            network: (one.network ?? '').toLowerCase(),
            addresses: (one.ip_addresses?.ip_address ?? []).flatMap(({ address }) => (address ? [address] : [])),
        })),
    };
}
/** Errors in words: what cannot be read of them is not said. */
const legacyError = mini_schemas/* object */.Ikc({
    error: mini_schemas/* object */.Ikc({ error_code: lenient_text, code: lenient_text, error_message: lenient_text, message: lenient_text }),
});
const problem = mini_schemas/* object */.Ikc({
    type: lenient_text,
    title: mini_schemas/* string */.YjP(),
    invalid_params: listOf(mini_schemas/* object */.Ikc({ name: lenient_text, reason: lenient_text })),
    correlation_id: lenient_text,
});
/** Message and code of the three error formats, told apart by shape (api-facts B2). */
function decodeUpcloudError(body) {
    const legacy = parse/* safeParse */.xL(legacyError, body);
    if (legacy.success) {
        const { error_code, code, error_message, message } = legacy.data.error;
        const name = error_code ?? code ?? null;
        const said = error_message ?? message ?? '';
        return { message: [name, said].filter(Boolean).join(': '), code: name };
    }
    const parsed = parse/* safeParse */.xL(problem, body);
    if (!parsed.success)
        return null;
    const { type, title, invalid_params, correlation_id } = parsed.data;
    const code = problemCode(type);
    const params = (invalid_params ?? []).map(({ name, reason }) => `${name ?? '?'}: ${reason ?? ''}`);
    const details = [...params, ...(correlation_id ? [`correlation id ${correlation_id}`] : [])];
    return {
        message: [code, title].filter(Boolean).join(': ') + (details.length > 0 ? ` (${details.join('; ')})` : ''),
        code,
    };
}
function problemCode(type) {
    if (!type)
        return null;
    const hash = type.indexOf('#');
    return hash < 0 ? type : type.slice(hash + 1).replace('ERROR_', '');
}

;// CONCATENATED MODULE: ./lib/clouds/upcloud/client.js
/** UpCloud's API: one method per endpoint the action uses (api-facts B3, B7, B8). */




const PEERINGS = '/1.3/network-peering';
/** UpCloud with one account's credentials. */
class UpcloudClient {
    #api;
    constructor({ credentials, credential, ...options }) {
        this.#api = new rest/* RestApi */.R({
            ...options,
            service: 'upcloud',
            headers: { authorization: authorizationOf(credentials) },
            decodeError: decodeUpcloudError,
            hintFor: (status, isWrite) => {
                if (status === 401)
                    return `The credentials were not accepted: check ${credential}; the account also needs API access`;
                if (status !== 403)
                    return null;
                return `UpCloud refused this. Give the account behind ${credential} permission to ${isWrite ? 'change' : 'read'} networks and network peerings`;
            },
        });
    }
    async listNetworks() {
        const found = await this.#list({ path: '/1.3/network', operation: 'list the networks' }, networkList);
        return found.networks.network.map(fromNetwork);
    }
    async getNetwork(uuid) {
        const call = { path: `/1.3/network/${encodeURIComponent(uuid)}`, operation: `read network ${uuid}` };
        const found = await this.#api.read(call, singleNetwork);
        return found && fromNetwork(found.network);
    }
    async listPeerings() {
        const found = await this.#list({ path: PEERINGS, operation: 'list the network peerings' }, peeringList);
        return found.network_peerings.network_peering.map(fromPeering);
    }
    async getPeering(uuid) {
        const call = { path: peeringPath(uuid), operation: `read network peering ${uuid}` };
        const found = await this.#api.read(call, singlePeering);
        return found && fromPeering(found);
    }
    async createPeering(peering) {
        const answer = await this.#api.write({
            method: 'POST',
            path: PEERINGS,
            operation: `create the network peering ${JSON.stringify(peering.name)}`,
            body: {
                network_peering: {
                    name: peering.name,
                    configured_status: peering.configuredStatus,
                    network: { uuid: peering.network },
                    peer_network: { uuid: peering.peerNetwork },
                    labels: peering.labels,
                },
            },
        });
        const made = parse/* safeParse */.xL(madePeering, answer);
        return made.success ? made.data.uuid : null;
    }
    async modifyPeering(uuid, { name, configuredStatus, labels }) {
        await this.#api.write({
            method: 'PATCH',
            path: peeringPath(uuid),
            operation: `change network peering ${uuid}`,
            body: {
                network_peering: {
                    ...(name !== undefined && { name }),
                    ...(configuredStatus !== undefined && { configured_status: configuredStatus }),
                    ...(labels !== undefined && { labels }),
                },
            },
        });
    }
    async deletePeering(uuid) {
        try {
            await this.#api.write({
                method: 'DELETE',
                path: peeringPath(uuid),
                operation: `delete network peering ${uuid}`,
            });
        }
        catch (error) {
            if (error instanceof errors/* ApiError */.hD && error.status === 404)
                return;
            throw error;
        }
    }
    async listZones() {
        const found = await this.#list({ path: '/1.3/zone', operation: 'list the zones' }, zoneList);
        return found.zones.zone.map(fromZone);
    }
    async peeringQuota() {
        const call = { path: '/1.3/account', operation: "read the account's limits" };
        const found = await this.#api.read(call, accountLimits);
        return found?.account.resource_limits?.network_peerings ?? null;
    }
    async getServer(uuid) {
        const call = { path: `/1.3/server/${encodeURIComponent(uuid)}`, operation: `read server ${uuid}` };
        const found = await this.#api.read(call, singleServer);
        return found && fromServer(found);
    }
    /** A list that is not there is an error: an empty answer would look like "nothing exists". */
    async #list(call, schema) {
        const found = await this.#api.read(call, schema);
        if (found === null)
            throw new errors/* ApiError */.hD({
                service: 'upcloud',
                operation: call.operation,
                status: 404,
                detail: 'not found',
                hint: 'Check the input upcloud-api-url',
            });
        return found;
    }
}
function peeringPath(uuid) {
    return `${PEERINGS}/${encodeURIComponent(uuid)}`;
}
function authorizationOf(credentials) {
    if (credentials.kind === 'token')
        return `Bearer ${credentials.token}`;
    return `Basic ${Buffer.from(`${credentials.username}:${credentials.password}`).toString('base64')}`;
}

;// CONCATENATED MODULE: ./lib/clouds/connect.js
/** From credentials to clients. */



/** The accounts that the entries use. */
function accountsOf(entries) {
    return {
        aiven: new Set(entries.map(({ aiven }) => aiven.account)),
        upcloud: new Set(entries.map(({ upcloud }) => upcloud.account)),
    };
}
/** The accounts that an export reads: those of `export-scope` and every UpCloud account, else those of the spec. */
function accountsOfExport(spec, { exportScopes, credentials }) {
    if (exportScopes.length === 0)
        return accountsOf(spec?.entries ?? []);
    return {
        aiven: new Set(exportScopes.map(({ account }) => account)),
        upcloud: new Set(credentials.upcloud.size > 0 ? credentials.upcloud.keys() : ['default']),
    };
}
/** The clients of every account that the entries use. */
function connect(entries, inputs, tools) {
    return connectAccounts(accountsOf(entries), inputs, tools);
}
/** Beyond `request-timeout`, until a request that hung has made room. */
const A_MOMENT_MS = 1_000;
/** However long one request may take: what a write rests on is out of date after that. */
const LONGEST_PATIENCE_MS = 60_000;
/** One client for each account that has credentials; all clients of a cloud share its limit of requests in flight. */
function connectAccounts(accounts, inputs, tools) {
    const { credentials, concurrency, requestTimeoutMs } = inputs;
    const common = { ...tools, requestTimeoutMs };
    const patienceMs = Math.min(requestTimeoutMs + A_MOMENT_MS, LONGEST_PATIENCE_MS);
    const aivenGate = new gate/* HostGate */.E(concurrency, patienceMs);
    const upcloudGate = new gate/* HostGate */.E(concurrency, patienceMs);
    const aiven = new Map();
    const upcloud = new Map();
    for (const account of accounts.aiven) {
        const token = credentials.aiven.get(account);
        if (token !== undefined)
            aiven.set(account, new AivenClient({
                ...common,
                baseUrl: inputs.aivenApiUrl,
                gate: aivenGate,
                token,
                credential: credentialName('aiven', account, '`aiven-token` (or `AIVEN_TOKEN`)'),
            }));
    }
    for (const account of accounts.upcloud) {
        const own = credentials.upcloud.get(account);
        if (own)
            upcloud.set(account, new UpcloudClient({
                ...common,
                baseUrl: inputs.upcloudApiUrl,
                gate: upcloudGate,
                credentials: own,
                credential: credentialName('upcloud', account, own.kind === 'token'
                    ? '`upcloud-token` (or `UPCLOUD_TOKEN`)'
                    : '`upcloud-username` and `upcloud-password`'),
            }));
    }
    return { aiven, upcloud };
}
function credentialName(cloud, account, own) {
    return account === 'default' ? own : `${JSON.stringify(account)} in \`${cloud}-accounts\``;
}
/** The inputs that the accounts need and that have no value. */
function missingCredentials({ aiven, upcloud }, { credentials }) {
    const without = (names, given, cloud, own) => [...names]
        .filter((name) => !given.has(name))
        .map((name) => (name === 'default' ? own : `${cloud}-accounts (${JSON.stringify(name)})`));
    return [
        ...without(aiven, credentials.aiven, 'aiven', 'aiven-token'),
        ...without(upcloud, credentials.upcloud, 'upcloud', 'upcloud-token (or upcloud-username and upcloud-password)'),
    ];
}


/***/ }),

/***/ 4520:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cm: () => (/* binding */ scopeText),
/* harmony export */   G9: () => (/* binding */ matchingVpcs),
/* harmony export */   LY: () => (/* binding */ aivenKey),
/* harmony export */   Z9: () => (/* binding */ placeText),
/* harmony export */   cY: () => (/* binding */ ownThings),
/* harmony export */   pH: () => (/* binding */ NO_DETAILS),
/* harmony export */   rX: () => (/* binding */ peeringsOf)
/* harmony export */ });
const NO_DETAILS = { zones: new Map(), quotas: new Map(), servers: new Map(), vpcs: [] };
/** The peerings that an UpCloud account shows; none where they could not be read. */
function peeringsOf({ upcloud }, account) {
    const read = upcloud.get(account)?.peerings;
    return read?.ok ? read.value : NO_PEERINGS;
}
const NO_PEERINGS = [];
/** UUIDs of our own things, as far as they were seen: Aiven's network is none of them. */
function ownThings({ aiven, upcloud }) {
    const own = new Set();
    for (const { vpcs } of aiven.values())
        for (const id of vpcs.keys())
            own.add(id);
    for (const { networks, peerings } of upcloud.values()) {
        for (const { uuid, router, servers } of networks.ok ? networks.value : []) {
            own.add(uuid);
            if (router)
                own.add(router.toLowerCase());
            for (const server of servers)
                own.add(server.uuid.toLowerCase());
        }
        for (const { uuid } of peerings.ok ? peerings.value : [])
            own.add(uuid.toLowerCase());
    }
    return own;
}
/** Key of an AivenView: an account's credentials and the project or organization. */
function aivenKey(account, scope) {
    return JSON.stringify([account, scope.kind, scopeName(scope)]);
}
/** The project's name or the organization's id. */
function scopeName(scope) {
    return scope.kind === 'project' ? scope.project : scope.organization;
}
/** For people: `project acme-prod`. */
function scopeText(scope) {
    return `${scope.kind} ${scopeName(scope)}`;
}
/** For people: `project acme-prod (account default)`. */
function placeText({ scope, account, }) {
    return `${scopeText(scope)} (account ${account})`;
}
/** VPCs of a list that a selector by cloud and CIDR means; those being deleted never count. */
function matchingVpcs(selector, vpcs) {
    return vpcs.filter((vpc) => vpc.cloud === selector.cloud &&
        vpc.cidr === selector.cidr &&
        vpc.state !== 'DELETING' &&
        vpc.state !== 'DELETED');
}


/***/ }),

/***/ 9652:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JR: () => (/* binding */ isCidr),
/* harmony export */   Zc: () => (/* binding */ overlappingPairs),
/* harmony export */   Zr: () => (/* binding */ maskCidr),
/* harmony export */   eX: () => (/* binding */ cidrContains),
/* harmony export */   hj: () => (/* binding */ cidrsOverlap)
/* harmony export */ });
/* harmony import */ var ipaddr_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8280);
/** CIDR questions, answered with ipaddr.js: host bits masked, IPv4 and IPv6 apart, touching is not overlapping. */

/** Whether the text is an IPv4 or IPv6 CIDR in the usual notation (four decimal parts for IPv4). */
function isCidr(text) {
    return parse(text) !== null;
}
/** The longest text that is one: an IPv6 address that ends in an IPv4 one, and a prefix. */
const LONGEST = 49;
// Family by family: the library's own parseCIDR throws and catches for every IPv4 text, which is slow.
function parse(text) {
    // The library's time grows with the square of the length.
    if (text.length > LONGEST)
        return null;
    if (ipaddr_js__WEBPACK_IMPORTED_MODULE_0__.IPv4.isValidCIDRFourPartDecimal(text))
        return ipaddr_js__WEBPACK_IMPORTED_MODULE_0__.IPv4.parseCIDR(text);
    return ipaddr_js__WEBPACK_IMPORTED_MODULE_0__.IPv6.isValidCIDR(text) ? ipaddr_js__WEBPACK_IMPORTED_MODULE_0__.IPv6.parseCIDR(text) : null;
}
/** The CIDR with its host bits cleared, in canonical spelling; the text itself when it is no CIDR. */
function maskCidr(text) {
    const range = parseRange(text);
    return range ? `${ipaddr_js__WEBPACK_IMPORTED_MODULE_0__.fromByteArray([...range.bytes]).toString()}/${range.prefix}` : text;
}
/** Whether every address of `inner` is in `outer`. False when either is no CIDR or the families differ. */
function cidrContains(outer, inner) {
    const a = parseRange(outer);
    const b = parseRange(inner);
    return a !== null && b !== null && covers(a, b);
}
/** Whether the two ranges share an address. False when either is no CIDR or the families differ. */
function cidrsOverlap(one, other) {
    const a = parseRange(one);
    const b = parseRange(other);
    return a !== null && b !== null && (covers(a, b) || covers(b, a));
}
/** Ranges read so far: a plan asks for the same few again and again. */
const known = new Map();
function parseRange(text) {
    if (text.length > LONGEST)
        return null;
    const before = known.get(text);
    if (before !== undefined)
        return before;
    const range = readRange(text);
    known.set(text, range);
    return range;
}
function readRange(text) {
    const parsed = parse(text);
    if (!parsed)
        return null;
    const [address, prefix] = parsed;
    return { bytes: address.toByteArray().map((byte, i) => byte & maskByte(prefix, i)), prefix };
}
/** The i-th byte of the mask with that many leading ones. */
function maskByte(prefix, i) {
    const ones = Math.min(8, Math.max(0, prefix - 8 * i));
    return (0xff << (8 - ones)) & 0xff;
}
function covers(outer, inner) {
    return (outer.bytes.length === inner.bytes.length &&
        outer.prefix <= inner.prefix &&
        inner.bytes.every((byte, i) => (byte & maskByte(outer.prefix, i)) === outer.bytes[i]));
}
/**
 * Overlapping ranges of different owners: each range that overlaps another owner's is in at least one pair.
 *
 * CIDRs are nested or disjoint, so after sorting by start the ranges that are still open are exactly those that
 * contain the next one. Its partner is the nearest of another owner, and further out those that have none yet.
 * O(n log n), with fewer than two pairs a range. Texts that are no CIDR are passed over.
 *
 * @param sameOwner an equivalence.
 */
function* overlappingPairs(ranges, sameOwner) {
    const sorted = ranges
        .flatMap((range) => {
        const parsed = parseRange(range.cidr);
        return parsed ? [{ range, parsed, key: sortKey(parsed) }] : [];
    })
        .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
    let open = null;
    for (const { range, parsed } of sorted) {
        const foreignFrom = (one) => one && sameOwner(one.range.owner, range.owner) ? one.foreign : one;
        while (open && !covers(open.parsed, parsed))
            open = open.outer;
        const foreign = foreignFrom(open);
        for (let one = foreign; one && (one === foreign || !one.paired); one = foreignFrom(one.outer)) {
            one.paired = true;
            yield [one.range, range];
        }
        open = { range, parsed, outer: open, foreign, paired: foreign !== null };
    }
}
function sortKey({ bytes, prefix }) {
    const hex = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
    return `${bytes.length}:${hex}:${String(prefix).padStart(3, '0')}`;
}


/***/ }),

/***/ 663:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ routeCovers),
/* harmony export */   c: () => (/* binding */ overlapFindings)
/* harmony export */ });
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2160);
/* harmony import */ var _cidr_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9652);
/** Overlapping ranges over the whole graph of peerings: all that meet in one VPC or in one network. */


/** A few partners say enough; the rest shows when these are solved. */
const MAX_PER_PEERING = 3;
/** Checks every hub. Linear in the number of attachments but for sorting. */
function overlapFindings(hubs) {
    const found = new Map();
    const add = (index, one) => {
        const list = found.get(index);
        if (!list)
            found.set(index, [one]);
        else if (list.length < MAX_PER_PEERING)
            list.push(one);
    };
    for (const hub of hubs) {
        if (!hub.some((attachment) => attachment.building !== null))
            continue;
        const ranges = hub.flatMap((owner) => owner.cidrs.map((cidr) => ({ cidr, owner })));
        for (const [one, other] of (0,_cidr_js__WEBPACK_IMPORTED_MODULE_1__/* .overlappingPairs */ .Zc)(ranges, (a, b) => a.owner === b.owner)) {
            if (one.owner.building !== null)
                add(one.owner.building, overlap(one, other));
            if (other.owner.building !== null)
                add(other.owner.building, overlap(other, one));
        }
    }
    return found;
}
function overlap(mine, theirs) {
    const place = theirs.owner.at;
    const where = !place
        ? ''
        : place.file === mine.owner.at?.file
            ? `, line ${place.line}`
            : `, ${place.file}:${place.line}`;
    return (0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)('cidr-overlap', `${mine.cidr} of ${mine.owner.text} overlaps ${theirs.cidr} of ${theirs.owner.text}${where}. Ranges that meet in one VPC or network must not overlap: change or remove one of the two`, mine.owner.at);
}
/** Whether one of the routes covers the whole range; only presence is evidence (api-facts B7). */
function routeCovers(routes, cidr) {
    return routes.some((route) => (0,_cidr_js__WEBPACK_IMPORTED_MODULE_1__/* .cidrContains */ .eX)(route, cidr));
}


/***/ }),

/***/ 7947:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FX: () => (/* binding */ zoneRelation),
/* harmony export */   YZ: () => (/* binding */ needsZoneList),
/* harmony export */   qr: () => (/* binding */ isUpcloudCloud)
/* harmony export */ });
const PREFIX = 'upcloud-';
/** Public zones known in mid 2026; each region but Helsinki has exactly one. */
const KNOWN_ZONES = new Set([
    'au-syd1',
    'de-fra1',
    'dk-cph1',
    'es-mad1',
    'fi-hel1',
    'fi-hel2',
    'nl-ams1',
    'no-svg1',
    'pl-waw1',
    'se-sto1',
    'sg-sin1',
    'uk-lon1',
    'us-chi1',
    'us-nyc1',
    'us-sjo1',
]);
/** Whether the Aiven cloud runs on UpCloud at all. */
function isUpcloudCloud(cloud) {
    return cloud.startsWith(PREFIX);
}
/** Whether only UpCloud's live zone list can tell about this zone. */
function needsZoneList(zone) {
    return !KNOWN_ZONES.has(zone);
}
/**
 * Compares the VPC's cloud with the network's zone.
 *
 * @param zones UpCloud's zone list; null when it was not read or could not be.
 */
function zoneRelation(cloud, zone, zones) {
    if (!isUpcloudCloud(cloud))
        return 'different';
    const region = cloud.slice(PREFIX.length);
    if (KNOWN_ZONES.has(zone))
        return compare(region, zone, publicZones(zones));
    const live = zones?.find((one) => one.id === zone);
    if (!live)
        return 'ambiguous';
    if (live.parent !== null)
        return compare(region, live.parent, publicZones(zones)) === 'different' ? 'different' : 'ambiguous';
    return compare(region, zone, publicZones(zones));
}
function publicZones(zones) {
    return zones ? zones.filter((zone) => zone.public).map((zone) => zone.id) : [...KNOWN_ZONES];
}
function compare(region, zone, zones) {
    if (/\d$/.test(region))
        return region === zone ? 'same' : 'different';
    if (!inRegion(region, zone))
        return 'different';
    return zones.filter((one) => inRegion(region, one)).length > 1 ? 'ambiguous' : 'same';
}
function inRegion(region, zone) {
    return zone.startsWith(region) && /^\d+$/.test(zone.slice(region.length));
}


/***/ })

};

export const id = 562;
export const ids = [562];
export const modules = {

/***/ 6690:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  s1: () => (/* binding */ accountsOf),
  MY: () => (/* binding */ accountsOfExport),
  Ng: () => (/* binding */ connect),
  nm: () => (/* binding */ missingCredentials)
});

// EXTERNAL MODULE: ./lib/http/gate.js
var gate = __webpack_require__(3101);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 3 modules
var mini_schemas = __webpack_require__(3619);
// EXTERNAL MODULE: ./lib/domain/model/observed.js
var observed = __webpack_require__(4520);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/http/rest.js + 2 modules
var rest = __webpack_require__(7061);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js + 1 modules
var api = __webpack_require__(3305);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/parse.js
var parse = __webpack_require__(4196);
// EXTERNAL MODULE: ./lib/domain/preflight/cidr.js
var cidr = __webpack_require__(9652);
;// CONCATENATED MODULE: ./lib/http/lenient.js

const lenient_text = mini_schemas/* catch */.MfU(mini_schemas/* string */.YjP(), '');
const instant = mapped(mini_schemas/* string */.YjP(), Date.parse);
const time = mini_schemas/* catch */.MfU(mini_schemas/* nullish */.cl6(mini_schemas/* pipe */.FsL(instant, mini_schemas/* number */.aig())), undefined);
function listOf(item) {
    const items = mini_schemas/* array */.YOg(mini_schemas/* catch */.MfU(mini_schemas/* nullable */.mee(item), null));
    const readable = mapped(items, (all) => all.filter((one) => one !== null));
    return mini_schemas/* catch */.MfU(mini_schemas/* nullable */.mee(readable), null);
}
function objectOf(shape) {
    return mini_schemas/* catch */.MfU(mini_schemas/* nullish */.cl6(mini_schemas/* object */.Ikc(shape)), null);
}
function mapped(schema, words) {
    return mini_schemas/* pipe */.FsL(schema, mini_schemas/* transform */.pdi(words));
}

;// CONCATENATED MODULE: ./lib/clouds/aiven/schema.js



const schema_name = mini_schemas/* string */.YjP().check(api/* _minLength */.m9(1));
const stateInfo = mini_schemas/* catch */.MfU(mini_schemas/* object */.Ikc({ message: lenient_text, warnings: listOf(mini_schemas/* object */.Ikc({ type: lenient_text, message: lenient_text })) }), { message: '', warnings: null });
const connection = mapped(mini_schemas/* object */.Ikc({
    peer_cloud_account: schema_name,
    peer_vpc: schema_name,
    state: lenient_text,
    peering_connection_id: lenient_text,
    state_info: mini_schemas/* optional */.lqM(mini_schemas/* unknown */.L5J()),
    create_time: time,
    update_time: time,
}), (raw) => {
    const { message, warnings } = parse/* parse */.qg(stateInfo, raw.state_info);
    return {
        peerCloudAccount: raw.peer_cloud_account,
        peerVpc: raw.peer_vpc.toLowerCase(),
        state: raw.state,
        connectionId: raw.peering_connection_id || null,
        stateInfo: raw.state_info ?? null,
        message: message || null,
        warnings: warnings ?? [],
        changedAt: raw.update_time ?? raw.create_time ?? null,
    };
});
const connections = mini_schemas/* array */.YOg(connection);
const state = lenient_text;
const place = { cloud_name: mini_schemas/* string */.YjP(), network_cidr: mini_schemas/* string */.YjP() };
const listedProjectVpc = mini_schemas/* object */.Ikc({ project_vpc_id: schema_name, state, ...place });
const listedOrganizationVpc = mini_schemas/* object */.Ikc({
    organization_vpc_id: schema_name,
    state,
    clouds: mini_schemas/* array */.YOg(mini_schemas/* object */.Ikc(place)),
});
const projectVpc = mini_schemas/* extend */.X$i(listedProjectVpc, { peering_connections: connections });
const organizationVpc = mini_schemas/* extend */.X$i(listedOrganizationVpc, { peering_connections: connections });
function fromVpc(scope, vpc) {
    const id = 'clouds' in vpc ? vpc.organization_vpc_id : vpc.project_vpc_id;
    const [cloud, ...more] = 'clouds' in vpc ? vpc.clouds : [vpc];
    if (!cloud || more.length > 0)
        return null;
    return {
        scope,
        id: id.toLowerCase(),
        cloud: cloud.cloud_name,
        cidr: (0,cidr/* maskCidr */.Zr)(cloud.network_cidr),
        state: vpc.state,
        connections: vpc.peering_connections ?? [],
    };
}
const errorBody = mini_schemas/* object */.Ikc({
    message: lenient_text,
    errors: mini_schemas/* optional */.lqM(mini_schemas/* unknown */.L5J()),
    error: mini_schemas/* optional */.lqM(mini_schemas/* unknown */.L5J()),
});
const errorItem = mini_schemas/* catch */.MfU(mini_schemas/* union */.KCZ([
    mapped(mini_schemas/* string */.YjP(), (message) => ({ message, error_code: '' })),
    mini_schemas/* object */.Ikc({ message: lenient_text, error_code: lenient_text }),
]), { message: '', error_code: '' });
function decodeAivenError(body) {
    const parsed = parse/* safeParse */.xL(errorBody, body);
    if (!parsed.success)
        return null;
    const { message, errors } = parsed.data;
    const items = [errors].flat().map((item) => parse/* parse */.qg(errorItem, item));
    const more = items.map((item) => item.message).filter((said) => !message.includes(said));
    const all = [message, ...more].filter((said) => said !== '').join('; ');
    const code = items.find(({ error_code }) => error_code !== '')?.error_code ?? null;
    return all === '' ? null : { message: all, code };
}
function aivenBodyFailure(body) {
    const parsed = parse/* safeParse */.xL(errorBody, body);
    if (!parsed.success)
        return null;
    const { errors, error } = parsed.data;
    if (!error && !(Array.isArray(errors) && errors.length > 0))
        return null;
    const message = typeof error === 'string' ? error : 'a failure without explanation';
    return decodeAivenError(body) ?? { message, code: null };
}

;// CONCATENATED MODULE: ./lib/clouds/aiven/client.js





const LIMITED = 'Aiven lists UpCloud for organization VPCs as limited availability; ask Aiven whether it is enabled for your organization, or use a project VPC';
class AivenClient {
    #api;
    #forms = ['vpc', 'vpcs'];
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
        const schema = mini_schemas/* object */.Ikc({
            vpcs: mini_schemas/* array */.YOg(scope.kind === 'project' ? listedProjectVpc : listedOrganizationVpc),
        });
        const hint = `Check the ${scope.kind}, and that the token's owner is a member`;
        const operation = `list the VPCs of ${(0,observed/* scopeText */.Cm)(scope)}`;
        const { vpcs } = await this.#api.list(`${scopePath(scope)}/vpcs`, operation, schema, hint);
        return vpcs.map((vpc) => fromVpc(scope, vpc)).filter((vpc) => vpc !== null);
    }
    async getVpc(scope, vpc) {
        const operation = `read VPC ${vpc} of ${(0,observed/* scopeText */.Cm)(scope)}`;
        const read = (form, schema) => this.#api.read(`${scopePath(scope)}/${form}/${encodeURIComponent(vpc)}`, operation, schema);
        if (scope.kind === 'project') {
            const found = await read('vpcs', projectVpc);
            return found && fromVpc(scope, found);
        }
        for (const form of this.#forms) {
            const found = await (0,errors/* nullOn */.l6)(405, read(form, organizationVpc));
            if (!found)
                continue;
            this.#forms = [form];
            const one = fromVpc(scope, found);
            if (one)
                return one;
            const detail = 'the VPC spans several clouds or none';
            throw impossible(operation, detail, 'Only organization VPCs in exactly one cloud are supported');
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
                throw new errors/* ApiError */.hD({ ...error, hint: LIMITED, cause: error });
            throw error;
        }
    }
    async deletePeering(scope, vpc, { connectionId, peerVpc }) {
        const operation = `delete the peering of VPC ${vpc} with UpCloud network ${peerVpc}`;
        const path = this.#vpcPath(scope, vpc);
        if (scope.kind === 'project') {
            const last = `peering-connections/peer-accounts/upcloud/peer-vpcs/${encodeURIComponent(peerVpc)}`;
            return await this.#api.remove(`${path}/${last}`, operation);
        }
        if (!connectionId)
            throw impossible(operation, 'the connection has no peering_connection_id', 'Delete it in the Aiven Console');
        const part = this.#forms[0] === 'vpcs' ? 'peering-connections' : 'peering-connection';
        await this.#api.remove(`${path}/${part}/${encodeURIComponent(connectionId)}`, operation);
    }
    async refreshPeerings(scope, vpc) {
        const path = scope.kind === 'project'
            ? `${this.#vpcPath(scope, vpc)}/peering-connections/refresh`
            : `${scopePath(scope)}/vpcs/${encodeURIComponent(vpc)}/peering-connections/actions/refresh`;
        await this.#api.write({ method: 'POST', path, operation: `refresh the peerings of VPC ${vpc}` });
    }
    #vpcPath(scope, vpc) {
        const form = scope.kind === 'project' ? 'vpcs' : this.#forms[0];
        return `${scopePath(scope)}/${form}/${encodeURIComponent(vpc)}`;
    }
}
function impossible(operation, detail, hint) {
    return new errors/* ApiError */.hD({ service: 'aiven', operation, status: null, detail, hint });
}
function scopePath(scope) {
    return scope.kind === 'project'
        ? `/v1/project/${encodeURIComponent(scope.project)}`
        : `/v1/organization/${encodeURIComponent(scope.organization)}`;
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



const ranges = mini_schemas/* nullish */.cl6(mini_schemas/* object */.Ikc({ ip_network: mini_schemas/* nullish */.cl6(mini_schemas/* array */.YOg(mini_schemas/* object */.Ikc({ address: mini_schemas/* string */.YjP() }))) }));
const end = mapped(mini_schemas/* object */.Ikc({ uuid: mini_schemas/* string */.YjP(), ip_networks: ranges }), ({ uuid, ip_networks }) => ({
    uuid: uuid.toLowerCase(),
    cidrs: (ip_networks?.ip_network ?? []).map(({ address }) => (0,cidr/* maskCidr */.Zr)(address)),
}));
const label = mini_schemas/* object */.Ikc({ key: mini_schemas/* string */.YjP(), value: lenient_text });
const labelList = mini_schemas/* array */.YOg(mini_schemas/* catch */.MfU(mini_schemas/* nullable */.mee(label), null));
const labels = mapped(mini_schemas/* nullish */.cl6(mini_schemas/* union */.KCZ([labelList, mini_schemas/* object */.Ikc({ label: labelList })])), (raw) => (Array.isArray(raw) ? raw : (raw?.label ?? [])).filter((one) => one !== null));
const wirePeering = mini_schemas/* object */.Ikc({
    uuid: mini_schemas/* string */.YjP(),
    name: lenient_text,
    configured_status: lenient_text,
    state: lenient_text,
    network: end,
    peer_network: mini_schemas/* nullish */.cl6(end),
    labels,
    created_at: time,
    updated_at: time,
});
const peering = mapped(wirePeering, (raw) => {
    const { uuid, name, configured_status, state, network, peer_network, labels } = raw;
    return {
        ...{ uuid, name, state, network, labels },
        configuredStatus: configured_status,
        peer: peer_network ?? { uuid: '', cidrs: [] },
        changedAt: raw.updated_at ?? raw.created_at ?? null,
        ...wasChanged(raw),
    };
});
function wasChanged({ created_at, updated_at }) {
    if (typeof updated_at === 'number')
        return { wasChanged: true };
    return updated_at === null && typeof created_at === 'number' ? { wasChanged: false } : {};
}
const peeringList = mapped(mini_schemas/* object */.Ikc({ network_peerings: mini_schemas/* object */.Ikc({ network_peering: mini_schemas/* array */.YOg(peering) }) }), (raw) => raw.network_peerings.network_peering);
const wrapped = mini_schemas/* object */.Ikc({ network_peering: mini_schemas/* unknown */.L5J() });
const unwrapped = mini_schemas/* transform */.pdi((body) => {
    const outer = parse/* safeParse */.xL(wrapped, body);
    return outer.success ? outer.data.network_peering : body;
});
const singlePeering = mini_schemas/* pipe */.FsL(unwrapped, peering);
const madePeering = mini_schemas/* pipe */.FsL(unwrapped, mini_schemas/* object */.Ikc({ uuid: mini_schemas/* string */.YjP() }));
const routes = listOf(mini_schemas/* object */.Ikc({ route: lenient_text }));
const ipNetwork = mini_schemas/* object */.Ikc({
    address: lenient_text,
    gateway: lenient_text,
    dhcp: lenient_text,
    dhcp_effective_routes: routes,
});
const wireNetwork = mini_schemas/* object */.Ikc({
    uuid: mini_schemas/* string */.YjP(),
    name: lenient_text,
    type: lenient_text,
    zone: lenient_text,
    router: lenient_text,
    ip_networks: mini_schemas/* nullish */.cl6(mini_schemas/* object */.Ikc({ ip_network: mini_schemas/* nullish */.cl6(mini_schemas/* array */.YOg(ipNetwork)) })),
    servers: objectOf({ server: listOf(mini_schemas/* object */.Ikc({ uuid: mini_schemas/* string */.YjP(), title: lenient_text })) }),
    effective_routes: routes,
});
const network = mapped(wireNetwork, (raw) => {
    const { name, type, zone } = raw;
    const subnets = raw.ip_networks?.ip_network ?? [];
    const routeLists = [raw.effective_routes, ...subnets.map((subnet) => subnet.dhcp_effective_routes)];
    const shown = routeLists.filter((one) => one !== null);
    return {
        ...{ name, type, zone },
        uuid: raw.uuid.toLowerCase(),
        router: raw.router || null,
        subnets: subnets.every(({ address }) => address)
            ? subnets.map(({ address, gateway, dhcp }) => ({
                cidr: (0,cidr/* maskCidr */.Zr)(address),
                gateway: gateway || null,
                dhcp: dhcp === 'yes' ? true : dhcp === 'no' ? false : null,
            }))
            : [],
        servers: raw.servers?.server ?? [],
        routes: shown.length > 0 ? shown.flat().flatMap(({ route }) => (route ? [(0,cidr/* maskCidr */.Zr)(route)] : [])) : null,
    };
});
const networkList = mapped(mini_schemas/* object */.Ikc({ networks: mini_schemas/* object */.Ikc({ network: mini_schemas/* array */.YOg(network) }) }), (raw) => raw.networks.network);
const singleNetwork = mapped(mini_schemas/* object */.Ikc({ network }), (raw) => raw.network);
const zone = mapped(mini_schemas/* object */.Ikc({ id: mini_schemas/* string */.YjP(), public: lenient_text, parent_zone: lenient_text }), (raw) => ({ id: raw.id, public: raw.public === 'yes', parent: raw.parent_zone || null }));
const zoneList = mapped(mini_schemas/* object */.Ikc({ zones: mini_schemas/* object */.Ikc({ zone: mini_schemas/* array */.YOg(zone) }) }), (raw) => raw.zones.zone);
const limit = mini_schemas/* union */.KCZ([
    mini_schemas/* number */.aig().check(mini_schemas/* int */.Whr(), api/* _nonnegative */.UI()),
    mini_schemas/* pipe */.FsL(mini_schemas/* string */.YjP().check(api/* _regex */.Fk(/^\d+$/)), number()),
]);
const accountLimits = mapped(mini_schemas/* object */.Ikc({
    account: mini_schemas/* object */.Ikc({
        resource_limits: objectOf({ network_peerings: mini_schemas/* catch */.MfU(mini_schemas/* nullable */.mee(limit), null) }),
    }),
}), (raw) => raw.account.resource_limits?.network_peerings ?? null);
const serverInterface = mapped(mini_schemas/* object */.Ikc({
    index: mini_schemas/* catch */.MfU(number(), 0),
    mac: lenient_text,
    network: lenient_text,
    ip_addresses: objectOf({ ip_address: listOf(mini_schemas/* object */.Ikc({ address: lenient_text })) }),
}), ({ index, mac, network, ip_addresses }) => ({
    ...{ index, mac },
    network: network.toLowerCase(),
    addresses: (ip_addresses?.ip_address ?? []).map(({ address }) => address).filter((one) => one !== ''),
}));
const singleServer = mapped(mini_schemas/* object */.Ikc({
    server: mini_schemas/* object */.Ikc({
        uuid: mini_schemas/* string */.YjP(),
        title: lenient_text,
        created: mini_schemas/* catch */.MfU(mini_schemas/* nullish */.cl6(number()), null),
        networking: objectOf({ interfaces: objectOf({ interface: listOf(serverInterface) }) }),
    }),
}), ({ server: { uuid, title, created, networking } }) => ({
    ...{ uuid, title },
    createdAt: created ? created * 1000 : null,
    interfaces: networking?.interfaces?.interface ?? [],
}));
const legacyError = mini_schemas/* object */.Ikc({
    error: mini_schemas/* object */.Ikc({ error_code: lenient_text, code: lenient_text, error_message: lenient_text, message: lenient_text }),
});
const problem = mini_schemas/* object */.Ikc({
    type: lenient_text,
    title: mini_schemas/* string */.YjP(),
    invalid_params: listOf(mini_schemas/* object */.Ikc({ name: lenient_text, reason: lenient_text })),
    correlation_id: lenient_text,
});
function decodeUpcloudError(body) {
    const legacy = parse/* safeParse */.xL(legacyError, body);
    if (legacy.success) {
        const { error_code, code, error_message, message } = legacy.data.error;
        const name = error_code || code;
        return { message: [name, error_message || message].filter(Boolean).join(': '), code: name || null };
    }
    const parsed = parse/* safeParse */.xL(problem, body);
    if (!parsed.success)
        return null;
    const { type, title, invalid_params, correlation_id } = parsed.data;
    const code = problemCode(type);
    const params = (invalid_params ?? []).map(({ name, reason }) => `${name || '?'}: ${reason}`);
    const details = [...params, ...(correlation_id ? [`correlation id ${correlation_id}`] : [])];
    return {
        message: [code, title].filter(Boolean).join(': ') + (details.length > 0 ? ` (${details.join('; ')})` : ''),
        code,
    };
}
function problemCode(type) {
    const hash = type.indexOf('#');
    return (hash < 0 ? type : type.slice(hash + 1).replace('ERROR_', '')) || null;
}

;// CONCATENATED MODULE: ./lib/clouds/upcloud/client.js



const PEERINGS = '/1.3/network-peering';
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
    listNetworks() {
        return this.#list('/1.3/network', 'list the networks', networkList);
    }
    getNetwork(uuid) {
        return this.#api.read(pathOf('/1.3/network', uuid), `read network ${uuid}`, singleNetwork);
    }
    listPeerings() {
        return this.#list(PEERINGS, 'list the network peerings', peeringList);
    }
    getPeering(uuid) {
        return this.#api.read(pathOf(PEERINGS, uuid), `read network peering ${uuid}`, singlePeering);
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
            path: pathOf(PEERINGS, uuid),
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
    deletePeering(uuid) {
        return this.#api.remove(pathOf(PEERINGS, uuid), `delete network peering ${uuid}`);
    }
    listZones() {
        return this.#list('/1.3/zone', 'list the zones', zoneList);
    }
    peeringQuota() {
        return this.#api.read('/1.3/account', "read the account's limits", accountLimits);
    }
    getServer(uuid) {
        return this.#api.read(pathOf('/1.3/server', uuid), `read server ${uuid}`, singleServer);
    }
    #list(path, operation, schema) {
        return this.#api.list(path, operation, schema, 'Check the input upcloud-api-url');
    }
}
function pathOf(list, uuid) {
    return `${list}/${encodeURIComponent(uuid)}`;
}
function authorizationOf(credentials) {
    if (credentials.kind === 'token')
        return `Bearer ${credentials.token}`;
    return `Basic ${Buffer.from(`${credentials.username}:${credentials.password}`).toString('base64')}`;
}

;// CONCATENATED MODULE: ./lib/clouds/connect.js



function accountsOf(entries) {
    return {
        aiven: new Set(entries.map(({ aiven }) => aiven.account)),
        upcloud: new Set(entries.map(({ upcloud }) => upcloud.account)),
    };
}
function accountsOfExport(spec, { exportScopes, credentials }) {
    if (exportScopes.length === 0)
        return accountsOf(spec?.entries ?? []);
    return {
        aiven: new Set(exportScopes.map(({ account }) => account)),
        upcloud: new Set(credentials.upcloud.size > 0 ? credentials.upcloud.keys() : ['default']),
    };
}
const A_MOMENT_MS = 1_000;
const LONGEST_PATIENCE_MS = 60_000;
function connect(accounts, inputs, tools) {
    const { credentials, concurrency, requestTimeoutMs } = inputs;
    const patienceMs = Math.min(requestTimeoutMs + A_MOMENT_MS, LONGEST_PATIENCE_MS);
    const api = (baseUrl) => ({
        ...{ ...tools, requestTimeoutMs, baseUrl },
        gate: new gate/* HostGate */.E(concurrency, patienceMs),
    });
    const [aivenApi, upcloudApi] = [api(inputs.aivenApiUrl), api(inputs.upcloudApiUrl)];
    return {
        aiven: mapOf(accounts.aiven, credentials.aiven, (token, account) => {
            const credential = credentialName('aiven', account, '`aiven-token` (or `AIVEN_TOKEN`)');
            return new AivenClient({ ...aivenApi, token, credential });
        }),
        upcloud: mapOf(accounts.upcloud, credentials.upcloud, (own, account) => {
            const name = own.kind === 'token'
                ? '`upcloud-token` (or `UPCLOUD_TOKEN`)'
                : '`upcloud-username` and `upcloud-password`';
            const credential = credentialName('upcloud', account, name);
            return new UpcloudClient({ ...upcloudApi, credentials: own, credential });
        }),
    };
}
function mapOf(names, given, make) {
    const made = new Map();
    for (const name of names) {
        const one = given.get(name);
        if (one !== undefined)
            made.set(name, make(one, name));
    }
    return made;
}
function credentialName(cloud, account, own) {
    return account === 'default' ? own : `${JSON.stringify(account)} in \`${cloud}-accounts\``;
}
const OWN_INPUTS = {
    aiven: 'aiven-token',
    upcloud: 'upcloud-token (or upcloud-username and upcloud-password)',
};
function missingCredentials(accounts, { credentials }) {
    return ['aiven', 'upcloud'].flatMap((cloud) => [...accounts[cloud]]
        .filter((name) => !credentials[cloud].has(name))
        .map((name) => name === 'default' ? OWN_INPUTS[cloud] : `${cloud}-accounts (${JSON.stringify(name)})`));
}


/***/ }),

/***/ 4520:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cm: () => (/* binding */ scopeText),
/* harmony export */   LY: () => (/* binding */ aivenKey),
/* harmony export */   MO: () => (/* binding */ vpcsIn),
/* harmony export */   Nd: () => (/* binding */ networksOf),
/* harmony export */   Z9: () => (/* binding */ placeText),
/* harmony export */   cY: () => (/* binding */ ownThings),
/* harmony export */   ln: () => (/* binding */ peeringsIn),
/* harmony export */   pH: () => (/* binding */ NO_DETAILS),
/* harmony export */   rX: () => (/* binding */ peeringsOf),
/* harmony export */   wQ: () => (/* binding */ accountsIn)
/* harmony export */ });
const NO_DETAILS = { zones: new Map(), quotas: new Map(), servers: new Map(), vpcs: [] };
function peeringsOf({ upcloud }, account) {
    return listOf(upcloud.get(account)?.peerings);
}
function networksOf({ upcloud }, account) {
    return listOf(upcloud.get(account)?.networks);
}
function listOf(read) {
    return read?.ok ? read.value : [];
}
function peeringsIn(observed) {
    const all = accountsIn(observed).flatMap((account) => peeringsOf(observed, account));
    const known = new Map(all.toReversed().map((peering) => [peering.uuid, peering]));
    return [...known.values()].sort((a, b) => (a.uuid < b.uuid ? -1 : 1));
}
function accountsIn({ upcloud }) {
    return [...upcloud.keys()].sort();
}
function vpcsIn({ aiven, details }) {
    const read = [...aiven.values()].flatMap(({ vpcs }) => [...vpcs.values()]);
    const named = read.flatMap((one) => (one.ok && one.value ? [one.value] : []));
    return [...named, ...details.vpcs.map(({ vpc }) => vpc)];
}
function ownThings({ aiven, upcloud }) {
    const ids = [...aiven.values()].flatMap(({ vpcs }) => [...vpcs.keys()]);
    for (const { networks, peerings } of upcloud.values()) {
        for (const { uuid, router, servers } of listOf(networks))
            ids.push(uuid, router ?? uuid, ...servers.map((server) => server.uuid));
        ids.push(...listOf(peerings).map(({ uuid }) => uuid));
    }
    return new Set(ids.map((id) => id.toLowerCase()));
}
function aivenKey(account, scope) {
    return JSON.stringify([account, scopeText(scope)]);
}
function scopeText(scope) {
    return `${scope.kind} ${scope.kind === 'project' ? scope.project : scope.organization}`;
}
function placeText({ scope, account }) {
    return `${scopeText(scope)} (account ${account})`;
}


/***/ }),

/***/ 663:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ overlapFindings)
/* harmony export */ });
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2160);
/* harmony import */ var _cidr_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9652);


const MAX_PER_PEERING = 3;
function overlapFindings(attached) {
    const hubs = [...Map.groupBy(attached, ({ hub }) => hub).values()];
    const found = hubs.filter((hub) => hub.some(({ building }) => building !== null)).flatMap(blockedAt);
    const byPeering = Map.groupBy(found, ([peering]) => peering);
    return [...byPeering.values()].flatMap((some) => some.slice(0, MAX_PER_PEERING));
}
function blockedAt(hub) {
    const ranges = hub.flatMap((owner) => owner.cidrs.map((cidr) => ({ cidr, owner })));
    const pairs = [...(0,_cidr_js__WEBPACK_IMPORTED_MODULE_1__/* .overlappingPairs */ .Zc)(ranges, (a, b) => a.owner === b.owner)];
    const bothWays = pairs.flatMap(([one, other]) => [
        { mine: one, theirs: other },
        { mine: other, theirs: one },
    ]);
    return bothWays.flatMap(({ mine, theirs }) => {
        const { building, text, at } = mine.owner;
        if (building === null)
            return [];
        const message = `${mine.cidr} of ${text} overlaps ${theirs.cidr} of ${theirs.owner.text}${placeText(theirs.owner.at, at)}. Ranges that meet in one VPC or network must not overlap: change or remove one of the two`;
        return [[building, (0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)('cidr-overlap', message, at)]];
    });
}
function placeText(place, from) {
    if (!place)
        return '';
    return place.file === from?.file ? `, line ${place.line}` : `, ${place.file}:${place.line}`;
}


/***/ }),

/***/ 6659:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HS: () => (/* binding */ notOnUpcloud),
/* harmony export */   Mz: () => (/* binding */ preflight),
/* harmony export */   XC: () => (/* binding */ zoneDoubt),
/* harmony export */   gw: () => (/* binding */ networkText)
/* harmony export */ });
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2160);
/* harmony import */ var _recognise_tables_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65);
/* harmony import */ var _cidr_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9652);
/* harmony import */ var _zones_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7947);




function preflight({ at, allowZoneMismatch }, vpc, network, zones) {
    const isOnUpcloud = (0,_zones_js__WEBPACK_IMPORTED_MODULE_3__/* .isUpcloudCloud */ .qr)(vpc.cloud);
    const isZoneAsked = isOnUpcloud && !allowZoneMismatch;
    return (0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .findingsAt */ .Gn)(at, [
        vpcState(vpc),
        isOnUpcloud ? null : notOnUpcloud(`VPC ${vpc.id}`, vpc.cloud),
        otherProvider(vpc),
        notPeerable(network),
        isZoneAsked ? zoneDoubt(vpc.cloud, networkText(network), network.zone, zones) : null,
        ownOverlap(vpc, network),
    ]);
}
function vpcState({ id, state }) {
    if (state === 'ACTIVE')
        return null;
    const cure = state === 'APPROVED' ? 'It is still being built: run again later' : 'Choose another VPC or create one';
    return ['vpc-not-active', `VPC ${id} is ${state}, not ACTIVE. ${cure}`];
}
function notOnUpcloud(vpc, cloud) {
    const text = `${vpc} is on ${cloud}. Only VPCs on an upcloud- cloud can be peered with UpCloud: create one there`;
    return ['vpc-not-upcloud', text];
}
function otherProvider(vpc) {
    const account = (0,_recognise_tables_js__WEBPACK_IMPORTED_MODULE_1__/* .otherProviderOf */ .Z_)(vpc);
    if (account === null)
        return null;
    const text = `VPC ${vpc.id} is already peered with another provider (account ${account}). Aiven allows one provider per VPC: use another VPC`;
    return ['vpc-not-upcloud', text];
}
function notPeerable(network) {
    const { uuid, type, router } = network;
    const name = networkText(network);
    if (type !== 'private') {
        const text = `${name} is of type ${type}. Only private networks can be peered: choose or create a private SDN network`;
        return ['network-not-private', text];
    }
    if (router !== null)
        return null;
    const text = `${name} has no router, and UpCloud peers only networks that have one. Attach a router in the UpCloud Control Panel, or with \`upctl network modify ${uuid} --router ROUTER\`. A router that joins other networks connects them, too`;
    return ['no-router', text];
}
function zoneDoubt(cloud, network, zone, zones) {
    const relation = (0,_zones_js__WEBPACK_IMPORTED_MODULE_3__/* .zoneRelation */ .FX)(cloud, zone, zones);
    if (relation === 'same')
        return null;
    if (relation === 'ambiguous') {
        const text = `Nothing shows whether ${cloud} is in zone ${zone}: ${cloud} may have several data centres, or the zone is not in UpCloud's public list. Aiven peers its VPCs within one zone only, so check that the peering becomes active`;
        return ['zone-ambiguous', text];
    }
    const text = `The VPC is in ${cloud} and ${network} in zone ${zone}. Aiven peers its VPCs within one zone only. Use a VPC or network in the same zone, or set \`allow_zone_mismatch: true\` if Aiven told you otherwise`;
    return ['zone-mismatch', text];
}
function ownOverlap({ cidr: range }, network) {
    const { subnets } = network;
    const name = networkText(network);
    if (subnets.length === 0) {
        const text = `UpCloud shows no address range for ${name}, so it cannot be told whether it overlaps the VPC's ${range}. Look at the network in UpCloud and run again`;
        return ['cidr-overlap', text];
    }
    const subnet = subnets.find(({ cidr }) => (0,_cidr_js__WEBPACK_IMPORTED_MODULE_2__/* .cidrsOverlap */ .hj)(cidr, range));
    if (!subnet)
        return null;
    const text = `The VPC's range ${range} overlaps ${subnet.cidr} of ${name}. Peered ranges must not overlap: use another network or VPC`;
    return ['cidr-overlap', text];
}
function networkText({ name, uuid }) {
    return `SDN network ${name ? `${name} (${uuid})` : uuid}`;
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
function isUpcloudCloud(cloud) {
    return cloud.startsWith(PREFIX);
}
function needsZoneList(zone) {
    return !KNOWN_ZONES.has(zone);
}
function zoneRelation(cloud, zone, zones) {
    if (!isUpcloudCloud(cloud))
        return 'different';
    const live = KNOWN_ZONES.has(zone) ? { parent: null } : zones?.find((one) => one.id === zone);
    if (!live)
        return 'ambiguous';
    const known = zones ? zones.filter((one) => one.public).map((one) => one.id) : [...KNOWN_ZONES];
    const relation = compare(cloud.slice(PREFIX.length), live.parent ?? zone, known);
    return relation === 'same' && live.parent !== null ? 'ambiguous' : relation;
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


/***/ }),

/***/ 5443:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E7: () => (/* binding */ AIVEN_VPC_KEY),
/* harmony export */   G1: () => (/* binding */ settableLabels),
/* harmony export */   Iu: () => (/* binding */ markedLabels),
/* harmony export */   MH: () => (/* binding */ OWN_KEYS),
/* harmony export */   O9: () => (/* binding */ labelChanges),
/* harmony export */   QM: () => (/* binding */ canonicalLabels),
/* harmony export */   SM: () => (/* binding */ sameLabels),
/* harmony export */   TI: () => (/* binding */ isOfSpec),
/* harmony export */   Wy: () => (/* binding */ labelOf),
/* harmony export */   dM: () => (/* binding */ isOfOtherVpc),
/* harmony export */   dQ: () => (/* binding */ wantedLabels),
/* harmony export */   px: () => (/* binding */ PEERING_SPEC_KEY),
/* harmony export */   qQ: () => (/* binding */ specLabel),
/* harmony export */   rZ: () => (/* binding */ isMarked),
/* harmony export */   w: () => (/* binding */ labelValue)
/* harmony export */ });
/* unused harmony export MANAGED_BY */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

const MANAGED_BY = { key: 'managed-by', value: 'aiven-upcloud-peering' };
const AIVEN_VPC_KEY = 'aiven-vpc';
const PEERING_SPEC_KEY = 'peering-spec';
const OWN_KEYS = [MANAGED_BY.key, AIVEN_VPC_KEY, PEERING_SPEC_KEY];
const MAX_VALUE = 255;
const HASH_LENGTH = 16;
function labelValue(text) {
    const printable = text.replaceAll(/[^\x20-\x7e]+/g, (part) => encodeURIComponent(part.toWellFormed()));
    if (printable.length <= MAX_VALUE)
        return printable;
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex').slice(0, HASH_LENGTH);
    return `${printable.slice(0, MAX_VALUE - HASH_LENGTH - 1)}~${hash}`;
}
function specLabel(repository, file) {
    return labelValue(`${repository}:${file}`);
}
function wantedLabels(user, vpc, spec) {
    return [
        ...Object.entries(user).map(([key, value]) => ({ key, value })),
        MANAGED_BY,
        { key: AIVEN_VPC_KEY, value: labelValue(vpc) },
        { key: PEERING_SPEC_KEY, value: spec },
    ];
}
function labelOf(peering, key) {
    return peering.labels.find((label) => label.key.toLowerCase() === key)?.value ?? null;
}
function isOfOtherVpc(peering, vpc) {
    const own = labelOf(peering, AIVEN_VPC_KEY);
    return own !== null && own !== labelValue(vpc);
}
function markedLabels(labels, vpc) {
    const mark = [MANAGED_BY, { key: AIVEN_VPC_KEY, value: labelValue(vpc) }];
    const rest = settableLabels(labels).filter(({ key }) => !mark.some((one) => one.key === key.toLowerCase()));
    return [...rest, ...mark];
}
function isOfSpec(peering, specs) {
    const owner = labelOf(peering, PEERING_SPEC_KEY);
    return owner !== null && specs.has(owner);
}
function isMarked(peering, vpc, specs) {
    const isManaged = labelOf(peering, MANAGED_BY.key) === MANAGED_BY.value;
    return isManaged && labelOf(peering, AIVEN_VPC_KEY) === labelValue(vpc) && isOfSpec(peering, specs);
}
function settableLabels(labels) {
    return labels.filter((label) => !label.key.startsWith('_'));
}
function sameLabels(actual, wanted) {
    return String(canonicalLabels(settableLabels(actual))) === String(canonicalLabels(wanted));
}
function canonicalLabels(labels) {
    return labels.map(({ key, value }) => JSON.stringify([key.toLowerCase(), value])).sort();
}
function labelChanges(actual, wanted) {
    const before = new Map(settableLabels(actual).map(({ key, value }) => [key.toLowerCase(), value]));
    const kept = new Set(wanted.map(({ key }) => key.toLowerCase()));
    const coming = wanted.filter(({ key }) => !before.has(key.toLowerCase()));
    const users = coming.filter(({ key }) => !OWN_KEYS.some((own) => own === key.toLowerCase()));
    return {
        removed: textsOf(settableLabels(actual).filter(({ key }) => !kept.has(key.toLowerCase()))),
        changed: wanted.flatMap(({ key, value: to }) => {
            const from = before.get(key.toLowerCase());
            return from !== undefined && from !== to ? [{ key, from, to }] : [];
        }),
        added: textsOf(users),
        marks: coming.length - users.length,
    };
}
function textsOf(labels) {
    return labels.map(({ key, value }) => `${key}=${value}`).sort();
}


/***/ }),

/***/ 65:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D1: () => (/* binding */ peeringsNamed),
/* harmony export */   FE: () => (/* binding */ halvesOf),
/* harmony export */   L2: () => (/* binding */ connectionsTo),
/* harmony export */   Of: () => (/* binding */ vpcsWithRange),
/* harmony export */   SY: () => (/* binding */ leadingTo),
/* harmony export */   XP: () => (/* binding */ accountOf),
/* harmony export */   Yc: () => (/* binding */ upcloudConnections),
/* harmony export */   Z_: () => (/* binding */ otherProviderOf),
/* harmony export */   d7: () => (/* binding */ liveConnection),
/* harmony export */   dy: () => (/* binding */ labelledFor),
/* harmony export */   fv: () => (/* binding */ networksWithUuid),
/* harmony export */   rU: () => (/* binding */ networksNamed),
/* harmony export */   s9: () => (/* binding */ networkAnywhere),
/* harmony export */   ve: () => (/* binding */ peeringsWithUuid)
/* harmony export */ });
/* harmony import */ var _model_observed_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4520);
/* harmony import */ var _labels_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5443);


function lookup(keyOf) {
    const tables = new WeakMap();
    const none = [];
    return (list, key) => {
        const table = tables.get(list) ?? Map.groupBy(list, keyOf);
        tables.set(list, table);
        return table.get(key) ?? none;
    };
}
const halvesOf = lookup(({ network }) => network.uuid);
const leadingTo = lookup(({ peer }) => peer.uuid);
const labelledFor = lookup((peering) => (0,_labels_js__WEBPACK_IMPORTED_MODULE_1__/* .labelOf */ .Wy)(peering, _labels_js__WEBPACK_IMPORTED_MODULE_1__/* .AIVEN_VPC_KEY */ .E7));
const peeringsNamed = lookup(({ name }) => name);
const peeringsWithUuid = lookup(({ uuid }) => uuid);
const networksNamed = lookup(({ name }) => name);
const networksWithUuid = lookup(({ uuid }) => uuid);
const vpcsWithRange = lookup(({ cidr }) => cidr);
function accountOf(uuid, observed) {
    const shows = (account) => peeringsWithUuid((0,_model_observed_js__WEBPACK_IMPORTED_MODULE_0__/* .peeringsOf */ .rX)(observed, account), uuid).length > 0;
    return (0,_model_observed_js__WEBPACK_IMPORTED_MODULE_0__/* .accountsIn */ .wQ)(observed).find(shows) ?? null;
}
function networkAnywhere(observed, uuid) {
    const seen = (0,_model_observed_js__WEBPACK_IMPORTED_MODULE_0__/* .accountsIn */ .wQ)(observed).map((account) => networksWithUuid((0,_model_observed_js__WEBPACK_IMPORTED_MODULE_0__/* .networksOf */ .Nd)(observed, account), uuid));
    return seen.flat()[0] ?? null;
}
const connectionsTo = lookup(({ peerVpc }) => peerVpc);
const isToUpcloud = ({ peerCloudAccount }) => peerCloudAccount === 'upcloud';
const connectionsByProvider = lookup(isToUpcloud);
function upcloudConnections(connections) {
    return connections.filter((one) => isToUpcloud(one) && one.state !== 'DELETED');
}
function liveConnection(vpc, network) {
    const all = upcloudConnections(connectionsTo(vpc?.connections ?? [], network));
    return all.find(({ state }) => state !== 'DELETING') ?? all[0] ?? null;
}
function otherProviderOf({ connections }) {
    const others = connectionsByProvider(connections, false);
    return others.find(({ state }) => state !== 'DELETED')?.peerCloudAccount ?? null;
}


/***/ })

};

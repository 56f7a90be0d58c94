export const id = 817;
export const ids = [817];
export const modules = {

/***/ 6735:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E9: () => (/* binding */ UPCLOUD_STATES),
/* harmony export */   Np: () => (/* binding */ AIVEN_STATES),
/* harmony export */   Ro: () => (/* binding */ personCode),
/* harmony export */   nw: () => (/* binding */ upcloudClass),
/* harmony export */   yo: () => (/* binding */ aivenClass)
/* harmony export */ });
const AIVEN = {
    APPROVED: 'building',
    APPROVED_PEER_REQUESTED: 'building',
    PENDING_PEER: 'pending',
    ACTIVE: 'active',
    INVALID_SPECIFICATION: 'failed',
    REJECTED_BY_PEER: 'failed',
    DELETED_BY_PEER: 'failed',
    ERROR: 'failed',
    DELETING: 'deleting',
    DELETED: 'absent',
};
const UPCLOUD = {
    provisioning: 'provisioning',
    active: 'active',
    'pending-peer': 'pending',
    disabled: 'disabled',
    'peer-disabled': 'needs-person',
    'conflict-subnet': 'needs-person',
    'missing-local-router': 'needs-person',
    'missing-peer-router': 'needs-person',
    'deleted-peer-network': 'failed',
    error: 'failed',
};
/** The finding of each state that only a person can end. */
const FOR_A_PERSON = {
    'peer-disabled': 'peer-disabled',
    'conflict-subnet': 'cidr-overlap',
    'missing-local-router': 'no-router',
    'missing-peer-router': 'missing-peer-router',
};
const AIVEN_STATES = Object.keys(AIVEN);
const UPCLOUD_STATES = Object.keys(UPCLOUD);
const AIVEN_CLASSES = new Map(Object.entries(AIVEN));
const UPCLOUD_CLASSES = new Map(Object.entries(UPCLOUD));
const PERSON_CODES = new Map(Object.entries(FOR_A_PERSON));
/** What an Aiven connection's state means; null: there is no connection. */
function aivenClass(state) {
    return state === null ? 'absent' : (AIVEN_CLASSES.get(state) ?? 'unknown');
}
/** What an UpCloud peering's state means; null: there is no peering. */
function upcloudClass(state) {
    return state === null ? 'absent' : (UPCLOUD_CLASSES.get(state) ?? 'unknown');
}
/** The finding of an UpCloud state that only a person can end; null for every other state. */
function personCode(state) {
    return PERSON_CODES.get(state) ?? null;
}


/***/ }),

/***/ 3754:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  exportSpec: () => (/* binding */ exportSpec)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/clouds/connect.js + 7 modules
var connect = __webpack_require__(3929);
// EXTERNAL MODULE: ./lib/clouds/transport.js
var clouds_transport = __webpack_require__(6479);
// EXTERNAL MODULE: ./lib/domain/findings.js
var findings = __webpack_require__(2160);
// EXTERNAL MODULE: ./lib/domain/model/observed.js
var model_observed = __webpack_require__(4520);
// EXTERNAL MODULE: ./lib/domain/plan.js + 11 modules
var domain_plan = __webpack_require__(4679);
// EXTERNAL MODULE: ./lib/domain/recognise/labels.js
var labels = __webpack_require__(5443);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/ports.js
var ports = __webpack_require__(391);
// EXTERNAL MODULE: ./lib/publish/redacted.js
var redacted = __webpack_require__(7415);
// EXTERNAL MODULE: ./lib/report/words.js
var words = __webpack_require__(8191);
// EXTERNAL MODULE: ./lib/run/context.js + 1 modules
var context = __webpack_require__(5476);
// EXTERNAL MODULE: ./lib/run/report-of.js
var report_of = __webpack_require__(633);
// EXTERNAL MODULE: ./lib/run/workspace-file.js
var workspace_file = __webpack_require__(1975);
// EXTERNAL MODULE: ./lib/spec/load.js + 12 modules
var load = __webpack_require__(125);
// EXTERNAL MODULE: ./lib/domain/draft.js
var draft = __webpack_require__(4311);
// EXTERNAL MODULE: ./lib/domain/recognise/aiven-networks.js
var aiven_networks = __webpack_require__(1821);
// EXTERNAL MODULE: ./lib/domain/recognise/pair.js
var pair = __webpack_require__(2340);
;// CONCATENATED MODULE: ./lib/export/collect.js
/** What exists → entries of a spec that describe it. Pure. */





/** No entry is left out: everything is looked at. */
const NO_CLAIMS = { mayMean: () => false };
const NOWHERE = { file: '', line: 1, column: 1 };
/**
 * Every connection to UpCloud of the scopes' VPCs, in order of scope, VPC and network. What is not settled on both
 * sides is left out with the reason: a spec that describes it would change it.
 *
 * @param ownSpecs `peering-spec` label values that the exported spec will count as its own.
 * @param presentSpecs those of the spec that the run was given.
 */
function collect(scopes, accounts, ownSpecs, presentSpecs) {
    const exported = [];
    const leftOut = [];
    let present = 0;
    const names = new Names();
    const observed = observedOf(scopes, accounts);
    const things = (0,model_observed/* ownThings */.cY)(observed);
    const aivenNetworks = new aiven_networks/* AivenNetworks */.l(observed);
    const own = { ownSpecs, presentSpecs, isOurs: (uuid) => things.has(uuid), aivenNetworks };
    for (const { account, scope, vpcs } of scopes)
        for (const vpc of vpcs.toSorted((a, b) => byText(a.id, b.id)))
            for (const connection of connectionsOf(vpc)) {
                const one = describe({ account, scope, vpc, connection }, accounts, own);
                if (one === null)
                    present++;
                else if (typeof one === 'string')
                    leftOut.push(one);
                else
                    exported.push({ ...one, entry: { ...one.entry, name: names.take(one.entry.name) } });
            }
    return { exported, leftOut, present };
}
/** What was read, as a plan takes it. */
function observedOf(scopes, accounts) {
    const ok = (value) => ({ ok: true, value });
    return {
        aiven: new Map(scopes.map(({ account, scope, vpcs }) => [
            (0,model_observed/* aivenKey */.LY)(account, scope),
            { list: null, vpcs: new Map(vpcs.map((vpc) => [vpc.id, ok(vpc)])) },
        ])),
        upcloud: new Map(accounts.map(({ account, networks, peerings }) => [
            account,
            { networks: ok(networks), peerings: ok(peerings) },
        ])),
        details: model_observed/* NO_DETAILS */.pH,
    };
}
function byText(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
function connectionsOf(vpc) {
    return vpc.connections
        .filter(({ peerCloudAccount, state }) => peerCloudAccount === 'upcloud' && state !== 'DELETED' && state !== 'DELETING')
        .toSorted((a, b) => byText(a.peerVpc, b.peerVpc));
}
const networks = new WeakMap();
function networksOf(content) {
    const known = networks.get(content) ?? new Map(content.networks.map((network) => [network.uuid, network]));
    networks.set(content, known);
    return known;
}
/** An entry, or the reason why there is none; null: the present spec has it. */
function describe(found, accounts, own) {
    const { account, scope, vpc, connection } = found;
    const what = `VPC ${vpc.id} of ${(0,model_observed/* scopeText */.Cm)(scope)} and network ${connection.peerVpc}`;
    for (const content of accounts) {
        const network = networksOf(content).get(connection.peerVpc);
        if (!network)
            continue;
        const target = targetOf(found, content.account, own);
        const view = (0,pair/* viewPair */.ML)(target, vpc, content.peerings);
        if (view.ownedBy !== null && own.presentSpecs.has(view.ownedBy))
            return null;
        const problem = problemOf(view);
        if (problem !== null)
            return `${what}: ${problem}`;
        const { peering } = view;
        if (!peering)
            return `${what}: there is no UpCloud side`;
        return {
            about: `${(0,model_observed/* scopeText */.Cm)(scope)}, ${vpc.cloud} ${vpc.cidr} – network ${network.name || network.uuid}, ${network.zone}`,
            entry: {
                name: peering.name,
                desired: peering.state === 'disabled' ? 'disabled' : 'active',
                // It was recognised without a pinned UUID, which would outlive a peering that is made anew.
                aiven: { account, scope, vpc: { kind: 'id', id: vpc.id }, networkUuid: null },
                upcloud: {
                    account: content.account,
                    network: { kind: 'id', id: network.uuid },
                    labels: userLabels(peering),
                },
                allowZoneMismatch: false,
                silence: [],
                at: NOWHERE,
            },
        };
    }
    return `${what}: no UpCloud account given here sees the network`;
}
function targetOf({ account, scope, vpc, connection }, upcloudAccount, { ownSpecs, isOurs, aivenNetworks }) {
    return {
        name: '',
        desired: 'active',
        aiven: { account, scope, vpc: vpc.id, networkUuid: null },
        upcloud: { account: upcloudAccount, network: connection.peerVpc, labels: [], hasRouter: true },
        ownSpecs,
        onlyIfOwn: false,
        isOurs,
        others: (0,draft/* othersOf */.bu)(vpc.id, { aivenNetworks, claims: NO_CLAIMS }),
    };
}
/** Why a pair cannot be written as it is; null when it can. */
function problemOf(view) {
    const { connection, peering, ownedBy, state } = view;
    const candidates = (0,pair/* candidatesOf */.kW)(view)
        .map(({ uuid }) => uuid)
        .join(', ');
    if (view.verdict.kind === 'several')
        return `several UpCloud peerings could be its other side (${candidates})`;
    if (candidates)
        return `UpCloud peering ${candidates} could be its other side, and that of another VPC as well`;
    if (!peering)
        return 'there is no UpCloud side that can be recognised';
    if (ownedBy !== null)
        return `UpCloud peering ${peering.uuid} belongs to the spec ${JSON.stringify(ownedBy)}`;
    const aiven = connection?.state ?? 'none';
    const isActive = aiven === 'ACTIVE' && peering.state === 'active';
    const isPaused = peering.state === 'disabled' && (aiven === 'ACTIVE' || aiven === 'PENDING_PEER');
    if ((isActive || isPaused) && !state.upcloud?.stale && !state.upcloud?.peerUnknown)
        return null;
    return `it is not settled (Aiven ${aiven}, UpCloud ${peering.state})`;
}
function userLabels(peering) {
    const own = new Set(labels/* OWN_KEYS */.MH);
    return Object.fromEntries((0,labels/* settableLabels */.G1)(peering.labels)
        .filter(({ key }) => !own.has(key.toLowerCase()))
        .map(({ key, value }) => [key, value]));
}
/** Names are unique in a spec; a second one of a name gets a number, and is renamed by the next apply. */
class Names {
    #taken = new Set();
    /** The number to try next, by what stands before it. */
    #next = new Map();
    take(wanted) {
        const base = wanted || 'unnamed';
        const stem = [...base].slice(0, 250).join('');
        let name = base;
        let n = this.#next.get(stem) ?? 2;
        while (this.#taken.has(name))
            name = `${stem}-${n++}`;
        this.#next.set(stem, n);
        this.#taken.add(name);
        return name;
    }
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./lib/export/render.js
/** Exported peerings → the text of a spec, with comments. Pure. */

/**
 * The whole file. The same peerings give the same text.
 *
 * @param schemaUrl where editors find the spec's JSON Schema; null: they are not told.
 */
function renderSpec({ exported, leftOut }, schemaUrl) {
    const document = new dist/* Document */.yo({ version: 1, peerings: exported.map(({ entry }) => written(entry)) });
    document.commentBefore = [
        ...(schemaUrl === null ? [] : [` yaml-language-server: $schema=${schemaUrl}`]),
        ' Exported by aiven-upcloud-peering. A plan of it changes no traffic: it adopts what exists.',
        ...leftOut.map((sentence) => ` Left out: ${oneLine(sentence)}`),
    ].join('\n');
    const list = document.get('peerings');
    if ((0,dist/* isSeq */.oP)(list))
        for (const [index, item] of list.items.entries()) {
            const about = exported[index]?.about;
            if (about !== undefined && (0,dist/* isMap */.jh)(item))
                item.commentBefore = ` ${oneLine(about)}`;
        }
    return document.toString({ lineWidth: 0 });
}
/** What a cloud says is data: it must not end a comment. */
function oneLine(text) {
    return text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ');
}
function written({ name, desired, aiven, upcloud }) {
    return {
        name,
        ...(desired !== 'active' && { state: desired }),
        aiven: {
            ...(aiven.scope.kind === 'project'
                ? { project: aiven.scope.project }
                : { organization: aiven.scope.organization }),
            vpc: aiven.vpc.kind === 'id' ? aiven.vpc.id : { cloud: aiven.vpc.cloud, cidr: aiven.vpc.cidr },
            ...(aiven.networkUuid !== null && { network_uuid: aiven.networkUuid }),
            ...(aiven.account !== 'default' && { account: aiven.account }),
        },
        upcloud: {
            network: upcloud.network.kind === 'id' ? upcloud.network.id : { ...upcloud.network },
            ...(Object.keys(upcloud.labels).length > 0 && { labels: { ...upcloud.labels } }),
            ...(upcloud.account !== 'default' && { account: upcloud.account }),
        },
    };
}

;// CONCATENATED MODULE: ./lib/export/export.js
/** Mode `export`: reads what exists and writes a spec that describes it. Writes to no cloud. */

















/**
 * Exports. The projects and organizations come from `export-scope`, else from the spec.
 *
 * @param spec null when there is none; then `export-scope` is needed.
 */
async function exportSpec(spec, session) {
    const { inputs } = session;
    const scopes = inputs.exportScopes.length > 0 ? inputs.exportScopes : scopesOf(spec);
    if (scopes.length === 0)
        throw new errors/* InputError */.dz([
            'export-scope is missing: name projects or organizations, or give a spec that does',
        ]);
    const path = await (0,workspace_file/* fileToWrite */.NE)('export-file', (0,context/* workspaceOf */.B3)(session.env), inputs.exportFile ?? '');
    const { transport, close } = await (0,clouds_transport/* cloudTransport */.n)(session);
    const clouds = (0,connect/* connectAccounts */.rl)((0,connect/* accountsOfExport */.MY)(spec, inputs), inputs, { ...session, transport });
    try {
        return await writeExport(scopes, clouds, path, { ...session, files: spec?.files ?? [] });
    }
    catch (error) {
        if (!(error instanceof errors/* ApiError */.hD))
            throw error;
        const code = error.notAuthorized ? 'not-authorized' : 'api-error';
        return failed((0,findings/* finding */.gk)(code, (0,errors/* messageOf */.bD)(error), null));
    }
    finally {
        await close();
    }
}
function failed(one) {
    return { report: (0,report_of/* earlyReport */.Wp)('export', 'failed', [one], one.message), items: '' };
}
function scopesOf(spec) {
    const found = new Map();
    for (const { aiven } of spec?.entries ?? [])
        found.set((0,model_observed/* aivenKey */.LY)(aiven.account, aiven.scope), { account: aiven.account, scope: aiven.scope });
    return [...found.values()];
}
async function writeExport(scopes, clouds, path, session) {
    const file = (0,external_node_path_.relative)((0,context/* workspaceOf */.B3)(session.env), path).split(external_node_path_.sep).join('/');
    const [contents, accounts] = await Promise.all([
        Promise.all(scopes.map(({ account, scope }) => readScope(account, scope, clouds))),
        Promise.all([...clouds.upcloud.keys()].map((account) => readAccount(account, clouds))),
    ]);
    const label = (one) => (0,labels/* specLabel */.qQ)(session.event.repository, one);
    const own = new Set([label(file)]);
    const present = new Set(session.files.map(label));
    const collected = collect(contents, accounts, own, present);
    const { kept, rows } = onlyWhatStays(collected, file, observedOf(contents, accounts), session);
    const text = renderSpec((0,redacted/* withoutSecrets */.c)(kept, session.redact), (0,context/* schemaUrlOf */.MK)(session.env));
    await (0,workspace_file/* writeInWorkspace */.A9)(path, text);
    session.log.info(`Exported ${(0,words/* count */.U9)(kept.exported.length, 'peering')} to ${file}`);
    if (kept.present > 0)
        session.log.info(`Left out, since the present spec has them: ${(0,words/* count */.U9)(kept.present, 'peering')}`);
    if (session.files.includes(file))
        session.log.warning(`${file} was the spec itself: it now describes what exists. Its comments, and entries that exist nowhere, are gone; look at the difference before you commit it`);
    for (const sentence of kept.leftOut)
        session.log.warning(`Left out: ${sentence}`);
    const report = (0,report_of/* reportOf */.EI)({
        mode: 'export',
        // An export is no plan: nothing is to be done.
        peerings: rows.map((row) => ({ ...row, drifted: false, pending: false })),
        items: '',
        changed: false,
        findings: [],
        unmanaged: 'ignore',
        failure: null,
    });
    return { report: { ...report, outcome: 'in-sync', drift: false, exported: file }, items: '' };
}
async function readScope(account, scope, clouds) {
    const port = (0,ports/* portOf */.H)(clouds.aiven, account);
    const listed = await port.listVpcs(scope);
    const vpcs = await Promise.all(listed
        .filter(({ state, cloud }) => state === 'ACTIVE' && cloud.startsWith('upcloud-'))
        .map(({ id }) => port.getVpc(scope, id)));
    return { account, scope, vpcs: vpcs.filter((vpc) => vpc !== null) };
}
async function readAccount(account, clouds) {
    const port = (0,ports/* portOf */.H)(clouds.upcloud, account);
    const [networks, peerings] = await Promise.all([port.listNetworks(), port.listPeerings()]);
    return { account, networks, peerings };
}
/**
 * Plans the export before it is written: what would change more than labels is left out instead, so that the
 * promise of the file's first lines holds.
 */
function onlyWhatStays(collection, file, observed, { inputs, event, clock }) {
    const { aiven, upcloud } = inputs.credentials;
    const spec = (0,load.loadSpec)([{ file, text: renderSpec(collection, null) }], {
        aiven: new Set(aiven.keys()),
        upcloud: new Set(upcloud.keys()),
    });
    const plan = (0,domain_plan/* buildPlan */.G)(spec, observed, {
        repository: event.repository,
        takeOverFrom: null,
        unmanaged: 'ignore',
        maxDeletes: 0,
        waitTimeoutMs: inputs.waitTimeoutMs,
        now: clock.now(),
        chosen: () => true,
    });
    const rows = plan.peerings.map(({ row }) => row);
    const stays = rows.map(({ status, changes }) => status === 'in-sync' ||
        (status === 'update' && changes.every(({ action }) => action === 'relabel' || action === 'rename')));
    return {
        rows: rows.filter((_, index) => stays[index]),
        kept: {
            ...collection,
            exported: collection.exported.filter((_, index) => stays[index]),
            leftOut: [
                ...collection.leftOut,
                ...rows.flatMap((row, index) => stays[index]
                    ? []
                    : [`${row.name}: a plan of it says ${row.status} (${row.findings[0]?.message ?? ''})`]),
            ],
        },
    };
}


/***/ }),

/***/ 1601:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ httpTransport)
});

// UNUSED EXPORTS: TransportError

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
// EXTERNAL MODULE: ./lib/http/proxy.js
var http_proxy = __webpack_require__(768);
;// CONCATENATED MODULE: ./lib/http/agents.js
/** Connections to the APIs: kept open, and through a proxy where the environment names one. */



/** Concurrency is bounded above. */
const OPTIONS = { keepAlive: true, maxSockets: 64 };
/** One agent for each origin. */
function agentsFor(env) {
    const agents = new Map();
    return {
        of: (url) => {
            const known = agents.get(url.origin);
            if (known)
                return known;
            const proxy = (0,http_proxy/* proxyFor */.i)(url, env);
            const { Agent } = url.protocol === 'https:' ? external_node_https_ : external_node_http_;
            const agent = proxy ? tunnelled(new Agent(OPTIONS), proxy) : new Agent(OPTIONS);
            agents.set(url.origin, agent);
            return agent;
        },
        close: () => {
            for (const agent of agents.values())
                agent.destroy();
        },
    };
}
/** Makes an agent reach its origin by CONNECT. */
function tunnelled(agent, proxy) {
    const asking = new Set();
    const [connect, destroy] = [agent.createConnection.bind(agent), agent.destroy.bind(agent)];
    const createConnection = (options, done) => {
        const request = askProxy(proxy, `${options.host}:${options.port}`, (error, socket) => {
            asking.delete(request);
            if (!socket)
                return done(error);
            // Over TLS the agent makes its own socket of this one.
            const over = { ...options, socket };
            done(null, agent instanceof external_node_https_.Agent ? (connect(over) ?? socket) : socket);
        });
        if (options.timeout)
            request.setTimeout(options.timeout, () => request.destroy(new Error('no answer')));
        asking.add(request);
    };
    return Object.assign(agent, {
        createConnection,
        destroy: () => {
            for (const request of asking)
                request.destroy();
            destroy();
        },
    });
}
function askProxy(proxy, target, done) {
    const { request } = proxy.protocol === 'https:' ? external_node_https_ : external_node_http_;
    const user = `${decodeURIComponent(proxy.username)}:${decodeURIComponent(proxy.password)}`;
    const asked = request(proxy, {
        method: 'CONNECT',
        path: target,
        agent: false,
        auth: null,
        headers: {
            host: target,
            ...(user === ':' ? {} : { 'proxy-authorization': `Basic ${Buffer.from(user).toString('base64')}` }),
        },
    });
    const fail = (why) => done(new http_proxy/* ProxyError */.T(`the proxy ${proxy.host} ${why}`));
    asked.once('connect', ({ statusCode }, socket) => {
        if (statusCode === 200)
            return done(null, socket);
        socket.destroy();
        fail(`answered HTTP ${statusCode}`);
    });
    asked.once('response', (answer) => {
        answer.destroy();
        fail(`answered HTTP ${answer.statusCode}`);
    });
    asked.on('error', ({ message }) => fail(`gave no connection: ${message}`));
    asked.end();
    return asked;
}

;// CONCATENATED MODULE: ./lib/http/transport.js
/** One HTTP exchange with any of the APIs: a hard time limit, bounded bodies, redirects within the origin only. */



/** No usable answer, told in words that belong into a message. */
class TransportError extends Error {
    constructor(message, cause) {
        super(message, cause === undefined ? undefined : { cause });
        this.name = 'TransportError';
    }
}
/** The largest answer that is read, in bytes. */
const MAX_BODY_BYTES = 64 * 1024 * 1024;
/** Of an answer that is no good one only the beginning is read: nobody is shown more. */
const MAX_ERROR_BYTES = 64 * 1024;
/** What is left out at the end of a cut text: half of a secret is none to `redact`, and no header is longer. */
const CUT_BYTES = 16 * 1024;
const MOST_REDIRECTS = 3;
/**
 * The transport every client uses. `HTTPS_PROXY` and `NO_PROXY` are honoured.
 *
 * @param onFirst called once, when the first request has left.
 */
function httpTransport(userAgent, onFirst = () => { }) {
    const agents = agentsFor(process.env);
    const running = new Set();
    let isClosed = false;
    let hasSent = false;
    const onSent = () => {
        if (!hasSent)
            onFirst();
        hasSent = true;
    };
    const exchange = async ({ method, headers, body, timeoutMs }, url, signal, hops = 0) => {
        const options = {
            method,
            headers: { 'user-agent': userAgent, ...headers },
            agent: agents.of(url),
            timeout: timeoutMs,
            signal,
        };
        const response = await readWhole(await answerTo(url, options, body, onSent));
        const next = redirectOf(response, url);
        // With the method and the body, as GitHub wants it for a renamed repository.
        if (next?.origin === url.origin && hops < MOST_REDIRECTS)
            return exchange({ method, url: '', headers, body, timeoutMs }, next, signal, hops + 1);
        return response;
    };
    return {
        send: async (request) => {
            if (isClosed)
                throw new TransportError('not sent, since the run ends');
            const stop = new AbortController();
            // A timer that keeps the process alive: whatever becomes of the socket, there is an answer.
            const limit = setTimeout(() => stop.abort(new TransportError(`no complete answer within ${request.timeoutMs} ms`)), request.timeoutMs);
            const stopped = new Promise((_, reject) => {
                stop.signal.addEventListener('abort', () => reject(stop.signal.reason));
            });
            running.add(stop);
            try {
                return await Promise.race([exchange(request, new URL(request.url), stop.signal), stopped]);
            }
            finally {
                clearTimeout(limit);
                running.delete(stop);
            }
        },
        close: () => {
            isClosed = true;
            for (const stop of running)
                stop.abort(new TransportError('cut off, since the run ends'));
            agents.close();
        },
    };
}
/** Sends, and resolves with the head of the answer. The signal also ends what is still to be sent or read. */
function answerTo(url, options, body, onSent) {
    const { request } = url.protocol === 'https:' ? external_node_https_ : external_node_http_;
    return new Promise((resolve, reject) => {
        const sent = request(url, options, resolve);
        sent.on('error', reject);
        // Without a listener such an answer would be none at all.
        sent.on('upgrade', (message, socket) => {
            socket.on('error', () => { }).destroy();
            resolve(message);
        });
        sent.on('close', () => reject(new TransportError('the connection was closed')));
        sent.on('finish', onSent);
        sent.end(body ?? undefined);
    });
}
async function readWhole(message) {
    const status = message.statusCode ?? 0;
    const isGood = status >= 200 && status < 300;
    const headers = Object.entries(message.headers).map(([name, value]) => [name, String(value)]);
    const answer = (body) => ({ status, headers: Object.fromEntries(headers), body });
    if (status < 200) {
        message.destroy();
        return answer('');
    }
    const chunks = [];
    let size = 0;
    for await (const chunk of message) {
        const bytes = Buffer.from(chunk);
        size += bytes.length;
        chunks.push(bytes);
        if (!isGood && size > MAX_ERROR_BYTES)
            return answer(Buffer.concat(chunks).toString('utf8', 0, MAX_ERROR_BYTES - CUT_BYTES));
        if (size > MAX_BODY_BYTES)
            throw new TransportError(`the answer is larger than ${MAX_BODY_BYTES} bytes`);
    }
    if (!message.complete)
        throw new TransportError('the answer broke off');
    return answer(Buffer.concat(chunks).toString('utf8'));
}
function redirectOf({ status, headers: { location } }, from) {
    if (![301, 302, 307, 308].includes(status) || location === undefined)
        return null;
    return URL.canParse(location, from.href) ? new URL(location, from) : null;
}


/***/ }),

/***/ 7415:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ withoutSecrets)
/* harmony export */ });
/** Under these keys stand words of our own, which the renderers switch over, and hashes: never a secret. */
const FRAME = new Set([
    ...['mode', 'outcome', 'status', 'desired', 'side', 'action', 'result', 'code', 'severity'],
    ...['digest', 'kind', 'input'],
]);
/**
 * Plain data with `***` for every secret in its texts; keys and words of our own stay. Made before anything is
 * rendered: a secret that was cut, escaped or written as entities is none any more to `redact`, and one that is a
 * common word would break what is rendered.
 */
function withoutSecrets(data, redact) {
    // JSON writes a secret in one of the forms that `redact` knows: where it finds none, no text holds one.
    const whole = JSON.stringify(data);
    return redact(whole) === whole ? data : clean(data, redact);
}
function clean(data, redact) {
    if (typeof data === 'string')
        return redact(data);
    if (Array.isArray(data))
        return data.map((one) => clean(one, redact));
    if (typeof data !== 'object' || data === null)
        return data;
    return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, FRAME.has(key) ? value : clean(value, redact)]));
}


/***/ }),

/***/ 8191:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   JC: () => (/* binding */ interrupts),
/* harmony export */   Jy: () => (/* binding */ SIDE_NAMES),
/* harmony export */   KJ: () => (/* binding */ isUnread),
/* harmony export */   Nx: () => (/* binding */ capital),
/* harmony export */   Sx: () => (/* binding */ flows),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   YP: () => (/* binding */ isAdopted),
/* harmony export */   ai: () => (/* binding */ number),
/* harmony export */   eS: () => (/* binding */ isSilent),
/* harmony export */   kM: () => (/* binding */ plannedWords),
/* harmony export */   mF: () => (/* binding */ changeWords),
/* harmony export */   n$: () => (/* binding */ utc),
/* harmony export */   od: () => (/* binding */ stopVerb),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   td: () => (/* binding */ byUrgency),
/* harmony export */   vk: () => (/* binding */ elapsed),
/* harmony export */   wj: () => (/* binding */ whatHappens),
/* harmony export */   xl: () => (/* binding */ finished)
/* harmony export */ });
/* harmony import */ var _domain_findings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2160);
/** The words for numbers, statuses and changes, the same in every report. Plain text without anything from outside. */

/** `1 peering`, `2,000 peerings`. */
function count(n, one, many = `${one}s`) {
    return `${number(n)} ${n === 1 ? one : many}`;
}
/** Digits with a comma between thousands. */
function number(n) {
    return String(n).replaceAll(/\B(?=(?:\d{3})+$)/g, ',');
}
/** `a`, `a and b`, `a, b and c`. */
function list(parts) {
    return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
/** How long something has lasted, in words that stay the same for an hour or a day: `5 hours`, `30 days`. */
function elapsed(milliseconds) {
    const hours = Math.floor(milliseconds / 3_600_000);
    if (hours < 1)
        return 'less than an hour';
    return hours < 48 ? count(hours, 'hour') : count(Math.floor(hours / 24), 'day');
}
/** `2026-11-23 03:40 UTC`. */
function utc(milliseconds) {
    const date = new Date(milliseconds);
    return Number.isNaN(date.getTime())
        ? 'unknown time'
        : `${date.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
function capital(text) {
    return text.slice(0, 1).toUpperCase() + text.slice(1);
}
const SIDE_NAMES = { aiven: 'Aiven', upcloud: 'UpCloud' };
/** What a row is about, most urgent first; tables and lists keep this order. */
const KINDS = [
    'failed',
    'blocked',
    'delete',
    'repair',
    'update',
    'create',
    'waiting',
    'unmanaged',
    'in-sync',
];
/** A row's status, or `failed` when its changes were tried and did not work. */
function kindOf(peering) {
    return peering.result === 'failed' ? 'failed' : peering.status;
}
/** In a check: where nothing flows comes first. */
const DRIFT_KINDS = [
    'failed',
    'blocked',
    'repair',
    'create',
    'waiting',
    'update',
    'delete',
    'unmanaged',
    'in-sync',
];
/** Peerings in order of urgency, otherwise in the order of the spec. */
function byUrgency(peerings, mode) {
    const rank = (one) => mode === 'check'
        ? DRIFT_KINDS.indexOf(kindOf(one)) + (isSilent(one) ? 0 : DRIFT_KINDS.length)
        : KINDS.indexOf(kindOf(one));
    return peerings
        .map((one) => [rank(one), one])
        .sort(([a], [b]) => a - b)
        .map(([, one]) => one);
}
/** Nothing is known of it but that a cloud could not be read. */
function isUnread({ status, findings }) {
    const errors = findings.filter(({ severity }) => severity === 'error');
    return status === 'blocked' && errors.length > 0 && errors.every(({ code }) => (0,_domain_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .isReadFailure */ .Bm)(code));
}
/** Whether traffic that flows now would stop. */
function interrupts(peering) {
    return peering.changes.some((change) => change.interrupts);
}
/** What becomes of traffic that stops: a repair brings it back, all else is for good. */
function stopVerb(peerings) {
    return peerings.every(({ status }) => status === 'repair')
        ? { now: 'interrupts', past: 'interrupted' }
        : { now: 'cuts', past: 'cut' };
}
/** Whether both sides say that traffic flows, as they were seen last. */
function flows({ aiven, upcloud }) {
    return aiven.state === 'ACTIVE' && upcloud.state === 'active';
}
/** Whether it should carry traffic and does not, as far as it was seen. */
function isSilent(peering) {
    return peering.desired === 'active' && peering.upcloud.state !== 'active' && !isUnread(peering);
}
const DONE = {
    create: 'created',
    update: 'updated',
    repair: 'repaired',
    delete: 'deleted',
    waiting: 'finished',
    blocked: 'blocked',
    unmanaged: 'not in the spec',
    'in-sync': 'in place',
};
/** What happens, happened or is wrong, in a few words: `create on both sides`, `missing on Aiven`, `failed`. */
function whatHappens(peering, mode) {
    if (peering.result !== null)
        return resultWords(peering);
    if (peering.status === 'blocked')
        return isUnread(peering) ? 'could not be read' : 'blocked';
    if (peering.status === 'in-sync')
        return inPlace(peering);
    if (peering.status === 'waiting')
        return peering.stuck
            ? `${peering.desired === 'absent' ? 'deletion' : 'creation'} stuck`
            : `still being ${finished(peering)}`;
    if (peering.status === 'unmanaged')
        return 'exists without an entry';
    const words = (mode === 'check' ? driftWords(peering) : planWords(peering)).trimEnd();
    return mode === 'apply' ? `not done: ${words}` : words;
}
/** What a side that is waited for will be. */
function finished({ desired }) {
    return desired === 'absent' ? 'removed' : 'built';
}
/** One that is rightly absent is not "in place". */
function inPlace({ desired }) {
    return desired === 'absent' ? 'gone' : 'in place';
}
function waitedFor({ desired }) {
    return desired === 'absent' ? 'now removed' : 'now in place';
}
/** The changes of a row, whether they are planned, done or needed: `create on both sides`. */
function changeWords(peering) {
    return planWords(peering).trimEnd();
}
/** What the plan of an apply said about a row that it did not do; null where the result says as much. */
function plannedWords(peering) {
    const { result, status, changes } = peering;
    if (result !== 'failed' && result !== 'unchanged')
        return null;
    return status === 'waiting' || changes.length === 0 ? null : changeWords(peering);
}
function resultWords(peering) {
    const { result, status } = peering;
    switch (result) {
        case 'applied':
            return doneWords(peering);
        case 'failed':
            return 'failed';
        case 'skipped':
            if (status === 'blocked')
                return isUnread(peering) ? 'could not be read' : 'blocked';
            return peering.changes.length > 0 ? `not done: ${planWords(peering).trimEnd()}` : 'not waited for';
        default:
            // A wait that ended well changed nothing itself.
            if (status === 'waiting')
                return peering.pending ? `still being ${finished(peering)}` : waitedFor(peering);
            return status === 'in-sync' ? inPlace(peering) : 'not changed';
    }
}
/** What an apply did. Both sides need not be said. */
function doneWords(peering) {
    const { status } = peering;
    const where = (action) => {
        const sides = sidesOf(peering, action);
        return sides === 'on both sides' ? '' : ` ${sides}`;
    };
    switch (status) {
        case 'waiting':
            return waitedFor(peering);
        case 'update':
            return updatedWords(peering);
        case 'create':
        case 'delete':
            return `${DONE[status]}${where(status)}`.trimEnd();
        case 'repair': {
            const removed = sidesOf(peering, 'delete');
            return removed === '' ? DONE[status] : `${DONE[status]}: removed and created again ${removed}`;
        }
        default:
            return DONE[status];
    }
}
function driftWords(peering) {
    const where = sidesOf(peering, 'create');
    switch (peering.status) {
        case 'create':
            return `missing ${where}`;
        case 'repair':
            return brokenWords(peering);
        case 'delete':
            return `should be deleted, still exists ${sidesOf(peering, 'delete')}`;
        default:
            return isSwitched(peering) ? differences(peering) : `differs: ${differences(peering)}`;
    }
}
/** A side that is only to be made is missing; one that is removed first is broken. */
function brokenWords(peering) {
    const { changes } = peering;
    const broken = changes.filter(({ action }) => action === 'delete').map(({ side }) => side);
    const missing = changes.filter(({ action, side }) => action === 'create' && !broken.includes(side));
    const words = `broken ${sidesOf(peering, 'delete')}`;
    return missing.length > 0 ? `${words}, missing ${sidesOf({ changes: missing }, 'create')}` : words;
}
function planWords(peering) {
    switch (peering.status) {
        case 'create':
            return `create ${sidesOf(peering, 'create')}`;
        case 'repair':
            return repairWords(peering);
        case 'delete':
            return `delete ${sidesOf(peering, 'delete')}`;
        default:
            return updateWords(peering);
    }
}
/** A side is removed and made again; the other may only be made, or be switched off and on. */
function repairWords(peering) {
    const removed = sidesOf(peering, 'delete');
    if (removed === '')
        return `repair: ${updateWords(peering)}`;
    const gone = new Set(peering.changes.filter(({ action }) => action === 'delete').map(({ side }) => side));
    const made = peering.changes.filter(({ action, side }) => action === 'create' && !gone.has(side));
    const also = made.length > 0 ? `, create ${sidesOf({ changes: made }, 'create')}` : '';
    return `repair: remove and create again ${removed}${also}`;
}
function sidesOf({ changes }, action) {
    const sides = new Set(changes.filter((change) => change.action === action).map((change) => change.side));
    if (sides.size === 2)
        return 'on both sides';
    const [side] = sides;
    return side === undefined ? '' : `on ${SIDE_NAMES[side]}`;
}
const UPDATES = {
    enable: 'enable on UpCloud',
    disable: 'disable on UpCloud',
    rename: 'rename',
    relabel: 'change labels',
    create: 'create',
    delete: 'delete',
};
const UPDATED = {
    enable: 'enabled on UpCloud',
    disable: 'disabled on UpCloud',
    rename: 'renamed',
    relabel: 'labels changed',
    create: 'created',
    delete: 'deleted',
};
const DIFFERENCES = {
    enable: 'disabled on UpCloud',
    disable: 'should be disabled, is enabled on UpCloud',
    rename: 'name',
    relabel: 'labels',
    create: 'a side is missing',
    delete: 'a side is left over',
};
/** Nothing differs but that it is on or off. */
function isSwitched({ changes }) {
    return changes.every(({ action }) => action === 'enable' || action === 'disable');
}
function differences({ changes }) {
    return list([...new Set(changes.map(({ action }) => DIFFERENCES[action]))]) || 'not as the spec says';
}
function updatedWords(peering) {
    const words = [...new Set(peering.changes.map(({ action }) => UPDATED[action]))];
    return list(isAdopted(peering) ? ['adopted', ...words] : words) || 'updated';
}
function updateWords(peering) {
    const actions = new Set(peering.changes.map(({ action }) => action));
    if (actions.has('disable') && actions.has('enable'))
        return 'disable and enable again on UpCloud';
    const words = [...actions].map((action) => UPDATES[action]);
    return list(isAdopted(peering) ? ['adopt', ...words] : words) || 'update';
}
/** It was made by hand, or by something else, and becomes the entry's own. */
function isAdopted({ findings }) {
    return findings.some(({ code }) => code === 'adopted');
}


/***/ }),

/***/ 3781:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ USER_AGENT)
/* harmony export */ });
/** What a run carries from room to room. */
/** How the action names itself to every API. */
const USER_AGENT = 'aiven-upcloud-peering/1';


/***/ }),

/***/ 7556:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ invalid)
/* harmony export */ });
/** A `spec-invalid` error at a place. */
function invalid(message, at) {
    return { code: 'spec-invalid', severity: 'error', message, at };
}


/***/ })

};

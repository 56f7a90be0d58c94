export const id = 273;
export const ids = [273];
export const modules = {

/***/ 2136:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a9: () => (/* binding */ MAX_NAMED_WAIT_MS),
/* harmony export */   jo: () => (/* binding */ backoffMs),
/* harmony export */   m: () => (/* binding */ MAX_ATTEMPTS),
/* harmony export */   ns: () => (/* binding */ namedWaitMs)
/* harmony export */ });
/** How long to wait before another attempt. Pure. */
/** Attempts in all for one request. */
const MAX_ATTEMPTS = 5;
/** The first pause is at most this long; each next one may be twice as long: 1 + 2 + 4 + 8 = 15 s in all. */
const FIRST_PAUSE_MS = 1000;
/** A wait that the server names is obeyed up to this. */
const MAX_NAMED_WAIT_MS = 60_000;
/**
 * Full jitter: anything from nothing to the doubling bound.
 *
 * @param attempt 1 after the first failure.
 * @param random 0 ≤ n < 1.
 */
function backoffMs(attempt, random) {
    return Math.floor(random * FIRST_PAUSE_MS * 2 ** (attempt - 1));
}
/**
 * The wait a server names, in ms from `now`, at most 60 s; null when it names none.
 *
 * `Retry-After` in seconds or as a date; without it Aiven's "try again in 28s" (api-facts A1).
 */
function namedWaitMs(retryAfter, text, now) {
    const named = retryAfter === null ? null : headerWait(retryAfter.trim(), now);
    const inText = /try again in (\d{1,6})\s*s/i.exec(text)?.[1];
    const wait = named ?? (inText === undefined ? null : Number(inText) * 1000);
    return wait === null ? null : Math.min(Math.max(0, wait), MAX_NAMED_WAIT_MS);
}
function headerWait(value, now) {
    if (/^\d{1,9}(\.\d+)?$/.test(value))
        return Math.ceil(Number(value) * 1000);
    const date = Date.parse(value);
    return Number.isNaN(date) ? null : date - now;
}


/***/ }),

/***/ 1829:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jj: () => (/* binding */ cut),
/* harmony export */   Kb: () => (/* binding */ excerpt),
/* harmony export */   O2: () => (/* binding */ notJson),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   _6: () => (/* binding */ isHtml)
/* harmony export */ });
const HTML = /^\s*<(?:!doctype html|html|head|body|title|center|h1)\b/i;
/** Whether a body is a web page: something between us and the API answered. */
function isHtml(body) {
    return HTML.test(body);
}
/** What a body is that should have been JSON and is not. */
function notJson(body) {
    if (isHtml(body))
        return 'an HTML page where JSON should be, probably of a proxy';
    return body.trim() === '' ? 'an empty answer where JSON should be' : 'an answer that is not JSON';
}
/** Every run of whitespace as one blank. */
function oneLine(text) {
    return text.replaceAll(/\s+/g, ' ').trim();
}
/** The beginning of a body, without tags, at most `max` characters. Secrets go first: half of one is none to `redact`. */
function excerpt(body, max, redact) {
    return cut(oneLine(redact(body).replaceAll(/<[^>]{0,500}>/g, ' ')), max);
}
/** At most `max` characters. What may hold a secret must have been redacted before. */
function cut(text, max) {
    return text.length > max ? `${text.slice(0, max - 1)}…` : text;
}


/***/ }),

/***/ 9360:
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

/***/ 3622:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  exportSpec: () => (/* binding */ exportSpec)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/adapters/transport.js + 1 modules
var adapters_transport = __webpack_require__(5757);
// EXTERNAL MODULE: ./lib/clouds.js + 10 modules
var lib_clouds = __webpack_require__(565);
// EXTERNAL MODULE: ./lib/context.js + 1 modules
var context = __webpack_require__(6816);
// EXTERNAL MODULE: ./lib/domain/findings.js
var findings = __webpack_require__(2160);
// EXTERNAL MODULE: ./lib/domain/labels.js
var labels = __webpack_require__(97);
// EXTERNAL MODULE: ./lib/domain/observed.js
var observed = __webpack_require__(5966);
// EXTERNAL MODULE: ./lib/domain/plan.js + 12 modules
var domain_plan = __webpack_require__(7268);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/observe.js
var observe = __webpack_require__(9827);
// EXTERNAL MODULE: ./lib/ports.js
var ports = __webpack_require__(391);
// EXTERNAL MODULE: ./lib/report/words.js
var words = __webpack_require__(8191);
// EXTERNAL MODULE: ./lib/report-of.js
var report_of = __webpack_require__(6775);
// EXTERNAL MODULE: ./lib/session.js
var lib_session = __webpack_require__(539);
// EXTERNAL MODULE: ./lib/spec/load.js + 9 modules
var load = __webpack_require__(122);
// EXTERNAL MODULE: ./lib/domain/pair.js
var pair = __webpack_require__(1198);
;// CONCATENATED MODULE: ./lib/export/collect.js
/** What exists → entries of a spec that describe it. Pure. */



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
    const names = new Set();
    const ownNetworks = new Set(accounts.flatMap(({ networks }) => networks.map(({ uuid }) => uuid)));
    const own = { ownSpecs, presentSpecs, ownNetworks };
    for (const { account, scope, vpcs } of scopes)
        for (const vpc of vpcs.toSorted((a, b) => byText(a.id, b.id)))
            for (const connection of connectionsOf(vpc)) {
                const one = describe({ account, scope, vpc, connection }, accounts, own);
                if (one === null)
                    present++;
                else if (typeof one === 'string')
                    leftOut.push(one);
                else
                    exported.push(named(one, names));
            }
    return { exported, leftOut, present };
}
function byText(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
function connectionsOf(vpc) {
    return vpc.connections
        .filter(({ peerCloudAccount, state }) => peerCloudAccount === 'upcloud' && state !== 'DELETED' && state !== 'DELETING')
        .toSorted((a, b) => byText(a.peerVpc, b.peerVpc));
}
/** An entry, or the reason why there is none; null: the present spec has it. */
function describe(found, accounts, own) {
    const { account, scope, vpc, connection } = found;
    const what = `VPC ${vpc.id} of ${(0,observed/* scopeText */.Cm)(scope)} and network ${connection.peerVpc}`;
    for (const content of accounts) {
        const network = content.networks.find(({ uuid }) => uuid === connection.peerVpc);
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
            about: `${(0,observed/* scopeText */.Cm)(scope)}, ${vpc.cloud} ${vpc.cidr} – network ${network.name || network.uuid}, ${network.zone}`,
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
function targetOf({ account, scope, vpc, connection }, upcloudAccount, { ownSpecs, ownNetworks }) {
    return {
        name: '',
        desired: 'active',
        aiven: { account, scope, vpc: vpc.id, networkUuid: null, known: true },
        upcloud: { account: upcloudAccount, network: connection.peerVpc, labels: [], ownNetworks },
        ownSpecs,
        onlyIfOwn: false,
        recognised: null,
    };
}
/** Why a pair cannot be written as it is; null when it can. */
function problemOf({ connection, peering, candidates, ownedBy, state }) {
    if (candidates.length > 0)
        return `several UpCloud peerings could be its other side (${candidates.map(({ uuid }) => uuid).join(', ')})`;
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
function named(one, taken) {
    const base = one.entry.name || 'unnamed';
    let name = base;
    for (let n = 2; taken.has(name); n++)
        name = `${[...base].slice(0, 250).join('')}-${n}`;
    taken.add(name);
    return { ...one, entry: { ...one.entry, name } };
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

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(3024);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: ./lib/spec/files.js
var files = __webpack_require__(2512);
;// CONCATENATED MODULE: ./lib/export/target.js
/** The file that an export is written to: inside the workspace, whatever symlinks the checkout holds. */





/**
 * The absolute path of the file. Nothing is made yet.
 *
 * @param root the workspace, symlinks resolved.
 * @throws InputError when it is outside, or something else than a file is there.
 */
async function exportPath(root, file) {
    const refuse = (reason) => new errors/* InputError */.dz([`export-file: found ${JSON.stringify(file)}; ${reason}`]);
    const path = (0,external_node_path_.resolve)(root, file);
    const folder = path === root || !(0,files/* isInside */.F)(root, path) ? null : await nearestFolder((0,external_node_path_.dirname)(path));
    if (folder === null || !(0,files/* isInside */.F)(root, folder))
        throw refuse('it must name a file inside the workspace');
    const there = await (0,promises_.lstat)(path).catch(() => null);
    if (there?.isSymbolicLink())
        throw refuse('it is a symlink; name the file itself');
    if (there && !there.isFile())
        throw refuse('it is not a file');
    return path;
}
/** The nearest folder upwards that is there, symlinks resolved; null for a symlink to nowhere. */
async function nearestFolder(folder) {
    const there = await (0,promises_.lstat)(folder).catch(() => null);
    return there ? (0,promises_.realpath)(folder).catch(() => null) : nearestFolder((0,external_node_path_.dirname)(folder));
}
/** Writes the file and makes its folders. A symlink that took its place meanwhile is not followed. */
async function writeExportFile(path, text) {
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
    const { O_WRONLY, O_CREAT, O_TRUNC, O_NOFOLLOW } = external_node_fs_.constants;
    // Windows has no such flag, and counts it as none.
    const file = await (0,promises_.open)(path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW);
    try {
        await file.writeFile(text);
    }
    finally {
        await file.close();
    }
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
    const path = await exportPath((0,context/* workspaceOf */.B3)(session.env), inputs.exportFile ?? '');
    const transport = (0,adapters_transport/* httpTransport */.k)(lib_session/* USER_AGENT */._);
    const clouds = (0,lib_clouds/* connectAccounts */.rl)((0,lib_clouds/* accountsOfExport */.MY)(spec, inputs), inputs, { ...session, transport });
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
        transport.close();
    }
}
function failed(one) {
    return { report: (0,report_of/* earlyReport */.Wp)('export', 'failed', [one], one.message), items: '' };
}
function scopesOf(spec) {
    const found = new Map();
    for (const { aiven } of spec?.entries ?? [])
        found.set((0,observed/* aivenKey */.LY)(aiven.account, aiven.scope), { account: aiven.account, scope: aiven.scope });
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
    const { kept, rows } = await onlyWhatStays(collect(contents, accounts, own, present), file, clouds, session);
    const text = renderSpec(kept, (0,context/* schemaUrlOf */.MK)(session.env));
    await writeExportFile(path, session.redact(text));
    session.log.info(`Exported ${(0,words/* count */.U9)(kept.exported.length, 'peering')} to ${file}`);
    if (kept.present > 0)
        session.log.info(`Left out, since the present spec has them: ${(0,words/* count */.U9)(kept.present, 'peering')}`);
    for (const sentence of kept.leftOut)
        session.log.warning(`Left out: ${sentence}`);
    const report = (0,report_of/* reportOf */.EI)({
        mode: 'export',
        peerings: rows,
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
async function onlyWhatStays(collection, file, clouds, { inputs, event, clock, log }) {
    const { aiven, upcloud } = inputs.credentials;
    const spec = (0,load.loadSpec)([{ file, text: renderSpec(collection, null) }], {
        aiven: new Set(aiven.keys()),
        upcloud: new Set(upcloud.keys()),
    });
    const plan = (0,domain_plan/* buildPlan */.G)(spec, await (0,observe/* observe */.l)(spec, clouds, log), {
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

/***/ 8191:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GW: () => (/* binding */ KINDS),
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   JC: () => (/* binding */ interrupts),
/* harmony export */   Nx: () => (/* binding */ capital),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   XZ: () => (/* binding */ doneWord),
/* harmony export */   ai: () => (/* binding */ number),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   wj: () => (/* binding */ whatHappens),
/* harmony export */   xl: () => (/* binding */ finished)
/* harmony export */ });
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
/** Whether traffic that flows now would stop. */
function interrupts(peering) {
    return peering.changes.some((change) => change.interrupts);
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
/** `created`, `repaired` …: a status as what was, or will be, done. */
function doneWord(status) {
    return DONE[status];
}
/** What happens, happened or is wrong, in a few words: `create on both sides`, `missing on Aiven`, `failed`. */
function whatHappens(peering, mode) {
    if (peering.result !== null)
        return resultWords(peering);
    if (peering.status === 'blocked')
        return 'blocked';
    if (peering.status === 'in-sync')
        return inPlace(peering);
    if (peering.status === 'waiting')
        return `${peering.stuck ? 'stuck while' : 'still'} being ${finished(peering)}`;
    if (peering.status === 'unmanaged')
        return 'exists, but is not in the spec';
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
function resultWords(peering) {
    const { result, status } = peering;
    switch (result) {
        case 'applied':
            if (status === 'waiting')
                return waitedFor(peering);
            return status === 'update' ? updatedWords(peering) : doneWord(status);
        case 'failed':
            return 'failed';
        case 'skipped':
            if (status === 'blocked')
                return 'blocked';
            return peering.changes.length > 0 ? `not done: ${planWords(peering).trimEnd()}` : 'not waited for';
        default:
            // A wait that ended well changed nothing itself.
            if (status === 'waiting')
                return peering.pending ? `still being ${finished(peering)}` : waitedFor(peering);
            return status === 'in-sync' ? inPlace(peering) : 'not changed';
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
            return `still exists ${sidesOf(peering, 'delete')}`;
        default:
            return `differs: ${differences(peering)}`;
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
            return `repair: remove and make again ${sidesOf(peering, 'delete')}`;
        case 'delete':
            return `delete ${sidesOf(peering, 'delete')}`;
        default:
            return updateWords(peering);
    }
}
function sidesOf({ changes }, action) {
    const sides = new Set(changes.filter((change) => change.action === action).map((change) => change.side));
    if (sides.size === 2)
        return 'on both sides';
    const [side] = sides;
    return side === undefined ? '' : `on ${SIDE_NAMES[side]}`;
}
const UPDATES = {
    enable: 'switch on',
    disable: 'switch off',
    rename: 'rename',
    relabel: 'change labels',
    create: 'create',
    delete: 'delete',
};
const UPDATED = {
    enable: 'switched on',
    disable: 'switched off',
    rename: 'renamed',
    relabel: 'labels changed',
    create: 'created',
    delete: 'deleted',
};
const DIFFERENCES = {
    enable: 'it is switched off',
    disable: 'it is switched on',
    rename: 'name',
    relabel: 'labels',
    create: 'a side is missing',
    delete: 'a side is left over',
};
function differences({ changes }) {
    return list([...new Set(changes.map(({ action }) => DIFFERENCES[action]))]) || 'not as the spec says';
}
function updatedWords({ changes }) {
    return list([...new Set(changes.map(({ action }) => UPDATED[action]))]) || 'updated';
}
function updateWords({ changes }) {
    return list([...new Set(changes.map(({ action }) => UPDATES[action]))]) || 'update';
}


/***/ }),

/***/ 2512:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ isInside),
/* harmony export */   v: () => (/* binding */ readSpecFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(452);
/* harmony import */ var _invalid_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7556);
/** Paths and globs of the `spec` input → the texts of the spec files, confined to the workspace. */




/** The largest spec file that is read, in bytes. */
const MAX_SPEC_BYTES = 1024 * 1024;
const GLOB = /[*?[\]{}]/;
/**
 * Reads every file that the lines of the `spec` input name, each once, globs in alphabetical order.
 *
 * @throws SpecError for every file that is missing, too large, not text, or outside the workspace after
 * symlinks are resolved, and for every glob without a match.
 */
async function readSpecFiles(workspace, patterns) {
    const root = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(workspace);
    const files = new Map();
    const findings = [];
    const attempt = async (read) => {
        try {
            return await read();
        }
        catch (error) {
            if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SpecError */ .G8))
                throw error;
            findings.push(...error.findings);
            return null;
        }
    };
    for (const pattern of patterns)
        for (const path of (await attempt(() => expand(root, pattern))) ?? []) {
            const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root, path)).split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).join('/');
            if (files.has(file))
                continue;
            const text = await attempt(() => readOne(root, file));
            files.set(file, text === null ? null : { file, text });
        }
    if (findings.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SpecError */ .G8(findings);
    return [...files.values()].filter((source) => source !== null);
}
async function expand(root, pattern) {
    if (!GLOB.test(pattern) || (await isFile((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root, pattern))))
        return [pattern];
    const matches = [];
    for await (const match of (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.glob)(pattern, { cwd: root }))
        matches.push(match);
    const files = [];
    for (const match of matches.sort())
        if (await isFile((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root, match)))
            files.push(match);
    if (files.length === 0)
        throw problem(pattern, `no file matches ${JSON.stringify(pattern)} of the input spec`);
    return files;
}
async function isFile(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).then((found) => found.isFile(), () => false);
}
async function readOne(root, file) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root, file);
    const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(path).catch(() => null);
    if (real === null)
        throw problem(file, `there is no such file in the workspace: ${JSON.stringify(file)}; check the input spec, and that actions/checkout runs before this step`);
    if (!isInside(root, real) || !isInside(root, path))
        throw problem(file, 'the file lies outside the workspace; move it into the repository');
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(real);
    if (!found.isFile())
        throw problem(file, 'this is not a file; name a YAML file or a pattern such as peerings/*.yml');
    if (found.size > MAX_SPEC_BYTES)
        throw problem(file, `the file has ${found.size} bytes; at most ${MAX_SPEC_BYTES} are read, split it`);
    const bytes = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(real).catch((error) => {
        throw problem(file, `the file cannot be read: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}`);
    });
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        throw problem(file, 'the file is not UTF-8 text; save it as UTF-8');
    }
}
/** Whether `path` is `root` or lies below it; both absolute. */
function isInside(root, path) {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, path);
    return way === '' || !(way === '..' || way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`) || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(way));
}
function problem(file, message) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SpecError */ .G8([(0,_invalid_js__WEBPACK_IMPORTED_MODULE_3__/* .invalid */ .G)(message, { file, line: 1, column: 1 })]);
}


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


/***/ }),

/***/ 3846:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ai: () => (/* binding */ number)
/* harmony export */ });
/* unused harmony exports string, boolean, bigint, date */
/* harmony import */ var _core_index_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3305);
/* harmony import */ var _schemas_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3619);


// @__NO_SIDE_EFFECTS__
function string(params) {
    return core._coercedString(schemas.ZodMiniString, params);
}
// @__NO_SIDE_EFFECTS__
function number(params) {
    return _core_index_js__WEBPACK_IMPORTED_MODULE_0__/* ._coercedNumber */ .qG(_schemas_js__WEBPACK_IMPORTED_MODULE_1__/* .ZodMiniNumber */ .Axp, params);
}
// @__NO_SIDE_EFFECTS__
function boolean(params) {
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


/***/ })

};

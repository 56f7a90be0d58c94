export const id = 192;
export const ids = [192];
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
const FOR_A_PERSON = new Map([
    ['peer-disabled', 'peer-disabled'],
    ['conflict-subnet', 'cidr-overlap'],
    ['missing-local-router', 'no-router'],
    ['missing-peer-router', 'missing-peer-router'],
]);
const AIVEN = new Map([
    ['APPROVED', 'building'],
    ['APPROVED_PEER_REQUESTED', 'building'],
    ['PENDING_PEER', 'pending'],
    ['ACTIVE', 'active'],
    ['INVALID_SPECIFICATION', 'failed'],
    ['REJECTED_BY_PEER', 'failed'],
    ['DELETED_BY_PEER', 'failed'],
    ['ERROR', 'failed'],
    ['DELETING', 'deleting'],
    ['DELETED', 'absent'],
]);
const UPCLOUD = new Map([
    ['provisioning', 'between'],
    ['active', 'active'],
    ['pending-peer', 'between'],
    ['disabled', 'disabled'],
    ...[...FOR_A_PERSON.keys()].map((state) => [state, 'between']),
    ['deleted-peer-network', 'failed'],
    ['error', 'failed'],
]);
const AIVEN_STATES = [...AIVEN.keys()];
const UPCLOUD_STATES = [...UPCLOUD.keys()];
function aivenClass(state) {
    return state === null ? 'absent' : (AIVEN.get(state) ?? 'unknown');
}
function upcloudClass(state) {
    return UPCLOUD.get(state) ?? 'unknown';
}
function personCode(state) {
    return FOR_A_PERSON.get(state) ?? null;
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
// EXTERNAL MODULE: ./lib/clouds/connect.js + 6 modules
var connect = __webpack_require__(6690);
// EXTERNAL MODULE: ./lib/clouds/transport.js
var clouds_transport = __webpack_require__(6479);
// EXTERNAL MODULE: ./lib/domain/findings.js
var findings = __webpack_require__(2160);
// EXTERNAL MODULE: ./lib/domain/model/observed.js
var model_observed = __webpack_require__(4520);
// EXTERNAL MODULE: ./lib/domain/plan.js + 6 modules
var domain_plan = __webpack_require__(8228);
// EXTERNAL MODULE: ./lib/domain/recognise/labels.js
var recognise_labels = __webpack_require__(5443);
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
// EXTERNAL MODULE: ./lib/spec/load.js + 8 modules
var load = __webpack_require__(7276);
// EXTERNAL MODULE: ./lib/domain/recognise/tables.js
var tables = __webpack_require__(65);
;// CONCATENATED MODULE: ./lib/export/collect.js



function collect(scopes, observed, presentSpecs, plan) {
    const { entries: drafts, leftOut } = draftsOf(scopes, observed);
    const peerings = new Map([...observed.upcloud.keys()].flatMap((account) => (0,model_observed/* peeringsOf */.rX)(observed, account).map((peering) => [peering.uuid, peering])));
    const names = new Map();
    const entries = [];
    let present = 0;
    for (const { row, entry } of plan(drafts).peerings) {
        const peering = peerings.get(row.upcloud.peering ?? '');
        if (!entry || !peering)
            leftOut.push(reasonText(row));
        else if (presentSpecs.has((0,recognise_labels/* labelOf */.Wy)(peering, recognise_labels/* PEERING_SPEC_KEY */.px) ?? ''))
            present++;
        else
            entries.push({
                ...entry,
                name: nameFor(peering.name, names),
                desired: peering.state === 'disabled' ? 'disabled' : 'active',
                upcloud: { ...entry.upcloud, labels: userLabels(peering) },
            });
    }
    return { entries, leftOut, present };
}
function isSettled({ status, changes }) {
    const isWording = changes.every(({ action }) => action === 'relabel' || action === 'rename');
    return status === 'in-sync' || (status === 'update' && isWording);
}
function reasonText({ aiven, upcloud, status, findings }) {
    const pair = `VPC ${aiven.vpc} of ${aiven.scope ? (0,model_observed/* scopeText */.Cm)(aiven.scope) : ''} and network ${upcloud.network}`;
    const states = `Aiven ${aiven.state ?? 'none'}, UpCloud ${upcloud.state ?? 'none'}`;
    const what = `${pair}: an entry for it would have the status ${status} (${states})`;
    return [what, ...findings.map(({ message }) => message)].join('. ');
}
function draftsOf(scopes, observed) {
    const accounts = [...observed.upcloud.keys()];
    const entries = [];
    const leftOut = [];
    const seen = new Set();
    for (const { account, scope } of scopes)
        for (const vpc of vpcsOf(observed, account, scope).filter(({ id }) => !seen.has(id))) {
            seen.add(vpc.id);
            for (const network of peersOf(vpc)) {
                const upcloud = accounts.find((one) => (0,tables/* networksWithUuid */.fv)((0,model_observed/* networksOf */.Nd)(observed, one), network).length > 0);
                if (upcloud === undefined)
                    leftOut.push(`VPC ${vpc.id} of ${(0,model_observed/* scopeText */.Cm)(scope)} and network ${network}: no UpCloud account given here sees the network`);
                else
                    entries.push({
                        name: '',
                        desired: 'active',
                        aiven: { account, scope, vpc: { kind: 'id', id: vpc.id }, networkUuid: null },
                        upcloud: { account: upcloud, network: { kind: 'id', id: network }, labels: {} },
                        allowZoneMismatch: false,
                        silence: [],
                        at: { file: '', line: 1, column: 1 },
                    });
            }
        }
    return { entries, leftOut };
}
function vpcsOf({ aiven }, account, scope) {
    const reads = aiven.get((0,model_observed/* aivenKey */.LY)(account, scope))?.vpcs.values().toArray() ?? [];
    return reads
        .flatMap((read) => (read.ok && read.value ? [read.value] : []))
        .toSorted((a, b) => byText(a.id, b.id));
}
function byText(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}
function peersOf({ connections }) {
    return connections
        .filter(({ peerCloudAccount: cloud, state }) => cloud === 'upcloud' && !/^DELET(?:ED|ING)$/.test(state))
        .map(({ peerVpc }) => peerVpc)
        .toSorted(byText);
}
function userLabels(peering) {
    const own = new Set(recognise_labels/* OWN_KEYS */.MH);
    const labels = (0,recognise_labels/* settableLabels */.G1)(peering.labels).filter(({ key }) => !own.has(key.toLowerCase()));
    return Object.fromEntries(labels.map(({ key, value }) => [key, value]));
}
function nameFor(wanted, taken) {
    const base = wanted || 'unnamed';
    const stem = [...base].slice(0, 250).join('');
    let name = base;
    for (let n = taken.get(stem) ?? 2; taken.has(name); n++) {
        name = `${stem}-${n}`;
        taken.set(stem, n + 1);
    }
    taken.set(name, 2);
    return name;
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./lib/export/render.js

function renderSpec(exported, leftOut, schemaUrl) {
    const document = new dist/* Document */.yo({ version: 1, peerings: exported.map(({ entry }) => written(entry)) });
    document.commentBefore = [
        ...(schemaUrl === null ? [] : [` yaml-language-server: $schema=${schemaUrl}`]),
        ' Exported by aiven-upcloud-peering. A plan of it changes no traffic: it adopts what exists.',
        ...leftOut.map((sentence) => ` Left out: ${oneLine(sentence)}`),
    ].join('\n');
    const list = document.get('peerings');
    if ((0,dist/* isSeq */.oP)(list))
        for (const [index, item] of list.items.entries())
            if ((0,dist/* isMap */.jh)(item))
                item.commentBefore = ` ${oneLine(exported[index]?.about ?? '')}`;
    return document.toString({ lineWidth: 0 });
}
function oneLine(text) {
    return text.replaceAll(/[\p{Cc}\u2028\u2029]+/gu, ' ');
}
function written({ name, desired, aiven, upcloud }) {
    const account = (one) => (one === 'default' ? {} : { account: one });
    return {
        name,
        ...(desired !== 'active' && { state: desired }),
        aiven: {
            ...(aiven.scope.kind === 'project'
                ? { project: aiven.scope.project }
                : { organization: aiven.scope.organization }),
            ...(aiven.vpc.kind === 'id' && { vpc: aiven.vpc.id }),
            ...account(aiven.account),
        },
        upcloud: {
            ...(upcloud.network.kind === 'id' && { network: upcloud.network.id }),
            ...(Object.keys(upcloud.labels).length > 0 && { labels: upcloud.labels }),
            ...account(upcloud.account),
        },
    };
}

;// CONCATENATED MODULE: ./lib/export/export.js

















async function exportSpec(spec, session) {
    const { inputs } = session;
    const scopes = inputs.exportScopes.length > 0 ? inputs.exportScopes : scopesOf(spec);
    if (scopes.length === 0)
        throw new errors/* InputError */.dz('export-scope is missing: name projects or organizations, or give a spec that does');
    const path = await (0,workspace_file/* fileToWrite */.NE)('export-file', (0,context/* workspaceOf */.B3)(session.env), inputs.exportFile ?? '');
    const transport = await (0,clouds_transport/* cloudTransport */.n)(session);
    const clouds = (0,connect/* connect */.Ng)((0,connect/* accountsOfExport */.MY)(spec, inputs), inputs, { ...session, transport });
    try {
        return await writeExport(scopes, clouds, path, { ...session, files: spec?.files ?? [] });
    }
    catch (error) {
        if (!(error instanceof errors/* ApiError */.hD))
            throw error;
        const code = error.notAuthorized ? 'not-authorized' : 'api-error';
        const failure = (0,findings/* finding */.gk)(code, (0,errors/* messageOf */.bD)(error), null);
        return { report: (0,report_of/* earlyReport */.Wp)('export', 'failed', [failure], failure.message), items: '' };
    }
    finally {
        await transport.close();
    }
}
function scopesOf(spec) {
    const ends = (spec?.entries ?? []).map(({ aiven: { account, scope } }) => ({ account, scope }));
    return [...new Map(ends.map((end) => [(0,model_observed/* aivenKey */.LY)(end.account, end.scope), end])).values()];
}
async function writeExport(scopes, clouds, path, session) {
    const { inputs, event, env, clock, files, log } = session;
    const file = (0,external_node_path_.relative)((0,context/* workspaceOf */.B3)(env), path).split(external_node_path_.sep).join('/');
    const observed = await observeAll(scopes, clouds);
    const plan = (entries) => (0,domain_plan/* buildPlan */.G)({ files: [file], entries }, observed, {
        repository: event.repository,
        takeOverFrom: null,
        unmanaged: 'ignore',
        maxDeletes: 0,
        waitTimeoutMs: inputs.waitTimeoutMs,
        now: clock.now(),
        chosen: () => true,
    });
    const others = files.filter((one) => one !== file).map((one) => (0,recognise_labels/* specLabel */.qQ)(event.repository, one));
    const collected = collect(scopes, observed, new Set(others), plan);
    const readBack = (found, omitted) => (0,load.loadSpec)([{ file, text: renderSpec(found, omitted, (0,context/* schemaUrlOf */.MK)(env)) }], inputs.credentials).entries;
    const problems = [];
    const found = collected.entries
        .map((entry) => ({ entry, about: '' }))
        .filter((one) => {
        const problem = problemOf(() => readBack([one], []));
        if (problem !== null)
            problems.push(`${pairText(one.entry)}: ${problem}`);
        return problem === null;
    });
    const planned = plan(readBack(found, [])).peerings;
    const leftOut = [
        ...collected.leftOut,
        ...problems,
        ...planned.flatMap(({ row }) => (isSettled(row) ? [] : [reasonText(row)])),
    ];
    const exported = planned.flatMap(({ row, entry }) => entry && isSettled(row) ? [{ entry, about: aboutText(row) }] : []);
    const rows = plan(readBack(exported, leftOut)).peerings.map(({ row }) => row);
    const safe = (0,redacted/* withoutSecrets */.c)({ exported, leftOut }, session.redact);
    await (0,workspace_file/* writeInWorkspace */.A9)(path, renderSpec(safe.exported, safe.leftOut, (0,context/* schemaUrlOf */.MK)(env)));
    log.info(`Exported ${(0,words/* count */.U9)(exported.length, 'peering')} to ${file}`);
    if (collected.present > 0)
        log.info(`Left out, since the present spec has them: ${(0,words/* count */.U9)(collected.present, 'peering')}`);
    if (files.includes(file))
        log.warning(`${file} was the spec itself: it now describes what exists. Its comments, and entries that exist nowhere, are gone; look at the difference before you commit it`);
    for (const sentence of leftOut)
        log.warning(`Left out: ${sentence}`);
    const report = (0,report_of/* reportOf */.EI)({
        mode: 'export',
        peerings: rows.map((row) => ({ ...row, drifted: false, pending: false })),
        items: '',
        changed: false,
        findings: [],
        unmanaged: 'ignore',
        failure: null,
    });
    return { report: { ...report, outcome: 'in-sync', drift: false, exported: file }, items: '' };
}
async function observeAll(scopes, clouds) {
    const ok = (value) => ({ ok: true, value });
    const [aiven, upcloud] = await Promise.all([
        Promise.all(scopes.map(async ({ account, scope }) => {
            const port = (0,ports/* portOf */.H)(clouds.aiven, account);
            const listed = await port.listVpcs(scope);
            const ids = listed
                .filter(({ state, cloud }) => state === 'ACTIVE' && cloud.startsWith('upcloud-'))
                .map(({ id }) => id);
            const vpcs = await Promise.all(ids.map(async (id) => [id, ok(await port.getVpc(scope, id))]));
            return [(0,model_observed/* aivenKey */.LY)(account, scope), { list: null, vpcs: new Map(vpcs) }];
        })),
        Promise.all([...clouds.upcloud].map(async ([account, port]) => {
            const [networks, peerings] = await Promise.all([port.listNetworks(), port.listPeerings()]);
            return [account, { networks: ok(networks), peerings: ok(peerings) }];
        })),
    ]);
    return { aiven: new Map(aiven), upcloud: new Map(upcloud), details: model_observed/* NO_DETAILS */.pH };
}
function problemOf(read) {
    try {
        read();
        return null;
    }
    catch (error) {
        if (!(error instanceof errors/* SpecError */.G8))
            throw error;
        return `a spec cannot have it. ${error.findings.map(({ message }) => message).join('. ')}`;
    }
}
function pairText({ aiven, upcloud }) {
    const vpc = aiven.vpc.kind === 'id' ? aiven.vpc.id : aiven.vpc.cidr;
    const network = upcloud.network.kind === 'id' ? upcloud.network.id : upcloud.network.name;
    return `VPC ${vpc} of ${(0,model_observed/* scopeText */.Cm)(aiven.scope)} and network ${network}`;
}
function aboutText({ aiven, upcloud }) {
    const scope = aiven.scope ? `${(0,model_observed/* scopeText */.Cm)(aiven.scope)}, ` : '';
    return `${scope}${aiven.cloud} ${aiven.cidr} – network ${upcloud.networkName ?? upcloud.network}, ${upcloud.zone}`;
}


/***/ }),

/***/ 7415:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ withoutSecrets)
/* harmony export */ });
const FRAME = new Set([
    ...['mode', 'outcome', 'status', 'desired', 'side', 'action', 'result', 'code', 'severity'],
    ...['digest', 'kind', 'input'],
]);
function withoutSecrets(data, redact) {
    const whole = JSON.stringify(data);
    if (redact(whole) === whole)
        return data;
    const clean = (key, value) => typeof value === 'string' && !FRAME.has(key) ? redact(value) : value;
    return JSON.parse(whole, clean);
}


/***/ }),

/***/ 8191:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $1: () => (/* binding */ first),
/* harmony export */   Nx: () => (/* binding */ capital),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   ai: () => (/* binding */ number),
/* harmony export */   n$: () => (/* binding */ utc),
/* harmony export */   p_: () => (/* binding */ list),
/* harmony export */   vk: () => (/* binding */ elapsed)
/* harmony export */ });
function count(n, one, many = `${one}s`) {
    return `${number(n)} ${n === 1 ? one : many}`;
}
function number(n) {
    return String(n).replaceAll(/\B(?=(\d{3})+$)/g, ',');
}
function list(parts) {
    return parts.length < 2 ? (parts[0] ?? '') : `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}`;
}
function first(most, parts) {
    const more = parts.length - most;
    return more > 0 ? [...parts.slice(0, most), `${number(more)} more`] : [...parts];
}
function elapsed(milliseconds) {
    const hours = Math.floor(milliseconds / 3_600_000);
    if (hours < 1)
        return 'less than an hour';
    return hours < 48 ? count(hours, 'hour') : count(Math.floor(hours / 24), 'day');
}
function utc(milliseconds) {
    const date = new Date(milliseconds);
    return Number.isNaN(date.getTime())
        ? 'unknown time'
        : `${date.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
function capital(text) {
    return text.slice(0, 1).toUpperCase() + text.slice(1);
}


/***/ }),

/***/ 2823:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gq: () => (/* binding */ invalid),
/* harmony export */   LF: () => (/* binding */ pathText),
/* harmony export */   WU: () => (/* binding */ show),
/* harmony export */   kC: () => (/* binding */ SHOWN)
/* harmony export */ });
function invalid(message, at) {
    return { code: 'spec-invalid', severity: 'error', message, at };
}
function pathText(path) {
    return path
        .map((step, i) => typeof step === 'number' ? `[${step}]` : `${i === 0 ? '' : '.'}${short(String(step))}`)
        .join('');
}
const SHOWN = 60;
function show(value) {
    if (value === undefined || value === null)
        return 'nothing';
    if (Array.isArray(value))
        return 'a list';
    if (typeof value === 'object')
        return 'a mapping';
    if (typeof value !== 'string')
        return String(value);
    return JSON.stringify(short(value));
}
function short(text) {
    const characters = [...text];
    return characters.length > SHOWN ? `${characters.slice(0, SHOWN).join('')}…` : text;
}


/***/ })

};

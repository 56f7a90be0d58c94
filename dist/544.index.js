export const id = 544;
export const ids = [544];
export const modules = {

/***/ 5757:
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
;// CONCATENATED MODULE: ./lib/adapters/agents.js
/** Connections to the clouds: kept open, and through a proxy where the environment names one. */


/** The variables by which `@actions/http-client` finds a proxy. */
const PROXY_VARIABLES = ['https_proxy', 'HTTPS_PROXY', 'http_proxy', 'HTTP_PROXY'];
/** Concurrency is bounded above. */
const OPTIONS = { keepAlive: true, maxSockets: 64 };
/** Agents for an environment. Only where a proxy is named the HTTP client that knows proxies is loaded. */
function agentsFor(env) {
    return PROXY_VARIABLES.some((name) => env[name]) ? proxyAgents() : directAgents();
}
function directAgents() {
    const plain = new external_node_http_.Agent(OPTIONS);
    const tls = new external_node_https_.Agent(OPTIONS);
    return {
        of: async (url) => (new URL(url).protocol === 'https:' ? tls : plain),
        close: () => {
            plain.destroy();
            tls.destroy();
        },
    };
}
/** Of the HTTP client only the agents are used: its own requests cannot be aborted. `NO_PROXY` is honoured there. */
function proxyAgents() {
    const loaded = __webpack_require__.e(/* import() */ 942).then(__webpack_require__.bind(__webpack_require__, 4942)).then(({ HttpClient }) => new HttpClient(undefined, [], OPTIONS));
    // What cannot be loaded is told by the request that needs it.
    loaded.catch(() => { });
    return {
        of: async (url) => (await loaded).getAgent(url),
        close: () => void loaded.then((client) => client.dispose(), () => { }),
    };
}

;// CONCATENATED MODULE: ./lib/adapters/transport.js
/** One HTTP exchange: a hard time limit, a bounded body. */



/** No usable answer, told in words that belong into a message. */
class TransportError extends Error {
    constructor(message, cause) {
        super(message, cause === undefined ? undefined : { cause });
        this.name = 'TransportError';
    }
}
/** The largest answer that is read, in bytes. */
const MAX_BODY_BYTES = 64 * 1024 * 1024;
/**
 * The transport every client uses. `HTTPS_PROXY` and `NO_PROXY` are honoured, redirects never followed.
 *
 * @param onFirst called once, when the first request has left.
 */
function httpTransport(userAgent, onFirst = () => { }) {
    const agents = agentsFor(process.env);
    let hasSent = false;
    const onSent = () => {
        if (hasSent)
            return;
        hasSent = true;
        onFirst();
    };
    const send = async (request) => {
        const limit = AbortSignal.timeout(request.timeoutMs);
        const outOfTime = new Promise((_, reject) => {
            limit.addEventListener('abort', () => reject(new TransportError(`no complete answer within ${request.timeoutMs} ms`)));
        });
        const exchange = exchangeOf(request, limit);
        // When the time is up first, what the exchange says later is of no interest.
        exchange.catch(() => undefined);
        return Promise.race([exchange, outOfTime]);
    };
    const exchangeOf = async ({ method, url, headers, body }, signal) => {
        const agent = await agents.of(url);
        const options = { method, headers: { ...headers, 'user-agent': userAgent }, agent, signal };
        return readWhole(await answerTo(new URL(url), options, body, onSent));
    };
    return { send, close: () => agents.close() };
}
/** Sends, and resolves with the head of the answer. The signal also ends what is still to be sent or read. */
function answerTo(url, options, body, onSent) {
    const { request } = url.protocol === 'https:' ? external_node_https_ : external_node_http_;
    return new Promise((resolve, reject) => {
        const sent = request(url, options, resolve);
        sent.on('error', reject);
        sent.on('finish', onSent);
        sent.end(body ?? undefined);
    });
}
async function readWhole(message) {
    const chunks = [];
    let size = 0;
    for await (const chunk of message) {
        const bytes = Buffer.from(chunk);
        size += bytes.length;
        if (size > MAX_BODY_BYTES) {
            message.destroy();
            throw new TransportError(`the answer is larger than ${MAX_BODY_BYTES} bytes`);
        }
        chunks.push(bytes);
    }
    if (!message.complete)
        throw new TransportError('the answer broke off');
    const headers = Object.entries(message.headers).map(([name, value]) => [name, String(value)]);
    return {
        status: message.statusCode ?? 0,
        headers: Object.fromEntries(headers),
        body: Buffer.concat(chunks).toString('utf8'),
    };
}


/***/ }),

/***/ 8705:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ changeOf)
/* harmony export */ });
/* harmony import */ var _labels_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(97);

/** The change a step makes to a pair. */
function changeOf(step, target, view) {
    return { ...step, detail: detailOf(step, target, view), value: canonicalValue(step, target, view) };
}
function detailOf({ side, action }, target, { peering }) {
    if (side === 'aiven')
        return null;
    switch (action) {
        case 'rename':
            return `${JSON.stringify(peering?.name ?? '')} → ${JSON.stringify(target.name)}`;
        case 'relabel':
            return (0,_labels_js__WEBPACK_IMPORTED_MODULE_0__/* .labelDifference */ .aD)(peering?.labels ?? [], target.upcloud.labels);
        case 'create':
            return target.desired === 'disabled' ? 'disabled from the start' : null;
        default:
            return null;
    }
}
/**
 * The meaning of a change: resolved ids and desired values only. Neither wording nor live values, and not
 * Aiven's network UUID, which may be known at one time and not at another.
 */
function canonicalValue({ side, action }, target, { peering }) {
    const pair = [side, action, target.aiven.vpc, target.upcloud.network];
    return JSON.stringify([...pair, ...desiredValues()]);
    function desiredValues() {
        if (side === 'aiven')
            return [];
        switch (action) {
            case 'create':
                return [target.name, target.desired, (0,_labels_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalLabels */ .QM)(target.upcloud.labels)];
            case 'rename':
                return [target.name];
            case 'relabel':
                return [(0,_labels_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalLabels */ .QM)(target.upcloud.labels)];
            case 'delete':
                return [peering?.uuid ?? null];
            case 'enable':
            case 'disable':
                return [];
        }
    }
}


/***/ }),

/***/ 1422:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ decide)
/* harmony export */ });
/* harmony import */ var _states_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9360);

/** What to do about a pair, first step first. */
function decide(pair) {
    if ((0,_states_js__WEBPACK_IMPORTED_MODULE_0__/* .aivenClass */ .yo)(pair.aiven) === 'unknown')
        return blocked('unknown-state', 'aiven');
    if ((0,_states_js__WEBPACK_IMPORTED_MODULE_0__/* .upcloudClass */ .nw)(pair.upcloud?.state ?? null) === 'unknown')
        return blocked('unknown-state', 'upcloud');
    return pair.desired === 'absent' ? remove(pair) : keep(pair);
}
function blocked(code, side) {
    return { status: 'blocked', steps: [], waitingFor: [], blocked: { code, side } };
}
function remove({ aiven, upcloud }) {
    const interrupts = upcloud?.state === 'active';
    const aivenNow = (0,_states_js__WEBPACK_IMPORTED_MODULE_0__/* .aivenClass */ .yo)(aiven);
    const steps = [];
    if (aivenNow !== 'absent' && aivenNow !== 'deleting')
        steps.push({ side: 'aiven', action: 'delete', interrupts });
    if (upcloud)
        steps.push({ side: 'upcloud', action: 'delete', interrupts });
    const waitingFor = aivenNow === 'deleting' ? ['aiven'] : [];
    return { status: statusOf(steps, waitingFor, 'delete'), steps, waitingFor, blocked: null };
}
/** For `active` and `disabled` alike: both sides must exist; they differ in UpCloud's `configured_status`. */
function keep(pair) {
    const { upcloud } = pair;
    const code = upcloud && (0,_states_js__WEBPACK_IMPORTED_MODULE_0__/* .personCode */ .Ro)(upcloud.state);
    if (code)
        return blocked(code, 'upcloud');
    if (upcloud?.stale && upcloud.state === 'active')
        return blocked('ambiguous-peering', 'upcloud');
    if (upcloud?.peerUnknown && !upcloud.stale && (0,_states_js__WEBPACK_IMPORTED_MODULE_0__/* .upcloudClass */ .nw)(upcloud.state) !== 'failed')
        return blocked('unknown-state', 'upcloud');
    const aivenSide = keepAiven(pair);
    const upcloudSide = keepUpcloud(pair);
    const steps = [...aivenSide.steps, ...upcloudSide.steps];
    const waitingFor = [...aivenSide.waitingFor, ...upcloudSide.waitingFor];
    const kind = steps.some((step) => step.action === 'delete')
        ? 'repair'
        : steps.some((step) => step.action === 'create')
            ? 'create'
            : 'update';
    return { status: statusOf(steps, waitingFor, kind), steps, waitingFor, blocked: null };
}
function statusOf(steps, waitingFor, changing) {
    if (steps.length > 0)
        return changing;
    return waitingFor.length > 0 ? 'waiting' : 'in-sync';
}
const NOTHING = { steps: [], waitingFor: [] };
function doing(side, ...actions) {
    return { steps: actions.map((action) => ({ side, action, interrupts: false })), waitingFor: [] };
}
function waiting(side) {
    return { steps: [], waitingFor: [side] };
}
function keepAiven({ aiven, upcloud, desired }) {
    switch ((0,_states_js__WEBPACK_IMPORTED_MODULE_0__/* .aivenClass */ .yo)(aiven)) {
        case 'absent':
        case 'deleting':
            return doing('aiven', 'create');
        case 'building':
            return waiting('aiven');
        case 'pending':
            // While UpCloud is paused, what Aiven shows says nothing (api-facts F8).
            return desired === 'disabled' ? NOTHING : waiting('aiven');
        case 'failed':
            // UpCloud says that traffic flows: its word counts, Aiven's may be late.
            return upcloud?.state === 'active' ? waiting('aiven') : doing('aiven', 'delete', 'create');
        case 'active':
        case 'unknown':
            return NOTHING;
    }
}
function keepUpcloud({ upcloud, desired }) {
    if (!upcloud)
        return doing('upcloud', 'create');
    const settled = isSettled(upcloud.state, desired);
    if (settled === 'never' || upcloud.stale)
        return doing('upcloud', 'delete', 'create');
    const details = [];
    if (upcloud.misnamed)
        details.push({ side: 'upcloud', action: 'rename', interrupts: false });
    if (upcloud.mislabelled)
        details.push({ side: 'upcloud', action: 'relabel', interrupts: false });
    const pause = pauseOrResume(upcloud, desired);
    return {
        steps: [...(pause ? [pause] : []), ...details],
        waitingFor: settled === 'later' && !pause ? ['upcloud'] : [],
    };
}
/** Whether UpCloud's side is where it is to be: it is, it gets there by itself, or it has to be made again. */
function isSettled(state, desired) {
    const now = (0,_states_js__WEBPACK_IMPORTED_MODULE_0__/* .upcloudClass */ .nw)(state);
    switch (now) {
        case 'failed':
            return 'never';
        case 'provisioning':
        case 'pending':
            return 'later';
        case 'active':
        case 'disabled':
            return now === desired || desired === 'active' ? 'now' : 'later';
        case 'absent':
        case 'needs-person':
        case 'unknown':
            // Decided before: none of these gets here.
            return 'now';
    }
}
function pauseOrResume({ state, configuredStatus }, desired) {
    const off = state === 'disabled';
    if (desired === 'active' && (off || configuredStatus === 'disabled'))
        return { side: 'upcloud', action: 'enable', interrupts: false };
    // Off, but configured to be on: somebody switched it on, and the state has not followed yet.
    const paused = configuredStatus === 'disabled' || (off && configuredStatus !== 'active');
    if (desired === 'disabled' && !paused)
        return { side: 'upcloud', action: 'disable', interrupts: state === 'active' };
    return null;
}


/***/ }),

/***/ 655:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ ownershipDoubt),
/* harmony export */   P: () => (/* binding */ objections)
/* harmony export */ });
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2160);
/* harmony import */ var _labels_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97);
/* harmony import */ var _pair_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1198);
/* harmony import */ var _states_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9360);




/** Errors of a pair that forbid any change; empty when its steps may be taken. */
function objections(target, view, decision, at) {
    const doubt = decision.steps.length > 0 ? ownershipDoubt(target, view) : null;
    if (doubt !== null)
        return [(0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)('owned-elsewhere', doubt, at)];
    if (view.candidates.length > 0)
        return [(0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)('ambiguous-peering', severalCandidates(target, view), at)];
    if (view.ownedBy !== null)
        return [(0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)('owned-elsewhere', owned(view, view.ownedBy), at)];
    if (decision.blocked)
        return [(0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)(decision.blocked.code, stateText(decision.blocked.code, target, view), at)];
    if (needsNetworkUuid(view, decision))
        return [(0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)('aiven-network-unknown', UNKNOWN_NETWORK, at)];
    return [];
}
/**
 * Why a pair without an entry must not be removed; null when it may be, and for every pair with an entry.
 *
 * Nothing but the label of its UpCloud peering proves that a pair is this spec's own, Aiven's side included.
 */
function ownershipDoubt({ onlyIfOwn, ownSpecs }, { peering }) {
    if (!onlyIfOwn)
        return null;
    if (!peering)
        return "No UpCloud peering shows that this pair is the spec's own, so Aiven's side is left alone. Remove it by hand if nobody needs it";
    const owner = (0,_labels_js__WEBPACK_IMPORTED_MODULE_1__/* .labelOf */ .Wy)(peering, _labels_js__WEBPACK_IMPORTED_MODULE_1__/* .PEERING_SPEC_KEY */ .px);
    if (owner !== null && ownSpecs.has(owner))
        return null;
    return `UpCloud peering ${peering.uuid} does not carry the label of this spec, so it is left alone`;
}
function severalCandidates(target, { candidates }) {
    const list = (0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .listed */ .KE)(candidates, ({ uuid, name }) => `${uuid} (${JSON.stringify(name)})`);
    return `Several UpCloud peerings of network ${target.upcloud.network} could be this one: ${list}. Remove the wrong ones, or write aiven.network_uuid to say which Aiven network is meant`;
}
function owned({ peering }, owner) {
    return `UpCloud peering ${peering?.uuid ?? ''} belongs to the spec ${JSON.stringify(owner)} (its label peering-spec) and is left alone. Remove the entry here, or hand it over: set the input take-over-from to that value for one run`;
}
const UNKNOWN_NETWORK = 'Aiven does not show the UUID of its own network, or shows several that could be it. Copy "Aiven network ID" from the Aiven Console (VPC, VPC peering connections) into aiven.network_uuid of this entry';
function needsNetworkUuid({ connection, networkUuid }, { steps }) {
    const upcloud = steps.filter((step) => step.side === 'upcloud').map((step) => step.action);
    // Removing a dead UpCloud side comes first, and makes Aiven show its network anew.
    const makesUpcloud = upcloud.includes('create') && !upcloud.includes('delete');
    const aivenSettled = (connection?.state === 'PENDING_PEER' || connection?.state === 'ACTIVE') &&
        !steps.some((step) => step.side === 'aiven');
    return makesUpcloud && aivenSettled && networkUuid === null;
}
function stateText(code, target, view) {
    const { peering, networkUuid } = view;
    const id = peering?.uuid ?? '';
    switch (code) {
        case 'no-router':
            return `UpCloud peering ${id} is missing-local-router: its network lost its router. Attach a router to the network; if the state stays, disable and enable the peering`;
        case 'cidr-overlap':
            return `UpCloud peering ${id} is conflict-subnet: ranges of the two networks overlap. Move one side to another network or VPC; ranges cannot be edited safely`;
        case 'missing-peer-router':
            return `UpCloud peering ${id} is missing-peer-router: Aiven's network has no router. Only Aiven can repair it; contact Aiven support`;
        case 'peer-disabled':
            return `UpCloud peering ${id} is peer-disabled: Aiven's side is switched off. Ask Aiven support, or remove the peering (state: absent) and create it again`;
        case 'ambiguous-peering':
            return `UpCloud peering ${id} carries traffic to network ${peering?.peer.uuid ?? ''}, but Aiven's network is ${networkUuid ?? 'unknown'}. Check which is right; aiven.network_uuid decides, and a wrong peering must be removed by hand`;
        case 'unknown-state':
            return areKnown(view) ? peerUnknownText(view) : unknownStateText(target, view);
    }
}
function areKnown({ state: { aiven, upcloud } }) {
    return (0,_states_js__WEBPACK_IMPORTED_MODULE_3__/* .aivenClass */ .yo)(aiven) !== 'unknown' && (0,_states_js__WEBPACK_IMPORTED_MODULE_3__/* .upcloudClass */ .nw)(upcloud?.state ?? null) !== 'unknown';
}
function peerUnknownText({ peering, networkUuid }) {
    return `UpCloud peering ${peering?.uuid ?? ''} does not say which network it leads to (peer_network is missing in UpCloud's answer), so it cannot be told whether that is Aiven's ${networkUuid ?? ''}, and nothing is changed. Run again; if it stays, look at the peering in UpCloud, and remove it by hand if it is wrong`;
}
function unknownStateText({ aiven, upcloud }, view) {
    const peering = view.peering ? `, UpCloud peering ${view.peering.uuid}` : '';
    return `A state is not known to this version (${(0,_pair_js__WEBPACK_IMPORTED_MODULE_2__/* .statesText */ .W0)(view)}), so nothing is changed. Look at VPC ${aiven.vpc} and network ${upcloud.network}${peering} in both consoles, and update the action`;
}


/***/ }),

/***/ 97:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E7: () => (/* binding */ AIVEN_VPC_KEY),
/* harmony export */   G1: () => (/* binding */ settableLabels),
/* harmony export */   MH: () => (/* binding */ OWN_KEYS),
/* harmony export */   QM: () => (/* binding */ canonicalLabels),
/* harmony export */   SM: () => (/* binding */ sameLabels),
/* harmony export */   Wy: () => (/* binding */ labelOf),
/* harmony export */   aD: () => (/* binding */ labelDifference),
/* harmony export */   dQ: () => (/* binding */ wantedLabels),
/* harmony export */   px: () => (/* binding */ PEERING_SPEC_KEY),
/* harmony export */   qQ: () => (/* binding */ specLabel),
/* harmony export */   w: () => (/* binding */ labelValue)
/* harmony export */ });
/* unused harmony export MANAGED_BY */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/** The labels that mark an UpCloud peering as ours, beside the user's own (contract of the action, UpCloud's limits). */

const MANAGED_BY = { key: 'managed-by', value: 'aiven-upcloud-peering' };
const AIVEN_VPC_KEY = 'aiven-vpc';
const PEERING_SPEC_KEY = 'peering-spec';
/** Keys of the labels that the action writes itself; a user's label must not use them. */
const OWN_KEYS = [MANAGED_BY.key, AIVEN_VPC_KEY, PEERING_SPEC_KEY];
/** UpCloud takes label values of up to 255 printable characters (api-facts B6). */
const MAX_VALUE = 255;
const HASH_LENGTH = 16;
/**
 * A text as a label value: unprintable characters percent-encoded; too long ones cut and ended with a hash of
 * the whole, so that the same text always gives the same value.
 */
function labelValue(text) {
    const printable = text.replaceAll(/[^\x20-\x7e]+/g, (part) => encodeURIComponent(part.toWellFormed()));
    if (printable.length <= MAX_VALUE)
        return printable;
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex').slice(0, HASH_LENGTH);
    return `${printable.slice(0, MAX_VALUE - HASH_LENGTH - 1)}~${hash}`;
}
/** Value of the `peering-spec` label: `owner/repo:path`. */
function specLabel(repository, file) {
    return labelValue(`${repository}:${file}`);
}
/** The labels a peering of the spec carries: the user's first, in the order written, then ours. */
function wantedLabels(user, vpc, spec) {
    return [
        ...Object.entries(user).map(([key, value]) => ({ key, value })),
        MANAGED_BY,
        { key: AIVEN_VPC_KEY, value: labelValue(vpc) },
        { key: PEERING_SPEC_KEY, value: spec },
    ];
}
/** The value of a label, keys compared without regard to case as UpCloud does; null when it is not there. */
function labelOf(peering, key) {
    return peering.labels.find((label) => label.key.toLowerCase() === key)?.value ?? null;
}
/** Labels people and we can set; UpCloud's own start with `_` and are read-only. */
function settableLabels(labels) {
    return labels.filter((label) => !label.key.startsWith('_'));
}
/** Whether the peering carries exactly the wanted labels, system labels aside, in any order. */
function sameLabels(actual, wanted) {
    const a = canonicalLabels(settableLabels(actual));
    const b = canonicalLabels(wanted);
    return a.length === b.length && a.every((label, i) => label === b[i]);
}
/** Labels as sorted texts that are equal only for equal labels; keys in lower case. */
function canonicalLabels(labels) {
    // A key may hold any printable character, so no separator would be safe.
    return labels.map(({ key, value }) => JSON.stringify([key.toLowerCase(), value])).sort();
}
/** What relabelling adds and takes away, for people: `+team=platform -env=old`. */
function labelDifference(actual, wanted) {
    const before = settableLabels(actual);
    const without = (labels, others) => {
        const known = new Set(canonicalLabels(others));
        return labels.filter((label) => !canonicalLabels([label]).every((text) => known.has(text)));
    };
    const added = without(wanted, before).map(({ key, value }) => `+${key}=${value}`);
    const removed = without(before, wanted).map(({ key, value }) => `-${key}=${value}`);
    return [...added.sort(), ...removed.sort()].join(' ');
}


/***/ }),

/***/ 9908:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ stateInfoKeys),
/* harmony export */   v: () => (/* binding */ aivenNetworkUuid)
/* harmony export */ });
/**
 * The UUID of Aiven's own network, as far as a peering connection shows it.
 *
 * The key under which `state_info` carries it for UpCloud is not documented, so no key is relied upon: every
 * UUID-shaped text anywhere in it counts, the ones known to be something else do not (api-facts A6, F1).
 */
const UUID = /(?<![0-9a-f-])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![0-9a-f-])/gi;
/** UpCloud gives networks this prefix in all recordings; a hint between several candidates, never a rule. */
const NETWORK_PREFIX = '03';
const MAX_DEPTH = 20;
/**
 * The one UUID in `stateInfo` that can be Aiven's network; null when there is none or no telling.
 *
 * @param known UUIDs that are something else: the peer network, the VPC, the connection, the organization.
 * @param isOther whether a UUID in lower case is something else, where there are too many to list.
 */
function aivenNetworkUuid(stateInfo, known, isOther = () => false) {
    const others = new Set(known.map((uuid) => uuid?.toLowerCase()));
    const candidates = new Set(uuidsIn(stateInfo, 0).filter((uuid) => !others.has(uuid) && !isOther(uuid)));
    if (candidates.size === 1)
        return [...candidates][0] ?? null;
    const likely = [...candidates].filter((uuid) => uuid.startsWith(NETWORK_PREFIX));
    return likely.length === 1 ? (likely[0] ?? null) : null;
}
function uuidsIn(value, depth) {
    if (typeof value === 'string')
        return (value.match(UUID) ?? []).map((uuid) => uuid.toLowerCase());
    if (typeof value !== 'object' || value === null || depth > MAX_DEPTH)
        return [];
    return Object.values(value).flatMap((inner) => uuidsIn(inner, depth + 1));
}
/** The key names of `state_info`, never its values, for the debug log. */
function stateInfoKeys(stateInfo) {
    return typeof stateInfo === 'object' && stateInfo !== null ? Object.keys(stateInfo) : [];
}


/***/ }),

/***/ 1198:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ML: () => (/* binding */ viewPair),
/* harmony export */   QA: () => (/* binding */ liveOf),
/* harmony export */   W0: () => (/* binding */ statesText),
/* harmony export */   d7: () => (/* binding */ liveConnection),
/* harmony export */   pL: () => (/* binding */ shownNetworkUuid),
/* harmony export */   rR: () => (/* binding */ viewThrough)
/* harmony export */ });
/* harmony import */ var _cidr_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(200);
/* harmony import */ var _labels_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(97);
/* harmony import */ var _network_uuid_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9908);
/** Recognising the two halves of one peering among everything both clouds show. Pure; used by plan and apply. */



/**
 * The pair as both clouds show it.
 *
 * @param vpc null: the VPC is gone.
 * @param peerings UpCloud peerings whose local network is the target's; others are passed over.
 */
function viewPair(target, vpc, peerings) {
    const seen = vpc && {
        cidr: vpc.cidr,
        connectionTo: (network) => liveConnection(vpc, network),
        hasPeer: (network) => vpc.connections.some(({ peerVpc }) => peerVpc === network),
    };
    return viewThrough(target, seen, peerings);
}
/** The same for a VPC of which it is cheap to ask about a connection. */
function viewThrough(target, vpc, peerings) {
    const connection = vpc?.connectionTo(target.upcloud.network) ?? null;
    const shown = shownNetworkUuid(target, vpc);
    const { peering, candidates } = recognise(target, vpc, peerings, shown);
    const recognised = peering && { uuid: peering.uuid, proven: isProven(peering, target, shown) };
    const owner = peering ? (0,_labels_js__WEBPACK_IMPORTED_MODULE_1__/* .labelOf */ .Wy)(peering, _labels_js__WEBPACK_IMPORTED_MODULE_1__/* .PEERING_SPEC_KEY */ .px) : null;
    const leadsTo = peering?.peer.uuid || null;
    return {
        connection,
        peering,
        recognised,
        candidates,
        networkUuid: shown ?? recoveredUuid(peering),
        ownedBy: owner !== null && !target.ownSpecs.has(owner) ? owner : null,
        unowned: peering !== null && owner === null,
        state: {
            desired: target.desired,
            aiven: connection?.state ?? null,
            upcloud: peering && {
                state: peering.state,
                configuredStatus: peering.configuredStatus,
                stale: shown !== null && leadsTo !== null && leadsTo !== shown,
                peerUnknown: shown !== null && leadsTo === null,
                misnamed: peering.name !== target.name,
                mislabelled: !(0,_labels_js__WEBPACK_IMPORTED_MODULE_1__/* .sameLabels */ .SM)(peering.labels, target.upcloud.labels),
            },
        },
    };
}
/** For people: what each cloud shows, `Aiven ACTIVE, UpCloud none`. */
function statesText({ connection, peering }) {
    return `Aiven ${connection?.state ?? 'none'}, UpCloud ${peering?.state ?? 'none'}`;
}
/** The connection to a network; one that is being deleted only when there is no other. */
function liveConnection(vpc, network) {
    return liveOf((vpc?.connections ?? []).filter(({ peerVpc }) => peerVpc === network));
}
/** The same among connections to one network. */
function liveOf(connections) {
    const all = connections.filter(({ peerCloudAccount, state }) => peerCloudAccount === 'upcloud' && state !== 'DELETED');
    return all.find(({ state }) => state !== 'DELETING') ?? all[0] ?? null;
}
/**
 * Aiven's own network as the spec says or the pair's connection shows; null when neither does. Networks of ours, this
 * one or others that the VPC is peered with, are not Aiven's, wherever they are mentioned.
 */
function shownNetworkUuid({ aiven, upcloud }, vpc) {
    const connection = vpc?.connectionTo(upcloud.network);
    if (aiven.networkUuid !== null || !vpc || !connection)
        return aiven.networkUuid;
    const organization = aiven.scope.kind === 'organization' ? aiven.scope.organization : null;
    return (0,_network_uuid_js__WEBPACK_IMPORTED_MODULE_2__/* .aivenNetworkUuid */ .v)(connection.stateInfo, [connection.peerVpc, aiven.vpc, connection.connectionId, organization], (uuid) => vpc.hasPeer(uuid) || upcloud.ownNetworks?.has(uuid) === true);
}
/** api-facts D6: a peering that UpCloud knows names Aiven's network, unless it says that network is gone. */
function recoveredUuid(peering) {
    return peering && peering.state !== 'deleted-peer-network' ? peering.peer.uuid || null : null;
}
/**
 * As it was recognised before, else by Aiven's network UUID, else by the `aiven-vpc` label, else by the peer's
 * range inside the VPC's.
 */
function recognise(target, vpc, peerings, known) {
    const local = peerings.filter((peering) => peering.network.uuid === target.upcloud.network);
    const label = (0,_labels_js__WEBPACK_IMPORTED_MODULE_1__/* .labelValue */ .w)(target.aiven.vpc);
    const before = target.recognised;
    const isSame = (peering) => peering.uuid === before?.uuid && (before.proven || known === null || peering.peer.uuid === known);
    // Without Aiven's side it is about that one peering: what else carries the same label is the half of another pair.
    if (!target.aiven.known)
        return { peering: local.find(isSame) ?? null, candidates: [] };
    const rules = [
        isSame,
        (peering) => known !== null && peering.peer.uuid === known,
        (peering) => (0,_labels_js__WEBPACK_IMPORTED_MODULE_1__/* .labelOf */ .Wy)(peering, _labels_js__WEBPACK_IMPORTED_MODULE_1__/* .AIVEN_VPC_KEY */ .E7) === label,
        // With the UUID known, a peering to another network is another peering, whatever its range.
        (peering) => known === null &&
            // Without a connection nothing of this VPC is peered with the network, so a near range proves nothing.
            vpc !== null &&
            vpc.connectionTo(target.upcloud.network) !== null &&
            (0,_labels_js__WEBPACK_IMPORTED_MODULE_1__/* .labelOf */ .Wy)(peering, _labels_js__WEBPACK_IMPORTED_MODULE_1__/* .AIVEN_VPC_KEY */ .E7) === null &&
            !target.upcloud.ownNetworks?.has(peering.peer.uuid) &&
            isInside(peering, vpc.cidr),
    ];
    for (const rule of rules) {
        const found = local.filter(rule);
        if (found.length > 1)
            return { peering: null, candidates: found };
        if (found[0])
            return { peering: found[0], candidates: [] };
    }
    return { peering: null, candidates: [] };
}
function isProven(peering, target, known) {
    const before = target.recognised;
    return (peering.peer.uuid === known ||
        (0,_labels_js__WEBPACK_IMPORTED_MODULE_1__/* .labelOf */ .Wy)(peering, _labels_js__WEBPACK_IMPORTED_MODULE_1__/* .AIVEN_VPC_KEY */ .E7) === (0,_labels_js__WEBPACK_IMPORTED_MODULE_1__/* .labelValue */ .w)(target.aiven.vpc) ||
        (before?.uuid === peering.uuid && before.proven));
}
function isInside({ peer }, range) {
    return peer.cidrs.length > 0 && peer.cidrs.every((cidr) => (0,_cidr_js__WEBPACK_IMPORTED_MODULE_0__/* .cidrContains */ .eX)(range, cidr));
}


/***/ }),

/***/ 7268:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ buildPlan)
});

// EXTERNAL MODULE: ./lib/domain/decide.js
var decide = __webpack_require__(1422);
// EXTERNAL MODULE: ./lib/domain/findings.js
var domain_findings = __webpack_require__(2160);
// EXTERNAL MODULE: ./lib/domain/judge.js
var judge = __webpack_require__(655);
// EXTERNAL MODULE: ./lib/domain/labels.js
var labels = __webpack_require__(97);
// EXTERNAL MODULE: ./lib/domain/observed.js
var domain_observed = __webpack_require__(5966);
// EXTERNAL MODULE: ./lib/domain/cidr.js
var domain_cidr = __webpack_require__(200);
// EXTERNAL MODULE: ./lib/domain/zones.js
var domain_zones = __webpack_require__(6391);
;// CONCATENATED MODULE: ./lib/domain/preflight.js
/** The documented conditions of a peering, checked before anything is built (api-facts A8, B3, C). */



/** What must hold for a side to be built or switched on. Overlap with other peerings is `overlap.ts`. */
function preflight(entry, { vpc, otherProvider, network, zones }) {
    return [
        ...vpcFindings(entry, vpc, otherProvider),
        ...networkFindings(entry, network),
        ...zoneFindings(entry, vpc, network, zones),
        ...ownOverlap(entry, vpc, network),
    ];
}
/** What must hold for the VPC. */
function vpcFindings(entry, vpc, otherProvider) {
    const findings = [];
    if (vpc.state !== 'ACTIVE')
        findings.push((0,domain_findings/* finding */.gk)('vpc-not-active', vpc.state === 'APPROVED'
            ? `VPC ${vpc.id} is still being built (APPROVED). Run again when Aiven shows it as ACTIVE`
            : `VPC ${vpc.id} is ${vpc.state}, not ACTIVE. Choose another VPC or create one`, entry.at));
    if (!(0,domain_zones/* isUpcloudCloud */.qr)(vpc.cloud))
        findings.push((0,domain_findings/* finding */.gk)('vpc-not-upcloud', `VPC ${vpc.id} is on ${vpc.cloud}; only VPCs on an upcloud- cloud can be peered with UpCloud. Create one there`, entry.at));
    if (otherProvider !== null)
        findings.push((0,domain_findings/* finding */.gk)('vpc-not-upcloud', `VPC ${vpc.id} is peered with another provider already (account ${otherProvider}); Aiven allows one provider per VPC. Use another VPC`, entry.at));
    return findings;
}
function networkFindings(entry, network) {
    const name = networkText(network);
    if (network.type !== 'private')
        return [
            (0,domain_findings/* finding */.gk)('network-not-private', `${name} is of type ${network.type}; only private networks can be peered. Choose or create a private SDN network`, entry.at),
        ];
    if (network.router === null)
        return [
            (0,domain_findings/* finding */.gk)('no-router', `${name} has no router; UpCloud needs one to peer it. Attach a router to the network, in the control panel or with upctl network modify NETWORK --router ROUTER (a router that joins other networks connects them too)`, entry.at),
        ];
    return [];
}
function zoneFindings(entry, vpc, network, zones) {
    if (!(0,domain_zones/* isUpcloudCloud */.qr)(vpc.cloud))
        return [];
    const relation = (0,domain_zones/* zoneRelation */.FX)(vpc.cloud, network.zone, zones);
    if (relation === 'same' || entry.allowZoneMismatch)
        return [];
    if (relation === 'ambiguous')
        return [
            (0,domain_findings/* finding */.gk)('zone-ambiguous', `It cannot be told whether ${vpc.cloud} is in zone ${network.zone}: ${vpc.cloud} may use several data centres, or the zone is not in UpCloud's public list. Peering needs one zone; check that the peering becomes active`, entry.at),
        ];
    return [
        (0,domain_findings/* finding */.gk)('zone-mismatch', `The VPC is in ${vpc.cloud} and ${networkText(network)} in zone ${network.zone}; a peering joins one zone only. Use a VPC or network in the same zone, or set allow_zone_mismatch: true if you know better`, entry.at),
    ];
}
function ownOverlap(entry, vpc, network) {
    const subnet = network.subnets.find(({ cidr }) => (0,domain_cidr/* cidrsOverlap */.hj)(cidr, vpc.cidr));
    if (!subnet)
        return [];
    return [
        (0,domain_findings/* finding */.gk)('cidr-overlap', `The VPC's range ${vpc.cidr} overlaps ${subnet.cidr} of ${networkText(network)}. Peered ranges must be apart: use another network or VPC`, entry.at),
    ];
}
/** For people: `network app-net (03aa…)`. */
function networkText(network) {
    return `network ${network.name ? `${network.name} (${network.uuid})` : network.uuid}`;
}

;// CONCATENATED MODULE: ./lib/domain/resolve.js
/** Spec entries → the VPC and network they mean, or the finding that says why there is none. */


/**
 * Finds the VPC and network of an entry. A missing end of an `absent` entry named by id is no mistake by itself;
 * whether the peering may go without it is decided when both halves are seen.
 */
function resolveEntry(entry, observed, { vpcs, networks }) {
    const { vpc, vpcId, finding: vpcFinding } = resolveVpc(entry, observed, vpcs);
    const { network, networkUuid, finding: networkFinding } = resolveNetwork(entry, observed, networks);
    const peerings = observed.upcloud.get(entry.upcloud.account)?.peerings;
    const unreadable = peerings && !peerings.ok && !networkFinding ? readFailure(peerings, entry) : null;
    return {
        entry,
        vpcId,
        vpc,
        networkUuid,
        network,
        findings: [vpcFinding, networkFinding, unreadable].filter((one) => one !== null),
    };
}
function resolveVpc(entry, observed, index) {
    const { vpc: selector, scope, account } = entry.aiven;
    const view = observed.aiven.get((0,domain_observed/* aivenKey */.LY)(account, scope));
    if (selector.kind === 'id')
        return readVpc(entry, selector.id, view?.vpcs.get(selector.id));
    const none = { vpc: null, vpcId: null };
    const list = view?.list;
    if (!list)
        return { ...none, finding: notRead(entry) };
    if (!list.ok)
        return { ...none, finding: readFailure(list, entry) };
    if (!list.value)
        return { ...none, finding: noSuchPlace(entry) };
    const matches = index.matching(selector, list.value);
    const [only] = matches;
    if (only && matches.length === 1)
        return readVpc(entry, only.id, view.vpcs.get(only.id));
    const wanted = `${selector.cloud} ${selector.cidr}`;
    if (matches.length > 1)
        return {
            ...none,
            finding: (0,domain_findings/* finding */.gk)('ambiguous-peering', `several VPCs of ${(0,domain_observed/* placeText */.Z9)(entry.aiven)} match ${wanted}: ${(0,domain_findings/* listed */.KE)(matches, (vpc) => vpc.id)}. Write the id of the one you mean as aiven.vpc`, entry.at),
        };
    return { ...none, finding: noMatchingVpc(entry, wanted, list.value) };
}
function noMatchingVpc(entry, wanted, vpcs) {
    const near = vpcs.length > 0 ? `There are: ${(0,domain_findings/* listed */.KE)(vpcs, vpcText)}` : 'It has no VPCs; create one first';
    const gone = entry.desired === 'absent'
        ? '. If the VPC was deleted, write its id as aiven.vpc (the label aiven-vpc of the UpCloud peering tells it), or remove the entry'
        : '';
    const text = `no VPC of ${(0,domain_observed/* placeText */.Z9)(entry.aiven)} matches ${wanted}. ${near}${gone}`;
    return (0,domain_findings/* finding */.gk)('vpc-not-found', text, entry.at);
}
/** A wrong project and a missing membership look alike (api-facts A7). */
function noSuchPlace({ aiven, at }) {
    return (0,domain_findings/* finding */.gk)('vpc-not-found', `Aiven does not know ${(0,domain_observed/* placeText */.Z9)(aiven)}. Check the ${aiven.scope.kind}, the account, and that the token's owner is a member`, at);
}
/** For people: `upcloud-de-fra 10.77.8.0/22 (6f1c…)`, with the state when it is not the usual one. */
function vpcText({ cloud, cidr, id, state }) {
    return `${cloud} ${cidr} (${id}${state === 'ACTIVE' ? '' : `, ${state}`})`;
}
function networkPlace({ name, zone, uuid }) {
    return `${JSON.stringify(name)} in ${zone} (${uuid})`;
}
function readVpc(entry, vpcId, read) {
    if (!read)
        return { vpc: null, vpcId, finding: notRead(entry) };
    if (!read.ok)
        return { vpc: null, vpcId, finding: readFailure(read, entry) };
    if (read.value)
        return { vpc: read.value, vpcId, finding: null };
    if (entry.desired === 'absent')
        return { vpc: null, vpcId, finding: null };
    return {
        vpc: null,
        vpcId,
        finding: (0,domain_findings/* finding */.gk)('vpc-not-found', `Aiven has no VPC ${vpcId} in ${(0,domain_observed/* placeText */.Z9)(entry.aiven)}. Check the ${entry.aiven.scope.kind}, the VPC id, the account, and that the token's owner is a member`, entry.at),
    };
}
function resolveNetwork(entry, observed, index) {
    const { network: selector, account } = entry.upcloud;
    const networks = observed.upcloud.get(account)?.networks;
    const networkUuid = selector.kind === 'id' ? selector.id : null;
    if (!networks)
        return { network: null, networkUuid, finding: notRead(entry) };
    if (!networks.ok)
        return { network: null, networkUuid, finding: readFailure(networks, entry) };
    if (selector.kind === 'id') {
        const network = index.byUuid(account, selector.id);
        if (network || entry.desired === 'absent')
            return { network, networkUuid, finding: null };
        return {
            network: null,
            networkUuid,
            finding: (0,domain_findings/* finding */.gk)('network-not-found', `UpCloud has no network ${selector.id}, or this account cannot see it. Check the UUID and the account`, entry.at),
        };
    }
    const matches = index.byName(account, selector.name, selector.zone);
    const [only] = matches;
    if (only && matches.length === 1)
        return { network: only, networkUuid: only.uuid, finding: null };
    return { network: null, networkUuid: null, finding: noSingleNetwork(entry, selector, matches, index) };
}
function noSingleNetwork(entry, { name, zone }, matches, index) {
    if (matches.length > 1)
        return (0,domain_findings/* finding */.gk)('ambiguous-peering', `several networks are named ${JSON.stringify(name)} in ${zone}: ${(0,domain_findings/* listed */.KE)(matches, ({ uuid }) => uuid)}. Write the UUID of the one you mean as upcloud.network`, entry.at);
    const near = index.near(entry.upcloud.account, name, zone);
    return (0,domain_findings/* finding */.gk)('network-not-found', `no network named ${JSON.stringify(name)} in ${zone}. ${near.length > 0 ? `Near it are: ${(0,domain_findings/* listed */.KE)(near, networkPlace)}` : 'This account has no private network there'}`, entry.at);
}
function readFailure(read, entry) {
    return (0,domain_findings/* finding */.gk)(read.code, read.message, entry.at);
}
function notRead(entry) {
    return (0,domain_findings/* finding */.gk)('api-error', 'this part of the cloud was not read; run again', entry.at);
}

;// CONCATENATED MODULE: ./lib/domain/draft.js
/** One entry of the spec, thought through on its own: resolved, recognised, decided. Not yet seen with the others. */







/** Thinks one entry through. */
function draftEntry(entry, context) {
    const resolved = resolveEntry(entry, context.observed, context);
    const { vpcId, networkUuid } = resolved;
    if ((0,domain_findings/* hasError */.JD)(resolved.findings) || vpcId === null || networkUuid === null)
        return { entry, resolved, pair: null, building: false, findings: resolved.findings };
    const target = targetOf(entry, vpcId, networkUuid, context);
    const view = context.peerings.view(target, resolved.vpc);
    const decision = (0,decide/* decide */.L)(view.state);
    const building = decision.steps.some(({ action }) => action === 'create' || action === 'enable');
    const findings = [...(0,judge/* objections */.P)(target, view, decision, entry.at), ...cloudWarnings(view, entry.at)];
    if (entry.desired === 'absent' && !(0,domain_findings/* hasError */.JD)(findings))
        findings.push(...halfLost(entry, resolved, view));
    if (building && resolved.vpc && resolved.network)
        findings.push(...preflight(entry, {
            vpc: resolved.vpc,
            otherProvider: context.peerings.seen(resolved.vpc).otherProvider,
            network: resolved.network,
            zones: context.observed.details.zones.get(entry.upcloud.account) ?? null,
        }));
    if (view.unowned && entry.desired !== 'absent' && !(0,domain_findings/* hasError */.JD)(findings))
        findings.push(adopted(target, view, entry.at));
    const recognised = view.recognised;
    return { entry, resolved, pair: { target: { ...target, recognised }, view, decision }, building, findings };
}
/**
 * An `absent` entry of which one cloud does not show the end, while the other one's half is there. An end that was
 * deleted took its half with it (api-facts A8), but both clouds answer the same for a wrong project or account: then
 * removing what is seen would leave the other half behind. What the half itself says of its peer is proof enough.
 */
function halfLost({ aiven, upcloud, at }, { vpc, vpcId, network, networkUuid }, { connection, peering }) {
    if (!vpc && peering && peering.state !== 'deleted-peer-network')
        return [
            (0,domain_findings/* finding */.gk)('vpc-not-found', `Aiven has no VPC ${vpcId} in ${(0,domain_observed/* placeText */.Z9)(aiven)}, but UpCloud peering ${peering.uuid} leads to it (${peering.state}), so nothing is removed: the other half may still exist. Check the ${aiven.scope.kind}, the account, and that the token's owner is a member. If the VPC was deleted, remove the peering in UpCloud by hand`, at),
        ];
    if (!network && !peering && connection?.state === 'ACTIVE')
        return [
            (0,domain_findings/* finding */.gk)('network-not-found', `UpCloud account ${JSON.stringify(upcloud.account)} shows no network ${networkUuid}, but Aiven's side is ACTIVE, so nothing is removed: the other half may still exist. Check the UUID and the account. If the network was deleted, remove Aiven's side by hand`, at),
        ];
    return [];
}
function targetOf(entry, vpc, network, context) {
    const { account, scope, networkUuid } = entry.aiven;
    return {
        name: entry.name,
        desired: entry.desired,
        aiven: { account, scope, vpc, networkUuid, known: true },
        upcloud: {
            account: entry.upcloud.account,
            network,
            labels: (0,labels/* wantedLabels */.dQ)(entry.upcloud.labels, vpc, context.specLabelOf(entry.at.file)),
            ownNetworks: context.networks,
        },
        ownSpecs: context.ownSpecs,
        onlyIfOwn: false,
        recognised: null,
    };
}
function cloudWarnings({ connection }, at) {
    return (connection?.warnings ?? []).flatMap(({ type, message }) => {
        if (type === 'upcloud-peering-in-error')
            return [
                (0,domain_findings/* finding */.gk)('upcloud-peering-in-error', `Aiven warns that the UpCloud peering is in error${message ? `: ${message}` : ''}. Look at its state in UpCloud; if it stays, contact UpCloud support`, at),
            ];
        if (type === 'overlapping-peer-vpc-ip-ranges')
            return [
                (0,domain_findings/* finding */.gk)('transitive-overlap', `Aiven warns of overlapping ranges among the peers of this VPC${message ? `: ${message}` : ''}. Use ranges that are apart`, at),
            ];
        return [];
    });
}
/**
 * Own peerings of the entry's name that join other ends: what a changed VPC or network left behind.
 *
 * @param recognised UUIDs of the peerings that some entry means: two entries may have swapped their names.
 */
function retargeted({ entry, pair }, recognised, peerings) {
    if (!pair)
        return [];
    const { target } = pair;
    return peerings
        .ownNamed(entry.name)
        .filter((peering) => peering.network.uuid !== target.upcloud.network || !sameVpc(peering, target))
        .filter(({ uuid }) => !recognised.has(uuid))
        .map((peering) => (0,domain_findings/* finding */.gk)('retargeted', `UpCloud peering ${peering.uuid} of this name still joins the former ends (network ${peering.network.uuid}, VPC ${(0,labels/* labelOf */.Wy)(peering, labels/* AIVEN_VPC_KEY */.E7) ?? 'unknown'}). Remove it and the Aiven side by an entry of its own with state: absent, or by unmanaged: delete`, entry.at));
}
function sameVpc(peering, { aiven }) {
    const vpc = (0,labels/* labelOf */.Wy)(peering, labels/* AIVEN_VPC_KEY */.E7);
    return vpc === null || vpc === (0,labels/* labelValue */.w)(aiven.vpc);
}
function adopted({ upcloud }, { peering }, at) {
    const kept = new Set(upcloud.labels.map(({ key }) => key.toLowerCase()));
    const lost = (0,labels/* settableLabels */.G1)(peering?.labels ?? []).filter(({ key }) => !kept.has(key.toLowerCase()));
    const losing = lost.length > 0
        ? ` and loses ${(0,domain_findings/* listed */.KE)(lost, ({ key, value }) => `${key}=${value}`)}, which the entry does not name`
        : '';
    return (0,domain_findings/* finding */.gk)('adopted', `UpCloud peering ${peering?.uuid ?? ''} exists without an owner and becomes this entry's own: it gets our labels${losing}. Its traffic is not touched`, at);
}
/** Entries that turn out to mean the same VPC and network, or the same UpCloud peering; each gets an error. */
function samePairFindings(drafts) {
    const found = new Map();
    const compare = (keyOf, what, advice) => {
        const groups = Map.groupBy(drafts, keyOf);
        groups.delete(null);
        for (const group of groups.values())
            for (const draft of group.length > 1 ? group : []) {
                if (found.has(draft))
                    continue;
                const others = group.slice(0, domain_findings/* LISTED */.CQ + 2).filter((one) => one !== draft);
                const text = `This entry and ${(0,domain_findings/* listed */.KE)(others, ({ entry }) => placeOf(entry))} mean the same ${what}. ${advice}`;
                found.set(draft, (0,domain_findings/* finding */.gk)('ambiguous-peering', text, draft.entry.at));
            }
    };
    compare(({ pair }) => pair && pairKey(pair.target.aiven.vpc, pair.target.upcloud.network), 'VPC and network', 'Keep one of them');
    compare(({ pair }) => pair?.view.peering?.uuid ?? null, 'UpCloud peering', 'Write aiven.network_uuid to say which Aiven network each one means');
    return found;
}
function placeOf({ name, at }) {
    return `${JSON.stringify(name)} (${at.file}:${at.line})`;
}
/** Key of a (VPC, network) pair. */
function pairKey(vpc, network) {
    return `${vpc}|${network}`;
}

;// CONCATENATED MODULE: ./lib/domain/index-ends.js
/** Lookup tables over the networks and VPCs that can be ends of a peering. */


/** Lookup tables over the networks of each account, so that a thousand entries do not scan them each. */
class NetworkIndex {
    #accounts = new Map();
    constructor(views) {
        for (const [account, { networks }] of views) {
            const all = networks.ok ? networks.value : [];
            const peerable = all.filter(({ type }) => type === 'private');
            const others = all.filter(({ type }) => type !== 'private');
            this.#accounts.set(account, {
                byUuid: new Map(all.map((network) => [network.uuid, network])),
                byName: new Map([
                    ...Map.groupBy(others, ({ name, zone }) => nameKey(name, zone)),
                    ...Map.groupBy(peerable, ({ name, zone }) => nameKey(name, zone)),
                ]),
                inZone: Map.groupBy(peerable, ({ zone }) => zone),
                named: Map.groupBy(peerable, ({ name }) => name),
            });
        }
    }
    byUuid(account, uuid) {
        return this.#accounts.get(account)?.byUuid.get(uuid) ?? null;
    }
    /** The network as any of the accounts sees it. */
    anywhere(uuid) {
        for (const { byUuid } of this.#accounts.values()) {
            const network = byUuid.get(uuid);
            if (network)
                return network;
        }
        return null;
    }
    has(uuid) {
        return this.anywhere(uuid) !== null;
    }
    /** Networks of that name in that zone; private ones where there are any, for only those can be meant. */
    byName(account, name, zone) {
        return this.#accounts.get(account)?.byName.get(nameKey(name, zone)) ?? [];
    }
    /** A few private networks of that name elsewhere, or of another name in that zone. */
    near(account, name, zone) {
        const tables = this.#accounts.get(account);
        const first = (networks = []) => networks.slice(0, domain_findings/* LISTED */.CQ + 1);
        return [...first(tables?.named.get(name)), ...first(tables?.inZone.get(zone))];
    }
    all(account) {
        return this.#accounts.get(account)?.byUuid.values() ?? [];
    }
}
/** Lookup tables over lists of VPCs. */
class VpcIndex {
    #lists = new Map();
    /** VPCs of the list that the selector means. */
    matching(selector, list) {
        const byRange = this.#lists.get(list) ?? Map.groupBy(list, rangeKey);
        this.#lists.set(list, byRange);
        return (0,domain_observed/* matchingVpcs */.G9)(selector, byRange.get(rangeKey(selector)) ?? []);
    }
}
function rangeKey({ cloud, cidr }) {
    return `${cloud} ${cidr}`;
}
/** Key of a network's name in its zone. */
function nameKey(name, zone) {
    return JSON.stringify([name, zone]);
}

// EXTERNAL MODULE: ./lib/domain/pair.js
var pair = __webpack_require__(1198);
;// CONCATENATED MODULE: ./lib/domain/index-peerings.js
/** Lookup tables over both clouds' peerings, so that plans of thousands stay linear. */


const NONE = [];
/** Peerings of one network that are looked through one by one. */
const FEW = 8;
class PeeringIndex {
    #byNetwork = new Map();
    #crowded = new Map();
    #vpcs = new Map();
    #ownByName = new Map();
    #networksByVpc = new Map();
    /** @param ownSpecs `peering-spec` label values that count as this spec's own. */
    constructor(views, ownSpecs) {
        const seen = new Set();
        for (const [account, { peerings }] of views) {
            const all = peerings.ok ? peerings.value : [];
            this.#byNetwork.set(account, Map.groupBy(all, (peering) => peering.network.uuid));
            for (const peering of all) {
                this.#noteVpc(peering);
                const owner = (0,labels/* labelOf */.Wy)(peering, labels/* PEERING_SPEC_KEY */.px);
                if (owner === null || !ownSpecs.has(owner) || seen.has(peering.uuid))
                    continue;
                seen.add(peering.uuid);
                const named = this.#ownByName.get(peering.name);
                if (named)
                    named.push(peering);
                else
                    this.#ownByName.set(peering.name, [peering]);
            }
        }
    }
    /** The pair as both clouds show it: `viewPair`, given no more than it can make use of. */
    view(target, vpc) {
        const seen = vpc && this.seen(vpc);
        return (0,pair/* viewThrough */.rR)(target, seen, this.#candidates(target, seen));
    }
    /** Peerings whose local network is this one. */
    ofNetwork(account, network) {
        return this.#byNetwork.get(account)?.get(network) ?? NONE;
    }
    /** UpCloud accounts that show a peering of the network. */
    accountsWith(network) {
        return [...this.#byNetwork].flatMap(([account, byNetwork]) => (byNetwork.has(network) ? [account] : []));
    }
    /** Networks with a peering that says by label that it belongs to the VPC, whether or not Aiven still has its side. */
    networksOf(vpc) {
        return this.#networksByVpc.get((0,labels/* labelValue */.w)(vpc)) ?? [];
    }
    #noteVpc(peering) {
        const vpc = (0,labels/* labelOf */.Wy)(peering, labels/* AIVEN_VPC_KEY */.E7);
        if (vpc === null)
            return;
        const known = this.#networksByVpc.get(vpc);
        if (known)
            known.add(peering.network.uuid);
        else
            this.#networksByVpc.set(vpc, new Set([peering.network.uuid]));
    }
    /** Our own peerings of that name, wherever they are. */
    ownNamed(name) {
        return this.#ownByName.get(name) ?? NONE;
    }
    /** The VPC with its connections by network. */
    seen(vpc) {
        const seen = this.#vpcs.get(vpc) ?? new IndexedVpc(vpc);
        this.#vpcs.set(vpc, seen);
        return seen;
    }
    #candidates(target, vpc) {
        const { account, network } = target.upcloud;
        const all = this.ofNetwork(account, network);
        if (all.length <= FEW)
            return all;
        const tables = this.#crowded.get(all) ?? new CrowdedNetwork(all);
        this.#crowded.set(all, tables);
        const uuid = (0,pair/* shownNetworkUuid */.pL)(target, vpc);
        return tables.candidates(uuid, (0,labels/* labelValue */.w)(target.aiven.vpc));
    }
}
/** A VPC that may have thousands of connections. */
class IndexedVpc {
    cidr;
    /** Account of a connection to another provider than UpCloud; null: there is none. */
    otherProvider;
    #byNetwork;
    constructor({ cidr, connections }) {
        this.cidr = cidr;
        this.#byNetwork = Map.groupBy(connections, ({ peerVpc }) => peerVpc);
        this.otherProvider =
            connections.find(({ peerCloudAccount, state }) => peerCloudAccount !== 'upcloud' && state !== 'DELETED')
                ?.peerCloudAccount ?? null;
    }
    connectionTo(network) {
        return (0,pair/* liveOf */.QA)(this.#byNetwork.get(network) ?? []);
    }
    hasPeer(network) {
        return this.#byNetwork.has(network);
    }
}
/** The peerings of a network that has many. */
class CrowdedNetwork {
    #byPeer;
    #byVpc;
    constructor(peerings) {
        this.#byPeer = Map.groupBy(peerings, ({ peer }) => peer.uuid);
        this.#byVpc = Map.groupBy(peerings, (peering) => (0,labels/* labelOf */.Wy)(peering, labels/* AIVEN_VPC_KEY */.E7));
    }
    /** Those that lead to the network, carry the VPC's label, or, when neither tells, none at all. */
    candidates(uuid, vpc) {
        const known = uuid === null ? NONE : (this.#byPeer.get(uuid) ?? NONE);
        if (known.length > 0)
            return known;
        const labelled = this.#byVpc.get(vpc) ?? NONE;
        return labelled.length > 0 ? labelled : (this.#byVpc.get(null) ?? NONE);
    }
}

// EXTERNAL MODULE: ./lib/domain/overlap.js
var overlap = __webpack_require__(1307);
;// CONCATENATED MODULE: ./lib/domain/quota.js

/**
 * `quota` for the creations beyond the account's limit, by index of the draft; the first ones in order of the
 * spec have room.
 *
 * @param wanted whether the draft, by index, is free of other errors and would be made.
 */
function quotaFindings(drafts, wanted, { upcloud, details }) {
    const used = new Map();
    const found = new Map();
    for (const [index, { entry, pair }] of drafts.entries()) {
        const { account } = entry.upcloud;
        const limit = details.quotas.get(account) ?? null;
        const creates = pair?.view.peering === null &&
            pair.decision.steps.some(({ side, action }) => side === 'upcloud' && action === 'create');
        if (limit === null || !creates || !wanted[index])
            continue;
        const peerings = upcloud.get(account)?.peerings;
        const before = used.get(account) ?? (peerings?.ok ? peerings.value.length : 0);
        if (before < limit)
            used.set(account, before + 1);
        else
            found.set(index, (0,domain_findings/* finding */.gk)('quota', `The UpCloud account allows ${limit} network peerings, and all are used or planned for. Remove some, or ask UpCloud support for more`, entry.at));
    }
    return found;
}

;// CONCATENATED MODULE: ./lib/domain/relations.js
/** Who meets whom: the ranges that come together in each VPC, network and router. */




/**
 * The hubs of the graph: for each VPC the networks attached to it, for each network the ranges peered to it,
 * whether by an entry or otherwise. `building` is the draft's index.
 */
function hubs(drafts, networks, peerings) {
    const byVpc = new Map();
    const byNetwork = new Map();
    const entered = new Set();
    for (const [index, draft] of drafts.entries()) {
        const { entry, resolved, pair } = draft;
        if (!pair || !isThere(draft))
            continue;
        const { vpc, network } = resolved;
        const common = { at: entry.at, building: draft.building ? index : null };
        entered.add(pairKey(pair.target.aiven.vpc, pair.target.upcloud.network));
        for (const peering of [pair.view.peering, ...pair.view.candidates])
            if (peering)
                entered.add(peering.uuid);
        if (network)
            push(byVpc, pair.target.aiven.vpc, {
                ...common,
                owner: `network ${network.uuid}`,
                text: `${networkText(network)} of peering ${JSON.stringify(entry.name)}`,
                cidrs: cidrsOf(network),
            });
        if (vpc)
            push(byNetwork, pair.target.upcloud.network, {
                ...common,
                owner: `vpc ${vpc.id}`,
                text: `VPC ${vpc.id} of peering ${JSON.stringify(entry.name)}`,
                cidrs: [vpc.cidr],
            });
    }
    addExistingConnections(drafts, networks, entered, byVpc);
    addExistingPeerings(drafts, peerings, entered, byNetwork);
    return [...byVpc.values(), ...byNetwork.values()];
}
function isThere({ building, pair }) {
    return building || pair?.view.connection != null || pair?.view.peering != null;
}
function cidrsOf(network) {
    return network.subnets.map(({ cidr }) => cidr);
}
function push(map, key, attachment) {
    const list = map.get(key);
    if (list)
        list.push(attachment);
    else
        map.set(key, [attachment]);
}
function addExistingConnections(drafts, networks, entered, byVpc) {
    const seen = new Set();
    for (const { resolved } of drafts) {
        const { vpc } = resolved;
        if (!vpc || seen.has(vpc.id))
            continue;
        seen.add(vpc.id);
        for (const { peerCloudAccount, peerVpc, state } of vpc.connections) {
            if (peerCloudAccount !== 'upcloud' || state === 'DELETED' || entered.has(pairKey(vpc.id, peerVpc)))
                continue;
            const network = networks.anywhere(peerVpc);
            if (!network)
                continue;
            push(byVpc, vpc.id, {
                owner: `network ${peerVpc}`,
                text: `${networkText(network)}, peered with this VPC outside the spec`,
                at: null,
                building: null,
                cidrs: cidrsOf(network),
            });
        }
    }
}
function addExistingPeerings(drafts, peerings, entered, byNetwork) {
    const seen = new Set();
    for (const { entry, resolved } of drafts) {
        const { networkUuid } = resolved;
        if (!networkUuid || seen.has(networkUuid))
            continue;
        seen.add(networkUuid);
        for (const { uuid, name, state, peer } of peerings.ofNetwork(entry.upcloud.account, networkUuid)) {
            // The ranges of a network that is gone are free again.
            if (entered.has(uuid) || state === 'deleted-peer-network')
                continue;
            push(byNetwork, networkUuid, {
                owner: `peering ${uuid}`,
                text: `the peer of UpCloud peering ${JSON.stringify(name)} (${uuid}), outside the spec`,
                at: null,
                building: null,
                cidrs: peer.cidrs,
            });
        }
    }
}
/**
 * Warnings for drafts whose VPC range overlaps another network on the same router, by the draft's index.
 * At most one an entry.
 */
function routerOverlaps(drafts, networks) {
    const found = new Map();
    for (const members of routerMembers(drafts, networks).values())
        for (const [one, other] of (0,domain_cidr/* overlappingPairs */.Zc)(members, (a, b) => a.kind === b.kind)) {
            const vpc = one.owner.kind === 'vpc' ? one : other;
            const neighbour = one.owner.kind === 'vpc' ? other : one;
            if (vpc.owner.kind !== 'vpc' || neighbour.owner.kind !== 'network')
                continue;
            const draft = drafts[vpc.owner.index];
            const { network } = neighbour.owner;
            if (!draft || network.uuid === draft.resolved.networkUuid || found.has(vpc.owner.index))
                continue;
            found.set(vpc.owner.index, (0,domain_findings/* finding */.gk)('transitive-overlap', `${networkText(network)} is on the same UpCloud router, and its range ${neighbour.cidr} overlaps the VPC's ${vpc.cidr}. Traffic between the two may go astray; use another range or router`, draft.entry.at));
        }
    return found;
}
function routerMembers(drafts, networks) {
    const members = new Map();
    const accounts = new Set();
    for (const [index, { building, entry, resolved }] of drafts.entries()) {
        if (!building || !resolved.vpc || !resolved.network?.router)
            continue;
        const key = `${entry.upcloud.account}|${resolved.network.router}`;
        const range = { cidr: resolved.vpc.cidr, owner: { kind: 'vpc', index } };
        const list = members.get(key);
        if (list)
            list.push(range);
        else
            members.set(key, [range]);
        accounts.add(entry.upcloud.account);
    }
    for (const account of accounts)
        for (const network of networks.all(account)) {
            if (network.router === null || network.type !== 'private')
                continue;
            members
                .get(`${account}|${network.router}`)
                ?.push(...cidrsOf(network).map((cidr) => ({ cidr, owner: { kind: 'network', network } })));
        }
    return members;
}

;// CONCATENATED MODULE: ./lib/domain/advice.js
/** What people must know or do around a peering that works or will: leases, routes, DHCP. */



/** How many server names a message lists. */
const LISTED = 5;
/** `dhcp-off` for every subnet without DHCP, with the static route to add. */
function dhcpFindings(entry, network, vpcCidr) {
    return network.subnets
        .filter(({ dhcp }) => dhcp === false)
        .map(({ cidr, gateway }) => (0,domain_findings/* finding */.gk)('dhcp-off', `DHCP is off for ${cidr} of ${networkText(network)}, so servers never learn the route. Add a static route on each: ip route add ${vpcCidr} via ${gateway ?? 'the gateway of the network'}`, entry.at));
}
/** Whether a route to the VPC is seen on an active peering's network; null: nothing can be said. */
function routeSeen(network, vpcCidr) {
    if (network.routes === null)
        return null;
    if ((0,overlap/* routeCovers */.E)(network.routes, vpcCidr))
        return true;
    return network.subnets.some(({ dhcp }) => dhcp === false) ? null : false;
}
/** A careful word about a route that is not shown: UpCloud may route without showing it (api-facts B7). */
function routeMissing(entry, network, vpcCidr) {
    return (0,domain_findings/* finding */.gk)('route-missing', `The peering is active, but ${networkText(network)} shows no route to ${vpcCidr}. This proves nothing by itself; if servers cannot reach the VPC, renew their DHCP lease and look at the network's routes`, entry.at);
}
/** Interfaces on the network of servers that were made before `activeAt` (ms; null: not active yet). */
function leaseRenewals(network, servers, activeAt) {
    return network.servers.flatMap(({ uuid, title }) => {
        const server = servers.get(uuid);
        if (!server || isNewer(server, activeAt))
            return [];
        return server.interfaces
            .filter((one) => one.network === network.uuid)
            .map(({ index, mac, addresses }) => ({ server: server.title || title, uuid, index, mac, addresses }));
    });
}
function isNewer(server, activeAt) {
    return activeAt !== null && server?.createdAt != null && server.createdAt > activeAt;
}
/** One notice for all servers of a network that must renew their lease; none when there are none. */
function leaseFinding(entry, network, servers, activeAt) {
    const old = network.servers.filter(({ uuid }) => !isNewer(servers.get(uuid), activeAt));
    const withDhcp = network.subnets.some(({ dhcp }) => dhcp !== false);
    if (old.length === 0 || !withDhcp)
        return [];
    const names = old.slice(0, LISTED).map(({ title, uuid }) => title || uuid);
    const more = old.length > LISTED ? ` and ${old.length - LISTED} more` : '';
    return [
        (0,domain_findings/* finding */.gk)('lease-renewal', `${old.length === 1 ? 'A server' : `${old.length} servers`} on ${networkText(network)} must renew the DHCP lease, or reboot, to learn the route of the peering: ${names.join(', ')}${more}. The address drops for a moment while it renews`, entry.at),
    ];
}

// EXTERNAL MODULE: ./lib/domain/changes.js
var domain_changes = __webpack_require__(8705);
// EXTERNAL MODULE: ./lib/domain/duration.js
var duration = __webpack_require__(738);
;// CONCATENATED MODULE: ./lib/domain/rows.js
/** Drafts → rows of the plan. */





/** What only an apply knows. */
const BEFORE_APPLY = { result: null, error: null };
/** The row of an entry, with every finding of it that it did not silence. */
function entryRow(draft, findings, context) {
    const { entry, pair } = draft;
    const blocked = (0,domain_findings/* hasError */.JD)(findings) || pair === null;
    const status = blocked ? 'blocked' : pair.decision.status;
    const changes = blocked ? [] : pair.decision.steps.map((step) => (0,domain_changes/* changeOf */.C)(step, pair.target, pair.view));
    const stuck = status === 'waiting' && pair !== null && isStuck(pair.view, pair.decision.waitingFor, context);
    const advice = blocked ? NO_ADVICE : adviceOf(draft, context);
    const waiting = status === 'waiting' && pair ? [waitingFinding(entry, pair.view, stuck, context)] : [];
    return {
        name: entry.name,
        status,
        desired: entry.desired,
        changes,
        ...sides(draft),
        findings: (0,domain_findings/* audible */.lE)([...findings.filter(isTrueOf(blocked)), ...waiting, ...advice.findings], entry),
        leases: advice.leases,
        routeConfirmed: advice.routeConfirmed,
        stuck,
        drifted: isDrift(status, stuck),
        pending: status === 'waiting' || isDrift(status, stuck),
        ...BEFORE_APPLY,
    };
}
/** Of what is blocked nothing is adopted. */
function isTrueOf(blocked) {
    return ({ code }) => !blocked || code !== 'adopted';
}
/** Whether a status alone means that the clouds differ from the spec. */
function isDrift(status, stuck) {
    return (status === 'create' ||
        status === 'update' ||
        status === 'repair' ||
        status === 'delete' ||
        (status === 'waiting' && stuck));
}
function sides({ entry, resolved, pair }) {
    const { vpc, network } = resolved;
    return {
        aiven: {
            scope: entry.aiven.scope,
            vpc: resolved.vpcId,
            cloud: vpc?.cloud ?? null,
            cidr: vpc?.cidr ?? null,
            state: pair?.view.connection?.state ?? null,
            networkUuid: pair?.view.networkUuid ?? entry.aiven.networkUuid,
        },
        upcloud: {
            network: resolved.networkUuid,
            networkName: network?.name || null,
            zone: network?.zone ?? null,
            cidrs: network?.subnets.map(({ cidr }) => cidr) ?? [],
            peering: pair?.view.peering?.uuid ?? null,
            state: pair?.view.peering?.state ?? null,
        },
    };
}
/**
 * A waiting side is stuck when its cloud says that its last change is older than the timeout, and nothing
 * happened on the other side since.
 */
function isStuck(view, waitingFor, { now, waitTimeoutMs }) {
    const changedAt = { aiven: view.connection?.changedAt ?? null, upcloud: view.peering?.changedAt ?? null };
    const isOld = (at) => at !== null && now - at > waitTimeoutMs;
    const known = [changedAt.aiven, changedAt.upcloud].filter((at) => at !== null);
    return waitingFor.some((side) => isOld(changedAt[side])) && known.every(isOld);
}
function waitingFinding(entry, view, stuck, context) {
    const states = (0,pair/* statesText */.W0)(view);
    const built = entry.desired === 'absent' ? 'removed' : 'built';
    return stuck
        ? (0,domain_findings/* finding */.gk)('stuck', `Waiting for longer than ${(0,duration/* formatDuration */.a)(context.waitTimeoutMs)} (${states}). Look at both consoles; Aiven or UpCloud support can say what holds it up`, entry.at)
        : (0,domain_findings/* finding */.gk)('waiting', `A side is still being ${built} (${states}). Nothing to do but wait`, entry.at);
}
const NO_ADVICE = { findings: [], leases: [], routeConfirmed: false };
function adviceOf({ entry, resolved, pair, building }, { observed, now }) {
    const { vpc, network } = resolved;
    if (!vpc || !network || !pair || entry.desired !== 'active')
        return NO_ADVICE;
    const active = pair.view.peering?.state === 'active';
    const route = active ? routeSeen(network, vpc.cidr) : null;
    const fresh = building || pair.decision.status === 'waiting';
    const { servers } = observed.details;
    const activeAt = active ? (pair.view.peering?.changedAt ?? now) : null;
    return {
        findings: [
            ...dhcpFindings(entry, network, vpc.cidr),
            ...(route === false ? [routeMissing(entry, network, vpc.cidr)] : []),
            ...(fresh ? leaseFinding(entry, network, servers, activeAt) : []),
        ],
        leases: fresh ? leaseRenewals(network, servers, activeAt) : [],
        routeConfirmed: route === true,
    };
}

;// CONCATENATED MODULE: ./lib/domain/claims.js
/** What entries may mean that this run did not or could not resolve: it is nobody's to remove. */


/** What entries may claim; in doubt they do. */
class Claims {
    #networks;
    #names;
    #byUuid = new Map();
    #byName = new Map();
    /** Of entries whose network is not known now: it may be any. */
    #anywhere = new ClaimedVpcs();
    #all = new ClaimedVpcs();
    constructor(entries, networks) {
        this.#networks = networks;
        this.#names = new Set(entries.map(({ name }) => name));
        for (const { aiven, upcloud } of entries) {
            this.#all.add(aiven.vpc);
            const { network, account } = upcloud;
            if (network.kind === 'id')
                claimed(this.#byUuid, network.id).add(aiven.vpc);
            else if (networks.byName(account, network.name, network.zone).length === 0)
                this.#anywhere.add(aiven.vpc);
            else
                claimed(this.#byName, nameKey(network.name, network.zone)).add(aiven.vpc);
        }
    }
    /** A peering of an entry's name may be its own, although the entry names other ends today. */
    mayHavePair(vpc, network, peering) {
        return ((peering !== null && this.#names.has(peering.name)) || this.#of(network).some((vpcs) => vpcs.has(vpc)));
    }
    mayHavePeering(peering, network) {
        const vpc = (0,labels/* labelOf */.Wy)(peering, labels/* AIVEN_VPC_KEY */.E7);
        return this.#names.has(peering.name) || this.#of(network).some((vpcs) => vpcs.mayHave(vpc));
    }
    /** Whether one of the entries may name the peering's VPC, with whatever network. */
    mayNameVpcOf(peering) {
        return this.#all.mayHave((0,labels/* labelOf */.Wy)(peering, labels/* AIVEN_VPC_KEY */.E7));
    }
    #of(uuid) {
        const network = this.#networks.anywhere(uuid);
        const named = network && this.#byName.get(nameKey(network.name, network.zone));
        return [this.#anywhere, this.#byUuid.get(uuid), named].filter((vpcs) => vpcs != null);
    }
}
function claimed(all, key) {
    const vpcs = all.get(key) ?? new ClaimedVpcs();
    all.set(key, vpcs);
    return vpcs;
}
/** The VPCs that entries name, as they name them. */
class ClaimedVpcs {
    #ids = new Set();
    #ranges = new Set();
    add(vpc) {
        if (vpc.kind === 'id')
            this.#ids.add(vpc.id);
        else
            this.#ranges.add(`${vpc.cloud} ${vpc.cidr}`);
    }
    has({ id, cloud, cidr }) {
        return this.#ids.has(id) || this.#ranges.has(`${cloud} ${cidr}`);
    }
    /** Whether a peering with this `aiven-vpc` label may be of one of them; null: it has none. */
    mayHave(label) {
        return this.#ranges.size > 0 || (label === null ? this.#ids.size > 0 : this.#ids.has(label));
    }
}

;// CONCATENATED MODULE: ./lib/domain/unmanaged.js
/** Peerings on the spec's VPCs and networks that no entry asks for. */






/** Every pair without an entry, those on VPCs first, each once. */
function findUnmanaged(drafts, context) {
    // An entry whose ends are not clear today may still be the one that a pair belongs to.
    const unclear = drafts.filter(({ pair }) => pair === null).map(({ entry }) => entry);
    const claims = new Claims([...context.leftOut, ...unclear], context.networks);
    const wanted = wantedPairs(drafts);
    const seen = new Set(wanted.keys());
    const taken = new Set(drafts.flatMap(({ pair }) => (pair ? peeringsOf(pair.view) : [])));
    const { vpcs, networks } = hubsOf(drafts);
    const found = [];
    for (const hub of vpcs)
        for (const network of [...connectedNetworks(hub.vpc), ...context.peerings.networksOf(hub.vpc.id)]) {
            const key = pairKey(hub.vpc.id, network);
            if (seen.has(key))
                continue;
            seen.add(key);
            const one = seenFrom(hub, network, context);
            if (claims.mayHavePair(hub.vpc, network, one.view.peering))
                continue;
            for (const uuid of peeringsOf(one.view))
                taken.add(uuid);
            found.push(one);
        }
    for (const hub of networks)
        for (const peering of context.peerings.ofNetwork(hub.account, hub.network)) {
            // A peering between two of the accounts' own networks has nothing to do with Aiven.
            const isOther = taken.has(peering.uuid) || context.networks.has(peering.peer.uuid);
            if (isOther || claims.mayHavePeering(peering, hub.network))
                continue;
            found.push({
                ...loosePeering(peering, hub, context),
                unread: claims.mayNameVpcOf(peering),
                secondOf: labelledFor(peering, wanted),
            });
        }
    return found;
}
/** Name of the entry by its pair's key. */
function wantedPairs(drafts) {
    const wanted = new Map();
    for (const { entry, resolved } of drafts)
        if (resolved.vpcId !== null && resolved.networkUuid !== null)
            wanted.set(pairKey(resolved.vpcId, resolved.networkUuid), entry.name);
    return wanted;
}
function labelledFor(peering, wanted) {
    const vpc = (0,labels/* labelOf */.Wy)(peering, labels/* AIVEN_VPC_KEY */.E7);
    return (vpc !== null && wanted.get(pairKey(vpc, peering.network.uuid))) || null;
}
function connectedNetworks(vpc) {
    return vpc.connections
        .filter(({ peerCloudAccount, state }) => peerCloudAccount === 'upcloud' && state !== 'DELETED')
        .map(({ peerVpc }) => peerVpc);
}
/** UUIDs of the peerings that are or could be the pair's. */
function peeringsOf({ peering, candidates }) {
    return (peering ? [peering] : candidates).map(({ uuid }) => uuid);
}
/** The VPCs and networks that entries name, each once. */
function hubsOf(drafts) {
    const vpcs = new Map();
    const networks = new Map();
    for (const { entry, resolved } of drafts) {
        const { account, scope } = entry.aiven;
        const upcloudAccount = entry.upcloud.account;
        if (resolved.vpc) {
            const known = vpcs.get(resolved.vpc.id);
            if (!known)
                vpcs.set(resolved.vpc.id, { vpc: resolved.vpc, account, scope, upcloudAccounts: [upcloudAccount] });
            else if (!known.upcloudAccounts.includes(upcloudAccount))
                known.upcloudAccounts.push(upcloudAccount);
        }
        if (resolved.networkUuid && !networks.has(resolved.networkUuid))
            networks.set(resolved.networkUuid, {
                account: upcloudAccount,
                network: resolved.networkUuid,
                scope,
                aivenAccount: account,
            });
    }
    return { vpcs: [...vpcs.values()], networks: [...networks.values()] };
}
/** The view from the first UpCloud account that sees a peering, else from the first of the VPC's entries. */
function seenFrom(hub, network, context) {
    const seeing = context.peerings.accountsWith(network);
    const [first = 'default', ...others] = new Set([...hub.upcloudAccounts, ...seeing]);
    const from = (account) => unmanagedPair(hub.vpc, { account: hub.account, scope: hub.scope }, { account, network }, context);
    const view = from(first);
    if (view.view.peering)
        return view;
    return others.map(from).find((one) => one.view.peering !== null) ?? view;
}
function unmanagedPair(vpc, aiven, upcloud, context) {
    const target = removalTarget({ ...aiven, vpc: vpc.id, known: true }, upcloud, context);
    return unmanaged(target, context.peerings.view(target, vpc), { vpc, ...context });
}
function unmanaged(target, view, { vpc, networks }) {
    const network = networks.anywhere(target.upcloud.network);
    return {
        name: view.peering?.name || `unnamed (network ${network?.name || target.upcloud.network})`,
        target: { ...target, recognised: view.recognised },
        view,
        decision: (0,decide/* decide */.L)(view.state),
        vpc,
        network,
        own: (0,judge/* ownershipDoubt */.M)(target, view) === null,
        unread: false,
        secondOf: null,
    };
}
function loosePeering(peering, { account, scope, aivenAccount }, context) {
    const target = removalTarget({ account: aivenAccount, scope, vpc: (0,labels/* labelOf */.Wy)(peering, labels/* AIVEN_VPC_KEY */.E7) ?? '', known: false }, { account, network: peering.network.uuid }, context);
    const recognised = { uuid: peering.uuid, proven: true };
    return unmanaged(target, (0,pair/* viewPair */.ML)({ ...target, recognised }, null, [peering]), {
        vpc: null,
        ...context,
    });
}
function removalTarget(aiven, upcloud, { ownSpecs, networks }) {
    return {
        name: '',
        desired: 'absent',
        aiven: { ...aiven, networkUuid: null },
        upcloud: { ...upcloud, labels: [], ownNetworks: networks },
        ownSpecs,
        onlyIfOwn: true,
        recognised: null,
    };
}

;// CONCATENATED MODULE: ./lib/domain/unmanaged-row.js
/** Pairs without an entry → rows of the plan. */




/** The row of a pair without an entry; only our own is deleted, and only when asked. */
function unmanagedRow(one, remove) {
    const { target, view, decision } = one;
    const removable = remove && one.own && !one.unread;
    const deleting = removable && decision.status === 'delete';
    const stopped = removable && decision.blocked !== null;
    return {
        name: one.name,
        status: deleting ? 'delete' : stopped ? 'blocked' : 'unmanaged',
        desired: deleting || stopped ? 'absent' : null,
        changes: deleting ? decision.steps.map((step) => (0,domain_changes/* changeOf */.C)(step, target, view)) : [],
        ...unmanaged_row_sides(one),
        findings: deleting
            ? halfRemoved(one)
            : [stopped ? unknownState(one) : (0,domain_findings/* finding */.gk)('unmanaged', unmanagedText(one, remove), null)],
        leases: [],
        routeConfirmed: false,
        stuck: false,
        drifted: deleting,
        pending: deleting,
        ...BEFORE_APPLY,
    };
}
function unmanaged_row_sides({ target, view, vpc, network }) {
    return {
        aiven: {
            scope: vpc ? target.aiven.scope : null,
            vpc: target.aiven.vpc || null,
            cloud: vpc?.cloud ?? null,
            cidr: vpc?.cidr ?? null,
            state: view.connection?.state ?? null,
            networkUuid: view.networkUuid,
        },
        upcloud: {
            network: target.upcloud.network,
            networkName: network?.name || null,
            zone: network?.zone ?? null,
            cidrs: network?.subnets.map(({ cidr }) => cidr) ?? view.peering?.network.cidrs ?? [],
            peering: view.peering?.uuid ?? null,
            state: view.peering?.state ?? null,
        },
    };
}
/** Where the project of a VPC is not known, its side can be neither seen nor removed. */
function halfRemoved({ target, view, vpc, secondOf }) {
    if (vpc || secondOf !== null)
        return [];
    return [
        (0,domain_findings/* finding */.gk)('unmanaged', `Only the UpCloud side (peering ${view.peering?.uuid ?? ''}) is removed: no entry names VPC ${target.aiven.vpc || '(unknown)'} any more, so the Aiven side is neither read nor removed. Remove it in the Aiven Console, or remove both with an entry of the two ends and state: absent`, null),
    ];
}
function unknownState(one) {
    return (0,domain_findings/* finding */.gk)('unknown-state', `${subject(one)} is not in the spec and would be deleted, but a state is not known to this version (${(0,pair/* statesText */.W0)(one.view)}), so it is left alone. Look at it in both consoles and update the action`, null);
}
function unmanagedText(one, remove) {
    if (one.secondOf !== null)
        return secondHalfText(one, remove);
    const what = `${subject(one)} exists but is not in the spec`;
    if (one.own && one.unread)
        return `${what}. It carries this spec's label, but this run did not read its VPC, so nothing is removed. A run over the whole spec that can read every VPC removes both sides with unmanaged: delete`;
    if (one.own)
        return `${what}. It carries this spec's label: add an entry, or remove it with unmanaged: delete`;
    if (!remove)
        return `${what}. Add an entry to manage it, or remove it by hand`;
    return `${what}. Nothing shows that it is this spec's own, so it is not deleted; remove it by hand if nobody needs it`;
}
/** A second half can be left by a request that was late, beside a connection that was made again meanwhile. */
function secondHalfText(one, remove) {
    const what = `${subject(one)} is labelled as the UpCloud side of ${JSON.stringify(one.secondOf)}, but another peering is: this one leads to network ${one.view.peering?.peer.uuid || '(unknown)'}, which is not Aiven's side of it`;
    if (!one.own)
        return `${what}. It is not this spec's own; remove it by hand if nobody needs it`;
    return remove && one.unread
        ? `${what}. This run did not read everything, so it is left alone; a run over the whole spec removes it with unmanaged: delete`
        : `${what}. Remove it by hand, or with unmanaged: delete`;
}
function subject({ target, view: { peering } }) {
    const ends = `of VPC ${target.aiven.vpc || '(unknown)'} and network ${target.upcloud.network}`;
    if (!peering)
        return `An Aiven connection ${ends} without an UpCloud side that is recognised`;
    return `UpCloud peering ${peering.uuid} ${peering.name ? JSON.stringify(peering.name) : '(without a name)'} ${ends}`;
}

;// CONCATENATED MODULE: ./lib/domain/plan.js
/** Spec and observation → the plan. Pure: the same input gives the same plan, with no clock, network or order of reading in it. */












/** Plans every chosen entry and, unless ignored, what exists without one. */
function buildPlan(spec, observed, options) {
    const ownSpecs = ownSpecLabels(spec, options);
    const networks = new NetworkIndex(observed.upcloud);
    const peerings = new PeeringIndex(observed.upcloud, ownSpecs);
    const context = {
        observed,
        vpcs: new VpcIndex(),
        networks,
        peerings,
        ownSpecs,
        specLabelOf: (file) => (0,labels/* specLabel */.qQ)(options.repository, file),
    };
    const drafts = spec.entries.filter(options.chosen).map((entry) => draftEntry(entry, context));
    const across = acrossEntries(drafts, context);
    const rows = drafts.map((draft, index) => {
        const findings = [...draft.findings, ...(across.get(index) ?? [])];
        return {
            row: entryRow(draft, findings, { now: options.now, waitTimeoutMs: options.waitTimeoutMs, observed }),
            entry: draft.entry,
            target: draft.pair?.target ?? null,
        };
    });
    const leftOut = spec.entries.filter((entry) => !options.chosen(entry));
    const unmanaged = options.unmanaged === 'ignore'
        ? []
        : findUnmanaged(drafts, { networks, peerings, ownSpecs, leftOut }).map((one) => ({
            row: unmanagedRow(one, options.unmanaged === 'delete'),
            entry: null,
            target: { ...one.target, name: one.name },
        }));
    return {
        peerings: limitDeletes([...rows, ...unmanaged], options.maxDeletes),
        needs: needsOf(drafts, rows, observed),
    };
}
/** The `peering-spec` values that count as our own: this spec's files, and the one taken over from. */
function ownSpecLabels(spec, { repository, takeOverFrom }) {
    const own = spec.files.map((file) => (0,labels/* specLabel */.qQ)(repository, file));
    return new Set(takeOverFrom === null ? own : [...own, (0,labels/* labelValue */.w)(takeOverFrom), takeOverFrom]);
}
/** Findings that only show when entries are seen together, by index of the draft. */
function acrossEntries(drafts, context) {
    const { networks, peerings, observed } = context;
    const found = new Map();
    const add = (index, ...more) => found.set(index, [...(found.get(index) ?? []), ...more]);
    const samePair = samePairFindings(drafts);
    const recognised = new Set(drafts.flatMap(({ pair }) => pair?.view.peering?.uuid ?? []));
    for (const [index, draft] of drafts.entries()) {
        const one = samePair.get(draft);
        add(index, ...(one ? [one] : []), ...retargeted(draft, recognised, peerings));
    }
    for (const [index, some] of (0,overlap/* overlapFindings */.c)(hubs(drafts, networks, peerings)))
        add(index, ...some);
    for (const [index, one] of routerOverlaps(drafts, networks))
        add(index, one);
    const creating = drafts.map((draft, index) => !(0,domain_findings/* hasError */.JD)([...draft.findings, ...(found.get(index) ?? [])]));
    for (const [index, one] of quotaFindings(drafts, creating, observed))
        add(index, one);
    return found;
}
/** More deletions than allowed: none of them happens, each says how to allow them for one run. */
function limitDeletes(planned, max) {
    const count = planned.filter(({ row }) => row.status === 'delete').length;
    if (count <= max)
        return planned;
    return planned.map((one) => {
        if (one.row.status !== 'delete')
            return one;
        const limit = (0,domain_findings/* finding */.gk)('max-deletes', `${count} peerings would be deleted, more than max-deletes (${max}) allows, so none is. If this is right, run once with max-deletes: ${count}`, one.entry?.at ?? null);
        return {
            ...one,
            row: {
                ...one.row,
                status: 'blocked',
                changes: [],
                drifted: false,
                pending: false,
                findings: [...one.row.findings, limit],
            },
        };
    });
}
function needsOf(drafts, rows, { details }) {
    const zones = new Set();
    const quotas = new Set();
    const servers = new Map();
    for (const [index, { entry, building, resolved, pair }] of drafts.entries()) {
        const { account } = entry.upcloud;
        if (building && resolved.network && (0,domain_zones/* needsZoneList */.YZ)(resolved.network.zone))
            zones.add(account);
        if (building && pair?.view.peering === null && !details.quotas.has(account))
            quotas.add(account);
        const changes = building || rows[index]?.row.status === 'waiting';
        if (!changes || !resolved.network?.servers.length || entry.desired !== 'active')
            continue;
        const list = servers.get(account) ?? [];
        list.push(...resolved.network.servers.map(({ uuid }) => uuid));
        servers.set(account, list);
    }
    return { zones, quotas, servers };
}


/***/ }),

/***/ 9827:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ observeDetails),
/* harmony export */   l: () => (/* binding */ observe)
/* harmony export */ });
/* harmony import */ var _domain_observed_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5966);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);
/* harmony import */ var _ports_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(391);
/** Both clouds, read at the same time with as few requests as there can be. */



/** Servers whose details are read in one run, at the most. */
const MAX_SERVERS = 100;
/**
 * Reads what the entries name: each VPC once, each UpCloud account's networks and peerings once.
 *
 * Never rejects because of an API: a read that fails is part of what was observed.
 */
async function observe(spec, clouds, log) {
    const scopes = Map.groupBy(spec.entries, ({ aiven }) => (0,_domain_observed_js__WEBPACK_IMPORTED_MODULE_0__/* .aivenKey */ .LY)(aiven.account, aiven.scope));
    const accounts = Map.groupBy(spec.entries, ({ upcloud }) => upcloud.account);
    const [aiven, upcloud] = await Promise.all([
        Promise.all([...scopes].map(async ([key, entries]) => [key, await observeAiven(entries, clouds)])),
        Promise.all([...accounts].map(async ([account, entries]) => ({
            account,
            ...(await observeUpcloud(account, entries, clouds, log)),
        }))),
    ]);
    return {
        aiven: new Map(aiven),
        upcloud: new Map(upcloud.map(({ account, view }) => [account, view])),
        details: { ..._domain_observed_js__WEBPACK_IMPORTED_MODULE_0__/* .NO_DETAILS */ .pH, quotas: new Map(upcloud.flatMap(({ quota }) => quota)) },
    };
}
/** One project or organization: the entries share account and scope. */
async function observeAiven(entries, clouds) {
    const [first] = entries;
    if (!first)
        return { list: null, vpcs: new Map() };
    const { account, scope } = first.aiven;
    const port = (0,_ports_js__WEBPACK_IMPORTED_MODULE_2__/* .portOf */ .H)(clouds.aiven, account);
    const selectors = entries.map(({ aiven }) => aiven.vpc);
    const vpcs = new Map();
    const fetch = (id) => {
        if (!vpcs.has(id))
            vpcs.set(id, attempt(() => port.getVpc(scope, id)));
    };
    for (const selector of selectors)
        if (selector.kind === 'id')
            fetch(selector.id);
    const byRange = selectors.filter((selector) => selector.kind === 'cloud-cidr');
    const list = byRange.length > 0 ? await attempt(() => port.listVpcs(scope).catch(notFound)) : null;
    if (list?.ok && list.value)
        for (const selector of byRange) {
            const [only, ...more] = (0,_domain_observed_js__WEBPACK_IMPORTED_MODULE_0__/* .matchingVpcs */ .G9)(selector, list.value);
            if (only && more.length === 0)
                fetch(only.id);
        }
    const answers = [...vpcs].map(async ([id, answer]) => [id, await answer]);
    return { list, vpcs: new Map(await Promise.all(answers)) };
}
async function observeUpcloud(account, entries, clouds, log) {
    const port = (0,_ports_js__WEBPACK_IMPORTED_MODULE_2__/* .portOf */ .H)(clouds.upcloud, account);
    const wanted = entries.filter(({ desired }) => desired !== 'absent').length;
    const [networks, [peerings, quota]] = await Promise.all([
        attempt(() => port.listNetworks()),
        attempt(() => port.listPeerings()).then(async (read) => {
            // With fewer peerings than entries some are to be made: the limit will be asked for, so why not now.
            const isShort = read.ok && read.value.length < wanted;
            return [read, isShort ? await readQuotas([account], clouds, log) : []];
        }),
    ]);
    return { view: { networks, peerings }, quota };
}
/** The limit of each account; null where it cannot be read. */
function readQuotas(accounts, clouds, log) {
    return Promise.all(accounts.map(async (account) => {
        const read = await optional([account], () => (0,_ports_js__WEBPACK_IMPORTED_MODULE_2__/* .portOf */ .H)(clouds.upcloud, account).peeringQuota(), log);
        return [account, read[0]?.[1] ?? null];
    }));
}
/** A list that is not there is as good as a VPC that is not: the project or the membership is wrong (api-facts A7). */
function notFound(error) {
    if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ApiError */ .hD && error.status === 404)
        return null;
    throw error;
}
async function attempt(read) {
    try {
        return { ok: true, value: await read() };
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ApiError */ .hD))
            throw error;
        return {
            ok: false,
            code: error.notAuthorized ? 'not-authorized' : 'api-error',
            message: (0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error),
        };
    }
}
/**
 * The second, closer look: zone lists, quotas and servers, only as far as the plan asks for them.
 *
 * None of it is essential; what cannot be read is left out with a word in the debug log.
 */
async function observeDetails(needs, clouds, log) {
    const [zones, quotas, servers] = await Promise.all([
        optional([...needs.zones], (account) => (0,_ports_js__WEBPACK_IMPORTED_MODULE_2__/* .portOf */ .H)(clouds.upcloud, account).listZones(), log),
        readQuotas([...needs.quotas], clouds, log),
        observeServers(needs, clouds, log),
    ]);
    return {
        zones: new Map(zones),
        quotas: new Map(quotas),
        servers,
    };
}
async function observeServers(needs, clouds, log) {
    const wanted = [...needs.servers].flatMap(([account, uuids]) => [...new Set(uuids)].map((uuid) => ({ account, uuid })));
    const found = await optional(wanted.slice(0, MAX_SERVERS), ({ account, uuid }) => (0,_ports_js__WEBPACK_IMPORTED_MODULE_2__/* .portOf */ .H)(clouds.upcloud, account).getServer(uuid), log);
    return new Map(found.flatMap(([{ uuid }, server]) => (server ? [[uuid, server]] : [])));
}
async function optional(keys, read, log) {
    const all = await Promise.all(keys.map(async (key) => {
        try {
            return [[key, await read(key)]];
        }
        catch (error) {
            if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ApiError */ .hD))
                throw error;
            log.debug(`${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}; going on without`);
            return [];
        }
    }));
    return all.flat();
}


/***/ }),

/***/ 391:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ portOf)
/* harmony export */ });
/** The port of an account. An unknown name is a bug: accounts are checked with the spec. */
function portOf(ports, account) {
    const port = ports.get(account);
    if (!port)
        throw new Error(`no client for the account ${JSON.stringify(account)}`);
    return port;
}


/***/ }),

/***/ 539:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ USER_AGENT)
/* harmony export */ });
/** How the action names itself to every API. */
const USER_AGENT = 'aiven-upcloud-peering/1';


/***/ })

};

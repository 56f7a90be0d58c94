export const id = 934;
export const ids = [934];
export const modules = {

/***/ 534:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  yx: () => (/* binding */ chooser),
  ll: () => (/* binding */ uselessOnly)
});

// UNUSED EXPORTS: shardOf

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/domain/findings.js
var findings = __webpack_require__(2160);
;// CONCATENATED MODULE: ./lib/domain/glob.js
const TOKENS = /\\.|\[(?:[!^].|[^!^])[^\]]*\]|./gsu;
function glob(pattern) {
    const tokens = pattern.match(TOKENS) ?? [];
    const jumps = jumpsOf(tokens);
    const takes = tokens.map((token, place) => (jumps.has(place) ? () => false : taking(token)));
    const reach = (places) => {
        const reached = new Set(places);
        for (const place of reached)
            for (const next of jumps.get(place) ?? [])
                reached.add(next);
        return reached;
    };
    const step = (places, char) => reach([...places].flatMap((place) => {
        if (tokens[place] === '*')
            return [place];
        return takes[place]?.(char) ? [place + 1] : [];
    }));
    return (name) => [...name].reduce(step, reach([0])).has(tokens.length);
}
function jumpsOf(tokens) {
    const jumps = new Map();
    const open = [];
    for (const [place, token] of tokens.entries()) {
        const next = place + 1;
        if (token === '*')
            jumps.set(place, [next]);
        if (token === '{')
            open.push({ start: place, commas: [] });
        if (token === ',')
            open.at(-1)?.commas.push(place);
        const choice = token === '}' ? open.pop() : undefined;
        if (!choice || choice.commas.length === 0)
            continue;
        jumps.set(choice.start, [choice.start + 1, ...choice.commas.map((comma) => comma + 1)]);
        for (const end of [...choice.commas, place])
            jumps.set(end, [next]);
    }
    return jumps;
}
function taking(token) {
    if (token === '?')
        return () => true;
    if (token.length > 1 && token.startsWith('['))
        return memberOf(token.slice(1, -1));
    const wanted = token.length > 1 && token.startsWith('\\') ? token.slice(1) : token;
    return (char) => char === wanted;
}
function memberOf(set) {
    const isNegated = /^[!^]/.test(set);
    const ranges = [...set.slice(isNegated ? 1 : 0).matchAll(/(.)(?:-(.))?/gsu)];
    const isMember = (char) => ranges.some(([, first = '', last = first]) => first <= char && char <= last);
    return (char) => isMember(char) !== isNegated;
}

;// CONCATENATED MODULE: ./lib/domain/select.js



function chooser({ only, shard }) {
    const matches = only === null ? () => true : glob(only);
    return ({ name }) => matches(name) && (shard === null || shardOf(name, shard.count) === shard.index);
}
function uselessOnly({ only }, entries) {
    if (only === null || entries.length === 0 || entries.some(chooser({ only, shard: null })))
        return null;
    const names = (0,findings/* listed */.KE)(entries, ({ name }) => JSON.stringify(name));
    return `only: ${JSON.stringify(only)} matches no peering, so this run works on none. The spec has ${names}`;
}
function shardOf(name, count) {
    return ((0,external_node_crypto_.createHash)('sha256').update(name).digest().readUInt32BE(0) % count) + 1;
}


/***/ }),

/***/ 3934:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runOnline: () => (/* binding */ runOnline)
});

// UNUSED EXPORTS: carryOut, itemsOf, makePlan

;// CONCATENATED MODULE: ./lib/domain/decide/bound.js
function boundOf({ row, target }, strict) {
    if (!target || row.changes.length === 0)
        return null;
    const { aiven, upcloud } = target;
    const allowed = new Set(strict ? namedBy(row) : coveredBy(row));
    const allows = (side, action) => allowed.has(`${side} ${action}`);
    return { aiven, upcloud, peering: row.upcloud.peering, allows };
}
function namedBy({ changes }) {
    return changes.flatMap(({ side, action }) => side === 'upcloud' && action === 'delete' ? ['upcloud delete', 'upcloud disable'] : [`${side} ${action}`]);
}
function coveredBy(row) {
    const covered = [...namedBy(row), 'upcloud enable', 'upcloud rename', 'upcloud relabel'];
    if (row.status === 'create' || row.status === 'repair')
        covered.push('aiven create', 'upcloud create');
    if (row.status === 'delete' || row.status === 'repair')
        covered.push('aiven delete', 'upcloud delete', 'upcloud disable');
    return covered;
}

// EXTERNAL MODULE: ./lib/domain/duration.js
var duration = __webpack_require__(738);
// EXTERNAL MODULE: ./lib/domain/recognise/pair.js + 1 modules
var recognise_pair = __webpack_require__(8222);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/http/backoff.js
var backoff = __webpack_require__(2476);
// EXTERNAL MODULE: ./lib/domain/findings.js
var domain_findings = __webpack_require__(2160);
// EXTERNAL MODULE: ./lib/domain/model.js + 3 modules
var model = __webpack_require__(5944);
;// CONCATENATED MODULE: ./lib/apply/give-up.js



class GiveUp extends Error {
    findings;
    constructor(message, findings = []) {
        super(message);
        this.findings = findings;
    }
}
const FINAL = new Set([
    'LOCAL_NETWORK_NO_ROUTER',
    'NETWORK_NOT_FOUND',
    'PEERING_ACCOUNT_INVALID',
]);
const TOO_FAR = new Set([
    'INTERZONE_PEERING_NOT_SUPPORTED',
    'NETWORK_ROUTER_ZONE_CONFLICT',
    'ZONE_MISMATCH',
]);
function meaningOf(error, target) {
    const { status, code, transient } = error;
    if (code === 'PEERING_CONFLICT')
        return 'soon';
    if (FINAL.has(code) || TOO_FAR.has(code))
        return 'final';
    if (code === 'PEER_NETWORK_NOT_FOUND' || code === 'RESOURCE_NOT_FOUND')
        return target.aiven.networkUuid === null ? 'later' : 'again';
    if (status === 409 || status === 423 || status === 429)
        return 'later';
    if (code === 'PEERING_NOT_DISABLED' || code === 'PEERING_NOT_FOUND')
        return 'later';
    return transient ? 'again' : 'final';
}
function conflict(error, { upcloud }) {
    return new GiveUp(`${error.message}. It does not show as this entry's own. Another account may own it: look at the peerings of network ${upcloud.network} there`);
}
function explained(error, { aiven, upcloud }) {
    if (!TOO_FAR.has(error.code))
        return error;
    const message = `${error.message}. UpCloud does not peer the zone of network ${upcloud.network} with that of VPC ${aiven.vpc}. Use a VPC or network in the same zone`;
    return new GiveUp(message, [(0,domain_findings/* finding */.gk)('zone-mismatch', message, null)]);
}
function refuseRemovalOfNew(view, { steps }, record) {
    for (const { side, action } of steps) {
        if (action !== 'delete' || view.state.desired === 'absent' || !record.hasMade(side))
            continue;
        if (side === 'upcloud' && (view.state.upcloud?.stale || view.state.upcloud?.going))
            continue;
        const state = side === 'aiven' ? view.connection?.state : view.peering?.state;
        const said = side === 'aiven' ? view.connection?.message : null;
        throw new GiveUp(`The new ${model/* SIDE_NAMES */.Jy[side]} side ended as ${state ?? 'nothing'}${said ? `: ${said}` : ''}. Remove the cause and run again: it is then made anew`);
    }
}
function refuseUnplanned(view, record) {
    const { verdict, state } = view;
    if (verdict.kind === 'unplanned')
        throw changed(`UpCloud peering ${verdict.peering.uuid} turned out to be the UpCloud side after the plan was made. Nothing more is done. Run again: a new plan takes it in`);
    if (verdict.kind === 'none' && state.desired !== 'absent' && record.isJoinedByOther(view))
        throw changed("Aiven's side became ACTIVE before this run made the UpCloud side: an UpCloud peering that the plan did not recognise joins it. Run again: a new plan takes it in");
}
function lostGuess(uuid, aiven) {
    return changed(`The plan recognised UpCloud peering ${uuid} by its range alone. That counts only while Aiven's side is ACTIVE, shows no network UUID, and no other peering fits. This is no longer so (Aiven's side now: ${aiven ?? 'none'}). Nothing was changed. Run again, or write aiven.network_uuid in the entry`);
}
function changed(message) {
    return new GiveUp(message, [(0,domain_findings/* finding */.gk)('plan-changed', message, null)]);
}
function refuseUncovered({ side, peering, actions }, view, { record, bound }) {
    if (peering !== null && record.hasMadeUuid(peering))
        return;
    const isPlanned = peering === null || peering === bound?.peering;
    if (bound && isPlanned && actions.every((action) => bound.allows(side, action)))
        return;
    throw changed(`Things changed after the plan was made (now ${(0,recognise_pair/* statesText */.W0)(view)}). To go on takes a change that is not in the plan: ${actions.join(' and ')} on ${model/* SIDE_NAMES */.Jy[side]}. It was not made. Make a new plan, have it reviewed where reviews are required, and apply that`);
}

// EXTERNAL MODULE: ./lib/domain/decide/decide.js
var decide = __webpack_require__(1349);
// EXTERNAL MODULE: ./lib/domain/decide/judge.js
var judge = __webpack_require__(2410);
;// CONCATENATED MODULE: ./lib/apply/pair.js
function isOutOfTime({ progress, run }) {
    return progress.elapsedMs >= run.waitTimeoutMs;
}

// EXTERNAL MODULE: ./lib/domain/decide/states.js
var states = __webpack_require__(6735);
// EXTERNAL MODULE: ./lib/domain/recognise/labels.js
var recognise_labels = __webpack_require__(5443);
// EXTERNAL MODULE: ./lib/ports.js
var ports = __webpack_require__(391);
;// CONCATENATED MODULE: ./lib/apply/steps.js



function dueWrite(target, view, decision, ordered) {
    const [step] = decision.steps;
    if (!step)
        return null;
    if (step.side === 'aiven')
        return step.action === 'create' ? aivenCreate(target, view) : aivenRemoval(target, view);
    if (step.action === 'create')
        return upcloudCreate(target, view);
    if (step.action === 'delete') {
        const aivenFirst = target.desired === 'absent' && ordered && (0,states/* aivenClass */.yo)(view.state.aiven) !== 'absent';
        return aivenFirst ? null : upcloudRemoval(target, view);
    }
    return upcloudChange(target, view, dueActions(decision.steps));
}
const CREATION = {
    kind: 'creation',
    actions: ['create'],
    peering: null,
    change: null,
    removes: false,
};
const REMOVAL = { kind: 'removal', actions: ['delete'], change: null, removes: true };
function aivenCreate({ aiven: { account, scope, vpc }, upcloud }, { connection }) {
    if (connection)
        return null;
    return {
        ...CREATION,
        side: 'aiven',
        text: 'creating the Aiven side',
        send: ({ aiven }) => nothing((0,ports/* portOf */.H)(aiven, account).createPeering(scope, vpc, upcloud.network)),
    };
}
function aivenRemoval({ desired, aiven: { account, scope, vpc } }, view) {
    const { connection, peering } = view;
    if (!connection || connection.state === 'DELETING')
        return null;
    if (desired !== 'absent' && peering?.state === 'provisioning')
        return null;
    return {
        ...REMOVAL,
        side: 'aiven',
        peering: null,
        text: `removing the Aiven side (${connection.state})`,
        send: ({ aiven }) => nothing((0,ports/* portOf */.H)(aiven, account).deletePeering(scope, vpc, connection)),
    };
}
function upcloudCreate({ name, desired, upcloud: end }, { state, networkUuid }) {
    const aiven = (0,states/* aivenClass */.yo)(state.aiven);
    if ((aiven !== 'pending' && aiven !== 'active') || networkUuid === null)
        return null;
    const { account, network, labels } = end;
    const configuredStatus = desired === 'disabled' ? 'disabled' : 'active';
    const half = { name, network, peerNetwork: networkUuid, configuredStatus, labels };
    return {
        ...CREATION,
        side: 'upcloud',
        text: 'creating the UpCloud side',
        send: ({ upcloud }) => (0,ports/* portOf */.H)(upcloud, account).createPeering(half),
    };
}
function upcloudRemoval(target, view) {
    const { peering } = view;
    if (!peering || peering.state === 'provisioning')
        return null;
    const { uuid, state } = peering;
    if (state === 'disabled')
        return {
            ...REMOVAL,
            side: 'upcloud',
            peering: uuid,
            text: 'deleting the UpCloud side',
            send: ({ upcloud }) => nothing((0,ports/* portOf */.H)(upcloud, target.upcloud.account).deletePeering(uuid)),
        };
    const isTransient = state === 'active' || state === 'pending-peer';
    if (peering.configuredStatus === 'disabled' && isTransient)
        return null;
    const off = upcloudChange(target, view, ['disable']);
    return (off && { ...off, removes: true, text: `switching the UpCloud side off before it is deleted (${state})` });
}
function dueActions(steps) {
    const does = (...some) => steps.some(({ action }) => some.includes(action));
    if (steps[0]?.action === 'relabel' && does('disable', 'delete', 'create'))
        return ['relabel'];
    if (does('disable') && does('enable'))
        return ['disable'];
    return steps.filter(({ side }) => side === 'upcloud').map(({ action }) => action);
}
function upcloudChange({ name, upcloud: { account, labels } }, { peering }, actions) {
    if (!peering || peering.state === 'provisioning')
        return null;
    const { uuid } = peering;
    const change = {
        ...(actions.includes('rename') && { name }),
        ...(actions.includes('relabel') && { labels }),
        ...(actions.includes('enable') && { configuredStatus: 'active' }),
        ...(actions.includes('disable') && { configuredStatus: 'disabled' }),
    };
    return {
        side: 'upcloud',
        kind: 'modification',
        actions,
        peering: uuid,
        change,
        removes: false,
        text: `changing the UpCloud side (${actions.join(', ')})`,
        send: ({ upcloud }) => nothing((0,ports/* portOf */.H)(upcloud, account).modifyPeering(uuid, change)),
    };
}
async function nothing(sent) {
    await sent;
    return null;
}
function lockOf({ aiven, upcloud }, side) {
    return side === 'aiven' ? `vpc ${aiven.vpc}` : `network ${upcloud.network}`;
}
function isShown(write, { connection, peering }) {
    const isAivenThere = connection !== null && connection.state !== 'DELETING';
    if (write.side === 'aiven')
        return isAivenThere === (write.kind === 'creation');
    if (write.kind === 'creation')
        return peering !== null;
    return peering?.uuid !== write.peering || (write.change !== null && shows(peering, write.change));
}
function shows(now, { name, labels, configuredStatus }) {
    return ((name === undefined || now.name === name) &&
        (labels === undefined || (0,recognise_labels/* sameLabels */.SM)(now.labels ?? [], labels)) &&
        (configuredStatus === undefined || now.configuredStatus === configuredStatus));
}
function propertiesText(change, now) {
    const labels = now.labels?.map(({ key, value }) => JSON.stringify(`${key}=${value}`)).join(' ');
    return [
        ...(change.name === undefined ? [] : [`name ${JSON.stringify(now.name)}`]),
        ...(change.labels === undefined ? [] : [`labels ${labels}`]),
        ...(change.configuredStatus === undefined ? [] : [`configured_status ${now.configuredStatus}`]),
    ].join(', ');
}

;// CONCATENATED MODULE: ./lib/apply/stop.js
async function unlessStopped(work, stop, graceMs = 0) {
    const stopped = Promise.withResolvers();
    let timer;
    const onAbort = () => {
        timer = setTimeout(() => stopped.reject(stop.reason), graceMs);
    };
    if (stop.aborted)
        onAbort();
    else
        stop.addEventListener('abort', onAbort, { once: true });
    try {
        return await Promise.race([work, stopped.promise]);
    }
    finally {
        clearTimeout(timer);
        stop.removeEventListener('abort', onAbort);
        work.catch(() => undefined);
    }
}

;// CONCATENATED MODULE: ./lib/apply/look.js








const SHOW_MS = 60_000;
async function look(pair, maxAgeMs = 0) {
    const { target, record, run } = pair;
    run.stop.throwIfAborted();
    const { vpc, peerings, at } = await unlessStopped(run.reads.pair(target, maxAgeMs), run.stop);
    const mustBeThere = target.desired !== 'absent' || record.hasSeen('aiven');
    if (!vpc && mustBeThere)
        throw new GiveUp(`Aiven does not show VPC ${target.aiven.vpc} any more: it was removed while this run worked on it, or the token lost access. Run again`);
    const view = record.looked((0,recognise_pair/* viewPair */.ML)(target, vpc, peerings, record.memory), at);
    const decision = (0,decide/* decide */.L)(view.state);
    const isLost = isGuessLost(pair, view, at);
    if (!isLost)
        objectTo(pair, view, decision);
    const isHidden = record.missingMs('aiven', at) === 0 || record.missingMs('upcloud', at) === 0;
    const isSure = !isLost && (target.desired !== 'absent' || !isHidden || isOutOfTime(pair));
    const mayWrite = isSure && !isWaitingToShow(pair, view, decision, at);
    const due = mayWrite ? dueWrite(target, view, decision, run.wait) : null;
    return { view, decision, write: due && isRepeated(pair, due) ? null : due, isSure, at };
}
function objectTo(pair, view, decision) {
    const errors = (0,judge/* objections */.PP)(pair.target, view, decision, null, () => !isOutOfTime(pair));
    if (errors[0])
        throw new GiveUp(errors[0].message, errors);
    refuseRemovalOfNew(view, decision, pair.record);
    refuseUnplanned(view, pair.record);
}
function isGuessLost(pair, { verdict, state }, at) {
    if (verdict.kind !== 'lost')
        return false;
    if (pair.record.lostMs(at) > patienceMs(pair) || isOutOfTime(pair))
        throw lostGuess(verdict.uuid, state.aiven);
    return true;
}
function patienceMs({ run }) {
    return Math.min(SHOW_MS, run.waitTimeoutMs);
}
function isWaitingToShow(pair, view, { steps }, at) {
    const { record } = pair;
    const { open } = record;
    if (open) {
        const { change } = open.write;
        if (change && (at - open.acceptedAt > patienceMs(pair) || isOutOfTime(pair)))
            throw new GiveUp(`UpCloud accepted a change that does not show. Sent: ${propertiesText(change, change)}. Shown: ${view.peering ? propertiesText(change, view.peering) : 'nothing'}. It is not sent again`);
        return true;
    }
    const isGone = { aiven: view.connection === null, upcloud: view.peering === null };
    const vanished = steps.find(({ side, action }) => action === 'create' && isGone[side] && record.hasSeen(side));
    if (!vanished)
        return false;
    if ((record.missingMs(vanished.side, at) ?? 0) > patienceMs(pair))
        throw new GiveUp(`The ${model/* SIDE_NAMES */.Jy[vanished.side]} side does not show any more, and this run did not remove it. Run again if it is still wanted`);
    return true;
}
function isRepeated(pair, due) {
    if (due.kind === 'creation')
        return pair.record.hasMade(due.side);
    const isSent = pair.record.hasModified(due);
    if (isSent && isOutOfTime(pair))
        throw new GiveUp(`${due.text}: this was done in this run and does not hold. It is not sent again. Look at the peering in UpCloud, and run again if it is still wanted`);
    return isSent;
}

// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(370);
// EXTERNAL MODULE: ./lib/domain/model/observed.js
var model_observed = __webpack_require__(4520);
;// CONCATENATED MODULE: ./lib/apply/reads.js



const LONGEST_AGE_MS = 10_000;
const MORE_READS = 3;
class FreshReads {
    #vpcs = new Map();
    #peerings = new Map();
    #clouds;
    #clock;
    constructor(clouds, clock) {
        this.#clouds = clouds;
        this.#clock = clock;
    }
    async pair(target, maxAgeMs) {
        const vpc = this.#vpc(target);
        const peerings = this.#peeringsOf(target);
        const halves = [vpc, peerings];
        const ageMs = ({ latest }) => latest ? this.#clock.now() - latest.at : Number.POSITIVE_INFINITY;
        let due = halves.some((half) => ageMs(half) >= maxAgeMs) ? halves : [];
        for (let reads = 0; due.length > 0 && reads <= MORE_READS; reads++) {
            await Promise.all(due.map((half) => half.read()));
            due = halves.filter((half) => ageMs(half) > LONGEST_AGE_MS);
        }
        if (!vpc.latest || !peerings.latest)
            throw new Error('Nothing was read');
        const at = Math.min(vpc.latest.at, peerings.latest.at);
        return { vpc: vpc.latest.value, peerings: peerings.latest.value, at };
    }
    #vpc({ aiven: { account, scope, vpc } }) {
        const key = (0,model_observed/* aivenKey */.LY)(account, scope);
        const ofScope = this.#vpcs.get(key) ?? new Map();
        this.#vpcs.set(key, ofScope);
        return this.#shared(ofScope, vpc, () => (0,ports/* portOf */.H)(this.#clouds.aiven, account).getVpc(scope, vpc));
    }
    #peeringsOf({ upcloud: { account } }) {
        return this.#shared(this.#peerings, account, () => (0,ports/* portOf */.H)(this.#clouds.upcloud, account).listPeerings());
    }
    #shared(all, key, read) {
        const shared = all.get(key) ?? new Shared(read, this.#clock);
        all.set(key, shared);
        return shared;
    }
    refreshed(before) {
        const aiven = new Map(before.aiven);
        for (const [key, ofScope] of this.#vpcs) {
            const old = aiven.get(key);
            if (!old)
                continue;
            const vpcs = new Map(old.vpcs);
            for (const [id, { latest }] of ofScope)
                if (latest)
                    vpcs.set(id, { ok: true, value: latest.value });
            aiven.set(key, { ...old, vpcs });
        }
        const upcloud = new Map(before.upcloud);
        for (const [account, { latest }] of this.#peerings) {
            const old = upcloud.get(account);
            if (old && latest)
                upcloud.set(account, { ...old, peerings: { ok: true, value: latest.value } });
        }
        return { ...before, aiven, upcloud };
    }
}
class Shared {
    latest = null;
    #next = null;
    #oneAtATime = (0,p_limit/* default */.A)(1);
    #read;
    #clock;
    constructor(read, clock) {
        this.#read = read;
        this.#clock = clock;
    }
    read() {
        this.#next ??= this.#oneAtATime(async () => {
            await this.#clock.sleep(0);
            this.#next = null;
            const value = await this.#read();
            this.latest = { value, at: this.#clock.now() };
        });
        return this.#next;
    }
}

;// CONCATENATED MODULE: ./lib/apply/refresh.js



const REFRESH_EVERY_MS = 60_000;
async function refresh({ target, progress, run }) {
    const { account, scope, vpc } = target.aiven;
    const now = run.clock.now();
    if (now - (run.refreshedAt.get(vpc) ?? Number.NEGATIVE_INFINITY) < REFRESH_EVERY_MS)
        return;
    run.refreshedAt.set(vpc, now);
    try {
        const port = (0,ports/* portOf */.H)(run.clouds.aiven, account);
        await run.locks.alone(lockOf(target, 'aiven'), () => port.refreshPeerings(scope, vpc));
        run.ticker.sent();
    }
    catch (error) {
        progress.debug(`refresh: ${(0,errors/* messageOf */.bD)(error)}`);
    }
}
function wantsRefresh({ desired }, { connection, peering }, { steps }) {
    if (desired !== 'active' || !connection)
        return false;
    if (!peering && connection.state === 'ACTIVE')
        return true;
    return steps.length === 0 && (peering?.state === 'active' || peering?.state === 'pending-peer');
}

;// CONCATENATED MODULE: ./lib/apply/converge.js











const LAST_WORD_MS = 1500;
const FRESH_MS = 2000;
async function converge(pair) {
    try {
        await new PairRun(pair).toTheEnd();
        const { changed, last } = pair.record;
        return { result: changed ? 'applied' : 'unchanged', changed, error: null, findings: [], last };
    }
    catch (error) {
        const { changed, last } = pair.record;
        const result = pair.run.stop.aborted && !changed ? 'skipped' : 'failed';
        const findings = error instanceof GiveUp ? error.findings : [];
        return { result, changed, error: (0,errors/* messageOf */.bD)(error), findings, last };
    }
}
class PairRun {
    #pair;
    #failedWrites = 0;
    #conflictSince = null;
    constructor(pair) {
        this.#pair = pair;
    }
    async toTheEnd() {
        const { target, progress, run } = this.#pair;
        for (;;) {
            const now = await look(this.#pair);
            progress.states(now.view);
            if (now.decision.status === 'in-sync' && now.isSure)
                return;
            const { write } = now;
            if (write) {
                const isSent = await run.locks.alone(lockOf(target, write.side), () => this.#writeIfStillDue(write));
                if (isSent && write.kind === 'creation' && run.wait && !isOutOfTime(this.#pair))
                    await run.ticker.next();
                continue;
            }
            if (!run.wait && now.isSure && this.#isAsked(now))
                return;
            if (isOutOfTime(this.#pair))
                throw this.#notFinished(now.view);
            const hurry = wantsRefresh(target, now.view, now.decision);
            await Promise.all([run.ticker.next(), hurry ? refresh(this.#pair) : null]);
        }
    }
    #isAsked({ view: { peering }, decision: { steps } }) {
        const { target, record } = this.#pair;
        if (target.desired === 'active' && peering?.configuredStatus === 'disabled')
            return false;
        return steps.every(({ side, action }) => side === 'upcloud' &&
            (action === 'create'
                ? !peering && record.hasMade(side)
                : action === 'enable' && peering?.configuredStatus === 'active'));
    }
    async #writeIfStillDue(planned) {
        const { record, progress, run } = this.#pair;
        const { clock, stop } = run;
        const { view, write, at } = await look(this.#pair, FRESH_MS);
        if (write?.text !== planned.text)
            return false;
        if (clock.now() - at > LONGEST_AGE_MS) {
            if (isOutOfTime(this.#pair))
                throw this.#notFinished(view);
            return false;
        }
        refuseUncovered(write, view, this.#pair);
        stop.throwIfAborted();
        progress.step(write.text);
        try {
            const made = await unlessStopped(write.send(run.clouds), stop, LAST_WORD_MS);
            record.sent(write, clock.now(), made);
        }
        catch (error) {
            await this.#afterFailedWrite(write, error);
            return false;
        }
        this.#failedWrites = 0;
        run.ticker.sent();
        return true;
    }
    async #afterFailedWrite(write, error) {
        const { target, record, progress, run } = this.#pair;
        const { clock, ticker, stop } = run;
        if (stop.aborted) {
            record.sent(write, null);
            throw new GiveUp(`${(0,errors/* messageOf */.bD)(error)} while ${write.text}: it may or may not have happened. The next run looks and goes on from there`);
        }
        if (!(error instanceof errors/* ApiError */.hD))
            throw error;
        if (error.mayHaveHappened)
            record.sent(write, null);
        const meaning = meaningOf(error, target);
        if (meaning === 'final' || isOutOfTime(this.#pair))
            throw explained(error, target);
        progress.failed(error.message);
        if (error.noAttempt)
            return;
        if (meaning === 'soon') {
            this.#conflictSince ??= clock.now();
            if (clock.now() - this.#conflictSince > SHOW_MS)
                throw conflict(error, target);
        }
        if (meaning !== 'again')
            return ticker.next();
        this.#failedWrites++;
        if (this.#failedWrites >= backoff/* MAX_ATTEMPTS */.m)
            throw error;
        await clock.sleep((0,backoff/* backoffMs */.jo)(this.#failedWrites, clock.random()), stop);
    }
    #notFinished(view) {
        return new GiveUp(`Not finished after ${(0,duration/* formatDuration */.a)(this.#pair.run.waitTimeoutMs)}: ${(0,recognise_pair/* statesText */.W0)(view)}. Run again to go on, or set a longer wait-timeout`);
    }
}

// EXTERNAL MODULE: ./lib/domain/grouped.js
var grouped = __webpack_require__(8082);
;// CONCATENATED MODULE: ./lib/apply/guard.js



function guard(clouds, bounds) {
    const checks = new Checks(bounds);
    return {
        clouds: {
            aiven: new Map([...clouds.aiven].map(([account, port]) => [account, guardAiven(port, account, checks)])),
            upcloud: new Map([...clouds.upcloud].map(([account, port]) => [account, guardUpcloud(port, account, checks)])),
        },
        stopped: checks.stopped,
    };
}
class Checks {
    stopped = [];
    #bounds;
    made = new Set();
    constructor(bounds) {
        this.#bounds = (0,grouped/* grouped */.z)(bounds.flatMap((bound) => keysOf(bound).map((key) => [key, bound])));
    }
    pass(what, key, side, actions) {
        const bounds = this.#bounds.get(key) ?? [];
        const isCovered = bounds.some(({ allows }) => actions.every((action) => allows(side, action)));
        if (isCovered || this.made.has(key))
            return;
        const message = `A write that the plan does not cover was stopped before it was sent: ${actions.join(' and ')} ${what}. This is a bug of the action; please report it`;
        this.stopped.push(message);
        throw new Error(message);
    }
}
function keysOf({ aiven, upcloud, peering }) {
    return [
        keyOf('connection', aiven.account, (0,model_observed/* scopeText */.Cm)(aiven.scope), aiven.vpc, upcloud.network),
        keyOf('new half', upcloud.account, upcloud.network, (0,recognise_labels/* labelValue */.w)(aiven.vpc)),
        ...(peering === null ? [] : [keyOf('half', upcloud.account, peering)]),
    ];
}
function keyOf(kind, ...ids) {
    return JSON.stringify([kind, ...ids]);
}
function guardAiven(port, account, checks) {
    const pass = (action, scope, vpc, network) => {
        const key = keyOf('connection', account, (0,model_observed/* scopeText */.Cm)(scope), vpc, network);
        checks.pass(`Aiven's connection of VPC ${vpc} and network ${network}`, key, 'aiven', [action]);
        return key;
    };
    return {
        listVpcs: (scope) => port.listVpcs(scope),
        getVpc: (scope, vpc) => port.getVpc(scope, vpc),
        refreshPeerings: (scope, vpc) => port.refreshPeerings(scope, vpc),
        createPeering: async (scope, vpc, network) => {
            const key = pass('create', scope, vpc, network);
            await port.createPeering(scope, vpc, network);
            checks.made.add(key);
        },
        deletePeering: async (scope, vpc, connection) => {
            pass('delete', scope, vpc, connection.peerVpc);
            await port.deletePeering(scope, vpc, connection);
        },
    };
}
function guardUpcloud(port, account, checks) {
    const pass = (actions, uuid) => checks.pass(`UpCloud peering ${uuid}`, keyOf('half', account, uuid), 'upcloud', actions);
    return {
        listNetworks: () => port.listNetworks(),
        getNetwork: (uuid) => port.getNetwork(uuid),
        listPeerings: () => port.listPeerings(),
        getPeering: (uuid) => port.getPeering(uuid),
        listZones: () => port.listZones(),
        peeringQuota: () => port.peeringQuota(),
        getServer: (uuid) => port.getServer(uuid),
        createPeering: async (peering) => {
            const vpc = peering.labels.find(({ key }) => key === recognise_labels/* AIVEN_VPC_KEY */.E7)?.value ?? '';
            const what = `an UpCloud peering of network ${peering.network} for VPC ${vpc || '(none)'}`;
            checks.pass(what, keyOf('new half', account, peering.network, vpc), 'upcloud', ['create']);
            const uuid = await port.createPeering(peering);
            if (uuid !== null)
                checks.made.add(keyOf('half', account, uuid));
            return uuid;
        },
        modifyPeering: async (uuid, change) => {
            pass(actionsOf(change), uuid);
            await port.modifyPeering(uuid, change);
        },
        deletePeering: async (uuid) => {
            pass(['delete'], uuid);
            await port.deletePeering(uuid);
        },
    };
}
function actionsOf({ name, labels, configuredStatus }) {
    const actions = [];
    if (name !== undefined)
        actions.push('rename');
    if (labels !== undefined)
        actions.push('relabel');
    if (configuredStatus !== undefined)
        actions.push(configuredStatus === 'disabled' ? 'disable' : 'enable');
    return actions;
}

;// CONCATENATED MODULE: ./lib/apply/pace.js

const FIRST_MS = 1000;
const DOUBLING_UNTIL_MS = 2000;
class Ticker {
    #clock;
    #intervalMs;
    #stop;
    #sentAt;
    #at = 0;
    #next = null;
    #sooner = new AbortController();
    constructor(clock, intervalMs, stop) {
        this.#clock = clock;
        this.#intervalMs = intervalMs;
        this.#stop = stop;
        this.#sentAt = clock.now();
    }
    sent() {
        this.#sentAt = this.#clock.now();
        const soon = this.#sentAt + this.#pauseMs(0);
        if (soon >= this.#at)
            return;
        this.#at = soon;
        this.#sooner.abort();
    }
    next() {
        this.#next ??= this.#tick().finally(() => {
            this.#next = null;
        });
        return this.#next;
    }
    #pauseMs(sinceSentMs) {
        const pause = Math.min(sinceSentMs, Math.max(DOUBLING_UNTIL_MS, sinceSentMs / 2));
        return Math.min(Math.max(FIRST_MS, pause), this.#intervalMs);
    }
    async #tick() {
        this.#at = this.#clock.now() + this.#pauseMs(this.#at - this.#sentAt);
        for (;;) {
            const leftMs = this.#at - this.#clock.now();
            if (leftMs <= 0)
                return;
            this.#sooner = new AbortController();
            const signal = AbortSignal.any([this.#stop, this.#sooner.signal]);
            await this.#clock.sleep(leftMs, signal).catch(() => this.#stop.throwIfAborted());
        }
    }
}
class Locks {
    #all = new Map();
    alone(key, work) {
        const known = this.#all.get(key);
        const lock = known ?? (0,p_limit/* default */.A)(1);
        if (!known)
            this.#all.set(key, lock);
        return lock(work);
    }
}

;// CONCATENATED MODULE: ./lib/apply/progress.js


const REPEAT_MS = 60_000;
class Progress {
    #name;
    #clock;
    #log;
    #startedAt;
    lines = [];
    #sent = new Set();
    #failure = null;
    #lastStates = '';
    #lastSaidAt = 0;
    constructor(name, clock, log) {
        this.#name = name;
        this.#clock = clock;
        this.#log = log;
        this.#startedAt = clock.now();
    }
    step(text) {
        const why = this.#failure ?? 'it does not show';
        this.#say(this.#sent.has(text) ? `${text} again, since ${why}` : text);
        this.#sent.add(text);
        this.#failure = null;
    }
    failed(why) {
        this.debug(`${why}; looking again`);
        this.#failure = `the last try failed (${why})`;
    }
    states(view) {
        const states = (0,recognise_pair/* statesText */.W0)(view);
        const isNews = states !== this.#lastStates;
        if (!isNews && this.#clock.now() - this.#lastSaidAt < REPEAT_MS)
            return;
        this.#lastStates = states;
        this.#say(isNews ? states : `still ${states}`);
    }
    debug(text) {
        this.#log.debug(`${this.#name}: ${text}`);
    }
    get elapsedMs() {
        return this.#clock.now() - this.#startedAt;
    }
    #say(text) {
        this.#lastSaidAt = this.#clock.now();
        const line = `${text} (${(0,duration/* formatDuration */.a)(this.elapsedMs)})`;
        this.lines.push(line);
        this.#log.info(`${this.#name}: ${line}`);
    }
}

;// CONCATENATED MODULE: ./lib/apply/record.js


class PairRecord {
    #planned;
    #sent = [];
    last = null;
    #networkUuid;
    #lostSince = null;
    #seen;
    #missing = new Map();
    #wasOpen;
    constructor({ row, isGuess }, saw) {
        const { peering } = row.upcloud;
        const aiven = (0,states/* aivenClass */.yo)(row.aiven.state);
        this.#planned = { peering, isGuess, saw };
        const isKnown = (aiven === 'pending' || aiven === 'active') && !isGuess;
        this.#networkUuid = isKnown ? row.aiven.networkUuid : null;
        this.#seen = new Set(peering === null ? [] : ['upcloud']);
        if (aiven !== 'absent' && aiven !== 'deleting')
            this.#seen.add('aiven');
        this.#wasOpen = isOpen(row.aiven.state);
    }
    get memory() {
        return {
            ...this.#planned,
            isGuess: this.#isGuess,
            removed: (uuid) => this.#sent.some(({ write, isShown }) => write.kind === 'removal' && write.peering === uuid && isShown),
            networkUuid: this.#networkUuid,
        };
    }
    get #isGuess() {
        const { peering, isGuess } = this.#planned;
        return (isGuess &&
            !this.#sent.some(({ write, acceptedAt }) => acceptedAt !== null && write.peering === peering && write.actions.includes('relabel')));
    }
    get changed() {
        return this.#sent.length > 0;
    }
    get open() {
        const last = this.#sent.at(-1);
        if (!last || last.isShown || last.acceptedAt === null)
            return null;
        return { write: last.write, acceptedAt: last.acceptedAt };
    }
    hasSeen(side) {
        return this.#seen.has(side);
    }
    hasMade(side) {
        const last = this.#sent.findLast(({ write, acceptedAt, isShown }) => (acceptedAt !== null || isShown) &&
            ((write.side === side && write.kind !== 'modification') || isAivenRemoval(write)));
        return last?.write.kind === 'creation';
    }
    hasMadeUuid(uuid) {
        return this.#sent.some(({ made }) => made === uuid);
    }
    hasModified({ text }) {
        return this.#sent.some(({ write, acceptedAt }) => acceptedAt !== null && write.kind === 'modification' && write.text === text);
    }
    isJoinedByOther({ connection }) {
        const askedForHalf = this.#sent.some(({ write }) => write.side === 'upcloud' && write.kind === 'creation');
        return connection?.state === 'ACTIVE' && this.#wasOpen && !askedForHalf && !this.#seen.has('upcloud');
    }
    missingMs(side, now) {
        const since = this.#missing.get(side);
        return since === undefined || !this.#seen.has(side) ? null : now - since;
    }
    lostMs(now) {
        return now - (this.#lostSince ?? now);
    }
    looked(seen, now) {
        const view = this.#withOwnDoing(seen);
        const { connection, peering } = view;
        this.last = view;
        this.#lostSince = view.verdict.kind === 'lost' ? (this.#lostSince ?? now) : null;
        this.#note('aiven', connection !== null && connection.state !== 'DELETING', now);
        this.#note('upcloud', peering !== null && !this.#isRemoving(peering.uuid), now);
        if (isOpen(connection?.state ?? null))
            this.#wasOpen = true;
        this.#rememberNetwork(view);
        const sent = this.#sent.at(-1);
        if (sent && !sent.isShown && (isShown(sent.write, view) || isReplaced(sent, view))) {
            sent.isShown = true;
            this.#happened(sent.write);
        }
        return view;
    }
    sent(write, acceptedAt, made = null) {
        const aiven = (0,states/* aivenClass */.yo)(this.last?.connection?.state ?? null);
        this.#sent.push({ write, acceptedAt, made, aiven, isShown: false });
        if (write.side === 'upcloud' && write.removes)
            this.#seen.delete('upcloud');
        if (acceptedAt !== null)
            this.#happened(write);
    }
    #happened(write) {
        if (write.kind === 'creation' && write.side === 'aiven')
            this.#wasOpen = true;
        if (write.kind === 'removal')
            this.#seen.delete(write.side);
        if (!isAivenRemoval(write))
            return;
        this.#networkUuid = null;
        this.#wasOpen = false;
    }
    #isRemoving(uuid) {
        return this.#sent.some(({ write }) => write.removes && write.peering === uuid);
    }
    get #touchedAiven() {
        return this.#sent.some(({ write }) => write.side === 'aiven');
    }
    #note(side, shows, now) {
        if (shows)
            this.#seen.add(side);
        if (shows || !this.#seen.has(side))
            this.#missing.delete(side);
        else if (!this.#missing.has(side))
            this.#missing.set(side, now);
    }
    #rememberNetwork({ connection, shownUuid, networkUuid }) {
        const now = (0,states/* aivenClass */.yo)(connection?.state ?? null);
        if (now !== 'pending' && now !== 'active')
            return;
        const isTold = !this.#touchedAiven && !this.#isGuess;
        this.#networkUuid = (isTold ? networkUuid : shownUuid) ?? this.#networkUuid;
    }
    #withOwnDoing(view) {
        const { upcloud } = view.state;
        if (!view.peering || !upcloud)
            return view;
        const isOrphan = this.#touchedAiven && view.connection?.state !== 'ACTIVE';
        const state = isOrphan && PEER_IS_MISSING.has(upcloud.state) ? 'pending-peer' : upcloud.state;
        const isAlive = state === 'active' && upcloud.configuredStatus !== 'disabled';
        const going = this.#isRemoving(view.peering.uuid) && !isAlive;
        return { ...view, state: { ...view.state, upcloud: { ...upcloud, state, going } } };
    }
}
const PEER_IS_MISSING = new Set(['peer-disabled', 'missing-peer-router']);
function isOpen(aivenState) {
    const now = (0,states/* aivenClass */.yo)(aivenState);
    return now === 'building' || now === 'pending';
}
function isReplaced({ write, aiven }, { connection }) {
    const now = (0,states/* aivenClass */.yo)(connection?.state ?? null);
    return (isAivenRemoval(write) && aiven === 'failed' && (now === 'active' || isOpen(connection?.state ?? null)));
}
function isAivenRemoval({ side, kind }) {
    return side === 'aiven' && kind === 'removal';
}

;// CONCATENATED MODULE: ./lib/apply/apply.js







const UNTOUCHED = { changed: false, error: null, findings: [], last: null };
const WORK = new Set(['create', 'update', 'repair', 'delete', 'waiting']);
async function applyPlan(planned, saw, ports, options) {
    const { clock, log } = ports;
    const bounds = planned.map((one) => boundOf(one, options.strict));
    const { clouds, stopped } = guard(ports.clouds, bounds.filter((bound) => bound !== null));
    const reads = new FreshReads(clouds, clock);
    const run = {
        ...options,
        clouds,
        clock,
        reads,
        ticker: new Ticker(clock, options.pollIntervalMs, options.stop),
        locks: new Locks(),
        refreshedAt: new Map(),
    };
    const peerings = await Promise.all(planned.map(async (one, index) => {
        const { row, target } = one;
        if (!target || !WORK.has(row.status))
            return { result: row.status === 'blocked' ? 'skipped' : 'unchanged', ...UNTOUCHED };
        const progress = new Progress(row.name, clock, log);
        const record = new PairRecord(one, saw);
        const applied = await converge({ target, bound: bounds[index] ?? null, record, progress, run });
        const why = applied.error === null ? [] : [applied.error];
        log.group(`${row.name}: ${applied.result}`, [...progress.lines, ...why]);
        return applied;
    }));
    return { peerings, changed: peerings.some((one) => one.changed), stopped, reads };
}

// EXTERNAL MODULE: ./lib/domain/rows.js + 1 modules
var rows = __webpack_require__(2418);
;// CONCATENATED MODULE: ./lib/apply/settle.js


const ABOUT_THE_CHANGE = new Set([
    'lease-renewal',
    'adopted',
    'zone-ambiguous',
    'transitive-overlap',
]);
function settle(planned, applied, after) {
    const entriesAfter = new Map(after.flatMap(({ entry, row }) => (entry ? [[entry.name, row]] : [])));
    return planned.map(({ row, entry }, index) => {
        const one = applied[index];
        if (!one)
            return row;
        const now = entry ? entriesAfter.get(entry.name) : undefined;
        return entry && now ? settleEntry(row, one, now, entry.at) : settleUnmanaged(row, one);
    });
}
function settleEntry(before, { result, error, findings, last }, now, at) {
    const kept = before.findings.filter(({ code }) => ABOUT_THE_CHANGE.has(code));
    const raised = findings.map((one) => ({ ...one, at }));
    const isNowhere = now.aiven.state === null && now.upcloud.peering === null;
    const isGone = before.status === 'delete' && result !== 'failed' && isNowhere;
    const lost = result !== 'failed' && !isGone && before.status !== 'blocked' && now.status === 'blocked';
    const whyLost = lost ? now.findings.find(({ severity }) => severity === 'error') : undefined;
    const done = (result === 'applied' || result === 'unchanged') && !lost;
    const isForgotten = result === 'failed' && now.upcloud.peering === null && last?.peering;
    return {
        ...before,
        aiven: now.aiven,
        upcloud: isForgotten ? { ...now.upcloud, ...(0,rows/* sideStates */.QH)(last).upcloud } : now.upcloud,
        findings: before.status === 'blocked'
            ? before.findings
            : unique([
                ...kept,
                ...raised,
                ...now.findings.filter(({ severity }) => !isGone || severity !== 'error'),
            ]),
        routeConfirmed: now.routeConfirmed,
        stuck: now.stuck,
        drifted: done ? now.drifted : before.drifted || before.status === 'waiting',
        pending: done ? now.pending : before.pending,
        result: lost ? 'failed' : result,
        error: error ?? whyLost?.message ?? null,
    };
}
function settleUnmanaged(before, { result, error, last }) {
    if (!last)
        return { ...before, result, error };
    const seen = (0,rows/* sideStates */.QH)(last);
    const { status } = (0,decide/* decide */.L)(last.state);
    const isOpen = before.drifted && status !== 'in-sync';
    return {
        ...before,
        aiven: { ...before.aiven, ...seen.aiven },
        upcloud: { ...before.upcloud, ...seen.upcloud },
        drifted: isOpen && status !== 'waiting',
        pending: isOpen,
        result,
        error,
    };
}
function unique(findings) {
    const same = Map.groupBy(findings, ({ code, message }) => `${code} ${message}`);
    return [...same.values()].flatMap(([first]) => first ?? []);
}

// EXTERNAL MODULE: ./lib/clouds/connect.js + 6 modules
var connect = __webpack_require__(6690);
// EXTERNAL MODULE: ./lib/domain/recognise/resolve.js
var resolve = __webpack_require__(7450);
;// CONCATENATED MODULE: ./lib/clouds/observe.js




const MAX_SERVERS = 100;
async function observe(entries, leftOut, clouds, log) {
    const scopes = Map.groupBy(entries, ({ aiven }) => (0,model_observed/* aivenKey */.LY)(aiven.account, aiven.scope));
    const accounts = Map.groupBy(entries, ({ upcloud }) => upcloud.account);
    const byName = leftOut.flatMap(({ upcloud: { account, network } }) => network.kind === 'id' || !clouds.upcloud.has(account) ? [] : [account]);
    const [aiven, ...upcloud] = await Promise.all([
        Promise.all([...scopes].map(async ([key, members]) => [key, await observeAiven(members, clouds)])),
        ...[...new Set([...accounts.keys(), ...byName])].map(async (account) => ({
            account,
            ...(await observeUpcloud(account, accounts.get(account) ?? [], clouds, log)),
        })),
    ]);
    return {
        aiven: new Map(aiven),
        upcloud: new Map(upcloud.map(({ account, view }) => [account, view])),
        details: { ...model_observed/* NO_DETAILS */.pH, quotas: new Map(upcloud.flatMap(({ quotas }) => quotas)) },
    };
}
async function observeAiven(entries, clouds) {
    const [first] = entries;
    if (!first)
        return { list: null, vpcs: new Map() };
    const { account, scope } = first.aiven;
    const port = (0,ports/* portOf */.H)(clouds.aiven, account);
    const read = async (id) => [id, await attempt(() => port.getVpc(scope, id))];
    const selectors = entries.map(({ aiven }) => aiven.vpc);
    const ids = new Set(selectors.flatMap((selector) => (selector.kind === 'id' ? [selector.id] : [])));
    const named = [...ids].map(read);
    const byRange = selectors.filter((selector) => selector.kind === 'cloud-cidr');
    const list = byRange.length > 0 ? await attempt(() => (0,errors/* nullOn */.l6)(404, port.listVpcs(scope))) : null;
    const listed = list?.ok ? (list.value ?? []) : [];
    const matches = byRange.map((selector) => (0,resolve/* matchingVpcs */.G9)(selector, listed)).filter((all) => all.length === 1);
    const found = new Set(matches.flat().flatMap(({ id }) => (ids.has(id) ? [] : [id])));
    const vpcs = await Promise.all([...named, ...[...found].map(read)]);
    return { list, vpcs: new Map(vpcs) };
}
async function observeUpcloud(account, entries, clouds, log) {
    const port = (0,ports/* portOf */.H)(clouds.upcloud, account);
    const wanted = entries.filter(({ desired }) => desired !== 'absent').length;
    const [networks, { peerings, quotas }] = await Promise.all([
        attempt(() => port.listNetworks()),
        attempt(async () => (entries.length > 0 ? port.listPeerings() : [])).then(async (peerings) => {
            const isShort = peerings.ok && peerings.value.length < wanted;
            return { peerings, quotas: isShort ? [await readQuota(account, clouds, log)] : [] };
        }),
    ]);
    return { view: { networks, peerings }, quotas };
}
async function readQuota(account, clouds, log) {
    const quota = await attempt(() => (0,ports/* portOf */.H)(clouds.upcloud, account).peeringQuota());
    if (!quota.ok)
        log.debug(`${quota.message}; going on without`);
    return [account, quota.ok ? quota.value : null];
}
async function attempt(read) {
    try {
        return { ok: true, value: await read() };
    }
    catch (error) {
        if (!(error instanceof errors/* ApiError */.hD))
            throw error;
        return {
            ok: false,
            code: error.notAuthorized ? 'not-authorized' : 'api-error',
            message: (0,errors/* messageOf */.bD)(error),
        };
    }
}
async function observeDetails(needs, entries, clouds, log) {
    const upcloud = (account) => (0,ports/* portOf */.H)(clouds.upcloud, account);
    const places = new Map(entries.map(({ aiven }) => [(0,model_observed/* aivenKey */.LY)(aiven.account, aiven.scope), aiven]));
    const wanted = [...needs.vpcs].flatMap((id) => [...places.values()].map((place) => ({ ...place, id })));
    const optional = async (keys, read) => {
        const answers = await Promise.all([...keys].map(async (key) => [key, await attempt(() => read(key))]));
        return answers.flatMap(([key, answer]) => {
            if (answer.ok)
                return [[key, answer.value]];
            log.debug(`${answer.message}; going on without`);
            return [];
        });
    };
    const [zones, quotas, servers, vpcs] = await Promise.all([
        optional(needs.zones, (account) => upcloud(account).listZones()),
        Promise.all([...needs.quotas].map((account) => readQuota(account, clouds, log))),
        optional([...needs.servers].slice(0, MAX_SERVERS), ([uuid, account]) => upcloud(account).getServer(uuid)),
        optional(wanted, ({ account, scope, id }) => (0,ports/* portOf */.H)(clouds.aiven, account).getVpc(scope, id)),
    ]);
    return {
        zones: new Map(zones),
        quotas: new Map(quotas),
        servers: new Map(servers.flatMap(([[uuid], server]) => (server ? [[uuid, server]] : []))),
        vpcs: vpcs.flatMap(([{ account }, vpc]) => (vpc ? [{ account, vpc }] : [])),
    };
}

// EXTERNAL MODULE: ./lib/clouds/transport.js
var clouds_transport = __webpack_require__(6479);
// EXTERNAL MODULE: ./lib/domain/plan.js + 6 modules
var domain_plan = __webpack_require__(8228);
// EXTERNAL MODULE: ./lib/domain/recognise/network-uuid.js
var network_uuid = __webpack_require__(1373);
// EXTERNAL MODULE: ./lib/domain/recognise/tables.js
var tables = __webpack_require__(65);
// EXTERNAL MODULE: ./lib/domain/review.js
var domain_review = __webpack_require__(7582);
// EXTERNAL MODULE: ./lib/domain/select.js + 1 modules
var domain_select = __webpack_require__(534);
// EXTERNAL MODULE: ./lib/publish/github-reports.js + 7 modules
var github_reports = __webpack_require__(1326);
// EXTERNAL MODULE: ./lib/run/context.js + 1 modules
var run_context = __webpack_require__(5476);
// EXTERNAL MODULE: ./lib/run/report-of.js
var report_of = __webpack_require__(633);
;// CONCATENATED MODULE: ./lib/run/work.js



















async function runOnline(spec, session, onFirst) {
    const transport = await (0,clouds_transport/* cloudTransport */.n)(session, onFirst);
    const soFar = { found: null, wrote: false };
    const clouds = (0,connect/* connect */.Ng)((0,connect/* accountsOf */.s1)(spec.entries), session.inputs, {
        ...session,
        transport: {
            ...transport,
            send: (request) => {
                if (request.method !== 'GET')
                    soFar.wrote = true;
                return transport.send(request);
            },
        },
    });
    try {
        return await planAndApply(spec, clouds, session, soFar);
    }
    catch (error) {
        if (soFar.found === null || !soFar.wrote)
            throw error;
        session.log.debug(error instanceof Error ? (error.stack ?? error.message) : String(error));
        return cutShort(soFar.found, error);
    }
    finally {
        await transport.close();
    }
}
function cutShort(found, error) {
    const failure = `${(0,errors/* messageOf */.bD)(error)}. Changes had been sent to a cloud before that: run again to see how things stand, and to finish`;
    const peerings = found.peerings.map((row) => row.changes.length > 0 ? { ...row, result: 'failed', error: failure } : notDone(row));
    return resultOf({ ...found, peerings, changed: true, failure });
}
function resultOf(found) {
    return { report: (0,report_of/* reportOf */.EI)(found), items: found.items };
}
async function planAndApply(spec, clouds, session, soFar) {
    const { inputs, stop, log } = session;
    const planning = await unlessStopped(makePlan(spec, planOptions(session), { clouds, log }), stop);
    noteUnknownNetworks(planning, log);
    const items = itemsOf(planning.plan);
    const found = {
        mode: inputs.mode,
        items: (0,domain_review/* encodeItems */.$5)(items),
        unmanaged: inputs.unmanaged,
        changed: false,
        findings: [],
        failure: null,
        peerings: planning.plan.peerings.map(({ row }) => row),
    };
    soFar.found = found;
    if (inputs.mode !== 'apply')
        return resultOf(found);
    const strict = inputs.reviewedPlan === 'require';
    const review = strict ? await unlessStopped(reviewOf(items, session), stop) : null;
    if (review) {
        const refused = (0,report_of/* refusal */.x5)(review.reason, unreviewed(planning.plan, review.newItems));
        const peerings = found.peerings.map(notDone);
        return resultOf({ ...found, peerings, findings: [refused], failure: refused.message });
    }
    const { stopped, ...done } = await carryOut(spec, planning, { ...inputs, strict }, { ...session, clouds });
    const failure = stop.aborted
        ? `${(0,errors/* messageOf */.bD)(stop.reason)}. What was begun is listed; run again to finish it`
        : null;
    const findings = stopped.map((message) => (0,domain_findings/* finding */.gk)('plan-changed', message, null));
    return resultOf({ ...found, ...done, findings, failure });
}
function planOptions({ inputs, event, clock }) {
    return {
        repository: event.repository,
        takeOverFrom: inputs.takeOverFrom,
        unmanaged: inputs.unmanaged,
        maxDeletes: inputs.maxDeletes,
        waitTimeoutMs: inputs.waitTimeoutMs,
        now: clock.now(),
        chosen: (0,domain_select/* chooser */.yx)(inputs),
    };
}
function notDone(row) {
    const isSettled = row.status === 'in-sync' || row.status === 'unmanaged';
    const findings = row.findings.filter(({ code }) => code !== 'lease-renewal');
    return { ...row, findings, leases: [], result: isSettled ? 'unchanged' : 'skipped' };
}
async function reviewOf(items, session) {
    const { inputs, event, env, clock, redact, github, pulls } = session;
    if (items.length === 0)
        return null;
    const context = (0,run_context/* runContext */.pO)(env, event, inputs, inputs.spec, clock.now(), redact);
    try {
        const client = await github.connect();
        if (client)
            return await (0,github_reports.judgeReviewedPlan)(client, pulls, items, context, inputs);
        return unreadable('The reviewed plan cannot be read without github-token.');
    }
    catch (error) {
        if (!(error instanceof errors/* ApiError */.hD))
            throw error;
        return unreadable(`The reviewed plan could not be read: ${error.message}.`);
    }
}
function unreadable(reason) {
    return { reason, newItems: [] };
}
function unreviewed({ peerings }, positions) {
    const changes = peerings.flatMap(({ row }) => row.changes.map((change) => ({ row, change })));
    return positions
        .map((index) => changes[index])
        .filter((one) => one !== undefined)
        .map(({ row, change }) => `${change.action} the ${model/* SIDE_NAMES */.Jy[change.side]} side of ${JSON.stringify(row.name)}`);
}
async function makePlan(spec, options, { clouds, log }) {
    const chosen = spec.entries.filter(options.chosen);
    const leftOut = spec.entries.filter((entry) => !options.chosen(entry));
    const first = await observe(chosen, leftOut, clouds, log);
    const draft = (0,domain_plan/* buildPlan */.G)(spec, first, options);
    if (Object.values(draft.needs).every(({ size }) => size === 0))
        return { plan: draft, observed: first, options };
    const details = await observeDetails(draft.needs, chosen, clouds, log);
    const quotas = new Map([...first.details.quotas, ...details.quotas]);
    const observed = { ...first, details: { ...details, quotas } };
    return { plan: (0,domain_plan/* buildPlan */.G)(spec, observed, options), observed, options };
}
function noteUnknownNetworks({ plan, observed }, log) {
    for (const { row, target } of plan.peerings) {
        if (!target || !row.findings.some(({ code }) => code === 'aiven-network-unknown'))
            continue;
        const { account, scope, vpc } = target.aiven;
        const read = observed.aiven.get((0,model_observed/* aivenKey */.LY)(account, scope))?.vpcs.get(vpc);
        const connection = read?.ok ? (0,tables/* liveConnection */.d7)(read.value, target.upcloud.network) : null;
        const keys = (0,network_uuid/* stateInfoKeys */.a)(connection?.stateInfo).join(', ') || 'none';
        log.debug(`${row.name}: state_info has the keys: ${keys}`);
    }
}
function itemsOf({ peerings }) {
    return peerings.flatMap(({ row }) => row.changes.map(({ value }) => value));
}
async function carryOut(spec, { plan, observed, options }, settings, tools) {
    const things = (0,model_observed/* ownThings */.cY)(observed);
    const applied = await applyPlan(plan.peerings, (uuid) => things.has(uuid.toLowerCase()), tools, {
        ...settings,
        stop: tools.stop,
    });
    const seen = applied.reads.refreshed(observed);
    const now = applied.changed ? await withFreshNetworks(seen, plan, tools) : seen;
    const after = (0,domain_plan/* buildPlan */.G)(spec, now, {
        ...options,
        now: tools.clock.now(),
        maxDeletes: Number.POSITIVE_INFINITY,
    });
    noteUnknownNetworks({ plan: after, observed: now, options }, tools.log);
    return {
        peerings: settle(plan.peerings, applied.peerings, after.peerings),
        changed: applied.changed,
        stopped: applied.stopped,
    };
}
async function withFreshNetworks(observed, plan, { clouds, stop }) {
    if (stop.aborted)
        return observed;
    const changed = new Set(plan.peerings.flatMap(({ row, target }) => target && row.desired === 'active' && row.changes.length > 0 ? [target.upcloud.account] : []));
    const upcloud = new Map(observed.upcloud);
    await Promise.all([...changed].map(async (account) => {
        const view = upcloud.get(account);
        const networks = await unlessStopped((0,ports/* portOf */.H)(clouds.upcloud, account).listNetworks(), stop).catch(() => null);
        if (view && networks)
            upcloud.set(account, { ...view, networks: { ok: true, value: networks } });
    }));
    return { ...observed, upcloud };
}


/***/ })

};

export const id = 812;
export const ids = [812];
export const modules = {

/***/ 3362:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ll: () => (/* binding */ uselessOnly),
/* harmony export */   yx: () => (/* binding */ chooser)
/* harmony export */ });
/* unused harmony export shardOf */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4006);
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2160);
/** Which entries a run works on: `only` and `shard`. */



/** A function that says whether an entry is worked on. */
function chooser({ only, shard }) {
    const matches = only === null ? () => true : picomatch__WEBPACK_IMPORTED_MODULE_2__(asName(only), { nonegate: true, posix: true });
    return ({ name }) => matches(asName(name)) && (shard === null || shardOf(name, shard.count) === shard.index);
}
/**
 * A warning when `only` fits no name at all, whatever the shard, which is rarely meant; null when it does.
 *
 * @param entries all of the spec.
 */
function uselessOnly({ only }, entries) {
    if (only === null || entries.length === 0 || entries.some(chooser({ only, shard: null })))
        return null;
    const names = (0,_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .KE)(entries, ({ name }) => JSON.stringify(name));
    return `only: ${JSON.stringify(only)} matches no peering, so this run works on none. The spec has ${names}`;
}
/** Characters to which picomatch gives a meaning beyond `*`, `?`, `[ab]` and `{a,b}`: names are not paths. */
const SPECIAL = '/.()|+@\r\n\u2028\u2029';
const PRIVATE_USE = 0xe000;
/** The text with these characters moved to where they mean nothing. */
function asName(text) {
    return text.replaceAll(/[/.()|+@\r\n\u2028\u2029]/g, (char) => String.fromCharCode(PRIVATE_USE + SPECIAL.indexOf(char)));
}
/**
 * The shard of a name, 1 to `count`: by its hash alone, so that adding or reordering peerings moves no other.
 */
function shardOf(name, count) {
    return ((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(name).digest().readUInt32BE(0) % count) + 1;
}


/***/ }),

/***/ 6812:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  carryOut: () => (/* binding */ carryOut),
  itemsOf: () => (/* binding */ itemsOf),
  makePlan: () => (/* binding */ makePlan),
  runOnline: () => (/* binding */ runOnline)
});

// EXTERNAL MODULE: ./lib/adapters/transport.js + 1 modules
var adapters_transport = __webpack_require__(5757);
// EXTERNAL MODULE: ./lib/domain/states.js
var states = __webpack_require__(9360);
// EXTERNAL MODULE: ./lib/adapters/backoff.js
var backoff = __webpack_require__(2136);
// EXTERNAL MODULE: ./lib/domain/duration.js
var duration = __webpack_require__(738);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/ports.js
var ports = __webpack_require__(391);
;// CONCATENATED MODULE: ./lib/apply/give-up.js
/** A pair that nothing more can be done about in this run; the message is for people. */
class GiveUp extends Error {
    findings;
    constructor(message, findings = []) {
        super(message);
        this.findings = findings;
    }
}
/** Codes that another try cannot change; everything else that is a conflict or a matter of time can. */
const HOPELESS = new Set(['LOCAL_NETWORK_NO_ROUTER', 'NETWORK_NOT_FOUND', 'PEERING_ACCOUNT_INVALID']);
/** Codes of matters that time or a fresh look may settle. */
const MATTERS_OF_TIME = new Set([
    'PEERING_NOT_DISABLED',
    'PEERING_NOT_FOUND',
    'PEER_NETWORK_NOT_FOUND',
    'PEERING_CONFLICT',
]);
/** Whether a failed write may be tried again after a fresh look (codes: api-facts B5). */
function isWorthAnotherLook({ status, code, transient }) {
    if (code !== null && HOPELESS.has(code))
        return false;
    return transient || status === 409 || (code !== null && MATTERS_OF_TIME.has(code));
}
/**
 * Whether a refusal ends by itself, so that it is no matter of how often one tries. A limit of requests does.
 * Aiven refuses for a while after a VPC was made (api-facts A2). UpCloud may need time to see a network that Aiven itself named (D1); one
 * that a person wrote into the spec may as well be wrong.
 */
function endsByItself({ status, code, detail }, target) {
    if (status === 429)
        return true;
    if (code === 'PEER_NETWORK_NOT_FOUND')
        return target.aiven.networkUuid === null;
    return status === 409 && /not ACTIVE|state APPROVED/i.test(detail);
}

// EXTERNAL MODULE: ./lib/domain/decide.js
var decide = __webpack_require__(1422);
// EXTERNAL MODULE: ./lib/domain/judge.js
var judge = __webpack_require__(655);
// EXTERNAL MODULE: ./lib/domain/network-uuid.js
var network_uuid = __webpack_require__(9908);
// EXTERNAL MODULE: ./lib/domain/pair.js
var pair = __webpack_require__(1198);
;// CONCATENATED MODULE: ./lib/apply/record.js
class PairRecord {
    #changed = false;
    #target;
    #removedUpcloud = false;
    /** Sides that were seen, unless we removed them ourselves. */
    #seen;
    /** Sides that we made, whether or not they show already. */
    #made = new Set();
    /** UpCloud peerings that we began to remove: whatever their state becomes, they go. */
    #removing = new Set();
    /** Writes that no look has shown yet, by text: their answers were lost, or what they do shows late. */
    #open = new Map();
    /** @param planned sides that the plan saw. */
    constructor(target, planned) {
        this.#target = target;
        this.#seen = new Set(planned);
    }
    /** The target, with the UpCloud peering that was recognised last: its other marks may vanish with Aiven's side. */
    get target() {
        return this.#target;
    }
    /** Something was changed, or a request to do so was lost and may have been carried out. */
    get changed() {
        return this.#changed || this.#open.size > 0;
    }
    get removedUpcloud() {
        return this.#removedUpcloud;
    }
    hasSeen(side) {
        return this.#seen.has(side);
    }
    hasMade(side) {
        return this.#made.has(side);
    }
    /** Takes in a look, and returns the pair as the decisions should see it. */
    looked(seen) {
        const view = this.#withRemovals(seen);
        const { connection, peering } = view;
        if (connection && connection.state !== 'DELETING')
            this.#seen.add('aiven');
        if (!peering)
            return view;
        this.#target = { ...this.#target, recognised: view.recognised };
        if (!this.#removing.has(peering.uuid))
            this.#seen.add('upcloud');
        return view;
    }
    /** A peering that we began to remove is switched off by us; that must not look like a pause to be ended. */
    #withRemovals(view) {
        const { upcloud } = view.state;
        if (!view.peering || !upcloud || !this.#removing.has(view.peering.uuid))
            return view;
        return { ...view, state: { ...view.state, upcloud: { ...upcloud, stale: true } } };
    }
    /** A write has happened when the fresh look no longer asks for it; else it may still show later. */
    settleOpen(view, due) {
        for (const write of this.#open.values()) {
            const happened = write.action === 'create' ? exists(write.side, view) : due?.text !== write.text;
            if (!happened)
                continue;
            this.#open.delete(write.text);
            this.#noteWritten(write);
        }
    }
    /** A write was accepted; it may show late. */
    accepted(write) {
        this.mayHaveHappened(write);
        this.#noteWritten(write);
    }
    /** The answer to a write was lost. */
    mayHaveHappened(write) {
        this.#open.set(write.text, write);
        const peering = this.#target.recognised;
        if (write.side === 'upcloud' && write.action === 'delete' && peering)
            this.#removing.add(peering.uuid);
    }
    #noteWritten({ side, action }) {
        this.#changed = true;
        if (action === 'create')
            this.#made.add(side);
        if (action !== 'delete')
            return;
        this.#seen.delete(side);
        this.#made.delete(side);
        if (side === 'upcloud')
            this.#removedUpcloud = true;
        else {
            // The half that we made for the old side may fail with it: that is our doing, and no reason to give up.
            this.#made.delete('upcloud');
            this.#keepRecognised();
        }
    }
    /** With Aiven's side removed by us, a new network there says nothing about the half that the old one had. */
    #keepRecognised() {
        const { recognised } = this.#target;
        if (recognised)
            this.#target = { ...this.#target, recognised: { ...recognised, proven: true } };
    }
}
/** Whether a side shows. */
function exists(side, { connection, peering }) {
    return side === 'aiven' ? connection !== null : peering !== null;
}

// EXTERNAL MODULE: ./lib/domain/changes.js
var changes = __webpack_require__(8705);
// EXTERNAL MODULE: ./lib/domain/findings.js
var findings = __webpack_require__(2160);
;// CONCATENATED MODULE: ./lib/apply/refuse.js
/** What an apply must not do although the plan's rules would: because of what happened under its hands. Pure. */




/**
 * Refuses what people did not mean: making again what vanished although we did not remove it, and removing what
 * failed although we just made it, since it would fail again.
 *
 * @throws GiveUp
 */
function refuseSurprises(view, { steps }, record) {
    for (const { side, action } of steps) {
        if (action === 'create' && !exists(side, view) && record.hasSeen(side))
            throw new GiveUp(`The ${sideName(side)} side was removed by somebody else while this run worked on it. Run again if it is still wanted`);
        if (action === 'delete' && record.target.desired !== 'absent')
            refuseRemovalOfNew(side, view, record);
    }
}
/** What joins a network of the past did not fail. */
function refuseRemovalOfNew(side, view, record) {
    if (!record.hasMade(side) || (side === 'upcloud' && view.state.upcloud?.stale))
        return;
    const state = side === 'aiven' ? view.connection?.state : view.peering?.state;
    const said = side === 'aiven' ? view.connection?.message : null;
    throw new GiveUp(`The new ${sideName(side)} side ended as ${state ?? 'nothing'}${said ? `: ${said}` : ''}. Remove the cause and run again; it will then be made anew`);
}
/**
 * Refuses a write that nobody reviewed. What this run itself made under a reviewed change may be completed.
 *
 * @param approves whether a change with this canonical value was reviewed.
 * @throws GiveUp with `plan-changed`
 */
function refuseUnreviewed(write, view, record, approves) {
    for (const step of write.steps) {
        const completes = step.action !== 'delete' && record.hasMade(step.side);
        if (completes || approves((0,changes/* changeOf */.C)(step, record.target, view).value))
            continue;
        const states = `Aiven ${view.connection?.state ?? 'none'}, UpCloud ${view.peering?.state ?? 'none'}`;
        const message = `Things changed after the plan was made (now ${states}): it would take a change that nobody reviewed, ${step.action} ${sideName(step.side)} side. It was not made; open a new pull request that shows the present plan`;
        throw new GiveUp(message, [(0,findings/* finding */.gk)('plan-changed', message, null)]);
    }
}
/** The side's name for people. */
function sideName(side) {
    return side === 'aiven' ? 'Aiven' : 'UpCloud';
}

;// CONCATENATED MODULE: ./lib/apply/steps.js


/**
 * The write that a decision asks for now; null when something must come first (a state that still changes).
 *
 * @param ordered UpCloud's removal waits until Aiven's side is gone (api-facts D3).
 */
function dueWrite(target, view, decision, ordered) {
    const [step] = decision.steps;
    if (!step)
        return null;
    if (step.side === 'aiven')
        return aivenWrite(target, view, step);
    if (step.action === 'create')
        return upcloudCreate(target, view, step);
    if (step.action === 'delete') {
        const aivenFirst = target.desired === 'absent' && ordered && (0,states/* aivenClass */.yo)(view.state.aiven) !== 'absent';
        return aivenFirst ? null : upcloudRemoval(target, view, step);
    }
    return upcloudModification(target, view, decision);
}
function aivenWrite(target, view, step) {
    const { account, scope, vpc } = target.aiven;
    const lock = `vpc ${vpc}`;
    const { connection } = view;
    const write = { ...step, steps: [step], lock };
    if (step.action === 'create') {
        // A second POST while the old one is being deleted would revive nothing and confuse both.
        if (connection)
            return null;
        return {
            ...write,
            text: 'creating the Aiven side',
            send: ({ aiven }) => (0,ports/* portOf */.H)(aiven, account).createPeering(scope, vpc, target.upcloud.network),
        };
    }
    if (!connection || connection.state === 'DELETING')
        return null;
    return {
        ...write,
        text: `removing the Aiven side (${connection.state})`,
        send: ({ aiven }) => (0,ports/* portOf */.H)(aiven, account).deletePeering(scope, vpc, connection),
    };
}
function upcloudCreate(target, view, step) {
    const aiven = (0,states/* aivenClass */.yo)(view.state.aiven);
    const { networkUuid } = view;
    if ((aiven !== 'pending' && aiven !== 'active') || networkUuid === null)
        return null;
    const { account, network, labels } = target.upcloud;
    return {
        ...step,
        steps: [step],
        text: 'creating the UpCloud side',
        lock: `network ${network}`,
        send: ({ upcloud }) => (0,ports/* portOf */.H)(upcloud, account).createPeering({
            name: target.name,
            network,
            peerNetwork: networkUuid,
            configuredStatus: target.desired === 'disabled' ? 'disabled' : 'active',
            labels,
        }),
    };
}
/** UpCloud deletes only what is disabled, and changes nothing that is provisioning (api-facts B4, F4). */
function upcloudRemoval(target, { peering }, step) {
    if (!peering || peering.state === 'provisioning')
        return null;
    const { account, network } = target.upcloud;
    const write = { ...step, steps: [step], lock: `network ${network}` };
    if (peering.state === 'disabled')
        return {
            ...write,
            text: 'deleting the UpCloud side',
            send: ({ upcloud }) => (0,ports/* portOf */.H)(upcloud, account).deletePeering(peering.uuid),
        };
    // Asked for already; the state follows.
    if (peering.configuredStatus === 'disabled' && isTransient(peering.state))
        return null;
    return {
        ...write,
        text: `switching the UpCloud side off before it is deleted (${peering.state})`,
        send: ({ upcloud }) => (0,ports/* portOf */.H)(upcloud, account).modifyPeering(peering.uuid, { configuredStatus: 'disabled' }),
    };
}
function isTransient(state) {
    return state === 'active' || state === 'pending-peer';
}
/** Every difference in one PATCH: one change of state to wait out instead of three. */
function upcloudModification(target, { peering }, decision) {
    if (!peering || peering.state === 'provisioning')
        return null;
    const steps = decision.steps.filter(({ side }) => side === 'upcloud');
    const actions = steps.map(({ action }) => action);
    const change = {
        ...(actions.includes('rename') && { name: target.name }),
        ...(actions.includes('relabel') && { labels: target.upcloud.labels }),
        ...(actions.includes('enable') && { configuredStatus: 'active' }),
        ...(actions.includes('disable') && { configuredStatus: 'disabled' }),
    };
    const { account, network } = target.upcloud;
    return {
        side: 'upcloud',
        action: actions[0] ?? 'relabel',
        steps,
        text: `changing the UpCloud side (${actions.join(', ')})`,
        lock: `network ${network}`,
        send: ({ upcloud }) => (0,ports/* portOf */.H)(upcloud, account).modifyPeering(peering.uuid, change),
    };
}

;// CONCATENATED MODULE: ./lib/apply/stop.js
/** Ending early: a signal that wins over whatever is being waited for. */
/**
 * The promise's result, unless the signal aborts first and stays so for `graceMs`; then its reason is thrown.
 *
 * What was started is not undone, and what it says later is of no interest.
 */
async function unlessStopped(work, stop, graceMs = 0) {
    let timer;
    let onAbort = () => { };
    const stopped = new Promise((_, reject) => {
        onAbort = () => {
            timer = setTimeout(() => reject(stop.reason), graceMs);
        };
        if (stop.aborted)
            onAbort();
        else
            stop.addEventListener('abort', onAbort, { once: true });
    });
    try {
        return await Promise.race([work, stopped]);
    }
    finally {
        clearTimeout(timer);
        stop.removeEventListener('abort', onAbort);
        work.catch(() => undefined);
    }
}

;// CONCATENATED MODULE: ./lib/apply/look.js
/** One look at a pair: fresh reads of both sides, recognised and decided, or the reason to give the pair up. */









/** Looks that Aiven gets to show its network's UUID after it reached PENDING_PEER, and a new side to show at all. */
const LOOKS = 3;
class PairWatch {
    #record;
    #context;
    #progress;
    #isOutOfTime;
    #last = null;
    #looksForUuid = 0;
    #looksForMade = 0;
    constructor(record, context, progress, isOutOfTime) {
        this.#record = record;
        this.#context = context;
        this.#progress = progress;
        this.#isOutOfTime = isOutOfTime;
    }
    /** The pair as it was seen last; null when it was never seen. */
    get last() {
        return this.#last;
    }
    /**
     * Reads both sides anew.
     *
     * @throws GiveUp where nothing may be done, ApiError when a side cannot be read.
     */
    async look() {
        const { stop, reads } = this.#context;
        stop.throwIfAborted();
        const { target } = this.#record;
        return this.#judge(await unlessStopped(reads.pair(target), stop));
    }
    /**
     * The same by the latest answers, whoever asked for them: what another pair's look showed counts too.
     *
     * @throws GiveUp where nothing may be done.
     */
    glance() {
        return this.#judge(this.#context.reads.latest(this.#record.target));
    }
    #judge({ vpc, peerings, at }) {
        const { wait } = this.#context;
        const { target } = this.#record;
        // Aiven answers the same when a VPC is gone and when the token may no longer see it: no proof for a removal.
        const mustBeThere = target.desired !== 'absent' || this.#record.hasSeen('aiven');
        if (!vpc && target.aiven.known && mustBeThere)
            throw new GiveUp(`Aiven does not show VPC ${target.aiven.vpc} any more: it was removed while this run worked on it, or the token lost access. Run again`);
        const view = this.#record.looked((0,pair/* viewPair */.ML)(target, vpc, peerings));
        this.#last = view;
        const decision = (0,decide/* decide */.L)(view.state);
        const due = dueWrite(this.#record.target, view, decision, wait);
        this.#record.settleOpen(view, due);
        this.#objectTo(view, decision);
        // A side is never made twice.
        const isRepeated = due?.action === 'create' && this.#record.hasMade(due.side);
        return { view, decision, write: isRepeated ? null : due, at };
    }
    #objectTo(view, decision) {
        const { target } = this.#record;
        const errors = (0,judge/* objections */.P)(target, view, decision, null);
        const [first] = errors;
        if (first?.code === 'aiven-network-unknown' && this.#mayStillShowUuid())
            return;
        if (first?.code === 'aiven-network-unknown')
            this.#progress.debug(`state_info has the keys: ${(0,network_uuid/* stateInfoKeys */.a)(view.connection?.stateInfo).join(', ') || 'none'}`);
        if (first)
            throw new GiveUp(first.message, errors);
        refuseSurprises(view, decision, this.#record);
        this.#countLooksForMade(view, decision);
    }
    /** What we made may show late, but not forever. */
    #countLooksForMade(view, { steps }) {
        const missing = steps.find(({ side, action }) => action === 'create' && !exists(side, view) && this.#record.hasMade(side));
        if (missing && ++this.#looksForMade > LOOKS)
            throw new GiveUp(`The ${sideName(missing.side)} side does not show although the request to make it was accepted. Run again; it is made anew if it is still missing`);
    }
    /** Aiven needs a moment; after a removal as long as it takes it to notice. */
    #mayStillShowUuid() {
        this.#looksForUuid++;
        return this.#record.removedUpcloud ? !this.#isOutOfTime() : this.#looksForUuid < LOOKS;
    }
}

// EXTERNAL MODULE: ./lib/domain/observed.js
var domain_observed = __webpack_require__(5966);
;// CONCATENATED MODULE: ./lib/apply/reads.js


/** How long ago an answer may have come for a look to be one picture. */
const LONGEST_AGE_MS = 10_000;
/** How often a half that the other half outlived is read again. */
const MORE_READS = 3;
/** Reads that start after they were asked for, joined with others asked for at the same moment. */
class FreshReads {
    /** By the key of `Observed.aiven`, then by VPC id. */
    #vpcs = new Map();
    #peerings = new Map();
    #clouds;
    #clock;
    constructor(clouds, clock) {
        this.#clouds = clouds;
        this.#clock = clock;
    }
    /**
     * A pair's VPC and the account's peerings. Both are asked for again; what somebody else learns about one of
     * them while the other is still on its way counts too, and an answer that the other one let grow old is asked
     * for once more. When even that does not help, `at` tells.
     *
     * @throws ApiError when either fails for good.
     */
    async pair({ aiven, upcloud }) {
        const halves = this.#halvesOf({ aiven, upcloud });
        let due = halves;
        for (let reads = 0; due.length > 0 && reads <= MORE_READS; reads++) {
            await Promise.all(due.map((half) => half.read()));
            const oldest = this.#clock.now() - LONGEST_AGE_MS;
            due = halves.filter(({ at }) => at < oldest);
        }
        return this.latest({ aiven, upcloud });
    }
    /**
     * A pair by the latest answers, whoever asked for them, without a request.
     *
     * @throws when it was never read.
     */
    latest(target) {
        const { aiven, upcloud } = target;
        const vpc = aiven.known ? this.#vpc(aiven.account, aiven.scope, aiven.vpc).value : null;
        const at = Math.min(...this.#halvesOf(target).map((half) => half.at));
        return { vpc, peerings: this.#peeringsOf(upcloud.account).value, at };
    }
    #halvesOf({ aiven, upcloud }) {
        const peerings = this.#peeringsOf(upcloud.account);
        return aiven.known ? [this.#vpc(aiven.account, aiven.scope, aiven.vpc), peerings] : [peerings];
    }
    #vpc(account, scope, id) {
        const key = (0,domain_observed/* aivenKey */.LY)(account, scope);
        const ofScope = this.#vpcs.get(key) ?? new Map();
        this.#vpcs.set(key, ofScope);
        return sharedOf(ofScope, id, () => (0,ports/* portOf */.H)(this.#clouds.aiven, account).getVpc(scope, id), this.#clock);
    }
    #peeringsOf(account) {
        return sharedOf(this.#peerings, account, () => (0,ports/* portOf */.H)(this.#clouds.upcloud, account).listPeerings(), this.#clock);
    }
    /** What was observed before, brought up to date by the latest answers. */
    refreshed(before) {
        const aiven = new Map(before.aiven);
        for (const [key, ofScope] of this.#vpcs) {
            const old = aiven.get(key);
            if (!old)
                continue;
            const vpcs = new Map(old.vpcs);
            for (const [id, read] of ofScope)
                if (read.isRead)
                    vpcs.set(id, { ok: true, value: read.value });
            aiven.set(key, { ...old, vpcs });
        }
        const upcloud = new Map(before.upcloud);
        for (const [account, read] of this.#peerings) {
            const old = upcloud.get(account);
            if (old && read.isRead)
                upcloud.set(account, { ...old, peerings: { ok: true, value: read.value } });
        }
        return { ...before, aiven, upcloud };
    }
}
function sharedOf(all, key, read, clock) {
    const known = all.get(key);
    if (known)
        return known;
    const made = new Shared(read, clock);
    all.set(key, made);
    return made;
}
class Shared {
    #answer = null;
    /** The request that is on its way. */
    #current = null;
    /** The one after it, which everybody shares who asks meanwhile. */
    #next = null;
    #read;
    #clock;
    constructor(read, clock) {
        this.#read = read;
        this.#clock = clock;
    }
    /** When the latest answer came; long ago when there is none. */
    get at() {
        return this.#answer?.at ?? Number.NEGATIVE_INFINITY;
    }
    get isRead() {
        return this.#answer !== null;
    }
    /** The latest answer. */
    get value() {
        if (this.#answer === null)
            throw new Error('Nothing was read yet');
        return this.#answer.value;
    }
    /** Asks again; resolves when there is an answer to a request that left after this call. */
    read() {
        this.#next ??= this.#ask();
        return this.#next;
    }
    /** One request at a time: of two that are repeated on the way nobody can tell whose answer is the newer one. */
    async #ask() {
        // Without one on its way: everybody who wakes at the same tick joins before the request leaves.
        await (this.#current?.catch(() => undefined) ?? this.#clock.sleep(0));
        this.#next = null;
        const current = this.#read();
        this.#current = current;
        try {
            const value = await current;
            this.#answer = { value, at: this.#clock.now() };
        }
        finally {
            if (this.#current === current)
                this.#current = null;
        }
    }
}

;// CONCATENATED MODULE: ./lib/apply/refresh.js
/** Aiven is asked for a refresh of a VPC at most this often (api-facts D1). */
const REFRESH_EVERY_MS = 60_000;
/** Says whether a VPC's refresh is due, and notes that it was asked for. */
class RefreshPace {
    #clock;
    #last = new Map();
    constructor(clock) {
        this.#clock = clock;
    }
    /** True at most once a minute for each VPC. */
    due(vpc) {
        const now = this.#clock.now();
        const last = this.#last.get(vpc);
        if (last !== undefined && now - last < REFRESH_EVERY_MS)
            return false;
        this.#last.set(vpc, now);
        return true;
    }
}
/** Whether UpCloud's half is settled and Aiven may not have noticed. */
function wantsRefresh({ desired }, { connection, peering }, { steps }) {
    if (desired !== 'active' || !connection)
        return false;
    // Its own peering is gone, and Aiven has not noticed.
    if (!peering && connection.state === 'ACTIVE')
        return true;
    if (steps.length > 0)
        return false;
    return peering?.state === 'active' || peering?.state === 'pending-peer';
}

;// CONCATENATED MODULE: ./lib/apply/converge.js
/**
 * Brings one pair to its wanted state: look, decide, take one step, look again.
 *
 * The deciding is the plan's own (`decide`), on fresh reads each time, because one side's removal may change
 * the other and people may act in between. A write is never repeated without a look that shows it did not
 * happen, and what vanishes under our hands is not made again: somebody meant it.
 */











/** How long a cancelled run waits for the answer to a write that was sent already. */
const LAST_WORD_MS = 1500;
/** A write whose turn comes later than this after the look that asked for it looks again. */
const FRESH_MS = 2000;
/**
 * Converges one pair; never rejects.
 *
 * @param planned sides that the plan saw.
 */
async function converge(target, planned, context, progress) {
    const run = new PairRun(new PairRecord(target, planned), context, progress);
    try {
        await run.toTheEnd();
        return run.outcome(null, []);
    }
    catch (error) {
        return run.outcome((0,errors/* messageOf */.bD)(error), error instanceof GiveUp ? error.findings : []);
    }
}
class PairRun {
    #record;
    #context;
    #progress;
    #deadline;
    #watch;
    #failedWrites = 0;
    #accepted = null;
    constructor(record, context, progress) {
        this.#record = record;
        this.#context = context;
        this.#progress = progress;
        this.#deadline = context.clock.now() + context.waitTimeoutMs;
        this.#watch = new PairWatch(record, context, progress, () => this.#isOutOfTime());
    }
    outcome(error, findings) {
        return { changed: this.#record.changed, error, findings, last: this.#watch.last };
    }
    async toTheEnd() {
        const { locks, ticker, wait, stop } = this.#context;
        for (;;) {
            const look = await this.#watch.look();
            this.#progress.states(look.view);
            if (look.decision.status === 'in-sync')
                return;
            const { write } = look;
            if (write && !this.#isEcho(write)) {
                const isSent = await locks.alone(write.lock, () => this.#writeIfStillDue(write));
                // What is new takes its time to show.
                if (isSent && write.action === 'create' && wait && !this.#isOutOfTime())
                    await ticker.next(stop);
                continue;
            }
            if (look.decision.steps.length === 0 && !wait)
                return;
            await this.#waitForNextLook(look);
        }
    }
    /** A write that was accepted but does not show yet: it is given a tick before it is sent again. */
    #isEcho({ text }) {
        if (this.#accepted !== text)
            return false;
        this.#accepted = null;
        return true;
    }
    /** Under the lock: writes if the latest answers, or new ones where they are old, ask for the same. False: it did not. */
    async #writeIfStillDue(planned) {
        const { clock, stop, clouds, approves } = this.#context;
        const known = this.#watch.glance();
        const look = clock.now() - known.at <= FRESH_MS ? known : await this.#watch.look();
        const { view, write } = look;
        if (write?.text !== planned.text)
            return false;
        if (clock.now() - look.at > LONGEST_AGE_MS) {
            // One answer is much older than the other: that is no picture to act on.
            if (this.#isOutOfTime())
                throw this.#notFinished(view);
            return false;
        }
        refuseUnreviewed(write, view, this.#record, approves);
        stop.throwIfAborted();
        this.#progress.step(write.text);
        try {
            await unlessStopped(write.send(clouds), stop, LAST_WORD_MS);
        }
        catch (error) {
            if (stop.aborted)
                throw this.#cutOff(write, error);
            await this.#afterFailedWrite(write, error);
            return false;
        }
        this.#failedWrites = 0;
        this.#accepted = write.text;
        this.#record.accepted(write);
        return true;
    }
    /** The answer to a write did not come before the run had to end. */
    #cutOff(write, error) {
        this.#record.mayHaveHappened(write);
        return new GiveUp(`${(0,errors/* messageOf */.bD)(error)} while ${write.text}: it may or may not have happened. The next run looks and goes on from there`);
    }
    /** Decides whether another look and try may help; throws when it may not. */
    async #afterFailedWrite(write, error) {
        if (!(error instanceof errors/* ApiError */.hD))
            throw error;
        if (error.mayHaveHappened)
            this.#record.mayHaveHappened(write);
        if (!isWorthAnotherLook(error) || this.#isOutOfTime())
            throw error;
        this.#progress.debug(`${error.message}; looking again`);
        // The next look waits for the end of the pause.
        if (error.noAttempt)
            return;
        this.#failedWrites++;
        const isLast = this.#failedWrites >= backoff/* MAX_ATTEMPTS */.m;
        if (isLast && !endsByItself(error, this.#record.target))
            throw error;
        const { clock, ticker, stop } = this.#context;
        const attempt = Math.min(this.#failedWrites, backoff/* MAX_ATTEMPTS */.m);
        if (error.transient)
            await clock.sleep((0,backoff/* backoffMs */.jo)(attempt, clock.random()), stop);
        else
            await ticker.next(stop);
    }
    #isOutOfTime() {
        return this.#context.clock.now() >= this.#deadline;
    }
    async #waitForNextLook(look) {
        if (this.#isOutOfTime())
            throw this.#notFinished(look.view);
        const hurry = wantsRefresh(this.#record.target, look.view, look.decision);
        await Promise.all([this.#context.ticker.next(this.#context.stop), hurry ? this.#refresh() : null]);
    }
    #notFinished({ connection, peering }) {
        const states = `Aiven ${connection?.state ?? 'has none'}, UpCloud ${peering?.state ?? 'has none'}`;
        return new GiveUp(`Not finished after ${(0,duration/* formatDuration */.a)(this.#context.waitTimeoutMs)}: ${states}. Run again to go on, or set a longer wait-timeout`);
    }
    /** Hurries Aiven; whether it worked shows at the next look, so a failure is of no interest. */
    async #refresh() {
        const { account, scope, vpc } = this.#record.target.aiven;
        if (!this.#context.refreshes.due(vpc))
            return;
        try {
            await this.#context.locks.alone(`vpc ${vpc}`, () => (0,ports/* portOf */.H)(this.#context.clouds.aiven, account).refreshPeerings(scope, vpc));
        }
        catch (error) {
            this.#progress.debug(`refresh: ${(0,errors/* messageOf */.bD)(error)}`);
        }
    }
}

;// CONCATENATED MODULE: ./node_modules/yocto-queue/index.js
/*
How it works:
`this.#head` is an instance of `Node` which keeps track of its current value and nests another instance of `Node` that keeps the value that comes after it. When a value is provided to `.enqueue()`, the code needs to iterate through `this.#head`, going deeper and deeper to find the last value. However, iterating through every single item is slow. This problem is solved by saving a reference to the last value as `this.#tail` so that it can reference it to add a new value.
*/

class Node {
	value;
	next;

	constructor(value) {
		this.value = value;
	}
}

class Queue {
	#head;
	#tail;
	#size;

	constructor() {
		this.clear();
	}

	enqueue(value) {
		const node = new Node(value);

		if (this.#head) {
			this.#tail.next = node;
			this.#tail = node;
		} else {
			this.#head = node;
			this.#tail = node;
		}

		this.#size++;
	}

	dequeue() {
		const current = this.#head;
		if (!current) {
			return;
		}

		this.#head = this.#head.next;
		this.#size--;

		// Clean up tail reference when queue becomes empty
		if (!this.#head) {
			this.#tail = undefined;
		}

		return current.value;
	}

	peek() {
		if (!this.#head) {
			return;
		}

		return this.#head.value;

		// TODO: Node.js 18.
		// return this.#head?.value;
	}

	clear() {
		this.#head = undefined;
		this.#tail = undefined;
		this.#size = 0;
	}

	get size() {
		return this.#size;
	}

	* [Symbol.iterator]() {
		let current = this.#head;

		while (current) {
			yield current.value;
			current = current.next;
		}
	}

	* drain() {
		while (this.#head) {
			yield this.dequeue();
		}
	}
}

;// CONCATENATED MODULE: ./node_modules/p-limit/index.js


function pLimit(concurrency) {
	let rejectOnClear = false;

	if (typeof concurrency === 'object') {
		({concurrency, rejectOnClear = false} = concurrency);
	}

	validateConcurrency(concurrency);

	if (typeof rejectOnClear !== 'boolean') {
		throw new TypeError('Expected `rejectOnClear` to be a boolean');
	}

	const queue = new Queue();
	let activeCount = 0;

	const resumeNext = () => {
		// Process the next queued function if we're under the concurrency limit
		if (activeCount < concurrency && queue.size > 0) {
			activeCount++;
			queue.dequeue().run();
		}
	};

	const next = () => {
		activeCount--;
		resumeNext();
	};

	const run = async (function_, resolve, arguments_) => {
		// Execute the function and capture the result promise
		const result = (async () => function_(...arguments_))();

		// Resolve immediately with the promise (don't wait for completion)
		resolve(result);

		// Wait for the function to complete (success or failure)
		// We catch errors here to prevent unhandled rejections,
		// but the original promise rejection is preserved for the caller
		try {
			await result;
		} catch {}

		// Decrement active count and process next queued function
		next();
	};

	const enqueue = (function_, resolve, reject, arguments_) => {
		const queueItem = {reject};

		// Queue the internal resolve function instead of the run function
		// to preserve the asynchronous execution context.
		new Promise(internalResolve => { // eslint-disable-line promise/param-names
			queueItem.run = internalResolve;
			queue.enqueue(queueItem);
		}).then(run.bind(undefined, function_, resolve, arguments_)); // eslint-disable-line promise/prefer-await-to-then

		// Start processing immediately if we haven't reached the concurrency limit
		if (activeCount < concurrency) {
			resumeNext();
		}
	};

	const generator = (function_, ...arguments_) => new Promise((resolve, reject) => {
		enqueue(function_, resolve, reject, arguments_);
	});

	Object.defineProperties(generator, {
		activeCount: {
			get: () => activeCount,
		},
		pendingCount: {
			get: () => queue.size,
		},
		clearQueue: {
			value() {
				if (!rejectOnClear) {
					queue.clear();
					return;
				}

				const abortError = AbortSignal.abort().reason;

				while (queue.size > 0) {
					queue.dequeue().reject(abortError);
				}
			},
		},
		concurrency: {
			get: () => concurrency,

			set(newConcurrency) {
				validateConcurrency(newConcurrency);
				concurrency = newConcurrency;

				queueMicrotask(() => {
					// eslint-disable-next-line no-unmodified-loop-condition
					while (activeCount < concurrency && queue.size > 0) {
						resumeNext();
					}
				});
			},
		},
		map: {
			async value(iterable, function_) {
				const promises = [];

				try {
					Array.from(iterable, (value, index) => {
						const promise = generator(function_, value, index);
						promises.push(promise);
						return promise;
					});
				} catch (error) {
					// The iterable threw, so `Promise.all` never observes the already scheduled promises. Observe them here to avoid unhandled rejections.
					for (const promise of promises) {
						promise.catch(() => {}); // eslint-disable-line promise/prefer-await-to-then
					}

					throw error;
				}

				return Promise.all(promises);
			},
		},
	});

	return generator;
}

function limitFunction(function_, options) {
	const limit = pLimit(options);

	const limitedFunction = (...arguments_) => limit(() => function_(...arguments_));
	Object.defineProperty(limitedFunction, 'clearQueue', {
		value: limit.clearQueue,
	});

	return limitedFunction;
}

function validateConcurrency(concurrency) {
	if (!((Number.isInteger(concurrency) || concurrency === Number.POSITIVE_INFINITY) && concurrency > 0)) {
		throw new TypeError('Expected `concurrency` to be a number from 1 and up');
	}
}

;// CONCATENATED MODULE: ./lib/apply/pace.js
/** When to look again and who may write: shared ticks, locks per VPC and network. */

/** The longest tick, as a multiple of the poll interval. */
const SLOWEST = 4;
/** The share of the time waited so far that a tick may take. */
const SHARE = 0.05;
/** Ticks that everybody waits for together, slower the longer the wait lasts. */
class Ticker {
    #clock;
    #intervalMs;
    #startedAt;
    #next = null;
    constructor(clock, intervalMs) {
        this.#clock = clock;
        this.#intervalMs = intervalMs;
        this.#startedAt = clock.now();
    }
    /** Resolves at the next tick; rejects when the signal aborts. */
    next(signal) {
        this.#next ??= this.#clock.sleep(this.#length(), signal).finally(() => {
            this.#next = null;
        });
        return this.#next;
    }
    #length() {
        const waited = this.#clock.now() - this.#startedAt;
        return Math.min(Math.max(this.#intervalMs, waited * SHARE), this.#intervalMs * SLOWEST);
    }
}
/** One writer at a time for each key; different keys run side by side. */
class Locks {
    #all = new Map();
    /** Runs `work` alone among all with the same key. */
    alone(key, work) {
        const known = this.#all.get(key);
        const lock = known ?? pLimit(1);
        if (!known)
            this.#all.set(key, lock);
        return lock(work);
    }
}

;// CONCATENATED MODULE: ./lib/apply/progress.js
/** What happens to one peering, said in the log as it happens and kept for its own group at the end. */

/** A state that does not change is said again after this long, so that a quiet log is never a dead one. */
const REPEAT_MS = 60_000;
class Progress {
    #name;
    #clock;
    #log;
    #startedAt;
    #lines = [];
    #lastStates = '';
    #lastSaidAt = 0;
    /** @param name safe for a log line. */
    constructor(name, clock, log) {
        this.#name = name;
        this.#clock = clock;
        this.#log = log;
        this.#startedAt = clock.now();
    }
    /** A write is about to be sent. */
    step(text) {
        this.#say(text);
    }
    /** Both sides were looked at. */
    states({ connection, peering }) {
        const states = `Aiven ${connection?.state ?? 'none'}, UpCloud ${peering?.state ?? 'none'}`;
        const isNews = states !== this.#lastStates;
        if (!isNews && this.#clock.now() - this.#lastSaidAt < REPEAT_MS)
            return;
        this.#lastStates = states;
        this.#say(isNews ? states : `still ${states}`);
    }
    debug(text) {
        this.#log.debug(`${this.#name}: ${text}`);
    }
    /** Everything said so far, with times since the start. */
    get lines() {
        return this.#lines;
    }
    get elapsedMs() {
        return this.#clock.now() - this.#startedAt;
    }
    #say(text) {
        this.#lastSaidAt = this.#clock.now();
        const line = `${text} (${(0,duration/* formatDuration */.a)(this.elapsedMs)})`;
        this.#lines.push(line);
        this.#log.info(`${this.#name}: ${line}`);
    }
}

;// CONCATENATED MODULE: ./lib/apply/apply.js






const UNTOUCHED = { changed: false, error: null, findings: [], last: null };
/** Statuses that give an apply something to do. */
function isWork({ status }) {
    return (status === 'create' ||
        status === 'update' ||
        status === 'repair' ||
        status === 'delete' ||
        status === 'waiting');
}
/** Applies; never rejects because of a cloud. */
async function applyPlan(planned, ports, options) {
    const { clouds, clock, log } = ports;
    const reads = new FreshReads(clouds, clock);
    const context = {
        clouds,
        clock,
        reads,
        ticker: new Ticker(clock, options.pollIntervalMs),
        locks: new Locks(),
        refreshes: new RefreshPace(clock),
        wait: options.wait,
        waitTimeoutMs: options.waitTimeoutMs,
        approves: options.approves,
        stop: options.stop,
    };
    const peerings = await Promise.all(planned.map(async ({ row, target }) => {
        if (!target || !isWork(row))
            return { result: row.status === 'blocked' ? 'skipped' : 'unchanged', outcome: UNTOUCHED };
        const progress = new Progress(ports.logText(row.name), clock, log);
        const outcome = await converge(target, sidesOf(row), context, progress);
        const result = resultOf(outcome, options.stop);
        log.group(`${ports.logText(row.name)}: ${result}`, progress.lines);
        return { result, outcome };
    }));
    return { peerings, changed: peerings.some(({ outcome }) => outcome.changed), reads };
}
/** Sides that are there and not going away. */
function sidesOf({ aiven, upcloud }) {
    const sides = upcloud.peering === null ? [] : ['upcloud'];
    const state = (0,states/* aivenClass */.yo)(aiven.state);
    return state === 'absent' || state === 'deleting' ? sides : ['aiven', ...sides];
}
function resultOf({ error, changed }, stop) {
    if (error !== null)
        return stop.aborted && !changed ? 'skipped' : 'failed';
    return changed ? 'applied' : 'unchanged';
}

;// CONCATENATED MODULE: ./lib/apply/settle.js
/** How things stand after an apply: the planned rows with their results, over a plan of what is there now. Pure. */

/** Findings that only a plan before the apply can have, and that stay true for its report. */
const ABOUT_THE_CHANGE = new Set([
    'lease-renewal',
    'adopted',
    'zone-ambiguous',
    'transitive-overlap',
]);
/**
 * The rows to report. The status stays what was planned; states and ids are what they are now.
 *
 * @param after a plan made from the freshest reads, for the same spec; its rows for entries come in the same order.
 */
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
function settleEntry(before, { result, outcome, outcome: { last } }, now, at) {
    const kept = before.findings.filter(({ code }) => ABOUT_THE_CHANGE.has(code));
    const raised = outcome.findings.map((one) => ({ ...one, at }));
    // It was as wanted, or made so, and a person must act on it now: that is no good end.
    const lost = result !== 'failed' && before.status !== 'blocked' && now.status === 'blocked';
    const done = (result === 'applied' || result === 'unchanged') && !lost;
    const isForgotten = result === 'failed' && now.upcloud.peering === null && last?.peering;
    return {
        ...before,
        aiven: now.aiven,
        // Half-way through, the run may know a half that a new plan has no mark left to recognise by.
        upcloud: isForgotten ? { ...now.upcloud, ...upcloudOf(last) } : now.upcloud,
        findings: before.status === 'blocked' ? before.findings : unique([...kept, ...raised, ...now.findings]),
        leases: before.leases,
        routeConfirmed: now.routeConfirmed,
        stuck: now.stuck,
        drifted: done ? now.drifted : before.drifted || before.status === 'waiting',
        pending: done ? now.pending : before.pending,
        result: lost ? 'failed' : result,
        error: outcome.error ?? (lost ? firstError(now) : null),
    };
}
function firstError({ findings }) {
    return findings.find(({ severity }) => severity === 'error')?.message ?? null;
}
/** What is left is told from the last look, never from what was asked for. */
function settleUnmanaged(before, { result, outcome }) {
    const { last, error } = outcome;
    if (!last)
        return { ...before, result, error };
    const { status } = (0,decide/* decide */.L)(last.state);
    const isOpen = before.drifted && status !== 'in-sync';
    return {
        ...before,
        aiven: { ...before.aiven, state: last.connection?.state ?? null },
        upcloud: { ...before.upcloud, ...upcloudOf(last) },
        drifted: isOpen && status !== 'waiting',
        pending: isOpen,
        result,
        error,
    };
}
function upcloudOf({ peering }) {
    return { peering: peering?.uuid ?? null, state: peering?.state ?? null };
}
/** Each code and message once, the first one kept. */
function unique(findings) {
    return [
        ...new Map(findings.toReversed().map((one) => [`${one.code} ${one.message}`, one])).values(),
    ].reverse();
}

// EXTERNAL MODULE: ./lib/clouds.js + 10 modules
var lib_clouds = __webpack_require__(565);
// EXTERNAL MODULE: ./lib/context.js + 1 modules
var lib_context = __webpack_require__(6816);
// EXTERNAL MODULE: ./lib/domain/plan.js + 12 modules
var domain_plan = __webpack_require__(7268);
// EXTERNAL MODULE: ./lib/domain/review.js
var domain_review = __webpack_require__(7582);
// EXTERNAL MODULE: ./lib/domain/select.js
var domain_select = __webpack_require__(3362);
// EXTERNAL MODULE: ./lib/observe.js
var observe = __webpack_require__(9827);
// EXTERNAL MODULE: ./lib/publish/github-reports.js + 12 modules
var github_reports = __webpack_require__(8942);
// EXTERNAL MODULE: ./lib/report/escape.js
var report_escape = __webpack_require__(2527);
// EXTERNAL MODULE: ./lib/report-of.js
var report_of = __webpack_require__(6775);
// EXTERNAL MODULE: ./lib/session.js
var lib_session = __webpack_require__(539);
;// CONCATENATED MODULE: ./lib/work.js
/** The online part of a run: observe, plan, and in `apply` carry out. */



















/**
 * Plans, and in `apply` carries out. Rejects for bugs only.
 *
 * @param onFirst called once, when the first request has left.
 */
async function runOnline(spec, session, onFirst) {
    const transport = (0,adapters_transport/* httpTransport */.k)(lib_session/* USER_AGENT */._, onFirst);
    const clouds = (0,lib_clouds/* connect */.Ng)(spec.entries.filter((0,domain_select/* chooser */.yx)(session.inputs)), session.inputs, {
        ...session,
        transport,
    });
    try {
        return await planAndApply(spec, clouds, session);
    }
    finally {
        transport.close();
    }
}
async function planAndApply(spec, clouds, session) {
    const { inputs, clock } = session;
    const { stop } = session;
    const planning = await unlessStopped(makePlan(spec, planOptions(session), { clouds, log: session.log }), stop);
    const items = itemsOf(planning.plan);
    const encoded = (0,domain_review/* encodeItems */.$5)(items);
    noteUnknownNetworks(planning, session.log);
    const found = {
        mode: inputs.mode,
        items: encoded,
        unmanaged: inputs.unmanaged,
        changed: false,
        findings: [],
        failure: null,
        peerings: planning.plan.peerings.map(({ row }) => row),
    };
    if (inputs.mode !== 'apply')
        return { report: (0,report_of/* reportOf */.EI)(found), items: encoded };
    const review = inputs.reviewedPlan === 'require' ? await reviewOf(items, session) : WITHOUT_REVIEW;
    if (!review.ok) {
        const refused = (0,report_of/* refusal */.x5)(review.reason, unreviewed(planning.plan, review.newItems));
        const peerings = found.peerings.map(notDone);
        return {
            report: (0,report_of/* reportOf */.EI)({ ...found, peerings, findings: [refused], failure: refused.message }),
            items: encoded,
        };
    }
    const { approves } = review;
    const done = await carryOut(spec, planning, { ...inputs, approves }, { ...session, clouds, clock });
    const failure = stop.aborted
        ? `${(0,errors/* messageOf */.bD)(stop.reason)}. What was begun is listed; run again to finish it`
        : null;
    return { report: (0,report_of/* reportOf */.EI)({ ...found, ...done, failure }), items: encoded };
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
const WITHOUT_REVIEW = { ok: true, approves: () => true };
/** A row of an apply that was refused before it began: nothing was made, so nobody has a lease to renew. */
function notDone(row) {
    const isSettled = row.status === 'in-sync' || row.status === 'unmanaged';
    const findings = row.findings.filter(({ code }) => code !== 'lease-renewal');
    return { ...row, findings, leases: [], result: isSettled ? 'unchanged' : 'skipped' };
}
/** Whether the plan may be applied, and what may be done when things change under it. Rejects for bugs only. */
async function reviewOf(items, session) {
    const { inputs, event, env, clock } = session;
    const context = (0,lib_context/* runContext */.pO)(env, event, inputs, inputs.spec, clock.now());
    try {
        const client = await (0,github_reports.connectGitHub)(inputs, event, { ...session, userAgent: lib_session/* USER_AGENT */._ });
        if (client)
            return await (0,github_reports/* judgeReviewedPlan */.u)(client, items, context, inputs, event);
        return unreadable('The reviewed plan cannot be read without github-token.', items);
    }
    catch (error) {
        if (!(error instanceof errors/* ApiError */.hD))
            throw error;
        return unreadable(`The reviewed plan could not be read: ${error.message}.`, items);
    }
}
function unreadable(reason, items) {
    return items.length === 0 ? domain_review/* NOTHING_APPROVED */.K6 : { ok: false, reason, newItems: [] };
}
/** The changes at these positions, for people. */
function unreviewed({ peerings }, positions) {
    const changes = peerings.flatMap(({ row }) => row.changes.map((change) => ({ row, change })));
    return positions.flatMap((index) => {
        const one = changes[index];
        return one ? [`${one.change.action} ${one.change.side} side of ${JSON.stringify(one.row.name)}`] : [];
    });
}
/** Reads both clouds and plans; looks closer where the plan asks for it. Rejects for bugs only. */
async function makePlan(spec, options, { clouds, log }) {
    const first = await (0,observe/* observe */.l)({ entries: spec.entries.filter(options.chosen) }, clouds, log);
    const draft = (0,domain_plan/* buildPlan */.G)(spec, first, options);
    const { zones, quotas, servers } = draft.needs;
    if (zones.size + quotas.size + servers.size === 0)
        return { plan: draft, observed: first, options };
    const more = await (0,observe/* observeDetails */.T)(draft.needs, clouds, log);
    const details = { ...more, quotas: new Map([...first.details.quotas, ...more.quotas]) };
    const observed = { ...first, details };
    return { plan: (0,domain_plan/* buildPlan */.G)(spec, observed, options), observed, options };
}
/** The key names of `state_info`, never its values, where Aiven's network could not be found: for a bug report. */
function noteUnknownNetworks({ plan, observed }, log) {
    for (const { row, target } of plan.peerings) {
        if (!target || !row.findings.some(({ code }) => code === 'aiven-network-unknown'))
            continue;
        const { account, scope, vpc } = target.aiven;
        const read = observed.aiven.get((0,domain_observed/* aivenKey */.LY)(account, scope))?.vpcs.get(vpc);
        const connection = read?.ok ? (0,pair/* liveConnection */.d7)(read.value, target.upcloud.network) : null;
        log.debug(`${row.name}: state_info has the keys: ${(0,network_uuid/* stateInfoKeys */.a)(connection?.stateInfo).join(', ') || 'none'}`);
    }
}
/** The canonical values of all changes of a plan. */
function itemsOf({ peerings }) {
    return peerings.flatMap(({ row }) => row.changes.map(({ value }) => value));
}
/** Carries a plan out and says how things stand afterwards. */
async function carryOut(spec, { plan, observed, options }, settings, tools) {
    const applied = await applyPlan(plan.peerings, { ...tools, logText: report_escape/* logText */.kc }, { ...settings, stop: tools.stop });
    const now = applied.changed
        ? await withFreshNetworks(applied.reads.refreshed(observed), plan, tools)
        : applied.reads.refreshed(observed);
    const after = (0,domain_plan/* buildPlan */.G)(spec, now, {
        ...options,
        now: tools.clock.now(),
        maxDeletes: Number.POSITIVE_INFINITY,
    });
    return {
        peerings: settle(plan.peerings, applied.peerings, after.peerings),
        changed: applied.changed,
    };
}
/** One list per account shows the routes that came with the new peerings. What cannot be read stays as it was. */
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

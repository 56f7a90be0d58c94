export const id = 577;
export const ids = [577];
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
/** Globs on names: `*`, `?`, `[ab]`, `[a-c]`, `[!ab]`, `{a,b}` and `\` before any of them. Names are not paths. Pure. */
/**
 * A function that says whether a name fits. It takes time in proportion to the lengths of both, whatever the pattern:
 * all ways through it are followed at once. What is not closed means itself.
 */
function glob(pattern) {
    const parts = new Reader([...pattern]).sequence(false);
    return (name) => {
        const chars = [...name];
        return ends(parts, chars, new Set([0])).has(chars.length);
    };
}
/** The places in a name that the parts can lead to from some others. */
function ends(parts, chars, from) {
    let places = from;
    for (const part of parts) {
        if (places.size === 0)
            break;
        places = step(part, chars, places);
    }
    return places;
}
function step(part, chars, from) {
    if (part === 'any') {
        const first = Math.min(...from);
        return new Set(Array.from({ length: chars.length - first + 1 }, (_, i) => first + i));
    }
    if (typeof part !== 'function')
        return new Set(part.flatMap((one) => [...ends(one, chars, from)]));
    const next = new Set();
    for (const place of from) {
        const char = chars[place];
        if (char !== undefined && part(char))
            next.add(place + 1);
    }
    return next;
}
class Reader {
    #chars;
    /** Braces that mean a choice: those that are closed and hold a comma. */
    #choices;
    #at = 0;
    constructor(chars) {
        this.#chars = chars;
        this.#choices = choicesIn(chars);
    }
    /** Up to a `,` or `}` of the choice that it stands in, or to the end. */
    sequence(isInChoice) {
        const parts = [];
        for (;;) {
            const at = this.#at;
            const char = this.#chars[at];
            if (char === undefined)
                return parts;
            if (isInChoice && (char === ',' || (char === '}' && this.#choices.has(at))))
                return parts;
            this.#at++;
            parts.push(this.#part(char, at));
        }
    }
    #part(char, at) {
        switch (char) {
            case '*':
                return 'any';
            case '?':
                return () => true;
            case '[':
                return this.#set() ?? same(char);
            case '{':
                return this.#choices.has(at) ? this.#choice() : same(char);
            case '\\':
                return same(this.#chars[this.#at++] ?? char);
            default:
                return same(char);
        }
    }
    #choice() {
        const sequences = [];
        do
            sequences.push(this.sequence(true));
        while (this.#chars[this.#at++] === ',');
        return sequences;
    }
    /** `ab]`, `a-c]`, `!ab]`; null, and nothing is read, when it is not closed. */
    #set() {
        const first = this.#chars[this.#at];
        const isNegated = first === '!' || first === '^';
        const start = this.#at + (isNegated ? 1 : 0);
        const close = this.#chars.indexOf(']', start + 1);
        if (close < 0)
            return null;
        const members = this.#chars.slice(start, close);
        this.#at = close + 1;
        return (char) => isMember(char, members) !== isNegated;
    }
}
/** The places of the `{` and `}` that belong together and have a `,` between them. */
function choicesIn(chars) {
    const found = new Set();
    const open = [];
    for (let at = 0; at < chars.length; at++) {
        const inner = open.at(-1);
        if (chars[at] === '\\')
            at++;
        else if (chars[at] === '{')
            open.push({ at, hasComma: false });
        else if (chars[at] === ',' && inner)
            inner.hasComma = true;
        else if (chars[at] === '}' && open.pop()?.hasComma)
            found.add(inner?.at ?? 0).add(at);
    }
    return found;
}
function isMember(char, members) {
    for (let i = 0; i < members.length; i++) {
        const [member = '', end = ''] = [members[i], members[i + 1] === '-' ? members[i + 2] : undefined];
        if (char === member || (member < char && char <= end))
            return true;
        if (end !== '')
            i += 2;
    }
    return false;
}
function same(wanted) {
    return (char) => char === wanted;
}

;// CONCATENATED MODULE: ./lib/domain/select.js
/** Which entries a run works on: `only` and `shard`. */



/** A function that says whether an entry is worked on. */
function chooser({ only, shard }) {
    const matches = only === null ? () => true : glob(only);
    return ({ name }) => matches(name) && (shard === null || shardOf(name, shard.count) === shard.index);
}
/**
 * A warning when `only` fits no name at all, whatever the shard, which is rarely meant; null when it does.
 *
 * @param entries all of the spec.
 */
function uselessOnly({ only }, entries) {
    if (only === null || entries.length === 0 || entries.some(chooser({ only, shard: null })))
        return null;
    const names = (0,findings/* listed */.KE)(entries, ({ name }) => JSON.stringify(name));
    return `only: ${JSON.stringify(only)} matches no peering, so this run works on none. The spec has ${names}`;
}
/**
 * The shard of a name, 1 to `count`: by its hash alone, so that adding or reordering peerings moves no other.
 */
function shardOf(name, count) {
    return ((0,external_node_crypto_.createHash)('sha256').update(name).digest().readUInt32BE(0) % count) + 1;
}


/***/ }),

/***/ 5577:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runOnline: () => (/* binding */ runOnline)
});

// UNUSED EXPORTS: carryOut, itemsOf, makePlan

;// CONCATENATED MODULE: ./lib/domain/decide/bound.js
/**
 * The bound of a plan's row; null: it allows no write.
 *
 * @param strict only what the plan names (`reviewed-plan: require`). Otherwise also what a change under the run's hands
 *   may ask for: a removal or a switch-off nevertheless only where the plan named one for the peering.
 */
function boundOf({ row, target }, strict) {
    if (!target || row.changes.length === 0)
        return null;
    const { aiven, upcloud } = target;
    const allowed = new Set(strict ? namedBy(row) : coveredBy(row));
    return {
        name: row.name,
        aiven: { account: aiven.account, scope: aiven.scope, vpc: aiven.vpc },
        upcloud: { account: upcloud.account, network: upcloud.network, peering: row.upcloud.peering },
        allows: (side, action) => allowed.has(`${side} ${action}`),
    };
}
function namedBy({ changes }) {
    // UpCloud deletes only what is switched off (api-facts B4).
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

// EXTERNAL MODULE: ./lib/domain/decide/states.js
var states = __webpack_require__(6735);
// EXTERNAL MODULE: ./lib/domain/duration.js
var duration = __webpack_require__(738);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/http/backoff.js
var backoff = __webpack_require__(2476);
// EXTERNAL MODULE: ./lib/ports.js
var ports = __webpack_require__(391);
// EXTERNAL MODULE: ./lib/domain/findings.js
var domain_findings = __webpack_require__(2160);
;// CONCATENATED MODULE: ./lib/apply/give-up.js
/** Why a pair is given up, and which failed writes are worth another look and try. */

/** A pair that nothing more can be done about in this run; the message is for people. */
class GiveUp extends Error {
    findings;
    constructor(message, findings = []) {
        super(message);
        this.findings = findings;
    }
}
/** Refusals that neither time nor another try can change (api-facts B5). */
const FINAL = new Set(['LOCAL_NETWORK_NO_ROUTER', 'NETWORK_NOT_FOUND', 'PEERING_ACCOUNT_INVALID']);
/** Refusals because the two ends are too far apart. */
const TOO_FAR = new Set(['INTERZONE_PEERING_NOT_SUPPORTED', 'NETWORK_ROUTER_ZONE_CONFLICT', 'ZONE_MISMATCH']);
/** Refusals that time or a fresh look may settle, whatever their status. */
const MATTERS_OF_TIME = new Set(['PEERING_NOT_DISABLED', 'PEERING_NOT_FOUND']);
/**
 * What a failed write means: `final`; `later`: refused while something is in progress, which ends by itself, so
 * that the write is due again until the time is up; `soon`: what is in the way must show within a minute; `again`: a fault of
 * the moment, worth a few more tries.
 */
function meaningOf(error, target) {
    const { status, code, transient } = error;
    if (code === 'PEERING_CONFLICT')
        return 'soon';
    if (code !== null && (FINAL.has(code) || TOO_FAR.has(code)))
        return 'final';
    // UpCloud may need time to see a network that Aiven itself named (D1); one that a person wrote may as well be wrong.
    if (code === 'PEER_NETWORK_NOT_FOUND' || code === 'RESOURCE_NOT_FOUND')
        return target.aiven.networkUuid === null ? 'later' : 'again';
    if (status === 409 || status === 423 || status === 429)
        return 'later';
    if (code !== null && MATTERS_OF_TIME.has(code))
        return 'later';
    return transient ? 'again' : 'final';
}
/** The error for people: a peering is in the way that this account does not see, or that the plan did not recognise. */
function conflict(error, { upcloud }) {
    return new GiveUp(`${error.message}. It does not show as this entry's own. Another account may own it: look at the peerings of network ${upcloud.network} there`);
}
/** The error for people: a refusal that preflight has a finding for is explained like it. */
function explained(error, { aiven, upcloud }) {
    if (error.code === null || !TOO_FAR.has(error.code))
        return error;
    const message = `${error.message}. UpCloud does not peer the zone of network ${upcloud.network} with that of VPC ${aiven.vpc}. Use a VPC or network in the same zone`;
    return new GiveUp(message, [(0,domain_findings/* finding */.gk)('zone-mismatch', message, null)]);
}

// EXTERNAL MODULE: ./lib/domain/decide/decide.js
var decide = __webpack_require__(1349);
// EXTERNAL MODULE: ./lib/domain/decide/judge.js
var judge = __webpack_require__(2410);
// EXTERNAL MODULE: ./lib/domain/recognise/network-uuid.js
var network_uuid = __webpack_require__(1373);
// EXTERNAL MODULE: ./lib/domain/recognise/pair.js
var pair = __webpack_require__(2340);
;// CONCATENATED MODULE: ./lib/apply/record.js
/** What a run knows of one pair beyond its last look: what the plan knew, what it saw, made and removed, what it waits for. */

class PairRecord {
    #changed = false;
    #networkUuid;
    #open = null;
    /** A write whose answer was lost. */
    #lost = null;
    #recognised;
    #saw;
    /** Sides that were seen, unless we removed them ourselves. */
    #seen;
    /** When a side that was seen did not show any more, in ms since the epoch. */
    #missing = new Map();
    /** Sides that we made, whether or not they show already. */
    #made = new Set();
    /** Aiven's side was seen without its UpCloud half: still built, or waiting for it. */
    #wasOpen;
    /** UUIDs of UpCloud peerings that we made for sure. */
    #madeUuids = new Set();
    /** This run asked for the removal or the making of Aiven's side, whatever became of it. */
    #touchedAiven = false;
    /** This run sent a request to make the UpCloud half, whatever became of it. */
    #askedForHalf = false;
    /** UpCloud peerings that we began to remove: whatever their state becomes, they go. */
    #removing = new Set();
    /** UpCloud peerings that we removed, as a look showed. */
    #removed = new Set();
    /** Changes of the UpCloud side that were accepted, by text. */
    #modified = new Set();
    /**
     * @param planned what the plan recognised: the UpCloud peering, Aiven's network, the sides that it saw, and Aiven's state.
     * @param saw whether the plan saw an UpCloud peering with this UUID, recognised or not.
     */
    constructor(planned, saw) {
        this.#recognised = planned.peering;
        this.#networkUuid = planned.networkUuid;
        this.#seen = new Set(planned.sides);
        this.#wasOpen = isOpen(planned.aivenState);
        this.#saw = saw;
    }
    /** What recognises the pair's half in this run. */
    get memory() {
        return {
            peering: this.#recognised,
            saw: this.#saw,
            removed: (uuid) => this.#removed.has(uuid),
            networkUuid: this.#networkUuid,
        };
    }
    /** Something was changed, or a request to do so was lost and may have been carried out. */
    get changed() {
        return this.#changed;
    }
    /** The accepted write that does not show yet; null: there is none. */
    get open() {
        return this.#open;
    }
    hasSeen(side) {
        return this.#seen.has(side);
    }
    hasMade(side) {
        return this.#made.has(side);
    }
    /** Whether UpCloud told this run that it made the peering. */
    hasMadeUuid(uuid) {
        return this.#madeUuids.has(uuid);
    }
    /** Aiven's side joined a half that is none of this run's making, nor one that was seen and does not show just now. */
    isJoinedByOther({ connection }) {
        const hasHalf = this.#askedForHalf || this.#seen.has('upcloud');
        return connection?.state === 'ACTIVE' && this.#wasOpen && !hasHalf;
    }
    /** Whether this change was accepted before in this run. */
    hasModified({ text }) {
        return this.#modified.has(text);
    }
    /** For how long a side that was seen has not shown, in ms; 0: it shows. */
    missingMs(side, now) {
        return now - (this.#missing.get(side) ?? now);
    }
    /** Whether the look at `now` is the first one without a side that was seen. */
    isFirstWithout(side, now) {
        return this.#seen.has(side) && this.#missing.get(side) === now;
    }
    /** Takes in a look at `now` (ms since the epoch), and returns the pair as the decisions should see it. */
    looked(seen, now) {
        const view = this.#withOwnDoing(seen);
        const { connection, peering } = view;
        this.#note('aiven', connection !== null && connection.state !== 'DELETING', now);
        this.#note('upcloud', peering !== null && !this.#removing.has(peering.uuid), now);
        if (isOpen(connection?.state ?? null))
            this.#wasOpen = true;
        this.#rememberNetwork(view);
        if (this.#open?.write.isShown(view))
            this.#shown(this.#open.write);
        if (this.#lost?.isShown(view))
            this.#shown(this.#lost);
        return view;
    }
    /** What a half says of Aiven's network is about the connection that it was made for, and about none that we made. */
    #rememberNetwork({ connection, shownUuid, networkUuid }) {
        const now = (0,states/* aivenClass */.yo)(connection?.state ?? null);
        if (now !== 'pending' && now !== 'active')
            return;
        this.#networkUuid = (this.#touchedAiven ? shownUuid : networkUuid) ?? this.#networkUuid;
    }
    #shown(write) {
        this.#written(write);
        this.#open = null;
        this.#lost = null;
        if (write.kind === 'removal' && write.peering !== null)
            this.#removed.add(write.peering);
    }
    #note(side, shows, now) {
        if (shows)
            this.#seen.add(side);
        if (shows || !this.#seen.has(side))
            this.#missing.delete(side);
        else if (!this.#missing.has(side))
            this.#missing.set(side, now);
    }
    /** What this run did to the pair, which must not look like somebody's doing. */
    #withOwnDoing(view) {
        const { upcloud } = view.state;
        // Without Aiven's side, which we took away or are making, UpCloud may call the half whatever it likes.
        const isOrphan = this.#touchedAiven && view.connection?.state !== 'ACTIVE';
        if (upcloud && isOrphan && PEER_IS_MISSING.has(upcloud.state))
            return this.#withRemovals({
                ...view,
                state: { ...view.state, upcloud: { ...upcloud, state: 'pending-peer' } },
            });
        return this.#withRemovals(view);
    }
    /** A peering that we began to remove is switched off by us; that must not look like a pause to be ended. */
    #withRemovals(view) {
        const { upcloud } = view.state;
        if (!view.peering || !upcloud || !this.#removing.has(view.peering.uuid))
            return view;
        // It came back to life: what carries traffic is not removed.
        if (upcloud.state === 'active' && upcloud.configuredStatus !== 'disabled')
            return view;
        return { ...view, state: { ...view.state, upcloud: { ...upcloud, going: true } } };
    }
    /**
     * A write was accepted at `now` (ms since the epoch).
     *
     * @param made UUID of the UpCloud peering that it made, where UpCloud said so.
     */
    accepted(write, now, made) {
        this.mayHaveHappened(write);
        this.#lost = null;
        this.#open = { write, since: now };
        if (made !== null)
            this.#madeUuids.add(made);
        if (write.kind === 'modification')
            this.#modified.add(write.text);
        this.#written(write);
    }
    /** The answer to a write was lost. */
    mayHaveHappened(write) {
        this.#changed = true;
        this.#lost = write;
        if (write.side === 'aiven')
            this.#touchedAiven = true;
        if (write.side === 'upcloud' && write.kind === 'creation')
            this.#askedForHalf = true;
        if (write.side !== 'upcloud' || write.action !== 'delete' || write.peering === null)
            return;
        this.#removing.add(write.peering);
        this.#seen.delete('upcloud');
    }
    #written({ side, kind }) {
        if (kind === 'creation')
            this.#made.add(side);
        if (kind === 'creation' && side === 'aiven')
            this.#wasOpen = true;
        if (kind !== 'removal')
            return;
        this.#seen.delete(side);
        this.#made.delete(side);
        if (side === 'upcloud')
            return;
        // What was made for the old side may fail with it: that is our doing, and no reason to give up.
        this.#made.delete('upcloud');
        this.#networkUuid = null;
        this.#wasOpen = false;
    }
}
/** UpCloud's states of a half whose other side is not there (api-facts F9). */
const PEER_IS_MISSING = new Set(['peer-disabled', 'missing-peer-router']);
function isOpen(aivenState) {
    const now = (0,states/* aivenClass */.yo)(aivenState);
    return now === 'building' || now === 'pending';
}
/** Whether a side shows. */
function exists(side, { connection, peering }) {
    return side === 'aiven' ? connection !== null : peering !== null;
}

;// CONCATENATED MODULE: ./lib/apply/refuse.js




/**
 * Refuses to remove what failed although this run just made it, since it would fail again.
 *
 * @throws GiveUp
 */
function refuseRemovalOfNew(view, { steps }, record) {
    for (const { side, action } of steps) {
        if (action !== 'delete' || view.state.desired === 'absent' || !record.hasMade(side))
            continue;
        // What joins a network of the past did not fail.
        if (side === 'upcloud' && (view.state.upcloud?.stale || view.state.upcloud?.going))
            continue;
        const state = side === 'aiven' ? view.connection?.state : view.peering?.state;
        const said = side === 'aiven' ? view.connection?.message : null;
        throw new GiveUp(`The new ${sideName(side)} side ended as ${state ?? 'nothing'}${said ? `: ${said}` : ''}. Remove the cause and run again: it is then made anew`);
    }
}
/**
 * Refuses to go on where a half of the pair turns up that the plan did not recognise: it is proven now, or Aiven's side
 * joins it, since nothing else makes that side ACTIVE before this run made its half.
 *
 * @throws GiveUp with `plan-changed`
 */
function refuseUnplanned(view, record) {
    const { verdict, state } = view;
    if (verdict.kind === 'unplanned')
        throw changed(`UpCloud peering ${verdict.peering.uuid} turned out to be the UpCloud side after the plan was made. Nothing more is done. Run again: a new plan takes it in`);
    if (verdict.kind === 'none' && state.desired !== 'absent' && record.isJoinedByOther(view))
        throw changed("Aiven's side became ACTIVE before this run made the UpCloud side: an UpCloud peering that the plan did not recognise joins it. Run again: a new plan takes it in");
}
function changed(message) {
    return new GiveUp(message, [(0,domain_findings/* finding */.gk)('plan-changed', message, null)]);
}
/** A side that is to be made although the run saw it and did not remove it; null: there is none. */
function vanished(view, { steps }, record) {
    const step = steps.find(({ side, action }) => action === 'create' && !exists(side, view) && record.hasSeen(side));
    return step?.side ?? null;
}
/**
 * Refuses a write that the plan does not cover. What this run itself made may be completed.
 *
 * @param bound null: the plan changes nothing of this pair.
 * @throws GiveUp with `plan-changed`
 */
function refuseUncovered(write, view, record, bound) {
    const isMade = write.peering === null ? record.hasMade(write.side) : record.hasMadeUuid(write.peering);
    if (isMade)
        return;
    const isKnown = write.peering === null || write.peering === bound?.upcloud.peering;
    if (bound && isKnown && write.actions.every((action) => bound.allows(write.side, action)))
        return;
    throw changed(`Things changed after the plan was made (now ${(0,pair/* statesText */.W0)(view)}). To go on takes a change that is not in the plan: ${write.actions.join(' and ')} on ${sideName(write.side)}. It was not made. Make a new plan, have it reviewed where reviews are required, and apply that`);
}
/** The side's name for people. */
function sideName(side) {
    return side === 'aiven' ? 'Aiven' : 'UpCloud';
}

// EXTERNAL MODULE: ./lib/domain/recognise/labels.js
var recognise_labels = __webpack_require__(5443);
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
        return upcloudCreate(target, view);
    if (step.action === 'delete') {
        const aivenFirst = target.desired === 'absent' && ordered && (0,states/* aivenClass */.yo)(view.state.aiven) !== 'absent';
        return aivenFirst ? null : upcloudRemoval(target, view);
    }
    return upcloudModification(target, view, decision);
}
function aivenWrite(target, view, { action }) {
    const { account, scope, vpc } = target.aiven;
    const common = { side: 'aiven', peering: null, sent: null, lock: `vpc ${vpc}` };
    const { connection } = view;
    if (action === 'create') {
        // A second POST while the old one is being deleted would revive nothing and confuse both.
        if (connection)
            return null;
        return {
            ...common,
            action,
            kind: 'creation',
            actions: [action],
            text: 'creating the Aiven side',
            isShown: (now) => now.connection !== null && now.connection.state !== 'DELETING',
            send: async ({ aiven }) => {
                await (0,ports/* portOf */.H)(aiven, account).createPeering(scope, vpc, target.upcloud.network);
                return null;
            },
        };
    }
    if (!connection || connection.state === 'DELETING')
        return null;
    // What still changes may turn out to carry traffic.
    if (target.desired !== 'absent' && view.peering?.state === 'provisioning')
        return null;
    return {
        ...common,
        action: 'delete',
        kind: 'removal',
        actions: ['delete'],
        text: `removing the Aiven side (${connection.state})`,
        isShown: (now) => now.connection === null || now.connection.state === 'DELETING',
        send: async ({ aiven }) => {
            await (0,ports/* portOf */.H)(aiven, account).deletePeering(scope, vpc, connection);
            return null;
        },
    };
}
function upcloudCreate(target, view) {
    const aiven = (0,states/* aivenClass */.yo)(view.state.aiven);
    const { networkUuid } = view;
    if ((aiven !== 'pending' && aiven !== 'active') || networkUuid === null)
        return null;
    const { account, network, labels } = target.upcloud;
    return {
        side: 'upcloud',
        action: 'create',
        kind: 'creation',
        actions: ['create'],
        peering: null,
        sent: null,
        text: 'creating the UpCloud side',
        lock: `network ${network}`,
        isShown: ({ peering }) => peering !== null,
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
function upcloudRemoval(target, { peering }) {
    if (!peering || peering.state === 'provisioning')
        return null;
    const { account, network } = target.upcloud;
    const { uuid, state } = peering;
    if (state === 'disabled')
        return {
            side: 'upcloud',
            action: 'delete',
            kind: 'removal',
            actions: ['delete'],
            peering: uuid,
            sent: null,
            text: 'deleting the UpCloud side',
            lock: `network ${network}`,
            isShown: (now) => now.peering?.uuid !== uuid,
            send: async ({ upcloud }) => {
                await (0,ports/* portOf */.H)(upcloud, account).deletePeering(uuid);
                return null;
            },
        };
    // Asked for already; the state follows.
    if (peering.configuredStatus === 'disabled' && isTransient(state))
        return null;
    return {
        ...modification(target, uuid, { configuredStatus: 'disabled' }),
        action: 'delete',
        actions: ['disable'],
        text: `switching the UpCloud side off before it is deleted (${state})`,
    };
}
function isTransient(state) {
    return state === 'active' || state === 'pending-peer';
}
/**
 * Every difference in one PATCH: one change of state to wait out instead of three. Only a half that is about to be
 * switched off or removed gets our labels alone first.
 */
function upcloudModification(target, view, { steps }) {
    const { peering } = view;
    if (!peering || peering.state === 'provisioning')
        return null;
    const all = steps.filter(({ side }) => side === 'upcloud').map(({ action }) => action);
    const [first = 'relabel'] = all;
    const isMark = first === 'relabel' && view.state.upcloud?.marked === false;
    const cuts = steps.some(({ action }) => action === 'disable' || action === 'delete' || action === 'create');
    // A network that got its router back: switched off first, on by the next write.
    const isOffAndOn = all.includes('disable') && all.includes('enable');
    const actions = isMark && cuts ? [first] : isOffAndOn ? ['disable'] : all;
    return {
        ...modification(target, peering.uuid, {
            ...(actions.includes('rename') && { name: target.name }),
            ...(actions.includes('relabel') && { labels: target.upcloud.labels }),
            ...(actions.includes('enable') && { configuredStatus: 'active' }),
            ...(actions.includes('disable') && { configuredStatus: 'disabled' }),
        }),
        action: first,
        actions,
        text: `changing the UpCloud side (${actions.join(', ')})`,
    };
}
function modification({ upcloud: { account, network } }, uuid, change) {
    return {
        side: 'upcloud',
        kind: 'modification',
        peering: uuid,
        sent: {
            text: changeText(change),
            shows: ({ peering }) => (peering ? shownText(change, peering) : 'nothing'),
        },
        lock: `network ${network}`,
        isShown: ({ peering }) => peering === null || peering.uuid !== uuid || shows(change, peering),
        send: async ({ upcloud }) => {
            await (0,ports/* portOf */.H)(upcloud, account).modifyPeering(uuid, change);
            return null;
        },
    };
}
function shows({ name, labels, configuredStatus }, peering) {
    return ((name === undefined || peering.name === name) &&
        (labels === undefined || (0,recognise_labels/* sameLabels */.SM)(peering.labels, labels)) &&
        (configuredStatus === undefined || peering.configuredStatus === configuredStatus));
}
function changeText({ name, labels, configuredStatus }) {
    return describe(name, labels, configuredStatus);
}
/** The same properties as the peering has them. */
function shownText({ name, labels, configuredStatus }, peering) {
    return describe(name === undefined ? undefined : peering.name, labels === undefined ? undefined : peering.labels, configuredStatus === undefined ? undefined : peering.configuredStatus);
}
function describe(name, labels, configuredStatus) {
    return [
        ...(name === undefined ? [] : [`name ${JSON.stringify(name)}`]),
        ...(labels === undefined
            ? []
            : [`labels ${labels.map(({ key, value }) => JSON.stringify(`${key}=${value}`)).join(' ')}`]),
        ...(configuredStatus === undefined ? [] : [`configured_status ${configuredStatus}`]),
    ].join(', ');
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








/** Within this time a cloud shows a modification, and that what vanished is gone (contract: a minute). */
const SHOW_MS = 60_000;
class PairWatch {
    #target;
    #record;
    #context;
    #progress;
    #isOutOfTime;
    #last = null;
    constructor(target, record, context, progress, isOutOfTime) {
        this.#target = target;
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
        return this.#judge(await unlessStopped(reads.pair(this.#target), stop));
    }
    /**
     * The same by the latest answers, whoever asked for them: what another pair's look showed counts too.
     *
     * @throws GiveUp where nothing may be done.
     */
    glance() {
        return this.#judge(this.#context.reads.latest(this.#target));
    }
    #judge({ vpc, peerings, at }) {
        const target = this.#target;
        const record = this.#record;
        // Aiven answers the same when a VPC is gone and when the token may no longer see it: no proof for a removal.
        const mustBeThere = target.desired !== 'absent' || record.hasSeen('aiven');
        if (!vpc && mustBeThere)
            throw new GiveUp(`Aiven does not show VPC ${target.aiven.vpc} any more: it was removed while this run worked on it, or the token lost access. Run again`);
        const view = record.looked((0,pair/* viewPair */.ML)(target, vpc, peerings, record.memory), at);
        this.#last = view;
        const decision = (0,decide/* decide */.L)(view.state);
        this.#objectTo(view, decision);
        const isSure = !this.#isToGoAndHidden(at);
        const due = this.#isWaitingToShow(view, decision, at) || !isSure
            ? null
            : dueWrite(target, view, decision, this.#context.wait);
        return { view, decision, write: due && this.#isRepeated(due) ? null : due, isSure, at };
    }
    #isToGoAndHidden(at) {
        if (this.#target.desired !== 'absent' || this.#isOutOfTime())
            return false;
        return this.#record.isFirstWithout('aiven', at) || this.#record.isFirstWithout('upcloud', at);
    }
    /** Nothing is sent twice: a side that was made shows late, and a change that showed may not do so in an old answer. */
    #isRepeated(due) {
        if (due.kind === 'creation')
            return this.#record.hasMade(due.side);
        const isSent = this.#record.hasModified(due);
        if (isSent && this.#isOutOfTime())
            throw new GiveUp(`${due.text}: this was done in this run and does not hold. It is not sent again. Look at the peering in UpCloud, and run again if it is still wanted`);
        return isSent;
    }
    #objectTo(view, decision) {
        const errors = (0,judge/* objections */.PP)(this.#target, view, decision, null, () => !this.#isOutOfTime());
        const [first] = errors;
        if (first?.code === 'aiven-network-unknown')
            this.#progress.debug(`state_info has the keys: ${(0,network_uuid/* stateInfoKeys */.a)(view.connection?.stateInfo).join(', ') || 'none'}`);
        if (first)
            throw new GiveUp(first.message, errors);
        refuseRemovalOfNew(view, decision, this.#record);
        refuseUnplanned(view, this.#record);
    }
    get #patienceMs() {
        return Math.min(SHOW_MS, this.#context.waitTimeoutMs);
    }
    /** What was written, and what vanished, may show late. Until it does nothing is written. */
    #isWaitingToShow(view, decision, at) {
        const { open } = this.#record;
        if (open) {
            const { write, since } = open;
            if (write.sent && (at - since > this.#patienceMs || this.#isOutOfTime()))
                throw new GiveUp(`UpCloud accepted a change that does not show. Sent: ${write.sent.text}. Shown: ${write.sent.shows(view)}. It is not sent again`);
            return true;
        }
        const side = vanished(view, decision, this.#record);
        if (side === null)
            return false;
        if (this.#record.missingMs(side, at) > this.#patienceMs)
            throw new GiveUp(`The ${sideName(side)} side does not show any more, and this run did not remove it. Run again if it is still wanted`);
        return true;
    }
}

// EXTERNAL MODULE: ./lib/domain/model/observed.js
var model_observed = __webpack_require__(4520);
;// CONCATENATED MODULE: ./lib/apply/reads.js
/** Fresh reads shared by all who want the same at the same moment: one request per VPC or account, not per peering. */


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
        const vpc = this.#vpc(aiven.account, aiven.scope, aiven.vpc).value;
        const at = Math.min(...this.#halvesOf(target).map((half) => half.at));
        return { vpc, peerings: this.#peeringsOf(upcloud.account).value, at };
    }
    #halvesOf({ aiven, upcloud }) {
        return [this.#vpc(aiven.account, aiven.scope, aiven.vpc), this.#peeringsOf(upcloud.account)];
    }
    #vpc(account, scope, id) {
        const key = (0,model_observed/* aivenKey */.LY)(account, scope);
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
/** Converges one pair; never rejects. */
async function converge(pair, context, progress) {
    const run = new PairRun(pair, context, progress);
    try {
        await run.toTheEnd();
        return run.outcome(null, []);
    }
    catch (error) {
        return run.outcome((0,errors/* messageOf */.bD)(error), error instanceof GiveUp ? error.findings : []);
    }
}
class PairRun {
    #target;
    #bound;
    #record;
    #context;
    #progress;
    #deadline;
    #watch;
    #failedWrites = 0;
    /** When a peering first was in the way of the one to be made, in ms since the epoch. */
    #conflictSince = null;
    constructor({ target, bound, record }, context, progress) {
        this.#target = target;
        this.#bound = bound;
        this.#record = record;
        this.#context = context;
        this.#progress = progress;
        this.#deadline = context.clock.now() + context.waitTimeoutMs;
        this.#watch = new PairWatch(target, record, context, progress, () => this.#isOutOfTime());
    }
    outcome(error, findings) {
        return { changed: this.#record.changed, error, findings, last: this.#watch.last };
    }
    async toTheEnd() {
        const { locks, ticker, wait, stop } = this.#context;
        for (;;) {
            const look = await this.#watch.look();
            this.#progress.states(look.view);
            if (look.decision.status === 'in-sync' && look.isSure)
                return;
            const { write } = look;
            if (write) {
                const isSent = await locks.alone(write.lock, () => this.#writeIfStillDue(write));
                // What is new takes its time to show.
                if (isSent && write.kind === 'creation' && wait && !this.#isOutOfTime())
                    await ticker.next(stop);
                continue;
            }
            if (!wait && look.isSure && this.#isAsked(look))
                return;
            await this.#waitForNextLook(look);
        }
    }
    /** Nothing is left to send: without waiting that is enough. */
    #isAsked({ view, decision: { steps } }) {
        // Switched off by this run, and not yet on again: the next step waits for the state.
        if (this.#target.desired === 'active' && view.peering?.configuredStatus === 'disabled')
            return false;
        return steps.every(({ side, action }) => side === 'upcloud' &&
            (action === 'create'
                ? !exists(side, view) && this.#record.hasMade(side)
                : action === 'enable' && view.peering?.configuredStatus === 'active'));
    }
    /** Under the lock: writes if the latest answers, or new ones where they are old, ask for the same. False: it did not. */
    async #writeIfStillDue(planned) {
        const { clock, stop, clouds, ticker } = this.#context;
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
        refuseUncovered(write, view, this.#record, this.#bound);
        stop.throwIfAborted();
        this.#progress.step(write.text);
        let made;
        try {
            made = await unlessStopped(write.send(clouds), stop, LAST_WORD_MS);
        }
        catch (error) {
            if (stop.aborted)
                throw this.#cutOff(write, error);
            await this.#afterFailedWrite(write, error);
            return false;
        }
        this.#failedWrites = 0;
        this.#record.accepted(write, clock.now(), made);
        ticker.restart();
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
        const meaning = meaningOf(error, this.#target);
        if (meaning === 'final' || this.#isOutOfTime())
            throw explained(error, this.#target);
        this.#progress.failed(error.message);
        // The next look waits for the end of the pause.
        if (error.noAttempt)
            return;
        const { clock, ticker, stop } = this.#context;
        if (meaning === 'soon') {
            this.#conflictSince ??= clock.now();
            if (clock.now() - this.#conflictSince > SHOW_MS)
                throw conflict(error, this.#target);
        }
        if (meaning !== 'again')
            return ticker.next(stop);
        this.#failedWrites++;
        if (this.#failedWrites >= backoff/* MAX_ATTEMPTS */.m)
            throw error;
        await clock.sleep((0,backoff/* backoffMs */.jo)(this.#failedWrites, clock.random()), stop);
    }
    #isOutOfTime() {
        return this.#context.clock.now() >= this.#deadline;
    }
    async #waitForNextLook(look) {
        if (this.#isOutOfTime())
            throw this.#notFinished(look.view);
        const hurry = wantsRefresh(this.#target, look.view, look.decision);
        await Promise.all([this.#context.ticker.next(this.#context.stop), hurry ? this.#refresh() : null]);
    }
    #notFinished({ connection, peering }) {
        const states = `Aiven ${connection?.state ?? 'has none'}, UpCloud ${peering?.state ?? 'has none'}`;
        return new GiveUp(`Not finished after ${(0,duration/* formatDuration */.a)(this.#context.waitTimeoutMs)}: ${states}. Run again to go on, or set a longer wait-timeout`);
    }
    /** Hurries Aiven; whether it worked shows at the next look, so a failure is of no interest. */
    async #refresh() {
        const { clouds, locks, refreshes, ticker } = this.#context;
        const { account, scope, vpc } = this.#target.aiven;
        if (!refreshes.due(vpc))
            return;
        try {
            await locks.alone(`vpc ${vpc}`, () => (0,ports/* portOf */.H)(clouds.aiven, account).refreshPeerings(scope, vpc));
            ticker.restart();
        }
        catch (error) {
            this.#progress.debug(`refresh: ${(0,errors/* messageOf */.bD)(error)}`);
        }
    }
}

;// CONCATENATED MODULE: ./lib/apply/guard.js


/** A write outside the plan. It was not sent. */
class OutOfBound extends Error {
    constructor(what) {
        super(`A write that the plan does not cover was stopped before it was sent: ${what}. This is a bug of the action; please report it`);
        this.name = 'OutOfBound';
    }
}
/** The same clouds, with every write checked against the bounds. */
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
    /** By the key of what they allow to write to. */
    #bounds;
    /** Keys of what this run made. */
    #made = new Set();
    constructor(bounds) {
        const keyed = bounds.flatMap((bound) => keysOf(bound).map((key) => ({ key, bound })));
        this.#bounds = new Map([...Map.groupBy(keyed, ({ key }) => key)].map(([key, some]) => [key, some.map(({ bound }) => bound)]));
    }
    made(key) {
        this.#made.add(key);
    }
    /** @throws OutOfBound unless this run made the thing, or a bound about it allows every action. */
    pass(what, key, side, actions) {
        const bounds = this.#bounds.get(key) ?? [];
        const isCovered = bounds.some((bound) => actions.every((action) => bound.allows(side, action)));
        if (isCovered || this.#made.has(key))
            return;
        const error = new OutOfBound(`${actions.join(' and ')} ${what}`);
        this.stopped.push(error.message);
        throw error;
    }
}
function keysOf({ aiven, upcloud }) {
    return [
        connectionKey(aiven.account, aiven.scope, aiven.vpc, upcloud.network),
        newHalfKey(upcloud.account, upcloud.network, (0,recognise_labels/* labelValue */.w)(aiven.vpc)),
        ...(upcloud.peering === null ? [] : [halfKey(upcloud.account, upcloud.peering)]),
    ];
}
function connectionKey(account, scope, vpc, network) {
    return JSON.stringify(['connection', account, (0,model_observed/* scopeText */.Cm)(scope), vpc, network]);
}
function newHalfKey(account, network, vpc) {
    return JSON.stringify(['new half', account, network, vpc]);
}
function halfKey(account, uuid) {
    return JSON.stringify(['half', account, uuid]);
}
function guardAiven(port, account, checks) {
    const pass = (action, scope, vpc, network) => {
        const key = connectionKey(account, scope, vpc, network);
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
            checks.made(key);
        },
        deletePeering: async (scope, vpc, connection) => {
            pass('delete', scope, vpc, connection.peerVpc);
            await port.deletePeering(scope, vpc, connection);
        },
    };
}
function guardUpcloud(port, account, checks) {
    const pass = (actions, uuid) => checks.pass(`UpCloud peering ${uuid}`, halfKey(account, uuid), 'upcloud', actions);
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
            checks.pass(what, newHalfKey(account, peering.network, vpc), 'upcloud', ['create']);
            const uuid = await port.createPeering(peering);
            if (uuid !== null)
                checks.made(halfKey(account, uuid));
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
    return [
        ...(name === undefined ? [] : ['rename']),
        ...(labels === undefined ? [] : ['relabel']),
        ...(configuredStatus === undefined
            ? []
            : [configuredStatus === 'disabled' ? 'disable' : 'enable']),
    ];
}

// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __webpack_require__(370);
;// CONCATENATED MODULE: ./lib/apply/pace.js
/** When to look again and who may write: shared ticks, locks per VPC and network. */

/** The first look comes after this long, each next one after twice as long, up to the poll interval. */
const FIRST_MS = 1000;
/** Ticks that everybody waits for together. The first ones after something was sent come sooner. */
class Ticker {
    #clock;
    #intervalMs;
    #pauseMs = FIRST_MS;
    #next = null;
    /** When the next tick is, in ms since the epoch. */
    #at = 0;
    #sooner = new AbortController();
    constructor(clock, intervalMs) {
        this.#clock = clock;
        this.#intervalMs = intervalMs;
    }
    /** Something was sent, which may show soon. A tick that others wait for already comes as soon, and counts as the first. */
    restart() {
        this.#pauseMs = FIRST_MS;
        if (this.#next === null)
            return;
        const at = this.#clock.now() + this.#takePause();
        if (at >= this.#at)
            return;
        this.#at = at;
        this.#sooner.abort();
    }
    /** Resolves at the next tick; rejects when the signal aborts. */
    next(signal) {
        if (this.#next !== null)
            return this.#next;
        this.#at = this.#clock.now() + this.#takePause();
        this.#next = this.#untilThen(signal).finally(() => {
            this.#next = null;
        });
        return this.#next;
    }
    /** The pause before the next tick; the one after it is twice as long. */
    #takePause() {
        const pauseMs = Math.min(this.#pauseMs, this.#intervalMs);
        this.#pauseMs = pauseMs * 2;
        return pauseMs;
    }
    async #untilThen(signal) {
        for (;;) {
            const sooner = new AbortController();
            this.#sooner = sooner;
            try {
                return await this.#clock.sleep(Math.max(0, this.#at - this.#clock.now()), AbortSignal.any([signal, sooner.signal]));
            }
            catch (error) {
                if (signal.aborted || !sooner.signal.aborted)
                    throw error;
            }
        }
    }
}
/** One writer at a time for each key; different keys run side by side. */
class Locks {
    #all = new Map();
    /** Runs `work` alone among all with the same key. */
    alone(key, work) {
        const known = this.#all.get(key);
        const lock = known ?? (0,p_limit/* default */.A)(1);
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
    #sent = new Set();
    #failure = null;
    #lastStates = '';
    #lastSaidAt = 0;
    /** @param name safe for a log line. */
    constructor(name, clock, log) {
        this.#name = name;
        this.#clock = clock;
        this.#log = log;
        this.#startedAt = clock.now();
    }
    /** A write is about to be sent; one that was sent before says why it is sent again. */
    step(text) {
        const why = this.#failure ?? 'it does not show';
        this.#say(this.#sent.has(text) ? `${text} again, since ${why}` : text);
        this.#sent.add(text);
        this.#failure = null;
    }
    /** A write failed and may be sent again. */
    failed(why) {
        this.debug(`${why}; looking again`);
        this.#failure = `the last try failed (${why})`;
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
/** The plan carried out: every peering side by side, one failing does not stop the others. */









const UNTOUCHED = { changed: false, error: null, findings: [], last: null };
/** Statuses that give an apply something to do. */
function isWork({ status }) {
    return (status === 'create' ||
        status === 'update' ||
        status === 'repair' ||
        status === 'delete' ||
        status === 'waiting');
}
/**
 * Applies; never rejects because of a cloud.
 *
 * @param saw whether the plan saw an UpCloud peering with this UUID.
 */
async function applyPlan(planned, saw, ports, options) {
    const { clock, log } = ports;
    const bounds = planned.map((one) => boundOf(one, options.strict));
    const { clouds, stopped } = guard(ports.clouds, bounds.filter((bound) => bound !== null));
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
        stop: options.stop,
    };
    const peerings = await Promise.all(planned.map(async ({ row, target, networkUuid }, index) => {
        if (!target || !isWork(row))
            return { result: row.status === 'blocked' ? 'skipped' : 'unchanged', outcome: UNTOUCHED };
        const progress = new Progress(ports.logText(row.name), clock, log);
        const { peering } = row.upcloud;
        const known = { peering, networkUuid, sides: sidesOf(row), aivenState: row.aiven.state };
        const record = new PairRecord(known, saw);
        const outcome = await converge({ target, bound: bounds[index] ?? null, record }, context, progress);
        const result = resultOf(outcome, options.stop);
        const why = outcome.error === null ? [] : [outcome.error];
        log.group(`${ports.logText(row.name)}: ${result}`, [...progress.lines, ...why]);
        return { result, outcome };
    }));
    return { peerings, changed: peerings.some(({ outcome }) => outcome.changed), stopped, reads };
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
    const isGone = before.status === 'delete' && result !== 'failed';
    const lost = result !== 'failed' && !isGone && before.status !== 'blocked' && now.status === 'blocked';
    const done = (result === 'applied' || result === 'unchanged') && !lost;
    const isForgotten = result === 'failed' && now.upcloud.peering === null && last?.peering;
    return {
        ...before,
        aiven: now.aiven,
        // Half-way through, the run may know a half that a new plan has no mark left to recognise by.
        upcloud: isForgotten ? { ...now.upcloud, ...upcloudOf(last) } : now.upcloud,
        findings: before.status === 'blocked'
            ? before.findings
            : unique([
                ...kept,
                ...raised,
                ...now.findings.filter(({ severity }) => !isGone || severity !== 'error'),
            ]),
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
        aiven: {
            ...before.aiven,
            state: last.connection?.state ?? null,
            changedAt: last.connection?.changedAt ?? null,
        },
        upcloud: { ...before.upcloud, ...upcloudOf(last) },
        drifted: isOpen && status !== 'waiting',
        pending: isOpen,
        result,
        error,
    };
}
function upcloudOf({ peering }) {
    return {
        peering: peering?.uuid ?? null,
        state: peering?.state ?? null,
        changedAt: peering?.changedAt ?? null,
    };
}
/** Each code and message once, the first one kept. */
function unique(findings) {
    return [
        ...new Map(findings.toReversed().map((one) => [`${one.code} ${one.message}`, one])).values(),
    ].reverse();
}

// EXTERNAL MODULE: ./lib/clouds/connect.js + 7 modules
var connect = __webpack_require__(3929);
;// CONCATENATED MODULE: ./lib/clouds/observe.js
/** Both clouds, read at the same time with as few requests as there can be. */



/** Servers whose details are read in one run, at the most. */
const MAX_SERVERS = 100;
/**
 * Reads what the entries name: each VPC once, each UpCloud account's networks and peerings once.
 *
 * Never rejects because of an API: a read that fails is part of what was observed.
 *
 * @param leftOut entries that the run does not work on. One that names its network may mean the same as an entry of
 *   the run, in another account: so the networks of such accounts are read, too, where there are credentials.
 */
async function observe(entries, leftOut, clouds) {
    const scopes = Map.groupBy(entries, ({ aiven }) => (0,model_observed/* aivenKey */.LY)(aiven.account, aiven.scope));
    const accounts = new Set(entries.map(({ upcloud }) => upcloud.account));
    const byName = leftOut.flatMap(({ upcloud: { account, network } }) => network.kind === 'id' || accounts.has(account) || !clouds.upcloud.has(account) ? [] : [account]);
    const [aiven, ...upcloud] = await Promise.all([
        Promise.all([...scopes].map(async ([key, members]) => [key, await observeAiven(members, clouds)])),
        ...[...accounts].map(async (account) => [account, await observeUpcloud(account, clouds)]),
        ...[...new Set(byName)].map(async (account) => [account, await observeNetworks(account, clouds)]),
    ]);
    return { aiven: new Map(aiven), upcloud: new Map(upcloud), details: model_observed/* NO_DETAILS */.pH };
}
/** One project or organization: the entries share account and scope. */
async function observeAiven(entries, clouds) {
    const [first] = entries;
    if (!first)
        return { list: null, vpcs: new Map() };
    const { account, scope } = first.aiven;
    const port = (0,ports/* portOf */.H)(clouds.aiven, account);
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
            const [only, ...more] = (0,model_observed/* matchingVpcs */.G9)(selector, list.value);
            if (only && more.length === 0)
                fetch(only.id);
        }
    const answers = [...vpcs].map(async ([id, answer]) => [id, await answer]);
    return { list, vpcs: new Map(await Promise.all(answers)) };
}
async function observeUpcloud(account, clouds) {
    const port = (0,ports/* portOf */.H)(clouds.upcloud, account);
    const [networks, peerings] = await Promise.all([
        attempt(() => port.listNetworks()),
        attempt(() => port.listPeerings()),
    ]);
    return { networks, peerings };
}
async function observeNetworks(account, clouds) {
    const networks = await attempt(() => (0,ports/* portOf */.H)(clouds.upcloud, account).listNetworks());
    return { networks, peerings: { ok: true, value: [] } };
}
/** A list that is not there is as good as a VPC that is not: the project or the membership is wrong (api-facts A7). */
function notFound(error) {
    if (error instanceof errors/* ApiError */.hD && error.status === 404)
        return null;
    throw error;
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
/**
 * The second, closer look: zone lists, quotas, servers and VPCs, only as far as the plan asks for them.
 *
 * What cannot be read is left out with a word in the debug log; the plan then does without, or leaves alone what
 * would need it.
 *
 * @param entries those of the run: a VPC that no entry names is looked for in their projects and organizations.
 */
async function observeDetails(needs, entries, clouds, log) {
    const [zones, quotas, servers, vpcs] = await Promise.all([
        optional([...needs.zones], (account) => (0,ports/* portOf */.H)(clouds.upcloud, account).listZones(), log),
        optional([...needs.quotas], (account) => (0,ports/* portOf */.H)(clouds.upcloud, account).peeringQuota(), log),
        observeServers(needs, clouds, log),
        observeVpcs(needs, entries, clouds, log),
    ]);
    return { zones: new Map(zones), quotas: new Map(quotas), servers, vpcs };
}
async function observeVpcs({ vpcs }, entries, clouds, log) {
    const places = new Map(entries.map(({ aiven }) => [(0,model_observed/* aivenKey */.LY)(aiven.account, aiven.scope), aiven]));
    const wanted = [...vpcs].flatMap((id) => [...places.values()].map(({ account, scope }) => ({ account, scope, id })));
    const found = await optional(wanted, ({ account, scope, id }) => (0,ports/* portOf */.H)(clouds.aiven, account).getVpc(scope, id), log);
    return found.flatMap(([{ account, scope }, vpc]) => (vpc ? [{ account, scope, vpc }] : []));
}
async function observeServers(needs, clouds, log) {
    const wanted = [...needs.servers].flatMap(([account, uuids]) => [...new Set(uuids)].map((uuid) => ({ account, uuid })));
    const found = await optional(wanted.slice(0, MAX_SERVERS), ({ account, uuid }) => (0,ports/* portOf */.H)(clouds.upcloud, account).getServer(uuid), log);
    return new Map(found.flatMap(([{ uuid }, server]) => (server ? [[uuid, server]] : [])));
}
async function optional(keys, read, log) {
    const all = await Promise.all(keys.map(async (key) => {
        try {
            return [[key, await read(key)]];
        }
        catch (error) {
            if (!(error instanceof errors/* ApiError */.hD))
                throw error;
            log.debug(`${(0,errors/* messageOf */.bD)(error)}; going on without`);
            return [];
        }
    }));
    return all.flat();
}

// EXTERNAL MODULE: ./lib/clouds/transport.js
var clouds_transport = __webpack_require__(6479);
// EXTERNAL MODULE: ./lib/domain/plan.js + 11 modules
var domain_plan = __webpack_require__(4679);
// EXTERNAL MODULE: ./lib/domain/recognise/tables.js
var tables = __webpack_require__(65);
// EXTERNAL MODULE: ./lib/domain/review.js
var domain_review = __webpack_require__(7582);
// EXTERNAL MODULE: ./lib/domain/select.js + 1 modules
var domain_select = __webpack_require__(534);
// EXTERNAL MODULE: ./lib/publish/github-reports.js + 7 modules
var github_reports = __webpack_require__(6261);
// EXTERNAL MODULE: ./lib/report/escape.js
var report_escape = __webpack_require__(2527);
// EXTERNAL MODULE: ./lib/report/words.js
var words = __webpack_require__(8191);
// EXTERNAL MODULE: ./lib/run/context.js + 1 modules
var run_context = __webpack_require__(5476);
// EXTERNAL MODULE: ./lib/run/report-of.js
var report_of = __webpack_require__(633);
;// CONCATENATED MODULE: ./lib/run/work.js
/** The online part of a run: observe, plan, and in `apply` carry out. */




















/**
 * Plans, and in `apply` carries out. Rejects for bugs only.
 *
 * @param onFirst called once, when the first request has left.
 */
async function runOnline(spec, session, onFirst) {
    const { transport, close } = await (0,clouds_transport/* cloudTransport */.n)(session, onFirst);
    const soFar = { found: null, wrote: false };
    const clouds = (0,connect/* connect */.Ng)(spec.entries, session.inputs, {
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
        await close();
    }
}
/** The report of an apply that a bug ended after it had begun: what was planned, and that clouds were changed. */
function cutShort(found, error) {
    const failure = `${(0,errors/* messageOf */.bD)(error)}. Changes had been sent to a cloud before that: run again to see how things stand, and to finish`;
    const peerings = found.peerings.map((row) => row.changes.length > 0 ? { ...row, result: 'failed', error: failure } : notDone(row));
    return { report: (0,report_of/* reportOf */.EI)({ ...found, peerings, changed: true, failure }), items: found.items };
}
async function planAndApply(spec, clouds, session, soFar) {
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
    soFar.found = found;
    if (inputs.mode !== 'apply')
        return { report: (0,report_of/* reportOf */.EI)(found), items: encoded };
    const review = inputs.reviewedPlan === 'require' ? await unlessStopped(reviewOf(items, session), stop) : WITHOUT_REVIEW;
    if (!review.ok) {
        const refused = (0,report_of/* refusal */.x5)(review.reason, unreviewed(planning.plan, review.newItems));
        const peerings = found.peerings.map(notDone);
        return {
            report: (0,report_of/* reportOf */.EI)({ ...found, peerings, findings: [refused], failure: refused.message }),
            items: encoded,
        };
    }
    const strict = inputs.reviewedPlan === 'require';
    const { stopped, ...done } = await carryOut(spec, planning, { ...inputs, strict }, { ...session, clouds, clock });
    const failure = stop.aborted
        ? `${(0,errors/* messageOf */.bD)(stop.reason)}. What was begun is listed; run again to finish it`
        : null;
    const findings = stopped.map((message) => (0,domain_findings/* finding */.gk)('plan-changed', message, null));
    return { report: (0,report_of/* reportOf */.EI)({ ...found, ...done, findings, failure }), items: encoded };
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
    const { inputs, event, env, clock, redact, github, pulls } = session;
    if (items.length === 0)
        return domain_review/* NOTHING_APPROVED */.K6;
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
    return { ok: false, reason, newItems: [] };
}
/** The changes at these positions, for people. */
function unreviewed({ peerings }, positions) {
    const changes = peerings.flatMap(({ row }) => row.changes.map((change) => ({ row, change })));
    return positions.flatMap((index) => {
        const one = changes[index];
        return one
            ? [`${one.change.action} the ${words/* SIDE_NAMES */.Jy[one.change.side]} side of ${JSON.stringify(one.row.name)}`]
            : [];
    });
}
/** Reads both clouds and plans; looks closer where the plan asks for it. Rejects for bugs only. */
async function makePlan(spec, options, { clouds, log }) {
    const chosen = spec.entries.filter(options.chosen);
    const leftOut = spec.entries.filter((entry) => !options.chosen(entry));
    const first = await observe(chosen, leftOut, clouds);
    const draft = (0,domain_plan/* buildPlan */.G)(spec, first, options);
    const { zones, quotas, servers, vpcs } = draft.needs;
    if (zones.size + quotas.size + servers.size + vpcs.size === 0)
        return { plan: draft, observed: first, options };
    const observed = {
        ...first,
        details: await observeDetails(draft.needs, chosen, clouds, log),
    };
    return { plan: (0,domain_plan/* buildPlan */.G)(spec, observed, options), observed, options };
}
/** The key names of `state_info`, never its values, where Aiven's network could not be found: for a bug report. */
function noteUnknownNetworks({ plan, observed }, log) {
    for (const { row, target } of plan.peerings) {
        if (!target || !row.findings.some(({ code }) => code === 'aiven-network-unknown'))
            continue;
        const { account, scope, vpc } = target.aiven;
        const read = observed.aiven.get((0,model_observed/* aivenKey */.LY)(account, scope))?.vpcs.get(vpc);
        const connection = read?.ok ? (0,tables/* liveConnection */.d7)(read.value, target.upcloud.network) : null;
        log.debug(`${row.name}: state_info has the keys: ${(0,network_uuid/* stateInfoKeys */.a)(connection?.stateInfo).join(', ') || 'none'}`);
    }
}
/** The canonical values of all changes of a plan. */
function itemsOf({ peerings }) {
    return peerings.flatMap(({ row }) => row.changes.map(({ value }) => value));
}
/** Carries a plan out and says how things stand afterwards. */
async function carryOut(spec, { plan, observed, options }, settings, tools) {
    const things = (0,model_observed/* ownThings */.cY)(observed);
    const applied = await applyPlan(plan.peerings, (uuid) => things.has(uuid.toLowerCase()), { ...tools, logText: report_escape/* logText */.kc }, { ...settings, stop: tools.stop });
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
        stopped: applied.stopped,
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

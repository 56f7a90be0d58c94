export const id = 131;
export const ids = [131];
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

/***/ 6131:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  stopBeforeClouds: () => (/* binding */ stopBeforeClouds)
});

// EXTERNAL MODULE: ./lib/clouds/connect.js + 7 modules
var connect = __webpack_require__(3929);
// EXTERNAL MODULE: ./lib/domain/findings.js
var domain_findings = __webpack_require__(2160);
// EXTERNAL MODULE: ./lib/domain/preflight/overlap.js
var overlap = __webpack_require__(663);
// EXTERNAL MODULE: ./lib/domain/preflight/zones.js
var zones = __webpack_require__(7947);
;// CONCATENATED MODULE: ./lib/domain/preflight/offline.js
/** What can be checked of a spec without asking a cloud: zones and ranges that the spec itself names. */



/** Findings of all entries, those of each in the order of the spec. */
function offlineFindings(entries) {
    const building = entries.filter(({ desired }) => desired !== 'absent');
    return [
        ...building.flatMap(cloudFindings),
        ...[...(0,overlap/* overlapFindings */.c)(hubsOfNetworks(building)).values()].flat(),
    ];
}
function cloudFindings(entry) {
    const { vpc } = entry.aiven;
    const { network } = entry.upcloud;
    if (vpc.kind !== 'cloud-cidr')
        return [];
    if (!(0,zones/* isUpcloudCloud */.qr)(vpc.cloud))
        return [
            (0,domain_findings/* finding */.gk)('vpc-not-upcloud', `The VPC is on ${vpc.cloud}. Only VPCs on an upcloud- cloud can be peered with UpCloud: choose one there`, entry.at),
        ];
    if (network.kind !== 'name-zone' || entry.allowZoneMismatch)
        return [];
    if ((0,zones/* zoneRelation */.FX)(vpc.cloud, network.zone, null) !== 'different')
        return [];
    return [
        (0,domain_findings/* finding */.gk)('zone-mismatch', `The VPC is in ${vpc.cloud} and the network in zone ${network.zone}. Aiven peers its VPCs within one zone only. Use a VPC or network in the same zone, or set \`allow_zone_mismatch: true\` if Aiven told you otherwise`, entry.at),
    ];
}
/** For each network the ranges of the VPCs that entries attach to it. */
function hubsOfNetworks(entries) {
    const hubs = Map.groupBy(entries.map((entry, index) => ({ entry, index })), ({ entry }) => JSON.stringify([entry.upcloud.account, entry.upcloud.network]));
    return [...hubs.values()].map((hub) => hub.map(({ entry, index }) => ({
        owner: `entry ${index}`,
        text: `the VPC of peering ${JSON.stringify(entry.name)}`,
        at: entry.at,
        building: index,
        cidrs: entry.aiven.vpc.kind === 'cloud-cidr' ? [entry.aiven.vpc.cidr] : [],
    })));
}

// EXTERNAL MODULE: ./lib/domain/select.js + 1 modules
var domain_select = __webpack_require__(534);
// EXTERNAL MODULE: ./lib/domain/trust.js
var trust = __webpack_require__(4186);
// EXTERNAL MODULE: ./lib/run/report-of.js
var report_of = __webpack_require__(633);
;// CONCATENATED MODULE: ./lib/run/admit.js
/** Whether a run may ask the clouds at all. */






/**
 * The report of a run that must not or cannot ask a cloud; null when it may. Warns when `only` fits no peering.
 *
 * @param spec null: an export that needs none.
 */
async function stopBeforeClouds(spec, session) {
    const { inputs, event, log } = session;
    const { mode } = inputs;
    const chosen = spec?.entries.filter((0,domain_select/* chooser */.yx)(inputs)) ?? [];
    // An export takes the VPCs of the whole spec.
    const useless = mode === 'export' ? null : (0,domain_select/* uselessOnly */.ll)(inputs, spec?.entries ?? []);
    if (useless !== null)
        log.warning(useless);
    const accounts = mode === 'export' ? (0,connect/* accountsOfExport */.MY)(spec, inputs) : (0,connect/* accountsOf */.s1)(chosen);
    const missing = (0,connect/* missingCredentials */.nm)(accounts, inputs);
    const decision = (0,trust/* decideTrust */.J4)({
        eventName: event.name,
        cause: event.cause,
        fork: event.fork,
        merged: event.pullRequest?.merged ?? null,
        dependabot: event.dependabot,
        mode,
        allowApplyOnPullRequest: inputs.allowApplyOnPullRequest,
        missingCredentials: missing,
    });
    switch (decision.kind) {
        case 'refuse':
            return (0,report_of/* earlyReport */.Wp)(mode, 'failed', [(0,domain_findings/* finding */.gk)('untrusted-event', decision.message, null)], decision.message);
        case 'offline':
            return (0,report_of/* earlyReport */.Wp)(mode, 'failed', [(0,domain_findings/* finding */.gk)('untrusted-event', decision.message, null), ...offlineFindings(chosen)], decision.message);
        case 'offline-skip': {
            log.notice(decision.message);
            const findings = offlineFindings(chosen);
            return (0,report_of/* earlyReport */.Wp)(mode, (0,domain_findings/* hasError */.JD)(findings) ? 'blocked' : 'skipped', findings, null);
        }
        case 'run':
            return missing.length > 0 ? missingReport(mode, missing) : stopRerun(spec, session);
    }
}
async function stopRerun(spec, session) {
    if (spec === null || session.inputs.mode !== 'apply')
        return null;
    const { outdatedSpec } = await __webpack_require__.e(/* import() */ 8).then(__webpack_require__.bind(__webpack_require__, 8008));
    const outdated = await outdatedSpec(spec, session);
    return outdated && (0,report_of/* earlyReport */.Wp)('apply', 'failed', [outdated], outdated.message);
}
function missingReport(mode, missing) {
    const message = `Credentials are missing: set the ${missing.length === 1 ? 'input' : 'inputs'} ${missing.join(', ')}`;
    return (0,report_of/* earlyReport */.Wp)(mode, 'failed', [], message);
}


/***/ })

};

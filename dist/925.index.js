export const id = 925;
export const ids = [925];
export const modules = {

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

/***/ 7015:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   K$: () => (/* binding */ NOTHING),
/* harmony export */   TM: () => (/* binding */ folded),
/* harmony export */   fT: () => (/* binding */ assemble),
/* harmony export */   om: () => (/* binding */ block)
/* harmony export */ });
/* harmony import */ var _links_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4503);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8191);


const NOTHING = { text: '', omitted: [] };
function block(text, ...omitted) {
    return { text, omitted };
}
/** A part folded away. `title` is plain words without anything from outside. */
function folded(title, markdown) {
    return `<details><summary>${title}</summary>\n\n${markdown}\n\n</details>`;
}
/** The parts one after another, then a sentence that says what was left out and where it is. */
function assemble(blocks, context) {
    const omitted = blocks.flatMap((one) => one.omitted);
    const parts = blocks.map(({ text }) => text).filter((text) => text !== '');
    if (omitted.length > 0)
        parts.push(omittedText(omitted, context));
    return parts.join('\n\n');
}
function omittedText(omitted, context) {
    return `**Too long to show in full.** Left out here: ${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .list */ .p_)(omitted)}. ${(0,_links_js__WEBPACK_IMPORTED_MODULE_0__/* .runLink */ .ut)('See the run', context)} for the whole report.`;
}


/***/ }),

/***/ 2796:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   cZ: () => (/* binding */ causesOf),
/* harmony export */   mU: () => (/* binding */ shortCause),
/* harmony export */   td: () => (/* binding */ byUrgency)
/* harmony export */ });
/* harmony import */ var _domain_findings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2160);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8191);
/** Findings and failures, each cause told once with the peerings that share it. */


/** Each report is rendered several times, until it fits. */
const found = new WeakMap();
/** All causes of a report: those of the run first, then by how urgent their peerings are. */
function causesOf(report) {
    const causes = found.get(report) ?? findCauses(report);
    found.set(report, causes);
    return causes;
}
function findCauses(report) {
    const groups = Map.groupBy(remarksOf(report), keyOf);
    return [...groups.values()].flatMap((members) => {
        const [first] = members;
        if (!first)
            return [];
        const { severity, code, message } = first;
        const peerings = [...new Set(members.flatMap(({ peering }) => peering ?? []))];
        const places = [...new Map(members.flatMap(({ at }) => (at ? [[JSON.stringify(at), at]] : []))).values()];
        const shared = new Set(members.map((one) => one.message)).size > 1 ? sharedPart(message) : null;
        return [{ severity, code, message: shared ?? message, peerings, places }];
    });
}
/** Peerings in order of urgency, otherwise in the order of the spec. */
function byUrgency(peerings) {
    return peerings
        .map((one) => [_words_js__WEBPACK_IMPORTED_MODULE_1__/* .KINDS */ .GW.indexOf((0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .kindOf */ .I)(one)), one])
        .sort(([a], [b]) => a - b)
        .map(([, one]) => one);
}
function remarksOf(report) {
    const ofRun = report.findings.map((one) => ({ ...one, peering: null }));
    return [
        ...ofRun,
        ...byUrgency(report.peerings).flatMap((peering) => [
            ...failureOf(peering),
            ...peering.findings.map((one) => ({ ...one, peering })),
        ]),
    ];
}
/** Why an apply failed or left it, unless a finding says the same. */
function failureOf(peering) {
    const { result, error, at, findings } = peering;
    if (error === null || findings.some(({ message }) => message === error))
        return [];
    return [{ severity: result === 'failed' ? 'error' : 'warning', code: null, message: error, at, peering }];
}
/** `Aiven: could not read VPC 6f1c…: HTTP 401, …`: what was tried differs, what came back is the cause. */
const API_FAILURE = /^(Aiven|UpCloud): could not (?:.+?): (HTTP \d{3}\b.*|no answer.*)$/s;
function sharedPart(message) {
    const [, cloud, cause] = API_FAILURE.exec(message) ?? [];
    return cloud === undefined ? null : `${cloud}: ${cause}`;
}
function keyOf({ severity, code, message, at, peering }) {
    // Mistakes of a spec are each a mistake of their own.
    if (peering === null)
        return JSON.stringify([severity, code, message, at]);
    return JSON.stringify([severity, code, sharedPart(message) ?? message]);
}
/** What a cloud answered when it refused or failed, in a few words: `Aiven: HTTP 401, Authentication failed`. */
function shortCause({ code, message }) {
    if (code === null || !(0,_domain_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .isReadFailure */ .Bm)(code))
        return null;
    const cause = sharedPart(message) ?? message;
    return cause.split('. ')[0] ?? cause;
}


/***/ }),

/***/ 5267:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L$: () => (/* binding */ mermaidDiagram),
/* harmony export */   YG: () => (/* binding */ MAX_DRAWN),
/* harmony export */   b9: () => (/* binding */ asciiDiagram)
/* harmony export */ });
/* harmony import */ var _ends_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5814);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2527);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8191);



/** Beyond this a drawing is a thicket. */
const MAX_DRAWN = 60;
/** Mermaid on GitHub refuses sources over 50,000 characters. */
const MAX_SOURCE = 40_000;
const LONGEST = 40;
const LISTED_CIDRS = 4;
/**
 * The diagram of a report; null when there is nothing to draw. With more than `max` peerings, those that are in
 * place are left out, and of the others the first `max` are drawn.
 */
function mermaidDiagram(report, max = MAX_DRAWN) {
    const known = report.peerings.filter((one) => !(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .isUnread */ .KJ)(one));
    const changing = known.filter(({ status }) => status !== 'in-sync' && status !== 'unmanaged');
    const tooMany = known.length > max;
    const candidates = (tooMany ? changing : known).slice(0, max);
    const drawing = new Drawing(report);
    let drawn = 0;
    while (drawn < candidates.length && drawing.length < MAX_SOURCE) {
        const next = candidates[drawn];
        if (next)
            drawing.add(next);
        drawn += 1;
    }
    if (drawn === 0)
        return null;
    return {
        source: drawing.source(),
        note: noteOf(report.peerings.length, drawn, tooMany && drawn === changing.length),
    };
}
function noteOf(all, drawn, onlyChanges) {
    if (drawn === all)
        return null;
    const one = drawn === 1;
    const which = onlyChanges
        ? `that ${one ? 'changes or needs' : 'change or need'} attention`
        : 'first in line';
    return `Drawn ${one ? 'is' : 'are'} the ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(drawn, 'peering')} ${which}, of ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(all, 'peering')}.`;
}
/** Collects nodes and edges; ids are numbers of ours, never data. */
class Drawing {
    #report;
    #nodes = new Map();
    #lines = ['flowchart LR'];
    length = 0;
    constructor(report) {
        this.#report = report;
    }
    add(peering) {
        const { aiven, upcloud } = peering;
        // An id under a wrong project is not the VPC that has it elsewhere.
        const scope = (0,_ends_js__WEBPACK_IMPORTED_MODULE_0__/* .scopeName */ .OK)(aiven) ?? '';
        const from = this.#node(`a ${aiven.vpc ?? peering.name} ${scope}`, 'aiven', aivenLabel(peering));
        const to = this.#node(`u ${upcloud.network ?? peering.name}`, 'upcloud', upcloudLabel(peering));
        this.#push(`  ${from} ${edge(peering)}|"${this.#edgeLabel(peering)}"| ${to}`);
    }
    source() {
        return this.#lines.join('\n');
    }
    #node(key, prefix, label) {
        const known = this.#nodes.get(key);
        if (known !== undefined)
            return known;
        const id = `${prefix}${this.#nodes.size + 1}`;
        this.#nodes.set(key, id);
        this.#push(`  ${id}["${label}"]`);
        return id;
    }
    #edgeLabel(peering) {
        const what = (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .whatHappens */ .wj)(peering, this.#report.mode).replaceAll(':', ' -');
        const { aiven, upcloud } = peering;
        const states = aiven.state === null && upcloud.state === null
            ? []
            : [
                `Aiven ${value(aiven.state ?? ((0,_ends_js__WEBPACK_IMPORTED_MODULE_0__/* .isAivenUnread */ .LM)(peering) ? 'not read' : 'none'))}`,
                `UpCloud ${value(upcloud.state ?? 'none')}`,
            ];
        return [value(peering.name || '(no name)'), what, ...states].join('<br/>');
    }
    #push(line) {
        this.#lines.push(line);
        this.length += line.length + 1;
    }
}
/** Thick: traffic flows; dotted: it does not, or not yet. The label says it in words. */
function edge(peering) {
    const up = peering.status === 'in-sync' || peering.status === 'update' || peering.result === 'applied';
    return up && peering.desired === 'active' ? '===' : '-.-';
}
function value(text) {
    return (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .mermaidText */ .Hg)((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .shorten */ .ml)(text, LONGEST));
}
function aivenLabel(peering) {
    const { aiven } = peering;
    const scope = (0,_ends_js__WEBPACK_IMPORTED_MODULE_0__/* .scopeName */ .OK)(aiven);
    const range = aiven.cidr ?? aiven.vpc ?? (0,_ends_js__WEBPACK_IMPORTED_MODULE_0__/* .whyMissing */ .bi)(peering, 'aiven');
    return ['Aiven VPC', ...(scope === null ? [] : [value(scope)]), value(range)].join('<br/>');
}
function upcloudLabel(peering) {
    const { upcloud } = peering;
    const place = [upcloud.networkName, upcloud.zone].filter((one) => one !== null).map(value);
    const { shown, more } = (0,_ends_js__WEBPACK_IMPORTED_MODULE_0__/* .firstCidrs */ ._U)(upcloud.cidrs, LISTED_CIDRS);
    const ranges = shown.length > 0 ? shown.map(value) : [value(upcloud.network ?? (0,_ends_js__WEBPACK_IMPORTED_MODULE_0__/* .whyMissing */ .bi)(peering, 'upcloud'))];
    return [
        'UpCloud network',
        ...(place.length > 0 ? [place.join(', ')] : []),
        ...ranges,
        ...(more > 0 ? [`and ${more} more`] : []),
    ].join('<br/>');
}
/**
 * The diagram for a log, one line per peering, all of it safe to print:
 * `orders: aiven acme-prod 10.77.8.0/22 [PENDING_PEER] --- [pending-peer] 10.9.0.0/24 app-net de-fra1`.
 * Bounded: unchanged ones give way to the others, then a line says how many more there are.
 */
function asciiDiagram(report, max = 200) {
    const urgent = report.peerings.filter((one) => (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .kindOf */ .I)(one) !== 'in-sync');
    const pool = report.peerings.length > max ? urgent : report.peerings;
    const drawn = pool.slice(0, max);
    const more = report.peerings.length - drawn.length;
    return [...drawn.map(asciiLine), ...(more > 0 ? [`... and ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(more, 'more peering')}`] : [])];
}
function asciiLine(peering) {
    const { aiven, upcloud } = peering;
    const { shown, more } = (0,_ends_js__WEBPACK_IMPORTED_MODULE_0__/* .firstCidrs */ ._U)(upcloud.cidrs, LISTED_CIDRS);
    const cidrs = [...shown, ...(more > 0 ? [`+${more}`] : [])].join(',') || (upcloud.network ?? '?');
    const none = (0,_ends_js__WEBPACK_IMPORTED_MODULE_0__/* .couldNotRead */ .vK)(peering) ? '?' : 'none';
    const parts = [
        `${peering.name || '(no name)'}:`,
        'aiven',
        (0,_ends_js__WEBPACK_IMPORTED_MODULE_0__/* .scopeName */ .OK)(aiven),
        aiven.cidr ?? aiven.vpc ?? '?',
        `[${aiven.state ?? ((0,_ends_js__WEBPACK_IMPORTED_MODULE_0__/* .isAivenUnread */ .LM)(peering) ? '?' : none)}] --- [${upcloud.state ?? none}]`,
        cidrs,
        upcloud.networkName,
        upcloud.zone,
    ];
    return (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .logText */ .kc)(parts.filter((part) => part !== null).join(' '));
}


/***/ }),

/***/ 5814:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LM: () => (/* binding */ isAivenUnread),
/* harmony export */   OK: () => (/* binding */ scopeName),
/* harmony export */   Xu: () => (/* binding */ stateWords),
/* harmony export */   _U: () => (/* binding */ firstCidrs),
/* harmony export */   bi: () => (/* binding */ whyMissing),
/* harmony export */   dx: () => (/* binding */ cidrList),
/* harmony export */   gY: () => (/* binding */ upcloudEnd),
/* harmony export */   ti: () => (/* binding */ aivenEnd),
/* harmony export */   vK: () => (/* binding */ couldNotRead)
/* harmony export */ });
/* harmony import */ var _domain_findings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2160);
/* harmony import */ var _domain_states_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9360);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2527);
/** The two ends of a peering in words. */



const LISTED_CIDRS = 8;
/** Project or organization id; null when not even that is known. */
function scopeName({ scope }) {
    if (scope === null)
        return null;
    return scope.kind === 'project' ? scope.project : scope.organization;
}
/** The first of a network's CIDRs, and how many more there are. */
function firstCidrs(cidrs, listed = LISTED_CIDRS) {
    return { shown: cidrs.slice(0, listed), more: Math.max(0, cidrs.length - listed) };
}
/** Markdown: `10.77.8.0/22 in acme-prod`. */
function aivenEnd(peering) {
    const { aiven } = peering;
    const scope = scopeName(aiven);
    const range = aiven.cidr === null ? `VPC ${idOf(aiven.vpc) ?? whyMissing(peering, 'aiven')}` : (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(aiven.cidr);
    return scope === null ? range : `${range} in ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .label */ .Pf)(scope)}`;
}
/** Markdown: `10.9.0.0/24 in app-net, de-fra1`. */
function upcloudEnd(peering) {
    const { network, networkName, zone } = peering.upcloud;
    const place = [networkName, zone].filter((one) => one !== null).map((one) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .label */ .Pf)(one));
    const range = peering.upcloud.cidrs.length === 0
        ? `network ${idOf(network) ?? whyMissing(peering, 'upcloud')}`
        : cidrList(peering);
    return place.length === 0 ? range : `${range} in ${place.join(', ')}`;
}
/** Markdown: the network's CIDRs, bounded; `?` when none is known. */
function cidrList({ upcloud }, listed = LISTED_CIDRS) {
    if (upcloud.cidrs.length === 0)
        return '?';
    const { shown, more } = firstCidrs(upcloud.cidrs, listed);
    return `${shown.map((cidr) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(cidr)).join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
function idOf(id) {
    return id === null ? null : (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(id);
}
/** Whether a cloud could not be asked about the peering: then a state that is not known may be any. */
function couldNotRead({ findings }) {
    return findings.some(({ code: one }) => (0,_domain_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .isReadFailure */ .Bm)(one));
}
/** A peering without an entry whose VPC is none of the spec's: its Aiven side was not asked for. */
function isAivenUnread({ aiven }) {
    return aiven.scope === null;
}
/** Why the VPC or network of a row has no id: nothing fits, several do, or its cloud could not be asked. */
function whyMissing(peering, side) {
    const { findings } = peering;
    if (side === 'aiven' && isAivenUnread(peering))
        return 'not read';
    const has = (wanted) => findings.some(({ code: one }) => one === wanted);
    if (has(side === 'aiven' ? 'vpc-not-found' : 'network-not-found'))
        return 'not found';
    if (couldNotRead({ findings }))
        return 'could not be read';
    return has('ambiguous-peering') ? 'not clear' : 'not found';
}
const STATES = new Set([..._domain_states_js__WEBPACK_IMPORTED_MODULE_1__/* .AIVEN_STATES */ .Np, ..._domain_states_js__WEBPACK_IMPORTED_MODULE_1__/* .UPCLOUD_STATES */ .E9]);
/** Markdown: a state in words that wrap on a phone: `DELETED_BY_PEER` is `deleted by peer`. */
function stateWords(state) {
    if (state === null)
        return 'none';
    return STATES.has(state) ? state.toLowerCase().replaceAll(/[_-]/g, ' ') : (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(state);
}


/***/ }),

/***/ 4503:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U1: () => (/* binding */ codeLink),
/* harmony export */   m$: () => (/* binding */ positionLink),
/* harmony export */   ut: () => (/* binding */ runLink),
/* harmony export */   wn: () => (/* binding */ commitLink)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2527);

const LONGEST_PATH = 80;
/** A path or URL part with every character that could mean something in Markdown percent-encoded. */
function encodePath(path) {
    return path
        .toWellFormed()
        .split('/')
        .map((part) => encodeURIComponent(part).replaceAll(/[!'()*]/g, (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`))
        .join('/');
}
/** The address when it is an http(s) one without anything that ends a link; null otherwise. */
function safeUrl(url) {
    return /^https?:\/\/[\w.:[\]-]+(?:\/[\w.~/%:@#?=&,+-]*)?$/.test(url) ? url : null;
}
/** `[words](address)`; the words alone when the address is not a plain web address. `words` is Markdown. */
function link(words, url) {
    const safe = safeUrl(url);
    return safe === null ? words : `[${words}](${safe})`;
}
/** `file:line`, linked to that line of the commit. */
function positionLink(at, context, linked) {
    const words = (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(`${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)(at.file, LONGEST_PATH)}:${at.line}`);
    if (!linked)
        return words;
    const { serverUrl, repository, sha } = context;
    return link(words, `${serverUrl}/${encodePath(repository)}/blob/${encodePath(sha)}/${encodePath(at.file)}#L${at.line}`);
}
/** A finding's code, linked to what the documents say about it. */
function codeLink(name, { docsUrl }, linked) {
    return linked && docsUrl !== null
        ? link((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(name), `${docsUrl}/findings.md#${encodePath(name)}`)
        : (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(name);
}
/** The run's page. `words` is Markdown. */
function runLink(words, context) {
    return link(words, context.runUrl);
}
/** The commit, by its first seven digits. */
function commitLink(context) {
    const { serverUrl, repository, sha } = context;
    return link((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(sha.slice(0, 7)), `${serverUrl}/${encodePath(repository)}/commit/${encodePath(sha)}`);
}


/***/ }),

/***/ 9965:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Je: () => (/* binding */ rowsBlock),
/* harmony export */   RO: () => (/* binding */ rowsOf),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   fv: () => (/* binding */ errorCodes)
/* harmony export */ });
/* harmony import */ var _block_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7015);
/* harmony import */ var _causes_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2796);
/* harmony import */ var _ends_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5814);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2527);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8191);





/** More rows than this are folded away: nobody scrolls a phone through them. */
const VISIBLE_ROWS = 10;
const VISIBLE_BLOCKED = 5;
const LONGEST_DETAIL = 300;
const LISTED_LABELS = 10;
const LONGEST_FILE = 100;
const LONGEST_LABEL = 60;
/** Peerings worth a row, most urgent first, otherwise in the order of the spec. */
function rowsOf(report) {
    return (0,_causes_js__WEBPACK_IMPORTED_MODULE_1__/* .byUrgency */ .td)(report.peerings.filter((one) => (0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .kindOf */ .I)(one) !== 'in-sync' && (one.status !== 'unmanaged' || one.findings.length > 0)));
}
/** A peering's name as Markdown, as long as the level of detail allows. */
function nameOf(peering, detail) {
    const kind = (0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .kindOf */ .I)(peering);
    const longest = kind === 'blocked' || kind === 'failed' ? detail.blockedName : detail.name;
    return (0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)((0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .shorten */ .ml)(peering.name, longest), '(no name)');
}
function rowsBlock(view, detail) {
    const rows = rowsOf(view.report);
    const unchanged = unchangedText(view, rows.length);
    if (rows.length === 0)
        return (0,_block_js__WEBPACK_IMPORTED_MODULE_0__/* .block */ .om)(unchanged);
    if (detail.rows === 'list' || detail.rows === 'names')
        return grouped(rows, view, detail, unchanged);
    return (0,_block_js__WEBPACK_IMPORTED_MODULE_0__/* .block */ .om)([...tables(rows, view, detail), unchanged].filter(Boolean).join('\n\n'));
}
function unchangedText({ report }, rows) {
    const n = report.counts['in-sync'];
    if (rows === 0 || n === 0)
        return '';
    return report.mode === 'plan'
        ? `${(0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .count */ .U9)(n, 'other peering')} ${n === 1 ? 'stays as it is' : 'stay as they are'}.`
        : `${(0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .count */ .U9)(n, 'other peering')} ${n === 1 ? 'is' : 'are'} as the spec says.`;
}
/**
 * With several files a table for each. What is blocked or could not be read is told with its cause already: many such
 * rows do not stand before what happens.
 */
function tables(rows, view, detail) {
    const isTold = (row) => row.status === 'blocked' && row.result !== 'failed';
    const told = rows.filter((row) => isTold(row) && !(0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .isUnread */ .KJ)(row));
    const foldsTold = told.length > VISIBLE_BLOCKED;
    const unread = rows.filter(_words_js__WEBPACK_IMPORTED_MODULE_4__/* .isUnread */ .KJ);
    const open = rows.filter((row) => !(0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .isUnread */ .KJ)(row) && !(foldsTold && isTold(row)));
    const short = { ...detail, rows: 'short' };
    return [
        ...tablesByFile(open, view, detail),
        ...(foldsTold ? [(0,_block_js__WEBPACK_IMPORTED_MODULE_0__/* .folded */ .TM)(`${(0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .count */ .U9)(told.length, 'blocked peering')}`, table(told, view, detail))] : []),
        ...(unread.length > 0
            ? [(0,_block_js__WEBPACK_IMPORTED_MODULE_0__/* .folded */ .TM)(`${(0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .count */ .U9)(unread.length, 'peering')} that could not be read`, table(unread, view, short))]
            : []),
    ];
}
function tablesByFile(rows, view, detail) {
    const isSplit = view.context.specFiles.length > 1;
    const files = Map.groupBy(rows, ({ at }) => (isSplit ? (at?.file ?? null) : null));
    const parts = [...files].sort(([a], [b]) => placeOf(a, view) - placeOf(b, view));
    let left = VISIBLE_ROWS;
    return parts.flatMap(([file, own]) => {
        const visible = own.slice(0, left);
        const rest = own.slice(visible.length);
        left -= visible.length;
        const title = visible.length > 0 ? `${(0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .number */ .ai)(rest.length)} more` : (0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .count */ .U9)(rest.length, 'peering');
        return [
            ...(isSplit ? [`**${file === null ? 'Not in the spec' : (0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)((0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .shorten */ .ml)(file, LONGEST_FILE))}**`] : []),
            ...(visible.length > 0 ? [table(visible, view, detail)] : []),
            ...(rest.length > 0 ? [(0,_block_js__WEBPACK_IMPORTED_MODULE_0__/* .folded */ .TM)(title, table(rest, view, detail))] : []),
        ];
    });
}
/** Files in the order in which the spec names them, what is in none last. */
function placeOf(file, { context }) {
    const place = file === null ? -1 : context.specFiles.indexOf(file);
    return place < 0 ? Number.MAX_SAFE_INTEGER : place;
}
function table(rows, view, detail) {
    const { mode } = view.report;
    const heading = mode === 'check' ? 'What is wrong' : mode === 'apply' ? 'Result' : 'What happens';
    return [
        `| Peering | ${heading} |`,
        '| :-- | :-- |',
        ...rows.map((row) => {
            const isFull = detail.rows === 'full';
            const who = `${nameOf(row, detail)}<br>${isFull ? fullEnds(row) : shortEnds(row)}`;
            return `| ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .cell */ .Hn)(who)} | ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .cell */ .Hn)(isFull ? whatText(row, view) : shortWhat(row, view))} |`;
        }),
    ].join('\n');
}
function fullEnds(row) {
    return `Aiven ${(0,_ends_js__WEBPACK_IMPORTED_MODULE_2__/* .aivenEnd */ .ti)(row)}<br>UpCloud ${(0,_ends_js__WEBPACK_IMPORTED_MODULE_2__/* .upcloudEnd */ .gY)(row)}`;
}
function shortEnds(row) {
    return `${row.aiven.cidr === null ? '?' : (0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(row.aiven.cidr)} ↔ ${(0,_ends_js__WEBPACK_IMPORTED_MODULE_2__/* .cidrList */ .dx)(row, 2)}`;
}
const ICONS = { failed: '❌ ', blocked: '❌ ' };
/** What was planned stands beside what came of it. */
function outcomeText(row, { report }) {
    const what = `${ICONS[(0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .kindOf */ .I)(row)] ?? ''}${(0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .whatHappens */ .wj)(row, report.mode)}`;
    const planned = (0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .plannedWords */ .kM)(row);
    return planned === null ? what : `${planned} → ${what}`;
}
function shortWhat(row, view) {
    const { report } = view;
    const what = `${ICONS[(0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .kindOf */ .I)(row)] ?? ''}${(0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .whatHappens */ .wj)(row, report.mode)}`;
    return stops(row) ? `${what}, 🛑 **interrupts traffic**` : what;
}
function whatText(row, view) {
    const warning = view.report.mode === 'check' ? 'putting it right interrupts traffic' : 'interrupts traffic';
    return [
        outcomeText(row, view),
        ...(stops(row) ? [`🛑 **${warning}**`] : []),
        ...errorCodes(row).map((one) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(one)),
        ...detailsOf(row),
        ...(tellsStates(row, view) ? statesOf(row, view) : []),
    ].join('<br>');
}
/** Names that change, and labels that go away: somebody may rely on them. The others stand with the ids. */
function detailsOf({ changes, result }) {
    return changes.flatMap(({ action, detail, lost = [] }) => {
        if (action !== 'relabel')
            return detail ? [(0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .prose */ .CS)((0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .shorten */ .ml)(detail, LONGEST_DETAIL))] : [];
        if (lost.length === 0)
            return [];
        const shown = lost.slice(0, LISTED_LABELS).map((one) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)((0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .shorten */ .ml)(one, LONGEST_LABEL)));
        const more = lost.length > shown.length ? ` and ${lost.length - shown.length} more` : '';
        const verb = result === null || result === 'skipped' ? 'takes away' : 'takes away (as planned)';
        return [`${verb} the ${lost.length === 1 ? 'label' : 'labels'} ${shown.join(', ')}${more}`];
    });
}
/** What is done already, or failed, is told in other words. */
function stops(row) {
    return (0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .interrupts */ .JC)(row) && row.result === null;
}
/** Codes of what blocks it or went wrong, each once. */
function errorCodes({ findings }) {
    return [...new Set(findings.filter(({ severity }) => severity === 'error').map((one) => one.code))];
}
/** The states are the reason why something is repaired, waited for or did not work; in a check, since when. */
function tellsStates(row, { report }) {
    if (row.result === 'failed' || row.status === 'repair' || row.status === 'waiting')
        return true;
    return report.mode === 'check' && row.status === 'update';
}
function statesOf({ aiven, upcloud }, { report }) {
    const text = ({ state, changedAt }) => {
        const isUp = state?.toLowerCase() === 'active';
        const since = report.mode === 'check' && changedAt !== null && !isUp ? `, since ${(0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .utc */ .n$)(changedAt)}` : '';
        return `${(0,_ends_js__WEBPACK_IMPORTED_MODULE_2__/* .stateWords */ .Xu)(state)}${since}`;
    };
    return [`Aiven: ${text(aiven)}`, `UpCloud: ${text(upcloud)}`];
}
/** Without a table: who is in for the same stands in one paragraph. */
function grouped(rows, view, detail, unchanged) {
    // With names only, what is blocked or failed is named with its cause, and need not be twice.
    const told = rows.filter((row) => detail.rows === 'list' || !['blocked', 'failed'].includes((0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .kindOf */ .I)(row)));
    const named = told.slice(0, detail.named);
    const groups = Map.groupBy(named, (row) => shortWhat(row, view));
    const paragraphs = [...groups].map(([what, members]) => `**${(0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .capital */ .Nx)(what).replaceAll('**', '')}** (${(0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .number */ .ai)(members.length)}): ${members.map((row) => entryOf(row, detail)).join(', ')}`);
    const more = told.length - named.length;
    const text = [...paragraphs, unchanged].filter(Boolean).join('\n\n');
    return more > 0 ? (0,_block_js__WEBPACK_IMPORTED_MODULE_0__/* .block */ .om)(text, `the names of ${(0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .count */ .U9)(more, 'peering')}`) : (0,_block_js__WEBPACK_IMPORTED_MODULE_0__/* .block */ .om)(text);
}
function entryOf(row, detail) {
    if (detail.rows === 'names')
        return nameOf(row, detail);
    const { cidrs } = row.upcloud;
    const more = cidrs.length > 1 ? ` +${cidrs.length - 1}` : '';
    return `${nameOf(row, detail)} ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_3__/* .code */ .aY)(`${row.aiven.cidr ?? '?'} ${cidrs[0] ?? '?'}${more}`)}`;
}


/***/ }),

/***/ 975:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MT: () => (/* binding */ verdictLine),
/* harmony export */   Vj: () => (/* binding */ verdictOf),
/* harmony export */   Wm: () => (/* binding */ headingOf)
/* harmony export */ });
/* harmony import */ var _causes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2796);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2527);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8191);



const NAMES = { plan: 'plan', check: 'check', apply: 'apply', export: 'export' };
/** Files and characters of a path or glob that a heading shows. */
const LISTED_FILES = 2;
const LONGEST_FILE = 80;
const LONGEST_PART = 60;
/** Characters of a cloud's own words. */
const LONGEST_CAUSE = 160;
/** The heading of every report, in Markdown: ``📋 Peering plan for `peering.yml`: 2 to create``. */
function headingOf({ report, context }) {
    const { icon, text } = verdictOf(report);
    const files = context.specFiles.slice(0, LISTED_FILES).map((file) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .shorten */ .ml)(file, LONGEST_FILE)));
    const more = context.specFiles.length - files.length;
    const scope = [...files, ...(more > 0 ? [`${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)(more)} more`] : [])];
    // Mistakes are looked for in all of the spec.
    const part = isMistaken(report)
        ? []
        : context.part.map(({ input, value }) => `${input} ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .shorten */ .ml)(value, LONGEST_PART))}`);
    const subject = [
        `${icon} Peering ${NAMES[report.mode]}`,
        ...(scope.length > 0 ? [`for ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)(scope)}`] : []),
        ...(part.length > 0 ? [`(${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)(part)})`] : []),
    ].join(' ');
    return `${subject}: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)(text)}`;
}
/** How a run ended, without its scope: `2 to create, 1 to repair`. */
function verdictOf(report) {
    if (isMistaken(report)) {
        const mistakes = report.findings.filter((one) => one.code === 'spec-invalid').length;
        return { icon: '❌', text: `the spec has ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(mistakes, 'mistake')}` };
    }
    if (report.failure !== null)
        return { icon: '❌', text: failureText(report) };
    if (report.outcome === 'skipped')
        return { icon: '⏭️', text: 'the spec is valid; no cloud was asked' };
    if (report.mode === 'export')
        return exportVerdict(report);
    const clauses = clausesOf(report);
    return clauses.length === 0 ? settled(report) : { icon: iconOf(report), text: clauses.join('; ') };
}
/** The verdict as one line for a log: `Plan: 2 to create`. */
function verdictLine(report) {
    return `${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .capital */ .Nx)(NAMES[report.mode])}: ${verdictOf(report).text}`;
}
function isMistaken({ findings }) {
    return findings.some(({ code: one }) => one === 'spec-invalid');
}
function failureText({ findings, mode, changed }) {
    const isRefused = findings.some(({ code: one }) => ['plan-changed', 'untrusted-event', 'outdated-spec'].includes(one));
    const word = isRefused ? 'refused' : 'failed';
    if (mode === 'apply')
        return changed ? `${word} after some changes` : `${word}, nothing was changed`;
    return word;
}
function exportVerdict({ outcome, peerings }) {
    if (outcome === 'failed')
        return { icon: '❌', text: 'failed' };
    return { icon: '✅', text: `${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(peerings.length, 'peering')} written` };
}
/** Nothing changes, nothing is wrong. */
function settled(report) {
    if (report.outcome === 'failed' || report.findings.some(({ severity }) => severity === 'error'))
        return { icon: '❌', text: 'failed' };
    const others = unmanagedOf(report);
    const text = others === null ? settledText(report) : `${settledText(report)}; ${others}`;
    return { icon: others === null ? '✅' : '⚠️', text };
}
function settledText(report) {
    const none = report.mode === 'plan' ? 'nothing to change' : report.mode === 'check' ? 'no drift' : '';
    const lead = none === '' ? '' : `${none}, `;
    // What an apply has only waited for keeps the status of its plan.
    const entries = report.peerings.filter(({ status, pending }) => status === 'in-sync' || (status === 'waiting' && !pending));
    const n = entries.length;
    if (n === 0)
        return `${lead}the spec has no peerings`;
    // One that is switched off or rightly absent is not "in place".
    const isUp = entries.every(({ desired }) => desired === 'active');
    if (n === 1)
        return `${lead}the peering is ${isUp ? 'in place' : 'as the spec says'}`;
    return `${lead}all ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)(n)} peerings of the spec are ${isUp ? 'in place' : 'as it says'}`;
}
/** Peerings without an entry that the report shows. */
function unmanagedOf({ peerings }) {
    const n = peerings.filter(({ status, findings }) => status === 'unmanaged' && findings.length > 0).length;
    if (n === 0)
        return null;
    return `${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)(n)} more ${n === 1 ? 'exists' : 'exist'} without an entry`;
}
function iconOf(report) {
    if (report.outcome === 'failed' || report.outcome === 'blocked')
        return '❌';
    if (report.mode === 'check' && report.drift)
        return '⚠️';
    if (report.mode === 'apply' && report.outcome !== 'pending')
        return '✅';
    const planned = report.peerings.filter(({ changes, result }) => changes.length > 0 && result === null);
    if (planned.some(_words_js__WEBPACK_IMPORTED_MODULE_2__/* .interrupts */ .JC))
        return '🛑';
    return planned.length > 0 ? '📋' : '⏳';
}
/** `1 blocked`, `2 to create, 1 to delete`, `1 interrupts traffic` …, the worst first. */
function clausesOf(report) {
    const { mode, peerings, counts, outcome } = report;
    const unread = peerings.filter(_words_js__WEBPACK_IMPORTED_MODULE_2__/* .isUnread */ .KJ).length;
    const blocked = counts.blocked - unread;
    const clauses = [
        ...(unread > 0
            ? [unreadText(report, unread)]
            : outcome === 'failed' && isUnreadable(report)
                ? ['not everything could be read']
                : []),
        ...(mode === 'apply' ? resultClauses(report) : []),
        ...(mode === 'check' ? driftClauses(report) : []),
        ...(blocked > 0 ? [`${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)(blocked)} blocked`] : []),
        ...(mode === 'plan' ? planClauses(report) : []),
        ...['built', 'removed'].flatMap((end) => {
            const n = unfinished(report, end);
            return n > 0 ? [`${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)(n)} still being ${end}`] : [];
        }),
    ];
    const others = unmanagedOf(report);
    if (clauses.length === 0 && outcome === 'failed' && others !== null)
        return [`${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(counts.unmanaged, 'peering')} without an entry`];
    return clauses;
}
/** With the cause, when it is the same for all of them. */
function unreadText(report, n) {
    const causes = (0,_causes_js__WEBPACK_IMPORTED_MODULE_0__/* .causesOf */ .cZ)(report).filter(({ severity, peerings }) => severity === 'error' && peerings.some(_words_js__WEBPACK_IMPORTED_MODULE_2__/* .isUnread */ .KJ));
    const [only] = causes;
    const cause = only && causes.length === 1 ? (0,_causes_js__WEBPACK_IMPORTED_MODULE_0__/* .shortCause */ .mU)(only) : null;
    const what = `${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)(n)} could not be read`;
    return cause === null ? what : `${what} (${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)(cause, LONGEST_CAUSE)})`;
}
function isUnreadable(report) {
    return [...report.findings, ...report.peerings.flatMap(({ findings }) => findings)].some(({ code: one }) => one === 'api-error' || one === 'not-authorized');
}
function unfinished({ mode, peerings }, end) {
    return peerings.filter((one) => {
        const waits = one.status === 'waiting' && one.pending && (one.result === null || one.result === 'unchanged');
        // In a check, what is stuck is told as drift.
        return waits && (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .finished */ .xl)(one) === end && !(mode === 'check' && one.stuck);
    }).length;
}
const CHANGING = ['delete', 'repair', 'update', 'create'];
function tally(peerings, statuses, word) {
    return statuses.flatMap((status) => {
        const n = peerings.filter((one) => one.status === status).length;
        return n > 0 ? [`${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)(n)} ${word(status)}`] : [];
    });
}
function planClauses({ peerings }) {
    const parts = tally(peerings, CHANGING.toReversed(), (status) => `to ${status}`);
    const stopping = peerings.filter(_words_js__WEBPACK_IMPORTED_MODULE_2__/* .interrupts */ .JC).length;
    return [
        ...(parts.length > 0 ? [parts.join(', ')] : []),
        ...(stopping > 0 ? [`${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)(stopping)} ${stopping === 1 ? 'interrupts' : 'interrupt'} traffic`] : []),
    ];
}
const DRIFTED = {
    create: 'missing',
    repair: 'broken',
    update: 'different',
    delete: 'still there',
};
function driftClauses({ peerings }) {
    const parts = tally(peerings, CHANGING.toReversed(), (status) => DRIFTED[status]);
    const stuck = peerings.filter((one) => one.stuck).length;
    const all = [...parts, ...(stuck > 0 ? [`${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)(stuck)} stuck`] : [])];
    return all.length > 0 ? [`drift: ${all.join(', ')}`] : [];
}
const DONE = {
    create: 'created',
    update: 'updated',
    repair: 'repaired',
    delete: 'deleted',
    waiting: 'finished',
};
function resultClauses({ peerings }) {
    const failed = peerings.filter(({ result }) => result === 'failed').length;
    const applied = peerings.filter(({ result }) => result === 'applied');
    const done = tally(applied, [...CHANGING.toReversed(), 'waiting'], (status) => DONE[status] ?? 'done');
    const left = peerings.filter(({ result, status }) => result === 'skipped' && status !== 'blocked').length;
    return [
        ...(failed > 0 ? [`${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)(failed)} failed`] : []),
        ...(done.length > 0 ? [done.join(', ')] : []),
        ...(left > 0 ? [`${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)(left)} not done`] : []),
    ];
}


/***/ }),

/***/ 8191:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   GW: () => (/* binding */ KINDS),
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   JC: () => (/* binding */ interrupts),
/* harmony export */   KJ: () => (/* binding */ isUnread),
/* harmony export */   Nx: () => (/* binding */ capital),
/* harmony export */   U9: () => (/* binding */ count),
/* harmony export */   ai: () => (/* binding */ number),
/* harmony export */   kM: () => (/* binding */ plannedWords),
/* harmony export */   mF: () => (/* binding */ changeWords),
/* harmony export */   n$: () => (/* binding */ utc),
/* harmony export */   p_: () => (/* binding */ list),
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
/** Nothing is known of it but that a cloud could not be read. */
function isUnread({ status, findings }) {
    const errors = findings.filter(({ severity }) => severity === 'error');
    return status === 'blocked' && errors.length > 0 && errors.every(({ code }) => (0,_domain_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .isReadFailure */ .Bm)(code));
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
/** What happens, happened or is wrong, in a few words: `create on both sides`, `missing on Aiven`, `failed`. */
function whatHappens(peering, mode) {
    if (peering.result !== null)
        return resultWords(peering);
    if (peering.status === 'blocked')
        return isUnread(peering) ? 'could not be read' : 'blocked';
    if (peering.status === 'in-sync')
        return inPlace(peering);
    if (peering.status === 'waiting')
        return `${peering.stuck ? 'stuck while' : 'still'} being ${finished(peering)}`;
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
/** What the plan of an apply said about a row; null where the result says as much. */
function plannedWords(peering) {
    const { result, status, changes } = peering;
    if (result === null || result === 'skipped' || status === 'waiting' || changes.length === 0)
        return null;
    return changeWords(peering);
}
function resultWords(peering) {
    const { result, status } = peering;
    switch (result) {
        case 'applied':
            if (status === 'waiting')
                return waitedFor(peering);
            return status === 'update' ? updatedWords(peering) : DONE[status];
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
    enable: 'switched off',
    disable: 'switched on',
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
function updateWords({ changes, findings }) {
    const words = [...new Set(changes.map(({ action }) => UPDATES[action]))];
    const isTaken = findings.some(({ code }) => code === 'adopted');
    return list(isTaken ? ['take over', ...words] : words) || 'update';
}


/***/ })

};

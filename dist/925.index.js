export const id = 925;
export const ids = [925];
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
/* harmony export */   c: () => (/* binding */ causesOf),
/* harmony export */   m: () => (/* binding */ shortCause)
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
function remarksOf(report) {
    const ofRun = report.findings.map((one) => ({ ...one, peering: null }));
    return [
        ...ofRun,
        ...(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .byUrgency */ .td)(report.peerings, report.mode).flatMap((peering) => [
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
/** The same when several peerings share it. */
const API_ANSWER = /^(?:Aiven|UpCloud): (?:HTTP \d{3}\b|no answer)/;
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
/** What a cloud answered, in a heading; more than these characters stand where the cause is told. */
const LONGEST_ANSWER = 45;
/** What a cloud answered when it refused or failed: `Aiven: HTTP 401, Authentication failed`, `UpCloud: HTTP 403`. */
function shortCause({ code, message }) {
    const isRead = code !== null && (0,_domain_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .isReadFailure */ .Bm)(code);
    if (code !== null && !isRead)
        return null;
    const shared = sharedPart(message) ?? (API_ANSWER.test(message) || isRead ? message : null);
    if (shared === null)
        return null;
    const sentence = shared.split('. ')[0] ?? shared;
    if (sentence.length <= LONGEST_ANSWER)
        return sentence;
    return API_ANSWER.exec(sentence)?.[0] ?? sentence;
}


/***/ }),

/***/ 5267:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ix: () => (/* binding */ LEGEND),
/* harmony export */   L$: () => (/* binding */ mermaidDiagram),
/* harmony export */   YG: () => (/* binding */ MAX_DRAWN),
/* harmony export */   b9: () => (/* binding */ asciiDiagram)
/* harmony export */ });
/* harmony import */ var _ends_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5814);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2527);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8191);



/** Beyond this a drawing is a thicket. */
const MAX_DRAWN = 60;
/** Up to this many peerings, what is as it should be is drawn beside what changes. */
const MAX_WITH_OTHERS = 8;
/** Mermaid on GitHub refuses sources over 50,000 characters. */
const MAX_SOURCE = 40_000;
const LONGEST = 40;
const LISTED_CIDRS = 4;
/** What the lines mean; stands under every drawing. */
const LEGEND = 'Thick solid line: carries traffic now. Thin dotted line: does not.';
/**
 * The diagram of a report; null when there is nothing to draw. With many peerings, only those that change or are not
 * as they should be are drawn, and of them the first `max`.
 */
function mermaidDiagram(report, max = MAX_DRAWN) {
    const known = report.peerings.filter((one) => !(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .isUnread */ .KJ)(one));
    const changing = known.filter(({ status }) => status !== 'in-sync' && status !== 'unmanaged');
    const isWhole = known.length <= (changing.length > 0 ? MAX_WITH_OTHERS : max);
    const candidates = (isWhole ? known : (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .byUrgency */ .td)(changing, report.mode)).slice(0, max);
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
        note: noteOf(report.peerings.length, drawn, !isWhole && drawn === changing.length),
    };
}
function noteOf(all, drawn, onlyChanges) {
    if (drawn === all)
        return null;
    if (onlyChanges)
        return `Not drawn: ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(all - drawn, 'other')} without a change.`;
    return `Drawn ${drawn === 1 ? 'is' : 'are'} the ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(drawn, 'peering')} first in line, of ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(all, 'peering')}.`;
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
/** As the clouds show it now, whatever is planned. */
function edge(peering) {
    return (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .flows */ .Sx)(peering) ? '===' : '-.-';
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
/* harmony import */ var _domain_decide_states_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6735);
/* harmony import */ var _domain_findings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2160);
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
    return findings.some(({ code: one }) => (0,_domain_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .isReadFailure */ .Bm)(one));
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
const STATES = new Set([..._domain_decide_states_js__WEBPACK_IMPORTED_MODULE_0__/* .AIVEN_STATES */ .Np, ..._domain_decide_states_js__WEBPACK_IMPORTED_MODULE_0__/* .UPCLOUD_STATES */ .E9]);
/** Markdown: a state in words that wrap on a phone: `DELETED_BY_PEER` is `deleted by peer`. */
function stateWords(state) {
    if (state === null)
        return 'no peering';
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
/** A finding's code, linked to what the documents say about it; else said to be a code. */
function codeLink(name, { docsUrl }, linked) {
    return linked && docsUrl !== null
        ? link((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(name), `${docsUrl}/findings.md#${encodePath(name)}`)
        : `code: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(name)}`;
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

/***/ 6304:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ nextStep)
/* harmony export */ });
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8191);

/** Plain text, e.g. `apply creates it`; null where nothing is to be done. */
function nextStep(peering) {
    switch (peering.status) {
        case 'create':
            return 'apply creates it';
        case 'repair':
            return repairStep(peering);
        case 'delete':
            return 'apply deletes it';
        case 'update':
            return updateStep(peering);
        case 'waiting':
            return peering.stuck
                ? 'apply cannot fix this: look at both consoles, or ask Aiven or UpCloud support'
                : 'wait: nothing else is to be done';
        case 'blocked':
            return 'apply cannot fix this: see "What to fix"';
        case 'unmanaged':
        case 'in-sync':
            return null;
    }
}
/** A side that was made again and fails again is a matter for its cloud. */
function repairStep({ changes }) {
    const removed = new Set(changes.filter(({ action }) => action === 'delete').map(({ side }) => side));
    if (removed.size === 0)
        return 'apply disables it and enables it again';
    const sides = [...removed].map((side) => _words_js__WEBPACK_IMPORTED_MODULE_0__/* .SIDE_NAMES */ .Jy[side]).join(' and ');
    return `apply makes it again; if it breaks again, ask ${sides} support`;
}
function updateStep(peering) {
    const actions = new Set(peering.changes.map(({ action }) => action));
    if (actions.has('enable'))
        return 'apply enables it';
    if (actions.has('disable'))
        return 'apply disables it';
    const both = actions.has('rename') && actions.has('relabel');
    return `apply ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .isAdopted */ .YP)(peering) ? 'adopts it and ' : ''}sets its ${both ? 'name and labels' : actions.has('rename') ? 'name' : 'labels'}`;
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
/* harmony import */ var _ends_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5814);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2527);
/* harmony import */ var _links_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4503);
/* harmony import */ var _next_step_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(6304);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8191);






/** More rows than this are folded away: nobody scrolls a phone through them. */
const VISIBLE_ROWS = 10;
const VISIBLE_BLOCKED = 5;
const VISIBLE_NAMES = 30;
const LONGEST_DETAIL = 300;
const LISTED_LABELS = 10;
const LONGEST_FILE = 100;
const LONGEST_LABEL = 60;
/** Peerings worth a row, most urgent first, otherwise in the order of the spec. */
function rowsOf(report) {
    return (0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .byUrgency */ .td)(report.peerings.filter((one) => (0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .kindOf */ .I)(one) !== 'in-sync' && (one.status !== 'unmanaged' || one.findings.length > 0)), report.mode);
}
/** A peering's name as Markdown, as long as the level of detail allows. */
function nameOf(peering, detail) {
    const kind = (0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .kindOf */ .I)(peering);
    const longest = kind === 'blocked' || kind === 'failed' ? detail.blockedName : detail.name;
    return (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)((0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .shorten */ .ml)(peering.name, longest), '(no name)');
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
    const others = (0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .count */ .U9)(n, 'other peering');
    if (report.mode === 'plan')
        return `${others} ${n === 1 ? 'is' : 'are'} unchanged.`;
    return `${others} ${n === 1 ? 'matches' : 'match'} the spec.`;
}
/**
 * With several files a table for each. What is blocked or could not be read is told with its cause already: many such
 * rows do not stand before what happens.
 */
function tables(rows, view, detail) {
    const isTold = (row) => row.status === 'blocked' && row.result !== 'failed';
    const told = rows.filter((row) => isTold(row) && !(0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .isUnread */ .KJ)(row));
    const foldsTold = told.length > VISIBLE_BLOCKED;
    const unread = rows.filter(_words_js__WEBPACK_IMPORTED_MODULE_5__/* .isUnread */ .KJ);
    const open = rows.filter((row) => !(0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .isUnread */ .KJ)(row) && !(foldsTold && isTold(row)));
    const short = { ...detail, rows: 'short' };
    return [
        ...tablesByFile(open, view, detail),
        ...(foldsTold ? [(0,_block_js__WEBPACK_IMPORTED_MODULE_0__/* .folded */ .TM)(`${(0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .count */ .U9)(told.length, 'blocked peering')}`, table(told, view, detail))] : []),
        ...(unread.length > 0
            ? [(0,_block_js__WEBPACK_IMPORTED_MODULE_0__/* .folded */ .TM)(`${(0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .count */ .U9)(unread.length, 'peering')} that could not be read`, table(unread, view, short))]
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
        const title = visible.length > 0 ? `${(0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .number */ .ai)(rest.length)} more` : (0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .count */ .U9)(rest.length, 'peering');
        return [
            ...(isSplit ? [`**${file === null ? 'Not in the spec' : (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)((0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .shorten */ .ml)(file, LONGEST_FILE))}**`] : []),
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
            return `| ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .cell */ .Hn)(who)} | ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .cell */ .Hn)(isFull ? whatText(row, view, detail) : shortWhat(row, view))} |`;
        }),
    ].join('\n');
}
function fullEnds(row) {
    return `Aiven ${(0,_ends_js__WEBPACK_IMPORTED_MODULE_1__/* .aivenEnd */ .ti)(row)}<br>UpCloud ${(0,_ends_js__WEBPACK_IMPORTED_MODULE_1__/* .upcloudEnd */ .gY)(row)}`;
}
function shortEnds(row) {
    return `${row.aiven.cidr === null ? '?' : (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(row.aiven.cidr)} ↔ ${(0,_ends_js__WEBPACK_IMPORTED_MODULE_1__/* .cidrList */ .dx)(row, 2)}`;
}
const ICONS = { failed: '❌ ', blocked: '❌ ' };
/** What happens, with a symbol where something is wrong; what was planned stands beside what failed. */
function leadText(row, { report }) {
    const silent = report.mode === 'check' && row.drifted && (0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .isSilent */ .eS)(row) ? '🔴 **no traffic**: ' : '';
    const planned = (0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .plannedWords */ .kM)(row);
    const what = `${ICONS[(0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .kindOf */ .I)(row)] ?? ''}${silent}${(0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .whatHappens */ .wj)(row, report.mode)}`;
    return planned === null ? what : `${what} (planned: ${planned})`;
}
function shortWhat(row, view) {
    return [leadText(row, view), ...trafficOf(row, view), ...stepOf(row, view), ...leasesOf(row, view)].join(', ');
}
function whatText(row, view, { links }) {
    return [
        leadText(row, view),
        ...trafficOf(row, view),
        ...leasesOf(row, view),
        ...errorCodes(row).map((one) => (0,_links_js__WEBPACK_IMPORTED_MODULE_3__/* .codeLink */ .U1)(one, view.context, links)),
        ...row.changes.flatMap((change) => detailOf(change, row)),
        ...(tellsStates(row, view) ? statesOf(row, view) : []),
        ...stepOf(row, view),
    ].join('<br>');
}
/** What an apply does to traffic that flows now. */
function trafficOf(row, { report }) {
    if (stops(row)) {
        const verb = (0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .stopVerb */ .od)([row]).now;
        return [report.mode === 'check' ? `🛑 **an apply ${verb} traffic**` : `🛑 **${verb} traffic**`];
    }
    const isDown = row.upcloud.state !== 'active' && row.upcloud.state !== 'provisioning';
    if (report.mode === 'plan' && row.status === 'repair' && isDown)
        return ['carries no traffic now'];
    return (0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .isAdopted */ .YP)(row) && (0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .flows */ .Sx)(row) && row.result === null ? ['traffic is not interrupted'] : [];
}
function stepOf(row, { report }) {
    const step = report.mode === 'check' ? (0,_next_step_js__WEBPACK_IMPORTED_MODULE_4__/* .nextStep */ .s)(row) : null;
    return step === null ? [] : [`→ ${step}`];
}
/** A peering that is up is of no use yet to servers that were there before. */
function leasesOf({ result, leases }, { report }) {
    if (report.mode !== 'apply' || result !== 'applied')
        return [];
    const n = new Set(leases.map(({ uuid }) => uuid)).size;
    return n === 0 ? [] : [`🔁 ${(0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .count */ .U9)(n, 'server')} ${n === 1 ? 'needs' : 'need'} a lease renewal`];
}
/** What becomes what; of labels those that go, first: somebody may rely on them. */
function detailOf({ action, detail, labels }, row) {
    if (action === 'relabel')
        return labels ? labelLines(labels, row.result === 'applied') : [];
    if (!detail)
        return [];
    return [`${action === 'rename' ? 'name ' : ''}${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .prose */ .CS)((0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .shorten */ .ml)(detail, LONGEST_DETAIL))}`];
}
function labelLines({ removed, changed, added, marks }, isDone) {
    const some = (texts, others = []) => {
        const more = texts.length - LISTED_LABELS;
        return (0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .list */ .p_)([...texts.slice(0, LISTED_LABELS), ...(more > 0 ? [`${more} more`] : []), ...others]);
    };
    const shown = (text) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)((0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .shorten */ .ml)(text, LONGEST_LABEL), '(empty)');
    const noun = (n) => (n === 1 ? 'label' : 'labels');
    const own = marks > 0 ? [added.length > 0 ? `${marks} of this action` : `${marks} ${noun(marks)} of this action`] : [];
    const changes = changed.map(({ key, from, to }) => `${shown(key)} from ${shown(from)} to ${shown(to)}`);
    return [
        ...(removed.length > 0
            ? [`${isDone ? 'removed' : 'removes'} the ${noun(removed.length)} ${some(removed.map(shown))}`]
            : []),
        ...(changed.length > 0
            ? [`${isDone ? 'changed' : 'changes'} the ${noun(changed.length)} ${some(changes)}`]
            : []),
        ...(added.length > 0
            ? [`${isDone ? 'added' : 'adds'} the ${noun(added.length)} ${some(added.map(shown), own)}`]
            : own.length > 0
                ? [`${isDone ? 'added' : 'adds'} ${own[0]}`]
                : []),
    ];
}
/** What is done already, or failed, is told in other words. */
function stops(row) {
    return (0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .interrupts */ .JC)(row) && row.result === null;
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
function statesOf({ aiven, upcloud, desired }, { report, context }) {
    if (report.mode === 'apply' &&
        desired === 'active' &&
        aiven.state === 'PENDING_PEER' &&
        upcloud.state === null)
        return ['half created: Aiven waits for the UpCloud side, UpCloud has none'];
    const text = ({ state, changedAt }) => {
        const isUp = state?.toLowerCase() === 'active';
        const since = report.mode === 'check' && changedAt !== null && !isUp
            ? `, since ${(0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .utc */ .n$)(changedAt)} (${(0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .elapsed */ .vk)(context.now - changedAt)})`
            : '';
        return `${(0,_ends_js__WEBPACK_IMPORTED_MODULE_1__/* .stateWords */ .Xu)(state)}${since}`;
    };
    return [`Aiven: ${text(aiven)}`, `UpCloud: ${text(upcloud)}`];
}
/** Without a table: who is in for the same stands in one paragraph. */
function grouped(rows, view, detail, unchanged) {
    // With names only, what is blocked or failed is named with its cause, and need not be twice.
    const told = rows.filter((row) => detail.rows === 'list' || !['blocked', 'failed'].includes((0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .kindOf */ .I)(row)));
    const named = told.slice(0, detail.named);
    const groups = Map.groupBy(named, (row) => shortWhat(row, view));
    const paragraphs = [...groups].map(([words, members]) => {
        const what = (0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .capital */ .Nx)(words).replaceAll('**', '');
        const names = members.map((row) => entryOf(row, detail)).join(', ');
        const n = (0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .number */ .ai)(members.length);
        return members.length > VISIBLE_NAMES ? (0,_block_js__WEBPACK_IMPORTED_MODULE_0__/* .folded */ .TM)(`${what} (${n})`, names) : `**${what}** (${n}): ${names}`;
    });
    const more = told.length - named.length;
    const text = [...paragraphs, unchanged].filter(Boolean).join('\n\n');
    return more > 0 ? (0,_block_js__WEBPACK_IMPORTED_MODULE_0__/* .block */ .om)(text, `the names of ${(0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .count */ .U9)(more, 'peering')}`) : (0,_block_js__WEBPACK_IMPORTED_MODULE_0__/* .block */ .om)(text);
}
function entryOf(row, detail) {
    if (detail.rows === 'names')
        return nameOf(row, detail);
    const { cidrs } = row.upcloud;
    const more = cidrs.length > 1 ? ` +${cidrs.length - 1}` : '';
    return `${nameOf(row, detail)} ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(`${row.aiven.cidr ?? '?'} ${cidrs[0] ?? '?'}${more}`)}`;
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
/** So many peerings are named, each with so many characters; else they are counted. */
const FEW = 3;
const LONGEST_NAME = 40;
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
/** The run would not do it, whatever the clouds show. */
const REFUSALS = new Set(['plan-changed', 'untrusted-event', 'outdated-spec']);
function failureText({ findings, mode, changed, problems = [] }) {
    if (problems.length > 0)
        return (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(problems.length, 'wrong input');
    const isRefused = findings.some(({ code: one }) => REFUSALS.has(one));
    const word = isRefused ? 'refused' : 'failed';
    return mode === 'apply' && changed ? `${word} after some changes` : word;
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
    // One that is disabled or rightly absent is not "in place".
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
/** `1 blocked`, ``cuts traffic on `legacy` ``, `2 to create, 1 to delete` …, the worst first. */
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
        ...(blocked > 0 ? [blockedText(report, blocked)] : []),
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
function unreadText(report, n) {
    return withCause(report, _words_js__WEBPACK_IMPORTED_MODULE_2__/* .isUnread */ .KJ, `${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)(n)} could not be read`);
}
/** With what a cloud answered, when that is the one cause for all of them. */
function withCause(report, isMeant, what) {
    const causes = (0,_causes_js__WEBPACK_IMPORTED_MODULE_0__/* .causesOf */ .c)(report).filter(({ severity, peerings }) => severity === 'error' && peerings.some(isMeant));
    const [only] = causes;
    const cause = only && causes.length === 1 ? (0,_causes_js__WEBPACK_IMPORTED_MODULE_0__/* .shortCause */ .m)(only) : null;
    return cause === null ? what : `${what} (${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)(cause, LONGEST_CAUSE)})`;
}
/** With the code, when it is the same for all of them. */
function blockedText({ peerings }, n) {
    const blocked = peerings.filter((one) => one.status === 'blocked' && !(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .isUnread */ .KJ)(one));
    const codes = new Set(blocked
        .flatMap(({ findings }) => findings)
        .flatMap(({ severity, code: one }) => (severity === 'error' ? [one] : [])));
    const [only] = codes;
    return only && codes.size === 1 ? `${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)(n)} blocked (${only})` : `${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)(n)} blocked`;
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
/** The names in backticks, or null: there are too many, or one of them would not fit there. */
function fewNames(peerings) {
    const names = peerings.map(({ name }) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .cleanText */ .X5)(name));
    const fits = names.every((name) => name !== '' && name.length <= LONGEST_NAME && !name.includes('`'));
    return names.length <= FEW && fits ? (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)(names.map((name) => `\`${name}\``)) : null;
}
const CHANGING = ['create', 'update', 'repair', 'delete'];
function tally(peerings, statuses, word) {
    return statuses.flatMap((status) => {
        const n = peerings.filter((one) => one.status === status).length;
        return n > 0 ? [`${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)(n)} ${word(status)}`] : [];
    });
}
function planClauses({ mode, peerings }) {
    const parts = tally(peerings, CHANGING, (status) => `to ${status}`);
    const stopping = (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .byUrgency */ .td)(peerings.filter(_words_js__WEBPACK_IMPORTED_MODULE_2__/* .interrupts */ .JC), mode);
    const names = fewNames(stopping) ?? (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .count */ .U9)(stopping.length, 'peering');
    return [
        ...(stopping.length > 0 ? [`${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .stopVerb */ .od)(stopping).now} traffic on ${names}`] : []),
        ...(parts.length > 0 ? [parts.join(', ')] : []),
    ];
}
/** Worst first, as in the table. */
const DRIFTED = [
    ['broken', ({ status }) => status === 'repair'],
    ['missing', ({ status }) => status === 'create'],
    ['stuck', ({ stuck }) => stuck],
    ['disabled', (one) => one.status === 'update' && isToBeEnabled(one)],
    ['different', (one) => one.status === 'update' && !isToBeEnabled(one)],
    ['not deleted', ({ status }) => status === 'delete'],
];
function isToBeEnabled({ changes }) {
    return changes.some(({ action }) => action === 'enable');
}
function driftClauses({ peerings }) {
    const parts = DRIFTED.flatMap(([word, isMeant]) => {
        const n = peerings.filter(isMeant).length;
        return n > 0 ? [`${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)(n)} ${word}`] : [];
    });
    return parts.length > 0 ? [`drift: ${parts.join(', ')}`] : [];
}
const DONE = {
    create: 'created',
    update: 'updated',
    repair: 'repaired',
    delete: 'deleted',
    waiting: 'finished',
};
function resultClauses(report) {
    const { peerings } = report;
    const isFailed = ({ result }) => result === 'failed';
    const failed = peerings.filter(isFailed);
    const applied = peerings.filter(({ result }) => result === 'applied');
    const done = tally(applied, [...CHANGING, 'waiting'], (status) => DONE[status] ?? 'done');
    const left = peerings.filter(({ result, status }) => result === 'skipped' && status !== 'blocked').length;
    return [
        ...(failed.length > 0
            ? [withCause(report, isFailed, `${fewNames(failed) ?? (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)(failed.length)} failed`)]
            : []),
        ...(done.length > 0 ? [done.join(', ')] : []),
        ...(left > 0 ? [`${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .number */ .ai)(left)} not done`] : []),
    ];
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


/***/ })

};

export const id = 322;
export const ids = [322];
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
    const changing = report.peerings.filter(({ status }) => status !== 'in-sync' && status !== 'unmanaged');
    const tooMany = report.peerings.length > max;
    const candidates = (tooMany ? changing : report.peerings).slice(0, max);
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

/***/ 7470:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LZ: () => (/* binding */ warningsBlock),
/* harmony export */   P: () => (/* binding */ errorsBlock),
/* harmony export */   c4: () => (/* binding */ allFindings),
/* harmony export */   xB: () => (/* binding */ noticesBlock)
/* harmony export */ });
/* harmony import */ var _block_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7015);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2527);
/* harmony import */ var _links_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4503);
/* harmony import */ var _rows_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9965);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8191);





/** Findings of the run and of every row. */
function allFindings(report) {
    return [...report.findings, ...report.peerings.flatMap(({ findings }) => findings)];
}
function topicsOf({ report }, severity) {
    const general = report.findings.filter((one) => one.severity === severity);
    const single = general.map((one) => ({ peering: null, remarks: [one] }));
    const ofPeerings = report.peerings.flatMap((peering) => {
        const remarks = [
            ...failureOf(peering, severity),
            ...peering.findings.filter((one) => tells(one, peering, severity)),
        ];
        return remarks.length === 0 ? [] : [{ peering, remarks }];
    });
    return [...single, ...ofPeerings];
}
/** A lease notice is told by the section about leases, when there are servers to list. */
function tells(finding, { leases }, severity) {
    return finding.severity === severity && !(finding.code === 'lease-renewal' && leases.length > 0);
}
function failureOf({ result, error }, severity) {
    if (error === null || severity !== (result === 'failed' ? 'error' : 'warning'))
        return [];
    return [{ message: error, code: null, at: null }];
}
/** Errors: never left out, only shortened, and in the very end counted. */
function errorsBlock(view, detail) {
    const topics = topicsOf(view, 'error');
    if (topics.length === 0)
        return _block_js__WEBPACK_IMPORTED_MODULE_0__/* .NOTHING */ .K$;
    const shown = topics.slice(0, detail.errors);
    const more = topics.length - shown.length;
    const lines = detail.message === 0 ? byCode(shown, detail) : shown.map((topic) => item(topic, view, detail));
    const text = ['#### ❌ What to fix', lines.join('\n')].join('\n\n');
    return (0,_block_js__WEBPACK_IMPORTED_MODULE_0__/* .block */ .om)(text, ...(more > 0 ? [`${(0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .count */ .U9)(more, 'more error')} and the names they belong to`] : []));
}
function warningsBlock(view, detail) {
    const topics = topicsOf(view, 'warning');
    const shown = topics.slice(0, detail.warnings);
    const more = topics.length - shown.length;
    const left = more > 0 ? [(0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .count */ .U9)(more, 'warning')] : [];
    if (shown.length === 0)
        return (0,_block_js__WEBPACK_IMPORTED_MODULE_0__/* .block */ .om)('', ...left);
    const lines = shown.map((topic) => item(topic, view, detail));
    return (0,_block_js__WEBPACK_IMPORTED_MODULE_0__/* .block */ .om)(`#### ⚠️ Warnings\n\n${lines.join('\n')}`, ...left);
}
/** Notices, folded away when there are several. */
function noticesBlock(view, detail) {
    const topics = topicsOf(view, 'notice');
    const shown = topics.slice(0, detail.notices);
    const more = topics.length - shown.length;
    const left = more > 0 ? [(0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .count */ .U9)(more, 'notice')] : [];
    if (shown.length === 0)
        return (0,_block_js__WEBPACK_IMPORTED_MODULE_0__/* .block */ .om)('', ...left);
    const lines = shown.map((topic) => item(topic, view, detail)).join('\n');
    const title = `ℹ️ ${(0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .count */ .U9)(shown.length, 'notice')}`;
    return (0,_block_js__WEBPACK_IMPORTED_MODULE_0__/* .block */ .om)((0,_block_js__WEBPACK_IMPORTED_MODULE_0__/* .folded */ .TM)(title, lines), ...left);
}
function item(topic, view, detail) {
    const who = topic.peering === null ? null : `**${(0,_rows_js__WEBPACK_IMPORTED_MODULE_3__/* .nameOf */ .Vb)(topic.peering, detail)}**`;
    const [first] = topic.remarks;
    if (topic.remarks.length === 1 && first) {
        const text = `${sentence(first, detail)} (${origin(first, view, detail)})`.replace(/ \(\)$/, '');
        return who === null ? `- ${text}` : `- ${who}: ${text}`;
    }
    const lines = topic.remarks.map((one) => `  - ${sentence(one, detail)} (${origin(one, view, detail)})`.replace(/ \(\)$/, ''));
    return [`- ${who ?? 'The run'}:`, ...lines].join('\n');
}
function sentence({ message }, detail) {
    return (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)(message, detail.message)) || 'no details';
}
function origin({ code: name, at }, { context }, { links }) {
    const where = at === null ? [] : [(0,_links_js__WEBPACK_IMPORTED_MODULE_2__/* .positionLink */ .m$)(at, context, links)];
    return [...where, ...(name === null ? [] : [(0,_links_js__WEBPACK_IMPORTED_MODULE_2__/* .codeLink */ .U1)(name, context, links)])].join(', ');
}
/** Codes only, each with the names it concerns: how thousands of errors are still all told. */
function byCode(topics, detail) {
    const pairs = topics.flatMap((topic) => topic.remarks.map((remark) => ({ topic, remark })));
    const groups = Map.groupBy(pairs, ({ remark }) => remark.code ?? 'failed');
    return [...groups].map(([name, members]) => {
        const labels = new Set(members.map(({ topic, remark }) => labelOf(topic, remark, detail)));
        return `- ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(name)} (${(0,_words_js__WEBPACK_IMPORTED_MODULE_4__/* .number */ .ai)(members.length)}): ${[...labels].join(', ')}`;
    });
}
function labelOf({ peering }, { at }, detail) {
    if (peering !== null)
        return (0,_rows_js__WEBPACK_IMPORTED_MODULE_3__/* .nameOf */ .Vb)(peering, detail);
    return at === null ? 'the run' : (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(`${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .shorten */ .ml)(at.file, detail.blockedName)}:${at.line}`);
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
/* harmony export */   cz: () => (/* binding */ detailsOf),
/* harmony export */   fv: () => (/* binding */ errorCodes)
/* harmony export */ });
/* harmony import */ var _block_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7015);
/* harmony import */ var _ends_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5814);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2527);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8191);




/** More rows than this are folded away: nobody scrolls a phone through them. */
const VISIBLE_ROWS = 25;
const LONGEST_DETAIL = 300;
/** Peerings worth a row, most urgent first, otherwise in the order of the spec. */
function rowsOf(report) {
    return report.peerings
        .filter((one) => (0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .kindOf */ .I)(one) !== 'in-sync' && (one.status !== 'unmanaged' || one.findings.length > 0))
        .map((one) => [_words_js__WEBPACK_IMPORTED_MODULE_3__/* .KINDS */ .GW.indexOf((0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .kindOf */ .I)(one)), one])
        .sort(([a], [b]) => a - b)
        .map(([, one]) => one);
}
/** A peering's name as Markdown, as long as the level of detail allows. */
function nameOf(peering, detail) {
    const kind = (0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .kindOf */ .I)(peering);
    const longest = kind === 'blocked' || kind === 'failed' ? detail.blockedName : detail.name;
    return (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)((0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .shorten */ .ml)(peering.name, longest), '(no name)');
}
function rowsBlock(view, detail) {
    const rows = rowsOf(view.report);
    const unchanged = unchangedText(view, rows.length);
    if (rows.length === 0)
        return (0,_block_js__WEBPACK_IMPORTED_MODULE_0__/* .block */ .om)(unchanged);
    switch (detail.rows) {
        case 'full':
        case 'compact':
            return (0,_block_js__WEBPACK_IMPORTED_MODULE_0__/* .block */ .om)([...tables(rows, view, detail), unchanged].filter(Boolean).join('\n\n'));
        case 'pairs':
        case 'names':
            return grouped(rows, view, detail, unchanged);
    }
}
function unchangedText({ report }, rows) {
    const n = report.counts['in-sync'];
    if (rows === 0 || n === 0)
        return '';
    return report.mode === 'plan'
        ? `${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(n, 'other peering')} ${n === 1 ? 'stays as it is' : 'stay as they are'}.`
        : `${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(n, 'other peering')} ${n === 1 ? 'is' : 'are'} as the spec says.`;
}
function tables(rows, view, detail) {
    const visible = table(rows.slice(0, VISIBLE_ROWS), view, detail);
    const rest = rows.slice(VISIBLE_ROWS);
    if (rest.length === 0)
        return [visible];
    return [visible, (0,_block_js__WEBPACK_IMPORTED_MODULE_0__/* .folded */ .TM)(`${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .number */ .ai)(rest.length)} more`, table(rest, view, detail))];
}
function table(rows, view, detail) {
    const { mode } = view.report;
    const heading = mode === 'check' ? 'What is wrong' : mode === 'apply' ? 'Result' : 'What happens';
    const ends = detail.rows === 'full' ? fullEnds : compactEnds;
    return [
        `| Peering | ${heading} | Between |`,
        '| :-- | :-- | :-- |',
        ...rows.map((row) => {
            const what = detail.rows === 'full' ? whatText(row, view) : shortWhat(row, view);
            return `| ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .cell */ .Hn)(nameOf(row, detail))} | ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .cell */ .Hn)(what)} | ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .cell */ .Hn)(ends(row))} |`;
        }),
    ].join('\n');
}
function fullEnds(row) {
    return `Aiven ${(0,_ends_js__WEBPACK_IMPORTED_MODULE_1__/* .aivenEnd */ .ti)(row)}<br>UpCloud ${(0,_ends_js__WEBPACK_IMPORTED_MODULE_1__/* .upcloudEnd */ .gY)(row)}`;
}
function compactEnds(row) {
    return `${row.aiven.cidr === null ? '?' : (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(row.aiven.cidr)} ↔ ${(0,_ends_js__WEBPACK_IMPORTED_MODULE_1__/* .cidrList */ .dx)(row, 2)}`;
}
const ICONS = { failed: '❌ ', blocked: '❌ ' };
function shortWhat(row, { report }) {
    const what = `${ICONS[(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .kindOf */ .I)(row)] ?? ''}${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .whatHappens */ .wj)(row, report.mode)}`;
    return stops(row) ? `${what}, **interrupts traffic**` : what;
}
function whatText(row, view) {
    const { mode } = view.report;
    const warning = mode === 'check' ? 'fixing it **interrupts traffic**' : '**interrupts traffic**';
    return [
        `${ICONS[(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .kindOf */ .I)(row)] ?? ''}${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .whatHappens */ .wj)(row, mode)}`,
        ...(stops(row) ? [`⚠️ ${warning}`] : []),
        ...errorCodes(row).map((one) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(one)),
        ...detailsOf(row, (action) => action !== 'relabel'),
        ...(tellsStates(row) ? statesOf(row) : []),
    ].join('<br>');
}
/** Labels are too wide for the table of a phone: they stand with the ids. */
function detailsOf({ changes }, chosen) {
    return changes.flatMap(({ action, detail }) => detail && chosen(action) ? [(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .prose */ .CS)((0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .shorten */ .ml)(detail, LONGEST_DETAIL))] : []);
}
/** What is done already, or failed, is told in other words. */
function stops(row) {
    return (0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .interrupts */ .JC)(row) && row.result === null;
}
/** Codes of what blocks it or went wrong, each once. */
function errorCodes({ findings }) {
    return [...new Set(findings.filter(({ severity }) => severity === 'error').map((one) => one.code))];
}
/** The states are the reason why something is repaired, waited for or did not work. */
function tellsStates(row) {
    return row.result === 'failed' || row.status === 'repair' || row.status === 'waiting';
}
function statesOf({ aiven, upcloud }) {
    return [`Aiven: ${(0,_ends_js__WEBPACK_IMPORTED_MODULE_1__/* .stateWords */ .Xu)(aiven.state)}`, `UpCloud: ${(0,_ends_js__WEBPACK_IMPORTED_MODULE_1__/* .stateWords */ .Xu)(upcloud.state)}`];
}
/** Without a table: who is in for the same stands in one paragraph. */
function grouped(rows, view, detail, unchanged) {
    // With names only, what is blocked or failed is named with its error, and need not be twice.
    const told = rows.filter((row) => detail.rows === 'pairs' || !['blocked', 'failed'].includes((0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .kindOf */ .I)(row)));
    const named = told.slice(0, detail.named);
    const groups = Map.groupBy(named, (row) => shortWhat(row, view));
    const paragraphs = [...groups].map(([what, members]) => `**${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .capital */ .Nx)(what).replaceAll('**', '')}** (${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .number */ .ai)(members.length)}): ${members.map((row) => label(row, detail)).join(', ')}`);
    const more = told.length - named.length;
    const text = [...paragraphs, unchanged].filter(Boolean).join('\n\n');
    return more > 0 ? (0,_block_js__WEBPACK_IMPORTED_MODULE_0__/* .block */ .om)(text, `the names of ${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(more, 'peering')}`) : (0,_block_js__WEBPACK_IMPORTED_MODULE_0__/* .block */ .om)(text);
}
function label(row, detail) {
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
/* harmony export */   M: () => (/* binding */ verdictLine),
/* harmony export */   V: () => (/* binding */ verdictOf)
/* harmony export */ });
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8191);

const NAMES = { plan: 'Plan', check: 'Check', apply: 'Apply', export: 'Export' };
/** The verdict of a run, e.g. `📋 2 peerings will be created and 1 repaired`. */
function verdictOf(report) {
    const mistakes = report.findings.filter(({ code }) => code === 'spec-invalid').length;
    if (mistakes > 0)
        return { icon: '❌', text: `The spec has ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(mistakes, 'mistake')}` };
    if (report.failure !== null)
        return { icon: '❌', text: `${NAMES[report.mode]} ${refused(report)}` };
    if (report.outcome === 'skipped')
        return { icon: '⏭️', text: 'The spec is valid; the clouds were not asked' };
    if (report.mode === 'export')
        return exportVerdict(report);
    const text = clausesOf(report).join('; ');
    return text === '' ? settledVerdict(report) : { icon: iconOf(report), text: (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .capital */ .Nx)(text) };
}
/** The verdict as one line: icon and words. */
function verdictLine(report) {
    const { icon, text } = verdictOf(report);
    return `${icon} ${text}`;
}
function refused({ findings }) {
    return findings.some(({ code }) => code === 'plan-changed' || code === 'untrusted-event')
        ? 'refused'
        : 'failed';
}
function exportVerdict(report) {
    if (report.outcome === 'failed')
        return { icon: '❌', text: 'Export failed' };
    return { icon: '✅', text: `Exported ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(report.peerings.length, 'peering')}` };
}
function settledVerdict(report) {
    if (report.outcome === 'failed' || report.findings.some(({ severity }) => severity === 'error'))
        return { icon: '❌', text: `${NAMES[report.mode]} ${refused(report)}` };
    // What an apply has only waited for keeps the status of its plan.
    const entries = report.peerings.filter(({ status, pending }) => status === 'in-sync' || (status === 'waiting' && !pending));
    const n = entries.length;
    if (n === 0)
        return { icon: '✅', text: report.peerings.length === 0 ? 'Nothing to do: no peerings' : 'Nothing to do' };
    const subject = n === 1 ? 'The peering' : `All ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(n)} peerings`;
    // One that is switched off or rightly absent is not "in place".
    const state = entries.every(({ desired }) => desired === 'active')
        ? n === 1
            ? 'is in place'
            : 'are in place'
        : n === 1
            ? 'is as the spec says'
            : 'are as the spec says';
    return { icon: '✅', text: `${subject} ${state}` };
}
function iconOf(report) {
    if (report.outcome === 'failed' || report.outcome === 'blocked')
        return '❌';
    if (report.mode === 'check' && report.drift)
        return '⚠️';
    if (report.mode === 'apply' && report.outcome !== 'pending')
        return '✅';
    return report.peerings.some(({ changes, result }) => changes.length > 0 && result === null) ? '📋' : '⏳';
}
/** `3 peerings are blocked`, `2 will be created` …: the noun only in the first. */
function clausesOf(report) {
    const clauses = [];
    const add = (n, one, many) => {
        if (n > 0)
            clauses.push(`${subject(n, clauses)} ${n === 1 ? one : many}`);
    };
    const has = (status) => report.counts[status];
    const unread = report.outcome === 'failed' && hasReadFailure(report);
    if (unread)
        clauses.push('not everything could be read');
    if (report.mode === 'apply')
        addResults(report, clauses);
    if (report.mode === 'check')
        addDrift(report, clauses);
    add(has('blocked'), 'is blocked', 'are blocked');
    if (report.mode === 'plan')
        addPlanned(report, clauses);
    for (const end of ['built', 'removed'])
        add(unfinished(report, end), `is still being ${end}`, `are still being ${end}`);
    if (report.outcome === 'failed' && clauses.length === 0)
        add(has('unmanaged'), 'exists but is not in the spec', 'exist but are not in the spec');
    return clauses;
}
/** `2 peerings`, or `2` when an earlier clause, or part of this one, said what is counted. */
function subject(n, clauses, part = 0) {
    return part > 0 || clauses.some((clause) => clause.includes('peering')) ? (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(n) : (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(n, 'peering');
}
function hasReadFailure(report) {
    return [...report.findings, ...report.peerings.flatMap(({ findings }) => findings)].some(({ code }) => code === 'api-error' || code === 'not-authorized');
}
function unfinished({ mode, peerings }, end) {
    return peerings.filter((one) => {
        const waits = one.status === 'waiting' && one.pending && (one.result === null || one.result === 'unchanged');
        // In a check, what is stuck is told as drift.
        return waits && (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .finished */ .xl)(one) === end && !(mode === 'check' && one.stuck);
    }).length;
}
const CHANGING = ['create', 'repair', 'update', 'delete'];
function addPlanned(report, clauses) {
    const parts = CHANGING.filter((status) => report.counts[status] > 0).map((status, i) => `${subject(report.counts[status], clauses, i)}${i === 0 ? ' will be' : ''} ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .doneWord */ .XZ)(status)}`);
    if (parts.length > 0)
        clauses.push((0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(parts));
    const stopping = report.peerings.filter(_words_js__WEBPACK_IMPORTED_MODULE_0__/* .interrupts */ .JC).length;
    if (stopping > 0)
        clauses.push(`traffic is interrupted on ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(stopping)}`);
}
const DRIFTED = {
    create: ['is missing', 'are missing', 'missing'],
    repair: ['is broken', 'are broken', 'broken'],
    update: ['differs', 'differ', 'different'],
    delete: ['should be gone', 'should be gone', 'to be removed'],
    stuck: ['is stuck', 'are stuck', 'stuck'],
};
/** One kind of drift is a sentence, several are a sum with its parts. */
function addDrift(report, clauses) {
    const stuck = report.peerings.filter((one) => one.stuck).length;
    const numbers = [
        ...CHANGING.map((status) => [status, report.counts[status]]),
        ['stuck', stuck],
    ];
    const parts = numbers.filter(([, n]) => n > 0);
    const [only] = parts;
    if (only && parts.length === 1) {
        const [kind, n] = only;
        clauses.push(`drift: ${subject(n, clauses)} ${DRIFTED[kind][n === 1 ? 0 : 1]}`);
    }
    else if (parts.length > 1) {
        const sum = parts.reduce((total, [, n]) => total + n, 0);
        const details = parts.map(([kind, n]) => `${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(n)} ${DRIFTED[kind][2]}`).join(', ');
        clauses.push(`drift: ${subject(sum, clauses)} differ from the spec (${details})`);
    }
}
function addResults(report, clauses) {
    const failed = report.peerings.filter(({ result }) => result === 'failed').length;
    const skipped = report.peerings.filter(({ result, status }) => result === 'skipped' && status !== 'blocked').length;
    if (failed > 0)
        clauses.push(`${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .count */ .U9)(failed, 'peering')} failed`);
    const parts = [...CHANGING, 'waiting'].flatMap((status) => {
        const n = report.peerings.filter((one) => one.status === status && one.result === 'applied').length;
        return n === 0 ? [] : [[n, (0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .doneWord */ .XZ)(status)]];
    });
    const words = parts.map(([n, what], i) => `${subject(n, clauses, i)} ${what}`);
    if (words.length > 0)
        clauses.push((0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .list */ .p_)(words));
    if (skipped > 0)
        clauses.push(`${subject(skipped, clauses)} skipped`);
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


/***/ })

};

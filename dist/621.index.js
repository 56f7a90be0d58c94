export const id = 621;
export const ids = [621];
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

/***/ 2796:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ causesOf),
/* harmony export */   m: () => (/* binding */ shortCause)
/* harmony export */ });
/* harmony import */ var _domain_findings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2160);
/* harmony import */ var _traits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4117);


const found = new WeakMap();
function causesOf(report) {
    const causes = found.get(report) ?? findCauses(report);
    found.set(report, causes);
    return causes;
}
function findCauses(report) {
    const groups = Map.groupBy(remarksOf(report), keyOf);
    return [...groups.values()].flatMap(([first, ...others]) => {
        if (!first)
            return [];
        const { severity, code, message } = first;
        const members = [first, ...others];
        const peerings = [...new Set(members.flatMap(({ peering }) => peering ?? []))];
        const places = [...new Map(members.flatMap(({ at }) => (at ? [[JSON.stringify(at), at]] : []))).values()];
        const isOneMessage = others.every((one) => one.message === message);
        return [{ severity, code, message: isOneMessage ? message : answerIn(message), peerings, places }];
    });
}
function remarksOf(report) {
    const ofRun = report.findings.map((one) => ({ ...one, peering: null }));
    return [
        ...ofRun,
        ...(0,_traits_js__WEBPACK_IMPORTED_MODULE_1__/* .byUrgency */ .td)(report.peerings, report.mode).flatMap((peering) => [
            ...failureOf(peering),
            ...peering.findings.map((one) => ({ ...one, peering })),
        ]),
    ];
}
function failureOf(peering) {
    const { result, error, at, findings } = peering;
    if (error === null || findings.some(({ message }) => message === error))
        return [];
    return [{ severity: result === 'failed' ? 'error' : 'warning', code: null, message: error, at, peering }];
}
const TRIED = /^(Aiven|UpCloud): could not .+?: (?=HTTP \d{3}\b|no answer)/s;
const ANSWER = /^(?:Aiven|UpCloud): (?:HTTP \d{3}\b|no answer)/;
function answerIn(message) {
    return message.replace(TRIED, '$1: ');
}
function keyOf({ severity, code, message, at, peering }) {
    return JSON.stringify([severity, code, ...(peering === null ? [message, at] : [answerIn(message)])]);
}
const LONGEST_ANSWER = 45;
function shortCause({ code, message }) {
    const answer = answerIn(message);
    const isOfCloud = code === null ? ANSWER.test(answer) : (0,_domain_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .isReadFailure */ .Bm)(code);
    if (!isOfCloud)
        return null;
    const [sentence = answer] = answer.split('. ', 1);
    return sentence.length <= LONGEST_ANSWER ? sentence : (ANSWER.exec(sentence)?.[0] ?? sentence);
}


/***/ }),

/***/ 5267:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   b9: () => (/* binding */ asciiDiagram),
/* harmony export */   ll: () => (/* binding */ diagramPart)
/* harmony export */ });
/* unused harmony export mermaidDiagram */
/* harmony import */ var _ends_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5814);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2527);
/* harmony import */ var _traits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4117);
/* harmony import */ var _view_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8149);
/* harmony import */ var _what_happens_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5926);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(8191);






const MAX_DRAWN = 60;
const MAX_DRAWN_IN_COMMENT = 20;
const MAX_OPEN = 12;
const MAX_WITH_OTHERS = 8;
const MAX_SOURCE = 40_000;
const LONGEST = 40;
const LISTED_CIDRS = 4;
function diagramPart({ report }, detail, inComment) {
    const diagram = detail.extras ? mermaidDiagram(report, inComment ? MAX_DRAWN_IN_COMMENT : MAX_DRAWN) : null;
    if (diagram === null)
        return '';
    const drawing = `\`\`\`mermaid\n${diagram.source}\n\`\`\``;
    const legend = 'Thick solid line: carries traffic now. Thin dotted line: does not.';
    const whole = (0,_view_js__WEBPACK_IMPORTED_MODULE_3__/* .joined */ .oR)([drawing, legend, diagram.note]);
    return inComment || report.peerings.length > MAX_OPEN ? (0,_view_js__WEBPACK_IMPORTED_MODULE_3__/* .folded */ .TM)('Diagram', whole) : whole;
}
function mermaidDiagram({ peerings, mode }, max = MAX_DRAWN) {
    const known = peerings.filter((one) => !(0,_traits_js__WEBPACK_IMPORTED_MODULE_2__/* .isUnread */ .KJ)(one));
    const changing = known.filter(({ status }) => status !== 'in-sync' && status !== 'unmanaged');
    const isWhole = known.length <= (changing.length > 0 ? MAX_WITH_OTHERS : max);
    const candidates = (isWhole ? known : (0,_traits_js__WEBPACK_IMPORTED_MODULE_2__/* .byUrgency */ .td)(changing, mode)).slice(0, max);
    const nodes = new Map();
    let source = 'flowchart LR';
    const node = (side, key, label) => {
        const id = nodes.get(key) ?? `${side}${nodes.size + 1}`;
        if (!nodes.has(key))
            source += `\n  ${id}["${label}"]`;
        nodes.set(key, id);
        return id;
    };
    let drawn = 0;
    for (const one of candidates) {
        if (source.length >= MAX_SOURCE)
            break;
        const { aiven, upcloud, name } = one;
        const from = node('aiven', `a ${aiven.vpc ?? name} ${(0,_ends_js__WEBPACK_IMPORTED_MODULE_0__/* .scopeName */ .OK)(aiven) ?? ''}`, aivenLabel(one));
        const to = node('upcloud', `u ${upcloud.network ?? name}`, upcloudLabel(one));
        const edge = (0,_traits_js__WEBPACK_IMPORTED_MODULE_2__/* .flows */ .Sx)(one) ? '===' : '-.-';
        source += `\n  ${from} ${edge}|"${edgeLabel(one, (0,_what_happens_js__WEBPACK_IMPORTED_MODULE_4__/* .whatHappens */ .wj)(one, mode))}"| ${to}`;
        drawn += 1;
    }
    if (drawn === 0)
        return null;
    const others = peerings.length - drawn;
    const isUnchanged = !isWhole && drawn === changing.length;
    const note = `Not drawn: ${(0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .count */ .U9)(others, 'other')}${isUnchanged ? ' without a change' : ''}.`;
    return { source, note: others === 0 ? '' : note };
}
function value(text) {
    return (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .mermaidText */ .Hg)((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .shorten */ .ml)(text, LONGEST));
}
function edgeLabel(peering, what) {
    const { name, aiven, upcloud } = peering;
    const lines = [value(name || '(no name)'), what.replaceAll(':', ' -')];
    if (aiven.state !== null || upcloud.state !== null)
        lines.push(`Aiven ${value((0,_ends_js__WEBPACK_IMPORTED_MODULE_0__/* .stateOf */ .L4)(peering, 'aiven'))}`, `UpCloud ${value((0,_ends_js__WEBPACK_IMPORTED_MODULE_0__/* .stateOf */ .L4)(peering, 'upcloud'))}`);
    return lines.join('<br/>');
}
function aivenLabel(peering) {
    const { aiven } = peering;
    const range = aiven.cidr ?? aiven.vpc ?? (0,_ends_js__WEBPACK_IMPORTED_MODULE_0__/* .whyMissing */ .bi)(peering, 'aiven');
    return ['Aiven VPC', (0,_ends_js__WEBPACK_IMPORTED_MODULE_0__/* .scopeName */ .OK)(aiven) ?? [], range].flat().map(value).join('<br/>');
}
function upcloudLabel(peering) {
    const { networkName, zone, cidrs, network } = peering.upcloud;
    const place = [networkName, zone].filter((one) => one !== null).map(value);
    const ranges = cidrs.length > 0 ? (0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .first */ .$1)(LISTED_CIDRS, cidrs) : [network ?? (0,_ends_js__WEBPACK_IMPORTED_MODULE_0__/* .whyMissing */ .bi)(peering, 'upcloud')];
    return ['UpCloud network', place.length > 0 ? place.join(', ') : [], ranges.map(value)].flat().join('<br/>');
}
function asciiDiagram({ peerings }, max = 200) {
    const urgent = peerings.filter((one) => (0,_traits_js__WEBPACK_IMPORTED_MODULE_2__/* .kindOf */ .I)(one) !== 'in-sync');
    const drawn = (peerings.length > max ? urgent : peerings).slice(0, max);
    const more = peerings.length - drawn.length;
    return [...drawn.map(asciiLine), ...(more > 0 ? [`... and ${(0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .count */ .U9)(more, 'more peering')}`] : [])];
}
function asciiLine(peering) {
    const { name, aiven, upcloud } = peering;
    const parts = [
        `${name || '(no name)'}: aiven`,
        (0,_ends_js__WEBPACK_IMPORTED_MODULE_0__/* .scopeName */ .OK)(aiven),
        aiven.cidr ?? aiven.vpc ?? '?',
        `[${(0,_ends_js__WEBPACK_IMPORTED_MODULE_0__/* .stateOf */ .L4)(peering, 'aiven')}] --- [${(0,_ends_js__WEBPACK_IMPORTED_MODULE_0__/* .stateOf */ .L4)(peering, 'upcloud')}]`,
        (0,_words_js__WEBPACK_IMPORTED_MODULE_5__/* .first */ .$1)(LISTED_CIDRS, upcloud.cidrs).join(',') || (upcloud.network ?? '?'),
        upcloud.networkName,
        upcloud.zone,
    ];
    return (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .logText */ .kc)(parts.filter((part) => part !== null).join(' '));
}


/***/ }),

/***/ 5814:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L4: () => (/* binding */ stateOf),
/* harmony export */   OK: () => (/* binding */ scopeName),
/* harmony export */   Xu: () => (/* binding */ stateWords),
/* harmony export */   bi: () => (/* binding */ whyMissing),
/* harmony export */   dx: () => (/* binding */ cidrList),
/* harmony export */   gY: () => (/* binding */ upcloudEnd),
/* harmony export */   pw: () => (/* binding */ aivenRange),
/* harmony export */   ti: () => (/* binding */ aivenEnd),
/* harmony export */   wA: () => (/* binding */ rangesOf)
/* harmony export */ });
/* harmony import */ var _domain_decide_states_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6735);
/* harmony import */ var _domain_findings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2160);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2527);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8191);




const LISTED_CIDRS = 8;
function scopeName({ scope }) {
    if (scope === null)
        return null;
    return scope.kind === 'project' ? scope.project : scope.organization;
}
function aivenEnd(peering) {
    const { aiven } = peering;
    const range = aiven.cidr === null ? `VPC ${idOf(aiven.vpc, peering, 'aiven')}` : (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(aiven.cidr);
    return placed(range, [scopeName(aiven)]);
}
function upcloudEnd(peering) {
    const { network, networkName, zone, cidrs } = peering.upcloud;
    const range = cidrs.length === 0 ? `network ${idOf(network, peering, 'upcloud')}` : cidrList(cidrs);
    return placed(range, [networkName, zone]);
}
function idOf(id, peering, side) {
    return id === null ? whyMissing(peering, side) : (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(id);
}
function placed(range, places) {
    const known = places.filter((one) => one !== null).map(_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .label */ .Pf);
    return known.length === 0 ? range : `${range} in ${known.join(', ')}`;
}
function rangesOf(peering) {
    return `Aiven ${aivenRange(peering)} ↔ UpCloud ${cidrList(peering.upcloud.cidrs, 2)}`;
}
function aivenRange({ aiven }) {
    return aiven.cidr === null ? '?' : (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(aiven.cidr);
}
function cidrList(cidrs, listed = LISTED_CIDRS) {
    return ((0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .first */ .$1)(listed, cidrs.map((cidr) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(cidr))).join(', ') || '?');
}
function stateOf(peering, side) {
    const isAsked = !couldNotRead(peering) && (side === 'upcloud' || peering.aiven.scope !== null);
    return peering[side].state ?? (isAsked ? 'none' : 'not read');
}
function couldNotRead({ findings }) {
    return findings.some(({ code: one }) => (0,_domain_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .isReadFailure */ .Bm)(one));
}
function whyMissing(peering, side) {
    if (side === 'aiven' && peering.aiven.scope === null)
        return 'not read';
    const has = (wanted) => peering.findings.some(({ code: one }) => one === wanted);
    if (has(side === 'aiven' ? 'vpc-not-found' : 'network-not-found'))
        return 'not found';
    if (couldNotRead(peering))
        return 'could not be read';
    return has('ambiguous-peering') ? 'not clear' : 'not found';
}
const STATES = new Set([..._domain_decide_states_js__WEBPACK_IMPORTED_MODULE_0__/* .AIVEN_STATES */ .Np, ..._domain_decide_states_js__WEBPACK_IMPORTED_MODULE_0__/* .UPCLOUD_STATES */ .E9]);
function stateWords(state) {
    if (state === null)
        return 'no peering';
    return STATES.has(state) ? state.toLowerCase().replaceAll(/[_-]/g, ' ') : (0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(state);
}


/***/ }),

/***/ 4117:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   HE: () => (/* binding */ isMistaken),
/* harmony export */   I: () => (/* binding */ kindOf),
/* harmony export */   JC: () => (/* binding */ interrupts),
/* harmony export */   KJ: () => (/* binding */ isUnread),
/* harmony export */   RO: () => (/* binding */ rowsOf),
/* harmony export */   Sx: () => (/* binding */ flows),
/* harmony export */   U2: () => (/* binding */ serversOf),
/* harmony export */   YP: () => (/* binding */ isAdopted),
/* harmony export */   eS: () => (/* binding */ isSilent),
/* harmony export */   fv: () => (/* binding */ errorCodes),
/* harmony export */   od: () => (/* binding */ stopVerb),
/* harmony export */   td: () => (/* binding */ byUrgency),
/* harmony export */   zM: () => (/* binding */ reasonsOf)
/* harmony export */ });
/* harmony import */ var _domain_findings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2160);

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
function kindOf({ result, status }) {
    return result === 'failed' ? 'failed' : status;
}
function byUrgency(peerings, mode) {
    if (mode !== 'check')
        return inOrder(peerings, KINDS);
    const isLoud = (one) => !isSilent(one);
    return [
        ...inOrder(peerings.filter(isSilent), DRIFT_KINDS),
        ...inOrder(peerings.filter(isLoud), DRIFT_KINDS),
    ];
}
function inOrder(peerings, order) {
    const groups = Map.groupBy(peerings, kindOf);
    return order.flatMap((kind) => groups.get(kind) ?? []);
}
function rowsOf({ peerings, mode }) {
    const isShown = (one) => kindOf(one) !== 'in-sync' && (one.status !== 'unmanaged' || one.findings.length > 0);
    return byUrgency(peerings.filter(isShown), mode);
}
function isMistaken({ findings }) {
    return findings.some(({ code }) => code === 'spec-invalid');
}
function reasonsOf(report) {
    const { failure, problems = [], findings } = report;
    const isTold = isMistaken(report) || findings.some(({ message }) => message === failure);
    if (failure === null || isTold)
        return [];
    return problems.length > 0 ? problems : [failure];
}
function isUnread({ status, findings }) {
    const errors = findings.filter(({ severity }) => severity === 'error');
    return status === 'blocked' && errors.length > 0 && errors.every(({ code }) => (0,_domain_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .isReadFailure */ .Bm)(code));
}
function interrupts({ changes }) {
    return changes.some((change) => change.interrupts);
}
function stopVerb(peerings) {
    return peerings.every(({ status }) => status === 'repair')
        ? { now: 'interrupts', past: 'interrupted' }
        : { now: 'cuts', past: 'cut' };
}
function flows({ aiven, upcloud }) {
    return aiven.state === 'ACTIVE' && upcloud.state === 'active';
}
function isSilent(peering) {
    return peering.desired === 'active' && peering.upcloud.state !== 'active' && !isUnread(peering);
}
function isAdopted({ findings }) {
    return findings.some(({ code }) => code === 'adopted');
}
function errorCodes({ findings }) {
    return [...new Set(findings.filter(({ severity }) => severity === 'error').map(({ code }) => code))];
}
function serversOf(peerings) {
    return new Set(peerings.flatMap(({ leases }) => leases.map(({ uuid }) => uuid))).size;
}


/***/ }),

/***/ 975:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BU: () => (/* binding */ partOf),
/* harmony export */   MT: () => (/* binding */ verdictLine),
/* harmony export */   Vj: () => (/* binding */ verdictOf),
/* harmony export */   Wm: () => (/* binding */ headingOf)
/* harmony export */ });
/* harmony import */ var _causes_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2796);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2527);
/* harmony import */ var _traits_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4117);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8191);




const LISTED_FILES = 2;
const LONGEST_CAUSE = 160;
const FEW = 3;
const LONGEST_NAME = 40;
function headingOf(view) {
    const { report, context } = view;
    const { icon, text } = verdictOf(report);
    const files = context.specFiles.map((file) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .shortCode */ .ov)(file));
    const spec = files.length > 0 ? ` for ${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)((0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .first */ .$1)(LISTED_FILES, files))}` : '';
    const part = partOf(view);
    return `${icon} Peering ${report.mode}${spec}${part === '' ? '' : ` (${part})`}: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)(text)}`;
}
function partOf({ report, context: { part } }) {
    if ((0,_traits_js__WEBPACK_IMPORTED_MODULE_2__/* .isMistaken */ .HE)(report))
        return '';
    return (0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)(part.map(({ input, value }) => `${input} ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .shortCode */ .ov)(value)}`));
}
function verdictOf(report) {
    const { failure, outcome, mode, peerings, findings } = report;
    const mistakes = findings.filter((one) => one.code === 'spec-invalid').length;
    if (mistakes > 0)
        return { icon: '❌', text: `the spec has ${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(mistakes, 'mistake')}` };
    if (failure !== null)
        return { icon: '❌', text: failureText(report) };
    if (outcome === 'skipped')
        return { icon: '⏭️', text: 'the spec is valid; no cloud was asked' };
    if (mode === 'export' && outcome !== 'failed')
        return { icon: '✅', text: `${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(peerings.length, 'peering')} written` };
    const clauses = mode === 'export' ? [] : clausesOf(report);
    return clauses.length === 0 ? settled(report) : { icon: iconOf(report), text: clauses.join('; ') };
}
function verdictLine(report) {
    return `${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .capital */ .Nx)(report.mode)}: ${verdictOf(report).text}`;
}
const REFUSALS = new Set(['plan-changed', 'untrusted-event', 'outdated-spec']);
function failureText({ findings, mode, changed, problems = [] }) {
    if (problems.length > 0)
        return (0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(problems.length, 'wrong input');
    const word = findings.some((one) => REFUSALS.has(one.code)) ? 'refused' : 'failed';
    return mode === 'apply' && changed ? `${word} after some changes` : word;
}
function settled(report) {
    if (report.outcome === 'failed' || report.findings.some(({ severity }) => severity === 'error'))
        return { icon: '❌', text: 'failed' };
    const n = unmanagedIn(report);
    if (n === 0)
        return { icon: '✅', text: settledText(report) };
    const others = `${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .number */ .ai)(n)} more ${n === 1 ? 'exists' : 'exist'} without an entry`;
    return { icon: '⚠️', text: `${settledText(report)}; ${others}` };
}
function settledText({ mode, peerings }) {
    const lead = mode === 'plan' ? 'nothing to change, ' : mode === 'check' ? 'no drift, ' : '';
    const entries = peerings.filter(({ status, pending }) => status === 'in-sync' || (status === 'waiting' && !pending));
    const n = entries.length;
    if (n === 0)
        return `${lead}no peering to look at`;
    const isUp = entries.every(({ desired }) => desired === 'active');
    if (n === 1)
        return `${lead}the peering is ${isUp ? 'in place' : 'as the spec says'}`;
    return `${lead}all ${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .number */ .ai)(n)} peerings of the spec are ${isUp ? 'in place' : 'as it says'}`;
}
function unmanagedIn({ peerings }) {
    return peerings.filter(({ status, findings }) => status === 'unmanaged' && findings.length > 0).length;
}
function iconOf({ mode, outcome, drift, peerings }) {
    if (outcome === 'failed' || outcome === 'blocked')
        return '❌';
    if (mode === 'check' && drift)
        return '⚠️';
    if (mode === 'apply' && outcome !== 'pending')
        return '✅';
    const planned = peerings.filter(({ changes, result }) => changes.length > 0 && result === null);
    if (planned.some(_traits_js__WEBPACK_IMPORTED_MODULE_2__/* .interrupts */ .JC))
        return '🛑';
    return planned.length > 0 ? '📋' : '⏳';
}
function clausesOf(report) {
    const { mode, counts, outcome } = report;
    const clauses = [
        unreadClause(report),
        ...(mode === 'apply' ? resultClauses(report) : []),
        mode === 'check' ? driftClause(report) : '',
        blockedClause(report),
        ...(mode === 'plan' ? planClauses(report) : []),
        tally(awaitedIn(report), AWAITED),
    ].filter((clause) => clause !== '');
    if (clauses.length === 0 && outcome === 'failed' && unmanagedIn(report) > 0)
        return [`${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(counts.unmanaged, 'peering')} without an entry`];
    return clauses;
}
function unreadClause(report) {
    const unread = report.peerings.filter(_traits_js__WEBPACK_IMPORTED_MODULE_2__/* .isUnread */ .KJ).length;
    if (unread > 0)
        return withCause(report, _traits_js__WEBPACK_IMPORTED_MODULE_2__/* .isUnread */ .KJ, `${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .number */ .ai)(unread)} could not be read`);
    const isUnreadable = (0,_causes_js__WEBPACK_IMPORTED_MODULE_0__/* .causesOf */ .c)(report).some((one) => one.code === 'api-error' || one.code === 'not-authorized');
    return report.outcome === 'failed' && isUnreadable ? 'not everything could be read' : '';
}
function withCause(report, isMeant, what) {
    const [only, ...others] = (0,_causes_js__WEBPACK_IMPORTED_MODULE_0__/* .causesOf */ .c)(report).filter(({ severity, peerings }) => severity === 'error' && peerings.some(isMeant));
    const cause = only && others.length === 0 ? (0,_causes_js__WEBPACK_IMPORTED_MODULE_0__/* .shortCause */ .m)(only) : null;
    return cause === null ? what : `${what} (${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)(cause, LONGEST_CAUSE)})`;
}
function blockedClause({ peerings }) {
    const blocked = peerings.filter((one) => one.status === 'blocked' && !(0,_traits_js__WEBPACK_IMPORTED_MODULE_2__/* .isUnread */ .KJ)(one));
    if (blocked.length === 0)
        return '';
    const [only, ...others] = new Set(blocked.flatMap(_traits_js__WEBPACK_IMPORTED_MODULE_2__/* .errorCodes */ .fv));
    return `${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .number */ .ai)(blocked.length)} blocked${only && others.length === 0 ? ` (${only})` : ''}`;
}
function fewNames(peerings) {
    const names = peerings.map(({ name }) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .cleanText */ .X5)(name));
    const fits = names.every((name) => name !== '' && name.length <= LONGEST_NAME && !name.includes('`'));
    return names.length <= FEW && fits ? (0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .list */ .p_)(names.map((name) => `\`${name}\``)) : null;
}
function tally(peerings, kinds) {
    const parts = kinds.map(([words, isMeant]) => [peerings.filter(isMeant).length, words]);
    return parts
        .filter(([n]) => n > 0)
        .map(([n, words]) => `${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .number */ .ai)(n)} ${words}`)
        .join(', ');
}
const PLANNED = ['create', 'update', 'repair', 'delete'].map((wanted) => [`to ${wanted}`, ({ status }) => status === wanted]);
const AWAITED = [
    ['still being built', ({ desired }) => desired !== 'absent'],
    ['still being removed', ({ desired }) => desired === 'absent'],
];
function awaitedIn({ mode, peerings }) {
    return peerings.filter(({ status, pending, stuck, result }) => status === 'waiting' &&
        pending &&
        (result === null || result === 'unchanged') &&
        !(mode === 'check' && stuck));
}
function planClauses({ mode, peerings }) {
    const stopping = (0,_traits_js__WEBPACK_IMPORTED_MODULE_2__/* .byUrgency */ .td)(peerings.filter(_traits_js__WEBPACK_IMPORTED_MODULE_2__/* .interrupts */ .JC), mode);
    const names = fewNames(stopping) ?? (0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(stopping.length, 'peering');
    const traffic = stopping.length > 0 ? `${(0,_traits_js__WEBPACK_IMPORTED_MODULE_2__/* .stopVerb */ .od)(stopping).now} traffic on ${names}` : '';
    return [traffic, tally(peerings, PLANNED)];
}
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
function driftClause({ peerings }) {
    const drifted = tally(peerings, DRIFTED);
    return drifted === '' ? '' : `drift: ${drifted}`;
}
const DONE = [
    ['created', ({ status }) => status === 'create'],
    ['updated', ({ status }) => status === 'update'],
    ['repaired', ({ status }) => status === 'repair'],
    ['deleted', ({ status }) => status === 'delete'],
    ['finished', ({ status }) => status === 'waiting'],
];
function resultClauses(report) {
    const { peerings } = report;
    const isFailed = ({ result }) => result === 'failed';
    const failed = peerings.filter(isFailed);
    const applied = peerings.filter(({ result }) => result === 'applied');
    const left = peerings.filter(({ result, status }) => result === 'skipped' && status !== 'blocked').length;
    return [
        failed.length > 0
            ? withCause(report, isFailed, `${fewNames(failed) ?? (0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .number */ .ai)(failed.length)} failed`)
            : '',
        tally(applied, DONE),
        left > 0 ? `${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .number */ .ai)(left)} not done` : '',
    ];
}


/***/ }),

/***/ 8149:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BI: () => (/* binding */ firstOpen),
/* harmony export */   TM: () => (/* binding */ folded),
/* harmony export */   oR: () => (/* binding */ joined),
/* harmony export */   tp: () => (/* binding */ table)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2527);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8191);


function joined(parts) {
    return parts.filter((part) => part !== '').join('\n\n');
}
function folded(title, markdown) {
    return `<details><summary>${title}</summary>\n\n${markdown}\n\n</details>`;
}
function firstOpen(items, open, render) {
    const shown = items.slice(0, open);
    const rest = items.slice(open);
    return joined([
        shown.length > 0 ? render(shown) : '',
        rest.length > 0
            ? folded(`${(0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .number */ .ai)(rest.length)} ${shown.length > 0 ? 'more' : 'in all'}`, render(rest))
            : '',
    ]);
}
function table(headings, rows) {
    const line = (cells) => `| ${cells.map(_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .cell */ .Hn).join(' | ')} |`;
    return [line(headings), line(headings.map(() => ':--')), ...rows.map(line)].join('\n');
}


/***/ }),

/***/ 5926:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   UX: () => (/* binding */ inOneLine),
/* harmony export */   mF: () => (/* binding */ changeWords),
/* harmony export */   sk: () => (/* binding */ nextStep),
/* harmony export */   wj: () => (/* binding */ whatHappens)
/* harmony export */ });
/* harmony import */ var _domain_model_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5944);
/* harmony import */ var _traits_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4117);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8191);



const UPDATES = {
    enable: { plan: 'enable on UpCloud', done: 'enabled on UpCloud', drift: 'disabled on UpCloud' },
    disable: {
        plan: 'disable on UpCloud',
        done: 'disabled on UpCloud',
        drift: 'should be disabled, is enabled on UpCloud',
    },
    rename: { plan: 'rename', done: 'renamed', drift: 'name' },
    relabel: { plan: 'change labels', done: 'labels changed', drift: 'labels' },
    create: { plan: 'create', done: 'created', drift: 'a side is missing' },
    delete: { plan: 'delete', done: 'deleted', drift: 'a side is left over' },
};
function whatHappens(peering, mode) {
    const { result, status } = peering;
    if (result === 'failed')
        return 'failed';
    if (status === 'blocked')
        return (0,_traits_js__WEBPACK_IMPORTED_MODULE_1__/* .isUnread */ .KJ)(peering) ? 'could not be read' : 'blocked';
    if (status === 'in-sync')
        return peering.desired === 'absent' ? 'gone' : 'in place';
    if (status === 'unmanaged')
        return 'exists without an entry';
    if (status === 'waiting')
        return waitWords(peering);
    if (result === 'applied')
        return doneWords(peering);
    if (result === 'unchanged')
        return 'not changed';
    if (mode === 'check')
        return driftWords(peering);
    return mode === 'apply' ? `not done: ${changeWords(peering)}` : changeWords(peering);
}
function waitWords(peering) {
    const { result, stuck, pending, desired } = peering;
    const isGoing = desired === 'absent';
    if (result === 'skipped')
        return 'not waited for';
    if (result === null && stuck)
        return `${isGoing ? 'deletion' : 'creation'} stuck`;
    const isOver = result === 'applied' || (result === 'unchanged' && !pending);
    return isOver ? `now ${isGoing ? 'removed' : 'in place'}` : `still being ${isGoing ? 'removed' : 'built'}`;
}
function changeWords(peering) {
    const { status } = peering;
    if (status === 'create' || status === 'delete')
        return `${status}${on(sidesOf(peering, status))}`;
    if (status !== 'repair')
        return updateWords(peering, 'plan');
    const { broken, missing } = repairSides(peering);
    if (broken.size === 0)
        return 'repair: disable and enable again on UpCloud';
    return `repair: remove and create again${on(broken)}${missing.size > 0 ? `, create${on(missing)}` : ''}`;
}
function doneWords(peering) {
    const { status } = peering;
    if (status === 'repair') {
        const { broken } = repairSides(peering);
        return broken.size === 0 ? 'repaired' : `repaired: removed and created again${on(broken)}`;
    }
    if (status !== 'create' && status !== 'delete')
        return updateWords(peering, 'done');
    const sides = sidesOf(peering, status);
    return `${UPDATES[status].done}${sides.size === 1 ? on(sides) : ''}`;
}
function driftWords(peering) {
    const { status, changes } = peering;
    if (status === 'create')
        return `missing${on(sidesOf(peering, 'create'))}`;
    if (status === 'delete')
        return `should be deleted, still exists${on(sidesOf(peering, 'delete'))}`;
    if (status === 'repair') {
        const { broken, missing } = repairSides(peering);
        return `broken${on(broken)}${missing.size > 0 ? `, missing${on(missing)}` : ''}`;
    }
    const isSwitched = changes.every(({ action }) => action === 'enable' || action === 'disable');
    return `${isSwitched ? '' : 'differs: '}${updateWords(peering, 'drift')}`;
}
function updateWords(peering, tense) {
    const adopted = { plan: ['adopt'], done: ['adopted'], drift: [] };
    const words = peering.changes.map(({ action }) => UPDATES[action][tense]);
    return (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)([...((0,_traits_js__WEBPACK_IMPORTED_MODULE_1__/* .isAdopted */ .YP)(peering) ? adopted[tense] : []), ...new Set(words)]);
}
function repairSides(peering) {
    const broken = sidesOf(peering, 'delete');
    const made = [...sidesOf(peering, 'create')];
    return { broken, missing: new Set(made.filter((side) => !broken.has(side))) };
}
function sidesOf({ changes }, wanted) {
    return new Set(changes.filter(({ action }) => action === wanted).map(({ side }) => side));
}
function on(sides) {
    if (sides.size === 2)
        return ' on both sides';
    return [...sides].map((side) => ` on ${_domain_model_js__WEBPACK_IMPORTED_MODULE_0__/* .SIDE_NAMES */ .Jy[side]}`).join('');
}
function nextStep(peering) {
    const actions = new Set(peering.changes.map(({ action }) => action));
    switch (peering.status) {
        case 'create':
            return 'apply creates it';
        case 'delete':
            return 'apply deletes it';
        case 'repair': {
            if (!actions.has('delete'))
                return 'apply disables it and enables it again';
            const clouds = Array.from(repairSides(peering).broken, (side) => _domain_model_js__WEBPACK_IMPORTED_MODULE_0__/* .SIDE_NAMES */ .Jy[side]);
            return `apply makes it again; if it breaks again, ask ${(0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)(clouds)} support`;
        }
        case 'update': {
            if (actions.has('enable'))
                return 'apply enables it';
            if (actions.has('disable'))
                return 'apply disables it';
            const set = ['rename', 'relabel'].filter((action) => actions.has(action));
            const names = (0,_words_js__WEBPACK_IMPORTED_MODULE_2__/* .list */ .p_)(set.map((action) => UPDATES[action].drift));
            return `apply ${(0,_traits_js__WEBPACK_IMPORTED_MODULE_1__/* .isAdopted */ .YP)(peering) ? 'adopts it and ' : ''}sets its ${names}`;
        }
        case 'waiting':
            return peering.stuck
                ? 'apply cannot fix this: look at both consoles, or ask Aiven or UpCloud support'
                : 'wait: nothing else is to be done';
        case 'blocked':
            return 'apply cannot fix this: see "What to fix"';
        default:
            return null;
    }
}
function inOneLine(peering, mode) {
    const what = whatHappens(peering, mode);
    const step = mode === 'check' ? nextStep(peering) : null;
    const stops = (0,_traits_js__WEBPACK_IMPORTED_MODULE_1__/* .interrupts */ .JC)(peering) && peering.result === null;
    const traffic = stops ? `${mode === 'check' ? ' and' : ','} ${(0,_traits_js__WEBPACK_IMPORTED_MODULE_1__/* .stopVerb */ .od)([peering]).now} traffic` : '';
    return `${what}${step === null ? '' : `; ${step}`}${traffic}`;
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


/***/ })

};

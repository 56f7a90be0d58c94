export const id = 394;
export const ids = [394];
export const modules = {

/***/ 6888:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  $o: () => (/* binding */ diagramBlock),
  Es: () => (/* binding */ mainBlocks),
  wQ: () => (/* binding */ renderComment)
});

// EXTERNAL MODULE: ./lib/report/block.js
var block = __webpack_require__(7015);
// EXTERNAL MODULE: ./lib/report/ends.js
var ends = __webpack_require__(5814);
// EXTERNAL MODULE: ./lib/report/escape.js
var report_escape = __webpack_require__(2527);
// EXTERNAL MODULE: ./lib/report/words.js
var words = __webpack_require__(8191);
;// CONCATENATED MODULE: ./lib/report/advice.js




const LONGEST_TITLE = 80;
const LISTED_ADDRESSES = 4;
/** Once, when a plan makes networks reachable: nothing filters traffic between them. */
function reachBlock({ report }, detail) {
    if (report.mode !== 'plan')
        return block/* NOTHING */.K$;
    const opened = report.peerings.filter(opens);
    if (opened.length === 0)
        return block/* NOTHING */.K$;
    const warning = '**Nothing filters traffic between peered networks.** Once peered, every host on one side reaches every host on the other';
    if (detail.reach === 0)
        return (0,block/* block */.om)(`${warning}.`, 'the ranges that become reachable');
    const pairs = [...new Set(opened.map((one) => `Aiven ${(0,ends/* aivenEnd */.ti)(one)} ↔ UpCloud ${(0,ends/* upcloudEnd */.gY)(one)}`))];
    const shown = pairs.slice(0, detail.reach).map((pair) => `- ${pair}`);
    const more = pairs.length - shown.length;
    const rest = more > 0 ? [`- and ${(0,words/* count */.U9)(more, 'more pair')}, as in the table`] : [];
    return (0,block/* block */.om)(`${warning}:\n\n${[...shown, ...rest].join('\n')}`);
}
function opens({ status, desired, changes }) {
    if (desired !== 'active')
        return false;
    return status === 'create' || changes.some(({ action }) => action === 'enable');
}
/** Servers that must renew their DHCP lease, with the interface and the two commands. */
function leasesBlock({ report }, detail) {
    const waiting = report.peerings.filter((one) => one.leases.length > 0);
    const leases = uniqueLeases(waiting);
    if (leases.length === 0)
        return block/* NOTHING */.K$;
    const servers = `servers to renew the DHCP lease on (${leases.length})`;
    if (detail.leases === 0)
        return (0,block/* block */.om)('', servers);
    const shown = leases.slice(0, detail.leases);
    const areUp = waiting.every(({ upcloud }) => upcloud.state === 'active');
    const when = areUp ? 'Run' : 'Once the peering is up, run';
    const text = [
        `#### 🔁 Renew the DHCP lease on ${(0,words/* count */.U9)(leases.length, 'server')}`,
        `${leases.length === 1 ? 'It was' : 'They were'} there before the peering and will not learn the new route by ${leases.length === 1 ? 'itself' : 'themselves'} (${(0,report_escape/* code */.aY)('lease-renewal')}).`,
        table(shown),
        `${when} these two commands on each server. **The address drops for a moment** in between, and connections over it with it: come in by another way. \`IFACE\` is the interface with that MAC address; \`ip -br link\` shows its name.`,
        '```sh\nsudo dhclient -r IFACE\nsudo dhclient IFACE\n```',
        'A reboot does it, too, and so does whatever renews leases where there is no `dhclient`.',
    ].join('\n\n');
    return (0,block/* block */.om)(text, ...(shown.length < leases.length
        ? [`${(0,words/* count */.U9)(leases.length - shown.length, 'server')} of the lease list`]
        : []));
}
function uniqueLeases(peerings) {
    const all = peerings.flatMap(({ leases }) => leases);
    return [...new Map(all.map((one) => [`${one.uuid} ${one.index}`, one])).values()];
}
function table(leases) {
    const rows = leases.map(({ server, uuid, index, mac, addresses }) => {
        const shown = addresses.slice(0, LISTED_ADDRESSES).map((one) => (0,report_escape/* code */.aY)(one));
        const which = [
            `no. ${index}, MAC ${(0,report_escape/* code */.aY)(mac, 'unknown')}`,
            ...(shown.length > 0 ? [shown.join(', ')] : []),
        ];
        return `| ${(0,report_escape/* cell */.Hn)((0,report_escape/* code */.aY)((0,report_escape/* shorten */.ml)(server || uuid, LONGEST_TITLE)))} | ${(0,report_escape/* cell */.Hn)(which.join('<br>'))} |`;
    });
    return ['| Server | Interface |', '| :-- | :-- |', ...rows].join('\n');
}

// EXTERNAL MODULE: ./lib/report/diagram.js
var report_diagram = __webpack_require__(5267);
// EXTERNAL MODULE: ./lib/report/findings.js
var findings = __webpack_require__(7470);
// EXTERNAL MODULE: ./lib/report/footer.js
var footer = __webpack_require__(2747);
// EXTERNAL MODULE: ./lib/report/ids.js
var ids = __webpack_require__(9416);
// EXTERNAL MODULE: ./lib/report/marker.js
var report_marker = __webpack_require__(3086);
// EXTERNAL MODULE: ./lib/report/rows.js
var report_rows = __webpack_require__(9965);
// EXTERNAL MODULE: ./lib/report/size.js
var size = __webpack_require__(2777);
// EXTERNAL MODULE: ./lib/report/verdict.js
var verdict = __webpack_require__(975);
;// CONCATENATED MODULE: ./lib/report/comment.js












/** Characters of a glob that are shown. */
const LONGEST_PART = 100;
/**
 * The comment's body in Markdown, always shorter than GitHub's limit. Its first line is the hidden marker, then
 * come the verdict, what changes, what to fix, and folded details.
 */
function renderComment(report, context, { reviewed } = { reviewed: null }) {
    const view = { report, context };
    const marker = (0,report_marker/* renderMarker */.Bd)({
        kind: 'comment',
        key: context.commentKey,
        runId: context.runId,
        runAttempt: context.runAttempt,
        sha: context.sha,
        reviewed,
        drifted: '',
    });
    const tooMany = reviewed !== null && reviewed.items.length > report_marker/* MAX_ITEMS_LENGTH */.f6;
    return (0,size/* renderWithin */.As)(size/* fitsComment */.CX, (detail) => [marker, `### ${(0,verdict/* verdictLine */.M)(report)}`, body(view, detail, tooMany), (0,footer/* footer */.q)(view)]
        .filter(Boolean)
        .join('\n\n'));
}
function body(view, detail, tooManyToReview) {
    return (0,block/* assemble */.fT)([
        ...mainBlocks(view, detail),
        tooManyToReview
            ? (0,block/* block */.om)('**This plan is too large to be reviewed here:** an apply that requires a review will refuse it. Split the spec.')
            : block/* NOTHING */.K$,
        diagramBlock(view, detail, true),
        (0,ids/* idsBlock */.Y)(view, detail),
    ], view.context);
}
/** Reason, table, findings and advice: the same in every report. A failure puts its errors before the table. */
function mainBlocks(view, detail) {
    const { failure } = view.report;
    const rows = (0,report_rows/* rowsBlock */.Je)(view, detail);
    const errors = (0,findings/* errorsBlock */.P)(view, detail);
    return [
        partBlock(view),
        introBlock(view, detail),
        ...(failure === null ? [rows, driftBlock(view), errors] : [errors, rows]),
        (0,findings/* warningsBlock */.LZ)(view, detail),
        reachBlock(view, detail),
        leasesBlock(view, detail),
        (0,findings/* noticesBlock */.xB)(view, detail),
    ];
}
/** What to do about drift. */
function driftBlock({ report: { mode, drift } }) {
    if (mode !== 'check' || !drift)
        return block/* NOTHING */.K$;
    return (0,block/* block */.om)('An apply brings the clouds back to what the spec says; if somebody changed them on purpose, change the spec instead.');
}
/** A part of the spec must not be taken for the whole of it. */
function partBlock({ report, context: { part } }) {
    // Mistakes are looked for in all of it.
    if (part.length === 0 || report.findings.some(({ code: one }) => one === 'spec-invalid'))
        return block/* NOTHING */.K$;
    const inputs = part.map(({ input, value }) => `${input} ${(0,report_escape/* code */.aY)((0,report_escape/* shorten */.ml)(value, LONGEST_PART))}`);
    return (0,block/* block */.om)(`This is about a part of the spec: ${(0,words/* list */.p_)(inputs)}. The other peerings were not looked at.`);
}
/** The reason of a failure, or what an offline check leaves open. */
function introBlock({ report }, detail) {
    if (report.findings.some(({ code }) => code === 'spec-invalid'))
        return (0,block/* block */.om)('Nothing was sent to any cloud.');
    if (report.failure !== null) {
        const told = report.findings.some(({ message }) => message === report.failure);
        return told ? block/* NOTHING */.K$ : (0,block/* block */.om)(`**Reason:** ${(0,report_escape/* prose */.CS)((0,report_escape/* cut */.Jj)(report.failure, Math.max(detail.message, 200)))}`);
    }
    if (report.outcome === 'skipped')
        return (0,block/* block */.om)('Without cloud credentials, only what the spec itself says was checked. What would change is not known.');
    return block/* NOTHING */.K$;
}
/** In a comment, what is in place need not be drawn beside what changes. */
const MAX_DRAWN_FOLDED = 20;
/** The Mermaid diagram, folded away or open. */
function diagramBlock({ report }, detail, fold) {
    const diagram = (0,report_diagram/* mermaidDiagram */.L$)(report, fold ? MAX_DRAWN_FOLDED : report_diagram/* MAX_DRAWN */.YG);
    if (diagram === null)
        return block/* NOTHING */.K$;
    if (!detail.diagram)
        return (0,block/* block */.om)('', 'the diagram');
    const text = ['```mermaid', diagram.source, '```'].join('\n');
    const whole = diagram.note === null ? text : `${text}\n\n${diagram.note}`;
    return (0,block/* block */.om)(fold ? (0,block/* folded */.TM)('Diagram', whole) : whole);
}


/***/ }),

/***/ 2747:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ sameMeaning),
/* harmony export */   q: () => (/* binding */ footer)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2527);
/* harmony import */ var _links_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4503);
/* harmony import */ var _marker_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3086);
/**
 * The footer, and what makes two bodies the same but for it. Everything that moves from run to run stands in the
 * last line, in links to the run, and in links to lines at a commit.
 */



const LISTED_FILES = 3;
const LONGEST_FILE = 80;
/** Two lines: spec and plan digest, then time (UTC), run and commit. */
function footer({ report, context }) {
    const files = context.specFiles.slice(0, LISTED_FILES).map((file) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)(file, LONGEST_FILE)));
    const more = context.specFiles.length - files.length;
    const spec = files.length === 0 ? [] : [`Spec ${files.join(', ')}${more > 0 ? ` and ${more} more` : ''}`];
    const planned = report.failure === null && report.outcome !== 'skipped' && report.digest !== '';
    const digest = !planned ? [] : [`plan ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(shortDigest(report.digest))}`];
    const stable = [...spec, ...digest].join(' · ');
    const attempt = context.runAttempt > 1 ? `, attempt ${context.runAttempt}` : '';
    const id = /^\d{1,20}$/.test(context.runId) ? context.runId : (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)(context.runId, 40));
    const run = (0,_links_js__WEBPACK_IMPORTED_MODULE_1__/* .runLink */ .ut)(`run ${id}${attempt}`, context);
    const moving = `${utc(context.now)} · ${run} · commit ${(0,_links_js__WEBPACK_IMPORTED_MODULE_1__/* .commitLink */ .wn)(context)}`;
    return [...(stable === '' ? [] : [`<sub>${stable}</sub>\\`]), `<sub>${moving}</sub>`].join('\n');
}
function shortDigest(digest) {
    return digest.replace(/^(sha256:)?(.{12}).*$/s, '$1$2');
}
/** `2026-11-23 03:40 UTC`. */
function utc(milliseconds) {
    const date = new Date(milliseconds);
    return Number.isNaN(date.getTime())
        ? 'unknown time'
        : `${date.toISOString().slice(0, 16).replace('T', ' ')} UTC`;
}
/**
 * Whether two comment or issue bodies differ in nothing but time, run and commit, so that the older one can be
 * left alone. Bodies without a marker of ours are the same only when they are equal.
 */
function sameMeaning(a, b, options = {}) {
    return meaning(a, options) === meaning(b, options);
}
function meaning(body, { trackHead = false }) {
    const marker = (0,_marker_js__WEBPACK_IMPORTED_MODULE_2__/* .parseMarker */ .gY)(body);
    if (marker === null)
        return body;
    const { reviewed } = marker;
    const still = (0,_marker_js__WEBPACK_IMPORTED_MODULE_2__/* .renderMarker */ .Bd)({
        ...marker,
        runId: '',
        runAttempt: 1,
        sha: '',
        reviewed: reviewed === null || trackHead
            ? reviewed
            : { ...reviewed, head: '', signature: reviewed.signature === null ? null : '' },
    });
    const lines = body.replaceAll('\r\n', '\n').trimEnd().split('\n').slice(1);
    if (lines.at(-1)?.startsWith('<sub>'))
        lines.pop();
    const rest = lines
        .map((line) => line.trimEnd())
        .join('\n')
        .replaceAll(/(\]\(https?:\/\/[^\s()]*\/blob\/)[0-9a-f]{7,64}(?=\/)/g, '$1')
        .replaceAll(/(\]\(https?:\/\/[^\s()]*\/actions\/runs\/)\d+(?:\/attempts\/\d+)?(?=\))/g, '$1');
    return `${still}\n${rest}`;
}


/***/ }),

/***/ 9416:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Y: () => (/* binding */ idsBlock)
/* harmony export */ });
/* harmony import */ var _block_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7015);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2527);
/* harmony import */ var _rows_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9965);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8191);




const LISTED = 200;
const LONGEST_NAME = 100;
function idsBlock({ report }, detail) {
    const rows = (0,_rows_js__WEBPACK_IMPORTED_MODULE_2__/* .rowsOf */ .RO)(report);
    if (rows.length === 0)
        return _block_js__WEBPACK_IMPORTED_MODULE_0__/* .NOTHING */ .K$;
    if (!detail.ids)
        return (0,_block_js__WEBPACK_IMPORTED_MODULE_0__/* .block */ .om)('', 'ids and states');
    const shown = rows.slice(0, LISTED);
    const table = ['| Peering | Aiven | UpCloud |', '| :-- | :-- | :-- |', ...shown.map(line)].join('\n');
    const more = rows.length - shown.length;
    return (0,_block_js__WEBPACK_IMPORTED_MODULE_0__/* .block */ .om)((0,_block_js__WEBPACK_IMPORTED_MODULE_0__/* .folded */ .TM)('Ids and states', table), ...(more > 0 ? [`ids and states of ${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(more, 'peering')}`] : []));
}
function line(row) {
    const { name, aiven, upcloud } = row;
    const left = idList([
        ['VPC', aiven.vpc],
        ['cloud', aiven.cloud],
        ['state', aiven.state],
        ['network', aiven.networkUuid],
    ]);
    const right = idList([
        ['network', upcloud.network],
        ['peering', upcloud.peering],
        ['state', upcloud.state],
    ]);
    const labels = (0,_rows_js__WEBPACK_IMPORTED_MODULE_2__/* .detailsOf */ .cz)(row, (action) => action === 'relabel').map((one) => `labels ${one}`);
    const cells = [(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .shorten */ .ml)(name, LONGEST_NAME), '(no name)'), left, [right, ...labels].join('<br>')];
    return `| ${cells.map(_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .cell */ .Hn).join(' | ')} |`;
}
function idList(pairs) {
    return pairs.map(([word, value]) => `${word} ${value === null ? '–' : (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(value)}`).join('<br>');
}


/***/ }),

/***/ 3086:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bd: () => (/* binding */ renderMarker),
/* harmony export */   a9: () => (/* binding */ isMarkerOf),
/* harmony export */   f6: () => (/* binding */ MAX_ITEMS_LENGTH),
/* harmony export */   gY: () => (/* binding */ parseMarker),
/* harmony export */   hR: () => (/* binding */ ITEM_LENGTH)
/* harmony export */ });
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2527);
/**
 * The first, hidden line of our comments and issues: what it is, which run wrote it, and the reviewed plan.
 *
 * An HTML comment with fixed fields in a fixed order. Values are percent-encoded and items use `.` for `-`, so
 * that nothing inside can end the comment or look like a second one.
 */


/** What every marker starts with, whatever its kind. */
const MARKER_PREFIX = '<!-- aiven-upcloud-peering';
const ITEM_LENGTH = 16;
/** More reviewed changes than this (3,000) leave no room for a comment; then none are kept. */
const MAX_ITEMS_LENGTH = 3_000 * ITEM_LENGTH;
const MAX_KEY = 300;
const MAX_LINE = 65_536;
const PREFIXES = { comment: MARKER_PREFIX, drift: `${MARKER_PREFIX}-drift` };
/** The hidden line, without a newline. Items beyond `MAX_ITEMS_LENGTH` make the reviewed part be left out. */
function renderMarker(marker) {
    const { reviewed } = marker;
    return [
        PREFIXES[marker.kind],
        'v=1',
        `key=${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markerValue */ .u)(shortKey(marker.key))}`,
        `run=${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markerValue */ .u)(marker.runId)}`,
        `attempt=${marker.runAttempt}`,
        `sha=${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markerValue */ .u)(marker.sha)}`,
        ...(marker.kind === 'drift' ? [`drifted=${dotted(marker.drifted)}`] : []),
        ...(reviewed && reviewed.items.length <= MAX_ITEMS_LENGTH
            ? [
                `plan=${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markerValue */ .u)(reviewed.digest)}`,
                `head=${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markerValue */ .u)(reviewed.head)}`,
                `items=${dotted(reviewed.items)}`,
                ...(reviewed.signature === null ? [] : [`sig=${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .markerValue */ .u)(reviewed.signature)}`]),
            ]
            : []),
        '-->',
    ].join(' ');
}
const VALUE = '([A-Za-z0-9._/:,%]*)';
const ITEMS = `((?:[A-Za-z0-9._]{${ITEM_LENGTH}})*)`;
const LINE = new RegExp(`^${MARKER_PREFIX}(-drift)? v=1 key=${VALUE} run=${VALUE} attempt=(\\d{1,9}) sha=${VALUE}(?: drifted=${ITEMS})?` +
    `(?: plan=${VALUE} head=${VALUE} items=${ITEMS}(?: sig=${VALUE})?)? -->$`);
/** Reads the marker of a comment or issue; null when its first line is not one of ours, whole and well-formed. */
function parseMarker(body) {
    const end = body.search(/[\r\n]/);
    const line = end < 0 ? body : body.slice(0, end);
    if (line.length > MAX_LINE)
        return null;
    const found = LINE.exec(line);
    if (!found)
        return null;
    const [, drift, key, run, attempt, sha, drifted, plan, head, items, sig] = found;
    if ((drift === undefined) !== (drifted === undefined))
        return null;
    try {
        return {
            kind: drift === undefined ? 'comment' : 'drift',
            key: decodeURIComponent(key ?? ''),
            runId: decodeURIComponent(run ?? ''),
            runAttempt: Number(attempt),
            sha: decodeURIComponent(sha ?? ''),
            reviewed: plan === undefined
                ? null
                : {
                    digest: decodeURIComponent(plan),
                    items: dashed(items ?? ''),
                    head: decodeURIComponent(head ?? ''),
                    signature: sig === undefined ? null : decodeURIComponent(sig),
                },
            drifted: dashed(drifted ?? ''),
        };
    }
    catch {
        // A percent sign without two digits, or bytes that are no UTF-8: nobody of ours wrote this.
        return null;
    }
}
/** Whether a marker is of that kind and key. The one way to compare keys: long ones are kept as a hash. */
function isMarkerOf(marker, kind, key) {
    return marker.kind === kind && marker.key === shortKey(key);
}
function shortKey(key) {
    const whole = key.toWellFormed();
    return whole.length <= MAX_KEY ? whole : `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(whole).digest('hex')}`;
}
function dotted(items) {
    return items.replaceAll('-', '.');
}
function dashed(items) {
    return items.replaceAll('.', '-');
}


/***/ }),

/***/ 2777:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   As: () => (/* binding */ renderWithin),
/* harmony export */   CX: () => (/* binding */ fitsComment),
/* harmony export */   Hy: () => (/* binding */ fitsSummary)
/* harmony export */ });
/* unused harmony exports MAX_COMMENT, MAX_SUMMARY_BYTES */
/**
 * Fitting a report into GitHub's limits: it is rendered with less and less detail until it fits. The order in
 * which detail goes is `STEPS`; verdicts, errors and the names of blocked peerings are never dropped, only
 * shortened, and at the very end counted.
 */
const FULL = {
    diagram: true,
    ids: true,
    notices: 200,
    leases: 200,
    warnings: Number.POSITIVE_INFINITY,
    reach: 10,
    errors: Number.POSITIVE_INFINITY,
    rows: 'full',
    name: 1_000,
    blockedName: 1_000,
    message: 20_000,
    links: true,
    named: Number.POSITIVE_INFINITY,
};
/** Each step keeps what the ones before it took away. */
const STEPS = [
    { diagram: false },
    { ids: false },
    { notices: 10, message: 4_000 },
    { notices: 0 },
    { leases: 20, message: 1_500 },
    { leases: 0 },
    { warnings: 20, message: 500 },
    { warnings: 0, reach: 3 },
    { name: 100 },
    { name: 48 },
    { rows: 'compact', name: 40 },
    { rows: 'pairs', name: 32 },
    { rows: 'names', name: 24, reach: 0 },
    { message: 250, links: false },
    { name: 16 },
    { message: 120 },
    { blockedName: 120 },
    { message: 60, blockedName: 60 },
    { message: 0, blockedName: 32 },
    { named: 500 },
    { named: 100, blockedName: 24 },
    { named: 0, blockedName: 16 },
    { errors: 2_000 },
    { errors: 1_000 },
    { errors: 500 },
    { errors: 100 },
    { errors: 20 },
    { errors: 0 },
];
/** Detail levels from everything to next to nothing. */
const LEVELS = levelsOf(STEPS);
function levelsOf(steps) {
    const levels = [FULL];
    for (const step of steps)
        levels.push({ ...(levels.at(-1) ?? FULL), ...step });
    return levels;
}
/** GitHub refuses bodies over 65,536 characters; the rest of its column is counted in bytes. */
const MAX_COMMENT = 65_536;
const MAX_COMMENT_BYTES = 262_144;
/** Of a job summary, per step. */
const MAX_SUMMARY_BYTES = 1_048_576;
/** Left free, for what GitHub or a proxy may add or count differently. */
const MARGIN = 512;
/** Whether a comment or issue body fits, counted in UTF-16 units with a line break as two, and in bytes. */
function fitsComment(body) {
    const breaks = body.split('\n').length - 1;
    return (body.length + breaks <= MAX_COMMENT - MARGIN &&
        Buffer.byteLength(body, 'utf8') <= MAX_COMMENT_BYTES - MARGIN);
}
/** Whether a job summary fits, counted in UTF-8 bytes. */
function fitsSummary(body) {
    return Buffer.byteLength(body, 'utf8') <= MAX_SUMMARY_BYTES - MARGIN;
}
/**
 * The most detailed rendering that fits; the least detailed one when none does. Less detail is never longer, so
 * halving finds the level: thousands of peerings are rendered some five times, not thirty.
 */
function renderWithin(fits, render) {
    const full = render(FULL);
    if (fits(full))
        return full;
    let tooLong = 0;
    let enough = LEVELS.length - 1;
    let body = null;
    while (enough - tooLong > 1) {
        const middle = Math.floor((tooLong + enough) / 2);
        const candidate = render(LEVELS[middle] ?? FULL);
        if (fits(candidate)) {
            enough = middle;
            body = candidate;
        }
        else
            tooLong = middle;
    }
    return body ?? render(LEVELS[enough] ?? FULL);
}


/***/ }),

/***/ 3394:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderSummary: () => (/* binding */ renderSummary)
/* harmony export */ });
/* harmony import */ var _block_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7015);
/* harmony import */ var _comment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6888);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2527);
/* harmony import */ var _footer_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2747);
/* harmony import */ var _ids_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9416);
/* harmony import */ var _size_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2777);
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(975);







/** The job summary in Markdown, always under GitHub's 1 MiB. */
function renderSummary(report, context) {
    const view = { report, context };
    const exported = report.exported === null ? _block_js__WEBPACK_IMPORTED_MODULE_0__/* .NOTHING */ .K$ : (0,_block_js__WEBPACK_IMPORTED_MODULE_0__/* .block */ .om)(`Written to ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(report.exported)}.`);
    return (0,_size_js__WEBPACK_IMPORTED_MODULE_5__/* .renderWithin */ .As)(_size_js__WEBPACK_IMPORTED_MODULE_5__/* .fitsSummary */ .Hy, (detail) => {
        const body = (0,_block_js__WEBPACK_IMPORTED_MODULE_0__/* .assemble */ .fT)([exported, ...(0,_comment_js__WEBPACK_IMPORTED_MODULE_1__/* .mainBlocks */ .Es)(view, detail), (0,_comment_js__WEBPACK_IMPORTED_MODULE_1__/* .diagramBlock */ .$o)(view, detail, false), (0,_ids_js__WEBPACK_IMPORTED_MODULE_4__/* .idsBlock */ .Y)(view, detail)], context);
        return [`## ${(0,_verdict_js__WEBPACK_IMPORTED_MODULE_6__/* .verdictLine */ .M)(report)}`, body, (0,_footer_js__WEBPACK_IMPORTED_MODULE_3__/* .footer */ .q)(view), '']
            .filter((part, i) => i === 3 || part)
            .join('\n\n');
    });
}


/***/ })

};

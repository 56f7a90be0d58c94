export const id = 594;
export const ids = [594,763];
export const modules = {

/***/ 2747:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ sameMeaning),
/* harmony export */   q: () => (/* binding */ footer)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2527);
/* harmony import */ var _links_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4503);
/* harmony import */ var _marker_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3086);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8191);




const LISTED_FILES = 3;
const SHORT_DIGEST = 19;
function footer({ report, context }) {
    const { specFiles, runAttempt, runId, now } = context;
    const files = specFiles.map((file) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .shortCode */ .ov)(file));
    const isPlanned = report.failure === null && report.outcome !== 'skipped' && report.mode !== 'check';
    const stable = [
        ...(files.length > 0 ? [`Spec ${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .first */ .$1)(LISTED_FILES, files).join(', ')}`] : []),
        ...(isPlanned ? [`plan ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(report.digest.slice(0, SHORT_DIGEST))}`] : []),
    ].join(' · ');
    const id = /^\d{1,20}$/.test(runId) ? runId : (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .shortCode */ .ov)(runId);
    const run = (0,_links_js__WEBPACK_IMPORTED_MODULE_1__/* .runLink */ .ut)(`run ${id}${runAttempt > 1 ? `, attempt ${runAttempt}` : ''}`, context);
    const moving = `<sub>${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .utc */ .n$)(now)} · ${run} · commit ${(0,_links_js__WEBPACK_IMPORTED_MODULE_1__/* .commitLink */ .wn)(context)}</sub>`;
    return stable === '' ? moving : `<sub>${stable}</sub>\\\n${moving}`;
}
const MOVING = /^<sub>(?:unknown time|[\d-]+ [\d:]+ UTC) · \[?run [^\s[\]<>]*(?:, attempt \d+)?(?:\]\([^\s()]*\))? · commit \[?[^\s[\]<>]*(?:\]\([^\s()]*\))?<\/sub>$/;
function sameMeaning(a, b, { trackHead = false } = {}) {
    return meaning(a, trackHead) === meaning(b, trackHead);
}
function meaning(body, trackHead) {
    const marker = (0,_marker_js__WEBPACK_IMPORTED_MODULE_2__/* .parseMarker */ .gY)(body);
    if (marker === null)
        return body;
    const { reviewed } = marker;
    const still = (0,_marker_js__WEBPACK_IMPORTED_MODULE_2__/* .renderMarker */ .Bd)({
        ...marker,
        runId: '',
        runAttempt: 1,
        sha: '',
        reviewed: reviewed && {
            ...reviewed,
            head: trackHead ? reviewed.head : '',
            signature: reviewed.signature === null ? null : '',
        },
    });
    const lines = body.replaceAll('\r\n', '\n').trimEnd().split('\n').slice(1);
    if (MOVING.test(lines.at(-1) ?? ''))
        lines.pop();
    const rest = lines
        .map((line) => line.trimEnd())
        .join('\n')
        .replaceAll(/(\]\(https?:\/\/[^\s()]*\/blob\/)[0-9a-f]{7,64}(?=\/)/g, '$1')
        .replaceAll(/(\]\(https?:\/\/[^\s()]*\/actions\/runs\/)\d+(?:\/attempts\/\d+)?(?=\))/g, '$1');
    return `${still}\n${rest}`;
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

const WEB_ADDRESS = /^https?:\/\/[\w.:[\]-]+(?:\/[\w.~/%:@#?=&,+-]*)?$/;
function link(words, url) {
    return WEB_ADDRESS.test(url) ? `[${words}](${url})` : words;
}
function repositoryLink(words, path, { serverUrl, repository }) {
    return link(words, `${serverUrl}/${encodePath(repository)}/${path}`);
}
function encodePath(path) {
    return path.split('/').map(_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .percentEncoded */ .qE).join('/');
}
function positionLink(at, context, linked) {
    const words = (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(`${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)(at.file, 80)}:${at.line}`);
    const path = `blob/${encodePath(context.sha)}/${encodePath(at.file)}#L${at.line}`;
    return linked ? repositoryLink(words, path, context) : words;
}
function codeLink(name, { docsUrl }, linked) {
    return linked && docsUrl !== null
        ? link((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(name), `${docsUrl}/findings.md#${encodePath(name)}`)
        : `code: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(name)}`;
}
function runLink(words, context) {
    return link(words, context.runUrl);
}
function commitLink(context) {
    return repositoryLink((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(context.sha.slice(0, 7)), `commit/${encodePath(context.sha)}`, context);
}


/***/ }),

/***/ 3086:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bd: () => (/* binding */ renderMarker),
/* harmony export */   f6: () => (/* binding */ MAX_ITEMS_LENGTH),
/* harmony export */   gY: () => (/* binding */ parseMarker),
/* harmony export */   hR: () => (/* binding */ ITEM_LENGTH)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2527);

const MARKER_PREFIX = '<!-- aiven-upcloud-peering';
const ITEM_LENGTH = 16;
const MAX_ITEMS_LENGTH = 3_000 * ITEM_LENGTH;
const MAX_LINE = 65_536;
function renderMarker(marker) {
    const { reviewed } = marker;
    return [
        `${MARKER_PREFIX}${marker.kind === 'drift' ? '-drift' : ''}`,
        'v=1',
        `key=${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markerValue */ .u)(marker.key)}`,
        `run=${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markerValue */ .u)(marker.runId)}`,
        `attempt=${marker.runAttempt}`,
        `sha=${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markerValue */ .u)(marker.sha)}`,
        ...(marker.kind === 'drift' ? [`drifted=${marker.drifted.replaceAll('-', '.')}`] : []),
        ...(reviewed && reviewed.items.length <= MAX_ITEMS_LENGTH
            ? [
                `plan=${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markerValue */ .u)(reviewed.digest)}`,
                `head=${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markerValue */ .u)(reviewed.head)}`,
                `items=${reviewed.items.replaceAll('-', '.')}`,
                ...(reviewed.signature === null ? [] : [`sig=${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markerValue */ .u)(reviewed.signature)}`]),
            ]
            : []),
        '-->',
    ].join(' ');
}
const VALUE = '([A-Za-z0-9._/:,%]*)';
const ITEMS = `((?:[A-Za-z0-9._]{${ITEM_LENGTH}})*)`;
const LINE = new RegExp(`^${MARKER_PREFIX}(-drift)? v=1 key=${VALUE} run=${VALUE} attempt=(\\d{1,9}) sha=${VALUE}(?: drifted=${ITEMS})?` +
    `(?: plan=${VALUE} head=${VALUE} items=${ITEMS}(?: sig=${VALUE})?)? -->$`);
function parseMarker(body) {
    const [line = ''] = body.split(/[\r\n]/, 1);
    const fields = line.length > MAX_LINE ? null : fieldsOf(line);
    if (fields === null)
        return null;
    const [drift, key = '', runId = '', attempt, sha = '', drifted, digest, head = '', items = '', signature = null,] = fields;
    if ((drift === undefined) !== (drifted === undefined))
        return null;
    return {
        kind: drift === undefined ? 'comment' : 'drift',
        key,
        runId,
        runAttempt: Number(attempt),
        sha,
        reviewed: digest === undefined ? null : { digest, items: items.replaceAll('.', '-'), head, signature },
        drifted: (drifted ?? '').replaceAll('.', '-'),
    };
}
function fieldsOf(line) {
    try {
        return (LINE.exec(line)
            ?.slice(1)
            .map((value) => value && decodeURIComponent(value)) ?? null);
    }
    catch {
        return null;
    }
}


/***/ }),

/***/ 2360:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  M: () => (/* binding */ page)
});

// EXTERNAL MODULE: ./lib/report/ends.js
var ends = __webpack_require__(5814);
// EXTERNAL MODULE: ./lib/report/escape.js
var report_escape = __webpack_require__(2527);
// EXTERNAL MODULE: ./lib/report/links.js
var links = __webpack_require__(4503);
// EXTERNAL MODULE: ./lib/report/rows.js
var report_rows = __webpack_require__(9965);
// EXTERNAL MODULE: ./lib/report/traits.js
var traits = __webpack_require__(4117);
// EXTERNAL MODULE: ./lib/report/view.js
var report_view = __webpack_require__(8149);
// EXTERNAL MODULE: ./lib/report/words.js
var words = __webpack_require__(8191);
;// CONCATENATED MODULE: ./lib/report/advice.js







const VISIBLE_SERVERS = 10;
const FEW = 3;
const LISTED_RANGES = 4;
const LISTED_ADDRESSES = 4;
function reachPart({ report }, detail) {
    const opened = report.mode === 'plan' ? report.peerings.filter(opens) : [];
    if (opened.length === 0)
        return '';
    const warning = '🔓 **Nothing filters traffic between peered networks.**';
    if (opened.length > FEW)
        return `${warning} Once the ${(0,words/* number */.ai)(opened.length)} new peerings are up, every host on one side reaches every host on the other.`;
    const reach = opened.map((one) => `Once ${(0,report_rows/* nameOf */.Vb)(one, detail)} is up, every host in Aiven ${(0,ends/* aivenRange */.pw)(one)} and every host in UpCloud ${(0,ends/* cidrList */.dx)(reachable(one), LISTED_RANGES)} reach each other.`);
    return opened.length === 1
        ? `${warning} ${reach}`
        : `${warning}\n\n${reach.map((one) => `- ${one}`).join('\n')}`;
}
function reachable({ aiven: { cidr }, upcloud: { cidrs } }) {
    return cidr === null ? cidrs : cidrs.filter((one) => one.includes(':') === cidr.includes(':'));
}
function opens({ status, desired, changes }) {
    return desired === 'active' && (status === 'create' || changes.some(({ action }) => action === 'enable'));
}
function asksForRenewals({ report }) {
    return report.mode === 'apply' && report.peerings.some(({ leases }) => leases.length > 0);
}
function leasesPart(view, detail, step) {
    const waiting = view.report.peerings.filter(({ leases }) => leases.length > 0);
    if (waiting.length === 0)
        return '';
    const isAfter = view.report.mode === 'apply';
    const isUp = isAfter && waiting.every(({ upcloud }) => upcloud.state === 'active');
    const when = isUp ? 'Renew' : `${isAfter ? 'Once the peering is up' : 'After the apply'}: renew`;
    const title = `🔁 ${step}${when} the DHCP lease on ${(0,words/* count */.U9)((0,traits/* serversOf */.U2)(waiting), 'server')}`;
    const renewals = renewalsOf(waiting);
    const servers = (some) => serverTable(some, detail);
    const body = (0,report_view/* joined */.oR)([
        introText(waiting, view, detail),
        unreadText(renewals),
        detail.rows === 'full'
            ? (0,report_view/* firstOpen */.BI)(renewals, VISIBLE_SERVERS, servers)
            : countsByNetwork(renewals, detail),
        COMMANDS,
    ]);
    return isAfter ? `#### ${title}\n\n${body}` : (0,report_view/* folded */.TM)(title, body);
}
function introText(waiting, { context }, detail) {
    const [were, have, renew] = (0,traits/* serversOf */.U2)(waiting) === 1
        ? ['This server was', 'It has', 'it renews its']
        : ['These servers were', 'They have', 'they renew their'];
    const isFew = waiting.length <= FEW;
    const names = isFew ? ` ${(0,words/* list */.p_)(waiting.map((one) => (0,report_rows/* nameOf */.Vb)(one, detail)))}` : '';
    const where = isFew ? `Aiven ${(0,words/* list */.p_)([...new Set(waiting.map(ends/* aivenRange */.pw))])}` : 'the VPCs';
    const reason = (0,links/* codeLink */.U1)('lease-renewal', context, detail.rows === 'full');
    return `${were} there before the ${waiting.length === 1 ? 'peering' : 'peerings'}${names}. ${have} no route to ${where} until ${renew} lease (${reason}).`;
}
const COMMANDS = [
    '⚠️ **The address drops for a moment**, and connections over it drop. Use the server console rather than SSH. On each server run:',
    '```sh\nsudo dhclient -r IFACE; sudo dhclient IFACE\n```',
    '`IFACE` is the interface with the MAC address above; `ip -br link` lists them. A reboot renews the lease, too.',
].join('\n\n');
function renewalsOf(waiting) {
    const all = waiting.flatMap((peering) => peering.leases.map((lease) => ({ peering, lease })));
    const groups = Map.groupBy(all, ({ lease }) => `${lease.uuid} ${lease.interface?.index ?? ''}`);
    const renewals = [...groups.values()].flatMap(([first, ...others]) => {
        if (!first)
            return [];
        const { networkName, network } = first.peering.upcloud;
        const peerings = [...new Set([first, ...others].map(({ peering }) => peering))];
        return [{ lease: first.lease, network: networkName ?? network ?? '', peerings }];
    });
    return renewals.sort((a, b) => Number(a.lease.interface === null) - Number(b.lease.interface === null));
}
function unreadText(renewals) {
    const n = renewals.filter(({ lease }) => lease.interface === null).length;
    if (n === 0)
        return '';
    const [its, they] = n === 1 ? ['its', 'It is'] : ['their', 'They are'];
    return `The details of ${(0,words/* count */.U9)(n, 'server')} were not read, so ${its} interface is not known. ${they} at the end of the list: find the interface in the UpCloud Control Panel.`;
}
function serverTable(renewals, detail) {
    const rows = renewals.map(({ lease, network, peerings }) => {
        const names = (0,report_rows/* namesOf */.eZ)(peerings, detail).join(', ');
        return [
            `${(0,report_escape/* shortCode */.ov)(lease.server || lease.uuid)}<br>in ${(0,report_escape/* label */.Pf)((0,report_escape/* shorten */.ml)(network, 80))} for ${names}`,
            interfaceText(lease),
        ];
    });
    return (0,report_view/* table */.tp)(['Server', 'Interface'], rows);
}
function interfaceText(lease) {
    if (!lease.interface)
        return `not read<br>server ${(0,report_escape/* code */.aY)(lease.uuid)}`;
    const { index, mac, addresses } = lease.interface;
    const shown = addresses.slice(0, LISTED_ADDRESSES).map((one) => (0,report_escape/* code */.aY)(one));
    return [`MAC ${(0,report_escape/* code */.aY)(mac, 'unknown')}`, ...shown, `interface ${index}`].join('<br>');
}
function countsByNetwork(renewals, detail) {
    const groups = Map.groupBy(renewals, ({ network }) => network);
    const lines = Array.from(groups, ([network, members]) => {
        const peerings = [...new Set(members.flatMap((one) => one.peerings))];
        const names = (0,report_rows/* namesOf */.eZ)(peerings, detail, VISIBLE_SERVERS).join(', ');
        return `- ${(0,report_escape/* shortCode */.ov)(network)}: ${(0,words/* count */.U9)((0,traits/* serversOf */.U2)(peerings), 'server')}, for ${names}`;
    });
    return lines.slice(0, detail.named).join('\n');
}

// EXTERNAL MODULE: ./lib/report/what-happens.js
var what_happens = __webpack_require__(5926);
;// CONCATENATED MODULE: ./lib/report/alert.js







const LISTED = 10;
const alert_FEW = 3;
const LISTED_FILES = 2;
function trafficPart({ report }, detail) {
    const now = silentTexts(report, detail);
    const then = interruptedTexts(report, detail);
    const traffic = report.mode === 'check' ? [...now, ...then] : [...then, ...now];
    const all = [...traffic, ...unreachedTexts(report, detail)];
    if (all.length === 0)
        return '';
    const lines = [`[!${traffic.length > 0 ? 'CAUTION' : 'IMPORTANT'}]`, ...all.join('\n\n').split('\n')];
    return lines.map((line) => `> ${line}`.trimEnd()).join('\n');
}
function interruptedTexts({ mode, peerings }, detail) {
    const isMeant = (one) => (0,traits/* interrupts */.JC)(one) && one.result !== 'skipped' && one.result !== 'unchanged';
    const affected = (0,traits/* byUrgency */.td)(peerings.filter(isMeant), mode);
    if (affected.length === 0 || mode === 'export')
        return [];
    const on = `on ${(0,words/* count */.U9)(affected.length, 'peering')}`;
    const { past } = (0,traits/* stopVerb */.od)(affected);
    const isAsPlanned = affected.every(({ result }) => result === 'applied');
    const titles = {
        plan: `**This plan interrupts traffic ${on}** as soon as it is applied:`,
        check: `**An apply interrupts traffic ${on}**:`,
        apply: isAsPlanned
            ? `**This apply ${past} traffic ${on}, as planned**:`
            : `**This apply ${past} traffic, or may have, ${on}**:`,
    };
    const advice = {
        plan: [`Not intended? Change ${specOf(affected)} before you merge.`],
        check: keepTexts(affected),
        apply: [],
    };
    const listed = Math.min(LISTED, detail.named);
    const items = affected
        .slice(0, listed)
        .map((one) => `${(0,report_rows/* nameOf */.Vb)(one, detail)} (${stoppingWords(one)}): ${(0,ends/* rangesOf */.wA)(one)}`);
    const others = (0,report_rows/* namesOf */.eZ)(affected.slice(listed), detail);
    if (others.length > 0)
        items.push(others.join(', '));
    return [titles[mode], items.map((one) => `- ${one}`).join('\n'), ...advice[mode]];
}
function stoppingWords(peering) {
    if (peering.result === 'applied')
        return (0,what_happens/* whatHappens */.wj)(peering, 'apply');
    return `${(0,what_happens/* changeWords */.mF)(peering)}${peering.result === null ? '' : ', not finished'}`;
}
function keepTexts(affected) {
    const lasting = affected.filter(({ status }) => status !== 'repair');
    const entries = lasting.filter(({ at }) => at !== null);
    const others = lasting.filter(({ at }) => at === null);
    const it = ({ length }) => (length === 1 ? 'it' : 'them');
    const texts = [];
    if (entries.length > 0)
        texts.push(`To keep ${it(entries)}, set \`state: active\` for ${it(entries)} in ${specOf(entries)} before you apply.`);
    if (others.length > 0)
        texts.push(`To keep what has no entry, add an entry for ${it(others)} to the spec before you apply.`);
    return texts;
}
function specOf(peerings) {
    const files = [...new Set(peerings.flatMap(({ at }) => at?.file ?? []))];
    if (files.length === 0 || files.length > LISTED_FILES)
        return 'the spec';
    return (0,words/* list */.p_)(files.map((file) => (0,report_escape/* shortCode */.ov)(file)));
}
function silentTexts({ mode, peerings }, detail) {
    const isMeant = ({ drifted, status, result }) => mode === 'check' ? drifted || status === 'blocked' : result === 'failed';
    const affected = (0,traits/* byUrgency */.td)(peerings.filter((one) => isMeant(one) && (0,traits/* isSilent */.eS)(one)), mode);
    const isNew = ({ status }) => mode === 'apply' && status === 'create';
    const fresh = affected.filter(isNew);
    const down = affected.filter((one) => !isNew(one));
    const texts = [];
    if (down.length > 0)
        texts.push(`**No traffic flows now on ${(0,words/* count */.U9)(down.length, 'peering')}:** ${(0,report_rows/* namesOf */.eZ)(down, detail).join(', ')}`);
    if (fresh.length > 0)
        texts.push(fresh.length === 1
            ? `**${(0,report_rows/* namesOf */.eZ)(fresh, detail)} is not up yet:** no traffic until an apply succeeds.`
            : `**${(0,words/* count */.U9)(fresh.length, 'peering')} are not up yet** (${(0,report_rows/* namesOf */.eZ)(fresh, detail).join(', ')}): no traffic until an apply succeeds.`);
    return texts;
}
function unreachedTexts({ mode, peerings }, detail) {
    const affected = peerings.filter(({ result, leases }) => result === 'applied' && leases.length > 0);
    if (mode !== 'apply' || affected.length === 0)
        return [];
    const n = (0,traits/* serversOf */.U2)(affected);
    const what = affected.length > alert_FEW ? (0,words/* count */.U9)(affected.length, 'new peering') : (0,report_rows/* namesOf */.eZ)(affected, detail).join(', ');
    const whose = n === 1 ? 'its DHCP lease is' : 'their DHCP leases are';
    return [`**${(0,words/* count */.U9)(n, 'server')} cannot use ${what} until ${whose} renewed:** see the commands below.`];
}
function baseAheadPart({ report, context: { baseAhead } }) {
    if (!baseAhead || report.mode !== 'plan')
        return '';
    return `⚠️ ${(0,report_escape/* shortCode */.ov)(baseAhead)} has commits that this branch lacks, and this plan was made without them. Update the branch to see what an apply will do.`;
}
function nextPart(view) {
    const { mode, failure, outcome, peerings } = view.report;
    if (mode === 'export')
        return '';
    if (peerings.length === 0 && (failure !== null || (0,traits/* isMistaken */.HE)(view.report)))
        return mode === 'apply'
            ? '**Nothing was changed.** Nothing was sent to any cloud.'
            : `**This run made no ${mode}** and changed nothing. What an earlier run said here is not current any more.`;
    if (outcome === 'skipped')
        return '**Nothing was changed.** The spec was checked without the clouds, so what would change is not known.';
    return { plan: afterPlan, check: afterCheck, apply: afterApply }[mode](view);
}
function afterPlan({ report: { peerings, counts } }) {
    const n = peerings.filter(({ changes }) => changes.length > 0).length;
    if (peerings.some(traits/* isUnread */.KJ))
        return '**Nothing was changed.** This plan is not complete: fix what could not be read, then run it again.';
    if (n === 0)
        return counts.blocked > 0 ? '**Nothing was changed.** Fix what is blocked first.' : '';
    const blocked = counts.blocked > 0 ? ' What is blocked is left alone until it is fixed.' : '';
    return `**Nothing was changed yet.** ${n === 1 ? 'This change is' : 'These changes are'} made when the workflow runs with \`mode: apply\`, normally after the merge.${blocked}`;
}
function afterCheck({ report: { peerings, counts, drift } }) {
    if (drift)
        return `**Nothing was changed.** The table says what an apply (\`mode: apply\`) does about each. Was it changed on purpose? Then change ${specOf(peerings)} instead.`;
    return counts.blocked > 0 ? '**Nothing was changed.** Fix what is blocked, then check again.' : '';
}
function afterApply({ report: { peerings, changed, failure }, context }) {
    const hasFailed = peerings.some(({ result, status }) => result === 'failed' && status !== 'blocked');
    if (failure !== null && !changed)
        return '**Nothing was changed.**';
    if (!hasFailed && failure === null)
        return '';
    const kept = peerings.some(({ result }) => result === 'applied') ? ' Finished changes stay.' : '';
    const again = `${(0,links/* runLink */.ut)('re-run the failed jobs', context)}, or run the workflow with \`mode: apply\``;
    return `**Apply incomplete.**${kept} Fix the cause and ${again}: it continues with what is left.`;
}

// EXTERNAL MODULE: ./lib/report/causes.js
var causes = __webpack_require__(2796);
// EXTERNAL MODULE: ./lib/report/diagram.js
var diagram = __webpack_require__(5267);
;// CONCATENATED MODULE: ./lib/report/findings.js







const VISIBLE = 5;
const LISTED_NAMES = 10;
const LISTED_PLACES = 3;
function findingsPart(heading, severity, view, detail) {
    const causes = causesFor(severity, view);
    if (causes.length === 0)
        return '';
    const items = (some) => some.map((cause) => item(cause, view, detail)).join('\n');
    return `${heading}\n\n${detail.message === 0 ? byCode(causes, detail) : (0,report_view/* firstOpen */.BI)(causes, VISIBLE, items)}`;
}
function noticesPart(view, detail) {
    const causes = causesFor('notice', view);
    if (causes.length === 0 || detail.rows !== 'full')
        return '';
    const items = causes.map((cause) => item(cause, view, detail)).join('\n');
    return (0,report_view/* folded */.TM)(`ℹ️ ${(0,words/* count */.U9)(causes.length, 'notice')}`, items);
}
function causesFor(severity, { report }) {
    const isTold = (one) => one.code === 'lease-renewal' && one.peerings.every(({ leases }) => leases.length > 0);
    return (0,causes/* causesOf */.c)(report).filter((one) => one.severity === severity && !isTold(one));
}
function item(cause, view, detail) {
    const text = `${(0,report_escape/* prose */.CS)((0,report_escape/* cut */.Jj)(cause.message, detail.message)) || 'no details'}${origin(cause, view, detail)}`;
    const names = cause.peerings.map((one) => (0,report_rows/* nameOf */.Vb)(one, detail));
    if (names.length === 0)
        return `- ${text}`;
    if (names.length <= LISTED_NAMES)
        return `- **${names.join(', ')}**: ${text}`;
    const line = `- **${(0,words/* count */.U9)(names.length, 'peering')}**: ${text}`;
    if (cause.peerings.every(traits/* isUnread */.KJ) && detail.rows === 'full')
        return line;
    return `${line}\n\n  ${(0,report_view/* folded */.TM)('Which', names.join(', ')).replaceAll(/\n+(?=.)/g, '$&  ')}\n`;
}
function origin({ code: name, places, peerings }, { context }, { rows }) {
    const linked = rows === 'full';
    const shown = peerings.length > LISTED_PLACES ? [] : places.slice(0, LISTED_PLACES);
    const parts = shown.map((at) => (0,links/* positionLink */.m$)(at, context, linked));
    if (name !== null)
        parts.push((0,links/* codeLink */.U1)(name, context, linked));
    return parts.length === 0 ? '' : ` (${parts.join(', ')})`;
}
function byCode(causes, detail) {
    const groups = Map.groupBy(causes, (one) => one.code ?? 'failed');
    const lines = Array.from(groups, ([name, members]) => {
        const peerings = new Set(members.flatMap((one) => one.peerings));
        const others = members.filter((one) => one.peerings.length === 0);
        const all = [
            ...Array.from(peerings, (one) => (0,report_rows/* nameOf */.Vb)(one, detail)),
            ...new Set(others.map((one) => placeOf(one, detail))),
        ];
        return `- ${(0,report_escape/* code */.aY)(name)} (${(0,words/* number */.ai)(peerings.size + others.length)}): ${(0,words/* first */.$1)(detail.named, all).join(', ')}`;
    });
    return lines.join('\n');
}
function placeOf({ places: [at] }, detail) {
    return at ? (0,report_escape/* code */.aY)(`${(0,report_escape/* shorten */.ml)(at.file, detail.blockedName)}:${at.line}`) : 'the run';
}

// EXTERNAL MODULE: ./lib/report/footer.js
var footer = __webpack_require__(2747);
;// CONCATENATED MODULE: ./lib/report/ids.js




const LONGEST_LABELS = 300;
function idsPart({ report }, detail) {
    const rows = (0,traits/* rowsOf */.RO)(report).filter((row) => !(0,traits/* isUnread */.KJ)(row));
    if (rows.length === 0 || !detail.extras)
        return '';
    const lines = rows.map((row) => [(0,report_rows/* nameOf */.Vb)(row, detail), aivenIds(row), upcloudIds(row)]);
    return (0,report_view/* folded */.TM)('IDs and states', (0,report_view/* table */.tp)(['Peering', 'Aiven', 'UpCloud'], lines));
}
function aivenIds({ aiven }) {
    const { vpc, cloud, state, networkUuid } = aiven;
    return idList({ VPC: vpc, cloud, state, 'Aiven network ID': networkUuid });
}
function upcloudIds({ upcloud, changes }) {
    const { network, peering, state } = upcloud;
    const labels = changes.flatMap((change) => (change.labels ? labelTexts(change.labels) : []));
    const text = labels.length > 0 ? [`labels ${(0,report_escape/* prose */.CS)((0,report_escape/* shorten */.ml)(labels.join(' '), LONGEST_LABELS))}`] : [];
    return [idList({ network, peering, state }), ...text].join('<br>');
}
function labelTexts({ removed, changed, added }) {
    const after = [...added, ...changed.map(({ key, to }) => `${key}=${to}`)];
    const before = [...removed, ...changed.map(({ key, from }) => `${key}=${from}`)];
    return [...after.map((text) => `+${text}`), ...before.map((text) => `-${text}`)];
}
function idList(ids) {
    const lines = Object.entries(ids).map(([word, id]) => `${word} ${id === null ? '–' : (0,report_escape/* code */.aY)(id)}`);
    return lines.join('<br>');
}

// EXTERNAL MODULE: ./lib/report/marker.js
var report_marker = __webpack_require__(3086);
// EXTERNAL MODULE: ./lib/report/remarks.js
var remarks = __webpack_require__(6763);
// EXTERNAL MODULE: ./lib/report/verdict.js
var verdict = __webpack_require__(975);
;// CONCATENATED MODULE: ./lib/report/page.js
















const LONGEST_REASON = 200;
const MOST_PROBLEMS = 50;
function page(view, detail, { marker, before = '', after = '' }) {
    const { report, context } = view;
    const { commentKey: key, runId, runAttempt, sha } = context;
    const isTwoSteps = asksForRenewals(view) && (0,causes/* causesOf */.c)(report).some(({ severity }) => severity === 'error');
    const step = (n) => (isTwoSteps ? `${n}. ` : '');
    return (0,report_view/* joined */.oR)([
        marker === null ? '' : (0,report_marker/* renderMarker */.Bd)({ ...marker, key, runId, runAttempt, sha }),
        `${marker === null ? '##' : '###'} ${(0,verdict/* headingOf */.Wm)(view)}`,
        before,
        trafficPart(view, detail),
        nextPart(view),
        baseAheadPart(view),
        specPart(view),
        reasonPart(view, detail),
        findingsPart(`#### ❌ ${step(1)}What to fix`, 'error', view, detail),
        (0,report_rows/* rowsPart */.F8)(view, detail),
        findingsPart('#### ⚠️ Warnings', 'warning', view, detail),
        reachPart(view, detail),
        leasesPart(view, detail, step(2)),
        noticesPart(view, detail),
        after,
        marker === null ? '' : (0,remarks/* remarksPart */.F)(view),
        (0,diagram/* diagramPart */.ll)(view, detail, marker !== null),
        idsPart(view, detail),
        detail.leftOut === ''
            ? ''
            : `**Too long to show in full.** Left out here: ${detail.leftOut}. ${(0,links/* runLink */.ut)('See the run', context)} for the whole report.`,
        (0,footer/* footer */.q)(view),
    ]);
}
function specPart(view) {
    const part = (0,verdict/* partOf */.BU)(view);
    return part === ''
        ? ''
        : `This is about a part of the spec: ${part}. The other peerings were not looked at.`;
}
function reasonPart({ report }, detail) {
    const longest = Math.max(detail.message, LONGEST_REASON);
    const reasons = (0,traits/* reasonsOf */.zM)(report).map((text) => (0,report_escape/* prose */.CS)((0,report_escape/* cut */.Jj)(text, longest)));
    if (reasons.length < 2)
        return reasons.map((one) => `**Reason:** ${one}`).join('');
    const lines = (0,words/* first */.$1)(MOST_PROBLEMS, reasons).map((one) => `- ${one}`);
    return `#### ❌ What to fix\n\n${lines.join('\n')}`;
}


/***/ }),

/***/ 6763:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ remarksPart),
/* harmony export */   renderRemarks: () => (/* binding */ renderRemarks)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2527);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8191);


const MOST = 50;
const MOST_IN_COMMENT = 5;
const LONGEST = 300;
function renderRemarks(warnings) {
    return `${told(warnings, MOST)}\n`;
}
function remarksPart({ context: { warnings } }) {
    return warnings.length === 0 ? '' : told(warnings, MOST_IN_COMMENT);
}
function told(warnings, most) {
    const messages = warnings.map((message) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .Jj)(message, LONGEST)));
    const lines = (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .first */ .$1)(most, messages).map((one) => `- ${one}`);
    return `#### ⚠️ About this run\n\n${lines.join('\n')}`;
}


/***/ }),

/***/ 9965:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F8: () => (/* binding */ rowsPart),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   eZ: () => (/* binding */ namesOf)
/* harmony export */ });
/* harmony import */ var _ends_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5814);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2527);
/* harmony import */ var _links_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4503);
/* harmony import */ var _traits_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4117);
/* harmony import */ var _view_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8149);
/* harmony import */ var _what_happens_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5926);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8191);







const VISIBLE_ROWS = 10;
const VISIBLE_BLOCKED = 5;
const VISIBLE_NAMES = 30;
const LISTED_LABELS = 10;
function nameOf(peering, { name, blockedName }) {
    return (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .shortCode */ .ov)(peering.name, isInTrouble(peering) ? blockedName : name, '(no name)');
}
function namesOf(peerings, detail, most = detail.named) {
    const names = peerings.map((one) => nameOf(one, detail));
    return (0,_words_js__WEBPACK_IMPORTED_MODULE_6__/* .first */ .$1)(most, names);
}
function isInTrouble(peering) {
    return ['blocked', 'failed'].includes((0,_traits_js__WEBPACK_IMPORTED_MODULE_3__/* .kindOf */ .I)(peering));
}
function rowsPart(view, detail) {
    const { mode, counts } = view.report;
    const rows = (0,_traits_js__WEBPACK_IMPORTED_MODULE_3__/* .rowsOf */ .RO)(view.report);
    if (rows.length === 0)
        return '';
    const n = counts['in-sync'];
    const [is, are] = mode === 'plan' ? ['is unchanged', 'are unchanged'] : ['matches the spec', 'match the spec'];
    const others = n === 0 ? '' : `${(0,_words_js__WEBPACK_IMPORTED_MODULE_6__/* .count */ .U9)(n, 'other peering')} ${n === 1 ? is : are}.`;
    return (0,_view_js__WEBPACK_IMPORTED_MODULE_4__/* .joined */ .oR)([
        ...(detail.rows === 'full' ? tables(rows, view, detail) : lists(rows, view, detail)),
        others,
    ]);
}
function tables(rows, view, detail) {
    const { mode } = view.report;
    const headings = [
        'Peering',
        mode === 'check' ? 'What is wrong' : mode === 'apply' ? 'Result' : 'What happens',
    ];
    const full = (some) => {
        const cells = some.map((row) => [
            `${nameOf(row, detail)}<br>Aiven ${(0,_ends_js__WEBPACK_IMPORTED_MODULE_0__/* .aivenEnd */ .ti)(row)}<br>UpCloud ${(0,_ends_js__WEBPACK_IMPORTED_MODULE_0__/* .upcloudEnd */ .gY)(row)}`,
            [...whatTexts(row, view), ...moreTexts(row, view)].join('<br>'),
        ]);
        return (0,_view_js__WEBPACK_IMPORTED_MODULE_4__/* .table */ .tp)(headings, cells);
    };
    const unread = rows.filter(_traits_js__WEBPACK_IMPORTED_MODULE_3__/* .isUnread */ .KJ);
    const unreadCells = unread.map((row) => [`${nameOf(row, detail)}<br>${(0,_ends_js__WEBPACK_IMPORTED_MODULE_0__/* .rangesOf */ .wA)(row)}`, leadText(row, view)]);
    const isBlocked = (row) => (0,_traits_js__WEBPACK_IMPORTED_MODULE_3__/* .kindOf */ .I)(row) === 'blocked' && !(0,_traits_js__WEBPACK_IMPORTED_MODULE_3__/* .isUnread */ .KJ)(row);
    const blocked = rows.filter(isBlocked);
    const folds = blocked.length > VISIBLE_BLOCKED;
    const open = rows.filter((row) => !(0,_traits_js__WEBPACK_IMPORTED_MODULE_3__/* .isUnread */ .KJ)(row) && !(folds && isBlocked(row)));
    return [
        ...byFile(open, view, full),
        folds ? (0,_view_js__WEBPACK_IMPORTED_MODULE_4__/* .folded */ .TM)((0,_words_js__WEBPACK_IMPORTED_MODULE_6__/* .count */ .U9)(blocked.length, 'blocked peering'), full(blocked)) : '',
        unread.length === 0
            ? ''
            : (0,_view_js__WEBPACK_IMPORTED_MODULE_4__/* .folded */ .TM)(`${(0,_words_js__WEBPACK_IMPORTED_MODULE_6__/* .count */ .U9)(unread.length, 'peering')} that could not be read`, (0,_view_js__WEBPACK_IMPORTED_MODULE_4__/* .table */ .tp)(headings, unreadCells)),
    ];
}
function byFile(rows, { context: { specFiles } }, render) {
    if (specFiles.length < 2)
        return [(0,_view_js__WEBPACK_IMPORTED_MODULE_4__/* .firstOpen */ .BI)(rows, VISIBLE_ROWS, render)];
    const order = [...specFiles, null];
    const files = [...Map.groupBy(rows, ({ at }) => at?.file ?? null)];
    let left = VISIBLE_ROWS;
    return files
        .sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
        .flatMap(([file, own]) => {
        const title = file === null ? 'Not in the spec' : (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .shortCode */ .ov)(file);
        const text = (0,_view_js__WEBPACK_IMPORTED_MODULE_4__/* .firstOpen */ .BI)(own, left, render);
        left = Math.max(0, left - own.length);
        return [`**${title}**`, text];
    });
}
function leadText(row, { report: { mode } }) {
    const silent = mode === 'check' && row.drifted && (0,_traits_js__WEBPACK_IMPORTED_MODULE_3__/* .isSilent */ .eS)(row) ? '🔴 **no traffic**: ' : '';
    const isUndone = row.changes.length > 0 && (row.result === 'failed' || row.result === 'unchanged');
    const planned = isUndone ? ` (planned: ${(0,_what_happens_js__WEBPACK_IMPORTED_MODULE_5__/* .changeWords */ .mF)(row)})` : '';
    return `${isInTrouble(row) ? '❌ ' : ''}${silent}${(0,_what_happens_js__WEBPACK_IMPORTED_MODULE_5__/* .whatHappens */ .wj)(row, mode)}${planned}`;
}
function whatTexts(row, view) {
    const { mode } = view.report;
    const texts = [leadText(row, view)];
    if (row.result === null && (0,_traits_js__WEBPACK_IMPORTED_MODULE_3__/* .interrupts */ .JC)(row))
        texts.push(`🛑 **${mode === 'check' ? 'an apply ' : ''}${(0,_traits_js__WEBPACK_IMPORTED_MODULE_3__/* .stopVerb */ .od)([row]).now} traffic**`);
    else if (mode === 'plan' && row.status === 'repair' && isDown(row))
        texts.push('carries no traffic now');
    else if (row.result === null && (0,_traits_js__WEBPACK_IMPORTED_MODULE_3__/* .isAdopted */ .YP)(row) && (0,_traits_js__WEBPACK_IMPORTED_MODULE_3__/* .flows */ .Sx)(row))
        texts.push('traffic is not interrupted');
    const servers = mode === 'apply' && row.result === 'applied' ? (0,_traits_js__WEBPACK_IMPORTED_MODULE_3__/* .serversOf */ .U2)([row]) : 0;
    if (servers > 0)
        texts.push(`🔁 ${(0,_words_js__WEBPACK_IMPORTED_MODULE_6__/* .count */ .U9)(servers, 'server')} ${servers === 1 ? 'needs' : 'need'} a lease renewal`);
    return texts;
}
function isDown({ upcloud: { state } }) {
    return state !== 'active' && state !== 'provisioning';
}
function moreTexts(row, view) {
    return [
        ...(0,_traits_js__WEBPACK_IMPORTED_MODULE_3__/* .errorCodes */ .fv)(row).map((one) => (0,_links_js__WEBPACK_IMPORTED_MODULE_2__/* .codeLink */ .U1)(one, view.context, true)),
        ...row.changes.flatMap((change) => detailTexts(change, row)),
        ...stateTexts(row, view),
        ...stepTexts(row, view),
    ];
}
function stepTexts(row, { report: { mode } }) {
    const step = mode === 'check' ? (0,_what_happens_js__WEBPACK_IMPORTED_MODULE_5__/* .nextStep */ .sk)(row) : null;
    return step === null ? [] : [`→ ${step}`];
}
function detailTexts({ action, detail, labels }, { result }) {
    if (labels)
        return labelTexts(labels, result === 'applied');
    if (action === 'relabel' || !detail)
        return [];
    return [`${action === 'rename' ? 'name ' : ''}${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .shorten */ .ml)(detail, 300))}`];
}
function labelTexts({ removed, changed, added, marks }, isDone) {
    const shown = (text) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .shortCode */ .ov)(text, 60, '(empty)');
    const labels = (texts, more = []) => `the ${texts.length === 1 ? 'label' : 'labels'} ${(0,_words_js__WEBPACK_IMPORTED_MODULE_6__/* .list */ .p_)([...(0,_words_js__WEBPACK_IMPORTED_MODULE_6__/* .first */ .$1)(LISTED_LABELS, texts), ...more])}`;
    const changes = changed.map(({ key, from, to }) => `${shown(key)} from ${shown(from)} to ${shown(to)}`);
    const own = marks > 0 ? [`${marks} of this action`] : [];
    const texts = [];
    if (removed.length > 0)
        texts.push(`${isDone ? 'removed' : 'removes'} ${labels(removed.map(shown))}`);
    if (changed.length > 0)
        texts.push(`${isDone ? 'changed' : 'changes'} ${labels(changes)}`);
    const adds = isDone ? 'added' : 'adds';
    if (added.length > 0)
        texts.push(`${adds} ${labels(added.map(shown), own)}`);
    else if (marks > 0)
        texts.push(`${adds} ${(0,_words_js__WEBPACK_IMPORTED_MODULE_6__/* .count */ .U9)(marks, 'label')} of this action`);
    return texts;
}
function stateTexts(row, { report: { mode }, context: { now } }) {
    const { aiven, upcloud, desired, status, result } = row;
    const isReason = result === 'failed' || status === 'repair' || status === 'waiting';
    if (!isReason && !(mode === 'check' && status === 'update'))
        return [];
    const isHalf = aiven.state === 'PENDING_PEER' && upcloud.state === null;
    if (mode === 'apply' && desired === 'active' && isHalf)
        return ['half created: Aiven waits for the UpCloud side, UpCloud has none'];
    const text = ({ state, changedAt }) => {
        const isDated = mode === 'check' && changedAt !== null && state?.toLowerCase() !== 'active';
        const since = isDated ? `, since ${(0,_words_js__WEBPACK_IMPORTED_MODULE_6__/* .utc */ .n$)(changedAt)} (${(0,_words_js__WEBPACK_IMPORTED_MODULE_6__/* .elapsed */ .vk)(now - changedAt)})` : '';
        return `${(0,_ends_js__WEBPACK_IMPORTED_MODULE_0__/* .stateWords */ .Xu)(state)}${since}`;
    };
    return [`Aiven: ${text(aiven)}`, `UpCloud: ${text(upcloud)}`];
}
function lists(rows, view, detail) {
    const told = rows.filter((row) => detail.rows === 'list' || !isInTrouble(row));
    const groups = Map.groupBy(told, (row) => [...whatTexts(row, view), ...stepTexts(row, view)].join(', '));
    return Array.from(groups, ([words, members]) => {
        const what = (0,_words_js__WEBPACK_IMPORTED_MODULE_6__/* .capital */ .Nx)(words).replaceAll('**', '');
        const n = (0,_words_js__WEBPACK_IMPORTED_MODULE_6__/* .number */ .ai)(members.length);
        const entries = members.map((row) => entryOf(row, detail));
        const names = (0,_words_js__WEBPACK_IMPORTED_MODULE_6__/* .first */ .$1)(detail.named, entries).join(', ');
        return members.length > VISIBLE_NAMES ? (0,_view_js__WEBPACK_IMPORTED_MODULE_4__/* .folded */ .TM)(`${what} (${n})`, names) : `**${what}** (${n}): ${names}`;
    });
}
function entryOf(row, detail) {
    if (detail.rows === 'names')
        return nameOf(row, detail);
    const [cidr = '?', ...more] = row.upcloud.cidrs;
    const others = more.length > 0 ? ` +${more.length}` : '';
    return `${nameOf(row, detail)} ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .code */ .aY)(`${row.aiven.cidr ?? '?'} ${cidr}${others}`)}`;
}


/***/ }),

/***/ 2777:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   As: () => (/* binding */ renderWithin),
/* harmony export */   CX: () => (/* binding */ fitsComment),
/* harmony export */   Hy: () => (/* binding */ fitsSummary),
/* harmony export */   k9: () => (/* binding */ renderWithAllNames)
/* harmony export */ });
/* unused harmony exports MAX_COMMENT, MAX_SUMMARY_BYTES */
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8191);

const WHOLE = {
    rows: 'full',
    extras: true,
    message: 4_000,
    name: 1_000,
    blockedName: 1_000,
    named: Number.POSITIVE_INFINITY,
    leftOut: '',
};
const WITHOUT_EXTRAS = { ...WHOLE, extras: false, leftOut: 'the diagram and IDs and states' };
const LISTS = {
    ...WITHOUT_EXTRAS,
    rows: 'list',
    message: 300,
    name: 60,
    blockedName: 255,
    leftOut: 'the diagram, IDs and states, notices, links and the list of servers',
};
const NAMES = {
    ...LISTS,
    rows: 'names',
    message: 0,
    name: 24,
    blockedName: 32,
    leftOut: `${LISTS.leftOut}, CIDRs, and what errors and warnings say`,
};
const LEVELS = [WHOLE, WITHOUT_EXTRAS, LISTS, NAMES];
const MOST_NAMES = 10_000;
const LESS = 0.7;
const MAX_COMMENT = 65_536;
const MAX_COMMENT_BYTES = 262_144;
const MAX_SUMMARY_BYTES = 1_048_576;
const MARGIN = 512;
const SUMMARY_MARGIN = 16_384;
function fitsComment(body) {
    const breaks = body.split('\n').length - 1;
    return (body.length + breaks <= MAX_COMMENT - MARGIN &&
        Buffer.byteLength(body, 'utf8') <= MAX_COMMENT_BYTES - MARGIN);
}
function fitsSummary(body) {
    return Buffer.byteLength(body, 'utf8') <= MAX_SUMMARY_BYTES - SUMMARY_MARGIN;
}
function renderWithAllNames(fits, render) {
    for (const level of LEVELS) {
        const body = render(level);
        if (fits(body))
            return body;
    }
    return null;
}
function renderWithin(fits, render) {
    let body = renderWithAllNames(fits, render);
    for (let named = MOST_NAMES; body === null; named = Math.floor(named * LESS)) {
        const leftOut = `${NAMES.leftOut}, and of each kind all names but the first ${(0,_words_js__WEBPACK_IMPORTED_MODULE_0__/* .number */ .ai)(named)}`;
        const candidate = render({ ...NAMES, named, leftOut });
        if (named === 0 || fits(candidate))
            body = candidate;
    }
    return body;
}


/***/ })

};

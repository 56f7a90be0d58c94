export const id = 257;
export const ids = [257,763];
export const modules = {

/***/ 2257:
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
// EXTERNAL MODULE: ./lib/report/links.js
var report_links = __webpack_require__(4503);
// EXTERNAL MODULE: ./lib/report/rows.js
var report_rows = __webpack_require__(9965);
// EXTERNAL MODULE: ./lib/report/words.js
var words = __webpack_require__(8191);
;// CONCATENATED MODULE: ./lib/report/advice.js






/** More servers than this are folded away. */
const VISIBLE_SERVERS = 10;
const LONGEST_TITLE = 80;
/** So many peerings are told with their ranges. */
const FEW = 3;
const LISTED_RANGES = 4;
const LISTED_ADDRESSES = 4;
/** Once, when a plan makes networks reachable: nothing filters traffic between them. */
function reachBlock({ report }, detail) {
    if (report.mode !== 'plan')
        return block/* NOTHING */.K$;
    const opened = report.peerings.filter(opens);
    if (opened.length === 0)
        return block/* NOTHING */.K$;
    const warning = '🔓 **Nothing filters traffic between peered networks.**';
    if (opened.length > FEW)
        return (0,block/* block */.om)(`${warning} Once the ${(0,words/* number */.ai)(opened.length)} new peerings are up, every host on one side reaches every host on the other.`);
    const reach = opened.map((one) => `Once ${(0,report_rows/* nameOf */.Vb)(one, detail)} is up, every host in Aiven ${aivenRange(one)} and every host in UpCloud ${(0,ends/* cidrList */.dx)(reachable(one), LISTED_RANGES)} reach each other.`);
    return (0,block/* block */.om)(opened.length === 1
        ? `${warning} ${reach}`
        : `${warning}\n\n${reach.map((one) => `- ${one}`).join('\n')}`);
}
/** With the ranges of the VPC's IP family only. */
function reachable({ aiven, upcloud }) {
    const isV6 = (range) => range.includes(':');
    const cidrs = upcloud.cidrs.filter((one) => aiven.cidr === null || isV6(one) === isV6(aiven.cidr));
    return { upcloud: { ...upcloud, cidrs } };
}
function aivenRange({ aiven }) {
    return aiven.cidr === null ? '?' : (0,report_escape/* code */.aY)(aiven.cidr);
}
function opens({ status, desired, changes }) {
    if (desired !== 'active')
        return false;
    return status === 'create' || changes.some(({ action }) => action === 'enable');
}
/** Whether an apply leaves renewals to do that stand open, not folded away. */
function asksForRenewals({ report }) {
    return report.mode === 'apply' && report.peerings.some(({ leases }) => leases.length > 0);
}
/**
 * Servers that must renew their DHCP lease, with the interface and the two commands.
 *
 * @param step the section's number, where another one asks for something, too.
 */
function leasesBlock(view, detail, step = '') {
    const { report } = view;
    const waiting = report.peerings.filter((one) => one.leases.length > 0);
    const renewals = renewalsOf(waiting);
    if (renewals.length === 0)
        return block/* NOTHING */.K$;
    const servers = new Set(renewals.map(({ lease }) => lease.uuid)).size;
    const isUp = report.mode === 'apply' && waiting.every(({ upcloud }) => upcloud.state === 'active');
    const when = isUp
        ? 'Renew'
        : report.mode === 'apply'
            ? 'Once the peering is up: renew'
            : 'After the apply: renew';
    const title = `🔁 ${step}${when} the DHCP lease on ${(0,words/* count */.U9)(servers, 'server')}`;
    const body = [
        introText(servers, waiting, view, detail),
        ...unreadText(renewals),
        ...(detail.servers ? tables(renewals, detail) : [countsByNetwork(renewals, detail)]),
        COMMANDS,
    ];
    const left = detail.servers ? [] : ['the list of servers'];
    // Before the apply there is nothing to do yet.
    if (!isUp && report.mode !== 'apply')
        return (0,block/* block */.om)((0,block/* folded */.TM)(title, body.join('\n\n')), ...left);
    return (0,block/* block */.om)([`#### ${title}`, ...body].join('\n\n'), ...left);
}
/** Which servers have no route to where. */
function introText(servers, peerings, { context }, detail) {
    const one = servers === 1;
    const isFew = peerings.length <= FEW;
    const names = isFew
        ? `${peerings.length === 1 ? 'peering' : 'peerings'} ${(0,words/* list */.p_)(peerings.map((each) => (0,report_rows/* nameOf */.Vb)(each, detail)))}`
        : 'peerings';
    const ranges = [...new Set(peerings.map(aivenRange))];
    const where = isFew ? `Aiven ${(0,words/* list */.p_)(ranges)}` : 'the VPCs';
    return `${one ? 'This server was' : 'These servers were'} there before the ${names}. ${one ? 'It has' : 'They have'} no route to ${where} until ${one ? 'it renews its' : 'they renew their'} lease (${(0,report_links/* codeLink */.U1)('lease-renewal', context, detail.links)}).`;
}
const COMMANDS = [
    '⚠️ **The address drops for a moment**, and connections over it drop. Use the server console rather than SSH. On each server run:',
    '```sh\nsudo dhclient -r IFACE; sudo dhclient IFACE\n```',
    '`IFACE` is the interface with the MAC address above; `ip -br link` lists them. A reboot renews the lease, too.',
].join('\n\n');
function renewalsOf(waiting) {
    const all = waiting.flatMap((peering) => peering.leases.map((lease) => ({ peering, lease })));
    const groups = Map.groupBy(all, ({ lease }) => `${lease.uuid} ${lease.interface?.index ?? ''}`);
    const renewals = [...groups.values()].flatMap((members) => {
        const [first] = members;
        if (!first)
            return [];
        const { upcloud } = first.peering;
        const peerings = [...new Set(members.map(({ peering }) => peering))];
        return [{ lease: first.lease, network: upcloud.networkName ?? upcloud.network ?? '', peerings }];
    });
    const isKnown = ({ lease }) => lease.interface !== null;
    return [...renewals.filter(isKnown), ...renewals.filter((one) => !isKnown(one))];
}
function unreadText(renewals) {
    const n = new Set(renewals.filter(({ lease }) => !lease.interface).map(({ lease }) => lease.uuid)).size;
    if (n === 0)
        return [];
    return [
        `The details of ${(0,words/* count */.U9)(n, 'server')} were not read, so ${n === 1 ? 'its' : 'their'} interface is not known. ${n === 1 ? 'It is' : 'They are'} at the end of the list: find the interface in the UpCloud Control Panel.`,
    ];
}
function tables(renewals, detail) {
    const rest = renewals.slice(VISIBLE_SERVERS);
    return [
        table(renewals.slice(0, VISIBLE_SERVERS), detail),
        ...(rest.length > 0 ? [(0,block/* folded */.TM)(`${(0,words/* number */.ai)(rest.length)} more`, table(rest, detail))] : []),
    ];
}
function table(renewals, detail) {
    const rows = renewals.map(({ lease, network, peerings }) => {
        const title = (0,report_escape/* code */.aY)((0,report_escape/* shorten */.ml)(lease.server || lease.uuid, LONGEST_TITLE));
        const where = `in ${(0,report_escape/* label */.Pf)((0,report_escape/* shorten */.ml)(network, LONGEST_TITLE))} for ${peerings.map((one) => (0,report_rows/* nameOf */.Vb)(one, detail)).join(', ')}`;
        return `| ${(0,report_escape/* cell */.Hn)(`${title}<br>${where}`)} | ${(0,report_escape/* cell */.Hn)(interfaceText(lease))} |`;
    });
    return ['| Server | Interface |', '| :-- | :-- |', ...rows].join('\n');
}
function interfaceText(lease) {
    if (!lease.interface)
        return `not read<br>server ${(0,report_escape/* code */.aY)(lease.uuid)}`;
    const { index, mac, addresses } = lease.interface;
    const shown = addresses.slice(0, LISTED_ADDRESSES).map((one) => (0,report_escape/* code */.aY)(one));
    return [`MAC ${(0,report_escape/* code */.aY)(mac, 'unknown')}`, ...shown, `interface ${index}`].join('<br>');
}
/** How many servers there are on each network. */
function countsByNetwork(renewals, detail) {
    const groups = [...Map.groupBy(renewals, ({ network }) => network)];
    const lines = groups.slice(0, detail.named).map(([network, members]) => {
        const servers = new Set(members.map(({ lease }) => lease.uuid)).size;
        const names = new Set(members.flatMap(({ peerings }) => peerings).map((one) => (0,report_rows/* nameOf */.Vb)(one, detail)));
        return `- ${(0,report_escape/* code */.aY)((0,report_escape/* shorten */.ml)(network, LONGEST_TITLE))}: ${(0,words/* count */.U9)(servers, 'server')}, for ${[...names].slice(0, VISIBLE_SERVERS).join(', ')}`;
    });
    const more = groups.length - lines.length;
    return [...lines, ...(more > 0 ? [`- and ${(0,words/* count */.U9)(more, 'more network')}`] : [])].join('\n');
}

;// CONCATENATED MODULE: ./lib/report/alert.js






/** How many peerings are told with both ranges; more are named. */
const LISTED = 10;
/** So few are named in a sentence. */
const alert_FEW = 3;
/** Spec files that are named; more are "the spec". */
const LISTED_FILES = 2;
/**
 * A warning, with the names, before anything else: what an apply stops or has stopped, where nothing flows now, and
 * which servers cannot use what is new.
 */
function trafficBlock({ report }, detail) {
    const now = silent(report, detail);
    const then = interrupted(report, detail);
    const parts = report.mode === 'check' ? [...now, ...then] : [...then, ...now];
    const all = [...parts, ...unreached(report, detail)];
    if (all.length === 0)
        return block/* NOTHING */.K$;
    const lines = all.join('\n\n').split('\n');
    const kind = parts.length > 0 ? 'CAUTION' : 'IMPORTANT';
    return (0,block/* block */.om)([`> [!${kind}]`, ...lines.map((line) => `> ${line}`.trimEnd())].join('\n'));
}
function interrupted(report, detail) {
    const { mode } = report;
    const affected = (0,words/* byUrgency */.td)(report.peerings.filter(stops), mode);
    if (affected.length === 0 || mode === 'export')
        return [];
    const peerings = (0,words/* count */.U9)(affected.length, 'peering');
    const { past } = (0,words/* stopVerb */.od)(affected);
    const isAsPlanned = affected.every(({ result }) => result === 'applied');
    const title = {
        plan: `**This plan interrupts traffic on ${peerings}** as soon as it is applied`,
        check: `**An apply interrupts traffic on ${peerings}**`,
        apply: isAsPlanned
            ? `**This apply ${past} traffic on ${peerings}, as planned**`
            : `**This apply ${past} traffic, or may have, on ${peerings}**`,
    };
    const shown = affected.slice(0, Math.min(LISTED, detail.named));
    const rest = namesOf(affected.slice(shown.length), detail);
    const items = [
        ...shown.map((one) => `- ${(0,report_rows/* nameOf */.Vb)(one, detail)} (${stoppingWords(one)}): ${rangesOf(one)}`),
        ...(rest === '' ? [] : [`- ${rest}`]),
    ];
    const advice = {
        plan: [`Not intended? Change ${specOf(affected)} before you merge.`],
        check: keepTexts(affected),
        apply: [],
    };
    return [`${title[mode]}:`, items.join('\n'), ...advice[mode]];
}
function stoppingWords(peering) {
    if (peering.result === 'applied')
        return (0,words/* whatHappens */.wj)(peering, 'apply');
    return peering.result === null ? (0,words/* changeWords */.mF)(peering) : `${(0,words/* changeWords */.mF)(peering)}, not finished`;
}
/** What flows now would stop, or has stopped; a peering that was not touched is none of them. */
function stops(peering) {
    return (0,words/* interrupts */.JC)(peering) && peering.result !== 'skipped' && peering.result !== 'unchanged';
}
/** How to keep what an apply would stop for good. */
function keepTexts(affected) {
    const lasting = affected.filter(({ status }) => status !== 'repair');
    const unwanted = lasting.filter(({ at }) => at !== null);
    const unknown = lasting.filter(({ at }) => at === null);
    const it = (some) => (some.length === 1 ? 'it' : 'them');
    return [
        ...(unwanted.length > 0
            ? [
                `To keep ${it(unwanted)}, set \`state: active\` for ${it(unwanted)} in ${specOf(unwanted)} before you apply.`,
            ]
            : []),
        ...(unknown.length > 0
            ? [`To keep what has no entry, add an entry for ${it(unknown)} to the spec before you apply.`]
            : []),
    ];
}
/** Markdown: the files of the peerings' entries. */
function specOf(peerings) {
    const files = [...new Set(peerings.flatMap(({ at }) => at?.file ?? []))];
    if (files.length === 0 || files.length > LISTED_FILES)
        return 'the spec';
    return (0,words/* list */.p_)(files.map((file) => (0,report_escape/* code */.aY)((0,report_escape/* shorten */.ml)(file, LONGEST_FILE))));
}
/** Peerings that should carry traffic and do not, as far as it was seen. */
function silent({ mode, peerings }, detail) {
    if (mode !== 'check' && mode !== 'apply')
        return [];
    const affected = (0,words/* byUrgency */.td)(peerings.filter((one) => (0,words/* isSilent */.eS)(one) &&
        (mode === 'check' ? one.drifted || one.status === 'blocked' : one.result === 'failed')), mode);
    if (mode === 'check')
        return affected.length === 0 ? [] : [silentText(affected, detail)];
    // What was never up is no outage.
    const isNew = ({ status }) => status === 'create';
    const fresh = affected.filter(isNew);
    const down = affected.filter((one) => !isNew(one));
    const until = 'no traffic until an apply succeeds.';
    return [
        ...(down.length > 0 ? [silentText(down, detail)] : []),
        ...(fresh.length === 1 ? [`**${namesOf(fresh, detail)} is not up yet:** ${until}`] : []),
        ...(fresh.length > 1
            ? [`**${(0,words/* count */.U9)(fresh.length, 'peering')} are not up yet** (${namesOf(fresh, detail)}): ${until}`]
            : []),
    ];
}
function silentText(affected, detail) {
    return `**No traffic flows now on ${(0,words/* count */.U9)(affected.length, 'peering')}:** ${namesOf(affected, detail)}`;
}
/** Servers that were there before a peering that is up now, and have no route to it yet. */
function unreached({ mode, peerings }, detail) {
    if (mode !== 'apply')
        return [];
    const affected = peerings.filter(({ result, leases }) => result === 'applied' && leases.length > 0);
    if (affected.length === 0)
        return [];
    const n = new Set(affected.flatMap(({ leases }) => leases.map(({ uuid }) => uuid))).size;
    const what = affected.length > alert_FEW ? (0,words/* count */.U9)(affected.length, 'new peering') : namesOf(affected, detail);
    const whose = n === 1 ? 'its DHCP lease is' : 'their DHCP leases are';
    return [`**${(0,words/* count */.U9)(n, 'server')} cannot use ${what} until ${whose} renewed:** see the commands below.`];
}
function namesOf(peerings, detail) {
    const named = peerings.slice(0, detail.named).map((one) => (0,report_rows/* nameOf */.Vb)(one, detail));
    const more = peerings.length - named.length;
    return [...named, ...(more > 0 ? [`${(0,words/* number */.ai)(more)} more`] : [])].join(', ');
}
function rangesOf(peering) {
    const { cidr } = peering.aiven;
    return `Aiven ${cidr === null ? '?' : (0,report_escape/* code */.aY)(cidr)} ↔ UpCloud ${(0,ends/* cidrList */.dx)(peering, 2)}`;
}
/** What was done so far, and what a reader does next. */
function nextBlock(view) {
    const text = nextText(view);
    return text === null ? block/* NOTHING */.K$ : (0,block/* block */.om)(text);
}
/** What the base branch has got meanwhile is not in the plan. */
function baseAheadBlock({ report, context: { baseAhead = null } }) {
    if (baseAhead === null || report.mode !== 'plan')
        return block/* NOTHING */.K$;
    return (0,block/* block */.om)(`⚠️ ${(0,report_escape/* code */.aY)((0,report_escape/* shorten */.ml)(baseAhead, LONGEST_BRANCH))} has commits that this branch lacks, and this plan was made without them. Update the branch to see what an apply will do.`);
}
/** Characters of a branch's name, and of a file's. */
const LONGEST_BRANCH = 100;
const LONGEST_FILE = 100;
function nextText({ report, context }) {
    const { mode, failure, outcome, drift, counts, peerings } = report;
    if (mode === 'export')
        return null;
    if (peerings.length === 0 &&
        (failure !== null || report.findings.some(({ code: one }) => one === 'spec-invalid')))
        return mode === 'apply'
            ? '**Nothing was changed.** Nothing was sent to any cloud.'
            : `**This run made no ${mode}** and changed nothing. What an earlier run said here is not current any more.`;
    if (outcome === 'skipped')
        return '**Nothing was changed.** The spec was checked without the clouds, so what would change is not known.';
    if (mode === 'apply')
        return afterApply(report, context);
    if (mode === 'check') {
        if (!drift)
            return counts.blocked > 0 ? '**Nothing was changed.** Fix what is blocked, then check again.' : null;
        return `**Nothing was changed.** The table says what an apply (\`mode: apply\`) does about each. Was it changed on purpose? Then change ${specOf(peerings)} instead.`;
    }
    const changing = peerings.filter(({ changes }) => changes.length > 0).length;
    if (peerings.some(words/* isUnread */.KJ))
        return '**Nothing was changed.** This plan is not complete: fix what could not be read, then run it again.';
    if (changing === 0)
        return counts.blocked > 0 ? '**Nothing was changed.** Fix what is blocked first.' : null;
    const blocked = counts.blocked > 0 ? ' What is blocked is left alone until it is fixed.' : '';
    return `**Nothing was changed yet.** ${changing === 1 ? 'This change is' : 'These changes are'} made when the workflow runs with \`mode: apply\`, normally after the merge.${blocked}`;
}
function afterApply({ peerings, changed, failure }, context) {
    const hasFailed = peerings.some(({ result, status }) => result === 'failed' && status !== 'blocked');
    if (failure !== null && !changed)
        return '**Nothing was changed.**';
    if (!hasFailed && failure === null)
        return null;
    const kept = peerings.some(({ result }) => result === 'applied') ? ' Finished changes stay.' : '';
    const again = `${(0,report_links/* runLink */.ut)('re-run the failed jobs', context)}, or run the workflow with \`mode: apply\``;
    return `**Apply incomplete.**${kept} Fix the cause and ${again}: it continues with what is left.`;
}

// EXTERNAL MODULE: ./lib/report/diagram.js
var report_diagram = __webpack_require__(5267);
// EXTERNAL MODULE: ./lib/report/causes.js
var causes = __webpack_require__(2796);
;// CONCATENATED MODULE: ./lib/report/findings.js






/** Causes, and names of one cause, that stand open; more are folded away. */
const VISIBLE = 5;
const LISTED_NAMES = 10;
const LISTED_PLACES = 3;
/** Errors are never left out, only shortened. `step`: its number, where another section asks for something, too. */
function errorsBlock(view, detail, step = '') {
    return section(`#### ❌ ${step}What to fix`, 'error', view, detail);
}
/** Neither are warnings. */
function warningsBlock(view, detail) {
    return section('#### ⚠️ Warnings', 'warning', view, detail);
}
/** Notices, folded away. */
function noticesBlock(view, detail) {
    const causes = causesFor(view.report, 'notice');
    if (causes.length === 0)
        return block/* NOTHING */.K$;
    const title = (0,words/* count */.U9)(causes.length, 'notice');
    if (!detail.notices)
        return (0,block/* block */.om)('', title);
    return (0,block/* block */.om)((0,block/* folded */.TM)(`ℹ️ ${title}`, causes.map((cause) => item(cause, view, detail)).join('\n')));
}
function section(heading, severity, view, detail) {
    const causes = causesFor(view.report, severity);
    if (causes.length === 0)
        return block/* NOTHING */.K$;
    if (detail.message === 0)
        return byCode(heading, severity, causes, detail);
    const lines = causes.map((cause) => item(cause, view, detail));
    const rest = lines.slice(VISIBLE);
    const more = rest.length > 0 ? [(0,block/* folded */.TM)(`${(0,words/* number */.ai)(rest.length)} more`, rest.join('\n'))] : [];
    return (0,block/* block */.om)([heading, lines.slice(0, VISIBLE).join('\n'), ...more].join('\n\n'));
}
/** A lease notice is told by the section about leases, when there are servers to list. */
function causesFor(report, severity) {
    return (0,causes/* causesOf */.c)(report).filter((one) => one.severity === severity &&
        !(one.code === 'lease-renewal' && one.peerings.every(({ leases }) => leases.length > 0)));
}
function item(cause, view, detail) {
    const text = (0,report_escape/* prose */.CS)((0,report_escape/* cut */.Jj)(cause.message, detail.message)) || 'no details';
    const from = origin(cause, view, detail);
    const names = cause.peerings.map((one) => (0,report_rows/* nameOf */.Vb)(one, detail));
    const end = from === '' ? '' : ` (${from})`;
    if (names.length <= LISTED_NAMES) {
        const who = names.length === 0 ? '' : `**${names.join(', ')}**: `;
        return `- ${who}${text}${end}`;
    }
    const line = `- **${(0,words/* count */.U9)(names.length, 'peering')}**: ${text}${end}`;
    // What could not be read has a table of its own.
    if (cause.peerings.every(words/* isUnread */.KJ) && (detail.rows === 'full' || detail.rows === 'short'))
        return line;
    return `${line}\n\n  ${(0,block/* folded */.TM)('Which', names.join(', ')).replaceAll(/\n+(?=.)/g, '$&  ')}\n`;
}
function origin({ code: name, places, peerings }, { context }, { links }) {
    const shown = peerings.length > LISTED_PLACES ? [] : places.slice(0, LISTED_PLACES);
    return [
        ...shown.map((at) => (0,report_links/* positionLink */.m$)(at, context, links)),
        ...(name === null ? [] : [(0,report_links/* codeLink */.U1)(name, context, links)]),
    ].join(', ');
}
/** Codes only, each with the names it concerns: how thousands of errors are still all told. */
function byCode(heading, severity, causes, detail) {
    const groups = Map.groupBy(causes, (one) => one.code ?? 'failed');
    let left = detail.named;
    let unnamed = 0;
    const lines = [...groups].map(([name, members]) => {
        const peerings = [...new Set(members.flatMap((one) => one.peerings))];
        const others = members.filter((one) => one.peerings.length === 0);
        const shown = [
            ...peerings.slice(0, left).map((one) => (0,report_rows/* nameOf */.Vb)(one, detail)),
            ...others.slice(0, Math.max(0, left - peerings.length)).map((one) => placeOf(one, detail)),
        ];
        const all = peerings.length + others.length;
        left -= shown.length;
        unnamed += all - shown.length;
        const rest = shown.length < all ? [`${(0,words/* number */.ai)(all - shown.length)} more`] : [];
        return `- ${(0,report_escape/* code */.aY)(name)} (${(0,words/* number */.ai)(all)}): ${[...new Set(shown), ...rest].join(', ')}`;
    });
    const text = [heading, lines.join('\n')].join('\n\n');
    return (0,block/* block */.om)(text, severity === 'error' ? 'what the errors say' : 'what the warnings say', ...(unnamed > 0 ? [`${(0,words/* number */.ai)(unnamed)} of the names that have ${severity}s`] : []));
}
function placeOf({ places: [at] }, detail) {
    return at ? (0,report_escape/* code */.aY)(`${(0,report_escape/* shorten */.ml)(at.file, detail.blockedName)}:${at.line}`) : 'the run';
}

// EXTERNAL MODULE: ./lib/report/footer.js
var footer = __webpack_require__(2747);
// EXTERNAL MODULE: ./lib/report/ids.js
var ids = __webpack_require__(9416);
// EXTERNAL MODULE: ./lib/report/marker.js
var report_marker = __webpack_require__(3086);
// EXTERNAL MODULE: ./lib/report/remarks.js
var remarks = __webpack_require__(6763);
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
    const render = renderer({ report, context }, reviewed);
    const isPutUp = reviewed !== null && report.mode !== 'apply';
    if (!isPutUp)
        return (0,size/* renderWithin */.As)(size/* fitsComment */.CX, render);
    // A change whose name is left out was shown to nobody.
    const whole = reviewed.items.length > report_marker/* MAX_ITEMS_LENGTH */.f6 ? null : (0,size/* renderWithAllNames */.k9)(size/* fitsComment */.CX, render);
    return whole ?? (0,size/* renderWithin */.As)(size/* fitsComment */.CX, renderer({ report, context }, null, true));
}
function renderer(view, reviewed, tooManyToReview = false) {
    const { context } = view;
    const marker = (0,report_marker/* renderMarker */.Bd)({
        kind: 'comment',
        key: context.commentKey,
        runId: context.runId,
        runAttempt: context.runAttempt,
        sha: context.sha,
        reviewed,
        drifted: '',
    });
    return (detail) => [marker, `### ${(0,verdict/* headingOf */.Wm)(view)}`, body(view, detail, tooManyToReview), (0,footer/* footer */.q)(view)]
        .filter(Boolean)
        .join('\n\n');
}
function body(view, detail, tooManyToReview) {
    return (0,block/* assemble */.fT)([
        tooManyToReview
            ? (0,block/* block */.om)('**This plan is too large to be reviewed here:** an apply that requires a review refuses it. Split the spec.')
            : block/* NOTHING */.K$,
        ...mainBlocks(view, detail),
        (0,remarks/* remarksBlock */.L)(view),
        diagramBlock(view, detail, true),
        (0,ids/* idsBlock */.Y)(view, detail),
    ], view.context);
}
/** What stops traffic, what comes next, what to fix, the table, and advice: the same in every report. */
function mainBlocks(view, detail) {
    const isTwoSteps = asksForRenewals(view) && errorsBlock(view, detail).text !== '';
    const step = (n) => (isTwoSteps ? `${n}. ` : '');
    return [
        trafficBlock(view, detail),
        nextBlock(view),
        baseAheadBlock(view),
        partBlock(view),
        reasonBlock(view, detail),
        errorsBlock(view, detail, step(1)),
        (0,report_rows/* rowsBlock */.Je)(view, detail),
        warningsBlock(view, detail),
        reachBlock(view, detail),
        leasesBlock(view, detail, step(2)),
        noticesBlock(view, detail),
    ];
}
/** A part of the spec must not be taken for the whole of it. */
function partBlock({ report, context: { part } }) {
    // Mistakes are looked for in all of it.
    if (part.length === 0 || report.findings.some(({ code: one }) => one === 'spec-invalid'))
        return block/* NOTHING */.K$;
    const inputs = part.map(({ input, value }) => `${input} ${(0,report_escape/* code */.aY)((0,report_escape/* shorten */.ml)(value, LONGEST_PART))}`);
    return (0,block/* block */.om)(`This is about a part of the spec: ${(0,words/* list */.p_)(inputs)}. The other peerings were not looked at.`);
}
/** Why the run ended early, unless a finding says so. */
function reasonBlock({ report }, detail) {
    const { failure, findings, problems = [] } = report;
    if (failure === null || findings.some(({ code: one }) => one === 'spec-invalid'))
        return block/* NOTHING */.K$;
    if (findings.some(({ message }) => message === failure))
        return block/* NOTHING */.K$;
    const longest = Math.max(detail.message, LONGEST_REASON);
    if (problems.length < 2)
        return (0,block/* block */.om)(`**Reason:** ${(0,report_escape/* prose */.CS)((0,report_escape/* cut */.Jj)(failure, longest))}`);
    const shown = problems.slice(0, MOST_PROBLEMS);
    const more = problems.length - shown.length;
    return (0,block/* block */.om)([
        '#### ❌ What to fix',
        [
            ...shown.map((one) => `- ${(0,report_escape/* prose */.CS)((0,report_escape/* cut */.Jj)(one, longest))}`),
            ...(more > 0 ? [`- and ${more} more`] : []),
        ].join('\n'),
    ].join('\n\n'));
}
/** Characters of a reason that are shown at any level, and how many reasons. */
const LONGEST_REASON = 200;
const MOST_PROBLEMS = 50;
/** In a comment, what is in place need not be drawn beside what changes. */
const MAX_DRAWN_FOLDED = 20;
/** A drawing of more peerings than this is longer than a screen. */
const MAX_OPEN = 12;
/** The Mermaid diagram; in a comment, and where it is long, folded away. */
function diagramBlock({ report }, detail, inComment) {
    const diagram = (0,report_diagram/* mermaidDiagram */.L$)(report, inComment ? MAX_DRAWN_FOLDED : report_diagram/* MAX_DRAWN */.YG);
    const fold = inComment || report.peerings.length > MAX_OPEN;
    if (diagram === null)
        return block/* NOTHING */.K$;
    if (!detail.extras)
        return (0,block/* block */.om)('', 'the diagram');
    const text = ['```mermaid', diagram.source, '```'].join('\n');
    const whole = [text, report_diagram/* LEGEND */.Ix, ...(diagram.note === null ? [] : [diagram.note])].join('\n\n');
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
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8191);
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
    // Nobody reviews what a check would change.
    const planned = report.failure === null && report.outcome !== 'skipped' && report.mode !== 'check' && report.digest !== '';
    const digest = !planned ? [] : [`plan ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(shortDigest(report.digest))}`];
    const stable = [...spec, ...digest].join(' · ');
    const attempt = context.runAttempt > 1 ? `, attempt ${context.runAttempt}` : '';
    const id = /^\d{1,20}$/.test(context.runId) ? context.runId : (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .shorten */ .ml)(context.runId, 40));
    const run = (0,_links_js__WEBPACK_IMPORTED_MODULE_1__/* .runLink */ .ut)(`run ${id}${attempt}`, context);
    const moving = `${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .utc */ .n$)(context.now)} · ${run} · commit ${(0,_links_js__WEBPACK_IMPORTED_MODULE_1__/* .commitLink */ .wn)(context)}`;
    return [...(stable === '' ? [] : [`<sub>${stable}</sub>\\`]), `<sub>${moving}</sub>`].join('\n');
}
/** The last line as `footer` makes it: what somebody else wrote there is no mere movement. */
const MOVING = /^<sub>(?:unknown time|[\d-]+ [\d:]+ UTC) · \[?run [^\s[\]<>]*(?:, attempt \d+)?(?:\]\([^\s()]*\))? · commit \[?[^\s[\]<>]*(?:\]\([^\s()]*\))?<\/sub>$/;
function shortDigest(digest) {
    return digest.replace(/^(sha256:)?(.{12}).*$/s, '$1$2');
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
        // A signature covers what moves, too.
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
const LONGEST_LABELS = 300;
function idsBlock({ report }, detail) {
    const rows = (0,_rows_js__WEBPACK_IMPORTED_MODULE_2__/* .rowsOf */ .RO)(report).filter((row) => !(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .isUnread */ .KJ)(row));
    if (rows.length === 0)
        return _block_js__WEBPACK_IMPORTED_MODULE_0__/* .NOTHING */ .K$;
    if (!detail.extras)
        return (0,_block_js__WEBPACK_IMPORTED_MODULE_0__/* .block */ .om)('', 'IDs and states');
    const shown = rows.slice(0, LISTED);
    const table = ['| Peering | Aiven | UpCloud |', '| :-- | :-- | :-- |', ...shown.map(line)].join('\n');
    const more = rows.length - shown.length;
    return (0,_block_js__WEBPACK_IMPORTED_MODULE_0__/* .block */ .om)((0,_block_js__WEBPACK_IMPORTED_MODULE_0__/* .folded */ .TM)('IDs and states', table), ...(more > 0 ? [`IDs and states of ${(0,_words_js__WEBPACK_IMPORTED_MODULE_3__/* .count */ .U9)(more, 'peering')}`] : []));
}
function line(row) {
    const { name, aiven, upcloud } = row;
    const left = idList([
        ['VPC', aiven.vpc],
        ['cloud', aiven.cloud],
        ['state', aiven.state],
        ['Aiven network ID', aiven.networkUuid],
    ]);
    const right = idList([
        ['network', upcloud.network],
        ['peering', upcloud.peering],
        ['state', upcloud.state],
    ]);
    const labels = row.changes.flatMap(({ action, detail }) => action === 'relabel' && detail ? [`labels ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .shorten */ .ml)(detail, LONGEST_LABELS))}`] : []);
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

/***/ 6763:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ remarksBlock),
/* harmony export */   renderRemarks: () => (/* binding */ renderRemarks)
/* harmony export */ });
/* harmony import */ var _block_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7015);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2527);
/** What a run says beside its report. */


/** So that they fit into what a summary leaves free, and into a comment. */
const MOST = 50;
const MOST_IN_COMMENT = 5;
const LONGEST = 300;
/** To be added to the summary. Ends with a line break. */
function renderRemarks(warnings) {
    return `${told(warnings, MOST)}\n`;
}
/** For comments and issues: what was known when they were made. */
function remarksBlock({ context: { warnings } }) {
    return warnings.length === 0 ? _block_js__WEBPACK_IMPORTED_MODULE_0__/* .NOTHING */ .K$ : (0,_block_js__WEBPACK_IMPORTED_MODULE_0__/* .block */ .om)(told(warnings, MOST_IN_COMMENT));
}
function told(warnings, most) {
    const shown = warnings.slice(0, most).map((message) => `- ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)(message, LONGEST))}`);
    const more = warnings.length - shown.length;
    const lines = [...shown, ...(more > 0 ? [`- and ${more} more, as in the log`] : [])];
    return `#### ⚠️ About this run\n\n${lines.join('\n')}`;
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
/**
 * Fitting a report into GitHub's limits: it is rendered at the first of six levels at which it fits. Rows get shorter
 * before warnings do; verdicts, causes and the names of what they concern stay at every level but the last, which
 * names as many as fit and counts the others.
 */
const WHOLE = {
    extras: true,
    rows: 'full',
    servers: true,
    notices: true,
    message: 10_000,
    name: 1_000,
    blockedName: 1_000,
    links: true,
    named: Number.POSITIVE_INFINITY,
};
const WITHOUT_EXTRAS = { ...WHOLE, extras: false, message: 4_000 };
const SHORT_ROWS = {
    ...WITHOUT_EXTRAS,
    rows: 'short',
    servers: false,
    notices: false,
    message: 1_000,
    name: 100,
    blockedName: 255,
};
const LISTS = { ...SHORT_ROWS, rows: 'list', message: 300, name: 60, links: false };
const NAMES = { ...LISTS, rows: 'names', message: 0, name: 40 };
const FEWER_NAMES = { ...NAMES, name: 24, blockedName: 32 };
/** From everything to next to nothing. */
const LEVELS = [WHOLE, WITHOUT_EXTRAS, SHORT_ROWS, LISTS, NAMES, FEWER_NAMES];
/** More names than this fit into nothing; so few more or less do not matter. */
const MOST_NAMES = 40_000;
const FEW = 20;
/** GitHub refuses bodies over 65,536 characters; the rest of its column is counted in bytes. */
const MAX_COMMENT = 65_536;
const MAX_COMMENT_BYTES = 262_144;
/** Of a job summary, per step. */
const MAX_SUMMARY_BYTES = 1_048_576;
/** Left free, for what GitHub or a proxy may add or count differently. */
const MARGIN = 512;
/** Left free in a summary, for what is only known when it is written: what could not be posted. */
const SUMMARY_MARGIN = 16_384;
/** Whether a comment or issue body fits, counted in UTF-16 units with a line break as two, and in bytes. */
function fitsComment(body) {
    const breaks = body.split('\n').length - 1;
    return (body.length + breaks <= MAX_COMMENT - MARGIN &&
        Buffer.byteLength(body, 'utf8') <= MAX_COMMENT_BYTES - MARGIN);
}
/** Whether a job summary fits, counted in UTF-8 bytes. */
function fitsSummary(body) {
    return Buffer.byteLength(body, 'utf8') <= MAX_SUMMARY_BYTES - SUMMARY_MARGIN;
}
/** The most detailed rendering that fits; of the last level the one with the most names. */
function renderWithin(fits, render) {
    return renderWithAllNames(fits, render) ?? renderWithSomeNames(fits, render);
}
/** The most detailed rendering that fits and names every peering; null when there is none. */
function renderWithAllNames(fits, render) {
    for (const level of LEVELS) {
        const body = render(level);
        if (fits(body))
            return body;
    }
    return null;
}
function renderWithSomeNames(fits, render) {
    let enough = 0;
    let tooMany = MOST_NAMES;
    let body = render({ ...FEWER_NAMES, named: 0 });
    while (tooMany - enough > Math.max(FEW, enough / 10)) {
        const named = Math.floor((enough + tooMany) / 2);
        const candidate = render({ ...FEWER_NAMES, named });
        if (fits(candidate)) {
            enough = named;
            body = candidate;
        }
        else
            tooMany = named;
    }
    return body;
}


/***/ })

};

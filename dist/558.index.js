export const id = 558;
export const ids = [558,177];
export const modules = {

/***/ 7419:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ DESIRED_STATES)
/* harmony export */ });
const DESIRED_STATES = ['active', 'disabled', 'absent'];


/***/ }),

/***/ 4558:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  publish: () => (/* binding */ publish)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./node_modules/@actions/core/lib/core.js + 16 modules
var core = __webpack_require__(3340);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/domain/model/finding.js
var finding = __webpack_require__(623);
// EXTERNAL MODULE: ./lib/report/escape.js
var report_escape = __webpack_require__(2527);
// EXTERNAL MODULE: ./lib/report/words.js
var words = __webpack_require__(8191);
;// CONCATENATED MODULE: ./lib/report/annotations.js
/** Which findings become annotations: GitHub shows ten of a type for a step, so the important ones come first. */



const MAX_ANNOTATIONS = 10;
const LONGEST_MESSAGE = 4_000;
/** Most important first: what stops the whole run, then what stops a peering, as the model lists them. */
const WHOLE_RUN = [
    'spec-invalid',
    'untrusted-event',
    'plan-changed',
    'not-authorized',
    'api-error',
    'max-deletes',
];
const RANK = new Map([...new Set([...WHOLE_RUN, ...finding/* ERROR_CODES */.OQ, 'stuck', ...finding/* WARNING_CODES */.Wj, ...finding/* NOTICE_CODES */.vt])].map((code, i) => [code, i]));
/**
 * The annotations for a run's findings, in an order that depends on nothing but the findings. At most ten of a
 * severity; the tenth says how many more there are. Mistakes in the spec are never cut.
 */
function selectAnnotations(findings) {
    const unique = [...new Map(findings.map((one) => [keyOf(one), one])).values()].sort(byImportance);
    const chosen = ['error', 'warning', 'notice'].map((severity) => choose(unique.filter((one) => one.severity === severity)));
    const [error, warning, notice] = chosen.map(({ hidden }) => hidden);
    return {
        annotations: chosen.flatMap(({ annotations }) => annotations),
        hidden: { error: error ?? 0, warning: warning ?? 0, notice: notice ?? 0 },
    };
}
function choose(sorted) {
    const mistakes = sorted.filter(({ code }) => code === 'spec-invalid').length;
    const shown = sorted.slice(0, Math.max(MAX_ANNOTATIONS, mistakes));
    const hidden = sorted.length - shown.length;
    const beyond = sorted.length - MAX_ANNOTATIONS;
    return {
        annotations: shown.map((one, i) => annotationOf(one, i === MAX_ANNOTATIONS - 1 ? beyond : 0)),
        hidden,
    };
}
function annotationOf({ code, severity, message, at }, more) {
    const text = (0,report_escape/* cleanText */.X5)(message).slice(0, LONGEST_MESSAGE).toWellFormed();
    const rest = more > 0 ? ` (and ${(0,words/* count */.U9)(more, `more ${severity}`)}: see the job summary)` : '';
    return { severity, title: code, message: `${text}${rest}`, at };
}
function keyOf({ code, message, at }) {
    return JSON.stringify([code, message, at?.file, at?.line, at?.column]);
}
function byImportance(a, b) {
    return ((RANK.get(a.code) ?? 0) - (RANK.get(b.code) ?? 0) ||
        compare(a.at?.file ?? '', b.at?.file ?? '') ||
        (a.at?.line ?? 0) - (b.at?.line ?? 0) ||
        (a.at?.column ?? 0) - (b.at?.column ?? 0) ||
        compare(a.message, b.message));
}
/** By code units, not by locale: the same everywhere. */
function compare(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}

// EXTERNAL MODULE: ./lib/report/findings.js
var findings = __webpack_require__(7470);
// EXTERNAL MODULE: ./lib/report/diagram.js
var diagram = __webpack_require__(5267);
// EXTERNAL MODULE: ./lib/report/rows.js
var report_rows = __webpack_require__(9965);
// EXTERNAL MODULE: ./lib/report/verdict.js
var verdict = __webpack_require__(975);
;// CONCATENATED MODULE: ./lib/report/log.js





const MAX_ROWS = 200;
const LONGEST_NAME = 48;
/** Lines for the end of a log, without colours; none of them can be a workflow command. */
function renderLog(report) {
    const { failure } = report;
    return [
        (0,verdict/* verdictOf */.V)(report).text,
        ...(failure === null ? [] : [`Reason: ${(0,report_escape/* logText */.kc)(failure)}`]),
        ...tableLines(report),
        ...(0,diagram/* asciiDiagram */.b9)(report),
    ];
}
function tableLines(report) {
    const rows = (0,report_rows/* rowsOf */.RO)(report);
    if (rows.length === 0)
        return [];
    const cells = rows
        .slice(0, MAX_ROWS)
        .map((row) => [
        (0,report_escape/* logText */.kc)((0,report_escape/* shorten */.ml)(row.name || '(no name)', LONGEST_NAME)),
        row.status,
        whatText(row, report),
    ]);
    const more = rows.length - cells.length;
    return [
        ...aligned([['PEERING', 'STATUS', 'WHAT'], ...cells]),
        ...(more > 0 ? [`... and ${(0,words/* count */.U9)(more, 'more row')}`] : []),
        '',
    ];
}
function whatText(row, report) {
    // The status stands beside it; the reason is what a reader looks for.
    const what = row.status === 'blocked' ? (0,report_rows/* errorCodes */.fv)(row).join(', ') : (0,words/* whatHappens */.wj)(row, report.mode);
    const stops = (0,words/* interrupts */.JC)(row) && row.result === null ? `${what}, interrupts traffic` : what;
    return row.error === null ? stops : `${stops} - ${(0,report_escape/* logText */.kc)(row.error)}`;
}
function aligned(rows) {
    const widths = [0, 1].map((column) => Math.max(...rows.map((row) => width(row[column] ?? ''))));
    return rows.map((row) => row
        .map((text, i) => text + ' '.repeat(Math.max(0, (widths[i] ?? 0) - width(text))))
        .join('  ')
        .trimEnd());
}
function width(text) {
    return Array.from(text).length;
}

// EXTERNAL MODULE: ./lib/session.js
var session = __webpack_require__(539);
// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/domain/model/report.js
var model_report = __webpack_require__(8654);
;// CONCATENATED MODULE: ./lib/report/plan-json.js
/** The plan for programs: the plan file and the `peerings` output. */

/** The content of the plan file, its keys in the published order. */
function renderPlanJson(report) {
    const { mode, outcome, digest, counts } = report;
    return {
        version: 1,
        mode,
        outcome,
        digest,
        counts: Object.fromEntries(model_report/* STATUSES */.f.map((status) => [status, counts[status]])),
        findings: report.findings.map(findingJson),
        peerings: report.peerings.map((one) => peeringJson(one, mode === 'apply')),
    };
}
function findingJson({ code, severity, message, at }) {
    return {
        code,
        severity,
        message,
        file: at?.file ?? null,
        line: at?.line ?? null,
        column: at?.column ?? null,
    };
}
function peeringJson(peering, applied) {
    const { name, status, desired, changes, aiven, upcloud, findings, result, error } = peering;
    const { scope } = aiven;
    return {
        name,
        status,
        desired,
        changes: changes.map(({ side, action, interrupts }) => ({ side, action, interrupts })),
        aiven: {
            project: scope?.kind === 'project' ? scope.project : null,
            ...(scope?.kind === 'organization' ? { organization: scope.organization } : {}),
            vpc: aiven.vpc,
            cidr: aiven.cidr,
            state: aiven.state,
            network_uuid: aiven.networkUuid,
        },
        upcloud: {
            network: upcloud.network,
            zone: upcloud.zone,
            cidrs: upcloud.cidrs,
            peering: upcloud.peering,
            state: upcloud.state,
        },
        findings: findings.map(findingJson),
        ...(applied ? { result, error } : {}),
    };
}
/** Larger outputs are refused or cut by GitHub; then the plan file is the place to read. */
const MAX_OUTPUT_BYTES = 256 * 1024;
/** The `peerings` output: a JSON array, or an empty string when it would exceed 256 KiB of UTF-8. */
function renderPeeringsOutput({ peerings }) {
    const text = JSON.stringify(peerings.map(({ name, status, aiven, upcloud }) => ({
        name,
        status,
        aiven: { vpc: aiven.vpc, state: aiven.state, network_uuid: aiven.networkUuid },
        upcloud: { network: upcloud.network, peering: upcloud.peering, state: upcloud.state },
    })));
    return Buffer.byteLength(text, 'utf8') > MAX_OUTPUT_BYTES ? '' : text;
}

;// CONCATENATED MODULE: ./lib/publish/files.js
/** What a run leaves on the runner: outputs, the plan file, the job summary. */





/** Sets every output but those of the pull request and the issue. */
function setOutputs(report, planFile, redact) {
    const count = (test) => String(report.peerings.filter(test).length);
    core/* setOutput */.uH('outcome', report.outcome);
    core/* setOutput */.uH('drift', String(report.drift));
    core/* setOutput */.uH('changed', String(report.changed));
    core/* setOutput */.uH('pending-count', count(({ pending }) => pending));
    core/* setOutput */.uH('applied-count', count(({ result }) => result === 'applied'));
    core/* setOutput */.uH('blocked-count', count(({ status }) => status === 'blocked'));
    core/* setOutput */.uH('plan-digest', report.digest);
    core/* setOutput */.uH('plan-file', planFile);
    core/* setOutput */.uH('peerings', redact(renderPeeringsOutput(report)));
}
/** Writes the JSON plan; a failure is a warning, the run's result stands. */
async function writePlan(report, path, redact, log) {
    try {
        await (0,external_node_fs_promises_.mkdir)((0,external_node_path_.dirname)(path), { recursive: true });
        await (0,external_node_fs_promises_.writeFile)(path, redact(`${JSON.stringify(renderPlanJson(report), null, 2)}\n`));
    }
    catch (error) {
        log.warning(`The plan file could not be written to ${path}: ${(0,errors/* messageOf */.bD)(error)}`);
    }
}
/** Adds to the job summary; a failure is a warning. */
async function writeSummary(markdown, log) {
    try {
        await core/* summary */.z.addRaw(markdown, true).write();
    }
    catch (error) {
        log.warning(`The job summary could not be written: ${(0,errors/* messageOf */.bD)(error)}`);
    }
}

// EXTERNAL MODULE: ./lib/domain/model/spec.js
var spec = __webpack_require__(7419);
;// CONCATENATED MODULE: ./lib/publish/redacted.js
/** A report without secrets. Pure. */

/** Our own words stay, also when they are part of somebody's password: the renderers switch over them. */
const OURS = new Set([
    ...[...model_report/* MODES */.FN, ...model_report/* OUTCOMES */.im, ...model_report/* STATUSES */.f, ...spec/* DESIRED_STATES */.Q, ...model_report/* ACTIONS */.kl, ...model_report/* RESULTS */.Pr],
    ...[...finding/* ERROR_CODES */.OQ, ...finding/* WARNING_CODES */.Wj, ...finding/* NOTICE_CODES */.vt],
    ...['error', 'warning', 'notice', 'aiven', 'upcloud', 'project', 'organization'],
]);
/**
 * The report with `***` for every secret. Made before anything is rendered: a secret that was cut, escaped or
 * written as entities is none any more to `redact`.
 */
function withoutSecrets(report, redact) {
    // JSON writes a secret in one of the forms that `redact` knows: where it finds none, no text holds one.
    const whole = JSON.stringify(report);
    if (redact(whole) === whole)
        return report;
    return mapTexts(report, (text) => (OURS.has(text) ? text : redact(text)));
}
function mapTexts(data, change) {
    if (typeof data === 'string')
        return change(data);
    if (Array.isArray(data))
        return data.map((one) => mapTexts(one, change));
    if (typeof data !== 'object' || data === null)
        return data;
    return Object.fromEntries(Object.entries(data).map(([key, value]) => [key, mapTexts(value, change)]));
}

// EXTERNAL MODULE: ./lib/publish/wanted.js
var publish_wanted = __webpack_require__(5304);
;// CONCATENATED MODULE: ./lib/publish/publish.js
/** A report in all the places where people and programs look for it. */











/** Publishes everywhere. What cannot be published is a warning; never rejects because of it. */
async function publish(given) {
    const { planFile, log, redact } = given;
    const report = withoutSecrets(given.report, redact);
    const publication = { ...given, report };
    setOutputs(report, planFile, redact);
    annotate(publication);
    // GitHub comes first, since it takes a while to answer; the files are made meanwhile.
    const posted = postReports(publication);
    await (0,promises_.setImmediate)();
    await writeFiles(publication);
    for (const line of renderLog(report))
        log.info(line);
    await posted;
}
async function writeFiles(publication) {
    const { report, planFile, env, log, redact } = publication;
    await writePlan(report, planFile, redact, log);
    if (env.GITHUB_STEP_SUMMARY)
        await summarise(publication);
}
async function summarise({ report, context, redact, log }) {
    const { renderSummary } = await __webpack_require__.e(/* import() */ 13).then(__webpack_require__.bind(__webpack_require__, 3394));
    await writeSummary(redact(renderSummary(report, context)), log);
}
/** Every failed run has at least one error annotation, so that the checks page says why. */
function annotate({ report, fails, log }) {
    const { annotations } = selectAnnotations((0,findings/* allFindings */.c4)(report));
    for (const annotation of annotations)
        log.annotate(annotation);
    if (fails && !annotations.some(({ severity }) => severity === 'error'))
        log.annotate({
            severity: 'error',
            title: report.outcome,
            message: report.failure ?? (0,verdict/* verdictOf */.V)(report).text,
            at: null,
        });
}
/** The comment and the issue need not wait for each other. */
async function postReports(publication) {
    const { report, items, context, event, inputs, ahead, log, redact } = publication;
    const wanted = (0,publish_wanted/* wantedReports */.h)(inputs, event);
    if (!inputs || (!wanted.comment && !wanted.issue))
        return;
    if (inputs.githubToken === null || !event.repository.includes('/')) {
        log.debug('Nothing is posted on GitHub: no token or no repository');
        return;
    }
    try {
        const { connectGitHub, postComment, postDriftIssue, pullRequestOf } = await Promise.all(/* import() */[__webpack_require__.e(515), __webpack_require__.e(183)]).then(__webpack_require__.bind(__webpack_require__, 4183));
        const client = ahead?.client ?? (await connectGitHub(inputs, event, { ...publication, userAgent: session/* USER_AGENT */._ }));
        if (!client)
            return;
        const comment = async () => {
            const pr = wanted.comment ? await pullRequestOf(client, inputs, event) : null;
            if (!pr)
                return;
            const early = ahead?.look ?? null;
            const { url, warning } = await postComment(client, pr, report, items, context, inputs, {
                redact,
                early,
            });
            if (url !== null)
                core/* setOutput */.uH('comment-url', url);
            if (warning !== null)
                log.warning(warning);
        };
        const issue = async () => {
            // A check that failed knows nothing about drift.
            if (!wanted.issue || report.outcome === 'failed' || report.outcome === 'skipped')
                return;
            const { url, warning } = await postDriftIssue(client, report, context, redact);
            if (url !== null)
                core/* setOutput */.uH('issue-url', url);
            if (warning !== null)
                log.warning(warning);
        };
        await Promise.all([comment(), issue()]);
    }
    catch (error) {
        log.warning(`The report could not be posted on GitHub. ${(0,errors/* messageOf */.bD)(error)}`);
    }
}


/***/ }),

/***/ 5304:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ wantedReports)
/* harmony export */ });
/** @param inputs null: not readable; then nothing is posted. */
function wantedReports(inputs, { pullRequest, kind }) {
    if (!inputs)
        return { comment: false, issue: false };
    const { mode, comment, prNumber, driftIssue } = inputs;
    const mayHavePull = prNumber !== null || pullRequest !== null || (mode === 'apply' && kind === 'push');
    return {
        comment: comment !== 'never' && mode !== 'export' && mayHavePull,
        issue: driftIssue && mode === 'check',
    };
}


/***/ }),

/***/ 539:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ USER_AGENT)
/* harmony export */ });
/** How the action names itself to every API. */
const USER_AGENT = 'aiven-upcloud-peering/1';


/***/ })

};

export const id = 753;
export const ids = [753,134];
export const modules = {

/***/ 7419:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ DESIRED_STATES)
/* harmony export */ });
const DESIRED_STATES = ['active', 'disabled', 'absent'];


/***/ }),

/***/ 4753:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  publish: () => (/* binding */ publish)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
// EXTERNAL MODULE: ./lib/node_modules/@actions/core/lib/core.js + 5 modules
var core = __webpack_require__(7449);
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
// EXTERNAL MODULE: external "os"
var external_os_ = __webpack_require__(857);
// EXTERNAL MODULE: external "fs"
var external_fs_ = __webpack_require__(9896);
;// CONCATENATED MODULE: ./lib/node_modules/@actions/core/lib/summary.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};


const { access, appendFile, writeFile } = external_fs_.promises;
const SUMMARY_ENV_VAR = 'GITHUB_STEP_SUMMARY';
const SUMMARY_DOCS_URL = 'https://docs.github.com/actions/using-workflows/workflow-commands-for-github-actions#adding-a-job-summary';
class Summary {
    constructor() {
        this._buffer = '';
    }
    /**
     * Finds the summary file path from the environment, rejects if env var is not found or file does not exist
     * Also checks r/w permissions.
     *
     * @returns step summary file path
     */
    filePath() {
        return __awaiter(this, void 0, void 0, function* () {
            if (this._filePath) {
                return this._filePath;
            }
            const pathFromEnv = process.env[SUMMARY_ENV_VAR];
            if (!pathFromEnv) {
                throw new Error(`Unable to find environment variable for $${SUMMARY_ENV_VAR}. Check if your runtime environment supports job summaries.`);
            }
            try {
                yield access(pathFromEnv, external_fs_.constants.R_OK | external_fs_.constants.W_OK);
            }
            catch (_a) {
                throw new Error(`Unable to access summary file: '${pathFromEnv}'. Check if the file has correct read/write permissions.`);
            }
            this._filePath = pathFromEnv;
            return this._filePath;
        });
    }
    /**
     * Wraps content in an HTML tag, adding any HTML attributes
     *
     * @param {string} tag HTML tag to wrap
     * @param {string | null} content content within the tag
     * @param {[attribute: string]: string} attrs key-value list of HTML attributes to add
     *
     * @returns {string} content wrapped in HTML element
     */
    wrap(tag, content, attrs = {}) {
        const htmlAttrs = Object.entries(attrs)
            .map(([key, value]) => ` ${key}="${value}"`)
            .join('');
        if (!content) {
            return `<${tag}${htmlAttrs}>`;
        }
        return `<${tag}${htmlAttrs}>${content}</${tag}>`;
    }
    /**
     * Writes text in the buffer to the summary buffer file and empties buffer. Will append by default.
     *
     * @param {SummaryWriteOptions} [options] (optional) options for write operation
     *
     * @returns {Promise<Summary>} summary instance
     */
    write(options) {
        return __awaiter(this, void 0, void 0, function* () {
            const overwrite = !!(options === null || options === void 0 ? void 0 : options.overwrite);
            const filePath = yield this.filePath();
            const writeFunc = overwrite ? writeFile : appendFile;
            yield writeFunc(filePath, this._buffer, { encoding: 'utf8' });
            return this.emptyBuffer();
        });
    }
    /**
     * Clears the summary buffer and wipes the summary file
     *
     * @returns {Summary} summary instance
     */
    clear() {
        return __awaiter(this, void 0, void 0, function* () {
            return this.emptyBuffer().write({ overwrite: true });
        });
    }
    /**
     * Returns the current summary buffer as a string
     *
     * @returns {string} string of summary buffer
     */
    stringify() {
        return this._buffer;
    }
    /**
     * If the summary buffer is empty
     *
     * @returns {boolen} true if the buffer is empty
     */
    isEmptyBuffer() {
        return this._buffer.length === 0;
    }
    /**
     * Resets the summary buffer without writing to summary file
     *
     * @returns {Summary} summary instance
     */
    emptyBuffer() {
        this._buffer = '';
        return this;
    }
    /**
     * Adds raw text to the summary buffer
     *
     * @param {string} text content to add
     * @param {boolean} [addEOL=false] (optional) append an EOL to the raw text (default: false)
     *
     * @returns {Summary} summary instance
     */
    addRaw(text, addEOL = false) {
        this._buffer += text;
        return addEOL ? this.addEOL() : this;
    }
    /**
     * Adds the operating system-specific end-of-line marker to the buffer
     *
     * @returns {Summary} summary instance
     */
    addEOL() {
        return this.addRaw(external_os_.EOL);
    }
    /**
     * Adds an HTML codeblock to the summary buffer
     *
     * @param {string} code content to render within fenced code block
     * @param {string} lang (optional) language to syntax highlight code
     *
     * @returns {Summary} summary instance
     */
    addCodeBlock(code, lang) {
        const attrs = Object.assign({}, (lang && { lang }));
        const element = this.wrap('pre', this.wrap('code', code), attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML list to the summary buffer
     *
     * @param {string[]} items list of items to render
     * @param {boolean} [ordered=false] (optional) if the rendered list should be ordered or not (default: false)
     *
     * @returns {Summary} summary instance
     */
    addList(items, ordered = false) {
        const tag = ordered ? 'ol' : 'ul';
        const listItems = items.map(item => this.wrap('li', item)).join('');
        const element = this.wrap(tag, listItems);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML table to the summary buffer
     *
     * @param {SummaryTableCell[]} rows table rows
     *
     * @returns {Summary} summary instance
     */
    addTable(rows) {
        const tableBody = rows
            .map(row => {
            const cells = row
                .map(cell => {
                if (typeof cell === 'string') {
                    return this.wrap('td', cell);
                }
                const { header, data, colspan, rowspan } = cell;
                const tag = header ? 'th' : 'td';
                const attrs = Object.assign(Object.assign({}, (colspan && { colspan })), (rowspan && { rowspan }));
                return this.wrap(tag, data, attrs);
            })
                .join('');
            return this.wrap('tr', cells);
        })
            .join('');
        const element = this.wrap('table', tableBody);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds a collapsable HTML details element to the summary buffer
     *
     * @param {string} label text for the closed state
     * @param {string} content collapsable content
     *
     * @returns {Summary} summary instance
     */
    addDetails(label, content) {
        const element = this.wrap('details', this.wrap('summary', label) + content);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML image tag to the summary buffer
     *
     * @param {string} src path to the image you to embed
     * @param {string} alt text description of the image
     * @param {SummaryImageOptions} options (optional) addition image attributes
     *
     * @returns {Summary} summary instance
     */
    addImage(src, alt, options) {
        const { width, height } = options || {};
        const attrs = Object.assign(Object.assign({}, (width && { width })), (height && { height }));
        const element = this.wrap('img', null, Object.assign({ src, alt }, attrs));
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML section heading element
     *
     * @param {string} text heading text
     * @param {number | string} [level=1] (optional) the heading level, default: 1
     *
     * @returns {Summary} summary instance
     */
    addHeading(text, level) {
        const tag = `h${level}`;
        const allowedTag = ['h1', 'h2', 'h3', 'h4', 'h5', 'h6'].includes(tag)
            ? tag
            : 'h1';
        const element = this.wrap(allowedTag, text);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML thematic break (<hr>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addSeparator() {
        const element = this.wrap('hr', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML line break (<br>) to the summary buffer
     *
     * @returns {Summary} summary instance
     */
    addBreak() {
        const element = this.wrap('br', null);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML blockquote to the summary buffer
     *
     * @param {string} text quote text
     * @param {string} cite (optional) citation url
     *
     * @returns {Summary} summary instance
     */
    addQuote(text, cite) {
        const attrs = Object.assign({}, (cite && { cite }));
        const element = this.wrap('blockquote', text, attrs);
        return this.addRaw(element).addEOL();
    }
    /**
     * Adds an HTML anchor tag to the summary buffer
     *
     * @param {string} text link text/content
     * @param {string} href hyperlink
     *
     * @returns {Summary} summary instance
     */
    addLink(text, href) {
        const element = this.wrap('a', text, { href });
        return this.addRaw(element).addEOL();
    }
}
const _summary = new Summary();
/**
 * @deprecated use `core.summary`
 */
const markdownSummary = (/* unused pure expression or super */ null && (_summary));
const summary = _summary;
//# sourceMappingURL=summary.js.map
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
        await summary.addRaw(markdown, true).write();
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
    const part = given.context.part.map(({ input, value }) => ({ input, value: redact(value) }));
    const publication = { ...given, report, context: { ...given.context, part } };
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
    const { renderSummary } = await __webpack_require__.e(/* import() */ 394).then(__webpack_require__.bind(__webpack_require__, 3394));
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
        const { connectGitHub, postComment, postDriftIssue, pullRequestOf } = await __webpack_require__.e(/* import() */ 561).then(__webpack_require__.bind(__webpack_require__, 8942));
        const client = ahead?.client ?? (await connectGitHub(inputs, event, { ...publication, userAgent: session/* USER_AGENT */._ }));
        if (!client)
            return;
        const comment = async () => {
            const pr = wanted.comment ? await pullRequestOf(client, inputs, event) : null;
            if (!pr)
                return;
            const { url, warning } = await postComment(client, pr, report, items, context, inputs, redact);
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

export const id = 286;
export const ids = [286];
export const modules = {

/***/ 3286:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  publish: () => (/* binding */ publish)
});

// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(8500);
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
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/domain/model.js + 3 modules
var model = __webpack_require__(5944);
// EXTERNAL MODULE: ./lib/report/causes.js
var causes = __webpack_require__(2796);
// EXTERNAL MODULE: ./lib/report/escape.js
var report_escape = __webpack_require__(2527);
// EXTERNAL MODULE: ./lib/report/traits.js
var traits = __webpack_require__(4117);
// EXTERNAL MODULE: ./lib/report/verdict.js
var verdict = __webpack_require__(975);
// EXTERNAL MODULE: ./lib/report/what-happens.js
var what_happens = __webpack_require__(5926);
// EXTERNAL MODULE: ./lib/report/words.js
var words = __webpack_require__(8191);
;// CONCATENATED MODULE: ./lib/report/annotations.js







const MAX_ANNOTATIONS = 10;
const LONGEST_MESSAGE = 4_000;
const LONGEST_NAME = 100;
const LISTED_NAMES = 100;
const FEW = 3;
const ORDER = [
    'run',
    'spec-invalid',
    'untrusted-event',
    'outdated-spec',
    'plan-changed',
    'not-authorized',
    'api-error',
    'max-deletes',
    'failed',
    ...model/* ERROR_CODES */.OQ,
    'stuck',
    ...model/* WARNING_CODES */.Wj,
    ...model/* NOTICE_CODES */.vt,
    'drifted',
];
function annotationsOf(report, { fails, remarks }) {
    const all = [
        ...(0,causes/* causesOf */.c)(report).map(ofCause),
        ...driftOf(report, fails ? 'error' : 'warning'),
        ...remarks.map((one) => ofRun(one.severity, one.message)),
    ];
    if (fails)
        all.push(...(0,traits/* reasonsOf */.zM)(report).map((text) => ofRun('error', text)));
    if (fails && !all.some(({ severity }) => severity === 'error'))
        all.push(ofRun('error', report.failure ?? (0,verdict/* verdictLine */.MT)(report)));
    const unique = [...new Map(all.map((one) => [JSON.stringify(one), one])).values()].sort(byImportance);
    return ['error', 'warning', 'notice'].flatMap((severity) => choose(unique.filter((one) => one.severity === severity)));
}
function choose(sorted) {
    const mistakes = sorted.filter(({ kind }) => kind === 'spec-invalid').length;
    const beyond = sorted.length - MAX_ANNOTATIONS;
    return sorted.slice(0, Math.max(MAX_ANNOTATIONS, mistakes)).map(({ severity, title, message, at }, i) => {
        const text = (0,report_escape/* cut */.Jj)((0,report_escape/* cleanText */.X5)(message), LONGEST_MESSAGE);
        const more = i === MAX_ANNOTATIONS - 1 && beyond > 0;
        const rest = more ? ` (and ${(0,words/* count */.U9)(beyond, `more ${severity}`)}: see the job summary)` : '';
        return { severity, title, message: `${text}${rest}`, at };
    });
}
function ofRun(severity, message) {
    return { severity, title: null, message, at: null, kind: 'run' };
}
function ofCause({ severity, code, message, peerings, places }) {
    const isOfCloud = code === 'not-authorized' || code === 'api-error' || code === null;
    const what = code !== null ? '' : severity === 'error' ? ' failed' : ' not done';
    return {
        severity,
        title: code,
        message: peerings.length === 0 ? message : textOf(peerings, what, message),
        at: isOfCloud && peerings.length > 1 ? null : (places[0] ?? null),
        kind: code ?? 'failed',
    };
}
function textOf(peerings, what, message) {
    const names = peerings.map(nameOf);
    if (names.length <= FEW)
        return `${(0,words/* list */.p_)(names)}${what}: ${message}`;
    return `${(0,words/* count */.U9)(names.length, 'peering')}${what}: ${message} (${(0,words/* list */.p_)((0,words/* first */.$1)(LISTED_NAMES, names))})`;
}
function nameOf({ name }) {
    return (0,report_escape/* cut */.Jj)((0,report_escape/* cleanText */.X5)(name) || '(no name)', LONGEST_NAME);
}
function driftOf({ mode, peerings }, severity) {
    if (mode !== 'check')
        return [];
    const isMeant = ({ drifted, findings }) => drifted && !findings.some(({ code }) => code === 'stuck');
    return peerings.filter(isMeant).map((one) => {
        const what = (0,what_happens/* inOneLine */.UX)(one, 'check').replace(/^differs: /, '');
        const message = `${nameOf(one)} differs from the spec: ${what}`;
        return { severity, title: null, message, at: one.at, kind: 'drifted' };
    });
}
function byImportance(a, b) {
    return (ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) ||
        compare(a.at?.file ?? '', b.at?.file ?? '') ||
        (a.at?.line ?? 0) - (b.at?.line ?? 0) ||
        (a.at?.column ?? 0) - (b.at?.column ?? 0) ||
        compare(a.message, b.message));
}
function compare(a, b) {
    return a < b ? -1 : a > b ? 1 : 0;
}

// EXTERNAL MODULE: ./lib/report/diagram.js
var diagram = __webpack_require__(5267);
;// CONCATENATED MODULE: ./lib/report/log.js






const MAX_ROWS = 200;
const log_LONGEST_NAME = 48;
function renderLog(report) {
    return [(0,report_escape/* logText */.kc)((0,verdict/* verdictLine */.MT)(report)), ...reasons(report), ...tableLines(report), ...(0,diagram/* asciiDiagram */.b9)(report)];
}
function reasons({ failure, problems = [] }) {
    if (failure === null)
        return [];
    return problems.length > 0 ? problems.map((one) => `- ${(0,report_escape/* logText */.kc)(one)}`) : [`Reason: ${(0,report_escape/* logText */.kc)(failure)}`];
}
function tableLines(report) {
    const rows = (0,traits/* rowsOf */.RO)(report);
    if (rows.length === 0)
        return [];
    const cells = rows
        .slice(0, MAX_ROWS)
        .map((row) => [
        (0,report_escape/* logText */.kc)((0,report_escape/* shorten */.ml)(row.name || '(no name)', log_LONGEST_NAME)),
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
function whatText(row, { mode }) {
    const what = row.status === 'blocked' ? (0,traits/* errorCodes */.fv)(row).join(', ') : (0,what_happens/* inOneLine */.UX)(row, mode);
    return row.error === null ? what : `${what} - ${(0,report_escape/* logText */.kc)(row.error)}`;
}
function aligned(rows) {
    const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
    return rows.map((row) => row
        .map((text, i) => text.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd());
}

// EXTERNAL MODULE: ./lib/node_modules/@actions/core/lib/core.js + 5 modules
var core = __webpack_require__(7449);
;// CONCATENATED MODULE: ./lib/report/plan-json.js
function renderPlanJson(report) {
    const { mode, outcome, digest, counts } = report;
    return {
        version: 1,
        mode,
        outcome,
        digest,
        counts,
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
            cidrs: [...upcloud.cidrs],
            peering: upcloud.peering,
            state: upcloud.state,
        },
        findings: findings.map(findingJson),
        ...(applied ? { result, error } : {}),
    };
}
const MAX_OUTPUT_BYTES = 256 * 1024;
function renderPeeringsOutput({ peerings }) {
    const text = JSON.stringify(peerings.map(({ name, status, aiven, upcloud }) => ({
        name,
        status,
        aiven: { vpc: aiven.vpc, state: aiven.state, network_uuid: aiven.networkUuid },
        upcloud: { network: upcloud.network, peering: upcloud.peering, state: upcloud.state },
    })));
    return Buffer.byteLength(text, 'utf8') > MAX_OUTPUT_BYTES ? '' : text;
}

// EXTERNAL MODULE: ./lib/run/workspace-file.js
var workspace_file = __webpack_require__(1975);
;// CONCATENATED MODULE: ./lib/publish/files.js




function stepOutputs(env, log) {
    let failed = false;
    return {
        areSet: () => !failed,
        set: (name, value) => {
            try {
                core/* setOutput */.uH(name, value);
            }
            catch (error) {
                if (failed)
                    return;
                failed = true;
                const message = `The outputs of this step could not be written to GITHUB_OUTPUT (${env.GITHUB_OUTPUT ?? ''}): ${(0,errors/* messageOf */.bD)(error)}. The other reports are still made`;
                log.annotate({ severity: 'error', title: null, message, at: null });
            }
        },
    };
}
function setOutputs(report, planFile, outputs) {
    const count = (test) => String(report.peerings.filter(test).length);
    const values = {
        outcome: report.outcome,
        drift: String(report.drift),
        changed: String(report.changed),
        'pending-count': count(({ pending }) => pending),
        'applied-count': count(({ result }) => result === 'applied'),
        'blocked-count': count(({ status }) => status === 'blocked'),
        'plan-digest': report.digest,
        'plan-file': planFile,
        peerings: renderPeeringsOutput(report),
    };
    for (const [name, value] of Object.entries(values))
        outputs.set(name, value);
}
async function writePlan(report, path) {
    await (0,workspace_file/* writeInWorkspace */.A9)(path, `${JSON.stringify(renderPlanJson(report), null, 2)}\n`);
}

// EXTERNAL MODULE: ./lib/publish/redacted.js
var redacted = __webpack_require__(7415);
// EXTERNAL MODULE: ./lib/publish/wanted.js
var wanted = __webpack_require__(5304);
;// CONCATENATED MODULE: ./lib/publish/publish.js








async function publish(given) {
    const { planFile, env, log, redact } = given;
    const context = { ...given.context, warnings: warningsOf(log) };
    const publication = { ...given, report: (0,redacted/* withoutSecrets */.c)(given.report, redact), context };
    const { report } = publication;
    const outputs = stepOutputs(env, log);
    const orWarn = async (what, step) => {
        try {
            await step();
            return true;
        }
        catch (error) {
            log.warning(`${what}: ${(0,errors/* messageOf */.bD)(error)}`);
            return false;
        }
    };
    await orWarn('The outputs could not be made', () => setOutputs(report, planFile, outputs));
    await orWarn('The annotations could not be made', () => annotate(publication, ({ severity }) => severity !== 'warning'));
    const posted = Promise.all([
        orWarn('The comment could not be posted', () => postComments(publication, outputs)),
        orWarn('The drift issue could not be updated', () => postIssue(publication, outputs)),
    ]);
    await (0,promises_.setImmediate)();
    await orWarn(`The plan file could not be written to ${planFile}`, () => writePlan(report, planFile));
    const hasSummary = await orWarn('The job summary could not be written', () => summarise(publication));
    await orWarn('The log could not be written', () => {
        for (const line of renderLog(report))
            log.info(line);
    });
    await posted;
    if (hasSummary)
        await orWarn('The job summary could not be completed', () => summariseRemarks(publication));
    await orWarn('The warnings could not be told', () => annotate(publication, ({ severity }) => severity === 'warning'));
    return outputs.areSet();
}
async function summarise({ report, context, env }) {
    if (!env.GITHUB_STEP_SUMMARY)
        return;
    const { renderSummary } = await Promise.all(/* import() */[__webpack_require__.e(594), __webpack_require__.e(13)]).then(__webpack_require__.bind(__webpack_require__, 3394));
    await addToSummary(renderSummary(report, context));
}
async function addToSummary(markdown) {
    await summary.addRaw(markdown, true).write();
}
async function summariseRemarks({ log, env }) {
    const warnings = warningsOf(log);
    if (!env.GITHUB_STEP_SUMMARY || warnings.length === 0)
        return;
    const { renderRemarks } = await __webpack_require__.e(/* import() */ 763).then(__webpack_require__.bind(__webpack_require__, 6763));
    await addToSummary(renderRemarks(warnings));
}
function warningsOf({ remarks }) {
    return remarks.filter(({ severity }) => severity === 'warning').map(({ message }) => message);
}
function annotate({ report, fails, log }, isMeant) {
    for (const annotation of annotationsOf(report, { fails, remarks: log.remarks }).filter(isMeant))
        log.annotate(annotation);
}
async function postComments(publication, outputs) {
    const { report, context, event, inputs, github, pulls, env, log } = publication;
    if (!inputs || !pulls)
        return;
    const isWanted = (0,wanted/* wantedReports */.h)(inputs, event).comment;
    const client = isWanted ? await github?.connect() : null;
    if (isWanted && !client)
        return log.warning(NO_TOKEN);
    const found = client ? await pulls.forReports() : [];
    if (found.length === 0 && inputs.comment === 'always' && inputs.mode !== 'export')
        log.warning(NO_PULL);
    if (!client || found.length === 0)
        return;
    const [{ postComment }, { baseAhead }] = await Promise.all([
        Promise.all(/* import() */[__webpack_require__.e(619), __webpack_require__.e(280), __webpack_require__.e(541), __webpack_require__.e(594), __webpack_require__.e(326)]).then(__webpack_require__.bind(__webpack_require__, 1326)),
        Promise.all(/* import() */[__webpack_require__.e(619), __webpack_require__.e(280), __webpack_require__.e(541), __webpack_require__.e(462)]).then(__webpack_require__.bind(__webpack_require__, 462)),
    ]);
    const ahead = report.mode === 'plan' ? await baseAhead(client, event, env) : null;
    const work = { ...publication, inputs, context: { ...context, baseAhead: ahead } };
    for (const pull of found) {
        const { url, warning } = await postComment(client, pull, work);
        if (url !== null)
            outputs.set('comment-url', url);
        if (warning !== null)
            log.warning(warning);
    }
}
async function postIssue(publication, outputs) {
    const { report, context, event, inputs, github, log } = publication;
    const isUnsure = report.outcome === 'failed' && !report.drift;
    if (!(0,wanted/* wantedReports */.h)(inputs, event).issue || isUnsure || report.outcome === 'skipped')
        return;
    const { postDriftIssue } = await Promise.all(/* import() */[__webpack_require__.e(619), __webpack_require__.e(280), __webpack_require__.e(541), __webpack_require__.e(594), __webpack_require__.e(326)]).then(__webpack_require__.bind(__webpack_require__, 1326));
    const client = await github?.connect();
    if (!client)
        return log.warning(NO_TOKEN);
    const { url, warning } = await postDriftIssue(client, report, context);
    if (url !== null)
        outputs.set('issue-url', url);
    if (warning !== null)
        log.warning(warning);
}
const NO_PULL = 'comment is always, and this run has no pull request, so no comment was posted. Set pr-number, or comment to auto';
const NO_TOKEN = 'Nothing was posted on GitHub: github-token or the repository is empty. Leave github-token out to use the token of the job';


/***/ }),

/***/ 7415:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ withoutSecrets)
/* harmony export */ });
const FRAME = new Set([
    ...['mode', 'outcome', 'status', 'desired', 'side', 'action', 'result', 'code', 'severity'],
    ...['digest', 'kind', 'input'],
]);
function withoutSecrets(data, redact) {
    const whole = JSON.stringify(data);
    if (redact(whole) === whole)
        return data;
    const clean = (key, value) => typeof value === 'string' && !FRAME.has(key) ? redact(value) : value;
    return JSON.parse(whole, clean);
}


/***/ })

};

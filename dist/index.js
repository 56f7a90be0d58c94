import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 181:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("buffer");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 932:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("process");

/***/ }),

/***/ 5233:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ realClock)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8500);

const realClock = {
    now: () => Date.now(),
    sleep: async (ms, signal) => {
        if (!signal)
            return (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(ms);
        try {
            await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setTimeout)(ms, undefined, { signal });
        }
        catch (cause) {
            signal.throwIfAborted();
            throw cause;
        }
    },
    random: () => Math.random(),
};


/***/ }),

/***/ 738:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ parseDuration),
/* harmony export */   a: () => (/* binding */ formatDuration)
/* harmony export */ });
const UNITS = { ms: 1, s: 1000, m: 60_000, h: 3_600_000 };
function parseDuration(text) {
    const match = /^(\d{1,9})(ms|s|m|h)$/.exec(text.trim());
    const unit = UNITS[match?.[2] ?? ''];
    return match && unit ? Number(match[1]) * unit : null;
}
function formatDuration(ms) {
    if (ms < 1000)
        return `${Math.max(0, Math.round(ms))}ms`;
    const seconds = Math.round(ms / 1000);
    if (seconds < 60)
        return `${seconds}s`;
    const minutes = Math.floor(seconds / 60);
    if (minutes < 60)
        return inParts(minutes, 'm', seconds % 60, 's');
    return inParts(Math.floor(minutes / 60), 'h', minutes % 60, 'm');
}
function inParts(whole, unit, rest, smaller) {
    return rest === 0 ? `${whole}${unit}` : `${whole}${unit} ${String(rest).padStart(2, '0')}${smaller}`;
}


/***/ }),

/***/ 2160:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bm: () => (/* binding */ isReadFailure),
/* harmony export */   Gn: () => (/* binding */ findingsAt),
/* harmony export */   JD: () => (/* binding */ hasError),
/* harmony export */   KE: () => (/* binding */ listed),
/* harmony export */   gk: () => (/* binding */ finding),
/* harmony export */   lE: () => (/* binding */ audible)
/* harmony export */ });
/* unused harmony export severityOf */
/* harmony import */ var _model_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5944);

const ERRORS = new Set(_model_js__WEBPACK_IMPORTED_MODULE_0__/* .ERROR_CODES */ .OQ);
const WARNINGS = new Set(_model_js__WEBPACK_IMPORTED_MODULE_0__/* .WARNING_CODES */ .Wj);
function severityOf(code) {
    return ERRORS.has(code) ? 'error' : WARNINGS.has(code) ? 'warning' : 'notice';
}
function finding(code, message, at) {
    return { code, severity: severityOf(code), message, at };
}
function findingsAt(at, remarks) {
    return remarks.flatMap((remark) => (remark ? [finding(...remark, at)] : []));
}
function audible(findings, entry) {
    return findings.filter((one) => one.severity === 'error' || !entry.silence.includes(one.code));
}
function hasError(findings) {
    return findings.some((one) => one.severity === 'error');
}
function isReadFailure(code) {
    return code === 'not-authorized' || code === 'api-error';
}
const LISTED = 5;
function listed(candidates, textOf) {
    const more = candidates.length > LISTED ? ` and ${candidates.length - LISTED} more` : '';
    return `${candidates.slice(0, LISTED).map(textOf).join(', ')}${more}`;
}


/***/ }),

/***/ 5944:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  QH: () => (/* reexport */ DESIRED_STATES),
  OQ: () => (/* reexport */ ERROR_CODES),
  FN: () => (/* reexport */ MODES),
  vt: () => (/* reexport */ NOTICE_CODES),
  Jy: () => (/* reexport */ SIDE_NAMES),
  f: () => (/* reexport */ STATUSES),
  Wj: () => (/* reexport */ WARNING_CODES)
});

// UNUSED EXPORTS: ACTIONS, OUTCOMES, RESULTS

;// CONCATENATED MODULE: ./lib/domain/model/finding.js
const ERROR_CODES = [
    'spec-invalid',
    'vpc-not-found',
    'vpc-not-active',
    'vpc-not-upcloud',
    'network-not-found',
    'network-not-private',
    'no-router',
    'zone-mismatch',
    'cidr-overlap',
    'aiven-network-unknown',
    'aiven-network-mismatch',
    'ambiguous-peering',
    'owned-elsewhere',
    'max-deletes',
    'quota',
    'peer-disabled',
    'missing-peer-router',
    'unknown-state',
    'not-authorized',
    'api-error',
    'plan-changed',
    'outdated-spec',
    'untrusted-event',
];
const WARNING_CODES = [
    'zone-ambiguous',
    'retargeted',
    'dhcp-off',
    'route-missing',
    'stuck',
    'unmanaged',
    'upcloud-peering-in-error',
    'transitive-overlap',
];
const NOTICE_CODES = ['lease-renewal', 'adopted', 'waiting'];

;// CONCATENATED MODULE: ./lib/domain/model/report.js
const MODES = ['plan', 'check', 'apply', 'export'];
const STATUSES = [
    'in-sync',
    'create',
    'update',
    'repair',
    'delete',
    'waiting',
    'blocked',
    'unmanaged',
];
const OUTCOMES = (/* unused pure expression or super */ null && (['in-sync', 'pending', 'applied', 'blocked', 'failed', 'skipped']));
const SIDE_NAMES = { aiven: 'Aiven', upcloud: 'UpCloud' };
const ACTIONS = (/* unused pure expression or super */ null && (['create', 'delete', 'enable', 'disable', 'rename', 'relabel']));
const RESULTS = (/* unused pure expression or super */ null && (['applied', 'failed', 'skipped', 'unchanged']));

;// CONCATENATED MODULE: ./lib/domain/model/spec.js
const DESIRED_STATES = ['active', 'disabled', 'absent'];

;// CONCATENATED MODULE: ./lib/domain/model.js






/***/ }),

/***/ 5772:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   I$: () => (/* binding */ exitCode),
/* harmony export */   ip: () => (/* binding */ countStatuses),
/* harmony export */   sG: () => (/* binding */ outcomeOf),
/* harmony export */   uL: () => (/* binding */ hasDrift)
/* harmony export */ });
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2160);
/* harmony import */ var _model_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5944);


function countStatuses(peerings) {
    const countOf = (status) => peerings.filter((one) => one.status === status).length;
    return Object.fromEntries(_model_js__WEBPACK_IMPORTED_MODULE_1__/* .STATUSES */ .f.map((status) => [status, countOf(status)]));
}
function outcomeOf({ peerings, findings, changed }, unmanaged) {
    const all = [...findings, ...peerings.flatMap((peering) => peering.findings)];
    const failed = findings.some(({ severity }) => severity === 'error') ||
        all.some(({ code }) => (0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .isReadFailure */ .Bm)(code)) ||
        peerings.some(({ result }) => result === 'failed') ||
        (unmanaged === 'fail' && peerings.some(({ status }) => status === 'unmanaged'));
    if (failed)
        return 'failed';
    if (peerings.some(({ status }) => status === 'blocked'))
        return 'blocked';
    if (changed)
        return 'applied';
    return peerings.some(({ pending }) => pending) ? 'pending' : 'in-sync';
}
function hasDrift(peerings) {
    return peerings.some(({ drifted }) => drifted);
}
function exitCode(mode, outcome, drift, failOnDrift) {
    if (outcome === 'failed' || outcome === 'blocked')
        return 1;
    return mode === 'check' && drift && failOnDrift ? 1 : 0;
}


/***/ }),

/***/ 7582:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   $5: () => (/* binding */ encodeItems),
/* harmony export */   JI: () => (/* binding */ isSigned),
/* harmony export */   Q6: () => (/* binding */ visibleText),
/* harmony export */   WY: () => (/* binding */ digestOfItems),
/* harmony export */   _S: () => (/* binding */ sign),
/* harmony export */   qC: () => (/* binding */ judgeReview)
/* harmony export */ });
/* unused harmony exports itemHash, decodeItems */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);

function itemHash(value) {
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', value, 'buffer').subarray(0, 12).toString('base64url');
}
function encodeItems(values) {
    return values.map(itemHash).sort().join('');
}
function decodeItems(items) {
    return /^(?:[\w-]{16})*$/.test(items) ? (items.match(/.{16}/g) ?? []) : null;
}
function digestOfItems(items) {
    return `sha256:${(0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.hash)('sha256', items)}`;
}
function visibleText(body) {
    const lines = body.replaceAll(/\r\n?/g, '\n');
    const end = lines.indexOf('\n');
    return end < 0 ? '' : lines.slice(end + 1).trimEnd();
}
function sign({ repository, commentKey, pr }, shown, key) {
    const { head, digest, items, text } = shown;
    const place = ['aiven-upcloud-peering review 3', repository.toLowerCase(), commentKey, pr];
    const signed = JSON.stringify([...place, head, digest, items, text]);
    return (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHmac)('sha256', key).update(signed, 'utf8').digest('base64url');
}
function isSigned(place, shown, key) {
    const expected = Buffer.from(sign(place, shown, key), 'utf8');
    const given = Buffer.from(shown.signature ?? '', 'utf8');
    return expected.length === given.length && (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.timingSafeEqual)(expected, given);
}
function judgeReview(question) {
    const { reviews, planItems } = question;
    if (planItems.length === 0)
        return null;
    if (reviews.length === 0)
        return { reason: NO_PULL, newItems: [] };
    const judged = reviews.map((review) => ({ ...review, flaw: flawOf(review, question) }));
    const flaws = judged.flatMap(({ flaw }) => flaw ?? []);
    const counting = judged.filter(({ flaw }) => flaw === null);
    if (counting.length === 0)
        return { reason: flaws.join(' '), newItems: [] };
    const left = shownBy(counting);
    const newItems = [];
    for (const [index, value] of planItems.entries()) {
        const hash = itemHash(value);
        const count = left.get(hash) ?? 0;
        if (count === 0)
            newItems.push(index);
        else
            left.set(hash, count - 1);
    }
    if (newItems.length === 0)
        return null;
    const many = newItems.length === 1 ? 'One change was' : `${newItems.length} changes were`;
    const where = counting.map(({ pr }) => `#${pr}`).join(', ');
    const pulls = counting.length === 1 ? 'pull request' : 'pull requests';
    const reason = `${many} not in the plan that was reviewed in ${pulls} ${where}. ${[AGAIN, ...flaws].join(' ')}`;
    return { reason, newItems };
}
function shownBy(reviews) {
    const shown = new Map();
    for (const { reviewed } of reviews) {
        const here = Map.groupBy(decodeItems(reviewed?.items ?? '') ?? [], (hash) => hash);
        for (const [hash, { length }] of here)
            shown.set(hash, Math.max(length, shown.get(hash) ?? 0));
    }
    return shown;
}
const NO_PULL = 'GitHub knows no merged pull request that brought in this commit, so nobody reviewed it. ' +
    'GitHub may learn of a merge late: then run the job again. ' +
    'Otherwise bring the change in through a pull request that shows its plan.';
const PLAN_FIRST = 'Let a run in mode "plan" on the event pull_request comment on it before the merge, with the same spec, ' +
    'comment-key and github-token.';
const AGAIN = 'Open a new pull request, so that the present plan is shown and reviewed, and merge that.';
const STANDINGS = {
    'not-merged': (pr) => `Pull request #${pr} is not merged. Apply after the merge, on push.`,
    'not-brought-in': (pr) => `The merge of pull request #${pr} did not bring in the commit of this run. Apply on the push of that merge.`,
    'not-its-head': (pr) => `The commit of this run is not the last one of pull request #${pr}. Let its last commit be planned and applied.`,
    'not-known': (pr) => `Whether pull request #${pr} brought in the commit of this run could not be learnt. Run the job again.`,
};
function flawOf(review, { repository, commentKey, reviewKey }) {
    const { pr, standing, reviewed, head, foreign } = review;
    if (standing !== 'counts')
        return STANDINGS[standing](pr);
    if (reviewed === null) {
        const but = foreign === null ? '' : `, but ${foreign}`;
        return `Pull request #${pr} has no comment of this action with a plan${but}. ${PLAN_FIRST}`;
    }
    const theirs = `The plan in the comment of pull request #${pr}`;
    if (reviewKey === null && reviewed.signature !== null)
        return `${theirs} is signed, but review-key is empty here. Give the key that it was signed with; the secret may be named wrongly.`;
    if (reviewKey !== null) {
        if (reviewed.signature === null)
            return `${theirs} is not signed. Set review-key for the plan too. ${AGAIN}`;
        if (!isSigned({ repository, commentKey, pr }, reviewed, reviewKey))
            return `${theirs} or its text was altered, or it was signed with another key. Use the same review-key for plan and apply, and look into who edited the comment. ${AGAIN}`;
    }
    if (digestOfItems(reviewed.items) !== reviewed.digest)
        return `${theirs} does not match its own digest: it was edited. ${AGAIN}`;
    if (head === null)
        return `The last commit of pull request #${pr} could not be found out. Run the job again.`;
    if (reviewed.head.toLowerCase() !== head.toLowerCase())
        return `${theirs} was made for commit ${short(reviewed.head)}, but the last one of the pull request is ${short(head)}. ${AGAIN}`;
    return null;
}
function short(sha) {
    return /^[0-9a-f]{7,64}$/i.test(sha) ? sha.slice(0, 7) : '(unreadable)';
}


/***/ }),

/***/ 4186:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   HV: () => (/* binding */ UNKNOWN),
/* harmony export */   J4: () => (/* binding */ decideTrust),
/* harmony export */   Wk: () => (/* binding */ isReviewFor),
/* harmony export */   YP: () => (/* binding */ standingOf),
/* harmony export */   ld: () => (/* binding */ isProposal)
/* harmony export */ });
const UNKNOWN = 'unknown';
function decideTrust(facts) {
    const { eventName, cause, dependabot, mode, missingCredentials } = facts;
    const fork = facts.fork !== false;
    if (mode === 'apply' && isProposal(eventName, cause) && !facts.allowApplyOnPullRequest)
        return { kind: 'refuse', message: refusal(facts) };
    if ((fork || dependabot) && missingCredentials.length > 0)
        return { kind: 'offline-skip', message: SKIPPED };
    if (fork && HOLDS_SECRETS_FOR_FORKS.has(eventName))
        return { kind: 'offline', message: untrusted(facts) };
    return { kind: 'run' };
}
const HOLDS_SECRETS_FOR_FORKS = new Set([
    'pull_request_target',
    'issue_comment',
    'workflow_run',
]);
function isProposal(eventName, cause) {
    const event = eventName === 'workflow_run' ? (cause ?? UNKNOWN) : eventName;
    return event.startsWith('pull_request') || PROPOSALS.has(event);
}
const PROPOSALS = new Set(['merge_group', 'issue_comment', 'workflow_run', UNKNOWN]);
function refusal({ eventName, cause }) {
    const after = cause === null ? '' : cause === UNKNOWN ? ' of a run that is not known' : ` of a run on ${cause}`;
    return (`mode "apply" is refused on the event ${eventName}${after}: what it checks out need not be what was merged. ` +
        'Apply on push to the default branch and use mode "plan" here, ' +
        'or set allow-apply-on-pull-request: true when you really mean to apply that.');
}
const SKIPPED = 'Neither cloud was asked, since GitHub gives no secrets to pull requests from forks or by Dependabot; the spec is ' +
    'only validated. The plan is made when somebody with write access pushes the branch, or after the merge.';
function untrusted({ eventName, fork }) {
    const why = fork === UNKNOWN
        ? 'it could not be learnt whether the spec comes from a fork. Give the job a github-token with pull-requests: read, or use'
        : 'the spec comes from a fork. Use';
    return (`Nothing was sent to a cloud, and the spec is only validated: on ${eventName} this run holds secrets, ` +
        `and ${why} the event pull_request for pull requests of forks.`);
}
function isReviewFor(baseRef, { branch, defaultBranch }) {
    return baseRef === null || branch === null || baseRef === branch || baseRef === defaultBranch;
}
function standingOf(pull, allowApplyOnPullRequest) {
    switch (pull.state) {
        case 'merged':
            if (pull.broughtIn === true || (allowApplyOnPullRequest && pull.isHead === true))
                return 'counts';
            return pull.broughtIn === false ? 'not-brought-in' : 'not-known';
        case 'open':
            if (!allowApplyOnPullRequest)
                return 'not-merged';
            return pull.isHead === true ? 'counts' : pull.isHead === false ? 'not-its-head' : 'not-known';
        case 'closed':
            return 'not-merged';
        case UNKNOWN:
            return 'not-known';
    }
}


/***/ }),

/***/ 452:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G8: () => (/* binding */ SpecError),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   dz: () => (/* binding */ InputError),
/* harmony export */   hD: () => (/* binding */ ApiError),
/* harmony export */   l6: () => (/* binding */ nullOn)
/* harmony export */ });
const SERVICE_NAMES = { aiven: 'Aiven', upcloud: 'UpCloud', github: 'GitHub' };
class ApiError extends Error {
    service;
    operation;
    status;
    code;
    detail;
    hint;
    isWrite;
    transient;
    mayHaveHappened;
    noAttempt;
    constructor(failure) {
        super(composeMessage(failure), failure.cause === undefined ? undefined : { cause: failure.cause });
        this.name = 'ApiError';
        this.service = failure.service;
        this.operation = failure.operation;
        this.status = failure.status;
        this.code = failure.code ?? null;
        this.detail = failure.detail;
        this.hint = failure.hint ?? null;
        this.isWrite = failure.isWrite ?? false;
        this.transient = failure.transient ?? false;
        this.mayHaveHappened = failure.mayHaveHappened ?? false;
        this.noAttempt = failure.noAttempt ?? false;
    }
    get notAuthorized() {
        return this.status === 401 || this.status === 403;
    }
}
function composeMessage({ service, operation, status, detail, hint }) {
    const came = status === null ? detail : `HTTP ${status}${detail ? `, ${detail}` : ''}`;
    const sentence = `${SERVICE_NAMES[service]}: could not ${operation}: ${came}`;
    return hint ? `${sentence.replace(/\.$/, '')}. ${hint}` : sentence;
}
async function nullOn(status, call) {
    try {
        return await call;
    }
    catch (error) {
        if (error instanceof ApiError && error.status === status)
            return null;
        throw error;
    }
}
class SpecError extends Error {
    findings;
    constructor(findings) {
        super(`The spec has ${findings.length} ${findings.length === 1 ? 'mistake' : 'mistakes'}`);
        this.name = 'SpecError';
        this.findings = findings;
    }
}
class InputError extends Error {
    name = 'InputError';
}
function messageOf(error) {
    return (error instanceof Error ? error.message : String(error)).replaceAll(/\s*[\r\n]+\s*/g, ' ');
}


/***/ }),

/***/ 740:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Vl: () => (/* binding */ toPull),
/* harmony export */   Vw: () => (/* binding */ broughtIn),
/* harmony export */   q: () => (/* binding */ sameName),
/* harmony export */   u3: () => (/* binding */ unknownPull)
/* harmony export */ });
/* harmony import */ var _domain_trust_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4186);

function broughtIn({ state, mergeCommitSha, baseRef }, commits, branch) {
    if (state !== 'merged')
        return false;
    return commits.includes(mergeCommitSha ?? '') || (branch !== null && baseRef === branch);
}
function toPull(pull, repository) {
    const headRepo = pull.head?.repo;
    return {
        number: pull.number,
        headSha: pull.head?.sha ?? null,
        baseRef: pull.base?.ref ?? null,
        fork: headRepo === undefined ? _domain_trust_js__WEBPACK_IMPORTED_MODULE_0__/* .UNKNOWN */ .HV : !sameName(headRepo?.full_name, repository),
        state: stateOf(pull),
        mergeCommitSha: pull.merge_commit_sha ?? null,
        author: pull.user?.login ?? null,
    };
}
function unknownPull(number, author = null) {
    return toPull({ number, user: { login: author } }, '');
}
function stateOf({ merged, merged_at, state }) {
    if (merged === true || merged_at)
        return 'merged';
    if (merged !== false && merged_at === undefined)
        return _domain_trust_js__WEBPACK_IMPORTED_MODULE_0__/* .UNKNOWN */ .HV;
    return state === 'open' ? 'open' : 'closed';
}
function sameName(a, b) {
    return Boolean(a) && a?.toLowerCase() === b?.toLowerCase();
}


/***/ }),

/***/ 5691:
/***/ ((__webpack_module__, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(__webpack_module__, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _actions_core__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7449);
/* harmony import */ var _clock_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(5233);
/* harmony import */ var _main_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(6362);



const LAST_MOMENT_MS = 4000;
const stop = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'])
    process.once(signal, () => {
        stop.abort(new Error(`The run was cancelled (${signal})`));
        setTimeout(() => process.exit(1), LAST_MOMENT_MS).unref();
    });
for (const stream of [process.stdout, process.stderr])
    stream.on('error', () => { });
const bugs = [];
for (const kind of ['unhandledRejection', 'uncaughtException'])
    process.on(kind, (reason) => bugs.push(reason));
const nameOf = (bug) => (bug instanceof Error ? bug.name : typeof bug);
const code = await (0,_main_js__WEBPACK_IMPORTED_MODULE_1__/* .run */ .e)({ env: process.env, clock: _clock_js__WEBPACK_IMPORTED_MODULE_0__/* .realClock */ .d, stop: stop.signal }).catch((bug) => {
    _actions_core__WEBPACK_IMPORTED_MODULE_2__/* .error */ .z3(`A bug of this action ended the run before it asked any cloud: ${nameOf(bug)}. Nothing was changed; please report it`);
    return 1;
});
process.exitCode = bugs.length > 0 ? 1 : code;
for (const bug of bugs)
    _actions_core__WEBPACK_IMPORTED_MODULE_2__/* .error */ .z3(`A bug of this action beside the run: ${nameOf(bug)}. The reports hold what was done; please report it`);
if (stop.signal.aborted)
    process.exit();
setTimeout(() => process.exit(), LAST_MOMENT_MS).unref();

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 6362:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  e: () => (/* binding */ run)
});

// EXTERNAL MODULE: ./lib/domain/model.js + 3 modules
var model = __nccwpck_require__(5944);
// EXTERNAL MODULE: ./lib/domain/outcome.js
var outcome = __nccwpck_require__(5772);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __nccwpck_require__(452);
// EXTERNAL MODULE: ./lib/domain/trust.js
var trust = __nccwpck_require__(4186);
// EXTERNAL MODULE: ./lib/github/pull.js
var github_pull = __nccwpck_require__(740);
;// CONCATENATED MODULE: ./lib/github/asked.js



async function withAnswers(event, prNumber, github, log) {
    const isOfIssue = event.name === 'issue_comment' && event.pullRequest === null && prNumber !== null;
    const pull = isOfIssue ? (0,github_pull/* unknownPull */.u3)(prNumber) : event.pullRequest;
    const fork = isOfIssue ? trust/* UNKNOWN */.HV : event.fork;
    if (pull === null || fork !== trust/* UNKNOWN */.HV)
        return event;
    let why;
    try {
        const { getPull } = await Promise.all(/* import() */[__nccwpck_require__.e(619), __nccwpck_require__.e(235)]).then(__nccwpck_require__.bind(__nccwpck_require__, 235));
        const client = await github.connect();
        const now = client && (await getPull(client, pull.number));
        if (now)
            return { ...event, pullRequest: { ...now, author: now.author ?? pull.author }, fork: now.fork };
        why = client ? 'GitHub knows no such pull request.' : 'Give the job a github-token.';
    }
    catch (error) {
        why = (0,errors/* messageOf */.bD)(error);
    }
    log.warning(`Whether pull request #${pull.number} is a fork's could not be learnt, so it counts as one. ${why}`);
    return { ...event, pullRequest: pull, fork };
}

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
;// CONCATENATED MODULE: ./lib/github/event.js




async function readEvent(env, log) {
    const { GITHUB_EVENT_NAME: name = '', GITHUB_REPOSITORY: repository = '', GITHUB_REF: ref = '' } = env;
    const payload = await readPayload(env.GITHUB_EVENT_PATH, log);
    const plain = {
        name,
        pullRequest: null,
        toldAt: null,
        fork: false,
        cause: null,
        afterRerun: false,
        dependabot: false,
        headSha: env.GITHUB_SHA ?? '',
        commits: [],
        repository,
        ref,
        branch: /^refs\/heads\/(.+)$/.exec(ref)?.[1] ?? null,
        defaultBranch: payload.repository?.default_branch ?? null,
    };
    const event = { ...plain, ...factsOf(plain, payload) };
    const { pullRequest, headSha, commits } = event;
    const people = [env.GITHUB_ACTOR, payload.sender?.login, pullRequest?.author];
    return {
        ...event,
        dependabot: pullRequest !== null && people.includes('dependabot[bot]'),
        commits: commits.length > 0 || headSha === '' ? commits : [headSha],
    };
}
function factsOf(event, payload) {
    const { name, repository, ref, headSha: sha } = event;
    if (name.startsWith('pull_request')) {
        if (!payload.pull_request)
            return { pullRequest: fromRef(ref), fork: trust/* UNKNOWN */.HV };
        const pullRequest = (0,github_pull/* toPull */.Vl)(payload.pull_request, repository);
        const toldAt = Date.parse(payload.pull_request.updated_at ?? '') || null;
        return { pullRequest, toldAt, fork: pullRequest.fork, headSha: pullRequest.headSha ?? sha };
    }
    switch (name) {
        case 'workflow_run':
            if (!payload.workflow_run)
                return { fork: trust/* UNKNOWN */.HV, cause: trust/* UNKNOWN */.HV };
            return ofRun(event, payload.workflow_run, payload.repository);
        case 'issue_comment': {
            const { issue } = payload;
            if (!issue)
                return { fork: trust/* UNKNOWN */.HV };
            if (!issue.pull_request)
                return {};
            return { pullRequest: (0,github_pull/* unknownPull */.u3)(issue.number, issue.user?.login), fork: trust/* UNKNOWN */.HV };
        }
        case 'merge_group':
            return { headSha: payload.merge_group?.head_sha ?? sha };
        case 'push': {
            const listed = (payload.commits ?? []).map(({ id }) => id).toReversed();
            return { commits: [...new Set(sha === '' ? listed : [sha, ...listed])] };
        }
        default:
            return {};
    }
}
function ofRun({ repository, headSha, branch }, run, home) {
    const here = (run.pull_requests ?? []).filter(({ base }) => {
        const { id, url } = base?.repo ?? {};
        if (home?.id != null && id != null)
            return id === home.id;
        return !url || url.toLowerCase().endsWith(`/repos/${repository.toLowerCase()}`);
    });
    const pull = here.find(({ head }) => head?.sha === run.head_sha) ?? here[0];
    const from = run.head_repository;
    const fork = from === undefined ? trust/* UNKNOWN */.HV : !(0,github_pull/* sameName */.q)(from?.full_name, repository);
    return {
        fork,
        cause: run.event ?? trust/* UNKNOWN */.HV,
        afterRerun: (run.run_attempt ?? 1) > 1,
        headSha: run.head_sha ?? headSha,
        branch: run.head_branch ?? branch,
        pullRequest: pull ? { ...(0,github_pull/* unknownPull */.u3)(pull.number, run.actor?.login), fork } : null,
    };
}
function fromRef(ref) {
    const found = /^refs\/pull\/([1-9]\d{0,9})\//.exec(ref)?.[1];
    return found === undefined ? null : (0,github_pull/* unknownPull */.u3)(Number(found));
}
async function readPayload(path, log) {
    if (!path)
        return {};
    try {
        const payload = JSON.parse((0,external_node_fs_.readFileSync)(path, 'utf8'));
        const { eventSchema } = await Promise.all(/* import() */[__nccwpck_require__.e(619), __nccwpck_require__.e(577)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7577));
        return eventSchema.parse(payload);
    }
    catch (error) {
        log.debug(`The event file cannot be read, so only the environment is known: ${(0,errors/* messageOf */.bD)(error)}`);
        return {};
    }
}

// EXTERNAL MODULE: ./lib/node_modules/@actions/core/lib/core.js + 5 modules
var core = __nccwpck_require__(7449);
// EXTERNAL MODULE: ./lib/report/escape.js
var report_escape = __nccwpck_require__(2527);
;// CONCATENATED MODULE: ./lib/log.js


function actionsLog(redact) {
    const safe = (text) => (0,report_escape/* logText */.kc)(redact(text));
    const remarks = [];
    const remark = (severity, message) => {
        remarks.push({ severity, message: redact(message) });
        core/* info */.pq(safe(message));
    };
    return {
        remarks,
        debug: (message) => core/* debug */.Yz(safe(message)),
        info: (message) => core/* info */.pq(safe(message)),
        warning: (message) => remark('warning', message),
        notice: (message) => remark('notice', message),
        group: (title, lines) => {
            core/* startGroup */.Oh(safe(title));
            for (const line of lines)
                core/* info */.pq(safe(line));
            core/* endGroup */.N4();
        },
        annotate: ({ severity, title, message, at }) => {
            const text = safe(title === null ? message : `${title}: ${message}`);
            const place = at === null ? {} : { file: at.file, startLine: at.line, startColumn: at.column };
            if (severity === 'error')
                core/* error */.z3(text, place);
            else if (severity === 'warning')
                core/* warning */.$e(text, place);
            else
                core/* notice */.lm(text, place);
        },
    };
}

// EXTERNAL MODULE: ./node_modules/p-limit/index.js + 1 modules
var p_limit = __nccwpck_require__(370);
// EXTERNAL MODULE: ./lib/publish/wanted.js
var wanted = __nccwpck_require__(5304);
;// CONCATENATED MODULE: ./lib/publish/run-pulls.js





const INDEX_MS = 30_000;
const GRACE_MS = 5_000;
const GRACE_WHEN_STOPPED_MS = 1_000;
const FIRST_PAUSE_MS = 1_000;
const LAST_PAUSE_MS = 5_000;
const MOST_COMMITS = 100;
const MOST_AGAIN = 10;
const MOST_SWEEPS = 2;
const AT_ONCE = 8;
function follow(looks) {
    const next = looks.next().then(({ done }) => (done ? { next: null } : follow(looks)));
    next.catch(() => undefined);
    return { next };
}
class RunPulls {
    #tools;
    #deadline;
    #found = new Map();
    #end = new AbortController();
    #search = null;
    constructor(tools) {
        this.#tools = tools;
        this.#deadline = tools.clock.now() + INDEX_MS;
    }
    start() {
        if (this.#named() === null)
            this.#searched();
    }
    stop() {
        this.#end.abort();
    }
    async forReports() {
        const named = this.#named();
        if (named !== null)
            return named;
        const { event, clock, log, stop } = this.#tools;
        const graceMs = Math.min(stop.aborted ? GRACE_WHEN_STOPPED_MS : GRACE_MS, this.#deadline - clock.now());
        const grace = clock.sleep(Math.max(0, graceMs), this.#end.signal).catch(() => undefined);
        try {
            await Promise.race([event.name === 'push' ? this.#lastLook() : this.#searched().next, grace]);
        }
        catch (error) {
            if (!(error instanceof errors/* ApiError */.hD) || this.#found.size === 0)
                throw error;
            log.warning(`Not every pull request of this push may have got its comment. ${error.message}`);
        }
        return this.#foundPulls();
    }
    async *forReview() {
        const named = this.#named();
        const pull = named?.[0] ? await this.#read(named[0].number) : null;
        if (pull === null && named !== null)
            return yield [];
        if (pull !== null && pull.state !== 'merged')
            return yield [this.#reviewPull(pull, false)];
        const known = (isAll) => (pull === null ? this.#foundPulls() : [pull]).map((one) => this.#reviewPull(one, isAll));
        try {
            for (let look = this.#searched(); look !== null; look = await look.next)
                yield known(look.next === null);
        }
        catch (error) {
            yield known(false);
            throw error;
        }
    }
    #named() {
        const { inputs, event } = this.#tools;
        if ((0,wanted/* mustSearch */.c)(inputs, event))
            return null;
        const { prNumber } = inputs;
        const { pullRequest } = event;
        if (prNumber !== null && pullRequest?.number !== prNumber)
            return [(0,github_pull/* unknownPull */.u3)(prNumber)];
        return pullRequest === null ? [] : [pullRequest];
    }
    async #read(number) {
        const { getPull } = await Promise.all(/* import() */[__nccwpck_require__.e(619), __nccwpck_require__.e(235)]).then(__nccwpck_require__.bind(__nccwpck_require__, 235));
        const client = await this.#tools.github.connect();
        return (client && (await getPull(client, number))) ?? (0,github_pull/* unknownPull */.u3)(number);
    }
    #reviewPull(pull, isAll) {
        const { inputs, event } = this.#tools;
        const isTold = this.#found.has(pull.number) || event.commits.includes(pull.mergeCommitSha ?? '');
        const broughtIn = isTold ? (0,trust/* isReviewFor */.Wk)(pull.baseRef, event) : isAll ? false : trust/* UNKNOWN */.HV;
        const isHead = pull.headSha === null ? trust/* UNKNOWN */.HV : pull.headSha === event.headSha;
        const standing = (0,trust/* standingOf */.YP)({ state: pull.state, broughtIn, isHead }, inputs.allowApplyOnPullRequest);
        return { pr: pull.number, head: pull.headSha, standing };
    }
    #foundPulls() {
        return [...this.#found.values()].sort((a, b) => a.number - b.number);
    }
    #searched() {
        this.#search ??= follow(this.#looks());
        return this.#search;
    }
    async #lastLook() {
        let look = this.#searched();
        while (look.next !== null)
            look = await look.next;
        return look;
    }
    async *#looks() {
        const { inputs, event, clock, log, github } = this.#tools;
        const mayBeLate = event.name === 'push' || inputs.reviewedPlan === 'require';
        let open = event.commits.slice(0, MOST_COMMITS);
        if (open.length < event.commits.length)
            log.warning(`Of ${event.commits.length} pushed commits only the last ${MOST_COMMITS} were looked up; ` +
                'pull requests of earlier ones are not told, and their reviews do not count');
        const client = await github.connect();
        let most = MOST_COMMITS;
        let sweeps = 0;
        for (let round = 0; client !== null; round += 1) {
            const before = this.#found.size;
            open = [...(await this.#lookFor(open.slice(0, most), client)), ...open.slice(most)];
            const leftMs = this.#deadline - clock.now();
            if (open.length === 0 || !mayBeLate || leftMs <= 0)
                return;
            yield;
            const pause = Math.min((round + 1) * FIRST_PAUSE_MS, LAST_PAUSE_MS, leftMs);
            const isNews = round > 0 && this.#found.size > before && ++sweeps <= MOST_SWEEPS;
            most = isNews || pause === leftMs ? MOST_COMMITS : MOST_AGAIN;
            await clock.sleep(pause, this.#end.signal);
        }
    }
    async #lookFor(commits, client) {
        const { event } = this.#tools;
        const { pullsOfCommit } = await Promise.all(/* import() */[__nccwpck_require__.e(619), __nccwpck_require__.e(235)]).then(__nccwpck_require__.bind(__nccwpck_require__, 235));
        const failures = [];
        const left = await (0,p_limit/* default */.A)(AT_ONCE).map(commits, async (commit) => {
            if (failures.length > 0)
                return [commit];
            const pulls = await pullsOfCommit(client, commit).catch((error) => {
                failures.push(error);
                return [];
            });
            const ours = pulls.filter((pull) => (0,github_pull/* broughtIn */.Vw)(pull, event.commits, event.branch));
            for (const pull of ours)
                this.#found.set(pull.number, pull);
            return ours.length === 0 ? [commit] : [];
        });
        if (failures.length > 0)
            throw failures[0];
        return left.flat();
    }
}

// EXTERNAL MODULE: ./lib/run/context.js + 1 modules
var run_context = __nccwpck_require__(5476);
// EXTERNAL MODULE: ./lib/run/report-of.js
var report_of = __nccwpck_require__(633);
// EXTERNAL MODULE: ./lib/run/session.js
var session = __nccwpck_require__(3781);
;// CONCATENATED MODULE: ./lib/settings/secrets.js
const SHORTEST = 4;
const SHORTEST_LINE = 8;
const MASK = '***';
function formsOf(secret) {
    const whole = secret.toWellFormed();
    const encoded = [
        ...[encodeURIComponent(whole), encodeURI(whole)],
        new URLSearchParams([['', whole]]).toString().slice(1),
    ];
    const lines = secret.split(/[\r\n]+/).map((line) => line.trim());
    return [
        secret,
        secret.replaceAll(/\s+/g, ' '),
        ...(lines.length > 1 ? lines.filter(({ length }) => length >= SHORTEST_LINE) : []),
        ...encoded,
        ...encoded.map((text) => text.replaceAll(/%[0-9A-F]{2}/g, (hex) => hex.toLowerCase())),
        JSON.stringify(secret).slice(1, -1),
        secret.replaceAll(/[&<>"']/g, (char) => ENTITIES[char] ?? char),
        Buffer.from(secret).toString('base64'),
        Buffer.from(secret).toString('base64url'),
    ];
}
const ENTITIES = {
    '&': '&amp;',
    '<': '&lt;',
    '>': '&gt;',
    '"': '&quot;',
    "'": '&#39;',
};
function findable(form) {
    const [start = '', ...parts] = form.split(/(%[0-9A-F]{2})/);
    if (parts.length === 0)
        return form;
    const rest = parts.map((part, i) => (i % 2 === 0 ? `(?i:${part})` : RegExp.escape(part)));
    return new RegExp(`${RegExp.escape(start)}${rest.join('')}`, 'g');
}
function redactor(secrets) {
    const forms = [...new Set(secrets.flatMap(formsOf))]
        .filter((form) => form.length >= SHORTEST)
        .sort((a, b) => b.length - a.length)
        .map(findable);
    return (text) => forms.reduce((clean, form) => clean.replaceAll(form, MASK), text);
}
function isHeaderValue(text) {
    return /^[\t\x20-\x7e\x80-\xff]*$/.test(text);
}

;// CONCATENATED MODULE: ./lib/settings/credentials.js


const TOKENS = [
    ['aiven-token', 'AIVEN_TOKEN', 'AIVEN_AUTH_TOKEN'],
    ['upcloud-token', 'UPCLOUD_TOKEN'],
    ['github-token'],
];
const SECRETS = [...TOKENS.flat(), 'upcloud-password', 'UPCLOUD_PASSWORD', 'review-key'];
function readCredentials(env) {
    const read = (name) => (/^[A-Z_]+$/.test(name) ? (env[name]?.trim() ?? '') : core/* getInput */.V4(name));
    const aivenLines = accountLines('aiven-accounts');
    const upcloudLines = accountLines('upcloud-accounts');
    const lines = [...aivenLines, ...upcloudLines];
    const [username, password] = userOf(read);
    const secrets = [
        ...SECRETS.map(read),
        ...lines.flatMap(secretsOf),
        ...(username && password ? [`${username}:${password}`] : []),
    ].filter((secret) => secret !== '');
    for (const form of new Set(secrets.flatMap(formsOf)))
        core/* setSecret */.Pq(form);
    const problems = unsendable(read, lines);
    const upcloud = new Map([...accountsOf(upcloudLines, problems)].map(([name, token]) => [name, { kind: 'token', token }]));
    addDefault(upcloud, upcloudDefault(read, problems), 'upcloud', problems);
    const token = read('aiven-token') || read('AIVEN_TOKEN') || read('AIVEN_AUTH_TOKEN');
    const aiven = accountsOf(aivenLines, problems);
    problems.push(...swapped(token, aiven));
    addDefault(aiven, token || null, 'aiven', problems);
    return { aiven, upcloud, secrets, problems };
}
function userOf(read) {
    return [
        read('upcloud-username') || read('UPCLOUD_USERNAME'),
        read('upcloud-password') || read('UPCLOUD_PASSWORD'),
    ];
}
const UPCLOUD_TOKEN = 'ucat_';
function swapped(token, accounts) {
    const lines = [...accounts].map(([name, one]) => [`aiven-accounts: the token of ${name}`, one]);
    return [['aiven-token', token], ...lines]
        .filter(([, one]) => one.startsWith(UPCLOUD_TOKEN))
        .map(([name]) => `${name} (not shown) is a token of UpCloud: it begins with ${UPCLOUD_TOKEN}. Give Aiven's token there; the two may be swapped`);
}
function unsendable(read, lines) {
    return [
        ...TOKENS.flatMap((names) => names.find((name) => read(name) !== '') ?? []).map((name) => [name, read(name)]),
        ...lines.map(({ input, number, token }) => [`${input}: line ${number}`, token]),
    ]
        .filter(([, token]) => !isHeaderValue(token))
        .map(([name]) => `${name} (not shown) has a line break, a control character or a character beyond Latin-1 inside, and no token has; store it anew`);
}
function upcloudDefault(read, problems) {
    const [anyUser, anyPassword] = userOf(read);
    const ways = [
        ['upcloud-token', 'upcloud-username', read('upcloud-username'), read('upcloud-password')],
        ['UPCLOUD_TOKEN', 'UPCLOUD_USERNAME', anyUser, anyPassword],
    ];
    for (const [tokenName, userName, username, password] of ways) {
        const token = read(tokenName);
        if (token && username) {
            problems.push(`${tokenName} and ${userName} are both set: give either the token, or username and password`);
            return null;
        }
        if (token)
            return { kind: 'token', token };
        if (username && password)
            return { kind: 'basic', username, password };
    }
    if (!anyUser && !anyPassword)
        return null;
    const [there, missing] = anyUser ? ['username', 'password'] : ['password', 'username'];
    problems.push(`upcloud-${missing} is missing: upcloud-${there} needs it (or use upcloud-token alone)`);
    return null;
}
function addDefault(accounts, credentials, cloud, problems) {
    if (credentials === null)
        return;
    if (accounts.has('default'))
        problems.push(`${cloud}-accounts has a line for default, and ${cloud}-token is set too: keep one of the two`);
    accounts.set('default', credentials);
}
function accountLines(input) {
    return core/* getInput */.V4(input)
        .split('\n')
        .map((line, index) => {
        const text = line.trim();
        const split = text.indexOf('=');
        const name = text.slice(0, Math.max(0, split)).trim();
        return { input, number: index + 1, text, name, token: text.slice(split + 1).trim() };
    })
        .filter(({ text }) => text !== '');
}
function secretsOf({ text, token }) {
    return isPadding(token) ? [text] : [text, token];
}
function isPadding(token) {
    return /^=*$/.test(token);
}
const ACCOUNT_NAME = /^[A-Za-z0-9._-]{1,64}$/;
function accountsOf(lines, problems) {
    const accounts = new Map();
    for (const { input, number, name, token } of lines) {
        const line = `${input}: line ${number}`;
        if (!ACCOUNT_NAME.test(name) || isPadding(token))
            problems.push(`${line} is not of the form name=token, with a name of 1 to 64 letters, digits, ".", "_" or "-"`);
        else if (accounts.has(name))
            problems.push(`${line} names an account a second time`);
        else
            accounts.set(name, token);
    }
    return accounts;
}

// EXTERNAL MODULE: ./lib/domain/duration.js
var duration = __nccwpck_require__(738);
;// CONCATENATED MODULE: ./lib/settings/inputs.js



const MAX_DURATION_MS = 24 * 3_600_000;
const LONGEST_GLOB = 1000;
const DEFAULTS = {
    spec: 'peering.yml',
    mode: 'plan',
    comment: 'auto',
    'reviewed-plan': 'ignore',
    'fail-on-drift': 'true',
    'drift-issue': 'false',
    unmanaged: 'report',
    'max-deletes': '3',
    wait: 'true',
    'wait-timeout': '20m',
    'poll-interval': '5s',
    'request-timeout': '30s',
    concurrency: '8',
    'aiven-api-url': 'https://api.aiven.io',
    'upcloud-api-url': 'https://api.upcloud.com',
    'allow-apply-on-pull-request': 'false',
};
const OF_THE_COMMENT = ['spec', 'shard', 'comment', 'pr-number', 'github-token'];
function readAllInputs(credentials) {
    const problems = [...credentials.problems];
    const read = new Reader(problems);
    const inputs = {
        spec: read.lines('spec'),
        mode: read.oneOf('mode', model/* MODES */.FN),
        credentials,
        githubToken: read.optional('github-token'),
        comment: read.oneOf('comment', ['auto', 'always', 'never']),
        commentKey: read.optional('comment-key'),
        prNumber: read.optionalNumber('pr-number', 1, Number.MAX_SAFE_INTEGER),
        reviewedPlan: read.oneOf('reviewed-plan', ['ignore', 'require']),
        reviewKey: read.optional('review-key'),
        failOnDrift: read.boolean('fail-on-drift'),
        driftIssue: read.boolean('drift-issue'),
        unmanaged: read.oneOf('unmanaged', ['ignore', 'report', 'fail', 'delete']),
        takeOverFrom: read.optional('take-over-from'),
        maxDeletes: read.number('max-deletes', 0, 1_000_000),
        wait: read.boolean('wait'),
        waitTimeoutMs: read.duration('wait-timeout', 0),
        pollIntervalMs: read.duration('poll-interval', 100),
        requestTimeoutMs: read.duration('request-timeout', 1),
        concurrency: read.number('concurrency', 1, 32),
        shard: read.shard('shard'),
        only: read.glob('only'),
        planFile: read.optional('plan-file'),
        exportFile: read.optional('export-file'),
        exportScopes: read.scopes('export-scope'),
        aivenApiUrl: read.url('aiven-api-url'),
        upcloudApiUrl: read.url('upcloud-api-url'),
        allowApplyOnPullRequest: read.boolean('allow-apply-on-pull-request'),
    };
    if (inputs.mode === 'export' && inputs.exportFile === null)
        problems.push('export-file is missing: mode export writes the spec there; give a path in the workspace');
    const isLost = OF_THE_COMMENT.some((name) => problems.some((problem) => problem.startsWith(name)));
    return {
        inputs: problems.length > 0 ? null : inputs,
        problems,
        forReport: isLost ? null : inputs,
    };
}
class Reader {
    #problems;
    constructor(problems) {
        this.#problems = problems;
    }
    optional(name) {
        return this.#text(name) || null;
    }
    glob(name) {
        const text = this.#text(name);
        if (text.length <= LONGEST_GLOB)
            return text || null;
        this.#problem(name, `${text.length} characters`, `globs of up to ${LONGEST_GLOB}`);
        return null;
    }
    lines(name) {
        return this.#text(name)
            .split('\n')
            .map((line) => line.trim())
            .filter((line) => line !== '');
    }
    oneOf(name, allowed) {
        const text = this.#text(name);
        const value = allowed.find((one) => one === text);
        if (value !== undefined)
            return value;
        this.#wrong(name, text, allowed.join(', '));
        return allowed[0];
    }
    boolean(name) {
        const text = this.#text(name);
        if (/^(true|True|TRUE)$/.test(text))
            return true;
        if (!/^(false|False|FALSE)$/.test(text))
            this.#wrong(name, text, 'true, false');
        return false;
    }
    number(name, min, max) {
        const text = this.#text(name);
        const value = /^\d{1,16}$/.test(text) ? Number(text) : Number.NaN;
        if (value >= min && value <= max)
            return value;
        this.#wrong(name, text, max > 1e9 ? `whole numbers from ${min}` : `whole numbers from ${min} to ${max}`);
        return min;
    }
    optionalNumber(name, min, max) {
        return this.#text(name) === '' ? null : this.number(name, min, max);
    }
    duration(name, minMs) {
        const text = this.#text(name);
        const value = (0,duration/* parseDuration */.E)(text);
        if (value !== null && value >= minMs && value <= MAX_DURATION_MS)
            return value;
        const least = minMs > 1 ? `, at least ${minMs}ms` : minMs === 1 ? ', more than 0' : '';
        this.#wrong(name, text, `durations such as 500ms, 30s, 20m, 1h${least}, at most 24h`);
        return minMs;
    }
    shard(name) {
        const text = this.#text(name);
        if (text === '')
            return null;
        const match = /^(\d{1,6})\/(\d{1,6})$/.exec(text);
        const [index, count] = [Number(match?.[1]), Number(match?.[2])];
        if (index >= 1 && index <= count)
            return { index, count };
        this.#wrong(name, text, 'i/n with 1 ≤ i ≤ n, such as 2/5');
        return null;
    }
    scopes(name) {
        return this.lines(name).flatMap((line) => {
            const [, kind, what = '', account = 'default'] = /^(project|organization):([^@\s]+)(?:@(\S+))?$/.exec(line) ?? [];
            if (kind === 'project')
                return [{ account, scope: { kind, project: what } }];
            if (kind === 'organization')
                return [{ account, scope: { kind, organization: what } }];
            this.#wrong(name, line, 'lines of the form project:NAME or organization:ID, with @ACCOUNT behind it if needed');
            return [];
        });
    }
    url(name) {
        const text = this.#text(name);
        const url = URL.canParse(text) ? new URL(text) : null;
        const isPlain = url && !url.username && !url.password && !/[?#]/.test(text);
        if (isPlain && (url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url.hostname))))
            return url.href.replace(/\/+$/, '');
        const allowed = 'https URLs (http on loopback only), without user, password, query and fragment';
        if (/[@?#]/.test(text))
            this.#problem(name, 'a URL with a user, query or fragment (not shown)', allowed);
        else
            this.#wrong(name, text, allowed);
        return '';
    }
    #text(name) {
        return core/* getInput */.V4(name) || (DEFAULTS[name] ?? '');
    }
    #wrong(name, value, allowed) {
        this.#problem(name, JSON.stringify(value), allowed);
    }
    #problem(name, found, allowed) {
        this.#problems.push(`${name}: found ${found}; allowed are ${allowed}`);
    }
}
function isLoopback(hostname) {
    return hostname === 'localhost' || hostname === '[::1]' || /^127(\.\d{1,3}){3}$/.test(hostname);
}
function describeInputs({ mode, spec, only, shard }) {
    const part = shard ? `, shard ${shard.index}/${shard.count}` : '';
    return `mode ${mode}, spec ${spec.join(' ')}${only === null ? '' : `, only ${only}`}${part}`;
}

;// CONCATENATED MODULE: ./lib/main.js














async function run(deps) {
    const credentials = readCredentials(deps.env);
    const redact = redactor(credentials.secrets);
    const log = actionsLog(redact);
    const event = await readEvent(deps.env, log);
    const base = { ...deps, event, log, redact };
    warnOfNoTls(deps.env, log);
    const { inputs, forReport, ...read } = readAllInputs(credentials);
    const plan = await (0,run_context/* planFileOf */.XT)(forReport, deps.env);
    const problems = [...read.problems, ...plan.problems];
    if (!inputs || problems.length > 0) {
        const report = { ...(0,report_of/* earlyReport */.Wp)(askedMode(deps.env), 'failed', [], problems.join('. ')), problems };
        const known = { ...base, planFile: plan.file };
        const session = forReport && (await openSession({ ...known, inputs: forReport }));
        const nothing = { ...known, inputs: null, github: null, pulls: null };
        return finish({ report, items: '' }, { ...(session ?? nothing), specFiles: forReport?.spec ?? [] });
    }
    log.debug(describeInputs(inputs));
    const session = await openSession({ ...base, inputs, planFile: plan.file });
    let done;
    try {
        done = await work(session);
    }
    catch (error) {
        log.debug(error instanceof Error ? (error.stack ?? error.message) : String(error));
        const report = (0,report_of/* earlyReport */.Wp)(inputs.mode, 'failed', [], (0,errors/* messageOf */.bD)(error));
        done = { result: { report, items: '' }, specFiles: inputs.spec };
    }
    const { result, specFiles } = done;
    return finish(result, { ...session, specFiles });
}
function warnOfNoTls({ NODE_TLS_REJECT_UNAUTHORIZED: value }, log) {
    if (value === '0')
        log.warning('NODE_TLS_REJECT_UNAUTHORIZED is 0, so no certificate is checked and anybody in between can read the tokens. Remove it; for a private CA set NODE_EXTRA_CA_CERTS');
}
function askedMode({ INPUT_MODE }) {
    return model/* MODES */.FN.find((mode) => mode === INPUT_MODE?.trim()) ?? 'plan';
}
async function work(session) {
    const { inputs } = session;
    if (inputs.mode === 'export' && inputs.exportScopes.length > 0)
        return admitted(null, session);
    let spec;
    try {
        const { readSpec } = await __nccwpck_require__.e(/* import() */ 476).then(__nccwpck_require__.bind(__nccwpck_require__, 476));
        spec = await readSpec(session);
    }
    catch (error) {
        if (!(error instanceof errors/* SpecError */.G8))
            throw error;
        const report = (0,report_of/* earlyReport */.Wp)(inputs.mode, 'failed', error.findings, `${error.message}. Nothing was sent to any cloud`);
        return { result: { report, items: '' }, specFiles: inputs.spec };
    }
    return admitted(spec, session);
}
async function admitted(spec, session) {
    const specFiles = spec?.files ?? [];
    const { stopBeforeClouds } = await Promise.all(/* import() */[__nccwpck_require__.e(619), __nccwpck_require__.e(280), __nccwpck_require__.e(562), __nccwpck_require__.e(511)]).then(__nccwpck_require__.bind(__nccwpck_require__, 6131));
    const stopped = await stopBeforeClouds(spec, session);
    if (stopped)
        return { result: { report: stopped, items: '' }, specFiles };
    if (session.inputs.mode === 'export' || !spec) {
        const { exportSpec } = await Promise.all(/* import() */[__nccwpck_require__.e(619), __nccwpck_require__.e(280), __nccwpck_require__.e(815), __nccwpck_require__.e(541), __nccwpck_require__.e(562), __nccwpck_require__.e(910), __nccwpck_require__.e(276), __nccwpck_require__.e(192)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3754));
        return { result: await exportSpec(spec, session), specFiles };
    }
    const { runOnline } = await Promise.all(/* import() */[__nccwpck_require__.e(619), __nccwpck_require__.e(280), __nccwpck_require__.e(541), __nccwpck_require__.e(594), __nccwpck_require__.e(621), __nccwpck_require__.e(562), __nccwpck_require__.e(326), __nccwpck_require__.e(910), __nccwpck_require__.e(934)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3934));
    return { result: await runOnline(spec, session, () => getReady(session)), specFiles };
}
function getReady({ inputs, event, github, pulls }) {
    const { comment, issue } = (0,wanted/* wantedReports */.h)(inputs, event);
    const needsReview = inputs.mode === 'apply' && inputs.reviewedPlan === 'require';
    void Promise.allSettled([
        Promise.all(/* import() */[__nccwpck_require__.e(621), __nccwpck_require__.e(286)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3286)),
        Promise.all(/* import() */[__nccwpck_require__.e(594), __nccwpck_require__.e(621), __nccwpck_require__.e(394)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3394)),
        ...(comment || issue || needsReview ? [github.connect(), Promise.all(/* import() */[__nccwpck_require__.e(619), __nccwpck_require__.e(280), __nccwpck_require__.e(541), __nccwpck_require__.e(594), __nccwpck_require__.e(621), __nccwpck_require__.e(326)]).then(__nccwpck_require__.bind(__nccwpck_require__, 1326))] : []),
    ]);
    if (comment || needsReview)
        pulls.start();
}
async function openSession(given) {
    const github = gitHubOf(given);
    const event = await withAnswers(given.event, given.inputs.prNumber, github, given.log);
    return { ...given, event, github, pulls: new RunPulls({ ...given, event, github }) };
}
function gitHubOf({ inputs, event, env, ...tools }) {
    const { githubToken: token, requestTimeoutMs } = inputs;
    const { repository } = event;
    let client = null;
    const load = async () => {
        if (token === null || !repository.includes('/'))
            return null;
        const { createGitHub } = await Promise.all(/* import() */[__nccwpck_require__.e(619), __nccwpck_require__.e(280), __nccwpck_require__.e(541), __nccwpck_require__.e(636)]).then(__nccwpck_require__.bind(__nccwpck_require__, 636));
        const apiUrl = env.GITHUB_API_URL || 'https://api.github.com';
        return createGitHub({ ...tools, token, apiUrl, repository, requestTimeoutMs, userAgent: session/* USER_AGENT */._ });
    };
    return {
        connect: () => {
            client ??= load();
            return client;
        },
        close: async () => (await client?.catch(() => null))?.close(),
    };
}
async function finish({ report, items }, ending) {
    const { inputs, event, env, clock, log, redact, specFiles, github, pulls } = ending;
    try {
        const code = (0,outcome/* exitCode */.I$)(report.mode, report.outcome, report.drift, inputs?.failOnDrift ?? true);
        const context = (0,run_context/* runContext */.pO)(env, event, inputs, specFiles, clock.now(), redact);
        const { publish } = await Promise.all(/* import() */[__nccwpck_require__.e(621), __nccwpck_require__.e(286)]).then(__nccwpck_require__.bind(__nccwpck_require__, 3286));
        const isWhole = await publish({ ...ending, report, items, fails: code === 1, context });
        return isWhole ? code : 1;
    }
    catch (error) {
        const changed = report.changed ? 'The clouds were changed' : 'No cloud was changed';
        const message = `The run ended as ${report.outcome}, and could not be reported: ${(0,errors/* messageOf */.bD)(error)}. ${changed}`;
        log.annotate({ severity: 'error', title: null, message, at: null });
        return 1;
    }
    finally {
        pulls?.stop();
        await github?.close();
    }
}


/***/ }),

/***/ 7449:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  Yz: () => (/* binding */ debug),
  N4: () => (/* binding */ endGroup),
  z3: () => (/* binding */ error),
  V4: () => (/* binding */ getInput),
  pq: () => (/* binding */ info),
  lm: () => (/* binding */ notice),
  uH: () => (/* binding */ setOutput),
  Pq: () => (/* binding */ setSecret),
  Oh: () => (/* binding */ startGroup),
  $e: () => (/* binding */ warning)
});

// UNUSED EXPORTS: ExitCode, addPath, exportVariable, getBooleanInput, getIDToken, getMultilineInput, getState, group, isDebug, markdownSummary, platform, saveState, setCommandEcho, setFailed, summary, toPlatformPath, toPosixPath, toWin32Path

// EXTERNAL MODULE: external "os"
var external_os_ = __nccwpck_require__(857);
;// CONCATENATED MODULE: ./lib/node_modules/@actions/core/lib/utils.js
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */
/**
 * Sanitizes an input into a string so it can be passed into issueCommand safely
 * @param input input to sanitize into a string
 */
function utils_toCommandValue(input) {
    if (input === null || input === undefined) {
        return '';
    }
    else if (typeof input === 'string' || input instanceof String) {
        return input;
    }
    return JSON.stringify(input);
}
/**
 *
 * @param annotationProperties
 * @returns The command properties to send with the actual annotation command
 * See IssueCommandProperties: https://github.com/actions/runner/blob/main/src/Runner.Worker/ActionCommandManager.cs#L646
 */
function toCommandProperties(annotationProperties) {
    if (!Object.keys(annotationProperties).length) {
        return {};
    }
    return {
        title: annotationProperties.title,
        file: annotationProperties.file,
        line: annotationProperties.startLine,
        endLine: annotationProperties.endLine,
        col: annotationProperties.startColumn,
        endColumn: annotationProperties.endColumn
    };
}
//# sourceMappingURL=utils.js.map
;// CONCATENATED MODULE: ./lib/node_modules/@actions/core/lib/command.js


/**
 * Issues a command to the GitHub Actions runner
 *
 * @param command - The command name to issue
 * @param properties - Additional properties for the command (key-value pairs)
 * @param message - The message to include with the command
 * @remarks
 * This function outputs a specially formatted string to stdout that the Actions
 * runner interprets as a command. These commands can control workflow behavior,
 * set outputs, create annotations, mask values, and more.
 *
 * Command Format:
 *   ::name key=value,key=value::message
 *
 * @example
 * ```typescript
 * // Issue a warning annotation
 * issueCommand('warning', {}, 'This is a warning message');
 * // Output: ::warning::This is a warning message
 *
 * // Set an environment variable
 * issueCommand('set-env', { name: 'MY_VAR' }, 'some value');
 * // Output: ::set-env name=MY_VAR::some value
 *
 * // Add a secret mask
 * issueCommand('add-mask', {}, 'secretValue123');
 * // Output: ::add-mask::secretValue123
 * ```
 *
 * @internal
 * This is an internal utility function that powers the public API functions
 * such as setSecret, warning, error, and exportVariable.
 */
function command_issueCommand(command, properties, message) {
    const cmd = new Command(command, properties, message);
    process.stdout.write(cmd.toString() + external_os_.EOL);
}
function command_issue(name, message = '') {
    command_issueCommand(name, {}, message);
}
const CMD_STRING = '::';
class Command {
    constructor(command, properties, message) {
        if (!command) {
            command = 'missing.command';
        }
        this.command = command;
        this.properties = properties;
        this.message = message;
    }
    toString() {
        let cmdStr = CMD_STRING + this.command;
        if (this.properties && Object.keys(this.properties).length > 0) {
            cmdStr += ' ';
            let first = true;
            for (const key in this.properties) {
                if (this.properties.hasOwnProperty(key)) {
                    const val = this.properties[key];
                    if (val) {
                        if (first) {
                            first = false;
                        }
                        else {
                            cmdStr += ',';
                        }
                        cmdStr += `${key}=${escapeProperty(val)}`;
                    }
                }
            }
        }
        cmdStr += `${CMD_STRING}${escapeData(this.message)}`;
        return cmdStr;
    }
}
function escapeData(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A');
}
function escapeProperty(s) {
    return utils_toCommandValue(s)
        .replace(/%/g, '%25')
        .replace(/\r/g, '%0D')
        .replace(/\n/g, '%0A')
        .replace(/:/g, '%3A')
        .replace(/,/g, '%2C');
}
//# sourceMappingURL=command.js.map
;// CONCATENATED MODULE: external "crypto"
const external_crypto_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("crypto");
// EXTERNAL MODULE: external "fs"
var external_fs_ = __nccwpck_require__(9896);
;// CONCATENATED MODULE: ./lib/node_modules/@actions/core/lib/file-command.js
// For internal use, subject to change.
// We use any as a valid input type
/* eslint-disable @typescript-eslint/no-explicit-any */




function file_command_issueFileCommand(command, message) {
    const filePath = process.env[`GITHUB_${command}`];
    if (!filePath) {
        throw new Error(`Unable to find environment variable for file command ${command}`);
    }
    if (!external_fs_.existsSync(filePath)) {
        throw new Error(`Missing file at path: ${filePath}`);
    }
    external_fs_.appendFileSync(filePath, `${utils_toCommandValue(message)}${external_os_.EOL}`, {
        encoding: 'utf8'
    });
}
function file_command_prepareKeyValueMessage(key, value) {
    const delimiter = `ghadelimiter_${external_crypto_namespaceObject.randomUUID()}`;
    const convertedValue = utils_toCommandValue(value);
    // These should realistically never happen, but just in case someone finds a
    // way to exploit uuid generation let's not allow keys or values that contain
    // the delimiter.
    if (key.includes(delimiter)) {
        throw new Error(`Unexpected input: name should not contain the delimiter "${delimiter}"`);
    }
    if (convertedValue.includes(delimiter)) {
        throw new Error(`Unexpected input: value should not contain the delimiter "${delimiter}"`);
    }
    return `${key}<<${delimiter}${external_os_.EOL}${convertedValue}${external_os_.EOL}${delimiter}`;
}
//# sourceMappingURL=file-command.js.map
;// CONCATENATED MODULE: external "path"
const external_path_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");
;// CONCATENATED MODULE: ./lib/node_modules/@actions/core/lib/core.js
var __awaiter = (undefined && undefined.__awaiter) || function (thisArg, _arguments, P, generator) {
    function adopt(value) { return value instanceof P ? value : new P(function (resolve) { resolve(value); }); }
    return new (P || (P = Promise))(function (resolve, reject) {
        function fulfilled(value) { try { step(generator.next(value)); } catch (e) { reject(e); } }
        function rejected(value) { try { step(generator["throw"](value)); } catch (e) { reject(e); } }
        function step(result) { result.done ? resolve(result.value) : adopt(result.value).then(fulfilled, rejected); }
        step((generator = generator.apply(thisArg, _arguments || [])).next());
    });
};






/**
 * The code to exit an action
 */
var ExitCode;
(function (ExitCode) {
    /**
     * A code indicating that the action was successful
     */
    ExitCode[ExitCode["Success"] = 0] = "Success";
    /**
     * A code indicating that the action was a failure
     */
    ExitCode[ExitCode["Failure"] = 1] = "Failure";
})(ExitCode || (ExitCode = {}));
//-----------------------------------------------------------------------
// Variables
//-----------------------------------------------------------------------
/**
 * Sets env variable for this action and future actions in the job
 * @param name the name of the variable to set
 * @param val the value of the variable. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function exportVariable(name, val) {
    const convertedVal = toCommandValue(val);
    process.env[name] = convertedVal;
    const filePath = process.env['GITHUB_ENV'] || '';
    if (filePath) {
        return issueFileCommand('ENV', prepareKeyValueMessage(name, val));
    }
    issueCommand('set-env', { name }, convertedVal);
}
/**
 * Registers a secret which will get masked from logs
 *
 * @param secret - Value of the secret to be masked
 * @remarks
 * This function instructs the Actions runner to mask the specified value in any
 * logs produced during the workflow run. Once registered, the secret value will
 * be replaced with asterisks (***) whenever it appears in console output, logs,
 * or error messages.
 *
 * This is useful for protecting sensitive information such as:
 * - API keys
 * - Access tokens
 * - Authentication credentials
 * - URL parameters containing signatures (SAS tokens)
 *
 * Note that masking only affects future logs; any previous appearances of the
 * secret in logs before calling this function will remain unmasked.
 *
 * @example
 * ```typescript
 * // Register an API token as a secret
 * const apiToken = "abc123xyz456";
 * setSecret(apiToken);
 *
 * // Now any logs containing this value will show *** instead
 * console.log(`Using token: ${apiToken}`); // Outputs: "Using token: ***"
 * ```
 */
function setSecret(secret) {
    command_issueCommand('add-mask', {}, secret);
}
/**
 * Prepends inputPath to the PATH (for this action and future actions)
 * @param inputPath
 */
function addPath(inputPath) {
    const filePath = process.env['GITHUB_PATH'] || '';
    if (filePath) {
        issueFileCommand('PATH', inputPath);
    }
    else {
        issueCommand('add-path', {}, inputPath);
    }
    process.env['PATH'] = `${inputPath}${path.delimiter}${process.env['PATH']}`;
}
/**
 * Gets the value of an input.
 * Unless trimWhitespace is set to false in InputOptions, the value is also trimmed.
 * Returns an empty string if the value is not defined.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string
 */
function getInput(name, options) {
    const val = process.env[`INPUT_${name.replace(/ /g, '_').toUpperCase()}`] || '';
    if (options && options.required && !val) {
        throw new Error(`Input required and not supplied: ${name}`);
    }
    if (options && options.trimWhitespace === false) {
        return val;
    }
    return val.trim();
}
/**
 * Gets the values of an multiline input.  Each value is also trimmed.
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   string[]
 *
 */
function getMultilineInput(name, options) {
    const inputs = getInput(name, options)
        .split('\n')
        .filter(x => x !== '');
    if (options && options.trimWhitespace === false) {
        return inputs;
    }
    return inputs.map(input => input.trim());
}
/**
 * Gets the input value of the boolean type in the YAML 1.2 "core schema" specification.
 * Support boolean input list: `true | True | TRUE | false | False | FALSE` .
 * The return value is also in boolean type.
 * ref: https://yaml.org/spec/1.2/spec.html#id2804923
 *
 * @param     name     name of the input to get
 * @param     options  optional. See InputOptions.
 * @returns   boolean
 */
function getBooleanInput(name, options) {
    const trueValue = ['true', 'True', 'TRUE'];
    const falseValue = ['false', 'False', 'FALSE'];
    const val = getInput(name, options);
    if (trueValue.includes(val))
        return true;
    if (falseValue.includes(val))
        return false;
    throw new TypeError(`Input does not meet YAML 1.2 "Core Schema" specification: ${name}\n` +
        `Support boolean input list: \`true | True | TRUE | false | False | FALSE\``);
}
/**
 * Sets the value of an output.
 *
 * @param     name     name of the output to set
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function setOutput(name, value) {
    const filePath = process.env['GITHUB_OUTPUT'] || '';
    if (filePath) {
        return file_command_issueFileCommand('OUTPUT', file_command_prepareKeyValueMessage(name, value));
    }
    process.stdout.write(external_os_.EOL);
    command_issueCommand('set-output', { name }, utils_toCommandValue(value));
}
/**
 * Enables or disables the echoing of commands into stdout for the rest of the step.
 * Echoing is disabled by default if ACTIONS_STEP_DEBUG is not set.
 *
 */
function setCommandEcho(enabled) {
    issue('echo', enabled ? 'on' : 'off');
}
//-----------------------------------------------------------------------
// Results
//-----------------------------------------------------------------------
/**
 * Sets the action status to failed.
 * When the action exits it will be with an exit code of 1
 * @param message add error issue message
 */
function setFailed(message) {
    process.exitCode = ExitCode.Failure;
    error(message);
}
//-----------------------------------------------------------------------
// Logging Commands
//-----------------------------------------------------------------------
/**
 * Gets whether Actions Step Debug is on or not
 */
function isDebug() {
    return process.env['RUNNER_DEBUG'] === '1';
}
/**
 * Writes debug message to user log
 * @param message debug message
 */
function debug(message) {
    command_issueCommand('debug', {}, message);
}
/**
 * Adds an error issue
 * @param message error issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function error(message, properties = {}) {
    command_issueCommand('error', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a warning issue
 * @param message warning issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function warning(message, properties = {}) {
    command_issueCommand('warning', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Adds a notice issue
 * @param message notice issue message. Errors will be converted to string via toString()
 * @param properties optional properties to add to the annotation.
 */
function notice(message, properties = {}) {
    command_issueCommand('notice', toCommandProperties(properties), message instanceof Error ? message.toString() : message);
}
/**
 * Writes info to log with console.log.
 * @param message info message
 */
function info(message) {
    process.stdout.write(message + external_os_.EOL);
}
/**
 * Begin an output group.
 *
 * Output until the next `groupEnd` will be foldable in this group
 *
 * @param name The name of the output group
 */
function startGroup(name) {
    command_issue('group', name);
}
/**
 * End an output group.
 */
function endGroup() {
    command_issue('endgroup');
}
/**
 * Wrap an asynchronous function call in a group.
 *
 * Returns the same type as the function itself.
 *
 * @param name The name of the group
 * @param fn The function to wrap in the group
 */
function group(name, fn) {
    return __awaiter(this, void 0, void 0, function* () {
        startGroup(name);
        let result;
        try {
            result = yield fn();
        }
        finally {
            endGroup();
        }
        return result;
    });
}
//-----------------------------------------------------------------------
// Wrapper action state
//-----------------------------------------------------------------------
/**
 * Saves state for current action, the state can only be retrieved by this action's post job execution.
 *
 * @param     name     name of the state to store
 * @param     value    value to store. Non-string values will be converted to a string via JSON.stringify
 */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
function saveState(name, value) {
    const filePath = process.env['GITHUB_STATE'] || '';
    if (filePath) {
        return issueFileCommand('STATE', prepareKeyValueMessage(name, value));
    }
    issueCommand('save-state', { name }, toCommandValue(value));
}
/**
 * Gets the value of an state set by this action's main execution.
 *
 * @param     name     name of the state to get
 * @returns   string
 */
function getState(name) {
    return process.env[`STATE_${name}`] || '';
}
function getIDToken(aud) {
    return __awaiter(this, void 0, void 0, function* () {
        return yield OidcClient.getIDToken(aud);
    });
}
/**
 * Summary exports
 */

/**
 * @deprecated use core.summary
 */

/**
 * Path exports
 */

/**
 * Platform utilities exports
 */

//# sourceMappingURL=core.js.map

/***/ }),

/***/ 5304:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   c: () => (/* binding */ mustSearch),
/* harmony export */   h: () => (/* binding */ wantedReports)
/* harmony export */ });
/* harmony import */ var _domain_trust_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(4186);

function wantedReports(inputs, event) {
    if (!inputs)
        return { comment: false, issue: false };
    const { mode, comment, prNumber, driftIssue } = inputs;
    const mayBeFound = mustSearch(inputs, event) && event.name !== 'schedule';
    const mayHavePull = prNumber !== null || event.pullRequest !== null || mayBeFound;
    return {
        comment: comment !== 'never' && mode !== 'export' && mayHavePull,
        issue: driftIssue && mode === 'check',
    };
}
function mustSearch({ mode, prNumber }, event) {
    return mode === 'apply' && prNumber === null && !(0,_domain_trust_js__WEBPACK_IMPORTED_MODULE_0__/* .isProposal */ .ld)(event.name, event.cause);
}


/***/ }),

/***/ 2527:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   CS: () => (/* binding */ prose),
/* harmony export */   Hg: () => (/* binding */ mermaidText),
/* harmony export */   Hn: () => (/* binding */ cell),
/* harmony export */   Jj: () => (/* binding */ cut),
/* harmony export */   Pf: () => (/* binding */ label),
/* harmony export */   X5: () => (/* binding */ cleanText),
/* harmony export */   aY: () => (/* binding */ code),
/* harmony export */   kc: () => (/* binding */ logText),
/* harmony export */   ml: () => (/* binding */ shorten),
/* harmony export */   ov: () => (/* binding */ shortCode),
/* harmony export */   qE: () => (/* binding */ percentEncoded),
/* harmony export */   u: () => (/* binding */ markerValue)
/* harmony export */ });
const WORD_JOINER = '\u2060';
const REPLACEMENT = '\ufffd';
const ELLIPSIS = '…';
const INVISIBLE = /(?<!(?:\p{Extended_Pictographic}\ufe0f?|\p{Emoji_Modifier}))\u200d|\u200d(?!\p{Extended_Pictographic})|\p{Cc}|(?![\u200d\ufe0e\ufe0f])[\p{Cf}\p{Default_Ignorable_Code_Point}]/gu;
const STACKED_MARKS = /(\p{M}{4})\p{M}+/gu;
const RIGHT_TO_LEFT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;
const PRINTABLE_ASCII = /^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/;
function cleanText(text) {
    return PRINTABLE_ASCII.test(text) ? text : visibleText(text).replaceAll(/ +/g, ' ').trim();
}
function visibleText(text) {
    return text
        .toWellFormed()
        .replaceAll(/\r\n|[\s\u0085]/gu, ' ')
        .replaceAll(INVISIBLE, REPLACEMENT)
        .replaceAll(STACKED_MARKS, '$1');
}
function shorten(text, max) {
    if (text.length <= max)
        return text;
    if (max <= 1)
        return ELLIPSIS;
    const tail = Math.floor((max - 1) / 3);
    return `${whole(text.slice(0, max - 1 - tail))}${ELLIPSIS}${tail === 0 ? '' : whole(text.slice(-tail))}`;
}
function cut(text, max) {
    return text.length <= max ? text : `${whole(text.slice(0, Math.max(0, max - 1))).trimEnd()}${ELLIPSIS}`;
}
function whole(part) {
    return part.replaceAll(/^[\udc00-\udfff]|^[\u200d\ufe0f]+|[\ud800-\udbff]$|\u200d+$/g, '');
}
function code(value, none = '(none)') {
    const text = cleanText(value);
    return text === '' ? none : isolated(text, span(text));
}
function shortCode(value, max = 80, none) {
    return code(shorten(value, max), none);
}
const PLAIN_LABEL = /^[A-Za-z]+(?:-[A-Za-z]+)*\d{0,2}$/;
function label(value) {
    return value.length <= 40 && PLAIN_LABEL.test(value) && !COMMIT.test(value) ? value : code(value);
}
const QUOTED = /`([^`]*[^`\s][^`]*)`/u;
function prose(sentence) {
    const text = cleanText(sentence);
    let markdown = '';
    for (const [i, part] of text.split(QUOTED).entries()) {
        const next = i % 2 === 1 ? span(part.trim()) : words(part, i === 0);
        markdown += markdown.endsWith('`') && next.startsWith('`') ? ` ${next}` : next;
    }
    return isolated(text, markdown);
}
function words(text, first) {
    const parts = [];
    let opening = '';
    let run = [];
    const endRun = (closing = '') => {
        if (run.length > 0)
            parts.push(`${opening}${span(run.join(' '))}${closing}`);
        run = [];
    };
    for (const [i, token] of text.split(' ').entries()) {
        const opensBlock = first && i === 0 && OPENS_BLOCK.test(token);
        const [, before = '', core = token, after = ''] = (opensBlock ? null : TOKEN.exec(token)) ?? [];
        if (isPlain(core) && !opensBlock) {
            endRun();
            parts.push(token);
            continue;
        }
        if (before !== '')
            endRun();
        if (run.length === 0)
            opening = before;
        run.push(core);
        if (after !== '')
            endRun(after);
    }
    endRun();
    return parts.join(' ');
}
const TOKEN = /^([("'“‘]*)(.*?)([.,;:!?)"'”’…]*)$/su;
const WORDS = /^\p{L}[\p{L}\p{M}]*(?:[-/'’][\p{L}\p{M}]+)*$/u;
const SMALL_NUMBER = /^\d{1,6}(?:[,.]\d{1,3})?%?$/;
const ABBREVIATIONS = new Set(['e.g', 'i.e', '–', '—', '→', '↔', '=', '-', '']);
const COMMIT = /(?:^|[^0-9a-z])[0-9a-f]{7,40}(?:$|[^0-9a-z])/i;
function isPlain(core) {
    return ABBREVIATIONS.has(core) || SMALL_NUMBER.test(core) || (WORDS.test(core) && !COMMIT.test(core));
}
const OPENS_BLOCK = /^(?:\d+[.)]|[-=])/;
const MAX_FENCE = 10;
const ORDINARY = /^[\w./:,+-]+$/;
function span(text) {
    if (ORDINARY.test(text))
        return `\`${text}\``;
    const readable = text.replaceAll(/<(?=[A-Za-z/!?])|@(?=[A-Za-z0-9])/g, `$&${WORD_JOINER}`);
    const runs = new Set(Array.from(readable.matchAll(/`+/g), ([run]) => run.length));
    let fence = 1;
    while (runs.has(fence))
        fence += 1;
    if (fence > MAX_FENCE)
        return span(readable.replaceAll('`', "'"));
    const ticks = '`'.repeat(fence);
    const pad = /^[`$ ]|[`$ ]$/.test(readable) ? ' ' : '';
    return `${ticks}${pad}${readable}${pad}${ticks}`;
}
function isolated(text, markdown) {
    return RIGHT_TO_LEFT.test(text) ? `\u2068${markdown}\u2069` : markdown;
}
function cell(markdown) {
    return markdown.replaceAll('|', '\\|').replaceAll(/[\r\n]+/g, ' ');
}
function mermaidText(value) {
    return cleanText(value).replaceAll(/^-|(?<=^\d+)\.(?= )|[^A-Za-z0-9 .,/_\u0080-\u{10ffff}-]/gu, entity);
}
function entity(character) {
    return `#${character.codePointAt(0)};`;
}
function logText(value) {
    return visibleText(value)
        .trimEnd()
        .replace(/^( *)::/, '$1\\::')
        .replaceAll('#[', '#\\[');
}
function percentEncoded(value) {
    return encodeURIComponent(value.toWellFormed()).replaceAll(/[!*'()]/g, percent);
}
function percent(character) {
    return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
function markerValue(value) {
    return percentEncoded(value)
        .replaceAll(/%(?:2F|3A|2C)/g, decodeURIComponent)
        .replaceAll(/[-~]/g, percent);
}


/***/ }),

/***/ 5476:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  XT: () => (/* binding */ planFileOf),
  pO: () => (/* binding */ runContext),
  MK: () => (/* binding */ schemaUrlOf),
  B3: () => (/* binding */ workspaceOf)
});

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __nccwpck_require__(7598);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
;// CONCATENATED MODULE: external "node:os"
const external_node_os_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __nccwpck_require__(452);
// EXTERNAL MODULE: ./lib/run/workspace-file.js
var workspace_file = __nccwpck_require__(1975);
;// CONCATENATED MODULE: ./lib/run/context.js






function workspaceOf(env) {
    const path = (0,external_node_path_.resolve)(env.GITHUB_WORKSPACE || process.cwd());
    try {
        return (0,external_node_fs_.realpathSync)(path);
    }
    catch {
        return path;
    }
}
function schemaUrlOf(env) {
    const home = homeOf(env);
    return home && `https://raw.githubusercontent.com/${home.repository}/${home.ref}/schema/peering.schema.json`;
}
function docsUrlOf(env) {
    const home = homeOf(env);
    return home && `https://github.com/${home.repository}/blob/${home.ref}/docs`;
}
function homeOf(env) {
    const { GITHUB_SERVER_URL: server, GITHUB_ACTION_REPOSITORY: repository = '', GITHUB_ACTION_REF: ref = '', } = env;
    const plain = /^[\w./-]+$/;
    if (server !== 'https://github.com' || !plain.test(repository) || !plain.test(ref))
        return null;
    return { repository, ref };
}
async function planFileOf(inputs, env) {
    const usual = (0,external_node_path_.resolve)(env.RUNNER_TEMP || (0,external_node_os_namespaceObject.tmpdir)(), 'peering-plan.json');
    if (!inputs?.planFile)
        return { file: usual, problems: [] };
    const { planFile: asked, spec } = inputs;
    const refused = (problem) => ({ file: usual, problems: [problem] });
    const root = workspaceOf(env);
    const given = (0,external_node_path_.resolve)(env.GITHUB_WORKSPACE || process.cwd());
    if (/\.ya?ml$/i.test(asked) || spec.some((line) => (0,external_node_path_.resolve)(given, line) === (0,external_node_path_.resolve)(given, asked)))
        return refused(`plan-file: found ${JSON.stringify(asked)}; it may be a spec, so name another file`);
    const file = (0,external_node_path_.isAbsolute)(asked) && (0,workspace_file/* isInside */.FK)(given, asked) ? (0,external_node_path_.relative)(given, asked) : asked;
    if ((0,external_node_path_.isAbsolute)(file) && !(0,workspace_file/* isInside */.FK)(root, file))
        return { file, problems: [] };
    try {
        return { file: await (0,workspace_file/* fileToWrite */.NE)('plan-file', root, file), problems: [] };
    }
    catch (error) {
        if (!(error instanceof errors/* InputError */.dz))
            throw error;
        return refused(error.message);
    }
}
function runContext(env, event, inputs, specFiles, now, redact) {
    const serverUrl = (env.GITHUB_SERVER_URL || 'https://github.com').replace(/\/+$/, '');
    const runId = env.GITHUB_RUN_ID ?? '';
    const key = commentKeyOf(inputs);
    const runAttempt = Number(env.GITHUB_RUN_ATTEMPT) || 1;
    const path = runId === '' ? '' : `/actions/runs/${runId}${runAttempt > 1 ? `/attempts/${runAttempt}` : ''}`;
    return {
        repository: event.repository,
        serverUrl,
        runId,
        runAttempt,
        runUrl: `${serverUrl}/${event.repository}${path}`,
        sha: event.headSha,
        specFiles: specFiles.map(redact),
        commentKey: (0,external_node_crypto_.createHash)('sha256').update(key).digest('hex').slice(0, 32),
        shownKey: redact(key),
        warnings: [],
        part: partOf(inputs).map(({ input, value }) => ({ input, value: redact(value) })),
        docsUrl: docsUrlOf(env),
        now,
    };
}
function partOf(inputs) {
    if (!inputs || inputs.mode === 'export')
        return [];
    const { shard, only } = inputs;
    return [
        ...(shard ? [{ input: 'shard', value: `${shard.index}/${shard.count}` }] : []),
        ...(only === null ? [] : [{ input: 'only', value: only }]),
    ];
}
function commentKeyOf(inputs) {
    if (!inputs)
        return '';
    const shard = inputs.shard ? ` ${inputs.shard.index}/${inputs.shard.count}` : '';
    return inputs.commentKey ?? `${inputs.spec.join(',')}${shard}`;
}


/***/ }),

/***/ 633:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   EI: () => (/* binding */ reportOf),
/* harmony export */   Wp: () => (/* binding */ earlyReport),
/* harmony export */   x5: () => (/* binding */ refusal)
/* harmony export */ });
/* harmony import */ var _domain_findings_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2160);
/* harmony import */ var _domain_outcome_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(5772);
/* harmony import */ var _domain_review_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7582);



function reportOf(found) {
    const { mode, peerings, items, changed, findings, failure } = found;
    return {
        mode,
        outcome: failure === null ? (0,_domain_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .outcomeOf */ .sG)(found, found.unmanaged) : 'failed',
        drift: (0,_domain_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .hasDrift */ .uL)(peerings),
        changed,
        digest: (0,_domain_review_js__WEBPACK_IMPORTED_MODULE_2__/* .digestOfItems */ .WY)(items),
        counts: (0,_domain_outcome_js__WEBPACK_IMPORTED_MODULE_1__/* .countStatuses */ .ip)(peerings),
        findings,
        peerings,
        failure,
        exported: null,
    };
}
function earlyReport(mode, outcome, findings, failure) {
    const nothing = { peerings: [], items: '', changed: false, unmanaged: 'ignore' };
    return { ...reportOf({ ...nothing, mode, findings, failure }), outcome };
}
function refusal(reason, newChanges) {
    const listed = newChanges.length > 0 ? ` Not reviewed: ${newChanges.join('; ')}.` : '';
    return (0,_domain_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)('plan-changed', `${reason}${listed} Nothing was changed.`, null);
}


/***/ }),

/***/ 3781:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ USER_AGENT)
/* harmony export */ });
const USER_AGENT = 'aiven-upcloud-peering/1';


/***/ }),

/***/ 1975:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   A9: () => (/* binding */ writeInWorkspace),
/* harmony export */   FK: () => (/* binding */ isInside),
/* harmony export */   NE: () => (/* binding */ fileToWrite),
/* harmony export */   aR: () => (/* binding */ isInGit)
/* harmony export */ });
/* harmony import */ var node_fs__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(3024);
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(452);




async function fileToWrite(input, root, file) {
    const refuse = (reason) => new _errors_js__WEBPACK_IMPORTED_MODULE_3__/* .InputError */ .dz(`${input}: found ${JSON.stringify(file)}; ${reason}`);
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.resolve)(root, file);
    const folder = path === root || !isInside(root, path) ? null : await nearestFolder((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path));
    if (folder === null || !isInside(root, folder))
        throw refuse('it must name a file inside the workspace');
    if (isInGit(root, path) || isInGit(root, folder))
        throw refuse('it must not lie in .git');
    const there = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(path).catch(() => null);
    if (there?.isSymbolicLink())
        throw refuse('it is a symlink; name the file itself');
    if (there && !there.isFile())
        throw refuse('it is not a file');
    return path;
}
async function nearestFolder(folder) {
    const there = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.lstat)(folder).catch(() => null);
    return there ? (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.realpath)(folder).catch(() => null) : nearestFolder((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(folder));
}
async function writeInWorkspace(path, text) {
    await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.mkdir)((0,node_path__WEBPACK_IMPORTED_MODULE_2__.dirname)(path), { recursive: true });
    const { O_WRONLY, O_CREAT, O_TRUNC, O_NOFOLLOW } = node_fs__WEBPACK_IMPORTED_MODULE_0__.constants;
    const file = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_1__.open)(path, O_WRONLY | O_CREAT | O_TRUNC | O_NOFOLLOW);
    try {
        await file.writeFile(text);
    }
    finally {
        await file.close();
    }
}
function isInside(root, path) {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(root, path);
    return way === '' || !(way === '..' || way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_2__.sep}`) || (0,node_path__WEBPACK_IMPORTED_MODULE_2__.isAbsolute)(way));
}
function isInGit(root, path) {
    return (0,node_path__WEBPACK_IMPORTED_MODULE_2__.relative)(root, path)
        .split(node_path__WEBPACK_IMPORTED_MODULE_2__.sep)
        .some((name) => name.toLowerCase() === '.git');
}


/***/ }),

/***/ 370:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  A: () => (/* binding */ pLimit)
});

// UNUSED EXPORTS: limitFunction

;// CONCATENATED MODULE: ./node_modules/yocto-queue/index.js
/*
How it works:
`this.#head` is an instance of `Node` which keeps track of its current value and nests another instance of `Node` that keeps the value that comes after it. When a value is provided to `.enqueue()`, the code needs to iterate through `this.#head`, going deeper and deeper to find the last value. However, iterating through every single item is slow. This problem is solved by saving a reference to the last value as `this.#tail` so that it can reference it to add a new value.
*/

class Node {
	value;
	next;

	constructor(value) {
		this.value = value;
	}
}

class Queue {
	#head;
	#tail;
	#size;

	constructor() {
		this.clear();
	}

	enqueue(value) {
		const node = new Node(value);

		if (this.#head) {
			this.#tail.next = node;
			this.#tail = node;
		} else {
			this.#head = node;
			this.#tail = node;
		}

		this.#size++;
	}

	dequeue() {
		const current = this.#head;
		if (!current) {
			return;
		}

		this.#head = this.#head.next;
		this.#size--;

		// Clean up tail reference when queue becomes empty
		if (!this.#head) {
			this.#tail = undefined;
		}

		return current.value;
	}

	peek() {
		if (!this.#head) {
			return;
		}

		return this.#head.value;

		// TODO: Node.js 18.
		// return this.#head?.value;
	}

	clear() {
		this.#head = undefined;
		this.#tail = undefined;
		this.#size = 0;
	}

	get size() {
		return this.#size;
	}

	* [Symbol.iterator]() {
		let current = this.#head;

		while (current) {
			yield current.value;
			current = current.next;
		}
	}

	* drain() {
		while (this.#head) {
			yield this.dequeue();
		}
	}
}

;// CONCATENATED MODULE: ./node_modules/p-limit/index.js


function pLimit(concurrency) {
	let rejectOnClear = false;

	if (typeof concurrency === 'object') {
		({concurrency, rejectOnClear = false} = concurrency);
	}

	validateConcurrency(concurrency);

	if (typeof rejectOnClear !== 'boolean') {
		throw new TypeError('Expected `rejectOnClear` to be a boolean');
	}

	const queue = new Queue();
	let activeCount = 0;

	const resumeNext = () => {
		// Process the next queued function if we're under the concurrency limit
		if (activeCount < concurrency && queue.size > 0) {
			activeCount++;
			queue.dequeue().run();
		}
	};

	const next = () => {
		activeCount--;
		resumeNext();
	};

	const run = async (function_, resolve, arguments_) => {
		// Execute the function and capture the result promise
		const result = (async () => function_(...arguments_))();

		// Resolve immediately with the promise (don't wait for completion)
		resolve(result);

		// Wait for the function to complete (success or failure)
		// We catch errors here to prevent unhandled rejections,
		// but the original promise rejection is preserved for the caller
		try {
			await result;
		} catch {}

		// Decrement active count and process next queued function
		next();
	};

	const enqueue = (function_, resolve, reject, arguments_) => {
		const queueItem = {reject};

		// Queue the internal resolve function instead of the run function
		// to preserve the asynchronous execution context.
		new Promise(internalResolve => { // eslint-disable-line promise/param-names
			queueItem.run = internalResolve;
			queue.enqueue(queueItem);
		}).then(run.bind(undefined, function_, resolve, arguments_)); // eslint-disable-line promise/prefer-await-to-then

		// Start processing immediately if we haven't reached the concurrency limit
		if (activeCount < concurrency) {
			resumeNext();
		}
	};

	const generator = (function_, ...arguments_) => new Promise((resolve, reject) => {
		enqueue(function_, resolve, reject, arguments_);
	});

	Object.defineProperties(generator, {
		activeCount: {
			get: () => activeCount,
		},
		pendingCount: {
			get: () => queue.size,
		},
		clearQueue: {
			value() {
				if (!rejectOnClear) {
					queue.clear();
					return;
				}

				const abortError = AbortSignal.abort().reason;

				while (queue.size > 0) {
					queue.dequeue().reject(abortError);
				}
			},
		},
		concurrency: {
			get: () => concurrency,

			set(newConcurrency) {
				validateConcurrency(newConcurrency);
				concurrency = newConcurrency;

				queueMicrotask(() => {
					// eslint-disable-next-line no-unmodified-loop-condition
					while (activeCount < concurrency && queue.size > 0) {
						resumeNext();
					}
				});
			},
		},
		map: {
			async value(iterable, function_) {
				const promises = [];

				try {
					Array.from(iterable, (value, index) => {
						const promise = generator(function_, value, index);
						promises.push(promise);
						return promise;
					});
				} catch (error) {
					// The iterable threw, so `Promise.all` never observes the already scheduled promises. Observe them here to avoid unhandled rejections.
					for (const promise of promises) {
						promise.catch(() => {}); // eslint-disable-line promise/prefer-await-to-then
					}

					throw error;
				}

				return Promise.all(promises);
			},
		},
	});

	return generator;
}

function limitFunction(function_, options) {
	const limit = pLimit(options);

	const limitedFunction = (...arguments_) => limit(() => function_(...arguments_));
	Object.defineProperty(limitedFunction, 'clearQueue', {
		value: limit.clearQueue,
	});

	return limitedFunction;
}

function validateConcurrency(concurrency) {
	if (!((Number.isInteger(concurrency) || concurrency === Number.POSITIVE_INFINITY) && concurrency > 0)) {
		throw new TypeError('Expected `concurrency` to be a number from 1 and up');
	}
}


/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		// no module.id needed
/******/ 		// no module.loaded needed
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(5691);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 

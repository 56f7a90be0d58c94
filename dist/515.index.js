export const id = 515;
export const ids = [515];
export const modules = {

/***/ 2136:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a9: () => (/* binding */ MAX_NAMED_WAIT_MS),
/* harmony export */   jo: () => (/* binding */ backoffMs),
/* harmony export */   m: () => (/* binding */ MAX_ATTEMPTS),
/* harmony export */   ns: () => (/* binding */ namedWaitMs)
/* harmony export */ });
/** How long to wait before another attempt. Pure. */
/** Attempts in all for one request. */
const MAX_ATTEMPTS = 5;
/** The first pause is at most this long; each next one may be twice as long: 1 + 2 + 4 + 8 = 15 s in all. */
const FIRST_PAUSE_MS = 1000;
/** A wait that the server names is obeyed up to this. */
const MAX_NAMED_WAIT_MS = 60_000;
/**
 * Full jitter: anything from nothing to the doubling bound.
 *
 * @param attempt 1 after the first failure.
 * @param random 0 ≤ n < 1.
 */
function backoffMs(attempt, random) {
    return Math.floor(random * FIRST_PAUSE_MS * 2 ** (attempt - 1));
}
/**
 * The wait a server names, in ms from `now`, at most 60 s; null when it names none.
 *
 * `Retry-After` in seconds or as a date; without it Aiven's "try again in 28s" (api-facts A1).
 */
function namedWaitMs(retryAfter, text, now) {
    const named = retryAfter === null ? null : headerWait(retryAfter.trim(), now);
    const inText = /try again in (\d{1,6})\s*s/i.exec(text)?.[1];
    const wait = named ?? (inText === undefined ? null : Number(inText) * 1000);
    return wait === null ? null : Math.min(Math.max(0, wait), MAX_NAMED_WAIT_MS);
}
function headerWait(value, now) {
    if (/^\d{1,9}(\.\d+)?$/.test(value))
        return Math.ceil(Number(value) * 1000);
    const date = Date.parse(value);
    return Number.isNaN(date) ? null : date - now;
}


/***/ }),

/***/ 1829:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jj: () => (/* binding */ cut),
/* harmony export */   Kb: () => (/* binding */ excerpt),
/* harmony export */   O2: () => (/* binding */ notJson),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   _6: () => (/* binding */ isHtml)
/* harmony export */ });
const HTML = /^\s*<(?:!doctype html|html|head|body|title|center|h1)\b/i;
/** Whether a body is a web page: something between us and the API answered. */
function isHtml(body) {
    return HTML.test(body);
}
/** What a body is that should have been JSON and is not. */
function notJson(body) {
    if (isHtml(body))
        return 'an HTML page where JSON should be, probably of a proxy';
    return body.trim() === '' ? 'an empty answer where JSON should be' : 'an answer that is not JSON';
}
/** Every run of whitespace as one blank. */
function oneLine(text) {
    return text.replaceAll(/\s+/g, ' ').trim();
}
/** The beginning of a body, without tags, at most `max` characters. Secrets go first: half of one is none to `redact`. */
function excerpt(body, max, redact) {
    return cut(oneLine(redact(body).replaceAll(/<[^>]{0,500}>/g, ' ')), max);
}
/** At most `max` characters. What may hold a secret must have been redacted before. */
function cut(text, max) {
    return text.length > max ? `${text.slice(0, max - 1)}…` : text;
}


/***/ }),

/***/ 5569:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ createGitHub),
  d: () => (/* binding */ untilCertain)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/adapters/excerpt.js
var excerpt = __webpack_require__(1829);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 3 modules
var schemas = __webpack_require__(3619);
// EXTERNAL MODULE: ./lib/adapters/backoff.js
var backoff = __webpack_require__(2136);
;// CONCATENATED MODULE: ./lib/adapters/github/patience.js

class Patience {
    #clock;
    #attempts;
    #made = 1;
    #named = 0;
    constructor(clock, attempts = backoff/* MAX_ATTEMPTS */.m) {
        this.#clock = clock;
        this.#attempts = attempts;
    }
    /**
     * Milliseconds to wait before the next attempt; null: give up. A wait that the server names is obeyed, 60 s
     * in all: nobody should wait for an hour for a comment.
     */
    next(named) {
        if (this.#made >= this.#attempts)
            return null;
        const own = (0,backoff/* backoffMs */.jo)(this.#made, this.#clock.random());
        this.#made += 1;
        if (named === null || named <= own)
            return own;
        this.#named += named;
        return this.#named > backoff/* MAX_NAMED_WAIT_MS */.a9 ? null : named;
    }
}
/**
 * Milliseconds that an answer asks to wait: `Retry-After` (seconds or a date), or the time to
 * `x-ratelimit-reset` (epoch seconds) when nothing remains. null: it names no time.
 * https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api
 */
function namedWait(headers, now) {
    const after = headers['retry-after']?.trim();
    if (after) {
        const ms = /^\d{1,9}$/.test(after) ? Number(after) * 1000 : Date.parse(after) - now;
        if (Number.isFinite(ms))
            return Math.max(0, ms);
    }
    const reset = headers['x-ratelimit-reset'];
    if (headers['x-ratelimit-remaining'] === '0' && reset && /^\d{1,12}$/.test(reset)) {
        return Math.max(0, Number(reset) * 1000 - now);
    }
    return null;
}

;// CONCATENATED MODULE: ./lib/adapters/github/failure.js
/** What went wrong with one request to GitHub, and how to say it. */




/**
 * Octokit's RequestError has `response` only when an answer came; without one its status 500 means nothing.
 */
const requestError = schemas/* object */.Ikc({
    status: schemas/* number */.aig(),
    response: schemas/* object */.Ikc({
        headers: schemas/* catch */.MfU(schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()), {}),
        data: schemas/* optional */.lqM(schemas/* unknown */.L5J()),
    }),
});
const errorBody = schemas/* object */.Ikc({ message: schemas/* string */.YjP() });
/** An answer that sends us elsewhere than to the API's own origin, or in circles. */
class ForeignRedirect extends Error {
    status;
    constructor(status) {
        super('the server redirects to another place, which is not followed');
        this.status = status;
    }
}
/** Sorts out whatever Octokit or fetch threw. `now` in milliseconds since the epoch. Never throws. */
function failureOf(error, now, redact) {
    if (error instanceof ForeignRedirect) {
        return { reason: 'refused', status: error.status, detail: error.message, wait: null, cause: error };
    }
    const answered = requestError.safeParse(error);
    if (!answered.success)
        return networkFailure(error, redact);
    const { status, response } = answered.data;
    const headers = Object.fromEntries(Object.entries(response.headers).map(([k, v]) => [k, String(v)]));
    const message = messageIn(response.data);
    const detail = failure_short(message ?? 'without an explanation', redact);
    const wait = namedWait(headers, now);
    const limited = status === 429 || (status === 403 && isRateLimit(headers, message));
    if (limited)
        return { reason: 'rate-limit', status, detail, wait, cause: error };
    // 501 is how a server says that it does not have this call: waiting does not help.
    const later = (status >= 500 && status !== 501) || status === 408;
    return { reason: later ? 'server' : 'refused', status, detail, wait, cause: error };
}
/** GitHub's `message`, or plain text; of HTML only that it is some. */
function messageIn(data) {
    if (typeof data !== 'string')
        return errorBody.safeParse(data).data?.message ?? null;
    const text = data.trim();
    if ((0,excerpt/* isHtml */._6)(text))
        return 'an HTML page, probably of a proxy';
    return text === '' || /^[<{[]/.test(text) ? null : text;
}
/** https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api#rate-limit-errors */
function isRateLimit(headers, message) {
    return (headers['retry-after'] !== undefined ||
        headers['x-ratelimit-remaining'] === '0' ||
        /\brate limit\b/i.test(message ?? ''));
}
const NOT_SENT = new Set([
    'ECONNREFUSED',
    'ENOTFOUND',
    'EAI_AGAIN',
    'EHOSTUNREACH',
    'ENETUNREACH',
    'UND_ERR_CONNECT_TIMEOUT',
]);
function networkFailure(error, redact) {
    const chain = causes(error);
    const code = chain.map(codeOf).find((found) => found !== null) ?? null;
    const timedOut = chain.some((cause) => cause instanceof Error && cause.name === 'TimeoutError');
    const last = chain.findLast((cause) => cause instanceof Error && cause.message !== '') ?? error;
    const said = failure_short((0,errors/* messageOf */.bD)(last), redact);
    const detail = timedOut ? 'no answer in time' : code && !said.includes(code) ? `${said} (${code})` : said;
    const base = { status: null, wait: null, cause: error, detail };
    if (code && NOT_SENT.has(code))
        return { ...base, reason: 'not-sent' };
    if (code && /CERT|SELF_SIGNED|ERR_TLS|ERR_SSL|UNABLE_TO/.test(code))
        return { ...base, reason: 'tls' };
    return { ...base, reason: 'lost' };
}
function causes(error) {
    const chain = [];
    for (let at = error; at != null && chain.length < 5; at = at instanceof Error ? at.cause : null)
        chain.push(at);
    return chain;
}
function codeOf(error) {
    return schemas/* object */.Ikc({ code: schemas/* string */.YjP() }).safeParse(error).data?.code ?? null;
}
/** A write without a good answer: it may have been carried out. Look again before repeating it. */
class UncertainWrite extends errors/* ApiError */.hD {
}
/** The error for a call that failed for good; for a write whose fate is unknown an UncertainWrite. */
function toApiError(call, failure) {
    const { reason, status, detail, cause } = failure;
    const noAnswer = reason === 'lost' || reason === 'server' || reason === 'garbled';
    const said = {
        service: 'github',
        operation: call.operation,
        status,
        detail,
        hint: hintOf(call, failure),
        cause,
        transient: noAnswer || reason === 'not-sent' || reason === 'rate-limit',
    };
    const uncertain = call.method !== 'GET' && (noAnswer || reason === 'unexpected');
    return uncertain ? new UncertainWrite(said) : new errors/* ApiError */.hD(said);
}
function hintOf({ permission }, { reason, status, detail }) {
    if (reason === 'tls')
        return 'Name the CA file of your GitHub server in NODE_EXTRA_CA_CERTS.';
    if (reason === 'rate-limit')
        return 'Run the job again later.';
    if (status === 401)
        return 'The github-token is not valid or has expired.';
    if (/\b(locked|disabled|archived)\b/i.test(detail))
        return null;
    if ((status === 403 || status === 404) && permission) {
        // GitHub says 404 also for what a token may not see.
        const who = status === 404 ? 'Check that it exists in this repository; if it does, the' : 'The';
        return (`${who} github-token needs the permission "${permission}" (add it to "permissions" of the ` +
            'job); for pull requests of forks and of Dependabot GitHub gives read-only tokens only.');
    }
    return null;
}
const LONGEST = 300;
/** GitHub's words, or a proxy's: one short line. */
function failure_short(text, redact) {
    return (0,excerpt/* cut */.Jj)((0,excerpt/* oneLine */.TN)(redact(text)), LONGEST);
}

;// CONCATENATED MODULE: ./lib/adapters/github/octokit.js
/** Octokit, loaded late and kept to one small function. */


const MOST_REDIRECTS = 3;
const answerSchema = schemas/* object */.Ikc({
    status: schemas/* number */.aig(),
    data: schemas/* optional */.lqM(schemas/* unknown */.L5J()),
    headers: schemas/* catch */.MfU(schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()), {}),
});
/** Loads Octokit and gives the function that sends. GitHub's answers to renamed repositories are followed. */
async function loadOctokit(options) {
    const { getOctokit } = await importGitHub(options.apiUrl);
    const say = (message) => options.log.debug(message);
    const log = { debug: say, info: say, warn: say, error: say };
    const octokit = getOctokit(options.token, {
        baseUrl: options.apiUrl,
        userAgent: options.userAgent ?? 'aiven-upcloud-peering',
        log,
    });
    return async (method, path, body) => {
        let url = `${options.apiUrl}${path}`;
        for (let hop = 0;; hop += 1) {
            const reply = await octokit.request({
                method,
                url,
                ...(body ? { data: body } : {}),
                // Redirects are followed here, so that the token and the body never leave the API's origin.
                request: { redirect: 'manual', log, signal: attemptSignal(options) },
            });
            const answer = toAnswer(reply);
            const next = redirectOf(answer, url);
            if (next === null)
                return answer;
            if (hop >= MOST_REDIRECTS || new URL(next).origin !== new URL(url).origin) {
                throw new ForeignRedirect(answer.status);
            }
            url = next;
        }
    };
}
let loaded = null;
/**
 * While it is loaded, `@actions/github` parses the event file, which throws when that is not JSON, and
 * chooses the proxy by `GITHUB_API_URL`. A broken event file must not cost the comment, and the proxy has to
 * be that of the URL which is really asked.
 */
async function importGitHub(apiUrl) {
    if (loaded === null) {
        const { GITHUB_EVENT_PATH, GITHUB_API_URL } = process.env;
        delete process.env.GITHUB_EVENT_PATH;
        process.env.GITHUB_API_URL = apiUrl;
        loaded = __webpack_require__.e(/* import() */ 413).then(__webpack_require__.bind(__webpack_require__, 2413)).finally(() => {
            restore('GITHUB_EVENT_PATH', GITHUB_EVENT_PATH);
            restore('GITHUB_API_URL', GITHUB_API_URL);
        });
    }
    return loaded;
}
function restore(name, value) {
    if (value === undefined)
        delete process.env[name];
    else
        process.env[name] = value;
}
function attemptSignal({ timeoutMs, signal }) {
    const timeout = AbortSignal.timeout(timeoutMs);
    return signal ? AbortSignal.any([timeout, signal]) : timeout;
}
function toAnswer(reply) {
    const { status, data, headers } = answerSchema.parse(reply);
    return {
        status,
        // Octokit leaves JSON without a content type as text.
        data: typeof data === 'string' ? parsedOr(data) : data,
        headers: Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, String(value)])),
    };
}
function parsedOr(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return text;
    }
}
function redirectOf({ status, headers }, from) {
    const location = [301, 302, 307, 308].includes(status) ? headers.location : undefined;
    return location ? new URL(location, from).href : null;
}

;// CONCATENATED MODULE: ./lib/adapters/github/client.js





/** A client for one repository. Rejects with ApiError when there is no token. */
async function createGitHub(options) {
    const { clock, log, signal, token } = options;
    if (token === '') {
        throw new errors/* ApiError */.hD({
            service: 'github',
            operation: 'log in',
            status: null,
            detail: 'the input github-token is empty',
            hint: 'Leave it out to use the token of the job, or pass one that is not empty.',
        });
    }
    const apiUrl = options.apiUrl.replace(/\/+$/, '');
    const send = await loadOctokit({ ...options, apiUrl });
    return {
        repository: options.repository,
        repoPath: `/repos/${options.repository.split('/').map(encodeURIComponent).join('/')}`,
        apiUrl,
        tokenKind: tokenKindOf(token),
        clock,
        log,
        signal,
        call: (call) => callWithPatience(send, call, options),
    };
}
async function callWithPatience(send, call, { clock, log, redact, signal }) {
    const patience = new Patience(clock, call.attempts);
    for (;;) {
        const failure = await attempt(send, call, clock, redact);
        if (!('reason' in failure))
            return failure;
        signal?.throwIfAborted();
        const pause = mayRepeat(failure, call.method) ? patience.next(failure.wait) : null;
        if (pause === null)
            throw toApiError(call, failure);
        log.debug(`GitHub: could not ${call.operation} (${failure.detail}); again in ${pause} ms`);
        await clock.sleep(pause, signal);
    }
}
async function attempt(send, call, clock, redact) {
    try {
        const { status, data, headers } = await send(call.method, call.path, call.body);
        const parsed = call.schema.safeParse(data);
        if (parsed.success)
            return { data: parsed.data, link: headers.link ?? null };
        // Text where JSON should be comes from something in between and may pass; other JSON stays what it is.
        if (typeof data === 'string')
            return { reason: 'garbled', status, detail: (0,excerpt/* notJson */.O2)(data), wait: null, cause: parsed.error };
        const where = parsed.error.issues[0]?.path.join('.');
        const detail = `the answer is not what GitHub documents${where ? ` (${where})` : ''}`;
        return { reason: 'unexpected', status, detail, wait: null, cause: parsed.error };
    }
    catch (error) {
        return failureOf(error, clock.now(), redact);
    }
}
function mayRepeat(failure, method) {
    switch (failure.reason) {
        case 'not-sent':
        case 'rate-limit':
            return true;
        case 'lost':
        case 'server':
        case 'garbled':
            return method === 'GET';
        case 'refused':
        case 'unexpected':
        case 'tls':
            return false;
    }
}
/** https://github.blog/2021-04-05-behind-githubs-new-authentication-token-formats/ */
function tokenKindOf(token) {
    if (/^(ghp_|gho_|ghu_|github_pat_)/.test(token))
        return 'user';
    return token.startsWith('ghs_') ? 'installation' : 'unknown';
}
/**
 * Runs `step` until it ends without doubt. `step` reads, decides and writes; when the answer to a write is
 * lost it runs again from its reading, so that nothing is written twice. Rejects with what `step` rejected
 * with.
 */
async function untilCertain(client, step) {
    const patience = new Patience(client.clock);
    for (;;) {
        try {
            return await step();
        }
        catch (error) {
            if (!(error instanceof UncertainWrite))
                throw error;
            const pause = patience.next(null);
            if (pause === null)
                throw error;
            client.log.debug(`${error.message}; looking again in ${pause} ms`);
            await client.clock.sleep(pause, client.signal);
        }
    }
}


/***/ }),

/***/ 5515:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   lookAgain: () => (/* binding */ lookAgain),
/* harmony export */   lookEarly: () => (/* binding */ lookEarly),
/* harmony export */   r: () => (/* binding */ findOwnComment),
/* harmony export */   v: () => (/* binding */ syncComment)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(3619);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5569);
/* harmony import */ var _identity_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3358);
/* harmony import */ var _pages_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(74);
/* harmony import */ var _run_stamp_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8269);
/**
 * The one comment per key in a pull request. Recognised by its hidden marker and by its author being the
 * token's own login: anybody may copy a marker.
 * https://docs.github.com/rest/issues/comments
 */






/** Older than this, another run may well have written: then it is looked again. */
const EARLY_LOOK_MS = 2_000;
/** How far this machine's clock may be from GitHub's. */
const CLOCK_SKEW_MS = 300_000;
const PERMISSION = 'pull-requests: write';
const commentSchema = zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({
    id: _pages_js__WEBPACK_IMPORTED_MODULE_3__/* .idSchema */ .fY,
    body: _pages_js__WEBPACK_IMPORTED_MODULE_3__/* .bodySchema */ .wY,
    html_url: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()),
    user: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ login: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP() })),
});
/** Asks for all comments while nothing depends on them yet, which also opens the connection. Never rejects. */
function lookEarly(client, pr) {
    const askedAt = client.clock.now();
    return { pr, askedAt, comments: listComments(client, pr, { attempts: 1 }).catch(() => null) };
}
/** The same as of now: asks only for what was written since. Never rejects. */
function lookAgain(client, before) {
    const { pr } = before;
    const since = `${new Date(before.askedAt - CLOCK_SKEW_MS).toISOString().slice(0, 19)}Z`;
    const newer = listComments(client, pr, { attempts: 1, query: { since } }).catch(() => null);
    const comments = Promise.all([before.comments, newer]).then(([old, written]) => old && written && [...new Map([...old, ...written].map((one) => [one.id, one])).values()]);
    return { pr, askedAt: client.clock.now(), comments };
}
/**
 * Makes the comment say what this run found. Usually two requests. A failure of GitHub is a result, not an
 * exception: a report that could not be posted must not fail a run. Rejects only when the run is aborted.
 *
 * Should two runs have made a comment each at the same moment, the oldest stays and is updated, the others
 * are deleted: a doubled comment that is never updated again would tell something false.
 */
async function syncComment(client, request) {
    const memory = { posted: null, vanished: false, early: request.early ?? null };
    try {
        return await (0,_client_js__WEBPACK_IMPORTED_MODULE_1__/* .untilCertain */ .d)(client, () => syncOnce(client, request, memory));
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .hD))
            throw error;
        return { action: 'failed', url: null, warning: error.message };
    }
}
/**
 * Our comment of this key, for reading a reviewed plan; null when there is none. The author is compared with
 * the login that GitHub tells for the token, and with the default token's when it tells none. Rejects with
 * ApiError.
 */
async function findOwnComment(client, pr, matches) {
    const comments = await listComments(client, pr);
    const candidates = comments.filter(({ body }) => matches(body) !== null);
    if (candidates.length === 0)
        return null;
    const login = (await (0,_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .askLogin */ .P6)(client)) ?? _identity_js__WEBPACK_IMPORTED_MODULE_2__/* .DEFAULT_LOGIN */ .Q5;
    const own = candidates.filter(({ user }) => user != null && (0,_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .sameLogin */ .Up)(user.login, login));
    const oldest = own.sort((a, b) => (0,_pages_js__WEBPACK_IMPORTED_MODULE_3__/* .compareIds */ .q3)(a.id, b.id))[0];
    return oldest ? toOwn(oldest) : null;
}
async function syncOnce(client, request, memory) {
    const { pr, run, sameMeaning } = request;
    const own = await ownComments(client, request, await look(client, pr, memory));
    const [kept, ...doubled] = own;
    if (kept === undefined) {
        if (request.mode === 'auto' && !request.worthCreating)
            return done('not-needed', null);
        memory.posted = request.render(null);
        return done('created', await create(client, pr, memory.posted));
    }
    if (own.some(({ marker }) => (0,_run_stamp_js__WEBPACK_IMPORTED_MODULE_4__/* .isNewer */ .U)(marker, run))) {
        return done('skipped-newer', kept.url);
    }
    await removeDoubled(client, doubled);
    if (memory.posted !== null && sameMeaning(kept.body, memory.posted))
        return done('created', kept.url);
    const body = request.render(kept.body);
    if (sameMeaning(kept.body, body))
        return done('unchanged', kept.url);
    try {
        return done('updated', (await update(client, kept.id, body)) ?? kept.url);
    }
    catch (error) {
        // Somebody deleted it since we looked: once, that is no missing permission.
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .hD) || error.status !== 404 || memory.vanished)
            throw error;
        memory.vanished = true;
        return syncOnce(client, request, memory);
    }
}
function done(action, url) {
    return { action, url, warning: null };
}
async function look(client, pr, memory) {
    const { early } = memory;
    memory.early = null;
    const isYoung = early?.pr === pr && client.clock.now() - early.askedAt <= EARLY_LOOK_MS;
    return (isYoung ? await early.comments : null) ?? listComments(client, pr);
}
/** Ours with this key, the oldest first. */
async function ownComments(client, { matches }, comments) {
    const own = [];
    for (const comment of comments) {
        const marker = matches(comment.body);
        if (marker === null)
            continue;
        if (await (0,_identity_js__WEBPACK_IMPORTED_MODULE_2__/* .isOwnLogin */ .sV)(client, comment.user?.login ?? null))
            own.push({ ...toOwn(comment), marker });
        else
            client.log.debug(`Comment ${comment.id} has our marker but another author; it is ignored`);
    }
    return own.sort((a, b) => (0,_pages_js__WEBPACK_IMPORTED_MODULE_3__/* .compareIds */ .q3)(a.id, b.id));
}
function toOwn({ id, body, html_url }) {
    return { id, body, url: html_url ?? null };
}
function listComments(client, pr, how = {}) {
    return (0,_pages_js__WEBPACK_IMPORTED_MODULE_3__/* .listAll */ ._w)(client, {
        ...how,
        operation: `list the comments of pull request #${pr}`,
        path: `${client.repoPath}/issues/${pr}/comments`,
        item: commentSchema,
        permission: PERMISSION,
    });
}
const writtenSchema = zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .object */ .Ikc({ html_url: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .string */ .YjP()) });
async function create(client, pr, body) {
    const { data } = await client.call({
        operation: `comment on pull request #${pr}`,
        method: 'POST',
        path: `${client.repoPath}/issues/${pr}/comments`,
        body: { body },
        schema: writtenSchema,
        permission: PERMISSION,
    });
    return data.html_url ?? null;
}
async function update(client, id, body) {
    const { data } = await client.call({
        operation: 'update the comment of the pull request',
        method: 'PATCH',
        path: `${client.repoPath}/issues/comments/${encodeURIComponent(id)}`,
        body: { body },
        schema: writtenSchema,
        permission: PERMISSION,
    });
    return data.html_url ?? null;
}
async function removeDoubled(client, doubled) {
    for (const { id } of doubled) {
        try {
            await client.call({
                operation: 'delete a doubled comment of the pull request',
                method: 'DELETE',
                path: `${client.repoPath}/issues/comments/${encodeURIComponent(id)}`,
                schema: zod_mini__WEBPACK_IMPORTED_MODULE_5__/* .unknown */ .L5J(),
                attempts: 1,
            });
        }
        catch (error) {
            if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .hD))
                throw error;
            client.log.debug(error.message);
        }
    }
}


/***/ }),

/***/ 3358:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C4: () => (/* binding */ ownLogin),
/* harmony export */   P6: () => (/* binding */ askLogin),
/* harmony export */   Q5: () => (/* binding */ DEFAULT_LOGIN),
/* harmony export */   Up: () => (/* binding */ sameLogin),
/* harmony export */   sV: () => (/* binding */ isOwnLogin)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3619);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(3305);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/** Whose token is this? Needed to tell our own comments from those of anyone who copied our marker. */


/** The login of the token that every job gets. */
const DEFAULT_LOGIN = 'github-actions[bot]';
const asked = new WeakMap();
const userSchema = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ login: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().check(zod_mini__WEBPACK_IMPORTED_MODULE_2__/* ._minLength */ .m9(1)) });
const viewerSchema = zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ data: zod_mini__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({ viewer: userSchema }) });
/**
 * The token's login as GitHub tells it, asked once per client; null when GitHub does not tell, whatever the
 * reason. `GET /user` answers to personal tokens (403 for installations); GraphQL's `viewer` answers to
 * installations too.
 */
function askLogin(client) {
    const known = asked.get(client);
    if (known !== undefined)
        return known;
    const answer = ask(client);
    asked.set(client, answer);
    return answer;
}
/** The token's login, taken to be the default token's when GitHub does not tell. */
async function ownLogin(client) {
    return (await askLogin(client)) ?? DEFAULT_LOGIN;
}
/**
 * Is this the token's own login? The default token's login is believed without a question unless the token is
 * a person's, so that the usual run needs no request for it; any other login is compared with what GitHub
 * tells.
 */
async function isOwnLogin(client, login) {
    if (login === null)
        return false;
    if (client.tokenKind !== 'user' && sameLogin(login, DEFAULT_LOGIN))
        return true;
    return sameLogin(login, await ownLogin(client));
}
/** Logins do not differ in case only. */
function sameLogin(a, b) {
    return a.toLowerCase() === b.toLowerCase();
}
async function ask(client) {
    const user = () => loginFrom(client, { ...WHO, method: 'GET', path: '/user', schema: userSchema }, (u) => u.login);
    const viewer = () => loginFrom(client, { ...WHO, method: 'POST', path: graphqlPath(client.apiUrl), body: QUERY, schema: viewerSchema }, ({ data }) => data.viewer.login);
    const [first, second] = client.tokenKind === 'installation' ? [viewer, user] : [user, viewer];
    return (await first()) ?? (await second());
}
const WHO = { operation: 'ask who the github-token belongs to', attempts: 2 };
const QUERY = { query: '{ viewer { login } }' };
/**
 * GHES: `/api/graphql` beside `/api/v3`. Never another origin than the API's, whatever the environment says.
 */
function graphqlPath(apiUrl) {
    return apiUrl.endsWith('/api/v3') ? '/../graphql' : '/graphql';
}
async function loginFrom(client, call, pick) {
    try {
        return pick((await client.call(call)).data);
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .hD))
            throw error;
        client.log.debug(error.message);
        return null;
    }
}


/***/ }),

/***/ 74:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _w: () => (/* binding */ listAll),
/* harmony export */   fY: () => (/* binding */ idSchema),
/* harmony export */   q3: () => (/* binding */ compareIds),
/* harmony export */   wY: () => (/* binding */ bodySchema)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3619);
/** Lists of GitHub, page by page. */

const PER_PAGE = 100;
const MOST_PAGES = 50;
/**
 * All items of a list, in GitHub's order; the first 50 pages of 100, with a debug line when there are more.
 * An item that does not fit the schema is left out: one odd comment must not hide the others. Rejects with
 * ApiError.
 * https://docs.github.com/rest/using-the-rest-api/using-pagination-in-the-rest-api
 */
async function listAll(client, listing) {
    const { operation, path, permission, pages = MOST_PAGES, attempts, enough } = listing;
    const found = [];
    let query = new URLSearchParams({ ...listing.query, per_page: String(PER_PAGE) });
    for (let page = 1; page <= pages; page += 1) {
        const { data, link } = await client.call({
            operation,
            method: 'GET',
            path: `${path}?${query}`,
            schema: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .unknown */ .L5J()),
            ...(permission ? { permission } : {}),
            ...(attempts === undefined ? {} : { attempts }),
        });
        const items = [];
        for (const entry of data) {
            const parsed = listing.item.safeParse(entry);
            if (parsed.success)
                items.push(parsed.data);
            else
                client.log.debug(`GitHub: ${path} has an entry that cannot be read; it is left out`);
        }
        found.push(...items);
        if (enough && items.some(enough))
            return found;
        const next = nextQuery(query, { link, full: data.length >= PER_PAGE, page });
        if (next === null)
            return found;
        query = next;
    }
    client.log.debug(`GitHub: ${path} has more than ${pages} pages; the rest was not read`);
    return found;
}
/**
 * The query of the next page. Of the `Link` header only the query is used, because GHES may name another host
 * and GitHub another path; without that header a full page means that there may be another.
 */
function nextQuery(query, { link, full, page }) {
    if (link !== null) {
        const next = /<([^<>]*)>\s*;[^,]*\brel="?next"?/.exec(link)?.[1];
        if (next === undefined)
            return null;
        return new URLSearchParams(next.slice(next.indexOf('?') + 1));
    }
    if (!full)
        return null;
    const following = new URLSearchParams(query);
    following.set('page', String(page + 1));
    return following;
}
/** Ids grow beyond what some JSON parsers keep as a number; here they are text. */
const idSchema = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig(), zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .bigint */ .oad(), zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()]), zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .transform */ .pdi((id) => String(id)));
/** A Markdown body with `\n` line ends; empty when there is none. */
const bodySchema = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .pipe */ .FsL(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()), zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .transform */ .pdi((body) => (body ?? '').replaceAll('\r\n', '\n')));
/** Numeric order of two ids or run numbers written in decimal; text that is none counts as 0. */
function compareIds(a, b) {
    const [x, y] = [toBigInt(a), toBigInt(b)];
    return x < y ? -1 : x > y ? 1 : 0;
}
function toBigInt(id) {
    return /^\d{1,40}$/.test(id) ? BigInt(id) : 0n;
}


/***/ }),

/***/ 8269:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   U: () => (/* binding */ isNewer)
/* harmony export */ });
/* harmony import */ var _pages_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(74);
/** Which run wrote something, so that an older run never overwrites what a newer one said. */

/**
 * Was this written by a run newer than `run`? By run id, as a number, then by attempt: a repetition of an old
 * run keeps its id and stays older. The same attempt of the same run may write again: a later job of it knows
 * more.
 */
function isNewer(marker, run) {
    if (marker.run === null)
        return false;
    const order = (0,_pages_js__WEBPACK_IMPORTED_MODULE_0__/* .compareIds */ .q3)(marker.run.id, run.id);
    return order > 0 || (order === 0 && marker.run.attempt > run.attempt);
}


/***/ })

};

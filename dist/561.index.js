export const id = 561;
export const ids = [561];
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

/***/ 8942:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  connectGitHub: () => (/* binding */ connectGitHub),
  u: () => (/* binding */ judgeReviewedPlan),
  postComment: () => (/* binding */ github_reports_postComment),
  postDriftIssue: () => (/* binding */ postDriftIssue),
  pullRequestOf: () => (/* binding */ pullRequestOf)
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
        loaded = Promise.all(/* import() */[__webpack_require__.e(942), __webpack_require__.e(413)]).then(__webpack_require__.bind(__webpack_require__, 2413)).finally(() => {
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

// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js + 1 modules
var api = __webpack_require__(3305);
;// CONCATENATED MODULE: ./lib/adapters/github/identity.js
/** Whose token is this? Needed to tell our own comments from those of anyone who copied our marker. */


/** The login of the token that every job gets. */
const DEFAULT_LOGIN = 'github-actions[bot]';
const asked = new WeakMap();
const userSchema = schemas/* object */.Ikc({ login: schemas/* string */.YjP().check(api/* _minLength */.m9(1)) });
const viewerSchema = schemas/* object */.Ikc({ data: schemas/* object */.Ikc({ viewer: userSchema }) });
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
        if (!(error instanceof errors/* ApiError */.hD))
            throw error;
        client.log.debug(error.message);
        return null;
    }
}

;// CONCATENATED MODULE: ./lib/adapters/github/pages.js
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
    const { operation, path, permission, pages = MOST_PAGES, enough } = listing;
    const found = [];
    let query = new URLSearchParams({ ...listing.query, per_page: String(PER_PAGE) });
    for (let page = 1; page <= pages; page += 1) {
        const { data, link } = await client.call({
            operation,
            method: 'GET',
            path: `${path}?${query}`,
            schema: schemas/* array */.YOg(schemas/* unknown */.L5J()),
            ...(permission ? { permission } : {}),
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
const idSchema = schemas/* pipe */.FsL(schemas/* union */.KCZ([schemas/* number */.aig(), schemas/* bigint */.oad(), schemas/* string */.YjP()]), schemas/* transform */.pdi((id) => String(id)));
/** A Markdown body with `\n` line ends; empty when there is none. */
const bodySchema = schemas/* pipe */.FsL(schemas/* nullish */.cl6(schemas/* string */.YjP()), schemas/* transform */.pdi((body) => (body ?? '').replaceAll('\r\n', '\n')));
/** Numeric order of two ids or run numbers written in decimal; text that is none counts as 0. */
function compareIds(a, b) {
    const [x, y] = [toBigInt(a), toBigInt(b)];
    return x < y ? -1 : x > y ? 1 : 0;
}
function toBigInt(id) {
    return /^\d{1,40}$/.test(id) ? BigInt(id) : 0n;
}

;// CONCATENATED MODULE: ./lib/adapters/github/run-stamp.js
/** Which run wrote something, so that an older run never overwrites what a newer one said. */

/**
 * Was this written by a run newer than `run`? By run id, as a number, then by attempt: a repetition of an old
 * run keeps its id and stays older. The same attempt of the same run may write again: a later job of it knows
 * more.
 */
function isNewer(marker, run) {
    if (marker.run === null)
        return false;
    const order = compareIds(marker.run.id, run.id);
    return order > 0 || (order === 0 && marker.run.attempt > run.attempt);
}

;// CONCATENATED MODULE: ./lib/adapters/github/comment.js
/**
 * The one comment per key in a pull request. Recognised by its hidden marker and by its author being the
 * token's own login: anybody may copy a marker.
 * https://docs.github.com/rest/issues/comments
 */






const PERMISSION = 'pull-requests: write';
const commentSchema = schemas/* object */.Ikc({
    id: idSchema,
    body: bodySchema,
    html_url: schemas/* nullish */.cl6(schemas/* string */.YjP()),
    user: schemas/* nullish */.cl6(schemas/* object */.Ikc({ login: schemas/* string */.YjP() })),
});
/**
 * Makes the comment say what this run found. Usually two requests. A failure of GitHub is a result, not an
 * exception: a report that could not be posted must not fail a run. Rejects only when the run is aborted.
 *
 * Should two runs have made a comment each at the same moment, the oldest stays and is updated, the others
 * are deleted: a doubled comment that is never updated again would tell something false.
 */
async function syncComment(client, request) {
    const memory = { posted: null, vanished: false };
    try {
        return await untilCertain(client, () => syncOnce(client, request, memory));
    }
    catch (error) {
        if (!(error instanceof errors/* ApiError */.hD))
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
    const login = (await askLogin(client)) ?? DEFAULT_LOGIN;
    const own = candidates.filter(({ user }) => user != null && sameLogin(user.login, login));
    const oldest = own.sort((a, b) => compareIds(a.id, b.id))[0];
    return oldest ? toOwn(oldest) : null;
}
async function syncOnce(client, request, memory) {
    const { pr, run, sameMeaning } = request;
    const own = await ownComments(client, request);
    const [kept, ...doubled] = own;
    if (kept === undefined) {
        if (request.mode === 'auto' && !request.worthCreating)
            return done('not-needed', null);
        memory.posted = request.render(null);
        return done('created', await create(client, pr, memory.posted));
    }
    if (own.some(({ marker }) => isNewer(marker, run))) {
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
        if (!(error instanceof errors/* ApiError */.hD) || error.status !== 404 || memory.vanished)
            throw error;
        memory.vanished = true;
        return syncOnce(client, request, memory);
    }
}
function done(action, url) {
    return { action, url, warning: null };
}
/** Ours with this key, the oldest first. */
async function ownComments(client, { pr, matches }) {
    const own = [];
    for (const comment of await listComments(client, pr)) {
        const marker = matches(comment.body);
        if (marker === null)
            continue;
        if (await isOwnLogin(client, comment.user?.login ?? null))
            own.push({ ...toOwn(comment), marker });
        else
            client.log.debug(`Comment ${comment.id} has our marker but another author; it is ignored`);
    }
    return own.sort((a, b) => compareIds(a.id, b.id));
}
function toOwn({ id, body, html_url }) {
    return { id, body, url: html_url ?? null };
}
function listComments(client, pr) {
    return listAll(client, {
        operation: `list the comments of pull request #${pr}`,
        path: `${client.repoPath}/issues/${pr}/comments`,
        item: commentSchema,
        permission: PERMISSION,
    });
}
const writtenSchema = schemas/* object */.Ikc({ html_url: schemas/* nullish */.cl6(schemas/* string */.YjP()) });
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
                schema: schemas/* unknown */.L5J(),
                attempts: 1,
            });
        }
        catch (error) {
            if (!(error instanceof errors/* ApiError */.hD))
                throw error;
            client.log.debug(error.message);
        }
    }
}

;// CONCATENATED MODULE: ./lib/adapters/github/issue-api.js
/** GitHub's calls for issues and labels. https://docs.github.com/rest/issues/issues */




const issue_api_PERMISSION = 'issues: write';
const user = schemas/* nullish */.cl6(schemas/* object */.Ikc({ login: schemas/* string */.YjP() }));
const issueWire = schemas/* object */.Ikc({
    number: schemas/* int */.Whr().check(api/* _positive */.NC()),
    state: schemas/* nullish */.cl6(schemas/* string */.YjP()),
    body: bodySchema,
    html_url: schemas/* nullish */.cl6(schemas/* string */.YjP()),
    user,
    pull_request: schemas/* optional */.lqM(schemas/* unknown */.L5J()),
});
const issueSchema = schemas/* pipe */.FsL(issueWire, schemas/* transform */.pdi(({ number, state, body, html_url, ...rest }) => ({
    number,
    open: state !== 'closed',
    body,
    url: html_url ?? null,
    author: rest.user?.login ?? null,
    isPull: rest.pull_request != null,
})));
/** Issues of any state, the newest first, without pull requests. Rejects with ApiError. */
async function listIssues(client, listing) {
    const { creator, ...limits } = listing;
    try {
        const issues = await listAll(client, {
            operation: 'list the issues',
            path: `${client.repoPath}/issues`,
            query: { state: 'all', sort: 'created', direction: 'desc', ...(creator === null ? {} : { creator }) },
            item: issueSchema,
            permission: issue_api_PERMISSION,
            ...limits,
        });
        return issues.filter(({ isPull }) => !isPull);
    }
    catch (error) {
        // GitHub says 422 for a login that it does not take as an author.
        if (creator === null || !(error instanceof errors/* ApiError */.hD) || error.status !== 422)
            throw error;
        return listIssues(client, { ...listing, creator: null });
    }
}
/**
 * Makes an issue; without its labels when the token may not set any. Rejects with ApiError or UncertainWrite.
 */
async function createIssue(client, issue) {
    const call = (body) => ({
        operation: 'open the drift issue',
        method: 'POST',
        path: `${client.repoPath}/issues`,
        body,
        schema: issueSchema,
        permission: issue_api_PERMISSION,
    });
    try {
        return (await client.call(call({ ...issue }))).data;
    }
    catch (error) {
        if (!(error instanceof errors/* ApiError */.hD) || (error.status !== 403 && error.status !== 422))
            throw error;
        client.log.debug(`${error.message}; trying without labels`);
        return (await client.call(call({ title: issue.title, body: issue.body }))).data;
    }
}
/** Changes title, body or state. Rejects with ApiError or UncertainWrite. */
async function patchIssue(client, number, patch) {
    await client.call({
        operation: `update the drift issue #${number}`,
        method: 'PATCH',
        path: `${client.repoPath}/issues/${number}`,
        body: patch,
        schema: schemas/* unknown */.L5J(),
        permission: issue_api_PERMISSION,
    });
}
/** Closes issues that should not be there; what cannot be closed stays, with a debug line. */
async function closeDoubled(client, doubled) {
    for (const { number } of doubled) {
        await orDebug(client, () => patchIssue(client, number, { state: 'closed', state_reason: 'not_planned' }));
    }
}
/** Makes the label when it is missing; that it exists or may not be made is fine. Gives its name. */
async function ensureLabel(client, name) {
    await orDebug(client, () => client.call({
        operation: `create the label ${name}`,
        method: 'POST',
        path: `${client.repoPath}/labels`,
        body: { name, color: 'd93f0b', description: 'A peering is not as its spec says' },
        schema: schemas/* unknown */.L5J(),
        attempts: 1,
    }));
    return name;
}
const issue_api_commentSchema = schemas/* object */.Ikc({ body: bodySchema, user });
/** Adds a comment; with `look` not when the last one of `login` says the same. Rejects with ApiError. */
async function commentOnIssue(client, comment) {
    const { number, body, login, look } = comment;
    const path = `${client.repoPath}/issues/${number}/comments`;
    const operation = `comment on the drift issue #${number}`;
    if (look) {
        const there = await listAll(client, { operation, path, item: issue_api_commentSchema, permission: issue_api_PERMISSION });
        const last = there.findLast((other) => other.user != null && sameLogin(other.user.login, login));
        if (last?.body.trim() === body.trim())
            return;
    }
    await client.call({
        operation,
        method: 'POST',
        path,
        body: { body },
        schema: schemas/* unknown */.L5J(),
        permission: issue_api_PERMISSION,
    });
}
async function orDebug(client, step) {
    try {
        await step();
    }
    catch (error) {
        if (!(error instanceof errors/* ApiError */.hD))
            throw error;
        client.log.debug(error.message);
    }
}

;// CONCATENATED MODULE: ./lib/adapters/github/issue.js
/**
 * The drift issue: one per key, open while there is drift, closed when there is none, reopened rather than
 * made anew. Recognised by its hidden marker and by its author, like the comment. Not to be called when the
 * check itself failed: then nobody knows, and the issue stays as it is.
 */






/**
 * Makes the issue say what this check found. A failure of GitHub is a result, not an exception. Rejects only
 * when the run is aborted.
 *
 * Two checks at the same moment: each looks again right before it makes an issue and right after; of two that
 * were made all the same the older one stays and the other is closed.
 */
async function syncDriftIssue(client, request) {
    const memory = { decided: null, tried: false };
    let settled;
    try {
        settled = await untilCertain(client, () => settle(client, request, memory));
    }
    catch (error) {
        return failed(error, 'failed', null);
    }
    const { action, issue, comment } = settled;
    const url = issue?.url ?? null;
    if (issue === null || comment === null)
        return { action, url, warning: null };
    try {
        await postComment(client, issue.number, comment);
        return { action, url, warning: null };
    }
    catch (error) {
        return failed(error, action, url);
    }
}
function failed(error, action, url) {
    if (!(error instanceof errors/* ApiError */.hD))
        throw error;
    return { action, url, warning: error.message };
}
async function settle(client, request, memory) {
    const own = await findOwn(client, request);
    const kept = choose(own);
    if (kept === null) {
        return request.drift
            ? issue_open(client, request, memory)
            : { action: 'not-needed', issue: null, comment: null };
    }
    if (own.some(({ marker }) => isNewer(marker, request.run))) {
        return { action: 'skipped-newer', issue: kept, comment: null };
    }
    await closeDoubled(client, own.filter(({ number, open }) => open && number !== kept.number));
    if (memory.tried && kept.open && kept.body === request.body) {
        return { action: 'opened', issue: kept, comment: null };
    }
    const decision = decide(kept, request);
    if (decision.patch === null) {
        const { action, comment } = memory.decided ?? decision;
        return { action, issue: action === 'not-needed' ? null : kept, comment };
    }
    memory.decided ??= decision;
    await patchIssue(client, kept.number, decision.patch);
    return { ...memory.decided, issue: kept };
}
function decide(issue, { drift, title, body, sameMeaning, ...request }) {
    if (!drift) {
        if (!issue.open)
            return { action: 'not-needed', patch: null, comment: null };
        const patch = { state: 'closed', state_reason: 'completed', ...(body === null ? {} : { body }) };
        return { action: 'closed', patch, comment: request.comments.closed };
    }
    const text = body ?? issue.body;
    if (!issue.open) {
        const patch = { state: 'open', title, body: text };
        return { action: 'reopened', patch, comment: request.comments.reopened };
    }
    const changed = request.driftChanged(issue.body, text);
    // The title follows the drift only, so that a person may word it better meanwhile.
    if (changed) {
        const said = request.comments.changed;
        const comment = typeof said === 'string' ? said : said(issue.body, text);
        return { action: 'updated', patch: { title, body: text }, comment };
    }
    if (sameMeaning(issue.body, text))
        return { action: 'unchanged', patch: null, comment: null };
    return { action: 'updated', patch: { body: text }, comment: null };
}
async function issue_open(client, request, memory) {
    const label = await ensureLabel(client, request.label);
    memory.tried = true;
    const made = await createIssue(client, { title: request.title, body: request.body ?? '', labels: [label] });
    const rivals = await newestOwn(client, request, 1);
    const first = choose(rivals.filter((issue) => issue.open));
    if (first !== null && compareIds(String(first.number), String(made.number)) < 0) {
        await closeDoubled(client, [made]);
        return { action: 'unchanged', issue: first, comment: null };
    }
    return { action: 'opened', issue: made, comment: null };
}
/** Open before closed, then the oldest, so that every run chooses the same. */
function choose(issues) {
    return [...issues].sort((a, b) => Number(b.open) - Number(a.open) || a.number - b.number)[0] ?? null;
}
/**
 * Our issues of this key. GitHub filters by author where the token's login is known. Before one is made, the
 * newest issues are looked through without that filter: another check may just have made one, and a filter
 * that does not know the login must not lead to a new issue every day.
 */
async function findOwn(client, request) {
    const login = client.tokenKind === 'user' ? await ownLogin(client) : DEFAULT_LOGIN;
    const isMarked = ({ body }) => request.matches(body) !== null;
    const found = await ownAmong(client, request, await listIssues(client, { creator: login, enough: isMarked }));
    return found.length > 0 ? found : newestOwn(client, request, 3);
}
async function newestOwn(client, request, pages) {
    return ownAmong(client, request, await listIssues(client, { creator: null, pages }));
}
/** Whose token it is, is asked only when an issue with our marker is by somebody else than usual. */
async function ownAmong(client, { matches }, issues) {
    const own = [];
    for (const issue of issues) {
        const marker = matches(issue.body);
        if (marker !== null && (await isOwnLogin(client, issue.author)))
            own.push({ ...issue, marker });
    }
    return own;
}
/** Posts once: when the answer is lost, the last comment of ours tells whether it is there. */
async function postComment(client, number, body) {
    let again = false;
    await untilCertain(client, async () => {
        const look = again;
        again = true;
        const login = look ? await ownLogin(client) : DEFAULT_LOGIN;
        await commentOnIssue(client, { number, body, login, look });
    });
}

;// CONCATENATED MODULE: ./lib/adapters/github/pulls.js
/** Pull requests: which one brought a commit in, and what is the last commit of one. */



const pulls_PERMISSION = 'pull-requests: read';
const pulls_text = schemas/* nullish */.cl6(schemas/* string */.YjP());
const repo = schemas/* nullish */.cl6(schemas/* object */.Ikc({ full_name: pulls_text }));
const pullSchema = schemas/* object */.Ikc({
    number: schemas/* int */.Whr().check(api/* _positive */.NC()),
    merged: schemas/* nullish */.cl6(schemas/* boolean */.zMY()),
    merged_at: pulls_text,
    merge_commit_sha: pulls_text,
    user: schemas/* nullish */.cl6(schemas/* object */.Ikc({ login: pulls_text })),
    head: schemas/* nullish */.cl6(schemas/* object */.Ikc({ sha: pulls_text, repo })),
    base: schemas/* nullish */.cl6(schemas/* object */.Ikc({ ref: pulls_text, repo })),
});
/**
 * The merged pull request that brought this commit in, by a merge, a squash or a rebase; null when there is
 * none. First choice: the one whose merge made exactly this commit; then one that was merged into `branch`,
 * the last merged first. One that was merged into another branch is no review of this one and does not count;
 * `branch` null (a tag) takes any. Rejects with ApiError.
 * https://docs.github.com/rest/commits/commits#list-pull-requests-associated-with-a-commit
 */
async function findMergedPull(client, sha, branch) {
    const pulls = await listAll(client, {
        operation: `find the pull request of commit ${sha.slice(0, 7)}`,
        path: `${client.repoPath}/commits/${encodeURIComponent(sha)}/pulls`,
        item: pullSchema,
        permission: pulls_PERMISSION,
    });
    const merged = pulls.filter((pull) => isMerged(pull) && sameName(pull.base?.repo?.full_name ?? client.repository, client.repository));
    const made = merged.find((pull) => pull.merge_commit_sha === sha);
    if (made)
        return toPull(made, client.repository);
    const here = merged
        .filter(({ base }) => branch === null || base?.ref == null || base.ref === branch)
        .sort((a, b) => (b.merged_at ?? '').localeCompare(a.merged_at ?? ''))[0];
    return here ? toPull(here, client.repository) : null;
}
/**
 * A pull request as it is now; null when there is none of that number. Rejects with ApiError.
 * https://docs.github.com/rest/pulls/pulls#get-a-pull-request
 */
async function getPull(client, number) {
    try {
        const { data } = await client.call({
            operation: `read pull request #${number}`,
            method: 'GET',
            path: `${client.repoPath}/pulls/${number}`,
            schema: pullSchema,
            permission: pulls_PERMISSION,
        });
        return toPull(data, client.repository);
    }
    catch (error) {
        if (error instanceof errors/* ApiError */.hD && error.status === 404)
            return null;
        throw error;
    }
}
function isMerged({ merged, merged_at }) {
    return merged === true || Boolean(merged_at);
}
function toPull(pull, repository) {
    const headRepo = pull.head?.repo?.full_name ?? null;
    return {
        number: pull.number,
        headSha: pull.head?.sha ?? null,
        headRepo,
        baseRef: pull.base?.ref ?? null,
        fork: headRepo === null || !sameName(headRepo, repository),
        merged: isMerged(pull),
        mergeCommitSha: pull.merge_commit_sha ?? null,
        author: pull.user?.login ?? null,
    };
}
function sameName(a, b) {
    return a.toLowerCase() === b.toLowerCase();
}

// EXTERNAL MODULE: ./lib/domain/review.js
var review = __webpack_require__(7582);
// EXTERNAL MODULE: ./lib/report/comment.js + 1 modules
var comment = __webpack_require__(6888);
// EXTERNAL MODULE: ./lib/report/footer.js
var footer = __webpack_require__(2747);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/report/block.js
var block = __webpack_require__(7015);
// EXTERNAL MODULE: ./lib/report/escape.js
var report_escape = __webpack_require__(2527);
// EXTERNAL MODULE: ./lib/report/ids.js
var ids = __webpack_require__(9416);
// EXTERNAL MODULE: ./lib/report/links.js
var links = __webpack_require__(4503);
// EXTERNAL MODULE: ./lib/report/marker.js
var report_marker = __webpack_require__(3086);
// EXTERNAL MODULE: ./lib/report/rows.js
var rows = __webpack_require__(9965);
// EXTERNAL MODULE: ./lib/report/size.js
var size = __webpack_require__(2777);
// EXTERNAL MODULE: ./lib/report/verdict.js
var verdict = __webpack_require__(975);
// EXTERNAL MODULE: ./lib/report/words.js
var report_words = __webpack_require__(8191);
;// CONCATENATED MODULE: ./lib/report/issue.js
/** The drift issue: one per comment key, kept current, closed when there is no drift any more. */












/** GitHub refuses titles over 256 characters. */
const LONGEST_KEY = 150;
/** More drifted peerings than this (3,000) are not remembered one by one. */
const MAX_REMEMBERED = 3_000;
/** Title and body of the drift issue. The title does not change with the drift; the body starts with the marker. */
function renderDriftIssue(report, context) {
    const view = { report, context };
    const marker = (0,report_marker/* renderMarker */.Bd)({
        kind: 'drift',
        key: context.commentKey,
        runId: context.runId,
        runAttempt: context.runAttempt,
        sha: context.sha,
        reviewed: null,
        drifted: driftedItems(report),
    });
    const body = (0,size/* renderWithin */.As)(size/* fitsComment */.CX, (detail) => [
        marker,
        `### ${(0,verdict/* verdictLine */.M)(report)}`,
        (0,block/* assemble */.fT)([
            (0,block/* block */.om)(WHAT_TO_DO),
            ...(0,comment/* mainBlocks */.Es)(view, detail),
            (0,comment/* diagramBlock */.$o)(view, detail, true),
            (0,ids/* idsBlock */.Y)(view, detail),
        ], context),
        (0,footer/* footer */.q)(view),
    ].join('\n\n'));
    return { title: titleOf(context), body };
}
const WHAT_TO_DO = 'The clouds are not as the spec says. This issue is kept current by each check and closes by itself.';
/** Titles are plain text on GitHub, except for code spans and emoji codes. */
function titleOf({ commentKey }) {
    const key = (0,report_escape/* shorten */.ml)((0,report_escape/* cleanText */.X5)(commentKey), LONGEST_KEY).replaceAll('`', "'");
    return key === '' ? 'Peering drift' : `Peering drift: \`${key}\``;
}
const DRIFT_STATUSES = ['create', 'update', 'repair', 'delete', 'waiting'];
function driftedItems({ peerings }) {
    const drifted = peerings.filter((one) => one.drifted);
    return drifted
        .slice(0, MAX_REMEMBERED)
        .map((one) => itemOf(one, one.status))
        .sort()
        .join('');
}
/** 96 bits that stand for "this peering differs in this way". */
function itemOf({ name, aiven, upcloud }, status) {
    const text = JSON.stringify([name, aiven.vpc, upcloud.network, status]);
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest('base64url').slice(0, report_marker/* ITEM_LENGTH */.hR);
}
/**
 * A short comment on how the drift changed since the issue's body was written; null when it did not, or when the
 * body is none of ours.
 */
function renderDriftChange(report, context, previousBody) {
    const marker = (0,report_marker/* parseMarker */.gY)(previousBody);
    if (marker === null || marker.kind !== 'drift' || marker.drifted === driftedItems(report))
        return null;
    const before = new Set(marker.drifted.match(new RegExp(`.{${report_marker/* ITEM_LENGTH */.hR}}`, 'g')) ?? []);
    const found = report.peerings.filter((one) => one.drifted && !before.has(itemOf(one, one.status)));
    const gone = report.peerings.filter((one) => !one.drifted && DRIFT_STATUSES.some((status) => before.has(itemOf(one, status))));
    return (0,size/* renderWithin */.As)(size/* fitsComment */.CX, (detail) => [
        `The drift changed. Now: ${(0,verdict/* verdictOf */.V)(report).text.replace(/^Drift: /, '')}.`,
        changed('New', found, (one) => `${(0,rows/* nameOf */.Vb)(one, detail)} (${(0,report_words/* whatHappens */.wj)(one, report.mode)})`, detail),
        changed('No drift any more', gone, (one) => (0,rows/* nameOf */.Vb)(one, detail), detail),
        `Seen in ${(0,links/* runLink */.ut)('this run', context)}.`,
    ]
        .filter(Boolean)
        .join('\n\n'));
}
const LISTED = 50;
function changed(title, peerings, words, detail) {
    if (peerings.length === 0)
        return '';
    const shown = peerings.slice(0, Math.min(LISTED, detail.named));
    const more = peerings.length - shown.length;
    return `**${title}:** ${shown.map(words).join(', ')}${more > 0 ? ` and ${(0,report_words/* count */.U9)(more, 'more', 'more')}` : ''}`;
}
/** The comment with which the issue is closed. */
function renderDriftClosed(report, context) {
    const { text } = (0,verdict/* verdictOf */.V)(report);
    const blocked = report.counts.blocked > 0 ? ' What is blocked is not drift: see the run.' : '';
    return `✅ No drift any more. ${(0,report_words/* capital */.Nx)(text)}.${blocked} Seen in ${(0,links/* runLink */.ut)('this run', context)} at commit ${(0,links/* commitLink */.wn)(context)}.`;
}

;// CONCATENATED MODULE: ./lib/publish/github-reports.js
/** The pull-request comment, the drift issue and the reviewed plan of one run, on GitHub. */









const ISSUE_LABEL = 'peering-drift';
/** A client, or null without a token or repository: then nothing is posted. */
async function connectGitHub(inputs, event, { env, clock, log, redact, userAgent }) {
    if (inputs.githubToken === null || !event.repository.includes('/'))
        return null;
    return createGitHub({
        token: inputs.githubToken,
        apiUrl: env.GITHUB_API_URL || 'https://api.github.com',
        repository: event.repository,
        timeoutMs: inputs.requestTimeoutMs,
        userAgent,
        clock,
        log,
        redact,
    });
}
/**
 * The pull request this run is about: the input, the event's, or after an apply the one that brought the commit
 * in. null: none. Rejects with ApiError.
 */
async function pullRequestOf(client, inputs, event) {
    const { pullRequest } = event;
    if (inputs.prNumber !== null) {
        const headSha = pullRequest?.number === inputs.prNumber ? pullRequest.headSha : null;
        return { number: inputs.prNumber, headSha };
    }
    if (pullRequest)
        return { number: pullRequest.number, headSha: pullRequest.headSha };
    if (inputs.mode !== 'apply' || event.kind !== 'push')
        return null;
    const merged = await findMergedPull(client, event.sha, event.branch);
    return merged && { number: merged.number, headSha: merged.headSha };
}
/** Creates or updates the comment of this run's key. GitHub's failures are in the result, never thrown. */
async function github_reports_postComment(client, pr, report, items, context, inputs, redact) {
    const isReview = report.mode === 'plan' || report.mode === 'check';
    const planned = isReview && report.failure === null ? reviewOf(pr, items, report, context, inputs) : null;
    return syncComment(client, {
        pr: pr.number,
        mode: inputs.comment === 'always' ? 'always' : 'auto',
        worthCreating: isWorthSaying(report),
        run: { id: context.runId, attempt: context.runAttempt },
        matches: matcher('comment', context),
        render: (present) => {
            // What an apply writes keeps what was reviewed, and is no review itself.
            const kept = present === null ? null : ((0,report_marker/* parseMarker */.gY)(present)?.reviewed ?? null);
            return redact((0,comment/* renderComment */.wQ)(report, context, { reviewed: report.mode === 'apply' ? kept : planned }));
        },
        // A plan with changes counts as a review for one commit only, so the commit must be current there.
        sameMeaning: (before, after) => (0,footer/* sameMeaning */._)(before, after, { trackHead: planned !== null && items !== '' }),
    });
}
function reviewOf(pr, items, { digest }, context, { reviewKey }) {
    const head = pr.headSha ?? context.sha;
    const payload = { commentKey: context.commentKey, pr: pr.number, head, digest, items };
    return { digest, items, head, signature: reviewKey === null ? null : (0,review/* sign */._S)(payload, reviewKey) };
}
function matcher(kind, context) {
    return (body) => {
        const marker = (0,report_marker/* parseMarker */.gY)(body);
        if (!marker || !(0,report_marker/* isMarkerOf */.a9)(marker, kind, context.commentKey))
            return null;
        return { run: { id: marker.runId, attempt: marker.runAttempt } };
    };
}
function isWorthSaying(report) {
    if (report.outcome === 'skipped')
        return false;
    if (report.outcome !== 'in-sync')
        return true;
    const findings = [...report.findings, ...report.peerings.flatMap((peering) => peering.findings)];
    return findings.some(({ severity }) => severity !== 'notice');
}
/** Whether the plan may be applied under `reviewed-plan: require`. Rejects with ApiError. */
async function judgeReviewedPlan(client, items, context, inputs, event) {
    const pr = await pullRequestOf(client, inputs, event);
    const comment = pr && (await findOwnComment(client, pr.number, matcher('comment', context)));
    const head = pr && (pr.headSha ?? (await getPull(client, pr.number))?.headSha ?? null);
    return (0,review/* judgeReview */.qC)({
        reviewed: comment ? ((0,report_marker/* parseMarker */.gY)(comment.body)?.reviewed ?? null) : null,
        planItems: items,
        pr: pr?.number ?? null,
        expectedHead: head,
        commentKey: context.commentKey,
        reviewKey: inputs.reviewKey,
    });
}
/** Opens, updates or closes the drift issue. GitHub's failures are in the result, never thrown. */
async function postDriftIssue(client, report, context, redact) {
    const { title, body } = renderDriftIssue(report, context);
    return syncDriftIssue(client, {
        drift: report.drift,
        title: redact(title),
        body: redact(body),
        matches: matcher('drift', context),
        sameMeaning: (before, after) => (0,footer/* sameMeaning */._)(before, after),
        driftChanged: (before) => renderDriftChange(report, context, before) !== null,
        run: { id: context.runId, attempt: context.runAttempt },
        label: ISSUE_LABEL,
        comments: {
            changed: (before) => redact(renderDriftChange(report, context, before) ?? 'The drift changed.'),
            reopened: 'There is drift again; the description above is current.',
            closed: redact(renderDriftClosed(report, context)),
        },
    });
}


/***/ }),

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


/***/ })

};

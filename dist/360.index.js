export const id = 360;
export const ids = [360];
export const modules = {

/***/ 5757:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ httpTransport)
});

// UNUSED EXPORTS: TransportError

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
// EXTERNAL MODULE: ./lib/adapters/proxy.js
var adapters_proxy = __webpack_require__(1980);
;// CONCATENATED MODULE: ./lib/adapters/agents.js
/** Connections to the APIs: kept open, and through a proxy where the environment names one. */



/** Concurrency is bounded above. */
const OPTIONS = { keepAlive: true, maxSockets: 64 };
/** One agent for each origin. */
function agentsFor(env) {
    const agents = new Map();
    return {
        of: (url) => {
            const known = agents.get(url.origin);
            if (known)
                return known;
            const proxy = (0,adapters_proxy/* proxyFor */.i)(url, env);
            const { Agent } = url.protocol === 'https:' ? external_node_https_ : external_node_http_;
            const agent = proxy ? tunnelled(new Agent(OPTIONS), proxy) : new Agent(OPTIONS);
            agents.set(url.origin, agent);
            return agent;
        },
        close: () => {
            for (const agent of agents.values())
                agent.destroy();
        },
    };
}
/** Makes an agent reach its origin by CONNECT. */
function tunnelled(agent, proxy) {
    const asking = new Set();
    const [connect, destroy] = [agent.createConnection.bind(agent), agent.destroy.bind(agent)];
    const createConnection = (options, done) => {
        const request = askProxy(proxy, `${options.host}:${options.port}`, (error, socket) => {
            asking.delete(request);
            if (!socket)
                return done(error);
            // Over TLS the agent makes its own socket of this one.
            const over = { ...options, socket };
            done(null, agent instanceof external_node_https_.Agent ? (connect(over) ?? socket) : socket);
        });
        if (options.timeout)
            request.setTimeout(options.timeout, () => request.destroy(new Error('no answer')));
        asking.add(request);
    };
    return Object.assign(agent, {
        createConnection,
        destroy: () => {
            for (const request of asking)
                request.destroy();
            destroy();
        },
    });
}
function askProxy(proxy, target, done) {
    const { request } = proxy.protocol === 'https:' ? external_node_https_ : external_node_http_;
    const user = `${decodeURIComponent(proxy.username)}:${decodeURIComponent(proxy.password)}`;
    const asked = request(proxy, {
        method: 'CONNECT',
        path: target,
        agent: false,
        auth: null,
        headers: {
            host: target,
            ...(user === ':' ? {} : { 'proxy-authorization': `Basic ${Buffer.from(user).toString('base64')}` }),
        },
    });
    const fail = (why) => done(new adapters_proxy/* ProxyError */.T(`the proxy ${proxy.host} ${why}`));
    asked.once('connect', ({ statusCode }, socket) => {
        if (statusCode === 200)
            return done(null, socket);
        socket.destroy();
        fail(`answered HTTP ${statusCode}`);
    });
    asked.once('response', (answer) => {
        answer.destroy();
        fail(`answered HTTP ${answer.statusCode}`);
    });
    asked.once('error', ({ message }) => fail(`gave no connection: ${message}`));
    asked.end();
    return asked;
}

;// CONCATENATED MODULE: ./lib/adapters/transport.js
/** One HTTP exchange with any of the APIs: a hard time limit, bounded bodies, redirects within the origin only. */



/** No usable answer, told in words that belong into a message. */
class TransportError extends Error {
    constructor(message, cause) {
        super(message, cause === undefined ? undefined : { cause });
        this.name = 'TransportError';
    }
}
/** The largest answer that is read, in bytes. */
const MAX_BODY_BYTES = 64 * 1024 * 1024;
/** Of an answer that is no good one only the beginning is read: nobody is shown more. */
const MAX_ERROR_BYTES = 64 * 1024;
/** What is left out at the end of a cut text: half of a secret is none to `redact`, and no header is longer. */
const CUT_BYTES = 16 * 1024;
const MOST_REDIRECTS = 3;
/**
 * The transport every client uses. `HTTPS_PROXY` and `NO_PROXY` are honoured.
 *
 * @param onFirst called once, when the first request has left.
 */
function httpTransport(userAgent, onFirst = () => { }) {
    const agents = agentsFor(process.env);
    const running = new Set();
    let isClosed = false;
    let hasSent = false;
    const onSent = () => {
        if (!hasSent)
            onFirst();
        hasSent = true;
    };
    const exchange = async ({ method, headers, body, timeoutMs }, url, signal, hops = 0) => {
        const options = {
            method,
            headers: { 'user-agent': userAgent, ...headers },
            agent: agents.of(url),
            timeout: timeoutMs,
            signal,
        };
        const response = await readWhole(await answerTo(url, options, body, onSent));
        const next = redirectOf(response, url);
        // With the method and the body, as GitHub wants it for a renamed repository.
        if (next?.origin === url.origin && hops < MOST_REDIRECTS)
            return exchange({ method, url: '', headers, body, timeoutMs }, next, signal, hops + 1);
        return response;
    };
    return {
        send: async (request) => {
            if (isClosed)
                throw new TransportError('not sent, since the run ends');
            const stop = new AbortController();
            // A timer that keeps the process alive: whatever becomes of the socket, there is an answer.
            const limit = setTimeout(() => stop.abort(new TransportError(`no complete answer within ${request.timeoutMs} ms`)), request.timeoutMs);
            const stopped = new Promise((_, reject) => {
                stop.signal.addEventListener('abort', () => reject(stop.signal.reason));
            });
            running.add(stop);
            try {
                return await Promise.race([exchange(request, new URL(request.url), stop.signal), stopped]);
            }
            finally {
                clearTimeout(limit);
                running.delete(stop);
            }
        },
        close: () => {
            isClosed = true;
            for (const stop of running)
                stop.abort(new TransportError('cut off, since the run ends'));
            agents.close();
        },
    };
}
/** Sends, and resolves with the head of the answer. The signal also ends what is still to be sent or read. */
function answerTo(url, options, body, onSent) {
    const { request } = url.protocol === 'https:' ? external_node_https_ : external_node_http_;
    return new Promise((resolve, reject) => {
        const sent = request(url, options, resolve);
        sent.on('error', reject);
        // Without a listener such an answer would be none at all.
        sent.on('upgrade', (message, socket) => {
            socket.destroy();
            resolve(message);
        });
        sent.on('close', () => reject(new TransportError('the connection was closed')));
        sent.on('finish', onSent);
        sent.end(body ?? undefined);
    });
}
async function readWhole(message) {
    const status = message.statusCode ?? 0;
    const isGood = status >= 200 && status < 300;
    const headers = Object.entries(message.headers).map(([name, value]) => [name, String(value)]);
    const answer = (body) => ({ status, headers: Object.fromEntries(headers), body });
    if (status < 200) {
        message.destroy();
        return answer('');
    }
    const chunks = [];
    let size = 0;
    for await (const chunk of message) {
        const bytes = Buffer.from(chunk);
        size += bytes.length;
        chunks.push(bytes);
        if (!isGood && size > MAX_ERROR_BYTES)
            return answer(Buffer.concat(chunks).toString('utf8', 0, MAX_ERROR_BYTES - CUT_BYTES));
        if (size > MAX_BODY_BYTES)
            throw new TransportError(`the answer is larger than ${MAX_BODY_BYTES} bytes`);
    }
    if (!message.complete)
        throw new TransportError('the answer broke off');
    return answer(Buffer.concat(chunks).toString('utf8'));
}
function redirectOf({ status, headers: { location } }, from) {
    if (![301, 302, 307, 308].includes(status) || location === undefined)
        return null;
    return URL.canParse(location, from.href) ? new URL(location, from) : null;
}


/***/ }),

/***/ 1360:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  connectGitHub: () => (/* binding */ connectGitHub),
  judgeReviewedPlan: () => (/* binding */ judgeReviewedPlan),
  postComment: () => (/* binding */ github_reports_postComment),
  postDriftIssue: () => (/* binding */ postDriftIssue),
  pullRequestOf: () => (/* binding */ pullRequestOf)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/core/parse.js + 1 modules
var parse = __webpack_require__(3945);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 3 modules
var schemas = __webpack_require__(3619);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/adapters/answer.js
var adapters_answer = __webpack_require__(5736);
// EXTERNAL MODULE: ./lib/adapters/backoff.js
var backoff = __webpack_require__(2136);
// EXTERNAL MODULE: ./lib/adapters/gate.js
var gate = __webpack_require__(1729);
// EXTERNAL MODULE: ./lib/adapters/rest.js + 1 modules
var adapters_rest = __webpack_require__(8170);
// EXTERNAL MODULE: ./lib/adapters/transport.js + 1 modules
var adapters_transport = __webpack_require__(5757);
;// CONCATENATED MODULE: ./lib/adapters/github/client.js
/**
 * GitHub's REST API through Octokit, as its users know it, over the transport, retries and error words of all APIs.
 * Octokit is loaded on first use, because it takes longer to load than everything else.
 */







/** How many items a page of a list has: GitHub's most. */
const PER_PAGE = 100;
const MOST_PAGES = 50;
const CONCURRENCY = 8;
/** How long a limit of requests is waited for: a comment is not worth more. */
const LONGEST_LIMIT_MS = 60_000;
/** A client for one repository. Sends nothing by itself. */
async function createGitHub(options) {
    const { token, repository, requestTimeoutMs, clock, log, redact, userAgent } = options;
    const { getOctokit } = await importGitHub();
    const baseUrl = options.apiUrl.replace(/\/+$/, '');
    const transport = (0,adapters_transport/* httpTransport */.k)(userAgent);
    const api = {
        ...{ service: 'github', baseUrl: new URL(baseUrl).origin, headers: {}, longestLimitMs: LONGEST_LIMIT_MS },
        ...{ transport, clock, log, redact, requestTimeoutMs, isLimit, decodeError },
        gate: new gate/* HostGate */.E(CONCURRENCY, requestTimeoutMs),
    };
    const quiet = { debug: log.debug, info: log.debug, warn: log.debug, error: log.debug };
    const octokitFor = ({ operation, permission }) => {
        const rest = new adapters_rest/* RestApi */.R({ ...api, hintFor: (status, _, detail) => hintFor(status, detail, permission) });
        const request = { fetch: fetchOver(rest, operation), log: quiet };
        return getOctokit(token, { baseUrl, userAgent, log: quiet, request });
    };
    const failed = ({ operation }, detail, cause) => new errors/* ApiError */.hD({ service: 'github', operation, status: null, detail: redact(detail), cause });
    // Octokit puts what its `fetch` threw into an error of its own.
    const unwrapped = (intent, error) => {
        const cause = error instanceof Error && error.cause instanceof errors/* ApiError */.hD ? error.cause : error;
        return cause instanceof errors/* ApiError */.hD ? cause : failed(intent, (0,errors/* messageOf */.bD)(error), error);
    };
    const checked = (intent, schema, data) => {
        const parsed = parse/* safeParse */.xL(schema, data);
        if (parsed.success)
            return parsed.data;
        throw failed(intent, (0,adapters_answer/* otherShape */.Sj)(parsed.error), parsed.error);
    };
    const [owner = '', repo = ''] = repository.split('/');
    return {
        repository,
        repo: { owner, repo },
        tokenKind: tokenKindOf(token),
        clock,
        log,
        ask: async (call, send) => {
            const { data } = await send(octokitFor(call)).catch((error) => {
                throw unwrapped(call, error);
            });
            return checked(call, call.schema, data);
        },
        list: async (listing, send) => {
            const { item, pages = MOST_PAGES, enough = () => false } = listing;
            const found = [];
            let read = 0;
            try {
                for await (const { data } of send(octokitFor(listing))) {
                    const entries = checked(listing, schemas/* array */.YOg(schemas/* unknown */.L5J()), data).map((one) => parse/* safeParse */.xL(item, one));
                    const items = entries.flatMap((one) => (one.success ? [one.data] : []));
                    if (items.length < entries.length)
                        log.debug(`GitHub: could not read every entry to ${listing.operation}; some are left out`);
                    found.push(...items);
                    if (items.some(enough) || ++read >= pages)
                        break;
                }
            }
            catch (error) {
                throw unwrapped(listing, error);
            }
            return found;
        },
        close: () => transport.close(),
    };
}
let loaded = null;
/**
 * While it is loaded, `@actions/github` parses the event file, and throws when that is not JSON. A broken event file
 * must not cost the comment.
 */
async function importGitHub() {
    if (loaded === null) {
        const { GITHUB_EVENT_PATH: path } = process.env;
        delete process.env.GITHUB_EVENT_PATH;
        loaded = __webpack_require__.e(/* import() */ 95).then(__webpack_require__.bind(__webpack_require__, 7095)).finally(() => {
            if (path !== undefined)
                process.env.GITHUB_EVENT_PATH = path;
        });
    }
    return loaded;
}
/**
 * A `fetch` for Octokit. It rejects with ApiError for every answer that is no good one, so Octokit never judges any.
 * Whatever host a URL names, as links to further pages may on GHES, the request goes to the API's own origin.
 */
function fetchOver(api, operation) {
    return async (url, { method, headers, body }) => {
        const asked = new URL(url);
        // GraphQL is used for questions only.
        const isQuestion = method === 'GET' || asked.pathname.endsWith('/graphql');
        const call = { method, path: `${asked.pathname}${asked.search}`, operation, headers, body };
        const { response, json } = isQuestion
            ? await api.repeat(call, (answer) => asJson(answer, false))
            : await api.once(call, (answer) => (0,adapters_rest/* isEmpty */.I)(answer) ? { ok: true, value: answer } : asJson(answer, true));
        // Octokit wants no more of a Response; the real class would have to be loaded first.
        return {
            url,
            status: response.status,
            headers: new Map(Object.entries({ ...nextPage(asked, json), ...response.headers, 'content-type': 'application/json' })),
            text: async () => response.body,
        };
    };
}
/** A full page may have another behind it, also where somebody in between drops GitHub's `Link` header. */
function nextPage(asked, json) {
    const { searchParams } = asked;
    if (!Array.isArray(json) || json.length === 0 || String(json.length) !== searchParams.get('per_page'))
        return {};
    const next = new URL(asked);
    next.searchParams.set('page', String(Number(searchParams.get('page') ?? 1) + 1));
    return { link: `<${next}>; rel="next"` };
}
function asJson(answer, isWrite) {
    const judged = (0,adapters_answer/* parseBody */.OG)(answer, isWrite, schemas/* unknown */.L5J());
    return judged.ok ? { ok: true, value: answer } : judged;
}
const errorBody = schemas/* object */.Ikc({ message: schemas/* string */.YjP() });
function decodeError(body) {
    const parsed = parse/* safeParse */.xL(errorBody, body);
    return parsed.success ? { message: parsed.data.message, code: null } : null;
}
/** https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api#rate-limit-errors */
function isLimit({ status, headers, body }) {
    return (status === 403 &&
        (headers['retry-after'] !== undefined ||
            headers['x-ratelimit-remaining'] === '0' ||
            /\brate limit\b/i.test(body)));
}
function hintFor(status, detail, permission) {
    if (status === 401)
        return 'The github-token is not valid or has expired.';
    if (!permission || (status !== 403 && status !== 404))
        return null;
    if (/\b(locked|disabled|archived)\b/i.test(detail))
        return null;
    // GitHub says 404 also for what a token may not see.
    const who = status === 404 ? 'Check that it exists in this repository; if it does, the' : 'The';
    return (`${who} github-token needs the permission "${permission}" (add it to "permissions" of the ` +
        'job); for pull requests of forks and of Dependabot GitHub gives read-only tokens only.');
}
/** Waits for what may fail without consequences. */
async function orDebug({ log }, step) {
    try {
        await step;
    }
    catch (error) {
        if (!(error instanceof errors/* ApiError */.hD))
            throw error;
        log.debug(error.message);
    }
}
/** https://github.blog/2021-04-05-behind-githubs-new-authentication-token-formats/ */
function tokenKindOf(token) {
    if (/^(ghp_|gho_|ghu_|github_pat_)/.test(token))
        return 'user';
    return token.startsWith('ghs_') ? 'installation' : 'unknown';
}
/**
 * Runs `step` until it ends without doubt. `step` reads, decides and writes; when a write got no good answer it runs
 * again from its reading, so that nothing is written twice: 4 more attempts, 15 s of pauses at the most. Rejects with
 * what `step` rejected with.
 */
async function untilCertain({ clock, log }, step) {
    for (let attempt = 1;; attempt++) {
        try {
            return await step();
        }
        catch (error) {
            const isOpen = error instanceof errors/* ApiError */.hD && error.isWrite && error.transient;
            if (!isOpen || attempt >= backoff/* MAX_ATTEMPTS */.m)
                throw error;
            const pause = (0,backoff/* backoffMs */.jo)(attempt, clock.random());
            log.debug(`${error.message}; looking again in ${pause} ms`);
            await clock.sleep(pause);
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
const viewerSchema = schemas/* object */.Ikc({ viewer: userSchema });
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
const WHO = { operation: 'ask who the github-token belongs to' };
async function ask(client) {
    const user = async () => (await client.ask({ ...WHO, schema: userSchema }, ({ rest }) => rest.users.getAuthenticated())).login;
    const viewer = async () => {
        const asked = async (github) => ({ data: await github.graphql('{ viewer { login } }') });
        return (await client.ask({ ...WHO, schema: viewerSchema }, asked)).viewer.login;
    };
    const ways = client.tokenKind === 'installation' ? [viewer, user] : [user, viewer];
    for (const way of ways) {
        try {
            return await way();
        }
        catch (error) {
            if (!(error instanceof errors/* ApiError */.hD))
                throw error;
            client.log.debug(error.message);
        }
    }
    return null;
}

;// CONCATENATED MODULE: ./lib/adapters/github/markdown-body.js
/** Texts of comments and issues, as GitHub sends them. */

/** A Markdown body with `\n` line ends; empty when there is none. */
const bodySchema = schemas/* pipe */.FsL(schemas/* nullish */.cl6(schemas/* string */.YjP()), schemas/* transform */.pdi((body) => (body ?? '').replaceAll('\r\n', '\n')));

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
    const [theirs, ours] = [numberOf(marker.run.id), numberOf(run.id)];
    return theirs > ours || (theirs === ours && marker.run.attempt > run.attempt);
}
/** Text that is no number counts as 0. */
function numberOf(id) {
    return /^\d{1,40}$/.test(id) ? BigInt(id) : 0n;
}

;// CONCATENATED MODULE: ./lib/adapters/github/comment.js
/**
 * The one comment per key in a pull request. Recognised by its hidden marker and by its author being the
 * token's own login: anybody may copy a marker.
 * https://docs.github.com/rest/issues/comments
 */






const PERMISSION = 'pull-requests: write';
const commentSchema = schemas/* object */.Ikc({
    id: schemas/* number */.aig(),
    body: bodySchema,
    html_url: schemas/* nullish */.cl6(schemas/* string */.YjP()),
    user: schemas/* nullish */.cl6(schemas/* object */.Ikc({ login: schemas/* string */.YjP() })),
});
/**
 * Makes the comment say what this run found. Usually two requests. A failure of GitHub is a result, not an
 * exception: a report that could not be posted must not fail a run.
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
    const oldest = own.sort((a, b) => a.id - b.id)[0];
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
    return own.sort((a, b) => a.id - b.id);
}
function toOwn({ id, body, html_url }) {
    return { id, body, url: html_url ?? null };
}
function listComments(client, pr) {
    const listing = {
        operation: `list the comments of pull request #${pr}`,
        item: commentSchema,
        permission: PERMISSION,
    };
    return client.list(listing, ({ paginate, rest }) => paginate.iterator(rest.issues.listComments, { ...client.repo, issue_number: pr, per_page: PER_PAGE }));
}
const writtenSchema = schemas/* object */.Ikc({ html_url: schemas/* nullish */.cl6(schemas/* string */.YjP()) });
async function create(client, pr, body) {
    const call = {
        operation: `comment on pull request #${pr}`,
        schema: writtenSchema,
        permission: PERMISSION,
    };
    const comment = { ...client.repo, issue_number: pr, body };
    const { html_url } = await client.ask(call, ({ rest }) => rest.issues.createComment(comment));
    return html_url ?? null;
}
async function update(client, id, body) {
    const call = {
        operation: 'update the comment of the pull request',
        schema: writtenSchema,
        permission: PERMISSION,
    };
    const comment = { ...client.repo, comment_id: id, body };
    const { html_url } = await client.ask(call, ({ rest }) => rest.issues.updateComment(comment));
    return html_url ?? null;
}
async function removeDoubled(client, doubled) {
    for (const { id } of doubled) {
        const call = { operation: 'delete a doubled comment of the pull request', schema: schemas/* unknown */.L5J() };
        const comment = { ...client.repo, comment_id: id };
        await orDebug(client, client.ask(call, ({ rest }) => rest.issues.deleteComment(comment)));
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
    const query = {
        ...client.repo,
        state: 'all',
        sort: 'created',
        direction: 'desc',
        per_page: PER_PAGE,
    };
    try {
        const issues = await client.list({ operation: 'list the issues', item: issueSchema, permission: issue_api_PERMISSION, ...limits }, ({ paginate, rest }) => paginate.iterator(rest.issues.listForRepo, creator === null ? query : { ...query, creator }));
        return issues.filter(({ isPull }) => !isPull);
    }
    catch (error) {
        // GitHub says 422 for a login that it does not take as an author.
        if (creator === null || !(error instanceof errors/* ApiError */.hD) || error.status !== 422)
            throw error;
        return listIssues(client, { ...listing, creator: null });
    }
}
/** Makes an issue; without its labels when the token may not set any. Rejects with ApiError. */
async function createIssue(client, issue) {
    const call = { operation: 'open the drift issue', schema: issueSchema, permission: issue_api_PERMISSION };
    const { title, body, labels } = issue;
    const made = { ...client.repo, title, body };
    try {
        return await client.ask(call, ({ rest }) => rest.issues.create({ ...made, labels: [...labels] }));
    }
    catch (error) {
        if (!(error instanceof errors/* ApiError */.hD) || (error.status !== 403 && error.status !== 422))
            throw error;
        client.log.debug(`${error.message}; trying without labels`);
        return client.ask(call, ({ rest }) => rest.issues.create(made));
    }
}
/** Changes title, body or state. Rejects with ApiError. */
async function patchIssue(client, number, patch) {
    const call = {
        operation: `update the drift issue #${number}`,
        schema: schemas/* unknown */.L5J(),
        permission: issue_api_PERMISSION,
    };
    await client.ask(call, ({ rest }) => rest.issues.update({ ...client.repo, issue_number: number, ...patch }));
}
/** Closes issues that should not be there; what cannot be closed stays, with a debug line. */
async function closeDoubled(client, doubled) {
    for (const { number } of doubled)
        await orDebug(client, patchIssue(client, number, { state: 'closed', state_reason: 'not_planned' }));
}
/** Makes the label when it is missing; that it exists or may not be made is fine. Gives its name. */
async function ensureLabel(client, name) {
    const label = { name, color: 'd93f0b', description: 'A peering is not as its spec says' };
    const call = { operation: `create the label ${name}`, schema: schemas/* unknown */.L5J() };
    await orDebug(client, client.ask(call, ({ rest }) => rest.issues.createLabel({ ...client.repo, ...label })));
    return name;
}
const issue_api_commentSchema = schemas/* object */.Ikc({ body: bodySchema, user });
/** Adds a comment; with `look` not when the last one of `login` says the same. Rejects with ApiError. */
async function commentOnIssue(client, comment) {
    const { number, body, login, look } = comment;
    const intent = { operation: `comment on the drift issue #${number}`, permission: issue_api_PERMISSION };
    const issue = { ...client.repo, issue_number: number };
    if (look) {
        const there = await client.list({ ...intent, item: issue_api_commentSchema }, ({ paginate, rest }) => paginate.iterator(rest.issues.listComments, { ...issue, per_page: PER_PAGE }));
        const last = there.findLast((other) => other.user != null && sameLogin(other.user.login, login));
        if (last?.body.trim() === body.trim())
            return;
    }
    await client.ask({ ...intent, schema: schemas/* unknown */.L5J() }, ({ rest }) => rest.issues.createComment({ ...issue, body }));
}

;// CONCATENATED MODULE: ./lib/adapters/github/issue.js
/**
 * The drift issue: one per key, open while there is drift, closed when there is none, reopened rather than
 * made anew. Recognised by its hidden marker and by its author, like the comment. Not to be called when the
 * check itself failed: then nobody knows, and the issue stays as it is.
 */





/**
 * Makes the issue say what this check found. A failure of GitHub is a result, not an exception.
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
    if (first !== null && first.number < made.number) {
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
    const listing = {
        operation: `find the pull request of commit ${sha.slice(0, 7)}`,
        item: pullSchema,
        permission: pulls_PERMISSION,
    };
    const pulls = await client.list(listing, ({ paginate, rest }) => paginate.iterator(rest.repos.listPullRequestsAssociatedWithCommit, {
        ...client.repo,
        commit_sha: sha,
        per_page: PER_PAGE,
    }));
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
        const call = { operation: `read pull request #${number}`, schema: pullSchema, permission: pulls_PERMISSION };
        const pull = await client.ask(call, ({ rest }) => rest.pulls.get({ ...client.repo, pull_number: number }));
        return toPull(pull, client.repository);
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
// EXTERNAL MODULE: ./lib/report/comment.js + 3 modules
var comment = __webpack_require__(2257);
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
        `### ${(0,verdict/* headingOf */.Wm)(view)}`,
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
const WHAT_TO_DO = 'The clouds are not as the spec says. Each check updates this issue. It was opened by the first check that found drift, and closes by itself when a check finds none.';
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
        `The drift changed. Now: ${(0,report_escape/* prose */.CS)((0,verdict/* verdictOf */.Vj)(report).text.replace(/^drift: /, ''))}.`,
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
    const now = (0,verdict/* verdictOf */.Vj)(report).text.replace(/^no drift, /, '');
    return `✅ No drift any more: ${(0,report_escape/* prose */.CS)(now)}. Seen in ${(0,links/* runLink */.ut)('this run', context)} at commit ${(0,links/* commitLink */.wn)(context)}.`;
}

// EXTERNAL MODULE: ./lib/session.js
var session = __webpack_require__(539);
;// CONCATENATED MODULE: ./lib/publish/github-reports.js
/** The pull-request comment, the drift issue and the reviewed plan of one run, on GitHub. */










const ISSUE_LABEL = 'peering-drift';
/** A client, or null without a token or repository: then nothing is posted. */
async function connectGitHub({ inputs, event, env, ...tools }) {
    if (inputs.githubToken === null || !event.repository.includes('/'))
        return null;
    return createGitHub({
        ...tools,
        token: inputs.githubToken,
        apiUrl: env.GITHUB_API_URL || 'https://api.github.com',
        repository: event.repository,
        requestTimeoutMs: inputs.requestTimeoutMs,
        userAgent: session/* USER_AGENT */._,
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

/***/ 539:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ USER_AGENT)
/* harmony export */ });
/** How the action names itself to every API. */
const USER_AGENT = 'aiven-upcloud-peering/1';


/***/ })

};

export const id = 235;
export const ids = [235];
export const modules = {

/***/ 636:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Cl: () => (/* binding */ createGitHub),
/* harmony export */   EK: () => (/* binding */ PER_PAGE),
/* harmony export */   VN: () => (/* binding */ orDebug),
/* harmony export */   dP: () => (/* binding */ untilCertain)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3945);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(3619);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _http_answer_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6788);
/* harmony import */ var _http_backoff_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2476);
/* harmony import */ var _http_gate_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3101);
/* harmony import */ var _http_rest_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6718);
/* harmony import */ var _http_transport_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1601);
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
    const transport = (0,_http_transport_js__WEBPACK_IMPORTED_MODULE_3__/* .httpTransport */ .k)(userAgent);
    const api = {
        ...{ service: 'github', baseUrl: new URL(baseUrl).origin, headers: {}, longestLimitMs: LONGEST_LIMIT_MS },
        ...{ transport, clock, log, redact, requestTimeoutMs, isLimit, decodeError },
        gate: new _http_gate_js__WEBPACK_IMPORTED_MODULE_1__/* .HostGate */ .E(CONCURRENCY, requestTimeoutMs),
    };
    // Octokit itself would write to stderr what GitHub calls deprecated.
    const say = (message) => log.debug(message);
    const quiet = { debug: say, info: say, warn: say, error: say };
    const octokitFor = ({ operation, permission }) => {
        const rest = new _http_rest_js__WEBPACK_IMPORTED_MODULE_2__/* .RestApi */ .R({ ...api, hintFor: (status, _, detail) => hintFor(status, detail, permission) });
        const request = { fetch: fetchOver(rest, operation), log: quiet };
        return getOctokit(token, { baseUrl, userAgent, log: quiet, request });
    };
    const failed = ({ operation }, detail, cause) => new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .hD({ service: 'github', operation, status: null, detail: redact(detail), cause });
    // Octokit puts what its `fetch` threw into an error of its own.
    const unwrapped = (intent, error) => {
        const cause = error instanceof Error && error.cause instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .hD ? error.cause : error;
        return cause instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .hD ? cause : failed(intent, (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error), error);
    };
    const checked = (intent, schema, data) => {
        const parsed = zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .safeParse */ .xL(schema, data);
        if (parsed.success)
            return parsed.data;
        throw failed(intent, (0,_http_answer_js__WEBPACK_IMPORTED_MODULE_5__/* .otherShape */ .Sj)(parsed.error), parsed.error);
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
                    const entries = checked(listing, zod_mini__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_6__/* .unknown */ .L5J()), data).map((one) => zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .safeParse */ .xL(item, one));
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
            : await api.once(call, (answer) => (0,_http_rest_js__WEBPACK_IMPORTED_MODULE_2__/* .isEmpty */ .I)(answer) ? { ok: true, value: answer } : asJson(answer, true));
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
    const judged = (0,_http_answer_js__WEBPACK_IMPORTED_MODULE_5__/* .parseBody */ .OG)(answer, isWrite, zod_mini__WEBPACK_IMPORTED_MODULE_6__/* .unknown */ .L5J());
    return judged.ok ? { ok: true, value: answer } : judged;
}
const errorBody = zod_mini__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({ message: zod_mini__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP() });
function decodeError(body) {
    const parsed = zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .safeParse */ .xL(errorBody, body);
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
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .hD))
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
 * again from its reading, so that nothing is written twice: 4 more attempts, 15 s of pauses at the most, and a minute
 * under a limit of requests. Rejects with what `step` rejected with.
 */
async function untilCertain({ clock, log }, step) {
    const startedAt = clock.now();
    for (let attempt = 1;; attempt++) {
        try {
            return await step();
        }
        catch (error) {
            if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .hD && error.isWrite && error.transient))
                throw error;
            const isLimited = error.noAttempt && clock.now() - startedAt >= LONGEST_LIMIT_MS;
            if (isLimited || attempt >= _http_backoff_js__WEBPACK_IMPORTED_MODULE_7__/* .MAX_ATTEMPTS */ .m)
                throw error;
            const pause = (0,_http_backoff_js__WEBPACK_IMPORTED_MODULE_7__/* .backoffMs */ .jo)(attempt, clock.random());
            log.debug(`${error.message}; looking again in ${pause} ms`);
            await clock.sleep(pause);
        }
    }
}


/***/ }),

/***/ 235:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   broughtIn: () => (/* binding */ broughtIn),
/* harmony export */   getPull: () => (/* binding */ getPull),
/* harmony export */   isBehind: () => (/* binding */ isBehind),
/* harmony export */   pullsOfCommit: () => (/* binding */ pullsOfCommit)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3619);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(3305);
/* harmony import */ var _domain_trust_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4186);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);
/* harmony import */ var _client_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(636);
/** Pull requests: as they are now, and which ones brought commits in. */




const PERMISSION = 'pull-requests: read';
const text = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP());
const repo = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ full_name: text }));
const pullSchema = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    number: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr().check(zod_mini__WEBPACK_IMPORTED_MODULE_4__/* ._positive */ .NC()),
    state: text,
    merged: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .boolean */ .zMY()),
    merged_at: text,
    merge_commit_sha: text,
    user: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ login: text })),
    head: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ sha: text, repo })),
    base: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ ref: text, repo })),
});
/**
 * The pull requests of this repository that a commit belongs to; none while GitHub has not indexed a merge, and for a
 * commit that it does not know (yet, or any more after a forced push). Rejects with ApiError.
 * https://docs.github.com/rest/commits/commits#list-pull-requests-associated-with-a-commit
 */
async function pullsOfCommit(client, sha) {
    const listing = {
        operation: `find the pull request of commit ${sha.slice(0, 7)}`,
        item: pullSchema,
        permission: PERMISSION,
    };
    const asked = client.list(listing, ({ paginate, rest }) => paginate.iterator(rest.repos.listPullRequestsAssociatedWithCommit, {
        ...client.repo,
        commit_sha: sha,
        per_page: _client_js__WEBPACK_IMPORTED_MODULE_2__/* .PER_PAGE */ .EK,
    }));
    const pulls = await asked.catch((error) => {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ApiError */ .hD && error.status === 422)
            return [];
        throw error;
    });
    return pulls
        .filter(({ base }) => sameName(base?.repo?.full_name ?? client.repository, client.repository))
        .map((pull) => toPull(pull, client.repository));
}
/**
 * Did the merge of this pull request bring in one of these commits, given that GitHub lists it for them? Yes when the
 * merge made one of them, or when it went into the branch that they are on. One that was merged into another branch
 * is no review of this one.
 *
 * @param branch null: a tag, where only the commit that the merge made counts.
 */
function broughtIn({ state, mergeCommitSha, baseRef }, commits, branch) {
    if (state !== 'merged')
        return false;
    return ((mergeCommitSha !== null && commits.includes(mergeCommitSha)) || (branch !== null && baseRef === branch));
}
/**
 * A pull request as it is now; null when there is none of that number. Rejects with ApiError.
 * https://docs.github.com/rest/pulls/pulls#get-a-pull-request
 */
async function getPull(client, number) {
    try {
        const call = { operation: `read pull request #${number}`, schema: pullSchema, permission: PERMISSION };
        const pull = await client.ask(call, ({ rest }) => rest.pulls.get({ ...client.repo, pull_number: number }));
        return toPull(pull, client.repository);
    }
    catch (error) {
        if (error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_1__/* .ApiError */ .hD && error.status === 404)
            return null;
        throw error;
    }
}
const comparison = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ behind_by: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig() });
/**
 * Whether a branch has commits that a commit of a pull request lacks. Rejects with ApiError.
 * https://docs.github.com/rest/commits/commits#compare-two-commits
 */
async function isBehind(client, branch, sha) {
    const call = {
        operation: `compare ${branch} with commit ${sha.slice(0, 7)}`,
        schema: comparison,
        permission: 'contents: read',
    };
    const { behind_by: behindBy } = await client.ask(call, ({ rest }) => rest.repos.compareCommitsWithBasehead({ ...client.repo, basehead: `${branch}...${sha}`, per_page: 1 }));
    return behindBy > 0;
}
function toPull(pull, repository) {
    const headRepo = pull.head?.repo;
    return {
        number: pull.number,
        headSha: pull.head?.sha ?? null,
        baseRef: pull.base?.ref ?? null,
        // null: the fork was deleted.
        fork: headRepo === undefined ? _domain_trust_js__WEBPACK_IMPORTED_MODULE_0__/* .UNKNOWN */ .HV : !sameName(headRepo?.full_name ?? '', repository),
        state: stateOf(pull),
        mergeCommitSha: pull.merge_commit_sha ?? null,
        author: pull.user?.login ?? null,
    };
}
function stateOf({ merged, merged_at, state }) {
    if (merged === true || merged_at)
        return 'merged';
    // A list has no `merged`, so that a pull request is closed for certain only when it says when it was merged.
    if (merged !== false && merged_at === undefined)
        return _domain_trust_js__WEBPACK_IMPORTED_MODULE_0__/* .UNKNOWN */ .HV;
    return state === 'open' || state === 'closed' ? state : _domain_trust_js__WEBPACK_IMPORTED_MODULE_0__/* .UNKNOWN */ .HV;
}
function sameName(a, b) {
    return a.toLowerCase() === b.toLowerCase();
}


/***/ }),

/***/ 1601:
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
// EXTERNAL MODULE: ./lib/http/proxy.js
var http_proxy = __webpack_require__(768);
;// CONCATENATED MODULE: ./lib/http/agents.js
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
            const proxy = (0,http_proxy/* proxyFor */.i)(url, env);
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
    const fail = (why) => done(new http_proxy/* ProxyError */.T(`the proxy ${proxy.host} ${why}`));
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
    asked.on('error', ({ message }) => fail(`gave no connection: ${message}`));
    asked.end();
    return asked;
}

;// CONCATENATED MODULE: ./lib/http/transport.js
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
            socket.on('error', () => { }).destroy();
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


/***/ })

};

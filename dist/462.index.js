export const id = 462;
export const ids = [462,636,235,577];
export const modules = {

/***/ 636:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ orDebug),
/* harmony export */   createGitHub: () => (/* binding */ createGitHub),
/* harmony export */   d: () => (/* binding */ untilCertain)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7428);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(4196);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(3619);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _http_backoff_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(2476);
/* harmony import */ var _http_excerpt_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(1193);
/* harmony import */ var _http_gate_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3101);
/* harmony import */ var _http_rest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7061);
/* harmony import */ var _http_transport_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1601);







const MOST_PAGES = 50;
const CONCURRENCY = 8;
const LONGEST_LIMIT_MS = 60_000;
async function createGitHub(options) {
    const { token, repository, requestTimeoutMs, clock, log, redact, userAgent } = options;
    const { getOctokit } = await importGitHub();
    const baseUrl = options.apiUrl.replace(/\/+$/, '');
    const transport = (0,_http_transport_js__WEBPACK_IMPORTED_MODULE_2__/* .httpTransport */ .k)(userAgent);
    const api = {
        ...{ transport, clock, log, redact, requestTimeoutMs, isLimit, decodeError },
        service: 'github',
        baseUrl: new URL(baseUrl).origin,
        headers: {},
        longestLimitMs: LONGEST_LIMIT_MS,
        gate: new _http_gate_js__WEBPACK_IMPORTED_MODULE_3__/* .HostGate */ .E(CONCURRENCY, requestTimeoutMs),
    };
    const say = (message) => log.debug(message);
    const quiet = { debug: say, info: say, warn: say, error: say };
    const octokitFor = ({ operation, permission }) => {
        const rest = new _http_rest_js__WEBPACK_IMPORTED_MODULE_1__/* .RestApi */ .R({ ...api, hintFor: (status, _, detail) => hintFor(status, detail, permission) });
        const request = { fetch: fetchOver(rest, operation), log: quiet };
        return getOctokit(token, { baseUrl, userAgent, log: quiet, request });
    };
    const asApiError = ({ operation }, error) => {
        const cause = error instanceof Error && error.cause instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .hD ? error.cause : error;
        if (cause instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .hD)
            return cause;
        const detail = error instanceof zod_mini__WEBPACK_IMPORTED_MODULE_4__/* .$ZodError */ .a$ ? (0,_http_excerpt_js__WEBPACK_IMPORTED_MODULE_5__/* .otherShape */ .Sj)(error) : (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .messageOf */ .bD)(error);
        return new _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .hD({ service: 'github', operation, status: null, detail: redact(detail), cause });
    };
    const [owner = '', repo = ''] = repository.split('/');
    return {
        repository,
        repo: { owner, repo },
        paged: { owner, repo, per_page: 100 },
        tokenKind: tokenKindOf(token),
        clock,
        log,
        ask: async (call, send) => {
            try {
                const { data } = await send(octokitFor(call));
                return zod_mini__WEBPACK_IMPORTED_MODULE_6__/* .parse */ .qg(call.schema, data);
            }
            catch (error) {
                throw asApiError(call, error);
            }
        },
        list: async function* (call, send) {
            let read = 0;
            try {
                for await (const { data } of send(octokitFor(call))) {
                    const entries = zod_mini__WEBPACK_IMPORTED_MODULE_6__/* .parse */ .qg(zod_mini__WEBPACK_IMPORTED_MODULE_7__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_7__/* ["catch"] */ .MfU(zod_mini__WEBPACK_IMPORTED_MODULE_7__/* .nullable */ .mee(call.schema), null)), data);
                    const items = entries.filter((one) => one !== null);
                    if (items.length < entries.length)
                        log.debug(`GitHub: could not read every entry to ${call.operation}; some are left out`);
                    yield items;
                    if (++read >= MOST_PAGES)
                        return;
                }
            }
            catch (error) {
                throw asApiError(call, error);
            }
        },
        close: () => transport.close(),
    };
}
async function importGitHub() {
    const { GITHUB_EVENT_PATH: path } = process.env;
    delete process.env.GITHUB_EVENT_PATH;
    try {
        return await __webpack_require__.e(/* import() */ 95).then(__webpack_require__.bind(__webpack_require__, 7095));
    }
    finally {
        if (path !== undefined)
            process.env.GITHUB_EVENT_PATH = path;
    }
}
function fetchOver(api, operation) {
    return async (url, request) => {
        const asked = new URL(url);
        const isQuestion = request.method === 'GET' || asked.pathname.endsWith('/graphql');
        const call = { ...request, path: `${asked.pathname}${asked.search}`, operation };
        const { response, value } = isQuestion
            ? await api.repeat(call, zod_mini__WEBPACK_IMPORTED_MODULE_7__/* .unknown */ .L5J())
            : await api.once(call, zod_mini__WEBPACK_IMPORTED_MODULE_7__/* .unknown */ .L5J());
        return {
            url,
            status: response.status,
            headers: new Map(Object.entries({
                ...nextPage(asked, value),
                ...response.headers,
                'content-type': 'application/json',
            })),
            text: async () => response.body,
        };
    };
}
function nextPage(asked, json) {
    const { searchParams } = asked;
    if (!Array.isArray(json) || json.length === 0 || String(json.length) !== searchParams.get('per_page'))
        return {};
    const next = new URL(asked);
    next.searchParams.set('page', String(Number(searchParams.get('page') ?? 1) + 1));
    return { link: `<${next}>; rel="next"` };
}
const errorBody = zod_mini__WEBPACK_IMPORTED_MODULE_7__/* .object */ .Ikc({ message: zod_mini__WEBPACK_IMPORTED_MODULE_7__/* .string */ .YjP() });
function decodeError(body) {
    const parsed = zod_mini__WEBPACK_IMPORTED_MODULE_6__/* .safeParse */ .xL(errorBody, body);
    return parsed.success ? { message: parsed.data.message, code: null } : null;
}
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
    const who = status === 404 ? 'Check that it exists in this repository; if it does, the' : 'The';
    return (`${who} github-token needs the permission "${permission}" (add it to "permissions" of the ` +
        'job); for pull requests of forks and of Dependabot GitHub gives read-only tokens only.');
}
async function orDebug({ log }, step) {
    try {
        return await step;
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .hD))
            throw error;
        log.debug(error.message);
        return null;
    }
}
function tokenKindOf(token) {
    if (/^(ghp_|gho_|ghu_|github_pat_)/.test(token))
        return 'user';
    return token.startsWith('ghs_') ? 'installation' : 'unknown';
}
async function untilCertain({ clock, log }, step) {
    const startedAt = clock.now();
    for (let attempt = 1;; attempt++) {
        try {
            return await step(attempt > 1);
        }
        catch (error) {
            if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_0__/* .ApiError */ .hD && error.isWrite && error.transient))
                throw error;
            const isLimited = error.noAttempt && clock.now() - startedAt >= LONGEST_LIMIT_MS;
            if (isLimited || attempt >= _http_backoff_js__WEBPACK_IMPORTED_MODULE_8__/* .MAX_ATTEMPTS */ .m)
                throw error;
            const pause = (0,_http_backoff_js__WEBPACK_IMPORTED_MODULE_8__/* .backoffMs */ .jo)(attempt, clock.random());
            log.debug(`${error.message}; looking again in ${pause} ms`);
            await clock.sleep(pause);
        }
    }
}


/***/ }),

/***/ 7577:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   eventSchema: () => (/* binding */ eventSchema),
/* harmony export */   l: () => (/* binding */ pullSchema)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3619);
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3305);

const text = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP());
const account = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ login: text }));
const number = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .int */ .Whr().check(zod_mini__WEBPACK_IMPORTED_MODULE_1__/* ._positive */ .NC());
const repo = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ full_name: text }));
const pullSchema = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    number,
    state: text,
    merged: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY()),
    merged_at: text,
    merge_commit_sha: text,
    updated_at: text,
    user: account,
    head: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ sha: text, repo })),
    base: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ ref: text, repo })),
});
const workflowRun = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    event: text,
    run_attempt: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig()),
    head_sha: text,
    head_branch: text,
    head_repository: repo,
    actor: account,
    pull_requests: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
        number,
        head: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ sha: text })),
        base: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ repo: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ id: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig()), url: text })) })),
    }))),
});
function part(schema) {
    return zod_mini__WEBPACK_IMPORTED_MODULE_0__/* ["catch"] */ .MfU(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(schema), undefined);
}
const eventSchema = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({
    repository: part(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ default_branch: text, id: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .number */ .aig()) })),
    sender: part(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ login: text })),
    pull_request: part(pullSchema),
    workflow_run: part(workflowRun),
    issue: part(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ number, user: account, pull_request: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .nullish */ .cl6(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({})) })),
    merge_group: part(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ head_sha: text })),
    commits: part(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .object */ .Ikc({ id: zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP() }))),
});


/***/ }),

/***/ 235:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   J: () => (/* binding */ isBehind),
/* harmony export */   getPull: () => (/* binding */ getPull),
/* harmony export */   pullsOfCommit: () => (/* binding */ pullsOfCommit)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(3619);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(452);
/* harmony import */ var _payload_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7577);
/* harmony import */ var _pull_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(740);




const PERMISSION = 'pull-requests: read';
async function pullsOfCommit(client, sha) {
    const operation = `find the pull request of commit ${sha.slice(0, 7)}`;
    const pages = client.list({ operation, schema: _payload_js__WEBPACK_IMPORTED_MODULE_1__/* .pullSchema */ .l, permission: PERMISSION }, ({ paginate, rest }) => paginate.iterator(rest.repos.listPullRequestsAssociatedWithCommit, { ...client.paged, commit_sha: sha }));
    const pulls = (await (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .nullOn */ .l6)(422, Array.fromAsync(pages))) ?? [];
    return pulls
        .flat()
        .filter(({ base }) => (0,_pull_js__WEBPACK_IMPORTED_MODULE_2__/* .sameName */ .q)(base?.repo?.full_name ?? client.repository, client.repository))
        .map((pull) => (0,_pull_js__WEBPACK_IMPORTED_MODULE_2__/* .toPull */ .Vl)(pull, client.repository));
}
async function getPull(client, number) {
    const call = { operation: `read pull request #${number}`, schema: _payload_js__WEBPACK_IMPORTED_MODULE_1__/* .pullSchema */ .l, permission: PERMISSION };
    const asked = client.ask(call, ({ rest }) => rest.pulls.get({ ...client.repo, pull_number: number }));
    const pull = await (0,_errors_js__WEBPACK_IMPORTED_MODULE_0__/* .nullOn */ .l6)(404, asked);
    return pull && (0,_pull_js__WEBPACK_IMPORTED_MODULE_2__/* .toPull */ .Vl)(pull, client.repository);
}
const comparison = zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({ behind_by: zod_mini__WEBPACK_IMPORTED_MODULE_3__/* .number */ .aig() });
async function isBehind(client, branch, sha) {
    const call = {
        operation: `compare ${branch} with commit ${sha.slice(0, 7)}`,
        schema: comparison,
        permission: 'contents: read',
    };
    const { behind_by: behindBy } = await client.ask(call, ({ rest }) => rest.repos.compareCommitsWithBasehead({ ...client.repo, basehead: `${branch}...${sha}`, per_page: 1 }));
    return behindBy > 0;
}


/***/ }),

/***/ 462:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   baseAhead: () => (/* binding */ baseAhead)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _github_client_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(636);
/* harmony import */ var _github_pulls_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(235);
/* harmony import */ var _run_context_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5476);





async function baseAhead(client, { pullRequest }, env) {
    const headSha = pullRequest?.headSha ?? null;
    const baseRef = env.GITHUB_BASE_REF || null;
    if (headSha === null || baseRef === null || (await checkedOut(env)) !== headSha)
        return null;
    return (await (0,_github_client_js__WEBPACK_IMPORTED_MODULE_2__/* .orDebug */ .V)(client, (0,_github_pulls_js__WEBPACK_IMPORTED_MODULE_3__/* .isBehind */ .J)(client, baseRef, headSha))) ? baseRef : null;
}
async function checkedOut(env) {
    const head = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,_run_context_js__WEBPACK_IMPORTED_MODULE_4__/* .workspaceOf */ .B3)(env), '.git', 'HEAD'), 'utf8').catch(() => '');
    return /^[0-9a-f]{40,64}$/.exec(head.trim())?.[0] ?? null;
}


/***/ })

};

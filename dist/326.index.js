export const id = 326;
export const ids = [326,636,235,577];
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

/***/ 1326:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  judgeReviewedPlan: () => (/* binding */ judgeReviewedPlan),
  postComment: () => (/* binding */ postComment),
  postDriftIssue: () => (/* binding */ postDriftIssue)
});

// EXTERNAL MODULE: ./lib/domain/review.js
var review = __webpack_require__(7582);
// EXTERNAL MODULE: ./lib/domain/trust.js
var trust = __webpack_require__(4186);
// EXTERNAL MODULE: ./lib/github/client.js
var github_client = __webpack_require__(636);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 3 modules
var schemas = __webpack_require__(3619);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js + 1 modules
var api = __webpack_require__(3305);
;// CONCATENATED MODULE: ./lib/github/identity.js


const DEFAULT_LOGIN = 'github-actions[bot]';
const asked = new WeakMap();
const userSchema = schemas/* object */.Ikc({ login: schemas/* string */.YjP().check(api/* _minLength */.m9(1)) });
const viewerSchema = schemas/* object */.Ikc({ viewer: userSchema });
function askLogin(client) {
    const answer = asked.get(client) ?? ask(client);
    asked.set(client, answer);
    return answer;
}
function learnLogin(client, author) {
    if (author !== undefined)
        asked.set(client, Promise.resolve(author));
}
async function ownLogin(client) {
    return (await askLogin(client)) ?? (client.tokenKind === 'user' ? null : DEFAULT_LOGIN);
}
const WHO = { operation: 'ask who the github-token belongs to' };
async function ask(client) {
    const user = () => client.ask({ ...WHO, schema: userSchema }, ({ rest }) => rest.users.getAuthenticated());
    const viewer = async () => {
        const asked = async (github) => ({ data: await github.graphql('{ viewer { login } }') });
        return (await client.ask({ ...WHO, schema: viewerSchema }, asked)).viewer;
    };
    const ways = client.tokenKind === 'installation' ? [viewer, user] : [user, viewer];
    for (const way of ways) {
        const found = await (0,github_client/* orDebug */.V)(client, way());
        if (found !== null)
            return found.login;
    }
    return null;
}

// EXTERNAL MODULE: ./lib/github/pull.js
var pull = __webpack_require__(740);
;// CONCATENATED MODULE: ./lib/github/posted.js



const postedSchema = schemas/* object */.Ikc({
    body: schemas/* pipe */.FsL(schemas/* nullish */.cl6(schemas/* string */.YjP()), schemas/* transform */.pdi((body) => (body ?? '').replaceAll('\r\n', '\n'))),
    html_url: schemas/* nullish */.cl6(schemas/* string */.YjP()),
    user: schemas/* nullish */.cl6(schemas/* object */.Ikc({ login: schemas/* string */.YjP() })),
});
const commentSchema = schemas/* extend */.X$i(postedSchema, { id: schemas/* number */.aig() });
async function ownRule(client) {
    const login = await ownLogin(client);
    return ({ user }) => (0,pull/* sameName */.q)(login, user?.login);
}
async function markedAmong(client, all, matches) {
    const marked = all.filter(({ body }) => matches(body) !== null);
    if (marked.length === 0)
        return { own: [], others: [] };
    const isOwn = await ownRule(client);
    const { own = [], others = [] } = Object.groupBy(marked, (one) => (isOwn(one) ? 'own' : 'others'));
    for (const { html_url: url } of others)
        client.log.debug(`${url} has our marker but another author; it is ignored`);
    return { own, others };
}
function commentsOf(client, { number, name, permission, }) {
    const call = (operation) => ({ operation, schema: commentSchema, permission });
    return {
        all: async () => {
            const list = { ...client.paged, issue_number: number };
            const pages = client.list(call(`list the comments of ${name}`), ({ paginate, rest }) => paginate.iterator(rest.issues.listComments, list));
            return (await Array.fromAsync(pages)).flat();
        },
        add: (body) => client.ask(call(`comment on ${name}`), ({ rest }) => rest.issues.createComment({ ...client.repo, issue_number: number, body })),
        change: (id, body) => client.ask(call(`update the comment of ${name}`), ({ rest }) => rest.issues.updateComment({ ...client.repo, comment_id: id, body })),
        remove: (id) => client.ask({ ...call(`delete a doubled comment of ${name}`), schema: schemas/* unknown */.L5J() }, ({ rest }) => rest.issues.deleteComment({ ...client.repo, comment_id: id })),
    };
}

;// CONCATENATED MODULE: ./lib/github/run-stamp.js
function isNewer(theirs, ours) {
    if (theirs === null)
        return false;
    const [their, our] = [Number(theirs.runId) || 0, Number(ours.runId) || 0];
    return their > our || (their === our && theirs.runAttempt > ours.runAttempt);
}

;// CONCATENATED MODULE: ./lib/github/comment.js






const commentsOn = (client, pr) => commentsOf(client, { number: pr, name: `pull request #${pr}`, permission: 'pull-requests: write' });
async function syncComment(client, request) {
    try {
        return await (0,github_client/* untilCertain */.d)(client, () => syncOnce(client, request));
    }
    catch (error) {
        if (!(error instanceof errors/* ApiError */.hD))
            throw error;
        return { url: null, warning: error.message };
    }
}
async function findOwnComment(client, pr, matches) {
    const { own, others } = await markedOn(client, pr, matches);
    return { comment: own[0] ?? null, foreign: await foreignOf(client, others) };
}
async function markedOn(client, pr, matches) {
    const comments = await commentsOn(client, pr).all();
    comments.sort((a, b) => a.id - b.id);
    return markedAmong(client, comments, matches);
}
async function foreignOf(client, others) {
    const authors = [...new Set(others.flatMap(({ user }) => user?.login ?? []))];
    if (authors.length === 0)
        return null;
    const theirs = `there is one by ${authors.join(', ')}`;
    const login = await askLogin(client);
    return login === null
        ? `${theirs}, and whose token github-token is cannot be known: GitHub refuses both GraphQL and GET /user`
        : `${theirs}, and github-token is of ${login}`;
}
async function syncOnce(client, request, isAgain = false) {
    const { pr, run, matches, sameMeaning } = request;
    const comments = commentsOn(client, pr);
    const { own, others } = await markedOn(client, pr, matches);
    const [kept, ...doubled] = own;
    if (kept === undefined)
        return create(client, request, others);
    const reason = own.some(({ body }) => isNewer(matches(body), run))
        ? `A newer run wrote the comment on pull request #${pr}, so this run left it alone`
        : request.keep(kept.body);
    const url = kept.html_url ?? null;
    if (reason !== null)
        return { url, warning: `${reason}. ${request.instead}` };
    for (const { id } of doubled)
        await (0,github_client/* orDebug */.V)(client, comments.remove(id));
    const body = request.render(kept.body);
    if (!sameMeaning(kept.body, body)) {
        const updated = comments.change(kept.id, body);
        if ((await (isAgain ? updated : (0,errors/* nullOn */.l6)(404, updated))) === null)
            return syncOnce(client, request, true);
    }
    return { url, warning: null };
}
async function create(client, request, others) {
    const { pr } = request;
    if (!request.mayCreate) {
        const foreign = (await askLogin(client)) === null ? await foreignOf(client, others) : null;
        return { url: null, warning: foreign && `No comment on pull request #${pr} was updated: ${foreign}` };
    }
    const { html_url: url, user } = await commentsOn(client, pr).add(request.render(null));
    learnLogin(client, user?.login);
    const isEarlier = others.some((other) => (0,pull/* sameName */.q)(other.user?.login, user?.login));
    return isEarlier ? syncOnce(client, request) : { url: url ?? null, warning: null };
}

;// CONCATENATED MODULE: ./lib/github/issue.js






const PERMISSION = 'issues: write';
const LABEL = { name: 'peering-drift', color: 'd93f0b', description: 'A peering is not as its spec says' };
const issueSchema = schemas/* extend */.X$i(postedSchema, {
    number: schemas/* int */.Whr().check(api/* _positive */.NC()),
    state: schemas/* nullish */.cl6(schemas/* string */.YjP()),
    pull_request: schemas/* optional */.lqM(schemas/* unknown */.L5J()),
});
const isOpen = ({ state }) => state !== 'closed';
async function syncDriftIssue(client, request) {
    let url = null;
    let toSay = null;
    try {
        const { issue, isNewerThere, comment } = await (0,github_client/* untilCertain */.d)(client, async () => {
            const found = await theIssue(client, request);
            const decision = found.issue && !found.isNewerThere ? decide(found.issue, request) : null;
            toSay ??= decision?.comment ?? null;
            if (found.issue && decision)
                await patchIssue(client, found.issue, decision.patch);
            return { ...found, comment: toSay };
        });
        const isQuiet = !request.drift && !isNewerThere && comment === null;
        if (issue === null || (isQuiet && !isOpen(issue)))
            return { url, warning: null };
        url = issue.html_url ?? null;
        if (isNewerThere)
            return { url, warning: `A newer run wrote the drift issue #${issue.number}, so this run left it alone` };
        if (comment !== null)
            await say(client, issue.number, comment);
        return { url, warning: null };
    }
    catch (error) {
        if (!(error instanceof errors/* ApiError */.hD))
            throw error;
        return { url, warning: error.message };
    }
}
async function theIssue(client, request, made = null) {
    const { drift, run, matches } = request;
    const own = await ownIssues(client, matches);
    const kept = own.find(isOpen) ?? own[0];
    if (kept === undefined) {
        if (made !== null || !drift)
            return { issue: made, isNewerThere: false };
        const issue = await issue_open(client, request);
        learnLogin(client, issue.user?.login);
        return theIssue(client, request, issue);
    }
    const newer = own.filter(({ body }) => isNewer(matches(body), run));
    for (const one of own)
        if (isOpen(one) && one !== kept && !newer.includes(one))
            await (0,github_client/* orDebug */.V)(client, patchIssue(client, one, { state: 'closed', state_reason: 'not_planned' }));
    return { issue: kept, isNewerThere: newer.length > 0 };
}
function decide(issue, request) {
    const { drift, mayClose, title, body, sameMeaning, comments } = request;
    if (!drift && !isOpen(issue))
        return null;
    if (!drift && mayClose)
        return { patch: { state: 'closed', state_reason: 'completed', body }, comment: comments.closed };
    if (!isOpen(issue))
        return { patch: { state: 'open', title, body }, comment: comments.reopened };
    const changed = drift ? comments.changed(issue.body) : null;
    if (changed !== null)
        return { patch: { title, body }, comment: changed };
    return sameMeaning(issue.body, body) ? null : { patch: { body }, comment: null };
}
async function ownIssues(client, matches) {
    const creator = await ownLogin(client);
    if (creator === null)
        return [];
    const found = (await (0,errors/* nullOn */.l6)(422, ownOnPages(client, matches, { creator }, Number.POSITIVE_INFINITY))) ?? [];
    return found.length > 0 ? found : ownOnPages(client, matches, {}, 3);
}
async function ownOnPages(client, matches, filter, most) {
    const query = { ...client.paged, state: 'all', sort: 'created', direction: 'desc', ...filter };
    const call = { operation: 'list the issues', schema: issueSchema, permission: PERMISSION };
    let read = 0;
    for await (const page of client.list(call, ({ paginate, rest }) => paginate.iterator(rest.issues.listForRepo, query))) {
        const issues = page.filter((one) => one.pull_request == null);
        const { own } = await markedAmong(client, issues, matches);
        if (own.length > 0 || ++read >= most)
            return own.toSorted((a, b) => a.number - b.number);
    }
    return [];
}
async function issue_open(client, { title, body }) {
    const labelling = { operation: `create the label ${LABEL.name}`, schema: schemas/* unknown */.L5J() };
    await (0,github_client/* orDebug */.V)(client, client.ask(labelling, ({ rest }) => rest.issues.createLabel({ ...client.repo, ...LABEL })));
    const call = { operation: 'open the drift issue', schema: issueSchema, permission: PERMISSION };
    const issue = { ...client.repo, title, body };
    try {
        return await client.ask(call, ({ rest }) => rest.issues.create({ ...issue, labels: [LABEL.name] }));
    }
    catch (error) {
        if (!(error instanceof errors/* ApiError */.hD) || (error.status !== 403 && error.status !== 422))
            throw error;
        client.log.debug(`${error.message}; trying without labels`);
        return client.ask(call, ({ rest }) => rest.issues.create(issue));
    }
}
async function patchIssue(client, { number }, patch) {
    const call = { operation: `update the drift issue #${number}`, schema: schemas/* unknown */.L5J(), permission: PERMISSION };
    await client.ask(call, ({ rest }) => rest.issues.update({ ...client.repo, issue_number: number, ...patch }));
}
async function say(client, number, body) {
    const comments = commentsOf(client, {
        number,
        name: `the drift issue #${number}`,
        permission: PERMISSION,
    });
    await (0,github_client/* untilCertain */.d)(client, async (isAgain) => {
        const all = isAgain ? await comments.all() : [];
        const last = all.findLast(await ownRule(client));
        if (last?.body.trim() !== body.trim())
            await comments.add(body);
    });
}

// EXTERNAL MODULE: ./lib/github/pulls.js
var pulls = __webpack_require__(235);
// EXTERNAL MODULE: ./lib/report/marker.js
var report_marker = __webpack_require__(3086);
// EXTERNAL MODULE: ./lib/report/page.js + 4 modules
var page = __webpack_require__(2360);
// EXTERNAL MODULE: ./lib/report/size.js
var size = __webpack_require__(2777);
;// CONCATENATED MODULE: ./lib/report/comment.js



const TOO_LARGE = '**This plan is too large to be reviewed here:** an apply that requires a review refuses it. Split the spec.';
function renderComment(report, context, { reviewed } = { reviewed: null }) {
    const body = (shown, before) => (detail) => (0,page/* page */.M)({ report, context }, detail, { marker: { kind: 'comment', reviewed: shown, drifted: '' }, before });
    if (reviewed === null || report.mode === 'apply')
        return (0,size/* renderWithin */.As)(size/* fitsComment */.CX, body(reviewed, ''));
    const isTooLarge = reviewed.items.length > report_marker/* MAX_ITEMS_LENGTH */.f6;
    const whole = isTooLarge ? null : (0,size/* renderWithAllNames */.k9)(size/* fitsComment */.CX, body(reviewed, ''));
    return whole ?? (0,size/* renderWithin */.As)(size/* fitsComment */.CX, body(null, TOO_LARGE));
}

// EXTERNAL MODULE: ./lib/report/footer.js
var footer = __webpack_require__(2747);
// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/report/escape.js
var report_escape = __webpack_require__(2527);
// EXTERNAL MODULE: ./lib/report/links.js
var links = __webpack_require__(4503);
// EXTERNAL MODULE: ./lib/report/rows.js
var rows = __webpack_require__(9965);
// EXTERNAL MODULE: ./lib/report/verdict.js
var verdict = __webpack_require__(975);
// EXTERNAL MODULE: ./lib/report/view.js
var view = __webpack_require__(8149);
// EXTERNAL MODULE: ./lib/report/what-happens.js
var what_happens = __webpack_require__(5926);
// EXTERNAL MODULE: ./lib/report/words.js
var words = __webpack_require__(8191);
;// CONCATENATED MODULE: ./lib/report/issue.js











const LONGEST_KEY = 150;
const MAX_REMEMBERED = 3_000;
const LISTED = 50;
function renderDriftIssue(report, context) {
    const marker = { kind: 'drift', reviewed: null, drifted: driftedItems(report) };
    const after = 'Updated by every check; closes when everything matches the spec.';
    const body = (0,size/* renderWithin */.As)(size/* fitsComment */.CX, (detail) => (0,page/* page */.M)({ report, context }, detail, { marker, after }));
    return { title: titleOf(context), body };
}
function titleOf({ shownKey }) {
    const key = (0,report_escape/* shorten */.ml)((0,report_escape/* cleanText */.X5)(shownKey), LONGEST_KEY).replaceAll('`', "'");
    return key === '' ? 'Peering drift' : `Peering drift: \`${key}\``;
}
const DRIFT_STATUSES = ['create', 'update', 'repair', 'delete', 'waiting'];
function driftedItems({ peerings }) {
    const drifted = peerings.filter((one) => one.drifted).slice(0, MAX_REMEMBERED);
    return drifted
        .map((one) => itemOf(one, one.status))
        .sort()
        .join('');
}
function itemOf({ name, aiven, upcloud }, status) {
    const text = JSON.stringify([name, aiven.vpc, upcloud.network, status]);
    return (0,external_node_crypto_.createHash)('sha256').update(text).digest('base64url').slice(0, report_marker/* ITEM_LENGTH */.hR);
}
function renderDriftChange(report, context, previousBody) {
    const marker = (0,report_marker/* parseMarker */.gY)(previousBody);
    if (marker === null || marker.kind !== 'drift' || marker.drifted === driftedItems(report))
        return null;
    const before = new Set(marker.drifted.match(new RegExp(`.{${report_marker/* ITEM_LENGTH */.hR}}`, 'g')) ?? []);
    const found = report.peerings.filter((one) => one.drifted && !before.has(itemOf(one, one.status)));
    const gone = report.peerings.filter((one) => !one.drifted && DRIFT_STATUSES.some((status) => before.has(itemOf(one, status))));
    const now = (0,report_escape/* prose */.CS)((0,verdict/* verdictOf */.Vj)(report).text.replace(/^drift: /, ''));
    return (0,size/* renderWithin */.As)(size/* fitsComment */.CX, (detail) => {
        const name = (one) => (0,rows/* nameOf */.Vb)(one, detail);
        const nameAndWhat = (one) => `${name(one)} (${(0,what_happens/* whatHappens */.wj)(one, report.mode)})`;
        return (0,view/* joined */.oR)([
            `The drift changed. Now: ${now}.`,
            namesText('New', found.map(nameAndWhat)),
            namesText('No drift any more', gone.map(name)),
            `Seen in ${(0,links/* runLink */.ut)('this run', context)}.`,
        ]);
    });
}
function namesText(title, names) {
    return names.length === 0 ? '' : `**${title}:** ${(0,words/* list */.p_)((0,words/* first */.$1)(LISTED, names))}`;
}
function renderDriftClosed(report, context) {
    const now = (0,verdict/* verdictOf */.Vj)(report).text.replace(/^no drift, /, '');
    return `✅ No drift any more: ${(0,report_escape/* prose */.CS)(now)}. Seen in ${(0,links/* runLink */.ut)('this run', context)} at commit ${(0,links/* commitLink */.wn)(context)}.`;
}

;// CONCATENATED MODULE: ./lib/publish/github-reports.js










async function postComment(client, pull, work) {
    const { report, context, inputs } = work;
    const { reviewKey } = inputs;
    const place = { ...context, pr: pull.number };
    const isSignedWell = (body) => {
        const shown = shownIn(body);
        return reviewKey !== null && shown !== null && (0,review/* isSigned */.JI)(place, shown, reviewKey);
    };
    const now = pull.state === 'merged' ? pull : await asItIs(client, pull, work);
    const planned = plannedReview(now, work);
    return syncComment(client, {
        pr: pull.number,
        mayCreate: inputs.comment === 'always' || isWorthSaying(report),
        run: context,
        matches: matcher('comment', context),
        keep: (present) => whyKept(shownIn(present), now, planned, work),
        instead: `What it found is in its job summary: ${context.runUrl}`,
        render: (present) => {
            if (report.mode !== 'apply')
                return rendered(planned, reviewKey, place, work);
            if (present === null)
                return rendered(null, null, place, work);
            return rendered(shownIn(present), isSignedWell(present) ? reviewKey : null, place, work);
        },
        sameMeaning: (before, after) => (0,footer/* sameMeaning */._)(before, after, { trackHead: planned !== null && planned.items !== '' }) &&
            (planned === null || reviewKey === null || isSignedWell(before)),
    });
}
const FRESH_MS = 20_000;
async function asItIs(client, pull, { context, event, items }) {
    const isTold = context.runAttempt === 1 && pull.headSha !== null;
    const isFresh = context.now - (event.toldAt ?? context.now) <= FRESH_MS;
    if (isTold && (isFresh || items === ''))
        return { ...pull, state: 'open' };
    const now = await (0,github_client/* orDebug */.V)(client, (0,pulls.getPull)(client, pull.number));
    if (now?.state === 'merged' || (now && now.state !== trust/* UNKNOWN */.HV && !isTold))
        return now;
    return { ...pull, state: isTold ? 'open' : trust/* UNKNOWN */.HV };
}
function plannedReview({ state }, { report, items, event }) {
    const isPlan = report.mode === 'plan' || report.mode === 'check';
    if (!isPlan || report.failure !== null || report.outcome === 'skipped')
        return null;
    if (state === 'merged' || state === trust/* UNKNOWN */.HV)
        return null;
    return { digest: report.digest, items, head: event.headSha, signature: null };
}
function shownIn(body) {
    const reviewed = (0,report_marker/* parseMarker */.gY)(body)?.reviewed ?? null;
    return reviewed && { ...reviewed, text: (0,review/* visibleText */.Q6)(body) };
}
const UNSIGNED = '-'.repeat(43);
function rendered(reviewed, key, place, { report, context }) {
    if (reviewed === null || key === null)
        return renderComment(report, context, { reviewed });
    const body = renderComment(report, context, { reviewed: { ...reviewed, signature: UNSIGNED } });
    const marker = (0,report_marker/* parseMarker */.gY)(body);
    const shown = shownIn(body);
    if (marker === null || shown === null)
        return body;
    const signed = (0,report_marker/* renderMarker */.Bd)({ ...marker, reviewed: { ...shown, signature: (0,review/* sign */._S)(place, shown, key) } });
    return `${signed}${body.slice(body.indexOf('\n'))}`;
}
function whyKept(shown, { number, headSha, state }, planned, { report, event, inputs }) {
    const isApply = report.mode === 'apply';
    const comment = `The comment on pull request #${number}`;
    if (shown === null)
        return null;
    if (isApply && inputs.reviewedPlan === 'require' && inputs.reviewKey === null && shown.signature !== null)
        return `${comment} holds a signed plan, which this run cannot sign anew without review-key, so it left the comment alone`;
    if (isApply && state === 'merged')
        return null;
    const isUpForReview = headSha === null || headSha === shown.head;
    if (!isUpForReview)
        return null;
    const isOfLastCommit = headSha === event.headSha;
    const isPlanMade = isApply ? report.failure === null || report.peerings.length > 0 : planned !== null;
    const isPlanLost = !isApply && report.outcome === 'failed' && state !== 'merged' && state !== trust/* UNKNOWN */.HV;
    if (isOfLastCommit && (isPlanMade || isPlanLost))
        return null;
    return state === 'merged'
        ? `${comment} shows the plan as it was before the merge, so this run left it alone`
        : `${comment} shows a plan that is up for review, and this run has none for that commit, so it left the comment alone`;
}
function matcher(kind, context) {
    return (body) => {
        const marker = (0,report_marker/* parseMarker */.gY)(body);
        return marker?.kind === kind && marker.key === context.commentKey ? marker : null;
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
async function judgeReviewedPlan(client, pulls, planItems, context, { reviewKey }) {
    const judge = (reviews) => (0,review/* judgeReview */.qC)({ ...context, reviews, planItems, reviewKey });
    const shownOn = new Map();
    const reviewOn = async (pull) => {
        const shown = shownOn.get(pull.pr) ?? reviewedOn(client, pull.pr, context);
        shownOn.set(pull.pr, shown);
        return { ...pull, ...(await shown) };
    };
    let verdict = judge([]);
    for await (const found of pulls.forReview()) {
        verdict = judge(await Promise.all(found.map(reviewOn)));
        if (verdict === null)
            break;
    }
    return verdict;
}
async function reviewedOn(client, pr, context) {
    const { comment, foreign } = await findOwnComment(client, pr, matcher('comment', context));
    return { reviewed: comment && shownIn(comment.body), foreign };
}
async function postDriftIssue(client, report, context) {
    const { title, body } = renderDriftIssue(report, context);
    return syncDriftIssue(client, {
        drift: report.drift,
        mayClose: report.counts.blocked === 0,
        title,
        body,
        matches: matcher('drift', context),
        sameMeaning: footer/* sameMeaning */._,
        run: context,
        comments: {
            changed: (before) => renderDriftChange(report, context, before),
            reopened: 'There is drift again; the description above is current.',
            closed: renderDriftClosed(report, context),
        },
    });
}


/***/ })

};

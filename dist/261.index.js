export const id = 261;
export const ids = [261];
export const modules = {

/***/ 6261:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  connectGitHub: () => (/* binding */ connectGitHub),
  judgeReviewedPlan: () => (/* binding */ judgeReviewedPlan),
  postComment: () => (/* binding */ github_reports_postComment),
  postDriftIssue: () => (/* binding */ postDriftIssue)
});

// EXTERNAL MODULE: ./lib/domain/review.js
var review = __webpack_require__(7582);
// EXTERNAL MODULE: ./lib/domain/trust.js
var trust = __webpack_require__(4186);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/github/client.js
var github_client = __webpack_require__(636);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 3 modules
var schemas = __webpack_require__(3619);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js + 1 modules
var api = __webpack_require__(3305);
;// CONCATENATED MODULE: ./lib/github/identity.js
/** Whose token is this? Needed to tell our own comments from those of anyone who copied our marker. */


/** The login of the token that every job gets. */
const DEFAULT_LOGIN = 'github-actions[bot]';
const asked = new WeakMap();
const userSchema = schemas/* object */.Ikc({ login: schemas/* string */.YjP().check(api/* _minLength */.m9(1)) });
const viewerSchema = schemas/* object */.Ikc({ viewer: userSchema });
/**
 * The token's login as GitHub tells it, asked once per client; null when GitHub does not tell, whatever the
 * reason. `GET /user` answers to personal tokens (403 for installations); GraphQL's `viewer` answers to
 * installations too, unless it is refused.
 */
function askLogin(client) {
    const known = asked.get(client);
    if (known !== undefined)
        return known;
    const answer = ask(client);
    asked.set(client, answer);
    return answer;
}
/** What GitHub showed as the author of something that this token has just written. */
function learnLogin(client, author) {
    asked.set(client, Promise.resolve(author));
}
/**
 * The token's login. Where GitHub does not tell, it is taken to be that of the token that every job gets, until the
 * answer to something written shows otherwise; null for a person's token, which that can never be.
 */
async function ownLogin(client) {
    return (await askLogin(client)) ?? (client.tokenKind === 'user' ? null : DEFAULT_LOGIN);
}
/** Is this the token's own login? The one rule for what we change and for what we believe. */
async function isOwnLogin(client, login) {
    const own = login === null ? null : await ownLogin(client);
    return login !== null && own !== null && sameLogin(login, own);
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

;// CONCATENATED MODULE: ./lib/github/markdown-body.js
/** Texts of comments and issues, as GitHub sends them. */

/** A Markdown body with `\n` line ends; empty when there is none. */
const bodySchema = schemas/* pipe */.FsL(schemas/* nullish */.cl6(schemas/* string */.YjP()), schemas/* transform */.pdi((body) => (body ?? '').replaceAll('\r\n', '\n')));

;// CONCATENATED MODULE: ./lib/github/run-stamp.js
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

;// CONCATENATED MODULE: ./lib/github/comment.js
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
        return await (0,github_client/* untilCertain */.dP)(client, () => syncOnce(client, request, memory));
    }
    catch (error) {
        if (!(error instanceof errors/* ApiError */.hD))
            throw error;
        return { action: 'failed', url: null, warning: error.message };
    }
}
/**
 * Our comment of this key, for reading a reviewed plan. `foreign`: why comments with our marker are not ours, as a
 * clause; null when there are none of others. Rejects with ApiError.
 */
async function findOwnComment(client, pr, matches) {
    const { own, others } = await markedComments(client, { pr, matches });
    return { comment: own[0] ?? null, foreign: await foreignOf(client, others) };
}
async function foreignOf(client, others) {
    const authors = [...new Set(others.flatMap(({ author }) => author ?? []))];
    if (authors.length === 0)
        return null;
    const theirs = `there is one by ${authors.join(', ')}`;
    const login = await askLogin(client);
    return login === null
        ? `${theirs}, and whose token github-token is cannot be known: GitHub refuses both GraphQL and GET /user`
        : `${theirs}, and github-token is of ${login}`;
}
async function syncOnce(client, request, memory) {
    const { pr, run, sameMeaning } = request;
    const { own, others } = await markedComments(client, request);
    const [kept, ...doubled] = own;
    if (kept === undefined)
        return first(client, request, memory, others);
    if (own.some(({ marker }) => isNewer(marker, run))) {
        const warning = `A newer run wrote the comment on pull request #${pr}, so this run left it alone`;
        return { action: 'skipped-newer', url: kept.url, warning };
    }
    const reason = request.keep(kept.body);
    if (reason !== null)
        return { action: 'kept', url: kept.url, warning: reason };
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
/** There is no comment of ours, as far as it is known whose token this is. */
async function first(client, request, memory, others) {
    const { pr } = request;
    if (request.mode === 'auto' && !request.worthCreating) {
        const foreign = (await askLogin(client)) === null ? await foreignOf(client, others) : null;
        const warning = foreign && `No comment on pull request #${pr} was updated: ${foreign}`;
        return { action: 'not-needed', url: null, warning };
    }
    memory.posted = request.render(null);
    const { url, author } = await create(client, pr, memory.posted);
    if (author === null)
        return done('created', url);
    learnLogin(client, author);
    // Now that it is known whose token this is, an earlier comment may turn out to be ours.
    const isEarlier = others.some((other) => other.author !== null && sameLogin(other.author, author));
    return isEarlier ? syncOnce(client, request, { ...memory, posted: null }) : done('created', url);
}
function done(action, url) {
    return { action, url, warning: null };
}
/** Those with our marker and this key, the oldest first. */
async function markedComments(client, { pr, matches }) {
    const own = [];
    const others = [];
    for (const { id, body, html_url, user } of await listComments(client, pr)) {
        const marker = matches(body);
        if (marker === null)
            continue;
        const author = user?.login ?? null;
        const marked = { id, body, url: html_url ?? null, marker, author };
        if (await isOwnLogin(client, author))
            own.push(marked);
        else {
            others.push(marked);
            client.log.debug(`Comment ${id} has our marker but another author; it is ignored`);
        }
    }
    own.sort((a, b) => a.id - b.id);
    return { own, others };
}
function listComments(client, pr) {
    const listing = {
        operation: `list the comments of pull request #${pr}`,
        item: commentSchema,
        permission: PERMISSION,
    };
    return client.list(listing, ({ paginate, rest }) => paginate.iterator(rest.issues.listComments, { ...client.repo, issue_number: pr, per_page: github_client/* PER_PAGE */.EK }));
}
const writtenSchema = schemas/* object */.Ikc({
    html_url: schemas/* nullish */.cl6(schemas/* string */.YjP()),
    user: schemas/* nullish */.cl6(schemas/* object */.Ikc({ login: schemas/* string */.YjP() })),
});
async function create(client, pr, body) {
    const call = {
        operation: `comment on pull request #${pr}`,
        schema: writtenSchema,
        permission: PERMISSION,
    };
    const comment = { ...client.repo, issue_number: pr, body };
    const { html_url, user } = await client.ask(call, ({ rest }) => rest.issues.createComment(comment));
    return { url: html_url ?? null, author: user?.login ?? null };
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
        await (0,github_client/* orDebug */.VN)(client, client.ask(call, ({ rest }) => rest.issues.deleteComment(comment)));
    }
}

;// CONCATENATED MODULE: ./lib/github/issue-api.js
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
        per_page: github_client/* PER_PAGE */.EK,
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
        await (0,github_client/* orDebug */.VN)(client, patchIssue(client, number, { state: 'closed', state_reason: 'not_planned' }));
}
/** Makes the label when it is missing; that it exists or may not be made is fine. Gives its name. */
async function ensureLabel(client, name) {
    const label = { name, color: 'd93f0b', description: 'A peering is not as its spec says' };
    const call = { operation: `create the label ${name}`, schema: schemas/* unknown */.L5J() };
    await (0,github_client/* orDebug */.VN)(client, client.ask(call, ({ rest }) => rest.issues.createLabel({ ...client.repo, ...label })));
    return name;
}
const issue_api_commentSchema = schemas/* object */.Ikc({ body: bodySchema, user });
/** Adds a comment; with `look` not when the last one of `login` says the same. Rejects with ApiError. */
async function commentOnIssue(client, comment) {
    const { number, body, login, look } = comment;
    const intent = { operation: `comment on the drift issue #${number}`, permission: issue_api_PERMISSION };
    const issue = { ...client.repo, issue_number: number };
    if (look) {
        const there = await client.list({ ...intent, item: issue_api_commentSchema }, ({ paginate, rest }) => paginate.iterator(rest.issues.listComments, { ...issue, per_page: github_client/* PER_PAGE */.EK }));
        const last = there.findLast((other) => other.user != null && sameLogin(other.user.login, login));
        if (last?.body.trim() === body.trim())
            return;
    }
    await client.ask({ ...intent, schema: schemas/* unknown */.L5J() }, ({ rest }) => rest.issues.createComment({ ...issue, body }));
}

;// CONCATENATED MODULE: ./lib/github/issue.js
/**
 * The drift issue: one per key, opened when there is drift, closed when all is well, reopened rather than
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
        settled = await (0,github_client/* untilCertain */.dP)(client, () => settle(client, request, memory));
    }
    catch (error) {
        return failed(error, 'failed', null);
    }
    const { action, issue, comment } = settled;
    const url = issue?.url ?? null;
    if (action === 'skipped-newer')
        return {
            action,
            url,
            warning: `A newer run wrote the drift issue #${issue?.number}, so this run left it alone`,
        };
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
function decide(issue, { drift, mayClose, title, body, sameMeaning, ...request }) {
    if (!drift) {
        if (!issue.open)
            return { action: 'not-needed', patch: null, comment: null };
        if (!mayClose)
            return body === null || sameMeaning(issue.body, body)
                ? { action: 'unchanged', patch: null, comment: null }
                : { action: 'updated', patch: { body }, comment: null };
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
    const isNews = made.author !== null && !(await isOwnLogin(client, made.author));
    if (made.author !== null)
        learnLogin(client, made.author);
    const rivals = isNews ? await findOwn(client, request) : await newestOwn(client, request, 1);
    const first = choose(rivals.filter((issue) => issue.open));
    if (first !== null && first.number < made.number) {
        await closeDoubled(client, [made]);
        // Another check made it at the same moment, or only now it is known whose token this is: then it may be out of date.
        return settle(client, request, memory);
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
    const login = await ownLogin(client);
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
    await (0,github_client/* untilCertain */.dP)(client, async () => {
        const look = again;
        again = true;
        const login = (look ? await ownLogin(client) : null) ?? DEFAULT_LOGIN;
        await commentOnIssue(client, { number, body, login, look });
    });
}

// EXTERNAL MODULE: ./lib/github/pulls.js
var pulls = __webpack_require__(235);
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
// EXTERNAL MODULE: ./lib/report/remarks.js
var remarks = __webpack_require__(6763);
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
            ...(0,comment/* mainBlocks */.Es)(view, detail),
            (0,block/* block */.om)(WHAT_TO_DO),
            (0,remarks/* remarksBlock */.L)(view),
            (0,comment/* diagramBlock */.$o)(view, detail, true),
            (0,ids/* idsBlock */.Y)(view, detail),
        ], context),
        (0,footer/* footer */.q)(view),
    ].join('\n\n'));
    return { title: titleOf(context), body };
}
const WHAT_TO_DO = 'Updated by every check; closes when everything matches the spec.';
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

// EXTERNAL MODULE: ./lib/run/session.js
var session = __webpack_require__(3781);
;// CONCATENATED MODULE: ./lib/publish/github-reports.js
/** The pull-request comment, the drift issue and the reviewed plan of one run, on GitHub. */












const ISSUE_LABEL = 'peering-drift';
/** A client, or null without a token or repository: then nothing is posted. */
async function connectGitHub({ inputs, event, env, ...tools }) {
    if (inputs.githubToken === null || !event.repository.includes('/'))
        return null;
    return (0,github_client/* createGitHub */.Cl)({
        ...tools,
        token: inputs.githubToken,
        apiUrl: env.GITHUB_API_URL || 'https://api.github.com',
        repository: event.repository,
        requestTimeoutMs: inputs.requestTimeoutMs,
        userAgent: session/* USER_AGENT */._,
    });
}
/** Creates or updates the comment of this run's key. GitHub's failures are in the result, never thrown. */
async function github_reports_postComment(client, pull, work) {
    const { report, context, inputs } = work;
    const now = pull.merged === true ? pull : await asItIs(client, pull, work);
    const planned = plannedReview(now, work);
    const seal = sealOf(pull.number, context, inputs);
    const result = await syncComment(client, {
        pr: pull.number,
        mode: inputs.comment === 'always' ? 'always' : 'auto',
        worthCreating: isWorthSaying(report),
        run: { id: context.runId, attempt: context.runAttempt },
        matches: matcher('comment', context),
        keep: (present) => whyKept(shownIn(present), now, planned, work),
        render: (present) => {
            // What an apply writes keeps what was reviewed, and is no review itself.
            if (report.mode === 'apply')
                return keptComment(present === null ? null : shownIn(present), seal, work);
            return rendered(planned, planned !== null, seal, work);
        },
        sameMeaning: (before, after) => 
        // A plan with changes counts as a review for one commit only, so the commit must be current there.
        (0,footer/* sameMeaning */._)(before, after, { trackHead: planned !== null && planned.items !== '' }) &&
            (planned === null || seal === null || seal.holds(shownIn(before))),
    });
    if (result.action !== 'skipped-newer' && result.action !== 'kept')
        return result;
    return { ...result, warning: `${result.warning}. What it found is in its job summary: ${context.runUrl}` };
}
/** An event is believed for so long: it takes about as long to start a run. */
const FRESH_MS = 20_000;
/**
 * The pull request as it is now: a run may have begun before the merge and end after it, and its plan is no review then.
 * Where GitHub does not tell, what the event of a first attempt says is believed.
 */
async function asItIs(client, pull, { context, event, items }) {
    const isTold = context.runAttempt === 1 && pull.headSha !== null;
    const isFresh = context.now - (event.pullRequest?.toldAt ?? context.now) <= FRESH_MS;
    if (isTold && (isFresh || items === ''))
        return { ...pull, merged: false };
    try {
        const now = await (0,pulls.getPull)(client, pull.number);
        if (now !== null && now.state === 'merged')
            return { ...pull, headSha: now.headSha, merged: true };
        if (now !== null && now.state !== trust/* UNKNOWN */.HV && !isTold)
            return { number: pull.number, headSha: now.headSha, merged: false };
    }
    catch (error) {
        if (!(error instanceof errors/* ApiError */.hD))
            throw error;
        client.log.debug(error.message);
    }
    return { ...pull, merged: isTold ? false : trust/* UNKNOWN */.HV };
}
/**
 * The plan that this run puts up for review; null when it made none, and when nobody can have seen it before the merge.
 * It counts only when its commit is the pull request's last one.
 */
function plannedReview({ merged }, { report, items, event }) {
    const isPlan = report.mode === 'plan' || report.mode === 'check';
    if (!isPlan || report.failure !== null || report.outcome === 'skipped' || merged !== false)
        return null;
    return { digest: report.digest, items, head: event.headSha, signature: null };
}
/** What our comment shows to reviewers; null for one without a plan. */
function shownIn(body) {
    const reviewed = (0,report_marker/* parseMarker */.gY)(body)?.reviewed ?? null;
    return reviewed && { ...reviewed, text: (0,review/* visibleText */.Q6)(body) };
}
/** null: there is no key, and nothing is signed. */
function sealOf(pr, { repository, commentKey }, { reviewKey }) {
    if (reviewKey === null)
        return null;
    return {
        sign: (shown) => (0,review/* sign */._S)({ repository, commentKey, pr, ...shown }, reviewKey),
        holds: (shown) => shown !== null &&
            shown.signature !== null &&
            (0,review/* verify */.MX)({ repository, commentKey, pr, ...shown }, shown.signature, reviewKey),
    };
}
/** As long as a signature, so that the comment fits with it. */
const UNSIGNED = '-'.repeat(43);
/** The comment of an apply: signed anew only when it was signed well, or we would sign what somebody else wrote. */
function keptComment(shown, seal, work) {
    return rendered(shown, seal?.holds(shown) ?? false, seal, work);
}
function rendered(reviewed, mustSign, seal, { report, context }) {
    if (reviewed === null || !mustSign || seal === null)
        return (0,comment/* renderComment */.wQ)(report, context, { reviewed });
    const body = (0,comment/* renderComment */.wQ)(report, context, { reviewed: { ...reviewed, signature: UNSIGNED } });
    const marker = (0,report_marker/* parseMarker */.gY)(body);
    const shown = shownIn(body);
    if (marker === null || shown === null)
        return body;
    const signed = (0,report_marker/* renderMarker */.Bd)({ ...marker, reviewed: { ...shown, signature: seal.sign(shown) } });
    return `${signed}${body.slice(body.indexOf('\n'))}`;
}
/**
 * Why the present comment must stay: it shows a plan that is up for review, and this run has none to take its place.
 * null when it may be replaced. What is not known counts as a reason.
 */
function whyKept(shown, { number, headSha, merged }, planned, { report, event, inputs }) {
    const isApply = report.mode === 'apply';
    const comment = `The comment on pull request #${number}`;
    if (shown === null)
        return null;
    if (isApply && inputs.reviewedPlan === 'require' && inputs.reviewKey === null && shown.signature !== null)
        return `${comment} holds a signed plan, which this run cannot sign anew without review-key, so it left the comment alone`;
    if (isApply && merged === true)
        return null;
    const isUpForReview = headSha === null || headSha === shown.head;
    if (!isUpForReview)
        return null;
    const isOfLastCommit = headSha === event.headSha;
    const isPlanMade = isApply ? report.failure === null || report.peerings.length > 0 : planned !== null;
    // A plan of the same commit that failed before the merge says that the earlier one cannot be relied on.
    const isPlanLost = !isApply && report.outcome === 'failed' && merged === false;
    if (isOfLastCommit && (isPlanMade || isPlanLost))
        return null;
    return merged === true
        ? `${comment} shows the plan as it was before the merge, so this run left it alone`
        : `${comment} shows a plan that is up for review, and this run has none for that commit, so it left the comment alone`;
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
async function judgeReviewedPlan(client, pulls, planItems, context, { reviewKey, allowApplyOnPullRequest }) {
    const { repository, commentKey } = context;
    const shownOn = new Map();
    const reviewOn = async (pull) => {
        const shown = shownOn.get(pull.number) ?? reviewedOn(client, pull.number, context);
        shownOn.set(pull.number, shown);
        const standing = (0,trust/* standingOf */.YP)(pull, allowApplyOnPullRequest);
        return { pr: pull.number, standing, head: pull.headSha, ...(await shown) };
    };
    let verdict = (0,review/* judgeReview */.qC)({ reviews: [], planItems, repository, commentKey, reviewKey });
    for await (const found of pulls.forReview()) {
        const reviews = await Promise.all(found.map(reviewOn));
        verdict = (0,review/* judgeReview */.qC)({ reviews, planItems, repository, commentKey, reviewKey });
        if (verdict.ok)
            break;
    }
    return verdict;
}
async function reviewedOn(client, pr, context) {
    const { comment, foreign } = await findOwnComment(client, pr, matcher('comment', context));
    return { reviewed: comment && shownIn(comment.body), foreign };
}
/** Opens, updates or closes the drift issue. GitHub's failures are in the result, never thrown. */
async function postDriftIssue(client, report, context) {
    const { title, body } = renderDriftIssue(report, context);
    return syncDriftIssue(client, {
        drift: report.drift,
        // What is blocked is not drift, and not well either.
        mayClose: report.counts.blocked === 0,
        title,
        body,
        matches: matcher('drift', context),
        sameMeaning: (before, after) => (0,footer/* sameMeaning */._)(before, after),
        driftChanged: (before) => renderDriftChange(report, context, before) !== null,
        run: { id: context.runId, attempt: context.runAttempt },
        label: ISSUE_LABEL,
        comments: {
            changed: (before) => renderDriftChange(report, context, before) ?? 'The drift changed.',
            reopened: 'There is drift again; the description above is current.',
            closed: renderDriftClosed(report, context),
        },
    });
}


/***/ }),

/***/ 3781:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _: () => (/* binding */ USER_AGENT)
/* harmony export */ });
/** What a run carries from room to room. */
/** How the action names itself to every API. */
const USER_AGENT = 'aiven-upcloud-peering/1';


/***/ })

};

export const id = 235;
export const ids = [235,577];
export const modules = {

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


/***/ })

};

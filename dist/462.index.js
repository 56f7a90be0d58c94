export const id = 462;
export const ids = [462];
export const modules = {

/***/ 462:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   baseAhead: () => (/* binding */ baseAhead)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(452);
/* harmony import */ var _github_pulls_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(235);
/* harmony import */ var _run_context_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(5476);
/** Whether a plan of a pull request lacks what its base branch has by now. */





/**
 * The base branch that has commits which the planned spec lacks; null when there are none, or when nobody knows.
 *
 * A merge commit, which GitHub checks out for `pull_request` by itself, has them all. Only a checkout of the branch's
 * own last commit may lack some.
 */
async function baseAhead(client, { pullRequest }, env) {
    const headSha = pullRequest?.headSha ?? null;
    // Set for events of pull requests.
    const baseRef = env.GITHUB_BASE_REF || null;
    if (headSha === null || baseRef === null || (await checkedOut(env)) !== headSha)
        return null;
    try {
        return (await (0,_github_pulls_js__WEBPACK_IMPORTED_MODULE_3__.isBehind)(client, baseRef, headSha)) ? baseRef : null;
    }
    catch (error) {
        if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .ApiError */ .hD))
            throw error;
        client.log.debug(error.message);
        return null;
    }
}
/** The commit in the workspace, when git has no branch for it, as after `actions/checkout` of a commit. */
async function checkedOut(env) {
    const head = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)((0,node_path__WEBPACK_IMPORTED_MODULE_1__.join)((0,_run_context_js__WEBPACK_IMPORTED_MODULE_4__/* .workspaceOf */ .B3)(env), '.git', 'HEAD'), 'utf8').catch(() => '');
    return /^[0-9a-f]{40,64}$/.exec(head.trim())?.[0] ?? null;
}


/***/ })

};

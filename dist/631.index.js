export const id = 631;
export const ids = [631];
export const modules = {

/***/ 1631:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   withAnswers: () => (/* binding */ withAnswers)
/* harmony export */ });
/* harmony import */ var _domain_trust_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4186);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(452);
/* harmony import */ var _pulls_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(235);
/** What the event does not say, asked from GitHub. */



/**
 * The event with its pull request as GitHub shows it now, where the event is silent about whose code this is. What
 * GitHub does not tell stays `unknown`, with a warning. Never rejects.
 *
 * @param github whose client is null: there is no token or repository.
 */
async function withAnswers(event, github, log) {
    if (event.pullRequest === null || event.fork !== _domain_trust_js__WEBPACK_IMPORTED_MODULE_0__/* .UNKNOWN */ .HV)
        return event;
    const pullRequest = await asked(event.pullRequest, github, log);
    return { ...event, pullRequest, fork: pullRequest.fork };
}
async function asked(pull, github, log) {
    const unlearnt = `Whether pull request #${pull.number} is a fork's could not be learnt, so it counts as one`;
    try {
        const client = await github.connect();
        const now = client && (await (0,_pulls_js__WEBPACK_IMPORTED_MODULE_2__.getPull)(client, pull.number));
        if (now)
            return {
                ...pull,
                headSha: now.headSha,
                fork: now.fork,
                merged: now.state === _domain_trust_js__WEBPACK_IMPORTED_MODULE_0__/* .UNKNOWN */ .HV ? _domain_trust_js__WEBPACK_IMPORTED_MODULE_0__/* .UNKNOWN */ .HV : now.state === 'merged',
                author: now.author ?? pull.author,
            };
        log.warning(`${unlearnt}. ${client ? 'GitHub knows no such pull request.' : 'Give the job a github-token.'}`);
    }
    catch (error) {
        log.warning(`${unlearnt}. ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_1__/* .messageOf */ .bD)(error)}`);
    }
    return pull;
}


/***/ })

};

export const id = 809;
export const ids = [809];
export const modules = {

/***/ 7190:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   loadAhead: () => (/* binding */ loadAhead)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(539);
/* harmony import */ var _wanted_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5304);
/** What the end of a run needs whatever its result is, loaded while the clouds are waited for. */



/** Never rejects: what cannot be loaded is told where it is used. */
async function loadAhead(session) {
    // Loading takes the processor: before the requests have gone out it would hold them up.
    await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setImmediate)();
    await Promise.allSettled([Promise.all(/* import() */[__webpack_require__.e(322), __webpack_require__.e(177)]).then(__webpack_require__.bind(__webpack_require__, 4558)), Promise.all(/* import() */[__webpack_require__.e(322), __webpack_require__.e(394)]).then(__webpack_require__.bind(__webpack_require__, 3394)), loadGitHub(session)]);
}
/** GitHub's client takes longer to load than everything else. Making one loads it, and sends nothing. */
async function loadGitHub(session) {
    const { inputs, event } = session;
    const { comment, issue } = (0,_wanted_js__WEBPACK_IMPORTED_MODULE_1__/* .wantedReports */ .h)(inputs, event);
    if (!comment && !issue)
        return;
    const { connectGitHub } = await Promise.all(/* import() */[__webpack_require__.e(322), __webpack_require__.e(942)]).then(__webpack_require__.bind(__webpack_require__, 8942));
    await connectGitHub(inputs, event, { ...session, userAgent: _session_js__WEBPACK_IMPORTED_MODULE_2__/* .USER_AGENT */ ._ });
}


/***/ }),

/***/ 5304:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ wantedReports)
/* harmony export */ });
/** @param inputs null: not readable; then nothing is posted. */
function wantedReports(inputs, { pullRequest, kind }) {
    if (!inputs)
        return { comment: false, issue: false };
    const { mode, comment, prNumber, driftIssue } = inputs;
    const mayHavePull = prNumber !== null || pullRequest !== null || (mode === 'apply' && kind === 'push');
    return {
        comment: comment !== 'never' && mode !== 'export' && mayHavePull,
        issue: driftIssue && mode === 'check',
    };
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

export const id = 809;
export const ids = [809];
export const modules = {

/***/ 7190:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ahead: () => (/* binding */ Ahead)
/* harmony export */ });
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(539);
/* harmony import */ var _wanted_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5304);


/** Never rejects: what cannot be loaded is told where it is used. */
class Ahead {
    /** GitHub's client; null when nothing is posted, or until it is loaded. */
    client = null;
    #session;
    #loading = Promise.resolve();
    constructor(session) {
        this.#session = session;
    }
    /** To be called when the first request has left: loading takes the processor, so earlier it would hold that up. */
    start() {
        this.#loading = Promise.allSettled([
            Promise.all(/* import() */[__webpack_require__.e(322), __webpack_require__.e(134)]).then(__webpack_require__.bind(__webpack_require__, 4753)),
            Promise.all(/* import() */[__webpack_require__.e(322), __webpack_require__.e(394)]).then(__webpack_require__.bind(__webpack_require__, 3394)),
            this.#connect(),
        ]);
    }
    /** Resolves when nothing is being loaded any more. */
    async ready() {
        await this.#loading;
    }
    /** GitHub's client takes longer to load than everything else. Making one loads it, and sends nothing. */
    async #connect() {
        const { inputs, event } = this.#session;
        const { comment, issue } = (0,_wanted_js__WEBPACK_IMPORTED_MODULE_0__/* .wantedReports */ .h)(inputs, event);
        if (!comment && !issue)
            return;
        const { connectGitHub } = await Promise.all(/* import() */[__webpack_require__.e(322), __webpack_require__.e(561)]).then(__webpack_require__.bind(__webpack_require__, 8942));
        this.client = await connectGitHub(inputs, event, { ...this.#session, userAgent: _session_js__WEBPACK_IMPORTED_MODULE_1__/* .USER_AGENT */ ._ });
    }
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

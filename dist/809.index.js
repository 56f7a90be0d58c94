export const id = 809;
export const ids = [809];
export const modules = {

/***/ 7190:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ahead: () => (/* binding */ Ahead)
/* harmony export */ });
/* harmony import */ var node_timers_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8500);
/* harmony import */ var _session_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(539);
/* harmony import */ var _wanted_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5304);
/** What the end of a run needs, got ready while the clouds answer and the plan is made. */



/** None of it rejects: what cannot be got ready is told where it is used. */
class Ahead {
    /** GitHub's client; null when nothing is posted, or until it is loaded. */
    client = null;
    /** The pull request's comments when the clouds had answered; null: they were not asked for. */
    look = null;
    /** The same, from before. */
    #firstLook = null;
    #session;
    constructor(session) {
        this.#session = session;
    }
    /** Loads what makes and posts the reports, whatever they will say. */
    async load() {
        // Loading takes the processor: before the requests have gone out it would hold them up.
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setImmediate)();
        await Promise.allSettled([this.#connect(), Promise.all(/* import() */[__webpack_require__.e(322), __webpack_require__.e(177)]).then(__webpack_require__.bind(__webpack_require__, 4558)), Promise.all(/* import() */[__webpack_require__.e(322), __webpack_require__.e(394)]).then(__webpack_require__.bind(__webpack_require__, 3394))]);
    }
    /**
     * To be called when the clouds have answered: what other runs wrote meanwhile has to be known, and GitHub can tell
     * that while the plan is made. Resolves when the request is on its way.
     */
    async whenRead() {
        if (!this.client || !this.#firstLook)
            return;
        const { lookAgain } = await __webpack_require__.e(/* import() */ 515).then(__webpack_require__.bind(__webpack_require__, 5515));
        this.look = lookAgain(this.client, this.#firstLook);
        // On an open connection it leaves in the second turn of the event loop.
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setImmediate)();
        await (0,node_timers_promises__WEBPACK_IMPORTED_MODULE_0__.setImmediate)();
    }
    /** The client takes longer to load than everything else. */
    async #connect() {
        const { inputs, event } = this.#session;
        const { comment, issue } = (0,_wanted_js__WEBPACK_IMPORTED_MODULE_1__/* .wantedReports */ .h)(inputs, event);
        if (!comment && !issue)
            return;
        const { connectGitHub } = await Promise.all(/* import() */[__webpack_require__.e(322), __webpack_require__.e(515), __webpack_require__.e(183)]).then(__webpack_require__.bind(__webpack_require__, 4183));
        this.client = await connectGitHub(inputs, event, { ...this.#session, userAgent: _session_js__WEBPACK_IMPORTED_MODULE_2__/* .USER_AGENT */ ._ });
        const pr = inputs.prNumber ?? event.pullRequest?.number;
        // An apply takes its time, and looks when it is done.
        if (!this.client || !comment || pr === undefined || inputs.mode === 'apply')
            return;
        const { lookEarly } = await __webpack_require__.e(/* import() */ 515).then(__webpack_require__.bind(__webpack_require__, 5515));
        this.#firstLook = lookEarly(this.client, pr);
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

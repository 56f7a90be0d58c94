export const id = 763;
export const ids = [763];
export const modules = {

/***/ 6763:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ remarksBlock),
/* harmony export */   renderRemarks: () => (/* binding */ renderRemarks)
/* harmony export */ });
/* harmony import */ var _block_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7015);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2527);
/** What a run says beside its report. */


/** So that they fit into what a summary leaves free, and into a comment. */
const MOST = 50;
const MOST_IN_COMMENT = 5;
const LONGEST = 300;
/** To be added to the summary. Ends with a line break. */
function renderRemarks(warnings) {
    return `${told(warnings, MOST)}\n`;
}
/** For comments and issues: what was known when they were made. */
function remarksBlock({ context: { warnings } }) {
    return warnings.length === 0 ? _block_js__WEBPACK_IMPORTED_MODULE_0__/* .NOTHING */ .K$ : (0,_block_js__WEBPACK_IMPORTED_MODULE_0__/* .block */ .om)(told(warnings, MOST_IN_COMMENT));
}
function told(warnings, most) {
    const shown = warnings.slice(0, most).map((message) => `- ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .prose */ .CS)((0,_escape_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)(message, LONGEST))}`);
    const more = warnings.length - shown.length;
    const lines = [...shown, ...(more > 0 ? [`- and ${more} more, as in the log`] : [])];
    return `#### ⚠️ About this run\n\n${lines.join('\n')}`;
}


/***/ })

};

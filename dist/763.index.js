export const id = 763;
export const ids = [763];
export const modules = {

/***/ 6763:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ remarksPart),
/* harmony export */   renderRemarks: () => (/* binding */ renderRemarks)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2527);
/* harmony import */ var _words_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8191);


const MOST = 50;
const MOST_IN_COMMENT = 5;
const LONGEST = 300;
function renderRemarks(warnings) {
    return `${told(warnings, MOST)}\n`;
}
function remarksPart({ context: { warnings } }) {
    return warnings.length === 0 ? '' : told(warnings, MOST_IN_COMMENT);
}
function told(warnings, most) {
    const messages = warnings.map((message) => (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .prose */ .CS)((0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .cut */ .Jj)(message, LONGEST)));
    const lines = (0,_words_js__WEBPACK_IMPORTED_MODULE_1__/* .first */ .$1)(most, messages).map((one) => `- ${one}`);
    return `#### ⚠️ About this run\n\n${lines.join('\n')}`;
}


/***/ })

};

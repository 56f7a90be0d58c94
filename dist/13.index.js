export const id = 13;
export const ids = [13,394];
export const modules = {

/***/ 3394:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderSummary: () => (/* binding */ renderSummary)
/* harmony export */ });
/* harmony import */ var _block_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7015);
/* harmony import */ var _comment_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2257);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2527);
/* harmony import */ var _footer_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2747);
/* harmony import */ var _ids_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(9416);
/* harmony import */ var _size_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2777);
/* harmony import */ var _verdict_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(975);







/** The job summary in Markdown, always under GitHub's 1 MiB. */
function renderSummary(report, context) {
    const view = { report, context };
    const exported = report.exported === null ? _block_js__WEBPACK_IMPORTED_MODULE_0__/* .NOTHING */ .K$ : (0,_block_js__WEBPACK_IMPORTED_MODULE_0__/* .block */ .om)(`Written to ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_2__/* .code */ .aY)(report.exported)}.`);
    return (0,_size_js__WEBPACK_IMPORTED_MODULE_5__/* .renderWithin */ .As)(_size_js__WEBPACK_IMPORTED_MODULE_5__/* .fitsSummary */ .Hy, (detail) => {
        const body = (0,_block_js__WEBPACK_IMPORTED_MODULE_0__/* .assemble */ .fT)([exported, ...(0,_comment_js__WEBPACK_IMPORTED_MODULE_1__/* .mainBlocks */ .Es)(view, detail), (0,_comment_js__WEBPACK_IMPORTED_MODULE_1__/* .diagramBlock */ .$o)(view, detail, false), (0,_ids_js__WEBPACK_IMPORTED_MODULE_4__/* .idsBlock */ .Y)(view, detail)], context);
        return [`## ${(0,_verdict_js__WEBPACK_IMPORTED_MODULE_6__/* .headingOf */ .Wm)(view)}`, body, (0,_footer_js__WEBPACK_IMPORTED_MODULE_3__/* .footer */ .q)(view), ''].filter((part, i) => i === 3 || part).join('\n\n');
    });
}


/***/ })

};

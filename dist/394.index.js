export const id = 394;
export const ids = [394,13];
export const modules = {

/***/ 3394:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderSummary: () => (/* binding */ renderSummary)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2527);
/* harmony import */ var _page_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2360);
/* harmony import */ var _size_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2777);



function renderSummary(report, context) {
    const before = report.exported === null ? '' : `Written to ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .code */ .aY)(report.exported)}.`;
    return (0,_size_js__WEBPACK_IMPORTED_MODULE_2__/* .renderWithin */ .As)(_size_js__WEBPACK_IMPORTED_MODULE_2__/* .fitsSummary */ .Hy, (detail) => `${(0,_page_js__WEBPACK_IMPORTED_MODULE_1__/* .page */ .M)({ report, context }, detail, { marker: null, before })}\n\n`);
}


/***/ })

};

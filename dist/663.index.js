export const id = 663;
export const ids = [663];
export const modules = {

/***/ 2512:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ isInside),
/* harmony export */   v: () => (/* binding */ readSpecFiles)
/* harmony export */ });
/* harmony import */ var node_fs_promises__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1455);
/* harmony import */ var node_path__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(6760);
/* harmony import */ var _errors_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(452);
/* harmony import */ var _invalid_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7556);
/** Paths and globs of the `spec` input → the texts of the spec files, confined to the workspace. */




/** The largest spec file that is read, in bytes. */
const MAX_SPEC_BYTES = 1024 * 1024;
const GLOB = /[*?[\]{}]/;
/**
 * Reads every file that the lines of the `spec` input name, each once, globs in alphabetical order.
 *
 * @throws SpecError for every file that is missing, too large, not text, or outside the workspace after
 * symlinks are resolved, and for every glob without a match.
 */
async function readSpecFiles(workspace, patterns) {
    const root = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(workspace);
    const files = new Map();
    const findings = [];
    const attempt = async (read) => {
        try {
            return await read();
        }
        catch (error) {
            if (!(error instanceof _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SpecError */ .G8))
                throw error;
            findings.push(...error.findings);
            return null;
        }
    };
    for (const pattern of patterns)
        for (const path of (await attempt(() => expand(root, pattern))) ?? []) {
            const file = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root, path)).split(node_path__WEBPACK_IMPORTED_MODULE_1__.sep).join('/');
            if (files.has(file))
                continue;
            const text = await attempt(() => readOne(root, file));
            files.set(file, text === null ? null : { file, text });
        }
    if (findings.length > 0)
        throw new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SpecError */ .G8(findings);
    return [...files.values()].filter((source) => source !== null);
}
async function expand(root, pattern) {
    if (!GLOB.test(pattern) || (await isFile((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root, pattern))))
        return [pattern];
    const matches = [];
    for await (const match of (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.glob)(pattern, { cwd: root }))
        matches.push(match);
    const files = [];
    for (const match of matches.sort())
        if (await isFile((0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root, match)))
            files.push(match);
    if (files.length === 0)
        throw problem(pattern, `no file matches ${JSON.stringify(pattern)} of the input spec`);
    return files;
}
async function isFile(path) {
    return (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(path).then((found) => found.isFile(), () => false);
}
async function readOne(root, file) {
    const path = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.resolve)(root, file);
    const real = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.realpath)(path).catch(() => null);
    if (real === null)
        throw problem(file, `there is no such file in the workspace: ${JSON.stringify(file)}; check the input spec, and that actions/checkout runs before this step`);
    if (!isInside(root, real) || !isInside(root, path))
        throw problem(file, 'the file lies outside the workspace; move it into the repository');
    const found = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.stat)(real);
    if (!found.isFile())
        throw problem(file, 'this is not a file; name a YAML file or a pattern such as peerings/*.yml');
    if (found.size > MAX_SPEC_BYTES)
        throw problem(file, `the file has ${found.size} bytes; at most ${MAX_SPEC_BYTES} are read, split it`);
    const bytes = await (0,node_fs_promises__WEBPACK_IMPORTED_MODULE_0__.readFile)(real).catch((error) => {
        throw problem(file, `the file cannot be read: ${(0,_errors_js__WEBPACK_IMPORTED_MODULE_2__/* .messageOf */ .bD)(error)}`);
    });
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        throw problem(file, 'the file is not UTF-8 text; save it as UTF-8');
    }
}
/** Whether `path` is `root` or lies below it; both absolute. */
function isInside(root, path) {
    const way = (0,node_path__WEBPACK_IMPORTED_MODULE_1__.relative)(root, path);
    return way === '' || !(way === '..' || way.startsWith(`..${node_path__WEBPACK_IMPORTED_MODULE_1__.sep}`) || (0,node_path__WEBPACK_IMPORTED_MODULE_1__.isAbsolute)(way));
}
function problem(file, message) {
    return new _errors_js__WEBPACK_IMPORTED_MODULE_2__/* .SpecError */ .G8([(0,_invalid_js__WEBPACK_IMPORTED_MODULE_3__/* .invalid */ .G)(message, { file, line: 1, column: 1 })]);
}


/***/ }),

/***/ 7556:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ invalid)
/* harmony export */ });
/** A `spec-invalid` error at a place. */
function invalid(message, at) {
    return { code: 'spec-invalid', severity: 'error', message, at };
}


/***/ }),

/***/ 5663:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   readSpec: () => (/* binding */ readSpec)
/* harmony export */ });
/* harmony import */ var _context_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6816);
/* harmony import */ var _files_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2512);
/** From the `spec` input to the checked spec. */


/** Reads and checks the spec files. Rejects with SpecError. */
async function readSpec({ inputs, event, env }) {
    const sources = await (0,_files_js__WEBPACK_IMPORTED_MODULE_1__/* .readSpecFiles */ .v)((0,_context_js__WEBPACK_IMPORTED_MODULE_0__/* .workspaceOf */ .B3)(env), inputs.spec);
    const { aiven, upcloud } = inputs.credentials;
    // A stranger's pull request gets no secrets, so the names of accounts cannot be judged there.
    const blind = event.fork || event.dependabot;
    const { loadSpec } = await Promise.all(/* import() */[__webpack_require__.e(280), __webpack_require__.e(815), __webpack_require__.e(122), __webpack_require__.e(190)]).then(__webpack_require__.bind(__webpack_require__, 122));
    return loadSpec(sources, blind ? null : { aiven: new Set(aiven.keys()), upcloud: new Set(upcloud.keys()) });
}


/***/ })

};

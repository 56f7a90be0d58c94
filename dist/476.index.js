export const id = 476;
export const ids = [476];
export const modules = {

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

/***/ 476:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  readSpec: () => (/* binding */ readSpec)
});

// EXTERNAL MODULE: ./lib/run/context.js + 1 modules
var context = __webpack_require__(5476);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/run/workspace-file.js
var workspace_file = __webpack_require__(1975);
// EXTERNAL MODULE: ./lib/spec/invalid.js
var invalid = __webpack_require__(7556);
;// CONCATENATED MODULE: ./lib/spec/files.js
/** Paths and globs of the `spec` input → the texts of the spec files, confined to the workspace. */





/** The largest spec file that is read, in bytes. */
const MAX_SPEC_BYTES = 1024 * 1024;
const GLOB = /[*?[\]{}]/;
/**
 * Reads every file that the lines of the `spec` input name, each once, globs in alphabetical order.
 *
 * @throws SpecError for every file that is missing, too large, not text, or, after symlinks are resolved, outside the
 * workspace or in `.git`, and for every glob without a match.
 */
async function readSpecFiles(workspace, patterns) {
    const root = await (0,promises_.realpath)(workspace);
    const files = new Map();
    const findings = [];
    const attempt = async (read) => {
        try {
            return await read();
        }
        catch (error) {
            if (!(error instanceof errors/* SpecError */.G8))
                throw error;
            findings.push(...error.findings);
            return null;
        }
    };
    for (const pattern of patterns)
        for (const path of (await attempt(() => expand(root, pattern))) ?? []) {
            const file = (0,external_node_path_.relative)(root, (0,external_node_path_.resolve)(root, path)).split(external_node_path_.sep).join('/');
            if (files.has(file))
                continue;
            const text = await attempt(() => readOne(root, file));
            files.set(file, text === null ? null : { file, text });
        }
    if (findings.length > 0)
        throw new errors/* SpecError */.G8(findings);
    return [...files.values()].filter((source) => source !== null);
}
async function expand(root, pattern) {
    if (!GLOB.test(pattern) || (await isFile((0,external_node_path_.resolve)(root, pattern))))
        return [pattern];
    const matches = [];
    // A pattern is not meant for it, as a file that is named may be.
    for await (const match of (0,promises_.glob)(pattern, { cwd: root }))
        if (!(0,workspace_file/* isInGit */.aR)(root, (0,external_node_path_.resolve)(root, match)))
            matches.push(match);
    const files = [];
    for (const match of matches.sort())
        if (await isFile((0,external_node_path_.resolve)(root, match)))
            files.push(match);
    if (files.length === 0)
        throw problem(pattern, `no file matches ${JSON.stringify(pattern)} of the input spec`);
    return files;
}
async function isFile(path) {
    return (0,promises_.stat)(path).then((found) => found.isFile(), () => false);
}
async function readOne(root, file) {
    const path = (0,external_node_path_.resolve)(root, file);
    const real = await (0,promises_.realpath)(path).catch(() => null);
    if (real === null)
        throw problem(file, `there is no such file in the workspace: ${JSON.stringify(file)}; check the input spec, and that actions/checkout runs before this step`);
    if (!(0,workspace_file/* isInside */.FK)(root, real) || !(0,workspace_file/* isInside */.FK)(root, path))
        throw problem(file, 'the file lies outside the workspace; move it into the repository');
    if ((0,workspace_file/* isInGit */.aR)(root, real) || (0,workspace_file/* isInGit */.aR)(root, path))
        throw problem(file, 'the file lies in .git, where no spec is read; move it into the repository');
    const found = await (0,promises_.stat)(real);
    if (!found.isFile())
        throw problem(file, 'this is not a file; name a YAML file or a pattern such as peerings/*.yml');
    if (found.size > MAX_SPEC_BYTES)
        throw problem(file, `the file has ${found.size} bytes; at most ${MAX_SPEC_BYTES} are read, split it`);
    const bytes = await (0,promises_.readFile)(real).catch((error) => {
        throw problem(file, `the file cannot be read: ${(0,errors/* messageOf */.bD)(error)}`);
    });
    try {
        return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    }
    catch {
        throw problem(file, 'the file is not UTF-8 text; save it as UTF-8');
    }
}
function problem(file, message) {
    return new errors/* SpecError */.G8([(0,invalid/* invalid */.G)(message, { file, line: 1, column: 1 })]);
}

;// CONCATENATED MODULE: ./lib/spec/read.js
/** From the `spec` input to the checked spec. */


/** Reads and checks the spec files. Rejects with SpecError. */
async function readSpec({ inputs, event, env }) {
    const sources = await readSpecFiles((0,context/* workspaceOf */.B3)(env), inputs.spec);
    const { aiven, upcloud } = inputs.credentials;
    // A stranger's pull request gets no secrets, so the names of accounts cannot be judged there.
    const blind = event.fork !== false || event.dependabot;
    const { loadSpec } = await Promise.all(/* import() */[__webpack_require__.e(280), __webpack_require__.e(815), __webpack_require__.e(125), __webpack_require__.e(400)]).then(__webpack_require__.bind(__webpack_require__, 125));
    return loadSpec(sources, blind ? null : { aiven: new Set(aiven.keys()), upcloud: new Set(upcloud.keys()) });
}


/***/ })

};

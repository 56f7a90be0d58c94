export const id = 476;
export const ids = [476];
export const modules = {

/***/ 2823:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gq: () => (/* binding */ invalid),
/* harmony export */   LF: () => (/* binding */ pathText),
/* harmony export */   WU: () => (/* binding */ show),
/* harmony export */   kC: () => (/* binding */ SHOWN)
/* harmony export */ });
function invalid(message, at) {
    return { code: 'spec-invalid', severity: 'error', message, at };
}
function pathText(path) {
    return path
        .map((step, i) => typeof step === 'number' ? `[${step}]` : `${i === 0 ? '' : '.'}${short(String(step))}`)
        .join('');
}
const SHOWN = 60;
function show(value) {
    if (value === undefined || value === null)
        return 'nothing';
    if (Array.isArray(value))
        return 'a list';
    if (typeof value === 'object')
        return 'a mapping';
    if (typeof value !== 'string')
        return String(value);
    return JSON.stringify(short(value));
}
function short(text) {
    const characters = [...text];
    return characters.length > SHOWN ? `${characters.slice(0, SHOWN).join('')}…` : text;
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
// EXTERNAL MODULE: ./lib/spec/messages.js
var messages = __webpack_require__(2823);
;// CONCATENATED MODULE: ./lib/spec/files.js





const MAX_SPEC_BYTES = 1024 * 1024;
const GLOB = /[*?[\]{}]/;
const MOST_STARS = 4;
const MOST_CHOICES = 3;
const MOST_COMMAS = 30;
const LONGEST_GLOB = 1000;
async function readSpecFiles(workspace, patterns) {
    const root = await (0,promises_.realpath)(workspace);
    const findings = [];
    const note = (error) => {
        if (!(error instanceof errors/* SpecError */.G8))
            throw error;
        findings.push(...error.findings);
        return null;
    };
    const files = new Set();
    const sources = [];
    for (const pattern of patterns)
        for (const path of (await expand(root, pattern).catch(note)) ?? []) {
            const file = (0,external_node_path_.relative)(root, (0,external_node_path_.resolve)(root, path)).split(external_node_path_.sep).join('/');
            if (files.has(file))
                continue;
            files.add(file);
            const text = await readOne(root, file).catch(note);
            if (text !== null)
                sources.push({ file, text });
        }
    if (findings.length > 0)
        throw new errors/* SpecError */.G8(findings);
    return sources;
}
async function expand(root, pattern) {
    if (!GLOB.test(pattern) || (await isFile((0,external_node_path_.resolve)(root, pattern))))
        return [pattern];
    if (isCostly(pattern))
        throw problem(pattern.slice(0, 100), `this glob of the input spec may take too long. Allowed are ${LONGEST_GLOB} characters, ${MOST_STARS} * between two slashes, ${MOST_CHOICES} {…} with ${MOST_COMMAS} commas in all, no ranges such as {1..9} and no groups such as +(a|b); write several lines instead`);
    const matches = [];
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
function isCostly(pattern) {
    const count = (text, what) => text.match(what)?.length ?? 0;
    return (pattern.length > LONGEST_GLOB ||
        pattern.split('/').some((part) => count(part, /\*+/g) > MOST_STARS) ||
        count(pattern, /\{/g) > MOST_CHOICES ||
        count(pattern, /,/g) > MOST_COMMAS ||
        /[@!+?*]\(|\{[^{},]*\.\.[^{},]*\}/.test(pattern));
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
    return new errors/* SpecError */.G8([(0,messages/* invalid */.Gq)(message, { file, line: 1, column: 1 })]);
}

;// CONCATENATED MODULE: ./lib/spec/read.js


async function readSpec({ inputs, event, env }) {
    const sources = await readSpecFiles((0,context/* workspaceOf */.B3)(env), inputs.spec);
    const blind = event.fork !== false || event.dependabot;
    const { loadSpec } = await Promise.all(/* import() */[__webpack_require__.e(619), __webpack_require__.e(280), __webpack_require__.e(815), __webpack_require__.e(276), __webpack_require__.e(400)]).then(__webpack_require__.bind(__webpack_require__, 7276));
    return loadSpec(sources, blind ? null : inputs.credentials);
}


/***/ })

};

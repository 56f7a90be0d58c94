export const id = 8;
export const ids = [8];
export const modules = {

/***/ 8008:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  outdatedSpec: () => (/* binding */ outdatedSpec)
});

// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __webpack_require__(1455);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
// EXTERNAL MODULE: ./lib/domain/findings.js
var findings = __webpack_require__(2160);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 3 modules
var schemas = __webpack_require__(3619);
;// CONCATENATED MODULE: ./lib/github/contents.js


const fileSchema = schemas/* object */.Ikc({
    content: schemas/* nullish */.cl6(schemas/* string */.YjP()),
    encoding: schemas/* nullish */.cl6(schemas/* string */.YjP()),
});
async function readContents(client, path, ref) {
    const operation = `read ${path} on ${ref}`;
    const call = { operation, schema: fileSchema, permission: 'contents: read' };
    const route = 'GET /repos/{owner}/{repo}/contents/{+path}';
    const file = { ...client.repo, path: path.split('/').map(encodeURIComponent).join('/'), ref };
    const data = await (0,errors/* nullOn */.l6)(404, client.ask(call, (github) => github.request(route, file)));
    if (data === null)
        return null;
    if (data.encoding === 'base64' && data.content != null)
        return Buffer.from(data.content, 'base64');
    throw new errors/* ApiError */.hD({
        service: 'github',
        operation,
        status: null,
        detail: 'the answer holds no text of a file',
    });
}

// EXTERNAL MODULE: ./lib/run/context.js + 1 modules
var context = __webpack_require__(5476);
;// CONCATENATED MODULE: ./lib/run/rerun.js






async function outdatedSpec(spec, session) {
    const { inputs, event, env, log } = session;
    const isRepeated = Number(env.GITHUB_RUN_ATTEMPT) > 1 || event.afterRerun;
    if (inputs.mode !== 'apply' || !isRepeated)
        return null;
    const unknown = (why) => {
        log.warning(`Whether the spec of this re-run is still current could not be checked: ${why}`);
        return null;
    };
    const ref = event.branch ?? (event.ref.startsWith('refs/pull/') ? event.ref : null);
    if (ref === null)
        return unknown('the run is of no branch');
    try {
        const client = await session.github.connect();
        if (client === null)
            return unknown('there is no github-token');
        const root = (0,context/* workspaceOf */.B3)(env);
        const differing = await Promise.all(spec.files.map(async (file) => {
            const path = await pathInRepository(root, file);
            const [there, here] = [await readContents(client, path, ref), await (0,promises_.readFile)((0,external_node_path_.join)(root, file))];
            return there !== null && lines(there) === lines(here) ? [] : [file];
        }));
        return differing.flat().length === 0 ? null : outdated(differing.flat(), ref);
    }
    catch (error) {
        if (!(error instanceof errors/* ApiError */.hD))
            throw error;
        return unknown(error.message);
    }
}
async function pathInRepository(root, file) {
    const parts = file.split('/');
    for (let n = parts.length - 1; n > 0; n -= 1) {
        const found = await (0,promises_.stat)((0,external_node_path_.join)(root, ...parts.slice(0, n), '.git')).catch(() => null);
        if (found)
            return parts.slice(n).join('/');
    }
    return file;
}
function lines(file) {
    return file.toString('utf8').replaceAll('\r\n', '\n');
}
function outdated(files, ref) {
    const [what, is] = files.length === 1 ? ['file', 'is'] : ['files', 'are'];
    return (0,findings/* finding */.gk)('outdated-spec', `This is a re-run, and on ${ref} the spec ${what} ${files.join(', ')} ${is} not the one of this run any more. ` +
        'Nothing was changed, since this could undo what was merged later. Start a new run on the branch instead.', null);
}


/***/ })

};

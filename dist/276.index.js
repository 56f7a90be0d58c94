export const id = 276;
export const ids = [276];
export const modules = {

/***/ 7276:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  loadSpec: () => (/* binding */ loadSpec)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/core/parse.js
var parse = __webpack_require__(4196);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/spec/messages.js
var messages = __webpack_require__(2823);
;// CONCATENATED MODULE: ./lib/spec/duplicates.js

function repeatedNames(entries) {
    return repeated(entries, ({ name }) => name, ({ name }, place) => `the name ${(0,messages/* show */.WU)(name)} is used already at ${place}; names are unique, rename one`);
}
function samePairs(entries) {
    return repeated(entries, (entry) => JSON.stringify([vpcKey(entry), networkKey(entry)]), ({ name }, place, first) => `${(0,messages/* show */.WU)(name)} joins the same VPC and network as ${(0,messages/* show */.WU)(first.name)} at ${place}; remove one`);
}
function repeated(entries, keyOf, message) {
    return [...Map.groupBy(entries, keyOf).values()].flatMap(([first, ...others]) => first ? others.map((one) => (0,messages/* invalid */.Gq)(message(one, placeText(first.at, one.at), first), one.at)) : []);
}
function vpcKey({ aiven }) {
    return aiven.vpc.kind === 'id' ? aiven.vpc : [aiven.scope, aiven.vpc];
}
function networkKey({ upcloud: { network, account } }) {
    return network.kind === 'id' ? network : [account, network];
}
function placeText(place, from) {
    return place.file === from.file ? `line ${place.line}` : `${place.file}:${place.line}`;
}

// EXTERNAL MODULE: ./lib/domain/preflight/cidr.js
var cidr = __webpack_require__(9652);
// EXTERNAL MODULE: ./lib/domain/model.js + 3 modules
var model = __webpack_require__(5944);
;// CONCATENATED MODULE: ./lib/spec/suggest.js
function suggest(word, candidates) {
    if (word.length > 64)
        return null;
    const wanted = normalise(word);
    let best = null;
    let bestDistance = Math.max(1, Math.floor(wanted.length / 3)) + 1;
    for (const candidate of candidates) {
        const distance = editDistance(wanted, normalise(candidate));
        if (distance < bestDistance) {
            best = candidate;
            bestDistance = distance;
        }
    }
    return best;
}
function normalise(word) {
    return word.toLowerCase().replaceAll('-', '_');
}
function editDistance(a, b) {
    const rows = [Array.from({ length: b.length + 1 }, (_, j) => j)];
    const cell = (i, j) => rows[i]?.[j] ?? 0;
    for (let i = 1; i <= a.length; i++) {
        rows.push([i]);
        for (let j = 1; j <= b.length; j++) {
            const replace = cell(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
            let distance = Math.min(cell(i - 1, j) + 1, cell(i, j - 1) + 1, replace);
            if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
                distance = Math.min(distance, cell(i - 2, j - 2) + 1);
            rows[i]?.push(distance);
        }
    }
    return cell(a.length, b.length);
}

;// CONCATENATED MODULE: ./lib/spec/explain.js



function explain(issue, yaml, parent = []) {
    const path = [...parent, ...issue.path];
    const found = valueAt(yaml.value, path);
    const place = (0,messages/* pathText */.LF)(path);
    const wrong = (message) => [(0,messages/* invalid */.Gq)(`${place || 'the file'}${message}`, yaml.locate(path))];
    switch (issue.code) {
        case 'invalid_key':
            return issue.issues.map(({ message }) => (0,messages/* invalid */.Gq)(`${place}: ${message}`, yaml.locateKey(path)));
        case 'invalid_union': {
            const isText = typeof found === 'string';
            if (!isText && !isMapping(found))
                return wrong(`: found ${(0,messages/* show */.WU)(found)}; write a UUID or a mapping`);
            const id = isText ? null : wrappedId(found, path, yaml);
            return id ? [id] : (issue.errors[isText ? 0 : 1] ?? []).flatMap((inner) => explain(inner, yaml, path));
        }
        case 'invalid_value':
            return wrong(notOneOf(found, issue.values.map(String), path.includes('silence')));
        case 'invalid_type':
            return wrong(`${found === undefined ? ' is missing' : `: found ${(0,messages/* show */.WU)(found)}`}; write ${TYPES[issue.expected] ?? issue.expected}`);
        default:
            return wrong(`: ${(0,messages/* show */.WU)(found)} ${issue.message}`);
    }
}
const ID_KEYS = /^(?:(?:vpc|network|project_vpc|peer)[_-]?)?(?:id|uuid)$/i;
function idKeyIn(mapping) {
    return Object.keys(mapping).find((key) => ID_KEYS.test(key));
}
function wrappedId(found, path, yaml) {
    const key = idKeyIn(found);
    if (key === undefined)
        return null;
    const id = valueAt(found, [key]);
    const last = String(path.at(-1));
    const example = typeof id === 'string' && !/[\s"'{}]/.test(id) && id.length <= messages/* SHOWN */.kC ? id : 'ID';
    const others = Object.keys(found).length > 1 ? ', without other keys' : '';
    return (0,messages/* invalid */.Gq)(`${(0,messages/* pathText */.LF)(path)}: found ${(0,messages/* show */.WU)(key)} in a mapping; write the id itself: \`${last}: ${example}\`${others}`, yaml.locateKey([...path, key]));
}
function notOneOf(found, allowed, isCode) {
    if (found === undefined)
        return ` is missing; write ${allowed.join(' or ')}`;
    const hints = [];
    const near = typeof found === 'string' ? suggest(found, allowed) : null;
    if (near !== null)
        hints.push(near === found ? '; write it without quotes' : `; did you mean ${near}?`);
    if (isCode && model/* ERROR_CODES */.OQ.some((code) => code === found))
        hints.push('; errors cannot be silenced');
    return `: found ${(0,messages/* show */.WU)(found)}; allowed ${allowed.length === 1 ? 'is' : 'are'} ${allowed.join(', ')}${hints.join('')}`;
}
const TYPES = {
    string: 'a text (in quotes when it looks like a number)',
    boolean: 'true or false',
    array: 'a list',
    object: 'a mapping',
    record: 'a mapping',
};
function isMapping(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function valueAt(value, path) {
    let current = value;
    for (const step of path) {
        if (typeof current !== 'object' || current === null)
            return undefined;
        current = Object.getOwnPropertyDescriptor(current, step)?.value;
    }
    return current;
}

;// CONCATENATED MODULE: ./lib/spec/entry.js




function complete(written, defaults, { yaml, index, accounts }) {
    const findings = [];
    const path = ['peerings', index];
    const missing = (part, what, ...keys) => {
        const isThere = [path, ['defaults']].some((base) => keys.some((key) => isWritten(yaml.value, [...base, part, key])));
        const text = `${(0,messages/* pathText */.LF)(path)}.${part}: ${what} is missing; write it here or under defaults`;
        if (!isThere)
            findings.push((0,messages/* invalid */.Gq)(text, yaml.locateKey([...path, part])));
    };
    const wrong = (isOwn, part, text, key) => {
        const place = [...(isOwn ? path : ['defaults']), ...part];
        const at = key === undefined ? yaml.locate(place) : yaml.locateKey([...place, key]);
        findings.push((0,messages/* invalid */.Gq)(`${(0,messages/* pathText */.LF)(place)}: ${text}`, at));
    };
    const aiven = { ...defaults.aiven, ...written.aiven };
    const upcloud = { ...defaults.upcloud, ...written.upcloud };
    const labels = { ...defaults.upcloud?.labels, ...written.upcloud?.labels };
    const ownScope = scopeOf(written);
    const scope = ownScope ?? scopeOf(defaults);
    if (scope === null)
        missing('aiven', 'project (or organization)', 'project', 'organization');
    if (scope === 'both')
        wrong(ownScope !== null, ['aiven'], 'found both project and organization; a VPC is in one of them, remove the other', 'organization');
    if (aiven.vpc === undefined)
        missing('aiven', 'vpc', 'vpc');
    if (upcloud.network === undefined)
        missing('upcloud', 'network', 'network');
    for (const part of ['aiven', 'upcloud']) {
        const own = written[part]?.account;
        const text = accountProblem(part, own ?? defaults[part]?.account, accounts);
        if (text !== null)
            wrong(own !== undefined, [part, 'account'], text);
    }
    for (const [key, twin] of twins(Object.keys(labels))) {
        const text = `${JSON.stringify(twin)} and ${JSON.stringify(key)} are the same key to UpCloud; remove one`;
        wrong(Object.hasOwn(written.upcloud?.labels ?? {}, key), ['upcloud', 'labels'], text, key);
    }
    if (findings.length > 0 ||
        scope === null ||
        scope === 'both' ||
        aiven.vpc === undefined ||
        upcloud.network === undefined)
        return { entry: null, findings };
    return {
        findings,
        entry: {
            name: written.name,
            desired: written.state ?? defaults.state ?? 'active',
            aiven: {
                account: aiven.account ?? 'default',
                scope,
                vpc: vpcSelector(aiven.vpc),
                networkUuid: aiven.network_uuid?.toLowerCase() ?? null,
            },
            upcloud: {
                account: upcloud.account ?? 'default',
                network: networkSelector(upcloud.network),
                labels,
            },
            allowZoneMismatch: written.allow_zone_mismatch ?? defaults.allow_zone_mismatch ?? false,
            silence: written.silence ?? defaults.silence ?? [],
            at: yaml.locate(path),
        },
    };
}
function isWritten(value, path) {
    if (path.length === 0 || valueAt(value, path) !== undefined)
        return true;
    const parent = valueAt(value, path.slice(0, -1));
    return !isMapping(parent) && isWritten(value, path.slice(0, -1));
}
function scopeOf({ aiven }) {
    const { project, organization } = aiven ?? {};
    if (project !== undefined && organization !== undefined)
        return 'both';
    if (project !== undefined)
        return { kind: 'project', project };
    return organization === undefined ? null : { kind: 'organization', organization };
}
function vpcSelector(vpc) {
    return typeof vpc === 'string'
        ? { kind: 'id', id: vpc.toLowerCase() }
        : { kind: 'cloud-cidr', cloud: vpc.cloud, cidr: (0,cidr/* maskCidr */.Zr)(vpc.cidr) };
}
function networkSelector(network) {
    return typeof network === 'string'
        ? { kind: 'id', id: network.toLowerCase() }
        : { kind: 'name-zone', name: network.name, zone: network.zone };
}
function accountProblem(part, name, accounts) {
    if (!accounts || name === undefined || name === 'default' || accounts[part].has(name))
        return null;
    const names = [...accounts[part].keys()];
    const near = suggest(name, names);
    const known = names.length > 0 ? `known are ${names.join(', ')}` : 'it has none';
    return `no credentials are named ${JSON.stringify(name)} in the input ${part}-accounts; ${near ? `did you mean ${near}?` : known}`;
}
function twins(keys) {
    return [...Map.groupBy(keys, (key) => key.toLowerCase()).values()].flatMap(([first = '', ...others]) => others.map((key) => [key, first]));
}

// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 3 modules
var schemas = __webpack_require__(3619);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js + 1 modules
var api = __webpack_require__(3305);
// EXTERNAL MODULE: ./lib/domain/recognise/labels.js
var labels = __webpack_require__(5443);
;// CONCATENATED MODULE: ./lib/spec/schema.js




const UUID = /^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$/;
const MAX_TEXT = 255;
const LABEL_KEY = /^(?!_)[\x20-\x7e]{2,32}$/;
const LABEL_VALUE = /^[^\p{Cc}\p{Cs}]{0,255}$/u;
const OCTET = '(25[0-5]|(2[0-4]|1\\d|[1-9])?\\d)';
const CIDR = new RegExp(`^((${OCTET}\\.){3}${OCTET}/([12]?\\d|3[0-2])|[\\dA-Fa-f.]*:[\\dA-Fa-f:.]*/([1-9]?\\d|1[01]\\d|12[0-8]))$`, 'u');
const about = (title, description) => schemas/* meta */.mIj({ title, description });
const describe = (description, ...examples) => schemas/* meta */.mIj(examples.length > 0 ? { description, examples } : { description });
const pattern = (form, error, description, example) => schemas/* string */.YjP().check(api/* _regex */.Fk(form, { error, abort: true }), describe(description, example));
const uuid = (what, example, or = '') => pattern(UUID, `is not a UUID; write ${what}, such as ${example}${or}`, `${what.charAt(0).toUpperCase()}${what.slice(1)}.`, example);
const schema_text = (what, example) => schemas/* string */.YjP().check(schemas/* refine */.YPB((value) => value.length > 0 && [...value].length <= MAX_TEXT, {
    error: `must have 1 to ${MAX_TEXT} characters`,
}), describe(what, example), schemas/* meta */.mIj({ minLength: 1, maxLength: MAX_TEXT }));
const accountName = (input) => schema_text(`Name of the credentials to use, from the input \`${input}\`. The default is \`default\`.`, 'default');
const NO_CIDR = 'is not a CIDR; write one such as 10.77.8.0/22';
const vpcByCidr = schemas/* strictObject */.rej({
    cloud: pattern(/^[a-z0-9-]+$/, 'is not an Aiven cloud name; write one such as upcloud-de-fra', 'Aiven cloud of the VPC.', 'upcloud-de-fra'),
    cidr: pattern(CIDR, NO_CIDR, 'Network range of the VPC.', '10.77.8.0/22').check(schemas/* refine */.YPB(cidr/* isCidr */.JR, { error: NO_CIDR })),
})
    .check(about('VPC by cloud and range', 'The VPC with this cloud and range; exactly one must match.'));
const networkByName = schemas/* strictObject */.rej({
    name: schema_text('Name of the SDN network.', 'app-net'),
    zone: pattern(/^[a-z0-9-]+$/, 'is not an UpCloud zone; write one such as de-fra1', 'UpCloud zone of the network.', 'de-fra1'),
})
    .check(about('Network by name and zone', 'The network with this name and zone; exactly one must match.'));
const schema_labels = schemas/* record */.g1P(schemas/* string */.YjP().check(api/* _regex */.Fk(LABEL_KEY, {
    error: 'is not a label key; UpCloud allows 2 to 32 printable ASCII characters, not starting with _',
}), schemas/* refine */.YPB((key) => !labels/* OWN_KEYS */.MH.some((own) => own === key.toLowerCase()), {
    error: `is a label this action writes itself (${labels/* OWN_KEYS */.MH.join(', ')}); choose another key`,
}), schemas/* meta */.mIj({ not: { enum: labels/* OWN_KEYS */.MH } })), schemas/* string */.YjP().check(schemas/* refine */.YPB((value) => LABEL_VALUE.test(value), {
    error: 'is not a label value; UpCloud allows up to 255 printable characters',
}), schemas/* meta */.mIj({ maxLength: 255, pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f]*$' })))
    .check(describe('Your own labels for the UpCloud peering. Keys have 2 to 32 characters, values are text: quote numbers and booleans.', { env: 'prod' }));
const aiven = schemas/* strictObject */.rej({
    project: schemas/* optional */.lqM(schema_text('Name of the Aiven project the VPC belongs to.', 'acme-prod')),
    organization: schemas/* optional */.lqM(schema_text('Id of the Aiven organization the VPC belongs to.', 'org1a2b3c4d5e6')),
    vpc: schemas/* optional */.lqM(schemas/* union */.KCZ([
        uuid("the VPC's id", '6f1c0a52-8a43-4a7e-9a11-0a6b7c8d9e0f', ', or its cloud and range: `{ cloud: upcloud-de-fra, cidr: 10.77.8.0/22 }`'),
        vpcByCidr,
    ])
        .check(about('Aiven VPC', 'The Aiven VPC: its id, or its cloud and range.'))),
    network_uuid: schemas/* optional */.lqM(uuid('the "Aiven network ID" from the Aiven Console', '03bb22cc-33dd-44ee-85ff-66aa77bb88cc')),
    account: schemas/* optional */.lqM(accountName('aiven-accounts')),
})
    .check(about('Aiven side', 'The Aiven side: a VPC, and the project or organization it belongs to.'));
const upcloud = schemas/* strictObject */.rej({
    network: schemas/* optional */.lqM(schemas/* union */.KCZ([
        uuid("the network's UUID", '03aa11bb-22cc-43dd-84ee-55ff66aa77bb', ', or its name and zone: `{ name: app-net, zone: de-fra1 }`'),
        networkByName,
    ])
        .check(about('UpCloud network', 'The private SDN network: its UUID, or its name and zone.'))),
    labels: schemas/* optional */.lqM(schema_labels),
    account: schemas/* optional */.lqM(accountName('upcloud-accounts')),
})
    .check(about('UpCloud side', 'The UpCloud side: a network, and your labels for the peering.'));
const shared = {
    state: schemas/* optional */.lqM(schemas/* enum */.k5n(model/* DESIRED_STATES */.QH)
        .check(describe('Wanted state: `active` (the default), `disabled` (paused) or `absent` (removed).'))),
    aiven: schemas/* optional */.lqM(aiven),
    upcloud: schemas/* optional */.lqM(upcloud),
    allow_zone_mismatch: schemas/* optional */.lqM(schemas/* boolean */.zMY().check(describe('Allow the two sides to be in different zones. UpCloud documents one zone.'))),
    silence: schemas/* optional */.lqM(schemas/* array */.YOg(schemas/* enum */.k5n([...model/* WARNING_CODES */.Wj, ...model/* NOTICE_CODES */.vt]))
        .check(describe('Codes of warnings and notices not to report for this entry.', ['zone-ambiguous']))),
};
const defaultsSchema = schemas/* strictObject */.rej(shared)
    .check(about('Defaults', 'Merged under every entry of this file; an entry wins.'));
const entrySchema = schemas/* strictObject */.rej({
    name: schema_text("Unique name of the peering; becomes the UpCloud peering's name.", 'orders'),
    ...shared,
})
    .check(about('Peering', 'One peering: an Aiven VPC, an UpCloud network, and the state wanted between them.'));
const specSchema = schemas/* strictObject */.rej({
    version: schemas/* literal */.euz(1).check(describe('Version of this file format.')),
    defaults: schemas/* optional */.lqM(defaultsSchema),
    peerings: schemas/* array */.YOg(entrySchema).check(describe('The peerings that should exist, be paused, or be gone.')),
})
    .check(about('Peering spec', 'Peerings between Aiven VPCs and UpCloud SDN networks.'));

;// CONCATENATED MODULE: ./lib/spec/keys.js





function withKnownKeys(yaml) {
    const findings = [];
    const known = (value, place, path) => {
        if (!Array.isArray(value) && !isMapping(value))
            return value;
        const forms = formsOf(place);
        const schema = forms.at(-1);
        if (schema instanceof schemas/* ZodMiniArray */.WT6 && Array.isArray(value))
            return value.map((item, index) => known(item, schema.def.element, [...path, index]));
        if (!isMapping(value) || (forms.length > 1 && idKeyIn(value) !== undefined))
            return value;
        if (schema instanceof schemas/* ZodMiniObject */.uXj)
            return Object.fromEntries(knownEntries(value, schema.shape, path));
        if (schema instanceof schemas/* ZodMiniRecord */.kjU && Object.hasOwn(value, '__proto__')) {
            const key = [...path, '__proto__'];
            findings.push((0,messages/* invalid */.Gq)(`${(0,messages/* pathText */.LF)(key)}: is not a label key; choose another`, yaml.locateKey(key)));
        }
        return value;
    };
    const knownEntries = (mapping, shape, path) => {
        const allowed = Object.keys(shape);
        const taken = new Set(Object.keys(mapping));
        return Object.entries(mapping).flatMap(([key, value]) => {
            if (allowed.includes(key))
                return [[key, known(value, shape[key], [...path, key])]];
            const { meant, hint } = correct(key, allowed, path);
            const place = path.length > 0 ? `${(0,messages/* pathText */.LF)(path)}: ` : '';
            findings.push((0,messages/* invalid */.Gq)(`${place}unknown key ${(0,messages/* show */.WU)(key)}; ${hint}`, yaml.locateKey([...path, key])));
            if (meant === null || taken.has(meant))
                return [];
            taken.add(meant);
            yaml.rename(path, key, meant);
            return [[meant, known(value, shape[meant], [...path, meant])]];
        });
    };
    const value = known(yaml.value, specSchema, []);
    return { ...yaml, value, findings: [...yaml.findings, ...findings] };
}
function correct(key, allowed, path) {
    const homes = path.length === 0 ? [] : HOMES.filter(([one]) => one === key).map(([, home]) => home);
    if (homes.length > 0)
        return { meant: null, hint: `it belongs ${homes.join(' or ')}` };
    const meant = suggest(key, allowed);
    if (meant !== null)
        return { meant, hint: `did you mean ${meant}?` };
    if (key === '<<')
        return { meant, hint: 'YAML 1.2 has no merge keys; use defaults' };
    return { meant, hint: `allowed are ${allowed.join(', ')}` };
}
function formsOf(schema) {
    if (schema instanceof schemas/* ZodMiniOptional */.Xz9)
        return formsOf(schema.def.innerType);
    return schema instanceof schemas/* ZodMiniUnion */.KEQ ? schema.def.options.flatMap(formsOf) : [schema];
}
const HOMES = homesIn(entrySchema, []);
function homesIn(place, path) {
    const schema = formsOf(place).at(-1);
    if (!(schema instanceof schemas/* ZodMiniObject */.uXj))
        return [];
    const home = path.length === 0 ? 'directly in the entry' : `under ${path.join('.')}`;
    return Object.entries(schema.shape).flatMap(([key, part]) => [
        ...(key === 'name' ? [] : [[key, home]]),
        ...homesIn(part, [...path, key]),
    ]);
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./lib/spec/parse.js


const MAX_ALIASES = 10_000;
const MAX_SYNTAX_FINDINGS = 20;
const MAX_DEPTH = 50;
const TOO_DEEP = 'not valid YAML: nested too deeply; simplify the file';
function parseYaml(file, source) {
    const lines = new dist/* LineCounter */.HN();
    for (const { index } of `\n${source}`.matchAll(/\n/g))
        lines.addNewLine(index);
    const at = (offset) => {
        const { line, col } = lines.linePos(Math.min(offset, source.length));
        return { file, line, column: col };
    };
    const read = (value, findings, root) => ({
        value,
        findings,
        locate: (path) => at(partAt(root, path).start),
        locateKey: (path) => at(partAt(root, path).keyStart),
        rename: (path, key, meant) => {
            const { parts } = partAt(root, path);
            const part = parts.get(key);
            if (part)
                parts.set(meant, part);
        },
    });
    const failed = (findings) => read(undefined, findings, NO_PART);
    try {
        const document = (0,dist/* parseDocument */.Tp)(source, {
            version: '1.2',
            schema: 'core',
            prettyErrors: false,
            stringKeys: true,
            uniqueKeys: false,
        });
        if (document.errors.some(isOutOfStack))
            return failed([(0,messages/* invalid */.Gq)(TOO_DEEP, at(0))]);
        const { root, unresolved, repeated } = walk(document, at);
        const findings = syntaxFindings([...document.errors, ...document.warnings], at);
        if (document.directives?.yaml.explicit && document.directives.yaml.version !== '1.2')
            findings.push((0,messages/* invalid */.Gq)('the spec is YAML 1.2; remove the %YAML directive', at(0)));
        if (!document.errors.every(({ code }) => code === 'TAG_RESOLVE_FAILED'))
            return failed(findings);
        findings.push(...unresolved, ...repeated);
        if (unresolved.length > 0)
            return failed(findings);
        return read(document.toJS({ maxAliasCount: MAX_ALIASES }), findings, root);
    }
    catch (error) {
        return failed([(0,messages/* invalid */.Gq)(unreadable(error), at(0))]);
    }
}
function syntaxFindings(problems, at) {
    const byOffset = new Map();
    for (const { code, message, pos } of problems)
        if (!byOffset.has(pos[0]))
            byOffset.set(pos[0], (0,messages/* invalid */.Gq)(`not valid YAML: ${syntaxText(code, message)}`, at(pos[0])));
    return [...byOffset.values()].slice(0, MAX_SYNTAX_FINDINGS);
}
function syntaxText(code, message) {
    switch (code) {
        case 'MULTIPLE_DOCS':
            return 'the file holds several documents; write one file for each';
        case 'TAG_RESOLVE_FAILED':
            return `${sentence(message)}; custom tags are not supported, remove it`;
        case 'TAB_AS_INDENT':
            return `${sentence(message)}; use spaces`;
        case 'NON_STRING_KEY':
            return 'a key must be a text; write a plain word, in quotes where it looks like something else';
        case 'BAD_INDENT':
        case 'BLOCK_AS_IMPLICIT_KEY':
        case 'BLOCK_IN_FLOW':
        case 'MISSING_CHAR':
        case 'UNEXPECTED_TOKEN':
            return `${sentence(message)}; check indentation, brackets and quotes here and in the line before`;
        default:
            return sentence(message);
    }
}
function isOutOfStack({ code, message }) {
    return code === 'RESOURCE_EXHAUSTION' || code === 'IMPOSSIBLE' || /stack/i.test(message);
}
function unreadable(error) {
    if (error instanceof RangeError)
        return TOO_DEEP;
    if (error instanceof ReferenceError)
        return /excessive/i.test(error.message)
            ? `too many YAML aliases; at most ${MAX_ALIASES} are followed`
            : `not valid YAML: ${sentence(error.message)}`;
    return 'not readable as YAML; simplify the file';
}
function sentence(message) {
    return message.replaceAll(/\s+/g, ' ').trim();
}
const NO_PART = { start: 0, keyStart: 0, parts: new Map() };
function partAt(root, path) {
    let part = root;
    for (const step of path) {
        const next = part.parts.get(step);
        if (!next)
            return { ...part, keyStart: part.start };
        part = next;
    }
    return part;
}
function walk({ contents }, at) {
    const anchors = new Set();
    const unresolved = [];
    const repeated = [];
    const add = (to, message, offset) => {
        if (to.length < MAX_SYNTAX_FINDINGS)
            to.push((0,messages/* invalid */.Gq)(`not valid YAML: ${message}`, at(offset)));
    };
    const noteAnchor = (node, start) => {
        if ((0,dist/* isAlias */.Vj)(node) && !anchors.has(node.source))
            add(unresolved, `the alias ${(0,messages/* show */.WU)(`*${node.source}`)} has no anchor before it`, start);
        if (!(0,dist/* isAlias */.Vj)(node) && (0,dist/* isNode */.Ll)(node) && node.anchor !== undefined)
            anchors.add(node.anchor);
    };
    const partOf = (node, key, parent, depth) => {
        if (depth > MAX_DEPTH)
            throw new RangeError(TOO_DEEP);
        const keyStart = startOf(key);
        const start = startOf(node) ?? keyStart ?? parent;
        const children = childrenOf(node);
        const parts = children.length > 0 ? new Map() : NO_PART.parts;
        noteAnchor(node, start);
        for (const { name, key: inner, value } of children) {
            if (parts.has(name))
                add(repeated, `the key ${(0,messages/* show */.WU)(name)} is here twice; keep one`, startOf(inner) ?? start);
            if (inner)
                partOf(inner, null, start, depth + 1);
            parts.set(name, partOf(value, inner, start, depth + 1));
        }
        return { start, keyStart: keyStart ?? start, parts };
    };
    return { root: partOf(contents, null, 0, 0), unresolved, repeated };
}
function childrenOf(node) {
    if ((0,dist/* isSeq */.oP)(node))
        return node.items.map((value, name) => ({ name, key: null, value }));
    if (!(0,dist/* isMap */.jh)(node))
        return [];
    return node.items.map(({ key, value }) => ({ name: (0,dist/* isScalar */.jn)(key) ? key.value : key, key, value }));
}
function startOf(node) {
    return (0,dist/* isNode */.Ll)(node) ? node.range?.[0] : undefined;
}

;// CONCATENATED MODULE: ./lib/spec/salvage.js



const anyEntry = schemas/* safeExtend */.W09(entrySchema, { name: schemas/* catch */.MfU(entrySchema.shape.name, '(unnamed)') });
function salvage(entries, defaults) {
    return {
        entries: entries.map((entry) => readable(anyEntry, entry)),
        defaults: readable(defaultsSchema, defaults) ?? {},
    };
}
const MAX_ROUNDS = 5;
function readable(schema, raw) {
    const rest = structuredClone(raw);
    for (let round = 0; round < MAX_ROUNDS; round++) {
        const parsed = parse/* safeParse */.xL(schema, rest);
        if (parsed.success)
            return parsed.data;
        for (const { path } of parsed.error.issues)
            remove(rest, path);
    }
    return null;
}
function remove(value, path) {
    const key = path.at(-1);
    const parent = valueAt(value, path.slice(0, -1));
    if (key === undefined || typeof parent !== 'object' || parent === null)
        return;
    if (Array.isArray(parent))
        parent.length = 0;
    else
        Reflect.deleteProperty(parent, key);
}

;// CONCATENATED MODULE: ./lib/spec/load.js










const MAX_PEERINGS = 10_000;
function loadSpec(sources, accounts) {
    const files = sources.map((source) => loadFile(source, accounts));
    const entries = files.flatMap((file) => file.entries);
    const findings = [
        ...repeatedNames(files.flatMap((file) => file.names)),
        ...files.flatMap((file) => file.findings),
        ...samePairs(entries),
    ];
    const beyond = entries[MAX_PEERINGS];
    if (beyond)
        findings.push(tooMany(beyond.at));
    if (findings.length > 0)
        throw new errors/* SpecError */.G8(inOrder(distinct(findings), sources));
    return { files: sources.map((source) => source.file), entries };
}
function unusable(...findings) {
    return { entries: [], names: [], findings };
}
function loadFile(source, accounts) {
    try {
        return checkFile(source, accounts);
    }
    catch (error) {
        if (!(error instanceof RangeError))
            throw error;
        return unusable((0,messages/* invalid */.Gq)('more mistakes than can be told; write a smaller file', start(source.file)));
    }
}
function checkFile({ file, text }, accounts) {
    const noSpec = (what) => unusable((0,messages/* invalid */.Gq)(`${what}; write version: 1 and peerings:`, start(file)));
    if (text.trim() === '')
        return noSpec('the file is empty');
    const written = parseYaml(file, text);
    const isNothing = written.value === null || written.value === undefined;
    if (isNothing && written.findings.length === 0)
        return noSpec('the file holds no data');
    if (!KEY_OF_SPEC.test(text) && !Array.isArray(written.value))
        return noSpec('this is no spec: it has no key peerings');
    if (isNothing)
        return unusable(...written.findings);
    const yaml = withKnownKeys(written);
    const peerings = valueAt(yaml.value, ['peerings']);
    const list = Array.isArray(peerings) ? peerings : [];
    if (list.length > MAX_PEERINGS)
        return unusable(...yaml.findings, tooMany(yaml.locate(['peerings', MAX_PEERINGS])));
    const parsed = parse/* safeParse */.xL(specSchema, yaml.value);
    const { entries, defaults = {} } = parsed.success
        ? { entries: parsed.data.peerings, defaults: parsed.data.defaults }
        : salvage(list, valueAt(yaml.value, ['defaults']));
    const completed = entries.flatMap((entry, index) => entry ? [complete(entry, defaults, { yaml, index, accounts })] : []);
    return {
        entries: completed.flatMap(({ entry }) => entry ?? []),
        names: list.flatMap((entry, index) => {
            const name = valueAt(entry, ['name']);
            return typeof name === 'string' ? { name, at: yaml.locate(['peerings', index]) } : [];
        }),
        findings: [
            ...yaml.findings,
            ...(parsed.error?.issues.flatMap((issue) => explain(issue, yaml)) ?? []),
            ...completed.flatMap((one) => one.findings),
        ],
    };
}
const KEY_OF_SPEC = /(?:^|[{,])[ \t]{0,99}["']?(?:peerings?|defaults|version["']?[ \t]{0,9}:[ \t]{0,9}["']?1["']?[ \t]{0,9}(?:[#,}\r]|$))/im;
function tooMany(at) {
    return (0,messages/* invalid */.Gq)(`more than ${MAX_PEERINGS} peerings; split the spec over several runs`, at);
}
function start(file) {
    return { file, line: 1, column: 1 };
}
function distinct(findings) {
    return [...new Map(findings.map((one) => [JSON.stringify([one.at, one.message]), one])).values()];
}
function inOrder(findings, sources) {
    const order = new Map(sources.map((source, index) => [source.file, index]));
    const rank = (finding) => order.get(finding.at?.file ?? '') ?? 0;
    return findings.toSorted((a, b) => rank(a) - rank(b) || (a.at?.line ?? 0) - (b.at?.line ?? 0) || (a.at?.column ?? 0) - (b.at?.column ?? 0));
}


/***/ })

};

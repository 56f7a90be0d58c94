export const id = 125;
export const ids = [125];
export const modules = {

/***/ 125:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  loadSpec: () => (/* binding */ loadSpec)
});

// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/domain/model/finding.js
var finding = __webpack_require__(623);
// EXTERNAL MODULE: ./lib/spec/invalid.js
var invalid = __webpack_require__(7556);
;// CONCATENATED MODULE: ./lib/spec/show.js
/** Pieces of a spec inside messages. */
/** The longest piece of the spec that a message repeats, in characters. */
const SHOWN = 60;
/** What was found, short and on one line. */
function show(value) {
    if (value === undefined || value === null)
        return 'nothing';
    if (Array.isArray(value))
        return 'a list';
    if (typeof value === 'object')
        return 'a mapping';
    if (typeof value !== 'string')
        return String(value);
    return JSON.stringify(show_short(value));
}
/** At most 60 characters of it. */
function show_short(text) {
    const characters = [...text];
    return characters.length > SHOWN ? `${characters.slice(0, SHOWN).join('')}…` : text;
}

;// CONCATENATED MODULE: ./lib/spec/suggest.js
/** "Did you mean …?" for misspelt keys and values. */
/** The candidate nearest to `word`, when it is near enough to be a slip of the fingers; else null. */
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
/** Optimal string alignment: insertions, deletions, replacements and swaps of neighbours count one each. */
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




/** Findings for the issues of one parse, each at the place of the value or key it is about. */
function explainIssues(issues, yaml, keysAt) {
    return issues.flatMap((issue) => explain(issue, [], yaml, keysAt));
}
function explain(issue, parent, yaml, keysAt) {
    const path = [...parent, ...issue.path];
    const found = valueAt(yaml.value, path);
    const place = pathText(path);
    if (found === undefined && isMisspelt(yaml.value, path, keysAt))
        return [];
    switch (issue.code) {
        case 'unrecognized_keys':
            return issue.keys.map((key) => unknownKey(key, path, yaml, keysAt(path), keysAt));
        case 'invalid_key':
            return issue.issues.map((inner) => (0,invalid/* invalid */.G)(`${place}: ${inner.message || 'is not a valid key'}`, yaml.locateKey(path)));
        case 'invalid_union': {
            const id = wrappedId(found, path, yaml);
            if (id)
                return [id];
            const branch = issue.errors[typeof found === 'string' ? 0 : 1];
            if (branch && (typeof found === 'string' || isMapping(found)))
                return branch.flatMap((inner) => explain(inner, path, yaml, keysAt));
            return [(0,invalid/* invalid */.G)(`${place}: found ${show(found)}; write a UUID or a mapping`, yaml.locate(path))];
        }
        case 'invalid_value':
            return [
                (0,invalid/* invalid */.G)(`${place}${notOneOf(found, issue.values.map(String))}${path.includes('silence') ? unsilenced(found) : ''}`, yaml.locate(path)),
            ];
        case 'invalid_type':
            return [
                (0,invalid/* invalid */.G)(`${place || 'the file'}${found === undefined ? ' is missing' : `: found ${show(found)}`}; write ${typeName(issue.expected)}`, yaml.locate(path)),
            ];
        default:
            return [(0,invalid/* invalid */.G)(`${place}: ${show(found)} ${issue.message || 'is not allowed'}`, yaml.locate(path))];
    }
}
/** Whether the key at a path stands there in another spelling, which is a mistake of its own: then it is not missing. */
function isMisspelt(value, path, keysAt) {
    const parent = valueAt(value, path.slice(0, -1));
    const allowed = keysAt(path.slice(0, -1));
    const isSlip = (key) => !allowed.includes(key) && suggest(key, allowed) === path.at(-1);
    return isMapping(parent) && Object.keys(parent).some(isSlip);
}
/** Words for an id, under which one is written where the id itself belongs. */
const ID_KEYS = /^(?:(?:vpc|network|project_vpc|peer)[_-]?)?(?:id|uuid)$/i;
/** `vpc: { id: 6f1c… }`: one mistake with one cure, and not that other keys are missing. */
function wrappedId(found, path, yaml) {
    if (!isMapping(found))
        return null;
    const keys = Object.keys(found);
    const key = keys.find((one) => ID_KEYS.test(one));
    if (key === undefined)
        return null;
    const id = valueAt(found, [key]);
    const last = String(path.at(-1));
    const example = typeof id === 'string' && !/[\s"'{}]/.test(id) && id.length <= SHOWN ? id : 'ID';
    const others = keys.length > 1 ? ', without other keys' : '';
    return (0,invalid/* invalid */.G)(`${pathText(path)}: found ${show(key)} in a mapping; write the id itself: \`${last}: ${example}\`${others}`, yaml.locateKey([...path, key]));
}
/** Where else in an entry a key belongs: `project` is one of `aiven`. */
const HOMES = [[], ['aiven'], ['upcloud'], ['aiven', 'vpc'], ['upcloud', 'network']];
function homesOf(key, path, keysAt) {
    const [top] = path;
    const entry = top === 'peerings' ? path.slice(0, 2) : top === 'defaults' ? ['defaults'] : null;
    // A name is one of several things.
    if (entry === null || key === 'name')
        return [];
    return HOMES.filter((home) => keysAt([...entry, ...home]).includes(key)).map((home) => home.length === 0 ? 'directly in the entry' : `under ${home.join('.')}`);
}
/** A key that is not known at a path. */
function unknownKey(key, path, yaml, allowed, keysAt = () => []) {
    const place = path.length > 0 ? `${pathText(path)}: ` : '';
    const homes = homesOf(key, path, keysAt);
    const near = suggest(key, allowed);
    const hint = homes.length > 0
        ? `it belongs ${homes.join(' or ')}`
        : near
            ? `did you mean ${near}?`
            : key === '<<'
                ? 'YAML 1.2 has no merge keys; use defaults'
                : `allowed are ${allowed.join(', ')}`;
    return (0,invalid/* invalid */.G)(`${place}unknown key ${show(key)}; ${hint}`, yaml.locateKey([...path, key]));
}
function notOneOf(found, allowed) {
    if (found === undefined)
        return ` is missing; write ${allowed.join(' or ')}`;
    const near = typeof found === 'string' ? suggest(found, allowed) : null;
    const hint = near === found ? '; write it without quotes' : near ? `; did you mean ${near}?` : '';
    return `: found ${show(found)}; allowed ${allowed.length === 1 ? 'is' : 'are'} ${allowed.join(', ')}${hint}`;
}
/** `silence` takes every code but those of errors. */
function unsilenced(found) {
    return finding/* ERROR_CODES */.OQ.some((code) => code === found) ? '; errors cannot be silenced' : '';
}
/** Whether the value is a mapping (neither list nor scalar). */
function isMapping(value) {
    return typeof value === 'object' && value !== null && !Array.isArray(value);
}
function typeName(expected) {
    const names = {
        string: 'a text (in quotes when it looks like a number)',
        boolean: 'true or false',
        array: 'a list',
        object: 'a mapping',
        record: 'a mapping',
        number: 'a number',
    };
    return names[expected] ?? expected;
}
/** `peerings[0].aiven.vpc` for a path. */
function pathText(path) {
    return path
        .map((step, i) => typeof step === 'number' ? `[${step}]` : `${i === 0 ? '' : '.'}${show_short(String(step))}`)
        .join('');
}
/** The part of plain data at a path; undefined when there is none. */
function valueAt(value, path) {
    let current = value;
    for (const step of path) {
        if (typeof current !== 'object' || current === null)
            return undefined;
        current = Object.getOwnPropertyDescriptor(current, step)?.value;
    }
    return current;
}

;// CONCATENATED MODULE: ./lib/spec/duplicates.js



/**
 * Names used twice; taken from the raw file so that other mistakes do not hide them.
 *
 * @param seen names of the files before; those of this one are added.
 */
function repeatedNames(yaml, seen) {
    const list = valueAt(yaml.value, ['peerings']);
    if (!Array.isArray(list))
        return [];
    return list.flatMap((entry, index) => {
        const name = valueAt(entry, ['name']);
        if (typeof name !== 'string')
            return [];
        const at = yaml.locate(['peerings', index]);
        const first = seen.get(name);
        if (!first)
            seen.set(name, at);
        return first ? [repeatedName(name, first, at)] : [];
    });
}
function repeatedName(name, first, at) {
    return (0,invalid/* invalid */.G)(`the name ${show(name)} is used already at ${placeText(first, at)}; names are unique, rename one`, at);
}
/** Two entries for the same pair, in whichever files. */
function samePairs(entries) {
    const pairs = new Map();
    const findings = [];
    for (const entry of entries) {
        const pair = JSON.stringify([vpcKey(entry), networkKey(entry)]);
        const samePair = pairs.get(pair);
        if (samePair)
            findings.push((0,invalid/* invalid */.G)(`${show(entry.name)} joins the same VPC and network as ${show(samePair.name)} at ${placeText(samePair.at, entry.at)}; remove one`, entry.at));
        else
            pairs.set(pair, entry);
    }
    return findings;
}
/** A VPC id is unique by itself; a range is so within its project only. */
function vpcKey({ aiven }) {
    return aiven.vpc.kind === 'id' ? aiven.vpc : [aiven.scope, aiven.vpc];
}
/** A UUID is unique by itself; a name is so within its account only. */
function networkKey({ upcloud: { network, account } }) {
    return network.kind === 'id' ? network : [account, network];
}
function placeText(place, from) {
    return place.file === from.file ? `line ${place.line}` : `${place.file}:${place.line}`;
}

// EXTERNAL MODULE: ./lib/domain/preflight/cidr.js
var cidr = __webpack_require__(9652);
// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 3 modules
var mini_schemas = __webpack_require__(3619);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/api.js + 1 modules
var api = __webpack_require__(3305);
;// CONCATENATED MODULE: ./lib/domain/model/spec.js
const DESIRED_STATES = ['active', 'disabled', 'absent'];

// EXTERNAL MODULE: ./lib/domain/recognise/labels.js
var labels = __webpack_require__(5443);
;// CONCATENATED MODULE: ./lib/spec/schema.js
/**
 * The spec as people write it. The one source of its types, its checks and its JSON Schema.
 *
 * Entries are partial here because `defaults` may supply any key but the name; what is still missing after
 * the merge is reported by `entry.ts`. UpCloud's label rules: keys of 2–32 printable ASCII characters that do
 * not start with `_`, values of up to 255 printable characters (api-facts B6).
 */




const SILENCEABLE = [...finding/* WARNING_CODES */.Wj, ...finding/* NOTICE_CODES */.vt];
const UUID = /^[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}$/;
const LABEL_KEY = /^(?!_)[\x20-\x7e]{2,32}$/;
const LABEL_VALUE = /^[^\p{Cc}\p{Cs}]{0,255}$/u;
const OCTET = '(25[0-5]|(2[0-4]|1\\d|[1-9])?\\d)';
/** How a CIDR is written: no leading zeros, no zone ids. Whether an IPv6 address is one, ipaddr.js tells. */
const CIDR = `^((${OCTET}\\.){3}${OCTET}/([12]?\\d|3[0-2])|[\\dA-Fa-f:.]*:[\\dA-Fa-f:.]*/([1-9]?\\d|1[01]\\d|12[0-8]))$`;
const CIDR_FORM = new RegExp(CIDR, 'u');
/** What the refinements check, in the words of JSON Schema: by themselves they say nothing to an editor. */
const IN_SCHEMA = {
    cidr: { pattern: CIDR },
    labelKey: { pattern: LABEL_KEY.source, not: { enum: labels/* OWN_KEYS */.MH } },
    labelValue: { maxLength: 255, pattern: '^[^\\u0000-\\u001f\\u007f-\\u009f]*$' },
};
/** What an editor shows: the heading of the pop-up and of what it offers to write. */
const title = (text) => mini_schemas/* meta */.mIj({ title: text });
const describe = (description, ...examples) => mini_schemas/* meta */.mIj(examples.length > 0 ? { description, examples } : { description });
/** @param or another way to write it, for errors. */
const uuid = (what, example, or = '') => mini_schemas/* string */.YjP()
    .check(api/* _regex */.Fk(UUID, { error: `is not a UUID; write ${what}, such as ${example}${or}` }), describe(`${capital(what)}.`, example));
const schema_text = (max, what, ...examples) => mini_schemas/* string */.YjP().check(mini_schemas/* refine */.YPB((value) => value.length > 0 && [...value].length <= max, {
    error: `must have 1 to ${max} characters`,
}), describe(what, ...examples), mini_schemas/* meta */.mIj({ minLength: 1, maxLength: max }));
const projectName = schema_text(255, 'Name of the Aiven project the VPC belongs to.', 'acme-prod');
const organizationId = schema_text(255, 'Id of the Aiven organization the VPC belongs to.', 'org1a2b3c4d5e6');
const accountName = (input) => schema_text(255, `Name of the credentials to use, from the input \`${input}\`. The default is \`default\`.`, 'default');
const vpcByCidr = mini_schemas/* strictObject */.rej({
    cloud: mini_schemas/* string */.YjP()
        .check(api/* _regex */.Fk(/^[a-z0-9-]+$/, { error: 'is not an Aiven cloud name; write one such as upcloud-de-fra' }), describe('Aiven cloud of the VPC.', 'upcloud-de-fra')),
    cidr: mini_schemas/* string */.YjP().check(mini_schemas/* refine */.YPB((value) => (0,cidr/* isCidr */.JR)(value) && CIDR_FORM.test(value), {
        error: 'is not a CIDR; write one such as 10.77.8.0/22',
    }), describe('Network range of the VPC.', '10.77.8.0/22'), mini_schemas/* meta */.mIj(IN_SCHEMA.cidr)),
})
    .check(title('VPC by cloud and range'), describe('The VPC with this cloud and range; exactly one must match.'));
const networkByName = mini_schemas/* strictObject */.rej({
    name: schema_text(255, 'Name of the SDN network.', 'app-net'),
    zone: mini_schemas/* string */.YjP()
        .check(api/* _regex */.Fk(/^[a-z0-9-]+$/, { error: 'is not an UpCloud zone; write one such as de-fra1' }), describe('UpCloud zone of the network.', 'de-fra1')),
})
    .check(title('Network by name and zone'), describe('The network with this name and zone; exactly one must match.'));
const schema_labels = mini_schemas/* record */.g1P(mini_schemas/* string */.YjP().check(mini_schemas/* refine */.YPB((key) => LABEL_KEY.test(key), {
    error: 'is not a label key; UpCloud allows 2 to 32 printable ASCII characters, not starting with _',
}), mini_schemas/* refine */.YPB((key) => !labels/* OWN_KEYS */.MH.some((own) => own === key.toLowerCase()), {
    error: `is a label this action writes itself (${labels/* OWN_KEYS */.MH.join(', ')}); choose another key`,
}), mini_schemas/* meta */.mIj(IN_SCHEMA.labelKey)), mini_schemas/* string */.YjP().check(mini_schemas/* refine */.YPB((value) => LABEL_VALUE.test(value), {
    error: 'is not a label value; UpCloud allows up to 255 printable characters',
}), mini_schemas/* meta */.mIj(IN_SCHEMA.labelValue)))
    .check(describe('Your own labels for the UpCloud peering. Keys have 2 to 32 characters, values are text: quote numbers and booleans.', { env: 'prod' }));
const aiven = mini_schemas/* strictObject */.rej({
    project: mini_schemas/* optional */.lqM(projectName),
    organization: mini_schemas/* optional */.lqM(organizationId),
    vpc: mini_schemas/* optional */.lqM(mini_schemas/* union */.KCZ([
        uuid("the VPC's id", '6f1c0a52-8a43-4a7e-9a11-0a6b7c8d9e0f', ', or its cloud and range: `{ cloud: upcloud-de-fra, cidr: 10.77.8.0/22 }`'),
        vpcByCidr,
    ])
        .check(title('Aiven VPC'), describe('The Aiven VPC: its id, or its cloud and range.'))),
    network_uuid: mini_schemas/* optional */.lqM(uuid('the "Aiven network ID" from the Aiven Console', '03bb22cc-33dd-44ee-85ff-66aa77bb88cc')),
    account: mini_schemas/* optional */.lqM(accountName('aiven-accounts')),
})
    .check(title('Aiven side'), describe('The Aiven side: a VPC, and the project or organization it belongs to.'));
const upcloud = mini_schemas/* strictObject */.rej({
    network: mini_schemas/* optional */.lqM(mini_schemas/* union */.KCZ([
        uuid("the network's UUID", '03aa11bb-22cc-43dd-84ee-55ff66aa77bb', ', or its name and zone: `{ name: app-net, zone: de-fra1 }`'),
        networkByName,
    ])
        .check(title('UpCloud network'), describe('The private SDN network: its UUID, or its name and zone.'))),
    labels: mini_schemas/* optional */.lqM(schema_labels),
    account: mini_schemas/* optional */.lqM(accountName('upcloud-accounts')),
})
    .check(title('UpCloud side'), describe('The UpCloud side: a network, and your labels for the peering.'));
const shared = {
    state: mini_schemas/* optional */.lqM(mini_schemas/* enum */.k5n(DESIRED_STATES)
        .check(describe('Wanted state: `active` (the default), `disabled` (paused) or `absent` (removed).'))),
    aiven: mini_schemas/* optional */.lqM(aiven),
    upcloud: mini_schemas/* optional */.lqM(upcloud),
    allow_zone_mismatch: mini_schemas/* optional */.lqM(mini_schemas/* boolean */.zMY().check(describe('Allow the two sides to be in different zones. UpCloud documents one zone.'))),
    silence: mini_schemas/* optional */.lqM(mini_schemas/* array */.YOg(mini_schemas/* enum */.k5n(SILENCEABLE))
        .check(describe('Codes of warnings and notices not to report for this entry.', ['zone-ambiguous']))),
};
const peeringName = schema_text(255, "Unique name of the peering; becomes the UpCloud peering's name.", 'orders');
const defaultsSchema = mini_schemas/* strictObject */.rej(shared)
    .check(title('Defaults'), describe('Merged under every entry of this file; an entry wins.'));
const entrySchema = mini_schemas/* strictObject */.rej({ name: peeringName, ...shared })
    .check(title('Peering'), describe('One peering: an Aiven VPC, an UpCloud network, and the state wanted between them.'));
const specSchema = mini_schemas/* strictObject */.rej({
    version: mini_schemas/* literal */.euz(1).check(describe('Version of this file format.')),
    defaults: mini_schemas/* optional */.lqM(defaultsSchema),
    peerings: mini_schemas/* array */.YOg(entrySchema).check(describe('The peerings that should exist, be paused, or be gone.')),
})
    .check(title('Peering spec'), describe('Peerings between Aiven VPCs and UpCloud SDN networks.'));
function capital(sentence) {
    return sentence.charAt(0).toUpperCase() + sentence.slice(1);
}

;// CONCATENATED MODULE: ./lib/spec/keys.js
/** Which keys a spec knows, place by place, for suggestions. */


/** The keys that the schema allows at a path; empty where any is. */
function allowedKeys(path) {
    let schemas = alternatives(specSchema);
    for (const step of path)
        schemas = schemas.flatMap((schema) => inside(schema, step)).flatMap(alternatives);
    return schemas.flatMap((schema) => (schema instanceof mini_schemas/* ZodMiniObject */.uXj ? Object.keys(schema.shape) : []));
}
/** What may stand in one place. */
function alternatives(schema) {
    if (schema instanceof mini_schemas/* ZodMiniOptional */.Xz9)
        return alternatives(schema.def.innerType);
    return schema instanceof mini_schemas/* ZodMiniUnion */.KEQ ? schema.def.options.flatMap(alternatives) : [schema];
}
function inside(schema, step) {
    if (schema instanceof mini_schemas/* ZodMiniArray */.WT6)
        return [schema.def.element];
    return schema instanceof mini_schemas/* ZodMiniObject */.uXj && Object.hasOwn(schema.shape, step)
        ? [schema.shape[String(step)]]
        : [];
}

;// CONCATENATED MODULE: ./lib/spec/entry.js
/** One entry over its file's defaults: merged, checked, complete. */





/**
 * Whether a value stands there, right or wrong, or under a misspelt key: what is wrong has its own finding and is
 * not missing.
 */
function isWritten(value, path) {
    const parent = valueAt(value, path.slice(0, -1));
    if (parent === undefined)
        return path.length > 1 && isWritten(value, path.slice(0, -1));
    return !isMapping(parent) || valueAt(value, path) !== undefined || isMisspelt(value, path, allowedKeys);
}
/** The complete entry, or null with the findings that say what is wrong with it. */
function complete(written, defaults, context) {
    const findings = [];
    const path = ['peerings', context.index];
    const at = context.yaml.locate(path);
    const missing = (part, what, ...keys) => {
        const places = keys.flatMap((key) => [
            [...path, part, key],
            ['defaults', part, key],
        ]);
        if (places.some((one) => isWritten(context.yaml.value, one)))
            return;
        const place = context.yaml.locateKey([...path, part]);
        findings.push((0,invalid/* invalid */.G)(`${pathText(path)}.${part}: ${what} is missing; write it here or under defaults`, place));
    };
    const aiven = { ...defaults.aiven, ...written.aiven };
    const upcloud = { ...defaults.upcloud, ...written.upcloud };
    const scopes = scopeOf(written) ?? scopeOf(defaults);
    if (!scopes)
        missing('aiven', 'project (or organization)', 'project', 'organization');
    else if (scopes.project !== undefined && scopes.organization !== undefined) {
        const place = [...(scopeOf(written) ? path : ['defaults']), 'aiven'];
        findings.push((0,invalid/* invalid */.G)(`${pathText(place)}: found both project and organization; a VPC is in one of them, remove the other`, context.yaml.locateKey([...place, 'organization'])));
    }
    if (aiven.vpc === undefined)
        missing('aiven', 'vpc', 'vpc');
    if (upcloud.network === undefined)
        missing('upcloud', 'network', 'network');
    findings.push(...unknownAccounts(written, defaults, context));
    const labels = { ...defaults.upcloud?.labels, ...written.upcloud?.labels };
    findings.push(...clashingLabels(labels, written, context), ...hiddenLabels(context));
    if (findings.length > 0 || !scopes || aiven.vpc === undefined || upcloud.network === undefined)
        return { entry: null, findings };
    return {
        findings,
        entry: {
            name: written.name,
            desired: written.state ?? defaults.state ?? 'active',
            aiven: {
                account: aiven.account ?? 'default',
                scope: scopes.project !== undefined
                    ? { kind: 'project', project: scopes.project }
                    : { kind: 'organization', organization: scopes.organization ?? '' },
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
            at,
        },
    };
}
/** Project and organization are one choice: an entry that names either leaves the defaults' choice aside. */
function scopeOf({ aiven }) {
    if (aiven?.project === undefined && aiven?.organization === undefined)
        return null;
    return {
        ...(aiven.project !== undefined && { project: aiven.project }),
        ...(aiven.organization !== undefined && { organization: aiven.organization }),
    };
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
function unknownAccounts(written, defaults, { yaml, index, accounts }) {
    if (!accounts)
        return [];
    return ['aiven', 'upcloud'].flatMap((part) => {
        const name = written[part]?.account ?? defaults[part]?.account;
        if (name === undefined || name === 'default' || accounts[part].has(name))
            return [];
        const base = written[part]?.account === undefined ? ['defaults'] : ['peerings', index];
        const near = suggest(name, [...accounts[part]]);
        const known = accounts[part].size > 0 ? `known are ${[...accounts[part]].join(', ')}` : 'it has none';
        return [
            (0,invalid/* invalid */.G)(`${pathText([...base, part, 'account'])}: no credentials are named ${JSON.stringify(name)} in the input ${part}-accounts; ${near ? `did you mean ${near}?` : known}`, yaml.locate([...base, part, 'account'])),
        ];
    });
}
/** UpCloud compares label keys without regard to case (api-facts B3). */
function clashingLabels(labels, written, { yaml, index }) {
    const own = written.upcloud?.labels ?? {};
    const seen = new Map();
    return Object.keys(labels).flatMap((key) => {
        const twin = seen.get(key.toLowerCase());
        seen.set(key.toLowerCase(), key);
        if (twin === undefined)
            return [];
        const base = Object.hasOwn(own, key) ? ['peerings', index] : ['defaults'];
        const place = [...base, 'upcloud', 'labels'];
        return [
            (0,invalid/* invalid */.G)(`${pathText(place)}: ${JSON.stringify(twin)} and ${JSON.stringify(key)} are the same key to UpCloud; remove one`, yaml.locateKey([...place, key])),
        ];
    });
}
/** The one key that zod passes over in a record. */
function hiddenLabels({ yaml, index }) {
    const places = [
        ['defaults', 'upcloud', 'labels'],
        ['peerings', index, 'upcloud', 'labels'],
    ];
    return places
        .filter((place) => valueAt(yaml.value, [...place, '__proto__']) !== undefined)
        .map((place) => {
        const key = [...place, '__proto__'];
        return (0,invalid/* invalid */.G)(`${pathText(key)}: is not a label key; choose another`, yaml.locateKey(key));
    });
}

// EXTERNAL MODULE: ./node_modules/yaml/dist/index.js
var dist = __webpack_require__(8815);
;// CONCATENATED MODULE: ./lib/spec/places.js
/** Where the parts of a YAML document stand. */

/** Lines and columns of a text. The library's own counter misses line ends around some mistakes. */
class LinePlaces {
    #starts;
    #end;
    constructor(text) {
        this.#starts = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
        this.#end = text.length;
    }
    /** Both count from 1. */
    at(offset) {
        const place = Math.min(offset, this.#end);
        let low = 0;
        let high = this.#starts.length;
        while (high - low > 1) {
            const middle = (low + high) >> 1;
            if ((this.#starts[middle] ?? 0) <= place)
                low = middle;
            else
                high = middle;
        }
        return { line: low + 1, column: place - (this.#starts[low] ?? 0) + 1 };
    }
}
/** Where the parts of a document stand. */
class PartPlaces {
    #root;
    /** Pairs by key, made when a mapping is first asked for: a mapping may have a hundred thousand. */
    #pairs = new Map();
    constructor(root) {
        this.#root = root;
    }
    /** Of the value or key at a path, or of its nearest parent that exists. */
    offsetOf(path, what) {
        let node = this.#root;
        let offset = this.#root?.range?.[0] ?? 0;
        for (const [depth, step] of path.entries()) {
            const next = this.#child(node, step);
            if (!next)
                return offset;
            const last = depth === path.length - 1;
            offset = (last && what === 'key' ? next.keyStart : undefined) ?? next.start ?? offset;
            node = next.value;
        }
        return offset;
    }
    #child(node, step) {
        // What an alias points at stands elsewhere; the alias itself is the place to name.
        if ((0,dist/* isMap */.jh)(node)) {
            const pair = this.#pairsOf(node).get(step);
            if (!pair)
                return null;
            const key = startOf(pair.key);
            return { value: pair.value, start: startOf(pair.value) ?? key, keyStart: key };
        }
        if ((0,dist/* isSeq */.oP)(node) && typeof step === 'number') {
            const value = node.items[step];
            return { value, start: startOf(value), keyStart: undefined };
        }
        return null;
    }
    #pairsOf(map) {
        const known = this.#pairs.get(map);
        if (known)
            return known;
        const pairs = new Map(map.items.flatMap((pair) => ((0,dist/* isScalar */.jn)(pair.key) ? [[pair.key.value, pair]] : [])));
        this.#pairs.set(map, pairs);
        return pairs;
    }
}
/** Offset at which a node begins; undefined when it has no place of its own. */
function startOf(node) {
    return (0,dist/* isScalar */.jn)(node) || (0,dist/* isMap */.jh)(node) || (0,dist/* isSeq */.oP)(node) || (0,dist/* isAlias */.Vj)(node) ? node.range?.[0] : undefined;
}

;// CONCATENATED MODULE: ./lib/spec/parse.js
/** YAML text → plain value, with the place of every part kept. */




/** The most aliases, counted after expansion, that a spec may use. */
const MAX_ALIASES = 10_000;
const MAX_SYNTAX_FINDINGS = 20;
/** Far more than a spec has. Beyond it the stack might end first, which is at another depth on each machine. */
const MAX_DEPTH = 50;
const TOO_DEEP = 'not valid YAML: nested too deeply; simplify the file';
/**
 * Reads one YAML 1.2 document: core schema, no custom tags, unique keys that are texts, bounded aliases.
 *
 * Never throws: whatever is wrong with the text becomes `findings` with line and column.
 */
function parseYaml(file, source) {
    const lines = new LinePlaces(source);
    const at = (offset) => ({ file, ...lines.at(offset) });
    const failed = (findings) => ({
        value: undefined,
        findings,
        locate: () => at(0),
        locateKey: () => at(0),
    });
    try {
        const document = (0,dist/* parseDocument */.Tp)(source, {
            version: '1.2',
            schema: 'core',
            prettyErrors: false,
            stringKeys: true,
            uniqueKeys: false,
        });
        if (document.errors.some(isOutOfStack) || isTooDeep(document))
            return failed([(0,invalid/* invalid */.G)(TOO_DEEP, at(0))]);
        const findings = syntaxFindings([...document.errors, ...document.warnings], at);
        if (document.directives?.yaml.explicit && document.directives.yaml.version !== '1.2')
            findings.push((0,invalid/* invalid */.G)('the spec is YAML 1.2; remove the %YAML directive', at(0)));
        if (!document.errors.every(({ code }) => code === 'TAG_RESOLVE_FAILED'))
            return failed(findings);
        const { unresolved, repeated } = misuses(document, at);
        findings.push(...unresolved, ...repeated);
        if (unresolved.length > 0)
            return failed(findings);
        const value = document.toJS({ maxAliasCount: MAX_ALIASES });
        const places = new PartPlaces(document.contents);
        return {
            value,
            findings,
            locate: (path) => at(places.offsetOf(path, 'value')),
            locateKey: (path) => at(places.offsetOf(path, 'key')),
        };
    }
    catch (error) {
        return failed([(0,invalid/* invalid */.G)(unreadable(error), at(0))]);
    }
}
/** The parser reports one slip many times over: one finding a place, and no more than a person reads. */
function syntaxFindings(problems, at) {
    const byOffset = new Map();
    for (const { code, message, pos } of problems)
        if (!byOffset.has(pos[0]))
            byOffset.set(pos[0], (0,invalid/* invalid */.G)(`not valid YAML: ${syntaxText(code, message)}`, at(pos[0])));
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
/** The parser's own words for a file that is nested deeper than it can follow. */
function isOutOfStack({ code, message }) {
    return code === 'RESOURCE_EXHAUSTION' || code === 'IMPOSSIBLE' || /stack/i.test(message);
}
/** Whether parts lie deeper than `MAX_DEPTH`; looked for level by level, without recursion. */
function isTooDeep({ contents }) {
    let level = [contents];
    for (let depth = 0; level.length > 0; depth++) {
        if (depth > MAX_DEPTH)
            return true;
        level = level.flatMap(partsOf);
    }
    return false;
}
function partsOf(node) {
    if ((0,dist/* isMap */.jh)(node))
        return node.items.flatMap(({ key, value }) => [key, value]);
    return (0,dist/* isSeq */.oP)(node) ? node.items : [];
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
function misuses(document, at) {
    const anchors = new Set();
    const unresolved = [];
    const repeated = [];
    const add = (to, message, node) => {
        if (to.length < MAX_SYNTAX_FINDINGS)
            to.push((0,invalid/* invalid */.G)(`not valid YAML: ${message}`, at(startOf(node) ?? 0)));
    };
    (0,dist/* visit */.YR)(document, {
        Value: (_, node) => {
            if (node.anchor !== undefined)
                anchors.add(node.anchor);
            if (!(0,dist/* isMap */.jh)(node))
                return;
            const seen = new Set();
            for (const { key } of node.items) {
                if (!(0,dist/* isScalar */.jn)(key))
                    continue;
                if (seen.has(key.value))
                    add(repeated, `the key ${show(key.value)} is here twice; keep one`, key);
                seen.add(key.value);
            }
        },
        Alias: (_, node) => {
            if (!anchors.has(node.source))
                add(unresolved, `the alias ${show(`*${node.source}`)} has no anchor before it`, node);
        },
    });
    return { unresolved, repeated };
}

;// CONCATENATED MODULE: ./lib/spec/respell.js
/** A misspelt key at the top of a file is one mistake; what stands under it is checked as if it were right. */



/** The file with the keys that are meant, its places still those of what is written. */
function respelt(yaml) {
    const { value } = yaml;
    if (!isMapping(value))
        return yaml;
    const written = new Map();
    const allowed = allowedKeys([]);
    for (const key of Object.keys(value)) {
        const meant = allowed.includes(key) ? null : suggest(key, allowed);
        if (meant !== null && !Object.hasOwn(value, meant) && !written.has(meant))
            written.set(meant, key);
    }
    if (written.size === 0)
        return yaml;
    const slips = new Map([...written].map(([meant, key]) => [key, String(meant)]));
    const entries = Object.entries(value).map(([key, part]) => [slips.get(key) ?? key, part]);
    const asWritten = ([first, ...rest]) => first === undefined ? [] : [written.get(first) ?? first, ...rest];
    return {
        ...yaml,
        value: Object.fromEntries(entries),
        locate: (path) => yaml.locate(asWritten(path)),
        locateKey: (path) => yaml.locateKey(asWritten(path)),
    };
}

// EXTERNAL MODULE: ./node_modules/zod/v4/core/parse.js + 1 modules
var parse = __webpack_require__(3945);
;// CONCATENATED MODULE: ./lib/spec/salvage.js
/** What is still usable of a spec with mistakes, so that one run can report all of them. */



/** The entries by index, null where nothing can be read, and the defaults, without their invalid parts. */
function salvage(value) {
    const list = valueAt(value, ['peerings']);
    return {
        entries: Array.isArray(list) ? list.map(readableEntry) : [],
        defaults: readable(defaultsSchema, valueAt(value, ['defaults']) ?? {}) ?? {},
    };
}
/** Stands in for a name that is missing or wrong, so that the rest of the entry is checked all the same. */
const UNNAMED = '(unnamed)';
function readableEntry(raw) {
    const entry = readable(entrySchema, raw);
    return entry ?? (isMapping(raw) ? readable(entrySchema, { ...raw, name: UNNAMED }) : null);
}
/** Taking a wrong part away may leave another incomplete, which then goes as well; nothing is deeper than this. */
const MAX_ROUNDS = 5;
function readable(schema, raw) {
    let parsed = parse/* safeParse */.xL(schema, raw);
    if (parsed.success)
        return parsed.data;
    const rest = structuredClone(raw);
    for (let round = 0; round < MAX_ROUNDS && !parsed.success; round++) {
        for (const issue of parsed.error.issues)
            if (issue.code === 'unrecognized_keys')
                for (const key of issue.keys)
                    remove(rest, [...issue.path, key]);
            else
                remove(rest, issue.path);
        parsed = parse/* safeParse */.xL(schema, rest);
    }
    return parsed.success ? parsed.data : null;
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










/** The most peerings that one run takes. */
const MAX_PEERINGS = 10_000;
/**
 * Checks and merges spec files.
 *
 * @throws SpecError with every mistake of every file, in order of file and line.
 */
function loadSpec(sources, accounts) {
    const names = new Map();
    const files = sources.map(({ file, text }) => loadFile(file, text, { accounts, names }));
    const entries = files.flatMap((file) => file.entries);
    const findings = [...files.flatMap((file) => file.findings), ...samePairs(entries)];
    const beyond = entries[MAX_PEERINGS];
    if (beyond)
        findings.push(tooMany(beyond.at));
    if (findings.length > 0)
        throw new errors/* SpecError */.G8(inOrder(distinct(findings), sources));
    return { files: sources.map((source) => source.file), entries };
}
function loadFile(file, text, context) {
    try {
        return checkFile(file, text, context);
    }
    catch (error) {
        // Hundreds of thousands of mistakes do not fit on zod's stack; such a file is no spec.
        if (!(error instanceof RangeError))
            throw error;
        return {
            entries: [],
            findings: [(0,invalid/* invalid */.G)('more mistakes than can be told; write a smaller file', start(file))],
        };
    }
}
function checkFile(file, text, { accounts, names }) {
    if (text.trim() === '')
        return {
            entries: [],
            findings: [(0,invalid/* invalid */.G)('the file is empty; write version: 1 and peerings:', start(file))],
        };
    const asWritten = parseYaml(file, text);
    const yaml = respelt(asWritten);
    if ((yaml.value === null || yaml.value === undefined) && yaml.findings.length === 0)
        return {
            entries: [],
            findings: [(0,invalid/* invalid */.G)('the file holds no data; write version: 1 and peerings:', start(file))],
        };
    if (!isMeantAsSpec(text) && !Array.isArray(yaml.value))
        return { entries: [], findings: [noSpec(file)] };
    if (yaml.value === null || yaml.value === undefined)
        return { entries: [], findings: yaml.findings };
    const list = valueAt(yaml.value, ['peerings']);
    if (Array.isArray(list) && list.length > MAX_PEERINGS)
        return { entries: [], findings: [...yaml.findings, tooMany(yaml.locate(['peerings', MAX_PEERINGS]))] };
    const parsed = specSchema.safeParse(yaml.value);
    const written = parsed.success
        ? { entries: parsed.data.peerings, defaults: parsed.data.defaults ?? {} }
        : salvage(yaml.value);
    const completed = written.entries.map((entry, index) => entry ? complete(entry, written.defaults, { yaml, index, accounts }) : { entry: null, findings: [] });
    return {
        entries: completed.flatMap(({ entry }) => (entry ? [entry] : [])),
        findings: [
            ...yaml.findings,
            ...unknownKeys(asWritten, yaml),
            ...(parsed.success ? [] : explainIssues(parsed.error.issues, yaml, allowedKeys)),
            ...repeatedNames(yaml, names),
            ...completed.flatMap((one) => one.findings),
        ],
    };
}
/** The keys of the top that were read as others. */
function unknownKeys(asWritten, respelt) {
    if (!isMapping(asWritten.value) || !isMapping(respelt.value))
        return [];
    const { value } = respelt;
    return Object.keys(asWritten.value)
        .filter((key) => !Object.hasOwn(value, key))
        .map((key) => unknownKey(key, [], asWritten, allowedKeys([])));
}
/**
 * Whether a file has a key of a spec. Of any other nothing must be repeated: a stranger's checkout may name, by a
 * symlink, a file that an earlier step wrote and that holds a secret.
 */
function isMeantAsSpec(text) {
    return KEY_OF_SPEC.test(text);
}
const KEY_OF_SPEC = /(?:^|[{,])[ \t]{0,99}["']?(?:peerings?|defaults|version["']?[ \t]{0,9}:[ \t]{0,9}["']?1["']?[ \t]{0,9}(?:[#,}\r]|$))/im;
function noSpec(file) {
    return (0,invalid/* invalid */.G)('this is no spec: it has no key peerings; write version: 1 and peerings:', start(file));
}
function tooMany(at) {
    return (0,invalid/* invalid */.G)(`more than ${MAX_PEERINGS} peerings; split the spec over several runs`, at);
}
function start(file) {
    return { file, line: 1, column: 1 };
}
/** Each once: what is wrong with the defaults shows in every entry. */
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

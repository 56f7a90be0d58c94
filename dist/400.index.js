export const id = 400;
export const ids = [400];
export const modules = {

/***/ 9652:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   JR: () => (/* binding */ isCidr),
/* harmony export */   Zc: () => (/* binding */ overlappingPairs),
/* harmony export */   Zr: () => (/* binding */ maskCidr),
/* harmony export */   eX: () => (/* binding */ cidrContains),
/* harmony export */   hj: () => (/* binding */ cidrsOverlap)
/* harmony export */ });
/* harmony import */ var ipaddr_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8280);
/** CIDR questions, answered with ipaddr.js: host bits masked, IPv4 and IPv6 apart, touching is not overlapping. */

/** Whether the text is an IPv4 or IPv6 CIDR in the usual notation (four decimal parts for IPv4). */
function isCidr(text) {
    return parse(text) !== null;
}
/** The longest text that is one: an IPv6 address that ends in an IPv4 one, and a prefix. */
const LONGEST = 49;
// Family by family: the library's own parseCIDR throws and catches for every IPv4 text, which is slow.
function parse(text) {
    // The library's time grows with the square of the length.
    if (text.length > LONGEST)
        return null;
    if (ipaddr_js__WEBPACK_IMPORTED_MODULE_0__.IPv4.isValidCIDRFourPartDecimal(text))
        return ipaddr_js__WEBPACK_IMPORTED_MODULE_0__.IPv4.parseCIDR(text);
    return ipaddr_js__WEBPACK_IMPORTED_MODULE_0__.IPv6.isValidCIDR(text) ? ipaddr_js__WEBPACK_IMPORTED_MODULE_0__.IPv6.parseCIDR(text) : null;
}
/** The CIDR with its host bits cleared, in canonical spelling; the text itself when it is no CIDR. */
function maskCidr(text) {
    const range = parseRange(text);
    return range ? `${ipaddr_js__WEBPACK_IMPORTED_MODULE_0__.fromByteArray([...range.bytes]).toString()}/${range.prefix}` : text;
}
/** Whether every address of `inner` is in `outer`. False when either is no CIDR or the families differ. */
function cidrContains(outer, inner) {
    const a = parseRange(outer);
    const b = parseRange(inner);
    return a !== null && b !== null && covers(a, b);
}
/** Whether the two ranges share an address. False when either is no CIDR or the families differ. */
function cidrsOverlap(one, other) {
    const a = parseRange(one);
    const b = parseRange(other);
    return a !== null && b !== null && (covers(a, b) || covers(b, a));
}
/** Ranges read so far: a plan asks for the same few again and again. */
const known = new Map();
function parseRange(text) {
    if (text.length > LONGEST)
        return null;
    const before = known.get(text);
    if (before !== undefined)
        return before;
    const range = readRange(text);
    known.set(text, range);
    return range;
}
function readRange(text) {
    const parsed = parse(text);
    if (!parsed)
        return null;
    const [address, prefix] = parsed;
    return { bytes: address.toByteArray().map((byte, i) => byte & maskByte(prefix, i)), prefix };
}
/** The i-th byte of the mask with that many leading ones. */
function maskByte(prefix, i) {
    const ones = Math.min(8, Math.max(0, prefix - 8 * i));
    return (0xff << (8 - ones)) & 0xff;
}
function covers(outer, inner) {
    return (outer.bytes.length === inner.bytes.length &&
        outer.prefix <= inner.prefix &&
        inner.bytes.every((byte, i) => (byte & maskByte(outer.prefix, i)) === outer.bytes[i]));
}
/**
 * Overlapping ranges of different owners: each range that overlaps another owner's is in at least one pair.
 *
 * CIDRs are nested or disjoint, so after sorting by start the ranges that are still open are exactly those that
 * contain the next one. Its partner is the nearest of another owner, and further out those that have none yet.
 * O(n log n), with fewer than two pairs a range. Texts that are no CIDR are passed over.
 *
 * @param sameOwner an equivalence.
 */
function* overlappingPairs(ranges, sameOwner) {
    const sorted = ranges
        .flatMap((range) => {
        const parsed = parseRange(range.cidr);
        return parsed ? [{ range, parsed, key: sortKey(parsed) }] : [];
    })
        .sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
    let open = null;
    for (const { range, parsed } of sorted) {
        const foreignFrom = (one) => one && sameOwner(one.range.owner, range.owner) ? one.foreign : one;
        while (open && !covers(open.parsed, parsed))
            open = open.outer;
        const foreign = foreignFrom(open);
        for (let one = foreign; one && (one === foreign || !one.paired); one = foreignFrom(one.outer)) {
            one.paired = true;
            yield [one.range, range];
        }
        open = { range, parsed, outer: open, foreign, paired: foreign !== null };
    }
}
function sortKey({ bytes, prefix }) {
    const hex = bytes.map((byte) => byte.toString(16).padStart(2, '0')).join('');
    return `${bytes.length}:${hex}:${String(prefix).padStart(3, '0')}`;
}


/***/ }),

/***/ 5443:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E7: () => (/* binding */ AIVEN_VPC_KEY),
/* harmony export */   G1: () => (/* binding */ settableLabels),
/* harmony export */   Iu: () => (/* binding */ markedLabels),
/* harmony export */   MH: () => (/* binding */ OWN_KEYS),
/* harmony export */   O9: () => (/* binding */ labelChanges),
/* harmony export */   QM: () => (/* binding */ canonicalLabels),
/* harmony export */   SM: () => (/* binding */ sameLabels),
/* harmony export */   Wy: () => (/* binding */ labelOf),
/* harmony export */   YT: () => (/* binding */ lostLabels),
/* harmony export */   aD: () => (/* binding */ labelDifference),
/* harmony export */   dM: () => (/* binding */ isOfOtherVpc),
/* harmony export */   dQ: () => (/* binding */ wantedLabels),
/* harmony export */   px: () => (/* binding */ PEERING_SPEC_KEY),
/* harmony export */   qQ: () => (/* binding */ specLabel),
/* harmony export */   rZ: () => (/* binding */ isMarked),
/* harmony export */   w: () => (/* binding */ labelValue)
/* harmony export */ });
/* unused harmony export MANAGED_BY */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/** The labels that mark an UpCloud peering as ours, beside the user's own (contract of the action, UpCloud's limits). */

const MANAGED_BY = { key: 'managed-by', value: 'aiven-upcloud-peering' };
const AIVEN_VPC_KEY = 'aiven-vpc';
const PEERING_SPEC_KEY = 'peering-spec';
/** Keys of the labels that the action writes itself; a user's label must not use them. */
const OWN_KEYS = [MANAGED_BY.key, AIVEN_VPC_KEY, PEERING_SPEC_KEY];
/** UpCloud takes label values of up to 255 printable characters (api-facts B6). */
const MAX_VALUE = 255;
const HASH_LENGTH = 16;
/**
 * A text as a label value: unprintable characters percent-encoded; too long ones cut and ended with a hash of
 * the whole, so that the same text always gives the same value.
 */
function labelValue(text) {
    const printable = text.replaceAll(/[^\x20-\x7e]+/g, (part) => encodeURIComponent(part.toWellFormed()));
    if (printable.length <= MAX_VALUE)
        return printable;
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex').slice(0, HASH_LENGTH);
    return `${printable.slice(0, MAX_VALUE - HASH_LENGTH - 1)}~${hash}`;
}
/** Value of the `peering-spec` label: `owner/repo:path`. */
function specLabel(repository, file) {
    return labelValue(`${repository}:${file}`);
}
/** The labels a peering of the spec carries: the user's first, in the order written, then ours. */
function wantedLabels(user, vpc, spec) {
    return [
        ...Object.entries(user).map(([key, value]) => ({ key, value })),
        MANAGED_BY,
        { key: AIVEN_VPC_KEY, value: labelValue(vpc) },
        { key: PEERING_SPEC_KEY, value: spec },
    ];
}
/** The value of a label, keys compared without regard to case as UpCloud does; null when it is not there. */
function labelOf(peering, key) {
    return peering.labels.find((label) => label.key.toLowerCase() === key)?.value ?? null;
}
/** Whether the peering's label says that it was made for another VPC. */
function isOfOtherVpc(peering, vpc) {
    const own = labelOf(peering, AIVEN_VPC_KEY);
    return own !== null && own !== labelValue(vpc);
}
/** The labels that a peering has, with the mark of ours and of the VPC; whose spec it is stays. */
function markedLabels(labels, vpc) {
    const mark = [MANAGED_BY, { key: AIVEN_VPC_KEY, value: labelValue(vpc) }];
    const isMark = ({ key }) => mark.some((one) => one.key === key.toLowerCase());
    return [...settableLabels(labels).filter((label) => !isMark(label)), ...mark];
}
/** Whether the peering carries all three labels of ours, for this VPC and one of these specs. */
function isMarked(peering, vpc, ownSpecs) {
    const owner = labelOf(peering, PEERING_SPEC_KEY);
    return (labelOf(peering, MANAGED_BY.key) === MANAGED_BY.value &&
        labelOf(peering, AIVEN_VPC_KEY) === labelValue(vpc) &&
        owner !== null &&
        ownSpecs.has(owner));
}
/** Labels people and we can set; UpCloud's own start with `_` and are read-only. */
function settableLabels(labels) {
    return labels.filter((label) => !label.key.startsWith('_'));
}
/** Whether the peering carries exactly the wanted labels, system labels aside, in any order. */
function sameLabels(actual, wanted) {
    const a = canonicalLabels(settableLabels(actual));
    const b = canonicalLabels(wanted);
    return a.length === b.length && a.every((label, i) => label === b[i]);
}
/** Labels as sorted texts that are equal only for equal labels; keys in lower case. */
function canonicalLabels(labels) {
    // A key may hold any printable character, so no separator would be safe.
    return labels.map(({ key, value }) => JSON.stringify([key.toLowerCase(), value])).sort();
}
/** What relabelling adds and takes away, for people: `+team=platform -env=old`. */
function labelDifference(actual, wanted) {
    const before = settableLabels(actual);
    const without = (labels, others) => {
        const known = new Set(canonicalLabels(others));
        return labels.filter((label) => !canonicalLabels([label]).every((text) => known.has(text)));
    };
    const added = without(wanted, before).map(({ key, value }) => `+${key}=${value}`);
    const removed = without(before, wanted).map(({ key, value }) => `-${key}=${value}`);
    return [...added.sort(), ...removed.sort()].join(' ');
}
/** What relabelling removes, changes and adds, by key; keys compared without regard to case. */
function labelChanges(actual, wanted) {
    const keyOf = ({ key }) => key.toLowerCase();
    const text = ({ key, value }) => `${key}=${value}`;
    const before = new Map(settableLabels(actual).map((label) => [keyOf(label), label]));
    const after = new Map(wanted.map((label) => [keyOf(label), label]));
    const coming = [...after.values()].filter((label) => !before.has(keyOf(label)));
    const isMark = (label) => OWN_KEYS.some((key) => key === keyOf(label));
    return {
        removed: lostLabels(actual, wanted),
        changed: [...after.values()].flatMap((label) => {
            const old = before.get(keyOf(label));
            return old && old.value !== label.value ? [{ key: label.key, from: old.value, to: label.value }] : [];
        }),
        added: coming
            .filter((label) => !isMark(label))
            .map(text)
            .sort(),
        marks: coming.filter(isMark).length,
    };
}
/** `key=value` of the labels that relabelling takes away altogether, sorted. */
function lostLabels(actual, wanted) {
    const kept = new Set(wanted.map(({ key }) => key.toLowerCase()));
    return settableLabels(actual)
        .filter(({ key }) => !kept.has(key.toLowerCase()))
        .map(({ key, value }) => `${key}=${value}`)
        .sort();
}


/***/ })

};

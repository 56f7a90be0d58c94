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
/* harmony export */   hj: () => (/* binding */ cidrsOverlap),
/* harmony export */   x3: () => (/* binding */ containsAll)
/* harmony export */ });
/* harmony import */ var ipaddr_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8280);

const LONGEST = 49;
const known = new Map();
function parse(text) {
    const before = known.get(text);
    if (before)
        return before;
    if (text.length > LONGEST)
        return null;
    const isIpv4 = ipaddr_js__WEBPACK_IMPORTED_MODULE_0__.IPv4.isValidCIDRFourPartDecimal(text);
    if (!isIpv4 && !ipaddr_js__WEBPACK_IMPORTED_MODULE_0__.IPv6.isValidCIDR(text))
        return null;
    const family = isIpv4 ? ipaddr_js__WEBPACK_IMPORTED_MODULE_0__.IPv4 : ipaddr_js__WEBPACK_IMPORTED_MODULE_0__.IPv6;
    const first = family.networkAddressFromCIDR(text);
    const prefix = Number(text.split('/')[1]);
    const range = { first, prefix, key: sortKey(first, prefix) };
    known.set(text, range);
    return range;
}
function isCidr(text) {
    return parse(text) !== null;
}
function maskCidr(text) {
    const range = parse(text);
    return range ? `${range.first.toString()}/${range.prefix}` : text;
}
function cidrContains(outer, inner) {
    const a = parse(outer);
    const b = parse(inner);
    return a !== null && b !== null && covers(a, b);
}
function cidrsOverlap(one, other) {
    return cidrContains(one, other) || cidrContains(other, one);
}
function containsAll(outer, ranges) {
    const isIpv6 = (cidr) => cidr.includes(':');
    const same = ranges.filter((cidr) => isIpv6(cidr) === isIpv6(outer));
    return same.length > 0 && same.every((cidr) => cidrContains(outer, cidr));
}
function covers(outer, inner) {
    const isFamily = outer.first.kind() === inner.first.kind();
    return isFamily && outer.prefix <= inner.prefix && inner.first.match(outer.first, outer.prefix);
}
function* overlappingPairs(ranges, sameOwner) {
    const sorted = ranges
        .flatMap((range) => {
        const parsed = parse(range.cidr);
        return parsed ? [{ range, parsed }] : [];
    })
        .sort(({ parsed: a }, { parsed: b }) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
    let open = null;
    for (const { range, parsed } of sorted) {
        const foreignFrom = (one) => one && sameOwner(one.range.owner, range.owner) ? one.foreign : one;
        while (open && !covers(open, parsed))
            open = open.outer;
        const foreign = foreignFrom(open);
        for (let one = foreign; one && (one === foreign || !one.paired); one = foreignFrom(one.outer)) {
            one.paired = true;
            yield [one.range, range];
        }
        open = { ...parsed, range, outer: open, foreign, paired: foreign !== null };
    }
}
function sortKey(first, prefix) {
    const hex = first.toByteArray().map((byte) => byte.toString(16).padStart(2, '0'));
    return `${first.kind()} ${hex.join('')} ${String(prefix).padStart(3, '0')}`;
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
/* harmony export */   TI: () => (/* binding */ isOfSpec),
/* harmony export */   Wy: () => (/* binding */ labelOf),
/* harmony export */   dM: () => (/* binding */ isOfOtherVpc),
/* harmony export */   dQ: () => (/* binding */ wantedLabels),
/* harmony export */   px: () => (/* binding */ PEERING_SPEC_KEY),
/* harmony export */   qQ: () => (/* binding */ specLabel),
/* harmony export */   rZ: () => (/* binding */ isMarked),
/* harmony export */   w: () => (/* binding */ labelValue)
/* harmony export */ });
/* unused harmony export MANAGED_BY */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);

const MANAGED_BY = { key: 'managed-by', value: 'aiven-upcloud-peering' };
const AIVEN_VPC_KEY = 'aiven-vpc';
const PEERING_SPEC_KEY = 'peering-spec';
const OWN_KEYS = [MANAGED_BY.key, AIVEN_VPC_KEY, PEERING_SPEC_KEY];
const MAX_VALUE = 255;
const HASH_LENGTH = 16;
function labelValue(text) {
    const printable = text.replaceAll(/[^\x20-\x7e]+/g, (part) => encodeURIComponent(part.toWellFormed()));
    if (printable.length <= MAX_VALUE)
        return printable;
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(text).digest('hex').slice(0, HASH_LENGTH);
    return `${printable.slice(0, MAX_VALUE - HASH_LENGTH - 1)}~${hash}`;
}
function specLabel(repository, file) {
    return labelValue(`${repository}:${file}`);
}
function wantedLabels(user, vpc, spec) {
    return [
        ...Object.entries(user).map(([key, value]) => ({ key, value })),
        MANAGED_BY,
        { key: AIVEN_VPC_KEY, value: labelValue(vpc) },
        { key: PEERING_SPEC_KEY, value: spec },
    ];
}
function labelOf(peering, key) {
    return peering.labels.find((label) => label.key.toLowerCase() === key)?.value ?? null;
}
function isOfOtherVpc(peering, vpc) {
    const own = labelOf(peering, AIVEN_VPC_KEY);
    return own !== null && own !== labelValue(vpc);
}
function markedLabels(labels, vpc) {
    const mark = [MANAGED_BY, { key: AIVEN_VPC_KEY, value: labelValue(vpc) }];
    const rest = settableLabels(labels).filter(({ key }) => !mark.some((one) => one.key === key.toLowerCase()));
    return [...rest, ...mark];
}
function isOfSpec(peering, specs) {
    const owner = labelOf(peering, PEERING_SPEC_KEY);
    return owner !== null && specs.has(owner);
}
function isMarked(peering, vpc, specs) {
    const isManaged = labelOf(peering, MANAGED_BY.key) === MANAGED_BY.value;
    return isManaged && labelOf(peering, AIVEN_VPC_KEY) === labelValue(vpc) && isOfSpec(peering, specs);
}
function settableLabels(labels) {
    return labels.filter((label) => !label.key.startsWith('_'));
}
function sameLabels(actual, wanted) {
    return String(canonicalLabels(settableLabels(actual))) === String(canonicalLabels(wanted));
}
function canonicalLabels(labels) {
    return labels.map(({ key, value }) => JSON.stringify([key.toLowerCase(), value])).sort();
}
function labelChanges(actual, wanted) {
    const before = new Map(settableLabels(actual).map(({ key, value }) => [key.toLowerCase(), value]));
    const kept = new Set(wanted.map(({ key }) => key.toLowerCase()));
    const coming = wanted.filter(({ key }) => !before.has(key.toLowerCase()));
    const users = coming.filter(({ key }) => !OWN_KEYS.some((own) => own === key.toLowerCase()));
    return {
        removed: textsOf(settableLabels(actual).filter(({ key }) => !kept.has(key.toLowerCase()))),
        changed: wanted.flatMap(({ key, value: to }) => {
            const from = before.get(key.toLowerCase());
            return from !== undefined && from !== to ? [{ key, from, to }] : [];
        }),
        added: textsOf(users),
        marks: coming.length - users.length,
    };
}
function textsOf(labels) {
    return labels.map(({ key, value }) => `${key}=${value}`).sort();
}


/***/ })

};

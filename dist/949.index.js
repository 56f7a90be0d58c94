export const id = 949;
export const ids = [949];
export const modules = {

/***/ 2949:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  stopBeforeClouds: () => (/* binding */ stopBeforeClouds)
});

// EXTERNAL MODULE: ./lib/clouds.js + 6 modules
var clouds = __webpack_require__(6158);
// EXTERNAL MODULE: ./lib/domain/findings.js
var domain_findings = __webpack_require__(2160);
// EXTERNAL MODULE: ./lib/domain/overlap.js
var overlap = __webpack_require__(1307);
// EXTERNAL MODULE: ./lib/domain/zones.js
var zones = __webpack_require__(6391);
;// CONCATENATED MODULE: ./lib/domain/offline.js
/** What can be checked of a spec without asking a cloud: zones and ranges that the spec itself names. */



/** Findings of all entries, those of each in the order of the spec. */
function offlineFindings(entries) {
    const building = entries.filter(({ desired }) => desired !== 'absent');
    return [
        ...building.flatMap(cloudFindings),
        ...[...(0,overlap/* overlapFindings */.c)(hubsOfNetworks(building)).values()].flat(),
    ];
}
function cloudFindings(entry) {
    const { vpc } = entry.aiven;
    const { network } = entry.upcloud;
    if (vpc.kind !== 'cloud-cidr')
        return [];
    if (!(0,zones/* isUpcloudCloud */.qr)(vpc.cloud))
        return [
            (0,domain_findings/* finding */.gk)('vpc-not-upcloud', `The VPC is on ${vpc.cloud}. Only VPCs on an upcloud- cloud can be peered with UpCloud: choose one there`, entry.at),
        ];
    if (network.kind !== 'name-zone' || entry.allowZoneMismatch)
        return [];
    if ((0,zones/* zoneRelation */.FX)(vpc.cloud, network.zone, null) !== 'different')
        return [];
    return [
        (0,domain_findings/* finding */.gk)('zone-mismatch', `The VPC is in ${vpc.cloud} and the network in zone ${network.zone}. Aiven peers its VPCs within one zone only. Use a VPC or network in the same zone, or set allow_zone_mismatch: true if Aiven told you otherwise`, entry.at),
    ];
}
/** For each network the ranges of the VPCs that entries attach to it. */
function hubsOfNetworks(entries) {
    const hubs = Map.groupBy(entries.map((entry, index) => ({ entry, index })), ({ entry }) => JSON.stringify([entry.upcloud.account, entry.upcloud.network]));
    return [...hubs.values()].map((hub) => hub.map(({ entry, index }) => ({
        owner: `entry ${index}`,
        text: `the VPC of peering ${JSON.stringify(entry.name)}`,
        at: entry.at,
        building: index,
        cidrs: entry.aiven.vpc.kind === 'cloud-cidr' ? [entry.aiven.vpc.cidr] : [],
    })));
}

// EXTERNAL MODULE: ./lib/domain/select.js
var domain_select = __webpack_require__(3362);
// EXTERNAL MODULE: ./lib/domain/trust.js
var trust = __webpack_require__(4186);
// EXTERNAL MODULE: ./lib/report-of.js
var report_of = __webpack_require__(6775);
;// CONCATENATED MODULE: ./lib/admit.js
/** Whether a run may ask the clouds at all. */






/**
 * The report of a run that must not or cannot ask a cloud; null when it may. Warns when `only` fits no peering.
 *
 * @param spec null: an export that needs none.
 */
async function stopBeforeClouds(spec, session) {
    const { inputs, event, log } = session;
    const { mode } = inputs;
    const chosen = spec?.entries.filter((0,domain_select/* chooser */.yx)(inputs)) ?? [];
    // An export takes the VPCs of the whole spec.
    const useless = mode === 'export' ? null : (0,domain_select/* uselessOnly */.ll)(inputs, spec?.entries ?? []);
    if (useless !== null)
        log.warning(useless);
    const accounts = mode === 'export' ? (0,clouds/* accountsOfExport */.MY)(spec, inputs) : (0,clouds/* accountsOf */.s1)(chosen);
    const missing = (0,clouds/* missingCredentials */.nm)(accounts, inputs);
    const decision = (0,trust/* decideTrust */.J4)({
        eventName: event.name,
        cause: event.cause,
        fork: event.fork,
        merged: event.pullRequest?.merged ?? null,
        dependabot: event.dependabot,
        mode,
        allowApplyOnPullRequest: inputs.allowApplyOnPullRequest,
        missingCredentials: missing,
    });
    switch (decision.kind) {
        case 'refuse':
            return (0,report_of/* earlyReport */.Wp)(mode, 'failed', [(0,domain_findings/* finding */.gk)('untrusted-event', decision.message, null)], decision.message);
        case 'offline':
            return (0,report_of/* earlyReport */.Wp)(mode, 'failed', [(0,domain_findings/* finding */.gk)('untrusted-event', decision.message, null), ...offlineFindings(chosen)], decision.message);
        case 'offline-skip': {
            log.notice(decision.message);
            const findings = offlineFindings(chosen);
            return (0,report_of/* earlyReport */.Wp)(mode, (0,domain_findings/* hasError */.JD)(findings) ? 'blocked' : 'skipped', findings, null);
        }
        case 'run':
            return missing.length > 0 ? missingReport(mode, missing) : stopRerun(spec, session);
    }
}
async function stopRerun(spec, session) {
    if (spec === null || session.inputs.mode !== 'apply')
        return null;
    const { outdatedSpec } = await __webpack_require__.e(/* import() */ 946).then(__webpack_require__.bind(__webpack_require__, 6946));
    const outdated = await outdatedSpec(spec, session);
    return outdated && (0,report_of/* earlyReport */.Wp)('apply', 'failed', [outdated], outdated.message);
}
function missingReport(mode, missing) {
    const message = `Credentials are missing: set the ${missing.length === 1 ? 'input' : 'inputs'} ${missing.join(', ')}`;
    return (0,report_of/* earlyReport */.Wp)(mode, 'failed', [], message);
}


/***/ }),

/***/ 3362:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ll: () => (/* binding */ uselessOnly),
/* harmony export */   yx: () => (/* binding */ chooser)
/* harmony export */ });
/* unused harmony export shardOf */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var picomatch__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4006);
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2160);
/** Which entries a run works on: `only` and `shard`. */



/** A function that says whether an entry is worked on. */
function chooser({ only, shard }) {
    const matches = only === null ? () => true : picomatch__WEBPACK_IMPORTED_MODULE_2__(asName(only), { nonegate: true, posix: true });
    return ({ name }) => matches(asName(name)) && (shard === null || shardOf(name, shard.count) === shard.index);
}
/**
 * A warning when `only` fits no name at all, whatever the shard, which is rarely meant; null when it does.
 *
 * @param entries all of the spec.
 */
function uselessOnly({ only }, entries) {
    if (only === null || entries.length === 0 || entries.some(chooser({ only, shard: null })))
        return null;
    const names = (0,_findings_js__WEBPACK_IMPORTED_MODULE_1__/* .listed */ .KE)(entries, ({ name }) => JSON.stringify(name));
    return `only: ${JSON.stringify(only)} matches no peering, so this run works on none. The spec has ${names}`;
}
/** Characters to which picomatch gives a meaning beyond `*`, `?`, `[ab]` and `{a,b}`: names are not paths. */
const SPECIAL = '/.()|+@\r\n\u2028\u2029';
const PRIVATE_USE = 0xe000;
/** The text with these characters moved to where they mean nothing. */
function asName(text) {
    return text.replaceAll(/[/.()|+@\r\n\u2028\u2029]/g, (char) => String.fromCharCode(PRIVATE_USE + SPECIAL.indexOf(char)));
}
/**
 * The shard of a name, 1 to `count`: by its hash alone, so that adding or reordering peerings moves no other.
 */
function shardOf(name, count) {
    return ((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256').update(name).digest().readUInt32BE(0) % count) + 1;
}


/***/ })

};

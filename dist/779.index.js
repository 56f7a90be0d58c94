export const id = 779;
export const ids = [779];
export const modules = {

/***/ 6479:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ cloudTransport)
/* harmony export */ });
/* harmony import */ var _http_transport_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1601);
/* harmony import */ var _run_session_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3781);
/** The one way to the clouds. With step debug logging it is also recorded what their answers look like. */


/** @param onFirst called once, when the first request has left. */
async function cloudTransport(session, onFirst) {
    const transport = (0,_http_transport_js__WEBPACK_IMPORTED_MODULE_0__/* .httpTransport */ .k)(_run_session_js__WEBPACK_IMPORTED_MODULE_1__/* .USER_AGENT */ ._, onFirst);
    if (session.env.RUNNER_DEBUG !== '1')
        return { transport, close: async () => transport.close() };
    const { attach } = await __webpack_require__.e(/* import() */ 607).then(__webpack_require__.bind(__webpack_require__, 2607));
    const recording = attach(transport, session);
    return {
        transport: recording.transport,
        close: async () => {
            recording.transport.close();
            await recording.finish();
        },
    };
}


/***/ }),

/***/ 1349:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ decide)
/* harmony export */ });
/* harmony import */ var _states_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6735);

/** What to do about a pair, first step first. */
function decide(pair) {
    const { aiven, upcloud, desired } = pair;
    if ((0,_states_js__WEBPACK_IMPORTED_MODULE_0__/* .aivenClass */ .yo)(aiven) === 'unknown')
        return blocked('unknown-state', 'aiven');
    if (upcloud && (0,_states_js__WEBPACK_IMPORTED_MODULE_0__/* .upcloudClass */ .nw)(upcloud.state) === 'unknown')
        return blocked('unknown-state', 'upcloud');
    // Traffic flows, and not to where Aiven says: whose it is, a person must find out.
    if (upcloud?.stale && upcloud.state === 'active' && !upcloud.going)
        return blocked('ambiguous-peering', 'upcloud');
    const decision = desired === 'absent' ? remove(pair) : keep(pair);
    return upcloud && !upcloud.marked ? markedFirst(decision) : decision;
}
function blocked(code, side) {
    return { status: 'blocked', steps: [], waitingFor: [], blocked: { code, side } };
}
/** Before a side goes, or is switched off, the half gets our labels: later only they tell whose it was. */
function markedFirst(decision) {
    const { steps } = decision;
    if (!steps.some(({ action }) => action === 'delete' || action === 'disable' || action === 'create'))
        return decision;
    const rest = steps.filter(({ action }) => action !== 'relabel');
    return { ...decision, steps: [{ side: 'upcloud', action: 'relabel', interrupts: false }, ...rest] };
}
function remove(pair) {
    const { aiven, upcloud } = pair;
    const interrupts = mayFlow(pair);
    const aivenNow = (0,_states_js__WEBPACK_IMPORTED_MODULE_0__/* .aivenClass */ .yo)(aiven);
    const steps = [];
    if (aivenNow !== 'absent' && aivenNow !== 'deleting')
        steps.push({ side: 'aiven', action: 'delete', interrupts });
    if (upcloud)
        steps.push({ side: 'upcloud', action: 'delete', interrupts });
    const waitingFor = aivenNow === 'deleting' ? ['aiven'] : [];
    return { status: statusOf(steps, waitingFor, 'delete'), steps, waitingFor, blocked: null };
}
/**
 * Whether traffic of the pair may flow. UpCloud's word counts; where it says nothing clear, because the half is not
 * recognised or still changes, Aiven's does.
 */
function mayFlow({ aiven, upcloud }) {
    if (upcloud?.state === 'active' || upcloud?.flowsBeside)
        return true;
    const now = (0,_states_js__WEBPACK_IMPORTED_MODULE_0__/* .aivenClass */ .yo)(aiven);
    if (upcloud?.state === 'provisioning')
        return now === 'active' || now === 'failed';
    return (!upcloud || upcloud.stale) && now === 'active';
}
/** For `active` and `disabled` alike: both sides must exist; they differ in UpCloud's `configured_status`. */
function keep(pair) {
    const { upcloud, desired } = pair;
    const code = upcloud && !upcloud.going ? (0,_states_js__WEBPACK_IMPORTED_MODULE_0__/* .personCode */ .Ro)(upcloud.state) : null;
    const isCured = code === 'no-router' && upcloud?.hasRouter === true;
    if (code && desired === 'active' && !isCured)
        return blocked(code, 'upcloud');
    if (upcloud?.peerUnknown && !upcloud.going && (0,_states_js__WEBPACK_IMPORTED_MODULE_0__/* .upcloudClass */ .nw)(upcloud.state) !== 'failed')
        return blocked('unknown-state', 'upcloud');
    const aivenSide = keepAiven(pair);
    const upcloudSide = keepUpcloud(pair);
    const steps = [...aivenSide.steps, ...upcloudSide.steps];
    const waitingFor = [...aivenSide.waitingFor, ...upcloudSide.waitingFor];
    return { status: statusOf(steps, waitingFor, kindOf(steps)), steps, waitingFor, blocked: null };
}
function kindOf(steps) {
    const has = (action) => steps.some((step) => step.action === action);
    if (has('delete') || (has('disable') && has('enable')))
        return 'repair';
    return has('create') ? 'create' : 'update';
}
function statusOf(steps, waitingFor, changing) {
    if (steps.length > 0)
        return changing;
    return waitingFor.length > 0 ? 'waiting' : 'in-sync';
}
const NOTHING = { steps: [], waitingFor: [] };
function doing(side, ...actions) {
    return { steps: actions.map((action) => ({ side, action, interrupts: false })), waitingFor: [] };
}
function waiting(side) {
    return { steps: [], waitingFor: [side] };
}
function keepAiven(pair) {
    const { aiven, upcloud, desired } = pair;
    switch ((0,_states_js__WEBPACK_IMPORTED_MODULE_0__/* .aivenClass */ .yo)(aiven)) {
        case 'absent':
        case 'deleting':
            return doing('aiven', 'create');
        case 'building':
            return waiting('aiven');
        case 'pending':
            // While UpCloud is paused, what Aiven shows says nothing (api-facts F8).
            return desired === 'disabled' ? NOTHING : waiting('aiven');
        case 'failed':
            // UpCloud says that traffic flows: its word counts, Aiven's may be late.
            if (upcloud?.state === 'active')
                return waiting('aiven');
            return {
                steps: [
                    { side: 'aiven', action: 'delete', interrupts: mayFlow(pair) },
                    { side: 'aiven', action: 'create', interrupts: false },
                ],
                waitingFor: [],
            };
        case 'active':
        case 'unknown':
            return NOTHING;
    }
}
function keepUpcloud(pair) {
    const { upcloud, desired } = pair;
    if (!upcloud)
        return doing('upcloud', 'create');
    const settled = isSettled(upcloud.state, desired);
    if (settled === 'never' || upcloud.stale || upcloud.going)
        return doing('upcloud', 'delete', 'create');
    const details = [];
    if (upcloud.misnamed)
        details.push({ side: 'upcloud', action: 'rename', interrupts: false });
    if (upcloud.mislabelled)
        details.push({ side: 'upcloud', action: 'relabel', interrupts: false });
    const switching = switchingOf(pair, upcloud);
    return {
        steps: [...switching, ...details],
        waitingFor: settled === 'later' && switching.length === 0 ? ['upcloud'] : [],
    };
}
/** Whether UpCloud's side is where it is to be: it is, it gets there by itself, or it has to be made again. */
function isSettled(state, desired) {
    const now = (0,_states_js__WEBPACK_IMPORTED_MODULE_0__/* .upcloudClass */ .nw)(state);
    switch (now) {
        case 'failed':
            return 'never';
        case 'provisioning':
        case 'pending':
        case 'needs-person':
            return 'later';
        case 'active':
        case 'disabled':
            return now === desired || desired === 'active' ? 'now' : 'later';
        case 'absent':
        case 'unknown':
            // Decided before: none of these gets here.
            return 'now';
    }
}
function switchingOf(pair, { state, configuredStatus }) {
    const off = state === 'disabled';
    const enable = { side: 'upcloud', action: 'enable', interrupts: false };
    const disable = { side: 'upcloud', action: 'disable', interrupts: mayFlow(pair) };
    if (pair.desired === 'active') {
        // The network lost its router and has one again: off and on makes UpCloud notice (api-facts F7).
        if (state === 'missing-local-router')
            return configuredStatus === 'disabled' ? [] : [disable, enable];
        return off || configuredStatus === 'disabled' ? [enable] : [];
    }
    // Off, but configured to be on: somebody switched it on, and the state has not followed yet.
    const paused = configuredStatus === 'disabled' || (off && configuredStatus !== 'active');
    return paused ? [] : [disable];
}


/***/ }),

/***/ 2410:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Dz: () => (/* binding */ ambiguityText),
/* harmony export */   ML: () => (/* binding */ ownershipDoubt),
/* harmony export */   PP: () => (/* binding */ objections)
/* harmony export */ });
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2160);
/* harmony import */ var _recognise_labels_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(5443);
/* harmony import */ var _recognise_pair_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2340);
/* harmony import */ var _states_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6735);
/** Why a pair may not be touched: the findings of one recognised pair, in words that say what to do. */




/**
 * Errors of a pair that forbid any change; empty when its steps may be taken.
 *
 * @param mayStillShow whether Aiven may show its network soon, so that not knowing it is no error yet.
 */
function objections(target, view, decision, at, mayStillShow) {
    const { verdict } = view;
    const doubt = decision.steps.length > 0 ? ownershipDoubt(target, view) : null;
    if (doubt !== null)
        return [(0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)('owned-elsewhere', doubt, at)];
    if (verdict.kind === 'mismatch')
        return [(0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)('aiven-network-mismatch', mismatchText(target, verdict.contradiction), at)];
    if ((0,_recognise_pair_js__WEBPACK_IMPORTED_MODULE_2__/* .candidatesOf */ .kW)(view).length > 0)
        return [(0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)('ambiguous-peering', ambiguityText(target, view), at)];
    if (view.ownedBy !== null)
        return [(0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)('owned-elsewhere', owned(view, view.ownedBy), at)];
    if (decision.blocked)
        return [(0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)(decision.blocked.code, stateText(decision.blocked.code, target, view), at)];
    if (needsNetworkUuid(view, decision) && !mayStillShow(view))
        return [(0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)('aiven-network-unknown', UNKNOWN_NETWORK, at)];
    return [];
}
/**
 * Why a pair without an entry must not be removed; null when it may be, and for every pair with an entry.
 *
 * Nothing but the label of its UpCloud peering proves that a pair is this spec's own, Aiven's side included.
 */
function ownershipDoubt({ onlyIfOwn, ownSpecs, aiven }, { peering }) {
    if (!onlyIfOwn)
        return null;
    if (!peering)
        return "No UpCloud peering shows that this pair is the spec's own, so Aiven's side is left alone. Remove it by hand if nobody needs it";
    if ((0,_recognise_labels_js__WEBPACK_IMPORTED_MODULE_1__/* .isOfOtherVpc */ .dM)(peering, aiven.vpc))
        return `UpCloud peering ${peering.uuid} carries the label of another VPC, so it is left alone`;
    const owner = (0,_recognise_labels_js__WEBPACK_IMPORTED_MODULE_1__/* .labelOf */ .Wy)(peering, _recognise_labels_js__WEBPACK_IMPORTED_MODULE_1__/* .PEERING_SPEC_KEY */ .px);
    if (owner !== null && ownSpecs.has(owner))
        return null;
    return `UpCloud peering ${peering.uuid} does not carry the label of this spec, so it is left alone`;
}
/** Which peerings could be the pair's half, and what to do. */
function ambiguityText({ upcloud }, view) {
    const list = (0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .listed */ .KE)((0,_recognise_pair_js__WEBPACK_IMPORTED_MODULE_2__/* .candidatesOf */ .kW)(view), ({ uuid, name, state }) => `${uuid} (${JSON.stringify(name)}, ${state})`);
    if (view.verdict.kind === 'contested')
        return `Network peering ${list} of network ${upcloud.network} carries the label of this entry's VPC, but leads to a network that Aiven shows for another VPC. Nothing is changed. Correct its label aiven-vpc, or remove it by hand if nobody needs it`;
    if (view.verdict.kind === 'left-out')
        return `UpCloud peering ${list} of network ${upcloud.network} carries no label, and may belong to another VPC whose connection shows no network, or to an entry that this run leaves out or cannot resolve. Nothing is changed. Write aiven.network_uuid to say which Aiven network is meant, run over the whole spec, or correct the entry that is not resolved`;
    return `Several UpCloud peerings of network ${upcloud.network} could be this one: ${list}. Nothing is changed. Remove the wrong ones by hand, or write aiven.network_uuid to say which Aiven network is meant`;
}
function mismatchText({ aiven, upcloud }, contradiction) {
    const said = `aiven.network_uuid is ${aiven.networkUuid ?? ''}, but`;
    const cure = 'Nothing is changed. Correct aiven.network_uuid, or remove it where Aiven shows its network';
    switch (contradiction.by) {
        case 'aiven':
            return `${said} Aiven shows ${contradiction.uuid} as its network. ${cure}`;
        case 'own-network':
            return `${said} that is one of your own UpCloud objects, not Aiven's network (the peering is of network ${upcloud.network}). ${cure}`;
        case 'other-vpc':
            return `${said} Aiven shows that network for another VPC. ${cure}`;
        case 'other-label':
            return `${said} UpCloud peering ${contradiction.peering.uuid}, which leads there, carries the label of another VPC (${(0,_recognise_labels_js__WEBPACK_IMPORTED_MODULE_1__/* .labelOf */ .Wy)(contradiction.peering, _recognise_labels_js__WEBPACK_IMPORTED_MODULE_1__/* .AIVEN_VPC_KEY */ .E7) ?? ''}). ${cure}`;
        case 'own-half':
            return `${said} UpCloud peering ${contradiction.peering.uuid} of this entry leads to ${contradiction.peering.peer.uuid}. ${cure}`;
    }
}
function owned({ peering }, owner) {
    return `UpCloud peering ${peering?.uuid ?? ''} belongs to the spec ${JSON.stringify(owner)} (its label peering-spec), so it is left alone. Remove the entry here, or take it over: set the input take-over-from to that value for one run`;
}
const UNKNOWN_NETWORK = 'Aiven does not show the UUID of its own network, or shows several that could be it. Copy "Aiven network ID" from the Aiven Console (VPC, VPC peering connections) into aiven.network_uuid of this entry';
function needsNetworkUuid({ connection, networkUuid }, { steps }) {
    const upcloud = steps.filter((step) => step.side === 'upcloud').map((step) => step.action);
    // Removing a dead UpCloud side comes first, and makes Aiven show its network anew.
    const makesUpcloud = upcloud.includes('create') && !upcloud.includes('delete');
    const aivenSettled = (connection?.state === 'PENDING_PEER' || connection?.state === 'ACTIVE') &&
        !steps.some((step) => step.side === 'aiven');
    return makesUpcloud && aivenSettled && networkUuid === null;
}
function stateText(code, target, view) {
    const { peering, networkUuid } = view;
    const id = peering?.uuid ?? '';
    switch (code) {
        case 'no-router':
            return `UpCloud peering ${id} is missing-local-router: its network lost its router. Attach a router to the network. If the state stays, disable and enable the peering`;
        case 'cidr-overlap':
            return `UpCloud peering ${id} is conflict-subnet: ranges of the two networks overlap. Move one side to another network or VPC: ranges cannot be edited safely`;
        case 'missing-peer-router':
            return `UpCloud peering ${id} is missing-peer-router: Aiven's network has no router. Only Aiven can repair it: contact Aiven support`;
        case 'peer-disabled':
            return `UpCloud peering ${id} is peer-disabled: Aiven's side is disabled. Ask Aiven support, or remove the peering (state: absent) and create it again`;
        case 'ambiguous-peering':
            return `UpCloud peering ${id} carries traffic to network ${peering?.peer.uuid ?? ''}, but Aiven's network is ${networkUuid ?? 'unknown'}. Check which is right. aiven.network_uuid decides; remove a wrong peering by hand`;
        case 'unknown-state':
            return areKnown(view) ? peerUnknownText(view) : unknownStateText(target, view);
    }
}
function areKnown({ state: { aiven, upcloud } }) {
    return (0,_states_js__WEBPACK_IMPORTED_MODULE_3__/* .aivenClass */ .yo)(aiven) !== 'unknown' && (0,_states_js__WEBPACK_IMPORTED_MODULE_3__/* .upcloudClass */ .nw)(upcloud?.state ?? null) !== 'unknown';
}
function peerUnknownText({ peering, networkUuid }) {
    return `UpCloud peering ${peering?.uuid ?? ''} does not say which network it leads to (peer_network is missing in UpCloud's answer). It may or may not be Aiven's ${networkUuid ?? ''}, so nothing is changed. Run again. If it stays, look at the peering in UpCloud, and remove it by hand if it is wrong`;
}
function unknownStateText({ aiven, upcloud }, view) {
    const peering = view.peering ? `, UpCloud peering ${view.peering.uuid}` : '';
    return `This version does not know a state (${(0,_recognise_pair_js__WEBPACK_IMPORTED_MODULE_2__/* .statesText */ .W0)(view)}), so nothing is changed. Look at VPC ${aiven.vpc} and network ${upcloud.network}${peering} in both consoles, and update the action`;
}


/***/ }),

/***/ 4311:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fk: () => (/* binding */ samePairFindings),
/* harmony export */   Qb: () => (/* binding */ retargeted),
/* harmony export */   Yz: () => (/* binding */ pairKey),
/* harmony export */   ZY: () => (/* binding */ isResolved),
/* harmony export */   bu: () => (/* binding */ othersOf),
/* harmony export */   cf: () => (/* binding */ draftEntry)
/* harmony export */ });
/* harmony import */ var _decide_decide_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1349);
/* harmony import */ var _decide_judge_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2410);
/* harmony import */ var _decide_states_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6735);
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(2160);
/* harmony import */ var _model_observed_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4520);
/* harmony import */ var _preflight_preflight_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6659);
/* harmony import */ var _recognise_labels_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(5443);
/* harmony import */ var _recognise_pair_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(2340);
/** One entry of the spec, thought through on its own: resolved, recognised, decided. Not yet seen with the others. */








/** Thinks one entry through. */
function draftEntry(resolved, context) {
    const { entry, vpcId, networkUuid } = resolved;
    if (!isResolved(resolved) || vpcId === null || networkUuid === null)
        return { entry, resolved, pair: null, building: false, findings: resolved.findings };
    const target = targetOf(entry, vpcId, networkUuid, resolved, context);
    const view = (0,_recognise_pair_js__WEBPACK_IMPORTED_MODULE_7__/* .viewPair */ .ML)(target, resolved.vpc, (0,_model_observed_js__WEBPACK_IMPORTED_MODULE_4__/* .peeringsOf */ .rX)(context.observed, entry.upcloud.account));
    const decision = (0,_decide_decide_js__WEBPACK_IMPORTED_MODULE_0__/* .decide */ .L)(view.state);
    const building = view.verdict.kind !== 'mismatch' &&
        decision.steps.some(({ action }) => action === 'create' || action === 'enable');
    const findings = [
        ...(0,_decide_judge_js__WEBPACK_IMPORTED_MODULE_1__/* .objections */ .PP)(target, view, decision, entry.at, (one) => isYoung(one, context)),
        ...samePairAsLeftOut(resolved, context.claims),
        ...cloudWarnings(view, entry.at),
    ];
    if (entry.desired === 'absent' && !(0,_findings_js__WEBPACK_IMPORTED_MODULE_3__/* .hasError */ .JD)(findings))
        findings.push(...halfLost(entry, resolved, view, context.peerings));
    if (building && resolved.vpc && resolved.network)
        findings.push(...(0,_preflight_preflight_js__WEBPACK_IMPORTED_MODULE_5__/* .preflight */ .M)(entry, {
            vpc: resolved.vpc,
            network: resolved.network,
            zones: context.observed.details.zones.get(entry.upcloud.account) ?? null,
        }));
    if (view.unowned && entry.desired !== 'absent' && !(0,_findings_js__WEBPACK_IMPORTED_MODULE_3__/* .hasError */ .JD)(findings))
        findings.push(adopted(target, view, entry.at));
    return { entry, resolved, pair: { target, view, decision }, building, findings };
}
/** Who else than the VPC's entry may have a peering. */
function othersOf(vpc, { aivenNetworks, claims, }) {
    return {
        isShownForOther: (network) => aivenNetworks.isShownForOther(network, vpc),
        isKnownForOther: (network) => aivenNetworks.isKnownForOther(network, vpc),
        mayHaveByRange: (peering) => aivenNetworks.mayHaveByRange(peering, vpc),
        mayMean: (peering) => claims.mayMean(peering),
    };
}
/** Both ends are known. */
function isResolved({ findings, vpcId, networkUuid }) {
    return !(0,_findings_js__WEBPACK_IMPORTED_MODULE_3__/* .hasError */ .JD)(findings) && vpcId !== null && networkUuid !== null;
}
/** Aiven reached PENDING_PEER so lately that its network may just not show yet. */
function isYoung({ connection }, { now, waitTimeoutMs }) {
    const changedAt = connection?.changedAt ?? null;
    return connection?.state === 'PENDING_PEER' && changedAt !== null && now - changedAt < waitTimeoutMs;
}
/** Two entries of one pair exclude each other, also when this run looks at only one of them. */
function samePairAsLeftOut({ entry, vpc, network }, claims) {
    if (!vpc || !network || !claims.namesPair(vpc, network.uuid))
        return [];
    return [
        (0,_findings_js__WEBPACK_IMPORTED_MODULE_3__/* .finding */ .gk)('ambiguous-peering', 'This entry and one that this run leaves out mean the same VPC and network. Keep one of them', entry.at),
    ];
}
/**
 * An `absent` entry of which one cloud does not show the end, while the other one's half is there. An end that was
 * deleted took its half with it (api-facts A8), but both clouds answer the same for a wrong project or account: then
 * removing what is seen would leave the other half behind. What the half itself says of its peer is proof enough.
 */
function halfLost({ aiven, upcloud, at }, { vpc, vpcId, network, networkUuid }, { connection, peering }, peerings) {
    const elsewhere = vpc && networkUuid !== null && !peering ? peerings.halfOf(vpc.id, networkUuid) : null;
    if (elsewhere && connection && MAY_HAVE_A_HALF.has((0,_decide_states_js__WEBPACK_IMPORTED_MODULE_2__/* .aivenClass */ .yo)(connection.state)))
        return [
            (0,_findings_js__WEBPACK_IMPORTED_MODULE_3__/* .finding */ .gk)('ambiguous-peering', `UpCloud account ${JSON.stringify(upcloud.account)} does not show the UpCloud side, but account ${JSON.stringify(peerings.accountOf(elsewhere.uuid))} shows network peering ${elsewhere.uuid} with the label of this VPC. Nothing is removed. Write the account that has it as upcloud.account`, at),
        ];
    if (!vpc && peering && peering.state !== 'deleted-peer-network')
        return [
            (0,_findings_js__WEBPACK_IMPORTED_MODULE_3__/* .finding */ .gk)('vpc-not-found', `Aiven has no VPC ${vpcId} in ${(0,_model_observed_js__WEBPACK_IMPORTED_MODULE_4__/* .placeText */ .Z9)(aiven)}, but network peering ${peering.uuid} leads to it (${peering.state}). Aiven's half may still exist, so nothing is removed. Check the ${aiven.scope.kind}, the account, and that the token's owner is a member. If the VPC was deleted, remove the peering in UpCloud by hand`, at),
        ];
    if (!network && !peering && connection && MAY_HAVE_A_HALF.has((0,_decide_states_js__WEBPACK_IMPORTED_MODULE_2__/* .aivenClass */ .yo)(connection.state)))
        return [
            (0,_findings_js__WEBPACK_IMPORTED_MODULE_3__/* .finding */ .gk)('network-not-found', `UpCloud account ${JSON.stringify(upcloud.account)} shows no network ${networkUuid}, but Aiven's side is ${connection.state}, so the other half may still exist, and nothing is removed. Check the UUID and the account. If the network was deleted, remove Aiven's side by hand`, at),
        ];
    return [];
}
/** Aiven's states beside which an UpCloud half may exist; one that failed for good has none that carries traffic. */
const MAY_HAVE_A_HALF = new Set(['building', 'pending', 'active']);
function targetOf(entry, vpc, uuid, { network }, context) {
    const { account, scope, networkUuid } = entry.aiven;
    return {
        name: entry.name,
        desired: entry.desired,
        aiven: { account, scope, vpc, networkUuid },
        upcloud: {
            account: entry.upcloud.account,
            network: uuid,
            labels: (0,_recognise_labels_js__WEBPACK_IMPORTED_MODULE_6__/* .wantedLabels */ .dQ)(entry.upcloud.labels, vpc, context.specLabelOf(entry.at.file)),
            hasRouter: network?.router != null,
        },
        ownSpecs: context.ownSpecs,
        onlyIfOwn: false,
        isOurs: context.isOurs,
        others: othersOf(vpc, context),
    };
}
function cloudWarnings({ connection }, at) {
    return (connection?.warnings ?? []).flatMap(({ type, message }) => {
        if (type === 'upcloud-peering-in-error')
            return [
                (0,_findings_js__WEBPACK_IMPORTED_MODULE_3__/* .finding */ .gk)('upcloud-peering-in-error', `Aiven warns that the network peering is in error${message ? `: ${message}` : ''}. Look at its state in UpCloud. If it stays, contact UpCloud support`, at),
            ];
        if (type === 'overlapping-peer-vpc-ip-ranges')
            return [
                (0,_findings_js__WEBPACK_IMPORTED_MODULE_3__/* .finding */ .gk)('transitive-overlap', `Aiven warns of overlapping ranges among the peers of this VPC${message ? `: ${message}` : ''}. Use ranges that do not overlap`, at),
            ];
        return [];
    });
}
/**
 * Own peerings of the entry's name that join other ends: what a changed VPC or network left behind.
 *
 * @param recognised UUIDs of the peerings that some entry means: two entries may have swapped their names.
 */
function retargeted({ entry, pair }, recognised, peerings) {
    if (!pair)
        return [];
    const { target } = pair;
    return peerings
        .ownNamed(entry.name)
        .filter((peering) => peering.network.uuid !== target.upcloud.network || (0,_recognise_labels_js__WEBPACK_IMPORTED_MODULE_6__/* .isOfOtherVpc */ .dM)(peering, target.aiven.vpc))
        .filter(({ uuid }) => !recognised.has(uuid))
        .map((peering) => (0,_findings_js__WEBPACK_IMPORTED_MODULE_3__/* .finding */ .gk)('retargeted', `Network peering ${peering.uuid} of this name still joins the former ends (network ${peering.network.uuid}, VPC ${(0,_recognise_labels_js__WEBPACK_IMPORTED_MODULE_6__/* .labelOf */ .Wy)(peering, _recognise_labels_js__WEBPACK_IMPORTED_MODULE_6__/* .AIVEN_VPC_KEY */ .E7) ?? 'unknown'}). Remove it and its Aiven side: with an entry for these two ends and state: absent, or with unmanaged: delete`, entry.at));
}
function adopted({ name, upcloud }, { peering }, at) {
    const lost = (0,_recognise_labels_js__WEBPACK_IMPORTED_MODULE_6__/* .lostLabels */ .YT)(peering?.labels ?? [], upcloud.labels);
    const losing = lost.length > 0 ? `; it loses ${(0,_findings_js__WEBPACK_IMPORTED_MODULE_3__/* .listed */ .KE)(lost, (label) => label)}, which the entry does not name` : '';
    return (0,_findings_js__WEBPACK_IMPORTED_MODULE_3__/* .finding */ .gk)('adopted', `Network peering ${peering?.uuid ?? ''} was made by hand. This entry adopts it and sets its labels${losing}. Its traffic is not interrupted${peering && looksStripped(peering, name) ? STRIPPED : ''}`, at);
}
const STRIPPED = ". It has the entry's name and no label at all: if it was this entry's own before, something removed all its labels at once, as Terraform does with a peering that it manages. Take it out of Terraform's state first, or the labels will go again";
/**
 * Whether a peering without an owner may have been this entry's own: all labels are gone, and the rest is as it was. One
 * that was never changed since it was made is none. A peering made by hand under the entry's name looks the same.
 */
function looksStripped({ name, labels, wasChanged }, entryName) {
    return name === entryName && (0,_recognise_labels_js__WEBPACK_IMPORTED_MODULE_6__/* .settableLabels */ .G1)(labels).length === 0 && wasChanged !== false;
}
/** Entries that turn out to mean the same VPC and network, or the same UpCloud peering; each gets an error. */
function samePairFindings(drafts) {
    const found = new Map();
    const note = (group, what, advice) => {
        for (const draft of group.length > 1 ? group : []) {
            if (found.has(draft))
                continue;
            const others = group.filter((one) => one !== draft);
            const text = `This entry and ${(0,_findings_js__WEBPACK_IMPORTED_MODULE_3__/* .listed */ .KE)(others, ({ entry }) => placeOf(entry))} mean the same ${what}. ${advice}`;
            found.set(draft, (0,_findings_js__WEBPACK_IMPORTED_MODULE_3__/* .finding */ .gk)('ambiguous-peering', text, draft.entry.at));
        }
    };
    const pairs = Map.groupBy(drafts.filter(({ pair }) => pair !== null), ({ pair }) => pair && pairKey(pair.target.aiven.vpc, pair.target.upcloud.network));
    for (const group of pairs.values())
        note(group, 'VPC and network', 'Keep one of them');
    const halves = Map.groupBy(drafts.flatMap((draft) => halvesIn(draft).map((uuid) => ({ uuid, draft }))), ({ uuid }) => uuid);
    for (const sharing of halves.values())
        note(sharing.map(({ draft }) => draft), 'UpCloud peering', 'Write aiven.network_uuid to say which Aiven network each one means');
    return found;
}
/** UUIDs of the peerings that are or could be the entry's half. */
function halvesIn({ pair }) {
    if (!pair)
        return [];
    return (pair.view.peering ? [pair.view.peering] : (0,_recognise_pair_js__WEBPACK_IMPORTED_MODULE_7__/* .candidatesOf */ .kW)(pair.view)).map(({ uuid }) => uuid);
}
function placeOf({ name, at }) {
    return `${JSON.stringify(name)} (${at.file}:${at.line})`;
}
/** Key of a (VPC, network) pair. */
function pairKey(vpc, network) {
    return `${vpc}|${network}`;
}


/***/ }),

/***/ 4679:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ buildPlan)
});

// EXTERNAL MODULE: ./lib/domain/decide/states.js
var states = __webpack_require__(6735);
// EXTERNAL MODULE: ./lib/domain/draft.js
var domain_draft = __webpack_require__(4311);
// EXTERNAL MODULE: ./lib/domain/findings.js
var domain_findings = __webpack_require__(2160);
// EXTERNAL MODULE: ./lib/domain/model/observed.js
var model_observed = __webpack_require__(4520);
// EXTERNAL MODULE: ./lib/domain/preflight/overlap.js
var overlap = __webpack_require__(663);
;// CONCATENATED MODULE: ./lib/domain/preflight/quota.js

/**
 * `quota` for the creations beyond the account's limit, by index of the draft; the first ones by name have room.
 *
 * @param wanted whether the draft, by index, is free of other errors and would be made.
 */
function quotaFindings(drafts, wanted, { upcloud, details }) {
    const used = new Map();
    const found = new Map();
    const byName = [...drafts.entries()].sort(([, a], [, b]) => (a.entry.name < b.entry.name ? -1 : 1));
    for (const [index, { entry, pair }] of byName) {
        const { account } = entry.upcloud;
        const limit = details.quotas.get(account) ?? null;
        const creates = pair?.view.peering === null &&
            pair.decision.steps.some(({ side, action }) => side === 'upcloud' && action === 'create');
        if (limit === null || !creates || !wanted[index])
            continue;
        const peerings = upcloud.get(account)?.peerings;
        const before = used.get(account) ?? (peerings?.ok ? peerings.value.length : 0);
        if (before < limit)
            used.set(account, before + 1);
        else
            found.set(index, (0,domain_findings/* finding */.gk)('quota', `The UpCloud account allows ${limit} network peerings, and all are used or planned for. Remove some, or ask UpCloud support for more`, entry.at));
    }
    return found;
}

// EXTERNAL MODULE: ./lib/domain/recognise/pair.js
var recognise_pair = __webpack_require__(2340);
// EXTERNAL MODULE: ./lib/domain/recognise/tables.js
var tables = __webpack_require__(65);
// EXTERNAL MODULE: ./lib/domain/preflight/cidr.js
var cidr = __webpack_require__(9652);
// EXTERNAL MODULE: ./lib/domain/preflight/preflight.js
var preflight = __webpack_require__(6659);
;// CONCATENATED MODULE: ./lib/domain/preflight/relations.js
/** Who meets whom: the ranges that come together in each VPC, network and router. */






/**
 * The hubs of the graph: for each VPC the networks attached to it, for each network the ranges peered to it,
 * whether by an entry or otherwise. `building` is the draft's index.
 */
function hubs(drafts, networks, peerings) {
    const byVpc = new Map();
    const byNetwork = new Map();
    const entered = new Set();
    for (const [index, draft] of drafts.entries()) {
        const { entry, resolved, pair } = draft;
        if (!pair || !isThere(draft))
            continue;
        const { vpc, network } = resolved;
        const common = { at: entry.at, building: draft.building ? index : null };
        entered.add((0,domain_draft/* pairKey */.Yz)(pair.target.aiven.vpc, pair.target.upcloud.network));
        for (const peering of [pair.view.peering, ...(0,recognise_pair/* candidatesOf */.kW)(pair.view)])
            if (peering)
                entered.add(peering.uuid);
        if (network)
            push(byVpc, pair.target.aiven.vpc, {
                ...common,
                owner: `network ${network.uuid}`,
                text: `${(0,preflight/* networkText */.g)(network)} of peering ${JSON.stringify(entry.name)}`,
                cidrs: cidrsOf(network),
            });
        if (vpc)
            push(byNetwork, pair.target.upcloud.network, {
                ...common,
                owner: `vpc ${vpc.id}`,
                text: `VPC ${vpc.id} of peering ${JSON.stringify(entry.name)}`,
                cidrs: [vpc.cidr],
            });
    }
    addExistingConnections(drafts, networks, entered, byVpc);
    addExistingPeerings(drafts, peerings, entered, byNetwork);
    return [...byVpc.values(), ...byNetwork.values()];
}
function isThere({ building, pair }) {
    return building || pair?.view.connection != null || pair?.view.peering != null;
}
function cidrsOf(network) {
    return network.subnets.map(({ cidr }) => cidr);
}
function push(map, key, attachment) {
    const list = map.get(key);
    if (list)
        list.push(attachment);
    else
        map.set(key, [attachment]);
}
function addExistingConnections(drafts, networks, entered, byVpc) {
    const seen = new Set();
    for (const { resolved } of drafts) {
        const { vpc } = resolved;
        if (!vpc || seen.has(vpc.id))
            continue;
        seen.add(vpc.id);
        for (const { peerCloudAccount, peerVpc, state } of vpc.connections) {
            if (peerCloudAccount !== 'upcloud' || state === 'DELETED' || entered.has((0,domain_draft/* pairKey */.Yz)(vpc.id, peerVpc)))
                continue;
            const network = networks.anywhere(peerVpc);
            if (!network)
                continue;
            push(byVpc, vpc.id, {
                owner: `network ${peerVpc}`,
                text: `${(0,preflight/* networkText */.g)(network)}, peered with this VPC outside the spec`,
                at: null,
                building: null,
                cidrs: cidrsOf(network),
            });
        }
    }
}
function addExistingPeerings(drafts, peerings, entered, byNetwork) {
    const seen = new Set();
    for (const { resolved } of drafts) {
        const { networkUuid } = resolved;
        if (!networkUuid || seen.has(networkUuid))
            continue;
        seen.add(networkUuid);
        for (const { uuid, name, state, peer } of (0,tables/* halvesOf */.FE)(peerings.all, networkUuid).all) {
            // The ranges of a network that is gone are free again.
            if (entered.has(uuid) || state === 'deleted-peer-network')
                continue;
            push(byNetwork, networkUuid, {
                owner: `peering ${uuid}`,
                text: `the peer of network peering ${JSON.stringify(name)} (${uuid}), outside the spec`,
                at: null,
                building: null,
                cidrs: peer.cidrs,
            });
        }
    }
}
/**
 * Warnings for drafts whose VPC range overlaps another network on the same router, by the draft's index.
 * At most one an entry.
 */
function routerOverlaps(drafts, networks) {
    const found = new Map();
    for (const members of routerMembers(drafts, networks).values())
        for (const [one, other] of (0,cidr/* overlappingPairs */.Zc)(members, (a, b) => a.kind === b.kind)) {
            const vpc = one.owner.kind === 'vpc' ? one : other;
            const neighbour = one.owner.kind === 'vpc' ? other : one;
            if (vpc.owner.kind !== 'vpc' || neighbour.owner.kind !== 'network')
                continue;
            const draft = drafts[vpc.owner.index];
            const { network } = neighbour.owner;
            if (!draft || network.uuid === draft.resolved.networkUuid || found.has(vpc.owner.index))
                continue;
            found.set(vpc.owner.index, (0,domain_findings/* finding */.gk)('transitive-overlap', `${(0,preflight/* networkText */.g)(network)} is on the same UpCloud router, and its range ${neighbour.cidr} overlaps the VPC's ${vpc.cidr}. Traffic may go to the wrong one of the two: use another range or router`, draft.entry.at));
        }
    return found;
}
function routerMembers(drafts, networks) {
    const members = new Map();
    const accounts = new Set();
    for (const [index, { building, entry, resolved }] of drafts.entries()) {
        if (!building || !resolved.vpc || !resolved.network?.router)
            continue;
        const key = `${entry.upcloud.account}|${resolved.network.router}`;
        const range = { cidr: resolved.vpc.cidr, owner: { kind: 'vpc', index } };
        const list = members.get(key);
        if (list)
            list.push(range);
        else
            members.set(key, [range]);
        accounts.add(entry.upcloud.account);
    }
    for (const account of accounts)
        for (const network of networks.all(account)) {
            if (network.router === null || network.type !== 'private')
                continue;
            members
                .get(`${account}|${network.router}`)
                ?.push(...cidrsOf(network).map((cidr) => ({ cidr, owner: { kind: 'network', network } })));
        }
    return members;
}

// EXTERNAL MODULE: ./lib/domain/preflight/zones.js
var preflight_zones = __webpack_require__(7947);
// EXTERNAL MODULE: ./lib/domain/recognise/aiven-networks.js
var aiven_networks = __webpack_require__(1821);
// EXTERNAL MODULE: ./lib/domain/recognise/labels.js
var labels = __webpack_require__(5443);
;// CONCATENATED MODULE: ./lib/domain/recognise/claims.js
/** What entries may mean that this run does not look at, or cannot resolve. In doubt it is theirs. */

class Claims {
    #names;
    /** What the entries say of Aiven's networks: `aiven.network_uuid`. */
    #aivenNetworks;
    /** By network. A name that is not seen in the entry's own account is that of a network which is gone or unread. */
    #byUuid = new Map();
    /** Of entries that name a network which is not seen now: it may be any. */
    #anywhere = new ClaimedVpcs();
    constructor(entries, networks) {
        this.#names = new Set(entries.map(({ name }) => name));
        this.#aivenNetworks = new Set(entries.flatMap(({ aiven }) => aiven.networkUuid ?? []));
        for (const { aiven, upcloud } of entries) {
            const { network, account } = upcloud;
            const seen = network.kind === 'id'
                ? [network.id]
                : networks.byName(account, network.name, network.zone).map(({ uuid }) => uuid);
            for (const uuid of seen)
                claimed(this.#byUuid, uuid).add(aiven);
            if (seen.length === 0)
                this.#anywhere.add(aiven);
        }
    }
    /** Whether an entry names just this VPC and network. */
    namesPair(vpc, network) {
        return this.#byUuid.get(network)?.has(vpc) === true;
    }
    /** Whether an entry on the peering's network may mean it, by the VPC that its label names. */
    mayMean(peering) {
        return this.#byUuid.get(peering.network.uuid)?.mayHave((0,labels/* labelOf */.Wy)(peering, labels/* AIVEN_VPC_KEY */.E7)) === true;
    }
    mayHavePair(vpc, network, peering) {
        return ((peering !== null && this.#isNamed(peering)) || this.namesPair(vpc, network) || this.#anywhere.has(vpc));
    }
    mayHavePeering(peering) {
        return (this.#isNamed(peering) ||
            this.mayMean(peering) ||
            this.#anywhere.mayHave((0,labels/* labelOf */.Wy)(peering, labels/* AIVEN_VPC_KEY */.E7)));
    }
    /** One of an entry's name may be its own, although the entry names other ends today; one that leads where it says, too. */
    #isNamed({ name, peer }) {
        return this.#names.has(name) || this.#aivenNetworks.has(peer.uuid);
    }
}
function claimed(all, key) {
    const vpcs = all.get(key) ?? new ClaimedVpcs();
    all.set(key, vpcs);
    return vpcs;
}
/** The VPCs that entries name, as they name them. */
class ClaimedVpcs {
    #ids = new Set();
    #ranges = new Set();
    add({ vpc, scope }) {
        if (vpc.kind === 'id')
            this.#ids.add(vpc.id);
        else
            this.#ranges.add(rangeKey(scope, vpc));
    }
    has(vpc) {
        return this.#ids.has(vpc.id) || this.#ranges.has(rangeKey(vpc.scope, vpc));
    }
    /** Whether a peering with this `aiven-vpc` label may be of one of them; null: it has none. */
    mayHave(label) {
        return this.#ranges.size > 0 || (label === null ? this.#ids.size > 0 : this.#ids.has(label));
    }
}
/** A range means one VPC within its project or organization only. */
function rangeKey(scope, { cloud, cidr }) {
    return JSON.stringify([scope, cloud, cidr]);
}

;// CONCATENATED MODULE: ./lib/domain/recognise/index-ends.js
/** Lookup tables over the networks and VPCs that can be ends of a peering. */


/** Lookup tables over the networks of each account, so that a thousand entries do not scan them each. */
class NetworkIndex {
    #accounts = new Map();
    constructor(views) {
        for (const [account, { networks }] of views) {
            const all = networks.ok ? networks.value : [];
            const peerable = all.filter(({ type }) => type === 'private');
            const others = all.filter(({ type }) => type !== 'private');
            this.#accounts.set(account, {
                byUuid: new Map(all.map((network) => [network.uuid, network])),
                byName: new Map([
                    ...Map.groupBy(others, ({ name, zone }) => nameKey(name, zone)),
                    ...Map.groupBy(peerable, ({ name, zone }) => nameKey(name, zone)),
                ]),
                inZone: Map.groupBy(peerable, ({ zone }) => zone),
                named: Map.groupBy(peerable, ({ name }) => name),
            });
        }
    }
    byUuid(account, uuid) {
        return this.#accounts.get(account)?.byUuid.get(uuid) ?? null;
    }
    /** The network as any of the accounts sees it. */
    anywhere(uuid) {
        for (const { byUuid } of this.#accounts.values()) {
            const network = byUuid.get(uuid);
            if (network)
                return network;
        }
        return null;
    }
    has(uuid) {
        return this.anywhere(uuid) !== null;
    }
    /** Networks of that name in that zone; private ones where there are any, for only those can be meant. */
    byName(account, name, zone) {
        return this.#accounts.get(account)?.byName.get(nameKey(name, zone)) ?? [];
    }
    /** A few private networks of that name elsewhere, or of another name in that zone. */
    near(account, name, zone) {
        const tables = this.#accounts.get(account);
        const first = (networks = []) => networks.slice(0, domain_findings/* LISTED */.CQ + 1);
        return [...first(tables?.named.get(name)), ...first(tables?.inZone.get(zone))];
    }
    all(account) {
        return this.#accounts.get(account)?.byUuid.values() ?? [];
    }
}
/** Lookup tables over lists of VPCs. */
class VpcIndex {
    #lists = new Map();
    /** VPCs of the list that the selector means. */
    matching(selector, list) {
        const byRange = this.#lists.get(list) ?? Map.groupBy(list, index_ends_rangeKey);
        this.#lists.set(list, byRange);
        return (0,model_observed/* matchingVpcs */.G9)(selector, byRange.get(index_ends_rangeKey(selector)) ?? []);
    }
}
function index_ends_rangeKey({ cloud, cidr }) {
    return `${cloud} ${cidr}`;
}
/** Key of a network's name in its zone. */
function nameKey(name, zone) {
    return JSON.stringify([name, zone]);
}

;// CONCATENATED MODULE: ./lib/domain/recognise/peering-index.js
/** The UpCloud peerings of all accounts together, each once, in an order that no spec decides. */


class PeeringIndex {
    /** Every peering that some account shows. */
    all;
    #accounts = new Map();
    #ownByName;
    #networksByVpc = new Map();
    /** @param ownSpecs `peering-spec` label values that count as this spec's own. */
    constructor(views, ownSpecs) {
        const all = [];
        for (const [account, { peerings }] of [...views].sort(([a], [b]) => (a < b ? -1 : 1)))
            for (const peering of peerings.ok ? peerings.value : []) {
                if (this.#accounts.has(peering.uuid))
                    continue;
                this.#accounts.set(peering.uuid, account);
                all.push(peering);
            }
        this.all = all.sort((a, b) => (a.uuid < b.uuid ? -1 : 1));
        for (const peering of all)
            this.#noteVpc(peering);
        const own = all.filter((peering) => ownSpecs.has((0,labels/* labelOf */.Wy)(peering, labels/* PEERING_SPEC_KEY */.px) ?? ''));
        this.#ownByName = Map.groupBy(own, ({ name }) => name);
    }
    /** An account that shows the peering; null: none does. */
    accountOf(uuid) {
        return this.#accounts.get(uuid) ?? null;
    }
    /** Networks with a peering that says by label that it belongs to the VPC, whether or not Aiven still has its side. */
    networksOf(vpc) {
        return this.#networksByVpc.get((0,labels/* labelValue */.w)(vpc)) ?? [];
    }
    /** A peering of the network that carries the VPC's label, whichever account shows it; null: there is none. */
    halfOf(vpc, network) {
        return (0,tables/* halvesOf */.FE)(this.all, network).labelled((0,labels/* labelValue */.w)(vpc))[0] ?? null;
    }
    /** Our own peerings of that name, wherever they are. */
    ownNamed(name) {
        return this.#ownByName.get(name) ?? [];
    }
    #noteVpc(peering) {
        const vpc = (0,labels/* labelOf */.Wy)(peering, labels/* AIVEN_VPC_KEY */.E7);
        if (vpc === null)
            return;
        const known = this.#networksByVpc.get(vpc);
        if (known)
            known.add(peering.network.uuid);
        else
            this.#networksByVpc.set(vpc, new Set([peering.network.uuid]));
    }
}

;// CONCATENATED MODULE: ./lib/domain/recognise/resolve.js
/** Spec entries → the VPC and network they mean, or the finding that says why there is none. */


/**
 * Finds the VPC and network of an entry. A missing end of an `absent` entry named by id is no mistake by itself;
 * whether the peering may go without it is decided when both halves are seen.
 */
function resolveEntry(entry, observed, { vpcs, networks }) {
    const { vpc, vpcId, finding: vpcFinding } = resolveVpc(entry, observed, vpcs);
    const { network, networkUuid, finding: networkFinding } = resolveNetwork(entry, observed, networks);
    const peerings = observed.upcloud.get(entry.upcloud.account)?.peerings;
    const unreadable = peerings && !peerings.ok && !networkFinding ? readFailure(peerings, entry) : null;
    return {
        entry,
        vpcId,
        vpc,
        networkUuid,
        network,
        findings: [vpcFinding, networkFinding, unreadable].filter((one) => one !== null),
    };
}
function resolveVpc(entry, observed, index) {
    const { vpc: selector, scope, account } = entry.aiven;
    const view = observed.aiven.get((0,model_observed/* aivenKey */.LY)(account, scope));
    if (selector.kind === 'id')
        return readVpc(entry, selector.id, view?.vpcs.get(selector.id));
    const none = { vpc: null, vpcId: null };
    const list = view?.list;
    if (!list)
        return { ...none, finding: notRead(entry) };
    if (!list.ok)
        return { ...none, finding: readFailure(list, entry) };
    if (!list.value)
        return { ...none, finding: noSuchPlace(entry) };
    const matches = index.matching(selector, list.value);
    const [only] = matches;
    if (only && matches.length === 1)
        return readVpc(entry, only.id, view.vpcs.get(only.id));
    const wanted = `${selector.cloud} ${selector.cidr}`;
    if (matches.length > 1)
        return {
            ...none,
            finding: (0,domain_findings/* finding */.gk)('ambiguous-peering', `Several VPCs of ${(0,model_observed/* placeText */.Z9)(entry.aiven)} match ${wanted}: ${(0,domain_findings/* listed */.KE)(matches, (vpc) => vpc.id)}. Write the id of the one you mean as aiven.vpc`, entry.at),
        };
    return { ...none, finding: noMatchingVpc(entry, wanted, list.value) };
}
function noMatchingVpc(entry, wanted, vpcs) {
    const near = vpcs.length > 0 ? `There are: ${(0,domain_findings/* listed */.KE)(vpcs, vpcText)}` : 'It has no VPCs; create one first';
    const gone = entry.desired === 'absent'
        ? '. If the VPC was deleted, write its id as aiven.vpc (the label aiven-vpc of the UpCloud peering tells it), or remove the entry'
        : '';
    const text = `No VPC of ${(0,model_observed/* placeText */.Z9)(entry.aiven)} matches ${wanted}. ${near}${gone}`;
    return (0,domain_findings/* finding */.gk)('vpc-not-found', text, entry.at);
}
/** A wrong project and a missing membership look alike (api-facts A7). */
function noSuchPlace({ aiven, at }) {
    return (0,domain_findings/* finding */.gk)('vpc-not-found', `Aiven does not know ${(0,model_observed/* placeText */.Z9)(aiven)}. Check the ${aiven.scope.kind}, the account, and that the token's owner is a member`, at);
}
/** For people: `upcloud-de-fra 10.77.8.0/22 (6f1c…)`, with the state when it is not the usual one. */
function vpcText({ cloud, cidr, id, state }) {
    return `${cloud} ${cidr} (${id}${state === 'ACTIVE' ? '' : `, ${state}`})`;
}
function networkPlace({ name, zone, uuid }) {
    return `${JSON.stringify(name)} in ${zone} (${uuid})`;
}
function readVpc(entry, vpcId, read) {
    if (!read)
        return { vpc: null, vpcId, finding: notRead(entry) };
    if (!read.ok)
        return { vpc: null, vpcId, finding: readFailure(read, entry) };
    if (read.value)
        return { vpc: read.value, vpcId, finding: null };
    if (entry.desired === 'absent')
        return { vpc: null, vpcId, finding: null };
    return {
        vpc: null,
        vpcId,
        finding: (0,domain_findings/* finding */.gk)('vpc-not-found', `Aiven has no VPC ${vpcId} in ${(0,model_observed/* placeText */.Z9)(entry.aiven)}. Check the ${entry.aiven.scope.kind}, the VPC id, the account, and that the token's owner is a member`, entry.at),
    };
}
function resolveNetwork(entry, observed, index) {
    const { network: selector, account } = entry.upcloud;
    const networks = observed.upcloud.get(account)?.networks;
    const networkUuid = selector.kind === 'id' ? selector.id : null;
    if (!networks)
        return { network: null, networkUuid, finding: notRead(entry) };
    if (!networks.ok)
        return { network: null, networkUuid, finding: readFailure(networks, entry) };
    if (selector.kind === 'id') {
        const network = index.byUuid(account, selector.id);
        if (network || entry.desired === 'absent')
            return { network, networkUuid, finding: null };
        return {
            network: null,
            networkUuid,
            finding: (0,domain_findings/* finding */.gk)('network-not-found', `UpCloud has no SDN network ${selector.id}, or this account cannot see it. Check the UUID and the account`, entry.at),
        };
    }
    const matches = index.byName(account, selector.name, selector.zone);
    const [only] = matches;
    if (only && matches.length === 1)
        return { network: only, networkUuid: only.uuid, finding: null };
    return { network: null, networkUuid: null, finding: noSingleNetwork(entry, selector, matches, index) };
}
function noSingleNetwork(entry, { name, zone }, matches, index) {
    if (matches.length > 1)
        return (0,domain_findings/* finding */.gk)('ambiguous-peering', `Several SDN networks are named ${JSON.stringify(name)} in ${zone}: ${(0,domain_findings/* listed */.KE)(matches, ({ uuid }) => uuid)}. Write the UUID of the one you mean as upcloud.network`, entry.at);
    const near = index.near(entry.upcloud.account, name, zone);
    return (0,domain_findings/* finding */.gk)('network-not-found', `No SDN network is named ${JSON.stringify(name)} in ${zone}. ${near.length > 0 ? `Similar ones: ${(0,domain_findings/* listed */.KE)(near, networkPlace)}` : 'This account has no private network there'}`, entry.at);
}
function readFailure(read, entry) {
    return (0,domain_findings/* finding */.gk)(read.code, read.message, entry.at);
}
function notRead(entry) {
    return (0,domain_findings/* finding */.gk)('api-error', 'this part of the cloud was not read; run again', entry.at);
}

;// CONCATENATED MODULE: ./lib/domain/advice.js
/** What people must know or do around a peering that works or will: leases, routes, DHCP. */



/** How many server names a message lists. */
const LISTED = 5;
/** `dhcp-off` for every subnet without DHCP of the VPC's IP family, with the static route to add. */
function dhcpFindings(entry, network, vpcCidr) {
    const isV6 = (range) => range.includes(':');
    return network.subnets
        .filter(({ dhcp, cidr }) => dhcp === false && isV6(cidr) === isV6(vpcCidr))
        .map(({ cidr, gateway }) => (0,domain_findings/* finding */.gk)('dhcp-off', `DHCP is off for ${cidr} of ${(0,preflight/* networkText */.g)(network)}, so its servers never learn the route. Add it on each server: \`ip route add ${vpcCidr} via ${gateway ?? 'GATEWAY'}\`${gateway === null ? " with the network's gateway" : ''}`, entry.at));
}
/** Whether a route to the VPC is seen on an active peering's network; null: nothing can be said. */
function routeSeen(network, vpcCidr) {
    if (network.routes === null)
        return null;
    if ((0,overlap/* routeCovers */.E)(network.routes, vpcCidr))
        return true;
    return network.subnets.some(({ dhcp }) => dhcp === false) ? null : false;
}
/** A careful word about a route that is not shown: UpCloud may route without showing it (api-facts B7). */
function routeMissing(entry, network, vpcCidr) {
    return (0,domain_findings/* finding */.gk)('route-missing', `The peering is active, but ${(0,preflight/* networkText */.g)(network)} shows no route to ${vpcCidr}. UpCloud may route without showing it. If servers cannot reach the VPC, renew their DHCP lease, then check the network's routes`, entry.at);
}
/**
 * The servers of a network whose lease predates the peering, as the network's own list names them, each with its
 * interface there. None where no subnet has DHCP.
 *
 * @param servers details by UUID; a server without any is listed all the same, its interface unknown.
 * @param activeAt milliseconds since the epoch; null: the peering is not active yet. Servers made later know the route.
 */
function leaseRenewals(network, servers, activeAt) {
    if (!network.subnets.some(({ dhcp }) => dhcp !== false))
        return [];
    return network.servers.flatMap(({ uuid, title }) => {
        const details = servers.get(uuid);
        if (isNewer(details, activeAt))
            return [];
        const own = (details?.interfaces ?? []).filter((one) => one.network === network.uuid);
        const server = details?.title || title;
        if (own.length === 0)
            return [{ server, uuid, interface: null }];
        return own.map(({ index, mac, addresses }) => ({ server, uuid, interface: { index, mac, addresses } }));
    });
}
function isNewer(server, activeAt) {
    return activeAt !== null && server?.createdAt != null && server.createdAt > activeAt;
}
/** One notice for all servers of a network that must renew their lease; none when there are none. */
function leaseFinding(entry, network, leases) {
    const old = [...new Map(leases.map((one) => [one.uuid, one.server || one.uuid])).values()];
    if (old.length === 0)
        return [];
    const more = old.length > LISTED ? ` and ${old.length - LISTED} more` : '';
    const who = old.length === 1 ? '1 server' : `${old.length} servers`;
    return [
        (0,domain_findings/* finding */.gk)('lease-renewal', `Renew the DHCP lease on ${who} of ${(0,preflight/* networkText */.g)(network)}, or reboot ${old.length === 1 ? 'it' : 'them'}: ${old.slice(0, LISTED).join(', ')}${more}. Until then ${old.length === 1 ? 'it has' : 'they have'} no route to the VPC. The address drops for a moment while the lease is renewed`, entry.at),
    ];
}

;// CONCATENATED MODULE: ./lib/domain/decide/changes.js
/** Steps → changes: with words for people and the canonical value that the digest covers. */

/** The change a step makes to a pair. */
function changeOf(step, target, view) {
    return {
        ...step,
        detail: detailOf(step, target, view),
        ...(step.action === 'relabel'
            ? { labels: (0,labels/* labelChanges */.O9)(view.peering?.labels ?? [], target.upcloud.labels) }
            : {}),
        value: canonicalValue(step, target, view),
    };
}
function detailOf({ side, action }, target, { peering }) {
    if (side === 'aiven')
        return null;
    switch (action) {
        case 'rename':
            return `${JSON.stringify(peering?.name ?? '')} → ${JSON.stringify(target.name)}`;
        case 'relabel':
            return (0,labels/* labelDifference */.aD)(peering?.labels ?? [], target.upcloud.labels);
        case 'create':
            return target.desired === 'disabled' ? 'disabled from the start' : null;
        default:
            return null;
    }
}
/**
 * The meaning of a change: resolved ids and desired values only. Neither wording nor live values, and not
 * Aiven's network UUID, which may be known at one time and not at another.
 */
function canonicalValue({ side, action }, target, { peering }) {
    const pair = [side, action, target.aiven.vpc, target.upcloud.network];
    return JSON.stringify([...pair, ...desiredValues()]);
    function desiredValues() {
        // A side that goes for good is not one that is made again: a review of one is none of the other.
        if (side === 'aiven')
            return action === 'delete' ? [target.desired] : [];
        switch (action) {
            case 'create':
                return [target.name, target.desired, (0,labels/* canonicalLabels */.QM)(target.upcloud.labels)];
            case 'rename':
                return [target.name];
            case 'relabel':
                return [(0,labels/* canonicalLabels */.QM)(target.upcloud.labels)];
            case 'delete':
                return [peering?.uuid ?? null, target.desired];
            case 'enable':
            case 'disable':
                return [target.desired];
        }
    }
}

// EXTERNAL MODULE: ./lib/domain/duration.js
var duration = __webpack_require__(738);
;// CONCATENATED MODULE: ./lib/domain/rows.js
/** Drafts → rows of the plan. */





/** What only an apply knows. */
const BEFORE_APPLY = { result: null, error: null };
/** The row of an entry, with every finding of it that it did not silence. */
function entryRow(draft, findings, context) {
    const { entry, pair } = draft;
    const blocked = (0,domain_findings/* hasError */.JD)(findings) || pair === null;
    const status = blocked ? 'blocked' : pair.decision.status;
    const changes = blocked ? [] : pair.decision.steps.map((step) => changeOf(step, pair.target, pair.view));
    const stuck = status === 'waiting' && pair !== null && isStuck(pair.view, pair.decision.waitingFor, context);
    const advice = blocked ? NO_ADVICE : adviceOf(draft, context);
    const waiting = status === 'waiting' && pair ? [waitingFinding(entry, pair.view, stuck, context)] : [];
    return {
        name: entry.name,
        at: entry.at,
        status,
        desired: entry.desired,
        changes,
        ...sides(draft),
        findings: (0,domain_findings/* audible */.lE)([...findings.filter(isTrueOf(blocked)), ...waiting, ...advice.findings], entry),
        leases: advice.leases,
        routeConfirmed: advice.routeConfirmed,
        stuck,
        drifted: isDrift(status, stuck),
        pending: status === 'waiting' || isDrift(status, stuck),
        ...BEFORE_APPLY,
    };
}
/** Of what is blocked nothing is adopted. */
function isTrueOf(blocked) {
    return ({ code }) => !blocked || code !== 'adopted';
}
/** Whether a status alone means that the clouds differ from the spec. */
function isDrift(status, stuck) {
    return (status === 'create' ||
        status === 'update' ||
        status === 'repair' ||
        status === 'delete' ||
        (status === 'waiting' && stuck));
}
function sides({ entry, resolved, pair }) {
    const { vpc, network } = resolved;
    return {
        aiven: {
            scope: entry.aiven.scope,
            vpc: resolved.vpcId,
            cloud: vpc?.cloud ?? null,
            cidr: vpc?.cidr ?? null,
            state: pair?.view.connection?.state ?? null,
            changedAt: pair?.view.connection?.changedAt ?? null,
            networkUuid: pair?.view.networkUuid ?? entry.aiven.networkUuid,
        },
        upcloud: {
            network: resolved.networkUuid,
            networkName: network?.name || null,
            zone: network?.zone ?? null,
            cidrs: network?.subnets.map(({ cidr }) => cidr) ?? [],
            peering: pair?.view.peering?.uuid ?? null,
            state: pair?.view.peering?.state ?? null,
            changedAt: pair?.view.peering?.changedAt ?? null,
        },
    };
}
/**
 * A waiting side is stuck when its cloud says that its last change is older than the timeout, and nothing
 * happened on the other side since.
 */
function isStuck(view, waitingFor, { now, waitTimeoutMs }) {
    const changedAt = { aiven: view.connection?.changedAt ?? null, upcloud: view.peering?.changedAt ?? null };
    const isOld = (at) => at !== null && now - at > waitTimeoutMs;
    const known = [changedAt.aiven, changedAt.upcloud].filter((at) => at !== null);
    return waitingFor.some((side) => isOld(changedAt[side])) && known.every(isOld);
}
function waitingFinding(entry, view, stuck, context) {
    const states = (0,recognise_pair/* statesText */.W0)(view);
    const built = entry.desired === 'absent' ? 'removed' : 'built';
    return stuck
        ? (0,domain_findings/* finding */.gk)('stuck', `Nothing has changed for longer than ${(0,duration/* formatDuration */.a)(context.waitTimeoutMs)} (${states}). Look at both consoles, or ask Aiven or UpCloud support what holds it up`, entry.at)
        : (0,domain_findings/* finding */.gk)('waiting', `One side is still being ${built} (${states}). There is nothing to do but wait`, entry.at);
}
const NO_ADVICE = { findings: [], leases: [], routeConfirmed: false };
function adviceOf({ entry, resolved, pair, building }, { observed, now }) {
    const { vpc, network } = resolved;
    if (!vpc || !network || !pair || entry.desired !== 'active')
        return NO_ADVICE;
    const active = pair.view.peering?.state === 'active';
    const route = active ? routeSeen(network, vpc.cidr) : null;
    const fresh = building || pair.decision.status === 'waiting';
    const { servers } = observed.details;
    const activeAt = active ? (pair.view.peering?.changedAt ?? now) : null;
    const leases = fresh ? leaseRenewals(network, servers, activeAt) : [];
    return {
        findings: [
            ...dhcpFindings(entry, network, vpc.cidr),
            ...(route === false ? [routeMissing(entry, network, vpc.cidr)] : []),
            ...(fresh ? leaseFinding(entry, network, leases) : []),
        ],
        leases,
        routeConfirmed: route === true,
    };
}

// EXTERNAL MODULE: ./lib/domain/decide/judge.js
var judge = __webpack_require__(2410);
;// CONCATENATED MODULE: ./lib/domain/unmanaged/row.js
/** What exists without an entry → rows of the plan. */






/** The row of what has no entry; only a whole pair of our own is deleted, and only when asked. */
function unmanagedRow(one, remove) {
    return one.kind === 'pair' ? pairRow(one, remove) : looseRow(one, remove);
}
const NOTHING_TO_DO = {
    at: null,
    status: 'unmanaged',
    desired: null,
    changes: [],
    leases: [],
    routeConfirmed: false,
    stuck: false,
    drifted: false,
    pending: false,
    ...BEFORE_APPLY,
};
function pairRow(one, remove) {
    const { target, view, decision, vpc } = one;
    const row = {
        ...NOTHING_TO_DO,
        name: target.name,
        aiven: {
            scope: target.aiven.scope,
            vpc: vpc.id,
            cloud: vpc.cloud,
            cidr: vpc.cidr,
            state: view.connection?.state ?? null,
            changedAt: view.connection?.changedAt ?? null,
            networkUuid: view.networkUuid,
        },
        upcloud: upcloudOf(target.upcloud.network, one.network, view.peering),
        findings: [(0,domain_findings/* finding */.gk)('unmanaged', pairText(one, remove), null)],
    };
    if (!remove)
        return row;
    const obstacle = obstacleOf(one);
    if (obstacle)
        return { ...row, status: 'blocked', desired: 'absent', findings: [obstacle] };
    if (!one.own || decision.status !== 'delete')
        return row;
    const changes = decision.steps.map((step) => changeOf(step, target, view));
    return { ...row, status: 'delete', desired: 'absent', changes, findings: [], drifted: true, pending: true };
}
function looseRow(one, remove) {
    const { peering, network } = one;
    const vpc = (0,labels/* labelOf */.Wy)(peering, labels/* AIVEN_VPC_KEY */.E7);
    return {
        ...NOTHING_TO_DO,
        name: peering.name || `unnamed (network ${network?.name || peering.network.uuid})`,
        aiven: {
            ...{ scope: null, vpc, cloud: null, cidr: null, state: null, changedAt: null },
            networkUuid: peering.peer.uuid || null,
        },
        upcloud: upcloudOf(peering.network.uuid, network, peering),
        findings: [(0,domain_findings/* finding */.gk)('unmanaged', looseText(one, remove), null)],
    };
}
function upcloudOf(uuid, network, peering) {
    return {
        network: uuid,
        networkName: network?.name || null,
        zone: network?.zone ?? null,
        cidrs: network?.subnets.map(({ cidr }) => cidr) ?? peering?.network.cidrs ?? [],
        peering: peering?.uuid ?? null,
        state: peering?.state ?? null,
        changedAt: peering?.changedAt ?? null,
    };
}
/** Why a pair of our own that is to go must stay; null: nothing keeps it, or it is not our own. */
function obstacleOf({ target, view, decision, own }) {
    const several = (0,recognise_pair/* candidatesOf */.kW)(view);
    const isOwn = (peering) => target.ownSpecs.has((0,labels/* labelOf */.Wy)(peering, labels/* PEERING_SPEC_KEY */.px) ?? '');
    if (several.some(isOwn))
        return (0,domain_findings/* finding */.gk)('ambiguous-peering', (0,judge/* ambiguityText */.Dz)(target, view), null);
    if (!own || !decision.blocked)
        return null;
    const { code } = decision.blocked;
    const why = code === 'ambiguous-peering'
        ? `it carries traffic to network ${view.peering?.peer.uuid ?? ''}, which is not the one that Aiven shows for this VPC`
        : `this version does not know a state (${(0,recognise_pair/* statesText */.W0)(view)})`;
    return (0,domain_findings/* finding */.gk)(code, `${pairSubject({ target, view })} is not in the spec and would be deleted, but ${why}. It is left alone. Look at it in both consoles`, null);
}
function pairText(one, remove) {
    const what = `${pairSubject(one)} exists but is not in the spec`;
    if (one.own)
        return `${what}. It carries this spec's label: add an entry, or remove it with unmanaged: delete`;
    if (!remove)
        return `${what}. Add an entry to manage it, or remove it by hand`;
    const { peering } = one.view;
    if (peering && (0,labels/* isOfOtherVpc */.dM)(peering, one.target.aiven.vpc))
        return `${what}. Its label aiven-vpc names another VPC, so it is left alone. Correct the label, or remove the peering by hand if nobody needs it`;
    const isLabelled = (0,judge/* ownershipDoubt */.ML)(one.target, one.view) === null;
    return isLabelled
        ? `${what}. Another pair may have the same UpCloud peering, so it is left alone. Remove it by hand if nobody needs it`
        : `${what}. Nothing shows that it is this spec's own, so it is not deleted. Remove it by hand if nobody needs it`;
}
function looseText(one, remove) {
    const { peering, own, secondOf } = one;
    const vpc = (0,labels/* labelOf */.Wy)(peering, labels/* AIVEN_VPC_KEY */.E7);
    const subject = `UpCloud peering ${peering.uuid} ${nameText(peering)}`;
    if (secondOf !== null)
        return `${subject} carries the labels of ${JSON.stringify(secondOf)}, but another peering is its UpCloud side. This one leads to network ${peering.peer.uuid || '(unknown)'}. Remove it by hand if nobody needs it`;
    const what = `${subject} of VPC ${vpc ?? '(unknown)'} and network ${peering.network.uuid} exists but is not in the spec`;
    if (!own)
        return `${what}. Add an entry to manage it, or remove it by hand if nobody needs it`;
    if (!remove)
        return `${what}. It carries this spec's label: add an entry, or remove it with unmanaged: delete`;
    return `${what}. It carries this spec's label, but its Aiven side could not be looked at, so neither side is removed. Remove both by an entry of the two ends with state: absent, or by hand`;
}
function pairSubject({ target, view: { peering } }) {
    const ends = `of VPC ${target.aiven.vpc} and network ${target.upcloud.network}`;
    if (!peering)
        return `An Aiven connection ${ends} without a recognised UpCloud side`;
    return `UpCloud peering ${peering.uuid} ${nameText(peering)} ${ends}`;
}
function nameText({ name }) {
    return name ? JSON.stringify(name) : '(without a name)';
}

// EXTERNAL MODULE: ./lib/domain/decide/decide.js
var decide = __webpack_require__(1349);
;// CONCATENATED MODULE: ./lib/domain/unmanaged/unmanaged.js
/** Peerings on the spec's VPCs and networks that no entry asks for. */







/** Every pair without an entry, those on VPCs first, each once, in order of their ids. */
function findUnmanaged(drafts, context) {
    const wanted = wantedPairs(drafts);
    const taken = new Set(drafts.flatMap(({ pair }) => (pair ? halvesIn(pair.view) : [])));
    const recognised = new Set(drafts.flatMap(({ pair }) => pair?.view.peering?.uuid ?? []));
    const named = new Set(drafts.flatMap(({ resolved }) => resolved.vpc?.id ?? []));
    const networks = new Set(drafts.flatMap(({ resolved }) => resolved.networkUuid ?? []));
    const pairs = vpcsOf(drafts, context).flatMap((read) => networksOf(read.vpc, context)
        // Of a VPC that only a label names, what is on the spec's networks.
        .filter((network) => named.has(read.vpc.id) || networks.has(network))
        .filter((network) => !wanted.has((0,domain_draft/* pairKey */.Yz)(read.vpc.id, network)))
        .map((network) => unmanagedPair(read, network, recognised, context))
        .filter(({ view }) => view.connection !== null || halvesIn(view).length > 0)
        .filter(({ vpc, target, view }) => !context.claims.mayHavePair(vpc, target.upcloud.network, view.peering)));
    const found = withSharedHalves(pairs, new Set([...taken, ...drafts.flatMap(writtenHalf)]));
    for (const { view } of found)
        for (const uuid of halvesIn(view))
            taken.add(uuid);
    const loose = [...networks].sort().flatMap((network) => (0,tables/* halvesOf */.FE)(context.peerings.all, network)
        // A peering between two of the accounts' own networks has nothing to do with Aiven.
        .all.filter(({ uuid, peer }) => !taken.has(uuid) && !context.networks.has(peer.uuid))
        .filter((peering) => !context.claims.mayHavePeering(peering))
        .map((peering) => loosePeering(peering, wanted, context)));
    return [...found, ...loose];
}
/** VPCs, by the label of an own loose peering, that were not read: without them only one half is seen. */
function unreadVpcs(found) {
    return found.flatMap((one) => one.kind === 'loose' && one.own && one.secondOf === null
        ? ((0,labels/* labelOf */.Wy)(one.peering, labels/* AIVEN_VPC_KEY */.E7)?.match(UUID)?.[0] ?? [])
        : []);
}
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** Name of the entry by its pair's key. */
function wantedPairs(drafts) {
    const wanted = new Map();
    for (const { entry, resolved } of drafts)
        if (resolved.vpcId !== null && resolved.networkUuid !== null)
            wanted.set((0,domain_draft/* pairKey */.Yz)(resolved.vpcId, resolved.networkUuid), entry.name);
    return wanted;
}
/** The VPCs that entries or labels name, each once. */
function vpcsOf(drafts, { labelledVpcs }) {
    const named = drafts.flatMap(({ entry, resolved: { vpc } }) => vpc ? [{ account: entry.aiven.account, scope: entry.aiven.scope, vpc }] : []);
    const all = [...named, ...labelledVpcs].sort((a, b) => (sortKey(a) < sortKey(b) ? -1 : 1));
    return [...new Map(all.toReversed().map((read) => [read.vpc.id, read])).values()].reverse();
}
function sortKey({ vpc, account, scope }) {
    return `${vpc.id} ${account} ${(0,model_observed/* scopeText */.Cm)(scope)}`;
}
function networksOf(vpc, { peerings }) {
    const connected = vpc.connections
        .filter(({ peerCloudAccount, state }) => peerCloudAccount === 'upcloud' && state !== 'DELETED')
        .map(({ peerVpc }) => peerVpc);
    return [...new Set([...connected, ...peerings.networksOf(vpc.id)])].sort();
}
/** UUIDs of the peerings that are or could be the pair's. */
function halvesIn(view) {
    return (view.peering ? [view.peering] : (0,recognise_pair/* candidatesOf */.kW)(view)).map(({ uuid }) => uuid);
}
/** The peering that an entry's `network_uuid` names, although its label names another VPC: which is right, a person must say. */
function writtenHalf({ pair }) {
    const verdict = pair?.view.verdict;
    const isDisputed = verdict?.kind === 'mismatch' && verdict.contradiction.by === 'other-label';
    return isDisputed ? [verdict.contradiction.peering.uuid] : [];
}
/** @param recognised UUIDs of the halves that entries have: none of them is another pair's. */
function unmanagedPair(read, uuid, recognised, context) {
    const { peerings, networks } = context;
    const look = (target) => {
        const view = (0,recognise_pair/* viewPair */.ML)(target, read.vpc, peerings.all);
        return view.peering && recognised.has(view.peering.uuid) ? withoutHalf(view) : view;
    };
    const first = look(removalTarget(read, uuid, null, context));
    const target = removalTarget(read, uuid, first.peering, context);
    const view = look(target);
    return {
        kind: 'pair',
        target,
        view,
        decision: (0,decide/* decide */.L)(view.state),
        vpc: read.vpc,
        network: networks.anywhere(uuid),
        // A guess proves no owner.
        own: view.verdict.kind === 'proven' && (0,judge/* ownershipDoubt */.ML)(target, view) === null,
    };
}
function withoutHalf(view) {
    const state = { ...view.state, upcloud: null };
    const nothing = { peering: null, networkUuid: view.shownUuid, ownedBy: null, unowned: false };
    return { ...view, ...nothing, verdict: { kind: 'none' }, state };
}
/** A half that an entry or a second pair has, too, belongs to none of them for sure. */
function withSharedHalves(pairs, taken) {
    const counts = new Map();
    for (const { view } of pairs)
        for (const uuid of halvesIn(view))
            counts.set(uuid, (counts.get(uuid) ?? 0) + 1);
    const isShared = (uuid) => taken.has(uuid) || (counts.get(uuid) ?? 0) > 1;
    return pairs.map((pair) => (halvesIn(pair.view).some(isShared) ? { ...pair, own: false } : pair));
}
/** @param half its labels stay, and it gets those by which it is recognised. */
function removalTarget({ account, scope, vpc }, network, half, { peerings, networks, ownSpecs, isOurs, aivenNetworks, claims }) {
    return {
        name: half?.name || `unnamed (network ${networks.anywhere(network)?.name || network})`,
        desired: 'absent',
        aiven: { account, scope, vpc: vpc.id, networkUuid: null },
        upcloud: {
            account: (half && peerings.accountOf(half.uuid)) ?? 'default',
            network,
            labels: half ? (0,labels/* markedLabels */.Iu)(half.labels, vpc.id) : [],
            hasRouter: true,
        },
        ownSpecs,
        onlyIfOwn: true,
        isOurs,
        others: (0,domain_draft/* othersOf */.bu)(vpc.id, { aivenNetworks, claims }),
    };
}
function loosePeering(peering, wanted, { networks, ownSpecs }) {
    const vpc = (0,labels/* labelOf */.Wy)(peering, labels/* AIVEN_VPC_KEY */.E7);
    return {
        kind: 'loose',
        peering,
        network: networks.anywhere(peering.network.uuid),
        own: ownSpecs.has((0,labels/* labelOf */.Wy)(peering, labels/* PEERING_SPEC_KEY */.px) ?? ''),
        secondOf: (vpc !== null && wanted.get((0,domain_draft/* pairKey */.Yz)(vpc, peering.network.uuid))) || null,
    };
}

;// CONCATENATED MODULE: ./lib/domain/plan.js
/** Spec and observation → the plan. Pure: the same input gives the same plan, with no clock, network or order of reading in it. */

















/** Plans every chosen entry and, unless ignored, what exists without one. */
function buildPlan(spec, observed, options) {
    const ownSpecs = ownSpecLabels(spec, options);
    const networks = new NetworkIndex(observed.upcloud);
    const peerings = new PeeringIndex(observed.upcloud, ownSpecs);
    const things = (0,model_observed/* ownThings */.cY)(observed);
    const vpcs = new VpcIndex();
    const resolved = spec.entries
        .filter(options.chosen)
        .map((entry) => resolveEntry(entry, observed, { vpcs, networks }));
    const leftOut = spec.entries.filter((entry) => !options.chosen(entry));
    // An entry whose ends are not clear today may still be the one that a peering belongs to.
    const unclear = resolved.filter((one) => !(0,domain_draft/* isResolved */.ZY)(one)).map(({ entry }) => entry);
    const context = {
        observed,
        networks,
        peerings,
        isOurs: (uuid) => things.has(uuid),
        aivenNetworks: new aiven_networks/* AivenNetworks */.l(observed),
        claims: new Claims([...leftOut, ...unclear], networks),
        ownSpecs,
        specLabelOf: (file) => (0,labels/* specLabel */.qQ)(options.repository, file),
        now: options.now,
        waitTimeoutMs: options.waitTimeoutMs,
    };
    const drafts = resolved.map((one) => (0,domain_draft/* draftEntry */.cf)(one, context));
    const across = acrossEntries(drafts, context);
    const rows = drafts.map((draft, index) => {
        const findings = [...draft.findings, ...(across.get(index) ?? [])];
        return {
            row: entryRow(draft, findings, { now: options.now, waitTimeoutMs: options.waitTimeoutMs, observed }),
            entry: draft.entry,
            target: draft.pair?.target ?? null,
            networkUuid: draft.pair ? networkOf(draft.pair.view) : null,
        };
    });
    const { labelledVpcs, unmanaged } = unmanagedOf(drafts, context, options);
    return {
        peerings: limitDeletes([...rows, ...unmanaged], options.maxDeletes),
        needs: { ...needsOf(drafts, rows), vpcs: labelledVpcs },
    };
}
const BY_NAME = new Intl.Collator('en', { numeric: true });
/** Aiven's network behind a connection that is there; what a half says of another connection says nothing of the next. */
function networkOf({ connection, networkUuid }) {
    const now = (0,states/* aivenClass */.yo)(connection?.state ?? null);
    return now === 'pending' || now === 'active' ? networkUuid : null;
}
/** The rows of what has no entry, by name, and the VPCs that must be read before any of it may be removed. */
function unmanagedOf(drafts, context, { unmanaged }) {
    if (unmanaged === 'ignore')
        return { unmanaged: [], labelledVpcs: new Set() };
    const labelledVpcs = context.observed.details.vpcs;
    const found = findUnmanaged(drafts, { ...context, labelledVpcs });
    const rows = found
        .map((one) => ({
        row: unmanagedRow(one, unmanaged === 'delete'),
        entry: null,
        target: one.kind === 'pair' ? one.target : null,
        networkUuid: one.kind === 'pair' ? networkOf(one.view) : null,
    }))
        .sort((a, b) => BY_NAME.compare(a.row.name, b.row.name));
    return { unmanaged: rows, labelledVpcs: new Set(unmanaged === 'delete' ? unreadVpcs(found) : []) };
}
/** The `peering-spec` values that count as our own: this spec's files, and the one taken over from. */
function ownSpecLabels(spec, { repository, takeOverFrom }) {
    const own = spec.files.map((file) => (0,labels/* specLabel */.qQ)(repository, file));
    return new Set(takeOverFrom === null ? own : [...own, (0,labels/* labelValue */.w)(takeOverFrom), takeOverFrom]);
}
/** Findings that only show when entries are seen together, by index of the draft. */
function acrossEntries(drafts, context) {
    const { networks, peerings, observed } = context;
    const found = new Map();
    const add = (index, ...more) => found.set(index, [...(found.get(index) ?? []), ...more]);
    const samePair = (0,domain_draft/* samePairFindings */.Fk)(drafts);
    const recognised = new Set(drafts.flatMap(({ pair }) => pair?.view.peering?.uuid ?? []));
    for (const [index, draft] of drafts.entries()) {
        const one = samePair.get(draft);
        add(index, ...(one ? [one] : []), ...(0,domain_draft/* retargeted */.Qb)(draft, recognised, peerings));
    }
    for (const [index, some] of (0,overlap/* overlapFindings */.c)(hubs(drafts, networks, peerings)))
        add(index, ...some);
    for (const [index, one] of routerOverlaps(drafts, networks))
        add(index, one);
    const creating = drafts.map((draft, index) => !(0,domain_findings/* hasError */.JD)([...draft.findings, ...(found.get(index) ?? [])]));
    for (const [index, one] of quotaFindings(drafts, creating, observed))
        add(index, one);
    return found;
}
/** More deletions than allowed: none of them happens, each says how to allow them for one run. */
function limitDeletes(planned, max) {
    const count = planned.filter(({ row }) => row.status === 'delete').length;
    if (count <= max)
        return planned;
    return planned.map((one) => {
        if (one.row.status !== 'delete')
            return one;
        const limit = (0,domain_findings/* finding */.gk)('max-deletes', `${count} peerings would be deleted and max-deletes allows ${max}, so none is deleted. If this is right, run once with \`max-deletes: ${count}\``, one.entry?.at ?? null);
        return {
            ...one,
            row: {
                ...one.row,
                status: 'blocked',
                changes: [],
                drifted: false,
                pending: false,
                findings: [...one.row.findings, limit],
            },
        };
    });
}
function needsOf(drafts, rows) {
    const zones = new Set();
    const quotas = new Set();
    const servers = new Map();
    for (const [index, { entry, building, resolved, pair }] of drafts.entries()) {
        const { account } = entry.upcloud;
        if (building && resolved.network && (0,preflight_zones/* needsZoneList */.YZ)(resolved.network.zone))
            zones.add(account);
        if (building && pair?.view.peering === null)
            quotas.add(account);
        const changes = building || rows[index]?.row.status === 'waiting';
        if (!changes || !resolved.network?.servers.length || entry.desired !== 'active')
            continue;
        const list = servers.get(account) ?? [];
        list.push(...resolved.network.servers.map(({ uuid }) => uuid));
        servers.set(account, list);
    }
    return { zones, quotas, servers };
}


/***/ }),

/***/ 6659:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   M: () => (/* binding */ preflight),
/* harmony export */   g: () => (/* binding */ networkText)
/* harmony export */ });
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2160);
/* harmony import */ var _recognise_tables_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(65);
/* harmony import */ var _cidr_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9652);
/* harmony import */ var _zones_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7947);
/** The documented conditions of a peering, checked before anything is built (api-facts A8, B3, C). */




/** What must hold for a side to be built or switched on. Overlap with other peerings is `overlap.ts`. */
function preflight(entry, { vpc, network, zones }) {
    return [
        ...vpcFindings(entry, vpc),
        ...networkFindings(entry, network),
        ...zoneFindings(entry, vpc, network, zones),
        ...ownOverlap(entry, vpc, network),
    ];
}
/** What must hold for the VPC. */
function vpcFindings(entry, vpc) {
    const otherProvider = (0,_recognise_tables_js__WEBPACK_IMPORTED_MODULE_1__/* .otherProviderOf */ .Z_)(vpc);
    const findings = [];
    if (vpc.state !== 'ACTIVE')
        findings.push((0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)('vpc-not-active', vpc.state === 'APPROVED'
            ? `VPC ${vpc.id} is still being built (APPROVED). Run again when Aiven shows it as ACTIVE`
            : `VPC ${vpc.id} is ${vpc.state}, not ACTIVE. Choose another VPC or create one`, entry.at));
    if (!(0,_zones_js__WEBPACK_IMPORTED_MODULE_3__/* .isUpcloudCloud */ .qr)(vpc.cloud))
        findings.push((0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)('vpc-not-upcloud', `VPC ${vpc.id} is on ${vpc.cloud}. Only VPCs on an upcloud- cloud can be peered with UpCloud: create one there`, entry.at));
    if (otherProvider !== null)
        findings.push((0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)('vpc-not-upcloud', `VPC ${vpc.id} is already peered with another provider (account ${otherProvider}). Aiven allows one provider per VPC: use another VPC`, entry.at));
    return findings;
}
function networkFindings(entry, network) {
    const name = networkText(network);
    if (network.type !== 'private')
        return [
            (0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)('network-not-private', `${name} is of type ${network.type}. Only private networks can be peered: choose or create a private SDN network`, entry.at),
        ];
    if (network.router === null)
        return [
            (0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)('no-router', `${name} has no router, and UpCloud peers only networks that have one. Attach a router in the UpCloud Control Panel, or with \`upctl network modify ${network.uuid} --router ROUTER\`. A router that joins other networks connects them, too`, entry.at),
        ];
    return [];
}
function zoneFindings(entry, vpc, network, zones) {
    if (!(0,_zones_js__WEBPACK_IMPORTED_MODULE_3__/* .isUpcloudCloud */ .qr)(vpc.cloud))
        return [];
    const relation = (0,_zones_js__WEBPACK_IMPORTED_MODULE_3__/* .zoneRelation */ .FX)(vpc.cloud, network.zone, zones);
    if (relation === 'same' || entry.allowZoneMismatch)
        return [];
    if (relation === 'ambiguous')
        return [
            (0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)('zone-ambiguous', `Nothing shows whether ${vpc.cloud} is in zone ${network.zone}: ${vpc.cloud} may have several data centres, or the zone is not in UpCloud's public list. Aiven peers its VPCs within one zone only, so check that the peering becomes active`, entry.at),
        ];
    return [
        (0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)('zone-mismatch', `The VPC is in ${vpc.cloud} and ${networkText(network)} in zone ${network.zone}. Aiven peers its VPCs within one zone only. Use a VPC or network in the same zone, or set \`allow_zone_mismatch: true\` if Aiven told you otherwise`, entry.at),
    ];
}
function ownOverlap(entry, vpc, network) {
    if (network.subnets.length === 0)
        return [
            (0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)('cidr-overlap', `UpCloud shows no address range for ${networkText(network)}, so it cannot be told whether it overlaps the VPC's ${vpc.cidr}. Look at the network in UpCloud and run again`, entry.at),
        ];
    const subnet = network.subnets.find(({ cidr }) => (0,_cidr_js__WEBPACK_IMPORTED_MODULE_2__/* .cidrsOverlap */ .hj)(cidr, vpc.cidr));
    if (!subnet)
        return [];
    return [
        (0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)('cidr-overlap', `The VPC's range ${vpc.cidr} overlaps ${subnet.cidr} of ${networkText(network)}. Peered ranges must not overlap: use another network or VPC`, entry.at),
    ];
}
/** For people: `SDN network app-net (03aa…)`. */
function networkText(network) {
    return `SDN network ${network.name ? `${network.name} (${network.uuid})` : network.uuid}`;
}


/***/ }),

/***/ 1821:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   l: () => (/* binding */ AivenNetworks)
/* harmony export */ });
/* harmony import */ var _decide_states_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6735);
/* harmony import */ var _model_observed_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4520);
/* harmony import */ var _labels_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5443);
/* harmony import */ var _network_uuid_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1373);
/* harmony import */ var _recognise_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(2971);
/** Which VPC each of Aiven's networks belongs to, as far as anything that was read shows it. */





class AivenNetworks {
    /** By network: `aiven-vpc` label values of the VPCs whose connections show it. */
    #shown = new Map();
    /** The same by labels of the UpCloud peerings that lead to it. */
    #labelled = new Map();
    /** By UpCloud network: VPCs whose ACTIVE connection to it shows no network, so that only a range tells which half is theirs. */
    #unshown = new Map();
    #byRange = new WeakMap();
    constructor(observed) {
        const things = (0,_model_observed_js__WEBPACK_IMPORTED_MODULE_1__/* .ownThings */ .cY)(observed);
        for (const vpc of vpcsIn(observed))
            for (const connection of vpc.connections) {
                const shown = (0,_network_uuid_js__WEBPACK_IMPORTED_MODULE_3__/* .shownNetworkUuid */ .p)(connection, (uuid) => things.has(uuid));
                note(this.#shown, shown, (0,_labels_js__WEBPACK_IMPORTED_MODULE_2__/* .labelValue */ .w)(vpc.id));
                if (shown === null && isActive(connection))
                    push(this.#unshown, connection.peerVpc, vpc);
            }
        for (const peering of peeringsIn(observed))
            note(this.#labelled, peering.peer.uuid || null, (0,_labels_js__WEBPACK_IMPORTED_MODULE_2__/* .labelOf */ .Wy)(peering, _labels_js__WEBPACK_IMPORTED_MODULE_2__/* .AIVEN_VPC_KEY */ .E7));
    }
    /** Whether Aiven shows the network for another VPC, and not for this one. */
    isShownForOther(network, vpc) {
        return isOther(this.#shown.get(network), vpc);
    }
    /** Whether Aiven or a label says that the network is another VPC's, and none that it is this one's. */
    isKnownForOther(network, vpc) {
        return this.isShownForOther(network, vpc) || isOther(this.#labelled.get(network), vpc);
    }
    /** Whether the peering lies in the range of another VPC, whose connection to its network shows nothing better. */
    mayHaveByRange(peering, vpc) {
        const known = this.#byRange.get(peering) ?? this.#nearTo(peering);
        this.#byRange.set(peering, known);
        return known.some(({ id }) => id !== vpc);
    }
    #nearTo(peering) {
        return (this.#unshown.get(peering.network.uuid) ?? []).filter(({ cidr }) => (0,_recognise_js__WEBPACK_IMPORTED_MODULE_4__/* .isInside */ .F)(peering, cidr));
    }
}
function isOther(vpcs, vpc) {
    return vpcs !== undefined && !vpcs.has((0,_labels_js__WEBPACK_IMPORTED_MODULE_2__/* .labelValue */ .w)(vpc));
}
function isActive({ peerCloudAccount, state }) {
    return peerCloudAccount === 'upcloud' && (0,_decide_states_js__WEBPACK_IMPORTED_MODULE_0__/* .aivenClass */ .yo)(state) === 'active';
}
function push(all, network, vpc) {
    const known = all.get(network);
    if (known)
        known.push(vpc);
    else
        all.set(network, [vpc]);
}
function note(all, network, vpc) {
    if (network === null || vpc === null)
        return;
    const known = all.get(network);
    if (known)
        known.add(vpc);
    else
        all.set(network, new Set([vpc]));
}
function vpcsIn({ aiven, details }) {
    const read = [...aiven.values()].flatMap(({ vpcs }) => [...vpcs.values()]);
    return [
        ...read.flatMap((one) => (one.ok && one.value ? [one.value] : [])),
        ...details.vpcs.map(({ vpc }) => vpc),
    ];
}
function peeringsIn({ upcloud }) {
    return [...upcloud.values()].flatMap(({ peerings }) => (peerings.ok ? peerings.value : []));
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


/***/ }),

/***/ 1373:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ stateInfoKeys),
/* harmony export */   p: () => (/* binding */ shownNetworkUuid)
/* harmony export */ });
/* harmony import */ var _decide_states_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6735);
/**
 * The UUID of Aiven's own network, as far as a peering connection shows it.
 *
 * The key under which `state_info` carries it for UpCloud is not documented, so no key is relied upon: every
 * UUID-shaped text in it counts, except in warnings, and except UUIDs known to be something else (api-facts A6, F1).
 */

const UUID = /(?<![0-9a-f-])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![0-9a-f-])/gi;
/** UpCloud gives networks this prefix in all recordings; a hint between several candidates, never a rule. */
const NETWORK_PREFIX = '03';
const MAX_DEPTH = 20;
/**
 * The one UUID in the connection's `state_info` that can be Aiven's network, in lower case. null: there is none, no
 * telling between several, or the connection is in a state in which Aiven shows no network.
 *
 * @param isOther whether a UUID in lower case is known to be something else.
 */
function shownNetworkUuid({ state, stateInfo, connectionId, peerVpc }, isOther) {
    const now = (0,_decide_states_js__WEBPACK_IMPORTED_MODULE_0__/* .aivenClass */ .yo)(state);
    if (now !== 'pending' && now !== 'active')
        return null;
    const known = new Set([connectionId?.toLowerCase(), peerVpc]);
    const candidates = new Set(uuidsIn(stateInfo, 0).filter((uuid) => !known.has(uuid) && !isOther(uuid)));
    if (candidates.size === 1)
        return [...candidates][0] ?? null;
    const likely = [...candidates].filter((uuid) => uuid.startsWith(NETWORK_PREFIX));
    return likely.length === 1 ? (likely[0] ?? null) : null;
}
function uuidsIn(value, depth) {
    if (typeof value === 'string')
        return (value.match(UUID) ?? []).map((uuid) => uuid.toLowerCase());
    if (typeof value !== 'object' || value === null || depth > MAX_DEPTH)
        return [];
    return Object.entries(value).flatMap(([key, inner]) => key.toLowerCase() === 'warnings' ? [] : uuidsIn(inner, depth + 1));
}
/** The key names of `state_info`, never its values, for the debug log. */
function stateInfoKeys(stateInfo) {
    return typeof stateInfo === 'object' && stateInfo !== null ? Object.keys(stateInfo) : [];
}


/***/ }),

/***/ 2340:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   ML: () => (/* binding */ viewPair),
/* harmony export */   W0: () => (/* binding */ statesText),
/* harmony export */   kW: () => (/* binding */ candidatesOf)
/* harmony export */ });
/* harmony import */ var _labels_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5443);
/* harmony import */ var _recognise_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2971);
/* harmony import */ var _tables_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65);



/**
 * The pair as both clouds show it.
 *
 * @param vpc null: the VPC is gone.
 * @param peerings the account's UpCloud peerings.
 * @param plan what the plan knew; null: it is being made.
 */
function viewPair(target, vpc, peerings, plan = null) {
    const { aiven, upcloud, isOurs, others } = target;
    const connection = (0,_tables_js__WEBPACK_IMPORTED_MODULE_2__/* .liveConnection */ .d7)(vpc, upcloud.network);
    const halves = (0,_tables_js__WEBPACK_IMPORTED_MODULE_2__/* .halvesOf */ .FE)(peerings, upcloud.network);
    const { verdict, shownUuid } = (0,_recognise_js__WEBPACK_IMPORTED_MODULE_1__/* .recognise */ .G)({
        vpcId: aiven.vpc,
        vpc,
        connection,
        halves,
        specUuid: aiven.networkUuid,
        isOurs,
        others,
        plan,
    });
    const peering = verdict.kind === 'proven' || verdict.kind === 'guess' ? verdict.peering : null;
    const owner = peering ? (0,_labels_js__WEBPACK_IMPORTED_MODULE_0__/* .labelOf */ .Wy)(peering, _labels_js__WEBPACK_IMPORTED_MODULE_0__/* .PEERING_SPEC_KEY */ .px) : null;
    return {
        connection,
        verdict,
        peering,
        shownUuid,
        networkUuid: shownUuid ?? aiven.networkUuid ?? recoveredUuid(peering),
        ownedBy: owner !== null && !target.ownSpecs.has(owner) ? owner : null,
        unowned: peering !== null && owner === null,
        state: {
            desired: target.desired,
            aiven: connection?.state ?? null,
            upcloud: peering && halfState(peering, halves, target, shownUuid),
        },
    };
}
function halfState(peering, halves, { name, aiven, upcloud, ownSpecs }, shownUuid) {
    const leadsTo = peering.peer.uuid || null;
    return {
        state: peering.state,
        configuredStatus: peering.configuredStatus,
        stale: shownUuid !== null && leadsTo !== null && leadsTo !== shownUuid,
        peerUnknown: shownUuid !== null && leadsTo === null,
        misnamed: peering.name !== name,
        mislabelled: !(0,_labels_js__WEBPACK_IMPORTED_MODULE_0__/* .sameLabels */ .SM)(peering.labels, upcloud.labels),
        marked: (0,_labels_js__WEBPACK_IMPORTED_MODULE_0__/* .isMarked */ .rZ)(peering, aiven.vpc, ownSpecs),
        hasRouter: upcloud.hasRouter,
        going: false,
        flowsBeside: halves
            .labelled((0,_labels_js__WEBPACK_IMPORTED_MODULE_0__/* .labelValue */ .w)(aiven.vpc))
            .some(({ uuid, state }) => uuid !== peering.uuid && state === 'active'),
    };
}
/** api-facts D6: a peering that UpCloud knows names Aiven's network, unless it says that network is gone. */
function recoveredUuid(peering) {
    return peering && peering.state !== 'deleted-peer-network' ? peering.peer.uuid || null : null;
}
/** The peerings among which it is not clear which is the pair's half; empty when it is clear. */
function candidatesOf({ verdict }) {
    return 'peerings' in verdict ? verdict.peerings : [];
}
/** For people: what each cloud shows, `Aiven ACTIVE, UpCloud none`. */
function statesText({ connection, peering }) {
    return `Aiven ${connection?.state ?? 'none'}, UpCloud ${peering?.state ?? 'none'}`;
}


/***/ }),

/***/ 2971:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ isInside),
/* harmony export */   G: () => (/* binding */ recognise)
/* harmony export */ });
/* harmony import */ var _decide_states_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6735);
/* harmony import */ var _preflight_cidr_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9652);
/* harmony import */ var _labels_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(5443);
/* harmony import */ var _network_uuid_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(1373);
/* harmony import */ var _tables_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(65);
/**
 * Which UpCloud peering is a pair's own half: evidence in, one verdict out. Pure; plan and apply both ask here.
 *
 * Two things prove it: the label `aiven-vpc`, and that the peering leads to Aiven's own network. A near range
 * proves nothing: it is a guess, which counts only where nothing speaks against it.
 */





/** The one door: which peering is the pair's half, and which network Aiven shows. */
function recognise(evidence) {
    const { connection, specUuid, plan } = evidence;
    const shownNow = connection && (0,_network_uuid_js__WEBPACK_IMPORTED_MODULE_3__/* .shownNetworkUuid */ .p)(connection, (uuid) => isOther(uuid, evidence));
    const shownUuid = shownNow ?? plan?.networkUuid ?? null;
    const contradiction = specUuid === null ? null : contradictionOf(specUuid, shownUuid, evidence);
    const verdict = contradiction ? { kind: 'mismatch', contradiction } : judge(evidence, shownUuid);
    return { verdict, shownUuid };
}
/** UUIDs that Aiven may mention and that are not its network. */
function isOther(uuid, { vpcId, vpc, halves, isOurs, plan }) {
    const isScope = vpc?.scope.kind === 'organization' && vpc.scope.organization.toLowerCase() === uuid;
    const isPeer = vpc !== null && (0,_tables_js__WEBPACK_IMPORTED_MODULE_4__/* .connectionsTo */ .L2)(vpc, uuid).length > 0;
    const isNewHalf = plan !== null && halves.has(uuid);
    return uuid === vpcId || isScope || isPeer || isOurs(uuid) || isNewHalf;
}
function contradictionOf(specUuid, shownUuid, { isOurs, others }) {
    if (isOurs(specUuid))
        return { by: 'own-network' };
    if (shownUuid !== null && shownUuid !== specUuid)
        return { by: 'aiven', uuid: shownUuid };
    return others.isShownForOther(specUuid) ? { by: 'other-vpc' } : null;
}
function judge(evidence, shownUuid) {
    const { specUuid, plan } = evidence;
    const label = (0,_labels_js__WEBPACK_IMPORTED_MODULE_2__/* .labelValue */ .w)(evidence.vpcId);
    const known = shownUuid ?? specUuid;
    const all = provenHalves(evidence, label, known);
    const proven = plan ? all.filter(({ uuid }) => uuid === plan.peering || !plan.saw(uuid)) : all;
    const [peering] = proven;
    const written = shownUuid === null ? specUuid : null;
    const foreign = proven.find((one) => one.peer.uuid === written && (0,_labels_js__WEBPACK_IMPORTED_MODULE_2__/* .isOfOtherVpc */ .dM)(one, evidence.vpcId));
    if (foreign)
        return { kind: 'mismatch', contradiction: { by: 'other-label', peering: foreign } };
    if (proven.length > 1)
        return { kind: 'several', peerings: proven };
    const guesses = plan === null && known === null ? guessesOf(evidence) : [];
    if (!peering)
        return all[0] ? { kind: 'unplanned', peering: all[0] } : guessed(guesses, evidence);
    if (written !== null && isSoundElsewhere(peering, written))
        return { kind: 'mismatch', contradiction: { by: 'own-half', peering } };
    const doubt = plan === null ? doubtOf(peering, known, shownUuid, label, evidence.others) : null;
    if (doubt)
        return { kind: doubt, peerings: [peering] };
    const alive = isAlive(peering) ? [] : guesses.filter(isAlive);
    return alive.length > 0 ? { kind: 'several', peerings: [peering, ...alive] } : { kind: 'proven', peering };
}
/** Why a proven half may be another's all the same; null: nothing says so. */
function doubtOf(peering, known, shownUuid, label, others) {
    const own = (0,_labels_js__WEBPACK_IMPORTED_MODULE_2__/* .labelOf */ .Wy)(peering, _labels_js__WEBPACK_IMPORTED_MODULE_2__/* .AIVEN_VPC_KEY */ .E7);
    if (own === label)
        return peering.peer.uuid !== known && others.isShownForOther(peering.peer.uuid) ? 'contested' : null;
    // Without a label, only what Aiven shows is a proof that no other entry can have.
    return (own !== null || shownUuid === null) && others.mayMean(peering) ? 'left-out' : null;
}
/** The halves that label or network prove to be the pair's, and in an apply the one that its plan recognised. */
function provenHalves({ halves, specUuid, plan }, label, known) {
    const leading = known === null ? [] : halves.leadingTo(known);
    // What the spec names decides between several; an apply looks for nothing else.
    const decides = specUuid !== null && (leading.length > 0 || plan !== null);
    const planned = plan ? halves.all.filter(({ uuid }) => uuid === plan.peering) : [];
    const found = new Set([...planned, ...(decides ? [] : halves.labelled(label)), ...leading]);
    return [...found].filter(({ uuid }) => plan?.removed(uuid) !== true);
}
/** A half that leads elsewhere contradicts the spec. Where its network is gone, the spec names the one that came after. */
function isSoundElsewhere({ peer, state }, written) {
    return peer.uuid !== written && peer.uuid !== '' && state !== 'deleted-peer-network';
}
/**
 * Peerings that may be the half because they lie in the VPC's range, where a range may count at all. Beside one of them, one
 * that shows no range may be it as well.
 */
function guessesOf({ vpc, connection, halves, isOurs, others }) {
    if (!vpc || !connection || (0,_decide_states_js__WEBPACK_IMPORTED_MODULE_0__/* .aivenClass */ .yo)(connection.state) !== 'active')
        return [];
    const free = halves
        .labelled(null)
        .filter(({ peer }) => !isOurs(peer.uuid) && !others.isKnownForOther(peer.uuid));
    const near = free.filter((peering) => isInside(peering, vpc.cidr));
    return near.length === 0 ? [] : [...near, ...free.filter(({ peer }) => peer.cidrs.length === 0)];
}
function guessed(guesses, { others }) {
    const [peering] = guesses;
    if (!peering)
        return { kind: 'none' };
    if (guesses.length > 1)
        return { kind: 'several', peerings: guesses };
    const mayBeOther = others.mayMean(peering) || others.mayHaveByRange(peering);
    return mayBeOther ? { kind: 'left-out', peerings: guesses } : { kind: 'guess', peering };
}
/** Traffic may flow over it. */
function isAlive({ state }) {
    return state === 'active' || state === 'provisioning';
}
/** Whether a peering lies in a VPC's range. Ranges of another family than the VPC's are passed over. */
function isInside({ peer }, range) {
    const isIpv6 = (cidr) => cidr.includes(':');
    const same = peer.cidrs.filter((cidr) => isIpv6(cidr) === isIpv6(range));
    return same.length > 0 && same.every((cidr) => (0,_preflight_cidr_js__WEBPACK_IMPORTED_MODULE_1__/* .cidrContains */ .eX)(range, cidr));
}


/***/ }),

/***/ 65:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FE: () => (/* binding */ halvesOf),
/* harmony export */   L2: () => (/* binding */ connectionsTo),
/* harmony export */   Z_: () => (/* binding */ otherProviderOf),
/* harmony export */   d7: () => (/* binding */ liveConnection)
/* harmony export */ });
/* harmony import */ var _labels_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5443);
/** Lookup tables over what the clouds answered, made once for each answer, so that plans of thousands stay linear. */

const NONE = [];
const NO_HALVES = { all: NONE, has: () => false, leadingTo: () => NONE, labelled: () => NONE };
const halvesByList = new WeakMap();
/** Peerings of the list whose local network is this one. */
function halvesOf(list, network) {
    const known = halvesByList.get(list) ?? tablesOf(list);
    halvesByList.set(list, known);
    return known.get(network) ?? NO_HALVES;
}
function tablesOf(list) {
    const byNetwork = Map.groupBy(list, (peering) => peering.network.uuid);
    return new Map([...byNetwork].map(([network, all]) => [network, new NetworkHalves(all)]));
}
class NetworkHalves {
    all;
    #uuids;
    #byPeer;
    #byVpc;
    constructor(all) {
        this.all = all;
        this.#uuids = new Set(all.map(({ uuid }) => uuid));
        this.#byPeer = Map.groupBy(all, ({ peer }) => peer.uuid);
        this.#byVpc = Map.groupBy(all, (peering) => (0,_labels_js__WEBPACK_IMPORTED_MODULE_0__/* .labelOf */ .Wy)(peering, _labels_js__WEBPACK_IMPORTED_MODULE_0__/* .AIVEN_VPC_KEY */ .E7));
    }
    has(uuid) {
        return this.#uuids.has(uuid);
    }
    leadingTo(network) {
        return this.#byPeer.get(network) ?? NONE;
    }
    labelled(vpc) {
        return this.#byVpc.get(vpc) ?? NONE;
    }
}
const connectionsByVpc = new WeakMap();
/** The VPC's connections to a network, in every state, to whatever provider. */
function connectionsTo(vpc, network) {
    const known = connectionsByVpc.get(vpc) ?? Map.groupBy(vpc.connections, ({ peerVpc }) => peerVpc);
    connectionsByVpc.set(vpc, known);
    return known.get(network) ?? [];
}
/** The connection to an UpCloud network; one that is being deleted only when there is no other. */
function liveConnection(vpc, network) {
    const all = (vpc ? connectionsTo(vpc, network) : []).filter(({ peerCloudAccount, state }) => peerCloudAccount === 'upcloud' && state !== 'DELETED');
    return all.find(({ state }) => state !== 'DELETING') ?? all[0] ?? null;
}
const otherProviders = new WeakMap();
/** Account of a connection to another provider than UpCloud; null: there is none. */
function otherProviderOf(vpc) {
    const known = otherProviders.get(vpc);
    if (known !== undefined)
        return known;
    const other = vpc.connections.find(({ peerCloudAccount, state }) => peerCloudAccount !== 'upcloud' && state !== 'DELETED');
    const account = other?.peerCloudAccount ?? null;
    otherProviders.set(vpc, account);
    return account;
}


/***/ }),

/***/ 391:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ portOf)
/* harmony export */ });
/** The port of an account. An unknown name is a bug: accounts are checked with the spec. */
function portOf(ports, account) {
    const port = ports.get(account);
    if (!port)
        throw new Error(`no client for the account ${JSON.stringify(account)}`);
    return port;
}


/***/ })

};

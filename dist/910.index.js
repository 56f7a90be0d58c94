export const id = 910;
export const ids = [910];
export const modules = {

/***/ 6479:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ cloudTransport)
/* harmony export */ });
/* harmony import */ var _http_transport_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1601);
/* harmony import */ var _run_session_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(3781);


async function cloudTransport(session, onFirst) {
    const transport = (0,_http_transport_js__WEBPACK_IMPORTED_MODULE_0__/* .httpTransport */ .k)(_run_session_js__WEBPACK_IMPORTED_MODULE_1__/* .USER_AGENT */ ._, onFirst);
    if (session.env.RUNNER_DEBUG !== '1')
        return { ...transport, close: async () => transport.close() };
    const { attach } = await Promise.all(/* import() */[__webpack_require__.e(815), __webpack_require__.e(607)]).then(__webpack_require__.bind(__webpack_require__, 2607));
    return attach(transport, session);
}


/***/ }),

/***/ 8952:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ changeOf)
/* harmony export */ });
/* harmony import */ var _recognise_labels_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5443);

function changeOf(step, target, view) {
    const change = { ...step, detail: null, value: canonicalValue(step, target, view) };
    const { labels, name } = view.peering ?? { labels: [], name: '' };
    if (step.action === 'rename')
        return { ...change, detail: `${JSON.stringify(name)} → ${JSON.stringify(target.name)}` };
    if (step.action === 'relabel')
        return { ...change, labels: (0,_recognise_labels_js__WEBPACK_IMPORTED_MODULE_0__/* .labelChanges */ .O9)(labels, target.upcloud.labels) };
    if (step.action === 'create' && step.side === 'upcloud' && target.desired === 'disabled')
        return { ...change, detail: 'disabled from the start' };
    return change;
}
function canonicalValue({ side, action }, target, { peering }) {
    const { name, desired, aiven, upcloud } = target;
    const labels = () => (0,_recognise_labels_js__WEBPACK_IMPORTED_MODULE_0__/* .canonicalLabels */ .QM)(upcloud.labels);
    const ofUpcloud = {
        create: () => [name, desired, labels()],
        delete: () => [peering?.uuid ?? null, desired],
        enable: () => [desired],
        disable: () => [desired],
        rename: () => [name],
        relabel: () => [labels()],
    };
    const ofAiven = action === 'delete' ? [desired] : [];
    const values = side === 'aiven' ? ofAiven : ofUpcloud[action]();
    return JSON.stringify([side, action, aiven.vpc, upcloud.network, ...values]);
}


/***/ }),

/***/ 1349:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ decide)
/* harmony export */ });
/* harmony import */ var _states_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6735);

function decide(pair) {
    const { aiven, upcloud, desired } = pair;
    if ((0,_states_js__WEBPACK_IMPORTED_MODULE_0__/* .aivenClass */ .yo)(aiven) === 'unknown')
        return blocked('unknown-state', 'aiven');
    if (upcloud && (0,_states_js__WEBPACK_IMPORTED_MODULE_0__/* .upcloudClass */ .nw)(upcloud.state) === 'unknown')
        return blocked('unknown-state', 'upcloud');
    if (upcloud?.stale && upcloud.state === 'active' && !upcloud.going)
        return blocked('ambiguous-peering', 'upcloud');
    const decision = desired === 'absent' ? remove(pair) : keep(pair);
    return upcloud && !upcloud.marked ? markedFirst(decision) : decision;
}
function blocked(code, side) {
    return { status: 'blocked', steps: [], waitingFor: [], blocked: { code, side } };
}
function markedFirst(decision) {
    const { steps } = decision;
    if (!steps.some(({ action }) => action === 'delete' || action === 'disable' || action === 'create'))
        return decision;
    const rest = steps.filter(({ action }) => action !== 'relabel');
    return { ...decision, steps: [step('upcloud', 'relabel'), ...rest] };
}
function remove(pair) {
    const interrupts = mayFlow(pair);
    const upcloud = pair.upcloud ? [step('upcloud', 'delete', interrupts)] : [];
    const now = (0,_states_js__WEBPACK_IMPORTED_MODULE_0__/* .aivenClass */ .yo)(pair.aiven);
    if (now === 'deleting')
        return decided(pair, 'time', upcloud);
    return decided(pair, now === 'absent' ? [] : [step('aiven', 'delete', interrupts)], upcloud);
}
function mayFlow({ aiven, upcloud }) {
    if (upcloud?.state === 'active' || upcloud?.flowsBeside)
        return true;
    const now = (0,_states_js__WEBPACK_IMPORTED_MODULE_0__/* .aivenClass */ .yo)(aiven);
    if (upcloud?.state === 'provisioning')
        return now === 'active' || now === 'failed';
    return (!upcloud || upcloud.stale) && now === 'active';
}
function keep(pair) {
    const { upcloud, desired } = pair;
    const code = upcloud && !upcloud.going ? (0,_states_js__WEBPACK_IMPORTED_MODULE_0__/* .personCode */ .Ro)(upcloud.state) : null;
    const isCured = code === 'no-router' && upcloud?.hasRouter === true;
    if (code && desired === 'active' && !isCured)
        return blocked(code, 'upcloud');
    if (upcloud?.peerUnknown && !upcloud.going && (0,_states_js__WEBPACK_IMPORTED_MODULE_0__/* .upcloudClass */ .nw)(upcloud.state) !== 'failed')
        return blocked('unknown-state', 'upcloud');
    return decided(pair, keepAiven(pair), keepUpcloud(pair));
}
function decided({ desired }, aiven, upcloud) {
    const steps = [aiven, upcloud].filter((need) => need !== 'time').flat();
    const sides = { aiven, upcloud };
    const waitingFor = ['aiven', 'upcloud'].filter((side) => sides[side] === 'time');
    return { status: statusOf(desired, steps, waitingFor), steps, waitingFor, blocked: null };
}
function statusOf(desired, steps, waitingFor) {
    const has = (action) => steps.some((step) => step.action === action);
    if (steps.length === 0)
        return waitingFor.length > 0 ? 'waiting' : 'in-sync';
    if (desired === 'absent')
        return 'delete';
    if (has('delete') || (has('disable') && has('enable')))
        return 'repair';
    return has('create') ? 'create' : 'update';
}
function step(side, action, interrupts = false) {
    return { side, action, interrupts };
}
function keepAiven(pair) {
    switch ((0,_states_js__WEBPACK_IMPORTED_MODULE_0__/* .aivenClass */ .yo)(pair.aiven)) {
        case 'absent':
        case 'deleting':
            return [step('aiven', 'create')];
        case 'building':
            return 'time';
        case 'pending':
            return pair.desired === 'disabled' ? [] : 'time';
        case 'failed':
            if (pair.upcloud?.state === 'active')
                return 'time';
            return [step('aiven', 'delete', mayFlow(pair)), step('aiven', 'create')];
        case 'active':
        case 'unknown':
            return [];
    }
}
function keepUpcloud(pair) {
    const { upcloud, desired } = pair;
    if (!upcloud)
        return [step('upcloud', 'create')];
    const now = (0,_states_js__WEBPACK_IMPORTED_MODULE_0__/* .upcloudClass */ .nw)(upcloud.state);
    if (now === 'failed' || upcloud.stale || upcloud.going)
        return [step('upcloud', 'delete'), step('upcloud', 'create')];
    const steps = switchingOf(pair, upcloud);
    if (upcloud.misnamed)
        steps.push(step('upcloud', 'rename'));
    if (upcloud.mislabelled)
        steps.push(step('upcloud', 'relabel'));
    return steps.length > 0 || now === desired ? steps : 'time';
}
function switchingOf(pair, { state, configuredStatus }) {
    const off = state === 'disabled';
    const enable = step('upcloud', 'enable');
    const disable = step('upcloud', 'disable', mayFlow(pair));
    if (pair.desired === 'active') {
        if (state === 'missing-local-router')
            return configuredStatus === 'disabled' ? [] : [disable, enable];
        return off || configuredStatus === 'disabled' ? [enable] : [];
    }
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
/* harmony import */ var _recognise_pair_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8222);
/* harmony import */ var _states_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(6735);




function objections(target, view, decision, at, mayStillShow) {
    const { verdict } = view;
    const doubt = decision.steps.length > 0 ? ownershipDoubt(target, view) : null;
    if (doubt !== null)
        return [(0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)('owned-elsewhere', doubt, at)];
    if (verdict.kind === 'mismatch') {
        const text = `aiven.network_uuid is ${target.aiven.networkUuid}, but ${verdict.why}. Nothing is changed. Correct aiven.network_uuid, or remove it where Aiven shows its network`;
        return [(0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)('aiven-network-mismatch', text, at)];
    }
    if ((0,_recognise_pair_js__WEBPACK_IMPORTED_MODULE_2__/* .candidatesOf */ .kW)(view).length > 0)
        return [(0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)('ambiguous-peering', ambiguityText(target, view), at)];
    const owner = view.peering && (0,_recognise_labels_js__WEBPACK_IMPORTED_MODULE_1__/* .labelOf */ .Wy)(view.peering, _recognise_labels_js__WEBPACK_IMPORTED_MODULE_1__/* .PEERING_SPEC_KEY */ .px);
    if (owner !== null && !target.ownSpecs.has(owner))
        return [(0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)('owned-elsewhere', owned(view, owner), at)];
    if (decision.blocked)
        return [(0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)(decision.blocked.code, stateText(decision.blocked.code, target, view), at)];
    if (needsNetworkUuid(view, decision) && !mayStillShow(view))
        return [(0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .finding */ .gk)('aiven-network-unknown', UNKNOWN_NETWORK, at)];
    return [];
}
function ownershipDoubt({ onlyIfOwn, ownSpecs, aiven }, { peering }) {
    if (!onlyIfOwn)
        return null;
    if (!peering)
        return "No UpCloud peering shows that this pair is the spec's own, so Aiven's side is left alone. Remove it by hand if nobody needs it";
    if ((0,_recognise_labels_js__WEBPACK_IMPORTED_MODULE_1__/* .isOfOtherVpc */ .dM)(peering, aiven.vpc))
        return `UpCloud peering ${peering.uuid} carries the label of another VPC, so it is left alone`;
    if ((0,_recognise_labels_js__WEBPACK_IMPORTED_MODULE_1__/* .isOfSpec */ .TI)(peering, ownSpecs))
        return null;
    return `UpCloud peering ${peering.uuid} does not carry the label of this spec, so it is left alone`;
}
function ambiguityText({ upcloud }, view) {
    const list = (0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .listed */ .KE)((0,_recognise_pair_js__WEBPACK_IMPORTED_MODULE_2__/* .candidatesOf */ .kW)(view), ({ uuid, name, state }) => `${uuid} (${JSON.stringify(name)}, ${state})`);
    if (view.verdict.kind === 'contested')
        return `Network peering ${list} of network ${upcloud.network} carries the label of this entry's VPC, but leads to a network that Aiven shows for another VPC. Nothing is changed. Correct its label aiven-vpc, or remove it by hand if nobody needs it`;
    if (view.verdict.kind === 'left-out')
        return `UpCloud peering ${list} of network ${upcloud.network} carries no label, and may belong to another VPC whose connection shows no network, or to an entry that this run leaves out or cannot resolve. Nothing is changed. Write aiven.network_uuid to say which Aiven network is meant, run over the whole spec, or correct the entry that is not resolved`;
    return `Several UpCloud peerings of network ${upcloud.network} could be this one: ${list}. Nothing is changed. Remove the wrong ones by hand, or write aiven.network_uuid to say which Aiven network is meant`;
}
function owned({ peering }, owner) {
    return `UpCloud peering ${peering?.uuid ?? ''} belongs to the spec ${JSON.stringify(owner)} (its label peering-spec), so it is left alone. Remove the entry here, or take it over: set the input take-over-from to that value for one run`;
}
const UNKNOWN_NETWORK = 'Aiven does not show the UUID of its own network, or shows several that could be it. Copy "Aiven network ID" from the Aiven Console (VPC, VPC peering connections) into aiven.network_uuid of this entry';
function needsNetworkUuid({ connection, networkUuid }, { steps }) {
    const upcloud = steps.filter((step) => step.side === 'upcloud').map((step) => step.action);
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
            return unknownText(target, view);
    }
}
function unknownText({ aiven, upcloud }, view) {
    const { peering, networkUuid, state } = view;
    const isHalfKnown = !state.upcloud || (0,_states_js__WEBPACK_IMPORTED_MODULE_3__/* .upcloudClass */ .nw)(state.upcloud.state) !== 'unknown';
    if (isHalfKnown && (0,_states_js__WEBPACK_IMPORTED_MODULE_3__/* .aivenClass */ .yo)(state.aiven) !== 'unknown')
        return `UpCloud peering ${peering?.uuid ?? ''} does not say which network it leads to (peer_network is missing in UpCloud's answer). It may or may not be Aiven's ${networkUuid ?? ''}, so nothing is changed. Run again. If it stays, look at the peering in UpCloud, and remove it by hand if it is wrong`;
    const half = peering ? `, UpCloud peering ${peering.uuid}` : '';
    return `This version does not know a state (${(0,_recognise_pair_js__WEBPACK_IMPORTED_MODULE_2__/* .statesText */ .W0)(view)}), so nothing is changed. Look at VPC ${aiven.vpc} and network ${upcloud.network}${half} in both consoles, and update the action`;
}


/***/ }),

/***/ 8082:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ grouped)
/* harmony export */ });
function grouped(pairs) {
    const groups = Map.groupBy(pairs, ([key]) => key);
    return new Map([...groups].map(([key, some]) => [key, some.map(([, value]) => value)]));
}


/***/ }),

/***/ 8228:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ buildPlan)
});

// EXTERNAL MODULE: ./lib/domain/decide/decide.js
var decide = __webpack_require__(1349);
// EXTERNAL MODULE: ./lib/domain/decide/judge.js
var judge = __webpack_require__(2410);
// EXTERNAL MODULE: ./lib/domain/decide/states.js
var states = __webpack_require__(6735);
// EXTERNAL MODULE: ./lib/domain/findings.js
var domain_findings = __webpack_require__(2160);
// EXTERNAL MODULE: ./lib/domain/model/observed.js
var model_observed = __webpack_require__(4520);
// EXTERNAL MODULE: ./lib/domain/preflight/preflight.js
var preflight = __webpack_require__(6659);
// EXTERNAL MODULE: ./lib/domain/recognise/labels.js
var recognise_labels = __webpack_require__(5443);
// EXTERNAL MODULE: ./lib/domain/recognise/pair.js + 1 modules
var recognise_pair = __webpack_require__(8222);
// EXTERNAL MODULE: ./lib/domain/recognise/tables.js
var tables = __webpack_require__(65);
;// CONCATENATED MODULE: ./lib/domain/draft.js









function draftEntry(resolved, context) {
    const { entry, vpcId, vpc, networkUuid, network } = resolved;
    if (resolved.findings.length > 0 || vpcId === null || networkUuid === null)
        return { ...resolved, pair: null, building: false };
    const { observed, others } = context;
    const { account } = entry.upcloud;
    const target = {
        name: entry.name,
        desired: entry.desired,
        aiven: { ...entry.aiven, vpc: vpcId },
        upcloud: {
            account,
            network: networkUuid,
            labels: (0,recognise_labels/* wantedLabels */.dQ)(entry.upcloud.labels, vpcId, (0,recognise_labels/* specLabel */.qQ)(context.repository, entry.at.file)),
            hasRouter: network?.router != null,
        },
        ownSpecs: context.ownSpecs,
        onlyIfOwn: false,
        others,
    };
    const view = (0,recognise_pair/* viewPair */.ML)(target, vpc, (0,model_observed/* peeringsOf */.rX)(observed, account));
    const decision = (0,decide/* decide */.L)(view.state);
    const pair = { target, view, decision };
    const building = view.verdict.kind !== 'mismatch' &&
        decision.steps.some(({ action }) => action === 'create' || action === 'enable');
    const isSamePair = vpc !== null && network !== null && others.namesPair(vpc, network.uuid);
    const findings = [
        ...(0,judge/* objections */.PP)(target, view, decision, entry.at, (one) => isYoung(one, context)),
        ...(0,domain_findings/* findingsAt */.Gn)(entry.at, [isSamePair ? SAME_PAIR_LEFT_OUT : null, ...cloudWarnings(view)]),
    ];
    if (entry.desired === 'absent' && !(0,domain_findings/* hasError */.JD)(findings))
        findings.push(...(0,domain_findings/* findingsAt */.Gn)(entry.at, [halfLost(resolved, pair, context)]));
    if (building && vpc && network)
        findings.push(...(0,preflight/* preflight */.Mz)(entry, vpc, network, observed.details.zones.get(account) ?? null));
    const { peering } = view;
    const isAdopted = peering && (0,recognise_labels/* labelOf */.Wy)(peering, recognise_labels/* PEERING_SPEC_KEY */.px) === null && entry.desired !== 'absent';
    if (isAdopted && !(0,domain_findings/* hasError */.JD)(findings))
        findings.push(...(0,domain_findings/* findingsAt */.Gn)(entry.at, [adopted(target, peering)]));
    return { ...resolved, pair, building, findings };
}
const SAME_PAIR_LEFT_OUT = [
    'ambiguous-peering',
    'This entry and one that this run leaves out mean the same VPC and network. Keep one of them',
];
function isYoung({ connection }, { now, waitTimeoutMs }) {
    const changedAt = connection?.changedAt ?? null;
    return connection?.state === 'PENDING_PEER' && changedAt !== null && now - changedAt < waitTimeoutMs;
}
function halfLost({ entry, vpc, network }, { target, view: { connection, peering } }, { observed, peerings }) {
    const vpcId = target.aiven.vpc;
    if (!vpc && peering && peering.state !== 'deleted-peer-network') {
        const text = `Aiven has no VPC ${vpcId} in ${(0,model_observed/* placeText */.Z9)(entry.aiven)}, but network peering ${peering.uuid} leads to it (${peering.state}). Aiven's half may still exist, so nothing is removed. Check the ${entry.aiven.scope.kind}, the account, and that the token's owner is a member. If the VPC was deleted, remove the peering in UpCloud by hand`;
        return ['vpc-not-found', text];
    }
    const now = (0,states/* aivenClass */.yo)(connection?.state ?? null);
    const mayHaveHalf = now === 'building' || now === 'pending' || now === 'active';
    if (peering || !connection || !mayHaveHalf)
        return null;
    const account = `UpCloud account ${JSON.stringify(entry.upcloud.account)}`;
    const [elsewhere] = (0,tables/* labelledFor */.dy)((0,tables/* halvesOf */.FE)(peerings, target.upcloud.network), (0,recognise_labels/* labelValue */.w)(vpcId));
    if (elsewhere) {
        const other = JSON.stringify((0,tables/* accountOf */.XP)(elsewhere.uuid, observed));
        const text = `${account} does not show the UpCloud side, but account ${other} shows network peering ${elsewhere.uuid} with the label of this VPC. Nothing is removed. Write the account that has it as upcloud.account`;
        return ['ambiguous-peering', text];
    }
    if (network)
        return null;
    const text = `${account} shows no network ${target.upcloud.network}, but Aiven's side is ${connection.state}, so the other half may still exist, and nothing is removed. Check the UUID and the account. If the network was deleted, remove Aiven's side by hand`;
    return ['network-not-found', text];
}
function cloudWarnings({ connection }) {
    return (connection?.warnings ?? []).flatMap(({ type, message }) => {
        const said = message ? `: ${message}` : '';
        const inError = `Aiven warns that the network peering is in error${said}. Look at its state in UpCloud. If it stays, contact UpCloud support`;
        const overlap = `Aiven warns of overlapping ranges among the peers of this VPC${said}. Use ranges that do not overlap`;
        if (type === 'upcloud-peering-in-error')
            return [[type, inError]];
        return type === 'overlapping-peer-vpc-ip-ranges' ? [['transitive-overlap', overlap]] : [];
    });
}
function retargeted(drafts, { peerings, ownSpecs }) {
    const recognised = new Set(drafts.flatMap(({ pair }) => pair?.view.peering?.uuid ?? []));
    return drafts.flatMap((draft) => {
        const { entry, pair } = draft;
        if (!pair)
            return [];
        const { aiven, upcloud } = pair.target;
        return (0,tables/* peeringsNamed */.D1)(peerings, entry.name)
            .filter((peering) => (0,recognise_labels/* isOfSpec */.TI)(peering, ownSpecs) && !recognised.has(peering.uuid))
            .filter((peering) => peering.network.uuid !== upcloud.network || (0,recognise_labels/* isOfOtherVpc */.dM)(peering, aiven.vpc))
            .map((peering) => {
            const vpc = (0,recognise_labels/* labelOf */.Wy)(peering, recognise_labels/* AIVEN_VPC_KEY */.E7) ?? 'unknown';
            const text = `Network peering ${peering.uuid} of this name still joins the former ends (network ${peering.network.uuid}, VPC ${vpc}). Remove it and its Aiven side: with an entry for these two ends and state: absent, or with unmanaged: delete`;
            return [draft, (0,domain_findings/* finding */.gk)('retargeted', text, entry.at)];
        });
    });
}
function adopted({ name, upcloud }, peering) {
    const { removed: lost } = (0,recognise_labels/* labelChanges */.O9)(peering.labels, upcloud.labels);
    const names = (0,domain_findings/* listed */.KE)(lost, (label) => label);
    const losing = names && `; it loses ${names}, which the entry does not name`;
    const isStripped = peering.name === name && (0,recognise_labels/* settableLabels */.G1)(peering.labels).length === 0 && peering.wasChanged !== false;
    const text = `Network peering ${peering.uuid} was made by hand. This entry adopts it and sets its labels${losing}. Its traffic is not interrupted${isStripped ? STRIPPED : ''}`;
    return ['adopted', text];
}
const STRIPPED = ". It has the entry's name and no label at all: if it was this entry's own before, something removed all its labels at once, as Terraform does with a peering that it manages. Take it out of Terraform's state first, or the labels will go again";
function samePairFindings(drafts) {
    const paired = drafts.flatMap((draft) => (draft.pair ? [{ draft, ...draft.pair }] : []));
    const pairs = paired.map(({ draft, target: { aiven, upcloud } }) => {
        return [`VPC ${aiven.vpc} and network ${upcloud.network}. Keep one of them`, draft];
    });
    const advice = 'Write aiven.network_uuid to say which Aiven network each one means';
    const halves = paired.flatMap(({ draft, view }) => (0,recognise_pair/* halvesIn */.bc)(view).map((uuid) => [`UpCloud peering ${uuid}. ${advice}`, draft]));
    const found = new Map();
    const members = Map.groupBy([...pairs, ...halves], ([what]) => what);
    for (const [what, group] of members)
        for (const [, draft] of group.length > 1 ? group : []) {
            if (found.has(draft))
                continue;
            const others = group.flatMap(([, one]) => (one === draft ? [] : [one.entry]));
            const names = (0,domain_findings/* listed */.KE)(others, ({ name, at }) => `${JSON.stringify(name)} (${at.file}:${at.line})`);
            const text = `This entry and ${names} mean the same ${what}`;
            found.set(draft, (0,domain_findings/* finding */.gk)('ambiguous-peering', text, draft.entry.at));
        }
    return found;
}
function pairKey(vpc, network) {
    return `${vpc}|${network}`;
}

// EXTERNAL MODULE: ./lib/domain/grouped.js
var grouped = __webpack_require__(8082);
// EXTERNAL MODULE: ./lib/domain/preflight/overlap.js
var overlap = __webpack_require__(663);
;// CONCATENATED MODULE: ./lib/domain/preflight/quota.js


function quotaFindings(drafts, observed) {
    const used = new Map();
    const creating = drafts.filter(({ pair }) => pair?.view.peering === null &&
        pair.decision.steps.some(({ side, action }) => side === 'upcloud' && action === 'create'));
    const byName = creating.sort((a, b) => (a.entry.name < b.entry.name ? -1 : 1));
    return byName.flatMap((draft) => {
        const { account } = draft.entry.upcloud;
        const limit = observed.details.quotas.get(account) ?? null;
        const before = used.get(account) ?? (0,model_observed/* peeringsOf */.rX)(observed, account).length;
        used.set(account, before + 1);
        if (limit === null || before < limit)
            return [];
        const text = `The UpCloud account allows ${limit} network peerings, and all are used or planned for. Remove some, or ask UpCloud support for more`;
        return [[draft, (0,domain_findings/* finding */.gk)('quota', text, draft.entry.at)]];
    });
}

// EXTERNAL MODULE: ./lib/domain/preflight/cidr.js
var preflight_cidr = __webpack_require__(9652);
;// CONCATENATED MODULE: ./lib/domain/preflight/relations.js







function attachments(drafts, observed, peerings) {
    const there = drafts.filter(({ building, pair }) => building || pair?.view.connection != null || pair?.view.peering != null);
    const entered = new Set(there.flatMap(({ pair }) => pair ? [pairKey(pair.target.aiven.vpc, pair.target.upcloud.network), ...(0,recognise_pair/* halvesIn */.bc)(pair.view)] : []));
    const vpcs = new Map(drafts.flatMap(({ vpc }) => (vpc ? [[vpc.id, vpc.connections]] : [])));
    const networks = new Set(drafts.flatMap(({ networkUuid }) => networkUuid ?? []));
    return [
        ...there.flatMap(networkOf),
        ...there.flatMap(vpcOf),
        ...[...vpcs].flatMap(([hub, connections]) => (0,tables/* upcloudConnections */.Yc)(connections)
            .filter(({ peerVpc }) => !entered.has(pairKey(hub, peerVpc)))
            .flatMap(({ peerVpc }) => (0,tables/* networkAnywhere */.s9)(observed, peerVpc) ?? [])
            .map((network) => outsideNetwork(hub, network))),
        ...[...networks].flatMap((hub) => (0,tables/* halvesOf */.FE)(peerings, hub)
            .filter(({ uuid, state }) => !entered.has(uuid) && state !== 'deleted-peer-network')
            .map((peering) => outsidePeer(hub, peering))),
    ];
}
function networkOf(draft) {
    const { network, vpcId } = draft;
    if (!network || vpcId === null)
        return [];
    return [attachedBy(draft, vpcId, `network ${network.uuid}`, (0,preflight/* networkText */.gw)(network), cidrsOf(network))];
}
function vpcOf(draft) {
    const { vpc, networkUuid } = draft;
    if (!vpc || networkUuid === null)
        return [];
    return [attachedBy(draft, networkUuid, `vpc ${vpc.id}`, `VPC ${vpc.id}`, [vpc.cidr])];
}
function attachedBy(draft, hub, owner, what, cidrs) {
    const { entry, building } = draft;
    const text = `${what} of peering ${JSON.stringify(entry.name)}`;
    return { hub, owner, text, at: entry.at, building: building ? draft : null, cidrs };
}
function outsideNetwork(hub, network) {
    const text = `${(0,preflight/* networkText */.gw)(network)}, peered with this VPC outside the spec`;
    return { hub, owner: `network ${network.uuid}`, text, at: null, building: null, cidrs: cidrsOf(network) };
}
function outsidePeer(hub, { uuid, name, peer }) {
    const text = `the peer of network peering ${JSON.stringify(name)} (${uuid}), outside the spec`;
    return { hub, owner: `peering ${uuid}`, text, at: null, building: null, cidrs: peer.cidrs };
}
function cidrsOf({ subnets }) {
    return subnets.map(({ cidr }) => cidr);
}
function routerOverlaps(drafts, observed) {
    const found = new Map();
    const isSameKind = (a, b) => (a.draft === null) === (b.draft === null);
    for (const ranges of rangesByRouter(drafts, observed).values())
        for (const [one, other] of (0,preflight_cidr/* overlappingPairs */.Zc)(ranges, isSameKind)) {
            const [vpc, neighbour] = one.owner.draft ? [one, other] : [other, one];
            const { draft } = vpc.owner;
            const { network } = neighbour.owner;
            if (!draft || network.uuid === draft.networkUuid || found.has(draft))
                continue;
            const text = `${(0,preflight/* networkText */.gw)(network)} is on the same UpCloud router, and its range ${neighbour.cidr} overlaps the VPC's ${vpc.cidr}. Traffic may go to the wrong one of the two: use another range or router`;
            found.set(draft, (0,domain_findings/* finding */.gk)('transitive-overlap', text, draft.entry.at));
        }
    return found;
}
function rangesByRouter(drafts, observed) {
    const vpcs = drafts.flatMap((draft) => {
        const { vpc, network, entry } = draft;
        if (!draft.building || !vpc || !network?.router)
            return [];
        const router = `${entry.upcloud.account}|${network.router}`;
        return [{ router, cidr: vpc.cidr, owner: { network, draft } }];
    });
    const routers = new Set(vpcs.map(({ router }) => router));
    const neighbours = (0,model_observed/* accountsIn */.wQ)(observed).flatMap((account) => (0,model_observed/* networksOf */.Nd)(observed, account).flatMap((network) => {
        const router = `${account}|${network.router}`;
        if (network.type !== 'private' || !routers.has(router))
            return [];
        return cidrsOf(network).map((cidr) => ({ router, cidr, owner: { network, draft: null } }));
    }));
    return Map.groupBy([...vpcs, ...neighbours], ({ router }) => router);
}

// EXTERNAL MODULE: ./lib/domain/preflight/zones.js
var zones = __webpack_require__(7947);
// EXTERNAL MODULE: ./lib/domain/recognise/network-uuid.js
var network_uuid = __webpack_require__(1373);
// EXTERNAL MODULE: ./lib/domain/recognise/resolve.js
var resolve = __webpack_require__(7450);
;// CONCATENATED MODULE: ./lib/domain/recognise/others.js








class Others {
    #things;
    #peerings;
    #shown;
    #silent;
    #entries;
    #claims;
    constructor(observed, entries) {
        this.#things = (0,model_observed/* ownThings */.cY)(observed);
        this.#peerings = (0,model_observed/* peeringsIn */.ln)(observed);
        const connections = (0,model_observed/* vpcsIn */.MO)(observed).flatMap((vpc) => vpc.connections.map((one) => ({ ...one, vpc })));
        const seen = connections.map((one) => ({ ...one, shown: (0,network_uuid/* shownNetworkUuid */.p)(one, (id) => this.isOurs(id)) }));
        const silent = seen.filter((one) => one.shown === null && one.peerCloudAccount === 'upcloud' && (0,states/* aivenClass */.yo)(one.state) === 'active');
        this.#shown = (0,grouped/* grouped */.z)(seen.map(({ shown, vpc }) => [shown, vpc]));
        this.#silent = (0,grouped/* grouped */.z)(silent.map(({ peerVpc, vpc }) => [peerVpc, vpc]));
        this.#entries = entries;
        this.#claims = (0,grouped/* grouped */.z)(entries.flatMap((entry) => networksMeant(entry, observed).map((network) => [network, entry])));
    }
    isOurs(uuid) {
        return this.#things.has(uuid);
    }
    isShownForOther(network, vpc) {
        const shown = this.#shown.get(network) ?? [];
        return shown.length > 0 && shown.every(({ id }) => id !== vpc);
    }
    isKnownForOther({ peer }, vpc) {
        if (this.isShownForOther(peer.uuid, vpc))
            return true;
        const leading = peer.uuid === '' ? [] : (0,tables/* leadingTo */.SY)(this.#peerings, peer.uuid);
        const labels = leading.map((one) => (0,recognise_labels/* labelOf */.Wy)(one, recognise_labels/* AIVEN_VPC_KEY */.E7)).filter((label) => label !== null);
        return labels.length > 0 && !labels.includes((0,recognise_labels/* labelValue */.w)(vpc));
    }
    mayHaveByRange({ network, peer }, vpc) {
        const silent = this.#silent.get(network.uuid) ?? [];
        return silent.some(({ id, cidr }) => id !== vpc && (0,preflight_cidr/* containsAll */.x3)(cidr, peer.cidrs));
    }
    namesPair(vpc, network) {
        return this.#claimsOf(network).some((entry) => isNamedBy(entry, vpc));
    }
    mayMean(peering) {
        return this.#claimsOf(peering.network.uuid).some((entry) => isMaybeNamedBy(entry, peering));
    }
    mayHave(vpc, network, half) {
        const claims = [...this.#claimsOf(network), ...this.#claimsOf(null)];
        const isMeant = (entry) => vpc ? isNamedBy(entry, vpc) : half !== null && isMaybeNamedBy(entry, half);
        return (half !== null && this.#isNamed(half)) || claims.some(isMeant);
    }
    #isNamed({ name, peer }) {
        return this.#entries.some((entry) => entry.name === name || entry.aiven.networkUuid === peer.uuid);
    }
    #claimsOf(network) {
        return this.#claims.get(network) ?? [];
    }
}
function networksMeant({ upcloud }, observed) {
    if (upcloud.network.kind === 'id')
        return [upcloud.network.id];
    const seen = (0,resolve/* matchingNetworks */.vD)(upcloud.network, (0,model_observed/* networksOf */.Nd)(observed, upcloud.account));
    return seen.length > 0 ? seen.map(({ uuid }) => uuid) : [null];
}
function isNamedBy({ aiven }, { id, cloud, cidr, scope }) {
    if (aiven.vpc.kind === 'id')
        return aiven.vpc.id === id;
    const isThere = aiven.vpc.cloud === cloud && aiven.vpc.cidr === cidr;
    return isThere && (0,model_observed/* scopeText */.Cm)(aiven.scope) === (0,model_observed/* scopeText */.Cm)(scope);
}
function isMaybeNamedBy({ aiven: { vpc } }, peering) {
    const label = (0,recognise_labels/* labelOf */.Wy)(peering, recognise_labels/* AIVEN_VPC_KEY */.E7);
    return vpc.kind === 'cloud-cidr' || label === null || vpc.id === label;
}

// EXTERNAL MODULE: ./lib/domain/rows.js + 1 modules
var rows = __webpack_require__(2418);
// EXTERNAL MODULE: ./lib/domain/decide/changes.js
var decide_changes = __webpack_require__(8952);
;// CONCATENATED MODULE: ./lib/domain/unmanaged/row.js






function unmanagedRow(one, remove) {
    const { name, peering, pair, own } = one;
    const view = pair?.view ?? { connection: null, peering, networkUuid: peering?.peer.uuid || null };
    const row = {
        ...rows/* NOTHING_TO_DO */.UO,
        name,
        at: null,
        status: 'unmanaged',
        desired: null,
        ...(0,rows/* sides */.r_)(pair?.target.aiven.scope ?? null, one, view),
        findings: [(0,domain_findings/* finding */.gk)('unmanaged', textOf(one, remove), null)],
    };
    if (!remove || !pair)
        return row;
    const { target, decision } = pair;
    const obstacle = obstacleOf(one, pair);
    if (obstacle)
        return { ...row, status: 'blocked', desired: 'absent', findings: [obstacle] };
    if (!own || decision.status !== 'delete')
        return row;
    const changes = decision.steps.map((step) => (0,decide_changes/* changeOf */.C)(step, target, pair.view));
    return { ...row, status: 'delete', desired: 'absent', changes, findings: [], drifted: true, pending: true };
}
function obstacleOf(one, { target, view, decision }) {
    if ((0,recognise_pair/* candidatesOf */.kW)(view).some((half) => (0,recognise_labels/* isOfSpec */.TI)(half, target.ownSpecs)))
        return (0,domain_findings/* finding */.gk)('ambiguous-peering', (0,judge/* ambiguityText */.Dz)(target, view), null);
    const [obstacle] = one.own && decision.blocked ? (0,judge/* objections */.PP)(target, view, decision, null, () => false) : [];
    if (!obstacle)
        return null;
    const message = `${subjectOf(one)} is not in the spec and would be deleted. ${obstacle.message}`;
    return { ...obstacle, message };
}
function textOf(one, remove) {
    const { peering, pair, own, secondOf } = one;
    if (secondOf !== null)
        return `${subjectOf(one)} carries the labels of ${JSON.stringify(secondOf)}, but another peering is its UpCloud side. This one leads to network ${peering?.peer.uuid || '(unknown)'}. Remove it by hand if nobody needs it`;
    const what = `${subjectOf(one)} exists but is not in the spec`;
    if (own && remove && !pair)
        return `${what}. It carries this spec's label, but its Aiven side could not be looked at, so neither side is removed. Remove both by an entry of the two ends with state: absent, or by hand`;
    if (own)
        return `${what}. It carries this spec's label: add an entry, or remove it with unmanaged: delete`;
    if (!remove || !pair)
        return `${what}. Add an entry to manage it, or remove it by hand`;
    const doubt = (0,judge/* ownershipDoubt */.ML)(pair.target, pair.view);
    return `${what}. ${doubt ?? 'Another pair may have the same UpCloud peering, so it is left alone'}`;
}
function subjectOf({ vpcId, networkUuid, peering }) {
    const pair = `of VPC ${vpcId ?? '(unknown)'} and network ${networkUuid}`;
    if (!peering)
        return `An Aiven connection ${pair} without a recognised UpCloud side`;
    const { uuid, name } = peering;
    return `UpCloud peering ${uuid} ${name ? JSON.stringify(name) : '(without a name)'} ${pair}`;
}

;// CONCATENATED MODULE: ./lib/domain/unmanaged/unmanaged.js







function findUnmanaged(drafts, context) {
    const { observed, peerings, ownSpecs, others } = context;
    const wanted = new Map();
    for (const { entry, vpcId, networkUuid } of drafts)
        if (vpcId !== null && networkUuid !== null)
            wanted.set(pairKey(vpcId, networkUuid), entry.name);
    const recognised = new Set(drafts.flatMap(({ pair }) => pair?.view.peering?.uuid ?? []));
    const named = new Set(drafts.flatMap(({ vpc }) => vpc?.id ?? []));
    const networks = new Set(drafts.flatMap(({ networkUuid }) => networkUuid ?? []));
    const pairs = vpcsOf(drafts, observed.details.vpcs).flatMap((read) => networksOf(read.vpc, peerings)
        .filter((uuid) => named.has(read.vpc.id) || networks.has(uuid))
        .filter((uuid) => !wanted.has(pairKey(read.vpc.id, uuid)))
        .map((uuid) => ({ vpc: read.vpc, uuid, pair: pairOf(read, uuid, recognised, context) }))
        .filter(({ pair: { view } }) => view.connection !== null || (0,recognise_pair/* halvesIn */.bc)(view).length > 0)
        .filter(({ vpc, uuid, pair }) => !others.mayHave(vpc, uuid, pair.view.peering)));
    const halves = [...drafts, ...pairs].flatMap(({ pair }) => (pair ? (0,recognise_pair/* halvesIn */.bc)(pair.view) : []));
    const claims = Map.groupBy([...halves, ...drafts.flatMap(writtenHalf)], (uuid) => uuid);
    const taken = new Set(halves);
    const found = pairs.map(({ vpc, uuid, pair }) => {
        const { target, view } = pair;
        const isAlone = (0,recognise_pair/* halvesIn */.bc)(view).every((half) => claims.get(half)?.length === 1);
        return {
            name: target.name,
            vpcId: vpc.id,
            vpc,
            networkUuid: uuid,
            network: (0,tables/* networkAnywhere */.s9)(observed, uuid),
            peering: view.peering,
            pair,
            own: isAlone && view.verdict.kind === 'proven' && (0,judge/* ownershipDoubt */.ML)(target, view) === null,
            secondOf: null,
        };
    });
    const loose = [...networks].sort().flatMap((uuid) => (0,tables/* halvesOf */.FE)(peerings, uuid)
        .filter((peering) => !taken.has(peering.uuid))
        .filter(({ peer }) => !(0,tables/* networkAnywhere */.s9)(observed, peer.uuid))
        .filter((peering) => !others.mayHave(null, uuid, peering))
        .map((peering) => {
        const vpcId = (0,recognise_labels/* labelOf */.Wy)(peering, recognise_labels/* AIVEN_VPC_KEY */.E7);
        return {
            name: nameOf(peering, uuid, observed),
            vpcId,
            vpc: null,
            networkUuid: uuid,
            network: (0,tables/* networkAnywhere */.s9)(observed, uuid),
            peering,
            pair: null,
            own: (0,recognise_labels/* isOfSpec */.TI)(peering, ownSpecs),
            secondOf: (vpcId !== null && wanted.get(pairKey(vpcId, uuid))) || null,
        };
    }));
    return [...found, ...loose];
}
function unreadVpcs(found) {
    return found.flatMap(({ pair, own, secondOf, vpcId }) => !pair && own && secondOf === null ? (vpcId?.match(UUID)?.[0] ?? []) : []);
}
const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
function vpcsOf(drafts, labelled) {
    const named = drafts.flatMap(({ entry: { aiven }, vpc }) => (vpc ? [{ account: aiven.account, vpc }] : []));
    const keyOf = ({ vpc, account }) => `${vpc.id} ${account} ${(0,model_observed/* scopeText */.Cm)(vpc.scope)}`;
    const read = new Map([...named, ...labelled].map((one) => [keyOf(one), one]));
    const all = [...read].sort(([a], [b]) => (a < b ? 1 : -1)).map(([, one]) => one);
    return [...new Map(all.map((one) => [one.vpc.id, one])).values()].reverse();
}
function networksOf({ id, connections }, peerings) {
    const connected = (0,tables/* upcloudConnections */.Yc)(connections).map(({ peerVpc }) => peerVpc);
    const labelled = (0,tables/* labelledFor */.dy)(peerings, (0,recognise_labels/* labelValue */.w)(id)).map(({ network }) => network.uuid);
    return [...new Set([...connected, ...labelled])].sort();
}
function writtenHalf({ pair }) {
    const verdict = pair?.view.verdict;
    return verdict?.kind === 'mismatch' && verdict.disputed !== undefined ? [verdict.disputed] : [];
}
function pairOf({ account: aivenAccount, vpc }, network, recognised, { observed, peerings, ownSpecs, others }) {
    const unlabelled = {
        name: '',
        desired: 'absent',
        aiven: { account: aivenAccount, scope: vpc.scope, vpc: vpc.id, networkUuid: null },
        upcloud: { account: 'default', network, labels: [], hasRouter: true },
        ownSpecs,
        onlyIfOwn: true,
        others,
    };
    const seen = (0,recognise_pair/* viewPair */.ML)(unlabelled, vpc, peerings);
    const view = seen.peering && recognised.has(seen.peering.uuid) ? withoutHalf(seen) : seen;
    const half = view.peering;
    const account = (half && (0,tables/* accountOf */.XP)(half.uuid, observed)) ?? 'default';
    const labels = half ? (0,recognise_labels/* markedLabels */.Iu)(half.labels, vpc.id) : [];
    const upcloud = { ...unlabelled.upcloud, account, labels };
    const target = { ...unlabelled, name: nameOf(half, network, observed), upcloud };
    return { target, view, decision: (0,decide/* decide */.L)(view.state) };
}
function withoutHalf(view) {
    const state = { ...view.state, upcloud: null };
    return { ...view, verdict: { kind: 'none' }, peering: null, networkUuid: view.shownUuid, state };
}
function nameOf(half, network, observed) {
    return half?.name || `unnamed (network ${(0,tables/* networkAnywhere */.s9)(observed, network)?.name || network})`;
}

;// CONCATENATED MODULE: ./lib/domain/plan.js














function buildPlan(spec, observed, options) {
    const resolved = spec.entries.filter(options.chosen).map((entry) => (0,resolve/* resolveEntry */.Tp)(entry, observed));
    const leftOut = spec.entries.filter((entry) => !options.chosen(entry));
    const unclear = resolved.filter(({ findings }) => findings.length > 0).map(({ entry }) => entry);
    const context = {
        ...options,
        observed,
        peerings: (0,model_observed/* peeringsIn */.ln)(observed),
        others: new Others(observed, [...leftOut, ...unclear]),
        ownSpecs: ownSpecLabels(spec, options),
    };
    const drafts = resolved.map((one) => draftEntry(one, context));
    const across = acrossEntries(drafts, context);
    const planned = drafts.map((draft) => {
        const findings = [...draft.findings, ...(across.get(draft) ?? [])];
        return { row: (0,rows/* entryRow */.pk)(draft, findings, context), entry: draft.entry, ...partsOf(draft.pair) };
    });
    const found = options.unmanaged === 'ignore' ? [] : findUnmanaged(drafts, context);
    const remove = options.unmanaged === 'delete';
    const unmanaged = found.map((one) => ({ row: unmanagedRow(one, remove), entry: null, ...partsOf(one.pair) }));
    return {
        peerings: limitDeletes([...planned, ...byName(unmanaged)], options.maxDeletes),
        needs: { ...needsOf(drafts, planned, observed), vpcs: new Set(remove ? unreadVpcs(found) : []) },
    };
}
function partsOf(pair) {
    return { target: pair?.target ?? null, isGuess: pair?.view.verdict.kind === 'guess' };
}
function byName(rows) {
    if (rows.length < 2)
        return rows;
    const { compare } = new Intl.Collator('en', { numeric: true });
    return rows.toSorted((a, b) => compare(a.row.name, b.row.name));
}
function ownSpecLabels(spec, { repository, takeOverFrom }) {
    const own = spec.files.map((file) => (0,recognise_labels/* specLabel */.qQ)(repository, file));
    return new Set(takeOverFrom === null ? own : [...own, (0,recognise_labels/* labelValue */.w)(takeOverFrom), takeOverFrom]);
}
function acrossEntries(drafts, context) {
    const { observed, peerings } = context;
    const found = [
        ...samePairFindings(drafts),
        ...retargeted(drafts, context),
        ...(0,overlap/* overlapFindings */.c)(attachments(drafts, observed, peerings)),
        ...routerOverlaps(drafts, observed),
    ];
    const stopped = new Set(found.flatMap(([draft, one]) => ((0,domain_findings/* hasError */.JD)([one]) ? [draft] : [])));
    const free = drafts.filter((draft) => !stopped.has(draft) && !(0,domain_findings/* hasError */.JD)(draft.findings));
    return (0,grouped/* grouped */.z)([...found, ...quotaFindings(free, observed)]);
}
function limitDeletes(planned, max) {
    const count = planned.filter(({ row }) => row.status === 'delete').length;
    if (count <= max)
        return planned;
    const text = `${count} peerings would be deleted and max-deletes allows ${max}, so none is deleted. If this is right, run once with \`max-deletes: ${count}\``;
    return planned.map((one) => {
        const { row, entry } = one;
        if (row.status !== 'delete')
            return one;
        const findings = [...row.findings, (0,domain_findings/* finding */.gk)('max-deletes', text, entry?.at ?? null)];
        return { ...one, row: { ...row, ...rows/* NOTHING_TO_DO */.UO, status: 'blocked', findings } };
    });
}
function needsOf(drafts, rows, { details }) {
    const building = drafts.filter((draft) => draft.building);
    const unknownZone = building.filter(({ network }) => network && (0,zones/* needsZoneList */.YZ)(network.zone));
    const creating = building.filter(({ pair }) => pair?.view.peering === null);
    const changing = drafts.filter((draft, i) => draft.building || rows[i]?.row.status === 'waiting');
    const joining = changing.filter(({ entry }) => entry.desired === 'active');
    const servers = joining.flatMap(({ entry: { upcloud }, network }) => (network?.servers ?? []).map(({ uuid }) => [uuid, upcloud.account]));
    return {
        zones: new Set(unknownZone.map(({ entry }) => entry.upcloud.account)),
        quotas: new Set(creating.map(({ entry }) => entry.upcloud.account)).difference(details.quotas),
        servers: new Map(servers),
    };
}


/***/ }),

/***/ 1373:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a: () => (/* binding */ stateInfoKeys),
/* harmony export */   p: () => (/* binding */ shownNetworkUuid)
/* harmony export */ });
/* harmony import */ var _decide_states_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6735);

const UUID = /(?<![0-9a-f-])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![0-9a-f-])/gi;
const NETWORK_PREFIX = '03';
const MAX_DEPTH = 20;
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
function stateInfoKeys(stateInfo) {
    return typeof stateInfo === 'object' && stateInfo !== null ? Object.keys(stateInfo) : [];
}


/***/ }),

/***/ 8222:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  kW: () => (/* binding */ candidatesOf),
  bc: () => (/* binding */ halvesIn),
  W0: () => (/* binding */ statesText),
  ML: () => (/* binding */ viewPair)
});

// EXTERNAL MODULE: ./lib/domain/recognise/labels.js
var labels = __webpack_require__(5443);
// EXTERNAL MODULE: ./lib/domain/decide/states.js
var states = __webpack_require__(6735);
// EXTERNAL MODULE: ./lib/domain/preflight/cidr.js
var cidr = __webpack_require__(9652);
// EXTERNAL MODULE: ./lib/domain/recognise/network-uuid.js
var network_uuid = __webpack_require__(1373);
// EXTERNAL MODULE: ./lib/domain/recognise/tables.js
var tables = __webpack_require__(65);
;// CONCATENATED MODULE: ./lib/domain/recognise/recognise.js





function recognise(evidence) {
    const { connection, target, plan } = evidence;
    const shownNow = connection && (0,network_uuid/* shownNetworkUuid */.p)(connection, (uuid) => isOther(uuid, evidence));
    const shownUuid = shownNow ?? plan?.networkUuid ?? null;
    const why = contradictionOf(target, shownUuid);
    const verdict = why === null ? judge(evidence, shownUuid) : { kind: 'mismatch', why };
    return { verdict, shownUuid };
}
function isOther(uuid, { target, vpc, halves, plan }) {
    const isScope = vpc?.scope.kind === 'organization' && vpc.scope.organization.toLowerCase() === uuid;
    const isPeer = vpc !== null && (0,tables/* connectionsTo */.L2)(vpc.connections, uuid).length > 0;
    const isNewHalf = plan !== null && (0,tables/* peeringsWithUuid */.ve)(halves, uuid).length > 0;
    return uuid === target.aiven.vpc || isScope || isPeer || target.others.isOurs(uuid) || isNewHalf;
}
function contradictionOf({ aiven, upcloud, others }, shownUuid) {
    const specUuid = aiven.networkUuid;
    if (specUuid === null)
        return null;
    if (others.isOurs(specUuid))
        return `that is one of your own UpCloud objects, not Aiven's network (the peering is of network ${upcloud.network})`;
    if (shownUuid !== null && shownUuid !== specUuid)
        return `Aiven shows ${shownUuid} as its network`;
    return others.isShownForOther(specUuid, aiven.vpc) ? 'Aiven shows that network for another VPC' : null;
}
function judge(evidence, shownUuid) {
    const { target, plan } = evidence;
    const { vpc, networkUuid: specUuid } = target.aiven;
    const known = shownUuid ?? specUuid;
    const all = provenHalves(evidence, known);
    const proven = plan ? all.filter(({ uuid }) => uuid === plan.peering || !plan.saw(uuid)) : all;
    const [peering] = proven;
    const written = shownUuid === null ? specUuid : null;
    const foreign = proven.find((one) => one.peer.uuid === written && (0,labels/* isOfOtherVpc */.dM)(one, vpc));
    if (foreign) {
        const why = `UpCloud peering ${foreign.uuid}, which leads there, carries the label of another VPC (${(0,labels/* labelOf */.Wy)(foreign, labels/* AIVEN_VPC_KEY */.E7)})`;
        return { kind: 'mismatch', why, disputed: foreign.uuid };
    }
    if (proven.length > 1)
        return { kind: 'several', peerings: proven };
    const guesses = plan === null && known === null ? guessesOf(evidence) : [];
    if (!peering)
        return all[0] ? { kind: 'unplanned', peering: all[0] } : (lostGuess(evidence) ?? guessed(guesses, target));
    const isSound = peering.peer.uuid !== '' && peering.state !== 'deleted-peer-network';
    if (written !== null && isSound && peering.peer.uuid !== written) {
        const why = `UpCloud peering ${peering.uuid} of this entry leads to ${peering.peer.uuid}`;
        return { kind: 'mismatch', why };
    }
    const doubt = plan === null ? doubtOf(peering, target, shownUuid) : null;
    if (doubt)
        return doubt;
    const alive = isAlive(peering) ? [] : guesses.filter(isAlive);
    return alive.length > 0 ? { kind: 'several', peerings: [peering, ...alive] } : { kind: 'proven', peering };
}
function doubtOf(peering, { aiven, others }, shown) {
    const peerings = [peering];
    const leadsTo = peering.peer.uuid;
    const own = (0,labels/* labelOf */.Wy)(peering, labels/* AIVEN_VPC_KEY */.E7);
    if (own === (0,labels/* labelValue */.w)(aiven.vpc)) {
        const isElsewhere = leadsTo !== (shown ?? aiven.networkUuid);
        return isElsewhere && others.isShownForOther(leadsTo, aiven.vpc) ? { kind: 'contested', peerings } : null;
    }
    const mayBeOther = (own !== null || shown === null) && others.mayMean(peering);
    return mayBeOther ? { kind: 'left-out', peerings } : null;
}
function provenHalves(evidence, known) {
    const { target, halves, plan } = evidence;
    const { vpc, networkUuid: specUuid } = target.aiven;
    const leading = known === null ? [] : (0,tables/* leadingTo */.SY)(halves, known);
    const decides = specUuid !== null && (leading.length > 0 || plan !== null);
    const labelled = decides ? [] : (0,tables/* labelledFor */.dy)(halves, (0,labels/* labelValue */.w)(vpc));
    const found = new Set([...plannedHalf(evidence, known), ...labelled, ...leading]);
    return [...found].filter(({ uuid }) => plan?.removed(uuid) !== true);
}
function plannedHalf(evidence, known) {
    const { plan, halves, target } = evidence;
    if (!plan?.peering)
        return [];
    const planned = (0,tables/* peeringsWithUuid */.ve)(halves, plan.peering);
    if (!plan.isGuess)
        return planned;
    const verdict = known === null ? guessed(guessesOf(evidence), target) : null;
    return verdict?.kind === 'guess' ? planned.filter((one) => one === verdict.peering) : [];
}
function guessesOf({ target: { aiven, others }, vpc, connection, halves }) {
    if (!vpc || !connection || (0,states/* aivenClass */.yo)(connection.state) !== 'active')
        return [];
    const free = (0,tables/* labelledFor */.dy)(halves, null).filter((one) => !others.isOurs(one.peer.uuid) && !others.isKnownForOther(one, aiven.vpc));
    const near = free.filter(({ peer }) => (0,cidr/* containsAll */.x3)(vpc.cidr, peer.cidrs));
    return near.length === 0 ? [] : [...near, ...free.filter(({ peer }) => peer.cidrs.length === 0)];
}
function lostGuess({ plan, halves }) {
    if (!plan?.isGuess || plan.peering === null)
        return null;
    const [half] = (0,tables/* peeringsWithUuid */.ve)(halves, plan.peering);
    return half && !plan.removed(half.uuid) ? { kind: 'lost', uuid: half.uuid } : null;
}
function guessed(guesses, { aiven, others }) {
    const [peering] = guesses;
    if (!peering)
        return { kind: 'none' };
    if (guesses.length > 1)
        return { kind: 'several', peerings: guesses };
    const mayBeOther = others.mayMean(peering) || others.mayHaveByRange(peering, aiven.vpc);
    return mayBeOther ? { kind: 'left-out', peerings: guesses } : { kind: 'guess', peering };
}
const isAlive = ({ state }) => state === 'active' || state === 'provisioning';

;// CONCATENATED MODULE: ./lib/domain/recognise/pair.js



function viewPair(target, vpc, peerings, plan = null) {
    const { aiven, upcloud } = target;
    const connection = (0,tables/* liveConnection */.d7)(vpc, upcloud.network);
    const halves = (0,tables/* halvesOf */.FE)(peerings, upcloud.network);
    const { verdict, shownUuid } = recognise({ target, vpc, connection, halves, plan });
    const peering = verdict.kind === 'proven' || verdict.kind === 'guess' ? verdict.peering : null;
    const leadsTo = peering?.peer.uuid || null;
    const recovered = peering?.state === 'deleted-peer-network' ? null : leadsTo;
    const beside = (0,tables/* labelledFor */.dy)(halves, (0,labels/* labelValue */.w)(aiven.vpc)).filter(({ uuid }) => uuid !== peering?.uuid);
    const half = peering && {
        state: peering.state,
        configuredStatus: peering.configuredStatus,
        stale: shownUuid !== null && leadsTo !== null && leadsTo !== shownUuid,
        peerUnknown: shownUuid !== null && leadsTo === null,
        misnamed: peering.name !== target.name,
        mislabelled: !(0,labels/* sameLabels */.SM)(peering.labels, upcloud.labels),
        marked: (0,labels/* isMarked */.rZ)(peering, aiven.vpc, target.ownSpecs),
        hasRouter: upcloud.hasRouter,
        going: false,
        flowsBeside: beside.some(({ state }) => state === 'active'),
    };
    return {
        connection,
        verdict,
        peering,
        shownUuid,
        networkUuid: shownUuid ?? aiven.networkUuid ?? recovered,
        state: { desired: target.desired, aiven: connection?.state ?? null, upcloud: half },
    };
}
function candidatesOf({ verdict }) {
    return 'peerings' in verdict ? verdict.peerings : [];
}
function halvesIn(view) {
    return (view.peering ? [view.peering] : candidatesOf(view)).map(({ uuid }) => uuid);
}
function statesText({ connection, peering }) {
    return `Aiven ${connection?.state ?? 'none'}, UpCloud ${peering?.state ?? 'none'}`;
}


/***/ }),

/***/ 7450:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G9: () => (/* binding */ matchingVpcs),
/* harmony export */   Tp: () => (/* binding */ resolveEntry),
/* harmony export */   vD: () => (/* binding */ matchingNetworks)
/* harmony export */ });
/* harmony import */ var _findings_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2160);
/* harmony import */ var _model_observed_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(4520);
/* harmony import */ var _tables_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(65);



function resolveEntry(entry, observed) {
    const vpc = resolveVpc(entry, observed);
    const network = resolveNetwork(entry, observed);
    const peerings = observed.upcloud.get(entry.upcloud.account)?.peerings;
    const unread = peerings && !peerings.ok && !network.problem ? [peerings.code, peerings.message] : null;
    return {
        entry,
        vpcId: vpc.id,
        vpc: vpc.seen,
        networkUuid: network.id,
        network: network.seen,
        findings: (0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .findingsAt */ .Gn)(entry.at, [vpc.problem, network.problem, unread]),
    };
}
function matchingVpcs({ cloud, cidr }, vpcs) {
    return (0,_tables_js__WEBPACK_IMPORTED_MODULE_2__/* .vpcsWithRange */ .Of)(vpcs, cidr).filter((vpc) => vpc.cloud === cloud && vpc.state !== 'DELETING' && vpc.state !== 'DELETED');
}
function matchingNetworks({ name, zone }, networks) {
    const named = (0,_tables_js__WEBPACK_IMPORTED_MODULE_2__/* .networksNamed */ .rU)(networks, name).filter((network) => network.zone === zone);
    const peerable = named.filter(isPrivate);
    return peerable.length > 0 ? peerable : named;
}
const isPrivate = ({ type }) => type === 'private';
const NOT_READ = {
    ok: false,
    code: 'api-error',
    message: 'this part of the cloud was not read; run again',
};
function unknown(id, ...problem) {
    return { id, seen: null, problem };
}
function resolveVpc({ aiven, desired }, observed) {
    const { vpc: selector, scope, account } = aiven;
    const view = observed.aiven.get((0,_model_observed_js__WEBPACK_IMPORTED_MODULE_1__/* .aivenKey */ .LY)(account, scope));
    const place = (0,_model_observed_js__WEBPACK_IMPORTED_MODULE_1__/* .placeText */ .Z9)(aiven);
    const check = "the account, and that the token's owner is a member";
    const byId = (id) => {
        const read = view?.vpcs.get(id) ?? NOT_READ;
        if (!read.ok)
            return unknown(id, read.code, read.message);
        if (read.value || desired === 'absent')
            return { id, seen: read.value, problem: null };
        const text = `Aiven has no VPC ${id} in ${place}. Check the ${scope.kind}, the VPC id, ${check}`;
        return unknown(id, 'vpc-not-found', text);
    };
    if (selector.kind === 'id')
        return byId(selector.id);
    const list = view?.list ?? NOT_READ;
    if (!list.ok)
        return unknown(null, list.code, list.message);
    if (!list.value)
        return unknown(null, 'vpc-not-found', `Aiven does not know ${place}. Check the ${scope.kind}, ${check}`);
    const [only, ...more] = matchingVpcs(selector, list.value);
    if (only && more.length === 0)
        return byId(only.id);
    const wanted = `${selector.cloud} ${selector.cidr}`;
    if (only) {
        const text = `Several VPCs of ${place} match ${wanted}: ${(0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .listed */ .KE)([only, ...more], ({ id }) => id)}. Write the id of the one you mean as aiven.vpc`;
        return unknown(null, 'ambiguous-peering', text);
    }
    const near = list.value.length > 0 ? `There are: ${(0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .listed */ .KE)(list.value, vpcText)}` : 'It has no VPCs; create one first';
    const gone = desired === 'absent'
        ? '. If the VPC was deleted, write its id as aiven.vpc (the label aiven-vpc of the UpCloud peering tells it), or remove the entry'
        : '';
    return unknown(null, 'vpc-not-found', `No VPC of ${place} matches ${wanted}. ${near}${gone}`);
}
function vpcText({ cloud, cidr, id, state }) {
    return `${cloud} ${cidr} (${id}${state === 'ACTIVE' ? '' : `, ${state}`})`;
}
function resolveNetwork({ upcloud, desired }, observed) {
    const { network: selector, account } = upcloud;
    const id = selector.kind === 'id' ? selector.id : null;
    const read = observed.upcloud.get(account)?.networks ?? NOT_READ;
    if (!read.ok)
        return unknown(id, read.code, read.message);
    if (selector.kind === 'id') {
        const [seen = null] = (0,_tables_js__WEBPACK_IMPORTED_MODULE_2__/* .networksWithUuid */ .fv)(read.value, selector.id);
        if (seen || desired === 'absent')
            return { id, seen, problem: null };
        const text = `UpCloud has no SDN network ${selector.id}, or this account cannot see it. Check the UUID and the account`;
        return unknown(id, 'network-not-found', text);
    }
    const [only, ...more] = matchingNetworks(selector, read.value);
    if (only && more.length === 0)
        return { id: only.uuid, seen: only, problem: null };
    const wanted = `named ${JSON.stringify(selector.name)} in ${selector.zone}`;
    if (only) {
        const text = `Several SDN networks are ${wanted}: ${(0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .listed */ .KE)([only, ...more], ({ uuid }) => uuid)}. Write the UUID of the one you mean as upcloud.network`;
        return unknown(null, 'ambiguous-peering', text);
    }
    const { name, zone } = selector;
    const inZone = read.value.filter((one) => one.zone === zone);
    const near = [...(0,_tables_js__WEBPACK_IMPORTED_MODULE_2__/* .networksNamed */ .rU)(read.value, name), ...inZone].filter(isPrivate);
    const names = (0,_findings_js__WEBPACK_IMPORTED_MODULE_0__/* .listed */ .KE)(near, (one) => `${JSON.stringify(one.name)} in ${one.zone} (${one.uuid})`);
    const hint = names === '' ? 'This account has no private network there' : `Similar ones: ${names}`;
    return unknown(null, 'network-not-found', `No SDN network is ${wanted}. ${hint}`);
}


/***/ }),

/***/ 2418:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  UO: () => (/* binding */ NOTHING_TO_DO),
  pk: () => (/* binding */ entryRow),
  QH: () => (/* binding */ sideStates),
  r_: () => (/* binding */ sides)
});

// EXTERNAL MODULE: ./lib/domain/findings.js
var domain_findings = __webpack_require__(2160);
// EXTERNAL MODULE: ./lib/domain/preflight/cidr.js
var cidr = __webpack_require__(9652);
// EXTERNAL MODULE: ./lib/domain/preflight/preflight.js
var preflight = __webpack_require__(6659);
;// CONCATENATED MODULE: ./lib/domain/advice.js



function dhcpRemarks(network, vpcCidr) {
    const isV6 = (range) => range.includes(':');
    return network.subnets
        .filter(({ dhcp, cidr }) => dhcp === false && isV6(cidr) === isV6(vpcCidr))
        .map(({ cidr, gateway }) => {
        const via = gateway === null ? "GATEWAY` with the network's gateway" : `${gateway}\``;
        const text = `DHCP is off for ${cidr} of ${(0,preflight/* networkText */.gw)(network)}, so its servers never learn the route. Add it on each server: \`ip route add ${vpcCidr} via ${via}`;
        return ['dhcp-off', text];
    });
}
function routeSeen({ routes, subnets }, vpcCidr) {
    if (routes === null)
        return null;
    if (routes.some((route) => (0,cidr/* cidrContains */.eX)(route, vpcCidr)))
        return true;
    return subnets.some(({ dhcp }) => dhcp === false) ? null : false;
}
function routeMissing(network, vpcCidr) {
    const text = `The peering is active, but ${(0,preflight/* networkText */.gw)(network)} shows no route to ${vpcCidr}. UpCloud may route without showing it. If servers cannot reach the VPC, renew their DHCP lease, then check the network's routes`;
    return ['route-missing', text];
}
function leaseRenewals(network, servers, activeAt) {
    if (!network.subnets.some(({ dhcp }) => dhcp !== false))
        return [];
    return network.servers.flatMap(({ uuid, title }) => {
        const details = servers.get(uuid);
        if (activeAt !== null && details?.createdAt != null && details.createdAt > activeAt)
            return [];
        const own = (details?.interfaces ?? []).filter((one) => one.network === network.uuid);
        const server = details?.title || title;
        if (own.length === 0)
            return [{ server, uuid, interface: null }];
        return own.map(({ index, mac, addresses }) => ({ server, uuid, interface: { index, mac, addresses } }));
    });
}
function leaseRemark(network, leases) {
    const old = [...new Map(leases.map((one) => [one.uuid, one.server || one.uuid])).values()];
    if (old.length === 0)
        return null;
    const names = (0,domain_findings/* listed */.KE)(old, (name) => name);
    const [who, them, have] = old.length === 1 ? ['1 server', 'it', 'it has'] : [`${old.length} servers`, 'them', 'they have'];
    const text = `Renew the DHCP lease on ${who} of ${(0,preflight/* networkText */.gw)(network)}, or reboot ${them}: ${names}. Until then ${have} no route to the VPC. The address drops for a moment while the lease is renewed`;
    return ['lease-renewal', text];
}

// EXTERNAL MODULE: ./lib/domain/decide/changes.js
var changes = __webpack_require__(8952);
// EXTERNAL MODULE: ./lib/domain/duration.js
var duration = __webpack_require__(738);
// EXTERNAL MODULE: ./lib/domain/recognise/pair.js + 1 modules
var pair = __webpack_require__(8222);
;// CONCATENATED MODULE: ./lib/domain/rows.js





const NOTHING_TO_DO = {
    changes: [],
    leases: [],
    routeConfirmed: false,
    stuck: false,
    drifted: false,
    pending: false,
    result: null,
    error: null,
};
function entryRow(draft, findings, context) {
    const { entry, pair } = draft;
    const { name, at, desired } = entry;
    const view = pair?.view ?? { connection: null, peering: null, networkUuid: entry.aiven.networkUuid };
    const row = { ...NOTHING_TO_DO, name, at, desired, ...sides(entry.aiven.scope, draft, view) };
    if (!pair || (0,domain_findings/* hasError */.JD)(findings)) {
        const told = findings.filter(({ code }) => code !== 'adopted');
        return { ...row, status: 'blocked', findings: (0,domain_findings/* audible */.lE)(told, entry) };
    }
    const { status, steps } = pair.decision;
    const waiting = status === 'waiting' ? waitingRemark(pair, context) : null;
    const stuck = waiting?.[0] === 'stuck';
    const { remarks, ...advice } = adviceOf(draft, pair, context);
    const drifted = DRIFT.has(status) || stuck;
    return {
        ...row,
        ...advice,
        status,
        changes: steps.map((step) => (0,changes/* changeOf */.C)(step, pair.target, pair.view)),
        findings: (0,domain_findings/* audible */.lE)([...findings, ...(0,domain_findings/* findingsAt */.Gn)(at, [waiting, ...remarks])], entry),
        stuck,
        drifted,
        pending: drifted || waiting !== null,
    };
}
const DRIFT = new Set(['create', 'update', 'repair', 'delete']);
function sides(scope, ends, { connection, peering, networkUuid }) {
    const { vpc, network } = ends;
    const states = sideStates({ connection, peering });
    return {
        aiven: {
            scope,
            vpc: ends.vpcId,
            cloud: vpc?.cloud ?? null,
            cidr: vpc?.cidr ?? null,
            networkUuid,
            ...states.aiven,
        },
        upcloud: {
            network: ends.networkUuid,
            networkName: network?.name || null,
            zone: network?.zone ?? null,
            cidrs: network?.subnets.map(({ cidr }) => cidr) ?? peering?.network.cidrs ?? [],
            ...states.upcloud,
        },
    };
}
function sideStates({ connection, peering }) {
    return {
        aiven: { state: connection?.state ?? null, changedAt: connection?.changedAt ?? null },
        upcloud: {
            peering: peering?.uuid ?? null,
            state: peering?.state ?? null,
            changedAt: peering?.changedAt ?? null,
        },
    };
}
function waitingRemark({ target, view, decision }, { now, waitTimeoutMs }) {
    const changedAt = { aiven: view.connection?.changedAt ?? null, upcloud: view.peering?.changedAt ?? null };
    const isOld = (at) => at !== null && now - at > waitTimeoutMs;
    const isFresh = Object.values(changedAt).some((at) => at !== null && !isOld(at));
    const states = (0,pair/* statesText */.W0)(view);
    if (isFresh || !decision.waitingFor.some((side) => isOld(changedAt[side]))) {
        const built = target.desired === 'absent' ? 'removed' : 'built';
        return ['waiting', `One side is still being ${built} (${states}). There is nothing to do but wait`];
    }
    const text = `Nothing has changed for longer than ${(0,duration/* formatDuration */.a)(waitTimeoutMs)} (${states}). Look at both consoles, or ask Aiven or UpCloud support what holds it up`;
    return ['stuck', text];
}
function adviceOf(draft, { view: { peering }, decision }, { observed, now }) {
    const { entry, vpc, network, building } = draft;
    if (!vpc || !network || entry.desired !== 'active')
        return { remarks: [], leases: [], routeConfirmed: false };
    const active = peering?.state === 'active';
    const route = active ? routeSeen(network, vpc.cidr) : null;
    const fresh = building || decision.status === 'waiting';
    const activeAt = active ? (peering.changedAt ?? now) : null;
    const leases = fresh ? leaseRenewals(network, observed.details.servers, activeAt) : [];
    const missing = route === false ? routeMissing(network, vpc.cidr) : null;
    const remarks = [...dhcpRemarks(network, vpc.cidr), missing, leaseRemark(network, leases)];
    return { remarks, leases, routeConfirmed: route === true };
}


/***/ }),

/***/ 391:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ portOf)
/* harmony export */ });
function portOf(ports, account) {
    const port = ports.get(account);
    if (!port)
        throw new Error(`no client for the account ${JSON.stringify(account)}`);
    return port;
}


/***/ })

};

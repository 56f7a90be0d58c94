export const id = 960;
export const ids = [960];
export const modules = {

/***/ 534:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  yx: () => (/* binding */ chooser),
  ll: () => (/* binding */ uselessOnly)
});

// UNUSED EXPORTS: shardOf

// EXTERNAL MODULE: external "node:crypto"
var external_node_crypto_ = __webpack_require__(7598);
// EXTERNAL MODULE: ./lib/domain/findings.js
var findings = __webpack_require__(2160);
;// CONCATENATED MODULE: ./lib/domain/glob.js
const TOKENS = /\\.|\[(?:[!^].|[^!^])[^\]]*\]|./gsu;
function glob(pattern) {
    const tokens = pattern.match(TOKENS) ?? [];
    const jumps = jumpsOf(tokens);
    const takes = tokens.map((token, place) => (jumps.has(place) ? () => false : taking(token)));
    const reach = (places) => {
        const reached = new Set(places);
        for (const place of reached)
            for (const next of jumps.get(place) ?? [])
                reached.add(next);
        return reached;
    };
    const step = (places, char) => reach([...places].flatMap((place) => {
        if (tokens[place] === '*')
            return [place];
        return takes[place]?.(char) ? [place + 1] : [];
    }));
    return (name) => [...name].reduce(step, reach([0])).has(tokens.length);
}
function jumpsOf(tokens) {
    const jumps = new Map();
    const open = [];
    for (const [place, token] of tokens.entries()) {
        const next = place + 1;
        if (token === '*')
            jumps.set(place, [next]);
        if (token === '{')
            open.push({ start: place, commas: [] });
        if (token === ',')
            open.at(-1)?.commas.push(place);
        const choice = token === '}' ? open.pop() : undefined;
        if (!choice || choice.commas.length === 0)
            continue;
        jumps.set(choice.start, [choice.start + 1, ...choice.commas.map((comma) => comma + 1)]);
        for (const end of [...choice.commas, place])
            jumps.set(end, [next]);
    }
    return jumps;
}
function taking(token) {
    if (token === '?')
        return () => true;
    if (token.length > 1 && token.startsWith('['))
        return memberOf(token.slice(1, -1));
    const wanted = token.length > 1 && token.startsWith('\\') ? token.slice(1) : token;
    return (char) => char === wanted;
}
function memberOf(set) {
    const isNegated = /^[!^]/.test(set);
    const ranges = [...set.slice(isNegated ? 1 : 0).matchAll(/(.)(?:-(.))?/gsu)];
    const isMember = (char) => ranges.some(([, first = '', last = first]) => first <= char && char <= last);
    return (char) => isMember(char) !== isNegated;
}

;// CONCATENATED MODULE: ./lib/domain/select.js



function chooser({ only, shard }) {
    const matches = only === null ? () => true : glob(only);
    return ({ name }) => matches(name) && (shard === null || shardOf(name, shard.count) === shard.index);
}
function uselessOnly({ only }, entries) {
    if (only === null || entries.length === 0 || entries.some(chooser({ only, shard: null })))
        return null;
    const names = (0,findings/* listed */.KE)(entries, ({ name }) => JSON.stringify(name));
    return `only: ${JSON.stringify(only)} matches no peering, so this run works on none. The spec has ${names}`;
}
function shardOf(name, count) {
    return ((0,external_node_crypto_.createHash)('sha256').update(name).digest().readUInt32BE(0) % count) + 1;
}


/***/ }),

/***/ 6788:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OG: () => (/* binding */ parseBody),
/* harmony export */   S4: () => (/* binding */ judge),
/* harmony export */   Sj: () => (/* binding */ otherShape)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4196);
/* harmony import */ var _excerpt_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1193);


function judge(response, isWrite, format) {
    const { status, headers } = response;
    const json = parseJson(response.body);
    if (status >= 200 && status < 300) {
        const hidden = format.bodyFailure?.(json) ?? null;
        if (!hidden)
            return { ok: true, value: { response, json } };
        const detail = short(hidden.message, format.redact);
        return failed({ status, detail, code: hidden.code, mayHaveHappened: isWrite });
    }
    if (status >= 300 && status < 400)
        return failed({
            status,
            detail: `a redirect to ${originOf(headers.location)}`,
            hint: 'Redirects to another place are not followed, so that credentials stay with the configured origin. Correct the API URL',
        });
    const decoded = format.decodeError(json);
    const detail = decoded
        ? short(decoded.message, format.redact)
        : describe(response.body, json, format.redact);
    const limited = status === 429 || (format.isLimit?.(response) ?? false);
    const transient = limited || isTransient(status);
    return failed({
        status,
        detail,
        code: decoded?.code ?? null,
        transient,
        limited,
        mayHaveHappened: isWrite && transient && !limited,
        hint: transient ? 'Run again later' : format.hintFor(status, isWrite, detail),
    });
}
function isTransient(status) {
    return status === 408 || status >= 500 || status < 200;
}
function parseBody({ response, json }, isWrite, schema) {
    const parsed = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .safeParse */ .xL(schema, json);
    if (parsed.success && json !== undefined)
        return { ok: true, value: parsed.data };
    const detail = json === undefined ? (0,_excerpt_js__WEBPACK_IMPORTED_MODULE_1__/* .notJson */ .O2)(response.body) : otherShape(parsed.error);
    return failed({
        status: null,
        detail,
        hint: 'Check that the API URL and any proxy lead to the API; if so, this action must be updated',
        transient: true,
        mayHaveHappened: isWrite,
    });
}
function otherShape(error) {
    const place = error?.issues[0]?.path.map(String).join('.') ?? '';
    return `an answer of another shape than documented${place ? ` (at ${(0,_excerpt_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)(place, EXCERPT)})` : ''}`;
}
function failed(failure) {
    return { ok: false, failure };
}
const EXCERPT = 200;
const LONGEST_DETAIL = 1000;
function short(message, redact) {
    return (0,_excerpt_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)((0,_excerpt_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(redact(message)), LONGEST_DETAIL);
}
function describe(text, json, redact) {
    const words = (0,_excerpt_js__WEBPACK_IMPORTED_MODULE_1__/* .excerpt */ .Kb)(json === undefined ? text : JSON.stringify(json), EXCERPT, redact);
    if (!(0,_excerpt_js__WEBPACK_IMPORTED_MODULE_1__/* .isHtml */ ._6)(text))
        return words || 'no explanation';
    return `an HTML page, probably of a proxy${words ? ` (${words})` : ''}`;
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}
function originOf(location) {
    return location && URL.canParse(location) ? new URL(location).origin : 'another address';
}


/***/ }),

/***/ 2476:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   jo: () => (/* binding */ backoffMs),
/* harmony export */   m: () => (/* binding */ MAX_ATTEMPTS),
/* harmony export */   ns: () => (/* binding */ namedWaitMs)
/* harmony export */ });
const MAX_ATTEMPTS = 5;
const FIRST_PAUSE_MS = 1000;
const MAX_NAMED_WAIT_MS = 60_000;
function backoffMs(attempt, random) {
    return Math.floor(random * FIRST_PAUSE_MS * 2 ** (attempt - 1));
}
function namedWaitMs(headers, text, now) {
    const wait = headerWait(headers['retry-after']?.trim() ?? '', now) ?? textWait(text) ?? resetWait(headers, now);
    return wait === null ? null : Math.min(Math.max(0, wait), MAX_NAMED_WAIT_MS);
}
function headerWait(value, now) {
    if (/^\d{1,9}(\.\d{1,9})?$/.test(value))
        return Math.ceil(Number(value) * 1000);
    const date = Date.parse(value);
    return Number.isNaN(date) ? null : date - now;
}
function textWait(text) {
    const seconds = /try again in (\d{1,6})\s?s/i.exec(text)?.[1];
    return seconds === undefined ? null : Number(seconds) * 1000;
}
function resetWait(headers, now) {
    const reset = headers['x-ratelimit-reset'] ?? '';
    if (headers['x-ratelimit-remaining'] !== '0' || !/^\d{1,12}$/.test(reset))
        return null;
    return Number(reset) * 1000 - now;
}


/***/ }),

/***/ 1193:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Jj: () => (/* binding */ cut),
/* harmony export */   Kb: () => (/* binding */ excerpt),
/* harmony export */   O2: () => (/* binding */ notJson),
/* harmony export */   TN: () => (/* binding */ oneLine),
/* harmony export */   _6: () => (/* binding */ isHtml)
/* harmony export */ });
const HTML = /^\s*<(?:!doctype html|html|head|body|title|center|h1)\b/i;
function isHtml(body) {
    return HTML.test(body);
}
function notJson(body) {
    if (isHtml(body))
        return 'an HTML page where JSON should be, probably of a proxy';
    return body.trim() === '' ? 'an empty answer where JSON should be' : 'an answer that is not JSON';
}
function oneLine(text) {
    return text.replaceAll(/\s+/g, ' ').trim();
}
const LOOKED_AT = 4000;
function excerpt(body, max, redact) {
    const beginning = redact(body).slice(0, LOOKED_AT);
    return cut(oneLine(beginning.replaceAll(/<[^>]{0,500}>/g, ' ')), max);
}
function cut(text, max) {
    return text.length > max ? `${text.slice(0, max - 1)}…` : text;
}


/***/ }),

/***/ 3101:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   E: () => (/* binding */ HostGate),
/* harmony export */   x: () => (/* binding */ HeldBack)
/* harmony export */ });
class HostGate {
    #free;
    #closedUntil = 0;
    #patienceMs;
    #writes = [];
    #reads = [];
    constructor(concurrency, patienceMs) {
        this.#free = concurrency;
        this.#patienceMs = patienceMs;
    }
    async pass(clock, isWrite, exchange) {
        const since = clock.now();
        for (;;) {
            for (let wait = this.pauseMs(clock); wait > 0; wait = this.pauseMs(clock)) {
                if (isWrite)
                    throw new HeldBack('the API asked for a pause');
                await clock.sleep(wait);
            }
            await this.#enter(isWrite);
            try {
                if (isWrite && clock.now() - since > this.#patienceMs)
                    throw new HeldBack('other requests took too long');
                if (this.pauseMs(clock) === 0)
                    return await exchange();
            }
            finally {
                this.#leave();
            }
        }
    }
    close(clock, ms) {
        this.#closedUntil = Math.max(this.#closedUntil, clock.now() + ms);
    }
    pauseMs(clock) {
        return Math.max(0, this.#closedUntil - clock.now());
    }
    async #enter(isWrite) {
        if (this.#free > 0)
            this.#free--;
        else
            await new Promise((resolve) => {
                ;
                (isWrite ? this.#writes : this.#reads).push(resolve);
            });
    }
    #leave() {
        const next = this.#writes.shift() ?? this.#reads.shift();
        if (next)
            next();
        else
            this.#free++;
    }
}
class HeldBack extends Error {
    constructor(why) {
        super(`not sent, since ${why}`);
        this.name = 'HeldBack';
    }
}


/***/ }),

/***/ 768:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ ProxyError),
/* harmony export */   i: () => (/* binding */ proxyFor)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7030);

class ProxyError extends Error {
    isHopeless;
    constructor(message, isHopeless = false) {
        super(message);
        this.name = 'ProxyError';
        this.isHopeless = isHopeless;
    }
}
function proxyFor(url, env) {
    const host = bare(url.hostname);
    if (isLoopback(host) || isExempt(host, portOf(url), env.no_proxy || env.NO_PROXY || ''))
        return null;
    const lower = url.protocol === 'https:' ? 'https_proxy' : 'http_proxy';
    const name = env[lower] ? lower : lower.toUpperCase();
    const value = env[name]?.trim();
    if (!value)
        return null;
    const text = /^[a-z][a-z0-9+.-]*:\/\//i.test(value) ? value : `http://${value}`;
    const proxy = URL.canParse(text) ? new URL(text) : null;
    if (proxy?.protocol !== 'http:' && proxy?.protocol !== 'https:')
        throw new ProxyError(`${name} is not the http or https address of a proxy, as http://proxy.example:3128`, true);
    return proxy;
}
function isLoopback(host) {
    return host === 'localhost' || host === '::1' || ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host) === 4 && host.startsWith('127.'));
}
function bare(host) {
    return host.replace(/^\[|\]$/g, '').toLowerCase();
}
function portOf({ port, protocol }) {
    return port || (protocol === 'https:' ? '443' : '80');
}
function isExempt(host, port, noProxy) {
    return noProxy
        .toLowerCase()
        .split(/[\s,]+/)
        .some((item) => {
        if (item === '*')
            return true;
        const [, name = item, itsPort = port] = /^\[([^\]]*)\](?::(\d+))?$/.exec(item) ?? /^([^:]*):(\d+)$/.exec(item) ?? [];
        if (name === '' || itsPort !== port)
            return false;
        if ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host) !== 0)
            return name === host || isInRange(host, name);
        const domain = name.replace(/^\*?\./, '');
        return host === domain || host.endsWith(`.${domain}`);
    });
}
function isInRange(host, range) {
    const [, address = '', length] = /^([0-9a-f.:]{2,45})\/(\d{1,3})$/.exec(range) ?? [];
    const family = (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(address);
    if (family === 0 || Number(length) > (family === 4 ? 32 : 128))
        return false;
    const list = new node_net__WEBPACK_IMPORTED_MODULE_0__.BlockList();
    list.addSubnet(address, Number(length), family === 4 ? 'ipv4' : 'ipv6');
    return list.check(host, (0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host) === 4 ? 'ipv4' : 'ipv6');
}


/***/ }),

/***/ 6718:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ RestApi),
  I: () => (/* binding */ isEmpty)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 3 modules
var schemas = __webpack_require__(3619);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./lib/http/answer.js
var http_answer = __webpack_require__(6788);
// EXTERNAL MODULE: ./lib/http/backoff.js
var backoff = __webpack_require__(2476);
// EXTERNAL MODULE: ./lib/http/excerpt.js
var excerpt = __webpack_require__(1193);
// EXTERNAL MODULE: ./lib/http/gate.js
var http_gate = __webpack_require__(3101);
// EXTERNAL MODULE: ./lib/http/proxy.js
var proxy = __webpack_require__(768);
;// CONCATENATED MODULE: ./lib/http/network-errors.js


function errorCode(cause) {
    return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : null;
}
function networkText(cause) {
    const code = errorCode(cause);
    const text = (0,errors/* messageOf */.bD)(cause);
    return code && !text.includes(code) ? `${code}: ${text}` : text;
}
const TLS = /CERT|SELF_SIGNED|UNABLE_TO_|ERR_TLS|ERR_SSL|HOSTNAME/;
function isHopeless(cause) {
    return TLS.test(errorCode(cause) ?? '') || (cause instanceof proxy/* ProxyError */.T && cause.isHopeless);
}
function wasNeverSent(cause) {
    const code = errorCode(cause) ?? '';
    return cause instanceof proxy/* ProxyError */.T || TLS.test(code) || /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN)$/.test(code);
}
function networkHint(cause, baseUrl) {
    if (cause instanceof proxy/* ProxyError */.T)
        return 'Check HTTPS_PROXY and NO_PROXY of the runner';
    const code = errorCode(cause) ?? '';
    const { host } = new URL(baseUrl);
    if (TLS.test(code))
        return `The certificate of ${host} was not accepted. With a private CA set NODE_EXTRA_CA_CERTS for the job`;
    if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
        return `The name ${host} could not be resolved. Check the API URL, DNS and proxy settings of the runner`;
    return `Check that the runner reaches ${host}, and run again`;
}

;// CONCATENATED MODULE: ./lib/http/rest.js







const LONGEST_LIMIT_MS = 15 * 60_000;
const anyObject = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J());
class RestApi {
    #options;
    constructor(options) {
        this.#options = options;
    }
    read(path, operation, schema) {
        const call = { method: 'GET', path, operation };
        return (0,errors/* nullOn */.l6)(404, this.repeat(call, (body) => (0,http_answer/* parseBody */.OG)(body, false, schema)));
    }
    async list(path, operation, schema, hint) {
        const found = await this.read(path, operation, schema);
        if (found !== null)
            return found;
        const { service } = this.#options;
        throw new errors/* ApiError */.hD({ service, operation, status: 404, detail: 'not found', hint });
    }
    async remove(path, operation) {
        await (0,errors/* nullOn */.l6)(404, this.write({ method: 'DELETE', path, operation }));
    }
    async repeat(call, parse) {
        const { clock, gate, log, longestLimitMs = LONGEST_LIMIT_MS } = this.#options;
        let limitedMs = 0;
        for (let attempt = 1;; attempt++) {
            const outcome = await this.#attempt(call, false, parse);
            if (outcome.ok)
                return outcome.value;
            const error = this.#error(call, false, outcome.failure);
            const isWaiting = this.#isLimited(outcome.failure);
            if (isWaiting)
                attempt--;
            const isOver = isWaiting ? limitedMs >= longestLimitMs : attempt >= backoff/* MAX_ATTEMPTS */.m;
            if (!error.transient || isOver)
                throw error;
            const pause = (0,backoff/* backoffMs */.jo)(Math.max(attempt, 1), clock.random());
            if (isWaiting)
                limitedMs += Math.max(pause, gate.pauseMs(clock));
            log.debug(`${error.message} (${backoff/* MAX_ATTEMPTS */.m - attempt} attempts left; next in ${pause} ms)`);
            await clock.sleep(pause);
        }
    }
    write(call) {
        return this.once(call, (answer) => isEmpty(answer) ? { ok: true, value: null } : (0,http_answer/* parseBody */.OG)(answer, true, anyObject));
    }
    async once(call, parse) {
        const outcome = await this.#attempt(call, true, parse);
        if (outcome.ok)
            return outcome.value;
        const noAttempt = outcome.failure.noAttempt === true || this.#isLimited(outcome.failure);
        throw this.#error(call, true, { ...outcome.failure, noAttempt });
    }
    async #attempt(call, isWrite, parse) {
        const { gate, clock, transport, baseUrl, requestTimeoutMs, headers } = this.#options;
        try {
            return await gate.pass(clock, isWrite, async () => {
                const response = await transport.send({
                    method: call.method,
                    url: `${baseUrl}${call.path}`,
                    headers: {
                        accept: 'application/json',
                        'content-type': 'application/json',
                        ...headers,
                        ...call.headers,
                    },
                    body: textOf(call.body),
                    timeoutMs: requestTimeoutMs,
                });
                const judged = (0,http_answer/* judge */.S4)(response, isWrite, this.#options);
                if (judged.ok)
                    return parse(judged.value);
                const { transient, detail } = judged.failure;
                const wait = transient ? (0,backoff/* namedWaitMs */.ns)(response.headers, detail, clock.now()) : null;
                if (wait !== null)
                    gate.close(clock, wait);
                return judged;
            });
        }
        catch (cause) {
            const failure = cause instanceof http_gate/* HeldBack */.x ? held(cause) : unanswered(cause, isWrite, baseUrl);
            return { ok: false, failure };
        }
    }
    #isLimited({ limited }) {
        const { gate, clock } = this.#options;
        return limited === true && gate.pauseMs(clock) > 0;
    }
    #error({ operation }, isWrite, failure) {
        const { service, redact } = this.#options;
        return new errors/* ApiError */.hD({ ...failure, service, operation, isWrite, detail: (0,excerpt/* oneLine */.TN)(redact(failure.detail)) });
    }
}
function textOf(body) {
    return body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body);
}
function isEmpty({ response }) {
    return response.body.trim() === '';
}
function held({ message }) {
    return { status: null, detail: message, transient: true, noAttempt: true };
}
function unanswered(cause, isWrite, baseUrl) {
    return {
        status: null,
        detail: `no answer (${networkText(cause)})`,
        hint: networkHint(cause, baseUrl),
        transient: !isHopeless(cause),
        mayHaveHappened: isWrite && !wasNeverSent(cause),
        cause,
    };
}


/***/ }),

/***/ 6131:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  stopBeforeClouds: () => (/* binding */ stopBeforeClouds)
});

// EXTERNAL MODULE: ./lib/clouds/connect.js + 7 modules
var connect = __webpack_require__(3929);
// EXTERNAL MODULE: ./lib/domain/findings.js
var domain_findings = __webpack_require__(2160);
// EXTERNAL MODULE: ./lib/domain/preflight/overlap.js
var overlap = __webpack_require__(663);
// EXTERNAL MODULE: ./lib/domain/preflight/preflight.js
var preflight = __webpack_require__(6659);
// EXTERNAL MODULE: ./lib/domain/preflight/zones.js
var zones = __webpack_require__(7947);
;// CONCATENATED MODULE: ./lib/domain/preflight/offline.js




function offlineFindings(entries) {
    const building = entries.filter(({ desired }) => desired !== 'absent');
    return [
        ...building.flatMap((entry) => (0,domain_findings/* findingsAt */.Gn)(entry.at, [placeRemark(entry)])),
        ...(0,overlap/* overlapFindings */.c)(building.map(attachment)).map(([, one]) => one),
    ];
}
function placeRemark({ aiven: { vpc }, upcloud: { network }, allowZoneMismatch }) {
    if (vpc.kind !== 'cloud-cidr')
        return null;
    if (!(0,zones/* isUpcloudCloud */.qr)(vpc.cloud))
        return (0,preflight/* notOnUpcloud */.HS)('The VPC', vpc.cloud);
    if (network.kind !== 'name-zone' || allowZoneMismatch)
        return null;
    const doubt = (0,preflight/* zoneDoubt */.XC)(vpc.cloud, 'the network', network.zone, null);
    return doubt?.[0] === 'zone-mismatch' ? doubt : null;
}
function attachment(entry, index) {
    const { name, aiven, upcloud, at } = entry;
    return {
        hub: JSON.stringify([upcloud.account, upcloud.network]),
        owner: `entry ${index}`,
        text: `the VPC of peering ${JSON.stringify(name)}`,
        at,
        building: entry,
        cidrs: aiven.vpc.kind === 'cloud-cidr' ? [aiven.vpc.cidr] : [],
    };
}

// EXTERNAL MODULE: ./lib/domain/select.js + 1 modules
var domain_select = __webpack_require__(534);
// EXTERNAL MODULE: ./lib/domain/trust.js
var trust = __webpack_require__(4186);
// EXTERNAL MODULE: ./lib/run/report-of.js
var report_of = __webpack_require__(633);
;// CONCATENATED MODULE: ./lib/run/admit.js






async function stopBeforeClouds(spec, session) {
    const { inputs, event, log } = session;
    const { mode } = inputs;
    const chosen = spec?.entries.filter((0,domain_select/* chooser */.yx)(inputs)) ?? [];
    const useless = mode === 'export' ? null : (0,domain_select/* uselessOnly */.ll)(inputs, spec?.entries ?? []);
    if (useless !== null)
        log.warning(useless);
    const accounts = mode === 'export' ? (0,connect/* accountsOfExport */.MY)(spec, inputs) : (0,connect/* accountsOf */.s1)(chosen);
    const missing = (0,connect/* missingCredentials */.nm)(accounts, inputs);
    const decision = (0,trust/* decideTrust */.J4)({
        eventName: event.name,
        cause: event.cause,
        fork: event.fork,
        dependabot: event.dependabot,
        mode,
        allowApplyOnPullRequest: inputs.allowApplyOnPullRequest,
        missingCredentials: missing,
    });
    if (decision.kind === 'run')
        return missing.length > 0 ? missingReport(mode, missing) : stopRerun(spec, session);
    const findings = decision.kind === 'refuse' ? [] : offlineFindings(chosen);
    if (decision.kind === 'offline-skip') {
        log.notice(decision.message);
        return (0,report_of/* earlyReport */.Wp)(mode, (0,domain_findings/* hasError */.JD)(findings) ? 'blocked' : 'skipped', findings, null);
    }
    const untrusted = (0,domain_findings/* finding */.gk)('untrusted-event', decision.message, null);
    return (0,report_of/* earlyReport */.Wp)(mode, 'failed', [untrusted, ...findings], decision.message);
}
async function stopRerun(spec, session) {
    if (spec === null || session.inputs.mode !== 'apply')
        return null;
    const { outdatedSpec } = await __webpack_require__.e(/* import() */ 8).then(__webpack_require__.bind(__webpack_require__, 8008));
    const outdated = await outdatedSpec(spec, session);
    return outdated && (0,report_of/* earlyReport */.Wp)('apply', 'failed', [outdated], outdated.message);
}
function missingReport(mode, missing) {
    const message = `Credentials are missing: set the ${missing.length === 1 ? 'input' : 'inputs'} ${missing.join(', ')}`;
    return (0,report_of/* earlyReport */.Wp)(mode, 'failed', [], message);
}


/***/ })

};

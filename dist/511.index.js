export const id = 511;
export const ids = [511];
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
/* harmony export */   BQ: () => (/* binding */ inMessage),
/* harmony export */   O2: () => (/* binding */ notJson),
/* harmony export */   Sj: () => (/* binding */ otherShape),
/* harmony export */   Z9: () => (/* binding */ wordsOf)
/* harmony export */ });
const HTML = /^\s*<(?:!doctype html|html|head|body|title|center|h1)\b/i;
const EXCERPT = 200;
const LONGEST_DETAIL = 1000;
const LOOKED_AT = 4000;
function inMessage(text, redact) {
    return cut(oneLine(redact(text)), LONGEST_DETAIL);
}
function wordsOf(body, json, redact) {
    const beginning = redact(json === undefined ? body : JSON.stringify(json)).slice(0, LOOKED_AT);
    const words = cut(oneLine(beginning.replaceAll(/<[^>]{0,500}>/g, ' ')), EXCERPT);
    if (!HTML.test(body))
        return words || 'no explanation';
    return `an HTML page, probably of a proxy${words ? ` (${words})` : ''}`;
}
function notJson(body) {
    if (HTML.test(body))
        return 'an HTML page where JSON should be, probably of a proxy';
    return body.trim() === '' ? 'an empty answer where JSON should be' : 'an answer that is not JSON';
}
function otherShape(error) {
    const place = error?.issues[0]?.path.map(String).join('.') ?? '';
    return `an answer of another shape than documented${place ? ` (at ${cut(place, EXCERPT)})` : ''}`;
}
function oneLine(text) {
    return text.replaceAll(/\s+/g, ' ').trim();
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
                    throw new HeldBack('not sent, since the API asked for a pause');
                await clock.sleep(wait);
            }
            await this.#enter(isWrite);
            try {
                if (isWrite && clock.now() - since > this.#patienceMs)
                    throw new HeldBack('not sent, since other requests took too long');
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
    name = 'HeldBack';
}


/***/ }),

/***/ 768:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ ProxyError),
/* harmony export */   i: () => (/* binding */ proxyFor)
/* harmony export */ });
/* harmony import */ var node_net__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7030);
/* harmony import */ var _domain_preflight_cidr_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(9652);


class ProxyError extends Error {
    name = 'ProxyError';
    isHopeless;
    constructor(message, options = {}) {
        super(message, options);
        this.isHopeless = options.isHopeless ?? false;
    }
}
function proxyFor(url, env) {
    const host = url.hostname.replace(/^\[|\]$/g, '');
    const port = url.port || (url.protocol === 'https:' ? '443' : '80');
    if (isLoopback(host) || isExempt(host, port, env.no_proxy || env.NO_PROXY || ''))
        return null;
    const lower = url.protocol === 'https:' ? 'https_proxy' : 'http_proxy';
    const name = env[lower] ? lower : lower.toUpperCase();
    const value = env[name]?.trim();
    if (!value)
        return null;
    const proxy = URL.parse(/^[a-z][a-z0-9+.-]*:\/\//i.test(value) ? value : `http://${value}`);
    if (proxy?.protocol !== 'http:' && proxy?.protocol !== 'https:')
        throw new ProxyError(`${name} is not the http or https address of a proxy, as http://proxy.example:3128`, { isHopeless: true });
    try {
        decodeURIComponent(`${proxy.username}${proxy.password}`);
    }
    catch {
        throw new ProxyError(`the user or password in ${name} is not percent-encoded; write % as %25`, {
            isHopeless: true,
        });
    }
    return proxy;
}
function isLoopback(host) {
    return host === 'localhost' || host === '::1' || ((0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host) === 4 && host.startsWith('127.'));
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
            return name === host || (0,_domain_preflight_cidr_js__WEBPACK_IMPORTED_MODULE_1__/* .cidrContains */ .eX)(name, `${host}/${(0,node_net__WEBPACK_IMPORTED_MODULE_0__.isIP)(host) === 4 ? 32 : 128}`);
        const domain = name.replace(/^\*?\./, '');
        return host === domain || host.endsWith(`.${domain}`);
    });
}


/***/ }),

/***/ 7061:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ RestApi)
});

// EXTERNAL MODULE: ./node_modules/zod/v4/mini/schemas.js + 3 modules
var schemas = __webpack_require__(3619);
// EXTERNAL MODULE: ./lib/errors.js
var errors = __webpack_require__(452);
// EXTERNAL MODULE: ./node_modules/zod/v4/core/parse.js
var parse = __webpack_require__(4196);
// EXTERNAL MODULE: ./lib/http/excerpt.js
var excerpt = __webpack_require__(1193);
;// CONCATENATED MODULE: ./lib/http/answer.js


function judge(response, isWrite, schema, format) {
    const { status, headers, body } = response;
    const json = parseJson(body);
    if (status >= 200 && status < 300) {
        const hidden = format.bodyFailure?.(json) ?? null;
        if (hidden)
            return { status, detail: hidden.message, code: hidden.code, mayHaveHappened: isWrite };
        return parseGood(response, json, isWrite, schema);
    }
    if (status >= 300 && status < 400)
        return {
            status,
            detail: `a redirect to ${URL.parse(headers.location ?? '')?.origin ?? 'another address'}`,
            hint: 'Redirects to another origin, and more than three in a row, are not followed, so that credentials stay where they belong. Correct the API URL',
        };
    const { message: detail, code } = format.decodeError(json) ?? {
        message: (0,excerpt/* wordsOf */.Z9)(body, json, format.redact),
        code: null,
    };
    const limited = status === 429 || (format.isLimit?.(response) ?? false);
    const transient = limited || isTransient(status);
    const hint = transient ? 'Run again later' : format.hintFor(status, isWrite, detail);
    return { status, detail, code, hint, transient, limited, mayHaveHappened: isWrite && transient && !limited };
}
function parseGood(response, json, isWrite, schema) {
    const { body } = response;
    const isJson = json !== undefined || (isWrite && body.trim() === '');
    const parsed = parse/* safeParse */.xL(schema, json ?? null);
    if (isJson && parsed.success)
        return { response, value: parsed.data };
    return {
        status: null,
        detail: isJson ? (0,excerpt/* otherShape */.Sj)(parsed.error) : (0,excerpt/* notJson */.O2)(body),
        hint: 'Check that the API URL and any proxy lead to the API; if so, this action must be updated',
        transient: true,
        mayHaveHappened: isWrite,
    };
}
function isTransient(status) {
    return status === 408 || status >= 500 || status < 200;
}
function parseJson(text) {
    try {
        return JSON.parse(text);
    }
    catch {
        return undefined;
    }
}

// EXTERNAL MODULE: ./lib/http/backoff.js
var backoff = __webpack_require__(2476);
// EXTERNAL MODULE: ./lib/http/gate.js
var http_gate = __webpack_require__(3101);
// EXTERNAL MODULE: ./lib/http/proxy.js
var proxy = __webpack_require__(768);
;// CONCATENATED MODULE: ./lib/http/network-errors.js


const TLS = /CERT|SELF_SIGNED|UNABLE_TO_|ERR_TLS|ERR_SSL|HOSTNAME/;
function noAnswer(cause, isWrite, baseUrl) {
    const isProxy = cause instanceof proxy/* ProxyError */.T;
    const code = codeOf(isProxy ? cause.cause : cause);
    const text = (0,errors/* messageOf */.bD)(cause);
    const wasNeverSent = isProxy || TLS.test(code) || /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN)$/.test(code);
    const isHopeless = TLS.test(code) || (isProxy && cause.isHopeless);
    return {
        status: null,
        detail: `no answer (${text.includes(code) ? text : `${code}: ${text}`})`,
        hint: hintFor(code, isProxy ? 'the proxy' : new URL(baseUrl).host, isProxy),
        transient: !isHopeless,
        mayHaveHappened: isWrite && !wasNeverSent,
        cause,
    };
}
function codeOf(cause) {
    return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : '';
}
function hintFor(code, host, isProxy) {
    if (TLS.test(code))
        return `The certificate of ${host} was not accepted. With a private CA set NODE_EXTRA_CA_CERTS for the job`;
    if (isProxy)
        return 'Check HTTPS_PROXY and NO_PROXY of the runner';
    if (code === 'ENOTFOUND' || code === 'EAI_AGAIN')
        return `The name ${host} could not be resolved. Check the API URL, DNS and proxy settings of the runner`;
    return `Check that the runner reaches ${host}, and run again`;
}

;// CONCATENATED MODULE: ./lib/http/rest.js







const LONGEST_LIMIT_MS = 15 * 60_000;
const anyObject = schemas/* nullable */.mee(schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J()));
class RestApi {
    #options;
    constructor(options) {
        this.#options = options;
    }
    async read(path, operation, schema) {
        const answer = await (0,errors/* nullOn */.l6)(404, this.repeat({ method: 'GET', path, operation }, schema));
        return answer?.value ?? null;
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
    async repeat(call, schema) {
        const { clock, gate, log, longestLimitMs = LONGEST_LIMIT_MS } = this.#options;
        let limitedMs = 0;
        for (let attempt = 1;; attempt++) {
            const outcome = await this.#attempt(call, false, schema);
            if (!(outcome instanceof errors/* ApiError */.hD))
                return outcome;
            if (outcome.noAttempt)
                attempt--;
            const isOver = outcome.noAttempt ? limitedMs >= longestLimitMs : attempt >= backoff/* MAX_ATTEMPTS */.m;
            if (!outcome.transient || isOver)
                throw outcome;
            const pause = (0,backoff/* backoffMs */.jo)(Math.max(attempt, 1), clock.random());
            if (outcome.noAttempt)
                limitedMs += Math.max(pause, gate.pauseMs(clock));
            log.debug(`${outcome.message} (${backoff/* MAX_ATTEMPTS */.m - attempt} attempts left; next in ${pause} ms)`);
            await clock.sleep(pause);
        }
    }
    async write(call) {
        const { value } = await this.once(call, anyObject);
        return value;
    }
    async once(call, schema) {
        const outcome = await this.#attempt(call, true, schema);
        if (outcome instanceof errors/* ApiError */.hD)
            throw outcome;
        return outcome;
    }
    async #attempt(call, isWrite, schema) {
        const { gate, clock, transport, baseUrl, requestTimeoutMs, headers, service, redact } = this.#options;
        const exchange = async () => {
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
            const judged = judge(response, isWrite, schema, this.#options);
            if ('value' in judged || !judged.transient || judged.status === null)
                return judged;
            gate.close(clock, (0,backoff/* namedWaitMs */.ns)(response.headers, judged.detail, clock.now()) ?? 0);
            return { ...judged, noAttempt: judged.limited === true && gate.pauseMs(clock) > 0 };
        };
        const outcome = await gate
            .pass(clock, isWrite, exchange)
            .catch((cause) => cause instanceof http_gate/* HeldBack */.x
            ? { status: null, detail: cause.message, transient: true, noAttempt: true }
            : noAnswer(cause, isWrite, baseUrl));
        if ('value' in outcome)
            return outcome;
        const { operation } = call;
        return new errors/* ApiError */.hD({
            ...outcome,
            service,
            operation,
            isWrite,
            detail: (0,excerpt/* inMessage */.BQ)(outcome.detail, redact),
        });
    }
}
function textOf(body) {
    return body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body);
}


/***/ }),

/***/ 6131:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  stopBeforeClouds: () => (/* binding */ stopBeforeClouds)
});

// EXTERNAL MODULE: ./lib/clouds/connect.js + 6 modules
var connect = __webpack_require__(6690);
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

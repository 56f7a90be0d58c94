export const id = 541;
export const ids = [541];
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

/***/ 1601:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  k: () => (/* binding */ httpTransport)
});

// UNUSED EXPORTS: TransportError

// EXTERNAL MODULE: external "node:http"
var external_node_http_ = __webpack_require__(7067);
// EXTERNAL MODULE: external "node:https"
var external_node_https_ = __webpack_require__(4708);
// EXTERNAL MODULE: ./lib/http/proxy.js
var http_proxy = __webpack_require__(768);
;// CONCATENATED MODULE: ./lib/http/agents.js



const OPTIONS = { keepAlive: true, maxSockets: 64 };
function agentsFor(env, ending) {
    const agents = new Map();
    return (url) => {
        const known = agents.get(url.origin);
        if (known)
            return known;
        const proxy = (0,http_proxy/* proxyFor */.i)(url, env);
        const { Agent } = url.protocol === 'https:' ? external_node_https_ : external_node_http_;
        const agent = proxy ? tunnelled(new Agent(OPTIONS), proxy, ending) : new Agent(OPTIONS);
        ending.addEventListener('abort', () => agent.destroy());
        agents.set(url.origin, agent);
        return agent;
    };
}
function tunnelled(agent, proxy, ending) {
    const connect = agent.createConnection.bind(agent);
    const createConnection = (options, done) => {
        const over = (socket) => {
            const throughIt = { ...options, socket };
            return agent instanceof external_node_https_.Agent ? (connect(throughIt) ?? socket) : socket;
        };
        askProxy(proxy, options, ending)
            .then(over)
            .then((socket) => done(null, socket), done);
    };
    return Object.assign(agent, { createConnection });
}
function askProxy(proxy, { host, port, timeout = 0 }, signal) {
    const { request } = proxy.protocol === 'https:' ? external_node_https_ : external_node_http_;
    const target = `${host}:${port}`;
    const user = `${decodeURIComponent(proxy.username)}:${decodeURIComponent(proxy.password)}`;
    const headers = {
        host: target,
        ...(user !== ':' && { 'proxy-authorization': `Basic ${Buffer.from(user).toString('base64')}` }),
    };
    return new Promise((resolve, reject) => {
        const fail = (why, cause) => reject(new http_proxy/* ProxyError */.T(`the proxy ${proxy.host} ${why}`, { cause }));
        const asked = request(proxy, {
            method: 'CONNECT',
            path: target,
            agent: false,
            auth: null,
            headers,
            signal,
        });
        asked.setTimeout(0.9 * timeout, () => asked.destroy(new Error('no answer')));
        asked.on('connect', ({ statusCode }, socket) => {
            if (statusCode === 200)
                return resolve(socket);
            socket.destroy();
            fail(`answered HTTP ${statusCode}`);
        });
        asked.on('response', (answer) => {
            answer.destroy();
            fail(`answered HTTP ${answer.statusCode}`);
        });
        asked.on('error', (error) => fail(`gave no connection: ${error.message}`, error));
        asked.end();
    });
}

;// CONCATENATED MODULE: ./lib/http/transport.js



class TransportError extends Error {
    name = 'TransportError';
}
const MAX_BODY_BYTES = 64 * 1024 * 1024;
const MAX_ERROR_BYTES = 64 * 1024;
const CUT_BYTES = 16 * 1024;
const MOST_REDIRECTS = 3;
function httpTransport(userAgent, onFirst = () => { }) {
    const closing = new AbortController();
    const agentOf = agentsFor(process.env, closing.signal);
    let hasSent = false;
    const onSent = () => {
        if (!hasSent)
            onFirst();
        hasSent = true;
    };
    const exchange = async (request, url, signal, hops = 0) => {
        const { method, headers, body, timeoutMs } = request;
        const options = {
            method,
            headers: { 'user-agent': userAgent, ...headers },
            agent: agentOf(url),
            timeout: timeoutMs,
            signal,
        };
        const response = await readWhole(await answerTo(url, options, body, onSent));
        const next = redirectOf(response, url);
        if (next?.origin === url.origin && hops < MOST_REDIRECTS)
            return exchange(request, next, signal, hops + 1);
        return response;
    };
    return {
        send: async (request) => {
            if (closing.signal.aborted)
                throw new TransportError('not sent, since the run ends');
            const late = new AbortController();
            const limit = setTimeout(() => late.abort(new TransportError(`no complete answer within ${request.timeoutMs} ms`)), request.timeoutMs);
            const signal = AbortSignal.any([closing.signal, late.signal]);
            const stopped = new Promise((_, reject) => {
                signal.addEventListener('abort', () => reject(signal.reason));
            });
            try {
                return await Promise.race([exchange(request, new URL(request.url), signal), stopped]);
            }
            finally {
                clearTimeout(limit);
            }
        },
        close: () => closing.abort(new TransportError('cut off, since the run ends')),
    };
}
function answerTo(url, options, body, onSent) {
    const { request } = url.protocol === 'https:' ? external_node_https_ : external_node_http_;
    return new Promise((resolve, reject) => {
        const sent = request(url, options, resolve);
        sent.on('error', reject);
        sent.on('upgrade', (message, socket) => {
            socket.on('error', () => { }).destroy();
            resolve(message);
        });
        sent.on('close', () => reject(new TransportError('the connection was closed')));
        sent.on('finish', onSent);
        sent.end(body ?? undefined);
    });
}
async function readWhole(message) {
    const status = message.statusCode ?? 0;
    const isGood = status >= 200 && status < 300;
    const headers = Object.entries(message.headers).map(([name, value]) => [name, String(value)]);
    const answer = (body) => ({ status, headers: Object.fromEntries(headers), body });
    if (status < 200) {
        message.destroy();
        return answer('');
    }
    const chunks = [];
    let size = 0;
    try {
        for await (const chunk of message) {
            const bytes = Buffer.from(chunk);
            size += bytes.length;
            chunks.push(bytes);
            if (!isGood && size > MAX_ERROR_BYTES)
                return answer(Buffer.concat(chunks).toString('utf8', 0, MAX_ERROR_BYTES - CUT_BYTES));
            if (size > MAX_BODY_BYTES)
                break;
        }
    }
    catch (cause) {
        throw new TransportError(`the answer, HTTP ${status}, broke off`, { cause });
    }
    if (size > MAX_BODY_BYTES)
        throw new TransportError(`more than ${MAX_BODY_BYTES} bytes came`);
    if (!message.complete)
        throw new TransportError(`the answer, HTTP ${status}, broke off`);
    return answer(Buffer.concat(chunks).toString('utf8'));
}
function redirectOf({ status, headers: { location } }, from) {
    if (![301, 302, 307, 308].includes(status) || location === undefined)
        return null;
    return URL.parse(location, from.href);
}


/***/ })

};

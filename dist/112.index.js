export const id = 112;
export const ids = [112];
export const modules = {

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
function agentsFor(env) {
    const agents = new Map();
    return {
        of: (url) => {
            const known = agents.get(url.origin);
            if (known)
                return known;
            const proxy = (0,http_proxy/* proxyFor */.i)(url, env);
            const { Agent } = url.protocol === 'https:' ? external_node_https_ : external_node_http_;
            const agent = proxy ? tunnelled(new Agent(OPTIONS), proxy) : new Agent(OPTIONS);
            agents.set(url.origin, agent);
            return agent;
        },
        close: () => {
            for (const agent of agents.values())
                agent.destroy();
        },
    };
}
function tunnelled(agent, proxy) {
    const asking = new Set();
    const [connect, destroy] = [agent.createConnection.bind(agent), agent.destroy.bind(agent)];
    const createConnection = (options, done) => {
        const request = askProxy(proxy, `${options.host}:${options.port}`, (error, socket) => {
            asking.delete(request);
            if (!socket)
                return done(error);
            const over = { ...options, socket };
            done(null, agent instanceof external_node_https_.Agent ? (connect(over) ?? socket) : socket);
        });
        if (options.timeout)
            request.setTimeout(options.timeout, () => request.destroy(new Error('no answer')));
        asking.add(request);
    };
    return Object.assign(agent, {
        createConnection,
        destroy: () => {
            for (const request of asking)
                request.destroy();
            destroy();
        },
    });
}
function askProxy(proxy, target, done) {
    const { request } = proxy.protocol === 'https:' ? external_node_https_ : external_node_http_;
    const user = `${decodeURIComponent(proxy.username)}:${decodeURIComponent(proxy.password)}`;
    const asked = request(proxy, {
        method: 'CONNECT',
        path: target,
        agent: false,
        auth: null,
        headers: {
            host: target,
            ...(user === ':' ? {} : { 'proxy-authorization': `Basic ${Buffer.from(user).toString('base64')}` }),
        },
    });
    const fail = (why) => done(new http_proxy/* ProxyError */.T(`the proxy ${proxy.host} ${why}`));
    asked.once('connect', ({ statusCode }, socket) => {
        if (statusCode === 200)
            return done(null, socket);
        socket.destroy();
        fail(`answered HTTP ${statusCode}`);
    });
    asked.once('response', (answer) => {
        answer.destroy();
        fail(`answered HTTP ${answer.statusCode}`);
    });
    asked.on('error', ({ message }) => fail(`gave no connection: ${message}`));
    asked.end();
    return asked;
}

;// CONCATENATED MODULE: ./lib/http/transport.js



class TransportError extends Error {
    constructor(message, cause) {
        super(message, cause === undefined ? undefined : { cause });
        this.name = 'TransportError';
    }
}
const MAX_BODY_BYTES = 64 * 1024 * 1024;
const MAX_ERROR_BYTES = 64 * 1024;
const CUT_BYTES = 16 * 1024;
const MOST_REDIRECTS = 3;
function httpTransport(userAgent, onFirst = () => { }) {
    const agents = agentsFor(process.env);
    const closing = new AbortController();
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
            agent: agents.of(url),
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
        close: () => {
            closing.abort(new TransportError('cut off, since the run ends'));
            agents.close();
        },
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
    for await (const chunk of message) {
        const bytes = Buffer.from(chunk);
        size += bytes.length;
        chunks.push(bytes);
        if (!isGood && size > MAX_ERROR_BYTES)
            return answer(Buffer.concat(chunks).toString('utf8', 0, MAX_ERROR_BYTES - CUT_BYTES));
        if (size > MAX_BODY_BYTES)
            throw new TransportError(`the answer is larger than ${MAX_BODY_BYTES} bytes`);
    }
    if (!message.complete)
        throw new TransportError('the answer broke off');
    return answer(Buffer.concat(chunks).toString('utf8'));
}
function redirectOf({ status, headers: { location } }, from) {
    if (![301, 302, 307, 308].includes(status) || location === undefined)
        return null;
    return URL.canParse(location, from.href) ? new URL(location, from) : null;
}


/***/ })

};

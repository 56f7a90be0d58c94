export const id = 718;
export const ids = [718];
export const modules = {

/***/ 6788:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   OG: () => (/* binding */ parseBody),
/* harmony export */   S4: () => (/* binding */ judge),
/* harmony export */   Sj: () => (/* binding */ otherShape)
/* harmony export */ });
/* harmony import */ var zod_mini__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3945);
/* harmony import */ var _excerpt_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(1193);
/** What one answer of an API means: good, or a failure in words. Pure. */


/** Judges by the status, and by what a body with a good status says against it. */
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
/**
 * 408 and 501 are repeated by Aiven's own client, the rest by both clouds' (api-facts A1, B2). A status below 200 is
 * no answer to what was asked.
 */
function isTransient(status) {
    return status === 408 || status >= 500 || status < 200;
}
/** Checks the shape of a good answer. */
function parseBody({ response, json }, isWrite, schema) {
    const parsed = zod_mini__WEBPACK_IMPORTED_MODULE_0__/* .safeParse */ .xL(schema, json);
    if (parsed.success && json !== undefined)
        return { ok: true, value: parsed.data };
    const detail = json === undefined ? (0,_excerpt_js__WEBPACK_IMPORTED_MODULE_1__/* .notJson */ .O2)(response.body) : otherShape(parsed.error);
    return failed({
        status: null,
        detail,
        hint: 'Check that the API URL and any proxy lead to the API; if so, this action must be updated',
        // A proxy's page or a truncated body may be gone a second later.
        transient: true,
        mayHaveHappened: isWrite,
    });
}
/** An answer that the schema does not know, in words. */
function otherShape(error) {
    const place = error?.issues[0]?.path.map(String).join('.') ?? '';
    return `an answer of another shape than documented${place ? ` (at ${(0,_excerpt_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)(place, EXCERPT)})` : ''}`;
}
function failed(failure) {
    return { ok: false, failure };
}
const EXCERPT = 200;
/** An API's own words are shown up to this many characters. */
const LONGEST_DETAIL = 1000;
function short(message, redact) {
    return (0,_excerpt_js__WEBPACK_IMPORTED_MODULE_1__/* .cut */ .Jj)((0,_excerpt_js__WEBPACK_IMPORTED_MODULE_1__/* .oneLine */ .TN)(redact(message)), LONGEST_DETAIL);
}
/** A body that is not the API's own error format. */
function describe(text, json, redact) {
    // JSON is written anew: the server may have escaped characters of a secret.
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
/** How long to wait before another attempt. Pure. */
/** Attempts in all for one request. */
const MAX_ATTEMPTS = 5;
/** The first pause is at most this long; each next one may be twice as long: 1 + 2 + 4 + 8 = 15 s in all. */
const FIRST_PAUSE_MS = 1000;
/** A wait that the server names is obeyed up to this. */
const MAX_NAMED_WAIT_MS = 60_000;
/**
 * Full jitter: anything from nothing to the doubling bound.
 *
 * @param attempt 1 after the first failure.
 * @param random 0 ≤ n < 1.
 */
function backoffMs(attempt, random) {
    return Math.floor(random * FIRST_PAUSE_MS * 2 ** (attempt - 1));
}
/**
 * The wait a server names, in ms from `now`, at most 60 s; null when it names none.
 *
 * `Retry-After` in seconds or as a date; without it Aiven's "try again in 28s" (api-facts A1), or GitHub's
 * `x-ratelimit-reset` in seconds of the epoch while nothing remains
 * (https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api).
 *
 * @param headers names in lower case.
 */
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
/** Whether a body is a web page: something between us and the API answered. */
function isHtml(body) {
    return HTML.test(body);
}
/** What a body is that should have been JSON and is not. */
function notJson(body) {
    if (isHtml(body))
        return 'an HTML page where JSON should be, probably of a proxy';
    return body.trim() === '' ? 'an empty answer where JSON should be' : 'an answer that is not JSON';
}
/** Every run of whitespace as one blank. */
function oneLine(text) {
    return text.replaceAll(/\s+/g, ' ').trim();
}
/** So much of a body is looked at for an excerpt: what is done to it costs more than time linear in its length. */
const LOOKED_AT = 4000;
/** The beginning of a body, without tags, at most `max` characters. Secrets go first: half of one is none to `redact`. */
function excerpt(body, max, redact) {
    const beginning = redact(body).slice(0, LOOKED_AT);
    return cut(oneLine(beginning.replaceAll(/<[^>]{0,500}>/g, ' ')), max);
}
/** At most `max` characters. What may hold a secret must have been redacted before. */
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
/** Requests in flight to one host, and the time before which none may start because the host said so. */
class HostGate {
    #free;
    #closedUntil = 0;
    #patienceMs;
    /** Who waits for a slot. A write goes first: what it rests on was looked at just before. */
    #writes = [];
    #reads = [];
    /**
     * @param patienceMs how long a write may stand in the queue. At least as long as an exchange may take: the first in
     *   the queue then always gets its turn, and none is held back for ever by slow answers alone.
     */
    constructor(concurrency, patienceMs) {
        this.#free = concurrency;
        this.#patienceMs = patienceMs;
    }
    /**
     * Runs one exchange when there is room and the host wants requests. A read waits out a pause, without taking
     * anybody's room; a write does not, and stands in the queue for `patienceMs` at the most: what it rests on would be
     * out of date.
     *
     * @throws HeldBack when it is a write that would have to wait longer.
     */
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
                // It may have closed while this one stood in the queue.
                if (!this.isClosed(clock))
                    return await exchange();
            }
            finally {
                this.#leave();
            }
        }
    }
    /** No request starts for `ms` from now. */
    close(clock, ms) {
        this.#closedUntil = Math.max(this.#closedUntil, clock.now() + ms);
    }
    /** Whether the host named a pause that is not over. */
    isClosed(clock) {
        return this.pauseMs(clock) > 0;
    }
    /** How long that pause still lasts, in ms; 0: there is none. */
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
    /** Hands the slot on. */
    #leave() {
        const next = this.#writes.shift() ?? this.#reads.shift();
        if (next)
            next();
        else
            this.#free++;
    }
}
/** The request was not sent, for it would have had to wait. */
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
/** Which proxy a request goes through, as curl and GitHub's runner understand the variables. Pure. */

/** A proxy that cannot be used, or gives no connection. Of its address only the host is told. */
class ProxyError extends Error {
    /** Trying again is useless: the environment names no proxy. */
    isHopeless;
    constructor(message, isHopeless = false) {
        super(message);
        this.name = 'ProxyError';
        this.isHopeless = isHopeless;
    }
}
/**
 * The proxy for a URL; null for none. `https_proxy` and `HTTPS_PROXY` hold for `https`, `http_proxy` and `HTTP_PROXY`
 * for `http`; without a scheme `http://` is meant. Loopback is never asked through a proxy.
 *
 * @throws ProxyError when the variable is no URL, or of a scheme other than `http` and `https`.
 */
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
/** An address of IPv6 without its brackets. */
function bare(host) {
    return host.replace(/^\[|\]$/g, '').toLowerCase();
}
function portOf({ port, protocol }) {
    return port || (protocol === 'https:' ? '443' : '80');
}
/**
 * Whether `NO_PROXY` names the host: `*`, a host, a domain (`example.com`, `.example.com`, `*.example.com`), an
 * address, a range (`10.0.0.0/8`), each of them also with a port behind it.
 */
function isExempt(host, port, noProxy) {
    return noProxy
        .toLowerCase()
        .split(/[\s,]+/)
        .some((item) => {
        if (item === '*')
            return true;
        // A port is behind a name, or behind an address in brackets.
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
/** What went wrong below HTTP, in words, and whether trying again can help. */


function errorCode(cause) {
    return cause instanceof Error && 'code' in cause && typeof cause.code === 'string' ? cause.code : null;
}
/** Code and message of a network error. */
function networkText(cause) {
    const code = errorCode(cause);
    const text = (0,errors/* messageOf */.bD)(cause);
    return code && !text.includes(code) ? `${code}: ${text}` : text;
}
const TLS = /CERT|SELF_SIGNED|UNABLE_TO_|ERR_TLS|ERR_SSL|HOSTNAME/;
/** A wrong certificate does not become right by asking again. */
function isHopeless(cause) {
    return TLS.test(errorCode(cause) ?? '') || (cause instanceof proxy/* ProxyError */.T && cause.isHopeless);
}
/** No connection was made at all. */
function wasNeverSent(cause) {
    const code = errorCode(cause) ?? '';
    return cause instanceof proxy/* ProxyError */.T || TLS.test(code) || /^(ECONNREFUSED|ENOTFOUND|EAI_AGAIN)$/.test(code);
}
/** What to do about it. */
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
/** One REST API as the clients use it: bounded concurrency, retries for reads, named waits, errors with words. */







const LONGEST_LIMIT_MS = 15 * 60_000;
/** Every answer of either cloud that is not empty. */
const anyObject = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* unknown */.L5J());
class RestApi {
    #options;
    constructor(options) {
        this.#options = options;
    }
    /**
     * Reads and parses, repeated like every read: see `repeat`.
     *
     * @returns null for a 404.
     * @throws ApiError when it fails for good or the answer has another shape.
     */
    async read(call, schema) {
        try {
            return await this.repeat({ ...call, method: 'GET' }, (body) => (0,http_answer/* parseBody */.OG)(body, false, schema));
        }
        catch (error) {
            if (error instanceof errors/* ApiError */.hD && error.status === 404)
                return null;
            throw error;
        }
    }
    /**
     * Sends what changes nothing, again on faults of the moment: 4 more attempts, 15 s of pauses at the most. A limit of
     * requests that comes with a named wait is no fault: it is waited out, for `longestLimitMs` at the most.
     *
     * @throws ApiError when it fails for good.
     */
    async repeat(call, parse) {
        const { clock, gate, log, longestLimitMs = LONGEST_LIMIT_MS } = this.#options;
        // Time in the queue behind other reads does not count: under a limit that may be most of it.
        let limitedMs = 0;
        for (let attempt = 1;; attempt++) {
            const outcome = await this.#attempt(call, false, parse);
            if (outcome.ok)
                return outcome.value;
            const error = this.#error(call, false, outcome.failure);
            // Waiting for one's turn is no attempt.
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
    /**
     * Writes once. The answer must be one of the API's, which are objects or empty, and not some proxy's page.
     *
     * @returns the answer's body; null when it is empty.
     * @throws ApiError as `once` does.
     */
    write(call) {
        return this.once(call, (answer) => isEmpty(answer) ? { ok: true, value: null } : (0,http_answer/* parseBody */.OG)(answer, true, anyObject));
    }
    /**
     * Sends once. Never repeated here: whoever wants it again must look first whether it happened.
     *
     * @throws ApiError; `transient` when looking and trying again may help; `noAttempt` when it would have had
     *   to wait, for a pause that the API asked for or behind other requests, or was refused with such a pause.
     */
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
                // Before the next in line may pass.
                if (judged.failure.transient)
                    this.#obeyNamedWait(response.headers, judged.failure.detail);
                return judged;
            });
        }
        catch (cause) {
            return {
                ok: false,
                failure: cause instanceof http_gate/* HeldBack */.x ? held(cause) : unanswered(cause, isWrite, baseUrl),
            };
        }
    }
    /** A limit of requests refused it, and named a wait that is not over. */
    #isLimited({ limited }) {
        const { gate, clock } = this.#options;
        return limited === true && gate.isClosed(clock);
    }
    /** A wait the server names holds for every request to this host, not just this one. */
    #obeyNamedWait(headers, detail) {
        const { gate, clock } = this.#options;
        const wait = (0,backoff/* namedWaitMs */.ns)(headers, detail, clock.now());
        if (wait !== null)
            gate.close(clock, wait);
    }
    #error({ operation }, isWrite, failure) {
        const { service, redact } = this.#options;
        return new errors/* ApiError */.hD({ ...failure, service, operation, isWrite, detail: (0,excerpt/* oneLine */.TN)(redact(failure.detail)) });
    }
}
function textOf(body) {
    return body === undefined ? null : typeof body === 'string' ? body : JSON.stringify(body);
}
/** A good answer without a body. */
function isEmpty({ response }) {
    return response.body.trim() === '';
}
/** The request never left: see `ApiFailure.noAttempt`. */
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


/***/ })

};

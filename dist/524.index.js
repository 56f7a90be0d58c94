export const id = 524;
export const ids = [524];
export const modules = {

/***/ 2136:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   a9: () => (/* binding */ MAX_NAMED_WAIT_MS),
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
 * `Retry-After` in seconds or as a date; without it Aiven's "try again in 28s" (api-facts A1).
 */
function namedWaitMs(retryAfter, text, now) {
    const named = retryAfter === null ? null : headerWait(retryAfter.trim(), now);
    const inText = /try again in (\d{1,6})\s*s/i.exec(text)?.[1];
    const wait = named ?? (inText === undefined ? null : Number(inText) * 1000);
    return wait === null ? null : Math.min(Math.max(0, wait), MAX_NAMED_WAIT_MS);
}
function headerWait(value, now) {
    if (/^\d{1,9}(\.\d+)?$/.test(value))
        return Math.ceil(Number(value) * 1000);
    const date = Date.parse(value);
    return Number.isNaN(date) ? null : date - now;
}


/***/ }),

/***/ 1829:
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
/** The beginning of a body, without tags, at most `max` characters. Secrets go first: half of one is none to `redact`. */
function excerpt(body, max, redact) {
    return cut(oneLine(redact(body).replaceAll(/<[^>]{0,500}>/g, ' ')), max);
}
/** At most `max` characters. What may hold a secret must have been redacted before. */
function cut(text, max) {
    return text.length > max ? `${text.slice(0, max - 1)}…` : text;
}


/***/ })

};

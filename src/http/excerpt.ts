/** What a server wrote, as a few words inside a message of ours. Pure. */
import type { Redact } from '../settings/secrets.ts'

const HTML = /^\s*<(?:!doctype html|html|head|body|title|center|h1)\b/i

/** Whether a body is a web page: something between us and the API answered. */
export function isHtml(body: string): boolean {
  return HTML.test(body)
}

/** What a body is that should have been JSON and is not. */
export function notJson(body: string): string {
  if (isHtml(body)) return 'an HTML page where JSON should be, probably of a proxy'
  return body.trim() === '' ? 'an empty answer where JSON should be' : 'an answer that is not JSON'
}

/** Every run of whitespace as one blank. */
export function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}

/** So much of a body is looked at for an excerpt: what is done to it costs more than time linear in its length. */
const LOOKED_AT = 4000

/** The beginning of a body, without tags, at most `max` characters. Secrets go first: half of one is none to `redact`. */
export function excerpt(body: string, max: number, redact: Redact): string {
  const beginning = redact(body).slice(0, LOOKED_AT)
  return cut(oneLine(beginning.replaceAll(/<[^>]{0,500}>/g, ' ')), max)
}

/** At most `max` characters. What may hold a secret must have been redacted before. */
export function cut(text: string, max: number): string {
  return text.length > max ? `${text.slice(0, max - 1)}…` : text
}

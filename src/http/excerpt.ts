/** What a server wrote, as a few words inside a message of ours. Pure. */
import type * as z from 'zod/mini'
import type { Redact } from '../settings/secrets.ts'

const HTML = /^\s*<(?:!doctype html|html|head|body|title|center|h1)\b/i
/** So much is shown of what is not an API's own words. */
const EXCERPT = 200
/** An API's own words are shown up to this many characters. */
const LONGEST_DETAIL = 1000
/** So much of a body is looked at for an excerpt: what is done to it costs more than time linear in its length. */
const LOOKED_AT = 4000

/** A text in one line. Secrets go first: half of one is none to `redact`. */
export function inMessage(text: string, redact: Redact): string {
  return cut(oneLine(redact(text)), LONGEST_DETAIL)
}

/** An error body that is not of the API's own format: its beginning, without tags. */
export function wordsOf(body: string, json: unknown, redact: Redact): string {
  // JSON is written anew: the server may have escaped characters of a secret.
  const beginning = redact(json === undefined ? body : JSON.stringify(json)).slice(0, LOOKED_AT)
  const words = cut(oneLine(beginning.replaceAll(/<[^>]{0,500}>/g, ' ')), EXCERPT)
  if (!HTML.test(body)) return words || 'no explanation'
  // Something between us and the API answered.
  return `an HTML page, probably of a proxy${words ? ` (${words})` : ''}`
}

/** What a body is that should have been JSON and is not. */
export function notJson(body: string): string {
  if (HTML.test(body)) return 'an HTML page where JSON should be, probably of a proxy'
  return body.trim() === '' ? 'an empty answer where JSON should be' : 'an answer that is not JSON'
}

/** An answer that the schema does not know. */
export function otherShape(error: z.core.$ZodError | undefined): string {
  const place = error?.issues[0]?.path.map(String).join('.') ?? ''
  return `an answer of another shape than documented${place ? ` (at ${cut(place, EXCERPT)})` : ''}`
}

function oneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim()
}

function cut(text: string, max: number): string {
  return text.length > max ? `${text.slice(0, max - 1)}…` : text
}

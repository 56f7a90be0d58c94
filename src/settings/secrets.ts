/** Secrets: what they look like in every form they travel in, and how they are kept out of any text. */

/** Shorter texts are not replaced: they would blot out ordinary words. */
const SHORTEST = 4
/** A line of a secret that has several. */
const SHORTEST_LINE = 8

const MASK = '***'

/**
 * Every form in which a secret may show up: as it is, on one line, line by line, URL-encoded in both cases, as JSON and
 * HTML write it, and in Base64.
 */
export function formsOf(secret: string): string[] {
  const whole = secret.toWellFormed()
  const encoded = [
    ...[encodeURIComponent(whole), encodeURI(whole)],
    new URLSearchParams([['', whole]]).toString().slice(1),
  ]
  const lines = secret.split(/[\r\n]+/).map((line) => line.trim())
  return [
    secret,
    secret.replaceAll(/\s+/g, ' '),
    ...(lines.length > 1 ? lines.filter(({ length }) => length >= SHORTEST_LINE) : []),
    ...encoded,
    ...encoded.map((text) => text.replaceAll(/%[0-9A-F]{2}/g, (hex) => hex.toLowerCase())),
    JSON.stringify(secret).slice(1, -1),
    secret.replaceAll(/[&<>"']/g, (char) => ENTITIES[char] ?? char),
    Buffer.from(secret).toString('base64'),
    Buffer.from(secret).toString('base64url'),
  ]
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** For `replaceAll`: what is percent-encoded is found in any case. */
function findable(form: string): string | RegExp {
  const [start = '', ...parts] = form.split(/(%[0-9A-F]{2})/)
  if (parts.length === 0) return form
  const rest = parts.map((part, i) => (i % 2 === 0 ? `(?i:${part})` : RegExp.escape(part)))
  return new RegExp(`${RegExp.escape(start)}${rest.join('')}`, 'g')
}

export type Redact = (text: string) => string

/** A function that replaces every form of the secrets by `***`, longest first. */
export function redactor(secrets: readonly string[]): Redact {
  const forms = [...new Set(secrets.flatMap(formsOf))]
    .filter((form) => form.length >= SHORTEST)
    .sort((a, b) => b.length - a.length)
    .map(findable)
  return (text) => forms.reduce<string>((clean, form) => clean.replaceAll(form, MASK), text)
}

/** Whether a text can be the value of an HTTP header: one line, in Latin-1. */
export function isHeaderValue(text: string): boolean {
  return /^[\t\x20-\x7e\x80-\xff]*$/.test(text)
}

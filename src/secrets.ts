/** Secrets: what they look like in every form they travel in, and how they are kept out of any text. */

/** Shorter texts are not replaced: they would blot out ordinary words. */
const SHORTEST = 4

const MASK = '***'

/** Every form in which a secret may show up: as it is, URL-encoded, as JSON writes it, and in Base64. */
export function formsOf(secret: string): string[] {
  return [
    secret,
    encodeURIComponent(secret.toWellFormed()),
    JSON.stringify(secret).slice(1, -1),
    Buffer.from(secret).toString('base64'),
    Buffer.from(secret).toString('base64url'),
  ]
}

export type Redact = (text: string) => string

/** A function that replaces every form of the secrets by `***`, longest first. */
export function redactor(secrets: readonly string[]): Redact {
  const forms = [...new Set(secrets.flatMap(formsOf))]
    .filter((form) => form.length >= SHORTEST)
    .sort((a, b) => b.length - a.length)
  return (text) => forms.reduce((clean, form) => clean.replaceAll(form, MASK), text)
}

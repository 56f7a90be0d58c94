/** Links to GitHub. Everything in them is encoded, so that nothing from outside ends a Markdown link. */
import type { Position, RunContext } from '../domain/model.ts'
import { code, shorten } from './escape.ts'

const LONGEST_PATH = 80

/** A path or URL part with every character that could mean something in Markdown percent-encoded. */
function encodePath(path: string): string {
  return path
    .toWellFormed()
    .split('/')
    .map((part) =>
      encodeURIComponent(part).replaceAll(
        /[!'()*]/g,
        (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`,
      ),
    )
    .join('/')
}

/** The address when it is an http(s) one without anything that ends a link; null otherwise. */
function safeUrl(url: string): string | null {
  return /^https?:\/\/[\w.:[\]-]+(?:\/[\w.~/%:@#?=&,+-]*)?$/.test(url) ? url : null
}

/** `[words](address)`; the words alone when the address is not a plain web address. `words` is Markdown. */
function link(words: string, url: string): string {
  const safe = safeUrl(url)
  return safe === null ? words : `[${words}](${safe})`
}

/** `file:line`, linked to that line of the commit. */
export function positionLink(at: Position, context: RunContext, linked: boolean): string {
  const words = code(`${shorten(at.file, LONGEST_PATH)}:${at.line}`)
  if (!linked) return words
  const { serverUrl, repository, sha } = context
  return link(
    words,
    `${serverUrl}/${encodePath(repository)}/blob/${encodePath(sha)}/${encodePath(at.file)}#L${at.line}`,
  )
}

/** A finding's code, linked to what the documents say about it; else said to be a code. */
export function codeLink(name: string, { docsUrl }: RunContext, linked: boolean): string {
  return linked && docsUrl !== null
    ? link(code(name), `${docsUrl}/findings.md#${encodePath(name)}`)
    : `code: ${code(name)}`
}

/** The run's page. `words` is Markdown. */
export function runLink(words: string, context: RunContext): string {
  return link(words, context.runUrl)
}

/** The commit, by its first seven digits. */
export function commitLink(context: RunContext): string {
  const { serverUrl, repository, sha } = context
  return link(code(sha.slice(0, 7)), `${serverUrl}/${encodePath(repository)}/commit/${encodePath(sha)}`)
}

/** Links to GitHub. Everything in them is encoded, so that nothing from outside ends a Markdown link. */
import type { Position, RunContext } from '../domain/model.ts'
import { code, percentEncoded, shorten } from './escape.ts'

const WEB_ADDRESS = /^https?:\/\/[\w.:[\]-]+(?:\/[\w.~/%:@#?=&,+-]*)?$/

/** `[words](address)`; the words alone when the address is not a plain web address. `words` is Markdown. */
function link(words: string, url: string): string {
  return WEB_ADDRESS.test(url) ? `[${words}](${url})` : words
}

function repositoryLink(words: string, path: string, { serverUrl, repository }: RunContext): string {
  return link(words, `${serverUrl}/${encodePath(repository)}/${path}`)
}

function encodePath(path: string): string {
  return path.split('/').map(percentEncoded).join('/')
}

/** `file:line`, linked to that line of the commit. */
export function positionLink(at: Position, context: RunContext, linked: boolean): string {
  const words = code(`${shorten(at.file, 80)}:${at.line}`)
  const path = `blob/${encodePath(context.sha)}/${encodePath(at.file)}#L${at.line}`
  return linked ? repositoryLink(words, path, context) : words
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
  return repositoryLink(code(context.sha.slice(0, 7)), `commit/${encodePath(context.sha)}`, context)
}

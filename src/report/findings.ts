/** What to fix and what to know: each cause once, with the peerings that share it. */
import type { Severity } from '../domain/model.ts'
import { type Cause, causesOf } from './causes.ts'
import { code, cut, prose, shorten } from './escape.ts'
import { codeLink, positionLink } from './links.ts'
import { nameOf } from './rows.ts'
import type { Detail } from './size.ts'
import { isUnread } from './traits.ts'
import { firstOpen, folded, type View } from './view.ts'
import { count, first, number } from './words.ts'

/** Causes, and names of one cause, that stand open; more are folded away. */
const VISIBLE = 5
const LISTED_NAMES = 10
const LISTED_PLACES = 3

/**
 * Errors or warnings; they are never left out, only shortened to their codes, each with the names it concerns.
 *
 * @param heading Markdown, without anything from outside.
 */
export function findingsPart(heading: string, severity: Severity, view: View, detail: Detail): string {
  const causes = causesFor(severity, view)
  if (causes.length === 0) return ''
  const items = (some: readonly Cause[]) => some.map((cause) => item(cause, view, detail)).join('\n')
  return `${heading}\n\n${detail.message === 0 ? byCode(causes, detail) : firstOpen(causes, VISIBLE, items)}`
}

/** Notices, folded away. */
export function noticesPart(view: View, detail: Detail): string {
  const causes = causesFor('notice', view)
  if (causes.length === 0 || detail.rows !== 'full') return ''
  const items = causes.map((cause) => item(cause, view, detail)).join('\n')
  return folded(`ℹ️ ${count(causes.length, 'notice')}`, items)
}

/** A lease notice is told by the section about leases, when there are servers to list. */
function causesFor(severity: Severity, { report }: View): Cause[] {
  const isTold = (one: Cause) =>
    one.code === 'lease-renewal' && one.peerings.every(({ leases }) => leases.length > 0)
  return causesOf(report).filter((one) => one.severity === severity && !isTold(one))
}

function item(cause: Cause, view: View, detail: Detail): string {
  const text = `${prose(cut(cause.message, detail.message)) || 'no details'}${origin(cause, view, detail)}`
  const names = cause.peerings.map((one) => nameOf(one, detail))
  if (names.length === 0) return `- ${text}`
  if (names.length <= LISTED_NAMES) return `- **${names.join(', ')}**: ${text}`
  const line = `- **${count(names.length, 'peering')}**: ${text}`
  // What could not be read has a table of its own.
  if (cause.peerings.every(isUnread) && detail.rows === 'full') return line
  return `${line}\n\n  ${folded('Which', names.join(', ')).replaceAll(/\n+(?=.)/g, '$&  ')}\n`
}

/** Where in the spec, and which code, in brackets. */
function origin({ code: name, places, peerings }: Cause, { context }: View, { rows }: Detail): string {
  const linked = rows === 'full'
  const shown = peerings.length > LISTED_PLACES ? [] : places.slice(0, LISTED_PLACES)
  const parts = shown.map((at) => positionLink(at, context, linked))
  if (name !== null) parts.push(codeLink(name, context, linked))
  return parts.length === 0 ? '' : ` (${parts.join(', ')})`
}

function byCode(causes: readonly Cause[], detail: Detail): string {
  const groups = Map.groupBy(causes, (one) => one.code ?? 'failed')
  const lines = Array.from(groups, ([name, members]) => {
    const peerings = new Set(members.flatMap((one) => one.peerings))
    const others = members.filter((one) => one.peerings.length === 0)
    const all = [
      ...Array.from(peerings, (one) => nameOf(one, detail)),
      ...new Set(others.map((one) => placeOf(one, detail))),
    ]
    return `- ${code(name)} (${number(peerings.size + others.length)}): ${first(detail.named, all).join(', ')}`
  })
  return lines.join('\n')
}

function placeOf({ places: [at] }: Cause, detail: Detail): string {
  return at ? code(`${shorten(at.file, detail.blockedName)}:${at.line}`) : 'the run'
}

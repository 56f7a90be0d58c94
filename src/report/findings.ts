/** What to fix and what to know: each cause once, with the peerings that share it. */
import type { RunReport, Severity } from '../domain/model.ts'
import { type Block, block, folded, NOTHING, type View } from './block.ts'
import { type Cause, causesOf } from './causes.ts'
import { code, cut, prose, shorten } from './escape.ts'
import { codeLink, positionLink } from './links.ts'
import { nameOf } from './rows.ts'
import type { Detail } from './size.ts'
import { count, isUnread, number } from './words.ts'

/** Causes, and names of one cause, that stand open; more are folded away. */
const VISIBLE = 5
const LISTED_NAMES = 10
const LISTED_PLACES = 3

/** Errors are never left out, only shortened. `step`: its number, where another section asks for something, too. */
export function errorsBlock(view: View, detail: Detail, step = ''): Block {
  return section(`#### ❌ ${step}What to fix`, 'error', view, detail)
}

/** Neither are warnings. */
export function warningsBlock(view: View, detail: Detail): Block {
  return section('#### ⚠️ Warnings', 'warning', view, detail)
}

/** Notices, folded away. */
export function noticesBlock(view: View, detail: Detail): Block {
  const causes = causesFor(view.report, 'notice')
  if (causes.length === 0) return NOTHING
  const title = count(causes.length, 'notice')
  if (!detail.notices) return block('', title)
  return block(folded(`ℹ️ ${title}`, causes.map((cause) => item(cause, view, detail)).join('\n')))
}

function section(heading: string, severity: Severity, view: View, detail: Detail): Block {
  const causes = causesFor(view.report, severity)
  if (causes.length === 0) return NOTHING
  if (detail.message === 0) return byCode(heading, severity, causes, detail)
  const lines = causes.map((cause) => item(cause, view, detail))
  const rest = lines.slice(VISIBLE)
  const more = rest.length > 0 ? [folded(`${number(rest.length)} more`, rest.join('\n'))] : []
  return block([heading, lines.slice(0, VISIBLE).join('\n'), ...more].join('\n\n'))
}

/** A lease notice is told by the section about leases, when there are servers to list. */
function causesFor(report: RunReport, severity: Severity): Cause[] {
  return causesOf(report).filter(
    (one) =>
      one.severity === severity &&
      !(one.code === 'lease-renewal' && one.peerings.every(({ leases }) => leases.length > 0)),
  )
}

function item(cause: Cause, view: View, detail: Detail): string {
  const text = prose(cut(cause.message, detail.message)) || 'no details'
  const from = origin(cause, view, detail)
  const names = cause.peerings.map((one) => nameOf(one, detail))
  const end = from === '' ? '' : ` (${from})`
  if (names.length <= LISTED_NAMES) {
    const who = names.length === 0 ? '' : `**${names.join(', ')}**: `
    return `- ${who}${text}${end}`
  }
  const line = `- **${count(names.length, 'peering')}**: ${text}${end}`
  // What could not be read has a table of its own.
  if (cause.peerings.every(isUnread) && (detail.rows === 'full' || detail.rows === 'short')) return line
  return `${line}\n\n  ${folded('Which', names.join(', ')).replaceAll(/\n+(?=.)/g, '$&  ')}\n`
}

function origin({ code: name, places, peerings }: Cause, { context }: View, { links }: Detail): string {
  const shown = peerings.length > LISTED_PLACES ? [] : places.slice(0, LISTED_PLACES)
  return [
    ...shown.map((at) => positionLink(at, context, links)),
    ...(name === null ? [] : [codeLink(name, context, links)]),
  ].join(', ')
}

/** Codes only, each with the names it concerns: how thousands of errors are still all told. */
function byCode(heading: string, severity: Severity, causes: readonly Cause[], detail: Detail): Block {
  const groups = Map.groupBy(causes, (one) => one.code ?? 'failed')
  let left = detail.named
  let unnamed = 0
  const lines = [...groups].map(([name, members]) => {
    const peerings = [...new Set(members.flatMap((one) => one.peerings))]
    const others = members.filter((one) => one.peerings.length === 0)
    const shown = [
      ...peerings.slice(0, left).map((one) => nameOf(one, detail)),
      ...others.slice(0, Math.max(0, left - peerings.length)).map((one) => placeOf(one, detail)),
    ]
    const all = peerings.length + others.length
    left -= shown.length
    unnamed += all - shown.length
    const rest = shown.length < all ? [`${number(all - shown.length)} more`] : []
    return `- ${code(name)} (${number(all)}): ${[...new Set(shown), ...rest].join(', ')}`
  })
  const text = [heading, lines.join('\n')].join('\n\n')
  return block(
    text,
    severity === 'error' ? 'what the errors say' : 'what the warnings say',
    ...(unnamed > 0 ? [`${number(unnamed)} of the names that have ${severity}s`] : []),
  )
}

function placeOf({ places: [at] }: Cause, detail: Detail): string {
  return at ? code(`${shorten(at.file, detail.blockedName)}:${at.line}`) : 'the run'
}

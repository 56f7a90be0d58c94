/** The table of what changes: attention first, unchanged peerings only as a count. */
import type { Change, LabelChanges, PeeringPlan, RunReport } from '../domain/model.ts'
import { type Block, block, folded, type View } from './block.ts'
import { aivenEnd, cidrList, stateWords, upcloudEnd } from './ends.ts'
import { cell, code, prose, shorten } from './escape.ts'
import { codeLink } from './links.ts'
import { nextStep } from './next-step.ts'
import type { Detail } from './size.ts'
import {
  byUrgency,
  capital,
  count,
  elapsed,
  flows,
  interrupts,
  isAdopted,
  isSilent,
  isUnread,
  kindOf,
  list,
  number,
  plannedWords,
  stopVerb,
  utc,
  whatHappens,
} from './words.ts'

/** More rows than this are folded away: nobody scrolls a phone through them. */
const VISIBLE_ROWS = 10
const VISIBLE_BLOCKED = 5
const VISIBLE_NAMES = 30
const LONGEST_DETAIL = 300
const LISTED_LABELS = 10
const LONGEST_FILE = 100
const LONGEST_LABEL = 60

/** Peerings worth a row, most urgent first, otherwise in the order of the spec. */
export function rowsOf(report: RunReport): readonly PeeringPlan[] {
  return byUrgency(
    report.peerings.filter(
      (one) => kindOf(one) !== 'in-sync' && (one.status !== 'unmanaged' || one.findings.length > 0),
    ),
    report.mode,
  )
}

/** A peering's name as Markdown, as long as the level of detail allows. */
export function nameOf(peering: PeeringPlan, detail: Detail): string {
  const kind = kindOf(peering)
  const longest = kind === 'blocked' || kind === 'failed' ? detail.blockedName : detail.name
  return code(shorten(peering.name, longest), '(no name)')
}

export function rowsBlock(view: View, detail: Detail): Block {
  const rows = rowsOf(view.report)
  const unchanged = unchangedText(view, rows.length)
  if (rows.length === 0) return block(unchanged)
  if (detail.rows === 'list' || detail.rows === 'names') return grouped(rows, view, detail, unchanged)
  return block([...tables(rows, view, detail), unchanged].filter(Boolean).join('\n\n'))
}

function unchangedText({ report }: View, rows: number): string {
  const n = report.counts['in-sync']
  if (rows === 0 || n === 0) return ''
  const others = count(n, 'other peering')
  if (report.mode === 'plan') return `${others} ${n === 1 ? 'is' : 'are'} unchanged.`
  return `${others} ${n === 1 ? 'matches' : 'match'} the spec.`
}

/**
 * With several files a table for each. What is blocked or could not be read is told with its cause already: many such
 * rows do not stand before what happens.
 */
function tables(rows: readonly PeeringPlan[], view: View, detail: Detail): string[] {
  const isTold = (row: PeeringPlan) => row.status === 'blocked' && row.result !== 'failed'
  const told = rows.filter((row) => isTold(row) && !isUnread(row))
  const foldsTold = told.length > VISIBLE_BLOCKED
  const unread = rows.filter(isUnread)
  const open = rows.filter((row) => !isUnread(row) && !(foldsTold && isTold(row)))
  const short = { ...detail, rows: 'short' } as const
  return [
    ...tablesByFile(open, view, detail),
    ...(foldsTold ? [folded(`${count(told.length, 'blocked peering')}`, table(told, view, detail))] : []),
    ...(unread.length > 0
      ? [folded(`${count(unread.length, 'peering')} that could not be read`, table(unread, view, short))]
      : []),
  ]
}

function tablesByFile(rows: readonly PeeringPlan[], view: View, detail: Detail): string[] {
  const isSplit = view.context.specFiles.length > 1
  const files = Map.groupBy(rows, ({ at }) => (isSplit ? (at?.file ?? null) : null))
  const parts = [...files].sort(([a], [b]) => placeOf(a, view) - placeOf(b, view))
  let left = VISIBLE_ROWS
  return parts.flatMap(([file, own]) => {
    const visible = own.slice(0, left)
    const rest = own.slice(visible.length)
    left -= visible.length
    const title = visible.length > 0 ? `${number(rest.length)} more` : count(rest.length, 'peering')
    return [
      ...(isSplit ? [`**${file === null ? 'Not in the spec' : code(shorten(file, LONGEST_FILE))}**`] : []),
      ...(visible.length > 0 ? [table(visible, view, detail)] : []),
      ...(rest.length > 0 ? [folded(title, table(rest, view, detail))] : []),
    ]
  })
}

/** Files in the order in which the spec names them, what is in none last. */
function placeOf(file: string | null, { context }: View): number {
  const place = file === null ? -1 : context.specFiles.indexOf(file)
  return place < 0 ? Number.MAX_SAFE_INTEGER : place
}

function table(rows: readonly PeeringPlan[], view: View, detail: Detail): string {
  const { mode } = view.report
  const heading = mode === 'check' ? 'What is wrong' : mode === 'apply' ? 'Result' : 'What happens'
  return [
    `| Peering | ${heading} |`,
    '| :-- | :-- |',
    ...rows.map((row) => {
      const isFull = detail.rows === 'full'
      const who = `${nameOf(row, detail)}<br>${isFull ? fullEnds(row) : shortEnds(row)}`
      return `| ${cell(who)} | ${cell(isFull ? whatText(row, view, detail) : shortWhat(row, view))} |`
    }),
  ].join('\n')
}

function fullEnds(row: PeeringPlan): string {
  return `Aiven ${aivenEnd(row)}<br>UpCloud ${upcloudEnd(row)}`
}

function shortEnds(row: PeeringPlan): string {
  return `${row.aiven.cidr === null ? '?' : code(row.aiven.cidr)} ↔ ${cidrList(row, 2)}`
}

const ICONS: Partial<Record<ReturnType<typeof kindOf>, string>> = { failed: '❌ ', blocked: '❌ ' }

/** What happens, with a symbol where something is wrong; what was planned stands beside what failed. */
function leadText(row: PeeringPlan, { report }: View): string {
  const silent = report.mode === 'check' && row.drifted && isSilent(row) ? '🔴 **no traffic**: ' : ''
  const planned = plannedWords(row)
  const what = `${ICONS[kindOf(row)] ?? ''}${silent}${whatHappens(row, report.mode)}`
  return planned === null ? what : `${what} (planned: ${planned})`
}

function shortWhat(row: PeeringPlan, view: View): string {
  return [leadText(row, view), ...trafficOf(row, view), ...stepOf(row, view), ...leasesOf(row, view)].join(
    ', ',
  )
}

function whatText(row: PeeringPlan, view: View, { links }: Detail): string {
  return [
    leadText(row, view),
    ...trafficOf(row, view),
    ...leasesOf(row, view),
    ...errorCodes(row).map((one) => codeLink(one, view.context, links)),
    ...row.changes.flatMap((change) => detailOf(change, row)),
    ...(tellsStates(row, view) ? statesOf(row, view) : []),
    ...stepOf(row, view),
  ].join('<br>')
}

/** What an apply does to traffic that flows now. */
function trafficOf(row: PeeringPlan, { report }: View): string[] {
  if (stops(row)) {
    const verb = stopVerb([row]).now
    return [report.mode === 'check' ? `🛑 **an apply ${verb} traffic**` : `🛑 **${verb} traffic**`]
  }
  const isDown = row.upcloud.state !== 'active' && row.upcloud.state !== 'provisioning'
  if (report.mode === 'plan' && row.status === 'repair' && isDown) return ['carries no traffic now']
  return isAdopted(row) && flows(row) && row.result === null ? ['traffic is not interrupted'] : []
}

function stepOf(row: PeeringPlan, { report }: View): string[] {
  const step = report.mode === 'check' ? nextStep(row) : null
  return step === null ? [] : [`→ ${step}`]
}

/** A peering that is up is of no use yet to servers that were there before. */
function leasesOf({ result, leases }: PeeringPlan, { report }: View): string[] {
  if (report.mode !== 'apply' || result !== 'applied') return []
  const n = new Set(leases.map(({ uuid }) => uuid)).size
  return n === 0 ? [] : [`🔁 ${count(n, 'server')} ${n === 1 ? 'needs' : 'need'} a lease renewal`]
}

/** What becomes what; of labels those that go, first: somebody may rely on them. */
function detailOf({ action, detail, labels }: Change, row: PeeringPlan): string[] {
  if (action === 'relabel') return labels ? labelLines(labels, row.result === 'applied') : []
  if (!detail) return []
  return [`${action === 'rename' ? 'name ' : ''}${prose(shorten(detail, LONGEST_DETAIL))}`]
}

function labelLines({ removed, changed, added, marks }: LabelChanges, isDone: boolean): string[] {
  const some = (texts: readonly string[], others: readonly string[] = []) => {
    const more = texts.length - LISTED_LABELS
    return list([...texts.slice(0, LISTED_LABELS), ...(more > 0 ? [`${more} more`] : []), ...others])
  }
  const shown = (text: string) => code(shorten(text, LONGEST_LABEL), '(empty)')
  const noun = (n: number) => (n === 1 ? 'label' : 'labels')
  const own =
    marks > 0 ? [added.length > 0 ? `${marks} of this action` : `${marks} ${noun(marks)} of this action`] : []
  const changes = changed.map(({ key, from, to }) => `${shown(key)} from ${shown(from)} to ${shown(to)}`)
  return [
    ...(removed.length > 0
      ? [`${isDone ? 'removed' : 'removes'} the ${noun(removed.length)} ${some(removed.map(shown))}`]
      : []),
    ...(changed.length > 0
      ? [`${isDone ? 'changed' : 'changes'} the ${noun(changed.length)} ${some(changes)}`]
      : []),
    ...(added.length > 0
      ? [`${isDone ? 'added' : 'adds'} the ${noun(added.length)} ${some(added.map(shown), own)}`]
      : own.length > 0
        ? [`${isDone ? 'added' : 'adds'} ${own[0]}`]
        : []),
  ]
}

/** What is done already, or failed, is told in other words. */
function stops(row: PeeringPlan): boolean {
  return interrupts(row) && row.result === null
}

/** Codes of what blocks it or went wrong, each once. */
export function errorCodes({ findings }: PeeringPlan): string[] {
  return [...new Set(findings.filter(({ severity }) => severity === 'error').map((one) => one.code))]
}

/** The states are the reason why something is repaired, waited for or did not work; in a check, since when. */
function tellsStates(row: PeeringPlan, { report }: View): boolean {
  if (row.result === 'failed' || row.status === 'repair' || row.status === 'waiting') return true
  return report.mode === 'check' && row.status === 'update'
}

function statesOf({ aiven, upcloud, desired }: PeeringPlan, { report, context }: View): string[] {
  if (
    report.mode === 'apply' &&
    desired === 'active' &&
    aiven.state === 'PENDING_PEER' &&
    upcloud.state === null
  )
    return ['half created: Aiven waits for the UpCloud side, UpCloud has none']
  const text = ({ state, changedAt }: PeeringPlan['aiven'] | PeeringPlan['upcloud']) => {
    const isUp = state?.toLowerCase() === 'active'
    const since =
      report.mode === 'check' && changedAt !== null && !isUp
        ? `, since ${utc(changedAt)} (${elapsed(context.now - changedAt)})`
        : ''
    return `${stateWords(state)}${since}`
  }
  return [`Aiven: ${text(aiven)}`, `UpCloud: ${text(upcloud)}`]
}

/** Without a table: who is in for the same stands in one paragraph. */
function grouped(rows: readonly PeeringPlan[], view: View, detail: Detail, unchanged: string): Block {
  // With names only, what is blocked or failed is named with its cause, and need not be twice.
  const told = rows.filter((row) => detail.rows === 'list' || !['blocked', 'failed'].includes(kindOf(row)))
  const named = told.slice(0, detail.named)
  const groups = Map.groupBy(named, (row) => shortWhat(row, view))
  const paragraphs = [...groups].map(([words, members]) => {
    const what = capital(words).replaceAll('**', '')
    const names = members.map((row) => entryOf(row, detail)).join(', ')
    const n = number(members.length)
    return members.length > VISIBLE_NAMES ? folded(`${what} (${n})`, names) : `**${what}** (${n}): ${names}`
  })
  const more = told.length - named.length
  const text = [...paragraphs, unchanged].filter(Boolean).join('\n\n')
  return more > 0 ? block(text, `the names of ${count(more, 'peering')}`) : block(text)
}

function entryOf(row: PeeringPlan, detail: Detail): string {
  if (detail.rows === 'names') return nameOf(row, detail)
  const { cidrs } = row.upcloud
  const more = cidrs.length > 1 ? ` +${cidrs.length - 1}` : ''
  return `${nameOf(row, detail)} ${code(`${row.aiven.cidr ?? '?'} ${cidrs[0] ?? '?'}${more}`)}`
}

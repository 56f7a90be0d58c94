/** The table of what changes: attention first, unchanged peerings only as a count. */
import type { Action, PeeringPlan, RunReport } from '../domain/model.ts'
import { type Block, block, folded, type View } from './block.ts'
import { aivenEnd, cidrList, stateWords, upcloudEnd } from './ends.ts'
import { cell, code, prose, shorten } from './escape.ts'
import type { Detail } from './size.ts'
import { capital, count, interrupts, KINDS, kindOf, number, whatHappens } from './words.ts'

/** More rows than this are folded away: nobody scrolls a phone through them. */
const VISIBLE_ROWS = 25
const LONGEST_DETAIL = 300

/** Peerings worth a row, most urgent first, otherwise in the order of the spec. */
export function rowsOf(report: RunReport): readonly PeeringPlan[] {
  return report.peerings
    .filter((one) => kindOf(one) !== 'in-sync' && (one.status !== 'unmanaged' || one.findings.length > 0))
    .map((one) => [KINDS.indexOf(kindOf(one)), one] as const)
    .sort(([a], [b]) => a - b)
    .map(([, one]) => one)
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
  switch (detail.rows) {
    case 'full':
    case 'compact':
      return block([...tables(rows, view, detail), unchanged].filter(Boolean).join('\n\n'))
    case 'pairs':
    case 'names':
      return grouped(rows, view, detail, unchanged)
  }
}

function unchangedText({ report }: View, rows: number): string {
  const n = report.counts['in-sync']
  if (rows === 0 || n === 0) return ''
  return report.mode === 'plan'
    ? `${count(n, 'other peering')} ${n === 1 ? 'stays as it is' : 'stay as they are'}.`
    : `${count(n, 'other peering')} ${n === 1 ? 'is' : 'are'} as the spec says.`
}

function tables(rows: readonly PeeringPlan[], view: View, detail: Detail): string[] {
  const visible = table(rows.slice(0, VISIBLE_ROWS), view, detail)
  const rest = rows.slice(VISIBLE_ROWS)
  if (rest.length === 0) return [visible]
  return [visible, folded(`${number(rest.length)} more`, table(rest, view, detail))]
}

function table(rows: readonly PeeringPlan[], view: View, detail: Detail): string {
  const { mode } = view.report
  const heading = mode === 'check' ? 'What is wrong' : mode === 'apply' ? 'Result' : 'What happens'
  const ends = detail.rows === 'full' ? fullEnds : compactEnds
  return [
    `| Peering | ${heading} | Between |`,
    '| :-- | :-- | :-- |',
    ...rows.map((row) => {
      const what = detail.rows === 'full' ? whatText(row, view) : shortWhat(row, view)
      return `| ${cell(nameOf(row, detail))} | ${cell(what)} | ${cell(ends(row))} |`
    }),
  ].join('\n')
}

function fullEnds(row: PeeringPlan): string {
  return `Aiven ${aivenEnd(row)}<br>UpCloud ${upcloudEnd(row)}`
}

function compactEnds(row: PeeringPlan): string {
  return `${row.aiven.cidr === null ? '?' : code(row.aiven.cidr)} ↔ ${cidrList(row, 2)}`
}

const ICONS: Partial<Record<ReturnType<typeof kindOf>, string>> = { failed: '❌ ', blocked: '❌ ' }

function shortWhat(row: PeeringPlan, { report }: View): string {
  const what = `${ICONS[kindOf(row)] ?? ''}${whatHappens(row, report.mode)}`
  return stops(row) ? `${what}, **interrupts traffic**` : what
}

function whatText(row: PeeringPlan, view: View): string {
  const { mode } = view.report
  const warning = mode === 'check' ? 'fixing it **interrupts traffic**' : '**interrupts traffic**'
  return [
    `${ICONS[kindOf(row)] ?? ''}${whatHappens(row, mode)}`,
    ...(stops(row) ? [`⚠️ ${warning}`] : []),
    ...errorCodes(row).map((one) => code(one)),
    ...detailsOf(row, (action) => action !== 'relabel'),
    ...(tellsStates(row) ? statesOf(row) : []),
  ].join('<br>')
}

/** Labels are too wide for the table of a phone: they stand with the ids. */
export function detailsOf({ changes }: PeeringPlan, chosen: (action: Action) => boolean): string[] {
  return changes.flatMap(({ action, detail }) =>
    detail && chosen(action) ? [prose(shorten(detail, LONGEST_DETAIL))] : [],
  )
}

/** What is done already, or failed, is told in other words. */
function stops(row: PeeringPlan): boolean {
  return interrupts(row) && row.result === null
}

/** Codes of what blocks it or went wrong, each once. */
export function errorCodes({ findings }: PeeringPlan): string[] {
  return [...new Set(findings.filter(({ severity }) => severity === 'error').map((one) => one.code))]
}

/** The states are the reason why something is repaired, waited for or did not work. */
function tellsStates(row: PeeringPlan): boolean {
  return row.result === 'failed' || row.status === 'repair' || row.status === 'waiting'
}

function statesOf({ aiven, upcloud }: PeeringPlan): string[] {
  return [`Aiven: ${stateWords(aiven.state)}`, `UpCloud: ${stateWords(upcloud.state)}`]
}

/** Without a table: who is in for the same stands in one paragraph. */
function grouped(rows: readonly PeeringPlan[], view: View, detail: Detail, unchanged: string): Block {
  // With names only, what is blocked or failed is named with its error, and need not be twice.
  const told = rows.filter((row) => detail.rows === 'pairs' || !['blocked', 'failed'].includes(kindOf(row)))
  const named = told.slice(0, detail.named)
  const groups = Map.groupBy(named, (row) => shortWhat(row, view))
  const paragraphs = [...groups].map(
    ([what, members]) =>
      `**${capital(what).replaceAll('**', '')}** (${number(members.length)}): ${members.map((row) => label(row, detail)).join(', ')}`,
  )
  const more = told.length - named.length
  const text = [...paragraphs, unchanged].filter(Boolean).join('\n\n')
  return more > 0 ? block(text, `the names of ${count(more, 'peering')}`) : block(text)
}

function label(row: PeeringPlan, detail: Detail): string {
  if (detail.rows === 'names') return nameOf(row, detail)
  const { cidrs } = row.upcloud
  const more = cidrs.length > 1 ? ` +${cidrs.length - 1}` : ''
  return `${nameOf(row, detail)} ${code(`${row.aiven.cidr ?? '?'} ${cidrs[0] ?? '?'}${more}`)}`
}

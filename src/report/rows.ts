/** The table of what changes: attention first, unchanged peerings only as a count. */
import type { Change, LabelChanges, PeeringPlan } from '../domain/model.ts'
import { aivenEnd, rangesOf, stateWords, upcloudEnd } from './ends.ts'
import { code, prose, shortCode, shorten } from './escape.ts'
import { codeLink } from './links.ts'
import type { Detail } from './size.ts'
import {
  errorCodes,
  flows,
  interrupts,
  isAdopted,
  isSilent,
  isUnread,
  kindOf,
  rowsOf,
  serversOf,
  stopVerb,
} from './traits.ts'
import { firstOpen, folded, joined, table, type View } from './view.ts'
import { changeWords, nextStep, whatHappens } from './what-happens.ts'
import { capital, count, elapsed, first, list, number, utc } from './words.ts'

/** More rows than this are folded away: nobody scrolls a phone through them. */
const VISIBLE_ROWS = 10
const VISIBLE_BLOCKED = 5
const VISIBLE_NAMES = 30
const LISTED_LABELS = 10

/** A peering's name as Markdown, as long as the level of detail allows. */
export function nameOf(peering: PeeringPlan, { name, blockedName }: Detail): string {
  return shortCode(peering.name, isInTrouble(peering) ? blockedName : name, '(no name)')
}

/** The names of as many peerings as the level of detail allows, then how many more there are. */
export function namesOf(peerings: readonly PeeringPlan[], detail: Detail, most = detail.named): string[] {
  const names = peerings.map((one) => nameOf(one, detail))
  return first(most, names)
}

function isInTrouble(peering: PeeringPlan): boolean {
  return ['blocked', 'failed'].includes(kindOf(peering))
}

/** The table, or lists of names where it is too long, and how many peerings are as they should be. */
export function rowsPart(view: View, detail: Detail): string {
  const { mode, counts } = view.report
  const rows = rowsOf(view.report)
  if (rows.length === 0) return ''
  const n = counts['in-sync']
  const [is, are] =
    mode === 'plan' ? ['is unchanged', 'are unchanged'] : ['matches the spec', 'match the spec']
  const others = n === 0 ? '' : `${count(n, 'other peering')} ${n === 1 ? is : are}.`
  return joined([
    ...(detail.rows === 'full' ? tables(rows, view, detail) : lists(rows, view, detail)),
    others,
  ])
}

/**
 * What is blocked or could not be read is told with its cause already: many such rows do not stand before what happens.
 */
function tables(rows: readonly PeeringPlan[], view: View, detail: Detail): string[] {
  const { mode } = view.report
  const headings = [
    'Peering',
    mode === 'check' ? 'What is wrong' : mode === 'apply' ? 'Result' : 'What happens',
  ]
  const full = (some: readonly PeeringPlan[]) => {
    const cells = some.map((row) => [
      `${nameOf(row, detail)}<br>Aiven ${aivenEnd(row)}<br>UpCloud ${upcloudEnd(row)}`,
      [...whatTexts(row, view), ...moreTexts(row, view)].join('<br>'),
    ])
    return table(headings, cells)
  }
  const unread = rows.filter(isUnread)
  const unreadCells = unread.map((row) => [`${nameOf(row, detail)}<br>${rangesOf(row)}`, leadText(row, view)])
  const isBlocked = (row: PeeringPlan) => kindOf(row) === 'blocked' && !isUnread(row)
  const blocked = rows.filter(isBlocked)
  const folds = blocked.length > VISIBLE_BLOCKED
  const open = rows.filter((row) => !isUnread(row) && !(folds && isBlocked(row)))
  return [
    ...byFile(open, view, full),
    folds ? folded(count(blocked.length, 'blocked peering'), full(blocked)) : '',
    unread.length === 0
      ? ''
      : folded(`${count(unread.length, 'peering')} that could not be read`, table(headings, unreadCells)),
  ]
}

/** With several files a table for each, in the order of the spec; what is in none comes last. */
function byFile(
  rows: readonly PeeringPlan[],
  { context: { specFiles } }: View,
  render: (rows: readonly PeeringPlan[]) => string,
): string[] {
  if (specFiles.length < 2) return [firstOpen(rows, VISIBLE_ROWS, render)]
  const order = [...specFiles, null]
  const files = [...Map.groupBy(rows, ({ at }) => at?.file ?? null)]
  let left = VISIBLE_ROWS
  return files
    .sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
    .flatMap(([file, own]) => {
      const title = file === null ? 'Not in the spec' : shortCode(file)
      const text = firstOpen(own, left, render)
      left = Math.max(0, left - own.length)
      return [`**${title}**`, text]
    })
}

/** What happens, with a symbol where something is wrong; what was planned stands beside what was not done. */
function leadText(row: PeeringPlan, { report: { mode } }: View): string {
  const silent = mode === 'check' && row.drifted && isSilent(row) ? '🔴 **no traffic**: ' : ''
  const isUndone = row.changes.length > 0 && (row.result === 'failed' || row.result === 'unchanged')
  const planned = isUndone ? ` (planned: ${changeWords(row)})` : ''
  return `${isInTrouble(row) ? '❌ ' : ''}${silent}${whatHappens(row, mode)}${planned}`
}

/** What happens, and what that means for traffic and for servers. */
function whatTexts(row: PeeringPlan, view: View): string[] {
  const { mode } = view.report
  const texts = [leadText(row, view)]
  if (row.result === null && interrupts(row))
    texts.push(`🛑 **${mode === 'check' ? 'an apply ' : ''}${stopVerb([row]).now} traffic**`)
  else if (mode === 'plan' && row.status === 'repair' && isDown(row)) texts.push('carries no traffic now')
  else if (row.result === null && isAdopted(row) && flows(row)) texts.push('traffic is not interrupted')
  // A peering that is up is of no use yet to servers that were there before.
  const servers = mode === 'apply' && row.result === 'applied' ? serversOf([row]) : 0
  if (servers > 0)
    texts.push(`🔁 ${count(servers, 'server')} ${servers === 1 ? 'needs' : 'need'} a lease renewal`)
  return texts
}

function isDown({ upcloud: { state } }: PeeringPlan): boolean {
  return state !== 'active' && state !== 'provisioning'
}

/** Codes of errors, what becomes what, and the states where they are the reason. */
function moreTexts(row: PeeringPlan, view: View): string[] {
  return [
    ...errorCodes(row).map((one) => codeLink(one, view.context, true)),
    ...row.changes.flatMap((change) => detailTexts(change, row)),
    ...stateTexts(row, view),
    ...stepTexts(row, view),
  ]
}

function stepTexts(row: PeeringPlan, { report: { mode } }: View): string[] {
  const step = mode === 'check' ? nextStep(row) : null
  return step === null ? [] : [`→ ${step}`]
}

function detailTexts({ action, detail, labels }: Change, { result }: PeeringPlan): string[] {
  if (labels) return labelTexts(labels, result === 'applied')
  if (action === 'relabel' || !detail) return []
  return [`${action === 'rename' ? 'name ' : ''}${prose(shorten(detail, 300))}`]
}

/** Labels that go, first: somebody may rely on them. */
function labelTexts({ removed, changed, added, marks }: LabelChanges, isDone: boolean): string[] {
  const shown = (text: string) => shortCode(text, 60, '(empty)')
  const labels = (texts: readonly string[], more: readonly string[] = []) =>
    `the ${texts.length === 1 ? 'label' : 'labels'} ${list([...first(LISTED_LABELS, texts), ...more])}`
  const changes = changed.map(({ key, from, to }) => `${shown(key)} from ${shown(from)} to ${shown(to)}`)
  const own = marks > 0 ? [`${marks} of this action`] : []
  const texts: string[] = []
  if (removed.length > 0) texts.push(`${isDone ? 'removed' : 'removes'} ${labels(removed.map(shown))}`)
  if (changed.length > 0) texts.push(`${isDone ? 'changed' : 'changes'} ${labels(changes)}`)
  const adds = isDone ? 'added' : 'adds'
  if (added.length > 0) texts.push(`${adds} ${labels(added.map(shown), own)}`)
  else if (marks > 0) texts.push(`${adds} ${count(marks, 'label')} of this action`)
  return texts
}

/** The states are the reason why something is repaired, waited for or did not work; in a check, since when. */
function stateTexts(row: PeeringPlan, { report: { mode }, context: { now } }: View): string[] {
  const { aiven, upcloud, desired, status, result } = row
  const isReason = result === 'failed' || status === 'repair' || status === 'waiting'
  if (!isReason && !(mode === 'check' && status === 'update')) return []
  const isHalf = aiven.state === 'PENDING_PEER' && upcloud.state === null
  if (mode === 'apply' && desired === 'active' && isHalf)
    return ['half created: Aiven waits for the UpCloud side, UpCloud has none']
  const text = ({ state, changedAt }: typeof aiven | typeof upcloud) => {
    const isDated = mode === 'check' && changedAt !== null && state?.toLowerCase() !== 'active'
    const since = isDated ? `, since ${utc(changedAt)} (${elapsed(now - changedAt)})` : ''
    return `${stateWords(state)}${since}`
  }
  return [`Aiven: ${text(aiven)}`, `UpCloud: ${text(upcloud)}`]
}

/** Without a table: who is in for the same stands in one paragraph. */
function lists(rows: readonly PeeringPlan[], view: View, detail: Detail): string[] {
  // With names only, what is blocked or failed is named with its cause, and need not be twice.
  const told = rows.filter((row) => detail.rows === 'list' || !isInTrouble(row))
  const groups = Map.groupBy(told, (row) => [...whatTexts(row, view), ...stepTexts(row, view)].join(', '))
  return Array.from(groups, ([words, members]) => {
    const what = capital(words).replaceAll('**', '')
    const n = number(members.length)
    const entries = members.map((row) => entryOf(row, detail))
    const names = first(detail.named, entries).join(', ')
    return members.length > VISIBLE_NAMES ? folded(`${what} (${n})`, names) : `**${what}** (${n}): ${names}`
  })
}

function entryOf(row: PeeringPlan, detail: Detail): string {
  if (detail.rows === 'names') return nameOf(row, detail)
  const [cidr = '?', ...more] = row.upcloud.cidrs
  const others = more.length > 0 ? ` +${more.length}` : ''
  return `${nameOf(row, detail)} ${code(`${row.aiven.cidr ?? '?'} ${cidr}${others}`)}`
}

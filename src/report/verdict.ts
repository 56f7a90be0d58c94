/** The one line that says how it stands: which spec, and what happens to how many peerings. */
import type { FindingCode, Mode, PeeringPlan, RunReport, Status } from '../domain/model.ts'
import type { View } from './block.ts'
import { causesOf, shortCause } from './causes.ts'
import { cleanText, code, cut, prose, shorten } from './escape.ts'
import { byUrgency, capital, count, finished, interrupts, isUnread, list, number, stopVerb } from './words.ts'

export interface Verdict {
  /** One emoji; never the only carrier of the meaning. */
  readonly icon: string
  /** Plain text, no full stop, names in backticks. May hold words of a cloud: escape before showing. */
  readonly text: string
}

const NAMES: Record<Mode, string> = { plan: 'plan', check: 'check', apply: 'apply', export: 'export' }

/** Files and characters of a path or glob that a heading shows. */
const LISTED_FILES = 2
const LONGEST_FILE = 80
const LONGEST_PART = 60
/** Characters of a cloud's own words. */
const LONGEST_CAUSE = 160
/** So many peerings are named, each with so many characters; else they are counted. */
const FEW = 3
const LONGEST_NAME = 40

/** The heading of every report, in Markdown: ``📋 Peering plan for `peering.yml`: 2 to create``. */
export function headingOf({ report, context }: View): string {
  const { icon, text } = verdictOf(report)
  const files = context.specFiles.slice(0, LISTED_FILES).map((file) => code(shorten(file, LONGEST_FILE)))
  const more = context.specFiles.length - files.length
  const scope = [...files, ...(more > 0 ? [`${number(more)} more`] : [])]
  // Mistakes are looked for in all of the spec.
  const part = isMistaken(report)
    ? []
    : context.part.map(({ input, value }) => `${input} ${code(shorten(value, LONGEST_PART))}`)
  const subject = [
    `${icon} Peering ${NAMES[report.mode]}`,
    ...(scope.length > 0 ? [`for ${list(scope)}`] : []),
    ...(part.length > 0 ? [`(${list(part)})`] : []),
  ].join(' ')
  return `${subject}: ${prose(text)}`
}

/** How a run ended, without its scope: `2 to create, 1 to repair`. */
export function verdictOf(report: RunReport): Verdict {
  if (isMistaken(report)) {
    const mistakes = report.findings.filter((one) => one.code === 'spec-invalid').length
    return { icon: '❌', text: `the spec has ${count(mistakes, 'mistake')}` }
  }
  if (report.failure !== null) return { icon: '❌', text: failureText(report) }
  if (report.outcome === 'skipped') return { icon: '⏭️', text: 'the spec is valid; no cloud was asked' }
  if (report.mode === 'export') return exportVerdict(report)
  const clauses = clausesOf(report)
  return clauses.length === 0 ? settled(report) : { icon: iconOf(report), text: clauses.join('; ') }
}

/** The verdict as one line for a log: `Plan: 2 to create`. */
export function verdictLine(report: RunReport): string {
  return `${capital(NAMES[report.mode])}: ${verdictOf(report).text}`
}

function isMistaken({ findings }: RunReport): boolean {
  return findings.some(({ code: one }) => one === 'spec-invalid')
}

/** The run would not do it, whatever the clouds show. */
const REFUSALS: ReadonlySet<FindingCode> = new Set(['plan-changed', 'untrusted-event', 'outdated-spec'])

function failureText({ findings, mode, changed, problems = [] }: RunReport): string {
  if (problems.length > 0) return count(problems.length, 'wrong input')
  const isRefused = findings.some(({ code: one }) => REFUSALS.has(one))
  const word = isRefused ? 'refused' : 'failed'
  return mode === 'apply' && changed ? `${word} after some changes` : word
}

function exportVerdict({ outcome, peerings }: RunReport): Verdict {
  if (outcome === 'failed') return { icon: '❌', text: 'failed' }
  return { icon: '✅', text: `${count(peerings.length, 'peering')} written` }
}

/** Nothing changes, nothing is wrong. */
function settled(report: RunReport): Verdict {
  if (report.outcome === 'failed' || report.findings.some(({ severity }) => severity === 'error'))
    return { icon: '❌', text: 'failed' }
  const others = unmanagedOf(report)
  const text = others === null ? settledText(report) : `${settledText(report)}; ${others}`
  return { icon: others === null ? '✅' : '⚠️', text }
}

function settledText(report: RunReport): string {
  const none = report.mode === 'plan' ? 'nothing to change' : report.mode === 'check' ? 'no drift' : ''
  const lead = none === '' ? '' : `${none}, `
  // What an apply has only waited for keeps the status of its plan.
  const entries = report.peerings.filter(
    ({ status, pending }) => status === 'in-sync' || (status === 'waiting' && !pending),
  )
  const n = entries.length
  if (n === 0) return `${lead}the spec has no peerings`
  // One that is disabled or rightly absent is not "in place".
  const isUp = entries.every(({ desired }) => desired === 'active')
  if (n === 1) return `${lead}the peering is ${isUp ? 'in place' : 'as the spec says'}`
  return `${lead}all ${number(n)} peerings of the spec are ${isUp ? 'in place' : 'as it says'}`
}

/** Peerings without an entry that the report shows. */
function unmanagedOf({ peerings }: RunReport): string | null {
  const n = peerings.filter(({ status, findings }) => status === 'unmanaged' && findings.length > 0).length
  if (n === 0) return null
  return `${number(n)} more ${n === 1 ? 'exists' : 'exist'} without an entry`
}

function iconOf(report: RunReport): string {
  if (report.outcome === 'failed' || report.outcome === 'blocked') return '❌'
  if (report.mode === 'check' && report.drift) return '⚠️'
  if (report.mode === 'apply' && report.outcome !== 'pending') return '✅'
  const planned = report.peerings.filter(({ changes, result }) => changes.length > 0 && result === null)
  if (planned.some(interrupts)) return '🛑'
  return planned.length > 0 ? '📋' : '⏳'
}

/** `1 blocked`, ``cuts traffic on `legacy` ``, `2 to create, 1 to delete` …, the worst first. */
function clausesOf(report: RunReport): string[] {
  const { mode, peerings, counts, outcome } = report
  const unread = peerings.filter(isUnread).length
  const blocked = counts.blocked - unread
  const clauses = [
    ...(unread > 0
      ? [unreadText(report, unread)]
      : outcome === 'failed' && isUnreadable(report)
        ? ['not everything could be read']
        : []),
    ...(mode === 'apply' ? resultClauses(report) : []),
    ...(mode === 'check' ? driftClauses(report) : []),
    ...(blocked > 0 ? [blockedText(report, blocked)] : []),
    ...(mode === 'plan' ? planClauses(report) : []),
    ...(['built', 'removed'] as const).flatMap((end) => {
      const n = unfinished(report, end)
      return n > 0 ? [`${number(n)} still being ${end}`] : []
    }),
  ]
  const others = unmanagedOf(report)
  if (clauses.length === 0 && outcome === 'failed' && others !== null)
    return [`${count(counts.unmanaged, 'peering')} without an entry`]
  return clauses
}

function unreadText(report: RunReport, n: number): string {
  return withCause(report, isUnread, `${number(n)} could not be read`)
}

/** With what a cloud answered, when that is the one cause for all of them. */
function withCause(report: RunReport, isMeant: (peering: PeeringPlan) => boolean, what: string): string {
  const causes = causesOf(report).filter(
    ({ severity, peerings }) => severity === 'error' && peerings.some(isMeant),
  )
  const [only] = causes
  const cause = only && causes.length === 1 ? shortCause(only) : null
  return cause === null ? what : `${what} (${cut(cause, LONGEST_CAUSE)})`
}

/** With the code, when it is the same for all of them. */
function blockedText({ peerings }: RunReport, n: number): string {
  const blocked = peerings.filter((one) => one.status === 'blocked' && !isUnread(one))
  const codes = new Set(
    blocked
      .flatMap(({ findings }) => findings)
      .flatMap(({ severity, code: one }) => (severity === 'error' ? [one] : [])),
  )
  const [only] = codes
  return only && codes.size === 1 ? `${number(n)} blocked (${only})` : `${number(n)} blocked`
}

function isUnreadable(report: RunReport): boolean {
  return [...report.findings, ...report.peerings.flatMap(({ findings }) => findings)].some(
    ({ code: one }) => one === 'api-error' || one === 'not-authorized',
  )
}

function unfinished({ mode, peerings }: RunReport, end: ReturnType<typeof finished>): number {
  return peerings.filter((one) => {
    const waits =
      one.status === 'waiting' && one.pending && (one.result === null || one.result === 'unchanged')
    // In a check, what is stuck is told as drift.
    return waits && finished(one) === end && !(mode === 'check' && one.stuck)
  }).length
}

/** The names in backticks, or null: there are too many, or one of them would not fit there. */
function fewNames(peerings: readonly PeeringPlan[]): string | null {
  const names = peerings.map(({ name }) => cleanText(name))
  const fits = names.every((name) => name !== '' && name.length <= LONGEST_NAME && !name.includes('`'))
  return names.length <= FEW && fits ? list(names.map((name) => `\`${name}\``)) : null
}

const CHANGING = ['create', 'update', 'repair', 'delete'] as const

function tally(
  peerings: readonly PeeringPlan[],
  statuses: readonly Status[],
  word: (status: Status) => string,
): string[] {
  return statuses.flatMap((status) => {
    const n = peerings.filter((one) => one.status === status).length
    return n > 0 ? [`${number(n)} ${word(status)}`] : []
  })
}

function planClauses({ mode, peerings }: RunReport): string[] {
  const parts = tally(peerings, CHANGING, (status) => `to ${status}`)
  const stopping = byUrgency(peerings.filter(interrupts), mode)
  const names = fewNames(stopping) ?? count(stopping.length, 'peering')
  return [
    ...(stopping.length > 0 ? [`${stopVerb(stopping).now} traffic on ${names}`] : []),
    ...(parts.length > 0 ? [parts.join(', ')] : []),
  ]
}

/** Worst first, as in the table. */
const DRIFTED = [
  ['broken', ({ status }) => status === 'repair'],
  ['missing', ({ status }) => status === 'create'],
  ['stuck', ({ stuck }) => stuck],
  ['disabled', (one) => one.status === 'update' && isToBeEnabled(one)],
  ['different', (one) => one.status === 'update' && !isToBeEnabled(one)],
  ['not deleted', ({ status }) => status === 'delete'],
] as const satisfies readonly (readonly [string, (peering: PeeringPlan) => boolean])[]

function isToBeEnabled({ changes }: PeeringPlan): boolean {
  return changes.some(({ action }) => action === 'enable')
}

function driftClauses({ peerings }: RunReport): string[] {
  const parts = DRIFTED.flatMap(([word, isMeant]) => {
    const n = peerings.filter(isMeant).length
    return n > 0 ? [`${number(n)} ${word}`] : []
  })
  return parts.length > 0 ? [`drift: ${parts.join(', ')}`] : []
}

const DONE: Partial<Record<Status, string>> = {
  create: 'created',
  update: 'updated',
  repair: 'repaired',
  delete: 'deleted',
  waiting: 'finished',
}

function resultClauses(report: RunReport): string[] {
  const { peerings } = report
  const isFailed = ({ result }: PeeringPlan) => result === 'failed'
  const failed = peerings.filter(isFailed)
  const applied = peerings.filter(({ result }) => result === 'applied')
  const done = tally(applied, [...CHANGING, 'waiting'], (status) => DONE[status] ?? 'done')
  const left = peerings.filter(({ result, status }) => result === 'skipped' && status !== 'blocked').length
  return [
    ...(failed.length > 0
      ? [withCause(report, isFailed, `${fewNames(failed) ?? number(failed.length)} failed`)]
      : []),
    ...(done.length > 0 ? [done.join(', ')] : []),
    ...(left > 0 ? [`${number(left)} not done`] : []),
  ]
}

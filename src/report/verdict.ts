/** The one line that says how it stands: which spec, and what happens to how many peerings. */
import type { FindingCode, PeeringPlan, RunReport } from '../domain/model.ts'
import { causesOf, shortCause } from './causes.ts'
import { cleanText, cut, prose, shortCode } from './escape.ts'
import { byUrgency, errorCodes, interrupts, isMistaken, isUnread, stopVerb } from './traits.ts'
import type { View } from './view.ts'
import { capital, count, first, list, number } from './words.ts'

export interface Verdict {
  /** One emoji; never the only carrier of the meaning. */
  readonly icon: string
  /** Plain text, no full stop, names in backticks. May hold words of a cloud: escape before showing. */
  readonly text: string
}

/** Files that a heading shows. */
const LISTED_FILES = 2
/** Characters of a cloud's own words. */
const LONGEST_CAUSE = 160
/** So many peerings are named, each with so many characters; else they are counted. */
const FEW = 3
const LONGEST_NAME = 40

/** The heading of every report, in Markdown: ``📋 Peering plan for `peering.yml`: 2 to create``. */
export function headingOf(view: View): string {
  const { report, context } = view
  const { icon, text } = verdictOf(report)
  const files = context.specFiles.map((file) => shortCode(file))
  const spec = files.length > 0 ? ` for ${list(first(LISTED_FILES, files))}` : ''
  const part = partOf(view)
  return `${icon} Peering ${report.mode}${spec}${part === '' ? '' : ` (${part})`}: ${prose(text)}`
}

/** Markdown: which part of the spec a report is about; empty for all of it, in which mistakes are looked for. */
export function partOf({ report, context: { part } }: View): string {
  if (isMistaken(report)) return ''
  return list(part.map(({ input, value }) => `${input} ${shortCode(value)}`))
}

/** How a run ended, without its scope: `2 to create, 1 to repair`. */
export function verdictOf(report: RunReport): Verdict {
  const { failure, outcome, mode, peerings, findings } = report
  const mistakes = findings.filter((one) => one.code === 'spec-invalid').length
  if (mistakes > 0) return { icon: '❌', text: `the spec has ${count(mistakes, 'mistake')}` }
  if (failure !== null) return { icon: '❌', text: failureText(report) }
  if (outcome === 'skipped') return { icon: '⏭️', text: 'the spec is valid; no cloud was asked' }
  if (mode === 'export' && outcome !== 'failed')
    return { icon: '✅', text: `${count(peerings.length, 'peering')} written` }
  const clauses = mode === 'export' ? [] : clausesOf(report)
  return clauses.length === 0 ? settled(report) : { icon: iconOf(report), text: clauses.join('; ') }
}

/** The verdict as one line for a log: `Plan: 2 to create`. */
export function verdictLine(report: RunReport): string {
  return `${capital(report.mode)}: ${verdictOf(report).text}`
}

/** The run would not do it, whatever the clouds show. */
const REFUSALS: ReadonlySet<FindingCode> = new Set(['plan-changed', 'untrusted-event', 'outdated-spec'])

function failureText({ findings, mode, changed, problems = [] }: RunReport): string {
  if (problems.length > 0) return count(problems.length, 'wrong input')
  const word = findings.some((one) => REFUSALS.has(one.code)) ? 'refused' : 'failed'
  return mode === 'apply' && changed ? `${word} after some changes` : word
}

/** Nothing changes, nothing is wrong. */
function settled(report: RunReport): Verdict {
  if (report.outcome === 'failed' || report.findings.some(({ severity }) => severity === 'error'))
    return { icon: '❌', text: 'failed' }
  const n = unmanagedIn(report)
  if (n === 0) return { icon: '✅', text: settledText(report) }
  const others = `${number(n)} more ${n === 1 ? 'exists' : 'exist'} without an entry`
  return { icon: '⚠️', text: `${settledText(report)}; ${others}` }
}

function settledText({ mode, peerings }: RunReport): string {
  const lead = mode === 'plan' ? 'nothing to change, ' : mode === 'check' ? 'no drift, ' : ''
  // What an apply has only waited for keeps the status of its plan.
  const entries = peerings.filter(
    ({ status, pending }) => status === 'in-sync' || (status === 'waiting' && !pending),
  )
  const n = entries.length
  if (n === 0) return `${lead}no peering to look at`
  // One that is disabled or rightly absent is not "in place".
  const isUp = entries.every(({ desired }) => desired === 'active')
  if (n === 1) return `${lead}the peering is ${isUp ? 'in place' : 'as the spec says'}`
  return `${lead}all ${number(n)} peerings of the spec are ${isUp ? 'in place' : 'as it says'}`
}

/** How many peerings without an entry the report shows. */
function unmanagedIn({ peerings }: RunReport): number {
  return peerings.filter(({ status, findings }) => status === 'unmanaged' && findings.length > 0).length
}

function iconOf({ mode, outcome, drift, peerings }: RunReport): string {
  if (outcome === 'failed' || outcome === 'blocked') return '❌'
  if (mode === 'check' && drift) return '⚠️'
  if (mode === 'apply' && outcome !== 'pending') return '✅'
  const planned = peerings.filter(({ changes, result }) => changes.length > 0 && result === null)
  if (planned.some(interrupts)) return '🛑'
  return planned.length > 0 ? '📋' : '⏳'
}

/** `1 blocked`, ``cuts traffic on `legacy` ``, `2 to create, 1 to delete` …, the worst first. */
function clausesOf(report: RunReport): string[] {
  const { mode, counts, outcome } = report
  const clauses = [
    unreadClause(report),
    ...(mode === 'apply' ? resultClauses(report) : []),
    mode === 'check' ? driftClause(report) : '',
    blockedClause(report),
    ...(mode === 'plan' ? planClauses(report) : []),
    tally(awaitedIn(report), AWAITED),
  ].filter((clause) => clause !== '')
  if (clauses.length === 0 && outcome === 'failed' && unmanagedIn(report) > 0)
    return [`${count(counts.unmanaged, 'peering')} without an entry`]
  return clauses
}

function unreadClause(report: RunReport): string {
  const unread = report.peerings.filter(isUnread).length
  if (unread > 0) return withCause(report, isUnread, `${number(unread)} could not be read`)
  const isUnreadable = causesOf(report).some(
    (one) => one.code === 'api-error' || one.code === 'not-authorized',
  )
  return report.outcome === 'failed' && isUnreadable ? 'not everything could be read' : ''
}

/** With what a cloud answered, when that is the one cause for all of them. */
function withCause(report: RunReport, isMeant: (peering: PeeringPlan) => boolean, what: string): string {
  const [only, ...others] = causesOf(report).filter(
    ({ severity, peerings }) => severity === 'error' && peerings.some(isMeant),
  )
  const cause = only && others.length === 0 ? shortCause(only) : null
  return cause === null ? what : `${what} (${cut(cause, LONGEST_CAUSE)})`
}

/** With the code, when it is the same for all of them. */
function blockedClause({ peerings }: RunReport): string {
  const blocked = peerings.filter((one) => one.status === 'blocked' && !isUnread(one))
  if (blocked.length === 0) return ''
  const [only, ...others] = new Set(blocked.flatMap(errorCodes))
  return `${number(blocked.length)} blocked${only && others.length === 0 ? ` (${only})` : ''}`
}

/** The names in backticks, or null: there are too many, or one of them would not fit there. */
function fewNames(peerings: readonly PeeringPlan[]): string | null {
  const names = peerings.map(({ name }) => cleanText(name))
  const fits = names.every((name) => name !== '' && name.length <= LONGEST_NAME && !name.includes('`'))
  return names.length <= FEW && fits ? list(names.map((name) => `\`${name}\``)) : null
}

type Kind = readonly [words: string, isMeant: (peering: PeeringPlan) => boolean]

/** `2 to create, 1 to delete`: how many peerings there are of each kind. */
function tally(peerings: readonly PeeringPlan[], kinds: readonly Kind[]): string {
  const parts = kinds.map(([words, isMeant]) => [peerings.filter(isMeant).length, words] as const)
  return parts
    .filter(([n]) => n > 0)
    .map(([n, words]) => `${number(n)} ${words}`)
    .join(', ')
}

const PLANNED = (['create', 'update', 'repair', 'delete'] as const).map(
  (wanted): Kind => [`to ${wanted}`, ({ status }) => status === wanted],
)

const AWAITED: readonly Kind[] = [
  ['still being built', ({ desired }) => desired !== 'absent'],
  ['still being removed', ({ desired }) => desired === 'absent'],
]

/** In a check, what is stuck is told as drift. */
function awaitedIn({ mode, peerings }: RunReport): readonly PeeringPlan[] {
  return peerings.filter(
    ({ status, pending, stuck, result }) =>
      status === 'waiting' &&
      pending &&
      (result === null || result === 'unchanged') &&
      !(mode === 'check' && stuck),
  )
}

function planClauses({ mode, peerings }: RunReport): string[] {
  const stopping = byUrgency(peerings.filter(interrupts), mode)
  const names = fewNames(stopping) ?? count(stopping.length, 'peering')
  const traffic = stopping.length > 0 ? `${stopVerb(stopping).now} traffic on ${names}` : ''
  return [traffic, tally(peerings, PLANNED)]
}

/** Worst first, as in the table. */
const DRIFTED: readonly Kind[] = [
  ['broken', ({ status }) => status === 'repair'],
  ['missing', ({ status }) => status === 'create'],
  ['stuck', ({ stuck }) => stuck],
  ['disabled', (one) => one.status === 'update' && isToBeEnabled(one)],
  ['different', (one) => one.status === 'update' && !isToBeEnabled(one)],
  ['not deleted', ({ status }) => status === 'delete'],
]

function isToBeEnabled({ changes }: PeeringPlan): boolean {
  return changes.some(({ action }) => action === 'enable')
}

function driftClause({ peerings }: RunReport): string {
  const drifted = tally(peerings, DRIFTED)
  return drifted === '' ? '' : `drift: ${drifted}`
}

const DONE: readonly Kind[] = [
  ['created', ({ status }) => status === 'create'],
  ['updated', ({ status }) => status === 'update'],
  ['repaired', ({ status }) => status === 'repair'],
  ['deleted', ({ status }) => status === 'delete'],
  ['finished', ({ status }) => status === 'waiting'],
]

function resultClauses(report: RunReport): string[] {
  const { peerings } = report
  const isFailed = ({ result }: PeeringPlan) => result === 'failed'
  const failed = peerings.filter(isFailed)
  const applied = peerings.filter(({ result }) => result === 'applied')
  const left = peerings.filter(({ result, status }) => result === 'skipped' && status !== 'blocked').length
  return [
    failed.length > 0
      ? withCause(report, isFailed, `${fewNames(failed) ?? number(failed.length)} failed`)
      : '',
    tally(applied, DONE),
    left > 0 ? `${number(left)} not done` : '',
  ]
}

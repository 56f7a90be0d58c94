/** The one line that says how it stands. */
import type { Mode, RunReport, Status } from '../domain/model.ts'
import { capital, count, doneWord, finished, interrupts, list, number } from './words.ts'

export interface Verdict {
  /** One emoji; never the only carrier of the meaning. */
  readonly icon: string
  /** Plain text without anything from outside, no full stop. */
  readonly text: string
}

const NAMES: Record<Mode, string> = { plan: 'Plan', check: 'Check', apply: 'Apply', export: 'Export' }

/** The verdict of a run, e.g. `📋 2 peerings will be created and 1 repaired`. */
export function verdictOf(report: RunReport): Verdict {
  const mistakes = report.findings.filter(({ code }) => code === 'spec-invalid').length
  if (mistakes > 0) return { icon: '❌', text: `The spec has ${count(mistakes, 'mistake')}` }
  if (report.failure !== null) return { icon: '❌', text: `${NAMES[report.mode]} ${refused(report)}` }
  if (report.outcome === 'skipped') return { icon: '⏭️', text: 'The spec is valid; the clouds were not asked' }
  if (report.mode === 'export') return exportVerdict(report)
  const text = clausesOf(report).join('; ')
  return text === '' ? settledVerdict(report) : { icon: iconOf(report), text: capital(text) }
}

/** The verdict as one line: icon and words. */
export function verdictLine(report: RunReport): string {
  const { icon, text } = verdictOf(report)
  return `${icon} ${text}`
}

function refused({ findings }: RunReport): string {
  return findings.some(({ code }) => code === 'plan-changed' || code === 'untrusted-event')
    ? 'refused'
    : 'failed'
}

function exportVerdict(report: RunReport): Verdict {
  if (report.outcome === 'failed') return { icon: '❌', text: 'Export failed' }
  return { icon: '✅', text: `Exported ${count(report.peerings.length, 'peering')}` }
}

function settledVerdict(report: RunReport): Verdict {
  if (report.outcome === 'failed' || report.findings.some(({ severity }) => severity === 'error'))
    return { icon: '❌', text: `${NAMES[report.mode]} ${refused(report)}` }
  // What an apply has only waited for keeps the status of its plan.
  const entries = report.peerings.filter(
    ({ status, pending }) => status === 'in-sync' || (status === 'waiting' && !pending),
  )
  const n = entries.length
  if (n === 0)
    return { icon: '✅', text: report.peerings.length === 0 ? 'Nothing to do: no peerings' : 'Nothing to do' }
  const subject = n === 1 ? 'The peering' : `All ${number(n)} peerings`
  // One that is switched off or rightly absent is not "in place".
  const state = entries.every(({ desired }) => desired === 'active')
    ? n === 1
      ? 'is in place'
      : 'are in place'
    : n === 1
      ? 'is as the spec says'
      : 'are as the spec says'
  return { icon: '✅', text: `${subject} ${state}` }
}

function iconOf(report: RunReport): string {
  if (report.outcome === 'failed' || report.outcome === 'blocked') return '❌'
  if (report.mode === 'check' && report.drift) return '⚠️'
  if (report.mode === 'apply' && report.outcome !== 'pending') return '✅'
  return report.peerings.some(({ changes, result }) => changes.length > 0 && result === null) ? '📋' : '⏳'
}

/** `3 peerings are blocked`, `2 will be created` …: the noun only in the first. */
function clausesOf(report: RunReport): string[] {
  const clauses: string[] = []
  const add = (n: number, one: string, many: string): void => {
    if (n > 0) clauses.push(`${subject(n, clauses)} ${n === 1 ? one : many}`)
  }
  const has = (status: Status): number => report.counts[status]
  const unread = report.outcome === 'failed' && hasReadFailure(report)
  if (unread) clauses.push('not everything could be read')
  if (report.mode === 'apply') addResults(report, clauses)
  if (report.mode === 'check') addDrift(report, clauses)
  add(has('blocked'), 'is blocked', 'are blocked')
  if (report.mode === 'plan') addPlanned(report, clauses)
  for (const end of ['built', 'removed'] as const)
    add(unfinished(report, end), `is still being ${end}`, `are still being ${end}`)
  if (report.outcome === 'failed' && clauses.length === 0)
    add(has('unmanaged'), 'exists but is not in the spec', 'exist but are not in the spec')
  return clauses
}

/** `2 peerings`, or `2` when an earlier clause, or part of this one, said what is counted. */
function subject(n: number, clauses: readonly string[], part = 0): string {
  return part > 0 || clauses.some((clause) => clause.includes('peering')) ? number(n) : count(n, 'peering')
}

function hasReadFailure(report: RunReport): boolean {
  return [...report.findings, ...report.peerings.flatMap(({ findings }) => findings)].some(
    ({ code }) => code === 'api-error' || code === 'not-authorized',
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

const CHANGING = ['create', 'repair', 'update', 'delete'] as const

function addPlanned(report: RunReport, clauses: string[]): void {
  const parts = CHANGING.filter((status) => report.counts[status] > 0).map(
    (status, i) =>
      `${subject(report.counts[status], clauses, i)}${i === 0 ? ' will be' : ''} ${doneWord(status)}`,
  )
  if (parts.length > 0) clauses.push(list(parts))
  const stopping = report.peerings.filter(interrupts).length
  if (stopping > 0) clauses.push(`traffic is interrupted on ${number(stopping)}`)
}

const DRIFTED: Record<
  (typeof CHANGING)[number] | 'stuck',
  readonly [alone: string, many: string, among: string]
> = {
  create: ['is missing', 'are missing', 'missing'],
  repair: ['is broken', 'are broken', 'broken'],
  update: ['differs', 'differ', 'different'],
  delete: ['should be gone', 'should be gone', 'to be removed'],
  stuck: ['is stuck', 'are stuck', 'stuck'],
}

/** One kind of drift is a sentence, several are a sum with its parts. */
function addDrift(report: RunReport, clauses: string[]): void {
  const stuck = report.peerings.filter((one) => one.stuck).length
  const numbers = [
    ...CHANGING.map((status) => [status, report.counts[status]] as const),
    ['stuck', stuck] as const,
  ]
  const parts = numbers.filter(([, n]) => n > 0)
  const [only] = parts
  if (only && parts.length === 1) {
    const [kind, n] = only
    clauses.push(`drift: ${subject(n, clauses)} ${DRIFTED[kind][n === 1 ? 0 : 1]}`)
  } else if (parts.length > 1) {
    const sum = parts.reduce((total, [, n]) => total + n, 0)
    const details = parts.map(([kind, n]) => `${number(n)} ${DRIFTED[kind][2]}`).join(', ')
    clauses.push(`drift: ${subject(sum, clauses)} differ from the spec (${details})`)
  }
}

function addResults(report: RunReport, clauses: string[]): void {
  const failed = report.peerings.filter(({ result }) => result === 'failed').length
  const skipped = report.peerings.filter(
    ({ result, status }) => result === 'skipped' && status !== 'blocked',
  ).length
  if (failed > 0) clauses.push(`${count(failed, 'peering')} failed`)
  const parts = [...CHANGING, 'waiting' as const].flatMap((status) => {
    const n = report.peerings.filter((one) => one.status === status && one.result === 'applied').length
    return n === 0 ? [] : [[n, doneWord(status)] as const]
  })
  const words = parts.map(([n, what], i) => `${subject(n, clauses, i)} ${what}`)
  if (words.length > 0) clauses.push(list(words))
  if (skipped > 0) clauses.push(`${subject(skipped, clauses)} skipped`)
}

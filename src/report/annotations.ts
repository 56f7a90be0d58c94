/** Which annotations a run makes: GitHub shows ten of a type for a step, so the important ones come first. */
import {
  ERROR_CODES,
  type FindingCode,
  NOTICE_CODES,
  type PeeringPlan,
  type Position,
  type RunReport,
  type Severity,
  WARNING_CODES,
} from '../domain/model.ts'
import { type Cause, causesOf } from './causes.ts'
import { cleanText, cut } from './escape.ts'
import { reasonsOf } from './traits.ts'
import { verdictLine } from './verdict.ts'
import { inOneLine } from './what-happens.ts'
import { count, first, list } from './words.ts'

export interface Annotation {
  readonly severity: Severity
  /** The finding's code; null: there is none. */
  readonly title: string | null
  /** One line of plain text. */
  readonly message: string
  readonly at: Position | null
}

/** What a run has to say beside its report: that nothing could be posted, for example. */
export interface RunRemark {
  readonly severity: 'warning' | 'notice'
  readonly message: string
}

const MAX_ANNOTATIONS = 10
const LONGEST_MESSAGE = 4_000
const LONGEST_NAME = 100
/** How many names one annotation lists, and how many stand before their cause. */
const LISTED_NAMES = 100
const FEW = 3

/**
 * Most important first: what concerns the run as a whole, what stops all of it, what failed, what stops a peering, and
 * the rest as the model lists it. What drifted comes after all else.
 */
const ORDER: readonly (FindingCode | 'run' | 'failed' | 'drifted')[] = [
  'run',
  'spec-invalid',
  'untrusted-event',
  'outdated-spec',
  'plan-changed',
  'not-authorized',
  'api-error',
  'max-deletes',
  'failed',
  ...ERROR_CODES,
  'stuck',
  ...WARNING_CODES,
  ...NOTICE_CODES,
  'drifted',
]

interface Ranked extends Annotation {
  readonly kind: (typeof ORDER)[number]
}

/**
 * All annotations of a run, in an order that depends on nothing but the report: at most ten of a severity, and the
 * tenth says how many more there are. Mistakes in the spec are never cut. A run that `fails` (it ends with exit code 1)
 * has an error at least.
 */
export function annotationsOf(
  report: RunReport,
  { fails, remarks }: { fails: boolean; remarks: readonly RunRemark[] },
): Annotation[] {
  const all: Ranked[] = [
    ...causesOf(report).map(ofCause),
    ...driftOf(report, fails ? 'error' : 'warning'),
    ...remarks.map((one) => ofRun(one.severity, one.message)),
  ]
  if (fails) all.push(...reasonsOf(report).map((text) => ofRun('error', text)))
  if (fails && !all.some(({ severity }) => severity === 'error'))
    all.push(ofRun('error', report.failure ?? verdictLine(report)))
  const unique = [...new Map(all.map((one) => [JSON.stringify(one), one])).values()].sort(byImportance)
  return (['error', 'warning', 'notice'] as const).flatMap((severity) =>
    choose(unique.filter((one) => one.severity === severity)),
  )
}

function choose(sorted: readonly Ranked[]): Annotation[] {
  const mistakes = sorted.filter(({ kind }) => kind === 'spec-invalid').length
  const beyond = sorted.length - MAX_ANNOTATIONS
  return sorted.slice(0, Math.max(MAX_ANNOTATIONS, mistakes)).map(({ severity, title, message, at }, i) => {
    const text = cut(cleanText(message), LONGEST_MESSAGE)
    const more = i === MAX_ANNOTATIONS - 1 && beyond > 0
    const rest = more ? ` (and ${count(beyond, `more ${severity}`)}: see the job summary)` : ''
    return { severity, title, message: `${text}${rest}`, at }
  })
}

function ofRun(severity: Severity, message: string): Ranked {
  return { severity, title: null, message, at: null, kind: 'run' }
}

/** At the line of its entry; what many entries share and a cloud causes is no mistake at any line. */
function ofCause({ severity, code, message, peerings, places }: Cause): Ranked {
  const isOfCloud = code === 'not-authorized' || code === 'api-error' || code === null
  const what = code !== null ? '' : severity === 'error' ? ' failed' : ' not done'
  return {
    severity,
    title: code,
    message: peerings.length === 0 ? message : textOf(peerings, what, message),
    at: isOfCloud && peerings.length > 1 ? null : (places[0] ?? null),
    kind: code ?? 'failed',
  }
}

/** Who and why; where many share a cause, it comes first. */
function textOf(peerings: readonly PeeringPlan[], what: string, message: string): string {
  const names = peerings.map(nameOf)
  if (names.length <= FEW) return `${list(names)}${what}: ${message}`
  return `${count(names.length, 'peering')}${what}: ${message} (${list(first(LISTED_NAMES, names))})`
}

function nameOf({ name }: PeeringPlan): string {
  return cut(cleanText(name) || '(no name)', LONGEST_NAME)
}

/** In a check, each peering that differs from the spec, unless a finding at its line says why. */
function driftOf({ mode, peerings }: RunReport, severity: Severity): Ranked[] {
  if (mode !== 'check') return []
  const isMeant = ({ drifted, findings }: PeeringPlan) =>
    drifted && !findings.some(({ code }) => code === 'stuck')
  return peerings.filter(isMeant).map((one) => {
    const what = inOneLine(one, 'check').replace(/^differs: /, '')
    const message = `${nameOf(one)} differs from the spec: ${what}`
    return { severity, title: null, message, at: one.at, kind: 'drifted' }
  })
}

function byImportance(a: Ranked, b: Ranked): number {
  return (
    ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) ||
    compare(a.at?.file ?? '', b.at?.file ?? '') ||
    (a.at?.line ?? 0) - (b.at?.line ?? 0) ||
    (a.at?.column ?? 0) - (b.at?.column ?? 0) ||
    compare(a.message, b.message)
  )
}

/** By code units, not by locale: the same everywhere. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

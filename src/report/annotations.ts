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
import { nextStep } from './next-step.ts'
import { verdictLine } from './verdict.ts'
import { count, interrupts, list, stopVerb, whatHappens } from './words.ts'

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

export interface AnnotationOptions {
  /** The run ends with exit code 1. */
  readonly fails: boolean
  readonly remarks: readonly RunRemark[]
}

const MAX_ANNOTATIONS = 10
const LONGEST_MESSAGE = 4_000
/** Characters of all the names that share a cause. */
const LONGEST_NAMES = 1_000
const LONGEST_NAME = 100
/** So many names stand before their cause. */
const FEW = 3

/** Most important first: what stops the whole run, what failed, then what stops a peering, as the model lists them. */
const WHOLE_RUN: readonly FindingCode[] = [
  'spec-invalid',
  'untrusted-event',
  'outdated-spec',
  'plan-changed',
  'not-authorized',
  'api-error',
  'max-deletes',
]
const RANK = new Map<FindingCode, number>(
  [...new Set([...WHOLE_RUN, ...ERROR_CODES, 'stuck' as const, ...WARNING_CODES, ...NOTICE_CODES])].map(
    (code, i) => [code, i],
  ),
)
/** What concerns the run as a whole comes before all, what drifted after all else that is an error. */
const FIRST = -1
const FAILED = WHOLE_RUN.length - 0.5
const LAST = RANK.size

interface Ranked extends Annotation {
  readonly rank: number
}

/**
 * All annotations of a run, in an order that depends on nothing but the report: at most ten of a severity, and the
 * tenth says how many more there are. Mistakes in the spec are never cut. A run that fails has an error at least.
 */
export function annotationsOf(report: RunReport, { fails, remarks }: AnnotationOptions): Annotation[] {
  const all = [
    ...causesOf(report).map(ofCause),
    ...driftOf(report, fails ? 'error' : 'warning'),
    ...remarks.map((one) => ({ ...one, title: null, at: null, rank: FIRST })),
  ]
  if (fails && (isUntold(report) || !all.some(({ severity }) => severity === 'error')))
    all.push(...ofFailure(report))
  const unique = [...new Map(all.map((one) => [JSON.stringify(one), one])).values()].sort(byImportance)
  return (['error', 'warning', 'notice'] as const).flatMap((severity) =>
    choose(unique.filter((one) => one.severity === severity)),
  )
}

function choose(sorted: readonly Ranked[]): Annotation[] {
  const mistakes = sorted.filter(({ title }) => title === 'spec-invalid').length
  const beyond = sorted.length - MAX_ANNOTATIONS
  return sorted.slice(0, Math.max(MAX_ANNOTATIONS, mistakes)).map(({ severity, title, message, at }, i) => {
    const text = cut(cleanText(message), LONGEST_MESSAGE).toWellFormed()
    const more = i === MAX_ANNOTATIONS - 1 && beyond > 0
    const rest = more ? ` (and ${count(beyond, `more ${severity}`)}: see the job summary)` : ''
    return { severity, title, message: `${text}${rest}`, at }
  })
}

/** At the line of its entry; what many entries share and a cloud causes is no mistake at any line. */
function ofCause({ severity, code, message, peerings, places }: Cause): Ranked {
  const isOfCloud = code === 'not-authorized' || code === 'api-error' || code === null
  const at = isOfCloud && peerings.length > 1 ? null : (places[0] ?? null)
  return {
    severity,
    title: code,
    message: textOf(peerings, code === null ? (severity === 'error' ? ' failed' : ' not done') : '', message),
    at,
    rank: code === null ? FAILED : (RANK.get(code) ?? LAST),
  }
}

/** Who and why; where many share a cause, it comes first. */
function textOf(peerings: readonly PeeringPlan[], what: string, message: string): string {
  if (peerings.length === 0) return message
  if (peerings.length <= FEW) return `${namesOf(peerings)}${what}: ${message}`
  return `${count(peerings.length, 'peering')}${what}: ${message} (${namesOf(peerings)})`
}

/** `orders`; `orders, billing and 3 more`. */
function namesOf(peerings: readonly PeeringPlan[]): string {
  const shown: string[] = []
  let length = 0
  for (const { name } of peerings) {
    const text = cut(cleanText(name) || '(no name)', LONGEST_NAME)
    length += text.length + 2
    if (length > LONGEST_NAMES) break
    shown.push(text)
  }
  const more = peerings.length - shown.length
  return list(more > 0 ? [...shown, `${more} more`] : shown)
}

/** In a check, each peering that differs from the spec, unless a finding at its line says why. */
function driftOf({ mode, peerings }: RunReport, severity: Severity): Ranked[] {
  if (mode !== 'check') return []
  return peerings
    .filter(({ drifted, findings }) => drifted && !findings.some(({ code }) => code === 'stuck'))
    .map((one) => ({
      severity,
      title: null,
      message: `${namesOf([one])} differs from the spec: ${driftText(one)}`,
      at: one.at,
      rank: LAST,
    }))
}

/** What is wrong, and what an apply does about it. */
function driftText(peering: PeeringPlan): string {
  const step = nextStep(peering)
  const cuts = step !== null && interrupts(peering) ? ` and ${stopVerb([peering]).now} traffic` : ''
  const what = whatHappens(peering, 'check').replace(/^differs: /, '')
  return step === null ? what : `${what}; ${step}${cuts}`
}

/** The run ended early for a reason that no finding tells. */
function isUntold({ failure, findings }: RunReport): boolean {
  const isTold = findings.some(({ code, message }) => code === 'spec-invalid' || message === failure)
  return failure !== null && !isTold
}

function ofFailure(report: RunReport): Ranked[] {
  const { failure, problems = [] } = report
  const texts = problems.length > 0 ? problems : [failure ?? verdictLine(report)]
  return texts.map((one) => ({
    severity: 'error',
    title: null,
    message: one,
    at: null,
    rank: FIRST,
  }))
}

function byImportance(a: Ranked, b: Ranked): number {
  return (
    a.rank - b.rank ||
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

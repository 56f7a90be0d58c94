/** Which findings become annotations: GitHub shows ten of a type for a step, so the important ones come first. */
import {
  ERROR_CODES,
  type Finding,
  type FindingCode,
  NOTICE_CODES,
  type Position,
  type Severity,
  WARNING_CODES,
} from '../domain/model.ts'
import { cleanText } from './escape.ts'
import { count } from './words.ts'

export interface Annotation {
  readonly severity: Severity
  /** The finding's code. */
  readonly title: string
  /** One line of plain text. */
  readonly message: string
  readonly at: Position | null
}

export interface Selection {
  readonly annotations: readonly Annotation[]
  /** How many findings of each severity have no annotation. */
  readonly hidden: Readonly<Record<Severity, number>>
}

const MAX_ANNOTATIONS = 10
const LONGEST_MESSAGE = 4_000

/** Most important first: what stops the whole run, then what stops a peering, as the model lists them. */
const WHOLE_RUN: readonly FindingCode[] = [
  'spec-invalid',
  'untrusted-event',
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

/**
 * The annotations for a run's findings, in an order that depends on nothing but the findings. At most ten of a
 * severity; the tenth says how many more there are. Mistakes in the spec are never cut.
 */
export function selectAnnotations(findings: readonly Finding[]): Selection {
  const unique = [...new Map(findings.map((one) => [keyOf(one), one])).values()].sort(byImportance)
  const chosen = (['error', 'warning', 'notice'] as const).map((severity) =>
    choose(unique.filter((one) => one.severity === severity)),
  )
  const [error, warning, notice] = chosen.map(({ hidden }) => hidden)
  return {
    annotations: chosen.flatMap(({ annotations }) => annotations),
    hidden: { error: error ?? 0, warning: warning ?? 0, notice: notice ?? 0 },
  }
}

function choose(sorted: readonly Finding[]): { annotations: Annotation[]; hidden: number } {
  const mistakes = sorted.filter(({ code }) => code === 'spec-invalid').length
  const shown = sorted.slice(0, Math.max(MAX_ANNOTATIONS, mistakes))
  const hidden = sorted.length - shown.length
  const beyond = sorted.length - MAX_ANNOTATIONS
  return {
    annotations: shown.map((one, i) => annotationOf(one, i === MAX_ANNOTATIONS - 1 ? beyond : 0)),
    hidden,
  }
}

function annotationOf({ code, severity, message, at }: Finding, more: number): Annotation {
  const text = cleanText(message).slice(0, LONGEST_MESSAGE).toWellFormed()
  const rest = more > 0 ? ` (and ${count(more, `more ${severity}`)}: see the job summary)` : ''
  return { severity, title: code, message: `${text}${rest}`, at }
}

function keyOf({ code, message, at }: Finding): string {
  return JSON.stringify([code, message, at?.file, at?.line, at?.column])
}

function byImportance(a: Finding, b: Finding): number {
  return (
    (RANK.get(a.code) ?? 0) - (RANK.get(b.code) ?? 0) ||
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

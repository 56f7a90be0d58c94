/** Findings and failures, each cause told once with the peerings that share it. */
import { isReadFailure } from '../domain/findings.ts'
import type { FindingCode, PeeringPlan, Position, RunReport, Severity } from '../domain/model.ts'
import { byUrgency } from './traits.ts'

export interface Cause {
  readonly severity: Severity
  /** null: not a finding, but what made an apply fail. */
  readonly code: FindingCode | null
  /** One line of plain text. */
  readonly message: string
  /** The peerings it concerns, each once; none: the run as a whole. */
  readonly peerings: readonly PeeringPlan[]
  /** Where in the spec, each place once. */
  readonly places: readonly Position[]
}

interface Remark extends Omit<Cause, 'peerings' | 'places'> {
  readonly at: Position | null
  readonly peering: PeeringPlan | null
}

/** Each report is rendered several times, until it fits. */
const found = new WeakMap<RunReport, readonly Cause[]>()

/** All causes of a report: those of the run first, then by how urgent their peerings are. */
export function causesOf(report: RunReport): readonly Cause[] {
  const causes = found.get(report) ?? findCauses(report)
  found.set(report, causes)
  return causes
}

function findCauses(report: RunReport): Cause[] {
  const groups = Map.groupBy(remarksOf(report), keyOf)
  return [...groups.values()].flatMap(([first, ...others]) => {
    if (!first) return []
    const { severity, code, message } = first
    const members = [first, ...others]
    const peerings = [...new Set(members.flatMap(({ peering }) => peering ?? []))]
    const places = [...new Map(members.flatMap(({ at }) => (at ? [[JSON.stringify(at), at]] : []))).values()]
    const isOneMessage = others.every((one) => one.message === message)
    return [{ severity, code, message: isOneMessage ? message : answerIn(message), peerings, places }]
  })
}

function remarksOf(report: RunReport): Remark[] {
  const ofRun = report.findings.map((one) => ({ ...one, peering: null }))
  return [
    ...ofRun,
    ...byUrgency(report.peerings, report.mode).flatMap((peering) => [
      ...failureOf(peering),
      ...peering.findings.map((one) => ({ ...one, peering })),
    ]),
  ]
}

/** Why an apply failed or left it, unless a finding says the same. */
function failureOf(peering: PeeringPlan): Remark[] {
  const { result, error, at, findings } = peering
  if (error === null || findings.some(({ message }) => message === error)) return []
  return [{ severity: result === 'failed' ? 'error' : 'warning', code: null, message: error, at, peering }]
}

/** What was tried, before what a cloud answered: `Aiven: could not read VPC 6f1c…: HTTP 401, …`. */
const TRIED = /^(Aiven|UpCloud): could not .+?: (?=HTTP \d{3}\b|no answer)/s
const ANSWER = /^(?:Aiven|UpCloud): (?:HTTP \d{3}\b|no answer)/

/** The message without what was tried, which differs where the cause is one: `Aiven: HTTP 401, …`. */
function answerIn(message: string): string {
  return message.replace(TRIED, '$1: ')
}

function keyOf({ severity, code, message, at, peering }: Remark): string {
  // Mistakes of a spec are each a mistake of their own.
  return JSON.stringify([severity, code, ...(peering === null ? [message, at] : [answerIn(message)])])
}

/** What a cloud answered, in a heading; more than these characters stand where the cause is told. */
const LONGEST_ANSWER = 45

/** What a cloud answered when it refused or failed: `Aiven: HTTP 401, Authentication failed`, `UpCloud: HTTP 403`. */
export function shortCause({ code, message }: Cause): string | null {
  const answer = answerIn(message)
  const isOfCloud = code === null ? ANSWER.test(answer) : isReadFailure(code)
  if (!isOfCloud) return null
  const [sentence = answer] = answer.split('. ', 1)
  return sentence.length <= LONGEST_ANSWER ? sentence : (ANSWER.exec(sentence)?.[0] ?? sentence)
}

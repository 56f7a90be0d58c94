/** The end of the log: verdict, table and diagram in plain text. */
import type { PeeringPlan, RunReport } from '../domain/model.ts'
import { asciiDiagram } from './diagram.ts'
import { logText, shorten } from './escape.ts'
import { errorCodes, interrupts, rowsOf, stopVerb } from './traits.ts'
import { verdictLine } from './verdict.ts'
import { nextStep, whatHappens } from './what-happens.ts'
import { count } from './words.ts'

const MAX_ROWS = 200
const LONGEST_NAME = 48

/** Lines for the end of a log, without colours; none of them can be a workflow command. */
export function renderLog(report: RunReport): readonly string[] {
  return [logText(verdictLine(report)), ...reasons(report), ...tableLines(report), ...asciiDiagram(report)]
}

function reasons({ failure, problems = [] }: RunReport): string[] {
  if (failure === null) return []
  return problems.length > 0 ? problems.map((one) => `- ${logText(one)}`) : [`Reason: ${logText(failure)}`]
}

function tableLines(report: RunReport): string[] {
  const rows = rowsOf(report)
  if (rows.length === 0) return []
  const cells = rows
    .slice(0, MAX_ROWS)
    .map((row) => [
      logText(shorten(row.name || '(no name)', LONGEST_NAME)),
      row.status,
      whatText(row, report),
    ])
  const more = rows.length - cells.length
  return [
    ...aligned([['PEERING', 'STATUS', 'WHAT'], ...cells]),
    ...(more > 0 ? [`... and ${count(more, 'more row')}`] : []),
    '',
  ]
}

function whatText(row: PeeringPlan, { mode }: RunReport): string {
  // The status stands beside it; the reason is what a reader looks for.
  const isBlocked = row.status === 'blocked'
  const step = mode === 'check' && !isBlocked ? nextStep(row) : null
  const stops = interrupts(row) && row.result === null
  return [
    isBlocked ? errorCodes(row).join(', ') : whatHappens(row, mode),
    step === null ? '' : `; ${step}`,
    stops ? `${mode === 'check' ? ' and' : ','} ${stopVerb([row]).now} traffic` : '',
    row.error === null ? '' : ` - ${logText(row.error)}`,
  ].join('')
}

function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => width(row[column] ?? ''))))
  return rows.map((row) =>
    row
      .map((text, i) => text + ' '.repeat(Math.max(0, (widths[i] ?? 0) - width(text))))
      .join('  ')
      .trimEnd(),
  )
}

function width(text: string): number {
  return Array.from(text).length
}

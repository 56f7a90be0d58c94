/** The end of the log: verdict, table and diagram in plain text. */
import type { PeeringPlan, RunReport } from '../domain/model.ts'
import { asciiDiagram } from './diagram.ts'
import { logText, shorten } from './escape.ts'
import { errorCodes, rowsOf } from './traits.ts'
import { verdictLine } from './verdict.ts'
import { inOneLine } from './what-happens.ts'
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

/** The status stands beside it; the reason is what a reader looks for. */
function whatText(row: PeeringPlan, { mode }: RunReport): string {
  const what = row.status === 'blocked' ? errorCodes(row).join(', ') : inOneLine(row, mode)
  return row.error === null ? what : `${what} - ${logText(row.error)}`
}

function aligned(rows: readonly (readonly string[])[]): string[] {
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  return rows.map((row) =>
    row
      .map((text, i) => text.padEnd(widths[i] ?? 0))
      .join('  ')
      .trimEnd(),
  )
}

/** The job summary: the comment with room to breathe. */
import type { RunContext, RunReport } from '../domain/model.ts'
import { code } from './escape.ts'
import { page } from './page.ts'
import { fitsSummary, renderWithin } from './size.ts'

/** The job summary in Markdown, always under GitHub's 1 MiB. */
export function renderSummary(report: RunReport, context: RunContext): string {
  const before = report.exported === null ? '' : `Written to ${code(report.exported)}.`
  return renderWithin(
    fitsSummary,
    (detail) => `${page({ report, context }, detail, { marker: null, before })}\n\n`,
  )
}

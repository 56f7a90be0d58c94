/** The job summary: the comment with room to breathe. */
import type { RunContext, RunReport } from '../domain/model.ts'
import type { RunRemark } from './annotations.ts'
import { assemble, block, NOTHING } from './block.ts'
import { diagramBlock, mainBlocks } from './comment.ts'
import { code, cut, prose } from './escape.ts'
import { footer } from './footer.ts'
import { idsBlock } from './ids.ts'
import { fitsSummary, renderWithin } from './size.ts'
import { headingOf } from './verdict.ts'

/** The job summary in Markdown, always under GitHub's 1 MiB. */
export function renderSummary(report: RunReport, context: RunContext): string {
  const view = { report, context }
  const exported = report.exported === null ? NOTHING : block(`Written to ${code(report.exported)}.`)
  return renderWithin(fitsSummary, (detail) => {
    const body = assemble(
      [exported, ...mainBlocks(view, detail), diagramBlock(view, detail, false), idsBlock(view, detail)],
      context,
    )
    return [`## ${headingOf(view)}`, body, footer(view), ''].filter((part, i) => i === 3 || part).join('\n\n')
  })
}

/** Of remarks, so that they fit into what a summary leaves free. */
const MOST_REMARKS = 50
const LONGEST_REMARK = 300

/** What a run says beside its report, to be added to the summary. Ends with a line break. */
export function renderRemarks(remarks: readonly RunRemark[]): string {
  const shown = remarks
    .slice(0, MOST_REMARKS)
    .map(({ message }) => `- ${prose(cut(message, LONGEST_REMARK))}`)
  const more = remarks.length - shown.length
  const lines = [...shown, ...(more > 0 ? [`- and ${more} more, as in the log`] : [])]
  return `#### ⚠️ About this run\n\n${lines.join('\n')}\n`
}

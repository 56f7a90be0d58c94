/** The job summary: the comment with room to breathe. */
import type { RunContext, RunReport } from '../domain/model.ts'
import { assemble, block, NOTHING } from './block.ts'
import { diagramBlock, mainBlocks } from './comment.ts'
import { code } from './escape.ts'
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

/** The sticky comment on a pull request. */
import type { RunContext, RunReport } from '../domain/model.ts'
import { leasesBlock, reachBlock } from './advice.ts'
import { assemble, type Block, block, folded, NOTHING, type View } from './block.ts'
import { MAX_DRAWN, mermaidDiagram } from './diagram.ts'
import { code, cut, prose, shorten } from './escape.ts'
import { errorsBlock, noticesBlock, warningsBlock } from './findings.ts'
import { footer } from './footer.ts'
import { idsBlock } from './ids.ts'
import { MAX_ITEMS_LENGTH, type Reviewed, renderMarker } from './marker.ts'
import { rowsBlock } from './rows.ts'
import { type Detail, fitsComment, renderWithin } from './size.ts'
import { verdictLine } from './verdict.ts'
import { list } from './words.ts'

/** Characters of a glob that are shown. */
const LONGEST_PART = 100

export interface CommentOptions {
  /** The plan this comment puts up for review, hidden in its marker; null for none. */
  readonly reviewed: Reviewed | null
}

/**
 * The comment's body in Markdown, always shorter than GitHub's limit. Its first line is the hidden marker, then
 * come the verdict, what changes, what to fix, and folded details.
 */
export function renderComment(
  report: RunReport,
  context: RunContext,
  { reviewed }: CommentOptions = { reviewed: null },
): string {
  const view = { report, context }
  const marker = renderMarker({
    kind: 'comment',
    key: context.commentKey,
    runId: context.runId,
    runAttempt: context.runAttempt,
    sha: context.sha,
    reviewed,
    drifted: '',
  })
  const tooMany = reviewed !== null && reviewed.items.length > MAX_ITEMS_LENGTH
  return renderWithin(fitsComment, (detail) =>
    [marker, `### ${verdictLine(report)}`, body(view, detail, tooMany), footer(view)]
      .filter(Boolean)
      .join('\n\n'),
  )
}

function body(view: View, detail: Detail, tooManyToReview: boolean): string {
  return assemble(
    [
      ...mainBlocks(view, detail),
      tooManyToReview
        ? block(
            '**This plan is too large to be reviewed here:** an apply that requires a review will refuse it. Split the spec.',
          )
        : NOTHING,
      diagramBlock(view, detail, true),
      idsBlock(view, detail),
    ],
    view.context,
  )
}

/** Reason, table, findings and advice: the same in every report. A failure puts its errors before the table. */
export function mainBlocks(view: View, detail: Detail): Block[] {
  const { failure } = view.report
  const rows = rowsBlock(view, detail)
  const errors = errorsBlock(view, detail)
  return [
    partBlock(view),
    introBlock(view, detail),
    ...(failure === null ? [rows, driftBlock(view), errors] : [errors, rows]),
    warningsBlock(view, detail),
    reachBlock(view, detail),
    leasesBlock(view, detail),
    noticesBlock(view, detail),
  ]
}

/** What to do about drift. */
function driftBlock({ report: { mode, drift } }: View): Block {
  if (mode !== 'check' || !drift) return NOTHING
  return block(
    'An apply brings the clouds back to what the spec says; if somebody changed them on purpose, change the spec instead.',
  )
}

/** A part of the spec must not be taken for the whole of it. */
function partBlock({ report, context: { part } }: View): Block {
  // Mistakes are looked for in all of it.
  if (part.length === 0 || report.findings.some(({ code: one }) => one === 'spec-invalid')) return NOTHING
  const inputs = part.map(({ input, value }) => `${input} ${code(shorten(value, LONGEST_PART))}`)
  return block(`This is about a part of the spec: ${list(inputs)}. The other peerings were not looked at.`)
}

/** The reason of a failure, or what an offline check leaves open. */
function introBlock({ report }: View, detail: Detail): Block {
  if (report.findings.some(({ code }) => code === 'spec-invalid'))
    return block('Nothing was sent to any cloud.')
  if (report.failure !== null) {
    const told = report.findings.some(({ message }) => message === report.failure)
    return told ? NOTHING : block(`**Reason:** ${prose(cut(report.failure, Math.max(detail.message, 200)))}`)
  }
  if (report.outcome === 'skipped')
    return block(
      'Without cloud credentials, only what the spec itself says was checked. What would change is not known.',
    )
  return NOTHING
}

/** In a comment, what is in place need not be drawn beside what changes. */
const MAX_DRAWN_FOLDED = 20

/** The Mermaid diagram, folded away or open. */
export function diagramBlock({ report }: View, detail: Detail, fold: boolean): Block {
  const diagram = mermaidDiagram(report, fold ? MAX_DRAWN_FOLDED : MAX_DRAWN)
  if (diagram === null) return NOTHING
  if (!detail.diagram) return block('', 'the diagram')
  const text = ['```mermaid', diagram.source, '```'].join('\n')
  const whole = diagram.note === null ? text : `${text}\n\n${diagram.note}`
  return block(fold ? folded('Diagram', whole) : whole)
}

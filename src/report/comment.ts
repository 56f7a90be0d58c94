/** The sticky comment on a pull request. */
import type { RunContext, RunReport } from '../domain/model.ts'
import type { Reviewed } from '../domain/review.ts'
import { asksForRenewals, leasesBlock, reachBlock } from './advice.ts'
import { baseAheadBlock, nextBlock, trafficBlock } from './alert.ts'
import { assemble, type Block, block, folded, NOTHING, type View } from './block.ts'
import { LEGEND, MAX_DRAWN, mermaidDiagram } from './diagram.ts'
import { code, cut, prose, shorten } from './escape.ts'
import { errorsBlock, noticesBlock, warningsBlock } from './findings.ts'
import { footer } from './footer.ts'
import { idsBlock } from './ids.ts'
import { MAX_ITEMS_LENGTH, renderMarker } from './marker.ts'
import { remarksBlock } from './remarks.ts'
import { rowsBlock } from './rows.ts'
import { type Detail, fitsComment, renderWithAllNames, renderWithin } from './size.ts'
import { headingOf } from './verdict.ts'
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
  const render = renderer({ report, context }, reviewed)
  const isPutUp = reviewed !== null && report.mode !== 'apply'
  if (!isPutUp) return renderWithin(fitsComment, render)
  // A change whose name is left out was shown to nobody.
  const whole = reviewed.items.length > MAX_ITEMS_LENGTH ? null : renderWithAllNames(fitsComment, render)
  return whole ?? renderWithin(fitsComment, renderer({ report, context }, null, true))
}

function renderer(view: View, reviewed: Reviewed | null, tooManyToReview = false) {
  const { context } = view
  const marker = renderMarker({
    kind: 'comment',
    key: context.commentKey,
    runId: context.runId,
    runAttempt: context.runAttempt,
    sha: context.sha,
    reviewed,
    drifted: '',
  })
  return (detail: Detail) =>
    [marker, `### ${headingOf(view)}`, body(view, detail, tooManyToReview), footer(view)]
      .filter(Boolean)
      .join('\n\n')
}

function body(view: View, detail: Detail, tooManyToReview: boolean): string {
  return assemble(
    [
      tooManyToReview
        ? block(
            '**This plan is too large to be reviewed here:** an apply that requires a review refuses it. Split the spec.',
          )
        : NOTHING,
      ...mainBlocks(view, detail),
      remarksBlock(view),
      diagramBlock(view, detail, true),
      idsBlock(view, detail),
    ],
    view.context,
  )
}

/** What stops traffic, what comes next, what to fix, the table, and advice: the same in every report. */
export function mainBlocks(view: View, detail: Detail): Block[] {
  const isTwoSteps = asksForRenewals(view) && errorsBlock(view, detail).text !== ''
  const step = (n: number) => (isTwoSteps ? `${n}. ` : '')
  return [
    trafficBlock(view, detail),
    nextBlock(view),
    baseAheadBlock(view),
    partBlock(view),
    reasonBlock(view, detail),
    errorsBlock(view, detail, step(1)),
    rowsBlock(view, detail),
    warningsBlock(view, detail),
    reachBlock(view, detail),
    leasesBlock(view, detail, step(2)),
    noticesBlock(view, detail),
  ]
}

/** A part of the spec must not be taken for the whole of it. */
function partBlock({ report, context: { part } }: View): Block {
  // Mistakes are looked for in all of it.
  if (part.length === 0 || report.findings.some(({ code: one }) => one === 'spec-invalid')) return NOTHING
  const inputs = part.map(({ input, value }) => `${input} ${code(shorten(value, LONGEST_PART))}`)
  return block(`This is about a part of the spec: ${list(inputs)}. The other peerings were not looked at.`)
}

/** Why the run ended early, unless a finding says so. */
function reasonBlock({ report }: View, detail: Detail): Block {
  const { failure, findings, problems = [] } = report
  if (failure === null || findings.some(({ code: one }) => one === 'spec-invalid')) return NOTHING
  if (findings.some(({ message }) => message === failure)) return NOTHING
  const longest = Math.max(detail.message, LONGEST_REASON)
  if (problems.length < 2) return block(`**Reason:** ${prose(cut(failure, longest))}`)
  const shown = problems.slice(0, MOST_PROBLEMS)
  const more = problems.length - shown.length
  return block(
    [
      '#### ❌ What to fix',
      [
        ...shown.map((one) => `- ${prose(cut(one, longest))}`),
        ...(more > 0 ? [`- and ${more} more`] : []),
      ].join('\n'),
    ].join('\n\n'),
  )
}

/** Characters of a reason that are shown at any level, and how many reasons. */
const LONGEST_REASON = 200
const MOST_PROBLEMS = 50

/** In a comment, what is in place need not be drawn beside what changes. */
const MAX_DRAWN_FOLDED = 20

/** A drawing of more peerings than this is longer than a screen. */
const MAX_OPEN = 12

/** The Mermaid diagram; in a comment, and where it is long, folded away. */
export function diagramBlock({ report }: View, detail: Detail, inComment: boolean): Block {
  const diagram = mermaidDiagram(report, inComment ? MAX_DRAWN_FOLDED : MAX_DRAWN)
  const fold = inComment || report.peerings.length > MAX_OPEN
  if (diagram === null) return NOTHING
  if (!detail.extras) return block('', 'the diagram')
  const text = ['```mermaid', diagram.source, '```'].join('\n')
  const whole = [text, LEGEND, ...(diagram.note === null ? [] : [diagram.note])].join('\n\n')
  return block(fold ? folded('Diagram', whole) : whole)
}

/** The sticky comment on a pull request. */
import type { RunContext, RunReport } from '../domain/model.ts'
import type { Reviewed } from '../domain/review.ts'
import { MAX_ITEMS_LENGTH } from './marker.ts'
import { page } from './page.ts'
import { type Detail, fitsComment, renderWithAllNames, renderWithin } from './size.ts'

const TOO_LARGE =
  '**This plan is too large to be reviewed here:** an apply that requires a review refuses it. Split the spec.'

/**
 * The comment's body in Markdown, always shorter than GitHub's limit. Its first line is the hidden marker, then
 * come the verdict, what changes, what to fix, and folded details.
 *
 * @param reviewed the plan that the comment puts up for review, or keeps, hidden in the marker; null for none.
 */
export function renderComment(
  report: RunReport,
  context: RunContext,
  { reviewed }: { reviewed: Reviewed | null } = { reviewed: null },
): string {
  const body = (shown: Reviewed | null, before: string) => (detail: Detail) =>
    page({ report, context }, detail, { marker: { kind: 'comment', reviewed: shown, drifted: '' }, before })
  if (reviewed === null || report.mode === 'apply') return renderWithin(fitsComment, body(reviewed, ''))
  // A change whose name is left out was shown to nobody.
  const isTooLarge = reviewed.items.length > MAX_ITEMS_LENGTH
  const whole = isTooLarge ? null : renderWithAllNames(fitsComment, body(reviewed, ''))
  return whole ?? renderWithin(fitsComment, body(null, TOO_LARGE))
}

/** The drift issue: one per comment key, kept current, closed when there is no drift any more. */
import { createHash } from 'node:crypto'
import type { PeeringPlan, RunContext, RunReport, Status } from '../domain/model.ts'
import { assemble, block } from './block.ts'
import { diagramBlock, mainBlocks } from './comment.ts'
import { cleanText, prose, shorten } from './escape.ts'
import { footer } from './footer.ts'
import { idsBlock } from './ids.ts'
import { commitLink, runLink } from './links.ts'
import { ITEM_LENGTH, parseMarker, renderMarker } from './marker.ts'
import { remarksBlock } from './remarks.ts'
import { nameOf } from './rows.ts'
import { type Detail, fitsComment, renderWithin } from './size.ts'
import { headingOf, verdictOf } from './verdict.ts'
import { count, whatHappens } from './words.ts'

/** GitHub refuses titles over 256 characters. */
const LONGEST_KEY = 150

/** More drifted peerings than this (3,000) are not remembered one by one. */
const MAX_REMEMBERED = 3_000

export interface Issue {
  readonly title: string
  readonly body: string
}

/** Title and body of the drift issue. The title does not change with the drift; the body starts with the marker. */
export function renderDriftIssue(report: RunReport, context: RunContext): Issue {
  const view = { report, context }
  const marker = renderMarker({
    kind: 'drift',
    key: context.commentKey,
    runId: context.runId,
    runAttempt: context.runAttempt,
    sha: context.sha,
    reviewed: null,
    drifted: driftedItems(report),
  })
  const body = renderWithin(fitsComment, (detail) =>
    [
      marker,
      `### ${headingOf(view)}`,
      assemble(
        [
          ...mainBlocks(view, detail),
          block(WHAT_TO_DO),
          remarksBlock(view),
          diagramBlock(view, detail, true),
          idsBlock(view, detail),
        ],
        context,
      ),
      footer(view),
    ].join('\n\n'),
  )
  return { title: titleOf(context), body }
}

const WHAT_TO_DO = 'Updated by every check; closes when everything matches the spec.'

/** Titles are plain text on GitHub, except for code spans and emoji codes. */
function titleOf({ commentKey }: RunContext): string {
  const key = shorten(cleanText(commentKey), LONGEST_KEY).replaceAll('`', "'")
  return key === '' ? 'Peering drift' : `Peering drift: \`${key}\``
}

const DRIFT_STATUSES: readonly Status[] = ['create', 'update', 'repair', 'delete', 'waiting']

function driftedItems({ peerings }: RunReport): string {
  const drifted = peerings.filter((one) => one.drifted)
  return drifted
    .slice(0, MAX_REMEMBERED)
    .map((one) => itemOf(one, one.status))
    .sort()
    .join('')
}

/** 96 bits that stand for "this peering differs in this way". */
function itemOf({ name, aiven, upcloud }: PeeringPlan, status: Status): string {
  const text = JSON.stringify([name, aiven.vpc, upcloud.network, status])
  return createHash('sha256').update(text).digest('base64url').slice(0, ITEM_LENGTH)
}

/**
 * A short comment on how the drift changed since the issue's body was written; null when it did not, or when the
 * body is none of ours.
 */
export function renderDriftChange(
  report: RunReport,
  context: RunContext,
  previousBody: string,
): string | null {
  const marker = parseMarker(previousBody)
  if (marker === null || marker.kind !== 'drift' || marker.drifted === driftedItems(report)) return null
  const before = new Set(marker.drifted.match(new RegExp(`.{${ITEM_LENGTH}}`, 'g')) ?? [])
  const found = report.peerings.filter((one) => one.drifted && !before.has(itemOf(one, one.status)))
  const gone = report.peerings.filter(
    (one) => !one.drifted && DRIFT_STATUSES.some((status) => before.has(itemOf(one, status))),
  )
  return renderWithin(fitsComment, (detail) =>
    [
      `The drift changed. Now: ${prose(verdictOf(report).text.replace(/^drift: /, ''))}.`,
      changed('New', found, (one) => `${nameOf(one, detail)} (${whatHappens(one, report.mode)})`, detail),
      changed('No drift any more', gone, (one) => nameOf(one, detail), detail),
      `Seen in ${runLink('this run', context)}.`,
    ]
      .filter(Boolean)
      .join('\n\n'),
  )
}

const LISTED = 50

function changed(
  title: string,
  peerings: readonly PeeringPlan[],
  words: (peering: PeeringPlan) => string,
  detail: Detail,
): string {
  if (peerings.length === 0) return ''
  const shown = peerings.slice(0, Math.min(LISTED, detail.named))
  const more = peerings.length - shown.length
  return `**${title}:** ${shown.map(words).join(', ')}${more > 0 ? ` and ${count(more, 'more', 'more')}` : ''}`
}

/** The comment with which the issue is closed. */
export function renderDriftClosed(report: RunReport, context: RunContext): string {
  const now = verdictOf(report).text.replace(/^no drift, /, '')
  return `✅ No drift any more: ${prose(now)}. Seen in ${runLink('this run', context)} at commit ${commitLink(context)}.`
}

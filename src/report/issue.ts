/** The drift issue: one per comment key, kept current, closed when there is no drift any more. */
import { createHash } from 'node:crypto'
import type { PeeringPlan, RunContext, RunReport, Status } from '../domain/model.ts'
import { cleanText, prose, shorten } from './escape.ts'
import { commitLink, runLink } from './links.ts'
import { ITEM_LENGTH, parseMarker } from './marker.ts'
import { page } from './page.ts'
import { nameOf } from './rows.ts'
import { fitsComment, renderWithin } from './size.ts'
import { verdictOf } from './verdict.ts'
import { joined } from './view.ts'
import { whatHappens } from './what-happens.ts'
import { first, list } from './words.ts'

/** GitHub refuses titles over 256 characters. */
const LONGEST_KEY = 150
/** More drifted peerings than this are not remembered one by one. */
const MAX_REMEMBERED = 3_000
/** How many of them a comment names. */
const LISTED = 50

/** Title and body of the drift issue. The title does not change with the drift; the body starts with the marker. */
export function renderDriftIssue(report: RunReport, context: RunContext): { title: string; body: string } {
  const marker = { kind: 'drift', reviewed: null, drifted: driftedItems(report) } as const
  const after = 'Updated by every check; closes when everything matches the spec.'
  const body = renderWithin(fitsComment, (detail) => page({ report, context }, detail, { marker, after }))
  return { title: titleOf(context), body }
}

/** Titles are plain text on GitHub, except for code spans and emoji codes. */
function titleOf({ shownKey }: RunContext): string {
  const key = shorten(cleanText(shownKey), LONGEST_KEY).replaceAll('`', "'")
  return key === '' ? 'Peering drift' : `Peering drift: \`${key}\``
}

const DRIFT_STATUSES: readonly Status[] = ['create', 'update', 'repair', 'delete', 'waiting']

function driftedItems({ peerings }: RunReport): string {
  const drifted = peerings.filter((one) => one.drifted).slice(0, MAX_REMEMBERED)
  return drifted
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
  const now = prose(verdictOf(report).text.replace(/^drift: /, ''))
  return renderWithin(fitsComment, (detail) => {
    const name = (one: PeeringPlan) => nameOf(one, detail)
    const nameAndWhat = (one: PeeringPlan) => `${name(one)} (${whatHappens(one, report.mode)})`
    return joined([
      `The drift changed. Now: ${now}.`,
      namesText('New', found.map(nameAndWhat)),
      namesText('No drift any more', gone.map(name)),
      `Seen in ${runLink('this run', context)}.`,
    ])
  })
}

function namesText(title: string, names: readonly string[]): string {
  return names.length === 0 ? '' : `**${title}:** ${list(first(LISTED, names))}`
}

/** The comment with which the issue is closed. */
export function renderDriftClosed(report: RunReport, context: RunContext): string {
  const now = verdictOf(report).text.replace(/^no drift, /, '')
  return `✅ No drift any more: ${prose(now)}. Seen in ${runLink('this run', context)} at commit ${commitLink(context)}.`
}

/** A whole report in Markdown: the same parts in the same order in a comment, a summary and an issue. */
import { asksForRenewals, leasesPart, reachPart } from './advice.ts'
import { baseAheadPart, nextPart, trafficPart } from './alert.ts'
import { causesOf } from './causes.ts'
import { diagramPart } from './diagram.ts'
import { cut, prose } from './escape.ts'
import { findingsPart, noticesPart } from './findings.ts'
import { footer } from './footer.ts'
import { idsPart } from './ids.ts'
import { runLink } from './links.ts'
import { type Marker, renderMarker } from './marker.ts'
import { remarksPart } from './remarks.ts'
import { rowsPart } from './rows.ts'
import type { Detail } from './size.ts'
import { reasonsOf } from './traits.ts'
import { headingOf, partOf } from './verdict.ts'
import { joined, type View } from './view.ts'
import { first } from './words.ts'

/** Characters of a reason that are shown at any level, and how many reasons. */
const LONGEST_REASON = 200
const MOST_PROBLEMS = 50

export interface Frame {
  /** What the hidden first line of a comment or issue says; null: the job summary, which has none and more room. */
  readonly marker: Pick<Marker, 'kind' | 'reviewed' | 'drifted'> | null
  /** Markdown that stands under the heading, and after the advice. */
  readonly before?: string
  readonly after?: string
}

/** Verdict, what stops traffic, what comes next, what to fix, the table, advice, and folded details. */
export function page(view: View, detail: Detail, { marker, before = '', after = '' }: Frame): string {
  const { report, context } = view
  const { commentKey: key, runId, runAttempt, sha } = context
  const isTwoSteps = asksForRenewals(view) && causesOf(report).some(({ severity }) => severity === 'error')
  const step = (n: number) => (isTwoSteps ? `${n}. ` : '')
  return joined([
    marker === null ? '' : renderMarker({ ...marker, key, runId, runAttempt, sha }),
    `${marker === null ? '##' : '###'} ${headingOf(view)}`,
    before,
    trafficPart(view, detail),
    nextPart(view),
    baseAheadPart(view),
    specPart(view),
    reasonPart(view, detail),
    findingsPart(`#### ❌ ${step(1)}What to fix`, 'error', view, detail),
    rowsPart(view, detail),
    findingsPart('#### ⚠️ Warnings', 'warning', view, detail),
    reachPart(view, detail),
    leasesPart(view, detail, step(2)),
    noticesPart(view, detail),
    after,
    marker === null ? '' : remarksPart(view),
    diagramPart(view, detail, marker !== null),
    idsPart(view, detail),
    detail.leftOut === ''
      ? ''
      : `**Too long to show in full.** Left out here: ${detail.leftOut}. ${runLink('See the run', context)} for the whole report.`,
    footer(view),
  ])
}

/** A part of the spec must not be taken for the whole of it. */
function specPart(view: View): string {
  const part = partOf(view)
  return part === ''
    ? ''
    : `This is about a part of the spec: ${part}. The other peerings were not looked at.`
}

function reasonPart({ report }: View, detail: Detail): string {
  const longest = Math.max(detail.message, LONGEST_REASON)
  const reasons = reasonsOf(report).map((text) => prose(cut(text, longest)))
  if (reasons.length < 2) return reasons.map((one) => `**Reason:** ${one}`).join('')
  const lines = first(MOST_PROBLEMS, reasons).map((one) => `- ${one}`)
  return `#### ❌ What to fix\n\n${lines.join('\n')}`
}

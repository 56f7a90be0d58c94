/**
 * The footer, and what makes two bodies the same but for it. Everything that moves from run to run stands in the
 * last line, in links to the run, and in links to lines at a commit.
 */

import type { View } from './block.ts'
import { code, shorten } from './escape.ts'
import { commitLink, runLink } from './links.ts'
import { parseMarker, renderMarker } from './marker.ts'
import { utc } from './words.ts'

const LISTED_FILES = 3
const LONGEST_FILE = 80

/** Two lines: spec and plan digest, then time (UTC), run and commit. */
export function footer({ report, context }: View): string {
  const files = context.specFiles.slice(0, LISTED_FILES).map((file) => code(shorten(file, LONGEST_FILE)))
  const more = context.specFiles.length - files.length
  const spec = files.length === 0 ? [] : [`Spec ${files.join(', ')}${more > 0 ? ` and ${more} more` : ''}`]
  // Nobody reviews what a check would change.
  const planned =
    report.failure === null && report.outcome !== 'skipped' && report.mode !== 'check' && report.digest !== ''
  const digest = !planned ? [] : [`plan ${code(shortDigest(report.digest))}`]
  const stable = [...spec, ...digest].join(' · ')
  const attempt = context.runAttempt > 1 ? `, attempt ${context.runAttempt}` : ''
  const id = /^\d{1,20}$/.test(context.runId) ? context.runId : code(shorten(context.runId, 40))
  const run = runLink(`run ${id}${attempt}`, context)
  const moving = `${utc(context.now)} · ${run} · commit ${commitLink(context)}`
  return [...(stable === '' ? [] : [`<sub>${stable}</sub>\\`]), `<sub>${moving}</sub>`].join('\n')
}

/** The last line as `footer` makes it: what somebody else wrote there is no mere movement. */
const MOVING =
  /^<sub>(?:unknown time|[\d-]+ [\d:]+ UTC) · \[?run [^\s[\]<>]*(?:, attempt \d+)?(?:\]\([^\s()]*\))? · commit \[?[^\s[\]<>]*(?:\]\([^\s()]*\))?<\/sub>$/

function shortDigest(digest: string): string {
  return digest.replace(/^(sha256:)?(.{12}).*$/s, '$1$2')
}

export interface SameMeaningOptions {
  /** A plan for another commit is another review: then the reviewed commit counts, too. */
  readonly trackHead?: boolean
}

/**
 * Whether two comment or issue bodies differ in nothing but time, run and commit, so that the older one can be
 * left alone. Bodies without a marker of ours are the same only when they are equal.
 */
export function sameMeaning(a: string, b: string, options: SameMeaningOptions = {}): boolean {
  return meaning(a, options) === meaning(b, options)
}

function meaning(body: string, { trackHead = false }: SameMeaningOptions): string {
  const marker = parseMarker(body)
  if (marker === null) return body
  const { reviewed } = marker
  const still = renderMarker({
    ...marker,
    runId: '',
    runAttempt: 1,
    sha: '',
    // A signature covers what moves, too.
    reviewed: reviewed && {
      ...reviewed,
      head: trackHead ? reviewed.head : '',
      signature: reviewed.signature === null ? null : '',
    },
  })
  const lines = body.replaceAll('\r\n', '\n').trimEnd().split('\n').slice(1)
  if (MOVING.test(lines.at(-1) ?? '')) lines.pop()
  const rest = lines
    .map((line) => line.trimEnd())
    .join('\n')
    .replaceAll(/(\]\(https?:\/\/[^\s()]*\/blob\/)[0-9a-f]{7,64}(?=\/)/g, '$1')
    .replaceAll(/(\]\(https?:\/\/[^\s()]*\/actions\/runs\/)\d+(?:\/attempts\/\d+)?(?=\))/g, '$1')
  return `${still}\n${rest}`
}

/**
 * The footer, and what makes two bodies the same but for it. Everything that moves from run to run stands in the
 * last line, in links to the run, and in links to lines at a commit.
 */
import { code, shortCode } from './escape.ts'
import { commitLink, runLink } from './links.ts'
import { parseMarker, renderMarker } from './marker.ts'
import type { View } from './view.ts'
import { first, utc } from './words.ts'

const LISTED_FILES = 3
/** `sha256:` and twelve digits. */
const SHORT_DIGEST = 19

/** Two lines: spec and plan digest, then time (UTC), run and commit. */
export function footer({ report, context }: View): string {
  const { specFiles, runAttempt, runId, now } = context
  const files = specFiles.map((file) => shortCode(file))
  // Nobody reviews what a check would change.
  const isPlanned = report.failure === null && report.outcome !== 'skipped' && report.mode !== 'check'
  const stable = [
    ...(files.length > 0 ? [`Spec ${first(LISTED_FILES, files).join(', ')}`] : []),
    ...(isPlanned ? [`plan ${code(report.digest.slice(0, SHORT_DIGEST))}`] : []),
  ].join(' · ')
  const id = /^\d{1,20}$/.test(runId) ? runId : shortCode(runId)
  const run = runLink(`run ${id}${runAttempt > 1 ? `, attempt ${runAttempt}` : ''}`, context)
  const moving = `<sub>${utc(now)} · ${run} · commit ${commitLink(context)}</sub>`
  return stable === '' ? moving : `<sub>${stable}</sub>\\\n${moving}`
}

/** The last line as `footer` makes it: what somebody else wrote there is no mere movement. */
const MOVING =
  /^<sub>(?:unknown time|[\d-]+ [\d:]+ UTC) · \[?run [^\s[\]<>]*(?:, attempt \d+)?(?:\]\([^\s()]*\))? · commit \[?[^\s[\]<>]*(?:\]\([^\s()]*\))?<\/sub>$/

/**
 * Whether two comment or issue bodies differ in nothing but time, run and commit, so that the older one can be
 * left alone. Bodies without a marker of ours are the same only when they are equal.
 *
 * @param trackHead a plan for another commit is another review: then the reviewed commit counts, too.
 */
export function sameMeaning(a: string, b: string, { trackHead = false } = {}): boolean {
  return meaning(a, trackHead) === meaning(b, trackHead)
}

function meaning(body: string, trackHead: boolean): string {
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

/**
 * The first, hidden line of our comments and issues: what it is, which run wrote it, and the reviewed plan.
 *
 * An HTML comment with fixed fields in a fixed order. Values are percent-encoded and items use `.` for `-`, so
 * that nothing inside can end the comment or look like a second one.
 */
import type { Reviewed } from '../domain/review.ts'
import { markerValue } from './escape.ts'

export interface Marker {
  readonly kind: 'comment' | 'drift'
  readonly key: string
  readonly runId: string
  readonly runAttempt: number
  /** Commit whose spec the run read. */
  readonly sha: string
  readonly reviewed: Reviewed | null
  /** `drift` only: the drifted peerings, each as 16 base64url characters; empty otherwise. */
  readonly drifted: string
}

/** What every marker starts with, whatever its kind. */
const MARKER_PREFIX = '<!-- aiven-upcloud-peering'
export const ITEM_LENGTH = 16
/** More reviewed changes than this (3,000) leave no room for a comment; then none are kept. */
export const MAX_ITEMS_LENGTH = 3_000 * ITEM_LENGTH

const MAX_LINE = 65_536

/** The hidden line, without a newline. Items beyond `MAX_ITEMS_LENGTH` make the reviewed part be left out. */
export function renderMarker(marker: Marker): string {
  const { reviewed } = marker
  return [
    `${MARKER_PREFIX}${marker.kind === 'drift' ? '-drift' : ''}`,
    'v=1',
    `key=${markerValue(marker.key)}`,
    `run=${markerValue(marker.runId)}`,
    `attempt=${marker.runAttempt}`,
    `sha=${markerValue(marker.sha)}`,
    ...(marker.kind === 'drift' ? [`drifted=${marker.drifted.replaceAll('-', '.')}`] : []),
    ...(reviewed && reviewed.items.length <= MAX_ITEMS_LENGTH
      ? [
          `plan=${markerValue(reviewed.digest)}`,
          `head=${markerValue(reviewed.head)}`,
          `items=${reviewed.items.replaceAll('-', '.')}`,
          ...(reviewed.signature === null ? [] : [`sig=${markerValue(reviewed.signature)}`]),
        ]
      : []),
    '-->',
  ].join(' ')
}

const VALUE = '([A-Za-z0-9._/:,%]*)'
const ITEMS = `((?:[A-Za-z0-9._]{${ITEM_LENGTH}})*)`
const LINE = new RegExp(
  `^${MARKER_PREFIX}(-drift)? v=1 key=${VALUE} run=${VALUE} attempt=(\\d{1,9}) sha=${VALUE}(?: drifted=${ITEMS})?` +
    `(?: plan=${VALUE} head=${VALUE} items=${ITEMS}(?: sig=${VALUE})?)? -->$`,
)

/** Reads the marker of a comment or issue; null when its first line is not one of ours, whole and well-formed. */
export function parseMarker(body: string): Marker | null {
  const [line = ''] = body.split(/[\r\n]/, 1)
  const fields = line.length > MAX_LINE ? null : fieldsOf(line)
  if (fields === null) return null
  const [
    drift,
    key = '',
    runId = '',
    attempt,
    sha = '',
    drifted,
    digest,
    head = '',
    items = '',
    signature = null,
  ] = fields
  if ((drift === undefined) !== (drifted === undefined)) return null
  return {
    kind: drift === undefined ? 'comment' : 'drift',
    key,
    runId,
    runAttempt: Number(attempt),
    sha,
    reviewed: digest === undefined ? null : { digest, items: items.replaceAll('.', '-'), head, signature },
    drifted: (drifted ?? '').replaceAll('.', '-'),
  }
}

function fieldsOf(line: string): (string | undefined)[] | null {
  try {
    return (
      LINE.exec(line)
        ?.slice(1)
        .map((value) => value && decodeURIComponent(value)) ?? null
    )
  } catch {
    // A percent sign without two digits, or bytes that are no UTF-8: nobody of ours wrote this.
    return null
  }
}

/**
 * Fitting a report into GitHub's limits: it is rendered with less and less detail until it fits. The order in
 * which detail goes is `STEPS`; verdicts, errors and the names of blocked peerings are never dropped, only
 * shortened, and at the very end counted.
 */

export interface Detail {
  readonly diagram: boolean
  /** Ids and states of each side. */
  readonly ids: boolean
  /** How many notices, servers, warnings, reachable pairs and errors are listed. */
  readonly notices: number
  readonly leases: number
  readonly warnings: number
  readonly reach: number
  readonly errors: number
  /** `full`: both ends with names; `compact`: with CIDRs only; `pairs`, `names`: no table any more. */
  readonly rows: 'full' | 'compact' | 'pairs' | 'names'
  /** Longest name of a peering that is not blocked, of one that is, and of a finding's message. */
  readonly name: number
  readonly blockedName: number
  readonly message: number
  /** Links to lines of the spec. */
  readonly links: boolean
  /** How many peerings are named. */
  readonly named: number
}

const FULL: Detail = {
  diagram: true,
  ids: true,
  notices: 200,
  leases: 200,
  warnings: Number.POSITIVE_INFINITY,
  reach: 10,
  errors: Number.POSITIVE_INFINITY,
  rows: 'full',
  name: 1_000,
  blockedName: 1_000,
  message: 20_000,
  links: true,
  named: Number.POSITIVE_INFINITY,
}

/** Each step keeps what the ones before it took away. */
const STEPS: readonly Partial<Detail>[] = [
  { diagram: false },
  { ids: false },
  { notices: 10, message: 4_000 },
  { notices: 0 },
  { leases: 20, message: 1_500 },
  { leases: 0 },
  { warnings: 20, message: 500 },
  { warnings: 0, reach: 3 },
  { name: 100 },
  { name: 48 },
  { rows: 'compact', name: 40 },
  { rows: 'pairs', name: 32 },
  { rows: 'names', name: 24, reach: 0 },
  { message: 250, links: false },
  { name: 16 },
  { message: 120 },
  { blockedName: 120 },
  { message: 60, blockedName: 60 },
  { message: 0, blockedName: 32 },
  { named: 500 },
  { named: 100, blockedName: 24 },
  { named: 0, blockedName: 16 },
  { errors: 2_000 },
  { errors: 1_000 },
  { errors: 500 },
  { errors: 100 },
  { errors: 20 },
  { errors: 0 },
]

/** Detail levels from everything to next to nothing. */
const LEVELS: readonly Detail[] = levelsOf(STEPS)

function levelsOf(steps: readonly Partial<Detail>[]): Detail[] {
  const levels = [FULL]
  for (const step of steps) levels.push({ ...(levels.at(-1) ?? FULL), ...step })
  return levels
}

/** GitHub refuses bodies over 65,536 characters; the rest of its column is counted in bytes. */
export const MAX_COMMENT = 65_536
const MAX_COMMENT_BYTES = 262_144
/** Of a job summary, per step. */
export const MAX_SUMMARY_BYTES = 1_048_576

/** Left free, for what GitHub or a proxy may add or count differently. */
const MARGIN = 512

/** Whether a comment or issue body fits, counted in UTF-16 units with a line break as two, and in bytes. */
export function fitsComment(body: string): boolean {
  const breaks = body.split('\n').length - 1
  return (
    body.length + breaks <= MAX_COMMENT - MARGIN &&
    Buffer.byteLength(body, 'utf8') <= MAX_COMMENT_BYTES - MARGIN
  )
}

/** Whether a job summary fits, counted in UTF-8 bytes. */
export function fitsSummary(body: string): boolean {
  return Buffer.byteLength(body, 'utf8') <= MAX_SUMMARY_BYTES - MARGIN
}

/**
 * The most detailed rendering that fits; the least detailed one when none does. Less detail is never longer, so
 * halving finds the level: thousands of peerings are rendered some five times, not thirty.
 */
export function renderWithin(fits: (body: string) => boolean, render: (detail: Detail) => string): string {
  const full = render(FULL)
  if (fits(full)) return full
  let tooLong = 0
  let enough = LEVELS.length - 1
  let body: string | null = null
  while (enough - tooLong > 1) {
    const middle = Math.floor((tooLong + enough) / 2)
    const candidate = render(LEVELS[middle] ?? FULL)
    if (fits(candidate)) {
      enough = middle
      body = candidate
    } else tooLong = middle
  }
  return body ?? render(LEVELS[enough] ?? FULL)
}

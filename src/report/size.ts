/**
 * Fitting a report into GitHub's limits: it is rendered at the first of six levels at which it fits. Rows get shorter
 * before warnings do; verdicts, causes and the names of what they concern stay at every level but the last, which
 * names as many as fit and counts the others.
 */

export interface Detail {
  /** The diagram, and ids and states of each side. */
  readonly extras: boolean
  /** `full`: both ends with their places; `short`: with their CIDRs; `list`: no table; `names`: no CIDRs either. */
  readonly rows: 'full' | 'short' | 'list' | 'names'
  /** Servers are listed one by one; else counted for each network. */
  readonly servers: boolean
  /** Notices are told; else counted. */
  readonly notices: boolean
  /** Longest message of a finding; 0: its code only, with the names. */
  readonly message: number
  /** Longest name of a peering, and of one that is blocked or failed. */
  readonly name: number
  readonly blockedName: number
  /** Links to lines of the spec. */
  readonly links: boolean
  /** How many peerings of each kind are named. */
  readonly named: number
}

const WHOLE: Detail = {
  extras: true,
  rows: 'full',
  servers: true,
  notices: true,
  message: 10_000,
  name: 1_000,
  blockedName: 1_000,
  links: true,
  named: Number.POSITIVE_INFINITY,
}
const WITHOUT_EXTRAS: Detail = { ...WHOLE, extras: false, message: 4_000 }
const SHORT_ROWS: Detail = {
  ...WITHOUT_EXTRAS,
  rows: 'short',
  servers: false,
  notices: false,
  message: 1_000,
  name: 100,
  blockedName: 255,
}
const LISTS: Detail = { ...SHORT_ROWS, rows: 'list', message: 300, name: 60, links: false }
const NAMES: Detail = { ...LISTS, rows: 'names', message: 0, name: 40 }
const FEWER_NAMES: Detail = { ...NAMES, name: 24, blockedName: 32 }

/** From everything to next to nothing. */
const LEVELS: readonly Detail[] = [WHOLE, WITHOUT_EXTRAS, SHORT_ROWS, LISTS, NAMES, FEWER_NAMES]

/** More names than this fit into nothing; so few more or less do not matter. */
const MOST_NAMES = 40_000
const FEW = 20

/** GitHub refuses bodies over 65,536 characters; the rest of its column is counted in bytes. */
export const MAX_COMMENT = 65_536
const MAX_COMMENT_BYTES = 262_144
/** Of a job summary, per step. */
export const MAX_SUMMARY_BYTES = 1_048_576

/** Left free, for what GitHub or a proxy may add or count differently. */
const MARGIN = 512
/** Left free in a summary, for what is only known when it is written: what could not be posted. */
const SUMMARY_MARGIN = 16_384

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
  return Buffer.byteLength(body, 'utf8') <= MAX_SUMMARY_BYTES - SUMMARY_MARGIN
}

/** The most detailed rendering that fits; of the last level the one with the most names. */
export function renderWithin(fits: (body: string) => boolean, render: (detail: Detail) => string): string {
  return renderWithAllNames(fits, render) ?? renderWithSomeNames(fits, render)
}

/** The most detailed rendering that fits and names every peering; null when there is none. */
export function renderWithAllNames(
  fits: (body: string) => boolean,
  render: (detail: Detail) => string,
): string | null {
  for (const level of LEVELS) {
    const body = render(level)
    if (fits(body)) return body
  }
  return null
}

function renderWithSomeNames(fits: (body: string) => boolean, render: (detail: Detail) => string): string {
  let enough = 0
  let tooMany = MOST_NAMES
  let body = render({ ...FEWER_NAMES, named: 0 })
  while (tooMany - enough > Math.max(FEW, enough / 10)) {
    const named = Math.floor((enough + tooMany) / 2)
    const candidate = render({ ...FEWER_NAMES, named })
    if (fits(candidate)) {
      enough = named
      body = candidate
    } else tooMany = named
  }
  return body
}

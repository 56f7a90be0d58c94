/**
 * Fitting a report into GitHub's limits: it is rendered at the first of four levels at which it fits. Rows get shorter
 * before warnings do; verdicts, causes and the names of what they concern stay. When even the names are too many, as
 * many as fit are named and the others are counted.
 */
import { number } from './words.ts'

export interface Detail {
  /** `full`: a table of both ends with their places; `list`: names with CIDRs; `names`: names only. */
  readonly rows: 'full' | 'list' | 'names'
  /** The diagram, and ids and states of each side. */
  readonly extras: boolean
  /** Longest message of a finding; 0: its code only, with the names. */
  readonly message: number
  /** Longest name of a peering, and of one that is blocked or failed. */
  readonly name: number
  readonly blockedName: number
  /** How many peerings of each kind are named. */
  readonly named: number
  /** What is not shown, in words. */
  readonly leftOut: string
}

const WHOLE: Detail = {
  rows: 'full',
  extras: true,
  message: 4_000,
  name: 1_000,
  blockedName: 1_000,
  named: Number.POSITIVE_INFINITY,
  leftOut: '',
}
const WITHOUT_EXTRAS: Detail = { ...WHOLE, extras: false, leftOut: 'the diagram and IDs and states' }
const LISTS: Detail = {
  ...WITHOUT_EXTRAS,
  rows: 'list',
  message: 300,
  name: 60,
  blockedName: 255,
  leftOut: 'the diagram, IDs and states, notices, links and the list of servers',
}
const NAMES: Detail = {
  ...LISTS,
  rows: 'names',
  message: 0,
  name: 24,
  blockedName: 32,
  leftOut: `${LISTS.leftOut}, CIDRs, and what errors and warnings say`,
}
const LEVELS: readonly Detail[] = [WHOLE, WITHOUT_EXTRAS, LISTS, NAMES]

/** As many peerings as a spec may hold; when so many names do not fit, less and less are tried. */
const MOST_NAMES = 10_000
const LESS = 0.7

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

type Render = (detail: Detail) => string

/** The most detailed rendering that fits and names every peering; null when there is none. */
export function renderWithAllNames(fits: (body: string) => boolean, render: Render): string | null {
  for (const level of LEVELS) {
    const body = render(level)
    if (fits(body)) return body
  }
  return null
}

/** The most detailed rendering that fits. */
export function renderWithin(fits: (body: string) => boolean, render: Render): string {
  let body = renderWithAllNames(fits, render)
  for (let named = MOST_NAMES; body === null; named = Math.floor(named * LESS)) {
    const leftOut = `${NAMES.leftOut}, and of each kind all names but the first ${number(named)}`
    const candidate = render({ ...NAMES, named, leftOut })
    if (named === 0 || fits(candidate)) body = candidate
  }
  return body
}

/** Writes the tables of `docs/threat-model.md` from the rules of trust (`node scripts/render-trust.ts`). */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Mode } from '../src/domain/model.ts'
import {
  decideTrust,
  type Known,
  type PullFacts,
  type PullStanding,
  standingOf,
  type TrustDecision,
  type TrustFacts,
  UNKNOWN,
} from '../src/domain/trust.ts'
import { replaceBetween, tableLine } from './marked-page.ts'

export const PAGE = join(import.meta.dirname, '../docs/threat-model.md')

type Occasion = Pick<TrustFacts, 'eventName' | 'cause'>

const RUN = (cause: Known<string>): Occasion => ({ eventName: 'workflow_run', cause })
const ON = (eventName: string): Occasion => ({ eventName, cause: null })

/** What pull requests can have to do with: theirs may be the code of anybody. */
const OF_PULLS: readonly (readonly [title: string, occasion: Occasion])[] = [
  ['`pull_request`, `pull_request_review*`', ON('pull_request')],
  ['`pull_request_target`', ON('pull_request_target')],
  ['`issue_comment`', ON('issue_comment')],
  ['`workflow_run` of `push`, or of another event of the repository', RUN('push')],
  ['`workflow_run` of `pull_request*`, `merge_group` or `issue_comment`', RUN('pull_request')],
  ['`workflow_run` of `workflow_run`, or of an event that is not known', RUN(UNKNOWN)],
]

/** What holds code of the repository only. */
const OF_BRANCHES: readonly (readonly [title: string, occasion: Occasion])[] = [
  ['`push`, `schedule`, `workflow_dispatch`, `release`, and any other', ON('push')],
  ['`merge_group`', ON('merge_group')],
]

const WHOSE: readonly (readonly [title: string, facts: Pick<TrustFacts, 'fork' | 'dependabot'>])[] = [
  ['the repository', { fork: false, dependabot: false }],
  ['Dependabot', { fork: false, dependabot: true }],
  ['a fork', { fork: true, dependabot: false }],
  ['not known', { fork: UNKNOWN, dependabot: false }],
]

/** Where each cell is asked; `without`: without cloud credentials. */
const COLUMNS: readonly {
  readonly title: string
  readonly mode: Mode
  readonly allowed?: boolean
  readonly without?: boolean
}[] = [
  { title: '`plan`, `check`, `export`', mode: 'plan' },
  { title: '`apply`', mode: 'apply' },
  { title: '`apply`, with `allow-apply-on-pull-request`', mode: 'apply', allowed: true },
  { title: '`plan`, `check`, `export` without credentials', mode: 'plan', without: true },
]

/** The page with its tables made anew; what stands around the markers is kept. */
export function renderPage(page: string): string {
  return replaceBetween(replaceBetween(page, 'trust', eventTable()), 'review', pullTable())
}

/** Rows with the same answers everywhere are one. */
function eventTable(): string {
  const rows = [
    ...OF_BRANCHES.flatMap(([event, occasion]) => rowsOf(event, occasion, WHOSE.slice(0, 1))),
    ...OF_PULLS.flatMap(([event, occasion]) => rowsOf(event, occasion, WHOSE)),
  ]
  const shared = grouped(rows, ({ whose, cells }) => [whose, ...cells])
  return [
    tableLine(['Event', 'Whose code', ...COLUMNS.map(({ title }) => title)]),
    tableLine(['---', '---', ...COLUMNS.map(() => '---')]),
    ...shared.map(({ members, cells }) =>
      tableLine([members.map(({ event }) => event).join('<br>'), ...cells]),
    ),
  ].join('\n')
}

function rowsOf(event: string, occasion: Occasion, of: typeof WHOSE) {
  return grouped(of, ([, whose]) => cellsOf(occasion, whose)).map(({ members, cells }) => ({
    event,
    whose: members.map(([title]) => title).join(', '),
    cells,
  }))
}

function cellsOf(occasion: Occasion, whose: Pick<TrustFacts, 'fork' | 'dependabot'>): string[] {
  return COLUMNS.map(({ mode, allowed = false, without = false }) =>
    wordOf(
      decideTrust({
        ...occasion,
        ...whose,
        mode,
        allowApplyOnPullRequest: allowed,
        missingCredentials: without ? ['aiven-token'] : [],
      }),
      without,
    ),
  )
}

function wordOf({ kind }: TrustDecision, without: boolean): string {
  switch (kind) {
    case 'run':
      return without ? 'error' : 'runs'
    case 'refuse':
      return '**refused**'
    case 'offline':
      return '**no cloud is asked**'
    case 'offline-skip':
      return 'no cloud is asked, `skipped`'
  }
}

const STANDINGS: Record<PullStanding, string> = {
  counts: 'counts',
  'not-merged': 'no: it is not merged',
  'not-brought-in': 'no: its merge did not bring in the commit',
  'not-its-head': 'no: the commit is not its last one',
  'not-known': 'no: that is not known',
}

const ANSWERS = [
  ['yes', true],
  ['no', false],
  ['not known', UNKNOWN],
] as const

function pullTable(): string {
  const row = (title: string, pull: PullFacts) =>
    tableLine([title, ...[false, true].map((allowed) => STANDINGS[standingOf(pull, allowed)])])
  return [
    tableLine(['Pull request', 'Its review', 'With `allow-apply-on-pull-request`']),
    tableLine(['---', '---', '---']),
    ...ANSWERS.map(([word, broughtIn]) =>
      row(`merged; that brought in the run's commit: ${word}`, {
        state: 'merged',
        broughtIn,
        isHead: UNKNOWN,
      }),
    ),
    row("merged; the run's commit is its last one before the merge", {
      state: 'merged',
      broughtIn: false,
      isHead: true,
    }),
    ...ANSWERS.map(([word, isHead]) =>
      row(`open; the run's commit is its last one: ${word}`, { state: 'open', broughtIn: UNKNOWN, isHead }),
    ),
    row('closed, not merged', { state: 'closed', broughtIn: UNKNOWN, isHead: true }),
    row('not known', { state: UNKNOWN, broughtIn: UNKNOWN, isHead: UNKNOWN }),
  ].join('\n')
}

function grouped<T>(all: readonly T[], cellsFor: (one: T) => string[]): { members: T[]; cells: string[] }[] {
  return [...Map.groupBy(all, (one) => JSON.stringify(cellsFor(one))).values()].flatMap((members) =>
    members[0] === undefined ? [] : [{ members, cells: cellsFor(members[0]) }],
  )
}

if (import.meta.main) {
  writeFileSync(PAGE, renderPage(readFileSync(PAGE, 'utf8')))
  console.log('docs/threat-model.md written')
}

/** Writes the tables of `docs/states.md` from the code that decides (`node scripts/render-states.ts`). */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Decision, decide, type PairState, type Step } from '../src/domain/decide/decide.ts'
import { AIVEN_STATES, UPCLOUD_STATES } from '../src/domain/decide/states.ts'
import { DESIRED_STATES, type Desired, type Side } from '../src/domain/model.ts'
import { replaceBetween, tableLine } from './marked-page.ts'

export const PAGE = join(import.meta.dirname, '../docs/states.md')

const NONE = null
/** Stands for any state that is not in the lists. */
const OTHER = 'any other'
const AIVEN = [NONE, ...AIVEN_STATES, OTHER]
const UPCLOUD = [NONE, ...UPCLOUD_STATES, OTHER]

type UpcloudSide = NonNullable<PairState['upcloud']>
type State = string | null

const WANTED_TITLES: Record<Desired, string> = {
  active: '`state: active`',
  disabled: '`state: disabled`',
  absent: '`state: absent`',
}

const DIFFERENCES: readonly { readonly title: string; readonly side: Partial<UpcloudSide> }[] = [
  { title: 'another name', side: { misnamed: true } },
  { title: 'other labels, or none', side: { mislabelled: true } },
  { title: '`configured_status` is `disabled`', side: { configuredStatus: 'disabled' } },
  { title: '`configured_status` is `active`', side: { configuredStatus: 'active' } },
  { title: 'points at another network than the one Aiven shows', side: { stale: true } },
  { title: 'does not say which network it leads to, and Aiven shows its own', side: { peerUnknown: true } },
]

/** The page with its tables made anew; what stands around the markers is kept. */
export function renderPage(page: string): string {
  const tables = [...DESIRED_STATES.map(stateTable), differenceTable()].join('\n')
  return replaceBetween(page, 'states', tables)
}

/** Every pair of states for one wanted state; states that lead to the same everywhere share a row or column. */
function stateTable(wanted: Desired): string {
  const cell = (aiven: State, upcloud: State) => cellOf(decide(pairOf(wanted, aiven, upcloud)))
  const columns = grouped(AIVEN, (aiven) => UPCLOUD.map((upcloud) => cell(aiven, upcloud)))
  const rows = grouped(UPCLOUD, (upcloud) => AIVEN.map((aiven) => cell(aiven, upcloud)))
  return [
    `## ${WANTED_TITLES[wanted]}`,
    '',
    tableLine(['UpCloud ↓ Aiven →', ...columns.map(names)]),
    tableLine(['---', ...columns.map(() => '---')]),
    ...rows.map((row) =>
      tableLine([names(row), ...columns.map((column) => cell(column[0] ?? NONE, row[0] ?? NONE))]),
    ),
    '',
  ].join('\n')
}

/** Both sides are there; the UpCloud side differs in something other than its state. */
function differenceTable(): string {
  const wanted = ['active', 'disabled'] as const
  const states = ['active', 'pending-peer', 'disabled']
  const columns = wanted.flatMap((desired) => states.map((state) => ({ desired, state })))
  return [
    '## Differences beside the state, Aiven `ACTIVE`',
    '',
    tableLine(['UpCloud side', ...columns.map(({ desired, state }) => `wanted ${desired}, is \`${state}\``)]),
    tableLine(['---', ...columns.map(() => '---')]),
    ...DIFFERENCES.map(({ title, side }) =>
      tableLine([
        title,
        ...columns.map(({ desired, state }) => cellOf(decide(pairOf(desired, 'ACTIVE', state, side)))),
      ]),
    ),
    '',
  ].join('\n')
}

function pairOf(desired: Desired, aiven: State, state: State, side: Partial<UpcloudSide> = {}): PairState {
  const configuredStatus = state === 'disabled' ? 'disabled' : 'active'
  const same = {
    stale: false,
    peerUnknown: false,
    misnamed: false,
    mislabelled: false,
    marked: true,
    hasRouter: false,
    going: false,
    flowsBeside: false,
  }
  return {
    desired,
    aiven,
    upcloud: state === null ? null : { state, configuredStatus, ...same, ...side },
  }
}

function cellOf({ status, steps, blocked }: Decision): string {
  const lines = [
    `**${status}**${blocked ? ` \`${blocked.code}\`` : ''}`,
    ...(['aiven', 'upcloud'] as const).flatMap((side) => actionsOf(steps, side)),
  ]
  return lines.join('<br>')
}

function actionsOf(steps: readonly Step[], side: Side): string[] {
  const words = steps
    .filter((step) => step.side === side)
    .map(({ action, interrupts }) => `${action}${interrupts ? ' ⚠' : ''}`)
  return words.length === 0 ? [] : [`${side === 'aiven' ? 'Aiven' : 'UpCloud'}: ${words.join(', ')}`]
}

function grouped(states: readonly State[], meaning: (state: State) => readonly string[]): State[][] {
  return [...Map.groupBy(states, (state) => JSON.stringify(meaning(state))).values()]
}

function names(states: readonly State[]): string {
  return states
    .map((state) => (state === NONE ? '(none)' : state === OTHER ? '(any other)' : `\`${state}\``))
    .join('<br>')
}

if (import.meta.main) {
  writeFileSync(PAGE, renderPage(readFileSync(PAGE, 'utf8')))
  console.log('docs/states.md written')
}

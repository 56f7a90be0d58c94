/** Which reports a run makes on GitHub: its client is loaded, and asked, for these only. */
import { describe, expect, it } from 'vitest'
import { unknownPull } from '../../src/github/pull.ts'
import { wantedReports } from '../../src/publish/wanted.ts'

type Inputs = Exclude<Parameters<typeof wantedReports>[0], null>
type Event = Parameters<typeof wantedReports>[1]

const INPUTS: Inputs = { mode: 'plan', comment: 'auto', prNumber: null, driftIssue: false }
const NO_PULL: Event = { name: 'schedule', cause: null, pullRequest: null }
const PULL: Event = {
  name: 'pull_request',
  cause: null,
  pullRequest: unknownPull(7),
}

describe('a comment', () => {
  const isWanted = (inputs: Partial<Inputs>, event: Event) =>
    wantedReports({ ...INPUTS, ...inputs }, event).comment

  it('needs a pull request: the event’s or the one of the input', () => {
    expect(isWanted({}, PULL)).toBe(true)
    expect(isWanted({ prNumber: 9 }, NO_PULL)).toBe(true)
    expect(isWanted({}, NO_PULL)).toBe(false)
    expect(isWanted({ comment: 'always' }, NO_PULL)).toBe(false)
  })

  it.each<[string, string | null, boolean]>([
    ['push', null, true],
    ['workflow_dispatch', null, true],
    ['workflow_run', 'push', true],
    ['workflow_run', 'pull_request', false],
    ['workflow_run', 'unknown', false],
    ['schedule', null, false],
    ['merge_group', null, false],
    ['issue_comment', null, false],
  ])(
    'may be wanted after an apply of a commit that a pull request brought in: %s %s',
    (name, cause, wanted) => {
      const event: Event = { name, cause, pullRequest: null }
      expect(isWanted({ mode: 'apply' }, event)).toBe(wanted)
      expect(isWanted({ mode: 'plan' }, event)).toBe(false)
    },
  )

  it('is wanted neither against the input nor of an export', () => {
    expect(isWanted({ comment: 'never' }, PULL)).toBe(false)
    expect(isWanted({ mode: 'export' }, PULL)).toBe(false)
  })
})

describe('a drift issue', () => {
  it('is wanted of a check that was asked for one', () => {
    const issues = (['plan', 'check', 'apply', 'export'] as const).map(
      (mode) => wantedReports({ ...INPUTS, mode, driftIssue: true }, NO_PULL).issue,
    )
    expect(issues).toEqual([false, true, false, false])
    expect(wantedReports({ ...INPUTS, mode: 'check' }, NO_PULL).issue).toBe(false)
  })
})

it('nothing is wanted when the inputs could not be read', () => {
  expect(wantedReports(null, PULL)).toEqual({ comment: false, issue: false })
})

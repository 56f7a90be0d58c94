import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PAGE, renderPage } from '../../scripts/render-trust.ts'
import { MODES, type Mode } from '../../src/domain/model.ts'
import {
  decideTrust,
  type PullFacts,
  standingOf,
  type TrustDecision,
  type TrustFacts,
} from '../../src/domain/trust.ts'

type Kind = TrustDecision['kind']

function decide(facts: Partial<TrustFacts>): TrustDecision {
  return decideTrust({
    eventName: 'push',
    cause: null,
    fork: false,
    dependabot: false,
    mode: 'plan',
    allowApplyOnPullRequest: false,
    missingCredentials: [],
    ...facts,
  })
}

const OWN = {}
const FORK = { fork: true }
const UNKNOWN = { fork: 'unknown' } as const
const DEPENDABOT = { dependabot: true }
const NONE = { missingCredentials: ['aiven-token', 'upcloud-token'] }
const HALF = { missingCredentials: ['upcloud-token'] }
const ALLOWED = { allowApplyOnPullRequest: true }
const RUN = (cause: string) => ({ eventName: 'workflow_run', cause })

/** Events that show a change before it is merged, or that a comment starts. */
const PROPOSALS: readonly Partial<TrustFacts>[] = [
  { eventName: 'pull_request' },
  { eventName: 'pull_request_target' },
  { eventName: 'pull_request_review' },
  { eventName: 'pull_request_review_comment' },
  { eventName: 'pull_request_of_the_future' },
  { eventName: 'merge_group' },
  { eventName: 'issue_comment' },
  RUN('pull_request'),
  RUN('pull_request_target'),
  RUN('merge_group'),
  RUN('issue_comment'),
  RUN('workflow_run'),
  RUN('unknown'),
]
const SETTLED: readonly Partial<TrustFacts>[] = [
  { eventName: 'push' },
  { eventName: 'schedule' },
  { eventName: 'workflow_dispatch' },
  { eventName: 'release' },
  { eventName: '' },
  RUN('push'),
  RUN('schedule'),
]
/** Where a run holds secrets, whoever wrote the code. */
const WITH_SECRETS: ReadonlySet<string> = new Set(['pull_request_target', 'issue_comment', 'workflow_run'])

describe.each(SETTLED)('on %j', (event) => {
  it.each(MODES)('%s runs', (mode) => {
    expect(decide({ ...event, mode })).toEqual({ kind: 'run' })
    // Missing credentials are the error of another place.
    expect(decide({ ...event, mode, ...NONE })).toEqual({ kind: 'run' })
  })
})

describe.each(PROPOSALS)('on %j', (event) => {
  it.each([OWN, FORK, UNKNOWN, DEPENDABOT, { ...FORK, ...NONE }])('apply is refused: %j', (who) => {
    const decision = decide({ ...event, mode: 'apply', ...who })
    expect(decision).toMatchObject({ kind: 'refuse' })
    expect(JSON.stringify(decision)).toContain('allow-apply-on-pull-request')
    expect(JSON.stringify(decision)).toContain(event.eventName)
  })

  it('apply of the repository’s own code runs when it is allowed, and everything else does', () => {
    expect(decide({ ...event, mode: 'apply', ...ALLOWED }).kind).toBe('run')
    for (const mode of ['plan', 'check', 'export'] as const)
      expect(decide({ ...event, mode }).kind).toBe('run')
  })

  it.each<[Mode, object]>([
    ['plan', FORK],
    ['check', FORK],
    ['export', FORK],
    ['plan', UNKNOWN],
    ['plan', DEPENDABOT],
    ['apply', { ...FORK, ...ALLOWED }],
  ])('%s without credentials is skipped: %j', (mode, who) => {
    expect(decide({ ...event, mode, ...who, ...NONE }).kind).toBe('offline-skip')
    expect(decide({ ...event, mode, ...who, ...HALF }).kind).toBe('offline-skip')
  })

  it('a colleague without credentials gets no leniency', () => {
    expect(decide({ ...event, ...NONE }).kind).toBe('run')
  })
})

describe.each([FORK, UNKNOWN])('a stranger, with credentials: %j', (who) => {
  it.each<[Partial<TrustFacts>, Mode, object, Kind]>([
    [{ eventName: 'pull_request' }, 'plan', OWN, 'run'],
    [{ eventName: 'pull_request' }, 'apply', ALLOWED, 'run'],
    [{ eventName: 'pull_request_review' }, 'check', OWN, 'run'],
    [{ eventName: 'pull_request_target' }, 'plan', OWN, 'offline'],
    [{ eventName: 'pull_request_target' }, 'check', OWN, 'offline'],
    [{ eventName: 'pull_request_target' }, 'export', OWN, 'offline'],
    [{ eventName: 'pull_request_target' }, 'apply', ALLOWED, 'offline'],
    [{ eventName: 'issue_comment' }, 'plan', OWN, 'offline'],
    [{ eventName: 'issue_comment' }, 'apply', ALLOWED, 'offline'],
    [RUN('pull_request'), 'plan', OWN, 'offline'],
    [RUN('pull_request'), 'apply', ALLOWED, 'offline'],
    [RUN('push'), 'plan', OWN, 'offline'],
    [RUN('push'), 'apply', OWN, 'offline'],
    [RUN('push'), 'apply', ALLOWED, 'offline'],
  ])('on %j, %s %j: %s', (event, mode, more, kind) => {
    const decision = decide({ ...event, mode, ...who, ...more })
    expect(decision.kind).toBe(kind)
  })
})

it('Dependabot with credentials of its own store runs', () => {
  expect(decide({ eventName: 'pull_request', dependabot: true }).kind).toBe('run')
  expect(decide({ eventName: 'pull_request_target', dependabot: true }).kind).toBe('run')
})

describe('a refused apply says what is true', () => {
  const said = (facts: Partial<TrustFacts>) => {
    const decision = decide({ mode: 'apply', ...facts })
    return decision.kind === 'refuse' ? decision.message : decision.kind
  }
  it.each<[Partial<TrustFacts>, string]>([
    [{ eventName: 'pull_request' }, 'on the event pull_request: what it checks out'],
    [{ eventName: 'merge_group' }, 'on the event merge_group: what it checks out'],
    [{ eventName: 'issue_comment' }, 'on the event issue_comment: what it checks out'],
    [RUN('pull_request'), 'workflow_run of a run on pull_request: what it checks out'],
    [RUN('unknown'), 'workflow_run of a run that is not known: what it checks out'],
  ])('%j', (facts, words) => {
    // Where it was merged, and where it was not.
    expect(said(facts)).toContain(`${words} need not be what was merged`)
  })
})

it('messages are one line of plain text', () => {
  for (const facts of [
    { eventName: 'pull_request', mode: 'apply' as const },
    { ...RUN('pull_request'), mode: 'apply' as const },
    { eventName: 'pull_request_target', fork: true },
    { eventName: 'issue_comment', fork: 'unknown' as const },
    { eventName: 'pull_request', fork: true, ...NONE },
    { eventName: 'pull_request', dependabot: true, ...NONE },
  ]) {
    const decision = decide(facts)
    if (decision.kind === 'run') throw new Error('should not run')
    expect(decision.message).toMatch(/^[^\n`<|]{40,400}\.$/)
  }
})

describe('whatever the facts', () => {
  const anyFacts = fc.record({
    event: fc.constantFrom(
      ...PROPOSALS.map((event) => ({ event, proposal: true })),
      ...SETTLED.map((event) => ({ event, proposal: false })),
    ),
    fork: fc.constantFrom<TrustFacts['fork'][]>(true, false, 'unknown'),
    dependabot: fc.boolean(),
    mode: fc.constantFrom(...MODES),
    allowApplyOnPullRequest: fc.boolean(),
    missingCredentials: fc.constantFrom([], ['aiven-token']),
  })

  it('a cloud is reached only as the rules say, and never because something is not known', () => {
    fc.assert(
      fc.property(anyFacts, ({ event: { event, proposal }, ...facts }) => {
        const runs = decide({ ...event, ...facts }).kind === 'run'
        if (facts.fork !== false && WITH_SECRETS.has(event.eventName ?? '')) expect(runs).toBe(false)
        if (proposal && facts.mode === 'apply' && !facts.allowApplyOnPullRequest) expect(runs).toBe(false)
        if ((facts.fork !== false || facts.dependabot) && facts.missingCredentials.length > 0)
          expect(runs).toBe(false)
        // What is not known allows no more than the unsafe answer.
        if (facts.fork === 'unknown')
          expect(decide({ ...event, ...facts }).kind).toBe(decide({ ...event, ...facts, fork: true }).kind)
      }),
      { numRuns: 2_000 },
    )
  })
})

describe('the review of a pull request', () => {
  const all = (['merged', 'open', 'closed', 'unknown'] as const).flatMap((state) =>
    ([true, false, 'unknown'] as const).flatMap((broughtIn) =>
      ([true, false, 'unknown'] as const).map((isHead): PullFacts => ({ state, broughtIn, isHead })),
    ),
  )

  it.each(all)('%j', (pull) => {
    const merged = pull.state === 'merged' && pull.broughtIn === true
    const openHead = (pull.state === 'open' || pull.state === 'merged') && pull.isHead === true
    expect(standingOf(pull, false) === 'counts').toBe(merged)
    expect(standingOf(pull, true) === 'counts').toBe(merged || openHead)
  })
})

describe('docs/threat-model.md', () => {
  const page = readFileSync(PAGE, 'utf8')

  it('is what the rules print (node scripts/render-trust.ts)', () => {
    expect(renderPage(page)).toBe(page)
  })

  it('is made anew between the markers only', () => {
    const stale = page.replace('**refused**', 'runs')
    expect(stale).not.toBe(page)
    expect(renderPage(stale)).toBe(page)
    expect(() => renderPage('no markers')).toThrow('trust:begin')
  })
})

/**
 * Whole runs against the table: whatever comes together, a cloud is asked and written to when the rules say so for the
 * facts as they are, and only then. A sample of all combinations, the same one each time.
 */
import fc from 'fast-check'
import pLimit from 'p-limit'
import { expect, test } from 'vitest'
import { pullRequestEvent, pushEvent, type StepRun } from '../../simulator/runner.ts'
import { decideTrust, type Known, standingOf } from '../../src/domain/trust.ts'
import { stage } from './stage.ts'

const HEAD = 'a'.repeat(40)
const MERGE = 'c'.repeat(40)
const OTHER = 'd'.repeat(40)
const SAMPLE = 60
const AT_ONCE = 4

const repository = { full_name: 'acme/infra', default_branch: 'main' }

function workflowRun(event: string | undefined, commit: string, from: string): Event {
  const head_repository = { full_name: from }
  const run = { event, head_sha: commit, head_branch: 'main', head_repository, pull_requests: [] }
  return { name: 'workflow_run', payload: { action: 'completed', workflow_run: run, repository } }
}

type Event = NonNullable<StepRun['event']>

/** What each event says; `commit` is the one that the run is about. */
const EVENTS: Record<
  string,
  { readonly cause?: Known<string>; readonly make: (commit: string, from: string) => Event }
> = {
  push: { make: (commit) => pushEvent(commit) },
  schedule: { make: () => ({ name: 'schedule', payload: { repository } }) },
  workflow_dispatch: { make: () => ({ name: 'workflow_dispatch', payload: { repository } }) },
  pull_request: { make: (head, from) => pullRequestEvent({ head, from }) },
  pull_request_target: { make: (head, from) => pullRequestEvent({ head, from }, 'pull_request_target') },
  issue_comment: {
    make: () => ({
      name: 'issue_comment',
      payload: { issue: { number: 7, pull_request: {}, user: { login: 'octocat' } }, repository },
    }),
  },
  merge_group: {
    make: (head_sha) => ({ name: 'merge_group', payload: { merge_group: { head_sha }, repository } }),
  },
  'workflow_run of push': { cause: 'push', make: (commit, from) => workflowRun('push', commit, from) },
  'workflow_run of pull_request': {
    cause: 'pull_request',
    make: (commit, from) => workflowRun('pull_request', commit, from),
  },
  'workflow_run of what?': { cause: 'unknown', make: (commit, from) => workflowRun(undefined, commit, from) },
}
/** The code of these is the repository's, whoever opened the pull request. */
const OF_BRANCHES = new Set(['push', 'schedule', 'workflow_dispatch', 'merge_group'])

const arbitrary = fc.record({
  on: fc.constantFrom(...Object.keys(EVENTS)),
  mode: fc.constantFrom('plan' as const, 'apply' as const, 'apply' as const),
  fork: fc.boolean(),
  state: fc.constantFrom('open' as const, 'merged' as const, 'closed' as const),
  commit: fc.constantFrom(HEAD, MERGE, OTHER),
  /** What GitHub tells about the pull request. */
  github: fc.constantFrom('answers' as const, 'answers' as const, 'refuses' as const, 'no token' as const),
  allowed: fc.boolean(),
  review: fc.boolean(),
})

type Case = ReturnType<typeof sample>[number]

function sample() {
  return fc.sample(arbitrary, { numRuns: SAMPLE, seed: 7 })
}

/** What must happen, by the rules and the facts as they are; what the run cannot learn is not known. */
function expected({ on, mode, fork, state, commit, github, allowed, review }: Case) {
  const { cause = null } = EVENTS[on] ?? {}
  const isTold = github === 'answers'
  const decision = decideTrust({
    eventName: on.split(' ')[0] ?? '',
    cause,
    fork: OF_BRANCHES.has(on) ? false : on === 'issue_comment' && !isTold ? 'unknown' : fork,
    dependabot: false,
    mode,
    allowApplyOnPullRequest: allowed,
    missingCredentials: [],
  })
  const asks = decision.kind === 'run'
  const pull = isTold
    ? { state, broughtIn: commit === MERGE, isHead: commit === HEAD }
    : ({ state: 'unknown', broughtIn: 'unknown', isHead: 'unknown' } as const)
  const counts = !review || standingOf(pull, allowed) === 'counts'
  return { asks, writes: asks && mode === 'apply' && counts }
}

async function outcome({ on, mode, fork, state, commit, github, allowed, review }: Case) {
  const s = await stage()
  const from = fork ? 'mallory/infra' : 'acme/infra'
  s.world.github.addPull({ number: 7, headSha: HEAD, headRepo: from })
  s.spec({ name: 'orders' })
  if (review) await s.run('plan', {}, { event: pullRequestEvent({ head: HEAD }) })
  if (state === 'merged') s.world.github.mergePull(7, MERGE)
  const pull = s.world.github.issues.get(7)
  if (pull && state === 'closed') pull.state = 'closed'
  if (github === 'refuses')
    s.sim.faults.add({ service: 'github', kind: 'status', status: 403, match: { path: /\/pulls/ } })
  s.sim.requests.clear()
  const event = EVENTS[on]?.make(commit, from)
  if (!event) throw new Error(`no event ${on}`)
  await s.run(
    mode,
    {
      'allow-apply-on-pull-request': String(allowed),
      ...(review ? { 'reviewed-plan': 'require', 'pr-number': '7' } : {}),
      ...(github === 'no token' ? { 'github-token': '' } : {}),
    },
    { event, env: { GITHUB_SHA: commit } },
  )
  return { asks: s.cloudRequests().length > 0, writes: s.writes().length > 0 }
}

test('a cloud is asked, and written to, exactly when the rules say so', { timeout: 300_000 }, async () => {
  const cases = sample()
  const limit = pLimit(AT_ONCE)
  const seen = await limit.map(cases, async (one) => ({ ...one, ...(await outcome(one)) }))
  expect(seen).toEqual(cases.map((one) => ({ ...one, ...expected(one) })))
  // Neither answer is rare in the sample, or it would show nothing.
  for (const key of ['asks', 'writes'] as const)
    for (const answer of [true, false])
      expect(seen.filter((one) => one[key] === answer).length).toBeGreaterThan(8)
})

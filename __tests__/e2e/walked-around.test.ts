/** Ways around a review, and everyday merges that must not look like one. */
import { describe, expect, test } from 'vitest'
import type { SimulatorOptions } from '../../simulator/index.ts'
import { pullRequestEvent, pushEvent, type StepRun } from '../../simulator/runner.ts'
import { type Run, type Stage, stage } from './stage.ts'

const HEAD = 'a'.repeat(40)
const MERGE = 'c'.repeat(40)
const KEY = 'a review key that nobody knows'
const SIGNED = { 'review-key': KEY }
const REQUIRE = { 'reviewed-plan': 'require' }

type Event = NonNullable<StepRun['event']>

async function planned(options: Partial<SimulatorOptions> = {}): Promise<Stage> {
  const s = await stage(options)
  s.world.github.addPull({ number: 7, headSha: HEAD })
  s.spec({ name: 'orders' })
  await plan(s)
  return s
}

async function plan(s: Stage, number = 7, head = HEAD): Promise<Run> {
  const run = await s.run('plan', SIGNED, { event: pullRequestEvent({ number, head }) })
  if (run.exitCode !== 0) throw new Error(run.log)
  s.sim.requests.clear()
  return run
}

const apply = (s: Stage, event: Event = pushEvent(MERGE), env: StepRun['env'] = {}) =>
  s.run('apply', { ...REQUIRE, ...SIGNED }, { event, env })

const comment = (s: Stage, number = 7) => s.world.github.commentsOf(number)[0]

function refused(s: Stage, run: Run, words: RegExp, code = 'plan-changed'): void {
  expect(run.exitCode, run.log).toBe(1)
  expect(run.finding(code).message).toMatch(words)
  expect(s.writes()).toEqual([])
}

function applied(s: Stage, run: Run): void {
  expect(run.exitCode, run.log).toBe(0)
  expect(run.outputs.outcome).toBe('applied')
  expect(s.flows()).toBe(true)
}

test.concurrent('a review of what somebody merged into a branch of their own is none of the branch that this went into', async () => {
  const s = await stage()
  const own = '1'.repeat(40)
  s.world.github.addPull({ number: 7, headSha: HEAD, baseRef: 'own' })
  s.spec({ name: 'orders' })
  await plan(s)
  s.world.github.mergePull(7, own)
  // Nobody saw a plan here: its last commit said "[skip ci]".
  s.world.github.addPull({ number: 9, headRef: 'own', headSha: own, commits: [HEAD] })
  s.world.github.mergePull(9, MERGE)
  const before = comment(s)?.body
  refused(
    s,
    await apply(s, pushEvent(MERGE, [HEAD, own, MERGE])),
    /merge of pull request #7 did not bring in/,
  )
  // Its comment still says what came of it.
  expect(comment(s)?.body).not.toBe(before)
})

test.concurrent('a review of the default branch counts where that is promoted to', async () => {
  const s = await planned()
  s.world.github.mergePull(7, MERGE)
  applied(s, await apply(s, pushEvent(MERGE), { GITHUB_REF: 'refs/heads/production' }))
})

test.concurrent('a plan signed in another repository, with the same key, is no review', async () => {
  const signed = async (options: Partial<SimulatorOptions>, state: 'active' | 'disabled'): Promise<Stage> => {
    const s = await stage(options)
    s.spec({ name: 'orders' })
    await s.run('apply')
    s.world.github.addPull({ number: 7, headSha: HEAD })
    s.spec({ name: 'orders', state })
    await s.run('plan', { ...SIGNED, comment: 'always' }, { event: pullRequestEvent({ head: HEAD }) })
    return s
  }
  const s = await signed({}, 'active')
  const sandbox = await signed({ githubRepository: 'acme/sandbox' }, 'disabled')
  // People saw that nothing is to be done.
  const [own, theirs] = [comment(s), comment(sandbox)]
  if (own && theirs) own.body = theirs.body
  s.world.github.mergePull(7, MERGE)
  s.spec({ name: 'orders', state: 'disabled' })
  s.sim.requests.clear()
  refused(s, await apply(s), /was altered/)
  expect(s.flows()).toBe(true)
})

describe.concurrent('a plan that was begun before the merge and ends after it', () => {
  test('is no review: nobody saw it', async () => {
    const s = await stage()
    s.world.github.addPull({ number: 7, headSha: HEAD })
    s.spec({ name: 'orders' })
    s.world.github.mergePull(7, MERGE)
    const event = pullRequestEvent({ head: HEAD })
    const { pull_request: pull } = event.payload as { pull_request: { updated_at?: string } }
    pull.updated_at = new Date(Date.now() - 60_000).toISOString()
    await s.run('plan', SIGNED, { event })
    expect(comment(s)?.body).toContain('orders')
    refused(s, await apply(s), /no comment of this action with a plan/)
  })
})

describe.concurrent('a merge queue of two pull requests', () => {
  test('counts both reviews when the second turns up while the first is read', async () => {
    const s = await planned()
    const [first, second] = ['1'.repeat(40), 'b'.repeat(40)]
    const batch = s.world.addNetwork({ name: 'batch-net', cidr: '10.9.1.0/24' })
    s.world.github.addPull({ number: 8, headSha: second })
    s.spec({ name: 'batch', network: batch })
    await plan(s, 8, second)
    s.spec({ name: 'orders' }, { name: 'batch', network: batch })
    s.world.github.mergePull(7, first)
    s.world.github.mergePull(8, MERGE)
    const slow = (ms: number, path: RegExp) =>
      s.sim.faults.add({ service: 'github', kind: 'slow', ms, match: { path } })
    s.sim.faults.add({ service: 'upcloud', kind: 'slow', ms: 1_500, times: 1 })
    slow(3_000, new RegExp(`/commits/${first}/pulls$`))
    slow(3_000, /\/issues\/8\/comments$/)
    applied(s, await apply(s, pushEvent(MERGE, [first, MERGE])))
  })

  test('counts all reviews where GitHub indexes them late, however many commits there are', async () => {
    const s = await planned({ githubIndexMs: 2_500 })
    const second = 'b'.repeat(40)
    const batch = s.world.addNetwork({ name: 'batch-net', cidr: '10.9.1.0/24' })
    const [one, ...many] = Array.from({ length: 16 }, (_, n) => n.toString(16).padStart(40, '1'))
    s.world.github.addPull({ number: 8, headSha: second, commits: many })
    s.spec({ name: 'batch', network: batch })
    await plan(s, 8, second)
    s.spec({ name: 'orders' }, { name: 'batch', network: batch })
    s.world.github.mergePull(7, one ?? '')
    s.world.github.mergePull(8, MERGE)
    applied(s, await apply(s, pushEvent(MERGE, [one ?? '', ...many, MERGE])))
    expect(comment(s)?.body).not.toContain('will be')
  })
})

describe.concurrent('a run that starts once more because an earlier workflow was run again', () => {
  const event = (attempt: number): Event => ({
    name: 'workflow_run',
    payload: {
      action: 'completed',
      workflow_run: {
        event: 'push',
        run_attempt: attempt,
        head_sha: MERGE,
        head_branch: 'main',
        head_repository: { full_name: 'acme/infra' },
        pull_requests: [],
      },
      repository: { full_name: 'acme/infra', default_branch: 'main' },
    },
  })

  test('is a re-run', async () => {
    const s = await stage()
    s.spec({ name: 'orders' })
    await s.run('apply')
    s.world.github.putFile('main', 'peering.yml', s.text({ name: 'orders' }))
    s.spec({ name: 'orders', state: 'disabled' })
    s.sim.requests.clear()
    refused(s, await s.run('apply', {}, { event: event(2) }), /peering\.yml is not/, 'outdated-spec')
    expect(s.flows()).toBe(true)
    expect((await s.run('apply', {}, { event: event(1) })).exitCode).toBe(0)
  })
})

test.concurrent('a re-run finds its spec also where the repository was checked out into a folder', async () => {
  const s = await stage()
  const text = s.text({ name: 'orders' })
  s.runner.write('infra/.git/HEAD', 'ref: refs/heads/main\n')
  s.runner.write('infra/net/peering.yml', text)
  s.world.github.putFile('main', 'net/peering.yml', text)
  const again = { event: pushEvent(MERGE), env: { GITHUB_RUN_ATTEMPT: '2' } }
  const run = await s.run('apply', { spec: 'infra/net/peering.yml' }, again)
  expect(run.exitCode, run.log).toBe(0)
  s.world.github.putFile('main', 'net/peering.yml', '# changed\n')
  const late = await s.run('apply', { spec: 'infra/net/peering.yml' }, again)
  expect(late.finding('outdated-spec').message).toContain('infra/net/peering.yml is not')
})

test.concurrent('a lie in the last line of a comment goes with the next plan', async () => {
  const s = await stage()
  s.world.github.addPull({ number: 7, headSha: HEAD })
  s.spec({ name: 'orders' })
  const event = pullRequestEvent({ head: HEAD })
  await s.run('plan', {}, { event })
  const own = comment(s)
  const [honest, changed] = [own?.body ?? '', '<sub>Everything is in place already.</sub>']
  if (own) own.body = honest.replace(/[^\n]*$/, changed)
  await s.run('plan', {}, { event })
  expect(comment(s)?.body).not.toContain(changed)
})

test.concurrent('a run on another event does not wait long for a GitHub that does not answer', async () => {
  const s = await planned()
  s.world.github.mergePull(7, MERGE)
  s.sim.faults.add({ service: 'github', kind: 'hang', match: { path: /\/commits\/[^/]+\/pulls$/ } })
  const run = await s.run('apply', {}, { event: { name: 'workflow_dispatch', payload: {} } })
  applied(s, run)
  expect(run.elapsedMs).toBeLessThan(15_000)
})

test.concurrent('a comment on an issue about a fork’s pull request, as pr-number says, asks no cloud', async () => {
  const s = await stage()
  s.world.github.addPull({ number: 7, headRepo: 'mallory/infra', login: 'mallory' })
  s.world.github.addPull({ number: 8 })
  s.spec({ name: 'orders' })
  const event = {
    name: 'issue_comment',
    payload: { action: 'created', issue: { number: 3 }, comment: { body: '/plan 7' } },
  }
  const run = await s.run('plan', { 'pr-number': '7' }, { event })
  refused(s, run, /comes from a fork/, 'untrusted-event')
  expect(s.cloudRequests()).toEqual([])
  expect((await s.run('plan', { 'pr-number': '8' }, { event })).exitCode).toBe(0)
})

describe.concurrent('everyday', () => {
  test('a rebase merge of several commits, its branch deleted', async () => {
    const s = await planned()
    const commits = ['1', '2'].map((digit) => digit.repeat(40))
    const pull = s.world.github.issues.get(7)?.pull
    if (pull) pull.commits = [...commits]
    s.world.github.mergePull(7, MERGE)
    applied(s, await apply(s, pushEvent(MERGE, [...commits, MERGE])))
  })

  test('a push of other commits on top of a squash merge', async () => {
    const s = await planned()
    s.world.github.mergePull(7, '1'.repeat(40))
    applied(s, await apply(s, pushEvent(MERGE, ['1'.repeat(40), MERGE])))
  })

  test('on GHES', async () => {
    const s = await planned({ githubBasePath: '/api/v3' })
    s.world.github.mergePull(7, MERGE)
    applied(s, await apply(s))
  })

  test('an App on GHES', async () => {
    const s = await stage({ githubBasePath: '/api/v3', githubTokens: { ghs_app: 'peers[bot]' } })
    const app = { ...SIGNED, 'github-token': 'ghs_app' }
    s.world.github.addPull({ number: 7, headSha: HEAD })
    s.spec({ name: 'orders' })
    for (const _ of [1, 2]) await s.run('plan', app, { event: pullRequestEvent({ head: HEAD }) })
    s.world.github.mergePull(7, MERGE)
    applied(s, await s.run('apply', { ...REQUIRE, ...app }, { event: pushEvent(MERGE) }))
    expect(s.world.github.commentsOf(7).map(({ login }) => login)).toEqual(['peers[bot]'])
  })

  test('a forced push whose commits GitHub has forgotten in part', async () => {
    const s = await planned({ githubIndexMs: 2_500 })
    s.world.github.mergePull(7, '1'.repeat(40))
    const gone = '2'.repeat(40)
    s.sim.faults.add({
      service: 'github',
      kind: 'status',
      status: 422,
      body: JSON.stringify({ message: `No commit found for SHA: ${gone}` }),
      match: { path: new RegExp(`/commits/${gone}/pulls$`) },
    })
    applied(s, await apply(s, pushEvent(MERGE, [gone, '1'.repeat(40), MERGE])))
  })
})

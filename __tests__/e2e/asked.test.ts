/** Facts are asked, not assumed: what a run may do, and what counts as its review. */
import { describe, expect, test } from 'vitest'
import type { SimulatorOptions } from '../../simulator/index.ts'
import { pullRequestEvent, pushEvent, type StepRun } from '../../simulator/runner.ts'
import { type EntryText, type Run, type Stage, stage } from './stage.ts'

const HEAD = 'a'.repeat(40)
const MERGE = 'c'.repeat(40)
const BRANCH = '5'.repeat(40)
const KEY = 'a review key that nobody knows'
const SIGNED = { 'review-key': KEY }
const REQUIRE = { 'reviewed-plan': 'require' }
const ALLOWED = { 'allow-apply-on-pull-request': 'true' }
const APP = 'ghs_app'
const APP_LOGIN = 'peers[bot]'

type Event = NonNullable<StepRun['event']>

/** `/apply` or `/plan` on a pull request. */
function commentEvent(number = 7): Event {
  return {
    name: 'issue_comment',
    payload: {
      action: 'created',
      issue: { number, user: { login: 'octocat' }, pull_request: { url: 'https://api.github.invalid' } },
      comment: { body: '/apply' },
      repository: { full_name: 'acme/infra', default_branch: 'main' },
    },
  }
}

function runEvent(more: object): Event {
  return {
    name: 'workflow_run',
    payload: {
      action: 'completed',
      workflow_run: {
        head_sha: MERGE,
        head_branch: 'main',
        head_repository: { full_name: 'acme/infra' },
        pull_requests: [],
        ...more,
      },
      repository: { full_name: 'acme/infra', default_branch: 'main' },
    },
  }
}

const mergeGroup: Event = {
  name: 'merge_group',
  payload: { action: 'checks_requested', merge_group: { head_sha: MERGE, base_ref: 'refs/heads/main' } },
}

/** A world with pull request 7, whose plan was shown. */
async function planned(
  inputs: Record<string, string> = {},
  options: Partial<SimulatorOptions> = {},
): Promise<Stage> {
  const s = await stage(options)
  s.world.github.addPull({ number: 7, headSha: HEAD })
  s.spec({ name: 'orders' })
  await plan(s, inputs)
  return s
}

async function plan(s: Stage, inputs: Record<string, string> = {}, number = 7, head = HEAD): Promise<Run> {
  const run = await s.run('plan', inputs, { event: pullRequestEvent({ number, head }) })
  if (run.exitCode !== 0) throw new Error(run.log)
  s.sim.requests.clear()
  return run
}

function merge(s: Stage, number = 7, sha = MERGE): void {
  s.world.github.mergePull(number, sha)
}

const apply = (s: Stage, inputs: Record<string, string> = {}, step: Omit<StepRun, 'inputs'> = {}) =>
  s.run('apply', { ...REQUIRE, ...inputs }, { event: pushEvent(MERGE), ...step })

const comments = (s: Stage, number = 7) => s.world.github.commentsOf(number)

function edit(s: Stage, change: (body: string) => string): void {
  for (const comment of comments(s)) {
    const before = comment.body
    comment.body = change(before)
    if (comment.body === before) throw new Error('the comment was not changed')
  }
}

function refused(s: Stage, run: Run, code: string, words: RegExp): void {
  expect(run.exitCode, run.log).toBe(1)
  expect(run.outputs).toMatchObject({ outcome: 'failed', changed: 'false', 'applied-count': '0' })
  expect(run.codes()).toContain(code)
  expect(run.finding(code).message).toMatch(words)
  expect(s.writes()).toEqual([])
}

function applied(s: Stage, run: Run): void {
  expect(run.exitCode, run.log).toBe(0)
  expect(run.outputs.outcome).toBe('applied')
  expect(s.flows()).toBe(true)
}

describe.concurrent('an open pull request is no review (row 1)', () => {
  test.each<[string, Event, Record<string, string>, Record<string, string>]>([
    ['workflow_dispatch', { name: 'workflow_dispatch', payload: {} }, { 'pr-number': '7' }, {}],
    [
      'a push to its branch',
      { ...pushEvent(HEAD) },
      { 'pr-number': '7' },
      { GITHUB_REF: 'refs/heads/change', GITHUB_SHA: HEAD },
    ],
  ])('%s with pr-number', async (_, event, inputs, env) => {
    const s = await planned(SIGNED)
    refused(s, await apply(s, { ...SIGNED, ...inputs }, { event, env }), 'plan-changed', /#7 is not merged/)
  })

  test('a comment on it, which is refused before, and also where that is allowed', async () => {
    const s = await planned(SIGNED)
    const event = commentEvent()
    refused(s, await apply(s, SIGNED, { event }), 'untrusted-event', /need not be what was merged/)
    refused(s, await apply(s, { ...SIGNED, ...ALLOWED }, { event }), 'plan-changed', /not the last one of/)
  })

  test('but counts where that is allowed, for its last commit only', async () => {
    const s = await planned()
    const event = pullRequestEvent({ head: HEAD })
    const pull = s.world.github.issues.get(7)?.pull
    if (pull) pull.headSha = 'd'.repeat(40)
    refused(s, await apply(s, ALLOWED, { event }), 'plan-changed', /not the last one of/)
    if (pull) pull.headSha = HEAD
    applied(s, await apply(s, ALLOWED, { event }))
  })

  test('nor is a merged one that brought in other commits', async () => {
    const s = await planned()
    merge(s, 7, 'd'.repeat(40))
    const run = await apply(s, { 'pr-number': '7' }, { event: runEvent({ event: 'push' }) })
    refused(s, run, 'plan-changed', /did not bring in the commit/)
  })
})

describe.concurrent('apply on events of what is not merged (row 2)', () => {
  const pulls = [{ number: 7, head: { sha: HEAD }, base: { ref: 'main' } }]
  test.each<[string, Event]>([
    ['issue_comment', commentEvent()],
    ['merge_group', mergeGroup],
    [
      'workflow_run of a pull request',
      runEvent({ event: 'pull_request', head_sha: HEAD, pull_requests: pulls }),
    ],
    ['workflow_run of a merge queue', runEvent({ event: 'merge_group' })],
    ['workflow_run of a workflow_run', runEvent({ event: 'workflow_run' })],
    ['workflow_run of nobody knows what', runEvent({})],
  ])('is refused: %s', async (_, event) => {
    const s = await stage()
    s.world.github.addPull({ number: 7, headSha: HEAD })
    s.spec({ name: 'orders' })
    refused(s, await s.run('apply', {}, { event }), 'untrusted-event', /refused on the event/)
    expect(s.cloudRequests()).toEqual([])
    const run = await s.run('apply', ALLOWED, { event })
    applied(s, run)
  })

  test.each(['plan', 'check', 'apply'] as const)(
    'a comment on a fork’s pull request asks no cloud, whatever is allowed: %s',
    async (mode) => {
      const s = await stage()
      s.world.github.addPull({ number: 7, headRepo: 'mallory/infra', login: 'mallory' })
      s.spec({ name: 'orders' })
      const run = await s.run(mode, ALLOWED, { event: commentEvent() })
      refused(s, run, 'untrusted-event', /comes from a fork/)
      expect(s.cloudRequests()).toEqual([])
    },
  )

  test('a comment on a pull request that GitHub does not tell about counts as one on a fork’s', async () => {
    const s = await stage()
    s.world.github.addPull({ number: 7 })
    s.spec({ name: 'orders' })
    s.sim.faults.add({ service: 'github', kind: 'status', status: 403, match: { path: /\/pulls\/7$/ } })
    const run = await s.run('plan', {}, { event: commentEvent() })
    refused(s, run, 'untrusted-event', /could not be learnt.*pull-requests: read/)
    expect(s.cloudRequests()).toEqual([])
    const silent = await s.run('plan', { 'github-token': '' }, { event: commentEvent() })
    expect(silent.codes()).toContain('untrusted-event')
    expect(s.cloudRequests()).toEqual([])
  })

  test('workflow_run of a push to another repository counts as a fork’s, and so does one of nowhere', async () => {
    const s = await stage()
    s.spec({ name: 'orders' })
    for (const from of [{ full_name: 'mallory/infra' }, null, undefined]) {
      const event = runEvent({ event: 'push', head_repository: from })
      const run = await s.run('apply', {}, { event })
      refused(s, run, 'untrusted-event', /comes from a fork|could not be learnt/)
    }
    expect(s.cloudRequests()).toEqual([])
  })

  test('a merged pull request’s own event is refused in words that are true', async () => {
    const s = await stage()
    s.spec({ name: 'orders' })
    const event = pullRequestEvent()
    const payload = event.payload as { action: string; pull_request: { merged?: boolean } }
    payload.action = 'closed'
    payload.pull_request.merged = true
    const run = await s.run('apply', {}, { event })
    refused(s, run, 'untrusted-event', /what it checks out need not be what was merged/)
    expect(run.finding('untrusted-event').message).not.toContain('not merged')
  })
})

describe.concurrent('a signature', () => {
  test('covers what people see: a deletion whose text was replaced is not done (row 3)', async () => {
    const s = await stage()
    s.spec({ name: 'orders' })
    await s.run('apply')
    s.world.github.addPull({ number: 7, headSha: HEAD })
    s.spec({ name: 'orders', state: 'absent' })
    await plan(s, SIGNED)
    edit(s, (body) => `${body.split('\n')[0]}\n\n### Everything is in place\n`)
    merge(s)
    refused(s, await apply(s, SIGNED), 'plan-changed', /its text was altered/)
    expect(s.flows()).toBe(true)
  })

  test('holds when GitHub or an editor changes line ends', async () => {
    const s = await planned(SIGNED)
    edit(s, (body) => `${body.replaceAll('\n', '\r\n')}\r\n`)
    merge(s)
    applied(s, await apply(s, SIGNED))
  })

  test('needs the key: with a mistyped name of the secret nothing is believed (row 4)', async () => {
    const s = await planned(SIGNED)
    const before = comments(s)[0]?.body
    merge(s)
    const run = await apply(s)
    refused(s, run, 'plan-changed', /review-key is empty here/)
    // The signed plan stays, so that a run with the key can go on.
    expect(comments(s).map(({ body }) => body)).toEqual([before])
    expect(
      run.annotations.some(({ type, message }) => type === 'warning' && message.includes('signed plan')),
    ).toBe(true)
    applied(s, await apply(s, SIGNED))
  })

  test('that is broken is refused without the key, too (row 4)', async () => {
    const s = await planned(SIGNED)
    edit(s, (body) => body.replace(/ sig=\S{8}/, ' sig=AAAAAAAA'))
    merge(s)
    refused(s, await apply(s), 'plan-changed', /review-key is empty here/)
    refused(s, await apply(s, SIGNED), 'plan-changed', /altered/)
    // Nor does the refusal put our signature under it.
    refused(s, await apply(s, SIGNED), 'plan-changed', /altered/)
  })

  test('is made anew over what an apply wrote, so that a re-run can finish', async () => {
    const s = await planned(SIGNED)
    s.world.github.putFile('main', 'peering.yml', s.text({ name: 'orders' }))
    merge(s)
    const fault = s.sim.faults.add({
      service: 'upcloud',
      kind: 'status',
      status: 400,
      match: { method: 'POST' },
    })
    const first = await apply(s, SIGNED)
    expect(first.exitCode).toBe(1)
    const written = comments(s)[0]?.body ?? ''
    expect(written).toContain('items=')
    fault.remove()
    // And still it covers what people see.
    edit(s, (body) => `${body}\nLooks good.`)
    s.sim.requests.clear()
    refused(s, await apply(s, SIGNED), 'plan-changed', /altered/)
    edit(s, () => written)
    applied(s, await apply(s, SIGNED, { env: { GITHUB_RUN_ATTEMPT: '2', GITHUB_RUN_ID: '9000' } }))
    expect(comments(s)).toHaveLength(1)
    expect(comments(s)[0]?.body).not.toBe(written)
  })

  test('is left alone with its comment when only time, run and commit would change', async () => {
    const s = await planned(SIGNED)
    const before = comments(s)[0]?.body
    await plan(s, SIGNED)
    expect(comments(s)[0]?.body).toBe(before)
    // But not one that does not hold.
    edit(s, (body) => body.replace(/ sig=\S{8}/, ' sig=AAAAAAAA'))
    await plan(s, SIGNED)
    merge(s)
    applied(s, await apply(s, SIGNED))
  })
})

describe.concurrent('a re-run of an apply (row 5)', () => {
  const again = { event: pushEvent(MERGE), env: { GITHUB_RUN_ATTEMPT: '2' } }

  async function pausedAndResumed(): Promise<Stage> {
    const s = await stage()
    s.spec({ name: 'orders' })
    await s.run('apply')
    s.world.github.putFile('main', 'peering.yml', s.text({ name: 'orders', state: 'active' }))
    s.spec({ name: 'orders', state: 'disabled' })
    s.sim.requests.clear()
    return s
  }

  test('whose spec was changed since is refused, and no cloud is asked', async () => {
    const s = await pausedAndResumed()
    const run = await s.run('apply', {}, again)
    refused(s, run, 'outdated-spec', /peering\.yml is not the one of this run any more/)
    expect(run.annotations.some(({ type, code }) => type === 'error' && code === 'outdated-spec')).toBe(true)
    expect(s.cloudRequests()).toEqual([])
    expect(s.flows()).toBe(true)
  })

  test('whose spec is gone from the branch is refused', async () => {
    const s = await pausedAndResumed()
    s.world.github.putFile('main', 'peering.yml', null)
    refused(s, await s.run('apply', {}, again), 'outdated-spec', /peering\.yml/)
  })

  test('of several files names those that changed', async () => {
    const s = await stage()
    const other = s.world.addNetwork({ name: 'batch-net', cidr: '10.9.1.0/24' })
    const files = { 'net/a.yml': s.text({ name: 'a' }), 'net/b.yml': s.text({ name: 'b', network: other }) }
    for (const [path, text] of Object.entries(files)) s.runner.write(path, text)
    s.world.github.putFile('main', 'net/a.yml', files['net/a.yml'].replaceAll('\n', '\r\n'))
    s.world.github.putFile('main', 'net/b.yml', '# gone\n')
    const run = await s.run('apply', { spec: 'net/*.yml' }, again)
    refused(s, run, 'outdated-spec', /net\/b\.yml is not/)
    expect(run.finding('outdated-spec').message).not.toContain('a.yml')
  })

  test('whose spec is the same goes on, and so do a first run and a plan', async () => {
    const s = await pausedAndResumed()
    expect((await s.run('plan', {}, again)).exitCode).toBe(0)
    s.spec({ name: 'orders', state: 'active' })
    const run = await s.run('apply', {}, again)
    expect([run.exitCode, run.outputs.outcome]).toEqual([0, 'in-sync'])
    s.spec({ name: 'orders', state: 'disabled' })
    expect((await s.run('apply', {}, { event: pushEvent(MERGE) })).exitCode).toBe(0)
    expect(s.flows()).toBe(false)
  })

  test.each([
    ['GitHub refuses', { status: 403 }, {}],
    ['there is no token', null, { 'github-token': '' }],
    ['it is of a tag', null, {}],
  ])('when %s goes on with a warning', async (why, fault, inputs) => {
    const s = await pausedAndResumed()
    if (fault)
      s.sim.faults.add({ service: 'github', kind: 'status', ...fault, match: { path: /\/contents\// } })
    const env = why.endsWith('tag') ? { GITHUB_REF: 'refs/tags/v1' } : {}
    const run = await s.run('apply', inputs, { ...again, env: { ...again.env, ...env } })
    expect(run.exitCode).toBe(0)
    const warnings = run.annotations.filter(({ type }) => type === 'warning').map(({ message }) => message)
    expect(warnings.join('\n')).toContain('still current could not be checked')
  })
})

describe.concurrent('a plan for another commit (row 6)', () => {
  test('never takes the place of one that is up for review, and says where it is', async () => {
    const s = await planned()
    const before = comments(s)[0]?.body
    s.spec({ name: 'orders', labels: { of: 'main' } })
    const run = await s.run('plan', {}, { event: commentEvent(), env: { GITHUB_SHA: BRANCH } })
    expect(run.exitCode).toBe(0)
    expect(comments(s).map(({ body }) => body)).toEqual([before])
    const [warning] = run.annotations.filter(({ type }) => type === 'warning')
    expect(warning?.message).toMatch(
      /up for review.*job summary: https:\/\/github\.com\/acme\/infra\/actions\/runs\/\d+/,
    )
    expect(run.summary).toContain('orders')
    s.spec({ name: 'orders' })
    merge(s)
    applied(s, await apply(s))
  })

  test('is posted where there is none, but is no review', async () => {
    const s = await stage()
    s.world.github.addPull({ number: 7, headSha: HEAD })
    s.spec({ name: 'orders' })
    await s.run('plan', {}, { event: commentEvent(), env: { GITHUB_SHA: BRANCH } })
    expect(comments(s)).toHaveLength(1)
    merge(s)
    refused(s, await apply(s), 'plan-changed', /was made for commit 5555555/)
    // The plan of the last commit takes its place.
    s.spec({ name: 'orders', labels: { new: 'yes' } })
    await s.run('plan', {}, { event: pullRequestEvent({ head: HEAD }), env: { GITHUB_RUN_ID: '9000' } })
    expect(comments(s)[0]?.body).toContain(`head=${HEAD}`)
  })

  test('stays when GitHub does not tell whether it is up for review', async () => {
    const s = await planned()
    const before = comments(s)[0]?.body
    s.spec({ name: 'orders', labels: { of: 'main' } })
    s.sim.faults.add({ service: 'github', kind: 'status', status: 403, match: { path: /\/pulls\/7$/ } })
    const event = { name: 'workflow_dispatch', payload: {} }
    await s.run('plan', { 'pr-number': '7' }, { event, env: { GITHUB_SHA: BRANCH } })
    expect(comments(s).map(({ body }) => body)).toEqual([before])
  })

  test('nor one of the same commit that is made after the merge: nobody saw it before', async () => {
    const s = await planned()
    const before = comments(s)[0]?.body
    s.spec({ name: 'orders' }, { name: 'unseen', network: s.world.addNetwork({ cidr: '10.9.2.0/24' }) })
    merge(s)
    refused(s, await apply(s), 'plan-changed', /unseen/)
    const after = comments(s)[0]?.body
    const env = { GITHUB_RUN_ID: '9000', GITHUB_RUN_ATTEMPT: '2' }
    const run = await s.run('plan', {}, { event: pullRequestEvent({ head: HEAD }), env })
    expect(run.annotations.some(({ message }) => message.includes('as it was before the merge'))).toBe(true)
    expect(comments(s).map(({ body }) => body)).toEqual([after])
    expect(after).not.toBe(before)
    refused(
      s,
      await apply(s, {}, { event: pushEvent(MERGE), env: { GITHUB_RUN_ID: '9001' } }),
      'plan-changed',
      /unseen/,
    )
  })

  test('nor does an offline check of the same commit take its place', async () => {
    const s = await planned()
    const before = comments(s)[0]?.body
    const event = pullRequestEvent({ head: HEAD, author: 'dependabot[bot]' })
    const run = await s.run('plan', { 'aiven-token': '', 'upcloud-token': '' }, { event })
    expect(run.outputs.outcome).toBe('skipped')
    expect(comments(s).map(({ body }) => body)).toEqual([before])
  })

  test('nor does an apply that was refused before the merge', async () => {
    const s = await planned()
    const before = comments(s)[0]?.body
    await s.run('apply', {}, { event: pullRequestEvent({ head: HEAD }) })
    expect(comments(s).map(({ body }) => body)).toEqual([before])
  })
})

describe.concurrent('a merge that GitHub indexes late (row 7)', () => {
  test('is asked for again beside the work of an apply that requires the review', async () => {
    const s = await planned({}, { githubIndexMs: 4_000 })
    merge(s)
    applied(s, await apply(s))
    expect(comments(s)[0]?.body).not.toContain('will be created')
  })

  test('still gets its result where no review is required', async () => {
    const s = await planned({}, { githubIndexMs: 3_000 })
    expect(comments(s)[0]?.body).toMatch(/will be|to create|nothing was changed/i)
    const before = comments(s)[0]?.body
    merge(s)
    applied(s, await s.run('apply', {}, { event: pushEvent(MERGE) }))
    expect(comments(s)).toHaveLength(1)
    expect(comments(s)[0]?.body).not.toBe(before)
  })

  test('is given up 30 s after the start, and the run says to run again', { timeout: 120_000 }, async () => {
    const s = await planned({}, { githubIndexMs: 3_600_000 })
    merge(s)
    refused(s, await apply(s), 'plan-changed', /may learn of a merge late: then run the job again/)
  })
})

describe.concurrent('a merge queue that lands two pull requests in one push (row 8)', () => {
  async function queued(): Promise<{ s: Stage; both: EntryText[]; push: Event }> {
    const s = await planned(SIGNED)
    const batch = s.world.addNetwork({ name: 'batch-net', cidr: '10.9.1.0/24' })
    const [first, second] = ['1'.repeat(40), MERGE]
    s.world.github.addPull({ number: 8, headSha: 'b'.repeat(40) })
    s.spec({ name: 'batch', network: batch })
    await plan(s, SIGNED, 8, 'b'.repeat(40))
    merge(s, 7, first)
    merge(s, 8, second)
    const both = [{ name: 'orders' }, { name: 'batch', network: batch }]
    s.spec(...both)
    return { s, both, push: pushEvent(second, [first, second]) }
  }

  test('counts both reviews and tells both', async () => {
    const { s, push } = await queued()
    const before = [7, 8].map((number) => comments(s, number)[0]?.body)
    const run = await apply(s, SIGNED, { event: push })
    applied(s, run)
    expect(run.outputs['applied-count']).toBe('2')
    for (const [i, number] of [7, 8].entries()) {
      expect(comments(s, number)).toHaveLength(1)
      expect(comments(s, number)[0]?.body).not.toBe(before[i])
      expect(comments(s, number)[0]?.body).toContain('orders')
    }
  })

  test('but not what neither showed', async () => {
    const { s, both, push } = await queued()
    const extra = s.world.addNetwork({ name: 'extra-net', cidr: '10.9.2.0/24' })
    s.spec(...both, { name: 'sneaky', network: extra })
    refused(s, await apply(s, SIGNED, { event: push }), 'plan-changed', /#7, #8.*sneaky/)
  })

  test('nor the one whose text was edited', async () => {
    const { s, push } = await queued()
    edit(s, (body) => `${body}\nAll fine.`)
    const run = await apply(s, SIGNED, { event: push })
    refused(s, run, 'plan-changed', /orders/)
    expect(run.finding('plan-changed').message).not.toContain('"batch"')
  })
})

test.concurrent('a push of very many commits: the last hundred are looked up, those without a pull request not over and over', async () => {
  const s = await planned()
  merge(s)
  const commits = Array.from({ length: 120 }, (_, n) => n.toString(16).padStart(40, 'e'))
  const event = pushEvent(MERGE, [...commits, MERGE])
  const run = await apply(s, {}, { event })
  applied(s, run)
  const lookups = s.sim.requests.count({ service: 'github', path: /\/commits\/[^/]+\/pulls$/ })
  expect(lookups).toBeGreaterThanOrEqual(100)
  expect(lookups).toBeLessThanOrEqual(180)
  const warnings = run.annotations.filter(({ type }) => type === 'warning').map(({ message }) => message)
  expect(warnings.join('\n')).toContain('Of 121 pushed commits only the last 100 were looked up')
})

test.concurrent('a push with a commit that GitHub does not tell about: the review of another one counts', async () => {
  const s = await planned()
  merge(s)
  const silent = 'e'.repeat(40)
  const lookup = (sha: string) => ({ path: new RegExp(`/commits/${sha}/pulls$`) })
  s.sim.faults.add({ service: 'github', kind: 'status', status: 403, match: lookup(silent) })
  s.sim.faults.add({ service: 'github', kind: 'slow', ms: 400, match: lookup(MERGE) })
  applied(s, await apply(s, {}, { event: pushEvent(MERGE, [silent, MERGE]) }))
})

describe.concurrent('whose comment it is', () => {
  const tokens = { githubTokens: { [APP]: APP_LOGIN } }
  const asApp = { 'github-token': APP }

  test('is one rule for writing and judging: first the default token, then an app (row 9)', async () => {
    const s = await planned({}, tokens)
    await plan(s, asApp)
    expect(comments(s).map(({ login }) => login)).toEqual(['github-actions[bot]', APP_LOGIN])
    merge(s)
    applied(s, await apply(s, asApp))
  })

  test('a plan by another token is no review, and the run says whose there is', async () => {
    const s = await planned({}, tokens)
    merge(s)
    refused(
      s,
      await apply(s, asApp),
      'plan-changed',
      /there is one by github-actions\[bot\], and github-token is of peers/,
    )
  })

  test('is learnt from what GitHub answers where it refuses to tell: one comment, however often (row 10)', async () => {
    const s = await stage({ ...tokens, githubGraphql: false })
    s.world.github.addPull({ number: 7, headSha: HEAD })
    for (const label of ['one', 'two', 'three']) {
      s.spec({ name: 'orders', labels: { label } })
      await plan(s, asApp)
    }
    expect(comments(s).map(({ login }) => login)).toEqual([APP_LOGIN])
    expect(comments(s)[0]?.body).toContain('items=')
    merge(s)
    refused(s, await apply(s, asApp), 'plan-changed', /cannot be known/)
  })
})

describe.concurrent('apply asks for the pull request of its commit (row 11)', () => {
  test.each<[string, Event, Record<string, string>]>([
    ['workflow_run of a push', runEvent({ event: 'push' }), {}],
    ['workflow_dispatch', { name: 'workflow_dispatch', payload: {} }, {}],
    ['release', { name: 'release', payload: { action: 'published' } }, { GITHUB_REF: 'refs/tags/v1' }],
  ])('on %s', async (_, event, env) => {
    const s = await planned()
    const before = comments(s)[0]?.body
    merge(s)
    applied(s, await apply(s, {}, { event, env }))
    expect(comments(s)).toHaveLength(1)
    expect(comments(s)[0]?.body).not.toBe(before)
  })

  test('on workflow_run of a push, where GitHub lists an open pull request of the branch', async () => {
    const s = await planned()
    s.world.github.addPull({ number: 9, headRef: 'main', baseRef: 'release', headSha: MERGE })
    merge(s)
    const pulls = [{ number: 9, head: { sha: MERGE }, base: { ref: 'release' } }]
    applied(s, await apply(s, {}, { event: runEvent({ event: 'push', pull_requests: pulls }) }))
    expect(comments(s, 9)).toEqual([])
  })
})

test.concurrent('a comment that claims to be of a newer run is left alone with a warning, and the plan is where that says (row 12)', async () => {
  const s = await planned()
  edit(s, (body) => body.replace(/ run=\d+/, ' run=99999999999999'))
  const before = comments(s)[0]?.body
  const extra = s.world.addNetwork({ name: 'extra-net', cidr: '10.9.2.0/24' })
  s.spec({ name: 'orders' }, { name: 'unseen', network: extra })

  const run = await plan(s)

  expect(comments(s).map(({ body }) => body)).toEqual([before])
  const warnings = run.annotations.filter(({ type }) => type === 'warning')
  expect(warnings.map(({ message }) => message).join('\n')).toMatch(
    /newer run wrote the comment on pull request #7.*job summary: https:\/\/github\.com\/acme\/infra\/actions\/runs\/\d+/,
  )
  expect(run.summary).toContain('unseen')
})

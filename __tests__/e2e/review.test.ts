import { describe, expect, test } from 'vitest'
import { pullRequestEvent, pushEvent } from '../../simulator/runner.ts'
import { type Run, type Stage, stage } from './stage.ts'

const HEAD = 'a'.repeat(40)
const MERGE = 'c'.repeat(40)
const KEY = 'a review key that nobody knows'
const REQUIRE = { 'reviewed-plan': 'require' }

/** A pull request whose plan of two creations was shown. */
async function reviewed(inputs: Record<string, string> = {}): Promise<Stage> {
  const s = await stage()
  const batch = s.world.addNetwork({ name: 'batch-net', cidr: '10.9.1.0/24' })
  s.world.github.addPull({ number: 7, headSha: HEAD })
  s.spec({ name: 'orders' }, { name: 'batch', network: batch })
  await s.run('plan', inputs, { event: pullRequestEvent({ head: HEAD }) })
  if (s.world.github.commentsOf(7).length !== 1) throw new Error('the plan left no comment')
  s.sim.requests.clear()
  return s
}

function merge(s: Stage): void {
  s.world.github.mergePull(7, MERGE)
}

async function applyMerged(s: Stage, inputs: Record<string, string> = {}): Promise<Run> {
  return s.run('apply', { ...REQUIRE, ...inputs }, { event: pushEvent(MERGE) })
}

function edit(s: Stage, change: (body: string) => string): void {
  for (const comment of s.world.github.commentsOf(7)) comment.body = change(comment.body)
}

/** Everything that the refusal says. */
function reasons(run: Run): string {
  return run.plan.findings.map(({ code, message }) => `${code} ${message}`).join('\n')
}

function refused(s: Stage, run: Run): void {
  expect(run.exitCode).toBe(1)
  expect(run.outputs).toMatchObject({ outcome: 'failed', changed: 'false', 'applied-count': '0' })
  expect(run.codes()).toContain('plan-changed')
  expect(run.annotations.some(({ type, code }) => type === 'error' && code === 'plan-changed')).toBe(true)
  expect(s.writes()).toEqual([])
  // What was not done is said; nobody has anything to do about it in a server.
  expect(run.plan.peerings.map(({ status, result }) => [status, result])).toEqual(
    run.plan.peerings.map(({ status }) => [status, status === 'in-sync' ? 'unchanged' : 'skipped']),
  )
  expect(run.summary).toContain('not done: ')
  expect(run.summary).not.toMatch(/lease/i)
}

describe.concurrent('reviewed-plan: require lets pass', () => {
  test('what the comment showed', async () => {
    const s = await reviewed()
    merge(s)
    const run = await applyMerged(s)
    expect(run.exitCode).toBe(0)
    expect(run.outputs['applied-count']).toBe('2')
  })

  test('less than what the comment showed', async () => {
    const s = await reviewed()
    await s.run('apply', { only: 'batch' })
    merge(s)
    const run = await applyMerged(s)
    expect(run.exitCode).toBe(0)
    expect(run.outputs['applied-count']).toBe('1')
    expect(s.flows()).toBe(true)
  })

  test('nothing to do, even without a pull request', async () => {
    const s = await reviewed()
    await s.run('apply')
    const run = await s.run('apply', REQUIRE, { event: pushEvent('e'.repeat(40)) })
    expect([run.exitCode, run.outputs.outcome]).toEqual([0, 'in-sync'])
  })

  test('a second apply that finishes what the first began', async () => {
    const s = await reviewed()
    merge(s)
    const fault = s.sim.faults.add({
      service: 'upcloud',
      kind: 'status',
      status: 400,
      match: { method: 'POST' },
    })
    const first = await applyMerged(s)
    fault.remove()
    const second = await applyMerged(s)
    expect([first.exitCode, second.exitCode]).toEqual([1, 0])
    expect(s.flows()).toBe(true)
  })

  test('a plan signed with the same key', async () => {
    const s = await reviewed({ 'review-key': KEY })
    merge(s)
    const run = await applyMerged(s, { 'review-key': KEY })
    expect(run.exitCode).toBe(0)
  })

  test('a plan of two shards, each with its own comment', async () => {
    const s = await stage()
    const networks = [1, 2, 3, 4, 5, 6].map((n) => s.world.addNetwork({ cidr: `10.20.${n}.0/24` }))
    s.world.github.addPull({ number: 7, headSha: HEAD })
    s.spec(...networks.map((network, n) => ({ name: `p${n}`, network })))
    for (const shard of ['1/2', '2/2'])
      await s.run('plan', { shard }, { event: pullRequestEvent({ head: HEAD }) })
    for (const [i, { body }] of s.world.github.commentsOf(7).entries())
      expect(body).toContain(`part of the spec: shard \`${i + 1}/2\``)
    merge(s)
    const runs = [await applyMerged(s, { shard: '1/2' }), await applyMerged(s, { shard: '2/2' })]
    expect(runs.map(({ exitCode }) => exitCode)).toEqual([0, 0])
    for (const network of networks) expect(s.flows(s.vpc, network)).toBe(true)
  })
})

describe.concurrent('reviewed-plan: require refuses, and writes nothing,', () => {
  test('one change more than was shown, which alone is named', async () => {
    const s = await reviewed()
    const extra = s.world.addNetwork({ name: 'extra-net', cidr: '10.9.2.0/24' })
    const batch = [...s.world.upcloud.networks.values()].find(({ name }) => name === 'batch-net')
    s.spec(
      { name: 'orders' },
      { name: 'batch', ...(batch ? { network: batch } : {}) },
      { name: 'sneaky', network: extra },
    )
    merge(s)

    const run = await applyMerged(s)

    refused(s, run)
    expect(reasons(run)).toContain('sneaky')
    expect(reasons(run)).not.toMatch(/orders|batch/)
    const places = [run.log, run.summary, s.world.github.commentsOf(7)[0]?.body ?? '']
    for (const place of places) expect(place).toContain('sneaky')
  })

  test('the same change with another value', async () => {
    const s = await reviewed()
    s.spec({ name: 'orders', labels: { env: 'prod' } })
    merge(s)
    refused(s, await applyMerged(s))
  })

  test('a world that changed so that more is to be done', async () => {
    const s = await reviewed()
    merge(s)
    await s.run('apply', { only: 'orders' })
    const [connection] = s.world.connectionsOf(s.vpc)
    if (connection) s.world.forceAiven(connection, 'ERROR')
    s.sim.requests.clear()
    refused(s, await applyMerged(s))
  })

  test('without a comment', async () => {
    const s = await reviewed()
    s.world.github.comments.clear()
    merge(s)
    refused(s, await applyMerged(s))
  })

  test('a comment by another author', async () => {
    const s = await reviewed()
    for (const comment of s.world.github.comments.values()) comment.login = 'mallory'
    merge(s)
    refused(s, await applyMerged(s))
  })

  test('a commit that belongs to no pull request', async () => {
    const s = await reviewed()
    refused(s, await applyMerged(s))
  })

  test('a plan made for another commit than the last head', async () => {
    const s = await reviewed()
    const pull = s.world.github.issues.get(7)?.pull
    if (pull) pull.headSha = 'd'.repeat(40)
    merge(s)
    refused(s, await applyMerged(s))
  })

  test('a comment whose changes were edited', async () => {
    const s = await reviewed()
    edit(s, (body) => body.replace(/items=(\S{16})/, 'items=AAAAAAAAAAAAAAAA'))
    merge(s)
    refused(s, await applyMerged(s))
  })

  test('a comment whose changes were taken out together with nothing else', async () => {
    const s = await reviewed()
    edit(s, (body) => body.replace(/ plan=\S+ head=\S+ items=\S*/, ''))
    merge(s)
    refused(s, await applyMerged(s))
  })

  test('an unsigned plan where a key is set', async () => {
    const s = await reviewed()
    merge(s)
    refused(s, await applyMerged(s, { 'review-key': KEY }))
  })

  test('a plan signed with another key', async () => {
    const s = await reviewed({ 'review-key': 'another key altogether' })
    merge(s)
    refused(s, await applyMerged(s, { 'review-key': KEY }))
  })

  test('a signed plan that was moved to another commit', async () => {
    const s = await reviewed({ 'review-key': KEY })
    const other = 'd'.repeat(40)
    const pull = s.world.github.issues.get(7)?.pull
    if (pull) pull.headSha = other
    edit(s, (body) => body.replaceAll(HEAD, other))
    merge(s)
    refused(s, await applyMerged(s, { 'review-key': KEY }))
  })

  test('what an apply wrote', async () => {
    const s = await reviewed()
    s.world.github.comments.clear()
    merge(s)
    s.sim.faults.add({ service: 'upcloud', kind: 'status', status: 400, match: { method: 'POST' }, times: 2 })
    await s.run('apply', {}, { event: pushEvent(MERGE) })
    expect(s.world.github.commentsOf(7)).toHaveLength(1)
    s.sim.requests.clear()
    refused(s, await applyMerged(s))
  })

  test('when GitHub cannot be read', async () => {
    const s = await reviewed()
    merge(s)
    s.sim.faults.add({ service: 'github', kind: 'status', status: 403 })
    refused(s, await applyMerged(s))
  })

  test('without a github-token', async () => {
    const s = await reviewed()
    merge(s)
    refused(s, await applyMerged(s, { 'github-token': '' }))
  })
})

test.concurrent('1,000 reviewed changes fit into the comment and are recognised', async () => {
  const s = await stage({ peeringQuota: 2000, aivenBuildMs: 0, upcloudProvisioningMs: 0, aivenPollMs: 0 })
  const entries = Array.from({ length: 500 }, (_, n) => ({
    name: `p${n}`,
    network: s.world.addNetwork({ cidr: `10.${160 + Math.floor(n / 256)}.${n % 256}.0/24` }),
  }))
  s.world.github.addPull({ number: 7, headSha: HEAD })
  s.spec(...entries)
  await s.run('plan', {}, { event: pullRequestEvent({ head: HEAD }) })
  s.spec(...entries.slice(0, 498), ...entries.slice(498).map((one) => ({ ...one, name: `${one.name}-new` })))
  merge(s)

  const run = await applyMerged(s)

  refused(s, run)
  for (const name of ['p498-new', 'p499-new']) expect(reasons(run)).toContain(name)
  expect(reasons(run)).not.toContain('"p1"')
})

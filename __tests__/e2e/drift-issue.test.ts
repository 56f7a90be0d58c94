import { describe, expect, test } from 'vitest'
import type { Issue } from '../../simulator/index.ts'
import { ownLabels, type Stage, stage } from './stage.ts'

const INPUTS = { 'drift-issue': 'true', 'fail-on-drift': 'false' }

async function inPlace(options: Parameters<typeof stage>[0] = {}) {
  const s = await stage(options)
  const pair = s.world.connect({ vpc: s.vpc, network: s.network, name: 'orders', labels: ownLabels(s.vpc) })
  s.spec({ name: 'orders' })
  return { s, ...pair }
}

const issues = (s: Stage): Issue[] => [...s.world.github.issues.values()].filter(({ pull }) => pull === null)
/** Requests that change something on GitHub; asking GraphQL for a login does not. */
const changes = (s: Stage) => s.sim.requests.mutations('github')
const check = (s: Stage, inputs: Record<string, string> = {}) => s.run('check', { ...INPUTS, ...inputs })

describe.concurrent('the drift issue', () => {
  test('is one through the whole cycle: opened, kept, changed, closed, reopened', async () => {
    const { s, peering } = await inPlace()

    await check(s)
    expect(issues(s)).toEqual([])

    s.world.configureUpcloud(peering, 'disabled')
    const opened = await check(s)
    const [issue, ...others] = issues(s)
    expect(others).toEqual([])
    expect(issue).toMatchObject({ state: 'open', login: 'github-actions[bot]' })
    expect(issue?.body).toMatch(/^<!-- aiven-upcloud-peering/)
    expect(issue?.body).toContain('orders')
    expect(opened.outputs['issue-url']).toContain(`/issues/${issue?.number}`)
    const number = issue?.number ?? 0

    s.sim.requests.clear()
    await check(s)
    expect(changes(s)).toEqual([])

    const batch = s.world.addNetwork({ cidr: '10.9.1.0/24' })
    s.spec({ name: 'orders' }, { name: 'batch', network: batch })
    await check(s)
    expect(issues(s)[0]?.body).toContain('batch')
    expect(s.world.github.commentsOf(number)).toHaveLength(1)

    await s.run('apply')
    const closed = await check(s)
    expect(closed.outputs.outcome).toBe('in-sync')
    expect(issues(s)[0]?.state).toBe('closed')
    expect(s.world.github.commentsOf(number)).toHaveLength(2)

    s.world.configureUpcloud(peering, 'disabled')
    await check(s)
    expect(issues(s)).toHaveLength(1)
    expect(issues(s)[0]).toMatchObject({ number, state: 'open' })
  })

  test('is untouched when the check itself failed', async () => {
    const { s, peering } = await inPlace()
    s.world.configureUpcloud(peering, 'disabled')
    await check(s)
    const before = issues(s)[0]?.body
    s.sim.requests.clear()
    s.sim.faults.add({ service: 'aiven', kind: 'status', status: 403 })

    const run = await check(s)

    expect([run.exitCode, run.outputs.drift]).toEqual([1, 'false'])
    expect(changes(s)).toEqual([])
    expect(issues(s)[0]).toMatchObject({ state: 'open', body: before })
  })

  test('stays open, and says so, while something is blocked', async () => {
    const { s, peering } = await inPlace()
    const lonely = s.world.addNetwork({ cidr: '10.9.1.0/24', router: null })
    s.world.configureUpcloud(peering, 'disabled')
    await check(s)
    expect(issues(s)[0]?.state).toBe('open')

    s.world.configureUpcloud(peering, 'active')
    s.spec({ name: 'orders' }, { name: 'batch', network: lonely })
    const blocked = await check(s)

    expect([blocked.outputs.drift, blocked.outputs['blocked-count']]).toEqual(['false', '1'])
    expect(issues(s)[0]?.state).toBe('open')
    expect(issues(s)[0]?.body).toContain('### ❌ Peering check for `peering.yml`: 1 blocked')
    expect(issues(s)[0]?.body).toContain('**`batch`**')

    s.spec({ name: 'orders' })
    await check(s)
    expect(issues(s)[0]?.state).toBe('closed')
  })

  test('is opened for what drifted although another peering could not be read', async () => {
    const { s, peering } = await inPlace()
    const other = s.world.addVpc({ project: 'locked', cidr: '10.78.0.0/24' })
    s.world.configureUpcloud(peering, 'disabled')
    s.spec({ name: 'orders' }, { name: 'locked', vpc: other, aiven: 'project: locked' })
    s.sim.faults.add({ service: 'aiven', match: { path: /locked/ }, kind: 'status', status: 403 })

    const run = await check(s)

    expect([run.outputs.outcome, run.outputs.drift]).toEqual(['failed', 'true'])
    expect(issues(s)[0]?.body).toContain('orders')
  })

  test('by somebody else with our marker is left alone', async () => {
    const { s, peering } = await inPlace()
    s.world.configureUpcloud(peering, 'disabled')
    await check(s)
    const [mine] = issues(s)
    if (mine) mine.login = 'mallory'

    await check(s)

    expect(issues(s)).toHaveLength(2)
    expect(issues(s).map(({ login }) => login)).toEqual(['mallory', 'github-actions[bot]'])
  })

  test('is one per comment-key', async () => {
    const { s, peering } = await inPlace()
    s.world.configureUpcloud(peering, 'disabled')
    for (const key of ['one', 'two', 'one']) await check(s, { 'comment-key': key })
    expect(issues(s)).toHaveLength(2)
  })

  test('is found behind many other issues', async () => {
    const { s, peering } = await inPlace()
    s.world.configureUpcloud(peering, 'disabled')
    await check(s)
    for (let n = 0; n < 130; n += 1) s.world.github.addIssue({ title: `Issue ${n}` })
    await check(s)
    expect(issues(s)).toHaveLength(131)
  })

  test('makes its label when missing', async () => {
    const { s, peering } = await inPlace()
    s.world.configureUpcloud(peering, 'disabled')
    await check(s)
    const [label] = issues(s)[0]?.labels ?? []
    expect(label).toBeDefined()
    expect(s.world.github.labels.has(label ?? '')).toBe(true)
  })

  test('needs no failure when issues may not be written', async () => {
    const { s, peering } = await inPlace({
      githubPermissions: { issues: 'read', 'pull-requests': 'read', contents: 'read' },
    })
    s.world.configureUpcloud(peering, 'disabled')
    const run = await check(s)
    expect(run.exitCode).toBe(0)
    expect(run.outputs.drift).toBe('true')
    const warnings = run.annotations.filter(({ type }) => type === 'warning')
    expect(warnings.some(({ message }) => message.includes('issues: write'))).toBe(true)
  })

  test('is for check only, and off by default', async () => {
    const { s, peering } = await inPlace()
    s.world.configureUpcloud(peering, 'disabled')
    await s.run('plan', { 'drift-issue': 'true' })
    await s.run('check', { 'fail-on-drift': 'false' })
    expect(issues(s)).toEqual([])
  })

  test('is not opened for blocked or unmanaged peerings alone', async () => {
    const { s, peering } = await inPlace()
    s.world.forceUpcloud(peering, 'peer-disabled')
    s.world.connect({ vpc: s.vpc, network: s.world.addNetwork({ cidr: '10.9.1.0/24' }), name: 'clicked' })
    const run = await check(s)
    expect(run.outputs).toMatchObject({ outcome: 'blocked', drift: 'false' })
    expect(issues(s)).toEqual([])
  })
})

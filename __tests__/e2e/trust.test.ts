import { describe, expect, test } from 'vitest'
import { pullRequestEvent } from '../../simulator/runner.ts'
import { lineOf, stage } from './stage.ts'

const NO_CREDENTIALS = { 'aiven-token': '', 'upcloud-token': '' }
const fork = { from: 'mallory/infra', author: 'mallory' }

function reviewEvent(name: string) {
  return pullRequestEvent({}, name)
}

describe.concurrent('apply on pull-request events', () => {
  test.each(['pull_request', 'pull_request_target', 'pull_request_review', 'pull_request_review_comment'])(
    'is refused: %s',
    async (name) => {
      const s = await stage()
      s.spec({ name: 'orders' })

      const run = await s.run('apply', {}, { event: reviewEvent(name) })

      expect(run.exitCode).toBe(1)
      expect(run.outputs).toMatchObject({ outcome: 'failed', changed: 'false', drift: 'false' })
      expect(run.codes()).toEqual(['untrusted-event'])
      expect(run.log).toContain('allow-apply-on-pull-request')
      expect(s.cloudRequests()).toEqual([])
    },
  )

  test.each(['pull_request', 'pull_request_target', 'pull_request_review'])(
    'is done when the input allows it: %s',
    async (name) => {
      const s = await stage()
      s.world.github.addPull({ number: 7 })
      s.spec({ name: 'orders' })
      const run = await s.run(
        'apply',
        { 'allow-apply-on-pull-request': 'true' },
        { event: reviewEvent(name) },
      )
      expect(run.exitCode).toBe(0)
      expect(s.flows()).toBe(true)
    },
  )
})

describe.concurrent("a fork's pull request under pull_request_target", () => {
  test.each(['plan', 'check', 'apply'] as const)('sends nothing to a cloud: %s', async (mode) => {
    const s = await stage()
    s.spec({ name: 'orders' })

    const run = await s.run(
      mode,
      { 'allow-apply-on-pull-request': 'true' },
      { event: pullRequestEvent(fork, 'pull_request_target') },
    )

    expect(run.exitCode).toBe(1)
    expect(run.codes()).toContain('untrusted-event')
    expect(run.outputs).toMatchObject({ outcome: 'failed', drift: 'false', changed: 'false' })
    expect(s.cloudRequests()).toEqual([])
  })

  test('still has its spec validated', async () => {
    const s = await stage()
    s.runner.write('peering.yml', 'version: 1\npeering: []\n')
    const run = await s.run('plan', {}, { event: pullRequestEvent(fork, 'pull_request_target') })
    expect(run.exitCode).toBe(1)
    expect(run.codes()).toContain('spec-invalid')
    expect(s.cloudRequests()).toEqual([])
  })

  test('counts as a stranger when the fork was deleted', async () => {
    const s = await stage()
    s.spec({ name: 'orders' })
    const event = pullRequestEvent({}, 'pull_request_target')
    const payload = event.payload as { pull_request: { head: { repo: unknown } } }
    payload.pull_request.head.repo = null
    const run = await s.run('plan', {}, { event })
    expect(run.codes()).toContain('untrusted-event')
    expect(s.cloudRequests()).toEqual([])
  })

  test("of the repository's own branch runs", async () => {
    const s = await stage()
    s.spec({ name: 'orders' })
    const run = await s.run('plan', {}, { event: pullRequestEvent({}, 'pull_request_target') })
    expect([run.exitCode, run.outputs.outcome]).toEqual([0, 'pending'])
  })
})

describe.concurrent('a pull request without cloud credentials', () => {
  test('from a fork is validated offline: a notice, skipped, exit 0', async () => {
    const s = await stage({
      githubPermissions: { issues: 'read', 'pull-requests': 'read', contents: 'read' },
    })
    s.world.github.addPull({ number: 7, headRepo: fork.from, login: fork.author })
    s.spec({ name: 'orders' })

    const run = await s.run('plan', NO_CREDENTIALS, { event: pullRequestEvent(fork) })

    expect(run.exitCode).toBe(0)
    expect(run.outputs).toMatchObject({ outcome: 'skipped', drift: 'false', changed: 'false' })
    expect(run.annotations.filter(({ type }) => type === 'notice')).toHaveLength(1)
    expect(run.annotations.filter(({ type }) => type !== 'notice')).toEqual([])
    expect(run.summary).not.toBe('')
    expect(s.cloudRequests()).toEqual([])
  })

  test('by Dependabot too', async () => {
    const s = await stage()
    s.spec({ name: 'orders' })
    const event = pullRequestEvent({ author: 'dependabot[bot]' })
    const run = await s.run('plan', NO_CREDENTIALS, { event, env: { GITHUB_ACTOR: 'dependabot[bot]' } })
    expect([run.exitCode, run.outputs.outcome]).toEqual([0, 'skipped'])
  })

  test('with a wrong spec fails', async () => {
    const s = await stage()
    s.runner.write('peering.yml', 'version: 1\npeering: []\n')
    const run = await s.run('plan', NO_CREDENTIALS, { event: pullRequestEvent(fork) })
    expect(run.exitCode).toBe(1)
    expect(run.codes()).toContain('spec-invalid')
  })

  test('may name accounts that it cannot know', async () => {
    const s = await stage()
    s.spec({ name: 'orders', aiven: 'project: acme-prod, account: other' })
    const run = await s.run('plan', NO_CREDENTIALS, { event: pullRequestEvent(fork) })
    expect([run.exitCode, run.outputs.outcome]).toEqual([0, 'skipped'])
  })

  test('with overlapping ranges written in the spec is told so at its line', async () => {
    const s = await stage()
    const text = s.text(
      { name: 'orders', vpc: '{ cloud: upcloud-de-fra, cidr: 10.77.8.0/22 }' },
      { name: 'twin', vpc: '{ cloud: upcloud-de-fra, cidr: 10.77.9.0/24 }' },
    )
    s.runner.write('peering.yml', text)
    const run = await s.run('plan', NO_CREDENTIALS, { event: pullRequestEvent(fork) })
    expect(run.exitCode).toBe(1)
    const overlaps = run.annotations.filter(({ code }) => code === 'cidr-overlap')
    expect(overlaps.map(({ line }) => line)).toEqual(
      expect.arrayContaining([lineOf(text, '"orders"'), lineOf(text, '"twin"')]),
    )
    expect(s.cloudRequests()).toEqual([])
  })

  test('in zones that do not fit is told so, too', async () => {
    const s = await stage()
    const text = s.text({
      name: 'orders',
      vpc: '{ cloud: upcloud-de-fra, cidr: 10.77.8.0/22 }',
      network: '{ name: app-net, zone: nl-ams1 }',
    })
    s.runner.write('peering.yml', text)
    const run = await s.run('plan', NO_CREDENTIALS, { event: pullRequestEvent(fork) })
    expect(run.exitCode).toBe(1)
    expect(run.annotations).toContainEqual(
      expect.objectContaining({ code: 'zone-mismatch', line: lineOf(text, '"orders"') }),
    )
  })

  test('in the repository itself is one clear error', async () => {
    const s = await stage()
    s.spec({ name: 'orders' })
    const run = await s.run('plan', NO_CREDENTIALS, { event: pullRequestEvent() })
    expect([run.exitCode, run.outputs.outcome]).toEqual([1, 'failed'])
    expect(run.log).toMatch(/aiven-token/)
    expect(run.log).toMatch(/upcloud-token/)
  })

  test('apply of a fork stays refused', async () => {
    const s = await stage()
    s.spec({ name: 'orders' })
    const run = await s.run('apply', NO_CREDENTIALS, { event: pullRequestEvent(fork) })
    expect(run.exitCode).toBe(1)
    expect(run.codes()).toContain('untrusted-event')
  })
})

describe.concurrent('a fork that does get credentials', () => {
  test('may plan on pull_request', async () => {
    const s = await stage()
    s.spec({ name: 'orders' })
    const run = await s.run('plan', {}, { event: pullRequestEvent(fork) })
    expect([run.exitCode, run.outputs.outcome]).toEqual([0, 'pending'])
    expect(s.writes()).toEqual([])
  })
})

describe.concurrent('workflow_run of a fork', () => {
  test('sends nothing to a cloud', async () => {
    const s = await stage()
    s.spec({ name: 'orders' })
    const payload = {
      action: 'completed',
      workflow_run: {
        event: 'pull_request',
        head_sha: 'a'.repeat(40),
        head_branch: 'main',
        head_repository: { full_name: 'mallory/infra' },
        pull_requests: [],
      },
      repository: { full_name: 'acme/infra', default_branch: 'main' },
    }
    const run = await s.run('apply', {}, { event: { name: 'workflow_run', payload } })
    expect(run.exitCode).toBe(1)
    expect(s.cloudRequests()).toEqual([])
  })
})

describe.concurrent('credentials', () => {
  test('are asked for the accounts only that entries use', async () => {
    const s = await stage()
    s.world.addAivenToken({ token: 'other-aiven-token' })
    s.spec({ name: 'orders', aiven: 'project: acme-prod, account: other' })
    const run = await s.run('plan', { 'aiven-token': '', 'aiven-accounts': 'other=other-aiven-token' })
    expect(run.exitCode).toBe(0)
    for (const request of s.sim.requests.filter({ service: 'aiven' }))
      expect(request.headers.authorization).toContain('other-aiven-token')
  })

  test('go to no other origin along a redirect', async () => {
    for (const service of ['aiven', 'upcloud'] as const) {
      const s = await stage()
      const trap = await stage()
      s.spec({ name: 'orders' })
      const to = service === 'aiven' ? trap.sim.upcloudUrl : trap.sim.aivenUrl
      s.sim.faults.add({ service, kind: 'redirect', to: `${to}/steal`, status: 307 })

      const run = await s.run('plan')

      expect(run.exitCode).toBe(1)
      expect(run.outputs.outcome).toBe('failed')
      for (const { headers } of trap.sim.requests.entries) expect(headers.authorization).toBeUndefined()
    }
  })

  test('go to no other origin from GitHub either', async () => {
    const s = await stage()
    const trap = await stage()
    s.world.github.addPull({ number: 7 })
    s.spec({ name: 'orders' })
    s.sim.faults.add({ service: 'github', kind: 'redirect', to: `${trap.sim.aivenUrl}/steal`, status: 307 })
    const run = await s.run('plan', {}, { event: pullRequestEvent() })
    expect(run.exitCode).toBe(0)
    for (const { headers } of trap.sim.requests.entries) expect(headers.authorization).toBeUndefined()
  })
})

import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Comment } from '../../simulator/index.ts'
import { pullRequestEvent, pushEvent } from '../../simulator/runner.ts'
import { factsOf } from '../report/markdown.ts'
import { type Stage, stage } from './stage.ts'

const MARKER = '<!-- aiven-upcloud-peering'
const HEAD = 'a'.repeat(40)
const MERGE = 'c'.repeat(40)

/** A stage with an open pull request 7 and a spec of one missing peering. */
async function pulled(options: Parameters<typeof stage>[0] = {}): Promise<Stage> {
  const s = await stage(options)
  s.world.github.addPull({ number: 7, headSha: HEAD })
  s.spec({ name: 'orders' })
  return s
}

function ours(s: Stage, number = 7): Comment[] {
  return s.world.github.commentsOf(number).filter(({ body }) => body.startsWith(MARKER))
}

const onPull = { event: pullRequestEvent({ head: HEAD }) }
const withoutMarker = (body: string | undefined) => body?.split('\n').slice(1).join('\n')

test.concurrent('a finding is linked to the documents of the version that runs', async () => {
  const s = await pulled()
  s.spec({ name: 'x', vpc: '6f1c0a52-8a43-4a7e-9a11-0a6b7c8d9e0f' })
  const env = { GITHUB_ACTION_REPOSITORY: 'acme/aiven-upcloud-peering', GITHUB_ACTION_REF: 'v1' }
  const run = await s.run('plan', {}, { ...onPull, env })
  const link =
    '[`vpc-not-found`](https://github.com/acme/aiven-upcloud-peering/blob/v1/docs/findings.md#vpc-not-found)'
  expect(ours(s)[0]?.body).toContain(link)
  expect(run.summary).toContain(link)
})

describe.concurrent('finding our own comment', () => {
  test('behind 140 other ones, and updating it in place', async () => {
    const s = await pulled()
    for (let n = 0; n < 140; n += 1)
      s.world.github.addComment({ issue: 7, body: `Comment ${n}`, login: 'octocat' })
    const first = await s.run('plan', {}, onPull)
    const id = ours(s)[0]?.id
    s.spec(
      { name: 'orders', labels: { env: 'prod' } },
      { name: 'x', vpc: '6f1c0a52-8a43-4a7e-9a11-0a6b7c8d9e0f' },
    )

    const second = await s.run('plan', {}, onPull)

    expect(first.exitCode).toBe(0)
    expect(second.exitCode).toBe(1)
    expect(ours(s).map((comment) => comment.id)).toEqual([id])
    expect(ours(s)[0]?.body).toContain('vpc-not-found')
    expect(second.outputs['comment-url']).toBe(first.outputs['comment-url'])
    expect(s.world.github.commentsOf(7)).toHaveLength(141)
  })

  test('never one with our marker by somebody else', async () => {
    const s = await pulled()
    await s.run('plan', {}, onPull)
    const [mine] = ours(s)
    s.world.github.comments.clear()
    const forged = s.world.github.addComment({ issue: 7, body: mine?.body ?? '', login: 'mallory' })

    await s.run('plan', {}, onPull)

    expect(s.world.github.comments.get(forged.id)?.body).toBe(mine?.body)
    expect(ours(s).map(({ login }) => login)).toEqual(['mallory', 'github-actions[bot]'])
  })

  test("by a personal token's own login", async () => {
    const s = await pulled({ githubPersonalToken: true, githubLogin: 'robot' })
    s.world.github.addComment({ issue: 7, body: `${MARKER} v=1 -->`, login: 'github-actions[bot]' })
    await s.run('plan', {}, onPull)
    await s.run('plan', {}, onPull)
    expect(ours(s).map(({ login }) => login)).toEqual(['github-actions[bot]', 'robot'])
  })

  test('apart for two keys', async () => {
    const s = await pulled()
    for (const key of ['one', 'two', 'one', 'two']) await s.run('plan', { 'comment-key': key }, onPull)
    expect(ours(s)).toHaveLength(2)
  })

  test('apart for two specs and two shards', async () => {
    const s = await pulled()
    s.runner.write('other.yml', s.text({ name: 'other' }))
    await s.run('plan', {}, onPull)
    await s.run('plan', { spec: 'other.yml' }, onPull)
    await s.run('plan', { shard: '1/2', comment: 'always' }, onPull)
    await s.run('plan', { shard: '2/2', comment: 'always' }, onPull)
    expect(ours(s)).toHaveLength(4)
  })
})

describe.concurrent('when it is written', () => {
  test('auto says nothing when there is nothing to say', async () => {
    const s = await pulled()
    await s.run('apply')
    const run = await s.run('plan', {}, onPull)
    expect(run.outputs.outcome).toBe('in-sync')
    expect(ours(s)).toEqual([])
  })

  test('always says so', async () => {
    const s = await pulled()
    await s.run('apply')
    await s.run('plan', { comment: 'always' }, onPull)
    expect(ours(s)).toHaveLength(1)
  })

  test('never writes nothing and asks GitHub nothing', async () => {
    const s = await pulled()
    await s.run('plan', { comment: 'never' }, onPull)
    expect(s.sim.requests.filter({ service: 'github' })).toEqual([])
  })

  test('auto updates an existing one when all is well again', async () => {
    const s = await pulled()
    await s.run('plan', {}, onPull)
    const before = ours(s)[0]?.body
    await s.run('apply')

    await s.run('plan', {}, onPull)

    expect(ours(s)).toHaveLength(1)
    expect(withoutMarker(ours(s)[0]?.body)).not.toBe(withoutMarker(before))
    expect(ours(s)[0]?.body).toMatch(/in place/i)
  })

  test('is left alone when only time, run and commit would change', async () => {
    const s = await pulled()
    await s.run('apply')
    await s.run('plan', { comment: 'always' }, onPull)
    const before = ours(s)[0]?.body
    s.sim.requests.clear()

    await s.run('plan', { comment: 'always' }, { event: pullRequestEvent({ head: 'd'.repeat(40) }) })

    expect(s.sim.requests.mutations('github')).toEqual([])
    expect(ours(s)[0]?.body).toBe(before)
  })

  test('follows a failure, the reason first, and the fix after it', async () => {
    const s = await pulled()
    await s.run('plan', {}, onPull)
    s.runner.write('peering.yml', 'version: 1\npeering: []\n')
    await s.run('plan', {}, onPull)
    const failed = ours(s)[0]?.body ?? ''
    s.spec({ name: 'orders' })
    await s.run('plan', {}, onPull)
    const fixed = ours(s)[0]?.body ?? ''

    expect(ours(s)).toHaveLength(1)
    expect(failed).toContain('peering.yml')
    expect(failed.indexOf('spec-invalid')).toBeGreaterThan(0)
    expect(fixed).toContain('orders')
    expect(fixed).not.toContain('spec-invalid')
  })

  test('tells of an API that fails', async () => {
    const s = await pulled()
    await s.run('plan', {}, onPull)
    s.sim.faults.add({ service: 'upcloud', kind: 'status', status: 401 })
    await s.run('plan', {}, onPull)
    expect(ours(s)[0]?.body).toContain('not-authorized')
  })
})

describe.concurrent('newer runs', () => {
  const as = (id: string, attempt = '1') => ({
    ...onPull,
    env: { GITHUB_RUN_ID: id, GITHUB_RUN_ATTEMPT: attempt },
  })

  test('are never overwritten by older ones', async () => {
    const s = await pulled()
    await s.run('plan', {}, as('2000'))
    const newest = ours(s)[0]?.body
    s.spec({ name: 'older' })

    await s.run('plan', {}, as('1999'))

    expect(ours(s).map(({ body }) => body)).toEqual([newest])
  })

  test('of a later attempt neither', async () => {
    const s = await pulled()
    await s.run('plan', {}, as('2000', '2'))
    const newest = ours(s)[0]?.body
    s.spec({ name: 'older' })
    await s.run('plan', {}, as('2000', '1'))
    expect(ours(s).map(({ body }) => body)).toEqual([newest])
  })

  test('overwrite older ones', async () => {
    const s = await pulled()
    await s.run('plan', {}, as('999'))
    s.spec({ name: 'newer' })
    await s.run('plan', {}, as('1000'))
    expect(ours(s)[0]?.body).toContain('newer')
  })
})

describe.concurrent('a write that GitHub refuses', () => {
  test('is a warning that names the permission; exit code and summary stay', async () => {
    const s = await pulled({
      githubPermissions: { issues: 'read', 'pull-requests': 'read', contents: 'read' },
    })

    const run = await s.run('plan', {}, onPull)

    expect(run.exitCode).toBe(0)
    expect(run.outputs).toMatchObject({ outcome: 'pending' })
    expect(run.outputs['comment-url'] ?? '').toBe('')
    expect(run.summary).toContain('orders')
    const warnings = run.annotations.filter(({ type }) => type === 'warning')
    expect(warnings.some(({ message }) => message.includes('pull-requests: write'))).toBe(true)
  })

  test('and when nothing may be read either', async () => {
    const s = await pulled({
      githubPermissions: { issues: 'none', 'pull-requests': 'none', contents: 'none' },
    })
    const run = await s.run('plan', {}, onPull)
    expect(run.exitCode).toBe(0)
    expect(run.log).toContain('pull-requests: write')
  })

  test('with GitHub out of order is a warning too', async () => {
    const s = await pulled()
    s.sim.faults.add({ service: 'github', kind: 'status', status: 500, headers: { 'retry-after': '0' } })
    const run = await s.run('plan', {}, onPull)
    expect(run.exitCode).toBe(0)
    expect(run.annotations.some(({ type }) => type === 'warning')).toBe(true)
    expect(run.summary).toContain('orders')
  })
})

describe.concurrent('after a merge', () => {
  test('an apply on push updates the comment of the merged pull request', async () => {
    const s = await pulled()
    await s.run('plan', {}, onPull)
    s.world.github.mergePull(7, MERGE)

    const run = await s.run('apply', {}, { event: pushEvent(MERGE) })

    expect(run.exitCode).toBe(0)
    expect(ours(s)).toHaveLength(1)
    expect(run.outputs['comment-url']).toContain('/pull/7#')
    expect(ours(s)[0]?.body).toMatch(/in place|applied|created/i)
    expect(withoutMarker(ours(s)[0]?.body)).not.toMatch(/to create/)
  })

  test.each(['squash', 'rebase'])('also after a %s merge', async (kind) => {
    const s = await pulled()
    await s.run('plan', {}, onPull)
    if (kind === 'rebase') {
      const pull = s.world.github.issues.get(7)?.pull
      pull?.commits.push(MERGE)
      s.world.github.mergePull(7, 'e'.repeat(40))
    } else s.world.github.mergePull(7, MERGE)
    const run = await s.run('apply', {}, { event: pushEvent(MERGE) })
    expect(run.outputs['comment-url']).toContain('/pull/7#')
  })

  test('a failed apply says so there', async () => {
    const s = await pulled()
    await s.run('plan', {}, onPull)
    s.world.github.mergePull(7, MERGE)
    s.sim.faults.add({
      service: 'aiven',
      kind: 'status',
      status: 400,
      match: { method: 'POST' },
      body: '{"message":"the hamster is tired"}',
    })
    const run = await s.run('apply', {}, { event: pushEvent(MERGE) })
    expect(run.exitCode).toBe(1)
    expect(ours(s)[0]?.body).toContain('hamster')
  })

  test('a push without a pull request leaves only the summary', async () => {
    const s = await pulled()
    const run = await s.run('apply', {}, { event: pushEvent(MERGE) })
    expect(run.exitCode).toBe(0)
    expect(s.world.github.commentsOf(7)).toEqual([])
    expect(run.summary).not.toBe('')
  })
})

describe.concurrent('events without a pull request', () => {
  test.each([
    ['schedule', { schedule: '0 6 * * *' }],
    ['workflow_dispatch', { inputs: {} }],
    ['merge_group', { action: 'checks_requested', merge_group: { head_sha: MERGE } }],
  ])('%s writes the summary only', async (name, payload) => {
    const s = await pulled()
    const run = await s.run('plan', {}, { event: { name, payload } })
    expect(run.exitCode).toBe(0)
    expect(run.summary).toContain('orders')
    expect(s.world.github.comments.size).toBe(0)
  })
})

test.concurrent('links lead to the server of the run', async () => {
  const s = await pulled()
  const env = { GITHUB_SERVER_URL: 'https://ghes.example.com' }
  const run = await s.run('plan', {}, { ...onPull, env })
  for (const text of [ours(s)[0]?.body ?? '', run.summary]) {
    expect(text).toContain('https://ghes.example.com/acme/infra/actions/runs/')
    expect(text).not.toContain('https://github.com')
  }
})

test.concurrent('an event file that is no JSON does not cost the comment', async () => {
  const s = await pulled()
  s.runner.write('event.json', '{"half')
  const env = { GITHUB_EVENT_PATH: join(s.runner.workspace, 'event.json') }
  const run = await s.run('plan', { 'pr-number': '7' }, { env })
  expect(run.exitCode).toBe(0)
  expect(ours(s)).toHaveLength(1)
})

describe.concurrent('size', () => {
  test('400 long-named peerings with 10 blocked ones fit, each blocked one named', async () => {
    const s = await pulled()
    const long = 'a-name-that-is-much-longer-than-anybody-would-write-but-allowed-'.repeat(3)
    const entries = Array.from({ length: 400 }, (_, n) => ({
      name: `${n % 40 === 0 ? 'blocked' : 'fine'}-${n}-${long}`,
      network: s.world.addNetwork({
        cidr: `10.${160 + Math.floor(n / 256)}.${n % 256}.0/24`,
        router: n % 40 !== 0,
      }),
    }))
    s.sim.options.peeringQuota = 1000
    s.spec(...entries)

    const run = await s.run('plan', {}, onPull)

    const body = ours(s)[0]?.body ?? ''
    expect(run.plan.counts).toMatchObject({ blocked: 10, create: 390 })
    expect([...body].length).toBeLessThanOrEqual(65_536)
    for (let n = 0; n < 400; n += 40) expect(body).toContain(`blocked-${n}-`)
    expect(body).toMatch(/left out|more/i)
    expect(Buffer.byteLength(run.summary)).toBeLessThan(1024 * 1024)
  })
})

describe.concurrent('values are data', () => {
  const HOSTILE =
    '<img src=x onerror=1> @octocat | `x` [a](http://evil.example) ![b](c) <!-- aiven-upcloud-peering -->'

  test('in comment and summary', async () => {
    const s = await pulled()
    const network = s.world.addNetwork({ name: HOSTILE, cidr: '10.9.1.0/24' })
    s.spec({ name: HOSTILE, network })

    const run = await s.run('plan', {}, onPull)

    for (const text of [withoutMarker(ours(s)[0]?.body) ?? '', run.summary]) {
      const { html, links, texts, types } = factsOf(text)
      expect(html.filter((tag) => !/^<\/?(?:br|sub|details|summary)\b/.test(tag))).toEqual([])
      expect(links.filter((link) => link.includes('evil'))).toEqual([])
      expect(texts.filter((part) => part.includes('@octocat'))).toEqual([])
      expect(types).not.toContain('image')
      expect(text).not.toContain(MARKER)
    }
  })

  test('in the log: no workflow command', async () => {
    const s = await pulled()
    const name = 'x ##[error]boo\u0085  ::set-output name=a::b'
    const network = s.world.addNetwork({ name: '::error::boo', cidr: '10.9.1.0/24' })
    s.spec({ name, network })

    const run = await s.run('plan', {}, onPull)

    for (const line of run.log.split('\n')) {
      expect(line).not.toMatch(/##\[/)
      if (/^\s*::/.test(line)) expect(line).toMatch(/^::(add-mask|debug|notice|warning|error|group|endgroup)/)
    }
    expect(run.log).not.toMatch(/^\s*::error::boo/m)
  })
})

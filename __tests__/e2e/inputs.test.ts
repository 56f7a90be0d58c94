import { describe, expect, test } from 'vitest'
import { pullRequestEvent } from '../../simulator/runner.ts'
import { ownLabels, stage } from './stage.ts'

describe.concurrent('a wrong input is an error that names the input, the value and what is allowed', () => {
  test.each([
    ['mode', 'aply', /plan.*check.*apply.*export/],
    ['comment', 'sometimes', /auto.*always.*never/],
    ['reviewed-plan', 'yes', /ignore.*require|require.*ignore/],
    ['unmanaged', 'remove', /ignore.*report.*fail.*delete/],
    ['fail-on-drift', 'yes', /true.*false/],
    ['drift-issue', '1', /true.*false/],
    ['wait', 'nope', /true.*false/],
    ['allow-apply-on-pull-request', 'y', /true.*false/],
    ['max-deletes', '-1', /0/],
    ['max-deletes', 'three', /0/],
    ['concurrency', '0', /1.*32/],
    ['concurrency', '33', /1.*32/],
    ['concurrency', '4.5', /1.*32/],
    ['wait-timeout', '20', /20m/],
    ['wait-timeout', '1d', /20m|1h/],
    ['poll-interval', '99ms', /100ms/],
    ['request-timeout', 'soon', /30s/],
    ['request-timeout', '25h', /at most 24h/],
    ['wait-timeout', '86400001ms', /at most 24h/],
    ['poll-interval', '999999999h', /at most 24h/],
    ['pr-number', 'seven', /number/],
    ['plan-file', 'peerings/other.YAML', /may be a spec, so name another file/],
    ['plan-file', './peering.yml', /may be a spec, so name another file/],
    ['shard', '6/5', /2\/5/],
    ['shard', '0/5', /2\/5/],
    ['aiven-api-url', 'http://api.example.com', /https/],
    ['upcloud-api-url', 'ftp://example.com', /https/],
    ['upcloud-api-url', 'not a url', /https/],
  ])('%s: %s', async (input, value, allowed) => {
    const s = await stage()
    s.spec({ name: 'orders' })

    const run = await s.run('plan', { [input]: value })

    expect(run.exitCode).toBe(1)
    const [error] = run.annotations.filter(({ type }) => type === 'error')
    expect(error?.message).toContain(input)
    expect(error?.message).toContain(value)
    expect(error?.message).toMatch(allowed)
    expect(s.sim.requests.entries).toEqual([])
  })

  test.each([
    'https://s3cret@api.example.com',
    'https://me:s3cret@api.example.com',
    'https://api.example.com/?token=s3cret',
    'https://api.example.com/#s3cret',
    'https://s3cret@api.example.com:99999',
  ])('but a URL that may hold a token is not repeated: %s', async (value) => {
    const s = await stage()
    s.spec({ name: 'orders' })

    const run = await s.run('plan', { 'aiven-api-url': value })

    expect(run.exitCode).toBe(1)
    const [error] = run.annotations.filter(({ type }) => type === 'error')
    expect(error?.message).toContain('aiven-api-url: found a URL with a user, query or fragment (not shown)')
    expect(error?.message).toContain('without user, password, query and fragment')
    expect(`${run.log}${run.summary}`).not.toContain('s3cret')
    expect(s.sim.requests.entries).toEqual([])
  })

  test('tokens of the two clouds that are swapped are told without their values', async () => {
    const s = await stage()
    s.spec({ name: 'orders' })

    const run = await s.run('plan', { 'aiven-token': 'ucat_sw4pped', 'upcloud-token': 'an-aiven-token' })

    expect(run.exitCode).toBe(1)
    expect(run.annotations.map(({ message }) => message)).toEqual([
      "aiven-token (not shown) is a token of UpCloud: it begins with ucat_. Give Aiven's token there; the two may be swapped",
    ])
    expect(`${run.log.replaceAll(/^::add-mask::.*$/gm, '')}${run.summary}`).not.toContain('ucat_sw4pped')
    expect(s.sim.requests.entries).toEqual([])
  })

  test('a glob of many characters is too long', async () => {
    const s = await stage()
    s.spec({ name: 'orders' })

    const run = await s.run('plan', { only: '*'.repeat(100_000) })

    expect(run.commands('error')).toEqual([
      expect.stringContaining('only: found 100000 characters; allowed are globs of up to 1000'),
    ])
  })

  test('durations of a day are allowed', async () => {
    const s = await stage()
    s.spec({ name: 'orders' })
    const day = { 'wait-timeout': '24h', 'poll-interval': '1440m', 'request-timeout': '86400s' }
    expect((await s.run('plan', day)).exitCode).toBe(0)
  })

  test('and several are told at once', async () => {
    const s = await stage()
    s.spec({ name: 'orders' })

    const run = await s.run('plan', { concurrency: '99', wait: 'maybe', 'poll-interval': '1 minute' })

    // Each is an error of its own.
    expect(run.annotations.filter(({ type }) => type === 'error')).toHaveLength(3)
    const text = run.annotations.map(({ message }) => message).join('\n')
    for (const name of ['concurrency', 'wait', 'poll-interval']) expect(text).toContain(name)
  })

  test.each([
    ['plan', 'Peering plan for `peering.yml`: 1 wrong input'],
    ['check', 'Peering check for `peering.yml`: 1 wrong input'],
    ['apply', 'Peering apply for `peering.yml`: 1 wrong input'],
    ['export', 'Peering export for `peering.yml`: 2 wrong inputs'],
  ] as const)('and the report calls %s by its name', async (mode, verdict) => {
    const s = await stage()
    s.spec({ name: 'orders' })

    const run = await s.run(mode, { concurrency: '99' })

    expect(run.summary).toContain(verdict)
    expect([run.exitCode, run.plan.mode]).toEqual([1, mode])
  })
})

describe.concurrent('credentials', () => {
  const NONE = { 'aiven-token': '', 'upcloud-token': '' }

  test.each(['AIVEN_TOKEN', 'AIVEN_AUTH_TOKEN'])('the Aiven token falls back to %s', async (variable) => {
    const s = await stage()
    s.spec({ name: 'orders' })

    const run = await s.run('plan', { 'aiven-token': '' }, { env: { [variable]: s.sim.tokens.aiven } })

    expect(run.exitCode).toBe(0)
  })

  test('a variable that an input stands before may hold anything', async () => {
    const s = await stage()
    s.spec({ name: 'orders' })

    const run = await s.run('plan', {}, { env: { AIVEN_TOKEN: 'two\nlines', UPCLOUD_TOKEN: 'two\nlines' } })

    expect(run.exitCode).toBe(0)
  })

  test('the UpCloud token falls back to UPCLOUD_TOKEN', async () => {
    const s = await stage()
    s.spec({ name: 'orders' })

    const run = await s.run('plan', { 'upcloud-token': '' }, { env: { UPCLOUD_TOKEN: s.sim.tokens.upcloud } })

    expect(run.exitCode).toBe(0)
  })

  test('user name and password work as inputs and as variables', async () => {
    const s = await stage()
    s.spec({ name: 'orders' })
    const { upcloudUsername: name, upcloudPassword: password } = s.sim.options

    const inputs = await s.run('plan', {
      'upcloud-token': '',
      'upcloud-username': name,
      'upcloud-password': password,
    })
    const variables = await s.run(
      'plan',
      { 'upcloud-token': '' },
      { env: { UPCLOUD_USERNAME: name, UPCLOUD_PASSWORD: password } },
    )

    expect([inputs.exitCode, variables.exitCode]).toEqual([0, 0])
    const [request] = s.sim.requests.filter({ service: 'upcloud' })
    expect(request?.headers.authorization).toMatch(/^Basic /)
  })

  test('token and user name together are an error', async () => {
    const s = await stage()
    s.spec({ name: 'orders' })

    const run = await s.run('plan', { 'upcloud-username': 'me', 'upcloud-password': 'secret-password' })

    expect(run.exitCode).toBe(1)
    expect(run.log).toMatch(/upcloud-token.*upcloud-username|upcloud-username.*upcloud-token/)
    expect(s.sim.requests.entries).toEqual([])
  })

  test('missing ones are one clear error that names every input', async () => {
    const s = await stage()
    s.spec({ name: 'orders' })

    const run = await s.run('plan', NONE)

    expect(run.exitCode).toBe(1)
    const errors = run.annotations.filter(({ type }) => type === 'error')
    expect(errors).toHaveLength(1)
    expect(errors[0]?.message).toContain('aiven-token')
    expect(errors[0]?.message).toContain('upcloud-token')
    expect(s.cloudRequests()).toEqual([])
  })

  test('a user name without a password names the password', async () => {
    const s = await stage()
    s.spec({ name: 'orders' })

    const run = await s.run('plan', { 'upcloud-token': '', 'upcloud-username': 'me' })

    expect(run.exitCode).toBe(1)
    expect(run.log).toContain('upcloud-password')
  })
})

describe.concurrent('API URLs', () => {
  test('may end with a slash and may carry a path', async () => {
    const s = await stage()
    s.spec({ name: 'orders' })

    const run = await s.run('plan', {
      'aiven-api-url': `${s.sim.aivenUrl}/`,
      'upcloud-api-url': `${s.sim.upcloudUrl}/`,
    })

    expect(run.exitCode).toBe(0)
    expect(s.sim.requests.filter({ service: 'aiven' })[0]?.path).toMatch(/^\/v1\//)
    expect(s.sim.requests.filter({ service: 'upcloud' })[0]?.path).toMatch(/^\/1\.3\//)
  })

  test("GitHub's own comes from GITHUB_API_URL, with a base path on GHES", async () => {
    const s = await stage({ githubBasePath: '/api/v3' })
    s.world.github.addPull({ number: 7 })
    s.spec({ name: 'orders' })

    await s.run('plan', {}, { event: pullRequestEvent() })

    expect(s.world.github.commentsOf(7)).toHaveLength(1)
  })
})

describe.concurrent('only and shard', () => {
  test.each([
    ['ord*', ['orders']],
    ['?ills', ['bills']],
    ['[bo]*', ['bills', 'orders']],
    ['{users,bills}', ['bills', 'users']],
    ['nothing', []],
  ])('only: %s', async (only, names) => {
    const s = await stage()
    const other = ['bills', 'users'].map((name, n) => ({
      name,
      network: s.world.addNetwork({ cidr: `10.10.${n}.0/24` }),
    }))
    s.spec({ name: 'orders' }, ...other)

    const run = await s.run('plan', { only })

    expect(run.plan.peerings.map(({ name }) => name).sort()).toEqual(names)
  })

  test('only that fits no peering is a warning', async () => {
    const s = await stage()
    s.spec({ name: 'orders' })
    const useless = await s.run('plan', { only: 'order' })
    expect([useless.exitCode, useless.outputs.outcome]).toEqual([0, 'in-sync'])
    expect(useless.annotations).toContainEqual(
      expect.objectContaining({
        type: 'warning',
        message: expect.stringContaining('"order" matches no peering'),
      }),
    )
    const useful = await s.run('plan', { only: 'order*' })
    expect(useful.annotations.filter(({ type }) => type === 'warning')).toEqual([])
  })

  test('what they leave out is never unmanaged', async () => {
    const s = await stage()
    const other = s.world.addNetwork({ cidr: '10.9.1.0/24' })
    s.world.connect({ vpc: s.vpc, network: other, name: 'bills', labels: ownLabels(s.vpc) })
    s.spec({ name: 'orders' }, { name: 'bills', network: other })

    const run = await s.run('plan', { only: 'orders', unmanaged: 'fail' })

    expect(run.exitCode).toBe(0)
    expect(run.plan.peerings.map(({ name, status }) => [name, status])).toEqual([['orders', 'create']])
  })

  test('the shards of a spec share its peerings out, each once', async () => {
    const s = await stage()
    const entries = Array.from({ length: 12 }, (_, n) => ({
      name: `p${n}`,
      network: s.world.addNetwork({ cidr: `10.10.${n}.0/24` }),
    }))
    s.spec(...entries)

    const runs = await Promise.all([1, 2, 3].map((n) => s.run('plan', { shard: `${n}/3` })))

    const names = runs.flatMap(({ plan }) => plan.peerings.map(({ name }) => name))
    expect(names.sort()).toEqual(entries.map(({ name }) => name).sort())
    for (const run of runs) expect(run.plan.counts.unmanaged).toBe(0)
  })
})

describe.concurrent('pr-number', () => {
  test('gives events without a pull request a place for the comment, and wins over the event', async () => {
    const s = await stage()
    for (const number of [7, 8]) s.world.github.addPull({ number })
    s.spec({ name: 'orders' })

    await s.run('plan', { 'pr-number': '8' })
    await s.run('plan', { 'pr-number': '8' }, { event: pullRequestEvent({ number: 7 }) })

    expect(s.world.github.commentsOf(7)).toHaveLength(0)
    expect(s.world.github.commentsOf(8)).toHaveLength(1)
  })
})

describe.concurrent('what the runner may leave out', () => {
  test('empty inputs mean their defaults', async () => {
    const s = await stage()
    s.spec({ name: 'orders' })
    const empty = ['spec', 'mode', 'comment', 'unmanaged', 'max-deletes', 'wait', 'poll-interval', 'shard']
    const run = await s.bare({ inputs: Object.fromEntries(empty.map((name) => [name, ''])) })
    expect([run.exitCode, run.plan.mode]).toEqual([0, 'plan'])
  })

  test('without files for outputs and summary the run ends as it would', async () => {
    const s = await stage()
    s.spec({ name: 'orders' })
    const env = { GITHUB_OUTPUT: undefined, GITHUB_STEP_SUMMARY: undefined, GITHUB_EVENT_PATH: undefined }
    const run = await s.run('plan', {}, { env })
    expect(run.exitCode).toBe(0)
    expect(run.log).toContain('orders')
  })
})

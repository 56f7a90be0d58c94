/** Whatever fails, everything else is reported, and the process ends. */
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { createServer } from 'node:http'
import { type AddressInfo, createServer as createTcpServer, type Socket } from 'node:net'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Fault } from '../../simulator/index.ts'
import { pullRequestEvent } from '../../simulator/runner.ts'
import { type Mode, ownLabels, type Run, type Stage, stage } from './stage.ts'

/** A pull request, and a drift that a check finds. */
async function ready(options: Parameters<typeof stage>[0] = {}): Promise<Stage> {
  const s = await stage(options)
  s.world.github.addPull({ number: 7 })
  s.spec({ name: 'orders' })
  return s
}

function planOf(run: Run): Run['plan'] | null {
  try {
    return run.plan
  } catch {
    return null
  }
}

interface Channel {
  /** Makes it fail. */
  readonly inputs?: Record<string, string>
  readonly env?: Record<string, string>
  readonly fault?: Fault
  /** How the run tells it. */
  readonly told: RegExp
  /** Whether the channel says what the run found. */
  says(s: Stage, run: Run): boolean
}

const CHANNELS = {
  outputs: {
    env: { GITHUB_OUTPUT: '/dev/full' },
    told: /^::error::The outputs of this step could not be written to GITHUB_OUTPUT \(\/dev\/full\): ENOSPC/m,
    says: (_, { outputs }) => outputs.outcome !== undefined && outputs.peerings !== undefined,
  },
  'plan file': {
    inputs: { 'plan-file': '/dev/null/plan.json' },
    told: /^::warning::The plan file could not be written to \/dev\/null\/plan\.json: /m,
    says: (_, run) => planOf(run)?.peerings[0]?.name === 'orders',
  },
  summary: {
    env: { GITHUB_STEP_SUMMARY: '/dev/full' },
    told: /^::warning::The job summary could not be written: ENOSPC/m,
    says: (_, { summary }) => summary.includes('orders'),
  },
  comment: {
    fault: { kind: 'status', status: 403, service: 'github', match: { path: /\/issues\/7\/comments/ } },
    told: /^::warning::GitHub: could not list the comments of pull request #7: HTTP 403/m,
    says: (s) => s.world.github.commentsOf(7).some(({ body }) => body.includes('orders')),
  },
  issue: {
    fault: { kind: 'status', status: 403, service: 'github', match: { path: /\/issues(\?|$)/ } },
    told: /^::warning::GitHub: could not list the issues: HTTP 403/m,
    says: (s) => [...s.world.github.issues.values()].some(({ body }) => body?.includes('orders')),
  },
} satisfies Record<string, Channel>
const ALL: [string, Channel][] = Object.entries(CHANNELS)

/** A check has an issue, and an apply and a plan have none. */
function channelsOf(mode: Mode): [string, Channel][] {
  return ALL.filter(([name]) => name !== 'issue' || mode === 'check')
}

async function runWith(mode: Mode, broken: readonly [string, Channel][], unread = false) {
  const s = await ready()
  for (const [, { fault }] of broken) if (fault) s.sim.faults.add(fault)
  const inputs = Object.assign(
    { 'drift-issue': 'true', 'pr-number': '7' },
    ...broken.map(([, one]) => one.inputs),
  )
  const env = Object.assign({}, ...broken.map(([, one]) => one.env))
  const run = await s.run(mode, inputs, { env, unread })
  return { s, run }
}

function ended(mode: Mode, isOutputBroken: boolean): number {
  return mode === 'check' || isOutputBroken ? 1 : 0
}

describe.concurrent.each(['plan', 'check', 'apply'] as const)('a channel that fails in %s', (mode) => {
  test.each(channelsOf(mode))('%s: all others say what was found, and it is told', async (name, channel) => {
    const { s, run } = await runWith(mode, [[name, channel]])
    expect(run.log).toMatch(channel.told)
    for (const [other, { says }] of channelsOf(mode))
      expect([other, says(s, run)]).toEqual([other, other !== name])
    expect(run.exitCode).toBe(ended(mode, name === 'outputs'))
    expect(s.flows()).toBe(mode === 'apply')
  })

  test('all of them at once: the log says what was found, and what failed', async () => {
    const { s, run } = await runWith(mode, channelsOf(mode))
    for (const [, { told }] of channelsOf(mode)) expect(run.log).toMatch(told)
    expect(run.log).toContain('orders')
    expect(run.exitCode).toBe(1)
    expect(s.flows()).toBe(mode === 'apply')
  })

  test('all of them, and nobody reads the log: the exit code says it', async () => {
    const { s, run } = await runWith(mode, channelsOf(mode), true)
    expect([run.exitCode, run.log]).toEqual([1, ''])
    expect(s.flows()).toBe(mode === 'apply')
  })
})

describe.concurrent('the outputs', () => {
  test.each([
    ['a file that is not there', '/nonexistent/output'],
    ['a folder', '/tmp'],
  ])('%s: the run fails, with the path, and the clouds are as the comment says', async (_, GITHUB_OUTPUT) => {
    const s = await ready()
    const run = await s.run('apply', { 'pr-number': '7' }, { env: { GITHUB_OUTPUT } })
    expect(run.exitCode).toBe(1)
    expect(run.commands('error')).toEqual([expect.stringContaining(`GITHUB_OUTPUT (${GITHUB_OUTPUT})`)])
    expect(run.log).not.toContain('    at ')
    expect(run.peering('orders').result).toBe('applied')
    expect(s.world.github.commentsOf(7)).toHaveLength(1)
    expect(s.flows()).toBe(true)
  })
})

test.concurrent('a log that nobody reads any more stops nothing', async () => {
  const s = await ready()
  const run = await s.run('apply', { 'pr-number': '7' }, { unread: true })
  expect([run.exitCode, run.outputs.outcome]).toEqual([0, 'applied'])
  expect(run.summary).toContain('orders')
  expect(s.world.github.commentsOf(7)).toHaveLength(1)
})

test.concurrent.each([
  ['a promise that nobody waits for', 'Promise.reject(new TypeError("canary-words"))'],
  ['an event that throws', '(() => { throw new TypeError("canary-words") })()'],
])('a bug beside the run ends nothing, and fails it in the end: %s', async (_, bug) => {
  const s = await ready()
  const script = `setTimeout(() => ${bug}, 150).unref()`
  const run = await s.run(
    'apply',
    { 'pr-number': '7' },
    { env: { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(script)}` } },
  )
  expect([run.exitCode, run.outputs.outcome, run.outputs.changed]).toEqual([1, 'applied', 'true'])
  expect(run.commands('error')).toEqual([expect.stringContaining('beside the run: TypeError')])
  expect(run.log).not.toContain('canary-words')
  expect(s.world.github.commentsOf(7)).toHaveLength(1)
  expect(s.flows()).toBe(true)
})

test.concurrent('an apply that a bug ends after a write says in every place that clouds were changed', async () => {
  const s = await ready()
  const script = `const write = process.stdout.write.bind(process.stdout)
    process.stdout.write = (text, ...more) => {
      if (String(text).startsWith('::group::orders: ')) throw new Error('a bug')
      return write(text, ...more)
    }`
  const run = await s.run(
    'apply',
    { 'pr-number': '7' },
    { env: { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(script)}` } },
  )
  expect([run.exitCode, run.outputs.outcome, run.outputs.changed]).toEqual([1, 'failed', 'true'])
  expect(s.writes().length).toBeGreaterThan(0)
  expect(run.plan.peerings).toEqual([expect.objectContaining({ name: 'orders', result: 'failed' })])
  const said = 'a bug. Changes had been sent to a cloud before that'
  const places = [run.peering().error, run.log, run.summary, s.world.github.commentsOf(7)[0]?.body]
  for (const text of places) expect(text).toContain(said)
})

const upcloudPost = { service: 'upcloud', match: { method: 'POST', path: /network-peering$/ } } as const

describe.concurrent('what was done is told', () => {
  test('although the other cloud answers with a 101', async () => {
    const s = await ready()
    s.sim.faults.add({ kind: 'status', status: 101, ...upcloudPost })
    const run = await s.run('apply', { 'pr-number': '7', 'request-timeout': '1s', 'wait-timeout': '2s' })
    expect([run.exitCode, run.outputs.outcome, run.outputs.changed]).toEqual([1, 'failed', 'true'])
    expect(run.peering('orders').error).toContain('HTTP 101')
    expect(s.world.github.commentsOf(7)).toHaveLength(1)
  })

  test('although the other cloud answers with 30 MB of words, of which a line is shown', async () => {
    const s = await ready()
    s.sim.faults.add({ kind: 'status', status: 400, body: 'word '.repeat(6_000_000), ...upcloudPost })
    const run = await s.run('apply', { 'pr-number': '7' })
    expect([run.exitCode, run.outputs.outcome, run.outputs.changed]).toEqual([1, 'failed', 'true'])
    expect(run.peering('orders').error).toMatch(/HTTP 400, (word )+/)
    expect(run.peering('orders').error?.length).toBeLessThan(2000)
    expect(s.world.connectionsOf(s.vpc)).toHaveLength(1)
    expect(s.world.github.commentsOf(7)[0]?.body).toContain('word word')
  })

  test('an error body of nothing but "<" costs no time', async () => {
    const s = await ready()
    s.sim.faults.add({ kind: 'status', status: 400, body: '<'.repeat(8 * 1024 * 1024), ...upcloudPost })
    const run = await s.run('apply')
    expect([run.exitCode, run.outputs.changed]).toEqual([1, 'true'])
  })
})

/** Something that listens; a proxy, or none. */
async function listening(onConnection: (socket: Socket) => void) {
  let connections = 0
  const open = new Set<Socket>()
  const server = createTcpServer((socket) => {
    connections += 1
    open.add(socket.on('error', () => {}))
    onConnection(socket)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    connections: () => connections,
    close: () => {
      for (const socket of open) socket.destroy()
      server.close()
    },
  }
}

describe.concurrent('the process ends', () => {
  test.each<[string, (socket: Socket) => void]>([
    ['closes each CONNECT', (socket) => void socket.once('data', () => socket.end())],
    ['never answers a CONNECT', (socket) => void socket.resume()],
    [
      'answers a CONNECT with half a line',
      (socket) => void socket.once('data', () => socket.write('HTTP/1.1 2')),
    ],
  ])('when a proxy to GitHub %s', async (_, onConnection) => {
    const s = await ready()
    const proxy = await listening(onConnection)
    const run = await s.run(
      'apply',
      { 'pr-number': '7', 'request-timeout': '500ms' },
      { env: { GITHUB_API_URL: 'https://api.github.test', HTTPS_PROXY: proxy.address } },
    )
    proxy.close()
    expect([run.exitCode, run.outputs.outcome]).toEqual([0, 'applied'])
    expect(run.commands('warning')).toEqual([expect.stringContaining('GitHub: could not list the comments')])
    // Two calls, of five attempts each.
    expect(proxy.connections()).toBe(10)
  })

  test('when something in it would go on for ever', async () => {
    const s = await ready()
    const NODE_OPTIONS = '--import=data:text/javascript,setInterval(()=>{},1000)'
    const run = await s.run('plan', {}, { env: { NODE_OPTIONS } })
    expect([run.exitCode, run.outputs.outcome]).toEqual([0, 'pending'])
  })

  test('when a server leaves its last connection open and never says more', async () => {
    const s = await ready()
    const server = createServer((_, response) => {
      response.writeHead(403, { 'content-type': 'application/json' })
      response.write('{')
    })
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
    const GITHUB_API_URL = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
    const inputs = { 'pr-number': '7', 'request-timeout': '300ms' }
    const run = await s.run('plan', inputs, { env: { GITHUB_API_URL } })
    server.closeAllConnections()
    server.close()
    expect([run.exitCode, run.outputs.outcome]).toEqual([0, 'pending'])
    expect(run.commands('warning')).toHaveLength(1)
  })
})

describe.concurrent('a secret that is a common word', () => {
  test.each(['peering', 'plan', 'items', 'name', 'null', 'orders', 'status', 'drift'])(
    '%s breaks neither marker nor JSON nor headings',
    async (secret) => {
      const s = await ready({ aivenToken: secret })
      const plan = () => s.run('plan', {}, { event: pullRequestEvent() })
      const first = await plan()
      const [comment] = s.world.github.commentsOf(7)
      expect(comment?.body).toMatch(/^<!-- aiven-upcloud-peering v=1 key=[^ ]+ run=\d+ /)
      expect(comment?.body).toMatch(/^### /m)
      await plan()
      // A run that does not have this secret.
      await s.run('plan', { 'aiven-token': 'another' }, { event: pullRequestEvent() })
      expect(s.world.github.commentsOf(7)).toHaveLength(1)
      expect(Object.keys(first.plan)).toEqual(
        expect.arrayContaining(['version', 'mode', 'outcome', 'digest', 'counts', 'findings', 'peerings']),
      )
      expect(first.plan.peerings[0]).toMatchObject({
        status: 'create',
        name: secret === 'orders' ? '***' : 'orders',
      })
      expect(JSON.parse(first.outputs.peerings ?? '')).toEqual([
        expect.objectContaining({ status: 'create' }),
      ])
      expect(first.outputs.outcome).toBe('pending')
    },
  )
})

test.concurrent('an exported spec stays a spec, also when a secret is one of its keys', async () => {
  const s = await stage({ aivenToken: 'peerings', upcloudToken: 'network' })
  const labels = ownLabels(s.vpc, 'acme/infra:found.yml')
  s.world.connect({ vpc: s.vpc, network: s.network, name: 'orders', labels })
  const inputs = { 'export-file': 'found.yml', 'export-scope': 'project:acme-prod' }
  const run = await s.run('export', inputs)
  expect(run.exitCode).toBe(0)
  expect(parse(readFileSync(join(s.runner.workspace, 'found.yml'), 'utf8'))).toMatchObject({
    version: 1,
    peerings: [{ name: 'orders', upcloud: { network: s.network.uuid } }],
  })
})

describe.concurrent('files in the checkout of a stranger', () => {
  test.each([
    [
      'a symlink',
      'plan.json',
      (at: (path: string) => string, other: string) => symlinkSync(other, at('plan.json')),
    ],
    [
      'a symlink to a folder',
      'out/plan.json',
      (at: (path: string) => string, other: string) => symlinkSync(join(other, '..'), at('out')),
    ],
    ['a way out', '../plan.json', () => {}],
    ['.git', '.git/config', () => {}],
    ['a folder', '.', () => {}],
  ])('plan-file is refused when it is %s', async (_, planFile, prepare) => {
    const s = await ready()
    const at = (path: string) => join(s.runner.workspace, path)
    const other = join(s.runner.workspace, '..', 'precious', 'file')
    mkdirSync(join(other, '..'))
    writeFileSync(other, 'precious')
    prepare(at, other)
    const run = await s.run('plan', { 'plan-file': planFile })
    expect([run.exitCode, run.outputs.outcome]).toEqual([1, 'failed'])
    expect(run.commands('error').join()).toContain(`plan-file: found ${JSON.stringify(planFile)}`)
    expect(readFileSync(other, 'utf8')).toBe('precious')
    expect(s.cloudRequests()).toEqual([])
  })

  test('plan-file by the absolute path of the workspace is no way around that', async () => {
    const s = await ready()
    const other = join(s.runner.workspace, '..', 'precious')
    writeFileSync(other, 'precious')
    symlinkSync(other, join(s.runner.workspace, 'plan.json'))
    const run = await s.run('plan', { 'plan-file': join(s.runner.workspace, 'plan.json') })
    expect(run.exitCode).toBe(1)
    expect(readFileSync(other, 'utf8')).toBe('precious')
  })

  test.each(['pull_request_target', 'pull_request'])(
    'a spec that leads into .git is not read: %s',
    async (name) => {
      const s = await ready()
      s.runner.write('.git/config', '[http]\n\textraheader = AUTHORIZATION: basic c2VjcmV0\n')
      symlinkSync('.git/config', join(s.runner.workspace, 'other.yml'))
      symlinkSync('.git', join(s.runner.workspace, 'specs'))
      const run = await s.run(
        'plan',
        { spec: 'other.yml\nspecs/config\n.git/config', comment: 'always' },
        { event: pullRequestEvent({}, name) },
      )
      expect(run.exitCode).toBe(1)
      expect(run.annotations.filter(({ message }) => message.includes('lies in .git'))).toHaveLength(3)
      const texts = [
        run.log,
        run.summary,
        JSON.stringify(run.plan),
        ...s.world.github.commentsOf(7).map((c) => c.body),
      ]
      for (const text of texts) expect(text).not.toMatch(/c2VjcmV0|extraheader/i)
    },
  )

  test('of a file that is no spec nothing is repeated', async () => {
    const s = await ready()
    s.runner.write('.env', 'TOKEN: q7pLt3mRb8\nOTHER: [')
    symlinkSync('.env', join(s.runner.workspace, 'other.yml'))
    const run = await s.run('plan', { spec: 'other.yml', comment: 'always' }, { event: pullRequestEvent() })
    expect(run.exitCode).toBe(1)
    expect(run.finding('spec-invalid').message).toContain('this is no spec')
    const texts = [
      run.log,
      run.summary,
      JSON.stringify(run.plan),
      ...s.world.github.commentsOf(7).map((c) => c.body),
    ]
    expect(texts).toHaveLength(4)
    for (const text of texts) expect(text).not.toMatch(/q7pLt3mRb8|TOKEN/)
  })

  test('80 KB of ":" as a range, and a glob of stars, cost no time', async () => {
    const s = await ready()
    const vpc = `{ cloud: upcloud-de-fra, cidr: "${':'.repeat(80_000)}" }`
    s.runner.write('peering.yml', s.text({ name: 'a'.repeat(254), vpc: 'VPC' }).replace('VPC', vpc))
    const run = await s.run('plan', { only: `${'*a'.repeat(40)}b` })
    expect(run.exitCode).toBe(1)
    expect(run.finding('spec-invalid').message).toContain('is not a CIDR')
    s.spec({ name: 'a'.repeat(254) })
    const narrowed = await s.run('plan', { only: `${'*a'.repeat(40)}b` })
    expect(narrowed.outputs.outcome).toBe('in-sync')
  })
})

describe.concurrent('warnings', () => {
  test.each([
    ['a token that is empty', { 'github-token': '' }, 'github-token'],
    ['no pull request', { comment: 'always' }, 'pr-number'],
  ])('%s', async (_, inputs, named) => {
    const s = await ready()
    const event = 'github-token' in inputs ? { event: pullRequestEvent() } : {}
    const run = await s.run('plan', { comment: 'always', ...inputs }, event)
    expect(run.exitCode).toBe(0)
    expect(run.commands('warning')).toEqual([expect.stringContaining(named)])
    expect(run.summary).toContain(named)
  })

  test('certificates that are not checked, in every report', async () => {
    const s = await ready()
    const run = await s.run(
      'plan',
      {},
      { event: pullRequestEvent(), env: { NODE_TLS_REJECT_UNAUTHORIZED: '0' } },
    )
    const said = 'NODE_TLS_REJECT_UNAUTHORIZED is 0'
    expect(run.commands('warning')).toEqual([expect.stringContaining(said)])
    for (const text of [run.summary, s.world.github.commentsOf(7)[0]?.body])
      expect(text).toContain('- `NODE_TLS_REJECT_UNAUTHORIZED` is 0, so no certificate is checked')
  })
})

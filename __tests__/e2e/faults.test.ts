import { describe, expect, test } from 'vitest'
import type { Fault } from '../../simulator/index.ts'
import { pushEvent } from '../../simulator/runner.ts'
import { ownLabels, type Stage, stage } from './stage.ts'

const JSON_TYPE = { 'content-type': 'application/json' }

async function ready(options: Parameters<typeof stage>[0] = {}): Promise<Stage> {
  const s = await stage(options)
  s.spec({ name: 'orders' })
  return s
}

/** The state that a clean apply leaves behind. */
function clean(s: Stage): void {
  expect(s.flows()).toBe(true)
  expect(s.world.connectionsOf(s.vpc)).toHaveLength(1)
  expect(s.world.peeringsOf(s.network)).toHaveLength(1)
}

const postAiven = { service: 'aiven', match: { method: 'POST', path: /peering-connections$/ } } as const
const postUpcloud = { service: 'upcloud', match: { method: 'POST', path: /network-peering$/ } } as const

describe.concurrent('faults that pass', () => {
  const passing: [what: string, faults: Fault[]][] = [
    ['a 503 on reads', [{ kind: 'status', status: 503, match: { method: 'GET' }, times: 2 }]],
    ['a 500 in plain text', [{ kind: 'status', status: 500, service: 'upcloud', body: 'oops', times: 1 }]],
    ['a reset before the first answer', [{ kind: 'reset-before', times: 2 }]],
    ['an empty answer', [{ kind: 'garbage', body: 'empty', match: { method: 'GET' }, times: 1 }]],
    ['HTML in place of JSON', [{ kind: 'garbage', body: 'html', match: { method: 'GET' }, times: 1 }]],
    ['an answer cut in two', [{ kind: 'garbage', body: 'truncated', match: { method: 'GET' }, times: 1 }]],
    ['Aiven’s POST lost before', [{ kind: 'reset-before', ...postAiven, times: 1 }]],
    ['Aiven’s POST lost after', [{ kind: 'reset-after', ...postAiven, times: 1 }]],
    [
      'Aiven’s POST carried out under a 502',
      [{ kind: 'status', status: 502, processed: true, ...postAiven, times: 1 }],
    ],
    ['Aiven’s POST refused with 503', [{ kind: 'status', status: 503, ...postAiven, times: 1 }]],
    ['UpCloud’s POST lost before', [{ kind: 'reset-before', ...postUpcloud, times: 1 }]],
    ['UpCloud’s POST lost after', [{ kind: 'reset-after', ...postUpcloud, times: 1 }]],
    [
      'UpCloud’s POST carried out under a 500',
      [{ kind: 'status', status: 500, processed: true, ...postUpcloud, times: 1 }],
    ],
    [
      'UpCloud’s POST with a garbled answer',
      [{ kind: 'garbage', body: 'truncated', ...postUpcloud, times: 1 }],
    ],
    ['a refresh that fails for good', [{ kind: 'status', status: 500, match: { path: /refresh$/ } }]],
  ]

  test.each(passing)('%s: apply is clean, and never posts to Aiven twice', async (_what, faults) => {
    const s = await ready()
    for (const fault of faults) s.sim.faults.add(fault)

    const run = await s.run('apply')

    expect(run.exitCode).toBe(0)
    expect(run.outputs.outcome).toBe('applied')
    clean(s)
    const posts = s.sim.requests.filter({ service: 'aiven', method: 'POST', path: /peering-connections$/ })
    expect(posts.filter(({ processed }) => processed)).toHaveLength(1)
  })

  test.each([
    ['PATCH lost after', { kind: 'reset-after', match: { method: 'PATCH' }, times: 1 }],
    ['DELETE lost after', { kind: 'reset-after', match: { method: 'DELETE' }, times: 2 }],
    ['DELETE lost before', { kind: 'reset-before', match: { method: 'DELETE' }, times: 1 }],
    [
      'DELETE under a 500',
      { kind: 'status', status: 500, processed: true, match: { method: 'DELETE' }, times: 1 },
    ],
  ] as [string, Fault][])('a removal: %s', async (_what, fault) => {
    const s = await stage()
    s.world.connect({ vpc: s.vpc, network: s.network, name: 'orders', labels: ownLabels(s.vpc) })
    s.spec({ name: 'orders', state: 'absent' })
    s.sim.faults.add(fault)

    const run = await s.run('apply')

    expect(run.exitCode).toBe(0)
    expect(s.world.connectionsOf(s.vpc)).toEqual([])
    expect(s.world.peeringsOf(s.network)).toEqual([])
  })
})

describe.concurrent('429', () => {
  test('with Retry-After is obeyed', async () => {
    const s = await ready()
    s.sim.faults.add({
      kind: 'status',
      status: 429,
      service: 'upcloud',
      headers: { 'retry-after': '1' },
      times: 1,
    })
    const run = await s.run('plan')
    expect(run.exitCode).toBe(0)
    const [refused] = s.sim.requests.filter({ status: 429 })
    const [again] = s.sim.requests.filter({ status: 200, path: refused?.path ?? '' })
    expect((again?.at ?? 0) - (refused?.at ?? 0)).toBeGreaterThanOrEqual(900)
  })

  test('with a date is obeyed', async () => {
    const s = await ready()
    const date = new Date(Date.now() + 2000).toUTCString()
    s.sim.faults.add({
      kind: 'status',
      status: 429,
      service: 'aiven',
      headers: { 'retry-after': date },
      times: 1,
    })
    const run = await s.run('plan')
    expect(run.exitCode).toBe(0)
  })

  test("with Aiven's own words is obeyed", async () => {
    const s = await ready()
    const message =
      'The user has sent too many requests in a given amount of time: Rate limit 120 exceeded - try again in 1s'
    s.sim.faults.add({
      kind: 'status',
      status: 429,
      service: 'aiven',
      headers: JSON_TYPE,
      body: JSON.stringify({ message, errors: [{ message, status: 429 }] }),
      times: 1,
    })
    const run = await s.run('plan')
    expect(run.exitCode).toBe(0)
    const reads = s.sim.requests.filter({ service: 'aiven', method: 'GET' })
    expect((reads[1]?.at ?? 0) - (reads[0]?.at ?? 0)).toBeGreaterThanOrEqual(900)
  })
})

describe.concurrent('faults that stay', () => {
  const garbage = (body: 'html' | 'empty' | 'wrong-type' | 'truncated'): Fault => ({
    kind: 'garbage',
    body,
    service: 'upcloud',
  })

  test.each([
    ['HTML', garbage('html'), {}, /UpCloud: could not .*JSON/],
    ['an empty body', garbage('empty'), {}, /UpCloud: could not /],
    ['the wrong type', garbage('wrong-type'), {}, /UpCloud: could not /],
    ['half a body', garbage('truncated'), {}, /UpCloud: could not /],
    [
      '503',
      { kind: 'status', status: 503, service: 'aiven', body: 'for tea' },
      {},
      /Aiven: could not .*503.*tea/,
    ],
    ['429', { kind: 'status', status: 429, service: 'aiven' }, {}, /Aiven: could not .*429/],
    ['a reset', { kind: 'reset-before', service: 'aiven' }, {}, /Aiven: could not /],
    [
      'a hang',
      { kind: 'hang', service: 'aiven' },
      { 'request-timeout': '150ms' },
      /Aiven: could not .*150 ?ms/,
    ],
    [
      'a refused connection',
      null,
      { 'aiven-api-url': 'http://127.0.0.1:9' },
      /Aiven: could not .*ECONNREFUSED/,
    ],
  ] as [string, Fault | null, Record<string, string>, RegExp][])(
    '%s: an error that says what was tried, 4 to 6 times',
    async (_what, fault, inputs, message) => {
      const s = await ready()
      if (fault) s.sim.faults.add(fault)

      const run = await s.run('plan', inputs)

      expect(run.exitCode).toBe(1)
      expect(run.outputs).toMatchObject({ outcome: 'failed', drift: 'false' })
      expect(run.finding('api-error').message).toMatch(message)
      expect(run.log).not.toMatch(/TypeError|ZodError|\bat .*\.js:\d/)
      if (fault?.kind === 'garbage' || !fault) return
      const tries = s.sim.requests.filter({ service: 'aiven', method: 'GET' })
      expect(tries.length).toBeGreaterThanOrEqual(4)
      expect(tries.length).toBeLessThanOrEqual(6)
    },
  )

  test.each([
    ['aiven', 401],
    ['aiven', 403],
    ['upcloud', 401],
    ['upcloud', 403],
  ] as const)('%s %i is not tried again', async (service, status) => {
    const s = await ready()
    s.sim.faults.add({ kind: 'status', status, service })
    await s.run('plan')
    const seen = s.sim.requests.filter({ service }).map(({ method, path }) => `${method} ${path}`)
    expect(new Set(seen).size).toBe(seen.length)
  })

  test('a token that may only read fails the write and names the permission', async () => {
    const s = await ready()
    s.world.addAivenToken({ token: 'read-only', readOnly: true })
    const run = await s.run('apply', { 'aiven-token': 'read-only' })
    expect(run.exitCode).toBe(1)
    expect(run.peering()).toMatchObject({ result: 'failed' })
    expect(run.peering().error).toContain('project:networking:write')
    expect(s.world.connectionsOf(s.vpc)).toEqual([])
  })

  test('an UpCloud account that may only read fails in time to name it', async () => {
    const s = await ready()
    s.world.addUpcloudAccount({ id: 'default', token: 'ucat_read', readOnly: true })
    const run = await s.run('apply', { 'upcloud-token': 'ucat_read' })
    expect(run.exitCode).toBe(1)
    expect(run.peering().error).toMatch(/UpCloud.*403/)
  })
})

describe.concurrent('an error of the API', () => {
  test.each(['none', 'all'] as const)('is shown in its own words: problem+json %s', async (problemJson) => {
    const s = await ready({ problemJson })
    s.world.options.upcloudPeerVisibleMs = 3_600_000
    const run = await s.run('apply', { 'wait-timeout': '1s' })
    expect(run.exitCode).toBe(1)
    expect(run.peering().error).toMatch(/peer network/i)
  })

  test('in a 2xx body counts as one', async () => {
    const s = await ready()
    s.sim.faults.add({
      kind: 'status',
      status: 200,
      service: 'aiven',
      match: { method: 'GET' },
      headers: JSON_TYPE,
      body: '{"error":"no such luck"}',
    })
    const run = await s.run('plan')
    expect([run.exitCode, run.outputs.outcome]).toEqual([1, 'failed'])
  })
})

test.concurrent('what the clouds add to their answers does no harm', async () => {
  const s = await ready()
  await s.run('apply')
  s.sim.faults.add({ kind: 'slow', ms: 120, service: 'aiven', times: 2 })
  const run = await s.run('check', {}, { event: pushEvent() })
  expect([run.exitCode, run.outputs.outcome]).toEqual([0, 'in-sync'])
})

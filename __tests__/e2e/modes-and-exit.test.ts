import { describe, expect, test } from 'vitest'
import { stage } from './stage.ts'

/** In sync by an apply. */
async function applied(options: Parameters<typeof stage>[0] = {}) {
  const s = await stage(options)
  s.spec({ name: 'orders' })
  const run = await s.run('apply')
  if (run.exitCode !== 0) throw new Error(run.log)
  s.sim.requests.clear()
  return s
}

const FORBIDDEN = { kind: 'status', status: 403, body: '{"message":"no"}' } as const

describe.concurrent('plan', () => {
  test('is the default mode and reads peering.yml', async () => {
    const s = await stage()
    s.spec({ name: 'orders' })

    const run = await s.bare()

    expect(run.exitCode).toBe(0)
    expect(run.plan.mode).toBe('plan')
    expect(run.plan.counts.create).toBe(1)
    expect(s.writes()).toEqual([])
  })

  test('passes although there is something to do', async () => {
    const s = await stage()
    s.spec({ name: 'orders' })
    const run = await s.run('plan')
    expect([run.exitCode, run.outputs.outcome, run.outputs.drift]).toEqual([0, 'pending', 'true'])
  })

  test('fails when a peering is blocked, and still plans the others', async () => {
    const s = await stage()
    const sick = s.world.addNetwork({ router: false, cidr: '10.9.1.0/24' })
    s.spec({ name: 'orders' }, { name: 'sick', network: sick })

    const run = await s.run('plan')

    expect(run.exitCode).toBe(1)
    expect(run.outputs).toMatchObject({
      outcome: 'blocked',
      'blocked-count': '1',
      'pending-count': '1',
      drift: 'true',
    })
    expect(run.peering('orders').status).toBe('create')
  })

  test('of blocked peerings alone shows no drift', async () => {
    const s = await stage()
    const sick = s.world.addNetwork({ router: false, cidr: '10.9.1.0/24' })
    s.spec({ name: 'sick', network: sick })

    const run = await s.run('plan')

    expect(run.outputs).toMatchObject({ outcome: 'blocked', drift: 'false', 'pending-count': '0' })
  })

  test.each(['aiven', 'upcloud'] as const)(
    'of a cloud that refuses is failed, not drift: %s',
    async (service) => {
      const s = await stage()
      s.spec({ name: 'orders' })
      s.sim.faults.add({ ...FORBIDDEN, service })

      const run = await s.run('plan')

      expect(run.exitCode).toBe(1)
      expect(run.outputs).toMatchObject({ outcome: 'failed', drift: 'false', changed: 'false' })
      expect(run.codes()).toContain('not-authorized')
    },
  )
})

describe.concurrent('check', () => {
  test('of what is in sync passes', async () => {
    const s = await applied()
    const run = await s.run('check')
    expect(run.exitCode).toBe(0)
    expect(run.outputs).toMatchObject({ outcome: 'in-sync', drift: 'false' })
    expect(run.plan.mode).toBe('check')
  })

  test('fails on drift and writes nothing', async () => {
    const s = await applied({ aivenPollMs: 0 })
    for (const peering of s.world.peeringsOf(s.network)) s.world.removeUpcloudPeering(peering)

    const run = await s.run('check')

    expect(run.exitCode).toBe(1)
    expect(run.outputs.drift).toBe('true')
    expect(run.annotations.some(({ type }) => type === 'error')).toBe(true)
    expect(s.writes()).toEqual([])
  })

  test('passes on drift with fail-on-drift: false', async () => {
    const s = await applied()
    for (const peering of s.world.peeringsOf(s.network)) s.world.configureUpcloud(peering, 'disabled')

    const run = await s.run('check', { 'fail-on-drift': 'false' })

    expect(run.exitCode).toBe(0)
    expect(run.outputs).toMatchObject({ outcome: 'pending', drift: 'true' })
  })

  test('fails on a blocked peering whatever fail-on-drift says', async () => {
    const s = await stage()
    s.spec({ name: 'sick', network: s.world.addNetwork({ router: false }) })

    const run = await s.run('check', { 'fail-on-drift': 'false' })

    expect([run.exitCode, run.outputs.outcome]).toEqual([1, 'blocked'])
  })

  test('of an API that fails for good is failed, not drift', async () => {
    const s = await applied()
    s.sim.faults.add({ ...FORBIDDEN, service: 'aiven' })

    const run = await s.run('check', { 'fail-on-drift': 'false' })

    expect(run.exitCode).toBe(1)
    expect(run.outputs).toMatchObject({ outcome: 'failed', drift: 'false' })
  })
})

describe.concurrent('waiting', () => {
  async function building(changedMsAgo: number) {
    const s = await stage({ aivenBuildMs: 3_600_000 * 10 })
    s.world.addConnection({
      vpc: s.vpc,
      peerVpc: s.network,
      state: 'APPROVED',
      at: Date.now() - changedMsAgo,
    })
    s.world.addUpcloudPeering({
      local: s.network,
      peer: s.vpc.networks[0] ?? '',
      name: 'orders',
      at: Date.now() - changedMsAgo,
      labels: {
        'managed-by': 'aiven-upcloud-peering',
        'aiven-vpc': s.vpc.id,
        'peering-spec': 'acme/infra:peering.yml',
      },
    })
    s.spec({ name: 'orders' })
    return s
  }

  test('is pending and no drift while it is young', async () => {
    const s = await building(60_000)

    const run = await s.run('check', { 'wait-timeout': '20m' })

    expect(run.exitCode).toBe(0)
    expect(run.peering()).toMatchObject({ status: 'waiting', changes: [] })
    expect(run.outputs).toMatchObject({ outcome: 'pending', drift: 'false', 'pending-count': '1' })
    expect(run.codes()).toContain('waiting')
  })

  test('is drift and stuck when its last change is older than wait-timeout', async () => {
    const s = await building(3_600_000)

    const run = await s.run('check', { 'wait-timeout': '20m' })

    expect(run.exitCode).toBe(1)
    expect(run.peering().status).toBe('waiting')
    expect(run.outputs).toMatchObject({ outcome: 'pending', drift: 'true' })
    expect(run.codes()).toContain('stuck')
  })
})

describe.concurrent('unmanaged: fail', () => {
  test('fails every mode and holds back no other change', async () => {
    const s = await stage()
    s.world.connect({ vpc: s.vpc, network: s.world.addNetwork({ cidr: '10.9.7.0/24' }) })
    s.spec({ name: 'orders' })

    for (const mode of ['plan', 'check', 'apply'] as const) {
      const run = await s.run(mode, { unmanaged: 'fail', 'fail-on-drift': 'false' })
      expect([mode, run.exitCode, run.outputs.outcome]).toEqual([mode, 1, 'failed'])
      expect(run.plan.counts.unmanaged).toBe(1)
    }
    expect(s.flows()).toBe(true)
  })
})

describe.concurrent('whatever happens', () => {
  test('outputs, summary and plan file are there after a spec error', async () => {
    const s = await stage()
    s.runner.write('peering.yml', 'version: 2\n')

    const run = await s.run('apply')

    expect(run.exitCode).toBe(1)
    expect(run.outputs).toMatchObject({
      outcome: 'failed',
      drift: 'false',
      changed: 'false',
      'pending-count': '0',
      'applied-count': '0',
      'blocked-count': '0',
    })
    expect(run.outputs['plan-digest']).toBeDefined()
    expect(run.summary).toContain('version')
    expect(run.codes()).toEqual(['spec-invalid'])
  })

  test('outputs and summary are there after an input error', async () => {
    const s = await stage()
    s.spec({ name: 'orders' })

    const run = await s.run('plan', { concurrency: 'many' })

    expect(run.exitCode).toBe(1)
    expect(run.outputs).toMatchObject({ outcome: 'failed', drift: 'false', changed: 'false' })
    expect(run.summary).toContain('concurrency')
  })

  test('a failed run has an error annotation', async () => {
    const s = await stage()
    const run = await s.run('plan')
    expect(run.exitCode).toBe(1)
    expect(run.annotations.filter(({ type }) => type === 'error')).not.toEqual([])
  })
})

describe.concurrent('outcome precedence after apply', () => {
  test('failed wins over blocked and applied', async () => {
    const s = await stage()
    const batch = s.world.addNetwork({ cidr: '10.9.1.0/24' })
    const sick = s.world.addNetwork({ cidr: '10.9.2.0/24', router: false })
    s.sim.faults.add({
      kind: 'status',
      status: 400,
      service: 'aiven',
      match: (request) => request.method === 'POST' && request.body.includes(batch.uuid),
    })
    s.spec({ name: 'orders' }, { name: 'batch', network: batch }, { name: 'sick', network: sick })

    const run = await s.run('apply')

    expect(run.exitCode).toBe(1)
    expect(run.outputs).toMatchObject({
      outcome: 'failed',
      changed: 'true',
      'applied-count': '1',
      'blocked-count': '1',
    })
    expect(run.plan.peerings.map(({ result }) => result)).toEqual(['applied', 'failed', 'skipped'])
  })
})

describe.concurrent('the peerings output', () => {
  test('is empty when it would exceed 256 KiB, and the plan file has everything', async () => {
    const s = await stage()
    const entries = Array.from({ length: 900 }, (_, n) => ({
      name: `${'long-name-'.repeat(12)}${n}`,
      network: `03000000-aaaa-4bbb-8ccc-${String(n).padStart(12, '0')}`,
    }))
    s.spec(...entries)

    const run = await s.run('plan')

    expect(run.exitCode).toBe(1)
    expect(run.outputs.peerings).toBe('')
    expect(run.plan.peerings).toHaveLength(900)
    expect(run.plan.counts.blocked).toBe(900)
  })
})

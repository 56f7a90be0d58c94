import { describe, expect, test } from 'vitest'
import type { CloudRequest, Service } from '../../simulator/index.ts'
import { ownLabels, type Stage, stage } from './stage.ts'

/** Fulfilled at the n-th request that fits. */
function atRequest(
  s: Stage,
  n: number,
  fits: (request: CloudRequest, service: Service) => boolean = () => true,
) {
  return new Promise<void>((resolve) => {
    let seen = 0
    s.sim.onRequest((service, request) => {
      if (fits(request, service)) seen += 1
      if (seen === n) resolve()
    })
  })
}

const isWrite = ({ method }: CloudRequest) => method !== 'GET'

describe.concurrent('SIGKILL', () => {
  test.each([1, 3, 4, 5, 6, 7, 8, 9, 10, 12])(
    'at request %i of a creation: the next run finishes the job',
    async (point) => {
      const s = await stage({ aivenBuildMs: 120, upcloudProvisioningMs: 120 })
      s.spec({ name: 'orders' })

      const killed = await s.run('apply', {}, { kill: { signal: 'SIGKILL', when: atRequest(s, point) } })
      const next = await s.run('apply')

      expect(killed.exitCode).toBeNull()
      expect(next.exitCode).toBe(0)
      expect(s.flows()).toBe(true)
      expect(s.world.connectionsOf(s.vpc)).toHaveLength(1)
      expect(s.world.peeringsOf(s.network)).toHaveLength(1)
      const posts = s.sim.requests.filter({ service: 'aiven', method: 'POST', path: /peering-connections$/ })
      expect(posts).toHaveLength(1)
    },
  )

  test.each([1, 2, 3])('at write %i of a removal', async (point) => {
    const s = await stage({ aivenDeleteMs: 120, upcloudProvisioningMs: 120 })
    s.world.connect({ vpc: s.vpc, network: s.network, name: 'orders', labels: ownLabels(s.vpc) })
    s.spec({ name: 'orders', state: 'absent' })

    const killed = await s.run(
      'apply',
      {},
      { kill: { signal: 'SIGKILL', when: atRequest(s, point, isWrite) } },
    )
    const next = await s.run('apply')

    expect(killed.exitCode).toBeNull()
    expect(next.exitCode).toBe(0)
    expect(s.world.connectionsOf(s.vpc)).toEqual([])
    expect(s.world.peeringsOf(s.network)).toEqual([])
  })

  test.each([1, 2, 3, 4])('at write %i of a repair', async (point) => {
    const s = await stage({
      aivenDeleteMs: 120,
      upcloudProvisioningMs: 120,
      upcloudAfterAivenDelete: 'deleted-peer-network',
    })
    const { connection } = s.world.connect({
      vpc: s.vpc,
      network: s.network,
      name: 'orders',
      labels: ownLabels(s.vpc),
    })
    s.world.forceAiven(connection, 'ERROR')
    s.spec({ name: 'orders' })

    const killed = await s.run(
      'apply',
      {},
      { kill: { signal: 'SIGKILL', when: atRequest(s, point, isWrite) } },
    )
    let next = await s.run('apply')
    // Half-way, a half that was switched off does not yet show that it has to be made again.
    if (next.codes().includes('plan-changed')) next = await s.run('apply')

    expect(killed.exitCode).toBeNull()
    expect(next.exitCode).toBe(0)
    expect(s.flows()).toBe(true)
    expect(s.world.peeringsOf(s.network)).toHaveLength(1)
  })
})

describe.concurrent.each(['SIGTERM', 'SIGINT'] as const)('%s', (signal) => {
  test('ends an apply that waits: exit 1 within 5 seconds, with a report of what was done', async () => {
    const s = await stage({ aivenBuildMs: 3_600_000 })
    const batch = s.world.addNetwork({ name: 'batch-net', cidr: '10.9.1.0/24' })
    s.world.connect({ vpc: s.vpc, network: batch, name: 'clicked' })
    s.spec({ name: 'orders' }, { name: 'batch', network: batch })
    let posted = false
    const waiting = atRequest(s, 3, (request, service) => {
      if (service !== 'aiven') return false
      posted ||= request.method === 'POST'
      return posted && request.method === 'GET'
    })
    let signalledAt = 0

    const run = await s.run(
      'apply',
      { 'wait-timeout': '20m' },
      {
        kill: {
          signal,
          when: waiting.then(() => {
            signalledAt = performance.now()
          }),
        },
      },
    )

    expect(run.exitCode).toBe(1)
    expect(performance.now() - signalledAt).toBeLessThan(5000)
    expect(run.outputs).toMatchObject({ outcome: 'failed', changed: 'true' })
    expect(run.summary).toContain('orders')
    expect(run.summary).toMatch(/cancelled/)
    expect(run.peering('orders').result).not.toBe('applied')
  })

  test('starts no change that was not begun', async () => {
    const s = await stage({ latencyMs: 40 })
    s.spec({ name: 'orders' })
    const run = await s.run('apply', {}, { kill: { signal, when: atRequest(s, 1) } })
    expect(run.exitCode).toBe(1)
    expect(s.writes()).toEqual([])
    expect(run.outputs.changed).toBe('false')
  })

  test('ends a plan against a cloud that hangs', async () => {
    const s = await stage()
    s.spec({ name: 'orders' })
    s.sim.faults.add({ kind: 'hang', service: 'aiven' })
    const started = performance.now()
    const run = await s.run('plan', {}, { kill: { signal, when: atRequest(s, 1) } })
    expect(run.exitCode).toBe(1)
    expect(performance.now() - started).toBeLessThan(10_000)
    expect(run.outputs.outcome).toBe('failed')
  })
})

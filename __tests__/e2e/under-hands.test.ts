/** What changes while a run is at work: marks that vanish with a side, pauses, people, and what nobody reviewed. */
import { describe, expect, test } from 'vitest'
import { pullRequestEvent, pushEvent } from '../../simulator/runner.ts'
import { ownLabels, type Stage, stage } from './stage.ts'

/** Does something the first time Aiven is read after the plan was made; the request itself goes its way. */
function onceApplying(s: Stage, act: () => void): void {
  const reads = `/vpcs/${s.vpc.id}`
  let seen = 0
  s.sim.faults.add({
    kind: 'slow',
    ms: 0,
    service: 'aiven',
    match: ({ method, url }) => {
      if (method === 'GET' && url.includes(reads) && ++seen === 2) act()
      return false
    },
  })
}

describe.concurrent('a hand-made peering without labels', () => {
  test.each([
    ['that shows its network while it is active', { stateInfoInActive: true }],
    ['of which only the range tells', { stateInfoInActive: false }],
    [
      'whose UpCloud half fails when Aiven goes',
      { upcloudAfterAivenDelete: 'deleted-peer-network' as const },
    ],
  ])('%s is removed on both sides', async (_what, options) => {
    const s = await stage(options)
    s.world.connect({ vpc: s.vpc, network: s.network, name: 'clicked' })
    s.spec({ name: 'orders', state: 'absent' })

    const run = await s.run('apply')

    expect([run.exitCode, run.outputs.outcome]).toEqual([0, 'applied'])
    expect(s.world.connectionsOf(s.vpc)).toEqual([])
    expect(s.world.peeringsOf(s.network)).toEqual([])
  })

  test('is replaced, not doubled, when Aiven makes its side with a new network', async () => {
    const s = await stage({ networkOnRecreate: 'new' })
    const { connection, peering } = s.world.connect({ vpc: s.vpc, network: s.network, name: 'clicked' })
    s.world.forceAiven(connection, 'DELETED_BY_PEER', { half: 'keep' })
    s.world.forceUpcloud(peering, 'pending-peer')
    s.spec({ name: 'orders' })

    const run = await s.run('apply')

    expect([run.exitCode, run.outputs.outcome]).toEqual([0, 'applied'])
    expect(s.world.peeringsOf(s.network)).toHaveLength(1)
    expect(s.flows()).toBe(true)
  })
})

describe.concurrent('a pause that a host asks for', () => {
  test('again and again before each write is waited out', async () => {
    const s = await stage()
    s.spec({ name: 'orders' })
    s.sim.faults.add({
      kind: 'status',
      status: 429,
      service: 'aiven',
      headers: { 'retry-after': '0.1' },
      match: { method: 'POST' },
      times: 8,
    })

    const run = await s.run('apply', { 'wait-timeout': '60s' })

    expect([run.exitCode, run.outputs.outcome]).toEqual([0, 'applied'])
    expect(s.flows()).toBe(true)
  })
})

describe.concurrent('unmanaged: delete', () => {
  test('removes an own half that names no VPC, and says so only when it is gone', async () => {
    const s = await stage()
    const left = s.world.addNetwork({ name: 'left-net', cidr: '10.9.1.0/24' })
    const elsewhere = s.world.addVpc({ cloud: 'upcloud-de-fra', cidr: '10.90.0.0/24' })
    const { 'aiven-vpc': _vpc, ...labels } = ownLabels(s.vpc)
    s.world.connect({ vpc: elsewhere, network: s.network, name: 'left', labels })
    s.spec({ name: 'orders', network: left })
    s.world.connect({ vpc: s.vpc, network: left, name: 'orders', labels: ownLabels(s.vpc) })
    s.runner.write(
      'peering.yml',
      s.text({ name: 'orders', network: left }, { name: 'away', vpc: s.vpc, state: 'absent' }),
    )

    const run = await s.run('apply', { unmanaged: 'delete' })

    expect(run.peering('left')).toMatchObject({ status: 'delete', result: 'applied' })
    expect(s.world.peeringsOf(s.network)).toEqual([])
    expect(s.flows(s.vpc, left)).toBe(true)
  })

  test('leaves Aiven alone when the half with our label went first', async () => {
    const s = await stage({ upcloudAfterAivenDelete: 'pending-peer' })
    const left = s.world.addNetwork({ name: 'left-net', cidr: '10.9.1.0/24' })
    const { peering } = s.world.connect({
      vpc: s.vpc,
      network: left,
      name: 'left',
      labels: ownLabels(s.vpc),
    })
    s.spec({ name: 'orders', state: 'absent' })
    onceApplying(s, () => s.world.removeUpcloudPeering(peering))

    const run = await s.run('apply', { unmanaged: 'delete' })

    expect(run.exitCode).toBe(1)
    expect(run.peering('left')).toMatchObject({ status: 'delete', result: 'failed' })
    expect(s.writes()).toEqual([])
  })
})

describe.concurrent('reviewed-plan: require', () => {
  const HEAD = 'a'.repeat(40)
  const MERGE = 'c'.repeat(40)

  test('binds what a run would do when things change under it', async () => {
    const s = await stage()
    const { connection } = s.world.connect({
      vpc: s.vpc,
      network: s.network,
      name: 'orders',
      labels: ownLabels(s.vpc),
    })
    s.world.forceAiven(connection, 'APPROVED', { half: 'keep' })
    s.world.github.addPull({ number: 7, headSha: HEAD })
    s.spec({ name: 'orders', labels: { env: 'prod' } })
    await s.run('plan', {}, { event: pullRequestEvent({ head: HEAD }) })
    s.world.github.mergePull(7, MERGE)
    s.sim.requests.clear()
    onceApplying(s, () => {
      s.world.forceAiven(connection, 'INVALID_SPECIFICATION')
      for (const peering of s.world.peeringsOf(s.network)) s.world.forceUpcloud(peering, 'pending-peer')
    })

    const run = await s.run('apply', { 'reviewed-plan': 'require' }, { event: pushEvent(MERGE) })

    expect([run.exitCode, run.outputs.outcome]).toEqual([1, 'failed'])
    expect(run.codes('orders')).toContain('plan-changed')
    expect(run.peering().error).toMatch(/nobody reviewed, delete Aiven side/)
    expect(s.writes()).toEqual([])
  })

  test('asks for no review where there is nothing to do, even when GitHub cannot be read', async () => {
    const s = await stage()
    s.world.connect({ vpc: s.vpc, network: s.network, name: 'orders', labels: ownLabels(s.vpc) })
    s.spec({ name: 'orders' })
    s.sim.faults.add({ kind: 'status', status: 403, service: 'github' })

    const run = await s.run('apply', { 'reviewed-plan': 'require' }, { event: pushEvent(MERGE) })

    expect([run.exitCode, run.outputs.outcome]).toEqual([0, 'in-sync'])
  })
})

/** What changes while a run is at work: marks that vanish with a side, pauses, people, and what nobody reviewed. */
import { describe, expect, test } from 'vitest'
import type { Vpc } from '../../simulator/index.ts'
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

  test('is not recognised beside an Aiven side that failed, and nothing is made beside it', async () => {
    const s = await stage({ networkOnRecreate: 'new' })
    const { connection, peering } = s.world.connect({ vpc: s.vpc, network: s.network, name: 'clicked' })
    s.world.forceAiven(connection, 'DELETED_BY_PEER', { half: 'keep' })
    s.spec({ name: 'orders' })

    const run = await s.run('apply')

    expect([run.exitCode, run.outputs.outcome]).toEqual([1, 'blocked'])
    expect(run.finding('cidr-overlap').message).toContain(peering.uuid)
    expect(s.writes()).toEqual([])
  })

  test('that turns out to be the half after the plan was made is left to the next run', async () => {
    const s = await stage()
    s.world.addUpcloudPeering({ local: s.network, peer: s.vpc.networks[0] ?? '', name: 'clicked' })
    s.spec({ name: 'orders' })

    const first = await s.run('apply')
    expect([first.exitCode, first.codes().includes('plan-changed')]).toEqual([1, true])
    const next = await s.run('apply')

    expect([next.exitCode, next.outputs.outcome]).toEqual([0, 'applied'])
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
  test('leaves an own half that names no VPC, since its other side cannot be looked at', async () => {
    const s = await stage()
    const elsewhere = s.world.addVpc({ cloud: 'upcloud-de-fra', cidr: '10.90.0.0/24' })
    const { 'aiven-vpc': _vpc, ...labels } = ownLabels(s.vpc)
    s.world.connect({ vpc: elsewhere, network: s.network, name: 'left', labels })
    s.world.connect({ vpc: s.vpc, network: s.network, name: 'orders', labels: ownLabels(s.vpc) })
    s.spec({ name: 'orders' })

    const run = await s.run('apply', { unmanaged: 'delete' })

    expect(run.peering('left')).toMatchObject({ status: 'unmanaged', result: 'unchanged' })
    expect(s.writes()).toEqual([])
    expect(s.flows(elsewhere)).toBe(true)
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

describe.concurrent('a VPC that Aiven no longer shows while the run is at work', () => {
  test.each(['absent', 'unmanaged'])('is no proof that its side is gone: %s', async (kind) => {
    const s = await stage()
    const left = s.world.addNetwork({ name: 'left-net', cidr: '10.9.1.0/24' })
    s.world.connect({ vpc: s.vpc, network: s.network, name: 'orders', labels: ownLabels(s.vpc) })
    s.world.connect({ vpc: s.vpc, network: left, name: 'left', labels: ownLabels(s.vpc) })
    if (kind === 'absent') s.spec({ name: 'orders' }, { name: 'left', network: left, state: 'absent' })
    else s.spec({ name: 'orders' })
    let reads = 0
    s.sim.faults.add({
      kind: 'status',
      status: 404,
      service: 'aiven',
      match: ({ method, url }) => method === 'GET' && url.includes(`/vpcs/${s.vpc.id}`) && ++reads >= 2,
    })

    const run = await s.run('apply', { unmanaged: 'delete' })

    expect([run.exitCode, run.peering('left').result]).toEqual([1, 'failed'])
    expect(run.peering('left').error).toContain('lost access')
    expect(s.writes()).toEqual([])
  })
})

describe.concurrent('unmanaged: delete of an own pair whose VPC only other entries name', () => {
  /** Two entries, and what an earlier one left: the second VPC with the first network. */
  async function former(): Promise<{ s: Stage; vpc: Vpc }> {
    const s = await stage()
    const vpc = s.world.addVpc({ cloud: 'upcloud-de-fra', cidr: '10.90.0.0/22' })
    const second = s.world.addNetwork({ name: 'second-net', cidr: '10.9.1.0/24' })
    s.world.connect({ vpc: s.vpc, network: s.network, name: 'one', labels: ownLabels(s.vpc) })
    s.world.connect({ vpc, network: second, name: 'two', labels: ownLabels(vpc) })
    s.world.connect({ vpc, network: s.network, name: 'former', labels: ownLabels(vpc) })
    s.spec({ name: 'one' }, { name: 'two', vpc, network: second })
    return { s, vpc }
  }

  test('removes both halves, also in a run that leaves those entries out', async () => {
    const { s, vpc } = await former()
    const part = await s.run('apply', { unmanaged: 'delete', only: 'one' })
    expect([part.exitCode, part.changes('former')]).toEqual([0, ['aiven delete', 'upcloud delete']])
    expect(s.world.peeringsOf(s.network)).toHaveLength(1)
    expect(s.world.connectionsOf(vpc)).toHaveLength(1)
  })

  test('removes no half when that VPC cannot be read', async () => {
    const { s, vpc } = await former()
    s.sim.faults.add({
      kind: 'status',
      status: 403,
      service: 'aiven',
      match: ({ method, url }) => method === 'GET' && url.includes(vpc.id),
    })
    const run = await s.run('apply', { unmanaged: 'delete' })
    expect(run.exitCode).toBe(1)
    expect(s.writes()).toEqual([])
  })

  test('removes both halves when another UpCloud account shows one of them', async () => {
    const s = await stage()
    s.world.addUpcloudAccount({ id: 'team', token: 'ucat_team' })
    const [theirs, unused] = ['10.9.1.0/24', '10.9.3.0/24'].map((cidr) =>
      s.world.addNetwork({ account: 'team', name: `team ${cidr}`, cidr }),
    )
    if (!theirs || !unused) throw new Error('no networks')
    const vpc = s.world.addVpc({ cloud: 'upcloud-de-fra', cidr: '10.90.0.0/22' })
    s.world.connect({ vpc: s.vpc, network: s.network, name: 'orders', labels: ownLabels(s.vpc) })
    s.world.connect({ vpc, network: theirs, name: 'team', labels: ownLabels(vpc) })
    for (const network of [theirs, unused])
      s.world.connect({ vpc: s.vpc, network, name: `former ${network.name}`, labels: ownLabels(s.vpc) })
    s.spec({ name: 'orders' }, { name: 'team', vpc, network: theirs, upcloud: 'account: team' })

    const run = await s.run('apply', { 'upcloud-accounts': 'team=ucat_team', unmanaged: 'delete' })

    expect([run.exitCode, run.outputs['applied-count']]).toEqual([0, '2'])
    expect(s.world.connectionsOf(s.vpc)).toHaveLength(1)
    expect([s.world.peeringsOf(theirs).length, s.world.peeringsOf(unused).length]).toEqual([1, 0])
    expect(s.flows(vpc, theirs)).toBe(true)
  })
})

test.concurrent('a removal that was refused is not begun: a peering that recovered in between stays', async () => {
  const s = await stage()
  const { peering } = s.world.connect({
    vpc: s.vpc,
    network: s.network,
    name: 'orders',
    labels: ownLabels(s.vpc),
  })
  s.world.forceUpcloud(peering, 'error')
  s.spec({ name: 'orders' })
  let isFirst = true
  s.sim.faults.add({
    kind: 'status',
    status: 429,
    service: 'upcloud',
    headers: { 'retry-after': '1' },
    match: ({ method }) => {
      if (method !== 'PATCH' || !isFirst) return false
      isFirst = false
      s.world.forceUpcloud(peering, null)
      return true
    },
  })

  const run = await s.run('apply')

  expect(run.exitCode).toBe(0)
  expect(s.world.peeringsOf(s.network)).toEqual([peering])
  expect(s.flows()).toBe(true)
})

test.concurrent('a removal that ends half-way still shows the half that is left', async () => {
  const s = await stage()
  const { peering } = s.world.connect({ vpc: s.vpc, network: s.network, name: 'clicked' })
  s.spec({ name: 'orders', state: 'absent' })
  s.sim.faults.add({ kind: 'status', status: 400, service: 'upcloud', match: { method: 'PATCH' } })

  const run = await s.run('apply')

  expect([run.exitCode, run.peering().result]).toEqual([1, 'failed'])
  expect(run.peering().upcloud.peering).toBe(peering.uuid)
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
    expect(run.peering().error).toMatch(/not in the plan: delete on Aiven/)
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

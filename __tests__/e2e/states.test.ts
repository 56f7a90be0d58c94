import { describe, expect, test } from 'vitest'
import type { Connection, Peering } from '../../simulator/index.ts'
import { lineOf, ownLabels, type Stage, stage } from './stage.ts'

/** A pair that is in place and ours, ready to be broken. */
async function inPlace(options: Parameters<typeof stage>[0] = {}): Promise<{
  s: Stage
  connection: Connection
  peering: Peering
}> {
  const s = await stage(options)
  const pair = s.world.connect({
    vpc: s.vpc,
    network: s.network,
    name: 'orders',
    labels: ownLabels(s.vpc),
  })
  s.spec({ name: 'orders' })
  return { s, ...pair }
}

const line = (s: Stage) => lineOf(s.text({ name: 'orders' }), 'name: "orders"')

describe.concurrent('failed states of Aiven', () => {
  test.each(['INVALID_SPECIFICATION', 'REJECTED_BY_PEER', 'DELETED_BY_PEER', 'ERROR'])(
    '%s is repaired: planned as such, made again by apply',
    async (state) => {
      const { s, connection } = await inPlace()
      s.world.forceAiven(connection, state)
      expect(s.flows()).toBe(false)

      const plan = await s.run('plan')
      expect(plan.exitCode).toBe(0)
      expect(plan.peering()).toMatchObject({ status: 'repair', aiven: { state } })
      expect(plan.changes().slice(0, 2)).toEqual(['aiven delete', 'aiven create'])
      expect(plan.outputs).toMatchObject({ outcome: 'pending', drift: 'true' })
      expect(s.writes()).toEqual([])

      const apply = await s.run('apply')
      expect(apply.exitCode).toBe(0)
      expect(apply.outputs).toMatchObject({ outcome: 'applied', drift: 'false', 'applied-count': '1' })
      expect(s.flows()).toBe(true)
      expect(s.world.connectionsOf(s.vpc).map((one) => s.world.aivenState(one))).toEqual(['ACTIVE'])

      const again = await s.run('check')
      expect([again.exitCode, again.outputs.outcome]).toEqual([0, 'in-sync'])
    },
  )

  test.each(['INVALID_SPECIFICATION', 'REJECTED_BY_PEER', 'DELETED_BY_PEER', 'ERROR'])(
    '%s beside an UpCloud side that is active is not touched',
    async (state) => {
      const { s, connection } = await inPlace()
      s.world.forceAiven(connection, state, { half: 'keep' })
      expect(s.flows()).toBe(true)

      const plan = await s.run('plan')
      const apply = await s.run('apply', { 'wait-timeout': '300ms' })

      expect(plan.peering().changes).toEqual([])
      expect(plan.peering().status).not.toBe('in-sync')
      expect(s.writes()).toEqual([])
      expect(s.flows()).toBe(true)
      expect(apply.outputs.outcome).not.toBe('in-sync')
    },
  )

  test('the UpCloud side that fails when Aiven goes is made again, too', async () => {
    const { s, connection } = await inPlace({ upcloudAfterAivenDelete: 'deleted-peer-network' })
    s.world.forceAiven(connection, 'DELETED_BY_PEER')

    const apply = await s.run('apply')

    expect(apply.exitCode).toBe(0)
    expect(s.flows()).toBe(true)
    expect(s.world.peeringsOf(s.network)).toHaveLength(1)
  })

  test('a new network UUID after the repair is followed', async () => {
    const { s, connection } = await inPlace({ networkOnRecreate: 'new' })
    const [old] = s.vpc.networks
    s.world.forceAiven(connection, 'ERROR')

    const apply = await s.run('apply')

    expect(apply.exitCode).toBe(0)
    expect(s.vpc.networks[0]).not.toBe(old)
    expect(s.flows()).toBe(true)
    expect(s.world.peeringsOf(s.network)).toHaveLength(1)
  })
})

describe.concurrent('other states of Aiven', () => {
  test.each(['APPROVED', 'APPROVED_PEER_REQUESTED', 'PENDING_PEER'])('%s is waited for', async (state) => {
    const { s, connection } = await inPlace()
    s.world.forceAiven(connection, state)

    const plan = await s.run('plan')
    expect(plan.peering()).toMatchObject({ status: 'waiting', changes: [] })
    expect(plan.exitCode).toBe(0)

    setTimeout(() => s.world.forceAiven(connection, null), 300)
    const apply = await s.run('apply')
    expect(apply.exitCode).toBe(0)
    expect(s.writes()).toEqual([])
  })

  test('DELETING is waited out, then made again', async () => {
    const { s, connection } = await inPlace({ aivenDeleteMs: 600, aivenDeletedShownMs: 200 })
    s.world.removeConnection(connection)

    const plan = await s.run('plan')
    expect(plan.peering().status).toBe('create')

    const apply = await s.run('apply')
    expect(apply.exitCode).toBe(0)
    expect(s.flows()).toBe(true)
  })

  test('a state that is not known blocks, at the line of the entry', async () => {
    const { s, connection } = await inPlace()
    s.world.forceAiven(connection, 'PONDERING', { half: 'keep' })

    for (const mode of ['plan', 'apply'] as const) {
      const run = await s.run(mode)
      expect(run.exitCode).toBe(1)
      expect(run.peering()).toMatchObject({ status: 'blocked', changes: [] })
      expect(run.codes()).toContain('unknown-state')
      expect(run.finding('unknown-state')).toMatchObject({ severity: 'error', line: line(s) })
    }
    expect(s.writes()).toEqual([])
  })
})

describe.concurrent("UpCloud's ten states", () => {
  test('active is in sync', async () => {
    const { s } = await inPlace()
    const run = await s.run('check')
    expect([run.exitCode, run.peering().status]).toEqual([0, 'in-sync'])
  })

  test.each(['provisioning', 'pending-peer'])('%s is waited for', async (state) => {
    const { s, peering } = await inPlace()
    s.world.forceUpcloud(peering, state)

    const plan = await s.run('plan')
    expect(plan.peering()).toMatchObject({ status: 'waiting', changes: [], upcloud: { state } })
    expect(plan.codes()).toContain('stuck')

    setTimeout(() => s.world.forceUpcloud(peering, null), 300)
    const apply = await s.run('apply')
    expect(apply.exitCode).toBe(0)
    expect(s.writes()).toEqual([])
    expect(s.flows()).toBe(true)
  })

  test('disabled is enabled', async () => {
    const { s, peering } = await inPlace()
    s.world.configureUpcloud(peering, 'disabled')

    const plan = await s.run('plan')
    expect(plan.peering().status).toBe('update')
    expect(plan.changes()).toEqual(['upcloud enable'])

    const apply = await s.run('apply')
    expect(apply.exitCode).toBe(0)
    expect(s.flows()).toBe(true)
    expect(s.writes()).toEqual([`upcloud PATCH /1.3/network-peering/${peering.uuid}`])
  })

  test.each([
    ['deleted-peer-network', true],
    ['deleted-peer-network', false],
    ['error', true],
    ['error', false],
  ])('%s is repaired; Aiven shows its network while active: %s', async (state, stateInfoInActive) => {
    const { s, peering } = await inPlace({ stateInfoInActive })
    s.world.forceUpcloud(peering, state)

    const plan = await s.run('plan')
    expect(plan.peering().status).toBe('repair')
    expect(plan.changes().slice(-2)).toEqual(['upcloud delete', 'upcloud create'])

    const apply = await s.run('apply')
    expect(apply.exitCode).toBe(0)
    expect(s.flows()).toBe(true)
    const [made, ...others] = s.world.peeringsOf(s.network)
    expect(others).toEqual([])
    expect(made?.uuid).not.toBe(peering.uuid)
  })

  test.each([
    ['peer-disabled', 'peer-disabled'],
    ['missing-peer-router', 'missing-peer-router'],
    ['missing-local-router', 'no-router'],
    ['conflict-subnet', 'cidr-overlap'],
    ['dreaming', 'unknown-state'],
  ])('%s is blocked: %s', async (state, code) => {
    const { s, peering } = await inPlace()
    s.world.forceUpcloud(peering, state)
    if (state === 'missing-local-router') s.network.router = null

    for (const mode of ['plan', 'apply'] as const) {
      const run = await s.run(mode)
      expect(run.exitCode).toBe(1)
      expect(run.outputs).toMatchObject({ outcome: 'blocked', drift: 'false', 'blocked-count': '1' })
      expect(run.peering()).toMatchObject({ status: 'blocked', changes: [], upcloud: { state } })
      expect(run.codes()).toContain(code)
      expect(run.annotations).toContainEqual(
        expect.objectContaining({ type: 'error', code, file: 'peering.yml', line: line(s) }),
      )
    }
    expect(s.writes()).toEqual([])
  })
})

describe.concurrent('a wanted state of disabled', () => {
  test.each(['ACTIVE', 'PENDING_PEER'] as const)('is in sync whether Aiven shows %s', async (shown) => {
    const s = await stage({ aivenWhenPeerDisabled: shown, aivenPollMs: 20 })
    s.world.connect({
      vpc: s.vpc,
      network: s.network,
      name: 'orders',
      labels: ownLabels(s.vpc),
      configured: 'disabled',
    })
    s.spec({ name: 'orders', state: 'disabled' })

    const run = await s.run('check')

    expect(run.peering().aiven.state).toBe(shown)
    expect([run.exitCode, run.peering().status]).toEqual([0, 'in-sync'])
  })

  test('is repaired when the Aiven side has failed', async () => {
    const s = await stage()
    const { connection } = s.world.connect({
      vpc: s.vpc,
      network: s.network,
      name: 'orders',
      labels: ownLabels(s.vpc),
      configured: 'disabled',
    })
    s.world.forceAiven(connection, 'ERROR')
    s.spec({ name: 'orders', state: 'disabled' })

    const plan = await s.run('plan')
    const apply = await s.run('apply')
    const check = await s.run('check')

    expect(plan.peering().status).toBe('repair')
    expect([apply.exitCode, check.exitCode, check.outputs.outcome]).toEqual([0, 0, 'in-sync'])
  })
})

describe.concurrent('one side only', () => {
  test('of UpCloud, which points at the right network: Aiven is made and nothing else', async () => {
    const s = await stage()
    s.world.addUpcloudPeering({
      local: s.network,
      peer: s.vpc.networks[0] ?? '',
      name: 'orders',
      labels: ownLabels(s.vpc),
    })
    s.spec({ name: 'orders' })

    const plan = await s.run('plan')
    expect(plan.peering().status).toBe('create')
    expect(plan.changes()).toEqual(['aiven create'])

    const apply = await s.run('apply')
    expect(apply.exitCode).toBe(0)
    expect(s.flows()).toBe(true)
    expect(s.sim.requests.mutations('upcloud')).toEqual([])
  })

  test('of UpCloud, which points at a network that Aiven no longer uses: told, and replaced by the next run', async () => {
    const s = await stage()
    const stale = s.world.addVpc({ cloud: 'upcloud-de-fra', cidr: '10.88.0.0/24' }).networks[0] ?? ''
    const old = s.world.addUpcloudPeering({
      local: s.network,
      peer: stale,
      name: 'orders',
      labels: ownLabels(s.vpc),
    })
    s.spec({ name: 'orders' })

    // Its plan names no removal: where the half leads shows only when Aiven's side is made.
    const first = await s.run('apply')
    expect([first.exitCode, first.codes().includes('plan-changed')]).toEqual([1, true])
    expect(s.world.peeringsOf(s.network)).toEqual([old])
    const apply = await s.run('apply')

    expect([apply.exitCode, apply.peering().status]).toEqual([0, 'repair'])
    expect(s.flows()).toBe(true)
    expect(s.world.peeringsOf(s.network).map(({ uuid }) => uuid)).not.toContain(old.uuid)
    expect(s.world.peeringsOf(s.network)).toHaveLength(1)
  })

  test('of UpCloud lost, Aiven active and silent about its network: the spec key that helps is named', async () => {
    const { s, peering } = await inPlace({ aivenPollMs: Number.POSITIVE_INFINITY })
    s.world.removeUpcloudPeering(peering)

    const run = await s.run('plan')

    expect(run.codes()).toContain('aiven-network-unknown')
    expect(run.finding('aiven-network-unknown').message).toContain('aiven.network_uuid')
    expect(run.peering().status).toBe('blocked')
  })
})

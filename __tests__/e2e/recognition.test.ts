/**
 * Worlds that are full of other people's things: what an apply recognises as an entry's own half, what it must leave
 * alone, and what it waits for.
 */
import { describe, expect, test } from 'vitest'
import type { Connected, Vpc } from '../../simulator/index.ts'
import { ownLabels, type Run, type Stage, stage } from './stage.ts'

const STATES = ['active', 'disabled', 'absent'] as const

/** Another team's live peering on the entry's network, made by hand, with a range inside that of the entry's VPC. */
function addStranger(s: Stage, labels: Record<string, string> = {}): Connected & { vpc: Vpc } {
  const vpc = s.world.addVpc({ project: 'another-team', cloud: 'upcloud-de-fra', cidr: '10.77.8.0/24' })
  return { vpc, ...s.world.connect({ vpc, network: s.network, name: 'another team', labels }) }
}

/** Fails when anything of the stranger's was written, or its traffic stopped. */
function expectUntouched(s: Stage, { vpc, peering }: Connected & { vpc: Vpc }): void {
  expect(s.writes().filter((write) => write.includes(peering.uuid) || write.includes(vpc.id))).toEqual([])
  expect(s.flows(vpc)).toBe(true)
  expect(peering).toMatchObject({ name: 'another team', configured: 'active' })
}

describe.concurrent("another team's live peering with a near range", () => {
  test('is not cut when the entry, which is still pending, is to go', async () => {
    const s = await stage()
    s.world.addConnection({ vpc: s.vpc, peerVpc: s.network })
    const stranger = addStranger(s)
    s.spec({ name: 'orders', state: 'absent' })

    const plan = await s.run('plan')
    expect(plan.changes('orders')).toEqual(['aiven delete'])
    const apply = await s.run('apply')

    expect([apply.exitCode, apply.outputs.outcome]).toEqual([0, 'applied'])
    expect(s.world.connectionsOf(s.vpc)).toEqual([])
    expectUntouched(s, stranger)
  })

  test.each(
    ['INVALID_SPECIFICATION', 'DELETED_BY_PEER', 'APPROVED', 'ERROR', 'PENDING_PEER'].flatMap((state) =>
      STATES.map((desired) => [state, desired] as const),
    ),
  )('is not touched beside %s, wanted %s', async (state, desired) => {
    const s = await stage({ aivenBuildMs: 200 })
    s.world.addConnection({ vpc: s.vpc, peerVpc: s.network, state })
    const stranger = addStranger(s)
    s.spec({ name: 'orders', state: desired })

    await s.run('apply', { 'wait-timeout': '2s', unmanaged: 'delete' })

    expectUntouched(s, stranger)
  })

  test.each(STATES)(
    'is not touched beside an ACTIVE side with a labelled half, wanted %s',
    async (desired) => {
      const s = await stage()
      s.world.connect({ vpc: s.vpc, network: s.network, name: 'orders', labels: ownLabels(s.vpc) })
      const stranger = addStranger(s)
      s.spec({ name: 'orders', state: desired })

      await s.run('apply', { 'wait-timeout': '2s', unmanaged: 'delete' })

      expectUntouched(s, stranger)
    },
  )

  test('is not taken for the half of an ACTIVE side that lost its own, where another entry knows its network', async () => {
    const s = await stage({ aivenPollMs: Number.POSITIVE_INFINITY })
    s.world.addConnection({ vpc: s.vpc, peerVpc: s.network, state: 'ACTIVE' })
    const other = s.world.addVpc({ cloud: 'upcloud-de-fra', cidr: '10.77.8.0/24' })
    const second = s.world.addNetwork({ name: 'second', cidr: '10.9.1.0/24' })
    s.world.connect({ vpc: other, network: second, name: 'billing', labels: ownLabels(other) })
    const theirs = s.world.connect({ vpc: other, network: s.network, name: 'another team' })
    s.spec({ name: 'orders', state: 'absent' }, { name: 'billing', vpc: other, network: second })

    const run = await s.run('apply')

    expect(run.changes('orders')).toEqual(['aiven delete'])
    expectUntouched(s, { vpc: other, ...theirs })
  })

  test('is not touched when an own pair without an entry goes', async () => {
    const s = await stage()
    const former = s.world.addVpc({ cloud: 'upcloud-de-fra', cidr: '10.90.0.0/22' })
    s.world.connect({ vpc: former, network: s.network, name: 'former', labels: ownLabels(former) })
    const stranger = addStranger(s)
    s.spec({ name: 'orders' })

    await s.run('apply', { unmanaged: 'delete' })

    expectUntouched(s, stranger)
    expect(s.world.connectionsOf(former)).toEqual([])
  })
})

describe.concurrent('several halves', () => {
  const expectBlocked = (s: Stage, run: Run, uuids: readonly string[]) => {
    expect(run.exitCode).toBe(1)
    expect(run.peering('orders')).toMatchObject({ status: 'blocked', changes: [] })
    const { message } = run.finding('ambiguous-peering')
    for (const uuid of uuids) expect(message).toContain(uuid)
    expect(s.writes()).toEqual([])
  }

  test.each(STATES)(
    'two labelled ones: nothing is written, and network_uuid decides, wanted %s',
    async (state) => {
      const s = await stage({ stateInfoInActive: true })
      const { peering } = s.world.connect({
        vpc: s.vpc,
        network: s.network,
        name: 'orders',
        labels: ownLabels(s.vpc),
      })
      const stranger = addStranger(s, ownLabels(s.vpc))
      s.spec({ name: 'orders', state })
      const inputs = { unmanaged: 'delete', 'max-deletes': '1' }
      expectBlocked(s, await s.run('apply', inputs), [peering.uuid, stranger.peering.uuid])

      s.spec({ name: 'orders', state, aiven: `project: acme-prod, network_uuid: ${s.vpc.networks[0]}` })
      const decided = await s.run('apply', inputs)

      expect(decided.exitCode).toBe(0)
      expect(decided.peering('another team')).toMatchObject({ status: 'unmanaged', changes: [] })
      expectUntouched(s, stranger)
      expect(s.world.peeringsOf(s.network)).toHaveLength(state === 'absent' ? 1 : 2)
    },
  )

  test.each([...STATES, 'unmanaged'] as const)(
    'a labelled half that is dead beside one that carries traffic: nothing is cut, wanted %s',
    async (state) => {
      const s = await stage()
      const former = s.world.addNetwork({ account: '#aiven', name: 'former', cidr: '10.77.8.0/22' })
      const labels = ownLabels(s.vpc)
      const dead = s.world.addUpcloudPeering({ local: s.network, peer: former, name: 'orders', labels })
      const { peering } = s.world.connect({ vpc: s.vpc, network: s.network, name: 'clicked' })
      const batch = s.world.addNetwork({ name: 'batch-net', cidr: '10.9.1.0/24' })
      if (state === 'unmanaged') s.spec({ name: 'other', network: batch, state: 'absent' })
      else s.spec({ name: 'orders', state })

      for (const mode of ['check', 'apply'] as const) {
        const run = await s.run(mode, { unmanaged: 'delete' })
        expect(run.exitCode).toBe(1)
        const { message } = run.finding('ambiguous-peering')
        for (const { uuid } of [dead, peering]) expect(message).toContain(uuid)
      }

      expect(s.writes()).toEqual([])
      expect(s.flows()).toBe(true)
    },
  )

  test('two entries of one pair are blocked, also when the run looks at one of them', async () => {
    const s = await stage()
    s.world.connect({ vpc: s.vpc, network: s.network, name: 'orders', labels: ownLabels(s.vpc) })
    const range = '{ cloud: upcloud-de-fra, cidr: 10.77.8.0/22 }'
    s.spec({ name: 'orders' }, { name: 'twin', vpc: range, state: 'absent' })

    for (const inputs of [{}, { only: 'twin' }, { only: 'orders' }, { shard: '1/2' }, { shard: '2/2' }]) {
      const run = await s.run('apply', inputs)
      expect(run.plan.peerings.map(({ status }) => status)).not.toContain('delete')
      for (const row of run.plan.peerings) expect(row.status).toBe('blocked')
    }

    expect(s.writes()).toEqual([])
    expect(s.flows()).toBe(true)
  })
})

describe.concurrent('an own pair whose entry was removed', () => {
  test('goes with both halves, although no entry names its VPC any more', async () => {
    const s = await stage()
    const other = s.world.addVpc({ cloud: 'upcloud-de-fra', cidr: '10.90.0.0/22' })
    s.world.connect({ vpc: other, network: s.network, name: 'former', labels: ownLabels(other) })
    s.world.connect({ vpc: s.vpc, network: s.network, name: 'orders', labels: ownLabels(s.vpc) })
    s.spec({ name: 'orders' })

    const run = await s.run('apply', { unmanaged: 'delete' })

    expect([run.exitCode, run.changes('former')]).toEqual([0, ['aiven delete', 'upcloud delete']])
    expect(s.world.connectionsOf(other)).toEqual([])
    expect(s.world.peeringsOf(s.network).map(({ name }) => name)).toEqual(['orders'])
    expect((await s.run('check')).exitCode).toBe(0)
  })

  test('keeps both when its VPC cannot be looked at, and says so', async () => {
    const s = await stage()
    const away = s.world.addVpc({ project: 'another-team', cloud: 'upcloud-de-fra', cidr: '10.90.0.0/22' })
    s.world.connect({ vpc: away, network: s.network, name: 'former', labels: ownLabels(away) })
    s.world.connect({ vpc: s.vpc, network: s.network, name: 'orders', labels: ownLabels(s.vpc) })
    s.spec({ name: 'orders' })

    const run = await s.run('apply', { unmanaged: 'delete' })

    expect(run.peering('former')).toMatchObject({ status: 'unmanaged', changes: [] })
    expect(run.finding('unmanaged').message).toContain('could not be looked at')
    expect(s.writes()).toEqual([])
    expect(s.flows(away)).toBe(true)
  })
})

describe.concurrent('an aiven.network_uuid that contradicts what is seen', () => {
  const TYPO = '03bb22cc-33dd-44ee-85ff-66aa77bb88cc'

  test.each(STATES)('changes nothing and names both UUIDs, wanted %s', async (state) => {
    const s = await stage({ stateInfoInActive: true })
    s.world.connect({ vpc: s.vpc, network: s.network, name: 'orders', labels: ownLabels(s.vpc) })
    s.spec({ name: 'orders', state, aiven: `project: acme-prod, network_uuid: ${TYPO}` })

    const run = await s.run('apply')

    expect([run.exitCode, run.peering().status]).toEqual([1, 'blocked'])
    for (const uuid of [TYPO, s.vpc.networks[0] ?? ''])
      expect(run.finding('aiven-network-mismatch').message).toContain(uuid)
    expect(s.writes()).toEqual([])
  })

  test.each(STATES)('a sound half is not removed because of a stale one, wanted %s', async (state) => {
    const s = await stage()
    s.world.connect({
      vpc: s.vpc,
      network: s.network,
      name: 'orders',
      labels: ownLabels(s.vpc),
      configured: 'disabled',
    })
    s.spec({ name: 'orders', state, aiven: `project: acme-prod, network_uuid: ${TYPO}` })

    const run = await s.run('apply')

    expect(run.codes()).toContain('aiven-network-mismatch')
    expect(s.writes()).toEqual([])
  })

  test('a live own peering of another VPC is not taken over', async () => {
    const s = await stage()
    const other = s.world.addVpc({ cloud: 'upcloud-de-fra', cidr: '10.90.0.0/22' })
    s.world.connect({ vpc: other, network: s.network, name: 'other', labels: ownLabels(other) })
    s.world.addConnection({ vpc: s.vpc, peerVpc: s.network, state: 'APPROVED' })
    s.spec(
      { name: 'other', vpc: other },
      { name: 'orders', aiven: `project: acme-prod, network_uuid: ${other.networks[0]}` },
    )

    const run = await s.run('apply', { 'wait-timeout': '1s' })

    expect(run.codes('orders')).toContain('aiven-network-mismatch')
    expect(run.peering('other').status).toBe('in-sync')
    expect(s.writes()).toEqual([])
  })

  test('a network of our own is not Aiven’s', async () => {
    const s = await stage({ stateInfoPlace: 'none' })
    s.world.addConnection({ vpc: s.vpc, peerVpc: s.network })
    const mine = s.world.addNetwork({ name: 'mine', cidr: '10.9.1.0/24' })
    s.spec({ name: 'orders', aiven: `project: acme-prod, network_uuid: ${mine.uuid}` })

    const run = await s.run('apply')

    expect(run.finding('aiven-network-mismatch').message).toContain(mine.uuid)
    expect(s.writes()).toEqual([])
  })
})

describe.concurrent('UUIDs that Aiven mentions and that are not its network', () => {
  test('the peering’s own one, in a warning: it waits', async () => {
    const s = await stage({ stateInfoPlace: 'none', aivenPollMs: Number.POSITIVE_INFINITY })
    const labels = ownLabels(s.vpc)
    const { connection, peering } = s.world.connect({
      vpc: s.vpc,
      network: s.network,
      name: 'orders',
      labels,
    })
    s.world.forceAiven(connection, 'PENDING_PEER', {
      half: 'keep',
      warnings: [{ type: 'upcloud-peering-in-error', message: `peering ${peering.uuid}` }],
    })
    s.spec({ name: 'orders' })

    const run = await s.run('plan')

    expect(run.peering()).toMatchObject({ status: 'waiting', changes: [] })
  })

  test('a support reference in ERROR: what the state means', async () => {
    const s = await stage({ stateInfoExtraUuids: ['7c9e6679-7425-40de-944b-e07fc1f90ae7'] })
    const labels = ownLabels(s.vpc)
    const { connection } = s.world.connect({ vpc: s.vpc, network: s.network, name: 'orders', labels })
    s.world.forceAiven(connection, 'ERROR', { half: 'keep' })
    s.spec({ name: 'orders' })

    const run = await s.run('plan')

    expect([run.peering().status, run.codes()]).not.toContain('ambiguous-peering')
    expect(run.log).not.toContain('7c9e6679')
  })
})

test.concurrent('networks of one name in two UpCloud accounts are two networks', async () => {
  const s = await stage()
  s.world.addUpcloudAccount({ id: 'team', token: 'ucat_team' })
  s.world.addNetwork({ account: 'team', name: 'app-net', zone: 'de-fra1', cidr: '10.9.5.0/24' })
  const network = '{ name: app-net, zone: de-fra1 }'
  s.spec({ name: 'orders', network }, { name: 'team', network, upcloud: 'account: team' })

  const run = await s.run('apply', { 'upcloud-accounts': 'team=ucat_team' })

  expect([run.exitCode, run.outputs['applied-count']]).toEqual([0, '2'])
})

test.concurrent('a change that UpCloud alters is sent once, and both texts are told', async () => {
  const s = await stage({ upcloudTrimsLabels: true })
  s.world.connect({ vpc: s.vpc, network: s.network, name: 'orders', labels: ownLabels(s.vpc) })
  s.spec({ name: 'orders', labels: { env: 'prod ' } })

  const run = await s.run('apply', { 'wait-timeout': '2s' })

  expect([run.exitCode, run.peering().result]).toEqual([1, 'failed'])
  for (const part of ['"env=prod "', '"env=prod"']) expect(run.peering().error).toContain(part)
  expect(s.writes()).toHaveLength(1)
})

test.concurrent('a hand-made half that shows an IPv6 range beside its IPv4 one is taken over', async () => {
  const s = await stage()
  const { peering } = s.world.connect({ vpc: s.vpc, network: s.network, name: 'clicked' })
  const network = s.world.upcloud.network(s.vpc.networks[0] ?? '')
  const [first] = network?.ipNetworks ?? []
  if (!network || !first) throw new Error('Aiven has no network')
  network.ipNetworks.push({ ...first, address: 'fd00:77::/64', family: 'IPv6', gateway: 'fd00:77::1' })
  s.spec({ name: 'orders' })

  const run = await s.run('apply')

  expect([run.exitCode, run.peering().upcloud.peering]).toEqual([0, peering.uuid])
  expect(s.writes()).toHaveLength(1)
})

describe.concurrent('what shows late is waited for', () => {
  test.each([
    ['Aiven’s network', { stateInfoAfterMs: 1500 }],
    ['a new half', { upcloudListedAfterMs: 1500 }],
    ['a new connection', { aivenListedAfterMs: 1500 }],
    ['everything, by stale answers', { upcloudStaleLists: 6, aivenStaleReads: 6 }],
  ])('%s', async (_what, options) => {
    const s = await stage(options)
    s.spec({ name: 'orders' })

    const run = await s.run('apply')

    expect([run.exitCode, run.outputs.outcome]).toEqual([0, 'applied'])
    expect(s.flows()).toBe(true)
    expect(s.writes().filter((write) => !write.includes('refresh'))).toHaveLength(2)
  })

  test('a stale list is not somebody who removed the half', async () => {
    const s = await stage({ upcloudStaleLists: 3 })
    s.world.addConnection({ vpc: s.vpc, peerVpc: s.network })
    s.spec({ name: 'orders', labels: { env: 'prod' } })

    const run = await s.run('apply')

    expect([run.exitCode, run.peering().error]).toEqual([0, null])
  })

  test('peerings of one VPC and of one network, where both clouds refuse while another one is in progress', async () => {
    const s = await stage({
      aivenBuildMs: 200,
      upcloudProvisioningMs: 900,
      aivenCreateWhileBuilding: 'conflict',
      upcloudWriteWhileNetworkProvisions: 'conflict',
    })
    const numbers = [1, 2, 3, 4]
    s.spec(
      ...numbers.map((n) => ({
        name: `network-${n}`,
        network: s.world.addNetwork({ cidr: `10.20.${n}.0/24` }),
      })),
      ...numbers.map((n) => ({
        name: `vpc-${n}`,
        vpc: s.world.addVpc({ cloud: 'upcloud-de-fra', cidr: `10.30.${n}.0/24` }),
      })),
    )

    const run = await s.run('apply', { 'wait-timeout': '60s' })

    expect([run.exitCode, run.outputs['applied-count']]).toEqual([0, '8'])
  })
})

test.concurrent('a repair joins the network of the new connection, not that of the old one, which its half still names', async () => {
  const s = await stage({ networkOnRecreate: 'new', stateInfoAfterMs: 2500, aivenBuildMs: 100 })
  const second = s.world.addNetwork({ name: 'second', cidr: '10.9.1.0/24' })
  s.world.connect({ vpc: s.vpc, network: second, name: 'second', labels: ownLabels(s.vpc) })
  const labels = ownLabels(s.vpc)
  const { connection, peering } = s.world.connect({ vpc: s.vpc, network: s.network, name: 'orders', labels })
  s.world.forceAiven(connection, 'DELETED_BY_PEER')
  s.world.forceUpcloud(peering, 'error')
  s.spec({ name: 'orders' })

  const run = await s.run('apply', { 'wait-timeout': '20s' })

  expect([run.exitCode, run.peering().status]).toEqual([0, 'repair'])
  const created = s.sim.requests
    .cloudMutations()
    .filter(({ service, method }) => service === 'upcloud' && method === 'POST')
    .map(({ body }) => JSON.stringify(body))
  expect(created).toHaveLength(1)
  expect(created.join()).not.toContain(peering.peer)
  expect(s.flows()).toBe(true)
})

test.concurrent('a run over one entry keeps what another entry has, where a network_uuid was copied from the wrong line', async () => {
  const s = await stage()
  const other = s.world.addVpc({ cloud: 'upcloud-de-fra', cidr: '10.90.0.0/22' })
  const { peering } = s.world.connect({ vpc: s.vpc, network: s.network, name: 'orders' })
  const aiven = `project: acme-prod, network_uuid: ${peering.peer}`
  s.spec({ name: 'orders' }, { name: 'old', vpc: other, state: 'absent', aiven })

  const run = await s.run('apply', { only: 'old' })

  expect([run.exitCode, run.peering('old').status]).toEqual([1, 'blocked'])
  expect(s.writes()).toEqual([])
  expect(s.flows()).toBe(true)
})

test.concurrent('a network that got its router back: off and on', async () => {
  const s = await stage()
  const { router } = s.network
  const labels = ownLabels(s.vpc)
  const { peering } = s.world.connect({ vpc: s.vpc, network: s.network, name: 'orders', labels })
  s.world.forceUpcloud(peering, 'missing-local-router')
  s.network.router = null
  s.spec({ name: 'orders' })
  expect((await s.run('plan')).codes()).toContain('no-router')
  s.network.router = router

  const run = await s.run('apply')

  expect([run.exitCode, run.peering().status]).toEqual([0, 'repair'])
  expect(run.changes()).toEqual(['upcloud disable', 'upcloud enable'])
  expect(s.flows()).toBe(true)
})

test.concurrent('the order of entries and files changes neither the deletions nor the digest', async () => {
  const s = await stage()
  const other = s.world.addVpc({ cloud: 'upcloud-de-fra', cidr: '10.90.0.0/22' })
  const second = s.world.addNetwork({ name: 'second', cidr: '10.9.1.0/24' })
  s.world.connect({ vpc: s.vpc, network: s.network, name: 'one', labels: ownLabels(s.vpc) })
  s.world.connect({ vpc: other, network: second, name: 'two', labels: ownLabels(other) })
  s.world.connect({ vpc: s.vpc, network: second, name: 'former', labels: ownLabels(s.vpc) })
  const entries = [{ name: 'one' }, { name: 'two', vpc: other, network: second }]
  s.spec(...entries)
  const first = await s.run('plan', { unmanaged: 'delete' })
  s.spec(...entries.toReversed())
  const swapped = await s.run('plan', { unmanaged: 'delete' })

  expect(first.changes('former')).toEqual(['aiven delete', 'upcloud delete'])
  expect(swapped.changes('former')).toEqual(first.changes('former'))
  expect(swapped.plan.digest).toBe(first.plan.digest)
})

test.concurrent('the order of entries does not decide which of them the quota leaves out', async () => {
  const s = await stage({ peeringQuota: 1 })
  const second = s.world.addNetwork({ name: 'second', cidr: '10.9.1.0/24' })
  const entries = [{ name: 'one' }, { name: 'two', network: second }]
  s.spec(...entries)
  const first = await s.run('plan')
  s.spec(...entries.toReversed())
  const swapped = await s.run('plan')

  expect([first.peering('one').status, first.peering('two').status]).toEqual(['create', 'blocked'])
  expect([swapped.peering('one').status, swapped.peering('two').status]).toEqual(['create', 'blocked'])
  expect(swapped.plan.digest).toBe(first.plan.digest)
})

test.concurrent('zones that UpCloud does not peer are asked for once, and explained', async () => {
  const s = await stage({ upcloudPeeringReach: 'zone' })
  const network = s.world.addNetwork({ zone: 'fi-hel1', cidr: '10.9.1.0/24' })
  s.spec({ name: 'orders', network, more: ['allow_zone_mismatch: true'] })

  const run = await s.run('apply')

  expect(run.exitCode).toBe(1)
  expect(run.codes()).toContain('zone-mismatch')
  expect(s.writes().filter((write) => write.startsWith('upcloud POST'))).toHaveLength(1)
})

test.concurrent('an absent entry whose account cannot see the network keeps a side that waits for it', async () => {
  const s = await stage()
  s.world.addUpcloudAccount({ id: 'team', token: 'ucat_team' })
  const theirs = s.world.addNetwork({ account: 'team', name: 'theirs', cidr: '10.9.5.0/24' })
  s.world.addConnection({ vpc: s.vpc, peerVpc: theirs })
  s.spec({ name: 'orders', network: theirs, state: 'absent' })

  const run = await s.run('apply')

  expect(run.codes()).toContain('network-not-found')
  expect(s.writes()).toEqual([])
})

describe.concurrent('a hand-made peering that is to go', () => {
  test('gets our labels in a write of its own first', async () => {
    const s = await stage()
    s.world.connect({ vpc: s.vpc, network: s.network, name: 'clicked' })
    s.spec({ name: 'orders', state: 'absent' })

    const run = await s.run('apply')

    expect(run.changes()).toEqual(['upcloud relabel', 'aiven delete', 'upcloud delete'])
    const [first] = s.sim.requests.cloudMutations()
    expect(first?.method).toBe('PATCH')
    expect(first?.body).toMatchObject({ network_peering: { labels: expect.anything() } })
    expect(JSON.stringify(first?.body)).not.toMatch(/configured_status|"name"/)
    expect(s.world.peeringsOf(s.network)).toEqual([])
  })

  test.each([1, 2, 3])('and is finished by the next run when killed at write %i', async (point) => {
    const s = await stage({ aivenDeleteMs: 100, upcloudProvisioningMs: 100 })
    s.world.connect({ vpc: s.vpc, network: s.network, name: 'clicked' })
    s.spec({ name: 'orders', state: 'absent' })
    const when = new Promise<void>((resolve) => {
      let writes = 0
      s.sim.onRequest((_service, { method }) => {
        if (method !== 'GET' && ++writes === point) resolve()
      })
    })

    const killed = await s.run('apply', {}, { kill: { signal: 'SIGKILL', when } })
    const next = await s.run('apply')

    expect([killed.exitCode, next.exitCode]).toEqual([null, 0])
    expect(s.world.connectionsOf(s.vpc)).toEqual([])
    expect(s.world.peeringsOf(s.network)).toEqual([])
  })
})

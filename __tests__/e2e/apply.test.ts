import { describe, expect, test } from 'vitest'
import { ownLabels, stage } from './stage.ts'

describe.concurrent('apply of missing peerings', () => {
  test('brings both sides up on both, then has nothing to write', async () => {
    const s = await stage()
    const batch = s.world.addNetwork({ name: 'batch-net', cidr: '10.9.1.0/24' })
    s.spec({ name: 'orders' }, { name: 'batch', network: batch })

    const first = await s.run('apply')

    expect(first.exitCode).toBe(0)
    expect(first.outputs).toMatchObject({
      outcome: 'applied',
      drift: 'false',
      changed: 'true',
      'pending-count': '0',
      'applied-count': '2',
      'blocked-count': '0',
    })
    expect(s.flows()).toBe(true)
    expect(s.flows(s.vpc, batch)).toBe(true)
    for (const name of ['orders', 'batch']) {
      expect(first.peering(name)).toMatchObject({
        result: 'applied',
        error: null,
        aiven: { state: 'ACTIVE' },
        upcloud: { state: 'active' },
      })
    }
    s.sim.requests.clear()

    const second = await s.run('apply')

    expect(second.exitCode).toBe(0)
    expect(second.outputs).toMatchObject({ outcome: 'in-sync', changed: 'false', 'applied-count': '0' })
    expect(second.peering('orders')).toMatchObject({ status: 'in-sync', result: 'unchanged', error: null })
    expect(s.writes()).toEqual([])
  })

  test('creates Aiven first, sends what each cloud takes, and nothing more', async () => {
    const s = await stage()
    s.spec({ name: 'orders', labels: { env: 'prod' } })

    await s.run('apply')

    const [aiven, upcloud, ...rest] = s.sim.requests.cloudMutations()
    expect(aiven).toMatchObject({
      service: 'aiven',
      method: 'POST',
      path: `/v1/project/acme-prod/vpcs/${s.vpc.id}/peering-connections`,
      body: { peer_cloud_account: 'upcloud', peer_vpc: s.network.uuid },
    })
    expect(upcloud).toMatchObject({
      service: 'upcloud',
      method: 'POST',
      path: '/1.3/network-peering',
      body: {
        network_peering: {
          name: 'orders',
          network: { uuid: s.network.uuid },
          peer_network: { uuid: s.vpc.networks[0] },
          configured_status: 'active',
        },
      },
    })
    expect(rest).toEqual([])
    const [peering] = s.world.peeringsOf(s.network)
    const labels = Object.fromEntries((peering?.labels ?? []).map(({ key, value }) => [key, value]))
    expect(labels).toEqual({ env: 'prod', ...ownLabels(s.vpc) })
  })

  test.each(['key', 'message', 'nested'] as const)(
    'finds the network UUID in state_info: %s',
    async (place) => {
      const s = await stage({ stateInfoPlace: place, stateInfoEchoes: true, stateInfoKey: `odd_${place}` })
      s.spec({ name: 'orders' })

      const run = await s.run('apply')

      expect(run.exitCode).toBe(0)
      expect(s.flows()).toBe(true)
    },
  )

  test('takes the network UUID from the spec when state_info has none', async () => {
    const s = await stage({ stateInfoPlace: 'none' })
    s.spec({ name: 'orders', aiven: `project: acme-prod, network_uuid: ${s.vpc.networks[0]}` })

    const run = await s.run('apply')

    expect(run.exitCode).toBe(0)
    expect(s.flows()).toBe(true)
  })

  test('of a network UUID that nobody tells fails that peering and says what to write', async () => {
    const s = await stage({ stateInfoPlace: 'none' })
    const batch = s.world.addNetwork({ name: 'batch-net', cidr: '10.9.1.0/24' })
    s.spec(
      { name: 'orders' },
      { name: 'batch', network: batch, aiven: `project: acme-prod, network_uuid: ${s.vpc.networks[0]}` },
    )

    const run = await s.run('apply')

    expect(run.exitCode).toBe(1)
    expect(run.codes('orders')).toContain('aiven-network-unknown')
    expect(run.finding('aiven-network-unknown').message).toContain('network_uuid')
    expect(run.peering('batch').result).toBe('applied')
    expect(s.flows(s.vpc, batch)).toBe(true)
  })

  test('waits until Aiven shows ACTIVE and asks it to look', async () => {
    const s = await stage({ aivenPollMs: Number.POSITIVE_INFINITY, aivenRefreshMs: 50 })
    s.spec({ name: 'orders' })

    const run = await s.run('apply')

    expect(run.exitCode).toBe(0)
    expect(run.peering().aiven.state).toBe('ACTIVE')
    const refreshes = s.sim.requests.filter({ method: 'POST', path: /\/refresh$/ })
    expect(refreshes).toHaveLength(1)
  })

  test('with a project connection id shown as null or at all works the same', async () => {
    for (const projectConnectionId of ['null', 'present'] as const) {
      const s = await stage({ projectConnectionId, stateInfoEchoes: true })
      s.spec({ name: 'orders' })
      expect((await s.run('apply')).exitCode).toBe(0)
      expect(s.flows()).toBe(true)
    }
  })

  test.each([
    { peeringWrapped: false },
    { peeringTimestamps: false },
    { stateInfoInActive: true },
    { ignorePeeringFilters: true, listForeignHalves: true },
    { peeringRoutes: false },
    { upcloudPatchWhileProvisioning: 'conflict' },
    { upcloudPeerVisibleMs: 250 },
  ] as const)('accepts what the services may do differently: %o', async (options) => {
    const s = await stage(options)
    s.spec({ name: 'orders' })

    const first = await s.run('apply')
    const second = await s.run('apply')

    expect(first.outputs.outcome).toBe('applied')
    expect(second.outputs.outcome).toBe('in-sync')
  })

  test('of one that fails does not stop the others', async () => {
    const s = await stage()
    const batch = s.world.addNetwork({ name: 'batch-net', cidr: '10.9.1.0/24' })
    s.sim.faults.add({
      service: 'upcloud',
      kind: 'status',
      status: 400,
      headers: { 'content-type': 'application/json' },
      body: '{"error":{"error_code":"NETWORK_INVALID","error_message":"no good"}}',
      match: (request) => request.method === 'POST' && request.body.includes(s.network.uuid),
    })
    s.spec({ name: 'orders' }, { name: 'batch', network: batch })

    const run = await s.run('apply')

    expect(run.exitCode).toBe(1)
    expect(run.outputs).toMatchObject({
      outcome: 'failed',
      changed: 'true',
      'applied-count': '1',
      drift: 'true',
    })
    expect(run.peering('orders').result).toBe('failed')
    expect(run.peering('orders').error).toMatch(/no good/)
    expect(run.peering('orders').error).not.toContain('\n')
    expect(run.peering('batch')).toMatchObject({ result: 'applied', error: null })
    expect(s.flows(s.vpc, batch)).toBe(true)
    expect(run.annotations.some(({ type }) => type === 'error')).toBe(true)
  })

  test('with a sick and a healthy peering applies the healthy one and fails', async () => {
    const s = await stage()
    const sick = s.world.addNetwork({ name: 'sick', router: null, cidr: '10.9.1.0/24' })
    s.spec({ name: 'orders' }, { name: 'sick', network: sick })

    const run = await s.run('apply')

    expect(run.exitCode).toBe(1)
    expect(run.outputs).toMatchObject({ outcome: 'blocked', 'applied-count': '1', 'blocked-count': '1' })
    expect(s.flows()).toBe(true)
    expect(s.writes().every((line) => !line.includes(sick.uuid))).toBe(true)
    expect(run.peering('sick').result).toBe('skipped')
  })

  test('that times out fails and says how long it waited', async () => {
    const s = await stage()
    const half = s.world.options
    half.aivenBuildMs = 60_000
    s.spec({ name: 'orders' })

    const run = await s.run('apply', { 'wait-timeout': '500ms' })

    expect(run.exitCode).toBe(1)
    expect(run.outputs.outcome).toBe('failed')
    expect(run.peering().result).toBe('failed')
    expect(run.peering().error).toMatch(/500ms/)
  })

  test('without waiting returns once both sides were asked for', async () => {
    const s = await stage({ aivenPollMs: Number.POSITIVE_INFINITY, aivenRefreshMs: 600_000 })
    s.spec({ name: 'orders' })

    const run = await s.run('apply', { wait: 'false' })

    expect(run.exitCode).toBe(0)
    expect(run.outputs).toMatchObject({ outcome: 'applied', changed: 'true' })
    expect(s.world.connectionsOf(s.vpc)).toHaveLength(1)
    expect(s.world.peeringsOf(s.network)).toHaveLength(1)
  })

  test('waits for a peering that is waiting', async () => {
    const s = await stage({ aivenBuildMs: 300 })
    s.spec({ name: 'orders' })
    await s.run('apply')
    const [connection] = s.world.connectionsOf(s.vpc)
    if (!connection) throw new Error('no connection')
    s.world.forceAiven(connection, 'PENDING_PEER')
    setTimeout(() => s.world.forceAiven(connection, null), 700)
    s.sim.requests.clear()

    const run = await s.run('apply')

    expect(run.exitCode).toBe(0)
    expect(s.writes()).toEqual([])
    expect(run.peering().aiven.state).toBe('ACTIVE')
  })

  test('takes a peering that exists already as its own success', async () => {
    const s = await stage()
    s.spec({ name: 'orders' })
    let added = false
    s.sim.onRequest((service, request) => {
      if (service !== 'upcloud' || request.method !== 'POST' || added) return
      added = true
      s.world.addUpcloudPeering({
        local: s.network,
        peer: s.vpc.networks[0] ?? '',
        name: 'orders',
        labels: ownLabels(s.vpc),
      })
    })

    const run = await s.run('apply')

    expect(run.exitCode).toBe(0)
    expect(s.flows()).toBe(true)
    expect(s.world.peeringsOf(s.network)).toHaveLength(1)
  })

  test('waits out the 409 of a VPC that was only just made', async () => {
    const s = await stage()
    let refusals = 2
    s.sim.faults.add({
      service: 'aiven',
      kind: 'status',
      status: 409,
      times: refusals,
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ message: `VPC ${s.vpc.id} is in state APPROVED, not ACTIVE`, errors: [] }),
      match: (request) => {
        const fits = request.method === 'POST' && request.url.endsWith('/peering-connections')
        if (fits) refusals -= 1
        return fits
      },
    })
    s.spec({ name: 'orders' })

    const run = await s.run('apply')

    expect(refusals).toBeLessThanOrEqual(0)
    expect(run.exitCode).toBe(0)
    expect(s.flows()).toBe(true)
  })

  test('of two runs at once ends with one peering per pair, both green', async () => {
    const s = await stage()
    const batch = s.world.addNetwork({ name: 'batch-net', cidr: '10.9.1.0/24' })
    s.spec({ name: 'orders' }, { name: 'batch', network: batch })

    const runs = await Promise.all([s.run('apply'), s.run('apply')])

    expect(runs.map(({ exitCode }) => exitCode)).toEqual([0, 0])
    expect(s.world.connectionsOf(s.vpc)).toHaveLength(2)
    expect(s.world.peeringsOf(s.network)).toHaveLength(1)
    expect(s.world.peeringsOf(batch)).toHaveLength(1)
    expect(s.flows()).toBe(true)
    expect(s.flows(s.vpc, batch)).toBe(true)
  })

  test('and remove of two runs at once leaves nothing, both green', async () => {
    const s = await stage()
    s.world.connect({ vpc: s.vpc, network: s.network, name: 'orders', labels: ownLabels(s.vpc) })
    s.spec({ name: 'orders', state: 'absent' })

    const runs = await Promise.all([s.run('apply'), s.run('apply')])

    expect(runs.map(({ exitCode }) => exitCode)).toEqual([0, 0])
    expect(s.world.connectionsOf(s.vpc)).toEqual([])
    expect(s.world.peeringsOf(s.network)).toEqual([])
  })

  test('sends one write at a time to one VPC', async () => {
    const latencyMs = 40
    const s = await stage({ latencyMs })
    const networks = [1, 2, 3, 4].map((n) => s.world.addNetwork({ cidr: `10.10.${n}.0/24` }))
    s.spec(...networks.map((network, n) => ({ name: `p${n}`, network })))

    const run = await s.run('apply')

    expect(run.exitCode).toBe(0)
    const posts = s.sim.requests.filter({ service: 'aiven', method: 'POST', path: /peering-connections$/ })
    const gaps = posts.slice(1).map(({ at }, n) => at - (posts[n]?.at ?? 0))
    expect(gaps).toHaveLength(3)
    for (const gap of gaps) expect(gap).toBeGreaterThanOrEqual(latencyMs - 5)
  })

  test('without waiting leaves what waits pending', async () => {
    const s = await stage({ aivenBuildMs: 3_600_000 })
    s.world.addConnection({ vpc: s.vpc, peerVpc: s.network, state: 'APPROVED' })
    s.world.addUpcloudPeering({
      local: s.network,
      peer: s.vpc.networks[0] ?? '',
      name: 'orders',
      labels: ownLabels(s.vpc),
    })
    s.spec({ name: 'orders' })

    const run = await s.run('apply', { wait: 'false' })

    expect(run.exitCode).toBe(0)
    expect(run.outputs).toMatchObject({ outcome: 'pending', changed: 'false', 'pending-count': '1' })
  })

  test('without waiting still removes both sides', async () => {
    const s = await stage({ aivenDeleteMs: 200, upcloudProvisioningMs: 200 })
    s.world.connect({ vpc: s.vpc, network: s.network, name: 'orders', labels: ownLabels(s.vpc) })
    s.spec({ name: 'orders', state: 'absent' })

    const run = await s.run('apply', { wait: 'false' })

    expect(run.exitCode).toBe(0)
    expect(s.world.peeringsOf(s.network)).toEqual([])
  })

  test('keeps at most `concurrency` requests in flight per cloud', async () => {
    const s = await stage({ latencyMs: 15 })
    const entries = [1, 2, 3, 4, 5, 6].map((n) => {
      const vpc = s.world.addVpc({ cloud: 'upcloud-de-fra', cidr: `10.80.${n}.0/24` })
      return { name: `p${n}`, vpc, network: s.world.addNetwork({ cidr: `10.81.${n}.0/24` }) }
    })
    s.spec(...entries)
    const open = { aiven: 0, upcloud: 0, github: 0 }
    const most = { aiven: 0, upcloud: 0, github: 0 }
    s.sim.onRequest((service) => {
      open[service] += 1
      most[service] = Math.max(most[service], open[service])
      setTimeout(() => {
        open[service] -= 1
      }, 12)
    })

    const run = await s.run('apply', { concurrency: '2' })

    expect(run.exitCode).toBe(0)
    expect(most.aiven).toBe(2)
    expect(most.upcloud).toBeLessThanOrEqual(2)
  })
})

test.concurrent('reports progress by peering, side and state', async () => {
  const s = await stage()
  s.spec({ name: 'orders' })

  const { log } = await s.run('apply')

  expect(log).toMatch(/orders.*aiven.*(APPROVED|PENDING_PEER)/i)
  expect(log).toMatch(/orders.*upcloud.*active/i)
})

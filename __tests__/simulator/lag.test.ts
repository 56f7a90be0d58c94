import { describe, expect, test } from 'vitest'
import { bench, connectionBody, PEERINGS, peeringBody } from './support.ts'

const PROJECT = '/v1/project/acme-prod/vpcs'

async function empty(options: Parameters<typeof bench>[0]) {
  const sim = await bench(options)
  const vpc = sim.world.addVpc({ cidr: '10.77.8.0/22' })
  const network = sim.world.addNetwork({ cidr: '10.9.0.0/24' })
  const path = `${PROJECT}/${vpc.id}`
  const connect = (to = network.uuid) => sim.aiven('POST', `${path}/peering-connections`, connectionBody(to))
  const peer = (labels?: unknown) =>
    sim.upcloud('POST', PEERINGS, peeringBody(network.uuid, vpc.networks[0] ?? '', { labels }))
  const shown = async () => (await sim.aiven('GET', path)).body
  const listed = async () => (await sim.upcloud('GET', PEERINGS)).text.split('"configured_status"').length - 1
  return { sim, vpc, network, path, connect, peer, shown, listed }
}

describe('answers that lag', () => {
  test('a new connection is listed late, while one that was there is shown', async () => {
    const { sim, vpc, connect, shown } = await empty({ aivenListedAfterMs: 30_000 })
    const old = sim.world.addConnection({ vpc, peerVpc: sim.world.addNetwork({ cidr: '10.10.0.0/24' }) })
    await connect()
    sim.pass(29_999)
    expect(await shown()).toMatchObject({ peering_connections: [{ peer_vpc: old.peerVpc }] })
    sim.pass(1)
    expect(await shown()).toMatchObject({ peering_connections: [{}, { state: 'PENDING_PEER' }] })
  })

  test('state_info is empty for a while in PENDING_PEER', async () => {
    const { sim, vpc, connect, shown } = await empty({ stateInfoAfterMs: 20_000 })
    await connect()
    sim.pass(20_999)
    expect(await shown()).toMatchObject({ peering_connections: [{ state: 'PENDING_PEER', state_info: {} }] })
    sim.pass(1)
    const info = { upcloud_network_id: vpc.networks[0] }
    expect(await shown()).toMatchObject({ peering_connections: [{ state_info: info }] })
  })

  test('a new half is listed late, but can be asked for', async () => {
    const { sim, peer, listed } = await empty({ upcloudListedAfterMs: 30_000 })
    const made = await peer()
    const uuid = /"uuid" : "(0f[^"]+)"/.exec(made.text)?.[1]
    sim.pass(29_999)
    expect(await listed()).toBe(0)
    expect((await sim.upcloud('GET', `${PEERINGS}/${uuid}`)).status).toBe(200)
    sim.pass(1)
    expect(await listed()).toBe(1)
  })

  test('a list after a write is the one from before it', async () => {
    const { peer, listed } = await empty({ upcloudStaleLists: 2 })
    expect(await listed()).toBe(0)
    await peer()
    expect([await listed(), await listed(), await listed()]).toEqual([0, 0, 1])
  })

  test('a VPC after a write is the one from before it, and a refresh makes nothing stale', async () => {
    const { sim, path, connect, shown } = await empty({ aivenStaleReads: 1 })
    expect(await shown()).toMatchObject({ peering_connections: [] })
    await connect()
    expect(await shown()).toMatchObject({ peering_connections: [] })
    expect(await shown()).toMatchObject({ peering_connections: [{ state: 'APPROVED' }] })
    sim.pass(1_000)
    await sim.aiven('POST', `${path}/peering-connections/refresh`)
    expect(await shown()).toMatchObject({ peering_connections: [{ state: 'PENDING_PEER' }] })
  })
})

describe('operations in progress', () => {
  test('Aiven takes no connection while another one of the VPC is being built', async () => {
    const { sim, connect } = await empty({ aivenCreateWhileBuilding: 'conflict' })
    const second = sim.world.addNetwork({ cidr: '10.10.0.0/24' }).uuid
    expect((await connect()).status).toBe(200)
    expect((await connect()).status).toBe(200)
    expect((await connect(second)).status).toBe(409)
    sim.pass(1_000)
    expect((await connect(second)).status).toBe(200)
  })

  test('UpCloud changes no half while another one of the network is provisioning', async () => {
    const { sim, network, peer } = await empty({ upcloudWriteWhileNetworkProvisions: 'conflict' })
    const other = sim.world.addVpc({ cidr: '10.78.0.0/24' })
    const old = sim.world.connect({ vpc: other, network }).peering
    const rename = () => sim.upcloud('PATCH', `${PEERINGS}/${old.uuid}`, { network_peering: { name: 'new' } })
    expect((await peer()).status).toBe(201)
    expect((await rename()).status).toBe(409)
    expect((await sim.upcloud('DELETE', `${PEERINGS}/${old.uuid}`)).status).toBe(409)
    sim.pass(500)
    expect((await rename()).status).toBe(200)
    // Its own provisioning is another option.
    expect((await rename()).status).toBe(200)
  })
})

describe('what UpCloud makes of a request', () => {
  test('values of labels can lose their blanks', async () => {
    const { peer } = await empty({ upcloudTrimsLabels: true })
    const { body } = await peer([{ key: 'team', value: ' web ' }])
    expect(body).toMatchObject({ network_peering: { labels: [{ key: 'team', value: 'web' }] } })
  })

  test.each([
    ['anywhere', 'us-nyc1', 201],
    ['region', 'us-nyc1', 409],
    ['region', 'fi-hel2', 201],
    ['zone', 'fi-hel2', 409],
    ['zone', 'de-fra1', 201],
  ] as const)(
    'with reach %s, a network of de-fra1 and one of %s: %i',
    async (upcloudPeeringReach, zone, status) => {
      const { sim, vpc } = await empty({ upcloudPeeringReach })
      const local = sim.world.addNetwork({ zone }).uuid
      const answer = await sim.upcloud('POST', PEERINGS, peeringBody(local, vpc.networks[0] ?? ''))
      expect(answer.status).toBe(status)
      if (status === 409)
        expect(answer.body).toMatchObject({ error: { error_code: 'INTERZONE_PEERING_NOT_SUPPORTED' } })
    },
  )

  test('a router can be kept to one zone', async () => {
    const { sim, network } = await empty({ upcloudRouterInOneZone: true })
    const far = sim.world.addNetwork({ zone: 'fi-hel1', router: null })
    const put = (router: string | null, to: string) =>
      sim.upcloud('PUT', `/1.3/network/${to}`, { network: { router } })
    expect((await put(network.router, network.uuid)).status).toBe(200)
    expect(await put(network.router, far.uuid)).toMatchObject({
      status: 409,
      body: { error: { error_code: 'NETWORK_ROUTER_ZONE_CONFLICT' } },
    })
  })
})

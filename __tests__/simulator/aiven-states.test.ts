import { describe, expect, test } from 'vitest'
import { bench, connectionBody, peeringBody } from './support.ts'

const PROJECT = '/v1/project/acme-prod/vpcs'

async function pair(options: Parameters<typeof bench>[0] = {}) {
  const sim = await bench(options)
  const vpc = sim.world.addVpc({ cidr: '10.77.8.0/22' })
  const network = sim.world.addNetwork({ cidr: '10.9.0.0/24' })
  const path = `${PROJECT}/${vpc.id}`
  const first = async (): Promise<unknown> => {
    const { body } = await sim.aiven('GET', path)
    return typeof body === 'object' && body !== null && 'peering_connections' in body
      ? body.peering_connections
      : undefined
  }
  const post = () => sim.aiven('POST', `${path}/peering-connections`, connectionBody(network.uuid))
  const remove = () =>
    sim.aiven(
      'DELETE',
      `${path}/peering-connections/peer-accounts/upcloud/peer-vpcs/${network.uuid.toUpperCase()}`,
    )
  const peer = vpc.networks[0] ?? ''
  const accept = () => sim.upcloud('POST', '/1.3/network-peering', peeringBody(network.uuid, peer))
  return { sim, vpc, network, path, first, post, remove, accept, peer }
}

describe('a connection of a project VPC', () => {
  test('waits for its peer after it was built, and tells the network to peer with', async () => {
    const { sim, first, post, peer } = await pair()
    await post()
    expect(await first()).toMatchObject([{ state: 'APPROVED', state_info: null }])
    sim.pass(1_000)
    expect(await first()).toMatchObject([{ state: 'PENDING_PEER', state_info: { upcloud_network_id: peer } }])
  })

  test('becomes active at the next poll once the UpCloud half is active', async () => {
    const { sim, first, post, accept } = await pair()
    await post()
    sim.pass(1_000)
    expect((await accept()).status).toBe(201)
    sim.pass(59_999)
    expect(await first()).toMatchObject([{ state: 'PENDING_PEER' }])
    sim.pass(1)
    expect(await first()).toMatchObject([{ state: 'ACTIVE', state_info: null }])
  })

  test('becomes active at once when refreshed', async () => {
    const { sim, post, accept, path } = await pair()
    await post()
    sim.pass(1_000)
    await accept()
    sim.pass(500)
    const refreshed = await sim.aiven('POST', `${path}/peering-connections/refresh`)
    expect(refreshed.body).toMatchObject({ peering_connections: [{ state: 'ACTIVE' }] })
    expect(sim.requests.writes('aiven')).toHaveLength(2)
    expect(sim.requests.mutations('aiven')).toHaveLength(1)
  })

  test('is active right after it was built when the UpCloud half was there first', async () => {
    const { sim, first, post, network, peer } = await pair()
    sim.world.addUpcloudPeering({ local: network, peer })
    await post()
    sim.pass(1_000)
    expect(await first()).toMatchObject([{ state: 'ACTIVE' }])
  })

  test('is deleted by its peer when the UpCloud half goes', async () => {
    const { sim, first, vpc, network } = await pair()
    const { connection, peering } = sim.world.connect({ vpc, network })
    sim.world.removeUpcloudPeering(peering)
    expect(await first()).toMatchObject([{ state: 'ACTIVE' }])
    sim.pass(60_000)
    expect(await first()).toMatchObject([{ state: 'DELETED_BY_PEER' }])
    expect(sim.world.aivenState(connection)).toBe('DELETED_BY_PEER')
    const again = await sim.aiven(
      'POST',
      `${PROJECT}/${vpc.id}/peering-connections`,
      connectionBody(network.uuid),
    )
    expect(again.body).toMatchObject({ state: 'DELETED_BY_PEER' })
  })

  test.each([
    ['unknown', { uuid: '03aa11bb-22cc-43dd-84ee-55ff66aa77bb' }],
    ['overlapping', { cidr: '10.77.9.1/24' }],
    ['public', { type: 'public' as const }],
  ])('is an invalid specification when the network is %s', async (kind, recipe) => {
    const { sim, first, path } = await pair()
    const uuid =
      kind === 'unknown' ? '03aa11bb-22cc-43dd-84ee-55ff66aa77bb' : sim.world.addNetwork(recipe).uuid
    await sim.aiven('POST', `${path}/peering-connections`, connectionBody(uuid))
    sim.pass(1_000)
    expect(await first()).toMatchObject([
      { state: 'INVALID_SPECIFICATION', state_info: { message: expect.stringContaining(uuid) } },
    ])
  })

  test('stays one entity when it is asked for twice', async () => {
    const { sim, first, post } = await pair()
    expect((await post()).status).toBe(200)
    sim.pass(1_000)
    expect((await post()).body).toMatchObject({ state: 'PENDING_PEER' })
    expect(await first()).toHaveLength(1)
  })

  test('is being deleted for a while, then gone; a second deletion finds nothing', async () => {
    const { sim, first, post, remove } = await pair()
    await post()
    sim.pass(1_000)
    expect((await remove()).body).toMatchObject({ state: 'DELETING', state_info: null })
    expect((await post()).status).toBe(409)
    sim.pass(1_000)
    expect(await first()).toEqual([])
    expect((await remove()).status).toBe(404)
  })

  test('is shown as deleted where so configured', async () => {
    const { sim, first, post, remove } = await pair({ aivenDeletedShownMs: 1_000 })
    await post()
    await remove()
    sim.pass(1_000)
    expect(await first()).toMatchObject([{ state: 'DELETED' }])
    expect((await remove()).status).toBe(404)
    sim.pass(1_000)
    expect(await first()).toEqual([])
  })

  test('needs an active VPC', async () => {
    const sim = await bench()
    const made = await sim.aiven('POST', PROJECT, {
      cloud_name: 'upcloud-de-fra',
      network_cidr: '10.0.0.0/24',
      peering_connections: [],
    })
    // The project appears with its first VPC; before that it is unknown.
    expect(made.status).toBe(404)
    sim.world.addAivenProject('acme-prod')
    const vpc = sim.world.addVpc({ buildMs: 1_000 })
    const network = sim.world.addNetwork()
    const path = `${PROJECT}/${vpc.id}/peering-connections`
    const early = await sim.aiven('POST', path, connectionBody(network.uuid))
    expect(early).toMatchObject({
      status: 409,
      body: { message: expect.stringContaining('in state APPROVED, not ACTIVE') },
    })
    sim.pass(1_000)
    expect((await sim.aiven('POST', path, connectionBody(network.uuid))).status).toBe(200)
  })

  test('pauses with the UpCloud half where so configured, and comes back', async () => {
    const { sim, first, vpc, network } = await pair({ aivenWhenPeerDisabled: 'PENDING_PEER' })
    const { peering } = sim.world.connect({ vpc, network })
    sim.world.configureUpcloud(peering, 'disabled')
    sim.pass(60_000)
    expect(await first()).toMatchObject([{ state: 'PENDING_PEER' }])
    sim.world.configureUpcloud(peering, 'active')
    sim.pass(60_000)
    expect(await first()).toMatchObject([{ state: 'ACTIVE' }])
  })

  test('shows the same network again after it was made anew, or a new one where so configured', async () => {
    for (const networkOnRecreate of ['reuse', 'new'] as const) {
      const { sim, vpc, network, first, post, remove } = await pair({ networkOnRecreate })
      const { peering } = sim.world.connect({ vpc, network })
      const before = vpc.networks[0]
      await remove()
      sim.pass(1_000)
      await first()
      await post()
      sim.pass(1_000)
      const [after] = vpc.networks
      expect(await first()).toMatchObject([{ state: after === before ? 'ACTIVE' : 'PENDING_PEER' }])
      expect(after === before).toBe(networkOnRecreate === 'reuse')
      expect(sim.world.upcloudState(peering)).toBe(after === before ? 'active' : 'deleted-peer-network')
    }
  })
})

describe('imposed states', () => {
  test('are shown as they are, end with a deletion, and survive it when sticky', async () => {
    const { sim, first, vpc, network, remove } = await pair()
    const { connection, peering } = sim.world.connect({ vpc, network })
    sim.world.forceAiven(connection, 'SOMETHING_NEW')
    sim.pass(120_000)
    expect(await first()).toMatchObject([{ state: 'SOMETHING_NEW' }])
    expect(sim.world.upcloudState(peering)).toBe('active')
    sim.world.forceAiven(connection, 'ERROR', { sticky: true })
    expect(sim.world.upcloudState(peering)).toBe('pending-peer')
    expect((await remove()).body).toMatchObject({ state: 'ERROR' })
    sim.world.forceAiven(connection, null)
    expect(await first()).toMatchObject([{ state: 'ACTIVE' }])
    expect(sim.world.upcloudState(peering)).toBe('active')
  })

  test('warnings are in state_info', async () => {
    const { sim, first, vpc, network } = await pair()
    const { connection } = sim.world.connect({ vpc, network })
    sim.world.setWarnings(connection, [{ type: 'upcloud-peering-in-error', message: 'look' }])
    expect(await first()).toMatchObject([
      { state: 'ACTIVE', state_info: { warnings: [{ type: 'upcloud-peering-in-error' }] } },
    ])
  })
})

describe('a VPC', () => {
  test('is built, deleted with its connections, and then gone', async () => {
    const sim = await bench()
    sim.world.addAivenProject('acme-prod')
    const body = { cloud_name: 'upcloud-de-fra', network_cidr: '10.0.0.0/24', peering_connections: [] }
    expect((await sim.aiven('POST', PROJECT, body)).body).toMatchObject({ state: 'APPROVED' })
    sim.pass(1_000)
    const [vpc] = sim.world.aiven.vpcs.values()
    const path = `${PROJECT}/${vpc?.id}`
    expect((await sim.aiven('GET', path)).body).toMatchObject({ state: 'ACTIVE' })
    const network = sim.world.addNetwork()
    const { peering } = sim.world.connect({ vpc: vpc?.id ?? '', network })
    expect((await sim.aiven('DELETE', path)).body).toMatchObject({
      state: 'DELETING',
      peering_connections: [{ state: 'DELETING' }],
    })
    sim.pass(1_000)
    expect((await sim.aiven('GET', path)).status).toBe(404)
    expect(sim.world.upcloudState(peering)).toBe('deleted-peer-network')
  })
})

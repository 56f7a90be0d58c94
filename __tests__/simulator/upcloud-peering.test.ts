import { describe, expect, test } from 'vitest'
import { bench, connected, PEERINGS, peeringBody } from './support.ts'

describe('the state of a half', () => {
  test('is active when both sides are there', async () => {
    const { state, sim, vpc, network } = await connected()
    expect(state()).toBe('active')
    expect(sim.world.carriesTraffic(vpc, network)).toBe(true)
  })

  test('is provisioning after a change, then disabled', async () => {
    const { sim, path } = await connected()
    const patch = { network_peering: { configured_status: 'disabled' } }
    expect((await sim.upcloud('PATCH', path, patch)).body).toMatchObject({
      network_peering: { state: 'provisioning', configured_status: 'disabled' },
    })
    sim.pass(500)
    expect((await sim.upcloud('GET', path)).body).toMatchObject({ network_peering: { state: 'disabled' } })
  })

  test('is missing-local-router, missing-peer-router, peer-disabled, conflict-subnet', async () => {
    const { sim, vpc, network, connection, state } = await connected()
    const router = network.router
    sim.world.setRouter(network, null)
    expect(state()).toBe('missing-local-router')
    sim.world.setRouter(network, router)
    const hidden = sim.world.upcloud.network(vpc.networks[0] ?? '')
    if (!hidden) throw new Error('Aiven has no network')
    sim.world.setRouter(hidden, null)
    expect(state()).toBe('missing-peer-router')
    hidden.router = 'some-router'
    const half = sim.world.upcloud.peerings.get(connection.halves[0] ?? '')
    if (!half) throw new Error('Aiven has no half')
    half.configured = 'disabled'
    expect(state()).toBe('peer-disabled')
    half.configured = 'active'
    for (const range of network.ipNetworks) range.address = '10.77.11.5/24'
    expect(state()).toBe('conflict-subnet')
  })

  test.each(['pending-peer', 'peer-disabled', 'deleted-peer-network'] as const)(
    'is %s after Aiven deleted its side, where so configured',
    async (upcloudAfterAivenDelete) => {
      const { sim, vpc, network, connection, state } = await connected({ upcloudAfterAivenDelete })
      sim.world.removeConnection(connection)
      expect(state()).toBe(upcloudAfterAivenDelete)
      sim.pass(1_000)
      sim.world.addConnection({ vpc, peerVpc: network })
      const terminal = upcloudAfterAivenDelete === 'deleted-peer-network'
      expect(state()).toBe(terminal ? 'deleted-peer-network' : 'active')
    },
  )

  test('is deleted-peer-network when the VPC has gone', async () => {
    const { sim, vpc, state } = await connected()
    sim.world.removeVpc(vpc)
    expect(state()).toBe('deleted-peer-network')
  })

  test('can be imposed; disabling ends that', async () => {
    const { sim, peering, state, path } = await connected()
    sim.world.forceUpcloud(peering, 'brand-new')
    expect(state()).toBe('brand-new')
    await sim.upcloud('PATCH', path, { network_peering: { configured_status: 'disabled' } })
    sim.pass(500)
    expect(state()).toBe('disabled')
  })
})

describe('POST /network-peering', () => {
  const nobody = '03ffffff-0000-4000-8000-000000000000'

  test('checks its preconditions in order', async () => {
    const { sim, network, vpc } = await connected()
    const bare = sim.world.addNetwork({ router: null })
    const publicOne = sim.world.addNetwork({ type: 'public' })
    const peer = vpc.networks[0] ?? ''
    const post = async (body: unknown) => {
      const { status, body: answer } = await sim.upcloud('POST', `${PEERINGS}/`, body)
      return [status, answer]
    }
    const error = (code: string) => ({ error: { error_code: code, error_message: expect.any(String) } })
    expect(await post(peeringBody(nobody, peer))).toEqual([404, error('NETWORK_NOT_FOUND')])
    expect(await post(peeringBody(publicOne.uuid, peer))).toEqual([400, error('NETWORK_INVALID')])
    expect(await post(peeringBody(bare.uuid, peer))).toEqual([409, error('LOCAL_NETWORK_NO_ROUTER')])
    expect(await post(peeringBody(network.uuid, nobody))).toEqual([404, error('PEER_NETWORK_NOT_FOUND')])
    expect(await post(peeringBody(network.uuid, peer))).toEqual([409, error('PEERING_CONFLICT')])
    expect(await post(peeringBody(network.uuid, peer, { name: '' }))).toEqual([400, error('NAME_INVALID')])
    expect(await post(peeringBody(network.uuid, peer, { colour: 1 }))).toEqual([
      400,
      error('UNKNOWN_ATTRIBUTE'),
    ])
  })

  test.each([
    ['INVALID_LABEL_KEY', [{ key: '_system', value: '' }]],
    ['INVALID_LABEL_KEY', [{ key: 'k', value: '' }]],
    ['INVALID_LABEL_VALUE', [{ key: 'key', value: 'v'.repeat(256) }]],
    ['INVALID_LABEL_VALUE', [{ key: 'key', value: 'a\nb' }]],
    [
      'DUPLICATE_LABEL_KEYS',
      [
        { key: 'key', value: '' },
        { key: 'KEY', value: '' },
      ],
    ],
  ])('answers %s for such labels', async (code, labels) => {
    const sim = await bench()
    const answer = await sim.upcloud('POST', PEERINGS, peeringBody(nobody, nobody, { labels }))
    expect(answer).toMatchObject({ status: 400, body: { error: { error_code: code } } })
  })

  test('makes a half, disabled from the start when asked, whose peer has no ranges until it agrees', async () => {
    const sim = await bench()
    const vpc = sim.world.addVpc({ cidr: '10.77.8.0/22' })
    const network = sim.world.addNetwork({ cidr: '10.9.0.7/24' })
    const peer = vpc.networks[0] ?? ''
    const body = peeringBody(network.uuid, peer, { configured_status: 'disabled' })
    const made = await sim.upcloud('POST', PEERINGS, body)
    expect(made.status).toBe(201)
    expect(made.body).toEqual({
      network_peering: {
        configured_status: 'disabled',
        created_at: '2026-03-04T05:06:07Z',
        labels: [],
        name: 'orders',
        network: {
          uuid: network.uuid,
          ip_networks: { ip_network: [{ address: '10.9.0.7/24', family: 'IPv4' }] },
        },
        peer_network: { uuid: peer },
        state: 'provisioning',
        updated_at: null,
        uuid: expect.stringMatching(/^0f/),
      },
    })
    sim.world.addConnection({ vpc, peerVpc: network })
    expect((await sim.upcloud('GET', PEERINGS)).body).toMatchObject({
      network_peerings: {
        network_peering: [{ peer_network: { ip_networks: { ip_network: [{ address: '10.77.8.0/22' }] } } }],
      },
    })
  })

  test('does not know the peer network until it is visible', async () => {
    const sim = await bench({ upcloudPeerVisibleMs: 1_000 })
    const vpc = sim.world.addVpc()
    const network = sim.world.addNetwork()
    sim.world.addConnection({ vpc, peerVpc: network })
    const body = peeringBody(network.uuid, vpc.networks[0] ?? '')
    expect((await sim.upcloud('POST', PEERINGS, body)).status).toBe(404)
    sim.pass(1_000)
    expect((await sim.upcloud('POST', PEERINGS, body)).status).toBe(201)
  })
})

describe('PATCH and DELETE', () => {
  test('replace labels, keep system labels, and set updated_at', async () => {
    const { sim, peering, path } = await connected()
    peering.labels.push({ key: '_owner', value: 'system' })
    const patch = { network_peering: { name: 'new', labels: [{ key: 'env', value: 'prod' }] } }
    await sim.upcloud('PATCH', path, patch)
    expect((await sim.upcloud('GET', path)).body).toMatchObject({
      network_peering: {
        name: 'new',
        labels: [
          { key: '_owner', value: 'system' },
          { key: 'env', value: 'prod' },
        ],
        updated_at: '2026-03-04T05:06:07Z',
      },
    })
    await sim.upcloud('PATCH', path, { labels: [] })
    expect(peering.labels).toEqual([{ key: '_owner', value: 'system' }])
  })

  test('conflict while provisioning where so configured', async () => {
    const { sim, path } = await connected({ upcloudPatchWhileProvisioning: 'conflict' })
    const patch = { network_peering: { name: 'new' } }
    expect((await sim.upcloud('PATCH', path, patch)).status).toBe(200)
    expect((await sim.upcloud('PATCH', path, patch)).status).toBe(409)
    sim.pass(500)
    expect((await sim.upcloud('PATCH', path, patch)).status).toBe(200)
  })

  test('a half must be disabled before it is deleted', async () => {
    const { sim, path } = await connected()
    expect(await sim.upcloud('DELETE', path)).toMatchObject({
      status: 409,
      body: { error: { error_code: 'PEERING_NOT_DISABLED' } },
    })
    await sim.upcloud('PATCH', path, { network_peering: { configured_status: 'disabled' } })
    expect((await sim.upcloud('DELETE', path)).status).toBe(409)
    sim.pass(500)
    const gone = await sim.upcloud('DELETE', path)
    expect(gone).toMatchObject({ status: 204, text: '' })
    expect(gone.headers.get('content-length')).toBeNull()
    expect((await sim.upcloud('DELETE', path)).body).toMatchObject({
      error: { error_code: 'PEERING_NOT_FOUND' },
    })
  })
})

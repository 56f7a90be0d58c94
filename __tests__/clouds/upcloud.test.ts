import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { SERVER_PASSWORD_CANARY, type Simulator, startSimulator } from '../../simulator/index.ts'
import { UpcloudClient } from '../../src/clouds/upcloud/client.ts'
import { decodeUpcloudError } from '../../src/clouds/upcloud/schema.ts'
import { clientTools } from '../http/tools.ts'

let simulator: Simulator
let tools: ReturnType<typeof clientTools>
let client: UpcloudClient

beforeEach(async () => {
  simulator = await startSimulator({ upcloudProvisioningMs: 0 })
  tools = clientTools(simulator.upcloudUrl)
  client = new UpcloudClient({
    ...tools,
    credentials: { kind: 'token', token: simulator.tokens.upcloud },
    credential: 'the input upcloud-token',
  })
})

afterEach(async () => {
  tools.transport.close()
  await simulator.close()
})

describe('networks', () => {
  it('masks host bits, reads yes and no, and copes with keys that vanish', async () => {
    const { world } = simulator
    const bare = world.addNetwork({ name: 'bare', cidr: '192.168.86.1/24', router: null, dhcp: false })
    const full = world.addNetwork({ name: 'full', cidr: '10.1.0.0/24', servers: 2 })
    const found = await client.listNetworks()
    expect(found.find(({ uuid }) => uuid === bare.uuid)).toMatchObject({
      name: 'bare',
      type: 'private',
      router: null,
      servers: [],
      subnets: [{ cidr: '192.168.86.0/24', dhcp: false }],
    })
    const one = await client.getNetwork(full.uuid)
    expect(one?.servers).toHaveLength(2)
    expect(one?.router).not.toBeNull()
    expect(await client.getNetwork('03000000-0000-4000-8000-000000000000')).toBeNull()
  })
})

describe('peerings', () => {
  it.each([true, false])('are created, read, changed and deleted (wrapped answers: %s)', async (wrapped) => {
    simulator.options.peeringWrapped = wrapped
    const { world } = simulator
    const vpc = world.addVpc({})
    const network = world.addNetwork({})
    world.addConnection({ vpc, peerVpc: network })
    const labels = [{ key: 'managed-by', value: 'test' }]
    await client.createPeering({
      name: 'orders',
      network: network.uuid,
      peerNetwork: vpc.networks[0] ?? '',
      configuredStatus: 'active',
      labels,
    })
    const [listed] = await client.listPeerings()
    if (!listed) throw new Error('no peering')
    expect(listed).toMatchObject({ name: 'orders', labels, network: { uuid: network.uuid } })
    expect(await client.getPeering(listed.uuid)).toEqual(listed)
    await client.modifyPeering(listed.uuid, { name: 'renamed', labels: [] })
    expect(await client.getPeering(listed.uuid)).toMatchObject({ name: 'renamed', labels: [] })
    await expect(client.deletePeering(listed.uuid)).rejects.toMatchObject({ code: 'PEERING_NOT_DISABLED' })
    await client.modifyPeering(listed.uuid, { configuredStatus: 'disabled' })
    await client.deletePeering(listed.uuid)
    await expect(client.deletePeering(listed.uuid)).resolves.toBeUndefined()
    expect(await client.listPeerings()).toEqual([])
  })

  it('may lack times, labels and the ranges of the peer', async () => {
    Object.assign(simulator.options, { peeringTimestamps: false, peeringLabels: false })
    const { world } = simulator
    const peer = world.addNetwork({})
    world.addUpcloudPeering({ local: world.addNetwork({}), peer })
    expect(await client.listPeerings()).toMatchObject([
      { changedAt: null, labels: [], peer: { uuid: peer.uuid, cidrs: [] } },
    ])
  })

  it.each([
    ['LOCAL_NETWORK_NO_ROUTER', 409],
    ['PEER_NETWORK_NOT_FOUND', 404],
  ])('say why they cannot be made: %s', async (code, status) => {
    const network = simulator.world.addNetwork({ router: code !== 'LOCAL_NETWORK_NO_ROUTER' })
    const peerNetwork =
      code === 'PEER_NETWORK_NOT_FOUND'
        ? '03000000-0000-4000-8000-000000000000'
        : simulator.world.addNetwork({}).uuid
    const made = client.createPeering({
      name: 'x',
      network: network.uuid,
      peerNetwork,
      configuredStatus: 'active',
      labels: [],
    })
    await expect(made).rejects.toMatchObject({ code, status, transient: false })
  })
})

describe('odd answers', () => {
  const UUID = '0fcc33dd-44ee-45ff-86aa-77bb88cc99dd'
  const LOCAL = '03aa11bb-22cc-43dd-84ee-55ff66aa77bb'
  const PEER = '03bb22cc-33dd-44ee-85ff-66aa77bb88cc'
  const peering = {
    uuid: UUID,
    name: 'to aiven',
    configured_status: 'active',
    state: 'active',
    network: { uuid: LOCAL, ip_networks: { ip_network: [{ address: '10.9.0.0/24' }] } },
    peer_network: { uuid: PEER },
    labels: [{ key: 'peering-spec', value: 'acme/infra:peering.yml' }],
  }
  const network = {
    uuid: LOCAL,
    name: 'app-net',
    type: 'private',
    zone: 'de-fra1',
    router: '04aa11bb-22cc-43dd-84ee-55ff66aa77bb',
    ip_networks: { ip_network: [{ address: '10.9.0.1/24', gateway: '10.9.0.1', dhcp: 'yes' }] },
  }

  function reply(body: unknown): void {
    simulator.faults.add({ service: 'upcloud', kind: 'status', status: 200, body: JSON.stringify(body) })
  }

  it.each([
    ['labels in an object of another kind', { labels: { tag: [] } }, 'labels'],
    ['labels in an object that are no list', { labels: { label: null } }, 'labels'],
    ['labels that are a text', { labels: 'peering-spec' }, 'labels'],
    ['a peer without a UUID', { peer_network: {} }, 'peer_network.uuid'],
    ['ranges that are no list', { network: { uuid: LOCAL, ip_networks: [] } }, 'network.ip_networks'],
    [
      'a range that cannot be read',
      { peer_network: { uuid: PEER, ip_networks: { ip_network: [{ address: 10 }] } } },
      'peer_network.ip_networks.ip_network.0.address',
    ],
  ])('a peering with %s is an error', async (_, odd, place) => {
    reply({ network_peering: { ...peering, ...odd } })
    await expect(client.getPeering(UUID)).rejects.toThrow(
      `UpCloud: could not read network peering ${UUID}: an answer of another shape than documented (at ${place})`,
    )
    simulator.faults.clear()
    reply({ network_peerings: { network_peering: [peering, { ...peering, ...odd }] } })
    await expect(client.listPeerings()).rejects.toThrow(`(at network_peerings.network_peering.1.${place})`)
  })

  it('one malformed label does not take the others along', async () => {
    const labels = [null, 'text', { value: 'x' }, { key: 7, value: 'x' }, { key: 'env', value: null }]
    reply({ ...peering, labels: [...labels, ...peering.labels, { key: '_system', value: 7, more: true }] })
    expect((await client.getPeering(UUID))?.labels).toEqual([
      { key: 'env', value: '' },
      ...peering.labels,
      { key: '_system', value: '' },
    ])
  })

  it('labels may come inside another object, as UpCloud’s specification has them', async () => {
    const labels = { label: [{ key: 7 }, ...peering.labels] }
    reply({ network_peering: { ...peering, labels } })
    expect((await client.getPeering(UUID))?.labels).toEqual(peering.labels)
  })

  it.each([
    [{ created_at: '2026-01-10T09:00:00Z', updated_at: null }, false],
    [{ created_at: '2026-01-10T09:00:00Z', updated_at: '2026-01-11T09:00:00Z' }, true],
    [{ created_at: '2026-01-10T09:00:00Z' }, undefined],
    [{ created_at: '2026-01-10T09:00:00Z', updated_at: {} }, undefined],
    [{ created_at: '2026-01-10T09:00:00Z', updated_at: 'soon' }, undefined],
    [{}, undefined],
  ])('whether a peering was ever changed is told by %j: %s', async (times, wasChanged) => {
    reply({ ...peering, ...times })
    expect((await client.getPeering(UUID))?.wasChanged).toBe(wasChanged)
  })

  it.each(['deleted-peer-network', 'active'])(
    'a peering may lack what is not needed, and its peer (%s)',
    async (state) => {
      const { labels: _, peer_network: __, ...bare } = peering
      const odd = { name: null, configured_status: 1, created_at: 'soon', updated_at: {}, extra: [] }
      reply({ ...bare, ...odd, state, network: { uuid: LOCAL, ip_networks: {} } })
      expect(await client.getPeering(UUID)).toEqual({
        uuid: UUID,
        name: '',
        configuredStatus: '',
        state,
        network: { uuid: LOCAL, cidrs: [] },
        peer: { uuid: '', cidrs: [] },
        labels: [],
        changedAt: null,
      })
    },
  )

  it('a network whose ranges are no list is an error, since they may overlap', async () => {
    reply({ network: { ...network, ip_networks: [] } })
    await expect(client.getNetwork(LOCAL)).rejects.toThrow('documented (at network.ip_networks)')
  })

  it('a network with a range without an address has none, so that nothing is built on it', async () => {
    const [range] = network.ip_networks.ip_network
    for (const odd of [{}, { address: null }, { address: '' }]) {
      reply({ network: { ...network, ip_networks: { ip_network: [range, odd] } } })
      expect((await client.getNetwork(LOCAL))?.subnets).toEqual([])
    }
  })

  it.each([7, '7', 0, -1, '-1', '', 7.5, null, 'many'])('a quota of %j', async (network_peerings) => {
    reply({ account: { resource_limits: { network_peerings } } })
    expect(await client.peeringQuota()).toBe(
      [7, '7'].includes(network_peerings ?? '') ? 7 : network_peerings === 0 ? 0 : null,
    )
  })

  it('what is only for advice may be missing or malformed, and does not take the rest along', async () => {
    const server = { uuid: '00aa11bb-22cc-43dd-84ee-55ff66aa77bb', title: null }
    const [range] = network.ip_networks.ip_network
    reply({
      network: {
        ...network,
        servers: { server: [null, 'text', server, { title: 'no uuid' }] },
        effective_routes: [{ route: '10.7.0.1/22' }, 'text', { route: 7 }],
        ip_networks: {
          ip_network: [{ ...range, dhcp: true, dhcp_routes: 'what', dhcp_effective_routes: {} }],
        },
      },
    })
    expect(await client.getNetwork(LOCAL)).toMatchObject({
      servers: [{ uuid: server.uuid, title: '' }],
      routes: ['10.7.0.0/22'],
      subnets: [{ cidr: '10.9.0.0/24', dhcp: null }],
    })
  })
})

it('keeps of a server only what a lease needs', async () => {
  const network = simulator.world.addNetwork({ servers: 1 })
  const [server] = (await client.getNetwork(network.uuid))?.servers ?? []
  const details = await client.getServer(server?.uuid ?? '')
  expect(details?.interfaces.find((one) => one.network === network.uuid)?.mac).toMatch(/^[0-9a-f:]{17}$/)
  expect(details?.createdAt).toBeGreaterThan(0)
  expect(JSON.stringify(details)).not.toContain(SERVER_PASSWORD_CANARY)
})

it('reads zones with parents, and the quota', async () => {
  simulator.world.addZone({ id: 'fi-upc9-prod', public: false, parentZone: 'fi-hel1' })
  simulator.options.peeringQuota = 7
  expect(await client.listZones()).toContainEqual({ id: 'fi-upc9-prod', public: false, parent: 'fi-hel1' })
  expect(await client.peeringQuota()).toBe(7)
})

it('logs in with user and password, too', async () => {
  const basic = new UpcloudClient({
    ...tools,
    credentials: {
      kind: 'basic',
      username: simulator.options.upcloudUsername,
      password: simulator.options.upcloudPassword,
    },
    credential: 'upcloud-username and upcloud-password',
  })
  await expect(basic.listPeerings()).resolves.toEqual([])
})

describe('error bodies', () => {
  it.each([
    [
      { error: { error_code: 'PEERING_CONFLICT', error_message: 'There is one.' } },
      'PEERING_CONFLICT: There is one.',
      'PEERING_CONFLICT',
    ],
    [{ error: { code: 'NOT_FOUND', message: 'Gone.' } }, 'NOT_FOUND: Gone.', 'NOT_FOUND'],
    [
      { type: 'https://x/1.3/errors#ERROR_RESOURCE_NOT_FOUND', title: 'Not here.', status: 404 },
      'RESOURCE_NOT_FOUND: Not here.',
      'RESOURCE_NOT_FOUND',
    ],
    [
      {
        type: 'VALIDATION_ERROR',
        title: 'Bad.',
        invalid_params: [{ name: 'name', reason: 'too long' }],
        correlation_id: 'c1',
      },
      'VALIDATION_ERROR: Bad. (name: too long; correlation id c1)',
      'VALIDATION_ERROR',
    ],
  ])('%j', (body, message, code) => {
    expect(decodeUpcloudError(body)).toEqual({ message, code })
  })

  it.each([null, '<html>', {}, { error: 'text' }])('is none: %j', (body) => {
    expect(decodeUpcloudError(body)).toBeNull()
  })
})

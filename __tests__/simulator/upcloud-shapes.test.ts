import { describe, expect, test } from 'vitest'
import { SERVER_PASSWORD_CANARY } from '../../simulator/index.ts'
import { bench } from './support.ts'

describe('networks', () => {
  test('are printed with sorted keys and blanks around colons', async () => {
    const sim = await bench()
    const network = sim.world.addNetwork({ name: 'a "b" : c' })
    const { text, headers } = await sim.upcloud('GET', `/1.3/network/${network.uuid}/`)
    expect(headers.get('content-type')).toBe('application/json; charset=UTF-8')
    expect(text).toMatch(/^\{\n {3}"network" : \{\n {6}"effective_routes" : \[\],\n/)
    expect(text).toContain('"name" : "a \\"b\\" : c",\n      "router" : ')
  })

  test('lack empty keys, keep empty lists, and show host bits', async () => {
    const sim = await bench()
    const bare = sim.world.addNetwork({ cidr: '192.168.86.1/24', router: null, dhcp: false })
    const { body } = await sim.upcloud('GET', `/1.3/network/${bare.uuid}`)
    expect(body).toEqual({
      network: {
        effective_routes: [],
        ip_networks: {
          ip_network: [
            {
              address: '192.168.86.1/24',
              dhcp: 'no',
              dhcp_default_route: 'no',
              dhcp_effective_routes: [],
              dhcp_routes_configuration: { effective_routes_auto_population: { enabled: 'no' } },
              family: 'IPv4',
              gateway: '192.168.86.1',
            },
          ],
        },
        labels: [],
        name: bare.name,
        type: 'private',
        uuid: bare.uuid,
        zone: 'de-fra1',
      },
    })
  })

  test('are listed with public and utility ones, by zone, and never Aiven’s', async () => {
    const sim = await bench()
    const vpc = sim.world.addVpc()
    const own = sim.world.addNetwork({ zone: 'fi-hel2' })
    const { text } = await sim.upcloud('GET', '/1.3/network/?zone=fi-hel2')
    expect(text.match(/"type" : "\w+"/g)?.sort()).toEqual([
      '"type" : "private"',
      '"type" : "public"',
      '"type" : "public"',
      '"type" : "utility"',
    ])
    expect(text).toContain(own.uuid)
    expect((await sim.upcloud('GET', '/1.3/network')).text).not.toContain(vpc.networks[0])
    expect((await sim.upcloud('GET', `/1.3/network/${vpc.networks[0]}`)).status).toBe(404)
  })

  test('gain the VPC’s route while a peering is active', async () => {
    const sim = await bench()
    const network = sim.world.addNetwork()
    const vpc = sim.world.addVpc({ cidr: '10.77.8.0/22' })
    sim.world.connect({ vpc, network })
    const get = async () => (await sim.upcloud('GET', `/1.3/network/${network.uuid}`)).body
    expect(await get()).toMatchObject({
      network: {
        effective_routes: [{ route: '10.77.8.0/22' }],
        ip_networks: {
          ip_network: [{ dhcp_effective_routes: [{ route: '10.77.8.0/22', auto_populated: 'yes' }] }],
        },
      },
    })
    sim.options.peeringRoutes = false
    expect(await get()).toMatchObject({ network: { effective_routes: [] } })
  })

  test('answers to POST and PUT have no servers; only given keys change; delete needs an empty network', async () => {
    const sim = await bench()
    const network = sim.world.addNetwork({ servers: 1, labels: [{ key: 'env', value: 'prod' }] })
    const path = `/1.3/network/${network.uuid}`
    const put = await sim.upcloud('PUT', path, { network: { router: null } })
    expect(put.status).toBe(200)
    expect(put.text).not.toContain('"servers"')
    expect(put.text).not.toContain('"router"')
    expect(network).toMatchObject({ router: null, labels: [{ key: 'env' }] })
    expect((await sim.upcloud('GET', path)).text).toContain('"servers"')
    expect((await sim.upcloud('DELETE', path)).body).toMatchObject({
      error: { error_code: 'NETWORK_NOT_EMPTY' },
    })
    const ranges = { ip_network: [{ address: '10.200.0.0/24', dhcp: 'yes' }] }
    const made = await sim.upcloud('POST', '/1.3/network/', {
      network: { name: 'new', zone: 'de-fra1', ip_networks: ranges },
    })
    expect(made).toMatchObject({ status: 201, body: { network: { uuid: expect.stringMatching(/^03/) } } })
  })
})

describe('routers', () => {
  test('are made, attached, listed and deleted', async () => {
    const sim = await bench()
    const network = sim.world.addNetwork({ router: null })
    const made = await sim.upcloud('POST', '/1.3/router', { router: { name: 'mine' } })
    expect(made).toMatchObject({
      status: 201,
      body: { router: { attached_networks: { network: [] }, static_routes: [], labels: [], type: 'normal' } },
    })
    const router = [...sim.world.upcloud.routers.values()].at(-1)
    const path = `/1.3/router/${router?.uuid}`
    await sim.upcloud('PUT', `/1.3/network/${network.uuid}`, { network: { router: router?.uuid } })
    expect((await sim.upcloud('GET', path)).body).toMatchObject({
      router: { attached_networks: { network: [{ uuid: network.uuid }] } },
    })
    expect((await sim.upcloud('DELETE', path)).body).toMatchObject({
      error: { error_code: 'ROUTER_ATTACHED' },
    })
    expect((await sim.upcloud('GET', '/1.3/router?label=none')).body).toEqual({ routers: { router: [] } })
    expect((await sim.upcloud('GET', '/1.3/router')).text).toContain(
      'Utility network router for zone de-fra1',
    )
  })
})

describe('servers', () => {
  test('come 25 at a time, without networking, with their own label shape', async () => {
    const sim = await bench()
    const network = sim.world.addNetwork({ servers: 30 })
    const page = await sim.upcloud('GET', '/1.3/server')
    expect(page.text.split('"hostname"')).toHaveLength(26)
    expect(page.text).not.toContain('networking')
    expect(page.body).toMatchObject({
      servers: { server: expect.arrayContaining([expect.objectContaining({ labels: { label: [] } })]) },
    })
    expect(page.headers.get('upcloud-total-count')).toBe('30')
    const rest = await sim.upcloud('GET', '/1.3/server?limit=100&offset=25')
    expect(rest.text.split('"hostname"')).toHaveLength(6)
    const [server] = sim.world.upcloud.serversOn(network.uuid)
    const details = await sim.upcloud('GET', `/1.3/server/${server?.uuid}`)
    expect(details.text).toContain(SERVER_PASSWORD_CANARY)
    expect(details.body).toMatchObject({
      server: {
        created: Date.parse('2026-03-03T05:06:07Z') / 1000,
        networking: {
          interfaces: { interface: [{ index: 1 }, { index: 2 }, { index: 3, network: network.uuid }] },
        },
      },
    })
    const networking = await sim.upcloud('GET', `/1.3/server/${server?.uuid}/networking`)
    expect(networking.text).not.toContain(SERVER_PASSWORD_CANARY)
  })
})

describe('account, zones and access', () => {
  test('the account names the limit of peerings', async () => {
    const sim = await bench({ peeringQuota: 3 })
    expect((await sim.upcloud('GET', '/1.3/account')).body).toMatchObject({
      account: { resource_limits: { network_peerings: 3 } },
    })
  })

  test('zones say whether they are public', async () => {
    const sim = await bench()
    sim.world.addZone({ id: 'de-acme1', public: false, parentZone: 'de-fra1' })
    const { body, text } = await sim.upcloud('GET', '/1.3/zone')
    expect(body).toMatchObject({
      zones: {
        zone: expect.arrayContaining([
          { id: 'de-acme1', description: 'de-acme1', public: 'no', parent_zone: 'de-fra1' },
        ]),
      },
    })
    expect(text.split('"public" : "yes"')).toHaveLength(16)
  })

  test('takes Basic and Bearer; errors come in two forms', async () => {
    const sim = await bench()
    const basic = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`
    const good = basic('simulator:simulator-password')
    expect((await sim.upcloud('GET', '/1.3/zone', undefined, good)).status).toBe(200)
    const wrong = await sim.upcloud('GET', '/1.3/zone', undefined, basic('simulator:no'))
    expect(wrong).toMatchObject({ status: 401, body: { error: { error_code: 'AUTHENTICATION_FAILED' } } })
    const newer = await sim.upcloud('GET', '/1.3/account', undefined, 'Bearer no')
    expect(newer).toMatchObject({
      status: 401,
      body: { type: expect.stringContaining('#ERROR_AUTHENTICATION_FAILED') },
    })
    expect(newer.headers.get('content-type')).toBe('application/problem+json')
    sim.options.problemJson = 'all'
    const all = await sim.upcloud('GET', '/1.3/network/none')
    expect(all.body).toMatchObject({ status: 404, type: expect.stringContaining('#ERROR_NETWORK_NOT_FOUND') })
    sim.options.problemResourceNotFound = true
    const recorded = await sim.upcloud('GET', '/1.3/network/none')
    expect(recorded.body).toMatchObject({ type: expect.stringContaining('#ERROR_RESOURCE_NOT_FOUND') })
  })

  test('read-only accounts cannot write; another account sees nothing of this one', async () => {
    const sim = await bench()
    sim.world.addUpcloudAccount({ id: 'default', token: 'ucat_reader', readOnly: true })
    sim.world.addUpcloudAccount({ id: 'second', token: 'ucat_second' })
    const { uuid } = sim.world.addNetwork()
    const path = `/1.3/network/${uuid}`
    expect((await sim.upcloud('GET', path, undefined, 'Bearer ucat_reader')).status).toBe(200)
    const write = await sim.upcloud('PUT', path, { network: { name: 'x' } }, 'Bearer ucat_reader')
    expect(write).toMatchObject({ status: 403, body: { error: { error_code: 'ACTION_FORBIDDEN' } } })
    expect((await sim.upcloud('GET', path, undefined, 'Bearer ucat_second')).status).toBe(404)
  })

  test('can be limited per window, with Retry-After', async () => {
    const sim = await bench({ upcloudRateLimit: 1 })
    await sim.upcloud('GET', '/1.3/zone')
    const second = await sim.upcloud('GET', '/1.3/zone')
    expect(second.status).toBe(429)
    expect(second.headers.get('retry-after')).toBe('60')
  })
})

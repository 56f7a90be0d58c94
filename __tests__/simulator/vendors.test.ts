/** What the vendors' own clients and the acceptance tests of their Terraform providers rely on. */
import { describe, expect, test } from 'vitest'
import { bench, connected, connectionBody, PEERINGS, peeringBody } from './support.ts'

const LABELS = [
  { key: 'team', value: 'web' },
  { key: 'env', value: '' },
]

describe('labels', () => {
  test('of peerings are cleared by null, as Terraform does', async () => {
    const { sim, path } = await connected()
    const patch = async (labels: unknown) =>
      (await sim.upcloud('PATCH', path, { network_peering: { labels } })).body
    expect(await patch(LABELS)).toMatchObject({ network_peering: { labels: LABELS } })
    expect(await patch(undefined)).toMatchObject({ network_peering: { labels: LABELS } })
    expect(await patch(null)).toMatchObject({ network_peering: { labels: [] } })
  })

  test('may be null when a peering, a network or a router is made', async () => {
    const sim = await bench()
    const network = sim.world.addNetwork()
    const peer = sim.world.addVpc({ cidr: '10.77.8.0/22' }).networks[0] ?? ''
    const ip_networks = { ip_network: [{ address: '10.200.0.0/24' }] }
    const made = await Promise.all([
      sim.upcloud('POST', PEERINGS, peeringBody(network.uuid, peer, { labels: null })),
      sim.upcloud('POST', '/1.3/network', {
        network: { name: 'n', zone: 'de-fra1', labels: null, ip_networks },
      }),
      sim.upcloud('POST', '/1.3/router', { router: { name: 'r', labels: null } }),
    ])
    expect(made.map(({ status }) => status)).toEqual([201, 201, 201])
    for (const { body } of made) expect(Object.values(body ?? {})).toMatchObject([{ labels: [] }])
  })

  test('of networks and routers are cleared by null and by an empty list', async () => {
    const sim = await bench()
    const network = sim.world.addNetwork({ labels: LABELS })
    const path = `/1.3/network/${network.uuid}`
    const router = `/1.3/router/${network.router}`
    await sim.upcloud('PUT', path, { network: { labels: null } })
    expect(network.labels).toEqual([])
    await sim.upcloud('PATCH', router, { router: { labels: LABELS } })
    await sim.upcloud('PATCH', router, { router: { labels: [] } })
    expect((await sim.upcloud('GET', router)).body).toMatchObject({ router: { labels: [] } })
  })

  test('can come inside another object, on peerings, networks and routers, and are taken so', async () => {
    const { sim, path, network } = await connected({ labelsWrapped: true })
    const labels = { label: LABELS }
    expect((await sim.upcloud('PATCH', path, { network_peering: { labels } })).body).toMatchObject({
      network_peering: { labels },
    })
    const own = `/1.3/network/${network.uuid}`
    expect((await sim.upcloud('PUT', own, { network: { labels } })).body).toMatchObject({
      network: { labels },
    })
    expect((await sim.upcloud('GET', `/1.3/router/${network.router}`)).body).toMatchObject({
      router: { labels: { label: [] } },
    })
  })
})

describe('networks', () => {
  const range = {
    address: '10.20.0.0/24',
    dhcp: 'yes',
    dhcp_default_route: 'yes',
    dhcp_dns: ['10.0.0.2', '10.0.0.3'],
    dhcp_routes: ['192.168.0.0/24', '192.168.100.0/32'],
    family: 'IPv4',
    gateway: '10.20.0.1',
  }

  async function made(more: object = {}) {
    const sim = await bench()
    const { text, body } = await sim.upcloud('POST', '/1.3/network/', {
      network: { name: 'n', zone: 'fi-hel1', ip_networks: { ip_network: [{ ...range, ...more }] } },
    })
    const path = `/1.3/network/${/"uuid" : "(03[^"]+)"/.exec(text)?.[1]}`
    const put = async (network: object) => (await sim.upcloud('PUT', path, { network })).body
    const change = (changes: object) => put({ ip_networks: { ip_network: [changes] } })
    const get = async () => (await sim.upcloud('GET', path)).body
    return { sim, body, path, put, change, get }
  }
  const shows = (ip: object) => ({ network: { ip_networks: { ip_network: [ip] } } })

  test('keep everything about DHCP that they were made with', async () => {
    const { body, get } = await made()
    expect(body).toMatchObject(shows(range))
    expect(await get()).toMatchObject(shows(range))
  })

  test('keep what a change leaves out, the range too, and lose what it empties', async () => {
    const { change } = await made()
    expect(await change({ dhcp: 'no', family: 'IPv4' })).toMatchObject(shows({ ...range, dhcp: 'no' }))
    expect(await change({ dhcp_dns: ['10.0.0.9'] })).toMatchObject(
      shows({ dhcp_dns: ['10.0.0.9'], dhcp_routes: range.dhcp_routes }),
    )
    const cleared = await change({ dhcp_dns: [], dhcp_default_route: 'no' })
    expect(cleared).toMatchObject(shows({ dhcp_default_route: 'no', dhcp_routes: range.dhcp_routes }))
    expect(JSON.stringify(cleared)).not.toContain('dhcp_dns')
  })

  test('a filter of the auto-population that is left out stays, an empty one goes', async () => {
    const configured = (effective_routes_auto_population: object) => ({
      dhcp_routes_configuration: { effective_routes_auto_population },
    })
    const filters = {
      exclude_by_source: ['static-route'],
      filter_by_destination: ['10.30.0.0/24', '172.16.0.0/22'],
      filter_by_route_type: ['service'],
    }
    const { change, get } = await made(configured({ enabled: 'yes' }))
    expect(await get()).toMatchObject(shows(configured({ enabled: 'yes' })))
    expect(await change(configured({ ...filters }))).toMatchObject(
      shows(configured({ enabled: 'yes', ...filters })),
    )
    const less = await change(configured({ filter_by_destination: [] }))
    expect(less).toMatchObject(shows(configured({ exclude_by_source: ['static-route'] })))
    expect(JSON.stringify(less)).not.toContain('filter_by_destination')
  })

  test('hand the static routes of their router out, when auto-population is on and no filter forbids it', async () => {
    const { sim, put, change, get } = await made()
    const static_routes = [{ route: '192.168.7.0/24', nexthop: '10.20.0.254' }]
    const router = await sim.upcloud('POST', '/1.3/router', { router: { name: 'r', static_routes } })
    await put({ router: /"uuid" : "(04[^"]+)"/.exec(router.text)?.[1] })
    const source = { route: '192.168.7.0/24', source: 'static-route', type: 'user' }
    expect(await get()).toMatchObject({ network: { effective_routes: [source] } })
    expect(await get()).toMatchObject(shows({ dhcp_effective_routes: [] }))
    const populate = (more: object) =>
      change({ dhcp_routes_configuration: { effective_routes_auto_population: { enabled: 'yes', ...more } } })
    const handedOut = { route: '192.168.7.0/24', nexthop: '10.20.0.1' }
    expect(await populate({})).toMatchObject(shows({ dhcp_effective_routes: [handedOut] }))
    for (const filter of [
      { exclude_by_source: ['static-route'] },
      { exclude_by_source: [], filter_by_route_type: ['service'] },
      { filter_by_route_type: [], filter_by_destination: ['10.30.0.0/24'] },
    ])
      expect(await populate(filter)).toMatchObject(shows({ dhcp_effective_routes: [] }))
  })

  test.each([null, ''])('are detached from their router by %j', async (router) => {
    const sim = await bench()
    const network = sim.world.addNetwork()
    const answer = await sim.upcloud('PUT', `/1.3/network/${network.uuid}`, { network: { router } })
    expect(answer.status).toBe(200)
    expect(network.router).toBeNull()
    expect((await sim.upcloud('DELETE', `/1.3/network/${network.uuid}`)).status).toBe(204)
  })

  test('a range that is none is refused', async () => {
    const { sim, path } = await made()
    const ip_networks = { ip_network: [{ address: '10.20.0.0' }] }
    expect((await sim.upcloud('PUT', path, { network: { ip_networks } })).status).toBe(400)
  })
})

describe('routers', () => {
  test('name a static route that has no name, and lose routes with an empty list', async () => {
    const sim = await bench()
    const static_routes = [
      { route: '0.0.0.0/0', nexthop: '10.0.0.100' },
      { route: '10.5.0.0/16', nexthop: '10.0.0.101', name: '' },
      { route: '10.6.0.0/16', nexthop: '10.0.0.102', name: 'mine' },
    ]
    const made = await sim.upcloud('POST', '/1.3/router', { router: { name: 'r', static_routes } })
    expect(made.body).toMatchObject({
      router: { static_routes: [{ name: 'static-route-0' }, { name: 'static-route-1' }, { name: 'mine' }] },
    })
    const path = `/1.3/router/${/"uuid" : "(04[^"]+)"/.exec(made.text)?.[1]}`
    const { body } = await sim.upcloud('PATCH', path, { router: { name: 'renamed', static_routes: [] } })
    expect(body).toMatchObject({ router: { name: 'renamed', static_routes: [] } })
  })

  test('cannot go while a network is attached, and can when it was detached', async () => {
    const sim = await bench()
    const network = sim.world.addNetwork()
    const path = `/1.3/router/${network.router}`
    expect((await sim.upcloud('DELETE', path)).status).toBe(409)
    await sim.upcloud('PUT', `/1.3/network/${network.uuid}`, { network: { router: null } })
    expect((await sim.upcloud('GET', path)).body).toMatchObject({
      router: { attached_networks: { network: [] } },
    })
    expect((await sim.upcloud('DELETE', path)).status).toBe(204)
    expect((await sim.upcloud('GET', path)).status).toBe(404)
  })
})

describe('peerings', () => {
  test('of two networks of one account are active once both sides are there, then renamed and removed', async () => {
    const sim = await bench()
    const [a, b] = [sim.world.addNetwork(), sim.world.addNetwork()]
    const make = (from: string, to: string) => sim.upcloud('POST', PEERINGS, peeringBody(from, to))
    const first = await make(a.uuid, b.uuid)
    const path = `${PEERINGS}/${/"uuid" : "(0f[^"]+)"/.exec(first.text)?.[1]}`
    sim.pass(500)
    expect((await sim.upcloud('GET', path)).body).toMatchObject({
      network_peering: { state: 'pending-peer' },
    })
    await make(b.uuid, a.uuid)
    sim.pass(500)
    expect((await sim.upcloud('GET', path)).body).toMatchObject({ network_peering: { state: 'active' } })
    const name = { network_peering: { name: 'renamed' } }
    expect((await sim.upcloud('PATCH', path, name)).body).toMatchObject(name)
    await sim.upcloud('PATCH', path, { network_peering: { configured_status: 'disabled' } })
    sim.pass(500)
    expect((await sim.upcloud('DELETE', path)).status).toBe(204)
  })
})

describe('bare bodies', () => {
  test('are taken for peerings, as the SDK sends them that is generated from the specification', async () => {
    const sim = await bench({ peeringWrapped: false })
    const [a, b] = [sim.world.addNetwork(), sim.world.addNetwork()]
    const body = { name: 'bare', network: { uuid: a.uuid }, peer_network: { uuid: b.uuid } }
    const made = await sim.upcloud('POST', PEERINGS, body)
    expect(made).toMatchObject({ status: 201, body: { name: 'bare', state: 'provisioning' } })
    const path = `${PEERINGS}/${/"uuid" : "(0f[^"]+)"/.exec(made.text)?.[1]}`
    expect((await sim.upcloud('PATCH', path, { name: 'renamed' })).body).toMatchObject({ name: 'renamed' })
  })
})

describe('accounts', () => {
  test('UpCloud tells about the user, and knows no other', async () => {
    const sim = await bench()
    const own = await sim.upcloud('GET', '/1.3/account/details/simulator')
    expect(own).toMatchObject({
      status: 200,
      body: { account: { username: 'simulator', roles: { role: ['technical'] } } },
    })
    expect((await sim.upcloud('GET', '/1.3/account/details/other')).status).toBe(404)
  })

  test('Aiven tells about a project what it tells in the list', async () => {
    const sim = await bench()
    sim.world.addVpc()
    const project = (await sim.aiven('GET', '/v1/project/acme-prod')).body
    expect(project).toMatchObject({ project: { project_name: 'acme-prod', billing_extra_text: null } })
    const list = await sim.aiven('GET', '/v1/project')
    expect(list.body).toMatchObject({ projects: [Object.values(project ?? {})[0]] })
  })
})

describe('Aiven’s VPCs', () => {
  test('are made in a cloud that exists', async () => {
    const sim = await bench()
    sim.world.addAivenProject('acme-prod')
    const make = (cloud_name: string) =>
      sim.aiven('POST', '/v1/project/acme-prod/vpcs', {
        cloud_name,
        network_cidr: '10.70.0.0/24',
        peering_connections: [],
      })
    expect(await make('nowhere')).toMatchObject({
      status: 400,
      body: { message: 'Cloud nowhere does not exist' },
    })
    expect((await make('upcloud-de-fra')).status).toBe(200)
  })

  test('the answer to a new connection tells when it was made', async () => {
    const sim = await bench()
    const vpc = sim.world.addVpc()
    const network = sim.world.addNetwork()
    const path = `/v1/project/acme-prod/vpcs/${vpc.id}/peering-connections`
    const { body } = await sim.aiven('POST', path, connectionBody(network.uuid))
    expect(body).toMatchObject({ create_time: '2026-03-04T05:06:07Z', state: 'APPROVED' })
  })
})

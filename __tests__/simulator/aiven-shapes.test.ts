import { describe, expect, test } from 'vitest'
import { bench, connectionBody } from './support.ts'

const KEYS = [
  'create_time',
  'peer_azure_app_id',
  'peer_azure_tenant_id',
  'peer_cloud_account',
  'peer_region',
  'peer_resource_group',
  'peer_vpc',
  'state',
  'state_info',
  'update_time',
  'user_peer_network_cidrs',
  'vpc_peering_connection_type',
]

function keysOf(value: unknown): string[] {
  return typeof value === 'object' && value !== null ? Object.keys(value).sort() : []
}

function connectionOf(body: unknown): unknown {
  if (typeof body !== 'object' || body === null || !('peering_connections' in body)) return undefined
  return Array.isArray(body.peering_connections) ? body.peering_connections[0] : undefined
}

describe('project VPCs', () => {
  test('the list has no connections; the POST answer lacks two fields that the VPC has', async () => {
    const sim = await bench({ projectConnectionId: 'present' })
    const vpc = sim.world.addVpc()
    const network = sim.world.addNetwork()
    const list = await sim.aiven('GET', '/v1/project/acme-prod/vpcs')
    expect(list.body).toMatchObject({ vpcs: [{ project_vpc_id: vpc.id, cloud_name: 'upcloud-de-fra' }] })
    expect(list.text).not.toContain('"peering_connections"')
    const path = `/v1/project/acme-prod/vpcs/${vpc.id}`
    const posted = await sim.aiven('POST', `${path}/peering-connections`, connectionBody(network.uuid))
    expect(keysOf(posted.body)).toEqual(KEYS.filter((key) => key !== 'peer_region'))
    const { body } = await sim.aiven('GET', path)
    expect(keysOf(connectionOf(body))).toEqual([...KEYS, 'peering_connection_id'].sort())
    sim.options.projectConnectionId = 'absent'
    expect(keysOf(connectionOf((await sim.aiven('GET', path)).body))).toEqual(KEYS)
  })

  test('state_info can carry the UUID anywhere, with others beside it', async () => {
    const sim = await bench()
    const vpc = sim.world.addVpc({ cloud: 'upcloud-fi-hel', networks: 2 })
    const network = sim.world.addNetwork({ zone: 'fi-hel1' })
    sim.world.addConnection({ vpc, peerVpc: network })
    const path = `/v1/project/acme-prod/vpcs/${vpc.id}`
    const info = async (): Promise<string> =>
      JSON.stringify(connectionOf((await sim.aiven('GET', path)).body))
    const [first = '', second = ''] = vpc.networks
    expect(await info()).toContain(`"upcloud_network_id":["${first}","${second}"]`)
    sim.options.stateInfoPlace = 'message'
    expect(await info()).toContain(`peer side: ${first}, ${second}"`)
    sim.options.stateInfoPlace = 'nested'
    sim.options.stateInfoKey = 'some-other-key'
    expect(await info()).toContain(`"some-other-key":["${first}","${second}"]`)
    sim.options.stateInfoPlace = 'none'
    sim.options.stateInfoExtraUuids = ['0a000000-0000-4000-8000-000000000001']
    sim.options.stateInfoEchoes = true
    expect(await info()).not.toContain(first)
    expect(await info()).toContain('0a000000-0000-4000-8000-000000000001')
    expect(await info()).toContain(`"project_vpc_id":"${vpc.id}"`)
  })

  test('clouds need no token', async () => {
    const sim = await bench()
    const { status, text } = await sim.aiven('GET', '/v1/clouds', undefined, 'none')
    expect(status).toBe(200)
    expect(text).toContain('upcloud-fi-hel1')
  })
})

describe('organization VPCs', () => {
  test.each([
    ['vpc', 'vpc', 'peering-connection'],
    ['vpcs', 'vpcs', 'peering-connections'],
  ] as const)('answer on the %s form only', async (form, part, last) => {
    const sim = await bench({ organizationPathForm: form })
    const vpc = sim.world.addVpc({ organization: 'org1a2b3c4d5e6' })
    const network = sim.world.addNetwork()
    const root = '/v1/organization/org1a2b3c4d5e6'
    const other = part === 'vpc' ? 'vpcs' : 'vpc'
    expect((await sim.aiven('GET', `${root}/${other}/${vpc.id}`)).status).toBe(404)
    const path = `${root}/${part}/${vpc.id}`
    const made = await sim.aiven('POST', `${path}/peering-connections`, connectionBody(network.uuid))
    const [connection] = sim.world.connectionsOf(vpc)
    expect(made.body).toMatchObject({ peering_connection_id: connection?.id, peer_region: null })
    expect((await sim.aiven('GET', path)).body).toMatchObject({
      organization_vpc_id: vpc.id,
      clouds: [{ cloud_name: 'upcloud-de-fra', network_cidr: vpc.cidr }],
    })
    const refresh = `${root}/vpcs/${vpc.id}/peering-connections/actions/refresh`
    expect((await sim.aiven('POST', refresh)).status).toBe(200)
    expect(sim.requests.mutations('aiven')).toHaveLength(1)
    const gone = await sim.aiven('DELETE', `${path}/${last}/${connection?.id}`)
    expect(gone.body).toMatchObject({ state: 'DELETING' })
  })

  test('may refuse UpCloud', async () => {
    const sim = await bench({ organizationRefusesUpcloud: true })
    const vpc = sim.world.addVpc({ organization: 'org1' })
    const path = `/v1/organization/org1/vpc/${vpc.id}/peering-connections`
    const answer = await sim.aiven('POST', path, connectionBody(sim.world.addNetwork().uuid))
    expect(answer).toMatchObject({ status: 400, body: { message: expect.stringContaining('UpCloud') } })
    expect((await sim.aiven('GET', '/v1/organization/org1/vpc-clouds')).text).not.toContain('upcloud-')
  })
})

describe('access to Aiven', () => {
  test('takes Bearer and aivenv1, nothing else', async () => {
    const sim = await bench()
    sim.world.addVpc()
    const path = '/v1/project/acme-prod/vpcs'
    expect((await sim.aiven('GET', path, undefined, `aivenv1 ${sim.tokens.aiven}`)).status).toBe(200)
    const wrong = await sim.aiven('GET', path, undefined, 'Bearer wrong')
    expect(wrong).toMatchObject({ status: 401, body: { errors: [{ status: 401 }] } })
  })

  test('can be limited to reading and to some projects', async () => {
    const sim = await bench()
    const vpc = sim.world.addVpc()
    sim.world.addAivenProject('other')
    sim.world.addAivenToken({ token: 'reader', readOnly: true, owners: ['acme-prod'] })
    const path = `/v1/project/acme-prod/vpcs/${vpc.id}`
    expect((await sim.aiven('GET', path, undefined, 'Bearer reader')).status).toBe(200)
    const body = connectionBody(sim.world.addNetwork().uuid)
    const write = await sim.aiven('POST', `${path}/peering-connections`, body, 'Bearer reader')
    expect(write).toMatchObject({
      status: 403,
      body: { message: expect.stringContaining('networking:write') },
    })
    const other = await sim.aiven('GET', '/v1/project/other/vpcs', undefined, 'Bearer reader')
    expect(other.status).toBe(403)
    const unknown = await sim.aiven('GET', '/v1/project/nobody/vpcs')
    expect(unknown).toMatchObject({ status: 404, body: { message: 'Project nobody does not exist' } })
  })

  test('is limited per window, with the wait in the text', async () => {
    const sim = await bench({ aivenRateLimit: 2 })
    const get = () => sim.aiven('GET', '/v1/clouds')
    await get()
    sim.pass(32_000)
    await get()
    const third = await get()
    expect(third.status).toBe(429)
    expect(third.text).toContain('Rate limit 2 exceeded - try again in 28s')
    expect(third.headers.get('retry-after')).toBeNull()
    sim.pass(28_000)
    expect((await get()).status).toBe(200)
  })
})

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Simulator, type SimulatorOptions, startSimulator } from '../../simulator/index.ts'
import { AivenClient } from '../../src/clouds/aiven/client.ts'
import { aivenBodyFailure, decodeAivenError } from '../../src/clouds/aiven/schema.ts'
import type { AivenScope } from '../../src/domain/model.ts'
import { ApiError } from '../../src/errors.ts'
import { clientTools } from '../http/tools.ts'

const project: AivenScope = { kind: 'project', project: 'acme prod/eu' }
const organization: AivenScope = { kind: 'organization', organization: 'org1a2b3c' }

let simulator: Simulator
let tools: ReturnType<typeof clientTools>
let client: AivenClient

async function start(options: Partial<SimulatorOptions> = {}): Promise<void> {
  simulator = await startSimulator({ aivenBuildMs: 0, aivenDeleteMs: 0, ...options })
  tools = clientTools(simulator.aivenUrl)
  client = new AivenClient({ ...tools, token: simulator.tokens.aiven, credential: 'the input aiven-token' })
}

beforeEach(() => start())

afterEach(async () => {
  tools.transport.close()
  await simulator.close()
})

describe('project VPCs', () => {
  it('encodes every part of a path, lists without connections, reads with them', async () => {
    const vpc = simulator.world.addVpc({
      project: 'acme prod/eu',
      cloud: 'upcloud-de-fra',
      cidr: '10.7.0.0/22',
    })
    const network = simulator.world.addNetwork({ zone: 'de-fra1' })
    simulator.world.addConnection({ vpc, peerVpc: network })
    const listed = await client.listVpcs(project)
    expect(listed).toMatchObject([
      { id: vpc.id, cloud: 'upcloud-de-fra', cidr: '10.7.0.0/22', connections: [] },
    ])
    const read = await client.getVpc(project, vpc.id)
    expect(read?.connections).toMatchObject([
      { peerCloudAccount: 'upcloud', peerVpc: network.uuid, state: 'PENDING_PEER', connectionId: null },
    ])
    expect(simulator.requests.entries[0]?.path).toBe('/v1/project/acme%20prod%2Feu/vpcs')
  })

  it('creates with account and network and nothing else, refreshes, deletes by account and network', async () => {
    const vpc = simulator.world.addVpc({ project: 'acme prod/eu' })
    const network = simulator.world.addNetwork({})
    await client.createPeering(project, vpc.id, network.uuid)
    expect(simulator.requests.writes('aiven')[0]?.body).toEqual({
      peer_cloud_account: 'upcloud',
      peer_vpc: network.uuid,
    })
    await client.refreshPeerings(project, vpc.id)
    const connection = (await client.getVpc(project, vpc.id))?.connections[0]
    if (!connection) throw new Error('no connection')
    await client.deletePeering(project, vpc.id, connection)
    expect((await client.getVpc(project, vpc.id))?.connections).toEqual([])
    await expect(client.deletePeering(project, vpc.id, connection)).resolves.toBeUndefined()
  })

  it('gives null for a VPC that is not there', async () => {
    simulator.world.addAivenProject('acme prod/eu')
    expect(await client.getVpc(project, '00000000-0000-4000-8000-000000000000')).toBeNull()
  })

  it('names input and permission when the token may not', async () => {
    simulator.world.addAivenProject('acme prod/eu')
    const stranger = new AivenClient({ ...tools, token: 'wrong', credential: 'the input aiven-token' })
    await expect(stranger.listVpcs(project)).rejects.toThrow(/HTTP 40[13].*the input aiven-token/)
  })
})

describe('organization VPCs', () => {
  it.each(['vpc', 'vpcs'] as const)('finds the path form %s by GET, once, and writes there', async (form) => {
    await simulator.close()
    tools.transport.close()
    await start({ organizationPathForm: form })
    const vpc = simulator.world.addVpc({ organization: 'org1a2b3c' })
    const network = simulator.world.addNetwork({})
    await client.getVpc(organization, vpc.id)
    await client.createPeering(organization, vpc.id, network.uuid)
    const read = await client.getVpc(organization, vpc.id)
    const connection = read?.connections[0]
    if (!connection) throw new Error('no connection')
    expect(connection.connectionId).not.toBeNull()
    await client.deletePeering(organization, vpc.id, connection)
    const failures = simulator.requests.entries.filter(({ status }) => status === 404)
    expect(failures.every(({ method }) => method === 'GET')).toBe(true)
    expect(failures).toHaveLength(form === 'vpc' ? 0 : 1)
  })

  it('says that the feature is limited when Aiven refuses UpCloud there', async () => {
    simulator.options.organizationRefusesUpcloud = true
    const vpc = simulator.world.addVpc({ organization: 'org1a2b3c' })
    const network = simulator.world.addNetwork({})
    await client.getVpc(organization, vpc.id)
    await expect(client.createPeering(organization, vpc.id, network.uuid)).rejects.toThrow(
      /limited availability/,
    )
  })
})

describe('state_info', () => {
  it.each(['key', 'message', 'nested', 'none'] as const)(
    'is passed on whatever it holds (%s)',
    async (place) => {
      simulator.options.stateInfoPlace = place
      const vpc = simulator.world.addVpc({ project: 'acme prod/eu' })
      const network = simulator.world.addNetwork({})
      simulator.world.addConnection({ vpc, peerVpc: network })
      const connection = (await client.getVpc(project, vpc.id))?.connections[0]
      const hasUuid = JSON.stringify(connection?.stateInfo).includes(vpc.networks[0] ?? '?')
      expect(hasUuid).toBe(place !== 'none')
    },
  )
})

describe('odd answers', () => {
  const VPC = '6f1c0a52-8a43-4a7e-9a11-0a6b7c8d9e0f'
  const NETWORK = '03aa11bb-22cc-43dd-84ee-55ff66aa77bb'
  const connection = { peer_cloud_account: 'upcloud', peer_vpc: NETWORK, state: 'ACTIVE', state_info: null }
  const vpc = {
    project_vpc_id: VPC,
    cloud_name: 'upcloud-de-fra',
    network_cidr: '10.7.0.0/22',
    state: 'ACTIVE',
    peering_connections: [connection],
  }

  function reply(body: unknown): void {
    simulator.faults.add({ service: 'aiven', kind: 'status', status: 200, body: JSON.stringify(body) })
  }

  it.each([
    ['none', undefined, 'peering_connections'],
    ['null', null, 'peering_connections'],
    ['an object', { first: connection }, 'peering_connections'],
    ['one that is null', [connection, null], 'peering_connections.1'],
    ['one without a peer', [{ ...connection, peer_vpc: null }], 'peering_connections.0.peer_vpc'],
    ['one with an empty peer', [{ ...connection, peer_vpc: '' }], 'peering_connections.0.peer_vpc'],
    [
      'one of no cloud',
      [{ ...connection, peer_cloud_account: 7 }],
      'peering_connections.0.peer_cloud_account',
    ],
  ])(
    'a VPC whose connections cannot be read is an error, not one without any: %s',
    async (_, list, place) => {
      reply({ ...vpc, peering_connections: list })
      await expect(client.getVpc(project, VPC)).rejects.toThrow(
        `Aiven: could not read VPC ${VPC} of project acme prod/eu: an answer of another shape than documented (at ${place})`,
      )
    },
  )

  it.each(['cloud_name', 'network_cidr'])('a VPC without a readable %s is an error', async (key) => {
    reply({ ...vpc, [key]: null })
    await expect(client.getVpc(project, VPC)).rejects.toThrow(`documented (at ${key})`)
    simulator.faults.clear()
    reply({ vpcs: [{ ...vpc, [key]: undefined, peering_connections: undefined }] })
    await expect(client.listVpcs(project)).rejects.toThrow(`documented (at vpcs.0.${key})`)
  })

  it.each([
    ['connections', { peering_connections: [{}] }, 'peering_connections.0'],
    ['clouds', { clouds: [{ cloud_name: 'upcloud-de-fra' }] }, 'clouds.0.network_cidr'],
    ['list of clouds', { clouds: null }, 'clouds'],
  ])("an organization's VPC without readable %s is an error", async (_, odd, place) => {
    const clouds = [{ cloud_name: 'upcloud-de-fra', network_cidr: '10.7.0.0/22' }]
    reply({ organization_vpc_id: VPC, clouds, state: 'ACTIVE', peering_connections: [], ...odd })
    await expect(client.getVpc(organization, VPC)).rejects.toThrow(`documented (at ${place}`)
  })

  it('what is not needed may be missing, null, new or of another type', async () => {
    const odd = {
      ...connection,
      peer_vpc: NETWORK.toUpperCase(),
      state: 'BRAND_NEW',
      state_info: { message: 7, warnings: ['text', { type: 'overlapping-peer-vpc-ip-ranges' }, null] },
      peering_connection_id: 12,
      create_time: 'soon',
      user_peer_network_cidrs: 'what',
    }
    reply({ ...vpc, state: null, peering_connections: [odd, { ...connection, state: null }], extra: [1] })
    expect(await client.getVpc(project, VPC)).toMatchObject({
      state: '',
      connections: [
        {
          peerVpc: NETWORK,
          state: 'BRAND_NEW',
          connectionId: null,
          message: null,
          warnings: [{ type: 'overlapping-peer-vpc-ip-ranges', message: '' }],
          changedAt: null,
        },
        { peerVpc: NETWORK, state: '' },
      ],
    })
  })
})

describe('error bodies', () => {
  it.each([
    [{ message: 'Nope', errors: [{ message: 'Nope', status: 400 }] }, 'Nope', null],
    [
      { message: 'Nope', errors: [{ message: 'more', error_code: 'account_not_found' }] },
      'Nope; more',
      'account_not_found',
    ],
    [{ message: 'Nope', errors: 'text' }, 'Nope; text', null],
    [{ message: 'Nope', errors: ['a', 'b'] }, 'Nope; a; b', null],
    [{ message: 'Nope' }, 'Nope', null],
    [{ errors: [{ message: 'only here' }] }, 'only here', null],
  ])('%j', (body, message, code) => {
    expect(decodeAivenError(body)).toEqual({ message, code })
  })

  it.each([null, 'text', 7, [], {}])('is none: %j', (body) => {
    expect(decodeAivenError(body)).toBeNull()
  })

  it('counts a good status with errors in its body as a failure', () => {
    expect(aivenBodyFailure({ vpcs: [], errors: [{ message: 'half done' }] })?.message).toBe('half done')
    expect(aivenBodyFailure({ error: 'went wrong' })?.message).toBe('went wrong')
    expect(aivenBodyFailure({ vpcs: [], errors: [] })).toBeNull()
    expect(aivenBodyFailure({ state: 'ERROR' })).toBeNull()
  })
})

it('throws ApiError and nothing else for what an API does', async () => {
  simulator.faults.add({ service: 'aiven', kind: 'garbage', body: 'html' })
  const failed = client.listVpcs(project).catch((error: unknown) => error)
  expect(await failed).toBeInstanceOf(ApiError)
})

import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { type Simulator, type SimulatorOptions, startSimulator } from '../../simulator/index.ts'
import { AivenClient } from '../../src/adapters/aiven/client.ts'
import { aivenBodyFailure, decodeAivenError } from '../../src/adapters/aiven/schema.ts'
import type { AivenScope } from '../../src/domain/model.ts'
import { ApiError } from '../../src/errors.ts'
import { clientTools } from './tools.ts'

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

import { describe, expect, test } from 'vitest'
import { ownLabels, stage } from './stage.ts'

const ORG = 'org1a2b3c4d5e6'

async function organized(options: Parameters<typeof stage>[0] = {}) {
  const s = await stage(options)
  const vpc = s.world.addVpc({ organization: ORG, cloud: 'upcloud-de-fra', cidr: '10.78.0.0/22' })
  const entry = { name: 'orders', vpc, aiven: `organization: ${ORG}` }
  return { s, vpc, entry }
}

describe.concurrent("an organization's VPC", () => {
  test.each(['vpc', 'vpcs', 'both'] as const)(
    'is created, checked and removed on the path form %s',
    async (form) => {
      const { s, vpc, entry } = await organized({ organizationPathForm: form })
      s.spec(entry)

      const plan = await s.run('plan')
      expect(plan.peering()).toMatchObject({ status: 'create', aiven: { project: null, vpc: vpc.id } })

      const apply = await s.run('apply')
      expect(apply.exitCode).toBe(0)
      expect(s.flows(vpc)).toBe(true)
      expect((await s.run('check')).outputs.outcome).toBe('in-sync')

      const [connection] = s.world.connectionsOf(vpc)
      s.spec({ ...entry, state: 'absent' })
      const gone = await s.run('apply')
      expect(gone.exitCode).toBe(0)
      expect(s.world.connectionsOf(vpc)).toEqual([])
      const deletions = s.sim.requests.filter({ service: 'aiven', method: 'DELETE' })
      expect(deletions).toHaveLength(1)
      expect(deletions[0]?.path.endsWith(`/${connection?.id}`)).toBe(true)
    },
  )

  test('finds its path form by reading only, and once', async () => {
    const { s, entry } = await organized({ organizationPathForm: 'vpcs' })
    s.spec(entry)

    await s.run('apply')

    const missed = s.sim.requests.filter({ service: 'aiven', status: 404 })
    expect(missed.map(({ method }) => method)).toEqual(['GET'])
  })

  test('is found by cloud and CIDR', async () => {
    const { s, vpc } = await organized()
    s.spec({
      name: 'orders',
      vpc: '{ cloud: upcloud-de-fra, cidr: 10.78.0.0/22 }',
      aiven: `organization: ${ORG}`,
    })
    const run = await s.run('plan')
    expect(run.peering().aiven.vpc).toBe(vpc.id)
  })

  test('is adopted, and repaired', async () => {
    const { s, vpc, entry } = await organized()
    const { connection } = s.world.connect({
      vpc,
      network: s.network,
      name: 'orders',
      labels: ownLabels(vpc),
    })
    s.world.forceAiven(connection, 'DELETED_BY_PEER')
    s.spec(entry)
    const run = await s.run('apply')
    expect(run.exitCode).toBe(0)
    expect(s.flows(vpc)).toBe(true)
  })

  test("gets Aiven's own words when it refuses UpCloud there", async () => {
    const { s, entry } = await organized({ organizationRefusesUpcloud: true })
    s.spec(entry)

    const run = await s.run('apply')

    expect(run.exitCode).toBe(1)
    expect(run.log).toMatch(/organization VPC/i)
    expect(run.log).toMatch(/not supported for organization VPCs|limited availability/)
    expect(s.world.peeringsOf(s.network)).toEqual([])
  })

  test('that does not exist is vpc-not-found and names the organization', async () => {
    const { s } = await organized()
    s.spec({ name: 'orders', aiven: `organization: ${ORG}` })
    const run = await s.run('plan')
    expect(run.codes()).toEqual(['vpc-not-found'])
    expect(run.finding('vpc-not-found').message).toContain(ORG)
  })

  test('without permission names the one that is missing', async () => {
    const { s, entry } = await organized()
    s.world.addAivenToken({ token: 'narrow', owners: ['acme-prod'] })
    s.spec(entry)
    const run = await s.run('plan', { 'aiven-token': 'narrow' })
    expect(run.codes()).toEqual(['not-authorized'])
    expect(run.finding('not-authorized').message).toContain('organization:networking:read')
  })
})

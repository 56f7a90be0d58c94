import { describe, expect, test } from 'vitest'
import { stage } from './stage.ts'

const BY_CIDR = '{ cloud: upcloud-de-fra, cidr: 10.77.8.0/22 }'
const BY_NAME = '{ name: app-net, zone: de-fra1 }'

describe.concurrent('a VPC by cloud and CIDR', () => {
  test('is planned and applied like one by id, with the same digest', async () => {
    const s = await stage()
    s.spec({ name: 'orders' })
    const byId = await s.run('plan')
    s.spec({ name: 'orders', vpc: BY_CIDR, network: BY_NAME })

    const plan = await s.run('plan')
    const apply = await s.run('apply')

    expect(plan.peering()).toMatchObject({ aiven: { vpc: s.vpc.id }, upcloud: { network: s.network.uuid } })
    expect(plan.plan.digest).toBe(byId.plan.digest)
    expect(apply.exitCode).toBe(0)
    expect(s.flows()).toBe(true)
  })

  test.each(['DELETING', 'DELETED'])('skips one that is %s', async (state) => {
    const s = await stage()
    s.world.addVpc({ cloud: 'upcloud-de-fra', cidr: '10.77.8.0/22', state })
    s.spec({ name: 'orders', vpc: BY_CIDR })
    const run = await s.run('plan')
    expect([run.exitCode, run.peering().aiven.vpc]).toEqual([0, s.vpc.id])
  })

  test('takes host bits for the range that they are in', async () => {
    const s = await stage()
    s.spec({ name: 'orders', vpc: '{ cloud: upcloud-de-fra, cidr: 10.77.8.1/22 }' })
    const run = await s.run('plan')
    expect(run.peering().aiven.vpc).toBe(s.vpc.id)
  })

  test('without a match lists what there is', async () => {
    const s = await stage()
    s.spec({ name: 'orders', vpc: '{ cloud: upcloud-de-fra, cidr: 10.77.8.0/24 }' })
    const run = await s.run('plan')
    expect(run.exitCode).toBe(1)
    expect(run.finding('vpc-not-found').message).toContain('10.77.8.0/22')
    expect(run.finding('vpc-not-found').message).toContain(s.vpc.id)
  })
})

describe.concurrent('a network by name and zone', () => {
  test('is not confused by another zone or a public network of the same name', async () => {
    const s = await stage()
    s.world.addNetwork({ name: 'app-net', zone: 'nl-ams1', cidr: '10.9.1.0/24' })
    s.world.addNetwork({ name: 'app-net', zone: 'de-fra1', type: 'public', cidr: '10.9.2.0/24' })
    s.spec({ name: 'orders', network: BY_NAME })
    const run = await s.run('plan')
    expect([run.exitCode, run.peering().upcloud.network]).toEqual([0, s.network.uuid])
  })

  test('without a match lists what is near', async () => {
    const s = await stage()
    s.spec({ name: 'orders', network: '{ name: ap-net, zone: de-fra1 }' })
    const run = await s.run('plan')
    expect(run.exitCode).toBe(1)
    expect(run.finding('network-not-found').message).toContain('app-net')
    expect(run.finding('network-not-found').message).toContain(s.network.uuid)
  })
})

test.concurrent('ids are compared in any letter case', async () => {
  const s = await stage()
  s.spec({ name: 'orders' })
  await s.run('apply')
  s.spec({ name: 'orders', network: s.network.uuid.toUpperCase(), vpc: s.vpc.id.toUpperCase() })
  const run = await s.run('check')
  expect([run.exitCode, run.outputs.outcome]).toEqual([0, 'in-sync'])
})

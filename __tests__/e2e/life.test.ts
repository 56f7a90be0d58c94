import { describe, expect, test } from 'vitest'
import { lineOf, ownLabels, type Stage, stage } from './stage.ts'

/** A pair that is in place and ours. */
async function inPlace(options: Parameters<typeof stage>[0] = {}, labels: Record<string, string> = {}) {
  const s = await stage(options)
  const pair = s.world.connect({
    vpc: s.vpc,
    network: s.network,
    name: 'orders',
    labels: { ...labels, ...ownLabels(s.vpc) },
  })
  return { s, ...pair }
}

function labelsOf(s: Stage, network = s.network): Record<string, string> {
  const [peering] = s.world.peeringsOf(network)
  return Object.fromEntries((peering?.labels ?? []).map(({ key, value }) => [key, value]))
}

const methods = (s: Stage) => s.sim.requests.cloudMutations().map(({ method }) => method)

describe.concurrent('adopting a hand-made peering', () => {
  test('is PATCH only, under its notice, and touches no traffic', async () => {
    const s = await stage()
    const { connection, peering } = s.world.connect({ vpc: s.vpc, network: s.network, name: 'clicked' })
    const text = s.text({ name: 'orders', labels: { env: 'prod' } })
    s.runner.write('peering.yml', text)

    const plan = await s.run('plan')
    expect(plan.exitCode).toBe(0)
    expect(plan.peering().status).toBe('update')
    expect(plan.changes()).toEqual(['upcloud rename', 'upcloud relabel'])
    expect(plan.peering().changes.every(({ interrupts }) => !interrupts)).toBe(true)
    expect(plan.annotations).toContainEqual(
      expect.objectContaining({ type: 'notice', code: 'adopted', line: lineOf(text, 'orders') }),
    )

    const apply = await s.run('apply')
    expect(apply.exitCode).toBe(0)
    expect(new Set(methods(s))).toEqual(new Set(['PATCH']))
    for (const { body } of s.sim.requests.cloudMutations())
      expect(JSON.stringify(body)).not.toContain('configured_status')
    expect(s.world.connectionsOf(s.vpc)).toEqual([connection])
    expect(s.world.peeringsOf(s.network)).toEqual([peering])
    expect(peering.name).toBe('orders')
    expect(labelsOf(s)).toEqual({ env: 'prod', ...ownLabels(s.vpc) })
    s.sim.requests.clear()

    const again = await s.run('apply')
    expect(again.outputs.outcome).toBe('in-sync')
    expect(s.writes()).toEqual([])
  })

  test("labels of the hand-made peering give way to exactly the user's and ours", async () => {
    const s = await stage()
    s.world.connect({ vpc: s.vpc, network: s.network, name: 'orders', labels: { old: 'x' } })
    s.spec({ name: 'orders', labels: { env: 'prod' } })

    await s.run('apply')

    expect(labelsOf(s)).toEqual({ env: 'prod', ...ownLabels(s.vpc) })
  })
})

describe.concurrent('an update', () => {
  test('renames with one PATCH', async () => {
    const { s, peering } = await inPlace()
    s.spec({ name: 'payments' })

    const plan = await s.run('plan')
    const apply = await s.run('apply')

    expect(plan.changes()).toEqual(['upcloud rename'])
    expect(apply.exitCode).toBe(0)
    expect(peering.name).toBe('payments')
    expect(methods(s)).toEqual(['PATCH'])
  })

  test('relabels when a label is added, changed or removed', async () => {
    const { s } = await inPlace({}, { env: 'dev', old: 'yes' })
    s.spec({ name: 'orders', labels: { env: 'prod', team: 'shop' } })

    const plan = await s.run('plan')
    const apply = await s.run('apply')

    expect(plan.changes()).toEqual(['upcloud relabel'])
    expect(apply.exitCode).toBe(0)
    expect(labelsOf(s)).toEqual({ env: 'prod', team: 'shop', ...ownLabels(s.vpc) })
    expect(methods(s)).toEqual(['PATCH'])
  })

  test('leaves system labels aside', async () => {
    const { s } = await inPlace({}, { _system: 'kept' })
    s.spec({ name: 'orders' })

    const run = await s.run('check')

    expect([run.exitCode, run.outputs.outcome]).toEqual([0, 'in-sync'])
  })

  test('waits out provisioning before the next PATCH', async () => {
    const s = await stage({ upcloudPatchWhileProvisioning: 'conflict', upcloudProvisioningMs: 250 })
    const { peering } = s.world.connect({ vpc: s.vpc, network: s.network, name: 'clicked' })
    s.spec({ name: 'orders', state: 'disabled' })

    const apply = await s.run('apply')

    expect(apply.exitCode).toBe(0)
    expect(peering).toMatchObject({ name: 'orders', configured: 'disabled' })
  })
})

describe.concurrent('pausing', () => {
  test('disables by configured_status, which interrupts, and enables again', async () => {
    const { s, peering } = await inPlace()
    s.spec({ name: 'orders', state: 'disabled' })

    const plan = await s.run('plan')
    expect(plan.peering()).toMatchObject({
      status: 'update',
      desired: 'disabled',
      changes: [{ side: 'upcloud', action: 'disable', interrupts: true }],
    })

    const off = await s.run('apply')
    expect(off.exitCode).toBe(0)
    expect(s.world.upcloudState(peering)).toBe('disabled')
    expect(methods(s)).toEqual(['PATCH'])
    expect((await s.run('check')).outputs.outcome).toBe('in-sync')

    s.spec({ name: 'orders' })
    const on = await s.run('apply')
    expect(on.exitCode).toBe(0)
    expect(s.flows()).toBe(true)
  })

  test('a new peering that is wanted disabled is made disabled from the start', async () => {
    const s = await stage()
    s.spec({ name: 'orders', state: 'disabled' })

    const run = await s.run('apply')

    expect(run.exitCode).toBe(0)
    const [post] = s.sim.requests.filter({ service: 'upcloud', method: 'POST' })
    expect(post?.body).toMatchObject({ network_peering: { configured_status: 'disabled' } })
    expect(s.sim.requests.count({ method: 'PATCH' })).toBe(0)
    expect(s.flows()).toBe(false)
  })
})

describe.concurrent('state: absent', () => {
  test('removes Aiven first, then disables and deletes UpCloud', async () => {
    const { s, peering } = await inPlace()
    s.spec({ name: 'orders', state: 'absent' })

    const plan = await s.run('plan')
    expect(plan.peering()).toMatchObject({
      status: 'delete',
      desired: 'absent',
      changes: [
        { side: 'aiven', action: 'delete', interrupts: true },
        { side: 'upcloud', action: 'delete', interrupts: true },
      ],
    })

    const apply = await s.run('apply')
    expect(apply.exitCode).toBe(0)
    expect(apply.outputs).toMatchObject({ outcome: 'applied', drift: 'false' })
    expect(s.writes()).toEqual([
      `aiven DELETE /v1/project/acme-prod/vpcs/${s.vpc.id}/peering-connections/peer-accounts/upcloud/peer-vpcs/${s.network.uuid}`,
      `upcloud PATCH /1.3/network-peering/${peering.uuid}`,
      `upcloud DELETE /1.3/network-peering/${peering.uuid}`,
    ])
    expect(s.world.connectionsOf(s.vpc)).toEqual([])
    expect(s.world.peeringsOf(s.network)).toEqual([])
    s.sim.requests.clear()

    const again = await s.run('apply')
    expect([again.exitCode, again.outputs.outcome]).toEqual([0, 'in-sync'])
    expect(s.writes()).toEqual([])
  })

  test.each(['pending-peer', 'deleted-peer-network', 'peer-disabled'] as const)(
    'also when UpCloud then shows %s',
    async (upcloudAfterAivenDelete) => {
      const { s } = await inPlace({ upcloudAfterAivenDelete })
      s.spec({ name: 'orders', state: 'absent' })
      const run = await s.run('apply')
      expect(run.exitCode).toBe(0)
      expect(s.world.peeringsOf(s.network)).toEqual([])
    },
  )

  test('in a state that a person must fix, or in a failed one, is removed all the same', async () => {
    for (const state of ['error', 'conflict-subnet', 'peer-disabled']) {
      const { s, peering } = await inPlace()
      s.world.forceUpcloud(peering, state)
      s.spec({ name: 'orders', state: 'absent' })
      const run = await s.run('apply')
      expect([state, run.exitCode]).toEqual([state, 0])
      expect(s.world.peeringsOf(s.network)).toEqual([])
    }
  })

  test('is in sync when nothing exists, even VPC and network', async () => {
    const s = await stage()
    s.spec({
      name: 'orders',
      state: 'absent',
      vpc: '6f1c0a52-8a43-4a7e-9a11-0a6b7c8d9e0f',
      network: '03aa11bb-22cc-43dd-84ee-55ff66aa77bb',
    })
    const run = await s.run('check')
    expect([run.exitCode, run.outputs.outcome]).toEqual([0, 'in-sync'])
  })

  test('with a wrong project removes no half of what exists', async () => {
    const { s } = await inPlace()
    for (const vpc of [s.vpc, '{ cloud: upcloud-de-fra, cidr: 10.77.8.0/22 }']) {
      s.spec({ name: 'orders', state: 'absent', aiven: 'project: acme-prd', vpc })
      const run = await s.run('apply')
      expect([run.exitCode, run.outputs.outcome]).toEqual([1, 'blocked'])
      expect(run.codes()).toEqual(['vpc-not-found'])
      expect(run.finding('vpc-not-found').message).toContain('project acme-prd (account default)')
    }
    expect(s.writes()).toEqual([])
    expect(s.flows()).toBe(true)
  })

  test('with a wrong UpCloud account removes no half of what exists', async () => {
    const { s } = await inPlace()
    s.world.addUpcloudAccount({ id: 'other', token: 'ucat_other' })
    s.spec({ name: 'orders', state: 'absent', upcloud: 'account: other' })
    const run = await s.run('apply', { 'upcloud-accounts': 'other=ucat_other' })
    expect([run.exitCode, run.outputs.outcome]).toEqual([1, 'blocked'])
    expect(run.finding('network-not-found').message).toContain('account "other"')
    expect(s.writes()).toEqual([])
    expect(s.flows()).toBe(true)
  })

  test('removes what is left when the VPC was deleted, and its network with it', async () => {
    const { s } = await inPlace()
    s.world.removeVpc(s.vpc)
    s.spec({ name: 'orders', state: 'absent' })
    const run = await s.run('apply')
    expect([run.exitCode, run.outputs.outcome]).toEqual([0, 'applied'])
    expect(s.world.peeringsOf(s.network)).toEqual([])
  })

  test('takes 404 for success', async () => {
    const { s, connection, peering } = await inPlace()
    s.spec({ name: 'orders', state: 'absent' })
    s.sim.onRequest((_service, request) => {
      if (request.method !== 'DELETE') return
      if (request.url.includes('/peer-vpcs/')) s.world.removeConnection(connection)
      else s.world.removeUpcloudPeering(peering)
    })
    const run = await s.run('apply')
    expect(run.exitCode).toBe(0)
  })

  test('leaves VPC, network and router alone', async () => {
    const { s } = await inPlace()
    const router = s.network.router
    s.spec({ name: 'orders', state: 'absent' })
    await s.run('apply')
    expect(s.network.router).toBe(router)
    expect(s.world.vpcState(s.vpc)).toBe('ACTIVE')
  })

  test("does not remove another spec's peering", async () => {
    const s = await stage()
    s.world.connect({
      vpc: s.vpc,
      network: s.network,
      name: 'orders',
      labels: ownLabels(s.vpc, 'acme/other:peering.yml'),
    })
    s.spec({ name: 'orders', state: 'absent' })

    const run = await s.run('apply')

    expect(run.exitCode).toBe(1)
    expect(run.codes()).toContain('owned-elsewhere')
    expect(s.writes()).toEqual([])
  })
})

describe.concurrent('ownership', () => {
  test("another spec's peering is never changed: owned-elsewhere", async () => {
    const s = await stage()
    s.world.connect({
      vpc: s.vpc,
      network: s.network,
      name: 'theirs',
      labels: ownLabels(s.vpc, 'acme/other:peering.yml'),
    })
    s.spec({ name: 'orders' })

    const run = await s.run('apply')

    expect(run.exitCode).toBe(1)
    expect(run.outputs.outcome).toBe('blocked')
    expect(run.finding('owned-elsewhere').message).toContain('acme/other:peering.yml')
    expect(s.writes()).toEqual([])
  })

  test('take-over-from hands a renamed repository over by relabelling', async () => {
    const s = await stage()
    const { peering } = s.world.connect({
      vpc: s.vpc,
      network: s.network,
      name: 'orders',
      labels: ownLabels(s.vpc, 'acme/old:peering.yml'),
    })
    s.spec({ name: 'orders' })
    const inputs = { 'take-over-from': 'acme/old:peering.yml' }

    const plan = await s.run('plan', inputs)
    const apply = await s.run('apply', inputs)
    const after = await s.run('check')

    expect(plan.peering().status).toBe('update')
    expect(plan.changes()).toEqual(['upcloud relabel'])
    expect(apply.exitCode).toBe(0)
    expect(methods(s)).toEqual(['PATCH'])
    expect(s.world.peeringsOf(s.network)).toEqual([peering])
    expect(labelsOf(s)).toEqual(ownLabels(s.vpc))
    expect([after.exitCode, after.outputs.outcome]).toEqual([0, 'in-sync'])
  })

  test('take-over-from another label changes nothing', async () => {
    const s = await stage()
    s.world.connect({
      vpc: s.vpc,
      network: s.network,
      name: 'orders',
      labels: ownLabels(s.vpc, 'acme/old:peering.yml'),
    })
    s.spec({ name: 'orders' })

    const run = await s.run('apply', { 'take-over-from': 'acme/older:peering.yml' })

    expect(run.exitCode).toBe(1)
    expect(s.writes()).toEqual([])
  })

  test('a long spec path is kept within the limit of labels, in a stable way', async () => {
    const s = await stage()
    const path = `${'deeply/nested/'.repeat(20)}peering.yml`
    s.runner.write(path, s.text({ name: 'orders' }))

    const apply = await s.run('apply', { spec: path })
    const check = await s.run('check', { spec: path })

    expect(apply.exitCode).toBe(0)
    expect(labelsOf(s)['peering-spec']?.length).toBeLessThanOrEqual(255)
    expect([check.exitCode, check.outputs.outcome]).toEqual([0, 'in-sync'])
  })
})

describe.concurrent('recognising a peering', () => {
  test('by its aiven-vpc label when Aiven shows no UUID', async () => {
    const { s } = await inPlace()
    s.spec({ name: 'orders' })
    const run = await s.run('check')
    expect(run.peering().aiven.network_uuid).toBe(s.vpc.networks[0])
    expect(run.outputs.outcome).toBe('in-sync')
  })

  test("by the peer's range when it has no labels and Aiven shows no UUID", async () => {
    const s = await stage()
    s.world.connect({ vpc: s.vpc, network: s.network, name: 'orders' })
    s.spec({ name: 'orders' })
    const run = await s.run('plan')
    expect(run.changes()).toEqual(['upcloud relabel'])
  })

  test('is ambiguous-peering when several fit', async () => {
    const { s } = await inPlace()
    const twin = s.world.addVpc({ cloud: 'upcloud-de-fra', cidr: '10.77.8.0/23' })
    s.world.addUpcloudPeering({
      local: s.network,
      peer: twin.networks[0] ?? '',
      name: 'twin',
      labels: ownLabels(s.vpc),
    })
    s.spec({ name: 'orders' })

    const run = await s.run('apply')

    expect(run.exitCode).toBe(1)
    expect(run.codes()).toContain('ambiguous-peering')
    expect(s.writes()).toEqual([])
  })
})

describe.concurrent('an entry whose ends were changed', () => {
  test('warns that its old peering is still there: retargeted', async () => {
    const { s } = await inPlace()
    const other = s.world.addNetwork({ cidr: '10.9.1.0/24' })
    const text = s.text({ name: 'orders', network: other })
    s.runner.write('peering.yml', text)

    const plan = await s.run('plan')
    expect(plan.exitCode).toBe(0)
    expect(plan.peering('orders').status).toBe('create')
    expect(plan.annotations).toContainEqual(
      expect.objectContaining({ type: 'warning', code: 'retargeted', line: lineOf(text, 'orders') }),
    )
    expect(plan.finding('retargeted').message).toContain('absent')

    const apply = await s.run('apply')
    expect(apply.exitCode).toBe(0)
    expect(s.flows(s.vpc, other)).toBe(true)
    expect(s.flows()).toBe(true)
  })

  test('also when the VPC changed', async () => {
    const { s } = await inPlace()
    const other = s.world.addVpc({ cloud: 'upcloud-de-fra', cidr: '10.78.0.0/24' })
    s.spec({ name: 'orders', vpc: other })
    const plan = await s.run('plan')
    expect(plan.codes('orders')).toContain('retargeted')
  })
})

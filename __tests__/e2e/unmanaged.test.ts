import { describe, expect, test } from 'vitest'
import type { Network } from '../../simulator/index.ts'
import { ownLabels, type Stage, stage } from './stage.ts'

/** One entry, and beside it: one of ours that left the spec, one of another spec, one by hand. */
async function crowded(): Promise<{ s: Stage; own: Network; foreign: Network; byHand: Network }> {
  const s = await stage()
  const own = s.world.addNetwork({ name: 'own-net', cidr: '10.9.1.0/24' })
  const foreign = s.world.addNetwork({ name: 'foreign-net', cidr: '10.9.2.0/24' })
  const byHand = s.world.addNetwork({ name: 'hand-net', cidr: '10.9.3.0/24' })
  s.world.connect({ vpc: s.vpc, network: s.network, name: 'orders', labels: ownLabels(s.vpc) })
  s.world.connect({ vpc: s.vpc, network: own, name: 'left', labels: ownLabels(s.vpc) })
  s.world.connect({
    vpc: s.vpc,
    network: foreign,
    name: 'theirs',
    labels: ownLabels(s.vpc, 'acme/other:peering.yml'),
  })
  s.world.connect({ vpc: s.vpc, network: byHand, name: 'clicked' })
  s.spec({ name: 'orders' })
  return { s, own, foreign, byHand }
}

describe.concurrent('peerings that are not in the spec', () => {
  test('are reported by default, which is no drift and no failure', async () => {
    const { s } = await crowded()

    for (const mode of ['plan', 'check', 'apply'] as const) {
      const run = await s.run(mode)
      expect(run.exitCode).toBe(0)
      expect(run.outputs).toMatchObject({ outcome: 'in-sync', drift: 'false', 'pending-count': '0' })
      expect(run.plan.counts).toMatchObject({ 'in-sync': 1, unmanaged: 3 })
      expect(run.codes()).toContain('unmanaged')
      const rows = run.plan.peerings.filter(({ status }) => status === 'unmanaged')
      expect(rows.map(({ name }) => name).sort()).toEqual(['clicked', 'left', 'theirs'])
      expect(rows.every(({ desired, changes }) => desired === null && changes.length === 0)).toBe(true)
    }
    expect(s.writes()).toEqual([])
  })

  test('are not seen with ignore', async () => {
    const { s } = await crowded()
    const run = await s.run('check', { unmanaged: 'ignore' })
    expect(run.exitCode).toBe(0)
    expect(run.plan.counts.unmanaged).toBe(0)
    expect(run.codes()).not.toContain('unmanaged')
  })

  test('fail every mode with fail', async () => {
    const { s } = await crowded()
    for (const mode of ['plan', 'check', 'apply'] as const) {
      const run = await s.run(mode, { unmanaged: 'fail' })
      expect([mode, run.exitCode, run.outputs.outcome]).toEqual([mode, 1, 'failed'])
    }
    expect(s.writes()).toEqual([])
  })

  test('with delete lose those with our own label only', async () => {
    const { s, own, foreign, byHand } = await crowded()

    const plan = await s.run('plan', { unmanaged: 'delete' })
    expect(plan.peering('left')).toMatchObject({ status: 'delete', desired: 'absent' })
    expect(plan.changes('left')).toEqual(['aiven delete', 'upcloud delete'])
    expect(plan.peering('left').changes.every(({ interrupts }) => interrupts)).toBe(true)
    expect(plan.peering('theirs').status).toBe('unmanaged')
    expect(plan.peering('clicked').status).toBe('unmanaged')
    expect(plan.outputs).toMatchObject({ drift: 'true', 'pending-count': '1' })

    const apply = await s.run('apply', { unmanaged: 'delete' })
    expect(apply.exitCode).toBe(0)
    expect(apply.outputs).toMatchObject({ outcome: 'applied', 'applied-count': '1' })
    expect(s.flows(s.vpc, own)).toBe(false)
    expect(s.world.peeringsOf(own)).toEqual([])
    expect(s.flows()).toBe(true)
    expect(s.flows(s.vpc, foreign)).toBe(true)
    expect(s.flows(s.vpc, byHand)).toBe(true)
    const touched = JSON.stringify(s.sim.requests.cloudMutations())
    expect(touched).not.toContain(foreign.uuid)
    expect(touched).not.toContain(byHand.uuid)
  })

  test('are found on the Aiven side alone', async () => {
    const s = await stage()
    const other = s.world.addNetwork({ cidr: '10.9.1.0/24' })
    s.world.addConnection({ vpc: s.vpc, peerVpc: other })
    s.spec({ name: 'orders' })

    const run = await s.run('apply', { unmanaged: 'delete' })

    expect(run.exitCode).toBe(0)
    expect(run.plan.counts.unmanaged).toBe(1)
    expect(s.world.connectionsOf(s.vpc).map(({ peerVpc }) => peerVpc)).toContain(other.uuid)
  })

  test("are found on the spec's networks with a VPC that is not in the spec", async () => {
    const s = await stage()
    const elsewhere = s.world.addVpc({ cloud: 'upcloud-de-fra', cidr: '10.90.0.0/24', project: 'other' })
    s.world.connect({ vpc: elsewhere, network: s.network, name: 'side-door' })
    s.spec({ name: 'orders' })

    const run = await s.run('plan')

    expect(run.plan.counts.unmanaged).toBe(1)
    expect(run.peering('side-door').upcloud.network).toBe(s.network.uuid)
  })

  test('on other VPCs and networks are none of our business', async () => {
    const s = await stage()
    const vpc = s.world.addVpc({ cloud: 'upcloud-de-fra', cidr: '10.90.0.0/24' })
    s.world.connect({ vpc, network: s.world.addNetwork({}), labels: ownLabels(vpc) })
    s.spec({ name: 'orders' })

    const run = await s.run('apply', { unmanaged: 'delete' })

    expect(run.plan.counts.unmanaged).toBe(0)
    expect(run.plan.peerings).toHaveLength(1)
  })

  test('are never deleted by an emptied spec', async () => {
    const { s } = await crowded()
    s.spec()
    const before = s.world.snapshot()

    const run = await s.run('apply')

    expect(run.exitCode).toBe(0)
    expect(s.writes()).toEqual([])
    expect(s.world.snapshot()).toEqual(before)
  })

  test('whose Aiven side is in an unknown state are left alone', async () => {
    const s = await stage()
    const own = s.world.addNetwork({ cidr: '10.9.1.0/24' })
    const { connection } = s.world.connect({
      vpc: s.vpc,
      network: own,
      name: 'left',
      labels: ownLabels(s.vpc),
    })
    s.world.forceAiven(connection, 'PONDERING', { half: 'keep' })
    s.spec({ name: 'orders' })

    await s.run('apply', { unmanaged: 'delete' })

    expect(s.flows(s.vpc, own)).toBe(true)
  })
})

describe.concurrent('max-deletes', () => {
  async function four() {
    const s = await stage()
    const networks = [1, 2, 3, 4].map((n) => s.world.addNetwork({ cidr: `10.9.${n}.0/24` }))
    for (const [n, network] of networks.entries())
      s.world.connect({ vpc: s.vpc, network, name: `p${n}`, labels: ownLabels(s.vpc) })
    return { s, networks }
  }

  test('blocks all deletions of one run, while other changes and the report go on', async () => {
    const { s, networks } = await four()
    s.spec(
      { name: 'orders' },
      ...networks.map((network, n) => ({ name: `p${n}`, network, state: 'absent' as const })),
    )

    const plan = await s.run('plan')
    expect(plan.exitCode).toBe(1)
    expect(plan.plan.counts).toMatchObject({ blocked: 4, create: 1, delete: 0 })
    expect(plan.codes('p0')).toContain('max-deletes')
    expect(plan.finding('max-deletes').message).toContain('max-deletes: 4')

    const apply = await s.run('apply')
    expect(apply.exitCode).toBe(1)
    expect(apply.outputs).toMatchObject({ outcome: 'blocked', 'applied-count': '1', 'blocked-count': '4' })
    expect(s.flows()).toBe(true)
    for (const network of networks) expect(s.flows(s.vpc, network)).toBe(true)

    const allowed = await s.run('apply', { 'max-deletes': '4' })
    expect(allowed.exitCode).toBe(0)
    for (const network of networks) expect(s.world.peeringsOf(network)).toEqual([])
  })

  test('counts unmanaged deletions with the others', async () => {
    const { s, networks } = await four()
    s.spec({ name: 'p0', state: 'absent', ...(networks[0] ? { network: networks[0] } : {}) })

    const run = await s.run('apply', { unmanaged: 'delete' })

    expect(run.exitCode).toBe(1)
    expect(run.plan.counts.blocked).toBe(4)
    expect(s.writes()).toEqual([])
  })

  test('0 forbids every deletion', async () => {
    const { s, networks } = await four()
    s.spec({ name: 'p0', state: 'absent', ...(networks[0] ? { network: networks[0] } : {}) })
    const run = await s.run('apply', { 'max-deletes': '0' })
    expect(run.exitCode).toBe(1)
    expect(s.writes()).toEqual([])
  })

  test('does not count repairs', async () => {
    const s = await stage()
    const networks = [1, 2, 3, 4].map((n) => s.world.addNetwork({ cidr: `10.9.${n}.0/24` }))
    for (const [n, network] of networks.entries()) {
      const { connection } = s.world.connect({
        vpc: s.vpc,
        network,
        name: `p${n}`,
        labels: ownLabels(s.vpc),
      })
      s.world.forceAiven(connection, 'ERROR')
    }
    s.spec(...networks.map((network, n) => ({ name: `p${n}`, network })))

    const run = await s.run('apply', { 'max-deletes': '0' })

    expect(run.exitCode).toBe(0)
    for (const network of networks) expect(s.flows(s.vpc, network)).toBe(true)
  })
})

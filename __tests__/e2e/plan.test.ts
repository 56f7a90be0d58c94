import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { pullRequestEvent } from '../../simulator/runner.ts'
import { lineOf, stage } from './stage.ts'

const DIGEST = /^sha256:[0-9a-f]{64}$/

describe.concurrent('a plan on a pull request', () => {
  test('of two missing peerings writes to no cloud and leaves one comment', async () => {
    const s = await stage()
    const batch = s.world.addNetwork({ name: 'batch-net', cidr: '10.9.1.0/24' })
    s.world.github.addPull({ number: 7 })
    s.spec({ name: 'orders' }, { name: 'batch', network: batch })
    const before = s.world.snapshot()

    const run = await s.run('plan', {}, { event: pullRequestEvent() })

    expect(run.exitCode).toBe(0)
    expect(s.writes()).toEqual([])
    expect(s.world.snapshot()).toEqual(before)
    expect(run.plan.counts).toEqual({
      'in-sync': 0,
      create: 2,
      update: 0,
      repair: 0,
      delete: 0,
      waiting: 0,
      blocked: 0,
      unmanaged: 0,
    })
    const comments = s.world.github.commentsOf(7)
    expect(comments).toHaveLength(1)
    expect(comments[0]?.body).toMatch(/^<!-- aiven-upcloud-peering/)
    expect(comments[0]?.body).toContain('10.77.8.0/22')
    expect(comments[0]?.body).toContain('10.9.1.0/24')
    expect(run.outputs['comment-url']).toContain('/acme/infra/pull/7#issuecomment-')
  })

  test('sets every output of a plan', async () => {
    const s = await stage()
    s.spec({ name: 'orders' })

    const { outputs, plan } = await s.run('plan')

    expect(outputs).toMatchObject({
      outcome: 'pending',
      drift: 'true',
      changed: 'false',
      'pending-count': '1',
      'applied-count': '0',
      'blocked-count': '0',
    })
    expect(outputs['plan-digest']).toMatch(DIGEST)
    expect(outputs['plan-digest']).toBe(plan.digest)
    const peerings: unknown = JSON.parse(outputs.peerings ?? '')
    expect(peerings).toEqual([
      {
        name: 'orders',
        status: 'create',
        aiven: expect.objectContaining({ vpc: s.vpc.id, state: null }),
        upcloud: expect.objectContaining({ network: s.network.uuid, peering: null, state: null }),
      },
    ])
  })
})

describe.concurrent('the plan file', () => {
  test('has the published form', async () => {
    const s = await stage()
    s.spec({ name: 'orders' })

    const { plan } = await s.run('plan')

    expect(plan).toEqual({
      version: 1,
      mode: 'plan',
      outcome: 'pending',
      digest: expect.stringMatching(DIGEST),
      counts: expect.objectContaining({ create: 1 }),
      findings: [],
      peerings: [
        {
          name: 'orders',
          status: 'create',
          desired: 'active',
          changes: [
            { side: 'aiven', action: 'create', interrupts: false },
            { side: 'upcloud', action: 'create', interrupts: false },
          ],
          aiven: {
            project: 'acme-prod',
            vpc: s.vpc.id,
            cidr: '10.77.8.0/22',
            state: null,
            network_uuid: null,
          },
          upcloud: {
            network: s.network.uuid,
            zone: 'de-fra1',
            cidrs: ['10.9.0.0/24'],
            peering: null,
            state: null,
          },
          findings: [],
        },
      ],
    })
  })

  test('names file, line and column of a finding', async () => {
    const s = await stage()
    const net = s.world.addNetwork({ name: 'lonely', router: null, cidr: '10.9.1.0/24' })
    const text = s.text({ name: 'orders' }, { name: 'lonely', network: net })
    s.runner.write('peering.yml', text)

    const run = await s.run('plan')

    expect(run.finding('no-router')).toMatchObject({
      severity: 'error',
      file: 'peering.yml',
      line: lineOf(text, 'name: "lonely"'),
      column: 5,
    })
  })

  test('goes where plan-file says', async () => {
    const s = await stage()
    s.spec({ name: 'orders' })

    const run = await s.run('plan', { 'plan-file': 'out/of/the/way.json' })

    const path = join(s.runner.workspace, 'out/of/the/way.json')
    expect(run.exitCode).toBe(0)
    expect(run.outputs['plan-file']).toBe(path)
    expect(existsSync(path)).toBe(true)
    expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ version: 1, outcome: 'pending' })
  })

  test('shows values that may carry host bits as ranges', async () => {
    const s = await stage()
    const net = s.world.addNetwork({ name: 'odd', cidr: '192.168.86.1/24' })
    s.spec({ name: 'odd', network: net })

    const run = await s.run('plan')

    expect(run.peering().upcloud.cidrs).toEqual(['192.168.86.0/24'])
  })
})

describe.concurrent('the digest', () => {
  test('does not move with order, wording, time or values that nobody acts on', async () => {
    const s = await stage()
    const batch = s.world.addNetwork({ name: 'batch-net', cidr: '10.9.1.0/24' })
    s.spec({ name: 'orders' }, { name: 'batch', network: batch })
    const first = await s.run('plan')
    s.world.addServer({ network: s.network })
    s.spec({ name: 'batch', network: batch }, { name: 'orders', more: ['silence: [lease-renewal]'] })

    const second = await s.run('plan')

    expect(second.plan.digest).toBe(first.plan.digest)
  })

  test("does not move with Aiven's network UUID", async () => {
    const s = await stage()
    const connection = s.world.addConnection({ vpc: s.vpc, peerVpc: s.network })
    s.spec({ name: 'orders' })
    s.sim.options.stateInfoPlace = 'none'
    s.spec({ name: 'orders', aiven: `project: acme-prod, network_uuid: ${connection.networks[0]}` })
    const known = await s.run('plan')
    s.sim.options.stateInfoPlace = 'key'
    s.spec({ name: 'orders' })

    const shown = await s.run('plan')

    expect(shown.changes()).toEqual(['upcloud create'])
    expect(shown.plan.digest).toBe(known.plan.digest)
  })

  test.each([
    ['another name', (s: Awaited<ReturnType<typeof stage>>) => s.spec({ name: 'payments' })],
    ['a label', (s: Awaited<ReturnType<typeof stage>>) => s.spec({ name: 'orders', labels: { env: 'x' } })],
    [
      'another state',
      (s: Awaited<ReturnType<typeof stage>>) => s.spec({ name: 'orders', state: 'disabled' }),
    ],
  ])('moves with %s', async (_what, change) => {
    const s = await stage()
    s.spec({ name: 'orders' })
    const first = await s.run('plan')
    change(s)

    const second = await s.run('plan')

    expect(second.plan.digest).not.toBe(first.plan.digest)
  })
})

describe.concurrent('what exists', () => {
  test('on both sides with our labels is in sync', async () => {
    const s = await stage()
    s.spec({ name: 'orders' })
    await s.run('apply')
    s.sim.requests.clear()

    const run = await s.run('plan')

    expect(run.exitCode).toBe(0)
    expect(run.outputs).toMatchObject({ outcome: 'in-sync', drift: 'false', 'pending-count': '0' })
    expect(run.plan.counts['in-sync']).toBe(1)
    expect(run.changes()).toEqual([])
  })

  test('on the Aiven side only lacks the UpCloud side', async () => {
    const s = await stage()
    s.world.addConnection({ vpc: s.vpc, peerVpc: s.network })
    s.spec({ name: 'orders' })

    const run = await s.run('plan')

    expect(run.peering().status).toBe('create')
    expect(run.changes()).toEqual(['upcloud create'])
    expect(run.peering().aiven.network_uuid).toBe(s.vpc.networks[0])
  })

  test('reads each VPC once and lists networks and peerings once', async () => {
    const s = await stage()
    const more = [1, 2, 3].map((n) => s.world.addNetwork({ name: `net-${n}`, cidr: `10.10.${n}.0/24` }))
    s.spec(...more.map((network, n) => ({ name: `p${n}`, network })))

    await s.run('plan')

    const reads = s.sim.requests.filter({ method: 'GET' })
    expect(reads.filter(({ path }) => path.endsWith(`/vpcs/${s.vpc.id}`))).toHaveLength(1)
    expect(reads.filter(({ path }) => /^\/1\.3\/network\/?$/.test(path))).toHaveLength(1)
    expect(reads.filter(({ path }) => /^\/1\.3\/network-peering\/?$/.test(path))).toHaveLength(1)
  })
})

describe.concurrent('the summary', () => {
  test('has verdict, table and diagram, also when nothing is to be done', async () => {
    const s = await stage()
    s.spec({ name: 'orders' })
    const planned = await s.run('plan')
    await s.run('apply')
    const quiet = await s.run('plan')

    expect(planned.summary).toContain('```mermaid')
    expect(planned.summary).toContain('orders')
    expect(planned.summary).toContain('10.77.8.0/22')
    expect(planned.summary).toContain('10.9.0.0/24')
    expect(quiet.summary).toContain('```mermaid')
  })

  test('lists servers whose lease must be renewed with both commands', async () => {
    const s = await stage()
    const server = s.world.addServer({ network: s.network, title: 'web-1' })
    s.spec({ name: 'orders' })

    const run = await s.run('plan')

    expect(run.summary).toContain('web-1')
    expect(run.summary).toContain(server.interfaces[2]?.mac)
    expect(run.summary).toMatch(/dhclient -r/)
    expect(run.summary).toMatch(/dhclient (?!-r)/)
  })
})

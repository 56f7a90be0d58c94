import { describe, expect, test } from 'vitest'
import { lineOf, ownLabels, type Run, type Stage, stage } from './stage.ts'

/** Aiven had time enough to show its network. */
const LONG_AGO = Date.now() - 3_600_000

type Severity = 'error' | 'warning' | 'notice'

/**
 * The plan says so in its file, its summary and an annotation at the entry's line. So does the apply where nothing
 * changes in between (errors) or where the test asks for it.
 */
async function says(
  s: Stage,
  text: string,
  wanted: { code: string; severity: Severity; name?: string; says?: (string | RegExp)[]; apply?: boolean },
  inputs: Record<string, string> = {},
): Promise<{ plan: Run }> {
  const { code, severity, name = 'orders' } = wanted
  s.runner.write('peering.yml', text)
  const plan = await s.run('plan', inputs)
  const apply = severity === 'error' || wanted.apply === true ? await s.run('apply', inputs) : null
  for (const run of apply ? [plan, apply] : [plan]) {
    const found = run.peering(name).findings.find((one) => one.code === code)
    expect(found).toMatchObject({
      severity,
      file: 'peering.yml',
      line: lineOf(text, `name: ${JSON.stringify(name)}`),
      column: 5,
    })
    for (const part of wanted.says ?? [])
      if (typeof part === 'string') expect(found?.message).toContain(part)
      else expect(found?.message).toMatch(part)
    expect(run.annotations).toContainEqual(
      expect.objectContaining({
        type: severity,
        code,
        file: 'peering.yml',
        line: lineOf(text, `name: ${JSON.stringify(name)}`),
      }),
    )
    expect(run.summary).toContain(code)
  }
  const codes = (run: Run) => run.peering(name).findings.map((one) => one.code)
  if (severity === 'error' && apply) {
    expect(plan.exitCode).toBe(1)
    expect(apply.exitCode).toBe(1)
    expect(plan.peering(name)).toMatchObject({ status: 'blocked', changes: [] })
    expect(s.writes()).toEqual([])
    expect(codes(apply)).toEqual(codes(plan))
  }
  return { plan }
}

const NOWHERE = '6f1c0a52-8a43-4a7e-9a11-0a6b7c8d9e0f'
const NO_NETWORK = '03aa11bb-22cc-43dd-84ee-55ff66aa77bb'

describe.concurrent('errors about what the spec names', () => {
  test('vpc-not-found', async () => {
    const s = await stage()
    await says(s, s.text({ name: 'orders', vpc: NOWHERE }), {
      code: 'vpc-not-found',
      severity: 'error',
      says: [NOWHERE, 'acme-prod'],
    })
  })

  test('vpc-not-found, for a project that does not exist', async () => {
    const s = await stage()
    await says(s, s.text({ name: 'orders', aiven: 'project: acme-prd' }), {
      code: 'vpc-not-found',
      severity: 'error',
      says: ['acme-prd'],
    })
  })

  test.each(['APPROVED', 'DELETING', 'DELETED'])('vpc-not-active: %s', async (state) => {
    const s = await stage()
    const vpc = s.world.addVpc({ cloud: 'upcloud-de-fra', cidr: '10.78.0.0/24', state })
    await says(s, s.text({ name: 'orders', vpc }), {
      code: 'vpc-not-active',
      severity: 'error',
      says: [state],
    })
  })

  test('vpc-not-upcloud: on another cloud', async () => {
    const s = await stage()
    const vpc = s.world.addVpc({ cloud: 'aws-eu-central-1', cidr: '10.78.0.0/24' })
    await says(s, s.text({ name: 'orders', vpc }), {
      code: 'vpc-not-upcloud',
      severity: 'error',
      says: ['aws-eu-central-1'],
    })
  })

  test('vpc-not-upcloud: peered with another provider', async () => {
    const s = await stage()
    const other = s.world.addConnection({ vpc: s.vpc, peerVpc: 'vpc-0123456789', state: 'PENDING_PEER' })
    other.peerCloudAccount = '123456789012'
    await says(s, s.text({ name: 'orders' }), {
      code: 'vpc-not-upcloud',
      severity: 'error',
      says: ['123456789012'],
    })
  })

  test('network-not-found', async () => {
    const s = await stage()
    await says(s, s.text({ name: 'orders', network: NO_NETWORK }), {
      code: 'network-not-found',
      severity: 'error',
      says: [NO_NETWORK],
    })
  })

  test.each(['public', 'utility'] as const)('network-not-private: %s', async (type) => {
    const s = await stage()
    const network = s.world.addNetwork({ type, cidr: '10.9.1.0/24' })
    await says(s, s.text({ name: 'orders', network }), {
      code: 'network-not-private',
      severity: 'error',
      says: [type],
    })
  })

  test('no-router', async () => {
    const s = await stage()
    s.world.setRouter(s.network, null)
    await says(s, s.text({ name: 'orders' }), {
      code: 'no-router',
      severity: 'error',
      says: ['app-net', /attach/i],
    })
  })

  test('aiven-network-unknown', async () => {
    const s = await stage({ stateInfoPlace: 'none' })
    s.world.addConnection({ vpc: s.vpc, peerVpc: s.network, at: LONG_AGO })
    await says(s, s.text({ name: 'orders' }), {
      code: 'aiven-network-unknown',
      severity: 'error',
      says: ['aiven.network_uuid'],
    })
  })

  test('aiven-network-unknown leaves the key names, not the values, in the debug log', async () => {
    const s = await stage({ stateInfoExtraUuids: ['03ffffff-0000-4000-8000-000000000001'] })
    s.world.addConnection({ vpc: s.vpc, peerVpc: s.network, at: LONG_AGO })
    s.spec({ name: 'orders' })
    const run = await s.run('plan', {}, { env: { RUNNER_DEBUG: '1' } })
    expect(run.codes()).toEqual(['aiven-network-unknown'])
    expect(run.log).toMatch(
      /::debug::.*upcloud_network_id.*related_ids|::debug::.*related_ids.*upcloud_network_id/,
    )
    expect(run.log).not.toContain('03ffffff-0000')
  })

  test('aiven-network-unknown when there are two candidates, as in upcloud-fi-hel', async () => {
    const s = await stage()
    const vpc = s.world.addVpc({ cloud: 'upcloud-fi-hel', cidr: '10.78.0.0/24', networks: 2 })
    const network = s.world.addNetwork({ zone: 'fi-hel1', cidr: '10.9.1.0/24' })
    s.world.addConnection({ vpc, peerVpc: network, at: LONG_AGO })
    await says(s, s.text({ name: 'orders', vpc, network }), {
      code: 'aiven-network-unknown',
      severity: 'error',
    })
  })
})

describe.concurrent('zones', () => {
  test('zone-mismatch, with the way out', async () => {
    const s = await stage()
    const network = s.world.addNetwork({ zone: 'nl-ams1', cidr: '10.9.1.0/24' })
    await says(s, s.text({ name: 'orders', network }), {
      code: 'zone-mismatch',
      severity: 'error',
      says: ['upcloud-de-fra', 'nl-ams1', 'Aiven peers its VPCs within one zone', 'allow_zone_mismatch'],
    })
    s.spec({ name: 'orders', network, more: ['allow_zone_mismatch: true'] })
    const run = await s.run('plan')
    expect([run.exitCode, run.peering().status]).toEqual([0, 'create'])
  })

  test('zone-ambiguous is a warning for upcloud-fi-hel, and can be silenced', async () => {
    const s = await stage()
    const vpc = s.world.addVpc({ cloud: 'upcloud-fi-hel', cidr: '10.78.0.0/24' })
    const network = s.world.addNetwork({ zone: 'fi-hel2', cidr: '10.9.1.0/24' })
    const entry = { name: 'orders', vpc, network }
    s.runner.write('peering.yml', s.text({ ...entry, more: ['silence: [zone-ambiguous]'] }))
    const silenced = await s.run('plan')
    expect(silenced.codes()).not.toContain('zone-ambiguous')

    s.spec(entry)
    const plan = await s.run('plan')
    expect(plan.exitCode).toBe(0)
    expect(plan.annotations).toContainEqual(
      expect.objectContaining({ type: 'warning', code: 'zone-ambiguous', line: 3 }),
    )
  })

  test.each([
    ['upcloud-fi-hel1', 'fi-hel1', true],
    ['upcloud-fi-hel1', 'fi-hel2', false],
    ['upcloud-se-sto', 'se-sto1', true],
    ['upcloud-se-sto', 'de-fra1', false],
  ])('%s and %s fit: %s', async (cloud, zone, fits) => {
    const s = await stage()
    const vpc = s.world.addVpc({ cloud, cidr: '10.78.0.0/24' })
    const network = s.world.addNetwork({ zone, cidr: '10.9.1.0/24' })
    s.spec({ name: 'orders', vpc, network })
    const run = await s.run('plan')
    expect(run.codes().includes('zone-mismatch')).toBe(!fits)
    expect(run.codes()).not.toContain('zone-ambiguous')
  })

  test('a private-cloud zone counts as its parent, but ambiguously', async () => {
    const s = await stage()
    s.world.addZone({ id: 'de-acme1', public: false, parentZone: 'de-fra1' })
    s.world.addZone({ id: 'nl-acme1', public: false, parentZone: 'nl-ams1' })
    const same = s.world.addNetwork({ zone: 'de-acme1', cidr: '10.9.1.0/24' })
    const other = s.world.addNetwork({ zone: 'nl-acme1', cidr: '10.9.2.0/24' })
    s.spec({ name: 'same', network: same }, { name: 'other', network: other })

    const run = await s.run('plan')

    expect(run.codes('same')).toContain('zone-ambiguous')
    expect(run.peering('same').status).toBe('create')
    expect(run.codes('other')).toContain('zone-mismatch')
  })

  test('a region with two public zones is ambiguous', async () => {
    const s = await stage()
    s.world.addZone({ id: 'de-fra2', public: true })
    const network = s.world.addNetwork({ zone: 'de-fra2', cidr: '10.9.1.0/24' })
    s.spec({ name: 'orders', network })
    const run = await s.run('plan')
    expect(run.codes()).toContain('zone-ambiguous')
    expect(run.exitCode).toBe(0)
  })
})

describe.concurrent('cidr-overlap over the whole graph', () => {
  test('of the pair itself, also with host bits', async () => {
    const s = await stage()
    const network = s.world.addNetwork({ cidr: '10.77.11.5/24' })
    await says(s, s.text({ name: 'orders', network }), {
      code: 'cidr-overlap',
      severity: 'error',
      says: ['10.77.8.0/22', '10.77.11.0/24'],
    })
  })

  test('of two entries of one VPC names both ranges, both owners and the other line', async () => {
    const s = await stage()
    const twin = s.world.addNetwork({ name: 'twin-net', cidr: '10.9.0.128/25' })
    const text = s.text({ name: 'orders' }, { name: 'twin', network: twin })
    const { plan } = await says(s, text, {
      code: 'cidr-overlap',
      severity: 'error',
      says: ['10.9.0.0/24', '10.9.0.128/25', 'twin', `line ${lineOf(text, 'twin')}`],
    })
    expect(plan.codes('twin')).toContain('cidr-overlap')
  })

  test('of two entries of one network', async () => {
    const s = await stage()
    const vpc = s.world.addVpc({ cloud: 'upcloud-de-fra', cidr: '10.77.8.0/24' })
    await says(s, s.text({ name: 'orders' }, { name: 'twin', vpc }), {
      code: 'cidr-overlap',
      severity: 'error',
      says: ['10.77.8.0/22', '10.77.8.0/24', 'twin'],
    })
  })

  test('with a network that is peered to the VPC outside the spec', async () => {
    const s = await stage()
    const network = s.world.addNetwork({ name: 'old-net', cidr: '10.9.0.0/25' })
    s.world.connect({ vpc: s.vpc, network })
    await says(s, s.text({ name: 'orders' }), {
      code: 'cidr-overlap',
      severity: 'error',
      says: ['10.9.0.0/25', 'old-net'],
    })
  })

  test('with a VPC that is peered to the network outside the spec', async () => {
    const s = await stage()
    const vpc = s.world.addVpc({ cloud: 'upcloud-de-fra', cidr: '10.77.0.0/20', project: 'other' })
    s.world.connect({ vpc, network: s.network, name: 'side-door' })
    await says(s, s.text({ name: 'orders' }), {
      code: 'cidr-overlap',
      severity: 'error',
      says: ['10.77.0.0/20', 'side-door'],
    })
  })

  test('does not stop at what touches', async () => {
    const s = await stage()
    const network = s.world.addNetwork({ cidr: '10.77.12.0/24' })
    s.spec({ name: 'orders', network })
    expect((await s.run('plan')).codes()).not.toContain('cidr-overlap')
  })

  test('does not stop what is in place already', async () => {
    const s = await stage()
    s.world.connect({ vpc: s.vpc, network: s.network, name: 'orders', labels: ownLabels(s.vpc) })
    const twin = s.world.addNetwork({ name: 'twin-net', cidr: '10.9.0.128/25' })
    s.spec({ name: 'orders' }, { name: 'twin', network: twin })
    const run = await s.run('plan')
    expect(run.peering('orders').status).toBe('in-sync')
    expect(run.peering('twin').status).toBe('blocked')
  })

  test('transitive-overlap is a warning about another network on the same router', async () => {
    const s = await stage()
    s.world.addNetwork({ name: 'neighbour', cidr: '10.77.9.0/24', router: s.network.router })
    const { plan } = await says(s, s.text({ name: 'orders' }), {
      code: 'transitive-overlap',
      severity: 'warning',
      says: ['neighbour', '10.77.9.0/24', '10.77.8.0/22'],
    })
    expect(plan.exitCode).toBe(0)
  })
})

describe.concurrent('ambiguous-peering', () => {
  test('several VPCs fit a selector', async () => {
    const s = await stage()
    const twin = s.world.addVpc({ cloud: 'upcloud-de-fra', cidr: '10.77.8.0/22' })
    await says(s, s.text({ name: 'orders', vpc: '{ cloud: upcloud-de-fra, cidr: 10.77.8.0/22 }' }), {
      code: 'ambiguous-peering',
      severity: 'error',
      says: [s.vpc.id, twin.id],
    })
  })

  test('several networks fit a selector', async () => {
    const s = await stage()
    const twin = s.world.addNetwork({ name: 'app-net', cidr: '10.9.1.0/24' })
    await says(s, s.text({ name: 'orders', network: '{ name: app-net, zone: de-fra1 }' }), {
      code: 'ambiguous-peering',
      severity: 'error',
      says: [s.network.uuid, twin.uuid],
    })
  })

  test('two entries turn out to be one pair', async () => {
    const s = await stage()
    const text = s.text({ name: 'orders' }, { name: 'again', network: '{ name: app-net, zone: de-fra1 }' })
    const { plan } = await says(s, text, { code: 'ambiguous-peering', severity: 'error', says: ['again'] })
    expect(plan.codes('again')).toContain('ambiguous-peering')
  })
})

describe.concurrent('other errors', () => {
  test('owned-elsewhere', async () => {
    const s = await stage()
    s.world.connect({
      vpc: s.vpc,
      network: s.network,
      labels: ownLabels(s.vpc, 'acme/other:peering.yml'),
    })
    await says(s, s.text({ name: 'orders' }), {
      code: 'owned-elsewhere',
      severity: 'error',
      says: ['acme/other:peering.yml', 'take-over-from'],
    })
  })

  test('max-deletes', async () => {
    const s = await stage()
    s.world.connect({ vpc: s.vpc, network: s.network, name: 'orders', labels: ownLabels(s.vpc) })
    await says(
      s,
      s.text({ name: 'orders', state: 'absent' }),
      { code: 'max-deletes', severity: 'error', says: ['max-deletes: 1'] },
      { 'max-deletes': '0' },
    )
  })

  test('quota', async () => {
    const s = await stage({ peeringQuota: 1 })
    const other = s.world.addNetwork({ cidr: '10.9.1.0/24' })
    s.world.connect({ vpc: s.vpc, network: other, name: 'other', labels: ownLabels(s.vpc) })
    await says(s, s.text({ name: 'other', network: other }, { name: 'orders' }), {
      code: 'quota',
      severity: 'error',
      says: ['1'],
    })
  })

  test('the quota is asked for once, also in vain, and not where nothing is to be made', async () => {
    const s = await stage()
    s.runner.write('peering.yml', s.text({ name: 'orders' }))
    const plan = async () => {
      s.sim.requests.clear()
      const { outputs } = await s.run('plan')
      return [outputs.outcome, s.sim.requests.count({ service: 'upcloud', path: '/1.3/account' })]
    }
    expect(await plan()).toEqual(['pending', 1])
    const fault = s.sim.faults.add({
      service: 'upcloud',
      kind: 'status',
      status: 403,
      match: { path: /\/account$/ },
    })
    expect(await plan()).toEqual(['pending', 1])
    fault.remove()
    s.world.connect({ vpc: s.vpc, network: s.network, name: 'orders', labels: ownLabels(s.vpc) })
    expect(await plan()).toEqual(['in-sync', 0])
  })

  test.each([
    ['peer-disabled', 'peer-disabled'],
    ['missing-peer-router', 'missing-peer-router'],
    ['conflict-subnet', 'cidr-overlap'],
    ['missing-local-router', 'no-router'],
    ['dreaming', 'unknown-state'],
  ])('%s: %s', async (state, code) => {
    const s = await stage()
    const { peering } = s.world.connect({
      vpc: s.vpc,
      network: s.network,
      name: 'orders',
      labels: ownLabels(s.vpc),
    })
    s.world.forceUpcloud(peering, state)
    if (state === 'missing-local-router') s.network.router = null
    await says(s, s.text({ name: 'orders' }), { code, severity: 'error', says: [state] })
  })

  test.each([
    ['aiven', 401, /aiven-token/],
    ['aiven', 403, /project:networking:read/],
    ['upcloud', 401, /upcloud-token/],
    ['upcloud', 403, /upcloud/i],
  ] as const)('not-authorized: %s %i', async (service, status, message) => {
    const s = await stage()
    s.sim.faults.add({ service, kind: 'status', status, body: '{"message":"no"}' })
    const { plan } = await says(s, s.text({ name: 'orders' }), {
      code: 'not-authorized',
      severity: 'error',
      says: [message],
    })
    expect(plan.outputs.outcome).toBe('failed')
    expect(s.sim.requests.count({ service, status })).toBeLessThanOrEqual(6)
  })

  test('api-error', async () => {
    const s = await stage()
    s.sim.faults.add({
      service: 'aiven',
      kind: 'status',
      status: 400,
      headers: { 'content-type': 'application/json' },
      body: '{"message":"the hamster is tired","errors":[]}',
    })
    const { plan } = await says(s, s.text({ name: 'orders' }), {
      code: 'api-error',
      severity: 'error',
      says: ['hamster'],
    })
    expect(plan.outputs).toMatchObject({ outcome: 'failed', drift: 'false' })
  })
})

describe.concurrent('warnings', () => {
  test('retargeted', async () => {
    const s = await stage()
    const former = s.world.addNetwork({ cidr: '10.9.1.0/24' })
    s.world.connect({ vpc: s.vpc, network: former, name: 'orders', labels: ownLabels(s.vpc) })
    await says(s, s.text({ name: 'orders' }), {
      code: 'retargeted',
      apply: true,
      severity: 'warning',
      says: [former.uuid, s.vpc.id],
    })
  })

  test('dhcp-off, with the route to add by hand', async () => {
    const s = await stage()
    const network = s.world.addNetwork({ dhcp: false, cidr: '10.9.1.0/24', gateway: '10.9.1.1' })
    await says(s, s.text({ name: 'orders', network }), {
      code: 'dhcp-off',
      apply: true,
      severity: 'warning',
      says: ['10.77.8.0/22', '10.9.1.1'],
    })
  })

  test('route-missing', async () => {
    const s = await stage({ peeringRoutes: false })
    s.world.connect({ vpc: s.vpc, network: s.network, name: 'orders', labels: ownLabels(s.vpc) })
    const { plan } = await says(s, s.text({ name: 'orders' }), {
      code: 'route-missing',
      severity: 'warning',
      says: ['10.77.8.0/22'],
    })
    expect([plan.exitCode, plan.outputs.outcome]).toEqual([0, 'in-sync'])
  })

  test('route-missing stays away when a route covers the VPC', async () => {
    const s = await stage()
    s.world.connect({ vpc: s.vpc, network: s.network, name: 'orders', labels: ownLabels(s.vpc) })
    s.spec({ name: 'orders' })
    expect((await s.run('plan')).codes()).toEqual([])
  })

  test('stuck', async () => {
    const s = await stage()
    const { peering } = s.world.connect({
      vpc: s.vpc,
      network: s.network,
      name: 'orders',
      labels: ownLabels(s.vpc),
    })
    s.world.forceUpcloud(peering, 'provisioning')
    const text = s.text({ name: 'orders' })
    s.runner.write('peering.yml', text)
    const plan = await s.run('plan')
    expect(plan.annotations).toContainEqual(
      expect.objectContaining({ type: 'warning', code: 'stuck', line: lineOf(text, 'orders') }),
    )
  })

  test('no time of a last change, no stuck', async () => {
    const s = await stage({ peeringTimestamps: false })
    const { peering } = s.world.connect({
      vpc: s.vpc,
      network: s.network,
      name: 'orders',
      labels: ownLabels(s.vpc),
    })
    s.world.forceUpcloud(peering, 'provisioning')
    s.spec({ name: 'orders' })
    const run = await s.run('check')
    expect(run.codes()).toEqual(['waiting'])
    expect(run.exitCode).toBe(0)
  })

  test('unmanaged', async () => {
    const s = await stage()
    const other = s.world.addNetwork({ cidr: '10.9.1.0/24' })
    s.world.connect({ vpc: s.vpc, network: other, name: 'clicked' })
    s.spec({ name: 'orders' })
    const plan = await s.run('plan')
    expect(plan.finding('unmanaged')).toMatchObject({ severity: 'warning' })
    expect(plan.finding('unmanaged').message).toContain('clicked')
    expect(plan.annotations.some(({ type, code }) => type === 'warning' && code === 'unmanaged')).toBe(true)
  })

  test('upcloud-peering-in-error', async () => {
    const s = await stage()
    const { connection } = s.world.connect({
      vpc: s.vpc,
      network: s.network,
      name: 'orders',
      labels: ownLabels(s.vpc),
    })
    s.world.setWarnings(connection, [{ type: 'upcloud-peering-in-error', message: 'it hurts' }])
    await says(s, s.text({ name: 'orders' }), {
      code: 'upcloud-peering-in-error',
      severity: 'warning',
      says: ['it hurts'],
    })
  })

  test('transitive-overlap, from Aiven itself', async () => {
    const s = await stage()
    const { connection } = s.world.connect({
      vpc: s.vpc,
      network: s.network,
      name: 'orders',
      labels: ownLabels(s.vpc),
    })
    s.world.setWarnings(connection, [{ type: 'overlapping-peer-vpc-ip-ranges', message: 'they overlap' }])
    await says(s, s.text({ name: 'orders' }), {
      code: 'transitive-overlap',
      severity: 'warning',
      says: ['they overlap'],
    })
  })
})

describe.concurrent('notices', () => {
  test('lease-renewal, also after the apply', async () => {
    const s = await stage()
    s.world.addServer({ network: s.network, title: 'web-1' })
    await says(s, s.text({ name: 'orders' }), {
      code: 'lease-renewal',
      apply: true,
      severity: 'notice',
      says: ['web-1'],
    })
  })

  test('lease-renewal leaves out servers that are younger than the peering', async () => {
    const s = await stage()
    const at = Date.now() - 600_000
    const { peering } = s.world.connect({
      vpc: s.vpc,
      network: s.network,
      name: 'orders',
      labels: ownLabels(s.vpc),
      at,
    })
    s.world.addServer({ network: s.network, title: 'old', createdAt: at - 3_600_000 })
    s.spec({ name: 'orders' })
    s.world.configureUpcloud(peering, 'disabled')

    const plan = await s.run('plan')

    expect(plan.finding('lease-renewal').message).toContain('old')
  })

  test('adopted', async () => {
    const s = await stage()
    s.world.connect({ vpc: s.vpc, network: s.network, name: 'clicked' })
    await says(s, s.text({ name: 'orders' }), { code: 'adopted', severity: 'notice' })
  })

  const STRIPPED = 'something removed all its labels at once, as Terraform does'

  test('adopted, when all labels are gone at once', async () => {
    const s = await stage({ stateInfoInActive: true })
    s.spec({ name: 'orders', labels: { env: 'prod' } })
    expect((await s.run('apply')).exitCode).toBe(0)
    const [peering] = s.world.peeringsOf(s.network)
    // What Terraform sends for a peering without labels in its configuration.
    const stripped = await fetch(`${s.sim.upcloudUrl}/1.3/network-peering/${peering?.uuid}`, {
      method: 'PATCH',
      headers: { authorization: `Bearer ${s.sim.tokens.upcloud}` },
      body: JSON.stringify({ network_peering: { labels: null } }),
    })
    expect(stripped.status).toBe(200)
    const check = await s.run('check')
    expect(check.outputs.drift).toBe('true')
    expect(check.finding('adopted').message).toContain(STRIPPED)
    expect(check.annotations.find(({ code }) => code === 'adopted')?.message).toContain('Terraform')
  })

  test.each([
    ['made by hand under another name', { name: 'clicked' }],
    ['with labels of its own', { name: 'orders', labels: { team: 'web' } }],
    ['that nobody changed since it was made', { name: 'orders' }],
  ])('adopted says nothing of the kind about a peering %s', async (_, made) => {
    const s = await stage()
    s.world.connect({ vpc: s.vpc, network: s.network, ...made })
    s.spec({ name: 'orders' })
    expect((await s.run('check')).finding('adopted').message).not.toContain('Terraform')
  })

  test('waiting', async () => {
    const s = await stage({ aivenBuildMs: 3_600_000 })
    s.world.addConnection({ vpc: s.vpc, peerVpc: s.network, state: 'APPROVED' })
    s.world.addUpcloudPeering({
      local: s.network,
      peer: s.vpc.networks[0] ?? '',
      name: 'orders',
      labels: ownLabels(s.vpc),
    })
    const text = s.text({ name: 'orders' })
    s.runner.write('peering.yml', text)
    const plan = await s.run('plan')
    expect(plan.annotations).toContainEqual(
      expect.objectContaining({ type: 'notice', code: 'waiting', line: lineOf(text, 'orders') }),
    )
  })
})

describe.concurrent('annotations', () => {
  test('ten of a type, the most important first, and the tenth counts the rest', async () => {
    const s = await stage()
    const sick = Array.from({ length: 14 }, (_, n) => ({
      name: `p${n}`,
      network: s.world.addNetwork({ router: false, cidr: `10.20.${n}.0/24` }),
    }))
    s.spec(...sick, { name: 'gone', vpc: NOWHERE })

    const run = await s.run('plan')

    const errors = run.annotations.filter(({ type }) => type === 'error')
    expect(errors).toHaveLength(10)
    expect(errors[0]?.code).toBe('vpc-not-found')
    expect(errors[9]?.message).toMatch(/5 more/)
    expect(run.plan.counts.blocked).toBe(15)
  })

  test('of several findings of one entry stay readable, one each', async () => {
    const s = await stage()
    const vpc = s.world.addVpc({ cloud: 'aws-eu-central-1', cidr: '10.78.0.0/24', state: 'DELETING' })
    const network = s.world.addNetwork({ router: false, cidr: '10.78.0.0/25' })
    s.spec({ name: 'orders', vpc, network })

    const run = await s.run('plan')

    const codes = run.annotations.map(({ code }) => code)
    expect(codes).toEqual(
      expect.arrayContaining(['vpc-not-active', 'vpc-not-upcloud', 'no-router', 'cidr-overlap']),
    )
    expect(run.annotations.every(({ line }) => line === 3)).toBe(true)
  })

  test('silence drops warnings and notices, never errors', async () => {
    const s = await stage()
    const network = s.world.addNetwork({ dhcp: false, router: false, cidr: '10.9.1.0/24', servers: 1 })
    s.spec({ name: 'orders', network, more: ['silence: [dhcp-off, lease-renewal]'] })
    const run = await s.run('plan')
    expect(run.codes()).toEqual(['no-router'])
  })
})

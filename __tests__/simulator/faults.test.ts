import { describe, expect, test } from 'vitest'
import { bench, connectionBody } from './support.ts'

const ZONES = '/1.3/zone'

describe('faults', () => {
  test('answer with a status in the service’s place, so many times, after so many requests', async () => {
    const sim = await bench()
    const fault = sim.faults.add({
      service: 'upcloud',
      match: { method: 'GET', path: /zone$/ },
      kind: 'status',
      status: 503,
      headers: { 'retry-after': '7' },
      body: 'busy',
      times: 2,
      after: 1,
    })
    const answers = []
    for (let index = 0; index < 4; index += 1) answers.push(await sim.upcloud('GET', ZONES))
    expect(answers.map(({ status }) => status)).toEqual([200, 503, 503, 200])
    expect(answers[1]?.headers.get('retry-after')).toBe('7')
    expect(fault.hits).toBe(2)
    expect(sim.requests.entries.map(({ processed }) => processed)).toEqual([true, false, false, true])
  })

  test('lose a request before or after it was carried out', async () => {
    const sim = await bench()
    const vpc = sim.world.addVpc()
    const path = `/v1/project/acme-prod/vpcs/${vpc.id}/peering-connections`
    const post = () => sim.aiven('POST', path, connectionBody(sim.world.addNetwork().uuid))
    sim.faults.add({ service: 'aiven', match: { method: 'POST' }, kind: 'reset-before', times: 1 })
    await expect(post()).rejects.toThrow()
    expect(sim.world.connectionsOf(vpc)).toHaveLength(0)
    sim.faults.add({ service: 'aiven', match: { method: 'POST' }, kind: 'reset-after', times: 1 })
    await expect(post()).rejects.toThrow()
    expect(sim.world.connectionsOf(vpc)).toHaveLength(1)
    expect(sim.requests.entries).toMatchObject([
      { status: null, processed: false },
      { status: null, processed: true },
    ])
  })

  test('can carry a request out and then answer 502', async () => {
    const sim = await bench()
    const vpc = sim.world.addVpc()
    sim.faults.add({
      match: (request) => request.method === 'POST',
      kind: 'status',
      status: 502,
      processed: true,
    })
    const path = `/v1/project/acme-prod/vpcs/${vpc.id}/peering-connections`
    expect((await sim.aiven('POST', path, connectionBody(sim.world.addNetwork().uuid))).status).toBe(502)
    expect(sim.world.connectionsOf(vpc)).toHaveLength(1)
  })

  test('never answer, and a closing simulator does not wait for that', async () => {
    const sim = await bench()
    sim.faults.add({ kind: 'hang' })
    const asked = fetch(sim.upcloudUrl + ZONES, { signal: AbortSignal.timeout(50) })
    await expect(asked).rejects.toThrow()
    await sim.close()
  })

  test.each([
    ['html', '<!DOCTYPE html>'],
    ['empty', ''],
    ['wrong-type', '[1,'],
    ['truncated', '{\n   "zones" : {'],
  ] as const)('answer 200 with %s', async (body, start) => {
    const sim = await bench()
    sim.faults.add({ kind: 'garbage', body })
    const answer = await sim.upcloud('GET', ZONES)
    expect(answer.status).toBe(200)
    expect(answer.text.startsWith(start)).toBe(true)
    if (body === 'truncated') expect(answer.body).toBeUndefined()
  })

  test('redirect, and are slow', async () => {
    const sim = await bench()
    const redirect = sim.faults.add({ kind: 'redirect', to: 'https://elsewhere.example/' })
    const answer = await sim.upcloud('GET', ZONES)
    expect([answer.status, answer.headers.get('location')]).toEqual([302, 'https://elsewhere.example/'])
    redirect.remove()
    sim.faults.add({ kind: 'slow', ms: 5 })
    expect((await sim.upcloud('GET', ZONES)).status).toBe(200)
    sim.faults.clear()
    expect(sim.faults.take('upcloud', { method: 'GET', url: ZONES, headers: {}, body: '' })).toBeNull()
  })
})

describe('the request log', () => {
  test('keeps what was sent and how it ended', async () => {
    const sim = await bench()
    const network = sim.world.addNetwork()
    await sim.upcloud('GET', '/1.3/network-peering/?network_uuid_local=a&label=b&label=c')
    await sim.upcloud('PUT', `/1.3/network/${network.uuid}`, { network: { name: 'new' } })
    await sim.git('POST', '/repos/acme/infra/labels', { name: 'x' })
    expect(sim.requests.entries).toMatchObject([
      {
        service: 'upcloud',
        method: 'GET',
        path: '/1.3/network-peering',
        query: { network_uuid_local: ['a'], label: ['b', 'c'] },
        headers: { authorization: `Bearer ${sim.tokens.upcloud}` },
        body: null,
        status: 200,
      },
      { method: 'PUT', body: { network: { name: 'new' } }, status: 200 },
      { service: 'github', method: 'POST', status: 201 },
    ])
    expect(sim.requests.writes()).toHaveLength(2)
    expect(sim.requests.cloudMutations()).toHaveLength(1)
    expect(sim.requests.count({ service: 'upcloud', method: 'GET', path: /peering/, status: 200 })).toBe(1)
    expect(sim.requests.count({ path: '/repos/acme/infra/labels' })).toBe(1)
    sim.requests.clear()
    expect(sim.requests.count()).toBe(0)
  })

  test('hooks see a request before it is carried out', async () => {
    const sim = await bench()
    const network = sim.world.addNetwork()
    const remove = sim.onRequest((service, request, world) => {
      if (service === 'upcloud' && request.method === 'GET') world.removeNetwork(network)
    })
    expect((await sim.upcloud('GET', `/1.3/network/${network.uuid}`)).status).toBe(404)
    remove()
    const second = sim.world.addNetwork()
    expect((await sim.upcloud('GET', `/1.3/network/${second.uuid}`)).status).toBe(200)
  })
})

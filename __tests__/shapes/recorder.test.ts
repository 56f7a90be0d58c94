import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { type Exchange, ShapeRecorder } from '../../src/shapes/recorder.ts'

const UUID = '03aa11bb-22cc-43dd-84ee-55ff66aa77bb'
const OTHER = '7c9e6679-7425-40de-944b-e07fc1f90ae7'

function exchange(path: string, answer: unknown, more: Partial<Exchange> = {}): Exchange {
  const text = typeof answer === 'string' ? answer : JSON.stringify(answer)
  return {
    method: 'GET',
    path,
    body: null,
    answer: { status: 200, headers: { 'content-type': 'application/json' }, body: text },
    at: 0,
    ...more,
  }
}

const file = z.object({ version: z.literal(1), calls: z.array(z.record(z.string(), z.unknown())) })

function calls(...exchanges: Exchange[]) {
  const recorder = new ShapeRecorder()
  for (const one of exchanges) recorder.add(one)
  return file.parse(JSON.parse(recorder.render())).calls
}

/** What is shown of one answer. */
const answer = (body: unknown): unknown => calls(exchange('/1.3/network', body))[0]?.answer

describe('a value', () => {
  it('has the same mark wherever it stands, in calls, requests and answers, whatever its letter case', () => {
    const body = JSON.stringify({ peer_vpc: UUID.toUpperCase(), name: 'app-net' })
    const [first, second] = calls(
      exchange(`/1.3/network/${UUID}`, { uuid: UUID, title: 'app-net', text: `see ${UUID}` }),
      exchange('/v1/project/app-net/vpcs', {}, { method: 'POST', body }),
    )
    expect(first).toMatchObject({
      call: 'GET /1.3/network/{network}',
      path: { network: '<uuid-1 03…>' },
      answer: { uuid: '<uuid-1 03…>', title: '<text-1>', text: '<text-2, has uuid-1 03…>' },
    })
    expect(second).toMatchObject({
      call: 'POST /v1/project/{project}/vpcs',
      path: { project: '<text-1>' },
      request: { peer_vpc: '<uuid-1 03…>', name: '<text-1>' },
    })
  })

  it('shows its kind only', () => {
    const body = {
      range: '10.9.0.0/24',
      six: '2001:db8::/64',
      gateway: '10.9.0.1',
      mac: 'de:ff:ff:ff:01:02',
      created: 1_758_102_135,
      memory_amount: '1024',
      time: '2026-01-10T09:00:00Z',
      other: OTHER,
      none: null,
      really: true,
      dhcp: 'yes',
      empty: '',
    }
    expect(answer(body)).toEqual({
      range: '<cidr-1>',
      six: '<cidr-2>',
      gateway: '<address-1>',
      mac: '<address-2>',
      created: '<number>',
      memory_amount: '<digits>',
      time: '<time>',
      other: '<uuid-1>',
      none: null,
      really: true,
      dhcp: 'yes',
      empty: '',
    })
  })

  it('of a closed vocabulary is shown, known or new; of another key it is not', () => {
    const body = {
      state: 'PENDING_PEER',
      configured_status: 'paused',
      zone: 'de-fra1',
      cloud_name: 'upcloud-xx-new1',
      error_code: 'A_NEW_CODE',
      type: 'waiting-for-peer',
      name: 'active',
      title: 'de-fra1',
      peer_cloud_account: '123456789012',
    }
    expect(answer(body)).toEqual({
      ...body,
      name: '<text-1>',
      title: '<text-2>',
      peer_cloud_account: '<digits>',
    })
  })

  it('that looks like a word is hidden when it is somebody’s name, or holds one', () => {
    const body = {
      name: 'orders',
      state: 'orders',
      type: 'waiting-for-orders',
      more: { orders_id: 1, state: 'new' },
    }
    expect(answer(body)).toEqual({
      name: '<text-1>',
      state: '<text-1>',
      type: '<text-2>',
      more: { '<text-3>': '<number>', state: 'new' },
    })
  })

  it('is no reason to hide words of the field', () => {
    const body = {
      name: 'upcloud-network',
      state_info: { upcloud_network_id: UUID, type: 'upcloud-network-new' },
    }
    expect(answer(body)).toMatchObject({
      state_info: { upcloud_network_id: '<uuid-1 03…>', type: 'upcloud-network-new' },
    })
  })

  it('of a zone is shown when it is public, and hidden when it may be a customer’s', () => {
    const zone = [
      { id: 'xx-new1', public: 'yes' },
      { id: 'de-acm1', public: 'no', parent_zone: 'de-fra1' },
    ]
    expect(answer({ zones: { zone } })).toEqual({
      zones: {
        zone: [
          '<2 items>',
          { id: 'xx-new1', public: 'yes' },
          { id: '<text-1>', public: 'no', parent_zone: 'de-fra1' },
        ],
      },
    })
  })

  it.each([UUID, '10.9.0.0/24', 'Anna Smith', 'a'.repeat(60), 'user@example.com', 'vpc-20260110', ''])(
    'that is a key is hidden: %s',
    (key) => {
      expect(Object.keys(Object(answer({ state_info: { [key]: 1 } })).state_info)[0]).toMatch(/^<[a-z]+-1\b/)
    },
  )
})

describe('a list', () => {
  it('says how long it is, and shows one item of each structure', () => {
    const network = ['a', 'b', 'c'].map((name) => ({
      name,
      zone: 'de-fra1',
      router: name === 'b' ? UUID : undefined,
    }))
    expect(answer({ networks: { network }, labels: [] })).toEqual({
      networks: {
        network: [
          '<3 items, 2 shown>',
          { name: '<text-1>', zone: 'de-fra1' },
          { name: '<text-2>', zone: 'de-fra1', router: '<uuid-1 03…>' },
        ],
      },
      labels: ['<0 items>'],
    })
  })

  it('shows an item beyond that when its UUID stands in state_info', () => {
    const network_peering = [OTHER, OTHER.replace('7', '8'), UUID].map((uuid) => ({ peer_network: { uuid } }))
    const [first] = calls(
      exchange('/1.3/network-peering', { network_peerings: { network_peering } }),
      exchange('/v1/project/p/vpcs/v', { peering_connections: [{ state_info: { some_key: [UUID] } }] }),
    )
    expect(first?.answer).toEqual({
      network_peerings: {
        network_peering: [
          '<3 items, 2 shown>',
          { peer_network: { uuid: '<uuid-1>' } },
          { peer_network: { uuid: '<uuid-3 03…>' } },
        ],
      },
    })
  })
})

describe('a call', () => {
  it('is kept once while it is answered alike, and again when it is not', () => {
    const at = (seconds: number, state: string) =>
      exchange('/v1/project/p/vpcs/v', { state, update_time: '2026-01-10T09:00:00Z' }, { at: seconds * 1000 })
    expect(calls(at(5, 'APPROVED'), at(10, 'APPROVED'), at(15, 'ACTIVE'), at(20, 'APPROVED'))).toMatchObject([
      { times: 2, seconds: [0, 5], answer: { state: 'APPROVED' } },
      { times: 1, seconds: [10], answer: { state: 'ACTIVE' } },
      { times: 1, seconds: [15], answer: { state: 'APPROVED' } },
    ])
  })

  it('is kept apart before a write and after it, but not for a refresh', () => {
    const look = exchange('/v1/project/p/vpcs/v', { state: 'ACTIVE' })
    const refresh = exchange('/v1/project/p/vpcs/v/peering-connections/refresh', {}, { method: 'POST' })
    const write = exchange('/v1/project/p/vpcs/v/peering-connections', {}, { method: 'POST' })
    expect(calls(look, refresh, look, write, look).map(({ times }) => times)).toEqual([2, 1, 1, 1])
  })

  it.each([
    ['/v1/project/vpcs/vpcs/v/peering-connections', '/v1/project/{project}/vpcs/{vpc}/peering-connections'],
    [
      '/v1/project/p/vpcs/v/peering-connections/peer-accounts/upcloud/peer-vpcs/n',
      '/v1/project/{project}/vpcs/{vpc}/peering-connections/peer-accounts/{account}/peer-vpcs/{network}',
    ],
    [
      '/v1/organization/o/vpcs/v/peering-connections/actions/refresh',
      '/v1/organization/{organization}/vpcs/{vpc}/peering-connections/actions/refresh',
    ],
    [
      '/v1/organization/o/vpc/v/peering-connection/c',
      '/v1/organization/{organization}/vpc/{vpc}/peering-connection/{connection}',
    ],
    [
      '/v1/organization/o/vpcs/v/peering-connections/c',
      '/v1/organization/{organization}/vpcs/{vpc}/peering-connections/{connection}',
    ],
    ['/1.3/network-peering/u', '/1.3/network-peering/{peering}'],
    ['/somebody/else', '/{other}/{other}'],
  ])('to %s is named %s', (path, template) => {
    expect(calls(exchange(path, {}))[0]?.call).toBe(`GET ${template}`)
  })

  it('that failed shows the code, in both forms of UpCloud’s errors', () => {
    const legacy = { error: { error_code: 'PEERING_CONFLICT', error_message: 'orders exists' } }
    const newer = {
      type: 'https://developers.upcloud.com/1.3/errors#ERROR_RESOURCE_NOT_FOUND',
      title: 'No network app-net',
      status: 404,
    }
    const headers = { 'content-type': 'application/problem+json; charset=utf-8', 'retry-after': '7' }
    const shown = calls(
      exchange('/1.3/network', legacy, {
        answer: { status: 409, headers: {}, body: JSON.stringify(legacy) },
      }),
      exchange('/1.3/account', newer, { answer: { status: 404, headers, body: JSON.stringify(newer) } }),
    )
    expect(shown).toMatchObject([
      { status: 409, answer: { error: { error_code: 'PEERING_CONFLICT', error_message: '<text-1>' } } },
      {
        status: 404,
        'content-type': 'application/problem+json',
        'retry-after': '<given>',
        answer: { type: 'RESOURCE_NOT_FOUND', title: '<text-2>', status: 404 },
      },
    ])
  })

  it.each([
    ['<html>secret</html>', '<not JSON>'],
    ['', '<empty>'],
    ['{"a":', '<not JSON>'],
  ])('answered with %j shows %s', (body, shown) => {
    expect(calls(exchange('/1.3/network', body))[0]?.answer).toBe(shown)
  })

  it('without an answer is told, too', () => {
    expect(calls(exchange('/1.3/network', '', { answer: null }))).toMatchObject([
      { status: null, answer: '<no answer>' },
    ])
  })
})

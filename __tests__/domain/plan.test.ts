/** What shows only when the entries of a plan are seen together, and what a plan asks to be looked at more closely. */
import { describe, expect, it } from 'vitest'
import type { UpcloudPeering } from '../../src/domain/model.ts'
import {
  aivenNetworkId,
  changesOf,
  codes,
  connection,
  entry,
  MINUTE,
  NOW,
  network,
  networkId,
  networkRange,
  ownLabels,
  pairWorld,
  peering,
  peeringId,
  plan,
  rowOf,
  rowsOf,
  server,
  subnet,
  together,
  vpc,
  vpcId,
  vpcRange,
  world,
} from './factories.ts'

describe('one entry', () => {
  it('a row has everything a report needs', () => {
    const row = rowOf(entry(1), world(pairWorld(1, null, null)))
    expect(row).toMatchObject({
      name: 'peering-1',
      status: 'create',
      desired: 'active',
      aiven: { vpc: vpcId(1), cloud: 'upcloud-de-fra', cidr: vpcRange(1), state: null, networkUuid: null },
      upcloud: {
        network: networkId(1),
        networkName: 'net-1',
        zone: 'de-fra1',
        cidrs: [networkRange(1)],
        peering: null,
        state: null,
      },
      findings: [],
      stuck: false,
      drifted: true,
      pending: true,
      result: null,
      error: null,
    })
    expect(
      row.changes.map(({ side, action, interrupts, detail }) => ({ side, action, interrupts, detail })),
    ).toEqual([
      { side: 'aiven', action: 'create', interrupts: false, detail: null },
      { side: 'upcloud', action: 'create', interrupts: false, detail: null },
    ])
  })

  it('that is wanted disabled is made disabled from the start', () => {
    const row = rowOf(entry(1, { desired: 'disabled' }), world(pairWorld(1, null, null)))
    expect(changesOf(row)).toEqual(['aiven create', 'upcloud create'])
    expect(row.changes[1]?.detail).toBe('disabled from the start')
  })

  it('that is renamed is renamed', () => {
    const row = rowOf(entry(1, { name: 'new "name"' }), world(pairWorld(1, 'ACTIVE', 'active')))
    expect([row.status, ...changesOf(row)]).toEqual(['update', 'upcloud rename'])
    expect(row.changes[0]?.detail).toBe('"peering-1" → "new \\"name\\""')
  })

  it('keeps the order of the spec, whatever is read first', () => {
    const parts = [1, 2, 3].map((n) => pairWorld(n, 'ACTIVE', 'active'))
    const entries = [entry(3), entry(1), entry(2)]
    const names = (...of: (typeof parts)[number][]) =>
      rowsOf(entries, world(together(...of))).map(({ name }) => name)
    expect(names(...parts)).toEqual(['peering-3', 'peering-1', 'peering-2'])
    expect(rowsOf(entries, world(together(...parts)))).toEqual(
      rowsOf(entries, world(together(...parts.toReversed()))),
    )
  })

  it('only what is chosen is planned', () => {
    const observed = world(together(pairWorld(1, null, null), pairWorld(2, null, null)))
    const rows = rowsOf([entry(1), entry(2)], observed, { chosen: ({ name }) => name === 'peering-2' })
    expect(rows.map(({ name }) => name)).toEqual(['peering-2'])
  })
})

describe('two entries that turn out to be one', () => {
  const byRange = entry(2, {
    aiven: { vpc: { kind: 'cloud-cidr', cloud: 'upcloud-de-fra', cidr: vpcRange(1) } },
    upcloud: { network: { kind: 'name-zone', name: 'net-1', zone: 'de-fra1' } },
  })

  it.each([
    ['missing', null, null],
    ['in place', 'ACTIVE', 'active'],
    ['half there', 'PENDING_PEER', null],
  ])('are both blocked, and nothing else is said (%s)', (_, aiven, upcloud) => {
    const rows = rowsOf([entry(1), byRange], world(pairWorld(1, aiven, upcloud)))
    expect(rows.map(({ status, findings }) => [status, ...codes(findings)])).toEqual([
      ['blocked', 'ambiguous-peering'],
      ['blocked', 'ambiguous-peering'],
    ])
    expect(rows[0]?.findings[0]?.message).toContain('"peering-2" (peering.yml:20)')
    expect(rows[1]?.findings[0]?.message).toContain('"peering-1" (peering.yml:10)')
    expect(rows[1]?.findings[0]?.at?.line).toBe(20)
  })

  it('also when they want different things', () => {
    const rows = rowsOf(
      [entry(1), { ...byRange, desired: 'absent' }],
      world(pairWorld(1, 'ACTIVE', 'active')),
    )
    expect(rows.map(({ status }) => status)).toEqual(['blocked', 'blocked'])
  })

  it('by the UpCloud peering alone: neither takes it from the other', () => {
    const base = pairWorld(1, 'ACTIVE', 'active', { peering: { labels: [] } })
    const second = entry(2, { upcloud: { network: { kind: 'id', id: networkId(1) } } })
    const shows = connection(1, { stateInfo: { id: aivenNetworkId(1) } })
    const observed = world({ ...base, vpcs: [...base.vpcs, vpc(2, { connections: [shows] })] })
    const rows = rowsOf([entry(1), second], observed)
    expect(rows.map(({ status, findings }) => [status, ...codes(findings)])).toEqual([
      ['blocked', 'ambiguous-peering'],
      ['blocked', 'ambiguous-peering'],
    ])
    expect(rows[0]?.findings[0]?.message).toContain('aiven.network_uuid')
  })

  it('when one is left out of the run: blocked as in the whole one', () => {
    const range = { kind: 'cloud-cidr', cloud: 'upcloud-de-fra', cidr: vpcRange(1) } as const
    const twins = [entry(1), entry(1, { name: 'twin', desired: 'absent', aiven: { vpc: range } })]
    const observed = world(pairWorld(1, 'ACTIVE', 'active'))
    for (const name of ['peering-1', 'twin']) {
      const [row] = rowsOf(twins, observed, { chosen: (one) => one.name === name })
      expect([row?.status, ...codes(row?.findings ?? [])]).toEqual(['blocked', 'ambiguous-peering'])
    }
    const elsewhere = entry(1, {
      name: 'twin',
      aiven: { vpc: range, scope: { kind: 'project', project: 'x' } },
    })
    const [row] = rowsOf([entry(1), elsewhere], observed, { chosen: (one) => one.name === 'peering-1' })
    expect(row?.status).toBe('in-sync')
  })

  it('a hundred of them do not make an endless message', () => {
    const many = Array.from({ length: 100 }, (_, i) => entry(1, { name: `same-${i}` }))
    const rows = rowsOf(many, world(pairWorld(1, 'ACTIVE', 'active')))
    expect(rows.every(({ status }) => status === 'blocked')).toBe(true)
    expect(Math.max(...rows.map(({ findings }) => findings[0]?.message.length ?? 0))).toBeLessThan(400)
  })
})

describe('retargeted', () => {
  const left = (parts: Partial<UpcloudPeering>) => peering(9, { name: 'peering-1', ...parts })

  it.each<[string, Partial<UpcloudPeering>]>([
    ['another network', { labels: ownLabels(1) }],
    ['another VPC', { network: { uuid: networkId(1), cidrs: [] }, labels: ownLabels(9) }],
    ['both other', { labels: ownLabels(9) }],
  ])('an own peering of the name joins %s', (_, parts) => {
    const base = pairWorld(1, null, null)
    const row = rowOf(entry(1), world({ ...base, peerings: [left(parts)] }), { unmanaged: 'ignore' })
    expect([row.status, ...codes(row.findings)]).toEqual(['create', 'retargeted'])
    expect(row.findings[0]?.message).toContain(peeringId(9))
    expect(row.findings[0]?.severity).toBe('warning')
    expect(row.findings[0]?.at?.line).toBe(10)
  })

  it.each<[string, Partial<UpcloudPeering>]>([
    ['is another spec’s', { labels: ownLabels(9, 'acme/other:p.yml') }],
    ['is nobody’s', { labels: [] }],
    ['has another name', { name: 'other' }],
  ])('not when it %s', (_, parts) => {
    const base = pairWorld(1, null, null)
    const row = rowOf(entry(1), world({ ...base, peerings: [left(parts)] }), { unmanaged: 'ignore' })
    expect(row.findings).toEqual([])
  })

  it('not for the entry’s own peering, with or without its VPC label', () => {
    expect(rowOf(entry(1), world(pairWorld(1, 'ACTIVE', 'active'))).findings).toEqual([])
    const labels = ownLabels(1).filter(({ key }) => key !== 'aiven-vpc')
    const row = rowOf(entry(1), world(pairWorld(1, 'ACTIVE', 'active', { peering: { labels } })))
    expect([row.status, ...codes(row.findings)]).toEqual(['update'])
  })

  it('not when two entries swapped their names: both peerings are in the spec', () => {
    const observed = world(together(pairWorld(1, 'ACTIVE', 'active'), pairWorld(2, 'ACTIVE', 'active')))
    const rows = rowsOf([entry(1, { name: 'peering-2' }), entry(2, { name: 'peering-1' })], observed)
    expect(rows.map((row) => [row.status, ...codes(row.findings), ...changesOf(row)])).toEqual([
      ['update', 'upcloud rename'],
      ['update', 'upcloud rename'],
    ])
  })

  it('can be silenced', () => {
    const base = pairWorld(1, null, null)
    const observed = world({ ...base, peerings: [left({})] })
    expect(rowOf(entry(1, { silence: ['retargeted'] }), observed).findings).toEqual([])
  })
})

describe('max-deletes', () => {
  const absent = (n: number) => entry(n, { desired: 'absent' })
  const there = (...ns: number[]) => world(together(...ns.map((n) => pairWorld(n, 'ACTIVE', 'active'))))

  it('as many as allowed are deleted', () => {
    const rows = rowsOf([1, 2, 3].map(absent), there(1, 2, 3))
    expect(rows.map(({ status }) => status)).toEqual(['delete', 'delete', 'delete'])
  })

  it('one more, and none is; everything else goes on', () => {
    const observed = world(
      together(pairWorld(5, null, null), ...[1, 2, 3, 4].map((n) => pairWorld(n, 'ACTIVE', 'active'))),
    )
    const rows = rowsOf([...[1, 2, 3, 4].map(absent), entry(5)], observed)
    expect(rows.map(({ status }) => status)).toEqual(['blocked', 'blocked', 'blocked', 'blocked', 'create'])
    for (const row of rows.slice(0, 4)) {
      expect(row).toMatchObject({ changes: [], drifted: false, pending: false })
      expect(codes(row.findings)).toEqual(['max-deletes'])
      expect(row.findings[0]?.message).toContain('max-deletes: 4')
      expect(row.findings[0]?.at).not.toBeNull()
    }
  })

  it('unmanaged ones count, too', () => {
    const base = pairWorld(1, 'ACTIVE', 'active')
    const own = [7, 8].map((n) =>
      peering(n, { network: { uuid: networkId(n), cidrs: [] }, labels: ownLabels(1) }),
    )
    const observed = world({ ...base, peerings: [...base.peerings, ...own] })
    const statuses = (maxDeletes: number) =>
      rowsOf([absent(1)], observed, { unmanaged: 'delete', maxDeletes }).map(({ status }) => status)
    expect(statuses(3)).toEqual(['delete', 'delete', 'delete'])
    expect(statuses(2)).toEqual(['blocked', 'blocked', 'blocked'])
  })

  it('a repair is no deletion, and neither is what is blocked or gone', () => {
    const repairs = [1, 2, 3, 4].map((n) => pairWorld(n, 'DELETED_BY_PEER', 'error'))
    const rows = rowsOf(
      [1, 2, 3, 4].map((n) => entry(n)),
      world(together(...repairs)),
      { maxDeletes: 0 },
    )
    expect(rows.map(({ status }) => status)).toEqual(['repair', 'repair', 'repair', 'repair'])
    const mixed = world(
      together(pairWorld(1, 'ACTIVE', 'frozen'), pairWorld(2, null, null), pairWorld(3, 'ACTIVE', 'active')),
    )
    expect(rowsOf([1, 2, 3].map(absent), mixed, { maxDeletes: 1 }).map(({ status }) => status)).toEqual([
      'blocked',
      'in-sync',
      'delete',
    ])
  })

  it('none allowed means none', () => {
    expect(rowsOf([absent(1)], there(1), { maxDeletes: 0 })[0]?.status).toBe('blocked')
  })
})

describe('waiting and stuck', () => {
  const long = NOW - 30 * MINUTE
  const short = NOW - 5 * MINUTE

  it.each<[string, string | null, string | null, number | null, number | null, boolean]>([
    ['no times at all', 'APPROVED', null, null, null, false],
    ['Aiven builds for long', 'APPROVED', 'provisioning', long, null, true],
    ['Aiven builds for a short time', 'APPROVED', 'provisioning', short, null, false],
    ['UpCloud builds for long, Aiven gives no time', 'ACTIVE', 'provisioning', null, long, true],
    ['Aiven is waited for and gives no time', 'PENDING_PEER', 'active', null, long, false],
    ['both for long', 'PENDING_PEER', 'pending-peer', long, long, true],
    ['one moved lately', 'PENDING_PEER', 'pending-peer', long, short, false],
    ['UpCloud is active since a moment', 'PENDING_PEER', 'active', long, short, false],
    ['exactly the timeout', 'PENDING_PEER', 'active', NOW - 20 * MINUTE, null, false],
    ['a clock that is ahead', 'PENDING_PEER', 'active', NOW + MINUTE, null, false],
    ['Aiven failed while traffic flows', 'DELETED_BY_PEER', 'active', long, long, true],
  ])('%s', (_, aiven, upcloud, aivenAt, upcloudAt, stuck) => {
    const one = entry(1, upcloud === null ? { desired: 'absent' } : {})
    const parts = pairWorld(1, upcloud === null ? 'DELETING' : aiven, upcloud, {
      connection: { changedAt: aivenAt },
      peering: { changedAt: upcloudAt },
    })
    const row = rowOf(one, world(parts))
    expect([row.status, row.stuck, row.drifted, row.pending]).toEqual(['waiting', stuck, stuck, true])
    expect(codes(row.findings)).toEqual([stuck ? 'stuck' : 'waiting'])
    const what = upcloud === null ? 'still being removed' : 'still being built'
    expect(row.findings[0]?.message).toContain(stuck ? 'Nothing has changed for longer than' : what)
  })

  it('what is in sync or changes is never stuck, however old', () => {
    const old = { connection: { changedAt: 0 }, peering: { changedAt: 0 } }
    expect(rowOf(entry(1), world(pairWorld(1, 'ACTIVE', 'active', old))).stuck).toBe(false)
    expect(rowOf(entry(1), world(pairWorld(1, 'ACTIVE', 'disabled', old)))).toMatchObject({
      status: 'update',
      stuck: false,
    })
  })

  it('the timeout is the input’s', () => {
    const parts = world(pairWorld(1, 'APPROVED', 'active', { connection: { changedAt: short } }))
    expect(rowOf(entry(1), parts, { waitTimeoutMs: MINUTE }).stuck).toBe(true)
    expect(rowOf(entry(1), parts, { waitTimeoutMs: MINUTE }).findings[0]?.message).toContain(
      'for longer than 1m (',
    )
  })
})

describe('the quota', () => {
  const missing = [1, 2, 3].map((n) => pairWorld(n, null, null))
  const statuses = (quota: number | undefined, more: UpcloudPeering[] = []) => {
    const parts = together(...missing)
    const observed = world({ ...parts, peerings: more, ...(quota === undefined ? {} : { quota }) })
    return rowsOf([entry(1), entry(2), entry(3)], observed, { unmanaged: 'ignore' }).map(({ findings }) =>
      codes(findings).join(),
    )
  }

  it('the first ones of the spec have room', () => {
    expect(statuses(2)).toEqual(['', '', 'quota'])
    expect(statuses(0)).toEqual(['quota', 'quota', 'quota'])
    expect(statuses(3)).toEqual(['', '', ''])
    expect(statuses(undefined)).toEqual(['', '', ''])
  })

  it('every peering of the account counts, ours or not', () => {
    expect(statuses(3, [peering(8, { labels: [] }), peering(9)])).toEqual(['', 'quota', 'quota'])
  })

  it('what is blocked for another reason takes no room', () => {
    const parts = together(
      pairWorld(1, null, null, { network: { router: null } }),
      missing[1] ?? {},
      missing[2] ?? {},
    )
    const rows = rowsOf([entry(1), entry(2), entry(3)], world({ ...parts, quota: 1 }))
    expect(rows.map(({ findings }) => codes(findings))).toEqual([['no-router'], [], ['quota']])
  })

  it('a repair needs none, nor does Aiven’s side alone', () => {
    const parts = together(pairWorld(1, 'ACTIVE', 'error'), pairWorld(2, null, 'pending-peer'))
    const rows = rowsOf([entry(1), entry(2)], world({ ...parts, quota: 2 }))
    expect(rows.map(({ status }) => status)).toEqual(['repair', 'create'])
  })

  it('is each account’s own', () => {
    const parts = together(...missing)
    const observed = world({ ...parts, quota: 1, accounts: { other: { networks: [network(2)] } } })
    const rows = rowsOf([entry(1), entry(2, { upcloud: { account: 'other' } }), entry(3)], observed)
    expect(rows.map(({ findings }) => codes(findings))).toEqual([[], [], ['quota']])
  })
})

describe('what a plan wants to know more about', () => {
  const servers = [{ uuid: server(1).uuid, title: 'server-1' }]

  it('quota and servers only where something is to be made', () => {
    const quiet = plan([entry(1)], world(pairWorld(1, 'ACTIVE', 'active', { network: { servers } })))
    expect([quiet.needs.quotas.size, quiet.needs.servers.size, quiet.needs.zones.size]).toEqual([0, 0, 0])
    const create = plan([entry(1)], world(pairWorld(1, null, null, { network: { servers } })))
    expect([...create.needs.quotas]).toEqual(['default'])
    expect([...create.needs.servers]).toEqual([[server(1).uuid, 'default']])
    const waiting = plan([entry(1)], world(pairWorld(1, 'PENDING_PEER', 'active', { network: { servers } })))
    expect([waiting.needs.quotas.size, waiting.needs.servers.size]).toEqual([0, 1])
    const gone = plan(
      [entry(1, { desired: 'absent' })],
      world(pairWorld(1, 'ACTIVE', 'active', { network: { servers } })),
    )
    expect([gone.needs.quotas.size, gone.needs.servers.size]).toEqual([0, 0])
    const paused = plan(
      [entry(1, { desired: 'disabled' })],
      world(pairWorld(1, null, null, { network: { servers } })),
    )
    expect(paused.needs.servers.size).toBe(0)
  })
})

describe('leases, routes and DHCP', () => {
  const servers = [{ uuid: server(1).uuid, title: 'server-1' }]
  const route = { cidr: vpcRange(1) }

  it('servers of a peering to be made must renew, with the interface that matters', () => {
    const parts = pairWorld(1, null, null, { network: { servers } })
    const row = rowOf(entry(1), world({ ...parts, servers: [server(1)] }))
    expect(codes(row.findings)).toEqual(['lease-renewal'])
    expect(row.findings[0]?.message).toContain('server-1')
    expect(row.leases).toEqual([
      {
        server: 'server-1',
        uuid: server(1).uuid,
        interface: { index: 3, mac: '5e:bf:5f:04:00:01', addresses: ['172.16.1.9'] },
      },
    ])
  })

  it('a server made after the peering became active need not', () => {
    const parts = (createdAt: number | null) =>
      world({
        ...pairWorld(1, 'PENDING_PEER', 'active', {
          network: { servers, routes: [route.cidr] },
          peering: { changedAt: NOW - 10 * MINUTE },
        }),
        servers: [server(1, { createdAt })],
      })
    const names = (createdAt: number | null) => codes(rowOf(entry(1), parts(createdAt)).findings)
    expect(names(NOW - 5 * MINUTE)).toEqual(['waiting'])
    expect(names(NOW - 20 * MINUTE)).toEqual(['waiting', 'lease-renewal'])
    expect(names(null)).toEqual(['waiting', 'lease-renewal'])
  })

  it('names a few servers and counts the rest', () => {
    const named = (count: number) => {
      const all = Array.from({ length: count }, (_, i) => ({
        uuid: server(i).uuid,
        title: i === 0 ? '' : `app-${i}`,
      }))
      return rowOf(entry(1), world(pairWorld(1, null, null, { network: { servers: all } }))).findings[0]
        ?.message
    }
    // True before the apply and after it.
    expect(named(1)).toContain('Until then it has no route to the VPC')
    expect(named(1)).toContain(`Renew the DHCP lease on 1 server of SDN network net-1 (${networkId(1)})`)
    expect(named(1)).toContain(`: ${server(0).uuid}. Until`)
    expect(named(5)).toContain('on 5 servers of')
    expect(named(5)).toContain('app-1, app-2, app-3, app-4. Until')
    expect(named(7)).toContain('app-1, app-2, app-3, app-4 and 2 more. Until')
  })

  it('an interface on another network is not named', () => {
    const elsewhere = server(1, {
      interfaces: [{ index: 1, mac: 'm', network: networkId(2), addresses: [] }],
    })
    const parts = pairWorld(1, null, null, { network: { servers } })
    // The network's own list has the server all the same.
    const listed = [{ server: 'server-1', uuid: server(1).uuid, interface: null }]
    expect(rowOf(entry(1), world({ ...parts, servers: [elsewhere] })).leases).toEqual(listed)
  })

  it('a server whose details were not read is listed all the same', () => {
    const parts = pairWorld(1, null, null, { network: { servers } })
    const row = rowOf(entry(1), world(parts))
    expect(row.leases).toEqual([{ server: 'server-1', uuid: server(1).uuid, interface: null }])
  })

  it('nobody must renew where no range has DHCP', () => {
    const subnets = [{ cidr: networkRange(1), gateway: null, dhcp: false }]
    const parts = pairWorld(1, null, null, { network: { servers, subnets } })
    expect(rowOf(entry(1), world({ ...parts, servers: [server(1)] })).leases).toEqual([])
  })

  it('nobody must renew for what is in place, paused or gone', () => {
    const parts = { network: { servers, routes: [route.cidr] } }
    for (const [desired, aiven, upcloud] of [
      ['active', 'ACTIVE', 'active'],
      ['disabled', null, null],
      ['absent', 'ACTIVE', 'active'],
    ] as const) {
      const row = rowOf(entry(1, { desired }), world(pairWorld(1, aiven, upcloud, parts)))
      expect([codes(row.findings), row.leases]).toEqual([[], []])
    }
  })

  it('DHCP off is a warning with the route to add, and then no lease', () => {
    const subnets = [subnet('172.16.1.0/24', { dhcp: false, gateway: '172.16.1.1' })]
    const row = rowOf(entry(1), world(pairWorld(1, null, null, { network: { subnets, servers } })))
    expect(codes(row.findings)).toEqual(['dhcp-off'])
    expect(row.findings[0]?.message).toContain(`ip route add ${vpcRange(1)} via 172.16.1.1`)
  })

  it.each<[string, readonly string[] | null, boolean | null, string[], boolean]>([
    ['the route is seen', [vpcRange(1)], true, [], true],
    ['a larger route is seen', ['10.0.0.0/8'], true, [], true],
    ['no route is seen', [], true, ['route-missing'], false],
    ['another route is seen', ['10.9.0.0/24'], true, ['route-missing'], false],
    ['the API shows no routes at all', null, true, [], false],
    ['no route, and DHCP is off', [], false, ['dhcp-off'], false],
  ])('an active peering: %s', (_, routes, dhcp, expected, confirmed) => {
    const subnets = [subnet('172.16.1.0/24', { dhcp })]
    const row = rowOf(entry(1), world(pairWorld(1, 'ACTIVE', 'active', { network: { routes, subnets } })))
    expect(codes(row.findings)).toEqual(expected)
    expect([row.status, row.routeConfirmed]).toEqual(['in-sync', confirmed])
  })

  it('no word about routes before the peering is active', () => {
    for (const state of ['pending-peer', 'provisioning', 'disabled']) {
      const row = rowOf(entry(1), world(pairWorld(1, 'ACTIVE', state, { network: { routes: [] } })))
      expect(codes(row.findings)).not.toContain('route-missing')
    }
  })
})

it('warnings are silenced by code, each entry for itself', () => {
  const warnings = [{ type: 'upcloud-peering-in-error', message: '' }]
  const parts = [1, 2].map((n) => pairWorld(n, 'ACTIVE', 'active', { connection: { warnings } }))
  const rows = rowsOf(
    [entry(1, { silence: ['upcloud-peering-in-error'] }), entry(2)],
    world(together(...parts)),
  )
  expect(rows.map(({ findings }) => codes(findings))).toEqual([[], ['upcloud-peering-in-error']])
})

it('a connection is matched by its network alone, not by its place in the list', () => {
  const connections = [connection(2), connection(1, { state: 'PENDING_PEER' })]
  const parts = pairWorld(1, null, 'active', { vpc: { connections } })
  expect(rowOf(entry(1), world(parts)).aiven.state).toBe('PENDING_PEER')
})

describe('messages name what they are about', () => {
  it.each([
    ['frozen', 'active', '(Aiven frozen, UpCloud active)'],
    ['ACTIVE', 'frozen', '(Aiven ACTIVE, UpCloud frozen)'],
    ['frozen', null, '(Aiven frozen, UpCloud none)'],
    [null, 'frozen', '(Aiven none, UpCloud frozen)'],
  ])('an unknown state: Aiven %s, UpCloud %s', (aiven, upcloud, text) => {
    for (const desired of ['active', 'absent'] as const) {
      const row = rowOf(entry(1, { desired }), world(pairWorld(1, aiven, upcloud)))
      expect([row.status, ...codes(row.findings)]).toEqual(['blocked', 'unknown-state'])
      for (const part of [text, vpcId(1), networkId(1), upcloud === null ? '' : peeringId(1)])
        expect(row.findings[0]?.message).toContain(part)
    }
  })

  it.each([
    ['peer-disabled', 'peer-disabled'],
    ['conflict-subnet', 'cidr-overlap'],
    ['missing-local-router', 'no-router'],
    ['missing-peer-router', 'missing-peer-router'],
  ])('what a person must repair: %s', (state, code) => {
    const row = rowOf(entry(1), world(pairWorld(1, 'ACTIVE', state, { network: { router: null } })))
    expect([row.status, ...codes(row.findings)]).toEqual(['blocked', code])
    expect(row.findings[0]?.message).toContain(`${peeringId(1)} is ${state}`)
  })

  it('but not where the network has a router again', () => {
    const row = rowOf(entry(1), world(pairWorld(1, 'ACTIVE', 'missing-local-router')))
    expect([row.status, ...changesOf(row)]).toEqual(['repair', 'upcloud disable', 'upcloud enable'])
  })

  it('what is waited for', () => {
    const message = (aiven: string, upcloud: string | null) =>
      rowOf(entry(1, upcloud === null ? { desired: 'absent' } : {}), world(pairWorld(1, aiven, upcloud)))
        .findings[0]?.message
    expect(message('PENDING_PEER', 'provisioning')).toContain('(Aiven PENDING_PEER, UpCloud provisioning)')
    expect(message('DELETING', null)).toContain('(Aiven DELETING, UpCloud none)')
  })
})

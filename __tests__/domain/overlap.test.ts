/** Ranges over the whole graph: who is blocked, who is named, and who is left in peace. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { routeSeen } from '../../src/domain/advice.ts'
import type { PeeringPlan, UpcloudPeering } from '../../src/domain/model.ts'
import { cidrsOverlap } from '../../src/domain/preflight/cidr.ts'
import { type Attachment, overlapFindings } from '../../src/domain/preflight/overlap.ts'
import {
  aivenNetworkId,
  codes,
  connection,
  entry,
  network,
  networkId,
  ownLabels,
  pairWorld,
  peering,
  peeringId,
  rowsOf,
  subnet,
  together,
  vpc,
  vpcId,
  vpcRange,
  type WorldParts,
  world,
} from './factories.ts'

const statuses = (rows: readonly PeeringPlan[]) =>
  rows.map(({ status, findings }) => [status, ...codes(findings)])
const messages = (row: PeeringPlan | undefined) =>
  (row?.findings ?? []).map(({ message }) => message).join('\n')

/** Entry 2 joins the first VPC with the second network. */
const onFirstVpc = entry(2, { aiven: { vpc: { kind: 'id', id: vpcId(1) } } })
/** Entry 2 joins the second VPC with the first network. */
const onFirstNetwork = entry(2, { upcloud: { network: { kind: 'id', id: networkId(1) } } })

describe('networks that meet in one VPC', () => {
  const same = [subnet('172.16.1.0/24')]

  it('two entries: both blocked, each names the other and its line', () => {
    const observed = world({
      vpcs: [vpc(1)],
      networks: [network(1, { subnets: same }), network(2, { subnets: same })],
    })
    const rows = rowsOf([entry(1), onFirstVpc], observed)
    expect(statuses(rows)).toEqual([
      ['blocked', 'cidr-overlap'],
      ['blocked', 'cidr-overlap'],
    ])
    expect(messages(rows[0])).toContain('172.16.1.0/24')
    expect(messages(rows[0])).toContain('"peering-2", line 20')
    expect(messages(rows[1])).toContain('"peering-1", line 10')
  })

  it('two entries of two files: the file is named, too', () => {
    const observed = world({
      vpcs: [vpc(1)],
      networks: [network(1, { subnets: same }), network(2, { subnets: same })],
    })
    const other = { ...onFirstVpc, at: { file: 'more.yml', line: 3, column: 5 } }
    const rows = rowsOf([entry(1), other], observed)
    expect(messages(rows[0])).toContain('"peering-2", more.yml:3')
    expect(messages(rows[1])).toContain('"peering-1", peering.yml:10')
  })

  it('what is in place stays, what is to be built is blocked', () => {
    const base = pairWorld(1, 'ACTIVE', 'active', { network: { subnets: same } })
    const observed = world({
      ...base,
      networks: [...base.networks, network(2, { subnets: [subnet('172.16.0.0/16')] })],
    })
    const rows = rowsOf([entry(1), onFirstVpc], observed)
    expect(statuses(rows)).toEqual([['in-sync'], ['blocked', 'cidr-overlap']])
  })

  it('a network that is connected outside the spec counts', () => {
    const observed = world({
      vpcs: [vpc(1, { connections: [connection(2)] })],
      networks: [network(1, { subnets: same }), network(2, { subnets: same })],
    })
    const [row] = rowsOf([entry(1)], observed, { unmanaged: 'ignore' })
    expect(codes(row?.findings ?? [])).toEqual(['cidr-overlap'])
    expect(messages(row)).toContain('outside the spec')
  })

  it('a network that another account sees counts', () => {
    const observed = world({
      vpcs: [vpc(1, { connections: [connection(2)] })],
      networks: [network(1, { subnets: same })],
      accounts: { other: { networks: [network(2, { subnets: same })] } },
    })
    const [row] = rowsOf([entry(1)], observed, { unmanaged: 'ignore' })
    expect(codes(row?.findings ?? [])).toEqual(['cidr-overlap'])
  })

  it.each(['DELETED'])('a connection that is %s does not', (state) => {
    const observed = world({
      vpcs: [vpc(1, { connections: [connection(2, { state })] })],
      networks: [network(1, { subnets: same }), network(2, { subnets: same })],
    })
    expect(statuses(rowsOf([entry(1)], observed))).toEqual([['create']])
  })

  it('an absent entry that is gone does not; one that is still there does', () => {
    const networks = [network(1, { subnets: same }), network(2, { subnets: same })]
    const absent = { ...onFirstVpc, desired: 'absent' } as const
    const gone = rowsOf([entry(1), absent], world({ vpcs: [vpc(1)], networks }))
    expect(statuses(gone)).toEqual([['create'], ['in-sync']])
    const there = rowsOf(
      [entry(1), absent],
      world({ vpcs: [vpc(1, { connections: [connection(2)] })], networks }),
    )
    expect(statuses(there)).toEqual([['blocked', 'cidr-overlap'], ['delete']])
  })

  it('networks of two VPCs do not meet', () => {
    const parts = (n: number) => pairWorld(n, null, null, { network: { subnets: same } })
    expect(statuses(rowsOf([entry(1), entry(2)], world(together(parts(1), parts(2)))))).toEqual([
      ['create'],
      ['create'],
    ])
  })
})

describe('VPCs that meet in one network', () => {
  it('two entries: both blocked', () => {
    const observed = world({ vpcs: [vpc(1), vpc(2, { cidr: '10.100.5.0/24' })], networks: [network(1)] })
    const rows = rowsOf([entry(1), onFirstNetwork], observed)
    expect(statuses(rows)).toEqual([
      ['blocked', 'cidr-overlap'],
      ['blocked', 'cidr-overlap'],
    ])
    expect(messages(rows[0])).toContain(vpcRange(1))
    expect(messages(rows[0])).toContain('10.100.5.0/24')
  })

  const outside = (parts: Partial<UpcloudPeering>): WorldParts => ({
    vpcs: [vpc(1)],
    networks: [network(1)],
    peerings: [
      peering(7, {
        network: { uuid: networkId(1), cidrs: [] },
        labels: ownLabels(7, 'acme/other:p.yml'),
        ...parts,
      }),
    ],
  })

  it('a peering outside the spec counts, whoever made it', () => {
    const rows = rowsOf(
      [entry(1)],
      world(outside({ peer: { uuid: aivenNetworkId(7), cidrs: ['10.100.6.0/24'] } })),
      {
        unmanaged: 'ignore',
      },
    )
    expect(statuses(rows)).toEqual([['blocked', 'cidr-overlap']])
    expect(messages(rows[0])).toContain(peeringId(7))
  })

  it.each<[string, Partial<UpcloudPeering>]>([
    ['its range is not known', { peer: { uuid: 'x', cidrs: [] } }],
    ['it is apart', { peer: { uuid: 'x', cidrs: ['10.100.8.0/22'] } }],
    ['its network is gone', { peer: { uuid: 'x', cidrs: [vpcRange(1)] }, state: 'deleted-peer-network' }],
    ['it is IPv6', { peer: { uuid: 'x', cidrs: ['fd00::/8'] } }],
  ])('unless %s', (_, parts) => {
    expect(statuses(rowsOf([entry(1)], world(outside(parts)), { unmanaged: 'ignore' }))).toEqual([['create']])
  })

  it('the peering’s own former self does not count', () => {
    for (const state of ['error', 'disabled', 'pending-peer']) {
      const parts = pairWorld(1, 'ACTIVE', state, {
        peering: { peer: { uuid: aivenNetworkId(1), cidrs: [vpcRange(1)] } },
      })
      expect(
        codes(rowsOf([entry(1)], world(parts))[0]?.findings ?? []).filter((code) => code !== 'waiting'),
      ).toEqual([])
    }
  })

  it('candidates of an ambiguous peering are not reported as overlapping it', () => {
    const twins = [1, 2].map((n) =>
      peering(n, {
        network: { uuid: networkId(1), cidrs: [] },
        peer: { uuid: aivenNetworkId(1), cidrs: [vpcRange(1)] },
      }),
    )
    const rows = rowsOf(
      [entry(1)],
      world({ vpcs: [vpc(1, { connections: [connection(1)] })], networks: [network(1)], peerings: twins }),
    )
    expect(statuses(rows)).toEqual([['blocked', 'ambiguous-peering']])
  })
})

describe('other networks on the same router', () => {
  const router = network(1).router

  const onRouter = (cidr: string, parts = {}) => network(2, { router, subnets: [subnet(cidr)], ...parts })

  it('a warning that does not block', () => {
    const rows = rowsOf(
      [entry(1)],
      world({ vpcs: [vpc(1)], networks: [network(1), onRouter('10.100.6.0/24')] }),
    )
    expect(statuses(rows)).toEqual([['create', 'transitive-overlap']])
    expect(messages(rows[0])).toContain('net-2')
  })

  it.each<[string, WorldParts]>([
    ['apart', { networks: [network(1), onRouter('10.100.8.0/22')] }],
    ['another router', { networks: [network(1), onRouter(vpcRange(1), { router: network(9).router })] }],
    ['no router', { networks: [network(1), onRouter(vpcRange(1), { router: null })] }],
    ['not private', { networks: [network(1), onRouter(vpcRange(1), { type: 'utility' })] }],
  ])('none when %s', (_, parts) => {
    expect(statuses(rowsOf([entry(1)], world({ vpcs: [vpc(1)], ...parts })))).toEqual([['create']])
  })

  it('none for what is in place', () => {
    const base = pairWorld(1, 'ACTIVE', 'active')
    const observed = world({ ...base, networks: [...base.networks, onRouter(vpcRange(1))] })
    expect(statuses(rowsOf([entry(1)], observed))).toEqual([['in-sync']])
  })

  it('every entry on the router is warned, also when VPCs share one range', () => {
    const networks = [
      network(1),
      network(2, { router }),
      network(3, { router, subnets: [subnet('10.100.6.0/24')] }),
    ]
    const observed = world({ vpcs: [vpc(1), vpc(2, { cidr: vpcRange(1) })], networks })
    expect(statuses(rowsOf([entry(1), entry(2)], observed))).toEqual([
      ['create', 'transitive-overlap'],
      ['create', 'transitive-overlap'],
    ])
  })

  it('once an entry, whatever many neighbours overlap', () => {
    const neighbours = Array.from({ length: 4 }, (_, i) =>
      network(i + 2, { router, subnets: [subnet(`10.100.${4 + i}.0/24`)] }),
    )
    const rows = rowsOf([entry(1)], world({ vpcs: [vpc(1)], networks: [network(1), ...neighbours] }))
    expect(statuses(rows)).toEqual([['create', 'transitive-overlap']])
  })
})

describe('a hub', () => {
  const attachment = fc.record({
    building: fc.boolean(),
    cidrs: fc.array(
      fc
        .tuple(fc.integer({ min: 0, max: 15 }), fc.integer({ min: 20, max: 28 }))
        .map(([n, prefix]) => `10.0.${n}.0/${prefix}`),
      { maxLength: 3 },
    ),
  })

  it('blocks exactly what is to be built and overlaps another', () => {
    fc.assert(
      fc.property(fc.array(attachment, { maxLength: 12 }), (list) => {
        const hub = list.map(
          ({ building, cidrs }, index): Attachment<number> => ({
            hub: 'hub',
            owner: `owner ${index}`,
            text: `thing ${index}`,
            at: null,
            building: building ? index : null,
            cidrs,
          }),
        )
        const found = Map.groupBy(overlapFindings(hub), ([peering]) => peering)
        for (const [index, one] of list.entries()) {
          const overlaps = list.some(
            (other, at) => at !== index && other.cidrs.some((a) => one.cidrs.some((b) => cidrsOverlap(a, b))),
          )
          const findings = found.get(index) ?? []
          expect(findings.length > 0).toBe(one.building && overlaps)
          expect(findings.length).toBeLessThanOrEqual(3)
        }
      }),
      { numRuns: 1000 },
    )
  })
})

describe('a route', () => {
  it.each([
    [['10.100.4.0/22'], true],
    [['10.0.0.0/8', '192.168.0.0/16'], true],
    [['0.0.0.0/0'], true],
    [['10.100.4.0/23', '10.100.6.0/23'], false],
    [['::/0'], false],
    [[], false],
  ])('%j covers the VPC: %s', (routes, covers) => {
    expect(routeSeen(network(1, { routes }), vpcRange(1))).toBe(covers)
  })
})

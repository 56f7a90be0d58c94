/** What exists without an entry: found, counted once, and deleted only when it is our own and that is asked. */
import { describe, expect, it } from 'vitest'
import { decide } from '../../src/domain/decide/decide.ts'
import { objections } from '../../src/domain/decide/judge.ts'
import type { AivenVpc, PeeringPlan, SpecEntry, UpcloudPeering } from '../../src/domain/model.ts'
import type { UnmanagedPolicy } from '../../src/domain/plan.ts'
import { buildPlan } from '../../src/domain/plan.ts'
import { canonicalLabels } from '../../src/domain/recognise/labels.ts'
import { viewPair } from '../../src/domain/recognise/pair.ts'
import {
  aivenNetworkId,
  besideWorld,
  changesOf,
  codes,
  connection,
  entry,
  failing,
  network,
  networkId,
  OWN_SPEC,
  options,
  ownLabels,
  pairWorld,
  peering,
  peeringId,
  plan,
  rowsOf,
  SCOPE,
  specOf,
  together,
  vpc,
  vpcId,
  vpcRange,
  type WorldParts,
  world,
} from './factories.ts'

const POLICIES: readonly UnmanagedPolicy[] = ['ignore', 'report', 'fail', 'delete']
const own = ownLabels(1)

/** Pair 1 is the spec's; its VPC is joined with network 2 as well, with these labels there. */
function besides(labels: UpcloudPeering['labels'], parts: Partial<UpcloudPeering> = {}): WorldParts {
  const base = pairWorld(1, 'ACTIVE', 'active')
  return {
    vpcs: base.vpcs.map((one) => ({
      ...one,
      connections: [
        ...one.connections,
        connection(2, { stateInfo: { id: aivenNetworkId(1) }, state: 'ACTIVE' }),
      ],
    })),
    networks: [...base.networks, network(2)],
    peerings: [
      ...base.peerings,
      peering(2, { labels, peer: { uuid: aivenNetworkId(1), cidrs: [vpcRange(1)] }, ...parts }),
    ],
  }
}

const extra = (rows: readonly PeeringPlan[]) =>
  rows.filter(({ desired, status }) => desired === null || status === 'delete')
const brief = (rows: readonly PeeringPlan[]) => rows.map((row) => [row.status, row.name, ...changesOf(row)])

describe('the four policies', () => {
  const labels: Record<string, UpcloudPeering['labels']> = {
    own,
    foreign: ownLabels(1, 'acme/other:peering.yml'),
    unlabelled: [],
    'managed-by alone': own.slice(0, 1),
    'managed-by and aiven-vpc': own.slice(0, 2),
  }

  it.each(Object.keys(labels).flatMap((kind) => POLICIES.map((policy) => [kind, policy] as const)))(
    '%s, unmanaged: %s',
    (kind, unmanaged) => {
      const rows = rowsOf([entry(1)], world(besides(labels[kind] ?? [])), { unmanaged })
      expect(rows[0]?.status).toBe('in-sync')
      if (unmanaged === 'ignore') {
        expect(rows).toHaveLength(1)
        return
      }
      const [row] = rows.slice(1)
      expect(rows).toHaveLength(2)
      expect(row?.aiven).toMatchObject({ vpc: vpcId(1), scope: SCOPE, state: 'ACTIVE', cidr: vpcRange(1) })
      expect(row?.upcloud).toMatchObject({ network: networkId(2), peering: peeringId(2), state: 'active' })
      if (unmanaged === 'delete' && kind === 'own') {
        expect(row).toMatchObject({ status: 'delete', desired: 'absent', drifted: true, pending: true })
        expect(changesOf(row ?? { changes: [] })).toEqual(['aiven delete!', 'upcloud delete!'])
        expect(row?.findings).toEqual([])
      } else {
        expect(row).toMatchObject({ status: 'unmanaged', desired: null, drifted: false, pending: false })
        expect(row?.changes).toEqual([])
        expect(codes(row?.findings ?? [])).toEqual(['unmanaged'])
      }
    },
  )

  it('a label that was taken over is our own, too', () => {
    const old = 'acme/old:peering.yml'
    const rows = rowsOf([entry(1)], world(besides(ownLabels(1, old))), {
      unmanaged: 'delete',
      takeOverFrom: old,
    })
    expect(rows[1]?.status).toBe('delete')
  })

  it('a label of another file of the same spec is our own, too', () => {
    const observed = world(besides(ownLabels(1, 'acme/infrastructure:more.yml')))
    const spec = { files: ['peering.yml', 'more.yml'], entries: [entry(1)] }
    const rows = buildPlan(spec, observed, options({ unmanaged: 'delete' })).peerings
    expect(rows[1]?.row.status).toBe('delete')
  })

  it('an emptied spec deletes nothing', () => {
    expect(plan([], world(besides(own)), { unmanaged: 'delete' }).peerings).toEqual([])
    expect(specOf().entries).toEqual([])
  })

  it('a state that is not known is blocked, not deleted', () => {
    const rows = rowsOf([entry(1)], world(besides(own, { state: 'frozen' })), { unmanaged: 'delete' })
    expect(rows[1]).toMatchObject({ status: 'blocked', drifted: false, changes: [] })
    expect(codes(rows[1]?.findings ?? [])).toEqual(['unknown-state'])
    for (const part of [peeringId(2), vpcId(1), 'UpCloud frozen'])
      expect(rows[1]?.findings[0]?.message).toContain(part)
    const reported = rowsOf([entry(1)], world(besides(own, { state: 'frozen' })))
    expect(codes(reported[1]?.findings ?? [])).toEqual(['unmanaged'])
  })
})

describe('what counts', () => {
  it('a connection without an UpCloud side is reported and never deleted', () => {
    const parts = besides(own)
    const observed = world({ ...parts, peerings: (parts.peerings ?? []).slice(0, 1) })
    for (const unmanaged of ['report', 'delete'] as const)
      expect(brief(rowsOf([entry(1)], observed, { unmanaged }).slice(1))).toEqual([
        ['unmanaged', 'unnamed (network net-2)'],
      ])
    const [row] = rowsOf([entry(1)], observed).slice(1)
    expect(row?.upcloud).toMatchObject({ networkName: 'net-2', zone: 'de-fra1', peering: null })
    expect(row?.findings[0]?.message).toMatch(
      `An Aiven connection of VPC ${vpcId(1)} and network ${networkId(2)} without a recognised UpCloud side exists`,
    )
  })

  it('a peering without a name is called by its UUID', () => {
    const [, row] = rowsOf([entry(1)], world(besides([], { name: '' })))
    expect(row?.name).toBe('unnamed (network net-2)')
    expect(row?.findings[0]?.message).toMatch(`UpCloud peering ${peeringId(2)} (without a name) of VPC`)
  })

  it('nothing of a pair is deleted once its UpCloud side, which alone shows whose it is, is gone or another’s', () => {
    const parts = besides(own)
    const [, planned] = plan([entry(1)], world(parts), { unmanaged: 'delete' }).peerings
    const [, mine = peering(2)] = parts.peerings ?? []
    const [joined = vpc(1)] = parts.vpcs ?? []
    const target = planned?.target
    if (!target) throw new Error('the plan has no target')
    const said = (peerings: readonly UpcloudPeering[], seen: AivenVpc | null = joined) => {
      const view = viewPair(target, seen, peerings)
      return objections(target, view, decide(view.state), null, () => false).map(({ message }) => message)
    }
    expect(said([mine])).toEqual([])
    expect(said([])).toEqual([expect.stringContaining('left alone')])
    expect(said([{ ...mine, labels: own.slice(0, 2) }])).toEqual([expect.stringContaining(peeringId(2))])
    // After its own removal there is nothing left to object to.
    expect(said([], vpc(1))).toEqual([])
    expect(said([], null)).toEqual([])
  })

  it('a peering on a spec’s network to a VPC that is not in the spec: both halves or none', () => {
    const loose = peering(7, { network: { uuid: networkId(1), cidrs: [] }, labels: ownLabels(7) })
    const base = pairWorld(1, 'ACTIVE', 'active')
    const unread = world({ ...base, peerings: [...base.peerings, loose] })
    for (const unmanaged of ['report', 'delete'] as const) {
      const { peerings, needs } = plan([entry(1)], unread, { unmanaged })
      expect(brief(peerings.slice(1).map(({ row }) => row))).toEqual([['unmanaged', 'peering-7']])
      expect(peerings[1]?.target).toBeNull()
      expect([...needs.vpcs]).toEqual(unmanaged === 'delete' ? [vpcId(7)] : [])
    }
    const [, alone] = rowsOf([entry(1)], unread, { unmanaged: 'delete' })
    expect(alone?.findings[0]?.message).toContain('its Aiven side could not be looked at')
    const { peerings, needs } = plan([entry(1)], besideWorld(), { unmanaged: 'delete' })
    expect(brief(peerings.slice(1).map(({ row }) => row))).toEqual([
      ['delete', 'peering-7', 'aiven delete!', 'upcloud delete!'],
    ])
    expect(peerings[1]?.target).toMatchObject({ aiven: { vpc: vpcId(7), scope: SCOPE }, onlyIfOwn: true })
    expect(needs.vpcs.size).toBe(0)
  })

  it('a stranger’s peering asks for no further look', () => {
    const base = pairWorld(1, 'ACTIVE', 'active')
    const network = { uuid: networkId(1), cidrs: [] }
    const strangers = [
      peering(7, { network, labels: ownLabels(7, 'acme/other:peering.yml') }),
      peering(8, { network, labels: ownLabels(8).filter(({ key }) => key !== 'peering-spec') }),
      peering(9, {
        network,
        labels: [
          { key: 'peering-spec', value: OWN_SPEC },
          { key: 'aiven-vpc', value: '../x' },
        ],
      }),
    ]
    const observed = world({ ...base, peerings: [...base.peerings, ...strangers] })
    const { peerings, needs } = plan([entry(1)], observed, { unmanaged: 'delete' })
    expect(needs.vpcs.size).toBe(0)
    expect(peerings.slice(1).map(({ row }) => row.status)).toEqual(['unmanaged', 'unmanaged', 'unmanaged'])
  })

  it('the half of an entry is not removed with another pair, whatever its labels say', () => {
    // VPC 1 shows the network to which the peering leads; its labels name VPC 7, which has a connection there, too.
    const base = pairWorld(1, 'ACTIVE', 'active', { peering: { labels: ownLabels(7) } })
    const other = vpc(7, { connections: [connection(1, { stateInfo: null })] })
    const observed = world({ ...base, labelledVpcs: [other] })
    const [, row] = rowsOf([entry(1)], observed, { unmanaged: 'delete' })
    expect([row?.status, row?.changes, codes(row?.findings ?? [])]).toEqual([
      'blocked',
      [],
      ['ambiguous-peering'],
    ])
    expect(row?.findings[0]?.message).toContain('leads to a network that Aiven shows for another VPC')
  })

  it.each([
    ['is blocked for it', () => true],
    ['is left out', (one: SpecEntry) => one.name === 'peering-2'],
  ])(
    'the half that an entry’s network_uuid names is not removed for its label, where the entry %s',
    (_what, chosen) => {
      const disputed = peering(9, {
        network: { uuid: networkId(1), cidrs: [] },
        peer: { uuid: aivenNetworkId(1), cidrs: [] },
        labels: ownLabels(2),
      })
      const shown = { stateInfo: null }
      const observed = world({
        vpcs: [
          vpc(1, { connections: [connection(1, shown)] }),
          vpc(2, { connections: [connection(2), connection(1, { ...shown, state: 'PENDING_PEER' })] }),
        ],
        networks: [network(1), network(2)],
        peerings: [peering(2), disputed],
      })
      const written = entry(1, { aiven: { networkUuid: aivenNetworkId(1) } })
      const rows = (first: SpecEntry) =>
        rowsOf([first, entry(2)], observed, { unmanaged: 'delete', chosen }).map(({ status }) => status)
      expect(rows(written)).not.toContain('delete')
      expect(rows(entry(3))).toContain('delete')
    },
  )

  it('a half without our mark gets it before its pair goes', () => {
    const labels = ownLabels(1).filter(({ key }) => key === 'peering-spec')
    const { peerings } = plan([entry(1)], world(besides(labels)), { unmanaged: 'delete' })
    const [row] = extra(peerings.map(({ row }) => row))
    expect(changesOf(row ?? { changes: [] })).toEqual(['upcloud relabel', 'aiven delete!', 'upcloud delete!'])
    expect(canonicalLabels(peerings[1]?.target?.upcloud.labels ?? [])).toEqual(canonicalLabels(ownLabels(1)))
  })

  it('a half that carries traffic elsewhere than Aiven says is left alone', () => {
    const parts = besides(own, { peer: { uuid: aivenNetworkId(8), cidrs: [] } })
    const [, row] = rowsOf([entry(1)], world(parts), { unmanaged: 'delete' })
    expect([row?.status, row?.changes, codes(row?.findings ?? [])]).toEqual([
      'blocked',
      [],
      ['ambiguous-peering'],
    ])
  })

  it('a second half of an entry’s pair is told as that, and left to a person', () => {
    const base = pairWorld(1, 'ACTIVE', 'active')
    const second = (labels: UpcloudPeering['labels']) =>
      peering(7, { name: 'peering-1', network: { uuid: networkId(1), cidrs: [] }, labels })
    const decided = entry(1, { aiven: { networkUuid: aivenNetworkId(1) } })
    const told = (labels: UpcloudPeering['labels'], unmanaged: UnmanagedPolicy) =>
      rowsOf([decided], world({ ...base, peerings: [...base.peerings, second(labels)] }), { unmanaged })[1]
    for (const unmanaged of ['report', 'delete'] as const)
      for (const labels of [own, ownLabels(1, 'acme/other:peering.yml')]) {
        const row = told(labels, unmanaged)
        expect([row?.status, row?.changes]).toEqual(['unmanaged', []])
        for (const part of ['carries the labels of "peering-1"', aivenNetworkId(7), 'by hand'])
          expect(row?.findings[0]?.message).toContain(part)
      }
  })

  it('the two halves of one pair once, also when both the VPC and the network are the spec’s', () => {
    const parts = together(pairWorld(1, 'ACTIVE', 'active'), pairWorld(2, 'ACTIVE', 'active'))
    const across = peering(9, {
      network: { uuid: networkId(2), cidrs: [] },
      peer: { uuid: aivenNetworkId(1), cidrs: [] },
      labels: [],
    })
    const observed = world({
      ...parts,
      vpcs: (parts.vpcs ?? []).map((one, i) =>
        i === 0
          ? { ...one, connections: [...one.connections, connection(2, { stateInfo: aivenNetworkId(1) })] }
          : one,
      ),
      peerings: [...(parts.peerings ?? []), across],
    })
    expect(extra(rowsOf([entry(1), entry(2)], observed)).map(({ upcloud }) => upcloud.peering)).toEqual([
      peeringId(9),
    ])
  })

  it('one pair with several possible halves once', () => {
    const parts = besides([])
    const twin = peering(3, {
      network: { uuid: networkId(2), cidrs: [] },
      peer: { uuid: aivenNetworkId(1), cidrs: [] },
      labels: own,
    })
    const both = world({
      ...parts,
      peerings: [...(parts.peerings ?? []), twin],
      networks: [...(parts.networks ?? [])],
    })
    const second = entry(2, { aiven: { vpc: { kind: 'id', id: vpcId(9) } } })
    const rows = rowsOf([entry(1), { ...second, desired: 'absent' }], both, { unmanaged: 'delete' })
    expect(brief(rows.slice(2))).toEqual([['blocked', 'unnamed (network net-2)']])
    expect(codes(rows[2]?.findings ?? [])).toEqual(['ambiguous-peering'])
    for (const part of [peeringId(2), peeringId(3)]) expect(rows[2]?.findings[0]?.message).toContain(part)
    // Without a half of our own nobody asked for its removal.
    const strangers = world({ ...parts, peerings: [...(parts.peerings ?? []), { ...twin, labels: [] }] })
    expect(rowsOf([entry(1)], strangers, { unmanaged: 'delete' })[1]?.status).toBe('unmanaged')
  })

  it('what an entry means does not, whatever is wrong with it', () => {
    const twin = peering(2, {
      network: { uuid: networkId(1), cidrs: [] },
      peer: { uuid: aivenNetworkId(1), cidrs: [] },
    })
    const base = pairWorld(1, 'ACTIVE', 'active')
    const ambiguous = world({ ...base, peerings: [...base.peerings, twin] })
    const worlds = [
      ambiguous,
      world(pairWorld(1, 'ACTIVE', 'frozen')),
      world(pairWorld(1, 'ACTIVE', 'active', { peering: { labels: ownLabels(1, 'acme/other:p.yml') } })),
      world(pairWorld(1, 'ERROR', 'conflict-subnet')),
      failing(world(base), 'networks'),
      failing(world(base), 'peerings'),
      failing(world(base), 'aiven'),
      world({ ...base, networks: [] }),
      world({ ...base, vpcs: [] }),
    ]
    for (const observed of worlds) {
      const rows = rowsOf([entry(1)], observed, { unmanaged: 'delete' })
      expect([rows.length, rows[0]?.status]).toEqual([1, 'blocked'])
    }
  })

  it('a peering between two of the accounts’ own networks does not', () => {
    const base = pairWorld(1, 'ACTIVE', 'active')
    const between = (to: number) =>
      peering(5, {
        network: { uuid: networkId(1), cidrs: [] },
        peer: { uuid: networkId(to), cidrs: [] },
        labels: [],
      })
    const here = world({
      ...base,
      networks: [...base.networks, network(8)],
      peerings: [...base.peerings, between(8)],
    })
    const there = world({
      ...base,
      peerings: [...base.peerings, between(9)],
      accounts: { other: { networks: [network(9)] } },
    })
    expect(rowsOf([entry(1)], here)).toHaveLength(1)
    expect(rowsOf([entry(1)], there)).toHaveLength(1)
  })

  it.each(['DELETED'])('a connection that is %s does not', (state) => {
    const base = pairWorld(1, 'ACTIVE', 'active')
    const vpcs = base.vpcs.map((one) => ({
      ...one,
      connections: [...one.connections, connection(2, { state })],
    }))
    expect(rowsOf([entry(1)], world({ ...base, vpcs }))).toHaveLength(1)
  })

  it('a connection to another provider does not', () => {
    const base = pairWorld(1, 'ACTIVE', 'active')
    const aws = connection(2, { peerCloudAccount: '123', peerVpc: 'vpc-1' })
    const vpcs = base.vpcs.map((one) => ({ ...one, connections: [...one.connections, aws] }))
    expect(rowsOf([entry(1)], world({ ...base, vpcs }))).toHaveLength(1)
  })

  it('an absent entry that is gone leaves its ends in the spec', () => {
    const absent = entry(1, { desired: 'absent' })
    const loose = peering(7, { network: { uuid: networkId(1), cidrs: [] }, labels: [] })
    const rows = rowsOf([absent], world({ ...pairWorld(1, null, null), peerings: [loose] }))
    expect(brief(rows)).toEqual([
      ['in-sync', 'peering-1'],
      ['unmanaged', 'peering-7'],
    ])
  })

  it('a peering that another account sees', () => {
    const parts = besides(own)
    const observed = world({
      vpcs: parts.vpcs ?? [],
      networks: parts.networks ?? [],
      peerings: (parts.peerings ?? []).slice(0, 1),
      accounts: { other: { networks: [network(2), network(3)], peerings: (parts.peerings ?? []).slice(1) } },
    })
    const elsewhere: SpecEntry = entry(3, {
      aiven: { vpc: { kind: 'id', id: vpcId(1) } },
      upcloud: { account: 'other' },
      desired: 'absent',
    })
    const [row] = extra(rowsOf([entry(1), elsewhere], observed, { unmanaged: 'delete' }))
    expect([row?.status, row?.upcloud.peering]).toEqual(['delete', peeringId(2)])
  })
})

it('the order of entries and files changes nothing', () => {
  const parts = besides(own)
  const loose = peering(7, { network: { uuid: networkId(1), cidrs: [] }, labels: ownLabels(7) })
  const shared = { networks: parts.networks ?? [], peerings: [...(parts.peerings ?? []), loose] }
  const other = vpc(7, { connections: [connection(1, { stateInfo: { id: aivenNetworkId(7) } })] })
  const observed = world({
    ...parts,
    ...shared,
    accounts: { other: shared },
    labelledVpcs: [other],
    quota: 3,
  })
  const entries = [
    entry(1),
    entry(3, {
      aiven: { vpc: { kind: 'id', id: vpcId(1) } },
      upcloud: { account: 'other' },
      desired: 'absent',
    }),
    entry(4, { aiven: { vpc: { kind: 'id', id: vpcId(1) } }, upcloud: { account: 'other' } }),
  ]
  const files = ['peering.yml', 'more.yml']
  const values = (some: readonly SpecEntry[], order: readonly string[]) =>
    buildPlan({ files: order, entries: some }, observed, options({ unmanaged: 'delete' }))
      .peerings.map(({ row }) => JSON.stringify([row.name, row.status, row.changes, row.upcloud.peering]))
      .sort()
  const first = values(entries, files)
  expect(first.filter((row) => row.includes('"delete"')).length).toBeGreaterThan(1)
  expect(values(entries.toReversed(), files.toReversed())).toEqual(first)
})

it('a VPC that a project and an organization show is looked at by one of them, whatever the order', () => {
  const organization = { kind: 'organization', organization: 'org1a2b3c4d5e6' } as const
  const connections = [1, 2, 3].map((n) => connection(n, { stateInfo: { id: aivenNetworkId(1) } }))
  const third = peering(3, { peer: { uuid: aivenNetworkId(1), cidrs: [] }, labels: ownLabels(1) })
  const observed = world({
    vpcs: [vpc(1, { connections }), vpc(1, { connections, scope: organization })],
    networks: [network(1), network(2), network(3)],
    peerings: [peering(1), third],
  })
  const second = entry(2, { aiven: { scope: organization, vpc: { kind: 'id', id: vpcId(1) } } })
  const scopes = (entries: readonly SpecEntry[]) =>
    rowsOf(entries, observed, { unmanaged: 'delete' })
      .filter(({ at, status }) => at === null && status === 'delete')
      .map(({ aiven }) => aiven.scope)
  expect(scopes([entry(1), second])).toHaveLength(1)
  expect(scopes([second, entry(1)])).toEqual(scopes([entry(1), second]))
})

describe('what only and shard leave out is never unmanaged', () => {
  const chosen = (one: SpecEntry) => one.name === 'peering-1'
  const parts = besides(own)
  const leftOut = (parts2: Parameters<typeof entry>[1]) =>
    entry(2, { name: 'other', aiven: { vpc: { kind: 'id', id: vpcId(1) } }, ...parts2 })
  const count = (second: SpecEntry, observed = world(parts)) =>
    rowsOf([entry(1), second], observed, { chosen, unmanaged: 'delete' }).length

  it('the control: an entry of other ends does not cover it', () => {
    expect(count(entry(3))).toBe(2)
    expect(count(leftOut({ upcloud: { network: { kind: 'id', id: networkId(3) } } }))).toBe(2)
  })

  it.each<[string, Parameters<typeof entry>[1]]>([
    ['by ids', {}],
    [
      'by cloud and range',
      { aiven: { vpc: { kind: 'cloud-cidr', cloud: 'upcloud-de-fra', cidr: vpcRange(1) } } },
    ],
    [
      'by the network’s name',
      { upcloud: { network: { kind: 'name-zone', name: 'net-2', zone: 'de-fra1' } } },
    ],
    [
      'by a name that is not found today',
      { upcloud: { network: { kind: 'name-zone', name: 'old', zone: 'de-fra1' } } },
    ],
    [
      'in an account that was not asked',
      { upcloud: { account: 'other', network: { kind: 'name-zone', name: 'x', zone: 'y' } } },
    ],
    ['although it is to be absent', { desired: 'absent' }],
    [
      'by the peering’s name alone',
      { name: 'peering-2', upcloud: { network: { kind: 'id', id: networkId(3) } } },
    ],
  ])('a connection of a VPC, %s', (_, more) => {
    expect(count(leftOut({ aiven: { vpc: { kind: 'id', id: vpcId(1) } }, ...more }))).toBe(1)
  })

  it.each<[string, Parameters<typeof entry>[1], UpcloudPeering['labels']]>([
    ['by its label', {}, ownLabels(7)],
    ['without any label', {}, []],
    [
      'by cloud and range',
      { aiven: { vpc: { kind: 'cloud-cidr', cloud: 'upcloud-x', cidr: vpcRange(7) } } },
      ownLabels(7),
    ],
    [
      'by a network name that is not found',
      { upcloud: { network: { kind: 'name-zone', name: 'old', zone: 'x' } } },
      ownLabels(7),
    ],
    ['by its own name', { name: 'peering-7', aiven: { vpc: { kind: 'id', id: vpcId(6) } } }, ownLabels(7)],
  ])('a peering of a network, %s', (_, more, labels) => {
    const base = pairWorld(1, 'ACTIVE', 'active')
    const loose = peering(7, { network: { uuid: networkId(1), cidrs: [] }, labels })
    const observed = world({ ...base, peerings: [...base.peerings, loose] })
    const second = entry(7, {
      name: 'other',
      upcloud: { network: { kind: 'id', id: networkId(1) } },
      ...more,
    })
    expect(count(second, observed)).toBe(1)
    expect(count(entry(3), observed)).toBe(2)
  })
})

describe('an entry whose ends are not clear today', () => {
  const second = (parts: Parameters<typeof entry>[1]) =>
    entry(2, { aiven: { vpc: { kind: 'id', id: vpcId(1) } }, ...parts })

  it.each<[string, Parameters<typeof entry>[1]]>([
    [
      'network renamed',
      { upcloud: { network: { kind: 'name-zone', name: 'former-name', zone: 'de-fra1' } } },
    ],
    ['network not there', {}],
    [
      'VPC not there by range',
      { aiven: { vpc: { kind: 'cloud-cidr', cloud: 'upcloud-de-fra', cidr: '10.1.0.0/22' } } },
    ],
  ])('keeps its peering from being deleted: %s', (what, parts) => {
    const base = besides(own)
    const observed = world(
      what === 'network not there' ? { ...base, networks: (base.networks ?? []).slice(0, 1) } : base,
    )
    const rows = rowsOf([entry(1), second(parts)], observed, { unmanaged: 'delete' })
    expect(rows[1]?.status).toBe('blocked')
    expect(rows.filter(({ status }) => status !== 'in-sync' && status !== 'blocked')).toEqual([])
  })

  it('with two networks of its name, neither’s peering is deleted', () => {
    const base = besides(own)
    const observed = world({ ...base, networks: [...(base.networks ?? []), network(8, { name: 'net-2' })] })
    const rows = rowsOf(
      [entry(1), second({ upcloud: { network: { kind: 'name-zone', name: 'net-2', zone: 'de-fra1' } } })],
      observed,
      {
        unmanaged: 'delete',
      },
    )
    expect(rows.map(({ status }) => status)).toEqual(['in-sync', 'blocked'])
  })
})

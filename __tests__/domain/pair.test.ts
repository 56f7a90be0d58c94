/** Which UpCloud peering belongs to an entry, and what is known of Aiven's network. */
import { describe, expect, it } from 'vitest'
import { decide } from '../../src/domain/decide.ts'
import type { Desired, PeeringPlan, UpcloudPeering } from '../../src/domain/model.ts'
import { viewPair } from '../../src/domain/pair.ts'
import {
  aivenNetworkId,
  changesOf,
  codes,
  connection,
  entry,
  network,
  networkId,
  OWN_SPEC,
  ownLabels,
  pairWorld,
  peering,
  peeringId,
  plan,
  rowOf,
  rowsOf,
  vpc,
  vpcId,
  vpcRange,
  world,
} from './factories.ts'

/** Hand-made: no labels, another name. */
const handMade = (n: number, parts: Partial<UpcloudPeering> = {}) =>
  peering(n, { name: 'made by hand', labels: [], ...parts })

const summary = (row: PeeringPlan) => [row.status, row.upcloud.peering, ...changesOf(row)]

describe('recognition', () => {
  it('by Aiven’s network UUID, whatever labels say', () => {
    const { vpcs, networks } = pairWorld(1, 'ACTIVE', null)
    const right = peering(1, { labels: [] })
    const wrong = peering(2, {
      network: { uuid: networkId(1), cidrs: [] },
      state: 'pending-peer',
      labels: ownLabels(1),
    })
    const row = rowOf(entry(1), world({ vpcs, networks, peerings: [wrong, right] }))
    expect(row.upcloud.peering).toBe(peeringId(1))
  })

  it('by the UUID that the spec gives, which wins over what Aiven shows', () => {
    const base = pairWorld(1, 'ACTIVE', null)
    const peerings = [
      handMade(1),
      handMade(2, {
        network: { uuid: networkId(1), cidrs: [] },
        peer: { uuid: aivenNetworkId(9), cidrs: [] },
      }),
    ]
    const one = entry(1, { aiven: { networkUuid: aivenNetworkId(9) } })
    const row = rowOf(one, world({ ...base, peerings }))
    expect(row.upcloud.peering).toBe(peeringId(2))
    expect(row.aiven.networkUuid).toBe(aivenNetworkId(9))
  })

  it.each(['PENDING_PEER', 'ACTIVE'])('by its label when Aiven (%s) shows no network UUID', (state) => {
    const base = pairWorld(1, state, 'active', { connection: { stateInfo: null } })
    const row = rowOf(entry(1), world(base))
    expect(row.upcloud.peering).toBe(peeringId(1))
    expect(row.aiven.networkUuid).toBe(aivenNetworkId(1))
    expect(row.status).toBe(state === 'ACTIVE' ? 'in-sync' : 'waiting')
  })

  it('by a label in whatever case', () => {
    const labels = ownLabels(1).map(({ key, value }) => ({ key: key.toUpperCase(), value }))
    const base = pairWorld(1, 'ACTIVE', 'active', { connection: { stateInfo: null }, peering: { labels } })
    expect(rowOf(entry(1), world(base)).status).toBe('in-sync')
  })

  it.each([
    ['the VPC’s own range', [vpcRange(1)], true],
    ['a part of it', ['10.100.5.0/24'], true],
    ['parts of it', ['10.100.4.0/24', '10.100.6.0/24'], true],
    ['a range with host bits', ['10.100.5.77/24'], true],
    ['a part of it and something else', ['10.100.5.0/24', '10.9.0.0/24'], false],
    ['something larger', ['10.100.0.0/16'], false],
    ['something else', ['10.99.0.0/22'], false],
    ['IPv6', ['fd00::/64'], false],
    ['nothing yet', [], false],
  ])('by the peer’s range when nothing else tells: %s', (_, cidrs, recognised) => {
    const base = pairWorld(1, 'ACTIVE', null, { connection: { stateInfo: null } })
    const one = handMade(7, {
      network: { uuid: networkId(1), cidrs: [] },
      peer: { uuid: aivenNetworkId(7), cidrs },
    })
    const row = rowOf(entry(1), world({ ...base, peerings: [one] }))
    expect(row.upcloud.peering).toBe(recognised ? peeringId(7) : null)
    expect(row.aiven.networkUuid).toBe(recognised ? aivenNetworkId(7) : null)
  })

  it('not by range when the network UUID is known and another', () => {
    const base = pairWorld(1, 'ACTIVE', null)
    const one = handMade(7, {
      network: { uuid: networkId(1), cidrs: [] },
      peer: { uuid: aivenNetworkId(7), cidrs: [vpcRange(1)] },
    })
    expect(rowOf(entry(1), world({ ...base, peerings: [one] })).upcloud.peering).toBeNull()
  })

  it('not by range when the label says another VPC', () => {
    const base = pairWorld(1, 'ACTIVE', null, { connection: { stateInfo: null } })
    const one = peering(1, { labels: ownLabels(8) })
    expect(rowOf(entry(1), world({ ...base, peerings: [one] })).upcloud.peering).toBeNull()
  })

  it('not by range when the VPC has no connection to the network', () => {
    const base = pairWorld(1, null, null)
    const one = handMade(7, {
      network: { uuid: networkId(1), cidrs: [] },
      peer: { uuid: aivenNetworkId(7), cidrs: [vpcRange(1)] },
    })
    for (const desired of ['active', 'absent'] as const) {
      const row = rowOf(entry(1, { desired }), world({ ...base, peerings: [one] }), { unmanaged: 'ignore' })
      expect([desired, row.upcloud.peering, ...changesOf(row)]).toEqual([desired, null])
    }
  })

  it.each(['here', 'in another account'])(
    'a peering between two own networks is not Aiven’s (%s)',
    (where) => {
      const base = pairWorld(1, 'ACTIVE', null, { connection: { stateInfo: null } })
      const toOwn = handMade(3, {
        network: { uuid: networkId(1), cidrs: [] },
        peer: { uuid: networkId(2), cidrs: ['10.100.5.0/24'] },
      })
      const mine = network(2)
      const parts = { ...base, peerings: [toOwn] }
      const observed =
        where === 'here'
          ? world({ ...parts, networks: [...base.networks, mine] })
          : world({ ...parts, accounts: { other: { networks: [mine] } } })
      expect(summary(rowOf(entry(1, { desired: 'absent' }), observed))).toEqual([
        'delete',
        null,
        'aiven delete',
      ])
      const row = rowOf(entry(1), observed)
      expect([row.status, row.upcloud.peering]).toEqual(['blocked', null])
      expect(codes(row.findings)).toEqual(['aiven-network-unknown', 'cidr-overlap'])
      // The control: were the network not ours, the peering would be taken for Aiven's.
      expect(rowOf(entry(1), world(parts)).upcloud.peering).toBe(peeringId(3))
    },
  )

  it('only on the entry’s network, only to UpCloud, in any case of letters', () => {
    const base = pairWorld(1, 'ACTIVE', 'active', { peering: { network: { uuid: networkId(2), cidrs: [] } } })
    expect(rowOf(entry(1), world(base)).upcloud.peering).toBeNull()
    const other = connection(1, { peerCloudAccount: 'aws-1234' })
    const aws = pairWorld(1, null, null, { vpc: { connections: [other] } })
    expect(rowOf(entry(1), world(aws)).aiven.state).toBeNull()
  })
})

describe('several candidates', () => {
  const networkOne = { uuid: networkId(1), cidrs: [] }

  it.each<[string, Partial<UpcloudPeering>[], boolean]>([
    ['two to the same network', [{}, {}], true],
    ['two with the VPC’s label', [{ labels: ownLabels(1) }, { labels: ownLabels(1) }], false],
    [
      'two with ranges inside the VPC’s',
      [{ peer: { uuid: 'x', cidrs: [vpcRange(1)] } }, { peer: { uuid: 'y', cidrs: ['10.100.4.0/24'] } }],
      false,
    ],
  ])('%s are ambiguous and nothing is changed', (_, parts, known) => {
    const base = pairWorld(1, 'ACTIVE', null, known ? {} : { connection: { stateInfo: null } })
    const peerings = parts.map((part, i) =>
      handMade(i + 1, { network: networkOne, peer: handMade(1).peer, ...part }),
    )
    const row = rowOf(entry(1), world({ ...base, peerings }))
    expect(row.status).toBe('blocked')
    expect(codes(row.findings)).toEqual(['ambiguous-peering'])
    expect(row.findings[0]?.message).toContain(peeringId(1))
    expect(row.findings[0]?.message).toContain(peeringId(2))
    expect(row.findings[0]?.message).toContain('aiven.network_uuid')
    expect(row.changes).toEqual([])
  })

  it('the spec’s network UUID tells them apart', () => {
    const base = pairWorld(1, 'ACTIVE', null, { connection: { stateInfo: null } })
    const peerings = [
      peering(1, { network: networkOne }),
      peering(2, { network: networkOne, labels: ownLabels(1), state: 'pending-peer' }),
    ]
    const one = entry(1, { aiven: { networkUuid: aivenNetworkId(1) } })
    expect(rowOf(one, world({ ...base, peerings })).status).toBe('in-sync')
  })

  it('many candidates do not make an endless message', () => {
    const base = pairWorld(1, 'ACTIVE', null)
    const peerings = Array.from({ length: 500 }, (_, i) =>
      handMade(i + 1, { network: networkOne, peer: handMade(1).peer }),
    )
    const [one] = rowOf(entry(1), world({ ...base, peerings })).findings
    expect(one?.message.length).toBeLessThan(800)
    expect(one?.message).toContain('and more')
  })

  it('an Aiven connection that is being deleted gives way to a new one', () => {
    const base = pairWorld(1, null, 'active')
    const connections = [
      connection(1, { state: 'DELETING' }),
      connection(1),
      connection(1, { state: 'DELETED' }),
    ]
    const vpcs = base.vpcs.map((one) => ({ ...one, connections }))
    expect(rowOf(entry(1), world({ ...base, vpcs })).status).toBe('in-sync')
    const gone = base.vpcs.map((one) => ({ ...one, connections: connections.slice(0, 1) }))
    expect(summary(rowOf(entry(1), world({ ...base, vpcs: gone })))).toEqual([
      'create',
      peeringId(1),
      'aiven create',
    ])
  })
})

describe('the peering that the plan recognised', () => {
  /** A hand-made pair, as the plan sees it. */
  const base = pairWorld(1, 'ACTIVE', 'active', { peering: { labels: [] } })
  const targetOf = (desired: Desired, parts = base) => {
    const target = plan([entry(1, { desired })], world(parts)).peerings[0]?.target
    if (!target) throw new Error('the plan has no target')
    return target
  }
  const [existing = peering(1)] = base.peerings

  it.each(['active', 'disabled', 'absent'] as const)('goes with the target (%s)', (desired) => {
    expect(targetOf(desired).recognised).toEqual({ uuid: peeringId(1), proven: true })
    expect(targetOf(desired, pairWorld(1, 'ACTIVE', null)).recognised).toBeNull()
    const twins = [existing, peering(2, { network: existing.network, peer: existing.peer })]
    expect(targetOf(desired, { ...base, peerings: twins }).recognised).toBeNull()
  })

  it('is still the pair’s when Aiven’s side is gone, and with it every other clue', () => {
    const target = targetOf('absent')
    const view = viewPair(target, vpc(1), base.peerings)
    expect(view.peering?.uuid).toBe(peeringId(1))
    expect(decide(view.state)).toMatchObject({ status: 'delete', steps: [{ side: 'upcloud' }] })
    expect(viewPair({ ...target, recognised: null }, vpc(1), base.peerings).peering).toBeNull()
  })

  it('is the stale one, not another to be made, when Aiven came back with another network', () => {
    const target = targetOf('active')
    const anew = connection(1, { state: 'PENDING_PEER', stateInfo: { id: aivenNetworkId(9) } })
    const old = { ...existing, state: 'pending-peer' }
    const view = viewPair(target, vpc(1, { connections: [anew] }), [old])
    expect([view.peering?.uuid, view.state.upcloud?.stale]).toEqual([peeringId(1), true])
    expect(decide(view.state).steps.map(({ side, action }) => `${side} ${action}`)).toEqual([
      'upcloud delete',
      'upcloud create',
    ])
    const made = peering(2, { network: existing.network, peer: { uuid: aivenNetworkId(9), cidrs: [] } })
    const after = viewPair(target, vpc(1, { connections: [anew] }), [made])
    expect([after.peering?.uuid, after.state.upcloud?.stale]).toEqual([peeringId(2), false])
  })

  it('is another pair’s after all when it was taken by its range alone and Aiven then shows another network', () => {
    const target = { ...targetOf('active'), recognised: { uuid: peeringId(1), proven: false } }
    const shown = (uuid: string) => vpc(1, { connections: [connection(1, { stateInfo: { id: uuid } })] })
    expect(viewPair(target, shown(aivenNetworkId(9)), base.peerings).peering).toBeNull()
    expect(viewPair(target, shown(aivenNetworkId(1)), base.peerings).recognised).toEqual({
      uuid: peeringId(1),
      proven: true,
    })
  })

  it('is left alone when it became another spec’s, and is nobody’s on another network', () => {
    const target = targetOf('absent')
    const foreign = { ...existing, labels: ownLabels(1, 'acme/other:peering.yml') }
    expect(viewPair(target, vpc(1), [foreign]).ownedBy).toBe('acme/other:peering.yml')
    const moved = { ...existing, network: { uuid: networkId(2), cidrs: [] } }
    expect(viewPair(target, vpc(1), [moved]).peering).toBeNull()
  })

  it('of a pair without an entry, too, whatever its labels say of its VPC', () => {
    const loose = peering(7, { network: existing.network, labels: ownLabels(7).slice(2) })
    const observed = world({ ...base, peerings: [...base.peerings, loose] })
    const [, one] = plan([entry(1)], observed, { unmanaged: 'delete' }).peerings
    expect([one?.row.status, one?.target?.recognised?.uuid]).toEqual(['delete', peeringId(7)])
    expect(one?.target && viewPair(one.target, null, [loose]).peering).toEqual(loose)
  })
})

describe('a peering that points at another network than Aiven shows', () => {
  const stale = (state: string) =>
    world(pairWorld(1, 'ACTIVE', state, { peering: { peer: { uuid: aivenNetworkId(5), cidrs: [] } } }))

  it.each(['pending-peer', 'deleted-peer-network', 'error', 'disabled'])('is made again when %s', (state) => {
    const row = rowOf(entry(1), stale(state))
    expect(summary(row)).toEqual(['repair', peeringId(1), 'upcloud delete', 'upcloud create'])
    expect(row.aiven.networkUuid).toBe(aivenNetworkId(1))
  })

  it('is left to a person while it carries traffic', () => {
    const row = rowOf(entry(1), stale('active'))
    expect([row.status, ...codes(row.findings)]).toEqual(['blocked', 'ambiguous-peering'])
    expect(row.findings[0]?.message).toContain(aivenNetworkId(5))
    expect(row.findings[0]?.message).toContain(aivenNetworkId(1))
  })

  it('goes when it is wanted absent', () => {
    expect(summary(rowOf(entry(1, { desired: 'absent' }), stale('pending-peer')))).toEqual([
      'delete',
      peeringId(1),
      'aiven delete',
      'upcloud delete',
    ])
  })
})

describe('a peering that does not say where it leads', () => {
  const nowhere = { peer: { uuid: '', cidrs: [] } }

  it.each(['active', 'pending-peer', 'provisioning', 'disabled'])(
    'is neither right nor wrong: nothing is changed, and the text says what is missing (%s)',
    (state) => {
      const row = rowOf(entry(1), world(pairWorld(1, 'ACTIVE', state, { peering: nowhere })))
      expect([row.status, ...codes(row.findings), ...changesOf(row)]).toEqual(['blocked', 'unknown-state'])
      for (const part of [peeringId(1), 'peer_network', aivenNetworkId(1)])
        expect(row.findings[0]?.message).toContain(part)
    },
  )

  it('is still removed where it is to go, and made again where it failed', () => {
    const failed = rowOf(entry(1), world(pairWorld(1, 'ACTIVE', 'error', { peering: nowhere })))
    expect(summary(failed)).toEqual(['repair', peeringId(1), 'upcloud delete', 'upcloud create'])
    const observed = world(pairWorld(1, 'ACTIVE', 'active', { peering: nowhere }))
    expect(rowOf(entry(1, { desired: 'absent' }), observed).status).toBe('delete')
  })

  it('names no network for Aiven’s', () => {
    const base = pairWorld(1, 'ACTIVE', 'active', { connection: { stateInfo: null }, peering: nowhere })
    const row = rowOf(entry(1), world(base))
    expect([row.status, row.aiven.networkUuid]).toEqual(['in-sync', null])
  })
})

describe('Aiven’s network UUID', () => {
  const unknown = { connection: { stateInfo: { type: 't', message: 'm' } } }

  it.each(['PENDING_PEER', 'ACTIVE'])(
    'that cannot be found blocks the creation (%s), and says the key',
    (state) => {
      const row = rowOf(entry(1), world(pairWorld(1, state, null, unknown)))
      expect([row.status, ...codes(row.findings)]).toEqual(['blocked', 'aiven-network-unknown'])
      expect(row.findings[0]?.message).toContain('aiven.network_uuid')
    },
  )

  it('that cannot be told from another blocks the creation, too', () => {
    const stateInfo = { a: aivenNetworkId(1), b: aivenNetworkId(2) }
    const row = rowOf(entry(1), world(pairWorld(1, 'PENDING_PEER', null, { connection: { stateInfo } })))
    expect(codes(row.findings)).toEqual(['aiven-network-unknown'])
  })

  it.each([
    ['APPROVED', 'active', 'create'],
    ['ERROR', 'active', 'repair'],
    ['PENDING_PEER', 'absent', 'delete'],
  ] as const)('may come later: Aiven %s, wanted %s', (state, desired, status) => {
    expect(rowOf(entry(1, { desired }), world(pairWorld(1, state, null, unknown))).status).toBe(status)
  })

  it('from the spec is enough', () => {
    const one = entry(1, { aiven: { networkUuid: aivenNetworkId(1) } })
    const row = rowOf(one, world(pairWorld(1, 'PENDING_PEER', null, unknown)))
    expect(summary(row)).toEqual(['create', null, 'upcloud create'])
  })

  it('is not taken from a peering whose network is gone; that one is removed, and Aiven then shows it', () => {
    const row = rowOf(entry(1), world(pairWorld(1, 'ACTIVE', 'deleted-peer-network', unknown)))
    expect(summary(row)).toEqual(['repair', peeringId(1), 'upcloud delete', 'upcloud create'])
    expect(row.aiven.networkUuid).toBeNull()
    const error = rowOf(entry(1), world(pairWorld(1, 'ACTIVE', 'error', unknown)))
    expect([error.status, error.aiven.networkUuid]).toEqual(['repair', aivenNetworkId(1)])
  })

  it('is none of the ids that are known to be something else', () => {
    const stateInfo = { message: `${networkId(1)} ${vpcId(1)} c0000000-1111-4222-8333-444455556666` }
    const more = { connection: { stateInfo, connectionId: 'c0000000-1111-4222-8333-444455556666' } }
    const row = rowOf(entry(1), world(pairWorld(1, 'PENDING_PEER', null, more)))
    expect(codes(row.findings)).toEqual(['aiven-network-unknown'])
  })
})

describe('networks of ours are not Aiven’s', () => {
  const mentions = (n: number) => ({
    connection: { stateInfo: { id: aivenNetworkId(1), peer: networkId(n) } },
  })

  it('another that the VPC is peered with, whatever became of that', () => {
    for (const state of ['ACTIVE', 'DELETING', 'DELETED']) {
      const base = pairWorld(1, 'PENDING_PEER', null, mentions(2))
      const vpcs = base.vpcs.map((one) => ({
        ...one,
        connections: [...one.connections, connection(2, { state })],
      }))
      const row = rowOf(entry(1), world({ ...base, vpcs }), { unmanaged: 'ignore' })
      expect([row.status, row.aiven.networkUuid]).toEqual(['create', aivenNetworkId(1)])
    }
  })

  it('one of any account that was read', () => {
    const base = pairWorld(1, 'PENDING_PEER', null, mentions(2))
    const here = world({ ...base, networks: [...base.networks, network(2)] })
    const there = world({ ...base, accounts: { other: { networks: [network(2)] } } })
    for (const observed of [here, there])
      expect(rowOf(entry(1), observed).aiven.networkUuid).toBe(aivenNetworkId(1))
    // The control: of two that could be it, neither is taken.
    expect(codes(rowOf(entry(1), world(base)).findings)).toEqual(['aiven-network-unknown'])
  })

  it('not even when it is the only one', () => {
    const base = pairWorld(1, 'PENDING_PEER', null, { connection: { stateInfo: { peer: networkId(2) } } })
    const row = rowOf(entry(1), world({ ...base, networks: [...base.networks, network(2)] }))
    expect(codes(row.findings)).toEqual(['aiven-network-unknown'])
  })
})

it('an organization’s id is not Aiven’s network, whatever it looks like', () => {
  const id = '03c00000-1111-4222-8333-444455556666'
  const scope = { kind: 'organization', organization: id } as const
  const stateInfo = { message: `organization ${id}` }
  const parts = pairWorld(1, 'PENDING_PEER', null, { vpc: { scope }, connection: { stateInfo } })
  const inOrganization = rowOf(entry(1, { aiven: { scope } }), world(parts))
  expect(codes(inOrganization.findings)).toEqual(['aiven-network-unknown'])
  const inProject = rowOf(entry(1), world(pairWorld(1, 'PENDING_PEER', null, { connection: { stateInfo } })))
  expect(inProject.aiven.networkUuid).toBe(id)
})

describe('ownership', () => {
  const owned = (spec: string | null, state = 'active') =>
    world(
      pairWorld(1, 'ACTIVE', state, {
        peering: { labels: ownLabels(1, spec ?? '').filter(({ value }) => value !== '') },
      }),
    )

  it.each(['active', 'disabled', 'absent'] as const)(
    'another spec’s peering is left alone (%s)',
    (desired) => {
      for (const other of [
        'acme/other:peering.yml',
        'acme/infrastructure:other.yml',
        'ACME/infrastructure:peering.yml',
      ]) {
        const row = rowOf(entry(1, { desired }), owned(other))
        expect([row.status, ...codes(row.findings)]).toEqual(['blocked', 'owned-elsewhere'])
        expect(row.changes).toEqual([])
        expect(row.findings[0]?.message).toContain(other)
      }
    },
  )

  it.each(['error', 'disabled', 'pending-peer'])(
    'also where it would be repaired or changed (%s)',
    (state) => {
      const row = rowOf(entry(1), owned('acme/other:peering.yml', state))
      expect([row.status, ...codes(row.findings)]).toEqual(['blocked', 'owned-elsewhere'])
    },
  )

  it('a hand-made one that is adopted says which labels it loses, and is not said to be adopted when it is blocked', () => {
    const labels = [
      { key: 'Team', value: 'other' },
      { key: 'cost', value: '42' },
      { key: 'owner', value: 'dba' },
      { key: '_system', value: 'x' },
    ]
    const parts = pairWorld(1, 'ACTIVE', 'active', { peering: { labels } })
    const wanted = entry(1, { upcloud: { labels: { team: 'platform' } } })
    const row = rowOf(wanted, world(parts))
    expect(row.findings[0]?.message).toContain('and loses cost=42, owner=dba, which the entry does not name')
    const twice = rowsOf([wanted, entry(1, { name: 'again' })], world(parts))
    expect(twice.map(({ findings }) => codes(findings))).toEqual([
      ['ambiguous-peering'],
      ['ambiguous-peering'],
    ])
  })

  it('a hand-made one is adopted by name and labels alone, and says so', () => {
    const row = rowOf(
      entry(1),
      world(pairWorld(1, 'ACTIVE', 'active', { peering: { labels: [], name: 'x' } })),
    )
    expect(summary(row)).toEqual(['update', peeringId(1), 'upcloud rename', 'upcloud relabel'])
    expect(codes(row.findings)).toEqual(['adopted'])
    expect(row.findings[0]?.message).toContain(peeringId(1))
    expect(row.changes.map(({ detail }) => detail)).toEqual([
      '"x" → "peering-1"',
      `+aiven-vpc=${vpcId(1)} +managed-by=aiven-upcloud-peering +peering-spec=${OWN_SPEC}`,
    ])
  })

  it('one that cannot be changed is not adopted either', () => {
    const parts = { peering: { labels: [] }, network: { router: null } }
    const row = rowOf(entry(1), world(pairWorld(1, 'ACTIVE', 'disabled', parts)))
    expect([row.status, ...codes(row.findings)]).toEqual(['blocked', 'no-router'])
  })

  it('one that is to go is not adopted first', () => {
    const one = entry(1, { desired: 'absent' })
    const row = rowOf(one, world(pairWorld(1, 'ACTIVE', 'active', { peering: { labels: [] } })))
    expect([row.status, ...codes(row.findings)]).toEqual(['delete'])
  })

  it('the user’s labels are kept exactly', () => {
    const one = entry(1, { upcloud: { labels: { team: 'platform' } } })
    const labels = [...ownLabels(1), { key: 'Team', value: 'platform' }, { key: '_system', value: '1' }]
    expect(rowOf(one, world(pairWorld(1, 'ACTIVE', 'active', { peering: { labels } }))).status).toBe(
      'in-sync',
    )
    const more = [...labels, { key: 'by-hand', value: '' }]
    expect(
      changesOf(rowOf(one, world(pairWorld(1, 'ACTIVE', 'active', { peering: { labels: more } })))),
    ).toEqual(['upcloud relabel'])
  })

  it('take-over-from makes another spec’s peerings our own, relabels them, and only those', () => {
    const old = 'acme/old-name:peering.yml'
    const row = rowOf(entry(1), owned(old), { takeOverFrom: old })
    expect(summary(row)).toEqual(['update', peeringId(1), 'upcloud relabel'])
    expect(row.findings).toEqual([])
    expect(rowOf(entry(1), owned('acme/third:peering.yml'), { takeOverFrom: old }).status).toBe('blocked')
    expect(rowOf(entry(1), owned(OWN_SPEC), { takeOverFrom: old }).status).toBe('in-sync')
  })

  it('take-over-from knows an old label that was shortened', () => {
    const old = `acme/old:${'directory/'.repeat(40)}peering.yml`
    const shortened = rowOf(entry(1), owned(null), { repository: 'acme/old' }).changes[0]?.value ?? ''
    expect(shortened).not.toBe('')
    const made = rowOf(
      entry(1, { at: { file: `${'directory/'.repeat(40)}peering.yml`, line: 1, column: 1 } }),
      owned(null),
      { repository: 'acme/old' },
    )
    const label = /"peering-spec\\",\\"([^"\\]+)/.exec(made.changes[0]?.value ?? '')?.[1] ?? ''
    expect(label).toHaveLength(255)
    expect(rowOf(entry(1), owned(label), { takeOverFrom: old }).status).toBe('update')
  })
})

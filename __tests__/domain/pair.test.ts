/** Which UpCloud peering belongs to an entry, and what is known of Aiven's network. */
import { describe, expect, it } from 'vitest'
import { decide } from '../../src/domain/decide/decide.ts'
import { objections } from '../../src/domain/decide/judge.ts'
import { AIVEN_STATES } from '../../src/domain/decide/states.ts'
import type { Observed } from '../../src/domain/model/observed.ts'
import type { Desired, PeeringPlan, UpcloudPeering } from '../../src/domain/model.ts'
import { viewPair } from '../../src/domain/recognise/pair.ts'
import type { PlanMemory } from '../../src/domain/recognise/target.ts'
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
  WANTED,
  world,
} from './factories.ts'

/** Hand-made: no labels, another name. */
const handMade = (n: number, parts: Partial<UpcloudPeering> = {}) =>
  peering(n, { name: 'made by hand', labels: [], ...parts })

const summary = (row: PeeringPlan) => [row.status, row.upcloud.peering, ...changesOf(row)]

describe('recognition', () => {
  it('by Aiven’s network UUID, whatever its own labels say', () => {
    const { vpcs, networks } = pairWorld(1, 'ACTIVE', null)
    for (const labels of [[], ownLabels(7)]) {
      const row = rowOf(entry(1), world({ vpcs, networks, peerings: [peering(1, { labels })] }))
      expect(row.upcloud.peering).toBe(peeringId(1))
    }
  })

  it('by the UUID that the spec gives where Aiven shows none', () => {
    const base = pairWorld(1, 'ACTIVE', null, { connection: { stateInfo: null } })
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
    ['the VPC’s own range beside an IPv6 one', [vpcRange(1), 'fd00::/64'], true],
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
        'aiven delete!',
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

describe('a range alone', () => {
  const near = handMade(7, {
    network: { uuid: networkId(1), cidrs: [] },
    peer: { uuid: aivenNetworkId(7), cidrs: ['10.100.4.0/24'] },
  })

  it.each(AIVEN_STATES.filter((state) => state !== 'ACTIVE'))('counts only beside ACTIVE: %s', (state) => {
    for (const shown of [null, { id: aivenNetworkId(1) }])
      for (const desired of WANTED) {
        const base = pairWorld(1, state, null, { connection: { stateInfo: shown } })
        const row = rowOf(entry(1, { desired }), world({ ...base, peerings: [near] }))
        expect(row.upcloud.peering).toBeNull()
        expect(row.changes.filter(({ side, action }) => side === 'upcloud' && action !== 'create')).toEqual(
          [],
        )
      }
  })

  it('is marked before anything of its pair goes', () => {
    const base = pairWorld(1, 'ACTIVE', null, { connection: { stateInfo: null } })
    const observed = world({ ...base, peerings: [near] })
    expect(summary(rowOf(entry(1, { desired: 'absent' }), observed))).toEqual([
      'delete',
      peeringId(7),
      'upcloud relabel',
      'aiven delete!',
      'upcloud delete!',
    ])
    expect(changesOf(rowOf(entry(1, { desired: 'disabled' }), observed))).toEqual([
      'upcloud relabel',
      'upcloud disable!',
      'upcloud rename',
    ])
  })

  it('does not count when an entry that the run leaves out may mean it', () => {
    const base = pairWorld(1, 'ACTIVE', null, { connection: { stateInfo: null } })
    const second = entry(2, { upcloud: { network: { kind: 'id', id: networkId(1) } } })
    const chosen = ({ name }: { readonly name: string }) => name === 'peering-1'
    const [row] = rowsOf([entry(1, { desired: 'absent' }), second], world({ ...base, peerings: [near] }), {
      chosen,
    })
    expect([row?.status, ...codes(row?.findings ?? [])]).toEqual(['blocked', 'ambiguous-peering'])
    expect(row?.findings[0]?.message).toContain('leaves out')
  })
})

describe('several candidates', () => {
  const networkOne = { uuid: networkId(1), cidrs: [] }

  it.each(WANTED)('a labelled half that is dead beside one that may be alive, wanted %s', (desired) => {
    const dead = { state: 'pending-peer', peer: { uuid: aivenNetworkId(5), cidrs: [] } }
    const alive = handMade(7, {
      network: networkOne,
      peer: { uuid: aivenNetworkId(1), cidrs: [vpcRange(1)] },
    })
    for (const stateInfo of [{ id: aivenNetworkId(1) }, null]) {
      const base = pairWorld(1, 'ACTIVE', 'pending-peer', { connection: { stateInfo }, peering: dead })
      const row = rowOf(entry(1, { desired }), world({ ...base, peerings: [...base.peerings, alive] }))
      expect([row.status, ...codes(row.findings), ...changesOf(row)]).toEqual([
        'blocked',
        'ambiguous-peering',
      ])
      for (const part of [peeringId(1), peeringId(7)]) expect(row.findings[0]?.message).toContain(part)
    }
  })

  it.each(WANTED)('two labelled ones, although Aiven shows which is its own, wanted %s', (desired) => {
    const base = pairWorld(1, 'ACTIVE', 'active')
    const second = peering(7, { network: networkOne, labels: ownLabels(1), state: 'pending-peer' })
    const observed = world({ ...base, peerings: [...base.peerings, second] })
    const row = rowOf(entry(1, { desired }), observed, { unmanaged: 'delete' })
    expect([row.status, ...codes(row.findings), ...changesOf(row)]).toEqual(['blocked', 'ambiguous-peering'])
    const decided = entry(1, { desired, aiven: { networkUuid: aivenNetworkId(1) } })
    const [one, other] = rowsOf([decided], observed, { unmanaged: 'delete' })
    expect([one?.upcloud.peering, one?.status === 'blocked']).toEqual([peeringId(1), false])
    expect([other?.upcloud.peering, other?.status, other?.changes]).toEqual([peeringId(7), 'unmanaged', []])
  })

  it('a labelled half that is alive has no rival', () => {
    const base = pairWorld(1, 'ACTIVE', 'active', { connection: { stateInfo: null } })
    const near = handMade(7, {
      network: networkOne,
      peer: { uuid: aivenNetworkId(7), cidrs: ['10.100.5.0/24'] },
    })
    const row = rowOf(entry(1), world({ ...base, peerings: [...base.peerings, near] }))
    expect([row.status, row.upcloud.peering]).toEqual(['in-sync', peeringId(1)])
  })

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
    expect(one?.message).toContain('and 495 more')
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

describe('what an apply recognises', () => {
  /** A hand-made pair, as the plan sees it. */
  const base = pairWorld(1, 'ACTIVE', 'active', { peering: { labels: [] } })
  const target = plan([entry(1, { desired: 'absent' })], world(base)).peerings[0]?.target
  const [existing = peering(1)] = base.peerings
  const local = existing.network
  const memory = (peering: string | null, networkUuid: string | null = null): PlanMemory => ({
    peering,
    networkUuid,
    isGuess: false,
    removed: () => false,
    saw: (uuid) => uuid === existing.uuid || uuid === peeringId(8),
  })
  const look = (peerings: readonly UpcloudPeering[], plan: PlanMemory, seen = vpc(1)) => {
    if (!target) throw new Error('the plan has no target')
    return viewPair(target, seen, peerings, plan)
  }

  it('the peering of its plan, also when every other mark is gone', () => {
    const view = look(base.peerings, memory(existing.uuid))
    expect(view.peering?.uuid).toBe(existing.uuid)
    expect(look(base.peerings, memory(null)).peering).toBeNull()
  })

  it('a peering that its plan guessed only while the guess holds, or once it has the label', () => {
    const guess = { ...memory(existing.uuid), isGuess: true }
    const active = vpc(1, { connections: [connection(1, { stateInfo: null })] })
    expect(look(base.peerings, guess, active).peering?.uuid).toBe(existing.uuid)
    const gone = vpc(1, { connections: [] })
    expect(look(base.peerings, guess, gone).peering).toBeNull()
    const rival = peering(9, {
      network: local,
      labels: [],
      peer: { uuid: aivenNetworkId(9), cidrs: [vpcRange(1)] },
    })
    expect(look([...base.peerings, rival], guess, active).verdict.kind).toBe('lost')
    expect(look([...base.peerings, rival], guess, active).peering).toBeNull()
    const marked = [{ ...existing, labels: ownLabels(1) }]
    expect(look(marked, guess, gone).peering?.uuid).toBe(existing.uuid)
  })

  it.each([
    ['by label', { labels: ownLabels(1) }],
    ['by Aiven’s network', { labels: [] }],
    ['by range', { labels: [], peer: { uuid: aivenNetworkId(8), cidrs: [vpcRange(1)] } }],
  ])('nothing that the plan saw and did not recognise: %s', (_, parts) => {
    const other = peering(8, { network: local, peer: existing.peer, ...parts })
    const joined = vpc(1, { connections: [connection(1)] })
    const alone = look([other], memory(null), joined)
    expect(alone.peering).toBeNull()
    expect(alone.verdict.kind).toBe(parts.labels.length === 0 && 'peer' in parts ? 'none' : 'unplanned')
    const gone = { ...memory(other.uuid), removed: () => true }
    expect(look([other], gone, joined).verdict.kind).toBe('none')
    expect(look([existing, other], memory(existing.uuid), joined).peering?.uuid).toBe(existing.uuid)
  })

  it('what came after the plan, by proof and never by its range', () => {
    const made = (parts: Partial<UpcloudPeering>) => peering(9, { network: local, ...parts })
    const joined = vpc(1, { connections: [connection(1, { stateInfo: null })] })
    expect(look([made({ labels: ownLabels(1) })], memory(null), joined).peering?.uuid).toBe(peeringId(9))
    const near = made({ labels: [], peer: { uuid: aivenNetworkId(8), cidrs: [vpcRange(1)] } })
    expect(look([near], memory(null), joined).peering).toBeNull()
    expect(look([near], memory(null, aivenNetworkId(8)), joined).peering?.uuid).toBe(peeringId(9))
  })

  it('Aiven’s network as it was seen before, until Aiven shows another', () => {
    const silent = vpc(1, { connections: [connection(1, { stateInfo: null })] })
    expect(look([], memory(null, aivenNetworkId(3)), silent).networkUuid).toBe(aivenNetworkId(3))
    const loud = vpc(1, { connections: [connection(1)] })
    expect(look([], memory(null, aivenNetworkId(3)), loud).networkUuid).toBe(aivenNetworkId(1))
  })

  it('whose it is now, and on which network', () => {
    const foreign = { ...existing, labels: ownLabels(1, 'acme/other:peering.yml') }
    const view = look([foreign], memory(existing.uuid))
    if (!target) throw new Error('the plan has no target')
    expect(objections(target, view, decide(view.state), null, () => false)).toMatchObject([
      { code: 'owned-elsewhere', message: expect.stringContaining('acme/other:peering.yml') },
    ])
    const moved = { ...existing, network: { uuid: networkId(2), cidrs: [] } }
    expect(look([moved], memory(existing.uuid)).peering).toBeNull()
  })
})

describe('an aiven.network_uuid that contradicts what is seen', () => {
  const typo = aivenNetworkId(99)
  const wrong = (networkUuid: string, desired: Desired) => entry(1, { desired, aiven: { networkUuid } })

  it.each(WANTED)('blocks, names both UUIDs, and changes nothing: wanted %s', (desired) => {
    const half = (parts: Partial<UpcloudPeering>) => [peering(1, parts)]
    const silent = { connection: { stateInfo: null } }
    const stranger = peering(7, {
      network: { uuid: networkId(1), cidrs: [] },
      peer: { uuid: typo, cidrs: [] },
    })
    const cases: [string, Observed, string][] = [
      ['Aiven shows another', world(pairWorld(1, 'ACTIVE', 'active')), aivenNetworkId(1)],
      ['and there is no half', world(pairWorld(1, 'PENDING_PEER', null)), aivenNetworkId(1)],
      [
        'our own half leads elsewhere',
        world({ ...pairWorld(1, 'ACTIVE', null, silent), peerings: half({ state: 'disabled' }) }),
        aivenNetworkId(1),
      ],
      [
        'it leads to the network of another VPC',
        world({ ...pairWorld(1, 'ACTIVE', null, silent), peerings: [stranger] }),
        vpcId(7),
      ],
    ]
    for (const [what, observed, seen] of cases) {
      const row = rowOf(wrong(typo, desired), observed)
      expect([what, row.status, ...codes(row.findings), ...changesOf(row)]).toEqual([
        what,
        'blocked',
        'aiven-network-mismatch',
      ])
      for (const part of [typo, seen]) expect(row.findings[0]?.message).toContain(part)
    }
  })

  it('blocks when it is a network of our own', () => {
    const base = pairWorld(1, 'PENDING_PEER', null, { connection: { stateInfo: null } })
    const observed = world({ ...base, networks: [...base.networks, network(2)] })
    const row = rowOf(wrong(networkId(2), 'active'), observed)
    expect([row.status, ...codes(row.findings)]).toEqual(['blocked', 'aiven-network-mismatch'])
    for (const part of [networkId(1), networkId(2)]) expect(row.findings[0]?.message).toContain(part)
  })
})

describe('Aiven’s network that does not show yet', () => {
  const at = (state: string, changedAt: number | null) =>
    rowOf(entry(1), world(pairWorld(1, state, null, { connection: { stateInfo: null, changedAt } })))

  it.each([
    ['PENDING_PEER, lately', 'PENDING_PEER', NOW - 19 * MINUTE, 'create'],
    ['PENDING_PEER, long ago', 'PENDING_PEER', NOW - 20 * MINUTE, 'blocked'],
    ['PENDING_PEER, nobody knows when', 'PENDING_PEER', null, 'blocked'],
    ['ACTIVE, lately', 'ACTIVE', NOW, 'blocked'],
  ])('%s', (_, state, changedAt, status) => {
    expect(at(state, changedAt).status).toBe(status)
    expect(codes(at(state, changedAt).findings)).toEqual(
      status === 'blocked' ? ['aiven-network-unknown'] : [],
    )
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
      'aiven delete!',
      'upcloud delete!',
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
    expect(row.findings[0]?.message).toContain('it loses cost=42, owner=dba, which the entry does not name')
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
    expect(row.changes).toMatchObject([
      { detail: '"x" → "peering-1"' },
      { labels: { removed: [], changed: [], added: [], marks: 3 } },
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

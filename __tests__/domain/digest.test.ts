/** What a plan's digest stands for: the wanted changes, and nothing else. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Observed } from '../../src/domain/model/observed.ts'
import type { Desired, SpecEntry } from '../../src/domain/model.ts'
import type { PlanOptions } from '../../src/domain/plan.ts'
import { digestOfItems, encodeItems } from '../../src/domain/review.ts'
import {
  aivenNetworkId,
  besideWorld,
  entry,
  MINUTE,
  NOW,
  network,
  networkId,
  type ownLabels,
  pairWorld,
  peering,
  peeringId,
  rowsOf,
  subnet,
  together,
  vpcId,
  vpcRange,
  world,
} from './factories.ts'

function digest(entries: readonly SpecEntry[], observed: Observed, parts: Partial<PlanOptions> = {}): string {
  return digestOfItems(
    encodeItems(rowsOf(entries, observed, parts).flatMap(({ changes }) => changes.map(({ value }) => value))),
  )
}

const missing = (...ns: number[]) => world(together(...ns.map((n) => pairWorld(n, null, null))))
const NOTHING = digest([], world())

describe('the digest does not move with', () => {
  it('the order of the spec and of the answers', () => {
    const order = fc.shuffledSubarray([1, 2, 3, 4], { minLength: 4 })
    const reference = digest(
      [1, 2, 3, 4].map((n) => entry(n)),
      missing(1, 2, 3, 4),
    )
    fc.assert(
      fc.property(order, order, (entries, answers) => {
        expect(
          digest(
            entries.map((n) => entry(n)),
            missing(...answers),
          ),
        ).toBe(reference)
      }),
    )
  })

  const base = pairWorld(1, null, null)
  const reference = digest([entry(1)], world(base))

  it.each<[string, SpecEntry, Observed, Partial<PlanOptions>]>([
    [
      'the place in the file',
      entry(1, { at: { file: 'peering.yml', line: 99, column: 1 } }),
      world(base),
      {},
    ],
    ['silenced warnings', entry(1, { silence: ['zone-ambiguous'] }), world(base), {}],
    ['allow_zone_mismatch', entry(1, { allowZoneMismatch: true }), world(base), {}],
    ['the time', entry(1), world(base), { now: NOW + 90 * MINUTE }],
    ['limits of waiting and deleting', entry(1), world(base), { waitTimeoutMs: 1, maxDeletes: 9 }],
    ['what is unmanaged and only reported', entry(1), world(base), { unmanaged: 'fail' }],
    [
      'how the VPC is named in the spec',
      entry(1, { aiven: { vpc: { kind: 'cloud-cidr', cloud: 'upcloud-de-fra', cidr: vpcRange(1) } } }),
      world(base),
      {},
    ],
    [
      'how the network is named in the spec',
      entry(1, { upcloud: { network: { kind: 'name-zone', name: 'net-1', zone: 'de-fra1' } } }),
      world(base),
      {},
    ],
    [
      'Aiven’s network UUID in the spec',
      entry(1, { aiven: { networkUuid: aivenNetworkId(9) } }),
      world(base),
      {},
    ],
    ['an account’s name', entry(1), world({ ...base, accounts: { spare: {} } }), {}],
    [
      'names, ranges and routers of the network',
      entry(1, {}),
      world(
        pairWorld(1, null, null, {
          network: { name: 'x', subnets: [subnet('192.168.7.0/24')], router: 'r' },
        }),
      ),
      {},
    ],
    ['quotas, zones and servers', entry(1), world({ ...base, quota: 50, zones: [] }), {}],
    [
      'a peering of somebody else beside it',
      entry(1),
      world({ ...base, networks: [...base.networks, network(2)], peerings: [peering(2)] }),
      {},
    ],
  ])('%s', (_, one, observed, parts) => {
    expect(reference).not.toBe(NOTHING)
    expect(digest([one], observed, parts)).toBe(reference)
  })

  it('Aiven’s network UUID, known or not', () => {
    const at = (stateInfo: unknown) =>
      digest(
        [entry(1, { aiven: { networkUuid: null } })],
        world(pairWorld(1, 'APPROVED', null, { connection: { stateInfo } })),
      )
    expect(at(null)).toBe(at({ id: aivenNetworkId(1) }))
    expect(at({ id: aivenNetworkId(1) })).toBe(at({ id: aivenNetworkId(2) }))
    expect(at(null)).not.toBe(NOTHING)
  })

  it('live values that a change does not act on', () => {
    const relabel = (name: string, state: string) =>
      digest(
        [entry(1, { name: 'n', upcloud: { labels: { team: 'a' } } })],
        world(pairWorld(1, 'ACTIVE', state, { peering: { name } })),
      )
    // The old name and the state do not matter to what will be.
    expect(relabel('before', 'active')).toBe(relabel('other', 'pending-peer'))
    expect(relabel('before', 'active')).not.toBe(NOTHING)
    const old = (labels: ReturnType<typeof ownLabels>) =>
      digest([entry(1)], world(pairWorld(1, 'ACTIVE', 'active', { peering: { labels } })))
    expect(old([])).toBe(old([{ key: 'x', value: 'y' }]))
  })

  it('interruption: pausing what flows and what does not is one change', () => {
    const paused = (state: string) =>
      digest([entry(1, { desired: 'disabled' })], world(pairWorld(1, 'ACTIVE', state)))
    expect(paused('active')).toBe(paused('pending-peer'))
  })

  it('what is in sync, waits or is blocked', () => {
    for (const observed of [
      world(pairWorld(1, 'ACTIVE', 'active')),
      world(pairWorld(1, 'PENDING_PEER', 'active')),
      world(pairWorld(1, 'ACTIVE', 'conflict-subnet')),
      world({}),
    ])
      expect(digest([entry(1)], observed)).toBe(NOTHING)
  })

  it('the order and key case of labels', () => {
    const labelled = (labels: Record<string, string>) =>
      digest([entry(1, { upcloud: { labels } })], world(base))
    expect(labelled({ aa: '1', bb: '2' })).toBe(labelled({ bb: '2', AA: '1' }))
    expect(labelled({ aa: '1' })).not.toBe(labelled({ aa: '2' }))
  })
})

describe('the digest moves with', () => {
  const reference = digest([entry(1)], missing(1))

  it.each<[string, SpecEntry, Observed]>([
    ['the name', entry(1, { name: 'other' }), missing(1)],
    ['the labels', entry(1, { upcloud: { labels: { team: 'a' } } }), missing(1)],
    ['the wanted state', entry(1, { desired: 'disabled' }), missing(1)],
    ['the VPC', entry(1, { aiven: { vpc: { kind: 'id', id: vpcId(2) } } }), missing(1, 2)],
    ['the network', entry(1, { upcloud: { network: { kind: 'id', id: networkId(2) } } }), missing(1, 2)],
    ['the number of changes', entry(1), world(pairWorld(1, 'APPROVED', null))],
    [
      'the spec file that will own it',
      entry(1, { at: { file: 'more.yml', line: 1, column: 1 } }),
      missing(1),
    ],
  ])('%s', (_, one, observed) => {
    expect(digest([one], observed)).not.toBe(reference)
    expect(digest([one], observed)).not.toBe(NOTHING)
  })

  it('the repository, for it is the owner', () => {
    expect(digest([entry(1)], missing(1), { repository: 'acme/other' })).not.toBe(reference)
  })

  it('whether what is removed is made again', () => {
    const failed = world(pairWorld(1, 'ERROR', 'error'))
    const values = (desired: Desired) =>
      rowsOf([entry(1, { desired })], failed).flatMap(({ changes }) => changes.map(({ value }) => value))
    const repair = new Set(values('active'))
    expect(values('absent').filter((value) => repair.has(value))).toEqual([])
  })

  it('the peering that is removed', () => {
    const absent = entry(1, { desired: 'absent' })
    const removed = (uuid: string) =>
      digest([absent], world(pairWorld(1, 'ACTIVE', 'active', { peering: { uuid } })))
    expect(removed(peeringId(1))).not.toBe(removed(peeringId(2)))
  })

  it('each kind of change: no two are the same', () => {
    const seen = new Map<string, string>()
    const states: [Desired, string | null, string | null][] = [
      ['active', null, null],
      ['active', null, 'active'],
      ['active', 'APPROVED', null],
      ['active', 'ACTIVE', 'error'],
      ['active', 'ERROR', 'pending-peer'],
      ['active', 'ACTIVE', 'disabled'],
      ['disabled', 'ACTIVE', 'active'],
      ['absent', 'ACTIVE', 'active'],
      ['absent', null, 'active'],
      ['absent', 'ACTIVE', null],
    ]
    for (const [desired, aiven, upcloud] of states) {
      const value = digest([entry(1, { desired })], world(pairWorld(1, aiven, upcloud)))
      expect(seen.get(value) ?? null).toBeNull()
      seen.set(value, `${desired} ${aiven} ${upcloud}`)
    }
  })

  it('what unmanaged: delete removes', () => {
    const observed = besideWorld()
    expect(digest([entry(1)], observed, { unmanaged: 'delete' })).not.toBe(NOTHING)
    expect(digest([entry(1)], observed, { unmanaged: 'report' })).toBe(NOTHING)
  })
})

it('a plan’s values hold no name of a live thing but the removed peering', () => {
  const values = rowsOf(
    [entry(1), entry(2, { desired: 'absent' }), entry(3)],
    world(
      together(
        pairWorld(1, null, null),
        pairWorld(2, 'ACTIVE', 'active', { peering: { name: 'live-name' } }),
        pairWorld(3, 'ACTIVE', 'active', {
          peering: { name: 'live-name', labels: [{ key: 'live', value: 'label' }] },
        }),
      ),
    ),
  ).flatMap(({ changes }) => changes.map(({ value }) => value))
  expect(values).toHaveLength(6)
  expect(values.join()).not.toContain('live')
  expect(values.join()).not.toContain('acme-prod')
  for (const n of [1, 2, 3]) expect(values.join()).not.toContain(aivenNetworkId(n))
  expect(values.filter((value) => value.includes(peeringId(2)))).toHaveLength(1)
})

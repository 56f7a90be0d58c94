/**
 * What else is known of a peering counts: a near range, a label and a written UUID prove nothing where another VPC,
 * another entry or another spec may have the same peering.
 */
import { describe, expect, it } from 'vitest'
import type { PeeringPlan, UpcloudPeering } from '../../src/domain/model.ts'
import {
  aivenNetworkId,
  changesOf,
  codes,
  connection,
  entry,
  network,
  networkId,
  ownLabels,
  pairWorld,
  peering,
  peeringId,
  rowOf,
  rowsOf,
  vpc,
  vpcId,
  vpcRange,
  WANTED,
  world,
} from './factories.ts'

/** A range inside that of VPC 1. */
const INNER = '10.100.4.0/24'
const ON_NETWORK_1 = { upcloud: { network: { kind: 'id', id: networkId(1) } } } as const
const NETWORK_1 = { uuid: networkId(1), cidrs: [] }

/** VPC 1 with a connection to network 1 that is ACTIVE and shows no UUID: only a range could tell its half. */
const silentVpc = vpc(1, { connections: [connection(1, { stateInfo: null })] })

/** Another team's live peering on network 1, made by hand, with Aiven's network of VPC 2 behind it. */
const theirs = peering(9, {
  name: 'another team',
  network: NETWORK_1,
  peer: { uuid: aivenNetworkId(2), cidrs: [INNER] },
  labels: [],
})

function changedUuids(rows: readonly PeeringPlan[]): (string | null)[] {
  return rows.filter(({ changes }) => changes.length > 0).map(({ upcloud }) => upcloud.peering)
}

describe('a live peering made by hand, whose range lies in the VPC of an entry', () => {
  it.each(WANTED)('stays where Aiven shows its network for another VPC, wanted %s', (desired) => {
    const joined = connection(1, { stateInfo: { id: aivenNetworkId(2) } })
    const other = vpc(2, { cidr: INNER, connections: [connection(2), joined] })
    const observed = world({
      vpcs: [silentVpc, other],
      networks: [network(1), network(2)],
      peerings: [theirs, peering(2)],
    })

    const rows = rowsOf([entry(1, { desired }), entry(2)], observed)

    expect(changedUuids(rows)).not.toContain(theirs.uuid)
    expect(rows[0]?.upcloud.peering).toBeNull()
    expect(rows.find(({ status }) => status === 'unmanaged')?.upcloud.peering).toBe(theirs.uuid)
  })

  it.each(WANTED)('stays where a label elsewhere gives its network to another VPC, wanted %s', (desired) => {
    const other = vpc(2, { cidr: INNER, connections: [connection(2, { stateInfo: null })] })
    const observed = world({
      vpcs: [silentVpc, other],
      networks: [network(1), network(2)],
      peerings: [theirs, peering(2)],
    })

    const rows = rowsOf([entry(1, { desired }), entry(2)], observed)

    expect(rows[0]?.changes.filter(({ side }) => side === 'upcloud' && desired === 'absent')).toEqual([])
    expect(changedUuids(rows)).not.toContain(theirs.uuid)
  })

  it.each(WANTED)(
    'blocks the entry beside one that shows no range and may be its own, wanted %s',
    (desired) => {
      const mine = peering(1, { state: 'disabled', labels: [], peer: { uuid: aivenNetworkId(1), cidrs: [] } })

      const row = rowOf(
        entry(1, { desired }),
        world({ vpcs: [silentVpc], networks: [network(1)], peerings: [theirs, mine] }),
      )

      expect([row.status, codes(row.findings)]).toEqual(['blocked', ['ambiguous-peering']])
    },
  )

  it.each(WANTED)(
    'blocks the entry where the connection of another VPC may have it by its range, too, wanted %s',
    (desired) => {
      const other = vpc(2, { cidr: INNER, connections: [connection(1, { stateInfo: null })] })
      const observed = world({ vpcs: [silentVpc, other], networks: [network(1)], peerings: [theirs] })

      const [row, ...rest] = rowsOf([entry(1, { desired }), entry(2)], observed)

      expect([row?.status, row?.changes]).toEqual(['blocked', []])
      expect(row?.findings.map(({ message }) => message).join()).toContain(theirs.uuid)
      expect(changedUuids(rest)).not.toContain(theirs.uuid)
    },
  )
})

describe('networks of one name in two UpCloud accounts', () => {
  const byName = (n: number, account: string) =>
    entry(n, {
      aiven: { vpc: { kind: 'id', id: vpcId(1) } },
      upcloud: { account, network: { kind: 'name-zone', name: 'app-net', zone: 'de-fra1' } },
    })
  const one = byName(1, 'default')
  const two = byName(2, 'two')
  const first = network(1, { name: 'app-net' })

  it('are two networks', () => {
    const accounts = { two: { networks: [network(2, { name: 'app-net' })] } }
    const rows = rowsOf([one, two], world({ vpcs: [vpc(1)], networks: [first], accounts }))
    expect(rows.map(({ status }) => status)).toEqual(['create', 'create'])
  })

  it('are two networks in a run over one of them, which reads one account only', () => {
    const rows = rowsOf([one, two], world({ vpcs: [vpc(1)], networks: [first] }), {
      chosen: (each) => each === one,
    })
    expect(rows.map(({ status, findings }) => [status, codes(findings)])).toEqual([['create', []]])
  })
})

describe('a run over a part of the spec keeps what the rest has', () => {
  const kept = entry(1)

  it('a half that only its range makes the other entry’s, where a network_uuid was copied from the wrong line', () => {
    const wrong = entry(2, {
      ...ON_NETWORK_1,
      desired: 'absent',
      aiven: { networkUuid: aivenNetworkId(1) },
    })
    const observed = world({
      vpcs: [silentVpc, vpc(2)],
      networks: [network(1)],
      peerings: [peering(1, { labels: [] })],
    })

    const whole = rowsOf([wrong, kept], observed)
    const part = rowsOf([wrong, kept], observed, { chosen: (one) => one === wrong })

    expect(whole.map(({ status }) => status)).toEqual(['blocked', 'blocked'])
    expect(part.map(({ status, changes }) => [status, changes])).toEqual([['blocked', []]])
  })

  it.each(WANTED)('a half that a label makes the other entry’s, wanted %s', (desired) => {
    const chosen = entry(2, { ...ON_NETWORK_1, desired })
    const labelled = peering(1, { peer: { uuid: aivenNetworkId(2), cidrs: [] } })
    const shown = vpc(2, { connections: [connection(1, { stateInfo: { id: aivenNetworkId(2) } })] })
    const observed = world({ vpcs: [silentVpc, shown], networks: [network(1)], peerings: [labelled] })

    for (const some of [{}, { chosen: (one: typeof chosen) => one === chosen }]) {
      const rows = rowsOf([chosen, kept], observed, some)
      expect(rows.flatMap(changesOf)).toEqual([])
      expect(new Set(rows.map(({ status }) => status))).toEqual(new Set(['blocked']))
    }
  })

  it('and so does a whole run, of an entry whose VPC does not show today', () => {
    const labelled = peering(1, { peer: { uuid: aivenNetworkId(2), cidrs: [] } })
    const shown = vpc(2, { connections: [connection(1, { stateInfo: { id: aivenNetworkId(2) } })] })
    const observed = world({ vpcs: [shown], networks: [network(1)], peerings: [labelled] })

    const rows = rowsOf([entry(2, { ...ON_NETWORK_1, desired: 'absent' }), kept], observed)

    expect(rows.map(({ status, changes }) => [status, changes])).toEqual([
      ['blocked', []],
      ['blocked', []],
    ])
    expect(rows.map(({ findings }) => codes(findings))).toEqual([['ambiguous-peering'], ['vpc-not-found']])
  })
})

it('a failed Aiven side under a half that still changes is removed only as something that may cut traffic', () => {
  const row = rowOf(entry(1), world(pairWorld(1, 'ERROR', 'provisioning')))
  expect(changesOf(row)).toEqual(['aiven delete!', 'aiven create'])
})

it('an absent entry with a wrong network_uuid is not done while its half is there', () => {
  const wrong = entry(1, { desired: 'absent', aiven: { networkUuid: aivenNetworkId(99) } })
  const row = rowOf(wrong, world(pairWorld(1, null, 'pending-peer')))
  expect([row.status, codes(row.findings)]).toEqual(['blocked', ['aiven-network-mismatch']])
})

describe('unmanaged: delete', () => {
  const base = pairWorld(1, 'ACTIVE', 'active')

  /** The rows of a run that deletes, over the first pair and what is there besides. */
  function rowsBeside(half: UpcloudPeering, others: Parameters<typeof world>[0]): PeeringPlan[] {
    const observed = world({ ...base, ...others, peerings: [...base.peerings, half] })
    return rowsOf([entry(1)], observed, { unmanaged: 'delete' })
  }

  it('reaches what is on the VPCs and networks of the spec, and nothing beyond', () => {
    const near = peering(7, { network: NETWORK_1 })
    const far = peering(8, {
      network: { uuid: networkId(8), cidrs: [] },
      peer: { uuid: aivenNetworkId(7), cidrs: [vpcRange(7)] },
      labels: ownLabels(7),
    })
    const shown = { stateInfo: { id: aivenNetworkId(7) } }
    const former = vpc(7, { connections: [connection(1, shown), connection(8, shown)] })
    const observed = world({
      ...base,
      networks: [...base.networks, network(8)],
      peerings: [...base.peerings, near, far],
      labelledVpcs: [former],
    })

    const rows = rowsOf([entry(1)], observed, { unmanaged: 'delete' })

    expect(changedUuids(rows)).toEqual([near.uuid])
  })

  it('keeps a pair that only a range makes one, although its half carries the label of the spec', () => {
    const silent = connection(2, { stateInfo: null })
    const half = peering(9, {
      name: 'near',
      network: { uuid: networkId(2), cidrs: [] },
      peer: { uuid: aivenNetworkId(5), cidrs: [INNER] },
      labels: ownLabels(1).filter(({ key }) => key !== 'aiven-vpc'),
    })

    const rows = rowsBeside(half, {
      vpcs: [vpc(1, { connections: [connection(1), silent] })],
      networks: [network(1), network(2)],
    })

    expect(rows.map(({ name, status, changes }) => [name, status, changes])).toEqual([
      ['peering-1', 'in-sync', []],
      ['near', 'unmanaged', []],
    ])
  })

  it('keeps a half of the spec that was made for another VPC, wherever it leads today', () => {
    const half = peering(9, {
      name: 'moved',
      network: { uuid: networkId(2), cidrs: [] },
      peer: { uuid: aivenNetworkId(1), cidrs: [vpcRange(1)] },
      labels: ownLabels(5),
    })

    const rows = rowsBeside(half, {
      vpcs: [
        vpc(1, { connections: [connection(1), connection(2, { stateInfo: { id: aivenNetworkId(1) } })] }),
      ],
      networks: [network(1), network(2)],
    })

    expect(rows.map(({ name, status, changes }) => [name, status, changes])).toEqual([
      ['peering-1', 'in-sync', []],
      ['moved', 'unmanaged', []],
    ])
    expect(rows[1]?.findings.map(({ message }) => message).join()).toContain('another VPC')
  })
})

it.each(WANTED)(
  'a network_uuid that Aiven shows for another VPC takes nothing of it, wanted %s',
  (desired) => {
    const wrong = entry(1, { desired, aiven: { networkUuid: aivenNetworkId(2) } })
    const other = vpc(2, {
      connections: [connection(2), connection(1, { stateInfo: { id: aivenNetworkId(2) } })],
    })
    const observed = world({
      vpcs: [vpc(1), other],
      networks: [network(1), network(2)],
      peerings: [theirs, peering(2)],
    })

    const rows = rowsOf([wrong, entry(2)], observed)

    expect([rows[0]?.status, codes(rows[0]?.findings ?? [])]).toEqual(['blocked', ['aiven-network-mismatch']])
    expect(changedUuids(rows)).toEqual([])
  },
)

it('a removal says that traffic may stop where another half of the VPC is live beside the one that network_uuid means', () => {
  const pinned = entry(1, { desired: 'absent', aiven: { networkUuid: aivenNetworkId(1) } })
  const dead = peering(1, { state: 'peer-disabled' })
  const live = peering(2, { network: NETWORK_1, labels: ownLabels(1) })

  const rows = rowsOf([pinned], world({ vpcs: [silentVpc], networks: [network(1)], peerings: [dead, live] }))

  expect(rows.flatMap(changesOf)).toEqual(['aiven delete!', 'upcloud delete!'])
  expect(rows[0]?.upcloud.peering).toBe(dead.uuid)
})

it('a half that an entry has is not told as the half of a pair without an entry', () => {
  const named = entry(2, { ...ON_NETWORK_1, aiven: { networkUuid: aivenNetworkId(2) } })
  const elsewhere = entry(1, { upcloud: { network: { kind: 'id', id: networkId(2) } } })
  const observed = world({
    vpcs: [silentVpc, vpc(2)],
    networks: [network(1), network(2)],
    peerings: [theirs],
  })

  const rows = rowsOf([named, elsewhere], observed)

  expect(rows[0]?.upcloud.peering).toBe(peeringId(9))
  expect(
    rows
      .filter(({ status }) => status === 'unmanaged')
      .map(({ aiven, upcloud }) => [aiven.vpc, upcloud.peering]),
  ).toEqual([[vpcId(1), null]])
})

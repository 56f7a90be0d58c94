/** What an entry's VPC and network are, and what is said when there is none, or several. */
import { describe, expect, it } from 'vitest'
import { UPCLOUD_STATES } from '../../src/domain/decide/states.ts'
import type { Observed } from '../../src/domain/model/observed.ts'
import type { UpcloudPeering } from '../../src/domain/model.ts'
import {
  aivenNetworkId,
  changesOf,
  codes,
  type EntryParts,
  entry,
  failing,
  network,
  networkId,
  ownLabels,
  pairWorld,
  peering,
  peeringId,
  plan,
  rowOf,
  rowsOf,
  SCOPE,
  together,
  vpc,
  vpcId,
  vpcRange,
  world,
} from './factories.ts'

const byRange = (n: number, cloud = 'upcloud-de-fra', cidr = vpcRange(n)) =>
  entry(n, { aiven: { vpc: { kind: 'cloud-cidr', cloud, cidr } } })
const byName = (n: number, name = `net-${n}`, zone = 'de-fra1') =>
  entry(n, { upcloud: { network: { kind: 'name-zone', name, zone } } })

describe('a VPC', () => {
  it('by cloud and range', () => {
    const row = rowOf(byRange(1), world(together(pairWorld(1, 'ACTIVE', 'active'), pairWorld(2, null, null))))
    expect([row.status, row.aiven.vpc]).toEqual(['in-sync', vpcId(1)])
  })

  it('by cloud and range, passing over what is being deleted', () => {
    const base = pairWorld(1, 'ACTIVE', 'active')
    const old = ['DELETING', 'DELETED'].map((state, i) => vpc(i + 7, { cidr: vpcRange(1), state }))
    expect(rowOf(byRange(1), world({ ...base, vpcs: [...old, ...base.vpcs] })).aiven.vpc).toBe(vpcId(1))
  })

  it.each([
    ['another range', 'upcloud-de-fra', '10.99.0.0/22'],
    ['another cloud', 'upcloud-nl-ams', vpcRange(1)],
    ['a larger range', 'upcloud-de-fra', '10.100.0.0/16'],
  ])('by cloud and range without a match: %s', (_, cloud, cidr) => {
    const row = rowOf(byRange(1, cloud, cidr), world(pairWorld(1, null, null)))
    expect([row.status, ...codes(row.findings)]).toEqual(['blocked', 'vpc-not-found'])
    expect(row.findings[0]?.message).toContain(`upcloud-de-fra ${vpcRange(1)} (${vpcId(1)})`)
    expect(row.findings[0]?.at).toEqual(entry(1).at)
  })

  it('that is only there while it is deleted is not found, and the message says why', () => {
    const base = pairWorld(1, null, null, { vpc: { state: 'DELETING' } })
    const row = rowOf(byRange(1), world(base))
    expect(codes(row.findings)).toEqual(['vpc-not-found'])
    expect(row.findings[0]?.message).toContain('DELETING')
  })

  it('in an empty project', () => {
    const row = rowOf(byRange(1), world({ networks: [network(1)] }))
    expect(row.findings[0]?.message).toContain('It has no VPCs')
  })

  it('by cloud and range with two matches names them', () => {
    const base = pairWorld(1, null, null)
    const twin = vpc(2, { cidr: vpcRange(1) })
    const row = rowOf(byRange(1), world({ ...base, vpcs: [...base.vpcs, twin] }))
    expect([row.status, ...codes(row.findings)]).toEqual(['blocked', 'ambiguous-peering'])
    expect(row.findings[0]?.message).toContain(`${vpcId(1)}, ${vpcId(2)}`)
  })

  it('by an id that is not there: found nothing, unless it is to be absent', () => {
    const { networks } = pairWorld(1, null, null)
    const row = rowOf(entry(1), world({ networks }))
    expect([row.status, ...codes(row.findings)]).toEqual(['blocked', 'vpc-not-found'])
    expect(row.findings[0]?.message).toContain('project acme-prod')
    expect(rowOf(entry(1, { desired: 'absent' }), world({ networks })).status).toBe('in-sync')
  })

  it('in another project than the entry says is not found', () => {
    const base = pairWorld(1, null, null)
    const scope = { kind: 'organization', organization: 'org1' } as const
    const one = entry(1, { aiven: { scope } })
    const row = rowOf(one, world({ ...base, vpcs: [...base.vpcs, vpc(2, { scope })] }))
    expect(codes(row.findings)).toEqual(['vpc-not-found'])
    expect(row.findings[0]?.message).toContain('organization org1')
    expect(row.aiven.scope).toEqual(scope)
    expect(SCOPE.kind).toBe('project')
  })
})

it('absent, and another account than the entry’s shows its half: neither side is removed', () => {
  const { networks, peerings, vpcs } = pairWorld(1, 'ACTIVE', 'active')
  const shared = entry(1, { desired: 'absent', upcloud: { account: 'shared' } })
  const seenBy = (labels: UpcloudPeering['labels']) =>
    world({
      vpcs,
      networks,
      peerings: peerings.map((one) => ({ ...one, labels })),
      accounts: { shared: { networks } },
    })

  const row = rowOf(shared, seenBy(ownLabels(1)))

  expect([row.status, ...codes(row.findings), ...changesOf(row)]).toEqual(['blocked', 'ambiguous-peering'])
  for (const part of ['"shared"', '"default"', peeringId(1), 'upcloud.account'])
    expect(row.findings[0]?.message).toContain(part)
  expect(changesOf(rowOf(shared, seenBy(ownLabels(2))))).toEqual(['aiven delete!'])
})

describe('absent, and no VPC is found', () => {
  const absent = (parts: EntryParts = {}) => entry(1, { desired: 'absent', ...parts })
  const lost = (state: string, parts: Partial<UpcloudPeering> = {}) => {
    const { networks, peerings } = pairWorld(1, null, state, { peering: parts })
    return world({ networks, peerings })
  }

  it.each(UPCLOUD_STATES.filter((state) => state !== 'deleted-peer-network'))(
    'while a half of it is in UpCloud (%s): nothing is removed, for the other half may be elsewhere',
    (state) => {
      const row = rowOf(absent(), lost(state))
      expect([row.status, ...codes(row.findings), ...changesOf(row)]).toEqual(['blocked', 'vpc-not-found'])
      const [one] = row.findings
      for (const part of [vpcId(1), peeringId(1), 'project acme-prod', 'account default', 'by hand'])
        expect(one?.message).toContain(part)
      expect(one?.at).toEqual(entry(1).at)
    },
  )

  it('recognised by the network UUID of the spec, or one of several: the same', () => {
    const networkUuid = aivenNetworkId(1)
    const byUuid = rowOf(absent({ aiven: { networkUuid } }), lost('active', { labels: [] }))
    expect([byUuid.status, ...codes(byUuid.findings)]).toEqual(['blocked', 'vpc-not-found'])
    const base = lost('active')
    const twins = [peering(1), peering(2, { network: peering(1).network, labels: ownLabels(1) })]
    const several = rowOf(absent(), world({ networks: [network(1)], peerings: twins }))
    expect([several.status, ...codes(several.findings)]).toEqual(['blocked', 'ambiguous-peering'])
    expect(rowOf(absent(), failing(base, 'aiven')).findings.map(({ code }) => code)).toEqual(['api-error'])
  })

  it.each(['active', 'pending-peer'])('in a list without it: the same (%s)', (state) => {
    const { networks, peerings } = pairWorld(1, null, state)
    const observed = world({ vpcs: [vpc(2)], networks, peerings })
    for (const one of [absent(), { ...byRange(1), desired: 'absent' as const }]) {
      const row = rowOf(one, observed)
      expect([row.status, ...codes(row.findings), ...changesOf(row)]).toEqual(['blocked', 'vpc-not-found'])
    }
    expect(rowOf({ ...byRange(1), desired: 'absent' }, observed).findings[0]?.message).toContain('aiven-vpc')
  })

  it('nor is the network, and its ranges are told as the peering says them', () => {
    const { peerings } = pairWorld(1, null, 'deleted-peer-network')
    const row = rowOf(absent(), world({ peerings }))
    expect([row.status, row.upcloud.network, row.upcloud.cidrs]).toEqual([
      'delete',
      networkId(1),
      peerings.flatMap(({ network }) => network.cidrs),
    ])
  })

  it('but UpCloud says that Aiven’s network is gone: the rest goes, too', () => {
    const row = rowOf(absent(), lost('deleted-peer-network'))
    expect([row.status, ...codes(row.findings), ...changesOf(row)]).toEqual(['delete', 'upcloud delete'])
  })

  it('but Aiven still shows it as deleted: the rest goes, too', () => {
    for (const state of ['DELETING', 'DELETED']) {
      const row = rowOf(absent(), world(pairWorld(1, null, 'pending-peer', { vpc: { state } })))
      expect([row.status, ...codes(row.findings), ...changesOf(row)]).toEqual(['delete', 'upcloud delete'])
    }
  })

  it('another spec’s peering is left alone all the same', () => {
    const row = rowOf(absent(), lost('deleted-peer-network', { labels: ownLabels(1, 'acme/other:p.yml') }))
    expect([row.status, ...codes(row.findings)]).toEqual(['blocked', 'owned-elsewhere'])
  })
})

describe('a project that does not exist, or that the token may not see', () => {
  const nowhere = (): Observed => {
    const base = world(pairWorld(1, null, null))
    return {
      ...base,
      aiven: new Map(
        [...base.aiven].map(([key]) => [
          key,
          { list: { ok: true, value: null }, vpcs: new Map([[vpcId(1), { ok: true, value: null }]]) },
        ]),
      ),
    }
  }

  it.each([
    ['by id', entry(1)],
    ['by cloud and range', byRange(1)],
  ])('is said the same way, with project and account: %s', (_, one) => {
    const row = rowOf(one, nowhere())
    expect([row.status, ...codes(row.findings)]).toEqual(['blocked', 'vpc-not-found'])
    for (const part of ['project acme-prod', 'account default', 'member'])
      expect(row.findings[0]?.message).toContain(part)
  })
})

describe('a network', () => {
  it('by name and zone', () => {
    expect(rowOf(byName(1), world(pairWorld(1, 'ACTIVE', 'active'))).upcloud.network).toBe(networkId(1))
  })

  it('of another kind by name is found, and refused for its kind', () => {
    const base = pairWorld(1, null, null, { network: { type: 'utility' } })
    const row = rowOf(byName(1), world(base))
    expect([row.upcloud.network, ...codes(row.findings)]).toEqual([networkId(1), 'network-not-private'])
  })

  it('private ones first, for names repeat among the platform’s own', () => {
    const base = pairWorld(1, 'ACTIVE', 'active')
    const utility = network(9, { name: 'net-1', type: 'utility' })
    const row = rowOf(byName(1), world({ ...base, networks: [utility, ...base.networks] }))
    expect([row.status, row.upcloud.network]).toEqual(['in-sync', networkId(1)])
  })

  it.each([
    ['another name', 'net-9', 'de-fra1'],
    ['another zone', 'net-1', 'nl-ams1'],
  ])('without a match (%s) lists what is near', (_, name, zone) => {
    const row = rowOf(byName(1, name, zone), world(pairWorld(1, null, null)))
    expect([row.status, ...codes(row.findings)]).toEqual(['blocked', 'network-not-found'])
    expect(row.findings[0]?.message).toContain(`"net-1" in de-fra1 (${networkId(1)})`)
  })

  it('without a match and with nothing near', () => {
    const row = rowOf(byName(1, 'x', 'nl-ams1'), world(pairWorld(1, null, null)))
    expect(row.findings[0]?.message).toContain('no private network there')
  })

  it('with two matches names them', () => {
    const base = pairWorld(1, null, null)
    const twin = network(2, { name: 'net-1' })
    const row = rowOf(byName(1), world({ ...base, networks: [...base.networks, twin] }))
    expect([row.status, ...codes(row.findings)]).toEqual(['blocked', 'ambiguous-peering'])
    expect(row.findings[0]?.message).toContain(`${networkId(1)}, ${networkId(2)}`)
  })

  it('a thousand matches do not make an endless message', () => {
    const base = pairWorld(1, null, null)
    const many = Array.from({ length: 1000 }, (_, i) => network(i + 1, { name: 'net-1' }))
    const [one] = rowOf(byName(1), world({ ...base, networks: many })).findings
    expect(one?.message.length).toBeLessThan(600)
    expect(one?.message).toContain('and 995 more')
  })

  it('by a UUID that is not there: found nothing, unless it is to be absent', () => {
    const { vpcs } = pairWorld(1, null, null)
    expect(codes(rowOf(entry(1), world({ vpcs })).findings)).toEqual(['network-not-found'])
    expect(rowOf(entry(1, { desired: 'absent' }), world({ vpcs })).status).toBe('in-sync')
  })

  it('that is gone does not keep an absent entry from removing the Aiven side', () => {
    const { vpcs } = pairWorld(1, 'DELETED_BY_PEER', null)
    expect(rowOf(entry(1, { desired: 'absent' }), world({ vpcs })).status).toBe('delete')
  })

  it('is looked up in the entry’s account', () => {
    const { vpcs, networks } = pairWorld(1, null, null)
    const observed = world({ vpcs, accounts: { other: { networks } } })
    expect(codes(rowOf(entry(1), observed).findings)).toEqual(['network-not-found'])
    expect(rowOf(entry(1, { upcloud: { account: 'other' } }), observed).status).toBe('create')
  })
})

it('an apply gets a target for what is known, and none for what is not', () => {
  const observed = world(pairWorld(1, null, null))
  const targets = plan([entry(1), byName(2, 'nowhere')], observed).peerings.map(({ target }) => target)
  expect(targets[0]).toMatchObject({
    name: 'peering-1',
    desired: 'active',
    aiven: { vpc: vpcId(1) },
    upcloud: { network: networkId(1), account: 'default' },
    onlyIfOwn: false,
  })
  expect(targets[1]).toBeNull()
})

describe('what cannot be read', () => {
  const base = world(pairWorld(1, 'ACTIVE', 'active'))

  it.each(['aiven', 'networks', 'peerings'] as const)('%s: the API’s own finding and message', (what) => {
    for (const code of ['not-authorized', 'api-error'] as const) {
      const row = rowOf(entry(1), failing(base, what, code))
      expect([row.status, row.drifted, row.pending]).toEqual(['blocked', false, false])
      expect(row.findings).toEqual([{ code, severity: 'error', message: 'the API fails', at: entry(1).at }])
    }
  })

  it('both sides: each once', () => {
    const row = rowOf(entry(1), failing(failing(failing(base, 'aiven'), 'networks'), 'peerings'))
    expect(codes(row.findings)).toEqual(['api-error', 'api-error'])
  })

  it('an account or scope that was not asked', () => {
    const rows = rowsOf([entry(1, { upcloud: { account: 'nobody' } })], base)
    expect(codes(rows[0]?.findings ?? [])).toEqual(['api-error'])
  })
})

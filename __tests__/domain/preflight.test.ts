/** What is said before anything is built, and that it is only said then. */
import { describe, expect, it } from 'vitest'
import type { AivenVpc, UpcloudNetwork } from '../../src/domain/model.ts'
import {
  codes,
  connection,
  type EntryParts,
  entry,
  network,
  networkRange,
  pairWorld,
  plan,
  rowOf,
  subnet,
  vpcRange,
  world,
} from './factories.ts'

interface Case {
  readonly vpc?: Partial<AivenVpc>
  readonly network?: Partial<UpcloudNetwork>
  readonly entry?: EntryParts
}

const missing = (one: Case) => world(pairWorld(1, null, null, one))
const inPlace = (one: Case) =>
  world(
    pairWorld(1, 'ACTIVE', 'active', {
      ...one,
      vpc: { ...one.vpc, connections: [connection(1), ...(one.vpc?.connections ?? [])] },
    }),
  )

const aws = connection(1, { peerCloudAccount: '123456789012', peerVpc: 'vpc-0a1b' })

const CASES: readonly [string, Case, string[], string][] = [
  ['nothing wrong', {}, [], ''],
  [
    'a VPC that is still being built',
    { vpc: { state: 'APPROVED' } },
    ['vpc-not-active'],
    'still being built',
  ],
  ['a VPC that is going', { vpc: { state: 'DELETING' } }, ['vpc-not-active'], 'DELETING'],
  ['a VPC in an unknown state', { vpc: { state: 'NEW' } }, ['vpc-not-active'], 'NEW'],
  ['a VPC on another provider', { vpc: { cloud: 'aws-eu-west-1' } }, ['vpc-not-upcloud'], 'aws-eu-west-1'],
  [
    'a VPC peered with another provider',
    { vpc: { connections: [aws] } },
    ['vpc-not-upcloud'],
    '123456789012',
  ],
  [
    'a VPC that was peered with another provider',
    { vpc: { connections: [{ ...aws, state: 'DELETED' }] } },
    [],
    '',
  ],
  ['a public network', { network: { type: 'public' } }, ['network-not-private'], 'public'],
  ['a utility network', { network: { type: 'utility', router: null } }, ['network-not-private'], 'utility'],
  ['a network without router', { network: { router: null } }, ['no-router'], 'Attach a router'],
  ['another zone', { network: { zone: 'nl-ams1' } }, ['zone-mismatch'], 'allow_zone_mismatch: true'],
  ['another zone, allowed', { network: { zone: 'nl-ams1' }, entry: { allowZoneMismatch: true } }, [], ''],
  [
    'Helsinki',
    { vpc: { cloud: 'upcloud-fi-hel' }, network: { zone: 'fi-hel2' } },
    ['zone-ambiguous'],
    'fi-hel2',
  ],
  [
    'Helsinki, silenced',
    {
      vpc: { cloud: 'upcloud-fi-hel' },
      network: { zone: 'fi-hel2' },
      entry: { silence: ['zone-ambiguous'] },
    },
    [],
    '',
  ],
  [
    'an error cannot be silenced',
    { network: { router: null }, entry: { silence: ['waiting', 'zone-ambiguous'] } },
    ['no-router'],
    '',
  ],
  [
    'ranges that overlap',
    { network: { subnets: [subnet('10.100.5.0/24')] } },
    ['cidr-overlap'],
    '10.100.5.0/24',
  ],
  [
    'a range around the VPC’s',
    { network: { subnets: [subnet('10.0.0.0/8')] } },
    ['cidr-overlap'],
    '10.0.0.0/8',
  ],
  [
    'the second subnet overlaps',
    { network: { subnets: [subnet(networkRange(1)), subnet(vpcRange(1))] } },
    ['cidr-overlap'],
    vpcRange(1),
  ],
  [
    'ranges that touch',
    { network: { subnets: [subnet('10.100.0.0/22'), subnet('10.100.8.0/22'), subnet('fd00::/8')] } },
    [],
    '',
  ],
  [
    'everything at once',
    {
      vpc: { state: 'DELETING', connections: [aws] },
      network: { router: null, zone: 'uk-lon1', subnets: [subnet(vpcRange(1))] },
    },
    ['vpc-not-active', 'vpc-not-upcloud', 'no-router', 'zone-mismatch', 'cidr-overlap'],
    '',
  ],
]

describe('before a peering is made', () => {
  it.each(CASES)('%s', (_, parts, expected, text) => {
    const row = rowOf(entry(1, parts.entry), missing(parts))
    expect(codes(row.findings)).toEqual(expected)
    expect(row.findings.map(({ message }) => message).join()).toContain(text)
    expect(row.findings.every(({ at }) => at === row.findings[0]?.at && at?.line === 10)).toBe(true)
    const blocked = row.findings.some(({ severity }) => severity === 'error')
    expect([row.status, row.changes.length]).toEqual(blocked ? ['blocked', 0] : ['create', 2])
  })

  it.each(CASES)('the same holds before one is enabled: %s', (_, parts, expected) => {
    const more = {
      ...parts,
      vpc: { ...parts.vpc, connections: [connection(1), ...(parts.vpc?.connections ?? [])] },
    }
    const row = rowOf(entry(1, parts.entry), world(pairWorld(1, 'ACTIVE', 'disabled', more)))
    expect(codes(row.findings)).toEqual(expected)
  })
})

describe('what is in place or is to go', () => {
  it.each(CASES)('is not judged: %s', (_, parts) => {
    expect(rowOf(entry(1, parts.entry), inPlace(parts)).status).toBe('in-sync')
    expect(rowOf(entry(1, { ...parts.entry, desired: 'absent' }), inPlace(parts)).status).toBe('delete')
    expect(rowOf(entry(1, { ...parts.entry, desired: 'absent' }), missing(parts)).status).toBe('in-sync')
    expect(rowOf(entry(1, { ...parts.entry, desired: 'disabled' }), inPlace(parts)).status).toBe('update')
  })
})

describe('the zone list', () => {
  const zone = (parts: Partial<UpcloudNetwork>) => plan([entry(1)], missing({ network: parts })).needs.zones

  it('is only asked for a zone that is not known', () => {
    expect([...zone({})]).toEqual([])
    expect([...zone({ zone: 'nl-ams1' })]).toEqual([])
    expect([...zone({ zone: 'de-lia1' })]).toEqual(['default'])
    const settled = plan([entry(1)], inPlace({ network: { zone: 'de-lia1' } }))
    expect([...settled.needs.zones]).toEqual([])
  })

  it('decides when it was read', () => {
    const parts = pairWorld(1, null, null, { network: { zone: 'de-lia1' } })
    const lia = (parent: string) => [{ id: 'de-lia1', public: false, parent }]
    expect(codes(rowOf(entry(1), world(parts)).findings)).toEqual(['zone-ambiguous'])
    expect(codes(rowOf(entry(1), world({ ...parts, zones: lia('de-fra1') })).findings)).toEqual([
      'zone-ambiguous',
    ])
    expect(codes(rowOf(entry(1), world({ ...parts, zones: lia('nl-ams1') })).findings)).toEqual([
      'zone-mismatch',
    ])
  })
})

describe('Aiven’s own warnings', () => {
  it.each([
    ['upcloud-peering-in-error', 'upcloud-peering-in-error'],
    ['overlapping-peer-vpc-ip-ranges', 'transitive-overlap'],
  ])('%s is shown as %s', (type, code) => {
    const warnings = [{ type, message: 'in Aiven’s words' }]
    const row = rowOf(entry(1), world(pairWorld(1, 'ACTIVE', 'active', { connection: { warnings } })))
    expect([row.status, ...codes(row.findings)]).toEqual(['in-sync', code])
    expect(row.findings[0]?.message).toContain('in Aiven’s words')
  })

  it('an unknown one is passed over', () => {
    const warnings = [{ type: 'something-new', message: '' }]
    expect(
      rowOf(entry(1), world(pairWorld(1, 'ACTIVE', 'active', { connection: { warnings } }))).findings,
    ).toEqual([])
  })
})

it('a network without a name is named by its UUID', () => {
  const row = rowOf(entry(1), missing({ network: { name: '', router: null } }))
  expect(row.findings[0]?.message).toContain(`network ${network(1).uuid} has no router`)
})

it('a network of which no range is known is not built on', () => {
  const { findings, changes } = rowOf(entry(1), world(pairWorld(1, null, null, { network: { subnets: [] } })))
  expect([codes(findings), changes]).toEqual([['cidr-overlap'], []])
  expect(findings[0]?.message).toContain('shows no address range')
  expect(rowOf(entry(1), world(pairWorld(1, 'ACTIVE', 'active', { network: { subnets: [] } }))).status).toBe(
    'in-sync',
  )
})

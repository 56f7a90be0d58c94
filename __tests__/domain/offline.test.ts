/** What a spec says by itself, without any cloud. */
import { describe, expect, it } from 'vitest'
import { offlineFindings } from '../../src/domain/preflight/offline.ts'
import { codes, type EntryParts, entry, networkId } from './factories.ts'

const byRange = (n: number, cidr: string, parts: EntryParts = {}, cloud = 'upcloud-de-fra') =>
  entry(n, {
    aiven: { vpc: { kind: 'cloud-cidr', cloud, cidr } },
    ...parts,
  })
const on = (name: string, zone: string) =>
  ({ upcloud: { network: { kind: 'name-zone', name, zone } } }) as const
const onNetwork = (n: number) => ({ upcloud: { network: { kind: 'id', id: networkId(n) } } }) as const

describe('without a cloud', () => {
  it('ids say nothing', () => {
    expect(offlineFindings([entry(1), entry(2)])).toEqual([])
  })

  it.each([
    ['aws-eu-west-1', 'de-fra1', ['vpc-not-upcloud']],
    ['upcloud-de-fra', 'de-fra1', []],
    ['upcloud-de-fra', 'nl-ams1', ['zone-mismatch']],
    ['upcloud-fi-hel', 'fi-hel2', []],
    ['upcloud-de-fra', 'de-new9', []],
  ])('%s and %s', (cloud, zone, expected) => {
    expect(codes(offlineFindings([byRange(1, '10.1.0.0/22', on('net', zone), cloud)]))).toEqual(expected)
  })

  it('a mismatch may be allowed', () => {
    const one = byRange(1, '10.1.0.0/22', { ...on('net', 'nl-ams1'), allowZoneMismatch: true })
    expect(offlineFindings([one])).toEqual([])
  })

  it('ranges that meet in one network, each at its line', () => {
    const found = offlineFindings([
      byRange(1, '10.1.0.0/22', onNetwork(1)),
      byRange(2, '10.1.2.0/24', onNetwork(1)),
      byRange(3, '10.1.4.0/22', onNetwork(1)),
      byRange(4, '10.1.0.0/22', onNetwork(2)),
    ])
    expect(found.map(({ code, at }) => [code, at?.line])).toEqual([
      ['cidr-overlap', 10],
      ['cidr-overlap', 20],
    ])
  })

  it('what is to be absent does not matter', () => {
    const gone = { ...onNetwork(1), desired: 'absent' } as const
    expect(
      offlineFindings([byRange(1, '10.1.0.0/22', gone), byRange(2, '10.1.0.0/22', onNetwork(1))]),
    ).toEqual([])
    expect(offlineFindings([byRange(1, '10.1.0.0/22', gone, 'aws-x')])).toEqual([])
  })
})

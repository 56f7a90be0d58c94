import { describe, expect, it } from 'vitest'
import type { Zone } from '../../src/domain/model.ts'
import {
  isUpcloudCloud,
  needsZoneList,
  type ZoneRelation,
  zoneRelation,
} from '../../src/domain/preflight/zones.ts'

const PUBLIC =
  'au-syd1 de-fra1 dk-cph1 es-mad1 fi-hel1 fi-hel2 nl-ams1 no-svg1 pl-waw1 se-sto1 sg-sin1 uk-lon1 us-chi1 us-nyc1 us-sjo1'.split(
    ' ',
  )
const CLOUDS =
  'upcloud-au-syd upcloud-de-fra upcloud-dk-cph upcloud-es-mad upcloud-fi-hel upcloud-fi-hel1 upcloud-fi-hel2 upcloud-nl-ams upcloud-no-svg upcloud-pl-waw upcloud-se-sto upcloud-sg-sin upcloud-uk-lon upcloud-us-chi upcloud-us-nyc upcloud-us-sjo'.split(
    ' ',
  )

const open = (id: string): Zone => ({ id, public: true, parent: null })
const LIVE: readonly Zone[] = PUBLIC.map(open)

/** The documented table: a region's cloud is in its one zone; Helsinki has two, and clouds for each. */
function expectedRelation(cloud: string, zone: string): ZoneRelation {
  if (cloud === 'upcloud-fi-hel') return zone === 'fi-hel1' || zone === 'fi-hel2' ? 'ambiguous' : 'different'
  if (cloud === 'upcloud-fi-hel1') return zone === 'fi-hel1' ? 'same' : 'different'
  if (cloud === 'upcloud-fi-hel2') return zone === 'fi-hel2' ? 'same' : 'different'
  return `upcloud-${zone}` === `${cloud}1` ? 'same' : 'different'
}

describe('every known cloud and zone', () => {
  it.each(CLOUDS)('%s', (cloud) => {
    for (const zone of PUBLIC) {
      const relation = expectedRelation(cloud, zone)
      expect([zone, zoneRelation(cloud, zone, null)]).toEqual([zone, relation])
      expect([zone, zoneRelation(cloud, zone, LIVE)]).toEqual([zone, relation])
    }
  })

  it('each cloud is in a zone, and no known zone needs the live list', () => {
    for (const cloud of CLOUDS)
      expect(PUBLIC.filter((zone) => expectedRelation(cloud, zone) !== 'different').length).toBeGreaterThan(0)
    expect(PUBLIC.filter(needsZoneList)).toEqual([])
    expect(['de-fra2', 'uk-tst1', 'fi-upc1-prod', ''].filter(needsZoneList)).toHaveLength(4)
  })
})

describe('zones beyond the table', () => {
  const fra2 = [...LIVE, open('de-fra2')]
  const privateZones: readonly Zone[] = [
    ...LIVE,
    { id: 'de-lia1', public: false, parent: 'de-fra1' },
    { id: 'uk-lib1', public: false, parent: 'uk-lon1' },
    { id: 'fi-upc1-prod', public: false, parent: 'fi-hel1' },
    { id: 'de-tst1', public: false, parent: null },
    { id: 'de-fra9', public: false, parent: null },
  ]

  it.each<[string, string, readonly Zone[] | null, ZoneRelation, string]>([
    ['upcloud-de-fra', 'de-fra1', fra2, 'ambiguous', 'the region has two public zones now'],
    ['upcloud-de-fra', 'de-fra2', fra2, 'ambiguous', 'the region has two public zones now'],
    ['upcloud-de-fra2', 'de-fra2', fra2, 'same', 'a cloud of its own for the new zone'],
    ['upcloud-de-fra2', 'de-fra1', fra2, 'different', 'a cloud of its own for the new zone'],
    ['upcloud-nl-ams', 'de-fra2', fra2, 'different', 'a new zone elsewhere'],
    ['upcloud-fr-par', 'fr-par1', [...LIVE, open('fr-par1')], 'same', 'a new region'],
    ['upcloud-fr-par', 'fr-par1', null, 'ambiguous', 'a new region, no list'],
    ['upcloud-fr-par', 'fr-par1', LIVE, 'ambiguous', 'a zone that is not in the list'],
    ['upcloud-de-fra', 'nowhere', null, 'ambiguous', 'a zone nobody knows'],
    ['upcloud-de-fra', 'de-lia1', privateZones, 'ambiguous', 'private cloud of the same place'],
    ['upcloud-de-fra', 'uk-lib1', privateZones, 'different', 'private cloud of another place'],
    ['upcloud-fi-hel1', 'fi-upc1-prod', privateZones, 'ambiguous', 'private cloud of the exact zone'],
    ['upcloud-fi-hel2', 'fi-upc1-prod', privateZones, 'different', 'private cloud of the other data centre'],
    ['upcloud-fi-hel', 'fi-upc1-prod', privateZones, 'ambiguous', 'private cloud, Helsinki'],
    ['upcloud-de-fra', 'de-tst1', privateZones, 'different', 'a test zone elsewhere'],
    ['upcloud-de-fra', 'de-fra1', privateZones, 'same', 'a hidden zone does not make a region ambiguous'],
    ['upcloud-de-fra', 'de-fra', null, 'ambiguous', 'no digit at all'],
    ['upcloud-de-f', 'de-fra1', null, 'different', 'a region is matched as a whole'],
    ['upcloud-', 'de-fra1', null, 'different', 'no region'],
    ['aws-eu-central-1', 'de-fra1', null, 'different', 'another provider'],
    ['UPCLOUD-de-fra', 'de-fra1', null, 'different', 'names are lower case'],
  ])('%s and %s: %#', (cloud, zone, zones, relation) => {
    expect(zoneRelation(cloud, zone, zones)).toBe(relation)
  })

  it('a cloud is on UpCloud by its prefix', () => {
    expect(CLOUDS.every(isUpcloudCloud)).toBe(true)
    expect(['aws-eu-west-1', 'do-fra', 'google-upcloud-x', 'upcloud', ''].filter(isUpcloudCloud)).toEqual([])
  })
})

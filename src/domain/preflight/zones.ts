/** Whether an Aiven cloud and an UpCloud zone are the same place (api-facts C). */
import type { Zone } from '../model.ts'

const PREFIX = 'upcloud-'

/** Public zones known in mid 2026; each region but Helsinki has exactly one. */
const KNOWN_ZONES: ReadonlySet<string> = new Set([
  'au-syd1',
  'de-fra1',
  'dk-cph1',
  'es-mad1',
  'fi-hel1',
  'fi-hel2',
  'nl-ams1',
  'no-svg1',
  'pl-waw1',
  'se-sto1',
  'sg-sin1',
  'uk-lon1',
  'us-chi1',
  'us-nyc1',
  'us-sjo1',
])

export type ZoneRelation = 'same' | 'ambiguous' | 'different'

/** Whether the Aiven cloud runs on UpCloud at all. */
export function isUpcloudCloud(cloud: string): boolean {
  return cloud.startsWith(PREFIX)
}

/** Whether only UpCloud's live zone list can tell about this zone. */
export function needsZoneList(zone: string): boolean {
  return !KNOWN_ZONES.has(zone)
}

/** Compares a VPC's cloud with a network's zone, by UpCloud's zone list; null: it was not read, or could not be. */
export function zoneRelation(cloud: string, zone: string, zones: readonly Zone[] | null): ZoneRelation {
  if (!isUpcloudCloud(cloud)) return 'different'
  const live = KNOWN_ZONES.has(zone) ? { parent: null } : zones?.find((one) => one.id === zone)
  if (!live) return 'ambiguous'
  const known = zones ? zones.filter((one) => one.public).map((one) => one.id) : [...KNOWN_ZONES]
  const relation = compare(cloud.slice(PREFIX.length), live.parent ?? zone, known)
  // A private zone is beside its parent, not in it.
  return relation === 'same' && live.parent !== null ? 'ambiguous' : relation
}

function compare(region: string, zone: string, zones: readonly string[]): ZoneRelation {
  if (/\d$/.test(region)) return region === zone ? 'same' : 'different'
  if (!inRegion(region, zone)) return 'different'
  return zones.filter((one) => inRegion(region, one)).length > 1 ? 'ambiguous' : 'same'
}

function inRegion(region: string, zone: string): boolean {
  return zone.startsWith(region) && /^\d+$/.test(zone.slice(region.length))
}

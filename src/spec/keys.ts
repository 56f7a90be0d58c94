/** Which keys a spec knows, place by place, for suggestions. */
import type { Path } from './places.ts'

const ENTRY_KEYS = ['state', 'aiven', 'upcloud', 'allow_zone_mismatch', 'silence'] as const

/** The keys that are allowed at a path; empty where any is. */
export function allowedKeys(path: Path): readonly string[] {
  switch (path.filter((step) => typeof step === 'string').join('.')) {
    case '':
      return ['version', 'defaults', 'peerings']
    case 'defaults':
      return ENTRY_KEYS
    case 'peerings':
      return ['name', ...ENTRY_KEYS]
    case 'defaults.aiven':
    case 'peerings.aiven':
      return ['project', 'organization', 'vpc', 'network_uuid', 'account']
    case 'defaults.upcloud':
    case 'peerings.upcloud':
      return ['network', 'labels', 'account']
    case 'defaults.aiven.vpc':
    case 'peerings.aiven.vpc':
      return ['cloud', 'cidr']
    case 'defaults.upcloud.network':
    case 'peerings.upcloud.network':
      return ['name', 'zone']
    default:
      return []
  }
}

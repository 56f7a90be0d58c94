/**
 * The UUID of Aiven's own network, as far as a peering connection shows it.
 *
 * The key under which `state_info` carries it for UpCloud is not documented, so no key is relied upon: every
 * UUID-shaped text anywhere in it counts, the ones known to be something else do not (api-facts A6, F1).
 */

const UUID = /(?<![0-9a-f-])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![0-9a-f-])/gi

/** UpCloud gives networks this prefix in all recordings; a hint between several candidates, never a rule. */
const NETWORK_PREFIX = '03'

const MAX_DEPTH = 20

/**
 * The one UUID in `stateInfo` that can be Aiven's network; null when there is none or no telling.
 *
 * @param known UUIDs that are something else: the peer network, the VPC, the connection, the organization.
 * @param isOther whether a UUID in lower case is something else, where there are too many to list.
 */
export function aivenNetworkUuid(
  stateInfo: unknown,
  known: readonly (string | null)[],
  isOther: (uuid: string) => boolean = () => false,
): string | null {
  const others = new Set(known.map((uuid) => uuid?.toLowerCase()))
  const candidates = new Set(uuidsIn(stateInfo, 0).filter((uuid) => !others.has(uuid) && !isOther(uuid)))
  if (candidates.size === 1) return [...candidates][0] ?? null
  const likely = [...candidates].filter((uuid) => uuid.startsWith(NETWORK_PREFIX))
  return likely.length === 1 ? (likely[0] ?? null) : null
}

function uuidsIn(value: unknown, depth: number): string[] {
  if (typeof value === 'string') return (value.match(UUID) ?? []).map((uuid) => uuid.toLowerCase())
  if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) return []
  return Object.values(value).flatMap((inner) => uuidsIn(inner, depth + 1))
}

/** The key names of `state_info`, never its values, for the debug log. */
export function stateInfoKeys(stateInfo: unknown): string[] {
  return typeof stateInfo === 'object' && stateInfo !== null ? Object.keys(stateInfo) : []
}

/** Aiven's network in `state_info`: its key is not documented, so every UUID outside warnings counts (api-facts A6, F1). */
import { aivenClass } from '../decide/states.ts'
import type { AivenConnection } from '../model.ts'

const UUID = /(?<![0-9a-f-])[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}(?![0-9a-f-])/gi

/** UpCloud gives networks this prefix in all recordings; a hint between several candidates, never a rule. */
const NETWORK_PREFIX = '03'
const MAX_DEPTH = 20

/**
 * The one UUID in `state_info` that can be Aiven's network, in lower case; null: none, several, or not a state that shows it.
 * @param isOther whether a UUID in lower case is known to be something else.
 */
export function shownNetworkUuid(
  { state, stateInfo, connectionId, peerVpc }: AivenConnection,
  isOther: (uuid: string) => boolean,
): string | null {
  const now = aivenClass(state)
  if (now !== 'pending' && now !== 'active') return null
  const known = new Set([connectionId?.toLowerCase(), peerVpc])
  const candidates = new Set(uuidsIn(stateInfo, 0).filter((uuid) => !known.has(uuid) && !isOther(uuid)))
  if (candidates.size === 1) return [...candidates][0] ?? null
  const likely = [...candidates].filter((uuid) => uuid.startsWith(NETWORK_PREFIX))
  return likely.length === 1 ? (likely[0] ?? null) : null
}

function uuidsIn(value: unknown, depth: number): string[] {
  if (typeof value === 'string') return (value.match(UUID) ?? []).map((uuid) => uuid.toLowerCase())
  if (typeof value !== 'object' || value === null || depth > MAX_DEPTH) return []
  return Object.entries(value).flatMap(([key, inner]) =>
    key.toLowerCase() === 'warnings' ? [] : uuidsIn(inner, depth + 1),
  )
}

/** The key names of `state_info`, never its values, for the debug log. */
export function stateInfoKeys(stateInfo: unknown): string[] {
  return typeof stateInfo === 'object' && stateInfo !== null ? Object.keys(stateInfo) : []
}

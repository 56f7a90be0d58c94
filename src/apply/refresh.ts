/** Hurrying Aiven: when a refresh of a VPC's peerings helps, and how often one may be asked for. */
import type { Decision } from '../domain/decide/decide.ts'
import type { PairView } from '../domain/recognise/pair.ts'
import type { Target } from '../domain/recognise/target.ts'
import type { Clock } from '../ports.ts'

/** Aiven is asked for a refresh of a VPC at most this often (api-facts D1). */
const REFRESH_EVERY_MS = 60_000

/** Says whether a refresh of a VPC is due: yes at most once a minute for each VPC. */
export function refreshPace(clock: Clock): (vpc: string) => boolean {
  const last = new Map<string, number>()
  return (vpc) => {
    const now = clock.now()
    if (now - (last.get(vpc) ?? Number.NEGATIVE_INFINITY) < REFRESH_EVERY_MS) return false
    last.set(vpc, now)
    return true
  }
}

/** Whether UpCloud's half is settled and Aiven may not have noticed. */
export function wantsRefresh(
  { desired }: Target,
  { connection, peering }: PairView,
  { steps }: Decision,
): boolean {
  if (desired !== 'active' || !connection) return false
  // Its own peering is gone, and Aiven has not noticed.
  if (!peering && connection.state === 'ACTIVE') return true
  return steps.length === 0 && (peering?.state === 'active' || peering?.state === 'pending-peer')
}

/** Hurrying Aiven: when a refresh of a VPC's peerings helps, and how often one may be asked for. */
import type { Decision } from '../domain/decide/decide.ts'
import type { PairView, Target } from '../domain/recognise/pair.ts'
import type { Clock } from '../ports.ts'

/** Aiven is asked for a refresh of a VPC at most this often (api-facts D1). */
const REFRESH_EVERY_MS = 60_000

/** Says whether a VPC's refresh is due, and notes that it was asked for. */
export class RefreshPace {
  readonly #clock: Clock
  readonly #last = new Map<string, number>()

  constructor(clock: Clock) {
    this.#clock = clock
  }

  /** True at most once a minute for each VPC. */
  due(vpc: string): boolean {
    const now = this.#clock.now()
    const last = this.#last.get(vpc)
    if (last !== undefined && now - last < REFRESH_EVERY_MS) return false
    this.#last.set(vpc, now)
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
  if (steps.length > 0) return false
  return peering?.state === 'active' || peering?.state === 'pending-peer'
}

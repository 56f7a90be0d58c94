/** Hurrying Aiven: when a refresh of a VPC's peerings helps, and is asked for. */
import type { Decision } from '../domain/decide/decide.ts'
import type { PairView } from '../domain/recognise/pair.ts'
import type { Target } from '../domain/recognise/target.ts'
import { messageOf } from '../errors.ts'
import { portOf } from '../ports.ts'
import type { Pair } from './pair.ts'
import { lockOf } from './steps.ts'

/** Aiven is asked for a refresh of a VPC at most this often (api-facts D1). */
const REFRESH_EVERY_MS = 60_000

/** Hurries Aiven; whether it worked shows at the next look, so a failure is of no interest. */
export async function refresh({ target, progress, run }: Pair): Promise<void> {
  const { account, scope, vpc } = target.aiven
  const now = run.clock.now()
  if (now - (run.refreshedAt.get(vpc) ?? Number.NEGATIVE_INFINITY) < REFRESH_EVERY_MS) return
  run.refreshedAt.set(vpc, now)
  try {
    const port = portOf(run.clouds.aiven, account)
    await run.locks.alone(lockOf(target, 'aiven'), () => port.refreshPeerings(scope, vpc))
    run.ticker.sent()
  } catch (error) {
    progress.debug(`refresh: ${messageOf(error)}`)
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

/** What the end of a run needs whatever its result is, loaded while the clouds are waited for. */
import { setImmediate as onceSent } from 'node:timers/promises'
import { type Session, USER_AGENT } from '../session.ts'
import { wantedReports } from './wanted.ts'

/** Never rejects: what cannot be loaded is told where it is used. */
export async function loadAhead(session: Session): Promise<void> {
  // Loading takes the processor: before the requests have gone out it would hold them up.
  await onceSent()
  await Promise.allSettled([import('./publish.ts'), import('../report/summary.ts'), loadGitHub(session)])
}

/** GitHub's client takes longer to load than everything else. Making one loads it, and sends nothing. */
async function loadGitHub(session: Session): Promise<void> {
  const { inputs, event } = session
  const { comment, issue } = wantedReports(inputs, event)
  if (!comment && !issue) return
  const { connectGitHub } = await import('./github-reports.ts')
  await connectGitHub(inputs, event, { ...session, userAgent: USER_AGENT })
}

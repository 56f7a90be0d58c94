/** What the end of a run needs, got ready while the clouds answer and the plan is made. */
import { setImmediate as onceSent } from 'node:timers/promises'
import type { GitHubClient } from '../adapters/github/client.ts'
import type { EarlyLook } from '../adapters/github/comment.ts'
import { type Session, USER_AGENT } from '../session.ts'
import { wantedReports } from './wanted.ts'

/** None of it rejects: what cannot be got ready is told where it is used. */
export class Ahead {
  /** GitHub's client; null when nothing is posted, or until it is loaded. */
  client: GitHubClient | null = null
  /** The pull request's comments when the clouds had answered; null: they were not asked for. */
  look: EarlyLook | null = null
  /** The same, from before. */
  #firstLook: EarlyLook | null = null
  readonly #session: Session

  constructor(session: Session) {
    this.#session = session
  }

  /** Loads what makes and posts the reports, whatever they will say. */
  async load(): Promise<void> {
    // Loading takes the processor: before the requests have gone out it would hold them up.
    await onceSent()
    await Promise.allSettled([this.#connect(), import('./publish.ts'), import('../report/summary.ts')])
  }

  /**
   * To be called when the clouds have answered: what other runs wrote meanwhile has to be known, and GitHub can tell
   * that while the plan is made. Resolves when the request is on its way.
   */
  async whenRead(): Promise<void> {
    if (!this.client || !this.#firstLook) return
    const { lookAgain } = await import('../adapters/github/comment.ts')
    this.look = lookAgain(this.client, this.#firstLook)
    // On an open connection it leaves in the second turn of the event loop.
    await onceSent()
    await onceSent()
  }

  /** The client takes longer to load than everything else. */
  async #connect(): Promise<void> {
    const { inputs, event } = this.#session
    const { comment, issue } = wantedReports(inputs, event)
    if (!comment && !issue) return
    const { connectGitHub } = await import('./github-reports.ts')
    this.client = await connectGitHub(inputs, event, { ...this.#session, userAgent: USER_AGENT })
    const pr = inputs.prNumber ?? event.pullRequest?.number
    // An apply takes its time, and looks when it is done.
    if (!this.client || !comment || pr === undefined || inputs.mode === 'apply') return
    const { lookEarly } = await import('../adapters/github/comment.ts')
    this.#firstLook = lookEarly(this.client, pr)
  }
}

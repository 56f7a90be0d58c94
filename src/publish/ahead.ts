/** What the end of a run needs whatever its result is, loaded while the clouds are waited for. */
import type { GitHubClient } from '../adapters/github/client.ts'
import { type Session, USER_AGENT } from '../session.ts'
import { wantedReports } from './wanted.ts'

/** Never rejects: what cannot be loaded is told where it is used. */
export class Ahead {
  /** GitHub's client; null when nothing is posted, or until it is loaded. */
  client: GitHubClient | null = null
  readonly #session: Session
  #loading: Promise<unknown> = Promise.resolve()

  constructor(session: Session) {
    this.#session = session
  }

  /** To be called when the first request has left: loading takes the processor, so earlier it would hold that up. */
  start(): void {
    this.#loading = Promise.allSettled([
      import('./publish.ts'),
      import('../report/summary.ts'),
      this.#connect(),
    ])
  }

  /** Resolves when nothing is being loaded any more. */
  async ready(): Promise<void> {
    await this.#loading
  }

  /** GitHub's client takes longer to load than everything else. Making one loads it, and sends nothing. */
  async #connect(): Promise<void> {
    const { inputs, event } = this.#session
    const { comment, issue } = wantedReports(inputs, event)
    if (!comment && !issue) return
    const { connectGitHub } = await import('./github-reports.ts')
    this.client = await connectGitHub(inputs, event, { ...this.#session, userAgent: USER_AGENT })
  }
}

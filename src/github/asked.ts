/** What the event does not say, asked from GitHub. */
import { UNKNOWN } from '../domain/trust.ts'
import { messageOf } from '../errors.ts'
import type { Log } from '../ports.ts'
import type { GitHubClient } from './client.ts'
import type { GitHubEvent } from './event.ts'

/**
 * The event with its pull request as GitHub shows it now, where the event is silent about whose code this is. What
 * GitHub does not tell stays `unknown`, with a warning. Never rejects.
 *
 * @param github whose client is null: there is no token or repository.
 */
export async function withAnswers(
  event: GitHubEvent,
  github: { connect(): Promise<GitHubClient | null> },
  log: Log,
): Promise<GitHubEvent> {
  const { pullRequest: pull, fork } = event
  if (pull === null || fork !== UNKNOWN) return event
  let why: string
  try {
    const { getPull } = await import('./pulls.ts')
    const client = await github.connect()
    const now = client && (await getPull(client, pull.number))
    if (now) return { ...event, pullRequest: { ...now, author: now.author ?? pull.author }, fork: now.fork }
    why = client ? 'GitHub knows no such pull request.' : 'Give the job a github-token.'
  } catch (error) {
    why = messageOf(error)
  }
  log.warning(
    `Whether pull request #${pull.number} is a fork's could not be learnt, so it counts as one. ${why}`,
  )
  return event
}

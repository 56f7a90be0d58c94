/** What the event does not say, asked from GitHub. */
import { UNKNOWN } from '../domain/trust.ts'
import { messageOf } from '../errors.ts'
import type { Log } from '../ports.ts'
import type { GitHubClient } from './client.ts'
import type { GitHubEvent } from './event.ts'
import { unknownPull } from './pull.ts'

/**
 * The event with its pull request as GitHub shows it now, where the event is silent about whose code this is. What
 * GitHub does not tell stays `unknown`, with a warning. Never rejects.
 *
 * @param prNumber the input. Where a comment on an issue began the run, nothing tells whose spec the workflow checked out
 *   for that.
 * @param github whose client is null: there is no token or repository.
 */
export async function withAnswers(
  event: GitHubEvent,
  prNumber: number | null,
  github: { connect(): Promise<GitHubClient | null> },
  log: Log,
): Promise<GitHubEvent> {
  const isOfIssue = event.name === 'issue_comment' && event.pullRequest === null && prNumber !== null
  const pull = isOfIssue ? unknownPull(prNumber) : event.pullRequest
  const fork = isOfIssue ? UNKNOWN : event.fork
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
  return { ...event, pullRequest: pull, fork }
}

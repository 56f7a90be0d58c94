/** What the event does not say, asked from GitHub. */
import { UNKNOWN } from '../domain/trust.ts'
import { messageOf } from '../errors.ts'
import type { Log } from '../ports.ts'
import type { GitHubClient } from './client.ts'
import type { EventPullRequest, GitHubEvent } from './event.ts'
import { getPull } from './pulls.ts'

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
  if (event.pullRequest === null || event.fork !== UNKNOWN) return event
  const pullRequest = await asked(event.pullRequest, github, log)
  return { ...event, pullRequest, fork: pullRequest.fork }
}

async function asked(
  pull: EventPullRequest,
  github: { connect(): Promise<GitHubClient | null> },
  log: Log,
): Promise<EventPullRequest> {
  const unlearnt = `Whether pull request #${pull.number} is a fork's could not be learnt, so it counts as one`
  try {
    const client = await github.connect()
    const now = client && (await getPull(client, pull.number))
    if (now)
      return {
        ...pull,
        headSha: now.headSha,
        fork: now.fork,
        merged: now.state === UNKNOWN ? UNKNOWN : now.state === 'merged',
        author: now.author ?? pull.author,
      }
    log.warning(
      `${unlearnt}. ${client ? 'GitHub knows no such pull request.' : 'Give the job a github-token.'}`,
    )
  } catch (error) {
    log.warning(`${unlearnt}. ${messageOf(error)}`)
  }
  return pull
}

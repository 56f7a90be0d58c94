/** What GitHub is asked about pull requests. */
import * as z from 'zod/mini'
import { nullOn } from '../errors.ts'
import type { GitHubClient } from './client.ts'
import { pullSchema } from './payload.ts'
import { type PullRequest, sameName, toPull } from './pull.ts'

const PERMISSION = 'pull-requests: read'

/**
 * The pull requests of this repository that a commit belongs to; none while GitHub has not indexed a merge, and for a
 * commit that it does not know (yet, or any more after a forced push). Rejects with ApiError.
 * https://docs.github.com/rest/commits/commits#list-pull-requests-associated-with-a-commit
 */
export async function pullsOfCommit(client: GitHubClient, sha: string): Promise<PullRequest[]> {
  const operation = `find the pull request of commit ${sha.slice(0, 7)}`
  const pages = client.list({ operation, schema: pullSchema, permission: PERMISSION }, ({ paginate, rest }) =>
    paginate.iterator(rest.repos.listPullRequestsAssociatedWithCommit, { ...client.paged, commit_sha: sha }),
  )
  const pulls = (await nullOn(422, Array.fromAsync(pages))) ?? []
  return pulls
    .flat()
    .filter(({ base }) => sameName(base?.repo?.full_name ?? client.repository, client.repository))
    .map((pull) => toPull(pull, client.repository))
}

/**
 * A pull request as it is now; null when there is none of that number. Rejects with ApiError.
 * https://docs.github.com/rest/pulls/pulls#get-a-pull-request
 */
export async function getPull(client: GitHubClient, number: number): Promise<PullRequest | null> {
  const call = { operation: `read pull request #${number}`, schema: pullSchema, permission: PERMISSION }
  const asked = client.ask(call, ({ rest }) => rest.pulls.get({ ...client.repo, pull_number: number }))
  const pull = await nullOn(404, asked)
  return pull && toPull(pull, client.repository)
}

const comparison = z.object({ behind_by: z.number() })

/**
 * Whether a branch has commits that a commit of a pull request lacks. Rejects with ApiError.
 * https://docs.github.com/rest/commits/commits#compare-two-commits
 */
export async function isBehind(client: GitHubClient, branch: string, sha: string): Promise<boolean> {
  const call = {
    operation: `compare ${branch} with commit ${sha.slice(0, 7)}`,
    schema: comparison,
    permission: 'contents: read',
  }
  const { behind_by: behindBy } = await client.ask(call, ({ rest }) =>
    rest.repos.compareCommitsWithBasehead({ ...client.repo, basehead: `${branch}...${sha}`, per_page: 1 }),
  )
  return behindBy > 0
}

import type { CloudResponse, JsonObject } from '../types.ts'
import { json, notFound } from './answers.ts'
import { type GithubCall, page, requires, userShape } from './call.ts'
import type { Pull } from './store.ts'

function repository(name: string | null): JsonObject | null {
  if (name === null) return null
  return { fork: false, full_name: name, name: name.slice(name.indexOf('/') + 1), private: true }
}

function shape(call: GithubCall, pull: Pull): JsonObject {
  const { githubRepository, githubBasePath } = call.world.options
  const issue = call.world.github.issues.get(pull.number)
  const api = `${call.origin}${githubBasePath}/repos/${githubRepository}/pulls/${pull.number}`
  const fork = pull.headRepo !== githubRepository
  const head = repository(pull.headRepo)
  return {
    base: { ref: pull.baseRef, repo: repository(githubRepository), sha: 'b'.repeat(40) },
    body: issue?.body ?? null,
    head: { ref: pull.headRef, repo: head && { ...head, fork }, sha: pull.headSha },
    html_url: `${call.origin}/${githubRepository}/pull/${pull.number}`,
    merge_commit_sha: pull.mergeCommitSha,
    merged_at: pull.mergedAt === null ? null : new Date(pull.mergedAt).toISOString(),
    number: pull.number,
    state: issue?.state ?? 'open',
    title: issue?.title ?? '',
    url: api,
    user: userShape(issue?.login ?? 'ghost'),
  }
}

/** One pull request; only here is there a `merged`. */
export function getPull(call: GithubCall, number: string): CloudResponse {
  const refused = requires(call, 'read', 'pull-requests')
  if (refused) return refused
  const pull = call.world.github.issues.get(Number(number))?.pull
  return pull ? json(200, { ...shape(call, pull), merged: pull.mergedAt !== null }) : notFound()
}

/** Pull requests of the repository. */
export function listPulls(call: GithubCall): CloudResponse {
  const refused = requires(call, 'read', 'pull-requests')
  if (refused) return refused
  const state = call.query.get('state') ?? 'open'
  const { issues } = call.world.github
  const found = [...issues.values()].filter((issue) => state === 'all' || issue.state === state)
  const pulls = found.flatMap(({ pull }) => pull ?? []).sort((a, b) => b.number - a.number)
  return page(call, pulls, (pull) => shape(call, pull))
}

/** Pull requests that a commit belongs to. */
export function listPullsOfCommit(call: GithubCall, sha: string): CloudResponse {
  const refused = requires(call, 'read', 'pull-requests')
  if (refused) return refused
  return page(call, call.world.github.pullsOf(sha), (pull) => shape(call, pull))
}

/** A commit of a pull request held against its base branch; the counts only. */
export function compare(call: GithubCall, basehead: string): CloudResponse {
  const refused = requires(call, 'read', 'contents')
  if (refused) return refused
  const [base, head] = decodeURIComponent(basehead).split('...')
  const pulls = [...call.world.github.issues.values()].flatMap(({ pull }) => pull ?? [])
  const pull = pulls.find(({ baseRef, headSha }) => baseRef === base && headSha === head)
  if (!pull) return notFound()
  const status = pull.behindBy > 0 ? 'diverged' : 'ahead'
  return json(200, {
    ahead_by: 1,
    behind_by: pull.behindBy,
    commits: [],
    files: [],
    status,
    total_commits: 1,
  })
}

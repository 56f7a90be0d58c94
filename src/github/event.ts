/** What started this run, from the environment and the event file, as plain facts. */
import { readFileSync } from 'node:fs'
import { type Known, UNKNOWN } from '../domain/trust.ts'
import { messageOf } from '../errors.ts'
import type { Log } from '../ports.ts'
import type { EventPayload, RunPayload } from './payload.ts'
import { type PullRequest, sameName, toPull, unknownPull } from './pull.ts'

export interface GitHubEvent {
  /** `GITHUB_EVENT_NAME`; empty outside of a workflow. */
  readonly name: string
  readonly pullRequest: PullRequest | null
  /** When that was true, in milliseconds; null: the event does not say. */
  readonly toldAt: number | null
  /** The code this run is about is from another repository. */
  readonly fork: Known<boolean>
  /** On `workflow_run`: the event of the run before this one. null on other events. */
  readonly cause: Known<string> | null
  /** On `workflow_run`: the run before this one was run again. */
  readonly afterRerun: boolean
  readonly dependabot: boolean
  /** The commit a plan of this run is about: of a pull request or a `workflow_run` its head, else `GITHUB_SHA`. */
  readonly headSha: string
  /** On `push` all pushed commits, the last one first; else the commit this run is about. */
  readonly commits: readonly string[]
  /** `owner/repo` of the workflow. */
  readonly repository: string
  readonly ref: string
  /** Branch that was pushed to (of a `workflow_run`: that its run was for); null for tags and pull requests. */
  readonly branch: string | null
  readonly defaultBranch: string | null
}

/**
 * Reads the event. Never rejects: what a missing or malformed event file does not say, and what the environment does not
 * either, is null or `unknown`; `asked.ts` asks GitHub for it.
 */
export async function readEvent(env: NodeJS.ProcessEnv, log: Log): Promise<GitHubEvent> {
  const { GITHUB_EVENT_NAME: name = '', GITHUB_REPOSITORY: repository = '', GITHUB_REF: ref = '' } = env
  const payload = await readPayload(env.GITHUB_EVENT_PATH, log)
  const plain: GitHubEvent = {
    name,
    pullRequest: null,
    toldAt: null,
    fork: false,
    cause: null,
    afterRerun: false,
    dependabot: false,
    headSha: env.GITHUB_SHA ?? '',
    commits: [],
    repository,
    ref,
    branch: /^refs\/heads\/(.+)$/.exec(ref)?.[1] ?? null,
    defaultBranch: payload.repository?.default_branch ?? null,
  }
  const event = { ...plain, ...factsOf(plain, payload) }
  const { pullRequest, headSha, commits } = event
  const people = [env.GITHUB_ACTOR, payload.sender?.login, pullRequest?.author]
  return {
    ...event,
    dependabot: pullRequest !== null && people.includes('dependabot[bot]'),
    commits: commits.length > 0 || headSha === '' ? commits : [headSha],
  }
}

/** What this event says beside what every event does. What cannot be read is unknown where that matters for trust. */
function factsOf(event: GitHubEvent, payload: EventPayload): Partial<GitHubEvent> {
  const { name, repository, ref, headSha: sha } = event
  if (name.startsWith('pull_request')) {
    if (!payload.pull_request) return { pullRequest: fromRef(ref), fork: UNKNOWN }
    const pullRequest = toPull(payload.pull_request, repository)
    const toldAt = Date.parse(payload.pull_request.updated_at ?? '') || null
    return { pullRequest, toldAt, fork: pullRequest.fork, headSha: pullRequest.headSha ?? sha }
  }
  switch (name) {
    // The workspace normally holds the default branch, but such workflows often check out `head_sha`, with secrets.
    case 'workflow_run':
      if (!payload.workflow_run) return { fork: UNKNOWN, cause: UNKNOWN }
      return ofRun(event, payload.workflow_run, payload.repository)
    // GitHub runs the default branch, but such workflows often check out the pull request.
    case 'issue_comment': {
      const { issue } = payload
      if (!issue) return { fork: UNKNOWN }
      if (!issue.pull_request) return {}
      return { pullRequest: unknownPull(issue.number, issue.user?.login), fork: UNKNOWN }
    }
    case 'merge_group':
      return { headSha: payload.merge_group?.head_sha ?? sha }
    case 'push': {
      // GitHub lists at most 2,048.
      const listed = (payload.commits ?? []).map(({ id }) => id).toReversed()
      return { commits: [...new Set(sha === '' ? listed : [sha, ...listed])] }
    }
    default:
      return {}
  }
}

function ofRun(
  { repository, headSha, branch }: GitHubEvent,
  run: RunPayload,
  home: EventPayload['repository'],
): Partial<GitHubEvent> {
  // GitHub also lists pull requests of other repositories of the same network.
  const here = (run.pull_requests ?? []).filter(({ base }) => {
    const { id, url } = base?.repo ?? {}
    if (home?.id != null && id != null) return id === home.id
    return !url || url.toLowerCase().endsWith(`/repos/${repository.toLowerCase()}`)
  })
  const pull = here.find(({ head }) => head?.sha === run.head_sha) ?? here[0]
  const from = run.head_repository
  const fork = from === undefined ? UNKNOWN : !sameName(from?.full_name, repository)
  return {
    fork,
    cause: run.event ?? UNKNOWN,
    afterRerun: (run.run_attempt ?? 1) > 1,
    headSha: run.head_sha ?? headSha,
    branch: run.head_branch ?? branch,
    pullRequest: pull ? { ...unknownPull(pull.number, run.actor?.login), fork } : null,
  }
}

/** `refs/pull/7/merge` names the pull request when the payload does not. */
function fromRef(ref: string): PullRequest | null {
  const found = /^refs\/pull\/([1-9]\d{0,9})\//.exec(ref)?.[1]
  return found === undefined ? null : unknownPull(Number(found))
}

async function readPayload(path: string | undefined, log: Log): Promise<EventPayload> {
  if (!path) return {}
  try {
    const payload: unknown = JSON.parse(readFileSync(path, 'utf8'))
    // zod comes with it: two thirds of what every run would load otherwise.
    const { eventSchema } = await import('./payload.ts')
    return eventSchema.parse(payload)
  } catch (error) {
    log.debug(`The event file cannot be read, so only the environment is known: ${messageOf(error)}`)
    return {}
  }
}

/** What started this run, from the environment and the event file, as plain facts. */
import { readFileSync } from 'node:fs'
import { type Known, UNKNOWN } from '../domain/trust.ts'
import { messageOf } from '../errors.ts'
import type { Log } from '../ports.ts'
import {
  branchOf,
  type Environment,
  type EventKind,
  type EventPullRequest,
  factsOf,
  unknownPull,
} from './event-facts.ts'
import { commonSchema } from './event-schema.ts'

export type { EventKind, EventPullRequest }

export interface GitHubEvent {
  /** `GITHUB_EVENT_NAME`; empty outside of a workflow. */
  readonly name: string
  readonly kind: EventKind
  readonly action: string | null
  /** False: the event file was missing, empty or not what GitHub documents. */
  readonly readable: boolean
  readonly pullRequest: EventPullRequest | null
  /** The code this run is about is from another repository. */
  readonly fork: Known<boolean>
  /** On `workflow_run`: the event of the run before this one. null on other events. */
  readonly cause: Known<string> | null
  /** On `workflow_run`: the run before this one was run again. */
  readonly afterRerun: boolean
  readonly dependabot: boolean
  /**
   * `GITHUB_SHA`: on `pull_request` the test merge commit, on `pull_request_target` the base branch's last.
   */
  readonly sha: string
  /**
   * The commit a plan of this run is about: the pull request's head, of a `workflow_run` its head, else
   * `sha`.
   */
  readonly headSha: string
  /** On `push` all pushed commits, the last one first; else the commit this run is about. */
  readonly commits: readonly string[]
  readonly actor: string
  /** `owner/repo` of the workflow. */
  readonly repository: string
  readonly ref: string
  /**
   * Branch that was pushed to (of a `workflow_run`: that its run was for); null for tags and pull requests.
   */
  readonly branch: string | null
  readonly defaultBranch: string | null
}

const DEPENDABOT = 'dependabot[bot]'

/**
 * Reads the event. Never throws: a missing, empty or malformed event file leaves what the environment says, with a
 * debug line. What the payload does not say is null or `unknown`; `asked.ts` asks GitHub for it. Payloads:
 * event-schema.ts.
 *
 * `workflow_run`: the workspace normally holds the default branch, but such workflows often check out `head_sha`,
 * with secrets; `pull_requests` is empty for forks. `issue_comment`: GitHub runs the default branch, but such workflows
 * often check out the pull request.
 */
export function readEvent(env: Environment, log: Log): GitHubEvent {
  const name = env.GITHUB_EVENT_NAME ?? ''
  const repository = env.GITHUB_REPOSITORY ?? ''
  const payload = readPayload(env.GITHUB_EVENT_PATH, log)
  const common = commonSchema.safeParse(payload).data
  const facts = factsOf(kindOf(name), payload, { env, repository, log, name })
  const sha = env.GITHUB_SHA ?? ''
  const actor = env.GITHUB_ACTOR ?? ''
  const { pullRequest } = facts
  const headSha = facts.headSha ?? sha
  const people = [actor, common?.sender?.login, pullRequest?.author]
  return {
    name,
    kind: kindOf(name),
    action: common?.action ?? null,
    readable: facts.readable,
    pullRequest,
    fork: facts.fork ?? pullRequest?.fork ?? false,
    dependabot: pullRequest !== null && people.includes(DEPENDABOT),
    sha,
    cause: facts.cause ?? null,
    afterRerun: facts.afterRerun ?? false,
    headSha,
    commits: facts.commits ?? (headSha === '' ? [] : [headSha]),
    actor,
    repository,
    ref: env.GITHUB_REF ?? '',
    branch: facts.branch ?? branchOf(env.GITHUB_REF),
    defaultBranch: common?.repository?.default_branch ?? null,
  }
}

/**
 * The event about the pull request that `pr-number` names, where a comment on an issue began it: whose spec the workflow
 * checked out for that is not known then.
 */
export function withNamedPull(event: GitHubEvent, prNumber: number | null): GitHubEvent {
  if (event.kind !== 'issue_comment' || event.pullRequest !== null || prNumber === null) return event
  return { ...event, pullRequest: unknownPull(prNumber, null), fork: UNKNOWN }
}

function kindOf(name: string): EventKind {
  switch (name) {
    case 'pull_request':
    case 'pull_request_target':
    case 'push':
    case 'schedule':
    case 'workflow_dispatch':
    case 'workflow_run':
    case 'merge_group':
    case 'issue_comment':
      return name
    default:
      return name.startsWith('pull_request') ? 'pull_request_review' : 'other'
  }
}

function readPayload(path: string | undefined, log: Log): unknown {
  if (!path) {
    log.debug('GITHUB_EVENT_PATH is not set; only the environment is known of the event')
    return null
  }
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch (error) {
    log.debug(`The event file cannot be read: ${messageOf(error)}`)
    return null
  }
}

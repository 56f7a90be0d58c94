/** What each event's payload says about the code that this run is for. Used by event.ts only. */
import type * as z from 'zod/mini'
import { type Known, UNKNOWN } from '../domain/trust.ts'
import type { Log } from '../ports.ts'
import {
  commonSchema,
  issueCommentSchema,
  mergeGroupSchema,
  type PullRequestPayload,
  type PushPayload,
  pullRequestSchema,
  pushSchema,
  type WorkflowRunPayload,
  workflowRunSchema,
} from './event-schema.ts'

export type EventKind =
  | 'pull_request'
  | 'pull_request_target'
  /** Also `pull_request_review_comment`. */
  | 'pull_request_review'
  | 'push'
  | 'schedule'
  | 'workflow_dispatch'
  | 'workflow_run'
  | 'merge_group'
  | 'issue_comment'
  | 'other'

export interface EventPullRequest {
  readonly number: number
  /** Last commit of its branch; null: not known, as on `issue_comment` and `workflow_run` until GitHub is asked. */
  readonly headSha: string | null
  /** From another repository, or from a deleted one. */
  readonly fork: Known<boolean>
  readonly author: string | null
  readonly merged: Known<boolean>
  /** When all this was true, in milliseconds; null: the event does not say. */
  readonly toldAt: number | null
}

export type Environment = Readonly<Record<string, string | undefined>>

export interface EventFacts {
  readonly readable: boolean
  readonly pullRequest: EventPullRequest | null
  readonly fork?: Known<boolean>
  readonly cause?: Known<string>
  readonly afterRerun?: boolean
  readonly headSha?: string | null
  readonly commits?: readonly string[]
  readonly branch?: string | null
}

export interface Surroundings {
  readonly env: Environment
  readonly name: string
  readonly repository: string
  readonly log: Log
}

/** Never throws. A payload that does not fit gives `readable: false`, and `unknown` where that matters for trust. */
export function factsOf(kind: EventKind, payload: unknown, around: Surroundings): EventFacts {
  switch (kind) {
    case 'pull_request':
    case 'pull_request_target':
    case 'pull_request_review': {
      const parsed = parse(pullRequestSchema, payload, around)
      if (parsed === null) return { readable: false, pullRequest: fromRef(around.env), fork: UNKNOWN }
      const pullRequest = fromPayload(parsed.pull_request, around.repository)
      return { readable: true, pullRequest, headSha: pullRequest.headSha }
    }
    case 'workflow_run': {
      const parsed = parse(workflowRunSchema, payload, around)
      if (parsed === null) return { readable: false, pullRequest: null, fork: UNKNOWN, cause: UNKNOWN }
      return fromWorkflowRun(parsed.workflow_run, around.repository, parsed.repository?.id ?? null)
    }
    case 'issue_comment': {
      const parsed = parse(issueCommentSchema, payload, around)
      // Also where nothing can be read: then it may have been about a pull request of anybody.
      if (parsed === null) return { readable: false, pullRequest: null, fork: UNKNOWN }
      if (!parsed.issue.pull_request) return { readable: true, pullRequest: null }
      const { number, user } = parsed.issue
      return { readable: true, pullRequest: unknownPull(number, user?.login ?? null) }
    }
    case 'merge_group': {
      const parsed = parse(mergeGroupSchema, payload, around)
      return { readable: parsed !== null, pullRequest: null, headSha: parsed?.merge_group.head_sha ?? null }
    }
    case 'push': {
      const parsed = parse(pushSchema, payload, around)
      return { readable: parsed !== null, pullRequest: null, ...(parsed && pushed(parsed, around.env)) }
    }
    case 'schedule':
    case 'workflow_dispatch':
    case 'other':
      return { readable: commonSchema.safeParse(payload).success, pullRequest: null }
  }
}

/** The pushed commits, the last one first. GitHub lists at most 2,048. */
function pushed(push: PushPayload, env: Environment): { commits: readonly string[] } {
  const listed = (push.commits ?? []).map(({ id }) => id).toReversed()
  const last = env.GITHUB_SHA ?? ''
  return { commits: [...new Set(last === '' ? listed : [last, ...listed])] }
}

function fromPayload(pull: PullRequestPayload, repository: string): EventPullRequest {
  const repo = pull.head?.repo
  const base = pull.base?.repo?.full_name ?? repository
  return {
    number: pull.number,
    headSha: pull.head?.sha ?? null,
    // null: the fork was deleted.
    fork: repo === undefined ? UNKNOWN : !sameName(repo?.full_name, base),
    author: pull.user?.login ?? null,
    merged: pull.merged ?? (pull.merged_at === undefined ? UNKNOWN : pull.merged_at !== null),
    toldAt: Date.parse(pull.updated_at ?? '') || null,
  }
}

function fromWorkflowRun(
  run: WorkflowRunPayload,
  repository: string,
  repositoryId: number | null,
): EventFacts {
  // GitHub also lists pull requests of other repositories of the same network.
  const here = (run.pull_requests ?? []).filter(({ base }) => {
    const repo = base?.repo
    if (repositoryId !== null && typeof repo?.id === 'number') return repo.id === repositoryId
    return !repo?.url || repo.url.toLowerCase().endsWith(`/repos/${repository.toLowerCase()}`)
  })
  const from = run.head_repository
  const fork = from === undefined ? UNKNOWN : !sameName(from?.full_name, repository)
  const pull = here.find(({ head }) => head?.sha === run.head_sha) ?? here[0]
  return {
    readable: true,
    fork,
    cause: run.event ?? UNKNOWN,
    afterRerun: (run.run_attempt ?? 1) > 1,
    headSha: run.head_sha ?? null,
    branch: run.head_branch ?? null,
    pullRequest: pull ? { ...unknownPull(pull.number, run.actor?.login ?? null), fork } : null,
  }
}

/** `refs/pull/7/merge` names the pull request when the payload does not. */
function fromRef(env: Environment): EventPullRequest | null {
  const number = /^refs\/pull\/([1-9]\d{0,9})\//.exec(env.GITHUB_REF ?? '')?.[1]
  return number === undefined ? null : unknownPull(Number(number), null)
}

/** Of which nothing is known but its number. */
export function unknownPull(number: number, author: string | null): EventPullRequest {
  return { number, headSha: null, fork: UNKNOWN, author, merged: UNKNOWN, toldAt: null }
}

/** The branch of `refs/heads/…`; null for anything else. */
export function branchOf(ref: string | undefined): string | null {
  return /^refs\/heads\/(.+)$/.exec(ref ?? '')?.[1] ?? null
}

/** GitHub's names do not differ in case only. */
function sameName(a: string | null | undefined, b: string | null | undefined): boolean {
  return Boolean(a) && Boolean(b) && a?.toLowerCase() === b?.toLowerCase()
}

function parse<T>(schema: z.ZodMiniType<T>, payload: unknown, { log, name }: Surroundings): T | null {
  const parsed = schema.safeParse(payload)
  if (parsed.success) return parsed.data
  const where = parsed.error.issues[0]?.path.join('.') || 'the whole of it'
  log.debug(`The payload of the event ${name} is not what GitHub documents (${where}); it is not used`)
  return null
}

/** What each event's payload says about the code that this run is for. Used by event.ts only. */
import type * as z from 'zod/mini'
import type { Log } from '../../ports.ts'
import type { Environment, EventKind, EventPullRequest } from './event.ts'
import {
  commonSchema,
  issueCommentSchema,
  mergeGroupSchema,
  type PullRequestPayload,
  pullRequestSchema,
  pushSchema,
  type WorkflowRunPayload,
  workflowRunSchema,
} from './event-schema.ts'

export interface EventFacts {
  readonly readable: boolean
  readonly pullRequest: EventPullRequest | null
  readonly fork?: boolean
  readonly headSha?: string | null
  readonly branch?: string | null
}

export interface Surroundings {
  readonly env: Environment
  readonly name: string
  readonly repository: string
  readonly log: Log
}

/**
 * Never throws. A payload that does not fit gives `readable: false` and, where that matters for trust, `fork:
 * true`.
 */
export function factsOf(kind: EventKind, payload: unknown, around: Surroundings): EventFacts {
  switch (kind) {
    case 'pull_request':
    case 'pull_request_target':
    case 'pull_request_review': {
      const parsed = parse(pullRequestSchema, payload, around)
      if (parsed === null) return { readable: false, pullRequest: fromRef(around.env), fork: true }
      const strict = kind === 'pull_request_target'
      return { readable: true, pullRequest: fromPayload(parsed.pull_request, around.repository, strict) }
    }
    case 'workflow_run': {
      const parsed = parse(workflowRunSchema, payload, around)
      if (parsed === null) return { readable: false, pullRequest: null, fork: true }
      return fromWorkflowRun(parsed.workflow_run, around.repository, parsed.repository?.id ?? null)
    }
    case 'issue_comment': {
      const parsed = parse(issueCommentSchema, payload, around)
      if (!parsed?.issue.pull_request) return { readable: parsed !== null, pullRequest: null }
      const { number, user } = parsed.issue
      const pullRequest = unknownPull(number, { fork: false, author: user?.login ?? null })
      return { readable: true, pullRequest }
    }
    case 'merge_group': {
      const parsed = parse(mergeGroupSchema, payload, around)
      return { readable: parsed !== null, pullRequest: null, headSha: parsed?.merge_group.head_sha ?? null }
    }
    case 'push':
      return { readable: parse(pushSchema, payload, around) !== null, pullRequest: null }
    case 'schedule':
    case 'workflow_dispatch':
    case 'other':
      return { readable: commonSchema.safeParse(payload).success, pullRequest: null }
  }
}

function fromPayload(pull: PullRequestPayload, repository: string, strict: boolean): EventPullRequest {
  const baseRepo = pull.base?.repo?.full_name ?? (repository || null)
  return {
    number: pull.number,
    headSha: pull.head?.sha ?? null,
    headRepo: pull.head?.repo?.full_name ?? null,
    baseRepo,
    baseRef: pull.base?.ref ?? null,
    fork: isFork(pull, baseRepo, strict),
    author: pull.user?.login ?? null,
    merged: pull.merged ?? false,
  }
}

/**
 * `head.repo` is null when the fork was deleted. Where the run holds secrets for forks (`strict`), anything
 * but the same name is a fork; elsewhere GitHub itself keeps secrets from forks, and a payload without the
 * key is not one.
 */
function isFork(pull: PullRequestPayload, baseRepo: string | null, strict: boolean): boolean {
  const repo = pull.head?.repo
  if (repo === undefined && !strict) return false
  return !sameName(repo?.full_name, baseRepo)
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
  const fork =
    run.head_repository === undefined
      ? here.length === 0 && (run.event ?? '').startsWith('pull_request')
      : !sameName(run.head_repository?.full_name, repository)
  const pull = here.find(({ head }) => head?.sha === run.head_sha) ?? here[0]
  return {
    readable: true,
    fork,
    headSha: run.head_sha ?? null,
    branch: run.head_branch ?? null,
    pullRequest: pull
      ? {
          ...unknownPull(pull.number, { fork, author: run.actor?.login ?? null }),
          headSha: run.head_sha ?? null,
          headRepo: run.head_repository?.full_name ?? null,
          baseRef: pull.base?.ref ?? null,
        }
      : null,
  }
}

/** `refs/pull/7/merge` names the pull request when the payload does not. */
function fromRef(env: Environment): EventPullRequest | null {
  const number = /^refs\/pull\/([1-9]\d{0,9})\//.exec(env.GITHUB_REF ?? '')?.[1]
  return number === undefined ? null : unknownPull(Number(number), { fork: true, author: null })
}

function unknownPull(number: number, known: { fork: boolean; author: string | null }): EventPullRequest {
  return { number, headSha: null, headRepo: null, baseRepo: null, baseRef: null, merged: false, ...known }
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

/**
 * The parts of GitHub's event payloads that are used, one schema per event, from
 * https://docs.github.com/webhooks/webhook-events-and-payloads. Lenient: unknown keys are ignored and nulls
 * tolerated, because GHES versions differ. A payload that does not fit is treated as unreadable, never as
 * trustworthy.
 */
import * as z from 'zod/mini'

const text = z.nullish(z.string())
const account = z.nullish(z.object({ login: text }))

const repository = z.nullish(z.object({ full_name: text, default_branch: text, id: z.nullish(z.number()) }))

/** What every event may carry. */
export const commonSchema = z.object({ action: text, repository, sender: account })

const pullRequest = z.object({
  number: z.int().check(z.positive()),
  merged: z.nullish(z.boolean()),
  merged_at: text,
  updated_at: text,
  user: account,
  head: z.nullish(
    z.object({ sha: text, repo: z.nullish(z.object({ full_name: text, fork: z.nullish(z.boolean()) })) }),
  ),
  base: z.nullish(z.object({ ref: text, repo: z.nullish(z.object({ full_name: text })) })),
})

/** `pull_request`, `pull_request_target`, `pull_request_review`, `pull_request_review_comment`. */
export const pullRequestSchema = z.extend(commonSchema, { pull_request: pullRequest })

export type PullRequestPayload = z.infer<typeof pullRequest>

/** `head_repository` is null when the fork was deleted; `pull_requests` is empty for runs of forks. */
const workflowRun = z.object({
  event: text,
  run_attempt: z.nullish(z.number()),
  head_sha: text,
  head_branch: text,
  head_repository: z.nullish(z.object({ full_name: text })),
  actor: account,
  pull_requests: z.nullish(
    z.array(
      z.object({
        number: z.int().check(z.positive()),
        head: z.nullish(z.object({ sha: text })),
        base: z.nullish(
          z.object({ ref: text, repo: z.nullish(z.object({ id: z.nullish(z.number()), url: text })) }),
        ),
      }),
    ),
  ),
})

export const workflowRunSchema = z.extend(commonSchema, { workflow_run: workflowRun })

export type WorkflowRunPayload = z.infer<typeof workflowRun>

/** On a pull request, and only there, `issue.pull_request` is an object. */
export const issueCommentSchema = z.extend(commonSchema, {
  issue: z.object({
    number: z.int().check(z.positive()),
    user: account,
    pull_request: z.nullish(z.object({})),
  }),
})

export const mergeGroupSchema = z.extend(commonSchema, {
  merge_group: z.object({ head_sha: text, base_ref: text }),
})

export const pushSchema = z.extend(commonSchema, {
  ref: text,
  after: text,
  commits: z.nullish(z.array(z.object({ id: z.string() }))),
})

export type PushPayload = z.infer<typeof pushSchema>

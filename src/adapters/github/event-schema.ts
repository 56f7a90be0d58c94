/**
 * The parts of GitHub's event payloads that are used, one schema per event, from
 * https://docs.github.com/webhooks/webhook-events-and-payloads. Lenient: unknown keys are ignored and nulls
 * tolerated, because GHES versions differ. A payload that does not fit is treated as unreadable, never as
 * trustworthy.
 */
import { z } from 'zod'

const text = z.string().nullish()
const account = z.object({ login: text }).nullish()

const repository = z.object({ full_name: text, default_branch: text, id: z.number().nullish() }).nullish()

/** What every event may carry. */
export const commonSchema = z.object({ action: text, repository, sender: account })

const pullRequest = z.object({
  number: z.number().int().positive(),
  merged: z.boolean().nullish(),
  merge_commit_sha: text,
  user: account,
  head: z
    .object({ sha: text, repo: z.object({ full_name: text, fork: z.boolean().nullish() }).nullish() })
    .nullish(),
  base: z.object({ ref: text, repo: z.object({ full_name: text }).nullish() }).nullish(),
})

/** `pull_request`, `pull_request_target`, `pull_request_review`, `pull_request_review_comment`. */
export const pullRequestSchema = commonSchema.extend({ pull_request: pullRequest })

export type PullRequestPayload = z.infer<typeof pullRequest>

/** `head_repository` is null when the fork was deleted; `pull_requests` is empty for runs of forks. */
const workflowRun = z.object({
  event: text,
  head_sha: text,
  head_branch: text,
  head_repository: z.object({ full_name: text }).nullish(),
  actor: account,
  pull_requests: z
    .array(
      z.object({
        number: z.number().int().positive(),
        head: z.object({ sha: text }).nullish(),
        base: z
          .object({ ref: text, repo: z.object({ id: z.number().nullish(), url: text }).nullish() })
          .nullish(),
      }),
    )
    .nullish(),
})

export const workflowRunSchema = commonSchema.extend({ workflow_run: workflowRun })

export type WorkflowRunPayload = z.infer<typeof workflowRun>

/** On a pull request, and only there, `issue.pull_request` is an object. */
export const issueCommentSchema = commonSchema.extend({
  issue: z.object({
    number: z.number().int().positive(),
    user: account,
    pull_request: z.object({}).nullish(),
  }),
})

export const mergeGroupSchema = commonSchema.extend({
  merge_group: z.object({ head_sha: text, base_ref: text }),
})

export const pushSchema = commonSchema.extend({ ref: text, after: text })

/** Events and pull requests as GitHub sends them. Lenient: GHES versions differ. */
import * as z from 'zod/mini'

const text = z.nullish(z.string())
const account = z.nullish(z.object({ login: text }))
const number = z.int().check(z.positive())
const repo = z.nullish(z.object({ full_name: text }))

/** A pull request, in events and in answers. */
export const pullSchema = z.object({
  number,
  state: text,
  merged: z.nullish(z.boolean()),
  merged_at: text,
  merge_commit_sha: text,
  updated_at: text,
  user: account,
  head: z.nullish(z.object({ sha: text, repo })),
  base: z.nullish(z.object({ ref: text, repo })),
})

export type PullPayload = z.infer<typeof pullSchema>

/** `head_repository` is null when the fork was deleted; `pull_requests` is empty for runs of forks. */
const workflowRun = z.object({
  event: text,
  run_attempt: z.nullish(z.number()),
  head_sha: text,
  head_branch: text,
  head_repository: repo,
  actor: account,
  pull_requests: z.nullish(
    z.array(
      z.object({
        number,
        head: z.nullish(z.object({ sha: text })),
        base: z.nullish(z.object({ repo: z.nullish(z.object({ id: z.nullish(z.number()), url: text })) })),
      }),
    ),
  ),
})

export type RunPayload = z.infer<typeof workflowRun>

/** A part that is not as GitHub documents it counts as missing. */
function part<T>(schema: z.ZodMiniType<T>) {
  return z.catch(z.nullish(schema), undefined)
}

/** The parts of all events that are used: https://docs.github.com/webhooks/webhook-events-and-payloads */
export const eventSchema = z.object({
  repository: part(z.object({ default_branch: text, id: z.nullish(z.number()) })),
  sender: part(z.object({ login: text })),
  pull_request: part(pullSchema),
  workflow_run: part(workflowRun),
  /** On a pull request, and only there, `pull_request` is an object. */
  issue: part(z.object({ number, user: account, pull_request: z.nullish(z.object({})) })),
  merge_group: part(z.object({ head_sha: text })),
  commits: part(z.array(z.object({ id: z.string() }))),
})

export type EventPayload = z.infer<typeof eventSchema>

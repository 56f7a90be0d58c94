/** GitHub's calls for issues and labels. https://docs.github.com/rest/issues/issues */
import * as z from 'zod/mini'
import { ApiError } from '../../errors.ts'
import type { GitHubCall, GitHubClient } from './client.ts'
import { sameLogin } from './identity.ts'
import { bodySchema, listAll } from './pages.ts'

export interface Issue {
  readonly number: number
  readonly open: boolean
  /** With `\n` line ends. */
  readonly body: string
  readonly url: string | null
  readonly author: string | null
}

const PERMISSION = 'issues: write'

const user = z.nullish(z.object({ login: z.string() }))

const issueWire = z.object({
  number: z.int().check(z.positive()),
  state: z.nullish(z.string()),
  body: bodySchema,
  html_url: z.nullish(z.string()),
  user,
  pull_request: z.optional(z.unknown()),
})

const issueSchema = z.pipe(
  issueWire,
  z.transform(({ number, state, body, html_url, ...rest }: z.infer<typeof issueWire>) => ({
    number,
    open: state !== 'closed',
    body,
    url: html_url ?? null,
    author: rest.user?.login ?? null,
    isPull: rest.pull_request != null,
  })),
)

export interface IssueListing {
  /** null: of everybody. */
  readonly creator: string | null
  readonly pages?: number
  readonly enough?: (issue: Issue) => boolean
}

/** Issues of any state, the newest first, without pull requests. Rejects with ApiError. */
export async function listIssues(client: GitHubClient, listing: IssueListing): Promise<Issue[]> {
  const { creator, ...limits } = listing
  try {
    const issues = await listAll(client, {
      operation: 'list the issues',
      path: `${client.repoPath}/issues`,
      query: { state: 'all', sort: 'created', direction: 'desc', ...(creator === null ? {} : { creator }) },
      item: issueSchema,
      permission: PERMISSION,
      ...limits,
    })
    return issues.filter(({ isPull }) => !isPull)
  } catch (error) {
    // GitHub says 422 for a login that it does not take as an author.
    if (creator === null || !(error instanceof ApiError) || error.status !== 422) throw error
    return listIssues(client, { ...listing, creator: null })
  }
}

/**
 * Makes an issue; without its labels when the token may not set any. Rejects with ApiError or UncertainWrite.
 */
export async function createIssue(
  client: GitHubClient,
  issue: { readonly title: string; readonly body: string; readonly labels: readonly string[] },
): Promise<Issue> {
  const call = (body: Readonly<Record<string, unknown>>): GitHubCall<Issue> => ({
    operation: 'open the drift issue',
    method: 'POST',
    path: `${client.repoPath}/issues`,
    body,
    schema: issueSchema,
    permission: PERMISSION,
  })
  try {
    return (await client.call(call({ ...issue }))).data
  } catch (error) {
    if (!(error instanceof ApiError) || (error.status !== 403 && error.status !== 422)) throw error
    client.log.debug(`${error.message}; trying without labels`)
    return (await client.call(call({ title: issue.title, body: issue.body }))).data
  }
}

/** Changes title, body or state. Rejects with ApiError or UncertainWrite. */
export async function patchIssue(
  client: GitHubClient,
  number: number,
  patch: Readonly<Record<string, unknown>>,
): Promise<void> {
  await client.call({
    operation: `update the drift issue #${number}`,
    method: 'PATCH',
    path: `${client.repoPath}/issues/${number}`,
    body: patch,
    schema: z.unknown(),
    permission: PERMISSION,
  })
}

/** Closes issues that should not be there; what cannot be closed stays, with a debug line. */
export async function closeDoubled(client: GitHubClient, doubled: readonly Issue[]): Promise<void> {
  for (const { number } of doubled) {
    await orDebug(client, () => patchIssue(client, number, { state: 'closed', state_reason: 'not_planned' }))
  }
}

/** Makes the label when it is missing; that it exists or may not be made is fine. Gives its name. */
export async function ensureLabel(client: GitHubClient, name: string): Promise<string> {
  await orDebug(client, () =>
    client.call({
      operation: `create the label ${name}`,
      method: 'POST',
      path: `${client.repoPath}/labels`,
      body: { name, color: 'd93f0b', description: 'A peering is not as its spec says' },
      schema: z.unknown(),
      attempts: 1,
    }),
  )
  return name
}

const commentSchema = z.object({ body: bodySchema, user })

/** Adds a comment; with `look` not when the last one of `login` says the same. Rejects with ApiError. */
export async function commentOnIssue(
  client: GitHubClient,
  comment: { readonly number: number; readonly body: string; readonly login: string; readonly look: boolean },
): Promise<void> {
  const { number, body, login, look } = comment
  const path = `${client.repoPath}/issues/${number}/comments`
  const operation = `comment on the drift issue #${number}`
  if (look) {
    const there = await listAll(client, { operation, path, item: commentSchema, permission: PERMISSION })
    const last = there.findLast((other) => other.user != null && sameLogin(other.user.login, login))
    if (last?.body.trim() === body.trim()) return
  }
  await client.call({
    operation,
    method: 'POST',
    path,
    body: { body },
    schema: z.unknown(),
    permission: PERMISSION,
  })
}

async function orDebug(client: GitHubClient, step: () => Promise<unknown>): Promise<void> {
  try {
    await step()
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    client.log.debug(error.message)
  }
}

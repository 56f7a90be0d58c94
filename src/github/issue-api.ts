/** GitHub's calls for issues and labels. https://docs.github.com/rest/issues/issues */
import * as z from 'zod/mini'
import { ApiError } from '../errors.ts'
import { type GitHubClient, orDebug, PER_PAGE } from './client.ts'
import { sameLogin } from './identity.ts'
import { bodySchema } from './markdown-body.ts'

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
  const query = {
    ...client.repo,
    state: 'all',
    sort: 'created',
    direction: 'desc',
    per_page: PER_PAGE,
  } as const
  try {
    const issues = await client.list(
      { operation: 'list the issues', item: issueSchema, permission: PERMISSION, ...limits },
      ({ paginate, rest }) =>
        paginate.iterator(rest.issues.listForRepo, creator === null ? query : { ...query, creator }),
    )
    return issues.filter(({ isPull }) => !isPull)
  } catch (error) {
    // GitHub says 422 for a login that it does not take as an author.
    if (creator === null || !(error instanceof ApiError) || error.status !== 422) throw error
    return listIssues(client, { ...listing, creator: null })
  }
}

/** Makes an issue; without its labels when the token may not set any. Rejects with ApiError. */
export async function createIssue(
  client: GitHubClient,
  issue: { readonly title: string; readonly body: string; readonly labels: readonly string[] },
): Promise<Issue> {
  const call = { operation: 'open the drift issue', schema: issueSchema, permission: PERMISSION }
  const { title, body, labels } = issue
  const made = { ...client.repo, title, body }
  try {
    return await client.ask(call, ({ rest }) => rest.issues.create({ ...made, labels: [...labels] }))
  } catch (error) {
    if (!(error instanceof ApiError) || (error.status !== 403 && error.status !== 422)) throw error
    client.log.debug(`${error.message}; trying without labels`)
    return client.ask(call, ({ rest }) => rest.issues.create(made))
  }
}

export interface IssuePatch {
  readonly title?: string
  readonly body?: string
  readonly state?: 'open' | 'closed'
  readonly state_reason?: 'completed' | 'not_planned'
}

/** Changes title, body or state. Rejects with ApiError. */
export async function patchIssue(client: GitHubClient, number: number, patch: IssuePatch): Promise<void> {
  const call = {
    operation: `update the drift issue #${number}`,
    schema: z.unknown(),
    permission: PERMISSION,
  }
  await client.ask(call, ({ rest }) => rest.issues.update({ ...client.repo, issue_number: number, ...patch }))
}

/** Closes issues that should not be there; what cannot be closed stays, with a debug line. */
export async function closeDoubled(client: GitHubClient, doubled: readonly Issue[]): Promise<void> {
  for (const { number } of doubled)
    await orDebug(client, patchIssue(client, number, { state: 'closed', state_reason: 'not_planned' }))
}

/** Makes the label when it is missing; that it exists or may not be made is fine. Gives its name. */
export async function ensureLabel(client: GitHubClient, name: string): Promise<string> {
  const label = { name, color: 'd93f0b', description: 'A peering is not as its spec says' }
  const call = { operation: `create the label ${name}`, schema: z.unknown() }
  await orDebug(
    client,
    client.ask(call, ({ rest }) => rest.issues.createLabel({ ...client.repo, ...label })),
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
  const intent = { operation: `comment on the drift issue #${number}`, permission: PERMISSION }
  const issue = { ...client.repo, issue_number: number }
  if (look) {
    const there = await client.list({ ...intent, item: commentSchema }, ({ paginate, rest }) =>
      paginate.iterator(rest.issues.listComments, { ...issue, per_page: PER_PAGE }),
    )
    const last = there.findLast((other) => other.user != null && sameLogin(other.user.login, login))
    if (last?.body.trim() === body.trim()) return
  }
  await client.ask({ ...intent, schema: z.unknown() }, ({ rest }) =>
    rest.issues.createComment({ ...issue, body }),
  )
}

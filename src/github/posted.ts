/** Comments and issues as GitHub has them, and which of those with our marker are our own. */
import * as z from 'zod/mini'
import type { GitHubClient } from './client.ts'
import { isOwnLogin } from './identity.ts'
import type { RunStamp } from './run-stamp.ts'

/** A comment or an issue. */
export interface Posted {
  /** Of a comment its id, of an issue its number. */
  readonly id: number
  /** With `\n` line ends; empty when there is none. */
  readonly body: string
  readonly url: string | null
  readonly author: string | null
}

/** What was posted, and what to warn of. */
export interface PostResult {
  readonly url: string | null
  /**
   * One line of plain text: why GitHub does not show what this run found, with the missing permission where that is the
   * cause; null when it does.
   */
  readonly warning: string | null
}

/** The run of the marker when this body is one of our kind and key, else null. */
export type Matcher = (body: string) => RunStamp | null

/** With our marker and key. */
export type Marked<T extends Posted> = T & { readonly run: RunStamp }

/** What comments and issues have in common. */
export const wireFields = {
  body: z.nullish(z.string()),
  html_url: z.nullish(z.string()),
  user: z.nullish(z.object({ login: z.string() })),
}

const wire = z.object(wireFields)

export function postedOf(id: number, { body, html_url, user }: z.infer<typeof wire>): Posted {
  return {
    id,
    body: (body ?? '').replaceAll('\r\n', '\n'),
    url: html_url ?? null,
    author: user?.login ?? null,
  }
}

const commentWire = z.object({ id: z.number(), ...wireFields })
const commentSchema = z.pipe(
  commentWire,
  z.transform((comment: z.infer<typeof commentWire>) => postedOf(comment.id, comment)),
)

/** Those with our marker, the oldest first: our own, and those of others. Rejects with ApiError. */
export async function markedAmong<T extends Posted>(
  client: GitHubClient,
  all: readonly T[],
  matches: Matcher,
): Promise<{ own: Marked<T>[]; others: Marked<T>[] }> {
  const own: Marked<T>[] = []
  const others: Marked<T>[] = []
  for (const one of all.toSorted((a, b) => a.id - b.id)) {
    const run = matches(one.body)
    if (run === null) continue
    const isOwn = await isOwnLogin(client, one.author)
    if (!isOwn) client.log.debug(`${one.url ?? one.id} has our marker but another author; it is ignored`)
    const list = isOwn ? own : others
    list.push({ ...one, run })
  }
  return { own, others }
}

/** A pull request or an issue that is commented on. */
export interface Thread {
  readonly number: number
  /** E.g. `pull request #7`. */
  readonly name: string
  readonly permission: string
}

/** All comments. Rejects with ApiError. https://docs.github.com/rest/issues/comments */
export async function commentsOn(client: GitHubClient, thread: Thread): Promise<Posted[]> {
  const { name, number, permission } = thread
  const call = { operation: `list the comments of ${name}`, schema: commentSchema, permission }
  const pages = client.list(call, ({ paginate, rest }) =>
    paginate.iterator(rest.issues.listComments, { ...client.paged, issue_number: number }),
  )
  return (await Array.fromAsync(pages)).flat()
}

/** Sends once. Rejects with ApiError. */
export function addComment(client: GitHubClient, thread: Thread, body: string): Promise<Posted> {
  const { name, number, permission } = thread
  const call = { operation: `comment on ${name}`, schema: commentSchema, permission }
  const comment = { ...client.repo, issue_number: number, body }
  return client.ask(call, ({ rest }) => rest.issues.createComment(comment))
}

/** Sends once. Rejects with ApiError. */
export function changeComment(
  client: GitHubClient,
  { name, permission }: Thread,
  id: number,
  body: string,
): Promise<Posted> {
  const call = { operation: `update the comment of ${name}`, schema: commentSchema, permission }
  const comment = { ...client.repo, comment_id: id, body }
  return client.ask(call, ({ rest }) => rest.issues.updateComment(comment))
}

/** Comments and issues as GitHub has them, and which of those with our marker are our own. */
import * as z from 'zod/mini'
import type { GitHubClient } from './client.ts'
import { isOwnLogin } from './identity.ts'
import type { RunStamp } from './run-stamp.ts'

/** What comments and issues have in common. */
export const postedSchema = z.object({
  /** With `\n` line ends; empty when there is none. */
  body: z.pipe(
    z.nullish(z.string()),
    z.transform((body: string | null | undefined) => (body ?? '').replaceAll('\r\n', '\n')),
  ),
  html_url: z.nullish(z.string()),
  user: z.nullish(z.object({ login: z.string() })),
})

const commentSchema = z.extend(postedSchema, { id: z.number() })
export type Posted = z.infer<typeof commentSchema>

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

/** A comment or an issue with our marker and key. */
export type Marked<T> = T & { readonly run: RunStamp }

/** Those with our marker: our own, and those of others. Rejects with ApiError. */
export async function markedAmong<T extends z.infer<typeof postedSchema>>(
  client: GitHubClient,
  all: readonly T[],
  matches: Matcher,
): Promise<{ own: Marked<T>[]; others: Marked<T>[] }> {
  const own: Marked<T>[] = []
  const others: Marked<T>[] = []
  for (const one of all) {
    const run = matches(one.body)
    if (run === null) continue
    const isOwn = await isOwnLogin(client, one.user?.login)
    if (!isOwn) client.log.debug(`${one.html_url} has our marker but another author; it is ignored`)
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

/** Comments and issues as GitHub has them, and which of those with our marker are our own. */
import * as z from 'zod/mini'
import type { GitHubClient } from './client.ts'
import { ownLogin } from './identity.ts'
import { sameName } from './pull.ts'
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
export type Comment = z.infer<typeof commentSchema>

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

/** The one rule for what we change and for what we believe: it is of the token's own login. Never rejects. */
export async function ownRule(client: GitHubClient) {
  const login = await ownLogin(client)
  return ({ user }: Pick<z.infer<typeof postedSchema>, 'user'>) => sameName(login, user?.login)
}

/** Those with our marker, parted by `ownRule`. Never rejects. */
export async function markedAmong<T extends z.infer<typeof postedSchema>>(
  client: GitHubClient,
  all: readonly T[],
  matches: (body: string) => unknown,
): Promise<{ own: T[]; others: T[] }> {
  const marked = all.filter(({ body }) => matches(body) !== null)
  if (marked.length === 0) return { own: [], others: [] }
  const isOwn = await ownRule(client)
  const { own = [], others = [] } = Object.groupBy(marked, (one) => (isOwn(one) ? 'own' : 'others'))
  for (const { html_url: url } of others)
    client.log.debug(`${url} has our marker but another author; it is ignored`)
  return { own, others }
}

/**
 * The comments of a pull request or an issue; each call is sent once and rejects with ApiError.
 * https://docs.github.com/rest/issues/comments
 *
 * @param place its `name` in errors, e.g. `pull request #7`, and the permission that its comments need.
 */
export function commentsOf(
  client: GitHubClient,
  {
    number,
    name,
    permission,
  }: { readonly number: number; readonly name: string; readonly permission: string },
) {
  const call = (operation: string) => ({ operation, schema: commentSchema, permission })
  return {
    all: async (): Promise<Comment[]> => {
      const list = { ...client.paged, issue_number: number }
      const pages = client.list(call(`list the comments of ${name}`), ({ paginate, rest }) =>
        paginate.iterator(rest.issues.listComments, list),
      )
      return (await Array.fromAsync(pages)).flat()
    },
    add: (body: string): Promise<Comment> =>
      client.ask(call(`comment on ${name}`), ({ rest }) =>
        rest.issues.createComment({ ...client.repo, issue_number: number, body }),
      ),
    change: (id: number, body: string): Promise<Comment> =>
      client.ask(call(`update the comment of ${name}`), ({ rest }) =>
        rest.issues.updateComment({ ...client.repo, comment_id: id, body }),
      ),
    remove: (id: number): Promise<unknown> =>
      client.ask({ ...call(`delete a doubled comment of ${name}`), schema: z.unknown() }, ({ rest }) =>
        rest.issues.deleteComment({ ...client.repo, comment_id: id }),
      ),
  }
}

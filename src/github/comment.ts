/**
 * The one comment per key in a pull request. Recognised by its hidden marker and by its author being the
 * token's own login: anybody may copy a marker.
 * https://docs.github.com/rest/issues/comments
 */
import * as z from 'zod/mini'
import { ApiError } from '../errors.ts'
import { type GitHubClient, orDebug, PER_PAGE, untilCertain } from './client.ts'
import { askLogin, isOwnLogin, learnLogin, sameLogin } from './identity.ts'
import { bodySchema } from './markdown-body.ts'
import { isNewer, type MarkerInfo, type RunStamp } from './run-stamp.ts'

export interface OwnComment {
  readonly id: number
  /** With `\n` line ends. */
  readonly body: string
  readonly url: string | null
}

export interface CommentRequest {
  readonly pr: number
  /**
   * The new body; gets the present one, so that it can carry over what has to stay. At most 65,536
   * characters.
   */
  readonly render: (present: string | null) => string
  /** The marker when this body is a comment of our kind and key, else null. */
  readonly matches: (body: string) => MarkerInfo | null
  readonly sameMeaning: (before: string, after: string) => boolean
  /** Why the present body must stay, as one line of plain text; null when it may be replaced. */
  readonly keep: (present: string) => string | null
  readonly run: RunStamp
  /** `auto`: a comment is made only when it is worth it; one that exists is always kept current. */
  readonly mode: 'auto' | 'always'
  readonly worthCreating: boolean
}

export interface CommentResult {
  /**
   * `skipped-newer`: a newer run wrote it. `kept`: it must stay. `not-needed`: none there and nothing to say.
   * `failed`: see `warning`.
   */
  readonly action: 'created' | 'updated' | 'unchanged' | 'skipped-newer' | 'kept' | 'not-needed' | 'failed'
  readonly url: string | null
  /**
   * One line of plain text: why the comment does not say what this run found, with the missing permission where that
   * is the cause; null when it does.
   */
  readonly warning: string | null
}

const PERMISSION = 'pull-requests: write'

const commentSchema = z.object({
  id: z.number(),
  body: bodySchema,
  html_url: z.nullish(z.string()),
  user: z.nullish(z.object({ login: z.string() })),
})

type Comment = z.infer<typeof commentSchema>

/** A comment with our marker and key, whoever wrote it. */
interface Marked extends OwnComment {
  readonly marker: MarkerInfo
  readonly author: string | null
}

/**
 * Makes the comment say what this run found. Usually two requests. A failure of GitHub is a result, not an
 * exception: a report that could not be posted must not fail a run.
 *
 * Should two runs have made a comment each at the same moment, the oldest stays and is updated, the others
 * are deleted: a doubled comment that is never updated again would tell something false.
 */
export async function syncComment(client: GitHubClient, request: CommentRequest): Promise<CommentResult> {
  const memory: Memory = { posted: null, vanished: false }
  try {
    return await untilCertain(client, () => syncOnce(client, request, memory))
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    return { action: 'failed', url: null, warning: error.message }
  }
}

/**
 * Our comment of this key, for reading a reviewed plan. `foreign`: why comments with our marker are not ours, as a
 * clause; null when there are none of others. Rejects with ApiError.
 */
export async function findOwnComment(
  client: GitHubClient,
  pr: number,
  matches: CommentRequest['matches'],
): Promise<{ comment: OwnComment | null; foreign: string | null }> {
  const { own, others } = await markedComments(client, { pr, matches })
  return { comment: own[0] ?? null, foreign: await foreignOf(client, others) }
}

async function foreignOf(client: GitHubClient, others: readonly Marked[]): Promise<string | null> {
  const authors = [...new Set(others.flatMap(({ author }) => author ?? []))]
  if (authors.length === 0) return null
  const theirs = `there is one by ${authors.join(', ')}`
  const login = await askLogin(client)
  return login === null
    ? `${theirs}, and whose token github-token is cannot be known: GitHub refuses both GraphQL and GET /user`
    : `${theirs}, and github-token is of ${login}`
}

/** What one call of syncComment remembers from one look to the next. */
interface Memory {
  /** The body whose creation got no good answer. */
  posted: string | null
  /** The comment was gone once when it was to be updated. */
  vanished: boolean
}

async function syncOnce(
  client: GitHubClient,
  request: CommentRequest,
  memory: Memory,
): Promise<CommentResult> {
  const { pr, run, sameMeaning } = request
  const { own, others } = await markedComments(client, request)
  const [kept, ...doubled] = own
  if (kept === undefined) return first(client, request, memory, others)
  if (own.some(({ marker }) => isNewer(marker, run))) {
    const warning = `A newer run wrote the comment on pull request #${pr}, so this run left it alone`
    return { action: 'skipped-newer', url: kept.url, warning }
  }
  const reason = request.keep(kept.body)
  if (reason !== null) return { action: 'kept', url: kept.url, warning: reason }
  await removeDoubled(client, doubled)
  if (memory.posted !== null && sameMeaning(kept.body, memory.posted)) return done('created', kept.url)
  const body = request.render(kept.body)
  if (sameMeaning(kept.body, body)) return done('unchanged', kept.url)
  try {
    return done('updated', (await update(client, kept.id, body)) ?? kept.url)
  } catch (error) {
    // Somebody deleted it since we looked: once, that is no missing permission.
    if (!(error instanceof ApiError) || error.status !== 404 || memory.vanished) throw error
    memory.vanished = true
    return syncOnce(client, request, memory)
  }
}

/** There is no comment of ours, as far as it is known whose token this is. */
async function first(
  client: GitHubClient,
  request: CommentRequest,
  memory: Memory,
  others: readonly Marked[],
): Promise<CommentResult> {
  const { pr } = request
  if (request.mode === 'auto' && !request.worthCreating) {
    const foreign = (await askLogin(client)) === null ? await foreignOf(client, others) : null
    const warning = foreign && `No comment on pull request #${pr} was updated: ${foreign}`
    return { action: 'not-needed', url: null, warning }
  }
  memory.posted = request.render(null)
  const { url, author } = await create(client, pr, memory.posted)
  if (author === null) return done('created', url)
  learnLogin(client, author)
  // Now that it is known whose token this is, an earlier comment may turn out to be ours.
  const isEarlier = others.some((other) => other.author !== null && sameLogin(other.author, author))
  return isEarlier ? syncOnce(client, request, { ...memory, posted: null }) : done('created', url)
}

function done(action: CommentResult['action'], url: string | null): CommentResult {
  return { action, url, warning: null }
}

/** Those with our marker and this key, the oldest first. */
async function markedComments(
  client: GitHubClient,
  { pr, matches }: Pick<CommentRequest, 'pr' | 'matches'>,
): Promise<{ own: Marked[]; others: Marked[] }> {
  const own: Marked[] = []
  const others: Marked[] = []
  for (const { id, body, html_url, user } of await listComments(client, pr)) {
    const marker = matches(body)
    if (marker === null) continue
    const author = user?.login ?? null
    const marked = { id, body, url: html_url ?? null, marker, author }
    if (await isOwnLogin(client, author)) own.push(marked)
    else {
      others.push(marked)
      client.log.debug(`Comment ${id} has our marker but another author; it is ignored`)
    }
  }
  own.sort((a, b) => a.id - b.id)
  return { own, others }
}

function listComments(client: GitHubClient, pr: number): Promise<Comment[]> {
  const listing = {
    operation: `list the comments of pull request #${pr}`,
    item: commentSchema,
    permission: PERMISSION,
  }
  return client.list(listing, ({ paginate, rest }) =>
    paginate.iterator(rest.issues.listComments, { ...client.repo, issue_number: pr, per_page: PER_PAGE }),
  )
}

const writtenSchema = z.object({
  html_url: z.nullish(z.string()),
  user: z.nullish(z.object({ login: z.string() })),
})

async function create(
  client: GitHubClient,
  pr: number,
  body: string,
): Promise<{ url: string | null; author: string | null }> {
  const call = {
    operation: `comment on pull request #${pr}`,
    schema: writtenSchema,
    permission: PERMISSION,
  }
  const comment = { ...client.repo, issue_number: pr, body }
  const { html_url, user } = await client.ask(call, ({ rest }) => rest.issues.createComment(comment))
  return { url: html_url ?? null, author: user?.login ?? null }
}

async function update(client: GitHubClient, id: number, body: string): Promise<string | null> {
  const call = {
    operation: 'update the comment of the pull request',
    schema: writtenSchema,
    permission: PERMISSION,
  }
  const comment = { ...client.repo, comment_id: id, body }
  const { html_url } = await client.ask(call, ({ rest }) => rest.issues.updateComment(comment))
  return html_url ?? null
}

async function removeDoubled(client: GitHubClient, doubled: readonly OwnComment[]): Promise<void> {
  for (const { id } of doubled) {
    const call = { operation: 'delete a doubled comment of the pull request', schema: z.unknown() }
    const comment = { ...client.repo, comment_id: id }
    await orDebug(
      client,
      client.ask(call, ({ rest }) => rest.issues.deleteComment(comment)),
    )
  }
}

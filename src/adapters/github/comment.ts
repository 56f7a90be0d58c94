/**
 * The one comment per key in a pull request. Recognised by its hidden marker and by its author being the
 * token's own login: anybody may copy a marker.
 * https://docs.github.com/rest/issues/comments
 */
import * as z from 'zod/mini'
import { ApiError } from '../../errors.ts'
import { type GitHubClient, orDebug, PER_PAGE, untilCertain } from './client.ts'
import { askLogin, DEFAULT_LOGIN, isOwnLogin, sameLogin } from './identity.ts'
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
  readonly run: RunStamp
  /** `auto`: a comment is made only when it is worth it; one that exists is always kept current. */
  readonly mode: 'auto' | 'always'
  readonly worthCreating: boolean
}

export interface CommentResult {
  /**
   * `skipped-newer`: a newer run wrote it. `not-needed`: none there and nothing to say. `failed`: see
   * `warning`.
   */
  readonly action: 'created' | 'updated' | 'unchanged' | 'skipped-newer' | 'not-needed' | 'failed'
  readonly url: string | null
  /**
   * One line of plain text that names the missing permission where that is the cause; null when all went
   * well.
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

interface Seen extends OwnComment {
  readonly marker: MarkerInfo
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
 * Our comment of this key, for reading a reviewed plan; null when there is none. The author is compared with
 * the login that GitHub tells for the token, and with the default token's when it tells none. Rejects with
 * ApiError.
 */
export async function findOwnComment(
  client: GitHubClient,
  pr: number,
  matches: CommentRequest['matches'],
): Promise<OwnComment | null> {
  const comments = await listComments(client, pr)
  const candidates = comments.filter(({ body }) => matches(body) !== null)
  if (candidates.length === 0) return null
  const login = (await askLogin(client)) ?? DEFAULT_LOGIN
  const own = candidates.filter(({ user }) => user != null && sameLogin(user.login, login))
  const oldest = own.sort((a, b) => a.id - b.id)[0]
  return oldest ? toOwn(oldest) : null
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
  const own = await ownComments(client, request)
  const [kept, ...doubled] = own
  if (kept === undefined) {
    if (request.mode === 'auto' && !request.worthCreating) return done('not-needed', null)
    memory.posted = request.render(null)
    return done('created', await create(client, pr, memory.posted))
  }
  if (own.some(({ marker }) => isNewer(marker, run))) {
    return done('skipped-newer', kept.url)
  }
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

function done(action: CommentResult['action'], url: string | null): CommentResult {
  return { action, url, warning: null }
}

/** Ours with this key, the oldest first. */
async function ownComments(client: GitHubClient, { pr, matches }: CommentRequest): Promise<Seen[]> {
  const own: Seen[] = []
  for (const comment of await listComments(client, pr)) {
    const marker = matches(comment.body)
    if (marker === null) continue
    if (await isOwnLogin(client, comment.user?.login ?? null)) own.push({ ...toOwn(comment), marker })
    else client.log.debug(`Comment ${comment.id} has our marker but another author; it is ignored`)
  }
  return own.sort((a, b) => a.id - b.id)
}

function toOwn({ id, body, html_url }: Comment): OwnComment {
  return { id, body, url: html_url ?? null }
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

const writtenSchema = z.object({ html_url: z.nullish(z.string()) })

async function create(client: GitHubClient, pr: number, body: string): Promise<string | null> {
  const call = {
    operation: `comment on pull request #${pr}`,
    schema: writtenSchema,
    permission: PERMISSION,
  }
  const comment = { ...client.repo, issue_number: pr, body }
  const { html_url } = await client.ask(call, ({ rest }) => rest.issues.createComment(comment))
  return html_url ?? null
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

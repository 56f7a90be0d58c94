/**
 * The one comment per key in a pull request. Recognised by its hidden marker and by its author being the
 * token's own login: anybody may copy a marker.
 */
import { ApiError, nullOn } from '../errors.ts'
import { type GitHubClient, orDebug, untilCertain } from './client.ts'
import { askLogin, learnLogin } from './identity.ts'
import { type Comment, commentsOf, type Matcher, markedAmong, type PostResult } from './posted.ts'
import { sameName } from './pull.ts'
import { isNewer, type RunStamp } from './run-stamp.ts'

export interface CommentRequest {
  readonly pr: number
  /**
   * The new body; gets the present one, so that it can carry over what has to stay. At most 65,536
   * characters.
   */
  readonly render: (present: string | null) => string
  readonly matches: Matcher
  readonly sameMeaning: (before: string, after: string) => boolean
  /** Why the present body must stay, as one line of plain text; null when it may be replaced. */
  readonly keep: (present: string) => string | null
  readonly run: RunStamp
  /** A new one is worth it; one that exists is always kept current. */
  readonly mayCreate: boolean
  /** Where to find what this run found, as a sentence for a comment that is left alone. */
  readonly instead: string
}

const commentsOn = (client: GitHubClient, pr: number) =>
  commentsOf(client, { number: pr, name: `pull request #${pr}`, permission: 'pull-requests: write' })

/**
 * Makes the comment say what this run found. Usually two requests. A failure of GitHub is a result, not an
 * exception: a report that could not be posted must not fail a run.
 *
 * Should two runs have made a comment each at the same moment, the oldest stays and is updated, the others
 * are deleted: a doubled comment that is never updated again would tell something false.
 */
export async function syncComment(client: GitHubClient, request: CommentRequest): Promise<PostResult> {
  try {
    return await untilCertain(client, () => syncOnce(client, request))
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    return { url: null, warning: error.message }
  }
}

/**
 * Our comment of this key, for reading a reviewed plan. `foreign`: why comments with our marker are not ours, as a
 * clause; null when there are none of others. Rejects with ApiError.
 */
export async function findOwnComment(
  client: GitHubClient,
  pr: number,
  matches: Matcher,
): Promise<{ comment: Comment | null; foreign: string | null }> {
  const { own, others } = await markedOn(client, pr, matches)
  return { comment: own[0] ?? null, foreign: await foreignOf(client, others) }
}

/** Those with our marker, the oldest first. */
async function markedOn(client: GitHubClient, pr: number, matches: Matcher) {
  const comments = await commentsOn(client, pr).all()
  comments.sort((a, b) => a.id - b.id)
  return markedAmong(client, comments, matches)
}

async function foreignOf(client: GitHubClient, others: readonly Comment[]): Promise<string | null> {
  const authors = [...new Set(others.flatMap(({ user }) => user?.login ?? []))]
  if (authors.length === 0) return null
  const theirs = `there is one by ${authors.join(', ')}`
  const login = await askLogin(client)
  return login === null
    ? `${theirs}, and whose token github-token is cannot be known: GitHub refuses both GraphQL and GET /user`
    : `${theirs}, and github-token is of ${login}`
}

/** @param isAgain the comment that was there before has vanished since. */
async function syncOnce(client: GitHubClient, request: CommentRequest, isAgain = false): Promise<PostResult> {
  const { pr, run, matches, sameMeaning } = request
  const comments = commentsOn(client, pr)
  const { own, others } = await markedOn(client, pr, matches)
  const [kept, ...doubled] = own
  if (kept === undefined) return create(client, request, others)
  const reason = own.some(({ body }) => isNewer(matches(body), run))
    ? `A newer run wrote the comment on pull request #${pr}, so this run left it alone`
    : request.keep(kept.body)
  const url = kept.html_url ?? null
  if (reason !== null) return { url, warning: `${reason}. ${request.instead}` }
  for (const { id } of doubled) await orDebug(client, comments.remove(id))
  const body = request.render(kept.body)
  if (!sameMeaning(kept.body, body)) {
    const updated = comments.change(kept.id, body)
    // Somebody deleted it since we looked: once, that is no missing permission.
    if ((await (isAgain ? updated : nullOn(404, updated))) === null) return syncOnce(client, request, true)
  }
  return { url, warning: null }
}

/** There is no comment of ours, as far as it is known whose token this is. */
async function create(
  client: GitHubClient,
  request: CommentRequest,
  others: readonly Comment[],
): Promise<PostResult> {
  const { pr } = request
  if (!request.mayCreate) {
    const foreign = (await askLogin(client)) === null ? await foreignOf(client, others) : null
    return { url: null, warning: foreign && `No comment on pull request #${pr} was updated: ${foreign}` }
  }
  const { html_url: url, user } = await commentsOn(client, pr).add(request.render(null))
  learnLogin(client, user?.login)
  // Now that it is known whose token this is, an earlier comment may turn out to be ours.
  const isEarlier = others.some((other) => sameName(other.user?.login, user?.login))
  return isEarlier ? syncOnce(client, request) : { url: url ?? null, warning: null }
}

/**
 * The drift issue: one per key, opened when there is drift, closed when all is well, reopened rather than
 * made anew. Recognised by its hidden marker and by its author, like the comment. Not to be called when the
 * check itself failed: then nobody knows, and the issue stays as it is.
 */
import { ApiError } from '../errors.ts'
import { type GitHubClient, untilCertain } from './client.ts'
import { DEFAULT_LOGIN, isOwnLogin, learnLogin, ownLogin } from './identity.ts'
import {
  closeDoubled,
  commentOnIssue,
  createIssue,
  ensureLabel,
  type Issue,
  type IssuePatch,
  listIssues,
  patchIssue,
} from './issue-api.ts'
import { isNewer, type MarkerInfo, type RunStamp } from './run-stamp.ts'

export interface DriftIssueRequest {
  readonly drift: boolean
  /** Without drift: whether all is well, so that an open issue is closed. Else it stays open, with the new body. */
  readonly mayClose: boolean
  readonly title: string
  /** With the marker. When there is no drift: what the closed issue says; null leaves it as it was. */
  readonly body: string | null
  /** The marker when this body is a drift issue of our key, else null. */
  readonly matches: (body: string) => MarkerInfo | null
  /** Nothing but time, run and commit would change. */
  readonly sameMeaning: (before: string, after: string) => boolean
  /** The drift is another one than before: worth a comment. */
  readonly driftChanged: (before: string, after: string) => boolean
  readonly run: RunStamp
  /** E.g. `peering-drift`. */
  readonly label: string
  /** Short comments in Markdown; `changed` may be made from the body before and the one after. */
  readonly comments: {
    readonly changed: string | ((before: string, after: string) => string)
    readonly reopened: string
    readonly closed: string
  }
}

export interface DriftIssueResult {
  /**
   * `not-needed`: no drift and no open issue. `skipped-newer`: a newer run wrote it. `failed`: see `warning`.
   */
  readonly action:
    | 'opened'
    | 'updated'
    | 'unchanged'
    | 'closed'
    | 'reopened'
    | 'not-needed'
    | 'skipped-newer'
    | 'failed'
  readonly url: string | null
  /**
   * One line of plain text that names the missing permission where that is the cause; null when all went
   * well.
   */
  readonly warning: string | null
}

/**
 * Makes the issue say what this check found. A failure of GitHub is a result, not an exception.
 *
 * Two checks at the same moment: each looks again right before it makes an issue and right after; of two that
 * were made all the same the older one stays and the other is closed.
 */
export async function syncDriftIssue(
  client: GitHubClient,
  request: DriftIssueRequest,
): Promise<DriftIssueResult> {
  const memory: Memory = { decided: null, tried: false }
  let settled: Settled
  try {
    settled = await untilCertain(client, () => settle(client, request, memory))
  } catch (error) {
    return failed(error, 'failed', null)
  }
  const { action, issue, comment } = settled
  const url = issue?.url ?? null
  if (action === 'skipped-newer')
    return {
      action,
      url,
      warning: `A newer run wrote the drift issue #${issue?.number}, so this run left it alone`,
    }
  if (issue === null || comment === null) return { action, url, warning: null }
  try {
    await postComment(client, issue.number, comment)
    return { action, url, warning: null }
  } catch (error) {
    return failed(error, action, url)
  }
}

function failed(error: unknown, action: DriftIssueResult['action'], url: string | null): DriftIssueResult {
  if (!(error instanceof ApiError)) throw error
  return { action, url, warning: error.message }
}

interface Settled {
  readonly action: DriftIssueResult['action']
  readonly issue: Issue | null
  /** Still to be posted. */
  readonly comment: string | null
}

interface Decision {
  readonly action: DriftIssueResult['action']
  /** null: it is as it should be. */
  readonly patch: IssuePatch | null
  readonly comment: string | null
}

/** What one call of syncDriftIssue remembers from one look to the next. */
interface Memory {
  /** The change whose answer was lost: when it is there at the next look, its comment is still to come. */
  decided: Decision | null
  /** An issue was sent, its answer lost. */
  tried: boolean
}

async function settle(client: GitHubClient, request: DriftIssueRequest, memory: Memory): Promise<Settled> {
  const own = await findOwn(client, request)
  const kept = choose(own)
  if (kept === null) {
    return request.drift
      ? open(client, request, memory)
      : { action: 'not-needed', issue: null, comment: null }
  }
  if (own.some(({ marker }) => isNewer(marker, request.run))) {
    return { action: 'skipped-newer', issue: kept, comment: null }
  }
  await closeDoubled(
    client,
    own.filter(({ number, open }) => open && number !== kept.number),
  )
  if (memory.tried && kept.open && kept.body === request.body) {
    return { action: 'opened', issue: kept, comment: null }
  }
  const decision = decide(kept, request)
  if (decision.patch === null) {
    const { action, comment } = memory.decided ?? decision
    return { action, issue: action === 'not-needed' ? null : kept, comment }
  }
  memory.decided ??= decision
  await patchIssue(client, kept.number, decision.patch)
  return { ...memory.decided, issue: kept }
}

function decide(
  issue: Issue,
  { drift, mayClose, title, body, sameMeaning, ...request }: DriftIssueRequest,
): Decision {
  if (!drift) {
    if (!issue.open) return { action: 'not-needed', patch: null, comment: null }
    if (!mayClose)
      return body === null || sameMeaning(issue.body, body)
        ? { action: 'unchanged', patch: null, comment: null }
        : { action: 'updated', patch: { body }, comment: null }
    const patch = { state: 'closed', state_reason: 'completed', ...(body === null ? {} : { body }) } as const
    return { action: 'closed', patch, comment: request.comments.closed }
  }
  const text = body ?? issue.body
  if (!issue.open) {
    const patch = { state: 'open', title, body: text } as const
    return { action: 'reopened', patch, comment: request.comments.reopened }
  }
  const changed = request.driftChanged(issue.body, text)
  // The title follows the drift only, so that a person may word it better meanwhile.
  if (changed) {
    const said = request.comments.changed
    const comment = typeof said === 'string' ? said : said(issue.body, text)
    return { action: 'updated', patch: { title, body: text }, comment }
  }
  if (sameMeaning(issue.body, text)) return { action: 'unchanged', patch: null, comment: null }
  return { action: 'updated', patch: { body: text }, comment: null }
}

async function open(client: GitHubClient, request: DriftIssueRequest, memory: Memory): Promise<Settled> {
  const label = await ensureLabel(client, request.label)
  memory.tried = true
  const made = await createIssue(client, { title: request.title, body: request.body ?? '', labels: [label] })
  const isNews = made.author !== null && !(await isOwnLogin(client, made.author))
  if (made.author !== null) learnLogin(client, made.author)
  const rivals = isNews ? await findOwn(client, request) : await newestOwn(client, request, 1)
  const first = choose(rivals.filter((issue) => issue.open))
  if (first !== null && first.number < made.number) {
    await closeDoubled(client, [made])
    // Another check made it at the same moment, or only now it is known whose token this is: then it may be out of date.
    return settle(client, request, memory)
  }
  return { action: 'opened', issue: made, comment: null }
}

interface OwnIssue extends Issue {
  readonly marker: MarkerInfo
}

/** Open before closed, then the oldest, so that every run chooses the same. */
function choose(issues: readonly OwnIssue[]): OwnIssue | null {
  return [...issues].sort((a, b) => Number(b.open) - Number(a.open) || a.number - b.number)[0] ?? null
}

/**
 * Our issues of this key. GitHub filters by author where the token's login is known. Before one is made, the
 * newest issues are looked through without that filter: another check may just have made one, and a filter
 * that does not know the login must not lead to a new issue every day.
 */
async function findOwn(client: GitHubClient, request: DriftIssueRequest): Promise<OwnIssue[]> {
  const login = await ownLogin(client)
  const isMarked = ({ body }: Issue) => request.matches(body) !== null
  const found = await ownAmong(
    client,
    request,
    await listIssues(client, { creator: login, enough: isMarked }),
  )
  return found.length > 0 ? found : newestOwn(client, request, 3)
}

async function newestOwn(
  client: GitHubClient,
  request: DriftIssueRequest,
  pages: number,
): Promise<OwnIssue[]> {
  return ownAmong(client, request, await listIssues(client, { creator: null, pages }))
}

/** Whose token it is, is asked only when an issue with our marker is by somebody else than usual. */
async function ownAmong(
  client: GitHubClient,
  { matches }: DriftIssueRequest,
  issues: readonly Issue[],
): Promise<OwnIssue[]> {
  const own: OwnIssue[] = []
  for (const issue of issues) {
    const marker = matches(issue.body)
    if (marker !== null && (await isOwnLogin(client, issue.author))) own.push({ ...issue, marker })
  }
  return own
}

/** Posts once: when the answer is lost, the last comment of ours tells whether it is there. */
async function postComment(client: GitHubClient, number: number, body: string): Promise<void> {
  let again = false
  await untilCertain(client, async () => {
    const look = again
    again = true
    const login = (look ? await ownLogin(client) : null) ?? DEFAULT_LOGIN
    await commentOnIssue(client, { number, body, login, look })
  })
}

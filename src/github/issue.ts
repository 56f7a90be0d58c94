/**
 * The drift issue: one per key, opened when there is drift, closed when all is well, reopened rather than
 * made anew. Recognised by its hidden marker and by its author, like the comment. Not to be called when the
 * check itself failed: then nobody knows, and the issue stays as it is.
 * https://docs.github.com/rest/issues/issues
 */
import * as z from 'zod/mini'
import { ApiError, nullOn } from '../errors.ts'
import { type GitHubClient, orDebug, untilCertain } from './client.ts'
import { learnLogin, ownLogin } from './identity.ts'
import { commentsOf, type Matcher, markedAmong, ownRule, type PostResult, postedSchema } from './posted.ts'
import { isNewer, type RunStamp } from './run-stamp.ts'

export interface DriftIssueRequest {
  readonly drift: boolean
  /** Without drift: whether all is well, so that an open issue is closed. Else it stays open, with the new body. */
  readonly mayClose: boolean
  readonly title: string
  /** With the marker. */
  readonly body: string
  readonly matches: Matcher
  /** Nothing but time, run and commit would change. */
  readonly sameMeaning: (before: string, after: string) => boolean
  readonly run: RunStamp
  /** Short comments in Markdown. */
  readonly comments: {
    /** How the drift changed since that body was written; null when it did not. */
    readonly changed: (before: string) => string | null
    readonly reopened: string
    readonly closed: string
  }
}

const PERMISSION = 'issues: write'
const LABEL = { name: 'peering-drift', color: 'd93f0b', description: 'A peering is not as its spec says' }

const issueSchema = z.extend(postedSchema, {
  number: z.int().check(z.positive()),
  state: z.nullish(z.string()),
  pull_request: z.optional(z.unknown()),
})
type Issue = z.infer<typeof issueSchema>

const isOpen = ({ state }: Issue) => state !== 'closed'

/** What is to be changed, and said about it. */
interface Decision {
  readonly patch: {
    readonly title?: string
    readonly body?: string
    readonly state?: 'open' | 'closed'
    readonly state_reason?: 'completed' | 'not_planned'
  }
  readonly comment: string | null
}

/**
 * Makes the issue say what this check found. A failure of GitHub is a result, not an exception.
 *
 * Two checks at the same moment: each looks again right before it makes an issue and right after; of two that
 * were made all the same the older one stays and the other is closed.
 */
export async function syncDriftIssue(client: GitHubClient, request: DriftIssueRequest): Promise<PostResult> {
  let url: string | null = null
  let toSay: string | null = null
  try {
    const { issue, isNewerThere, comment } = await untilCertain(client, async () => {
      const found = await theIssue(client, request)
      const decision = found.issue && !found.isNewerThere ? decide(found.issue, request) : null
      // Where an answer is lost, the change may be there at the next look, its comment not.
      toSay ??= decision?.comment ?? null
      if (found.issue && decision) await patchIssue(client, found.issue, decision.patch)
      return { ...found, comment: toSay }
    })
    const isQuiet = !request.drift && !isNewerThere && comment === null
    if (issue === null || (isQuiet && !isOpen(issue))) return { url, warning: null }
    url = issue.html_url ?? null
    if (isNewerThere)
      return { url, warning: `A newer run wrote the drift issue #${issue.number}, so this run left it alone` }
    if (comment !== null) await say(client, issue.number, comment)
    return { url, warning: null }
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    return { url, warning: error.message }
  }
}

/**
 * The one that is kept, made where there is drift and none yet; others of ours are closed.
 *
 * @param made the issue that this call has just made.
 */
async function theIssue(
  client: GitHubClient,
  request: DriftIssueRequest,
  made: Issue | null = null,
): Promise<{ issue: Issue | null; isNewerThere: boolean }> {
  const { drift, run, matches } = request
  const own = await ownIssues(client, matches)
  // So that every run chooses the same.
  const kept = own.find(isOpen) ?? own[0]
  if (kept === undefined) {
    if (made !== null || !drift) return { issue: made, isNewerThere: false }
    const issue = await open(client, request)
    learnLogin(client, issue.user?.login)
    // Another check may have made one at the same moment, or only now it is known whose token this is.
    return theIssue(client, request, issue)
  }
  const newer = own.filter(({ body }) => isNewer(matches(body), run))
  for (const one of own)
    if (isOpen(one) && one !== kept && !newer.includes(one))
      await orDebug(client, patchIssue(client, one, { state: 'closed', state_reason: 'not_planned' }))
  return { issue: kept, isNewerThere: newer.length > 0 }
}

/** null: it is as it should be. */
function decide(issue: Issue, request: DriftIssueRequest): Decision | null {
  const { drift, mayClose, title, body, sameMeaning, comments } = request
  if (!drift && !isOpen(issue)) return null
  if (!drift && mayClose)
    return { patch: { state: 'closed', state_reason: 'completed', body }, comment: comments.closed }
  if (!isOpen(issue)) return { patch: { state: 'open', title, body }, comment: comments.reopened }
  const changed = drift ? comments.changed(issue.body) : null
  // The title follows the drift only, so that a person may word it better meanwhile.
  if (changed !== null) return { patch: { title, body }, comment: changed }
  return sameMeaning(issue.body, body) ? null : { patch: { body }, comment: null }
}

/**
 * Our issues of this key, the oldest first. Where GitHub's filter by author finds none, the newest issues are looked
 * through without it: another check may just have made one, and a filter that does not know the login must not lead to
 * a new issue every day.
 */
async function ownIssues(client: GitHubClient, matches: Matcher): Promise<Issue[]> {
  const creator = await ownLogin(client)
  if (creator === null) return []
  // GitHub says 422 for a login that it does not take as an author.
  const found = (await nullOn(422, ownOnPages(client, matches, { creator }, Number.POSITIVE_INFINITY))) ?? []
  return found.length > 0 ? found : ownOnPages(client, matches, {}, 3)
}

/** Ours on the first page that has any, the newest page first. */
async function ownOnPages(
  client: GitHubClient,
  matches: Matcher,
  filter: { readonly creator?: string },
  most: number,
): Promise<Issue[]> {
  const query = { ...client.paged, state: 'all', sort: 'created', direction: 'desc', ...filter } as const
  const call = { operation: 'list the issues', schema: issueSchema, permission: PERMISSION }
  let read = 0
  for await (const page of client.list(call, ({ paginate, rest }) =>
    paginate.iterator(rest.issues.listForRepo, query),
  )) {
    const issues = page.filter((one) => one.pull_request == null)
    const { own } = await markedAmong(client, issues, matches)
    if (own.length > 0 || ++read >= most) return own.toSorted((a, b) => a.number - b.number)
  }
  return []
}

/** Makes the issue, without its label when the token may not set any. */
async function open(client: GitHubClient, { title, body }: DriftIssueRequest): Promise<Issue> {
  const labelling = { operation: `create the label ${LABEL.name}`, schema: z.unknown() }
  // It may exist.
  await orDebug(
    client,
    client.ask(labelling, ({ rest }) => rest.issues.createLabel({ ...client.repo, ...LABEL })),
  )
  const call = { operation: 'open the drift issue', schema: issueSchema, permission: PERMISSION }
  const issue = { ...client.repo, title, body }
  try {
    return await client.ask(call, ({ rest }) => rest.issues.create({ ...issue, labels: [LABEL.name] }))
  } catch (error) {
    if (!(error instanceof ApiError) || (error.status !== 403 && error.status !== 422)) throw error
    client.log.debug(`${error.message}; trying without labels`)
    return client.ask(call, ({ rest }) => rest.issues.create(issue))
  }
}

async function patchIssue(client: GitHubClient, { number }: Issue, patch: Decision['patch']): Promise<void> {
  const call = { operation: `update the drift issue #${number}`, schema: z.unknown(), permission: PERMISSION }
  await client.ask(call, ({ rest }) => rest.issues.update({ ...client.repo, issue_number: number, ...patch }))
}

/** Posts once: when the answer is lost, the last comment of ours tells whether it is there. */
async function say(client: GitHubClient, number: number, body: string): Promise<void> {
  const comments = commentsOf(client, {
    number,
    name: `the drift issue #${number}`,
    permission: PERMISSION,
  })
  await untilCertain(client, async (isAgain) => {
    const all = isAgain ? await comments.all() : []
    const last = all.findLast(await ownRule(client))
    if (last?.body.trim() !== body.trim()) await comments.add(body)
  })
}

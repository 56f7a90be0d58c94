import { z } from 'zod'
import { jsonBody } from '../routes.ts'
import type { CloudResponse, JsonObject } from '../types.ts'
import { invalid, json, notFound } from './answers.ts'
import { type GithubCall, page, requires, userShape } from './call.ts'
import type { Comment } from './store.ts'

/** GitHub's limit for the text of comments and issues, in characters. */
const BODY_LIMIT = 65_536

const commentBody = z.object({ body: z.string().min(1) })

/** 422 for a text that is too long. */
export function bodyProblem(resource: string, body: string | null | undefined): CloudResponse | null {
  if (!body || [...body].length <= BODY_LIMIT) return null
  const message = `body is too long (maximum is ${BODY_LIMIT} characters)`
  return invalid({ code: 'unprocessable', field: 'data', message, resource })
}

function shape(call: GithubCall, comment: Comment): JsonObject {
  const { githubRepository } = call.world.options
  const kind = call.world.github.issues.get(comment.issue)?.pull ? 'pull' : 'issues'
  const api = `${call.origin}${call.world.options.githubBasePath}/repos/${githubRepository}/issues`
  return {
    author_association: 'CONTRIBUTOR',
    body: comment.body,
    created_at: new Date(comment.createdAt).toISOString(),
    html_url: `${call.origin}/${githubRepository}/${kind}/${comment.issue}#issuecomment-${comment.id}`,
    id: comment.id,
    issue_url: `${api}/${comment.issue}`,
    updated_at: new Date(comment.updatedAt).toISOString(),
    url: `${api}/comments/${comment.id}`,
    user: userShape(comment.login),
  }
}

/** Comments on pull requests need either permission, those on issues only the one for issues. */
function mayTouch(call: GithubCall, issue: number, wanted: 'read' | 'write'): CloudResponse | null {
  const found = call.world.github.issues.get(issue)
  if (!found) return notFound()
  return found.pull ? requires(call, wanted, 'issues', 'pull-requests') : requires(call, wanted, 'issues')
}

/** Comments of an issue or pull request, oldest first. */
export function listComments(call: GithubCall, issue: string): CloudResponse {
  const refused = mayTouch(call, Number(issue), 'read')
  if (refused) return refused
  const since = Date.parse(call.query.get('since') ?? '1970-01-01T00:00:00Z')
  const rows = call.world.github.commentsOf(Number(issue)).filter(({ updatedAt }) => updatedAt >= since)
  return page(call, rows, (comment) => shape(call, comment))
}

/** Writes a comment as the token's login. */
export function createComment(call: GithubCall, issue: string): CloudResponse {
  const refused = mayTouch(call, Number(issue), 'write')
  if (refused) return refused
  const body = commentBody.safeParse(jsonBody(call.request))
  if (!body.success) return invalid({ code: 'missing_field', field: 'body', resource: 'IssueComment' })
  const tooLong = bodyProblem('IssueComment', body.data.body)
  if (tooLong) return tooLong
  const comment = call.world.github.addComment({
    issue: Number(issue),
    body: body.data.body,
    login: call.login,
  })
  return json(201, shape(call, comment))
}

function withComment(
  call: GithubCall,
  id: string,
  wanted: 'read' | 'write',
  run: (comment: Comment) => CloudResponse,
): CloudResponse {
  const comment = call.world.github.comments.get(Number(id))
  if (!comment) return notFound()
  return mayTouch(call, comment.issue, wanted) ?? run(comment)
}

/** One comment. */
export function getComment(call: GithubCall, id: string): CloudResponse {
  return withComment(call, id, 'read', (comment) => json(200, shape(call, comment)))
}

/** Replaces a comment's text, whoever wrote it. */
export function updateComment(call: GithubCall, id: string): CloudResponse {
  return withComment(call, id, 'write', (comment) => {
    const body = commentBody.safeParse(jsonBody(call.request))
    if (!body.success) return invalid({ code: 'missing_field', field: 'body', resource: 'IssueComment' })
    const tooLong = bodyProblem('IssueComment', body.data.body)
    if (tooLong) return tooLong
    comment.body = body.data.body
    comment.updatedAt = call.world.now()
    return json(200, shape(call, comment))
  })
}

/** Deletes a comment. */
export function deleteComment(call: GithubCall, id: string): CloudResponse {
  return withComment(call, id, 'write', (comment) => {
    call.world.github.comments.delete(comment.id)
    return { status: 204, headers: {}, body: '' }
  })
}

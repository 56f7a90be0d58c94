import { z } from 'zod'
import { jsonBody } from '../routes.ts'
import type { CloudResponse, JsonObject } from '../types.ts'
import { invalid, json, notFound } from './answers.ts'
import { type GithubCall, page, requires, userShape } from './call.ts'
import { bodyProblem } from './comment-calls.ts'
import type { Issue } from './store.ts'

const labelNames = z.array(z.union([z.string(), z.object({ name: z.string() })]))
const createBody = z.object({
  title: z.union([z.string().min(1), z.number()]),
  body: z.string().nullish(),
  labels: labelNames.optional(),
})
const modifyBody = z.object({
  title: z.string().min(1).optional(),
  body: z.string().nullish(),
  state: z.enum(['open', 'closed']).optional(),
  state_reason: z.enum(['completed', 'not_planned', 'reopened', 'duplicate']).nullish(),
  labels: labelNames.optional(),
})
const labelBody = z.object({
  name: z.string().min(1).max(50),
  color: z
    .string()
    .regex(/^[0-9a-f]{6}$/i)
    .optional(),
  description: z.string().max(100).nullish(),
})

function time(at: number | null): string | null {
  return at === null ? null : new Date(at).toISOString()
}

function shape(call: GithubCall, issue: Issue): JsonObject {
  const { githubRepository, githubBasePath } = call.world.options
  const repository = `${call.origin}${githubBasePath}/repos/${githubRepository}`
  const kind = issue.pull ? 'pull' : 'issues'
  return {
    body: issue.body,
    closed_at: time(issue.closedAt),
    comments: call.world.github.commentsOf(issue.number).length,
    created_at: time(issue.createdAt),
    html_url: `${call.origin}/${githubRepository}/${kind}/${issue.number}`,
    id: 500_000 + issue.number,
    labels: issue.labels.map((name) => labelShape(call, name)),
    number: issue.number,
    // Only issues that are pull requests have this key.
    pull_request: issue.pull ? { url: `${repository}/pulls/${issue.number}` } : undefined,
    state: issue.state,
    state_reason: issue.stateReason,
    title: issue.title,
    updated_at: time(issue.updatedAt),
    url: `${repository}/issues/${issue.number}`,
    user: userShape(issue.login),
  }
}

function labelShape(call: GithubCall, name: string): JsonObject {
  const known = call.world.github.labels.get(name.toLowerCase())
  return {
    color: known?.color ?? 'ededed',
    default: false,
    description: known?.description ?? null,
    name: known?.name ?? name,
  }
}

function namesOf(labels: z.infer<typeof labelNames>): string[] {
  return labels.map((label) => (typeof label === 'string' ? label : label.name))
}

/** Labels that do not exist are made on the way, as GitHub does for those who may write. */
function know(call: GithubCall, names: string[]): string[] {
  for (const name of names) {
    const { labels } = call.world.github
    if (!labels.has(name.toLowerCase())) {
      labels.set(name.toLowerCase(), { name, color: 'ededed', description: null })
    }
  }
  return names
}

/** Issues and pull requests, newest first unless asked otherwise. */
export function listIssues(call: GithubCall): CloudResponse {
  const refused = requires(call, 'read', 'issues')
  if (refused) return refused
  const { query } = call
  const state = query.get('state') ?? 'open'
  const labels = (query.get('labels') ?? '').split(',').filter((name) => name !== '')
  const creator = query.get('creator')
  const rows = [...call.world.github.issues.values()].filter((issue) => {
    const own = issue.labels.map((name) => name.toLowerCase())
    return (
      (state === 'all' || issue.state === state) &&
      labels.every((name) => own.includes(name.toLowerCase())) &&
      (creator === null || creator.toLowerCase() === issue.login.toLowerCase())
    )
  })
  const up = query.get('direction') === 'asc'
  rows.sort((a, b) => (up ? a.number - b.number : b.number - a.number))
  return page(call, rows, (issue) => shape(call, issue))
}

function withIssue(
  call: GithubCall,
  number: string,
  wanted: 'read' | 'write',
  run: (issue: Issue) => CloudResponse,
): CloudResponse {
  const issue = call.world.github.issues.get(Number(number))
  if (!issue) return notFound()
  return (
    requires(
      call,
      wanted,
      ...(issue.pull ? (['issues', 'pull-requests'] as const) : (['issues'] as const)),
    ) ?? run(issue)
  )
}

/** One issue. */
export function getIssue(call: GithubCall, number: string): CloudResponse {
  return withIssue(call, number, 'read', (issue) => json(200, shape(call, issue)))
}

/** Opens an issue as the token's login. */
export function createIssue(call: GithubCall): CloudResponse {
  const refused = requires(call, 'write', 'issues')
  if (refused) return refused
  const parsed = createBody.safeParse(jsonBody(call.request))
  if (!parsed.success) return invalid({ code: 'missing_field', field: 'title', resource: 'Issue' })
  const { title, body = null, labels = [] } = parsed.data
  const tooLong = bodyProblem('Issue', body)
  if (tooLong) return tooLong
  const issue = call.world.github.addIssue({
    title: String(title),
    body,
    labels: know(call, namesOf(labels)),
    login: call.login,
  })
  return json(201, shape(call, issue))
}

/** Changes an issue; closing and opening included. */
export function updateIssue(call: GithubCall, number: string): CloudResponse {
  return withIssue(call, number, 'write', (issue) => {
    const parsed = modifyBody.safeParse(jsonBody(call.request))
    if (!parsed.success) return invalid({ code: 'invalid', field: 'state', resource: 'Issue' })
    const { title, body, state, state_reason: reason, labels } = parsed.data
    const tooLong = bodyProblem('Issue', body)
    if (tooLong) return tooLong
    const now = call.world.now()
    if (title !== undefined) issue.title = title
    if (body !== undefined) issue.body = body
    if (labels !== undefined) issue.labels = know(call, namesOf(labels))
    if (state !== undefined && state !== issue.state) {
      issue.state = state
      issue.closedAt = state === 'closed' ? now : null
      issue.stateReason = reason ?? (state === 'closed' ? 'completed' : 'reopened')
    }
    issue.updatedAt = now
    return json(200, shape(call, issue))
  })
}

/** One label of the repository. */
export function getLabel(call: GithubCall, name: string): CloudResponse {
  const refused = requires(call, 'read', 'issues')
  if (refused) return refused
  return call.world.github.labels.has(name.toLowerCase()) ? json(200, labelShape(call, name)) : notFound()
}

/** All labels of the repository. */
export function listLabels(call: GithubCall): CloudResponse {
  const refused = requires(call, 'read', 'issues')
  if (refused) return refused
  return page(call, [...call.world.github.labels.values()], ({ name }) => labelShape(call, name))
}

/** Makes a label; one of that name must not exist. */
export function createLabel(call: GithubCall): CloudResponse {
  const refused = requires(call, 'write', 'issues')
  if (refused) return refused
  const parsed = labelBody.safeParse(jsonBody(call.request))
  if (!parsed.success) return invalid({ code: 'invalid', field: 'name', resource: 'Label' })
  const { name, color = 'ededed', description = null } = parsed.data
  const { labels } = call.world.github
  if (labels.has(name.toLowerCase())) {
    return invalid({ code: 'already_exists', field: 'name', resource: 'Label' })
  }
  labels.set(name.toLowerCase(), { name, color, description })
  return json(201, labelShape(call, name))
}

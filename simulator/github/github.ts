import { parseCall, type Route, routeTable } from '../routes.ts'
import type { CloudResponse, Handle } from '../types.ts'
import type { World } from '../world/world.ts'
import { failure, forbidden, json, notFound } from './answers.ts'
import { type GithubCall, userShape } from './call.ts'
import { createComment, deleteComment, getComment, listComments, updateComment } from './comment-calls.ts'
import {
  createIssue,
  createLabel,
  getIssue,
  getLabel,
  listIssues,
  listLabels,
  updateIssue,
} from './issue-calls.ts'
import { getPull, listPulls, listPullsOfCommit } from './pull-calls.ts'

function getUser(call: GithubCall): CloudResponse {
  const { githubPersonalToken, githubLogin } = call.world.options
  return githubPersonalToken ? json(200, userShape(githubLogin)) : forbidden()
}

function inRepository(
  method: string,
  path: string,
  run: (call: GithubCall, ...args: string[]) => CloudResponse,
): Route<GithubCall> {
  return {
    method,
    pattern: `/repos/:owner/:repo${path}`,
    run: (call, owner: string, repo: string, ...args: string[]) => {
      const known = call.world.options.githubRepository.toLowerCase()
      return `${owner}/${repo}`.toLowerCase() === known ? run(call, ...args) : notFound()
    },
  }
}

const find = routeTable<GithubCall>([
  { method: 'GET', pattern: '/user', run: getUser },
  inRepository('GET', '', ({ world }) =>
    json(200, { default_branch: 'main', full_name: world.options.githubRepository, private: true }),
  ),
  inRepository('GET', '/issues', listIssues),
  inRepository('POST', '/issues', createIssue),
  inRepository('GET', '/issues/:number', getIssue),
  inRepository('PATCH', '/issues/:number', updateIssue),
  inRepository('GET', '/issues/:number/comments', listComments),
  inRepository('POST', '/issues/:number/comments', createComment),
  inRepository('GET', '/issues/comments/:id', getComment),
  inRepository('PATCH', '/issues/comments/:id', updateComment),
  inRepository('DELETE', '/issues/comments/:id', deleteComment),
  inRepository('GET', '/labels', listLabels),
  inRepository('POST', '/labels', createLabel),
  inRepository('GET', '/labels/:name', getLabel),
  inRepository('GET', '/pulls', listPulls),
  inRepository('GET', '/pulls/:number', getPull),
  inRepository('GET', '/commits/:sha/pulls', listPullsOfCommit),
])

/** The used part of GitHub's REST API over a world. */
export function createGithub(world: World): Handle {
  return (request) => {
    const { githubToken, githubBasePath } = world.options
    const authorization = /^(?:token|bearer) +(\S+)$/i.exec(request.headers.authorization ?? '')
    if (!authorization) return failure(401, 'Requires authentication')
    if (authorization[1] !== githubToken) return failure(401, 'Bad credentials')
    const call = parseCall(request)
    if (!call.path.startsWith(`${githubBasePath}/`)) return notFound()
    const origin = `http://${request.headers.host ?? 'github.invalid'}`
    const match = find({ ...call, path: call.path.slice(githubBasePath.length), world, origin })
    return match.kind === 'found' ? match.run() : notFound()
  }
}

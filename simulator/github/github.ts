import { z } from 'zod'
import { jsonBody, parseCall, type Route, routeTable } from '../routes.ts'
import type { CloudResponse, Handle } from '../types.ts'
import type { World } from '../world/world.ts'
import { failure, forbidden, json, notFound } from './answers.ts'
import { type GithubCall, userShape } from './call.ts'
import { createComment, deleteComment, getComment, listComments, updateComment } from './comment-calls.ts'
import { getContents } from './content-calls.ts'
import {
  createIssue,
  createLabel,
  getIssue,
  getLabel,
  listIssues,
  listLabels,
  updateIssue,
} from './issue-calls.ts'
import { compare, getPull, listPulls, listPullsOfCommit } from './pull-calls.ts'

function getUser(call: GithubCall): CloudResponse {
  return call.world.options.githubPersonalToken ? json(200, userShape(call.login)) : forbidden()
}

/** The one query that is answered: `{ viewer { login } }`. */
function graphql(call: GithubCall): CloudResponse {
  if (!call.world.options.githubGraphql) return forbidden()
  const { query } = graphqlBody.parse(jsonBody(call.request))
  if (!/^\s*(query\s*)?\{\s*viewer\s*\{\s*login\s*\}\s*\}\s*$/.test(query))
    return json(200, { errors: [{ message: 'The simulator does not know this query' }] })
  return json(200, { data: { viewer: { login: call.login } } })
}

const graphqlBody = z.object({ query: z.string() })

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
  inRepository('GET', '/compare/*', compare),
  inRepository('GET', '/contents/*', getContents),
  { method: 'POST', pattern: '/graphql', run: graphql },
])

/** The used part of GitHub's REST API over a world. */
export function createGithub(world: World): Handle {
  return (request) => {
    const { githubToken, githubLogin, githubTokens, githubBasePath } = world.options
    const authorization = /^(?:token|bearer) +(\S+)$/i.exec(request.headers.authorization ?? '')
    if (!authorization) return failure(401, 'Requires authentication')
    const login = new Map([...Object.entries(githubTokens), [githubToken, githubLogin]]).get(
      authorization[1] ?? '',
    )
    if (login === undefined) return failure(401, 'Bad credentials')
    const call = parseCall(request)
    const origin = `http://${request.headers.host ?? 'github.invalid'}`
    // A GitHub Enterprise Server has GraphQL beside its REST API: /api/graphql.
    const besides = githubBasePath === '/api/v3' && call.path === '/api/graphql'
    if (!besides && !call.path.startsWith(`${githubBasePath}/`)) return notFound()
    const path = besides ? '/graphql' : call.path.slice(githubBasePath.length)
    const match = find({ ...call, path, world, origin, login })
    return match.kind === 'found' ? match.run() : notFound()
  }
}

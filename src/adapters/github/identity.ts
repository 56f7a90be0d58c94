/** Whose token is this? Needed to tell our own comments from those of anyone who copied our marker. */
import * as z from 'zod/mini'
import { ApiError } from '../../errors.ts'
import type { GitHubCall, GitHubClient } from './client.ts'

/** The login of the token that every job gets. */
export const DEFAULT_LOGIN = 'github-actions[bot]'

const asked = new WeakMap<GitHubClient, Promise<string | null>>()

const userSchema = z.object({ login: z.string().check(z.minLength(1)) })
const viewerSchema = z.object({ data: z.object({ viewer: userSchema }) })

/**
 * The token's login as GitHub tells it, asked once per client; null when GitHub does not tell, whatever the
 * reason. `GET /user` answers to personal tokens (403 for installations); GraphQL's `viewer` answers to
 * installations too.
 */
export function askLogin(client: GitHubClient): Promise<string | null> {
  const known = asked.get(client)
  if (known !== undefined) return known
  const answer = ask(client)
  asked.set(client, answer)
  return answer
}

/** The token's login, taken to be the default token's when GitHub does not tell. */
export async function ownLogin(client: GitHubClient): Promise<string> {
  return (await askLogin(client)) ?? DEFAULT_LOGIN
}

/**
 * Is this the token's own login? The default token's login is believed without a question unless the token is
 * a person's, so that the usual run needs no request for it; any other login is compared with what GitHub
 * tells.
 */
export async function isOwnLogin(client: GitHubClient, login: string | null): Promise<boolean> {
  if (login === null) return false
  if (client.tokenKind !== 'user' && sameLogin(login, DEFAULT_LOGIN)) return true
  return sameLogin(login, await ownLogin(client))
}

/** Logins do not differ in case only. */
export function sameLogin(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase()
}

async function ask(client: GitHubClient): Promise<string | null> {
  const user = () =>
    loginFrom(client, { ...WHO, method: 'GET', path: '/user', schema: userSchema }, (u) => u.login)
  const viewer = () =>
    loginFrom(
      client,
      { ...WHO, method: 'POST', path: graphqlPath(client.apiUrl), body: QUERY, schema: viewerSchema },
      ({ data }) => data.viewer.login,
    )
  const [first, second] = client.tokenKind === 'installation' ? [viewer, user] : [user, viewer]
  return (await first()) ?? (await second())
}

const WHO = { operation: 'ask who the github-token belongs to', attempts: 2 } as const
const QUERY = { query: '{ viewer { login } }' }

/**
 * GHES: `/api/graphql` beside `/api/v3`. Never another origin than the API's, whatever the environment says.
 */
function graphqlPath(apiUrl: string): string {
  return apiUrl.endsWith('/api/v3') ? '/../graphql' : '/graphql'
}

async function loginFrom<T>(
  client: GitHubClient,
  call: GitHubCall<T>,
  pick: (data: T) => string,
): Promise<string | null> {
  try {
    return pick((await client.call(call)).data)
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    client.log.debug(error.message)
    return null
  }
}

/** Whose token is this? Needed to tell our own comments from those of anyone who copied our marker. */
import * as z from 'zod/mini'
import { type GitHubClient, type Octokit, orDebug } from './client.ts'

/** The login of the token that every job gets. */
const DEFAULT_LOGIN = 'github-actions[bot]'

const asked = new WeakMap<GitHubClient, Promise<string | null>>()

const userSchema = z.object({ login: z.string().check(z.minLength(1)) })
const viewerSchema = z.object({ viewer: userSchema })

/** The token's login as GitHub tells it, asked once per client; null when GitHub does not tell, whatever the reason. */
export function askLogin(client: GitHubClient): Promise<string | null> {
  const answer = asked.get(client) ?? ask(client)
  asked.set(client, answer)
  return answer
}

/** What GitHub showed as the author of something that this token has just written, if it did. */
export function learnLogin(client: GitHubClient, author: string | undefined): void {
  if (author !== undefined) asked.set(client, Promise.resolve(author))
}

/**
 * The token's login. Where GitHub does not tell, it is taken to be that of the token that every job gets, until the
 * answer to something written shows otherwise; null for a person's token, which that can never be.
 */
export async function ownLogin(client: GitHubClient): Promise<string | null> {
  return (await askLogin(client)) ?? (client.tokenKind === 'user' ? null : DEFAULT_LOGIN)
}

const WHO = { operation: 'ask who the github-token belongs to' }

/** `GET /user` answers to people's tokens only; GraphQL's `viewer` to installations too, unless it is refused. */
async function ask(client: GitHubClient): Promise<string | null> {
  const user = () => client.ask({ ...WHO, schema: userSchema }, ({ rest }) => rest.users.getAuthenticated())
  const viewer = async () => {
    const asked = async (github: Octokit) => ({ data: await github.graphql('{ viewer { login } }') })
    return (await client.ask({ ...WHO, schema: viewerSchema }, asked)).viewer
  }
  const ways = client.tokenKind === 'installation' ? [viewer, user] : [user, viewer]
  for (const way of ways) {
    const found = await orDebug(client, way())
    if (found !== null) return found.login
  }
  return null
}

/** How much a token may do with one kind of resource. */
export type Access = 'none' | 'read' | 'write'

/** What is configurable about GitHub. */
export interface GithubOptions {
  githubToken: string
  /** Who writes with the token. */
  githubLogin: string
  /** Further tokens that are let in, each with its login: those of Apps, say. */
  githubTokens: Record<string, string>
  /** GraphQL tells a token's login (`viewer`); false: it is refused, as some Apps and proxies do. */
  githubGraphql: boolean
  /** How long after a merge its commit is not yet known to belong to a pull request, in milliseconds. */
  githubIndexMs: number
  /** A personal access token: `GET /user` answers. The token of a workflow and of an app gets a 403 there. */
  githubPersonalToken: boolean
  /** The token's permissions, named as in a workflow file. */
  githubPermissions: { issues: Access; 'pull-requests': Access; contents: Access }
  /** The repository that exists. */
  githubRepository: string
  /** `/api/v3` for a GitHub Enterprise Server, else empty. */
  githubBasePath: string
}

/** Defaults for GitHub: the token of a workflow that may comment. */
export function githubDefaults(): GithubOptions {
  return {
    githubToken: 'ghs_simulator',
    githubLogin: 'github-actions[bot]',
    githubTokens: {},
    githubGraphql: true,
    githubIndexMs: 0,
    githubPersonalToken: false,
    githubPermissions: { issues: 'write', 'pull-requests': 'write', contents: 'read' },
    githubRepository: 'acme/infra',
    githubBasePath: '',
  }
}

/** How much a token may do with one kind of resource. */
export type Access = 'none' | 'read' | 'write'

/** What is configurable about GitHub. */
export interface GithubOptions {
  githubToken: string
  /** Who writes with the token. */
  githubLogin: string
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
    githubPersonalToken: false,
    githubPermissions: { issues: 'write', 'pull-requests': 'write', contents: 'read' },
    githubRepository: 'acme/infra',
    githubBasePath: '',
  }
}

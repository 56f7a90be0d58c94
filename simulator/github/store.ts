import type { SimulatorOptions } from '../options.ts'

/** A pull request; as on GitHub it is an issue too, with the same number. */
export interface Pull {
  number: number
  headSha: string
  headRef: string
  /** `owner/repo`; another one is a fork, null a deleted fork. */
  headRepo: string | null
  baseRef: string
  mergedAt: number | null
  mergeCommitSha: string | null
  /** Further commits that belong to it, as those of a rebase merge do. */
  commits: string[]
  /** How many commits its base branch has that it lacks. */
  behindBy: number
}

/** An issue. */
export interface Issue {
  number: number
  title: string
  body: string | null
  state: 'open' | 'closed'
  stateReason: string | null
  labels: string[]
  login: string
  createdAt: number
  updatedAt: number
  closedAt: number | null
  pull: Pull | null
}

/** A comment on an issue or a pull request. */
export interface Comment {
  id: number
  issue: number
  body: string
  login: string
  createdAt: number
  updatedAt: number
}

/** A label that the repository knows. */
export interface RepositoryLabel {
  name: string
  color: string
  description: string | null
}

/** How to make a pull request. */
export interface AddPull {
  number?: number
  title?: string
  login?: string
  headSha?: string
  headRef?: string
  headRepo?: string | null
  baseRef?: string
  merged?: boolean
  mergeCommitSha?: string
  commits?: string[]
  /** How many commits its base branch has that it lacks. */
  behindBy?: number
}

/** What a repository on GitHub holds. The `add…` methods are for tests: they need no permission. */
export class GithubStore {
  readonly issues = new Map<number, Issue>()
  readonly comments = new Map<number, Comment>()
  readonly labels = new Map<string, RepositoryLabel>()
  /** Contents by path, of each branch, tag or commit. */
  readonly files = new Map<string, Map<string, string>>()
  readonly #options: SimulatorOptions
  #lastId = 1_000_000

  constructor(options: SimulatorOptions) {
    this.#options = options
  }

  /** Adds an issue by somebody. */
  addIssue(issue: {
    number?: number
    title: string
    body?: string | null
    login?: string
    labels?: string[]
    state?: 'open' | 'closed'
  }): Issue {
    const now = this.#options.now()
    const { title, body = null, login = 'octocat', labels = [], state = 'open' } = issue
    const number = issue.number ?? Math.max(0, ...this.issues.keys()) + 1
    const closedAt = state === 'closed' ? now : null
    const times = { createdAt: now, updatedAt: now, closedAt }
    const added = { number, title, body, state, stateReason: null, labels, login, pull: null, ...times }
    this.issues.set(number, added)
    return added
  }

  /** Adds a pull request. */
  addPull(recipe: AddPull = {}): Pull {
    const { number, title = 'Change the peerings', login, merged = false } = recipe
    const issue = this.addIssue({
      title,
      ...(number === undefined ? {} : { number }),
      ...(login === undefined ? {} : { login }),
      state: merged ? 'closed' : 'open',
    })
    const pull: Pull = {
      number: issue.number,
      headSha: recipe.headSha ?? issue.number.toString(16).padStart(40, 'a'),
      headRef: recipe.headRef ?? 'change',
      headRepo: recipe.headRepo === undefined ? this.#options.githubRepository : recipe.headRepo,
      baseRef: recipe.baseRef ?? 'main',
      mergedAt: merged ? this.#options.now() : null,
      mergeCommitSha: recipe.mergeCommitSha ?? null,
      commits: recipe.commits ?? [],
      behindBy: recipe.behindBy ?? 0,
    }
    const stored: Issue = issue
    stored.pull = pull
    return pull
  }

  /** Merges a pull request, as a person would in the browser. */
  mergePull(number: number, mergeCommitSha: string): void {
    const issue = this.issues.get(number)
    if (!issue?.pull) throw new Error(`There is no pull request ${number}`)
    const now = this.#options.now()
    issue.pull.mergedAt = now
    issue.pull.mergeCommitSha = mergeCommitSha
    issue.state = 'closed'
    issue.closedAt = now
  }

  /** Adds a comment by somebody; by default by the token's own login. */
  addComment(comment: { issue: number; body: string; login?: string }): Comment {
    const now = this.#options.now()
    this.#lastId += 1
    const added = {
      id: this.#lastId,
      issue: comment.issue,
      body: comment.body,
      login: comment.login ?? this.#options.githubLogin,
      createdAt: now,
      updatedAt: now,
    }
    this.comments.set(added.id, added)
    return added
  }

  /** The comments of an issue, oldest first. */
  commentsOf(issue: number): Comment[] {
    return [...this.comments.values()].filter((comment) => comment.issue === issue)
  }

  /** Puts a file on a branch, tag or commit; null takes it away. */
  putFile(ref: string, path: string, text: string | null): void {
    const files = this.files.get(ref) ?? new Map<string, string>()
    if (text === null) files.delete(path)
    else files.set(path, text)
    this.files.set(ref, files)
  }

  /** Pull requests that a commit belongs to: its head, its merge, or one of its commits, once that is indexed. */
  pullsOf(sha: string): Pull[] {
    const { now, githubIndexMs } = this.#options
    return [...this.issues.values()].flatMap(({ pull }) => {
      if (!pull || (pull.mergedAt !== null && now() < pull.mergedAt + githubIndexMs)) return []
      return [pull.headSha, pull.mergeCommitSha, ...pull.commits].includes(sha) ? [pull] : []
    })
  }
}

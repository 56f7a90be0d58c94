/** Which pull requests a run is about. */
import pLimit from 'p-limit'
import type { PullReview } from '../domain/review.ts'
import { isReviewFor, standingOf, UNKNOWN } from '../domain/trust.ts'
import { ApiError } from '../errors.ts'
import type { GitHubClient } from '../github/client.ts'
import type { GitHubEvent } from '../github/event.ts'
import { broughtIn, type PullRequest, unknownPull } from '../github/pull.ts'
import type { Clock, Log } from '../ports.ts'
import type { Inputs } from '../settings/inputs.ts'
import { mustSearch } from './wanted.ts'

/** GitHub knows about half of all merges some seconds late; after this it is taken at its word. From the run's start. */
const INDEX_MS = 30_000
/** How long a run that needs no review waits for that when its own work is done. */
const GRACE_MS = 5_000
/** A cancelled run is killed a few seconds later. */
const GRACE_WHEN_STOPPED_MS = 1_000
/** The pauses grow by the first one until they are as long as the last one. */
const FIRST_PAUSE_MS = 1_000
const LAST_PAUSE_MS = 5_000
/** Of one push, the last ones; a merge of a long branch brings more, but its last commits name the pull request. */
const MOST_COMMITS = 100
/** Asked for again, the last ones: a push past all pull requests must not use up what GitHub grants. */
const MOST_AGAIN = 10
/** How often all of them are asked for again, the last time aside. */
const MOST_SWEEPS = 2
/** Look-ups at the same time: a comment must not stand behind a hundred of them. */
const AT_ONCE = 8

/** A pull request whose review may count. */
export type ReviewPull = Pick<PullReview, 'pr' | 'head' | 'standing'>

interface Tools {
  readonly inputs: Inputs
  readonly event: GitHubEvent
  readonly clock: Clock
  /** Aborted when the run must end early. */
  readonly stop: AbortSignal
  readonly log: Log
  readonly github: { connect(): Promise<GitHubClient | null> }
}

/** A look at what GitHub knows. They follow each other, whether anybody waits for them or not. */
interface Look {
  /** null: this was the last one. Rejects with ApiError. */
  readonly next: Promise<Look> | null
}

function follow(looks: AsyncGenerator<void>): Look {
  const next = looks.next().then(({ done }) => (done ? { next: null } : follow(looks)))
  // Who waits for it is told; nobody may.
  next.catch(() => undefined)
  return { next }
}

/**
 * The pull requests of one run: the one that the input or the event names, or after an apply all merged ones that
 * brought in its commits. GitHub is asked for these beside the run's other work.
 */
export class RunPulls {
  readonly #tools: Tools
  readonly #deadline: number
  readonly #found = new Map<number, PullRequest>()
  readonly #end = new AbortController()
  #search: Look | null = null

  constructor(tools: Tools) {
    this.#tools = tools
    this.#deadline = tools.clock.now() + INDEX_MS
  }

  /** Begins to ask GitHub, if that is needed. Never rejects. */
  start(): void {
    if (this.#named() === null) this.#searched()
  }

  /** Ends asking. */
  stop(): void {
    this.#end.abort()
  }

  /**
   * Those that the report goes to, in the order of their numbers. Waits at most 5 s for what GitHub learns late.
   * Rejects with ApiError.
   */
  async forReports(): Promise<readonly PullRequest[]> {
    const named = this.#named()
    if (named !== null) return named
    const { event, clock, log, stop } = this.#tools
    const graceMs = Math.min(stop.aborted ? GRACE_WHEN_STOPPED_MS : GRACE_MS, this.#deadline - clock.now())
    const grace = clock.sleep(Math.max(0, graceMs), this.#end.signal).catch(() => undefined)
    try {
      // Elsewhere nothing is late, so the first answer is the whole of it.
      await Promise.race([event.name === 'push' ? this.#lastLook() : this.#searched().next, grace])
    } catch (error) {
      if (!(error instanceof ApiError) || this.#found.size === 0) throw error
      log.warning(`Not every pull request of this push may have got its comment. ${error.message}`)
    }
    return this.#foundPulls()
  }

  /**
   * Those whose review may count, each time more is known about them; the last one is all that GitHub tells until 30 s
   * after the start. Rejects with ApiError.
   */
  async *forReview(): AsyncGenerator<readonly ReviewPull[]> {
    const named = this.#named()
    const pull = named?.[0] ? await this.#read(named[0].number) : null
    if (pull === null && named !== null) return yield []
    if (pull !== null && pull.state !== 'merged') return yield [this.#reviewPull(pull, false)]
    const known = (isAll: boolean) =>
      (pull === null ? this.#foundPulls() : [pull]).map((one) => this.#reviewPull(one, isAll))
    try {
      for (let look: Look | null = this.#searched(); look !== null; look = await look.next)
        yield known(look.next === null)
    } catch (error) {
      // What the look that failed did find may be enough.
      yield known(false)
      throw error
    }
  }

  /** What the input or the event names, if anything; null where GitHub has to be asked instead. */
  #named(): readonly PullRequest[] | null {
    const { inputs, event } = this.#tools
    if (mustSearch(inputs, event)) return null
    const { prNumber } = inputs
    const { pullRequest } = event
    if (prNumber !== null && pullRequest?.number !== prNumber) return [unknownPull(prNumber)]
    return pullRequest === null ? [] : [pullRequest]
  }

  /** A pull request that GitHub does not know is one of which nothing is known. */
  async #read(number: number): Promise<PullRequest> {
    const { getPull } = await import('../github/pulls.ts')
    const client = await this.#tools.github.connect()
    return (client && (await getPull(client, number))) ?? unknownPull(number)
  }

  /** @param isAll GitHub has told of all that brought in these commits. */
  #reviewPull(pull: PullRequest, isAll: boolean): ReviewPull {
    const { inputs, event } = this.#tools
    const isTold = this.#found.has(pull.number) || event.commits.includes(pull.mergeCommitSha ?? '')
    const broughtIn = isTold ? isReviewFor(pull.baseRef, event) : isAll ? false : UNKNOWN
    const isHead = pull.headSha === null ? UNKNOWN : pull.headSha === event.headSha
    const standing = standingOf({ state: pull.state, broughtIn, isHead }, inputs.allowApplyOnPullRequest)
    return { pr: pull.number, head: pull.headSha, standing }
  }

  #foundPulls(): PullRequest[] {
    return [...this.#found.values()].sort((a, b) => a.number - b.number)
  }

  /** Begins the search, once: where it stood before its first look. */
  #searched(): Look {
    this.#search ??= follow(this.#looks())
    return this.#search
  }

  async #lastLook(): Promise<Look> {
    let look = this.#searched()
    while (look.next !== null) look = await look.next
    return look
  }

  /** Asks for each commit until all are known to belong to a merged pull request, or time is up. Rejects with ApiError. */
  async *#looks(): AsyncGenerator<void> {
    const { inputs, event, clock, log, github } = this.#tools
    // Elsewhere the commit is an old one, or nothing depends on it.
    const mayBeLate = event.name === 'push' || inputs.reviewedPlan === 'require'
    let open = event.commits.slice(0, MOST_COMMITS)
    if (open.length < event.commits.length)
      log.warning(
        `Of ${event.commits.length} pushed commits only the last ${MOST_COMMITS} were looked up; ` +
          'pull requests of earlier ones are not told, and their reviews do not count',
      )
    const client = await github.connect()
    let most = MOST_COMMITS
    let sweeps = 0
    for (let round = 0; client !== null; round += 1) {
      const before = this.#found.size
      open = [...(await this.#lookFor(open.slice(0, most), client)), ...open.slice(most)]
      const leftMs = this.#deadline - clock.now()
      if (open.length === 0 || !mayBeLate || leftMs <= 0) return
      yield
      const pause = Math.min((round + 1) * FIRST_PAUSE_MS, LAST_PAUSE_MS, leftMs)
      // Where GitHub has just learnt of one pull request of a push, it may have learnt of the others.
      const isNews = round > 0 && this.#found.size > before && ++sweeps <= MOST_SWEEPS
      most = isNews || pause === leftMs ? MOST_COMMITS : MOST_AGAIN
      await clock.sleep(pause, this.#end.signal)
    }
  }

  /** One request for each commit; gives those that no merged pull request is known for. */
  async #lookFor(commits: readonly string[], client: GitHubClient): Promise<string[]> {
    const { event } = this.#tools
    const { pullsOfCommit } = await import('../github/pulls.ts')
    const failures: unknown[] = []
    const left = await pLimit(AT_ONCE).map(commits, async (commit) => {
      // What is on its way is waited for, since it may be found.
      if (failures.length > 0) return [commit]
      const pulls = await pullsOfCommit(client, commit).catch((error: unknown) => {
        failures.push(error)
        return []
      })
      const ours = pulls.filter((pull) => broughtIn(pull, event.commits, event.branch))
      for (const pull of ours) this.#found.set(pull.number, pull)
      return ours.length === 0 ? [commit] : []
    })
    if (failures.length > 0) throw failures[0]
    return left.flat()
  }
}

/** Which pull requests a run is about. */
import pLimit from 'p-limit'
import type { PullReview } from '../domain/review.ts'
import { isReviewFor, type Known, standingOf, UNKNOWN } from '../domain/trust.ts'
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
const PAUSES_MS = [1_000, 2_000, 3_000]
const LAST_PAUSE_MS = 5_000
/** Of one push, the last ones; a merge of a long branch brings more, but its last commits name the pull request. */
const MOST_COMMITS = 100
/** Asked for again, the last ones: a push past all pull requests must not use up what GitHub grants. */
const MOST_AGAIN = 10
/** How often all of them are asked for again, the last time aside. */
const MOST_SWEEPS = 2
/** Look-ups at the same time: a comment must not stand behind a hundred of them. */
const AT_ONCE = 8

/** A pull request that a report goes to. */
export type ReportPull = Pick<PullRequest, 'number' | 'headSha' | 'state'>

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

/**
 * The pull requests of one run: the one that the input or the event names, or after an apply all merged ones that
 * brought in its commits. GitHub is asked for these beside the run's other work.
 */
export class RunPulls {
  readonly #tools: Tools
  readonly #deadline: number
  readonly #found = new Map<number, PullRequest>()
  readonly #stop = new AbortController()
  #failure: ApiError | null = null
  #search: Promise<void> | null = null
  readonly #firstLook = Promise.withResolvers<void>()
  #nextLook = Promise.withResolvers<void>()
  #ended = false

  constructor(tools: Tools) {
    this.#tools = tools
    this.#deadline = tools.clock.now() + INDEX_MS
  }

  /** Begins to ask GitHub, if that is needed. Never rejects. */
  start(): void {
    if (mustSearch(this.#tools.inputs, this.#tools.event)) this.#startSearch()
  }

  /** Ends asking. */
  stop(): void {
    this.#stop.abort()
  }

  /**
   * Those that the report goes to, in the order of their numbers. Waits at most 5 s for what GitHub learns late.
   * Rejects with ApiError.
   */
  async forReports(): Promise<ReportPull[]> {
    const { inputs, event, clock, log, stop } = this.#tools
    const { pullRequest } = event
    if (inputs.prNumber !== null) {
      return [pullRequest?.number === inputs.prNumber ? pullRequest : unknownPull(inputs.prNumber)]
    }
    if (!mustSearch(inputs, event)) return pullRequest === null ? [] : [pullRequest]
    this.#startSearch()
    // Elsewhere nothing is late, so the first answer is the whole of it.
    const look = event.name === 'push' ? [] : [this.#firstLook.promise]
    const graceMs = Math.min(stop.aborted ? GRACE_WHEN_STOPPED_MS : GRACE_MS, this.#deadline - clock.now())
    const grace = clock.sleep(Math.max(0, graceMs), this.#stop.signal).catch(() => undefined)
    await Promise.race([...look, this.#search, grace])
    if (this.#failure !== null) {
      if (this.#found.size === 0) throw this.#failure
      log.warning(`Not every pull request of this push may have got its comment. ${this.#failure.message}`)
    }
    return this.#foundPulls()
  }

  /**
   * Those whose review may count, each time more is known about them; the last one is all that GitHub tells until 30 s
   * after the start. Rejects with ApiError.
   */
  async *forReview(): AsyncGenerator<readonly ReviewPull[]> {
    const { inputs, event } = this.#tools
    const number = inputs.prNumber ?? (mustSearch(inputs, event) ? null : (event.pullRequest?.number ?? null))
    if (number === null && !mustSearch(inputs, event)) return yield []
    const pull = number === null ? null : await this.#read(number)
    const known = () => (pull === null ? this.#foundPulls() : [pull]).map((one) => this.#reviewPull(one))
    if (pull !== null && pull.state !== 'merged') return yield known()
    this.#startSearch()
    for (;;) {
      // The search may end while what is known so far is judged.
      const isAll = this.#ended
      yield known()
      if (isAll) break
      await Promise.race([this.#nextLook.promise, this.#search])
    }
    if (this.#failure !== null) throw this.#failure
  }

  /** A pull request that GitHub does not know is one of which nothing is known. */
  async #read(number: number): Promise<PullRequest> {
    const { getPull } = await import('../github/pulls.ts')
    const client = await this.#tools.github.connect()
    return (client && (await getPull(client, number))) ?? unknownPull(number)
  }

  #broughtInBy(pull: PullRequest): Known<boolean> {
    const { event } = this.#tools
    if (this.#found.has(pull.number) || event.commits.includes(pull.mergeCommitSha ?? ''))
      return isReviewFor(pull.baseRef, event)
    return this.#ended && this.#failure === null ? false : UNKNOWN
  }

  #reviewPull(pull: PullRequest): ReviewPull {
    const { inputs, event } = this.#tools
    const isHead: Known<boolean> = pull.headSha === null ? UNKNOWN : pull.headSha === event.headSha
    const facts = { state: pull.state, broughtIn: this.#broughtInBy(pull), isHead }
    const standing = standingOf(facts, inputs.allowApplyOnPullRequest)
    return { pr: pull.number, head: pull.headSha, standing }
  }

  #foundPulls(): PullRequest[] {
    return [...this.#found.values()].sort((a, b) => a.number - b.number)
  }

  #startSearch(): void {
    if (this.#search !== null) return
    this.#search = this.#searchUntilKnown().finally(() => {
      this.#ended = true
    })
    // Who waits for it is told; nobody may.
    this.#search.catch(() => undefined)
  }

  /** Asks for each commit until all are known to belong to a merged pull request, or time is up. Never rejects. */
  async #searchUntilKnown(): Promise<void> {
    const { inputs, event, clock, log, github } = this.#tools
    // Elsewhere the commit is an old one, or nothing depends on it.
    const mayBeLate = event.name === 'push' || inputs.reviewedPlan === 'require'
    let open = event.commits.slice(0, MOST_COMMITS)
    if (open.length < event.commits.length)
      log.warning(
        `Of ${event.commits.length} pushed commits only the last ${MOST_COMMITS} were looked up; ` +
          'pull requests of earlier ones are not told, and their reviews do not count',
      )
    try {
      const client = await github.connect()
      let most = MOST_COMMITS
      let sweeps = 0
      for (let round = 0; client !== null; round += 1) {
        const before = this.#found.size
        open = [...(await this.#lookFor(open.slice(0, most), client)), ...open.slice(most)]
        this.#firstLook.resolve()
        if (open.length === 0 || !mayBeLate || clock.now() >= this.#deadline) return
        this.#nextLook.resolve()
        this.#nextLook = Promise.withResolvers()
        const pause = Math.min(PAUSES_MS[round] ?? LAST_PAUSE_MS, this.#deadline - clock.now())
        // Where GitHub has just learnt of one pull request of a push, it may have learnt of the others.
        const isNews = round > 0 && this.#found.size > before && ++sweeps <= MOST_SWEEPS
        const isLast = clock.now() + pause >= this.#deadline
        most = isNews || isLast ? MOST_COMMITS : MOST_AGAIN
        await clock.sleep(pause, this.#stop.signal)
      }
    } catch (error) {
      if (error instanceof ApiError) this.#failure = error
      else if (!this.#stop.signal.aborted) throw error
      else log.debug('GitHub is not asked any more for the pull requests of this commit')
    }
  }

  /** One request for each commit; gives those that no merged pull request is known for. */
  async #lookFor(commits: readonly string[], client: GitHubClient): Promise<string[]> {
    const { event } = this.#tools
    const { pullsOfCommit } = await import('../github/pulls.ts')
    const left = await pLimit(AT_ONCE).map(commits, async (commit) => {
      const pulls = await pullsOfCommit(client, commit)
      const ours = pulls.filter((pull) => broughtIn(pull, event.commits, event.branch))
      for (const pull of ours) this.#found.set(pull.number, pull)
      return ours.length === 0 ? [commit] : []
    })
    return left.flat()
  }
}

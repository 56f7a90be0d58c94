/** Plays one schedule from beginning to end, and says which promises were broken. */
import type { Peering } from '../../simulator/index.ts'
import type { PeeringPlan, RunReport } from '../../src/domain/model.ts'
import { Actor } from './actor.ts'
import { excuseOf, isAmbiguous } from './excuses.ts'
import { Monitor, type Violation } from './monitor.ts'
import { runAction, type Sabotage } from './run.ts'
import type { Scenario, Settings } from './scenario.ts'
import { buildStage, halvesOf, liveConnections, type Stage, type Staged } from './stage.ts'
import { aivenIsRight, areLabelsWrong, halvesNow, joinedNow, upcloudIsRight } from './truth.ts'
import { Endless, EPOCH, Universe, virtualClock } from './universe.ts'
import { namedPauseMs, Wire } from './wire.ts'

export interface Played {
  readonly violations: readonly Violation[]
  /** Every request and happening, one a line. */
  readonly story: readonly string[]
  /** How many times each thing took place: incidents, excuses, outcomes. */
  readonly counts: ReadonlyMap<string, number>
}

/** How the action is set when nothing disturbs it. */
const UNDISTURBED: Omit<Settings, 'unmanaged'> = {
  wait: true,
  waitTimeoutMs: 400_000,
  pollIntervalMs: 15_000,
  requestTimeoutMs: 30_000,
  concurrency: 4,
}

/** What an undisturbed run may take beyond its `wait-timeout`. */
const SLACK_MS = 180_000
/** What each mishap may add: a time-out of 30 s, or a wait of 60 s that a server named. */
const MISHAP_MS = 75_000

/** Slow answers that a run may have to wait for one after another: to make its plan, and for each pair's steps. */
const PLAN_ANSWERS = 4
const PAIR_ANSWERS = 4

/** The longest that both clouds take for all that an entry may need. */
const BUILD_MS = 300_000

const HOUR = 3_600_000

/** Undisturbed runs at the most; the first must converge all that needs no person and no time. */
const ROUNDS = 3

/** Plays a schedule. `sabotage` seeds a bug, to see that it is caught. */
export async function play(scenario: Scenario, sabotage: Sabotage = {}): Promise<Played> {
  const game = new Game(scenario, sabotage)
  try {
    await game.play()
  } catch (error) {
    if (!(error instanceof Endless)) throw error
    game.monitor.broken('ran-too-long', new Actor('the schedule', true), error.message)
  }
  return { violations: game.monitor.violations, story: game.story, counts: game.counts }
}

class Game {
  readonly story: string[] = []
  readonly counts = new Map<string, number>()
  readonly monitor: Monitor
  readonly #scenario: Scenario
  readonly #sabotage: Sabotage
  readonly #universe: Universe
  readonly #stage: Stage
  readonly #wire: Wire
  /** When the disturbances ended. */
  #stirredAt = Number.POSITIVE_INFINITY
  /** As it was when the last plan was made. */
  #disabledAtPlan: ReadonlySet<string> = new Set()

  constructor(scenario: Scenario, sabotage: Sabotage) {
    this.#scenario = scenario
    this.#sabotage = sabotage
    this.#universe = new Universe(scenario.seed)
    this.#stage = buildStage(scenario, this.#universe)
    this.monitor = new Monitor(this.#stage, this.#universe, scenario.settings)
    this.#wire = new Wire({
      scenario,
      stage: this.#stage,
      universe: this.#universe,
      monitor: this.monitor,
      tell: (line) => this.#tell(line),
    })
  }

  async play(): Promise<void> {
    const universe = this.#universe
    const { settings, secondAfterMs, restMs } = this.#scenario
    const actor = new Actor('first', true)
    const first = this.#run(actor, settings)
    const second =
      secondAfterMs === null
        ? null
        : new Promise<void>((resolve) => universe.in(secondAfterMs, resolve)).then(() =>
            this.#run(new Actor('second', true), settings),
          )
    const [report] = await universe.until(Promise.all([first, second]))
    if (report && isManageable(this.#scenario)) {
      this.#count('run that nothing but named pauses disturbs')
      this.#openAfter(actor, report)
    }
    await universe.untilNothingIsLeft()
    for (const [what, times] of this.#wire.happened) this.#count(what, times)
    if (secondAfterMs !== null) this.#count('second run')
    universe.now += restMs
    this.#tell('--- from here on nothing disturbs')
    this.#stirredAt = universe.now
    const waitTimeoutMs = UNDISTURBED.waitTimeoutMs + this.#slownessMs
    await this.#converge({ ...UNDISTURBED, waitTimeoutMs, unmanaged: settings.unmanaged })
    if (this.monitor.races > 0)
      this.#count('race: the world moved between look and write', this.monitor.races)
  }

  /** One run, to its end or its death; judged when it has a report. */
  async #run(actor: Actor, settings: Settings): Promise<RunReport | null> {
    const startedAt = this.#universe.now
    const run = runAction({
      spec: this.#stage.spec,
      transport: this.#wire.transportOf(actor),
      clock: virtualClock(this.#universe, this.#scenario.seed, actor.name),
      settings,
      tokens: this.#stage.simulator.tokens,
      sabotage: this.#sabotage,
      onApply: (plan) => {
        this.#disabledAtPlan = this.monitor.sawDisabled(actor)
        this.monitor.applying(actor, plan)
      },
      onDecision: (write) => this.monitor.decides(actor, write),
      tell: (line) => this.#tell(`${actor.name}: ${line}`),
    })
    try {
      const report = await Promise.race([run, actor.death])
      if (!report) return null
      actor.phase = 'over'
      this.#judge(actor, report, settings, this.#universe.now - startedAt)
      return report
    } catch (error) {
      this.monitor.broken(
        'threw',
        actor,
        error instanceof Error ? (error.stack ?? error.message) : String(error),
      )
      return null
    }
  }

  /** What a report says, against what the run saw and did. */
  #judge(actor: Actor, report: RunReport, settings: Settings, tookMs: number): void {
    this.#tell(
      `${actor.name} ends: ${report.outcome}, changed ${report.changed}${report.peerings.map((row) => `\n    ${rowText(row)}`).join('')}`,
    )
    this.#count(`outcome: ${report.outcome}`)
    const limit = settings.waitTimeoutMs + SLACK_MS + actor.mishaps * MISHAP_MS + this.#slownessMs
    if (tookMs > limit) this.monitor.broken('ran-too-long', actor, `${tookMs} ms of at most ${limit}`)
    const effects = this.monitor.effectsOf(actor)
    if (!report.changed && effects > 0) this.monitor.broken('denied-change', actor, `${effects} writes`)
    for (const row of report.peerings) {
      const staged = this.#stagedOf(row)
      const lie = staged && !this.#isMisled(staged) && this.#lieOf(actor, row, staged, report, settings)
      if (lie) this.monitor.broken('said-untruth', actor, `${lie}: ${report.outcome}, ${rowText(row)}`)
    }
  }

  /** What a slow day may add: `wait-timeout` ends the waiting, and steps that are due are taken all the same. */
  get #slownessMs(): number {
    const { aiven, upcloud } = this.#scenario.slowness
    const pairs = this.#stage.staged.length + this.#stage.orphans.length
    return (aiven + upcloud) * (PLAN_ANSWERS + PAIR_ANSWERS * pairs)
  }

  /** What is not true about a row of a report; null when all of it is. */
  #lieOf(
    actor: Actor,
    row: PeeringPlan,
    staged: Staged,
    { outcome }: RunReport,
    { wait }: Settings,
  ): string | null {
    const saw = this.monitor.sawRight(actor, staged)
    const hasError = row.findings.some(({ severity }) => severity === 'error')
    const isDone = (row.result === 'applied' || row.result === 'unchanged') && !hasError
    const isGood = isDone && !row.drifted && !row.pending
    // Without waiting nobody claims more than that the requests were accepted.
    const mayClaim = row.status === 'in-sync' || (wait && row.status !== 'blocked')
    // While it is paused nothing but that UUID tells where a half leads.
    const isClear = staged.entry.desired !== 'disabled' || !isAmbiguous(this.#stage, staged)
    if (mayClaim && saw === 'no' && isClear && (isGood || outcome === 'in-sync')) return 'it is not as wanted'
    if (isDone && !isGood && saw === 'yes') return 'it is as wanted'
    if (hasError && (outcome === 'applied' || outcome === 'in-sync')) return 'an error beside a good end'
    if (row.error?.includes('does not show any more') && this.#isAlone) return 'there was nobody else'
    return null
  }

  /** No other run and no person was at work, nor a request of the run's own that came late. */
  get #isAlone(): boolean {
    const { secondAfterMs, incidents, lag } = this.#scenario
    return (
      secondAfterMs === null &&
      lag.aiven + lag.upcloud === 0 &&
      incidents.every(({ what: { is } }) => is !== 'deed' && is !== 'late')
    )
  }

  /** Something happened so lately that answers which lag may not show it. */
  get #wasStirred(): boolean {
    return this.#universe.now - this.#stirredAt < HOUR
  }

  /** Undisturbed runs, until nothing is open that time alone can close. */
  async #converge(settings: Settings): Promise<void> {
    const settled = new Set<Staged>()
    for (let round = 1; round <= ROUNDS; round++) {
      const actor = new Actor(`undisturbed ${round}`, false)
      const report = await this.#universe.until(this.#run(actor, settings))
      if (!report) return
      for (const one of settled)
        if (this.monitor.touched(actor, one))
          this.monitor.broken('did-not-rest', actor, report.peerings.map(rowText).join('; '))
      for (const one of this.#stage.staged) if (this.#isRight(one)) settled.add(one)
      const open = this.#openAfter(actor, report)
      this.#judgeOrphans(actor, settings)
      if (round === ROUNDS && open.length > 0)
        this.monitor.broken('did-not-converge', actor, open.map(({ entry }) => entry.name).join())
      if (round > 1 && open.length === 0) return
      this.#universe.now += HOUR
    }
  }

  /** Own peerings without an entry go when that is asked for, unless an entry without its ends might mean them. */
  #judgeOrphans(actor: Actor, { unmanaged }: Settings): void {
    const { simulator, staged, orphans } = this.#stage
    const { aiven, upcloud } = simulator.world
    const areClear = staged.every(
      ({ vpc, network }) => aiven.vpcs.has(vpc.id) && upcloud.network(network.uuid),
    )
    if (unmanaged !== 'delete' || !areClear) return
    for (const orphan of orphans)
      if (halvesOf(this.#stage, orphan).length + liveConnections(this.#stage, orphan).length > 0)
        this.monitor.broken('did-not-converge', actor, 'a peering of its own without an entry is left')
  }

  #isRight(one: Staged): boolean {
    return aivenIsRight(this.#stage, one) && upcloudIsRight(this.#stage, one)
  }

  /** Judges how an undisturbed run left the entries; those that are not as wanted, where time will help. */
  #openAfter(actor: Actor, report: RunReport): Staged[] {
    return this.#stage.staged.filter((one) => {
      const row = report.peerings.find(({ name }) => name === one.entry.name)
      return this.#mayCloseLater(actor, one, row, this.#isRight(one))
    })
  }

  /** Judges how an undisturbed run left one entry; true when it is not as wanted and time will help. */
  #mayCloseLater(actor: Actor, one: Staged, row: PeeringPlan | undefined, isRight: boolean): boolean {
    if (isRight && row?.status !== 'blocked') return false
    const excuse = row ? excuseOf(this.#stage, one, row, this.#disabledAtPlan) : null
    if (excuse) {
      this.#count(`excuse: ${excuse.name}`)
      this.#tell(`${one.entry.name} is excused: ${excuse.name}`)
      return excuse.passes
    }
    if (this.#isMisled(one)) {
      this.#count('excuse: only halves that lead elsewhere have the label')
      return false
    }
    if (areLabelsWrong(halvesNow(this.#stage, one), joinedNow(this.#stage, one))) {
      this.#count('excuse: the labels are on another peering')
      return false
    }
    const { lag } = this.#scenario
    if (lag.aiven + lag.upcloud > 0 && this.#wasStirred) {
      this.#count('excuse: the plan was made from old answers')
      return true
    }
    this.monitor.broken('did-not-converge', actor, row ? rowText(row) : one.entry.name)
    return false
  }

  /**
   * Only halves that lead elsewhere carry the entry's label (copied, taken by a guess, or left over), nothing is wrong with them,
   * and Aiven does not show where it leads: no run can know.
   */
  #isMisled(one: Staged): boolean {
    const { world, options } = this.#stage.simulator
    const halves = halvesOf(this.#stage, one)
    const joined = joinedNow(this.#stage, one)
    const isSound = (half: Peering) => ['active', 'disabled'].includes(world.upcloudState(half))
    return (
      !options.stateInfoInActive &&
      halves.length > 0 &&
      halves.every((half) => isSound(half) && !joined.has(half.peer))
    )
  }

  #stagedOf({ name, status }: PeeringPlan): Staged | undefined {
    if (status === 'unmanaged') return undefined
    return this.#stage.staged.find(({ entry }) => entry.name === name)
  }

  #tell(line: string): void {
    this.story.push(`${String(Math.round(this.#universe.now - EPOCH)).padStart(9)} ${line}`)
  }

  #count(what: string, times = 1): void {
    this.counts.set(what, (this.counts.get(what) ?? 0) + times)
  }
}

/** A run gets through it by itself: nothing happens, or a cloud asks for pauses that leave time enough. */
function isManageable({ settings, secondAfterMs, slowness, incidents }: Scenario): boolean {
  const pauses = incidents.map(({ what }) => {
    const ms = what.is === 'fault' && what.fault.kind === 'status' ? namedPauseMs(what.fault) * what.times : 0
    return ms === 0 ? Number.POSITIVE_INFINITY : ms
  })
  const isQuick = slowness.aiven + slowness.upcloud === 0 && settings.requestTimeoutMs >= 30_000
  const pausesMs = pauses.reduce((all, ms) => all + ms, 0)
  return isQuick && settings.wait && secondAfterMs === null && pausesMs + BUILD_MS <= settings.waitTimeoutMs
}

function rowText({
  name,
  status,
  desired,
  result,
  error,
  drifted,
  pending,
  aiven,
  upcloud,
  findings,
}: PeeringPlan): string {
  return `${name} (${desired ?? 'no entry'}): ${status}, ${result}, drifted ${drifted}, pending ${pending}, Aiven ${aiven.state}, UpCloud ${upcloud.state}, ${findings.map(({ code }) => code).join('+') || 'no findings'}, error: ${error ?? errorText(findings)}`
}

/** Why it is blocked. */
function errorText(findings: PeeringPlan['findings']): string {
  return findings.find(({ severity }) => severity === 'error')?.message ?? 'none'
}

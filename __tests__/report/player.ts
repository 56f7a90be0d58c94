/**
 * Plays runs of the action in this process, over HTTP against the simulator, in a time that stands still unless a run
 * sleeps: the same world gives the same bytes.
 */
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { type Simulator, type SimulatorOptions, startSimulator } from '../../simulator/index.ts'
import type { StepRun } from '../../simulator/runner.ts'
import { run } from '../../src/main.ts'
import type { Clock } from '../../src/ports.ts'

/** The moment at which every world begins: 2026-11-23 03:40 UTC. */
export const START = Date.UTC(2026, 10, 23, 3, 40)

/** Turns of the event loop without a request after which time moves on: a busy machine is slow, but not out of order. */
const QUIET_TURNS = 40

/** Stands still while requests are on their way, and jumps to the next sleeper when none is. */
class JumpingClock implements Clock {
  #now = START
  #requests = 0
  #pumping = false
  readonly #sleepers: { due: number; wake: () => void }[] = []

  now(): number {
    return this.#now
  }

  random(): number {
    return 0.5
  }

  sleep(ms: number, signal?: AbortSignal): Promise<void> {
    return new Promise((resolve, reject) => {
      if (signal?.aborted) return reject(signal.reason)
      signal?.addEventListener('abort', () => reject(signal.reason), { once: true })
      this.#sleepers.push({ due: this.#now + ms, wake: resolve })
      void this.#pump()
    })
  }

  busy(): void {
    this.#requests += 1
  }

  advance(ms: number): void {
    this.#now += ms
  }

  /** Server and clients share this process, so that what is on its way arrives within a few turns. */
  async #quiet(): Promise<void> {
    let seen = this.#requests
    for (let turns = 0; turns < QUIET_TURNS; turns += 1) {
      await new Promise((resolve) => setTimeout(resolve, 0))
      if (this.#requests !== seen) turns = 0
      seen = this.#requests
    }
  }

  async #pump(): Promise<void> {
    if (this.#pumping) return
    this.#pumping = true
    while (this.#sleepers.length > 0) {
      await this.#quiet()
      const due = Math.min(...this.#sleepers.map((one) => one.due))
      this.#now = Math.max(this.#now, due)
      const awake = this.#sleepers.filter((one) => one.due <= this.#now)
      for (const one of awake) {
        this.#sleepers.splice(this.#sleepers.indexOf(one), 1)
        one.wake()
      }
    }
    this.#pumping = false
  }
}

export interface Played {
  readonly exitCode: number
  /** Lines of the log, annotations included. */
  readonly log: readonly string[]
  readonly summary: string
  /** The JSON plan as written; null when none was. */
  readonly plan: unknown
}

/** A world, a checkout, and runs in it one after the other. */
export class Player {
  readonly sim: Simulator
  readonly clock: JumpingClock
  readonly #root = mkdtempSync(join(tmpdir(), 'peering-samples-'))
  #runId = 17_482_930_111

  private constructor(sim: Simulator, clock: JumpingClock) {
    this.sim = sim
    this.clock = clock
    sim.onRequest(() => clock.busy())
  }

  static async start(options: Partial<SimulatorOptions> = {}): Promise<Player> {
    const clock = new JumpingClock()
    return new Player(await startSimulator({ ...options, now: () => clock.now() }), clock)
  }

  write(path: string, text: string): void {
    const whole = join(this.#root, 'workspace', path)
    mkdirSync(dirname(whole), { recursive: true })
    writeFileSync(whole, text)
  }

  async close(): Promise<void> {
    rmSync(this.#root, { recursive: true, force: true })
    await this.sim.close()
  }

  /** One run of the action, as the runner would start it. */
  async run({ inputs = {}, event, env = {} }: StepRun = {}): Promise<Played> {
    this.#runId += 1
    const temp = join(this.#root, 'temp')
    mkdirSync(temp, { recursive: true })
    const files = { output: join(temp, 'output'), event: join(temp, 'event.json') }
    writeFileSync(files.output, '')
    writeFileSync(files.event, JSON.stringify(event?.payload ?? {}))
    rmSync(join(temp, 'peering-plan.json'), { force: true })
    writeFileSync(SUMMARY, '')
    const { sim } = this
    const given: Record<string, string> = {
      'aiven-token': sim.tokens.aiven,
      'upcloud-token': sim.tokens.upcloud,
      'github-token': sim.tokens.github,
      'aiven-api-url': sim.aivenUrl,
      'upcloud-api-url': sim.upcloudUrl,
      ...inputs,
    }
    const whole: NodeJS.ProcessEnv = {
      PATH: process.env.PATH,
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: join(this.#root, 'workspace'),
      RUNNER_TEMP: temp,
      GITHUB_OUTPUT: files.output,
      GITHUB_STEP_SUMMARY: SUMMARY,
      GITHUB_EVENT_PATH: files.event,
      GITHUB_EVENT_NAME: event?.name ?? 'workflow_dispatch',
      GITHUB_REPOSITORY: sim.options.githubRepository,
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_API_URL: sim.githubUrl,
      GITHUB_RUN_ID: String(this.#runId),
      GITHUB_RUN_ATTEMPT: '1',
      GITHUB_SHA: 'c'.repeat(40),
      GITHUB_REF: 'refs/heads/main',
      GITHUB_ACTOR: 'octocat',
      ...Object.fromEntries(
        Object.entries(given).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
      ),
      ...env,
    }
    const { exitCode, log } = await inEnvironment(whole, () =>
      run({ env: whole, clock: this.clock, stop: new AbortController().signal }),
    )
    return {
      exitCode,
      log: log.split('\n'),
      summary: readFileSync(SUMMARY, 'utf8'),
      plan: readJson(join(temp, 'peering-plan.json')),
    }
  }
}

/** One for the process: the toolkit remembers the first path that it saw. */
const SUMMARY = join(mkdtempSync(join(tmpdir(), 'peering-summary-')), 'summary.md')
process.on('exit', () => rmSync(dirname(SUMMARY), { recursive: true, force: true }))

/** The toolkit reads the process's environment and writes to its standard output. */
async function inEnvironment(
  env: NodeJS.ProcessEnv,
  work: () => Promise<number>,
): Promise<{ exitCode: number; log: string }> {
  const before = { env: process.env, write: process.stdout.write }
  let log = ''
  process.env = env
  process.stdout.write = (chunk: string | Uint8Array) => {
    log += typeof chunk === 'string' ? chunk : Buffer.from(chunk).toString('utf8')
    return true
  }
  try {
    return { exitCode: await work(), log }
  } finally {
    process.env = before.env
    process.stdout.write = before.write
  }
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}

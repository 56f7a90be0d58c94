/** The part of GitHub's runner that a JavaScript action sees: a process, its environment, its files. */
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Simulator } from './index.ts'

/** The committed bundle. */
export const BUNDLE = join(dirname(dirname(fileURLToPath(import.meta.url))), 'dist', 'index.js')

export interface StepRun {
  /** `with:` of the step; defaults of `action.yml` are left to the action. */
  inputs?: Record<string, string>
  event?: { name: string; payload: unknown }
  /** On top of the runner's variables; undefined removes one. */
  env?: Record<string, string | undefined>
  /** Sends this signal once the log holds the text or the promise is fulfilled, or right away without either. */
  kill?: { signal: NodeJS.Signals; whenLogHas?: string; when?: Promise<unknown>; afterMs?: number }
  /** Nobody reads the log: writing to it fails. */
  unread?: boolean
  bundle?: string
}

export interface StepResult {
  /** null: ended by a signal. */
  exitCode: number | null
  /** Everything on both streams, in order of arrival. */
  log: string
  /** Lines of the log that are workflow commands of this name. */
  commands(name: string): string[]
  outputs: Record<string, string>
  summary: string
  /** The JSON plan; null when none was written. */
  plan: unknown
  elapsedMs: number
}

/** A checkout with a spec, in which steps run one after the other, each as a process of its own. */
export class Runner {
  readonly workspace: string
  readonly #root: string
  readonly #simulator: Simulator | null
  #runId = 1000

  /** @param files contents by path in the checkout. */
  constructor(simulator: Simulator | null, files: Record<string, string> = {}) {
    this.#simulator = simulator
    this.#root = mkdtempSync(join(tmpdir(), 'peering-runner-'))
    this.workspace = join(this.#root, 'workspace')
    mkdirSync(this.workspace)
    for (const [path, text] of Object.entries(files)) this.write(path, text)
  }

  /** Writes a file of the checkout. */
  write(path: string, text: string): void {
    const whole = join(this.workspace, path)
    mkdirSync(dirname(whole), { recursive: true })
    writeFileSync(whole, text)
  }

  /** Removes everything from the disk. */
  dispose(): void {
    rmSync(this.#root, { recursive: true, force: true })
  }

  /** Runs the action once and waits for its end. */
  async run(step: StepRun = {}): Promise<StepResult> {
    const folder = mkdtempSync(join(this.#root, 'step-'))
    const paths = {
      output: join(folder, 'output'),
      summary: join(folder, 'summary'),
      event: join(folder, 'event.json'),
    }
    for (const path of Object.values(paths)) writeFileSync(path, '')
    writeFileSync(paths.event, JSON.stringify(step.event?.payload ?? {}))
    const env = this.#environment(step, folder, paths)
    const startedAt = performance.now()
    const { exitCode, log } = await execute(step, env)
    const outputs = parseOutputs(readFileSync(paths.output, 'utf8'))
    return {
      exitCode,
      log,
      commands: (name) => log.split('\n').filter((line) => line.startsWith(`::${name}`)),
      outputs,
      summary: readFileSync(paths.summary, 'utf8'),
      plan: readJson(outputs['plan-file'] ?? join(folder, 'peering-plan.json')),
      elapsedMs: performance.now() - startedAt,
    }
  }

  #environment(
    step: StepRun,
    temp: string,
    paths: { output: string; summary: string; event: string },
  ): Record<string, string> {
    const simulator = this.#simulator
    this.#runId += 1
    const inputs: Record<string, string> = {
      ...(simulator && {
        'aiven-token': simulator.tokens.aiven,
        'upcloud-token': simulator.tokens.upcloud,
        'github-token': simulator.tokens.github,
        'aiven-api-url': simulator.aivenUrl,
        'upcloud-api-url': simulator.upcloudUrl,
      }),
      ...step.inputs,
    }
    const all: Record<string, string | undefined> = {
      PATH: process.env.PATH,
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: this.workspace,
      RUNNER_TEMP: temp,
      GITHUB_OUTPUT: paths.output,
      GITHUB_STEP_SUMMARY: paths.summary,
      GITHUB_EVENT_PATH: paths.event,
      GITHUB_EVENT_NAME: step.event?.name ?? 'workflow_dispatch',
      GITHUB_REPOSITORY: simulator?.options.githubRepository ?? 'acme/infra',
      GITHUB_SERVER_URL: 'https://github.com',
      GITHUB_API_URL: simulator?.githubUrl ?? 'http://127.0.0.1:9',
      GITHUB_RUN_ID: String(this.#runId),
      GITHUB_RUN_ATTEMPT: '1',
      GITHUB_SHA: 'c'.repeat(40),
      GITHUB_REF: 'refs/heads/main',
      GITHUB_ACTOR: 'octocat',
      ...Object.fromEntries(
        Object.entries(inputs).map(([name, value]) => [`INPUT_${name.toUpperCase()}`, value]),
      ),
      ...step.env,
    }
    return Object.fromEntries(
      Object.entries(all).filter((pair): pair is [string, string] => pair[1] !== undefined),
    )
  }
}

function execute(
  { bundle = BUNDLE, kill, unread }: StepRun,
  env: Record<string, string>,
): Promise<{ exitCode: number | null; log: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [bundle], { env, stdio: ['ignore', 'pipe', 'pipe'] })
    let log = ''
    const killNow = () => kill && child.kill(kill.signal)
    const collect = (chunk: Buffer) => {
      log += chunk.toString('utf8')
      if (kill?.whenLogHas !== undefined && log.includes(kill.whenLogHas)) killNow()
    }
    if (unread) for (const stream of [child.stdout, child.stderr]) stream.destroy()
    child.stdout.on('data', collect)
    child.stderr.on('data', collect)
    if (kill?.when !== undefined) kill.when.then(killNow, reject)
    else if (kill && kill.whenLogHas === undefined) setTimeout(killNow, kill.afterMs ?? 0)
    child.on('error', reject)
    child.on('close', (exitCode) => resolve({ exitCode, log }))
  })
}

/** The `name<<delimiter` blocks that `core.setOutput` appends. */
function parseOutputs(text: string): Record<string, string> {
  const outputs: Record<string, string> = {}
  for (const [, name, , value] of text.matchAll(/^([\w-]+)<<(\S+)\n([\s\S]*?)\n?\2$/gm))
    if (name !== undefined) outputs[name] = value ?? ''
  return outputs
}

function readJson(path: string): unknown {
  try {
    return JSON.parse(readFileSync(path, 'utf8'))
  } catch {
    return null
  }
}

export interface PullEvent {
  number?: number
  head?: string
  /** `owner/repo` of the branch. */
  from?: string
  author?: string
}

/** A `pull_request` event of the repository itself, or of a fork. */
export function pullRequestEvent(
  { number = 7, head = 'a'.repeat(40), from = 'acme/infra', author = 'octocat' }: PullEvent = {},
  name = 'pull_request',
): NonNullable<StepRun['event']> {
  return {
    name,
    payload: {
      action: 'synchronize',
      number,
      pull_request: {
        number,
        user: { login: author },
        head: { sha: head, ref: 'feature', repo: { full_name: from } },
        base: { sha: 'b'.repeat(40), ref: 'main', repo: { full_name: 'acme/infra' } },
      },
      repository: { full_name: 'acme/infra', default_branch: 'main' },
      sender: { login: author },
    },
  }
}

/** A `push` to the default branch, of these commits, the last one being its head. */
export function pushEvent(sha = 'c'.repeat(40), commits = [sha]): NonNullable<StepRun['event']> {
  return {
    name: 'push',
    payload: {
      ref: 'refs/heads/main',
      after: sha,
      commits: commits.map((id) => ({ id, distinct: true })),
      repository: { full_name: 'acme/infra', default_branch: 'main' },
      sender: { login: 'octocat' },
    },
  }
}

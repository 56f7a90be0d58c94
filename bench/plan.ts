/** What a plan of so many peerings takes in a pull request: time, requests, memory. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { pullRequestEvent, type StepRun } from '../simulator/runner.ts'
import { type Figure, figure, median } from './figures.ts'
import { type StartUp, startUp } from './start-up.ts'
import { type BenchWorld, benchWorld, CONCURRENCY, LATENCY_MS } from './world.ts'

export interface PlanTimes {
  readonly peerings: number
  readonly vpcs: number
  /** Wall time of the process, its comment in the pull request included; median. */
  readonly ms: number
  /** The same without a comment. */
  readonly withoutCommentMs: number
  /** What the start-up and the round trips alone take: the VPCs in rounds of the concurrency, and the report's two. */
  readonly limitMs: number
  /** From the start of the process to the first request that a cloud sees, median. */
  readonly firstRequestMs: number
  /** The same as a ratio to an empty script. */
  readonly firstRequestRatio: number
  /** To both clouds, without GitHub. */
  readonly requests: number
  /** Largest resident set. */
  readonly memoryMb: number
}

interface OnePlan {
  readonly ms: number
  readonly firstRequestMs: number
  readonly requests: number
  readonly memoryMb: number
}

const probed = z.object({ startedAt: z.number(), memoryKb: z.number() })

/** Plans as often as told, each time with and without a comment, and beside it what the start-up takes then. */
export async function planOf(peerings: number, runs: number): Promise<PlanTimes> {
  const world = await benchWorld(peerings)
  const reported: OnePlan[] = []
  const silent: OnePlan[] = []
  const starts: StartUp[] = []
  for (let number = 1; number <= runs; number++) {
    // A pull request of its own for each run, so that each has a comment to make.
    world.simulator.world.github.addPull({ number })
    const event = pullRequestEvent({ number })
    reported.push(await planOnce(world, peerings, { inputs: { comment: 'always' }, event }))
    silent.push(await planOnce(world, peerings, { inputs: { comment: 'never' } }))
    starts.push(startUp(3))
  }
  await world.close()
  const { vpcs } = world
  const startUpMs = median(starts.map(({ bundleMs }) => bundleMs))
  const firstRequestMs = median(reported.map((one) => one.firstRequestMs))
  return {
    peerings,
    vpcs,
    ms: median(reported.map(({ ms }) => ms)),
    withoutCommentMs: median(silent.map(({ ms }) => ms)),
    limitMs: startUpMs + (Math.ceil(vpcs / CONCURRENCY) + 2) * LATENCY_MS,
    firstRequestMs,
    firstRequestRatio: firstRequestMs / median(starts.map(({ emptyMs }) => emptyMs)),
    requests: Math.max(...reported.map(({ requests }) => requests)),
    memoryMb: Math.max(...reported.map(({ memoryMb }) => memoryMb)),
  }
}

async function planOnce(
  { simulator, runner }: BenchWorld,
  peerings: number,
  step: StepRun,
): Promise<OnePlan> {
  const folder = mkdtempSync(join(tmpdir(), 'peering-bench-'))
  const { script, file } = probe(folder)
  simulator.requests.clear()
  const { elapsedMs, outputs, log } = await runner.run({
    ...step,
    inputs: { concurrency: String(CONCURRENCY), ...step.inputs },
    env: { NODE_OPTIONS: `--require ${script}` },
  })
  if (outputs['pending-count'] !== String(peerings))
    throw new Error(`a plan of ${peerings} found ${outputs['pending-count']}:\n${log.slice(-2000)}`)
  const written = simulator.requests.count({ service: 'github', method: 'POST', status: 201 })
  if (written !== (step.event ? 1 : 0)) throw new Error(`a plan made ${written} comments`)
  const { startedAt, memoryKb } = z.parse(probed, JSON.parse(readFileSync(file, 'utf8')))
  rmSync(folder, { recursive: true })
  const toClouds = simulator.requests.entries.filter(({ service }) => service !== 'github')
  return {
    ms: elapsedMs,
    firstRequestMs: (toClouds[0]?.at ?? Number.NaN) - startedAt,
    requests: toClouds.length,
    memoryMb: memoryKb / 1024,
  }
}

/** A preload that writes down when the process started and how large it got. */
function probe(folder: string): { script: string; file: string } {
  const script = join(folder, 'probe.cjs')
  const file = join(folder, 'seen.json')
  writeFileSync(
    script,
    `const startedAt = performance.timeOrigin
process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(file)},
  JSON.stringify({ startedAt, memoryKb: process.resourceUsage().maxRSS })))\n`,
  )
  return { script, file }
}

/** The figures of plans of growing size; the first tells how soon a request is sent. */
export function planFigures(plans: readonly PlanTimes[]): Figure[] {
  const [first] = plans
  if (!first) return []
  const { peerings, firstRequestMs, firstRequestRatio } = first
  const what = `first request to a cloud in a plan of ${peerings}`
  return [
    figure(`${what}, as a ratio to an empty script`, firstRequestRatio, '×'),
    figure(`${what}, from the start of the process`, firstRequestMs, 'ms'),
    ...plans.flatMap(figuresOf),
  ]
}

function figuresOf(plan: PlanTimes): Figure[] {
  const { peerings, vpcs, ms, limitMs } = plan
  const what = `plan of ${peerings.toLocaleString('en')}`
  return [
    figure(`${what}, as a ratio to the limit`, ms / limitMs, '×', peerings === 1000 ? 1.5 : null),
    figure(`${what}: requests to both clouds (VPCs + 4)`, plan.requests, '', vpcs + 4),
    figure(`${what}: peak memory`, plan.memoryMb, 'MB', peerings === 5000 ? 200 : null),
    figure(`${what}: wall time`, ms, 'ms'),
    figure(`${what}: wall time without a comment`, plan.withoutCommentMs, 'ms'),
    figure(`${what}: the limit`, limitMs, 'ms'),
  ]
}

/** What a plan of so many peerings takes: time, requests, memory. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { median } from './figures.ts'
import { benchWorld, CONCURRENCY, LATENCY_MS } from './world.ts'

export interface PlanFigures {
  /** Wall time of the process, median. */
  readonly ms: number
  /** What the start-up and the round trips alone take: the VPCs in rounds of the concurrency, and two more. */
  readonly limitMs: number
  /** From the start of the process to the first request that a cloud sees, median. */
  readonly firstRequestMs: number
  readonly requests: number
  readonly vpcs: number
  /** Largest resident set. */
  readonly memoryMb: number
}

const probed = z.object({ startedAt: z.number(), memoryKb: z.number() })

/** @param startUpMs of the bundle, in ms. */
export async function planOf(peerings: number, runs: number, startUpMs: number): Promise<PlanFigures> {
  const world = await benchWorld(peerings)
  const folder = mkdtempSync(join(tmpdir(), 'peering-bench-'))
  const { script, file } = probe(folder)
  const times: number[] = []
  const first: number[] = []
  let memoryMb = 0
  let requests = 0
  for (let i = 0; i < runs; i++) {
    world.simulator.requests.clear()
    const { elapsedMs, outputs } = await world.runner.run({
      inputs: { concurrency: String(CONCURRENCY), comment: 'never' },
      env: { NODE_OPTIONS: `--require ${script}` },
    })
    if (outputs['pending-count'] !== String(peerings))
      throw new Error(`a plan of ${peerings} found ${outputs['pending-count']}`)
    const seen = z.parse(probed, JSON.parse(readFileSync(file, 'utf8')))
    const { entries } = world.simulator.requests
    times.push(elapsedMs)
    first.push((entries[0]?.at ?? Number.NaN) - seen.startedAt)
    memoryMb = Math.max(memoryMb, seen.memoryKb / 1024)
    requests = entries.length
  }
  rmSync(folder, { recursive: true })
  await world.close()
  return {
    ms: median(times),
    limitMs: startUpMs + (Math.ceil(world.vpcs / CONCURRENCY) + 2) * LATENCY_MS,
    firstRequestMs: median(first),
    requests,
    vpcs: world.vpcs,
    memoryMb,
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

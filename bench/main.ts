/**
 * The speed figures: start-up, plans of growing size, applies, the pure plan. Ratios first, since machines differ.
 *
 * `npm run bench` prints a table; `--json` prints the figures for programs; `--quick` takes fewer and smaller runs;
 * `--write` puts the table into docs/performance.md and draws docs/plan-time.svg. `--peer` measures something else: the
 * same work beside Terraform or OpenTofu with UpCloud's provider, which must be on the PATH.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { type ApplyTimes, applyFigures, applyOf, DELAYS, POLL_MS } from './apply.ts'
import { chartOf } from './chart.ts'
import { between, type Figure, inOrder, isMet, tableOf } from './figures.ts'
import { peerFigures } from './peer.ts'
import { type PlanTimes, planFigures, planOf } from './plan.ts'
import { purePlanFigures } from './pure-plan.ts'
import { startUp, startUpFigures } from './start-up.ts'
import { findTofu } from './tofu.ts'
import { CONCURRENCY, LATENCY_MS } from './world.ts'

interface Sizes {
  readonly startUpPairs: number
  readonly plans: readonly number[]
  readonly planRuns: number
  readonly applies: readonly number[]
  readonly applyRuns: number
  readonly purePlans: readonly number[]
}

const FULL: Sizes = {
  startUpPairs: 41,
  plans: [1, 10, 100, 1000, 5000],
  planRuns: 5,
  applies: [1, 60, 300],
  applyRuns: 3,
  purePlans: [1000, 5000, 10_000, 20_000],
}

/** Pairs of runs beside Terraform. */
const PEER_RUNS = 9

const QUICK: Sizes = {
  startUpPairs: 9,
  plans: [1, 100],
  planRuns: 1,
  applies: [1, 10],
  applyRuns: 1,
  purePlans: [1000, 2000],
}

/** One after the other: nothing is measured while something else is. */
async function measure(sizes: Sizes): Promise<{ figures: Figure[]; plans: readonly PlanTimes[] }> {
  const start = startUp(sizes.startUpPairs)
  const plans: PlanTimes[] = []
  for (const n of sizes.plans) plans.push(await planOf(n, sizes.planRuns))
  const applies: ApplyTimes[] = []
  for (const n of sizes.applies) applies.push(await applyOf(n, sizes.applyRuns))
  const figures = [
    ...startUpFigures(start),
    ...planFigures(plans),
    ...applyFigures(applies),
    ...purePlanFigures(sizes.purePlans),
  ]
  return { figures, plans }
}

/** Under which conditions the figures hold. */
function conditions(): string {
  const date = new Date().toISOString().slice(0, 10)
  const { aivenBuildMs, aivenPollMs, upcloudProvisioningMs } = DELAYS
  return `Node ${process.version.slice(1)}, ${cpus().length} cores, ${LATENCY_MS} ms latency, \`concurrency: ${CONCURRENCY}\`, at most 50 VPCs, ${date}.
In an apply Aiven takes ${aivenBuildMs / 1000} s to build its side and looks for the other one every ${aivenPollMs / 1000} s, UpCloud takes ${upcloudProvisioningMs / 1000} s, and the
\`poll-interval\` is ${POLL_MS / 1000} s: shorter than the real clouds, which take tens of seconds, so that the benchmark ends.`
}

/** What is compared with Terraform is another table. */
function peerConditions(): string {
  const date = new Date().toISOString().slice(0, 10)
  const { aivenBuildMs, aivenPollMs, upcloudProvisioningMs } = DELAYS
  return `Node ${process.version.slice(1)}, ${cpus().length} cores, ${LATENCY_MS} ms latency, everything else at its defaults, ${date}.
Clouds that take seconds: Aiven ${aivenBuildMs / 1000} s to build its side and ${aivenPollMs / 1000} s between its looks for the other one, UpCloud ${upcloudProvisioningMs / 1000} s.`
}

function print(figures: readonly Figure[], underConditions: string): void {
  console.log(flags.json ? jsonOf(figures) : `${underConditions}\n\n${tableOf(figures)}`)
}

function jsonOf(figures: readonly Figure[]): string {
  const judged = inOrder(figures).map((one) => ({ ...one, met: isMet(one) }))
  const machine = {
    node: process.version,
    cores: cpus().length,
    latencyMs: LATENCY_MS,
    concurrency: CONCURRENCY,
  }
  return JSON.stringify({ ...machine, figures: judged }, null, 2)
}

function writePage(name: string, figures: readonly Figure[], underConditions: string): void {
  const page = join(docs, 'performance.md')
  const text = `${underConditions}\n\n${tableOf(figures)}`
  writeFileSync(page, between(readFileSync(page, 'utf8'), name, text))
}

const docs = join(import.meta.dirname, '..', 'docs')
const { values: flags } = parseArgs({
  options: {
    peer: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    quick: { type: 'boolean', default: false },
    write: { type: 'boolean', default: false },
  },
})
if (flags.quick && flags.write) throw new Error('--write needs every size: leave out --quick')

const tofu = flags.peer ? findTofu() : null
if (typeof tofu === 'string') {
  console.error(tofu)
  process.exitCode = 1
} else if (tofu) {
  const figures = await peerFigures(tofu, flags.quick ? 1 : PEER_RUNS)
  print(figures, peerConditions())
  if (flags.write) writePage('peer', figures, peerConditions())
} else {
  const { figures, plans } = await measure(flags.quick ? QUICK : FULL)
  print(figures, conditions())
  if (flags.write) {
    writePage('figures', figures, conditions())
    writeFileSync(join(docs, 'plan-time.svg'), chartOf(plans))
  }
}

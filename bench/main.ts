/**
 * The speed figures: start-up, plans of growing size, applies, the pure plan. Ratios first, since machines differ.
 *
 * `npm run bench` prints a table; `--json` prints the figures for programs; `--quick` takes fewer and smaller runs;
 * `--write` puts the table into docs/performance.md and draws docs/plan-time.svg.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { cpus } from 'node:os'
import { join } from 'node:path'
import { applyMs, DELAYS } from './apply.ts'
import { type ChartPoint, chartOf } from './chart.ts'
import { between, type Figure, tableOf } from './figures.ts'
import { planOf } from './plan.ts'
import { purePlanMs } from './pure-plan.ts'
import { bundleBytes, startUp } from './start-up.ts'
import { CONCURRENCY, LATENCY_MS } from './world.ts'

const quick = process.argv.includes('--quick')
const docs = join(import.meta.dirname, '..', 'docs')

const figures: Figure[] = []
const points: ChartPoint[] = []
const add = (what: string, value: number, unit: Figure['unit'], target: number | null = null) =>
  figures.push({ what, value, unit, target })

const { emptyMs, bundleMs, ratio } = startUp(quick ? 9 : 41)
add('start-up, failing on missing inputs, as a ratio to an empty script', ratio, '×', 3.2)
add('an empty script', emptyMs, 'ms')
add('start-up, failing on missing inputs', bundleMs, 'ms')

for (const n of quick ? [1, 100] : [1, 10, 100, 1000, 5000]) {
  const plan = await planOf(n, quick ? 1 : 5, bundleMs)
  points.push({ peerings: n, ms: plan.ms, limitMs: plan.limitMs })
  add(
    `plan of ${n}: wall time as a ratio to start-up and round trips`,
    plan.ms / plan.limitMs,
    '×',
    n === 1000 ? 1.5 : null,
  )
  add(`plan of ${n}: wall time`, plan.ms, 'ms')
  add(`plan of ${n}: time to the first request`, plan.firstRequestMs, 'ms')
  add(`plan of ${n}: requests to both clouds (VPCs + 4)`, plan.requests, '', plan.vpcs + 4)
  add(`plan of ${n}: peak memory`, plan.memoryMb, 'MB', n === 5000 ? 200 : null)
}

const oneMs = await applyMs(1)
add('apply of 1: wall time', oneMs, 'ms')
for (const n of quick ? [10] : [60, 300])
  add(`apply of ${n}, as a ratio to 1`, (await applyMs(n)) / oneMs, '×', n === 60 ? 1.3 : null)

const sizes = quick ? [1000, 2000] : [1000, 5000, 10_000, 20_000]
const pure = sizes.map((n) => ({ n, ms: purePlanMs(n) }))
for (const { n, ms } of pure) add(`pure plan of ${n}`, ms, 'ms')
const [smallest, largest] = [pure[0], pure.at(-1)]
if (smallest && largest)
  add(
    `pure plan, time per peering: of ${largest.n} as a ratio to of ${smallest.n}`,
    largest.ms / largest.n / (smallest.ms / smallest.n),
    '×',
    1.5,
  )
add('size of the bundle', bundleBytes() / 1024, 'KiB')

const machine = `Node ${process.version.slice(1)}, ${cpus().length} cores, ${LATENCY_MS} ms latency, \`concurrency: ${CONCURRENCY}\`, at most 50 VPCs, ${new Date().toISOString().slice(0, 10)}. In an apply Aiven takes ${DELAYS.aivenBuildMs / 1000} s to build its side and looks for the other one every ${DELAYS.aivenPollMs / 1000} s, and UpCloud takes ${DELAYS.upcloudProvisioningMs / 1000} s.`

if (process.argv.includes('--json')) console.log(JSON.stringify({ machine, figures }, null, 2))
else console.log(`${machine}\n\n${tableOf(figures)}`)

if (process.argv.includes('--write')) {
  const page = join(docs, 'performance.md')
  writeFileSync(page, between(readFileSync(page, 'utf8'), 'figures', `${machine}\n\n${tableOf(figures)}`))
  writeFileSync(join(docs, 'plan-time.svg'), chartOf(points))
}

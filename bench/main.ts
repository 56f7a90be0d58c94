/**
 * The speed figures: start-up, plans of growing size, applies, the pure plan. Ratios first, since machines differ.
 *
 * `npm run bench` prints tables; `--json` prints the figures for programs; `--quick` takes fewer and smaller runs.
 */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { startSimulator } from '../simulator/index.ts'
import { BUNDLE, Runner } from '../simulator/runner.ts'
import { purePlanMs } from './pure-plan.ts'

const quick = process.argv.includes('--quick')
const LATENCY_MS = 50
const CONCURRENCY = 8
const VPCS = 50

interface Figure {
  readonly what: string
  readonly value: number
  readonly unit: string
  /** Measured value at most this; null: no target. */
  readonly target: number | null
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** Medians of interleaved pairs: the bundle that fails on missing inputs, and an empty script. */
function startUp(): { emptyMs: number; bundleMs: number } {
  const folder = mkdtempSync(join(tmpdir(), 'peering-bench-'))
  const empty = join(folder, 'empty.js')
  writeFileSync(empty, '')
  const env = {
    PATH: process.env.PATH,
    RUNNER_TEMP: folder,
    GITHUB_WORKSPACE: folder,
    GITHUB_REPOSITORY: 'a/b',
  }
  const once = (script: string) => {
    const startedAt = performance.now()
    spawnSync(process.execPath, [script], { env })
    return performance.now() - startedAt
  }
  const pairs = Array.from({ length: quick ? 9 : 31 }, () => [once(empty), once(BUNDLE)] as const)
  rmSync(folder, { recursive: true })
  return {
    emptyMs: median(pairs.map(([ms]) => ms)),
    bundleMs: median(pairs.map(([, ms]) => ms)),
  }
}

async function world(peerings: number) {
  const simulator = await startSimulator({
    latencyMs: LATENCY_MS,
    peeringQuota: 100_000,
    platformNetworks: false,
    aivenBuildMs: 1000,
    upcloudProvisioningMs: 1000,
    aivenPollMs: 1000,
  })
  const vpcs = Array.from({ length: Math.min(VPCS, peerings) }, (_, i) =>
    simulator.world.addVpc({
      project: 'acme',
      cloud: 'upcloud-de-fra',
      cidr: `172.${16 + (i >> 6)}.${(i & 63) * 4}.0/22`,
    }),
  )
  const entries = Array.from({ length: peerings }, (_, i) => {
    const cidr = `10.${(i >> 8) & 255}.${i & 255}.0/24`
    const network = simulator.world.addNetwork({ name: `net-${i}`, zone: 'de-fra1', cidr, router: true })
    return `  - name: peering-${i}\n    aiven: { vpc: ${vpcs[i % vpcs.length]?.id} }\n    upcloud: { network: ${network.uuid} }\n`
  })
  const spec = `version: 1\ndefaults: { aiven: { project: acme } }\npeerings:\n${entries.join('')}`
  return { simulator, vpcs: vpcs.length, runner: new Runner(simulator, { 'peering.yml': spec }) }
}

/** Reads the peak memory of a process when it ends, through a preload that only listens. */
function memoryProbe(folder: string): { env: Record<string, string>; file: string } {
  const script = join(folder, 'probe.cjs')
  const file = join(folder, 'memory')
  writeFileSync(
    script,
    `process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(file)}, String(process.resourceUsage().maxRSS)))`,
  )
  return { env: { NODE_OPTIONS: `--require ${script}` }, file }
}

async function planOf(peerings: number, runs: number) {
  const { simulator, vpcs, runner } = await world(peerings)
  const folder = mkdtempSync(join(tmpdir(), 'peering-bench-'))
  const probe = memoryProbe(folder)
  const times: number[] = []
  let requests = 0
  for (let i = 0; i < runs; i++) {
    simulator.requests.clear()
    const { elapsedMs, outputs } = await runner.run({
      inputs: { concurrency: String(CONCURRENCY), comment: 'never' },
      env: probe.env,
    })
    if (outputs['pending-count'] !== String(peerings))
      throw new Error(`a plan of ${peerings} found ${outputs['pending-count']}`)
    times.push(elapsedMs)
    requests = simulator.requests.entries.length
  }
  const { readFileSync } = await import('node:fs')
  const memoryMb = Number(readFileSync(probe.file, 'utf8')) / 1024
  rmSync(folder, { recursive: true })
  runner.dispose()
  await simulator.close()
  return { ms: median(times), requests, vpcs, memoryMb }
}

async function applyOf(peerings: number) {
  const { simulator, runner } = await world(peerings)
  const { elapsedMs, outputs } = await runner.run({
    inputs: { mode: 'apply', concurrency: String(CONCURRENCY), 'poll-interval': '500ms', comment: 'never' },
  })
  if (outputs['applied-count'] !== String(peerings))
    throw new Error(`an apply of ${peerings} applied ${outputs['applied-count']}`)
  runner.dispose()
  await simulator.close()
  return elapsedMs
}

function bundleBytes(): number {
  const folder = dirname(BUNDLE)
  return readdirSync(folder)
    .filter((name) => name.endsWith('.js'))
    .reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)
}

const figures: Figure[] = []
const add = (what: string, value: number, unit: string, target: number | null = null) =>
  figures.push({ what, value, unit, target })

const { emptyMs, bundleMs } = startUp()
add('start-up, failing on missing inputs, as a ratio to an empty script', bundleMs / emptyMs, '×', 3.2)
add('an empty script', emptyMs, 'ms')
for (const n of quick ? [1, 100] : [1, 100, 1000, 5000]) {
  const { ms, requests, vpcs, memoryMb } = await planOf(n, quick ? 1 : 3)
  // The VPCs in rounds of the concurrency, and the second look at quotas and the like.
  const limit = bundleMs + (Math.ceil(vpcs / CONCURRENCY) + 2) * LATENCY_MS
  add(
    `plan of ${n}: wall time as a ratio to start-up and round trips`,
    ms / limit,
    '×',
    n === 1000 ? 1.5 : null,
  )
  add(`plan of ${n}: wall time`, ms, 'ms')
  add(`plan of ${n}: requests to both clouds (at most VPCs + 4)`, requests, '', vpcs + 4)
  add(`plan of ${n}: peak memory`, memoryMb, 'MB', n === 5000 ? 200 : null)
}
const one = await applyOf(1)
add('apply of 1: wall time', one, 'ms')
for (const n of quick ? [10] : [60, 300])
  add(`apply of ${n}, as a ratio to 1`, (await applyOf(n)) / one, '×', n === 60 ? 1.3 : null)
const sizes = quick ? [1000, 2000] : [1000, 5000, 10_000, 20_000]
const pure = sizes.map((n) => purePlanMs(n))
for (const [i, n] of sizes.entries()) add(`pure plan of ${n}`, pure[i] ?? Number.NaN, 'ms')
add(
  `pure plan, time per peering: ${sizes.at(-1)} as a ratio to ${sizes[0]}`,
  (pure.at(-1) ?? 0) / (sizes.at(-1) ?? 1) / ((pure[0] ?? 1) / (sizes[0] ?? 1)),
  '×',
  2,
)
add('size of the bundle', bundleBytes() / 1024, 'KiB')

if (process.argv.includes('--json')) {
  console.log(JSON.stringify({ node: process.version, cores: cpus().length, figures }, null, 2))
} else {
  console.log(
    `Node ${process.version}, ${cpus().length} cores, ${LATENCY_MS} ms latency, concurrency ${CONCURRENCY}\n`,
  )
  console.log('| What | Measured | Target | |\n| :-- | --: | --: | :-- |')
  for (const { what, value, unit, target } of figures) {
    const shown = `${unit === '×' ? value.toFixed(2) : Math.round(value)} ${unit}`.trim()
    const met = target === null ? '' : value <= target ? 'met' : 'not met'
    console.log(`| ${what} | ${shown} | ${target === null ? '' : `≤ ${target}`} | ${met} |`)
  }
}

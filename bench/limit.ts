/**
 * What a limit of 120 requests a minute does to a fleet of jobs: `npm run bench:limit`. The action's own plan and
 * apply run in this process against the simulated clouds, in virtual time; every job has clients of its own and
 * knows nothing of the others. With `--write` the table goes into docs/scale.md.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Universe, virtualClock } from '../__tests__/chaos/universe.ts'
import { createSimulator, type SimulatorCore } from '../simulator/index.ts'
import type { Transport } from '../src/adapters/transport.ts'
import { connect } from '../src/clouds.ts'
import type { Spec, SpecEntry } from '../src/domain/model.ts'
import { chooser } from '../src/domain/select.ts'
import { type Inputs, readInputs } from '../src/inputs.ts'
import type { Clock } from '../src/ports.ts'
import { carryOut, makePlan } from '../src/work.ts'
import { between } from './figures.ts'

const LIMIT = 120
const LATENCY_MS = 100
const URLS = { aiven: 'https://api.aiven.io', upcloud: 'https://api.upcloud.com' } as const

interface Fleet {
  readonly mode: 'plan' | 'apply'
  readonly peerings: number
  readonly vpcs: number
  /** Jobs that start at the same moment, each with its shard. */
  readonly jobs: number
}

const FLEETS: readonly Fleet[] = [
  { mode: 'plan', peerings: 1000, vpcs: 50, jobs: 1 },
  { mode: 'plan', peerings: 1000, vpcs: 50, jobs: 4 },
  { mode: 'plan', peerings: 1000, vpcs: 1000, jobs: 1 },
  { mode: 'plan', peerings: 1000, vpcs: 1000, jobs: 4 },
  { mode: 'plan', peerings: 10_000, vpcs: 500, jobs: 8 },
  { mode: 'apply', peerings: 60, vpcs: 20, jobs: 1 },
  { mode: 'apply', peerings: 300, vpcs: 50, jobs: 1 },
  { mode: 'apply', peerings: 300, vpcs: 50, jobs: 4 },
]

interface Outcome {
  /** To Aiven, refused ones included. */
  readonly requests: number
  readonly refused: number
  readonly minutes: number
  /** Peerings that failed or could not be read. */
  readonly failures: number
}

/** Lets every job of a fleet run to its end. */
async function outcomeOf({ mode, peerings, vpcs, jobs }: Fleet): Promise<Outcome> {
  const universe = new Universe(1, 10_000_000)
  const startedAt = universe.now
  const simulator = createSimulator({
    now: () => universe.now,
    aivenRateLimit: LIMIT,
    peeringQuota: 100_000,
    platformNetworks: false,
    aivenBuildMs: 20_000,
    aivenPollMs: 30_000,
    upcloudProvisioningMs: 5000,
  })
  const spec = specOf(simulator, peerings, vpcs)
  const well = await universe.until(
    Promise.all(
      Array.from({ length: jobs }, (_, index) =>
        job(spec, { index: index + 1, count: jobs }, mode, simulator, universe),
      ),
    ),
  )
  const requests = simulator.requests.filter({ service: 'aiven' })
  return {
    requests: requests.length,
    refused: requests.filter(({ status }) => status === 429).length,
    minutes: (universe.now - startedAt) / 60_000,
    failures: peerings - well.reduce((sum, count) => sum + count, 0),
  }
}

/** One job; the number of its peerings that ended well. */
async function job(
  spec: Spec,
  shard: { index: number; count: number },
  mode: Fleet['mode'],
  simulator: SimulatorCore,
  universe: Universe,
): Promise<number> {
  const clock = virtualClock(universe, 1, `job ${shard.index}`)
  const inputs: Inputs = { ...readInputs(credentialsOf(simulator)), mode, shard, waitTimeoutMs: 3_600_000 }
  const chosen = chooser(inputs)
  const log = { debug: () => {}, info: () => {}, warning: () => {}, group: () => {}, annotate: () => {} }
  const tools = { transport: transportTo(simulator, universe), clock, log, redact: (text: string) => text }
  const clouds = connect(spec.entries.filter(chosen), inputs, tools)
  const planning = await makePlan(spec, planOptions(inputs, clock), { clouds, log })
  if (mode === 'plan') return planning.plan.peerings.filter(({ row }) => row.status === 'create').length
  const stop = new AbortController().signal
  const done = await carryOut(
    spec,
    planning,
    { ...inputs, approves: () => true },
    { clouds, clock, log, stop },
  )
  return done.peerings.filter(({ result }) => result === 'applied').length
}

function planOptions(inputs: Inputs, clock: Clock) {
  const { takeOverFrom, unmanaged, maxDeletes, waitTimeoutMs } = inputs
  const repository = 'acme/infra'
  return {
    repository,
    takeOverFrom,
    unmanaged,
    maxDeletes,
    waitTimeoutMs,
    now: clock.now(),
    chosen: chooser(inputs),
  }
}

function credentialsOf({ tokens }: SimulatorCore) {
  return {
    aiven: new Map([['default', tokens.aiven]]),
    upcloud: new Map([['default', { kind: 'token' as const, token: tokens.upcloud }]]),
    secrets: [],
    problems: [],
  }
}

function transportTo(simulator: SimulatorCore, universe: Universe): Transport {
  return {
    send: ({ method, url, headers, body }) =>
      new Promise((resolve, reject) => {
        universe.in(LATENCY_MS / 2, () => {
          const cloud = url.startsWith(URLS.aiven) ? 'aiven' : 'upcloud'
          const path = url.slice(URLS[cloud].length)
          const outcome = simulator.handle(cloud, { method, url: path, headers, body: body ?? '' })
          universe.in(LATENCY_MS / 2, () =>
            outcome.kind === 'response' ? resolve(outcome.response) : reject(new Error(outcome.kind)),
          )
        })
      }),
    close: () => {},
  }
}

/** A world of missing peerings, and the entries that ask for them. */
function specOf({ world }: SimulatorCore, peerings: number, vpcs: number): Spec {
  const project = 'acme'
  const all = Array.from({ length: vpcs }, (_, i) =>
    world.addVpc({
      project,
      cloud: 'upcloud-de-fra',
      cidr: `${160 + (i >> 12)}.${(i >> 4) & 255}.${(i & 15) * 16}.0/22`,
    }),
  )
  const entries = Array.from({ length: peerings }, (_, i): SpecEntry => {
    const cidr = `10.${(i >> 8) & 255}.${i & 255}.0/24`
    const network = world.addNetwork({ name: `net-${i}`, zone: 'de-fra1', cidr, router: true })
    return {
      name: `peering-${i}`,
      desired: 'active',
      aiven: {
        account: 'default',
        scope: { kind: 'project', project },
        vpc: { kind: 'id', id: all[i % vpcs]?.id ?? '' },
        networkUuid: null,
      },
      upcloud: { account: 'default', network: { kind: 'id', id: network.uuid }, labels: {} },
      allowZoneMismatch: false,
      silence: [],
      at: { file: 'peering.yml', line: i + 1, column: 1 },
    }
  })
  return { files: ['peering.yml'], entries }
}

const lines = [
  '| Mode | Peerings | VPCs | Jobs at once | Requests to Aiven | Refused with 429 | Minutes | Failures |',
  '| :-- | --: | --: | --: | --: | --: | --: | --: |',
]
let failures = 0
for (const fleet of FLEETS) {
  const { requests, refused, minutes, failures: failed } = await outcomeOf(fleet)
  failures += failed
  const numbers = [fleet.peerings, fleet.vpcs, fleet.jobs, requests, refused].map((n) =>
    n.toLocaleString('en'),
  )
  lines.push(`| ${fleet.mode} | ${numbers.join(' | ')} | ${minutes.toFixed(1)} | ${failed} |`)
  console.error(lines.at(-1))
}
console.log(lines.join('\n'))
if (process.argv.includes('--write')) {
  const page = join(import.meta.dirname, '..', 'docs', 'scale.md')
  writeFileSync(page, between(readFileSync(page, 'utf8'), 'budget', lines.join('\n')))
}
if (failures > 0) process.exitCode = 1

/**
 * Jobs at work under one limit of requests. The action's own plan and apply run in this process against the simulated
 * clouds, in virtual time; every job has clients of its own and knows nothing of the others.
 */
import { Universe, virtualClock } from '../__tests__/chaos/universe.ts'
import { readInputs } from '../__tests__/inputs.ts'
import { createSimulator, type SimulatorCore } from '../simulator/index.ts'
import { accountsOf, connect } from '../src/clouds/connect.ts'
import type { Spec, SpecEntry } from '../src/domain/model.ts'
import { chooser } from '../src/domain/select.ts'
import type { Transport } from '../src/http/transport.ts'
import { carryOut, makePlan } from '../src/run/work.ts'
import type { Credentials } from '../src/settings/credentials.ts'
import type { Inputs } from '../src/settings/inputs.ts'

/** Requests a minute that Aiven answers: the one number that was ever seen (api-facts A1). */
const LIMIT = 120
const LATENCY_MS = 100
const DELAYS = { aivenBuildMs: 20_000, aivenPollMs: 30_000, upcloudProvisioningMs: 5000 }
const WAIT_TIMEOUT_MS = 3_600_000
const MOST_STEPS = 10_000_000
const URLS = { aiven: 'https://api.aiven.io', upcloud: 'https://api.upcloud.com' } as const
const PROJECT = 'acme'
const QUIET = {
  debug: () => {},
  info: () => {},
  warning: () => {},
  notice: () => {},
  group: () => {},
  annotate: () => {},
  remarks: [],
}

export interface Fleet {
  readonly mode: 'plan' | 'apply'
  readonly peerings: number
  readonly vpcs: number
  /** Jobs that start at the same moment. */
  readonly jobs: number
  /** What a job has for itself: a shard of one spec, or a spec with VPCs and an UpCloud account of its own. */
  readonly split: 'shard' | 'spec'
}

export interface FleetOutcome {
  /** To Aiven, refused ones included. */
  readonly requests: number
  /** Of these, the ones answered with 429. */
  readonly refused: number
  readonly minutes: number
  /** Peerings that were not planned, or not applied. */
  readonly failures: number
}

interface Job {
  readonly spec: Spec
  readonly shard: Inputs['shard']
}

/** Lets every job of a fleet run to its end. */
export async function outcomeOf(fleet: Fleet): Promise<FleetOutcome> {
  const universe = new Universe(1, MOST_STEPS)
  const startedAt = universe.now
  const simulator = createSimulator({
    ...DELAYS,
    now: () => universe.now,
    aivenRateLimit: LIMIT,
    peeringQuota: 100_000,
    platformNetworks: false,
  })
  const jobs = jobsOf(fleet, simulator)
  const running = jobs.map((one, index) => goodEnds(one, index, fleet.mode, simulator, universe))
  const well = await universe.until(Promise.all(running))
  const requests = simulator.requests.filter({ service: 'aiven' })
  return {
    requests: requests.length,
    refused: requests.filter(({ status }) => status === 429).length,
    minutes: (universe.now - startedAt) / 60_000,
    failures: fleet.peerings - well.reduce((sum, count) => sum + count, 0),
  }
}

/** Runs one job; the number of its peerings that ended well. */
async function goodEnds(
  { spec, shard }: Job,
  index: number,
  mode: Fleet['mode'],
  simulator: SimulatorCore,
  universe: Universe,
): Promise<number> {
  const clock = virtualClock(universe, 1, `job ${index}`)
  const credentials = credentialsOf(simulator)
  const inputs: Inputs = { ...readInputs(credentials), mode, shard, waitTimeoutMs: WAIT_TIMEOUT_MS }
  const chosen = chooser(inputs)
  const transport = transportTo(simulator, universe)
  const tools = { transport, clock, log: QUIET, redact: (text: string) => text }
  const clouds = connect(accountsOf(spec.entries.filter(chosen)), inputs, tools)
  const options = { ...inputs, repository: 'acme/infra', now: clock.now(), chosen }
  const planning = await makePlan(spec, options, { clouds, log: QUIET })
  if (mode === 'plan') return planning.plan.peerings.filter(({ row }) => row.status === 'create').length
  const settings = { ...inputs, strict: false }
  const stop = new AbortController().signal
  const done = await carryOut(spec, planning, settings, { clouds, clock, log: QUIET, stop })
  return done.peerings.filter(({ result }) => result === 'applied').length
}

function credentialsOf({ tokens, world }: SimulatorCore): Credentials {
  const { accounts } = world.upcloud
  const upcloud = [...accounts].map(([token, { id }]) => [id, { kind: 'token', token }] as const)
  return {
    aiven: new Map([['default', tokens.aiven]]),
    upcloud: new Map(upcloud),
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

/** A world of missing peerings, and the jobs that make them. */
function jobsOf({ peerings, vpcs, jobs, split }: Fleet, { world }: SimulatorCore): Job[] {
  const ids = Array.from({ length: vpcs }, (_, i) => {
    const cidr = `${160 + (i >> 12)}.${(i >> 4) & 255}.${(i & 15) * 16}.0/22`
    return world.addVpc({ project: PROJECT, cloud: 'upcloud-de-fra', cidr }).id
  })
  const accounts = Array.from({ length: split === 'spec' ? jobs : 1 }, (_, i) => {
    const id = `account-${i + 1}`
    world.addUpcloudAccount({ id, token: `ucat_${id}` })
    return id
  })
  const entries = Array.from({ length: peerings }, (_, i) => {
    const vpc = i % vpcs
    const account = accounts[vpc % accounts.length] ?? ''
    const cidr = `10.${(i >> 8) & 255}.${i & 255}.0/24`
    const network = world.addNetwork({ account, name: `net-${i}`, zone: 'de-fra1', cidr, router: true })
    return entryOf(i, ids[vpc] ?? '', account, network.uuid)
  })
  const files = ['peering.yml']
  if (split === 'shard')
    return Array.from({ length: jobs }, (_, i) => ({
      spec: { files, entries },
      shard: { index: i + 1, count: jobs },
    }))
  const byAccount = Map.groupBy(entries, ({ upcloud }) => upcloud.account)
  return [...byAccount.values()].map((own) => ({ spec: { files, entries: own }, shard: null }))
}

function entryOf(i: number, vpc: string, account: string, network: string): SpecEntry {
  return {
    name: `peering-${i}`,
    desired: 'active',
    aiven: {
      account: 'default',
      scope: { kind: 'project', project: PROJECT },
      vpc: { kind: 'id', id: vpc },
      networkUuid: null,
    },
    upcloud: { account, network: { kind: 'id', id: network }, labels: {} },
    allowZoneMismatch: false,
    silence: [],
    at: { file: 'peering.yml', line: i + 1, column: 1 },
  }
}

/** When an apply looks again, in virtual time: its own plan and apply against the simulated clouds. */
import { expect, test } from 'vitest'
import { createSimulator, type SimulatorOptions } from '../../simulator/index.ts'
import { accountsOf, connect } from '../../src/clouds/connect.ts'
import type { Transport } from '../../src/http/transport.ts'
import { carryOut, makePlan } from '../../src/run/work.ts'
import { loadSpec } from '../../src/spec/load.ts'
import { Universe, virtualClock } from '../chaos/universe.ts'
import { readInputs } from '../inputs.ts'

const QUIET = {
  debug: () => {},
  info: () => {},
  warning: () => {},
  notice: () => {},
  group: () => {},
  annotate: () => {},
  remarks: [],
}

/** Applies one peering at the defaults; every write, and every look after the first one, with its second. */
async function story(delays: Partial<SimulatorOptions>): Promise<string[]> {
  const universe = new Universe(1)
  const simulator = createSimulator({ ...delays, now: () => universe.now })
  const { world, tokens } = simulator
  const vpc = world.addVpc({ project: 'acme', cloud: 'upcloud-de-fra', cidr: '172.16.0.0/22' })
  const network = world.addNetwork({ zone: 'de-fra1', cidr: '10.0.0.0/24', router: true })
  const text = `version: 1
peerings:
  - name: orders
    aiven: { project: acme, vpc: ${vpc.id} }
    upcloud: { network: ${network.uuid} }
`
  const spec = loadSpec([{ file: 'peering.yml', text }], null)
  const credentials = {
    aiven: new Map([['default', tokens.aiven]]),
    upcloud: new Map([['default', { kind: 'token', token: tokens.upcloud } as const]]),
    secrets: [],
    problems: [],
  }
  const transport: Transport = {
    send: async ({ method, url, headers, body }) => {
      const { hostname, pathname, search } = new URL(url)
      const cloud = hostname === 'api.aiven.io' ? 'aiven' : 'upcloud'
      const request = { method, url: `${pathname}${search}`, headers, body: body ?? '' }
      const outcome = simulator.handle(cloud, request)
      if (outcome.kind !== 'response') throw new Error(outcome.kind)
      return outcome.response
    },
    close: () => {},
  }
  const inputs = readInputs(credentials)
  const clock = virtualClock(universe, 1, 'run')
  const clouds = connect(accountsOf(spec.entries), inputs, {
    transport,
    clock,
    log: QUIET,
    redact: (one) => one,
  })
  const options = { ...inputs, repository: 'acme/infra', now: clock.now(), chosen: () => true }
  const planning = await universe.until(makePlan(spec, options, { clouds, log: QUIET }))
  simulator.requests.clear()
  const startedAt = universe.now
  const stop = new AbortController().signal
  const tools = { clouds, clock, log: QUIET, stop }
  const done = await universe.until(carryOut(spec, planning, { ...inputs, strict: false }, tools))
  expect(done.peerings.map(({ result }) => result)).toEqual(['applied'])
  return simulator.requests.entries
    .filter(({ method, path }) => method !== 'GET' || path.endsWith('/network-peering'))
    .map(({ method, path, at }) => `${(at - startedAt) / 1000} s: ${method} ${path.split('/').at(-1)}`)
    .slice(1)
}

test('a second after each write, and after Aiven was asked to look again', async () => {
  const never = Number.POSITIVE_INFINITY
  expect(await story({ aivenBuildMs: 500, upcloudProvisioningMs: 500, aivenPollMs: never })).toEqual([
    '0 s: POST peering-connections',
    '1 s: GET network-peering',
    '1 s: POST network-peering',
    '2 s: GET network-peering',
    '2 s: POST refresh',
    '3 s: GET network-peering',
  ])
})

test('1, 2, 4, 6 and 9 s after the write, and in the end every 5 s, while a cloud builds', async () => {
  const found = await story({ aivenBuildMs: 15_000, upcloudProvisioningMs: 500, aivenPollMs: 100 })
  expect(found.slice(0, 6)).toEqual([
    '0 s: POST peering-connections',
    '1 s: GET network-peering',
    '2 s: GET network-peering',
    '4 s: GET network-peering',
    '6 s: GET network-peering',
    '9 s: GET network-peering',
  ])
})

import { onTestFinished } from 'vitest'
import { type Simulator, type SimulatorOptions, startSimulator } from '../../simulator/index.ts'

/** An answer, with its body parsed when it is JSON. */
export interface Answer {
  status: number
  headers: Headers
  text: string
  body: unknown
}

/** Sends one request with a token. */
export type Send = (method: string, path: string, body?: unknown, authorization?: string) => Promise<Answer>

/** A simulator with a clock that only the test moves, and a client for each service. */
export interface Bench extends Simulator {
  aiven: Send
  upcloud: Send
  git: Send
  pass(ms: number): void
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}

function sender(url: string, token: string): Send {
  return async (method, path, body, authorization = `Bearer ${token}`) => {
    const response = await fetch(url + path, {
      method,
      redirect: 'manual',
      headers: { authorization, 'content-type': 'application/json' },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    })
    const text = await response.text()
    return { status: response.status, headers: response.headers, text, body: parse(text) }
  }
}

/** Delays that are easy to count with. */
export const DELAYS = {
  aivenVpcBuildMs: 1_000,
  aivenBuildMs: 1_000,
  aivenPollMs: 60_000,
  aivenDeleteMs: 1_000,
  upcloudProvisioningMs: 500,
}

/** Starts a simulator for one test. */
export async function bench(options: Partial<SimulatorOptions> = {}): Promise<Bench> {
  let now = Date.parse('2026-03-04T05:06:07Z')
  const simulator = await startSimulator({ now: () => now, ...DELAYS, ...options })
  onTestFinished(() => simulator.close())
  return {
    ...simulator,
    aiven: sender(simulator.aivenUrl, simulator.tokens.aiven),
    upcloud: sender(simulator.upcloudUrl, simulator.tokens.upcloud),
    git: sender(simulator.githubUrl, simulator.tokens.github),
    pass: (ms) => {
      now += ms
    },
  }
}

/** The body of a request that connects a network at Aiven. */
export function connectionBody(network: string): unknown {
  return { peer_cloud_account: 'upcloud', peer_vpc: network }
}

/** The body of a request that makes a half at UpCloud. */
export function peeringBody(local: string, peer: string, more: object = {}): unknown {
  return {
    network_peering: { name: 'orders', network: { uuid: local }, peer_network: { uuid: peer }, ...more },
  }
}

/** Where UpCloud's peerings are. */
export const PEERINGS = '/1.3/network-peering'

/** A simulator with one complete peering. */
export async function connected(options: Partial<SimulatorOptions> = {}) {
  const sim = await bench(options)
  const vpc = sim.world.addVpc({ cidr: '10.77.8.0/22' })
  const network = sim.world.addNetwork({ cidr: '10.9.0.0/24' })
  const { connection, peering } = sim.world.connect({ vpc, network, labels: { team: 'platform' } })
  const state = () => sim.world.upcloudState(peering)
  return { sim, vpc, network, connection, peering, state, path: `${PEERINGS}/${peering.uuid}` }
}

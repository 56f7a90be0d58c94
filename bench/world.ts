/** A simulated world with peerings to make, and a checkout whose spec asks for them. */
import { type Simulator, type SimulatorOptions, startSimulator } from '../simulator/index.ts'
import { Runner } from '../simulator/runner.ts'

export const LATENCY_MS = 50
export const CONCURRENCY = 8
const VPCS = 50

export interface BenchWorld {
  readonly simulator: Simulator
  readonly runner: Runner
  /** Number of VPCs. */
  readonly vpcs: number
  close(): Promise<void>
}

/** Peerings over at most 50 VPCs, none of which exists yet. */
export async function benchWorld(
  peerings: number,
  delays: Partial<SimulatorOptions> = {},
): Promise<BenchWorld> {
  const simulator = await startSimulator({
    latencyMs: LATENCY_MS,
    peeringQuota: 100_000,
    platformNetworks: false,
    ...delays,
  })
  const vpcs = Array.from({ length: Math.min(VPCS, peerings) }, (_, i) =>
    simulator.world.addVpc({ project: 'acme', cloud: 'upcloud-de-fra', cidr: `172.16.${i * 4}.0/22` }),
  )
  const entries = Array.from({ length: peerings }, (_, i) => {
    const cidr = `10.${(i >> 8) & 255}.${i & 255}.0/24`
    const network = simulator.world.addNetwork({ name: `net-${i}`, zone: 'de-fra1', cidr, router: true })
    return `  - name: peering-${i}\n    aiven: { vpc: ${vpcs[i % vpcs.length]?.id} }\n    upcloud: { network: ${network.uuid} }\n`
  })
  const spec = `version: 1\ndefaults: { aiven: { project: acme } }\npeerings:\n${entries.join('')}`
  const runner = new Runner(simulator, { 'peering.yml': spec })
  return {
    simulator,
    runner,
    vpcs: vpcs.length,
    close: async () => {
      runner.dispose()
      await simulator.close()
    },
  }
}

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
  /** In the order of the spec. */
  readonly peerings: readonly BenchPeering[]
  close(): Promise<void>
}

export interface BenchPeering {
  readonly name: string
  /** Of the UpCloud side, as the action writes them. */
  readonly labels: Readonly<Record<string, string>>
  readonly network: string
  /** Aiven's network. */
  readonly peerNetwork: string
  /** Of the UpCloud side; null: it is to be made. */
  readonly uuid: string | null
}

export interface BenchOptions {
  readonly delays?: Partial<SimulatorOptions>
  /** At most so many VPCs; default: 50. */
  readonly vpcs?: number
  /** Both sides of each peering are there already. */
  readonly inPlace?: boolean
}

/** Peerings over a number of VPCs, to be made or in place. */
export async function benchWorld(
  peerings: number,
  { delays = {}, vpcs: most = VPCS, inPlace = false }: BenchOptions = {},
): Promise<BenchWorld> {
  const simulator = await startSimulator({
    latencyMs: LATENCY_MS,
    peeringQuota: 100_000,
    platformNetworks: false,
    ...delays,
  })
  const { world } = simulator
  const vpcs = Array.from({ length: Math.min(most, peerings) }, (_, i) =>
    world.addVpc({
      project: 'acme',
      cloud: 'upcloud-de-fra',
      cidr: `172.${16 + (i >> 6)}.${(i & 63) * 4}.0/22`,
    }),
  )
  const all = Array.from({ length: peerings }, (_, i) => {
    const cidr = `10.${(i >> 8) & 255}.${i & 255}.0/24`
    const network = world.addNetwork({ name: `net-${i}`, zone: 'de-fra1', cidr, router: true })
    const vpc = vpcs[i % vpcs.length]
    if (!vpc) throw new Error('there is no peering without a VPC')
    const name = `peering-${i}`
    const labels = {
      'managed-by': 'aiven-upcloud-peering',
      'aiven-vpc': vpc.id,
      'peering-spec': 'acme/infra:peering.yml',
    }
    const pair = inPlace ? world.connect({ vpc, network, name, labels }) : null
    const peerNetwork = vpc.networks[0] ?? ''
    return { name, labels, vpc: vpc.id, network: network.uuid, peerNetwork, uuid: pair?.peering.uuid ?? null }
  })
  const entries = all.map(
    ({ name, vpc, network }) =>
      `  - name: ${name}\n    aiven: { vpc: ${vpc} }\n    upcloud: { network: ${network} }\n`,
  )
  const spec = `version: 1\ndefaults: { aiven: { project: acme } }\npeerings:\n${entries.join('')}`
  const runner = new Runner(simulator, { 'peering.yml': spec })
  return {
    simulator,
    runner,
    vpcs: vpcs.length,
    peerings: all,
    close: async () => {
      runner.dispose()
      await simulator.close()
    },
  }
}

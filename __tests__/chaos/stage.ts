/** The world that a schedule begins with, the spec for it, and what a person may do to both. */
import {
  type Connection,
  createSimulator,
  type Network,
  type Peering,
  type SimulatorCore,
  type Vpc,
} from '../../simulator/index.ts'
import type { AivenScope, Spec, SpecEntry } from '../../src/domain/model.ts'
import type { Bystander, EntryPlan, Scenario } from './scenario.ts'
import type { Universe } from './universe.ts'

export const REPOSITORY = 'acme/infra'
export const SPEC_FILE = 'peering.yml'
/** Written out here: the tests' own idea of ownership, not the product's. */
export const OWN_SPEC = `${REPOSITORY}:${SPEC_FILE}`
export const OTHER_SPEC = 'acme/other:peering.yml'

/** Name of the second entry of a pair. */
export const TWIN = 'twin'

const PROJECT = 'acme-prod'
const ORGANIZATION = 'org1a2b3c4d5e6'
const CLOUD = 'upcloud-de-fra'

/** Both ends of something that may be peered. */
export interface Ends {
  readonly vpc: Vpc
  readonly network: Network
}

/** An entry of the spec with the things of the world that it means. */
export interface Staged extends Ends {
  readonly plan: EntryPlan
  readonly entry: SpecEntry
  /** The labels that its UpCloud side must carry, as `key=value`. */
  readonly labels: Readonly<Record<string, string>>
}

export interface Stage {
  readonly simulator: SimulatorCore
  readonly spec: Spec
  readonly staged: readonly Staged[]
  /** Own peerings without an entry: to be deleted when that is asked for. */
  readonly orphans: readonly Ends[]
  /** Every network that was ever behind a VPC, so that halves to former ones are known. */
  readonly networksOf: ReadonlyMap<string, Set<string>>
  /** The network of every connection that ever was, by the connection's id. */
  readonly peersOf: Map<string, string>
}

/** Builds the world of a schedule. */
export function buildStage(scenario: Scenario, universe: Universe): Stage {
  const simulator = createSimulator({
    ...scenario.unsure,
    seed: `chaos ${scenario.seed}`,
    now: () => universe.now,
    platformNetworks: false,
  })
  const { world } = simulator
  const owner = scenario.organization ? { organization: ORGANIZATION } : { project: PROJECT }
  const count = Math.max(2, ...scenario.entries.map(({ vpc }) => vpc + 1))
  const vpcs = Array.from({ length: count }, () => world.addVpc({ ...owner, cloud: CLOUD }))
  const networks = [0, 1, 2].map((index) =>
    world.addNetwork({ name: `net-${index}`, servers: index === 0 ? 1 : 0 }),
  )
  const networksOf = new Map(vpcs.map((vpc) => [vpc.id, new Set(vpc.networks)]))
  const staged = scenario.entries.map((plan): Staged => {
    const [vpc, network] = [vpcs[plan.vpc], networks[plan.network]]
    if (!vpc || !network) throw new Error('the scenario names an end that does not exist')
    const user: Record<string, string> = plan.labels ? { env: 'prod', team: 'platform' } : {}
    const labels = { ...user, ...ownLabels(vpc) }
    return { plan, vpc, network, labels, entry: entryOf(plan, vpc, network, user, scenario) }
  })
  const stage: Stage & { orphans: Ends[] } = {
    simulator,
    staged,
    spec: { files: [SPEC_FILE], entries: [...staged.map(({ entry }) => entry), ...twinOf(staged, scenario)] },
    orphans: [],
    networksOf,
    peersOf: new Map(),
  }
  for (const one of staged) prepare(one, stage)
  for (const bystander of scenario.bystanders) addBystander(bystander, stage)
  noteIds(stage)
  return stage
}

/** Another entry for the pair of the first one, which names both ends the other way and wants the opposite. */
function twinOf([first]: readonly Staged[], scenario: Scenario): SpecEntry[] {
  if (!scenario.twin || !first) return []
  const { plan, vpc, network } = first
  const desired = plan.desired === 'absent' ? 'active' : 'absent'
  const other = { ...plan, desired, bySelector: !plan.bySelector } as const
  return [{ ...entryOf(other, vpc, network, {}, scenario), name: TWIN }]
}

/** Remembers what comes and goes: networks behind a VPC, and connections. */
export function noteIds({ simulator, networksOf, peersOf }: Stage): void {
  for (const { id, peerVpc } of simulator.world.aiven.connections.values()) peersOf.set(id, peerVpc)
  for (const vpc of simulator.world.aiven.vpcs.values())
    for (const uuid of vpc.networks) networksOf.get(vpc.id)?.add(uuid)
}

function ownLabels(vpc: Vpc): Record<string, string> {
  return { 'managed-by': 'aiven-upcloud-peering', 'aiven-vpc': vpc.id, 'peering-spec': OWN_SPEC }
}

function entryOf(
  plan: EntryPlan,
  vpc: Vpc,
  network: Network,
  labels: Record<string, string>,
  { organization }: Scenario,
): SpecEntry {
  const scope: AivenScope = organization
    ? { kind: 'organization', organization: ORGANIZATION }
    : { kind: 'project', project: PROJECT }
  return {
    name: `p${plan.vpc}${plan.network}`,
    desired: plan.desired,
    aiven: {
      account: 'default',
      scope,
      vpc: plan.bySelector
        ? { kind: 'cloud-cidr', cloud: CLOUD, cidr: vpc.cidr }
        : { kind: 'id', id: vpc.id },
      networkUuid: null,
    },
    upcloud: {
      account: 'default',
      network: plan.bySelector
        ? { kind: 'name-zone', name: network.name, zone: network.zone }
        : { kind: 'id', id: network.uuid },
      labels,
    },
    allowZoneMismatch: false,
    silence: [],
    at: { file: SPEC_FILE, line: 1 + plan.vpc * 3 + plan.network, column: 5 },
  }
}

/** Makes what an entry's peering is before anybody runs. */
function prepare({ plan, vpc, network, labels, entry }: Staged, { simulator, networksOf }: Stage): void {
  const { world } = simulator
  const { name } = entry
  const own = { local: network, peer: vpc.networks[0] ?? '', name, labels }
  const connect = (more: Partial<Parameters<typeof world.connect>[0]> = {}) =>
    world.connect({ vpc, network, name, labels, ...more })
  switch (plan.before) {
    case 'nothing':
      return
    case 'aiven-building':
      world.addConnection({ vpc, peerVpc: network, state: 'APPROVED' })
      return
    case 'aiven-waiting':
      world.addConnection({ vpc, peerVpc: network })
      return
    case 'aiven-deleting':
      world.removeConnection(world.addConnection({ vpc, peerVpc: network }))
      return
    case 'complete':
      connect()
      return
    case 'complete-by-hand':
      connect({ name: 'by hand', labels: {} })
      return
    case 'complete-mislabelled':
      connect({ labels: { ...ownLabels(vpc), stray: 'yes' } })
      return
    case 'disabled':
      connect({ configured: 'disabled' })
      return
    case 'upcloud-only':
      world.addUpcloudPeering(own)
      return
    case 'upcloud-only-by-hand':
      world.addUpcloudPeering({ ...own, name: 'by hand', labels: {} })
      return
    case 'aiven-failed':
      world.addConnection({ vpc, peerVpc: network, state: 'INVALID_SPECIFICATION' })
      return
    case 'aiven-failed-upcloud-left':
      world.forceAiven(connect().connection, 'REJECTED_BY_PEER')
      return
    case 'aiven-rejected-by-hand':
      world.forceAiven(connect({ name: 'by hand', labels: {} }).connection, 'REJECTED_BY_PEER')
      return
    case 'aiven-error':
      world.addConnection({ vpc, peerVpc: network, state: 'ERROR' })
      return
    case 'upcloud-paused-by-hand':
      connect({ name: 'by hand', labels: {}, configured: 'disabled' })
      return
    case 'upcloud-error':
      world.forceUpcloud(connect().peering, 'error')
      return
    case 'upcloud-peer-gone':
      world.addUpcloudPeering({ ...own, state: 'deleted-peer-network' })
      return
    case 'old-network': {
      const former = world.addNetwork({ account: '#aiven', name: 'aiven-managed', cidr: vpc.cidr })
      networksOf.get(vpc.id)?.add(former.uuid)
      world.addUpcloudPeering({ ...own, peer: former })
      world.addConnection({ vpc, peerVpc: network })
      return
    }
    case 'another-spec':
      connect({ name: 'theirs', labels: { ...ownLabels(vpc), 'peering-spec': OTHER_SPEC } })
      return
  }
}

function addBystander(
  kind: Bystander,
  { simulator, staged, orphans, networksOf }: Stage & { orphans: Ends[] },
): void {
  const { world } = simulator
  const [first] = staged
  if (!first) return
  const { vpc, network } = first
  switch (kind) {
    case 'unrelated':
      world.connect({ vpc: world.addVpc({ cloud: CLOUD }), network: world.addNetwork(), name: 'unrelated' })
      return
    case 'on-a-vpc':
      world.connect({ vpc, network: world.addNetwork({ name: 'stranger' }), name: 'on a vpc' })
      return
    case 'on-a-network':
      world.connect({ vpc: world.addVpc({ cloud: CLOUD }), network, name: 'on a network' })
      return
    case 'another-specs': {
      const labels = { ...ownLabels(vpc), 'peering-spec': OTHER_SPEC }
      world.connect({ vpc, network: world.addNetwork({ name: 'theirs' }), name: 'theirs', labels })
      return
    }
    case 'between-customers':
      world.addUpcloudPeering({
        local: network,
        peer: world.addNetwork({ name: 'neighbour' }),
        name: 'neighbours',
      })
      return
    case 'near-equal':
    case 'near-inner':
    case 'near-outer':
    case 'near-foreign-labels':
    case 'near-other-vpcs-labels':
    case 'copied-labels': {
      const other = world.addVpc({ project: 'another-team', cloud: CLOUD, cidr: nearRange(kind, vpc.cidr) })
      world.connect({ vpc: other, network, name: kind, labels: strangersLabels(kind, vpc, other) })
      return
    }
    case 'second-half':
    case 'second-half-alive': {
      const former = world.addNetwork({ account: '#aiven', name: 'aiven-managed', cidr: vpc.cidr })
      networksOf.get(vpc.id)?.add(former.uuid)
      const half = world.addUpcloudPeering({
        local: network,
        peer: former,
        name: 'second',
        labels: ownLabels(vpc),
      })
      if (kind === 'second-half-alive') world.forceUpcloud(half, 'active')
      return
    }
    case 'own-orphan': {
      const lonely = world.addNetwork({ name: 'orphan' })
      world.connect({ vpc, network: lonely, name: 'orphan', labels: ownLabels(vpc) })
      orphans.push({ vpc, network: lonely })
    }
  }
}

/** A range that equals the VPC's, lies in it, or holds it. */
function nearRange(kind: Bystander, cidr: string): string {
  const [address = ''] = cidr.split('/')
  if (kind === 'near-inner') return `${address}/26`
  if (kind === 'near-outer') return `${address.replace(/\d+\.\d+$/, '0.0')}/16`
  return cidr
}

function strangersLabels(kind: Bystander, vpc: Vpc, own: Vpc): Record<string, string> {
  switch (kind) {
    case 'near-foreign-labels':
      return { team: 'another', 'peering-spec': OTHER_SPEC }
    case 'near-other-vpcs-labels':
      return { ...ownLabels(own), 'peering-spec': OTHER_SPEC }
    case 'copied-labels':
      return ownLabels(vpc)
    default:
      return {}
  }
}

/** Whether a connection is there and is not going away; its state as Aiven shows it. */
export function liveState({ simulator }: Stage, connection: Connection): string | null {
  const state = simulator.world.aivenState(connection)
  return state === 'absent' || state === 'DELETED' || state === 'DELETING' ? null : state
}

/** Aiven's connections of a pair that are there and not going away. */
export function liveConnections(stage: Stage, { vpc, network }: Ends): Connection[] {
  return stage.simulator.world
    .connectionsOf(vpc)
    .filter((one) => one.peerVpc === network.uuid && liveState(stage, one) !== null)
}

/** The customer's halves of a pair: those that point at a network of the VPC, past or present, or say so by label. */
export function halvesOf({ simulator, networksOf }: Stage, { vpc, network }: Ends): Peering[] {
  return simulator.world
    .peeringsOf(network)
    .filter(
      (half) =>
        networksOf.get(vpc.id)?.has(half.peer) === true ||
        half.labels.some(({ key, value }) => key === 'aiven-vpc' && value === vpc.id),
    )
}

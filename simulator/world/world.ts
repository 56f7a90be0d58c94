import { GithubStore } from '../github/store.ts'
import type { SimulatorOptions } from '../options.ts'
import { deleteConnection, settleConnection, settleVpc, vpcState } from './aiven-machine.ts'
import { buildAccount, buildNetwork, buildServer, buildVpc } from './builders.ts'
import type {
  AivenToken,
  Connection,
  Network,
  Peering,
  Server,
  UpcloudAccount,
  Vpc,
  Warning,
  Zone,
} from './model.ts'
import { aivenStateNow, settleNetwork, upcloudStateNow } from './now.ts'
import {
  buildConnection,
  buildPair,
  buildPeering,
  imposeAivenState,
  imposeUpcloudState,
} from './peering-builders.ts'
import { addPlatform } from './platform.ts'
import type * as Recipe from './recipes.ts'
import { Things } from './things.ts'
import { takeSnapshot, trafficFlows } from './views.ts'

/**
 * What exists in all three services. The `add…` methods build a world for a test, the others are what a person
 * does in a console: they take effect at once and are not in the request log.
 */
export class World extends Things {
  readonly github: GithubStore

  constructor(options: SimulatorOptions) {
    super(options)
    this.github = new GithubStore(options)
    this.addAivenToken({ token: options.aivenToken })
    this.addUpcloudAccount({
      id: this.defaultAccount,
      token: options.upcloudToken,
      username: options.upcloudUsername,
      password: options.upcloudPassword,
    })
    addPlatform(this)
  }

  // Building a world.

  /** A project without VPCs. */
  addAivenProject(name: string): string {
    this.aiven.projects.add(name)
    return name
  }

  /** An organization without VPCs. */
  addAivenOrganization(id: string): string {
    this.aiven.organizations.add(id)
    return id
  }

  /** A further token, which may be read only or limited to some projects and organizations. */
  addAivenToken({ token, readOnly = false, owners }: Recipe.AddAivenToken): AivenToken {
    const added = { token, readOnly, owners: owners ?? null }
    this.aiven.tokens.set(token, added)
    return added
  }

  /** A further UpCloud account; with an `id` that exists already, a further credential of it. */
  addUpcloudAccount(recipe: Recipe.AddUpcloudAccount): UpcloudAccount {
    const added = buildAccount(recipe)
    this.upcloud.accounts.set(added.token, added)
    return added
  }

  /** A further zone, for example a private cloud's. */
  addZone(recipe: Recipe.AddZone): Zone {
    const { id, description = id, public: isPublic = true, parentZone = null } = recipe
    const added = { id, description, public: isPublic, parentZone }
    this.upcloud.zones.set(id, added)
    return added
  }

  /** A VPC at Aiven, with its network at UpCloud. */
  addVpc(recipe: Recipe.AddVpc = {}): Vpc {
    return buildVpc(this, recipe)
  }

  /** An UpCloud network, with a router unless told otherwise. */
  addNetwork(recipe: Recipe.AddNetwork = {}): Network {
    return buildNetwork(this, recipe)
  }

  /** A server in a network. */
  addServer(recipe: Recipe.AddServer): Server {
    return buildServer(this, recipe)
  }

  /** Aiven's side of a peering alone. */
  addConnection(recipe: Recipe.AddConnection): Connection {
    return buildConnection(this, recipe)
  }

  /** A customer's half of an UpCloud peering alone. */
  addUpcloudPeering(recipe: Recipe.AddUpcloudPeering): Peering {
    return buildPeering(this, recipe)
  }

  /** A complete peering: both halves at UpCloud, and Aiven `ACTIVE`. */
  connect(recipe: Recipe.Connect): Recipe.Connected {
    return buildPair(this, recipe)
  }

  // What a person or the provider does.

  /** Imposes a state on a connection, or with null lets the state machine go on. */
  forceAiven(connection: Connection, state: string | null, how: Recipe.Force = {}): void {
    imposeAivenState(this, connection, state, how)
  }

  /** Imposes a state on a customer's half; disabling it by PATCH ends that, unless it is sticky. */
  forceUpcloud(peering: Peering, state: string | null, how: Recipe.Force = {}): void {
    imposeUpcloudState(peering, state, how)
  }

  /** Warnings that `state_info` carries. */
  setWarnings(connection: Connection, warnings: Warning[]): void {
    connection.warnings = warnings
  }

  /** Deletes Aiven's side as its console would; it goes through `DELETING`. */
  removeConnection(connection: Connection): void {
    this.settleNetwork(connection.peerVpc)
    deleteConnection(this, connection, this.now())
  }

  /** Deletes a half at UpCloud as support could: at once, in any state. */
  removeUpcloudPeering(peering: Peering): void {
    this.settlePeering(peering)
    this.upcloud.removePeering(peering)
  }

  /** Pauses or resumes a half. */
  configureUpcloud(peering: Peering, configured: 'active' | 'disabled'): void {
    this.settlePeering(peering)
    Object.assign(peering, { configured, updatedAt: this.now(), changedAt: this.now() })
    if (configured === 'disabled' && !peering.forced?.sticky) peering.forced = null
  }

  /** Attaches a network to a router, or detaches it. */
  setRouter(network: Network, router: string | null): void {
    this.settleNetwork(network.uuid)
    network.router = router
  }

  /** Deletes a network and the halves that start there. */
  removeNetwork(network: Network): void {
    this.settleNetwork(network.uuid)
    for (const peering of [...this.upcloud.peeringsFrom(network.uuid)]) this.upcloud.removePeering(peering)
    this.upcloud.networks.delete(network.uuid)
  }

  /** Deletes a VPC with its connections and its network, at once. */
  removeVpc(vpc: Vpc): void {
    this.vpcState(vpc)
    vpc.deletingSince = this.now() - this.options.aivenDeleteMs
    settleVpc(this, vpc, this.now())
  }

  // What is the case now.

  /** The state that Aiven shows for a connection; `absent` when it has gone. */
  aivenState(connection: Connection): string {
    return aivenStateNow(this, connection)
  }

  /** The state that UpCloud shows for a half; `absent` when it has gone. */
  upcloudState(peering: Peering): string {
    return upcloudStateNow(this, peering)
  }

  /** The state that Aiven shows for a VPC. */
  vpcState(vpc: Vpc): string {
    settleVpc(this, vpc, this.now())
    return this.aiven.vpcs.has(vpc.id) ? vpcState(vpc, this.now()) : 'absent'
  }

  /** Connections of a VPC that are still there, whatever their state. */
  connectionsOf(vpc: Vpc | string): Connection[] {
    const id = typeof vpc === 'string' ? vpc : vpc.id
    for (const connection of this.aiven.connectionsOf(id)) settleConnection(this, connection, this.now())
    return this.aiven.connectionsOf(id)
  }

  /** The customer's halves that start at a network. */
  peeringsOf(network: Network | string): Peering[] {
    return [...this.upcloud.peeringsFrom(typeof network === 'string' ? network : network.uuid)]
  }

  /** Whether packets flow between a VPC and a network. */
  carriesTraffic(vpc: Vpc, network: Network): boolean {
    return trafficFlows(this, vpc, network)
  }

  /** All peerings as plain sorted lines, to compare what was before with what is after. */
  snapshot(): string[] {
    return takeSnapshot(this)
  }

  /** Lets Aiven catch up before a half changes. */
  settlePeering(peering: Peering): void {
    this.settleNetwork(peering.local)
    this.settleNetwork(peering.peer)
  }

  /** Lets Aiven catch up on every connection to a network. */
  settleNetwork(uuid: string): void {
    settleNetwork(this, uuid)
  }
}

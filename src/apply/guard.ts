/**
 * The second check of every write, at the ports to the clouds: only what the plan covers, and what this run made
 * itself, passes. It looks at the requests alone and shares nothing with the code that decides, so that a mistake there
 * cannot become an outage. A write that it stops is a bug.
 */
import type { PairBound } from '../domain/bound.ts'
import { AIVEN_VPC_KEY, labelValue } from '../domain/labels.ts'
import type { Action } from '../domain/model.ts'
import { scopeText } from '../domain/observed.ts'
import type { AivenPort, Clouds, UpcloudModification, UpcloudPort } from '../ports.ts'

/** A write outside the plan. It was not sent. */
class OutOfBound extends Error {
  constructor(what: string) {
    super(
      `A write that the plan does not cover was stopped before it was sent: ${what}. This is a bug of the action; please report it`,
    )
    this.name = 'OutOfBound'
  }
}

export interface Guarded {
  readonly clouds: Clouds
  /** Messages of the writes that were stopped, in order. */
  readonly stopped: readonly string[]
}

/** The same clouds, with every write checked against the bounds. */
export function guard(clouds: Clouds, bounds: readonly PairBound[]): Guarded {
  const checks = new Checks(bounds)
  return {
    clouds: {
      aiven: new Map(
        [...clouds.aiven].map(([account, port]) => [account, guardAiven(port, account, checks)]),
      ),
      upcloud: new Map(
        [...clouds.upcloud].map(([account, port]) => [account, guardUpcloud(port, account, checks)]),
      ),
    },
    stopped: checks.stopped,
  }
}

class Checks {
  readonly stopped: string[] = []
  readonly #bounds: readonly PairBound[]
  /** What this run made: Aiven connections by pair, UpCloud peerings by UUID. */
  readonly #made = new Set<string>()

  constructor(bounds: readonly PairBound[]) {
    this.#bounds = bounds
  }

  made(key: string): void {
    this.#made.add(key)
  }

  /** @throws OutOfBound unless the key was made by this run or one of the bounds fits and allows every action. */
  pass(
    what: string,
    key: string,
    fits: (bound: PairBound) => boolean,
    allowed: (bound: PairBound) => boolean,
  ): void {
    if (this.#made.has(key) || this.#bounds.some((bound) => fits(bound) && allowed(bound))) return
    const error = new OutOfBound(what)
    this.stopped.push(error.message)
    throw error
  }
}

function guardAiven(port: AivenPort, account: string, checks: Checks): AivenPort {
  const check = (action: Action, scope: Parameters<AivenPort['getVpc']>[0], vpc: string, network: string) =>
    checks.pass(
      `${action} Aiven's connection of VPC ${vpc} and network ${network}`,
      connectionKey(vpc, network),
      ({ aiven, upcloud }) =>
        aiven.account === account &&
        scopeText(aiven.scope) === scopeText(scope) &&
        aiven.vpc === vpc &&
        upcloud.network === network,
      (bound) => bound.allows('aiven', action),
    )
  return {
    listVpcs: (scope) => port.listVpcs(scope),
    getVpc: (scope, vpc) => port.getVpc(scope, vpc),
    refreshPeerings: (scope, vpc) => port.refreshPeerings(scope, vpc),
    createPeering: async (scope, vpc, network) => {
      check('create', scope, vpc, network)
      await port.createPeering(scope, vpc, network)
      checks.made(connectionKey(vpc, network))
    },
    deletePeering: async (scope, vpc, connection) => {
      check('delete', scope, vpc, connection.peerVpc)
      await port.deletePeering(scope, vpc, connection)
    },
  }
}

function connectionKey(vpc: string, network: string): string {
  return `${vpc}|${network}`
}

function guardUpcloud(port: UpcloudPort, account: string, checks: Checks): UpcloudPort {
  const check = (actions: readonly Action[], uuid: string) =>
    checks.pass(
      `${actions.join(' and ')} UpCloud peering ${uuid}`,
      uuid,
      ({ upcloud }) => upcloud.account === account && upcloud.peering === uuid,
      (bound) => actions.every((action) => bound.allows('upcloud', action)),
    )
  return {
    listNetworks: () => port.listNetworks(),
    getNetwork: (uuid) => port.getNetwork(uuid),
    listPeerings: () => port.listPeerings(),
    getPeering: (uuid) => port.getPeering(uuid),
    listZones: () => port.listZones(),
    peeringQuota: () => port.peeringQuota(),
    getServer: (uuid) => port.getServer(uuid),
    createPeering: async (peering) => {
      const vpc = peering.labels.find(({ key }) => key === AIVEN_VPC_KEY)?.value
      checks.pass(
        `create an UpCloud peering of network ${peering.network} for VPC ${vpc ?? '(none)'}`,
        '',
        ({ aiven, upcloud }) =>
          upcloud.account === account && upcloud.network === peering.network && labelValue(aiven.vpc) === vpc,
        (bound) => bound.allows('upcloud', 'create'),
      )
      const uuid = await port.createPeering(peering)
      if (uuid !== null) checks.made(uuid)
      return uuid
    },
    modifyPeering: async (uuid, change) => {
      check(actionsOf(change), uuid)
      await port.modifyPeering(uuid, change)
    },
    deletePeering: async (uuid) => {
      check(['delete'], uuid)
      await port.deletePeering(uuid)
    },
  }
}

function actionsOf({ name, labels, configuredStatus }: UpcloudModification): Action[] {
  return [
    ...(name === undefined ? [] : (['rename'] as const)),
    ...(labels === undefined ? [] : (['relabel'] as const)),
    ...(configuredStatus === undefined
      ? []
      : ([configuredStatus === 'disabled' ? 'disable' : 'enable'] as const)),
  ]
}

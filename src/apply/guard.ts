/**
 * The second check of every write, at the ports to the clouds: only what the plan covers, and what this run made
 * itself, passes. It looks at the requests alone and shares nothing with the code that decides, so that a mistake there
 * cannot become an outage. A write that it stops is a bug.
 */
import type { PairBound } from '../domain/decide/bound.ts'
import { grouped } from '../domain/grouped.ts'
import { scopeText } from '../domain/model/observed.ts'
import type { Action, AivenScope, Side } from '../domain/model.ts'
import { AIVEN_VPC_KEY, labelValue } from '../domain/recognise/labels.ts'
import type { AivenPort, Clouds, UpcloudModification, UpcloudPort } from '../ports.ts'

/** The same clouds, with every write checked against the bounds, and the messages of the writes that were stopped. */
export function guard(
  clouds: Clouds,
  bounds: readonly PairBound[],
): { readonly clouds: Clouds; readonly stopped: readonly string[] } {
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
  /** By the key of what they allow to write to. */
  readonly #bounds: ReadonlyMap<string, readonly PairBound[]>
  /** Keys of what this run made. */
  readonly made = new Set<string>()

  constructor(bounds: readonly PairBound[]) {
    this.#bounds = grouped(bounds.flatMap((bound) => keysOf(bound).map((key) => [key, bound] as const)))
  }

  /** @throws unless this run made the thing, or a bound about it allows every action. */
  pass(what: string, key: string, side: Side, actions: readonly Action[]): void {
    const bounds = this.#bounds.get(key) ?? []
    const isCovered = bounds.some(({ allows }) => actions.every((action) => allows(side, action)))
    if (isCovered || this.made.has(key)) return
    const message = `A write that the plan does not cover was stopped before it was sent: ${actions.join(' and ')} ${what}. This is a bug of the action; please report it`
    this.stopped.push(message)
    throw new Error(message)
  }
}

function keysOf({ aiven, upcloud, peering }: PairBound): string[] {
  return [
    keyOf('connection', aiven.account, scopeText(aiven.scope), aiven.vpc, upcloud.network),
    keyOf('new half', upcloud.account, upcloud.network, labelValue(aiven.vpc)),
    ...(peering === null ? [] : [keyOf('half', upcloud.account, peering)]),
  ]
}

function keyOf(kind: 'connection' | 'new half' | 'half', ...ids: readonly string[]): string {
  return JSON.stringify([kind, ...ids])
}

function guardAiven(port: AivenPort, account: string, checks: Checks): AivenPort {
  const pass = (action: Action, scope: AivenScope, vpc: string, network: string) => {
    const key = keyOf('connection', account, scopeText(scope), vpc, network)
    checks.pass(`Aiven's connection of VPC ${vpc} and network ${network}`, key, 'aiven', [action])
    return key
  }
  return {
    listVpcs: (scope) => port.listVpcs(scope),
    getVpc: (scope, vpc) => port.getVpc(scope, vpc),
    refreshPeerings: (scope, vpc) => port.refreshPeerings(scope, vpc),
    createPeering: async (scope, vpc, network) => {
      const key = pass('create', scope, vpc, network)
      await port.createPeering(scope, vpc, network)
      checks.made.add(key)
    },
    deletePeering: async (scope, vpc, connection) => {
      pass('delete', scope, vpc, connection.peerVpc)
      await port.deletePeering(scope, vpc, connection)
    },
  }
}

function guardUpcloud(port: UpcloudPort, account: string, checks: Checks): UpcloudPort {
  const pass = (actions: readonly Action[], uuid: string) =>
    checks.pass(`UpCloud peering ${uuid}`, keyOf('half', account, uuid), 'upcloud', actions)
  return {
    listNetworks: () => port.listNetworks(),
    getNetwork: (uuid) => port.getNetwork(uuid),
    listPeerings: () => port.listPeerings(),
    getPeering: (uuid) => port.getPeering(uuid),
    listZones: () => port.listZones(),
    peeringQuota: () => port.peeringQuota(),
    getServer: (uuid) => port.getServer(uuid),
    createPeering: async (peering) => {
      const vpc = peering.labels.find(({ key }) => key === AIVEN_VPC_KEY)?.value ?? ''
      const what = `an UpCloud peering of network ${peering.network} for VPC ${vpc || '(none)'}`
      checks.pass(what, keyOf('new half', account, peering.network, vpc), 'upcloud', ['create'])
      const uuid = await port.createPeering(peering)
      if (uuid !== null) checks.made.add(keyOf('half', account, uuid))
      return uuid
    },
    modifyPeering: async (uuid, change) => {
      pass(actionsOf(change), uuid)
      await port.modifyPeering(uuid, change)
    },
    deletePeering: async (uuid) => {
      pass(['delete'], uuid)
      await port.deletePeering(uuid)
    },
  }
}

function actionsOf({ name, labels, configuredStatus }: UpcloudModification): Action[] {
  const actions: Action[] = []
  if (name !== undefined) actions.push('rename')
  if (labels !== undefined) actions.push('relabel')
  if (configuredStatus !== undefined) actions.push(configuredStatus === 'disabled' ? 'disable' : 'enable')
  return actions
}

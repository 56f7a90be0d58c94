import type { Call } from '../routes.ts'
import {
  AIVEN_ACCOUNT,
  type Label,
  type Network,
  PLATFORM_ACCOUNT,
  type UpcloudAccount,
} from '../world/model.ts'
import type { World } from '../world/world.ts'

/** A request that was let in. */
export interface UpcloudCall extends Call {
  world: World
  account: UpcloudAccount
}

/** The network when this account may see it. */
export function visibleNetwork(call: UpcloudCall, uuid: string): Network | undefined {
  const network = call.world.upcloud.network(uuid)
  const seen = network?.account === call.account.id || network?.account === PLATFORM_ACCOUNT
  return seen ? network : undefined
}

/** The network when a peering may point at it: any customer's or Aiven's private network. */
export function peerableNetwork(call: UpcloudCall, local: string, uuid: string): Network | undefined {
  const { world } = call
  const network = world.upcloud.network(uuid)
  if (network?.type !== 'private') return undefined
  const delay = world.options.upcloudPeerVisibleMs
  if (delay === 0 || network.account !== AIVEN_ACCOUNT) return network
  const half = world.upcloud.peeringBetween(network.uuid, local)
  return half && world.now() >= half.createdAt + delay ? network : undefined
}

/** Whether labels meet all `label` filters of a query: `key` or `key=value`, keys in any letter case. */
export function meetsLabelFilters(query: URLSearchParams, labels: Label[]): boolean {
  return query.getAll('label').every((filter) => {
    const mark = filter.indexOf('=')
    const key = (mark < 0 ? filter : filter.slice(0, mark)).toLowerCase()
    const value = mark < 0 ? null : filter.slice(mark + 1)
    return labels.some(
      (label) => label.key.toLowerCase() === key && (value === null || label.value === value),
    )
  })
}

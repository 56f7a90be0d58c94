import { AIVEN_ACCOUNT, type Label, type Network, type Vpc } from './model.ts'
import { aivenStateNow, upcloudStateNow } from './now.ts'
import type { Things } from './things.ts'

function labelText(labels: Label[]): string {
  return labels
    .map(({ key, value }) => `${key}=${value}`)
    .sort()
    .join(',')
}

/** Describes all peerings and routers; ids are in it, so a thing that was made again is a different line. */
export function takeSnapshot(world: Things): string[] {
  const lines: string[] = []
  for (const connection of [...world.aiven.connections.values()]) {
    const state = aivenStateNow(world, connection)
    if (state === 'absent') continue
    lines.push(`aiven ${connection.vpcId} ${connection.peerVpc} ${connection.id} ${state}`)
  }
  for (const peering of world.upcloud.peerings.values()) {
    if (peering.account === AIVEN_ACCOUNT) continue
    const { local, peer, uuid, name, configured, labels } = peering
    const state = upcloudStateNow(world, peering)
    lines.push(`upcloud ${local} ${peer} ${uuid} ${name} ${configured} ${state} ${labelText(labels)}`)
  }
  for (const network of world.upcloud.networks.values()) {
    lines.push(`network ${network.uuid} ${network.router ?? '-'} ${labelText(network.labels)}`)
  }
  return lines.sort()
}

/** Whether one of the networks behind a VPC has an active peering with a network. */
export function trafficFlows(world: Things, vpc: Vpc, network: Network): boolean {
  const joined = world.aiven.connectionsTo(network.uuid).filter(({ vpcId }) => vpcId === vpc.id)
  const ends = new Set([...vpc.networks, ...joined.flatMap((connection) => connection.networks)])
  return [...ends].some((uuid) => {
    const half = world.upcloud.peeringBetween(network.uuid, uuid)
    return half !== undefined && upcloudStateNow(world, half) === 'active'
  })
}

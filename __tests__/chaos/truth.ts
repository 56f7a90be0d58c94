/** Whether an entry is as wanted, told from the world itself and not from what any API shows. */
import type { Peering } from '../../simulator/index.ts'
import { type Ends, halvesOf, liveConnections, type Stage, type Staged } from './stage.ts'

/** Aiven's side of an entry is as wanted. */
export function aivenIsRight(stage: Stage, one: Staged): boolean {
  const { world } = stage.simulator
  const states = liveConnections(stage, one).map((connection) => world.aivenState(connection))
  switch (one.entry.desired) {
    case 'active':
      return states.length === 1 && states[0] === 'ACTIVE'
    case 'disabled':
      return states.length === 1 && (states[0] === 'ACTIVE' || states[0] === 'PENDING_PEER')
    case 'absent':
      return (
        states.length === 0 && !world.connectionsOf(one.vpc).some((each) => isPeerOf(each, one) && goes(each))
      )
  }

  function goes(connection: Parameters<typeof world.aivenState>[0]): boolean {
    return world.aivenState(connection) === 'DELETING'
  }
}

function isPeerOf({ peerVpc }: { peerVpc: string }, { network }: Ends): boolean {
  return peerVpc === network.uuid
}

/** The customer's side of an entry is as wanted, in every word. */
export function upcloudIsRight(stage: Stage, one: Staged): boolean {
  const { world } = stage.simulator
  const { desired } = one.entry
  const halves = recognisable(stage, one)
  // A half without a label counts as this pair's only beside an Aiven side, which then is what is wrong.
  if (desired === 'absent')
    return halves.every(({ labels }) => labels.every(({ key }) => key !== 'aiven-vpc'))
  const [half] = halves
  if (!half || halves.length > 1 || !isAsWritten(half, one)) return false
  const joined = liveConnections(stage, one).flatMap(({ networks }) => networks)
  if (!joined.includes(half.peer)) return false
  return world.upcloudState(half) === desired
}

/** Name and labels are what the spec says. */
export function isAsWritten(half: Peering, { entry, labels }: Staged): boolean {
  const actual = half.labels.map(({ key, value }) => `${key}=${value}`).sort()
  const wanted = Object.entries(labels).map(([key, value]) => `${key}=${value}`)
  return half.name === entry.name && actual.join('\n') === wanted.sort().join('\n')
}

/**
 * The halves of a pair that anybody could know as such: by label, or because Aiven has a side that joins the
 * same networks. A nameless half whose other side is gone says nothing about where it belonged.
 */
export function recognisable(stage: Stage, ends: Ends): Peering[] {
  const networks = new Set(liveConnections(stage, ends).flatMap((connection) => connection.networks))
  return halvesOf(stage, ends).filter(
    (half) => networks.has(half.peer) || half.labels.some(({ key }) => key === 'aiven-vpc'),
  )
}

/** Packets flow over this very half. */
export function carries(stage: Stage, half: Peering): boolean {
  return stage.simulator.world.upcloudState(half) === 'active'
}

/** Packets flow between both ends. */
export function flows(stage: Stage, ends: Ends): boolean {
  return halvesOf(stage, ends).some((half) => carries(stage, half))
}

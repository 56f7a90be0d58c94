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

/** A customer's half of a pair at one moment. */
export interface Half {
  readonly uuid: string
  /** The network that it joins. */
  readonly peer: string
  /** The other side joins it too: only then does UpCloud show whose network that is. */
  readonly agreed: boolean
  readonly name: string
  readonly labels: Peering['labels']
  readonly state: string
}

/** The halves of a pair as they are at this moment. */
export function halvesNow(stage: Stage, ends: Ends): Half[] {
  const { world } = stage.simulator
  return halvesOf(stage, ends).map((half) => ({
    uuid: half.uuid,
    peer: half.peer,
    agreed: world.upcloud.peeringBetween(half.peer, half.local) !== undefined,
    name: half.name,
    labels: half.labels.map((label) => ({ ...label })),
    state: world.upcloudState(half),
  }))
}

/** The networks that Aiven's side of a pair joins at this moment. */
export function joinedNow(stage: Stage, ends: Ends): ReadonlySet<string> {
  return new Set(liveConnections(stage, ends).flatMap(({ networks }) => networks))
}

/** Those of them that Aiven may show: it does so only while it waits for the peer, or while traffic flows. */
export function showableNow(stage: Stage, ends: Ends): ReadonlySet<string> {
  const { world } = stage.simulator
  const telling = liveConnections(stage, ends).filter((each) =>
    ['PENDING_PEER', 'ACTIVE'].includes(world.aivenState(each)),
  )
  return new Set(telling.flatMap(({ networks }) => networks))
}

/** The customer's side of an entry is as wanted at this moment, in every word. */
export function upcloudIsRight(stage: Stage, one: Staged): boolean {
  return areRight(one, halvesNow(stage, one), joinedNow(stage, one))
}

/**
 * The customer's side of an entry is as wanted, in every word. The two sides may be told of different moments: of
 * those at which a run looked at each.
 *
 * @param joined the networks that Aiven's side joins.
 */
export function areRight(one: Staged, all: readonly Half[], joined: ReadonlySet<string>): boolean {
  const { desired } = one.entry
  const halves = all.filter((half) => isRecognisable(half, joined))
  // Otherwise a half without a label counts as this pair's only beside an Aiven side, which then is what is wrong.
  if (desired === 'absent')
    return halves.every(({ labels }) => labels.every(({ key }) => key !== 'aiven-vpc'))
  const [half] = halves
  if (!half || halves.length > 1 || !isAsWritten(half, one)) return false
  return joined.has(half.peer) && half.state === desired
}

/** Name and labels are what the spec says. */
export function isAsWritten(half: Pick<Half, 'name' | 'labels'>, { entry, labels }: Staged): boolean {
  const actual = half.labels.map(({ key, value }) => `${key}=${value}`).sort()
  const wanted = Object.entries(labels).map(([key, value]) => `${key}=${value}`)
  return half.name === entry.name && actual.join('\n') === wanted.sort().join('\n')
}

/**
 * The halves of a pair that anybody could know as such: by label, or because Aiven has a side that joins the
 * same networks. A nameless half whose other side is gone says nothing about where it belonged.
 */
export function recognisable(stage: Stage, ends: Ends): Peering[] {
  const joined = joinedNow(stage, ends)
  return halvesOf(stage, ends).filter((half) => isRecognisable(half, joined))
}

/** By label, or by the network that it joins. */
export function isRecognisable(
  { peer, labels }: Pick<Half, 'peer' | 'labels'>,
  joined: ReadonlySet<string>,
): boolean {
  return joined.has(peer) || labels.some(({ key }) => key === 'aiven-vpc')
}

/**
 * A peering that leads elsewhere carries the entry's labels, and the one that joins Aiven's side carries none. A label is
 * proof, so that a run takes the wrong one; what Aiven does not show, no run can know.
 *
 * @param joined the networks that Aiven's side joins.
 */
export function areLabelsWrong(halves: readonly Half[], joined: ReadonlySet<string>): boolean {
  const isLabelled = ({ labels }: Half) => labels.some(({ key }) => key === 'aiven-vpc')
  return (
    halves.some((half) => isLabelled(half) && !joined.has(half.peer)) &&
    halves.some((half) => !isLabelled(half) && joined.has(half.peer))
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

/** Why a peering may stay different after an undisturbed run: each reason checked against the world itself. */

import type { Peering } from '../../simulator/index.ts'
import { overlaps } from '../../simulator/world/cidr.ts'
import type { PeeringPlan } from '../../src/domain/model.ts'
import { halvesOf, liveConnections, OTHER_SPEC, type Stage, type Staged, TWIN } from './stage.ts'
import { carries, flows, joinedNow, recognisable } from './truth.ts'

export interface Excuse {
  /** What stands in the way. */
  readonly name: string
  /** Time alone removes it; otherwise a person must act. */
  readonly passes: boolean
}

/**
 * The reason for a row that is blocked or failed, if it is true; null when nothing stands in the way.
 *
 * @param atPlan entries whose half was `peer-disabled` in the answer that the run planned with, since its other side was gone.
 */
export function excuseOf(
  stage: Stage,
  one: Staged,
  row: PeeringPlan,
  atPlan: ReadonlySet<string>,
): Excuse | null {
  for (const [name, { passes, holds }] of Object.entries(EXCUSES))
    if (holds(stage, one, row, atPlan))
      return { name, passes: typeof passes === 'function' ? passes(stage) : passes }
  return null
}

interface Reason {
  readonly passes: boolean | ((stage: Stage) => boolean)
  readonly holds: (stage: Stage, one: Staged, row: PeeringPlan, atPlan: ReadonlySet<string>) => boolean
}

function says(row: PeeringPlan, code: PeeringPlan['findings'][number]['code']): boolean {
  return row.findings.some((finding) => finding.code === code)
}

function aivenStates(stage: Stage, one: Staged): string[] {
  return liveConnections(stage, one).map((each) => stage.simulator.world.aivenState(each))
}

/** What the other side of a half that is `peer-disabled` is; null when no half is in that state. */
function peerOfDisabled(stage: Stage, one: Staged): 'off' | 'gone' | null {
  const { world } = stage.simulator
  const half = halvesOf(stage, one).find((each) => world.upcloudState(each) === 'peer-disabled')
  if (!half) return null
  return world.upcloud.peeringBetween(half.peer, half.local) ? 'off' : 'gone'
}

/** Aiven names its network beside another UUID that looks like one. */
export function isAmbiguous(stage: Stage, one: Staged): boolean {
  const { stateInfoEchoes, projectConnectionId } = stage.simulator.options
  const isIdShown = projectConnectionId === 'present' || one.entry.aiven.scope.kind === 'organization'
  return stateInfoEchoes && !isIdShown && liveConnections(stage, one).some(({ id }) => id.startsWith('03'))
}

/** Peerings of the entry's network without the label of a VPC: near ones, and those whose range does not show. */
function unlabelledHalves({ simulator: { world } }: Stage, { network }: Staged): Peering[] {
  return world.peeringsOf(network).filter(({ labels }) => labels.every(({ key }) => key !== 'aiven-vpc'))
}

/** Peerings of the entry's network with a range that overlaps the VPC's, whoever they are. */
function nearHalves({ simulator: { world } }: Stage, { network, vpc }: Staged): Peering[] {
  const isNear = (cidr: string) => overlaps(cidr, vpc.cidr)
  return world
    .peeringsOf(network)
    .filter(({ peer }) => world.upcloud.network(peer)?.ipNetworks.some(({ address }) => isNear(address)))
}

const FAILED = new Set(['INVALID_SPECIFICATION', 'REJECTED_BY_PEER', 'DELETED_BY_PEER', 'ERROR'])

const EXCUSES: Readonly<Record<string, Reason>> = {
  // What turns out to need more than the plan has is left to the next run.
  'the clouds changed after the plan was made': {
    passes: true,
    holds: (_stage, _one, row) => says(row, 'plan-changed'),
  },
  'the network has no router': {
    passes: false,
    holds: (_stage, { network }, row) => network.router === null && says(row, 'no-router'),
  },
  'the network is gone': {
    passes: false,
    holds: (stage, { network }, row) =>
      !stage.simulator.world.upcloud.network(network.uuid) && says(row, 'network-not-found'),
  },
  'the VPC is gone': {
    passes: false,
    holds: (stage, { vpc }, row) =>
      !stage.simulator.world.aiven.vpcs.has(vpc.id) && says(row, 'vpc-not-found'),
  },
  'the UpCloud side belongs to another spec': {
    passes: false,
    holds: (stage, one, row) =>
      says(row, 'owned-elsewhere') &&
      // Where Aiven does not show where it leads, a near half counts as well.
      [...recognisable(stage, one), ...nearHalves(stage, one)].some(({ labels }) =>
        labels.some(({ value }) => value === OTHER_SPEC),
      ),
  },
  "Aiven's side is switched off": {
    passes: false,
    holds: (stage, one, row) => says(row, 'peer-disabled') && peerOfDisabled(stage, one) === 'off',
  },
  'the Aiven side that the UpCloud side joined is gone, and UpCloud calls that peer-disabled': {
    passes: false,
    holds: (stage, one, row) => says(row, 'peer-disabled') && peerOfDisabled(stage, one) === 'gone',
  },
  'UpCloud said peer-disabled when the plan was made, until the new Aiven side was built': {
    passes: true,
    holds: (stage, one, row, atPlan) =>
      row.status === 'blocked' && atPlan.has(one.entry.name) && peerOfDisabled(stage, one) === null,
  },
  'Aiven shows a state that is not known': {
    passes: false,
    holds: (stage, one, row) => says(row, 'unknown-state') && aivenStates(stage, one).includes('RESHUFFLING'),
  },
  'Aiven says that it failed, UpCloud that traffic flows': {
    passes: false,
    holds: (stage, one, row) =>
      row.result === 'failed' && aivenStates(stage, one).includes('ERROR') && flows(stage, one),
  },
  'state_info names two UUIDs that could be the network': {
    passes: false,
    // With an UpCloud side in place the run cannot tell that it points elsewhere: it waits, or finds it paused as wanted.
    holds: (stage, one, row) =>
      (says(row, 'aiven-network-unknown') || row.result === 'failed' || row.desired === 'disabled') &&
      isAmbiguous(stage, one),
  },
  'two entries mean one pair': {
    passes: false,
    holds: (stage, one, row) =>
      says(row, 'ambiguous-peering') &&
      one === stage.staged[0] &&
      stage.spec.entries.some(({ name }) => name === TWIN),
  },
  'several halves could be the pair’s': {
    passes: false,
    holds: (stage, one, row) => says(row, 'ambiguous-peering') && halvesOf(stage, one).length > 1,
  },
  'a labelled half carries traffic elsewhere than Aiven says': {
    passes: false,
    holds: (stage, one, row) =>
      (says(row, 'ambiguous-peering') || row.result === 'failed') &&
      halvesOf(stage, one).some((half) => carries(stage, half) && !joinedNow(stage, one).has(half.peer)),
  },
  'a guess has a rival': {
    passes: false,
    holds: (stage, one, row) =>
      says(row, 'ambiguous-peering') &&
      Math.max(unlabelledHalves(stage, one).length, nearHalves(stage, one).length) > 1,
  },
  'a range on the same network is in the way': {
    passes: false,
    holds: (stage, one, row) =>
      says(row, 'cidr-overlap') &&
      nearHalves(stage, one).some((half) => !halvesOf(stage, one).includes(half)),
  },
  'a half without a label is not recognised beside an Aiven side that failed, and its range is in the way': {
    passes: false,
    holds: (stage, one, row) =>
      says(row, 'cidr-overlap') &&
      aivenStates(stage, one).every((state) => FAILED.has(state)) &&
      halvesOf(stage, one).some(({ labels }) => labels.every(({ key }) => key !== 'aiven-vpc')),
  },
  'a half without a label may belong to an entry whose ends are gone': {
    passes: false,
    holds: (stage, one, row) =>
      says(row, 'ambiguous-peering') &&
      halvesOf(stage, one).some(({ labels }) => labels.every(({ key }) => key !== 'aiven-vpc')) &&
      stage.staged.some(
        ({ vpc, network }) => network === one.network && !stage.simulator.world.aiven.vpcs.has(vpc.id),
      ),
  },
  'UpCloud was looked at before Aiven joined the half that a person made, Aiven after that': {
    passes: true,
    holds: (stage, one, row) =>
      row.status === 'blocked' && says(row, 'aiven-network-unknown') && flows(stage, one),
  },
  'Aiven hid its network and had not noticed that the UpCloud side is gone': {
    passes: ({ simulator }) => Number.isFinite(simulator.options.aivenPollMs),
    holds: (stage, one, row) =>
      says(row, 'aiven-network-unknown') &&
      !stage.simulator.options.stateInfoInActive &&
      // It may notice while the run that was blocked at first waits for other peerings.
      aivenStates(stage, one).some((state) => state === 'ACTIVE' || state === 'DELETED_BY_PEER') &&
      recognisable(stage, one).length === 0,
  },
}

/** Why a pair may not be touched: the findings of one recognised pair, in words that say what to do. */
import { finding, listed } from '../findings.ts'
import type { Finding, Position } from '../model.ts'
import { isOfOtherVpc, isOfSpec, labelOf, PEERING_SPEC_KEY } from '../recognise/labels.ts'
import { candidatesOf, type PairView, statesText } from '../recognise/pair.ts'
import type { Target } from '../recognise/target.ts'
import type { BlockedCode, Decision } from './decide.ts'
import { aivenClass, upcloudClass } from './states.ts'

/** Errors that forbid any change of a pair. `mayStillShow`: Aiven may show its network soon, so not knowing it is none yet. */
export function objections(
  target: Target,
  view: PairView,
  decision: Decision,
  at: Position | null,
  mayStillShow: (view: PairView) => boolean,
): Finding[] {
  const { verdict } = view
  const doubt = decision.steps.length > 0 ? ownershipDoubt(target, view) : null
  if (doubt !== null) return [finding('owned-elsewhere', doubt, at)]
  if (verdict.kind === 'mismatch') {
    const text = `aiven.network_uuid is ${target.aiven.networkUuid}, but ${verdict.why}. Nothing is changed. Correct aiven.network_uuid, or remove it where Aiven shows its network`
    return [finding('aiven-network-mismatch', text, at)]
  }
  if (candidatesOf(view).length > 0) return [finding('ambiguous-peering', ambiguityText(target, view), at)]
  const owner = view.peering && labelOf(view.peering, PEERING_SPEC_KEY)
  if (owner !== null && !target.ownSpecs.has(owner))
    return [finding('owned-elsewhere', owned(view, owner), at)]
  if (decision.blocked)
    return [finding(decision.blocked.code, stateText(decision.blocked.code, target, view), at)]
  if (needsNetworkUuid(view, decision) && !mayStillShow(view))
    return [finding('aiven-network-unknown', UNKNOWN_NETWORK, at)]
  return []
}

/** Why a pair without an entry must stay; null: nothing speaks for it. Only the half's label proves that both sides are ours. */
export function ownershipDoubt({ onlyIfOwn, ownSpecs, aiven }: Target, { peering }: PairView): string | null {
  if (!onlyIfOwn) return null
  if (!peering)
    return "No UpCloud peering shows that this pair is the spec's own, so Aiven's side is left alone. Remove it by hand if nobody needs it"
  if (isOfOtherVpc(peering, aiven.vpc))
    return `UpCloud peering ${peering.uuid} carries the label of another VPC, so it is left alone`
  if (isOfSpec(peering, ownSpecs)) return null
  return `UpCloud peering ${peering.uuid} does not carry the label of this spec, so it is left alone`
}

/** Which peerings could be the pair's half, and what to do. */
export function ambiguityText({ upcloud }: Target, view: PairView): string {
  const list = listed(
    candidatesOf(view),
    ({ uuid, name, state }) => `${uuid} (${JSON.stringify(name)}, ${state})`,
  )
  if (view.verdict.kind === 'contested')
    return `Network peering ${list} of network ${upcloud.network} carries the label of this entry's VPC, but leads to a network that Aiven shows for another VPC. Nothing is changed. Correct its label aiven-vpc, or remove it by hand if nobody needs it`
  if (view.verdict.kind === 'left-out')
    return `UpCloud peering ${list} of network ${upcloud.network} carries no label, and may belong to another VPC whose connection shows no network, or to an entry that this run leaves out or cannot resolve. Nothing is changed. Write aiven.network_uuid to say which Aiven network is meant, run over the whole spec, or correct the entry that is not resolved`
  return `Several UpCloud peerings of network ${upcloud.network} could be this one: ${list}. Nothing is changed. Remove the wrong ones by hand, or write aiven.network_uuid to say which Aiven network is meant`
}

function owned({ peering }: PairView, owner: string): string {
  return `UpCloud peering ${peering?.uuid ?? ''} belongs to the spec ${JSON.stringify(owner)} (its label peering-spec), so it is left alone. Remove the entry here, or take it over: set the input take-over-from to that value for one run`
}

const UNKNOWN_NETWORK =
  'Aiven does not show the UUID of its own network, or shows several that could be it. Copy "Aiven network ID" from the Aiven Console (VPC, VPC peering connections) into aiven.network_uuid of this entry'

function needsNetworkUuid({ connection, networkUuid }: PairView, { steps }: Decision): boolean {
  const upcloud = steps.filter((step) => step.side === 'upcloud').map((step) => step.action)
  // Removing a dead UpCloud side comes first, and makes Aiven show its network anew.
  const makesUpcloud = upcloud.includes('create') && !upcloud.includes('delete')
  const aivenSettled =
    (connection?.state === 'PENDING_PEER' || connection?.state === 'ACTIVE') &&
    !steps.some((step) => step.side === 'aiven')
  return makesUpcloud && aivenSettled && networkUuid === null
}

function stateText(code: BlockedCode, target: Target, view: PairView): string {
  const { peering, networkUuid } = view
  const id = peering?.uuid ?? ''
  switch (code) {
    case 'no-router':
      return `UpCloud peering ${id} is missing-local-router: its network lost its router. Attach a router to the network. If the state stays, disable and enable the peering`
    case 'cidr-overlap':
      return `UpCloud peering ${id} is conflict-subnet: ranges of the two networks overlap. Move one side to another network or VPC: ranges cannot be edited safely`
    case 'missing-peer-router':
      return `UpCloud peering ${id} is missing-peer-router: Aiven's network has no router. Only Aiven can repair it: contact Aiven support`
    case 'peer-disabled':
      return `UpCloud peering ${id} is peer-disabled: Aiven's side is disabled. Ask Aiven support, or remove the peering (state: absent) and create it again`
    case 'ambiguous-peering':
      return `UpCloud peering ${id} carries traffic to network ${peering?.peer.uuid ?? ''}, but Aiven's network is ${networkUuid ?? 'unknown'}. Check which is right. aiven.network_uuid decides; remove a wrong peering by hand`
    case 'unknown-state':
      return unknownText(target, view)
  }
}

function unknownText({ aiven, upcloud }: Target, view: PairView): string {
  const { peering, networkUuid, state } = view
  const isHalfKnown = !state.upcloud || upcloudClass(state.upcloud.state) !== 'unknown'
  if (isHalfKnown && aivenClass(state.aiven) !== 'unknown')
    return `UpCloud peering ${peering?.uuid ?? ''} does not say which network it leads to (peer_network is missing in UpCloud's answer). It may or may not be Aiven's ${networkUuid ?? ''}, so nothing is changed. Run again. If it stays, look at the peering in UpCloud, and remove it by hand if it is wrong`
  const half = peering ? `, UpCloud peering ${peering.uuid}` : ''
  return `This version does not know a state (${statesText(view)}), so nothing is changed. Look at VPC ${aiven.vpc} and network ${upcloud.network}${half} in both consoles, and update the action`
}

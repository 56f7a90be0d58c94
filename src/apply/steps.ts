/** One step of a pair as the requests it takes. What it may wait for first is said, not waited for. */
import type { Decision, Step } from '../domain/decide.ts'
import type { Action, Side } from '../domain/model.ts'
import type { PairView, Target } from '../domain/pair.ts'
import { aivenClass } from '../domain/states.ts'
import { type Clouds, portOf, type UpcloudModification } from '../ports.ts'

/** A write that is due now. */
export interface Write {
  readonly side: Side
  /** For counting: a removal may take two writes, switching off and deleting. */
  readonly action: Action
  /** Everything that it does. */
  readonly steps: readonly Step[]
  /** For the log: `creating the Aiven side`. */
  readonly text: string
  /** Key of the lock: writes that touch one VPC or one network never run at the same time. */
  readonly lock: string
  readonly send: (clouds: Clouds) => Promise<void>
}

/**
 * The write that a decision asks for now; null when something must come first (a state that still changes).
 *
 * @param ordered UpCloud's removal waits until Aiven's side is gone (api-facts D3).
 */
export function dueWrite(target: Target, view: PairView, decision: Decision, ordered: boolean): Write | null {
  const [step] = decision.steps
  if (!step) return null
  if (step.side === 'aiven') return aivenWrite(target, view, step)
  if (step.action === 'create') return upcloudCreate(target, view, step)
  if (step.action === 'delete') {
    const aivenFirst = target.desired === 'absent' && ordered && aivenClass(view.state.aiven) !== 'absent'
    return aivenFirst ? null : upcloudRemoval(target, view, step)
  }
  return upcloudModification(target, view, decision)
}

function aivenWrite(target: Target, view: PairView, step: Step): Write | null {
  const { account, scope, vpc } = target.aiven
  const lock = `vpc ${vpc}`
  const { connection } = view
  const write = { ...step, steps: [step], lock }
  if (step.action === 'create') {
    // A second POST while the old one is being deleted would revive nothing and confuse both.
    if (connection) return null
    return {
      ...write,
      text: 'creating the Aiven side',
      send: ({ aiven }) => portOf(aiven, account).createPeering(scope, vpc, target.upcloud.network),
    }
  }
  if (!connection || connection.state === 'DELETING') return null
  return {
    ...write,
    text: `removing the Aiven side (${connection.state})`,
    send: ({ aiven }) => portOf(aiven, account).deletePeering(scope, vpc, connection),
  }
}

function upcloudCreate(target: Target, view: PairView, step: Step): Write | null {
  const aiven = aivenClass(view.state.aiven)
  const { networkUuid } = view
  if ((aiven !== 'pending' && aiven !== 'active') || networkUuid === null) return null
  const { account, network, labels } = target.upcloud
  return {
    ...step,
    steps: [step],
    text: 'creating the UpCloud side',
    lock: `network ${network}`,
    send: ({ upcloud }) =>
      portOf(upcloud, account).createPeering({
        name: target.name,
        network,
        peerNetwork: networkUuid,
        configuredStatus: target.desired === 'disabled' ? 'disabled' : 'active',
        labels,
      }),
  }
}

/** UpCloud deletes only what is disabled, and changes nothing that is provisioning (api-facts B4, F4). */
function upcloudRemoval(target: Target, { peering }: PairView, step: Step): Write | null {
  if (!peering || peering.state === 'provisioning') return null
  const { account, network } = target.upcloud
  const write = { ...step, steps: [step], lock: `network ${network}` }
  if (peering.state === 'disabled')
    return {
      ...write,
      text: 'deleting the UpCloud side',
      send: ({ upcloud }) => portOf(upcloud, account).deletePeering(peering.uuid),
    }
  // Asked for already; the state follows.
  if (peering.configuredStatus === 'disabled' && isTransient(peering.state)) return null
  return {
    ...write,
    text: `switching the UpCloud side off before it is deleted (${peering.state})`,
    send: ({ upcloud }) =>
      portOf(upcloud, account).modifyPeering(peering.uuid, { configuredStatus: 'disabled' }),
  }
}

function isTransient(state: string): boolean {
  return state === 'active' || state === 'pending-peer'
}

/** Every difference in one PATCH: one change of state to wait out instead of three. */
function upcloudModification(target: Target, { peering }: PairView, decision: Decision): Write | null {
  if (!peering || peering.state === 'provisioning') return null
  const steps = decision.steps.filter(({ side }) => side === 'upcloud')
  const actions = steps.map(({ action }) => action)
  const change: UpcloudModification = {
    ...(actions.includes('rename') && { name: target.name }),
    ...(actions.includes('relabel') && { labels: target.upcloud.labels }),
    ...(actions.includes('enable') && { configuredStatus: 'active' as const }),
    ...(actions.includes('disable') && { configuredStatus: 'disabled' as const }),
  }
  const { account, network } = target.upcloud
  return {
    side: 'upcloud',
    action: actions[0] ?? 'relabel',
    steps,
    text: `changing the UpCloud side (${actions.join(', ')})`,
    lock: `network ${network}`,
    send: ({ upcloud }) => portOf(upcloud, account).modifyPeering(peering.uuid, change),
  }
}

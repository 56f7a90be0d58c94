/** One step of a pair as the request it takes. What it may wait for first is said, not waited for. */
import type { Decision, Step } from '../domain/decide/decide.ts'
import { aivenClass } from '../domain/decide/states.ts'
import type { Action, Side, UpcloudPeering } from '../domain/model.ts'
import { sameLabels } from '../domain/recognise/labels.ts'
import type { PairView } from '../domain/recognise/pair.ts'
import type { Target } from '../domain/recognise/target.ts'
import { type Clouds, portOf, type UpcloudModification } from '../ports.ts'

export interface Write {
  readonly side: Side
  readonly kind: 'creation' | 'modification' | 'removal'
  readonly actions: readonly Action[]
  /** The UpCloud peering that it changes or removes; null: none. */
  readonly peering: string | null
  /** What a modification sets; null for other kinds. */
  readonly change: UpcloudModification | null
  /** It takes its side away, or is the first of the two writes that do so at UpCloud: switching off and deleting. */
  readonly removes: boolean
  /** For the log: `creating the Aiven side`. Says what is sent, except for ids and values. */
  readonly text: string
  /** Resolves to the UUID of the UpCloud peering that it made, where UpCloud says so. */
  readonly send: (clouds: Clouds) => Promise<string | null>
}

/**
 * The write that a decision asks for now; null when something must come first (a state that still changes).
 *
 * @param ordered UpCloud's removal waits until Aiven's side is gone (api-facts D3).
 */
export function dueWrite(target: Target, view: PairView, decision: Decision, ordered: boolean): Write | null {
  const [step] = decision.steps
  if (!step) return null
  if (step.side === 'aiven')
    return step.action === 'create' ? aivenCreate(target, view) : aivenRemoval(target, view)
  if (step.action === 'create') return upcloudCreate(target, view)
  if (step.action === 'delete') {
    const aivenFirst = target.desired === 'absent' && ordered && aivenClass(view.state.aiven) !== 'absent'
    return aivenFirst ? null : upcloudRemoval(target, view)
  }
  return upcloudChange(target, view, dueActions(decision.steps))
}

const CREATION = {
  kind: 'creation',
  actions: ['create'],
  peering: null,
  change: null,
  removes: false,
} as const
const REMOVAL = { kind: 'removal', actions: ['delete'], change: null, removes: true } as const

function aivenCreate(
  { aiven: { account, scope, vpc }, upcloud }: Target,
  { connection }: PairView,
): Write | null {
  // A second POST while the old one is being deleted would revive nothing and confuse both.
  if (connection) return null
  return {
    ...CREATION,
    side: 'aiven',
    text: 'creating the Aiven side',
    send: ({ aiven }) => nothing(portOf(aiven, account).createPeering(scope, vpc, upcloud.network)),
  }
}

function aivenRemoval({ desired, aiven: { account, scope, vpc } }: Target, view: PairView): Write | null {
  const { connection, peering } = view
  if (!connection || connection.state === 'DELETING') return null
  // What still changes may turn out to carry traffic.
  if (desired !== 'absent' && peering?.state === 'provisioning') return null
  return {
    ...REMOVAL,
    side: 'aiven',
    peering: null,
    text: `removing the Aiven side (${connection.state})`,
    send: ({ aiven }) => nothing(portOf(aiven, account).deletePeering(scope, vpc, connection)),
  }
}

function upcloudCreate(
  { name, desired, upcloud: end }: Target,
  { state, networkUuid }: PairView,
): Write | null {
  const aiven = aivenClass(state.aiven)
  if ((aiven !== 'pending' && aiven !== 'active') || networkUuid === null) return null
  const { account, network, labels } = end
  const configuredStatus = desired === 'disabled' ? 'disabled' : 'active'
  const half = { name, network, peerNetwork: networkUuid, configuredStatus, labels } as const
  return {
    ...CREATION,
    side: 'upcloud',
    text: 'creating the UpCloud side',
    send: ({ upcloud }) => portOf(upcloud, account).createPeering(half),
  }
}

/** UpCloud deletes only what is disabled, and changes nothing that is provisioning (api-facts B4, F4). */
function upcloudRemoval(target: Target, view: PairView): Write | null {
  const { peering } = view
  if (!peering || peering.state === 'provisioning') return null
  const { uuid, state } = peering
  if (state === 'disabled')
    return {
      ...REMOVAL,
      side: 'upcloud',
      peering: uuid,
      text: 'deleting the UpCloud side',
      send: ({ upcloud }) => nothing(portOf(upcloud, target.upcloud.account).deletePeering(uuid)),
    }
  // Asked for already; the state follows.
  const isTransient = state === 'active' || state === 'pending-peer'
  if (peering.configuredStatus === 'disabled' && isTransient) return null
  const off = upcloudChange(target, view, ['disable'])
  return (
    off && { ...off, removes: true, text: `switching the UpCloud side off before it is deleted (${state})` }
  )
}

/**
 * Every difference in one PATCH: one change of state to wait out instead of three. Only a half that is about to be
 * switched off or removed gets our labels alone first.
 */
function dueActions(steps: readonly Step[]): readonly Action[] {
  const does = (...some: Action[]) => steps.some(({ action }) => some.includes(action))
  if (steps[0]?.action === 'relabel' && does('disable', 'delete', 'create')) return ['relabel']
  // A network that got its router back: switched off first, on by the next write.
  if (does('disable') && does('enable')) return ['disable']
  return steps.filter(({ side }) => side === 'upcloud').map(({ action }) => action)
}

function upcloudChange(
  { name, upcloud: { account, labels } }: Target,
  { peering }: PairView,
  actions: readonly Action[],
): Write | null {
  if (!peering || peering.state === 'provisioning') return null
  const { uuid } = peering
  const change: UpcloudModification = {
    ...(actions.includes('rename') && { name }),
    ...(actions.includes('relabel') && { labels }),
    ...(actions.includes('enable') && { configuredStatus: 'active' }),
    ...(actions.includes('disable') && { configuredStatus: 'disabled' }),
  }
  return {
    side: 'upcloud',
    kind: 'modification',
    actions,
    peering: uuid,
    change,
    removes: false,
    text: `changing the UpCloud side (${actions.join(', ')})`,
    send: ({ upcloud }) => nothing(portOf(upcloud, account).modifyPeering(uuid, change)),
  }
}

async function nothing(sent: Promise<void>): Promise<null> {
  await sent
  return null
}

/** Key of a side's lock: writes that touch one VPC or one network never run at the same time. */
export function lockOf({ aiven, upcloud }: Target, side: Side): string {
  return side === 'aiven' ? `vpc ${aiven.vpc}` : `network ${upcloud.network}`
}

/** Whether a look shows that a write happened. */
export function isShown(write: Write, { connection, peering }: PairView): boolean {
  const isAivenThere = connection !== null && connection.state !== 'DELETING'
  if (write.side === 'aiven') return isAivenThere === (write.kind === 'creation')
  if (write.kind === 'creation') return peering !== null
  return peering?.uuid !== write.peering || (write.change !== null && shows(peering, write.change))
}

type Properties = Partial<Pick<UpcloudPeering, 'name' | 'labels' | 'configuredStatus'>>

function shows(now: Properties, { name, labels, configuredStatus }: UpcloudModification): boolean {
  return (
    (name === undefined || now.name === name) &&
    (labels === undefined || sameLabels(now.labels ?? [], labels)) &&
    (configuredStatus === undefined || now.configuredStatus === configuredStatus)
  )
}

/** For people: the properties that a modification sets, with the values they have in `now`. */
export function propertiesText(change: UpcloudModification, now: Properties): string {
  const labels = now.labels?.map(({ key, value }) => JSON.stringify(`${key}=${value}`)).join(' ')
  return [
    ...(change.name === undefined ? [] : [`name ${JSON.stringify(now.name)}`]),
    ...(change.labels === undefined ? [] : [`labels ${labels}`]),
    ...(change.configuredStatus === undefined ? [] : [`configured_status ${now.configuredStatus}`]),
  ].join(', ')
}

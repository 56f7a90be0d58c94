/** One step of a pair as the request it takes. What it may wait for first is said, not waited for. */
import type { Decision, Step } from '../domain/decide/decide.ts'
import { aivenClass } from '../domain/decide/states.ts'
import type { Action, Side } from '../domain/model.ts'
import { sameLabels } from '../domain/recognise/labels.ts'
import type { PairView, Target } from '../domain/recognise/pair.ts'
import { type Clouds, portOf, type UpcloudModification } from '../ports.ts'

/** A write that is due now. */
export interface Write {
  readonly side: Side
  /** The change of the plan that it belongs to: a removal may take two writes, switching off and deleting. */
  readonly action: Action
  readonly kind: 'creation' | 'modification' | 'removal'
  /** Everything that it does. */
  readonly actions: readonly Action[]
  /** The UpCloud peering that it changes or removes; null: none. */
  readonly peering: string | null
  /** For the log: `creating the Aiven side`. */
  readonly text: string
  /** For people: what a modification sent, and how to tell what shows instead; null for other kinds. */
  readonly sent: { readonly text: string; readonly shows: (view: PairView) => string } | null
  /** Key of the lock: writes that touch one VPC or one network never run at the same time. */
  readonly lock: string
  /** Whether a look shows that it happened. */
  readonly isShown: (view: PairView) => boolean
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
  if (step.side === 'aiven') return aivenWrite(target, view, step)
  if (step.action === 'create') return upcloudCreate(target, view)
  if (step.action === 'delete') {
    const aivenFirst = target.desired === 'absent' && ordered && aivenClass(view.state.aiven) !== 'absent'
    return aivenFirst ? null : upcloudRemoval(target, view)
  }
  return upcloudModification(target, view, decision)
}

function aivenWrite(target: Target, view: PairView, { action }: Step): Write | null {
  const { account, scope, vpc } = target.aiven
  const common = { side: 'aiven', peering: null, sent: null, lock: `vpc ${vpc}` } as const
  const { connection } = view
  if (action === 'create') {
    // A second POST while the old one is being deleted would revive nothing and confuse both.
    if (connection) return null
    return {
      ...common,
      action,
      kind: 'creation',
      actions: [action],
      text: 'creating the Aiven side',
      isShown: (now) => now.connection !== null && now.connection.state !== 'DELETING',
      send: async ({ aiven }) => {
        await portOf(aiven, account).createPeering(scope, vpc, target.upcloud.network)
        return null
      },
    }
  }
  if (!connection || connection.state === 'DELETING') return null
  // What still changes may turn out to carry traffic.
  if (target.desired !== 'absent' && view.peering?.state === 'provisioning') return null
  return {
    ...common,
    action: 'delete',
    kind: 'removal',
    actions: ['delete'],
    text: `removing the Aiven side (${connection.state})`,
    isShown: (now) => now.connection === null || now.connection.state === 'DELETING',
    send: async ({ aiven }) => {
      await portOf(aiven, account).deletePeering(scope, vpc, connection)
      return null
    },
  }
}

function upcloudCreate(target: Target, view: PairView): Write | null {
  const aiven = aivenClass(view.state.aiven)
  const { networkUuid } = view
  if ((aiven !== 'pending' && aiven !== 'active') || networkUuid === null) return null
  const { account, network, labels } = target.upcloud
  return {
    side: 'upcloud',
    action: 'create',
    kind: 'creation',
    actions: ['create'],
    peering: null,
    sent: null,
    text: 'creating the UpCloud side',
    lock: `network ${network}`,
    isShown: ({ peering }) => peering !== null,
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
function upcloudRemoval(target: Target, { peering }: PairView): Write | null {
  if (!peering || peering.state === 'provisioning') return null
  const { account, network } = target.upcloud
  const { uuid, state } = peering
  if (state === 'disabled')
    return {
      side: 'upcloud',
      action: 'delete',
      kind: 'removal',
      actions: ['delete'],
      peering: uuid,
      sent: null,
      text: 'deleting the UpCloud side',
      lock: `network ${network}`,
      isShown: (now) => now.peering?.uuid !== uuid,
      send: async ({ upcloud }) => {
        await portOf(upcloud, account).deletePeering(uuid)
        return null
      },
    }
  // Asked for already; the state follows.
  if (peering.configuredStatus === 'disabled' && isTransient(state)) return null
  return {
    ...modification(target, uuid, { configuredStatus: 'disabled' }),
    action: 'delete',
    actions: ['disable'],
    text: `switching the UpCloud side off before it is deleted (${state})`,
  }
}

function isTransient(state: string): boolean {
  return state === 'active' || state === 'pending-peer'
}

/**
 * Every difference in one PATCH: one change of state to wait out instead of three. Only a half that is about to be
 * switched off or removed gets our labels alone first.
 */
function upcloudModification(target: Target, view: PairView, { steps }: Decision): Write | null {
  const { peering } = view
  if (!peering || peering.state === 'provisioning') return null
  const all = steps.filter(({ side }) => side === 'upcloud').map(({ action }) => action)
  const [first = 'relabel'] = all
  const isMark = first === 'relabel' && view.state.upcloud?.marked === false
  const cuts = steps.some(({ action }) => action === 'disable' || action === 'delete' || action === 'create')
  // A network that got its router back: switched off first, on by the next write.
  const isOffAndOn = all.includes('disable') && all.includes('enable')
  const actions = isMark && cuts ? [first] : isOffAndOn ? ['disable' as const] : all
  return {
    ...modification(target, peering.uuid, {
      ...(actions.includes('rename') && { name: target.name }),
      ...(actions.includes('relabel') && { labels: target.upcloud.labels }),
      ...(actions.includes('enable') && { configuredStatus: 'active' as const }),
      ...(actions.includes('disable') && { configuredStatus: 'disabled' as const }),
    }),
    action: first,
    actions,
    text: `changing the UpCloud side (${actions.join(', ')})`,
  }
}

function modification(
  { upcloud: { account, network } }: Target,
  uuid: string,
  change: UpcloudModification,
): Omit<Write, 'action' | 'actions' | 'text'> {
  return {
    side: 'upcloud',
    kind: 'modification',
    peering: uuid,
    sent: {
      text: changeText(change),
      shows: ({ peering }) => (peering ? shownText(change, peering) : 'nothing'),
    },
    lock: `network ${network}`,
    isShown: ({ peering }) => peering === null || peering.uuid !== uuid || shows(change, peering),
    send: async ({ upcloud }) => {
      await portOf(upcloud, account).modifyPeering(uuid, change)
      return null
    },
  }
}

type Peering = NonNullable<PairView['peering']>

function shows({ name, labels, configuredStatus }: UpcloudModification, peering: Peering): boolean {
  return (
    (name === undefined || peering.name === name) &&
    (labels === undefined || sameLabels(peering.labels, labels)) &&
    (configuredStatus === undefined || peering.configuredStatus === configuredStatus)
  )
}

function changeText({ name, labels, configuredStatus }: UpcloudModification): string {
  return describe(name, labels, configuredStatus)
}

/** The same properties as the peering has them. */
function shownText({ name, labels, configuredStatus }: UpcloudModification, peering: Peering): string {
  return describe(
    name === undefined ? undefined : peering.name,
    labels === undefined ? undefined : peering.labels,
    configuredStatus === undefined ? undefined : peering.configuredStatus,
  )
}

function describe(
  name: string | undefined,
  labels: UpcloudModification['labels'],
  configuredStatus: string | undefined,
): string {
  return [
    ...(name === undefined ? [] : [`name ${JSON.stringify(name)}`]),
    ...(labels === undefined
      ? []
      : [`labels ${labels.map(({ key, value }) => JSON.stringify(`${key}=${value}`)).join(' ')}`]),
    ...(configuredStatus === undefined ? [] : [`configured_status ${configuredStatus}`]),
  ].join(', ')
}

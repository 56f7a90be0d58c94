/**
 * The heart: what one pair of sides needs, given what both clouds show and what the spec wants.
 *
 * Pure and total. The plan calls it on what was observed; the apply calls it again on fresh reads before each
 * step, so that a plan and its execution can never follow different rules.
 */
import type { Action, Desired, Side, Status } from '../model.ts'
import { aivenClass, type PersonCode, personCode, upcloudClass } from './states.ts'

export interface PairState {
  readonly desired: Desired
  /** State of the Aiven connection; null: none. */
  readonly aiven: string | null
  /** The UpCloud peering; null: none. */
  readonly upcloud: {
    readonly state: string
    readonly configuredStatus: string
    /** It points at another network than the one Aiven shows now. */
    readonly stale: boolean
    /** Aiven shows its network, but the peering does not say where it leads: it can be neither right nor stale. */
    readonly peerUnknown: boolean
    readonly misnamed: boolean
    readonly mislabelled: boolean
    /** It carries our labels, so that it is recognised whatever happens to Aiven's side. */
    readonly marked: boolean
    /** Its own network has a router. */
    readonly hasRouter: boolean
    /** This run began to remove it, so it goes whatever its state becomes. */
    readonly going: boolean
    /** Traffic of the VPC and network flows over another half that carries the VPC's label, too. */
    readonly flowsBeside: boolean
  } | null
}

export interface Step {
  readonly side: Side
  readonly action: Action
  readonly interrupts: boolean
}

/** The findings by which a pair's own state forbids any change. */
export type BlockedCode = PersonCode | 'unknown-state' | 'ambiguous-peering'

export interface Decision {
  readonly status: Exclude<Status, 'unmanaged'>
  readonly steps: readonly Step[]
  /** Sides that need nothing but time. */
  readonly waitingFor: readonly Side[]
  /** Set when a person must act first: the finding's code and the state it comes from. */
  readonly blocked: { readonly code: BlockedCode; readonly side: Side } | null
}

/** What to do about a pair, first step first. */
export function decide(pair: PairState): Decision {
  const { aiven, upcloud, desired } = pair
  if (aivenClass(aiven) === 'unknown') return blocked('unknown-state', 'aiven')
  if (upcloud && upcloudClass(upcloud.state) === 'unknown') return blocked('unknown-state', 'upcloud')
  // Traffic flows, and not to where Aiven says: whose it is, a person must find out.
  if (upcloud?.stale && upcloud.state === 'active' && !upcloud.going)
    return blocked('ambiguous-peering', 'upcloud')
  const decision = desired === 'absent' ? remove(pair) : keep(pair)
  return upcloud && !upcloud.marked ? markedFirst(decision) : decision
}

function blocked(code: BlockedCode, side: Side): Decision {
  return { status: 'blocked', steps: [], waitingFor: [], blocked: { code, side } }
}

/** Before a side goes, or is switched off, the half gets our labels: later only they tell whose it was. */
function markedFirst(decision: Decision): Decision {
  const { steps } = decision
  if (!steps.some(({ action }) => action === 'delete' || action === 'disable' || action === 'create'))
    return decision
  const rest = steps.filter(({ action }) => action !== 'relabel')
  return { ...decision, steps: [{ side: 'upcloud', action: 'relabel', interrupts: false }, ...rest] }
}

function remove(pair: PairState): Decision {
  const { aiven, upcloud } = pair
  const interrupts = mayFlow(pair)
  const aivenNow = aivenClass(aiven)
  const steps: Step[] = []
  if (aivenNow !== 'absent' && aivenNow !== 'deleting')
    steps.push({ side: 'aiven', action: 'delete', interrupts })
  if (upcloud) steps.push({ side: 'upcloud', action: 'delete', interrupts })
  const waitingFor: Side[] = aivenNow === 'deleting' ? ['aiven'] : []
  return { status: statusOf(steps, waitingFor, 'delete'), steps, waitingFor, blocked: null }
}

/**
 * Whether traffic of the pair may flow. UpCloud's word counts; where it says nothing clear, because the half is not
 * recognised or still changes, Aiven's does.
 */
function mayFlow({ aiven, upcloud }: PairState): boolean {
  if (upcloud?.state === 'active' || upcloud?.flowsBeside) return true
  const now = aivenClass(aiven)
  if (upcloud?.state === 'provisioning') return now === 'active' || now === 'failed'
  return (!upcloud || upcloud.stale) && now === 'active'
}

/** For `active` and `disabled` alike: both sides must exist; they differ in UpCloud's `configured_status`. */
function keep(pair: PairState): Decision {
  const { upcloud, desired } = pair
  const code = upcloud && !upcloud.going ? personCode(upcloud.state) : null
  const isCured = code === 'no-router' && upcloud?.hasRouter === true
  if (code && desired === 'active' && !isCured) return blocked(code, 'upcloud')
  if (upcloud?.peerUnknown && !upcloud.going && upcloudClass(upcloud.state) !== 'failed')
    return blocked('unknown-state', 'upcloud')
  const aivenSide = keepAiven(pair)
  const upcloudSide = keepUpcloud(pair)
  const steps = [...aivenSide.steps, ...upcloudSide.steps]
  const waitingFor = [...aivenSide.waitingFor, ...upcloudSide.waitingFor]
  return { status: statusOf(steps, waitingFor, kindOf(steps)), steps, waitingFor, blocked: null }
}

function kindOf(steps: readonly Step[]): Decision['status'] {
  const has = (action: Action) => steps.some((step) => step.action === action)
  if (has('delete') || (has('disable') && has('enable'))) return 'repair'
  return has('create') ? 'create' : 'update'
}

function statusOf(
  steps: readonly Step[],
  waitingFor: readonly Side[],
  changing: Decision['status'],
): Decision['status'] {
  if (steps.length > 0) return changing
  return waitingFor.length > 0 ? 'waiting' : 'in-sync'
}

interface SideDecision {
  readonly steps: readonly Step[]
  readonly waitingFor: readonly Side[]
}

const NOTHING: SideDecision = { steps: [], waitingFor: [] }

function doing(side: Side, ...actions: Action[]): SideDecision {
  return { steps: actions.map((action) => ({ side, action, interrupts: false })), waitingFor: [] }
}

function waiting(side: Side): SideDecision {
  return { steps: [], waitingFor: [side] }
}

function keepAiven(pair: PairState): SideDecision {
  const { aiven, upcloud, desired } = pair
  switch (aivenClass(aiven)) {
    case 'absent':
    case 'deleting':
      return doing('aiven', 'create')
    case 'building':
      return waiting('aiven')
    case 'pending':
      // While UpCloud is paused, what Aiven shows says nothing (api-facts F8).
      return desired === 'disabled' ? NOTHING : waiting('aiven')
    case 'failed':
      // UpCloud says that traffic flows: its word counts, Aiven's may be late.
      if (upcloud?.state === 'active') return waiting('aiven')
      return {
        steps: [
          { side: 'aiven', action: 'delete', interrupts: mayFlow(pair) },
          { side: 'aiven', action: 'create', interrupts: false },
        ],
        waitingFor: [],
      }
    case 'active':
    case 'unknown':
      return NOTHING
  }
}

function keepUpcloud(pair: PairState): SideDecision {
  const { upcloud, desired } = pair
  if (!upcloud) return doing('upcloud', 'create')
  const settled = isSettled(upcloud.state, desired)
  if (settled === 'never' || upcloud.stale || upcloud.going) return doing('upcloud', 'delete', 'create')
  const details: Step[] = []
  if (upcloud.misnamed) details.push({ side: 'upcloud', action: 'rename', interrupts: false })
  if (upcloud.mislabelled) details.push({ side: 'upcloud', action: 'relabel', interrupts: false })
  const switching = switchingOf(pair, upcloud)
  return {
    steps: [...switching, ...details],
    waitingFor: settled === 'later' && switching.length === 0 ? ['upcloud'] : [],
  }
}

/** Whether UpCloud's side is where it is to be: it is, it gets there by itself, or it has to be made again. */
function isSettled(state: string, desired: Desired): 'now' | 'later' | 'never' {
  const now = upcloudClass(state)
  switch (now) {
    case 'failed':
      return 'never'
    case 'provisioning':
    case 'pending':
    case 'needs-person':
      return 'later'
    case 'active':
    case 'disabled':
      return now === desired || desired === 'active' ? 'now' : 'later'
    case 'absent':
    case 'unknown':
      // Decided before: none of these gets here.
      return 'now'
  }
}

function switchingOf(
  pair: PairState,
  { state, configuredStatus }: NonNullable<PairState['upcloud']>,
): Step[] {
  const off = state === 'disabled'
  const enable = { side: 'upcloud', action: 'enable', interrupts: false } as const
  const disable = { side: 'upcloud', action: 'disable', interrupts: mayFlow(pair) } as const
  if (pair.desired === 'active') {
    // The network lost its router and has one again: off and on makes UpCloud notice (api-facts F7).
    if (state === 'missing-local-router') return configuredStatus === 'disabled' ? [] : [disable, enable]
    return off || configuredStatus === 'disabled' ? [enable] : []
  }
  // Off, but configured to be on: somebody switched it on, and the state has not followed yet.
  const paused = configuredStatus === 'disabled' || (off && configuredStatus !== 'active')
  return paused ? [] : [disable]
}

/**
 * The heart: what one pair of sides needs, given what both clouds show and what the spec wants.
 *
 * Pure and total. The plan calls it on what was observed; the apply calls it again on fresh reads before each
 * step, so that a plan and its execution can never follow different rules.
 */
import type { Action, Desired, Side, Status } from './model.ts'
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
  if (aivenClass(pair.aiven) === 'unknown') return blocked('unknown-state', 'aiven')
  if (upcloudClass(pair.upcloud?.state ?? null) === 'unknown') return blocked('unknown-state', 'upcloud')
  return pair.desired === 'absent' ? remove(pair) : keep(pair)
}

function blocked(code: BlockedCode, side: Side): Decision {
  return { status: 'blocked', steps: [], waitingFor: [], blocked: { code, side } }
}

function remove({ aiven, upcloud }: PairState): Decision {
  const interrupts = upcloud?.state === 'active'
  const aivenNow = aivenClass(aiven)
  const steps: Step[] = []
  if (aivenNow !== 'absent' && aivenNow !== 'deleting')
    steps.push({ side: 'aiven', action: 'delete', interrupts })
  if (upcloud) steps.push({ side: 'upcloud', action: 'delete', interrupts })
  const waitingFor: Side[] = aivenNow === 'deleting' ? ['aiven'] : []
  return { status: statusOf(steps, waitingFor, 'delete'), steps, waitingFor, blocked: null }
}

/** For `active` and `disabled` alike: both sides must exist; they differ in UpCloud's `configured_status`. */
function keep(pair: PairState): Decision {
  const { upcloud } = pair
  const code = upcloud && personCode(upcloud.state)
  if (code) return blocked(code, 'upcloud')
  if (upcloud?.stale && upcloud.state === 'active') return blocked('ambiguous-peering', 'upcloud')
  if (upcloud?.peerUnknown && !upcloud.stale && upcloudClass(upcloud.state) !== 'failed')
    return blocked('unknown-state', 'upcloud')
  const aivenSide = keepAiven(pair)
  const upcloudSide = keepUpcloud(pair)
  const steps = [...aivenSide.steps, ...upcloudSide.steps]
  const waitingFor = [...aivenSide.waitingFor, ...upcloudSide.waitingFor]
  const kind = steps.some((step) => step.action === 'delete')
    ? 'repair'
    : steps.some((step) => step.action === 'create')
      ? 'create'
      : 'update'
  return { status: statusOf(steps, waitingFor, kind), steps, waitingFor, blocked: null }
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

function keepAiven({ aiven, upcloud, desired }: PairState): SideDecision {
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
      return upcloud?.state === 'active' ? waiting('aiven') : doing('aiven', 'delete', 'create')
    case 'active':
    case 'unknown':
      return NOTHING
  }
}

function keepUpcloud({ upcloud, desired }: PairState): SideDecision {
  if (!upcloud) return doing('upcloud', 'create')
  const settled = isSettled(upcloud.state, desired)
  if (settled === 'never' || upcloud.stale) return doing('upcloud', 'delete', 'create')
  const details: Step[] = []
  if (upcloud.misnamed) details.push({ side: 'upcloud', action: 'rename', interrupts: false })
  if (upcloud.mislabelled) details.push({ side: 'upcloud', action: 'relabel', interrupts: false })
  const pause = pauseOrResume(upcloud, desired)
  return {
    steps: [...(pause ? [pause] : []), ...details],
    waitingFor: settled === 'later' && !pause ? ['upcloud'] : [],
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
      return 'later'
    case 'active':
    case 'disabled':
      return now === desired || desired === 'active' ? 'now' : 'later'
    case 'absent':
    case 'needs-person':
    case 'unknown':
      // Decided before: none of these gets here.
      return 'now'
  }
}

function pauseOrResume(
  { state, configuredStatus }: NonNullable<PairState['upcloud']>,
  desired: Desired,
): Step | null {
  const off = state === 'disabled'
  if (desired === 'active' && (off || configuredStatus === 'disabled'))
    return { side: 'upcloud', action: 'enable', interrupts: false }
  // Off, but configured to be on: somebody switched it on, and the state has not followed yet.
  const paused = configuredStatus === 'disabled' || (off && configuredStatus !== 'active')
  if (desired === 'disabled' && !paused)
    return { side: 'upcloud', action: 'disable', interrupts: state === 'active' }
  return null
}

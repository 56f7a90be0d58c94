/** What one pair needs, by what both clouds show and the spec wants. Pure and total; the apply asks again before each step. */
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
  return { ...decision, steps: [step('upcloud', 'relabel'), ...rest] }
}

function remove(pair: PairState): Decision {
  const interrupts = mayFlow(pair)
  const upcloud = pair.upcloud ? [step('upcloud', 'delete', interrupts)] : []
  const now = aivenClass(pair.aiven)
  if (now === 'deleting') return decided(pair, 'time', upcloud)
  return decided(pair, now === 'absent' ? [] : [step('aiven', 'delete', interrupts)], upcloud)
}

/** Whether traffic may flow: by UpCloud's word; by Aiven's where the half is not recognised or still changes. */
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
  return decided(pair, keepAiven(pair), keepUpcloud(pair))
}

/** What one side needs: these steps, or nothing but time. */
type Need = readonly Step[] | 'time'

function decided({ desired }: PairState, aiven: Need, upcloud: Need): Decision {
  const steps = [aiven, upcloud].filter((need) => need !== 'time').flat()
  const sides = { aiven, upcloud }
  const waitingFor = (['aiven', 'upcloud'] as const).filter((side) => sides[side] === 'time')
  return { status: statusOf(desired, steps, waitingFor), steps, waitingFor, blocked: null }
}

function statusOf(desired: Desired, steps: readonly Step[], waitingFor: readonly Side[]): Decision['status'] {
  const has = (action: Action) => steps.some((step) => step.action === action)
  if (steps.length === 0) return waitingFor.length > 0 ? 'waiting' : 'in-sync'
  if (desired === 'absent') return 'delete'
  if (has('delete') || (has('disable') && has('enable'))) return 'repair'
  return has('create') ? 'create' : 'update'
}

function step(side: Side, action: Action, interrupts = false): Step {
  return { side, action, interrupts }
}

function keepAiven(pair: PairState): Need {
  switch (aivenClass(pair.aiven)) {
    case 'absent':
    case 'deleting':
      return [step('aiven', 'create')]
    case 'building':
      return 'time'
    case 'pending':
      // While UpCloud is paused, what Aiven shows says nothing (api-facts F8).
      return pair.desired === 'disabled' ? [] : 'time'
    case 'failed':
      // UpCloud says that traffic flows: its word counts, Aiven's may be late.
      if (pair.upcloud?.state === 'active') return 'time'
      return [step('aiven', 'delete', mayFlow(pair)), step('aiven', 'create')]
    case 'active':
    case 'unknown':
      return []
  }
}

function keepUpcloud(pair: PairState): Need {
  const { upcloud, desired } = pair
  if (!upcloud) return [step('upcloud', 'create')]
  const now = upcloudClass(upcloud.state)
  if (now === 'failed' || upcloud.stale || upcloud.going)
    return [step('upcloud', 'delete'), step('upcloud', 'create')]
  const steps = switchingOf(pair, upcloud)
  if (upcloud.misnamed) steps.push(step('upcloud', 'rename'))
  if (upcloud.mislabelled) steps.push(step('upcloud', 'relabel'))
  return steps.length > 0 || now === desired ? steps : 'time'
}

function switchingOf(
  pair: PairState,
  { state, configuredStatus }: NonNullable<PairState['upcloud']>,
): Step[] {
  const off = state === 'disabled'
  const enable = step('upcloud', 'enable')
  const disable = step('upcloud', 'disable', mayFlow(pair))
  if (pair.desired === 'active') {
    // The network lost its router and has one again: off and on makes UpCloud notice (api-facts F7).
    if (state === 'missing-local-router') return configuredStatus === 'disabled' ? [] : [disable, enable]
    return off || configuredStatus === 'disabled' ? [enable] : []
  }
  // Off, but configured to be on: somebody switched it on, and the state has not followed yet.
  const paused = configuredStatus === 'disabled' || (off && configuredStatus !== 'active')
  return paused ? [] : [disable]
}

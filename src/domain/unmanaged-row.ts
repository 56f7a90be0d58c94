/** Pairs without an entry → rows of the plan. */
import { changeOf } from './changes.ts'
import { finding } from './findings.ts'
import type { Finding, PeeringPlan } from './model.ts'
import { statesText } from './pair.ts'
import { BEFORE_APPLY } from './rows.ts'
import type { Unmanaged } from './unmanaged.ts'

/** The row of a pair without an entry; only our own is deleted, and only when asked. */
export function unmanagedRow(one: Unmanaged, remove: boolean): PeeringPlan {
  const { target, view, decision } = one
  const removable = remove && one.own && !one.unread
  const deleting = removable && decision.status === 'delete'
  const stopped = removable && decision.blocked !== null
  return {
    name: one.name,
    at: null,
    status: deleting ? 'delete' : stopped ? 'blocked' : 'unmanaged',
    desired: deleting || stopped ? 'absent' : null,
    changes: deleting ? decision.steps.map((step) => changeOf(step, target, view)) : [],
    ...sides(one),
    findings: deleting
      ? halfRemoved(one)
      : [stopped ? unknownState(one) : finding('unmanaged', unmanagedText(one, remove), null)],
    leases: [],
    routeConfirmed: false,
    stuck: false,
    drifted: deleting,
    pending: deleting,
    ...BEFORE_APPLY,
  }
}

function sides({ target, view, vpc, network }: Unmanaged): Pick<PeeringPlan, 'aiven' | 'upcloud'> {
  return {
    aiven: {
      scope: vpc ? target.aiven.scope : null,
      vpc: target.aiven.vpc || null,
      cloud: vpc?.cloud ?? null,
      cidr: vpc?.cidr ?? null,
      state: view.connection?.state ?? null,
      changedAt: view.connection?.changedAt ?? null,
      networkUuid: view.networkUuid,
    },
    upcloud: {
      network: target.upcloud.network,
      networkName: network?.name || null,
      zone: network?.zone ?? null,
      cidrs: network?.subnets.map(({ cidr }) => cidr) ?? view.peering?.network.cidrs ?? [],
      peering: view.peering?.uuid ?? null,
      state: view.peering?.state ?? null,
      changedAt: view.peering?.changedAt ?? null,
    },
  }
}

/** Where the project of a VPC is not known, its side can be neither seen nor removed. */
function halfRemoved({ target, view, vpc, secondOf }: Unmanaged): Finding[] {
  if (vpc || secondOf !== null) return []
  return [
    finding(
      'unmanaged',
      `Only the UpCloud side (peering ${view.peering?.uuid ?? ''}) is removed: no entry names VPC ${target.aiven.vpc || '(unknown)'} any more, so the Aiven side is neither read nor removed. Remove it in the Aiven Console, or remove both with an entry of the two ends and state: absent`,
      null,
    ),
  ]
}

function unknownState(one: Unmanaged): Finding {
  return finding(
    'unknown-state',
    `${subject(one)} is not in the spec and would be deleted, but a state is not known to this version (${statesText(one.view)}), so it is left alone. Look at it in both consoles and update the action`,
    null,
  )
}

function unmanagedText(one: Unmanaged, remove: boolean): string {
  if (one.secondOf !== null) return secondHalfText(one, remove)
  const what = `${subject(one)} exists but is not in the spec`
  if (one.own && one.unread)
    return `${what}. It carries this spec's label, but this run did not read its VPC, so nothing is removed. A run over the whole spec that can read every VPC removes both sides with unmanaged: delete`
  if (one.own)
    return `${what}. It carries this spec's label: add an entry, or remove it with unmanaged: delete`
  if (!remove) return `${what}. Add an entry to manage it, or remove it by hand`
  return `${what}. Nothing shows that it is this spec's own, so it is not deleted; remove it by hand if nobody needs it`
}

/** A second half can be left by a request that was late, beside a connection that was made again meanwhile. */
function secondHalfText(one: Unmanaged, remove: boolean): string {
  const what = `${subject(one)} is labelled as the UpCloud side of ${JSON.stringify(one.secondOf)}, but another peering is: this one leads to network ${one.view.peering?.peer.uuid || '(unknown)'}, which is not Aiven's side of it`
  if (!one.own) return `${what}. It is not this spec's own; remove it by hand if nobody needs it`
  return remove && one.unread
    ? `${what}. This run did not read everything, so it is left alone; a run over the whole spec removes it with unmanaged: delete`
    : `${what}. Remove it by hand, or with unmanaged: delete`
}

function subject({ target, view: { peering } }: Unmanaged): string {
  const ends = `of VPC ${target.aiven.vpc || '(unknown)'} and network ${target.upcloud.network}`
  if (!peering) return `An Aiven connection ${ends} without an UpCloud side that is recognised`
  return `UpCloud peering ${peering.uuid} ${peering.name ? JSON.stringify(peering.name) : '(without a name)'} ${ends}`
}

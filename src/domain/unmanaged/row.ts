/** What exists without an entry → rows of the plan. */
import { changeOf } from '../decide/changes.ts'
import { ambiguityText, ownershipDoubt } from '../decide/judge.ts'
import { finding } from '../findings.ts'
import type { Finding, PeeringPlan, UpcloudPeering } from '../model.ts'
import { AIVEN_VPC_KEY, isOfOtherVpc, isOfSpec, labelOf } from '../recognise/labels.ts'
import { candidatesOf, statesText } from '../recognise/pair.ts'
import { BEFORE_APPLY, sides } from '../rows.ts'
import type { LoosePeering, Unmanaged, UnmanagedPair } from './unmanaged.ts'

/** The row of what has no entry; only a whole pair of our own is deleted, and only when asked. */
export function unmanagedRow(one: Unmanaged, remove: boolean): PeeringPlan {
  return one.kind === 'pair' ? pairRow(one, remove) : looseRow(one, remove)
}

const NOTHING_TO_DO = {
  at: null,
  status: 'unmanaged',
  desired: null,
  changes: [],
  leases: [],
  routeConfirmed: false,
  stuck: false,
  drifted: false,
  pending: false,
  ...BEFORE_APPLY,
} as const

function pairRow(one: UnmanagedPair, remove: boolean): PeeringPlan {
  const { target, view, decision, vpc, network } = one
  const row: PeeringPlan = {
    ...NOTHING_TO_DO,
    name: target.name,
    ...sides(target.aiven.scope, { vpcId: vpc.id, vpc, networkUuid: target.upcloud.network, network }, view),
    findings: [finding('unmanaged', pairText(one, remove), null)],
  }
  if (!remove) return row
  const obstacle = obstacleOf(one)
  if (obstacle) return { ...row, status: 'blocked', desired: 'absent', findings: [obstacle] }
  if (!one.own || decision.status !== 'delete') return row
  const changes = decision.steps.map((step) => changeOf(step, target, view))
  return { ...row, status: 'delete', desired: 'absent', changes, findings: [], drifted: true, pending: true }
}

function looseRow(one: LoosePeering, remove: boolean): PeeringPlan {
  const { peering, network } = one
  const vpcId = labelOf(peering, AIVEN_VPC_KEY)
  const ends = { vpcId, vpc: null, networkUuid: peering.network.uuid, network }
  return {
    ...NOTHING_TO_DO,
    name: peering.name || `unnamed (network ${network?.name || peering.network.uuid})`,
    ...sides(null, ends, { connection: null, peering, networkUuid: peering.peer.uuid || null }),
    findings: [finding('unmanaged', looseText(one, remove), null)],
  }
}

/** Why a pair of our own that is to go must stay; null: nothing keeps it, or it is not our own. */
function obstacleOf({ target, view, decision, own }: UnmanagedPair): Finding | null {
  const several = candidatesOf(view)
  if (several.some((one) => isOfSpec(one, target.ownSpecs)))
    return finding('ambiguous-peering', ambiguityText(target, view), null)
  if (!own || !decision.blocked) return null
  const { code } = decision.blocked
  const why =
    code === 'ambiguous-peering'
      ? `it carries traffic to network ${view.peering?.peer.uuid ?? ''}, which is not the one that Aiven shows for this VPC`
      : `this version does not know a state (${statesText(view)})`
  return finding(
    code,
    `${pairSubject({ target, view })} is not in the spec and would be deleted, but ${why}. It is left alone. Look at it in both consoles`,
    null,
  )
}

function pairText(one: UnmanagedPair, remove: boolean): string {
  const what = `${pairSubject(one)} exists but is not in the spec`
  if (one.own)
    return `${what}. It carries this spec's label: add an entry, or remove it with unmanaged: delete`
  if (!remove) return `${what}. Add an entry to manage it, or remove it by hand`
  const { peering } = one.view
  if (peering && isOfOtherVpc(peering, one.target.aiven.vpc))
    return `${what}. Its label aiven-vpc names another VPC, so it is left alone. Correct the label, or remove the peering by hand if nobody needs it`
  const isLabelled = ownershipDoubt(one.target, one.view) === null
  return isLabelled
    ? `${what}. Another pair may have the same UpCloud peering, so it is left alone. Remove it by hand if nobody needs it`
    : `${what}. Nothing shows that it is this spec's own, so it is not deleted. Remove it by hand if nobody needs it`
}

function looseText(one: LoosePeering, remove: boolean): string {
  const { peering, own, secondOf } = one
  const vpc = labelOf(peering, AIVEN_VPC_KEY)
  const subject = `UpCloud peering ${peering.uuid} ${nameText(peering)}`
  if (secondOf !== null)
    return `${subject} carries the labels of ${JSON.stringify(secondOf)}, but another peering is its UpCloud side. This one leads to network ${peering.peer.uuid || '(unknown)'}. Remove it by hand if nobody needs it`
  const what = `${subject} of VPC ${vpc ?? '(unknown)'} and network ${peering.network.uuid} exists but is not in the spec`
  if (!own) return `${what}. Add an entry to manage it, or remove it by hand if nobody needs it`
  if (!remove)
    return `${what}. It carries this spec's label: add an entry, or remove it with unmanaged: delete`
  return `${what}. It carries this spec's label, but its Aiven side could not be looked at, so neither side is removed. Remove both by an entry of the two ends with state: absent, or by hand`
}

function pairSubject({ target, view: { peering } }: Pick<UnmanagedPair, 'target' | 'view'>): string {
  const ends = `of VPC ${target.aiven.vpc} and network ${target.upcloud.network}`
  if (!peering) return `An Aiven connection ${ends} without a recognised UpCloud side`
  return `UpCloud peering ${peering.uuid} ${nameText(peering)} ${ends}`
}

function nameText({ name }: UpcloudPeering): string {
  return name ? JSON.stringify(name) : '(without a name)'
}

/** What exists without an entry → rows of the plan. */
import { changeOf } from '../decide/changes.ts'
import { ambiguityText, objections, ownershipDoubt } from '../decide/judge.ts'
import type { Pair } from '../draft.ts'
import { finding } from '../findings.ts'
import type { Finding, PeeringPlan } from '../model.ts'
import { isOfSpec } from '../recognise/labels.ts'
import { candidatesOf } from '../recognise/pair.ts'
import { NOTHING_TO_DO, sides } from '../rows.ts'
import type { Unmanaged } from './unmanaged.ts'

/** The row of what has no entry; only a whole pair of our own is deleted, and only when asked. */
export function unmanagedRow(one: Unmanaged, remove: boolean): PeeringPlan {
  const { name, peering, pair, own } = one
  const view = pair?.view ?? { connection: null, peering, networkUuid: peering?.peer.uuid || null }
  const row: PeeringPlan = {
    ...NOTHING_TO_DO,
    name,
    at: null,
    status: 'unmanaged',
    desired: null,
    ...sides(pair?.target.aiven.scope ?? null, one, view),
    findings: [finding('unmanaged', textOf(one, remove), null)],
  }
  if (!remove || !pair) return row
  const { target, decision } = pair
  const obstacle = obstacleOf(one, pair)
  if (obstacle) return { ...row, status: 'blocked', desired: 'absent', findings: [obstacle] }
  if (!own || decision.status !== 'delete') return row
  const changes = decision.steps.map((step) => changeOf(step, target, pair.view))
  return { ...row, status: 'delete', desired: 'absent', changes, findings: [], drifted: true, pending: true }
}

/** Why a pair of our own that is to go must stay; null: nothing keeps it, or it is not our own. */
function obstacleOf(one: Unmanaged, { target, view, decision }: Pair): Finding | null {
  if (candidatesOf(view).some((half) => isOfSpec(half, target.ownSpecs)))
    return finding('ambiguous-peering', ambiguityText(target, view), null)
  const [obstacle] = one.own && decision.blocked ? objections(target, view, decision, null, () => false) : []
  if (!obstacle) return null
  const message = `${subjectOf(one)} is not in the spec and would be deleted. ${obstacle.message}`
  return { ...obstacle, message }
}

function textOf(one: Unmanaged, remove: boolean): string {
  const { peering, pair, own, secondOf } = one
  if (secondOf !== null)
    return `${subjectOf(one)} carries the labels of ${JSON.stringify(secondOf)}, but another peering is its UpCloud side. This one leads to network ${peering?.peer.uuid || '(unknown)'}. Remove it by hand if nobody needs it`
  const what = `${subjectOf(one)} exists but is not in the spec`
  if (own && remove && !pair)
    return `${what}. It carries this spec's label, but its Aiven side could not be looked at, so neither side is removed. Remove both by an entry of the two ends with state: absent, or by hand`
  if (own) return `${what}. It carries this spec's label: add an entry, or remove it with unmanaged: delete`
  if (!remove || !pair) return `${what}. Add an entry to manage it, or remove it by hand`
  const doubt = ownershipDoubt(pair.target, pair.view)
  return `${what}. ${doubt ?? 'Another pair may have the same UpCloud peering, so it is left alone'}`
}

function subjectOf({ vpcId, networkUuid, peering }: Unmanaged): string {
  const pair = `of VPC ${vpcId ?? '(unknown)'} and network ${networkUuid}`
  if (!peering) return `An Aiven connection ${pair} without a recognised UpCloud side`
  const { uuid, name } = peering
  return `UpCloud peering ${uuid} ${name ? JSON.stringify(name) : '(without a name)'} ${pair}`
}

/** What a plan allows its apply to write, and no more, whatever the apply sees meanwhile. */
import type { Action, PeeringPlan, Side } from '../model.ts'
import type { Planned } from '../plan.ts'
import type { Target } from '../recognise/target.ts'

export interface PairBound extends Pick<Target, 'aiven' | 'upcloud'> {
  /** The UpCloud peering that the plan recognised; null: none. */
  readonly peering: string | null
  readonly allows: (side: Side, action: Action) => boolean
}

/**
 * The bound of a plan's row; null: it allows no write.
 * @param strict only what the plan names (`reviewed-plan: require`). Otherwise also what a change under the run's hands
 *   may ask for: a removal or a switch-off nevertheless only where the plan named one for the peering.
 */
export function boundOf({ row, target }: Planned, strict: boolean): PairBound | null {
  if (!target || row.changes.length === 0) return null
  const { aiven, upcloud } = target
  const allowed = new Set(strict ? namedBy(row) : coveredBy(row))
  const allows = (side: Side, action: Action) => allowed.has(`${side} ${action}`)
  return { aiven, upcloud, peering: row.upcloud.peering, allows }
}

function namedBy({ changes }: PeeringPlan): string[] {
  // UpCloud deletes only what is switched off (api-facts B4).
  return changes.flatMap(({ side, action }) =>
    side === 'upcloud' && action === 'delete' ? ['upcloud delete', 'upcloud disable'] : [`${side} ${action}`],
  )
}

function coveredBy(row: PeeringPlan): string[] {
  const covered = [...namedBy(row), 'upcloud enable', 'upcloud rename', 'upcloud relabel']
  if (row.status === 'create' || row.status === 'repair') covered.push('aiven create', 'upcloud create')
  if (row.status === 'delete' || row.status === 'repair')
    covered.push('aiven delete', 'upcloud delete', 'upcloud disable')
  return covered
}

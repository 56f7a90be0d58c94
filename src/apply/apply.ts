/** The plan carried out: every peering side by side, one failing does not stop the others. */
import { boundOf } from '../domain/decide/bound.ts'
import type { Status } from '../domain/model.ts'
import type { Planned } from '../domain/plan.ts'
import type { Clock, Clouds, Log } from '../ports.ts'
import { type Applied, converge } from './converge.ts'
import { guard } from './guard.ts'
import { Locks, Ticker } from './pace.ts'
import type { ApplyOptions, Run } from './pair.ts'
import { Progress } from './progress.ts'
import { FreshReads } from './reads.ts'
import { PairRecord } from './record.ts'

export interface ApplyResult {
  /** By position in the plan. */
  readonly peerings: readonly Applied[]
  readonly changed: boolean
  /** Messages of writes that the guard stopped: each is a bug. */
  readonly stopped: readonly string[]
  /** The freshest answers seen, for telling how things stand now. */
  readonly reads: FreshReads
}

export interface ApplyPorts {
  readonly clouds: Clouds
  readonly clock: Clock
  readonly log: Log & { group(title: string, lines: readonly string[]): void }
}

const UNTOUCHED = { changed: false, error: null, findings: [], last: null } as const

/** Statuses that give an apply something to do. */
const WORK: ReadonlySet<Status> = new Set(['create', 'update', 'repair', 'delete', 'waiting'])

/**
 * Applies; never rejects because of a cloud.
 *
 * @param saw whether the plan saw an UpCloud peering with this UUID.
 */
export async function applyPlan(
  planned: readonly Planned[],
  saw: (uuid: string) => boolean,
  ports: ApplyPorts,
  options: ApplyOptions,
): Promise<ApplyResult> {
  const { clock, log } = ports
  const bounds = planned.map((one) => boundOf(one, options.strict))
  const { clouds, stopped } = guard(
    ports.clouds,
    bounds.filter((bound) => bound !== null),
  )
  const reads = new FreshReads(clouds, clock)
  const run: Run = {
    ...options,
    clouds,
    clock,
    reads,
    ticker: new Ticker(clock, options.pollIntervalMs, options.stop),
    locks: new Locks(),
    refreshedAt: new Map(),
  }
  const peerings = await Promise.all(
    planned.map(async (one, index): Promise<Applied> => {
      const { row, target } = one
      if (!target || !WORK.has(row.status))
        return { result: row.status === 'blocked' ? 'skipped' : 'unchanged', ...UNTOUCHED }
      const progress = new Progress(row.name, clock, log)
      const record = new PairRecord(one, saw)
      const applied = await converge({ target, bound: bounds[index] ?? null, record, progress, run })
      const why = applied.error === null ? [] : [applied.error]
      log.group(`${row.name}: ${applied.result}`, [...progress.lines, ...why])
      return applied
    }),
  )
  return { peerings, changed: peerings.some((one) => one.changed), stopped, reads }
}

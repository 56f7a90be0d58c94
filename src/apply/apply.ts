/** The plan carried out: every peering side by side, one failing does not stop the others. */
import type { PeeringPlan, Result, Side } from '../domain/model.ts'
import type { Planned } from '../domain/plan.ts'
import { aivenClass } from '../domain/states.ts'
import type { Clock, Clouds, Log } from '../ports.ts'
import { type ConvergeContext, converge, type PairOutcome } from './converge.ts'
import { Locks, Ticker } from './pace.ts'
import { Progress } from './progress.ts'
import { FreshReads } from './reads.ts'
import { RefreshPace } from './refresh.ts'

export interface ApplyOptions {
  readonly wait: boolean
  readonly waitTimeoutMs: number
  readonly pollIntervalMs: number
  /** Whether a change with this canonical value (`Change.value`) was reviewed, or needs no review. */
  readonly approves: (value: string) => boolean
  /** Aborted when the run must end early. */
  readonly stop: AbortSignal
}

export interface Applied {
  readonly result: Result
  readonly outcome: PairOutcome
}

export interface ApplyResult {
  /** By position in the plan. */
  readonly peerings: readonly Applied[]
  readonly changed: boolean
  /** The freshest answers seen, for telling how things stand now. */
  readonly reads: FreshReads
}

export interface ApplyPorts {
  readonly clouds: Clouds
  readonly clock: Clock
  readonly log: Log & { group(title: string, lines: readonly string[]): void }
  /** Makes a name safe for a log line. */
  readonly logText: (text: string) => string
}

const UNTOUCHED: PairOutcome = { changed: false, error: null, findings: [], last: null }

/** Statuses that give an apply something to do. */
function isWork({ status }: PeeringPlan): boolean {
  return (
    status === 'create' ||
    status === 'update' ||
    status === 'repair' ||
    status === 'delete' ||
    status === 'waiting'
  )
}

/** Applies; never rejects because of a cloud. */
export async function applyPlan(
  planned: readonly Planned[],
  ports: ApplyPorts,
  options: ApplyOptions,
): Promise<ApplyResult> {
  const { clouds, clock, log } = ports
  const reads = new FreshReads(clouds, clock)
  const context: ConvergeContext = {
    clouds,
    clock,
    reads,
    ticker: new Ticker(clock, options.pollIntervalMs),
    locks: new Locks(),
    refreshes: new RefreshPace(clock),
    wait: options.wait,
    waitTimeoutMs: options.waitTimeoutMs,
    approves: options.approves,
    stop: options.stop,
  }
  const peerings = await Promise.all(
    planned.map(async ({ row, target }): Promise<Applied> => {
      if (!target || !isWork(row))
        return { result: row.status === 'blocked' ? 'skipped' : 'unchanged', outcome: UNTOUCHED }
      const progress = new Progress(ports.logText(row.name), clock, log)
      const outcome = await converge(target, sidesOf(row), context, progress)
      const result = resultOf(outcome, options.stop)
      log.group(`${ports.logText(row.name)}: ${result}`, progress.lines)
      return { result, outcome }
    }),
  )
  return { peerings, changed: peerings.some(({ outcome }) => outcome.changed), reads }
}

/** Sides that are there and not going away. */
function sidesOf({ aiven, upcloud }: PeeringPlan): Side[] {
  const sides: Side[] = upcloud.peering === null ? [] : ['upcloud']
  const state = aivenClass(aiven.state)
  return state === 'absent' || state === 'deleting' ? sides : ['aiven', ...sides]
}

function resultOf({ error, changed }: PairOutcome, stop: AbortSignal): Result {
  if (error !== null) return stop.aborted && !changed ? 'skipped' : 'failed'
  return changed ? 'applied' : 'unchanged'
}

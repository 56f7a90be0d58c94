/** One pair on its way: what is its own, and what it shares with all others of the run. */
import type { PairBound } from '../domain/decide/bound.ts'
import type { Target } from '../domain/recognise/target.ts'
import type { Clock, Clouds } from '../ports.ts'
import type { Locks, Ticker } from './pace.ts'
import type { Progress } from './progress.ts'
import type { FreshReads } from './reads.ts'
import type { PairRecord } from './record.ts'

export interface Pair {
  readonly target: Target
  /** null: the plan changes nothing of it. */
  readonly bound: PairBound | null
  readonly record: PairRecord
  readonly progress: Progress
  readonly run: Run
}

export interface ApplyOptions {
  readonly wait: boolean
  readonly waitTimeoutMs: number
  readonly pollIntervalMs: number
  /** Only what the plan names, not what a change under the run's hands may ask for. */
  readonly strict: boolean
  /** Aborted when the run must end early: no new write starts. */
  readonly stop: AbortSignal
}

export interface Run extends ApplyOptions {
  /** Guarded: a write that the plan does not cover is stopped. */
  readonly clouds: Clouds
  readonly clock: Clock
  readonly reads: FreshReads
  readonly ticker: Ticker
  readonly locks: Locks
  /** When Aiven was last asked to refresh a VPC's peerings, in ms since the epoch, by VPC. */
  readonly refreshedAt: Map<string, number>
}

/** Whether the pair's time is up. */
export function isOutOfTime({ progress, run }: Pair): boolean {
  return progress.elapsedMs >= run.waitTimeoutMs
}

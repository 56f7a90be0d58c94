/** Which run wrote something, so that an older run never overwrites what a newer one said. */
import { compareIds } from './pages.ts'

/** `GITHUB_RUN_ID` and `GITHUB_RUN_ATTEMPT`. */
export interface RunStamp {
  readonly id: string
  readonly attempt: number
}

/** What the caller reads from a marker; `run` is null when the marker does not say. */
export interface MarkerInfo {
  readonly run: RunStamp | null
}

/**
 * Was this written by a run newer than `run`? By run id, as a number, then by attempt: a repetition of an old
 * run keeps its id and stays older. The same attempt of the same run may write again: a later job of it knows
 * more.
 */
export function isNewer(marker: MarkerInfo, run: RunStamp): boolean {
  if (marker.run === null) return false
  const order = compareIds(marker.run.id, run.id)
  return order > 0 || (order === 0 && marker.run.attempt > run.attempt)
}

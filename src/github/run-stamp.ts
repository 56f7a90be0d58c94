/** Which run wrote something, so that an older run never overwrites what a newer one said. */

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
  const [theirs, ours] = [numberOf(marker.run.id), numberOf(run.id)]
  return theirs > ours || (theirs === ours && marker.run.attempt > run.attempt)
}

/** Text that is no number counts as 0. */
function numberOf(id: string): bigint {
  return /^\d{1,40}$/.test(id) ? BigInt(id) : 0n
}

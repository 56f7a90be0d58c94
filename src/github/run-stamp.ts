/** Which run wrote something, so that an older run never overwrites what a newer one said. */

/** `GITHUB_RUN_ID` and `GITHUB_RUN_ATTEMPT`. */
export interface RunStamp {
  readonly id: string
  readonly attempt: number
}

/**
 * Is `theirs` a run newer than `ours`? By run id, as a number, then by attempt: a repetition of an old run keeps its id
 * and stays older. The same attempt of the same run may write again: a later job of it knows more.
 */
export function isNewer(theirs: RunStamp, ours: RunStamp): boolean {
  const [their, our] = [numberOf(theirs.id), numberOf(ours.id)]
  return their > our || (their === our && theirs.attempt > ours.attempt)
}

/** Text that is no number counts as 0. */
function numberOf(id: string): bigint {
  return /^\d{1,40}$/.test(id) ? BigInt(id) : 0n
}

/** Which run wrote something, so that an older run never overwrites what a newer one said. */

/** `GITHUB_RUN_ID` and `GITHUB_RUN_ATTEMPT`: a part of our markers, and of what is known of this run. */
export interface RunStamp {
  readonly runId: string
  readonly runAttempt: number
}

/**
 * Is `theirs` a run newer than `ours`? By run id, as a number, then by attempt: a repetition of an old run keeps its id
 * and stays older. The same attempt of the same run may write again: a later job of it knows more.
 *
 * @param theirs null: no run of ours wrote it; that is never newer.
 */
export function isNewer(theirs: RunStamp | null, ours: RunStamp): boolean {
  if (theirs === null) return false
  // Text that is no number counts as 0.
  const [their, our] = [Number(theirs.runId) || 0, Number(ours.runId) || 0]
  return their > our || (their === our && theirs.runAttempt > ours.runAttempt)
}

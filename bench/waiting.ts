/** What a run asks for while it only waits. */
import type { LoggedRequest } from '../simulator/index.ts'

/** A tick's reads take a while to go out; two ticks are never this close, as a share of the poll interval. */
const SHARE = 0.75

/**
 * The most reads of one thing within one tick, counted only where nothing is written: before a write a look of its
 * own may be due. 1 when the thing is read once in each tick, whoever waits for it.
 *
 * @param reads GET requests, oldest first.
 * @param writes when writes arrived, in ms.
 */
export function mostReadsAtOnce(
  reads: readonly Pick<LoggedRequest, 'path' | 'at'>[],
  writes: readonly number[],
  pollIntervalMs: number,
): number {
  const window = pollIntervalMs * SHARE
  const isQuiet = (from: number, to: number) => !writes.some((at) => at >= from && at <= to)
  const counts = [...Map.groupBy(reads, ({ path }) => path).values()].flatMap((same) =>
    same.map(({ at: from }) => {
      const end = from + window
      return isQuiet(from, end) ? same.filter(({ at }) => at >= from && at < end).length : 0
    }),
  )
  return counts.reduce((most, count) => Math.max(most, count), 0)
}

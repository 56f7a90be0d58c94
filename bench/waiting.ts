/** What a run asks for while it only waits. */
import type { LoggedRequest } from '../simulator/index.ts'

/** Looks are a second apart at the least; the reads of one may take up to half of that to go out, in ms. */
const TICK_MS = 500

/**
 * The most reads of one thing within one look, counted after the first write and only where nothing is written: before a
 * write a look of its own may be due. 1 when the thing is read once in each look, whoever waits for it.
 *
 * @param reads GET requests, oldest first.
 * @param writes when writes arrived, in ms.
 */
export function mostReadsAtOnce(
  reads: readonly Pick<LoggedRequest, 'path' | 'at'>[],
  writes: readonly number[],
): number {
  const firstWrite = Math.min(...writes)
  const isQuiet = (from: number, to: number) =>
    from > firstWrite && !writes.some((at) => at >= from && at <= to)
  const counts = [...Map.groupBy(reads, ({ path }) => path).values()].flatMap((same) =>
    same.map(({ at: from }) => {
      const end = from + TICK_MS
      return isQuiet(from, end) ? same.filter(({ at }) => at >= from && at < end).length : 0
    }),
  )
  return counts.reduce((most, count) => Math.max(most, count), 0)
}

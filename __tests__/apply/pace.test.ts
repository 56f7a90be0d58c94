import { expect, test } from 'vitest'
import { Ticker } from '../../src/apply/pace.ts'
import { Universe, virtualClock } from '../chaos/universe.ts'

/** Virtual time from 0, and a ticker in it. */
function stage(intervalMs: number, stop = new AbortController()) {
  const universe = new Universe(1, 1000)
  const start = universe.now
  const ticker = new Ticker(virtualClock(universe, 1, 'ticker'), intervalMs, stop.signal)
  const now = () => universe.now - start
  /** When the next tick of somebody who comes back after each one is. */
  const ticks = async (count: number) => {
    const seen: number[] = []
    for (let i = 0; i < count; i++) {
      await ticker.next()
      seen.push(now())
    }
    return seen
  }
  return { universe, ticker, ticks, now }
}

test('the first ticks come 1, 2, 4, 6 and 9 s after the start, later ones after the poll interval', async () => {
  const { universe, ticks } = stage(5000)
  expect(await universe.until(ticks(8))).toEqual([1000, 2000, 4000, 6000, 9000, 13_500, 18_500, 23_500])
})

test('no pause is longer than the poll interval', async () => {
  const { universe, ticks } = stage(1500)
  expect(await universe.until(ticks(4))).toEqual([1000, 2000, 3500, 5000])
})

test('all who wait share one tick', async () => {
  const { universe, ticks } = stage(5000)
  const both = universe.until(Promise.all([ticks(3), ticks(3)]))
  expect(await both).toEqual([
    [1000, 2000, 4000],
    [1000, 2000, 4000],
  ])
})

test('what is sent while others wait for a long time brings their tick forward', async () => {
  const { universe, ticker, ticks } = stage(30_000)
  universe.in(22_000, () => ticker.sent())
  const seen = [1000, 2000, 4000, 6000, 9000, 13_500, 20_250, 23_000, 24_000]
  expect(await universe.until(ticks(9))).toEqual(seen)
})

test('a tick that comes soon anyway is not put off', async () => {
  const { universe, ticker, ticks } = stage(5000)
  universe.in(300, () => ticker.sent())
  universe.in(600, () => ticker.sent())
  expect(await universe.until(ticks(3))).toEqual([1000, 2000, 3400])
})

test('nobody waits for a tick when the run ends', async () => {
  const stop = new AbortController()
  const { universe, ticker, now } = stage(5000, stop)
  universe.in(400, () => stop.abort(new Error('it is over')))
  const waited = ticker.next().catch((error: Error) => `${error.message} at ${now()}`)
  expect(await universe.until(waited)).toBe('it is over at 400')
})

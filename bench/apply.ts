/** What an apply of so many peerings takes beside an apply of one, with clouds that take their time. */
import { benchWorld, CONCURRENCY } from './world.ts'

/** Still shorter than the real clouds' tens of seconds, so that the benchmark ends. */
export const DELAYS = { aivenBuildMs: 5000, aivenPollMs: 5000, upcloudProvisioningMs: 3000 }
const POLL_MS = 2000

/** Wall time in ms of making them all from nothing; one run. */
export async function applyMs(peerings: number): Promise<number> {
  const world = await benchWorld(peerings, DELAYS)
  const { elapsedMs, outputs } = await world.runner.run({
    inputs: {
      mode: 'apply',
      concurrency: String(CONCURRENCY),
      'poll-interval': `${POLL_MS}ms`,
      comment: 'never',
    },
  })
  if (outputs['applied-count'] !== String(peerings))
    throw new Error(`an apply of ${peerings} applied ${outputs['applied-count']}`)
  await world.close()
  return elapsedMs
}

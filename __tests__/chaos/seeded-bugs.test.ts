/** Proof that the harness bites: each seeded bug is caught, in a schedule that the product itself survives. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SEEDED_BUGS, type SeededBug } from './bugs.ts'
import type { Promise_ } from './monitor.ts'
import { play } from './play.ts'
import { type Scenario, scenario } from './scenario.ts'

/** Schedules that are tried for each bug. */
const TRIES = 250
const SEED = 7

async function firstCatch({
  sabotage,
}: SeededBug): Promise<{ schedule: Scenario; promises: Promise_[] } | null> {
  for (const schedule of fc.sample(scenario, { seed: SEED, numRuns: TRIES })) {
    const { violations } = await play(schedule, sabotage)
    if (violations.length > 0) return { schedule, promises: violations.map(({ promise }) => promise) }
  }
  return null
}

describe('a seeded bug is caught:', () => {
  test.each(SEEDED_BUGS.map((bug) => [bug.name, bug] as const))('%s', async (_name, bug) => {
    const caught = await firstCatch(bug)
    expect(caught, `none of ${TRIES} schedules noticed`).not.toBeNull()
    if (!caught) return
    expect(bug.breaks.filter((promise) => caught.promises.includes(promise))).not.toEqual([])
    expect((await play(caught.schedule)).violations).toEqual([])
  })
})

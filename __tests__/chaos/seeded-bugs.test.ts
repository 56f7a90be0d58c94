/** Proof that the harness bites: each seeded bug is caught, in a schedule that the product itself survives. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { SEEDED_BUGS, type SeededBug } from './bugs.ts'
import { play } from './play.ts'
import { type Scenario, scenario } from './scenario.ts'

/** Schedules that are tried for each bug. */
const TRIES = 250
const SEED = 7

/** The first schedule in which a promise is noticed to be broken that the bug is known to break. */
async function firstCatch({ sabotage, breaks }: SeededBug): Promise<Scenario | null> {
  for (const schedule of fc.sample(scenario, { seed: SEED, numRuns: TRIES })) {
    const { violations } = await play(schedule, sabotage)
    if (violations.some(({ promise }) => breaks.includes(promise))) return schedule
  }
  return null
}

describe('a seeded bug is caught:', () => {
  test.each(SEEDED_BUGS.map((bug) => [bug.name, bug] as const))('%s', async (_name, bug) => {
    const schedule = await firstCatch(bug)
    expect(schedule, `none of ${TRIES} schedules noticed`).not.toBeNull()
    if (schedule) expect((await play(schedule)).violations).toEqual([])
  })
})

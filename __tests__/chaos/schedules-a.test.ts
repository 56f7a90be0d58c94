/** One half of the schedules that every build plays; the other half is in a file of its own, for the second core. */
import { test } from 'vitest'
import { checkSchedules } from './check.ts'

const RUNS = 1200
const SEED = 1

test(`${RUNS} schedules with seed ${SEED} keep every promise`, { timeout: 300_000 }, async () => {
  const { failure } = await checkSchedules({ runs: RUNS, seed: SEED })
  if (failure !== null) throw new Error(failure)
})

/** Plays many schedules and, when one breaks a promise, finds the smallest that still does and tells its story. */
import fc from 'fast-check'
import { PROMISES, type Violation } from './monitor.ts'
import { play } from './play.ts'
import { type Scenario, scenario } from './scenario.ts'

export interface CheckOptions {
  readonly runs: number
  readonly seed: number
  /** Of a counterexample, to play that one alone. */
  readonly path?: string
}

export interface Checked {
  /** null: every promise was kept in every schedule. */
  readonly failure: string | null
  /** How many times each thing took place over all schedules. */
  readonly counts: ReadonlyMap<string, number>
}

/** Plays schedules; the same seed gives the same ones. */
export async function checkSchedules({ runs, seed, path }: CheckOptions): Promise<Checked> {
  const counts = new Map<string, number>()
  const property = fc.asyncProperty(scenario, async (schedule) => {
    const played = await play(schedule)
    for (const [what, times] of played.counts) counts.set(what, (counts.get(what) ?? 0) + times)
    return played.violations.length === 0
  })
  const details = await fc.check(property, {
    seed,
    numRuns: runs,
    ...(path === undefined ? {} : { path }),
  })
  const [schedule] = details.counterexample ?? []
  const failure = schedule ? await describeFailure(schedule, seed, details.counterexamplePath ?? '') : null
  return { failure, counts }
}

async function describeFailure(schedule: Scenario, seed: number, path: string): Promise<string> {
  const { violations, story } = await play(schedule)
  return [
    'A schedule broke a promise:',
    ...violations.map(violationText),
    '',
    `Replay it: npm run chaos -- --seed ${seed} --path ${path}`,
    '',
    `The schedule: ${JSON.stringify(schedule)}`,
    '',
    ...story,
  ].join('\n')
}

function violationText({ promise, actor, what }: Violation): string {
  return `  ${promise} (${PROMISES[promise]}): ${actor}: ${what}`
}

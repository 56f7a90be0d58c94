/** Entry point for `npx @github/local-action`, which calls a `run()` without arguments (see CONTRIBUTING.md). */
import { realClock } from '../src/clock.ts'
import { run as runAction } from '../src/main.ts'

/** Runs the action from its sources with the environment that `.env` describes. */
export async function run(): Promise<void> {
  const stop = new AbortController()
  process.once('SIGINT', () => stop.abort(new Error('The run was cancelled (SIGINT)')))
  process.exitCode = await runAction({ env: process.env, clock: realClock, stop: stop.signal })
}

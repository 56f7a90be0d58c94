import * as core from '@actions/core'
import { realClock } from './clock.ts'
import { run } from './main.ts'

/** The runner kills a cancelled job soon after it asked nicely. */
const LAST_MOMENT_MS = 4000

const stop = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    stop.abort(new Error(`The run was cancelled (${signal})`))
    setTimeout(() => process.exit(1), LAST_MOMENT_MS).unref()
  })

// Nobody reads the log any more, which is no reason to leave the work half done.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {})
// Nor is a bug beside the run: it is told when everything else is, and without its words, which may hold a secret.
const bugs: unknown[] = []
for (const kind of ['unhandledRejection', 'uncaughtException'] as const)
  process.on(kind, (reason: unknown) => bugs.push(reason))
const nameOf = (bug: unknown) => (bug instanceof Error ? bug.name : typeof bug)
const code = await run({ env: process.env, clock: realClock, stop: stop.signal }).catch((bug: unknown) => {
  core.error(
    `A bug of this action ended the run before it asked any cloud: ${nameOf(bug)}. Nothing was changed; please report it`,
  )
  return 1
})
process.exitCode = bugs.length > 0 ? 1 : code
for (const bug of bugs)
  core.error(
    `A bug of this action beside the run: ${nameOf(bug)}. The reports hold what was done; please report it`,
  )
// What was cut off may still be trying again, to nobody's use.
if (stop.signal.aborted) process.exit()
// Everything is said and closed. Whatever still keeps the process alive does so no longer.
setTimeout(() => process.exit(), LAST_MOMENT_MS).unref()

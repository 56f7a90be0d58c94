import { realClock } from './clock.ts'
import { run } from './main.ts'

const stop = new AbortController()
for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => stop.abort(new Error(`The run was cancelled (${signal})`)))

process.exitCode = await run({ env: process.env, clock: realClock, stop: stop.signal })

/** Real time. */
import { setTimeout as delay } from 'node:timers/promises'
import type { Clock } from './ports.ts'

export const realClock: Clock = {
  now: () => Date.now(),
  sleep: async (ms, signal) => {
    if (!signal) return delay(ms)
    try {
      await delay(ms, undefined, { signal })
    } catch (cause) {
      signal.throwIfAborted()
      throw cause
    }
  },
  random: () => Math.random(),
}

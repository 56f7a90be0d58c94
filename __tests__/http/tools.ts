/** What the clients need, for tests over real HTTP. */
import { HostGate } from '../../src/http/gate.ts'
import { httpTransport } from '../../src/http/transport.ts'
import type { Clock, Log } from '../../src/ports.ts'

export const silent: Log = { debug: () => {}, info: () => {}, warning: () => {} }

/** Sleeping takes no time. */
export const hastyClock: Clock = { now: () => Date.now(), sleep: async () => {}, random: () => 0 }

/** Options of a client, with a transport of its own that the test must close. */
export function clientTools(baseUrl: string) {
  return {
    baseUrl,
    transport: httpTransport('test/1'),
    gate: new HostGate(4, 60_000),
    clock: hastyClock,
    log: silent,
    redact: (text: string) => text,
    requestTimeoutMs: 5000,
  }
}

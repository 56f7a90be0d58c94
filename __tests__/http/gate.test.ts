/** Who may send a request to a host, and when. */
import { expect, it } from 'vitest'
import { HeldBack, HostGate } from '../../src/http/gate.ts'
import type { Clock } from '../../src/ports.ts'

/** Time moves when it is told to. */
class StepClock implements Clock {
  #now = 0
  readonly #sleepers = new Map<() => void, number>()

  now(): number {
    return this.#now
  }

  random(): number {
    return 0
  }

  sleep(ms: number): Promise<void> {
    return new Promise((resolve) => this.#sleepers.set(resolve, this.#now + ms))
  }

  async moveTo(now: number): Promise<void> {
    this.#now = now
    for (const [wake, due] of this.#sleepers) {
      if (due > now) continue
      this.#sleepers.delete(wake)
      wake()
    }
    await quiet()
  }
}

const quiet = () => new Promise((resolve) => setImmediate(resolve))

/** An exchange that is written down when it starts and ends when told to. */
function exchanges() {
  const started: string[] = []
  const ends = new Map<string, () => void>()
  const exchange = (name: string) => () => {
    started.push(name)
    return new Promise<void>((resolve) => ends.set(name, resolve))
  }
  const end = async (name: string) => {
    ends.get(name)?.()
    await quiet()
  }
  return { started, exchange, end }
}

it('no more than the concurrency are in flight, and a write goes before the reads that wait', async () => {
  const gate = new HostGate(2, 10_000)
  const clock = new StepClock()
  const { started, exchange, end } = exchanges()
  const all = ['a', 'b', 'c', 'd'].map((name) => gate.pass(clock, false, exchange(name)))
  const write = gate.pass(clock, true, exchange('write'))
  await quiet()
  expect(started).toEqual(['a', 'b'])
  await end('a')
  expect(started).toEqual(['a', 'b', 'write'])
  await end('b')
  await end('write')
  expect(started).toEqual(['a', 'b', 'write', 'c', 'd'])
  await end('c')
  await end('d')
  await Promise.all([...all, write])
})

it('a write is held back by a pause, also one that began while it stood in the queue', async () => {
  const gate = new HostGate(1, 10_000)
  const clock = new StepClock()
  const { started, exchange, end } = exchanges()
  const first = gate.pass(clock, false, exchange('first'))
  const queued = gate.pass(clock, true, exchange('queued'))
  const refused = expect(queued).rejects.toThrow(HeldBack)
  await quiet()
  gate.close(clock, 15_000)
  await expect(gate.pass(clock, true, exchange('late'))).rejects.toThrow(HeldBack)
  await end('first')
  await Promise.all([first, refused])
  expect(started).toEqual(['first'])
})

it('reads that wait for the end of a pause take nobody’s place', async () => {
  const gate = new HostGate(1, 10_000)
  const clock = new StepClock()
  const { started, exchange, end } = exchanges()
  gate.close(clock, 1000)
  const reads = ['a', 'b'].map((name) => gate.pass(clock, false, exchange(name)))
  await quiet()
  await clock.moveTo(1000)
  expect(started).toEqual(['a'])
  const write = gate.pass(clock, true, exchange('write'))
  await end('a')
  expect(started).toEqual(['a', 'write'])
  await end('write')
  await end('b')
  await Promise.all([...reads, write])
})

it('an exchange that fails frees its place', async () => {
  const gate = new HostGate(1, 10_000)
  const clock = new StepClock()
  await expect(gate.pass(clock, true, () => Promise.reject(new Error('lost')))).rejects.toThrow('lost')
  await expect(gate.pass(clock, false, () => Promise.resolve(7))).resolves.toBe(7)
})

it('a write that stood in the queue for longer than the gate’s patience is refused', async () => {
  const { started, exchange, end } = exchanges()
  const clock = new StepClock()
  const gate = new HostGate(1, 10_000)
  const first = gate.pass(clock, true, exchange('first'))
  const queued = gate.pass(clock, true, exchange('queued'))
  const refused = expect(queued).rejects.toThrow(HeldBack)
  const read = gate.pass(clock, false, exchange('read'))
  await quiet()
  await clock.moveTo(10_001)
  await end('first')
  await first
  await refused
  expect(started).toEqual(['first', 'read'])
  await end('read')
  await read
})

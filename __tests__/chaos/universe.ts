/** Virtual time and everything that is going to happen in it. Nothing here looks at a real clock. */
import type { Clock } from '../../src/ports.ts'

/** The moment at which every schedule begins. */
export const EPOCH = Date.UTC(2026, 5, 1)

/** A number 0 ≤ n < 1 that depends on nothing but its keys: the same in every run, on every machine. */
export function chance(...keys: readonly (number | string)[]): number {
  let hash = 0x811c9dc5
  for (const char of keys.join('|')) hash = Math.imul(hash ^ char.charCodeAt(0), 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x21f0aaad)
  hash = Math.imul(hash ^ (hash >>> 15), 0x735a2d97)
  return ((hash ^ (hash >>> 15)) >>> 0) / 2 ** 32
}

interface Task {
  readonly due: number
  readonly run: () => void
}

/** Thrown when a schedule does not come to an end. */
export class Endless extends Error {}

/** More steps than any schedule needs; what gets here goes round in circles. */
const MOST_STEPS = 60_000

/** The scheduler: of all that is due it takes one at random, and when nothing is, time moves on. */
export class Universe {
  now = EPOCH
  /** Tasks carried out so far. */
  steps = 0
  readonly #seed: number
  readonly #tasks = new Set<Task>()

  readonly #mostSteps: number

  constructor(seed: number, mostSteps = MOST_STEPS) {
    this.#seed = seed
    this.#mostSteps = mostSteps
  }

  /** Something that happens `ms` from now; the result takes it back. */
  in(ms: number, run: () => void): () => void {
    const task = { due: this.now + Math.max(0, ms), run }
    this.#tasks.add(task)
    return () => this.#tasks.delete(task)
  }

  /** Lets things happen until the promise is settled, and gives its result. */
  async until<T>(work: Promise<T>): Promise<T> {
    let settled = false
    const note = () => {
      settled = true
    }
    work.then(note, note)
    await quiet()
    while (!settled) await this.#step()
    return work
  }

  /** Lets everything happen that is still to come. */
  async untilNothingIsLeft(): Promise<void> {
    await quiet()
    while (this.#tasks.size > 0) await this.#step()
  }

  async #step(): Promise<void> {
    this.steps += 1
    if (this.steps > this.#mostSteps) throw new Endless(`no end after ${this.#mostSteps} steps`)
    const task = this.#choose()
    if (!task) throw new Endless('everybody waits, and nothing is left that could happen')
    this.#tasks.delete(task)
    this.now = Math.max(this.now, task.due)
    task.run()
    await quiet()
  }

  #choose(): Task | undefined {
    let first = Number.POSITIVE_INFINITY
    for (const { due } of this.#tasks) first = Math.min(first, due)
    const moment = Math.max(first, this.now)
    const ready = [...this.#tasks].filter(({ due }) => due <= moment)
    return ready[Math.floor(chance(this.#seed, 'order', this.steps) * ready.length)]
  }
}

/** Lets every promise that can go on do so. */
function quiet(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve))
}

/** The clock of one run. */
export function virtualClock(universe: Universe, seed: number, name: string): Clock {
  let draws = 0
  return {
    now: () => universe.now,
    sleep: (ms, signal) =>
      new Promise((resolve, reject) => {
        signal?.throwIfAborted()
        const forget = universe.in(ms, () => {
          signal?.removeEventListener('abort', onAbort)
          resolve()
        })
        const onAbort = () => {
          forget()
          reject(signal?.reason)
        }
        signal?.addEventListener('abort', onAbort, { once: true })
      }),
    random: () => {
      draws += 1
      return chance(seed, name, 'jitter', draws)
    },
  }
}

/** What happens to one peering, said in the log as it happens and kept for its own group at the end. */
import { formatDuration } from '../domain/duration.ts'
import { type PairView, statesText } from '../domain/recognise/pair.ts'
import type { Clock, Log } from '../ports.ts'

/** A state that does not change is said again after this long, so that a quiet log is never a dead one. */
const REPEAT_MS = 60_000

export class Progress {
  readonly #name: string
  readonly #clock: Clock
  readonly #log: Log
  readonly #startedAt: number
  /** Everything said so far, with times since the start. */
  readonly lines: string[] = []
  readonly #sent = new Set<string>()
  #failure: string | null = null
  #lastStates = ''
  #lastSaidAt = 0

  constructor(name: string, clock: Clock, log: Log) {
    this.#name = name
    this.#clock = clock
    this.#log = log
    this.#startedAt = clock.now()
  }

  /** A write is about to be sent; one that was sent before says why it is sent again. */
  step(text: string): void {
    const why = this.#failure ?? 'it does not show'
    this.#say(this.#sent.has(text) ? `${text} again, since ${why}` : text)
    this.#sent.add(text)
    this.#failure = null
  }

  failed(why: string): void {
    this.debug(`${why}; looking again`)
    this.#failure = `the last try failed (${why})`
  }

  states(view: PairView): void {
    const states = statesText(view)
    const isNews = states !== this.#lastStates
    if (!isNews && this.#clock.now() - this.#lastSaidAt < REPEAT_MS) return
    this.#lastStates = states
    this.#say(isNews ? states : `still ${states}`)
  }

  debug(text: string): void {
    this.#log.debug(`${this.#name}: ${text}`)
  }

  get elapsedMs(): number {
    return this.#clock.now() - this.#startedAt
  }

  #say(text: string): void {
    this.#lastSaidAt = this.#clock.now()
    const line = `${text} (${formatDuration(this.elapsedMs)})`
    this.lines.push(line)
    this.#log.info(`${this.#name}: ${line}`)
  }
}

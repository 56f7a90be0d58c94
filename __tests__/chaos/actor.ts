/** One run of the action as the stage knows it: alive, or killed at some moment. */

export class Actor {
  readonly name: string
  /** Rehearsals of chaos meet incidents; undisturbed runs do not. */
  readonly disturbed: boolean
  phase: 'planning' | 'applying' | 'over' = 'planning'
  alive = true
  /** Incidents of any kind that met its requests. */
  mishaps = 0
  /** Settles when it is killed. */
  readonly death: Promise<null>
  #die: (nothing: null) => void = () => {}

  constructor(name: string, disturbed: boolean) {
    this.name = name
    this.disturbed = disturbed
    this.death = new Promise((resolve) => {
      this.#die = resolve
    })
  }

  /** From now on nothing that it does has an effect; what it sent may still arrive. */
  kill(): void {
    this.alive = false
    this.#die(null)
  }
}

/**
 * Which of Aiven's connections one run knows of, and which of them it asked to remove: told apart by their ids, since
 * a pair may have one after another.
 */

/** Ids of connections by the key of their pair. */
export type Connections = ReadonlyMap<string, ReadonlySet<string>>

export class Acquaintance {
  /** Seen or made. */
  readonly #known = new Map<string, Set<string>>()
  readonly #asked = new Set<string>()
  /** Pairs whose POST has no answer yet: who waits for that looks at nothing. */
  readonly #waiting = new Set<string>()

  posts(pair: string): void {
    this.#waiting.add(pair)
  }

  /** The answer to the POST came, or none will come. */
  settles(pair: string): void {
    this.#waiting.delete(pair)
  }

  /** An answer shows connections that are not going away. */
  sees(live: Connections): void {
    for (const [pair, ids] of live)
      if (!this.#waiting.has(pair)) for (const id of ids) note(this.#known, pair, id)
  }

  /** The run was told that there is a connection now. */
  made(pair: string, ids: Iterable<string>): void {
    for (const id of ids) note(this.#known, pair, id)
  }

  /** It asked to remove what it knows of a pair, and was not refused; or what it asked for hit these. */
  asksToRemove(pair: string, hit: Iterable<string> = []): void {
    for (const id of [...(this.#known.get(pair) ?? []), ...hit]) this.#asked.add(id)
  }

  /** Another run removed these: nobody's wish against the spec, which both runs follow. */
  otherRemoved(ids: Iterable<string>): void {
    for (const id of ids) this.#asked.add(id)
  }

  /** Whether it knows of a connection that no run asked to remove. */
  knows(pair: string): boolean {
    return [...(this.#known.get(pair) ?? [])].some((id) => !this.#asked.has(id))
  }
}

function note(all: Map<string, Set<string>>, pair: string, id: string): void {
  const ids = all.get(pair) ?? new Set()
  all.set(pair, ids.add(id))
}

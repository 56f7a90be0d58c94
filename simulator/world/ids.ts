import { createHash } from 'node:crypto'

/** UpCloud's UUIDs start with two digits that tell what they name; Aiven's do not. */
const PREFIXES = {
  network: '03',
  router: '04',
  server: '00',
  peering: '0f',
  vpc: '',
  connection: '',
} as const

/** The kinds of thing that get a UUID. */
export type IdKind = keyof typeof PREFIXES

/** Gives out ids in a fixed sequence, so that a failing run can be repeated exactly. */
export class Ids {
  readonly #seed: string
  readonly #counts = new Map<string, number>()

  constructor(seed: string) {
    this.#seed = seed
  }

  /** The next number of a sequence, from 1. */
  number(sequence: string): number {
    const next = (this.#counts.get(sequence) ?? 0) + 1
    this.#counts.set(sequence, next)
    return next
  }

  /** The next UUID of a kind, with UpCloud's prefix where that kind has one. */
  uuid(kind: IdKind): string {
    const hash = createHash('sha256')
      .update(`${this.#seed}/${kind}/${this.number(kind)}`)
      .digest('hex')
    const prefix = PREFIXES[kind]
    const hex = prefix + hash.slice(prefix.length)
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`
  }
}

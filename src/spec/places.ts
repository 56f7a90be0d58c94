/** Where the parts of a YAML document stand. */
import { isAlias, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml'

/** Keys and indices from the root of a document. */
export type Path = readonly PropertyKey[]

/** Lines and columns of a text. The library's own counter misses line ends around some mistakes. */
export class LinePlaces {
  readonly #starts: readonly number[]
  readonly #end: number

  constructor(text: string) {
    this.#starts = [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)]
    this.#end = text.length
  }

  /** Both count from 1. */
  at(offset: number): { line: number; column: number } {
    const place = Math.min(offset, this.#end)
    let low = 0
    let high = this.#starts.length
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((this.#starts[middle] ?? 0) <= place) low = middle
      else high = middle
    }
    return { line: low + 1, column: place - (this.#starts[low] ?? 0) + 1 }
  }
}

/** Where the parts of a document stand. */
export class PartPlaces {
  readonly #root: Node | null
  /** Pairs by key, made when a mapping is first asked for: a mapping may have a hundred thousand. */
  readonly #pairs = new Map<YAMLMap, ReadonlyMap<unknown, Pair>>()

  constructor(root: Node | null) {
    this.#root = root
  }

  /** Of the value or key at a path, or of its nearest parent that exists. */
  offsetOf(path: Path, what: 'key' | 'value'): number {
    let node: unknown = this.#root
    let offset = this.#root?.range?.[0] ?? 0
    for (const [depth, step] of path.entries()) {
      const next = this.#child(node, step)
      if (!next) return offset
      const last = depth === path.length - 1
      offset = (last && what === 'key' ? next.keyStart : undefined) ?? next.start ?? offset
      node = next.value
    }
    return offset
  }

  #child(node: unknown, step: PropertyKey): Child | null {
    // What an alias points at stands elsewhere; the alias itself is the place to name.
    if (isMap(node)) {
      const pair = this.#pairsOf(node).get(step)
      if (!pair) return null
      const key = startOf(pair.key)
      return { value: pair.value, start: startOf(pair.value) ?? key, keyStart: key }
    }
    if (isSeq(node) && typeof step === 'number') {
      const value = node.items[step]
      return { value, start: startOf(value), keyStart: undefined }
    }
    return null
  }

  #pairsOf(map: YAMLMap): ReadonlyMap<unknown, Pair> {
    const known = this.#pairs.get(map)
    if (known) return known
    const pairs = new Map(map.items.flatMap((pair) => (isScalar(pair.key) ? [[pair.key.value, pair]] : [])))
    this.#pairs.set(map, pairs)
    return pairs
  }
}

interface Child {
  readonly value: unknown
  readonly start: number | undefined
  readonly keyStart: number | undefined
}

/** Offset at which a node begins; undefined when it has no place of its own. */
export function startOf(node: unknown): number | undefined {
  return isScalar(node) || isMap(node) || isSeq(node) || isAlias(node) ? node.range?.[0] : undefined
}

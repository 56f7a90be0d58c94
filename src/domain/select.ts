/** Which entries a run works on: `only` and `shard`. */
import { createHash } from 'node:crypto'
import picomatch from 'picomatch'
import type { SpecEntry } from './model.ts'

export interface Selection {
  /** Glob on names; null for all. */
  readonly only: string | null
  readonly shard: { readonly index: number; readonly count: number } | null
}

/** A function that says whether an entry is worked on. */
export function chooser({ only, shard }: Selection): (entry: SpecEntry) => boolean {
  // Names are not paths: `*` crosses slashes, and a leading `!` or dot means nothing special.
  const matches =
    only === null
      ? () => true
      : picomatch(asName(only), { bash: true, dot: true, nonegate: true, noextglob: true })
  return ({ name }) => matches(asName(name)) && (shard === null || shardOf(name, shard.count) === shard.index)
}

/** picomatch gives slashes and line breaks a meaning that they do not have in a name. */
function asName(text: string): string {
  return text.replaceAll('/', '\u2215').replaceAll(/[\r\n]/g, ' ')
}

/**
 * The shard of a name, 1 to `count`: by its hash alone, so that adding or reordering peerings moves no other.
 */
export function shardOf(name: string, count: number): number {
  return (createHash('sha256').update(name).digest().readUInt32BE(0) % count) + 1
}

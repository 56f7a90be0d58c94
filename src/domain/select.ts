/** Which entries a run works on: `only` and `shard`. */
import { createHash } from 'node:crypto'
import picomatch from 'picomatch'
import { listed } from './findings.ts'
import type { SpecEntry } from './model.ts'

export interface Selection {
  /** Glob on names; null for all. */
  readonly only: string | null
  readonly shard: { readonly index: number; readonly count: number } | null
}

/** A function that says whether an entry is worked on. */
export function chooser({ only, shard }: Selection): (entry: SpecEntry) => boolean {
  const matches = only === null ? () => true : picomatch(asName(only), { nonegate: true, posix: true })
  return ({ name }) => matches(asName(name)) && (shard === null || shardOf(name, shard.count) === shard.index)
}

/**
 * A warning when `only` fits no name at all, whatever the shard, which is rarely meant; null when it does.
 *
 * @param entries all of the spec.
 */
export function uselessOnly({ only }: Pick<Selection, 'only'>, entries: readonly SpecEntry[]): string | null {
  if (only === null || entries.length === 0 || entries.some(chooser({ only, shard: null }))) return null
  const names = listed(entries, ({ name }) => JSON.stringify(name))
  return `only: ${JSON.stringify(only)} matches no peering, so this run works on none. The spec has ${names}`
}

/** Characters to which picomatch gives a meaning beyond `*`, `?`, `[ab]` and `{a,b}`: names are not paths. */
const SPECIAL = '/.()|+@\r\n\u2028\u2029'

const PRIVATE_USE = 0xe000

/** The text with these characters moved to where they mean nothing. */
function asName(text: string): string {
  return text.replaceAll(/[/.()|+@\r\n\u2028\u2029]/g, (char) =>
    String.fromCharCode(PRIVATE_USE + SPECIAL.indexOf(char)),
  )
}

/**
 * The shard of a name, 1 to `count`: by its hash alone, so that adding or reordering peerings moves no other.
 */
export function shardOf(name: string, count: number): number {
  return (createHash('sha256').update(name).digest().readUInt32BE(0) % count) + 1
}

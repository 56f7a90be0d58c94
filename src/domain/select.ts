/** Which entries a run works on: `only` and `shard`. */
import { createHash } from 'node:crypto'
import { listed } from './findings.ts'
import { glob } from './glob.ts'
import type { SpecEntry } from './model.ts'

interface Selection {
  readonly only: string | null
  readonly shard: { readonly index: number; readonly count: number } | null
}

/** A function that says whether an entry is worked on; `only` is a glob on names, and null takes all. */
export function chooser({ only, shard }: Selection): (entry: SpecEntry) => boolean {
  const matches = only === null ? () => true : glob(only)
  return ({ name }) => matches(name) && (shard === null || shardOf(name, shard.count) === shard.index)
}

/** A warning when `only` fits no name of the whole spec, whatever the shard, which is rarely meant; null when it does. */
export function uselessOnly({ only }: Pick<Selection, 'only'>, entries: readonly SpecEntry[]): string | null {
  if (only === null || entries.length === 0 || entries.some(chooser({ only, shard: null }))) return null
  const names = listed(entries, ({ name }) => JSON.stringify(name))
  return `only: ${JSON.stringify(only)} matches no peering, so this run works on none. The spec has ${names}`
}

/** The shard of a name, 1 to `count`: by its hash alone, so that adding or reordering peerings moves no other. */
export function shardOf(name: string, count: number): number {
  return (createHash('sha256').update(name).digest().readUInt32BE(0) % count) + 1
}

/** What is still usable of a spec with mistakes, so that one run can report all of them. */
import * as z from 'zod/mini'
import { isMapping, valueAt } from './explain.ts'
import { defaultsSchema, entrySchema, type WrittenDefaults, type WrittenEntry } from './schema.ts'

/** The entries by index, null where nothing can be read, and the defaults, without their invalid parts. */
export function salvage(value: unknown): {
  entries: readonly (WrittenEntry | null)[]
  defaults: WrittenDefaults
} {
  const list = valueAt(value, ['peerings'])
  return {
    entries: Array.isArray(list) ? list.map(readableEntry) : [],
    defaults: readable(defaultsSchema, valueAt(value, ['defaults']) ?? {}) ?? {},
  }
}

/** Stands in for a name that is missing or wrong, so that the rest of the entry is checked all the same. */
const UNNAMED = '(unnamed)'

function readableEntry(raw: unknown): WrittenEntry | null {
  const entry = readable(entrySchema, raw)
  return entry ?? (isMapping(raw) ? readable(entrySchema, { ...raw, name: UNNAMED }) : null)
}

/** Taking a wrong part away may leave another incomplete, which then goes as well; nothing is deeper than this. */
const MAX_ROUNDS = 5

function readable<Output>(schema: z.ZodMiniType<Output>, raw: unknown): Output | null {
  let parsed = z.safeParse(schema, raw)
  if (parsed.success) return parsed.data
  const rest: unknown = structuredClone(raw)
  for (let round = 0; round < MAX_ROUNDS && !parsed.success; round++) {
    for (const issue of parsed.error.issues)
      if (issue.code === 'unrecognized_keys') for (const key of issue.keys) remove(rest, [...issue.path, key])
      else remove(rest, issue.path)
    parsed = z.safeParse(schema, rest)
  }
  return parsed.success ? parsed.data : null
}

function remove(value: unknown, path: readonly PropertyKey[]): void {
  const key = path.at(-1)
  const parent = valueAt(value, path.slice(0, -1))
  if (key === undefined || typeof parent !== 'object' || parent === null) return
  if (Array.isArray(parent)) parent.length = 0
  else Reflect.deleteProperty(parent, key)
}

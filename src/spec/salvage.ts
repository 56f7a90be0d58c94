/** What is still usable of a spec with mistakes, so that one run can report all of them. */
import * as z from 'zod/mini'
import { valueAt } from './explain.ts'
import { defaultsSchema, entrySchema, type WrittenDefaults, type WrittenEntry } from './schema.ts'

/** An entry whose name is missing or wrong is checked all the same. */
const anyEntry = z.safeExtend(entrySchema, { name: z.catch(entrySchema.shape.name, '(unnamed)') })

/** The entries by index, null where nothing can be read, and the defaults, without their invalid parts. */
export function salvage(
  entries: readonly unknown[],
  defaults: unknown,
): { entries: readonly (WrittenEntry | null)[]; defaults: WrittenDefaults } {
  return {
    entries: entries.map((entry) => readable(anyEntry, entry)),
    defaults: readable(defaultsSchema, defaults) ?? {},
  }
}

/** Taking a wrong part away may leave another incomplete, which then goes as well; nothing is deeper than this. */
const MAX_ROUNDS = 5

function readable<Output>(schema: z.ZodMiniType<Output>, raw: unknown): Output | null {
  const rest: unknown = structuredClone(raw)
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const parsed = z.safeParse(schema, rest)
    if (parsed.success) return parsed.data
    for (const { path } of parsed.error.issues) remove(rest, path)
  }
  return null
}

function remove(value: unknown, path: readonly PropertyKey[]): void {
  const key = path.at(-1)
  const parent = valueAt(value, path.slice(0, -1))
  if (key === undefined || typeof parent !== 'object' || parent === null) return
  if (Array.isArray(parent)) parent.length = 0
  else Reflect.deleteProperty(parent, key)
}

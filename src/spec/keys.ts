/** Which keys a spec knows, place by place, for suggestions. */
import * as z from 'zod/mini'
import type { Path } from './places.ts'
import { specSchema } from './schema.ts'

/** The keys that the schema allows at a path; empty where any is. */
export function allowedKeys(path: Path): readonly string[] {
  let schemas: readonly unknown[] = alternatives(specSchema)
  for (const step of path) schemas = schemas.flatMap((schema) => inside(schema, step)).flatMap(alternatives)
  return schemas.flatMap((schema) => (schema instanceof z.ZodMiniObject ? Object.keys(schema.shape) : []))
}

/** What may stand in one place. */
function alternatives(schema: unknown): unknown[] {
  if (schema instanceof z.ZodMiniOptional) return alternatives(schema.def.innerType)
  return schema instanceof z.ZodMiniUnion ? schema.def.options.flatMap(alternatives) : [schema]
}

function inside(schema: unknown, step: PropertyKey): unknown[] {
  if (schema instanceof z.ZodMiniArray) return [schema.def.element]
  return schema instanceof z.ZodMiniObject && Object.hasOwn(schema.shape, step)
    ? [schema.shape[String(step)]]
    : []
}

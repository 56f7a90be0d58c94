/**
 * Parts of an answer without which we can do. Whatever decides that something exists, is ours or is in the way has
 * no place here: such a part must be read, or the whole answer counts as unreadable.
 */
import * as z from 'zod/mini'

/** A text; empty when it is missing or not one. */
export const text = z.catch(z.string(), '')

const instant = mapped(z.string(), Date.parse)

/**
 * An ISO 8601 or RFC 3339 text, as milliseconds since the epoch; null when the API says null, undefined when it is
 * missing or not one.
 */
export const time = z.catch(z.nullish(z.pipe(instant, z.number())), undefined)

/** A list; what cannot be read in it is passed over, and null when it is missing or not one. */
export function listOf<Item>(item: z.ZodMiniType<Item>) {
  const items = z.array(z.catch(z.nullable(item), null))
  const readable = mapped(items, (all) => all.filter((one) => one !== null))
  return z.catch(z.nullable(readable), null)
}

/** An object; null when it is missing or of another shape. */
export function objectOf<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return z.catch(z.nullish(z.object(shape)), null)
}

/** What was read, in the words of the domain. */
export function mapped<Raw, Words>(schema: z.ZodMiniType<Raw>, words: (raw: Raw) => Words) {
  return z.pipe(schema, z.transform(words))
}

/**
 * Parts of an answer without which we can do. Whatever decides that something exists, is ours or is in the way has
 * no place here: such a part must be read, or the whole answer counts as unreadable.
 */
import * as z from 'zod/mini'

/** A text; null when it is missing or not one. */
export const text = z.catch(z.nullish(z.string()), null)

/** A list; what cannot be read in it is passed over, and null when it is missing or not one. */
export function listOf<Item>(item: z.ZodMiniType<Item>) {
  return z.pipe(
    z.catch(z.nullish(z.array(z.catch(z.nullable(item), null))), null),
    z.transform((items: (Item | null)[] | null | undefined) =>
      items == null ? null : items.filter((one) => one !== null),
    ),
  )
}

/** An object; null when it is missing or of another shape. */
export function objectOf<Shape extends z.core.$ZodLooseShape>(shape: Shape) {
  return z.catch(z.nullish(z.object(shape)), null)
}

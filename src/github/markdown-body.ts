/** Texts of comments and issues, as GitHub sends them. */
import * as z from 'zod/mini'

/** A Markdown body with `\n` line ends; empty when there is none. */
export const bodySchema = z.pipe(
  z.nullish(z.string()),
  z.transform((body: string | null | undefined) => (body ?? '').replaceAll('\r\n', '\n')),
)

/** Lists of GitHub, page by page. */
import * as z from 'zod/mini'
import type { GitHubClient } from './client.ts'

const PER_PAGE = 100
const MOST_PAGES = 50

export interface Listing<T> {
  readonly operation: string
  /** Without query. */
  readonly path: string
  readonly query?: Readonly<Record<string, string>>
  readonly item: z.ZodMiniType<T>
  readonly permission?: string
  /** At most this many pages; default 50. */
  readonly pages?: number
  /** Stops after the page on which this holds for an item. */
  readonly enough?: (item: T) => boolean
}

/**
 * All items of a list, in GitHub's order; the first 50 pages of 100, with a debug line when there are more.
 * An item that does not fit the schema is left out: one odd comment must not hide the others. Rejects with
 * ApiError.
 * https://docs.github.com/rest/using-the-rest-api/using-pagination-in-the-rest-api
 */
export async function listAll<T>(client: GitHubClient, listing: Listing<T>): Promise<T[]> {
  const { operation, path, permission, pages = MOST_PAGES, enough } = listing
  const found: T[] = []
  let query = new URLSearchParams({ ...listing.query, per_page: String(PER_PAGE) })
  for (let page = 1; page <= pages; page += 1) {
    const { data, link } = await client.call({
      operation,
      method: 'GET',
      path: `${path}?${query}`,
      schema: z.array(z.unknown()),
      ...(permission ? { permission } : {}),
    })
    const items: T[] = []
    for (const entry of data) {
      const parsed = listing.item.safeParse(entry)
      if (parsed.success) items.push(parsed.data)
      else client.log.debug(`GitHub: ${path} has an entry that cannot be read; it is left out`)
    }
    found.push(...items)
    if (enough && items.some(enough)) return found
    const next = nextQuery(query, { link, full: data.length >= PER_PAGE, page })
    if (next === null) return found
    query = next
  }
  client.log.debug(`GitHub: ${path} has more than ${pages} pages; the rest was not read`)
  return found
}

/**
 * The query of the next page. Of the `Link` header only the query is used, because GHES may name another host
 * and GitHub another path; without that header a full page means that there may be another.
 */
function nextQuery(
  query: URLSearchParams,
  { link, full, page }: { link: string | null; full: boolean; page: number },
): URLSearchParams | null {
  if (link !== null) {
    const next = /<([^<>]*)>\s*;[^,]*\brel="?next"?/.exec(link)?.[1]
    if (next === undefined) return null
    return new URLSearchParams(next.slice(next.indexOf('?') + 1))
  }
  if (!full) return null
  const following = new URLSearchParams(query)
  following.set('page', String(page + 1))
  return following
}

/** Ids grow beyond what some JSON parsers keep as a number; here they are text. */
export const idSchema = z.pipe(
  z.union([z.number(), z.bigint(), z.string()]),
  z.transform((id: number | bigint | string) => String(id)),
)

/** A Markdown body with `\n` line ends; empty when there is none. */
export const bodySchema = z.pipe(
  z.nullish(z.string()),
  z.transform((body: string | null | undefined) => (body ?? '').replaceAll('\r\n', '\n')),
)

/** Numeric order of two ids or run numbers written in decimal; text that is none counts as 0. */
export function compareIds(a: string, b: string): number {
  const [x, y] = [toBigInt(a), toBigInt(b)]
  return x < y ? -1 : x > y ? 1 : 0
}

function toBigInt(id: string): bigint {
  return /^\d{1,40}$/.test(id) ? BigInt(id) : 0n
}

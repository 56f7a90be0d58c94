import { parseCall } from './routes.ts'
import type { CloudRequest, CloudResponse, Handle } from './types.ts'

/** What lags behind, and for how long. */
export interface Staleness {
  /** Whether a GET on this path can be stale. */
  lags: (path: string) => boolean
  /** How many such answers after each accepted write are those from before it. */
  count: () => number
}

/** Asks Aiven to look again, which changes nothing that a list shows at once. */
const REFRESH = /\/refresh$/

/**
 * Lets reads lag behind writes, as behind a cache: the next few answers to a GET are the one that the same caller
 * got before the write. A GET that was never answered before is answered freshly.
 */
export function withStaleReads(handle: Handle, { lags, count }: Staleness): Handle {
  const former = new Map<string, { response: CloudResponse; left: number }>()
  return (request: CloudRequest) => {
    if (count() === 0) return handle(request)
    const { path } = parseCall(request)
    if (request.method !== 'GET') {
      const response = handle(request)
      if (response.status < 400 && !REFRESH.test(path)) {
        for (const entry of former.values()) entry.left = count()
      }
      return response
    }
    if (!lags(path)) return handle(request)
    const key = `${request.headers.authorization} ${request.url}`
    const known = former.get(key)
    if (known && known.left > 0) {
      known.left -= 1
      return known.response
    }
    const response = handle(request)
    former.set(key, { response, left: 0 })
    return response
  }
}

/** Ending early: a signal that wins over whatever is being waited for. */

/**
 * The promise's result, unless the signal aborts first and stays so for `graceMs`; then its reason is thrown.
 *
 * What was started is not undone, and what it says later is of no interest.
 */
export async function unlessStopped<T>(work: Promise<T>, stop: AbortSignal, graceMs = 0): Promise<T> {
  const stopped = Promise.withResolvers<never>()
  let timer: NodeJS.Timeout | undefined
  const onAbort = () => {
    timer = setTimeout(() => stopped.reject(stop.reason), graceMs)
  }
  if (stop.aborted) onAbort()
  else stop.addEventListener('abort', onAbort, { once: true })
  try {
    return await Promise.race([work, stopped.promise])
  } finally {
    clearTimeout(timer)
    stop.removeEventListener('abort', onAbort)
    work.catch(() => undefined)
  }
}

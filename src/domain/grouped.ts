/** The values of each key, in their order. */
export function grouped<K, T>(pairs: Iterable<readonly [K, T]>): ReadonlyMap<K, readonly T[]> {
  const groups = Map.groupBy(pairs, ([key]) => key)
  return new Map([...groups].map(([key, some]) => [key, some.map(([, value]) => value)]))
}

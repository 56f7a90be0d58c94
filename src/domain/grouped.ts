/** The values of each key, in their order. */
export function grouped<Key, Value>(
  pairs: Iterable<readonly [Key, Value]>,
): ReadonlyMap<Key, readonly Value[]> {
  const groups = Map.groupBy(pairs, ([key]) => key)
  return new Map([...groups].map(([key, some]) => [key, some.map(([, value]) => value)]))
}

/** Globs on names: `*`, `?`, `[ab]`, `[a-c]`, `[!ab]`, `{a,b}` and `\` before any of them; what is not closed means itself. Pure. */

/** A character with `\` before it, a set, or a single character. */
const TOKENS = /\\.|\[(?:[!^].|[^!^])[^\]]*\]|./gsu

/** A function that says whether a name fits, in time in proportion to both lengths: all ways are followed at once. */
export function glob(pattern: string): (name: string) => boolean {
  const tokens = pattern.match(TOKENS) ?? []
  const jumps = jumpsOf(tokens)
  const takes = tokens.map((token, place) => (jumps.has(place) ? () => false : taking(token)))
  /** The places with all those to which they lead without a character. */
  const reach = (places: Iterable<number>) => {
    const reached = new Set(places)
    // A set grows while it is walked.
    for (const place of reached) for (const next of jumps.get(place) ?? []) reached.add(next)
    return reached
  }
  const step = (places: ReadonlySet<number>, char: string) =>
    reach(
      [...places].flatMap((place) => {
        if (tokens[place] === '*') return [place]
        return takes[place]?.(char) ? [place + 1] : []
      }),
    )
  return (name) => [...name].reduce(step, reach([0])).has(tokens.length)
}

/** Where a `*` leads without a character, and `{`, `,` and `}` of each choice: braces that are closed and hold a comma. */
function jumpsOf(tokens: readonly string[]): ReadonlyMap<number, readonly number[]> {
  const jumps = new Map<number, readonly number[]>()
  const open: { readonly start: number; readonly commas: number[] }[] = []
  for (const [place, token] of tokens.entries()) {
    const next = place + 1
    if (token === '*') jumps.set(place, [next])
    if (token === '{') open.push({ start: place, commas: [] })
    if (token === ',') open.at(-1)?.commas.push(place)
    const choice = token === '}' ? open.pop() : undefined
    if (!choice || choice.commas.length === 0) continue
    jumps.set(choice.start, [choice.start + 1, ...choice.commas.map((comma) => comma + 1)])
    for (const end of [...choice.commas, place]) jumps.set(end, [next])
  }
  return jumps
}

function taking(token: string): (char: string) => boolean {
  if (token === '?') return () => true
  if (token.length > 1 && token.startsWith('[')) return memberOf(token.slice(1, -1))
  const wanted = token.length > 1 && token.startsWith('\\') ? token.slice(1) : token
  return (char) => char === wanted
}

/** @param set `ab`, `a-c` or `!ab`. */
function memberOf(set: string): (char: string) => boolean {
  const isNegated = /^[!^]/.test(set)
  const ranges = [...set.slice(isNegated ? 1 : 0).matchAll(/(.)(?:-(.))?/gsu)]
  const isMember = (char: string) =>
    ranges.some(([, first = '', last = first]) => first <= char && char <= last)
  return (char) => isMember(char) !== isNegated
}

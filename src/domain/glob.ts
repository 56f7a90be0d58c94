/** Globs on names: `*`, `?`, `[ab]`, `[a-c]`, `[!ab]`, `{a,b}` and `\` before any of them. Names are not paths. Pure. */

/** Any run of characters, one character, or one of several sequences. */
type Part = 'any' | ((char: string) => boolean) | readonly (readonly Part[])[]

/**
 * A function that says whether a name fits. It takes time in proportion to the lengths of both, whatever the pattern:
 * all ways through it are followed at once. What is not closed means itself.
 */
export function glob(pattern: string): (name: string) => boolean {
  const parts = new Reader([...pattern]).sequence(false)
  return (name) => {
    const chars = [...name]
    return ends(parts, chars, new Set([0])).has(chars.length)
  }
}

/** The places in a name that the parts can lead to from some others. */
function ends(
  parts: readonly Part[],
  chars: readonly string[],
  from: ReadonlySet<number>,
): ReadonlySet<number> {
  let places = from
  for (const part of parts) {
    if (places.size === 0) break
    places = step(part, chars, places)
  }
  return places
}

function step(part: Part, chars: readonly string[], from: ReadonlySet<number>): ReadonlySet<number> {
  if (part === 'any') {
    const first = Math.min(...from)
    return new Set(Array.from({ length: chars.length - first + 1 }, (_, i) => first + i))
  }
  if (typeof part !== 'function') return new Set(part.flatMap((one) => [...ends(one, chars, from)]))
  const next = new Set<number>()
  for (const place of from) {
    const char = chars[place]
    if (char !== undefined && part(char)) next.add(place + 1)
  }
  return next
}

class Reader {
  readonly #chars: readonly string[]
  /** Braces that mean a choice: those that are closed and hold a comma. */
  readonly #choices: ReadonlySet<number>
  #at = 0

  constructor(chars: readonly string[]) {
    this.#chars = chars
    this.#choices = choicesIn(chars)
  }

  /** Up to a `,` or `}` of the choice that it stands in, or to the end. */
  sequence(isInChoice: boolean): Part[] {
    const parts: Part[] = []
    for (;;) {
      const at = this.#at
      const char = this.#chars[at]
      if (char === undefined) return parts
      if (isInChoice && (char === ',' || (char === '}' && this.#choices.has(at)))) return parts
      this.#at++
      parts.push(this.#part(char, at))
    }
  }

  #part(char: string, at: number): Part {
    switch (char) {
      case '*':
        return 'any'
      case '?':
        return () => true
      case '[':
        return this.#set() ?? same(char)
      case '{':
        return this.#choices.has(at) ? this.#choice() : same(char)
      case '\\':
        return same(this.#chars[this.#at++] ?? char)
      default:
        return same(char)
    }
  }

  #choice(): Part {
    const sequences: Part[][] = []
    do sequences.push(this.sequence(true))
    while (this.#chars[this.#at++] === ',')
    return sequences
  }

  /** `ab]`, `a-c]`, `!ab]`; null, and nothing is read, when it is not closed. */
  #set(): Part | null {
    const first = this.#chars[this.#at]
    const isNegated = first === '!' || first === '^'
    const start = this.#at + (isNegated ? 1 : 0)
    const close = this.#chars.indexOf(']', start + 1)
    if (close < 0) return null
    const members = this.#chars.slice(start, close)
    this.#at = close + 1
    return (char) => isMember(char, members) !== isNegated
  }
}

/** The places of the `{` and `}` that belong together and have a `,` between them. */
function choicesIn(chars: readonly string[]): Set<number> {
  const found = new Set<number>()
  const open: { at: number; hasComma: boolean }[] = []
  for (let at = 0; at < chars.length; at++) {
    const inner = open.at(-1)
    if (chars[at] === '\\') at++
    else if (chars[at] === '{') open.push({ at, hasComma: false })
    else if (chars[at] === ',' && inner) inner.hasComma = true
    else if (chars[at] === '}' && open.pop()?.hasComma) found.add(inner?.at ?? 0).add(at)
  }
  return found
}

function isMember(char: string, members: readonly string[]): boolean {
  for (let i = 0; i < members.length; i++) {
    const [member = '', end = ''] = [members[i], members[i + 1] === '-' ? members[i + 2] : undefined]
    if (char === member || (member < char && char <= end)) return true
    if (end !== '') i += 2
  }
  return false
}

function same(wanted: string): (char: string) => boolean {
  return (char) => char === wanted
}

/** "Did you mean …?" for misspelt keys and values. */

/** The candidate nearest to `word`, when it is near enough to be a slip of the fingers; else null. */
export function suggest(word: string, candidates: readonly string[]): string | null {
  if (word.length > 64) return null
  const wanted = normalise(word)
  let best: string | null = null
  let bestDistance = Math.max(1, Math.floor(wanted.length / 3)) + 1
  for (const candidate of candidates) {
    const distance = editDistance(wanted, normalise(candidate))
    if (distance < bestDistance) {
      best = candidate
      bestDistance = distance
    }
  }
  return best
}

function normalise(word: string): string {
  return word.toLowerCase().replaceAll('-', '_')
}

/** Optimal string alignment: insertions, deletions, replacements and swaps of neighbours count one each. */
function editDistance(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)]
  const cell = (i: number, j: number) => rows[i]?.[j] ?? 0
  for (let i = 1; i <= a.length; i++) {
    rows.push([i])
    for (let j = 1; j <= b.length; j++) {
      const replace = cell(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1)
      let distance = Math.min(cell(i - 1, j) + 1, cell(i, j - 1) + 1, replace)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        distance = Math.min(distance, cell(i - 2, j - 2) + 1)
      rows[i]?.push(distance)
    }
  }
  return cell(a.length, b.length)
}

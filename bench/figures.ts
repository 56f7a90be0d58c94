/** Measured values, with what they are to be at most, as a table and as JSON. */

export interface Figure {
  readonly what: string
  readonly value: number
  readonly unit: '×' | 'ms' | 'MB' | 'KiB' | ''
  /** Measured value at most this; null: no target. */
  readonly target: number | null
}

/** The middle of the values. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** A Markdown table: those with a target first, since they say what is and what is not met. */
export function tableOf(figures: readonly Figure[]): string {
  const [rated, others] = [true, false].map((wanted) =>
    figures.filter(({ target }) => (target !== null) === wanted),
  )
  const lines = [...(rated ?? []), ...(others ?? [])].map(({ what, value, unit, target }) => {
    const shown = `${unit === '×' ? value.toFixed(2) : Math.round(value).toLocaleString('en')} ${unit}`.trim()
    const met = target === null ? '' : value <= target ? 'met' : '**not met**'
    return `| ${what} | ${shown} | ${target === null ? '' : `≤ ${target}`} | ${met} |`
  })
  return ['| What | Measured | Target | |', '| :-- | --: | --: | :-- |', ...lines].join('\n')
}

/** A document with the text between two markers exchanged. Throws when it has no such markers. */
export function between(page: string, name: string, text: string): string {
  const [begin, end] = [`<!-- ${name}:begin -->`, `<!-- ${name}:end -->`]
  const [from, to] = [page.indexOf(begin), page.indexOf(end)]
  if (from < 0 || to < from) throw new Error(`the page needs the markers ${begin} and ${end}, in this order`)
  return `${page.slice(0, from + begin.length)}\n\n${text}\n\n${page.slice(to)}`
}

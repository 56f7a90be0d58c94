/** Measured values, with what they are to be at most, as a table and as JSON. Ratios first, since machines differ. */

export interface Figure {
  readonly what: string
  readonly value: number
  /** `×` for a ratio; empty for a count. */
  readonly unit: '×' | 's' | 'ms' | 'MB' | 'KiB' | ''
  /** Measured value at most this; null: no target. */
  readonly target: number | null
}

/** A figure; without a target it is told, not judged. */
export function figure(
  what: string,
  value: number,
  unit: Figure['unit'],
  target: number | null = null,
): Figure {
  return { what, value, unit, target }
}

/** The middle of the values; NaN of none. */
export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

/** Whether the target is met; null without one. */
export function isMet({ value, target }: Figure): boolean | null {
  return target === null ? null : value <= target
}

/** As they are told: ratios, then what else has a target, then the rest. */
export function inOrder(figures: readonly Figure[]): Figure[] {
  const rank = ({ unit, target }: Figure) => (unit === '×' ? 0 : target !== null ? 1 : 2)
  return figures.toSorted((a, b) => rank(a) - rank(b))
}

/** A Markdown table of the figures in their order. */
export function tableOf(figures: readonly Figure[]): string {
  const lines = inOrder(figures).map((one) => {
    const target = one.target === null ? '' : `≤ ${inUnit(String(one.target), one.unit)}`
    const met = isMet(one)
    return `| ${one.what} | ${valueText(one)} | ${target} | ${met === null ? '' : met ? 'met' : '**not met**'} |`
  })
  return ['| What | Measured | Target | |', '| :-- | --: | --: | :-- |', ...lines].join('\n')
}

function valueText({ value, unit }: Figure): string {
  const digits = unit === '×' ? 2 : unit === 's' ? 1 : 0
  const options = { minimumFractionDigits: digits, maximumFractionDigits: digits }
  return inUnit(value.toLocaleString('en', options), unit)
}

function inUnit(text: string, unit: Figure['unit']): string {
  return `${text} ${unit}`.trim()
}

/** A document with the text between two markers exchanged. Throws when it has no such markers. */
export function between(page: string, name: string, text: string): string {
  const [begin, end] = [`<!-- ${name}:begin -->`, `<!-- ${name}:end -->`]
  const [from, to] = [page.indexOf(begin), page.indexOf(end)]
  if (from < 0 || to < from) throw new Error(`the page needs the markers ${begin} and ${end}, in this order`)
  return `${page.slice(0, from + begin.length)}\n\n${text}\n\n${page.slice(to)}`
}

/** What the parts of a report are rendered from, and how they are put together. A part is Markdown, empty for none. */
import type { RunContext, RunReport } from '../domain/model.ts'
import { cell } from './escape.ts'
import { number } from './words.ts'

export interface View {
  readonly report: RunReport
  readonly context: RunContext
}

/** Parts one after another, without those that are empty. */
export function joined(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('\n\n')
}

/** A part folded away. `title` is plain words without anything from outside. */
export function folded(title: string, markdown: string): string {
  return `<details><summary>${title}</summary>\n\n${markdown}\n\n</details>`
}

/** The first items open, the others folded away. */
export function firstOpen<T>(
  items: readonly T[],
  open: number,
  render: (items: readonly T[]) => string,
): string {
  const shown = items.slice(0, open)
  const rest = items.slice(open)
  return joined([
    shown.length > 0 ? render(shown) : '',
    rest.length > 0
      ? folded(`${number(rest.length)} ${shown.length > 0 ? 'more' : 'in all'}`, render(rest))
      : '',
  ])
}

/** A table; headings and cells are finished inline Markdown. */
export function table(headings: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) => `| ${cells.map(cell).join(' | ')} |`
  return [line(headings), line(headings.map(() => ':--')), ...rows.map(line)].join('\n')
}

/** What a run says beside its report. */
import { type Block, block, NOTHING, type View } from './block.ts'
import { cut, prose } from './escape.ts'

/** So that they fit into what a summary leaves free, and into a comment. */
const MOST = 50
const MOST_IN_COMMENT = 5
const LONGEST = 300

/** To be added to the summary. Ends with a line break. */
export function renderRemarks(warnings: readonly string[]): string {
  return `${told(warnings, MOST)}\n`
}

/** For comments and issues: what was known when they were made. */
export function remarksBlock({ context: { warnings } }: View): Block {
  return warnings.length === 0 ? NOTHING : block(told(warnings, MOST_IN_COMMENT))
}

function told(warnings: readonly string[], most: number): string {
  const shown = warnings.slice(0, most).map((message) => `- ${prose(cut(message, LONGEST))}`)
  const more = warnings.length - shown.length
  const lines = [...shown, ...(more > 0 ? [`- and ${more} more, as in the log`] : [])]
  return `#### ⚠️ About this run\n\n${lines.join('\n')}`
}

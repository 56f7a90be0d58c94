/** What a run says beside its report. */
import { cut, prose } from './escape.ts'
import type { View } from './view.ts'
import { first } from './words.ts'

/** So that they fit into what a summary leaves free, and into a comment. */
const MOST = 50
const MOST_IN_COMMENT = 5
const LONGEST = 300

/** To be added to the summary. Ends with a line break. */
export function renderRemarks(warnings: readonly string[]): string {
  return `${told(warnings, MOST)}\n`
}

/** For comments and issues: what was known when they were made. */
export function remarksPart({ context: { warnings } }: View): string {
  return warnings.length === 0 ? '' : told(warnings, MOST_IN_COMMENT)
}

function told(warnings: readonly string[], most: number): string {
  const messages = warnings.map((message) => prose(cut(message, LONGEST)))
  const lines = first(most, messages).map((one) => `- ${one}`)
  return `#### ⚠️ About this run\n\n${lines.join('\n')}`
}

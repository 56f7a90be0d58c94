/** The parts a report is put together from. */
import type { RunContext, RunReport } from '../domain/model.ts'
import { runLink } from './links.ts'
import { list } from './words.ts'

/** What every part is rendered from. */
export interface View {
  readonly report: RunReport
  readonly context: RunContext
}

/** A part of a report: finished Markdown, and what was left out of it, e.g. `12 notices`. */
export interface Block {
  readonly text: string
  readonly omitted: readonly string[]
}

export const NOTHING: Block = { text: '', omitted: [] }

export function block(text: string, ...omitted: readonly string[]): Block {
  return { text, omitted }
}

/** A part folded away. `title` is plain words without anything from outside. */
export function folded(title: string, markdown: string): string {
  return `<details><summary>${title}</summary>\n\n${markdown}\n\n</details>`
}

/** The parts one after another, then a sentence that says what was left out and where it is. */
export function assemble(blocks: readonly Block[], context: RunContext): string {
  const omitted = blocks.flatMap((one) => one.omitted)
  const parts = blocks.map(({ text }) => text).filter((text) => text !== '')
  if (omitted.length > 0) parts.push(omittedText(omitted, context))
  return parts.join('\n\n')
}

function omittedText(omitted: readonly string[], context: RunContext): string {
  return `**Too long to show in full.** Left out here: ${list(omitted)}. ${runLink('See the run', context)} for the whole report.`
}

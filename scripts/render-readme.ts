/**
 * Writes the tables of inputs and outputs in README.md from action.yml, between their markers. With `--check` it
 * writes nothing and fails when they are not current.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'yaml'
import * as z from 'zod/mini'
import { replaceBetween } from './marked-page.ts'

const root = join(import.meta.dirname, '..')
const README = join(root, 'README.md')
const ACTION = join(root, 'action.yml')

const actionSchema = z.object({
  inputs: z.record(z.string(), z.object({ description: z.string(), default: z.optional(z.string()) })),
  outputs: z.record(z.string(), z.object({ description: z.string() })),
})

/** The README with both tables as `action.yml` has them now. Throws when a marker is missing. */
export function withTables(readme: string, action: string): string {
  const { inputs, outputs } = z.parse(actionSchema, parse(action))
  const inputRows = Object.entries(inputs).map(([name, one]) => [
    code(name),
    one.default === undefined ? '–' : code(one.default),
    one.description,
  ])
  const outputRows = Object.entries(outputs).map(([name, one]) => [code(name), one.description])
  const first = replaceBetween(readme, 'inputs', table(['Input', 'Default', 'Meaning'], inputRows))
  return replaceBetween(first, 'outputs', table(['Output', 'Meaning'], outputRows))
}

function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  return [heads, heads.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map(cell).join(' | ')} |`)
    .join('\n')
}

function cell(text: string): string {
  return text.trim().replaceAll(/\s+/g, ' ').replaceAll('|', '\\|')
}

function code(text: string): string {
  return `\`${text}\``
}

function main(): void {
  const readme = readFileSync(README, 'utf8')
  const current = withTables(readme, readFileSync(ACTION, 'utf8'))
  if (process.argv.includes('--check')) {
    if (current === readme) console.log('The tables in README.md are those of action.yml')
    else {
      console.error(
        'The tables in README.md are not those of action.yml. Run "npm run readme" and commit it.',
      )
      process.exitCode = 1
    }
    return
  }
  writeFileSync(README, current)
  console.log(current === readme ? 'README.md was current' : 'README.md has new tables')
}

if (import.meta.main) main()

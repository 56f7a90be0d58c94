/**
 * Holds a recording that a run with step debug logging left against the simulator and docs/api-facts.md, and says which
 * guesses it confirms or refutes, with the line to change: npm run shapes -- FILE
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { defaultOptions } from '../simulator/index.ts'
import { readRecording } from './shapes/recording.ts'
import { rehearse } from './shapes/rehearsal.ts'
import { differences } from './shapes/structure.ts'
import { type Answer, answersOf, type OptionChange, unknownWords } from './shapes/unknowns.ts'

const ROOT = join(import.meta.dirname, '..')
const FACTS = 'docs/api-facts.md'
const OPTIONS = ['simulator/aiven/options.ts', 'simulator/upcloud/options.ts']

/** Where a line stands, as `file:line`; only the file when no line is like that. */
function placeOf(file: string, isIt: (line: string) => boolean): string {
  const index = readFileSync(join(ROOT, file), 'utf8').split('\n').findIndex(isIt)
  return index < 0 ? file : `${file}:${index + 1}`
}

/** The default of an option, and what it would have to be. */
function changeText({ option, value }: OptionChange): string {
  const isIt = (line: string): boolean => line.startsWith(`    ${option}: `)
  const file = OPTIONS.find((one) => placeOf(one, isIt) !== one) ?? 'simulator/options.ts'
  const shown = typeof value === 'string' ? `'${value}'` : String(value)
  return `     ${placeOf(file, isIt)}  ${option}: ${shown}`
}

function answerText({ unknown, verdict, seen, changes }: Answer): string[] {
  const fact = placeOf(FACTS, (line) => line.startsWith(`| ${unknown} |`))
  return [`${unknown.padEnd(4)} ${verdict.padEnd(9)}  ${seen}`, `     ${fact}`, ...changes.map(changeText)]
}

function section(title: string, lines: readonly string[]): string[] {
  return ['', title, ...(lines.length === 0 ? ['nothing'] : lines)]
}

/**
 * The whole comparison in lines.
 *
 * @throws Error that says why the text is no recording.
 */
export function compare(text: string): string[] {
  const calls = readRecording(text)
  const answers = answersOf(calls, defaultOptions())
  const untouched = Array.from({ length: 20 }, (_, index) => `F${index + 1}`).filter((one) =>
    answers.every(({ unknown }) => unknown !== one),
  )
  const words = unknownWords(calls).map(({ key, word }) => `${key}: ${word}`)
  return [
    `${calls.length} different answers to ${new Set(calls.map(({ call }) => call)).size} calls.`,
    ...section('Unknowns of docs/api-facts.md, and the line to change', answers.flatMap(answerText)),
    ...(untouched.length === 0 ? [] : ['', `Not touched: ${untouched.join(', ')}.`]),
    ...section('Words that are not known', words),
    ...section('Keys and types that only one side has', differences(calls, rehearse())),
  ]
}

function main(): void {
  const [file] = process.argv.slice(2)
  if (file === undefined) {
    console.error('Usage: npm run shapes -- FILE, where FILE is the peering-api-shapes.json of a run')
    process.exitCode = 1
    return
  }
  try {
    for (const line of compare(readFileSync(file, 'utf8'))) console.log(line)
  } catch (error) {
    console.error(`${file} could not be compared. ${error instanceof Error ? error.message : String(error)}`)
    process.exitCode = 1
  }
}

if (import.meta.main) main()

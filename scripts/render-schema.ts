/**
 * Writes `schema/`: the JSON Schemas of the spec and of the plan file. With `--check` it writes nothing and fails
 * when they are not current.
 *
 * Draft 7 with standard keywords only: every editor and validator knows it.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod/mini'
import { planJsonSchema } from '../src/report/plan-json-schema.ts'
import { specSchema } from '../src/spec/schema.ts'

const FOLDER = join(import.meta.dirname, '../schema')

/** The text of each schema file, by its name. */
export function schemaFiles(): Record<string, string> {
  return {
    'peering.schema.json': render({ ...jsonSchema(specSchema, 'input'), allOf: NEEDED_AFTER_DEFAULTS }),
    'plan.schema.json': render({ title: 'Peering plan', ...jsonSchema(planJsonSchema, 'output') }),
  }
}

/** What each entry needs unless `defaults` has it (`src/spec/entry.ts` checks it, since it spans two places). */
const NEEDED_AFTER_DEFAULTS = [
  neededUnlessDefault('aiven', needs('vpc')),
  neededUnlessDefault('upcloud', needs('network')),
  neededUnlessDefault('aiven', { anyOf: [needs('project'), needs('organization')] }),
  inEntries('aiven', { not: needs('project', 'organization') }),
]

type Part = 'aiven' | 'upcloud'
type JsonSchema = Record<string, unknown>

function needs(...keys: readonly string[]): JsonSchema {
  return { type: 'object', required: keys }
}

function neededUnlessDefault(part: Part, rule: JsonSchema): JsonSchema {
  return {
    if: { ...needs('peerings'), not: objectWith('defaults', objectWith(part, rule)) },
    // Not `required`: editors would offer it as something to write, beside what they offer already.
    // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
    then: inEntries(part, rule, { dependencies: { name: [part] } }),
  }
}

function objectWith(key: string, value: JsonSchema): JsonSchema {
  return { type: 'object', required: [key], properties: { [key]: value } }
}

function inEntries(part: Part, rule: JsonSchema, more: JsonSchema = {}): JsonSchema {
  const entry = { type: 'object', properties: { [part]: { type: 'object', ...rule } }, ...more }
  return { type: 'object', properties: { peerings: { type: 'array', items: entry } } }
}

function jsonSchema(schema: z.core.$ZodType, io: 'input' | 'output'): JsonSchema {
  return z.toJSONSchema(schema, { io, target: 'draft-7' })
}

function render({ $schema, title, ...rest }: JsonSchema): string {
  return `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`
}

function isCurrent([name, text]: [string, string]): boolean {
  const path = join(FOLDER, name)
  return existsSync(path) && readFileSync(path, 'utf8') === text
}

function main(): void {
  const stale = Object.entries(schemaFiles()).filter((file) => !isCurrent(file))
  if (process.argv.includes('--check')) {
    for (const [name] of stale)
      console.error(`schema/${name} is not what the sources say. Run "npm run schema" and commit it.`)
    if (stale.length > 0) process.exitCode = 1
    else console.log('schema/ is what the sources say')
    return
  }
  mkdirSync(FOLDER, { recursive: true })
  for (const [name, text] of stale) writeFileSync(join(FOLDER, name), text)
  console.log(stale.length > 0 ? `Written: ${stale.map(([name]) => name).join(', ')}` : 'schema/ was current')
}

if (import.meta.main) main()

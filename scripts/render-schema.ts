/**
 * Writes `schema/`: the JSON Schemas of the spec and of the plan file. `--check` only compares.
 *
 * Draft 7, because editors' YAML support is best there.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as z from 'zod/mini'
import { specSchema } from '../src/spec/schema.ts'
import { planSchema } from './plan-schema.ts'

const folder = join(dirname(dirname(fileURLToPath(import.meta.url))), 'schema')

/** The text of each schema file, by its name. */
export function schemaFiles(): Record<string, string> {
  return {
    'peering.schema.json': render(specSchema, 'Peering spec', 'input'),
    'plan.schema.json': render(planSchema, 'Peering plan', 'output'),
  }
}

function render(schema: z.core.$ZodType, title: string, io: 'input' | 'output'): string {
  const { $schema, ...rest } = z.toJSONSchema(schema, { io, target: 'draft-7' })
  return `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`
}

function isCurrent(name: string, text: string): boolean {
  try {
    return readFileSync(join(folder, name), 'utf8') === text
  } catch {
    return false
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const stale = Object.entries(schemaFiles()).filter(([name, text]) => !isCurrent(name, text))
  if (process.argv.includes('--check')) {
    for (const [name] of stale) console.error(`schema/${name} is not current. Run "npm run schema"`)
    process.exitCode = stale.length > 0 ? 1 : 0
  } else {
    mkdirSync(folder, { recursive: true })
    for (const [name, text] of stale) writeFileSync(join(folder, name), text)
    console.log(`${stale.length} of 2 schemas written to schema/`)
  }
}

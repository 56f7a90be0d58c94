import type { Json, JsonObject } from '../types.ts'

function writeObject(value: JsonObject, indent: string): string {
  const inner = `${indent}   `
  const lines: string[] = []
  for (const key of Object.keys(value).sort()) {
    const item = value[key]
    if (item !== undefined) lines.push(`${inner}${JSON.stringify(key)} : ${write(item, inner)}`)
  }
  return lines.length === 0 ? '{}' : `{\n${lines.join(',\n')}\n${indent}}`
}

function write(value: Json, indent: string): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  if (!Array.isArray(value)) return writeObject(value, indent)
  if (value.length === 0) return '[]'
  const inner = `${indent}   `
  return `[\n${value.map((item) => inner + write(item, inner)).join(',\n')}\n${indent}]`
}

/** JSON as UpCloud prints it: keys sorted, three blanks deep, a blank on both sides of the colon. */
export function pretty(value: Json): string {
  return `${write(value, '')}\n`
}

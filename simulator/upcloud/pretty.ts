import type { Json } from '../types.ts'

function write(value: Json, indent: string): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value)
  const inner = `${indent}   `
  if (Array.isArray(value)) {
    const items = value.map((item) => inner + write(item, inner))
    return items.length === 0 ? '[]' : `[\n${items.join(',\n')}\n${indent}]`
  }
  let members = ''
  for (const key of Object.keys(value).sort()) {
    const item = value[key]
    if (item === undefined) continue
    members += `${members === '' ? '' : ','}\n${inner}${JSON.stringify(key)} : ${write(item, inner)}`
  }
  return members === '' ? '{}' : `{${members}\n${indent}}`
}

/** JSON as UpCloud prints it: keys sorted, three blanks deep, a blank on both sides of the colon. */
export function pretty(value: Json): string {
  return `${write(value, '')}\n`
}

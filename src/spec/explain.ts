/** zod's issues → findings that name the place, what was found, what is allowed and what to do. */
import type * as z from 'zod/mini'
import { ERROR_CODES, type Finding } from '../domain/model.ts'
import { invalid, type Path, pathText, SHOWN, show } from './messages.ts'
import type { ParsedYaml } from './parse.ts'
import { suggest } from './suggest.ts'

/** Findings for one issue, each at the place of the value or key it is about. */
export function explain(issue: z.core.$ZodIssue, yaml: ParsedYaml, parent: Path = []): Finding[] {
  const path = [...parent, ...issue.path]
  const found = valueAt(yaml.value, path)
  const place = pathText(path)
  const wrong = (message: string) => [invalid(`${place || 'the file'}${message}`, yaml.locate(path))]
  switch (issue.code) {
    case 'invalid_key':
      return issue.issues.map(({ message }) => invalid(`${place}: ${message}`, yaml.locateKey(path)))
    case 'invalid_union': {
      const isText = typeof found === 'string'
      if (!isText && !isMapping(found)) return wrong(`: found ${show(found)}; write a UUID or a mapping`)
      const id = isText ? null : wrappedId(found, path, yaml)
      return id ? [id] : (issue.errors[isText ? 0 : 1] ?? []).flatMap((inner) => explain(inner, yaml, path))
    }
    case 'invalid_value':
      return wrong(notOneOf(found, issue.values.map(String), path.includes('silence')))
    case 'invalid_type':
      return wrong(
        `${found === undefined ? ' is missing' : `: found ${show(found)}`}; write ${TYPES[issue.expected] ?? issue.expected}`,
      )
    default:
      return wrong(`: ${show(found)} ${issue.message}`)
  }
}

/** Words for an id, under which one is written where the id itself belongs. */
const ID_KEYS = /^(?:(?:vpc|network|project_vpc|peer)[_-]?)?(?:id|uuid)$/i

/** The key under which a mapping holds an id: `vpc: { id: 6f1c… }`. */
export function idKeyIn(mapping: object): string | undefined {
  return Object.keys(mapping).find((key) => ID_KEYS.test(key))
}

/** One mistake with one cure, and not that other keys are missing. */
function wrappedId(found: object, path: Path, yaml: ParsedYaml): Finding | null {
  const key = idKeyIn(found)
  if (key === undefined) return null
  const id = valueAt(found, [key])
  const last = String(path.at(-1))
  const example = typeof id === 'string' && !/[\s"'{}]/.test(id) && id.length <= SHOWN ? id : 'ID'
  const others = Object.keys(found).length > 1 ? ', without other keys' : ''
  return invalid(
    `${pathText(path)}: found ${show(key)} in a mapping; write the id itself: \`${last}: ${example}\`${others}`,
    yaml.locateKey([...path, key]),
  )
}

function notOneOf(found: unknown, allowed: readonly string[], isCode: boolean): string {
  if (found === undefined) return ` is missing; write ${allowed.join(' or ')}`
  const hints: string[] = []
  const near = typeof found === 'string' ? suggest(found, allowed) : null
  if (near !== null) hints.push(near === found ? '; write it without quotes' : `; did you mean ${near}?`)
  if (isCode && ERROR_CODES.some((code) => code === found)) hints.push('; errors cannot be silenced')
  return `: found ${show(found)}; allowed ${allowed.length === 1 ? 'is' : 'are'} ${allowed.join(', ')}${hints.join('')}`
}

const TYPES: Readonly<Record<string, string>> = {
  string: 'a text (in quotes when it looks like a number)',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping',
  record: 'a mapping',
}

/** Whether the value is a mapping (neither list nor scalar). */
export function isMapping(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

/** The part of plain data at a path; undefined when there is none. */
export function valueAt(value: unknown, path: Path): unknown {
  let current = value
  for (const step of path) {
    if (typeof current !== 'object' || current === null) return undefined
    current = Object.getOwnPropertyDescriptor(current, step)?.value
  }
  return current
}

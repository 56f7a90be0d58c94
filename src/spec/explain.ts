/** zod's issues → findings that name the place, what was found, what is allowed and what to do. */
import type * as z from 'zod/mini'
import { ERROR_CODES, type Finding } from '../domain/model.ts'
import { invalid } from './invalid.ts'
import type { ParsedYaml } from './parse.ts'
import type { Path } from './places.ts'
import { SHOWN, short, show } from './show.ts'
import { suggest } from './suggest.ts'

type Issue = z.core.$ZodIssue

/** Findings for the issues of one parse, each at the place of the value or key it is about. */
export function explainIssues(
  issues: readonly Issue[],
  yaml: ParsedYaml,
  keysAt: (path: Path) => readonly string[],
): Finding[] {
  return issues.flatMap((issue) => explain(issue, [], yaml, keysAt))
}

function explain(
  issue: Issue,
  parent: Path,
  yaml: ParsedYaml,
  keysAt: (path: Path) => readonly string[],
): Finding[] {
  const path = [...parent, ...issue.path]
  const found = valueAt(yaml.value, path)
  const place = pathText(path)
  if (found === undefined && isMisspelt(yaml.value, path, keysAt)) return []
  switch (issue.code) {
    case 'unrecognized_keys':
      return issue.keys.map((key) => unknownKey(key, path, yaml, keysAt(path), keysAt))
    case 'invalid_key':
      return issue.issues.map((inner) =>
        invalid(`${place}: ${inner.message || 'is not a valid key'}`, yaml.locateKey(path)),
      )
    case 'invalid_union': {
      const id = wrappedId(found, path, yaml)
      if (id) return [id]
      const branch = issue.errors[typeof found === 'string' ? 0 : 1]
      if (branch && (typeof found === 'string' || isMapping(found)))
        return branch.flatMap((inner) => explain(inner, path, yaml, keysAt))
      return [invalid(`${place}: found ${show(found)}; write a UUID or a mapping`, yaml.locate(path))]
    }
    case 'invalid_value':
      return [
        invalid(
          `${place}${notOneOf(found, issue.values.map(String))}${path.includes('silence') ? unsilenced(found) : ''}`,
          yaml.locate(path),
        ),
      ]
    case 'invalid_type':
      return [
        invalid(
          `${place || 'the file'}${found === undefined ? ' is missing' : `: found ${show(found)}`}; write ${typeName(issue.expected)}`,
          yaml.locate(path),
        ),
      ]
    default:
      return [invalid(`${place}: ${show(found)} ${issue.message || 'is not allowed'}`, yaml.locate(path))]
  }
}

/** Whether the key at a path stands there in another spelling, which is a mistake of its own: then it is not missing. */
export function isMisspelt(value: unknown, path: Path, keysAt: (path: Path) => readonly string[]): boolean {
  const parent = valueAt(value, path.slice(0, -1))
  const allowed = keysAt(path.slice(0, -1))
  const isSlip = (key: string) => !allowed.includes(key) && suggest(key, allowed) === path.at(-1)
  return isMapping(parent) && Object.keys(parent).some(isSlip)
}

/** Words for an id, under which one is written where the id itself belongs. */
const ID_KEYS = /^(?:(?:vpc|network|project_vpc|peer)[_-]?)?(?:id|uuid)$/i

/** `vpc: { id: 6f1c… }`: one mistake with one cure, and not that other keys are missing. */
function wrappedId(found: unknown, path: Path, yaml: ParsedYaml): Finding | null {
  if (!isMapping(found)) return null
  const keys = Object.keys(found)
  const key = keys.find((one) => ID_KEYS.test(one))
  if (key === undefined) return null
  const id = valueAt(found, [key])
  const last = String(path.at(-1))
  const example = typeof id === 'string' && !/[\s"'{}]/.test(id) && id.length <= SHOWN ? id : 'ID'
  const others = keys.length > 1 ? ', without other keys' : ''
  return invalid(
    `${pathText(path)}: found ${show(key)} in a mapping; write the id itself: \`${last}: ${example}\`${others}`,
    yaml.locateKey([...path, key]),
  )
}

/** Where else in an entry a key belongs: `project` is one of `aiven`. */
const HOMES = [[], ['aiven'], ['upcloud'], ['aiven', 'vpc'], ['upcloud', 'network']] as const

function homesOf(key: string, path: Path, keysAt: (path: Path) => readonly string[]): string[] {
  const [top] = path
  const entry: Path | null = top === 'peerings' ? path.slice(0, 2) : top === 'defaults' ? ['defaults'] : null
  // A name is one of several things.
  if (entry === null || key === 'name') return []
  return HOMES.filter((home) => keysAt([...entry, ...home]).includes(key)).map((home) =>
    home.length === 0 ? 'directly in the entry' : `under ${home.join('.')}`,
  )
}

/** A key that is not known at a path. */
export function unknownKey(
  key: string,
  path: Path,
  yaml: ParsedYaml,
  allowed: readonly string[],
  keysAt: (path: Path) => readonly string[] = () => [],
): Finding {
  const place = path.length > 0 ? `${pathText(path)}: ` : ''
  const homes = homesOf(key, path, keysAt)
  const near = suggest(key, allowed)
  const hint =
    homes.length > 0
      ? `it belongs ${homes.join(' or ')}`
      : near
        ? `did you mean ${near}?`
        : key === '<<'
          ? 'YAML 1.2 has no merge keys; use defaults'
          : `allowed are ${allowed.join(', ')}`
  return invalid(`${place}unknown key ${show(key)}; ${hint}`, yaml.locateKey([...path, key]))
}

function notOneOf(found: unknown, allowed: readonly string[]): string {
  if (found === undefined) return ` is missing; write ${allowed.join(' or ')}`
  const near = typeof found === 'string' ? suggest(found, allowed) : null
  const hint = near === found ? '; write it without quotes' : near ? `; did you mean ${near}?` : ''
  return `: found ${show(found)}; allowed ${allowed.length === 1 ? 'is' : 'are'} ${allowed.join(', ')}${hint}`
}

/** `silence` takes every code but those of errors. */
function unsilenced(found: unknown): string {
  return ERROR_CODES.some((code) => code === found) ? '; errors cannot be silenced' : ''
}

/** Whether the value is a mapping (neither list nor scalar). */
export function isMapping(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function typeName(expected: string): string {
  const names: Record<string, string> = {
    string: 'a text (in quotes when it looks like a number)',
    boolean: 'true or false',
    array: 'a list',
    object: 'a mapping',
    record: 'a mapping',
    number: 'a number',
  }
  return names[expected] ?? expected
}

/** `peerings[0].aiven.vpc` for a path. */
export function pathText(path: Path): string {
  return path
    .map((step, i) =>
      typeof step === 'number' ? `[${step}]` : `${i === 0 ? '' : '.'}${short(String(step))}`,
    )
    .join('')
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

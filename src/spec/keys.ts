/** Which keys a spec knows. Unknown ones are told; a misspelt one is one mistake, and is read as the key that is meant. */
import * as z from 'zod/mini'
import type { Finding } from '../domain/model.ts'
import { idKeyIn, isMapping } from './explain.ts'
import { invalid, type Path, pathText, show } from './messages.ts'
import type { ParsedYaml } from './parse.ts'
import { entrySchema, specSchema } from './schema.ts'
import { suggest } from './suggest.ts'

/** The file with known keys only, what stands under a misspelt one included. */
export function withKnownKeys(yaml: ParsedYaml): ParsedYaml {
  const findings: Finding[] = []
  const known = (value: unknown, place: unknown, path: Path): unknown => {
    if (!Array.isArray(value) && !isMapping(value)) return value
    const forms = formsOf(place)
    const schema = forms.at(-1)
    if (schema instanceof z.ZodMiniArray && Array.isArray(value))
      return value.map((item, index) => known(item, schema.def.element, [...path, index]))
    if (!isMapping(value) || (forms.length > 1 && idKeyIn(value) !== undefined)) return value
    if (schema instanceof z.ZodMiniObject) return Object.fromEntries(knownEntries(value, schema.shape, path))
    // The one key that zod passes over in a record.
    if (schema instanceof z.ZodMiniRecord && Object.hasOwn(value, '__proto__')) {
      const key = [...path, '__proto__']
      findings.push(invalid(`${pathText(key)}: is not a label key; choose another`, yaml.locateKey(key)))
    }
    return value
  }
  const knownEntries = (mapping: object, shape: Readonly<Record<string, unknown>>, path: Path) => {
    const allowed = Object.keys(shape)
    const taken = new Set(Object.keys(mapping))
    return Object.entries(mapping).flatMap(([key, value]): [string, unknown][] => {
      if (allowed.includes(key)) return [[key, known(value, shape[key], [...path, key])]]
      const { meant, hint } = correct(key, allowed, path)
      const place = path.length > 0 ? `${pathText(path)}: ` : ''
      findings.push(invalid(`${place}unknown key ${show(key)}; ${hint}`, yaml.locateKey([...path, key])))
      if (meant === null || taken.has(meant)) return []
      taken.add(meant)
      yaml.rename(path, key, meant)
      return [[meant, known(value, shape[meant], [...path, meant])]]
    })
  }
  const value = known(yaml.value, specSchema, [])
  return { ...yaml, value, findings: [...yaml.findings, ...findings] }
}

/** The key that is meant in this mapping, and what to do about the one that is written. */
function correct(
  key: string,
  allowed: readonly string[],
  path: Path,
): { readonly meant: string | null; readonly hint: string } {
  const homes = path.length === 0 ? [] : HOMES.filter(([one]) => one === key).map(([, home]) => home)
  if (homes.length > 0) return { meant: null, hint: `it belongs ${homes.join(' or ')}` }
  const meant = suggest(key, allowed)
  if (meant !== null) return { meant, hint: `did you mean ${meant}?` }
  if (key === '<<') return { meant, hint: 'YAML 1.2 has no merge keys; use defaults' }
  return { meant, hint: `allowed are ${allowed.join(', ')}` }
}

/** What may stand in a place; a mapping comes last. */
function formsOf(schema: unknown): unknown[] {
  if (schema instanceof z.ZodMiniOptional) return formsOf(schema.def.innerType)
  return schema instanceof z.ZodMiniUnion ? schema.def.options.flatMap(formsOf) : [schema]
}

/** Where else in an entry a key belongs: `project` is one of `aiven`. A name is one of several things. */
const HOMES: readonly (readonly [key: string, home: string])[] = homesIn(entrySchema, [])

function homesIn(place: unknown, path: readonly string[]): [key: string, home: string][] {
  const schema = formsOf(place).at(-1)
  if (!(schema instanceof z.ZodMiniObject)) return []
  const home = path.length === 0 ? 'directly in the entry' : `under ${path.join('.')}`
  return Object.entries(schema.shape).flatMap(([key, part]) => [
    ...(key === 'name' ? [] : [[key, home] as [string, string]]),
    ...homesIn(part, [...path, key]),
  ])
}

/** A misspelt key at the top of a file is one mistake; what stands under it is checked as if it were right. */
import { isMapping } from './explain.ts'
import { allowedKeys } from './keys.ts'
import type { ParsedYaml } from './parse.ts'
import type { Path } from './places.ts'
import { suggest } from './suggest.ts'

/** The file with the keys that are meant, its places still those of what is written. */
export function respelt(yaml: ParsedYaml): ParsedYaml {
  const { value } = yaml
  if (!isMapping(value)) return yaml
  const written = new Map<PropertyKey, string>()
  const allowed = allowedKeys([])
  for (const key of Object.keys(value)) {
    const meant = allowed.includes(key) ? null : suggest(key, allowed)
    if (meant !== null && !Object.hasOwn(value, meant) && !written.has(meant)) written.set(meant, key)
  }
  if (written.size === 0) return yaml
  const slips = new Map([...written].map(([meant, key]) => [key, String(meant)]))
  const entries = Object.entries(value).map(([key, part]) => [slips.get(key) ?? key, part] as const)
  const asWritten = ([first, ...rest]: Path): Path =>
    first === undefined ? [] : [written.get(first) ?? first, ...rest]
  return {
    ...yaml,
    value: Object.fromEntries(entries),
    locate: (path) => yaml.locate(asWritten(path)),
    locateKey: (path) => yaml.locateKey(asWritten(path)),
  }
}

/** What must be unique: names, and pairs of a VPC and a network. */
import type { Finding, Position, SpecEntry } from '../domain/model.ts'
import { valueAt } from './explain.ts'
import { invalid } from './invalid.ts'
import type { ParsedYaml } from './parse.ts'
import { show } from './show.ts'

/**
 * Names used twice; taken from the raw file so that other mistakes do not hide them.
 *
 * @param seen names of the files before; those of this one are added.
 */
export function repeatedNames(yaml: ParsedYaml, seen: Map<string, Position>): Finding[] {
  const list = valueAt(yaml.value, ['peerings'])
  if (!Array.isArray(list)) return []
  return list.flatMap((entry: unknown, index) => {
    const name = valueAt(entry, ['name'])
    if (typeof name !== 'string') return []
    const at = yaml.locate(['peerings', index])
    const first = seen.get(name)
    if (!first) seen.set(name, at)
    return first ? [repeatedName(name, first, at)] : []
  })
}

function repeatedName(name: string, first: Position, at: Position): Finding {
  return invalid(
    `the name ${show(name)} is used already at ${placeText(first, at)}; names are unique, rename one`,
    at,
  )
}

/** Two entries for the same pair, in whichever files. */
export function samePairs(entries: readonly SpecEntry[]): Finding[] {
  const pairs = new Map<string, SpecEntry>()
  const findings: Finding[] = []
  for (const entry of entries) {
    const pair = JSON.stringify([vpcKey(entry), networkKey(entry)])
    const samePair = pairs.get(pair)
    if (samePair)
      findings.push(
        invalid(
          `${show(entry.name)} joins the same VPC and network as ${show(samePair.name)} at ${placeText(samePair.at, entry.at)}; remove one`,
          entry.at,
        ),
      )
    else pairs.set(pair, entry)
  }
  return findings
}

/** A VPC id is unique by itself; a range is so within its project only. */
function vpcKey({ aiven }: SpecEntry): unknown {
  return aiven.vpc.kind === 'id' ? aiven.vpc : [aiven.scope, aiven.vpc]
}

/** A UUID is unique by itself; a name is so within its account only. */
function networkKey({ upcloud: { network, account } }: SpecEntry): unknown {
  return network.kind === 'id' ? network : [account, network]
}

function placeText(place: Position, from: Position): string {
  return place.file === from.file ? `line ${place.line}` : `${place.file}:${place.line}`
}

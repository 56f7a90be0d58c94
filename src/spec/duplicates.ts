/** What must be unique: names, and pairs of a VPC and a network. */
import type { Finding, Position, SpecEntry } from '../domain/model.ts'
import { invalid, show } from './messages.ts'

/** The name of an entry, whatever else is wrong with it. */
export interface Named {
  readonly name: string
  readonly at: Position
}

/** Names used twice, in whichever files. */
export function repeatedNames(entries: readonly Named[]): Finding[] {
  return repeated(
    entries,
    ({ name }) => name,
    ({ name }, place) => `the name ${show(name)} is used already at ${place}; names are unique, rename one`,
  )
}

/** Two entries for the same pair, in whichever files. */
export function samePairs(entries: readonly SpecEntry[]): Finding[] {
  return repeated(
    entries,
    (entry) => JSON.stringify([vpcKey(entry), networkKey(entry)]),
    ({ name }, place, first) =>
      `${show(name)} joins the same VPC and network as ${show(first.name)} at ${place}; remove one`,
  )
}

/** A finding for every entry whose key an earlier one has. */
function repeated<Entry extends Named>(
  entries: readonly Entry[],
  keyOf: (entry: Entry) => string,
  message: (entry: Entry, placeOfFirst: string, first: Entry) => string,
): Finding[] {
  return [...Map.groupBy(entries, keyOf).values()].flatMap(([first, ...others]) =>
    first ? others.map((one) => invalid(message(one, placeText(first.at, one.at), first), one.at)) : [],
  )
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

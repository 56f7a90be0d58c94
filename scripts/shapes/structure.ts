/** Keys and JSON types that only one side has: a recording, or the simulator. */
import type { RecordedCall } from './recording.ts'

/** What is known of one place in the answers of a call. */
interface Place {
  readonly types: Set<string>
  times: number
}

/** How often each place was there, and how often it could have been. */
interface Structure {
  readonly places: Map<string, Place>
  /** How many objects there were at each place. */
  readonly objects: Map<string, number>
}

function typeOf(value: unknown): string {
  if (value === null) return 'null'
  if (Array.isArray(value)) return 'list'
  if (value === '<number>') return 'number'
  return typeof value
}

function walk(value: unknown, place: string, { places, objects }: Structure): void {
  const known = places.get(place) ?? { types: new Set<string>(), times: 0 }
  places.set(place, known)
  known.types.add(typeOf(value))
  known.times += 1
  if (typeof value !== 'object' || value === null) return
  if (Array.isArray(value)) {
    for (const item of value.slice(1)) walk(item, `${place}[]`, { places, objects })
    return
  }
  objects.set(place, (objects.get(place) ?? 0) + 1)
  for (const [key, inner] of Object.entries(value)) {
    walk(inner, `${place}.${key.startsWith('<') ? '<key>' : key}`, { places, objects })
  }
}

/** By method, path and status; requests and answers apart. */
function structures(calls: readonly RecordedCall[]): Map<string, Structure> {
  const found = new Map<string, Structure>()
  for (const { call, status, answer } of calls) {
    if (status === null) continue
    const name = `${call} → ${status}`
    const structure = found.get(name) ?? { places: new Map(), objects: new Map() }
    found.set(name, structure)
    walk(answer, 'answer', structure)
  }
  return found
}

/** The object that a place is a key of. */
function parentOf(place: string): string {
  return place.slice(0, place.lastIndexOf('.'))
}

/**
 * What differs, in lines for people: keys and types that only the recording has, and keys that the simulator always has
 * and the recording never.
 */
export function differences(recorded: readonly RecordedCall[], reference: readonly RecordedCall[]): string[] {
  const known = structures(reference)
  return [...structures(recorded)].flatMap(([name, structure]) => {
    const other = known.get(name)
    if (!other) return [`${name}: the simulator never answers so`]
    return [...onlyRecorded(structure, other), ...onlySimulated(structure, other)].map(
      (line) => `${name}: ${line}`,
    )
  })
}

function onlyRecorded(structure: Structure, other: Structure): string[] {
  return [...structure.places].flatMap(([place, { types }]) => {
    const same = other.places.get(place)
    // Below a key that is new, everything is.
    if (!same) return other.objects.has(parentOf(place)) ? [`${place} is new (${[...types].join(', ')})`] : []
    const more = [...types].filter((type) => !same.types.has(type))
    return more.length === 0
      ? []
      : [`${place} is ${more.join(' or ')}, in the simulator ${[...same.types].join(' or ')}`]
  })
}

function onlySimulated(structure: Structure, other: Structure): string[] {
  return [...other.places].flatMap(([place, { times }]) => {
    const parent = parentOf(place)
    const isAlways = times === other.objects.get(parent)
    const isMissing = !structure.places.has(place) && !place.endsWith('[]') && structure.objects.has(parent)
    return isAlways && isMissing ? [`${place} is missing`] : []
  })
}

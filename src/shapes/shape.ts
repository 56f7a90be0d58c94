/** The structure of a body: keys, JSON types, lengths of lists, and words of closed vocabularies. Pure. */
import type { Placeholders } from './placeholders.ts'
import {
  CODE_WORD,
  KNOWN_CODES,
  KNOWN_KEYS,
  KNOWN_ZONES,
  NEW_ZONE,
  PROBLEM_TYPE,
  VOCABULARIES,
} from './words.ts'

/** A body without its values. */
export type Shape =
  | { readonly kind: 'word'; readonly text: string; readonly known: boolean }
  /** A mark in `<>`, an empty text, `yes` or `no`. */
  | { readonly kind: 'mark'; readonly text: string }
  | { readonly kind: 'plain'; readonly value: boolean | number | null }
  | { readonly kind: 'list'; readonly length: number; readonly items: readonly Shape[] }
  | { readonly kind: 'object'; readonly entries: readonly (readonly [key: string, value: Shape])[] }

/** JSON that shows a shape. */
export type Shown = string | number | boolean | null | readonly Shown[] | { readonly [key: string]: Shown }

const MAX_DEPTH = 20
/** Of longer lists only the length is kept beyond this many items. */
const MAX_ITEMS = 5_000
/** How many items of one structure a list shows beside the first, because they have a UUID of `marksOfEnds`. */
const MORE = 8

const mark = (text: string): Shape => ({ kind: 'mark', text })

/** The shape of a parsed body; every value is hidden in `hidden`, or a word. */
export function shapeOf(value: unknown, hidden: Placeholders): Shape {
  return shape(value, '', hidden, 0)
}

function shape(value: unknown, key: string, hidden: Placeholders, depth: number): Shape {
  if (value === null || typeof value === 'boolean') return { kind: 'plain', value }
  if (typeof value === 'number') return numberShape(value, key)
  if (typeof value === 'string') return textShape(value, key, hidden)
  if (typeof value !== 'object' || depth > MAX_DEPTH) return mark('<deeper>')
  if (Array.isArray(value)) {
    const items = value.slice(0, MAX_ITEMS).map((item) => shape(item, key, hidden, depth + 1))
    return { kind: 'list', length: value.length, items }
  }
  const isNewZone = 'public' in value && value.public === 'yes'
  return {
    kind: 'object',
    entries: Object.entries(value).map(([name, inner]) => {
      if (isNewZone && name === 'id' && typeof inner === 'string' && NEW_ZONE.test(inner))
        return [name, { kind: 'word', text: inner, known: KNOWN_ZONES.has(inner) }]
      return [keyOf(name, hidden), shape(inner, name, hidden, depth + 1)]
    }),
  }
}

/** HTTP statuses are a closed vocabulary, other numbers are not. */
function numberShape(value: number, key: string): Shape {
  const isStatus = key === 'status' && Number.isInteger(value) && value >= 100 && value < 600
  return isStatus ? { kind: 'plain', value } : mark('<number>')
}

function textShape(value: string, key: string, hidden: Placeholders): Shape {
  if (value === '' || value === 'yes' || value === 'no') return mark(value)
  const vocabulary = VOCABULARIES.get(key)
  if (vocabulary?.known.has(value)) return { kind: 'word', text: value, known: true }
  if (vocabulary?.open?.test(value)) return { kind: 'word', text: value, known: false }
  const code = key === 'type' ? PROBLEM_TYPE.exec(value)?.[1] : undefined
  if (code !== undefined && CODE_WORD.test(code))
    return { kind: 'word', text: code, known: KNOWN_CODES.has(code) }
  return mark(hidden.markOf(value))
}

/** Keys of an API are words. What looks like an id, an address or a sentence is somebody's value. */
const KEY = /^[A-Za-z][A-Za-z0-9]*(?:[-_][A-Za-z0-9]+)*$/

function keyOf(key: string, hidden: Placeholders): string {
  if (KNOWN_KEYS.has(key)) return key
  const isWord = key.length <= 48 && KEY.test(key) && !/\d{4}|[0-9a-f]{8}/i.test(key)
  return isWord ? key : hidden.markOf(key)
}

/** What else holds a UUID that stands under one of these keys is what one wants to know. */
const ENDS: ReadonlySet<string> = new Set(['state_info', 'peer_vpc'])

/** Marks of the UUIDs that say which networks are joined. */
export function marksOfEnds(shape: Shape, inside = false): string[] {
  if (shape.kind === 'mark') return inside ? (shape.text.match(/uuid-\d+/g) ?? []) : []
  if (shape.kind === 'list') return shape.items.flatMap((item) => marksOfEnds(item, inside))
  if (shape.kind !== 'object') return []
  return shape.entries.flatMap(([key, value]) => marksOfEnds(value, inside || ENDS.has(key)))
}

/** What a shape is shown in. */
export interface Showing {
  readonly hidden: Placeholders
  /** Marks such as `uuid-1` whose items are shown beside the samples. */
  readonly wanted: ReadonlySet<string>
  /** What items of long lists told already in answers to this call. */
  readonly seen: Set<string>
}

/** Long lists that say little: of their items only those are shown that tell something new. */
const ONCE: ReadonlySet<string> = new Set(['network', 'zone', 'server', 'router', 'clouds', 'vpcs'])

/** A shape as JSON. A list starts with how many items it has, and shows few items of the same structure. */
export function show(shape: Shape, showing: Showing, key = ''): Shown {
  const { hidden } = showing
  switch (shape.kind) {
    case 'plain':
      return shape.value
    case 'mark':
      return shape.text
    case 'word':
      return shape.known || !hidden.wouldShow(shape.text) ? shape.text : hidden.markOf(shape.text)
    case 'object':
      return Object.fromEntries(
        shape.entries.map(([name, value]) => [shownKey(name, hidden), show(value, showing, name)]),
      )
    case 'list':
      return showList(shape, showing, key)
  }
}

function shownKey(key: string, hidden: Placeholders): string {
  return KNOWN_KEYS.has(key) || key.startsWith('<') || !hidden.wouldShow(key) ? key : hidden.markOf(key)
}

function showList({ items, length }: Extract<Shape, { kind: 'list' }>, showing: Showing, key: string): Shown {
  const shown: Shown[] = []
  const seen = ONCE.has(key) ? showing.seen : new Set<string>()
  let more = 0
  for (const item of items) {
    const one = show(item, showing)
    const text = JSON.stringify(one)
    const news = ONCE.has(key) ? factsOf(one, key) : [structureOf(text)]
    const isWanted = (text.match(/uuid-\d+/g) ?? []).some((uuid) => showing.wanted.has(uuid))
    if (news.some((fact) => !seen.has(fact))) shown.push(one)
    else if (isWanted && more < MORE) {
      more += 1
      shown.push(one)
    }
    for (const fact of news) seen.add(fact)
  }
  const rest = shown.length < length ? `, ${shown.length} shown` : ''
  return [`<${length} ${length === 1 ? 'item' : 'items'}${rest}>`, ...shown]
}

/** Places are no news. */
const PLACES: ReadonlySet<string> = new Set(['zone', 'parent_zone', 'cloud_name', 'family'])

/** What an item has to tell: which keys there are, of which type, and which words. */
function factsOf(value: Shown, place: string): string[] {
  if (value === null || typeof value === 'boolean') return [`${place} ${value}`]
  if (typeof value === 'number') return [`${place} number`]
  if (typeof value === 'string') {
    const key = place.slice(place.lastIndexOf('.') + 1)
    const isWord = VOCABULARIES.has(key) && !PLACES.has(key) && !value.startsWith('<')
    return [`${place} ${isWord ? value : 'text'}`]
  }
  if (isShownList(value)) return value.slice(1).flatMap((item) => factsOf(item, `${place}[]`))
  return Object.entries(value).flatMap(([key, inner]) => factsOf(inner, `${place}.${key}`))
}

/** Two items are alike when only their values, places and numbers of items differ. */
function structureOf(text: string): string {
  return text
    .replaceAll(/-\d+/g, '')
    .replaceAll(/<\d+ items?[^>]*>/g, '<items>')
    .replaceAll(/"(zone|parent_zone|cloud_name|family)":"[^"]*"/g, '$1')
}

/** Whether JSON is a list: TypeScript does not narrow read-only ones by itself. */
export function isShownList(value: Shown): value is readonly Shown[] {
  return Array.isArray(value)
}

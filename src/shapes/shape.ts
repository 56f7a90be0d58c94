/** The structure of a body: keys, JSON types, and words of closed vocabularies. Pure. */
import type { Placeholders } from './placeholders.ts'
import { KNOWN_KEYS, NEW_ZONE, PROBLEM_TYPE, VOCABULARIES } from './words.ts'

/**
 * JSON without the values of a body: a text in it is a mark in `<>`, empty, `yes`, `no`, or a word of the APIs, and a
 * number is an HTTP status.
 */
export type Shape = string | number | boolean | null | readonly Shape[] | ShapeObject

export interface ShapeObject {
  readonly [key: string]: Shape
}

const MAX_DEPTH = 20
/** How many items of one structure a list shows beside the first, because they have a UUID of `marksOfEnds`. */
const MORE = 8

/**
 * The shape of a parsed body; every value is hidden in `hidden`, or a word.
 *
 * @param key whose value it is.
 */
export function shapeOf(value: unknown, hidden: Placeholders, key = '', depth = 0): Shape {
  if (value === null || typeof value === 'boolean') return value
  if (typeof value === 'number') return key === 'status' && isStatus(value) ? value : '<number>'
  if (typeof value === 'string') return textShape(value, key, hidden)
  if (typeof value !== 'object' || depth > MAX_DEPTH) return '<deeper>'
  if (Array.isArray(value)) return value.map((item) => shapeOf(item, hidden, key, depth + 1))
  const isPublic = 'public' in value && value.public === 'yes'
  return Object.fromEntries(
    Object.entries(value).map(([name, inner]): [string, Shape] =>
      isPublic && name === 'id' && typeof inner === 'string' && NEW_ZONE.test(inner)
        ? [name, inner]
        : [keyOf(name, hidden), shapeOf(inner, hidden, name, depth + 1)],
    ),
  )
}

function isStatus(value: number): boolean {
  return Number.isInteger(value) && value >= 100 && value < 600
}

/** What is shown as it is: no word of anybody's. */
const PLAIN: ReadonlySet<string> = new Set(['', 'yes', 'no'])

function textShape(value: string, key: string, hidden: Placeholders): string {
  const vocabulary = VOCABULARIES.get(key)
  if (PLAIN.has(value) || vocabulary?.known.has(value) || vocabulary?.open?.test(value)) return value
  const code = key === 'type' ? PROBLEM_TYPE.exec(value)?.[1] : undefined
  return code ?? hidden.markOf(value)
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
  if (typeof shape === 'string') return inside ? uuidsIn(shape) : []
  if (typeof shape !== 'object' || shape === null) return []
  return Object.entries(shape).flatMap(([key, value]) => marksOfEnds(value, inside || ENDS.has(key)))
}

function uuidsIn(text: string): string[] {
  return text.match(/uuid-\d+/g) ?? []
}

/** What a shape is shown in. */
export interface Showing {
  readonly hidden: Placeholders
  /** Marks such as `uuid-1` whose items are shown beside the samples. */
  readonly wanted: ReadonlySet<string>
}

/**
 * A shape as it is written. A word that is not known is hidden if it tells somebody's value; a list starts with how many
 * items it has, and shows few of the same structure.
 */
export function show(shape: ShapeObject, showing: Showing): ShapeObject {
  const { hidden } = showing
  return Object.fromEntries(
    Object.entries(shape).map(([key, value]) => [
      KNOWN_KEYS.has(key) ? key : hidden.showable(key),
      showValue(value, key, showing),
    ]),
  )
}

function showValue(shape: Shape, key: string, showing: Showing): Shape {
  if (typeof shape === 'string')
    return PLAIN.has(shape) || VOCABULARIES.get(key)?.known.has(shape)
      ? shape
      : showing.hidden.showable(shape)
  if (typeof shape !== 'object' || shape === null) return shape
  return isList(shape) ? showList(shape, key, showing) : show(shape, showing)
}

/** TypeScript does not narrow read-only lists by itself. */
function isList(shape: Shape): shape is readonly Shape[] {
  return Array.isArray(shape)
}

function showList(items: readonly Shape[], key: string, showing: Showing): Shape {
  const seen = new Set<string>()
  let more = 0
  const shown = items
    .map((item) => showValue(item, key, showing))
    .filter((item) => {
      const text = JSON.stringify(item)
      const structure = structureOf(text)
      const isNew = !seen.has(structure)
      seen.add(structure)
      return isNew || (uuidsIn(text).some((uuid) => showing.wanted.has(uuid)) && more++ < MORE)
    })
  const rest = shown.length < items.length ? `, ${shown.length} shown` : ''
  return [`<${items.length} ${items.length === 1 ? 'item' : 'items'}${rest}>`, ...shown]
}

/** Two items are alike when only their values, places and numbers of items differ. */
function structureOf(text: string): string {
  return text
    .replaceAll(/-\d+/g, '')
    .replaceAll(/<\d+ items?[^>]*>/g, '<items>')
    .replaceAll(/"(id|zone|parent_zone|cloud_name|family)":"[^"]*"/g, '$1')
}

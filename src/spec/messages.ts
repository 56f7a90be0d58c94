/** A mistake in the spec, and the pieces of the spec inside its message. */
import type { Finding, Position } from '../domain/model.ts'

/** Keys and indices from the root of a document. */
export type Path = readonly PropertyKey[]

/** A `spec-invalid` error at a place. */
export function invalid(message: string, at: Position): Finding {
  return { code: 'spec-invalid', severity: 'error', message, at }
}

/** `peerings[0].aiven.vpc` for a path. */
export function pathText(path: Path): string {
  return path
    .map((step, i) =>
      typeof step === 'number' ? `[${step}]` : `${i === 0 ? '' : '.'}${short(String(step))}`,
    )
    .join('')
}

/** The longest piece of the spec that a message repeats, in characters. */
export const SHOWN = 60

/** What was found, short and on one line. */
export function show(value: unknown): string {
  if (value === undefined || value === null) return 'nothing'
  if (Array.isArray(value)) return 'a list'
  if (typeof value === 'object') return 'a mapping'
  if (typeof value !== 'string') return String(value)
  return JSON.stringify(short(value))
}

/** At most 60 characters of it. */
function short(text: string): string {
  const characters = [...text]
  return characters.length > SHOWN ? `${characters.slice(0, SHOWN).join('')}…` : text
}

/** Marks in the place of values: the same mark wherever the same value stands. */
import { isIP } from 'node:net'
import { isCidr } from '../domain/preflight/cidr.ts'
import { FIELD_WORDS } from './words.ts'

const UUID = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/gi
const WHOLE_UUID = new RegExp(`^${UUID.source}$`, 'i')
const MAC = /^[0-9a-f]{2}(?::[0-9a-f]{2}){5}$/i
const TIME = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:?\d\d)$/

/** UpCloud's UUIDs start with the kind of the thing: server, network, router, peering (api-facts B7). */
const KINDS: ReadonlySet<string> = new Set(['00', '03', '04', '0f'])

type Kind = 'uuid' | 'cidr' | 'address' | 'text'

/** Shorter texts stand in many words by accident. */
const SHORTEST = 4

/** What was hidden in one recording. */
export class Placeholders {
  readonly #marks = new Map<string, string>()
  readonly #counts = new Map<Kind, number>()
  /** Hidden texts in lower case that must not show through an unknown word. */
  readonly #texts = new Set<string>()

  /** The mark for a text, such as `<uuid-1 03…>`, `<cidr-2>`, `<time>` or `<text-3, has uuid-1>`. */
  markOf(value: string): string {
    if (WHOLE_UUID.test(value)) return `<${this.#uuid(value)}>`
    if (TIME.test(value)) return '<time>'
    if (/^\d+$/.test(value)) return '<digits>'
    if (isCidr(value)) return `<${this.#mark('cidr', value)}>`
    if (isIP(value) !== 0 || MAC.test(value)) return `<${this.#mark('address', value)}>`
    const inside = [...new Set(value.match(UUID) ?? [])].map((uuid) => this.#uuid(uuid))
    this.#texts.add(value.toLowerCase())
    return `<${[this.#mark('text', value), ...inside.map((uuid) => `has ${uuid}`)].join(', ')}>`
  }

  /** A mark or a word as it may be shown: a word that tells a hidden text, or a part of one, gets a mark. */
  showable(text: string): string {
    const lower = text.toLowerCase()
    const tells = (hidden: string) =>
      lower === hidden || (hidden.length >= SHORTEST && lower.includes(hidden) && !isFieldWords(hidden))
    return !text.startsWith('<') && this.#texts.values().some(tells) ? this.markOf(text) : text
  }

  #uuid(value: string): string {
    const lower = value.toLowerCase()
    const kind = lower.slice(0, 2)
    return this.#mark('uuid', lower) + (KINDS.has(kind) ? ` ${kind}…` : '')
  }

  #mark(kind: Kind, value: string): string {
    const key = `${kind} ${value}`
    const known = this.#marks.get(key)
    if (known !== undefined) return known
    const number = (this.#counts.get(kind) ?? 0) + 1
    this.#counts.set(kind, number)
    const mark = `${kind}-${number}`
    this.#marks.set(key, mark)
    return mark
  }
}

function isFieldWords(text: string): boolean {
  return text.split(/[-_]/).every((part) => FIELD_WORDS.has(part))
}

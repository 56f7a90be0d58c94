/** Collects the shapes of all calls of a run, and writes them as a text that people read before they share it. */
import { stringify } from 'yaml'
import type { HttpRequest, HttpResponse } from '../http/transport.ts'
import { Placeholders } from './placeholders.ts'
import { routeOf } from './route.ts'
import { marksOfEnds, type Shape, type ShapeObject, shapeOf, show } from './shape.ts'

/** One exchange with a cloud, as it went over the wire. */
export interface Exchange extends Pick<HttpRequest, 'method' | 'body'> {
  /** Path, without what stands before it in the configured API URL. */
  readonly path: string
  /** null: no complete answer came. */
  readonly answer: Pick<HttpResponse, 'status' | 'headers' | 'body'> | null
  /** Milliseconds since the epoch at which it was sent. */
  readonly at: number
}

interface Entry {
  readonly call: string
  readonly parts: ShapeObject
  /** `parts` as a text, to tell whether another exchange looks the same. */
  readonly looks: string
  readonly first: number
  last: number
  times: number
}

/** Everything that a reader must know stands in the file itself. */
const ABOUT =
  'Which keys, types and states Aiven and UpCloud answered with. What stands in <> takes the place of a value, and the same mark is the same value. No name, id, address, label or token is in here. seconds: since the first call.'

/** Answers beyond this many are only counted. */
const MAX_ENTRIES = 400
const MAX_BODY = 8 * 1024 * 1024

/** JSON with one small object or list to a line, so that it reads like the answers themselves. */
const AS_JSON = {
  collectionStyle: 'flow',
  defaultStringType: 'QUOTE_DOUBLE',
  defaultKeyType: 'QUOTE_DOUBLE',
  doubleQuotedAsJSON: true,
  aliasDuplicateObjects: false,
  lineWidth: 130,
} as const

/** A recording of one run. */
export class ShapeRecorder {
  readonly #hidden = new Placeholders()
  readonly #entries: Entry[] = []
  /** The last entry of each call since the last write. */
  readonly #last = new Map<string, Entry>()
  #begun: number | null = null
  #left = 0

  /**
   * Adds one exchange. While a call is answered alike, it is kept once, with how often it took place; what was seen
   * before a write and after it stays apart.
   */
  add({ method, path, body, answer, at }: Exchange): void {
    this.#begun ??= at
    const second = Math.round((at - this.#begun) / 1000)
    const { template, values } = routeOf(path)
    const call = `${method} ${template}`
    const asked = values.length > 0 && { path: this.#shape(Object.fromEntries(values)) }
    const parts = {
      ...asked,
      ...(body !== null && { request: this.#body(body) }),
      status: answer?.status ?? null,
      ...(answer && this.#headers(answer.headers)),
      answer: answer ? this.#body(answer.body) : '<no answer>',
    }
    if (method !== 'GET' && !path.endsWith('/refresh')) this.#last.clear()
    const looks = JSON.stringify(parts)
    const same = JSON.stringify([call, asked])
    const known = this.#last.get(same)
    if (known?.looks === looks) {
      known.times += 1
      known.last = second
    } else if (this.#entries.length < MAX_ENTRIES) {
      const entry = { call, parts, looks, first: second, last: second, times: 1 }
      this.#entries.push(entry)
      this.#last.set(same, entry)
    } else this.#left += 1
  }

  #shape(value: unknown): Shape {
    return shapeOf(value, this.#hidden)
  }

  #body(text: string): Shape {
    if (text.trim() === '') return '<empty>'
    if (text.length > MAX_BODY) return '<too large>'
    try {
      return this.#shape(JSON.parse(text))
    } catch {
      return '<not JSON>'
    }
  }

  #headers(headers: Readonly<Record<string, string>>): ShapeObject {
    const type = headers['content-type']?.split(';')[0]?.trim().toLowerCase() ?? ''
    return {
      'content-type': shapeOf(type, this.#hidden, 'content-type'),
      ...(headers['retry-after'] !== undefined && { 'retry-after': '<given>' }),
    }
  }

  /** The recording as JSON. */
  render(): string {
    const wanted = new Set(this.#entries.flatMap(({ parts }) => marksOfEnds(parts)))
    const calls = this.#entries.map(({ call, parts, first, last, times }) => ({
      call,
      times,
      seconds: first === last ? [first] : [first, last],
      ...show(parts, { hidden: this.#hidden, wanted }),
    }))
    return stringify({ about: ABOUT, version: 1, left_out: this.#left, calls }, AS_JSON)
  }
}

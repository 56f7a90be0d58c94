/** Collects the shapes of all calls of a run, and writes them as a text that people read before they share it. */
import { Placeholders } from './placeholders.ts'
import { routeOf } from './route.ts'
import { isShownList, marksOfEnds, type Shape, type Shown, shapeOf, show } from './shape.ts'

/** One exchange with a cloud, as it went over the wire. */
export interface Exchange {
  readonly method: string
  /** Path and query, without what stands before them in the configured API URL. */
  readonly path: string
  readonly body: string | null
  /** null: no complete answer came. Names of headers are in lower case. */
  readonly answer: {
    readonly status: number
    readonly headers: Readonly<Record<string, string>>
    readonly body: string
  } | null
  /** Milliseconds since the epoch at which it was sent. */
  readonly at: number
}

interface Entry {
  readonly call: string
  readonly path: Shape
  readonly query: Shape | null
  readonly request: Shape | null
  readonly status: number | null
  readonly contentType: string | null
  readonly retryAfter: boolean
  readonly answer: Shape
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

const CONTENT_TYPES: ReadonlySet<string> = new Set([
  'application/json',
  'application/problem+json',
  'text/html',
  'text/plain',
])

/** A recording of one run. */
export class ShapeRecorder {
  readonly #hidden = new Placeholders()
  readonly #entries: Entry[] = []
  /** The last entry of each call since the last write, with everything that it shows. */
  readonly #last = new Map<string, { entry: Entry; looks: string }>()
  #begun: number | null = null
  #left = 0

  /**
   * Adds one exchange. While a call is answered alike, it is kept once, with how often it took place; what was seen
   * before a write and after it stays apart.
   */
  add({ method, path, body, answer, at }: Exchange): void {
    this.#begun ??= at
    const second = Math.round((at - this.#begun) / 1000)
    const [plain = '', query = ''] = path.split('?', 2)
    const { template, values } = routeOf(plain)
    const parts = {
      call: `${method} ${template}`,
      path: shapeOf(Object.fromEntries(values), this.#hidden),
      query: query === '' ? null : shapeOf(Object.fromEntries(new URLSearchParams(query)), this.#hidden),
      request: body === null ? null : this.#body(body),
      status: answer?.status ?? null,
      contentType: answer ? contentTypeOf(answer.headers) : null,
      retryAfter: answer?.headers['retry-after'] !== undefined,
      answer: answer ? this.#body(answer.body) : ({ kind: 'mark', text: '<no answer>' } as const),
    }
    if (method !== 'GET' && !plain.endsWith('/refresh')) this.#last.clear()
    const looks = JSON.stringify(parts)
    const same = JSON.stringify([parts.call, parts.path, parts.query])
    const known = this.#last.get(same)
    if (known?.looks === looks) {
      known.entry.times += 1
      known.entry.last = second
    } else if (this.#entries.length < MAX_ENTRIES) {
      const entry = { ...parts, first: second, last: second, times: 1 }
      this.#entries.push(entry)
      this.#last.set(same, { entry, looks })
    } else this.#left += 1
  }

  #body(text: string): Shape {
    if (text.trim() === '') return { kind: 'mark', text: '<empty>' }
    if (text.length > MAX_BODY) return { kind: 'mark', text: '<too large>' }
    try {
      return shapeOf(JSON.parse(text), this.#hidden)
    } catch {
      return { kind: 'mark', text: '<not JSON>' }
    }
  }

  /** The recording as JSON: one small object or list to a line, so that it reads like the answers themselves. */
  render(): string {
    const entries = this.#entries
    const wanted = new Set(
      entries.flatMap(({ request, answer }) => [
        ...(request ? marksOfEnds(request) : []),
        ...marksOfEnds(answer),
      ]),
    )
    const seen = new Map<string, Set<string>>()
    const calls = entries.map((entry): Shown => {
      const { call, path, query, request, status, contentType, retryAfter, answer, first, last } = entry
      const before = seen.get(call) ?? new Set()
      seen.set(call, before)
      const shown = (shape: Shape) => show(shape, { hidden: this.#hidden, wanted, seen: before })
      return {
        call,
        ...(path.kind === 'object' && path.entries.length > 0 && { path: shown(path) }),
        ...(query && { query: shown(query) }),
        status,
        ...(contentType !== null && { 'content-type': contentType }),
        ...(retryAfter && { 'retry-after': '<given>' }),
        times: entry.times,
        seconds: first === last ? [first] : [first, last],
        ...(request && { request: shown(request) }),
        answer: shown(answer),
      }
    })
    const left = this.#left === 0 ? {} : { left_out: this.#left }
    return `${print({ about: ABOUT, version: 1, ...left, calls }, '')}\n`
  }
}

/** Told only when it is another one than JSON's. */
function contentTypeOf(headers: Readonly<Record<string, string>>): string | null {
  const type = (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? ''
  if (type === 'application/json' || type === '') return null
  return CONTENT_TYPES.has(type) ? type : '<other>'
}

const WIDTH = 130

/** JSON with one small object or list to a line. */
function print(value: Shown, indent: string): string {
  const line = printLine(value)
  if (typeof value !== 'object' || value === null || indent.length + line.length <= WIDTH) return line
  const inner = `${indent}  `
  const [open, close, parts] = partsOf(value, (item) => print(item, inner))
  return `${open}\n${parts.map((part) => inner + part).join(',\n')}\n${indent}${close}`
}

function printLine(value: Shown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value)
  const [open, close, parts] = partsOf(value, printLine)
  if (parts.length === 0) return open + close
  return open === '{' ? `{ ${parts.join(', ')} }` : `[${parts.join(', ')}]`
}

function partsOf(
  value: Exclude<Shown, string | number | boolean | null>,
  text: (item: Shown) => string,
): [open: string, close: string, parts: string[]] {
  if (isShownList(value)) return ['[', ']', value.map(text)]
  const parts = Object.entries(value).map(([key, item]) => `${JSON.stringify(key)}: ${text(item)}`)
  return ['{', '}', parts]
}

/** YAML text → plain value, with the place of every part kept. */
import {
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  parseDocument,
  type YAMLError,
} from 'yaml'
import type { Finding, Position } from '../domain/model.ts'
import { invalid, type Path, show } from './messages.ts'

/** The most aliases, counted after expansion, that a spec may use. */
const MAX_ALIASES = 10_000

const MAX_SYNTAX_FINDINGS = 20

/** Far more than a spec has. Beyond it the stack might end first, which is at another depth on each machine. */
const MAX_DEPTH = 50
const TOO_DEEP = 'not valid YAML: nested too deeply; simplify the file'

export interface ParsedYaml {
  /** Of a key that is there twice, the last. undefined: nothing could be read. */
  readonly value: unknown
  /** What is wrong with the text as YAML. */
  readonly findings: readonly Finding[]
  /** Place of the value at a path, or of its nearest parent that exists. */
  locate(path: Path): Position
  /** Place of the key at a path; of the value's parent when there is no such key. */
  locateKey(path: Path): Position
  /** From now on a misspelt key of the mapping at a path is found as the key that is meant, too. */
  rename(path: Path, key: string, meant: string): void
}

/**
 * Reads one YAML 1.2 document: core schema, no custom tags, unique keys that are texts, bounded aliases.
 *
 * Never throws: whatever is wrong with the text becomes `findings` with line and column.
 */
export function parseYaml(file: string, source: string): ParsedYaml {
  // Filled by hand: the parser misses line ends around some mistakes.
  const lines = new LineCounter()
  for (const { index } of `\n${source}`.matchAll(/\n/g)) lines.addNewLine(index)
  const at = (offset: number): Position => {
    const { line, col } = lines.linePos(Math.min(offset, source.length))
    return { file, line, column: col }
  }
  const read = (value: unknown, findings: readonly Finding[], root: Part): ParsedYaml => ({
    value,
    findings,
    locate: (path) => at(partAt(root, path).start),
    locateKey: (path) => at(partAt(root, path).keyStart),
    rename: (path, key, meant) => {
      const { parts } = partAt(root, path)
      const part = parts.get(key)
      if (part) parts.set(meant, part)
    },
  })
  const failed = (findings: readonly Finding[]) => read(undefined, findings, NO_PART)
  try {
    const document = parseDocument(source, {
      version: '1.2',
      schema: 'core',
      prettyErrors: false,
      stringKeys: true,
      uniqueKeys: false,
    })
    if (document.errors.some(isOutOfStack)) return failed([invalid(TOO_DEEP, at(0))])
    const { root, unresolved, repeated } = walk(document, at)
    const findings = syntaxFindings([...document.errors, ...document.warnings], at)
    if (document.directives?.yaml.explicit && document.directives.yaml.version !== '1.2')
      findings.push(invalid('the spec is YAML 1.2; remove the %YAML directive', at(0)))
    if (!document.errors.every(({ code }) => code === 'TAG_RESOLVE_FAILED')) return failed(findings)
    findings.push(...unresolved, ...repeated)
    if (unresolved.length > 0) return failed(findings)
    return read(document.toJS({ maxAliasCount: MAX_ALIASES }), findings, root)
  } catch (error) {
    return failed([invalid(unreadable(error), at(0))])
  }
}

/** The parser reports one slip many times over: one finding a place, and no more than a person reads. */
function syntaxFindings(problems: readonly YAMLError[], at: (offset: number) => Position): Finding[] {
  const byOffset = new Map<number, Finding>()
  for (const { code, message, pos } of problems)
    if (!byOffset.has(pos[0]))
      byOffset.set(pos[0], invalid(`not valid YAML: ${syntaxText(code, message)}`, at(pos[0])))
  return [...byOffset.values()].slice(0, MAX_SYNTAX_FINDINGS)
}

function syntaxText(code: YAMLError['code'], message: string): string {
  switch (code) {
    case 'MULTIPLE_DOCS':
      return 'the file holds several documents; write one file for each'
    case 'TAG_RESOLVE_FAILED':
      return `${sentence(message)}; custom tags are not supported, remove it`
    case 'TAB_AS_INDENT':
      return `${sentence(message)}; use spaces`
    case 'NON_STRING_KEY':
      return 'a key must be a text; write a plain word, in quotes where it looks like something else'
    case 'BAD_INDENT':
    case 'BLOCK_AS_IMPLICIT_KEY':
    case 'BLOCK_IN_FLOW':
    case 'MISSING_CHAR':
    case 'UNEXPECTED_TOKEN':
      return `${sentence(message)}; check indentation, brackets and quotes here and in the line before`
    default:
      return sentence(message)
  }
}

/** The parser's own words for a file that is nested deeper than it can follow. */
function isOutOfStack({ code, message }: YAMLError): boolean {
  return code === 'RESOURCE_EXHAUSTION' || code === 'IMPOSSIBLE' || /stack/i.test(message)
}

function unreadable(error: unknown): string {
  if (error instanceof RangeError) return TOO_DEEP
  if (error instanceof ReferenceError)
    return /excessive/i.test(error.message)
      ? `too many YAML aliases; at most ${MAX_ALIASES} are followed`
      : `not valid YAML: ${sentence(error.message)}`
  return 'not readable as YAML; simplify the file'
}

function sentence(message: string): string {
  return message.replaceAll(/\s+/g, ' ').trim()
}

/** Where a part of a document stands, as offsets, and what is in it by key or index. */
interface Part {
  readonly start: number
  /** Where its key stands; of an item, where it stands itself. */
  readonly keyStart: number
  readonly parts: Map<unknown, Part>
}

const NO_PART: Part = { start: 0, keyStart: 0, parts: new Map() }

/** The part at a path, or its nearest parent that exists. */
function partAt(root: Part, path: Path): Part {
  let part = root
  for (const step of path) {
    const next = part.parts.get(step)
    // The key of what does not exist is no key: its parent is the place to name.
    if (!next) return { ...part, keyStart: part.start }
    part = next
  }
  return part
}

/**
 * Looks at every part of a document, in its order. What an alias points at stands elsewhere; the alias itself is the
 * place to name.
 *
 * @throws RangeError when parts lie deeper than `MAX_DEPTH`.
 */
function walk({ contents }: Document, at: (offset: number) => Position) {
  const anchors = new Set<string>()
  /** Aliases whose anchor does not stand before them. */
  const unresolved: Finding[] = []
  /** Keys that their mapping has already. The library's own check takes quadratic time. */
  const repeated: Finding[] = []
  const add = (to: Finding[], message: string, offset: number) => {
    if (to.length < MAX_SYNTAX_FINDINGS) to.push(invalid(`not valid YAML: ${message}`, at(offset)))
  }
  const noteAnchor = (node: unknown, start: number) => {
    if (isAlias(node) && !anchors.has(node.source))
      add(unresolved, `the alias ${show(`*${node.source}`)} has no anchor before it`, start)
    if (!isAlias(node) && isNode(node) && node.anchor !== undefined) anchors.add(node.anchor)
  }
  const partOf = (node: unknown, key: unknown, parent: number, depth: number): Part => {
    if (depth > MAX_DEPTH) throw new RangeError(TOO_DEEP)
    const keyStart = startOf(key)
    const start = startOf(node) ?? keyStart ?? parent
    const children = childrenOf(node)
    const parts = children.length > 0 ? new Map<unknown, Part>() : NO_PART.parts
    noteAnchor(node, start)
    for (const { name, key: inner, value } of children) {
      if (parts.has(name))
        add(repeated, `the key ${show(name)} is here twice; keep one`, startOf(inner) ?? start)
      // A key may have an anchor, too.
      if (inner) partOf(inner, null, start, depth + 1)
      parts.set(name, partOf(value, inner, start, depth + 1))
    }
    return { start, keyStart: keyStart ?? start, parts }
  }
  return { root: partOf(contents, null, 0, 0), unresolved, repeated }
}

/** What a mapping or list holds, by key or index. */
function childrenOf(node: unknown): { name: unknown; key: unknown; value: unknown }[] {
  if (isSeq(node)) return node.items.map((value, name) => ({ name, key: null, value }))
  if (!isMap(node)) return []
  return node.items.map(({ key, value }) => ({ name: isScalar(key) ? key.value : key, key, value }))
}

/** Offset at which a node begins; undefined when it has no place of its own. */
function startOf(node: unknown): number | undefined {
  return isNode(node) ? node.range?.[0] : undefined
}

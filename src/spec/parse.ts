/** YAML text → plain value, with the place of every part kept. */
import { type Document, isMap, isScalar, isSeq, parseDocument, visit, type YAMLError } from 'yaml'
import type { Finding, Position } from '../domain/model.ts'
import { invalid } from './invalid.ts'
import { LinePlaces, PartPlaces, type Path, startOf } from './places.ts'
import { show } from './show.ts'

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
}

/**
 * Reads one YAML 1.2 document: core schema, no custom tags, unique keys that are texts, bounded aliases.
 *
 * Never throws: whatever is wrong with the text becomes `findings` with line and column.
 */
export function parseYaml(file: string, source: string): ParsedYaml {
  const lines = new LinePlaces(source)
  const at = (offset: number): Position => ({ file, ...lines.at(offset) })
  const failed = (findings: readonly Finding[]): ParsedYaml => ({
    value: undefined,
    findings,
    locate: () => at(0),
    locateKey: () => at(0),
  })
  try {
    const document = parseDocument(source, {
      version: '1.2',
      schema: 'core',
      prettyErrors: false,
      stringKeys: true,
      uniqueKeys: false,
    })
    if (document.errors.some(isOutOfStack) || isTooDeep(document)) return failed([invalid(TOO_DEEP, at(0))])
    const findings = syntaxFindings([...document.errors, ...document.warnings], at)
    if (document.directives?.yaml.explicit && document.directives.yaml.version !== '1.2')
      findings.push(invalid('the spec is YAML 1.2; remove the %YAML directive', at(0)))
    if (!document.errors.every(({ code }) => code === 'TAG_RESOLVE_FAILED')) return failed(findings)
    const { unresolved, repeated } = misuses(document, at)
    findings.push(...unresolved, ...repeated)
    if (unresolved.length > 0) return failed(findings)
    const value: unknown = document.toJS({ maxAliasCount: MAX_ALIASES })
    const places = new PartPlaces(document.contents)
    return {
      value,
      findings,
      locate: (path) => at(places.offsetOf(path, 'value')),
      locateKey: (path) => at(places.offsetOf(path, 'key')),
    }
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

/** Whether parts lie deeper than `MAX_DEPTH`; looked for level by level, without recursion. */
function isTooDeep({ contents }: Document): boolean {
  let level: unknown[] = [contents]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_DEPTH) return true
    level = level.flatMap(partsOf)
  }
  return false
}

function partsOf(node: unknown): unknown[] {
  if (isMap(node)) return node.items.flatMap(({ key, value }) => [key, value])
  return isSeq(node) ? node.items : []
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

interface Misuses {
  /** Aliases whose anchor does not stand before them. */
  readonly unresolved: readonly Finding[]
  /** Keys that their mapping has already. The library's own check takes quadratic time. */
  readonly repeated: readonly Finding[]
}

function misuses(document: Document, at: (offset: number) => Position): Misuses {
  const anchors = new Set<string>()
  const unresolved: Finding[] = []
  const repeated: Finding[] = []
  const add = (to: Finding[], message: string, node: unknown) => {
    if (to.length < MAX_SYNTAX_FINDINGS)
      to.push(invalid(`not valid YAML: ${message}`, at(startOf(node) ?? 0)))
  }
  visit(document, {
    Value: (_, node) => {
      if (node.anchor !== undefined) anchors.add(node.anchor)
      if (!isMap(node)) return
      const seen = new Set<unknown>()
      for (const { key } of node.items) {
        if (!isScalar(key)) continue
        if (seen.has(key.value)) add(repeated, `the key ${show(key.value)} is here twice; keep one`, key)
        seen.add(key.value)
      }
    },
    Alias: (_, node) => {
      if (!anchors.has(node.source))
        add(unresolved, `the alias ${show(`*${node.source}`)} has no anchor before it`, node)
    },
  })
  return { unresolved, repeated }
}

/** Spec files → one checked Spec: parse, merge the defaults, check across entries and files. */
import * as z from 'zod/mini'
import type { Finding, Position, Spec, SpecEntry } from '../domain/model.ts'
import { SpecError } from '../errors.ts'
import { type Named, repeatedNames, samePairs } from './duplicates.ts'
import { complete, type KnownAccounts } from './entry.ts'
import { explain, valueAt } from './explain.ts'
import { withKnownKeys } from './keys.ts'
import { invalid } from './messages.ts'
import { parseYaml } from './parse.ts'
import { salvage } from './salvage.ts'
import { specSchema } from './schema.ts'

/** The most peerings that one run takes. */
const MAX_PEERINGS = 10_000

export interface SpecSource {
  /** Path relative to the workspace, with `/`. */
  readonly file: string
  readonly text: string
}

/**
 * Checks and merges spec files.
 *
 * @throws SpecError with every mistake of every file, in order of file and line.
 */
export function loadSpec(sources: readonly SpecSource[], accounts: KnownAccounts | null): Spec {
  const files = sources.map((source) => loadFile(source, accounts))
  const entries = files.flatMap((file) => file.entries)
  const findings = [
    ...repeatedNames(files.flatMap((file) => file.names)),
    ...files.flatMap((file) => file.findings),
    ...samePairs(entries),
  ]
  const beyond = entries[MAX_PEERINGS]
  if (beyond) findings.push(tooMany(beyond.at))
  if (findings.length > 0) throw new SpecError(inOrder(distinct(findings), sources))
  return { files: sources.map((source) => source.file), entries }
}

interface LoadedFile {
  readonly entries: readonly SpecEntry[]
  readonly names: readonly Named[]
  readonly findings: readonly Finding[]
}

function unusable(...findings: readonly Finding[]): LoadedFile {
  return { entries: [], names: [], findings }
}

function loadFile(source: SpecSource, accounts: KnownAccounts | null): LoadedFile {
  try {
    return checkFile(source, accounts)
  } catch (error) {
    // Hundreds of thousands of mistakes do not fit on zod's stack; such a file is no spec.
    if (!(error instanceof RangeError)) throw error
    return unusable(invalid('more mistakes than can be told; write a smaller file', start(source.file)))
  }
}

function checkFile({ file, text }: SpecSource, accounts: KnownAccounts | null): LoadedFile {
  const noSpec = (what: string) => unusable(invalid(`${what}; write version: 1 and peerings:`, start(file)))
  if (text.trim() === '') return noSpec('the file is empty')
  const written = parseYaml(file, text)
  const isNothing = written.value === null || written.value === undefined
  if (isNothing && written.findings.length === 0) return noSpec('the file holds no data')
  if (!KEY_OF_SPEC.test(text) && !Array.isArray(written.value))
    return noSpec('this is no spec: it has no key peerings')
  if (isNothing) return unusable(...written.findings)
  const yaml = withKnownKeys(written)
  const peerings = valueAt(yaml.value, ['peerings'])
  const list: readonly unknown[] = Array.isArray(peerings) ? peerings : []
  if (list.length > MAX_PEERINGS)
    return unusable(...yaml.findings, tooMany(yaml.locate(['peerings', MAX_PEERINGS])))
  const parsed = z.safeParse(specSchema, yaml.value)
  const { entries, defaults = {} } = parsed.success
    ? { entries: parsed.data.peerings, defaults: parsed.data.defaults }
    : salvage(list, valueAt(yaml.value, ['defaults']))
  const completed = entries.flatMap((entry, index) =>
    entry ? [complete(entry, defaults, { yaml, index, accounts })] : [],
  )
  return {
    entries: completed.flatMap(({ entry }) => entry ?? []),
    names: list.flatMap((entry, index) => {
      const name = valueAt(entry, ['name'])
      return typeof name === 'string' ? { name, at: yaml.locate(['peerings', index]) } : []
    }),
    findings: [
      ...yaml.findings,
      ...(parsed.error?.issues.flatMap((issue) => explain(issue, yaml)) ?? []),
      ...completed.flatMap((one) => one.findings),
    ],
  }
}

/**
 * A key of a spec. Of a file without one nothing must be repeated: a stranger's checkout may name, by a symlink, a file
 * that an earlier step wrote and that holds a secret.
 */
const KEY_OF_SPEC =
  /(?:^|[{,])[ \t]{0,99}["']?(?:peerings?|defaults|version["']?[ \t]{0,9}:[ \t]{0,9}["']?1["']?[ \t]{0,9}(?:[#,}\r]|$))/im

function tooMany(at: Position): Finding {
  return invalid(`more than ${MAX_PEERINGS} peerings; split the spec over several runs`, at)
}

function start(file: string): Position {
  return { file, line: 1, column: 1 }
}

/** Each once: what is wrong with the defaults shows in every entry. */
function distinct(findings: readonly Finding[]): Finding[] {
  return [...new Map(findings.map((one) => [JSON.stringify([one.at, one.message]), one])).values()]
}

function inOrder(findings: readonly Finding[], sources: readonly SpecSource[]): Finding[] {
  const order = new Map(sources.map((source, index) => [source.file, index]))
  const rank = (finding: Finding) => order.get(finding.at?.file ?? '') ?? 0
  return findings.toSorted(
    (a, b) =>
      rank(a) - rank(b) || (a.at?.line ?? 0) - (b.at?.line ?? 0) || (a.at?.column ?? 0) - (b.at?.column ?? 0),
  )
}

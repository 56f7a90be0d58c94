/** Spec files → one checked Spec: parse, merge the defaults, check across entries and files. */
import type { Finding, Position, Spec, SpecEntry } from '../domain/model.ts'
import { SpecError } from '../errors.ts'
import { repeatedNames, samePairs } from './duplicates.ts'
import { complete, type KnownAccounts } from './entry.ts'
import { explainIssues, isMapping, unknownKey, valueAt } from './explain.ts'
import { invalid } from './invalid.ts'
import { allowedKeys } from './keys.ts'
import { type ParsedYaml, parseYaml } from './parse.ts'
import { respelt } from './respell.ts'
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
  const names = new Map<string, Position>()
  const files = sources.map(({ file, text }) => loadFile(file, text, { accounts, names }))
  const entries = files.flatMap((file) => file.entries)
  const findings = [...files.flatMap((file) => file.findings), ...samePairs(entries)]
  const beyond = entries[MAX_PEERINGS]
  if (beyond) findings.push(tooMany(beyond.at))
  if (findings.length > 0) throw new SpecError(inOrder(distinct(findings), sources))
  return { files: sources.map((source) => source.file), entries }
}

interface LoadedFile {
  readonly entries: readonly SpecEntry[]
  readonly findings: readonly Finding[]
}

interface LoadContext {
  readonly accounts: KnownAccounts | null
  /** Names seen so far, in all files. */
  readonly names: Map<string, Position>
}

function loadFile(file: string, text: string, context: LoadContext): LoadedFile {
  try {
    return checkFile(file, text, context)
  } catch (error) {
    // Hundreds of thousands of mistakes do not fit on zod's stack; such a file is no spec.
    if (!(error instanceof RangeError)) throw error
    return {
      entries: [],
      findings: [invalid('more mistakes than can be told; write a smaller file', start(file))],
    }
  }
}

function checkFile(file: string, text: string, { accounts, names }: LoadContext): LoadedFile {
  if (text.trim() === '')
    return {
      entries: [],
      findings: [invalid('the file is empty; write version: 1 and peerings:', start(file))],
    }
  const asWritten = parseYaml(file, text)
  const yaml = respelt(asWritten)
  if ((yaml.value === null || yaml.value === undefined) && yaml.findings.length === 0)
    return {
      entries: [],
      findings: [invalid('the file holds no data; write version: 1 and peerings:', start(file))],
    }
  if (!isMeantAsSpec(text) && !Array.isArray(yaml.value)) return { entries: [], findings: [noSpec(file)] }
  if (yaml.value === null || yaml.value === undefined) return { entries: [], findings: yaml.findings }
  const list = valueAt(yaml.value, ['peerings'])
  if (Array.isArray(list) && list.length > MAX_PEERINGS)
    return { entries: [], findings: [...yaml.findings, tooMany(yaml.locate(['peerings', MAX_PEERINGS]))] }
  const parsed = specSchema.safeParse(yaml.value)
  const written = parsed.success
    ? { entries: parsed.data.peerings, defaults: parsed.data.defaults ?? {} }
    : salvage(yaml.value)
  const completed = written.entries.map((entry, index) =>
    entry ? complete(entry, written.defaults, { yaml, index, accounts }) : { entry: null, findings: [] },
  )
  return {
    entries: completed.flatMap(({ entry }) => (entry ? [entry] : [])),
    findings: [
      ...yaml.findings,
      ...unknownKeys(asWritten, yaml),
      ...(parsed.success ? [] : explainIssues(parsed.error.issues, yaml, allowedKeys)),
      ...repeatedNames(yaml, names),
      ...completed.flatMap((one) => one.findings),
    ],
  }
}

/** The keys of the top that were read as others. */
function unknownKeys(asWritten: ParsedYaml, respelt: ParsedYaml): Finding[] {
  if (!isMapping(asWritten.value) || !isMapping(respelt.value)) return []
  const { value } = respelt
  return Object.keys(asWritten.value)
    .filter((key) => !Object.hasOwn(value, key))
    .map((key) => unknownKey(key, [], asWritten, allowedKeys([])))
}

/**
 * Whether a file has a key of a spec. Of any other nothing must be repeated: a stranger's checkout may name, by a
 * symlink, a file that an earlier step wrote and that holds a secret.
 */
function isMeantAsSpec(text: string): boolean {
  return KEY_OF_SPEC.test(text)
}

const KEY_OF_SPEC =
  /(?:^|[{,])[ \t]{0,99}["']?(?:peerings?|defaults|version["']?[ \t]{0,9}:[ \t]{0,9}["']?1["']?[ \t]{0,9}(?:[#,}\r]|$))/im

function noSpec(file: string): Finding {
  return invalid('this is no spec: it has no key peerings; write version: 1 and peerings:', start(file))
}

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

/** Spec files → one checked Spec: parse, merge the defaults, check across entries and files. */
import type { Finding, Position, Spec, SpecEntry } from '../domain/model.ts'
import { SpecError } from '../errors.ts'
import { duplicates, repeatedNames } from './duplicates.ts'
import { complete, type KnownAccounts } from './entry.ts'
import { explainIssues } from './explain.ts'
import { invalid } from './invalid.ts'
import { allowedKeys } from './keys.ts'
import { parseYaml } from './parse.ts'
import { salvage } from './salvage.ts'
import { specSchema } from './schema.ts'

/** The most peerings that one run takes. */
export const MAX_PEERINGS = 10_000

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
  const findings: Finding[] = []
  const entries: SpecEntry[] = []
  for (const { file, text } of sources) {
    const loaded = loadFile(file, text, accounts)
    findings.push(...loaded.findings)
    entries.push(...loaded.entries)
  }
  findings.push(...duplicates(entries))
  if (entries.length > MAX_PEERINGS) {
    const at = entries[MAX_PEERINGS]?.at ?? { file: sources[0]?.file ?? '', line: 1, column: 1 }
    findings.push(invalid(`more than ${MAX_PEERINGS} peerings; split the spec over several runs`, at))
  }
  if (findings.length > 0) throw new SpecError(inOrder(findings, sources))
  return { files: sources.map((source) => source.file), entries }
}

interface LoadedFile {
  readonly entries: readonly SpecEntry[]
  readonly findings: readonly Finding[]
}

function loadFile(file: string, text: string, accounts: KnownAccounts | null): LoadedFile {
  if (text.trim() === '')
    return {
      entries: [],
      findings: [invalid('the file is empty; write version: 1 and peerings:', start(file))],
    }
  const yaml = parseYaml(file, text)
  if (yaml.findings.length > 0) return { entries: [], findings: yaml.findings }
  if (yaml.value === null || yaml.value === undefined)
    return {
      entries: [],
      findings: [invalid('the file holds no data; write version: 1 and peerings:', start(file))],
    }
  const parsed = specSchema.safeParse(yaml.value)
  const written = salvage(yaml.value)
  const completed = written.entries.map((entry, index) =>
    entry ? complete(entry, written.defaults, { yaml, index, accounts }) : { entry: null, findings: [] },
  )
  return {
    entries: completed.flatMap(({ entry }) => (entry ? [entry] : [])),
    findings: [
      ...(parsed.success ? [] : explainIssues(parsed.error.issues, yaml, allowedKeys)),
      ...repeatedNames(yaml),
      ...completed.flatMap((one) => one.findings),
    ],
  }
}

function start(file: string): Position {
  return { file, line: 1, column: 1 }
}

function inOrder(findings: readonly Finding[], sources: readonly SpecSource[]): Finding[] {
  const order = new Map(sources.map((source, index) => [source.file, index]))
  const rank = (finding: Finding) => order.get(finding.at?.file ?? '') ?? 0
  return findings.toSorted(
    (a, b) =>
      rank(a) - rank(b) || (a.at?.line ?? 0) - (b.at?.line ?? 0) || (a.at?.column ?? 0) - (b.at?.column ?? 0),
  )
}

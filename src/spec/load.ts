/** Spec files → one checked Spec: parse, merge the defaults, check across entries and files. */

import { maskCidr } from '../domain/cidr.ts'
import type { Finding, NetworkSelector, Position, Spec, SpecEntry, VpcSelector } from '../domain/model.ts'
import { SpecError } from '../errors.ts'
import { explainIssues, isMapping, pathText, show, valueAt } from './explain.ts'
import { invalid } from './invalid.ts'
import { type ParsedYaml, type Path, parseYaml } from './parse.ts'
import { salvage } from './salvage.ts'
import { specSchema, type WrittenDefaults, type WrittenEntry } from './schema.ts'
import { suggest } from './suggest.ts'

/** The most peerings that one run takes. */
export const MAX_PEERINGS = 10_000

export interface SpecSource {
  /** Path relative to the workspace, with `/`. */
  readonly file: string
  readonly text: string
}

/** Names of the credentials that exist; null when they cannot be known (a fork has no secrets). */
export interface KnownAccounts {
  readonly aiven: ReadonlySet<string>
  readonly upcloud: ReadonlySet<string>
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

const ENTRY_KEYS = ['state', 'aiven', 'upcloud', 'allow_zone_mismatch', 'silence'] as const

function allowedKeys(path: Path): readonly string[] {
  switch (path.filter((step) => typeof step === 'string').join('.')) {
    case '':
      return ['version', 'defaults', 'peerings']
    case 'defaults':
      return ENTRY_KEYS
    case 'peerings':
      return ['name', ...ENTRY_KEYS]
    case 'defaults.aiven':
    case 'peerings.aiven':
      return ['project', 'organization', 'vpc', 'network_uuid', 'account']
    case 'defaults.upcloud':
    case 'peerings.upcloud':
      return ['network', 'labels', 'account']
    case 'defaults.aiven.vpc':
    case 'peerings.aiven.vpc':
      return ['cloud', 'cidr']
    case 'defaults.upcloud.network':
    case 'peerings.upcloud.network':
      return ['name', 'zone']
    default:
      return []
  }
}

/** Whether a value stands there, right or wrong: a wrong one has its own finding and is not missing. */
function isWritten(value: unknown, part: Path, key: string): boolean {
  const parent = valueAt(value, part)
  if (parent === undefined) return false
  return !isMapping(parent) || valueAt(parent, [key]) !== undefined
}

interface EntryContext {
  readonly yaml: ParsedYaml
  readonly index: number
  readonly accounts: KnownAccounts | null
}

type Part = 'aiven' | 'upcloud'

/** One entry over its file's defaults. */
function complete(
  written: WrittenEntry,
  defaults: WrittenDefaults,
  context: EntryContext,
): { entry: SpecEntry | null; findings: Finding[] } {
  const findings: Finding[] = []
  const path: Path = ['peerings', context.index]
  const at = context.yaml.locate(path)
  const missing = (part: Part, what: string, key: string) => {
    if (isWritten(context.yaml.value, [...path, part], key)) return
    if (isWritten(context.yaml.value, ['defaults', part], key)) return
    const place = context.yaml.locateKey([...path, part])
    findings.push(
      invalid(`${pathText(path)}.${part}: ${what} is missing; write it here or under defaults`, place),
    )
  }

  const aiven = { ...defaults.aiven, ...written.aiven }
  const upcloud = { ...defaults.upcloud, ...written.upcloud }
  const scopes = scopeOf(written) ?? scopeOf(defaults)
  if (!scopes) missing('aiven', 'project (or organization)', 'project')
  else if (scopes.project !== undefined && scopes.organization !== undefined)
    findings.push(
      invalid(
        `${pathText(path)}.aiven: found both project and organization; a VPC is in one of them, remove the other`,
        context.yaml.locateKey([...(scopeOf(written) ? path : ['defaults']), 'aiven', 'organization']),
      ),
    )
  if (aiven.vpc === undefined) missing('aiven', 'vpc', 'vpc')
  if (upcloud.network === undefined) missing('upcloud', 'network', 'network')
  findings.push(...unknownAccounts(written, defaults, context))
  const labels = { ...defaults.upcloud?.labels, ...written.upcloud?.labels }
  findings.push(...clashingLabels(labels, path, context.yaml))
  if (findings.length > 0 || !scopes || aiven.vpc === undefined || upcloud.network === undefined)
    return { entry: null, findings }

  return {
    findings,
    entry: {
      name: written.name,
      desired: written.state ?? defaults.state ?? 'active',
      aiven: {
        account: aiven.account ?? 'default',
        scope:
          scopes.project !== undefined
            ? { kind: 'project', project: scopes.project }
            : { kind: 'organization', organization: scopes.organization ?? '' },
        vpc: vpcSelector(aiven.vpc),
        networkUuid: aiven.network_uuid?.toLowerCase() ?? null,
      },
      upcloud: {
        account: upcloud.account ?? 'default',
        network: networkSelector(upcloud.network),
        labels,
      },
      allowZoneMismatch: written.allow_zone_mismatch ?? defaults.allow_zone_mismatch ?? false,
      silence: written.silence ?? defaults.silence ?? [],
      at,
    },
  }
}

type Scoped = { aiven?: { project?: string | undefined; organization?: string | undefined } | undefined }

/** Project and organization are one choice: an entry that names either leaves the defaults' choice aside. */
function scopeOf({ aiven }: Scoped): { project?: string; organization?: string } | null {
  if (aiven?.project === undefined && aiven?.organization === undefined) return null
  return {
    ...(aiven.project !== undefined && { project: aiven.project }),
    ...(aiven.organization !== undefined && { organization: aiven.organization }),
  }
}

function vpcSelector(vpc: NonNullable<NonNullable<WrittenEntry['aiven']>['vpc']>): VpcSelector {
  return typeof vpc === 'string'
    ? { kind: 'id', id: vpc.toLowerCase() }
    : { kind: 'cloud-cidr', cloud: vpc.cloud, cidr: maskCidr(vpc.cidr) }
}

function networkSelector(
  network: NonNullable<NonNullable<WrittenEntry['upcloud']>['network']>,
): NetworkSelector {
  return typeof network === 'string'
    ? { kind: 'id', id: network.toLowerCase() }
    : { kind: 'name-zone', name: network.name, zone: network.zone }
}

function unknownAccounts(
  written: WrittenEntry,
  defaults: WrittenDefaults,
  { yaml, index, accounts }: EntryContext,
): Finding[] {
  if (!accounts) return []
  return (['aiven', 'upcloud'] as const).flatMap((part) => {
    const name = written[part]?.account ?? defaults[part]?.account
    if (name === undefined || name === 'default' || accounts[part].has(name)) return []
    const base: Path = written[part]?.account === undefined ? ['defaults'] : ['peerings', index]
    const near = suggest(name, [...accounts[part]])
    const known = accounts[part].size > 0 ? `known are ${[...accounts[part]].join(', ')}` : 'it has none'
    return [
      invalid(
        `${pathText([...base, part, 'account'])}: no credentials are named ${JSON.stringify(name)} in the input ${part}-accounts; ${near ? `did you mean ${near}?` : known}`,
        yaml.locate([...base, part, 'account']),
      ),
    ]
  })
}

/** UpCloud compares label keys without regard to case (api-facts B3). */
function clashingLabels(labels: Record<string, string>, path: Path, yaml: ParsedYaml): Finding[] {
  const seen = new Map<string, string>()
  return Object.keys(labels).flatMap((key) => {
    const twin = seen.get(key.toLowerCase())
    seen.set(key.toLowerCase(), key)
    if (twin === undefined) return []
    return [
      invalid(
        `${pathText(path)}.upcloud.labels: ${JSON.stringify(twin)} and ${JSON.stringify(key)} are the same key to UpCloud; remove one`,
        yaml.locateKey([...path, 'upcloud', 'labels', key]),
      ),
    ]
  })
}

/** Names used twice in one file; taken from the raw file so that other mistakes do not hide them. */
function repeatedNames(yaml: ParsedYaml): Finding[] {
  const list = valueAt(yaml.value, ['peerings'])
  if (!Array.isArray(list)) return []
  const seen = new Map<string, Position>()
  return list.flatMap((entry: unknown, index) => {
    const name = valueAt(entry, ['name'])
    if (typeof name !== 'string') return []
    const at = yaml.locate(['peerings', index])
    const first = seen.get(name)
    if (!first) seen.set(name, at)
    return first ? [repeatedName(name, first, at)] : []
  })
}

function repeatedName(name: string, first: Position, at: Position): Finding {
  return invalid(
    `the name ${show(name)} is used already at ${placeText(first, at)}; names are unique, rename one`,
    at,
  )
}

/** Names used in two files, and two entries for the same pair anywhere. */
function duplicates(entries: readonly SpecEntry[]): Finding[] {
  const names = new Map<string, SpecEntry>()
  const pairs = new Map<string, SpecEntry>()
  const findings: Finding[] = []
  for (const entry of entries) {
    const sameName = names.get(entry.name)
    if (sameName && sameName.at.file !== entry.at.file)
      findings.push(repeatedName(entry.name, sameName.at, entry.at))
    else names.set(entry.name, entry)
    const pair = JSON.stringify([vpcKey(entry), entry.upcloud.network])
    const samePair = pairs.get(pair)
    if (samePair)
      findings.push(
        invalid(
          `${show(entry.name)} joins the same VPC and network as ${show(samePair.name)} at ${placeText(samePair.at, entry.at)}; remove one`,
          entry.at,
        ),
      )
    else pairs.set(pair, entry)
  }
  return findings
}

/** A VPC id is unique by itself; a range is so within its project only. */
function vpcKey({ aiven }: SpecEntry): unknown {
  return aiven.vpc.kind === 'id' ? aiven.vpc : [aiven.scope, aiven.vpc]
}

function placeText(place: Position, from: Position): string {
  return place.file === from.file ? `line ${place.line}` : `${place.file}:${place.line}`
}

function inOrder(findings: readonly Finding[], sources: readonly SpecSource[]): Finding[] {
  const order = new Map(sources.map((source, index) => [source.file, index]))
  const rank = (finding: Finding) => order.get(finding.at?.file ?? '') ?? 0
  return findings.toSorted(
    (a, b) =>
      rank(a) - rank(b) || (a.at?.line ?? 0) - (b.at?.line ?? 0) || (a.at?.column ?? 0) - (b.at?.column ?? 0),
  )
}

/** One entry over its file's defaults: merged, checked, complete. */

import type { AivenScope, Finding, NetworkSelector, SpecEntry, VpcSelector } from '../domain/model.ts'
import { maskCidr } from '../domain/preflight/cidr.ts'
import { isMapping, pathText, valueAt } from './explain.ts'
import { invalid } from './invalid.ts'
import type { ParsedYaml, Path } from './parse.ts'
import type { WrittenDefaults, WrittenEntry } from './schema.ts'
import { suggest } from './suggest.ts'

/** Names of the credentials that exist; null when they cannot be known (a fork has no secrets). */
export interface KnownAccounts {
  readonly aiven: ReadonlySet<string>
  readonly upcloud: ReadonlySet<string>
}

export interface EntryContext {
  readonly yaml: ParsedYaml
  readonly index: number
  readonly accounts: KnownAccounts | null
}

type Part = 'aiven' | 'upcloud'

/** The complete entry, or null with the findings that say what is wrong with it. */
export function complete(
  written: WrittenEntry,
  defaults: WrittenDefaults,
  context: EntryContext,
): { entry: SpecEntry | null; findings: Finding[] } {
  const findings: Finding[] = []
  const { yaml, index } = context
  const path: Path = ['peerings', index]
  const missing = (part: Part, what: string, ...keys: string[]) => {
    const isThere = [path, ['defaults']].some((base) =>
      keys.some((key) => isWritten(yaml.value, [...base, part, key])),
    )
    const text = `${pathText(path)}.${part}: ${what} is missing; write it here or under defaults`
    if (!isThere) findings.push(invalid(text, yaml.locateKey([...path, part])))
  }

  const aiven = { ...defaults.aiven, ...written.aiven }
  const upcloud = { ...defaults.upcloud, ...written.upcloud }
  const labels = { ...defaults.upcloud?.labels, ...written.upcloud?.labels }
  const ownScope = scopeOf(written)
  const scope = ownScope ?? scopeOf(defaults)
  if (scope === null) missing('aiven', 'project (or organization)', 'project', 'organization')
  if (scope === 'both') {
    const place: Path = [...(ownScope ? path : ['defaults']), 'aiven']
    const text = `${pathText(place)}: found both project and organization; a VPC is in one of them, remove the other`
    findings.push(invalid(text, yaml.locateKey([...place, 'organization'])))
  }
  if (aiven.vpc === undefined) missing('aiven', 'vpc', 'vpc')
  if (upcloud.network === undefined) missing('upcloud', 'network', 'network')
  findings.push(...unknownAccounts(written, defaults, context), ...clashingLabels(labels, written, context))
  if (
    findings.length > 0 ||
    scope === null ||
    scope === 'both' ||
    aiven.vpc === undefined ||
    upcloud.network === undefined
  )
    return { entry: null, findings }
  return {
    findings,
    entry: {
      name: written.name,
      desired: written.state ?? defaults.state ?? 'active',
      aiven: {
        account: aiven.account ?? 'default',
        scope,
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
      at: yaml.locate(path),
    },
  }
}

/** Whether a value stands there, right or wrong: what is wrong, a parent included, has its own finding. */
function isWritten(value: unknown, path: Path): boolean {
  if (path.length === 0 || valueAt(value, path) !== undefined) return true
  const parent = valueAt(value, path.slice(0, -1))
  return !isMapping(parent) && isWritten(value, path.slice(0, -1))
}

/** Project and organization are one choice: an entry that names either leaves the defaults' choice aside. */
function scopeOf({ aiven }: WrittenDefaults): AivenScope | 'both' | null {
  const { project, organization } = aiven ?? {}
  if (project !== undefined && organization !== undefined) return 'both'
  if (project !== undefined) return { kind: 'project', project }
  return organization === undefined ? null : { kind: 'organization', organization }
}

type Written<Side extends Part> = NonNullable<WrittenDefaults[Side]>

function vpcSelector(vpc: NonNullable<Written<'aiven'>['vpc']>): VpcSelector {
  return typeof vpc === 'string'
    ? { kind: 'id', id: vpc.toLowerCase() }
    : { kind: 'cloud-cidr', cloud: vpc.cloud, cidr: maskCidr(vpc.cidr) }
}

function networkSelector(network: NonNullable<Written<'upcloud'>['network']>): NetworkSelector {
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
    const own = written[part]?.account
    const name = own ?? defaults[part]?.account
    if (name === undefined || name === 'default' || accounts[part].has(name)) return []
    const place: Path = [...(own === undefined ? ['defaults'] : ['peerings', index]), part, 'account']
    const near = suggest(name, [...accounts[part]])
    const known = accounts[part].size > 0 ? `known are ${[...accounts[part]].join(', ')}` : 'it has none'
    const text = `${pathText(place)}: no credentials are named ${JSON.stringify(name)} in the input ${part}-accounts; ${near ? `did you mean ${near}?` : known}`
    return [invalid(text, yaml.locate(place))]
  })
}

/** UpCloud compares label keys without regard to case (api-facts B3). */
function clashingLabels(
  labels: Record<string, string>,
  written: WrittenEntry,
  { yaml, index }: EntryContext,
): Finding[] {
  const own = written.upcloud?.labels ?? {}
  const alike = Map.groupBy(Object.keys(labels), (key) => key.toLowerCase())
  return [...alike.values()].flatMap(([first, ...others]) =>
    others.map((key) => {
      const base = Object.hasOwn(own, key) ? ['peerings', index] : ['defaults']
      const place: Path = [...base, 'upcloud', 'labels']
      const text = `${pathText(place)}: ${JSON.stringify(first)} and ${JSON.stringify(key)} are the same key to UpCloud; remove one`
      return invalid(text, yaml.locateKey([...place, key]))
    }),
  )
}

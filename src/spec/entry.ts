/** One entry over its file's defaults: merged, checked, complete. */

import type { Finding, NetworkSelector, SpecEntry, VpcSelector } from '../domain/model.ts'
import { maskCidr } from '../domain/preflight/cidr.ts'
import { isMapping, isMisspelt, pathText, valueAt } from './explain.ts'
import { invalid } from './invalid.ts'
import { allowedKeys } from './keys.ts'
import type { ParsedYaml } from './parse.ts'
import type { Path } from './places.ts'
import type { WrittenDefaults, WrittenEntry } from './schema.ts'
import { suggest } from './suggest.ts'

/** Names of the credentials that exist; null when they cannot be known (a fork has no secrets). */
export interface KnownAccounts {
  readonly aiven: ReadonlySet<string>
  readonly upcloud: ReadonlySet<string>
}

/**
 * Whether a value stands there, right or wrong, or under a misspelt key: what is wrong has its own finding and is
 * not missing.
 */
function isWritten(value: unknown, path: Path): boolean {
  const parent = valueAt(value, path.slice(0, -1))
  if (parent === undefined) return path.length > 1 && isWritten(value, path.slice(0, -1))
  return !isMapping(parent) || valueAt(value, path) !== undefined || isMisspelt(value, path, allowedKeys)
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
  const path: Path = ['peerings', context.index]
  const at = context.yaml.locate(path)
  const missing = (part: Part, what: string, ...keys: string[]) => {
    const places = keys.flatMap((key): Path[] => [
      [...path, part, key],
      ['defaults', part, key],
    ])
    if (places.some((one) => isWritten(context.yaml.value, one))) return
    const place = context.yaml.locateKey([...path, part])
    findings.push(
      invalid(`${pathText(path)}.${part}: ${what} is missing; write it here or under defaults`, place),
    )
  }

  const aiven = { ...defaults.aiven, ...written.aiven }
  const upcloud = { ...defaults.upcloud, ...written.upcloud }
  const scopes = scopeOf(written) ?? scopeOf(defaults)
  if (!scopes) missing('aiven', 'project (or organization)', 'project', 'organization')
  else if (scopes.project !== undefined && scopes.organization !== undefined) {
    const place: Path = [...(scopeOf(written) ? path : ['defaults']), 'aiven']
    findings.push(
      invalid(
        `${pathText(place)}: found both project and organization; a VPC is in one of them, remove the other`,
        context.yaml.locateKey([...place, 'organization']),
      ),
    )
  }
  if (aiven.vpc === undefined) missing('aiven', 'vpc', 'vpc')
  if (upcloud.network === undefined) missing('upcloud', 'network', 'network')
  findings.push(...unknownAccounts(written, defaults, context))
  const labels = { ...defaults.upcloud?.labels, ...written.upcloud?.labels }
  findings.push(...clashingLabels(labels, written, context), ...hiddenLabels(context))
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
function clashingLabels(
  labels: Record<string, string>,
  written: WrittenEntry,
  { yaml, index }: EntryContext,
): Finding[] {
  const own = written.upcloud?.labels ?? {}
  const seen = new Map<string, string>()
  return Object.keys(labels).flatMap((key) => {
    const twin = seen.get(key.toLowerCase())
    seen.set(key.toLowerCase(), key)
    if (twin === undefined) return []
    const base: Path = Object.hasOwn(own, key) ? ['peerings', index] : ['defaults']
    const place: Path = [...base, 'upcloud', 'labels']
    return [
      invalid(
        `${pathText(place)}: ${JSON.stringify(twin)} and ${JSON.stringify(key)} are the same key to UpCloud; remove one`,
        yaml.locateKey([...place, key]),
      ),
    ]
  })
}

/** The one key that zod passes over in a record. */
function hiddenLabels({ yaml, index }: EntryContext): Finding[] {
  const places: Path[] = [
    ['defaults', 'upcloud', 'labels'],
    ['peerings', index, 'upcloud', 'labels'],
  ]
  return places
    .filter((place) => valueAt(yaml.value, [...place, '__proto__']) !== undefined)
    .map((place) => {
      const key = [...place, '__proto__']
      return invalid(`${pathText(key)}: is not a label key; choose another`, yaml.locateKey(key))
    })
}

/** One entry over its file's defaults: merged, checked, complete. */

import type { AivenScope, Finding, NetworkSelector, SpecEntry, VpcSelector } from '../domain/model.ts'
import { maskCidr } from '../domain/preflight/cidr.ts'
import { isMapping, valueAt } from './explain.ts'
import { invalid, type Path, pathText } from './messages.ts'
import type { ParsedYaml } from './parse.ts'
import type { WrittenDefaults, WrittenEntry } from './schema.ts'
import { suggest } from './suggest.ts'

type Names = Pick<ReadonlySet<string>, 'has' | 'keys'>

/** Names of the credentials that exist; null when they cannot be known (a fork has no secrets). */
export interface KnownAccounts {
  readonly aiven: Names
  readonly upcloud: Names
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
  { yaml, index, accounts }: EntryContext,
): { entry: SpecEntry | null; findings: Finding[] } {
  const findings: Finding[] = []
  const path: Path = ['peerings', index]
  const missing = (part: Part, what: string, ...keys: string[]) => {
    const isThere = [path, ['defaults']].some((base) =>
      keys.some((key) => isWritten(yaml.value, [...base, part, key])),
    )
    const text = `${pathText(path)}.${part}: ${what} is missing; write it here or under defaults`
    if (!isThere) findings.push(invalid(text, yaml.locateKey([...path, part])))
  }
  /** A mistake in a place of the entry itself, or of the defaults. */
  const wrong = (isOwn: boolean, part: Path, text: string, key?: string) => {
    const place = [...(isOwn ? path : ['defaults']), ...part]
    const at = key === undefined ? yaml.locate(place) : yaml.locateKey([...place, key])
    findings.push(invalid(`${pathText(place)}: ${text}`, at))
  }

  const aiven = { ...defaults.aiven, ...written.aiven }
  const upcloud = { ...defaults.upcloud, ...written.upcloud }
  const labels = { ...defaults.upcloud?.labels, ...written.upcloud?.labels }
  const ownScope = scopeOf(written)
  const scope = ownScope ?? scopeOf(defaults)
  if (scope === null) missing('aiven', 'project (or organization)', 'project', 'organization')
  if (scope === 'both')
    wrong(
      ownScope !== null,
      ['aiven'],
      'found both project and organization; a VPC is in one of them, remove the other',
      'organization',
    )
  if (aiven.vpc === undefined) missing('aiven', 'vpc', 'vpc')
  if (upcloud.network === undefined) missing('upcloud', 'network', 'network')
  for (const part of ['aiven', 'upcloud'] as const) {
    const own = written[part]?.account
    const text = accountProblem(part, own ?? defaults[part]?.account, accounts)
    if (text !== null) wrong(own !== undefined, [part, 'account'], text)
  }
  for (const [key, twin] of twins(Object.keys(labels))) {
    const text = `${JSON.stringify(twin)} and ${JSON.stringify(key)} are the same key to UpCloud; remove one`
    wrong(Object.hasOwn(written.upcloud?.labels ?? {}, key), ['upcloud', 'labels'], text, key)
  }
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

function accountProblem(part: Part, name: string | undefined, accounts: KnownAccounts | null): string | null {
  if (!accounts || name === undefined || name === 'default' || accounts[part].has(name)) return null
  const names = [...accounts[part].keys()]
  const near = suggest(name, names)
  const known = names.length > 0 ? `known are ${names.join(', ')}` : 'it has none'
  return `no credentials are named ${JSON.stringify(name)} in the input ${part}-accounts; ${near ? `did you mean ${near}?` : known}`
}

/** Each key that has a twin before it, with the twin: UpCloud compares them without regard to case (api-facts B3). */
function twins(keys: readonly string[]): [key: string, twin: string][] {
  return [...Map.groupBy(keys, (key) => key.toLowerCase()).values()].flatMap(([first = '', ...others]) =>
    others.map((key): [string, string] => [key, first]),
  )
}

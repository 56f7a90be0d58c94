/** Spec entries → the VPC and network they mean, or the finding that says why there is none. */
import { finding, LISTED, listed } from './findings.ts'
import type { AivenVpc, Finding, SpecEntry, UpcloudNetwork } from './model.ts'
import { aivenKey, matchingVpcs, type Observed, type Read, scopeText, type UpcloudView } from './observed.ts'

export interface Resolved {
  readonly entry: SpecEntry
  /** Known also when the VPC is not found, if the spec names it by id. */
  readonly vpcId: string | null
  readonly vpc: AivenVpc | null
  readonly networkUuid: string | null
  readonly network: UpcloudNetwork | null
  readonly findings: readonly Finding[]
}

/** Lookup tables over the networks of each account, so that a thousand entries do not scan them each. */
export class NetworkIndex {
  readonly #byUuid = new Map<string, Map<string, UpcloudNetwork>>()
  readonly #byName = new Map<string, Map<string, UpcloudNetwork[]>>()

  constructor(views: ReadonlyMap<string, UpcloudView>) {
    for (const [account, { networks }] of views) {
      const all = networks.ok ? networks.value : []
      this.#byUuid.set(account, new Map(all.map((network) => [network.uuid, network])))
      this.#byName.set(
        account,
        Map.groupBy(all, (network) => nameKey(network.name, network.zone)),
      )
    }
  }

  byUuid(account: string, uuid: string): UpcloudNetwork | null {
    return this.#byUuid.get(account)?.get(uuid) ?? null
  }

  /** The network as any of the accounts sees it. */
  anywhere(uuid: string): UpcloudNetwork | null {
    for (const networks of this.#byUuid.values()) {
      const network = networks.get(uuid)
      if (network) return network
    }
    return null
  }

  has(uuid: string): boolean {
    return this.anywhere(uuid) !== null
  }

  byName(account: string, name: string, zone: string): readonly UpcloudNetwork[] {
    const all = this.#byName.get(account)?.get(nameKey(name, zone)) ?? []
    const peerable = all.filter((network) => network.type === 'private')
    return peerable.length > 0 ? peerable : all
  }

  all(account: string): Iterable<UpcloudNetwork> {
    return this.#byUuid.get(account)?.values() ?? []
  }
}

function nameKey(name: string, zone: string): string {
  return JSON.stringify([name, zone])
}

/** Finds the VPC and network of an entry. A missing end of an `absent` entry named by id is no mistake. */
export function resolveEntry(entry: SpecEntry, observed: Observed, networks: NetworkIndex): Resolved {
  const { vpc, vpcId, finding: vpcFinding } = resolveVpc(entry, observed)
  const { network, networkUuid, finding: networkFinding } = resolveNetwork(entry, observed, networks)
  const peerings = observed.upcloud.get(entry.upcloud.account)?.peerings
  const unreadable = peerings && !peerings.ok && !networkFinding ? readFailure(peerings, entry) : null
  return {
    entry,
    vpcId,
    vpc,
    networkUuid,
    network,
    findings: [vpcFinding, networkFinding, unreadable].filter((one) => one !== null),
  }
}

interface VpcResolution {
  readonly vpc: AivenVpc | null
  readonly vpcId: string | null
  readonly finding: Finding | null
}

function resolveVpc(entry: SpecEntry, observed: Observed): VpcResolution {
  const { vpc: selector, scope, account } = entry.aiven
  const view = observed.aiven.get(aivenKey(account, scope))
  if (selector.kind === 'id') return readVpc(entry, selector.id, view?.vpcs.get(selector.id))
  const none = { vpc: null, vpcId: null }
  const list = view?.list
  if (!list) return { ...none, finding: notRead(entry) }
  if (!list.ok) return { ...none, finding: readFailure(list, entry) }
  const matches = matchingVpcs(selector, list.value)
  const [only] = matches
  if (only && matches.length === 1) return readVpc(entry, only.id, view.vpcs.get(only.id))
  const wanted = `${selector.cloud} ${selector.cidr}`
  if (matches.length > 1)
    return {
      ...none,
      finding: finding(
        'ambiguous-peering',
        `several VPCs of ${scopeText(scope)} match ${wanted}: ${listed(matches.map((vpc) => vpc.id))}. Write the id of the one you mean as aiven.vpc`,
        entry.at,
      ),
    }
  const candidates = list.value.map((vpc) => {
    const state = vpc.state === 'ACTIVE' ? '' : `, ${vpc.state}`
    return `${vpc.cloud} ${vpc.cidr} (${vpc.id}${state})`
  })
  return {
    ...none,
    finding: finding(
      'vpc-not-found',
      `no VPC of ${scopeText(scope)} matches ${wanted}. ${candidates.length > 0 ? `There are: ${listed(candidates)}` : 'It has no VPCs; create one first'}`,
      entry.at,
    ),
  }
}

function readVpc(entry: SpecEntry, vpcId: string, read: Read<AivenVpc | null> | undefined): VpcResolution {
  if (!read) return { vpc: null, vpcId, finding: notRead(entry) }
  if (!read.ok) return { vpc: null, vpcId, finding: readFailure(read, entry) }
  if (read.value) return { vpc: read.value, vpcId, finding: null }
  if (entry.desired === 'absent') return { vpc: null, vpcId, finding: null }
  return {
    vpc: null,
    vpcId,
    finding: finding(
      'vpc-not-found',
      `Aiven has no VPC ${vpcId} in ${scopeText(entry.aiven.scope)}. Check the ${entry.aiven.scope.kind}, the VPC id, and that the token's owner is a member`,
      entry.at,
    ),
  }
}

interface NetworkResolution {
  readonly network: UpcloudNetwork | null
  readonly networkUuid: string | null
  readonly finding: Finding | null
}

function resolveNetwork(entry: SpecEntry, observed: Observed, index: NetworkIndex): NetworkResolution {
  const { network: selector, account } = entry.upcloud
  const networks = observed.upcloud.get(account)?.networks
  const networkUuid = selector.kind === 'id' ? selector.id : null
  if (!networks) return { network: null, networkUuid, finding: notRead(entry) }
  if (!networks.ok) return { network: null, networkUuid, finding: readFailure(networks, entry) }
  if (selector.kind === 'id') {
    const network = index.byUuid(account, selector.id)
    if (network || entry.desired === 'absent') return { network, networkUuid, finding: null }
    return {
      network: null,
      networkUuid,
      finding: finding(
        'network-not-found',
        `UpCloud has no network ${selector.id}, or this account cannot see it. Check the UUID and the account`,
        entry.at,
      ),
    }
  }
  const matches = index.byName(account, selector.name, selector.zone)
  const [only] = matches
  if (only && matches.length === 1) return { network: only, networkUuid: only.uuid, finding: null }
  return { network: null, networkUuid: null, finding: noSingleNetwork(entry, selector, matches, index) }
}

function noSingleNetwork(
  entry: SpecEntry,
  { name, zone }: { name: string; zone: string },
  matches: readonly UpcloudNetwork[],
  index: NetworkIndex,
): Finding {
  if (matches.length > 1)
    return finding(
      'ambiguous-peering',
      `several networks are named ${JSON.stringify(name)} in ${zone}: ${listed(matches.map((network) => network.uuid))}. Write the UUID of the one you mean as upcloud.network`,
      entry.at,
    )
  const candidates: string[] = []
  for (const network of index.all(entry.upcloud.account))
    if (network.type === 'private' && (network.zone === zone || network.name === name)) {
      candidates.push(`${JSON.stringify(network.name)} in ${network.zone} (${network.uuid})`)
      if (candidates.length > LISTED) break
    }
  return finding(
    'network-not-found',
    `no network named ${JSON.stringify(name)} in ${zone}. ${candidates.length > 0 ? `Near it are: ${listed(candidates)}` : 'This account has no private network there'}`,
    entry.at,
  )
}

function readFailure(read: Extract<Read<unknown>, { ok: false }>, entry: SpecEntry): Finding {
  return finding(read.code, read.message, entry.at)
}

function notRead(entry: SpecEntry): Finding {
  return finding('api-error', 'this part of the cloud was not read; run again', entry.at)
}

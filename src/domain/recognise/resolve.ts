/** Spec entries → the VPC and network they mean, or the finding that says why there is none. */
import { finding, listed } from '../findings.ts'
import { aivenKey, type Observed, placeText, type Read } from '../model/observed.ts'
import type { AivenVpc, Finding, SpecEntry, UpcloudNetwork } from '../model.ts'
import type { NetworkIndex, VpcIndex } from './index-ends.ts'

export interface Resolved {
  readonly entry: SpecEntry
  /** Known also when the VPC is not found, if the spec names it by id. */
  readonly vpcId: string | null
  readonly vpc: AivenVpc | null
  readonly networkUuid: string | null
  readonly network: UpcloudNetwork | null
  readonly findings: readonly Finding[]
}

/**
 * Finds the VPC and network of an entry. A missing end of an `absent` entry named by id is no mistake by itself;
 * whether the peering may go without it is decided when both halves are seen.
 */
export function resolveEntry(
  entry: SpecEntry,
  observed: Observed,
  { vpcs, networks }: { readonly vpcs: VpcIndex; readonly networks: NetworkIndex },
): Resolved {
  const { vpc, vpcId, finding: vpcFinding } = resolveVpc(entry, observed, vpcs)
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

function resolveVpc(entry: SpecEntry, observed: Observed, index: VpcIndex): VpcResolution {
  const { vpc: selector, scope, account } = entry.aiven
  const view = observed.aiven.get(aivenKey(account, scope))
  if (selector.kind === 'id') return readVpc(entry, selector.id, view?.vpcs.get(selector.id))
  const none = { vpc: null, vpcId: null }
  const list = view?.list
  if (!list) return { ...none, finding: notRead(entry) }
  if (!list.ok) return { ...none, finding: readFailure(list, entry) }
  if (!list.value) return { ...none, finding: noSuchPlace(entry) }
  const matches = index.matching(selector, list.value)
  const [only] = matches
  if (only && matches.length === 1) return readVpc(entry, only.id, view.vpcs.get(only.id))
  const wanted = `${selector.cloud} ${selector.cidr}`
  if (matches.length > 1)
    return {
      ...none,
      finding: finding(
        'ambiguous-peering',
        `Several VPCs of ${placeText(entry.aiven)} match ${wanted}: ${listed(matches, (vpc) => vpc.id)}. Write the id of the one you mean as aiven.vpc`,
        entry.at,
      ),
    }
  return { ...none, finding: noMatchingVpc(entry, wanted, list.value) }
}

function noMatchingVpc(entry: SpecEntry, wanted: string, vpcs: readonly AivenVpc[]): Finding {
  const near = vpcs.length > 0 ? `There are: ${listed(vpcs, vpcText)}` : 'It has no VPCs; create one first'
  const gone =
    entry.desired === 'absent'
      ? '. If the VPC was deleted, write its id as aiven.vpc (the label aiven-vpc of the UpCloud peering tells it), or remove the entry'
      : ''
  const text = `No VPC of ${placeText(entry.aiven)} matches ${wanted}. ${near}${gone}`
  return finding('vpc-not-found', text, entry.at)
}

/** A wrong project and a missing membership look alike (api-facts A7). */
function noSuchPlace({ aiven, at }: SpecEntry): Finding {
  return finding(
    'vpc-not-found',
    `Aiven does not know ${placeText(aiven)}. Check the ${aiven.scope.kind}, the account, and that the token's owner is a member`,
    at,
  )
}

/** For people: `upcloud-de-fra 10.77.8.0/22 (6f1c…)`, with the state when it is not the usual one. */
function vpcText({ cloud, cidr, id, state }: AivenVpc): string {
  return `${cloud} ${cidr} (${id}${state === 'ACTIVE' ? '' : `, ${state}`})`
}

function networkPlace({ name, zone, uuid }: UpcloudNetwork): string {
  return `${JSON.stringify(name)} in ${zone} (${uuid})`
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
      `Aiven has no VPC ${vpcId} in ${placeText(entry.aiven)}. Check the ${entry.aiven.scope.kind}, the VPC id, the account, and that the token's owner is a member`,
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
        `UpCloud has no SDN network ${selector.id}, or this account cannot see it. Check the UUID and the account`,
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
      `Several SDN networks are named ${JSON.stringify(name)} in ${zone}: ${listed(matches, ({ uuid }) => uuid)}. Write the UUID of the one you mean as upcloud.network`,
      entry.at,
    )
  const near = index.near(entry.upcloud.account, name, zone)
  return finding(
    'network-not-found',
    `No SDN network is named ${JSON.stringify(name)} in ${zone}. ${near.length > 0 ? `Similar ones: ${listed(near, networkPlace)}` : 'This account has no private network there'}`,
    entry.at,
  )
}

function readFailure(read: Extract<Read<unknown>, { ok: false }>, entry: SpecEntry): Finding {
  return finding(read.code, read.message, entry.at)
}

function notRead(entry: SpecEntry): Finding {
  return finding('api-error', 'this part of the cloud was not read; run again', entry.at)
}

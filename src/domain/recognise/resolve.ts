/** Spec entries → the VPC and network they mean, or the finding that says why there is none. */
import { findingsAt, listed, type Remark } from '../findings.ts'
import { aivenKey, type Observed, placeText } from '../model/observed.ts'
import type { AivenVpc, Finding, SpecEntry, UpcloudNetwork } from '../model.ts'
import { networksNamed, networksWithUuid, vpcsWithRange } from './tables.ts'

/** Both ends of a peering, as far as they are known; an id may be known of what is not seen. */
export interface Ends {
  readonly vpcId: string | null
  readonly vpc: AivenVpc | null
  readonly networkUuid: string | null
  readonly network: UpcloudNetwork | null
}

export interface Resolved extends Ends {
  readonly entry: SpecEntry
  /** Errors; without any, both ends are known. */
  readonly findings: readonly Finding[]
}

interface End<T> {
  readonly id: string | null
  readonly seen: T | null
  readonly problem: Remark | null
}

/** Finds the VPC and network of an entry. A missing end of an `absent` entry named by id is no mistake by itself. */
export function resolveEntry(entry: SpecEntry, observed: Observed): Resolved {
  const vpc = resolveVpc(entry, observed)
  const network = resolveNetwork(entry, observed)
  const peerings = observed.upcloud.get(entry.upcloud.account)?.peerings
  const unread: Remark | null =
    peerings && !peerings.ok && !network.problem ? [peerings.code, peerings.message] : null
  return {
    entry,
    vpcId: vpc.id,
    vpc: vpc.seen,
    networkUuid: network.id,
    network: network.seen,
    findings: findingsAt(entry.at, [vpc.problem, network.problem, unread]),
  }
}

/** VPCs of a list that a selector by cloud and CIDR means; those being deleted never count. */
export function matchingVpcs({ cloud, cidr }: Pick<AivenVpc, 'cloud' | 'cidr'>, vpcs: readonly AivenVpc[]) {
  return vpcsWithRange(vpcs, cidr).filter(
    (vpc) => vpc.cloud === cloud && vpc.state !== 'DELETING' && vpc.state !== 'DELETED',
  )
}

/** Networks of that name in that zone; private ones where there are any, for only those can be peered. */
export function matchingNetworks(
  { name, zone }: Pick<UpcloudNetwork, 'name' | 'zone'>,
  networks: readonly UpcloudNetwork[],
): UpcloudNetwork[] {
  const named = networksNamed(networks, name).filter((network) => network.zone === zone)
  const peerable = named.filter(isPrivate)
  return peerable.length > 0 ? peerable : named
}

const isPrivate = ({ type }: UpcloudNetwork) => type === 'private'
const NOT_READ = {
  ok: false,
  code: 'api-error',
  message: 'this part of the cloud was not read; run again',
} as const

function unknown(id: string | null, ...problem: Remark): End<never> {
  return { id, seen: null, problem }
}

function resolveVpc({ aiven, desired }: SpecEntry, observed: Observed): End<AivenVpc> {
  const { vpc: selector, scope, account } = aiven
  const view = observed.aiven.get(aivenKey(account, scope))
  const place = placeText(aiven)
  // A wrong project and a missing membership look alike (api-facts A7).
  const check = "the account, and that the token's owner is a member"
  const byId = (id: string): End<AivenVpc> => {
    const read = view?.vpcs.get(id) ?? NOT_READ
    if (!read.ok) return unknown(id, read.code, read.message)
    if (read.value || desired === 'absent') return { id, seen: read.value, problem: null }
    const text = `Aiven has no VPC ${id} in ${place}. Check the ${scope.kind}, the VPC id, ${check}`
    return unknown(id, 'vpc-not-found', text)
  }
  if (selector.kind === 'id') return byId(selector.id)
  const list = view?.list ?? NOT_READ
  if (!list.ok) return unknown(null, list.code, list.message)
  if (!list.value)
    return unknown(null, 'vpc-not-found', `Aiven does not know ${place}. Check the ${scope.kind}, ${check}`)
  const [only, ...more] = matchingVpcs(selector, list.value)
  if (only && more.length === 0) return byId(only.id)
  const wanted = `${selector.cloud} ${selector.cidr}`
  if (only) {
    const text = `Several VPCs of ${place} match ${wanted}: ${listed([only, ...more], ({ id }) => id)}. Write the id of the one you mean as aiven.vpc`
    return unknown(null, 'ambiguous-peering', text)
  }
  const near =
    list.value.length > 0 ? `There are: ${listed(list.value, vpcText)}` : 'It has no VPCs; create one first'
  const gone =
    desired === 'absent'
      ? '. If the VPC was deleted, write its id as aiven.vpc (the label aiven-vpc of the UpCloud peering tells it), or remove the entry'
      : ''
  return unknown(null, 'vpc-not-found', `No VPC of ${place} matches ${wanted}. ${near}${gone}`)
}

/** For people: `upcloud-de-fra 10.77.8.0/22 (6f1c…)`, with the state when it is not the usual one. */
function vpcText({ cloud, cidr, id, state }: AivenVpc): string {
  return `${cloud} ${cidr} (${id}${state === 'ACTIVE' ? '' : `, ${state}`})`
}

function resolveNetwork({ upcloud, desired }: SpecEntry, observed: Observed): End<UpcloudNetwork> {
  const { network: selector, account } = upcloud
  const id = selector.kind === 'id' ? selector.id : null
  const read = observed.upcloud.get(account)?.networks ?? NOT_READ
  if (!read.ok) return unknown(id, read.code, read.message)
  if (selector.kind === 'id') {
    const [seen = null] = networksWithUuid(read.value, selector.id)
    if (seen || desired === 'absent') return { id, seen, problem: null }
    const text = `UpCloud has no SDN network ${selector.id}, or this account cannot see it. Check the UUID and the account`
    return unknown(id, 'network-not-found', text)
  }
  const [only, ...more] = matchingNetworks(selector, read.value)
  if (only && more.length === 0) return { id: only.uuid, seen: only, problem: null }
  const wanted = `named ${JSON.stringify(selector.name)} in ${selector.zone}`
  if (only) {
    const text = `Several SDN networks are ${wanted}: ${listed([only, ...more], ({ uuid }) => uuid)}. Write the UUID of the one you mean as upcloud.network`
    return unknown(null, 'ambiguous-peering', text)
  }
  const { name, zone } = selector
  const inZone = read.value.filter((one) => one.zone === zone)
  const near = [...networksNamed(read.value, name), ...inZone].filter(isPrivate)
  const names = listed(near, (one) => `${JSON.stringify(one.name)} in ${one.zone} (${one.uuid})`)
  const hint = names === '' ? 'This account has no private network there' : `Similar ones: ${names}`
  return unknown(null, 'network-not-found', `No SDN network is ${wanted}. ${hint}`)
}

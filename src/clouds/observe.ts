/** Both clouds, read at the same time with as few requests as there can be. */

import {
  type AivenView,
  aivenKey,
  type Details,
  NO_DETAILS,
  type Observed,
  type Read,
  type ReadVpc,
  type UpcloudView,
} from '../domain/model/observed.ts'
import type { AivenVpc, SpecEntry, UpcloudServer, Zone } from '../domain/model.ts'
import type { Needs } from '../domain/plan.ts'
import { matchingVpcs } from '../domain/recognise/resolve.ts'
import { ApiError, messageOf, nullOn } from '../errors.ts'
import { type Clouds, type Log, portOf } from '../ports.ts'

/** Servers whose details are read in one run, at the most. */
const MAX_SERVERS = 100

/**
 * Reads what the entries name: each VPC once, each UpCloud account's networks and peerings once.
 *
 * Never rejects because of an API: a read that fails is part of what was observed.
 *
 * @param leftOut entries that the run does not work on. One that names its network may mean the same as an entry of
 *   the run, in another account: so the networks of such accounts are read, too, where there are credentials.
 */
export async function observe(
  entries: readonly SpecEntry[],
  leftOut: readonly SpecEntry[],
  clouds: Clouds,
): Promise<Observed> {
  const scopes = Map.groupBy(entries, ({ aiven }) => aivenKey(aiven.account, aiven.scope))
  const accounts = new Set(entries.map(({ upcloud }) => upcloud.account))
  const byName = leftOut.flatMap(({ upcloud: { account, network } }) =>
    network.kind === 'id' || !clouds.upcloud.has(account) ? [] : [account],
  )
  const [aiven, ...upcloud] = await Promise.all([
    Promise.all(
      [...scopes].map(async ([key, members]) => [key, await observeAiven(members, clouds)] as const),
    ),
    ...[...new Set([...accounts, ...byName])].map(
      async (account) => [account, await observeUpcloud(account, accounts.has(account), clouds)] as const,
    ),
  ])
  return { aiven: new Map(aiven), upcloud: new Map(upcloud), details: NO_DETAILS }
}

/** One project or organization: the entries share account and scope. */
async function observeAiven(entries: readonly SpecEntry[], clouds: Clouds): Promise<AivenView> {
  const [first] = entries
  if (!first) return { list: null, vpcs: new Map() }
  const { account, scope } = first.aiven
  const port = portOf(clouds.aiven, account)
  const selectors = entries.map(({ aiven }) => aiven.vpc)
  const vpcs = new Map<string, Promise<Read<AivenVpc | null>>>()
  const read = async (id: string) => attempt(() => port.getVpc(scope, id))
  const fetch = (id: string) => vpcs.set(id, vpcs.get(id) ?? read(id))
  for (const selector of selectors) if (selector.kind === 'id') fetch(selector.id)
  const byRange = selectors.filter((selector) => selector.kind === 'cloud-cidr')
  // A list that is not there is as good as a VPC that is not: the project or the membership is wrong (api-facts A7).
  const list = byRange.length > 0 ? await attempt(() => nullOn(404, port.listVpcs(scope))) : null
  if (list?.ok && list.value)
    for (const selector of byRange) {
      const [only, ...more] = matchingVpcs(selector, list.value)
      if (only && more.length === 0) fetch(only.id)
    }
  const answers = [...vpcs].map(async ([id, answer]) => [id, await answer] as const)
  return { list, vpcs: new Map(await Promise.all(answers)) }
}

async function observeUpcloud(account: string, withPeerings: boolean, clouds: Clouds): Promise<UpcloudView> {
  const port = portOf(clouds.upcloud, account)
  const [networks, peerings] = await Promise.all([
    attempt(() => port.listNetworks()),
    withPeerings ? attempt(() => port.listPeerings()) : { ok: true as const, value: [] },
  ])
  return { networks, peerings }
}

async function attempt<T>(read: () => Promise<T>): Promise<Read<T>> {
  try {
    return { ok: true, value: await read() }
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    return {
      ok: false,
      code: error.notAuthorized ? 'not-authorized' : 'api-error',
      message: messageOf(error),
    }
  }
}

/**
 * The second, closer look: zone lists, quotas, servers and VPCs, only as far as the plan asks for them.
 *
 * What cannot be read is left out with a word in the debug log; the plan then does without, or leaves alone what
 * would need it.
 *
 * @param entries those of the run: a VPC that no entry names is looked for in their projects and organizations.
 */
export async function observeDetails(
  needs: Needs,
  entries: readonly SpecEntry[],
  clouds: Clouds,
  log: Log,
): Promise<Details> {
  const [zones, quotas, servers, vpcs] = await Promise.all([
    optional([...needs.zones], (account) => portOf(clouds.upcloud, account).listZones(), log),
    optional([...needs.quotas], (account) => portOf(clouds.upcloud, account).peeringQuota(), log),
    observeServers(needs, clouds, log),
    observeVpcs(needs, entries, clouds, log),
  ])
  return { zones: new Map<string, readonly Zone[]>(zones), quotas: new Map(quotas), servers, vpcs }
}

async function observeVpcs(
  { vpcs }: Needs,
  entries: readonly SpecEntry[],
  clouds: Clouds,
  log: Log,
): Promise<ReadVpc[]> {
  const places = new Map(entries.map(({ aiven }) => [aivenKey(aiven.account, aiven.scope), aiven]))
  const wanted = [...vpcs].flatMap((id) =>
    [...places.values()].map(({ account, scope }) => ({ account, scope, id })),
  )
  const found = await optional(
    wanted,
    ({ account, scope, id }) => portOf(clouds.aiven, account).getVpc(scope, id),
    log,
  )
  return found.flatMap(([{ account }, vpc]) => (vpc ? [{ account, vpc }] : []))
}

async function observeServers(needs: Needs, clouds: Clouds, log: Log): Promise<Map<string, UpcloudServer>> {
  const found = await optional(
    [...needs.servers].slice(0, MAX_SERVERS),
    ([uuid, account]) => portOf(clouds.upcloud, account).getServer(uuid),
    log,
  )
  return new Map(found.flatMap(([[uuid], server]) => (server ? [[uuid, server] as const] : [])))
}

async function optional<Key, T>(
  keys: readonly Key[],
  read: (key: Key) => Promise<T>,
  log: Log,
): Promise<(readonly [Key, T])[]> {
  const all = await Promise.all(
    keys.map(async (key) => {
      const answer = await attempt(() => read(key))
      if (!answer.ok) log.debug(`${answer.message}; going on without`)
      return answer.ok ? [[key, answer.value] as const] : []
    }),
  )
  return all.flat()
}

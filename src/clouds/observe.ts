/** Both clouds, read at the same time with as few requests as there can be. */

import {
  type AivenView,
  aivenKey,
  type Details,
  NO_DETAILS,
  type Observed,
  type Read,
} from '../domain/model/observed.ts'
import type { SpecEntry } from '../domain/model.ts'
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
  log: Log,
): Promise<Observed> {
  const scopes = Map.groupBy(entries, ({ aiven }) => aivenKey(aiven.account, aiven.scope))
  const accounts = Map.groupBy(entries, ({ upcloud }) => upcloud.account)
  const byName = leftOut.flatMap(({ upcloud: { account, network } }) =>
    network.kind === 'id' || !clouds.upcloud.has(account) ? [] : [account],
  )
  const [aiven, ...upcloud] = await Promise.all([
    Promise.all(
      [...scopes].map(async ([key, members]) => [key, await observeAiven(members, clouds)] as const),
    ),
    ...[...new Set([...accounts.keys(), ...byName])].map(async (account) => ({
      account,
      ...(await observeUpcloud(account, accounts.get(account) ?? [], clouds, log)),
    })),
  ])
  return {
    aiven: new Map(aiven),
    upcloud: new Map(upcloud.map(({ account, view }) => [account, view])),
    details: { ...NO_DETAILS, quotas: new Map(upcloud.flatMap(({ quotas }) => quotas)) },
  }
}

/** One project or organization: the entries share account and scope. */
async function observeAiven(entries: readonly SpecEntry[], clouds: Clouds): Promise<AivenView> {
  const [first] = entries
  if (!first) return { list: null, vpcs: new Map() }
  const { account, scope } = first.aiven
  const port = portOf(clouds.aiven, account)
  const read = async (id: string) => [id, await attempt(() => port.getVpc(scope, id))] as const
  const selectors = entries.map(({ aiven }) => aiven.vpc)
  const ids = new Set(selectors.flatMap((selector) => (selector.kind === 'id' ? [selector.id] : [])))
  const named = [...ids].map(read)
  const byRange = selectors.filter((selector) => selector.kind === 'cloud-cidr')
  // A list that is not there is as good as a VPC that is not: the project or the membership is wrong (api-facts A7).
  const list = byRange.length > 0 ? await attempt(() => nullOn(404, port.listVpcs(scope))) : null
  const listed = list?.ok ? (list.value ?? []) : []
  const matches = byRange.map((selector) => matchingVpcs(selector, listed)).filter((all) => all.length === 1)
  const found = new Set(matches.flat().flatMap(({ id }) => (ids.has(id) ? [] : [id])))
  const vpcs = await Promise.all([...named, ...[...found].map(read)])
  return { list, vpcs: new Map(vpcs) }
}

/** The peerings of an account are read only when it has entries. */
async function observeUpcloud(account: string, entries: readonly SpecEntry[], clouds: Clouds, log: Log) {
  const port = portOf(clouds.upcloud, account)
  const wanted = entries.filter(({ desired }) => desired !== 'absent').length
  const [networks, { peerings, quotas }] = await Promise.all([
    attempt(() => port.listNetworks()),
    attempt(async () => (entries.length > 0 ? port.listPeerings() : [])).then(async (peerings) => {
      // Fewer peerings than entries: some are to be made, so the plan will ask for the limit, and takes no second look.
      const isShort = peerings.ok && peerings.value.length < wanted
      return { peerings, quotas: isShort ? [await readQuota(account, clouds, log)] : [] }
    }),
  ])
  return { view: { networks, peerings }, quotas }
}

/** An account and its limit of peerings; null where that cannot be read, so that it is not asked for again. */
async function readQuota(account: string, clouds: Clouds, log: Log) {
  const quota = await attempt(() => portOf(clouds.upcloud, account).peeringQuota())
  if (!quota.ok) log.debug(`${quota.message}; going on without`)
  return [account, quota.ok ? quota.value : null] as const
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
  const upcloud = (account: string) => portOf(clouds.upcloud, account)
  const places = new Map(entries.map(({ aiven }) => [aivenKey(aiven.account, aiven.scope), aiven]))
  const wanted = [...needs.vpcs].flatMap((id) => [...places.values()].map((place) => ({ ...place, id })))
  const optional = async <Key, T>(keys: Iterable<Key>, read: (key: Key) => Promise<T>) => {
    const answers = await Promise.all(
      [...keys].map(async (key) => [key, await attempt(() => read(key))] as const),
    )
    return answers.flatMap(([key, answer]) => {
      if (answer.ok) return [[key, answer.value] as const]
      log.debug(`${answer.message}; going on without`)
      return []
    })
  }
  const [zones, quotas, servers, vpcs] = await Promise.all([
    optional(needs.zones, (account) => upcloud(account).listZones()),
    Promise.all([...needs.quotas].map((account) => readQuota(account, clouds, log))),
    optional([...needs.servers].slice(0, MAX_SERVERS), ([uuid, account]) => upcloud(account).getServer(uuid)),
    optional(wanted, ({ account, scope, id }) => portOf(clouds.aiven, account).getVpc(scope, id)),
  ])
  return {
    zones: new Map(zones),
    quotas: new Map(quotas),
    servers: new Map(servers.flatMap(([[uuid], server]) => (server ? [[uuid, server] as const] : []))),
    vpcs: vpcs.flatMap(([{ account }, vpc]) => (vpc ? [{ account, vpc }] : [])),
  }
}

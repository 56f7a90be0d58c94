/** Both clouds, read at the same time with as few requests as there can be. */

import type { Spec, SpecEntry, UpcloudServer, Zone } from './domain/model.ts'
import {
  type AivenView,
  aivenKey,
  type Details,
  matchingVpcs,
  NO_DETAILS,
  type Observed,
  type Read,
  type UpcloudView,
} from './domain/observed.ts'
import type { Needs } from './domain/plan.ts'
import { ApiError, messageOf } from './errors.ts'
import { type Clouds, type Log, portOf } from './ports.ts'

/** Servers whose details are read in one run, at the most. */
const MAX_SERVERS = 100

/**
 * Reads what the entries name: each VPC once, each UpCloud account's networks and peerings once.
 *
 * Never rejects because of an API: a read that fails is part of what was observed.
 */
export async function observe(spec: Pick<Spec, 'entries'>, clouds: Clouds, log: Log): Promise<Observed> {
  const scopes = Map.groupBy(spec.entries, ({ aiven }) => aivenKey(aiven.account, aiven.scope))
  const accounts = Map.groupBy(spec.entries, ({ upcloud }) => upcloud.account)
  const [aiven, upcloud] = await Promise.all([
    Promise.all(
      [...scopes].map(async ([key, entries]) => [key, await observeAiven(entries, clouds)] as const),
    ),
    Promise.all(
      [...accounts].map(async ([account, entries]) => ({
        account,
        ...(await observeUpcloud(account, entries, clouds, log)),
      })),
    ),
  ])
  return {
    aiven: new Map(aiven),
    upcloud: new Map(upcloud.map(({ account, view }) => [account, view])),
    details: { ...NO_DETAILS, quotas: new Map(upcloud.flatMap(({ quota }) => quota)) },
  }
}

/** One project or organization: the entries share account and scope. */
async function observeAiven(entries: readonly SpecEntry[], clouds: Clouds): Promise<AivenView> {
  const [first] = entries
  if (!first) return { list: null, vpcs: new Map() }
  const { account, scope } = first.aiven
  const port = portOf(clouds.aiven, account)
  const selectors = entries.map(({ aiven }) => aiven.vpc)
  const vpcs = new Map<string, Promise<Read<Awaited<ReturnType<typeof port.getVpc>>>>>()
  const fetch = (id: string) => {
    if (!vpcs.has(id))
      vpcs.set(
        id,
        attempt(() => port.getVpc(scope, id)),
      )
  }
  for (const selector of selectors) if (selector.kind === 'id') fetch(selector.id)
  const byRange = selectors.filter((selector) => selector.kind === 'cloud-cidr')
  const list = byRange.length > 0 ? await attempt(() => port.listVpcs(scope).catch(notFound)) : null
  if (list?.ok && list.value)
    for (const selector of byRange) {
      const [only, ...more] = matchingVpcs(selector, list.value)
      if (only && more.length === 0) fetch(only.id)
    }
  const answers = [...vpcs].map(async ([id, answer]) => [id, await answer] as const)
  return { list, vpcs: new Map(await Promise.all(answers)) }
}

async function observeUpcloud(
  account: string,
  entries: readonly SpecEntry[],
  clouds: Clouds,
  log: Log,
): Promise<{ view: UpcloudView; quota: readonly (readonly [string, number | null])[] }> {
  const port = portOf(clouds.upcloud, account)
  const wanted = entries.filter(({ desired }) => desired !== 'absent').length
  const [networks, [peerings, quota]] = await Promise.all([
    attempt(() => port.listNetworks()),
    attempt(() => port.listPeerings()).then(async (read) => {
      // With fewer peerings than entries some are to be made: the limit will be asked for, so why not now.
      const isShort = read.ok && read.value.length < wanted
      return [read, isShort ? await readQuotas([account], clouds, log) : []] as const
    }),
  ])
  return { view: { networks, peerings }, quota }
}

/** The limit of each account; null where it cannot be read. */
function readQuotas(
  accounts: readonly string[],
  clouds: Clouds,
  log: Log,
): Promise<(readonly [string, number | null])[]> {
  return Promise.all(
    accounts.map(async (account) => {
      const read = await optional([account], () => portOf(clouds.upcloud, account).peeringQuota(), log)
      return [account, read[0]?.[1] ?? null] as const
    }),
  )
}

/** A list that is not there is as good as a VPC that is not: the project or the membership is wrong (api-facts A7). */
function notFound(error: unknown): null {
  if (error instanceof ApiError && error.status === 404) return null
  throw error
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
 * The second, closer look: zone lists, quotas and servers, only as far as the plan asks for them.
 *
 * None of it is essential; what cannot be read is left out with a word in the debug log.
 */
export async function observeDetails(needs: Needs, clouds: Clouds, log: Log): Promise<Details> {
  const [zones, quotas, servers] = await Promise.all([
    optional([...needs.zones], (account) => portOf(clouds.upcloud, account).listZones(), log),
    readQuotas([...needs.quotas], clouds, log),
    observeServers(needs, clouds, log),
  ])
  return {
    zones: new Map<string, readonly Zone[]>(zones),
    quotas: new Map(quotas),
    servers,
  }
}

async function observeServers(needs: Needs, clouds: Clouds, log: Log): Promise<Map<string, UpcloudServer>> {
  const wanted = [...needs.servers].flatMap(([account, uuids]) =>
    [...new Set(uuids)].map((uuid) => ({ account, uuid })),
  )
  const found = await optional(
    wanted.slice(0, MAX_SERVERS),
    ({ account, uuid }) => portOf(clouds.upcloud, account).getServer(uuid),
    log,
  )
  return new Map(found.flatMap(([{ uuid }, server]) => (server ? [[uuid, server] as const] : [])))
}

async function optional<Key, T>(
  keys: readonly Key[],
  read: (key: Key) => Promise<T>,
  log: Log,
): Promise<(readonly [Key, T])[]> {
  const all = await Promise.all(
    keys.map(async (key): Promise<(readonly [Key, T])[]> => {
      try {
        return [[key, await read(key)]]
      } catch (error) {
        if (!(error instanceof ApiError)) throw error
        log.debug(`${messageOf(error)}; going on without`)
        return []
      }
    }),
  )
  return all.flat()
}

/** What exists → entries of a spec that describe it. Pure. */

import { othersOf } from '../domain/draft.ts'
import {
  aivenKey,
  NO_DETAILS,
  type Observed,
  ownThings,
  type Read,
  scopeText,
} from '../domain/model/observed.ts'
import type {
  AivenConnection,
  AivenScope,
  AivenVpc,
  SpecEntry,
  UpcloudNetwork,
  UpcloudPeering,
} from '../domain/model.ts'
import { AivenNetworks } from '../domain/recognise/aiven-networks.ts'
import { OWN_KEYS, settableLabels } from '../domain/recognise/labels.ts'
import { candidatesOf, type PairView, type Target, viewPair } from '../domain/recognise/pair.ts'

/** Everything that was read of one project or organization. */
export interface ScopeContent {
  readonly account: string
  readonly scope: AivenScope
  readonly vpcs: readonly AivenVpc[]
}

/** What one UpCloud account shows. */
export interface AccountContent {
  readonly account: string
  readonly networks: readonly UpcloudNetwork[]
  readonly peerings: readonly UpcloudPeering[]
}

/** A peering that exists on both sides, ready to be written. */
export interface Exported {
  readonly entry: SpecEntry
  /** For the comment above it. */
  readonly about: string
}

export interface Collection {
  readonly exported: readonly Exported[]
  /** One sentence for each peering that a spec cannot describe as it is. */
  readonly leftOut: readonly string[]
  /** How many peerings the present spec has already: they are left out, too. */
  readonly present: number
}

/** No entry is left out: everything is looked at. */
const NO_CLAIMS = { mayMean: () => false }

const NOWHERE = { file: '', line: 1, column: 1 } as const

/**
 * Every connection to UpCloud of the scopes' VPCs, in order of scope, VPC and network. What is not settled on both
 * sides is left out with the reason: a spec that describes it would change it.
 *
 * @param ownSpecs `peering-spec` label values that the exported spec will count as its own.
 * @param presentSpecs those of the spec that the run was given.
 */
export function collect(
  scopes: readonly ScopeContent[],
  accounts: readonly AccountContent[],
  ownSpecs: ReadonlySet<string>,
  presentSpecs: ReadonlySet<string>,
): Collection {
  const exported: Exported[] = []
  const leftOut: string[] = []
  let present = 0
  const names = new Names()
  const observed = observedOf(scopes, accounts)
  const things = ownThings(observed)
  const aivenNetworks = new AivenNetworks(observed)
  const own = { ownSpecs, presentSpecs, isOurs: (uuid: string) => things.has(uuid), aivenNetworks }
  for (const { account, scope, vpcs } of scopes)
    for (const vpc of vpcs.toSorted((a, b) => byText(a.id, b.id)))
      for (const connection of connectionsOf(vpc)) {
        const one = describe({ account, scope, vpc, connection }, accounts, own)
        if (one === null) present++
        else if (typeof one === 'string') leftOut.push(one)
        else exported.push({ ...one, entry: { ...one.entry, name: names.take(one.entry.name) } })
      }
  return { exported, leftOut, present }
}

/** What was read, as a plan takes it. */
export function observedOf(scopes: readonly ScopeContent[], accounts: readonly AccountContent[]): Observed {
  const ok = <T>(value: T): Read<T> => ({ ok: true, value })
  return {
    aiven: new Map(
      scopes.map(({ account, scope, vpcs }) => [
        aivenKey(account, scope),
        { list: null, vpcs: new Map(vpcs.map((vpc) => [vpc.id, ok<AivenVpc | null>(vpc)])) },
      ]),
    ),
    upcloud: new Map(
      accounts.map(({ account, networks, peerings }) => [
        account,
        { networks: ok(networks), peerings: ok(peerings) },
      ]),
    ),
    details: NO_DETAILS,
  }
}

function byText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function connectionsOf(vpc: AivenVpc): AivenConnection[] {
  return vpc.connections
    .filter(
      ({ peerCloudAccount, state }) =>
        peerCloudAccount === 'upcloud' && state !== 'DELETED' && state !== 'DELETING',
    )
    .toSorted((a, b) => byText(a.peerVpc, b.peerVpc))
}

interface Found {
  readonly account: string
  readonly scope: AivenScope
  readonly vpc: AivenVpc
  readonly connection: AivenConnection
}

/** What counts as our own. */
interface Own {
  /** `peering-spec` label values. */
  readonly ownSpecs: ReadonlySet<string>
  readonly presentSpecs: ReadonlySet<string>
  readonly isOurs: Target['isOurs']
  readonly aivenNetworks: AivenNetworks
}

const networks = new WeakMap<AccountContent, ReadonlyMap<string, UpcloudNetwork>>()

function networksOf(content: AccountContent): ReadonlyMap<string, UpcloudNetwork> {
  const known = networks.get(content) ?? new Map(content.networks.map((network) => [network.uuid, network]))
  networks.set(content, known)
  return known
}

/** An entry, or the reason why there is none; null: the present spec has it. */
function describe(found: Found, accounts: readonly AccountContent[], own: Own): Exported | string | null {
  const { account, scope, vpc, connection } = found
  const what = `VPC ${vpc.id} of ${scopeText(scope)} and network ${connection.peerVpc}`
  for (const content of accounts) {
    const network = networksOf(content).get(connection.peerVpc)
    if (!network) continue
    const target = targetOf(found, content.account, own)
    const view = viewPair(target, vpc, content.peerings)
    if (view.ownedBy !== null && own.presentSpecs.has(view.ownedBy)) return null
    const problem = problemOf(view)
    if (problem !== null) return `${what}: ${problem}`
    const { peering } = view
    if (!peering) return `${what}: there is no UpCloud side`
    return {
      about: `${scopeText(scope)}, ${vpc.cloud} ${vpc.cidr} – network ${network.name || network.uuid}, ${network.zone}`,
      entry: {
        name: peering.name,
        desired: peering.state === 'disabled' ? 'disabled' : 'active',
        // It was recognised without a pinned UUID, which would outlive a peering that is made anew.
        aiven: { account, scope, vpc: { kind: 'id', id: vpc.id }, networkUuid: null },
        upcloud: {
          account: content.account,
          network: { kind: 'id', id: network.uuid },
          labels: userLabels(peering),
        },
        allowZoneMismatch: false,
        silence: [],
        at: NOWHERE,
      },
    }
  }
  return `${what}: no UpCloud account given here sees the network`
}

function targetOf(
  { account, scope, vpc, connection }: Found,
  upcloudAccount: string,
  { ownSpecs, isOurs, aivenNetworks }: Own,
): Target {
  return {
    name: '',
    desired: 'active',
    aiven: { account, scope, vpc: vpc.id, networkUuid: null },
    upcloud: { account: upcloudAccount, network: connection.peerVpc, labels: [], hasRouter: true },
    ownSpecs,
    onlyIfOwn: false,
    isOurs,
    others: othersOf(vpc.id, { aivenNetworks, claims: NO_CLAIMS }),
  }
}

/** Why a pair cannot be written as it is; null when it can. */
function problemOf(view: PairView): string | null {
  const { connection, peering, ownedBy, state } = view
  const candidates = candidatesOf(view)
    .map(({ uuid }) => uuid)
    .join(', ')
  if (view.verdict.kind === 'several')
    return `several UpCloud peerings could be its other side (${candidates})`
  if (candidates)
    return `UpCloud peering ${candidates} could be its other side, and that of another VPC as well`
  if (!peering) return 'there is no UpCloud side that can be recognised'
  if (ownedBy !== null)
    return `UpCloud peering ${peering.uuid} belongs to the spec ${JSON.stringify(ownedBy)}`
  const aiven = connection?.state ?? 'none'
  const isActive = aiven === 'ACTIVE' && peering.state === 'active'
  const isPaused = peering.state === 'disabled' && (aiven === 'ACTIVE' || aiven === 'PENDING_PEER')
  if ((isActive || isPaused) && !state.upcloud?.stale && !state.upcloud?.peerUnknown) return null
  return `it is not settled (Aiven ${aiven}, UpCloud ${peering.state})`
}

function userLabels(peering: UpcloudPeering): Record<string, string> {
  const own: ReadonlySet<string> = new Set(OWN_KEYS)
  return Object.fromEntries(
    settableLabels(peering.labels)
      .filter(({ key }) => !own.has(key.toLowerCase()))
      .map(({ key, value }) => [key, value]),
  )
}

/** Names are unique in a spec; a second one of a name gets a number, and is renamed by the next apply. */
class Names {
  readonly #taken = new Set<string>()
  /** The number to try next, by what stands before it. */
  readonly #next = new Map<string, number>()

  take(wanted: string): string {
    const base = wanted || 'unnamed'
    const stem = [...base].slice(0, 250).join('')
    let name = base
    let n = this.#next.get(stem) ?? 2
    while (this.#taken.has(name)) name = `${stem}-${n++}`
    this.#next.set(stem, n)
    this.#taken.add(name)
    return name
  }
}

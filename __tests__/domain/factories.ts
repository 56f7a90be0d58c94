/** Small worlds for the tests of the pure core: entries, and what both clouds show for them. */

import { type AivenView, aivenKey, type Observed, type Read } from '../../src/domain/model/observed.ts'
import type {
  AivenConnection,
  AivenScope,
  AivenVpc,
  Desired,
  Finding,
  Label,
  PeeringPlan,
  Spec,
  SpecEntry,
  UpcloudNetwork,
  UpcloudPeering,
  UpcloudServer,
  Zone,
} from '../../src/domain/model.ts'
import { buildPlan, type Plan, type PlanOptions } from '../../src/domain/plan.ts'
import { MANAGED_BY } from '../../src/domain/recognise/labels.ts'

export const REPOSITORY = 'acme/infrastructure'
export const SPEC_FILE = 'peering.yml'
export const OWN_SPEC = `${REPOSITORY}:${SPEC_FILE}`
export const SCOPE: AivenScope = { kind: 'project', project: 'acme-prod' }
export const NOW = Date.UTC(2026, 10, 23, 12)
export const MINUTE = 60_000

function uuid(prefix: string, n: number): string {
  return `${prefix}${n.toString(16).padStart(8 - prefix.length, '0')}-1111-4222-8333-444455556666`
}

/** The n-th of each kind of thing; pairs of the same number belong together. */
export const vpcId = (n: number) => uuid('6f', n)
export const networkId = (n: number) => uuid('03a', n)
/** UUID of Aiven's own network for the n-th VPC. */
export const aivenNetworkId = (n: number) => uuid('03b', n)
export const peeringId = (n: number) => uuid('0f', n)
export const vpcRange = (n: number) => `10.${100 + (n >> 6)}.${(n & 63) * 4}.0/22`
export const networkRange = (n: number) => `172.${16 + (n >> 8)}.${n & 255}.0/24`

export interface EntryParts extends Partial<Omit<SpecEntry, 'aiven' | 'upcloud'>> {
  readonly aiven?: Partial<SpecEntry['aiven']>
  readonly upcloud?: Partial<SpecEntry['upcloud']>
}

/** The entry that joins the n-th VPC with the n-th network. */
export function entry(n: number, { aiven, upcloud, ...parts }: EntryParts = {}): SpecEntry {
  return {
    name: `peering-${n}`,
    desired: 'active',
    allowZoneMismatch: false,
    silence: [],
    at: { file: SPEC_FILE, line: 10 * n, column: 5 },
    ...parts,
    aiven: {
      account: 'default',
      scope: SCOPE,
      vpc: { kind: 'id', id: vpcId(n) },
      networkUuid: null,
      ...aiven,
    },
    upcloud: { account: 'default', network: { kind: 'id', id: networkId(n) }, labels: {}, ...upcloud },
  }
}

export function specOf(...entries: readonly SpecEntry[]): Spec {
  return { files: [SPEC_FILE], entries }
}

export function vpc(n: number, parts: Partial<AivenVpc> = {}): AivenVpc {
  return {
    scope: SCOPE,
    id: vpcId(n),
    cloud: 'upcloud-de-fra',
    cidr: vpcRange(n),
    state: 'ACTIVE',
    connections: [],
    ...parts,
  }
}

/** A connection to the n-th network; Aiven shows its own network as for the n-th VPC. */
export function connection(n: number, parts: Partial<AivenConnection> = {}): AivenConnection {
  return {
    peerCloudAccount: 'upcloud',
    peerVpc: networkId(n),
    state: 'ACTIVE',
    connectionId: null,
    stateInfo: { type: 'some-type', message: `peer with ${aivenNetworkId(n)}` },
    message: null,
    warnings: [],
    changedAt: null,
    ...parts,
  }
}

export function network(n: number, parts: Partial<UpcloudNetwork> = {}): UpcloudNetwork {
  return {
    uuid: networkId(n),
    name: `net-${n}`,
    type: 'private',
    zone: 'de-fra1',
    router: uuid('04', n),
    subnets: [subnet(networkRange(n))],
    servers: [],
    routes: null,
    ...parts,
  }
}

export function subnet(
  cidr: string,
  parts: Partial<UpcloudNetwork['subnets'][number]> = {},
): UpcloudNetwork['subnets'][number] {
  return { cidr, gateway: null, dhcp: true, ...parts }
}

/** The labels of a peering that this spec made for the n-th VPC. */
export function ownLabels(n: number, spec = OWN_SPEC): Label[] {
  return [MANAGED_BY, { key: 'aiven-vpc', value: vpcId(n) }, { key: 'peering-spec', value: spec }]
}

/** UpCloud's side of the n-th pair, in place and our own. */
export function peering(n: number, parts: Partial<UpcloudPeering> = {}): UpcloudPeering {
  const state = parts.state ?? 'active'
  return {
    uuid: peeringId(n),
    name: `peering-${n}`,
    configuredStatus: state === 'disabled' ? 'disabled' : 'active',
    state,
    network: { uuid: networkId(n), cidrs: [networkRange(n)] },
    peer: { uuid: aivenNetworkId(n), cidrs: state === 'active' ? [vpcRange(n)] : [] },
    labels: ownLabels(n),
    changedAt: null,
    ...parts,
  }
}

export function server(n: number, parts: Partial<UpcloudServer> = {}): UpcloudServer {
  return {
    uuid: uuid('00', n),
    title: `server-${n}`,
    createdAt: NOW - 60 * MINUTE,
    interfaces: [{ index: 3, mac: '5e:bf:5f:04:00:01', network: networkId(1), addresses: ['172.16.1.9'] }],
    ...parts,
  }
}

export interface WorldParts {
  readonly vpcs?: readonly AivenVpc[]
  readonly networks?: readonly UpcloudNetwork[]
  readonly peerings?: readonly UpcloudPeering[]
  /** What further UpCloud accounts see. */
  readonly accounts?: Readonly<
    Record<string, { networks?: readonly UpcloudNetwork[]; peerings?: readonly UpcloudPeering[] }>
  >
  readonly zones?: readonly Zone[]
  readonly quota?: number
  readonly servers?: readonly UpcloudServer[]
  /** VPCs of the second look. */
  readonly labelledVpcs?: readonly AivenVpc[]
}

function ok<T>(value: T): Read<T> {
  return { ok: true, value }
}

/** What the account `default` of each cloud sees, and what further UpCloud accounts do. */
export function world(parts: WorldParts = {}): Observed {
  const {
    vpcs = [],
    networks = [],
    peerings = [],
    accounts = {},
    zones,
    quota,
    servers = [],
    labelledVpcs = [],
  } = parts
  const aiven = new Map<string, AivenView>([[aivenKey('default', SCOPE), viewOf([])]])
  for (const [key, some] of Map.groupBy(vpcs, ({ scope }) => aivenKey('default', scope)))
    aiven.set(key, viewOf(some))
  const views = { default: { networks, peerings }, ...accounts }
  return {
    aiven,
    upcloud: new Map(
      Object.entries(views).map(([account, view]) => [
        account,
        { networks: ok(view.networks ?? []), peerings: ok(view.peerings ?? []) },
      ]),
    ),
    details: {
      zones: new Map(zones ? [['default', zones]] : []),
      quotas: new Map(quota === undefined ? [] : [['default', quota]]),
      servers: new Map(servers.map((one) => [one.uuid, one])),
      vpcs: labelledVpcs.map((one) => ({ account: 'default', vpc: one })),
    },
  }
}

/** As the clients answer: a list shows no connections, and a VPC that is not there is a 404. */
function viewOf(vpcs: readonly AivenVpc[]): AivenView {
  const known = new Map(vpcs.map((one) => [one.id, ok(one)]))
  const missing = ok(null)
  return {
    list: ok(vpcs.map((one) => ({ ...one, connections: [] }))),
    vpcs: new (class extends Map<string, Read<AivenVpc | null>> {
      override get(id: string) {
        return known.get(id) ?? missing
      }
    })(known),
  }
}

/** Failed reads in place of what the clouds show. */
export function failing(
  base: Observed,
  what: 'aiven' | 'networks' | 'peerings',
  code: 'not-authorized' | 'api-error' = 'api-error',
): Observed {
  const failed = { ok: false, code, message: 'the API fails' } as const
  if (what === 'aiven') {
    const all = new (class extends Map<string, Read<AivenVpc | null>> {
      override get() {
        return failed
      }
    })()
    return { ...base, aiven: new Map([...base.aiven].map(([key]) => [key, { list: failed, vpcs: all }])) }
  }
  return {
    ...base,
    upcloud: new Map([...base.upcloud].map(([account, view]) => [account, { ...view, [what]: failed }])),
  }
}

export function options(parts: Partial<PlanOptions> = {}): PlanOptions {
  return {
    repository: REPOSITORY,
    takeOverFrom: null,
    unmanaged: 'report',
    maxDeletes: 3,
    waitTimeoutMs: 20 * MINUTE,
    now: NOW,
    chosen: () => true,
    ...parts,
  }
}

export function plan(
  entries: readonly SpecEntry[],
  observed: Observed,
  parts: Partial<PlanOptions> = {},
): Plan {
  return buildPlan(specOf(...entries), observed, options(parts))
}

export function rowsOf(
  entries: readonly SpecEntry[],
  observed: Observed,
  parts: Partial<PlanOptions> = {},
): PeeringPlan[] {
  return plan(entries, observed, parts).peerings.map(({ row }) => row)
}

/** The row of the one entry. */
export function rowOf(one: SpecEntry, observed: Observed, parts: Partial<PlanOptions> = {}): PeeringPlan {
  const row = rowsOf([one], observed, parts)[0]
  if (!row) throw new Error('the plan has no row')
  return row
}

export function codes(findings: readonly Finding[]): string[] {
  return findings.map(({ code }) => code)
}

/** `aiven create`, `upcloud delete!` (it interrupts traffic). */
export function changesOf({ changes }: Pick<PeeringPlan, 'changes'>): string[] {
  return changes.map(({ side, action, interrupts }) => `${side} ${action}${interrupts ? '!' : ''}`)
}

/** The n-th pair as both clouds show it in these states; null: that side is missing. */
export function pairWorld(
  n: number,
  aivenState: string | null,
  upcloudState: string | null,
  more: {
    readonly vpc?: Partial<AivenVpc>
    readonly network?: Partial<UpcloudNetwork>
    readonly connection?: Partial<AivenConnection>
    readonly peering?: Partial<UpcloudPeering>
  } = {},
): Required<Pick<WorldParts, 'vpcs' | 'networks' | 'peerings'>> {
  return {
    vpcs: [
      vpc(n, {
        connections: aivenState === null ? [] : [connection(n, { state: aivenState, ...more.connection })],
        ...more.vpc,
      }),
    ],
    networks: [network(n, more.network)],
    peerings: upcloudState === null ? [] : [peering(n, { state: upcloudState, ...more.peering })],
  }
}

/** Worlds side by side. */
export function together(...parts: readonly WorldParts[]): WorldParts {
  return {
    vpcs: parts.flatMap(({ vpcs = [] }) => vpcs),
    networks: parts.flatMap(({ networks = [] }) => networks),
    peerings: parts.flatMap(({ peerings = [] }) => peerings),
  }
}

export const WANTED: readonly Desired[] = ['active', 'disabled', 'absent']

/** Pair 1 in place, and a pair of our own on its network, with another VPC, that has no entry. */
export function besideWorld(): Observed {
  const base = pairWorld(1, 'ACTIVE', 'active')
  const loose = peering(7, { network: { uuid: networkId(1), cidrs: [] }, labels: ownLabels(7) })
  const other = vpc(7, { connections: [connection(1, { stateInfo: { id: aivenNetworkId(7) } })] })
  return world({ ...base, peerings: [...base.peerings, loose], labelledVpcs: [other] })
}

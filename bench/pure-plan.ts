/** The pure plan alone, without reading anything. */

import { aivenKey, NO_DETAILS, type Observed } from '../src/domain/model/observed.ts'
import type { SpecEntry } from '../src/domain/model.ts'
import { buildPlan } from '../src/domain/plan.ts'
import { type Figure, figure } from './figures.ts'

const SCOPE = { kind: 'project', project: 'acme' } as const

function uuid(prefix: string, n: number): string {
  return `${prefix}000000-0000-4000-8000-${String(n).padStart(12, '0')}`
}

function observed(n: number): Observed {
  const vpcs = Array.from({ length: n }, (_, i) => ({
    scope: SCOPE,
    id: uuid('6f', i),
    cloud: 'upcloud-de-fra',
    cidr: `${(172 + (i >> 14)) % 256}.${(i >> 6) & 255}.${(i & 63) * 4}.0/22`,
    state: 'ACTIVE',
    connections: [],
  }))
  const networks = Array.from({ length: n }, (_, i) => ({
    uuid: uuid('03', i),
    name: `net-${i}`,
    type: 'private',
    zone: 'de-fra1',
    router: uuid('04', i),
    subnets: [{ cidr: `10.${(i >> 8) & 255}.${i & 255}.0/24`, gateway: null, dhcp: true }],
    servers: [],
    routes: [],
  }))
  return {
    aiven: new Map([
      [
        aivenKey('default', SCOPE),
        { list: null, vpcs: new Map(vpcs.map((vpc) => [vpc.id, { ok: true, value: vpc }] as const)) },
      ],
    ]),
    upcloud: new Map([
      ['default', { networks: { ok: true, value: networks }, peerings: { ok: true, value: [] } }],
    ]),
    details: NO_DETAILS,
  }
}

function entries(n: number): SpecEntry[] {
  return Array.from({ length: n }, (_, i) => ({
    name: `peering-${i}`,
    desired: 'active',
    aiven: { account: 'default', scope: SCOPE, vpc: { kind: 'id', id: uuid('6f', i) }, networkUuid: null },
    upcloud: { account: 'default', network: { kind: 'id', id: uuid('03', i) }, labels: {} },
    allowZoneMismatch: false,
    silence: [],
    at: { file: 'peering.yml', line: i + 1, column: 1 },
  }))
}

/** Milliseconds for one plan of `n` missing peerings: the best of five, for garbage and what else the machine does. */
function purePlanMs(n: number): number {
  const world = observed(n)
  const spec = { files: ['peering.yml'], entries: entries(n) }
  const options = {
    repository: 'acme/infra',
    takeOverFrom: null,
    unmanaged: 'report' as const,
    maxDeletes: 3,
    waitTimeoutMs: 1_200_000,
    now: 0,
    chosen: () => true,
  }
  const times = Array.from({ length: 5 }, () => {
    const startedAt = performance.now()
    buildPlan(spec, world, options)
    return performance.now() - startedAt
  })
  return Math.min(...times)
}

/** The figures of growing sizes. Linear: a peering takes no longer among many, with room for collecting garbage. */
export function purePlanFigures(sizes: readonly number[]): Figure[] {
  // What runs first pays for the compiler.
  purePlanMs(sizes[0] ?? 0)
  const times = sizes.map((n) => ({ n, ms: purePlanMs(n), text: n.toLocaleString('en') }))
  const [first, last] = [times[0], times.at(-1)]
  if (!first || !last) return []
  const growth = last.ms / last.n / (first.ms / first.n)
  return [
    figure(`pure plan, time per peering: of ${last.text} as a ratio to of ${first.text}`, growth, '×', 1.5),
    ...times.map(({ ms, text }) => figure(`pure plan of ${text}`, ms, 'ms')),
  ]
}

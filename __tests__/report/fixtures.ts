/**
 * Reports to render: factories with believable defaults, and a few whole ones for rules that hold of any report. What
 * people read is approved in samples of real runs instead (worlds.ts).
 */

import {
  type Change,
  type Counts,
  type Finding,
  type LeaseRenewal,
  type PeeringPlan,
  type Position,
  type RunContext,
  type RunReport,
  STATUSES,
} from '../../src/domain/model.ts'
import type { Reviewed } from '../../src/domain/review.ts'

export const CONTEXT: RunContext = {
  repository: 'acme/infrastructure',
  serverUrl: 'https://github.com',
  runId: '17482930112',
  runAttempt: 1,
  runUrl: 'https://github.com/acme/infrastructure/actions/runs/17482930112',
  sha: '4f0c2d9b7a6e5d4c3b2a19080706050403020100',
  specFiles: ['peering.yml'],
  commentKey: 'peering.yml',
  shownKey: 'peering.yml',
  part: [],
  docsUrl: null,
  warnings: [],
  now: Date.UTC(2026, 10, 23, 3, 40),
}

const DIGEST = `sha256:${'9f2c4b7d1e8a'.repeat(6).slice(0, 64)}`

export const REVIEWED: Reviewed = {
  digest: DIGEST,
  items: 'Zm9vYmFyYmF6cXV4AbC-dEf_gHi-jKl_',
  head: CONTEXT.sha,
  signature: null,
}

export function context(changes: Partial<RunContext> = {}): RunContext {
  return { ...CONTEXT, ...changes }
}

export function at(line: number, file = 'peering.yml'): Position {
  return { file, line, column: 5 }
}

/** A UUID that is always the same for the same number. */
export function uuid(prefix: string, n: number): string {
  const hex = (n * 2_654_435_761) % 0x1_0000_0000
  const tail = hex.toString(16).padStart(8, '0')
  return `${prefix}${tail.slice(0, 8 - prefix.length)}-${tail.slice(0, 4)}-4${tail.slice(4, 7)}-a${tail.slice(1, 4)}-${tail}${tail.slice(0, 4)}`
}

export function change(side: Change['side'], action: Change['action'], more: Partial<Change> = {}): Change {
  return { side, action, interrupts: false, detail: null, value: `${side} ${action}`, ...more }
}

export function finding(
  code: Finding['code'],
  severity: Finding['severity'],
  message: string,
  line = 7,
): Finding {
  return { code, severity, message, at: at(line) }
}

export function lease(n: number, more: Partial<LeaseRenewal> = {}): LeaseRenewal {
  return {
    server: `app-${n}`,
    uuid: uuid('00', n),
    interface: {
      index: 3,
      mac: `5e:bf:5f:04:00:${(n % 256).toString(16).padStart(2, '0')}`,
      addresses: [`10.9.2.${10 + n}`],
    },
    ...more,
  }
}

/** Deep parts may be given in part. */
export interface PeeringParts extends Partial<Omit<PeeringPlan, 'aiven' | 'upcloud'>> {
  readonly aiven?: Partial<PeeringPlan['aiven']>
  readonly upcloud?: Partial<PeeringPlan['upcloud']>
}

let made = 0

/** A peering that is in place, unless said otherwise. */
export function peering(parts: PeeringParts = {}, n = ++made): PeeringPlan {
  const status = parts.status ?? 'in-sync'
  const building = status === 'create' || status === 'blocked'
  return {
    name: `peering-${n}`,
    at: status === 'unmanaged' ? null : at(n),
    status,
    desired: status === 'unmanaged' ? null : status === 'delete' ? 'absent' : 'active',
    changes: status === 'create' ? [change('aiven', 'create'), change('upcloud', 'create')] : [],
    findings: [],
    leases: [],
    routeConfirmed: false,
    stuck: false,
    result: null,
    error: null,
    drifted: ['create', 'update', 'repair', 'delete'].includes(status),
    pending: ['create', 'update', 'repair', 'delete', 'waiting'].includes(status),
    ...parts,
    aiven: {
      scope: { kind: 'project', project: 'acme-prod' },
      vpc: uuid('6f', n),
      cloud: 'upcloud-de-fra',
      cidr: `10.77.${(n * 4) % 256}.0/22`,
      state: building ? null : 'ACTIVE',
      changedAt: null,
      networkUuid: building ? null : uuid('03', n + 5000),
      ...parts.aiven,
    },
    upcloud: {
      network: uuid('03', n),
      networkName: 'app-net',
      zone: 'de-fra1',
      cidrs: [`10.9.${n % 256}.0/24`],
      peering: building ? null : uuid('0f', n),
      state: building ? null : 'active',
      changedAt: null,
      ...parts.upcloud,
    },
  }
}

/** A report with the counts that its peerings have. */
export function report(peerings: readonly PeeringPlan[] = [], parts: Partial<RunReport> = {}): RunReport {
  const counts = Object.fromEntries(
    STATUSES.map((status) => [status, peerings.filter((one) => one.status === status).length]),
  ) as Counts
  const pending = peerings.some((one) => one.drifted || one.status === 'waiting')
  return {
    mode: 'plan',
    outcome: counts.blocked > 0 ? 'blocked' : pending ? 'pending' : 'in-sync',
    drift: peerings.some(({ drifted }) => drifted),
    changed: false,
    digest: DIGEST,
    counts,
    findings: [],
    peerings,
    failure: null,
    exported: null,
    ...parts,
  }
}

const inPlace = (n: number, first = 900): PeeringPlan[] =>
  Array.from({ length: n }, (_, i) => peering({ name: `service-${i + 1}` }, first + i))

export const orders = (parts: PeeringParts = {}): PeeringPlan =>
  peering({ name: 'orders', status: 'create', ...parts }, 2)
const billing = (parts: PeeringParts = {}): PeeringPlan =>
  peering(
    {
      name: 'billing',
      status: 'create',
      ...parts,
      upcloud: { networkName: 'billing-net', cidrs: ['10.12.0.0/24', '10.12.1.0/24'], ...parts.upcloud },
    },
    3,
  )

const blocked = (name: string, n: number, parts: PeeringParts = {}): PeeringPlan =>
  peering(
    {
      name,
      status: 'blocked',
      findings: [
        finding(
          'cidr-overlap',
          'error',
          `10.77.${(n * 4) % 256}.0/22 of Aiven VPC "main" and 10.77.0.0/16 of network "app-net" overlap. Peer ranges that do not overlap, or move one of them to another range`,
          n,
        ),
      ],
      ...parts,
    },
    n,
  )

const repairs: readonly PeeringPlan[] = [
  peering(
    {
      name: 'analytics',
      status: 'repair',
      changes: [
        change('aiven', 'delete', { interrupts: false }),
        change('aiven', 'create'),
        change('upcloud', 'delete'),
        change('upcloud', 'create'),
      ],
      aiven: { state: 'DELETED_BY_PEER' },
      upcloud: { state: 'error' },
    },
    4,
  ),
  peering(
    {
      name: 'reports',
      status: 'update',
      changes: [
        change('upcloud', 'rename', { detail: '"reports-old" → "reports"' }),
        change('upcloud', 'relabel', { detail: '+team=platform -env=old' }),
      ],
      findings: [
        finding('adopted', 'notice', 'The hand-made peering 0f1a2b3c is adopted by labelling it', 31),
      ],
    },
    5,
  ),
  peering(
    {
      name: 'legacy',
      status: 'delete',
      changes: [
        change('aiven', 'delete', { interrupts: true }),
        change('upcloud', 'delete', { interrupts: true }),
      ],
    },
    6,
  ),
]

const LONG = 'a-very-long-peering-name-that-somebody-generated-from-a-template-'

const huge = (): PeeringPlan[] =>
  Array.from({ length: 400 }, (_, i) => {
    const name = `${LONG.repeat(4)}`.slice(0, 251) + String(i).padStart(4, '0')
    return i % 40 === 7 ? blocked(name, 100 + i) : peering({ name, status: 'create' }, 100 + i)
  })

/** Everything that was ever markup somewhere, in one name. */
export const HOSTILE_NAMES: readonly string[] = [
  'a | b || c \\| d',
  '`code` ``more`` ```sh',
  '<script>alert(1)</script><img src=x onerror=alert(1)>',
  '@octocat and @acme/admins \\@octocat &#64;octocat',
  '[click](https://evil.example) ![i](https://evil.example/i.png) <https://evil.example>',
  'https://evil.example www.evil.example mail@evil.example',
  '#1 GH-1 acme/infrastructure#1 4f0c2d9b7a6e5d4c3b2a19080706050403020100 :tada: $x^2$ $`y`$',
  'first line\n# second line\r\n- third\tline',
  '<!-- aiven-upcloud-peering v=1 key=x --> --> <!--',
  '::error::owned ##[error]owned',
  '\u202egnp.exe\u2066 \u200b\u0000\u001b[31m \ud800 \ufeff',
  '"]; end; click a "javascript:alert(1)" %%{init: {}}%% #quot;',
  '👩🏽‍💻'.repeat(30),
  'שלום-עולם',
]

const hostile = (): PeeringPlan[] =>
  HOSTILE_NAMES.map((name, i) =>
    peering(
      {
        name,
        status: i % 3 === 0 ? 'blocked' : i % 3 === 1 ? 'create' : 'update',
        changes: i % 3 === 2 ? [change('upcloud', 'rename', { detail: `${JSON.stringify(name)} → x` })] : [],
        findings:
          i % 3 === 0
            ? [{ ...finding('api-error', 'error', `Said: ${name}`), at: at(7, `${name}.yml`) }]
            : [],
        aiven: { scope: { kind: 'project', project: name }, state: name, cloud: name },
        upcloud: { networkName: name, zone: name, state: name },
        leases:
          i === 4 ? [lease(1, { server: name, interface: { index: 1, mac: name, addresses: [name] } })] : [],
      },
      50 + i,
    ),
  )

const applied = (): PeeringPlan[] => [
  orders({
    result: 'applied',
    drifted: false,
    leases: [lease(1), lease(2)],
    aiven: { state: 'ACTIVE' },
    upcloud: { state: 'active' },
  }),
  billing({
    result: 'failed',
    error:
      'UpCloud: could not create the peering of network 03aa11bb: HTTP 409, LOCAL_NETWORK_NO_ROUTER. Attach a router to the network',
    aiven: { state: 'PENDING_PEER' },
  }),
  ...inPlace(12),
]

export interface Sample {
  readonly report: RunReport
  readonly reviewed?: Reviewed
}

const unchanged = (one: PeeringPlan): PeeringPlan => ({ ...one, result: 'unchanged' })

const REFUSAL =
  '2 changes were not in the plan that was reviewed in pull request #7. Open a new pull request, so that the present plan is shown and reviewed, and merge that.'

/** Whole reports, by what they are about. */
export const SAMPLES: Readonly<Record<string, () => Sample>> = {
  none: () => ({ report: report(inPlace(5)) }),
  create: () => ({
    report: report([
      orders({
        leases: [lease(1), lease(2)],
        findings: [
          finding(
            'lease-renewal',
            'notice',
            `2 servers on network app-net (${uuid('03', 2)}) must renew the DHCP lease, or reboot, to learn the route of the peering: app-1, app-2. The address drops for a moment while it renews`,
          ),
        ],
      }),
      billing({
        findings: [
          finding(
            'dhcp-off',
            'warning',
            'DHCP is off for 10.12.1.0/24 of network "billing-net", so servers never learn the route. Add a static route on each: ip route add 10.77.12.0/22 via 10.12.1.1',
            14,
          ),
        ],
      }),
      ...inPlace(3),
    ]),
    reviewed: REVIEWED,
  }),
  repair: () => ({ report: report([...repairs, ...inPlace(2)]), reviewed: REVIEWED }),
  blocked: () => ({
    report: report([
      orders(),
      blocked('billing', 14),
      blocked('search', 21, {
        findings: [
          finding(
            'no-router',
            'error',
            'Network "search-net" has no router. Attach one: upctl network modify 03aa11bb --router ID',
            21,
          ),
          finding(
            'zone-mismatch',
            'error',
            'The VPC is in de-fra1, the network in fi-hel1. Both must be in one zone',
            21,
          ),
          finding(
            'zone-ambiguous',
            'warning',
            'Aiven calls the zone upcloud-fi-hel, which may be fi-hel1 or fi-hel2',
            22,
          ),
        ],
        aiven: { cidr: '10.80.0.0/22' },
        upcloud: { networkName: 'search-net', zone: 'fi-hel1', cidrs: ['10.81.0.0/24'] },
      }),
      peering(
        {
          name: 'old-one',
          status: 'unmanaged',
          findings: [
            {
              ...finding(
                'unmanaged',
                'warning',
                `UpCloud peering ${uuid('0f', 7)} "old-one" of VPC ${uuid('6f', 7)} and network ${uuid('03', 7)} exists but is not in the spec. Add an entry to manage it, or remove it by hand`,
              ),
              at: null,
            },
          ],
        },
        7,
      ),
      ...inPlace(8),
    ]),
    reviewed: REVIEWED,
  }),
  failed: () => ({
    report: report([], {
      outcome: 'failed',
      failure:
        'Aiven: could not read VPC 6f1c0a52-8a43-4a7e-9a11-0a6b7c8d9e0f of project acme-prod: HTTP 403, Forbidden. Give the token of aiven-token access to the project',
    }),
  }),
  invalid: () => ({
    report: report([], {
      outcome: 'failed',
      failure: 'The spec has 2 mistakes',
      findings: [
        finding(
          'spec-invalid',
          'error',
          'Unknown key "netwrok" in peerings[0].upcloud. Did you mean "network"?',
          9,
        ),
        finding('spec-invalid', 'error', 'peerings[2].aiven.vpc: "6f1c0a52" is not a UUID', 22),
      ],
    }),
  }),
  huge: () => ({ report: report(huge()), reviewed: { ...REVIEWED, items: 'AbCdEfGhIjKlMnOp'.repeat(780) } }),
  hostile: () => ({ report: report(hostile()) }),
  drift: () => ({
    report: report(
      [
        ...repairs,
        orders({ changes: [change('upcloud', 'create')], aiven: { state: 'PENDING_PEER' } }),
        peering(
          {
            name: 'search',
            status: 'waiting',
            stuck: true,
            drifted: true,
            aiven: { state: 'APPROVED' },
            upcloud: { state: 'provisioning' },
            findings: [
              finding(
                'stuck',
                'warning',
                'Waiting for longer than 20m (Aiven APPROVED, UpCloud provisioning). Look at both consoles; Aiven or UpCloud support can say what holds it up',
                40,
              ),
            ],
          },
          8,
        ),
        ...inPlace(9),
      ],
      { mode: 'check', outcome: 'pending' },
    ),
  }),
  applied: () => ({
    report: report(applied(), { mode: 'apply', outcome: 'failed', changed: true }),
    reviewed: REVIEWED,
  }),
  refused: () => ({
    report: report([orders({ result: 'skipped' }), ...inPlace(2).map(unchanged)], {
      mode: 'apply',
      outcome: 'failed',
      failure: REFUSAL,
      findings: [
        {
          code: 'plan-changed',
          severity: 'error',
          message: `${REFUSAL} Not reviewed: create aiven side of "orders"; create upcloud side of "orders".`,
          at: null,
        },
      ],
    }),
    reviewed: REVIEWED,
  }),
  skipped: () => ({ report: report([], { outcome: 'skipped' }) }),
}

/** `n` creations, for the limits. */
export function manyCreates(n: number, name = (i: number): string => `peering-${i}`): PeeringPlan[] {
  return Array.from({ length: n }, (_, i) => peering({ name: name(i), status: 'create' }, 2000 + i))
}

/** `n` blocked peerings with a long message each. */
export function manyBlocked(n: number, name = (i: number): string => `blocked-${i}`): PeeringPlan[] {
  return Array.from({ length: n }, (_, i) => blocked(name(i), 4000 + i))
}

/** What one schedule is made of, as plain data: fast-check makes it, shrinks it and prints it. */
import fc from 'fast-check'
import type { FaultKind, SimulatorOptions } from '../../simulator/index.ts'
import type { Desired } from '../../src/domain/model.ts'

/** Everything about the two clouds that nobody could establish, and every delay. */
export type Unsure = Pick<
  SimulatorOptions,
  | 'aivenBuildMs'
  | 'aivenPollMs'
  | 'aivenRefreshMs'
  | 'aivenDeleteMs'
  | 'aivenDeletedShownMs'
  | 'stateInfoPlace'
  | 'stateInfoInActive'
  | 'stateInfoEchoes'
  | 'projectConnectionId'
  | 'networkOnRecreate'
  | 'aivenWhenPeerDisabled'
  | 'aivenCreateWhileDeleting'
  | 'organizationPathForm'
  | 'upcloudProvisioningMs'
  | 'upcloudProvisionOn'
  | 'upcloudAfterAivenDelete'
  | 'upcloudPeerVisibleMs'
  | 'upcloudPatchWhileProvisioning'
  | 'peeringNotDisabledStatus'
  | 'peeringWrapped'
  | 'peeringTimestamps'
  | 'listForeignHalves'
  | 'problemJson'
>

/** What exists of an entry's peering before anybody runs. */
export const BEFORE = [
  'nothing',
  'aiven-building',
  'aiven-waiting',
  'aiven-deleting',
  'complete',
  'complete-by-hand',
  'complete-mislabelled',
  'disabled',
  'upcloud-only',
  'upcloud-only-by-hand',
  'aiven-failed',
  'aiven-failed-upcloud-left',
  'aiven-rejected-by-hand',
  'aiven-error',
  'upcloud-paused-by-hand',
  'upcloud-error',
  'upcloud-peer-gone',
  'old-network',
  'another-spec',
] as const
export type Before = (typeof BEFORE)[number]

export interface EntryPlan {
  /** Index of the VPC and of the network. */
  readonly vpc: number
  readonly network: number
  readonly desired: Desired
  readonly before: Before
  /** Named by cloud and range, or by name and zone, instead of by id. */
  readonly bySelector: boolean
  readonly labels: boolean
}

/** Peerings that are none of the spec's business. */
export const BYSTANDERS = [
  'unrelated',
  'on-a-vpc',
  'on-a-network',
  'another-specs',
  'between-customers',
  'own-orphan',
  // Live peerings of other VPCs on the same network, made by hand, with ranges that are near.
  'near-equal',
  'near-inner',
  'near-outer',
  // The same, with somebody's labels.
  'near-foreign-labels',
  'near-other-vpcs-labels',
  'copied-labels',
  // A second half of the pair, to a network of the past or of nobody.
  'second-half',
  'second-half-alive',
] as const
export type Bystander = (typeof BYSTANDERS)[number]

/** What a person does in a console, or fate to a cloud. */
export const DEEDS = [
  'remove-aiven',
  'remove-upcloud',
  'make-aiven',
  'make-upcloud',
  'make-both',
  'disable',
  'enable',
  'rename',
  'change-labels',
  'strip-labels',
  'hand-to-another-spec',
  'add-stranger',
  'detach-router',
  'attach-router',
  'aiven-fails',
  'aiven-fails-but-keeps-half',
  'aiven-unknown-state',
  'aiven-pauses',
  'aiven-recovers',
  'upcloud-fails',
  'upcloud-recovers',
  'remove-network',
  'remove-vpc',
] as const
export type Deed = (typeof DEEDS)[number]

/** Kinds of requests that an incident may wait for. */
export const KINDS = [
  'any',
  'read-aiven',
  'read-upcloud',
  'write',
  'aiven-post',
  'aiven-delete',
  'aiven-refresh',
  'upcloud-post',
  'upcloud-patch',
  'upcloud-delete',
] as const
export type Kind = (typeof KINDS)[number]

/** Where in the life of a request: as it arrives, when it has been carried out, when its answer arrives. */
export const MOMENTS = ['arriving', 'done', 'answered'] as const
export type Moment = (typeof MOMENTS)[number]

export type Happening =
  | { readonly is: 'fault'; readonly fault: FaultKind; readonly times: number }
  /** The request is on its way for so long that its sender has given it up when it arrives. */
  | { readonly is: 'late'; readonly ms: number }
  /** The answer to a read is the one that the same read had the last time: a replica that lags behind. */
  | { readonly is: 'stale' }
  | { readonly is: 'deed'; readonly deed: Deed; readonly entry: number; readonly moment: Moment }
  | { readonly is: 'crash'; readonly moment: Moment }

/** Something that happens at the request of that kind after `skip` others. */
export interface Incident {
  readonly kind: Kind
  readonly skip: number
  readonly what: Happening
}

export interface Settings {
  readonly wait: boolean
  readonly waitTimeoutMs: number
  readonly pollIntervalMs: number
  readonly requestTimeoutMs: number
  readonly concurrency: number
  readonly unmanaged: 'ignore' | 'report' | 'delete'
}

export interface Scenario {
  /** Decides the order of things, latencies and jitter. */
  readonly seed: number
  readonly unsure: Unsure
  readonly organization: boolean
  readonly entries: readonly EntryPlan[]
  readonly bystanders: readonly Bystander[]
  /** A second entry that means the first one's pair, written the other way. */
  readonly twin: boolean
  /** The reads of a cloud answer what was there so long ago. It lasts, like slowness. */
  readonly lag: { readonly aiven: number; readonly upcloud: number }
  readonly settings: Settings
  /** How long after the first run a second one starts; null: none does. */
  readonly secondAfterMs: number | null
  /** On a slow day each answer of a cloud takes up to so long. It lasts: to be slow is no fault. */
  readonly slowness: { readonly aiven: number; readonly upcloud: number }
  readonly incidents: readonly Incident[]
  /** Time that passes between the chaos and the undisturbed run. */
  readonly restMs: number
}

const unsure: fc.Arbitrary<Unsure> = fc.record({
  aivenBuildMs: fc.constantFrom(20, 0, 7000, 45_000),
  aivenPollMs: fc.constantFrom(200, 5000, 60_000, Number.POSITIVE_INFINITY),
  aivenRefreshMs: fc.constantFrom(0, 2000),
  aivenDeleteMs: fc.constantFrom(20, 0, 12_000, 60_000),
  aivenDeletedShownMs: fc.constantFrom(0, 20_000),
  stateInfoPlace: fc.constantFrom('key', 'message', 'nested'),
  stateInfoInActive: fc.boolean(),
  stateInfoEchoes: fc.boolean(),
  projectConnectionId: fc.constantFrom('absent', 'null', 'present'),
  networkOnRecreate: fc.constantFrom('reuse', 'new'),
  aivenWhenPeerDisabled: fc.constantFrom('ACTIVE', 'PENDING_PEER'),
  aivenCreateWhileDeleting: fc.constantFrom('conflict', 'new'),
  organizationPathForm: fc.constantFrom('vpc', 'vpcs', 'both'),
  upcloudProvisioningMs: fc.constantFrom(20, 0, 3000, 20_000),
  upcloudProvisionOn: fc.constantFrom('any-change', 'status-change'),
  upcloudAfterAivenDelete: fc.constantFrom('pending-peer', 'deleted-peer-network', 'peer-disabled'),
  upcloudPeerVisibleMs: fc.constantFrom(0, 3000, 30_000),
  upcloudPatchWhileProvisioning: fc.constantFrom('allowed', 'conflict'),
  peeringNotDisabledStatus: fc.constantFrom(409, 400, 403),
  peeringWrapped: fc.boolean(),
  peeringTimestamps: fc.boolean(),
  listForeignHalves: fc.boolean(),
  problemJson: fc.constantFrom('none', 'account', 'all'),
})

const entry: fc.Arbitrary<EntryPlan> = fc.record({
  vpc: fc.nat({ max: 1 }),
  network: fc.nat({ max: 2 }),
  desired: fc.constantFrom<Desired>('active', 'active', 'disabled', 'absent'),
  before: fc.constantFrom(...BEFORE),
  bySelector: fc.boolean(),
  labels: fc.boolean(),
})

/** What carries no label is known by nothing but what it joins: to be taken over, or to go. */
const byHand: fc.Arbitrary<EntryPlan> = fc
  .tuple(
    entry,
    fc.constantFrom<Desired>('active', 'absent'),
    fc.constantFrom<Before>('complete-by-hand', 'upcloud-only-by-hand'),
  )
  .map(([one, desired, before]) => ({ ...one, desired, before }))

const few: fc.Arbitrary<EntryPlan[]> = fc.uniqueArray(
  fc.oneof({ weight: 7, arbitrary: entry }, { weight: 1, arbitrary: byHand }),
  { minLength: 1, maxLength: 4, selector: endsOf },
)

/** Many VPCs, each of which has to be read: with slow answers the first is old when the last comes. */
const many: fc.Arbitrary<EntryPlan[]> = fc.uniqueArray(
  fc.tuple(entry, fc.nat({ max: 7 })).map(([one, vpc]) => ({ ...one, vpc })),
  { minLength: 6, maxLength: 10, selector: endsOf },
)

const entries = fc.oneof({ weight: 9, arbitrary: few }, { weight: 1, arbitrary: many })

function endsOf({ vpc, network }: EntryPlan): string {
  return `${vpc}|${network}`
}

const AIVEN_LIMIT = JSON.stringify({
  message:
    'The user has sent too many requests in a given amount of time: Rate limit 120 exceeded - try again in 28s',
  errors: [{ message: 'Rate limit', status: 429 }],
})

const fault: fc.Arbitrary<FaultKind> = fc.oneof(
  fc.constant<FaultKind>({ kind: 'reset-before' }),
  fc.constant<FaultKind>({ kind: 'reset-after' }),
  fc.record({
    kind: fc.constant('status' as const),
    status: fc.constantFrom(500, 502, 503, 504, 501, 408),
    processed: fc.boolean(),
  }),
  fc.record({
    kind: fc.constant('status' as const),
    status: fc.constant(429),
    headers: fc.constantFrom<Record<string, string>>(
      { 'retry-after': '5' },
      { 'retry-after': '300' },
      { 'retry-after': 'soon' },
    ),
  }),
  fc.constant<FaultKind>({ kind: 'status', status: 429, body: AIVEN_LIMIT }),
  fc.record({ kind: fc.constant('hang' as const), processed: fc.boolean() }),
  fc.record({ kind: fc.constant('slow' as const), ms: fc.constantFrom(2000, 5000, 12_000, 20_000, 45_000) }),
  fc.record({
    kind: fc.constant('garbage' as const),
    body: fc.constantFrom('html', 'truncated', 'empty', 'wrong-type'),
    processed: fc.boolean(),
  }),
)

const happening: fc.Arbitrary<Happening> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      is: fc.constant('fault' as const),
      fault,
      times: fc.oneof(
        { weight: 4, arbitrary: fc.integer({ min: 1, max: 3 }) },
        { weight: 1, arbitrary: fc.integer({ min: 4, max: 12 }) },
      ),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ is: fc.constant('late' as const), ms: fc.constantFrom(3000, 31_000, 70_000) }),
  },
  { weight: 1, arbitrary: fc.constant<Happening>({ is: 'stale' }) },
  {
    weight: 4,
    arbitrary: fc.record({
      is: fc.constant('deed' as const),
      deed: fc.constantFrom(...DEEDS),
      entry: fc.nat({ max: 3 }),
      moment: fc.constantFrom(...MOMENTS),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ is: fc.constant('crash' as const), moment: fc.constantFrom(...MOMENTS) }),
  },
)

/** A limit of requests that refuses the same write again and again, each time with the pause that it wants. */
const limit: fc.Arbitrary<Incident> = fc.record({
  kind: fc.constantFrom<Kind>(
    'write',
    'aiven-post',
    'aiven-delete',
    'upcloud-post',
    'upcloud-patch',
    'upcloud-delete',
  ),
  skip: fc.nat({ max: 2 }),
  what: fc.record({
    is: fc.constant('fault' as const),
    fault: fc.constantFrom<FaultKind>(
      { kind: 'status', status: 429, headers: { 'retry-after': '5' } },
      { kind: 'status', status: 429, body: AIVEN_LIMIT },
    ),
    times: fc.integer({ min: 3, max: 9 }),
  }),
})

const incident: fc.Arbitrary<Incident> = fc.record({
  kind: fc.constantFrom(...KINDS),
  skip: fc.oneof({ weight: 3, arbitrary: fc.nat({ max: 3 }) }, { weight: 1, arbitrary: fc.nat({ max: 30 }) }),
  what: happening,
})

const incidents = fc.oneof(
  { weight: 9, arbitrary: fc.array(incident, { maxLength: 6 }) },
  { weight: 1, arbitrary: fc.array(limit, { minLength: 1, maxLength: 2 }) },
)

const settings: fc.Arbitrary<Settings> = fc.record({
  wait: fc.constantFrom(true, true, true, false),
  waitTimeoutMs: fc.constantFrom(600_000, 90_000, 30_000),
  pollIntervalMs: fc.constantFrom(5000, 10_000, 2000, 30_000),
  requestTimeoutMs: fc.constantFrom(30_000, 30_000, 2000),
  concurrency: fc.constantFrom(4, 1, 32),
  unmanaged: fc.constantFrom('report', 'ignore', 'delete'),
})

/** Most days are quick. */
const slowness = fc.oneof(
  { weight: 5, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.constantFrom(5000, 10_000, 20_000) },
)

/** Most clouds show at once what they accepted. */
const lag = fc.oneof(
  { weight: 7, arbitrary: fc.constant(0) },
  { weight: 1, arbitrary: fc.constantFrom(3000, 20_000) },
)

/** Any schedule. */
export const scenario: fc.Arbitrary<Scenario> = fc.record({
  seed: fc.nat(),
  unsure,
  organization: fc.constantFrom(false, false, false, true),
  entries,
  bystanders: fc.subarray([...BYSTANDERS], { maxLength: 3 }),
  twin: fc.constantFrom(false, false, false, false, false, false, false, true),
  lag: fc.record({ aiven: lag, upcloud: lag }),
  settings,
  secondAfterMs: fc.constantFrom(null, null, 0, 50, 400, 6000, 60_000),
  slowness: fc.record({ aiven: slowness, upcloud: slowness }),
  incidents,
  restMs: fc.constantFrom(0, 1000, 90_000, 3_600_000),
})

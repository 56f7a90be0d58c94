/**
 * Random worlds full of other people's things: three VPCs and two networks, connections and peerings in any state, labels of
 * this spec and of others, halves that lead anywhere. Whatever the plan makes of them, it keeps these promises.
 *
 * WORLDS=50000 looks at that many worlds, other ones each time.
 */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import type { AivenVpc, PeeringPlan, SpecEntry, UpcloudPeering } from '../../src/domain/model.ts'
import { AIVEN_VPC_KEY, labelOf, PEERING_SPEC_KEY } from '../../src/domain/recognise/labels.ts'
import { digestOfItems, encodeItems } from '../../src/domain/review.ts'
import {
  aivenNetworkId,
  changesOf,
  codes,
  connection,
  entry,
  network,
  networkId,
  OWN_SPEC,
  ownLabels,
  peering,
  plan,
  vpc,
  vpcId,
  WANTED,
  world,
} from './factories.ts'

const VPCS = [1, 2, 3] as const
const NETWORKS = [1, 2] as const
/** Ranges that are equal, nested and apart. */
const RANGES = ['10.100.0.0/20', '10.100.4.0/24', '10.100.4.0/24', '10.200.0.0/24'] as const
const AIVEN_STATES = [
  ...(['ACTIVE', 'ACTIVE', 'ACTIVE', 'PENDING_PEER', 'APPROVED'] as const),
  ...(['DELETED_BY_PEER', 'ERROR', 'DELETING'] as const),
]
const UPCLOUD_STATES = [
  ...(['active', 'active', 'active', 'provisioning', 'pending-peer', 'disabled'] as const),
  ...(['error', 'deleted-peer-network', 'missing-local-router', 'peer-disabled'] as const),
]

/** Aiven's network of a VPC; a former one of it has a UUID of its own. */
const leading = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...VPCS).map(aivenNetworkId) },
  { weight: 1, arbitrary: fc.constantFrom(...VPCS).map((n) => aivenNetworkId(50 + n)) },
)

/** Mostly the first, now and then one of the second. */
function mostly<T>(usual: T, odd: fc.Arbitrary<T>): fc.Arbitrary<T> {
  return fc.oneof({ weight: 6, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: odd })
}

const someVpc = fc.record({
  cidr: fc.constantFrom(...RANGES),
  connections: fc
    .subarray([...NETWORKS, ...NETWORKS])
    .map((some) => [...new Set(some)])
    .chain((networks) =>
      fc.tuple(
        ...networks.map((n) =>
          fc.record({
            network: fc.constant(n),
            state: fc.constantFrom(...AIVEN_STATES),
            shows: fc.constantFrom('nothing', 'nothing', 'its network', 'its network', 'a former one'),
          }),
        ),
      ),
    ),
})

const someHalf = fc.record({
  name: fc.constantFrom('peering-1', 'peering-2', 'other'),
  state: fc.constantFrom(...UPCLOUD_STATES),
  network: fc.constantFrom(...NETWORKS),
  vpc: fc.constantFrom(...VPCS),
  leadsTo: mostly<string | null>(null, fc.oneof(leading, fc.constantFrom(...NETWORKS).map(networkId))),
  showsRange: fc.boolean(),
  label: fc.constantFrom('none', 'own', 'own', 'other spec'),
  labelledVpc: fc.constantFrom(...VPCS),
  isLabelledRight: mostly(true, fc.constant(false)),
})

const someEntry = fc.record({
  vpc: fc.constantFrom(...VPCS),
  network: fc.constantFrom(...NETWORKS),
  desired: fc.constantFrom('active' as const, ...WANTED),
  byRange: fc.boolean(),
  byName: fc.boolean(),
  networkUuid: mostly<string | null>(null, leading),
})

interface World {
  readonly vpcs: readonly AivenVpc[]
  readonly peerings: readonly UpcloudPeering[]
  readonly entries: readonly SpecEntry[]
  readonly unmanaged: 'report' | 'delete'
}

const someWorld: fc.Arbitrary<World> = fc
  .record({
    vpcs: fc.tuple(someVpc, someVpc, someVpc),
    halves: fc.array(someHalf, { maxLength: 4 }),
    entries: fc.array(someEntry, { minLength: 1, maxLength: 3 }),
    unmanaged: fc.constantFrom('report' as const, 'delete' as const),
  })
  .map(({ vpcs, halves, entries, unmanaged }) => ({
    unmanaged,
    vpcs: vpcs.map(({ cidr, connections }, i) =>
      vpc(i + 1, {
        cidr,
        connections: connections.map(({ network: n, state, shows }) => {
          const id = aivenNetworkId(shows === 'its network' ? i + 1 : 51 + i)
          return connection(n, { state, stateInfo: shows === 'nothing' ? null : { id } })
        }),
      }),
    ),
    peerings: halves.map((half, i) =>
      peering(20 + i, {
        name: half.name,
        state: half.state,
        network: { uuid: networkId(half.network), cidrs: [] },
        peer: {
          uuid: half.leadsTo ?? aivenNetworkId(half.vpc),
          cidrs: half.state === 'active' || half.showsRange ? [vpcs[half.vpc - 1]?.cidr ?? RANGES[0]] : [],
        },
        labels: labelsOf(half),
      }),
    ),
    entries: entries.map((one, i) =>
      entry(i + 1, {
        desired: one.desired,
        aiven: {
          networkUuid: one.networkUuid,
          vpc: one.byRange
            ? { kind: 'cloud-cidr', cloud: 'upcloud-de-fra', cidr: vpcs[one.vpc - 1]?.cidr ?? RANGES[0] }
            : { kind: 'id', id: vpcId(one.vpc) },
        },
        upcloud: {
          network: one.byName
            ? { kind: 'name-zone', name: `net-${one.network}`, zone: 'de-fra1' }
            : { kind: 'id', id: networkId(one.network) },
        },
      }),
    ),
  }))

function labelsOf({
  label,
  vpc: n,
  labelledVpc,
  isLabelledRight,
}: {
  readonly label: string
  readonly vpc: number
  readonly labelledVpc: number
  readonly isLabelledRight: boolean
}): UpcloudPeering['labels'] {
  if (label === 'none') return []
  return ownLabels(isLabelledRight ? n : labelledVpc, label === 'own' ? OWN_SPEC : 'other/repo:peering.yml')
}

/** The rows of a run, with the second look at the VPCs that labels name. */
function rowsIn(
  { vpcs, peerings, entries, unmanaged }: World,
  chosen: (entry: SpecEntry) => boolean = () => true,
): PeeringPlan[] {
  const base = { vpcs, peerings, networks: NETWORKS.map((n) => network(n)) }
  const options = { unmanaged, chosen, maxDeletes: 99 }
  const first = plan(entries, world(base), options)
  const labelledVpcs = vpcs.filter(({ id }) => first.needs.vpcs.has(id))
  const last = labelledVpcs.length > 0 ? plan(entries, world({ ...base, labelledVpcs }), options) : first
  return last.peerings.map(({ row }) => row)
}

function digest(rows: readonly PeeringPlan[]): string {
  return digestOfItems(encodeItems(rows.flatMap(({ changes }) => changes.map(({ value }) => value))))
}

function textOf(row: PeeringPlan): string {
  const { name, status, aiven, upcloud, findings } = row
  const found = [...new Set(codes(findings))].sort()
  return JSON.stringify([name, status, changesOf(row), aiven.vpc, upcloud.network, upcloud.peering, found])
}

/** Whether the row changes the half itself, which a creation does not. */
function touchesHalf({ changes }: PeeringPlan): boolean {
  return changes.some(({ side, action }) => side === 'upcloud' && action !== 'create')
}

/** VPCs whose connection to the half's network shows the network that the half leads to. */
function shownFor(half: UpcloudPeering, vpcs: readonly AivenVpc[]): string[] {
  return vpcs
    .filter(({ connections }) =>
      connections.some(
        ({ peerVpc, state, stateInfo }) =>
          peerVpc === half.network.uuid &&
          (state === 'ACTIVE' || state === 'PENDING_PEER') &&
          JSON.stringify(stateInfo).includes(half.peer.uuid),
      ),
    )
    .map(({ id }) => id)
}

/** The order of entries and of answers changes nothing. */
function checkOrder(given: World, rows: readonly PeeringPlan[]): void {
  const turned = rowsIn({
    ...given,
    vpcs: given.vpcs.toReversed(),
    peerings: given.peerings.toReversed(),
    entries: given.entries.toReversed(),
  })
  expect(turned.map(textOf).sort()).toEqual(rows.map(textOf).sort())
  expect(digest(turned)).toBe(digest(rows))
}

/** A half that a row changes is this row's alone, by all that is known, and its traffic stops only where the row says so. */
function checkHalf(row: PeeringPlan, half: UpcloudPeering, vpcs: readonly AivenVpc[]): void {
  expect(labelOf(half, PEERING_SPEC_KEY) ?? OWN_SPEC).toBe(OWN_SPEC)
  const { vpc: own } = row.aiven
  const labelled = labelOf(half, AIVEN_VPC_KEY)
  const shown = shownFor(half, vpcs)
  const isShown = own !== null && shown.includes(own)
  // What Aiven shows is the better proof; nothing else speaks against a label.
  expect(isShown || labelled === null || labelled === own).toBe(true)
  // Without a label, what Aiven shows for another VPC is that VPC's.
  expect(isShown || labelled !== null || shown.length === 0).toBe(true)
  if (row.desired === null || row.status === 'unmanaged') expect(row.changes).toEqual([])
  const cuts = row.changes.filter(({ action }) => action === 'delete' || action === 'disable')
  if (half.state === 'active') expect(cuts.every(({ interrupts }) => interrupts)).toBe(true)
}

function checkHalves({ vpcs, peerings }: World, rows: readonly PeeringPlan[]): void {
  const touching = rows.filter(touchesHalf)
  const touched = touching.map(({ upcloud }) => upcloud.peering)
  expect(new Set(touched).size).toBe(touched.length)
  for (const row of touching) {
    const half = peerings.find(({ uuid }) => uuid === row.upcloud.peering)
    if (!half) throw new Error(`a change of a half that is not there: ${textOf(row)}`)
    checkHalf(row, half, vpcs)
  }
  for (const { status, upcloud } of rows)
    if (status === 'unmanaged') expect(touched).not.toContain(upcloud.peering)
}

/** Aiven's side of a live half that carries the VPC's label goes only as something that cuts traffic. */
function checkAivenSides({ peerings }: World, rows: readonly PeeringPlan[]): void {
  for (const { changes, aiven, upcloud } of rows) {
    if (
      !changes.some(({ side, action, interrupts }) => side === 'aiven' && action === 'delete' && !interrupts)
    )
      continue
    const flowing = peerings.filter(
      (half) =>
        half.state === 'active' &&
        half.network.uuid === upcloud.network &&
        labelOf(half, AIVEN_VPC_KEY) === aiven.vpc,
    )
    expect(flowing).toEqual([])
  }
}

/** `absent` is done only when no half of the pair is left. */
function checkAbsent({ peerings }: World, rows: readonly PeeringPlan[]): void {
  for (const { desired, status, aiven, upcloud } of rows) {
    if (desired !== 'absent' || status !== 'in-sync') continue
    const left = peerings.filter(
      (half) => half.network.uuid === upcloud.network && labelOf(half, AIVEN_VPC_KEY) === aiven.vpc,
    )
    expect(left).toEqual([])
  }
}

function endsOf({ name, aiven, upcloud }: PeeringPlan): string {
  return `${name} ${aiven.vpc} ${upcloud.network}`
}

/** A run over one entry does nothing that the whole run would not do. */
function checkParts(given: World, rows: readonly PeeringPlan[]): void {
  const whole = Map.groupBy(rows, endsOf)
  for (const one of given.entries)
    for (const row of rowsIn(given, (each) => each === one)) {
      const same = whole.get(endsOf(row)) ?? []
      // Ranges of entries that are left out are not looked at: they block nothing of others.
      if (same.some(({ findings }) => codes(findings).includes('cidr-overlap'))) continue
      expect(changesOf(row).filter((change) => !same.flatMap(changesOf).includes(change))).toEqual([])
    }
}

it('a plan keeps its promises in any world', () => {
  const worlds = Number(process.env.WORLDS ?? 0)
  fc.assert(
    fc.property(someWorld, (given) => {
      const rows = rowsIn(given)
      checkOrder(given, rows)
      checkHalves(given, rows)
      checkAivenSides(given, rows)
      checkAbsent(given, rows)
      checkParts(given, rows)
    }),
    worlds > 0 ? { numRuns: worlds } : { numRuns: 1000, seed: 20_261_127 },
  )
}, 1_200_000)

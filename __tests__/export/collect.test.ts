/** What an export takes up: only halves that are one pair's for sure, under names that are unique. */
import { describe, expect, it } from 'vitest'
import type { AivenVpc, UpcloudPeering } from '../../src/domain/model.ts'
import { type Collection, collect } from '../../src/export/collect.ts'
import {
  aivenNetworkId,
  connection,
  network,
  networkId,
  ownLabels,
  peering,
  plan,
  rowsOf,
  SCOPE,
  vpc,
  vpcId,
  vpcRange,
  world,
} from '../domain/factories.ts'

function exportOf(
  vpcs: readonly AivenVpc[],
  peerings: readonly UpcloudPeering[],
  networks = [network(1)],
): Collection {
  const observed = world({ vpcs, networks, peerings })
  return collect([{ account: 'default', scope: SCOPE }], observed, new Set(), (entries) =>
    plan(entries, observed, { unmanaged: 'ignore' }),
  )
}

describe('a half that two VPCs may have', () => {
  const silent = connection(1, { stateInfo: null })

  it('by their ranges is exported for neither, and both are told with the reason', () => {
    const vpcs = [vpc(1, { connections: [silent] }), vpc(2, { cidr: vpcRange(1), connections: [silent] })]
    const half = peering(1, { labels: [] })

    const { entries, leftOut } = exportOf(vpcs, [half])

    expect(entries).toEqual([])
    expect(leftOut).toEqual(
      [1, 2].map((n) =>
        expect.stringMatching(`^VPC ${vpcId(n)} .*blocked.*${half.uuid}.* may belong to another VPC`),
      ),
    )
  })

  it('by its range and by what Aiven shows is the one’s that Aiven shows', () => {
    const vpcs = [
      vpc(1, { connections: [silent] }),
      vpc(2, { cidr: vpcRange(1), connections: [connection(1, { stateInfo: { id: aivenNetworkId(2) } })] }),
    ]
    const half = peering(2, {
      network: { uuid: networkId(1), cidrs: [] },
      peer: { uuid: aivenNetworkId(2), cidrs: [vpcRange(1)] },
      labels: [],
    })

    const { entries, leftOut } = exportOf(vpcs, [half])

    expect(entries.map(({ aiven }) => aiven.vpc)).toEqual([{ kind: 'id', id: vpcId(2) }])
    expect(leftOut).toEqual([expect.stringContaining(vpcId(1))])
  })

  it('by its label and by what Aiven shows gives a spec that blocks nothing', () => {
    const vpcs = [
      vpc(1, { connections: [silent] }),
      vpc(2, { connections: [connection(1, { stateInfo: { id: aivenNetworkId(2) } })] }),
    ]
    const half = peering(1, {
      peer: { uuid: aivenNetworkId(2), cidrs: [vpcRange(2)] },
      labels: ownLabels(1).slice(0, 2),
    })

    const { entries, leftOut } = exportOf(vpcs, [half])
    const rows = rowsOf(entries, world({ vpcs, networks: [network(1)], peerings: [half] }))

    expect(rows.map(({ status }) => status)).toEqual(['update'])
    expect(leftOut).toEqual([expect.stringContaining(vpcId(1))])
  })
})

describe('names', () => {
  /** The names under which peerings of these names are exported. */
  function namesOf(...names: readonly string[]): string[] {
    const shown = { stateInfo: { id: aivenNetworkId(1) } }
    const connections = names.map((_, i) => connection(i + 1, shown))
    const peerings = names.map((name, i) =>
      peering(i + 1, { name, labels: [], peer: { uuid: aivenNetworkId(1), cidrs: [vpcRange(1)] } }),
    )
    const networks = names.map((_, i) => network(i + 1))
    return exportOf([vpc(1, { connections })], peerings, networks).entries.map(({ name }) => name)
  }

  it('get a number where they are taken, also by a name that has one already', () => {
    expect(namesOf('a', 'a-2', 'a', 'a', '', 'b', '')).toEqual([
      ...['a', 'a-2', 'a-3', 'a-4'],
      ...['unnamed', 'b', 'unnamed-2'],
    ])
  })

  it('of 255 characters stay within 255', () => {
    const long = 'x'.repeat(255)
    expect(namesOf(long, long)).toEqual([long, `${'x'.repeat(250)}-2`])
  })

  it('of a fleet that all has one name are unique', () => {
    const many = 20_000
    expect(new Set(namesOf(...Array.from({ length: many }, () => 'aiven'))).size).toBe(many)
  })
})

/** The lookup tables are a shortcut: they find what a look at everything finds. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { halvesOf, labelledFor, leadingTo } from '../../src/domain/recognise/tables.ts'
import {
  aivenNetworkId,
  connection,
  entry,
  network,
  networkId,
  ownLabels,
  peering,
  rowsOf,
  vpc,
  vpcId,
  world,
} from './factories.ts'

const number = fc.integer({ min: 1, max: 4 })

const somePeering = fc.record({ network: number, peer: number, label: fc.option(number) })

it('the tables find what a look at everything finds', () => {
  fc.assert(
    fc.property(fc.array(somePeering, { maxLength: 40 }), number, number, (some, ours, wanted) => {
      const peerings = some.map(({ network, peer, label }, i) =>
        peering(i, {
          network: { uuid: networkId(network), cidrs: [] },
          peer: { uuid: aivenNetworkId(peer), cidrs: [] },
          labels: label === null ? [] : ownLabels(label),
        }),
      )
      const halves = halvesOf(peerings, networkId(ours))
      const local = peerings.filter(({ network }) => network.uuid === networkId(ours))
      expect(halves).toEqual(local)
      expect(leadingTo(halves, aivenNetworkId(wanted))).toEqual(
        local.filter(({ peer }) => peer.uuid === aivenNetworkId(wanted)),
      )
      for (const label of [vpcId(wanted), null])
        expect(labelledFor(halves, label)).toEqual(
          local.filter((one) => (one.labels.find(({ key }) => key === 'aiven-vpc')?.value ?? null) === label),
        )
    }),
    { numRuns: 500 },
  )
})

it('a VPC with many connections is read a few times over, not once for each of its peerings', () => {
  const many = 400
  let reads = 0
  const connections = Array.from({ length: many }, (_, i) => {
    const one = connection(i + 1, { state: 'PENDING_PEER' })
    return Object.defineProperty({ ...one }, 'peerCloudAccount', {
      enumerable: true,
      get: () => {
        reads++
        return one.peerCloudAccount
      },
    })
  })
  const entries = connections.map((_, i) => entry(i + 1, { aiven: { vpc: { kind: 'id', id: vpcId(1) } } }))
  const networks = entries.map((_, i) => network(i + 1))
  const rows = rowsOf(entries, world({ vpcs: [vpc(1, { connections })], networks }))
  expect(rows.map(({ status }) => status)).toEqual(entries.map(() => 'create'))
  expect(reads).toBeLessThan(20 * many)
})

/** The lookup tables are a shortcut: they never change what is recognised. */
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { PeeringIndex } from '../../src/domain/index-peerings.ts'
import { wantedLabels } from '../../src/domain/labels.ts'
import { type Target, viewPair } from '../../src/domain/pair.ts'
import {
  aivenNetworkId,
  connection,
  entry,
  network,
  networkId,
  OWN_SPEC,
  ownLabels,
  peering,
  peeringId,
  rowsOf,
  SCOPE,
  vpc,
  vpcId,
  vpcRange,
  world,
} from './factories.ts'

const number = fc.integer({ min: 1, max: 4 })

const somePeering = fc.record({
  network: number,
  peer: number,
  label: fc.option(number),
  range: fc.option(number),
  owner: fc.constantFrom(OWN_SPEC, 'acme/other:p.yml'),
})

it('a view through the tables is the view of everything', () => {
  fc.assert(
    fc.property(
      fc.array(somePeering, { maxLength: 40 }),
      fc.array(fc.tuple(number, fc.constantFrom('ACTIVE', 'DELETING', 'DELETED')), { maxLength: 5 }),
      fc.option(number),
      fc.boolean(),
      (some, connections, networkUuid, shown) => {
        const peerings = some.map(({ network, peer, label, range, owner }, i) =>
          peering(i, {
            uuid: peeringId(i),
            network: { uuid: networkId(network), cidrs: [] },
            peer: { uuid: aivenNetworkId(peer), cidrs: range === null ? [] : [vpcRange(range)] },
            labels: label === null ? [] : ownLabels(label, owner),
          }),
        )
        const one = vpc(1, {
          connections: connections.map(([n, state]) =>
            connection(n, { state, stateInfo: shown ? { id: aivenNetworkId(1) } : null }),
          ),
        })
        const target: Target = {
          name: 'peering-1',
          desired: 'active',
          aiven: {
            account: 'default',
            scope: SCOPE,
            vpc: vpcId(1),
            networkUuid: networkUuid === null ? null : aivenNetworkId(networkUuid),
            known: true,
          },
          upcloud: {
            account: 'default',
            network: networkId(1),
            labels: wantedLabels({}, vpcId(1), OWN_SPEC),
          },
          ownSpecs: new Set([OWN_SPEC]),
          onlyIfOwn: false,
          recognised: null,
        }
        const index = new PeeringIndex(world({ peerings }).upcloud, target.ownSpecs)
        expect(index.view(target, one)).toEqual(viewPair(target, one, peerings))
        expect(index.view(target, null)).toEqual(viewPair(target, null, peerings))
      },
    ),
    { numRuns: 1500 },
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

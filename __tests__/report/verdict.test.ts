import { describe, expect, it } from 'vitest'
import type { RunReport } from '../../src/domain/model.ts'
import { headingOf } from '../../src/report/verdict.ts'
import {
  CONTEXT,
  change,
  context,
  finding,
  manyBlocked,
  manyCreates,
  orders,
  peering,
  report,
} from './fixtures.ts'

const error = (code: 'spec-invalid' | 'untrusted-event' | 'api-error') => ({
  ...finding(code, 'error', 'x'),
  at: null,
})
const cut = (name: string) =>
  peering({ name, status: 'delete', changes: [change('aiven', 'delete', { interrupts: true })] })
const of = (status: 'update' | 'repair' | 'delete' | 'waiting') => peering({ status })
const loose = () =>
  peering({ status: 'unmanaged', findings: [{ ...finding('unmanaged', 'warning', 'x'), at: null }] })
const unread = (message: string) =>
  peering({ status: 'blocked', findings: [finding('not-authorized', 'error', message)] })
const DENIED = (what: string) =>
  `Aiven: could not read ${what}: HTTP 401, Authentication failed. The token was not accepted`

const CASES: readonly (readonly [string, RunReport])[] = [
  ['✅ Peering plan for `peering.yml`: nothing to change, no peering to look at', report()],
  ['✅ Peering plan for `peering.yml`: nothing to change, the peering is in place', report([peering()])],
  [
    '✅ Peering plan for `peering.yml`: nothing to change, all 1,000 peerings of the spec are in place',
    report(Array.from({ length: 1000 }, () => peering())),
  ],
  [
    '✅ Peering plan for `peering.yml`: nothing to change, all 2 peerings of the spec are as it says',
    report([peering(), peering({ desired: 'absent' })]),
  ],
  ['📋 Peering plan for `peering.yml`: 1 to create', report([orders(), peering()])],
  [
    '📋 Peering plan for `peering.yml`: 2 to create, 1 to update, 1 to repair, 1 to delete',
    report([
      ...manyCreates(2),
      peering({ status: 'repair', changes: [change('aiven', 'delete')] }),
      peering({ status: 'update' }),
      peering({ status: 'delete' }),
    ]),
  ],
  [
    '🛑 Peering plan for `peering.yml`: cuts traffic on `legacy`; 1 to create, 1 to delete',
    report([orders(), cut('legacy')]),
  ],
  [
    '🛑 Peering plan for `peering.yml`: cuts traffic on 4 peerings; 4 to delete',
    report(['a', 'b', 'c', 'd'].map(cut)),
  ],
  // A name that a code span would change is counted.
  ['🛑 Peering plan for `peering.yml`: cuts traffic on 1 peering; 1 to delete', report([cut('a`b')])],
  [
    '🛑 Peering plan for `peering.yml`: interrupts traffic on `orders`; 1 to repair',
    report([peering({ ...cut('orders'), status: 'repair' })]),
  ],
  [
    '❌ Peering plan for `peering.yml`: 1 blocked (cidr-overlap); 2 to create',
    report([...manyBlocked(1), ...manyCreates(2)]),
  ],
  ['⏳ Peering plan for `peering.yml`: 1 still being built', report([of('waiting'), peering()])],
  [
    '⏳ Peering plan for `peering.yml`: 1 still being built, 1 still being removed',
    report([of('waiting'), peering({ status: 'waiting', desired: 'absent' })]),
  ],
  [
    '⚠️ Peering plan for `peering.yml`: nothing to change, all 2 peerings of the spec are in place; 1 more exists without an entry',
    report([loose(), peering(), peering()]),
  ],
  [
    '❌ Peering plan for `peering.yml`: 1 peering without an entry',
    report([loose(), peering()], { outcome: 'failed' }),
  ],
  [
    '❌ Peering plan for `peering.yml`: 2 could not be read (Aiven: HTTP 401, Authentication failed); 1 to create',
    report([unread(DENIED('VPC a')), unread(DENIED('VPC b')), orders()], { outcome: 'failed' }),
  ],
  [
    '❌ Peering plan for `peering.yml`: 2 could not be read',
    report([unread(DENIED('VPC a')), unread('UpCloud: could not list networks: HTTP 403, no')], {
      outcome: 'failed',
    }),
  ],
  [
    '❌ Peering plan for `peering.yml`: the spec has 2 mistakes',
    report([], { outcome: 'failed', findings: [error('spec-invalid'), error('spec-invalid')] }),
  ],
  ['❌ Peering plan for `peering.yml`: failed', report([], { outcome: 'failed', failure: 'x' })],
  [
    '❌ Peering plan for `peering.yml`: 2 wrong inputs',
    report([], { outcome: 'failed', failure: 'a. b', problems: ['a', 'b'] }),
  ],
  [
    '❌ Peering plan for `peering.yml`: not everything could be read',
    report([], { outcome: 'failed', findings: [error('api-error')] }),
  ],
  [
    '⏭️ Peering plan for `peering.yml`: the spec is valid; no cloud was asked',
    report([], { outcome: 'skipped' }),
  ],
  // check
  [
    '✅ Peering check for `peering.yml`: no drift, all 2 peerings of the spec are in place',
    report([peering(), peering()], { mode: 'check' }),
  ],
  ['⚠️ Peering check for `peering.yml`: drift: 2 missing', report(manyCreates(2), { mode: 'check' })],
  [
    '⚠️ Peering check for `peering.yml`: drift: 1 broken, 1 missing, 1 stuck, 1 disabled, 1 different, 1 not deleted',
    report(
      [
        orders(),
        of('update'),
        peering({ status: 'update', changes: [change('upcloud', 'enable')] }),
        of('repair'),
        of('delete'),
        peering({ status: 'waiting', stuck: true, drifted: true }),
      ],
      { mode: 'check' },
    ),
  ],
  ['⏳ Peering check for `peering.yml`: 1 still being built', report([of('waiting')], { mode: 'check' })],
  ['❌ Peering check for `peering.yml`: 1 blocked (cidr-overlap)', report(manyBlocked(1), { mode: 'check' })],
  [
    '❌ Peering check for `peering.yml`: drift: 1 missing; 1 blocked (cidr-overlap)',
    report([...manyBlocked(1), orders()], { mode: 'check' }),
  ],
  // apply
  [
    '✅ Peering apply for `peering.yml`: all 2 peerings of the spec are in place',
    report([peering({ status: 'waiting', pending: false, result: 'unchanged' }), peering()], {
      mode: 'apply',
    }),
  ],
  [
    '✅ Peering apply for `peering.yml`: 1 created',
    report([orders({ result: 'applied' })], { mode: 'apply', outcome: 'applied' }),
  ],
  [
    '❌ Peering apply for `peering.yml`: `orders` failed; 1 created, 1 deleted; 1 not done; 1 blocked (cidr-overlap)',
    report(
      [
        orders({ result: 'failed', error: 'x' }),
        orders({ result: 'applied' }),
        peering({ status: 'delete', result: 'applied' }),
        peering({ status: 'update', result: 'skipped' }),
        ...manyBlocked(1).map((one) => ({ ...one, result: 'skipped' as const })),
      ],
      { mode: 'apply', outcome: 'failed' },
    ),
  ],
  [
    '❌ Peering apply for `peering.yml`: `a` and `b` failed (UpCloud: HTTP 403, `ACTION_FORBIDDEN`: no)',
    report(
      ['a', 'b'].map((name) =>
        orders({
          name,
          result: 'failed',
          error: `UpCloud: could not create the network peering "${name}": HTTP 403, ACTION_FORBIDDEN: no. Give permission`,
        }),
      ),
      { mode: 'apply', outcome: 'failed' },
    ),
  ],
  // A long answer stands where the cause is told.
  [
    '❌ Peering apply for `peering.yml`: 4 failed (UpCloud: HTTP 403)',
    report(
      ['a', 'b', 'c', 'd'].map((name) =>
        orders({
          name,
          result: 'failed',
          error: `UpCloud: could not create "${name}": HTTP 403, ACTION_FORBIDDEN: The account may not perform this action. Give permission`,
        }),
      ),
      { mode: 'apply', outcome: 'failed' },
    ),
  ],
  [
    '✅ Peering apply for `peering.yml`: 1 finished',
    report([peering({ status: 'waiting', result: 'applied' })], { mode: 'apply', outcome: 'applied' }),
  ],
  [
    '❌ Peering apply for `peering.yml`: refused',
    report([], { mode: 'apply', outcome: 'failed', failure: 'x', findings: [error('untrusted-event')] }),
  ],
  [
    '❌ Peering apply for `peering.yml`: failed after some changes',
    report([], { mode: 'apply', outcome: 'failed', failure: 'x', changed: true }),
  ],
  // export
  [
    '✅ Peering export for `peering.yml`: 1 peering written',
    report([peering()], { mode: 'export', exported: 'found.yml' }),
  ],
  ['❌ Peering export for `peering.yml`: failed', report([], { mode: 'export', outcome: 'failed' })],
]

describe('the heading', () => {
  it.each(CASES)('%s', (expected, input) => {
    expect(headingOf({ report: input, context: CONTEXT })).toBe(expected)
  })

  it('names the files and the part of the spec that it is about', () => {
    const where = context({
      specFiles: ['a/peering.yml', 'b/peering.yml', 'c/peering.yml'],
      part: [{ input: 'shard', value: '1/2' }],
    })
    expect(headingOf({ report: report([orders()]), context: where })).toBe(
      '📋 Peering plan for `a/peering.yml`, `b/peering.yml` and 1 more (shard `1/2`): 1 to create',
    )
    expect(headingOf({ report: report(), context: context({ specFiles: [] }) })).toMatch(/^✅ Peering plan: /)
  })
})

import { describe, expect, it } from 'vitest'
import type { RunReport } from '../../src/domain/model.ts'
import { verdictLine } from '../../src/report/verdict.ts'
import { change, finding, manyBlocked, manyCreates, orders, peering, report } from './fixtures.ts'

const error = (code: 'spec-invalid' | 'untrusted-event' | 'api-error') => ({
  ...finding(code, 'error', 'x'),
  at: null,
})
const of = (status: 'update' | 'repair' | 'delete' | 'waiting' | 'unmanaged') => peering({ status })

const CASES: readonly (readonly [string, RunReport])[] = [
  // plan
  ['✅ Nothing to do: no peerings', report()],
  ['✅ The peering is in place', report([peering()])],
  ['✅ All 5 peerings are in place', report(Array.from({ length: 5 }, () => peering()))],
  ['✅ All 2 peerings are as the spec says', report([peering(), peering({ desired: 'absent' })])],
  ['✅ All 1,000 peerings are in place', report(Array.from({ length: 1000 }, () => peering()))],
  ['📋 1 peering will be created', report([orders(), peering()])],
  ['📋 2 peerings will be created', report(manyCreates(2))],
  [
    '📋 2 peerings will be created, 1 repaired, 1 updated and 1 deleted',
    report([
      ...manyCreates(2),
      peering({ status: 'repair', changes: [change('aiven', 'delete')] }),
      peering({ status: 'update' }),
      peering({ status: 'delete' }),
    ]),
  ],
  [
    '📋 1 peering will be deleted; traffic is interrupted on 1',
    report([peering({ status: 'delete', changes: [change('aiven', 'delete', { interrupts: true })] })]),
  ],
  ['❌ 1 peering is blocked; 2 will be created', report([...manyBlocked(1), ...manyCreates(2)])],
  ['⏳ 1 peering is still being built', report([of('waiting'), peering()])],
  [
    '⏳ 1 peering is still being built; 1 is still being removed',
    report([of('waiting'), peering({ status: 'waiting', desired: 'absent' })]),
  ],
  ['✅ The peering is in place', report([of('unmanaged'), peering()])],
  ['❌ 1 peering exists but is not in the spec', report([of('unmanaged'), peering()], { outcome: 'failed' })],
  [
    '❌ Not everything could be read; 1 peering is blocked',
    report([peering({ status: 'blocked', findings: [finding('api-error', 'error', 'x')] })], {
      outcome: 'failed',
    }),
  ],
  [
    '❌ The spec has 2 mistakes',
    report([], { outcome: 'failed', findings: [error('spec-invalid'), error('spec-invalid')] }),
  ],
  ['❌ Plan failed', report([], { outcome: 'failed', failure: 'x' })],
  ['❌ Not everything could be read', report([], { outcome: 'failed', findings: [error('api-error')] })],
  ['⏭️ The spec is valid; the clouds were not asked', report([], { outcome: 'skipped' })],
  // check
  ['✅ All 2 peerings are in place', report([peering(), peering()], { mode: 'check' })],
  ['⚠️ Drift: 2 peerings are missing', report(manyCreates(2), { mode: 'check' })],
  ['⚠️ Drift: 1 peering differs', report([of('update')], { mode: 'check' })],
  [
    '⚠️ Drift: 2 peerings differ from the spec (1 missing, 1 broken)',
    report([orders(), of('repair')], { mode: 'check' }),
  ],
  [
    '⚠️ Drift: 1 peering is stuck',
    report([peering({ status: 'waiting', stuck: true, drifted: true })], { mode: 'check' }),
  ],
  ['⏳ 1 peering is still being built', report([of('waiting')], { mode: 'check' })],
  ['❌ 1 peering is blocked', report(manyBlocked(1), { mode: 'check' })],
  ['❌ Drift: 1 peering is missing; 1 is blocked', report([...manyBlocked(1), orders()], { mode: 'check' })],
  // apply
  [
    '✅ All 2 peerings are in place',
    report([peering({ status: 'waiting', pending: false, result: 'unchanged' }), peering()], {
      mode: 'apply',
    }),
  ],
  [
    '✅ The peering is as the spec says',
    report([peering({ status: 'waiting', desired: 'absent', pending: false, result: 'unchanged' })], {
      mode: 'apply',
    }),
  ],
  ['✅ 1 peering created', report([orders({ result: 'applied' })], { mode: 'apply', outcome: 'applied' })],
  [
    '❌ 1 peering failed; 1 created and 1 deleted; 1 skipped; 1 is blocked',
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
    '✅ 1 peering finished',
    report([peering({ status: 'waiting', result: 'applied' })], { mode: 'apply', outcome: 'applied' }),
  ],
  ['✅ The peering is in place', report([peering({ result: 'unchanged' })], { mode: 'apply' })],
  [
    '❌ Apply refused',
    report([], { mode: 'apply', outcome: 'failed', failure: 'x', findings: [error('untrusted-event')] }),
  ],
  ['❌ Apply failed', report([], { mode: 'apply', outcome: 'failed', failure: 'x' })],
  // export
  ['✅ Exported 1 peering', report([peering()], { mode: 'export', exported: 'found.yml' })],
  ['❌ Export failed', report([], { mode: 'export', outcome: 'failed' })],
]

describe('the verdict', () => {
  it.each(CASES)('%s', (expected, input) => {
    expect(verdictLine(input)).toBe(expected)
  })
})

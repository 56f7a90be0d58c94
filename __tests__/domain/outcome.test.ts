/** Outcome, drift and exit code of a run, from its rows. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { finding, severityOf } from '../../src/domain/findings.ts'
import {
  ERROR_CODES,
  MODES,
  NOTICE_CODES,
  OUTCOMES,
  type Outcome,
  type PeeringPlan,
  STATUSES,
  type Status,
  WARNING_CODES,
} from '../../src/domain/model.ts'
import { countStatuses, exitCode, hasDrift, outcomeOf } from '../../src/domain/outcome.ts'
import type { UnmanagedPolicy } from '../../src/domain/plan.ts'
import { besideWorld, entry, failing, pairWorld, rowOf, rowsOf, together, world } from './factories.ts'

const template = rowOf(entry(1), world(pairWorld(1, 'ACTIVE', 'active')))

/** Statuses that are neither changed nor waited for. */
const QUIET: ReadonlySet<Status> = new Set(['in-sync', 'blocked', 'unmanaged'])

/** As a plan gives it. */
function row(status: Status, parts: Partial<PeeringPlan> = {}): PeeringPlan {
  const changing = ['create', 'update', 'repair', 'delete'].includes(status)
  return { ...template, status, drifted: changing, pending: changing || status === 'waiting', ...parts }
}

function outcome(
  rows: readonly PeeringPlan[],
  more: { changed?: boolean; unmanaged?: UnmanagedPolicy; errors?: number } = {},
): Outcome {
  const { changed = false, unmanaged = 'report', errors = 0 } = more
  const findings = Array.from({ length: errors }, () => finding('plan-changed', 'm', null))
  return outcomeOf({ peerings: rows, findings, changed }, unmanaged)
}

describe('the outcome of a plan', () => {
  it.each<[Status, Outcome, boolean]>([
    ['in-sync', 'in-sync', false],
    ['create', 'pending', true],
    ['update', 'pending', true],
    ['repair', 'pending', true],
    ['delete', 'pending', true],
    ['waiting', 'pending', false],
    ['blocked', 'blocked', false],
    ['unmanaged', 'in-sync', false],
  ])('%s alone is %s, drift %s', (status, expected, drift) => {
    expect(outcome([row(status)])).toBe(expected)
    expect(outcome([row('in-sync'), row(status), row('in-sync')])).toBe(expected)
    expect(hasDrift([row('in-sync'), row(status)])).toBe(drift)
  })

  it('an empty plan is in sync', () => {
    expect(outcome([])).toBe('in-sync')
    expect(hasDrift([])).toBe(false)
  })

  it('waiting for too long is drift', () => {
    expect(hasDrift([row('waiting', { drifted: true, stuck: true })])).toBe(true)
  })

  it('the worst wins: failed, blocked, applied, pending, in-sync', () => {
    const statuses = fc.array(fc.constantFrom(...STATUSES), { maxLength: 6 })
    fc.assert(
      fc.property(statuses, fc.boolean(), fc.boolean(), fc.boolean(), (list, changed, failed, runError) => {
        const rows = list.map((status) => row(status))
        if (failed) rows.push(row('create', { result: 'failed' }))
        const order: [boolean, Outcome][] = [
          [failed || runError, 'failed'],
          [list.includes('blocked'), 'blocked'],
          [changed, 'applied'],
          [list.some((status) => !QUIET.has(status)), 'pending'],
        ]
        const expected = order.find(([holds]) => holds)?.[1] ?? 'in-sync'
        expect(outcome(rows, { changed, errors: runError ? 1 : 0 })).toBe(expected)
      }),
    )
  })

  it('unmanaged: fail fails whenever there is one, and only then', () => {
    expect(outcome([row('unmanaged'), row('blocked')], { unmanaged: 'fail' })).toBe('failed')
    expect(outcome([row('in-sync'), row('delete')], { unmanaged: 'fail' })).toBe('pending')
    for (const unmanaged of ['report', 'delete', 'ignore'] as const)
      expect(outcome([row('unmanaged')], { unmanaged })).toBe('in-sync')
  })

  it('what could not be read is failed, not blocked, and no drift', () => {
    for (const what of ['aiven', 'networks', 'peerings'] as const) {
      const rows = rowsOf([entry(1)], failing(world(pairWorld(1, null, null)), what))
      expect([outcome(rows), hasDrift(rows)]).toEqual(['failed', false])
    }
    expect(outcome([row('blocked', { findings: [finding('not-authorized', 'm', null)] })])).toBe('failed')
  })

  it('a finding of an entry that is no read failure only blocks', () => {
    for (const code of ERROR_CODES) {
      const expected = code === 'not-authorized' || code === 'api-error' ? 'failed' : 'blocked'
      expect([code, outcome([row('blocked', { findings: [finding(code, 'm', null)] })])]).toEqual([
        code,
        expected,
      ])
    }
  })

  it('warnings and notices change nothing', () => {
    for (const code of [...WARNING_CODES, ...NOTICE_CODES])
      expect(outcome([row('in-sync', { findings: [finding(code, 'm', null)] })])).toBe('in-sync')
  })
})

describe('the outcome of an apply', () => {
  it.each<[string, Partial<PeeringPlan>[], boolean, Outcome]>([
    ['all done', [{ result: 'applied', drifted: false, pending: false }], true, 'applied'],
    ['nothing to do', [{ result: 'unchanged', drifted: false, pending: false }], false, 'in-sync'],
    ['one failed after another was done', [{ result: 'applied' }, { result: 'failed' }], true, 'failed'],
    ['not waited for', [{ result: 'unchanged', drifted: false, pending: true }], false, 'pending'],
    ['skipped', [{ result: 'skipped', drifted: true, pending: true }], false, 'pending'],
  ])('%s', (_, parts, changed, expected) => {
    expect(
      outcome(
        parts.map((part) => row('create', part)),
        { changed },
      ),
    ).toBe(expected)
  })
})

describe('the exit code', () => {
  const all = MODES.flatMap((mode) =>
    OUTCOMES.flatMap((one) =>
      [true, false].flatMap((drift) =>
        [true, false].map((failOnDrift) => [mode, one, drift, failOnDrift] as const),
      ),
    ),
  )

  it.each(all)('mode %s, outcome %s, drift %s, fail-on-drift %s', (mode, one, drift, failOnDrift) => {
    const bad = one === 'failed' || one === 'blocked' || (mode === 'check' && drift && failOnDrift)
    expect(exitCode(mode, one, drift, failOnDrift)).toBe(bad ? 1 : 0)
  })
})

describe('counts', () => {
  it('every status has one, and they add up to the rows', () => {
    expect(Object.keys(countStatuses([])).sort()).toEqual([...STATUSES].sort())
    const rows = [row('create'), row('create'), row('blocked')]
    expect(countStatuses(rows)).toMatchObject({ create: 2, blocked: 1, 'in-sync': 0 })
  })

  it('count peerings, not changes', () => {
    const rows = rowsOf(
      [entry(1), entry(2)],
      world(together(pairWorld(1, null, null), pairWorld(2, 'ERROR', 'error'))),
    )
    expect(countStatuses(rows)).toMatchObject({ create: 1, repair: 1 })
  })

  it('what is deleted without an entry is a deletion, what is reported is unmanaged', () => {
    const observed = besideWorld()
    expect(countStatuses(rowsOf([entry(1)], observed))).toMatchObject({
      'in-sync': 1,
      unmanaged: 1,
      delete: 0,
    })
    expect(countStatuses(rowsOf([entry(1)], observed, { unmanaged: 'delete' }))).toMatchObject({
      'in-sync': 1,
      unmanaged: 0,
      delete: 1,
    })
  })
})

describe('severities', () => {
  it('belong to the codes', () => {
    expect(new Set(ERROR_CODES.map(severityOf))).toEqual(new Set(['error']))
    expect(new Set(WARNING_CODES.map(severityOf))).toEqual(new Set(['warning']))
    expect(new Set(NOTICE_CODES.map(severityOf))).toEqual(new Set(['notice']))
    expect(new Set([...ERROR_CODES, ...WARNING_CODES, ...NOTICE_CODES]).size).toBe(
      ERROR_CODES.length + WARNING_CODES.length + NOTICE_CODES.length,
    )
  })
})

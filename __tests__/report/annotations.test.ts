import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Finding, PeeringPlan, RunReport } from '../../src/domain/model.ts'
import { annotationsOf } from '../../src/report/annotations.ts'
import { at, finding, orders, peering, report } from './fixtures.ts'

const several = (n: number, code: Finding['code'], severity: Finding['severity']): Finding[] =>
  Array.from({ length: n }, (_, i) => finding(code, severity, `${code} ${i}`, i + 1))

const with_ = (findings: readonly Finding[]): RunReport => report([], { findings })
const of = (given: RunReport, fails = false, remarks: Parameters<typeof annotationsOf>[1]['remarks'] = []) =>
  annotationsOf(given, { fails, remarks })

const unread = (n: number): PeeringPlan =>
  peering({
    name: `service-${n}`,
    status: 'blocked',
    findings: [
      finding(
        'not-authorized',
        'error',
        `Aiven: could not read VPC ${n} of project acme-prod: HTTP 401, Authentication failed. Renew the token`,
        n,
      ),
    ],
  })

describe('annotationsOf', () => {
  it('keeps what fits as it is', () => {
    expect(of(with_([finding('no-router', 'error', 'No router', 7)]))).toEqual([
      { severity: 'error', title: 'no-router', message: 'No router', at: at(7) },
    ])
  })

  it('shows ten of a type, the most important first, and the tenth says how many more', () => {
    const annotations = of(
      with_([
        ...several(12, 'cidr-overlap', 'error'),
        ...several(2, 'not-authorized', 'error'),
        ...several(11, 'unmanaged', 'warning'),
        ...several(10, 'adopted', 'notice'),
      ]),
    )
    const errors = annotations.filter(({ severity }) => severity === 'error')
    expect(errors).toHaveLength(10)
    expect(errors.slice(0, 3).map(({ title }) => title)).toEqual([
      'not-authorized',
      'not-authorized',
      'cidr-overlap',
    ])
    expect(errors[9]?.message).toBe('cidr-overlap 7 (and 4 more errors: see the job summary)')
    expect(annotations.filter(({ severity }) => severity === 'warning').at(-1)?.message).toContain(
      'and 1 more warning',
    )
    expect(annotations.filter(({ severity }) => severity === 'notice').at(-1)?.message).toBe('adopted 9')
  })

  it('never cuts mistakes in the spec', () => {
    const annotations = of(
      with_([...several(3, 'api-error', 'error'), ...several(25, 'spec-invalid', 'error')]),
    )
    expect(annotations.filter(({ title }) => title === 'spec-invalid')).toHaveLength(25)
    expect(annotations[9]?.message).toContain('and 18 more errors')
  })

  it('has one budget for findings and for what the run itself has to say, which comes first', () => {
    const warnings = of(with_(several(10, 'unmanaged', 'warning')), false, [
      { severity: 'warning', message: 'Nothing was posted: grant pull-requests: write' },
    ])
    expect(warnings).toHaveLength(10)
    expect(warnings[0]?.message).toBe('Nothing was posted: grant pull-requests: write')
    expect(warnings[9]?.message).toContain('and 1 more warning: see the job summary')
  })

  it('tells a cause that many share once, with their names, and at no line of the spec', () => {
    const names = Array.from({ length: 60 }, (_, i) => `service-${i}`)
    const annotations = of(report(names.map((_, i) => unread(i))), true)
    expect(annotations).toEqual([
      {
        severity: 'error',
        title: 'not-authorized',
        message: `60 peerings: Aiven: HTTP 401, Authentication failed. Renew the token (${names.slice(0, -1).join(', ')} and service-59)`,
        at: null,
      },
    ])
    expect(of(report([unread(4)]), true)[0]?.at).toEqual(at(4))
  })

  it('names each peering that failed, at its line, with the cause', () => {
    const failed = orders({ result: 'failed', error: 'UpCloud: HTTP 403, no', at: at(12) })
    expect(of(report([failed], { mode: 'apply', outcome: 'failed' }), true)).toEqual([
      { severity: 'error', title: null, message: 'orders failed: UpCloud: HTTP 403, no', at: at(12) },
    ])
  })

  it('names each peering that drifted, at its line: an error where the check fails for it', () => {
    const missing = orders({ at: at(12), drifted: true })
    const told = {
      title: null,
      message: 'orders differs from the spec: missing on both sides; apply creates it',
      at: at(12),
    }
    const drift = report([missing], { mode: 'check' })
    expect(of(drift, true)).toEqual([{ severity: 'error', ...told }])
    expect(of(drift, false)).toEqual([{ severity: 'warning', ...told }])
    expect(of(report([missing]))).toEqual([])
  })

  it('of a run that fails says each thing that is wrong as an error of its own', () => {
    const failure = { outcome: 'failed', failure: 'a. b' } as const
    const messages = (given: RunReport) => of(given, true).map(({ message }) => message)
    expect(messages(report([], { ...failure, problems: ['mode: found "x"', 'wait: found "y"'] }))).toEqual([
      'mode: found "x"',
      'wait: found "y"',
    ])
    expect(messages(report([], failure))).toEqual(['a. b'])
    // A run that was cancelled says so, beside what it left undone.
    const left = orders({ result: 'failed', error: 'cancelled' })
    expect(messages(report([left], { ...failure, mode: 'apply' }))).toEqual([
      'a. b',
      'orders failed: cancelled',
    ])
  })

  it('says each thing once', () => {
    expect(of(with_([...several(2, 'quota', 'error'), ...several(2, 'quota', 'error')]))).toHaveLength(2)
  })

  it('does not depend on the order of the findings', () => {
    const pool = [
      ...several(14, 'no-router', 'error'),
      ...several(4, 'stuck', 'warning'),
      ...several(3, 'quota', 'error'),
    ]
    fc.assert(
      fc.property(fc.shuffledSubarray(pool, { minLength: pool.length }), (shuffled) => {
        expect(of(with_(shuffled))).toEqual(of(with_(pool)))
      }),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Finding } from '../../src/domain/model.ts'
import { selectAnnotations } from '../../src/report/annotations.ts'
import { at, finding } from './fixtures.ts'

const several = (n: number, code: Finding['code'], severity: Finding['severity']): Finding[] =>
  Array.from({ length: n }, (_, i) => finding(code, severity, `${code} ${i}`, i + 1))

describe('selectAnnotations', () => {
  it('keeps what fits as it is', () => {
    const { annotations, hidden } = selectAnnotations([finding('no-router', 'error', 'No router', 7)])
    expect(annotations).toEqual([{ severity: 'error', title: 'no-router', message: 'No router', at: at(7) }])
    expect(hidden).toEqual({ error: 0, warning: 0, notice: 0 })
  })

  it('shows ten of a type, the most important first, and the tenth says how many more', () => {
    const { annotations, hidden } = selectAnnotations([
      ...several(12, 'cidr-overlap', 'error'),
      ...several(2, 'not-authorized', 'error'),
      ...several(11, 'unmanaged', 'warning'),
      ...several(10, 'adopted', 'notice'),
    ])
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
    expect(hidden).toEqual({ error: 4, warning: 1, notice: 0 })
  })

  it('never cuts mistakes in the spec', () => {
    const { annotations, hidden } = selectAnnotations([
      ...several(3, 'api-error', 'error'),
      ...several(25, 'spec-invalid', 'error'),
    ])
    expect(annotations.filter(({ title }) => title === 'spec-invalid')).toHaveLength(25)
    expect(annotations[9]?.message).toContain('and 18 more errors')
    expect(hidden.error).toBe(3)
  })

  it('says each thing once', () => {
    expect(
      selectAnnotations([...several(2, 'quota', 'error'), ...several(2, 'quota', 'error')]).annotations,
    ).toHaveLength(2)
  })

  it('does not depend on the order of the findings', () => {
    const pool = [
      ...several(14, 'no-router', 'error'),
      ...several(4, 'stuck', 'warning'),
      ...several(3, 'quota', 'error'),
    ]
    fc.assert(
      fc.property(fc.shuffledSubarray(pool, { minLength: pool.length }), (shuffled) => {
        expect(selectAnnotations(shuffled)).toEqual(selectAnnotations(pool))
      }),
    )
  })
})

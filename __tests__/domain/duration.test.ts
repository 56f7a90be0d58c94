import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatDuration, parseDuration } from '../../src/domain/duration.ts'

describe('durations', () => {
  it.each([
    ['500ms', 500],
    ['30s', 30_000],
    ['20m', 1_200_000],
    ['1h', 3_600_000],
    ['0s', 0],
    [' 5s ', 5000],
    ['007s', 7000],
  ])('%j is %d ms', (text, ms) => {
    expect(parseDuration(text)).toBe(ms)
  })

  it.each([
    '',
    '5',
    's',
    '5 s',
    '1.5h',
    '-5s',
    '+5s',
    '5S',
    '5d',
    '1h30m',
    '5sec',
    '1e3s',
    '0x5s',
    '9999999999s',
  ])('%j is none', (text) => {
    expect(parseDuration(text)).toBeNull()
  })

  it.each([
    [0, '0ms'],
    [-5, '0ms'],
    [850, '850ms'],
    [999, '999ms'],
    [1000, '1s'],
    [12_400, '12s'],
    [59_499, '59s'],
    [59_999, '1m'],
    [185_000, '3m 05s'],
    [3_599_999, '1h'],
    [3_720_000, '1h 02m'],
    [90_000_000, '25h'],
  ])('%d ms reads %s', (ms, text) => {
    expect(formatDuration(ms)).toBe(text)
  })

  it('whole units read back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 59 }), fc.constantFrom('s', 'm', 'h'), (n, unit) => {
        const ms = parseDuration(`${n}${unit}`)
        expect(ms === null ? null : formatDuration(ms).startsWith(`${n}${unit}`)).toBe(true)
      }),
    )
  })
})

import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PeeringPlan } from '../../src/domain/model.ts'
import { renderComment } from '../../src/report/comment.ts'
import { renderDriftIssue } from '../../src/report/issue.ts'
import { parseMarker } from '../../src/report/marker.ts'
import { MAX_COMMENT, MAX_SUMMARY_BYTES } from '../../src/report/size.ts'
import { renderSummary } from '../../src/report/summary.ts'
import { hostileText } from './arbitrary.ts'
import { CONTEXT, context, finding, lease, manyBlocked, manyCreates, REVIEWED, report } from './fixtures.ts'
import { factsOf } from './markdown.ts'

const items = (n: number) => ({ ...REVIEWED, items: 'AbCd-fGhIjKl_nOp'.repeat(n) })

function expectFits(body: string): void {
  expect(body.length).toBeLessThan(MAX_COMMENT)
  expect(body.replaceAll('\n', '\r\n').length).toBeLessThan(MAX_COMMENT)
  expect(Buffer.byteLength(body)).toBeLessThan(262_144)
}

/** The whole of every name, in some code span. */
function named(body: string, names: readonly string[]): number {
  const codes = factsOf(body).codes.join('\n')
  return names.filter((name) => codes.includes(name)).length
}

const longName = (i: number): string => `${'n'.repeat(251)}${String(i).padStart(4, '0')}`

describe('a comment', () => {
  it('for 400 names of 255 characters keeps each of the 10 blocked ones whole', () => {
    const blocked = manyBlocked(10, (i) => `blocked-${longName(i)}`.slice(-255))
    const body = renderComment(report([...manyCreates(390, longName), ...blocked]), CONTEXT, {
      reviewed: items(780),
    })
    expectFits(body)
    expect(
      named(
        body,
        blocked.map(({ name }) => name),
      ),
    ).toBe(10)
    expect(body).toContain('### ❌ Peering plan for `peering.yml`: 10 blocked (cidr-overlap); 390 to create')
    expect(body.match(/cidr-overlap/g)?.length).toBeGreaterThanOrEqual(10)
    for (let i = 0; i < 390; i += 1) expect(body).toContain(String(i).padStart(4, '0'))
    expect(body).toContain('Too long to show in full')
    expect(body).toContain(`[See the run](${CONTEXT.runUrl})`)
  })

  it('for 1,000 creations, with 2,000 reviewed changes, names them all', () => {
    const peerings = manyCreates(1000)
    const body = renderComment(report(peerings), CONTEXT, { reviewed: items(2000) })
    expectFits(body)
    expect(
      named(
        body,
        peerings.map(({ name }) => name),
      ),
    ).toBe(1000)
    const both = renderComment(report(peerings), CONTEXT)
    expectFits(both)
    expect(both).toContain('10.77.64.0/22 10.9.208.0/24')
  })

  it('for 1,000 blocked ones names them all', () => {
    const peerings = manyBlocked(1000, (i) => `service-${i}`)
    const body = renderComment(report(peerings), CONTEXT)
    expectFits(body)
    expect(
      named(
        body,
        peerings.map(({ name }) => name),
      ),
    ).toBe(1000)
  })

  it('for 10,000 blocked ones says how many more there are', () => {
    const body = renderComment(report(manyBlocked(10_000, longName)), CONTEXT, { reviewed: items(2000) })
    expectFits(body)
    expect(body).toContain('10,000 blocked')
    expect(body).toMatch(/`cidr-overlap` \(10,000\): `n.*, \d,\d{3} more/)
    expect(body).toMatch(/Left out here: .*, and of each kind all names but the first \d,\d{3}/)
  })

  it('says so when there are too many changes to be reviewed', () => {
    expect(renderComment(report(manyCreates(2)), CONTEXT, { reviewed: items(3001) })).toContain(
      'too large to be reviewed',
    )
    expect(renderComment(report(manyCreates(2)), CONTEXT, { reviewed: items(3000) })).not.toContain(
      'too large',
    )
  })

  it('puts up for review only changes that it names', () => {
    const peerings = manyCreates(1_400)
    const body = renderComment(report(peerings), CONTEXT, { reviewed: items(2_800) })
    expectFits(body)
    expect(body).toContain('too large to be reviewed')
    expect(parseMarker(body)?.reviewed).toBeNull()
    // What an apply writes is no review; it keeps the one that was there.
    const applied = peerings.map((one) => ({ ...one, result: 'applied' as const }))
    const after = renderComment(report(applied, { mode: 'apply' }), CONTEXT, { reviewed: items(2_800) })
    expectFits(after)
    expect(parseMarker(after)?.reviewed?.items).toHaveLength(2_800 * 16)
  })

  it('shortens rows before warnings go, which are named at every level', () => {
    const warning = 'A warning that goes on for a while to fill the page with words'
    const levels = [5, 100, 130, 160, 190, 260, 400, 600, 2_000].map((n) => {
      const peerings = manyCreates(n).map((one, i) => ({
        ...one,
        findings: [
          finding('waiting', 'notice', `A notice that goes on for a while ${i}`),
          ...(i % 20 === 0 ? [finding('dhcp-off', 'warning', `${warning} ${i}`)] : []),
        ],
      }))
      const body = renderComment(report(peerings), CONTEXT)
      expectFits(body)
      // Whatever the level, each peering and each warning is named, and the verdict stands first.
      const names = peerings.map(({ name }) => name)
      expect(named(body, names)).toBe(n)
      expect(body).toContain(`: ${n === 2_000 ? '2,000' : n} to create`)
      const section = body.slice(body.indexOf('#### ⚠️ Warnings'), body.indexOf('🔓'))
      for (const { name, findings } of peerings)
        if (findings.length > 1) expect(section).toContain(`\`${name}\``)
      return {
        diagram: body.includes('```mermaid'),
        full: body.includes(' in acme-prod<br>'),
        table: body.includes('| :-- |'),
        ranges: body.includes('10.77.64.0/22'),
        said: body.includes(warning),
      }
    })
    const order = [
      { diagram: true, full: true, table: true, ranges: true, said: true },
      { diagram: false, full: true, table: true, ranges: true, said: true },
      { diagram: false, full: false, table: false, ranges: true, said: true },
      { diagram: false, full: false, table: false, ranges: false, said: false },
    ].map((one) => JSON.stringify(one))
    const places = levels.map((one) => order.indexOf(JSON.stringify(one)))
    expect(places).not.toContain(-1)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect([places[0], places.at(-1)]).toEqual([0, 3])
    expect(new Set(places).size).toBe(4)
  })
})

describe('the budget', () => {
  const fill = fc.record({
    peerings: fc.integer({ min: 0, max: 300 }),
    blocked: fc.integer({ min: 0, max: 400 }),
    items: fc.integer({ min: 0, max: 3000 }),
    name: hostileText,
    times: fc.integer({ min: 1, max: 60 }),
    message: hostileText,
    notes: fc.integer({ min: 0, max: 3 }),
  })

  it('always holds', () => {
    fc.assert(
      fc.property(fill, ({ peerings, blocked, items: n, name, times, message, notes }) => {
        const long = name.repeat(times).slice(0, 255)
        const fat = (one: PeeringPlan, i: number): PeeringPlan => ({
          ...one,
          name: `${long}${i}`,
          findings: Array.from({ length: notes }, () =>
            finding('cidr-overlap', 'error', message.repeat(times)),
          ),
          leases: [lease(i, { server: long })],
          upcloud: { ...one.upcloud, networkName: long, cidrs: Array.from({ length: 20 }, () => long) },
        })
        const all = report([...manyBlocked(blocked), ...manyCreates(peerings)].map(fat), {
          failure: message.repeat(500),
        })
        const where = context({ shownKey: long, specFiles: [long, long, long, long, long] })
        expectFits(renderComment(all, where, { reviewed: items(n) }))
        expectFits(renderDriftIssue(all, where).body)
        expect(Buffer.byteLength(renderSummary(all, where))).toBeLessThan(MAX_SUMMARY_BYTES)
      }),
      { numRuns: 12 },
    )
  })

  it('holds for a summary of 10,000 long names in four bytes a character', () => {
    const body = renderSummary(report(manyBlocked(10_000, (i) => `${'🦆'.repeat(120)}${i}`)), CONTEXT)
    expect(Buffer.byteLength(body)).toBeLessThan(MAX_SUMMARY_BYTES)
    expect(body).toContain('10,000 blocked')
  })
})

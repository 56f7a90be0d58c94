import { describe, expect, it } from 'vitest'
import type { Action, PeeringPlan } from '../../src/domain/model.ts'
import { asciiDiagram, mermaidDiagram } from '../../src/report/diagram.ts'
import { renderLog } from '../../src/report/log.ts'
import { change, finding, manyCreates, orders, peering, report } from './fixtures.ts'
import { parseMermaid } from './mermaid.ts'

const halfMade = orders({ changes: [change('upcloud', 'create')], aiven: { state: 'PENDING_PEER' } })

describe('the log', () => {
  it('ends with verdict, table and diagram', () => {
    expect(renderLog(report([halfMade, peering({ name: 'search' }, 8)]))).toEqual([
      'Plan: 1 to create',
      'PEERING  STATUS  WHAT',
      'orders   create  create on UpCloud',
      '',
      'orders: aiven acme-prod 10.77.8.0/22 [PENDING_PEER] --- [none] 10.9.2.0/24 app-net de-fra1',
      'search: aiven acme-prod 10.77.32.0/22 [ACTIVE] --- [active] 10.9.8.0/24 app-net de-fra1',
    ])
  })

  it('says why something failed', () => {
    const lines = renderLog(
      report([orders({ result: 'failed', error: 'HTTP 409' })], { mode: 'apply', failure: 'Stopped' }),
    )
    expect(lines).toContain('Reason: Stopped')
    expect(lines).toContain('orders   create  failed - HTTP 409')
  })

  it('says why something is blocked', () => {
    const findings = [finding('cidr-overlap', 'error', 'x'), finding('dhcp-off', 'warning', 'y')]
    const blocked = peering({ name: 'orders', status: 'blocked', findings })
    expect(renderLog(report([blocked]))).toContain('orders   blocked  cidr-overlap')
    expect(renderLog(report([{ ...blocked, result: 'skipped' }], { mode: 'apply' }))).toContain(
      'orders   blocked  cidr-overlap',
    )
  })

  it('says what was done about traffic', () => {
    const done = (...actions: Action[]) =>
      peering({
        name: 'orders',
        status: 'update',
        result: 'applied',
        changes: actions.map((action) => change('upcloud', action)),
      })
    const line = (one: PeeringPlan) => renderLog(report([one], { mode: 'apply' }))[2]
    expect(line(done('disable'))).toBe('orders   update  disabled on UpCloud')
    expect(line(done('enable', 'relabel'))).toBe('orders   update  enabled on UpCloud and labels changed')
  })

  it('of drift names the side that is missing beside the one that is broken', () => {
    const repair = peering({
      name: 'orders',
      status: 'repair',
      changes: [change('aiven', 'delete'), change('aiven', 'create'), change('upcloud', 'create')],
    })
    expect(renderLog(report([repair], { mode: 'check' }))).toContain(
      'orders   repair  broken on Aiven, missing on UpCloud; apply makes it again; if it breaks again, ask Aiven support',
    )
  })

  it('calls what is rightly absent gone', () => {
    const gone = peering({ name: 'orders', desired: 'absent' })
    expect(mermaidDiagram(report([gone]))?.source).toContain('orders<br/>gone')
  })

  it('says that what was waited for is there, or gone', () => {
    const waited = peering({ name: 'orders', status: 'waiting', pending: false, result: 'unchanged' })
    const lines = renderLog(
      report([waited, { ...waited, name: 'search', desired: 'absent' }], { mode: 'apply' }),
    )
    expect(lines).toContain('orders   waiting  now in place')
    expect(lines).toContain('search   waiting  now removed')
  })

  it('is bounded', () => {
    const lines = renderLog(report(manyCreates(5000)))
    expect(lines.length).toBeLessThan(500)
    expect(lines).toContain('... and 4,800 more rows')
    expect(lines.at(-1)).toBe('... and 4,800 more peerings')
  })
})

describe('the diagrams', () => {
  it('draw each VPC and network once', () => {
    const hub = { aiven: { vpc: 'hub', cidr: '10.0.0.0/20' } }
    const source = mermaidDiagram(report([peering(hub), peering(hub)]))?.source ?? ''
    expect(source.match(/Aiven VPC/g)).toHaveLength(1)
    expect(source.match(/UpCloud network/g)).toHaveLength(2)
  })

  it('have a solid line where traffic flows now, and a dotted one where it does not', () => {
    const edges = (...some: PeeringPlan[]) => mermaidDiagram(report(some))?.source.match(/===|-\.-/g)
    const cut = peering({ status: 'delete', changes: [change('aiven', 'delete', { interrupts: true })] })
    const off = peering({
      status: 'update',
      changes: [change('upcloud', 'enable')],
      upcloud: { state: 'disabled' },
    })
    const deleted = peering({
      status: 'delete',
      result: 'applied',
      aiven: { state: null },
      upcloud: { state: null },
    })
    expect(edges(peering(), cut, off, orders(), deleted)).toEqual(['===', '===', '-.-', '-.-', '-.-'])
  })

  it('of many peerings show those that change, and say how many others there are', () => {
    const quiet = Array.from({ length: 9 }, (_, i) => peering({ name: `quiet-${i}` }))
    const many = mermaidDiagram(report([...quiet, orders()]))
    expect(many?.source).not.toContain('quiet')
    expect(many?.note).toBe('Not drawn: 9 others without a change.')
    // Where nothing changes, there is nothing to hide it.
    expect(mermaidDiagram(report(quiet))?.source.match(/===/g)).toHaveLength(9)
  })

  it('are bounded in peerings and in characters', async () => {
    const many = mermaidDiagram(report(manyCreates(1000)))
    expect(many?.source.match(/-\.-/g)).toHaveLength(60)
    expect(many?.note).toBe('Not drawn: 940 others.')
    const wide = mermaidDiagram(report(manyCreates(60, (i) => `${'"'.repeat(255)}${i}`)))
    expect(wide?.source.length).toBeLessThan(45_000)
    expect(await parseMermaid(wide?.source ?? '')).toMatch(/^flowchart/)
  })

  it('of nothing are nothing', () => {
    expect(mermaidDiagram(report())).toBeNull()
    expect(asciiDiagram(report())).toEqual([])
  })
})

import { describe, expect, it } from 'vitest'
import type { PeeringPlan } from '../../src/domain/model.ts'
import { sameMeaning } from '../../src/report/footer.ts'
import { renderDriftChange, renderDriftClosed, renderDriftIssue } from '../../src/report/issue.ts'
import { parseMarker } from '../../src/report/marker.ts'
import { CONTEXT, change, context, orders, peering, report } from './fixtures.ts'

const repair = peering({ name: 'analytics', status: 'repair' }, 4)
const calm = peering({ name: 'analytics' }, 4)
const missing = orders({ drifted: true })
const drift = report([missing, peering()], { mode: 'check' })

describe('the drift issue', () => {
  const { title, body } = renderDriftIssue(drift, CONTEXT)

  it('has a title that says which spec, and does not move', () => {
    expect(title).toBe('Peering drift: `peering.yml`')
    expect(renderDriftIssue(report([repair], { mode: 'check' }), CONTEXT).title).toBe(title)
    expect(renderDriftIssue(drift, context({ shownKey: '' })).title).toBe('Peering drift')
  })

  it('is recognised by a marker of its own', () => {
    expect(body).toMatch(/^<!-- aiven-upcloud-peering-drift v=1 key=peering\.yml /)
    expect(parseMarker(body)).toMatchObject({ kind: 'drift', key: 'peering.yml' })
  })

  it('says what is wrong and what to do', () => {
    expect(body).toContain('### ⚠️ Peering check for `peering.yml`: drift: 1 missing')
    expect(body).toContain(
      '| `orders`<br>Aiven `10.77.8.0/22` in acme-prod<br>UpCloud `10.9.2.0/24` in app-net, de-fra1 | 🔴 **no traffic**: missing on both sides<br>→ apply creates it |',
    )
    expect(body).toContain('The table says what an apply (`mode: apply`) does about each.')
    expect(body).toContain('Was it changed on purpose? Then change `peering.yml` instead.')
    expect(body).toContain('Updated by every check; closes when everything matches the spec.')
    // What a check would change is no plan that anybody reviews.
    expect(body).not.toContain('plan `sha256')
  })

  it('says for each row what an apply does about it, the worst first', () => {
    const was = { aiven: { state: 'ACTIVE' }, upcloud: { state: 'disabled' }, drifted: true } as const
    const rows = [
      peering({ name: 'gone', status: 'delete', changes: [change('aiven', 'delete')] }),
      peering({ name: 'labels', status: 'update', changes: [change('upcloud', 'relabel')] }),
      peering({ name: 'off', status: 'update', changes: [change('upcloud', 'enable')], ...was }),
      peering({ name: 'stuck', status: 'waiting', stuck: true, ...was, upcloud: { state: 'provisioning' } }),
      orders(),
      peering({
        name: 'broken',
        status: 'repair',
        changes: [change('upcloud', 'delete'), change('upcloud', 'create')],
        ...was,
        upcloud: { state: 'error', changedAt: CONTEXT.now - 30 * 86_400_000 },
      }),
    ]
    const table = renderDriftIssue(report(rows, { mode: 'check' }), CONTEXT).body
    expect(
      Array.from(table.matchAll(/^\| `([a-z]+)`<br>.* \| (.*?)(?:<br>.*)?<br>→ (.*) \|$/gm), (one) =>
        one.slice(1),
      ),
    ).toEqual([
      [
        'broken',
        '🔴 **no traffic**: broken on UpCloud',
        'apply makes it again; if it breaks again, ask UpCloud support',
      ],
      ['orders', '🔴 **no traffic**: missing on both sides', 'apply creates it'],
      [
        'stuck',
        '🔴 **no traffic**: creation stuck',
        'apply cannot fix this: look at both consoles, or ask Aiven or UpCloud support',
      ],
      ['off', '🔴 **no traffic**: disabled on UpCloud', 'apply enables it'],
      ['labels', 'differs: labels', 'apply sets its labels'],
      ['gone', 'should be deleted, still exists on Aiven', 'apply deletes it'],
    ])
    expect(table).toContain('**No traffic flows now on 4 peerings:** `broken`, `orders`, `stuck`, `off`')
    expect(table).toContain('UpCloud: error, since 2026-10-24 03:40 UTC (30 days)')
  })

  it('says how to keep what an apply would cut', () => {
    const cut = { changes: [change('upcloud', 'delete', { interrupts: true })], status: 'delete' } as const
    const kept = (one: PeeringPlan) => renderDriftIssue(report([one], { mode: 'check' }), CONTEXT).body
    expect(kept(peering(cut))).toContain(
      '> To keep it, set `state: active` for it in `peering.yml` before you apply.',
    )
    expect(kept(peering({ ...cut, at: null }))).toContain(
      '> To keep what has no entry, add an entry for it to the spec before you apply.',
    )
  })

  it('is the same for the same drift at another time', () => {
    const later = renderDriftIssue(drift, context({ runId: '2', now: CONTEXT.now + 1, sha: 'f'.repeat(40) }))
    expect(sameMeaning(body, later.body)).toBe(true)
  })
})

describe('the comment on a changed drift', () => {
  const { body } = renderDriftIssue(drift, CONTEXT)

  it('is not written while the drift stays', () => {
    expect(renderDriftChange(drift, CONTEXT, body)).toBeNull()
    expect(renderDriftChange(drift, CONTEXT, 'a body of somebody else')).toBeNull()
  })

  it('names what is new and what is gone', () => {
    const now = report([{ ...missing, status: 'in-sync', drifted: false }, repair], { mode: 'check' })
    expect(renderDriftChange(now, CONTEXT, body)).toBe(
      [
        'The drift changed. Now: 1 broken.',
        '**New:** `analytics` (broken)',
        '**No drift any more:** `orders`',
        `Seen in [this run](${CONTEXT.runUrl}).`,
      ].join('\n\n'),
    )
  })

  it('stays short for a thousand new ones', () => {
    const many = Array.from({ length: 1000 }, (_, i) => orders({ name: `o-${i}`, drifted: true }))
    const changed = renderDriftChange(report(many, { mode: 'check' }), CONTEXT, body)
    expect(changed).toContain('and 950 more')
    expect(changed?.length).toBeLessThan(5_000)
  })
})

describe('the closing comment', () => {
  it('says that all is well', () => {
    expect(renderDriftClosed(report([calm], { mode: 'check' }), CONTEXT)).toMatch(
      /^✅ No drift any more: the peering is in place\. Seen in \[this run\]\(.*\) at commit \[`4f0c2d9`\]/,
    )
  })
})

import { describe, expect, it } from 'vitest'
import { sameMeaning } from '../../src/report/footer.ts'
import { renderDriftChange, renderDriftClosed, renderDriftIssue } from '../../src/report/issue.ts'
import { isMarkerOf, parseMarker } from '../../src/report/marker.ts'
import { CONTEXT, context, orders, peering, report } from './fixtures.ts'

const repair = peering({ name: 'analytics', status: 'repair' }, 4)
const calm = peering({ name: 'analytics' }, 4)
const missing = orders({ drifted: true })
const drift = report([missing, peering()], { mode: 'check' })

describe('the drift issue', () => {
  const { title, body } = renderDriftIssue(drift, CONTEXT)

  it('has a title that says which spec, and does not move', () => {
    expect(title).toBe('Peering drift: `peering.yml`')
    expect(renderDriftIssue(report([repair], { mode: 'check' }), CONTEXT).title).toBe(title)
    expect(renderDriftIssue(drift, context({ commentKey: '' })).title).toBe('Peering drift')
  })

  it('is recognised by a marker of its own', () => {
    expect(body).toMatch(/^<!-- aiven-upcloud-peering-drift v=1 key=peering\.yml /)
    const marker = parseMarker(body)
    expect(marker && isMarkerOf(marker, 'drift', 'peering.yml')).toBe(true)
    expect(marker && isMarkerOf(marker, 'comment', 'peering.yml')).toBe(false)
  })

  it('says what is wrong and what to do', () => {
    expect(body).toContain('### ⚠️ Peering check for `peering.yml`: drift: 1 missing')
    expect(body).toContain(
      '| `orders`<br>Aiven `10.77.8.0/22` in acme-prod<br>UpCloud `10.9.2.0/24` in app-net, de-fra1 | missing on both sides |',
    )
    expect(body).toContain('An apply (`mode: apply`) brings the clouds back')
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

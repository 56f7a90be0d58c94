/** A secret that a name or a message holds is gone from every rendering, also where the text is cut or escaped. */
import { describe, expect, it } from 'vitest'
import { ACTIONS, MODES, type RunReport, STATUSES } from '../../src/domain/model.ts'
import { withoutSecrets } from '../../src/publish/redacted.ts'
import { annotationsOf } from '../../src/report/annotations.ts'
import { renderComment } from '../../src/report/comment.ts'
import { renderDriftIssue } from '../../src/report/issue.ts'
import { renderLog } from '../../src/report/log.ts'
import { renderPeeringsOutput, renderPlanJson } from '../../src/report/plan-json.ts'
import { renderSummary } from '../../src/report/summary.ts'
import { redactor } from '../../src/settings/secrets.ts'
import { CONTEXT, change, finding, lease, peering, report } from './fixtures.ts'

const SECRET = 'q7@Zx<4kWv"9pLt3mRb8/NcY6sHd2_fJg5'
/** Enough of it to be of use, as it is and as the places write it. */
const PIECES = ['q7@Zx', 'q7#64;Zx', 'Zx<4', '4kWv', '9pLt3m', 'Rb8/Nc', 'Y6sHd2', '2_fJg5', 'fJg5']

/** The secret after so many letters, in every text of a peering. */
function told(pad: number) {
  const text = `${'x'.repeat(pad)} ${SECRET} ${'y'.repeat(400)}`
  return peering({
    name: text,
    status: 'update',
    changes: [change('upcloud', 'rename', { detail: text })],
    findings: [finding('stuck', 'warning', text), finding('api-error', 'error', text)],
    leases: [lease(1, { server: text })],
    upcloud: { networkName: text, zone: text, state: text },
    error: text,
    result: 'failed',
  })
}

function renderings(given: RunReport): string[] {
  return [
    renderComment(given, CONTEXT, { reviewed: null }),
    renderSummary(given, CONTEXT),
    renderDriftIssue(given, CONTEXT).body,
    renderLog(given).join('\n'),
    JSON.stringify(renderPlanJson(given)),
    renderPeeringsOutput(given),
    JSON.stringify(annotationsOf(given, { fails: true, remarks: [] })),
  ]
}

describe('a secret', () => {
  it.each(['abc\\x25FFdef', '%FF%zz%', 'ab%2', '(?i:%AA)'])(
    'that looks like a pattern is one text: %s',
    (one) => {
      expect(redactor([one])(`x ${one} ${encodeURIComponent(one)} y`)).toBe('x *** *** y')
    },
  )

  const secret = 'a/b+c d=é"\\'
  it.each([
    ['percent-encoded', encodeURIComponent(secret)],
    [
      'percent-encoded in lower case',
      encodeURIComponent(secret).replaceAll(/%../g, (hex) => hex.toLowerCase()),
    ],
    ['percent-encoded in both cases', 'a%2fb%2Bc%20d%3D%c3%A9%22%5c'],
    ['in a URL, with what that may hold', encodeURI(secret)],
    ['in HTML', 'a/b+c d=é&quot;\\'],
    ['in a form', new URLSearchParams({ q: secret }).toString()],
    ['in JSON', JSON.stringify({ secret })],
    ['in Base64', Buffer.from(secret).toString('base64')],
  ])('is gone %s', (_, text) => {
    expect(redactor([secret])(`x ${text} y`)).toMatch(/^x (q=|\{"secret":")?\*\*\*("\})? y$/)
  })

  it.each(['first line\n second line', 'first line\r\nsecond line'])(
    'of two lines is gone on one, and each alone',
    (two) => {
      const redact = redactor([two])
      expect(redact(`x ${two.replaceAll(/\s+/g, ' ')} y`)).toBe('x *** y')
      expect(redact('x second line y')).toBe('x *** y')
    },
  )
})

describe('a report without secrets', () => {
  it.each([0, 5, 10, 15, 20, 25, 30, 40, 45, 60, 75, 90, 190, 270, 290, 3_990])(
    'shows nothing of one after %i letters',
    (pad) => {
      const mode = 'apply'
      const given = withoutSecrets(report([told(pad)], { mode, failure: told(pad).name }), redactor([SECRET]))
      for (const text of renderings(given)) for (const piece of PIECES) expect(text).not.toContain(piece)
    },
  )

  it('keeps our own words, whatever the secrets are', () => {
    const given = report(
      STATUSES.map((status) => peering({ status, changes: ACTIONS.map((one) => change('aiven', one)) })),
      { findings: [finding('api-error', 'error', 'a project fails')] },
    )
    const words = [
      ...MODES,
      ...STATUSES,
      ...ACTIONS,
      'error',
      'aiven',
      'project',
      'api-error',
      'name',
      'sha256',
    ]
    const clean = withoutSecrets(given, redactor(words))
    expect(renderings(clean)).toHaveLength(7)
    expect(clean.peerings.map(({ status }) => status)).toEqual(STATUSES)
    expect(clean.findings[0]?.message).toBe('a *** fails')
  })
})

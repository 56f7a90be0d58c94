/** Nothing that a cloud or a spec says is ever markup, a mention, a command or a marker. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { RunContext, RunReport } from '../../src/domain/model.ts'
import { annotationsOf } from '../../src/report/annotations.ts'
import { renderComment } from '../../src/report/comment.ts'
import { asciiDiagram, mermaidDiagram } from '../../src/report/diagram.ts'
import { renderDriftChange, renderDriftClosed, renderDriftIssue } from '../../src/report/issue.ts'
import { renderLog } from '../../src/report/log.ts'
import { parseMarker } from '../../src/report/marker.ts'
import { renderPeeringsOutput, renderPlanJson } from '../../src/report/plan-json.ts'
import { renderSummary } from '../../src/report/summary.ts'
import { isUnread } from '../../src/report/traits.ts'
import { DOCS_URL, hostileContext, hostileReport } from './arbitrary.ts'
import { CONTEXT, REVIEWED } from './fixtures.ts'
import { type Facts, factsOf, lateMarkup } from './markdown.ts'
import { parseMermaid } from './mermaid.ts'

/** The only HTML and structure that reports are made of. */
const OUR_HTML = /^(?:<details><summary>[^<>]*<\/summary>|<\/details>|<br>|<\/?sub>)$/
const NEVER = ['image', 'hr', 'code_block', 'ordered_list_open', 's_open', 'em_open']

function expectOursOnly(facts: Facts): void {
  expect(facts.html.filter((html) => !OUR_HTML.test(html))).toEqual([])
  const ours = [`${CONTEXT.serverUrl}/acme/infrastructure/`, `${DOCS_URL}/findings.md#`]
  expect(facts.links.filter((href) => !ours.some((start) => href.startsWith(start)))).toEqual([])
  expect(NEVER.filter((type) => facts.types.has(type))).toEqual([])
  for (const rows of facts.tables) {
    expect([2, 3]).toContain(rows[0])
    expect(new Set(rows).size).toBe(1)
  }
  expect(lateMarkup(facts)).toEqual([])
  for (const quote of facts.quotes) expect(quote).toMatch(/^\[!(?:CAUTION|IMPORTANT)\]\n\*\*/)
  // Files and parts of a spec stand in code spans; of what a cloud says only words stand outside of them.
  for (const heading of facts.headings)
    expect(heading).toMatch(/^\p{Extended_Pictographic}\ufe0f? [^`<>*_[\]@#]+$/u)
  for (const { info, content } of facts.fences) {
    expect(['mermaid', 'sh']).toContain(info)
    expect(content).not.toContain('```')
  }
}

function withoutMarker(body: string): string {
  expect(body.indexOf('<!--', 1)).toBe(-1)
  expect(body).toMatch(/^<!-- aiven-upcloud-peering/)
  expect(body.split('\n')[0]).toMatch(/[^-]-->$/)
  return body.slice(body.indexOf('\n') + 1)
}

const RENDERERS: Record<string, (report: RunReport, context: RunContext) => string> = {
  comment: (report, context) => withoutMarker(renderComment(report, context, { reviewed: REVIEWED })),
  summary: renderSummary,
  issue: (report, context) => withoutMarker(renderDriftIssue(report, context).body),
  closed: renderDriftClosed,
}

describe.each(Object.entries(RENDERERS))('%s', (_, render) => {
  it('contains nothing but our own markup', () => {
    fc.assert(
      fc.property(hostileReport, hostileContext, (report, context) => {
        expectOursOnly(factsOf(render(report, context)))
      }),
    )
  })
})

describe('the comment on a changed drift', () => {
  it('contains nothing but our own markup', () => {
    fc.assert(
      fc.property(hostileReport, hostileReport, hostileContext, (before, after, context) => {
        const { title, body } = renderDriftIssue(before, context)
        expect(title.length).toBeLessThanOrEqual(256)
        expect(title).not.toMatch(/[\r\n]/)
        const changed = renderDriftChange(after, context, body)
        if (changed !== null) expectOursOnly(factsOf(changed))
      }),
    )
  })
})

describe('markers', () => {
  it('are read back from hostile keys, ids and commits', () => {
    fc.assert(
      fc.property(hostileReport, hostileContext, (report, context) => {
        const marker = parseMarker(renderComment(report, context, { reviewed: REVIEWED }))
        expect(marker).toMatchObject({
          kind: 'comment',
          key: context.commentKey,
          reviewed: REVIEWED,
          runId: context.runId.toWellFormed(),
        })
        const issue = parseMarker(renderDriftIssue(report, context).body)
        expect(issue).toMatchObject({ kind: 'drift', key: context.commentKey })
      }),
    )
  })
})

describe('the diagram', () => {
  it('is one that Mermaid understands, with as many edges as it says', async () => {
    await fc.assert(
      fc.asyncProperty(hostileReport, async (report) => {
        const diagram = mermaidDiagram(report)
        fc.pre(diagram !== null)
        const { source } = diagram ?? { source: '' }
        expect(await parseMermaid(source)).toMatch(/^flowchart/)
        const lines = source.split('\n')
        expect(lines[0]).toBe('flowchart LR')
        for (const line of lines.slice(1))
          expect(line).toMatch(/^ {2}(?:\w+\["[^"`]*"\]|\w+ (?:===|-\.-)\|"[^"`]*"\| \w+)$/)
        expect(lines.filter((line) => / (?:===|-\.-)\|/.test(line))).toHaveLength(
          report.peerings.filter((one) => !isUnread(one)).length,
        )
      }),
    )
  })
})

describe('log lines and annotations', () => {
  it('are single lines and never workflow commands', () => {
    fc.assert(
      fc.property(hostileReport, (report) => {
        const annotations = annotationsOf(report, { fails: true, remarks: [] })
        for (const { message } of annotations) expect(message).not.toMatch(/[\p{Cc}\u202e]/u)
        for (const line of [...renderLog(report), ...asciiDiagram(report)]) {
          expect(line).not.toMatch(/[\p{Cc}\u2028\u202e]/u)
          expect(line).not.toContain('##[')
          expect(line.trimStart().startsWith('::')).toBe(false)
        }
      }),
    )
  })
})

describe('plan file and output', () => {
  it('are JSON that says exactly what the report says', () => {
    fc.assert(
      fc.property(hostileReport, (report) => {
        const plan = JSON.parse(JSON.stringify(renderPlanJson(report)))
        expect(plan.peerings.map(({ name }: { name: string }) => name)).toEqual(
          report.peerings.map(({ name }) => name),
        )
        expect(JSON.parse(renderPeeringsOutput(report))).toHaveLength(report.peerings.length)
      }),
    )
  })
})

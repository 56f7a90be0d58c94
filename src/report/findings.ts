/** What to fix and what to know: findings grouped by severity, and within it by the entry they come from. */
import type { Finding, PeeringPlan, RunReport, Severity } from '../domain/model.ts'
import { type Block, block, folded, NOTHING, type View } from './block.ts'
import { code, cut, prose, shorten } from './escape.ts'
import { codeLink, positionLink } from './links.ts'
import { nameOf } from './rows.ts'
import type { Detail } from './size.ts'
import { count, number } from './words.ts'

/** Everything of one severity about one peering; `peering` is null for what concerns the whole run. */
interface Topic {
  readonly peering: PeeringPlan | null
  readonly remarks: readonly Remark[]
}

interface Remark {
  readonly message: string
  readonly code: string | null
  readonly at: Finding['at']
}

/** Findings of the run and of every row. */
export function allFindings(report: RunReport): readonly Finding[] {
  return [...report.findings, ...report.peerings.flatMap(({ findings }) => findings)]
}

function topicsOf({ report }: View, severity: Severity): Topic[] {
  const general = report.findings.filter((one) => one.severity === severity)
  const single = general.map((one) => ({ peering: null, remarks: [one] }))
  const ofPeerings = report.peerings.flatMap((peering) => {
    const remarks = [
      ...failureOf(peering, severity),
      ...peering.findings.filter((one) => tells(one, peering, severity)),
    ]
    return remarks.length === 0 ? [] : [{ peering, remarks }]
  })
  return [...single, ...ofPeerings]
}

/** A lease notice is told by the section about leases, when there are servers to list. */
function tells(finding: Finding, { leases }: PeeringPlan, severity: Severity): boolean {
  return finding.severity === severity && !(finding.code === 'lease-renewal' && leases.length > 0)
}

function failureOf({ result, error }: PeeringPlan, severity: Severity): Remark[] {
  if (error === null || severity !== (result === 'failed' ? 'error' : 'warning')) return []
  return [{ message: error, code: null, at: null }]
}

/** Errors: never left out, only shortened, and in the very end counted. */
export function errorsBlock(view: View, detail: Detail): Block {
  const topics = topicsOf(view, 'error')
  if (topics.length === 0) return NOTHING
  const shown = topics.slice(0, detail.errors)
  const more = topics.length - shown.length
  const lines = detail.message === 0 ? byCode(shown, detail) : shown.map((topic) => item(topic, view, detail))
  const text = ['#### ❌ What to fix', lines.join('\n')].join('\n\n')
  return block(text, ...(more > 0 ? [`${count(more, 'more error')} and the names they belong to`] : []))
}

export function warningsBlock(view: View, detail: Detail): Block {
  const topics = topicsOf(view, 'warning')
  const shown = topics.slice(0, detail.warnings)
  const more = topics.length - shown.length
  const left = more > 0 ? [count(more, 'warning')] : []
  if (shown.length === 0) return block('', ...left)
  const lines = shown.map((topic) => item(topic, view, detail))
  return block(`#### ⚠️ Warnings\n\n${lines.join('\n')}`, ...left)
}

/** Notices, folded away when there are several. */
export function noticesBlock(view: View, detail: Detail): Block {
  const topics = topicsOf(view, 'notice')
  const shown = topics.slice(0, detail.notices)
  const more = topics.length - shown.length
  const left = more > 0 ? [count(more, 'notice')] : []
  if (shown.length === 0) return block('', ...left)
  const lines = shown.map((topic) => item(topic, view, detail)).join('\n')
  const title = `ℹ️ ${count(shown.length, 'notice')}`
  return block(folded(title, lines), ...left)
}

function item(topic: Topic, view: View, detail: Detail): string {
  const who = topic.peering === null ? null : `**${nameOf(topic.peering, detail)}**`
  const [first] = topic.remarks
  if (topic.remarks.length === 1 && first) {
    const text = `${sentence(first, detail)} (${origin(first, view, detail)})`.replace(/ \(\)$/, '')
    return who === null ? `- ${text}` : `- ${who}: ${text}`
  }
  const lines = topic.remarks.map((one) =>
    `  - ${sentence(one, detail)} (${origin(one, view, detail)})`.replace(/ \(\)$/, ''),
  )
  return [`- ${who ?? 'The run'}:`, ...lines].join('\n')
}

function sentence({ message }: Remark, detail: Detail): string {
  return prose(cut(message, detail.message)) || 'no details'
}

function origin({ code: name, at }: Remark, { context }: View, { links }: Detail): string {
  const where = at === null ? [] : [positionLink(at, context, links)]
  return [...where, ...(name === null ? [] : [codeLink(name, context, links)])].join(', ')
}

/** Codes only, each with the names it concerns: how thousands of errors are still all told. */
function byCode(topics: readonly Topic[], detail: Detail): string[] {
  const pairs = topics.flatMap((topic) => topic.remarks.map((remark) => ({ topic, remark })))
  const groups = Map.groupBy(pairs, ({ remark }) => remark.code ?? 'failed')
  return [...groups].map(([name, members]) => {
    const labels = new Set(members.map(({ topic, remark }) => labelOf(topic, remark, detail)))
    return `- ${code(name)} (${number(members.length)}): ${[...labels].join(', ')}`
  })
}

function labelOf({ peering }: Topic, { at }: Remark, detail: Detail): string {
  if (peering !== null) return nameOf(peering, detail)
  return at === null ? 'the run' : code(`${shorten(at.file, detail.blockedName)}:${at.line}`)
}

/** Networks and peerings as a Mermaid flowchart, and as plain lines for the log. */
import type { PeeringPlan, RunReport } from '../domain/model.ts'
import { couldNotRead, firstCidrs, isAivenUnread, scopeName, whyMissing } from './ends.ts'
import { logText, mermaidText, shorten } from './escape.ts'
import { byUrgency, count, flows, isUnread, kindOf, whatHappens } from './words.ts'

/** Beyond this a drawing is a thicket. */
export const MAX_DRAWN = 60
/** Up to this many peerings, what is as it should be is drawn beside what changes. */
const MAX_WITH_OTHERS = 8
/** Mermaid on GitHub refuses sources over 50,000 characters. */
const MAX_SOURCE = 40_000
const LONGEST = 40
const LISTED_CIDRS = 4

export interface Diagram {
  /** Source of a Mermaid flowchart. */
  readonly source: string
  /** What is not drawn, as a sentence; null when everything is. */
  readonly note: string | null
}

/** What the lines mean; stands under every drawing. */
export const LEGEND = 'Thick solid line: carries traffic now. Thin dotted line: does not.'

/**
 * The diagram of a report; null when there is nothing to draw. With many peerings, only those that change or are not
 * as they should be are drawn, and of them the first `max`.
 */
export function mermaidDiagram(report: RunReport, max = MAX_DRAWN): Diagram | null {
  const known = report.peerings.filter((one) => !isUnread(one))
  const changing = known.filter(({ status }) => status !== 'in-sync' && status !== 'unmanaged')
  const isWhole = known.length <= (changing.length > 0 ? MAX_WITH_OTHERS : max)
  const candidates = (isWhole ? known : byUrgency(changing, report.mode)).slice(0, max)
  const drawing = new Drawing(report)
  let drawn = 0
  while (drawn < candidates.length && drawing.length < MAX_SOURCE) {
    const next = candidates[drawn]
    if (next) drawing.add(next)
    drawn += 1
  }
  if (drawn === 0) return null
  return {
    source: drawing.source(),
    note: noteOf(report.peerings.length, drawn, !isWhole && drawn === changing.length),
  }
}

function noteOf(all: number, drawn: number, onlyChanges: boolean): string | null {
  if (drawn === all) return null
  if (onlyChanges) return `Not drawn: ${count(all - drawn, 'other')} without a change.`
  return `Drawn ${drawn === 1 ? 'is' : 'are'} the ${count(drawn, 'peering')} first in line, of ${count(all, 'peering')}.`
}

/** Collects nodes and edges; ids are numbers of ours, never data. */
class Drawing {
  readonly #report: RunReport
  readonly #nodes = new Map<string, string>()
  readonly #lines: string[] = ['flowchart LR']
  length = 0

  constructor(report: RunReport) {
    this.#report = report
  }

  add(peering: PeeringPlan): void {
    const { aiven, upcloud } = peering
    // An id under a wrong project is not the VPC that has it elsewhere.
    const scope = scopeName(aiven) ?? ''
    const from = this.#node(`a ${aiven.vpc ?? peering.name} ${scope}`, 'aiven', aivenLabel(peering))
    const to = this.#node(`u ${upcloud.network ?? peering.name}`, 'upcloud', upcloudLabel(peering))
    this.#push(`  ${from} ${edge(peering)}|"${this.#edgeLabel(peering)}"| ${to}`)
  }

  source(): string {
    return this.#lines.join('\n')
  }

  #node(key: string, prefix: string, label: string): string {
    const known = this.#nodes.get(key)
    if (known !== undefined) return known
    const id = `${prefix}${this.#nodes.size + 1}`
    this.#nodes.set(key, id)
    this.#push(`  ${id}["${label}"]`)
    return id
  }

  #edgeLabel(peering: PeeringPlan): string {
    const what = whatHappens(peering, this.#report.mode).replaceAll(':', ' -')
    const { aiven, upcloud } = peering
    const states =
      aiven.state === null && upcloud.state === null
        ? []
        : [
            `Aiven ${value(aiven.state ?? (isAivenUnread(peering) ? 'not read' : 'none'))}`,
            `UpCloud ${value(upcloud.state ?? 'none')}`,
          ]
    return [value(peering.name || '(no name)'), what, ...states].join('<br/>')
  }

  #push(line: string): void {
    this.#lines.push(line)
    this.length += line.length + 1
  }
}

/** As the clouds show it now, whatever is planned. */
function edge(peering: PeeringPlan): string {
  return flows(peering) ? '===' : '-.-'
}

function value(text: string): string {
  return mermaidText(shorten(text, LONGEST))
}

function aivenLabel(peering: PeeringPlan): string {
  const { aiven } = peering
  const scope = scopeName(aiven)
  const range = aiven.cidr ?? aiven.vpc ?? whyMissing(peering, 'aiven')
  return ['Aiven VPC', ...(scope === null ? [] : [value(scope)]), value(range)].join('<br/>')
}

function upcloudLabel(peering: PeeringPlan): string {
  const { upcloud } = peering
  const place = [upcloud.networkName, upcloud.zone].filter((one) => one !== null).map(value)
  const { shown, more } = firstCidrs(upcloud.cidrs, LISTED_CIDRS)
  const ranges =
    shown.length > 0 ? shown.map(value) : [value(upcloud.network ?? whyMissing(peering, 'upcloud'))]
  return [
    'UpCloud network',
    ...(place.length > 0 ? [place.join(', ')] : []),
    ...ranges,
    ...(more > 0 ? [`and ${more} more`] : []),
  ].join('<br/>')
}

/**
 * The diagram for a log, one line per peering, all of it safe to print:
 * `orders: aiven acme-prod 10.77.8.0/22 [PENDING_PEER] --- [pending-peer] 10.9.0.0/24 app-net de-fra1`.
 * Bounded: unchanged ones give way to the others, then a line says how many more there are.
 */
export function asciiDiagram(report: RunReport, max = 200): readonly string[] {
  const urgent = report.peerings.filter((one) => kindOf(one) !== 'in-sync')
  const pool = report.peerings.length > max ? urgent : report.peerings
  const drawn = pool.slice(0, max)
  const more = report.peerings.length - drawn.length
  return [...drawn.map(asciiLine), ...(more > 0 ? [`... and ${count(more, 'more peering')}`] : [])]
}

function asciiLine(peering: PeeringPlan): string {
  const { aiven, upcloud } = peering
  const { shown, more } = firstCidrs(upcloud.cidrs, LISTED_CIDRS)
  const cidrs = [...shown, ...(more > 0 ? [`+${more}`] : [])].join(',') || (upcloud.network ?? '?')
  const none = couldNotRead(peering) ? '?' : 'none'
  const parts = [
    `${peering.name || '(no name)'}:`,
    'aiven',
    scopeName(aiven),
    aiven.cidr ?? aiven.vpc ?? '?',
    `[${aiven.state ?? (isAivenUnread(peering) ? '?' : none)}] --- [${upcloud.state ?? none}]`,
    cidrs,
    upcloud.networkName,
    upcloud.zone,
  ]
  return logText(parts.filter((part) => part !== null).join(' '))
}

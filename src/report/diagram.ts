/** Networks and peerings as a Mermaid flowchart, and as plain lines for the log. */
import type { PeeringPlan, RunReport } from '../domain/model.ts'
import { scopeName, stateOf, whyMissing } from './ends.ts'
import { logText, mermaidText, shorten } from './escape.ts'
import type { Detail } from './size.ts'
import { byUrgency, flows, isUnread, kindOf } from './traits.ts'
import { folded, joined, type View } from './view.ts'
import { whatHappens } from './what-happens.ts'
import { count, first } from './words.ts'

/** Beyond this a drawing is a thicket; in a comment it stands below what it shows, and is shorter. */
const MAX_DRAWN = 60
const MAX_DRAWN_IN_COMMENT = 20
/** A drawing of more peerings than this is longer than a screen. */
const MAX_OPEN = 12
/** Up to this many peerings, what is as it should be is drawn beside what changes. */
const MAX_WITH_OTHERS = 8
/** Mermaid on GitHub refuses sources over 50,000 characters. */
const MAX_SOURCE = 40_000
const LONGEST = 40
const LISTED_CIDRS = 4

/** The diagram with what its lines mean; in a comment, and where it is long, folded away. */
export function diagramPart({ report }: View, detail: Detail, inComment: boolean): string {
  const diagram = detail.extras ? mermaidDiagram(report, inComment ? MAX_DRAWN_IN_COMMENT : MAX_DRAWN) : null
  if (diagram === null) return ''
  const drawing = `\`\`\`mermaid\n${diagram.source}\n\`\`\``
  const legend = 'Thick solid line: carries traffic now. Thin dotted line: does not.'
  const whole = joined([drawing, legend, diagram.note])
  return inComment || report.peerings.length > MAX_OPEN ? folded('Diagram', whole) : whole
}

/**
 * The source of the diagram of a report, and a sentence that says what is not drawn; null when there is nothing to draw.
 * With many peerings, only those that change or are not as they should be are drawn, and of them the first `max`.
 */
export function mermaidDiagram(
  { peerings, mode }: RunReport,
  max = MAX_DRAWN,
): { source: string; note: string } | null {
  const known = peerings.filter((one) => !isUnread(one))
  const changing = known.filter(({ status }) => status !== 'in-sync' && status !== 'unmanaged')
  const isWhole = known.length <= (changing.length > 0 ? MAX_WITH_OTHERS : max)
  const candidates = (isWhole ? known : byUrgency(changing, mode)).slice(0, max)
  // Ids are numbers of ours, never data.
  const nodes = new Map<string, string>()
  let source = 'flowchart LR'
  const node = (side: string, key: string, label: string): string => {
    const id = nodes.get(key) ?? `${side}${nodes.size + 1}`
    if (!nodes.has(key)) source += `\n  ${id}["${label}"]`
    nodes.set(key, id)
    return id
  }
  let drawn = 0
  for (const one of candidates) {
    if (source.length >= MAX_SOURCE) break
    const { aiven, upcloud, name } = one
    // An id under a wrong project is not the VPC that has it elsewhere.
    const from = node('aiven', `a ${aiven.vpc ?? name} ${scopeName(aiven) ?? ''}`, aivenLabel(one))
    const to = node('upcloud', `u ${upcloud.network ?? name}`, upcloudLabel(one))
    const edge = flows(one) ? '===' : '-.-'
    source += `\n  ${from} ${edge}|"${edgeLabel(one, whatHappens(one, mode))}"| ${to}`
    drawn += 1
  }
  if (drawn === 0) return null
  const others = peerings.length - drawn
  const isUnchanged = !isWhole && drawn === changing.length
  const note = `Not drawn: ${count(others, 'other')}${isUnchanged ? ' without a change' : ''}.`
  return { source, note: others === 0 ? '' : note }
}

function value(text: string): string {
  return mermaidText(shorten(text, LONGEST))
}

function edgeLabel(peering: PeeringPlan, what: string): string {
  const { name, aiven, upcloud } = peering
  const lines = [value(name || '(no name)'), what.replaceAll(':', ' -')]
  if (aiven.state !== null || upcloud.state !== null)
    lines.push(`Aiven ${value(stateOf(peering, 'aiven'))}`, `UpCloud ${value(stateOf(peering, 'upcloud'))}`)
  return lines.join('<br/>')
}

function aivenLabel(peering: PeeringPlan): string {
  const { aiven } = peering
  const range = aiven.cidr ?? aiven.vpc ?? whyMissing(peering, 'aiven')
  return ['Aiven VPC', scopeName(aiven) ?? [], range].flat().map(value).join('<br/>')
}

function upcloudLabel(peering: PeeringPlan): string {
  const { networkName, zone, cidrs, network } = peering.upcloud
  const place = [networkName, zone].filter((one) => one !== null).map(value)
  const ranges = cidrs.length > 0 ? first(LISTED_CIDRS, cidrs) : [network ?? whyMissing(peering, 'upcloud')]
  return ['UpCloud network', place.length > 0 ? place.join(', ') : [], ranges.map(value)].flat().join('<br/>')
}

/**
 * The diagram for a log, one line per peering, all of it safe to print:
 * `orders: aiven acme-prod 10.77.8.0/22 [PENDING_PEER] --- [pending-peer] 10.9.0.0/24 app-net de-fra1`.
 * Bounded: unchanged ones give way to the others, then a line says how many more there are.
 */
export function asciiDiagram({ peerings }: RunReport, max = 200): readonly string[] {
  const urgent = peerings.filter((one) => kindOf(one) !== 'in-sync')
  const drawn = (peerings.length > max ? urgent : peerings).slice(0, max)
  const more = peerings.length - drawn.length
  return [...drawn.map(asciiLine), ...(more > 0 ? [`... and ${count(more, 'more peering')}`] : [])]
}

function asciiLine(peering: PeeringPlan): string {
  const { name, aiven, upcloud } = peering
  const parts = [
    `${name || '(no name)'}: aiven`,
    scopeName(aiven),
    aiven.cidr ?? aiven.vpc ?? '?',
    `[${stateOf(peering, 'aiven')}] --- [${stateOf(peering, 'upcloud')}]`,
    first(LISTED_CIDRS, upcloud.cidrs).join(',') || (upcloud.network ?? '?'),
    upcloud.networkName,
    upcloud.zone,
  ]
  return logText(parts.filter((part) => part !== null).join(' '))
}

/** The first lines under the heading: traffic that stops, and what was and will be done. */
import type { PeeringPlan, RunContext, RunReport } from '../domain/model.ts'
import { type Block, block, NOTHING, type View } from './block.ts'
import { cidrList } from './ends.ts'
import { code, shorten } from './escape.ts'
import { runLink } from './links.ts'
import { nameOf } from './rows.ts'
import type { Detail } from './size.ts'
import {
  byUrgency,
  changeWords,
  count,
  interrupts,
  isSilent,
  isUnread,
  list,
  number,
  stopVerb,
  whatHappens,
} from './words.ts'

/** How many peerings are told with both ranges; more are named. */
const LISTED = 10
/** So few are named in a sentence. */
const FEW = 3
/** Spec files that are named; more are "the spec". */
const LISTED_FILES = 2

/**
 * A warning, with the names, before anything else: what an apply stops or has stopped, where nothing flows now, and
 * which servers cannot use what is new.
 */
export function trafficBlock({ report }: View, detail: Detail): Block {
  const now = silent(report, detail)
  const then = interrupted(report, detail)
  const parts = report.mode === 'check' ? [...now, ...then] : [...then, ...now]
  const all = [...parts, ...unreached(report, detail)]
  if (all.length === 0) return NOTHING
  const lines = all.join('\n\n').split('\n')
  const kind = parts.length > 0 ? 'CAUTION' : 'IMPORTANT'
  return block([`> [!${kind}]`, ...lines.map((line) => `> ${line}`.trimEnd())].join('\n'))
}

function interrupted(report: RunReport, detail: Detail): string[] {
  const { mode } = report
  const affected = byUrgency(report.peerings.filter(stops), mode)
  if (affected.length === 0 || mode === 'export') return []
  const peerings = count(affected.length, 'peering')
  const { past } = stopVerb(affected)
  const isAsPlanned = affected.every(({ result }) => result === 'applied')
  const title = {
    plan: `**This plan interrupts traffic on ${peerings}** as soon as it is applied`,
    check: `**An apply interrupts traffic on ${peerings}**`,
    apply: isAsPlanned
      ? `**This apply ${past} traffic on ${peerings}, as planned**`
      : `**This apply ${past} traffic, or may have, on ${peerings}**`,
  }
  const shown = affected.slice(0, Math.min(LISTED, detail.named))
  const rest = namesOf(affected.slice(shown.length), detail)
  const items = [
    ...shown.map((one) => `- ${nameOf(one, detail)} (${stoppingWords(one)}): ${rangesOf(one)}`),
    ...(rest === '' ? [] : [`- ${rest}`]),
  ]
  const advice = {
    plan: [`Not intended? Change ${specOf(affected)} before you merge.`],
    check: keepTexts(affected),
    apply: [],
  }
  return [`${title[mode]}:`, items.join('\n'), ...advice[mode]]
}

function stoppingWords(peering: PeeringPlan): string {
  if (peering.result === 'applied') return whatHappens(peering, 'apply')
  return peering.result === null ? changeWords(peering) : `${changeWords(peering)}, not finished`
}

/** What flows now would stop, or has stopped; a peering that was not touched is none of them. */
function stops(peering: PeeringPlan): boolean {
  return interrupts(peering) && peering.result !== 'skipped' && peering.result !== 'unchanged'
}

/** How to keep what an apply would stop for good. */
function keepTexts(affected: readonly PeeringPlan[]): string[] {
  const lasting = affected.filter(({ status }) => status !== 'repair')
  const unwanted = lasting.filter(({ at }) => at !== null)
  const unknown = lasting.filter(({ at }) => at === null)
  const it = (some: readonly PeeringPlan[]) => (some.length === 1 ? 'it' : 'them')
  return [
    ...(unwanted.length > 0
      ? [
          `To keep ${it(unwanted)}, set \`state: active\` for ${it(unwanted)} in ${specOf(unwanted)} before you apply.`,
        ]
      : []),
    ...(unknown.length > 0
      ? [`To keep what has no entry, add an entry for ${it(unknown)} to the spec before you apply.`]
      : []),
  ]
}

/** Markdown: the files of the peerings' entries. */
function specOf(peerings: readonly PeeringPlan[]): string {
  const files = [...new Set(peerings.flatMap(({ at }) => at?.file ?? []))]
  if (files.length === 0 || files.length > LISTED_FILES) return 'the spec'
  return list(files.map((file) => code(shorten(file, LONGEST_FILE))))
}

/** Peerings that should carry traffic and do not, as far as it was seen. */
function silent({ mode, peerings }: RunReport, detail: Detail): string[] {
  if (mode !== 'check' && mode !== 'apply') return []
  const affected = byUrgency(
    peerings.filter(
      (one) =>
        isSilent(one) &&
        (mode === 'check' ? one.drifted || one.status === 'blocked' : one.result === 'failed'),
    ),
    mode,
  )
  if (mode === 'check') return affected.length === 0 ? [] : [silentText(affected, detail)]
  // What was never up is no outage.
  const isNew = ({ status }: PeeringPlan) => status === 'create'
  const fresh = affected.filter(isNew)
  const down = affected.filter((one) => !isNew(one))
  const until = 'no traffic until an apply succeeds.'
  return [
    ...(down.length > 0 ? [silentText(down, detail)] : []),
    ...(fresh.length === 1 ? [`**${namesOf(fresh, detail)} is not up yet:** ${until}`] : []),
    ...(fresh.length > 1
      ? [`**${count(fresh.length, 'peering')} are not up yet** (${namesOf(fresh, detail)}): ${until}`]
      : []),
  ]
}

function silentText(affected: readonly PeeringPlan[], detail: Detail): string {
  return `**No traffic flows now on ${count(affected.length, 'peering')}:** ${namesOf(affected, detail)}`
}

/** Servers that were there before a peering that is up now, and have no route to it yet. */
function unreached({ mode, peerings }: RunReport, detail: Detail): string[] {
  if (mode !== 'apply') return []
  const affected = peerings.filter(({ result, leases }) => result === 'applied' && leases.length > 0)
  if (affected.length === 0) return []
  const n = new Set(affected.flatMap(({ leases }) => leases.map(({ uuid }) => uuid))).size
  const what = affected.length > FEW ? count(affected.length, 'new peering') : namesOf(affected, detail)
  const whose = n === 1 ? 'its DHCP lease is' : 'their DHCP leases are'
  return [`**${count(n, 'server')} cannot use ${what} until ${whose} renewed:** see the commands below.`]
}

function namesOf(peerings: readonly PeeringPlan[], detail: Detail): string {
  const named = peerings.slice(0, detail.named).map((one) => nameOf(one, detail))
  const more = peerings.length - named.length
  return [...named, ...(more > 0 ? [`${number(more)} more`] : [])].join(', ')
}

function rangesOf(peering: PeeringPlan): string {
  const { cidr } = peering.aiven
  return `Aiven ${cidr === null ? '?' : code(cidr)} ↔ UpCloud ${cidrList(peering, 2)}`
}

/** What was done so far, and what a reader does next. */
export function nextBlock(view: View): Block {
  const text = nextText(view)
  return text === null ? NOTHING : block(text)
}

/** What the base branch has got meanwhile is not in the plan. */
export function baseAheadBlock({ report, context: { baseAhead = null } }: View): Block {
  if (baseAhead === null || report.mode !== 'plan') return NOTHING
  return block(
    `⚠️ ${code(shorten(baseAhead, LONGEST_BRANCH))} has commits that this branch lacks, and this plan was made without them. Update the branch to see what an apply will do.`,
  )
}

/** Characters of a branch's name, and of a file's. */
const LONGEST_BRANCH = 100
const LONGEST_FILE = 100

function nextText({ report, context }: View): string | null {
  const { mode, failure, outcome, drift, counts, peerings } = report
  if (mode === 'export') return null
  if (
    peerings.length === 0 &&
    (failure !== null || report.findings.some(({ code: one }) => one === 'spec-invalid'))
  )
    return mode === 'apply'
      ? '**Nothing was changed.** Nothing was sent to any cloud.'
      : `**This run made no ${mode}** and changed nothing. What an earlier run said here is not current any more.`
  if (outcome === 'skipped')
    return '**Nothing was changed.** The spec was checked without the clouds, so what would change is not known.'
  if (mode === 'apply') return afterApply(report, context)
  if (mode === 'check') {
    if (!drift)
      return counts.blocked > 0 ? '**Nothing was changed.** Fix what is blocked, then check again.' : null
    return `**Nothing was changed.** The table says what an apply (\`mode: apply\`) does about each. Was it changed on purpose? Then change ${specOf(peerings)} instead.`
  }
  const changing = peerings.filter(({ changes }) => changes.length > 0).length
  if (peerings.some(isUnread))
    return '**Nothing was changed.** This plan is not complete: fix what could not be read, then run it again.'
  if (changing === 0) return counts.blocked > 0 ? '**Nothing was changed.** Fix what is blocked first.' : null
  const blocked = counts.blocked > 0 ? ' What is blocked is left alone until it is fixed.' : ''
  return `**Nothing was changed yet.** ${changing === 1 ? 'This change is' : 'These changes are'} made when the workflow runs with \`mode: apply\`, normally after the merge.${blocked}`
}

function afterApply({ peerings, changed, failure }: RunReport, context: RunContext): string | null {
  const hasFailed = peerings.some(({ result, status }) => result === 'failed' && status !== 'blocked')
  if (failure !== null && !changed) return '**Nothing was changed.**'
  if (!hasFailed && failure === null) return null
  const kept = peerings.some(({ result }) => result === 'applied') ? ' Finished changes stay.' : ''
  const again = `${runLink('re-run the failed jobs', context)}, or run the workflow with \`mode: apply\``
  return `**Apply incomplete.**${kept} Fix the cause and ${again}: it continues with what is left.`
}

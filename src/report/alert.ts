/** The first lines under the heading: traffic that stops, and what was and will be done. */
import type { PeeringPlan, RunReport } from '../domain/model.ts'
import { rangesOf } from './ends.ts'
import { shortCode } from './escape.ts'
import { runLink } from './links.ts'
import { nameOf, namesOf } from './rows.ts'
import type { Detail } from './size.ts'
import { byUrgency, interrupts, isMistaken, isSilent, isUnread, serversOf, stopVerb } from './traits.ts'
import type { View } from './view.ts'
import { changeWords, whatHappens } from './what-happens.ts'
import { count, list } from './words.ts'

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
export function trafficPart({ report }: View, detail: Detail): string {
  const now = silentTexts(report, detail)
  const then = interruptedTexts(report, detail)
  const traffic = report.mode === 'check' ? [...now, ...then] : [...then, ...now]
  const all = [...traffic, ...unreachedTexts(report, detail)]
  if (all.length === 0) return ''
  const lines = [`[!${traffic.length > 0 ? 'CAUTION' : 'IMPORTANT'}]`, ...all.join('\n\n').split('\n')]
  return lines.map((line) => `> ${line}`.trimEnd()).join('\n')
}

function interruptedTexts({ mode, peerings }: RunReport, detail: Detail): string[] {
  // What is done already is told in other words; what was not touched flows on.
  const isMeant = (one: PeeringPlan) =>
    interrupts(one) && one.result !== 'skipped' && one.result !== 'unchanged'
  const affected = byUrgency(peerings.filter(isMeant), mode)
  if (affected.length === 0 || mode === 'export') return []
  const on = `on ${count(affected.length, 'peering')}`
  const { past } = stopVerb(affected)
  const isAsPlanned = affected.every(({ result }) => result === 'applied')
  const titles = {
    plan: `**This plan interrupts traffic ${on}** as soon as it is applied:`,
    check: `**An apply interrupts traffic ${on}**:`,
    apply: isAsPlanned
      ? `**This apply ${past} traffic ${on}, as planned**:`
      : `**This apply ${past} traffic, or may have, ${on}**:`,
  }
  const advice = {
    plan: [`Not intended? Change ${specOf(affected)} before you merge.`],
    check: keepTexts(affected),
    apply: [],
  }
  const listed = Math.min(LISTED, detail.named)
  const items = affected
    .slice(0, listed)
    .map((one) => `${nameOf(one, detail)} (${stoppingWords(one)}): ${rangesOf(one)}`)
  const others = namesOf(affected.slice(listed), detail)
  if (others.length > 0) items.push(others.join(', '))
  return [titles[mode], items.map((one) => `- ${one}`).join('\n'), ...advice[mode]]
}

function stoppingWords(peering: PeeringPlan): string {
  if (peering.result === 'applied') return whatHappens(peering, 'apply')
  return `${changeWords(peering)}${peering.result === null ? '' : ', not finished'}`
}

/** How to keep what an apply would stop for good. */
function keepTexts(affected: readonly PeeringPlan[]): string[] {
  const lasting = affected.filter(({ status }) => status !== 'repair')
  const entries = lasting.filter(({ at }) => at !== null)
  const others = lasting.filter(({ at }) => at === null)
  const it = ({ length }: readonly PeeringPlan[]) => (length === 1 ? 'it' : 'them')
  const texts: string[] = []
  if (entries.length > 0)
    texts.push(
      `To keep ${it(entries)}, set \`state: active\` for ${it(entries)} in ${specOf(entries)} before you apply.`,
    )
  if (others.length > 0)
    texts.push(`To keep what has no entry, add an entry for ${it(others)} to the spec before you apply.`)
  return texts
}

/** Markdown: the files of the peerings' entries. */
function specOf(peerings: readonly PeeringPlan[]): string {
  const files = [...new Set(peerings.flatMap(({ at }) => at?.file ?? []))]
  if (files.length === 0 || files.length > LISTED_FILES) return 'the spec'
  return list(files.map((file) => shortCode(file)))
}

/** Peerings that should carry traffic and do not, as far as it was seen. */
function silentTexts({ mode, peerings }: RunReport, detail: Detail): string[] {
  const isMeant = ({ drifted, status, result }: PeeringPlan) =>
    mode === 'check' ? drifted || status === 'blocked' : result === 'failed'
  const affected = byUrgency(
    peerings.filter((one) => isMeant(one) && isSilent(one)),
    mode,
  )
  // What was never up is no outage.
  const isNew = ({ status }: PeeringPlan) => mode === 'apply' && status === 'create'
  const fresh = affected.filter(isNew)
  const down = affected.filter((one) => !isNew(one))
  const texts: string[] = []
  if (down.length > 0)
    texts.push(
      `**No traffic flows now on ${count(down.length, 'peering')}:** ${namesOf(down, detail).join(', ')}`,
    )
  if (fresh.length > 0)
    texts.push(
      fresh.length === 1
        ? `**${namesOf(fresh, detail)} is not up yet:** no traffic until an apply succeeds.`
        : `**${count(fresh.length, 'peering')} are not up yet** (${namesOf(fresh, detail).join(', ')}): no traffic until an apply succeeds.`,
    )
  return texts
}

/** Servers that were there before a peering that is up now, and have no route to it yet. */
function unreachedTexts({ mode, peerings }: RunReport, detail: Detail): string[] {
  const affected = peerings.filter(({ result, leases }) => result === 'applied' && leases.length > 0)
  if (mode !== 'apply' || affected.length === 0) return []
  const n = serversOf(affected)
  const what =
    affected.length > FEW ? count(affected.length, 'new peering') : namesOf(affected, detail).join(', ')
  const whose = n === 1 ? 'its DHCP lease is' : 'their DHCP leases are'
  return [`**${count(n, 'server')} cannot use ${what} until ${whose} renewed:** see the commands below.`]
}

/** What the base branch has got meanwhile is not in the plan. */
export function baseAheadPart({ report, context: { baseAhead } }: View): string {
  if (!baseAhead || report.mode !== 'plan') return ''
  return `⚠️ ${shortCode(baseAhead)} has commits that this branch lacks, and this plan was made without them. Update the branch to see what an apply will do.`
}

/** What was done so far, and what a reader does next. */
export function nextPart(view: View): string {
  const { mode, failure, outcome, peerings } = view.report
  if (mode === 'export') return ''
  if (peerings.length === 0 && (failure !== null || isMistaken(view.report)))
    return mode === 'apply'
      ? '**Nothing was changed.** Nothing was sent to any cloud.'
      : `**This run made no ${mode}** and changed nothing. What an earlier run said here is not current any more.`
  if (outcome === 'skipped')
    return '**Nothing was changed.** The spec was checked without the clouds, so what would change is not known.'
  return { plan: afterPlan, check: afterCheck, apply: afterApply }[mode](view)
}

function afterPlan({ report: { peerings, counts } }: View): string {
  const n = peerings.filter(({ changes }) => changes.length > 0).length
  if (peerings.some(isUnread))
    return '**Nothing was changed.** This plan is not complete: fix what could not be read, then run it again.'
  if (n === 0) return counts.blocked > 0 ? '**Nothing was changed.** Fix what is blocked first.' : ''
  const blocked = counts.blocked > 0 ? ' What is blocked is left alone until it is fixed.' : ''
  return `**Nothing was changed yet.** ${n === 1 ? 'This change is' : 'These changes are'} made when the workflow runs with \`mode: apply\`, normally after the merge.${blocked}`
}

function afterCheck({ report: { peerings, counts, drift } }: View): string {
  if (drift)
    return `**Nothing was changed.** The table says what an apply (\`mode: apply\`) does about each. Was it changed on purpose? Then change ${specOf(peerings)} instead.`
  return counts.blocked > 0 ? '**Nothing was changed.** Fix what is blocked, then check again.' : ''
}

function afterApply({ report: { peerings, changed, failure }, context }: View): string {
  const hasFailed = peerings.some(({ result, status }) => result === 'failed' && status !== 'blocked')
  if (failure !== null && !changed) return '**Nothing was changed.**'
  if (!hasFailed && failure === null) return ''
  const kept = peerings.some(({ result }) => result === 'applied') ? ' Finished changes stay.' : ''
  const again = `${runLink('re-run the failed jobs', context)}, or run the workflow with \`mode: apply\``
  return `**Apply incomplete.**${kept} Fix the cause and ${again}: it continues with what is left.`
}

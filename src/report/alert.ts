/** The first lines under the heading: traffic that stops, and what was and will be done. */
import type { PeeringPlan, RunReport } from '../domain/model.ts'
import { type Block, block, NOTHING, type View } from './block.ts'
import { cidrList } from './ends.ts'
import { code, shorten } from './escape.ts'
import { nameOf } from './rows.ts'
import type { Detail } from './size.ts'
import { changeWords, count, interrupts, isUnread, number } from './words.ts'

/** How many peerings are told with both ranges; more are named. */
const LISTED = 10

/** A warning, with the names: what an apply stops or has stopped, and where nothing flows now. Before anything else. */
export function trafficBlock({ report }: View, detail: Detail): Block {
  const now = silent(report, detail)
  const then = interrupted(report, detail)
  const parts = report.mode === 'check' ? [...now, ...then] : [...then, ...now]
  if (parts.length === 0) return NOTHING
  const lines = parts.join('\n\n').split('\n')
  return block(['> [!CAUTION]', ...lines.map((line) => `> ${line}`.trimEnd())].join('\n'))
}

function interrupted(report: RunReport, detail: Detail): string[] {
  const { mode } = report
  const affected = report.peerings.filter(stops)
  if (affected.length === 0 || mode === 'export') return []
  const peerings = count(affected.length, 'peering')
  const title = {
    plan: `**This plan interrupts traffic on ${peerings}**, as soon as it is applied`,
    check: `**An apply will interrupt traffic on ${peerings}**`,
    apply: `**${stoppedText(affected, peerings)}**`,
  }
  const shown = affected.slice(0, Math.min(LISTED, detail.named))
  const rest = namesOf(affected.slice(shown.length), detail)
  const list = [
    ...shown.map((one) => `- ${nameOf(one, detail)} (${changeWords(one)}): ${rangesOf(one)}`),
    ...(rest === '' ? [] : [`- ${rest}`]),
  ]
  const advice = mode === 'plan' ? ['If that is not meant, change the spec before the merge.'] : []
  return [`${title[mode]}:`, list.join('\n'), ...advice]
}

/** What flows now would stop, or has stopped; a peering that was not touched is none of them. */
function stops(peering: PeeringPlan): boolean {
  return interrupts(peering) && peering.result !== 'skipped' && peering.result !== 'unchanged'
}

function stoppedText(affected: readonly PeeringPlan[], peerings: string): string {
  return affected.every(({ result }) => result === 'applied')
    ? `This apply interrupted traffic on ${peerings}, as planned`
    : `This apply interrupted traffic, or may have, on ${peerings}`
}

/** Peerings that should carry traffic and do not, as far as it was seen. */
function silent({ mode, peerings }: RunReport, detail: Detail): string[] {
  if (mode !== 'check' && mode !== 'apply') return []
  const affected = peerings.filter(
    (one) =>
      one.desired === 'active' &&
      one.upcloud.state !== 'active' &&
      !isUnread(one) &&
      (mode === 'check' ? one.drifted || one.status === 'blocked' : one.result === 'failed'),
  )
  if (affected.length === 0) return []
  return [`**No traffic flows now on ${count(affected.length, 'peering')}:** ${namesOf(affected, detail)}`]
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

/** Characters of a branch's name. */
const LONGEST_BRANCH = 100

function nextText({ report }: View): string | null {
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
  if (mode === 'apply') return afterApply(report)
  if (mode === 'check') {
    if (!drift)
      return counts.blocked > 0 ? '**Nothing was changed.** Fix what is blocked, then check again.' : null
    return '**Nothing was changed.** An apply (`mode: apply`) brings the clouds back to what the spec says. If somebody changed them on purpose, change the spec instead.'
  }
  const changing = peerings.filter(({ changes }) => changes.length > 0).length
  if (peerings.some(isUnread))
    return '**Nothing was changed.** This plan is not complete: fix what could not be read, then run it again.'
  if (changing === 0) return counts.blocked > 0 ? '**Nothing was changed.** Fix what is blocked first.' : null
  const blocked = counts.blocked > 0 ? ' What is blocked is left alone until it is fixed.' : ''
  return `**Nothing was changed yet.** An apply (\`mode: apply\`, usually after the merge) makes ${changing === 1 ? 'this change' : 'these changes'}.${blocked}`
}

function afterApply({ peerings, changed, failure }: RunReport): string | null {
  const has = (...results: readonly PeeringPlan['result'][]) =>
    peerings.some(({ result, status }) => results.includes(result) && status !== 'blocked')
  if (failure !== null && !changed) return '**Nothing was changed.**'
  if (has('failed') || failure !== null) {
    const kept = peerings.some(({ result }) => result === 'applied') ? ' What is done stays done.' : ''
    return `**Not everything was done.**${kept} Fix the cause and run the apply again: it goes on from here.`
  }
  return null
}

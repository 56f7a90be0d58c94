/** A report in all the places where people and programs look for it. */
import { setImmediate as onceSent } from 'node:timers/promises'
import * as core from '@actions/core'
import type { RunContext } from '../domain/model.ts'
import { messageOf } from '../errors.ts'
import type { RunLog } from '../log.ts'
import { type Annotation, annotationsOf } from '../report/annotations.ts'
import { renderLog } from '../report/log.ts'
import type { Ending, Result } from '../run/session.ts'
import { type Outputs, setOutputs, stepOutputs, writePlan } from './files.ts'
import { withoutSecrets } from './redacted.ts'
import { wantedReports } from './wanted.ts'

export interface Publication extends Ending, Result {
  /** Its warnings are filled in here. */
  readonly context: RunContext
  /** The run ends with exit code 1. */
  readonly fails: boolean
}

/**
 * Publishes everywhere. No place waits for another or fails with it: what cannot be published is a warning.
 *
 * @returns whether the outputs could be set. Never rejects.
 */
export async function publish(given: Publication): Promise<boolean> {
  const { planFile, env, log, redact } = given
  const context = { ...given.context, warnings: warningsOf(log) }
  const publication = { ...given, report: withoutSecrets(given.report, redact), context }
  const { report } = publication
  const outputs = stepOutputs(env, log)
  const orWarn = async (what: string, step: () => unknown): Promise<boolean> => {
    try {
      await step()
      return true
    } catch (error) {
      log.warning(`${what}: ${messageOf(error)}`)
      return false
    }
  }
  await orWarn('The outputs could not be made', () => setOutputs(report, planFile, outputs))
  await orWarn('The annotations could not be made', () =>
    annotate(publication, ({ severity }) => severity !== 'warning'),
  )
  // GitHub comes first, since it takes a while to answer; the files are made meanwhile.
  const posted = Promise.all([
    orWarn('The comment could not be posted', () => postComments(publication, outputs)),
    orWarn('The drift issue could not be updated', () => postIssue(publication, outputs)),
  ])
  await onceSent()
  await orWarn(`The plan file could not be written to ${planFile}`, () => writePlan(report, planFile))
  const hasSummary = await orWarn('The job summary could not be written', () => summarise(publication))
  await orWarn('The log could not be written', () => {
    for (const line of renderLog(report)) log.info(line)
  })
  await posted
  // Only now all warnings are known, and ten of them are shown.
  if (hasSummary) await orWarn('The job summary could not be completed', () => summariseRemarks(publication))
  await orWarn('The warnings could not be told', () =>
    annotate(publication, ({ severity }) => severity === 'warning'),
  )
  return outputs.areSet()
}

async function summarise({ report, context, env }: Publication): Promise<void> {
  if (!env.GITHUB_STEP_SUMMARY) return
  const { renderSummary } = await import('../report/summary.ts')
  await addToSummary(renderSummary(report, context))
}

async function addToSummary(markdown: string): Promise<void> {
  await core.summary.addRaw(markdown, true).write()
}

/** What could not be posted, and what else is no part of the report. */
async function summariseRemarks({ log, env }: Publication): Promise<void> {
  const warnings = warningsOf(log)
  if (!env.GITHUB_STEP_SUMMARY || warnings.length === 0) return
  const { renderRemarks } = await import('../report/remarks.ts')
  await addToSummary(renderRemarks(warnings))
}

function warningsOf({ remarks }: RunLog): string[] {
  return remarks.filter(({ severity }) => severity === 'warning').map(({ message }) => message)
}

function annotate({ report, fails, log }: Publication, isMeant: (annotation: Annotation) => boolean): void {
  for (const annotation of annotationsOf(report, { fails, remarks: log.remarks }).filter(isMeant))
    log.annotate(annotation)
}

async function postComments(publication: Publication, outputs: Outputs): Promise<void> {
  const { report, context, event, inputs, github, pulls, env, log } = publication
  if (!inputs || !pulls) return
  const isWanted = wantedReports(inputs, event).comment
  const client = isWanted ? await github?.connect() : null
  if (isWanted && !client) return log.warning(NO_TOKEN)
  const found = client ? await pulls.forReports() : []
  if (found.length === 0 && inputs.comment === 'always' && inputs.mode !== 'export') log.warning(NO_PULL)
  if (!client || found.length === 0) return
  const [{ postComment }, { baseAhead }] = await Promise.all([
    import('./github-reports.ts'),
    import('./base-ahead.ts'),
  ])
  const ahead = report.mode === 'plan' ? await baseAhead(client, event, env) : null
  const work = { ...publication, inputs, context: { ...context, baseAhead: ahead } }
  for (const pull of found) {
    const { url, warning } = await postComment(client, pull, work)
    if (url !== null) outputs.set('comment-url', url)
    if (warning !== null) log.warning(warning)
  }
}

async function postIssue(publication: Publication, outputs: Outputs): Promise<void> {
  const { report, context, event, inputs, github, log } = publication
  // A check that failed, and saw no drift, knows nothing about it.
  const isUnsure = report.outcome === 'failed' && !report.drift
  if (!wantedReports(inputs, event).issue || isUnsure || report.outcome === 'skipped') return
  const { postDriftIssue } = await import('./github-reports.ts')
  const client = await github?.connect()
  if (!client) return log.warning(NO_TOKEN)
  const { url, warning } = await postDriftIssue(client, report, context)
  if (url !== null) outputs.set('issue-url', url)
  if (warning !== null) log.warning(warning)
}

const NO_PULL =
  'comment is always, and this run has no pull request, so no comment was posted. Set pr-number, or comment to auto'
const NO_TOKEN =
  'Nothing was posted on GitHub: github-token or the repository is empty. Leave github-token out to use the token of the job'

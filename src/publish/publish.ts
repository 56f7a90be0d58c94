/** A report in all the places where people and programs look for it. */
import { setImmediate as onceSent } from 'node:timers/promises'
import * as core from '@actions/core'
import type { GitHubEvent } from '../adapters/github/event.ts'
import type { RunContext, RunReport } from '../domain/model.ts'
import { messageOf } from '../errors.ts'
import type { Inputs } from '../inputs.ts'
import type { RunLog } from '../log.ts'
import type { Clock } from '../ports.ts'
import { type Annotation, annotationsOf } from '../report/annotations.ts'
import { renderLog } from '../report/log.ts'
import type { Redact } from '../secrets.ts'
import type { GitHubLink } from '../session.ts'
import { setOutputs, writePlan, writeSummary } from './files.ts'
import { withoutSecrets } from './redacted.ts'
import type { RunPulls } from './run-pulls.ts'
import { wantedReports } from './wanted.ts'

export interface Publication {
  readonly report: RunReport
  /** The planned changes as `encodeItems` writes them. */
  readonly items: string
  readonly context: RunContext
  readonly event: GitHubEvent
  /** null: the inputs were not readable; then nothing is posted. */
  readonly inputs: Inputs | null
  readonly clock: Clock
  readonly planFile: string
  /** The run ends with exit code 1. */
  readonly fails: boolean
  /** null: the inputs were not readable. */
  readonly github: GitHubLink | null
  /** null likewise. */
  readonly pulls: RunPulls | null
  readonly env: NodeJS.ProcessEnv
  readonly log: RunLog
  readonly redact: Redact
}

/** Publishes everywhere. What cannot be published is a warning; never rejects because of it. */
export async function publish(given: Publication): Promise<void> {
  const { planFile, env, log, redact } = given
  const report = withoutSecrets(given.report, redact)
  const part = given.context.part.map(({ input, value }) => ({ input, value: redact(value) }))
  const publication = { ...given, report, context: { ...given.context, part } }
  setOutputs(report, planFile, redact)
  annotate(publication, ({ severity }) => severity !== 'warning')
  // GitHub comes first, since it takes a while to answer; the files are made meanwhile.
  const posted = postReports(publication)
  await onceSent()
  await writeFiles(publication)
  for (const line of renderLog(report)) log.info(line)
  await posted
  // Only now all warnings are known, and ten of them are shown.
  annotate(publication, ({ severity }) => severity === 'warning')
  if (env.GITHUB_STEP_SUMMARY) await summariseRemarks(publication)
}

async function writeFiles(publication: Publication): Promise<void> {
  const { report, planFile, env, log, redact } = publication
  await writePlan(report, planFile, redact, log)
  if (env.GITHUB_STEP_SUMMARY) await summarise(publication)
}

async function summarise({ report, context, redact, log }: Publication): Promise<void> {
  const { renderSummary } = await import('../report/summary.ts')
  await writeSummary(redact(renderSummary(report, context)), log)
}

/** What could not be posted, and what else is no part of the report. */
async function summariseRemarks({ log }: Publication): Promise<void> {
  const { renderRemarks } = await import('../report/summary.ts')
  const warnings = log.remarks.filter(({ severity }) => severity === 'warning')
  if (warnings.length > 0) await writeSummary(renderRemarks(warnings), log)
}

function annotate({ report, fails, log }: Publication, isMeant: (annotation: Annotation) => boolean): void {
  for (const annotation of annotationsOf(report, { fails, remarks: log.remarks }).filter(isMeant))
    log.annotate(annotation)
}

/** The comment and the issue need not wait for each other. */
async function postReports(publication: Publication): Promise<void> {
  const { report, items, context, event, inputs, github, pulls, log, redact } = publication
  const wanted = wantedReports(inputs, event)
  if (!inputs || !pulls || (!wanted.comment && !wanted.issue)) return
  if (inputs.githubToken === null || !event.repository.includes('/')) {
    log.debug('Nothing is posted on GitHub: no token or no repository')
    return
  }
  try {
    const { postComment, postDriftIssue } = await import('./github-reports.ts')
    const client = await github?.connect()
    if (!client) return
    const comments = async () => {
      for (const pull of wanted.comment ? await pulls.forReports() : []) {
        const { url, warning } = await postComment(client, pull, {
          report,
          items,
          context,
          event,
          inputs,
          redact,
        })
        if (url !== null) core.setOutput('comment-url', url)
        if (warning !== null) log.warning(warning)
      }
    }
    const issue = async () => {
      // A check that failed, and saw no drift, knows nothing about it.
      const isUnsure = report.outcome === 'failed' && !report.drift
      if (!wanted.issue || isUnsure || report.outcome === 'skipped') return
      const { url, warning } = await postDriftIssue(client, report, context, redact)
      if (url !== null) core.setOutput('issue-url', url)
      if (warning !== null) log.warning(warning)
    }
    await Promise.all([comments(), issue()])
  } catch (error) {
    log.warning(`The report could not be posted on GitHub. ${messageOf(error)}`)
  }
}

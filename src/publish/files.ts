/** What a run leaves on the runner: outputs, the plan file, the job summary. */
import { mkdir, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import * as core from '@actions/core'
import type { RunReport } from '../domain/model.ts'
import { messageOf } from '../errors.ts'
import type { Log } from '../ports.ts'
import { renderPeeringsOutput, renderPlanJson } from '../report/plan-json.ts'
import type { Redact } from '../secrets.ts'

/** Sets every output but those of the pull request and the issue. */
export function setOutputs(report: RunReport, planFile: string, redact: Redact): void {
  const count = (test: (peering: RunReport['peerings'][number]) => boolean) =>
    String(report.peerings.filter(test).length)
  core.setOutput('outcome', report.outcome)
  core.setOutput('drift', String(report.drift))
  core.setOutput('changed', String(report.changed))
  core.setOutput(
    'pending-count',
    count(({ pending }) => pending),
  )
  core.setOutput(
    'applied-count',
    count(({ result }) => result === 'applied'),
  )
  core.setOutput(
    'blocked-count',
    count(({ status }) => status === 'blocked'),
  )
  core.setOutput('plan-digest', report.digest)
  core.setOutput('plan-file', planFile)
  core.setOutput('peerings', redact(renderPeeringsOutput(report)))
}

/** Writes the JSON plan; a failure is a warning, the run's result stands. */
export async function writePlan(report: RunReport, path: string, redact: Redact, log: Log): Promise<void> {
  try {
    await mkdir(dirname(path), { recursive: true })
    await writeFile(path, redact(`${JSON.stringify(renderPlanJson(report), null, 2)}\n`))
  } catch (error) {
    log.warning(`The plan file could not be written to ${path}: ${messageOf(error)}`)
  }
}

/** Adds to the job summary; a failure is a warning. */
export async function writeSummary(markdown: string, log: Log): Promise<void> {
  try {
    await core.summary.addRaw(markdown, true).write()
  } catch (error) {
    log.warning(`The job summary could not be written: ${messageOf(error)}`)
  }
}

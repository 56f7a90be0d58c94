/** What a run leaves for later steps: outputs and the plan file. */
import * as core from '@actions/core'
import type { RunReport } from '../domain/model.ts'
import { messageOf } from '../errors.ts'
import type { RunLog } from '../log.ts'
import { renderPeeringsOutput, renderPlanJson } from '../report/plan-json.ts'
import { writeInWorkspace } from '../run/workspace-file.ts'

export type Outputs = ReturnType<typeof stepOutputs>

/** The step's outputs. What cannot be set is told once, and stops nothing. */
export function stepOutputs(env: NodeJS.ProcessEnv, log: RunLog) {
  let failed = false
  return {
    /** False: one at least could not be set. Later steps go by outputs that are missing, so the run fails. */
    areSet: () => !failed,
    set: (name: string, value: string): void => {
      try {
        core.setOutput(name, value)
      } catch (error) {
        if (failed) return
        failed = true
        const message = `The outputs of this step could not be written to GITHUB_OUTPUT (${env.GITHUB_OUTPUT ?? ''}): ${messageOf(error)}. The other reports are still made`
        log.annotate({ severity: 'error', title: null, message, at: null })
      }
    },
  }
}

/** Sets every output but those of the pull request and the issue. */
export function setOutputs(report: RunReport, planFile: string, outputs: Outputs): void {
  const count = (test: (peering: RunReport['peerings'][number]) => boolean) =>
    String(report.peerings.filter(test).length)
  const values = {
    outcome: report.outcome,
    drift: String(report.drift),
    changed: String(report.changed),
    'pending-count': count(({ pending }) => pending),
    'applied-count': count(({ result }) => result === 'applied'),
    'blocked-count': count(({ status }) => status === 'blocked'),
    'plan-digest': report.digest,
    'plan-file': planFile,
    peerings: renderPeeringsOutput(report),
  }
  for (const [name, value] of Object.entries(values)) outputs.set(name, value)
}

/** Writes the JSON plan. Rejects when that fails. */
export async function writePlan(report: RunReport, path: string): Promise<void> {
  await writeInWorkspace(path, `${JSON.stringify(renderPlanJson(report), null, 2)}\n`)
}

/** What a run leaves on the runner: outputs, the plan file, the job summary. */
import * as core from '@actions/core'
import type { RunReport } from '../domain/model.ts'
import { messageOf } from '../errors.ts'
import type { RunLog } from '../log.ts'
import { renderPeeringsOutput, renderPlanJson } from '../report/plan-json.ts'
import { writeInWorkspace } from '../run/workspace-file.ts'

/** The step's outputs. What cannot be set is told once, and stops nothing. */
export class Outputs {
  readonly #file: string
  readonly #log: RunLog
  #failed = false

  constructor(env: NodeJS.ProcessEnv, log: RunLog) {
    this.#file = env.GITHUB_OUTPUT ?? ''
    this.#log = log
  }

  /** One at least could not be set: later steps go by outputs that are missing, so the run fails. */
  get failed(): boolean {
    return this.#failed
  }

  set(name: string, value: string): void {
    try {
      core.setOutput(name, value)
    } catch (error) {
      if (this.#failed) return
      this.#failed = true
      const message = `The outputs of this step could not be written to GITHUB_OUTPUT (${this.#file}): ${messageOf(error)}. The other reports hold`
      this.#log.annotate({ severity: 'error', title: null, message, at: null })
    }
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

/** Adds to the job summary. Rejects when that fails. */
export async function writeSummary(markdown: string): Promise<void> {
  await core.summary.addRaw(markdown, true).write()
}

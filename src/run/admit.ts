/** Whether a run may ask the clouds at all. */
import { accountsOf, accountsOfExport, missingCredentials } from '../clouds/connect.ts'
import { finding, hasError } from '../domain/findings.ts'
import type { Mode, RunReport, Spec } from '../domain/model.ts'
import { offlineFindings } from '../domain/preflight/offline.ts'
import { chooser, uselessOnly } from '../domain/select.ts'
import { decideTrust } from '../domain/trust.ts'
import { earlyReport } from './report-of.ts'
import type { Session } from './session.ts'

/**
 * The report of a run that must not or cannot ask a cloud; null when it may. Warns when `only` fits no peering.
 *
 * @param spec null: an export that needs none.
 */
export async function stopBeforeClouds(spec: Spec | null, session: Session): Promise<RunReport | null> {
  const { inputs, event, log } = session
  const { mode } = inputs
  const chosen = spec?.entries.filter(chooser(inputs)) ?? []
  // An export takes the VPCs of the whole spec.
  const useless = mode === 'export' ? null : uselessOnly(inputs, spec?.entries ?? [])
  if (useless !== null) log.warning(useless)
  const accounts = mode === 'export' ? accountsOfExport(spec, inputs) : accountsOf(chosen)
  const missing = missingCredentials(accounts, inputs)
  const decision = decideTrust({
    eventName: event.name,
    cause: event.cause,
    fork: event.fork,
    dependabot: event.dependabot,
    mode,
    allowApplyOnPullRequest: inputs.allowApplyOnPullRequest,
    missingCredentials: missing,
  })
  if (decision.kind === 'run')
    return missing.length > 0 ? missingReport(mode, missing) : stopRerun(spec, session)
  const findings = decision.kind === 'refuse' ? [] : offlineFindings(chosen)
  if (decision.kind === 'offline-skip') {
    log.notice(decision.message)
    return earlyReport(mode, hasError(findings) ? 'blocked' : 'skipped', findings, null)
  }
  const untrusted = finding('untrusted-event', decision.message, null)
  return earlyReport(mode, 'failed', [untrusted, ...findings], decision.message)
}

async function stopRerun(spec: Spec | null, session: Session): Promise<RunReport | null> {
  if (spec === null || session.inputs.mode !== 'apply') return null
  const { outdatedSpec } = await import('./rerun.ts')
  const outdated = await outdatedSpec(spec, session)
  return outdated && earlyReport('apply', 'failed', [outdated], outdated.message)
}

function missingReport(mode: Mode, missing: readonly string[]): RunReport {
  const message = `Credentials are missing: set the ${missing.length === 1 ? 'input' : 'inputs'} ${missing.join(', ')}`
  return earlyReport(mode, 'failed', [], message)
}

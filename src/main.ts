/** The one way through a run, from inputs to exit code. */
import { type GitHubEvent, readEvent } from './adapters/github/event.ts'
import { httpTransport } from './adapters/transport.ts'
import { connect, missingCredentials } from './clouds.ts'
import { planFileOf, runContext, workspaceOf } from './context.ts'
import { readCredentials } from './credentials.ts'
import { finding, hasError } from './domain/findings.ts'
import type { Mode, RunReport, Spec, SpecEntry } from './domain/model.ts'
import { offlineFindings } from './domain/offline.ts'
import { exitCode } from './domain/outcome.ts'
import { chooser } from './domain/select.ts'
import { decideTrust } from './domain/trust.ts'
import { messageOf, SpecError } from './errors.ts'
import { exportSpec } from './export/export.ts'
import { describeInputs, type Inputs, readInputs } from './inputs.ts'
import { actionsLog, type RunLog } from './log.ts'
import { connectGitHub } from './publish/github-reports.ts'
import { publish } from './publish/publish.ts'
import { earlyReport } from './report-of.ts'
import { type Redact, redactor } from './secrets.ts'
import { type Dependencies, type Result, type Session, USER_AGENT } from './session.ts'
import { readSpecFiles } from './spec/files.ts'
import { loadSpec } from './spec/load.ts'
import { runOnline } from './work.ts'

/** Runs the action. Never rejects; the result is the process's exit code. */
export async function run(deps: Dependencies): Promise<0 | 1> {
  const credentials = readCredentials(deps.env)
  const redact = redactor(credentials.secrets)
  const log = actionsLog(redact)
  const event = readEvent(deps.env, log)
  const base = { ...deps, event, log, redact }
  let inputs: Inputs
  try {
    inputs = readInputs(credentials)
  } catch (error) {
    const report = earlyReport('plan', 'failed', [], messageOf(error))
    return finish({ report, items: [] }, { ...base, inputs: null, specFiles: [] })
  }
  log.debug(describeInputs(inputs))
  const transport = httpTransport(USER_AGENT)
  try {
    const { result, specFiles } = await work({ ...base, inputs, transport })
    return await finish(result, { ...base, inputs, specFiles })
  } catch (error) {
    // A bug, or a run that was told to stop before it changed anything: every place says so, too.
    log.debug(error instanceof Error ? (error.stack ?? error.message) : String(error))
    const report = earlyReport(inputs.mode, 'failed', [], messageOf(error))
    return await finish({ report, items: [] }, { ...base, inputs, specFiles: inputs.spec })
  } finally {
    transport.close()
  }
}

async function work(session: Session): Promise<{ result: Result; specFiles: readonly string[] }> {
  const { inputs } = session
  if (inputs.mode === 'export' && inputs.exportScopes.length > 0)
    return { result: await exportSpec(null, session), specFiles: [] }
  let spec: Spec
  try {
    spec = await readSpec(session)
  } catch (error) {
    if (!(error instanceof SpecError)) throw error
    const report = earlyReport(
      inputs.mode,
      'failed',
      error.findings,
      `${error.message}. Nothing was sent to any cloud`,
    )
    return { result: { report, items: [] }, specFiles: inputs.spec }
  }
  const chosen = spec.entries.filter(chooser(inputs))
  const stopped = stopBeforeClouds(chosen, session)
  if (stopped) return { result: { report: stopped, items: [] }, specFiles: spec.files }
  if (inputs.mode === 'export') return { result: await exportSpec(spec, session), specFiles: spec.files }
  const clouds = connect(chosen, inputs, session)
  return { result: await runOnline(spec, clouds, session), specFiles: spec.files }
}

async function readSpec({ inputs, event, env }: Session): Promise<Spec> {
  const sources = await readSpecFiles(workspaceOf(env), inputs.spec)
  const { aiven, upcloud } = inputs.credentials
  // A stranger's pull request gets no secrets, so the names of accounts cannot be judged there.
  const blind = event.fork || event.dependabot
  return loadSpec(sources, blind ? null : { aiven: new Set(aiven.keys()), upcloud: new Set(upcloud.keys()) })
}

/** The report of a run that must not or cannot ask a cloud; null when it may. */
function stopBeforeClouds(chosen: readonly SpecEntry[], session: Session): RunReport | null {
  const { inputs, event, log } = session
  const { mode } = inputs
  const missing = missingCredentials(chosen, inputs)
  const decision = decideTrust({
    eventName: event.name,
    fork: event.fork,
    dependabot: event.dependabot,
    mode,
    allowApplyOnPullRequest: inputs.allowApplyOnPullRequest,
    missingCredentials: missing,
  })
  switch (decision.kind) {
    case 'refuse':
      return earlyReport(
        mode,
        'failed',
        [finding('untrusted-event', decision.message, null)],
        decision.message,
      )
    case 'offline':
      return earlyReport(
        mode,
        'failed',
        [finding('untrusted-event', decision.message, null), ...offlineFindings(chosen)],
        decision.message,
      )
    case 'offline-skip': {
      log.annotate({ severity: 'notice', title: 'offline', message: decision.message, at: null })
      const findings = offlineFindings(chosen)
      return earlyReport(mode, hasError(findings) ? 'blocked' : 'skipped', findings, null)
    }
    case 'run':
      return missing.length > 0 ? missingReport(mode, missing) : null
  }
}

function missingReport(mode: Mode, missing: readonly string[]): RunReport {
  const message = `Credentials are missing: set the ${missing.length === 1 ? 'input' : 'inputs'} ${missing.join(', ')}`
  return earlyReport(mode, 'failed', [], message)
}

interface Ending extends Dependencies {
  readonly inputs: Inputs | null
  readonly event: GitHubEvent
  readonly specFiles: readonly string[]
  readonly log: RunLog
  readonly redact: Redact
}

async function finish({ report, items }: Result, ending: Ending): Promise<0 | 1> {
  const { inputs, event, env, clock, log, redact, specFiles } = ending
  const code = exitCode(report.mode, report.outcome, report.drift, inputs?.failOnDrift ?? true)
  await publish({
    report,
    fails: code === 1,
    items,
    context: runContext(env, event, inputs, specFiles, clock.now()),
    event,
    inputs,
    github: async () =>
      inputs && connectGitHub(inputs, event, { env, clock, log, redact, userAgent: USER_AGENT }),
    planFile: planFileOf(inputs, env),
    env,
    log,
    redact,
  })
  return code
}

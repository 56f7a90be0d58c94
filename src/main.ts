/**
 * The one way through a run, from inputs to exit code.
 *
 * Rooms that only some runs enter are loaded when they are entered: in the bundle each is a file of its own beside
 * `dist/index.js`.
 */

import { MODES, type Mode, type Spec } from './domain/model.ts'
import { exitCode } from './domain/outcome.ts'
import { messageOf, SpecError } from './errors.ts'
import { withAnswers } from './github/asked.ts'
import type { GitHubClient } from './github/client.ts'
import { readEvent } from './github/event.ts'
import { actionsLog, type RunLog } from './log.ts'
import { RunPulls } from './publish/run-pulls.ts'
import { wantedReports } from './publish/wanted.ts'
import { planFileOf, runContext } from './run/context.ts'
import { earlyReport } from './run/report-of.ts'
import {
  type Dependencies,
  type Ending,
  type GitHubLink,
  type Result,
  type Session,
  USER_AGENT,
} from './run/session.ts'
import { readCredentials } from './settings/credentials.ts'
import { describeInputs, readAllInputs } from './settings/inputs.ts'
import { redactor } from './settings/secrets.ts'

/** Runs the action. Never rejects; the result is the process's exit code. */
export async function run(deps: Dependencies): Promise<0 | 1> {
  const credentials = readCredentials(deps.env)
  const redact = redactor(credentials.secrets)
  const log = actionsLog(redact)
  const event = await readEvent(deps.env, log)
  const base = { ...deps, event, log, redact }
  warnOfNoTls(deps.env, log)
  const { inputs, forReport, ...read } = readAllInputs(credentials)
  const plan = await planFileOf(forReport, deps.env)
  const problems = [...read.problems, ...plan.problems]
  if (!inputs || problems.length > 0) {
    const report = { ...earlyReport(askedMode(deps.env), 'failed', [], problems.join('. ')), problems }
    const known = { ...base, planFile: plan.file }
    const session = forReport && (await openSession({ ...known, inputs: forReport }))
    const nothing = { ...known, inputs: null, github: null, pulls: null }
    return finish({ report, items: '' }, { ...(session ?? nothing), specFiles: forReport?.spec ?? [] })
  }
  log.debug(describeInputs(inputs))
  const session = await openSession({ ...base, inputs, planFile: plan.file })
  let done: Done
  try {
    done = await work(session)
  } catch (error) {
    // A bug, or a run that was told to stop before it changed anything: every place says so, too.
    log.debug(error instanceof Error ? (error.stack ?? error.message) : String(error))
    const report = earlyReport(inputs.mode, 'failed', [], messageOf(error))
    done = { result: { report, items: '' }, specFiles: inputs.spec }
  }
  const { result, specFiles } = done
  return finish(result, { ...session, specFiles })
}

function warnOfNoTls({ NODE_TLS_REJECT_UNAUTHORIZED: value }: NodeJS.ProcessEnv, log: RunLog): void {
  if (value === '0')
    log.warning(
      'NODE_TLS_REJECT_UNAUTHORIZED is 0, so no certificate is checked and anybody in between can read the tokens. Remove it; for a private CA set NODE_EXTRA_CA_CERTS',
    )
}

/** The mode, while other inputs are wrong: what fails is not called a plan when an apply was asked for. */
function askedMode({ INPUT_MODE }: NodeJS.ProcessEnv): Mode {
  return MODES.find((mode) => mode === INPUT_MODE?.trim()) ?? 'plan'
}

interface Done {
  readonly result: Result
  readonly specFiles: readonly string[]
}

async function work(session: Session): Promise<Done> {
  const { inputs } = session
  // With scopes of its own an export needs no spec.
  if (inputs.mode === 'export' && inputs.exportScopes.length > 0) return admitted(null, session)
  let spec: Spec
  try {
    const { readSpec } = await import('./spec/read.ts')
    spec = await readSpec(session)
  } catch (error) {
    if (!(error instanceof SpecError)) throw error
    const report = earlyReport(
      inputs.mode,
      'failed',
      error.findings,
      `${error.message}. Nothing was sent to any cloud`,
    )
    return { result: { report, items: '' }, specFiles: inputs.spec }
  }
  return admitted(spec, session)
}

/** Every way to a cloud leads through here: trust is decided first. */
async function admitted(spec: Spec | null, session: Session): Promise<Done> {
  const specFiles = spec?.files ?? []
  const { stopBeforeClouds } = await import('./run/admit.ts')
  const stopped = await stopBeforeClouds(spec, session)
  if (stopped) return { result: { report: stopped, items: '' }, specFiles }
  if (session.inputs.mode === 'export' || !spec) {
    const { exportSpec } = await import('./export/export.ts')
    return { result: await exportSpec(spec, session), specFiles }
  }
  const { runOnline } = await import('./run/work.ts')
  return { result: await runOnline(spec, session, () => getReady(session)), specFiles }
}

/**
 * Loads what the end of a run needs whatever its result is, while the clouds are waited for: not before the first
 * request has left, since loading takes the processor. What cannot be loaded is told where it is used.
 */
function getReady({ inputs, event, github, pulls }: Session): void {
  const { comment, issue } = wantedReports(inputs, event)
  const needsReview = inputs.mode === 'apply' && inputs.reviewedPlan === 'require'
  void Promise.allSettled([
    import('./publish/publish.ts'),
    import('./report/summary.ts'),
    ...(comment || issue || needsReview ? [github.connect(), import('./publish/github-reports.ts')] : []),
  ])
  if (comment || needsReview) pulls.start()
}

/** Asks GitHub for what the event does not say, before anything is decided. */
async function openSession(given: Omit<Session, 'github' | 'pulls'>): Promise<Session> {
  const github = gitHubOf(given)
  const event = await withAnswers(given.event, given.inputs.prNumber, github, given.log)
  return { ...given, event, github, pulls: new RunPulls({ ...given, event, github }) }
}

function gitHubOf({ inputs, event, env, ...tools }: Omit<Session, 'github' | 'pulls'>): GitHubLink {
  const { githubToken: token, requestTimeoutMs } = inputs
  const { repository } = event
  let client: Promise<GitHubClient | null> | null = null
  const load = async () => {
    if (token === null || !repository.includes('/')) return null
    const { createGitHub } = await import('./github/client.ts')
    const apiUrl = env.GITHUB_API_URL || 'https://api.github.com'
    return createGitHub({ ...tools, token, apiUrl, repository, requestTimeoutMs, userAgent: USER_AGENT })
  }
  return {
    connect: () => {
      client ??= load()
      return client
    },
    close: async () => (await client?.catch(() => null))?.close(),
  }
}

/** Reports. Never rejects: when nothing else can be said, the log says what the run found. */
async function finish(
  { report, items }: Result,
  ending: Ending & { readonly specFiles: readonly string[] },
): Promise<0 | 1> {
  const { inputs, event, env, clock, log, redact, specFiles, github, pulls } = ending
  try {
    const code = exitCode(report.mode, report.outcome, report.drift, inputs?.failOnDrift ?? true)
    const context = runContext(env, event, inputs, specFiles, clock.now(), redact)
    const { publish } = await import('./publish/publish.ts')
    const isWhole = await publish({ ...ending, report, items, fails: code === 1, context })
    return isWhole ? code : 1
  } catch (error) {
    const changed = report.changed ? 'The clouds were changed' : 'No cloud was changed'
    const message = `The run ended as ${report.outcome}, and could not be reported: ${messageOf(error)}. ${changed}`
    log.annotate({ severity: 'error', title: null, message, at: null })
    return 1
  } finally {
    pulls?.stop()
    await github?.close()
  }
}

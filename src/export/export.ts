/** Mode `export`: reads what exists and writes a spec that describes it. Writes to no cloud. */
import { relative, sep } from 'node:path'
import { accountsOfExport, connect } from '../clouds/connect.ts'
import { cloudTransport } from '../clouds/transport.ts'
import { finding } from '../domain/findings.ts'
import {
  type AivenView,
  aivenKey,
  NO_DETAILS,
  type Observed,
  type Read,
  scopeText,
  type UpcloudView,
} from '../domain/model/observed.ts'
import type { PeeringPlan, RunReport, Spec, SpecEntry } from '../domain/model.ts'
import { buildPlan } from '../domain/plan.ts'
import { specLabel } from '../domain/recognise/labels.ts'
import { ApiError, InputError, messageOf, SpecError } from '../errors.ts'
import { type Clouds, portOf } from '../ports.ts'
import { withoutSecrets } from '../publish/redacted.ts'
import { count } from '../report/words.ts'
import { schemaUrlOf, workspaceOf } from '../run/context.ts'
import { earlyReport, reportOf } from '../run/report-of.ts'
import type { Result, Session } from '../run/session.ts'
import { fileToWrite, writeInWorkspace } from '../run/workspace-file.ts'
import type { ExportScope } from '../settings/inputs.ts'
import { loadSpec } from '../spec/load.ts'
import { collect, isSettled, reasonText } from './collect.ts'
import { type Exported, renderSpec } from './render.ts'

/**
 * Exports. The projects and organizations come from `export-scope`, else from the spec.
 *
 * @param spec null when there is none; then `export-scope` is needed.
 */
export async function exportSpec(spec: Spec | null, session: Session): Promise<Result> {
  const { inputs } = session
  const scopes = inputs.exportScopes.length > 0 ? inputs.exportScopes : scopesOf(spec)
  if (scopes.length === 0)
    throw new InputError('export-scope is missing: name projects or organizations, or give a spec that does')
  const path = await fileToWrite('export-file', workspaceOf(session.env), inputs.exportFile ?? '')
  const transport = await cloudTransport(session)
  const clouds = connect(accountsOfExport(spec, inputs), inputs, { ...session, transport })
  try {
    return await writeExport(scopes, clouds, path, { ...session, files: spec?.files ?? [] })
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    const code = error.notAuthorized ? 'not-authorized' : 'api-error'
    const failure = finding(code, messageOf(error), null)
    return { report: earlyReport('export', 'failed', [failure], failure.message), items: '' }
  } finally {
    await transport.close()
  }
}

function scopesOf(spec: Spec | null): ExportScope[] {
  const ends = (spec?.entries ?? []).map(({ aiven: { account, scope } }) => ({ account, scope }))
  return [...new Map(ends.map((end) => [aivenKey(end.account, end.scope), end])).values()]
}

async function writeExport(
  scopes: readonly ExportScope[],
  clouds: Clouds,
  path: string,
  session: Session & { readonly files: readonly string[] },
): Promise<Result> {
  const { inputs, event, env, clock, files, log } = session
  const file = relative(workspaceOf(env), path).split(sep).join('/')
  const observed = await observeAll(scopes, clouds)
  const plan = (entries: readonly SpecEntry[]) =>
    buildPlan({ files: [file], entries }, observed, {
      repository: event.repository,
      takeOverFrom: null,
      unmanaged: 'ignore',
      maxDeletes: 0,
      waitTimeoutMs: inputs.waitTimeoutMs,
      now: clock.now(),
      chosen: () => true,
    })
  const others = files.filter((one) => one !== file).map((one) => specLabel(event.repository, one))
  const collected = collect(scopes, observed, new Set(others), plan)
  const readBack = (found: readonly Exported[], omitted: readonly string[]) =>
    loadSpec([{ file, text: renderSpec(found, omitted, schemaUrlOf(env)) }], inputs.credentials).entries
  // As a run will read them, so that the promise of the file's first lines holds.
  const problems: string[] = []
  const found = collected.entries
    .map((entry) => ({ entry, about: '' }))
    .filter((one) => {
      const problem = problemOf(() => readBack([one], []))
      if (problem !== null) problems.push(`${pairText(one.entry)}: ${problem}`)
      return problem === null
    })
  const planned = plan(readBack(found, [])).peerings
  const leftOut = [
    ...collected.leftOut,
    ...problems,
    ...planned.flatMap(({ row }) => (isSettled(row) ? [] : [reasonText(row)])),
  ]
  const exported = planned.flatMap(({ row, entry }) =>
    entry && isSettled(row) ? [{ entry, about: aboutText(row) }] : [],
  )
  // Once more, for the lines at which the entries now stand.
  const rows = plan(readBack(exported, leftOut)).peerings.map(({ row }) => row)
  const safe = withoutSecrets({ exported, leftOut }, session.redact)
  await writeInWorkspace(path, renderSpec(safe.exported, safe.leftOut, schemaUrlOf(env)))
  log.info(`Exported ${count(exported.length, 'peering')} to ${file}`)
  if (collected.present > 0)
    log.info(`Left out, since the present spec has them: ${count(collected.present, 'peering')}`)
  if (files.includes(file))
    log.warning(
      `${file} was the spec itself: it now describes what exists. Its comments, and entries that exist nowhere, are gone; look at the difference before you commit it`,
    )
  for (const sentence of leftOut) log.warning(`Left out: ${sentence}`)
  const report: RunReport = reportOf({
    mode: 'export',
    // An export is no plan: nothing is to be done.
    peerings: rows.map((row) => ({ ...row, drifted: false, pending: false })),
    items: '',
    changed: false,
    findings: [],
    unmanaged: 'ignore',
    failure: null,
  })
  return { report: { ...report, outcome: 'in-sync', drift: false, exported: file }, items: '' }
}

/** Everything of the scopes and of all UpCloud accounts. Rejects when anything cannot be read. */
async function observeAll(scopes: readonly ExportScope[], clouds: Clouds): Promise<Observed> {
  const ok = <T>(value: T): Read<T> => ({ ok: true, value })
  const [aiven, upcloud] = await Promise.all([
    Promise.all(
      scopes.map(async ({ account, scope }): Promise<[string, AivenView]> => {
        const port = portOf(clouds.aiven, account)
        const listed = await port.listVpcs(scope)
        const ids = listed
          .filter(({ state, cloud }) => state === 'ACTIVE' && cloud.startsWith('upcloud-'))
          .map(({ id }) => id)
        const vpcs = await Promise.all(ids.map(async (id) => [id, ok(await port.getVpc(scope, id))] as const))
        return [aivenKey(account, scope), { list: null, vpcs: new Map(vpcs) }]
      }),
    ),
    Promise.all(
      [...clouds.upcloud].map(async ([account, port]): Promise<[string, UpcloudView]> => {
        const [networks, peerings] = await Promise.all([port.listNetworks(), port.listPeerings()])
        return [account, { networks: ok(networks), peerings: ok(peerings) }]
      }),
    ),
  ])
  return { aiven: new Map(aiven), upcloud: new Map(upcloud), details: NO_DETAILS }
}

/** Why a spec cannot say it: names and labels of hand-made peerings may be such that no spec may have them. */
function problemOf(read: () => unknown): string | null {
  try {
    read()
    return null
  } catch (error) {
    if (!(error instanceof SpecError)) throw error
    return `a spec cannot have it. ${error.findings.map(({ message }) => message).join('. ')}`
  }
}

function pairText({ aiven, upcloud }: SpecEntry): string {
  const vpc = aiven.vpc.kind === 'id' ? aiven.vpc.id : aiven.vpc.cidr
  const network = upcloud.network.kind === 'id' ? upcloud.network.id : upcloud.network.name
  return `VPC ${vpc} of ${scopeText(aiven.scope)} and network ${network}`
}

/** For the comment above an entry. */
function aboutText({ aiven, upcloud }: PeeringPlan): string {
  const scope = aiven.scope ? `${scopeText(aiven.scope)}, ` : ''
  return `${scope}${aiven.cloud} ${aiven.cidr} – network ${upcloud.networkName ?? upcloud.network}, ${upcloud.zone}`
}

/** Mode `export`: reads what exists and writes a spec that describes it. Writes to no cloud. */
import { relative, sep } from 'node:path'
import { accountsOfExport, connectAccounts } from '../clouds/connect.ts'
import { cloudTransport } from '../clouds/transport.ts'
import { finding } from '../domain/findings.ts'
import { aivenKey, type Observed } from '../domain/model/observed.ts'
import type { AivenScope, AivenVpc, Finding, RunReport, Spec } from '../domain/model.ts'
import { buildPlan } from '../domain/plan.ts'
import { specLabel } from '../domain/recognise/labels.ts'
import { ApiError, InputError, messageOf } from '../errors.ts'
import { type Clouds, portOf } from '../ports.ts'
import { withoutSecrets } from '../publish/redacted.ts'
import { count } from '../report/words.ts'
import { schemaUrlOf, workspaceOf } from '../run/context.ts'
import { earlyReport, reportOf } from '../run/report-of.ts'
import type { Result, Session } from '../run/session.ts'
import { fileToWrite, writeInWorkspace } from '../run/workspace-file.ts'
import type { ExportScope } from '../settings/inputs.ts'
import { loadSpec } from '../spec/load.ts'
import { type AccountContent, type Collection, collect, observedOf, type ScopeContent } from './collect.ts'
import { renderSpec } from './render.ts'

/**
 * Exports. The projects and organizations come from `export-scope`, else from the spec.
 *
 * @param spec null when there is none; then `export-scope` is needed.
 */
export async function exportSpec(spec: Spec | null, session: Session): Promise<Result> {
  const { inputs } = session
  const scopes = inputs.exportScopes.length > 0 ? inputs.exportScopes : scopesOf(spec)
  if (scopes.length === 0)
    throw new InputError([
      'export-scope is missing: name projects or organizations, or give a spec that does',
    ])
  const path = await fileToWrite('export-file', workspaceOf(session.env), inputs.exportFile ?? '')
  const { transport, close } = await cloudTransport(session)
  const clouds = connectAccounts(accountsOfExport(spec, inputs), inputs, { ...session, transport })
  try {
    return await writeExport(scopes, clouds, path, { ...session, files: spec?.files ?? [] })
  } catch (error) {
    if (!(error instanceof ApiError)) throw error
    const code = error.notAuthorized ? 'not-authorized' : 'api-error'
    return failed(finding(code, messageOf(error), null))
  } finally {
    await close()
  }
}

function failed(one: Finding): Result {
  return { report: earlyReport('export', 'failed', [one], one.message), items: '' }
}

function scopesOf(spec: Spec | null): ExportScope[] {
  const found = new Map<string, ExportScope>()
  for (const { aiven } of spec?.entries ?? [])
    found.set(aivenKey(aiven.account, aiven.scope), { account: aiven.account, scope: aiven.scope })
  return [...found.values()]
}

async function writeExport(
  scopes: readonly ExportScope[],
  clouds: Clouds,
  path: string,
  session: Session & { readonly files: readonly string[] },
): Promise<Result> {
  const file = relative(workspaceOf(session.env), path).split(sep).join('/')
  const [contents, accounts] = await Promise.all([
    Promise.all(scopes.map(({ account, scope }) => readScope(account, scope, clouds))),
    Promise.all([...clouds.upcloud.keys()].map((account) => readAccount(account, clouds))),
  ])
  const label = (one: string) => specLabel(session.event.repository, one)
  const own = new Set([label(file)])
  const present = new Set(session.files.map(label))
  const collected = collect(contents, accounts, own, present)
  const { kept, rows } = onlyWhatStays(collected, file, observedOf(contents, accounts), session)
  const text = renderSpec(withoutSecrets(kept, session.redact), schemaUrlOf(session.env))
  await writeInWorkspace(path, text)
  session.log.info(`Exported ${count(kept.exported.length, 'peering')} to ${file}`)
  if (kept.present > 0)
    session.log.info(`Left out, since the present spec has them: ${count(kept.present, 'peering')}`)
  if (session.files.includes(file))
    session.log.warning(
      `${file} was the spec itself: it now describes what exists. Its comments, and entries that exist nowhere, are gone; look at the difference before you commit it`,
    )
  for (const sentence of kept.leftOut) session.log.warning(`Left out: ${sentence}`)
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

async function readScope(account: string, scope: AivenScope, clouds: Clouds): Promise<ScopeContent> {
  const port = portOf(clouds.aiven, account)
  const listed = await port.listVpcs(scope)
  const vpcs = await Promise.all(
    listed
      .filter(({ state, cloud }) => state === 'ACTIVE' && cloud.startsWith('upcloud-'))
      .map(({ id }) => port.getVpc(scope, id)),
  )
  return { account, scope, vpcs: vpcs.filter((vpc): vpc is AivenVpc => vpc !== null) }
}

async function readAccount(account: string, clouds: Clouds): Promise<AccountContent> {
  const port = portOf(clouds.upcloud, account)
  const [networks, peerings] = await Promise.all([port.listNetworks(), port.listPeerings()])
  return { account, networks, peerings }
}

/**
 * Plans the export before it is written: what would change more than labels is left out instead, so that the
 * promise of the file's first lines holds.
 */
function onlyWhatStays(
  collection: Collection,
  file: string,
  observed: Observed,
  { inputs, event, clock }: Session,
): { kept: Collection; rows: RunReport['peerings'] } {
  const { aiven, upcloud } = inputs.credentials
  const spec = loadSpec([{ file, text: renderSpec(collection, null) }], {
    aiven: new Set(aiven.keys()),
    upcloud: new Set(upcloud.keys()),
  })
  const plan = buildPlan(spec, observed, {
    repository: event.repository,
    takeOverFrom: null,
    unmanaged: 'ignore',
    maxDeletes: 0,
    waitTimeoutMs: inputs.waitTimeoutMs,
    now: clock.now(),
    chosen: () => true,
  })
  const rows = plan.peerings.map(({ row }) => row)
  const stays = rows.map(
    ({ status, changes }) =>
      status === 'in-sync' ||
      (status === 'update' && changes.every(({ action }) => action === 'relabel' || action === 'rename')),
  )
  return {
    rows: rows.filter((_, index) => stays[index]),
    kept: {
      ...collection,
      exported: collection.exported.filter((_, index) => stays[index]),
      leftOut: [
        ...collection.leftOut,
        ...rows.flatMap((row, index) =>
          stays[index]
            ? []
            : [`${row.name}: a plan of it says ${row.status} (${row.findings[0]?.message ?? ''})`],
        ),
      ],
    },
  }
}

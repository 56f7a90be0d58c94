/** Spec and observation → the plan. Pure: the same input gives the same plan, with no clock, network or order of reading in it. */

import { aivenClass } from './decide/states.ts'
import {
  type Draft,
  type DraftContext,
  draftEntry,
  isResolved,
  retargeted,
  samePairFindings,
} from './draft.ts'
import { finding, hasError } from './findings.ts'
import { type Observed, ownThings } from './model/observed.ts'
import type { Finding, PeeringPlan, Spec, SpecEntry } from './model.ts'
import { overlapFindings } from './preflight/overlap.ts'
import { quotaFindings } from './preflight/quota.ts'
import { hubs, routerOverlaps } from './preflight/relations.ts'
import { needsZoneList } from './preflight/zones.ts'
import { AivenNetworks } from './recognise/aiven-networks.ts'
import { Claims } from './recognise/claims.ts'
import { NetworkIndex, VpcIndex } from './recognise/index-ends.ts'
import { labelValue, specLabel } from './recognise/labels.ts'
import type { PairView, Target } from './recognise/pair.ts'
import { PeeringIndex } from './recognise/peering-index.ts'
import { resolveEntry } from './recognise/resolve.ts'
import { entryRow } from './rows.ts'
import { unmanagedRow } from './unmanaged/row.ts'
import { findUnmanaged, unreadVpcs } from './unmanaged/unmanaged.ts'

export type UnmanagedPolicy = 'ignore' | 'report' | 'fail' | 'delete'

export interface PlanOptions {
  /** `owner/repo`. */
  readonly repository: string
  /** An old `peering-spec` label value whose peerings count as our own. */
  readonly takeOverFrom: string | null
  readonly unmanaged: UnmanagedPolicy
  readonly maxDeletes: number
  readonly waitTimeoutMs: number
  /** Milliseconds since the epoch. */
  readonly now: number
  /** Whether `only` and `shard` keep the entry. */
  readonly chosen: (entry: SpecEntry) => boolean
}

/** A row of the plan and what the apply needs to act on it. */
export interface Planned {
  readonly row: PeeringPlan
  readonly entry: SpecEntry | null
  /** null: nothing can be done about it. */
  readonly target: Target | null
  /** Aiven's own network behind the present connection, as far as the plan knows it. */
  readonly networkUuid: string | null
}

/** What a second, closer look at the clouds would tell more about. */
export interface Needs {
  /** UpCloud accounts whose live zone list is needed. */
  readonly zones: ReadonlySet<string>
  /** UpCloud accounts whose quota is needed. */
  readonly quotas: ReadonlySet<string>
  /** Servers on networks of new or changed peerings, by UpCloud account, in plan order. */
  readonly servers: ReadonlyMap<string, readonly string[]>
  /** VPCs that only labels of own peerings name: with `unmanaged: delete` both sides go or none. */
  readonly vpcs: ReadonlySet<string>
}

export interface Plan {
  readonly peerings: readonly Planned[]
  readonly needs: Needs
}

/** Plans every chosen entry and, unless ignored, what exists without one. */
export function buildPlan(spec: Spec, observed: Observed, options: PlanOptions): Plan {
  const ownSpecs = ownSpecLabels(spec, options)
  const networks = new NetworkIndex(observed.upcloud)
  const peerings = new PeeringIndex(observed.upcloud, ownSpecs)
  const things = ownThings(observed)
  const vpcs = new VpcIndex()
  const resolved = spec.entries
    .filter(options.chosen)
    .map((entry) => resolveEntry(entry, observed, { vpcs, networks }))
  const leftOut = spec.entries.filter((entry) => !options.chosen(entry))
  // An entry whose ends are not clear today may still be the one that a peering belongs to.
  const unclear = resolved.filter((one) => !isResolved(one)).map(({ entry }) => entry)
  const context: DraftContext = {
    observed,
    networks,
    peerings,
    isOurs: (uuid) => things.has(uuid),
    aivenNetworks: new AivenNetworks(observed),
    claims: new Claims([...leftOut, ...unclear], networks),
    ownSpecs,
    specLabelOf: (file) => specLabel(options.repository, file),
    now: options.now,
    waitTimeoutMs: options.waitTimeoutMs,
  }
  const drafts = resolved.map((one) => draftEntry(one, context))
  const across = acrossEntries(drafts, context)
  const rows = drafts.map((draft, index): Planned => {
    const findings = [...draft.findings, ...(across.get(index) ?? [])]
    return {
      row: entryRow(draft, findings, { now: options.now, waitTimeoutMs: options.waitTimeoutMs, observed }),
      entry: draft.entry,
      target: draft.pair?.target ?? null,
      networkUuid: draft.pair ? networkOf(draft.pair.view) : null,
    }
  })
  const { labelledVpcs, unmanaged } = unmanagedOf(drafts, context, options)
  return {
    peerings: limitDeletes([...rows, ...unmanaged], options.maxDeletes),
    needs: { ...needsOf(drafts, rows), vpcs: labelledVpcs },
  }
}

const BY_NAME = new Intl.Collator('en', { numeric: true })

/** Aiven's network behind a connection that is there; what a half says of another connection says nothing of the next. */
function networkOf({ connection, networkUuid }: PairView): string | null {
  const now = aivenClass(connection?.state ?? null)
  return now === 'pending' || now === 'active' ? networkUuid : null
}

/** The rows of what has no entry, by name, and the VPCs that must be read before any of it may be removed. */
function unmanagedOf(
  drafts: readonly Draft[],
  context: DraftContext,
  { unmanaged }: PlanOptions,
): { readonly unmanaged: readonly Planned[]; readonly labelledVpcs: ReadonlySet<string> } {
  if (unmanaged === 'ignore') return { unmanaged: [], labelledVpcs: new Set() }
  const labelledVpcs = context.observed.details.vpcs
  const found = findUnmanaged(drafts, { ...context, labelledVpcs })
  const rows = found
    .map(
      (one): Planned => ({
        row: unmanagedRow(one, unmanaged === 'delete'),
        entry: null,
        target: one.kind === 'pair' ? one.target : null,
        networkUuid: one.kind === 'pair' ? networkOf(one.view) : null,
      }),
    )
    .sort((a, b) => BY_NAME.compare(a.row.name, b.row.name))
  return { unmanaged: rows, labelledVpcs: new Set(unmanaged === 'delete' ? unreadVpcs(found) : []) }
}

/** The `peering-spec` values that count as our own: this spec's files, and the one taken over from. */
function ownSpecLabels(spec: Spec, { repository, takeOverFrom }: PlanOptions): ReadonlySet<string> {
  const own = spec.files.map((file) => specLabel(repository, file))
  return new Set(takeOverFrom === null ? own : [...own, labelValue(takeOverFrom), takeOverFrom])
}

/** Findings that only show when entries are seen together, by index of the draft. */
function acrossEntries(drafts: readonly Draft[], context: DraftContext): Map<number, Finding[]> {
  const { networks, peerings, observed } = context
  const found = new Map<number, Finding[]>()
  const add = (index: number, ...more: readonly Finding[]) =>
    found.set(index, [...(found.get(index) ?? []), ...more])
  const samePair = samePairFindings(drafts)
  const recognised = new Set(drafts.flatMap(({ pair }) => pair?.view.peering?.uuid ?? []))
  for (const [index, draft] of drafts.entries()) {
    const one = samePair.get(draft)
    add(index, ...(one ? [one] : []), ...retargeted(draft, recognised, peerings))
  }
  for (const [index, some] of overlapFindings(hubs(drafts, networks, peerings))) add(index, ...some)
  for (const [index, one] of routerOverlaps(drafts, networks)) add(index, one)
  const creating = drafts.map((draft, index) => !hasError([...draft.findings, ...(found.get(index) ?? [])]))
  for (const [index, one] of quotaFindings(drafts, creating, observed)) add(index, one)
  return found
}

/** More deletions than allowed: none of them happens, each says how to allow them for one run. */
function limitDeletes(planned: readonly Planned[], max: number): readonly Planned[] {
  const count = planned.filter(({ row }) => row.status === 'delete').length
  if (count <= max) return planned
  return planned.map((one) => {
    if (one.row.status !== 'delete') return one
    const limit = finding(
      'max-deletes',
      `${count} peerings would be deleted and max-deletes allows ${max}, so none is deleted. If this is right, run once with \`max-deletes: ${count}\``,
      one.entry?.at ?? null,
    )
    return {
      ...one,
      row: {
        ...one.row,
        status: 'blocked',
        changes: [],
        drifted: false,
        pending: false,
        findings: [...one.row.findings, limit],
      },
    }
  })
}

function needsOf(drafts: readonly Draft[], rows: readonly Planned[]): Omit<Needs, 'vpcs'> {
  const zones = new Set<string>()
  const quotas = new Set<string>()
  const servers = new Map<string, string[]>()
  for (const [index, { entry, building, resolved, pair }] of drafts.entries()) {
    const { account } = entry.upcloud
    if (building && resolved.network && needsZoneList(resolved.network.zone)) zones.add(account)
    if (building && pair?.view.peering === null) quotas.add(account)
    const changes = building || rows[index]?.row.status === 'waiting'
    if (!changes || !resolved.network?.servers.length || entry.desired !== 'active') continue
    const list = servers.get(account) ?? []
    list.push(...resolved.network.servers.map(({ uuid }) => uuid))
    servers.set(account, list)
  }
  return { zones, quotas, servers }
}

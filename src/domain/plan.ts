/** Spec and observation → the plan. Pure: the same input gives the same plan, with no clock, network or order of reading in it. */
import { type Draft, draftEntry, type Pair, type PlanContext, retargeted, samePairFindings } from './draft.ts'
import { finding, hasError } from './findings.ts'
import { grouped } from './grouped.ts'
import { type Observed, peeringsIn } from './model/observed.ts'
import type { PeeringPlan, Spec, SpecEntry } from './model.ts'
import { overlapFindings } from './preflight/overlap.ts'
import { quotaFindings } from './preflight/quota.ts'
import { attachments, routerOverlaps } from './preflight/relations.ts'
import { needsZoneList } from './preflight/zones.ts'
import { labelValue, specLabel } from './recognise/labels.ts'
import { Others } from './recognise/others.ts'
import { resolveEntry } from './recognise/resolve.ts'
import type { Target } from './recognise/target.ts'
import { entryRow, NOTHING_TO_DO } from './rows.ts'
import { unmanagedRow } from './unmanaged/row.ts'
import { findUnmanaged, unreadVpcs } from './unmanaged/unmanaged.ts'

export type UnmanagedPolicy = 'ignore' | 'report' | 'fail' | 'delete'

export interface PlanOptions extends Pick<PlanContext, 'repository' | 'now' | 'waitTimeoutMs'> {
  /** An old `peering-spec` label value whose peerings count as our own. */
  readonly takeOverFrom: string | null
  readonly unmanaged: UnmanagedPolicy
  readonly maxDeletes: number
  /** Whether `only` and `shard` keep the entry. */
  readonly chosen: (entry: SpecEntry) => boolean
}

/** A row of the plan and what the apply needs to act on it. */
export interface Planned {
  readonly row: PeeringPlan
  readonly entry: SpecEntry | null
  /** null: nothing can be done about it. */
  readonly target: Target | null
  /** Its half is recognised by a near range alone. */
  readonly isGuess: boolean
}

/** What a second, closer look at the clouds would tell more about. */
export interface Needs {
  /** UpCloud accounts whose live zone list is needed, or whose quota is and was not read yet. */
  readonly zones: ReadonlySet<string>
  readonly quotas: ReadonlySet<string>
  /** Servers on networks of new or changed peerings, in plan order: UUID to UpCloud account. */
  readonly servers: ReadonlyMap<string, string>
  /** VPCs that only labels of own peerings name: with `unmanaged: delete` both sides go or none. */
  readonly vpcs: ReadonlySet<string>
}

export interface Plan {
  readonly peerings: readonly Planned[]
  readonly needs: Needs
}

/** Plans every chosen entry and, unless ignored, what exists without one. */
export function buildPlan(spec: Spec, observed: Observed, options: PlanOptions): Plan {
  const resolved = spec.entries.filter(options.chosen).map((entry) => resolveEntry(entry, observed))
  const leftOut = spec.entries.filter((entry) => !options.chosen(entry))
  // An entry whose ends are not clear today may still be the one that a peering belongs to.
  const unclear = resolved.filter(({ findings }) => findings.length > 0).map(({ entry }) => entry)
  const context: PlanContext = {
    ...options,
    observed,
    peerings: peeringsIn(observed),
    others: new Others(observed, [...leftOut, ...unclear]),
    ownSpecs: ownSpecLabels(spec, options),
  }
  const drafts = resolved.map((one) => draftEntry(one, context))
  const across = acrossEntries(drafts, context)
  const planned = drafts.map((draft): Planned => {
    const findings = [...draft.findings, ...(across.get(draft) ?? [])]
    return { row: entryRow(draft, findings, context), entry: draft.entry, ...partsOf(draft.pair) }
  })
  const found = options.unmanaged === 'ignore' ? [] : findUnmanaged(drafts, context)
  const remove = options.unmanaged === 'delete'
  const unmanaged = found.map(
    (one): Planned => ({ row: unmanagedRow(one, remove), entry: null, ...partsOf(one.pair) }),
  )
  return {
    peerings: limitDeletes([...planned, ...byName(unmanaged)], options.maxDeletes),
    needs: { ...needsOf(drafts, planned, observed), vpcs: new Set(remove ? unreadVpcs(found) : []) },
  }
}

function partsOf(pair: Pair | null): Pick<Planned, 'target' | 'isGuess'> {
  return { target: pair?.target ?? null, isGuess: pair?.view.verdict.kind === 'guess' }
}

function byName(rows: readonly Planned[]): readonly Planned[] {
  // Most plans have none, and need not load Intl's data.
  if (rows.length < 2) return rows
  const { compare } = new Intl.Collator('en', { numeric: true })
  return rows.toSorted((a, b) => compare(a.row.name, b.row.name))
}

/** The `peering-spec` values that count as our own: this spec's files, and the one taken over from. */
function ownSpecLabels(spec: Spec, { repository, takeOverFrom }: PlanOptions): ReadonlySet<string> {
  const own = spec.files.map((file) => specLabel(repository, file))
  return new Set(takeOverFrom === null ? own : [...own, labelValue(takeOverFrom), takeOverFrom])
}

/** Findings that only show when entries are seen together. */
function acrossEntries(drafts: readonly Draft[], context: PlanContext) {
  const { observed, peerings } = context
  const found = [
    ...samePairFindings(drafts),
    ...retargeted(drafts, context),
    ...overlapFindings(attachments(drafts, observed, peerings)),
    ...routerOverlaps(drafts, observed),
  ]
  const stopped = new Set(found.flatMap(([draft, one]) => (hasError([one]) ? [draft] : [])))
  const free = drafts.filter((draft) => !stopped.has(draft) && !hasError(draft.findings))
  return grouped([...found, ...quotaFindings(free, observed)])
}

/** More deletions than allowed: none of them happens, each says how to allow them for one run. */
function limitDeletes(planned: readonly Planned[], max: number): readonly Planned[] {
  const count = planned.filter(({ row }) => row.status === 'delete').length
  if (count <= max) return planned
  const text = `${count} peerings would be deleted and max-deletes allows ${max}, so none is deleted. If this is right, run once with \`max-deletes: ${count}\``
  return planned.map((one) => {
    const { row, entry } = one
    if (row.status !== 'delete') return one
    const findings = [...row.findings, finding('max-deletes', text, entry?.at ?? null)]
    return { ...one, row: { ...row, ...NOTHING_TO_DO, status: 'blocked', findings } }
  })
}

function needsOf(drafts: readonly Draft[], rows: readonly Planned[], { details }: Observed) {
  const building = drafts.filter((draft) => draft.building)
  const unknownZone = building.filter(({ network }) => network && needsZoneList(network.zone))
  const creating = building.filter(({ pair }) => pair?.view.peering === null)
  const changing = drafts.filter((draft, i) => draft.building || rows[i]?.row.status === 'waiting')
  const joining = changing.filter(({ entry }) => entry.desired === 'active')
  const servers = joining.flatMap(({ entry: { upcloud }, network }) =>
    (network?.servers ?? []).map(({ uuid }) => [uuid, upcloud.account] as const),
  )
  return {
    zones: new Set(unknownZone.map(({ entry }) => entry.upcloud.account)),
    quotas: new Set(creating.map(({ entry }) => entry.upcloud.account)).difference(details.quotas),
    servers: new Map(servers),
  }
}

/** One entry of the spec, thought through on its own: resolved, recognised, decided. Not yet seen with the others. */
import { type Decision, decide } from './decide/decide.ts'
import { objections } from './decide/judge.ts'
import { aivenClass } from './decide/states.ts'
import { finding, findingsAt, hasError, listed, type Remark } from './findings.ts'
import { type Observed, peeringsOf, placeText } from './model/observed.ts'
import type { Finding, UpcloudPeering } from './model.ts'
import { preflight } from './preflight/preflight.ts'
import {
  AIVEN_VPC_KEY,
  isOfOtherVpc,
  isOfSpec,
  labelChanges,
  labelOf,
  labelValue,
  PEERING_SPEC_KEY,
  settableLabels,
  specLabel,
  wantedLabels,
} from './recognise/labels.ts'
import type { Others } from './recognise/others.ts'
import { halvesIn, type PairView, viewPair } from './recognise/pair.ts'
import type { Resolved } from './recognise/resolve.ts'
import { accountOf, halvesOf, labelledFor, peeringsNamed } from './recognise/tables.ts'
import type { Target } from './recognise/target.ts'

/** What is wanted of two ends, what both clouds show, and what follows. */
export interface Pair {
  readonly target: Target
  readonly view: PairView
  readonly decision: Decision
}

/** Its findings are all that the entry's own ends and halves give cause for. */
export interface Draft extends Resolved {
  /** null: the VPC or network is not known. */
  readonly pair: Pair | null
  /** Something is to be built or switched on: the documented conditions apply. */
  readonly building: boolean
}

/** What every row of a plan is made from. */
export interface PlanContext {
  readonly observed: Observed
  /** Those of all accounts. */
  readonly peerings: readonly UpcloudPeering[]
  readonly others: Others
  readonly ownSpecs: Target['ownSpecs']
  /** `owner/repo`. */
  readonly repository: string
  /** Milliseconds since the epoch. */
  readonly now: number
  readonly waitTimeoutMs: number
}

/** Thinks one entry through. */
export function draftEntry(resolved: Resolved, context: PlanContext): Draft {
  const { entry, vpcId, vpc, networkUuid, network } = resolved
  if (resolved.findings.length > 0 || vpcId === null || networkUuid === null)
    return { ...resolved, pair: null, building: false }
  const { observed, others } = context
  const { account } = entry.upcloud
  const target: Target = {
    name: entry.name,
    desired: entry.desired,
    aiven: { ...entry.aiven, vpc: vpcId },
    upcloud: {
      account,
      network: networkUuid,
      labels: wantedLabels(entry.upcloud.labels, vpcId, specLabel(context.repository, entry.at.file)),
      hasRouter: network?.router != null,
    },
    ownSpecs: context.ownSpecs,
    onlyIfOwn: false,
    others,
  }
  const view = viewPair(target, vpc, peeringsOf(observed, account))
  const decision = decide(view.state)
  const pair = { target, view, decision }
  const building =
    view.verdict.kind !== 'mismatch' &&
    decision.steps.some(({ action }) => action === 'create' || action === 'enable')
  const isSamePair = vpc !== null && network !== null && others.namesPair(vpc, network.uuid)
  const findings = [
    ...objections(target, view, decision, entry.at, (one) => isYoung(one, context)),
    ...findingsAt(entry.at, [isSamePair ? SAME_PAIR_LEFT_OUT : null, ...cloudWarnings(view)]),
  ]
  if (entry.desired === 'absent' && !hasError(findings))
    findings.push(...findingsAt(entry.at, [halfLost(resolved, pair, context)]))
  if (building && vpc && network)
    findings.push(...preflight(entry, vpc, network, observed.details.zones.get(account) ?? null))
  const { peering } = view
  const isAdopted = peering && labelOf(peering, PEERING_SPEC_KEY) === null && entry.desired !== 'absent'
  if (isAdopted && !hasError(findings)) findings.push(...findingsAt(entry.at, [adopted(target, peering)]))
  return { ...resolved, pair, building, findings }
}

/** Two entries of one pair exclude each other, also when this run looks at only one of them. */
const SAME_PAIR_LEFT_OUT: Remark = [
  'ambiguous-peering',
  'This entry and one that this run leaves out mean the same VPC and network. Keep one of them',
]

/** Aiven reached PENDING_PEER so lately that its network may just not show yet. */
function isYoung({ connection }: PairView, { now, waitTimeoutMs }: PlanContext): boolean {
  const changedAt = connection?.changedAt ?? null
  return connection?.state === 'PENDING_PEER' && changedAt !== null && now - changedAt < waitTimeoutMs
}

/**
 * An `absent` entry, one end not shown, the other half there. A deleted end takes its half along (api-facts A8), but a wrong
 * project or account looks the same: removing what is seen would leave a half behind, unless it says that its peer is gone.
 */
function halfLost(
  { entry, vpc, network }: Resolved,
  { target, view: { connection, peering } }: Pair,
  { observed, peerings }: PlanContext,
): Remark | null {
  const vpcId = target.aiven.vpc
  if (!vpc && peering && peering.state !== 'deleted-peer-network') {
    const text = `Aiven has no VPC ${vpcId} in ${placeText(entry.aiven)}, but network peering ${peering.uuid} leads to it (${peering.state}). Aiven's half may still exist, so nothing is removed. Check the ${entry.aiven.scope.kind}, the account, and that the token's owner is a member. If the VPC was deleted, remove the peering in UpCloud by hand`
    return ['vpc-not-found', text]
  }
  const now = aivenClass(connection?.state ?? null)
  // Beside one that failed for good there is no half that carries traffic.
  const mayHaveHalf = now === 'building' || now === 'pending' || now === 'active'
  if (peering || !connection || !mayHaveHalf) return null
  const account = `UpCloud account ${JSON.stringify(entry.upcloud.account)}`
  const [elsewhere] = labelledFor(halvesOf(peerings, target.upcloud.network), labelValue(vpcId))
  if (elsewhere) {
    const other = JSON.stringify(accountOf(elsewhere.uuid, observed))
    const text = `${account} does not show the UpCloud side, but account ${other} shows network peering ${elsewhere.uuid} with the label of this VPC. Nothing is removed. Write the account that has it as upcloud.account`
    return ['ambiguous-peering', text]
  }
  if (network) return null
  const text = `${account} shows no network ${target.upcloud.network}, but Aiven's side is ${connection.state}, so the other half may still exist, and nothing is removed. Check the UUID and the account. If the network was deleted, remove Aiven's side by hand`
  return ['network-not-found', text]
}

function cloudWarnings({ connection }: PairView): Remark[] {
  return (connection?.warnings ?? []).flatMap(({ type, message }): Remark[] => {
    const said = message ? `: ${message}` : ''
    const inError = `Aiven warns that the network peering is in error${said}. Look at its state in UpCloud. If it stays, contact UpCloud support`
    const overlap = `Aiven warns of overlapping ranges among the peers of this VPC${said}. Use ranges that do not overlap`
    if (type === 'upcloud-peering-in-error') return [[type, inError]]
    return type === 'overlapping-peer-vpc-ip-ranges' ? [['transitive-overlap', overlap]] : []
  })
}

/** Own peerings of the entries' names that join other ends: what a changed VPC or network left behind. */
export function retargeted(drafts: readonly Draft[], { peerings, ownSpecs }: PlanContext) {
  // Two entries may have swapped their names.
  const recognised = new Set(drafts.flatMap(({ pair }) => pair?.view.peering?.uuid ?? []))
  return drafts.flatMap((draft) => {
    const { entry, pair } = draft
    if (!pair) return []
    const { aiven, upcloud } = pair.target
    return peeringsNamed(peerings, entry.name)
      .filter((peering) => isOfSpec(peering, ownSpecs) && !recognised.has(peering.uuid))
      .filter((peering) => peering.network.uuid !== upcloud.network || isOfOtherVpc(peering, aiven.vpc))
      .map((peering) => {
        const vpc = labelOf(peering, AIVEN_VPC_KEY) ?? 'unknown'
        const text = `Network peering ${peering.uuid} of this name still joins the former ends (network ${peering.network.uuid}, VPC ${vpc}). Remove it and its Aiven side: with an entry for these two ends and state: absent, or with unmanaged: delete`
        return [draft, finding('retargeted', text, entry.at)] as const
      })
  })
}

function adopted({ name, upcloud }: Target, peering: UpcloudPeering): Remark {
  const { removed: lost } = labelChanges(peering.labels, upcloud.labels)
  const names = listed(lost, (label) => label)
  const losing = names && `; it loses ${names}, which the entry does not name`
  // One that was never changed since it was made never had other labels.
  const isStripped =
    peering.name === name && settableLabels(peering.labels).length === 0 && peering.wasChanged !== false
  const text = `Network peering ${peering.uuid} was made by hand. This entry adopts it and sets its labels${losing}. Its traffic is not interrupted${isStripped ? STRIPPED : ''}`
  return ['adopted', text]
}

const STRIPPED =
  ". It has the entry's name and no label at all: if it was this entry's own before, something removed all its labels at once, as Terraform does with a peering that it manages. Take it out of Terraform's state first, or the labels will go again"

/** Entries that turn out to mean the same VPC and network, or the same UpCloud peering; each gets one error. */
export function samePairFindings(drafts: readonly Draft[]): ReadonlyMap<Draft, Finding> {
  const paired = drafts.flatMap((draft) => (draft.pair ? [{ draft, ...draft.pair }] : []))
  const pairs = paired.map(({ draft, target: { aiven, upcloud } }) => {
    return [`VPC ${aiven.vpc} and network ${upcloud.network}. Keep one of them`, draft] as const
  })
  const advice = 'Write aiven.network_uuid to say which Aiven network each one means'
  const halves = paired.flatMap(({ draft, view }) =>
    halvesIn(view).map((uuid) => [`UpCloud peering ${uuid}. ${advice}`, draft] as const),
  )
  const found = new Map<Draft, Finding>()
  const members = Map.groupBy([...pairs, ...halves], ([what]) => what)
  for (const [what, group] of members)
    for (const [, draft] of group.length > 1 ? group : []) {
      if (found.has(draft)) continue
      const others = group.flatMap(([, one]) => (one === draft ? [] : [one.entry]))
      const names = listed(others, ({ name, at }) => `${JSON.stringify(name)} (${at.file}:${at.line})`)
      const text = `This entry and ${names} mean the same ${what}`
      found.set(draft, finding('ambiguous-peering', text, draft.entry.at))
    }
  return found
}

/** Key of a (VPC, network) pair. */
export function pairKey(vpc: string, network: string): string {
  return `${vpc}|${network}`
}

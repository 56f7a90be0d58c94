/** One entry of the spec, thought through on its own: resolved, recognised, decided. Not yet seen with the others. */

import { type Decision, decide } from './decide/decide.ts'
import { objections } from './decide/judge.ts'
import { type AivenClass, aivenClass } from './decide/states.ts'
import { finding, hasError, listed } from './findings.ts'
import { type Observed, peeringsOf, placeText } from './model/observed.ts'
import type { Finding, Position, SpecEntry, UpcloudPeering } from './model.ts'
import { preflight } from './preflight/preflight.ts'
import type { AivenNetworks } from './recognise/aiven-networks.ts'
import type { Claims } from './recognise/claims.ts'
import type { NetworkIndex } from './recognise/index-ends.ts'
import {
  AIVEN_VPC_KEY,
  isOfOtherVpc,
  labelOf,
  lostLabels,
  settableLabels,
  wantedLabels,
} from './recognise/labels.ts'
import { candidatesOf, type PairView, type Target, viewPair } from './recognise/pair.ts'
import type { PeeringIndex } from './recognise/peering-index.ts'
import type { Others } from './recognise/recognise.ts'
import type { Resolved } from './recognise/resolve.ts'

export interface Draft {
  readonly entry: SpecEntry
  readonly resolved: Resolved
  /** null: the VPC or network is not known. */
  readonly pair: { readonly target: Target; readonly view: PairView; readonly decision: Decision } | null
  /** Something is to be built or switched on: the documented conditions apply. */
  readonly building: boolean
  readonly findings: readonly Finding[]
}

export interface DraftContext {
  readonly observed: Observed
  readonly networks: NetworkIndex
  readonly peerings: PeeringIndex
  readonly isOurs: (uuid: string) => boolean
  readonly aivenNetworks: AivenNetworks
  /** Of entries that this run leaves out or cannot resolve. */
  readonly claims: Claims
  readonly ownSpecs: ReadonlySet<string>
  /** `peering-spec` label value for a spec file. */
  readonly specLabelOf: (file: string) => string
  /** Milliseconds since the epoch. */
  readonly now: number
  readonly waitTimeoutMs: number
}

/** Thinks one entry through. */
export function draftEntry(resolved: Resolved, context: DraftContext): Draft {
  const { entry, vpcId, networkUuid } = resolved
  if (!isResolved(resolved) || vpcId === null || networkUuid === null)
    return { entry, resolved, pair: null, building: false, findings: resolved.findings }
  const target = targetOf(entry, vpcId, networkUuid, resolved, context)
  const view = viewPair(target, resolved.vpc, peeringsOf(context.observed, entry.upcloud.account))
  const decision = decide(view.state)
  const building =
    view.verdict.kind !== 'mismatch' &&
    decision.steps.some(({ action }) => action === 'create' || action === 'enable')
  const findings = [
    ...objections(target, view, decision, entry.at, (one) => isYoung(one, context)),
    ...samePairAsLeftOut(resolved, context.claims),
    ...cloudWarnings(view, entry.at),
  ]
  if (entry.desired === 'absent' && !hasError(findings))
    findings.push(...halfLost(entry, resolved, view, context.peerings))
  if (building && resolved.vpc && resolved.network)
    findings.push(
      ...preflight(entry, {
        vpc: resolved.vpc,
        network: resolved.network,
        zones: context.observed.details.zones.get(entry.upcloud.account) ?? null,
      }),
    )
  if (view.unowned && entry.desired !== 'absent' && !hasError(findings))
    findings.push(adopted(target, view, entry.at))
  return { entry, resolved, pair: { target, view, decision }, building, findings }
}

/** Who else than the VPC's entry may have a peering. */
export function othersOf(
  vpc: string,
  { aivenNetworks, claims }: { readonly aivenNetworks: AivenNetworks; readonly claims: Claims },
): Others {
  return {
    isShownForOther: (network) => aivenNetworks.isShownForOther(network, vpc),
    isKnownForOther: (network) => aivenNetworks.isKnownForOther(network, vpc),
    mayHaveByRange: (peering) => aivenNetworks.mayHaveByRange(peering, vpc),
    mayMean: (peering) => claims.mayMean(peering),
  }
}

/** Both ends are known. */
export function isResolved({ findings, vpcId, networkUuid }: Resolved): boolean {
  return !hasError(findings) && vpcId !== null && networkUuid !== null
}

/** Aiven reached PENDING_PEER so lately that its network may just not show yet. */
function isYoung({ connection }: PairView, { now, waitTimeoutMs }: DraftContext): boolean {
  const changedAt = connection?.changedAt ?? null
  return connection?.state === 'PENDING_PEER' && changedAt !== null && now - changedAt < waitTimeoutMs
}

/** Two entries of one pair exclude each other, also when this run looks at only one of them. */
function samePairAsLeftOut({ entry, vpc, network }: Resolved, claims: Claims): Finding[] {
  if (!vpc || !network || !claims.namesPair(vpc, network.uuid)) return []
  return [
    finding(
      'ambiguous-peering',
      'This entry and one that this run leaves out mean the same VPC and network. Keep one of them',
      entry.at,
    ),
  ]
}

/**
 * An `absent` entry of which one cloud does not show the end, while the other one's half is there. An end that was
 * deleted took its half with it (api-facts A8), but both clouds answer the same for a wrong project or account: then
 * removing what is seen would leave the other half behind. What the half itself says of its peer is proof enough.
 */
function halfLost(
  { aiven, upcloud, at }: SpecEntry,
  { vpc, vpcId, network, networkUuid }: Resolved,
  { connection, peering }: PairView,
  peerings: PeeringIndex,
): Finding[] {
  const elsewhere = vpc && networkUuid !== null && !peering ? peerings.halfOf(vpc.id, networkUuid) : null
  if (elsewhere && connection && MAY_HAVE_A_HALF.has(aivenClass(connection.state)))
    return [
      finding(
        'ambiguous-peering',
        `UpCloud account ${JSON.stringify(upcloud.account)} does not show the UpCloud side, but account ${JSON.stringify(peerings.accountOf(elsewhere.uuid))} shows network peering ${elsewhere.uuid} with the label of this VPC. Nothing is removed. Write the account that has it as upcloud.account`,
        at,
      ),
    ]
  if (!vpc && peering && peering.state !== 'deleted-peer-network')
    return [
      finding(
        'vpc-not-found',
        `Aiven has no VPC ${vpcId} in ${placeText(aiven)}, but network peering ${peering.uuid} leads to it (${peering.state}). Aiven's half may still exist, so nothing is removed. Check the ${aiven.scope.kind}, the account, and that the token's owner is a member. If the VPC was deleted, remove the peering in UpCloud by hand`,
        at,
      ),
    ]
  if (!network && !peering && connection && MAY_HAVE_A_HALF.has(aivenClass(connection.state)))
    return [
      finding(
        'network-not-found',
        `UpCloud account ${JSON.stringify(upcloud.account)} shows no network ${networkUuid}, but Aiven's side is ${connection.state}, so the other half may still exist, and nothing is removed. Check the UUID and the account. If the network was deleted, remove Aiven's side by hand`,
        at,
      ),
    ]
  return []
}

/** Aiven's states beside which an UpCloud half may exist; one that failed for good has none that carries traffic. */
const MAY_HAVE_A_HALF: ReadonlySet<AivenClass> = new Set<AivenClass>(['building', 'pending', 'active'])

function targetOf(
  entry: SpecEntry,
  vpc: string,
  uuid: string,
  { network }: Resolved,
  context: DraftContext,
): Target {
  const { account, scope, networkUuid } = entry.aiven
  return {
    name: entry.name,
    desired: entry.desired,
    aiven: { account, scope, vpc, networkUuid },
    upcloud: {
      account: entry.upcloud.account,
      network: uuid,
      labels: wantedLabels(entry.upcloud.labels, vpc, context.specLabelOf(entry.at.file)),
      hasRouter: network?.router != null,
    },
    ownSpecs: context.ownSpecs,
    onlyIfOwn: false,
    isOurs: context.isOurs,
    others: othersOf(vpc, context),
  }
}

function cloudWarnings({ connection }: PairView, at: Position): Finding[] {
  return (connection?.warnings ?? []).flatMap(({ type, message }) => {
    if (type === 'upcloud-peering-in-error')
      return [
        finding(
          'upcloud-peering-in-error',
          `Aiven warns that the network peering is in error${message ? `: ${message}` : ''}. Look at its state in UpCloud. If it stays, contact UpCloud support`,
          at,
        ),
      ]
    if (type === 'overlapping-peer-vpc-ip-ranges')
      return [
        finding(
          'transitive-overlap',
          `Aiven warns of overlapping ranges among the peers of this VPC${message ? `: ${message}` : ''}. Use ranges that do not overlap`,
          at,
        ),
      ]
    return []
  })
}

/**
 * Own peerings of the entry's name that join other ends: what a changed VPC or network left behind.
 *
 * @param recognised UUIDs of the peerings that some entry means: two entries may have swapped their names.
 */
export function retargeted(
  { entry, pair }: Draft,
  recognised: ReadonlySet<string>,
  peerings: PeeringIndex,
): Finding[] {
  if (!pair) return []
  const { target } = pair
  return peerings
    .ownNamed(entry.name)
    .filter(
      (peering) => peering.network.uuid !== target.upcloud.network || isOfOtherVpc(peering, target.aiven.vpc),
    )
    .filter(({ uuid }) => !recognised.has(uuid))
    .map((peering) =>
      finding(
        'retargeted',
        `Network peering ${peering.uuid} of this name still joins the former ends (network ${peering.network.uuid}, VPC ${labelOf(peering, AIVEN_VPC_KEY) ?? 'unknown'}). Remove it and its Aiven side: with an entry for these two ends and state: absent, or with unmanaged: delete`,
        entry.at,
      ),
    )
}

function adopted({ name, upcloud }: Target, { peering }: PairView, at: Position): Finding {
  const lost = lostLabels(peering?.labels ?? [], upcloud.labels)
  const losing =
    lost.length > 0 ? `; it loses ${listed(lost, (label) => label)}, which the entry does not name` : ''
  return finding(
    'adopted',
    `Network peering ${peering?.uuid ?? ''} was made by hand. This entry adopts it and sets its labels${losing}. Its traffic is not interrupted${peering && looksStripped(peering, name) ? STRIPPED : ''}`,
    at,
  )
}

const STRIPPED =
  ". It has the entry's name and no label at all: if it was this entry's own before, something removed all its labels at once, as Terraform does with a peering that it manages. Take it out of Terraform's state first, or the labels will go again"

/**
 * Whether a peering without an owner may have been this entry's own: all labels are gone, and the rest is as it was. One
 * that was never changed since it was made is none. A peering made by hand under the entry's name looks the same.
 */
function looksStripped({ name, labels, wasChanged }: UpcloudPeering, entryName: string): boolean {
  return name === entryName && settableLabels(labels).length === 0 && wasChanged !== false
}

/** Entries that turn out to mean the same VPC and network, or the same UpCloud peering; each gets an error. */
export function samePairFindings(drafts: readonly Draft[]): ReadonlyMap<Draft, Finding> {
  const found = new Map<Draft, Finding>()
  const note = (group: readonly Draft[], what: string, advice: string) => {
    for (const draft of group.length > 1 ? group : []) {
      if (found.has(draft)) continue
      const others = group.filter((one) => one !== draft)
      const text = `This entry and ${listed(others, ({ entry }) => placeOf(entry))} mean the same ${what}. ${advice}`
      found.set(draft, finding('ambiguous-peering', text, draft.entry.at))
    }
  }
  const pairs = Map.groupBy(
    drafts.filter(({ pair }) => pair !== null),
    ({ pair }) => pair && pairKey(pair.target.aiven.vpc, pair.target.upcloud.network),
  )
  for (const group of pairs.values()) note(group, 'VPC and network', 'Keep one of them')
  const halves = Map.groupBy(
    drafts.flatMap((draft) => halvesIn(draft).map((uuid) => ({ uuid, draft }))),
    ({ uuid }) => uuid,
  )
  for (const sharing of halves.values())
    note(
      sharing.map(({ draft }) => draft),
      'UpCloud peering',
      'Write aiven.network_uuid to say which Aiven network each one means',
    )
  return found
}

/** UUIDs of the peerings that are or could be the entry's half. */
function halvesIn({ pair }: Draft): string[] {
  if (!pair) return []
  return (pair.view.peering ? [pair.view.peering] : candidatesOf(pair.view)).map(({ uuid }) => uuid)
}

function placeOf({ name, at }: SpecEntry): string {
  return `${JSON.stringify(name)} (${at.file}:${at.line})`
}

/** Key of a (VPC, network) pair. */
export function pairKey(vpc: string, network: string): string {
  return `${vpc}|${network}`
}

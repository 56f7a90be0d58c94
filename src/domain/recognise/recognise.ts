/**
 * Which UpCloud peering is a pair's own half. Two things prove it: the label `aiven-vpc`, and that the peering leads to
 * Aiven's own network. A near range proves nothing: it is a guess, which counts only where nothing speaks against it.
 */
import { aivenClass } from '../decide/states.ts'
import type { AivenConnection, AivenVpc, UpcloudPeering } from '../model.ts'
import { containsAll } from '../preflight/cidr.ts'
import { AIVEN_VPC_KEY, isOfOtherVpc, labelOf, labelValue } from './labels.ts'
import { shownNetworkUuid } from './network-uuid.ts'
import { connectionsTo, labelledFor, leadingTo, peeringsWithUuid } from './tables.ts'
import type { PlanMemory, Target } from './target.ts'

/** What the clouds show now of a target, null where they show nothing, and what its plan knew. */
interface Evidence {
  readonly target: Target
  readonly vpc: AivenVpc | null
  readonly connection: AivenConnection | null
  /** The UpCloud peerings of the network. */
  readonly halves: readonly UpcloudPeering[]
  /** null: the plan is being made. */
  readonly plan: PlanMemory | null
}

export type Verdict =
  | { readonly kind: 'proven' | 'guess'; readonly peering: UpcloudPeering }
  /** `left-out`: it may be another VPC's or entry's. `contested`: labelled for the VPC, it leads to another one's network. */
  | { readonly kind: 'several' | 'left-out' | 'contested'; readonly peerings: readonly UpcloudPeering[] }
  /** `why` the spec's `aiven.network_uuid` is wrong, for people. `disputed`: the peering that leads there, labelled for another VPC. */
  | { readonly kind: 'mismatch'; readonly why: string; readonly disputed?: string }
  /** In an apply: the half is proven now, and was not when the plan was made. */
  | { readonly kind: 'unplanned'; readonly peering: UpcloudPeering }
  /** In an apply: the plan guessed at this peering, and that does not hold now. */
  | { readonly kind: 'lost'; readonly uuid: string }
  | { readonly kind: 'none' }

/** Which peering is the pair's half, and Aiven's network as Aiven shows it, or did before in this run; null: it does not. */
export function recognise(evidence: Evidence): { verdict: Verdict; shownUuid: string | null } {
  const { connection, target, plan } = evidence
  const shownNow = connection && shownNetworkUuid(connection, (uuid) => isOther(uuid, evidence))
  const shownUuid = shownNow ?? plan?.networkUuid ?? null
  const why = contradictionOf(target, shownUuid)
  const verdict: Verdict = why === null ? judge(evidence, shownUuid) : { kind: 'mismatch', why }
  return { verdict, shownUuid }
}

/** UUIDs that Aiven may mention and that are not its network. */
function isOther(uuid: string, { target, vpc, halves, plan }: Evidence): boolean {
  const isScope = vpc?.scope.kind === 'organization' && vpc.scope.organization.toLowerCase() === uuid
  const isPeer = vpc !== null && connectionsTo(vpc.connections, uuid).length > 0
  const isNewHalf = plan !== null && peeringsWithUuid(halves, uuid).length > 0
  return uuid === target.aiven.vpc || isScope || isPeer || target.others.isOurs(uuid) || isNewHalf
}

function contradictionOf({ aiven, upcloud, others }: Target, shownUuid: string | null): string | null {
  const specUuid = aiven.networkUuid
  if (specUuid === null) return null
  if (others.isOurs(specUuid))
    return `that is one of your own UpCloud objects, not Aiven's network (the peering is of network ${upcloud.network})`
  if (shownUuid !== null && shownUuid !== specUuid) return `Aiven shows ${shownUuid} as its network`
  return others.isShownForOther(specUuid, aiven.vpc) ? 'Aiven shows that network for another VPC' : null
}

function judge(evidence: Evidence, shownUuid: string | null): Verdict {
  const { target, plan } = evidence
  const { vpc, networkUuid: specUuid } = target.aiven
  const known = shownUuid ?? specUuid
  const all = provenHalves(evidence, known)
  const proven = plan ? all.filter(({ uuid }) => uuid === plan.peering || !plan.saw(uuid)) : all
  const [peering] = proven
  const written = shownUuid === null ? specUuid : null
  const foreign = proven.find((one) => one.peer.uuid === written && isOfOtherVpc(one, vpc))
  if (foreign) {
    const why = `UpCloud peering ${foreign.uuid}, which leads there, carries the label of another VPC (${labelOf(foreign, AIVEN_VPC_KEY)})`
    return { kind: 'mismatch', why, disputed: foreign.uuid }
  }
  if (proven.length > 1) return { kind: 'several', peerings: proven }
  const guesses = plan === null && known === null ? guessesOf(evidence) : []
  if (!peering)
    return all[0] ? { kind: 'unplanned', peering: all[0] } : (lostGuess(evidence) ?? guessed(guesses, target))
  // Where the network that it leads to is gone, the spec names the one that came after.
  const isSound = peering.peer.uuid !== '' && peering.state !== 'deleted-peer-network'
  if (written !== null && isSound && peering.peer.uuid !== written) {
    const why = `UpCloud peering ${peering.uuid} of this entry leads to ${peering.peer.uuid}`
    return { kind: 'mismatch', why }
  }
  const doubt = plan === null ? doubtOf(peering, target, shownUuid) : null
  if (doubt) return doubt
  const alive = isAlive(peering) ? [] : guesses.filter(isAlive)
  return alive.length > 0 ? { kind: 'several', peerings: [peering, ...alive] } : { kind: 'proven', peering }
}

/** Why a proven half may be another's all the same; null: nothing says so. */
function doubtOf(peering: UpcloudPeering, { aiven, others }: Target, shown: string | null): Verdict | null {
  const peerings = [peering]
  const leadsTo = peering.peer.uuid
  const own = labelOf(peering, AIVEN_VPC_KEY)
  if (own === labelValue(aiven.vpc)) {
    const isElsewhere = leadsTo !== (shown ?? aiven.networkUuid)
    return isElsewhere && others.isShownForOther(leadsTo, aiven.vpc) ? { kind: 'contested', peerings } : null
  }
  // Without a label, only what Aiven shows is a proof that no other entry can have.
  const mayBeOther = (own !== null || shown === null) && others.mayMean(peering)
  return mayBeOther ? { kind: 'left-out', peerings } : null
}

/** The halves that label or known network prove to be the pair's, and in an apply the one that its plan recognised. */
function provenHalves(evidence: Evidence, known: string | null): UpcloudPeering[] {
  const { target, halves, plan } = evidence
  const { vpc, networkUuid: specUuid } = target.aiven
  const leading = known === null ? [] : leadingTo(halves, known)
  // What the spec names decides between several; an apply looks for nothing else.
  const decides = specUuid !== null && (leading.length > 0 || plan !== null)
  const labelled = decides ? [] : labelledFor(halves, labelValue(vpc))
  const found = new Set([...plannedHalf(evidence, known), ...labelled, ...leading])
  return [...found].filter(({ uuid }) => plan?.removed(uuid) !== true)
}

/** The half that the plan recognised; of one that it guessed, what still holds. */
function plannedHalf(evidence: Evidence, known: string | null): readonly UpcloudPeering[] {
  const { plan, halves, target } = evidence
  if (!plan?.peering) return []
  const planned = peeringsWithUuid(halves, plan.peering)
  if (!plan.isGuess) return planned
  const verdict = known === null ? guessed(guessesOf(evidence), target) : null
  return verdict?.kind === 'guess' ? planned.filter((one) => one === verdict.peering) : []
}

/** Peerings in the VPC's range, where a range may count at all; beside one of them, one that shows no range may be it, too. */
function guessesOf({ target: { aiven, others }, vpc, connection, halves }: Evidence): UpcloudPeering[] {
  if (!vpc || !connection || aivenClass(connection.state) !== 'active') return []
  const free = labelledFor(halves, null).filter(
    (one) => !others.isOurs(one.peer.uuid) && !others.isKnownForOther(one, aiven.vpc),
  )
  const near = free.filter(({ peer }) => containsAll(vpc.cidr, peer.cidrs))
  return near.length === 0 ? [] : [...near, ...free.filter(({ peer }) => peer.cidrs.length === 0)]
}

/** The half that the plan guessed, where that does not hold now: it may be another's. */
function lostGuess({ plan, halves }: Evidence): Verdict | null {
  if (!plan?.isGuess || plan.peering === null) return null
  const [half] = peeringsWithUuid(halves, plan.peering)
  return half && !plan.removed(half.uuid) ? { kind: 'lost', uuid: half.uuid } : null
}

function guessed(guesses: readonly UpcloudPeering[], { aiven, others }: Target): Verdict {
  const [peering] = guesses
  if (!peering) return { kind: 'none' }
  if (guesses.length > 1) return { kind: 'several', peerings: guesses }
  const mayBeOther = others.mayMean(peering) || others.mayHaveByRange(peering, aiven.vpc)
  return mayBeOther ? { kind: 'left-out', peerings: guesses } : { kind: 'guess', peering }
}

/** Traffic may flow over it. */
const isAlive = ({ state }: UpcloudPeering) => state === 'active' || state === 'provisioning'
